package lawfulbasis

import (
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Basis is one ground of Art. 6(1) as a purpose relies on it. A purpose may
// rest on several, each for its own case; When says which. The zero value
// states nothing.
type Basis struct {
	Ground Ground `json:"ground,omitzero"`
	// When is the case in which this ground applies ("where the person is
	// themselves the customer"); empty means always.
	When     string             `json:"when,omitzero"`
	Consent  *ConsentTerms      `json:"consent,omitzero"`  // for Consent
	Contract *ContractTerms     `json:"contract,omitzero"` // for Contract
	Law      []fact.Law         `json:"law,omitzero"`      // for LegalObligation and PublicTask: what lays it down, Art. 6(3)
	Vital    *Vital             `json:"vital,omitzero"`    // for VitalInterests
	Interest *Interest          `json:"interest,omitzero"` // for LegitimateInterests
	Annex1   RecognisedInterest `json:"annex1,omitzero"`   // for RecognisedLegitimateInterests: the UK GDPR Annex 1 condition met, Art. 6(5)
	// Claim is what the keeper gives as the ground where that is none of
	// Art. 6(1): the words stay, and the record shows that they are no ground.
	Claim      string          `json:"claim,omitzero"`
	Provenance fact.Provenance `json:"provenance,omitzero"`
}

// ConsentTerms is how consent is obtained, proved and withdrawn, Arts. 4(11), 7, 8
// and 9(2)(a).
type ConsentTerms struct {
	Obtained   string          `json:"obtained,omitzero"`   // how it is given: "unticked box at sign-up"
	Record     *fact.Reference `json:"record,omitzero"`     // the proof that it was given, Art. 7(1)
	Proof      string          `json:"proof,omitzero"`      // how proof is kept, where there is no single document
	Withdrawal string          `json:"withdrawal,omitzero"` // how it is withdrawn, Art. 7(3)
	Explicit   fact.Answer     `json:"explicit,omitzero"`   // given by an express statement, Art. 9(2)(a), 22(2)(c), 49(1)(a)
	// Affirmative answers whether it is given by a clear affirmative act,
	// Art. 4(11). Silence, a ticked box or going on using a service is none,
	// rec. 32 and C-673/17.
	Affirmative fact.Answer `json:"affirmative,omitzero"`
	// Separate answers whether it is asked for each purpose by itself, rec. 32
	// and 43.
	Separate fact.Answer `json:"separate,omitzero"`
	// ByOther answers whether another gives it in the place of the person the
	// data is about: whoever uploads a picture for those in it. The holder of
	// parental responsibility is not meant, see Child.
	ByOther   fact.Answer   `json:"byOther,omitzero"`
	Bundled   fact.Answer   `json:"bundled,omitzero"`   // tied to a contract or to accepting terms, Art. 7(2) and (4)
	Imbalance string        `json:"imbalance,omitzero"` // why it is free although the parties are unequal, rec. 43
	Through   string        `json:"through,omitzero"`   // who collects it, where that is not the keeper
	Child     *ChildConsent `json:"child,omitzero"`     // for a service offered directly to a child, Art. 8
}

// ChildConsent describes an information society service offered directly to a
// child on the ground of consent, Art. 8.
type ChildConsent struct {
	Offered   fact.Answer `json:"offered,omitzero"`                  // the service is offered directly to children
	Countries []string    `json:"countries,omitzero" ropa:"country"` // ISO 3166-1 alpha-2 of the children's countries
	MinAge    int         `json:"minAge,omitzero"`                   // youngest age in years whose own consent is relied on; zero is not stated
	Parental  string      `json:"parental,omitzero"`                 // how authorisation by the holder of parental responsibility is got and verified, Art. 8(2)
}

// ContractTerms is the contract, or the step before one, that makes processing
// necessary, Art. 6(1)(b).
type ContractTerms struct {
	Name         string      `json:"name,omitzero"`         // which contract
	PreContract  string      `json:"preContract,omitzero"`  // which step at the person's request before one
	SubjectParty fact.Answer `json:"subjectParty,omitzero"` // the data subject is party to it
	Necessary    string      `json:"necessary,omitzero"`    // why the contract cannot be performed without the processing
}

// Vital is the vital interest relied on, Art. 6(1)(d) and 9(2)(c).
type Vital struct {
	Interest   string      `json:"interest,omitzero"`   // which interest
	Other      fact.Answer `json:"other,omitzero"`      // it is another person's than the data subject, rec. 46
	Routine    fact.Answer `json:"routine,omitzero"`    // relied on as a matter of routine
	LastResort string      `json:"lastResort,omitzero"` // why no other ground can serve, rec. 46
	Incapacity string      `json:"incapacity,omitzero"` // why the person cannot consent, Art. 9(2)(c)
}

// Interest is the legitimate interest relied on, Art. 6(1)(f), 13(1)(d) and
// 14(2)(b).
type Interest struct {
	Interest   string          `json:"interest,omitzero"`   // what the interest is
	Holder     string          `json:"holder,omitzero"`     // whose it is: the controller's, or which third party's
	Assessment *fact.Reference `json:"assessment,omitzero"` // the balancing test on record
	Balance    string          `json:"balance,omitzero"`    // what it found, where it is recorded here
	Children   string          `json:"children,omitzero"`   // what it says of children
	// OutsideTasks answers whether a public authority pursues it outside the
	// performance of its tasks, Art. 6(1), last subparagraph.
	OutsideTasks fact.Answer `json:"outsideTasks,omitzero"`
}

// Reliance is one condition of Art. 9(2) or Art. 10 as a purpose relies on
// it. The zero value states nothing.
type Reliance struct {
	Condition Condition     `json:"condition,omitzero"`
	When      string        `json:"when,omitzero"`                 // the case in which it applies; empty means always
	Data      []fact.ID     `json:"data,omitzero" ropa:"ref data"` // the data categories it covers; empty means all of the purpose
	Consent   *ConsentTerms `json:"consent,omitzero"`              // for ExplicitConsent
	Vital     *Vital        `json:"vital,omitzero"`                // for ConditionVitalInterests
	Law       []fact.Law    `json:"law,omitzero"`                  // for (b), (g), (h), (i), (j) and Art. 10: the law relied on
	// Secrecy is the duty of professional secrecy of those who process the
	// data, Art. 9(3).
	Secrecy string `json:"secrecy,omitzero"`
	// HealthContract is the contract with a health professional, the
	// alternative to a law under Art. 9(2)(h).
	HealthContract string `json:"healthContract,omitzero"`
	Public         string `json:"public,omitzero"`    // how the person made the data manifestly public, Art. 9(2)(e)
	Authority      string `json:"authority,omitzero"` // the official authority that controls the processing, Art. 10
	// MembersOnly answers whether the body of Art. 9(2)(d) keeps the data to
	// members, former members and regular contacts, and undisclosed outside.
	MembersOnly fact.Answer `json:"membersOnly,omitzero"`
	// Safeguards are the safeguards of Art. 89(1) for archiving, research and
	// statistics, in words, Art. 9(2)(j); UK GDPR Art. 84B from
	// 2026-02-05.
	Safeguards string          `json:"safeguards,omitzero"`
	Schedule1  *Schedule1Use   `json:"schedule1,omitzero"` // UK: the DPA 2018 Sch. 1 condition and policy
	Claim      string          `json:"claim,omitzero"`     // what the keeper gives as the condition where it is none
	Provenance fact.Provenance `json:"provenance,omitzero"`
}

// Schedule1Use is what DPA 2018 Sch. 1 para. 41 asks the record of
// processing to hold where a Schedule 1 condition is relied on.
type Schedule1Use struct {
	Condition  Schedule1       `json:"condition,omitzero"`  // the paragraph relied on, para. 41(a)
	Disclosure fact.Answer     `json:"disclosure,omitzero"` // only a disclosure that needs no policy document, paras 10(2) and 27(3)
	Ground     Ground          `json:"ground,omitzero"`     // how Art. 6 is satisfied, para. 41(b)
	Policy     *fact.Reference `json:"policy,omitzero"`     // the appropriate policy document, para. 39
	Followed   fact.Answer     `json:"followed,omitzero"`   // retained and erased as the policy says, para. 41(c)
	Reason     string          `json:"reason,omitzero"`     // why not, where it is not, para. 41(c)
	Reviewed   civil.Date      `json:"reviewed,omitzero"`   // last review of the policy, para. 40
}
