package ropa

import (
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// underClauses makes the transfer of complete() one to India under clauses.
func underClauses(c transfer.Clauses, more ...func(*transfer.Transfer)) func(*Register) {
	return transferTo("IN", transfer.StandardClauses, append([]func(*transfer.Transfer){func(t *transfer.Transfer) { t.Clauses = &c }}, more...)...)
}

func withRoles(exporter, importer transfer.Role) func(*transfer.Transfer) {
	return func(t *transfer.Transfer) { t.ExporterRole, t.ImporterRole = exporter, importer }
}

var (
	old2010      = transfer.Clauses{Set: transfer.SCC2010}
	moduleTwo    = transfer.Clauses{Set: transfer.SCC2021, Module: transfer.ModuleTwo}
	signedInTime = transfer.Clauses{Set: transfer.SCC2010, Signed: civil.MustDate("2021-09-26")}
	signedLate   = transfer.Clauses{Set: transfer.SCC2010, Signed: civil.MustDate("2021-09-27")}
	ukInTime     = transfer.Clauses{Set: transfer.SCC2010, Signed: civil.MustDate("2022-09-21")}
	ukLate       = transfer.Clauses{Set: transfer.SCC2010, Signed: civil.MustDate("2022-09-22")}
	changedAfter = transfer.Clauses{Set: transfer.SCC2010, Signed: civil.MustDate("2019-01-01"), Changed: civil.MustDate("2022-01-10")}
	ukAddendum   = transfer.Clauses{Set: transfer.SCC2021, Module: transfer.ModuleTwo, UKAddendum: Yes}
	swissTerms   = transfer.Clauses{Set: transfer.SCC2021, Module: transfer.ModuleTwo, SwissTerms: Yes}
)

// orVia adds an alternative under another mechanism to the transfer to India.
func orVia(m transfer.Mechanism, more ...func(*transfer.Transfer)) func(*Register) {
	t := transfer.Transfer{ID: "or", Destination: "IN", Importer: "mailer", Mechanism: m, AlternativeTo: []ID{"mailer"}}
	for _, edit := range more {
		edit(&t)
	}
	return alsoTransfer(t)
}

var transferClauseCases = []ruleCase{
	{name: "the clauses of 2021", rule: "transfer/clauses-repealed", edit: underClauses(moduleTwo), is: ResultPassed},
	{name: "no clauses", rule: "transfer/clauses-repealed", is: ResultNotApplicable},
	{name: "set not stated", rule: "transfer/clauses-repealed", edit: underClauses(transfer.Clauses{}), is: ResultNotApplicable},
	{name: "wholly adequate destination", rule: "transfer/clauses-repealed", is: ResultNotApplicable,
		edit: transferTo("NZ", transfer.StandardClauses, func(t *transfer.Transfer) { t.Clauses = &transfer.Clauses{Set: transfer.SCC2010} })},
	{name: "before the repeal", rule: "transfer/clauses-repealed", asOf: "2021-09-26", edit: underClauses(old2010), is: ResultPassed},
	{name: "signed on the last day", rule: "transfer/clauses-repealed", asOf: "2022-01-01", edit: underClauses(signedInTime), is: ResultPassed},
	{name: "signed a day late", rule: "transfer/clauses-repealed", asOf: "2022-01-01", edit: underClauses(signedLate), want: []string{mailerUS + "/clauses/signed"}, is: ResultFailed,
		also: alsoBoth(messageHas("2021-09-27", "until 2021-09-26"), cited("GDPR Art. 46(2)(c)", "EU Decision (EU) 2021/914 Art. 4(3)"))},
	{name: "of 2004, signed a day late", rule: "transfer/clauses-repealed", asOf: "2022-01-01", want: []string{mailerUS + "/clauses/signed"}, is: ResultFailed,
		edit: underClauses(transfer.Clauses{Set: transfer.SCC2004, Signed: civil.MustDate("2021-09-27")}), also: cited("GDPR Art. 46(2)(c)", "EU Decision (EU) 2021/914 Art. 4(2)")},
	{name: "of which set is not said, signed a day late", rule: "transfer/clauses-repealed", asOf: "2022-01-01", want: []string{mailerUS + "/clauses/signed"}, is: ResultFailed,
		edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective, Signed: civil.MustDate("2021-09-27")}), also: cited("GDPR Art. 46(2)(c)", "EU Decision (EU) 2021/914 Art. 4(2)-(3)")},
	{name: "of 2002, signed a day late", rule: "transfer/clauses-repealed", asOf: "2019-01-01", want: []string{mailerUS + "/clauses/signed"}, is: ResultFailed,
		edit: underClauses(transfer.Clauses{Set: transfer.SCC2002, Signed: civil.MustDate("2010-05-15")}), also: cited("GDPR Art. 46(2)(c)", "EU Decision 2010/87/EU Art. 7")},
	{name: "last day of old contracts", rule: "transfer/clauses-repealed", asOf: "2022-12-27", edit: underClauses(old2010), is: ResultPassed},
	{name: "day after", rule: "transfer/clauses-repealed", asOf: "2022-12-28", edit: underClauses(old2010), want: []string{mailerUS + "/clauses/set"}, is: ResultFailed,
		also: func(t *testing.T, f []Finding) {
			messageHas("2010/87/EU", "until 2022-12-27")(t, f)
			cited("GDPR Art. 46(2)(c)", "EU Decision (EU) 2021/914 Art. 4(4)")(t, f)
		}},
	{name: "day before the change", rule: "transfer/clauses-repealed", asOf: "2022-01-09", edit: underClauses(changedAfter), is: ResultPassed},
	{name: "processing changed", rule: "transfer/clauses-repealed", asOf: "2022-01-10", edit: underClauses(changedAfter), want: []string{mailerUS + "/clauses/changed"}, is: ResultFailed,
		also: cited("GDPR Art. 46(2)(c)", "EU Decision (EU) 2021/914 Art. 4(4)")},
	{name: "contingent, last day of new contracts", rule: "transfer/clauses-repealed", asOf: "2021-09-26", edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective}, contingent), is: ResultPassed},
	{name: "contingent, first day without new contracts", rule: "transfer/clauses-repealed", asOf: "2021-09-27", edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective}, contingent),
		want: []string{mailerUS + "/clauses/set"}, is: ResultFailed, also: alsoBoth(severities(SeverityWarning), messageHas("would rest on clauses that no new contract can use", "until 2021-09-26", "until 2022-12-27"))},
	{name: "contingent, last day of old contracts", rule: "transfer/clauses-repealed", asOf: "2022-12-27", edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective}, contingent),
		want: []string{mailerUS + "/clauses/set"}, is: ResultFailed, also: alsoBoth(severities(SeverityWarning), cited("GDPR Art. 46(2)(c)", "EU Decision (EU) 2021/914 Art. 4(2)-(3)", "EU Decision (EU) 2021/914 Art. 4(4)"))},
	{name: "contingent, day after", rule: "transfer/clauses-repealed", asOf: "2022-12-28", edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective}, contingent),
		want: []string{mailerUS + "/clauses/set"}, is: ResultFailed, also: alsoBoth(severities(SeverityError), messageHas("would rest on clauses that do not serve", "until 2021-09-26", "until 2022-12-27"))},
	{name: "contingent, signed in time, last day", rule: "transfer/clauses-repealed", asOf: "2022-12-27", edit: underClauses(signedInTime, contingent), is: ResultPassed},
	{name: "contingent, signed in time, day after", rule: "transfer/clauses-repealed", asOf: "2022-12-28", edit: underClauses(signedInTime, contingent),
		want: []string{mailerUS + "/clauses/set"}, is: ResultFailed, also: alsoBoth(severities(SeverityError), cited("GDPR Art. 46(2)(c)", "EU Decision (EU) 2021/914 Art. 4(4)"))},
	{name: "UK, contingent, first day without new contracts", rule: "transfer/clauses-repealed", asOf: "2022-09-22", edit: inTurn(underRegimes(UK), underClauses(old2010, contingent)),
		want: []string{mailerUS + "/clauses/set"}, is: ResultFailed, also: alsoBoth(severities(SeverityWarning), cited("UK GDPR Art. 46(2)(d)", "DPA 2018 Sch. 21 paras. 7-8"))},
	{name: "an alternative is admitted", rule: "transfer/clauses-repealed", is: ResultFailed, want: []string{mailerUS + "/clauses/set"}, edit: inTurn(underClauses(old2010), orVia(viaRules)),
		also: alsoBoth(severities(SeverityWarning), messageHas("one of its alternatives is clauses that do not serve"))},
	{name: "contingent, an alternative is admitted", rule: "transfer/clauses-repealed", is: ResultFailed, want: []string{mailerUS + "/clauses/set"},
		edit: inTurn(underClauses(old2010, contingent), orVia(viaRules, contingent)), also: alsoBoth(severities(SeverityWarning), messageHas("if it comes: one of its alternatives is"))},
	{name: "an alternative is not decided on", rule: "transfer/clauses-repealed", is: ResultFailed, want: []string{mailerUS + "/clauses/set"},
		edit: inTurn(underClauses(old2010), orVia(viaRules, contingent)), also: alsoBoth(severities(SeverityError), messageHas("rests on"))},
	{name: "an alternative is over", rule: "transfer/clauses-repealed", is: ResultFailed, want: []string{mailerUS + "/clauses/set"},
		edit: inTurn(underClauses(old2010), orVia(viaRules, func(t *transfer.Transfer) { t.End = civil.MustDate("2026-01-01") })), also: severities(SeverityError)},
	{name: "an alternative is not admitted", rule: "transfer/clauses-repealed", is: ResultFailed, want: []string{mailerUS + "/clauses/set"},
		edit: inTurn(underClauses(old2010), orVia(transfer.DerogationMadePublic)), also: severities(SeverityError)},
	{name: "another transfer is no alternative", rule: "transfer/clauses-repealed", is: ResultFailed, want: []string{mailerUS + "/clauses/set"},
		edit: inTurn(underClauses(old2010), orVia(viaRules, func(t *transfer.Transfer) { t.AlternativeTo = nil })), also: severities(SeverityError)},
	{name: "UK, signed on the last day", rule: "transfer/clauses-repealed", asOf: "2023-01-01", edit: inTurn(underRegimes(UK), underClauses(ukInTime)), is: ResultPassed},
	{name: "UK, signed a day late", rule: "transfer/clauses-repealed", asOf: "2023-01-01", edit: inTurn(underRegimes(UK), underClauses(ukLate)),
		want: []string{mailerUS + "/clauses/signed"}, is: ResultFailed},
	{name: "UK, last day of old contracts", rule: "transfer/clauses-repealed", asOf: "2024-03-21", edit: inTurn(underRegimes(UK), underClauses(old2010)), is: ResultPassed},
	{name: "UK, day after", rule: "transfer/clauses-repealed", asOf: "2024-03-22", edit: inTurn(underRegimes(UK), underClauses(old2010)), want: []string{mailerUS + "/clauses/set"}, is: ResultFailed,
		also: citing("UK GDPR Art. 46(2)(d)", "DPA 2018 Sch. 21 paras. 7-8", "!EU Decision (EU) 2021/914 Art. 4")},
	{name: "two regimes, over for one", rule: "transfer/clauses-repealed", asOf: "2023-06-01", edit: inTurn(underRegimes(EU, UK), underClauses(old2010)),
		want: []string{mailerUS + "/clauses/set"}, is: ResultFailed, also: arises([]Regime{EU})},
	{name: "two regimes, over for both", rule: "transfer/clauses-repealed", asOf: "2024-06-01", edit: inTurn(underRegimes(EU, UK), underClauses(old2010)),
		want: []string{mailerUS + "/clauses/set"}, is: ResultFailed, also: messageHas("under the GDPR: ", "under the UK GDPR: ")},
	{name: "FADP", rule: "transfer/clauses-repealed", asOf: "2023-09-01", edit: inTurn(underRegimes(Swiss), underClauses(transfer.Clauses{Set: transfer.SwissModel})),
		want: []string{mailerUS + "/clauses/set"}, is: ResultFailed, also: messageHas("until 2022-12-31")},

	{name: "stated", rule: "transfer/clauses-unstated", edit: underClauses(moduleTwo), is: ResultPassed},
	{name: "not stated", rule: "transfer/clauses-unstated", edit: transferTo("IN", transfer.StandardClauses), want: []string{mailerUS + "/clauses"}, is: ResultFailed},
	{name: "one of those under the Directive", rule: "transfer/clauses-unstated", asOf: "2022-12-27", edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective}),
		want: []string{mailerUS + "/clauses/set"}, is: ResultFailed, also: messageHas("Directive 95/46/EC")},
	{name: "one of those under the Directive, which no longer serve", rule: "transfer/clauses-unstated", asOf: "2022-12-28", edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective}), is: ResultPassed},
	{name: "one of those under the Directive, signed late", rule: "transfer/clauses-unstated", asOf: "2022-01-01", is: ResultPassed,
		edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective, Signed: civil.MustDate("2021-09-27")})},
	{name: "UK, one of those under the Directive", rule: "transfer/clauses-unstated", asOf: "2024-03-21", edit: inTurn(underRegimes(UK), underClauses(transfer.Clauses{Set: transfer.SCCDirective})),
		want: []string{mailerUS + "/clauses/set"}, is: ResultFailed},
	{name: "which of them is said", rule: "transfer/clauses-unstated", asOf: "2022-12-27", edit: underClauses(old2010), is: ResultPassed},
	{name: "contingent", rule: "transfer/clauses-unstated", edit: transferTo("IN", transfer.StandardClauses, contingent), is: ResultNotApplicable},
	{name: "no clauses", rule: "transfer/clauses-unstated", is: ResultNotApplicable},

	{name: "fits", rule: "transfer/clauses-module", edit: underClauses(moduleTwo, withRoles(transfer.Controller, transfer.Processor)), is: ResultPassed},
	{name: "fits, roles not stated", rule: "transfer/clauses-module", edit: underClauses(moduleTwo), is: ResultPassed},
	{name: "none", rule: "transfer/clauses-module", edit: underClauses(transfer.Clauses{Set: transfer.SCC2021}, withRoles(transfer.Controller, transfer.Controller)),
		want: []string{mailerUS + "/clauses/module"}, is: ResultFailed, also: messageHas("module 1")},
	{name: "wrong importer", rule: "transfer/clauses-module", edit: underClauses(moduleTwo, withRoles(transfer.Controller, transfer.Controller)),
		want: []string{mailerUS + "/clauses/module"}, is: ResultFailed},
	{name: "wrong exporter", rule: "transfer/clauses-module", edit: underClauses(moduleTwo, withRoles(transfer.Processor, "")),
		want: []string{mailerUS + "/clauses/module"}, is: ResultFailed, also: messageHas("module 3")},
	{name: "role of the importer from the recipients", rule: "transfer/clauses-module", edit: underClauses(transfer.Clauses{Set: transfer.SCC2021, Module: transfer.ModuleOne}),
		want: []string{mailerUS + "/clauses/module"}, is: ResultFailed},
	{name: "sub-processor", rule: "transfer/clauses-module", want: []string{"/processing/0/transfers/0/clauses/module"}, is: ResultFailed,
		edit: func(r *Register) {
			r.Processing[0].Transfers = []transfer.Transfer{{ID: "h", Destination: "IN", Importer: "hosting", Mechanism: transfer.StandardClauses,
				Clauses: &transfer.Clauses{Set: transfer.SCC2021, Module: transfer.ModuleFour}}}
		}},
	{name: "unknown code", rule: "transfer/clauses-module", edit: underClauses(transfer.Clauses{Set: transfer.SCC2021, Module: "C2P"}), is: ResultPassed},
	{name: "contingent", rule: "transfer/clauses-module", edit: underClauses(transfer.Clauses{Set: transfer.SCC2021}, contingent), is: ResultNotApplicable},
	{name: "an older set has none", rule: "transfer/clauses-module", edit: underClauses(old2010), is: ResultNotApplicable},
	{name: "UK Addendum", rule: "transfer/clauses-module", edit: inTurn(underRegimes(UK), underClauses(transfer.Clauses{Set: transfer.SCC2021, UKAddendum: Yes})),
		want: []string{mailerUS + "/clauses/module"}, is: ResultFailed},
	{name: "IDTA", rule: "transfer/clauses-module", edit: inTurn(underRegimes(UK), underClauses(transfer.Clauses{Set: transfer.IDTA})), is: ResultNotApplicable},

	{name: "not stated", rule: "transfer/clauses-importer-subject", edit: underClauses(moduleTwo), is: ResultPassed},
	{name: "subject", rule: "transfer/clauses-importer-subject", edit: inTurn(underClauses(moduleTwo), aParty("mailer", func(p *Party) { p.SubjectToGDPR = Yes })),
		want: []string{mailerUS + "/importer"}, is: ResultFailed},
	{name: "not subject", rule: "transfer/clauses-importer-subject", edit: inTurn(underClauses(moduleTwo), aParty("mailer", func(p *Party) { p.SubjectToGDPR = No })), is: ResultPassed},
	{name: "UK", rule: "transfer/clauses-importer-subject", edit: inTurn(underRegimes(UK), underClauses(ukAddendum), aParty("mailer", func(p *Party) { p.SubjectToGDPR = Yes })), is: ResultNotApplicable},
	{name: "no clauses", rule: "transfer/clauses-importer-subject", is: ResultNotApplicable},

	{name: "a tool", rule: "transfer/clauses-not-transfer-tool", edit: underClauses(moduleTwo), is: ResultPassed},
	{name: "the clauses of Art. 28(7)", rule: "transfer/clauses-not-transfer-tool", edit: underClauses(transfer.Clauses{Set: transfer.SCCArt28}),
		want: []string{mailerUS + "/clauses/set"}, is: ResultFailed, also: messageHas("2021/915")},
	{name: "of an institution", rule: "transfer/clauses-not-transfer-tool", edit: inTurn(underRegimes(EUInstitutions), underClauses(transfer.Clauses{Set: transfer.SCCArt28})),
		want: []string{mailerUS + "/clauses/set"}, is: ResultFailed, also: citing("EUDPR Art. 29(7)")},
	{name: "contingent", rule: "transfer/clauses-not-transfer-tool", edit: underClauses(transfer.Clauses{Set: transfer.SCCArt28}, contingent),
		want: []string{mailerUS + "/clauses/set"}, is: ResultFailed},
	{name: "IDTA under the GDPR", rule: "transfer/clauses-not-transfer-tool", edit: inTurn(underRegimes(EU, UK), underClauses(transfer.Clauses{Set: transfer.IDTA})),
		want: []string{mailerUS + "/clauses/set"}, is: ResultFailed, also: arises([]Regime{EU})},
	{name: "IDTA beside the Commission's clauses", rule: "transfer/clauses-not-transfer-tool", is: ResultPassed,
		edit: inTurn(underRegimes(EU, UK), underClauses(transfer.Clauses{Set: transfer.IDTA}),
			alsoTransfer(transfer.Transfer{ID: "eu", Destination: "IN", Importer: "mailer", Mechanism: transfer.StandardClauses, Clauses: &moduleTwo}))},
	{name: "set not stated", rule: "transfer/clauses-not-transfer-tool", edit: underClauses(transfer.Clauses{}), is: ResultNotApplicable},

	{name: "with Addendum", rule: "transfer/uk-instrument", edit: inTurn(underRegimes(UK), underClauses(ukAddendum)), is: ResultPassed},
	{name: "not recorded", rule: "transfer/uk-instrument", edit: inTurn(underRegimes(UK), underClauses(moduleTwo)), want: []string{mailerUS + "/clauses/ukAddendum"}, is: ResultFailed, also: severities(SeverityWarning)},
	{name: "without", rule: "transfer/uk-instrument", want: []string{mailerUS + "/clauses/ukAddendum"}, is: ResultFailed,
		edit: inTurn(underRegimes(UK), underClauses(transfer.Clauses{Set: transfer.SCC2021, UKAddendum: No}, contingent))},
	{name: "contingent, not stated", rule: "transfer/uk-instrument", edit: inTurn(underRegimes(UK), underClauses(moduleTwo, contingent)), is: ResultPassed},
	{name: "beside the IDTA", rule: "transfer/uk-instrument", is: ResultPassed,
		edit: inTurn(underRegimes(EU, UK), underClauses(moduleTwo),
			alsoTransfer(transfer.Transfer{ID: "uk", Destination: "IN", Importer: "mailer", Mechanism: transfer.StandardClauses, Clauses: &transfer.Clauses{Set: transfer.IDTA}}))},
	{name: "day before the Addendum", rule: "transfer/uk-instrument", asOf: "2022-03-20", edit: inTurn(underRegimes(UK), underClauses(ukAddendum)),
		want: []string{mailerUS + "/clauses/set"}, is: ResultFailed, also: messageHas("before 2022-03-21")},
	{name: "first day of the Addendum", rule: "transfer/uk-instrument", asOf: "2022-03-21", edit: inTurn(underRegimes(UK), underClauses(ukAddendum)), is: ResultPassed},
	{name: "under the GDPR", rule: "transfer/uk-instrument", edit: underClauses(moduleTwo), is: ResultNotApplicable},
	{name: "before the UK GDPR", rule: "transfer/uk-instrument", asOf: "2020-12-31", edit: inTurn(underRegimes(UK), underClauses(moduleTwo)), is: ResultNotInForce},
	{name: "IDTA", rule: "transfer/uk-instrument", edit: inTurn(underRegimes(UK), underClauses(transfer.Clauses{Set: transfer.IDTA})), is: ResultNotApplicable},

	{name: "adapted", rule: "transfer/ch-adaptation", edit: inTurn(underRegimes(Swiss), underClauses(swissTerms)), is: ResultPassed},
	{name: "not recorded", rule: "transfer/ch-adaptation", edit: inTurn(underRegimes(Swiss), underClauses(moduleTwo)), want: []string{mailerUS + "/clauses/swissTerms"}, is: ResultFailed},
	{name: "not adapted", rule: "transfer/ch-adaptation", want: []string{mailerUS + "/clauses/swissTerms"}, is: ResultFailed,
		edit: inTurn(underRegimes(Swiss), underClauses(transfer.Clauses{Set: transfer.SCC2021, SwissTerms: No}))},
	{name: "two that each lack them", rule: "transfer/ch-adaptation", want: []string{mailerUS + "/clauses/swissTerms", "/activities/1/transfers/1/clauses/swissTerms"}, is: ResultFailed,
		edit: inTurn(underRegimes(Swiss), underClauses(moduleTwo),
			alsoTransfer(transfer.Transfer{ID: "b", Destination: "IN", Importer: "mailer", Mechanism: transfer.StandardClauses, Clauses: &moduleTwo}))},
	{name: "contingent, not stated", rule: "transfer/ch-adaptation", edit: inTurn(underRegimes(Swiss), underClauses(moduleTwo, contingent)), is: ResultPassed},
	{name: "under the GDPR", rule: "transfer/ch-adaptation", edit: underClauses(moduleTwo), is: ResultNotApplicable},
}
