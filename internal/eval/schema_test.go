package eval

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

const schemaFile = "../../docs/claim.schema.json"

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	s, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// value reads a line as the validator wants it.
func value(t *testing.T, line string) map[string]any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
	if err != nil {
		t.Fatal(err)
	}
	return v.(map[string]any)
}

func TestSchemaAcceptsEveryKind(t *testing.T) {
	s := schema(t)
	for _, c := range examples(t) {
		raw, err := c.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(value(t, string(raw))); err != nil {
			t.Errorf("%s: %v", c.Kind, err)
		}
	}
}

func TestSchemaRejects(t *testing.T) {
	s := schema(t)
	span := map[string]any{"start": json.Number("0"), "end": json.Number("1"), "quote": "F"}
	tests := map[string]struct {
		kind  string
		spoil func(c map[string]any)
	}{
		"an unknown status":              {"event", func(c map[string]any) { c["status"] = "done" }},
		"no evidence":                    {"event", func(c map[string]any) { c["evidence"] = []any{} }},
		"no status":                      {"event", func(c map[string]any) { delete(c, "status") }},
		"no cue":                         {"event", func(c map[string]any) { delete(c, "cue") }},
		"an unknown act":                 {"event", func(c map[string]any) { c["act"] = "dine" }},
		"a field of another kind":        {"event", func(c map[string]any) { c["band"] = "expected" }},
		"a field of no kind":             {"event", func(c map[string]any) { c["recorded_at"] = "2031-05-01" }},
		"a kind without its fields":      {"event", func(c map[string]any) { c["kind"] = "figure" }},
		"an unknown kind":                {"event", func(c map[string]any) { c["kind"] = "rumour" }},
		"an id of another form":          {"event", func(c map[string]any) { c["id"] = "c_1" }},
		"a quote that is empty":          {"event", func(c map[string]any) { span["quote"] = ""; c["cue"] = span }},
		"an actor without a role":        {"event", func(c map[string]any) { delete(c["actors"].([]any)[0].(map[string]any), "role") }},
		"an actor with more":             {"event", func(c map[string]any) { c["actors"].([]any)[0].(map[string]any)["age"] = json.Number("50") }},
		"a time without basis":           {"event", func(c map[string]any) { delete(c["time"].(map[string]any), "basis") }},
		"a day that is a month":          {"event", func(c map[string]any) { c["time"].(map[string]any)["start"] = "2031-05" }},
		"an agenda without band":         {"agenda", func(c map[string]any) { delete(c, "band") }},
		"an agreement that is done":      {"agreement", func(c map[string]any) { c["agreement_status"] = "happened" }},
		"an overdue commitment":          {"commitment", func(c map[string]any) { c["commitment_status"] = "overdue" }},
		"a due date in words":            {"commitment", func(c map[string]any) { c["due"] = "soon" }},
		"a figure without a value":       {"figure", func(c map[string]any) { delete(c, "low") }},
		"a figure with a value in words": {"figure", func(c map[string]any) { c["low"] = "many" }},
		"a position without words":       {"position", func(c map[string]any) { delete(c, "content") }},
		"an office without person":       {"office", func(c map[string]any) { c["person"] = nil }},
		"a member that is a guest":       {"membership", func(c map[string]any) { c["role"] = "guest" }},
		"a confidence above one":         {"event", func(c map[string]any) { c["confidence"] = json.Number("1.5") }},
	}
	for name, tt := range tests {
		for _, c := range examples(t) {
			if string(c.Kind) != tt.kind {
				continue
			}
			raw, err := c.MarshalJSON()
			if err != nil {
				t.Fatal(err)
			}
			v := value(t, string(raw))
			tt.spoil(v)
			if s.Validate(v) == nil {
				t.Errorf("the schema accepts %s", name)
			}
		}
	}
}

// The closed lists of the schema are those of the ledger.
func TestSchemaLists(t *testing.T) {
	raw, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	type enum struct {
		Enum []string `json:"enum"`
	}
	var s struct {
		Properties struct {
			Kind enum `json:"kind"`
		} `json:"properties"`
		Defs map[string]json.RawMessage `json:"$defs"`
	}
	if err := json.Unmarshal(raw, &s); err != nil {
		t.Fatal(err)
	}
	for _, l := range closed() {
		got := s.Properties.Kind
		if l.schema != "kind" {
			got = enum{}
			if err := json.Unmarshal(s.Defs[l.schema], &got); err != nil {
				t.Fatalf("%s: %v", l.schema, err)
			}
		}
		if diff := cmp.Diff(l.values, got.Enum); diff != "" {
			t.Errorf("%s (-ledger +schema):\n%s", l.schema, diff)
		}
	}
}
