package piufoto

import (
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// data is the catalogue: what several entries use.
func data() []ropa.DataCategory {
	return slices.Concat(accountData(), contentData(), observedData(), faceData(), characterData())
}

// listedIDs is what the policy says, in one sentence before it lists the
// kinds of data, is used for providing, protecting, improving and promoting
// the services.
func listedIDs() []ropa.ID { return append(storedIDs(), usage, device, connection, location, apps) }

// storedIDs is what people store with their account.
func storedIDs() []ropa.ID {
	return []ropa.ID{name, emailAddress, phone, payment, address, profile, content, contentInfo}
}

// accountData is what people give for their account. The policy names all but
// the profile as examples.
func accountData() []ropa.DataCategory {
	given := func(id ropa.ID, name string, kind ropa.DataKind) ropa.DataCategory {
		return ropa.DataCategory{ID: id, Name: name, Kind: kind, Sources: []ropa.DataSource{accountSource()}, Provenance: at(ofAccounts)}
	}
	return []ropa.DataCategory{
		given(name, "Name", ropa.DataIdentity), given(emailAddress, "E-mail address", ropa.DataContact), given(phone, "Telephone number", ropa.DataContact),
		given(payment, "Payment information", ropa.DataFinancial), given(address, "Physical address", ropa.DataContact),
		{
			ID: profile, Name: "Profile information", Description: "makes it easier to share and work together; partly visible in public", Kind: ropa.DataIdentity,
			Examples: []string{"photo"}, Sources: []ropa.DataSource{{Kind: ropa.SourceSubject, Provenance: at(ofContent, ofProtecting)}}, Provenance: at(ofContent, ofProtecting),
		},
	}
}

func accountSource() ropa.DataSource {
	return ropa.DataSource{Kind: ropa.SourceSubject, Description: "sign-up, upgrade to a paid plan, set-up of two-factor authentication and the like", Provenance: at(ofAccounts)}
}

// contentData is what users store and do, and what is known of it. A service
// that a person connects with their account exchanges data both ways.
func contentData() []ropa.DataCategory {
	return []ropa.DataCategory{
		{
			ID: content, Name: "What users store", Kind: ropa.DataContent, Examples: []string{"files", "documents", "photos", "videos", "comments", "messages"},
			Sources: []ropa.DataSource{
				{Kind: ropa.SourceSubject, Description: "users, who upload and share it", Provenance: at(ofContent)},
				{Kind: ropa.SourceThird, Description: "third-party services the person connected with their account, through Piufoto's APIs for instance", Provenance: at(ofConnected)},
			},
			Provenance: at(ofContent, ofSharing),
		},
		{
			ID: contentInfo, Name: "Information on what users store", Kind: ropa.DataUsage, Examples: []string{"size of the file", "time of upload", "collaborators", "use"},
			Sources: []ropa.DataSource{{Kind: ropa.SourceObserved, Description: "the use of the services", Provenance: at(ofContent)}}, Provenance: at(ofContent),
		},
		{
			ID: activity, Name: "Activity shown with name and photo", Kind: ropa.DataOpinion, Examples: []string{"comments on pictures and videos", "reviews", "recommendations"},
			Sources: []ropa.DataSource{{Kind: ropa.SourceSubject, Description: "interaction with the services", Provenance: at(ofSharing)}}, Provenance: at(ofSharing, ofControls),
		},
	}
}

// observedData is what is collected from use and from devices. Location is
// more or less exact, by where it comes from.
func observedData() []ropa.DataCategory {
	observed := func(section string, what ...string) []ropa.DataSource {
		var sources []ropa.DataSource
		for _, w := range what {
			sources = append(sources, ropa.DataSource{Kind: ropa.SourceObserved, Description: w, Provenance: at(section)})
		}
		return sources
	}
	return []ropa.DataCategory{
		{
			ID: usage, Name: "Use of the services", Kind: ropa.DataUsage, Provenance: at(ofUsage, ofMeasuring),
			Examples: []string{"creating, viewing, editing, moving and sharing of files and folders", "visits to the websites"},
			Sources:  []ropa.DataSource{{Kind: ropa.SourceObserved, Description: "what a person does in their account and on the websites", Provenance: at(ofUsage, ofMeasuring)}},
		},
		{
			ID: device, Name: "Device", Kind: ropa.DataConnection, Device: ropa.Yes, Provenance: at(ofDevices),
			Examples: []string{
				"unique identifiers", "type and settings of device and browser", "operating system", "mobile network: operator and phone number", "version of the application",
			},
			Sources: observed(ofDevices, "the devices the services are reached with"),
		},
		{
			ID: connection, Name: "How apps, browsers and devices interact with the services", Kind: ropa.DataConnection, Provenance: at(ofDevices),
			Examples: []string{"IP address", "page visited before", "crash reports", "system activity", "date, time and referring URL of a request"},
			Sources:  observed(ofDevices, "requests of the person's apps, browsers and devices"),
		},
		{
			ID: location, Name: "Location", Description: "while the services are used; how exact it is varies", Kind: ropa.DataLocation, Device: ropa.Yes, Provenance: at(ofLocation),
			Sources: observed(ofLocation,
				"GPS and other sensors of the device", "IP address", "activity on the services: searches, and places the person labels as home or work",
				"what is near the device: cell towers, Wi-Fi access points, Bluetooth devices", "information from apps"),
		},
		{
			ID: apps, Name: "What apps report", Kind: ropa.DataUsage, Device: ropa.Yes, Provenance: at(ofApps),
			Examples: []string{"type of device and operator", "crash reports", "apps installed", "other use of the Android device, depending on its settings"},
			Sources: observed(ofApps,
				"a service on the device that contacts the servers: at installation, or to look for updates",
				"Android devices with Piufoto apps, which contact the servers at intervals"),
		},
	}
}

// faceData is what clients provide and what is drawn from it. The policy says
// that a function may involve biometric information, and names the features of
// faces for certain.
func faceData() []ropa.DataCategory {
	biometric := func(id ropa.ID, name string, examples ...string) ropa.DataCategory {
		return drawn(ofFaces, "neural networks and other algorithms, from the pictures and videos", ropa.DataCategory{
			ID: id, Name: name, Description: "the policy counts biometric information as sensitive", Kind: ropa.DataBiometric, Examples: examples,
			Special: []lawfulbasis.SpecialCategory{lawfulbasis.BiometricData},
		})
	}
	body := biometric(bodyFeatures, "Features of bodies, and other biometric information", "regions of the body", "features and key points of the body", "gestures")
	body.SpecialWhen = "where a function involves it as biometric information, which the policy says it may"
	return []ropa.DataCategory{
		original(ofFaces, faceOriginals, "Original data: pictures, videos and the like"), biometric(faceFeatures, "Facial recognition features"), body,
	}
}

// characterData is personal identity and property information, which the
// policy counts as sensitive; Art. 9 does not.
func characterData() []ropa.DataCategory {
	const sensitive = "the policy counts it as sensitive"
	read := func(id ropa.ID, name, what string, kind ropa.DataKind, examples ...string) ropa.DataCategory {
		return drawn(ofCharacters, "extraction from the pictures", ropa.DataCategory{ID: id, Name: name, Description: what, Kind: kind, Examples: examples})
	}
	return []ropa.DataCategory{
		original(ofCharacters, textOriginals, "Original pictures and other data"),
		read(identityPaper, "Identity documents", sensitive, ropa.DataIdentity, "photo and text of an identity card", "photo and text of a driving licence"),
		read(bankCard, "Bank cards", sensitive, ropa.DataFinancial, "card number", "where the card lies in the picture"),
		read(otherText, "Other information in pictures, text or not", "", ropa.DataOther, "number plates of cars"),
	}
}

// original is what a recognition starts from.
func original(section string, id ropa.ID, name string) ropa.DataCategory {
	return ropa.DataCategory{
		ID: id, Name: name, Kind: ropa.DataImage, Consequence: "without them the functions cannot work", Provenance: at(section),
		Sources: []ropa.DataSource{{Kind: ropa.SourceClient, Description: "clients, who provide them of their own accord", Provenance: at(section)}},
	}
}

// drawn is what a recognition draws from it.
func drawn(section, how string, d ropa.DataCategory) ropa.DataCategory {
	d.Sources = []ropa.DataSource{{Kind: ropa.SourceDerived, Description: how, Provenance: at(section)}}
	d.Provenance = at(section)
	return d
}

// subjects are the people whom several entries concern.
func subjects() []ropa.SubjectCategory {
	return []ropa.SubjectCategory{
		{ID: users, Name: "Users of the websites, the software and the services", Description: "with a free or a paid account, or with none", Kind: ropa.SubjectUser, Provenance: at(ofIntroduction, ofMarketing)},
		{
			ID: teamUsers, Name: "Users of a Business Team", Description: "the organisation's administrator may reach and control the account; questions go to the organisation's own policies",
			Kind: ropa.SubjectCustomerStaff, Provenance: at(ofAdmins),
		},
		{ID: depicted, Name: "People in the pictures and videos that clients provide", Kind: ropa.SubjectOther, Provenance: at(ofFaces)},
		{ID: holders, Name: "People whose documents, cards or cars are in the pictures that clients provide", Kind: ropa.SubjectOther, Provenance: at(ofCharacters)},
	}
}
