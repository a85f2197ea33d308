package piufoto

import (
	"github.com/openropa/openropa/examples/internal/catalogue"
	"github.com/openropa/openropa/ropa"
)

// communicationActivity holds two promises on changes of the policy that do
// not fit together, and a section in which the policy goes by another
// company's name.
func communicationActivity() ropa.Activity {
	return ropa.Activity{
		ID: communication, Name: "Notices and requests", Bases: serviceGrounds(),
		Purposes: []ropa.Purpose{
			{
				ID: purposeNotify, Name: "Warn users: of attempts to sign in from an unusual place and the like, and of new devices and apps linked to the account",
				Data: []ropa.ID{emailAddress, location, device}, Provenance: at(ofCommunicating, ofSecurity),
			},
			{
				ID: purposeChanges, Name: "Announce changes: of the services, of the policy, of the company's ownership",
				Description: "material changes of the policy more noticeably, by e-mail for some services; a deal that passes data on, with the choices people then have",
				Data:        []ropa.ID{emailAddress}, Provenance: at(ofCommunicating, ofChanges, ofUpdates),
			},
			{
				ID: purposeRequests, Name: "Answer requests and keep a record of them, to help with problems",
				Data: []ropa.ID{name, emailAddress, request}, Provenance: at(ofCommunicating, ofContact),
			},
		},
		Subjects: append(catalogue.Subjects(users), ropa.SubjectCategory{
			ID: correspondent, Name: "People who contact Piufoto", Description: "directly, or through the client who decides on the processing and who passes the request on", Kind: ropa.SubjectOther, Provenance: at(ofCommunicating, ofContact),
		}),
		Data: append(catalogue.Data(device, location), requested(name), requested(emailAddress),
			ropa.DataCategory{
				ID: request, Name: "Record of requests", Kind: ropa.DataContent, Examples: []string{"request or suggestion", "link"}, Provenance: at(ofCommunicating, ofContact),
				Sources: []ropa.DataSource{
					{Kind: ropa.SourceSubject, Description: "e-mail to " + email, Provenance: at(ofContact)},
					{Kind: ropa.SourceClient, Description: "clients who pass requests on", Provenance: at(ofContact)},
				},
			},
		),
		Security: accountMeasures(),
		Systems:  []ropa.ID{services},
		Types:    []ropa.ProcessingType{ropa.TypeMatching},
		Comments: combined + " Of changes that meaningfully lessen people's rights one section of the policy promises notice, another that there are none without explicit consent. " +
			"That other section calls the policy Face⁺⁺'s. Material changes, by it, are those of purposes, kinds of data or their use, of ownership or organisation, " +
			"of whom data is shared with, of people's rights, of the contact for security or complaints, and a security impact assessment that finds a high risk; whether one has been made is not said.",
		Provenance: at(ofCommunicating, ofChanges, ofContact, ofUpdates),
	}
}

// requested is data of the account that requests state as well.
func requested(id ropa.ID) ropa.DataCategory {
	return ropa.DataCategory{
		ID: id, Of: id, Provenance: at(ofAccounts, ofContact),
		Sources: []ropa.DataSource{
			accountSource(),
			{Kind: ropa.SourceSubject, Description: "what whoever makes a request is asked to state", Provenance: at(ofContact)},
		},
	}
}
