package ropa

import (
	"slices"

	"github.com/openropa/openropa/ropa/fact"
)

// Code is one row of a table of codes: a value the model knows, with what a
// person calls it and where it is from.
type Code struct {
	Value string
	Label string     // English; package export has the other languages
	Cites []Citation // empty where no law defines it
}

// table is the ordered table of one type of code.
type table[T ~string] []struct {
	value T
	label string
	cites []Citation
}

func (t table[T]) codes() []Code {
	codes := make([]Code, len(t))
	for i, row := range t {
		codes[i] = Code{string(row.value), row.label, slices.Clone(row.cites)}
	}
	return codes
}

// has reports whether v is in the table or is the zero value, "not stated".
func (t table[T]) has(v T) bool {
	if v == "" {
		return true
	}
	for i := range t {
		if t[i].value == v {
			return true
		}
	}
	return false
}

func cite(act fact.Act, provisions ...string) []Citation {
	cites := make([]Citation, len(provisions))
	for i, p := range provisions {
		cites[i] = Citation{Act: act, Provision: p}
	}
	return cites
}

// Status is where an activity stands.
type Status string

// Statuses of an activity; the zero value is not stated.
const (
	StatusPlanned   Status = "planned"
	StatusActive    Status = "active"
	StatusSuspended Status = "suspended"
	StatusEnded     Status = "ended"
)

var statuses = table[Status]{
	{StatusPlanned, "planned", nil},
	{StatusActive, "active", nil},
	{StatusSuspended, "suspended", nil},
	{StatusEnded, "ended", nil},
}

// Valid reports whether s is a known code or not stated.
func (s Status) Valid() bool { return statuses.has(s) }

// Element is a part of a record that the keeper can confirm there is none of.
type Element string

// Elements of which "none" can be said.
const (
	ElementJointControllers Element = "jointControllers"
	ElementRecipients       Element = "recipients"
	ElementTransfers        Element = "transfers"
	ElementDecisions        Element = "decisions"
	ElementSubProcessors    Element = "subProcessors"
	ElementSystems          Element = "systems"
	ElementRepresentative   Element = "representative"
	ElementDPO              Element = "dpo"
	ElementAI               Element = "ai"
)

var elements = table[Element]{
	{ElementJointControllers, "joint controllers", cite(fact.GDPR, "Art. 30(1)(a)")},
	{ElementRecipients, "recipients", cite(fact.GDPR, "Art. 30(1)(d)")},
	{ElementTransfers, "transfers", cite(fact.GDPR, "Art. 30(1)(e)", "Art. 30(2)(c)")},
	{ElementDecisions, "automated decisions", cite(fact.GDPR, "Art. 22")},
	{ElementSubProcessors, "sub-processors", cite(fact.GDPR, "Art. 28(2)")},
	{ElementSystems, "systems", nil},
	{ElementRepresentative, "representative", cite(fact.GDPR, "Art. 27")},
	{ElementDPO, "data protection officer", cite(fact.GDPR, "Art. 37")},
	{ElementAI, "AI systems", nil},
}

// Valid reports whether e is a known code or not stated.
func (e Element) Valid() bool { return elements.has(e) }

// SubjectKind is what people of a category are to the keeper.
type SubjectKind string

// Kinds of data subjects; the zero value is not stated.
const (
	SubjectEmployee      SubjectKind = "employee"
	SubjectApplicant     SubjectKind = "applicant"
	SubjectCustomer      SubjectKind = "customer"
	SubjectCustomerStaff SubjectKind = "customer-staff"
	SubjectProspect      SubjectKind = "prospect"
	SubjectSupplier      SubjectKind = "supplier"
	SubjectPartner       SubjectKind = "partner"
	SubjectUser          SubjectKind = "user"
	SubjectVisitor       SubjectKind = "visitor"
	SubjectPatient       SubjectKind = "patient"
	SubjectPupil         SubjectKind = "pupil"
	SubjectChild         SubjectKind = "child"
	SubjectMember        SubjectKind = "member"
	SubjectCitizen       SubjectKind = "citizen"
	SubjectParticipant   SubjectKind = "participant"
	SubjectBystander     SubjectKind = "bystander"
	SubjectOther         SubjectKind = "other"
)

