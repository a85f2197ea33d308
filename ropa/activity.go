package ropa

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
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

	JointControllers []JointController   `json:"jointControllers,omitzero"`            // Arts. 26, 30(1)(a)
	Purposes         []Purpose           `json:"purposes,omitzero"`                    // Art. 30(1)(b)
	Subjects         []SubjectCategory   `json:"subjects,omitzero"`                    // Art. 30(1)(c)
	Data             []DataCategory      `json:"data,omitzero"`                        // Art. 30(1)(c)
	Recipients       []Recipient         `json:"recipients,omitzero"`                  // Art. 30(1)(d)
	Transfers        []transfer.Transfer `json:"transfers,omitzero"`                   // Art. 30(1)(e)
	Retention        []RetentionRule     `json:"retention,omitzero"`                   // Art. 30(1)(f)
	Security         []ID                `json:"security,omitzero" ropa:"ref measure"` // Art. 30(1)(g): measures of the register
	Systems          []ID                `json:"systems,omitzero" ropa:"ref system"`

	// Types are the kinds of processing that call for a DPIA, Art. 35 and
	// WP248, as the keeper classifies this one.
	Types      []ProcessingType    `json:"types,omitzero"`
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
	Objection       string `json:"objection,omitzero"` // how people object, Art. 21
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
}

// SubjectCategory is one category of data subjects, Art. 30(1)(c).
type SubjectCategory struct {
	ID          ID          `json:"id,omitzero" ropa:"id subject"`
	Name        string      `json:"name,omitzero"`
	Description string      `json:"description,omitzero"`
	Kind        SubjectKind `json:"kind,omitzero"`
	Vulnerable  Answer      `json:"vulnerable,omitzero"` // WP248 criterion 7
	// PartyToContract answers whether these people are party to the contract
	// that the activity performs, Art. 6(1)(b).
	PartyToContract Answer     `json:"partyToContract,omitzero"`
	Number          string     `json:"number,omitzero"` // how many, in words or figures
	Provenance      Provenance `json:"provenance,omitzero"`
	Extra           []Extra    `json:"extra,omitzero"`
}

// DataCategory is one category of personal data, Art. 30(1)(c).
type DataCategory struct {
	ID          ID                            `json:"id,omitzero" ropa:"id data"`
	Name        string                        `json:"name,omitzero"`
	Description string                        `json:"description,omitzero"`
	Kind        DataKind                      `json:"kind,omitzero"`
	Examples    []string                      `json:"examples,omitzero"`
	Special     []lawfulbasis.SpecialCategory `json:"special,omitzero"` // Art. 9(1): which it is or reveals
	// SpecialWhen is the case in which the data is special, where it is not
	// always: "where it shows a disability". Special says which, if that is
	// stated.
	SpecialWhen string `json:"specialWhen,omitzero"`
	Criminal    Answer `json:"criminal,omitzero"` // Art. 10
	Inferred    Answer `json:"inferred,omitzero"` // estimated or derived, not collected
	// IdentifiesUniquely answers whether it is processed by technical means
	// to identify or verify a person uniquely, Art. 4(14).
	IdentifiesUniquely Answer `json:"identifiesUniquely,omitzero"`
	NationalID         Answer `json:"nationalID,omitzero"` // a national identification number, Art. 87
	// Anonymous answers whether the keeper says that it identifies nobody,
	// rec. 26. The record still holds it, so that the claim can be tested.
	Anonymous Answer `json:"anonymous,omitzero"`
	// Device answers whether it is stored on or read from the device of the
	// person, Directive 2002/58/EC Art. 5(3); data of kind [DataCookies] is.
	// DeviceExempt answers whether that needs no consent: it serves only the
	// transmission of a communication, is strictly necessary for a service
	// the person asked for, or is excepted by the law that binds the keeper.
	Device       Answer       `json:"device,omitzero"`
	DeviceExempt Answer       `json:"deviceExempt,omitzero"`
	Sources      []DataSource `json:"sources,omitzero"` // Art. 14(2)(f)
	// Required answers whether people must provide it by law or contract,
	// Art. 13(2)(e); Consequence says what happens if they do not.
	Required    Answer     `json:"required,omitzero"`
	Consequence string     `json:"consequence,omitzero"`
	Provenance  Provenance `json:"provenance,omitzero"`
	Extra       []Extra    `json:"extra,omitzero"`
}

// DataSource is where data comes from, Art. 14(2)(f).
type DataSource struct {
	Kind        SourceKind `json:"kind,omitzero"`
	Party       ID         `json:"party,omitzero" ropa:"ref party"` // who it comes from, where a party is named
	Description string     `json:"description,omitzero"`            // "sign-up form", "the client's upload"
	Provenance  Provenance `json:"provenance,omitzero"`
}

