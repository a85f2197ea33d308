package valossa

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
)

// common is what the policy says of any processing.
func common() ropa.Common {
	return ropa.Common{
		Recipients: recipients(),
		Notice:     &ropa.Reference{Title: "Privacy Policy"},
		Rights:     rights(),
		Transfers:  transfersOut(),
		Retention:  retention(),
		Security:   []ropa.ID{precautions, transport, needToKnow, secureRooms},
		Systems:    []ropa.ID{servers},
	}
}

// systems are where the policy says that data is entered, seen and stored.
func systems() []ropa.System {
	return []ropa.System{
		{ID: website, Name: "valossa.com", Provenance: at(sources)},
		{ID: portal, Name: "Valossa AI Portal", Description: "shows video analysis", Provenance: at(sources, contact)},
		{ID: applications, Name: "Valossa's software applications", Provenance: at(sources)},
		{
			ID: servers, Name: "Computers and servers", Places: []ropa.Place{{Area: anyCountry}}, Measures: []ropa.ID{secureRooms},
			Provenance: append(at(transfers), stored(3)...),
		},
	}
}

// measures are as general as the policy leaves them.
func measures() []ropa.Measure {
	return []ropa.Measure{
		{ID: precautions, Name: "Precautions to protect information", Description: "online and offline", Provenance: stored(1)},
		{
			ID: sensitive, Name: "Encryption of more sensitive data on its way", Description: "credit card data, for instance; the browser shows it by a lock and https",
			Objectives: []ropa.Objective{ropa.ObjectiveEncryption}, Kind: ropa.MeasureTechnical, Type: ropa.MeasureEncryption, Provenance: stored(2),
		},
		{
			ID: transport, Name: "Encryption of personal data sent online",
			Objectives: []ropa.Objective{ropa.ObjectiveEncryption}, Kind: ropa.MeasureTechnical, Type: ropa.MeasureEncryption, Provenance: stored(3),
		},
		{
			ID: needToKnow, Name: "Access for employees who need the data for a job", Description: "billing or customer service, for instance",
			Objectives: []ropa.Objective{ropa.ObjectiveConfidentiality}, Kind: ropa.MeasureOrganisational, Type: ropa.MeasureAccessControl, Provenance: stored(3),
		},
		{ID: secureRooms, Name: "Computers and servers in a secure environment", Provenance: stored(3)},
	}
}

// recipients are tied to no use. Neither is named or given a role.
func recipients() []ropa.Recipient {
	return []ropa.Recipient{
		{ID: "affiliates", Category: "Valossa's affiliates", Kind: ropa.RecipientGroup, Purpose: "the purposes of the policy", Provenance: at(affiliated)},
		{
			ID: "providers", Category: "Service providers in whose countries data is stored and processed", Kind: ropa.RecipientService,
			Purpose: "storing and processing data", Provenance: at(transfers),
		},
	}
}

const anyCountry = "wherever Valossa has premises, staff or service providers, in any country"

// transfersOut are for all data. The policy reserves them and names one
// country as an example; it gives two safeguards as examples too. Neither says
// which of the two carries a transfer, nor that there is no third.
func transfersOut() []transfer.Transfer {
	const openly = "such a transfer may take place; the safeguard is one of two examples of complying with the rules"
	// In June 2018 the Commission's clauses were those made under Directive
	// 95/46/EC. Which of its sets, the policy does not say.
	clauses := func(id ropa.ID, other ropa.ID) transfer.Transfer {
		return transfer.Transfer{
			ID: id, Description: openly, Mechanism: transfer.StandardClauses, AlternativeTo: []ropa.ID{other},
			Clauses: &transfer.Clauses{Set: transfer.SCCDirective}, Provenance: at(transfers),
		}
	}
	rules := func(id ropa.ID, other ropa.ID) transfer.Transfer {
		return transfer.Transfer{
			ID: id, Description: openly, Mechanism: transfer.BindingCorporateRules, AlternativeTo: []ropa.ID{other}, Provenance: at(transfers),
		}
	}
	all := []transfer.Transfer{
		clauses(statesClauses, statesRules), rules(statesRules, statesClauses),
		clauses(otherClauses, otherRules), rules(otherRules, otherClauses),
	}
	for i := range all {
		if i < 2 {
			all[i].Destination = "US"
		} else {
			all[i].Area = anyCountry + ", outside the European Union"
		}
	}
	return all
}

// retention is what the policy says of any data.
func retention() []ropa.RetentionRule {
	return []ropa.RetentionRule{
		{ID: "necessary", When: "in general", Criteria: "as long as necessary for the purpose it is processed for", Provenance: stored(4)},
		{
			ID: "obligations", When: "legal obligations, disputes or agreements need the data",
			Criteria: "as long as they need it", Provenance: at(rightsOf),
		},
		{
			ID: "children", When: "the person turns out to be younger than 13", Criteria: "as soon as reasonable measures can erase it, once that is known",
			Action: ropa.ActionErase, Provenance: at(children),
		},
	}
}

// register is the example the policy gives: the customer and marketing
// register. A word is missing in its sentence; the sense is clear.
func register(until string) []ropa.RetentionRule {
	return []ropa.RetentionRule{{
		ID: "register", When: "what stands in the register of customers and marketing", Criteria: until,
		Action: ropa.ActionErase, Provenance: stored(4),
	}}
}

// rights are offered alike for everything. Objecting to marketing is not set
// apart, and decisions by machines are not spoken of.
func rights() *ropa.Rights {
	return &ropa.Rights{
		Contact: email + ", or by post to Valossa; the data protection officer by the contact form of the Valossa Portal",
		Offered: []ropa.Right{
			lawfulbasis.RightWithdraw, lawfulbasis.RightAccess, lawfulbasis.RightRectification, lawfulbasis.RightErasure,
			lawfulbasis.RightRestriction, lawfulbasis.RightPortability, lawfulbasis.RightObject, lawfulbasis.RightComplaint,
		},
		Notes: "Consent can be withdrawn at any time; how is not said. Objection is offered against what rests on a legitimate interest. " +
			"Each request is judged by its circumstances. Data may be kept and used all the same where legal obligations, disputes or agreements need it.",
		Provenance: append(at(rightsOf, contact), ground(3)...),
	}
}
