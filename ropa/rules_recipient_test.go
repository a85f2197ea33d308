package ropa

import (
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// aRecipient changes the mailer among the recipients of complete().
func aRecipient(edit func(*Recipient)) func(*Register) {
	return func(r *Register) { edit(&r.Activities[1].Recipients[0]) }
}

// engagedUnder states the mailer's contract once, of the party.
func engagedUnder(contract Reference) func(*Register) {
	return inTurn(aRecipient(noContract), func(r *Register) {
		for i := range r.Parties {
			if r.Parties[i].ID == "mailer" {
				r.Parties[i].Engagement = &Engagement{Role: RoleProcessor, Contract: &contract}
			}
		}
	})
}

const engagedContract = "/parties/2/engagement/contract"

// someone adds a recipient to the customers of complete().
func someone(r Recipient) func(*Register) {
	return func(reg *Register) { reg.Activities[1].Recipients = append(reg.Activities[1].Recipients, r) }
}

// subProcessor changes the sub-processor of complete().
func subProcessor(edit func(*SubProcessor)) func(*Register) {
	return func(r *Register) { edit(&r.Processing[0].SubProcessors[0]) }
}

func noContract(r *Recipient) { r.Contract = nil }

// twoClients adds clients without a contract to the processing of complete().
func twoClients(r *Register) {
	r.Processing[0].Controllers = append(r.Processing[0].Controllers, Client{Category: "small customers"})
}

const (
	firstRecipient  = "/activities/1/recipients/0"
	secondRecipient = "/activities/1/recipients/1"
	hostingSub      = "/processing/0/subProcessors/0"
)

var recipientCases = []ruleCase{
	{name: "on record", rule: "recipient/processor-contract", is: ResultPassed},
	{name: "missing", rule: "recipient/processor-contract", edit: aRecipient(noContract), want: []string{firstRecipient + "/contract"}, is: ResultFailed},
	{name: "a date alone", rule: "recipient/processor-contract", edit: aRecipient(func(r *Recipient) { r.Contract.Title = "" }), want: []string{firstRecipient + "/contract"}, is: ResultFailed},
	{name: "the party's contract", rule: "recipient/processor-contract", is: ResultPassed, edit: engagedUnder(Reference{Title: "Agreement"})},
	{name: "the party's contract, pending", rule: "recipient/processor-contract", want: []string{engagedContract}, is: ResultFailed, edit: engagedUnder(Reference{Title: "Agreement, pending"})},
	{name: "the party's contract, unsigned", rule: "recipient/processor-contract", want: []string{engagedContract}, is: ResultFailed, edit: engagedUnder(Reference{Title: "Agreement", Signed: No})},
	{name: "the party's contract, ended", rule: "recipient/processor-contract", want: []string{engagedContract}, is: ResultFailed, edit: engagedUnder(Reference{Title: "Agreement", Until: civil.MustDate("2026-01-01")})},
	{name: "the party's contract, dated after", rule: "recipient/processor-contract", want: []string{engagedContract}, is: ResultFailed, edit: engagedUnder(Reference{Title: "Agreement", Date: civil.MustDate("2027-01-01")}),
		also: severities(SeverityWarning)},
	{name: "Module Two is the contract", rule: "recipient/processor-contract", edit: inTurn(aRecipient(noContract), underClauses(moduleTwo)), is: ResultPassed},
	{name: "Module One is none", rule: "recipient/processor-contract", want: []string{firstRecipient + "/contract"}, is: ResultFailed,
		edit: inTurn(aRecipient(noContract), underClauses(transfer.Clauses{Set: transfer.SCC2021, Module: transfer.ModuleOne}))},
	{name: "a controller needs none", rule: "recipient/processor-contract", is: ResultPassed,
		edit: aRecipient(func(r *Recipient) { r.Role, r.Contract = RoleController, nil })},
	{name: "no processors", rule: "recipient/processor-contract", is: ResultNotApplicable,
		edit: func(r *Register) { r.Activities = r.Activities[1:]; r.Activities[0].Recipients = nil }},
	{name: "ended activity", rule: "recipient/processor-contract", edit: inTurn(aRecipient(noContract), func(r *Register) { r.Activities[1].Status = StatusEnded }), is: ResultPassed},
	{name: "FADP", rule: "recipient/processor-contract", edit: inTurn(underRegimes(Swiss), aRecipient(noContract)), want: []string{firstRecipient + "/contract"}, is: ResultFailed,
		also: citing("FADP Art. 9(1)", "!GDPR Art. 28(3)")},
	{name: "institution", rule: "recipient/processor-contract", edit: inTurn(underRegimes(EUInstitutions), aRecipient(noContract)), want: []string{firstRecipient + "/contract"}, is: ResultFailed,
		also: citing("EUDPR Art. 29(3)")},

	{name: "none", rule: "recipient/joint-arrangement", is: ResultNotApplicable},
	{name: "arranged", rule: "recipient/joint-arrangement", is: ResultPassed, edit: func(r *Register) {
		r.Activities[1].JointControllers = []JointController{{Party: "client", Arrangement: &Reference{Title: "Joint controller agreement"}}}
	}},
	{name: "responsibilities by law", rule: "recipient/joint-arrangement", is: ResultPassed, edit: func(r *Register) {
		r.Activities[1].JointControllers = []JointController{{Party: "client", Responsibilities: "the law gives the register to the client"}}
	}},
	{name: "not arranged", rule: "recipient/joint-arrangement", want: []string{"/activities/1/jointControllers/0/arrangement"}, is: ResultFailed, edit: func(r *Register) {
		r.Activities[1].JointControllers = []JointController{{Party: "client"}}
	}},
	{name: "recipient", rule: "recipient/joint-arrangement", want: []string{secondRecipient}, is: ResultFailed, edit: someone(Recipient{Party: "client", Role: RoleJointController})},
	{name: "recipient, arranged", rule: "recipient/joint-arrangement", is: ResultPassed, edit: inTurn(someone(Recipient{Party: "client", Role: RoleJointController}), func(r *Register) {
		r.Activities[1].JointControllers = []JointController{{Party: "client", Arrangement: &Reference{Title: "Joint controller agreement"}}}
	})},
	{name: "FADP", rule: "recipient/joint-arrangement", edit: inTurn(underRegimes(Swiss), someone(Recipient{Party: "client", Role: RoleJointController})), is: ResultNotApplicable},

	{name: "a party", rule: "recipient/vague", is: ResultNotApplicable},
	{name: "says who", rule: "recipient/vague", edit: someone(Recipient{Category: "parcel carriers"}), is: ResultPassed},
	{name: "third parties", rule: "recipient/vague", edit: someone(Recipient{Category: "third parties"}), want: []string{secondRecipient + "/category"}, is: ResultFailed},
	{name: "in German", rule: "recipient/vague", want: []string{secondRecipient + "/category"}, is: ResultFailed,
		edit: inTurn(func(r *Register) { r.Language = "de-AT" }, someone(Recipient{Category: "Dritte"}))},
	{name: "with a kind", rule: "recipient/vague", edit: someone(Recipient{Category: "third parties", Kind: RecipientFinancial}), is: ResultPassed},
	{name: "of kind other", rule: "recipient/vague", edit: someone(Recipient{Category: "third parties", Kind: RecipientOther}), want: []string{secondRecipient + "/category"}, is: ResultFailed},
	{name: "private persons", rule: "recipient/vague", edit: someone(Recipient{Category: "others", Kind: RecipientPrivate}), is: ResultPassed},
	{name: "nothing at all", rule: "recipient/vague", edit: someone(Recipient{}), want: []string{secondRecipient}, is: ResultFailed},

	{name: "none", rule: "recipient/inquiry-authority", is: ResultNotApplicable, edit: func(r *Register) { r.Activities[0].Recipients = nil }},
	{name: "an authority", rule: "recipient/inquiry-authority", want: []string{secondRecipient}, is: ResultFailed,
		edit: someone(Recipient{Category: "tax auditors", Kind: RecipientAuthority, Inquiry: Yes})},
	{name: "reports every month", rule: "recipient/inquiry-authority", is: ResultPassed,
		edit: someone(Recipient{Party: "tax-office", Kind: RecipientAuthority, Role: RoleController, Inquiry: No})},
	{name: "of a third country", rule: "recipient/inquiry-authority", is: ResultPassed,
		edit: someone(Recipient{Category: "foreign police", Country: "IN", Inquiry: Yes})},
	{name: "of no country, nor the keeper", rule: "recipient/inquiry-authority", want: []string{secondRecipient}, is: ResultFailed,
		edit: inTurn(nowhere(), someone(Recipient{Category: "police", Inquiry: Yes})), also: messageHas("as far as these rest on Union or Member State law")},
	{name: "of no country, the keeper outside", rule: "recipient/inquiry-authority", want: []string{secondRecipient}, is: ResultFailed,
		edit: inTurn(american(nil), someone(Recipient{Category: "police", Inquiry: Yes})), also: messageHas("as far as these rest on Union or Member State law")},
	{name: "of a Member State, the keeper outside", rule: "recipient/inquiry-authority", want: []string{secondRecipient}, is: ResultFailed,
		edit: inTurn(american(nil), someone(Recipient{Category: "police", Country: "FR", Inquiry: Yes})), also: messageHas("by definition")},
	{name: "of no country, in the UK", rule: "recipient/inquiry-authority", want: []string{secondRecipient}, is: ResultFailed,
		edit: inTurn(nowhere(UK), someone(Recipient{Category: "police", Inquiry: Yes})), also: alsoBoth(messageHas("the law of the United Kingdom"), citing("UK GDPR Art. 4(1)(9)"))},
	{name: "of no country, an institution", rule: "recipient/inquiry-authority", want: []string{secondRecipient}, is: ResultFailed,
		edit: inTurn(nowhere(EUInstitutions), someone(Recipient{Category: "police", Inquiry: Yes})), also: alsoBoth(messageHas("Union or Member State law"), citing("EUDPR Art. 3(13)"))},
	{name: "FADP", rule: "recipient/inquiry-authority", is: ResultNotApplicable, edit: inTurn(underRegimes(Swiss), someone(Recipient{Category: "police", Inquiry: Yes}))},

	{name: "authorised and bound", rule: "recipient/sub-processor", is: ResultPassed},
	{name: "contract pending", rule: "recipient/sub-processor", want: []string{hostingSub}, is: ResultFailed, edit: subProcessor(func(s *SubProcessor) { s.Contract = &Reference{Title: "Agreement, pending signature"} }),
		also: alsoBoth(severities(SeverityError), cited("GDPR Art. 28(4)"))},
	{name: "contract not signed", rule: "recipient/sub-processor", want: []string{hostingSub}, is: ResultFailed, edit: subProcessor(func(s *SubProcessor) { s.Contract = &Reference{Title: "Agreement", Signed: No} }),
		also: severities(SeverityError)},
	{name: "contract ended", rule: "recipient/sub-processor", want: []string{hostingSub}, is: ResultFailed, edit: subProcessor(func(s *SubProcessor) {
		s.Contract = &Reference{Title: "Agreement", Until: civil.MustDate("2026-01-01")}
	}), also: severities(SeverityError)},
	{name: "contract dated after", rule: "recipient/sub-processor", want: []string{hostingSub}, is: ResultFailed, edit: subProcessor(func(s *SubProcessor) {
		s.Contract = &Reference{Title: "Agreement", Date: civil.MustDate("2027-01-01")}
	}), also: severities(SeverityWarning)},
	{name: "contract that holds", rule: "recipient/sub-processor", is: ResultPassed, edit: subProcessor(func(s *SubProcessor) {
		s.Contract = &Reference{Title: "Agreement", Date: civil.MustDate("2024-01-01")}
	})},
	{name: "FADP asks for no contract", rule: "recipient/sub-processor", is: ResultPassed, edit: inTurn(underRegimes(Swiss), subProcessor(func(s *SubProcessor) { s.Contract = &Reference{Title: "Agreement", Signed: No} }))},
	{name: "nothing recorded", rule: "recipient/sub-processor", want: []string{hostingSub}, is: ResultFailed, edit: subProcessor(func(s *SubProcessor) { s.Authorised, s.FlowDown = "", "" }),
		also: alsoBoth(severities(SeverityWarning), cited("GDPR Art. 28(2)", "GDPR Art. 28(4)"))},
	{name: "authorisation not recorded", rule: "recipient/sub-processor", want: []string{hostingSub}, is: ResultFailed, edit: subProcessor(func(s *SubProcessor) { s.Authorised = "" }),
		also: alsoBoth(severities(SeverityWarning), cited("GDPR Art. 28(2)"))},
	{name: "not authorised", rule: "recipient/sub-processor", want: []string{hostingSub}, is: ResultFailed, edit: subProcessor(func(s *SubProcessor) { s.Authorised = No }),
		also: alsoBoth(severities(SeverityError), messageHas("the controllers did not authorise it"))},
	{name: "not bound", rule: "recipient/sub-processor", want: []string{hostingSub}, is: ResultFailed, edit: subProcessor(func(s *SubProcessor) { s.FlowDown = No }),
		also: alsoBoth(severities(SeverityError), cited("GDPR Art. 28(4)"))},
	{name: "not bound, and authorisation not recorded", rule: "recipient/sub-processor", want: []string{hostingSub}, is: ResultFailed,
		edit: subProcessor(func(s *SubProcessor) { s.Authorised, s.FlowDown = "", No }), also: alsoBoth(severities(SeverityError), messageHas("authorised it is not recorded; it is not bound"))},
	{name: "institution, nothing recorded", rule: "recipient/sub-processor", want: []string{hostingSub}, is: ResultFailed, also: cited("EUDPR Art. 29(2)", "EUDPR Art. 29(4)"),
		edit: inTurn(underRegimes(EUInstitutions), subProcessor(func(s *SubProcessor) { s.Authorised, s.FlowDown = "", "" }))},
	{name: "FADP asks for authorisation alone", rule: "recipient/sub-processor", is: ResultPassed,
		edit: inTurn(underRegimes(Swiss), subProcessor(func(s *SubProcessor) { s.FlowDown = "" }))},
	{name: "FADP, not authorised", rule: "recipient/sub-processor", want: []string{hostingSub}, is: ResultFailed, also: alsoBoth(severities(SeverityWarning), cited("FADP Art. 9(3)")),
		edit: inTurn(underRegimes(Swiss), subProcessor(func(s *SubProcessor) { s.Authorised, s.FlowDown = "", "" }))},
	{name: "none", rule: "recipient/sub-processor", is: ResultNotApplicable, edit: func(r *Register) { r.Processing[0].SubProcessors = nil }},

	{name: "listed", rule: "recipient/operator-unlisted", is: ResultPassed},
	{name: "run by the keeper", rule: "recipient/operator-unlisted", is: ResultNotApplicable, edit: func(r *Register) {
		for i := range r.Systems {
			r.Systems[i].Operator = ""
		}
	}},
	{name: "not among the recipients", rule: "recipient/operator-unlisted", is: ResultFailed, want: []string{"/activities/0/systems/0"}, also: citing("GDPR Art. 30(1)(d)"),
		edit: func(r *Register) { r.Activities[0].Recipients = r.Activities[0].Recipients[1:] }},
	{name: "not among the sub-processors", rule: "recipient/operator-unlisted", is: ResultFailed, want: []string{"/processing/0/systems/0"}, also: citing("GDPR Art. 28(2)"),
		edit: func(r *Register) { r.Processing[0].SubProcessors = nil }},
	{name: "Switzerland", rule: "recipient/operator-unlisted", is: ResultFailed, want: []string{"/activities/0/systems/0"}, also: citing("FADP Art. 12(2)(d)"),
		edit: inTurn(underRegimes(Swiss), func(r *Register) { r.Activities[0].Recipients = nil })},

	{name: "the keeper as a party", rule: "recipient/operator-unlisted", is: ResultPassed, edit: func(r *Register) {
		r.Parties = append(r.Parties, Party{ID: "self", Name: "Muster GmbH"})
		r.Systems[1].Operator = "self"
	}},

	{name: "with the client", rule: "recipient/client-contract", is: ResultPassed},
	{name: "one for all", rule: "recipient/client-contract", is: ResultPassed, edit: inTurn(twoClients, func(r *Register) {
		r.Processing[0].Controllers[0].Contract, r.Processing[0].Contract = nil, &Reference{Title: "Standard terms of processing"}
	})},
	{name: "none", rule: "recipient/client-contract", want: []string{"/processing/0/contract"}, is: ResultFailed, also: alsoBoth(messageHas("no contract under Art. 28(3) is on record"), citing("GDPR Art. 28(3)", "GDPR Art. 28(9)", "!UK GDPR Art. 28(3)")),
		edit: inTurn(twoClients, func(r *Register) { r.Processing[0].Controllers[0].Contract = nil })},
	{name: "a date alone", rule: "recipient/client-contract", want: []string{"/processing/0/contract"}, is: ResultFailed,
		edit: func(r *Register) { r.Processing[0].Controllers[0].Contract.Title = "" }},
	{name: "no clients either", rule: "recipient/client-contract", want: []string{"/processing/0/contract"}, is: ResultFailed,
		edit: func(r *Register) { r.Processing[0].Controllers = nil }},
	{name: "with one client of two", rule: "recipient/client-contract", want: []string{"/processing/0/controllers/1/contract"}, is: ResultFailed,
		edit: twoClients, also: messageHas("small customers")},
	{name: "FADP", rule: "recipient/client-contract", want: []string{"/processing/0/contract"}, is: ResultFailed, also: alsoBoth(messageHas("Art. 9(1)"), citing("FADP Art. 9(1)")),
		edit: inTurn(underRegimes(Swiss), func(r *Register) { r.Processing[0].Controllers[0].Contract = nil })},
	{name: "institution", rule: "recipient/client-contract", want: []string{"/processing/0/contract"}, is: ResultFailed, also: alsoBoth(messageHas("Art. 29(3)"), citing("EUDPR Art. 29(3)", "EUDPR Art. 29(9)")),
		edit: inTurn(underRegimes(EUInstitutions), func(r *Register) { r.Processing[0].Controllers[0].Contract = nil })},
	{name: "no processor", rule: "recipient/client-contract", edit: noProcessing, is: ResultNotApplicable},
	{name: "ended", rule: "recipient/client-contract", is: ResultNotApplicable,
		edit: func(r *Register) { r.Processing[0].Controllers, r.Processing[0].Status = nil, StatusEnded }},

	{name: "deleted", rule: "recipient/client-end", is: ResultPassed},
	{name: "in words", rule: "recipient/client-end", is: ResultPassed,
		edit: func(r *Register) {
			r.Processing[0].AtEnd, r.Processing[0].AtEndNote = "", "handed over to the successor"
		}},
	{name: "not said", rule: "recipient/client-end", want: []string{"/processing/0/atEnd"}, is: ResultFailed, also: citing("GDPR Art. 28(3)(g)"),
		edit: func(r *Register) { r.Processing[0].AtEnd = "" }},
	{name: "institution", rule: "recipient/client-end", want: []string{"/processing/0/atEnd"}, is: ResultFailed, also: citing("EUDPR Art. 29(3)(g)"),
		edit: inTurn(underRegimes(EUInstitutions), func(r *Register) { r.Processing[0].AtEnd = "" })},
	{name: "FADP", rule: "recipient/client-end", edit: inTurn(underRegimes(Swiss), func(r *Register) { r.Processing[0].AtEnd = "" }), is: ResultNotApplicable},
	{name: "no processor", rule: "recipient/client-end", edit: noProcessing, is: ResultNotApplicable},

	{name: "stated", rule: "recipient/role-unstated", is: ResultPassed},
	{name: "not stated", rule: "recipient/role-unstated", edit: aRecipient(func(r *Recipient) { r.Role = "" }), want: []string{firstRecipient + "/role"}, is: ResultFailed},
	{name: "a department", rule: "recipient/role-unstated", edit: someone(Recipient{Category: "accounts", Kind: RecipientInternal}), is: ResultPassed},
	{name: "the people themselves", rule: "recipient/role-unstated", edit: someone(Recipient{Category: "their relatives", Kind: RecipientSubject}), is: ResultPassed},
	{name: "an authority", rule: "recipient/role-unstated", edit: someone(Recipient{Category: "tax offices", Kind: RecipientAuthority}), is: ResultPassed},
	{name: "a buyer", rule: "recipient/role-unstated", edit: someone(Recipient{Category: "a buyer of the company", Kind: RecipientAcquirer}), is: ResultPassed},
	{name: "private persons", rule: "recipient/role-unstated", edit: someone(Recipient{Category: "other users", Kind: RecipientPrivate}), is: ResultPassed},
	{name: "of whom nothing is said", rule: "recipient/role-unstated", edit: inTurn(someone(Recipient{Category: "third parties"}), someone(Recipient{})), is: ResultPassed}, // recipient/vague
	{name: "of a vague kind", rule: "recipient/role-unstated", edit: someone(Recipient{Category: "partners", Kind: RecipientPartner}), is: ResultPassed},
	{name: "of a kind", rule: "recipient/role-unstated", edit: someone(Recipient{Category: "partners", Kind: RecipientService}), want: []string{secondRecipient + "/role"}, is: ResultFailed},
	{name: "an inquiry", rule: "recipient/role-unstated", edit: someone(Recipient{Category: "police", Inquiry: Yes}), is: ResultPassed},
	{name: "no recipients", rule: "recipient/role-unstated", is: ResultNotApplicable,
		edit: func(r *Register) { r.Activities[0].Recipients, r.Activities[1].Recipients = nil, nil }},
}
