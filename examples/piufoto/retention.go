package piufoto

import (
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// stored is the information that people store with their account: the one kind
// of data that the policy's section on retention is about. Of what Piufoto
// observes, derives or gets from clients it says nothing.
func stored() []ropa.ID {
	return []ropa.ID{name, emailAddress, phone, payment, address, profile, content, contentInfo}
}

// retention is what holds for data that is among what is stored. It is kept
// while the account exists "or" while it is needed: which of the two ends it,
// the policy leaves open.
func retention(data ...ropa.ID) []ropa.RetentionRule {
	return []ropa.RetentionRule{
		{ID: "account", Data: data, When: "the person has an account", Criteria: "while the account exists", Provenance: at(ofRetention)},
		{ID: "need", Data: data, When: "the person has an account", Criteria: "as long as needed to provide the services", Provenance: at(ofRetention)},
		{
			ID: "deletion", Data: data, When: "the person deletes the account", Period: civil.MustPeriod("P30D"), From: "the deletion of the account",
			Action: ropa.ActionErase, ActionNote: "erasure begins then, and may take longer on servers and in backups", Provenance: at(ofRetention),
		},
		{
			ID: "exceptions", Data: data, When: "a legal obligation, a dispute or the enforcement of agreements calls for it",
			Criteria: "as far as that makes it necessary", Provenance: at(ofRetention),
		},
	}
}
