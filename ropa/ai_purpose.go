package ropa

import (
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// AIPurpose is what an AI system is used for, in the terms of the AI Act: a use
// that Annex III(2) to (8) makes high-risk, one that Art. 5 prohibits, or one
// of which Art. 50 has people told. The uses of Annex III(1) are told by
// [AIFunction].
type AIPurpose string

// Purposes of AI systems; the zero value is not stated.
const (
	AIForInfrastructure   AIPurpose = "critical-infrastructure"
	AIForAdmission        AIPurpose = "education-admission"
	AIForOutcomes         AIPurpose = "education-outcomes"
	AIForEducationLevel   AIPurpose = "education-level"
	AIForExamMonitoring   AIPurpose = "exam-monitoring"
	AIForRecruitment      AIPurpose = "recruitment"
	AIForWorkerManagement AIPurpose = "worker-management" // by behaviour or traits; a roster by availability alone is AIForOther
	AIForPublicBenefits   AIPurpose = "public-benefits"
	AIForCreditworthiness AIPurpose = "creditworthiness"      // detecting financial fraud is AIForOther
	AIForInsurance        AIPurpose = "life-health-insurance" // risk assessment and pricing, life and health alone
	AIForEmergencies      AIPurpose = "emergency-dispatch"
	AIForLawEnforcement   AIPurpose = "law-enforcement"
	AIForMigration        AIPurpose = "migration"
	AIForJustice          AIPurpose = "justice" // for a judicial authority or in dispute resolution
	AIForElections        AIPurpose = "elections"
	AIForSocialScoring    AIPurpose = "social-scoring"
	AIForCrimePrediction  AIPurpose = "crime-prediction"
	AIForIntimateImagery  AIPurpose = "intimate-imagery" // making or altering it
	AIForAbuseMaterial    AIPurpose = "abuse-material"   // making it; detecting it is AIForOther
	AIForChat             AIPurpose = "chatbot"
	AIForSynthetic        AIPurpose = "synthetic-content"
	AIForDeepFakes        AIPurpose = "deep-fake"
	AIForPublicText       AIPurpose = "public-interest-text"
	AIForOther            AIPurpose = "other"
)

// Each row cites the point that names the purpose.
var aiPurposes = table[AIPurpose]{
	{AIForInfrastructure, "safety component of critical infrastructure", cite(fact.AIAct, "Annex III(2)")},
	{AIForAdmission, "access or admission to education, or assignment to it", cite(fact.AIAct, "Annex III(3)(a)")},
	{AIForOutcomes, "evaluation of learning outcomes", cite(fact.AIAct, "Annex III(3)(b)")},
	{AIForEducationLevel, "assessment of the level of education someone will receive", cite(fact.AIAct, "Annex III(3)(c)")},
	{AIForExamMonitoring, "detection of prohibited behaviour in tests", cite(fact.AIAct, "Annex III(3)(d)")},
	{AIForRecruitment, "recruitment or selection: job advertisements, filtering applications, evaluating candidates", cite(fact.AIAct, "Annex III(4)(a)")},
	{AIForWorkerManagement, "terms, promotion or termination of work, allocation of tasks by behaviour or traits, monitoring of performance", cite(fact.AIAct, "Annex III(4)(b)")},
	{AIForPublicBenefits, "eligibility for essential public benefits and services", cite(fact.AIAct, "Annex III(5)(a)")},
	{AIForCreditworthiness, "creditworthiness or credit score", cite(fact.AIAct, "Annex III(5)(b)")},
	{AIForInsurance, "risk assessment and pricing in life and health insurance", cite(fact.AIAct, "Annex III(5)(c)")},
	{AIForEmergencies, "emergency calls, dispatch and triage", cite(fact.AIAct, "Annex III(5)(d)")},
	{AIForLawEnforcement, "law enforcement", cite(fact.AIAct, "Annex III(6)")},
	{AIForMigration, "migration, asylum and border control", cite(fact.AIAct, "Annex III(7)")},
	{AIForJustice, "administration of justice", cite(fact.AIAct, "Annex III(8)(a)")},
	{AIForElections, "influence on elections or voting behaviour", cite(fact.AIAct, "Annex III(8)(b)")},
	{AIForSocialScoring, "evaluation of people over time by social behaviour or traits", cite(fact.AIAct, "Art. 5(1)(c)")},
	{AIForCrimePrediction, "risk that someone commits a criminal offence", cite(fact.AIAct, "Art. 5(1)(d)")},
	{AIForIntimateImagery, "making or altering intimate images of people", cite(fact.AIAct, "Art. 5(1)(ba)")},
	{AIForAbuseMaterial, "making child sexual abuse material", cite(fact.AIAct, "Art. 5(1)(bb)")},
	{AIForChat, "direct interaction with people", cite(fact.AIAct, "Art. 50(1)")},
	{AIForSynthetic, "generation of synthetic audio, images, video or text", cite(fact.AIAct, "Art. 50(2)")},
	{AIForDeepFakes, "deep fakes", cite(fact.AIAct, "Art. 50(4)")},
	{AIForPublicText, "text published to inform the public on matters of public interest", cite(fact.AIAct, "Art. 50(4)")},
	{AIForOther, "other", nil},
}

// Valid reports whether p is a known code or not stated.
func (p AIPurpose) Valid() bool { return aiPurposes.has(p) }

// point returns the point of the Act that names p; "" if none does.
func (p AIPurpose) point() string {
	for i := range aiPurposes {
		if row := &aiPurposes[i]; row.value == p && row.cites != nil {
			return row.cites[0].Provision
		}
	}
	return ""
}

// highRisk returns the point of Annex III that names p; "" if none does.
func (p AIPurpose) highRisk() string {
	if at := p.point(); strings.HasPrefix(at, "Annex III") {
		return at
	}
	return ""
}

// evaluates reports whether a system for p evaluates or scores people, WP248
// criterion 1.
func (p AIPurpose) evaluates() bool {
	switch p {
	case AIForAdmission, AIForOutcomes, AIForEducationLevel, AIForRecruitment, AIForWorkerManagement, AIForPublicBenefits, AIForCreditworthiness, AIForInsurance,
		AIForLawEnforcement, AIForMigration, AIForSocialScoring, AIForCrimePrediction:
		return true
	}
	return false
}

// withholds reports whether what a system for p finds may keep people from a
// right, a service or a contract, WP248 criterion 9.
func (p AIPurpose) withholds() bool {
	switch p {
	case AIForAdmission, AIForPublicBenefits, AIForCreditworthiness, AIForInsurance:
		return true
	}
	return false
}

// AIException is the condition under which a system for a use of Annex III is
// not high-risk, AI Act Art. 6(3). None holds for a system that profiles
// people.
type AIException string

// Conditions of Art. 6(3); the zero value claims none.
const (
	AINarrowTask     AIException = "narrow-task"
	AIImprovesResult AIException = "improves-result"
	AIFindsPatterns  AIException = "detects-patterns"
	AIPreparatory    AIException = "preparatory"
)

var aiExceptions = table[AIException]{
	{AINarrowTask, "narrow procedural task", cite(fact.AIAct, "Art. 6(3)(a)")},
	{AIImprovesResult, "improves the result of a completed human activity", cite(fact.AIAct, "Art. 6(3)(b)")},
	{AIFindsPatterns, "detects deviations from earlier decisions and replaces no human assessment", cite(fact.AIAct, "Art. 6(3)(c)")},
	{AIPreparatory, "preparatory task", cite(fact.AIAct, "Art. 6(3)(d)")},
}

// Valid reports whether e is a known code or not stated.
func (e AIException) Valid() bool { return aiExceptions.has(e) }

// FRIA is a fundamental rights impact assessment, AI Act Art. 27.
type FRIA struct {
	Date     civil.Date `json:"date,omitzero"`     // of the assessment or its last update
	Document *Reference `json:"document,omitzero"` // its result, Art. 27(1)
	Notified civil.Date `json:"notified,omitzero"` // to the market surveillance authority, Art. 27(3)
}

// done reports whether an assessment is on record.
func (f *FRIA) done() bool { return f != nil && (!f.Date.IsZero() || !f.Document.Empty()) }

// AIActDate is the day from which a part of the AI Act, Regulation (EU)
// 2024/1689, applies, as the law stood in November 2026.
type AIActDate struct {
	Provisions string
	What       string // what they are about
	From       civil.Date
	Set        fact.Citation // the provision that sets the day
	Confidence transfer.Confidence
}

// AIActDates returns the days in order.
func AIActDates() []AIActDate { return append([]AIActDate(nil), aiActDates...) }

// The days of AI Act Arts. 111 and 113 that rules name. Regulation (EU)
// 2026/1744, in force since 2026-07-27, put off those for Annex III: Arts. 6 to
// 27, not Art. 49, which had and kept 2026-08-02.
var (
	aiActFrom           = civil.MustDate("2024-08-01")
	prohibitionsFrom    = civil.MustDate("2025-02-02")
	aiAmendedFrom       = civil.MustDate("2026-07-27")
	transparencyFrom    = civil.MustDate("2026-08-02")
	newProhibitionsFrom = civil.MustDate("2026-12-02")
	highRiskFrom        = civil.MustDate("2027-12-02")
	authoritiesFrom     = civil.MustDate("2030-08-02")
)

var aiActDates = []AIActDate{
	aiDate("Arts. 1 to 5", "scope, terms, literacy, prohibited practices", prohibitionsFrom, "Art. 113(a)"),
	aiDate("Arts. 28 to 39, 51 to 56, 64 to 70, 78 and 99 to 100", "authorities, general-purpose models, penalties", civil.MustDate("2025-08-02"), "Art. 113(b)"),
	aiDate("Art. 4 as amended, Art. 4a", "literacy, special categories for the detection of bias", aiAmendedFrom, "Art. 113"),
	aiDate("Arts. 40 to 49, 50 and 71", "registration, transparency", transparencyFrom, "Art. 113"),
	aiDate("Art. 5(1)(ba) and (bb), (1a) and (1b)", "intimate imagery and child sexual abuse material", newProhibitionsFrom, "Art. 113"),
	aiDate("Art. 50(2)", "marking of outputs, systems on the market before 2026-08-02", newProhibitionsFrom, "Art. 111(4)"),
	aiDate("Arts. 6 to 27, Annex III", "high-risk systems by their use, placed on the market or put into service from that day; not Art. 6(5)", highRiskFrom, "Art. 113(c)"),
	aiDate("Arts. 6(1) and 7 to 27, Annex I", "high-risk systems in regulated products", civil.MustDate("2028-08-02"), "Art. 113"),
	aiDate("Arts. 6 to 27", "high-risk systems in earlier service, for use by public authorities", authoritiesFrom, "Art. 111(2)"),
	aiDate("Art. 111(1)", "parts of the large-scale IT systems of Annex X in service before 2027-08-02", civil.MustDate("2030-12-31"), "Art. 111(1)"),
}

// aiDate gives the row of a day that was read in the consolidated text.
func aiDate(provisions, what string, from civil.Date, set string) AIActDate {
	return AIActDate{provisions, what, from, fact.Citation{Act: fact.AIAct, Provision: set}, transfer.Official}
}