// Recipient is someone to whom data is or will be disclosed, Arts. 4(9) and
// 30(1)(d): a party, or a category of recipients.
type Recipient struct {
	ID       ID               `json:"id,omitzero" ropa:"id recipient"`
	Party    ID               `json:"party,omitzero" ropa:"ref party"` // a party of the register
	Category string           `json:"category,omitzero"`               // or a category in words
	Kind     RecipientKind    `json:"kind,omitzero"`
	Role     RecipientRole    `json:"role,omitzero"`
	Country  transfer.Country `json:"country,omitzero"` // of a category; a party has its own
	// Purpose is what they receive the data for, or when.
	Purpose  string     `json:"purpose,omitzero"`
	Purposes []ID       `json:"purposes,omitzero" ropa:"ref purpose"` // the purposes served; empty means all of the activity
	Data     []ID       `json:"data,omitzero" ropa:"ref data"`        // what they receive; empty means all of the activity
	Contract *Reference `json:"contract,omitzero"`                    // with a processor, Art. 28(3)
	// Inquiry answers whether it is an authority that receives data only in a
	// particular inquiry, which Art. 4(9) does not regard as a recipient.
	Inquiry    Answer     `json:"inquiry,omitzero"`
	Provenance Provenance `json:"provenance,omitzero"`
	Extra      []Extra    `json:"extra,omitzero"`
}

// RetentionRule is a time limit for erasure of some categories of data,
// Art. 30(1)(f), or the criteria by which it is found, Art. 13(2)(a).
type RetentionRule struct {
	ID       ID   `json:"id,omitzero" ropa:"id retention"`
	Data     []ID `json:"data,omitzero" ropa:"ref data"`        // data categories; empty means all of the activity
	Purposes []ID `json:"purposes,omitzero" ropa:"ref purpose"` // the purposes it is for; empty means all
	// When is the case in which it applies, where several rules cover the
	// same data.
	When     string       `json:"when,omitzero"`
	Period   civil.Period `json:"period,omitzero"`   // ISO 8601: "P10Y"; P0D means at once
	From     string       `json:"from,omitzero"`     // the event it runs from: "end of the contract"
	Criteria string       `json:"criteria,omitzero"` // where no period can be given
	// Infeasible is why neither a period nor criteria can be given: the
	// record owes them only "where possible".
	Infeasible string          `json:"infeasible,omitzero"`
	Statutory  Answer          `json:"statutory,omitzero"` // the period is laid down by law
	Law        []Law           `json:"law,omitzero"`       // which
	Limit      civil.Period    `json:"limit,omitzero"`     // the longest the keeper allows itself
	Policy     *Reference      `json:"policy,omitzero"`    // retention policy
	Action     RetentionAction `json:"action,omitzero"`    // what happens at the end
	ActionNote string          `json:"actionNote,omitzero"`
	Provenance Provenance      `json:"provenance,omitzero"`
	Extra      []Extra         `json:"extra,omitzero"`
}

// Stated reports whether r gives a period, criteria, or the reason why
// neither can be given.
func (r *RetentionRule) Stated() bool {
	return !r.Period.IsZero() || r.Criteria != "" || r.Infeasible != ""
}

// AutomatedDecisions describes automated decision-making and profiling,
// Arts. 4(4), 13(2)(f) and 22; UK GDPR Arts. 22A to 22D from 2026-02-05.
type AutomatedDecisions struct {
	Exist     Answer `json:"exist,omitzero"`     // there are automated decisions
	Profiling Answer `json:"profiling,omitzero"` // Art. 4(4)
	Solely    Answer `json:"solely,omitzero"`    // without meaningful human involvement
	// Significant answers whether decisions have a legal or similarly
	// significant effect, Art. 22(1).
	Significant  Answer            `json:"significant,omitzero"`
	Logic        string            `json:"logic,omitzero"`        // the logic involved, Art. 13(2)(f)
	Consequences string            `json:"consequences,omitzero"` // significance and consequences, Art. 13(2)(f)
	Exception    DecisionException `json:"exception,omitzero"`    // Art. 22(2)
	Law          []Law             `json:"law,omitzero"`          // for DecisionByLaw
	Intervention Answer            `json:"intervention,omitzero"` // a person can be asked to intervene, Art. 22(3)
	Contest      Answer            `json:"contest,omitzero"`      // the decision can be contested and one's view put, Art. 22(3)
	Safeguards   string            `json:"safeguards,omitzero"`   // in words
	Purposes     []ID              `json:"purposes,omitzero" ropa:"ref purpose"`
	Data         []ID              `json:"data,omitzero" ropa:"ref data"`
	Provenance   Provenance        `json:"provenance,omitzero"`
}

