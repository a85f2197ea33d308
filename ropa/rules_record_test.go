package ropa

import (
	"slices"
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// keptUnder puts the register under other regimes and applies an edit.
func keptUnder(edit func(*Register), regimes ...Regime) func(*Register) {
	return func(r *Register) {
		r.Regimes = regimes
		if edit != nil {
			edit(r)
		}
	}
}

var federalAt = []string{"/organisation/federalBody"}

// swissBody moves the keeper to Switzerland, as an authority of a level.
func swissBody(authority, federal Answer) func(*Register) {
	return func(r *Register) {
		r.Organisation.Country, r.Organisation.PublicAuthority, r.Organisation.FederalBody = "CH", authority, federal
	}
}

// american moves the keeper to the United States.
func american(edit func(*Register)) func(*Register) {
	return func(r *Register) {
		r.Organisation.Country = "US"
		r.Organisation.Contact.Address = Address{Street: "1 Main Street", PostCode: "10001", City: "New York", Country: "US"}
		if edit != nil {
			edit(r)
		}
	}
}

// nowhere takes the country from the keeper, under the regimes, if any.
func nowhere(regimes ...Regime) func(*Register) {
	return func(r *Register) {
		r.Organisation.Country, r.Organisation.Contact.Address.Country = "", ""
		if len(regimes) > 0 {
			r.Regimes = regimes
		}
	}
}

// processorOnly leaves the entries as processor only.
func processorOnly(r *Register) { r.Activities = nil }

// noProcessing leaves the activities as controller only.
func noProcessing(r *Register) { r.Processing = nil }

// joint adds a joint controller to the customers' activity.
func joint(j JointController, p Party) func(*Register) {
	return func(r *Register) {
		r.Parties = append(r.Parties, p)
		r.Activities[1].JointControllers = []JointController{j}
	}
}

// sending replaces the transfer of the customers' activity.
func sending(t transfer.Transfer) func(*Register) {
	return func(r *Register) { r.Activities[1].Transfers = []transfer.Transfer{t} }
}

// firstCites asks for the citations of the first finding.
func firstCites(want ...Citation) func(*testing.T, []Finding) {
	return func(t *testing.T, found []Finding) {
		t.Helper()
		if len(found) == 0 || !slices.Equal(found[0].Cites, want) {
			t.Errorf("findings %v, want the first to cite %v", found, want)
		}
	}
}

// schedule1 rests the payroll's special data on a UK condition.
func schedule1(c lawfulbasis.Condition, use *lawfulbasis.Schedule1Use) func(*Register) {
	return keptUnder(func(r *Register) {
		p := &r.Activities[0].Purposes[0]
		p.Conditions[0].Condition, p.Conditions[0].Schedule1 = c, use
	}, UK)
}

var onCompelling = transfer.Transfer{Destination: "IN", Mechanism: transfer.CompellingInterests}

var recordCases = []ruleCase{
	{name: "named and reachable", rule: "record/organisation-identity", is: ResultPassed},
	{name: "nothing stated", rule: "record/organisation-identity", is: ResultFailed, want: []string{"/organisation/name", "/organisation/contact"},
		edit: func(r *Register) { r.Organisation = Organisation{} }},
	{name: "reachable by telephone", rule: "record/organisation-identity", is: ResultPassed,
		edit: func(r *Register) { r.Organisation.Contact = Contact{Phone: "+49 30 1234567"} }},
	{name: "a website and a country are no contact", rule: "record/organisation-identity", is: ResultFailed, want: []string{"/organisation/contact"},
		edit: func(r *Register) {
			r.Organisation.Contact = Contact{Website: "https://muster.example", Address: Address{Country: "DE"}}
		}},
	{name: "Switzerland asks for the identity", rule: "record/organisation-identity", is: ResultFailed, want: []string{"/organisation/name"},
		edit: keptUnder(func(r *Register) { r.Organisation = Organisation{Country: "CH"} }, Swiss), also: firstCites(fadp("12(2)(a)", "12(3)")...)},
	{name: "before any regime", rule: "record/organisation-identity", asOf: "2018-05-24", is: ResultNotInForce},

	{name: "stated", rule: "record/organisation-address", is: ResultPassed},
	{name: "e-mail only", rule: "record/organisation-address", is: ResultFailed, want: []string{"/organisation/contact/address"},
		edit: func(r *Register) { r.Organisation.Contact = Contact{Email: "office@muster.example"} }},
	{name: "no contact at all", rule: "record/organisation-address", is: ResultNotApplicable,
		edit: func(r *Register) { r.Organisation.Contact = Contact{} }},
	{name: "Switzerland", rule: "record/organisation-address", is: ResultNotApplicable, edit: keptUnder(nil, Swiss)},

	{name: "a country", rule: "record/establishment-unstated", is: ResultPassed},
	{name: "of the address", rule: "record/establishment-unstated", is: ResultPassed, edit: func(r *Register) { r.Organisation.Country = "" }},
	{name: "no country", rule: "record/establishment-unstated", edit: nowhere(), is: ResultFailed, want: []string{"/organisation/country"},
		also: firstCites(eu("30(1)(a)", "30(2)(a)", "3(1)", "3(2)", "27(1)")...)},
	{name: "no country, nor a name", rule: "record/establishment-unstated", is: ResultFailed, want: []string{"/organisation/country"},
		edit: func(r *Register) { r.Organisation = Organisation{} }},
	{name: "the UK", rule: "record/establishment-unstated", edit: nowhere(UK), is: ResultFailed, want: []string{"/organisation/country"},
		also: firstCites(uk("30(1)(a)", "30(2)(a)", "3(1)", "3(2)", "27(1)")...)},
	{name: "Switzerland", rule: "record/establishment-unstated", edit: nowhere(Swiss), is: ResultFailed, want: []string{"/organisation/country"},
		also: firstCites(fadp("14(1)")...)},
	{name: "an institution of the Union", rule: "record/establishment-unstated", edit: nowhere(EUInstitutions), is: ResultNotApplicable},
	{name: "an establishment inside", rule: "record/establishment-unstated", is: ResultPassed, edit: inTurn(nowhere(), func(r *Register) {
		r.Organisation.Establishments = []Establishment{{Name: "branch", Address: Address{Country: "FR"}}}
	})},
	{name: "an establishment outside", rule: "record/establishment-unstated", is: ResultFailed, want: []string{"/organisation/country"}, edit: inTurn(nowhere(), func(r *Register) {
		r.Organisation.Establishments = []Establishment{{Name: "branch", Address: Address{Country: "US"}}, {Name: "office"}}
	})},

	{name: "established inside", rule: "record/representative-missing", is: ResultNotApplicable},
	{name: "outside by its address", rule: "record/representative-missing", is: ResultFailed, want: []string{"/representative"},
		edit: american(func(r *Register) { r.Organisation.Country = "" })},
	{name: "a representative outside by its address", rule: "record/representative-missing", is: ResultFailed, want: []string{"/representative/country"},
		edit: american(func(r *Register) {
			r.Representative = &Party{Name: "Rep Ltd", Contact: Contact{Address: Address{Country: "GB"}}}
		})},
	{name: "named", rule: "record/representative-missing", is: ResultPassed,
		edit: american(func(r *Register) { r.Representative = &Party{Name: "Rep Ltd", Country: "IE"} })},
	{name: "not named", rule: "record/representative-missing", is: ResultFailed, want: []string{"/representative"},
		edit: american(func(r *Register) { r.Organisation.OffersInside = Yes }), also: alsoBoth(severities(SeverityError), firstCites(eu("27(1)", "30(1)(a)", "30(2)(a)")...))},
	{name: "not named, and whether one is owed is not said", rule: "record/representative-missing", is: ResultFailed, want: []string{"/representative"},
		edit: american(nil), also: alsoBoth(severities(SeverityWarning), saying("is not stated"))},
	{name: "none alone is no reason", rule: "record/representative-missing", is: ResultFailed, want: []string{"/representative"},
		edit: american(func(r *Register) { r.None = []Element{ElementRepresentative} })},
	{name: "exempt by Art. 27(2)", rule: "record/representative-missing", is: ResultPassed,
		edit: american(func(r *Register) { r.RepresentativeExempt = "occasional, no special data, no risk" })},
	{name: "a public authority", rule: "record/representative-missing", is: ResultPassed,
		edit: american(func(r *Register) { r.Organisation.PublicAuthority = Yes })},
	{name: "neither offers nor monitors", rule: "record/representative-missing", is: ResultNotApplicable,
		edit: american(func(r *Register) { r.Organisation.OffersInside = No })},
	{name: "the regime is not the keeper's statement", rule: "record/representative-missing", is: ResultNotApplicable,
		edit: american(func(r *Register) { r.Regimes = nil })},
	{name: "offers, regime not stated", rule: "record/representative-missing", is: ResultFailed, want: []string{"/representative"},
		edit: american(func(r *Register) { r.Regimes, r.Organisation.OffersInside = nil, Yes })},
	{name: "an establishment inside", rule: "record/representative-missing", is: ResultNotApplicable,
		edit: american(func(r *Register) {
			r.Organisation.Establishments = []Establishment{{Name: "branch", Address: Address{City: "Paris", Country: "FR"}}}
		})},
	{name: "an establishment that may be inside", rule: "record/representative-missing", is: ResultNotApplicable,
		edit: american(func(r *Register) { r.Organisation.Establishments = []Establishment{{Name: "branch"}} })},
	{name: "an establishment outside too", rule: "record/representative-missing", is: ResultFailed, want: []string{"/representative"},
		edit: american(func(r *Register) {
			r.Organisation.Establishments = []Establishment{{Name: "branch", Address: Address{Country: "GB"}}}
		})},
	{name: "country not stated", rule: "record/representative-missing", is: ResultNotApplicable,
		edit: func(r *Register) { r.Organisation.Country = "" }},
	{name: "Norway is inside", rule: "record/representative-missing", is: ResultNotApplicable,
		edit: func(r *Register) { r.Organisation.Country, r.Organisation.Contact.Address.Country = "NO", "NO" }},
	{name: "a UK keeper with customers in the Union", rule: "record/representative-missing", is: ResultFailed, want: []string{"/representative"},
		edit: keptUnder(british, UK, EU), also: firstCites(eu("27(1)", "30(1)(a)", "30(2)(a)")...)},
	{name: "the same on the last day of the transition", rule: "record/representative-missing", asOf: "2020-12-31", is: ResultNotApplicable,
		edit: keptUnder(british, UK, EU)},
	{name: "the same on the first day after it", rule: "record/representative-missing", asOf: "2021-01-01", is: ResultFailed, want: []string{"/representative"},
		edit: keptUnder(british, UK, EU)},
	{name: "a German keeper under the UK GDPR", rule: "record/representative-missing", is: ResultFailed, want: []string{"/representative"},
		edit: keptUnder(nil, EU, UK), also: firstCites(uk("27(1)", "30(1)(a)", "30(2)(a)")...)},
	{name: "a representative outside", rule: "record/representative-missing", is: ResultFailed, want: []string{"/representative/country"},
		edit: american(func(r *Register) { r.Representative = &Party{Name: "Rep Ltd", Country: "GB"} }), also: severities(SeverityError)},
	{name: "one representative where two are asked for", rule: "record/representative-missing", is: ResultPassed,
		edit: keptUnder(american(func(r *Register) { r.Representative = &Party{Name: "Rep Ltd", Country: "IE"} }), EU, UK)},
	{name: "Switzerland", rule: "record/representative-missing", is: ResultNotApplicable, edit: keptUnder(american(nil), Swiss)},

	{name: "no representative", rule: "record/representative-contact", is: ResultNotApplicable},
	{name: "reachable", rule: "record/representative-contact", is: ResultPassed,
		edit: func(r *Register) {
			r.Representative = &Party{Name: "Rep Ltd", Contact: Contact{Email: "rep@example.org"}}
		}},
	{name: "nothing stated", rule: "record/representative-contact", is: ResultFailed, want: []string{"/representative/name", "/representative/contact"},
		edit: func(r *Register) { r.Representative = &Party{} }},

	{name: "reachable", rule: "record/dpo-contact", is: ResultPassed},
	{name: "no officer", rule: "record/dpo-contact", is: ResultNotApplicable, edit: func(r *Register) { r.DPO = nil }},
	{name: "a name only", rule: "record/dpo-contact", is: ResultFailed, want: []string{"/dpo/contact"},
		edit: func(r *Register) { r.DPO.Contact = Contact{} }},
	{name: "a form", rule: "record/dpo-contact", is: ResultPassed,
		edit: func(r *Register) { r.DPO.Contact = Contact{Form: "https://muster.example/dpo"} }},

	{name: "nothing that asks for one", rule: "record/dpo-required", is: ResultNotApplicable, edit: func(r *Register) { r.DPO = nil }},
	{name: "a public authority", rule: "record/dpo-required", is: ResultFailed, want: []string{"/dpo"},
		edit: func(r *Register) { r.DPO, r.Organisation.PublicAuthority = nil, Yes }, also: firstCites(eu("37(1)(a)")...)},
	{name: "a public authority that has one", rule: "record/dpo-required", is: ResultPassed,
		edit: func(r *Register) { r.Organisation.PublicAuthority = Yes }},
	{name: "large-scale monitoring", rule: "record/dpo-required", is: ResultFailed, want: []string{"/dpo"},
		edit: func(r *Register) { r.DPO, r.Activities[1].LargeScale, r.Activities[1].Monitoring = nil, Yes, Yes }, also: firstCites(eu("37(1)(b)")...)},
	{name: "large-scale special data", rule: "record/dpo-required", is: ResultFailed, want: []string{"/dpo"},
		edit: func(r *Register) { r.DPO, r.Activities[0].LargeScale = nil, Yes }, also: firstCites(eu("37(1)(c)")...)},
	{name: "large-scale criminal data as processor", rule: "record/dpo-required", is: ResultFailed, want: []string{"/dpo"},
		edit: func(r *Register) { r.DPO, r.Processing[0].LargeScale, r.Processing[0].Data[0].Criminal = nil, Yes, Yes }},
	{name: "large-scale data special in some cases", rule: "record/dpo-required", is: ResultFailed, want: []string{"/dpo"},
		edit: func(r *Register) {
			r.DPO, r.Activities[1].LargeScale, r.Activities[1].Data[0].SpecialWhen = nil, Yes, "where it tells a faith"
		}, also: firstCites(eu("37(1)(c)")...)},
	{name: "large-scale faces that identify", rule: "record/dpo-required", is: ResultFailed, want: []string{"/dpo"},
		edit: func(r *Register) {
			r.DPO, r.Activities[1].LargeScale = nil, Yes
			r.Activities[1].Data[0].Kind, r.Activities[1].Data[0].IdentifiesUniquely = DataImage, Yes
		}, also: firstCites(eu("37(1)(c)")...)},
	{name: "large-scale and nothing else", rule: "record/dpo-required", is: ResultNotApplicable,
		edit: func(r *Register) { r.DPO, r.Activities[1].LargeScale = nil, Yes }},
	{name: "scale not stated", rule: "record/dpo-required", is: ResultNotApplicable,
		edit: func(r *Register) { r.DPO, r.Activities[0].LargeScale = nil, "" }},
	{name: "over by the day", rule: "record/dpo-required", is: ResultNotApplicable,
		edit: func(r *Register) {
			r.DPO, r.Activities[0].LargeScale, r.Activities[0].End = nil, Yes, civil.MustDate("2026-01-01")
		}},
	{name: "an institution of the Union", rule: "record/dpo-required", is: ResultFailed, want: []string{"/dpo"},
		edit: keptUnder(func(r *Register) { r.DPO = nil }, EUInstitutions), also: firstCites(eudpr("43(1)")...)},
	{name: "Switzerland", rule: "record/dpo-required", is: ResultNotApplicable,
		edit: keptUnder(func(r *Register) { r.DPO, r.Organisation.PublicAuthority = nil, Yes }, Swiss)},

	{name: "no joint controllers", rule: "record/joint-controller-contact", is: ResultNotApplicable},
	{name: "reachable", rule: "record/joint-controller-contact", is: ResultPassed, edit: joint(JointController{Party: "client"}, Party{})},
	{name: "not reachable", rule: "record/joint-controller-contact", is: ResultFailed, want: []string{"/activities/1/jointControllers/0/party"},
		edit: joint(JointController{Party: "tax-office"}, Party{})},
	{name: "reachable at the contact point", rule: "record/joint-controller-contact", is: ResultPassed,
		edit: joint(JointController{Party: "tax-office", ContactPoint: "joint@muster.example"}, Party{})},
	{name: "not named", rule: "record/joint-controller-contact", is: ResultFailed, want: []string{"/activities/1/jointControllers/0/party"},
		edit: joint(JointController{}, Party{})},
	{name: "a party without a name", rule: "record/joint-controller-contact", is: ResultFailed, want: []string{"/activities/1/jointControllers/0/party"},
		edit: joint(JointController{Party: "x"}, Party{ID: "x", Contact: Contact{Email: "x@example.org"}})},
	{name: "a dangling reference is another rule's", rule: "record/joint-controller-contact", is: ResultPassed,
		edit: joint(JointController{Party: "nobody"}, Party{})},

	{name: "stated", rule: "record/purpose-missing", is: ResultPassed},
	{name: "no activity", rule: "record/purpose-missing", is: ResultNotApplicable, edit: processorOnly},
	{name: "none stated", rule: "record/purpose-missing", is: ResultFailed, want: []string{"/activities/0/purposes"},
		edit: func(r *Register) { r.Activities[0].Purposes = nil }, also: firstCites(eu("30(1)(b)")...)},
	{name: "one that says nothing", rule: "record/purpose-missing", is: ResultFailed, want: []string{"/activities/0/purposes/0/name"},
		edit: func(r *Register) { r.Activities[0].Purposes[0].Name = " " }},
	{name: "a description alone", rule: "record/purpose-missing", is: ResultPassed,
		edit: func(r *Register) {
			r.Activities[0].Purposes[0].Name, r.Activities[0].Purposes[0].Description = "", "pay salaries"
		}},
	{name: "over by the day", rule: "record/purpose-missing", is: ResultPassed,
		edit: func(r *Register) { r.Activities[0].Purposes, r.Activities[0].Status = nil, StatusEnded }},
	{name: "Switzerland", rule: "record/purpose-missing", is: ResultFailed, want: []string{"/activities/0/purposes"},
		edit: keptUnder(func(r *Register) { r.Activities[0].Purposes = nil }, Swiss), also: firstCites(fadp("12(2)(b)")...)},
	{name: "an institution of the Union", rule: "record/purpose-missing", is: ResultFailed, want: []string{"/activities/0/purposes"},
		edit: keptUnder(func(r *Register) { r.Activities[0].Purposes = nil }, EUInstitutions), also: firstCites(eudpr("31(1)(b)")...)},

	{name: "stated", rule: "record/subjects-missing", is: ResultPassed},
	{name: "no activity", rule: "record/subjects-missing", is: ResultNotApplicable, edit: processorOnly},
	{name: "none stated", rule: "record/subjects-missing", is: ResultFailed, want: []string{"/activities/0/subjects"},
		edit: func(r *Register) { r.Activities[0].Subjects = nil }},
	{name: "one that says nothing", rule: "record/subjects-missing", is: ResultFailed, want: []string{"/activities/0/subjects/0/name"},
		edit: func(r *Register) { r.Activities[0].Subjects = []SubjectCategory{{ID: "staff"}} }},
	{name: "a kind alone", rule: "record/subjects-missing", is: ResultPassed,
		edit: func(r *Register) { r.Activities[0].Subjects = []SubjectCategory{{Kind: SubjectEmployee}} }},
	{name: "not owed by a processor", rule: "record/subjects-missing", is: ResultPassed, edit: func(r *Register) { r.Processing[0].Subjects = nil }},

	{name: "stated", rule: "record/data-missing", is: ResultPassed},
	{name: "no activity", rule: "record/data-missing", is: ResultNotApplicable, edit: processorOnly},
	{name: "none stated", rule: "record/data-missing", is: ResultFailed, want: []string{"/activities/1/data"},
		edit: func(r *Register) { r.Activities[1].Data = nil }},
	{name: "one that says nothing", rule: "record/data-missing", is: ResultFailed, want: []string{"/activities/1/data/0/name"},
		edit: func(r *Register) { r.Activities[1].Data = []DataCategory{{}} }},
	{name: "not owed by a processor", rule: "record/data-missing", is: ResultPassed, edit: func(r *Register) { r.Processing[0].Data = nil }},

	{name: "stated", rule: "record/recipients-not-stated", is: ResultPassed},
	{name: "no activity", rule: "record/recipients-not-stated", is: ResultNotApplicable, edit: processorOnly},
	{name: "not stated", rule: "record/recipients-not-stated", is: ResultFailed, want: []string{"/activities/0/recipients"},
		edit: func(r *Register) { r.Activities[0].Recipients = nil }},
	{name: "confirmed that there are none", rule: "record/recipients-not-stated", is: ResultPassed,
		edit: func(r *Register) {
			r.Activities[0].Recipients, r.Activities[0].None = nil, []Element{ElementRecipients}
		}},
	{name: "confirmed for the register", rule: "record/recipients-not-stated", is: ResultPassed,
		edit: func(r *Register) { r.Activities[0].Recipients, r.None = nil, []Element{ElementRecipients} }},

	{name: "stated", rule: "record/transfers-not-stated", is: ResultPassed},
	{name: "no entry", rule: "record/transfers-not-stated", is: ResultNotApplicable, edit: func(r *Register) { r.Activities, r.Processing = nil, nil }},
	{name: "not stated in either kind", rule: "record/transfers-not-stated", is: ResultFailed, want: []string{"/activities/1/transfers", "/processing/0/transfers"},
		edit: func(r *Register) { r.Activities[1].Transfers, r.Processing[0].None = nil, nil }, also: alsoBoth(severities(SeverityWarning, SeverityWarning), firstCites(eu("30(1)(e)")...))},
	{name: "systems and recipients inside", rule: "record/transfers-not-stated", is: ResultFailed, want: []string{"/activities/0/transfers"},
		edit: func(r *Register) { r.Activities[0].None, r.Processing[0].None = nil, nil },
		also: alsoBoth(severities(SeverityWarning), messageHas("in the European Economic Area"))},
	{name: "in an area inside", rule: "record/transfers-not-stated", is: ResultFailed, want: payrollTransfers, also: severities(SeverityWarning), edit: payrollIn(Place{Area: "EU/EWR"}, Place{Country: "IS"})},
	{name: "in an area inside, in French", rule: "record/transfers-not-stated", is: ResultFailed, want: payrollTransfers, also: severities(SeverityWarning), edit: payrollIn(Place{Area: "espace économique européen"})},
	{name: "in an area outside", rule: "record/transfers-not-stated", is: ResultFailed, want: payrollTransfers, also: severities(SeverityWarning), edit: payrollIn(Place{Area: "outside the EEA"})},
	{name: "in a place of no country", rule: "record/transfers-not-stated", is: ResultFailed, want: payrollTransfers, also: severities(SeverityWarning), edit: payrollIn(Place{Country: "DE"}, Place{Location: "our data centre"})},
	{name: "in no place", rule: "record/transfers-not-stated", is: ResultFailed, want: payrollTransfers, also: severities(SeverityWarning), edit: payrollIn()},
	{name: "partly outside", rule: "record/transfers-not-stated", is: ResultFailed, want: payrollTransfers, also: severities(SeverityWarning), edit: payrollIn(Place{Country: "DE"}, Place{Country: "IN"})},
	{name: "on no system", rule: "record/transfers-not-stated", is: ResultFailed, want: payrollTransfers, also: severities(SeverityWarning),
		edit: inTurn(payrollIn(Place{Country: "DE"}), func(r *Register) { r.Activities[0].Systems = nil })},
	{name: "a recipient outside", rule: "record/transfers-not-stated", is: ResultFailed, want: payrollTransfers, also: severities(SeverityWarning),
		edit: inTurn(payrollIn(Place{Country: "DE"}), aParty("tax-office", func(p *Party) { p.Country = "IN" }))},
	{name: "the operator outside", rule: "record/transfers-not-stated", is: ResultFailed, want: payrollTransfers, also: severities(SeverityWarning),
		edit: inTurn(payrollIn(Place{Country: "DE"}), func(r *Register) { r.Systems[0].Operator = "mailer" })},
	{name: "a sub-processor outside", rule: "record/transfers-not-stated", is: ResultFailed, want: []string{"/processing/0/transfers"}, also: alsoBoth(severities(SeverityWarning), firstCites(eu("30(2)(c)")...)),
		edit: inTurn(aParty("hosting", func(p *Party) { p.Country = "IN" }), func(r *Register) { r.Processing[0].None = nil })},
	{name: "the client outside", rule: "record/transfers-not-stated", is: ResultFailed, want: []string{"/processing/0/transfers"}, also: severities(SeverityWarning),
		edit: inTurn(aParty("client", func(p *Party) { p.Country = "IN" }), func(r *Register) { r.Processing[0].None = nil })},
	{name: "the EEA is outside the United Kingdom", rule: "record/transfers-not-stated", is: ResultFailed, want: payrollTransfers, also: severities(SeverityWarning), edit: keptUnder(payrollIn(Place{Area: "EEA"}), UK)},
	{name: "inside Switzerland", rule: "record/transfers-not-stated", is: ResultFailed, want: payrollTransfers, also: alsoBoth(severities(SeverityInfo), firstCites(fadp("12(2)(g)")...)),
		edit: keptUnder(inTurn(payrollIn(Place{Country: "CH"}), aParty("payroll-bureau", func(p *Party) { p.Country = "CH" }), aParty("tax-office", func(p *Party) { p.Country = "CH" })), Swiss)},

	{name: "stated", rule: "record/transfer-destination", is: ResultPassed},
	{name: "no transfer", rule: "record/transfer-destination", is: ResultNotApplicable, edit: func(r *Register) { r.Activities[1].Transfers = nil }},
	{name: "an area", rule: "record/transfer-destination", is: ResultFailed, want: []string{"/activities/1/transfers/0/destination"},
		edit: sending(transfer.Transfer{Area: "worldwide", Importer: "mailer"}), also: alsoBoth(saying("its importer \"Mailer Inc.\" is established in the United States"), firstCites(eu("30(1)(e)")...))},
	{name: "of a processor", rule: "record/transfer-destination", is: ResultFailed, want: []string{"/processing/0/transfers/0/destination"},
		edit: func(r *Register) { r.Processing[0].Transfers = []transfer.Transfer{{}} }, also: firstCites(eu("30(2)(c)")...)},
	{name: "of a Swiss controller", rule: "record/transfer-destination", is: ResultFailed, want: []string{"/activities/1/transfers/0/destination"},
		edit: keptUnder(sending(transfer.Transfer{}), Swiss), also: firstCites(fadp("12(2)(g)")...)},
	{name: "of a Swiss processor", rule: "record/transfer-destination", is: ResultFailed, want: []string{"/processing/0/transfers/0/destination"},
		edit: keptUnder(func(r *Register) { r.Processing[0].Transfers = []transfer.Transfer{{}} }, Swiss), also: firstCites(fadp("12(2)(g)", "12(3)")...)},
	{name: "an organisation", rule: "record/transfer-destination", is: ResultPassed, edit: sending(transfer.Transfer{Organisation: "EPO"})},
	{name: "would only apply", rule: "record/transfer-destination", is: ResultNotApplicable, edit: sending(transfer.Transfer{Status: transfer.Contingent})},
	{name: "decided and not begun", rule: "record/transfer-destination", is: ResultFailed, want: []string{"/activities/1/transfers/0/destination"},
		edit: sending(transfer.Transfer{Status: transfer.Planned})},
	{name: "alternatives for one flow", rule: "record/transfer-destination", is: ResultFailed, want: []string{"/activities/1/transfers/0/destination"},
		edit: inTurn(sending(transfer.Transfer{ID: "a", AlternativeTo: []ID{"b", "c"}}), alsoTransfer(transfer.Transfer{ID: "b"}), alsoTransfer(transfer.Transfer{ID: "c", AlternativeTo: []ID{"a"}}))},
	{name: "alternatives, the first not decided on", rule: "record/transfer-destination", is: ResultFailed, want: []string{"/activities/1/transfers/1/destination"},
		edit: inTurn(sending(transfer.Transfer{ID: "a", Status: transfer.Contingent}), alsoTransfer(transfer.Transfer{ID: "b", AlternativeTo: []ID{"a"}}))},
	{name: "two flows", rule: "record/transfer-destination", is: ResultFailed, want: []string{"/activities/1/transfers/0/destination", "/activities/1/transfers/1/destination"},
		edit: inTurn(sending(transfer.Transfer{ID: "a"}), alsoTransfer(transfer.Transfer{ID: "b"}))},
	{name: "over by the day", rule: "record/transfer-destination", is: ResultNotApplicable, edit: sending(transfer.Transfer{End: civil.MustDate("2026-01-01")})},

	{name: "another mechanism", rule: "record/transfer-safeguards-documented", is: ResultNotApplicable},
	{name: "neither", rule: "record/transfer-safeguards-documented", is: ResultFailed,
		want: []string{"/activities/1/transfers/0/derogation/assessment", "/activities/1/transfers/0/document"}, edit: sending(onCompelling)},
	{name: "both", rule: "record/transfer-safeguards-documented", is: ResultPassed,
		edit: sending(transfer.Transfer{Destination: "IN", Mechanism: transfer.CompellingInterests, Safeguards: "encryption, undertaking of the importer",
			Derogation: &transfer.Derogation{Assessment: &Reference{Title: "Assessment"}}})},
	{name: "would only apply", rule: "record/transfer-safeguards-documented", is: ResultNotApplicable,
		edit: sending(transfer.Transfer{Mechanism: transfer.CompellingInterests, Status: transfer.Contingent})},
	{name: "of a processor, in the UK", rule: "record/transfer-safeguards-documented", is: ResultFailed,
		want: []string{"/processing/0/transfers/0/derogation/assessment", "/processing/0/transfers/0/document"},
		edit: keptUnder(func(r *Register) { r.Processing[0].Transfers = []transfer.Transfer{onCompelling} }, UK), also: firstCites(uk("30(2)(c)", "49(6)")...)},

	{name: "stated", rule: "record/retention-missing", is: ResultPassed},
	{name: "no activity", rule: "record/retention-missing", is: ResultNotApplicable, edit: processorOnly},
	{name: "no rule", rule: "record/retention-missing", is: ResultFailed, want: []string{"/activities/0/retention"},
		edit: func(r *Register) { r.Activities[0].Retention = nil }},
	{name: "a rule that says nothing", rule: "record/retention-missing", is: ResultFailed, want: []string{"/activities/0/retention"},
		edit: func(r *Register) { r.Activities[0].Retention = []RetentionRule{{Action: ActionErase}} }},
	{name: "criteria", rule: "record/retention-missing", is: ResultPassed,
		edit: func(r *Register) { r.Activities[0].Retention = []RetentionRule{{Criteria: "until the warranty ends"}} }},
	{name: "a reason why none can be given", rule: "record/retention-missing", is: ResultPassed,
		edit: func(r *Register) { r.Activities[0].Retention = []RetentionRule{{Infeasible: "the court decides"}} }},
	{name: "the law only", rule: "record/retention-missing", is: ResultPassed,
		edit: func(r *Register) {
			r.Activities[0].Retention = []RetentionRule{{Law: []Law{{Name: "AO", Provision: "§ 147"}}}}
		}},
	{name: "a policy only is another rule's", rule: "record/retention-missing", is: ResultPassed,
		edit: func(r *Register) { r.Activities[0].Retention = []RetentionRule{{Policy: &Reference{Title: "Policy"}}} }},

	{name: "all covered", rule: "record/retention-category-uncovered", is: ResultPassed},
	{name: "no limits", rule: "record/retention-category-uncovered", is: ResultNotApplicable,
		edit: func(r *Register) { r.Activities[0].Retention, r.Activities[1].Retention = nil, nil }},
	{name: "one uncovered", rule: "record/retention-category-uncovered", is: ResultFailed, want: []string{"/activities/0/retention"}, also: saying(`data "Days of sick leave" has no time limit`),
		edit: func(r *Register) { r.Activities[0].Retention = r.Activities[0].Retention[:1] }},
	{name: "several uncovered", rule: "record/retention-category-uncovered", is: ResultFailed, want: []string{"/activities/0/retention"},
		edit: func(r *Register) {
			a := &r.Activities[0]
			a.Retention = a.Retention[1:]
			a.Data = append(a.Data, DataCategory{ID: "badge"})
		}, also: saying(`4 categories of data have no time limit, and others have: "Salary and working time", "Bank account", "Church tax class", …`)},
	{name: "a rule that says nothing covers nothing", rule: "record/retention-category-uncovered", is: ResultFailed, want: []string{"/activities/0/retention"},
		edit: func(r *Register) { r.Activities[0].Retention[1].Period = civil.Period{} }},
	{name: "a rule for all", rule: "record/retention-category-uncovered", is: ResultPassed,
		edit: func(r *Register) { r.Activities[0].Retention[1].Data = nil }},
	{name: "by the purpose", rule: "record/retention-category-uncovered", is: ResultPassed,
		edit: func(r *Register) {
			r.Activities[0].Retention[1].Data, r.Activities[0].Retention[1].Purposes = nil, []ID{"pay"}
		}},
	{name: "by a purpose that does not use it", rule: "record/retention-category-uncovered", is: ResultFailed, want: []string{"/activities/0/retention"},
		edit: func(r *Register) {
			a := &r.Activities[0]
			a.Purposes = append(a.Purposes, Purpose{ID: "directory", Name: "Staff directory", Data: []ID{"salary"}})
			a.Retention[1].Data, a.Retention[1].Purposes = nil, []ID{"directory"}
		}},

	{name: "described", rule: "record/security-missing", is: ResultPassed},
	{name: "no entry", rule: "record/security-missing", is: ResultNotApplicable, edit: func(r *Register) { r.Activities, r.Processing = nil, nil }},
	{name: "none", rule: "record/security-missing", is: ResultFailed, want: []string{"/activities/0/security"},
		edit: func(r *Register) { r.Activities[0].Security = nil }, also: firstCites(eu("30(1)(g)")...)},
	{name: "none in either role", rule: "record/security-missing", is: ResultFailed, want: []string{"/activities/0/security"},
		edit: func(r *Register) { r.Activities[0].Security, r.Processing[0].Security = nil, nil }, also: firstCites(eu("30(1)(g)", "30(2)(d)")...)},
	{name: "by the system", rule: "record/security-missing", is: ResultPassed,
		edit: func(r *Register) { r.Activities[0].Security, r.Systems[0].Measures = nil, []ID{"access"} }},

	{name: "named", rule: "record/processor-controller-missing", is: ResultPassed},
	{name: "no entry as processor", rule: "record/processor-controller-missing", is: ResultNotApplicable, edit: noProcessing},
	{name: "none", rule: "record/processor-controller-missing", is: ResultFailed, want: []string{"/processing/0/controllers"},
		edit: func(r *Register) { r.Processing[0].Controllers = nil }},
	{name: "a category", rule: "record/processor-controller-missing", is: ResultFailed, want: []string{"/processing/0/controllers/1/party"},
		edit: func(r *Register) {
			r.Processing[0].Controllers = append(r.Processing[0].Controllers, Client{Category: "customers of the platform"})
		}},
	{name: "Switzerland", rule: "record/processor-controller-missing", is: ResultFailed, want: []string{"/processing/0/controllers"},
		edit: keptUnder(func(r *Register) { r.Processing[0].Controllers = nil }, Swiss), also: firstCites(fadp("12(3)")...)},

	{name: "reachable", rule: "record/processor-controller-contact", is: ResultPassed},
	{name: "none named", rule: "record/processor-controller-contact", is: ResultNotApplicable,
		edit: func(r *Register) { r.Processing[0].Controllers = []Client{{Category: "customers"}} }},
	{name: "not reachable", rule: "record/processor-controller-contact", is: ResultFailed, want: []string{"/processing/0/controllers/0/party"},
		edit: func(r *Register) { r.Parties[4].Contact = Contact{} }},
	{name: "nor those beside it", rule: "record/processor-controller-contact", is: ResultFailed,
		want: []string{"/processing/0/controllers/0/representative", "/processing/0/controllers/0/dpo", "/processing/0/controllers/0/joint/0"},
		edit: func(r *Register) {
			c := &r.Processing[0].Controllers[0]
			c.Representative, c.Joint, c.DPO = "tax-office", []ID{"tax-office"}, &DPO{Name: "Officer"}
		}},
	{name: "Switzerland asks for the identity", rule: "record/processor-controller-contact", is: ResultNotApplicable,
		edit: keptUnder(func(r *Register) { r.Parties[4].Contact = Contact{} }, Swiss)},

	{name: "stated", rule: "record/processing-categories-missing", is: ResultPassed},
	{name: "no entry as processor", rule: "record/processing-categories-missing", is: ResultNotApplicable, edit: noProcessing},
	{name: "none", rule: "record/processing-categories-missing", is: ResultFailed, want: []string{"/processing/0/categories"},
		edit: func(r *Register) { r.Processing[0].Categories = []string{""} }},

	{name: "entries", rule: "record/empty", is: ResultPassed},
	{name: "as processor only", rule: "record/empty", is: ResultPassed, edit: processorOnly},
	{name: "ended entries", rule: "record/empty", is: ResultPassed, edit: func(r *Register) { r.Activities[0].Status, r.Activities[1].Status = StatusEnded, StatusEnded }},
	{name: "no entry", rule: "record/empty", is: ResultFailed, want: []string{""}, edit: func(r *Register) { r.Activities, r.Processing = nil, nil }},

	{name: "small", rule: "record/exemption", is: ResultFailed, want: []string{"/activities/0", "/activities/1"},
		also: saying(`the entry is not exempt under Art. 30(5): it is not occasional; data "Days of sick leave" is special (data concerning health)`)},
	{name: "one below the threshold", rule: "record/exemption", is: ResultFailed, want: []string{"/activities/0", "/activities/1"},
		edit: func(r *Register) { r.Organisation.Employees = 249 }},
	{name: "the threshold", rule: "record/exemption", is: ResultPassed, edit: func(r *Register) { r.Organisation.Employees = 250 }},
	{name: "not stated", rule: "record/exemption", is: ResultNotApplicable, edit: func(r *Register) { r.Organisation.Employees = 0 }},
	{name: "no entry", rule: "record/exemption", is: ResultPassed, edit: func(r *Register) { r.Activities, r.Processing = nil, nil }},
	{name: "may be exempt", rule: "record/exemption", is: ResultFailed, want: []string{"/activities/1"},
		edit: func(r *Register) {
			r.Activities[0].Status, r.Processing = StatusEnded, nil
			r.Activities[1].Occasional = Yes
		}, also: saying(`the entry may be exempt under Art. 30(5), and its record voluntary: no trigger is met; not stated: whether a risk is likely`)},
	{name: "special in some cases", rule: "record/exemption", is: ResultFailed, want: []string{"/activities/1"},
		edit: occasional(func(d *DataCategory) { d.SpecialWhen = "where it tells a faith" }),
		also: saying(`the entry is not exempt under Art. 30(5): data "Name and business contact details" is special (type not stated)`)},
	{name: "faces that identify", rule: "record/exemption", is: ResultFailed, want: []string{"/activities/1"},
		edit: occasional(func(d *DataCategory) { d.Kind, d.IdentifiesUniquely = DataImage, Yes }),
		also: saying(`the entry is not exempt under Art. 30(5): data "Name and business contact details" is special (biometric data`)},
	{name: "a number that identifies", rule: "record/exemption", is: ResultFailed, want: []string{"/activities/1"},
		edit: occasional(func(d *DataCategory) { d.IdentifiesUniquely = Yes }), also: saying("the entry may be exempt")},
	{name: "the UK", rule: "record/exemption", is: ResultFailed, want: []string{"/activities/0", "/activities/1"},
		edit: keptUnder(nil, UK), also: firstCites(uk("30(5)")...)},
	{name: "Switzerland", rule: "record/exemption", is: ResultFailed, want: []string{"/activities/0", "/activities/1"},
		edit: keptUnder(func(r *Register) { r.Activities[0].LargeScale = Yes }, Swiss), also: func(t *testing.T, found []Finding) {
			saying(`the entry is not exempt under FADP Art. 12(5): sensitive data "Days of sick leave" is processed on a large scale`)(t, found)
			firstCites(Citation{Act: fact.DPO, Provision: "Art. 24"})(t, found)
		}},
	{name: "Switzerland, before the act", rule: "record/exemption", asOf: "2023-08-31", is: ResultNotInForce, edit: keptUnder(nil, Swiss)},
	{name: "a Swiss federal body in private form", rule: "record/exemption", is: ResultNotApplicable,
		edit: keptUnder(func(r *Register) { r.Organisation.FederalBody = Yes }, Swiss)},
	{name: "a Swiss authority", rule: "record/exemption", is: ResultNotApplicable,
		edit: keptUnder(func(r *Register) { r.Organisation.PublicAuthority = Yes }, Swiss)},
	{name: "institutions of the Union have none", rule: "record/exemption", is: ResultNotApplicable, edit: keptUnder(nil, EUInstitutions)},

	{name: "reviewed", rule: "record/stale", is: ResultPassed},
	{name: "no dates", rule: "record/stale", is: ResultNotApplicable,
		edit: func(r *Register) {
			r.Created, r.Reviewed, r.Activities, r.Processing = civil.Date{}, civil.Date{}, nil, nil
		}},
	{name: "on the day it is due", rule: "record/stale", asOf: "2027-06-01", is: ResultPassed},
	{name: "the day after", rule: "record/stale", asOf: "2027-06-02", is: ResultFailed, want: []string{"/reviewed"}},
	{name: "never reviewed", rule: "record/stale", is: ResultFailed, want: []string{"/reviewed"},
		edit: func(r *Register) { r.Reviewed = civil.Date{} }, also: saying("and never reviewed since")},
	{name: "an entry's own date", rule: "record/stale", is: ResultFailed, want: []string{"/activities/0/review/next"},
		edit: func(r *Register) {
			r.Activities[0].Review = &LastReview{Next: civil.MustDate("2026-11-20")}
			r.Processing[0].Review = &LastReview{Next: civil.MustDate("2026-11-21")}
		}},

	{name: "as processor only for what it says", rule: "record/role-open", is: ResultPassed},
	{name: "no entry as processor", rule: "record/role-open", is: ResultNotApplicable, edit: noProcessing},
	{name: "the same in both roles", rule: "record/role-open", is: ResultFailed, want: []string{"/processing/0/roleOpen/0", "/processing/0/roleOpen/1"},
		edit: roleOpen("customers", "payroll"), also: alsoBoth(severities(SeverityWarning, SeverityWarning), firstCites(eu("4(7)", "4(8)", "28(10)")...))},
	{name: "in the UK", rule: "record/role-open", is: ResultFailed, want: []string{"/processing/0/roleOpen/0"}, edit: keptUnder(roleOpen("customers"), UK), also: firstCites(uk("4(1)(7)", "4(1)(8)", "28(10)")...)},
	{name: "in the UK, the last day of the old numbers", rule: "record/role-open", asOf: "2026-02-04", is: ResultFailed, want: []string{"/processing/0/roleOpen/0"},
		edit: keptUnder(roleOpen("customers"), UK), also: citesExactly("UK GDPR Art. 4(7)", "UK GDPR Art. 4(8)", "UK GDPR Art. 28(10)")},
	{name: "in the UK, the first day of the new", rule: "record/role-open", asOf: "2026-02-05", is: ResultFailed, want: []string{"/processing/0/roleOpen/0"},
		edit: keptUnder(roleOpen("customers"), UK), also: citesExactly("UK GDPR Art. 4(1)(7)", "UK GDPR Art. 4(1)(8)", "UK GDPR Art. 28(10)")},
	{name: "in Switzerland", rule: "record/role-open", is: ResultFailed, want: []string{"/processing/0/roleOpen/0"}, edit: keptUnder(roleOpen("customers"), Swiss), also: firstCites(fadp("5(j)", "5(k)")...)},
	{name: "an institution of the Union", rule: "record/role-open", is: ResultFailed, want: []string{"/processing/0/roleOpen/0"}, edit: keptUnder(roleOpen("customers"), EUInstitutions),
		also: firstCites(eudpr("3(8)", "3(12)", "29(10)")...)},
	{name: "with an activity that is over", rule: "record/role-open", is: ResultPassed, edit: inTurn(roleOpen("customers"), func(r *Register) { r.Activities[1].Status = StatusEnded })},
	{name: "over itself", rule: "record/role-open", is: ResultNotApplicable, edit: inTurn(roleOpen("customers"), func(r *Register) { r.Processing[0].Status = StatusEnded })},
	{name: "with an activity of another regime", rule: "record/role-open", is: ResultPassed, edit: keptUnder(inTurn(roleOpen("customers"), func(r *Register) {
		r.Activities[1].Regimes, r.Processing[0].Regimes = []Regime{Swiss}, []Regime{EU}
	}), EU, Swiss)},
	{name: "a dangling reference is another rule's", rule: "record/role-open", is: ResultPassed, edit: roleOpen("nothing")},

	{name: "nothing is called anonymous", rule: "record/called-anonymous", is: ResultNotApplicable},
	{name: "scores beside the pictures", rule: "record/called-anonymous", is: ResultFailed, want: []string{"/activities/1/data/2/anonymous"},
		edit: scored(nil), also: alsoBoth(severities(SeverityWarning), saying(`data "Scores" and 1 more are called anonymous beside what they can be derived from, data "Pictures"`))},
	{name: "said to be personal", rule: "record/called-anonymous", is: ResultNotApplicable, edit: scored(func(a *Activity) { a.Data[2].Anonymous, a.Data[3].Anonymous = No, "" })},
	{name: "the pictures are anonymous too", rule: "record/called-anonymous", is: ResultPassed, edit: scored(func(a *Activity) { a.Data[1].Anonymous = Yes })},
	{name: "no picture in the entry", rule: "record/called-anonymous", is: ResultPassed, edit: scored(func(a *Activity) { a.Data[1].Kind = DataUsage })},
	{name: "not derived", rule: "record/called-anonymous", is: ResultPassed, edit: scored(func(a *Activity) { a.Data[2].Inferred, a.Data[3].Kind = "", DataUsage })},
	{name: "derived by its source", rule: "record/called-anonymous", is: ResultFailed, want: []string{"/activities/1/data/2/anonymous"},
		edit: scored(func(a *Activity) { a.Data[2].Inferred, a.Data[2].Sources = "", []DataSource{{Kind: SourceDerived}} })},
	{name: "from a voice", rule: "record/called-anonymous", is: ResultFailed, want: []string{"/activities/1/data/2/anonymous"}, edit: scored(func(a *Activity) { a.Data[1].Kind = DataVoice })},
	{name: "the pictures are erased at once", rule: "record/called-anonymous", is: ResultPassed,
		edit: scored(func(a *Activity) {
			a.Retention = []RetentionRule{{Data: []ID{"pictures"}, Period: civil.MustPeriod("P0D"), Action: ActionErase}}
		})},
	{name: "all is erased at once", rule: "record/called-anonymous", is: ResultPassed, edit: scored(func(a *Activity) { a.Retention = []RetentionRule{{Period: civil.MustPeriod("P0D")}} })},
	{name: "erased at once in one case", rule: "record/called-anonymous", is: ResultFailed, want: []string{"/activities/1/data/2/anonymous"},
		edit: scored(func(a *Activity) {
			a.Retention = []RetentionRule{{Period: civil.MustPeriod("P0D"), When: "without consent"}}
		})},
	{name: "erased at once for one purpose", rule: "record/called-anonymous", is: ResultFailed, want: []string{"/activities/1/data/2/anonymous"},
		edit: scored(func(a *Activity) {
			a.Retention = []RetentionRule{{Period: civil.MustPeriod("P0D"), Purposes: []ID{"orders"}}}
		})},
	{name: "restricted at once", rule: "record/called-anonymous", is: ResultFailed, want: []string{"/activities/1/data/2/anonymous"},
		edit: scored(func(a *Activity) {
			a.Retention = []RetentionRule{{Period: civil.MustPeriod("P0D"), Action: ActionRestrict}}
		})},
	{name: "erased after a day", rule: "record/called-anonymous", is: ResultFailed, want: []string{"/activities/1/data/2/anonymous"},
		edit: scored(func(a *Activity) { a.Retention = []RetentionRule{{Period: civil.MustPeriod("P1D")}} })},
	{name: "as processor, of contents", rule: "record/called-anonymous", is: ResultFailed, want: []string{"/processing/0/data/1/anonymous"},
		edit: func(r *Register) {
			r.Processing[0].Data = append(r.Processing[0].Data, DataCategory{ID: "counts", Kind: DataDerived, Anonymous: Yes})
		}},
	{name: "the source is another entry's", rule: "record/called-anonymous", is: ResultPassed, edit: func(r *Register) {
		r.Activities[1].Data = append(r.Activities[1].Data, DataCategory{ID: "counts", Kind: DataDerived, Anonymous: Yes})
	}},
	{name: "in Switzerland", rule: "record/called-anonymous", is: ResultFailed, want: []string{"/activities/1/data/2/anonymous"}, edit: keptUnder(scored(nil), Swiss),
		also: citesExactly("FADP Art. 5(a)")},
	{name: "an institution of the Union", rule: "record/called-anonymous", is: ResultFailed, want: []string{"/activities/1/data/2/anonymous"}, edit: keptUnder(scored(nil), EUInstitutions),
		also: cited("EUDPR Art. 3(1)", "EUDPR rec. 16", "CJEU C-582/14")},

	{name: "dated", rule: "record/undated", is: ResultPassed},
	{name: "no entry", rule: "record/undated", is: ResultNotApplicable, edit: inTurn(undated, func(r *Register) { r.Activities, r.Processing = nil, nil })},
	{name: "not at all", rule: "record/undated", is: ResultFailed, want: []string{"/reviewed"}, edit: undated, also: alsoBoth(severities(SeverityInfo), firstCites(eu("5(2)", "30(4)")...))},
	{name: "not at all, in Switzerland", rule: "record/undated", is: ResultFailed, want: []string{"/reviewed"}, edit: keptUnder(undated, Swiss), also: firstCites(fadp("12(1)")...)},
	{name: "by the register", rule: "record/undated", is: ResultPassed, edit: inTurn(undated, func(r *Register) { r.Created = civil.MustDate("2019-02-01") })},
	{name: "by an entry", rule: "record/undated", is: ResultPassed, edit: inTurn(undated, func(r *Register) { r.Activities[1].Updated = civil.MustDate("2026-03-01") })},
	{name: "by the review of an entry", rule: "record/undated", is: ResultPassed, edit: inTurn(undated, func(r *Register) { r.Processing[0].Review = &LastReview{Date: civil.MustDate("2026-03-01")} })},
	{name: "by the approval of an entry", rule: "record/undated", is: ResultPassed, edit: inTurn(undated, func(r *Register) { r.Activities[0].Approval = &Approval{Date: civil.MustDate("2026-03-01")} })},
	{name: "only the next review", rule: "record/undated", is: ResultFailed, want: []string{"/reviewed"},
		edit: inTurn(undated, func(r *Register) { r.Activities[0].Review = &LastReview{Next: civil.MustDate("2027-03-01")} })},

	{name: "placed", rule: "record/system-unplaced", is: ResultPassed},
	{name: "no system", rule: "record/system-unplaced", is: ResultNotApplicable, edit: func(r *Register) {
		r.Activities[0].Systems, r.Activities[1].Systems, r.Processing[0].Systems = nil, nil, nil
	}},
	{name: "neither", rule: "record/system-unplaced", is: ResultFailed, want: []string{"/systems/1"}, edit: func(r *Register) { r.Systems[1].Places = nil },
		also: alsoBoth(severities(SeverityInfo), firstCites(eu("30(1)(d)", "30(1)(e)")...))},
	{name: "of two entries", rule: "record/system-unplaced", is: ResultFailed, want: []string{"/systems/1"},
		edit: func(r *Register) { r.Systems[1].Places, r.Activities[0].Systems = nil, []ID{"crm", "crm"} }},
	{name: "of both kinds of entry", rule: "record/system-unplaced", is: ResultFailed, want: []string{"/systems/1"},
		edit: func(r *Register) { r.Systems[1].Places, r.Processing[0].Systems = nil, []ID{"crm"} }, also: firstCites(eu("30(1)(d)", "30(1)(e)", "30(2)(c)")...)},
	{name: "of a processor", rule: "record/system-unplaced", is: ResultFailed, want: []string{"/systems/2"},
		edit: func(r *Register) { r.Systems[2].Places, r.Systems[2].Operator = nil, "" }, also: firstCites(eu("30(2)(c)")...)},
	{name: "the operator alone", rule: "record/system-unplaced", is: ResultPassed, edit: func(r *Register) { r.Systems[0].Places = nil }},
	{name: "the room alone", rule: "record/system-unplaced", is: ResultPassed, edit: func(r *Register) { r.Systems[1].Places = []Place{{Location: "archive in the cellar"}} }},
	{name: "used by none", rule: "record/system-unplaced", is: ResultPassed, edit: func(r *Register) { r.Systems = append(r.Systems, System{ID: "old", Name: "Old server"}) }},
	{name: "in Switzerland", rule: "record/system-unplaced", is: ResultFailed, want: []string{"/systems/1"}, edit: keptUnder(func(r *Register) { r.Systems[1].Places = nil }, Swiss),
		also: firstCites(fadp("12(2)(d)", "12(2)(g)")...)},

	{name: "named", rule: "record/eui-processor", is: ResultPassed,
		edit: keptUnder(nil, EUInstitutions)},
	{name: "no processor", rule: "record/eui-processor", is: ResultNotApplicable,
		edit: keptUnder(func(r *Register) {
			r.Activities[0].Recipients, r.Activities[1].Recipients = nil, nil
		}, EUInstitutions)},
	{name: "a category", rule: "record/eui-processor", is: ResultFailed, want: []string{"/activities/0/recipients/0/party", "/activities/1/recipients/0/party"},
		edit: keptUnder(func(r *Register) {
			r.Activities[0].Recipients[0] = Recipient{Category: "cloud providers", Role: RoleProcessor}
			r.Parties[2].Contact = Contact{}
		}, EUInstitutions), also: firstCites(eudpr("31(1)(a)")...)},
	{name: "the GDPR does not ask", rule: "record/eui-processor", is: ResultNotApplicable,
		edit: func(r *Register) {
			r.Activities[0].Recipients[0] = Recipient{Category: "cloud providers", Role: RoleProcessor}
		}},

	{name: "the decision is named", rule: "record/eui-safeguards", is: ResultPassed, edit: keptUnder(nil, EUInstitutions)},
	{name: "no transfer", rule: "record/eui-safeguards", is: ResultNotApplicable,
		edit: keptUnder(func(r *Register) { r.Activities[1].Transfers = nil }, EUInstitutions)},
	{name: "not documented", rule: "record/eui-safeguards", is: ResultFailed, want: []string{"/activities/1/transfers/0/document"},
		edit: keptUnder(sending(transfer.Transfer{Destination: "IN", Mechanism: transfer.StandardClauses}), EUInstitutions)},
	{name: "signed clauses", rule: "record/eui-safeguards", is: ResultPassed,
		edit: keptUnder(sending(transfer.Transfer{Destination: "IN", Mechanism: transfer.StandardClauses,
			Clauses: &transfer.Clauses{Set: transfer.SCC2021, Signed: civil.MustDate("2024-01-01")}}), EUInstitutions)},
	{name: "of a processor", rule: "record/eui-safeguards", is: ResultFailed, want: []string{"/processing/0/transfers/0/document"},
		edit: keptUnder(func(r *Register) { r.Processing[0].Transfers = []transfer.Transfer{{Organisation: "WHO"}} }, EUInstitutions)},
	{name: "inside", rule: "record/eui-safeguards", is: ResultNotApplicable, edit: keptUnder(sending(transfer.Transfer{Destination: "NO"}), EUInstitutions)},
	{name: "would only apply", rule: "record/eui-safeguards", is: ResultNotApplicable,
		edit: keptUnder(sending(transfer.Transfer{Destination: "IN", Status: transfer.Contingent}), EUInstitutions)},

	{name: "cleared", rule: "record/eui-public", is: ResultPassed,
		edit: keptUnder(func(r *Register) {
			r.Activities[0].Publishable, r.Activities[1].Publishable, r.Processing[0].Publishable = Yes, Yes, Yes
		}, EUInstitutions)},
	{name: "not cleared", rule: "record/eui-public", is: ResultFailed, want: []string{"/activities/1/publishable", "/processing/0/publishable"},
		edit: keptUnder(func(r *Register) { r.Activities[0].Publishable, r.Activities[1].Publishable = Yes, No }, EUInstitutions)},
	{name: "no entry", rule: "record/eui-public", is: ResultNotApplicable,
		edit: keptUnder(func(r *Register) { r.Activities, r.Processing = nil, nil }, EUInstitutions)},

	{name: "a private keeper", rule: "record/ch-cantonal", is: ResultNotApplicable, edit: keptUnder(swissBody("", ""), Swiss)},
	{name: "a private keeper that performs tasks of the Confederation", rule: "record/ch-cantonal", is: ResultNotApplicable, edit: keptUnder(swissBody("", Yes), Swiss)},
	{name: "a federal body", rule: "record/ch-cantonal", is: ResultPassed, edit: keptUnder(swissBody(Yes, Yes), Swiss)},
	{name: "a commune", rule: "record/ch-cantonal", is: ResultFailed, want: federalAt, edit: keptUnder(swissBody(Yes, No), Swiss), also: firstCites(fadp("2(1)", "5(i)")...)},
	{name: "of a level not stated", rule: "record/ch-cantonal", is: ResultFailed, want: federalAt, edit: keptUnder(swissBody(Yes, ""), Swiss)},
	{name: "an authority of a Member State", rule: "record/ch-cantonal", is: ResultNotApplicable,
		edit: keptUnder(inTurn(swissBody(Yes, No), func(r *Register) { r.Organisation.Country = "DE" }), Swiss)},
	{name: "under the GDPR", rule: "record/ch-cantonal", is: ResultNotApplicable, edit: keptUnder(swissBody(Yes, No), EU)},
	{name: "a commune, before the act as revised", rule: "record/ch-cantonal", asOf: "2023-08-31", is: ResultNotInForce, edit: keptUnder(swissBody(Yes, No), Swiss)},
	{name: "a commune, first day of the act as revised", rule: "record/ch-cantonal", asOf: "2023-09-01", is: ResultFailed, want: federalAt, edit: keptUnder(swissBody(Yes, No), Swiss)},
	{name: "listed", rule: "record/ch-guarantees", is: ResultNotApplicable, edit: keptUnder(sending(transfer.Transfer{Destination: "DE"}), Swiss)},
	{name: "no guarantee", rule: "record/ch-guarantees", is: ResultFailed, want: []string{"/activities/1/transfers/0/safeguards"},
		edit: keptUnder(sending(transfer.Transfer{Destination: "IN"}), Swiss), also: firstCites(fadp("12(2)(g)", "16(2)")...)},
	{name: "Japan is not on the Swiss list", rule: "record/ch-guarantees", is: ResultFailed, want: []string{"/activities/1/transfers/0/safeguards"},
		edit: keptUnder(sending(transfer.Transfer{Destination: "JP", Mechanism: transfer.AdequacyDecision}), Swiss)},
	{name: "standard clauses", rule: "record/ch-guarantees", is: ResultPassed,
		edit: keptUnder(sending(transfer.Transfer{Destination: "IN", Mechanism: transfer.StandardClauses}), Swiss)},
	{name: "in words", rule: "record/ch-guarantees", is: ResultPassed,
		edit: keptUnder(sending(transfer.Transfer{Destination: "IN", Safeguards: "treaty on mutual assistance"}), Swiss)},
	{name: "an exception of Art. 17", rule: "record/ch-guarantees", is: ResultPassed,
		edit: keptUnder(sending(transfer.Transfer{Destination: "IN", Mechanism: transfer.DerogationConsent}), Swiss)},
	{name: "the Swiss-US framework", rule: "record/ch-guarantees", is: ResultNotApplicable,
		edit: keptUnder(sending(transfer.Transfer{Destination: "US", Mechanism: transfer.AdequacyDecision}), Swiss)},
	{name: "the day before the Swiss-US framework", rule: "record/ch-guarantees", asOf: "2024-09-14", is: ResultFailed, want: []string{"/activities/1/transfers/0/safeguards"},
		edit: keptUnder(sending(transfer.Transfer{Destination: "US", Mechanism: transfer.AdequacyDecision}), Swiss)},
	{name: "the first day of the Swiss-US framework", rule: "record/ch-guarantees", asOf: "2024-09-15", is: ResultNotApplicable,
		edit: keptUnder(sending(transfer.Transfer{Destination: "US", Mechanism: transfer.AdequacyDecision}), Swiss)},
	{name: "the United States on no framework", rule: "record/ch-guarantees", is: ResultFailed, want: []string{"/activities/1/transfers/0/safeguards"},
		edit: keptUnder(sending(transfer.Transfer{Destination: "US"}), Swiss), also: saying("listed as adequate in part only")},
	{name: "an organisation", rule: "record/ch-guarantees", is: ResultFailed, want: []string{"/activities/1/transfers/0/safeguards"},
		edit: keptUnder(sending(transfer.Transfer{Organisation: "WHO"}), Swiss)},
	{name: "no State", rule: "record/ch-guarantees", is: ResultNotApplicable, edit: keptUnder(sending(transfer.Transfer{}), Swiss)},
	{name: "the last day before the act", rule: "record/ch-guarantees", asOf: "2023-08-31", is: ResultNotInForce,
		edit: keptUnder(sending(transfer.Transfer{Destination: "IN"}), Swiss)},
	{name: "the first day of the act", rule: "record/ch-guarantees", asOf: "2023-09-01", is: ResultFailed, want: []string{"/activities/1/transfers/0/safeguards"},
		edit: keptUnder(sending(transfer.Transfer{Destination: "IN"}), Swiss)},

	{name: "complete", rule: "record/uk-schedule-1", is: ResultPassed,
		edit: schedule1(lawfulbasis.EmploymentLaw, &lawfulbasis.Schedule1Use{Condition: lawfulbasis.Schedule1Employment, Ground: lawfulbasis.LegalObligation, Followed: Yes})},
	{name: "the ground stands at the purpose", rule: "record/uk-schedule-1", is: ResultPassed,
		edit: schedule1(lawfulbasis.EmploymentLaw, &lawfulbasis.Schedule1Use{Condition: lawfulbasis.Schedule1Employment, Followed: Yes})},
	{name: "no condition", rule: "record/uk-schedule-1", is: ResultFailed, want: []string{"/activities/0/purposes/0/conditions/0/schedule1"},
		edit: schedule1(lawfulbasis.EmploymentLaw, nil), also: firstCites(Citation{Act: fact.DPA2018, Provision: "Sch. 1 para. 41(a)"})},
	{name: "no ground and no word on the policy", rule: "record/uk-schedule-1", is: ResultFailed,
		want: []string{"/activities/0/purposes/0/conditions/0/schedule1/ground", "/activities/0/purposes/0/conditions/0/schedule1/followed"},
		edit: func(r *Register) {
			schedule1(lawfulbasis.SubstantialPublicInterest, &lawfulbasis.Schedule1Use{Condition: lawfulbasis.Schedule1Fraud})(r)
			r.Activities[0].Purposes[0].Bases = nil
		}},
	{name: "not followed, and why", rule: "record/uk-schedule-1", is: ResultPassed,
		edit: schedule1(lawfulbasis.EmploymentLaw, &lawfulbasis.Schedule1Use{Condition: lawfulbasis.Schedule1Employment, Followed: No, Reason: "a claim is pending"})},
	{name: "not followed, and not why", rule: "record/uk-schedule-1", is: ResultFailed, want: []string{"/activities/0/purposes/0/conditions/0/schedule1/reason"},
		edit: schedule1(lawfulbasis.EmploymentLaw, &lawfulbasis.Schedule1Use{Condition: lawfulbasis.Schedule1Employment, Followed: No})},
	{name: "no policy document needed", rule: "record/uk-schedule-1", is: ResultNotApplicable,
		edit: schedule1(lawfulbasis.HealthCare, &lawfulbasis.Schedule1Use{Condition: lawfulbasis.Schedule1HealthCare})},
	{name: "a disclosure that needs none", rule: "record/uk-schedule-1", is: ResultNotApplicable,
		edit: schedule1(lawfulbasis.SubstantialPublicInterest, &lawfulbasis.Schedule1Use{Condition: lawfulbasis.Schedule1UnlawfulActs, Disclosure: Yes})},
	{name: "criminal data", rule: "record/uk-schedule-1", is: ResultFailed, want: []string{"/activities/0/purposes/0/conditions/0/schedule1/followed"},
		edit: schedule1(lawfulbasis.AuthorisedByLaw, &lawfulbasis.Schedule1Use{Condition: lawfulbasis.Schedule1UnlawfulActs})},
	{name: "the paragraph that decides is not stated", rule: "record/uk-schedule-1", is: ResultNotApplicable,
		edit: schedule1(lawfulbasis.SubstantialPublicInterest, nil)},
	{name: "the Union has no Schedule 1", rule: "record/uk-schedule-1", is: ResultNotApplicable},
	{name: "the last day of the Union's law", rule: "record/uk-schedule-1", asOf: "2020-12-31", is: ResultNotInForce,
		edit: schedule1(lawfulbasis.EmploymentLaw, nil)},
	{name: "the first day of the UK GDPR", rule: "record/uk-schedule-1", asOf: "2021-01-01", is: ResultFailed, want: []string{"/activities/0/purposes/0/conditions/0/schedule1"},
		edit: schedule1(lawfulbasis.EmploymentLaw, nil)},

	{name: "no such use", rule: "record/bias-detection-reason", is: ResultNotApplicable},
	{name: "no reason", rule: "record/bias-detection-reason", is: ResultFailed, want: []string{"/activities/1/ai/0/strictlyRequired"},
		edit: biased(""), also: firstCites(cite(fact.AIAct, "Art. 4a(1)(f)", "Art. 4a(2)")...)},
	{name: "no reason, a provider", rule: "record/bias-detection-reason", is: ResultFailed, want: []string{"/activities/1/ai/0/strictlyRequired"},
		edit: edits(biased(""), func(r *Register) { r.Activities[1].AI[0].Role = AIProvider }), also: firstCites(cite(fact.AIAct, "Art. 4a(1)(f)", "Art. 4a(2)")...)},
	{name: "no reason, a deployer", rule: "record/bias-detection-reason", is: ResultFailed, want: []string{"/activities/1/ai/0/strictlyRequired"},
		edit: edits(biased(""), func(r *Register) { r.Activities[1].AI[0].Role = AIDeployer }), also: firstCites(cite(fact.AIAct, "Art. 4a(2)", "Art. 4a(1)(f)")...)},
	{name: "no reason, in Norway", rule: "record/bias-detection-reason", is: ResultNotApplicable, edit: edits(biased(""), movedTo("NO"))},
	{name: "no reason, in Iceland", rule: "record/bias-detection-reason", is: ResultNotApplicable, edit: edits(biased(""), movedTo("IS"))},
	{name: "no reason, in Liechtenstein", rule: "record/bias-detection-reason", is: ResultNotApplicable, edit: edits(biased(""), movedTo("LI"))},
	{name: "no reason, in Norway, used in the Union", rule: "record/bias-detection-reason", is: ResultFailed, want: []string{"/activities/1/ai/0/strictlyRequired"},
		edit: edits(biased(""), movedTo("NO"), func(r *Register) { r.Activities[1].AI[0].Union = Yes })},
	{name: "a reason", rule: "record/bias-detection-reason", is: ResultPassed, edit: biased("synthetic data did not show the bias")},
	{name: "the day before", rule: "record/bias-detection-reason", asOf: "2026-07-26", is: ResultNotInForce, edit: biased("")},
	{name: "the first day", rule: "record/bias-detection-reason", asOf: "2026-07-27", is: ResultFailed, want: []string{"/activities/1/ai/0/strictlyRequired"}, edit: biased("")},
	{name: "an institution of the Union", rule: "record/bias-detection-reason", is: ResultFailed, want: []string{"/activities/1/ai/0/strictlyRequired"},
		edit: keptUnder(biased(""), EUInstitutions)},
	{name: "the UK", rule: "record/bias-detection-reason", is: ResultNotApplicable, edit: keptUnder(biased(""), UK)},
	{name: "as processor", rule: "record/bias-detection-reason", is: ResultFailed, want: []string{"/processing/0/ai/0/strictlyRequired"},
		edit: func(r *Register) { r.Processing[0].AI = []AIUse{{Name: "tester", BiasDetection: Yes}} }},
}

// payrollTransfers is where the payroll says that there are none.
var payrollTransfers = []string{"/activities/0/transfers"}

// payrollIn takes the statement that there are no transfers from the payroll,
// and puts its system in these places.
func payrollIn(places ...Place) func(*Register) {
	return func(r *Register) {
		r.Activities[0].None = []Element{ElementJointControllers, ElementDecisions}
		r.Systems[0].Places = places
	}
}

// roleOpen leaves open whether the keeper's activities are those of clients.
func roleOpen(activities ...ID) func(*Register) {
	return func(r *Register) { r.Processing[0].RoleOpen = activities }
}

// scored adds pictures to the customers' activity, and two categories drawn
// from them that are called anonymous.
func scored(edit func(*Activity)) func(*Register) {
	return func(r *Register) {
		a := &r.Activities[1]
		a.Data = append(a.Data, DataCategory{ID: "pictures", Name: "Pictures", Kind: DataImage},
			DataCategory{ID: "scores", Name: "Scores", Inferred: Yes, Anonymous: Yes}, DataCategory{ID: "counts", Name: "Counts", Kind: DataDerived, Anonymous: Yes})
		if edit != nil {
			edit(a)
		}
	}
}

// undated takes every date of the record from it.
func undated(r *Register) {
	r.Created, r.Reviewed = civil.Date{}, civil.Date{}
	for i := range r.Activities {
		r.Activities[i].Created, r.Activities[i].Updated = civil.Date{}, civil.Date{}
	}
	for i := range r.Processing {
		r.Processing[i].Created, r.Processing[i].Updated = civil.Date{}, civil.Date{}
	}
}

// alsoBoth looks at the findings in two ways.
func alsoBoth(a, b func(*testing.T, []Finding)) func(*testing.T, []Finding) {
	return func(t *testing.T, found []Finding) {
		t.Helper()
		a(t, found)
		b(t, found)
	}
}

// british moves the keeper to the United Kingdom.
func british(r *Register) {
	r.Organisation.Country, r.Organisation.Contact.Address.Country = "GB", "GB"
}

// biased adds an AI use that detects bias, with this reason.
func biased(reason string) func(*Register) {
	return func(r *Register) {
		r.Activities[1].AI = []AIUse{{Name: "scoring model", BiasDetection: Yes, StrictlyRequired: reason}}
	}
}

func TestReviewInterval(t *testing.T) {
	for _, c := range []struct {
		interval string
		want     int
	}{{"P1M", 1}, {"P6M", 0}, {"P5M20D", 0}, {"P5M19D", 1}, {"P2Y", 0}} {
		o := &Options{Only: []RuleID{"record/stale"}, AsOf: civil.MustDate("2026-11-21"), ReviewInterval: civil.MustPeriod(c.interval)}
		if got := len(validate(t, complete(), o).Findings); got != c.want {
			t.Errorf("reviewed on 2026-06-01, interval %s: %d findings, want %d", c.interval, got, c.want)
		}
	}
}

// occasional leaves the customers' activity alone, carried out occasionally,
// and changes its data.
func occasional(edit func(*DataCategory)) func(*Register) {
	return func(r *Register) {
		r.Activities[0].Status, r.Processing = StatusEnded, nil
		r.Activities[1].Occasional = Yes
		edit(&r.Activities[1].Data[0])
	}
}

// movedTo moves the keeper to a country, with no establishment elsewhere.
func movedTo(country transfer.Country) func(*Register) {
	return func(r *Register) { r.Organisation.Country, r.Organisation.Establishments = country, nil }
}
