package facesoft

import "github.com/openropa/openropa/ropa"

// The eight bullets of the policy on disclosure name kinds of recipient and no
// recipient; none is given a role. Two are tied to a use and stand in the
// activities of that use alone.

// anyActivity are the recipients that the policy ties to no use.
func anyActivity() []ropa.Recipient {
	return []ropa.Recipient{
		{ID: "group", Category: "Companies of Facesoft's group: subsidiaries and the ultimate holding company among them", Kind: ropa.RecipientGroup, Provenance: disclosed(1)},
		{
			ID: "authorities", Category: "Government and law enforcement agencies", Kind: ropa.RecipientAuthority,
			Purpose: "investigating unlawful acts, and other legal reasons; location may be among what they get", Provenance: disclosed(4),
		},
		{ID: "buyer", Category: "Prospective buyers and investors", Kind: ropa.RecipientAcquirer, Purpose: "a sale of a business or of assets, or an investment", Provenance: disclosed(5)},
		{
			ID: "advisers", Category: "Professional advisers: lawyers, bankers, auditors, insurers", Kind: ropa.RecipientAdviser,
			Purpose: "advice, banking, legal services, insurance and accounting", Provenance: disclosed(6),
		},
		{ID: "acquirer", Category: "A third party that acquires Facesoft or nearly all its assets", Kind: ropa.RecipientAcquirer, Purpose: "the data is among the assets that pass", Provenance: disclosed(7)},
		// To whom, the last bullet does not say: they are among the "third
		// parties" that all bullets are introduced by.
		{
			ID: "legal-duty", Category: "Third parties",
			Purpose:    "a legal obligation; enforcing the terms or another contract with the person; protecting what Facesoft, its customers or others own, are entitled to or need to be safe",
			Provenance: disclosed(8),
		},
	}
}

// contractRecipients serve contracts with the person, and marketing. One
// bullet holds them all; partners are apart because they are no providers.
func contractRecipients() []ropa.Recipient {
	const served = "performing contracts with the person, and marketing communications"
	return append(anyActivity(),
		ropa.Recipient{
			ID: "providers", Category: "Service providers (IT among them), suppliers and sub-contractors", Kind: ropa.RecipientService,
			Purpose: served, Provenance: disclosed(2),
		},
		ropa.Recipient{ID: "partners", Category: "Business partners", Kind: ropa.RecipientPartner, Purpose: served, Provenance: disclosed(2)},
	)
}

// improvementRecipients help to improve the platform.
func improvementRecipients() []ropa.Recipient {
	return append(anyActivity(), ropa.Recipient{
		ID: "analytics", Category: "Analytics and search engine providers", Kind: ropa.RecipientService,
		Purpose: "improving and optimising the platform", Provenance: disclosed(3),
	})
}
