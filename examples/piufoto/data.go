package piufoto

import "github.com/openropa/openropa/ropa"

// Categories of data that several activities share.

// accountData is what people give for their account. The policy names all but
// the profile as examples.
func accountData() []ropa.DataCategory {
	return []ropa.DataCategory{
		nameData(), emailData(),
		given(phone, "Telephone number", ropa.DataContact), given(payment, "Payment information", ropa.DataFinancial), given(address, "Physical address", ropa.DataContact),
		profileData(),
	}
}

func nameData() ropa.DataCategory  { return given(name, "Name", ropa.DataIdentity) }
func emailData() ropa.DataCategory { return given(emailAddress, "E-mail address", ropa.DataContact) }

func given(id ropa.ID, name string, kind ropa.DataKind) ropa.DataCategory {
	return ropa.DataCategory{
		ID: id, Name: name, Kind: kind, Provenance: at(ofAccounts),
		Sources: []ropa.DataSource{{Kind: ropa.SourceSubject, Description: "sign-up, upgrade to a paid plan, set-up of two-factor authentication and the like", Provenance: at(ofAccounts)}},
	}
}

func profileData() ropa.DataCategory {
	return ropa.DataCategory{
		ID: profile, Name: "Profile information", Description: "makes it easier to share and work together; partly visible in public", Kind: ropa.DataIdentity,
		Examples: []string{"photo"}, Sources: []ropa.DataSource{{Kind: ropa.SourceSubject, Provenance: at(ofContent, ofProtecting)}}, Provenance: at(ofContent, ofProtecting),
	}
}

// contentData is what users store, and what is known of it.
func contentData() []ropa.DataCategory {
	return []ropa.DataCategory{
		{
			ID: content, Name: "What users store", Kind: ropa.DataContent, Examples: []string{"files", "documents", "photos", "videos", "comments", "messages"},
			Sources: []ropa.DataSource{
				{Kind: ropa.SourceSubject, Description: "users, who upload and share it", Provenance: at(ofContent)}, connectedSource(),
			},
			Provenance: at(ofContent, ofSharing),
		},
		{
			ID: contentInfo, Name: "Information on what users store", Kind: ropa.DataUsage, Examples: []string{"size of the file", "time of upload", "collaborators", "use"},
			Sources: []ropa.DataSource{{Kind: ropa.SourceObserved, Description: "the use of the services", Provenance: at(ofContent)}}, Provenance: at(ofContent),
		},
	}
}

// connectedSource is a service that a person connects with their account:
// data then goes both ways.
func connectedSource() ropa.DataSource {
	return ropa.DataSource{Kind: ropa.SourceThird, Description: "third-party services the person connected with their account, through Piufoto's APIs for instance", Provenance: at(ofConnected)}
}

// observedData is what is collected from use and from devices.
func observedData() []ropa.DataCategory {
	return []ropa.DataCategory{usageData(), deviceData(), connectionData(), locationData(), appsData()}
}

func usageData() ropa.DataCategory {
	return ropa.DataCategory{
		ID: usage, Name: "Use of the services", Kind: ropa.DataUsage, Provenance: at(ofUsage, ofMeasuring),
		Examples: []string{"creating, viewing, editing, moving and sharing of files and folders", "visits to the websites"},
		Sources:  []ropa.DataSource{{Kind: ropa.SourceObserved, Description: "what a person does in their account and on the websites", Provenance: at(ofUsage, ofMeasuring)}},
	}
}

func deviceData() ropa.DataCategory {
	return ropa.DataCategory{
		ID: device, Name: "Device", Kind: ropa.DataConnection, Device: ropa.Yes, Provenance: at(ofDevices),
		Examples: []string{
			"unique identifiers", "type and settings of device and browser", "operating system", "mobile network: operator and phone number", "version of the application",
		},
		Sources: []ropa.DataSource{{Kind: ropa.SourceObserved, Description: "the devices the services are reached with", Provenance: at(ofDevices)}},
	}
}

