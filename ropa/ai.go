package ropa

import (
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// AIUse is the use of an AI system in an activity, Regulation (EU) 2024/1689.
type AIUse struct {
	ID       ID         `json:"id,omitzero" ropa:"id ai"`
	Name     string     `json:"name,omitzero"`
	Role     AIRole     `json:"role,omitzero"`
	Function AIFunction `json:"function,omitzero"`
	Use      AIPurpose  `json:"use,omitzero"` // what it is used for; a system with several uses is listed for each
	// Deduces lists the characteristics a biometric categorisation deduces,
	// Art. 5(1)(g).
	Deduces []AICharacteristic `json:"deduces,omitzero"`
	// Context is where it is used; Art. 5(1)(f) turns on workplace and
	// education.
	Context         AIContext `json:"context,omitzero"`
	MedicalOrSafety Answer    `json:"medicalOrSafety,omitzero"` // the exception of Art. 5(1)(f)
	RealTime        Answer    `json:"realTime,omitzero"`        // Art. 3(42)
	PublicSpace     Answer    `json:"publicSpace,omitzero"`     // Art. 3(44)
	LawEnforcement  Answer    `json:"lawEnforcement,omitzero"`  // Art. 3(45)
	Untargeted      Answer    `json:"untargeted,omitzero"`      // face databases from untargeted scraping, Art. 5(1)(e)
	// Union answers whether a keeper outside the Union places the system on the
	// market or puts it into service there, or has its output used there, Art.
	// 2(1)(a) and (c): only then does the Act bind it.
	Union Answer `json:"union,omitzero"`
	// Informed answers whether people are told of the use: those it decides
	// about or helps to decide about, Art. 26(11), who interact with it or are
	// exposed to it, Art. 50(1) and (3); and whether what it makes is marked or
	// disclosed as made, Art. 50(2) and (4).
	Informed Answer `json:"informed,omitzero"`
	// Exception is why the system is not high-risk although Annex III names
	// its use, Art. 6(3), and ExceptionDocument the assessment of it, Art. 6(4).
	Exception         AIException  `json:"exception,omitzero"`
	ExceptionDocument *Reference   `json:"exceptionDocument,omitzero"`
	Instructions      *Reference   `json:"instructions,omitzero"`     // for use, by its provider, Arts. 13 and 26(1)
	Oversight         string       `json:"oversight,omitzero"`        // who oversees it, and what enables them to, Art. 26(2)
	LogRetention      civil.Period `json:"logRetention,omitzero"`     // how long its logs are kept, Art. 26(6)
	WorkersInformed   Answer       `json:"workersInformed,omitzero"`  // workers and their representatives are informed before its use, Art. 26(7)
	FRIA              *FRIA        `json:"fria,omitzero"`             // Art. 27
	Registration      string       `json:"registration,omitzero"`     // its number in the database of the Union, Art. 49
	BiasDetection     Answer       `json:"biasDetection,omitzero"`    // special categories serve bias detection, Art. 4a
	StrictlyRequired  string       `json:"strictlyRequired,omitzero"` // why that was strictly necessary and other data would not do, Art. 4a(1)(f) and (2)
	Provenance        Provenance   `json:"provenance,omitzero"`
}

// AIRole is the keeper's role for an AI system, AI Act Art. 3(3) and (4).
type AIRole string

// Roles under the AI Act; the zero value is not stated.
const (
	AIProvider AIRole = "provider"
	AIDeployer AIRole = "deployer"
)

var aiRoles = table[AIRole]{
	{AIProvider, "provider", cite(fact.AIAct, "Art. 3(3)")},
	{AIDeployer, "deployer", cite(fact.AIAct, "Art. 3(4)")},
}

// Valid reports whether r is a known code or not stated.
func (r AIRole) Valid() bool { return aiRoles.has(r) }

// AIFunction is what an AI system does with people's data, in the terms of
// AI Act Art. 3.
type AIFunction string

// Functions of AI systems; the zero value is not stated.
const (
	AIEmotionRecognition AIFunction = "emotion-recognition"
	// AIExpressionDetection detects expressions, such as a smile, without a
	// word on whether emotions are inferred from them, rec. 18.
	AIExpressionDetection     AIFunction = "expression-detection"
	AIBiometricCategorisation AIFunction = "biometric-categorisation"
	AIBiometricVerification   AIFunction = "biometric-verification"
	AIBiometricIdentification AIFunction = "biometric-identification" // whether remotely is not said
	AIRemoteIdentification    AIFunction = "remote-identification"
	AIFaceDatabase            AIFunction = "face-database"
	AIOther                   AIFunction = "other"
)

var aiFunctions = table[AIFunction]{
	{AIEmotionRecognition, "emotion recognition", cite(fact.AIAct, "Art. 3(39)")},
	{AIExpressionDetection, "detection of expressions", cite(fact.AIAct, "rec. 18")},
	{AIBiometricCategorisation, "biometric categorisation", cite(fact.AIAct, "Art. 3(40)")},
	{AIBiometricVerification, "biometric verification", cite(fact.AIAct, "Art. 3(36)")},
	{AIBiometricIdentification, "biometric identification", cite(fact.AIAct, "Art. 3(35)")},
	{AIRemoteIdentification, "remote biometric identification", cite(fact.AIAct, "Art. 3(41)")},
	{AIFaceDatabase, "building a face recognition database", cite(fact.AIAct, "Art. 5(1)(e)")},
	{AIOther, "other", nil},
}

// Valid reports whether f is a known code or not stated.
func (f AIFunction) Valid() bool { return aiFunctions.has(f) }

// AICharacteristic is what a biometric categorisation deduces about a person.
// The first six are those of AI Act Art. 5(1)(g).
type AICharacteristic string

// Characteristics; the zero value is not stated.
const (
	DeducesRace        AICharacteristic = "race"
	DeducesOpinion     AICharacteristic = "political-opinions"
	DeducesUnion       AICharacteristic = "trade-union-membership"
	DeducesBelief      AICharacteristic = "religious-or-philosophical-beliefs"
	DeducesSexLife     AICharacteristic = "sex-life"
	DeducesOrientation AICharacteristic = "sexual-orientation"
	DeducesEthnicity   AICharacteristic = "ethnicity"
	DeducesAge         AICharacteristic = "age"
	DeducesGender      AICharacteristic = "gender"
	DeducesOther       AICharacteristic = "other"
)

var aiCharacteristics = table[AICharacteristic]{
	{DeducesRace, "race", cite(fact.AIAct, "Art. 5(1)(g)")},
	{DeducesOpinion, "political opinions", cite(fact.AIAct, "Art. 5(1)(g)")},
	{DeducesUnion, "trade union membership", cite(fact.AIAct, "Art. 5(1)(g)")},
	{DeducesBelief, "religious or philosophical beliefs", cite(fact.AIAct, "Art. 5(1)(g)")},
	{DeducesSexLife, "sex life", cite(fact.AIAct, "Art. 5(1)(g)")},
	{DeducesOrientation, "sexual orientation", cite(fact.AIAct, "Art. 5(1)(g)")},
	{DeducesEthnicity, "ethnic origin", cite(fact.AIAct, "Annex III(1)(b)")},
	{DeducesAge, "age", nil},
	{DeducesGender, "gender", nil},
	{DeducesOther, "other", nil},
}

// Valid reports whether c is a known code or not stated.
func (c AICharacteristic) Valid() bool { return aiCharacteristics.has(c) }

// AIContext is where an AI system is used.
type AIContext string

// Contexts of use; the zero value is not stated.
const (
	ContextWorkplace AIContext = "workplace"
	ContextEducation AIContext = "education"
	ContextResearch  AIContext = "research"
	ContextConsumer  AIContext = "consumer"
	ContextPublic    AIContext = "public-space"
	ContextOther     AIContext = "other"
)

var aiContexts = table[AIContext]{
	{ContextWorkplace, "workplace", cite(fact.AIAct, "Art. 5(1)(f)")},
	{ContextEducation, "education", cite(fact.AIAct, "Art. 5(1)(f)")},
	{ContextResearch, "research", nil},
	{ContextConsumer, "consumer service", nil},
	{ContextPublic, "public space", cite(fact.AIAct, "Art. 3(44)")},
	{ContextOther, "other", nil},
}

// Valid reports whether c is a known code or not stated.
func (c AIContext) Valid() bool { return aiContexts.has(c) }
