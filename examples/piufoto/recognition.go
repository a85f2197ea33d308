package piufoto

import (
	"github.com/openropa/openropa/examples/internal/catalogue"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// bothRoles is the ambiguity of the policy about what clients provide.
const bothRoles = "The policy holds that the controller is usually the client, and sets out purposes, data and grounds as its own. " +
	"The recognition therefore stands in both parts of the record: as controller for the cases that \"usually\" leaves, and as processor."

// facesActivity is the recognition of faces and bodies as far as Piufoto
// decides on it itself.
func facesActivity() ropa.Activity {
	return ropa.Activity{
		ID: faces, Name: "Recognition of faces and bodies",
		Purposes: []ropa.Purpose{{
			ID: purposeRecognise, Name: "Compare, detect, search, beautify and merge faces, and recognise bodies, in pictures and videos", Description: "these are examples",
			Bases: append(serviceGrounds(), lawfulbasis.Basis{Ground: lawfulbasis.Consent, When: "the person uses a product or service directly", Consent: productConsent(), Provenance: at(ofFaces)}),
			Conditions: []lawfulbasis.Reliance{{
				Condition: lawfulbasis.ExplicitConsent, When: "the person uses a product or service directly", Data: []ropa.ID{faceFeatures, bodyFeatures}, Consent: productConsent(), Provenance: at(ofFaces),
			}},
			Provenance: at(ofFaces),
		}},
		Subjects:   catalogue.Subjects(depicted),
		Data:       catalogue.Data(faceOriginals, faceFeatures, bodyFeatures),
		Systems:    []ropa.ID{platform},
		Rights:     recognitionRights(),
		AI:         faceUses(),
		Comments:   bothRoles,
		Provenance: at(ofFaces, ofGrounds, ofContact),
	}
}

// facesProcessing is the same as the processor of clients. The sentence before
// the list of data says that all of it also serves to improve, protect and
// promote the services; the section on faces limits it to functions.
func facesProcessing() ropa.ProcessorActivity {
	return ropa.ProcessorActivity{
		ID: forClients, Name: "Recognition of faces and bodies for clients",
		Controllers:   clients(),
		Categories:    []string{"extracting features of faces and bodies from pictures, videos and other data", "comparing, detecting and searching faces", "beautifying and merging faces"},
		Subjects:      catalogue.Subjects(depicted),
		Data:          catalogue.Data(faceOriginals, faceFeatures, bodyFeatures),
		SubProcessors: subProcessors(),
		Systems:       []ropa.ID{platform},
		AI:            faceUses(),
		OwnUse:        []ropa.ID{improvement, protection, promotion},
		RoleOpen:      []ropa.ID{faces},
		Comments: bothRoles + " The use for improving, protecting and promoting the services is stated of all data the policy lists; " +
			"the section on faces speaks of the functions alone. Clients usually explain to people what they consent to, and may pass their requests on.",
		Provenance: at(ofFaces, ofContact, ofIntroduction),
	}
}

// productConsent is the consent that the policy speaks of: people are advised
// to decide on it once they have understood the rules of a product.
func productConsent() *lawfulbasis.ConsentTerms {
	return &lawfulbasis.ConsentTerms{
		Obtained: "the person decides, having read the rules of the product they use", Through: "usually the client, who explains them",
	}
}

// faceUses are the functions in the terms of the AI Act. Comparison stands
// under verification. A search for a face is identification; whether it is
// remote turns on the part people in the pictures take in it (Art. 3(41)), of
// which the policy says nothing. Whether Piufoto is provider or deployer is not said.
func faceUses() []ropa.AIUse {
	use := func(id ropa.ID, name string, f ropa.AIFunction) ropa.AIUse {
		return ropa.AIUse{ID: id, Name: name, Function: f, Provenance: at(ofFaces)}
	}
	return []ropa.AIUse{
		use("face-comparison", "Comparison of faces", ropa.AIBiometricVerification),
		use("face-search", "Search for faces", ropa.AIBiometricIdentification),
		use("face-detection", "Detection of faces", ropa.AIOther),
		use("face-editing", "Beautification and merging of faces", ropa.AIOther),
		use("body-analysis", "Extraction of body regions, features, key points and gestures", ropa.AIOther),
	}
}

// charactersActivity is the recognition of documents and objects. What the
// policy says of grounds stands before it, and nothing on grounds in it: no
// ground is stated here.
func charactersActivity() ropa.Activity {
	return ropa.Activity{
		ID: characters, Name: "Recognition of characters, documents and objects",
		Purposes: []ropa.Purpose{{
			ID: purposeRead, Name: "Recognise certificates, characters, number plates of cars, and objects", Description: "these are examples", Provenance: at(ofCharacters),
		}},
		Subjects:   catalogue.Subjects(holders),
		Data:       catalogue.Data(textOriginals, identityPaper, bankCard, otherText),
		Systems:    []ropa.ID{platform},
		Rights:     recognitionRights(),
		AI:         characterUses(),
		Comments:   bothRoles,
		Provenance: at(ofCharacters, ofContact),
	}
}

func charactersProcessing() ropa.ProcessorActivity {
	return ropa.ProcessorActivity{
		ID: textForClient, Name: "Recognition of characters, documents and objects for clients",
		Controllers:   clients(),
		Categories:    []string{"extracting information from pictures of documents, cards, vehicles and objects", "recognising certificates, characters, number plates and objects"},
		Subjects:      catalogue.Subjects(holders),
		Data:          catalogue.Data(textOriginals, identityPaper, bankCard, otherText),
		SubProcessors: subProcessors(),
		Systems:       []ropa.ID{platform},
		AI:            characterUses(),
		OwnUse:        []ropa.ID{improvement, protection, promotion},
		RoleOpen:      []ropa.ID{characters},
		Comments:      bothRoles + " The use for improving, protecting and promoting the services is stated of all data the policy lists.",
		Provenance:    at(ofCharacters, ofContact, ofIntroduction),
	}
}

func characterUses() []ropa.AIUse {
	return []ropa.AIUse{{ID: "character-recognition", Name: "Recognition of certificates, characters, number plates and objects", Function: ropa.AIOther, Provenance: at(ofCharacters)}}
}

// clients are not named.
func clients() []ropa.Client {
	return []ropa.Client{{Category: "Clients of Piufoto, who provide the pictures and usually are the controller", Provenance: at(ofFaces, ofCharacters, ofContact)}}
}

// subProcessors are those who process data for Piufoto on its instructions.
// The policy excepts no data from what they get.
func subProcessors() []ropa.SubProcessor {
	return []ropa.SubProcessor{
		{Category: "Affiliates, and businesses or persons that Piufoto trusts", Processing: "help to operate data centres, to deliver products and services and to support customers and users", Provenance: at(ofExternal)},
		{Category: "Providers of customer support, of IT services and the like", Processing: "tasks on Piufoto's behalf and by its instructions", Provenance: at(ofProviders)},
	}
}
