package cctv

import "github.com/openropa/openropa/ropa"

// bothRoles is the ambiguity of the policy about video.
const bothRoles = "The policy names no role. It speaks of video as its own collection, for purposes it sets, and of clients who set up and authorise what is done with it. " +
	"The analysis therefore stands in both parts of the record: as controller under video-analysis, as processor under clients-video."

// analysisActivity is the analysis of video as far as the policy speaks of it
// as its own.
func analysisActivity() ropa.Activity {
	matched := []ropa.ID{footage, faces, profiles}
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
				Data: matched, Provenance: at(recognition), // staff and visitors are examples: no one before the cameras is excepted
			},
		},
		Subjects:   filmedSubjects(),
		Data:       videoData(),
		Recipients: recipients(),
		Security:   append(allMeasures(), local),
		Systems:    []ropa.ID{cameras, edge, cloud},
		Monitoring: ropa.Yes, // surveillance by video, live, is what the policy is about
		Notice:     policyNotice(),
		AI:         videoUses(),
		Comments:   bothRoles + " " + allForAll + " " + notSold,
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
		Subjects: filmedSubjects(),
		Data:     videoData(),
		SubProcessors: []ropa.SubProcessor{{
			Category: "Vetted providers of infrastructure, notification and hosting", Processing: "essential services", Provenance: shared(1),
		}},
		Security:     append(allMeasures(), local),
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

// filmedSubjects are people before the cameras. Only the staff and the
// visitors are named.
func filmedSubjects() []ropa.SubjectCategory {
	return []ropa.SubjectCategory{
		{ID: visitors, Name: "Visitors and customers of clients", Kind: ropa.SubjectVisitor, Provenance: append(collected(4), at(recognition)...)},
		{ID: staff, Name: "Staff of clients", Kind: ropa.SubjectCustomerStaff, Provenance: at(recognition)},
		{ID: filmed, Name: "Whoever else is filmed: intruders, people with a weapon", Kind: ropa.SubjectBystander, Provenance: append(used(2), collected(4)...)},
	}
}

func footageData() ropa.DataCategory {
	return ropa.DataCategory{
		ID: footage, Name: "Surveillance footage", Kind: ropa.DataImage, Examples: []string{"CCTV video feeds", "camera snapshots"},
		Sources: []ropa.DataSource{{Kind: ropa.SourceObserved, Description: "CCTV cameras", Provenance: collected(4)}}, Provenance: collected(4),
	}
}

// insights are what the policy calls behavioural and biometric and, in the
// same line, not identifying.
func insights() []ropa.DataCategory {
	insight := func(id ropa.ID, name string) ropa.DataCategory {
		return ropa.DataCategory{
			ID: id, Name: name, Description: "a behavioural or biometric insight, dynamic, and said to identify nobody",
			Kind: ropa.DataDerived, Inferred: ropa.Yes, IdentifiesUniquely: ropa.No, Anonymous: ropa.Yes, Provenance: collected(2),
			Sources: []ropa.DataSource{{Kind: ropa.SourceDerived, Description: "analysis by AI cameras", Provenance: collected(2)}},
		}
	}
	dwelling := insight(dwell, "Dwell times in a space")
	dwelling.Inferred = "" // measured, not estimated
	return []ropa.DataCategory{insight(age, "Age group"), insight(gender, "Gender"), insight(mood, "Indicators of mood and emotion"), dwelling}
}

// videoData is the footage and what is drawn from it or set beside it. The
// policy does not call the facial details special, nor does the register then.
func videoData() []ropa.DataCategory {
	return append(append([]ropa.DataCategory{footageData()}, insights()...),
		ropa.DataCategory{
			ID: faces, Name: "Facial details", Description: "matched locally with profiles", Kind: ropa.DataBiometric, IdentifiesUniquely: ropa.Yes, Provenance: at(recognition),
			Sources: []ropa.DataSource{{Kind: ropa.SourceDerived, Description: "analysis of video streams", Provenance: at(recognition)}},
		},
		// What they hold, and who fills them, is not said.
		ropa.DataCategory{ID: profiles, Name: "Profiles in a database", Description: "of authorised staff and listed visitors", Provenance: at(recognition)},
	)
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
