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
	{name: "the clauses of 2021", rule: "transfer/clauses-repealed", edit: underClauses(moduleTwo), is: Passed},
	{name: "no clauses", rule: "transfer/clauses-repealed", is: NotApplicable},
	{name: "set not stated", rule: "transfer/clauses-repealed", edit: underClauses(transfer.Clauses{}), is: NotApplicable},
	{name: "wholly adequate destination", rule: "transfer/clauses-repealed", is: NotApplicable,
		edit: transferTo("NZ", transfer.StandardClauses, func(t *transfer.Transfer) { t.Clauses = &transfer.Clauses{Set: transfer.SCC2010} })},
	{name: "before the repeal", rule: "transfer/clauses-repealed", asOf: "2021-09-26", edit: underClauses(old2010), is: Passed},
	{name: "signed on the last day", rule: "transfer/clauses-repealed", asOf: "2022-01-01", edit: underClauses(signedInTime), is: Passed},
	{name: "signed a day late", rule: "transfer/clauses-repealed", asOf: "2022-01-01", edit: underClauses(signedLate), want: []string{mailerUS + "/clauses/signed"}, is: Failed,
		also: alsoBoth(messageHas("2021-09-27", "until 2021-09-26"), cited("GDPR Art. 46(2)(c)", "EU Decision (EU) 2021/914 Art. 4(3)"))},
	{name: "of 2004, signed a day late", rule: "transfer/clauses-repealed", asOf: "2022-01-01", want: []string{mailerUS + "/clauses/signed"}, is: Failed,
		edit: underClauses(transfer.Clauses{Set: transfer.SCC2004, Signed: civil.MustDate("2021-09-27")}), also: cited("GDPR Art. 46(2)(c)", "EU Decision (EU) 2021/914 Art. 4(2)")},
	{name: "of which set is not said, signed a day late", rule: "transfer/clauses-repealed", asOf: "2022-01-01", want: []string{mailerUS + "/clauses/signed"}, is: Failed,
		edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective, Signed: civil.MustDate("2021-09-27")}), also: cited("GDPR Art. 46(2)(c)", "EU Decision (EU) 2021/914 Art. 4(2)-(3)")},
	{name: "of 2002, signed a day late", rule: "transfer/clauses-repealed", asOf: "2019-01-01", want: []string{mailerUS + "/clauses/signed"}, is: Failed,
		edit: underClauses(transfer.Clauses{Set: transfer.SCC2002, Signed: civil.MustDate("2010-05-15")}), also: cited("GDPR Art. 46(2)(c)", "EU Decision 2010/87/EU Art. 7")},
	{name: "last day of old contracts", rule: "transfer/clauses-repealed", asOf: "2022-12-27", edit: underClauses(old2010), is: Passed},
	{name: "day after", rule: "transfer/clauses-repealed", asOf: "2022-12-28", edit: underClauses(old2010), want: []string{mailerUS + "/clauses/set"}, is: Failed,
		also: func(t *testing.T, f []Finding) {
			messageHas("2010/87/EU", "until 2022-12-27")(t, f)
			cited("GDPR Art. 46(2)(c)", "EU Decision (EU) 2021/914 Art. 4(4)")(t, f)
		}},
	{name: "day before the change", rule: "transfer/clauses-repealed", asOf: "2022-01-09", edit: underClauses(changedAfter), is: Passed},
	{name: "processing changed", rule: "transfer/clauses-repealed", asOf: "2022-01-10", edit: underClauses(changedAfter), want: []string{mailerUS + "/clauses/changed"}, is: Failed,
		also: cited("GDPR Art. 46(2)(c)", "EU Decision (EU) 2021/914 Art. 4(4)")},
	{name: "contingent, last day of new contracts", rule: "transfer/clauses-repealed", asOf: "2021-09-26", edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective}, contingent), is: Passed},
	{name: "contingent, first day without new contracts", rule: "transfer/clauses-repealed", asOf: "2021-09-27", edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective}, contingent),
		want: []string{mailerUS + "/clauses/set"}, is: Failed, also: alsoBoth(severities(Warning), messageHas("would rest on clauses that no new contract can use", "until 2021-09-26", "until 2022-12-27"))},
	{name: "contingent, last day of old contracts", rule: "transfer/clauses-repealed", asOf: "2022-12-27", edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective}, contingent),
		want: []string{mailerUS + "/clauses/set"}, is: Failed, also: alsoBoth(severities(Warning), cited("GDPR Art. 46(2)(c)", "EU Decision (EU) 2021/914 Art. 4(2)-(3)", "EU Decision (EU) 2021/914 Art. 4(4)"))},
	{name: "contingent, day after", rule: "transfer/clauses-repealed", asOf: "2022-12-28", edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective}, contingent),
		want: []string{mailerUS + "/clauses/set"}, is: Failed, also: alsoBoth(severities(Error), messageHas("would rest on clauses that do not serve", "until 2021-09-26", "until 2022-12-27"))},
	{name: "contingent, signed in time, last day", rule: "transfer/clauses-repealed", asOf: "2022-12-27", edit: underClauses(signedInTime, contingent), is: Passed},
	{name: "contingent, signed in time, day after", rule: "transfer/clauses-repealed", asOf: "2022-12-28", edit: underClauses(signedInTime, contingent),
		want: []string{mailerUS + "/clauses/set"}, is: Failed, also: alsoBoth(severities(Error), cited("GDPR Art. 46(2)(c)", "EU Decision (EU) 2021/914 Art. 4(4)"))},
	{name: "UK, contingent, first day without new contracts", rule: "transfer/clauses-repealed", asOf: "2022-09-22", edit: inTurn(underRegimes(UK), underClauses(old2010, contingent)),
		want: []string{mailerUS + "/clauses/set"}, is: Failed, also: alsoBoth(severities(Warning), cited("UK GDPR Art. 46(2)(d)", "DPA 2018 Sch. 21 paras. 7-8"))},
	{name: "an alternative is admitted", rule: "transfer/clauses-repealed", is: Failed, want: []string{mailerUS + "/clauses/set"}, edit: inTurn(underClauses(old2010), orVia(viaRules)),
		also: alsoBoth(severities(Warning), messageHas("one of its alternatives is clauses that do not serve"))},
	{name: "contingent, an alternative is admitted", rule: "transfer/clauses-repealed", is: Failed, want: []string{mailerUS + "/clauses/set"},
		edit: inTurn(underClauses(old2010, contingent), orVia(viaRules, contingent)), also: alsoBoth(severities(Warning), messageHas("if it comes: one of its alternatives is"))},
	{name: "an alternative is not decided on", rule: "transfer/clauses-repealed", is: Failed, want: []string{mailerUS + "/clauses/set"},
		edit: inTurn(underClauses(old2010), orVia(viaRules, contingent)), also: alsoBoth(severities(Error), messageHas("rests on"))},
	{name: "an alternative is over", rule: "transfer/clauses-repealed", is: Failed, want: []string{mailerUS + "/clauses/set"},
		edit: inTurn(underClauses(old2010), orVia(viaRules, func(t *transfer.Transfer) { t.End = civil.MustDate("2026-01-01") })), also: severities(Error)},
	{name: "an alternative is not admitted", rule: "transfer/clauses-repealed", is: Failed, want: []string{mailerUS + "/clauses/set"},
		edit: inTurn(underClauses(old2010), orVia(transfer.DerogationMadePublic)), also: severities(Error)},
	{name: "another transfer is no alternative", rule: "transfer/clauses-repealed", is: Failed, want: []string{mailerUS + "/clauses/set"},
		edit: inTurn(underClauses(old2010), orVia(viaRules, func(t *transfer.Transfer) { t.AlternativeTo = nil })), also: severities(Error)},
	{name: "UK, signed on the last day", rule: "transfer/clauses-repealed", asOf: "2023-01-01", edit: inTurn(underRegimes(UK), underClauses(ukInTime)), is: Passed},
	{name: "UK, signed a day late", rule: "transfer/clauses-repealed", asOf: "2023-01-01", edit: inTurn(underRegimes(UK), underClauses(ukLate)),
		want: []string{mailerUS + "/clauses/signed"}, is: Failed},
	{name: "UK, last day of old contracts", rule: "transfer/clauses-repealed", asOf: "2024-03-21", edit: inTurn(underRegimes(UK), underClauses(old2010)), is: Passed},
	{name: "UK, day after", rule: "transfer/clauses-repealed", asOf: "2024-03-22", edit: inTurn(underRegimes(UK), underClauses(old2010)), want: []string{mailerUS + "/clauses/set"}, is: Failed,
		also: citing("UK GDPR Art. 46(2)(d)", "DPA 2018 Sch. 21 paras. 7-8", "!EU Decision (EU) 2021/914 Art. 4")},
	{name: "two regimes, over for one", rule: "transfer/clauses-repealed", asOf: "2023-06-01", edit: inTurn(underRegimes(EU, UK), underClauses(old2010)),
		want: []string{mailerUS + "/clauses/set"}, is: Failed, also: func(t *testing.T, f []Finding) {
			arises([]Regime{EU})(t, f)
			messageHas("under the GDPR")(t, f)
		}},
	{name: "FADP", rule: "transfer/clauses-repealed", asOf: "2023-09-01", edit: inTurn(underRegimes(Swiss), underClauses(transfer.Clauses{Set: transfer.SwissModel})),
		want: []string{mailerUS + "/clauses/set"}, is: Failed, also: messageHas("until 2022-12-31")},

	{name: "stated", rule: "transfer/clauses-unstated", edit: underClauses(moduleTwo), is: Passed},
	{name: "not stated", rule: "transfer/clauses-unstated", edit: transferTo("IN", transfer.StandardClauses), want: []string{mailerUS + "/clauses"}, is: Failed},
	{name: "one of those under the Directive", rule: "transfer/clauses-unstated", asOf: "2022-12-27", edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective}),
		want: []string{mailerUS + "/clauses/set"}, is: Failed, also: messageHas("Directive 95/46/EC")},
	{name: "one of those under the Directive, which no longer serve", rule: "transfer/clauses-unstated", asOf: "2022-12-28", edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective}), is: Passed},
	{name: "one of those under the Directive, signed late", rule: "transfer/clauses-unstated", asOf: "2022-01-01", is: Passed,
		edit: underClauses(transfer.Clauses{Set: transfer.SCCDirective, Signed: civil.MustDate("2021-09-27")})},
	{name: "UK, one of those under the Directive", rule: "transfer/clauses-unstated", asOf: "2024-03-21", edit: inTurn(underRegimes(UK), underClauses(transfer.Clauses{Set: transfer.SCCDirective})),
		want: []string{mailerUS + "/clauses/set"}, is: Failed},
	{name: "which of them is said", rule: "transfer/clauses-unstated", asOf: "2022-12-27", edit: underClauses(old2010), is: Passed},
	{name: "contingent", rule: "transfer/clauses-unstated", edit: transferTo("IN", transfer.StandardClauses, contingent), is: NotApplicable},
	{name: "no clauses", rule: "transfer/clauses-unstated", is: NotApplicable},

	{name: "fits", rule: "transfer/clauses-module", edit: underClauses(moduleTwo, withRoles(transfer.Controller, transfer.Processor)), is: Passed},
	{name: "fits, roles not stated", rule: "transfer/clauses-module", edit: underClauses(moduleTwo), is: Passed},
	{name: "none", rule: "transfer/clauses-module", edit: underClauses(transfer.Clauses{Set: transfer.SCC2021}, withRoles(transfer.Controller, transfer.Controller)),
		want: []string{mailerUS + "/clauses/module"}, is: Failed, also: messageHas("module 1")},
	{name: "wrong importer", rule: "transfer/clauses-module", edit: underClauses(moduleTwo, withRoles(transfer.Controller, transfer.Controller)),
		want: []string{mailerUS + "/clauses/module"}, is: Failed},
	{name: "wrong exporter", rule: "transfer/clauses-module", edit: underClauses(moduleTwo, withRoles(transfer.Processor, "")),
		want: []string{mailerUS + "/clauses/module"}, is: Failed, also: messageHas("module 3")},
	{name: "role of the importer from the recipients", rule: "transfer/clauses-module", edit: underClauses(transfer.Clauses{Set: transfer.SCC2021, Module: transfer.ModuleOne}),
		want: []string{mailerUS + "/clauses/module"}, is: Failed},
	{name: "sub-processor", rule: "transfer/clauses-module", want: []string{"/processing/0/transfers/0/clauses/module"}, is: Failed,
		edit: func(r *Register) {
			r.Processing[0].Transfers = []transfer.Transfer{{ID: "h", Destination: "IN", Importer: "hosting", Mechanism: transfer.StandardClauses,
				Clauses: &transfer.Clauses{Set: transfer.SCC2021, Module: transfer.ModuleFour}}}
		}},
	{name: "unknown code", rule: "transfer/clauses-module", edit: underClauses(transfer.Clauses{Set: transfer.SCC2021, Module: "C2P"}), is: Passed},
	{name: "contingent", rule: "transfer/clauses-module", edit: underClauses(transfer.Clauses{Set: transfer.SCC2021}, contingent), is: NotApplicable},
	{name: "an older set has none", rule: "transfer/clauses-module", edit: underClauses(old2010), is: NotApplicable},
	{name: "UK Addendum", rule: "transfer/clauses-module", edit: inTurn(underRegimes(UK), underClauses(transfer.Clauses{Set: transfer.SCC2021, UKAddendum: Yes})),
		want: []string{mailerUS + "/clauses/module"}, is: Failed},
	{name: "IDTA", rule: "transfer/clauses-module", edit: inTurn(underRegimes(UK), underClauses(transfer.Clauses{Set: transfer.IDTA})), is: NotApplicable},

	{name: "not stated", rule: "transfer/clauses-importer-subject", edit: underClauses(moduleTwo), is: Passed},
	{name: "subject", rule: "transfer/clauses-importer-subject", edit: inTurn(underClauses(moduleTwo), aParty("mailer", func(p *Party) { p.SubjectToGDPR = Yes })),
		want: []string{mailerUS + "/importer"}, is: Failed},
	{name: "not subject", rule: "transfer/clauses-importer-subject", edit: inTurn(underClauses(moduleTwo), aParty("mailer", func(p *Party) { p.SubjectToGDPR = No })), is: Passed},
	{name: "UK", rule: "transfer/clauses-importer-subject", edit: inTurn(underRegimes(UK), underClauses(ukAddendum), aParty("mailer", func(p *Party) { p.SubjectToGDPR = Yes })), is: NotApplicable},
	{name: "no clauses", rule: "transfer/clauses-importer-subject", is: NotApplicable},

	{name: "a tool", rule: "transfer/clauses-not-transfer-tool", edit: underClauses(moduleTwo), is: Passed},
	{name: "the clauses of Art. 28(7)", rule: "transfer/clauses-not-transfer-tool", edit: underClauses(transfer.Clauses{Set: transfer.SCCArt28}),
		want: []string{mailerUS + "/clauses/set"}, is: Failed, also: messageHas("2021/915")},
	{name: "of an institution", rule: "transfer/clauses-not-transfer-tool", edit: inTurn(underRegimes(EUInstitutions), underClauses(transfer.Clauses{Set: transfer.SCCArt28})),
		want: []string{mailerUS + "/clauses/set"}, is: Failed, also: citing("EUDPR Art. 29(7)")},
	{name: "contingent", rule: "transfer/clauses-not-transfer-tool", edit: underClauses(transfer.Clauses{Set: transfer.SCCArt28}, contingent),
		want: []string{mailerUS + "/clauses/set"}, is: Failed},
	{name: "IDTA under the GDPR", rule: "transfer/clauses-not-transfer-tool", edit: inTurn(underRegimes(EU, UK), underClauses(transfer.Clauses{Set: transfer.IDTA})),
		want: []string{mailerUS + "/clauses/set"}, is: Failed, also: arises([]Regime{EU})},
	{name: "IDTA beside the Commission's clauses", rule: "transfer/clauses-not-transfer-tool", is: Passed,
		edit: inTurn(underRegimes(EU, UK), underClauses(transfer.Clauses{Set: transfer.IDTA}),
			alsoTransfer(transfer.Transfer{ID: "eu", Destination: "IN", Importer: "mailer", Mechanism: transfer.StandardClauses, Clauses: &moduleTwo}))},
	{name: "set not stated", rule: "transfer/clauses-not-transfer-tool", edit: underClauses(transfer.Clauses{}), is: NotApplicable},

	{name: "with Addendum", rule: "transfer/uk-instrument", edit: inTurn(underRegimes(UK), underClauses(ukAddendum)), is: Passed},
	{name: "not recorded", rule: "transfer/uk-instrument", edit: inTurn(underRegimes(UK), underClauses(moduleTwo)), want: []string{mailerUS + "/clauses/ukAddendum"}, is: Failed},
	{name: "without", rule: "transfer/uk-instrument", want: []string{mailerUS + "/clauses/ukAddendum"}, is: Failed,
		edit: inTurn(underRegimes(UK), underClauses(transfer.Clauses{Set: transfer.SCC2021, UKAddendum: No}, contingent))},
	{name: "contingent, not stated", rule: "transfer/uk-instrument", edit: inTurn(underRegimes(UK), underClauses(moduleTwo, contingent)), is: Passed},
	{name: "beside the IDTA", rule: "transfer/uk-instrument", is: Passed,
		edit: inTurn(underRegimes(EU, UK), underClauses(moduleTwo),
			alsoTransfer(transfer.Transfer{ID: "uk", Destination: "IN", Importer: "mailer", Mechanism: transfer.StandardClauses, Clauses: &transfer.Clauses{Set: transfer.IDTA}}))},
	{name: "day before the Addendum", rule: "transfer/uk-instrument", asOf: "2022-03-20", edit: inTurn(underRegimes(UK), underClauses(ukAddendum)),
		want: []string{mailerUS + "/clauses/set"}, is: Failed, also: messageHas("before 2022-03-21")},
	{name: "first day of the Addendum", rule: "transfer/uk-instrument", asOf: "2022-03-21", edit: inTurn(underRegimes(UK), underClauses(ukAddendum)), is: Passed},
	{name: "under the GDPR", rule: "transfer/uk-instrument", edit: underClauses(moduleTwo), is: NotApplicable},
	{name: "before the UK GDPR", rule: "transfer/uk-instrument", asOf: "2020-12-31", edit: inTurn(underRegimes(UK), underClauses(moduleTwo)), is: NotInForce},
	{name: "IDTA", rule: "transfer/uk-instrument", edit: inTurn(underRegimes(UK), underClauses(transfer.Clauses{Set: transfer.IDTA})), is: NotApplicable},

	{name: "adapted", rule: "transfer/ch-adaptation", edit: inTurn(underRegimes(Swiss), underClauses(swissTerms)), is: Passed},
	{name: "not recorded", rule: "transfer/ch-adaptation", edit: inTurn(underRegimes(Swiss), underClauses(moduleTwo)), want: []string{mailerUS + "/clauses/swissTerms"}, is: Failed},
	{name: "not adapted", rule: "transfer/ch-adaptation", want: []string{mailerUS + "/clauses/swissTerms"}, is: Failed,
		edit: inTurn(underRegimes(Swiss), underClauses(transfer.Clauses{Set: transfer.SCC2021, SwissTerms: No}))},
	{name: "two that each lack them", rule: "transfer/ch-adaptation", want: []string{mailerUS + "/clauses/swissTerms", "/activities/1/transfers/1/clauses/swissTerms"}, is: Failed,
		edit: inTurn(underRegimes(Swiss), underClauses(moduleTwo),
			alsoTransfer(transfer.Transfer{ID: "b", Destination: "IN", Importer: "mailer", Mechanism: transfer.StandardClauses, Clauses: &moduleTwo}))},
	{name: "contingent, not stated", rule: "transfer/ch-adaptation", edit: inTurn(underRegimes(Swiss), underClauses(moduleTwo, contingent)), is: Passed},
	{name: "under the GDPR", rule: "transfer/ch-adaptation", edit: underClauses(moduleTwo), is: NotApplicable},
}
