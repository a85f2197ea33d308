package ropa

import (
	"slices"
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
)

var (
	// credit is a high-risk use for which all is done.
	credit = AIUse{
		Role: AIDeployer, Function: AIOther, Use: AIForCreditworthiness, Informed: Yes, Oversight: "head of credit, trained 2027-09", Instructions: &Reference{Title: "Vendor manual v3"},
		LogRetention: civil.MustPeriod("P6M"), FRIA: &FRIA{Date: highRiskFrom, Notified: highRiskFrom},
	}
	// ranking is one of applications, and scores one of the work of staff.
	ranking  = edited(credit, func(u *AIUse) { u.Use, u.FRIA = AIForRecruitment, nil })
	scores   = edited(ranking, func(u *AIUse) { u.Use, u.WorkersInformed = AIForWorkerManagement, Yes })
	benefits = edited(credit, func(u *AIUse) { u.Use, u.Registration = AIForPublicBenefits, "EU-1" })
	exempted = edited(ranking, func(u *AIUse) { u.Exception, u.ExceptionDocument = AIPreparatory, &Reference{Title: "Assessment"} })
)

// since lets an AI system work in an activity that began on the first day of
// the duties for high-risk systems.
func since(u AIUse) func(*Register) {
	return edits(ai(u), customers(func(a *Activity) { a.Start = highRiskFrom }))
}

// town makes the keeper a public authority.
func town(r *Register) { r.Organisation.PublicAuthority = Yes }

// profiled answers whether the activity profiles people.
func profiled(profiling, solely Answer) func(*Register) {
	return customers(func(a *Activity) {
		a.Decisions, a.None = &AutomatedDecisions{Exist: Yes, Profiling: profiling, Solely: solely}, notNone(a.None, ElementProfiling)
	})
}

// highRiskDuty are the cases of a duty for high-risk systems: met, and left
// out, at a field of the use.
func highRiskDuty(rule RuleID, met AIUse, leave func(*AIUse), field string, severity Severity) []ruleCase {
	unmet, at := edited(met, leave), []string{"/activities/1/ai/0/" + field}
	lower := severity
	if lower == SeverityError {
		lower = SeverityWarning
	}
	return []ruleCase{
		{name: "no AI use", rule: rule, asOf: "2028-01-10", is: ResultNotApplicable},
		{name: "not high-risk", rule: rule, asOf: "2028-01-10", is: ResultNotApplicable, edit: since(gate)},
		{name: "met", rule: rule, asOf: "2028-01-10", is: ResultPassed, edit: since(met)},
		{name: "unmet", rule: rule, asOf: "2028-01-10", is: ResultFailed, want: at, edit: since(unmet), also: severities(severity)},
		{name: "a provider", rule: rule, asOf: "2028-01-10", is: ResultNotApplicable, edit: since(edited(unmet, func(u *AIUse) { u.Role = AIProvider }))},
		{name: "role not said", rule: rule, asOf: "2028-01-10", is: ResultFailed, want: at, edit: since(edited(unmet, func(u *AIUse) { u.Role = "" })), also: severities(lower)},
		{name: "in service before", rule: rule, asOf: "2028-01-10", is: ResultFailed, want: at, edit: ai(unmet), also: both(severities(lower), says("once its design changes significantly"))},
		{name: "in service before, with an authority", rule: rule, asOf: "2030-08-01", is: ResultFailed, want: at, edit: edits(ai(unmet), town),
			also: both(severities(lower), says("by 2030-08-02 in any case"))},
		{name: "in service before, with an authority, in time", rule: rule, asOf: "2030-08-02", is: ResultFailed, want: at, edit: edits(ai(unmet), town), also: severities(severity)},
		{name: "EU institution", rule: rule, asOf: "2028-01-10", is: ResultFailed, want: at, edit: under(eudprOnly, since(unmet)), also: severities(severity)},
		{name: "UK", rule: rule, asOf: "2028-01-10", is: ResultNotApplicable, edit: under(ukOnly, since(unmet))},
		{name: "in the States", rule: rule, asOf: "2028-01-10", is: ResultNotApplicable, edit: edits(since(unmet), inTheStates)},
		{name: "day before", rule: rule, asOf: "2027-12-01", is: ResultNotInForce, edit: since(unmet)},
		{name: "first day", rule: rule, asOf: "2027-12-02", is: ResultFailed, want: at, edit: since(unmet)},
	}
}

