package valossa

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// analysisActivity is the fifth bullet on use. Consent is given as an example
// for special categories of data, and so is its ground here for them. That
// data was made public is given beside the grounds and tied to no purpose; as
// it is a condition for special categories and no ground, it stands where
// these are used, as a claim and as the condition it is.
func analysisActivity() ropa.Activity {
	const special, public = "special categories of data are processed", "the person manifestly made the data public"
	consent := &lawfulbasis.ConsentTerms{Obtained: "asked of the person, with information on the processing in question"}
	return ropa.Activity{
		ID: analysis, Name: "Identification of people in the analysis services",
		Purposes: []ropa.Purpose{{
			ID: purposeIdentify, Name: "Identify a person as a specific person in the analysis services, where need be with attributes such as age and gender",
			Bases: []lawfulbasis.Basis{
				{Ground: lawfulbasis.Consent, When: special, Consent: consent, Provenance: ground(3)},
				{Claim: "manifestly made public by the data subject", When: public, Provenance: ground(4)},
			},
			Conditions: []lawfulbasis.Reliance{
				{Condition: lawfulbasis.ExplicitConsent, When: special, Data: []ropa.ID{biometric}, Consent: consent, Provenance: ground(3)},
				{Condition: lawfulbasis.ManifestlyPublic, When: public, Provenance: ground(4)},
			},
			Provenance: used(5),
		}},
		Subjects: []ropa.SubjectCategory{{ID: analysed, Name: "People identified in the analysis services", Kind: ropa.SubjectOther, Provenance: used(5)}},
		Data: []ropa.DataCategory{
			{
				ID: biometric, Name: "Biometric data used to identify a person uniquely", Kind: ropa.DataBiometric, IdentifiesUniquely: ropa.Yes,
				Special: []lawfulbasis.SpecialCategory{lawfulbasis.BiometricData}, Sources: channels(), Provenance: collected(6),
			},
			// Whether they are estimated is not said.
			{ID: attributes, Name: "Personal attributes", Kind: ropa.DataPersonalLife, Examples: []string{"age", "gender"}, Sources: channels(), Provenance: used(5)},
		},
		Security: []ropa.ID{sensitive},
		Systems:  []ropa.ID{portal, applications},
		AI: []ropa.AIUse{
			{ID: "identification", Name: "Identification of people by biometric data", Function: ropa.AIBiometricIdentification, Provenance: append(collected(6), used(5)...)},
			{ID: "attributes", Name: "Attributes such as age and gender", Provenance: used(5)},
		},
		Comments: "The policy calls Valossa the controller without exception, and holds that what its clients do with data is theirs to answer for. " +
			"Whether it identifies people for its clients or for itself, it does not say; nor whether the data comes from those people, " +
			"whether they take part or are at a distance, and whether attributes are estimated from biometric data. " +
			"Consent is asked in other situations too, none of which is named.",
		Provenance: append(append(used(5), ground(3)...), at(others, contact)...),
	}
}

// trainingActivity is told under sharing. No ground is tied to it, and where
// the images came from is not said.
func trainingActivity() ropa.Activity {
	return ropa.Activity{
		ID: training, Name: "Training of the face detector",
		Purposes: []ropa.Purpose{{
			ID: purposeTrain, Name: "Develop the service: teach a neural network to tell real faces from patterns that look like one", Provenance: at(developing),
		}},
		Subjects: []ropa.SubjectCategory{{ID: shown, Name: "People whose faces the network was shown", Kind: ropa.SubjectOther, Number: "thousands", Provenance: at(developing)}},
		Data: []ropa.DataCategory{{
			ID: faces, Name: "Face images", Description: "of people who are not identified", Kind: ropa.DataImage, IdentifiesUniquely: ropa.No, Provenance: at(developing),
		}},
		AI:         []ropa.AIUse{{ID: "face-detector", Name: "Detection of faces in images", Function: ropa.AIOther, Provenance: at(developing)}},
		Comments:   "The training is said to keep people anonymous: the network is a model built from the images, and nobody can be found again from it.",
		Provenance: at(developing),
	}
}
