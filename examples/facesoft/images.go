package facesoft

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// bothRoles is the ambiguity of the policy about content that others upload.
const bothRoles = "The policy calls Facesoft the controller and makes no exception for content that Organisations upload, " +
	"which by default it does not store. Whether it analyses that content for them or for itself the policy leaves open. The analysis therefore stands in both parts of the record: as controller under image-analysis, as processor under uploads."

// analysisActivity is the profiling that the policy describes under the
// rights. No row of its table of purposes is about it: what it is for and the
// ground it rests on are not stated.
func analysisActivity() ropa.Activity {
	return ropa.Activity{
		ID: analysis, Name: "Analysis of faces in images",
		Purposes: []ropa.Purpose{{
			ID: purposeDetect, Name: "Estimate ethnicity, age and gender from images and detect facial expressions", Provenance: rightsBullet(7),
		}},
		Subjects:  people(depicted, minors),
		Data:      analysed(),
		Transfers: useFromAnywhere(),
		Decisions: &ropa.AutomatedDecisions{
			Exist: ropa.Yes, Profiling: ropa.Yes, // what is estimated is said, by what logic and with what consequences is not
			Provenance: rightsBullet(7),
		},
		AI:         detectionUses(),
		Comments:   bothRoles,
		Provenance: rightsBullet(7),
	}
}

// analysed is what is uploaded for analysis, and what is found in it.
func analysed() []ropa.DataCategory {
	return []ropa.DataCategory{{Of: content}, {Of: expressions}, {Of: gender}, {Of: age}, {Of: ethnicity}}
}

// detectionUses are the two things the platform does in the terms of the AI
// Act. That it detects expressions is stated, that it infers emotions from
// them is not; only the latter is emotion recognition (Art. 3(39), rec. 18).
func detectionUses() []ropa.AIUse {
	return []ropa.AIUse{
		{ID: "expression-detection", Name: "Detection of facial expressions", Function: ropa.AIExpressionDetection, Provenance: rightsBullet(7)},
		{
			ID: "person-estimation", Name: "Detection of gender, age and ethnicity", Function: ropa.AIBiometricCategorisation,
			Deduces: []ropa.AICharacteristic{ropa.DeducesGender, ropa.DeducesAge, ropa.DeducesEthnicity}, Provenance: rightsBullet(7),
		},
	}
}

// trainingActivity uses people's images to improve the platform. Consent is
// for images that are special-category data, the interest for all others;
// which are which, and which special category they are, the policy leaves
// open.
func trainingActivity() ropa.Activity {
	const special, other = "the image is special-category data", "the image is any other personal data"
	platformInterest := interest("improving the platform", keeper, 7)
	platformInterest.When = other
	return ropa.Activity{
		ID: training, Name: "Training of the algorithms",
		Purposes: []ropa.Purpose{
			{
				ID: purposeImprove, Name: "Improve the algorithms of the platform",
				Bases: []lawfulbasis.Basis{
					{Ground: lawfulbasis.Consent, When: special, Consent: trainingConsent(), Provenance: append(append(row(7), at("Purpose and legal basis, consent")...), childrenSections()...)},
					platformInterest,
				},
				Conditions: []lawfulbasis.Reliance{{Condition: lawfulbasis.ExplicitConsent, When: special, Data: []ropa.ID{image}, Consent: trainingConsent(), Provenance: row(7)}},
				Data:       []ropa.ID{image}, Objection: objection, Provenance: append(row(7), received(2)...),
			},
			{
				// The table of cookies knows a use that the table of purposes
				// does not.
				ID: purposeResearch, Name: "Research with stored images",
				Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent, Provenance: append(append(given(4), cookieRow(4)...), childrenSections()...), Consent: &lawfulbasis.ConsentTerms{
					Obtained: "the visitor opts in to the storing of images; a cookie in the visitor's browser keeps the choice", Explicit: ropa.Yes, Child: uploadedChildren(),
					ByOther: ropa.Yes, // whoever uploads decides, also on images of others
				}}},
				Data: []ropa.ID{image}, Provenance: cookieRow(4),
			},
		},
		Subjects: people(depicted, minors),
		Data:     []ropa.DataCategory{{ID: image, Name: "Image of the person", Kind: ropa.DataImage, SpecialWhen: special, Sources: uploadSources(), Provenance: append(row(7), received(2)...)}},
		Retention: []ropa.RetentionRule{{
			ID: "training", Purposes: []ropa.ID{purposeImprove}, When: "the customer allowed the use of its data for training",
			Criteria: "as long as needed for this purpose", Provenance: at(retaining + ", paragraph 2"),
		}},
		Provenance: append(row(7), received(2)...),
	}
}

// throughCustomer is what the policy says of any consent.
const throughCustomer = "in some cases the customer, on Facesoft's behalf"

// trainingConsent is consent as the policy describes it in general. It does
// not say that consent to training is explicit, nor how it is withdrawn.
func trainingConsent() *lawfulbasis.ConsentTerms {
	return &lawfulbasis.ConsentTerms{
		Obtained: "ticking a box, or telling Facesoft in another way: an e-mail, or information given without having to",
		Through:  throughCustomer,
		Child:    uploadedChildren(),
	}
}

// uploadedChildren is what the policy asks of those who upload content that
// shows children. The platform itself is not open to them.
func uploadedChildren() *lawfulbasis.ChildConsent {
	return &lawfulbasis.ChildConsent{
		Offered: ropa.No, MinAge: 16, Parental: "the uploader confirms the consent of the legal guardian, or notice to the child or the guardian",
	}
}

func childrenSections() ropa.Provenance {
	return at(children+", paragraph 1", children+", paragraph 2")
}
