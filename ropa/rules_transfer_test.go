package ropa

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

var transferCases = slices.Concat(
	transferGeneralCases,
	transferAdequacyCases,
	transferClauseCases,
	transferSafeguardCases,
	transferDerogationCases,
)

// mailerUS is the path of the transfer of complete().
const mailerUS = "/activities/1/transfers/0"

// inTurn applies several changes in turn.
func inTurn(all ...func(*Register)) func(*Register) {
	return func(r *Register) {
		for _, edit := range all {
			edit(r)
		}
	}
}

// aTransfer changes the transfer of complete().
func aTransfer(edit func(*transfer.Transfer)) func(*Register) {
	return func(r *Register) { edit(&r.Activities[1].Transfers[0]) }
}

// transferTo replaces the transfer of complete() by one under a mechanism,
// whose importer is the mailer, moved there.
func transferTo(c transfer.Country, m transfer.Mechanism, more ...func(*transfer.Transfer)) func(*Register) {
	return func(r *Register) {
		for i := range r.Parties {
			if r.Parties[i].ID == "mailer" {
				r.Parties[i].Country, r.Parties[i].Certifications = c, nil
			}
		}
		t := transfer.Transfer{ID: "mailer", Destination: c, Importer: "mailer", Mechanism: m}
		for _, edit := range more {
			edit(&t)
		}
		r.Activities[1].Transfers = []transfer.Transfer{t}
	}
}

// alsoTransfer adds a transfer beside the others of the second activity.
func alsoTransfer(t transfer.Transfer) func(*Register) {
	return func(r *Register) { r.Activities[1].Transfers = append(r.Activities[1].Transfers, t) }
}

// underRegimes puts the keeper under regimes, in a country of theirs.
func underRegimes(regimes ...Regime) func(*Register) {
	return func(r *Register) {
		r.Regimes = regimes
		r.Organisation.Country = map[Regime]transfer.Country{EU: "DE", UK: "GB", Swiss: "CH", EUInstitutions: "BE"}[regimes[len(regimes)-1]]
	}
}

// toIndia sends the transfer of complete() to India, to nobody named.
func toIndia(r *Register) {
	t := &r.Activities[1].Transfers[0]
	t.Importer, t.Destination = "", "IN"
}

// americanHost has a keeper in the United States collect the customers' data on
// a system there, listed as a transfer without a mechanism.
func americanHost(edit func(*Register)) func(*Register) {
	return american(func(r *Register) {
		a := &r.Activities[1]
		a.Recipients, a.Transfers = nil, []transfer.Transfer{{ID: "own", Destination: "US"}}
		r.Systems[1].Places = []Place{{Country: "US"}}
		if edit != nil {
			edit(r)
		}
	})
}

// somewhere is the same with a keeper of whom no country is stated.
func somewhere(edit func(*Register)) func(*Register) {
	return inTurn(americanHost(nil), nowhere(), func(r *Register) {
		if edit != nil {
			edit(r)
		}
	})
}

// onlyCustomers leaves the customers' activity, where it stands, and no other
// entry that holds.
func onlyCustomers(r *Register) {
	r.Activities[0].Status, r.Processing[0].Status = StatusEnded, StatusEnded
}

// noTransfers leaves the register without one.
func noTransfers(r *Register) { r.Activities[1].Transfers = nil }

// aParty changes a party of the register.
func aParty(id ID, edit func(*Party)) func(*Register) {
	return func(r *Register) {
		for i := range r.Parties {
			if r.Parties[i].ID == id {
				edit(&r.Parties[i])
			}
		}
	}
}

// contingent makes a transfer one that nobody has decided on.
func contingent(t *transfer.Transfer) { t.Status = transfer.Contingent }

// messageHas checks that each finding's message has all the words.
func messageHas(words ...string) func(*testing.T, []Finding) {
	return func(t *testing.T, findings []Finding) {
		t.Helper()
		for _, f := range findings {
			for _, w := range words {
				if !strings.Contains(f.Message, w) {
					t.Errorf("message %q does not say %q", f.Message, w)
				}
			}
		}
	}
}

// arises checks the regimes of the findings, in order.
func arises(want ...[]Regime) func(*testing.T, []Finding) {
	return func(t *testing.T, findings []Finding) {
		t.Helper()
		var got [][]Regime
		for _, f := range findings {
			got = append(got, f.Regimes)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("regimes of findings (-want +got):\n%s", diff)
		}
	}
}

// citing checks that the findings cite each of the provisions, and none of
// those that begin with "!".
func citing(provisions ...string) func(*testing.T, []Finding) {
	return func(t *testing.T, findings []Finding) {
		t.Helper()
		for _, f := range findings {
			var got []string
			for _, c := range f.Cites {
				got = append(got, c.String())
			}
			for _, want := range provisions {
				unwanted, not := strings.CutPrefix(want, "!")
				if slices.Contains(got, unwanted) == not {
					t.Errorf("citations %q, want %q", got, want)
				}
			}
		}
	}
}

