package facesoft

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

func accountsActivity() ropa.Activity {
	used := []ropa.ID{name, username, organisationDetails, emailAddress}
	return ropa.Activity{
		ID: accounts, Name: "Accounts, access and support",
		Bases: []lawfulbasis.Basis{organisationContract(1, 2, 3), ownContract(1, 2, 3)},
		Purposes: []ropa.Purpose{
			{ID: purposeAccess, Name: "Let users into the platform and let them work with it", Data: used, Objection: objection, Provenance: row(1)},
			{ID: purposeSupport, Name: "Support users", Data: used, Objection: objection, Provenance: row(2)},
			{ID: purposeIdentify, Name: "Recognise a person and the accounts they hold", Data: used, Objection: objection, Provenance: row(3)},
		},
		Subjects: people(organisationUsers, ownUsers),
		Data: []ropa.DataCategory{
			{Of: name, Provenance: row(1, 2, 3)}, {Of: username, Provenance: row(1, 2, 3)}, {Of: organisationDetails, Provenance: row(1, 2, 3)}, {Of: emailAddress, Provenance: row(1, 2, 3)},
		},
		Transfers:  useFromAnywhere(),
		Systems:    []ropa.ID{website},
		Provenance: row(1, 2, 3),
	}
}

// noticesActivity has two rows of the table that differ in what is changed, in
// the data, and in whether the interest is tied to a case.
func noticesActivity() ropa.Activity {
	// Row 12 gives a case for the contract and none for the interest.
	customerContract := interest("performing the contract with the customer", keeper, 12)
	return ropa.Activity{
		ID: notices, Name: "Notices of changes",
		Purposes: []ropa.Purpose{
			{
				ID: purposeChanges, Name: "Tell users that some part of the platform or the website changes",
				Bases: []lawfulbasis.Basis{organisationContract(4), ownContract(4)},
				Data:  []ropa.ID{name, username, organisationDetails, emailAddress}, Objection: objection, Provenance: row(4),
			},
			{
				ID: purposeNewTerms, Name: "Tell users that the terms, the platform or the policy changes", Description: "an update or upgrade, for instance; a new policy is put on the website and, where that is fitting, sent by e-mail",
				Bases: []lawfulbasis.Basis{customerContract, ownContract(12)},
				Data:  []ropa.ID{name, customerDetails, username, emailAddress}, Objection: objection, Provenance: append(row(12), at(changes)...),
			},
		},
		Subjects: people(organisationUsers, ownUsers),
		Data: []ropa.DataCategory{
			{Of: name, Provenance: row(4, 12)}, {Of: username, Provenance: row(4, 12)}, {Of: organisationDetails, Provenance: row(4)}, {Of: emailAddress, Provenance: row(4, 12)},
			{Of: customerDetails, Provenance: row(12)},
		},
		Systems:    []ropa.ID{website},
		Comments:   "Going on using the platform is taken as agreement to a changed policy.",
		Provenance: append(row(4, 12), at(changes)...),
	}
}
