package ropa

import (
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

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

// EndAction is what a processor does with the data when its services end,
// Art. 28(3)(g).
type EndAction string

// Actions of a processor at the end; the zero value is not stated.
const (
	EndDelete EndAction = "delete"
	EndReturn EndAction = "return"
	EndChoice EndAction = "controller-chooses"
)

var endActions = table[EndAction]{
	{EndDelete, "delete", cite(fact.GDPR, "Art. 28(3)(g)")},
	{EndReturn, "return", cite(fact.GDPR, "Art. 28(3)(g)")},
	{EndChoice, "delete or return, as the controller chooses", cite(fact.GDPR, "Art. 28(3)(g)")},
}

// Valid reports whether a is a known code or not stated.
func (a EndAction) Valid() bool { return endActions.has(a) }
