package facesoft

import "github.com/openropa/openropa/ropa"

// uploadsProcessing is Facesoft's part as processor. The policy does not use
// the word: it follows from what it says of content that Organisations
// upload, and stands beside its being called the controller.
func uploadsProcessing() ropa.ProcessorActivity {
	return ropa.ProcessorActivity{
		ID: uploads, Name: "Content that Organisations and users upload",
		Controllers: []ropa.Client{{Category: "Organisations under the terms of the platform, and users who upload content", Provenance: append(at("Our terms and conditions"), received(2)...)}},
		Categories: []string{
			"receiving and processing uploaded content without storing it",
			"storing it where explicit consent is given",
			"estimating ethnicity, age and gender from images and detecting facial expressions",
		},
		Subjects:  people(depicted, minors),
		Data:      analysed(),
		Transfers: useFromAnywhere(),
		OwnUse:    []ropa.ID{training}, // uploaded content trains the platform
		RoleOpen:  []ropa.ID{analysis},
		AI:        detectionUses(),
		Comments: bothRoles + " Organisations confirm that they hold the consents of the people shown, or gave them notice; " +
			"for children under 18, consent of the child if over 16, consent of a guardian, or notice.",
		Provenance: append(append(given(4), received(2)...), at(children+", paragraph 2")...),
	}
}
