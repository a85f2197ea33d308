package piufoto

import "github.com/openropa/openropa/lawfulbasis"

// The policy has three sentences on why it may collect and use data, and ties
// no purpose to any of them: providing the services; legitimate business needs;
// and for whatever else, consent. None of the first two is a ground of
// Art. 6(1) as it stands. They are said of collecting and using data, the first
// of the data described up to there: so none is recorded for the recognition of
// characters, which comes later, and none for disclosures. Whether the other two
// are meant for all that the policy describes, it does not say.

// serviceGrounds are for what delivers the services or keeps them secure.
func serviceGrounds() []lawfulbasis.Basis {
	return []lawfulbasis.Basis{
		{Claim: "providing the services, reliably and securely", Provenance: at(ofGrounds)},
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
