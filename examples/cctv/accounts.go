package cctv

import (
	"github.com/openropa/openropa/examples/internal/catalogue"
	"github.com/openropa/openropa/ropa"
)

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
		Subjects:   catalogue.Subjects(users),
		Data:       catalogue.Data(personal, usage),
		Systems:    []ropa.ID{platforms},
		Comments:   allForAll,
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
		Subjects:   catalogue.Subjects(users, visitors, staff, filmed),
		Data:       catalogue.Data(personal, usage, footage, age, gender, mood, dwell),
		Systems:    []ropa.ID{platforms, cameras, edge, cloud},
		Comments:   allForAll,
		Provenance: used(3),
	}
}

func cookiesActivity() ropa.Activity {
	return ropa.Activity{
		ID: cookies, Name: "Cookies of the dashboards",
		Purposes: []ropa.Purpose{{
			ID: purposeSession, Name: "Keep logins, preferences and security permissions", Provenance: at(tracking),
		}},
		Subjects: catalogue.Subjects(users),
		Data: []ropa.DataCategory{{
			ID: tokens, Name: "Session cookies and storage tokens", Description: "called essential; a browser can be set to refuse cookies", Kind: ropa.DataCookies, DeviceExempt: ropa.Yes,
			Consequence: "some features of the portal may not work without them", Provenance: at(tracking),
		}},
		Systems:    []ropa.ID{platforms},
		Provenance: at(tracking),
	}
}
