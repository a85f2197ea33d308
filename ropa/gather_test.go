package ropa

import (
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa/civil"
)

// everywhere are what no activity of a register states, each with the rule
// that says so.
var everywhere = []struct {
	rule RuleID
	edit func(*Activity)
}{
	{"rights/notice-missing", func(a *Activity) { a.Notice = nil }},
	{"record/purpose-missing", func(a *Activity) { a.Purposes = nil }},
	{"record/subjects-missing", func(a *Activity) { a.Subjects = nil }},
	{"record/data-missing", func(a *Activity) { a.Data = nil }},
	{"record/recipients-not-stated", func(a *Activity) { a.Recipients, a.None = nil, nil }},
	{"record/transfers-not-stated", func(a *Activity) { a.Transfers, a.None, a.Systems = nil, nil, nil }},
	{"record/retention-missing", func(a *Activity) { a.Retention = nil }},
	{"basis/missing", func(a *Activity) {
		for i := range a.Purposes {
			a.Purposes[i].Bases, a.Purposes[i].Conditions = nil, nil
		}
	}},
	{"retention/action-missing", func(a *Activity) {
		a.Retention = []RetentionRule{{ID: "three", Period: civil.MustPeriod("P3Y"), When: "customers"}, {ID: "one", Period: civil.MustPeriod("P1Y"), When: "others"}}
	}},
}

// What is missing in every activity is one finding, under however many regimes,
// that names them all. Subjects name what they are about whole.
func TestMissingEverywhereIsOneFinding(t *testing.T) {
	unraced(t)
	tail := strings.Repeat(" and its branches", 12)
	for _, name := range cleanNames(t) {
		for _, regimes := range [][]Regime{{EU}, {EU, UK}} {
			for _, tt := range everywhere {
				r := cleanRegister(t, name)
				r.Regimes, r.Processing, r.Common = regimes, nil, Common{}
				for i := range r.Activities {
					a := &r.Activities[i]
					a.Regimes, a.Status, a.End, a.Name = nil, "", civil.Date{}, a.Name+tail
					tt.edit(a)
				}
				var found []Finding
				for _, f := range validate(t, r, &Options{AsOf: cleanAsOf}).Findings {
					if f.Rule == tt.rule {
						found = append(found, f)
					}
				}
				if len(found) != 1 {
					t.Errorf("%s under %s: %d findings of %s, want one", name, namesOf(regimes), len(found), tt.rule)
					continue
				}
				f := found[0]
				if len(f.Concerns) != len(r.Activities) {
					t.Errorf("%s: %s concerns %d of %d activities", name, tt.rule, len(f.Concerns), len(r.Activities))
				}
				if !slices.Equal(f.Regimes, regimes) {
					t.Errorf("%s: %s under %v, want %v", name, tt.rule, f.Regimes, regimes)
				}
				if !strings.Contains(f.Subject, r.Activities[0].Name) {
					t.Errorf("%s: the subject of %s is %s", name, tt.rule, f.Subject)
				}
			}
		}
	}
}
