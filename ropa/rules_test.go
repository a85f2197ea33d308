package ropa

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa/civil"
)

// A ruleCase is one register, made from complete() by edit, and what one rule
// says of it.
type ruleCase struct {
	name string
	rule RuleID
	asOf string                      // "" means 2026-11-21
	edit func(r *Register)           // nil leaves complete() as it is
	want []string                    // paths of the rule's findings, in order
	is   Result                      // Passed, Failed, NotApplicable or NotInForce
	also func(*testing.T, []Finding) // more to look at, if any
}

// ruleCases are the cases of every family.
func ruleCases() []ruleCase {
	return slices.Concat(
		recordCases,
		formCases,
		rangeCases,
		wordCases,
		purposeCases,
		basisCases,
		specialCases,
		transferCases,
		recipientCases,
		termsCases,
		retentionCases,
		statutoryCases,
		rightsCases,
		dpiaCases,
		securityCases,
		aiCases,
		aiUseCases,
		nationalCases,
		nationalWorkCases,
		marketingCases,
		dpiaListedCases,
	)
}

func TestRules(t *testing.T) {
	for _, c := range ruleCases() {
		t.Run(string(c.rule)+"/"+c.name, func(t *testing.T) {
			r := complete()
			if c.edit != nil {
				c.edit(r)
			}
			o := &Options{Only: []RuleID{c.rule}, AsOf: civil.MustDate("2026-11-21")}
			if c.asOf != "" {
				o.AsOf = civil.MustDate(c.asOf)
			}
			report, err := Validate(r, o)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, f := range report.Findings {
				if f.Demand == DemandAccountability && f.Severity == SeverityError {
					t.Errorf("%s: what only helps to show compliance is an error: %s", f.Path, f.Message)
				}
				got = append(got, f.Path.String())
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("paths of findings (-want +got):\n%s", diff)
			}
			want := c.is
			if want == ResultFailed && !slices.ContainsFunc(report.Findings, func(f Finding) bool { return f.Severity != SeverityInfo }) {
				want = ResultPassed // a hint is no failure
			}
			if got := report.Outcomes[0].Result; got != want {
				t.Errorf("outcome %q (%s), want %q", got, report.Outcomes[0].Reason, want)
			}
			if c.also != nil {
				c.also(t, report.Findings)
			}
		})
	}
}
