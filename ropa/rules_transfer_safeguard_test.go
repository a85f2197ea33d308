package ropa

import (
	"github.com/openropa/openropa/transfer"
)

func assessed(t *transfer.Transfer) {
	t.Assessment = &Reference{Title: "Transfer impact assessment: India"}
}

func approved(t *transfer.Transfer) { t.Approval = &Reference{Number: "2024/17"} }

func committed(t *transfer.Transfer) { t.Commitments = Yes }

// inGroups puts the keeper and the mailer into groups.
func inGroups(keeper, importer string) func(*Register) {
	return inTurn(func(r *Register) { r.Organisation.Group = keeper }, aParty("mailer", func(p *Party) { p.Group = importer }))
}

const (
	viaRules       = transfer.BindingCorporateRules
	viaAdHoc       = transfer.AdHocClauses
	viaArrangement = transfer.AdministrativeArrangement
	viaCode        = transfer.CodeOfConduct
	viaCertificate = transfer.Certification
	viaTreaty      = transfer.PublicInstrument
)

var transferSafeguardCases = []ruleCase{
	{name: "on record", rule: "transfer/assessment-missing", edit: underClauses(moduleTwo, assessed), is: ResultPassed},
	{name: "missing", rule: "transfer/assessment-missing", edit: underClauses(moduleTwo), want: []string{mailerUS + "/assessment"}, is: ResultFailed,
		also: citing("GDPR Art. 46(1)", "CJEU C-311/18", "EU Decision (EU) 2021/914 clause 14")},
	{name: "binding corporate rules", rule: "transfer/assessment-missing", edit: transferTo("IN", viaRules), want: []string{mailerUS + "/assessment"}, is: ResultFailed,
		also: citing("CJEU C-311/18", "!EU Decision (EU) 2021/914 clause 14")},
	{name: "day before the judgment", rule: "transfer/assessment-missing", asOf: "2020-07-15", edit: underClauses(old2010), is: ResultNotInForce},
	{name: "day of the judgment", rule: "transfer/assessment-missing", asOf: "2020-07-16", edit: underClauses(old2010), want: []string{mailerUS + "/assessment"}, is: ResultFailed},
	{name: "alternatives for one flow", rule: "transfer/assessment-missing", edit: inTurn(underClauses(moduleTwo), orVia(viaRules)), want: []string{mailerUS + "/assessment"}, is: ResultFailed},
	{name: "alternatives, the first assessed", rule: "transfer/assessment-missing", edit: inTurn(underClauses(moduleTwo, assessed), orVia(viaRules)),
		want: []string{"/activities/1/transfers/1/assessment"}, is: ResultFailed},
	{name: "alternatives, the first not decided on", rule: "transfer/assessment-missing", edit: inTurn(underClauses(moduleTwo, contingent), orVia(viaRules)),
		want: []string{"/activities/1/transfers/1/assessment"}, is: ResultFailed},
	{name: "alternatives to two countries", rule: "transfer/assessment-missing", want: []string{mailerUS + "/assessment", "/activities/1/transfers/1/assessment"}, is: ResultFailed,
		edit: inTurn(underClauses(moduleTwo), orVia(viaRules, func(t *transfer.Transfer) { t.Destination = "KE" }))},
	{name: "two flows", rule: "transfer/assessment-missing", want: []string{mailerUS + "/assessment", "/activities/1/transfers/1/assessment"}, is: ResultFailed,
		edit: inTurn(underClauses(moduleTwo), orVia(viaRules, func(t *transfer.Transfer) { t.AlternativeTo = nil }))},
	{name: "no destination", rule: "transfer/assessment-missing", edit: transferTo("", viaRules, func(t *transfer.Transfer) { t.Area = "worldwide" }), is: ResultNotApplicable},
	{name: "an organisation", rule: "transfer/assessment-missing", edit: transferTo("", viaRules, func(t *transfer.Transfer) { t.Organisation = "WHO" }), want: []string{mailerUS + "/assessment"}, is: ResultFailed},
	{name: "adequacy", rule: "transfer/assessment-missing", is: ResultNotApplicable},
	{name: "wholly adequate destination", rule: "transfer/assessment-missing", edit: transferTo("NZ", transfer.StandardClauses), is: ResultNotApplicable},
	{name: "derogation", rule: "transfer/assessment-missing", edit: transferTo("IN", transfer.DerogationLegalClaims), is: ResultNotApplicable},
	{name: "contingent", rule: "transfer/assessment-missing", edit: underClauses(moduleTwo, contingent), is: ResultNotApplicable},
	{name: "treaty under the FADP", rule: "transfer/assessment-missing", edit: inTurn(underRegimes(Swiss), transferTo("IN", viaTreaty)), is: ResultNotApplicable},
	{name: "UK, data protection test", rule: "transfer/assessment-missing", edit: inTurn(underRegimes(UK), underClauses(ukAddendum)), want: []string{mailerUS + "/assessment"}, is: ResultFailed,
		also: citing("UK GDPR Art. 46(1A)", "!UK GDPR Art. 46(1)")},
	{name: "UK, before the data protection test", rule: "transfer/assessment-missing", asOf: "2026-02-04", edit: inTurn(underRegimes(UK), underClauses(ukAddendum)),
		want: []string{mailerUS + "/assessment"}, is: ResultFailed, also: citing("UK GDPR Art. 46(1)", "!UK GDPR Art. 46(1A)")},

	{name: "authorised", rule: "transfer/authorisation-missing", edit: transferTo("IN", viaAdHoc, approved), is: ResultPassed},
	{name: "not authorised", rule: "transfer/authorisation-missing", edit: transferTo("IN", viaAdHoc), want: []string{mailerUS + "/approval"}, is: ResultFailed},
	{name: "arrangement", rule: "transfer/authorisation-missing", edit: transferTo("IN", viaArrangement), want: []string{mailerUS + "/approval"}, is: ResultFailed},
	{name: "FADP, no notice", rule: "transfer/authorisation-missing", edit: inTurn(underRegimes(Swiss), transferTo("IN", viaAdHoc)), want: []string{mailerUS + "/approval"}, is: ResultFailed,
		also: messageHas("FDPIC")},
	{name: "contingent", rule: "transfer/authorisation-missing", edit: transferTo("IN", viaAdHoc, contingent), is: ResultNotApplicable},
	{name: "standard clauses", rule: "transfer/authorisation-missing", edit: underClauses(moduleTwo), is: ResultNotApplicable},

	{name: "same group", rule: "transfer/bcr-group", edit: inTurn(transferTo("IN", viaRules), inGroups("Muster", "muster ")), is: ResultPassed},
	{name: "another group", rule: "transfer/bcr-group", edit: inTurn(transferTo("IN", viaRules), inGroups("Muster", "Other")), want: []string{mailerUS + "/importer"}, is: ResultFailed},
	{name: "not stated", rule: "transfer/bcr-group", edit: inTurn(transferTo("IN", viaRules), inGroups("Muster", "")), is: ResultPassed},
	{name: "rules of the processor", rule: "transfer/bcr-group", is: ResultPassed,
		edit: inTurn(transferTo("IN", viaRules, withRoles(transfer.Processor, transfer.Processor)), inGroups("Muster", "Other"))},
	{name: "no such rules", rule: "transfer/bcr-group", is: ResultNotApplicable},

	{name: "approved", rule: "transfer/bcr-approval", edit: transferTo("IN", viaRules, approved), is: ResultPassed},
	{name: "not approved", rule: "transfer/bcr-approval", edit: transferTo("IN", viaRules), want: []string{mailerUS + "/approval"}, is: ResultFailed},
	{name: "FADP", rule: "transfer/bcr-approval", edit: inTurn(underRegimes(Swiss), transferTo("IN", viaRules)), want: []string{mailerUS + "/approval"}, is: ResultFailed, also: citing("FADP Art. 16(2)(e)")},
	{name: "contingent", rule: "transfer/bcr-approval", edit: transferTo("IN", viaRules, contingent), is: ResultNotApplicable},

	{name: "approved and committed", rule: "transfer/approval-missing", edit: transferTo("IN", viaCode, approved, committed), is: ResultPassed},
	{name: "neither", rule: "transfer/approval-missing", edit: transferTo("IN", viaCode), want: []string{mailerUS + "/approval", mailerUS + "/commitments"}, is: ResultFailed},
	{name: "not committed", rule: "transfer/approval-missing", edit: transferTo("IN", viaCertificate, approved), want: []string{mailerUS + "/commitments"}, is: ResultFailed},
	{name: "certification under the FADP", rule: "transfer/approval-missing", edit: inTurn(underRegimes(Swiss), transferTo("IN", viaCertificate, committed)), is: ResultPassed},
	{name: "standard clauses", rule: "transfer/approval-missing", edit: underClauses(moduleTwo), is: ResultNotApplicable},
}
