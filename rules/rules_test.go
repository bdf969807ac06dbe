package rules

import (
	"testing"

	"chancery/internal/rule"
)

// TestLoad checks every rule file; the examples are run in internal/extract,
// which has the analysis that they need.
func TestLoad(t *testing.T) {
	s, err := rule.Load(FS, "en")
	if err != nil {
		t.Fatal(err)
	}
	if s.Version == "" || len(s.Rules) < 30 {
		t.Errorf("version %q with %d rules", s.Version, len(s.Rules))
	}
}
