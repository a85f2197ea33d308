package ropa

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

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
	// Terms are those of Art. 28(3)(a) to (h) that the contract with a
	// processor has; empty is not stated.
	Terms []ContractTerm `json:"terms,omitzero"`
	// Guarantees is where the keeper recorded that the processor offers
	// sufficient guarantees, Art. 28(1): an audit, a questionnaire.
	Guarantees *Reference `json:"guarantees,omitzero"`
	// Bases are the grounds of the disclosure, where the keeper states them
	// apart from those of the purposes.
	Bases []lawfulbasis.Basis `json:"bases,omitzero"`
	// Inquiry answers whether it is an authority that receives data only in a
	// particular inquiry, which Art. 4(9) does not regard as a recipient.
	Inquiry    Answer     `json:"inquiry,omitzero"`
	Provenance Provenance `json:"provenance,omitzero"`
	Extra      []Extra    `json:"extra,omitzero"`
}

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
	RoleSubProcessor    RecipientRole = "sub-processor" // engaged by a processor, Art. 28(2)
	RoleInternal        RecipientRole = "internal"
)

var recipientRoles = table[RecipientRole]{
	{RoleController, "controller", cite(fact.GDPR, "Art. 4(7)")},
	{RoleJointController, "joint controller", cite(fact.GDPR, "Art. 26(1)")},
	{RoleProcessor, "processor", cite(fact.GDPR, "Art. 4(8)")},
	{RoleSubProcessor, "sub-processor", cite(fact.GDPR, "Art. 28(2)", "Art. 28(4)")},
	{RoleThirdParty, "third party", cite(fact.GDPR, "Art. 4(10)")},
	{RoleInternal, "under the keeper's own authority", cite(fact.GDPR, "Art. 29")},
}

// Valid reports whether r is a known code or not stated.
func (r RecipientRole) Valid() bool { return recipientRoles.has(r) }

// ContractTerm is what the contract with a processor stipulates, Art. 28(3).
type ContractTerm string

// Terms of the contract with a processor.
const (
	TermInstructions    ContractTerm = "instructions"
	TermConfidentiality ContractTerm = "confidentiality"
	TermSecurity        ContractTerm = "security"
	TermSubProcessors   ContractTerm = "sub-processors"
	TermRights          ContractTerm = "rights"
	TermAssistance      ContractTerm = "assistance"
	TermDeletion        ContractTerm = "deletion"
	TermAudits          ContractTerm = "audits"
)

var contractTerms = table[ContractTerm]{
	{TermInstructions, "acts on documented instructions, on transfers too", cite(fact.GDPR, "Art. 28(3)(a)")},
	{TermConfidentiality, "its people are bound to confidentiality", cite(fact.GDPR, "Art. 28(3)(b)")},
	{TermSecurity, "takes the measures of Art. 32", cite(fact.GDPR, "Art. 28(3)(c)")},
	{TermSubProcessors, "engages others as agreed alone", cite(fact.GDPR, "Art. 28(3)(d)")},
	{TermRights, "helps with requests of people", cite(fact.GDPR, "Art. 28(3)(e)")},
	{TermAssistance, "helps with Arts. 32 to 36", cite(fact.GDPR, "Art. 28(3)(f)")},
	{TermDeletion, "deletes or returns the data at the end", cite(fact.GDPR, "Art. 28(3)(g)")},
	{TermAudits, "gives information and allows audits", cite(fact.GDPR, "Art. 28(3)(h)")},
}

// Valid reports whether t is a known code or not stated.
func (t ContractTerm) Valid() bool { return contractTerms.has(t) }
