package ropa

import (
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// What may become law names rules that there are, and is looked up no earlier
// than it was proposed.
func TestPendingActs(t *testing.T) {
	acts := PendingActs()
	for i, a := range acts {
		if a.Name == "" || a.What == "" || a.Stage == "" || a.Seen.Before(a.Since) || len(a.Regimes) == 0 || !a.Confidence.Valid() {
			t.Errorf("%s: %+v", a.Name, a)
		}
		for _, id := range a.Rules {
			if !slices.ContainsFunc(Rules(), func(r Rule) bool { return r.ID == id }) {
				t.Errorf("%s names the rule %s, which is not there", a.Name, id)
			}
		}
		if i > 0 && acts[i-1].Name > a.Name {
			t.Errorf("%s stands after %s", a.Name, acts[i-1].Name)
		}
	}
	acts[0].Regimes[0] = Swiss
	if PendingActs()[0].Regimes[0] == Swiss {
		t.Error("the list was changed from outside")
	}
}

func TestPendingConcerns(t *testing.T) {
	for _, tt := range []struct{ country, day, want string }{
		{"DE", "2026-11-21", "BDSG § 38; C-703/25 P; COM(2025) 501; COM(2025) 837; German act on employees' data"},
		{"DE", "2025-10-30", "COM(2025) 501; German act on employees' data"},
		{"DE", "2025-10-31", "C-703/25 P; COM(2025) 501; German act on employees' data"},
		{"NO", "2026-11-21", "C-703/25 P; COM(2025) 501; COM(2025) 837; EEA and the AI Act"},
		{"GB", "2026-11-21", ""},
		{"CH", "2026-11-21", ""},
	} {
		r := complete()
		in(transfer.Country(tt.country))(r)
		var got []string
		for _, a := range PendingActs() {
			if a.Concerns(r, civil.MustDate(tt.day)) {
				got = append(got, a.Name)
			}
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%s, %s: %q, want %q", tt.country, tt.day, strings.Join(got, "; "), tt.want)
		}
	}
}
