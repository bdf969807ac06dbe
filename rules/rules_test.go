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

// TestLoadPairs checks the words of the coder of pairs, which take in classes of the
// rules and add no rule to them.
func TestLoadPairs(t *testing.T) {
	s, err := rule.Load(FS, "en", "pairs")
	if err != nil {
		t.Fatal(err)
	}
	en, err := rule.Load(FS, "en")
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Rules) != len(en.Rules) || s.Version != en.Version {
		t.Errorf("%d rules of version %s, and %d of %s without pairs", len(s.Rules), s.Version, len(en.Rules), en.Version)
	}
	if !s.Classes["ACCUSE.disapprove.verb"].Words["condemn"] {
		t.Error("to condemn is no accusation")
	}
	if _, err := rule.Load(FS, "pairs"); err == nil {
		t.Error("no error without the classes that pairs takes in")
	}
}
