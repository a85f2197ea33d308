package piufoto

import "github.com/openropa/openropa/lawfulbasis"

// The policy has three sentences on why it may collect and use data, and ties
// no purpose to any of them: the services need it; legitimate business needs;
// and for whatever else, consent. None of the first two is a ground of
// Art. 6(1) as it stands. They speak of the data described up to there, and so
// of neither the recognition of characters nor disclosures.

// serviceGrounds are for what delivers the services or keeps them secure.
func serviceGrounds() []lawfulbasis.Basis {
	return []lawfulbasis.Basis{
		{Claim: "the services are to be reliable and secure", Provenance: at(ofGrounds)},
		businessNeeds(),
	}
}

// otherGrounds are for everything else. Where business needs end and other
// purposes begin, the policy does not say.
func otherGrounds() []lawfulbasis.Basis {
	return []lawfulbasis.Basis{
		businessNeeds(),
		{
			Ground: lawfulbasis.Consent, When: "as far as this is neither part of the services nor a business need",
			Consent: &lawfulbasis.ConsentTerms{
				Obtained: "asked for beforehand", Through: "partners, where Piufoto has them obtain it",
			},
			Provenance: at(ofGrounds),
		},
	}
}

func businessNeeds() lawfulbasis.Basis {
	return lawfulbasis.Basis{Claim: "legitimate business needs", Provenance: at(ofGrounds)}
}
