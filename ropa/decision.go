package ropa

import "github.com/openropa/openropa/ropa/fact"

// AutomatedDecisions describes automated decision-making and profiling,
// Arts. 4(4), 13(2)(f) and 22; UK GDPR Arts. 22A to 22D from 2026-02-05.
type AutomatedDecisions struct {
	Exist     Answer `json:"exist,omitzero"`     // there are automated decisions
	Profiling Answer `json:"profiling,omitzero"` // Art. 4(4)
	Solely    Answer `json:"solely,omitzero"`    // without meaningful human involvement
	// Significant answers whether decisions have a legal or similarly
	// significant effect, Art. 22(1).
	Significant  Answer            `json:"significant,omitzero"`
	Logic        string            `json:"logic,omitzero"`        // the logic involved, Art. 13(2)(f)
	Consequences string            `json:"consequences,omitzero"` // significance and consequences, Art. 13(2)(f)
	Exception    DecisionException `json:"exception,omitzero"`    // Art. 22(2)
	Law          []Law             `json:"law,omitzero"`          // for DecisionByLaw
	Intervention Answer            `json:"intervention,omitzero"` // a person can be asked to intervene, Art. 22(3)
	Contest      Answer            `json:"contest,omitzero"`      // the decision can be contested and one's view put, Art. 22(3)
	// Informed answers whether people are given information about the
	// decisions taken about them, UK GDPR Art. 22C(2)(a).
	Informed   Answer     `json:"informed,omitzero"`
	Safeguards string     `json:"safeguards,omitzero"` // in words
	Purposes   []ID       `json:"purposes,omitzero" ropa:"ref purpose"`
	Data       []ID       `json:"data,omitzero" ropa:"ref data"`
	Provenance Provenance `json:"provenance,omitzero"`
}

// DecisionException is the case of Art. 22(2) that admits an automated
// decision.
type DecisionException string

// Exceptions of Art. 22(2); the zero value is not stated.
const (
	DecisionByContract DecisionException = "contract"
	DecisionByLaw      DecisionException = "law"
	DecisionByConsent  DecisionException = "explicit-consent"
)

var decisionExceptions = table[DecisionException]{
	{DecisionByContract, "necessary for a contract with the data subject", cite(fact.GDPR, "Art. 22(2)(a)")},
	{DecisionByLaw, "authorised by law", cite(fact.GDPR, "Art. 22(2)(b)")},
	{DecisionByConsent, "explicit consent", cite(fact.GDPR, "Art. 22(2)(c)")},
}

// Valid reports whether e is a known code or not stated.
func (e DecisionException) Valid() bool { return decisionExceptions.has(e) }
