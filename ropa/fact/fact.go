// Package fact holds the small values that every part of a record of
// processing is made of: identifiers, three-valued answers, references to
// documents, the provenance of a statement, and citations of the law.
//
// It exists so that lawfulbasis and transfer, which know no register, and
// ropa, which does, speak of the same things. Users see most of it through
// the aliases in package ropa.
package fact

import "github.com/openropa/openropa/ropa/civil"

// ID names one element of a register so that others can refer to it. IDs are
// chosen by the keeper, are compared exactly, and are unique among the
// elements of one kind. The zero value names nothing.
type ID string

// Answer is a yes or no that may not have been given. The zero value means
// not stated, which is never the same as [No].
type Answer string

// The two answers; the zero Answer is "not stated".
const (
	Yes Answer = "yes"
	No  Answer = "no"
)

// Valid reports whether a is yes, no or not stated.
func (a Answer) Valid() bool { return a == "" || a == Yes || a == No }

// Reference points to a document kept elsewhere: a contract, an assessment, a
// notice, a policy. The zero value points nowhere.
type Reference struct {
	Title    string     `json:"title,omitzero"`    // what the document is called
	Number   string     `json:"number,omitzero"`   // file, contract or decision number
	URL      string     `json:"url,omitzero"`      // where it can be opened
	Location string     `json:"location,omitzero"` // where it is kept when it has no URL
	Date     civil.Date `json:"date,omitzero"`     // its date, or the date of its current version
	Until    civil.Date `json:"until,omitzero"`    // first day on which it is no longer valid; zero has no end
	Signed   Answer     `json:"signed,omitzero"`   // whether it is signed: no is not yet
}

// Empty reports whether r points nowhere. A date alone is no reference.
func (r *Reference) Empty() bool {
	return r == nil || r.Title == "" && r.Number == "" && r.URL == "" && r.Location == ""
}

// Law is one provision of law that the keeper relies on, in the keeper's own
// words: the law that lays down a task, an obligation or a period.
type Law struct {
	Name       string     `json:"name,omitzero"`                   // the act: "Companies Act 2006"
	Provision  string     `json:"provision,omitzero"`              // the place in it: "s. 388(4)"
	Order      LegalOrder `json:"order,omitzero"`                  // whose law it is; zero is not stated
	Country    string     `json:"country,omitzero" ropa:"country"` // ISO 3166-1 alpha-2 of the State, where it is a State's
	URL        string     `json:"url,omitzero"`                    // where it can be read
	Provenance Provenance `json:"provenance,omitzero"`             // where the keeper states it
}

// LegalOrder says whose law a [Law] is. GDPR Art. 6(3) admits Union law and
// the law of the Member State the controller is subject to; UK GDPR Art. 6(3)
// admits domestic law, and since 2026-02-05 for a public task also relevant
// international law, which has no code.
type LegalOrder string

// Legal orders.
const (
	UnionLaw   LegalOrder = "union"   // law of the European Union
	StateLaw   LegalOrder = "state"   // law of the State named in Law.Country
	ForeignLaw LegalOrder = "foreign" // law of any other State, where the country is not named
)

// Valid reports whether o is a known code or not stated.
func (o LegalOrder) Valid() bool {
	return o == "" || o == UnionLaw || o == StateLaw || o == ForeignLaw
}

// Provenance says where a statement was read: which document of the register,
// and where in it. A statement made in several places has one entry for each.
type Provenance []Source

// Source is one place in one document.
type Source struct {
	Document ID     `json:"document,omitzero" ropa:"ref document"` // a document of the register
	Section  string `json:"section,omitzero"`                      // heading, page or paragraph in it
}

// Extra is one piece of information that the model has no field for: a column
// of an authority's or a company's own template. Order is kept.
type Extra struct {
	Key   string `json:"key"`
	Value string `json:"value"`
}
