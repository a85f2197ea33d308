package piufoto

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// common is what the policy says of whatever Piufoto does. That what is drawn
// from clients' pictures is encrypted, it does not say.
func common() ropa.Common {
	return ropa.Common{
		Recipients: commonRecipients(),
		Notice:     &ropa.Reference{Title: "Piufoto Privacy Policy", Date: effective},
		Rights:     rights(),
		Transfers:  transfers(),
		Retention:  retention(),
		Security:   []ropa.ID{securityTeam, abuseDetection, processorsBound},
		Systems:    []ropa.ID{servers},
	}
}

// transfers are the two flows of the policy: to the servers in Singapore,
// without a mechanism, and wherever else it should be necessary, with the
// promise to keep to mandatory rules, which is no mechanism.
func transfers() []transfer.Transfer {
	return []transfer.Transfer{
		{
			ID: "singapore", Description: "from the person's own jurisdiction to the servers, for business outside Singapore; as the client chooses",
			Destination: "SG", Provenance: at(ofPlaces),
		},
		{
			ID: "global", Description: "personal information and data of photos, if really necessary", Area: "worldwide", Status: transfer.Contingent,
			Claim: "keeping to the mandatory rules of the jurisdictions concerned", Provenance: at(ofPlaces),
		},
	}
}

// retention is what holds for the information that people store with their
// account: the one kind of data that the policy's section on retention is
// about. Of what Piufoto observes, derives or gets from clients it says
// nothing. What is stored is kept while the account exists "or" while it is
// needed: which of the two ends it, the policy leaves open.
func retention() []ropa.RetentionRule {
	stored := storedIDs()
	return []ropa.RetentionRule{
		{ID: "account", Data: stored, When: "the person has an account", Criteria: "while the account exists", Provenance: at(ofRetention)},
		{ID: "need", Data: stored, When: "the person has an account", Criteria: "as long as needed to provide the services", Provenance: at(ofRetention)},
		{
			ID: "deletion", Data: stored, When: "the person deletes the account", Period: civil.MustPeriod("P30D"), From: "the deletion of the account",
			Action: ropa.ActionErase, ActionNote: "erasure begins then, and may take longer on servers and in backups", Provenance: at(ofRetention),
		},
		{
			ID: "exceptions", Data: stored, When: "a legal obligation, a dispute or the enforcement of agreements calls for it",
			Criteria: "as far as that makes it necessary", Provenance: at(ofRetention),
		},
	}
}

// rights are what the policy tells people they can do. A complaint to an
// authority and the withdrawal of consent are not among it.
func rights() *ropa.Rights {
	return &ropa.Rights{
		Contact: "the settings of the account, or " + email + " with name, contact and the request",
		Offered: []ropa.Right{
			lawfulbasis.RightAccess, lawfulbasis.RightRectification, lawfulbasis.RightErasure, lawfulbasis.RightRestriction,
			lawfulbasis.RightPortability, lawfulbasis.RightObject,
		},
		Notes: "A copy covers data that people gave or that was collected, why it was collected, and the kinds of sources and recipients. Stopping or limiting depends on the processing. " +
			"Requests are answered as soon as possible. Some personal data only can be edited.",
		Provenance: at(ofControl, ofUserControls, ofContact),
	}
}

// recognitionRights send people to the client first.
func recognitionRights() *ropa.Rights {
	r := rights()
	r.Contact = "the controller, usually the client, who may pass requests on; if needed " + email + " with name, contact and the request"
	return r
}
