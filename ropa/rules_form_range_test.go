package ropa

import (
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// namedPeople gives the first category of people another name and no kind.
func namedPeople(name, lang string) func(*Register) {
	return func(r *Register) {
		r.Language = lang
		r.Activities[0].Subjects[0] = SubjectCategory{ID: r.Activities[0].Subjects[0].ID, Name: name}
	}
}

// aged gives the people of the payroll ages.
func aged(from, to int, kind SubjectKind) func(*Register) {
	return func(r *Register) {
		s := &r.Activities[0].Subjects[0]
		s.MinAge, s.MaxAge, s.Kind = from, to, kind
	}
}

// keptAtLeast gives the first retention rule of the payroll a shortest time.
func keptAtLeast(minimum, limit string) func(*Register) {
	return func(r *Register) {
		x := &r.Activities[0].Retention[0]
		x.Minimum = civil.MustPeriod(minimum)
		if limit != "" {
			x.Limit = civil.MustPeriod(limit)
		}
	}
}

var rangeCases = []ruleCase{
	{name: "120 people", rule: "form/range", is: ResultPassed},
	{name: "nothing with a range", rule: "form/range", is: ResultNotApplicable, edit: ofNothing},
	{name: "minus 12 people", rule: "form/range", is: ResultFailed, want: []string{"/organisation/employees"}, edit: func(r *Register) { r.Organisation.Employees = -12 }},
	{name: "ages in order", rule: "form/range", is: ResultPassed, edit: aged(18, 70, SubjectEmployee)},
	{name: "ages the wrong way round", rule: "form/range", is: ResultFailed, want: []string{"/activities/0/subjects/0/maxAge"}, edit: aged(70, 18, SubjectEmployee)},
	{name: "an age below nought", rule: "form/range", is: ResultFailed, want: []string{"/activities/0/subjects/0"}, edit: aged(-1, 18, SubjectEmployee)},
	{name: "kept at least as long as it is kept", rule: "form/range", is: ResultPassed, edit: keptAtLeast("P8Y", "P10Y")},
	{name: "at least longer than at most", rule: "form/range", is: ResultFailed, want: []string{"/activities/0/retention/0/minimum"}, edit: keptAtLeast("P8Y", "P5Y")},
	{name: "kept less than at least", rule: "form/range", is: ResultFailed, want: []string{"/activities/0/retention/0/period"}, edit: keptAtLeast("P10Y", "")},

	{name: "no ages", rule: "form/children-unmarked", is: ResultPassed},
	{name: "adults", rule: "form/children-unmarked", is: ResultPassed, edit: aged(18, 0, SubjectUser)},
	{name: "children marked", rule: "form/children-unmarked", is: ResultPassed, edit: aged(8, 15, SubjectChild)},
	{name: "pupils", rule: "form/children-unmarked", is: ResultPassed, edit: aged(6, 19, SubjectPupil)},
	{name: "users of 13 and more", rule: "form/children-unmarked", is: ResultFailed, want: []string{"/activities/0/subjects/0/kind"}, edit: aged(13, 0, SubjectUser)},
	{name: "people named children", rule: "form/children-unmarked", is: ResultFailed, want: []string{"/activities/0/subjects/0/kind"}, edit: namedPeople("Children of members", "en"), also: messageHas("by their name")},
	{name: "pupils, German", rule: "form/children-unmarked", is: ResultFailed, want: []string{"/activities/0/subjects/0/kind"}, edit: namedPeople("Schülerinnen und Schüler", "de")},
	{name: "pupils, French", rule: "form/children-unmarked", is: ResultFailed, want: []string{"/activities/0/subjects/0/kind"}, edit: namedPeople("Les élèves", "fr")},
	{name: "minors, Spanish", rule: "form/children-unmarked", is: ResultFailed, want: []string{"/activities/0/subjects/0/kind"}, edit: namedPeople("Menores de edad", "es")},
	{name: "minors, Italian", rule: "form/children-unmarked", is: ResultFailed, want: []string{"/activities/0/subjects/0/kind"}, edit: namedPeople("Minorenni", "it")},
	{name: "pupils, Dutch", rule: "form/children-unmarked", is: ResultFailed, want: []string{"/activities/0/subjects/0/kind"}, edit: namedPeople("Leerlingen", "nl")},
	{name: "children, Polish", rule: "form/children-unmarked", is: ResultFailed, want: []string{"/activities/0/subjects/0/kind"}, edit: namedPeople("Dzieci", "pl")},
	{name: "of another kind", rule: "form/children-unmarked", is: ResultPassed, edit: inTurn(namedPeople("Spouses and children of staff", "en"), func(r *Register) { r.Activities[0].Subjects[0].Kind = SubjectMember })},
	{name: "said not to be vulnerable", rule: "form/children-unmarked", is: ResultPassed, edit: inTurn(namedPeople("Spouses and children of staff", "en"), func(r *Register) { r.Activities[0].Subjects[0].Vulnerable = No })},
	{name: "parents of pupils", rule: "form/children-unmarked", is: ResultPassed, edit: namedPeople("Parents of pupils", "en")},
	{name: "a language without words", rule: "form/children-unmarked", is: ResultNotApplicable, edit: namedPeople("Otroci", "sl")},
	{name: "data of children", rule: "form/children-unmarked", is: ResultFailed, want: []string{"/activities/0/data/0"}, also: messageHas("by its name"),
		edit: func(r *Register) { r.Activities[0].Data[0].Name = "Photographs of children" }},
	{name: "data of children by an example", rule: "form/children-unmarked", is: ResultFailed, want: []string{"/activities/0/data/0"}, also: messageHas("example"),
		edit: func(r *Register) { r.Activities[0].Data[0].Examples = []string{"school reports of pupils"} }},
	{name: "how many children", rule: "form/children-unmarked", is: ResultPassed, edit: func(r *Register) { r.Activities[0].Data[0].Name = "Number of children" }},
	{name: "users to 15", rule: "form/children-unmarked", is: ResultFailed, want: []string{"/activities/0/subjects/0/kind"}, edit: aged(0, 15, SubjectUser)},

	{name: "all are used", rule: "form/unreferenced", is: ResultPassed},
	{name: "nothing to refer to", rule: "form/unreferenced", is: ResultNotApplicable, edit: ofNothing},
	{name: "a party, a system and a measure left over", rule: "form/unreferenced", is: ResultFailed, want: []string{"/parties/5", "/systems/3", "/measures/4"}, edit: func(r *Register) {
		r.Parties = append(r.Parties, Party{ID: "old-mailer", Name: "Old Mailer", Engagement: &Engagement{Role: RoleProcessor}})
		r.Systems = append(r.Systems, System{ID: "attic"})
		r.Measures = append(r.Measures, Measure{ID: "dog", Name: "Watchdog"})
	}},
	{name: "the catalogue, of which entries take up some", rule: "form/unreferenced", is: ResultFailed, want: []string{"/data/1", "/subjects/1"}, edit: func(r *Register) {
		r.Data = []DataCategory{{ID: "bank-all", Name: "Bank account"}, {ID: "photo", Name: "Photographs"}}
		r.Subjects = []SubjectCategory{{ID: "people", Name: "People"}, {ID: "guests", Name: "Guests"}}
		r.Activities[0].Data[1].Of = "bank-all"
		r.Activities[0].Subjects[0].Of = "people"
	}},
	{name: "the catalogue, named in common", rule: "form/unreferenced", is: ResultPassed, edit: func(r *Register) {
		r.Data = []DataCategory{{ID: "photo", Name: "Photographs"}}
		r.Common.Retention = []RetentionRule{{ID: "photos", Data: []ID{"photo"}, Period: civil.MustPeriod("P1Y")}}
	}},

	{name: "the GDPR", rule: "form/no-law", is: ResultPassed, asOf: "2018-05-25"},
	{name: "before the GDPR", rule: "form/no-law", is: ResultFailed, asOf: "2018-05-24", want: []string{"/reviewed"}},
	{name: "a year mistyped", rule: "form/no-law", is: ResultFailed, asOf: "2016-11-01", want: []string{"/reviewed"}, also: severities(SeverityError)},
	{name: "Switzerland, before the act", rule: "form/no-law", is: ResultFailed, asOf: "2023-08-31", want: []string{"/reviewed"}, edit: keptUnder(nil, Swiss)},
	{name: "Switzerland, the first day", rule: "form/no-law", is: ResultPassed, asOf: "2023-09-01", edit: keptUnder(nil, Swiss)},

	{name: "the day before the last of the tables", rule: "form/beyond-tables", is: ResultPassed, asOf: horizon().AddDays(-1).String()},
	{name: "the last day of the tables", rule: "form/beyond-tables", is: ResultPassed, asOf: horizon().String()},
	{name: "the day after", rule: "form/beyond-tables", is: ResultFailed, asOf: horizon().AddDays(1).String(), want: []string{"/reviewed"}, also: severities(SeverityWarning)},
	{name: "later", rule: "form/beyond-tables", is: ResultFailed, asOf: "2040-01-01", want: []string{"/reviewed"}, also: severities(SeverityWarning)},

	{name: "the new elements, with none of them", rule: "form/none-contradicted", is: ResultPassed, edit: func(r *Register) {
		r.Activities[1].Recipients, r.Activities[1].Transfers = nil, nil
		r.Activities[1].None = append(r.Activities[1].None, ElementProcessors, ElementSpecial, ElementCriminal, ElementChildren, ElementProfiling)
	}},
	{name: "the new elements, with all of them", rule: "form/none-contradicted", is: ResultFailed,
		want: []string{"/activities/0/none/0", "/activities/0/none/1", "/activities/0/none/2", "/activities/0/none/3", "/activities/0/none/4"}, edit: func(r *Register) {
			a := &r.Activities[0]
			a.None = []Element{ElementProcessors, ElementSpecial, ElementCriminal, ElementChildren, ElementProfiling}
			a.Data[0].Criminal = Yes
			a.Subjects[0].MinAge = 15
			a.Decisions = &AutomatedDecisions{Exist: No, Profiling: Yes}
		}},
	{name: "of the register, special data of an entry", rule: "form/none-contradicted", is: ResultFailed, want: []string{"/activities/0"}, edit: func(r *Register) { r.None = []Element{ElementSpecial} }},

	{name: "the next review before the last, and versions out of order", rule: "form/date-order", is: ResultFailed, want: []string{"/nextReview", "/approval/date", "/versions/1/date"}, edit: func(r *Register) {
		r.NextReview = civil.MustDate("2026-05-31")
		r.Approval = &Approval{By: "Board", Date: civil.MustDate("2019-01-31")}
		r.Versions = []Revision{{Version: "1", Date: civil.MustDate("2020-01-02")}, {Version: "2", Date: civil.MustDate("2020-01-01")}}
	}},

	{name: "two of the catalogue and of the common part", rule: "form/id-duplicate", is: ResultFailed, want: []string{"/data/1/id", "/common/transfers/1/id", "/common/retention/1/id"}, edit: func(r *Register) {
		r.Data = []DataCategory{{ID: "x"}, {ID: "x"}}
		r.Common.Retention = []RetentionRule{{ID: "x"}, {ID: "x"}}
		r.Common.Transfers = []transfer.Transfer{{ID: "x"}, {ID: "x"}}
	}},
	{name: "of the catalogue", rule: "form/id-missing", is: ResultFailed, want: []string{"/data/0/id", "/subjects/0/id"}, edit: func(r *Register) {
		r.Data, r.Subjects = []DataCategory{{Name: "Pay"}}, []SubjectCategory{{Name: "Staff"}}
	}},
	{name: "to the catalogue", rule: "form/reference-unknown", is: ResultPassed, edit: func(r *Register) {
		r.Data = []DataCategory{{ID: "bank-all", Name: "Bank account"}}
		r.Activities[0].Data[1] = DataCategory{Of: "bank-all"}
		r.Activities[0].Purposes[0].Data[1] = "bank-all"
		r.Activities[0].Retention[0].Data[1] = "bank-all"
		r.Common.Retention = []RetentionRule{{ID: "bank", Data: []ID{"bank-all", "contact"}, Purposes: []ID{"newsletter"}}}
	}},
	{name: "to nothing of the catalogue", rule: "form/reference-unknown", is: ResultFailed, want: []string{"/data/0/of", "/common/retention/0/data/0", "/activities/0/data/1/of"}, edit: func(r *Register) {
		r.Data = []DataCategory{{ID: "bank-all", Of: "bank-all"}}
		r.Activities[0].Data[1].Of = "bank-al"
		r.Common.Retention = []RetentionRule{{ID: "bank", Data: []ID{"no-data"}}}
	}},
}

// A report says what it was made from.
func TestReportOrigin(t *testing.T) {
	r := complete()
	report := validate(t, r, &Options{AsOf: civil.MustDate("2026-11-21")})
	if report.Register != r.Digest() || report.Version != Version || len(report.Tables) != 64 || report.Horizon != horizon() {
		t.Errorf("register %s, version %s, tables %s, horizon %s", report.Register, report.Version, report.Tables, report.Horizon)
	}
}

// A waiver is for a place by position or by ID, as stated or in an entry.
func TestWaiverPlaces(t *testing.T) {
	for _, path := range []string{"/common/retention/0", "/common/retention/long", "/activities/payroll", "/activities/payroll/retention/long/period", "/activities/0/retention/2"} {
		r := complete()
		r.Common.Retention = []RetentionRule{{ID: "long", Data: []ID{"bank"}, When: "if disputed", Period: civil.MustPeriod("P9Y"), From: "payment", Limit: civil.MustPeriod("P1Y"), Action: ActionErase}}
		r.Waivers = []Waiver{{Rule: "retention/limit-exceeded", Path: path, Reason: "agreed", Owner: "Legal"}}
		report := validate(t, r, &Options{AsOf: civil.MustDate("2026-11-21"), Only: []RuleID{"retention/limit-exceeded", "form/waiver-unused"}})
		if len(report.Findings) != 1 || report.Findings[0].Waiver == nil || report.Findings[0].ByID != "/common/retention/long/period" {
			t.Errorf("%s: findings %+v", path, report.Findings)
		}
	}
}
