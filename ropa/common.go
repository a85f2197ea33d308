package ropa

import (
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Common is what is true of each entry of the register, stated once. The lists
// of an entry add to those here; where an entry names the same party, ID or
// destination, what it says itself specialises what is said here. [Resolved]
// writes it out. Categories of data and purposes that an element here names
// are those of the entry, or of the catalogue: in an entry that has none of
// them the element does not hold. The zero value states nothing.
type Common struct {
	// Recipients, Notice and Rights hold for each activity as controller.
	// Rights and notice of an activity stand in place of these.
	Recipients []Recipient `json:"recipients,omitzero"` // Art. 30(1)(d)
	Notice     *Reference  `json:"notice,omitzero"`     // Arts. 12 to 14
	Rights     *Rights     `json:"rights,omitzero"`     // Arts. 12, 15 to 22

	// The lists below hold for each entry of either kind, or, where
	// Processing is stated, for each activity as controller.
	Transfers []transfer.Transfer `json:"transfers,omitzero"`                   // Art. 30(1)(e), 30(2)(c)
	Retention []RetentionRule     `json:"retention,omitzero"`                   // Art. 30(1)(f)
	Security  []ID                `json:"security,omitzero" ropa:"ref measure"` // Art. 30(1)(g), 30(2)(d)
	Systems   []ID                `json:"systems,omitzero" ropa:"ref system"`

	// Processing is what holds for each entry as processor, where that is not
	// the same; nil means the lists above.
	Processing *CommonProcessing `json:"processing,omitzero"`
	Provenance Provenance        `json:"provenance,omitzero"` // of entries that state none
}

// CommonProcessing is what is true of each entry as processor, Art. 30(2).
type CommonProcessing struct {
	SubProcessors []SubProcessor      `json:"subProcessors,omitzero"` // Art. 28(2), (4)
	Transfers     []transfer.Transfer `json:"transfers,omitzero"`
	Retention     []RetentionRule     `json:"retention,omitzero"`
	Security      []ID                `json:"security,omitzero" ropa:"ref measure"`
	Systems       []ID                `json:"systems,omitzero" ropa:"ref system"`
}

// forProcessing returns what holds for each entry as processor.
func (c *Common) forProcessing() CommonProcessing {
	if c.Processing != nil {
		return *c.Processing
	}
	return CommonProcessing{Transfers: c.Transfers, Retention: c.Retention, Security: c.Security, Systems: c.Systems}
}

// Engagement is what holds of a party wherever the register uses it: as
// recipient, as sub-processor, or as operator of a system that an entry uses.
// What an entry says of the party itself specialises it. The zero value states
// nothing.
type Engagement struct {
	Kind     RecipientKind `json:"kind,omitzero"`
	Role     RecipientRole `json:"role,omitzero"`
	Service  string        `json:"service,omitzero"`  // what it does for the keeper
	Contract *Reference    `json:"contract,omitzero"` // Art. 28(3)
	// Transfers are those that using the party brings; it is their importer
	// unless they name another.
	Transfers []transfer.Transfer `json:"transfers,omitzero"`
	// SubProcessors are those it engages in turn, Art. 28(2) and (4).
	SubProcessors []SubProcessor `json:"subProcessors,omitzero"`
	Provenance    Provenance     `json:"provenance,omitzero"`
}

// Revision is one version in the history of a register.
type Revision struct {
	Version string     `json:"version,omitzero"`
	Date    civil.Date `json:"date,omitzero"`
	By      string     `json:"by,omitzero"`
	Change  string     `json:"change,omitzero"` // what it changed
}

// RegisterStatus is where a register stands as a document.
type RegisterStatus string

// Statuses of a register; the zero value is not stated.
const (
	RegisterDraft      RegisterStatus = "draft"
	RegisterApproved   RegisterStatus = "approved"
	RegisterSuperseded RegisterStatus = "superseded"
)

var registerStatuses = table[RegisterStatus]{
	{RegisterDraft, "draft", nil},
	{RegisterApproved, "approved", nil},
	{RegisterSuperseded, "superseded", nil},
}

// Valid reports whether s is a known code or not stated.
func (s RegisterStatus) Valid() bool { return registerStatuses.has(s) }

// Means is how data is processed, Art. 2(1).
type Means string

// Means of processing; the zero value is not stated.
const (
	MeansAutomated Means = "automated"
	MeansPaper     Means = "paper"
	MeansBoth      Means = "both"
)

var meansTable = table[Means]{
	{MeansAutomated, "by automated means", cite(fact.GDPR, "Art. 2(1)")},
	{MeansPaper, "on paper, in a filing system", cite(fact.GDPR, "Art. 2(1)", "Art. 4(6)")},
	{MeansBoth, "partly by automated means", cite(fact.GDPR, "Art. 2(1)")},
}

// Valid reports whether m is a known code or not stated.
func (m Means) Valid() bool { return meansTable.has(m) }
