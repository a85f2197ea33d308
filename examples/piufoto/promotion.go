package piufoto

import (
	"github.com/openropa/openropa/examples/internal/catalogue"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

func promotionActivity() ropa.Activity {
	offered := rights()
	offered.Offered = append(offered.Offered, lawfulbasis.RightObjectMarketing)
	offered.Provenance = append(offered.Provenance, at(ofMarketing)...)
	return ropa.Activity{
		ID: promotion, Name: "Promotion of the services", Bases: otherGrounds(),
		Purposes: []ropa.Purpose{
			{ID: purposePromote, Name: "Promote the services", Data: listedIDs(), Provenance: at(ofIntroduction, ofUsage)},
			{
				// Those who register are written to until they opt out: no
				// consent is asked for.
				ID: purposeUpgrades, Name: "Send registered users word of paid upgrades from time to time, where that is permissible", Description: "paid plans make the free ones possible",
				Bases: []lawfulbasis.Basis{businessNeeds()}, Data: []ropa.ID{emailAddress}, Subjects: []ropa.ID{users}, DirectMarketing: ropa.Yes,
				Objection: "at any time: the link in the e-mail, or the notification settings of the account", Provenance: at(ofMarketing),
			},
			{
				ID: purposeOutsiders, Name: "Contact people without an account",
				Bases: []lawfulbasis.Basis{{
					Ground: lawfulbasis.Consent, When: "the person is in the EU",
					Consent: &lawfulbasis.ConsentTerms{
						Obtained: "before the contact", Through: "Piufoto or a third party", Withdrawal: "the message itself lets the person off the list of contacts",
					},
					Provenance: at(ofMarketing),
				}},
				Data: []ropa.ID{prospectEmail}, Subjects: []ropa.ID{outsiders}, DirectMarketing: ropa.Yes,
				Objection: "the link in the message", Provenance: at(ofMarketing),
			},
			{
				ID: purposeEndorse, Name: "Show a person's name, photo and activity in advertisements", Description: "as the person's setting on shared endorsements has it",
				Data: []ropa.ID{name, profile, activity}, Subjects: []ropa.ID{users, teamUsers}, Objection: "the setting on shared endorsements", Provenance: at(ofSharing, ofControls),
			},
		},
		Subjects: append(catalogue.Subjects(users, teamUsers),
			ropa.SubjectCategory{ID: outsiders, Name: "People without an account who are contacted", Kind: ropa.SubjectProspect, Provenance: at(ofMarketing)},
		),
		Data: append(catalogue.Data(append(listedIDs(), activity)...),
			// Where Piufoto has it from, the policy does not say.
			ropa.DataCategory{ID: prospectEmail, Name: "E-mail address of people without an account", Kind: ropa.DataContact, Provenance: at(ofMarketing)},
		),
		Recipients: []ropa.Recipient{{
			ID: "audience", Category: "Whoever sees the advertisements, or the live album, that a name and photo appear in", Kind: ropa.RecipientPublic, Data: []ropa.ID{name, profile, activity},
			Provenance: at(ofSharing, ofControls),
		}},
		Systems:    []ropa.ID{services},
		Rights:     offered,
		Comments:   "Data is not sold, to advertisers or to anyone.",
		Provenance: at(ofIntroduction, ofMarketing, ofSharing, ofControls, ofRecipients),
	}
}
