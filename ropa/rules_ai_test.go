package ropa

import (
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
)

// ai makes the customers' activity use an AI system.
func ai(u AIUse) func(*Register) {
	return customers(func(a *Activity) {
		u.Name = "Watcher"
		a.AI = []AIUse{u}
	})
}

// processorAI makes the entry as processor use one.
func processorAI(u AIUse) func(*Register) {
	return func(r *Register) { r.Processing[0].AI = []AIUse{u} }
}

var (
	scraper    = AIUse{Function: AIFaceDatabase, Untargeted: Yes}
	callCentre = AIUse{Function: AIEmotionRecognition, Context: ContextWorkplace}
	study      = AIUse{Function: AIEmotionRecognition, Context: ContextResearch, Role: AIDeployer, Informed: Yes}
	religion   = AIUse{Function: AIBiometricCategorisation, Deduces: []AICharacteristic{DeducesAge, DeducesBelief}}
	ethnicity  = AIUse{Function: AIBiometricCategorisation, Deduces: []AICharacteristic{DeducesEthnicity}}
	ageBands   = AIUse{Function: AIBiometricCategorisation, Deduces: []AICharacteristic{DeducesAge, DeducesGender}}
	station    = AIUse{Function: AIRemoteIdentification, RealTime: Yes, PublicSpace: Yes, LawEnforcement: Yes}
	gate       = AIUse{Function: AIBiometricVerification}
	search     = AIUse{Function: AIBiometricIdentification}
	smiles     = AIUse{Function: AIExpressionDetection}
	moods      = AIUse{Function: AIEmotionRecognition}

	aiAt       = []string{"/activities/1/ai/0"}
	informedAt = []string{"/activities/1/ai/0/informed"}
	contextAt  = []string{"/activities/1/ai/0/context"}
	functionAt = []string{"/activities/1/ai/0/function"}
)

// inTheStates moves the keeper to the United States.
func inTheStates(r *Register) { r.Organisation.Country, r.Organisation.Establishments = "US", nil }

// footage makes the customers' data images and lets an AI system work on them.
func footage(u AIUse) func(*Register) {
	return edits(ai(u), customers(func(a *Activity) { a.Data[0].Kind = DataImage }))
}

// aiOn lets an AI system work in an activity about people of a kind.
func aiOn(kind SubjectKind, u AIUse) func(*Register) {
	return edits(ai(u), customers(func(a *Activity) { a.Subjects[0].Kind = kind }))
}

// edited returns a copy of u, edited.
func edited(u AIUse, edit func(*AIUse)) AIUse {
	edit(&u)
	return u
}

// prohibited are the cases of a prohibition of AI Act Art. 5: bad is
// prohibited, good is not.
func prohibited(rule RuleID, bad, good AIUse, provision string) []ruleCase {
	return []ruleCase{
		{name: "no AI use", rule: rule, is: ResultNotApplicable},
		{name: "another function", rule: rule, is: ResultNotApplicable, edit: ai(gate)},
		{name: "allowed", rule: rule, is: ResultPassed, edit: ai(good)},
		{name: "prohibited", rule: rule, is: ResultFailed, want: aiAt, edit: ai(bad), also: cited("AI Act " + provision)},
		{name: "as processor", rule: rule, is: ResultFailed, want: []string{"/processing/0/ai/0"}, edit: processorAI(bad)},
		{name: "EU institution", rule: rule, is: ResultFailed, want: aiAt, edit: under(eudprOnly, ai(bad))},
		{name: "UK", rule: rule, is: ResultNotApplicable, edit: under(ukOnly, ai(bad))},
		{name: "Switzerland", rule: rule, is: ResultNotApplicable, edit: under(swissOnly, ai(bad))},
		{name: "UK and EU", rule: rule, is: ResultFailed, want: aiAt, edit: under([]Regime{UK, EU}, ai(bad))},
		{name: "day before", rule: rule, asOf: "2025-02-01", is: ResultNotInForce, edit: ai(bad)},
		{name: "first day", rule: rule, asOf: "2025-02-02", is: ResultFailed, want: aiAt, edit: ai(bad)},
	}
}