// DPIA is the data protection impact assessment of an activity, Arts. 35 and
// 36.
type DPIA struct {
	Required     Answer        `json:"required,omitzero"`
	Reason       string        `json:"reason,omitzero"` // why it is required or not
	Status       DPIAStatus    `json:"status,omitzero"`
	Date         civil.Date    `json:"date,omitzero"`     // of the assessment or its last review, Art. 35(11)
	Document     *Reference    `json:"document,omitzero"` // the report
	ResidualRisk Level         `json:"residualRisk,omitzero"`
	Consultation *Consultation `json:"consultation,omitzero"` // Art. 36
	Provenance   Provenance    `json:"provenance,omitzero"`
}

// Consultation is a prior consultation of the supervisory authority, Art. 36.
type Consultation struct {
	Authority string     `json:"authority,omitzero"`
	Date      civil.Date `json:"date,omitzero"`
	Outcome   string     `json:"outcome,omitzero"`
	Document  *Reference `json:"document,omitzero"`
}

// Rights is how people exercise their rights, Arts. 12 and 15 to 22.
type Rights struct {
	Contact    string     `json:"contact,omitzero"`   // where a request goes
	Procedure  *Reference `json:"procedure,omitzero"` // the internal procedure
	Offered    []Right    `json:"offered,omitzero"`   // rights the keeper tells people of
	Notes      string     `json:"notes,omitzero"`     // limits the keeper states
	Provenance Provenance `json:"provenance,omitzero"`
}

// AIUse is the use of an AI system in an activity, Regulation (EU) 2024/1689.
type AIUse struct {
	ID       ID         `json:"id,omitzero" ropa:"id ai"`
	Name     string     `json:"name,omitzero"`
	Role     AIRole     `json:"role,omitzero"`
	Function AIFunction `json:"function,omitzero"`
	// Deduces lists the characteristics a biometric categorisation deduces,
	// Art. 5(1)(g).
	Deduces []AICharacteristic `json:"deduces,omitzero"`
	// Context is where it is used; Art. 5(1)(f) turns on workplace and
	// education.
	Context          AIContext  `json:"context,omitzero"`
	MedicalOrSafety  Answer     `json:"medicalOrSafety,omitzero"`  // the exception of Art. 5(1)(f)
	RealTime         Answer     `json:"realTime,omitzero"`         // Art. 3(42)
	PublicSpace      Answer     `json:"publicSpace,omitzero"`      // Art. 3(44)
	LawEnforcement   Answer     `json:"lawEnforcement,omitzero"`   // Art. 3(45)
	Untargeted       Answer     `json:"untargeted,omitzero"`       // face databases from untargeted scraping, Art. 5(1)(e)
	Informed         Answer     `json:"informed,omitzero"`         // exposed persons are informed, Art. 50(3)
	BiasDetection    Answer     `json:"biasDetection,omitzero"`    // special categories serve bias detection, Art. 4a
	StrictlyRequired string     `json:"strictlyRequired,omitzero"` // why that was strictly necessary and other data would not do, Art. 4a(1)(f)
	Provenance       Provenance `json:"provenance,omitzero"`
}

// Breaches is whether the activity has seen personal data breaches, Art. 33(5).
type Breaches struct {
	Occurred Answer      `json:"occurred,omitzero"`
	Records  []Reference `json:"records,omitzero"`
}

