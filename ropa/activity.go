package ropa

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Activity is one processing activity of the keeper as controller: one entry
// of the record under Art. 30(1). The zero value states nothing.
type Activity struct {
	ID          ID     `json:"id,omitzero" ropa:"id activity"`
	Name        string `json:"name,omitzero"`
	Description string `json:"description,omitzero"`
	Function    string `json:"function,omitzero"` // business function, process or department
	Owner       *Party `json:"owner,omitzero"`    // who answers for it inside the organisation
	// Controller is the body that answers for the entry, where the keeper is
	// several: the mayor, the executive, the council. Zero is the keeper.
	Controller ID `json:"controller,omitzero" ropa:"ref party"`

	// Regimes are those of the register's regimes that bind this entry, where
	// not all do: a company bound abroad through Art. 3(2) is not bound there
	// for its payroll at home. Empty means all.
	Regimes []Regime `json:"regimes,omitzero"`

	Status     Status     `json:"status,omitzero"`
	Start      civil.Date `json:"start,omitzero"`
	End        civil.Date `json:"end,omitzero"`                            // first day it no longer takes place
	ReplacedBy ID         `json:"replacedBy,omitzero" ropa:"ref activity"` // the activity that took over
	Created    civil.Date `json:"created,omitzero"`                        // of the entry
	Updated    civil.Date `json:"updated,omitzero"`                        // of the entry

	JointControllers []JointController `json:"jointControllers,omitzero"` // Arts. 26, 30(1)(a)
	Purposes         []Purpose         `json:"purposes,omitzero"`         // Art. 30(1)(b)
	// Bases and Conditions hold for each purpose that states none of its own.
	Bases      []lawfulbasis.Basis    `json:"bases,omitzero"`
	Conditions []lawfulbasis.Reliance `json:"conditions,omitzero"`
	Subjects   []SubjectCategory      `json:"subjects,omitzero"`                    // Art. 30(1)(c)
	Data       []DataCategory         `json:"data,omitzero"`                        // Art. 30(1)(c)
	Recipients []Recipient            `json:"recipients,omitzero"`                  // Art. 30(1)(d)
	Transfers  []transfer.Transfer    `json:"transfers,omitzero"`                   // Art. 30(1)(e)
	Retention  []RetentionRule        `json:"retention,omitzero"`                   // Art. 30(1)(f)
	Security   []ID                   `json:"security,omitzero" ropa:"ref measure"` // Art. 30(1)(g): measures of the register
	Systems    []ID                   `json:"systems,omitzero" ropa:"ref system"`

	Means Means `json:"means,omitzero"` // automated, on paper, or both, Art. 2(1)
	// Types are the kinds of processing that call for a DPIA, Art. 35 and
	// WP248, as the keeper classifies this one.
	Types      []ProcessingType    `json:"types,omitzero"`
	Topics     []Topic             `json:"topics,omitzero"`     // what it is about, Art. 35(4) and (5)
	LargeScale Answer              `json:"largeScale,omitzero"` // Arts. 35(3)(b), 37(1)(b)-(c)
	Monitoring Answer              `json:"monitoring,omitzero"` // regular and systematic monitoring of people, Art. 37(1)(b)
	PublicArea Answer              `json:"publicArea,omitzero"` // a publicly accessible area is monitored, Art. 35(3)(c)
	Occasional Answer              `json:"occasional,omitzero"` // Art. 30(5)
	Decisions  *AutomatedDecisions `json:"decisions,omitzero"`  // Art. 22
	DPIA       *DPIA               `json:"dpia,omitzero"`       // Art. 35
	Notice     *Reference          `json:"notice,omitzero"`     // the privacy notice, Arts. 12 to 14
	Rights     *Rights             `json:"rights,omitzero"`     // how people exercise their rights, Arts. 12, 15 to 22
	AI         []AIUse             `json:"ai,omitzero"`         // Regulation (EU) 2024/1689
	Breaches   *Breaches           `json:"breaches,omitzero"`   // Art. 33(5)
	Risk       *Risk               `json:"risk,omitzero"`       // Arts. 24, 32
	// WorksAgreement is what was agreed with the representatives of the
	// employees, or decided in their procedure, Art. 88.
	WorksAgreement *Reference `json:"worksAgreement,omitzero"`
	// Notification is the notice of the entry to the authority that keeps a
	// public register, FADP Arts. 12(4) and 56.
	Notification *Reference `json:"notification,omitzero"`

	Classification string      `json:"classification,omitzero"` // the organisation's own level of confidentiality
	Publishable    Answer      `json:"publishable,omitzero"`    // fit for a public central register, EUDPR Art. 31(5)
	Comments       string      `json:"comments,omitzero"`
	Review         *LastReview `json:"review,omitzero"`
	Approval       *Approval   `json:"approval,omitzero"`
	None           []Element   `json:"none,omitzero"` // what the keeper confirms there is none of
	Provenance     Provenance  `json:"provenance,omitzero"`
	Extra          []Extra     `json:"extra,omitzero"`
}