func connectionData() ropa.DataCategory {
	return ropa.DataCategory{
		ID: connection, Name: "How apps, browsers and devices interact with the services", Kind: ropa.DataConnection, Provenance: at(ofDevices),
		Examples: []string{"IP address", "page visited before", "crash reports", "system activity", "date, time and referring URL of a request"},
		Sources:  []ropa.DataSource{{Kind: ropa.SourceObserved, Description: "requests of the person's apps, browsers and devices", Provenance: at(ofDevices)}},
	}
}

// locationData is more or less exact, by where it comes from.
func locationData() ropa.DataCategory {
	observed := func(what string) ropa.DataSource {
		return ropa.DataSource{Kind: ropa.SourceObserved, Description: what, Provenance: at(ofLocation)}
	}
	return ropa.DataCategory{
		ID: location, Name: "Location", Description: "while the services are used; how exact it is varies", Kind: ropa.DataLocation, Device: ropa.Yes, Provenance: at(ofLocation),
		Sources: []ropa.DataSource{
			observed("GPS and other sensors of the device"), observed("IP address"),
			observed("activity on the services: searches, and places the person labels as home or work"),
			observed("what is near the device: cell towers, Wi-Fi access points, Bluetooth devices"),
			observed("information from apps"),
		},
	}
}

func appsData() ropa.DataCategory {
	return ropa.DataCategory{
		ID: apps, Name: "What apps report", Kind: ropa.DataUsage, Device: ropa.Yes, Provenance: at(ofApps),
		Examples: []string{"type of device and operator", "crash reports", "apps installed", "other use of the Android device, depending on its settings"},
		Sources: []ropa.DataSource{
			{Kind: ropa.SourceObserved, Description: "a service on the device that contacts the servers: at installation, or to look for updates", Provenance: at(ofApps)},
			{Kind: ropa.SourceObserved, Description: "Android devices with Piufoto apps, which contact the servers at intervals", Provenance: at(ofApps)},
		},
	}
}

func searchData() ropa.DataCategory {
	return ropa.DataCategory{
		ID: searches, Name: "Search terms", Kind: ropa.DataContent, Provenance: at(ofProviding),
		Sources: []ropa.DataSource{{Kind: ropa.SourceSubject, Description: "searches on the services", Provenance: at(ofProviding)}},
	}
}

func activityData() ropa.DataCategory {
	return ropa.DataCategory{
		ID: activity, Name: "Activity shown with name and photo", Kind: ropa.DataOpinion, Examples: []string{"comments on pictures and videos", "reviews", "recommendations"},
		Sources: []ropa.DataSource{{Kind: ropa.SourceSubject, Description: "interaction with the services", Provenance: at(ofSharing)}}, Provenance: at(ofSharing, ofControls),
	}
}

// listedData is what the policy says, in one sentence before it lists the
// kinds of data, is used for providing, protecting, improving and promoting
// the services.
func listedData() []ropa.DataCategory {
	return append(append(accountData(), contentData()...), observedData()...)
}

// Categories of people.

func userSubject() ropa.SubjectCategory {
	return ropa.SubjectCategory{ID: users, Name: "Users of the websites, the software and the services", Description: "with a free or a paid account, or with none", Kind: ropa.SubjectUser, Provenance: at(ofIntroduction, ofMarketing)}
}

func teamSubject() ropa.SubjectCategory {
	return ropa.SubjectCategory{
		ID: teamUsers, Name: "Users of a Business Team", Description: "the organisation's administrator may reach and control the account; questions go to the organisation's own policies",
		Kind: ropa.SubjectCustomerStaff, Provenance: at(ofAdmins),
	}
}

func contactSubject() ropa.SubjectCategory {
	return ropa.SubjectCategory{ID: contacts, Name: "Contacts of users", Kind: ropa.SubjectOther, Provenance: at(ofProviding)}
}
