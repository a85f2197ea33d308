// Package humaninsight is the record of processing activities of Human Insight
// Services as its published, undated privacy policy lets one write it down.
//
// It is an exercise: built from that policy alone, not the company's own
// register, and no judgement of the company. What the policy says is here in
// other words, each element with the section it comes from; what the policy
// does not say is not stated here either. It gives no address, no country and
// no day, so the register has no review date, and a check needs
// [ropa.Options.AsOf].
package humaninsight

import "github.com/openropa/openropa/ropa"

// IDs of the register.
const (
	policy    ropa.ID = "policy"
	microsoft ropa.ID = "microsoft"

	faceReader ropa.ID = "facereader-online"
	azure      ropa.ID = "azure"

	transport ropa.ID = "tls"
	atRest    ropa.ID = "aes-256"

	clients      ropa.ID = "clients"
	participants ropa.ID = "participants"

	manageService ropa.ID = "manage-service"

	clientPeople      ropa.ID = "clients"
	participantPeople ropa.ID = "participants"

	company      ropa.ID = "company"
	contact      ropa.ID = "contact"
	demographics ropa.ID = "demographics"
	video        ropa.ID = "video"
	emotions     ropa.ID = "emotion-scores"
	gender       ropa.ID = "gender"
	age          ropa.ID = "age"
)

// The policy has no headings but its title. Its five paragraphs are named by
// what they are about.
const (
	introduction = "Paragraph 1, introduction"
	ofClients    = "Paragraph 2, clients"
	ofPeople     = "Paragraph 3, participants"
	ofStorage    = "Paragraph 4, storage"
	ofSecurity   = "Paragraph 5, security"
)

// at returns the places of the policy.
func at(sections ...string) ropa.Provenance {
	var p ropa.Provenance
	for _, s := range sections {
		p = append(p, ropa.Source{Document: policy, Section: s})
	}
	return p
}

// Register returns the register. Each call returns a new one.
func Register() *ropa.Register {
	return &ropa.Register{
		ID: "human-insight-services", Title: "Record of processing activities of Human Insight Services, from its undated privacy policy",
		Regimes:      []ropa.Regime{ropa.EU}, // the policy sets out to follow EU legislation
		Language:     "en",
		Organisation: ropa.Organisation{Name: "Human Insight Services", Provenance: at(introduction)},
		Documents:    []ropa.Document{{ID: policy, Title: "Privacy Policy"}},
		Parties: []ropa.Party{{
			ID: microsoft, Name: "Microsoft", Provenance: at(ofStorage, ofSecurity),
			// In which role, the policy does not say.
			Engagement: &ropa.Engagement{
				Kind: ropa.RecipientService, Service: "runs the servers that data is stored and processed on", Provenance: at(ofStorage),
			},
		}},
		Systems:    systems(),
		Measures:   measures(),
		Common:     ropa.Common{Security: []ropa.ID{transport, atRest}, Systems: []ropa.ID{azure}},
		Activities: []ropa.Activity{clientsActivity()},
		Processing: []ropa.ProcessorActivity{participantsProcessing()},
	}
}

func systems() []ropa.System {
	return []ropa.System{
		{
			ID: faceReader, Name: "FaceReader-Online", Description: "recordings are sent to it", Places: []ropa.Place{{Area: "EEA"}}, // where data is processed by default
			Measures: []ropa.ID{transport}, Provenance: at(ofSecurity, ofStorage),
		},
		{
			ID: azure, Name: "Microsoft Azure servers", Description: "store and process personal data, by default and with no exception described",
			Technology: "blob storage", Operator: microsoft, Places: []ropa.Place{{Area: "EEA"}}, Measures: []ropa.ID{atRest},
			Provenance: at(ofStorage, ofSecurity),
		},
	}
}

func measures() []ropa.Measure {
	return []ropa.Measure{
		{
			ID: transport, Name: "TLS/SSL (HTTPS)", Description: "for all communication with FaceReader-Online, sending of recordings included",
			Objectives: []ropa.Objective{ropa.ObjectiveEncryption}, Kind: ropa.MeasureTechnical, Type: ropa.MeasureEncryption, Provenance: at(ofSecurity),
		},
		{
			ID: atRest, Name: "AES-256 encryption at rest", Description: "of all data on the servers; what else Microsoft does is left to its own policy",
			Objectives: []ropa.Objective{ropa.ObjectiveEncryption}, Kind: ropa.MeasureTechnical, Type: ropa.MeasureEncryption,
			Reference: &ropa.Reference{Title: "Microsoft's security policy"}, Provenance: at(ofSecurity),
		},
	}
}