var transferGeneralCases = []ruleCase{
	{name: "named", rule: "transfer/mechanism-missing", is: ResultPassed},
	{name: "none", rule: "transfer/mechanism-missing", edit: transferTo("IN", ""), want: []string{mailerUS + "/mechanism"}, is: ResultFailed,
		also: citing("GDPR Art. 44", "GDPR Art. 46(1)", "!UK GDPR Art. 44")},
	{name: "partly adequate", rule: "transfer/mechanism-missing", edit: transferTo("US", ""), want: []string{mailerUS + "/mechanism"}, is: ResultFailed},
	{name: "wholly adequate", rule: "transfer/mechanism-missing", edit: transferTo("NZ", ""), is: ResultPassed},
	{name: "a claim that is none", rule: "transfer/mechanism-missing", edit: transferTo("IN", "", func(t *transfer.Transfer) { t.Claim = "ISO 27001" }),
		want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: messageHas("ISO 27001")},
	{name: "a mechanism in words", rule: "transfer/mechanism-missing", edit: transferTo("IN", "", func(t *transfer.Transfer) { t.Claim = "Standard contractual clauses" }),
		want: []string{mailerUS + "/claim"}, is: ResultFailed, also: alsoBoth(severities(SeverityWarning), messageHas("stated in words", "meant?"))},
	{name: "two mechanisms in words", rule: "transfer/mechanism-missing", edit: transferTo("IN", "", func(t *transfer.Transfer) { t.Claim = "SCC; explicit consent" }),
		want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: severities(SeverityError)},
	{name: "no destination", rule: "transfer/mechanism-missing", edit: transferTo("", ""), want: []string{mailerUS + "/mechanism"}, is: ResultFailed},
	{name: "international organisation", rule: "transfer/mechanism-missing", is: ResultFailed, want: []string{mailerUS + "/mechanism"},
		edit: transferTo("", "", func(t *transfer.Transfer) { t.Organisation = "World Health Organization" })},
	{name: "adequate organisation", rule: "transfer/mechanism-missing", is: ResultPassed,
		edit: transferTo("", "", func(t *transfer.Transfer) { t.Organisation = "EPO" })},
	{name: "to the keeper, who collects there", rule: "transfer/mechanism-missing", edit: americanHost(nil), is: ResultPassed},
	{name: "to the keeper by name, who collects there", rule: "transfer/mechanism-missing", is: ResultPassed, edit: americanHost(func(r *Register) {
		r.Parties = append(r.Parties, Party{ID: "self", Name: "Muster GmbH", Country: "US"})
		r.Activities[1].Transfers[0].Importer = "self"
	})},
	{name: "to the keeper, from its clients", rule: "transfer/mechanism-missing", want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: severities(SeverityError),
		edit: americanHost(func(r *Register) { r.Activities[1].Data[0].Sources = []DataSource{{Kind: SourceClient}} })},
	{name: "to the keeper, from whom is not said", rule: "transfer/mechanism-missing", want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: severities(SeverityError),
		edit: americanHost(func(r *Register) { r.Activities[1].Data[0].Sources = nil })},
	{name: "to the keeper, only data of clients goes elsewhere", rule: "transfer/mechanism-missing", is: ResultPassed, edit: americanHost(func(r *Register) {
		r.Activities[1].Data = append(r.Activities[1].Data, DataCategory{ID: "leads", Sources: []DataSource{{Kind: SourceThird}}})
		r.Activities[1].Transfers[0].Data = []ID{"contact"}
	})},
	{name: "to the keeper's processor in its country", rule: "transfer/mechanism-missing", want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: severities(SeverityError),
		edit: americanHost(func(r *Register) { r.Activities[1].Recipients = []Recipient{{Party: "mailer", Role: RoleProcessor}} })},
	{name: "to the keeper's department in its country", rule: "transfer/mechanism-missing", is: ResultPassed,
		edit: americanHost(func(r *Register) {
			r.Activities[1].Recipients = []Recipient{{Category: "support", Country: "US", Kind: RecipientInternal}}
		})},
	{name: "to the keeper's host in its country", rule: "transfer/mechanism-missing", want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: severities(SeverityError),
		edit: americanHost(func(r *Register) { r.Systems[1].Operator = "mailer" })},
	{name: "of a processor to its own country", rule: "transfer/mechanism-missing", want: []string{"/processing/0/transfers/0/mechanism"}, is: ResultFailed, also: severities(SeverityError),
		edit: americanHost(func(r *Register) { r.Processing[0].Transfers = []transfer.Transfer{{Destination: "US"}} })},
	{name: "to a system of a keeper of no country", rule: "transfer/mechanism-missing", want: []string{mailerUS + "/mechanism"}, is: ResultFailed, edit: somewhere(nil),
		also: alsoBoth(severities(SeverityWarning), alsoBoth(messageHas("cannot be judged", "rests on nothing"), citing("GDPR Art. 44", "EDPB Guidelines 05/2021")))},
	{name: "the same, with a claim", rule: "transfer/mechanism-missing", want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: messageHas("cannot be judged", "care is taken"),
		edit: somewhere(func(r *Register) { r.Activities[1].Transfers[0].Claim = "care is taken" })},
	{name: "the same, with a mechanism that the regime does not know", rule: "transfer/mechanism-missing", want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: severities(SeverityError),
		edit: somewhere(func(r *Register) { r.Activities[1].Transfers[0].Mechanism = transfer.DerogationMadePublic })},
	{name: "to a recipient of a keeper of no country", rule: "transfer/mechanism-missing", want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: severities(SeverityError),
		edit: somewhere(func(r *Register) { r.Activities[1].Recipients = []Recipient{{Party: "mailer"}} })},
	{name: "to an importer of a keeper of no country", rule: "transfer/mechanism-missing", want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: severities(SeverityError),
		edit: somewhere(func(r *Register) { r.Activities[1].Transfers[0].Importer = "mailer" })},
	{name: "to nothing of a keeper of no country", rule: "transfer/mechanism-missing", want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: severities(SeverityError),
		edit: somewhere(func(r *Register) { r.Systems[1].Places = []Place{{Country: "DE"}} })},
	{name: "of a processor of no country", rule: "transfer/mechanism-missing", want: []string{"/processing/0/transfers/0/mechanism"}, is: ResultFailed, also: severities(SeverityWarning),
		edit: somewhere(func(r *Register) {
			r.Activities[1].Transfers, r.Systems[2] = nil, System{ID: "platform", Places: []Place{{Country: "US"}}}
			r.Processing[0].Transfers = []transfer.Transfer{{Destination: "US"}}
		})},
	{name: "contingent", rule: "transfer/mechanism-missing", edit: transferTo("IN", "", contingent), is: ResultNotApplicable},
	{name: "inside", rule: "transfer/mechanism-missing", edit: transferTo("NO", ""), is: ResultNotApplicable},
	{name: "no transfers", rule: "transfer/mechanism-missing", edit: noTransfers, is: ResultNotApplicable},
	{name: "ended", rule: "transfer/mechanism-missing", is: ResultNotApplicable,
		edit: transferTo("IN", "", func(t *transfer.Transfer) { t.End = civil.MustDate("2026-11-21") })},
	{name: "unknown country", rule: "transfer/mechanism-missing", edit: transferTo("UK", ""), is: ResultNotApplicable},
	{name: "unknown code", rule: "transfer/mechanism-missing", edit: transferTo("IN", "sccs"), is: ResultPassed},
	{name: "foreign to the GDPR", rule: "transfer/mechanism-missing", edit: transferTo("IN", transfer.DerogationMadePublic),
		want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: messageHas("GDPR does not know")},
	{name: "known to the FADP", rule: "transfer/mechanism-missing", edit: inTurn(underRegimes(Swiss), transferTo("IN", transfer.DerogationMadePublic)), is: ResultPassed},
	{name: "compelling interests under the FADP", rule: "transfer/mechanism-missing", edit: inTurn(underRegimes(Swiss), transferTo("IN", transfer.CompellingInterests)),
		want: []string{mailerUS + "/mechanism"}, is: ResultFailed},
	{name: "compelling interests of an institution", rule: "transfer/mechanism-missing", edit: inTurn(underRegimes(EUInstitutions), transferTo("IN", transfer.CompellingInterests)),
		want: []string{mailerUS + "/mechanism"}, is: ResultFailed},
	{name: "Brazil under the GDPR and the UK GDPR", rule: "transfer/mechanism-missing", edit: inTurn(underRegimes(EU, UK), transferTo("BR", "")),
		want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: arises([]Regime{UK})},
	{name: "United Kingdom, last day of the transition", rule: "transfer/mechanism-missing", asOf: "2020-12-31", edit: transferTo("GB", ""), is: ResultNotApplicable},
	{name: "United Kingdom, first day of the bridge", rule: "transfer/mechanism-missing", asOf: "2021-01-01", edit: transferTo("GB", ""), is: ResultNotApplicable},
	{name: "United Kingdom, last day of the bridge", rule: "transfer/mechanism-missing", asOf: "2021-06-27", edit: transferTo("GB", ""), is: ResultNotApplicable},
	{name: "United Kingdom, first day of the decision", rule: "transfer/mechanism-missing", asOf: "2021-06-28", edit: transferTo("GB", ""), is: ResultPassed},
	{name: "United Kingdom, after the decision", rule: "transfer/mechanism-missing", asOf: "2031-12-28", edit: transferTo("GB", ""),
		want: []string{mailerUS + "/mechanism"}, is: ResultFailed},
	{name: "UK, last day of Art. 44", rule: "transfer/mechanism-missing", asOf: "2026-02-04", edit: inTurn(underRegimes(UK), transferTo("IN", "")),
		want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: citing("UK GDPR Art. 44", "UK GDPR Art. 46(1)", "!UK GDPR Art. 44A(1)-(2)", "!GDPR Art. 44")},
	{name: "UK, first day of Art. 44A", rule: "transfer/mechanism-missing", asOf: "2026-02-05", edit: inTurn(underRegimes(UK), transferTo("IN", "")),
		want: []string{mailerUS + "/mechanism"}, is: ResultFailed, also: citing("UK GDPR Art. 44A(1)-(2)", "UK GDPR Art. 46(1A)", "!UK GDPR Art. 44", "!UK GDPR Art. 46(1)")},

	{name: "third country", rule: "transfer/inside", is: ResultPassed},
	{name: "Norway", rule: "transfer/inside", edit: transferTo("NO", ""), want: []string{mailerUS}, is: ResultFailed},
	{name: "Greenland", rule: "transfer/inside", edit: transferTo("GL", ""), is: ResultPassed},
	{name: "Martinique", rule: "transfer/inside", edit: transferTo("MQ", ""), want: []string{mailerUS}, is: ResultFailed},
	{name: "the institutions of the Union", rule: "transfer/inside", want: []string{mailerUS}, is: ResultFailed,
		edit: transferTo("", "", func(t *transfer.Transfer) { t.Organisation = "EU-INST" })},
	{name: "United Kingdom, last day of the transition", rule: "transfer/inside", asOf: "2020-12-31", edit: transferTo("GB", ""), want: []string{mailerUS}, is: ResultFailed},
	{name: "United Kingdom, third country", rule: "transfer/inside", asOf: "2021-01-01", edit: transferTo("GB", ""), is: ResultPassed},
	{name: "UK to itself", rule: "transfer/inside", edit: inTurn(underRegimes(UK), transferTo("GB", "")), want: []string{mailerUS}, is: ResultFailed},
	{name: "UK to Germany", rule: "transfer/inside", edit: inTurn(underRegimes(UK), transferTo("DE", "")), is: ResultPassed},
	{name: "inside the regime that binds the entry", rule: "transfer/inside", want: []string{mailerUS}, is: ResultFailed,
		edit: inTurn(underRegimes(EU, UK), transferTo("DE", ""), func(r *Register) { r.Activities[1].Regimes = []Regime{EU} })},
	{name: "inside one regime of two", rule: "transfer/inside", edit: inTurn(underRegimes(EU, UK), transferTo("DE", "")), is: ResultPassed},
	{name: "Switzerland to itself", rule: "transfer/inside", edit: inTurn(underRegimes(Swiss), transferTo("CH", "")), want: []string{mailerUS}, is: ResultFailed},
	{name: "no destination", rule: "transfer/inside", edit: transferTo("", transfer.StandardClauses), is: ResultNotApplicable},

	{name: "declared", rule: "transfer/undeclared", is: ResultPassed},
	{name: "recipient", rule: "transfer/undeclared", edit: noTransfers, want: []string{"/activities/1/recipients/0"}, is: ResultFailed,
		also: citing("GDPR Art. 30(1)(e)", "GDPR Art. 44")},
	{name: "none is said", rule: "transfer/undeclared", edit: inTurn(noTransfers, func(r *Register) { r.Activities[1].None = []Element{ElementTransfers} }),
		want: []string{"/activities/1/recipients/0"}, is: ResultFailed, also: messageHas("states that there are none")},
	{name: "category of recipients", rule: "transfer/undeclared", edit: func(r *Register) {
		r.Activities[1].Recipients = append(r.Activities[1].Recipients, Recipient{Category: "call centres", Country: "IN"})
	}, want: []string{"/activities/1/recipients/1"}, is: ResultFailed, also: messageHas("call centres", "India (IN)")},
	{name: "adequate country", rule: "transfer/undeclared", edit: func(r *Register) {
		r.Activities[1].Recipients = append(r.Activities[1].Recipients, Recipient{Category: "banks", Country: "CH"})
	}, want: []string{"/activities/1/recipients/1"}, is: ResultFailed},
	{name: "own people abroad", rule: "transfer/undeclared", edit: func(r *Register) {
		r.Activities[1].Recipients = append(r.Activities[1].Recipients, Recipient{Category: "sales staff", Country: "IN", Role: RoleInternal},
			Recipient{Category: "the people concerned", Country: "IN", Kind: RecipientSubject})
	}, is: ResultPassed},
	{name: "private persons abroad", rule: "transfer/undeclared", edit: someone(Recipient{Category: "other users", Country: "IN", Kind: RecipientPrivate}), is: ResultPassed},
	{name: "private persons abroad, under the FADP", rule: "transfer/undeclared", want: []string{"/activities/1/recipients/1"}, is: ResultFailed, also: citing("FADP Art. 16(1)"),
		edit: inTurn(onlyCustomers, underRegimes(Swiss), func(r *Register) { r.Systems[1].Places = nil }, someone(Recipient{Category: "other users", Country: "IN", Kind: RecipientPrivate}))},
	{name: "place of storage", rule: "transfer/undeclared", edit: func(r *Register) {
		r.Systems[0].Places = append(r.Systems[0].Places, Place{Country: "IN"}, Place{Country: "IN", Location: "second hall"})
	}, want: []string{"/activities/0/systems/0"}, is: ResultFailed},
	{name: "operator of a system", rule: "transfer/undeclared", edit: func(r *Register) {
		r.Parties = append(r.Parties, Party{ID: "ops", Name: "Ops Ltd", Country: "IN"})
		r.Systems[1].Operator = "ops"
	}, want: []string{"/activities/1/systems/0"}, is: ResultFailed},
	{name: "operator among the recipients", rule: "transfer/undeclared", edit: inTurn(noTransfers, func(r *Register) { r.Systems[1].Operator = "mailer" }),
		want: []string{"/activities/1/recipients/0"}, is: ResultFailed},
	{name: "recipient, operator and place of storage", rule: "transfer/undeclared", is: ResultFailed, want: []string{"/activities/1/recipients/0"},
		edit: inTurn(noTransfers, func(r *Register) {
			a := &r.Activities[1]
			r.Systems[1].Operator, r.Systems[1].Places = "mailer", []Place{{Country: "US"}}
			r.Systems = append(r.Systems, System{ID: "second", Name: "Second system", Operator: "mailer", Places: []Place{{Country: "US", Location: "Ohio"}}})
			a.Systems = append(a.Systems, "second")
			again := a.Recipients[0]
			again.ID, again.Purpose = "again", "statistics"
			a.Recipients = append(a.Recipients, again)
		})},
	{name: "recipient here, that stores there", rule: "transfer/undeclared", is: ResultFailed, want: []string{"/activities/1/recipients/0", "/activities/1/systems/0"},
		edit: inTurn(noTransfers, func(r *Register) { r.Systems[1].Operator, r.Systems[1].Places = "mailer", []Place{{Country: "IN"}} })},
	{name: "sub-processor", rule: "transfer/undeclared", edit: aParty("hosting", func(p *Party) { p.Country = "IN" }),
		want: []string{"/processing/0/subProcessors/0"}, is: ResultFailed},
	{name: "importer elsewhere than the destination", rule: "transfer/undeclared", edit: func(r *Register) {
		r.Parties = append(r.Parties, Party{ID: "onward", Name: "Onward Ltd", Country: "IN"})
		r.Activities[1].Transfers = append(r.Activities[1].Transfers, transfer.Transfer{ID: "x", Destination: "JP", Importer: "onward"})
	}, want: []string{"/activities/1/transfers/1/importer"}, is: ResultFailed},
	{name: "contingent importer", rule: "transfer/undeclared", edit: func(r *Register) {
		r.Parties = append(r.Parties, Party{ID: "onward", Name: "Onward Ltd", Country: "IN"})
		r.Activities[1].Transfers = append(r.Activities[1].Transfers, transfer.Transfer{ID: "x", Importer: "onward", Status: transfer.Contingent})
	}, is: ResultPassed},
	{name: "transfer over", rule: "transfer/undeclared", edit: aTransfer(func(t *transfer.Transfer) { t.End = civil.MustDate("2026-01-01") }),
		want: []string{"/activities/1/recipients/0"}, is: ResultFailed},
	{name: "international organisation", rule: "transfer/undeclared", edit: func(r *Register) {
		r.Activities[1].Recipients = append(r.Activities[1].Recipients, Recipient{Category: "Interpol", Kind: RecipientOrganisation})
	}, want: []string{"/activities/1/recipients/1"}, is: ResultFailed},
	{name: "institution of the Union", rule: "transfer/undeclared", edit: func(r *Register) {
		r.Activities[1].Recipients = append(r.Activities[1].Recipients, Recipient{Category: "EU institutions", Kind: RecipientOrganisation})
	}, is: ResultPassed},
	{name: "keeper's own country", rule: "transfer/undeclared", is: ResultPassed, edit: func(r *Register) {
		r.Organisation.Country = "GB" // under the GDPR by Art. 3(2)
		r.Activities[0].Recipients[0].Country = "GB"
		r.Parties[0].Country, r.Systems[0].Places[0].Country = "GB", "GB"
	}},
	{name: "UK, recipients in the EEA", rule: "transfer/undeclared", edit: inTurn(underRegimes(UK), noTransfers),
		want: []string{"/activities/0/recipients/0", "/activities/0/recipients/1", "/activities/1/recipients/0", "/activities/1/systems/0",
			"/processing/0/subProcessors/0"}, is: ResultFailed},
	{name: "UK, before it was a regime", rule: "transfer/undeclared", asOf: "2020-12-31", edit: underRegimes(UK), is: ResultPassed},
	{name: "United Kingdom under the bridge", rule: "transfer/undeclared", asOf: "2021-06-27", edit: inTurn(noTransfers, aParty("mailer", func(p *Party) { p.Country = "GB" })), is: ResultNotApplicable},
	{name: "United Kingdom under the decision", rule: "transfer/undeclared", asOf: "2021-06-28", edit: inTurn(noTransfers, aParty("mailer", func(p *Party) { p.Country = "GB" })),
		want: []string{"/activities/1/recipients/0"}, is: ResultFailed},
	{name: "all inside", rule: "transfer/undeclared", edit: inTurn(noTransfers, aParty("mailer", func(p *Party) { p.Country = "FR" })), is: ResultNotApplicable},
	{name: "no country stated", rule: "transfer/undeclared", edit: inTurn(noTransfers, aParty("mailer", func(p *Party) { p.Country = "" })), is: ResultNotApplicable},

	{name: "a recipient", rule: "transfer/importer-unknown", is: ResultPassed},
	{name: "not a recipient", rule: "transfer/importer-unknown", edit: aTransfer(func(t *transfer.Transfer) { t.Importer = "hosting" }),
		want: []string{mailerUS + "/importer"}, is: ResultFailed},
	{name: "none, and nobody there", rule: "transfer/importer-unknown", edit: aTransfer(func(t *transfer.Transfer) { t.Importer, t.Destination = "", "IN" }),
		want: []string{mailerUS + "/importer"}, is: ResultFailed},
	{name: "none, but a recipient there", rule: "transfer/importer-unknown", edit: aTransfer(func(t *transfer.Transfer) { t.Importer = "" }), is: ResultPassed},
	{name: "sub-processor", rule: "transfer/importer-unknown", is: ResultPassed, edit: func(r *Register) {
		r.Processing[0].Transfers = []transfer.Transfer{{ID: "h", Destination: "IN", Importer: "hosting"}, {ID: "c", Destination: "IN", Importer: "client"}}
	}},
	{name: "contingent", rule: "transfer/importer-unknown", edit: transferTo("IN", transfer.StandardClauses, contingent, func(t *transfer.Transfer) { t.Importer = "" }), is: ResultNotApplicable},
	{name: "no transfers", rule: "transfer/importer-unknown", edit: noTransfers, is: ResultNotApplicable},
	{name: "nor a destination", rule: "transfer/importer-unknown", is: ResultNotApplicable,
		edit: aTransfer(func(t *transfer.Transfer) { t.Importer, t.Destination, t.Area = "", "", "worldwide" })},
	{name: "no destination, and not a recipient", rule: "transfer/importer-unknown", want: []string{mailerUS + "/importer"}, is: ResultFailed,
		edit: aTransfer(func(t *transfer.Transfer) { t.Importer, t.Destination = "hosting", "" })},
	{name: "a system of the keeper there", rule: "transfer/importer-unknown", is: ResultPassed, edit: inTurn(toIndia, func(r *Register) {
		r.Systems[1].Places = append(r.Systems[1].Places, Place{Country: "IN"})
	})},
	{name: "a system there that the keeper runs by name", rule: "transfer/importer-unknown", is: ResultPassed, edit: inTurn(toIndia, func(r *Register) {
		r.Parties = append(r.Parties, Party{ID: "self", Name: "Muster GmbH"})
		r.Systems[1].Operator, r.Systems[1].Places = "self", []Place{{Country: "IN"}}
	})},
	{name: "a system there that another runs", rule: "transfer/importer-unknown", want: []string{mailerUS + "/importer"}, is: ResultFailed,
		edit: inTurn(toIndia, func(r *Register) { r.Systems[1].Operator, r.Systems[1].Places = "hosting", []Place{{Country: "IN"}} })},
	{name: "a system there of another entry", rule: "transfer/importer-unknown", want: []string{mailerUS + "/importer"}, is: ResultFailed,
		edit: inTurn(toIndia, func(r *Register) { r.Systems[0].Operator, r.Systems[0].Places = "", []Place{{Country: "IN"}} })},
	{name: "the keeper is there", rule: "transfer/importer-unknown", edit: inTurn(toIndia, func(r *Register) { r.Organisation.Country = "IN" }), is: ResultPassed},
	{name: "alternatives for one flow", rule: "transfer/importer-unknown", want: []string{mailerUS + "/importer"}, is: ResultFailed,
		edit: inTurn(toIndia, alsoTransfer(transfer.Transfer{ID: "second", Destination: "IN", AlternativeTo: []ID{"mailer-us"}}))},
	{name: "alternatives that list the later one", rule: "transfer/importer-unknown", want: []string{mailerUS + "/importer"}, is: ResultFailed,
		edit: inTurn(toIndia, aTransfer(func(t *transfer.Transfer) { t.AlternativeTo = []ID{"second"} }), alsoTransfer(transfer.Transfer{ID: "second", Destination: "IN"}))},
	{name: "alternatives, the first over", rule: "transfer/importer-unknown", want: []string{"/activities/1/transfers/1/importer"}, is: ResultFailed,
		edit: inTurn(toIndia, aTransfer(func(t *transfer.Transfer) { t.End = civil.MustDate("2026-01-01") }),
			alsoTransfer(transfer.Transfer{ID: "second", Destination: "IN", AlternativeTo: []ID{"mailer-us"}}))},
	{name: "alternatives, the first not decided on", rule: "transfer/importer-unknown", want: []string{"/activities/1/transfers/1/importer"}, is: ResultFailed,
		edit: inTurn(toIndia, aTransfer(contingent), alsoTransfer(transfer.Transfer{ID: "second", Destination: "IN", AlternativeTo: []ID{"mailer-us"}}))},
	{name: "alternatives, the first without fault", rule: "transfer/importer-unknown", want: []string{"/activities/1/transfers/1/importer"}, is: ResultFailed,
		edit: alsoTransfer(transfer.Transfer{ID: "second", Destination: "IN", AlternativeTo: []ID{"mailer-us"}})},
	{name: "two flows", rule: "transfer/importer-unknown", want: []string{mailerUS + "/importer", "/activities/1/transfers/1/importer"}, is: ResultFailed,
		edit: inTurn(toIndia, alsoTransfer(transfer.Transfer{ID: "second", Destination: "IN"}))},

	{name: "one mechanism", rule: "transfer/alternatives", is: ResultNotApplicable},
	{name: "each lists the other", rule: "transfer/alternatives", want: []string{mailerUS + "/alternativeTo"}, is: ResultFailed,
		edit: inTurn(aTransfer(func(t *transfer.Transfer) { t.AlternativeTo = []ID{"second"} }),
			alsoTransfer(transfer.Transfer{ID: "second", Mechanism: transfer.StandardClauses, AlternativeTo: []ID{"mailer-us"}}))},
	{name: "the second lists the first", rule: "transfer/alternatives", want: []string{"/activities/1/transfers/1/alternativeTo"}, is: ResultFailed, also: alsoBoth(messageHas("which of them carries it"), cited("GDPR Art. 46(1)", "GDPR Art. 45(3)")),
		edit: alsoTransfer(transfer.Transfer{ID: "second", Mechanism: transfer.StandardClauses, AlternativeTo: []ID{"mailer-us"}})},
	{name: "two safeguards", rule: "transfer/alternatives", want: []string{"/activities/1/transfers/1/alternativeTo"}, is: ResultFailed, also: cited("GDPR Art. 46(1)"),
		edit: inTurn(underClauses(moduleTwo), orVia(viaRules))},
	{name: "two safeguards, under the FADP", rule: "transfer/alternatives", want: []string{"/activities/1/transfers/1/alternativeTo"}, is: ResultFailed, also: cited("FADP Art. 16(2)"),
		edit: inTurn(underRegimes(Swiss), underClauses(moduleTwo), orVia(viaRules))},
	{name: "contingent", rule: "transfer/alternatives", want: []string{mailerUS + "/alternativeTo"}, is: ResultFailed, also: messageHas("which of them would carry it"),
		edit: aTransfer(func(t *transfer.Transfer) { t.AlternativeTo, t.Status = []ID{"second"}, transfer.Contingent })},
	{name: "the other is over", rule: "transfer/alternatives", is: ResultPassed,
		edit: inTurn(aTransfer(func(t *transfer.Transfer) { t.AlternativeTo, t.End = []ID{"second"}, civil.MustDate("2026-01-01") }),
			alsoTransfer(transfer.Transfer{ID: "second", Mechanism: transfer.StandardClauses, AlternativeTo: []ID{"mailer-us"}}))},
	{name: "an earlier one whose own alternative is over", rule: "transfer/alternatives", want: []string{"/activities/1/transfers/1/alternativeTo"}, is: ResultFailed,
		edit: inTurn(aTransfer(func(t *transfer.Transfer) { t.AlternativeTo = []ID{"third"} }),
			alsoTransfer(transfer.Transfer{ID: "second", AlternativeTo: []ID{"mailer-us"}}), alsoTransfer(transfer.Transfer{ID: "third", End: civil.MustDate("2026-01-01")}))},

	{name: "takes place", rule: "transfer/claim-unrecognised", is: ResultNotApplicable,
		edit: transferTo("IN", "", func(t *transfer.Transfer) { t.Claim = "mandatory rules" })},
	{name: "a promise", rule: "transfer/claim-unrecognised", want: []string{mailerUS + "/claim"}, is: ResultFailed,
		edit: transferTo("", "", contingent, func(t *transfer.Transfer) { t.Area, t.Claim = "worldwide", "mandatory rules" }),
		also: messageHas("worldwide", "mandatory rules")},
	{name: "a mechanism in words", rule: "transfer/claim-unrecognised", want: []string{mailerUS + "/claim"}, is: ResultFailed,
		edit: transferTo("IN", "", contingent, func(t *transfer.Transfer) { t.Claim = "Standard contractual clauses" }),
		also: messageHas("stated in words", "meant?")},
	{name: "a promise under the FADP", rule: "transfer/claim-unrecognised", want: []string{mailerUS + "/claim"}, is: ResultFailed, also: citing("FADP Art. 16(2)"),
		edit: inTurn(underRegimes(Swiss), transferTo("IN", "", contingent, func(t *transfer.Transfer) { t.Claim = "ISO 27001" }))},
	{name: "a promise under the UK GDPR, last day of Art. 44", rule: "transfer/claim-unrecognised", asOf: "2026-02-04", want: []string{mailerUS + "/claim"}, is: ResultFailed,
		also: citing("UK GDPR Art. 44", "!UK GDPR Art. 44A(1)-(2)"),
		edit: inTurn(underRegimes(UK), transferTo("IN", "", contingent, func(t *transfer.Transfer) { t.Claim = "ISO 27001" }))},
	{name: "a promise of an institution", rule: "transfer/claim-unrecognised", want: []string{mailerUS + "/claim"}, is: ResultFailed, also: citing("EUDPR Art. 46"),
		edit: inTurn(underRegimes(EUInstitutions), transferTo("IN", "", contingent, func(t *transfer.Transfer) { t.Claim = "ISO 27001" }))},
	{name: "beside a mechanism", rule: "transfer/claim-unrecognised", is: ResultPassed,
		edit: transferTo("IN", transfer.StandardClauses, contingent, func(t *transfer.Transfer) { t.Claim = "mandatory rules" })},
	{name: "where a decision covers all", rule: "transfer/claim-unrecognised", is: ResultPassed,
		edit: transferTo("NZ", "", contingent, func(t *transfer.Transfer) { t.Claim = "mandatory rules" })},
	{name: "inside", rule: "transfer/claim-unrecognised", is: ResultNotApplicable,
		edit: transferTo("NO", "", contingent, func(t *transfer.Transfer) { t.Claim = "mandatory rules" })},
	{name: "unknown country", rule: "transfer/claim-unrecognised", is: ResultNotApplicable,
		edit: transferTo("UK", "", contingent, func(t *transfer.Transfer) { t.Claim = "mandatory rules" })},
	{name: "neither said", rule: "transfer/claim-unrecognised", edit: transferTo("IN", "", contingent), is: ResultNotApplicable},

	{name: "no order", rule: "transfer/foreign-order", is: ResultNotApplicable},
	{name: "without agreement", rule: "transfer/foreign-order", want: []string{mailerUS + "/order"}, is: ResultFailed,
		edit: aTransfer(func(t *transfer.Transfer) { t.Order = &transfer.ForeignOrder{Authority: "Department of Justice"} }), also: messageHas("Department of Justice")},
	{name: "with agreement", rule: "transfer/foreign-order", is: ResultPassed,
		edit: aTransfer(func(t *transfer.Transfer) {
			t.Order = &transfer.ForeignOrder{Authority: "Department of Justice", Agreement: "EU-US MLA Agreement of 2003-06-25"}
		})},
	{name: "institution", rule: "transfer/foreign-order", want: []string{mailerUS + "/order"}, is: ResultFailed, also: citing("EUDPR Art. 49", "!GDPR Art. 48"),
		edit: inTurn(underRegimes(EUInstitutions), aTransfer(func(t *transfer.Transfer) { t.Order = &transfer.ForeignOrder{} }))},
	{name: "the United Kingdom has no such article", rule: "transfer/foreign-order", is: ResultNotApplicable,
		edit: inTurn(underRegimes(UK), aTransfer(func(t *transfer.Transfer) { t.Order = &transfer.ForeignOrder{} }))},

	{name: "day before", rule: "transfer/uk-test", asOf: "2026-02-04", is: ResultNotInForce,
		edit: inTurn(underRegimes(UK), aTransfer(func(t *transfer.Transfer) { t.LegalBasis = "UK GDPR Art. 45" }))},
	{name: "first day", rule: "transfer/uk-test", asOf: "2026-02-05", want: []string{mailerUS + "/legalBasis"}, is: ResultFailed,
		edit: inTurn(underRegimes(UK), aTransfer(func(t *transfer.Transfer) { t.LegalBasis = "UK GDPR Art. 45" }))},
	{name: "a section that was replaced", rule: "transfer/uk-test", is: ResultFailed, want: []string{mailerUS + "/legalBasis"}, also: messageHas("DPA 2018 s. 17A"),
		edit: inTurn(underRegimes(UK), aTransfer(func(t *transfer.Transfer) { t.LegalBasis = "regulations under s. 17A DPA 2018" }))},
	{name: "a section that stands", rule: "transfer/uk-test", is: ResultPassed,
		edit: inTurn(underRegimes(UK), aTransfer(func(t *transfer.Transfer) { t.LegalBasis = "s. 18 DPA 2018" }))},
	{name: "the new article", rule: "transfer/uk-test", is: ResultPassed,
		edit: inTurn(underRegimes(UK), aTransfer(func(t *transfer.Transfer) { t.LegalBasis = "UK GDPR Arts. 44A and 45A" }))},
	{name: "not stated", rule: "transfer/uk-test", edit: underRegimes(UK), is: ResultNotApplicable},
	{name: "the GDPR's article", rule: "transfer/uk-test", is: ResultNotApplicable,
		edit: inTurn(underRegimes(EU, UK), aTransfer(func(t *transfer.Transfer) { t.LegalBasis = "GDPR Art. 45" }))},
	{name: "not under the GDPR", rule: "transfer/uk-test", is: ResultNotApplicable,
		edit: aTransfer(func(t *transfer.Transfer) { t.LegalBasis = "UK GDPR Art. 45" })},
}

