package facesoft

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

func marketingActivity() ropa.Activity {
	offered := rights()
	offered.Offered = append([]ropa.Right{lawfulbasis.RightWithdraw}, offered.Offered...)
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
			withSignUp(nameData(row(11))), withSignUp(customerData(row(11))), withSignUp(usernameData(row(11))), withSignUp(emailData(row(11))),
		},
		Recipients: contractRecipients(),
		Transfers:  transfers(),
		Retention:  retention(),
		Security:   allMeasures(),
		Systems:    []ropa.ID{platform, website},
		Notice:     policyNotice(),
		Rights:     offered,
		Provenance: append(row(11), at(marketing)...),
	}
}

// withSignUp adds the sign-up for marketing to where data comes from.
func withSignUp(d ropa.DataCategory) ropa.DataCategory {
	d.Sources = append(d.Sources, ropa.DataSource{Kind: ropa.SourceSubject, Description: "signing up for marketing", Provenance: given(5)})
	return d
}
