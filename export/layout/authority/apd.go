package authority

import "github.com/openropa/openropa/export/layout"

// apd is the full model of the Belgian authority (APD/GBA) of 2017 in the
// unofficial English translation. Its first ten headings are of a public copy;
// the rest have the content of a program modelled on it, in words of our own.
// Red columns are the least that the GDPR wants.
func apd() layout.Layout {
	const activity = "Identification of and information about the processing activity"
	return layout.Layout{
		ID: "apd-gba", Authority: "Autorité de protection des données / Gegevensbeschermingsautoriteit (BE)", Title: "Register of processing activities", Language: "en",
		Version: "model of 2017, English translation", Role: layout.Controller, Kind: layout.WideTable, Verified: layout.Derived,
		Evidence: "Columns 1 to 10 but for the heading of column 5 are of a public copy of the translation (V2); of the others the content is sure, wording and order are not; that the model asks what data is combined, and what data is transferred, is of a comparison of templates of 2021. On the first sheet the addresses, joint controllers and the representative are ours. The simplified models that came later are not included: their headings are not known.",
		Cover:    "identification", Sheet: "register", Look: layout.Look{Head: "C00000", HeadInk: "FFFFFF", Optional: "D9D9D9", OptionalInk: "1A1A1A", Band: "595959", BandInk: "FFFFFF", Label: "EDEDED", Title: "C00000"},
		Header: []layout.Block{
			{Title: "Controller of Data Processing", Verified: layout.FromCopies, Key: layout.KeyKeeper, Requirement: layout.Required, Clause: "Art. 30(1)(a)", Rows: []layout.BlockRow{
				{Label: "Dutch/French Name", Verified: layout.FromCopies, Part: layout.NamePart}, {Label: "KBO/BCE Number", Verified: layout.FromCopies, Part: "registration"}, {Label: "Address", Part: "address", Verified: layout.Own}, {Label: "General Phone Number", Verified: layout.FromCopies, Part: "phone"}, {Label: "General E-Mail Address", Verified: layout.FromCopies, Part: "email"},
			}},
			{Title: "Data Protection Officer", Verified: layout.FromCopies, Key: layout.KeyDPO, Requirement: layout.IfApplicable, Clause: "Art. 30(1)(a)", Rows: []layout.BlockRow{
				{Label: "Name", Verified: layout.FromCopies, Part: layout.NamePart}, {Label: "Phone number", Verified: layout.FromCopies, Part: "phone"}, {Label: "E-Mail Address", Part: "email", Verified: layout.Own}, {Label: "Part of Staff", Verified: layout.FromCopies, Part: "staff"},
			}},
			{Title: "Others that Art. 30(1)(a) names", Verified: layout.Own, Requirement: layout.IfApplicable, Clause: "Art. 30(1)(a)", Rows: []layout.BlockRow{
				{Label: "Joint controllers", Key: layout.KeySharedJoint, Verified: layout.Own}, {Label: "Representative", Key: layout.KeyRepresentative, Verified: layout.Own},
			}},
		},
		Columns: []layout.Column{
			{Key: layout.KeyFunction, Heading: "Name of Business Process", Verified: layout.FromCopies, Group: "Business Process", Width: 24},
			{Key: layout.KeyOwner, Heading: "Owner of Process", Verified: layout.FromCopies, Group: "Business Process", Width: 22},
			{Key: layout.KeyDescription, Heading: "Functional Description of Processing", Verified: layout.FromCopies, Group: activity, Width: 28},
			{Key: layout.KeyReference, Heading: "Number Processing", Verified: layout.FromCopies, Group: activity, Width: 14},
			{Key: layout.KeyName, Heading: "Name of Processing", Group: activity, Width: 24},
			{Key: layout.KeyPurposes, Heading: "Purpose of Processing", Verified: layout.FromCopies, Group: activity, Requirement: layout.Required, Clause: "Art. 30(1)(b)", Width: 32},
			{Key: layout.KeyBases, Heading: "Basis for Processing", Verified: layout.FromCopies, Group: activity, Clause: "Art. 6(1)", Width: 24},
			{Key: layout.KeyTypes, Heading: "Type of Processing*", Verified: layout.FromCopies, Group: activity, Clause: "Art. 35", Width: 22},
			{Key: layout.KeyData, Heading: "Functional Data Category", Verified: layout.FromCopies, Group: "Data and Data Subjects Used", Requirement: layout.Required, Clause: "Art. 30(1)(c)", Width: 32, Parts: []string{"description", "examples"}},
			{Key: layout.KeySpecial, Heading: "GDPR Data Category*", Verified: layout.FromCopies, Group: "Data and Data Subjects Used", Clause: "Arts. 9, 10", Width: 26},
			{Key: layout.KeySubjects, Heading: "Data Subject Category", Group: "Data and Data Subjects Used", Requirement: layout.Required, Clause: "Art. 30(1)(c)", Width: 26},
			{Key: "extra:dataCombination", Heading: "Data combination", Group: "Data and Data Subjects Used", Width: 22},
			{Key: layout.KeyVulnerable, Heading: "Vulnerable category?", Group: "Data and Data Subjects Used", Width: 22},
			{Key: layout.KeySources, Heading: "Data source", Group: "Data and Data Subjects Used", Clause: "Art. 14(2)(f)", Width: 26},
			{Key: layout.KeyRetention, Heading: "Retention period", Group: "Retention", Requirement: layout.WherePossible, Clause: "Art. 30(1)(f)", Width: 30},
			{Key: layout.KeyOtherRecipients, Heading: "Recipient category", Group: "Recipients", Requirement: layout.Required, Clause: "Art. 30(1)(d)", Width: 28},
			{Key: layout.KeyDestinations, Heading: "Third country / international organisation", Group: "Transfers", Requirement: layout.IfApplicable, Clause: "Art. 30(1)(e)", Width: 26},
			{Key: "extra:transferredData", Heading: "Data categories subject to transfer", Group: "Transfers", Width: 24},
			{Key: layout.KeyMechanisms, Heading: "Nature of transfer", Group: "Transfers", Clause: "Arts. 44 to 49", Width: 24},
			{Key: layout.KeyDocuments, Heading: "Appropriate safeguards", Group: "Transfers", Requirement: layout.IfApplicable, Clause: "Art. 30(1)(e)", Width: 26},
			{Key: layout.KeyProcessors, Heading: "Processor", Group: "Processors", Width: 26, Parts: []string{"country", "purpose"}},
			{Key: layout.KeyContracts, Heading: "Processor contract", Group: "Processors", Clause: "Art. 28(3)", Width: 26},
			{Key: layout.KeySecurity, Heading: "Technical and organisational measures", Group: "Security", Requirement: layout.WherePossible, Clause: "Art. 30(1)(g)", Width: 32},
			{Key: layout.KeyTechnology, Heading: "Technology", Group: "Security", Width: 24},
			{Key: layout.KeyClassification, Heading: "Classification level", Group: "Security", Width: 16},
			{Key: layout.KeyInherentRisk, Heading: "Inherent risk", Group: "Risk", Width: 12},
			{Key: layout.KeyMitigation, Heading: "Risk mitigation measures", Group: "Risk", Width: 24},
			{Key: layout.KeyResidualRisk, Heading: "Residual risk", Group: "Risk", Width: 12},
			{Key: layout.KeyDPIA, Heading: "DPIA", Group: "DPIA", Clause: "Art. 35", Width: 20},
			{Key: layout.KeyBreachRecords, Heading: "Data breach register", Group: "Data breaches", Clause: "Art. 33(5)", Width: 22},
			{Key: layout.KeyRightsProcedure, Heading: "Data subject rights", Group: "Rights", Clause: "Arts. 12 to 22", Width: 22},
			{Key: layout.KeyNotice, Heading: "How data subjects are notified", Group: "Rights", Clause: "Arts. 13, 14", Width: 22},
			{Key: layout.KeyStart, Heading: "Start date", Group: "Status", Width: 16},
			{Key: layout.KeyEnd, Heading: "End date processing", Group: "Status", Width: 16},
			{Key: layout.KeyReplacedBy, Heading: "Replacement processing", Group: "Status", Width: 20},
			{Key: layout.KeyComments, Heading: "Comments", Group: "Status", Width: 26},
		},
	}
}
