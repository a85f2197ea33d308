package cctv

import (
	"github.com/openropa/openropa/examples/internal/catalogue"
	"github.com/openropa/openropa/ropa"
)

// bothRoles is the ambiguity of the policy about video.
const bothRoles = "The policy names no role. It speaks of video as its own collection, for purposes it sets, and of clients who set up and authorise what is done with it. " +
	"The analysis therefore stands in both parts of the record: as controller under video-analysis, as processor under clients-video."

// analysisActivity is the analysis of video as far as the policy speaks of it
// as its own.
func analysisActivity() ropa.Activity {
	return ropa.Activity{
		ID: analysis, Name: "Analysis of surveillance video",
		Purposes: []ropa.Purpose{
			{
				ID: purposeAlerts, Name: "Raise security alerts in real time", Description: "intruders, weapons, breaches of safety rules",
				Data: []ropa.ID{footage}, Provenance: append(used(2), collected(4)...),
			},
			{ID: purposeMonitor, Name: "Monitor for security", Data: []ropa.ID{footage}, Provenance: collected(4)},
			{
				ID: purposeVisitors, Name: "Analyse visitors and give insight into customers", Description: "by aggregated figures, such as mood and ranges of age, that identify nobody",
				Data: []ropa.ID{footage, age, gender, mood, dwell}, Provenance: append(collected(2, 4), at(recognition)...),
			},
			{
				ID: purposeMatch, Name: "Match faces with profiles for security uses that the client authorises", Description: "such as tracking authorised staff or letting listed visitors through",
				Data: []ropa.ID{footage, faces, profiles}, Provenance: at(recognition), // staff and visitors are examples: no one before the cameras is excepted
			},
		},
		Subjects:   catalogue.Subjects(visitors, staff, filmed),
		Data:       catalogue.Data(footage, age, gender, mood, dwell, faces, profiles),
		Security:   []ropa.ID{local},
		Systems:    []ropa.ID{cameras, edge, cloud},
		Monitoring: ropa.Yes, // surveillance by video, live, is what the policy is about
		AI:         videoUses(),
		Comments:   bothRoles + " " + allForAll,
		Provenance: append(append(used(2), collected(2, 4)...), at(recognition)...),
	}
}

// videoProcessing is the same for clients. The policy does not use the word
// processor: it follows from what it says of clients.
func videoProcessing() ropa.ProcessorActivity {
	return ropa.ProcessorActivity{
		ID: video, Name: "Analysis of clients' surveillance video",
		Controllers: []ropa.Client{{Category: "Clients who subscribe and set the analysis up", Provenance: at(security, recognition)}},
		Categories: []string{
			"processing video and snapshots locally, or streaming and storing them",
			"raising security alerts in real time: intruders, weapons, breaches of safety rules",
			"estimating age group, gender, mood and dwell times for insights into visitors",
			"matching faces with profiles where the client has set it up and authorised it",
		},
		Subjects: catalogue.Subjects(visitors, staff, filmed),
		Data:     catalogue.Data(footage, age, gender, mood, dwell, faces, profiles),
		SubProcessors: []ropa.SubProcessor{{
			Category: "Vetted providers of infrastructure, notification and hosting", Processing: "essential services", Provenance: shared(1),
		}},
		Security:     []ropa.ID{local},
		Systems:      []ropa.ID{cameras, edge, cloud},
		AI:           videoUses(),
		OwnUse:       []ropa.ID{models},
		RoleOpen:     []ropa.ID{analysis},
		Instructions: "Faces are matched only where the client has explicitly set it up and authorised it for a given security use.",
		Monitoring:   ropa.Yes,
		Comments:     bothRoles,
		Provenance:   append(at(security, recognition), append(collected(2, 4), used(2, 3)...)...),
	}
}

// videoUses are what the cameras and the platforms do in the terms of the AI
// Act. Whether staff are among those whose mood is read is not said, nor where
// the cameras hang: no context is stated.
func videoUses() []ropa.AIUse {
	return []ropa.AIUse{
		{ID: "emotion", Name: "Indicators of mood and emotion", Function: ropa.AIEmotionRecognition, Provenance: append(collected(2), at(recognition)...)},
		{
			ID: "categories", Name: "Age groups and gender", Function: ropa.AIBiometricCategorisation,
			Deduces: []ropa.AICharacteristic{ropa.DeducesAge, ropa.DeducesGender}, Provenance: append(collected(2), at(recognition)...),
		},
		{ID: "matching", Name: "Matching of faces with profiles", Function: ropa.AIBiometricIdentification, Provenance: at(recognition)},
		{ID: "threats", Name: "Detection of intruders, weapons and breaches of safety rules", Function: ropa.AIOther, Provenance: used(2)},
	}
}
