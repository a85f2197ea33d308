package piufoto

import "github.com/openropa/openropa/transfer"

// transfers are the two flows of the policy: to the servers in Singapore,
// without a mechanism, and wherever else it should be necessary, with the
// promise to keep to mandatory rules, which is no mechanism.
func transfers() []transfer.Transfer {
	return []transfer.Transfer{
		{
			ID: toSingapore, Description: "from the person's own jurisdiction to the servers, for business outside Singapore; as the client chooses",
			Destination: "SG", Provenance: at(ofPlaces),
		},
		{
			ID: global, Description: "personal information and data of photos, if really necessary", Area: "worldwide", Status: transfer.Contingent,
			Claim: "keeping to the mandatory rules of the jurisdictions concerned", Provenance: at(ofPlaces),
		},
	}
}
