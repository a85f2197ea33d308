package ropa

import (
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
)

// contactRule edits the one retention rule of the customers' activity, which
// stands at /activities/1/retention/0.
func contactRule(edit func(*RetentionRule)) func(*Register) {
	return func(r *Register) { edit(&r.Activities[1].Retention[0]) }
}

// contactRules replaces the retention rules of the customers' activity.
func contactRules(rules ...RetentionRule) func(*Register) {
	return func(r *Register) { r.Activities[1].Retention = rules }
}

// archived has the customers' data archived at the end.
func archived(edit func(*RetentionRule)) func(*Register) {
	return contactRule(func(r *RetentionRule) {
		r.Action, r.ActionNote, r.Law, r.Policy = ActionArchive, "", nil, nil
		if edit != nil {
			edit(r)
		}
	})
}

// withoutActivities leaves the entry as processor alone.
func withoutActivities(r *Register) { r.Activities = nil }

// under replaces the regimes that bind the keeper, then edits.
func under(regimes []Regime, edit func(*Register)) func(*Register) {
	return func(r *Register) {
		r.Regimes = regimes
		if edit != nil {
			edit(r)
		}
	}
}

// severities checks the severities of a case's findings.
func severities(want ...Severity) func(*testing.T, []Finding) {
	return func(t *testing.T, findings []Finding) {
		t.Helper()
		if len(findings) != len(want) {
			t.Errorf("%d findings, want %d", len(findings), len(want))
			return
		}
		for i, f := range findings {
			if f.Severity != want[i] {
				t.Errorf("finding %d is of severity %q, want %q", i, f.Severity, want[i])
			}
		}
	}
}

// cited checks the citations of a case's first finding.
func cited(want ...string) func(*testing.T, []Finding) {
	return func(t *testing.T, findings []Finding) {
		t.Helper()
		if len(findings) == 0 {
			return
		}
		got := map[string]bool{}
		for _, c := range findings[0].Cites {
			got[c.String()] = true
		}
		for _, c := range want {
			if !got[c] {
				t.Errorf("no citation of %s in %v", c, findings[0].Cites)
			}
		}
		if len(got) != len(want) {
			t.Errorf("citations %v, want %v", findings[0].Cites, want)
		}
	}
}

func period(s string) civil.Period { return civil.MustPeriod(s) }

// policyDocument makes the sick leave rest on DPA 2018 Sch. 1, of no paragraph
// that is named.
func policyDocument(followed Answer) func(*Register) {
	return under([]Regime{UK}, func(r *Register) {
		r.Activities[0].Purposes[0].Conditions[0].Schedule1 = &lawfulbasis.Schedule1Use{
			Ground: lawfulbasis.LegalObligation,
			Policy: &Reference{Title: "Appropriate policy document"}, Followed: followed,
		}
	})
}

