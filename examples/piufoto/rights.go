package piufoto

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

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

// notice is the policy as the privacy notice of every activity.
func notice() *ropa.Reference {
	return &ropa.Reference{Title: "Piufoto Privacy Policy", Date: effective}
}
