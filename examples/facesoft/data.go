package facesoft

import "github.com/openropa/openropa/ropa"

// consequence follows where data is needed by law or contract. Which data
// that is the policy does not say, so no category is marked as required.
const consequence = "where a law or a contract needs it, the platform may not be available without it"

// Categories of data that several rows of the table share.

func nameData(p ropa.Provenance) ropa.DataCategory {
	return ropa.DataCategory{ID: name, Name: "Name", Kind: ropa.DataIdentity, Sources: accountSources(), Consequence: consequence, Provenance: p}
}

func usernameData(p ropa.Provenance) ropa.DataCategory {
	return ropa.DataCategory{ID: username, Name: "Username", Kind: ropa.DataConnection, Sources: accountSources(), Consequence: consequence, Provenance: p}
}

func organisationData(p ropa.Provenance) ropa.DataCategory {
	return ropa.DataCategory{
		ID: organisationDetails, Name: "Details of the person's Organisation", Description: "where the person has one",
		Kind: ropa.DataProfessional, Sources: accountSources(), Consequence: consequence, Provenance: p,
	}
}

func emailData(p ropa.Provenance) ropa.DataCategory {
	return ropa.DataCategory{ID: emailAddress, Name: "E-mail address", Kind: ropa.DataContact, Sources: accountSources(), Consequence: consequence, Provenance: p}
}

func customerData(p ropa.Provenance) ropa.DataCategory {
	return ropa.DataCategory{ID: customerDetails, Name: "Customer details", Kind: ropa.DataOther, Provenance: p}
}

// accountSources are where what identifies a user comes from.
func accountSources() []ropa.DataSource {
	return []ropa.DataSource{
		{Kind: ropa.SourceSubject, Description: "forms on the website or the platform", Provenance: given(1)},
		{Kind: ropa.SourceSubject, Description: "opening an account", Provenance: given(2)},
		{Kind: ropa.SourceSubject, Description: "using the platform", Provenance: given(3)},
		{Kind: ropa.SourceClient, Description: "the Organisation of an end user, so that they can use the platform", Provenance: received(1)},
	}
}

// uploadSources are where pictures of people come from: themselves, or the
// Organisation or user that uploads them and has to confirm consents or
// notices.
func uploadSources() []ropa.DataSource {
	return []ropa.DataSource{
		{Kind: ropa.SourceSubject, Description: "what people upload or send to the platform themselves", Provenance: given(4)},
		{
			Kind: ropa.SourceClient, Description: "uploads by an Organisation or user; an Organisation must confirm that the people shown consented or were given notice",
			Provenance: received(2),
		},
	}
}

// Categories of people.

func userSubjects() []ropa.SubjectCategory {
	return []ropa.SubjectCategory{organisationUser(), ownUser()}
}

func organisationUser() ropa.SubjectCategory {
	return ropa.SubjectCategory{
		ID: organisationUsers, Name: "Users on behalf of an Organisation", Description: adultsOnly,
		Kind: ropa.SubjectCustomerStaff, PartyToContract: ropa.No, Provenance: append(row(1), at("Our terms and conditions", children+", paragraph 1")...),
	}
}

func ownUser() ropa.SubjectCategory {
	return ropa.SubjectCategory{
		ID: ownUsers, Name: "Users for their own purposes", Description: adultsOnly,
		Kind: ropa.SubjectUser, PartyToContract: ropa.Yes, Provenance: append(row(1), at(children+", paragraph 1")...),
	}
}

const adultsOnly = "aged 18 or over: the platform is closed to anyone younger"

func visitorSubject() ropa.SubjectCategory {
	return ropa.SubjectCategory{ID: visitors, Name: "Visitors of the website or the platform", Kind: ropa.SubjectVisitor, Provenance: collected(2, 3)}
}

// depictedSubjects are the people in what is uploaded.
func depictedSubjects() []ropa.SubjectCategory {
	return []ropa.SubjectCategory{
		{ID: depicted, Name: "People in uploaded footage, images, photographs and files", Kind: ropa.SubjectOther, Provenance: append(given(4), received(2)...)},
		{
			ID: minors, Name: "Children under 18 in uploaded content",
			Description: "whoever uploads must confirm the child's consent if over 16, or that of a legal guardian, or that the child or guardian was given notice",
			Kind:        ropa.SubjectChild, Provenance: at(children + ", paragraph 2"),
		},
	}
}
