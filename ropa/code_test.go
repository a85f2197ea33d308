package ropa

import (
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
)

func TestCodeTables(t *testing.T) {
	names, types := make(map[string]bool), make(map[string]bool)
	for _, table := range CodeTables() {
		if table.Name == "" || names[table.Name] || table.Type != "" && types[table.Type] || table.Called == "" || len(table.Codes) == 0 {
			t.Errorf("table %q of %s: want a name and type of its own, what its codes are called, and codes", table.Name, table.Type)
		}
		names[table.Name], types[table.Type] = true, true
		seen := make(map[string]bool)
		for _, c := range table.Codes {
			if c.Label == "" || seen[c.Value] {
				t.Errorf("table %q: code %q has no label or stands twice", table.Name, c.Value)
			}
			seen[c.Value] = true
		}
	}
	first := CodesOf[SubjectKind]()
	first[0].Label = "changed"
	if again := CodesOf[SubjectKind](); again[0].Label == "changed" || again[0].Value != string(SubjectEmployee) {
		t.Errorf("CodesOf[SubjectKind]() = %v: want a copy of the table", again[0])
	}
	if got, want := len(CodesOf[lawfulbasis.Ground]()), len(lawfulbasis.Grounds()); got != want {
		t.Errorf("CodesOf[lawfulbasis.Ground](): %d codes, want %d", got, want)
	}
	if got := CodesOf[RuleID](); got != nil {
		t.Errorf("CodesOf[RuleID]() = %v, want nil", got)
	}
}