// useCases are those of a rule on the AI uses of one kind, at the use itself or
// a field of it.
func useCases(rule RuleID, bad, good AIUse, field string, before, first string, severity Severity) []ruleCase {
	at := "/activities/1/ai/0" + field
	return []ruleCase{
		{name: "no AI use", rule: rule, is: ResultNotApplicable, asOf: "2026-12-10"},
		{name: "no use stated", rule: rule, is: ResultNotApplicable, asOf: "2026-12-10", edit: ai(gate)},
		{name: "allowed", rule: rule, is: ResultPassed, asOf: "2026-12-10", edit: ai(good)},
		{name: "not", rule: rule, is: ResultFailed, asOf: "2026-12-10", want: []string{at}, edit: ai(bad), also: severities(severity)},
		{name: "as processor", rule: rule, is: ResultFailed, asOf: "2026-12-10", want: []string{"/processing/0/ai/0" + field}, edit: processorAI(edited(bad, func(u *AIUse) {
			if u.Role == "" {
				u.Role = AIDeployer
			}
		}))},
		{name: "EU institution", rule: rule, is: ResultFailed, asOf: "2026-12-10", want: []string{at}, edit: under(eudprOnly, ai(bad))},
		{name: "UK", rule: rule, is: ResultNotApplicable, asOf: "2026-12-10", edit: under(ukOnly, ai(bad))},
		{name: "day before", rule: rule, asOf: before, is: ResultNotInForce, edit: ai(bad)},
		{name: "first day", rule: rule, asOf: first, is: ResultFailed, want: []string{at}, edit: ai(bad)},
	}
}

func useOf(p AIPurpose) AIUse { return AIUse{Use: p} }

func annexAt(p AIPurpose, point string) ruleCase {
	return ruleCase{name: "for " + string(p), rule: "ai/high-risk", is: ResultFailed, want: aiAt, edit: ai(useOf(p)), also: cited("AI Act Art. 6(2)", "AI Act "+point, "AI Act Art. 111(2)", "AI Act Art. 113")}
}

// biasWith lets special data of the activity serve the detection of bias.
func biasWith(edit func(a *Activity)) func(*Register) {
	return edits(func(r *Register) {
		r.Measures = append(r.Measures, Measure{ID: "pseudonyms", Name: "Pseudonyms", Objectives: []Objective{ObjectivePseudonymisation}})
	}, ai(AIUse{Role: AIProvider, BiasDetection: Yes, StrictlyRequired: "nothing else shows it"}), customers(func(a *Activity) {
		a.Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.RacialEthnicOrigin}
		a.Security, a.Recipients = append(slices.Clone(a.Security), "pseudonyms"), nil
		a.Retention = []RetentionRule{{Period: civil.MustPeriod("P3M")}}
		edit(a)
	}))
}

var (
	deepFake   = AIUse{Role: AIDeployer, Use: AIForDeepFakes, Informed: No}
	chat       = AIUse{Role: AIProvider, Use: AIForChat, Informed: No}
	synthetic  = AIUse{Role: AIProvider, Use: AIForSynthetic, Informed: No}
	tells      = func(u *AIUse) { u.Informed = Yes }
	afterwards = AIUse{Role: AIDeployer, Function: AIRemoteIdentification, RealTime: No, LawEnforcement: Yes, Oversight: "two officers verify each match"}
	useAt      = []string{"/activities/1/ai/0/use"}
	biasAt     = []string{"/activities/1/ai/0/biasDetection"}
	annexUses  = []ruleCase{
		annexAt(AIForInfrastructure, "Annex III(2)"), annexAt(AIForAdmission, "Annex III(3)(a)"), annexAt(AIForOutcomes, "Annex III(3)(b)"), annexAt(AIForEducationLevel, "Annex III(3)(c)"),
		annexAt(AIForExamMonitoring, "Annex III(3)(d)"), annexAt(AIForRecruitment, "Annex III(4)(a)"), annexAt(AIForWorkerManagement, "Annex III(4)(b)"),
		annexAt(AIForPublicBenefits, "Annex III(5)(a)"), annexAt(AIForCreditworthiness, "Annex III(5)(b)"), annexAt(AIForInsurance, "Annex III(5)(c)"), annexAt(AIForEmergencies, "Annex III(5)(d)"),
		annexAt(AIForLawEnforcement, "Annex III(6)"), annexAt(AIForMigration, "Annex III(7)"), annexAt(AIForJustice, "Annex III(8)(a)"), annexAt(AIForElections, "Annex III(8)(b)"),
	}
)

