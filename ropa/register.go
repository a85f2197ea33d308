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
	// NextReview is the day on which the register is to be reviewed again.
	NextReview civil.Date     `json:"nextReview,omitzero"`
	Status     RegisterStatus `json:"status,omitzero"`
	Approval   *Approval      `json:"approval,omitzero"` // of the register as a whole
	Versions   []Revision     `json:"versions,omitzero"` // its history, the earliest first

	Organisation   Organisation `json:"organisation,omitzero"`
	Representative *Party       `json:"representative,omitzero"` // Art. 27
	// Representatives are further ones, where several laws each ask for one:
	// the Union's and the United Kingdom's, FADP Art. 14.
	Representatives []Party `json:"representatives,omitzero"`
	// RepresentativeExempt is the reason of Art. 27(2) for naming none.
	RepresentativeExempt string `json:"representativeExempt,omitzero"`
	DPO                  *DPO   `json:"dpo,omitzero"` // Arts. 37 to 39
	// DPOExempt is why there is no data protection officer; PrivacyContact is
	// whom to ask about data protection where there is none.
	DPOExempt      string `json:"dpoExempt,omitzero"`
	PrivacyContact *Party `json:"privacyContact,omitzero"`
	Authority      *Party `json:"authority,omitzero"` // the competent supervisory authority

	Documents []Document `json:"documents,omitzero"` // what the entries were drawn from
	Parties   []Party    `json:"parties,omitzero"`   // everyone named anywhere, stated once
	Systems   []System   `json:"systems,omitzero"`   // where data lives, stated once
	Measures  []Measure  `json:"measures,omitzero"`  // security measures, stated once

	// Data and Subjects are the catalogue: categories that entries take up by
	// naming them in Of.
	Data     []DataCategory    `json:"data,omitzero"`
	Subjects []SubjectCategory `json:"subjects,omitzero"`
	// Common holds what is true of each entry.
	Common Common `json:"common,omitzero"`

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
	// PublicServices answers whether a private keeper provides public services,
	// AI Act Art. 27(1).
	PublicServices Answer `json:"publicServices,omitzero"`
	Charity        Answer `json:"charity,omitzero"` // SI 2003/2426 reg. 22(3A)
	// FederalBody answers whether it is a federal body of Switzerland, FADP
	// Art. 5(i): an authority of the Confederation, or who performs its public
	// tasks. No for a public authority is one of a canton or a commune, which
	// the act does not bind, FADP Art. 2(1).
	FederalBody Answer `json:"federalBody,omitzero"`
	Group       string `json:"group,omitzero"` // the group of undertakings it belongs to, Art. 4(19)
	// OffersInside answers whether a keeper outside the Union (UK: outside
	// the United Kingdom) offers goods or services to people inside or
	// monitors them, Art. 3(2).
	OffersInside Answer     `json:"offersInside,omitzero"`
	Provenance   Provenance `json:"provenance,omitzero"`
}

// authority reports whether o is what a regime binds as a public authority: in
// Switzerland a federal body, for which a public authority is taken that does
// not say of which level it is.
func (o *Organisation) authority(regime Regime) bool {
	if regime == Swiss && o.FederalBody != "" {
		return o.FederalBody == Yes
	}
	return o.PublicAuthority == Yes
}

// private reports whether nothing says that o is a public body of any level.
func (o *Organisation) private() bool { return o.PublicAuthority != Yes && o.FederalBody != Yes }

// Establishment is a further place of business.
type Establishment struct {
	Name       string     `json:"name,omitzero"` // what it is: "trading office"
	Address    Address    `json:"address,omitzero"`
	Provenance Provenance `json:"provenance,omitzero"`
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
