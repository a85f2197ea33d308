package piufoto

import (
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
		Subjects:   []ropa.SubjectCategory{depictedSubject()},
		Data:       faceData(),
		Recipients: anyActivity(),
		Transfers:  transfers(),
		Security:   commonMeasures(),
		Systems:    []ropa.ID{platform, servers},
		Notice:     notice(),
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
		Subjects:      []ropa.SubjectCategory{depictedSubject()},
		Data:          faceData(),
		SubProcessors: subProcessors(),
		Transfers:     transfers(),
		Security:      commonMeasures(),
		Systems:       []ropa.ID{platform, servers},
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

// faceData is what clients provide and what is drawn from it. The policy says
// that a function may involve biometric information, and names the features of
// faces for certain.
func faceData() []ropa.DataCategory {
	drawn := func(id ropa.ID, name string, examples ...string) ropa.DataCategory {
		return ropa.DataCategory{
			ID: id, Name: name, Description: "the policy counts biometric information as sensitive", Kind: ropa.DataBiometric, Examples: examples,
			Special: []lawfulbasis.SpecialCategory{lawfulbasis.BiometricData}, Provenance: at(ofFaces),
			Sources: []ropa.DataSource{{Kind: ropa.SourceDerived, Description: "neural networks and other algorithms, from the pictures and videos", Provenance: at(ofFaces)}},
		}
	}
	body := drawn(bodyFeatures, "Features of bodies, and other biometric information", "regions of the body", "features and key points of the body", "gestures")
	body.SpecialWhen = "where a function involves it as biometric information, which the policy says it may"
	return []ropa.DataCategory{
		originalData("Original data: pictures, videos and the like", ofFaces), drawn(faceFeatures, "Facial recognition features"), body,
	}
}

// originalData is what the recognition starts from.
func originalData(name, section string) ropa.DataCategory {
	return ropa.DataCategory{
		ID: originals, Name: name, Kind: ropa.DataImage, Consequence: "without them the functions cannot work", Provenance: at(section),
		Sources: []ropa.DataSource{{Kind: ropa.SourceClient, Description: "clients, who provide them of their own accord", Provenance: at(section)}},
	}
}

func depictedSubject() ropa.SubjectCategory {
	return ropa.SubjectCategory{ID: depicted, Name: "People in the pictures and videos that clients provide", Kind: ropa.SubjectOther, Provenance: at(ofFaces)}
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
		Subjects:   []ropa.SubjectCategory{holderSubject()},
		Data:       characterData(),
		Recipients: anyActivity(),
		Transfers:  transfers(),
		Security:   commonMeasures(),
		Systems:    []ropa.ID{platform, servers},
		Notice:     notice(),
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
		Subjects:      []ropa.SubjectCategory{holderSubject()},
		Data:          characterData(),
		SubProcessors: subProcessors(),
		Transfers:     transfers(),
		Security:      commonMeasures(),
		Systems:       []ropa.ID{platform, servers},
		AI:            characterUses(),
		OwnUse:        []ropa.ID{improvement, protection, promotion},
		RoleOpen:      []ropa.ID{characters},
		Comments:      bothRoles + " The use for improving, protecting and promoting the services is stated of all data the policy lists.",
		Provenance:    at(ofCharacters, ofContact, ofIntroduction),
	}
}

// characterData is personal identity and property information, which the
// policy counts as sensitive; Art. 9 does not.
func characterData() []ropa.DataCategory {
	const sensitive = "the policy counts it as sensitive"
	drawn := func(id ropa.ID, name, what string, kind ropa.DataKind, examples ...string) ropa.DataCategory {
		return ropa.DataCategory{
			ID: id, Name: name, Description: what, Kind: kind, Examples: examples, Provenance: at(ofCharacters),
			Sources: []ropa.DataSource{{Kind: ropa.SourceDerived, Description: "extraction from the pictures", Provenance: at(ofCharacters)}},
		}
	}
	return []ropa.DataCategory{
		originalData("Original pictures and other data", ofCharacters),
		drawn(identityPaper, "Identity documents", sensitive, ropa.DataIdentity, "photo and text of an identity card", "photo and text of a driving licence"),
		drawn(bankCard, "Bank cards", sensitive, ropa.DataFinancial, "card number", "where the card lies in the picture"),
		drawn(otherText, "Other information in pictures, text or not", "", ropa.DataOther, "number plates of cars"),
	}
}

func characterUses() []ropa.AIUse {
	return []ropa.AIUse{{ID: "character-recognition", Name: "Recognition of certificates, characters, number plates and objects", Function: ropa.AIOther, Provenance: at(ofCharacters)}}
}

func holderSubject() ropa.SubjectCategory {
	return ropa.SubjectCategory{ID: holders, Name: "People whose documents, cards or cars are in the pictures that clients provide", Kind: ropa.SubjectOther, Provenance: at(ofCharacters)}
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
