package ropa

import "github.com/openropa/openropa/lawfulbasis"

// agreed has the contract with the mailer list terms.
func agreed(terms ...ContractTerm) func(*Register) {
	return func(r *Register) { r.Activities[1].Recipients[0].Terms = terms }
}

// sensitive has the mailer process health data on a large scale.
func sensitive(edits ...func(*Register)) func(*Register) {
	return func(r *Register) {
		a := &r.Activities[1]
		a.LargeScale, a.Data[0].Special, r.Parties[2].Certifications = Yes, []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}, nil
		inTurn(edits...)(r)
	}
}

var allTerms = []ContractTerm{TermInstructions, TermConfidentiality, TermSecurity, TermSubProcessors, TermRights, TermAssistance, TermDeletion, TermAudits}

var termsCases = []ruleCase{
	{name: "no audits", rule: "recipient/contract-terms", is: ResultFailed, want: []string{"/activities/1/recipients/0/terms"}, edit: agreed(allTerms[:7]...), also: citesExactly("GDPR Art. 28(3)(h)")},
	{name: "the first alone, an institution", rule: "recipient/contract-terms", is: ResultFailed, want: []string{"/activities/1/recipients/0/terms"}, edit: inTurn(agreed(allTerms[1:]...), underRegimes(EUInstitutions)), also: citesExactly("EUDPR Art. 29(3)(a)")},
	{name: "all", rule: "recipient/contract-terms", is: ResultPassed, edit: agreed(allTerms...)},
	{name: "the Commission's clauses", rule: "recipient/contract-terms", is: ResultPassed, edit: inTurn(agreed(TermSecurity), func(r *Register) {
		r.Activities[1].Recipients[0].Contract.Title = "Clauses of Decision (EU) 2021/915"
	})},
	{name: "none listed", rule: "recipient/contract-terms", is: ResultNotApplicable},

	{name: "health data on a large scale", rule: "recipient/processor-guarantees", is: ResultFailed, want: []string{"/activities/1/recipients/0/guarantees"}, edit: sensitive()},
	{name: "an audit", rule: "recipient/processor-guarantees", is: ResultPassed, edit: sensitive(func(r *Register) {
		r.Activities[1].Recipients[0].Guarantees = &Reference{Title: "Audit of March 2026"}
	})},
	{name: "a certificate", rule: "recipient/processor-guarantees", is: ResultPassed, edit: sensitive(func(r *Register) { r.Parties[2].Certifications = []Certification{{Name: "ISO/IEC 27001"}} })},
	{name: "on a small scale", rule: "recipient/processor-guarantees", is: ResultNotApplicable, edit: sensitive(func(r *Register) { r.Activities[1].LargeScale = No })},
	{name: "no special data", rule: "recipient/processor-guarantees", is: ResultNotApplicable, edit: func(r *Register) { r.Activities[1].LargeScale = Yes }},
}
