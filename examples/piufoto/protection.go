package piufoto

import (
	"github.com/openropa/openropa/examples/internal/catalogue"
	"github.com/openropa/openropa/ropa"
)

func protectionActivity() ropa.Activity {
	return ropa.Activity{
		ID: protection, Name: "Safety of the services, of users and of the public", Bases: serviceGrounds(),
		Purposes: []ropa.Purpose{
			{ID: purposeSafety, Name: "Detect, prevent and answer technical problems, security risks, fraud and abuse", Provenance: at(ofProtecting, ofLocation, ofUsage, ofSecurity)},
			{ID: purposeContent, Name: "Analyse content to detect abuse", Data: []ropa.ID{content, contentInfo}, Provenance: at(ofProtecting, ofSecurity)},
			// The policy names YouTube here, and does not say what it has to do
			// with Piufoto.
			{
				ID: purposeVideo, Name: "Review video content for public safety", Description: "by service providers; the policy speaks of YouTube's videos",
				Bases: otherGrounds(), Data: []ropa.ID{content}, Provenance: at(ofExternal),
			},
		},
		Subjects: catalogue.Subjects(users, teamUsers),
		Data:     catalogue.Data(listedIDs()...),
		Security: accountMeasures(),
		Systems:  []ropa.ID{services},
		Types:    []ropa.ProcessingType{ropa.TypeMatching},
		// Whether anything is decided on this, the policy does not say.
		Decisions: &ropa.AutomatedDecisions{
			Logic: "algorithms look for patterns in data; automated techniques look for abusive behaviour and content", Provenance: at(ofProtecting, ofSecurity),
		},
		Comments:   combined,
		Provenance: at(ofIntroduction, ofProtecting, ofLocation, ofExternal, ofSecurity),
	}
}