var subjectKinds = table[SubjectKind]{
	{SubjectEmployee, "employees", nil},
	{SubjectApplicant, "applicants", nil},
	{SubjectCustomer, "customers", nil},
	{SubjectCustomerStaff, "staff of customers", nil},
	{SubjectProspect, "prospects", nil},
	{SubjectSupplier, "suppliers", nil},
	{SubjectPartner, "partners", nil},
	{SubjectUser, "users", nil},
	{SubjectVisitor, "visitors", nil},
	{SubjectPatient, "patients", nil},
	{SubjectPupil, "pupils and students", nil},
	{SubjectChild, "children", cite(fact.GDPR, "Art. 8", "rec. 38")},
	{SubjectMember, "members", nil},
	{SubjectCitizen, "citizens and residents", nil},
	{SubjectParticipant, "participants in studies", nil},
	{SubjectBystander, "bystanders", nil},
	{SubjectOther, "other", nil},
}

// Valid reports whether k is a known code or not stated.
func (k SubjectKind) Valid() bool { return subjectKinds.has(k) }

// DataKind is a functional kind of personal data, as the authorities'
// templates group it. Whether data is special is said by
// DataCategory.Special, not here.
type DataKind string

// Kinds of data; the zero value is not stated.
const (
	DataIdentity     DataKind = "identity"
	DataContact      DataKind = "contact"
	DataImage        DataKind = "image"
	DataVoice        DataKind = "voice"
	DataBiometric    DataKind = "biometric"
	DataPersonalLife DataKind = "personal-life"
	DataProfessional DataKind = "professional-life"
	DataEducation    DataKind = "education"
	DataFinancial    DataKind = "financial"
	DataConnection   DataKind = "connection"
	DataUsage        DataKind = "usage"
	DataLocation     DataKind = "location"
	DataCookies      DataKind = "cookies"
	DataContent      DataKind = "content"
	DataHealth       DataKind = "health"
	DataOpinion      DataKind = "opinion"
	DataNationalID   DataKind = "national-id"
	DataOffence      DataKind = "offence"
	DataDerived      DataKind = "derived"
	DataOther        DataKind = "other"
)

var dataKinds = table[DataKind]{
	{DataIdentity, "identity", nil},
	{DataContact, "contact details", nil},
	{DataImage, "images and video", nil},
	{DataVoice, "voice recordings", nil},
	{DataBiometric, "biometric data", cite(fact.GDPR, "Art. 4(14)")},
	{DataPersonalLife, "personal life", nil},
	{DataProfessional, "professional life", nil},
	{DataEducation, "education and training", nil},
	{DataFinancial, "economic and financial", nil},
	{DataConnection, "connection data", nil},
	{DataUsage, "usage data", nil},
	{DataLocation, "location", nil},
	{DataCookies, "cookies and trackers", nil},
	{DataContent, "content and correspondence", nil},
	{DataHealth, "health", cite(fact.GDPR, "Art. 4(15)")},
	{DataOpinion, "opinions and feedback", nil},
	{DataNationalID, "national identification number", cite(fact.GDPR, "Art. 87")},
	{DataOffence, "offences and convictions", cite(fact.GDPR, "Art. 10")},
	{DataDerived, "derived and estimated data", nil},
	{DataOther, "other", nil},
}

// Valid reports whether k is a known code or not stated.
func (k DataKind) Valid() bool { return dataKinds.has(k) }

// SourceKind is where data comes from, Arts. 13 and 14(2)(f).
type SourceKind string

// Kinds of sources; the zero value is not stated.
const (
	SourceSubject  SourceKind = "data-subject"
	SourceObserved SourceKind = "observed"
	SourceClient   SourceKind = "client"
	SourceThird    SourceKind = "third-party"
	SourcePublic   SourceKind = "public"
	SourceDerived  SourceKind = "derived"
)

var sourceKinds = table[SourceKind]{
	{SourceSubject, "the data subject", cite(fact.GDPR, "Art. 13")},
	{SourceObserved, "observation of the data subject", cite(fact.GDPR, "Art. 13")},
	{SourceClient, "a client or the employer of the data subject", cite(fact.GDPR, "Art. 14(2)(f)")},
	{SourceThird, "another third party", cite(fact.GDPR, "Art. 14(2)(f)")},
	{SourcePublic, "a publicly accessible source", cite(fact.GDPR, "Art. 14(2)(f)")},
	{SourceDerived, "derived from other data", nil},
}

// Valid reports whether k is a known code or not stated.
func (k SourceKind) Valid() bool { return sourceKinds.has(k) }

// RecipientKind is what kind of body a recipient is.
type RecipientKind string

