package facesoft

import (
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
)

// transfers are the ways out of the EEA that the policy keeps open for any
// data. It keeps data in the EEA and says what would hold should that change,
// so each is contingent, although it calls the last two put in place already.
// Which of these two would carry a transfer it leaves open: "and/or".
func transfers() []transfer.Transfer {
	return []transfer.Transfer{
		{
			ID: adequateCountries, Description: "to countries that the Commission has found adequate; none is named, the policy links to a list", Area: "countries with an adequacy decision",
			Status: transfer.Contingent, Mechanism: transfer.AdequacyDecision, Provenance: places(storage, "safeguard", []int{1}),
		},
		{
			ID: privacyShield, Description: "where there is no adequacy decision for the country; more on request", Destination: "US",
			Status: transfer.Contingent, Mechanism: transfer.AdequacyDecision, AlternativeTo: []ropa.ID{standardClauses},
			Adequacy:   &transfer.Reliance{Decision: "EU-US Privacy Shield"},
			Provenance: places(storage, "safeguard", []int{2}),
		},
		{
			// In 2018 the Commission's clauses were those made under Directive
			// 95/46/EC. Which of its sets, the policy does not say.
			ID: standardClauses, Description: "without an adequacy decision for the country; more on request", Area: "outside the EEA",
			Status: transfer.Contingent, Mechanism: transfer.StandardClauses, AlternativeTo: []ropa.ID{privacyShield},
			Clauses:    &transfer.Clauses{Set: transfer.SCCDirective},
			Provenance: places(storage, "safeguard", []int{2}),
		},
	}
}

// platformTransfers are those of what users reach through the platform: the
// policy says that use from anywhere may mean processing outside the EEA, and
// gives that flow no safeguard.
func platformTransfers() []transfer.Transfer {
	return append(transfers(), transfer.Transfer{
		ID: worldwideAccess, Description: "users reach the platform from anywhere; the country they are in may not protect data adequately", Area: "worldwide",
		Provenance: stored(4),
	})
}