var retentionCases = []ruleCase{
	{name: "periods", rule: "retention/indefinite", is: ResultNotApplicable},
	{name: "only a processor's entry", rule: "retention/indefinite", is: ResultNotApplicable, edit: func(r *Register) {
		withoutActivities(r)
		r.Processing[0].Retention[0] = RetentionRule{Criteria: "as long as necessary"}
	}},
	{name: "as long as necessary", rule: "retention/indefinite", is: ResultFailed, want: []string{"/activities/1/retention/0/criteria"},
		edit: contactRules(RetentionRule{Criteria: "as long as necessary"})},
	{name: "indefinitely, given as the reason", rule: "retention/indefinite", is: ResultFailed, want: []string{"/activities/1/retention/0/infeasible"},
		edit: contactRules(RetentionRule{Infeasible: "as long as necessary"})},
	{name: "legal obligations, disputes", rule: "retention/indefinite", is: ResultFailed, want: []string{"/activities/1/retention/0/criteria"}, also: severities(SeverityWarning),
		edit: contactRules(RetentionRule{Criteria: "as long as necessary to comply with our legal obligations, resolve disputes and enforce our agreements"})},
	{name: "legal obligation, German", rule: "retention/indefinite", is: ResultFailed, want: []string{"/activities/1/retention/0/criteria"}, also: severities(SeverityWarning),
		edit: edits(func(r *Register) { r.Language = "de" }, contactRules(RetentionRule{Criteria: "solange erforderlich zur Durchsetzung von Rechtsansprüchen"}))},
	{name: "Swiss", rule: "retention/indefinite", is: ResultFailed, want: []string{"/activities/1/retention/0/criteria"},
		edit: under([]Regime{Swiss}, contactRules(RetentionRule{Criteria: "as long as necessary"})),
		also: citesExactly("FADP Art. 6(4)", "FADP Art. 12(2)(e)")},
	{name: "EU institution", rule: "retention/indefinite", is: ResultFailed, want: []string{"/activities/1/retention/0/criteria"},
		edit: under([]Regime{EUInstitutions}, contactRules(RetentionRule{Criteria: "as long as necessary"})),
		also: cited("EUDPR Art. 4(1)(e)", "EUDPR Art. 15(2)(a)", "EUDPR Art. 16(2)(a)", "WP29 WP260 rev.01")},
	{name: "criteria", rule: "retention/indefinite", is: ResultPassed,
		edit: contactRules(RetentionRule{Criteria: "until the warranty of the last order has run out"})},
	{name: "vague with a period beside it", rule: "retention/indefinite", is: ResultNotApplicable,
		edit: contactRule(func(rule *RetentionRule) { rule.Criteria = "as long as necessary" })},
	{name: "vague with a limit beside it", rule: "retention/indefinite", is: ResultNotApplicable,
		edit: contactRules(RetentionRule{Criteria: "as long as necessary", Limit: period("P10Y")})},
	{name: "vague with a reason beside it", rule: "retention/indefinite", is: ResultPassed,
		edit: contactRules(RetentionRule{Criteria: "as long as necessary", Infeasible: "the length of proceedings before the court is not foreseeable"})},
	{name: "beside another limit", rule: "retention/indefinite", is: ResultFailed, want: []string{"/activities/1/retention/1/criteria"}, also: alsoBoth(severities(SeverityWarning), messageHas("of several time limits one sets no end")),
		edit: contactRules(RetentionRule{Data: []ID{"contact"}, When: "with an account", Criteria: "while the account exists"}, RetentionRule{Data: []ID{"contact"}, When: "with an account", Criteria: "as long as necessary"})},
	{name: "beside a period for every case", rule: "retention/indefinite", is: ResultFailed, want: []string{"/activities/1/retention/0/criteria"}, also: severities(SeverityWarning),
		edit: contactRules(RetentionRule{When: "with an account", Criteria: "as long as necessary"}, RetentionRule{Period: period("P3Y"), From: "last contact"})},
	{name: "beside a period for another case", rule: "retention/indefinite", is: ResultFailed, want: []string{"/activities/1/retention/0/criteria"}, also: severities(SeverityError),
		edit: contactRules(RetentionRule{When: "in general", Criteria: "as long as necessary"}, RetentionRule{When: "children", Period: period("P0D")})},
	{name: "in general, beside a period for one case", rule: "retention/indefinite", is: ResultFailed, want: []string{"/activities/1/retention/0/criteria"}, also: severities(SeverityError),
		edit: contactRules(RetentionRule{Criteria: "as long as necessary"}, RetentionRule{When: "children", Period: period("P0D")})},
	{name: "beside a period for some of the data", rule: "retention/indefinite", is: ResultFailed, want: []string{"/activities/1/retention/0/criteria"}, also: severities(SeverityError),
		edit: contactRules(RetentionRule{Criteria: "as long as necessary"}, RetentionRule{Data: []ID{"contact"}, Period: period("P3Y")})},
	{name: "beside a period for other purposes", rule: "retention/indefinite", is: ResultFailed, want: []string{"/activities/1/retention/0/criteria"}, also: severities(SeverityError),
		edit: contactRules(RetentionRule{Purposes: []ID{"orders"}, Criteria: "as long as necessary"}, RetentionRule{Purposes: []ID{"newsletter"}, Period: period("P3Y")})},
	{name: "beside another without an end", rule: "retention/indefinite", is: ResultFailed, want: []string{"/activities/1/retention/0/criteria", "/activities/1/retention/1/criteria"}, also: severities(SeverityError, SeverityError),
		edit: contactRules(RetentionRule{Criteria: "as long as necessary"}, RetentionRule{Criteria: "indefinitely"})},
	{name: "beside a reason for none", rule: "retention/indefinite", is: ResultFailed, want: []string{"/activities/1/retention/0/criteria"}, also: severities(SeverityError),
		edit: contactRules(RetentionRule{Criteria: "as long as necessary"}, RetentionRule{Infeasible: "the court decides"})},
	{name: "ended activity", rule: "retention/indefinite", is: ResultNotApplicable, edit: func(r *Register) {
		contactRules(RetentionRule{Criteria: "as long as necessary"})(r)
		r.Activities[1].End = civil.MustDate("2026-11-21")
	}},

	{name: "complete", rule: "retention/start-missing", is: ResultPassed},
	{name: "no start", rule: "retention/start-missing", is: ResultFailed, want: []string{"/activities/1/retention/0/from"},
		edit: contactRule(func(rule *RetentionRule) { rule.From = "" })},
	{name: "at once", rule: "retention/start-missing", is: ResultNotApplicable,
		edit: func(r *Register) {
			r.Activities = r.Activities[1:]
			r.Activities[0].Retention = []RetentionRule{{Period: period("P0D")}}
		}},
	{name: "criteria beside the period", rule: "retention/start-missing", is: ResultPassed,
		edit: contactRule(func(rule *RetentionRule) { rule.From, rule.Criteria = "", "after the last contact" })},
	{name: "processor", rule: "retention/start-missing", is: ResultNotApplicable, edit: func(r *Register) {
		withoutActivities(r)
		r.Processing[0].Retention[0].From = ""
	}},

	{name: "complete", rule: "retention/law-missing", is: ResultPassed},
	{name: "statutory without law", rule: "retention/law-missing", is: ResultFailed, want: []string{"/activities/1/retention/0/law"},
		edit: contactRule(func(rule *RetentionRule) { rule.Statutory = Yes })},
	{name: "a law with no name", rule: "retention/law-missing", is: ResultFailed, want: []string{"/activities/1/retention/0/law"},
		edit: contactRule(func(rule *RetentionRule) { rule.Statutory, rule.Law = Yes, []Law{{Country: "DE"}} })},
	{name: "none statutory", rule: "retention/law-missing", is: ResultNotApplicable,
		edit: func(r *Register) { r.Activities[0].Retention[0].Statutory = "" }},

	{name: "see policy", rule: "retention/policy-only", is: ResultFailed, want: []string{"/activities/1/retention/0/criteria"}, edit: contactRules(RetentionRule{Criteria: "see policy"})},
	{name: "an annex, French", rule: "retention/policy-only", is: ResultFailed, want: []string{"/activities/1/retention/0/criteria"}, edit: contactRules(RetentionRule{Criteria: "voir annexe 2"})},
	{name: "see policy, and the period", rule: "retention/policy-only", is: ResultNotApplicable, edit: contactRules(RetentionRule{Criteria: "see policy: 3 years"})},
	{name: "see, and a criterion", rule: "retention/policy-only", is: ResultNotApplicable, edit: contactRules(RetentionRule{Criteria: "see the contract, until its warranty has run out"})},
	{name: "no policy", rule: "retention/policy-only", is: ResultNotApplicable},
	{name: "policy alone", rule: "retention/policy-only", is: ResultFailed, want: []string{"/activities/1/retention/0"},
		edit: contactRules(RetentionRule{Policy: &Reference{Title: "Retention policy"}})},
	{name: "policy beside a period", rule: "retention/policy-only", is: ResultPassed,
		edit: contactRule(func(rule *RetentionRule) { rule.Policy = &Reference{Title: "Retention policy"} })},
	{name: "policy beside criteria", rule: "retention/policy-only", is: ResultPassed,
		edit: contactRules(RetentionRule{Policy: &Reference{Title: "Retention policy"}, Criteria: "until the contract ends"})},

	{name: "one rule each", rule: "retention/conflict", is: ResultNotApplicable},
	{name: "two periods", rule: "retention/conflict", is: ResultFailed, want: []string{"/activities/1/retention/1"}, also: severities(SeverityError),
		edit: contactRules(RetentionRule{Data: []ID{"contact"}, Period: period("P3Y")}, RetentionRule{Data: []ID{"contact"}, Period: period("P10Y")})},
	{name: "two periods for everything", rule: "retention/conflict", is: ResultFailed, want: []string{"/activities/1/retention/1"}, also: severities(SeverityError),
		edit: contactRules(RetentionRule{Period: period("P3Y")}, RetentionRule{Period: period("P10Y")})},
	{name: "30 days and a month", rule: "retention/conflict", is: ResultFailed, want: []string{"/activities/1/retention/1"},
		edit: contactRules(RetentionRule{Period: period("P30D")}, RetentionRule{Period: period("P1M")})},
	{name: "a year and twelve months", rule: "retention/conflict", is: ResultPassed,
		edit: contactRules(RetentionRule{Period: period("P1Y")}, RetentionRule{Period: period("P12M")})},
	{name: "a general one and a particular one", rule: "retention/conflict", is: ResultFailed, want: []string{"/activities/1/retention/1"}, also: severities(SeverityWarning),
		edit: contactRules(RetentionRule{Period: period("P3Y")}, RetentionRule{Data: []ID{"contact"}, Period: period("P10Y")})},
	{name: "one for a purpose", rule: "retention/conflict", is: ResultFailed, want: []string{"/activities/1/retention/1"}, also: severities(SeverityWarning),
		edit: contactRules(RetentionRule{Purposes: []ID{"orders"}, Period: period("P3Y")}, RetentionRule{Period: period("P10Y")})},
	{name: "other purposes", rule: "retention/conflict", is: ResultNotApplicable,
		edit: contactRules(RetentionRule{Purposes: []ID{"orders"}, Period: period("P3Y")}, RetentionRule{Purposes: []ID{"newsletter"}, Period: period("P10Y")})},
	{name: "another case", rule: "retention/conflict", is: ResultPassed,
		edit: contactRules(RetentionRule{Period: period("P3Y")}, RetentionRule{When: "where a claim is pending", Period: period("P10Y")})},
	{name: "another start", rule: "retention/conflict", is: ResultPassed,
		edit: contactRules(RetentionRule{From: "last login", Period: period("P1Y")}, RetentionRule{From: "end of the contract", Period: period("P3Y")})},
	{name: "two stages", rule: "retention/conflict", is: ResultPassed,
		edit: contactRules(RetentionRule{Action: ActionRestrict, Period: period("P1Y")}, RetentionRule{Action: ActionErase, Period: period("P3Y")})},
	{name: "laws of two countries", rule: "retention/conflict", is: ResultPassed,
		edit: contactRules(RetentionRule{Law: []Law{{Name: "BAO", Country: "AT"}}, Period: period("P7Y")}, RetentionRule{Law: []Law{{Name: "AO", Country: "DE"}}, Period: period("P8Y")})},

	{name: "no limit", rule: "retention/limit-exceeded", is: ResultNotApplicable},
	{name: "within", rule: "retention/limit-exceeded", is: ResultPassed, edit: contactRule(func(rule *RetentionRule) { rule.Limit = period("P36M") })},
	{name: "beyond", rule: "retention/limit-exceeded", is: ResultFailed, want: []string{"/activities/1/retention/0/period"},
		edit: contactRule(func(rule *RetentionRule) { rule.Limit = period("P2Y") })},
	{name: "processor", rule: "retention/limit-exceeded", is: ResultFailed, want: []string{"/processing/0/retention/0/period"},
		edit: func(r *Register) { r.Processing[0].Retention[0].Limit = period("P7D") }},
	{name: "30 days under a month of 30", rule: "retention/limit-exceeded", asOf: "2026-11-21", is: ResultPassed,
		edit: contactRule(func(rule *RetentionRule) { rule.Period, rule.Limit = period("P30D"), period("P1M") })},
	{name: "30 days over a month of 28", rule: "retention/limit-exceeded", asOf: "2026-02-01", is: ResultFailed, want: []string{"/activities/1/retention/0/period"},
		edit: contactRule(func(rule *RetentionRule) { rule.Period, rule.Limit = period("P30D"), period("P1M") })},

	{name: "erased", rule: "retention/archive-safeguards", is: ResultNotApplicable},
	{name: "archived, no word on how", rule: "retention/archive-safeguards", is: ResultFailed, want: []string{"/activities/1/retention/0/action"},
		edit: archived(nil), also: cited("GDPR Art. 5(1)(e)", "GDPR Art. 89(1)")},
	{name: "archived under a law", rule: "retention/archive-safeguards", is: ResultPassed, edit: archived(func(r *RetentionRule) { r.Law = []Law{{Name: "Archives Act", Country: "DE"}} })},
	{name: "archived, with a note", rule: "retention/archive-safeguards", is: ResultPassed, edit: archived(func(r *RetentionRule) { r.ActionNote = "names are replaced by pseudonyms" })},
	{name: "archived, under a policy", rule: "retention/archive-safeguards", is: ResultPassed, edit: archived(func(r *RetentionRule) { r.Policy = &Reference{Title: "Archive rules"} })},
	{name: "archived on pseudonyms", rule: "retention/archive-safeguards", is: ResultPassed, edit: inTurn(archived(nil), func(r *Register) {
		r.Measures = append(r.Measures, Measure{ID: "keys", Name: "Keys kept apart", Objectives: []Objective{ObjectivePseudonymisation}})
		r.Activities[1].Security = append(r.Activities[1].Security, "keys")
	})},
	{name: "archived for research, with its safeguards", rule: "retention/archive-safeguards", is: ResultPassed, edit: inTurn(archived(nil), func(r *Register) {
		r.Activities[1].Purposes[0].Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.ArchivingResearch, Safeguards: "pseudonyms"}}
	})},
	{name: "archived, last day of Art. 89", rule: "retention/archive-safeguards", asOf: "2026-02-04", is: ResultFailed, want: []string{"/activities/1/retention/0/action"},
		edit: under([]Regime{UK}, archived(nil)), also: cited("UK GDPR Art. 5(1)(e)", "UK GDPR Art. 89(1)")},
	{name: "archived, first day of Art. 84B", rule: "retention/archive-safeguards", asOf: "2026-02-05", is: ResultFailed, want: []string{"/activities/1/retention/0/action"},
		edit: under([]Regime{UK}, archived(nil)), also: cited("UK GDPR Art. 5(1)(e)", "UK GDPR Art. 84B")},
	{name: "archived, under the FADP", rule: "retention/archive-safeguards", is: ResultNotApplicable, edit: under([]Regime{Swiss}, archived(nil))},

	{name: "complete", rule: "retention/action-missing", is: ResultPassed},
	{name: "not said", rule: "retention/action-missing", is: ResultFailed, want: []string{"/activities/1/retention/0/action"}, also: severities(SeverityInfo),
		edit: contactRule(func(rule *RetentionRule) { rule.Action = "" })},
	{name: "in words", rule: "retention/action-missing", is: ResultPassed,
		edit: contactRule(func(rule *RetentionRule) { rule.Action, rule.ActionNote = "", "handed to the city archive" })},
	{name: "no end either", rule: "retention/action-missing", is: ResultPassed, edit: contactRules(RetentionRule{Criteria: "as long as necessary"})},
	{name: "an end in words", rule: "retention/action-missing", is: ResultFailed, want: []string{"/activities/1/retention/0/action"},
		edit: contactRules(RetentionRule{Criteria: "until the warranty has run out"})},
	{name: "another rule says it", rule: "retention/action-missing", is: ResultPassed,
		edit: contactRules(RetentionRule{Data: []ID{"contact"}, When: "customers", Period: period("P3Y")}, RetentionRule{Criteria: "until the account is closed", Action: ActionErase})},
	{name: "another rule says it of the same case", rule: "retention/action-missing", is: ResultPassed,
		edit: contactRules(RetentionRule{When: "customers", Period: period("P3Y")}, RetentionRule{When: "customers", Criteria: "until the account is closed", Action: ActionErase})},
	{name: "another rule says it of another case", rule: "retention/action-missing", is: ResultFailed, want: []string{"/activities/1/retention/0/action"},
		edit: contactRules(RetentionRule{When: "customers", Period: period("P3Y")}, RetentionRule{When: "others", Period: period("P1Y"), Action: ActionErase})},
	{name: "another rule says it of one case", rule: "retention/action-missing", is: ResultFailed, want: []string{"/activities/1/retention/0/action"},
		edit: contactRules(RetentionRule{Period: period("P3Y")}, RetentionRule{When: "claims", Period: period("P9Y"), ActionNote: "shredded"})},
	{name: "another rule says it in words", rule: "retention/action-missing", is: ResultPassed,
		edit: contactRules(RetentionRule{When: "claims", Period: period("P9Y")}, RetentionRule{Period: period("P3Y"), ActionNote: "shredded"})},
	{name: "another rule says it of some data", rule: "retention/action-missing", is: ResultFailed, want: []string{"/activities/1/retention/0/action"},
		edit: contactRules(RetentionRule{Period: period("P3Y")}, RetentionRule{Data: []ID{"contact"}, Period: period("P1Y"), Action: ActionErase})},
	{name: "another rule says it of other data", rule: "retention/action-missing", is: ResultFailed, want: []string{"/activities/1/retention/0/action"},
		edit: contactRules(RetentionRule{Data: []ID{"contact"}, Period: period("P3Y")}, RetentionRule{Data: []ID{"orders"}, Period: period("P1Y"), Action: ActionErase})},
	{name: "another rule says it for another purpose", rule: "retention/action-missing", is: ResultFailed, want: []string{"/activities/1/retention/0/action"},
		edit: contactRules(RetentionRule{Purposes: []ID{"orders"}, Period: period("P3Y")}, RetentionRule{Purposes: []ID{"newsletter"}, Period: period("P1Y"), Action: ActionErase})},
	{name: "another rule only restricts", rule: "retention/action-missing", is: ResultFailed, want: []string{"/activities/1/retention/1/action"},
		edit: contactRules(RetentionRule{Period: period("P1Y"), Action: ActionRestrict}, RetentionRule{Period: period("P3Y")})},
	{name: "no rule says it", rule: "retention/action-missing", is: ResultFailed, want: []string{"/activities/1/retention"},
		edit: contactRules(RetentionRule{Data: []ID{"contact"}, Period: period("P3Y")}, RetentionRule{Data: []ID{"orders"}, Period: period("P1Y")})},
	{name: "no rule says it, and one sets no end", rule: "retention/action-missing", is: ResultFailed, want: []string{"/activities/1/retention/0/action"},
		edit: contactRules(RetentionRule{Data: []ID{"contact"}, Period: period("P3Y")}, RetentionRule{Data: []ID{"orders"}, Criteria: "as long as necessary"})},
	{name: "no rule says it, all stated in common", rule: "retention/action-missing", is: ResultFailed, want: []string{"/common/retention/0/action", "/common/retention/1/action"},
		edit: edits(contactRules(), func(r *Register) {
			r.Common.Retention = []RetentionRule{{ID: "three", When: "customers", Period: period("P3Y")}, {ID: "one", When: "others", Period: period("P1Y")}}
		})},
	{name: "no time limits", rule: "retention/action-missing", is: ResultNotApplicable, edit: func(r *Register) {
		r.Activities[0].Retention, r.Activities[1].Retention = nil, []RetentionRule{{Infeasible: "kept by the court"}}
	}},

	{name: "EU keeper", rule: "retention/uk-policy-followed", is: ResultNotApplicable},
	{name: "no condition of Schedule 1", rule: "retention/uk-policy-followed", is: ResultNotApplicable, edit: under([]Regime{UK}, nil)},
	{name: "followed", rule: "retention/uk-policy-followed", is: ResultPassed, edit: policyDocument(Yes)},
	{name: "not followed", rule: "retention/uk-policy-followed", is: ResultPassed, edit: policyDocument(No)},
	{name: "not said", rule: "retention/uk-policy-followed", is: ResultFailed, want: []string{"/activities/0/purposes/0/conditions/0/schedule1/followed"},
		edit: policyDocument(""), also: cited("DPA 2018 Sch. 1 para. 41(c)")},
	{name: "not said, of a paragraph of which the record owes it", rule: "retention/uk-policy-followed", is: ResultNotApplicable, edit: func(r *Register) {
		policyDocument("")(r)
		r.Activities[0].Purposes[0].Conditions[0].Schedule1.Condition = lawfulbasis.Schedule1Employment
	}},
	{name: "no policy needed", rule: "retention/uk-policy-followed", is: ResultNotApplicable, edit: under([]Regime{UK}, func(r *Register) {
		r.Activities[0].Purposes[0].Conditions[0].Schedule1 = &lawfulbasis.Schedule1Use{Condition: lawfulbasis.Schedule1HealthCare}
	})},
}
