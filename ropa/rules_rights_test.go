package ropa

import (
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
)

// lawfulDecisions are solely automated decisions with all they owe.
func lawfulDecisions() *AutomatedDecisions {
	return &AutomatedDecisions{
		Exist: Yes, Solely: Yes, Significant: Yes, Logic: "orders and payments of the last year", Consequences: "a lower credit limit",
		Exception: DecisionByContract, Intervention: Yes, Contest: Yes, Informed: Yes,
	}
}

// decision lets the customers' activity take solely automated decisions.
func decision(edit func(*AutomatedDecisions)) func(*Register) {
	return customers(func(a *Activity) {
		a.Decisions, a.None = lawfulDecisions(), nil
		a.Purposes = slices.Clone(a.Purposes)
		a.Purposes[0].Bases = append(slices.Clone(a.Purposes[0].Bases), lawfulbasis.Basis{Ground: lawfulbasis.Contract, When: "where an order is decided on"})
		if edit != nil {
			edit(a.Decisions)
		}
	})
}

// healthDecision lets them rest on health data under a condition, and on an
// exception.
func healthDecision(c lawfulbasis.Condition, e DecisionException) func(*Register) {
	return func(r *Register) {
		decision(func(d *AutomatedDecisions) { d.Exception = e })(r)
		a := &r.Activities[1]
		a.Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}
		if c != "" {
			a.Purposes[0].Conditions = []lawfulbasis.Reliance{{Condition: c}}
		}
	}
}

// besides lets the decisions use data that no condition covers.
func besides(r *Register) {
	a := &r.Activities[1]
	a.Data = append(slices.Clone(a.Data), DataCategory{ID: "income", Name: "Income"})
	a.Purposes[0].Conditions[0].Data = []ID{a.Data[0].ID}
	a.Purposes[0].Data, a.Decisions.Purposes = nil, []ID{a.Purposes[0].ID}
}

// recognised rests the first purpose of the customers' activity on
// recognised legitimate interests.
func recognised(edit func(*AutomatedDecisions)) func(*Register) {
	return func(r *Register) {
		decision(edit)(r)
		r.Activities[1].Purposes[0].Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.RecognisedLegitimateInterests}, {Ground: lawfulbasis.Contract}}
	}
}

// children adds children to those the customers' activity concerns.
func children(edit func(*AutomatedDecisions)) func(*Register) {
	return func(r *Register) {
		decision(edit)(r)
		r.Activities[1].Subjects = append(r.Activities[1].Subjects, SubjectCategory{ID: "kids", Name: "Children", Kind: SubjectChild})
	}
}

// tellingAllBut has people told in the customers' activity of every right of
// Arts. 13(2)(b) to (d) but some.
func tellingAllBut(but ...Right) func(*Register) {
	return customers(func(a *Activity) {
		var offered []Right
		for _, told := range toldRights {
			if !slices.Contains(but, told.right) {
				offered = append(offered, told.right)
			}
		}
		a.Rights = &Rights{Contact: "office@muster.example", Offered: offered}
	})
}

// onlyObligation rests the customers' activity on a legal obligation,
// onlyRecognised on a recognised legitimate interest.
var (
	onlyObligation = edits(noConsent, obligedBy(Law{Name: "Handelsgesetzbuch", Country: "DE"}))
	onlyRecognised = edits(noConsent, based(onPointEA))
)

// sourced gives the customers' data these sources; none leaves them unstated.
func sourced(sources ...DataSource) func(*Register) {
	return customers(func(a *Activity) { a.Data[0].Sources = sources })
}

// unsourced takes the source of the customers' data away and makes them people
// of a kind.
func unsourced(kind SubjectKind) func(*Register) {
	return edits(sourced(), customers(func(a *Activity) { a.Subjects[0].Kind = kind }))
}

func noException(d *AutomatedDecisions)  { d.Exception = "" }
func noSafeguards(d *AutomatedDecisions) { d.Intervention, d.Contest, d.Informed = "", "", "" }

var (
	decisionsAt = []string{"/activities/1/decisions"}
	exceptionAt = []string{"/activities/1/decisions/exception"}
	offeredAt   = []string{"/activities/1/rights/offered"}
	contactAt   = []string{"/activities/1/data/0"}
	sourcesAt   = []string{"/activities/1/data/0/sources"}
)

