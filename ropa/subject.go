package ropa

import "github.com/openropa/openropa/ropa/fact"

// SubjectCategory is one category of data subjects, Art. 30(1)(c).
type SubjectCategory struct {
	ID ID `json:"id,omitzero" ropa:"id subject"`
	// Of names a category of the register's catalogue, from which this one
	// takes what it leaves unsaid.
	Of          ID          `json:"of,omitzero" ropa:"ref catalogueSubject"`
	Name        string      `json:"name,omitzero"`
	Description string      `json:"description,omitzero"`
	Kind        SubjectKind `json:"kind,omitzero"`
	Vulnerable  Answer      `json:"vulnerable,omitzero"` // WP248 criterion 7
	// PartyToContract answers whether these people are party to the contract
	// that the activity performs, Art. 6(1)(b).
	PartyToContract Answer `json:"partyToContract,omitzero"`
	Number          string `json:"number,omitzero"` // how many, in words or figures
	// MinAge and MaxAge are the youngest and oldest in years; zero is not
	// stated.
	MinAge     int        `json:"minAge,omitzero"`
	MaxAge     int        `json:"maxAge,omitzero"`
	Provenance Provenance `json:"provenance,omitzero"`
	Extra      []Extra    `json:"extra,omitzero"`
}

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
