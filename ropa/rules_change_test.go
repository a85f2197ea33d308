package ropa

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// A changeCase is two registers and what one rule says of the change: both are
// complete() after base, the later one after edit too. The earlier one was
// reviewed on 2026-06-01, its notices are of 2026-03-01.
type changeCase struct {
	name string
	rule RuleID
	asOf string // "" means 2026-11-21
	base func(r *Register)
	edit func(r *Register)
	want []string // paths of the rule's findings, in order
	is   Result
	as   Severity // of the findings; "" is that of the rule
}

func (c *changeCase) registers() (before, after *Register) {
	before, after = complete(), complete()
	if c.base != nil {
		c.base(before)
		c.base(after)
	}
	if c.edit != nil {
		c.edit(after)
	}
	return before, after
}

func (c *changeCase) review(t *testing.T) *ReviewReport {
	t.Helper()
	o := &Options{Only: []RuleID{c.rule}, AsOf: civil.MustDate("2026-11-21")}
	if c.asOf != "" {
		o.AsOf = civil.MustDate(c.asOf)
	}
	before, after := c.registers()
	report, err := Review(before, after, o)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// The edits the cases are made of.

func bound(by ...Regime) func(*Register) { return func(r *Register) { r.Regimes = by } }

// told dates the customers' notice.
func told(day string) func(*Register) {
	return customers(func(a *Activity) { a.Notice.Date = civil.MustDate(day) })
}

// assessedOn dates an impact assessment of the customers' activity.
func assessedOn(day string) func(*Register) {
	return customers(func(a *Activity) { a.DPIA = &DPIA{Status: DPIADone, Date: civil.MustDate(day)} })
}

// judged records anew that no assessment is required.
func judged(a *Activity) { a.DPIA = &DPIA{Required: No, Reason: "screened anew with the new data"} }

func addPurpose(p Purpose) func(*Register) {
	return customers(func(a *Activity) { a.Purposes = append(a.Purposes, p) })
}

var training = Purpose{ID: "train", Name: "Train models on what customers write",
	Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.LegitimateInterests}}}

func onGrounds(purpose int, grounds ...lawfulbasis.Ground) func(*Register) {
	return customers(func(a *Activity) {
		a.Purposes[purpose].Bases = nil
		for _, g := range grounds {
			a.Purposes[purpose].Bases = append(a.Purposes[purpose].Bases, lawfulbasis.Basis{Ground: g})
		}
	})
}

func addData(d DataCategory) func(*Register) {
	return customers(func(a *Activity) { a.Data = append(a.Data, d) })
}

var health = DataCategory{ID: "health", Name: "Allergies", Special: []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}}

// consented covers the customers' special data by explicit consent.
func consented(a *Activity) {
	for i := range a.Purposes {
		a.Purposes[i].Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.ExplicitConsent}}
	}
}

func addSubjects(s SubjectCategory) func(*Register) {
	return customers(func(a *Activity) { a.Subjects = append(a.Subjects, s) })
}

func addRecipient(r Recipient) func(*Register) {
	return customers(func(a *Activity) { a.Recipients = append(a.Recipients, r) })
}

var (
	agreement = &Reference{Title: "Data processing agreement"}
	host      = Recipient{ID: "host", Party: "hosting", Kind: RecipientService, Role: RoleProcessor, Contract: agreement}
)

func addTransfer(t transfer.Transfer) func(*Register) {
	return customers(func(a *Activity) { a.Transfers = append(a.Transfers, t) })
}

var indian = transfer.Transfer{ID: "in", Destination: "IN", Importer: "hosting", Mechanism: transfer.StandardClauses}

// onTransfer edits the customers' transfer.
func onTransfer(edit func(*transfer.Transfer)) func(*Register) {
	return customers(func(a *Activity) { edit(&a.Transfers[0]) })
}

func mechanism(m transfer.Mechanism, why string) func(*Register) {
	return onTransfer(func(t *transfer.Transfer) { t.Mechanism, t.Derogation = m, &transfer.Derogation{Why: why} })
}

func keepFor(period string) func(*Register) {
	return customers(func(a *Activity) { a.Retention[0].Period = civil.MustPeriod(period) })
}

func planned(r *Register) { r.Activities[1].Status = StatusPlanned }
func ends(r *Register)    { r.Activities[1].End = civil.MustDate("2026-11-01") }

func decisions(d AutomatedDecisions) func(*Register) {
	return customers(func(a *Activity) { a.Decisions = &d })
}

var score = AutomatedDecisions{Exist: Yes, Solely: Yes, Significant: Yes}

