package ropa

import (
	"slices"
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/transfer"
)

// consenting edits the terms of the newsletter's consent.
func consenting(edit func(*lawfulbasis.ConsentTerms)) func(*Register) {
	return newsletter(func(p *Purpose) { edit(p.Bases[0].Consent) })
}

// fromChildren offers the newsletter to children.
func fromChildren(c lawfulbasis.ChildConsent) func(*Register) {
	return consenting(func(t *lawfulbasis.ConsentTerms) { t.Child = &c })
}

// readBy makes the newsletter's readers of a kind.
func readBy(kind SubjectKind) func(*Register) {
	return func(r *Register) { r.Activities[1].Subjects[0].Kind = kind }
}

// explicitly gives the customers' first purpose explicit consent as its
// condition, beside legitimate interests.
func explicitly(terms *lawfulbasis.ConsentTerms) func(*Register) {
	return func(r *Register) {
		r.Activities[1].Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}
		r.Activities[1].Purposes[0].Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.ExplicitConsent, Consent: terms}}
	}
}

// cookies makes the customers' contact data cookies, exempt from consent or not.
func cookies(exempt Answer) func(*Register) {
	return func(r *Register) {
		d := &r.Activities[1].Data[0]
		d.Kind, d.DeviceExempt = DataCookies, exempt
	}
}

// exemptAs gives the customers' activity cookies that are exempt in a case.
func exemptAs(exempt Answer, exemption DeviceExemption) func(*Register) {
	return edits(cookies(exempt), func(r *Register) { r.Activities[1].Data[0].DeviceExemption = exemption })
}

// both makes two checks of a case's findings.
func both(one, other func(*testing.T, []Finding)) func(*testing.T, []Finding) {
	return func(t *testing.T, findings []Finding) {
		t.Helper()
		one(t, findings)
		other(t, findings)
	}
}

func noConsent(r *Register) { r.Activities[1].Purposes = r.Activities[1].Purposes[:1] }

const consentPath = newsletterPath + "/bases/0/consent"

var (
	childAt   = []string{consentPath + "/child"}
	inDenmark = lawfulbasis.ChildConsent{Offered: Yes, Countries: []string{"DK"}, MinAge: 13}
)

// keptIn moves the keeper to another country.
func keptIn(country transfer.Country, edit func(*Register)) func(*Register) {
	return edits(edit, func(r *Register) { r.Organisation.Country = country })
}

