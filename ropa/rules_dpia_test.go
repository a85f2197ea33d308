package ropa

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
)

// customers edits the customers' activity, which stands at /activities/1 and
// meets none of the criteria.
func customers(edit func(*Activity)) func(*Register) {
	return func(r *Register) { edit(&r.Activities[1]) }
}

// largeHealth makes the customers' data health data on a large scale, with
// this assessment.
func largeHealth(d *DPIA) func(*Register) {
	return customers(func(a *Activity) {
		a.LargeScale, a.DPIA = Yes, d
		a.Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}
	})
}

// scoring lets significant decisions about customers rest on profiling, with
// this answer on the scale.
func scoring(large Answer) func(*Register) {
	return customers(func(a *Activity) {
		a.LargeScale, a.DPIA = large, nil
		a.Decisions = &AutomatedDecisions{Exist: Yes, Profiling: Yes, Solely: No, Significant: Yes}
	})
}

// unscaled takes away what the customers' activity says on its scale.
func unscaled(edit func(*Activity)) func(*Register) {
	return customers(func(a *Activity) {
		a.LargeScale, a.PublicArea = "", ""
		edit(a)
	})
}

// square monitors a public square.
func square(a *Activity) {
	a.LargeScale, a.Monitoring, a.PublicArea, a.DPIA = Yes, Yes, Yes, nil
}

// tracked makes the customers vulnerable and tracks them: two criteria.
func tracked(d *DPIA) func(*Register) {
	return customers(func(a *Activity) {
		a.Monitoring, a.DPIA = Yes, d
		a.Subjects[0].Kind, a.Subjects[0].Vulnerable = SubjectEmployee, ""
	})
}

var (
	scaleAt    = []string{"/activities/1/largeScale"}
	dpiaAt     = []string{"/activities/1/dpia"}
	swissOnly  = []Regime{Swiss}
	eudprOnly  = []Regime{EUInstitutions}
	ukOnly     = []Regime{UK}
	doneInMay  = &DPIA{Status: DPIADone, Date: civil.MustDate("2026-05-01")}
	reasonedNo = &DPIA{Required: No, Reason: "Art. 35(10): assessed when the law was made"}
)

// begunIn has large-scale sensitive data under the FADP since a year, with a
// reason for doing without an assessment.
func begunIn(year int, reason string) func(*Register) {
	return under(swissOnly, edits(largeHealth(&DPIA{Required: No, Reason: reason}), func(r *Register) {
		for i := range r.Activities {
			r.Activities[i].Start = civil.MustDate(fmt.Sprintf("%d-03-01", year))
		}
	}))
}

