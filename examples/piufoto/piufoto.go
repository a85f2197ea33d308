// Package piufoto is the record of processing activities of Piufoto as its
// published privacy policy of 1 March 2023 lets one write it down.
//
// It is an exercise: built from that policy alone, not the company's own
// register, and no judgement of the company. What the policy says is here in
// other words, each element with the section it comes from; what the policy
// does not say is not stated here either.
package piufoto

import (
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// email is the only address the policy gives.
const email = "service@piufoto.com"

// effective is the day the policy took effect.
var effective = civil.MustDate("2023-03-01")

// Register returns the register. Each call returns a new one.
func Register() *ropa.Register {
	return &ropa.Register{
		ID: "piufoto", Title: "Record of processing activities of Piufoto, from its policy of 1 March 2023",
		// The policy has a rule for people in the EU and names no law. It says
		// nothing of the United Kingdom or Switzerland.
		Regimes:  []ropa.Regime{ropa.EU},
		Language: "en", Reviewed: effective,
		Organisation: organisation(),
		Documents:    []ropa.Document{{ID: policy, Title: "Piufoto Privacy Policy", Date: effective}},
		Systems:      systems(),
		Measures:     measures(),
		Data:         data(),
		Subjects:     subjects(),
		Common:       common(),
		Activities: []ropa.Activity{
			serviceActivity(),
			improvementActivity(),
			protectionActivity(),
			communicationActivity(),
			promotionActivity(),
			cookiesActivity(),
			facesActivity(),
			charactersActivity(),
			disclosureActivity(),
		},
		Processing: []ropa.ProcessorActivity{facesProcessing(), charactersProcessing()},
	}
}

// organisation is what the policy says of the keeper: a name and a group, no
// company, no address, no country. Advertising to people in the EU offers
// services to them, Art. 3(2)(a).
func organisation() ropa.Organisation {
	return ropa.Organisation{
		Name: "Piufoto", Contact: ropa.Contact{Email: email}, Group: "Alltuu", OffersInside: ropa.Yes,
		Provenance: at(ofIntroduction, ofContact, ofGroup, ofMarketing),
	}
}

// Headings of the policy, shortened.
const (
	ofIntroduction  = "Introduction"
	ofAccounts      = "Account information"
	ofContent       = "Your Stuff"
	ofUsage         = "Usage information"
	ofDevices       = "Device information"
	ofLocation      = "Location information"
	ofApps          = "Apps information"
	ofTrackers      = "Cookies and other technologies"
	ofMarketing     = "Marketing"
	ofFaces         = "Face and body image recognition"
	ofGrounds       = "Bases for processing"
	ofCharacters    = "Other image and character recognition"
	ofProviding     = "Provide our services"
	ofDeveloping    = "Develop new services"
	ofMeasuring     = "Measure performance"
	ofCommunicating = "Communicate with you"
	ofProtecting    = "Protect Piufoto, users and the public"
	ofControl       = "Control and access"
	ofControls      = "Privacy controls"
	ofSharing       = "When you share"
	ofRecipients    = "With whom"
	ofProviders     = "Others working for Piufoto"
	ofGroup         = "Other Alltuu Companies"
	ofOtherUsers    = "Other users"
	ofConnected     = "Other applications"
	ofAdmins        = "Business Team Admins"
	ofAuthorities   = "Law and order"
	ofPlaces        = "Where"
	ofExternal      = "External processing"
	ofLegal         = "Legal reasons"
	ofChanges       = "Changes"
	ofSecurity      = "Security"
	ofUserControls  = "User Controls"
	ofRetention     = "Retention"
	ofCookieTerm    = "What is Cookie"
	ofCookies       = "How Piufoto uses cookies"
	ofNecessary     = "Strictly necessary cookies"
	ofNonEssential  = "Non-essential cookies"
	ofBrowsers      = "Managing cookies"
	ofOtherTech     = "Managing other technologies"
	ofContact       = "How to contact us"
	ofUpdates       = "Update of the policy"
)

// at returns the places of the policy under the headings.
func at(sections ...string) ropa.Provenance {
	var p ropa.Provenance
	for _, s := range sections {
		p = append(p, ropa.Source{Document: policy, Section: s})
	}
	return p
}