var aiUseCases = slices.Concat(
	annexUses,
	[]ruleCase{
		{name: "another use", rule: "ai/high-risk", is: ResultPassed, edit: ai(useOf(AIForOther))},
		{name: "a chat", rule: "ai/high-risk", is: ResultPassed, edit: ai(useOf(AIForChat))},
		{name: "recruitment, day before the date was put off", rule: "ai/high-risk", asOf: "2026-07-26", is: ResultFailed, want: aiAt, edit: ai(ranking), also: says("bind from 2026-08-02")},
		{name: "recruitment, day the date was put off", rule: "ai/high-risk", asOf: "2026-07-27", is: ResultFailed, want: aiAt, edit: ai(ranking), also: says("bind from 2027-12-02")},
		{name: "recruitment, first day of the duties", rule: "ai/high-risk", asOf: "2027-12-02", is: ResultFailed, want: aiAt, edit: ai(ranking), also: says("since 2027-12-02")},
		{name: "an exception exempted", rule: "ai/high-risk", is: ResultFailed, want: aiAt, edit: ai(exempted), also: says("claims the exception")},

		{name: "no AI use", rule: "ai/post-remote-identification", asOf: "2028-01-10", is: ResultNotApplicable},
		{name: "nothing on authorisation", rule: "ai/post-remote-identification", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/oversight"}, edit: since(afterwards), also: both(severities(SeverityWarning), cited("AI Act Art. 26(10)", "AI Act Art. 14(5)"))},
		{name: "authorised", rule: "ai/post-remote-identification", asOf: "2028-01-10", is: ResultPassed, edit: since(edited(afterwards, func(u *AIUse) {
			u.Oversight = "each search authorised by the investigating judge, matches verified by two officers"
		}))},
		{name: "in real time", rule: "ai/post-remote-identification", asOf: "2028-01-10", is: ResultNotApplicable, edit: since(edited(afterwards, func(u *AIUse) { u.RealTime = Yes }))},
		{name: "not law enforcement", rule: "ai/post-remote-identification", asOf: "2028-01-10", is: ResultNotApplicable, edit: since(edited(afterwards, func(u *AIUse) { u.LawEnforcement = No }))},
		{name: "a provider", rule: "ai/post-remote-identification", asOf: "2028-01-10", is: ResultNotApplicable, edit: since(edited(afterwards, func(u *AIUse) { u.Role = AIProvider }))},
		{name: "UK", rule: "ai/post-remote-identification", asOf: "2028-01-10", is: ResultNotApplicable, edit: under(ukOnly, since(afterwards))},
		{name: "day before", rule: "ai/post-remote-identification", asOf: "2027-12-01", is: ResultNotInForce, edit: since(afterwards)},
		{name: "first day", rule: "ai/post-remote-identification", asOf: "2027-12-02", is: ResultFailed, want: []string{"/activities/1/ai/0/oversight"}, edit: since(afterwards)},

		{name: "no AI use", rule: "ai/use-unstated", is: ResultNotApplicable},
		{name: "of customers", rule: "ai/use-unstated", is: ResultNotApplicable, edit: ai(AIUse{})},
		{name: "in IT", rule: "ai/use-unstated", is: ResultNotApplicable, edit: aiOn(SubjectEmployee, AIUse{Function: AIOther})},
		{name: "of applicants", rule: "ai/use-unstated", is: ResultFailed, want: useAt, edit: aiOn(SubjectApplicant, AIUse{Function: AIOther}), also: severities(SeverityInfo)},
		{name: "of pupils", rule: "ai/use-unstated", is: ResultFailed, want: useAt, edit: aiOn(SubjectPupil, AIUse{})},
		{name: "at work", rule: "ai/use-unstated", is: ResultFailed, want: useAt, edit: ai(AIUse{Context: ContextWorkplace})},
		{name: "in a school", rule: "ai/use-unstated", is: ResultFailed, want: useAt, edit: ai(AIUse{Context: ContextEducation})},
		{name: "stated", rule: "ai/use-unstated", is: ResultPassed, edit: aiOn(SubjectApplicant, ranking)},
		{name: "another function", rule: "ai/use-unstated", is: ResultNotApplicable, edit: aiOn(SubjectApplicant, gate)},
		{name: "UK", rule: "ai/use-unstated", is: ResultNotApplicable, edit: under(ukOnly, aiOn(SubjectPupil, AIUse{}))},
		{name: "day before the Act", rule: "ai/use-unstated", asOf: "2024-07-31", is: ResultNotInForce, edit: aiOn(SubjectPupil, AIUse{})},
		{name: "first day of the Act", rule: "ai/use-unstated", asOf: "2024-08-01", is: ResultFailed, want: useAt, edit: aiOn(SubjectPupil, AIUse{})},

		{name: "nothing exempted", rule: "ai/exception-undocumented", asOf: "2028-01-10", is: ResultNotApplicable, edit: ai(ranking)},
		{name: "documented", rule: "ai/exception-undocumented", asOf: "2028-01-10", is: ResultPassed, edit: ai(exempted)},
		{name: "by a provider", rule: "ai/exception-undocumented", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/exceptionDocument"}, also: severities(SeverityWarning),
			edit: ai(edited(exempted, func(u *AIUse) { u.Role, u.ExceptionDocument = AIProvider, nil }))},
		{name: "by a deployer", rule: "ai/exception-undocumented", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/exceptionDocument"}, also: severities(SeverityInfo),
			edit: ai(edited(exempted, func(u *AIUse) { u.ExceptionDocument = nil }))},
		{name: "day before", rule: "ai/exception-undocumented", asOf: "2027-12-01", is: ResultNotInForce, edit: ai(exempted)},
		{name: "first day", rule: "ai/exception-undocumented", asOf: "2027-12-02", is: ResultPassed, edit: ai(exempted)},

		{name: "nothing exempted", rule: "ai/exception-profiling", asOf: "2028-01-10", is: ResultNotApplicable, edit: ai(ranking)},
		{name: "no profiling", rule: "ai/exception-profiling", asOf: "2028-01-10", is: ResultPassed, edit: edits(ai(exempted), profiled(No, No))},
		{name: "profiling", rule: "ai/exception-profiling", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/exception"}, edit: edits(ai(exempted), profiled(Yes, No)),
			also: severities(SeverityError)},
		{name: "profiling not stated", rule: "ai/exception-profiling", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/exception"}, edit: edits(ai(exempted), profiled("", No)),
			also: severities(SeverityWarning)},
		{name: "evaluation by type", rule: "ai/exception-profiling", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/exception"}, also: severities(SeverityError),
			edit: edits(ai(exempted), profiled("", No), customers(func(a *Activity) { a.Types = []ProcessingType{TypeEvaluation} }))},
		{name: "day before", rule: "ai/exception-profiling", asOf: "2027-12-01", is: ResultNotInForce, edit: ai(exempted)},
		{name: "first day", rule: "ai/exception-profiling", asOf: "2027-12-02", is: ResultFailed, want: []string{"/activities/1/ai/0/exception"}, edit: edits(ai(exempted), profiled(Yes, No))},
	},
	highRiskDuty("ai/instructions-missing", credit, func(u *AIUse) { u.Instructions = nil }, "instructions", SeverityInfo),
	highRiskDuty("ai/oversight-missing", credit, func(u *AIUse) { u.Oversight = "" }, "oversight", SeverityWarning),
	highRiskDuty("ai/logs-too-short", credit, func(u *AIUse) { u.LogRetention = civil.MustPeriod("P30D") }, "logRetention", SeverityError),
	highRiskDuty("ai/workers-uninformed", scores, func(u *AIUse) { u.WorkersInformed = No }, "workersInformed", SeverityError),
	highRiskDuty("ai/people-uninformed", ranking, func(u *AIUse) { u.Informed = No }, "informed", SeverityError),
	highRiskDuty("ai/fria-missing", credit, func(u *AIUse) { u.FRIA = nil }, "fria", SeverityError),
	highRiskDuty("ai/fria-notification", credit, func(u *AIUse) { u.FRIA = &FRIA{Date: highRiskFrom} }, "fria/notified", SeverityWarning),
	[]ruleCase{
		{name: "an impact assessment done", rule: "ai/instructions-missing", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/instructions"},
			edit: edits(since(edited(credit, func(u *AIUse) { u.Instructions = nil })), customers(func(a *Activity) { a.DPIA = &DPIA{Status: DPIADone} })), also: says("on which its impact assessment draws")},
		{name: "not said", rule: "ai/logs-too-short", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/logRetention"}, also: severities(SeverityWarning),
			edit: since(edited(credit, func(u *AIUse) { u.LogRetention = civil.Period{} }))},
		{name: "a law says three months", rule: "ai/logs-too-short", asOf: "2028-01-10", is: ResultPassed, edit: edits(since(edited(credit, func(u *AIUse) { u.LogRetention = civil.MustPeriod("P3M") })),
			customers(func(a *Activity) {
				a.Retention = append(a.Retention, RetentionRule{Period: civil.MustPeriod("P3M"), Law: []Law{{Name: "Act", Country: "DE"}}})
			}))},
		{name: "not said", rule: "ai/workers-uninformed", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/workersInformed"}, also: severities(SeverityWarning),
			edit: since(edited(scores, func(u *AIUse) { u.WorkersInformed = "" }))},
		{name: "applicants", rule: "ai/workers-uninformed", asOf: "2028-01-10", is: ResultPassed, edit: since(ranking)},
		{name: "not said", rule: "ai/people-uninformed", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/informed"}, also: severities(SeverityWarning),
			edit: since(edited(ranking, func(u *AIUse) { u.Informed = "" }))},
		{name: "in infrastructure", rule: "ai/people-uninformed", asOf: "2028-01-10", is: ResultPassed, edit: since(edited(ranking, func(u *AIUse) { u.Use, u.Informed = AIForInfrastructure, No }))},
		{name: "an employer", rule: "ai/fria-missing", asOf: "2028-01-10", is: ResultPassed, edit: since(ranking)},
		{name: "a town", rule: "ai/fria-missing", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/fria"}, edit: edits(since(ranking), town), also: severities(SeverityError)},
		{name: "a hospital", rule: "ai/fria-missing", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/fria"}, also: severities(SeverityError),
			edit: edits(since(ranking), func(r *Register) { r.Organisation.PublicServices = Yes })},
		{name: "a school, not said to serve the public", rule: "ai/fria-missing", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/fria"}, also: severities(SeverityWarning),
			edit: since(edited(ranking, func(u *AIUse) { u.Use = AIForOutcomes }))},
		{name: "a school that does not serve the public", rule: "ai/fria-missing", asOf: "2028-01-10", is: ResultPassed,
			edit: edits(since(edited(ranking, func(u *AIUse) { u.Use = AIForOutcomes })), func(r *Register) { r.Organisation.PublicServices = No })},
		{name: "a grid of a town", rule: "ai/fria-missing", asOf: "2028-01-10", is: ResultPassed, edit: edits(since(edited(ranking, func(u *AIUse) { u.Use = AIForInfrastructure })), town)},
		{name: "an impact assessment done", rule: "ai/fria-missing", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/fria"}, also: cited("AI Act Art. 27(1)", "AI Act Art. 27(4)"),
			edit: edits(since(edited(credit, func(u *AIUse) { u.FRIA = nil })), customers(func(a *Activity) { a.DPIA = &DPIA{Status: DPIADone} }))},

		{name: "a company", rule: "ai/registration", asOf: "2028-01-10", is: ResultNotApplicable, edit: since(credit)},
		{name: "a town, registered", rule: "ai/registration", asOf: "2028-01-10", is: ResultPassed, edit: edits(since(benefits), town)},
		{name: "a town, not registered", rule: "ai/registration", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/registration"}, also: severities(SeverityError),
			edit: edits(since(edited(benefits, func(u *AIUse) { u.Registration = "" })), town)},
		{name: "a town, a grid", rule: "ai/registration", asOf: "2028-01-10", is: ResultPassed, edit: edits(since(edited(benefits, func(u *AIUse) { u.Use, u.Registration = AIForInfrastructure, "" })), town)},
		{name: "EU institution", rule: "ai/registration", asOf: "2028-01-10", is: ResultFailed, want: []string{"/activities/1/ai/0/registration"},
			edit: under(eudprOnly, since(edited(benefits, func(u *AIUse) { u.Registration = "" })))},
		{name: "a town, day before the rank", rule: "ai/registration", asOf: "2027-12-01", is: ResultFailed, want: []string{"/activities/1/ai/0/registration"}, also: severities(SeverityInfo),
			edit: edits(since(edited(benefits, func(u *AIUse) { u.Registration = "" })), town)},
		{name: "a town, first day of the rank", rule: "ai/registration", asOf: "2027-12-02", is: ResultFailed, want: []string{"/activities/1/ai/0/registration"}, also: severities(SeverityError),
			edit: edits(since(edited(benefits, func(u *AIUse) { u.Registration = "" })), town)},
		{name: "day before", rule: "ai/registration", asOf: "2026-08-01", is: ResultNotInForce, edit: edits(since(benefits), town)},
		{name: "first day", rule: "ai/registration", asOf: "2026-08-02", is: ResultPassed, edit: edits(since(benefits), town)},

		{name: "none", rule: "ai/bias-safeguards", is: ResultNotApplicable, edit: ai(gate)},
		{name: "kept in house under pseudonyms", rule: "ai/bias-safeguards", is: ResultPassed, edit: biasWith(func(*Activity) {})},
		{name: "under their names", rule: "ai/bias-safeguards", is: ResultFailed, want: biasAt, edit: biasWith(func(a *Activity) { a.Security = nil }), also: cited("AI Act Art. 4a(1)(b)", "AI Act Art. 4a(2)")},
		{name: "shared", rule: "ai/bias-safeguards", is: ResultFailed, want: []string{"/activities/1/recipients/0"}, also: cited("AI Act Art. 4a(1)(d)", "AI Act Art. 4a(2)"),
			edit: biasWith(func(a *Activity) { a.Recipients = []Recipient{{Category: "a university", Role: RoleController}} })},
		{name: "with a processor", rule: "ai/bias-safeguards", is: ResultPassed, edit: biasWith(func(a *Activity) { a.Recipients = []Recipient{{Category: "hosts", Role: RoleProcessor}} })},
		{name: "never erased", rule: "ai/bias-safeguards", is: ResultFailed, want: []string{"/activities/1/data/0"}, also: cited("AI Act Art. 4a(1)(e)", "AI Act Art. 4a(2)"),
			edit: biasWith(func(a *Activity) { a.Retention = nil })},
		{name: "day before", rule: "ai/bias-safeguards", asOf: "2026-07-26", is: ResultNotInForce, edit: biasWith(func(*Activity) {})},
		{name: "first day", rule: "ai/bias-safeguards", asOf: "2026-07-27", is: ResultPassed, edit: biasWith(func(*Activity) {})},

		{name: "no AI use", rule: "ai/literacy", is: ResultNotApplicable},
		{name: "no training", rule: "ai/literacy", is: ResultFailed, want: aiAt, edit: edits(ai(gate), untrained), also: severities(SeverityInfo)},
		{name: "two uses", rule: "ai/literacy", is: ResultFailed, want: aiAt, edit: edits(ai(gate), untrained, processorAI(gate))},
		{name: "training", rule: "ai/literacy", is: ResultPassed, edit: edits(ai(gate), func(r *Register) { r.Measures[0].Type = MeasureTraining })},
		{name: "day before", rule: "ai/literacy", asOf: "2025-02-01", is: ResultNotInForce, edit: ai(gate)},
		{name: "first day", rule: "ai/literacy", asOf: "2025-02-02", is: ResultFailed, want: aiAt, edit: edits(ai(gate), untrained)},
	},
	useCases("ai/social-scoring", useOf(AIForSocialScoring), useOf(AIForCreditworthiness), "", "2025-02-01", "2025-02-02", SeverityWarning),
	useCases("ai/crime-prediction", useOf(AIForCrimePrediction), useOf(AIForOther), "", "2025-02-01", "2025-02-02", SeverityWarning),
	useCases("ai/intimate-imagery", useOf(AIForIntimateImagery), useOf(AIForOther), "", "2026-07-26", "2026-12-02", SeverityError),
	useCases("ai/abuse-material", useOf(AIForAbuseMaterial), useOf(AIForOther), "", "2026-07-26", "2026-12-02", SeverityError),
	useCases("ai/chatbot-notice", chat, edited(chat, tells), "/informed", "2026-08-01", "2026-08-02", SeverityError),
	useCases("ai/synthetic-marking", synthetic, edited(synthetic, tells), "/informed", "2026-08-01", "2026-08-02", SeverityWarning),
	useCases("ai/deep-fake-disclosure", deepFake, edited(deepFake, tells), "/informed", "2026-08-01", "2026-08-02", SeverityError),
	[]ruleCase{
		{name: "from a profile alone, by machine alone", rule: "ai/crime-prediction", is: ResultFailed, want: aiAt, edit: edits(ai(useOf(AIForCrimePrediction)), profiled(Yes, Yes)), also: severities(SeverityError)},
		{name: "with a person", rule: "ai/crime-prediction", is: ResultFailed, want: aiAt, edit: edits(ai(useOf(AIForCrimePrediction)), profiled(Yes, No)), also: severities(SeverityWarning)},
		{name: "no profile", rule: "ai/crime-prediction", is: ResultPassed, edit: edits(ai(useOf(AIForCrimePrediction)), profiled(No, Yes))},
		{name: "day before the amendment", rule: "ai/intimate-imagery", asOf: "2026-07-26", is: ResultNotInForce, edit: ai(useOf(AIForIntimateImagery))},
		{name: "day of the amendment", rule: "ai/intimate-imagery", asOf: "2026-07-27", is: ResultFailed, want: aiAt, edit: ai(useOf(AIForIntimateImagery)), also: severities(SeverityInfo)},
		{name: "last day before", rule: "ai/intimate-imagery", asOf: "2026-12-01", is: ResultFailed, want: aiAt, edit: ai(useOf(AIForIntimateImagery)), also: both(severities(SeverityInfo), says("from 2026-12-02"))},
		{name: "of performers who consented", rule: "ai/intimate-imagery", asOf: "2026-12-02", is: ResultPassed, edit: edits(ai(useOf(AIForIntimateImagery)), customers(func(a *Activity) {
			a.Purposes[0].Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.Consent, Consent: &lawfulbasis.ConsentTerms{Explicit: Yes}}}
		}))},
		{name: "day of the amendment", rule: "ai/abuse-material", asOf: "2026-07-27", is: ResultFailed, want: aiAt, edit: ai(useOf(AIForAbuseMaterial)), also: severities(SeverityInfo)},
		{name: "last day before", rule: "ai/abuse-material", asOf: "2026-12-01", is: ResultFailed, want: aiAt, edit: ai(useOf(AIForAbuseMaterial)), also: severities(SeverityInfo)},
		{name: "not said", rule: "ai/chatbot-notice", is: ResultFailed, want: informedAt, edit: ai(edited(chat, func(u *AIUse) { u.Informed = "" })), also: severities(SeverityWarning)},
		{name: "of another provider", rule: "ai/chatbot-notice", is: ResultNotApplicable, edit: ai(edited(chat, func(u *AIUse) { u.Role = AIDeployer }))},
		{name: "the last day for older systems", rule: "ai/synthetic-marking", asOf: "2026-12-01", is: ResultFailed, want: informedAt, edit: ai(synthetic), also: says("on the market before 2026-08-02")},
		{name: "a deployer", rule: "ai/synthetic-marking", is: ResultNotApplicable, edit: ai(edited(synthetic, func(u *AIUse) { u.Role = AIDeployer }))},
		{name: "not said", rule: "ai/deep-fake-disclosure", is: ResultFailed, want: informedAt, edit: ai(edited(deepFake, func(u *AIUse) { u.Informed = "" })), also: severities(SeverityWarning)},
		{name: "a text that is reviewed", rule: "ai/deep-fake-disclosure", is: ResultFailed, want: informedAt, also: severities(SeverityWarning),
			edit: ai(edited(deepFake, func(u *AIUse) { u.Use, u.Oversight = AIForPublicText, "the editor reads it" }))},
		{name: "a provider", rule: "ai/deep-fake-disclosure", is: ResultNotApplicable, edit: ai(edited(deepFake, func(u *AIUse) { u.Role = AIProvider }))},
	},
)

// untrained takes training out of the measures.
func untrained(r *Register) {
	for i := range r.Measures {
		if r.Measures[i].Type == MeasureTraining {
			r.Measures[i].Type = ""
		}
	}
}

// The days of the AI Act are in order, each set by a provision.
func TestAIActDates(t *testing.T) {
	dates := AIActDates()
	if !slices.IsSortedFunc(dates, func(a, b AIActDate) int { return a.From.Compare(b.From) }) {
		t.Error("the days of the AI Act are out of order")
	}
	for _, d := range dates {
		if d.Provisions == "" || d.What == "" || d.From.IsZero() || d.Set.Provision == "" || !d.Confidence.Valid() {
			t.Errorf("%+v is not whole", d)
		}
	}
}
