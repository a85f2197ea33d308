package ropa

import (
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// relyOn makes a transfer rely on a decision, by name or number.
func relyOn(decision string) func(*transfer.Transfer) {
	return func(t *transfer.Transfer) {
		if t.Adequacy == nil {
			t.Adequacy = &transfer.Reliance{}
		}
		t.Adequacy.Decision = decision
	}
}

// reliance changes what the transfer of complete() says of its decision.
func reliance(edit func(*transfer.Reliance)) func(*Register) {
	return inTurn(aParty("mailer", func(p *Party) { p.Certifications = nil }), aTransfer(func(t *transfer.Transfer) { edit(t.Adequacy) }))
}

// staffTransfer makes the payroll send data to the mailer under the Data
// Privacy Framework.
func staffTransfer(hr Answer, data ...ID) func(*Register) {
	return func(r *Register) {
		r.Activities[0].Recipients = append(r.Activities[0].Recipients, Recipient{ID: "m", Party: "mailer", Role: RoleProcessor})
		r.Activities[0].Transfers = []transfer.Transfer{{
			ID: "staff-us", Destination: "US", Importer: "mailer", Mechanism: transfer.AdequacyDecision, Data: data,
			Adequacy: &transfer.Reliance{Decision: "(EU) 2023/1795", Listed: Yes, Checked: civil.MustDate("2026-05-20"), HumanResources: hr},
		}}
	}
}

const viaAdequacy transfer.Mechanism = transfer.AdequacyDecision

var transferAdequacyCases = []ruleCase{
	{name: "in force", rule: "transfer/not-adequate", is: ResultPassed},
	{name: "no adequacy claimed", rule: "transfer/not-adequate", edit: transferTo("IN", transfer.StandardClauses), is: ResultNotApplicable},
	{name: "nothing to look up", rule: "transfer/not-adequate", edit: transferTo("", viaAdequacy, func(t *transfer.Transfer) { t.Area = "worldwide" }), want: []string{mailerUS + "/adequacy"}, is: ResultFailed, also: weighs(SeverityWarning)},
	{name: "a decision and no country", rule: "transfer/not-adequate", edit: transferTo("", viaAdequacy, relyOn("(EU) 2019/419")), is: ResultPassed},
	{name: "inside", rule: "transfer/not-adequate", edit: transferTo("FR", viaAdequacy), is: ResultNotApplicable},
	{name: "an organisation by its German name", rule: "transfer/not-adequate", is: ResultPassed, edit: transferTo("", viaAdequacy, func(t *transfer.Transfer) { t.Organisation = "Europäisches Patentamt" })},
	{name: "never a decision", rule: "transfer/not-adequate", edit: transferTo("KE", viaAdequacy), want: []string{mailerUS + "/adequacy"}, is: ResultFailed,
		also: messageHas("Kenya (KE)", "no adequacy decision of the Commission")},
	{name: "decision unknown, country adequate", rule: "transfer/not-adequate", edit: transferTo("AR", viaAdequacy, relyOn("the Argentine decision")), is: ResultPassed},
	{name: "decision unknown, country not", rule: "transfer/not-adequate", edit: transferTo("KE", viaAdequacy, relyOn("Kenya 2025")),
		want: []string{mailerUS + "/adequacy"}, is: ResultFailed, also: messageHas("Kenya 2025")},
	{name: "decision on another country", rule: "transfer/not-adequate", edit: transferTo("KE", viaAdequacy, relyOn("(EU) 2019/419")),
		want: []string{mailerUS + "/adequacy"}, is: ResultFailed},
	{name: "Privacy Shield, last day", rule: "transfer/not-adequate", asOf: "2020-07-15", edit: transferTo("US", viaAdequacy, relyOn("Privacy Shield")), is: ResultPassed},
	{name: "Privacy Shield, annulled", rule: "transfer/not-adequate", asOf: "2020-07-16", edit: transferTo("US", viaAdequacy, relyOn("Privacy Shield")),
		want: []string{mailerUS + "/adequacy"}, is: ResultFailed, also: messageHas("(EU) 2016/1250 (EU-US Privacy Shield)", "2020-07-16", "C-311/18")},
	{name: "Privacy Shield, though another decision covers the country", rule: "transfer/not-adequate", asOf: "2024-06-01",
		edit: transferTo("US", viaAdequacy, relyOn("(EU) 2016/1250")), want: []string{mailerUS + "/adequacy"}, is: ResultFailed, also: messageHas("Privacy Shield", "2020-07-16")},
	{name: "Privacy Shield under two regimes", rule: "transfer/not-adequate", edit: inTurn(underRegimes(EU, UK), transferTo("US", viaAdequacy, relyOn("Privacy Shield"))),
		want: []string{mailerUS + "/adequacy"}, is: ResultFailed, also: arises([]Regime{EU, UK})},
	{name: "Safe Harbor under the GDPR", rule: "transfer/not-adequate", asOf: "2018-05-25", edit: transferTo("US", viaAdequacy, relyOn("Safe Harbor")),
		want: []string{mailerUS + "/adequacy"}, is: ResultFailed, also: messageHas("2015-10-06", "C-362/14")},
	{name: "US between the frameworks", rule: "transfer/not-adequate", asOf: "2022-01-01", edit: transferTo("US", viaAdequacy),
		want: []string{mailerUS + "/adequacy"}, is: ResultFailed, also: messageHas("Privacy Shield", "2020-07-16")},
	{name: "Data Privacy Framework, day before", rule: "transfer/not-adequate", asOf: "2023-07-09", want: []string{mailerUS + "/adequacy"}, is: ResultFailed,
		also: messageHas("only from 2023-07-10")},
	{name: "Data Privacy Framework, first day", rule: "transfer/not-adequate", asOf: "2023-07-10", is: ResultPassed},
	{name: "Brazil, day before", rule: "transfer/not-adequate", asOf: "2026-01-25", edit: transferTo("BR", viaAdequacy), want: []string{mailerUS + "/adequacy"}, is: ResultFailed,
		also: messageHas("only from 2026-01-26")},
	{name: "Brazil, first day", rule: "transfer/not-adequate", asOf: "2026-01-26", edit: transferTo("BR", viaAdequacy), is: ResultPassed},
	{name: "Brazil of an institution", rule: "transfer/not-adequate", edit: inTurn(underRegimes(EUInstitutions), transferTo("BR", viaAdequacy)), is: ResultPassed},
	{name: "Brazil under the UK GDPR", rule: "transfer/not-adequate", edit: inTurn(underRegimes(EU, UK), transferTo("BR", viaAdequacy, relyOn("(EU) 2026/179"))),
		want: []string{mailerUS + "/adequacy"}, is: ResultFailed,
		also: func(t *testing.T, f []Finding) {
			arises([]Regime{UK})(t, f)
			messageHas("United Kingdom", "Brazil (BR)")(t, f)
			citing("UK GDPR Art. 45A", "!UK GDPR Art. 45(1)", "!GDPR Art. 45(3)")(t, f)
		}},
	{name: "Brazil with an instrument of its own for the UK GDPR", rule: "transfer/not-adequate", is: ResultPassed,
		edit: inTurn(underRegimes(EU, UK), transferTo("BR", viaAdequacy, relyOn("(EU) 2026/179")),
			alsoTransfer(transfer.Transfer{ID: "uk", Destination: "BR", Importer: "mailer", Mechanism: transfer.StandardClauses, Clauses: &transfer.Clauses{Set: transfer.IDTA}}))},
	{name: "Brazil under the FADP", rule: "transfer/not-adequate", edit: inTurn(underRegimes(Swiss), transferTo("BR", viaAdequacy)),
		want: []string{mailerUS + "/adequacy"}, is: ResultFailed, also: messageHas("Annex 1")},
	{name: "Japan under the FADP", rule: "transfer/not-adequate", edit: inTurn(underRegimes(Swiss), transferTo("JP", viaAdequacy)),
		want: []string{mailerUS + "/adequacy"}, is: ResultFailed},
	{name: "Germany under the UK GDPR", rule: "transfer/not-adequate", edit: inTurn(underRegimes(UK), transferTo("DE", viaAdequacy)), is: ResultPassed},
	{name: "Germany by Schedule 21", rule: "transfer/not-adequate", edit: inTurn(underRegimes(UK), transferTo("DE", viaAdequacy, relyOn("DPA 2018 Sch. 21"))), is: ResultPassed},
	{name: "the Commission's decision under the UK GDPR", rule: "transfer/not-adequate", edit: underRegimes(UK), is: ResultPassed},
	{name: "US under the UK GDPR, day before the bridge", rule: "transfer/not-adequate", asOf: "2023-10-11", edit: inTurn(underRegimes(UK), transferTo("US", viaAdequacy)),
		want: []string{mailerUS + "/adequacy"}, is: ResultFailed, also: messageHas("only from 2023-10-12")},
	{name: "US under the UK GDPR, first day", rule: "transfer/not-adequate", asOf: "2023-10-12", edit: inTurn(underRegimes(UK), transferTo("US", viaAdequacy)), is: ResultPassed},
	{name: "United Kingdom under the bridge", rule: "transfer/not-adequate", asOf: "2021-06-27", edit: transferTo("GB", viaAdequacy), is: ResultNotApplicable},
	{name: "United Kingdom, last day", rule: "transfer/not-adequate", asOf: "2031-12-27", edit: transferTo("GB", viaAdequacy), is: ResultPassed},
	{name: "United Kingdom, expired", rule: "transfer/not-adequate", asOf: "2031-12-28", edit: transferTo("GB", viaAdequacy, relyOn("(EU) 2021/1772")),
		want: []string{mailerUS + "/adequacy"}, is: ResultFailed, also: messageHas("2031-12-28")},
	{name: "European Patent Organisation", rule: "transfer/not-adequate", is: ResultPassed,
		edit: transferTo("", viaAdequacy, func(t *transfer.Transfer) { t.Organisation = "EPO" })},
	{name: "European Patent Organisation under the UK GDPR", rule: "transfer/not-adequate", want: []string{mailerUS + "/adequacy"}, is: ResultFailed,
		edit: inTurn(underRegimes(UK), transferTo("", viaAdequacy, func(t *transfer.Transfer) { t.Organisation = "EPO" }))},
	{name: "contingent", rule: "transfer/not-adequate", edit: transferTo("US", viaAdequacy, contingent, relyOn("Privacy Shield")), want: []string{mailerUS + "/adequacy"}, is: ResultFailed},
	{name: "contingent, no destination", rule: "transfer/not-adequate", edit: transferTo("", viaAdequacy, contingent, relyOn("Privacy Shield")),
		want: []string{mailerUS + "/adequacy"}, is: ResultFailed},

	{name: "listed and checked", rule: "transfer/adequacy-scope", is: ResultPassed},
	{name: "whole country", rule: "transfer/adequacy-scope", edit: transferTo("NZ", viaAdequacy), is: ResultNotApplicable},
	{name: "Brazil", rule: "transfer/adequacy-scope", edit: transferTo("BR", viaAdequacy), is: ResultNotApplicable},
	{name: "contingent", rule: "transfer/adequacy-scope", edit: transferTo("US", viaAdequacy, contingent, relyOn("DPF")), is: ResultNotApplicable},
	{name: "not in force", rule: "transfer/adequacy-scope", edit: transferTo("US", viaAdequacy, relyOn("Privacy Shield")), is: ResultNotApplicable},
	{name: "nothing recorded", rule: "transfer/adequacy-scope", edit: transferTo("US", viaAdequacy), want: []string{mailerUS + "/adequacy/listed"}, is: ResultFailed},
	{name: "not listed", rule: "transfer/adequacy-scope", edit: aTransfer(func(t *transfer.Transfer) { t.Adequacy.Listed = No }),
		want: []string{mailerUS + "/adequacy/listed"}, is: ResultFailed},
	{name: "never checked", rule: "transfer/adequacy-scope", edit: reliance(func(r *transfer.Reliance) { r.Checked = civil.Date{} }),
		want: []string{mailerUS + "/adequacy/checked"}, is: ResultFailed},
	{name: "certified, by the party", rule: "transfer/adequacy-scope", edit: aTransfer(func(t *transfer.Transfer) { t.Adequacy = nil }), is: ResultPassed},
	{name: "certified, not checked", rule: "transfer/adequacy-scope", want: []string{mailerUS + "/adequacy/listed"}, is: ResultFailed,
		edit: inTurn(aTransfer(func(t *transfer.Transfer) { t.Adequacy = nil }), aParty("mailer", func(p *Party) { p.Certifications[0].Checked = civil.Date{} }))},
	{name: "certification lapsed", rule: "transfer/adequacy-scope", want: []string{mailerUS + "/adequacy/checked"}, is: ResultFailed, also: both(weighs(SeverityError), messageHas("ended on 2026-11-20")),
		edit: inTurn(aTransfer(func(t *transfer.Transfer) { t.Adequacy = nil }), aParty("mailer", func(p *Party) { p.Certifications[0].Valid = civil.MustDate("2026-11-20") }))},
	{name: "certification lapsed, and renewed since", rule: "transfer/adequacy-scope", is: ResultPassed,
		edit: aParty("mailer", func(p *Party) { p.Certifications[0].Valid = civil.MustDate("2026-05-19") })},
	{name: "looked up a year ago", rule: "transfer/adequacy-scope", is: ResultPassed,
		edit: reliance(func(r *transfer.Reliance) { r.Checked = civil.MustDate("2025-11-21") })},
	{name: "looked up a year and a day ago", rule: "transfer/adequacy-scope", want: []string{mailerUS + "/adequacy/checked"}, is: ResultFailed, also: weighs(SeverityWarning),
		edit: reliance(func(r *transfer.Reliance) { r.Checked = civil.MustDate("2025-11-20") })},
	{name: "looked up in the future", rule: "transfer/adequacy-scope", want: []string{mailerUS + "/adequacy/checked"}, is: ResultFailed, also: messageHas("future"),
		edit: reliance(func(r *transfer.Reliance) { r.Checked = civil.MustDate("2026-11-22") })},
	{name: "looked up before the decision", rule: "transfer/adequacy-scope", asOf: "2023-12-01", want: []string{mailerUS + "/adequacy/checked"}, is: ResultFailed, also: messageHas("before"),
		edit: reliance(func(r *transfer.Reliance) { r.Checked = civil.MustDate("2023-07-09") })},
	{name: "certification on its last day", rule: "transfer/adequacy-scope", is: ResultPassed,
		edit: inTurn(aTransfer(func(t *transfer.Transfer) { t.Adequacy = nil }), aParty("mailer", func(p *Party) { p.Certifications[0].Valid = civil.MustDate("2026-11-21") }))},
	{name: "another certification", rule: "transfer/adequacy-scope", want: []string{mailerUS + "/adequacy/listed"}, is: ResultFailed,
		edit: inTurn(aTransfer(func(t *transfer.Transfer) { t.Adequacy = nil }), aParty("mailer", func(p *Party) { p.Certifications[0].Name = "ISO/IEC 27001" }))},
	{name: "employees, covered", rule: "transfer/adequacy-scope", edit: staffTransfer(Yes), is: ResultPassed},
	{name: "employees, not stated", rule: "transfer/adequacy-scope", edit: staffTransfer(""), want: []string{"/activities/0/transfers/0/adequacy/humanResources"}, is: ResultFailed},
	{name: "employees, not covered", rule: "transfer/adequacy-scope", edit: staffTransfer(No), want: []string{"/activities/0/transfers/0/adequacy/humanResources"}, is: ResultFailed},
	{name: "employees, data they use not sent", rule: "transfer/adequacy-scope", is: ResultPassed,
		edit: inTurn(staffTransfer("", "visitor-log"), func(r *Register) {
			a := &r.Activities[0]
			a.Subjects = append(a.Subjects, SubjectCategory{ID: "guests", Kind: SubjectVisitor})
			a.Purposes = append(a.Purposes, Purpose{ID: "gate", Data: []ID{"visitor-log"}, Subjects: []ID{"guests"}})
		})},
	{name: "Canada, not recorded", rule: "transfer/adequacy-scope", edit: transferTo("CA", viaAdequacy), want: []string{mailerUS + "/adequacy/scopeMet"}, is: ResultFailed, also: both(weighs(SeverityWarning), messageHas("PIPEDA"))},
	{name: "Israel, not recorded", rule: "transfer/adequacy-scope", edit: transferTo("IL", viaAdequacy), want: []string{mailerUS + "/adequacy/scopeMet"}, is: ResultFailed, also: weighs(SeverityWarning)},
	{name: "Korea, not recorded", rule: "transfer/adequacy-scope", edit: transferTo("KR", viaAdequacy), want: []string{mailerUS + "/adequacy/scopeMet"}, is: ResultFailed, also: weighs(SeverityWarning)},
	{name: "Japan, not recorded", rule: "transfer/adequacy-scope", edit: transferTo("JP", viaAdequacy), want: []string{mailerUS + "/adequacy/scopeMet"}, is: ResultFailed, also: weighs(SeverityWarning)},
	{name: "Canada, met", rule: "transfer/adequacy-scope", is: ResultPassed,
		edit: transferTo("CA", viaAdequacy, func(t *transfer.Transfer) { t.Adequacy = &transfer.Reliance{ScopeMet: Yes} })},
	{name: "Canada, not met", rule: "transfer/adequacy-scope", want: []string{mailerUS + "/adequacy/scopeMet"}, is: ResultFailed,
		edit: transferTo("CA", viaAdequacy, func(t *transfer.Transfer) { t.Adequacy = &transfer.Reliance{ScopeMet: No} })},
	{name: "UK, listed for the EU-US framework alone", rule: "transfer/adequacy-scope", edit: inTurn(underRegimes(EU, UK), reliance(func(*transfer.Reliance) {})),
		want: []string{mailerUS + "/adequacy/decision"}, is: ResultFailed, also: func(t *testing.T, f []Finding) {
			arises([]Regime{UK})(t, f)
			messageHas("SI 2023/1028")(t, f)
		}},
	{name: "UK, listed for the Extension", rule: "transfer/adequacy-scope", is: ResultPassed,
		edit: inTurn(underRegimes(EU, UK), reliance(func(r *transfer.Reliance) { r.Decision = "UK Extension to the EU-US Data Privacy Framework" }))},
	{name: "UK, party certified for the Extension", rule: "transfer/adequacy-scope", is: ResultPassed,
		edit: inTurn(underRegimes(EU, UK), aParty("mailer", func(p *Party) { p.Certifications[0].Name = "EU-US DPF with UK Extension" }))},
	{name: "UK, adequacy whole for one regime, partial for the other", rule: "transfer/adequacy-scope", edit: inTurn(underRegimes(EU, UK), transferTo("KR", viaAdequacy)),
		want: []string{mailerUS + "/adequacy/scopeMet"}, is: ResultFailed},
	{name: "FADP, listed for the EU-US framework alone", rule: "transfer/adequacy-scope", edit: inTurn(underRegimes(Swiss), reliance(func(*transfer.Reliance) {})),
		want: []string{mailerUS + "/adequacy/decision"}, is: ResultFailed},
	{name: "FADP, listed for its own framework", rule: "transfer/adequacy-scope", is: ResultPassed,
		edit: inTurn(underRegimes(Swiss), reliance(func(r *transfer.Reliance) { r.Decision = "Swiss-US DPF" }))},

	{name: "no end", rule: "transfer/adequacy-ending", is: ResultPassed},
	{name: "no adequacy", rule: "transfer/adequacy-ending", edit: transferTo("IN", transfer.StandardClauses), is: ResultNotApplicable},
	{name: "more than a year before", rule: "transfer/adequacy-ending", asOf: "2030-12-27", edit: transferTo("GB", viaAdequacy), is: ResultPassed},
	{name: "a year before", rule: "transfer/adequacy-ending", asOf: "2030-12-28", edit: transferTo("GB", viaAdequacy), want: []string{mailerUS + "/adequacy"}, is: ResultFailed,
		also: messageHas("2031-12-27")},
	{name: "last day", rule: "transfer/adequacy-ending", asOf: "2031-12-27", edit: transferTo("GB", viaAdequacy), want: []string{mailerUS + "/adequacy"}, is: ResultFailed},
	{name: "over", rule: "transfer/adequacy-ending", asOf: "2031-12-28", edit: transferTo("GB", viaAdequacy), is: ResultNotApplicable},
	{name: "as the first wording had it", rule: "transfer/adequacy-ending", asOf: "2024-06-28", edit: transferTo("GB", viaAdequacy), want: []string{mailerUS + "/adequacy"}, is: ResultFailed,
		also: messageHas("2025-06-27")},
	{name: "as the second wording had it", rule: "transfer/adequacy-ending", asOf: "2025-06-24", edit: transferTo("GB", viaAdequacy), want: []string{mailerUS + "/adequacy"}, is: ResultFailed,
		also: messageHas("2025-12-27")},
	{name: "renewed", rule: "transfer/adequacy-ending", asOf: "2025-12-19", edit: transferTo("GB", viaAdequacy), is: ResultPassed},
	{name: "no mechanism stated, covered whole", rule: "transfer/adequacy-ending", asOf: "2031-06-01", edit: transferTo("GB", ""), want: []string{mailerUS + "/adequacy"}, is: ResultFailed},

	{name: "under appeal", rule: "transfer/adequacy-contested", want: []string{mailerUS + "/adequacy"}, is: ResultFailed, also: citing("CJEU C-703/25 P")},
	{name: "day before the appeal", rule: "transfer/adequacy-contested", asOf: "2025-10-30", is: ResultPassed},
	{name: "day of the appeal", rule: "transfer/adequacy-contested", asOf: "2025-10-31", want: []string{mailerUS + "/adequacy"}, is: ResultFailed},
	{name: "uncontested", rule: "transfer/adequacy-contested", edit: transferTo("CH", viaAdequacy), is: ResultPassed},
	{name: "the UK Extension", rule: "transfer/adequacy-contested", edit: inTurn(underRegimes(UK), transferTo("US", viaAdequacy)), is: ResultPassed},
	{name: "no adequacy", rule: "transfer/adequacy-contested", edit: noTransfers, is: ResultNotApplicable},
}
