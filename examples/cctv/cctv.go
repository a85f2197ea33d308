// Package cctv is the record of processing activities that a published,
// undated privacy policy for CCTV surveillance applications and analytics
// platforms lets one write down. The policy does not say whose it is.
//
// It is an exercise: built from that policy alone, not the company's own
// register, and no judgement of the company. What the policy says is here in
// other words, each element with the section it comes from; what the policy
// does not say is not stated here either. It gives no name, no address, no
// country, no law and no day, so the register states no regime, which is read
// as that of the Union, and has no review date, and a check needs
// [ropa.Options.AsOf].
//
// The policy puts all that it collects under all its purposes and says of no
// purpose which data it needs. Here a category of data stands with the purposes
// that speak of it, and all of it with the improvement of models, which no data
// speaks of. That delivery, support and legal duties may use the video too is
// in the comments.
//
// The policy names neither a controller nor a processor. It speaks of video as
// collected and used for purposes of its own choosing, and of clients who
// subscribe, set the analysis up and authorise the matching of faces. The
// analysis of video therefore stands in both parts of the record.
package cctv

import (
	"fmt"

	"github.com/openropa/openropa/ropa"
)

// IDs of what the register states once.
const (
	policy ropa.ID = "policy"

	platforms ropa.ID = "platforms"
	cameras   ropa.ID = "cameras"
	edge      ropa.ID = "edge-nodes"
	cloud     ropa.ID = "cloud"

	safeguards ropa.ID = "safeguards"
	inTransit  ropa.ID = "ssl"
	firewalls  ropa.ID = "firewalls"
	atRest     ropa.ID = "cloud-encryption"
	local      ropa.ID = "local-matching"
)

// IDs of activities.
const (
	accounts ropa.ID = "accounts"
	analysis ropa.ID = "video-analysis"
	models   ropa.ID = "models"
	cookies  ropa.ID = "cookies"
	video    ropa.ID = "clients-video"
)

// IDs of purposes.
const (
	purposeDeliver  ropa.ID = "deliver"
	purposeSupport  ropa.ID = "support"
	purposeComply   ropa.ID = "comply"
	purposeAlerts   ropa.ID = "alerts"
	purposeMonitor  ropa.ID = "security-monitoring"
	purposeVisitors ropa.ID = "visitor-analytics"
	purposeMatch    ropa.ID = "match-faces"
	purposeModels   ropa.ID = "improve-models"
	purposeSession  ropa.ID = "session"
)

// IDs of categories of people.
const (
	users    ropa.ID = "users"
	visitors ropa.ID = "visitors"
	staff    ropa.ID = "staff"
	filmed   ropa.ID = "filmed"
)

// IDs of categories of data.
const (
	personal ropa.ID = "personal-data"
	usage    ropa.ID = "usage-data"
	footage  ropa.ID = "footage"
	age      ropa.ID = "age-group"
	gender   ropa.ID = "gender"
	mood     ropa.ID = "mood"
	dwell    ropa.ID = "dwell-times"
	faces    ropa.ID = "facial-details"
	profiles ropa.ID = "profiles"
	tokens   ropa.ID = "session-cookies"
)

// Sections of the policy.
const (
	introduction = "1 Introduction"
	security     = "5 Data Storage and Security"
	recognition  = "6 AI and Facial Recognition"
	tracking     = "7 Cookies and Tracking"
)

// at returns the sections of the policy.
func at(sections ...string) ropa.Provenance {
	var p ropa.Provenance
	for _, s := range sections {
		p = append(p, ropa.Source{Document: policy, Section: s})
	}
	return p
}

// bullets returns the numbered bullets of a section.
func bullets(section string, numbers []int) ropa.Provenance {
	var p ropa.Provenance
	for _, n := range numbers {
		p = append(p, at(fmt.Sprintf("%s, bullet %d", section, n))...)
	}
	return p
}

func collected(n ...int) ropa.Provenance { return bullets("2 Information We Collect", n) }
func used(n ...int) ropa.Provenance      { return bullets("3 How We Use Your Data", n) }
func shared(n ...int) ropa.Provenance    { return bullets("4 Data Sharing and Disclosure", n) }

// Register returns the register. Each call returns a new one.
func Register() *ropa.Register {
	return &ropa.Register{
		ID: "cctv-analytics", Title: "Record of processing activities of an unnamed provider of CCTV analytics, from its undated privacy policy",
		Language:     "en",
		Organisation: ropa.Organisation{Provenance: at(introduction)}, // not named
		Documents:    []ropa.Document{{ID: policy, Title: "Privacy Policy"}},
		Systems:      systems(),
		Measures:     measures(),
		Data:         data(),
		Subjects:     subjects(),
		Common:       common(),
		// What the policy says of all data and the model has no element for.
		Extra:      []ropa.Extra{{Key: "Sale of data", Value: "Data is said not to be sold, rented or traded to third parties."}},
		Activities: []ropa.Activity{accountsActivity(), analysisActivity(), modelsActivity(), cookiesActivity()},
		Processing: []ropa.ProcessorActivity{videoProcessing()},
	}
}

// systems are the places the policy speaks of. Which of the last two is used
// depends on the client's subscription and setup; where the cloud is, and who
// runs it, is not said.
func systems() []ropa.System {
	return []ropa.System{
		{ID: platforms, Name: "CCTV surveillance applications, analytics platforms and dashboards", Provenance: at(introduction, tracking)},
		{ID: cameras, Name: "AI cameras", Provenance: collected(2)},
		{
			ID: edge, Name: "Edge nodes", Description: "process video and analytics data locally; depends on subscription and setup",
			Places: []ropa.Place{{Location: "on-premises"}}, Provenance: append(at(security), collected(4)...),
		},
		{
			ID: cloud, Name: "Cloud instances", Description: "store video and analytics data; depends on subscription and setup",
			Measures: []ropa.ID{atRest}, Provenance: at(security),
		},
	}
}

func measures() []ropa.Measure {
	return []ropa.Measure{
		{ID: safeguards, Name: "Robust administrative, physical and technical safeguards", Provenance: at(security)},
		{
			ID: inTransit, Name: "SSL encryption", Description: "video is streamed securely",
			Objectives: []ropa.Objective{ropa.ObjectiveEncryption}, Kind: ropa.MeasureTechnical, Type: ropa.MeasureEncryption, Provenance: append(at(security), collected(4)...),
		},
		{ID: firewalls, Name: "Secure firewalls", Kind: ropa.MeasureTechnical, Provenance: at(security)},
		{
			ID: atRest, Name: "Encryption of cloud instances",
			Objectives: []ropa.Objective{ropa.ObjectiveEncryption}, Kind: ropa.MeasureTechnical, Type: ropa.MeasureEncryption, Provenance: at(security),
		},
		{
			ID: local, Name: "Faces are matched locally only", Description: "and only where the client has set it up and authorised it, for a given security use",
			Kind: ropa.MeasureTechnical, Provenance: at(recognition),
		},
	}
}

// allForAll is the width of the policy's purposes.
const allForAll = "The policy puts everything it collects under each of its purposes, delivery, support and legal duties included; which data a purpose needs is not said."
