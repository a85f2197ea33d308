package ropa

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
)

// DataCategory is one category of personal data, Art. 30(1)(c).
type DataCategory struct {
	ID ID `json:"id,omitzero" ropa:"id data"`
	// Of names a category of the register's catalogue, from which this one
	// takes what it leaves unsaid.
	Of          ID                            `json:"of,omitzero" ropa:"ref catalogueData"`
	Name        string                        `json:"name,omitzero"`
	Description string                        `json:"description,omitzero"`
	Kind        DataKind                      `json:"kind,omitzero"`
	Examples    []string                      `json:"examples,omitzero"`
	Special     []lawfulbasis.SpecialCategory `json:"special,omitzero"` // Art. 9(1): which it is or reveals
	// Subjects are the categories of people whose data it is; empty means all
	// of the activity.
	Subjects []ID `json:"subjects,omitzero" ropa:"ref subject"`
	// SpecialWhen is the case in which the data is special, where it is not
	// always: "where it shows a disability". Special says which, if that is
	// stated.
	SpecialWhen string `json:"specialWhen,omitzero"`
	Criminal    Answer `json:"criminal,omitzero"` // Art. 10
	Inferred    Answer `json:"inferred,omitzero"` // estimated or derived, not collected
	// IdentifiesUniquely answers whether it is processed by technical means
	// to identify or verify a person uniquely, Art. 4(14).
	IdentifiesUniquely Answer `json:"identifiesUniquely,omitzero"`
	NationalID         Answer `json:"nationalID,omitzero"` // a national identification number, Art. 87
	// Anonymous answers whether the keeper says that it identifies nobody,
	// rec. 26. The record still holds it, so that the claim can be tested.
	Anonymous Answer `json:"anonymous,omitzero"`
	// Device answers whether it is stored on or read from the device of the
	// person, Directive 2002/58/EC Art. 5(3); data of kind [DataCookies] is.
	// DeviceExempt answers whether that needs no consent: it serves only the
	// transmission of a communication, is strictly necessary for a service
	// the person asked for, or is excepted by the law that binds the keeper.
	Device       Answer `json:"device,omitzero"`
	DeviceExempt Answer `json:"deviceExempt,omitzero"`
	// DeviceExemption is the case in which it needs none. Those of the
	// Directive hold everywhere, the others in the United Kingdom alone. The
	// zero value with DeviceExempt yes is an exemption under every law.
	DeviceExemption DeviceExemption `json:"deviceExemption,omitzero"`
	Sources         []DataSource    `json:"sources,omitzero"` // Art. 14(2)(f)
	// Required answers whether people must provide it by law or contract,
	// Art. 13(2)(e); Consequence says what happens if they do not.
	Required    Answer     `json:"required,omitzero"`
	Consequence string     `json:"consequence,omitzero"`
	Provenance  Provenance `json:"provenance,omitzero"`
	Extra       []Extra    `json:"extra,omitzero"`
}

// DeviceExemption is a case in which information may be stored on the device
// of a person, or read there, without consent.
type DeviceExemption string

// Cases of Directive 2002/58/EC Art. 5(3), and those that UK SI 2003/2426
// Sch. A1 adds from 2026-02-05 (DUAA 2025 s. 112, SI 2026/82 reg. 2(w)), its
// paragraphs from a secondary source; the zero value is not stated.
const (
	DeviceTransmission DeviceExemption = "transmission"
	DeviceNecessary    DeviceExemption = "strictly-necessary"
	DeviceStatistics   DeviceExemption = "statistics"
	DeviceAppearance   DeviceExemption = "appearance"
	DeviceEmergency    DeviceExemption = "emergency"
)

var deviceExemptions = table[DeviceExemption]{
	{DeviceTransmission, "transmission of a communication", cite(fact.EUAct, "Directive 2002/58/EC Art. 5(3)")},
	{DeviceNecessary, "strictly necessary for a service asked for", cite(fact.EUAct, "Directive 2002/58/EC Art. 5(3)")},
	{DeviceStatistics, "statistics to improve the service (United Kingdom)", cite(fact.UKAct, "SI 2003/2426 Sch. A1 para. 5")},
	{DeviceAppearance, "appearance or function of a website as the user prefers (United Kingdom)", cite(fact.UKAct, "SI 2003/2426 Sch. A1 para. 6")},
	{DeviceEmergency, "location for emergency assistance (United Kingdom)", cite(fact.UKAct, "SI 2003/2426 Sch. A1 para. 7")},
}

