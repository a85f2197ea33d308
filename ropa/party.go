package ropa

import (
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

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
	SubjectToGDPR Answer `json:"subjectToGDPR,omitzero"`
	// Engagement is what holds of the party wherever the register uses it.
	Engagement *Engagement `json:"engagement,omitzero"`
	Provenance Provenance  `json:"provenance,omitzero"`
	Extra      []Extra     `json:"extra,omitzero"`
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
	Designated  civil.Date `json:"designated,omitzero"`  // day of the designation
	Notified    civil.Date `json:"notified,omitzero"`    // day on which the authority was told of the officer, Art. 37(7), FADP Art. 10(3)(d)
	Contact     Contact    `json:"contact,omitzero"`
	Provenance  Provenance `json:"provenance,omitzero"`
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