// Countries stand within a sentence with their article.
func TestCountryName(t *testing.T) {
	for c, want := range map[transfer.Country]string{"US": "the United States of America", "GB": "the United Kingdom", "NL": "the Netherlands", "DE": "Germany", "CG": "Congo"} {
		if got := countryName(c); got != want {
			t.Errorf("%s: %q, want %q", c, got, want)
		}
	}
}

// What has no name is not quoted as "".
func TestUnnamedInMessages(t *testing.T) {
	for seed := range uint64(20) {
		r := generate(seed)
		unname(reflect.ValueOf(r))
		for _, regime := range fact.Regimes() {
			r.Regimes = []Regime{regime}
			for _, f := range validate(t, r, &Options{AsOf: civil.MustDate("2026-11-21")}).Findings {
				family, _, _ := strings.Cut(string(f.Rule), "/")
				if (family == "transfer" || family == "recipient" || family == "record") && (strings.Contains(f.Message, `""`) || strings.Contains(f.Message, "  ")) {
					t.Errorf("%s at %s: %s", f.Rule, f.Path, f.Message)
				}
			}
		}
	}
}

// unname empties every string field that holds a name or category.
func unname(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			unname(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			unname(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			if !field.IsExported() {
				continue
			}
			if f := v.Field(i); f.Kind() == reflect.String && (field.Name == "Name" || field.Name == "Category" || field.Name == "Group" || field.Name == "Area" || field.Name == "Organisation" || field.Name == "Authority") {
				f.SetString("")
			} else {
				unname(f)
			}
		}
	}
}

