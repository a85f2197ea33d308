package facesoft

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// The two cases the policy's table tells apart.
const (
	forOrganisation = "the person uses the platform on behalf of an Organisation"
	forThemselves   = "the person uses the platform for their own purposes"
)

// objection is how the policy lets people object to what rests on a legitimate
// interest.
const objection = "a request to the data protection officer, by post or e-mail"

// organisationContract is the interest in serving the Organisation a user
// belongs to.
func organisationContract(rows ...int) lawfulbasis.Basis {
	b := interest("performing the contract with the user's Organisation", keeper, rows...)
	b.When = forOrganisation
	return b
}

// ownContract is the contract with a user who acts for themselves.
func ownContract(rows ...int) lawfulbasis.Basis {
	return lawfulbasis.Basis{
		Ground: lawfulbasis.Contract, When: forThemselves,
		Contract:   &lawfulbasis.ContractTerms{Name: terms, SubjectParty: ropa.Yes},
		Provenance: append(row(rows...), at("Our terms and conditions")...),
	}
}

// interest is a legitimate interest. The holder is Facesoft where a row of the
// table says "us" or "our". Two rows say nothing of the kind, and as the
// policy elsewhere reckons with interests of third parties, they state no
// holder.
func interest(what, holder string, rows ...int) lawfulbasis.Basis {
	return lawfulbasis.Basis{
		Ground:     lawfulbasis.LegitimateInterests,
		Interest:   &lawfulbasis.Interest{Interest: what, Holder: holder},
		Provenance: row(rows...),
	}
}
