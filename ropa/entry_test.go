package ropa

import (
	"slices"
	"testing"

	"github.com/openropa/openropa/ropa/civil"
)

func TestRegisterWalks(t *testing.T) {
	r := &Register{
		Activities: []Activity{{ID: "a", Status: StatusEnded, Purposes: []Purpose{{Name: "one"}, {Name: "two"}}, Retention: []RetentionRule{{}}}},
		Processing: []ProcessorActivity{{ID: "b", Data: []DataCategory{{Name: "d"}}}},
	}
	var got []string
	for e := range r.Entries() {
		got = append(got, e.Path.String())
	}
	for p := range r.Purposes() {
		got = append(got, p.Path.String())
	}
	for d := range r.DataCategories() {
		got = append(got, d.Path.String())
	}
	for k := range r.Retention() {
		got = append(got, k.Path.String())
	}
	want := []string{"/activities/0", "/processing/0", "/activities/0/purposes/0", "/activities/0/purposes/1", "/processing/0/data/0", "/activities/0/retention/0"}
	if !slices.Equal(got, want) {
		t.Errorf("walks: %q, want %q", got, want)
	}
}

// Of several elements with one ID, references mean the first.
func TestIndex(t *testing.T) {
	r := &Register{
		Parties:    []Party{{}, {ID: "p", Name: "first"}, {ID: "p", Name: "second"}},
		Activities: []Activity{{ID: "a"}},
		Processing: []ProcessorActivity{{ID: "a"}, {ID: "b"}},
	}
	x := r.Index()
	if i, ok := x.Parties["p"]; !ok || i != 1 || len(x.Parties) != 1 {
		t.Errorf("parties: %v, want p at 1", x.Parties)
	}
	if e, ok := x.Entry(r, "a"); !ok || e.Activity != &r.Activities[0] {
		t.Errorf("entry a: %+v, want the activity", e)
	}
	if e, ok := x.Entry(r, "b"); !ok || e.Processing != &r.Processing[1] {
		t.Errorf("entry b: %+v, want the second processing", e)
	}
	if _, ok := x.Entry(r, ""); ok {
		t.Error("an entry without an ID is found")
	}
}

func TestRegimesOn(t *testing.T) {
	uk := &Register{Organisation: Organisation{Country: "GB"}}
	for _, tt := range []struct {
		r    *Register
		day  string
		want []Regime
	}{
		{uk, "", []Regime{UK}},
		{uk, "2019-01-01", []Regime{EU}},
		{uk, "2017-01-01", nil},
		{&Register{Regimes: []Regime{Swiss, "x", Swiss, EU}}, "2026-01-01", []Regime{Swiss, EU}},
		{&Register{Regimes: []Regime{Swiss}}, "2019-01-01", nil},
		{&Register{Regimes: []Regime{"x"}}, "2026-01-01", []Regime{EU}},
	} {
		day, _ := civil.ParseDate(tt.day)
		if got := tt.r.RegimesOn(day); !slices.Equal(got, tt.want) {
			t.Errorf("regimes of %v on %q: %v, want %v", tt.r.Regimes, tt.day, got, tt.want)
		}
	}
}