var changeCases = []changeCase{
	{name: "no purpose", rule: "change/purpose-reworded", is: ResultNotApplicable},
	{name: "wider, the notice of before", rule: "change/purpose-reworded", is: ResultFailed, want: []string{"/activities/1/purposes/0"},
		edit: customers(func(a *Activity) { a.Purposes[0].Name += " and train our models" })},
	{name: "wider, told", rule: "change/purpose-reworded", is: ResultPassed,
		edit: customers(func(a *Activity) {
			a.Purposes[0].Name += " and train our models"
			a.Notice.Date = civil.MustDate("2026-07-01")
		})},
	{name: "another ID and other words", rule: "change/purpose-reworded", is: ResultFailed, as: SeverityInfo, want: []string{"/activities/1/purposes/0"},
		edit: customers(func(a *Activity) {
			a.Purposes[0].ID, a.Purposes[0].Name, a.Purposes[0].Description = "train", "Train our models", ""
		})},
	{name: "another ID and other words, told", rule: "change/purpose-reworded", is: ResultPassed,
		edit: edits(told("2026-07-01"), customers(func(a *Activity) {
			a.Purposes[0].ID, a.Purposes[0].Name, a.Purposes[0].Description = "train", "Train our models", ""
		}))},
	{name: "one more", rule: "change/purpose-reworded", is: ResultNotApplicable, edit: addPurpose(training)},
	{name: "log in with the face", rule: "change/special-added", is: ResultFailed, want: []string{"/activities/1/data/1"},
		edit: edits(addData(DataCategory{ID: "face", Name: "Pictures of the face", Kind: DataImage, IdentifiesUniquely: Yes}), customers(func(a *Activity) { a.Purposes[0].Data = nil }))},
	{name: "kind biometric", rule: "change/special-added", is: ResultFailed, as: SeverityWarning, want: []string{"/activities/1/data/1"},
		edit: addData(DataCategory{ID: "face", Name: "Templates", Kind: DataBiometric})},
	{name: "biometric by its name", rule: "change/special-added", is: ResultFailed, as: SeverityWarning, want: []string{"/activities/1/data/1"},
		edit: addData(DataCategory{ID: "finger", Name: "Fingerprints"})},
	{name: "biometric by its kind, denied", rule: "change/special-added", is: ResultNotApplicable,
		edit: addData(DataCategory{ID: "face", Name: "Templates", Kind: DataBiometric, IdentifiesUniquely: No})},
	{name: "biometric before", rule: "change/special-added", is: ResultNotApplicable, base: addData(DataCategory{ID: "finger", Name: "Fingerprints"}),
		edit: addData(DataCategory{ID: "iris", Name: "Iris scans"})},
	{name: "now identifies uniquely", rule: "change/special-added", is: ResultFailed, want: []string{"/activities/1/data/1"},
		base: addData(DataCategory{ID: "face", Name: "Pictures", Kind: DataImage}), edit: customers(func(a *Activity) { a.Data[1].IdentifiesUniquely, a.Purposes[0].Data = Yes, nil })},
	{name: "Switzerland, marked, begun before the act", rule: "change/special-added", is: ResultNotApplicable,
		base: edits(bound(Swiss), customers(func(a *Activity) { a.LargeScale, a.Start = Yes, civil.MustDate("2020-01-01") })),
		edit: customers(func(a *Activity) { a.Data[0].Special = health.Special })},
	{name: "Switzerland, marked, begun since", rule: "change/special-added", is: ResultFailed, want: []string{"/activities/1/data/0"},
		base: edits(bound(Swiss), customers(func(a *Activity) { a.LargeScale, a.Start = Yes, civil.MustDate("2024-01-01") })),
		edit: customers(func(a *Activity) { a.Data[0].Special = health.Special })},
	{name: "Switzerland, new data, begun before the act", rule: "change/special-added", is: ResultFailed, want: []string{"/activities/1/data/1"},
		base: edits(bound(Swiss), customers(func(a *Activity) { a.LargeScale, a.Start = Yes, civil.MustDate("2020-01-01") })),
		edit: addData(health)},
	{name: "the same roles", rule: "change/role-changed", is: ResultNotApplicable},
	{name: "processor becomes controller", rule: "change/role-changed", is: ResultFailed, want: []string{"/activities/1/recipients/0"},
		edit: customers(func(a *Activity) { a.Recipients[0].Role = RoleController })},
	{name: "processor becomes controller, told", rule: "change/role-changed", is: ResultPassed,
		edit: customers(func(a *Activity) {
			a.Recipients[0].Role = RoleController
			a.Notice.Date = civil.MustDate("2026-07-01")
		})},
	{name: "no change", rule: "change/processor-gone", is: ResultNotApplicable},
	{name: "another role", rule: "change/processor-gone", is: ResultPassed, edit: customers(func(a *Activity) { a.Recipients[0].Role = RoleController })},
	{name: "the mailer is gone", rule: "change/processor-gone", is: ResultFailed, want: []string{"/activities/1/recipients"},
		edit: customers(func(a *Activity) { a.Recipients, a.Transfers = nil, nil })},
	{name: "Switzerland, processing begun before the act", rule: "change/decision-added", is: ResultNotApplicable,
		base: func(r *Register) {
			r.Regimes = []Regime{Swiss}
			r.Activities[1].Start = civil.MustDate("2023-08-31")
		}, edit: customers(func(a *Activity) { a.Decisions = &AutomatedDecisions{Exist: Yes, Solely: Yes, Significant: Yes} })},
	{name: "Switzerland, processing begun with the act", rule: "change/decision-added", is: ResultFailed, want: []string{"/activities/1/decisions"}, as: SeverityWarning,
		base: func(r *Register) {
			r.Regimes = []Regime{Swiss}
			r.Activities[1].Start = civil.MustDate("2023-09-01")
		}, edit: customers(func(a *Activity) { a.Decisions = &AutomatedDecisions{Exist: Yes, Solely: Yes, Significant: Yes} })},
	{name: "nothing", rule: "change/purpose-added", is: ResultNotApplicable},
	{name: "for data held", rule: "change/purpose-added", is: ResultFailed, edit: addPurpose(training), want: []string{"/activities/1/purposes/2"}},
	{name: "assessed, not told", rule: "change/purpose-added", is: ResultFailed, edit: addPurpose(Purpose{ID: "train", Name: "Train",
		Further: &FurtherProcessing{Compatibility: agreement}}), want: []string{"/activities/1/purposes/2"}},
	{name: "told, not assessed", rule: "change/purpose-added", is: ResultFailed, edit: edits(addPurpose(training), told("2026-11-01")), want: []string{"/activities/1/purposes/2"}},
	{name: "told on the day of the last review", rule: "change/purpose-added", is: ResultPassed, edit: edits(addPurpose(Purpose{ID: "train", Name: "Train",
		Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent}}}), told("2026-06-01"))},
	{name: "assessed and told", rule: "change/purpose-added", is: ResultPassed, edit: edits(addPurpose(Purpose{ID: "train", Name: "Train",
		Further: &FurtherProcessing{Assessment: "compatible: same context"}}), told("2026-11-01"))},
	{name: "with data of its own", rule: "change/purpose-added", is: ResultNotApplicable,
		edit: edits(addPurpose(Purpose{ID: "locate", Name: "Locate", Data: []ID{"place"}}), addData(DataCategory{ID: "place", Name: "Location"}))},
	{name: "a purpose uses more of the data", rule: "change/purpose-added", is: ResultFailed, base: addData(DataCategory{ID: "calls", Name: "Calls"}),
		edit: customers(func(a *Activity) { a.Purposes[1].Data = nil }), want: []string{"/activities/1/purposes/1"}},
	{name: "a purpose names all it used", rule: "change/purpose-added", is: ResultNotApplicable, base: customers(func(a *Activity) { a.Purposes[0].Data = nil }),
		edit: customers(func(a *Activity) { a.Purposes[0].Data = []ID{"contact"} })},
	{name: "a purpose is renamed", rule: "change/purpose-added", is: ResultNotApplicable, edit: customers(func(a *Activity) { a.Purposes[0].ID = "order" })},
	{name: "a new activity", rule: "change/purpose-added", is: ResultNotApplicable, edit: func(r *Register) {
		a := completeCustomers()
		a.ID = "more"
		r.Activities = append(r.Activities, a)
	}},
	{name: "before it begins", rule: "change/purpose-added", is: ResultNotApplicable, base: planned, edit: addPurpose(training)},
	{name: "after it ended", rule: "change/purpose-added", is: ResultNotApplicable, base: ends, edit: addPurpose(training)},
	{name: "Switzerland", rule: "change/purpose-added", is: ResultFailed, base: bound(Swiss), edit: addPurpose(training), want: []string{"/activities/1/purposes/2"}},
	{name: "United Kingdom", rule: "change/purpose-added", is: ResultFailed, base: bound(UK), edit: addPurpose(training), want: []string{"/activities/1/purposes/2"}},
	{name: "United Kingdom, before Art. 8A", rule: "change/purpose-added", asOf: "2026-02-04", is: ResultFailed, base: bound(UK), edit: addPurpose(training), want: []string{"/activities/1/purposes/2"}},
	{name: "EU institution", rule: "change/purpose-added", is: ResultFailed, base: bound(EUInstitutions), edit: addPurpose(training), want: []string{"/activities/1/purposes/2"}},

	{name: "nothing", rule: "change/basis-swapped", is: ResultNotApplicable},
	{name: "legitimate interests instead", rule: "change/basis-swapped", is: ResultFailed, edit: onGrounds(1, lawfulbasis.LegitimateInterests), want: []string{"/activities/1/purposes/1/bases"}},
	{name: "even if people are told", rule: "change/basis-swapped", is: ResultFailed, edit: edits(onGrounds(1, lawfulbasis.Contract), told("2026-11-01")), want: []string{"/activities/1/purposes/1/bases"}},
	{name: "the other ground takes over", rule: "change/basis-swapped", is: ResultFailed, want: []string{"/activities/1/purposes/1/bases"},
		base: customers(func(a *Activity) {
			a.Purposes[1].Bases = append(a.Purposes[1].Bases, lawfulbasis.Basis{Ground: lawfulbasis.Contract, When: "for customers"})
		}),
		edit: onGrounds(1, lawfulbasis.Contract)},
	{name: "consent is given up", rule: "change/basis-swapped", is: ResultPassed,
		base: customers(func(a *Activity) {
			a.Purposes[1].Bases = append(a.Purposes[1].Bases, lawfulbasis.Basis{Ground: lawfulbasis.Contract, When: "for customers"})
		}),
		edit: customers(func(a *Activity) { a.Purposes[1].Bases = a.Purposes[1].Bases[1:] })},
	{name: "consent stays", rule: "change/basis-swapped", is: ResultPassed, edit: customers(func(a *Activity) {
		a.Purposes[1].Bases = append(a.Purposes[1].Bases, lawfulbasis.Basis{Ground: lawfulbasis.Contract, When: "for customers from 2027 on"})
	})},
	{name: "another ground changes", rule: "change/basis-swapped", is: ResultNotApplicable, edit: onGrounds(0, lawfulbasis.Contract)},
	{name: "Switzerland", rule: "change/basis-swapped", is: ResultNotApplicable, base: bound(Swiss), edit: onGrounds(1, lawfulbasis.Contract)},
	{name: "United Kingdom", rule: "change/basis-swapped", is: ResultFailed, base: bound(UK), edit: onGrounds(1, lawfulbasis.Contract), want: []string{"/activities/1/purposes/1/bases"}},
	{name: "EU institution", rule: "change/basis-swapped", is: ResultFailed, base: bound(EUInstitutions), edit: onGrounds(1, lawfulbasis.Contract), want: []string{"/activities/1/purposes/1/bases"}},

	{name: "nothing", rule: "change/basis-changed", is: ResultNotApplicable},
	{name: "contract instead", rule: "change/basis-changed", is: ResultFailed, edit: onGrounds(0, lawfulbasis.Contract), want: []string{"/activities/1/purposes/0/bases"}},
	{name: "one more", rule: "change/basis-changed", is: ResultFailed, edit: onGrounds(0, lawfulbasis.LegitimateInterests, lawfulbasis.Contract), want: []string{"/activities/1/purposes/0/bases"}},
	{name: "one less", rule: "change/basis-changed", is: ResultFailed, base: onGrounds(0, lawfulbasis.LegitimateInterests, lawfulbasis.Contract),
		edit: onGrounds(0, lawfulbasis.Contract), want: []string{"/activities/1/purposes/0/bases"}},
	{name: "told", rule: "change/basis-changed", is: ResultPassed, edit: edits(onGrounds(0, lawfulbasis.Contract), told("2026-06-02"))},
	{name: "stated for the first time", rule: "change/basis-changed", is: ResultNotApplicable, base: onGrounds(0), edit: onGrounds(0, lawfulbasis.Contract)},
	{name: "consent swapped", rule: "change/basis-changed", is: ResultNotApplicable, edit: onGrounds(1, lawfulbasis.Contract)},
	{name: "another order", rule: "change/basis-changed", is: ResultNotApplicable, base: onGrounds(0, lawfulbasis.LegitimateInterests, lawfulbasis.Contract),
		edit: onGrounds(0, lawfulbasis.Contract, lawfulbasis.LegitimateInterests)},

	{name: "nothing", rule: "change/special-added", is: ResultNotApplicable},
	{name: "ordinary data", rule: "change/special-added", is: ResultNotApplicable, edit: addData(DataCategory{ID: "calls"})},
	{name: "no condition", rule: "change/special-added", is: ResultFailed, edit: edits(addData(health), customers(func(a *Activity) { a.Purposes[0].Data = nil }), assessedOn("2026-11-01")), want: []string{"/activities/1/data/1"}},
	{name: "an old assessment", rule: "change/special-added", is: ResultFailed, base: assessedOn("2025-05-01"), edit: edits(addData(health), customers(consented)), want: []string{"/activities/1/data/1"}},
	{name: "an assessment of the last review's day", rule: "change/special-added", is: ResultFailed, edit: edits(addData(health), customers(consented), assessedOn("2026-06-01")), want: []string{"/activities/1/data/1"},
		base: customers(func(a *Activity) { a.DPIA = &DPIA{Status: DPIANotStarted} })},
	{name: "an old reason for none", rule: "change/special-added", is: ResultFailed, as: SeverityWarning, edit: edits(addData(health), customers(consented)), want: []string{"/activities/1/data/1"}},
	{name: "a new reason for none", rule: "change/special-added", is: ResultPassed, edit: edits(addData(health), customers(consented), customers(judged))},
	{name: "condition and assessment", rule: "change/special-added", is: ResultPassed, base: assessedOn("2025-05-01"), edit: edits(addData(health), customers(consented), assessedOn("2026-06-02"))},
	{name: "data turns out to be special", rule: "change/special-added", is: ResultFailed, edit: customers(func(a *Activity) { a.Data[0].Special = health.Special }), want: []string{"/activities/1/data/0"}},
	{name: "convictions", rule: "change/special-added", is: ResultFailed, edit: customers(func(a *Activity) { a.Data[0].Criminal = Yes; judged(a) }), want: []string{"/activities/1/data/0"}},
	{name: "convictions under a law", rule: "change/special-added", is: ResultPassed, edit: customers(func(a *Activity) {
		a.Data[0].Criminal = Yes
		judged(a)
		for i := range a.Purposes {
			a.Purposes[i].Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.AuthorisedByLaw, Law: []Law{{Name: "GewO", Provision: "§ 34a", Order: "state", Country: "DE"}}}}
		}
	})},
	{name: "Switzerland, scale not stated", rule: "change/special-added", is: ResultFailed, as: SeverityWarning, base: edits(bound(Swiss), customers(func(a *Activity) { a.LargeScale = "" })), edit: addData(health), want: []string{"/activities/1/data/1"}},
	{name: "Switzerland, large scale", rule: "change/special-added", is: ResultFailed, base: edits(bound(Swiss), customers(func(a *Activity) { a.LargeScale = Yes })), edit: addData(health), want: []string{"/activities/1/data/1"}},
	{name: "Switzerland, small scale", rule: "change/special-added", is: ResultNotApplicable, base: bound(Swiss), edit: addData(health)},

	{name: "nothing", rule: "change/data-added", is: ResultNotApplicable},
	{name: "not told", rule: "change/data-added", is: ResultFailed, edit: addData(DataCategory{ID: "calls", Name: "Calls"}), want: []string{"/activities/1/data/1"}},
	{name: "told", rule: "change/data-added", is: ResultPassed, edit: edits(addData(DataCategory{ID: "calls", Name: "Calls"}), told("2026-06-02"))},
	{name: "renamed", rule: "change/data-added", is: ResultNotApplicable, edit: customers(func(a *Activity) {
		a.Data[0].ID, a.Purposes[0].Data, a.Purposes[1].Data, a.Retention[0].Data = "c", []ID{"c"}, []ID{"c"}, []ID{"c"}
	})},
	{name: "an entry updated after the notice", rule: "change/data-added", is: ResultFailed, base: edits(told("2026-06-15"), customers(func(a *Activity) { a.Updated = civil.MustDate("2026-07-01") })),
		edit: addData(DataCategory{ID: "calls", Name: "Calls"}), want: []string{"/activities/1/data/1"}},
	{name: "another notice without date", rule: "change/data-added", is: ResultPassed, base: customers(func(a *Activity) { a.Notice = &Reference{Title: "Notice 4"} }),
		edit: edits(addData(DataCategory{ID: "calls", Name: "Calls"}), customers(func(a *Activity) { a.Notice = &Reference{Title: "Notice 5"} }))},
	{name: "the same notice without date", rule: "change/data-added", is: ResultFailed, base: customers(func(a *Activity) { a.Notice = &Reference{Title: "Notice 4"} }),
		edit: addData(DataCategory{ID: "calls", Name: "Calls"}), want: []string{"/activities/1/data/1"}},
	{name: "no notice", rule: "change/data-added", is: ResultFailed, base: customers(func(a *Activity) { a.Notice = nil }),
		edit: addData(DataCategory{ID: "calls", Name: "Calls"}), want: []string{"/activities/1/data/1"}},

	{name: "nothing", rule: "change/subjects-added", is: ResultNotApplicable},
	{name: "not told", rule: "change/subjects-added", is: ResultFailed, edit: addSubjects(SubjectCategory{ID: "prospects", Name: "Prospects"}), want: []string{"/activities/1/subjects/1"}},
	{name: "told", rule: "change/subjects-added", is: ResultPassed, edit: edits(addSubjects(SubjectCategory{ID: "prospects", Name: "Prospects"}), told("2026-11-01"))},
	{name: "children, told only", rule: "change/subjects-added", is: ResultFailed, edit: edits(addSubjects(SubjectCategory{ID: "pupils", Name: "Pupils", Kind: SubjectChild}), told("2026-11-01")), want: []string{"/activities/1/subjects/1"}},
	{name: "children, told and assessed", rule: "change/subjects-added", is: ResultPassed,
		edit: edits(addSubjects(SubjectCategory{ID: "pupils", Name: "Pupils", Kind: SubjectChild}), told("2026-11-01"), assessedOn("2026-11-01"))},
	{name: "people are now children", rule: "change/subjects-added", is: ResultFailed, edit: customers(func(a *Activity) { a.Subjects[0].Kind = SubjectChild }), want: []string{"/activities/1/subjects/0"}},
	{name: "another code", rule: "change/subjects-added", is: ResultNotApplicable, edit: customers(func(a *Activity) { a.Subjects[0].Kind = SubjectCustomer })},

	{name: "nothing", rule: "change/recipient-added", is: ResultNotApplicable},
	{name: "not told", rule: "change/recipient-added", is: ResultFailed, edit: addRecipient(host), want: []string{"/activities/1/recipients/1"}},
	{name: "told, no contract", rule: "change/recipient-added", is: ResultFailed, edit: edits(addRecipient(Recipient{ID: "host", Party: "hosting", Role: RoleProcessor}), told("2026-11-01")), want: []string{"/activities/1/recipients/1"}},
	{name: "told, with contract", rule: "change/recipient-added", is: ResultPassed, edit: edits(addRecipient(host), told("2026-11-01"))},
	{name: "another party", rule: "change/recipient-added", is: ResultFailed, edit: customers(func(a *Activity) { a.Recipients[0].Party = "hosting" }), want: []string{"/activities/1/recipients/0"}},
	{name: "a party is renamed", rule: "change/recipient-added", is: ResultNotApplicable, edit: func(r *Register) {
		r.Parties[2].ID, r.Activities[1].Recipients[0].Party, r.Activities[1].Transfers[0].Importer = "post", "post", "post"
	}},
	{name: "a department", rule: "change/recipient-added", is: ResultNotApplicable, edit: addRecipient(Recipient{ID: "sales", Category: "Sales", Kind: RecipientInternal})},
	{name: "an inquiry", rule: "change/recipient-added", is: ResultNotApplicable, edit: addRecipient(Recipient{ID: "police", Category: "Police", Kind: RecipientAuthority, Inquiry: Yes})},

	{name: "nothing", rule: "change/sub-processor-added", is: ResultNotApplicable},
	{name: "not agreed", rule: "change/sub-processor-added", is: ResultFailed, edit: func(r *Register) {
		r.Processing[0].SubProcessors = append(r.Processing[0].SubProcessors, SubProcessor{Party: "mailer"})
	}, want: []string{"/processing/0/subProcessors/1"}},
	{name: "agreed", rule: "change/sub-processor-added", is: ResultPassed, edit: func(r *Register) {
		r.Processing[0].SubProcessors = append(r.Processing[0].SubProcessors, SubProcessor{Party: "mailer", Authorised: Yes})
	}},

	{name: "nothing", rule: "change/transfer-added", is: ResultNotApplicable},
	{name: "not told", rule: "change/transfer-added", is: ResultFailed, edit: addTransfer(indian), want: []string{"/activities/1/transfers/1"}},
	{name: "told", rule: "change/transfer-added", is: ResultPassed, edit: edits(addTransfer(indian), told("2026-11-01"))},
	{name: "told, on nothing", rule: "change/transfer-added", is: ResultFailed, edit: edits(addTransfer(transfer.Transfer{ID: "in", Destination: "IN"}), told("2026-11-01")), want: []string{"/activities/1/transfers/1"}},
	{name: "inside", rule: "change/transfer-added", is: ResultNotApplicable, edit: addTransfer(transfer.Transfer{ID: "fr", Destination: "FR"})},
	{name: "another destination and importer", rule: "change/transfer-added", is: ResultFailed, edit: onTransfer(func(t *transfer.Transfer) { t.Destination, t.Importer = "IN", "hosting" }), want: []string{"/activities/1/transfers/0"}},
	{name: "another ID", rule: "change/transfer-added", is: ResultNotApplicable, edit: onTransfer(func(t *transfer.Transfer) { t.ID, t.Safeguards = "us", "listed" })},
	{name: "only planned", rule: "change/transfer-added", is: ResultNotApplicable, edit: addTransfer(transfer.Transfer{ID: "in", Destination: "IN", Status: transfer.Planned})},
	{name: "begins tomorrow", rule: "change/transfer-added", is: ResultNotApplicable, edit: addTransfer(transfer.Transfer{ID: "in", Destination: "IN", Start: civil.MustDate("2026-11-22")})},
	{name: "begins today", rule: "change/transfer-added", is: ResultFailed, edit: addTransfer(transfer.Transfer{ID: "in", Destination: "IN", Start: civil.MustDate("2026-11-21")}), want: []string{"/activities/1/transfers/1"}},
	{name: "a recipient moves", rule: "change/transfer-added", is: ResultFailed, edit: func(r *Register) { r.Parties[0].Country = "IN" }, want: []string{"/activities/0/transfers"}},
	{name: "a recipient moves within", rule: "change/transfer-added", is: ResultNotApplicable, edit: func(r *Register) { r.Parties[0].Country = "FR" }},
	{name: "a system stores abroad", rule: "change/transfer-added", is: ResultFailed, edit: func(r *Register) { r.Systems[1].Places = append(r.Systems[1].Places, Place{Country: "IN"}) }, want: []string{"/activities/1/transfers"}},
	{name: "a processor, no instructions", rule: "change/transfer-added", is: ResultFailed, edit: func(r *Register) { r.Processing[0].Transfers = []transfer.Transfer{indian} }, want: []string{"/processing/0/transfers/0"}},
	{name: "a processor, on instructions", rule: "change/transfer-added", is: ResultPassed, edit: func(r *Register) {
		r.Processing[0].Transfers, r.Processing[0].Instructions = []transfer.Transfer{indian}, "order of 2026-10-01"
	}},
	{name: "United Kingdom before the reform", rule: "change/transfer-added", asOf: "2026-02-04", is: ResultFailed, base: bound(UK), edit: addTransfer(indian), want: []string{"/activities/1/transfers/1"}},
	{name: "United Kingdom since the reform", rule: "change/transfer-added", asOf: "2026-02-05", is: ResultFailed, base: bound(UK), edit: addTransfer(indian), want: []string{"/activities/1/transfers/1"}},

	{name: "nothing", rule: "change/safeguard-weakened", is: ResultNotApplicable},
	{name: "a derogation", rule: "change/safeguard-weakened", is: ResultFailed, edit: mechanism(transfer.DerogationConsent, ""), want: []string{"/activities/1/transfers/0/mechanism"}},
	{name: "nothing instead", rule: "change/safeguard-weakened", is: ResultFailed, edit: edits(mechanism("", ""), told("2026-11-01")), want: []string{"/activities/1/transfers/0/mechanism"}},
	{name: "a derogation, reasoned, not told", rule: "change/safeguard-weakened", is: ResultFailed, edit: mechanism(transfer.DerogationConsent, "the decision was annulled"), want: []string{"/activities/1/transfers/0/mechanism"}},
	{name: "a derogation, reasoned and told", rule: "change/safeguard-weakened", is: ResultPassed, edit: edits(mechanism(transfer.DerogationConsent, "the decision was annulled"), told("2026-11-01"))},
	{name: "a safeguard", rule: "change/safeguard-weakened", is: ResultPassed, edit: mechanism(transfer.StandardClauses, "")},
	{name: "from a derogation", rule: "change/safeguard-weakened", is: ResultNotApplicable, base: mechanism(transfer.DerogationConsent, ""), edit: mechanism(transfer.DerogationLegalClaims, "")},
	{name: "under another ID", rule: "change/safeguard-weakened", is: ResultFailed, edit: edits(onTransfer(func(t *transfer.Transfer) { t.ID = "us" }), mechanism(transfer.DerogationConsent, "")), want: []string{"/activities/1/transfers/0/mechanism"}},

	{name: "nothing", rule: "change/retention-extended", is: ResultNotApplicable},
	{name: "longer", rule: "change/retention-extended", is: ResultFailed, edit: keepFor("P10Y"), want: []string{"/activities/1/retention/0/period"}},
	{name: "longer, told", rule: "change/retention-extended", is: ResultPassed, edit: edits(keepFor("P10Y"), told("2026-11-01"))},
	{name: "shorter", rule: "change/retention-extended", is: ResultNotApplicable, edit: keepFor("P1Y")},
	{name: "as long", rule: "change/retention-extended", is: ResultNotApplicable, edit: keepFor("P36M")},
	{name: "criteria instead", rule: "change/retention-extended", is: ResultFailed, edit: customers(func(a *Activity) {
		a.Retention[0].Period, a.Retention[0].Criteria = civil.Period{}, "until the customer leaves"
	}), want: []string{"/activities/1/retention/0/period"}},
	{name: "dropped", rule: "change/retention-extended", is: ResultFailed, edit: customers(func(a *Activity) { a.Retention = nil }), want: []string{"/activities/1/retention"}},
	{name: "dropped with its data", rule: "change/retention-extended", is: ResultNotApplicable, base: edits(addData(DataCategory{ID: "calls", Name: "Calls"}),
		customers(func(a *Activity) {
			a.Retention = append(a.Retention, RetentionRule{ID: "calls", Data: []ID{"calls"}, Period: civil.MustPeriod("P1Y")})
		})), edit: customers(func(a *Activity) { a.Data, a.Retention = a.Data[:1], a.Retention[:1] })},
	{name: "longer under another ID", rule: "change/retention-extended", is: ResultFailed, edit: edits(keepFor("P10Y"), customers(func(a *Activity) { a.Retention[0].ID = "long" })), want: []string{"/activities/1/retention/0"}},
	{name: "shorter under another ID", rule: "change/retention-extended", is: ResultNotApplicable, edit: edits(keepFor("P1Y"), customers(func(a *Activity) { a.Retention[0].ID = "short" }))},

	{name: "nothing", rule: "change/measure-removed", is: ResultNotApplicable},
	{name: "from an entry", rule: "change/measure-removed", is: ResultFailed, edit: customers(func(a *Activity) { a.Security = a.Security[1:] }), want: []string{"/activities/1/security"}},
	{name: "from a processor's entry", rule: "change/measure-removed", is: ResultFailed, edit: func(r *Register) { r.Processing[0].Security = r.Processing[0].Security[1:] }, want: []string{"/processing/0/security"}},
	{name: "from a system", rule: "change/measure-removed", is: ResultFailed, base: func(r *Register) { r.Systems[1].Measures = []ID{"encryption"} },
		edit: func(r *Register) { r.Systems[1].Measures = nil }, want: []string{"/systems/1/measures"}},
	{name: "from a system that nobody uses", rule: "change/measure-removed", is: ResultNotApplicable, base: func(r *Register) { r.Systems[1].Measures, r.Activities[1].Systems = []ID{"encryption"}, nil },
		edit: func(r *Register) { r.Systems[1].Measures = nil }},
	{name: "replaced by one of its type", rule: "change/measure-removed", is: ResultPassed, edit: func(r *Register) {
		r.Measures = append(r.Measures, Measure{ID: "sso", Name: "Single sign-on", Type: MeasureAccessControl})
		r.Activities[1].Security[0] = "sso"
	}},
	{name: "replaced by one of its objectives", rule: "change/measure-removed", is: ResultPassed, edit: func(r *Register) {
		r.Measures = append(r.Measures, Measure{ID: "sso", Name: "Single sign-on", Objectives: []Objective{ObjectiveIntegrity, ObjectiveConfidentiality}})
		r.Activities[1].Security[0] = "sso"
	}},
	{name: "weighed again", rule: "change/measure-removed", is: ResultPassed, edit: edits(customers(func(a *Activity) { a.Security = a.Security[1:] }), assessedOn("2026-11-01"))},
	{name: "the measure is renamed", rule: "change/measure-removed", is: ResultNotApplicable, edit: func(r *Register) {
		r.Measures[0].ID = "roles"
		for _, list := range [][]ID{r.Activities[0].Security, r.Activities[1].Security, r.Processing[0].Security} {
			list[0] = "roles"
		}
	}},

	{name: "nothing", rule: "change/decision-added", is: ResultNotApplicable},
	{name: "not assessed", rule: "change/decision-added", is: ResultFailed, edit: decisions(score), want: []string{"/activities/1/decisions"}},
	{name: "a reason for none", rule: "change/decision-added", is: ResultFailed, as: SeverityWarning, edit: edits(decisions(score), customers(judged)), want: []string{"/activities/1/decisions"}},
	{name: "effect not stated", rule: "change/decision-added", is: ResultFailed, as: SeverityWarning, edit: edits(decisions(AutomatedDecisions{Exist: Yes}), customers(func(a *Activity) { a.DPIA = nil })), want: []string{"/activities/1/decisions"}},
	{name: "no effect", rule: "change/decision-added", is: ResultNotApplicable, edit: decisions(AutomatedDecisions{Exist: Yes, Significant: No})},
	{name: "none", rule: "change/decision-added", is: ResultNotApplicable, edit: decisions(AutomatedDecisions{Exist: No})},
	{name: "assessed before", rule: "change/decision-added", is: ResultFailed, base: assessedOn("2026-05-01"), edit: decisions(score), want: []string{"/activities/1/decisions"}},
	{name: "assessed since", rule: "change/decision-added", is: ResultPassed, base: assessedOn("2026-05-01"), edit: edits(decisions(score), assessedOn("2026-06-02"))},
	{name: "no person takes part any more", rule: "change/decision-added", is: ResultFailed, base: edits(assessedOn("2026-05-01"), decisions(AutomatedDecisions{Exist: Yes, Solely: No, Significant: Yes})),
		edit: decisions(score), want: []string{"/activities/1/decisions"}},
	{name: "there before", rule: "change/decision-added", is: ResultNotApplicable, base: decisions(score), edit: customers(func(a *Activity) { a.Decisions.Logic = "points" })},
	{name: "Switzerland", rule: "change/decision-added", is: ResultFailed, as: SeverityWarning, base: bound(Swiss), edit: decisions(score), want: []string{"/activities/1/decisions"}},
	{name: "United Kingdom, Art. 22", rule: "change/decision-added", asOf: "2026-02-04", is: ResultFailed, base: edits(bound(UK), customers(func(a *Activity) { a.DPIA = nil })), edit: decisions(score), want: []string{"/activities/1/decisions"}},
	{name: "United Kingdom, Art. 22A", rule: "change/decision-added", asOf: "2026-02-05", is: ResultFailed, base: edits(bound(UK), customers(func(a *Activity) { a.DPIA = nil })), edit: decisions(score), want: []string{"/activities/1/decisions"}},

	{name: "nothing", rule: "change/dpia-review", is: ResultNotApplicable},
	{name: "no assessment", rule: "change/dpia-review", is: ResultNotApplicable, edit: addRecipient(host)},
	{name: "several changes, an old one", rule: "change/dpia-review", is: ResultFailed, base: assessedOn("2026-05-01"), edit: edits(addRecipient(host), keepFor("P9Y"), addPurpose(training)), want: []string{"/activities/1/dpia"}},
	{name: "of the last review's day", rule: "change/dpia-review", is: ResultFailed, base: assessedOn("2026-06-01"), edit: addTransfer(indian), want: []string{"/activities/1/dpia"}},
	{name: "reviewed the day after", rule: "change/dpia-review", is: ResultPassed, base: assessedOn("2026-06-01"), edit: edits(addTransfer(indian), assessedOn("2026-06-02"))},
	{name: "a change of no risk", rule: "change/dpia-review", is: ResultNotApplicable, base: assessedOn("2026-05-01"), edit: keepFor("P1Y")},
	{name: "special data speaks for itself", rule: "change/dpia-review", is: ResultNotApplicable, base: assessedOn("2026-05-01"), edit: addData(health)},

	{name: "nothing", rule: "change/activity-vanished", is: ResultNotApplicable},
	{name: "gone", rule: "change/activity-vanished", is: ResultFailed, edit: func(r *Register) { r.Activities = r.Activities[:1] }, want: []string{"/activities"}},
	{name: "a processor's gone", rule: "change/activity-vanished", is: ResultFailed, edit: func(r *Register) { r.Processing = nil }, want: []string{"/processing"}},
	{name: "ended", rule: "change/activity-vanished", is: ResultPassed, edit: ends},
	{name: "gone after it ended", rule: "change/activity-vanished", is: ResultPassed, base: ends, edit: func(r *Register) { r.Activities = r.Activities[:1] }},
	{name: "gone the day it ended", rule: "change/activity-vanished", asOf: "2026-11-01", is: ResultPassed, base: ends, edit: func(r *Register) { r.Activities = r.Activities[:1] }},
	{name: "gone the day before it ended", rule: "change/activity-vanished", asOf: "2026-10-31", is: ResultFailed, base: ends, edit: func(r *Register) { r.Activities = r.Activities[:1] }, want: []string{"/activities"}},
	{name: "only planned", rule: "change/activity-vanished", is: ResultNotApplicable, base: planned, edit: func(r *Register) { r.Activities = r.Activities[:1] }},
	{name: "renamed", rule: "change/activity-vanished", is: ResultNotApplicable, edit: func(r *Register) { r.Activities[1].ID = "crm" }},

	{name: "a purpose in Spain", rule: "change/es-officer-told", is: ResultFailed, as: SeverityInfo, base: in("ES"), edit: func(r *Register) { r.Activities[0].Purposes[0].Name = "Pay salaries" }, want: []string{"/dpo"}},
	{name: "nothing in Spain", rule: "change/es-officer-told", is: ResultPassed, base: in("ES")},
	{name: "no officer in Spain", rule: "change/es-officer-told", is: ResultNotApplicable, base: in("ES", noOfficer), edit: func(r *Register) { r.Activities[0].Purposes[0].Name = "Pay salaries" }},
	{name: "a purpose in Germany", rule: "change/es-officer-told", is: ResultNotApplicable, edit: func(r *Register) { r.Activities[0].Purposes[0].Name = "Pay salaries" }},
	{name: "the day before the act", rule: "change/es-officer-told", asOf: "2018-12-06", is: ResultNotApplicable, base: in("ES"), edit: func(r *Register) { r.Activities[0].Purposes[0].Name = "Pay salaries" }},
	{name: "its first day", rule: "change/es-officer-told", asOf: "2018-12-07", is: ResultFailed, as: SeverityInfo, base: in("ES"), edit: func(r *Register) { r.Activities[0].Purposes[0].Name = "Pay salaries" }, want: []string{"/dpo"}},

	{name: "nothing", rule: "change/controller-changed", is: ResultNotApplicable},
	{name: "another name", rule: "change/controller-changed", is: ResultFailed, edit: func(r *Register) { r.Organisation.Name = "Muster AG" }, want: []string{"/organisation"}},
	{name: "another officer, one notice updated", rule: "change/controller-changed", is: ResultFailed, edit: edits(func(r *Register) { r.DPO.Contact.Email = "privacy@muster.example" }, told("2026-11-01")), want: []string{"/dpo"}},
	{name: "a representative", rule: "change/controller-changed", is: ResultFailed, edit: func(r *Register) { r.Representative = &Party{Name: "Rep SARL"} }, want: []string{"/representative"}},
	{name: "a joint controller", rule: "change/controller-changed", is: ResultFailed, want: []string{"/activities/1/jointControllers/0"},
		edit: customers(func(a *Activity) { a.JointControllers = []JointController{{Party: "hosting"}} })},
	{name: "a joint controller, told", rule: "change/controller-changed", is: ResultPassed,
		edit: edits(customers(func(a *Activity) { a.JointControllers = []JointController{{Party: "hosting"}} }), told("2026-11-01"))},
	{name: "a joint controller who is gone", rule: "change/controller-changed", is: ResultFailed, want: []string{"/activities/1"},
		base: customers(func(a *Activity) { a.JointControllers = []JointController{{Party: "hosting"}} }),
		edit: customers(func(a *Activity) { a.JointControllers = nil })},
	{name: "another arrangement with the same", rule: "change/controller-changed", is: ResultNotApplicable,
		base: customers(func(a *Activity) { a.JointControllers = []JointController{{Party: "hosting"}} }),
		edit: customers(func(a *Activity) { a.JointControllers[0].Arrangement = &Reference{Title: "Arrangement"} })},
	{name: "another body of the keeper", rule: "change/controller-changed", is: ResultFailed, want: []string{"/activities/1/controller"},
		edit: customers(func(a *Activity) { a.Controller = "hosting" })},
	{name: "all notices updated", rule: "change/controller-changed", is: ResultPassed, edit: edits(func(r *Register) {
		r.Organisation.Name, r.Activities[0].Notice.Date = "Muster AG", civil.MustDate("2026-11-01")
	}, told("2026-11-01"))},
	{name: "more staff", rule: "change/controller-changed", is: ResultNotApplicable, edit: func(r *Register) { r.Organisation.Employees = 300 }},
}

