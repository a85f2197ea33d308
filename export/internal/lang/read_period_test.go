package lang

import "testing"

// A word in brackets is the law of a period that stands alone, and the case of
// each of several.
func TestPeriodsInBrackets(t *testing.T) {
	tests := []struct {
		text, when, law string // of the first
		n               int
	}{
		{"10 Jahre (HGB)", "", "HGB", 1},
		{"10 Jahre (Rechnungen), 6 Jahre (Briefe)", "Rechnungen", "", 2},
	}
	for _, tt := range tests {
		r := Read(PeriodCell, tt.text, "de")
		if len(r.Elements) != tt.n || r.Elements[0].When != tt.when || r.Elements[0].Law != tt.law {
			t.Errorf("%q is read as %+v, want %d with the case %q and the law %q", tt.text, r.Elements, tt.n, tt.when, tt.law)
		}
	}
}
