package ropa_test

import (
	"fmt"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// acme is a register that meets none of the policies in the examples.
var acme = &ropa.Register{
	Organisation: ropa.Organisation{Name: "Acme BV", Country: "NL"},
	Activities: []ropa.Activity{
		{
			ID: "intranet", Name: "Intranet",
			Purposes: []ropa.Purpose{{Name: "Show who works here", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent}}}},
			Subjects: []ropa.SubjectCategory{{Name: "Staff", Kind: ropa.SubjectEmployee}},
		},
		{
			ID: "payroll", Name: "Payroll",
			Data:      []ropa.DataCategory{{ID: "pay", Name: "Salaries"}},
			Retention: []ropa.RetentionRule{{Data: []ropa.ID{"pay"}, Period: civil.MustPeriod("P7Y")}},
		},
		{
			ID: "prospects", Name: "Prospects",
			Purposes: []ropa.Purpose{{
				Name: "Write to companies we met at fairs", DirectMarketing: ropa.Yes,
				Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.LegitimateInterests}},
			}},
			Subjects:  []ropa.SubjectCategory{{Name: "Contacts", Kind: ropa.SubjectProspect}},
			Transfers: []transfer.Transfer{{Destination: "IN", Mechanism: transfer.StandardClauses}, {Destination: "NZ"}},
		},
	},
}

// check prints what a policy finds in acme.
func check(policy ropa.Policy) {
	report, err := ropa.Validate(acme, &ropa.Options{
		AsOf: civil.MustDate("2026-11-21"), Extra: []ropa.Rule{policy.Rule()}, Only: []ropa.RuleID{policy.ID},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range report.Findings {
		fmt.Printf("%s %s: %s\n%s\n", f.Severity, f.Path, f.Message, f.Fix)
	}
}

// Employees' data never rests on consent.
func ExamplePolicy_staffConsent() {
	check(ropa.Policy{ID: "acme/staff-consent", Of: ropa.Selector{Subjects: []ropa.SubjectKind{ropa.SubjectEmployee}},
		NeverRestsOn: []lawfulbasis.Ground{lawfulbasis.Consent}})
	// Output:
	// error /activities/0/purposes/0/bases/0: purpose "Show who works here" rests on consent, which is ruled out
	// Rest the purpose on another ground, or give it up.
}

// Payroll is kept ten years.
func ExamplePolicy_payrollTenYears() {
	check(ropa.Policy{ID: "acme/payroll-ten-years", Of: ropa.Selector{Activities: []ropa.ID{"payroll"}},
		KeptExactly: civil.MustPeriod("P10Y")})
	// Output:
	// error /activities/1/retention/0/period: "Salaries": kept for 7 years, not for 10 years
	// Keep the data for 10 years.
}

// No transfer outside the EEA except under adequacy. The transfer to New Zealand,
// which a decision covers, passes.
func ExamplePolicy_adequacyOnly() {
	check(ropa.Policy{ID: "acme/adequacy-only", TransfersUnder: []transfer.Mechanism{transfer.AdequacyDecision}})
	// Output:
	// error /activities/2/transfers/0: the transfer to India (IN) rests on standard data protection clauses, and may rest on an adequacy decision only
	// Move the data to where an adequacy decision carries the transfer, or stop it.
}

// Marketing to prospects rests on consent.
func ExamplePolicy_prospectsConsent() {
	check(ropa.Policy{ID: "acme/prospects-consent", Of: ropa.Selector{Subjects: []ropa.SubjectKind{ropa.SubjectProspect}, DirectMarketing: ropa.Yes},
		RestsOn: []lawfulbasis.Ground{lawfulbasis.Consent}})
	// Output:
	// error /activities/2/purposes/0/bases/0: purpose "Write to companies we met at fairs" rests on legitimate interests, and may rest on consent only
	// Rest the purpose on consent, or give it up.
}

// A policy that says nothing, or something the tables do not know, is refused.
func ExamplePolicy_Err() {
	check(ropa.Policy{ID: "acme/empty"})
	fmt.Println(ropa.Policy{ID: "acme/typo", RestsOn: []lawfulbasis.Ground{"consnt"}}.Err())
	// Output:
	// ropa: rule "acme/empty" has no check: ropa: policy "acme/empty": demands nothing
	// ropa: policy "acme/typo": unknown ground of Art. 6(1) "consnt"; nearest: consent
}
