package piufoto

import "github.com/openropa/openropa/ropa"

// communicationActivity holds two promises on changes of the policy that do
// not fit together, and a section in which the policy goes by another
// company's name.
func communicationActivity() ropa.Activity {
	return ropa.Activity{
		ID: communication, Name: "Notices and requests",
		Purposes: []ropa.Purpose{
			{
				ID: purposeNotify, Name: "Warn users: of attempts to sign in from an unusual place and the like, and of new devices and apps linked to the account",
				Bases: serviceGrounds(), Data: []ropa.ID{emailAddress, location, device}, Provenance: at(ofCommunicating, ofSecurity),
			},
			{
				ID: purposeChanges, Name: "Announce changes: of the services, of the policy, of the company's ownership",
				Description: "material changes of the policy more noticeably, by e-mail for some services; a deal that passes data on, with the choices people then have",
				Bases:       serviceGrounds(), Data: []ropa.ID{emailAddress}, Provenance: at(ofCommunicating, ofChanges, ofUpdates),
			},
			{
				ID: purposeRequests, Name: "Answer requests and keep a record of them, to help with problems",
				Bases: serviceGrounds(), Data: []ropa.ID{name, emailAddress, request}, Provenance: at(ofCommunicating, ofContact),
			},
		},
		Subjects: []ropa.SubjectCategory{
			userSubject(),
			{ID: correspondent, Name: "People who contact Piufoto", Description: "directly, or through the client who decides on the processing and who passes the request on", Kind: ropa.SubjectOther, Provenance: at(ofCommunicating, ofContact)},
		},
		Data: []ropa.DataCategory{
			requesting(nameData()), requesting(emailData()), deviceData(), locationData(),
			{
				ID: request, Name: "Record of requests", Kind: ropa.DataContent, Examples: []string{"request or suggestion", "link"}, Provenance: at(ofCommunicating, ofContact),
				Sources: []ropa.DataSource{
					{Kind: ropa.SourceSubject, Description: "e-mail to " + email, Provenance: at(ofContact)},
					{Kind: ropa.SourceClient, Description: "clients who pass requests on", Provenance: at(ofContact)},
				},
			},
		},
		Recipients: anyActivity(),
		Transfers:  transfers(),
		Retention:  retention(name, emailAddress),
		Security:   accountMeasures(),
		Systems:    []ropa.ID{services, servers},
		Types:      []ropa.ProcessingType{ropa.TypeMatching},
		Notice:     notice(),
		Rights:     rights(),
		Comments: combined + " Of changes that meaningfully lessen people's rights one section of the policy promises notice, another that there are none without explicit consent. " +
			"That other section calls the policy Face⁺⁺'s. Material changes, by it, are those of purposes, kinds of data or their use, of ownership or organisation, " +
			"of whom data is shared with, of people's rights, of the contact for security or complaints, and a security impact assessment that finds a high risk; whether one has been made is not said.",
		Provenance: at(ofCommunicating, ofChanges, ofContact, ofUpdates),
	}
}

// requesting adds the request itself to where data comes from.
func requesting(d ropa.DataCategory) ropa.DataCategory {
	d.Sources = append(d.Sources, ropa.DataSource{Kind: ropa.SourceSubject, Description: "what whoever makes a request is asked to state", Provenance: at(ofContact)})
	d.Provenance = append(d.Provenance, at(ofContact)...)
	return d
}