// Valid reports whether e is a known code or not stated.
func (e DeviceExemption) Valid() bool { return deviceExemptions.has(e) }

// onlyUK reports whether it is a case of Sch. A1 that the Directive has not.
func (e DeviceExemption) onlyUK() bool {
	return e == DeviceStatistics || e == DeviceAppearance || e == DeviceEmergency
}

// DataSource is where data comes from, Art. 14(2)(f).
type DataSource struct {
	Kind        SourceKind `json:"kind,omitzero"`
	Party       ID         `json:"party,omitzero" ropa:"ref party"` // who it comes from, where a party is named
	Description string     `json:"description,omitzero"`            // "sign-up form", "the client's upload"
	Provenance  Provenance `json:"provenance,omitzero"`
}

// DataKind is a functional kind of personal data, as the authorities'
// templates group it. Whether data is special is said by
// DataCategory.Special, not here.
type DataKind string

// Kinds of data; the zero value is not stated.
const (
	DataIdentity     DataKind = "identity"
	DataContact      DataKind = "contact"
	DataImage        DataKind = "image"
	DataVoice        DataKind = "voice"
	DataBiometric    DataKind = "biometric"
	DataPersonalLife DataKind = "personal-life"
	DataProfessional DataKind = "professional-life"
	DataEducation    DataKind = "education"
	DataFinancial    DataKind = "financial"
	DataConnection   DataKind = "connection"
	DataUsage        DataKind = "usage"
	DataLocation     DataKind = "location"
	DataCookies      DataKind = "cookies"
	DataContent      DataKind = "content"
	DataHealth       DataKind = "health"
	DataOpinion      DataKind = "opinion"
	DataNationalID   DataKind = "national-id"
	DataOffence      DataKind = "offence"
	DataDerived      DataKind = "derived"
	DataOther        DataKind = "other"
)

var dataKinds = table[DataKind]{
	{DataIdentity, "identity", nil},
	{DataContact, "contact details", nil},
	{DataImage, "images and video", nil},
	{DataVoice, "voice recordings", nil},
	{DataBiometric, "biometric data", cite(fact.GDPR, "Art. 4(14)")},
	{DataPersonalLife, "personal life", nil},
	{DataProfessional, "professional life", nil},
	{DataEducation, "education and training", nil},
	{DataFinancial, "economic and financial", nil},
	{DataConnection, "connection data", nil},
	{DataUsage, "usage data", nil},
	{DataLocation, "location", nil},
	{DataCookies, "cookies and trackers", nil},
	{DataContent, "content and correspondence", nil},
	{DataHealth, "health", cite(fact.GDPR, "Art. 4(15)")},
	{DataOpinion, "opinions and feedback", nil},
	{DataNationalID, "national identification number", cite(fact.GDPR, "Art. 87")},
	{DataOffence, "offences and convictions", cite(fact.GDPR, "Art. 10")},
	{DataDerived, "derived and estimated data", nil},
	{DataOther, "other", nil},
}

// Valid reports whether k is a known code or not stated.
func (k DataKind) Valid() bool { return dataKinds.has(k) }

// SourceKind is where data comes from, Arts. 13 and 14(2)(f).
type SourceKind string

// Kinds of sources; the zero value is not stated.
const (
	SourceSubject  SourceKind = "data-subject"
	SourceObserved SourceKind = "observed"
	SourceClient   SourceKind = "client"
	SourceThird    SourceKind = "third-party"
	SourcePublic   SourceKind = "public"
	SourceDerived  SourceKind = "derived"
)

var sourceKinds = table[SourceKind]{
	{SourceSubject, "the data subject", cite(fact.GDPR, "Art. 13")},
	{SourceObserved, "observation of the data subject", cite(fact.GDPR, "Art. 13")},
	{SourceClient, "a client or the employer of the data subject", cite(fact.GDPR, "Art. 14(2)(f)")},
	{SourceThird, "another third party", cite(fact.GDPR, "Art. 14(2)(f)")},
	{SourcePublic, "a publicly accessible source", cite(fact.GDPR, "Art. 14(2)(f)")},
	{SourceDerived, "derived from other data", nil},
}

// Valid reports whether k is a known code or not stated.
func (k SourceKind) Valid() bool { return sourceKinds.has(k) }