// Kinds of recipients; the zero value is not stated.
const (
	RecipientInternal     RecipientKind = "internal"
	RecipientGroup        RecipientKind = "group"
	RecipientService      RecipientKind = "service-provider"
	RecipientCustomer     RecipientKind = "customer"
	RecipientPartner      RecipientKind = "partner"
	RecipientAdviser      RecipientKind = "adviser"
	RecipientAuthority    RecipientKind = "public-authority"
	RecipientAcquirer     RecipientKind = "acquirer"
	RecipientFinancial    RecipientKind = "financial"
	RecipientHealth       RecipientKind = "health"
	RecipientSubject      RecipientKind = "data-subject"
	RecipientPublic       RecipientKind = "public"
	RecipientOrganisation RecipientKind = "international-organisation"
	RecipientPrivate      RecipientKind = "private" // other users: no role under the GDPR, Art. 2(2)(c)
	RecipientOther        RecipientKind = "other"
)

var recipientKinds = table[RecipientKind]{
	{RecipientInternal, "department of the organisation", nil},
	{RecipientGroup, "company of the group", nil},
	{RecipientService, "service provider", nil},
	{RecipientCustomer, "customer", nil},
	{RecipientPartner, "business partner", nil},
	{RecipientAdviser, "professional adviser", nil},
	{RecipientAuthority, "public authority", nil},
	{RecipientAcquirer, "buyer or investor", nil},
	{RecipientFinancial, "bank or insurer", nil},
	{RecipientHealth, "health professional or body", nil},
	{RecipientSubject, "the data subject or their relations", nil},
	{RecipientPublic, "the public", nil},
	{RecipientOrganisation, "international organisation", cite(fact.GDPR, "Art. 4(26)")},
	{RecipientPrivate, "private persons", cite(fact.GDPR, "Art. 2(2)(c)")},
	{RecipientOther, "other", nil},
}

// Valid reports whether k is a known code or not stated.
func (k RecipientKind) Valid() bool { return recipientKinds.has(k) }

// RecipientRole is what a recipient is for the data it receives,
// Art. 4(7) to (10).
type RecipientRole string

// Roles of recipients; the zero value is not stated.
const (
	RoleController      RecipientRole = "controller"
	RoleJointController RecipientRole = "joint-controller"
	RoleProcessor       RecipientRole = "processor"
	RoleThirdParty      RecipientRole = "third-party"
	RoleInternal        RecipientRole = "internal"
)

var recipientRoles = table[RecipientRole]{
	{RoleController, "controller", cite(fact.GDPR, "Art. 4(7)")},
	{RoleJointController, "joint controller", cite(fact.GDPR, "Art. 26(1)")},
	{RoleProcessor, "processor", cite(fact.GDPR, "Art. 4(8)")},
	{RoleThirdParty, "third party", cite(fact.GDPR, "Art. 4(10)")},
	{RoleInternal, "under the keeper's own authority", cite(fact.GDPR, "Art. 29")},
}

// Valid reports whether r is a known code or not stated.
func (r RecipientRole) Valid() bool { return recipientRoles.has(r) }

// RetentionAction is what happens to data at the end of its period.
type RetentionAction string

// Actions at the end of a period; the zero value is not stated.
const (
	ActionErase     RetentionAction = "erase"
	ActionAnonymise RetentionAction = "anonymise"
	ActionArchive   RetentionAction = "archive"
	ActionReturn    RetentionAction = "return"
	ActionRestrict  RetentionAction = "restrict"
	ActionReview    RetentionAction = "review"
)

var retentionActions = table[RetentionAction]{
	{ActionErase, "erase", cite(fact.GDPR, "Art. 17(1)")},
	{ActionAnonymise, "anonymise", cite(fact.GDPR, "rec. 26")},
	{ActionArchive, "archive", cite(fact.GDPR, "Art. 89(1)")},
	{ActionReturn, "return", cite(fact.GDPR, "Art. 28(3)(g)")},
	{ActionRestrict, "restrict", cite(fact.GDPR, "Art. 18")},
	{ActionReview, "review", nil},
}

// Valid reports whether a is a known code or not stated.
func (a RetentionAction) Valid() bool { return retentionActions.has(a) }

// EndAction is what a processor does with the data when its services end,
// Art. 28(3)(g).
type EndAction string

// Actions of a processor at the end; the zero value is not stated.
const (
	EndDelete EndAction = "delete"
	EndReturn EndAction = "return"
	EndChoice EndAction = "controller-chooses"
)

var endActions = table[EndAction]{
	{EndDelete, "delete", cite(fact.GDPR, "Art. 28(3)(g)")},
	{EndReturn, "return", cite(fact.GDPR, "Art. 28(3)(g)")},
	{EndChoice, "delete or return, as the controller chooses", cite(fact.GDPR, "Art. 28(3)(g)")},
}

