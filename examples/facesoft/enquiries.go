package facesoft

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

func monitoringActivity() ropa.Activity {
	return ropa.Activity{
		ID: monitoring, Name: "Monitoring of use",
		Purposes: []ropa.Purpose{{
			ID: purposeMonitor, Name: "Monitor how people use the platform",
			Bases:     []lawfulbasis.Basis{interest("seeing to it that the platform is used as the terms allow", keeper, 5)},
			Objection: objection, Provenance: row(5),
		}},
		Subjects: people(organisationUsers, ownUsers),
		Data: []ropa.DataCategory{
			{Of: name, Provenance: row(5)}, {Of: username, Provenance: row(5)}, {Of: organisationDetails, Provenance: row(5)}, {Of: emailAddress, Provenance: row(5)},
			{ID: login, Name: "Login details", Kind: ropa.DataConnection, Sources: []ropa.DataSource{{Kind: ropa.SourceObserved, Provenance: collected(2)}}, Provenance: row(5)},
		},
		Provenance: row(5),
	}
}

// enquiriesActivity holds what people say of their own accord. Answers to
// surveys and opinions are collected too, and no row of the table says what
// for: no purpose lists them.
func enquiriesActivity() ropa.Activity {
	contacting := []ropa.DataSource{{Kind: ropa.SourceSubject, Description: "telephone, e-mail and other correspondence, for instance to ask for further services", Provenance: given(9)}}
	return ropa.Activity{
		ID: enquiries, Name: "Enquiries, complaints and feedback",
		Purposes: []ropa.Purpose{{
			ID: purposeAnswer, Name: "Deal with enquiries, correspondence, concerns and complaints",
			Bases: []lawfulbasis.Basis{interest("improving the platform", keeper, 6)},
			Data:  []ropa.ID{name, issue, customerDetails, phone, emailAddress}, Objection: objection, Provenance: row(6),
		}},
		Subjects: []ropa.SubjectCategory{{ID: correspondents, Name: "People who write, call, complain or give feedback", Kind: ropa.SubjectOther, Provenance: append(row(6), given(6, 7, 8, 9)...)}},
		Data: []ropa.DataCategory{
			{Of: name, Sources: contacting, Provenance: row(6)},
			{
				ID: issue, Name: "What the person raised", Kind: ropa.DataContent, Provenance: row(6),
				Sources: append(contacting, ropa.DataSource{Kind: ropa.SourceSubject, Description: "reports of a problem with the platform or the website", Provenance: given(7)}),
			},
			{Of: customerDetails, Provenance: row(6)},
			{ID: phone, Name: "Telephone number", Kind: ropa.DataContact, Sources: contacting, Provenance: row(6)},
			{Of: emailAddress, Sources: contacting, Provenance: row(6)},
			{
				ID: feedback, Name: "Answers to surveys, feedback, opinions and comments", Kind: ropa.DataOpinion, Provenance: given(6, 8),
				Sources: []ropa.DataSource{
					{Kind: ropa.SourceSubject, Description: "surveys, on the platform or the website for instance", Provenance: given(6)},
					{Kind: ropa.SourceSubject, Description: "feedback on the platform or the website", Provenance: given(8)},
				},
			},
		},
		Systems:    []ropa.ID{website},
		Provenance: row(6),
	}
}
