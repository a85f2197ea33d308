package facesoft

import "github.com/openropa/openropa/ropa"

// data are the categories that several entries hold. Each entry says which
// rows of the policy name the category there.
func data() []ropa.DataCategory {
	account := func(id ropa.ID, name string, kind ropa.DataKind) ropa.DataCategory {
		return ropa.DataCategory{
			ID: id, Name: name, Kind: kind, Sources: accountSources(),
			// Which data a law or a contract needs the policy does not say, so
			// no category is marked as required.
			Consequence: "where a law or a contract needs it, the platform may not be available without it",
		}
	}
	organisation := account(organisationDetails, "Details of the person's Organisation", ropa.DataProfessional)
	organisation.Description = "where the person has one"
	return append([]ropa.DataCategory{
		account(name, "Name", ropa.DataIdentity),
		account(username, "Username", ropa.DataConnection),
		organisation,
		account(emailAddress, "E-mail address", ropa.DataContact),
		{ID: customerDetails, Name: "Customer details", Kind: ropa.DataOther},
		{
			ID: content, Name: "Uploaded content that shows people", Kind: ropa.DataImage, Sources: uploadSources(),
			Examples: []string{"CCTV footage", "images", "photographs", "data files"}, Provenance: append(given(4), received(2)...),
		},
	}, detectedData()...)
}

// detectedData is what the platform derives. The policy does not treat the
// ethnicity as a special category, nor does the register then.
func detectedData() []ropa.DataCategory {
	detected := func(id ropa.ID, name string) ropa.DataCategory {
		return ropa.DataCategory{
			ID: id, Name: name, Kind: ropa.DataDerived, Inferred: ropa.Yes, Provenance: rightsBullet(7),
			Sources: []ropa.DataSource{{Kind: ropa.SourceDerived, Description: "analysis of images", Provenance: rightsBullet(7)}},
		}
	}
	return []ropa.DataCategory{
		detected(expressions, "Facial expressions"), detected(gender, "Gender"), detected(age, "Age"), detected(ethnicity, "Ethnicity"),
	}
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

// subjects are the categories of people that several entries concern.
func subjects() []ropa.SubjectCategory {
	const adultsOnly = "aged 18 or over: the platform is closed to anyone younger"
	return []ropa.SubjectCategory{
		{
			ID: organisationUsers, Name: "Users on behalf of an Organisation", Description: adultsOnly, MinAge: 18,
			Kind: ropa.SubjectCustomerStaff, PartyToContract: ropa.No, Provenance: append(row(1), at("Our terms and conditions", children+", paragraph 1")...),
		},
		{
			ID: ownUsers, Name: "Users for their own purposes", Description: adultsOnly, MinAge: 18,
			Kind: ropa.SubjectUser, PartyToContract: ropa.Yes, Provenance: append(row(1), at(children+", paragraph 1")...),
		},
		{ID: visitors, Name: "Visitors of the website or the platform", Kind: ropa.SubjectVisitor, Provenance: collected(2, 3)},
		{ID: depicted, Name: "People in uploaded footage, images, photographs and files", Kind: ropa.SubjectOther, Provenance: append(given(4), received(2)...)},
		{
			ID: minors, Name: "Children under 18 in uploaded content", MaxAge: 17,
			Description: "whoever uploads must confirm the child's consent if over 16, or that of a legal guardian, or that the child or guardian was given notice",
			Kind:        ropa.SubjectChild, Provenance: at(children + ", paragraph 2"),
		},
	}
}

// people takes up categories of the catalogue.
func people(ids ...ropa.ID) []ropa.SubjectCategory {
	var taken []ropa.SubjectCategory
	for _, id := range ids {
		taken = append(taken, ropa.SubjectCategory{Of: id})
	}
	return taken
}
