package facesoft

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

func marketingActivity() ropa.Activity {
	signUp := ropa.DataSource{Kind: ropa.SourceSubject, Description: "signing up for marketing", Provenance: given(5)}
	sources := append(accountSources(), signUp)
	return ropa.Activity{
		ID: promotion, Name: "Marketing by e-mail",
		Purposes: []ropa.Purpose{{
			ID: purposePromote, Name: "Give people information, products or services they ask for or may find interesting",
			Description: "about Facesoft, the platform and further offers",
			Bases: []lawfulbasis.Basis{{
				Ground: lawfulbasis.Consent, Provenance: append(row(11), at(marketing, "Purpose and legal basis, consent")...),
				Consent: &lawfulbasis.ConsentTerms{
					Obtained:   "boxes ticked at the first access to the platform, or the account settings",
					Through:    throughCustomer,
					Withdrawal: "a message to Facesoft, the link in a communication, or the settings of the account",
				},
			}},
			DirectMarketing: ropa.Yes, Objection: "at any time: a message to Facesoft, or the link in a communication",
			Provenance: append(append(row(11), at(marketing)...), rightsBullet(5)...),
		}},
		Subjects: []ropa.SubjectCategory{{ID: subscribers, Name: "People who agreed to marketing", Provenance: append(given(5), at(marketing)...)}},
		Data: []ropa.DataCategory{
			{Of: name, Sources: sources, Provenance: row(11)},
			{Of: customerDetails, Sources: []ropa.DataSource{signUp}, Provenance: row(11)},
			{Of: username, Sources: sources, Provenance: row(11)},
			{Of: emailAddress, Sources: sources, Provenance: row(11)},
		},
		Systems:    []ropa.ID{website},
		Rights:     rights(lawfulbasis.RightWithdraw),
		Provenance: append(row(11), at(marketing)...),
	}
}
