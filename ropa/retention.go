package ropa

import (
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// RetentionRule is a time limit for erasure of some categories of data,
// Art. 30(1)(f), or the criteria by which it is found, Art. 13(2)(a).
type RetentionRule struct {
	ID       ID   `json:"id,omitzero" ropa:"id retention"`
	Data     []ID `json:"data,omitzero" ropa:"ref data"`        // data categories; empty means all of the activity
	Purposes []ID `json:"purposes,omitzero" ropa:"ref purpose"` // the purposes it is for; empty means all
	// When is the case in which it applies, where several rules cover the
	// same data.
	When     string       `json:"when,omitzero"`
	Period   civil.Period `json:"period,omitzero"`   // ISO 8601: "P10Y"; P0D means at once
	From     string       `json:"from,omitzero"`     // the event it runs from: "end of the contract"
	Criteria string       `json:"criteria,omitzero"` // where no period can be given
	// Infeasible is why neither a period nor criteria can be given: the
	// record owes them only "where possible".
	Infeasible string          `json:"infeasible,omitzero"`
	Statutory  Answer          `json:"statutory,omitzero"` // the period is laid down by law
	Law        []Law           `json:"law,omitzero"`       // which
	Limit      civil.Period    `json:"limit,omitzero"`     // the longest the keeper allows itself
	Minimum    civil.Period    `json:"minimum,omitzero"`   // the shortest it must be kept; no time limit for erasure
	Policy     *Reference      `json:"policy,omitzero"`    // retention policy
	Action     RetentionAction `json:"action,omitzero"`    // what happens at the end
	ActionNote string          `json:"actionNote,omitzero"`
	Provenance Provenance      `json:"provenance,omitzero"`
	Extra      []Extra         `json:"extra,omitzero"`
}

// Stated reports whether r gives a period, criteria, or the reason why
// neither can be given.
func (r *RetentionRule) Stated() bool {
	return !r.Period.IsZero() || r.Criteria != "" || r.Infeasible != ""
}

// RetentionAction is what happens to data at the end of its period.
type RetentionAction string

// Actions at the end of a period; the zero value is not stated.
const (
	ActionErase     RetentionAction = "erase"
	ActionAnonymise RetentionAction = "anonymise"
	ActionArchive   RetentionAction = "archive"
	ActionReturn    RetentionAction = "return"
	ActionRestrict  RetentionAction = "restrict"
	ActionReview    RetentionAction = "review"
)

var retentionActions = table[RetentionAction]{
	{ActionErase, "erase", cite(fact.GDPR, "Art. 17(1)")},
	{ActionAnonymise, "anonymise", cite(fact.GDPR, "rec. 26")},
	{ActionArchive, "archive", cite(fact.GDPR, "Art. 89(1)")},
	{ActionReturn, "return", cite(fact.GDPR, "Art. 28(3)(g)")},
	{ActionRestrict, "restrict", cite(fact.GDPR, "Art. 18")},
	{ActionReview, "review", nil},
}

// Valid reports whether a is a known code or not stated.
func (a RetentionAction) Valid() bool { return retentionActions.has(a) }
