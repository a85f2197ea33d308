package ropa

import "github.com/openropa/openropa/ropa/civil"

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

// DPIAStatus is how far an impact assessment has come.
type DPIAStatus string

// Statuses of an impact assessment; the zero value is not stated.
const (
	DPIANotStarted DPIAStatus = "not-started"
	DPIAInProgress DPIAStatus = "in-progress"
	DPIADone       DPIAStatus = "done"
)

var dpiaStatuses = table[DPIAStatus]{
	{DPIANotStarted, "not started", nil},
	{DPIAInProgress, "in progress", nil},
	{DPIADone, "done", nil},
}

// Valid reports whether s is a known code or not stated.
func (s DPIAStatus) Valid() bool { return dpiaStatuses.has(s) }