var consentCases = []ruleCase{
	{name: "complete", rule: "basis/consent-record", is: ResultPassed},
	{name: "no consent", rule: "basis/consent-record", is: ResultNotApplicable, edit: noConsent},
	{name: "nothing said", rule: "basis/consent-record", is: ResultFailed, want: []string{consentPath}, edit: newsletter(func(p *Purpose) { p.Bases[0].Consent = nil }), also: citesExactly("GDPR Art. 7(1)")},
	{name: "not how it is proved", rule: "basis/consent-record", is: ResultFailed, want: []string{consentPath + "/proof"}, edit: consenting(func(t *lawfulbasis.ConsentTerms) { t.Proof = "" })},
	{name: "a document", rule: "basis/consent-record", is: ResultPassed, edit: consenting(func(t *lawfulbasis.ConsentTerms) { t.Proof, t.Record = "", &Reference{Title: "Signed forms"} })},
	{name: "a reference to nothing", rule: "basis/consent-record", is: ResultFailed, want: []string{consentPath + "/proof"}, edit: consenting(func(t *lawfulbasis.ConsentTerms) { t.Proof, t.Record = "", &Reference{} })},
	{name: "not how it is proved, in one case", rule: "basis/consent-record", is: ResultFailed, want: []string{consentPath + "/proof"}, edit: newsletter(func(p *Purpose) { p.Bases[0].When, p.Bases[0].Consent.Proof = "the person agreed", "" }),
		also: says(`purpose "Send the product newsletter by e-mail to those who signed up" rests on consent in one case and does not say how it is proved`)},
	{name: "explicit consent in one case, beside another ground", rule: "basis/consent-record", is: ResultFailed, want: []string{ordersPath + "/conditions/0/consent"},
		edit: edits(noConsent, explicitly(nil), orders(func(p *Purpose) { p.Conditions[0].When = "the person agreed" })),
		also: says(`purpose "Carry out orders of customers and answer their requests" relies on explicit consent in one case and says neither how it is obtained nor how it is proved`)},
	{name: "UK", rule: "basis/consent-record", is: ResultFailed, want: []string{consentPath + "/proof"}, edit: boundBy(consenting(func(t *lawfulbasis.ConsentTerms) { t.Proof = "" }), UK), also: citesExactly("UK GDPR Art. 7(1)")},
	{name: "Switzerland", rule: "basis/consent-record", is: ResultNotApplicable, edit: boundBy(consenting(func(t *lawfulbasis.ConsentTerms) { t.Proof = "" }), Swiss)},

	{name: "complete", rule: "basis/consent-withdrawal", is: ResultPassed},
	{name: "no consent", rule: "basis/consent-withdrawal", is: ResultNotApplicable, edit: noConsent},
	{name: "no way", rule: "basis/consent-withdrawal", is: ResultFailed, want: []string{consentPath + "/withdrawal"}, edit: consenting(func(t *lawfulbasis.ConsentTerms) { t.Withdrawal = "" }), also: citesExactly("GDPR Art. 7(3)")},
	{name: "nothing said", rule: "basis/consent-withdrawal", is: ResultFailed, want: []string{consentPath + "/withdrawal"}, edit: newsletter(func(p *Purpose) { p.Bases[0].Consent = nil })},
	{name: "explicit consent beside another ground", rule: "basis/consent-withdrawal", is: ResultFailed, want: []string{ordersPath + "/conditions/0/consent/withdrawal"}, edit: explicitly(&lawfulbasis.ConsentTerms{Explicit: Yes})},
	{name: "explicit consent beside consent", rule: "basis/consent-withdrawal", is: ResultPassed, edit: newsletter(func(p *Purpose) {
		p.Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.ExplicitConsent}}
	})},
	{name: "no way, and people are told of the right", rule: "basis/consent-withdrawal", is: ResultFailed, want: []string{consentPath + "/withdrawal"}, edit: edits(consenting(func(t *lawfulbasis.ConsentTerms) { t.Withdrawal = "" }),
		func(r *Register) { r.Activities[1].Rights.Offered = []Right{lawfulbasis.RightWithdraw} }),
		also: both(weighs(SeverityWarning), says(`purpose "Send the product newsletter by e-mail to those who signed up" rests on consent, and the record says that it can be withdrawn and not how`))},
	{name: "no way, and people are told of other rights", rule: "basis/consent-withdrawal", is: ResultFailed, want: []string{consentPath + "/withdrawal"}, edit: edits(consenting(func(t *lawfulbasis.ConsentTerms) { t.Withdrawal = "" }),
		func(r *Register) { r.Activities[1].Rights.Offered = []Right{lawfulbasis.RightAccess} }), also: weighs(SeverityError)},
	{name: "no way, in one case", rule: "basis/consent-withdrawal", is: ResultFailed, want: []string{consentPath + "/withdrawal"}, edit: newsletter(func(p *Purpose) { p.Bases[0].When, p.Bases[0].Consent.Withdrawal = "the person agreed", "" }),
		also: both(weighs(SeverityError), says(`purpose "Send the product newsletter by e-mail to those who signed up" rests on consent in one case and records no way to withdraw it`))},
	{name: "institutions", rule: "basis/consent-withdrawal", is: ResultFailed, want: []string{consentPath + "/withdrawal"}, edit: boundBy(consenting(func(t *lawfulbasis.ConsentTerms) { t.Withdrawal = "" }), EUInstitutions), also: citesExactly("EUDPR Art. 7(3)")},
	{name: "Switzerland", rule: "basis/consent-withdrawal", is: ResultNotApplicable, edit: boundBy(consenting(func(t *lawfulbasis.ConsentTerms) { t.Withdrawal = "" }), Swiss)},

	{name: "complete", rule: "basis/consent-affirmative", is: ResultPassed},
	{name: "no consent", rule: "basis/consent-affirmative", is: ResultNotApplicable, edit: noConsent},
	{name: "by going on", rule: "basis/consent-affirmative", is: ResultFailed, want: []string{consentPath + "/affirmative"}, edit: consenting(func(t *lawfulbasis.ConsentTerms) { t.Affirmative = No }), also: citesExactly("GDPR Art. 4(11)", "GDPR rec. 32", "CJEU C-673/17")},
	{name: "by an act", rule: "basis/consent-affirmative", is: ResultPassed, edit: consenting(func(t *lawfulbasis.ConsentTerms) { t.Affirmative = Yes })},
	{name: "of what is exempt on devices", rule: "basis/consent-affirmative", is: ResultNotApplicable, edit: edits(consenting(func(t *lawfulbasis.ConsentTerms) { t.Affirmative = No }), cookies(Yes))},
	{name: "of what is exempt on devices, and special", rule: "basis/consent-affirmative", is: ResultFailed, want: []string{consentPath + "/affirmative"}, edit: edits(consenting(func(t *lawfulbasis.ConsentTerms) { t.Affirmative = No }), cookies(Yes),
		newsletter(func(p *Purpose) { p.Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.ExplicitConsent}} }))},
	{name: "of what may be exempt on devices", rule: "basis/consent-affirmative", is: ResultFailed, want: []string{consentPath + "/affirmative"}, edit: edits(consenting(func(t *lawfulbasis.ConsentTerms) { t.Affirmative = No }), cookies(""))},
	{name: "of other data too", rule: "basis/consent-affirmative", is: ResultFailed, want: []string{consentPath + "/affirmative"}, edit: edits(consenting(func(t *lawfulbasis.ConsentTerms) { t.Affirmative = No }), cookies(Yes), func(r *Register) {
		r.Activities[1].Data = append(r.Activities[1].Data, DataCategory{ID: "email", Kind: DataContact})
		r.Activities[1].Purposes[1].Data = nil
	})},
	{name: "institutions", rule: "basis/consent-affirmative", is: ResultFailed, want: []string{consentPath + "/affirmative"}, edit: boundBy(consenting(func(t *lawfulbasis.ConsentTerms) { t.Affirmative = No }), EUInstitutions), also: citesExactly("EUDPR Art. 3(15)", "CJEU C-673/17")},
	{name: "Switzerland", rule: "basis/consent-affirmative", is: ResultNotApplicable, edit: boundBy(consenting(func(t *lawfulbasis.ConsentTerms) { t.Affirmative = No }), Swiss)},

	{name: "complete", rule: "basis/consent-bundled", is: ResultPassed},
	{name: "no consent", rule: "basis/consent-bundled", is: ResultNotApplicable, edit: noConsent},
	{name: "bundled", rule: "basis/consent-bundled", is: ResultFailed, want: []string{consentPath + "/bundled"}, edit: consenting(func(t *lawfulbasis.ConsentTerms) { t.Bundled = Yes }), also: citesExactly("GDPR Art. 7(4)", "GDPR Art. 7(2)", "GDPR rec. 43")},
	{name: "of what is exempt on devices", rule: "basis/consent-bundled", is: ResultNotApplicable, edit: edits(consenting(func(t *lawfulbasis.ConsentTerms) { t.Bundled = Yes }), cookies(Yes))},
	{name: "of what is exempt on devices, and special", rule: "basis/consent-bundled", is: ResultFailed, want: []string{consentPath + "/bundled"}, edit: edits(consenting(func(t *lawfulbasis.ConsentTerms) { t.Bundled = Yes }), cookies(Yes),
		newsletter(func(p *Purpose) { p.Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.ExplicitConsent}} }))},
	{name: "of what may be exempt on devices", rule: "basis/consent-bundled", is: ResultFailed, want: []string{consentPath + "/bundled"}, edit: edits(consenting(func(t *lawfulbasis.ConsentTerms) { t.Bundled = Yes }), cookies(""))},
	{name: "of other data too", rule: "basis/consent-bundled", is: ResultFailed, want: []string{consentPath + "/bundled"}, edit: edits(consenting(func(t *lawfulbasis.ConsentTerms) { t.Bundled = Yes }), cookies(Yes), func(r *Register) {
		r.Activities[1].Data = append(r.Activities[1].Data, DataCategory{ID: "email", Kind: DataContact})
		r.Activities[1].Purposes[1].Data = nil
	})},
	{name: "not stated", rule: "basis/consent-bundled", is: ResultPassed, edit: consenting(func(t *lawfulbasis.ConsentTerms) { t.Bundled = "" })},
	{name: "Switzerland", rule: "basis/consent-bundled", is: ResultNotApplicable, edit: boundBy(consenting(func(t *lawfulbasis.ConsentTerms) { t.Bundled = Yes }), Swiss)},

	{name: "complete", rule: "basis/consent-separate", is: ResultPassed},
	{name: "no consent", rule: "basis/consent-separate", is: ResultNotApplicable, edit: noConsent},
	{name: "one act for several purposes", rule: "basis/consent-separate", is: ResultFailed, want: []string{consentPath + "/separate"}, edit: consenting(func(t *lawfulbasis.ConsentTerms) { t.Separate = No }),
		also: both(weighs(SeverityWarning), citesExactly("GDPR Art. 6(1)(a)", "GDPR rec. 32", "GDPR rec. 43", "EDPB Guidelines 05/2020"))},
	{name: "each by itself", rule: "basis/consent-separate", is: ResultPassed, edit: consenting(func(t *lawfulbasis.ConsentTerms) { t.Separate = Yes })},
	{name: "as a condition", rule: "basis/consent-separate", is: ResultFailed, want: []string{ordersPath + "/conditions/0/consent/separate"}, edit: explicitly(&lawfulbasis.ConsentTerms{Separate: No})},
	{name: "of what is exempt on devices", rule: "basis/consent-separate", is: ResultNotApplicable, edit: edits(consenting(func(t *lawfulbasis.ConsentTerms) { t.Separate = No }), cookies(Yes))},
	{name: "UK", rule: "basis/consent-separate", is: ResultFailed, want: []string{consentPath + "/separate"}, edit: boundBy(consenting(func(t *lawfulbasis.ConsentTerms) { t.Separate = No }), UK),
		also: citesExactly("UK GDPR Art. 6(1)(a)", "UK GDPR rec. 32", "UK GDPR rec. 43", "EDPB Guidelines 05/2020")},
	{name: "institutions", rule: "basis/consent-separate", is: ResultFailed, want: []string{consentPath + "/separate"}, edit: boundBy(consenting(func(t *lawfulbasis.ConsentTerms) { t.Separate = No }), EUInstitutions),
		also: citesExactly("EUDPR Art. 5(1)(d)", "EUDPR Art. 7", "EDPB Guidelines 05/2020")},
	{name: "Switzerland", rule: "basis/consent-separate", is: ResultNotApplicable, edit: boundBy(consenting(func(t *lawfulbasis.ConsentTerms) { t.Separate = No }), Swiss)},

	{name: "complete", rule: "basis/consent-other-person", is: ResultPassed},
	{name: "no consent", rule: "basis/consent-other-person", is: ResultNotApplicable, edit: noConsent},
	{name: "by another", rule: "basis/consent-other-person", is: ResultFailed, want: []string{consentPath + "/byOther"}, edit: consenting(func(t *lawfulbasis.ConsentTerms) { t.ByOther = Yes }),
		also: both(weighs(SeverityError), citesExactly("GDPR Art. 4(11)", "GDPR Art. 7(1)"))},
	{name: "by themselves, through another", rule: "basis/consent-other-person", is: ResultPassed, edit: consenting(func(t *lawfulbasis.ConsentTerms) { t.ByOther, t.Through = No, "the client" })},
	{name: "parents authorise", rule: "basis/consent-other-person", is: ResultPassed, edit: fromChildren(lawfulbasis.ChildConsent{Offered: Yes, MinAge: 6, Parental: "by a parent's identity card"})},
	{name: "no terms", rule: "basis/consent-other-person", is: ResultPassed, edit: newsletter(func(p *Purpose) { p.Bases[0].Consent = nil })},
	{name: "explicit consent by another", rule: "basis/consent-other-person", is: ResultFailed, want: []string{ordersPath + "/conditions/0/consent/byOther"}, edit: explicitly(&lawfulbasis.ConsentTerms{ByOther: Yes}),
		also: citesExactly("GDPR Art. 4(11)", "GDPR Art. 7(1)", "GDPR Art. 9(2)(a)")},
	{name: "explicit consent by another, beside one's own", rule: "basis/consent-other-person", is: ResultFailed, want: []string{newsletterPath + "/conditions/0/consent/byOther"}, edit: newsletter(func(p *Purpose) {
		p.Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.ExplicitConsent, Consent: &lawfulbasis.ConsentTerms{ByOther: Yes}}}
	})},
	{name: "one declaration by another", rule: "basis/consent-other-person", is: ResultFailed, want: []string{consentPath + "/byOther"}, edit: newsletter(func(p *Purpose) {
		p.Bases[0].Consent.ByOther = Yes
		p.Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.ExplicitConsent, Consent: p.Bases[0].Consent}}
	})},
	{name: "UK", rule: "basis/consent-other-person", is: ResultFailed, want: []string{consentPath + "/byOther"}, edit: boundBy(consenting(func(t *lawfulbasis.ConsentTerms) { t.ByOther = Yes }), UK), also: citesExactly("UK GDPR Art. 7(1)")},
	{name: "institutions", rule: "basis/consent-other-person", is: ResultFailed, want: []string{consentPath + "/byOther"}, edit: boundBy(consenting(func(t *lawfulbasis.ConsentTerms) { t.ByOther = Yes }), EUInstitutions), also: citesExactly("EUDPR Art. 3(15)", "EUDPR Art. 7(1)")},
	{name: "institutions, explicit consent", rule: "basis/consent-other-person", is: ResultFailed, want: []string{ordersPath + "/conditions/0/consent/byOther"}, edit: boundBy(explicitly(&lawfulbasis.ConsentTerms{ByOther: Yes}), EUInstitutions),
		also: citesExactly("EUDPR Art. 3(15)", "EUDPR Art. 7(1)", "EUDPR Art. 10(2)(a)")},
	{name: "Switzerland", rule: "basis/consent-other-person", is: ResultNotApplicable, edit: boundBy(consenting(func(t *lawfulbasis.ConsentTerms) { t.ByOther = Yes }), Swiss)},

	{name: "complete", rule: "basis/device-consent", is: ResultNotApplicable},
	{name: "cookies, exempt or not is not stated", rule: "basis/device-consent", is: ResultFailed, want: basesAt, edit: cookies(""), also: both(weighs(SeverityWarning), citesExactly("EU Directive 2002/58/EC Art. 5(3)", "CJEU C-673/17"))},
	{name: "cookies that need consent, which another purpose has", rule: "basis/device-consent", is: ResultFailed, want: basesAt, edit: cookies(No), also: weighs(SeverityWarning)},
	{name: "cookies that need consent, which no purpose has", rule: "basis/device-consent", is: ResultFailed, want: basesAt, edit: edits(noConsent, cookies(No)), also: weighs(SeverityError)},
	{name: "two purposes with one lack", rule: "basis/device-consent", is: ResultFailed, want: basesAt, edit: edits(noConsent, cookies(No), func(r *Register) {
		a := &r.Activities[1]
		again := a.Purposes[0]
		again.ID, again.Name = "again", "Count visitors to the website"
		a.Purposes = append(a.Purposes, again)
	}), also: says(`"Count visitors to the website" store "`)},
	{name: "cookies that need consent, without a ground", rule: "basis/device-consent", is: ResultFailed, want: basesAt, edit: edits(noConsent, cookies(No), based()), also: weighs(SeverityError)},
	{name: "anonymous", rule: "basis/device-consent", is: ResultFailed, want: basesAt, edit: edits(noConsent, cookies(No), func(r *Register) { r.Activities[1].Data[0].Anonymous = Yes }), also: weighs(SeverityError)},
	{name: "exempt", rule: "basis/device-consent", is: ResultPassed, edit: cookies(Yes)},
	{name: "exempt by the kind alone", rule: "basis/device-consent", is: ResultPassed, edit: exemptAs("", DeviceNecessary)},
	{name: "exempt as transmission, institutions", rule: "basis/device-consent", is: ResultPassed, edit: boundBy(exemptAs(Yes, DeviceTransmission), EUInstitutions)},
	{name: "exempt in spite of a no", rule: "basis/device-consent", is: ResultFailed, want: basesAt, edit: edits(noConsent, exemptAs(No, DeviceNecessary)), also: weighs(SeverityError)},
	{name: "exempt as a code nobody knows", rule: "basis/device-consent", is: ResultPassed, edit: exemptAs(Yes, "advertising")},
	{name: "exempt in the UK alone", rule: "basis/device-consent", is: ResultFailed, want: basesAt, edit: edits(noConsent, exemptAs(Yes, DeviceStatistics)), also: weighs(SeverityError)},
	{name: "exempt in the UK alone, on consent", rule: "basis/device-consent", is: ResultPassed, edit: edits(exemptAs(Yes, DeviceStatistics), func(r *Register) { r.Activities[1].Purposes = r.Activities[1].Purposes[1:] })},
	{name: "UK statistics, the day before Schedule A1", rule: "basis/device-consent", asOf: "2026-02-04", is: ResultFailed, want: basesAt, edit: boundBy(edits(noConsent, exemptAs(Yes, DeviceStatistics)), UK), also: weighs(SeverityError)},
	{name: "UK statistics, the first day of Schedule A1", rule: "basis/device-consent", asOf: "2026-02-05", is: ResultPassed, edit: boundBy(edits(noConsent, exemptAs(Yes, DeviceStatistics)), UK)},
	{name: "UK appearance", rule: "basis/device-consent", is: ResultPassed, edit: boundBy(edits(noConsent, exemptAs("", DeviceAppearance)), UK)},
	{name: "UK emergency", rule: "basis/device-consent", is: ResultPassed, edit: boundBy(edits(noConsent, exemptAs(Yes, DeviceEmergency)), UK)},
	{name: "UK and the Union, statistics", rule: "basis/device-consent", is: ResultFailed, want: basesAt, edit: boundBy(edits(noConsent, exemptAs(Yes, DeviceStatistics)), UK, EU), also: citesExactly("EU Directive 2002/58/EC Art. 5(3)", "CJEU C-673/17")},
	{name: "on consent", rule: "basis/device-consent", is: ResultPassed, edit: edits(cookies(No), func(r *Register) { r.Activities[1].Purposes = r.Activities[1].Purposes[1:] })},
	{name: "on consent in one case", rule: "basis/device-consent", is: ResultPassed, edit: edits(cookies(No), func(r *Register) {
		r.Activities[1].Purposes = r.Activities[1].Purposes[1:]
		r.Activities[1].Purposes[0].Bases[0].When = "the person agreed"
	})},
	{name: "on consent in one case, on interests always", rule: "basis/device-consent", is: ResultFailed, want: basesAt, edit: edits(cookies(No), func(r *Register) {
		r.Activities[1].Purposes = r.Activities[1].Purposes[1:]
		r.Activities[1].Purposes[0].Bases[0].When = "as far as no other ground serves"
		r.Activities[1].Purposes[0].Bases = append(r.Activities[1].Purposes[0].Bases, lawfulbasis.Basis{Claim: "business needs"})
	}), also: weighs(SeverityWarning)},
	{name: "on explicit consent as the condition", rule: "basis/device-consent", is: ResultPassed, edit: edits(noConsent, explicitly(nil), cookies(No))},
	{name: "cookies that are not on the device", rule: "basis/device-consent", is: ResultNotApplicable, edit: edits(cookies(No), func(r *Register) { r.Activities[1].Data[0].Device = No })},
	{name: "other data on the device", rule: "basis/device-consent", is: ResultFailed, want: basesAt, edit: holding(DataCategory{Name: "Advertising identifier", Kind: DataConnection, Device: Yes}), also: weighs(SeverityWarning)},
	{name: "other data", rule: "basis/device-consent", is: ResultNotApplicable, edit: holding(DataCategory{Name: "IP address", Kind: DataConnection})},
	{name: "of another purpose", rule: "basis/device-consent", is: ResultPassed, edit: func(r *Register) {
		r.Activities[1].Data = append(r.Activities[1].Data, DataCategory{ID: "cookie", Kind: DataCookies})
		r.Activities[1].Purposes[1].Data = []ID{"cookie"}
	}},
	{name: "several", rule: "basis/device-consent", is: ResultFailed, want: basesAt, edit: edits(noConsent, func(r *Register) {
		r.Activities[1].Data = []DataCategory{
			{ID: "session", Name: "Session cookie", Kind: DataCookies, DeviceExempt: Yes}, {ID: "other", Name: "Other cookies", Kind: DataCookies},
			{ID: "count", Name: "Counting cookie", Kind: DataCookies, DeviceExempt: No}, {ID: "ads", Name: "Advertising cookie", Kind: DataCookies, DeviceExempt: No},
		}
		r.Activities[1].Purposes[0].Data = nil
	}), also: both(weighs(SeverityError), says(`purpose "Carry out orders of customers and answer their requests" stores "Counting cookie" and 1 more on people's devices or reads it there, and does not rest on consent, although the record says that no exemption applies`))},
	{name: "ended", rule: "basis/device-consent", is: ResultNotApplicable, edit: edits(cookies(No), func(r *Register) { r.Activities[1].Status = StatusEnded })},
	{name: "of a processor", rule: "basis/device-consent", is: ResultNotApplicable, edit: func(r *Register) { r.Processing[0].Data[0].Kind = DataCookies }},
	{name: "UK, the day before Schedule A1", rule: "basis/device-consent", asOf: "2026-02-04", is: ResultFailed, want: basesAt, edit: boundBy(cookies(""), UK),
		also: citesExactly("UK SI 2003/2426 reg. 6(1)", "UK SI 2003/2426 reg. 6(2)", "UK SI 2003/2426 reg. 6(4)")},
	{name: "UK, the first day of Schedule A1", rule: "basis/device-consent", asOf: "2026-02-05", is: ResultFailed, want: basesAt, edit: boundBy(cookies(""), UK), also: citesExactly("UK SI 2003/2426 reg. 6(1)", "UK SI 2003/2426 Sch. A1")},
	{name: "UK keeper as a Member State's", rule: "basis/device-consent", asOf: "2020-12-31", is: ResultFailed, want: basesAt, edit: boundBy(cookies(""), UK), also: citesExactly("EU Directive 2002/58/EC Art. 5(3)", "CJEU C-673/17")},
	{name: "institutions", rule: "basis/device-consent", is: ResultFailed, want: basesAt, edit: boundBy(cookies(""), EUInstitutions), also: citesExactly("EUDPR Art. 37", "EU Directive 2002/58/EC Art. 5(3)", "CJEU C-673/17")},
	{name: "Switzerland", rule: "basis/device-consent", is: ResultNotApplicable, edit: boundBy(cookies(No), Swiss)},

	{name: "complete", rule: "basis/consent-imbalance", is: ResultPassed},
	{name: "no consent", rule: "basis/consent-imbalance", is: ResultNotApplicable, edit: noConsent},
	{name: "employees", rule: "basis/consent-imbalance", is: ResultFailed, want: []string{consentPath}, edit: readBy(SubjectEmployee), also: citesExactly("GDPR Art. 7(4)", "GDPR rec. 43", "EDPB Guidelines 05/2020")},
	{name: "applicants", rule: "basis/consent-imbalance", is: ResultFailed, want: []string{consentPath}, edit: readBy(SubjectApplicant)},
	{name: "employees, and why it is free", rule: "basis/consent-imbalance", is: ResultPassed, edit: edits(readBy(SubjectEmployee), consenting(func(t *lawfulbasis.ConsentTerms) {
		t.Imbalance = "those who do not read it lose nothing"
	}))},
	{name: "public authority", rule: "basis/consent-imbalance", is: ResultFailed, want: []string{consentPath}, edit: asAuthority(nil)},
	{name: "institutions", rule: "basis/consent-imbalance", is: ResultFailed, want: []string{consentPath}, edit: boundBy(nil, EUInstitutions), also: citesExactly("EUDPR Art. 7(4)", "EUDPR Art. 3(15)", "EDPB Guidelines 05/2020")},
	{name: "Switzerland", rule: "basis/consent-imbalance", is: ResultNotApplicable, edit: boundBy(readBy(SubjectEmployee), Swiss)},

	{name: "complete", rule: "basis/consent-child", is: ResultNotApplicable},
	{name: "Denmark, 13, the last day", rule: "basis/consent-child", asOf: "2023-12-31", is: ResultPassed, edit: fromChildren(inDenmark)},
	{name: "Denmark, 13, the day it became 15", rule: "basis/consent-child", asOf: "2024-01-01", is: ResultFailed, want: childAt, edit: fromChildren(inDenmark), also: citesExactly("GDPR Art. 8(1)", "GDPR Art. 8(2)")},
	{name: "Denmark, 13, today", rule: "basis/consent-child", is: ResultFailed, want: childAt, edit: fromChildren(inDenmark), also: weighs(SeverityError)},
	{name: "parents authorise", rule: "basis/consent-child", is: ResultPassed, edit: fromChildren(lawfulbasis.ChildConsent{Offered: Yes, MinAge: 6, Parental: "by a parent's identity card"})},
	{name: "the strictest of several countries", rule: "basis/consent-child", is: ResultFailed, want: childAt, edit: fromChildren(lawfulbasis.ChildConsent{Offered: Yes, Countries: []string{"BE", "NL"}, MinAge: 13})},
	{name: "the keeper's country", rule: "basis/consent-child", is: ResultFailed, want: childAt, edit: fromChildren(lawfulbasis.ChildConsent{Offered: Yes, MinAge: 15})},
	{name: "of age in the keeper's country", rule: "basis/consent-child", is: ResultPassed, edit: fromChildren(lawfulbasis.ChildConsent{Offered: Yes, MinAge: 16})},
	{name: "children abroad: the keeper's country", rule: "basis/consent-child", is: ResultFailed, want: childAt, edit: fromChildren(lawfulbasis.ChildConsent{Offered: Yes, Countries: []string{"US"}, MinAge: 15})},
	{name: "keeper abroad, no country stated", rule: "basis/consent-child", is: ResultPassed, edit: keptIn("US", fromChildren(lawfulbasis.ChildConsent{Offered: Yes, MinAge: 13}))},
	{name: "keeper abroad, below every age", rule: "basis/consent-child", is: ResultFailed, want: childAt, edit: keptIn("US", fromChildren(lawfulbasis.ChildConsent{Offered: Yes, MinAge: 12}))},
	{name: "no age", rule: "basis/consent-child", is: ResultFailed, want: childAt, edit: fromChildren(lawfulbasis.ChildConsent{Offered: Yes})},
	{name: "not offered to children", rule: "basis/consent-child", is: ResultNotApplicable, edit: edits(readBy(SubjectChild), fromChildren(lawfulbasis.ChildConsent{Offered: No}))},
	{name: "children among the readers", rule: "basis/consent-child", is: ResultFailed, want: childAt, edit: readBy(SubjectChild), also: weighs(SeverityWarning)},
	{name: "children among the readers, of age", rule: "basis/consent-child", is: ResultPassed, edit: edits(readBy(SubjectChild), fromChildren(lawfulbasis.ChildConsent{MinAge: 16}))},
	{name: "an age too low, not stated whether offered", rule: "basis/consent-child", is: ResultFailed, want: childAt, edit: fromChildren(lawfulbasis.ChildConsent{MinAge: 13}), also: weighs(SeverityWarning)},
	{name: "an age too low for several purposes, not stated whether offered", rule: "basis/consent-child", is: ResultFailed, want: []string{ordersPath + "/bases/0/consent/child"},
		edit: edits(fromChildren(lawfulbasis.ChildConsent{MinAge: 13}), func(r *Register) {
			a := &r.Activities[1]
			a.Purposes[0].Bases = slices.Clone(a.Purposes[1].Bases)
			a.Purposes = append(a.Purposes, a.Purposes[1])
		}), also: both(weighs(SeverityWarning), says(`consent to purpose "Carry out orders of customers and answer their requests" and 2 more is accepted from 13 on, and the record does not say whether it is offered to children; their own consent counts from 16 (Germany)`))},
	{name: "two ages for two purposes", rule: "basis/consent-child", is: ResultFailed, want: []string{ordersPath + "/bases/0/consent/child", consentPath + "/child"},
		edit: edits(fromChildren(lawfulbasis.ChildConsent{MinAge: 13}), orders(func(p *Purpose) {
			p.Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.Consent, Consent: &lawfulbasis.ConsentTerms{Child: &lawfulbasis.ChildConsent{MinAge: 14}}}}
		}))},
	{name: "the same ages in two activities", rule: "basis/consent-child", is: ResultFailed, want: []string{payPath + "/bases/0/consent/child", consentPath + "/child"},
		edit: edits(fromChildren(lawfulbasis.ChildConsent{MinAge: 13}), func(r *Register) { r.Activities[0].Purposes[0].Bases = r.Activities[1].Purposes[1].Bases })},
	{name: "an age that is enough, not stated whether offered", rule: "basis/consent-child", is: ResultPassed, edit: fromChildren(lawfulbasis.ChildConsent{MinAge: 16})},
	{name: "an age too low, not stated whether offered, parents authorise", rule: "basis/consent-child", is: ResultPassed, edit: fromChildren(lawfulbasis.ChildConsent{MinAge: 13, Parental: "by their account"})},
	{name: "an age too low, not offered", rule: "basis/consent-child", is: ResultNotApplicable, edit: fromChildren(lawfulbasis.ChildConsent{Offered: No, MinAge: 13})},
	{name: "parents authorise, not stated whether offered", rule: "basis/consent-child", is: ResultNotApplicable, edit: fromChildren(lawfulbasis.ChildConsent{Parental: "by their account"})},
	{name: "explicit consent beside another ground", rule: "basis/consent-child", is: ResultNotApplicable, edit: edits(noConsent, readBy(SubjectChild), explicitly(nil))},
	{name: "UK, whatever the country", rule: "basis/consent-child", is: ResultPassed, edit: boundBy(fromChildren(inDenmark), UK)},
	{name: "UK, 12", rule: "basis/consent-child", is: ResultFailed, want: childAt, edit: boundBy(fromChildren(lawfulbasis.ChildConsent{Offered: Yes, MinAge: 12}), UK), also: citesExactly("UK GDPR Art. 8(1)", "UK GDPR Art. 8(2)")},
	{name: "institutions, 12", rule: "basis/consent-child", is: ResultFailed, want: childAt, edit: boundBy(fromChildren(lawfulbasis.ChildConsent{Offered: Yes, MinAge: 12}), EUInstitutions), also: citesExactly("EUDPR Art. 8(1)", "EUDPR Art. 8(2)")},
	{name: "Switzerland", rule: "basis/consent-child", is: ResultNotApplicable, edit: boundBy(fromChildren(inDenmark), Swiss)},
}