var aiCases = slices.Concat(
	prohibited("ai/scraping", scraper, edited(scraper, func(u *AIUse) { u.Untargeted = No }), "Art. 5(1)(e)"),
	prohibited("ai/emotion-workplace", callCentre, edited(callCentre, func(u *AIUse) { u.MedicalOrSafety = Yes }), "Art. 5(1)(f)"),
	prohibited("ai/biometric-categorisation", religion, ageBands, "Art. 5(1)(g)"),
	prohibited("ai/real-time-identification", station, edited(station, func(u *AIUse) { u.RealTime = "" }), "Art. 5(1)(h)"),
	[]ruleCase{
		{name: "a face database, not said how", rule: "ai/scraping", is: ResultPassed, edit: ai(AIUse{Function: AIFaceDatabase})},
		{name: "education", rule: "ai/emotion-workplace", is: ResultFailed, want: aiAt, edit: ai(edited(callCentre, func(u *AIUse) { u.Context = ContextEducation }))},
		{name: "research", rule: "ai/emotion-workplace", is: ResultPassed, edit: ai(study)},
		{name: "no context", rule: "ai/emotion-workplace", is: ResultPassed, edit: ai(AIUse{Function: AIEmotionRecognition})},
		{name: "law enforcement", rule: "ai/biometric-categorisation", is: ResultPassed, edit: ai(edited(religion, func(u *AIUse) { u.LawEnforcement = Yes }))},
		{name: "ethnic origin", rule: "ai/biometric-categorisation", is: ResultFailed, want: aiAt, edit: ai(ethnicity), also: severities(SeverityWarning)},
		{name: "ethnic origin and religion", rule: "ai/biometric-categorisation", is: ResultFailed, want: aiAt, also: severities(SeverityError),
			edit: ai(edited(ethnicity, func(u *AIUse) { u.Deduces = []AICharacteristic{DeducesEthnicity, DeducesBelief} }))},
		{name: "ethnic origin, law enforcement", rule: "ai/biometric-categorisation", is: ResultPassed, edit: ai(edited(ethnicity, func(u *AIUse) { u.LawEnforcement = Yes }))},
		{name: "in public by its context", rule: "ai/real-time-identification", is: ResultFailed, want: aiAt,
			edit: ai(edited(station, func(u *AIUse) { u.PublicSpace, u.Context = "", ContextPublic }))},
		{name: "whether remotely not said", rule: "ai/real-time-identification", is: ResultFailed, want: aiAt, also: severities(SeverityWarning),
			edit: ai(edited(station, func(u *AIUse) { u.Function = AIBiometricIdentification }))},
		{name: "whether remotely not said, not live", rule: "ai/real-time-identification", is: ResultPassed, edit: ai(search)},
		{name: "not for law enforcement", rule: "ai/real-time-identification", is: ResultPassed, edit: ai(edited(station, func(u *AIUse) { u.LawEnforcement = No }))},

		{name: "no AI use", rule: "ai/exposed-persons-informed", is: ResultNotApplicable},
		{name: "verification", rule: "ai/exposed-persons-informed", is: ResultNotApplicable, edit: ai(gate)},
		{name: "informed", rule: "ai/exposed-persons-informed", is: ResultPassed, edit: ai(study)},
		{name: "not informed", rule: "ai/exposed-persons-informed", is: ResultFailed, want: informedAt, also: severities(SeverityError),
			edit: ai(edited(study, func(u *AIUse) { u.Informed = No }))},
		{name: "not said", rule: "ai/exposed-persons-informed", is: ResultFailed, want: informedAt, also: severities(SeverityWarning),
			edit: ai(edited(study, func(u *AIUse) { u.Informed = "" }))},
		{name: "not said, nor in which role", rule: "ai/exposed-persons-informed", is: ResultFailed, want: informedAt, edit: ai(ageBands),
			also: says("which its deployer owes; the record does not say in which role the keeper uses it")},
		{name: "not informed, role not said", rule: "ai/exposed-persons-informed", is: ResultFailed, want: informedAt, also: severities(SeverityWarning),
			edit: ai(edited(ageBands, func(u *AIUse) { u.Informed = No }))},
		{name: "informed, role not said", rule: "ai/exposed-persons-informed", is: ResultPassed, edit: ai(edited(ageBands, func(u *AIUse) { u.Informed = Yes }))},
		{name: "provider", rule: "ai/exposed-persons-informed", is: ResultNotApplicable,
			edit: ai(edited(study, func(u *AIUse) { u.Role, u.Informed = AIProvider, No }))},
		{name: "processor, role not said", rule: "ai/exposed-persons-informed", is: ResultNotApplicable, edit: processorAI(ageBands)},
		{name: "processor as deployer", rule: "ai/exposed-persons-informed", is: ResultFailed, want: []string{"/processing/0/ai/0/informed"},
			edit: processorAI(edited(study, func(u *AIUse) { u.Informed = No }))},
		{name: "law enforcement", rule: "ai/exposed-persons-informed", is: ResultNotApplicable,
			edit: ai(edited(study, func(u *AIUse) { u.LawEnforcement, u.Informed = Yes, No }))},
		{name: "UK", rule: "ai/exposed-persons-informed", is: ResultNotApplicable, edit: under(ukOnly, ai(ageBands))},
		{name: "day before", rule: "ai/exposed-persons-informed", asOf: "2026-08-01", is: ResultNotInForce, edit: ai(ageBands)},
		{name: "first day", rule: "ai/exposed-persons-informed", asOf: "2026-08-02", is: ResultFailed, want: informedAt, edit: ai(ageBands)},

		{name: "no AI use", rule: "ai/context-unstated", is: ResultNotApplicable},
		{name: "in a study", rule: "ai/context-unstated", is: ResultPassed, edit: ai(study)},
		{name: "expressions", rule: "ai/context-unstated", is: ResultNotApplicable, edit: ai(smiles)},
		{name: "not stated, of visitors", rule: "ai/context-unstated", is: ResultFailed, want: contextAt, edit: aiOn(SubjectVisitor, moods), also: severities(SeverityInfo)},
		{name: "not stated, of employees", rule: "ai/context-unstated", is: ResultFailed, want: contextAt, edit: aiOn(SubjectEmployee, moods), also: severities(SeverityWarning)},
		{name: "not stated, of staff of customers", rule: "ai/context-unstated", is: ResultFailed, want: contextAt, edit: ai(moods), also: severities(SeverityWarning)},
		{name: "not stated, of applicants", rule: "ai/context-unstated", is: ResultFailed, want: contextAt, edit: aiOn(SubjectApplicant, moods), also: severities(SeverityWarning)},
		{name: "not stated, of pupils", rule: "ai/context-unstated", is: ResultFailed, want: contextAt, edit: aiOn(SubjectPupil, moods), also: severities(SeverityWarning)},
		{name: "not stated, for safety", rule: "ai/context-unstated", is: ResultPassed, edit: ai(edited(moods, func(u *AIUse) { u.MedicalOrSafety = Yes }))},
		{name: "the day before", rule: "ai/context-unstated", asOf: "2025-02-01", is: ResultNotInForce, edit: ai(moods)},
		{name: "the first day", rule: "ai/context-unstated", asOf: "2025-02-02", is: ResultFailed, want: contextAt, edit: ai(moods)},
		{name: "UK", rule: "ai/context-unstated", is: ResultNotApplicable, edit: under(ukOnly, ai(moods))},

		{name: "no AI use", rule: "ai/high-risk", is: ResultNotApplicable},
		{name: "verification", rule: "ai/high-risk", is: ResultNotApplicable, edit: ai(gate)},
		{name: "age and gender", rule: "ai/high-risk", is: ResultPassed, edit: ai(ageBands)},
		{name: "emotions in a study", rule: "ai/high-risk", is: ResultFailed, want: aiAt, edit: ai(study),
			also: cited("AI Act Art. 6(2)", "AI Act Annex III(1)(c)", "AI Act Art. 111(2)", "AI Act Art. 113")},
		{name: "ethnic origin", rule: "ai/high-risk", is: ResultFailed, want: aiAt, edit: ai(ethnicity),
			also: cited("AI Act Art. 6(2)", "AI Act Annex III(1)(b)", "AI Act Art. 111(2)", "AI Act Art. 113")},
		{name: "remote identification", rule: "ai/high-risk", is: ResultFailed, want: aiAt, edit: ai(AIUse{Function: AIRemoteIdentification}),
			also: cited("AI Act Art. 6(2)", "AI Act Annex III(1)(a)", "AI Act Art. 111(2)", "AI Act Art. 113")},
		{name: "identification, not said whether remote", rule: "ai/high-risk", is: ResultFailed, want: aiAt, edit: ai(search), also: says("under Annex III(1)(a) if it is remote")},
		{name: "identification by the police, not said whether remote", rule: "ai/high-risk", is: ResultPassed,
			edit: ai(edited(station, func(u *AIUse) { u.Function = AIBiometricIdentification }))},
		{name: "systems in service", rule: "ai/high-risk", is: ResultFailed, want: aiAt, edit: ai(study),
			also: says("bind from 2027-12-02; a system in service before that day only once its design changes significantly (Art. 111(2))")},
		{name: "systems in service with a public authority", rule: "ai/high-risk", is: ResultFailed, want: aiAt, also: says("by 2030-08-02 in any case (Art. 111(2))"),
			edit: edits(ai(study), func(r *Register) { r.Organisation.PublicAuthority = Yes })},
		{name: "systems in service with an EU institution", rule: "ai/high-risk", is: ResultFailed, want: aiAt, also: says("by 2030-08-02 in any case (Art. 111(2))"),
			edit: under(eudprOnly, ai(study))},
		{name: "expressions", rule: "ai/high-risk", is: ResultNotApplicable, edit: ai(smiles)},
		{name: "prohibited emotion recognition", rule: "ai/high-risk", is: ResultPassed, edit: ai(callCentre)},
		{name: "prohibited categorisation", rule: "ai/high-risk", is: ResultPassed, edit: ai(religion)},
		{name: "prohibited identification", rule: "ai/high-risk", is: ResultPassed, edit: ai(station)},
		{name: "UK", rule: "ai/high-risk", is: ResultNotApplicable, edit: under(ukOnly, ai(study))},
		{name: "before the Act", rule: "ai/high-risk", asOf: "2024-07-31", is: ResultNotInForce, edit: ai(study)},
		{name: "first day of the Act", rule: "ai/high-risk", asOf: "2024-08-01", is: ResultFailed, want: aiAt, edit: ai(study), also: says("bind from 2026-08-02")},
		{name: "day before the date was put off", rule: "ai/high-risk", asOf: "2026-07-26", is: ResultFailed, want: aiAt, edit: ai(study), also: says("bind from 2026-08-02")},
		{name: "day the date was put off", rule: "ai/high-risk", asOf: "2026-07-27", is: ResultFailed, want: aiAt, edit: ai(study), also: says("bind from 2027-12-02")},
		{name: "last day before the duties", rule: "ai/high-risk", asOf: "2027-12-01", is: ResultFailed, want: aiAt, edit: ai(study), also: says("bind from 2027-12-02")},
		{name: "first day of the duties", rule: "ai/high-risk", asOf: "2027-12-02", is: ResultFailed, want: aiAt, edit: ai(study), also: says("since 2027-12-02")},

		{name: "in the Union", rule: "ai/union-unstated", is: ResultNotApplicable, edit: ai(gate)},
		{name: "elsewhere, no AI use", rule: "ai/union-unstated", is: ResultNotApplicable, edit: inTheStates},
		{name: "elsewhere, not said", rule: "ai/union-unstated", is: ResultFailed, want: []string{"/activities/1/ai/0/union"}, edit: edits(ai(gate), inTheStates),
			also: both(severities(SeverityWarning), citesExactly("AI Act Art. 2(1)(a)", "AI Act Art. 2(1)(c)"))},
		{name: "elsewhere, used there alone", rule: "ai/union-unstated", is: ResultPassed, edit: edits(ai(edited(gate, func(u *AIUse) { u.Union = No })), inTheStates)},
		{name: "elsewhere, used in the Union", rule: "ai/union-unstated", is: ResultPassed, edit: edits(ai(edited(gate, func(u *AIUse) { u.Union = Yes })), inTheStates)},
		{name: "in Norway", rule: "ai/union-unstated", is: ResultFailed, want: []string{"/activities/1/ai/0/union"}, edit: edits(ai(gate), func(r *Register) { r.Organisation.Country, r.Organisation.Establishments = "NO", nil })},
		{name: "day before the Act", rule: "ai/union-unstated", asOf: "2024-07-31", is: ResultNotInForce, edit: edits(ai(gate), inTheStates)},
		{name: "first day of the Act", rule: "ai/union-unstated", asOf: "2024-08-01", is: ResultFailed, want: []string{"/activities/1/ai/0/union"}, edit: edits(ai(gate), inTheStates)},
		{name: "elsewhere, used in the Union", rule: "ai/function-unstated", is: ResultFailed, want: functionAt, edit: edits(footage(AIUse{Union: Yes}), inTheStates)},
		{name: "nothing stated", rule: "ai/function-unstated", is: ResultFailed, want: aiAt, edit: customers(func(a *Activity) { a.AI = []AIUse{{ID: "it"}} })},
		{name: "in Norway", rule: "ai/function-unstated", is: ResultNotApplicable, edit: edits(footage(AIUse{}), func(r *Register) { r.Organisation.Country = "NO" })},
		{name: "in Iceland", rule: "ai/function-unstated", is: ResultNotApplicable, edit: edits(footage(AIUse{}), movedTo("IS"))},
		{name: "in Liechtenstein", rule: "ai/function-unstated", is: ResultNotApplicable, edit: edits(footage(AIUse{}), movedTo("LI"))},
		{name: "in Norway, used in the Union", rule: "ai/function-unstated", is: ResultFailed, want: functionAt, edit: edits(footage(AIUse{Union: Yes}), movedTo("NO"))},
		{name: "in the United States", rule: "ai/function-unstated", is: ResultNotApplicable, edit: edits(footage(AIUse{}), func(r *Register) { r.Organisation.Country, r.Organisation.Establishments = "US", nil })},
		{name: "in the United States, with an establishment in the Union", rule: "ai/function-unstated", is: ResultFailed, want: functionAt, edit: edits(footage(AIUse{}), func(r *Register) {
			r.Organisation.Country, r.Organisation.Establishments = "US", []Establishment{{Address: Address{Country: "IE"}}}
		})},
		{name: "no AI use", rule: "ai/function-unstated", is: ResultNotApplicable, edit: customers(func(a *Activity) { a.Data[0].Kind = DataImage })},
		{name: "contact details", rule: "ai/function-unstated", is: ResultNotApplicable, edit: ai(AIUse{})},
		{name: "another function", rule: "ai/function-unstated", is: ResultPassed, edit: footage(AIUse{Function: AIOther})},
		{name: "images", rule: "ai/function-unstated", is: ResultFailed, want: functionAt, edit: footage(AIUse{}), also: severities(SeverityInfo)},
		{name: "images, citations", rule: "ai/function-unstated", is: ResultFailed, want: functionAt, edit: footage(AIUse{}),
			also: cited("AI Act Art. 3(35)", "AI Act Art. 3(39)", "AI Act Art. 3(40)", "AI Act Art. 3(41)", "AI Act Art. 6(2)")},
		{name: "voices, as processor", rule: "ai/function-unstated", is: ResultFailed, want: []string{"/processing/0/ai/0/function"},
			edit: edits(processorAI(AIUse{}), func(r *Register) { r.Processing[0].Data[0].Kind = DataVoice })},
		{name: "biometric by its category", rule: "ai/function-unstated", is: ResultFailed, want: functionAt, edit: edits(ai(AIUse{}), customers(func(a *Activity) {
			a.Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.BiometricData}
		}))},
		{name: "EU institution", rule: "ai/function-unstated", is: ResultFailed, want: functionAt, edit: under(eudprOnly, footage(AIUse{}))},
		{name: "UK", rule: "ai/function-unstated", is: ResultNotApplicable, edit: under(ukOnly, footage(AIUse{}))},
		{name: "before the Act", rule: "ai/function-unstated", asOf: "2024-07-31", is: ResultNotInForce, edit: footage(AIUse{})},
		{name: "first day of the Act", rule: "ai/function-unstated", asOf: "2024-08-01", is: ResultFailed, want: functionAt, edit: footage(AIUse{})},

		{name: "no AI use", rule: "ai/expression-open", is: ResultNotApplicable},
		{name: "verification", rule: "ai/expression-open", is: ResultNotApplicable, edit: ai(gate)},
		{name: "emotions", rule: "ai/expression-open", is: ResultPassed, edit: ai(moods)},
		{name: "expressions", rule: "ai/expression-open", is: ResultFailed, want: functionAt, edit: ai(smiles), also: severities(SeverityInfo)},
		{name: "expressions, citations", rule: "ai/expression-open", is: ResultFailed, want: functionAt, edit: ai(smiles),
			also: cited("AI Act Art. 3(39)", "AI Act rec. 18", "AI Act Art. 5(1)(f)", "AI Act Art. 50(3)", "AI Act Annex III(1)(c)")},
		{name: "expressions, as processor", rule: "ai/expression-open", is: ResultFailed, want: []string{"/processing/0/ai/0/function"}, edit: processorAI(smiles)},
		{name: "EU institution", rule: "ai/expression-open", is: ResultFailed, want: functionAt, edit: under(eudprOnly, ai(smiles))},
		{name: "UK", rule: "ai/expression-open", is: ResultNotApplicable, edit: under(ukOnly, ai(smiles))},
		{name: "before the Act", rule: "ai/expression-open", asOf: "2024-07-31", is: ResultNotInForce, edit: ai(smiles)},
		{name: "first day of the Act", rule: "ai/expression-open", asOf: "2024-08-01", is: ResultFailed, want: functionAt, edit: ai(smiles)},
	},
)

// says checks that the message of a case's first finding holds some words.
func says(words string) func(*testing.T, []Finding) {
	return func(t *testing.T, findings []Finding) {
		t.Helper()
		if len(findings) > 0 && !strings.Contains(findings[0].Message, words) {
			t.Errorf("message %q does not say %q", findings[0].Message, words)
		}
	}
}
