package facesoft

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// rights are offered alike for every activity. Withdrawing consent is not
// among them, but for marketing; what the policy says under automated decision
// making is no right: people may ask questions.
func rights() *ropa.Rights {
	return &ropa.Rights{
		Contact: "Data Protection Officer, by post at the trading office or at " + email,
		Offered: []ropa.Right{
			lawfulbasis.RightAccess, lawfulbasis.RightRectification, lawfulbasis.RightErasure, lawfulbasis.RightRestriction,
			lawfulbasis.RightPortability, lawfulbasis.RightObject, lawfulbasis.RightObjectMarketing,
			lawfulbasis.RightComplaint, lawfulbasis.RightComplaintKeeper,
		},
		Notes: "Erasure may be refused where Facesoft may keep the data by law, and limited where it is needed for the contract, to assess and verify data on the platform or to manage it. " +
			"A copy shows whether data is processed lawfully. Portability, in a structured electronic format, covers what rests on consent or contract. Restriction is offered for data that is inaccurate, unlawfully processed or no longer needed. " +
			"A complaint goes to Facesoft first. None of the rights reaches non-personal data. Stopping or erasing may end the use of the platform. " +
			"Requests take at least 10 working days; objecting to direct marketing is possible at any time and without restriction.",
		Provenance: append(rightsBullet(1, 2, 3, 4, 5, 6), at("Your rights, limits", contact)...),
	}
}

// policyNotice is the policy as the privacy notice of every activity.
func policyNotice() *ropa.Reference {
	return &ropa.Reference{Title: "Privacy and cookies policy", URL: notice, Date: updated}
}
