package humaninsight

import (
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// participantsProcessing is Human Insight Services' part as processor of its
// clients.
func participantsProcessing() ropa.ProcessorActivity {
	return ropa.ProcessorActivity{
		ID: participants, Name: "Analysis of participants' video",
		Controllers: []ropa.Client{{Category: "Clients of the service, each for its own projects", Provenance: at(ofPeople)}},
		Categories: []string{
			"asking participants for permission before collection",
			"recording video and drawing metadata on facial expressions from it",
			"storing recordings so that they can be analysed, and analysed again with other settings",
			"giving recordings to the client and to no third party",
			"deleting recordings",
		},
		Subjects: []ropa.SubjectCategory{{ID: participantPeople, Name: "Participants in projects of clients", Kind: ropa.SubjectParticipant, Provenance: at(ofPeople)}},
		Data:     participantData(),
		Systems:  []ropa.ID{faceReader},
		Retention: []ropa.RetentionRule{
			{
				ID: "project", Data: []ropa.ID{video}, When: "by default", From: "the recording",
				Criteria: "the duration of the project: until the client closes it, or removes the recording or the project",
				Action:   ropa.ActionErase, Provenance: at(ofStorage),
			},
			{
				ID: "at-once", Data: []ropa.ID{video}, When: "with the option of privacy by design", Period: civil.MustPeriod("P0D"), From: "the analysis of the recording",
				Action: ropa.ActionErase, Provenance: at(ofStorage),
			},
		},
		AI: []ropa.AIUse{
			{ID: "emotions", Name: "Emotion scores from facial expressions", Function: ropa.AIEmotionRecognition, Provenance: at(ofPeople)},
			{
				ID: "estimation", Name: "Estimation of gender and age from video", Function: ropa.AIBiometricCategorisation,
				Deduces: []ropa.AICharacteristic{ropa.DeducesGender, ropa.DeducesAge}, Provenance: at(ofPeople),
			},
		},
		Contract:     &ropa.Reference{Title: "Default processor agreement"},
		Instructions: "The client, as the controller, instructs Human Insight Services; the processor agreement lays down the conditions.",
		Duration:     "of the original recordings, the project; of the metadata, not said",
		Provenance:   at(ofPeople, ofStorage, ofSecurity),
	}
}

// participantData is the video and what is drawn from it. The policy holds
// that the metadata identifies nobody, and that the video is the only personal
// data.
func participantData() []ropa.DataCategory {
	metadata := func(id ropa.ID, name string) ropa.DataCategory {
		return ropa.DataCategory{
			ID: id, Name: name, Description: "metadata, given as an example; said not to allow anyone to be identified", Kind: ropa.DataDerived, Inferred: ropa.Yes, IdentifiesUniquely: ropa.No, Anonymous: ropa.Yes,
			Sources: []ropa.DataSource{{Kind: ropa.SourceDerived, Description: "analysis of the video", Provenance: at(ofPeople)}}, Provenance: at(ofPeople),
		}
	}
	return []ropa.DataCategory{
		{
			ID: video, Name: "Video recordings", Description: "of the face; the only personal data collected, to analyse facial behaviour that the policy calls anonymous",
			Kind: ropa.DataImage, Sources: []ropa.DataSource{{Kind: ropa.SourceSubject, Description: "the participants, after they gave permission", Provenance: at(ofPeople)}}, Provenance: at(ofPeople),
		},
		metadata(emotions, "Emotion scores"), metadata(gender, "Gender estimation"), metadata(age, "Age estimation"),
	}
}