var rightsCases = []ruleCase{
	{name: "complete", rule: "rights/notice-missing", is: ResultPassed},
	{name: "none", rule: "rights/notice-missing", is: ResultFailed, want: []string{"/activities/1/notice"}, edit: customers(func(a *Activity) { a.Notice = nil })},
	{name: "a date alone", rule: "rights/notice-missing", is: ResultFailed, want: []string{"/activities/1/notice"},
		edit: customers(func(a *Activity) { a.Notice = &Reference{Date: a.Notice.Date} })},
	{name: "Switzerland", rule: "rights/notice-missing", is: ResultFailed, want: []string{"/activities/1/notice"}, also: cited("FADP Art. 19"),
		edit: under(swissOnly, customers(func(a *Activity) { a.Notice = nil }))},
	{name: "EU institution", rule: "rights/notice-missing", is: ResultFailed, want: []string{"/activities/1/notice"},
		also: cited("EUDPR Art. 14(1)", "EUDPR Art. 15", "EUDPR Art. 16"), edit: under(eudprOnly, customers(func(a *Activity) { a.Notice = nil }))},
	{name: "processor", rule: "rights/notice-missing", is: ResultNotApplicable, edit: withoutActivities},

	{name: "complete", rule: "rights/procedure-missing", is: ResultPassed},
	{name: "nothing", rule: "rights/procedure-missing", is: ResultFailed, want: []string{"/activities/1/rights"}, also: cited("GDPR Art. 12(2)", "GDPR Art. 13(2)(b)", "GDPR Art. 14(2)(c)"),
		edit: customers(func(a *Activity) { a.Rights = nil })},
	{name: "empty", rule: "rights/procedure-missing", is: ResultFailed, want: []string{"/activities/1/rights"}, also: severities(SeverityInfo),
		edit: customers(func(a *Activity) { a.Rights = &Rights{Procedure: &Reference{}} })},
	{name: "a procedure", rule: "rights/procedure-missing", is: ResultPassed, edit: customers(func(a *Activity) { a.Rights = &Rights{Procedure: &Reference{Title: "Requests"}} })},
	{name: "rights alone", rule: "rights/procedure-missing", is: ResultPassed, edit: customers(func(a *Activity) { a.Rights = &Rights{Offered: []Right{lawfulbasis.RightAccess}} })},
	{name: "notes alone", rule: "rights/procedure-missing", is: ResultPassed, edit: customers(func(a *Activity) { a.Rights = &Rights{Notes: "in the account"} })},
	{name: "EU institution", rule: "rights/procedure-missing", is: ResultFailed, want: []string{"/activities/1/rights"}, also: cited("EUDPR Art. 14(2)", "EUDPR Art. 15(2)(b)", "EUDPR Art. 16(2)(b)"),
		edit: under(eudprOnly, customers(func(a *Activity) { a.Rights = nil }))},
	{name: "Switzerland", rule: "rights/procedure-missing", is: ResultNotApplicable, edit: under(swissOnly, customers(func(a *Activity) { a.Rights = nil }))},
	{name: "processor", rule: "rights/procedure-missing", is: ResultNotApplicable, edit: withoutActivities},
	{name: "ended", rule: "rights/procedure-missing", is: ResultPassed, edit: customers(func(a *Activity) { a.Rights, a.Status = nil, StatusEnded })},

	{name: "complete", rule: "rights/offered-incomplete", is: ResultNotApplicable},
	{name: "all", rule: "rights/offered-incomplete", is: ResultPassed, edit: tellingAllBut()},
	{name: "all, and more", rule: "rights/offered-incomplete", is: ResultPassed, edit: customers(func(a *Activity) { a.Rights.Offered = lawfulbasis.Rights() })},
	{name: "UK, no complaint to the controller, the day before", rule: "rights/offered-incomplete", asOf: "2026-06-18", is: ResultPassed, edit: under(ukOnly, tellingAllBut(lawfulbasis.RightComplaintKeeper))},
	{name: "UK, no complaint to the controller, the first day", rule: "rights/offered-incomplete", asOf: "2026-06-19", is: ResultFailed, want: offeredAt, edit: under(ukOnly, tellingAllBut(lawfulbasis.RightComplaintKeeper)),
		also: cited("UK GDPR Art. 13(2)(ca)", "UK GDPR Art. 14(2)(da)")},
	{name: "no complaint", rule: "rights/offered-incomplete", is: ResultFailed, want: offeredAt, edit: tellingAllBut(lawfulbasis.RightComplaint),
		also: cited("GDPR Art. 13(2)(d)", "GDPR Art. 14(2)(e)")},
	{name: "no withdrawal", rule: "rights/offered-incomplete", is: ResultFailed, want: offeredAt, edit: tellingAllBut(lawfulbasis.RightWithdraw),
		also: cited("GDPR Art. 13(2)(c)", "GDPR Art. 14(2)(d)")},
	{name: "no access, no objection", rule: "rights/offered-incomplete", is: ResultFailed, want: offeredAt, edit: tellingAllBut(lawfulbasis.RightAccess, lawfulbasis.RightObject),
		also: says(`people are told of their rights, and not of access, objection`)},
	{name: "no access, citations", rule: "rights/offered-incomplete", is: ResultFailed, want: offeredAt, edit: tellingAllBut(lawfulbasis.RightAccess),
		also: cited("GDPR Art. 13(2)(b)", "GDPR Art. 14(2)(c)")},
	{name: "all three letters", rule: "rights/offered-incomplete", is: ResultFailed, want: offeredAt, also: citesExactly("GDPR Art. 13(2)(b)", "GDPR Art. 13(2)(c)", "GDPR Art. 13(2)(d)", "GDPR Art. 14(2)(c)", "GDPR Art. 14(2)(d)", "GDPR Art. 14(2)(e)"),
		edit: tellingAllBut(lawfulbasis.RightAccess, lawfulbasis.RightWithdraw, lawfulbasis.RightComplaint)},
	{name: "no withdrawal or portability, on interests alone", rule: "rights/offered-incomplete", is: ResultPassed, edit: func(r *Register) {
		noConsent(r)
		tellingAllBut(lawfulbasis.RightWithdraw, lawfulbasis.RightPortability)(r)
	}},
	{name: "no withdrawal, with explicit consent as the condition", rule: "rights/offered-incomplete", is: ResultFailed, want: offeredAt, edit: func(r *Register) {
		noConsent(r)
		explicitly(nil)(r)
		tellingAllBut(lawfulbasis.RightWithdraw)(r)
	}},
	{name: "no objection, on consent alone", rule: "rights/offered-incomplete", is: ResultPassed, edit: func(r *Register) {
		r.Activities[1].Purposes = r.Activities[1].Purposes[1:]
		tellingAllBut(lawfulbasis.RightObject)(r)
	}},
	{name: "no erasure, on a legal obligation alone", rule: "rights/offered-incomplete", is: ResultPassed, edit: edits(
		onlyObligation, tellingAllBut(lawfulbasis.RightErasure, lawfulbasis.RightObject, lawfulbasis.RightPortability, lawfulbasis.RightWithdraw))},
	{name: "no restriction, on a legal obligation alone", rule: "rights/offered-incomplete", is: ResultFailed, want: offeredAt, edit: edits(onlyObligation, tellingAllBut(lawfulbasis.RightRestriction))},
	{name: "no portability of data from elsewhere", rule: "rights/offered-incomplete", is: ResultPassed, edit: func(r *Register) {
		r.Activities[1].Data[0].Sources = []DataSource{{Kind: SourceClient}, {Kind: SourceDerived}}
		tellingAllBut(lawfulbasis.RightPortability)(r)
	}},
	{name: "no portability of data whose source is not stated", rule: "rights/offered-incomplete", is: ResultFailed, want: offeredAt, edit: func(r *Register) {
		r.Activities[1].Data[0].Sources = nil
		tellingAllBut(lawfulbasis.RightPortability)(r)
	}},
	{name: "no ground stated", rule: "rights/offered-incomplete", is: ResultFailed, want: offeredAt, edit: func(r *Register) {
		r.Activities[1].Purposes[0].Bases, r.Activities[1].Purposes[1].Bases = nil, nil
		r.Activities[1].Rights = &Rights{Offered: []Right{lawfulbasis.RightErasure}}
	}, also: says(`people are told of their rights, and not of access, rectification, restriction, complaint to the supervisory authority`)},
	{name: "EU institution", rule: "rights/offered-incomplete", is: ResultFailed, want: offeredAt, edit: under(eudprOnly, tellingAllBut(lawfulbasis.RightAccess, lawfulbasis.RightComplaint)),
		also: cited("EUDPR Art. 15(2)(b)", "EUDPR Art. 15(2)(d)", "EUDPR Art. 16(2)(b)", "EUDPR Art. 16(2)(d)")},
	{name: "UK, no complaint to the controller, the day before", rule: "rights/offered-incomplete", asOf: "2026-06-18", is: ResultPassed, edit: under(ukOnly, tellingAllBut())},
	{name: "UK, no complaint to the controller, the first day", rule: "rights/offered-incomplete", asOf: "2026-06-19", is: ResultPassed, edit: under(ukOnly, tellingAllBut())},
	{name: "UK, no complaint to the authority", rule: "rights/offered-incomplete", asOf: "2026-06-19", is: ResultFailed, want: offeredAt,
		edit: under(ukOnly, tellingAllBut(lawfulbasis.RightComplaint)), also: cited("UK GDPR Art. 13(2)(d)", "UK GDPR Art. 14(2)(e)")},
	{name: "all data from a client", rule: "rights/offered-incomplete", is: ResultFailed, want: offeredAt, also: cited("GDPR Art. 14(2)(e)"),
		edit: edits(sourced(DataSource{Kind: SourceClient}, DataSource{Kind: SourceDerived}), tellingAllBut(lawfulbasis.RightComplaint))},
	{name: "all data from a public source, EU institution", rule: "rights/offered-incomplete", is: ResultFailed, want: offeredAt, also: cited("EUDPR Art. 16(2)(d)"),
		edit: under(eudprOnly, edits(sourced(DataSource{Kind: SourcePublic}), tellingAllBut(lawfulbasis.RightComplaint)))},
	{name: "data from a client and from the people", rule: "rights/offered-incomplete", is: ResultFailed, want: offeredAt, also: cited("GDPR Art. 13(2)(d)", "GDPR Art. 14(2)(e)"),
		edit: edits(sourced(DataSource{Kind: SourceClient}, DataSource{Kind: SourceObserved}), tellingAllBut(lawfulbasis.RightComplaint))},
	{name: "derived data alone", rule: "rights/offered-incomplete", is: ResultFailed, want: offeredAt, also: cited("GDPR Art. 13(2)(d)", "GDPR Art. 14(2)(e)"),
		edit: edits(sourced(DataSource{Kind: SourceDerived}), tellingAllBut(lawfulbasis.RightComplaint))},
	{name: "UK, recognised legitimate interests, the day before", rule: "rights/offered-incomplete", asOf: "2026-02-04", is: ResultPassed,
		edit: under(ukOnly, edits(onlyRecognised, tellingAllBut(lawfulbasis.RightObject, lawfulbasis.RightErasure)))},
	{name: "UK, recognised legitimate interests, the first day", rule: "rights/offered-incomplete", asOf: "2026-02-05", is: ResultFailed, want: offeredAt,
		edit: under(ukOnly, edits(onlyRecognised, tellingAllBut(lawfulbasis.RightObject)))},
	{name: "Switzerland", rule: "rights/offered-incomplete", is: ResultNotApplicable, edit: under(swissOnly, tellingAllBut(lawfulbasis.RightAccess))},

	{name: "complete", rule: "rights/source-missing", is: ResultPassed},
	{name: "third party without a name", rule: "rights/source-missing", is: ResultFailed, want: []string{"/activities/1/data/0/sources/0"},
		edit: customers(func(a *Activity) { a.Data[0].Sources[0].Kind = SourceThird })},
	{name: "client without a name, EU institution", rule: "rights/source-missing", is: ResultFailed, want: []string{"/activities/1/data/0/sources/0"},
		also: cited("EUDPR Art. 16(2)(e)"), edit: under(eudprOnly, customers(func(a *Activity) { a.Data[0].Sources[0].Kind = SourceClient }))},
	{name: "third party, described", rule: "rights/source-missing", is: ResultPassed,
		edit: customers(func(a *Activity) {
			a.Data[0].Sources[0] = DataSource{Kind: SourceThird, Description: "the customer's order form"}
		})},
	{name: "third party, described vaguely", rule: "rights/source-missing", is: ResultFailed, want: []string{"/activities/1/data/0/sources/0/description"},
		edit: sourced(DataSource{Kind: SourceThird, Description: "third parties"}), also: cited("GDPR Art. 14(2)(f)")},
	{name: "third party, described vaguely in German", rule: "rights/source-missing", is: ResultFailed, want: []string{"/activities/1/data/0/sources/0/description"},
		edit: edits(sourced(DataSource{Kind: SourceThird, Description: "Dritte"}), func(r *Register) { r.Language = "de-CH" }), also: severities(SeverityWarning)},
	{name: "third party, described vaguely and named", rule: "rights/source-missing", is: ResultPassed,
		edit: sourced(DataSource{Kind: SourceThird, Party: "tax-office", Description: "third parties"})},
	{name: "observed, described vaguely", rule: "rights/source-missing", is: ResultPassed, edit: sourced(DataSource{Kind: SourceObserved, Description: "others"})},
	{name: "Switzerland", rule: "rights/source-missing", is: ResultFailed, want: []string{"/activities/1/data/0/sources/0"}, also: cited("FADP Art. 25(2)(e)"),
		edit: under(swissOnly, sourced(DataSource{Kind: SourceThird}))},
	{name: "from the people or not stated", rule: "rights/source-missing", is: ResultNotApplicable, edit: func(r *Register) {
		r.Activities = r.Activities[1:]
		r.Activities[0].Data = append(r.Activities[0].Data, DataCategory{ID: "y"}, DataCategory{ID: "z", Sources: []DataSource{{Kind: SourcePublic}, {Kind: SourceDerived}}})
	}},
	{name: "processor", rule: "rights/source-missing", is: ResultNotApplicable, edit: withoutActivities},

	{name: "complete", rule: "rights/source-unstated", is: ResultPassed},
	{name: "processor", rule: "rights/source-unstated", is: ResultNotApplicable, edit: edits(withoutActivities, func(r *Register) { r.Processing[0].Data[0].Sources = nil })},
	{name: "none stated, of staff", rule: "rights/source-unstated", is: ResultPassed, edit: sourced()},
	{name: "none stated, of prospects", rule: "rights/source-unstated", is: ResultFailed, want: sourcesAt, edit: unsourced(SubjectProspect), also: severities(SeverityWarning)},
	{name: "none stated, of visitors", rule: "rights/source-unstated", is: ResultFailed, want: sourcesAt, edit: unsourced(SubjectVisitor), also: cited("GDPR Art. 14(2)(f)", "GDPR Art. 15(1)(g)")},
	{name: "none stated, of bystanders, EU institution", rule: "rights/source-unstated", is: ResultFailed, want: sourcesAt,
		edit: under(eudprOnly, unsourced(SubjectBystander)), also: cited("EUDPR Art. 16(2)(e)", "EUDPR Art. 17(1)(g)")},
	{name: "none stated, of prospects, Switzerland", rule: "rights/source-unstated", is: ResultFailed, want: sourcesAt,
		edit: under(swissOnly, unsourced(SubjectProspect)), also: cited("FADP Art. 25(2)(e)")},
	{name: "none stated, of prospects, UK", rule: "rights/source-unstated", is: ResultFailed, want: sourcesAt,
		edit: under(ukOnly, unsourced(SubjectProspect)), also: cited("UK GDPR Art. 14(2)(f)", "UK GDPR Art. 15(1)(g)")},
	{name: "of prospects and customers", rule: "rights/source-unstated", is: ResultPassed, edit: edits(unsourced(SubjectProspect), customers(func(a *Activity) {
		a.Purposes[1].Subjects = nil
		a.Subjects = append(a.Subjects, SubjectCategory{ID: "buyers", Kind: SubjectCustomer})
	}))},
	{name: "of prospects, used for no purpose", rule: "rights/source-unstated", is: ResultPassed, edit: edits(unsourced(SubjectProspect), customers(func(a *Activity) {
		a.Purposes[0].Data, a.Purposes[1].Data = []ID{"other"}, []ID{"other"}
	}))},
	{name: "cookies of visitors", rule: "rights/source-unstated", is: ResultPassed, edit: edits(unsourced(SubjectVisitor), customers(func(a *Activity) { a.Data[0].Kind = DataCookies }))},
	{name: "nothing but usage, estimates and device data", rule: "rights/source-unstated", is: ResultNotApplicable, edit: func(r *Register) {
		unsourced(SubjectVisitor)(r)
		r.Activities = r.Activities[1:]
		r.Activities[0].Data = []DataCategory{{ID: "contact", Kind: DataUsage}, {ID: "y", Inferred: Yes}, {ID: "z", Device: Yes}, {ID: "a", Kind: DataConnection}, {ID: "b", Anonymous: Yes}}
	}},
	{name: "other data has its source", rule: "rights/source-unstated", is: ResultFailed, want: []string{"/activities/1/data/1/sources"}, also: severities(SeverityInfo), edit: customers(func(a *Activity) {
		a.Data = append(a.Data, DataCategory{ID: "score", Name: "Rating"}, DataCategory{ID: "use", Kind: DataUsage})
	})},
	{name: "other data has its source, several without", rule: "rights/source-unstated", is: ResultFailed, want: []string{"/activities/1/data/1/sources"}, edit: customers(func(a *Activity) {
		a.Data = append(a.Data, DataCategory{ID: "score", Name: "Rating"}, DataCategory{ID: "notes", Name: "Notes"})
	}), also: says(`where data "Rating" and 1 more come from is not said`)},
	{name: "the warning comes first", rule: "rights/source-unstated", is: ResultFailed, want: []string{"/activities/1/data/2/sources"}, also: severities(SeverityWarning), edit: customers(func(a *Activity) {
		a.Data = append(a.Data, DataCategory{ID: "score", Name: "Rating"}, DataCategory{ID: "leads", Name: "Leads"})
		a.Subjects = append(a.Subjects, SubjectCategory{ID: "prospects", Kind: SubjectProspect})
		a.Purposes = append(a.Purposes, Purpose{ID: "win", Name: "Win customers", Data: []ID{"leads"}, Subjects: []ID{"prospects"}})
	})},
	{name: "ended", rule: "rights/source-unstated", is: ResultPassed, edit: edits(unsourced(SubjectProspect), customers(func(a *Activity) { a.Status = StatusEnded }))},

	{name: "complete", rule: "rights/decision-exception", is: ResultNotApplicable},
	{name: "contract", rule: "rights/decision-exception", is: ResultPassed, edit: decision(nil)},
	{name: "contract, and no purpose rests on one", rule: "rights/decision-exception", is: ResultFailed, want: exceptionAt, also: severities(SeverityWarning),
		edit: edits(decision(nil), customers(func(a *Activity) { a.Purposes[0].Bases = a.Purposes[0].Bases[:1] }))},
	{name: "explicit consent, and the consent is not", rule: "rights/decision-exception", is: ResultFailed, want: exceptionAt, also: severities(SeverityError),
		edit: edits(decision(func(d *AutomatedDecisions) { d.Exception = DecisionByConsent }), consenting(func(t *lawfulbasis.ConsentTerms) { t.Explicit = No }))},
	{name: "explicit consent, and only interests", rule: "rights/decision-exception", is: ResultFailed, want: exceptionAt, also: severities(SeverityWarning),
		edit: edits(decision(func(d *AutomatedDecisions) { d.Exception = DecisionByConsent }), noConsent)},
	{name: "a law of a third country", rule: "rights/decision-exception", is: ResultFailed, want: []string{"/activities/1/decisions/law"}, also: severities(SeverityError),
		edit: decision(func(d *AutomatedDecisions) {
			d.Exception, d.Law = DecisionByLaw, []Law{{Name: "Credit Act", Country: "US"}}
		})},
	{name: "none", rule: "rights/decision-exception", is: ResultFailed, want: exceptionAt, edit: decision(noException), also: cited("GDPR Art. 22(1)", "GDPR Art. 22(2)")},
	{name: "none, EU institution", rule: "rights/decision-exception", is: ResultFailed, want: exceptionAt, edit: under(eudprOnly, decision(noException)),
		also: cited("EUDPR Art. 24(1)", "EUDPR Art. 24(2)")},
	{name: "none, Switzerland", rule: "rights/decision-exception", is: ResultNotApplicable, edit: under(swissOnly, decision(noException))},
	{name: "a person decides", rule: "rights/decision-exception", is: ResultNotApplicable,
		edit: decision(func(d *AutomatedDecisions) { d.Exception, d.Solely = "", No })},
	{name: "not said whether a person decides", rule: "rights/decision-exception", is: ResultNotApplicable,
		edit: decision(func(d *AutomatedDecisions) { d.Exception, d.Solely = "", "" })},
	{name: "no significant effect", rule: "rights/decision-exception", is: ResultNotApplicable,
		edit: decision(func(d *AutomatedDecisions) { d.Exception, d.Significant = "", No })},
	{name: "there are none", rule: "rights/decision-exception", is: ResultNotApplicable,
		edit: decision(func(d *AutomatedDecisions) { d.Exception, d.Exist = "", No })},
	{name: "a law without a name", rule: "rights/decision-exception", is: ResultFailed, want: []string{"/activities/1/decisions/law"}, also: severities(SeverityWarning),
		edit: decision(func(d *AutomatedDecisions) { d.Exception = DecisionByLaw })},
	{name: "a law", rule: "rights/decision-exception", is: ResultPassed,
		edit: decision(func(d *AutomatedDecisions) { d.Exception, d.Law = DecisionByLaw, []Law{{Name: "Tax code"}} })},
	{name: "UK, last day of Art. 22", rule: "rights/decision-exception", asOf: "2026-02-04", is: ResultFailed, want: exceptionAt,
		edit: under(ukOnly, decision(noException)), also: cited("UK GDPR Art. 22(1)", "UK GDPR Art. 22(2)")},
	{name: "UK, first day of Art. 22A", rule: "rights/decision-exception", asOf: "2026-02-05", is: ResultPassed, edit: under(ukOnly, decision(noException))},
	{name: "UK, recognised legitimate interests", rule: "rights/decision-exception", asOf: "2026-02-05", is: ResultFailed, want: decisionsAt,
		edit: under(ukOnly, recognised(nil)), also: cited("UK GDPR Art. 22B(4)")},
	{name: "UK, recognised legitimate interests for another purpose", rule: "rights/decision-exception", is: ResultPassed,
		edit: under(ukOnly, recognised(func(d *AutomatedDecisions) { d.Purposes = []ID{"newsletter"} }))},
	{name: "UK, recognised legitimate interests before", rule: "rights/decision-exception", asOf: "2026-02-04", is: ResultPassed, edit: under(ukOnly, recognised(nil))},

	{name: "UK, explicit consent beside other data, last day of Art. 22", rule: "rights/decision-special", asOf: "2026-02-04", is: ResultPassed, edit: under(ukOnly, edits(healthDecision(lawfulbasis.ExplicitConsent, DecisionByConsent), besides))},
	{name: "UK, explicit consent beside other data, first day of Art. 22B", rule: "rights/decision-special", asOf: "2026-02-05", is: ResultFailed, want: contactAt, edit: under(ukOnly, edits(healthDecision(lawfulbasis.ExplicitConsent, DecisionByConsent), besides))},
	{name: "no special data", rule: "rights/decision-special", is: ResultNotApplicable, edit: decision(nil)},
	{name: "employment law", rule: "rights/decision-special", is: ResultFailed, want: contactAt, also: cited("GDPR Art. 22(4)"),
		edit: healthDecision(lawfulbasis.EmploymentLaw, DecisionByContract)},
	{name: "no condition", rule: "rights/decision-special", is: ResultFailed, want: contactAt, edit: under(eudprOnly, healthDecision("", DecisionByContract)),
		also: cited("EUDPR Art. 24(4)")},
	{name: "explicit consent", rule: "rights/decision-special", is: ResultPassed, edit: healthDecision(lawfulbasis.ExplicitConsent, DecisionByConsent)},
	{name: "explicit consent for other data", rule: "rights/decision-special", is: ResultFailed, want: contactAt, edit: func(r *Register) {
		healthDecision(lawfulbasis.ExplicitConsent, DecisionByConsent)(r)
		r.Activities[1].Purposes[0].Conditions[0].Data = []ID{"other"}
	}},
	{name: "explicit consent for a purpose the decision does not serve", rule: "rights/decision-special", is: ResultFailed, want: contactAt, edit: func(r *Register) {
		healthDecision(lawfulbasis.ExplicitConsent, DecisionByConsent)(r)
		r.Activities[1].Decisions.Purposes = []ID{"newsletter"}
	}},
	{name: "substantial public interest", rule: "rights/decision-special", is: ResultPassed, edit: healthDecision(lawfulbasis.SubstantialPublicInterest, "")},
	{name: "other data decides", rule: "rights/decision-special", is: ResultNotApplicable, edit: func(r *Register) {
		healthDecision("", DecisionByContract)(r)
		r.Activities[1].Decisions.Data = []ID{"other"}
	}},
	{name: "the purpose decided on names other data", rule: "rights/decision-special", is: ResultNotApplicable, edit: func(r *Register) {
		healthDecision("", DecisionByContract)(r)
		a := &r.Activities[1]
		a.Data = append(slices.Clone(a.Data), DataCategory{ID: "income", Name: "Income"})
		a.Purposes = append(slices.Clone(a.Purposes), Purpose{ID: "score", Name: "Score who orders", Data: []ID{"income"}, Bases: a.Purposes[0].Bases})
		a.Purposes[0].Data = []ID{a.Data[0].ID}
		a.Decisions.Purposes = []ID{"score"}
	}},
	{name: "sensitive in Switzerland only", rule: "rights/decision-special", is: ResultNotApplicable, edit: func(r *Register) {
		healthDecision("", DecisionByContract)(r)
		r.Activities[1].Data[0].Special[0] = lawfulbasis.SocialAssistance
	}},
	{name: "Switzerland", rule: "rights/decision-special", is: ResultNotApplicable, edit: under(swissOnly, healthDecision("", DecisionByContract))},
	{name: "UK, public interest alone, last day of Art. 22", rule: "rights/decision-special", asOf: "2026-02-04", is: ResultPassed,
		edit: under(ukOnly, healthDecision(lawfulbasis.SubstantialPublicInterest, ""))},
	{name: "UK, public interest alone, first day of Art. 22B", rule: "rights/decision-special", asOf: "2026-02-05", is: ResultFailed, want: contactAt,
		edit: under(ukOnly, healthDecision(lawfulbasis.SubstantialPublicInterest, "")),
		also: cited("UK GDPR Art. 22B(1)", "UK GDPR Art. 22B(2)", "UK GDPR Art. 22B(3)")},
	{name: "UK, public interest and law", rule: "rights/decision-special", is: ResultPassed,
		edit: under(ukOnly, healthDecision(lawfulbasis.SubstantialPublicInterest, DecisionByLaw))},
	{name: "UK, no condition, last day of Art. 22", rule: "rights/decision-special", asOf: "2026-02-04", is: ResultFailed, want: contactAt,
		edit: under(ukOnly, healthDecision("", DecisionByContract)), also: cited("UK GDPR Art. 22(4)")},

	{name: "complete", rule: "rights/decision-safeguards", is: ResultNotApplicable},
	{name: "both", rule: "rights/decision-safeguards", is: ResultPassed, edit: decision(nil)},
	{name: "neither", rule: "rights/decision-safeguards", is: ResultFailed, want: decisionsAt, edit: decision(noSafeguards), also: cited("GDPR Art. 22(3)")},
	{name: "in words", rule: "rights/decision-safeguards", is: ResultPassed, edit: decision(func(d *AutomatedDecisions) {
		noSafeguards(d)
		d.Safeguards = "the service desk decides again on request and hears the customer"
	})},
	{name: "denied in spite of words", rule: "rights/decision-safeguards", is: ResultFailed, want: decisionsAt,
		edit: decision(func(d *AutomatedDecisions) { d.Intervention, d.Safeguards = No, "yearly audit" })},
	{name: "the law has its own", rule: "rights/decision-safeguards", is: ResultNotApplicable,
		edit: decision(func(d *AutomatedDecisions) { noSafeguards(d); d.Exception = DecisionByLaw })},
	{name: "EU institution", rule: "rights/decision-safeguards", is: ResultFailed, want: decisionsAt, edit: under(eudprOnly, decision(noSafeguards)),
		also: cited("EUDPR Art. 24(3)")},
	{name: "UK by law, last day of Art. 22", rule: "rights/decision-safeguards", asOf: "2026-02-04", is: ResultNotApplicable,
		edit: under(ukOnly, decision(func(d *AutomatedDecisions) { noSafeguards(d); d.Exception = DecisionByLaw }))},
	{name: "UK by law, first day of Art. 22C", rule: "rights/decision-safeguards", asOf: "2026-02-05", is: ResultFailed, want: decisionsAt,
		edit: under(ukOnly, decision(func(d *AutomatedDecisions) { noSafeguards(d); d.Exception = DecisionByLaw })),
		also: cited("UK GDPR Art. 22C(1)", "UK GDPR Art. 22C(2)")},
	{name: "UK, people are not told, last day of Art. 22", rule: "rights/decision-safeguards", asOf: "2026-02-04", is: ResultPassed,
		edit: under(ukOnly, decision(func(d *AutomatedDecisions) { d.Informed = No }))},
	{name: "UK, people are not told, first day of Art. 22C", rule: "rights/decision-safeguards", asOf: "2026-02-05", is: ResultFailed, want: decisionsAt,
		edit: under(ukOnly, decision(func(d *AutomatedDecisions) { d.Informed = No })), also: both(severities(SeverityError), cited("UK GDPR Art. 22C(1)", "UK GDPR Art. 22C(2)"))},
	{name: "UK, whether people are told is not stated", rule: "rights/decision-safeguards", is: ResultFailed, want: decisionsAt,
		edit: under(ukOnly, decision(func(d *AutomatedDecisions) { d.Informed = "" })), also: severities(SeverityWarning)},
	{name: "UK, told in words", rule: "rights/decision-safeguards", is: ResultPassed,
		edit: under(ukOnly, decision(func(d *AutomatedDecisions) {
			d.Informed, d.Safeguards = "", "each customer is written to on the day of the decision"
		}))},
	{name: "UK, people are told", rule: "rights/decision-safeguards", is: ResultPassed, edit: under(ukOnly, decision(nil))},
	{name: "the Union asks for no such information here", rule: "rights/decision-safeguards", is: ResultPassed,
		edit: decision(func(d *AutomatedDecisions) { d.Informed = No })},
	{name: "Switzerland", rule: "rights/decision-safeguards", is: ResultFailed, want: decisionsAt, also: cited("FADP Art. 21(2)"),
		edit: under(swissOnly, decision(func(d *AutomatedDecisions) { noSafeguards(d); d.Exception = "" }))},
	{name: "Switzerland, contract", rule: "rights/decision-safeguards", is: ResultFailed, want: decisionsAt, also: severities(SeverityWarning),
		edit: under(swissOnly, decision(noSafeguards))},
	{name: "Switzerland, express consent", rule: "rights/decision-safeguards", is: ResultNotApplicable,
		edit: under(swissOnly, decision(func(d *AutomatedDecisions) { noSafeguards(d); d.Exception = DecisionByConsent }))},

	{name: "complete", rule: "rights/decision-child", is: ResultNotApplicable},
	{name: "adults", rule: "rights/decision-child", is: ResultPassed, edit: decision(nil)},
	{name: "children", rule: "rights/decision-child", is: ResultFailed, want: []string{"/activities/1/subjects/1"}, edit: children(nil), also: cited("GDPR rec. 71")},
	{name: "children, EU institution", rule: "rights/decision-child", is: ResultFailed, want: []string{"/activities/1/subjects/1"},
		edit: under(eudprOnly, children(nil)), also: cited("EUDPR rec. 43")},
	{name: "children another purpose concerns", rule: "rights/decision-child", is: ResultPassed,
		edit: children(func(d *AutomatedDecisions) { d.Purposes = []ID{"orders"} })},

	{name: "complete", rule: "rights/decision-logic", is: ResultNotApplicable},
	{name: "both", rule: "rights/decision-logic", is: ResultPassed, edit: decision(nil)},
	{name: "no logic", rule: "rights/decision-logic", is: ResultFailed, want: decisionsAt, edit: decision(func(d *AutomatedDecisions) { d.Logic = "" }),
		also: cited("GDPR Art. 13(2)(f)", "GDPR Art. 14(2)(g)", "GDPR Art. 15(1)(h)")},
	{name: "no consequences", rule: "rights/decision-logic", is: ResultFailed, want: decisionsAt,
		edit: under(eudprOnly, decision(func(d *AutomatedDecisions) { d.Consequences = "" })),
		also: cited("EUDPR Art. 15(2)(f)", "EUDPR Art. 16(2)(f)", "EUDPR Art. 17(1)(h)")},
	{name: "neither", rule: "rights/decision-logic", is: ResultFailed, want: decisionsAt, edit: decision(func(d *AutomatedDecisions) { d.Logic, d.Consequences = "", "" })},
	{name: "complete", rule: "rights/decision-unstated", is: ResultNotApplicable},
	{name: "both stated", rule: "rights/decision-unstated", is: ResultPassed, edit: decision(nil)},
	{name: "a person decides", rule: "rights/decision-unstated", is: ResultPassed, edit: decision(func(d *AutomatedDecisions) { d.Solely, d.Significant = No, "" })},
	{name: "without effect", rule: "rights/decision-unstated", is: ResultPassed, edit: decision(func(d *AutomatedDecisions) { d.Solely, d.Significant = "", No })},
	{name: "neither", rule: "rights/decision-unstated", is: ResultFailed, want: decisionsAt, edit: decision(func(d *AutomatedDecisions) { d.Solely, d.Significant = "", "" }),
		also: cited("GDPR Art. 22(1)", "GDPR Art. 13(2)(f)")},
	{name: "not whether solely", rule: "rights/decision-unstated", is: ResultFailed, want: decisionsAt, edit: decision(func(d *AutomatedDecisions) { d.Solely = "" })},
	{name: "not what effect", rule: "rights/decision-unstated", is: ResultFailed, want: decisionsAt, edit: decision(func(d *AutomatedDecisions) { d.Significant = "" })},
	{name: "only profiling", rule: "rights/decision-unstated", is: ResultNotApplicable, edit: customers(func(a *Activity) { a.Decisions, a.None = &AutomatedDecisions{Profiling: Yes}, nil })},
	{name: "described, not whether there are any", rule: "rights/decision-unstated", is: ResultFailed, want: []string{"/activities/1/decisions/exist"},
		edit: decision(func(d *AutomatedDecisions) { d.Exist, d.Solely = "", "" }), also: cited("GDPR Art. 22(1)", "GDPR Art. 13(2)(f)")},
	{name: "an exception alone", rule: "rights/decision-unstated", is: ResultFailed, want: []string{"/activities/1/decisions/exist"},
		edit: customers(func(a *Activity) {
			a.Decisions, a.None = &AutomatedDecisions{Profiling: Yes, Exception: DecisionByLaw}, nil
		})},
	{name: "described, of a person's", rule: "rights/decision-unstated", is: ResultPassed, edit: decision(func(d *AutomatedDecisions) { d.Exist, d.Solely = "", No })},
	{name: "described, of Art. 22", rule: "rights/decision-unstated", is: ResultPassed, edit: decision(func(d *AutomatedDecisions) { d.Exist = "" })},
	{name: "described, and there are none", rule: "rights/decision-unstated", is: ResultNotApplicable, edit: decision(func(d *AutomatedDecisions) { d.Exist, d.Solely = No, "" })},
	{name: "described, and none confirmed", rule: "rights/decision-unstated", is: ResultNotApplicable, edit: func(r *Register) {
		decision(func(d *AutomatedDecisions) { d.Exist, d.Solely = "", "" })(r)
		r.Activities[1].None = []Element{ElementDecisions}
	}},
	{name: "UK, described, the day before", rule: "rights/decision-unstated", asOf: "2026-02-04", is: ResultFailed, want: []string{"/activities/1/decisions/exist"},
		edit: under(ukOnly, decision(func(d *AutomatedDecisions) { d.Exist, d.Solely = "", "" })), also: cited("UK GDPR Art. 22(1)", "UK GDPR Art. 13(2)(f)")},
	{name: "UK, described, the first day", rule: "rights/decision-unstated", asOf: "2026-02-05", is: ResultFailed, want: []string{"/activities/1/decisions/exist"},
		edit: under(ukOnly, decision(func(d *AutomatedDecisions) { d.Exist, d.Solely = "", "" })), also: cited("UK GDPR Art. 22A(1)", "UK GDPR Art. 13(2)(f)")},
	{name: "UK, the day before", rule: "rights/decision-unstated", asOf: "2026-02-04", is: ResultFailed, want: decisionsAt,
		edit: under(ukOnly, decision(func(d *AutomatedDecisions) { d.Solely = "" })), also: cited("UK GDPR Art. 22(1)", "UK GDPR Art. 13(2)(f)")},
	{name: "UK, the first day", rule: "rights/decision-unstated", asOf: "2026-02-05", is: ResultFailed, want: decisionsAt,
		edit: under(ukOnly, decision(func(d *AutomatedDecisions) { d.Solely = "" })), also: cited("UK GDPR Art. 22A(1)", "UK GDPR Art. 13(2)(f)")},
	{name: "no consequences, Switzerland", rule: "rights/decision-logic", is: ResultPassed,
		edit: under(swissOnly, decision(func(d *AutomatedDecisions) { d.Consequences = "" }))},
	{name: "no logic, Switzerland", rule: "rights/decision-logic", is: ResultFailed, want: decisionsAt, also: cited("FADP Art. 25(2)(f)"),
		edit: under(swissOnly, decision(func(d *AutomatedDecisions) { d.Logic = "" }))},
}
