package ropa

import "github.com/openropa/openropa/ropa/fact"

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

// Objective is what a security measure serves, Art. 32(1)(a) to (d).
type Objective string

// Objectives of Art. 32(1).
const (
	ObjectivePseudonymisation Objective = "pseudonymisation"
	ObjectiveEncryption       Objective = "encryption"
	ObjectiveConfidentiality  Objective = "confidentiality"
	ObjectiveIntegrity        Objective = "integrity"
	ObjectiveAvailability     Objective = "availability"
	ObjectiveResilience       Objective = "resilience"
	ObjectiveRestoration      Objective = "restoration"
	ObjectiveTesting          Objective = "testing"
)

var objectives = table[Objective]{
	{ObjectivePseudonymisation, "pseudonymisation", cite(fact.GDPR, "Art. 32(1)(a)")},
	{ObjectiveEncryption, "encryption", cite(fact.GDPR, "Art. 32(1)(a)")},
	{ObjectiveConfidentiality, "confidentiality", cite(fact.GDPR, "Art. 32(1)(b)")},
	{ObjectiveIntegrity, "integrity", cite(fact.GDPR, "Art. 32(1)(b)")},
	{ObjectiveAvailability, "availability", cite(fact.GDPR, "Art. 32(1)(b)")},
	{ObjectiveResilience, "resilience", cite(fact.GDPR, "Art. 32(1)(b)")},
	{ObjectiveRestoration, "restoring availability and access", cite(fact.GDPR, "Art. 32(1)(c)")},
	{ObjectiveTesting, "testing and evaluating the measures", cite(fact.GDPR, "Art. 32(1)(d)")},
}

// Valid reports whether o is a known code or not stated.
func (o Objective) Valid() bool { return objectives.has(o) }

// MeasureKind says whether a measure is technical or organisational.
type MeasureKind string

// Kinds of measures; the zero value is not stated.
const (
	MeasureTechnical      MeasureKind = "technical"
	MeasureOrganisational MeasureKind = "organisational"
)

var measureKinds = table[MeasureKind]{
	{MeasureTechnical, "technical", cite(fact.GDPR, "Art. 32(1)")},
	{MeasureOrganisational, "organisational", cite(fact.GDPR, "Art. 32(1)")},
}

// Valid reports whether k is a known code or not stated.
func (k MeasureKind) Valid() bool { return measureKinds.has(k) }

// MeasureType is the group a measure falls into in the authorities' lists.
type MeasureType string

// Types of measures; the zero value is not stated.
const (
	MeasureAccessControl    MeasureType = "access-control"
	MeasureTraceability     MeasureType = "traceability"
	MeasureSoftware         MeasureType = "software-protection"
	MeasureBackup           MeasureType = "backup"
	MeasureEncryption       MeasureType = "encryption"
	MeasurePseudonymisation MeasureType = "pseudonymisation"
	MeasureProcessors       MeasureType = "processor-control"
	MeasurePhysical         MeasureType = "physical"
	MeasurePolicy           MeasureType = "policy"
	MeasureTraining         MeasureType = "training"
	MeasureTesting          MeasureType = "testing"
	MeasureOther            MeasureType = "other"
)

var measureTypes = table[MeasureType]{
	{MeasureAccessControl, "control of user access", nil},
	{MeasureTraceability, "traceability", nil},
	{MeasureSoftware, "protection of software", nil},
	{MeasureBackup, "backup of data", nil},
	{MeasureEncryption, "encryption of data", nil},
	{MeasurePseudonymisation, "pseudonymisation", nil},
	{MeasureProcessors, "control of processors", nil},
	{MeasurePhysical, "physical protection", nil},
	{MeasurePolicy, "policies and procedures", nil},
	{MeasureTraining, "training and confidentiality of staff", nil},
	{MeasureTesting, "testing and audit", nil},
	{MeasureOther, "other", nil},
}

// Valid reports whether t is a known code or not stated.
func (t MeasureType) Valid() bool { return measureTypes.has(t) }
