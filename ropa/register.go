package ropa

import (
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// The small values every part of a register is made of live in package fact,
// so that lawfulbasis and transfer can share them; users write them by these
// names.
type (
	ID         = fact.ID
	Answer     = fact.Answer
	Regime     = fact.Regime
	Reference  = fact.Reference
	Law        = fact.Law
	Citation   = fact.Citation
	Provenance = fact.Provenance
	Source     = fact.Source
	Extra      = fact.Extra
)

// The answers and regimes under their names in this package.
const (
	Yes = fact.Yes
	No  = fact.No

	EU             = fact.EU
	UK             = fact.UK
	Swiss          = fact.Swiss
	EUInstitutions = fact.EUInstitutions
)

// Register is the record of processing activities of one organisation: what
// it keeps as controller under Art. 30(1) GDPR and as processor under
// Art. 30(2), or under their siblings: UK GDPR Art. 30, FADP Art. 12, EUDPR
// Art. 31. The zero value is an empty register that can be validated.
type Register struct {
	ID      ID     `json:"id,omitzero" ropa:"id register"`
	Title   string `json:"title,omitzero"`
	Version string `json:"version,omitzero"`
	// Regimes are all that bind the keeper; usually one. None stated is read
	// from the keeper's country.
	Regimes  []Regime   `json:"regimes,omitzero"`
	Language string     `json:"language,omitzero" ropa:"language"` // BCP 47, of the free text
	Created  civil.Date `json:"created,omitzero"`
	Reviewed civil.Date `json:"reviewed,omitzero"` // last review as a whole; the default as-of date

	Organisation   Organisation `json:"organisation,omitzero"`
	Representative *Party       `json:"representative,omitzero"` // Art. 27
	// RepresentativeExempt is the reason of Art. 27(2) for naming none.
	RepresentativeExempt string `json:"representativeExempt,omitzero"`
	DPO                  *DPO   `json:"dpo,omitzero"`       // Arts. 37 to 39
	Authority            *Party `json:"authority,omitzero"` // the competent supervisory authority

	Documents []Document `json:"documents,omitzero"` // what the entries were drawn from
	Parties   []Party    `json:"parties,omitzero"`   // everyone named anywhere, stated once
	Systems   []System   `json:"systems,omitzero"`   // where data lives, stated once
	Measures  []Measure  `json:"measures,omitzero"`  // security measures, stated once

	Activities []Activity          `json:"activities,omitzero"` // as controller, Art. 30(1)
	Processing []ProcessorActivity `json:"processing,omitzero"` // as processor, Art. 30(2)

	Waivers []Waiver  `json:"waivers,omitzero"`
	None    []Element `json:"none,omitzero"` // what the keeper confirms there is none of: dpo, representative, …
	Extra   []Extra   `json:"extra,omitzero"`
}

// Organisation is the keeper of the register, Art. 30(1)(a) and 30(2)(a).
type Organisation struct {
	Name               string           `json:"name,omitzero"`
	LegalForm          string           `json:"legalForm,omitzero"`
	RegistrationNumber string           `json:"registrationNumber,omitzero"` // company or enterprise number
	Country            transfer.Country `json:"country,omitzero"`            // where it is established
	Establishments     []Establishment  `json:"establishments,omitzero"`     // other offices, branches
	Contact            Contact          `json:"contact,omitzero"`
	// Employees is the number of persons it employs, Art. 30(5); zero is not
	// stated.
	Employees       int    `json:"employees,omitzero"`
	PublicAuthority Answer `json:"publicAuthority,omitzero"` // Art. 37(1)(a), 49(3)
	Group           string `json:"group,omitzero"`           // the group of undertakings it belongs to, Art. 4(19)
	// OffersInside answers whether a keeper outside the Union (UK: outside
	// the United Kingdom) offers goods or services to people inside or
	// monitors them, Art. 3(2).
	OffersInside Answer     `json:"offersInside,omitzero"`
	Provenance   Provenance `json:"provenance,omitzero"`
}

// Establishment is a further place of business.
type Establishment struct {
	Name       string     `json:"name,omitzero"` // what it is: "trading office"
	Address    Address    `json:"address,omitzero"`
	Provenance Provenance `json:"provenance,omitzero"`
}

// Address is a postal address.
type Address struct {
	Street   string           `json:"street,omitzero"` // street and number, building, post box
	PostCode string           `json:"postCode,omitzero"`
	City     string           `json:"city,omitzero"`
	Region   string           `json:"region,omitzero"`
	Country  transfer.Country `json:"country,omitzero"` // ISO 3166-1 alpha-2
	// Text is an address that is known only as one text.
	Text string `json:"text,omitzero"`
}

// IsZero reports whether nothing of the address is stated. A country alone is
// no postal address.
func (a Address) IsZero() bool { return a == Address{} }

// Postal reports whether letters can be sent there: a street or a text is
// stated.
func (a Address) Postal() bool {
	return a.Street != "" || a.Text != "" || a.PostCode != "" && a.City != ""
}

// Contact is how someone is reached.
type Contact struct {
	Address Address `json:"address,omitzero"`
	Email   string  `json:"email,omitzero"`
	Phone   string  `json:"phone,omitzero"`
	Website string  `json:"website,omitzero"`
	Form    string  `json:"form,omitzero"` // address of a contact form
}

// Reachable reports whether c states an address, e-mail, phone or form.
func (c Contact) Reachable() bool {
	return c.Address.Postal() || c.Email != "" || c.Phone != "" || c.Form != ""
}

// Party is a person or body that some part of the register names: joint
// controller, processor, recipient, importer, client, representative. It is
// stated once and referred to by ID.
type Party struct {
	ID                 ID               `json:"id,omitzero" ropa:"id party"`
	Name               string           `json:"name,omitzero"`
	GivenName          string           `json:"givenName,omitzero"` // of a natural person
	Salutation         string           `json:"salutation,omitzero"`
	Role               string           `json:"role,omitzero"` // function or office of a natural person
	LegalForm          string           `json:"legalForm,omitzero"`
	RegistrationNumber string           `json:"registrationNumber,omitzero"`
	Country            transfer.Country `json:"country,omitzero"` // where it is established
	Contact            Contact          `json:"contact,omitzero"`
	Group              string           `json:"group,omitzero"` // group of undertakings, Art. 4(19)
	Certifications     []Certification  `json:"certifications,omitzero"`
	// PublicAuthority answers whether it is a public authority, Art. 4(9).
	PublicAuthority Answer `json:"publicAuthority,omitzero"`
	// SubjectToGDPR answers whether it is itself subject to the GDPR for what
	// it does with the data, Art. 3(2).
	SubjectToGDPR Answer     `json:"subjectToGDPR,omitzero"`
	Provenance    Provenance `json:"provenance,omitzero"`
	Extra         []Extra    `json:"extra,omitzero"`
}

// Certification is a certification or listing of a party: a framework list of
// an adequacy decision, Art. 42, or a standard.
type Certification struct {
	Name           string     `json:"name,omitzero"` // "EU-US Data Privacy Framework", "ISO/IEC 27001"
	Number         string     `json:"number,omitzero"`
	Valid          civil.Date `json:"valid,omitzero"`          // last day of validity
	Checked        civil.Date `json:"checked,omitzero"`        // day the keeper looked it up
	HumanResources Answer     `json:"humanResources,omitzero"` // covers HR data
}

// DPO is the data protection officer, Arts. 37 to 39.
type DPO struct {
	Name        string     `json:"name,omitzero"` // surname, or full name, or the name of the office
	GivenName   string     `json:"givenName,omitzero"`
	Salutation  string     `json:"salutation,omitzero"`
	Title       string     `json:"title,omitzero"`       // academic title
	Company     string     `json:"company,omitzero"`     // of an external officer
	PartOfStaff Answer     `json:"partOfStaff,omitzero"` // Art. 37(6)
	Contact     Contact    `json:"contact,omitzero"`
	Provenance  Provenance `json:"provenance,omitzero"`
}

// Document is a text that entries of the register were drawn from: a privacy
// policy, a contract, an interview. [Source] values point to it by ID.
type Document struct {
	ID      ID         `json:"id,omitzero" ropa:"id document"`
	Title   string     `json:"title,omitzero"`
	Version string     `json:"version,omitzero"`
	URL     string     `json:"url,omitzero"`
	Date    civil.Date `json:"date,omitzero"` // day it took effect or was last changed
}

// System is a place where data lives: an application, a server, a filing
// cabinet.
type System struct {
	ID          ID         `json:"id,omitzero" ropa:"id system"`
	Name        string     `json:"name,omitzero"`
	Description string     `json:"description,omitzero"`
	Technology  string     `json:"technology,omitzero"`
	Operator    ID         `json:"operator,omitzero" ropa:"ref party"`   // the party that runs it; zero is the keeper or not stated
	Places      []Place    `json:"places,omitzero"`                      // where it stores data
	Measures    []ID       `json:"measures,omitzero" ropa:"ref measure"` // security measures that protect it
	Provenance  Provenance `json:"provenance,omitzero"`
	Extra       []Extra    `json:"extra,omitzero"`
}

// Place is where data is stored or read.
type Place struct {
	Country  transfer.Country `json:"country,omitzero"`
	Area     string           `json:"area,omitzero"`     // where only a group of countries is stated: "EEA"
	Location string           `json:"location,omitzero"` // building, data centre, room
}

// Measure is one technical or organisational security measure, Art. 32(1).
type Measure struct {
	ID          ID          `json:"id,omitzero" ropa:"id measure"`
	Name        string      `json:"name,omitzero"`
	Description string      `json:"description,omitzero"`
	Objectives  []Objective `json:"objectives,omitzero"` // what of Art. 32(1)(a)-(d) it serves
	Kind        MeasureKind `json:"kind,omitzero"`
	Type        MeasureType `json:"type,omitzero"`
	Reference   *Reference  `json:"reference,omitzero"` // the document that describes it
	Provenance  Provenance  `json:"provenance,omitzero"`
	Extra       []Extra     `json:"extra,omitzero"`
}

// Waiver accepts one finding for a time. The finding stays in the report,
// marked as waived. A waiver needs a rule, a path or a subject, a reason and
// an owner.
type Waiver struct {
	Rule    RuleID     `json:"rule,omitzero" ropa:"rule"`
	Path    string     `json:"path,omitzero"`    // RFC 6901 pointer; the finding's own path or one above it
	Subject string     `json:"subject,omitzero"` // the finding's subject, where the path may move
	Reason  string     `json:"reason,omitzero"`
	Owner   string     `json:"owner,omitzero"`
	Until   civil.Date `json:"until,omitzero"` // first day it no longer holds; zero never ends
}

// RegimesOn returns the regimes that bind the keeper on a day: those the
// register states, or those its keeper's country implies: UK for GB, Swiss for
// CH, EU for everywhere else. A regime is left out before it applied, and one
// that another stood in for is that other. For the zero day they are all
// returned as stated.
func (r *Register) RegimesOn(day civil.Date) []Regime {
	var regimes []Regime
	add := func(regime Regime) {
		if !day.IsZero() {
			regime = regime.On(day)
		}
		if regime != "" && regime.Valid() && !slices.Contains(regimes, regime) {
			regimes = append(regimes, regime)
		}
	}
	stated := false
	for _, regime := range r.Regimes {
		stated = stated || regime != "" && regime.Valid()
		add(regime)
	}
	switch {
	case stated:
	case r.Organisation.Country == "GB":
		add(UK)
	case r.Organisation.Country == "CH":
		add(Swiss)
	default:
		add(EU)
	}
	return regimes
}
