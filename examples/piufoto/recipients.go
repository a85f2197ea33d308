package piufoto

import "github.com/openropa/openropa/ropa"

// The policy names kinds of recipient and no recipient but the group. Those
// who act on Piufoto's instructions are processors; of the others, only
// connected services are said to act under policies of their own.

// anyActivity are the recipients that the policy ties to no use.
func anyActivity() []ropa.Recipient {
	return append([]ropa.Recipient{
		{
			ID: "providers", Category: "Providers of customer support, of IT services and the like", Kind: ropa.RecipientService, Role: ropa.RoleProcessor,
			Purpose: "providing, improving, protecting and promoting the services, by Piufoto's instructions; Piufoto answers for them", Provenance: at(ofProviders),
		},
		{
			ID: "affiliates", Category: "Affiliates, and businesses or persons that Piufoto trusts", Kind: ropa.RecipientService, Role: ropa.RoleProcessor,
			Purpose:    "operating data centres, delivering products and services, improving internal processes, supporting customers and users, reviewing video and audio; by Piufoto's instructions and under confidentiality and security measures",
			Provenance: at(ofExternal),
		},
		{
			ID: "group", Category: "Other Alltuu companies", Kind: ropa.RecipientGroup,
			Purpose:    "shared infrastructure, systems and technology, for providing, protecting, improving and promoting the services; as the law allows and by their own terms and policies",
			Provenance: at(ofGroup),
		},
	}, legalRecipients()...)
}

// legalRecipients get data for the purposes of the activity of disclosures,
// whatever it was collected for.
func legalRecipients() []ropa.Recipient {
	return []ropa.Recipient{
		{
			ID: "authorities", Category: "Governments, law enforcement and others who ask under a law or legal process", Kind: ropa.RecipientAuthority,
			Purpose: "law, legal process, requests of governments, where Piufoto finds that reasonably necessary", Provenance: at(ofAuthorities, ofLegal),
		},
		// To whom, the policy does not say.
		{
			ID: "interests", Category: "Third parties",
			Purpose:    "protecting people, preventing fraud and abuse, dealing with security and technical problems, enforcing terms, protecting rights, property, safety and interests, and tasks in the public interest",
			Provenance: at(ofAuthorities, ofLegal),
		},
		{ID: "acquirer", Category: "Whoever merges with Piufoto, or acquires it or its assets", Kind: ropa.RecipientAcquirer, Purpose: "the data passes as part of the deal", Provenance: at(ofChanges, ofLegal)},
	}
}

// serviceRecipients are those whom users share with, or whose organisation
// runs their account.
func serviceRecipients() []ropa.Recipient {
	return append(anyActivity(),
		ropa.Recipient{ID: "other-users", Category: "Other users, whom a person shares or works with or who know the person already", Kind: ropa.RecipientPrivate, Provenance: at(ofOtherUsers, ofProtecting)},
		ropa.Recipient{
			ID: "connected", Category: "Third-party services that a person connects with the account", Kind: ropa.RecipientPartner, Role: ropa.RoleController,
			Purpose: "providing, improving, protecting and promoting Piufoto's services and theirs, under their own policies", Provenance: at(ofConnected),
		},
		ropa.Recipient{ID: "team-administrators", Category: "Administrators of a Business Team", Kind: ropa.RecipientCustomer, Purpose: "reaching and controlling the accounts of the team", Provenance: at(ofAdmins)},
		ropa.Recipient{ID: "public", Category: "The public, as far as users share in public", Kind: ropa.RecipientPublic, Provenance: at(ofSharing)},
	)
}
