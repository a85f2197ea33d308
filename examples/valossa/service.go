package valossa

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// serviceActivity is what the policy says of users and customers.
func serviceActivity() ropa.Activity {
	user := []ropa.ID{users}
	return ropa.Activity{
		ID: service, Name: "Users and customers of the service",
		Bases: []lawfulbasis.Basis{serviceContract()},
		Purposes: []ropa.Purpose{
			{ID: purposeUser, Name: "Recognise a person as a user", Subjects: user, Data: []ropa.ID{identification}, Provenance: used(1)},
			{ID: purposeAccess, Name: "Keep the parts of the service apart by who the user is", Subjects: user, Data: []ropa.ID{identification}, Provenance: used(2)},
			{
				ID: purposeContact, Name: "Reach a user, who may be the contact person that a company or other legal person named",
				Subjects: []ropa.ID{users, contacts}, Data: []ropa.ID{identification, contactData}, Provenance: used(3),
			},
			{
				ID: purposePay, Name: "Handle payments and what belongs to them",
				Subjects: user, Data: []ropa.ID{identification, contactData, payment}, Provenance: append(used(4), at(providing)...),
			},
			{ID: purposeMessages, Name: "Send users messages about the service", Subjects: user, Provenance: used(8)},
			{ID: purposeCare, Name: "Serve customers while the contract runs", Subjects: user, Provenance: ground(1)},
		},
		Subjects: []ropa.SubjectCategory{{Of: users, Provenance: used(1, 2, 3, 8)}, {Of: contacts}},
		Data:     held(identification, contactData, payment, customership),
		Recipients: []ropa.Recipient{
			{
				ID: "third-parties", Category: "Third parties that Valossa needs to provide its services", Kind: ropa.RecipientService,
				Purpose: "what they need for it, once a user signs up", Data: []ropa.ID{identification, contactData}, Provenance: at(providing),
			},
			// Its role is not named, though what it must not do with the data is.
			{
				ID: "card-company", Category: "An outside company that processes credit card payments", Kind: ropa.RecipientFinancial,
				Purpose:  "billing users; the purchase done, it keeps nothing and passes nothing on, and has no other use for the data",
				Purposes: []ropa.ID{purposePay}, Data: []ropa.ID{identification, contactData, payment}, Provenance: at(providing),
			},
		},
		Retention:  register("while the relationship with the customer, or the service, lasts"),
		Security:   []ropa.ID{sensitive},
		Systems:    []ropa.ID{website, portal, applications},
		Provenance: append(used(1, 2, 3, 4, 8), ground(1)...),
	}
}

// obligationsActivity is the use of what stands in the service that the policy
// keeps open, without a ground, where it speaks of rights.
func obligationsActivity() ropa.Activity {
	return ropa.Activity{
		ID: obligations, Name: "Legal obligations, disputes and agreements",
		Purposes:   []ropa.Purpose{{ID: purposeLegal, Name: "Meet legal obligations, settle disputes and enforce agreements", Provenance: at(rightsOf)}},
		Subjects:   []ropa.SubjectCategory{{Of: users}, {Of: contacts}},
		Data:       held(identification, contactData, payment, customership),
		Security:   []ropa.ID{sensitive},
		Systems:    []ropa.ID{website, portal, applications},
		Provenance: at(rightsOf),
	}
}

// serviceContract is the contract as far as the policy describes it.
func serviceContract() lawfulbasis.Basis {
	return lawfulbasis.Basis{
		Ground: lawfulbasis.Contract,
		Contract: &lawfulbasis.ContractTerms{
			Necessary: "so that the person can use the service, and for customer service while the contract runs",
		},
		Provenance: ground(1),
	}
}
