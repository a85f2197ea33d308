package ropa

import "github.com/openropa/openropa/ropa/civil"

// onApplicants changes the AI use that sorts the applications of the estate
// agent.
func onApplicants(edit func(*AIUse)) func(*Register) {
	return func(r *Register) { edit(&activityOf(r, "recrutement").AI[0]) }
}

// onVideo lets the town hall use an AI system on its cameras.
func onVideo(u AIUse) func(*Register) {
	return func(r *Register) { usesAI(r, "videoprotection", u) }
}

var aiMutations = []ruleMutation{
	{"estate-agent", "applicants scored by what they post", "ai/social-scoring", "", onApplicants(func(u *AIUse) { u.Use = AIForSocialScoring })},
	{"town-hall", "thieves foreseen", "ai/crime-prediction", "", onVideo(AIUse{Use: AIForCrimePrediction})},
	{"town-hall", "people undressed", "ai/intimate-imagery", "2026-12-02", onVideo(AIUse{Use: AIForIntimateImagery})},
	{"town-hall", "children abused in images", "ai/abuse-material", "2026-12-02", onVideo(AIUse{Use: AIForAbuseMaterial})},
	{"estate-agent", "one's own chat that says nothing of itself", "ai/chatbot-notice", "", onApplicants(func(u *AIUse) { u.Use, u.Role, u.Informed = AIForChat, AIProvider, No })},
	{"estate-agent", "voices generated and not marked", "ai/synthetic-marking", "", onApplicants(func(u *AIUse) { u.Use, u.Role, u.Informed = AIForSynthetic, AIProvider, "" })},
	{"estate-agent", "a cloned voice", "ai/deep-fake-disclosure", "", onApplicants(func(u *AIUse) { u.Use, u.Informed = AIForDeepFakes, No })},
	{"estate-agent", "what it sorts for is not said", "ai/use-unstated", "", onApplicants(func(u *AIUse) { u.Use = "" })},
	{"estate-agent", "said to be preparatory, with no document", "ai/exception-undocumented", "2028-02-01", onApplicants(func(u *AIUse) { u.Exception, u.Role = AIPreparatory, AIProvider })},
	{"estate-agent", "said to be preparatory, and not whether it profiles", "ai/exception-profiling", "2028-02-01", func(r *Register) {
		a := activityOf(r, "recrutement")
		a.AI[0].Exception, a.Decisions, a.None = AIPreparatory, nil, notNone(a.None, ElementProfiling)
	}},
	{"estate-agent", "no manual", "ai/instructions-missing", "2028-02-01", onApplicants(func(*AIUse) {})},
	{"estate-agent", "nobody oversees it", "ai/oversight-missing", "2028-02-01", onApplicants(func(*AIUse) {})},
	{"estate-agent", "logs of a month", "ai/logs-too-short", "2028-02-01", onApplicants(func(u *AIUse) { u.LogRetention = civil.MustPeriod("P1M") })},
	{"estate-agent", "agents scored", "ai/workers-uninformed", "2028-02-01", onApplicants(func(u *AIUse) { u.Use = AIForWorkerManagement })},
	{"estate-agent", "applicants not told", "ai/people-uninformed", "2028-02-01", onApplicants(func(u *AIUse) { u.Informed = No })},
	{"estate-agent", "tenants scored", "ai/fria-missing", "2028-02-01", onApplicants(func(u *AIUse) { u.Use = AIForCreditworthiness })},
	{"estate-agent", "tenants scored, nobody notified", "ai/fria-notification", "2028-02-01", onApplicants(func(u *AIUse) {
		u.Use, u.FRIA = AIForCreditworthiness, &FRIA{Date: civil.MustDate("2028-01-10")}
	})},
	{"town-hall", "faces sought and not registered", "ai/registration", "", onVideo(AIUse{Role: AIDeployer, Function: AIRemoteIdentification, RealTime: No, Context: ContextPublic})},
	{"town-hall", "faces sought afterwards", "ai/post-remote-identification", "2028-02-01", onVideo(AIUse{Role: AIDeployer, Function: AIRemoteIdentification, RealTime: No, LawEnforcement: Yes, Context: ContextPublic})},
	{"children-app", "voices tested for bias", "ai/bias-safeguards", "", func(r *Register) {
		a := activityOf(r, "learning")
		a.AI, a.Security = []AIUse{{ID: "asr", Role: AIProvider, Function: AIOther, BiasDetection: Yes, StrictlyRequired: "accents"}}, nil
	}},
	{"estate-agent", "nobody trained", "ai/literacy", "", untrained},
}