var dpiaCases = []ruleCase{
	{name: "complete", rule: "dpia/required", is: ResultNotApplicable},
	{name: "large-scale health data", rule: "dpia/required", is: ResultFailed, want: dpiaAt, edit: largeHealth(nil),
		also: cited("GDPR Art. 35(1)", "GDPR Art. 35(3)(b)")},
	{name: "the same, done", rule: "dpia/required", is: ResultPassed, edit: largeHealth(doneInMay)},
	{name: "the same, with a document", rule: "dpia/required", is: ResultPassed, edit: largeHealth(&DPIA{Document: &Reference{Title: "DPIA"}})},
	{name: "the same, in progress", rule: "dpia/required", is: ResultFailed, want: dpiaAt, also: severities(SeverityError),
		edit: largeHealth(&DPIA{Status: DPIAInProgress, Document: &Reference{Title: "Draft"}})},
	{name: "the same, under review", rule: "dpia/required", is: ResultPassed,
		edit: largeHealth(&DPIA{Status: DPIAInProgress, Date: civil.MustDate("2025-01-01")})},
	{name: "the same, in progress and not begun", rule: "dpia/required", is: ResultFailed, want: dpiaAt, also: severities(SeverityWarning), edit: func(r *Register) {
		largeHealth(&DPIA{Status: DPIAInProgress})(r)
		r.Activities[1].Status = StatusPlanned
	}},
	{name: "the same, planned and nothing done", rule: "dpia/required", is: ResultFailed, want: dpiaAt, also: severities(SeverityError), edit: func(r *Register) {
		largeHealth(nil)(r)
		r.Activities[1].Status = StatusPlanned
	}},
	{name: "the same, not started", rule: "dpia/required", is: ResultFailed, want: dpiaAt, edit: largeHealth(&DPIA{Status: DPIANotStarted, Date: civil.MustDate("2027-01-01")})},
	{name: "the same, refused with a reason", rule: "dpia/required", is: ResultFailed, want: dpiaAt, also: severities(SeverityWarning), edit: largeHealth(reasonedNo)},
	{name: "the same, refused without one", rule: "dpia/required", is: ResultFailed, want: dpiaAt, also: severities(SeverityError), edit: largeHealth(&DPIA{Required: No})},
	{name: "the same on a scale not stated", rule: "dpia/required", is: ResultNotApplicable, edit: func(r *Register) {
		largeHealth(nil)(r)
		r.Activities[1].LargeScale = ""
	}},
	{name: "the same, ended", rule: "dpia/required", is: ResultNotApplicable, edit: func(r *Register) {
		largeHealth(nil)(r)
		r.Activities[1].Status = StatusEnded
	}},
	{name: "large-scale criminal data", rule: "dpia/required", is: ResultFailed, want: dpiaAt, edit: customers(func(a *Activity) {
		a.Types, a.Data[0].Criminal, a.DPIA = []ProcessingType{TypeLargeScale}, Yes, nil
	})},
	{name: "sensitive in Switzerland only", rule: "dpia/required", is: ResultNotApplicable, edit: func(r *Register) {
		largeHealth(nil)(r)
		r.Activities[1].Data[0].Special[0] = lawfulbasis.SocialAssistance
	}},
	{name: "sensitive in Switzerland", rule: "dpia/required", is: ResultFailed, want: dpiaAt, edit: under(swissOnly, func(r *Register) {
		largeHealth(nil)(r)
		r.Activities[1].Data[0].Special[0] = lawfulbasis.SocialAssistance
	}), also: cited("FADP Art. 22(1)", "FADP Art. 22(2)(a)")},
	{name: "Switzerland, begun before the Act", rule: "dpia/required", is: ResultFailed, want: dpiaAt, also: severities(SeverityWarning), edit: under(swissOnly, func(r *Register) {
		largeHealth(nil)(r)
		r.Activities[1].Start = civil.MustDate("2023-08-31")
	})},
	{name: "Switzerland, begun on its first day", rule: "dpia/required", is: ResultFailed, want: dpiaAt, also: severities(SeverityError), edit: under(swissOnly, func(r *Register) {
		largeHealth(nil)(r)
		r.Activities[1].Start = civil.MustDate("2023-09-01")
	})},
	{name: "Switzerland, begun before the Act and unchanged", rule: "dpia/required", is: ResultPassed, edit: begunIn(2019, "Vor dem 1. September 2023 begonnen, Zweck und Daten unverändert (Art. 69 DSG).")},
	{name: "Switzerland, begun before the Act, with another reason", rule: "dpia/required", is: ResultFailed, want: dpiaAt, also: severities(SeverityWarning), edit: begunIn(2019, "Nicht nötig.")},
	{name: "Switzerland, begun after the Act and said to be older", rule: "dpia/required", is: ResultFailed, want: dpiaAt, also: severities(SeverityWarning), edit: begunIn(2024, "Unverändert (Art. 69 DSG).")},
	{name: "scoring", rule: "dpia/required", is: ResultFailed, want: dpiaAt, edit: scoring(""), also: cited("GDPR Art. 35(1)", "GDPR Art. 35(3)(a)")},
	{name: "scoring, not extensive", rule: "dpia/required", is: ResultNotApplicable, edit: scoring(No)},
	{name: "scoring in Switzerland", rule: "dpia/required", is: ResultNotApplicable, edit: under(swissOnly, scoring(""))},
	{name: "scoring by an EU institution", rule: "dpia/required", is: ResultFailed, want: dpiaAt, edit: under(eudprOnly, scoring("")),
		also: cited("EUDPR Art. 39(1)", "EUDPR Art. 39(3)(a)")},
	{name: "public square", rule: "dpia/required", is: ResultFailed, want: dpiaAt, edit: under(ukOnly, customers(square)),
		also: cited("UK GDPR Art. 35(1)", "UK GDPR Art. 35(3)(c)")},
	{name: "public square in Switzerland", rule: "dpia/required", is: ResultFailed, want: dpiaAt, edit: under(swissOnly, customers(square)),
		also: cited("FADP Art. 22(1)", "FADP Art. 22(2)(b)")},
	{name: "public square, not systematic", rule: "dpia/required", is: ResultNotApplicable, edit: customers(func(a *Activity) {
		square(a)
		a.Monitoring = No
	})},
	{name: "its own record says so", rule: "dpia/required", is: ResultFailed, want: dpiaAt, edit: customers(func(a *Activity) { a.DPIA = &DPIA{Required: Yes} }),
		also: cited("GDPR Art. 35(1)")},
	{name: "its own record says so, done", rule: "dpia/required", is: ResultPassed,
		edit: customers(func(a *Activity) { a.DPIA = &DPIA{Required: Yes, Status: DPIADone} })},

	{name: "one criterion", rule: "dpia/likely", is: ResultNotApplicable, edit: customers(func(a *Activity) { a.Monitoring, a.DPIA = Yes, nil })},
	{name: "two criteria", rule: "dpia/likely", is: ResultFailed, want: dpiaAt, edit: tracked(nil), also: cited("GDPR Art. 35(1)", "WP29 WP248 rev.01")},
	{name: "staff of customers, tracked", rule: "dpia/likely", is: ResultFailed, want: dpiaAt, edit: edits(tracked(nil), customers(func(a *Activity) { a.Subjects[0].Kind = SubjectCustomerStaff }))},
	{name: "staff of customers, tracked and not vulnerable", rule: "dpia/likely", is: ResultNotApplicable,
		edit: edits(tracked(nil), customers(func(a *Activity) { a.Subjects[0].Kind, a.Subjects[0].Vulnerable = SubjectCustomerStaff, No }))},
	{name: "two criteria, listed under the other regime", rule: "dpia/likely", is: ResultPassed, edit: under([]Regime{EU, UK}, edits(tracked(nil), func(r *Register) {
		r.Organisation.Country = "GB"
		r.Activities[1].Types = append(r.Activities[1].Types, TypeMatching)
	}))},
	{name: "two criteria, EU and UK", rule: "dpia/likely", is: ResultFailed, want: dpiaAt, edit: under([]Regime{EU, UK}, tracked(nil)),
		also: cited("GDPR Art. 35(1)", "UK GDPR Art. 35(1)", "WP29 WP248 rev.01")},
	{name: "two criteria, Switzerland", rule: "dpia/likely", is: ResultFailed, want: dpiaAt, edit: under(swissOnly, tracked(nil)),
		also: cited("FADP Art. 22(1)", "WP29 WP248 rev.01")},
	{name: "two criteria, EU institution", rule: "dpia/likely", is: ResultFailed, want: dpiaAt, edit: under(eudprOnly, tracked(nil))},
	{name: "two criteria, done", rule: "dpia/likely", is: ResultPassed, edit: tracked(doneInMay)},
	{name: "two criteria, reasoned no", rule: "dpia/likely", is: ResultPassed, edit: tracked(&DPIA{Required: No, Reason: "no monitoring beyond working time"})},
	{name: "two criteria, no without a reason", rule: "dpia/likely", is: ResultFailed, want: dpiaAt, edit: tracked(&DPIA{Required: No, Reason: " "})},
	{name: "two criteria, in progress", rule: "dpia/likely", is: ResultFailed, want: dpiaAt, edit: tracked(&DPIA{Status: DPIAInProgress})},
	{name: "two criteria, in progress and not begun", rule: "dpia/likely", is: ResultPassed, edit: func(r *Register) {
		tracked(&DPIA{Status: DPIAInProgress})(r)
		r.Activities[1].Status = StatusPlanned
	}},
	{name: "a case of Art. 35(3)", rule: "dpia/likely", is: ResultPassed, edit: largeHealth(nil)},
	{name: "scoring in Switzerland", rule: "dpia/likely", is: ResultFailed, want: dpiaAt, edit: under(swissOnly, func(r *Register) {
		scoring("")(r)
		r.Activities[1].Decisions.Solely = Yes
	})},

	{name: "no assessment", rule: "dpia/outdated", is: ResultNotApplicable},
	{name: "after the change", rule: "dpia/outdated", is: ResultPassed, edit: customers(func(a *Activity) { a.DPIA = doneInMay })},
	{name: "on the day of the change", rule: "dpia/outdated", is: ResultPassed,
		edit: customers(func(a *Activity) { a.DPIA = &DPIA{Date: civil.MustDate("2026-03-01")} })},
	{name: "before the change", rule: "dpia/outdated", is: ResultFailed, want: []string{"/activities/1/dpia/date"},
		edit: customers(func(a *Activity) { a.DPIA = &DPIA{Date: civil.MustDate("2026-02-28")} })},
	{name: "before the change, EU institution", rule: "dpia/outdated", is: ResultFailed, want: []string{"/activities/1/dpia/date"}, also: cited("EUDPR Art. 39(11)"),
		edit: under(eudprOnly, customers(func(a *Activity) { a.DPIA = &DPIA{Date: civil.MustDate("2026-02-28")} }))},
	{name: "before the change, Switzerland", rule: "dpia/outdated", is: ResultNotApplicable,
		edit: under(swissOnly, customers(func(a *Activity) { a.DPIA = &DPIA{Date: civil.MustDate("2026-02-28")} }))},
	{name: "none required", rule: "dpia/outdated", is: ResultNotApplicable,
		edit: customers(func(a *Activity) {
			a.DPIA = &DPIA{Required: No, Reason: "no high risk", Date: civil.MustDate("2020-01-01")}
		})},

	{name: "complete", rule: "dpia/scale-unstated", is: ResultPassed},
	{name: "neither", rule: "dpia/scale-unstated", is: ResultNotApplicable, edit: func(r *Register) {
		r.Activities = r.Activities[1:]
		r.Activities[0].LargeScale, r.Activities[0].Monitoring = "", ""
	}},
	{name: "health data", rule: "dpia/scale-unstated", is: ResultFailed, want: scaleAt, edit: unscaled(func(a *Activity) { a.Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.HealthData} }),
		also: cited("GDPR Art. 35(3)(b)", "GDPR Art. 37(1)(c)")},
	{name: "monitoring, citations", rule: "dpia/scale-unstated", is: ResultFailed, want: scaleAt, edit: unscaled(func(a *Activity) { a.Monitoring = Yes }),
		also: cited("GDPR Art. 35(3)(c)", "GDPR Art. 37(1)(b)")},
	{name: "health data and monitoring", rule: "dpia/scale-unstated", is: ResultFailed, want: scaleAt, also: cited("GDPR Art. 35(3)(b)", "GDPR Art. 37(1)(c)", "GDPR Art. 35(3)(c)", "GDPR Art. 37(1)(b)"),
		edit: unscaled(func(a *Activity) {
			a.Monitoring, a.Data[0].Special = Yes, []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}
		})},
	{name: "EU and UK", rule: "dpia/scale-unstated", is: ResultFailed, want: scaleAt, edit: under([]Regime{EU, UK}, unscaled(func(a *Activity) { a.Data[0].Criminal = Yes })),
		also: cited("GDPR Art. 35(3)(b)", "GDPR Art. 37(1)(c)", "UK GDPR Art. 35(3)(b)", "UK GDPR Art. 37(1)(c)")},
	{name: "criminal data", rule: "dpia/scale-unstated", is: ResultFailed, want: scaleAt, edit: unscaled(func(a *Activity) { a.Data[0].Criminal = Yes }), also: severities(SeverityInfo)},
	{name: "faces", rule: "dpia/scale-unstated", is: ResultFailed, want: scaleAt, edit: unscaled(func(a *Activity) { a.Data[0].Kind, a.Data[0].IdentifiesUniquely = DataImage, Yes })},
	{name: "health data, large by its type", rule: "dpia/scale-unstated", is: ResultPassed, edit: unscaled(func(a *Activity) {
		a.Data[0].Criminal, a.Types = Yes, []ProcessingType{TypeLargeScale}
	})},
	{name: "monitoring, neither stated", rule: "dpia/scale-unstated", is: ResultFailed, want: scaleAt, edit: unscaled(func(a *Activity) { a.Monitoring = Yes })},
	{name: "monitoring, scale not stated", rule: "dpia/scale-unstated", is: ResultFailed, want: scaleAt, edit: unscaled(func(a *Activity) { a.Monitoring, a.PublicArea = Yes, No })},
	{name: "monitoring, area not stated", rule: "dpia/scale-unstated", is: ResultFailed, want: []string{"/activities/1/publicArea"},
		edit: unscaled(func(a *Activity) { a.Monitoring, a.LargeScale = Yes, Yes }), also: cited("GDPR Art. 35(3)(c)")},
	{name: "monitoring, area not stated, assessed without an officer", rule: "dpia/scale-unstated", is: ResultPassed, edit: func(r *Register) {
		unscaled(func(a *Activity) { a.Monitoring, a.LargeScale, a.DPIA = Yes, Yes, doneInMay })(r)
		r.DPO = nil
	}},
	{name: "monitoring, area by its type", rule: "dpia/scale-unstated", is: ResultPassed,
		edit: unscaled(func(a *Activity) { a.Types, a.LargeScale = []ProcessingType{TypeMonitoring, TypePublicSpaces}, Yes })},
	{name: "monitoring on a small scale", rule: "dpia/scale-unstated", is: ResultPassed, edit: unscaled(func(a *Activity) { a.Monitoring, a.LargeScale = Yes, No })},
	{name: "assessed, with an officer", rule: "dpia/scale-unstated", is: ResultPassed, edit: unscaled(func(a *Activity) { a.Monitoring, a.DPIA = Yes, doneInMay })},
	{name: "assessed, without an officer", rule: "dpia/scale-unstated", is: ResultFailed, want: scaleAt, edit: func(r *Register) {
		unscaled(func(a *Activity) { a.Monitoring, a.DPIA = Yes, doneInMay })(r)
		r.DPO = nil
	}},
	{name: "an officer, not assessed", rule: "dpia/scale-unstated", is: ResultFailed, want: scaleAt, edit: unscaled(func(a *Activity) { a.Monitoring, a.DPIA = Yes, nil })},
	{name: "EU institution", rule: "dpia/scale-unstated", is: ResultFailed, want: scaleAt, also: cited("EUDPR Art. 39(3)(c)"),
		edit: under(eudprOnly, unscaled(func(a *Activity) { a.Monitoring = Yes }))},
	{name: "EU institution, assessed", rule: "dpia/scale-unstated", is: ResultPassed, edit: under(eudprOnly, func(r *Register) {
		unscaled(func(a *Activity) { a.Monitoring, a.DPIA = Yes, doneInMay })(r)
		r.DPO = nil
	})},
	{name: "sensitive in Switzerland", rule: "dpia/scale-unstated", is: ResultFailed, want: scaleAt, also: cited("FADP Art. 22(2)(a)"),
		edit: under(swissOnly, unscaled(func(a *Activity) {
			a.Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.SocialAssistance}
		}))},
	{name: "sensitive in Switzerland only", rule: "dpia/scale-unstated", is: ResultPassed, edit: unscaled(func(a *Activity) {
		a.Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.SocialAssistance}
	})},
	{name: "ended", rule: "dpia/scale-unstated", is: ResultPassed, edit: unscaled(func(a *Activity) { a.Monitoring, a.Status = Yes, StatusEnded })},

	{name: "no high risk left", rule: "dpia/consultation", is: ResultNotApplicable, edit: customers(func(a *Activity) { a.DPIA = &DPIA{ResidualRisk: LevelMedium} })},
	{name: "high", rule: "dpia/consultation", is: ResultFailed, want: []string{"/activities/1/dpia/consultation"}, also: severities(SeverityError),
		edit: customers(func(a *Activity) { a.DPIA = &DPIA{ResidualRisk: LevelHigh} })},
	{name: "high, consultation empty", rule: "dpia/consultation", is: ResultFailed, want: []string{"/activities/1/dpia/consultation"},
		edit: customers(func(a *Activity) { a.DPIA = &DPIA{ResidualRisk: LevelHigh, Consultation: &Consultation{}} })},
	{name: "high, consulted", rule: "dpia/consultation", is: ResultPassed, edit: customers(func(a *Activity) {
		a.DPIA = &DPIA{ResidualRisk: LevelHigh, Consultation: &Consultation{Authority: "BlnBDI", Date: civil.MustDate("2026-01-15")}}
	})},
	{name: "high, Switzerland with an adviser", rule: "dpia/consultation", is: ResultFailed, want: []string{"/activities/1/dpia/consultation"}, also: severities(SeverityWarning),
		edit: under(swissOnly, customers(func(a *Activity) { a.DPIA = &DPIA{ResidualRisk: LevelHigh} }))},
	{name: "high, Switzerland without", rule: "dpia/consultation", is: ResultFailed, want: []string{"/activities/1/dpia/consultation"}, also: severities(SeverityError),
		edit: under(swissOnly, func(r *Register) {
			r.DPO = nil
			r.Activities[1].DPIA = &DPIA{ResidualRisk: LevelHigh}
		})},
}

// A finding names every case that is met and the fact that meets it.
func TestDPIARequiredNamesTheCases(t *testing.T) {
	r := complete()
	largeHealth(nil)(r)
	square(&r.Activities[1])
	report, err := Validate(r, &Options{Only: []RuleID{"dpia/required"}})
	if err != nil {
		t.Fatal(err)
	}
	want := `an impact assessment is needed (special-category or criminal-offence data on a large scale: ` +
		`data "Name and business contact details" is special (data concerning health); ` +
		`systematic monitoring of a publicly accessible area on a large scale: a publicly accessible area is monitored), and none is on record`
	if diff := cmp.Diff(want, report.Findings[0].Message); diff != "" {
		t.Errorf("message (-want +got):\n%s", diff)
	}
}