// Valid reports whether a is a known code or not stated.
func (a EndAction) Valid() bool { return endActions.has(a) }

// DecisionException is the case of Art. 22(2) that admits an automated
// decision.
type DecisionException string

// Exceptions of Art. 22(2); the zero value is not stated.
const (
	DecisionByContract DecisionException = "contract"
	DecisionByLaw      DecisionException = "law"
	DecisionByConsent  DecisionException = "explicit-consent"
)

var decisionExceptions = table[DecisionException]{
	{DecisionByContract, "necessary for a contract with the data subject", cite(fact.GDPR, "Art. 22(2)(a)")},
	{DecisionByLaw, "authorised by law", cite(fact.GDPR, "Art. 22(2)(b)")},
	{DecisionByConsent, "explicit consent", cite(fact.GDPR, "Art. 22(2)(c)")},
}

// Valid reports whether e is a known code or not stated.
func (e DecisionException) Valid() bool { return decisionExceptions.has(e) }

// DPIAStatus is how far an impact assessment has come.
type DPIAStatus string

// Statuses of an impact assessment; the zero value is not stated.
const (
	DPIANotStarted DPIAStatus = "not-started"
	DPIAInProgress DPIAStatus = "in-progress"
	DPIADone       DPIAStatus = "done"
)

var dpiaStatuses = table[DPIAStatus]{
	{DPIANotStarted, "not started", nil},
	{DPIAInProgress, "in progress", nil},
	{DPIADone, "done", nil},
}

// Valid reports whether s is a known code or not stated.
func (s DPIAStatus) Valid() bool { return dpiaStatuses.has(s) }

// Level is a level of risk.
type Level string

// Levels of risk; the zero value is not stated.
const (
	LevelLow    Level = "low"
	LevelMedium Level = "medium"
	LevelHigh   Level = "high"
)

var levels = table[Level]{
	{LevelLow, "low", nil},
	{LevelMedium, "medium", nil},
	{LevelHigh, "high", nil},
}

// Valid reports whether l is a known code or not stated.
func (l Level) Valid() bool { return levels.has(l) }

// ProcessingType is a kind of processing that counts towards a DPIA: the
// cases of Art. 35(3) and the criteria of WP248.
type ProcessingType string

// Types of processing; the zero value is not stated.
const (
	TypeOrdinary     ProcessingType = "ordinary"
	TypeEvaluation   ProcessingType = "evaluation"
	TypeDecision     ProcessingType = "automated-decision"
	TypeMonitoring   ProcessingType = "systematic-monitoring"
	TypeSensitive    ProcessingType = "sensitive-data"
	TypeLargeScale   ProcessingType = "large-scale"
	TypeMatching     ProcessingType = "matching"
	TypeVulnerable   ProcessingType = "vulnerable-subjects"
	TypeInnovative   ProcessingType = "innovative-technology"
	TypePreventing   ProcessingType = "preventing-a-right"
	TypePublicSpaces ProcessingType = "public-area-monitoring"
)

var processingTypes = table[ProcessingType]{
	{TypeOrdinary, "none of these", nil},
	{TypeEvaluation, "evaluation or scoring", cite(fact.WP29, "WP248 rev.01, criterion 1")},
	{TypeDecision, "automated decisions with legal or similar effect", cite(fact.WP29, "WP248 rev.01, criterion 2")},
	{TypeMonitoring, "systematic monitoring", cite(fact.WP29, "WP248 rev.01, criterion 3")},
	{TypeSensitive, "sensitive or highly personal data", cite(fact.WP29, "WP248 rev.01, criterion 4")},
	{TypeLargeScale, "large scale", cite(fact.WP29, "WP248 rev.01, criterion 5")},
	{TypeMatching, "matching or combining datasets", cite(fact.WP29, "WP248 rev.01, criterion 6")},
	{TypeVulnerable, "vulnerable data subjects", cite(fact.WP29, "WP248 rev.01, criterion 7")},
	{TypeInnovative, "innovative use or new technology", cite(fact.WP29, "WP248 rev.01, criterion 8")},
	{TypePreventing, "prevents exercising a right or using a service", cite(fact.WP29, "WP248 rev.01, criterion 9")},
	{TypePublicSpaces, "systematic monitoring of a publicly accessible area", cite(fact.GDPR, "Art. 35(3)(c)")},
}

// Valid reports whether t is a known code or not stated.
func (t ProcessingType) Valid() bool { return processingTypes.has(t) }