func TestChangeRules(t *testing.T) {
	for _, c := range changeCases {
		t.Run(string(c.rule)+"/"+c.name, func(t *testing.T) {
			report := c.review(t)
			var got []string
			for _, f := range report.Findings {
				got = append(got, f.Path.String())
				if want := c.severity(); f.Severity != want {
					t.Errorf("severity %s, want %s", f.Severity, want)
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("paths of findings (-want +got):\n%s", diff)
			}
			want := c.is
			if want == ResultFailed && !slices.ContainsFunc(report.Findings, func(f Finding) bool { return f.Severity != SeverityInfo }) {
				want = ResultPassed // a hint is no failure
			}
			if got := report.Outcomes[0].Result; got != want {
				t.Errorf("outcome %q (%s), want %q", got, report.Outcomes[0].Reason, want)
			}
			if len(report.New)+len(report.Gone)+len(report.Unchanged) > 0 {
				t.Error("findings of rules that were not asked for")
			}
		})
	}
}

// To plain validation, a rule that compares has nothing to say.
func TestChangeRulesWithoutComparison(t *testing.T) {
	for _, o := range validate(t, complete(), nil).Outcomes {
		if compares := ruleByID(o.Rule).Compares; compares && (o.Result != ResultNotApplicable || o.Reason != "no earlier register to compare with") {
			t.Errorf("%s: %s (%s)", o.Rule, o.Result, o.Reason)
		}
	}
	if !slices.ContainsFunc(Rules(), func(r Rule) bool { return r.Compares }) {
		t.Error("no rule compares")
	}
}

func (c *changeCase) severity() Severity {
	if c.as != "" {
		return c.as
	}
	return ruleByID(c.rule).Severity
}