// JointController is another controller with whom the keeper decides purposes
// and means, Art. 26.
type JointController struct {
	Party            ID         `json:"party,omitzero" ropa:"ref party"`
	Arrangement      *Reference `json:"arrangement,omitzero"`      // Art. 26(1)
	Responsibilities string     `json:"responsibilities,omitzero"` // who does what under it
	ContactPoint     string     `json:"contactPoint,omitzero"`     // Art. 26(1), last sentence
	// EssencePublished answers whether the essence of the arrangement is made
	// available to the people concerned, Art. 26(2).
	EssencePublished Answer     `json:"essencePublished,omitzero"`
	Provenance       Provenance `json:"provenance,omitzero"`
}

// Purpose is one purpose of an activity with the grounds it rests on,
// Arts. 5(1)(b), 6(1) and 30(1)(b). The first of an activity is its main one.
type Purpose struct {
	ID          ID                     `json:"id,omitzero" ropa:"id purpose"`
	Name        string                 `json:"name,omitzero"` // the purpose in a phrase
	Description string                 `json:"description,omitzero"`
	Bases       []lawfulbasis.Basis    `json:"bases,omitzero"`                       // Art. 6(1)
	Conditions  []lawfulbasis.Reliance `json:"conditions,omitzero"`                  // Arts. 9(2), 10
	Data        []ID                   `json:"data,omitzero" ropa:"ref data"`        // data categories it uses; empty means all of the activity
	Subjects    []ID                   `json:"subjects,omitzero" ropa:"ref subject"` // subject categories it concerns; empty means all of the activity
	// DirectMarketing answers whether the purpose is direct marketing,
	// Art. 21(2).
	DirectMarketing Answer `json:"directMarketing,omitzero"`
	// Marketing describes direct marketing; nil is not stated.
	Marketing *Marketing `json:"marketing,omitzero"`
	Objection string     `json:"objection,omitzero"` // how people object, Art. 21
	// Further describes a purpose other than the one the data was collected
	// for, Art. 6(4); nil is not stated.
	Further    *FurtherProcessing `json:"further,omitzero"`
	Provenance Provenance         `json:"provenance,omitzero"`
	Extra      []Extra            `json:"extra,omitzero"`
}

// FurtherProcessing is processing for a purpose other than the original one,
// Arts. 5(1)(b) and 6(4).
type FurtherProcessing struct {
	Original      string     `json:"original,omitzero"`      // the purpose of collection
	Compatibility *Reference `json:"compatibility,omitzero"` // the assessment of Art. 6(4)(a)-(e)
	Assessment    string     `json:"assessment,omitzero"`    // what it found, where it is recorded here
	// FromConsent answers whether the data were collected on the consent of
	// the people, UK GDPR Art. 8A(4).
	FromConsent Answer `json:"fromConsent,omitzero"`
}

// Breaches is whether the activity has seen personal data breaches, Art. 33(5).
type Breaches struct {
	Occurred Answer      `json:"occurred,omitzero"`
	Records  []Reference `json:"records,omitzero"`
}

// LastReview is the last review of an entry, Art. 5(2).
type LastReview struct {
	By   string     `json:"by,omitzero"`
	Date civil.Date `json:"date,omitzero"`
	Next civil.Date `json:"next,omitzero"`
}

// Approval is who signed an entry off.
type Approval struct {
	By   string     `json:"by,omitzero"`
	Role string     `json:"role,omitzero"`
	Date civil.Date `json:"date,omitzero"`
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
	ElementProcessors       Element = "processors"
	ElementSpecial          Element = "special" // special categories of data
	ElementCriminal         Element = "criminal"
	ElementChildren         Element = "children"
	ElementProfiling        Element = "profiling"
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
	{ElementProcessors, "processors", cite(fact.GDPR, "Art. 28(1)")},
	{ElementSpecial, "special categories of data", cite(fact.GDPR, "Art. 9(1)")},
	{ElementCriminal, "data on criminal convictions and offences", cite(fact.GDPR, "Art. 10")},
	{ElementChildren, "data of children", cite(fact.GDPR, "Art. 8(1)")},
	{ElementProfiling, "profiling", cite(fact.GDPR, "Art. 4(4)")},
}

// Valid reports whether e is a known code or not stated.
func (e Element) Valid() bool { return elements.has(e) }

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