func TestRepealedArticle(t *testing.T) {
	for _, c := range []struct{ text, act, article string }{
		{"UK GDPR Art. 45", "uk", "45"},
		{"Article 45(1) UK GDPR", "uk", "45"},
		{"UK GDPR Articles 44-49", "uk", "44"},
		{"UK-GDPR, Arts. 46 and 45(3)", "uk", "45"},
		{"Art. 45", "", "45"},
		{"UK GDPR Art. 45A(4)(b)", "uk", ""},
		{"UK GDPR Art. 46(2)(d), s. 45 of the Act", "uk", ""},
		{"EU GDPR Art. 45", "eu", "45"},
		{"Art. 45 GDPR and UK GDPR", "eu", "45"},
		{"Regulation (EU) 2016/679 Art. 45", "eu", "45"},
		{"within 45 days", "", ""},
		{"", "", ""},
		{"§ 45 …", "", ""},
	} {
		act, articles := citedArticles(c.text)
		if article := repealedArticle(articles); act != c.act || article != c.article {
			t.Errorf("%q: act %q, article %q; want %q, %q", c.text, act, article, c.act, c.article)
		}
	}
}

// A British company's policy of 2018: should it decide to transfer data, then
// underRegimes Privacy Shield and/or standard clauses.
func TestContingentTransfers(t *testing.T) {
	register := func() *Register {
		return &Register{
			Regimes:      []Regime{EU, UK},
			Organisation: Organisation{Name: "Faces Ltd", Country: "GB"},
			Activities: []Activity{{ID: "a", Name: "Customers", Transfers: []transfer.Transfer{
				{ID: "shield", Destination: "US", Status: transfer.Contingent, Mechanism: transfer.AdequacyDecision, AlternativeTo: []fact.ID{"clauses"},
					Adequacy: &transfer.Reliance{Decision: "EU-US Privacy Shield"}},
				{ID: "clauses", Status: transfer.Contingent, Mechanism: transfer.StandardClauses, AlternativeTo: []fact.ID{"shield"},
					Clauses: &transfer.Clauses{Set: transfer.SCCDirective}},
			}}},
		}
	}
	shield, oldClauses := "transfer/not-adequate /activities/0/transfers/0/adequacy", "transfer/clauses-repealed /activities/0/transfers/1/clauses/set"
	for _, c := range []struct {
		asOf string
		want []string
	}{
		{"2018-05-25", nil},
		{"2018-12-01", nil},
		{"2020-07-15", nil},
		{"2020-07-16", []string{shield}},
		{"2020-12-31", []string{shield}},
		{"2021-01-01", []string{shield}},
		{"2022-12-27", []string{shield}},
		{"2022-12-28", []string{shield, oldClauses}},
		{"2024-03-21", []string{shield, oldClauses}},
		{"2024-03-22", []string{shield, oldClauses}}, // under the UK GDPR too
		{"2026-11-21", []string{shield, oldClauses}},
	} {
		report := validate(t, register(), &Options{AsOf: civil.MustDate(c.asOf)})
		var got []string
		for _, f := range report.Findings {
			if f.Severity != SeverityError || !strings.HasPrefix(string(f.Rule), "transfer/") {
				continue
			}
			got = append(got, string(f.Rule)+" "+f.Path.String())
			if f.Rule == "transfer/not-adequate" {
				messageHas("Privacy Shield", "2020-07-16", "C-311/18")(t, []Finding{f})
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("as of %s (-want +got):\n%s", c.asOf, diff)
		}
	}
}

func TestTransfersOfComplete(t *testing.T) {
	report := validate(t, complete(), &Options{AsOf: civil.MustDate("2026-11-21")})
	for _, f := range report.Findings {
		family, _, _ := strings.Cut(string(f.Rule), "/")
		if (family == "transfer" || family == "recipient") && f.Rule != "transfer/adequacy-contested" {
			t.Errorf("%s at %s: %s", f.Rule, f.Path, f.Message)
		}
	}
}