// Risk is the risk to people as the keeper rates it, Arts. 24 and 32.
type Risk struct {
	Inherent   Level  `json:"inherent,omitzero"`
	Mitigation string `json:"mitigation,omitzero"`
	Residual   Level  `json:"residual,omitzero"`
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

// ProcessorActivity is one category of processing that the keeper carries out
// for others: one entry of the record under Art. 30(2).
type ProcessorActivity struct {
	ID          ID     `json:"id,omitzero" ropa:"id processing"`
	Name        string `json:"name,omitzero"`
	Description string `json:"description,omitzero"`
	Function    string `json:"function,omitzero"`
	Owner       *Party `json:"owner,omitzero"`

	// Regimes are those of the register's regimes that bind this entry, where
	// not all do: a company bound abroad through Art. 3(2) is not bound there
	// for its payroll at home. Empty means all.
	Regimes []Regime `json:"regimes,omitzero"`

	Status     Status     `json:"status,omitzero"`
	Start      civil.Date `json:"start,omitzero"`
	End        civil.Date `json:"end,omitzero"`
	ReplacedBy ID         `json:"replacedBy,omitzero" ropa:"ref processing"`
	Created    civil.Date `json:"created,omitzero"`
	Updated    civil.Date `json:"updated,omitzero"`

	Controllers   []Client            `json:"controllers,omitzero"`                 // Art. 30(2)(a)
	Categories    []string            `json:"categories,omitzero"`                  // categories of processing, Art. 30(2)(b)
	Subjects      []SubjectCategory   `json:"subjects,omitzero"`                    // Art. 28(3)
	Data          []DataCategory      `json:"data,omitzero"`                        // Art. 28(3)
	SubProcessors []SubProcessor      `json:"subProcessors,omitzero"`               // Arts. 28(2), 28(4), 30(2)(a)
	Transfers     []transfer.Transfer `json:"transfers,omitzero"`                   // Art. 30(2)(c)
	Security      []ID                `json:"security,omitzero" ropa:"ref measure"` // Art. 30(2)(d)
	Systems       []ID                `json:"systems,omitzero" ropa:"ref system"`
	Retention     []RetentionRule     `json:"retention,omitzero"`
	AI            []AIUse             `json:"ai,omitzero"`

	// OwnUse are the keeper's own activities that use the same data for its
	// own purposes, for which it is controller, Art. 28(10).
	OwnUse []ID `json:"ownUse,omitzero" ropa:"ref activity"`
	// RoleOpen are the keeper's own activities that hold the same processing,
	// where it cannot be told whether the keeper carries it out for itself or
	// for its clients, Art. 4(7) and (8).
	RoleOpen       []ID        `json:"roleOpen,omitzero" ropa:"ref activity"`
	Duration       string      `json:"duration,omitzero"`     // how long the processing lasts, Art. 28(3)
	Contract       *Reference  `json:"contract,omitzero"`     // Art. 28(3); a client may have its own
	Instructions   string      `json:"instructions,omitzero"` // Art. 28(3)(a)
	AtEnd          EndAction   `json:"atEnd,omitzero"`        // Art. 28(3)(g)
	AtEndNote      string      `json:"atEndNote,omitzero"`
	LargeScale     Answer      `json:"largeScale,omitzero"`
	Monitoring     Answer      `json:"monitoring,omitzero"`
	Occasional     Answer      `json:"occasional,omitzero"` // Art. 30(5)
	Risk           *Risk       `json:"risk,omitzero"`
	Breaches       *Breaches   `json:"breaches,omitzero"`
	Classification string      `json:"classification,omitzero"`
	Publishable    Answer      `json:"publishable,omitzero"` // EUDPR Art. 31(5)
	Comments       string      `json:"comments,omitzero"`
	Review         *LastReview `json:"review,omitzero"`
	Approval       *Approval   `json:"approval,omitzero"`
	None           []Element   `json:"none,omitzero"`
	Provenance     Provenance  `json:"provenance,omitzero"`
	Extra          []Extra     `json:"extra,omitzero"`
}

// Client is a controller on whose behalf the keeper processes, Art. 30(2)(a).
type Client struct {
	Party ID `json:"party,omitzero" ropa:"ref party"`
	// Category stands for clients that are not named one by one; the record
	// owes each by name.
	Category       string     `json:"category,omitzero"`
	Representative ID         `json:"representative,omitzero" ropa:"ref party"` // of the controller, Art. 27
	DPO            *DPO       `json:"dpo,omitzero"`                             // of the controller
	Joint          []ID       `json:"joint,omitzero" ropa:"ref party"`          // its joint controllers
	Contract       *Reference `json:"contract,omitzero"`                        // where it has its own
	Provenance     Provenance `json:"provenance,omitzero"`
}

// SubProcessor is another processor the keeper engages, Art. 28(2) and (4).
type SubProcessor struct {
	Party      ID         `json:"party,omitzero" ropa:"ref party"`
	Category   string     `json:"category,omitzero"` // where none is named
	Processing string     `json:"processing,omitzero"`
	Authorised Answer     `json:"authorised,omitzero"` // specific or general written authorisation, Art. 28(2)
	FlowDown   Answer     `json:"flowDown,omitzero"`   // the same obligations are imposed, Art. 28(4)
	Contract   *Reference `json:"contract,omitzero"`
	Data       []ID       `json:"data,omitzero" ropa:"ref data"`
	Provenance Provenance `json:"provenance,omitzero"`
	Extra      []Extra    `json:"extra,omitzero"`
}
