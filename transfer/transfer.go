package transfer

import (
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Transfer is one flow of personal data to a third country or an
// international organisation, Art. 30(1)(e) and Chapter V. The zero value
// states nothing.
type Transfer struct {
	ID           fact.ID `json:"id,omitzero" ropa:"id transfer"`
	Description  string  `json:"description,omitzero"`
	Destination  Country `json:"destination,omitzero"`               // the third country
	Organisation string  `json:"organisation,omitzero"`              // the international organisation: its code in the adequacy table, or its name
	Area         string  `json:"area,omitzero"`                      // what is said of the destination where no country is named: "worldwide"
	Importer     fact.ID `json:"importer,omitzero" ropa:"ref party"` // the party that receives the data
	Exporter     fact.ID `json:"exporter,omitzero" ropa:"ref party"` // the party that sends it, where that is not the keeper
	// ExporterRole and ImporterRole are the roles the clauses' module must fit.
	ExporterRole Role   `json:"exporterRole,omitzero"`
	ImporterRole Role   `json:"importerRole,omitzero"`
	Status       Status `json:"status,omitzero"`
	// Mechanism is what the transfer relies on. Where a keeper names several
	// and does not say which carries it, each is a transfer of its own and
	// lists the others in AlternativeTo.
	Mechanism     Mechanism       `json:"mechanism,omitzero"`
	Claim         string          `json:"claim,omitzero"` // what the keeper gives as the mechanism where it is none
	AlternativeTo []fact.ID       `json:"alternativeTo,omitzero" ropa:"ref transfer"`
	Adequacy      *Reliance       `json:"adequacy,omitzero"`      // for AdequacyDecision
	Clauses       *Clauses        `json:"clauses,omitzero"`       // for standard and ad hoc clauses
	Derogation    *Derogation     `json:"derogation,omitzero"`    // for the derogations of Art. 49
	Approval      *fact.Reference `json:"approval,omitzero"`      // the authority's approval or authorisation, Arts. 46(2)(b), (e), (f), 46(3)
	Commitments   fact.Answer     `json:"commitments,omitzero"`   // binding and enforceable commitments of the importer, Art. 46(2)(e)-(f)
	Document      *fact.Reference `json:"document,omitzero"`      // the instrument, or the documentation of suitable safeguards
	Safeguards    string          `json:"safeguards,omitzero"`    // the safeguards in words, Art. 30(1)(e), FADP Art. 12(2)(g)
	Assessment    *fact.Reference `json:"assessment,omitzero"`    // transfer impact assessment, C-311/18; UK data protection test
	Supplementary string          `json:"supplementary,omitzero"` // supplementary measures, EDPB 01/2020
	LegalBasis    string          `json:"legalBasis,omitzero"`    // provision the keeper cites for the transfer: "UK GDPR Art. 45"
	// Order is for a disclosure that a third country's court or authority
	// demands, Art. 48.
	Order      *ForeignOrder   `json:"order,omitzero"`
	Data       []fact.ID       `json:"data,omitzero" ropa:"ref data"` // data categories sent; empty means all of the activity
	Purposes   []fact.ID       `json:"purposes,omitzero" ropa:"ref purpose"`
	Start      civil.Date      `json:"start,omitzero"`
	End        civil.Date      `json:"end,omitzero"` // first day on which it no longer happens
	Provenance fact.Provenance `json:"provenance,omitzero"`
	Extra      []fact.Extra    `json:"extra,omitzero"`
}

// Reliance is how a transfer comes within an adequacy decision, Art. 45.
type Reliance struct {
	Decision       string      `json:"decision,omitzero"`       // the decision as the keeper names it: "(EU) 2023/1795", "Privacy Shield"
	ScopeMet       fact.Answer `json:"scopeMet,omitzero"`       // the importer is what a partial decision covers
	Listed         fact.Answer `json:"listed,omitzero"`         // the importer is on the framework's public list
	Checked        civil.Date  `json:"checked,omitzero"`        // the day that was last checked
	HumanResources fact.Answer `json:"humanResources,omitzero"` // the certification covers HR data
}

// Clauses are the contractual clauses of a transfer, Art. 46(2)(c)-(d) and
// 46(3)(a).
type Clauses struct {
	Set        ClauseSet   `json:"set,omitzero"`
	Module     Module      `json:"module,omitzero"`
	Signed     civil.Date  `json:"signed,omitzero"`
	Changed    civil.Date  `json:"changed,omitzero"`    // last change of the processing they cover: old sets served only unchanged processing
	UKAddendum fact.Answer `json:"ukAddendum,omitzero"` // with the UK Addendum to the EU clauses
	SwissTerms fact.Answer `json:"swissTerms,omitzero"` // with the adaptations the FDPIC asks for
}

// Derogation is what Art. 49 asks to be on record. Which derogation it is
// stands in the transfer's Mechanism.
type Derogation struct {
	Why           string          `json:"why,omitzero"`           // why Art. 45 or 46 cannot serve
	Repeated      fact.Answer     `json:"repeated,omitzero"`      // systematic or repeated, rec. 111
	Explicit      fact.Answer     `json:"explicit,omitzero"`      // (a): consent is explicit
	RisksTold     fact.Answer     `json:"risksTold,omitzero"`     // (a): the person was told of the risks
	PublicPowers  fact.Answer     `json:"publicPowers,omitzero"`  // by a public authority exercising its powers, 49(3)
	Law           []fact.Law      `json:"law,omitzero"`           // (d): the law that recognises the public interest, 49(4)
	Whole         fact.Answer     `json:"whole,omitzero"`         // (g): the whole register or whole categories, 49(2)
	OnRequest     fact.Answer     `json:"onRequest,omitzero"`     // (g): at the request of a person with a legitimate interest, 49(2)
	Limited       fact.Answer     `json:"limited,omitzero"`       // compelling interests: only a limited number of people
	AuthorityTold fact.Answer     `json:"authorityTold,omitzero"` // compelling interests: supervisory authority informed
	PeopleTold    fact.Answer     `json:"peopleTold,omitzero"`    // compelling interests: data subjects informed
	Interest      string          `json:"interest,omitzero"`      // compelling interests: which
	Assessment    *fact.Reference `json:"assessment,omitzero"`    // the assessment of all circumstances, 49(6)
}

// ForeignOrder is a judgment or decision of a third country that requires a
// transfer, Art. 48.
type ForeignOrder struct {
	Authority string `json:"authority,omitzero"` // who demands the data
	Agreement string `json:"agreement,omitzero"` // the international agreement it rests on
}

// Status says whether a transfer takes place.
type Status string

// Statuses of a transfer.
const (
	Actual     Status = ""           // it takes place; also the zero value
	Planned    Status = "planned"    // decided, not begun
	Contingent Status = "contingent" // not decided: what would apply if it were
)

// Valid reports whether s is one of [Statuses].
func (s Status) Valid() bool { return s == Actual || s == Planned || s == Contingent }

// Role is the role of one end of a transfer.
type Role string

// Roles of exporter and importer.
const (
	Controller Role = "controller"
	Processor  Role = "processor"
)

// Roles returns the roles in table order.
func Roles() []Role { return []Role{Controller, Processor} }

// Valid reports whether r is one of [Roles] or not stated.
func (r Role) Valid() bool { return r == "" || r == Controller || r == Processor }
