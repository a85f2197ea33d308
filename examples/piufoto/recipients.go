package piufoto

import "github.com/openropa/openropa/ropa"

// The policy names kinds of recipient and no recipient but the group. Those
// who act on Piufoto's instructions are processors; of the others, only
// connected services are said to act under policies of their own.

// commonRecipients are those that the policy ties to no use: who works for
// Piufoto, the group, and whom data is given out to whatever it was collected
// for.
func commonRecipients() []ropa.Recipient {
	return []ropa.Recipient{
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
