package cctv

import "github.com/openropa/openropa/ropa"

// None of the purposes of the policy has a ground, and no data a period: none
// is stated in any activity.

func accountsActivity() ropa.Activity {
	return ropa.Activity{
		ID: accounts, Name: "Users of the platforms",
		Purposes: []ropa.Purpose{
			{ID: purposeDeliver, Name: "Deliver, maintain and extend the software", Provenance: used(1)},
			{ID: purposeSupport, Name: "Support customers and find faults in how the system performs", Provenance: used(4)},
			{ID: purposeComply, Name: "Meet legal duties and the standards of regulators", Provenance: used(5)},
		},
		Subjects:   []ropa.SubjectCategory{userSubject(collected(1, 3))},
		Data:       []ropa.DataCategory{personalData(), usageData()},
		Recipients: recipients(),
		Security:   allMeasures(),
		Systems:    []ropa.ID{platforms},
		Notice:     policyNotice(),
		Comments:   allForAll + " " + notSold,
		Provenance: append(used(1, 4, 5), at(introduction)...),
	}
}

// modelsActivity uses what is collected for the keeper's own models. The
// policy excepts nothing that it says is collected, video of clients included.
// The facial details and the profiles are not on its list.
func modelsActivity() ropa.Activity {
	return ropa.Activity{
		ID: models, Name: "Improvement of models",
		Purposes: []ropa.Purpose{{
			ID: purposeModels, Name: "Better computer vision pipelines and models that learn", Provenance: used(3),
		}},
		Subjects:   append([]ropa.SubjectCategory{userSubject(collected(1, 3))}, filmedSubjects()...),
		Data:       append([]ropa.DataCategory{personalData(), usageData(), footageData()}, insights()...),
		Recipients: recipients(),
		Security:   allMeasures(),
		Systems:    []ropa.ID{platforms, cameras, edge, cloud},
		Notice:     policyNotice(),
		Comments:   allForAll + " " + notSold,
		Provenance: used(3),
	}
}

func cookiesActivity() ropa.Activity {
	return ropa.Activity{
		ID: cookies, Name: "Cookies of the dashboards",
		Purposes: []ropa.Purpose{{
			ID: purposeSession, Name: "Keep logins, preferences and security permissions", Provenance: at(tracking),
		}},
		Subjects: []ropa.SubjectCategory{userSubject(at(tracking))},
		Data: []ropa.DataCategory{{
			ID: tokens, Name: "Session cookies and storage tokens", Description: "called essential; a browser can be set to refuse cookies", Kind: ropa.DataCookies, DeviceExempt: ropa.Yes,
			Consequence: "some features of the portal may not work without them", Provenance: at(tracking),
		}},
		Recipients: recipients(),
		Security:   allMeasures(),
		Systems:    []ropa.ID{platforms},
		Notice:     policyNotice(),
		Comments:   notSold,
		Provenance: at(tracking),
	}
}

func userSubject(p ropa.Provenance) ropa.SubjectCategory {
	return ropa.SubjectCategory{ID: users, Name: "Users of the platforms", Kind: ropa.SubjectUser, Provenance: p}
}

// personalData is what the policy calls so; it calls nothing else so.
func personalData() ropa.DataCategory {
	return ropa.DataCategory{
		ID: personal, Name: "Personal data of users", Description: "used to reach the platforms", Kind: ropa.DataIdentity,
		Examples: []string{"name", "e-mail address", "contact details", "organisation", "login credentials"}, Provenance: collected(1),
	}
}

func usageData() ropa.DataCategory {
	return ropa.DataCategory{
		ID: usage, Name: "Usage data", Kind: ropa.DataUsage,
		Examples:   []string{"interactions with the applications", "diagnostic logs", "IP address", "browser specifications", "identifiers of the device"},
		Provenance: collected(3),
	}
}
