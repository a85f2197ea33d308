package authority

import "github.com/openropa/openropa/export/layout"

// The Information Commissioner's Office publishes two templates, one for each
// record. The headings of the controller's are those of two public copies that
// agree; the copies do not show the colours of columns A and G, which by the
// rule of its notes are optional.

func icoParty(title string, key layout.Key, column int, req layout.Requirement) layout.Block {
	return layout.Block{
		Title: title, Key: key, At: [2]int{2, column}, Requirement: req, Clause: "Art. 30(1)(a)",
		Rows: []layout.BlockRow{
			{Label: "Name", Part: layout.NamePart}, {Label: "Address", Part: "address"}, {Label: "Email", Part: "email"}, {Label: "Telephone", Part: "phone"},
		},
	}
}

func icoHeader() []layout.Block {
	return []layout.Block{
		icoParty("Name and contact details", layout.KeyKeeper, 1, layout.Required),
		icoParty("Data Protection Officer (if applicable)", layout.KeyDPO, 3, layout.IfApplicable),
		icoParty("Representative (if applicable)", layout.KeyRepresentative, 5, layout.IfApplicable),
	}
}

var icoLook = layout.Look{
	Head: "A9D18E", HeadInk: "1A1A1A", Optional: "9DC3E6", OptionalInk: "1A1A1A", Band: "44546A", BandInk: "FFFFFF", Label: "EDEDED", Title: "1A1A1A",
}

const (
	icoBand   = "Article 30 Record of Processing Activities"
	icoDPA    = "Data Protection Act 2018 - Special Category or Criminal Conviction and Offence data"
	icoThird  = "Names of third countries or international organisations that personal data are transferred to (if applicable)"
	icoExcept = "Safeguards for exceptional transfers of personal data to third countries or international organisations (if applicable)"
	icoTOM    = "General description of technical and organisational security measures (if possible)"
)

func icoController() layout.Layout {
	return layout.Layout{
		ID: "ico-controller", Authority: "Information Commissioner's Office (GB)", Title: "Record of processing activities: controller", Language: "en",
		Version: "controller template", Role: layout.Controller, Kind: layout.WideTable, Verified: layout.FromCopies,
		Evidence: "Headings, order, bands and the header row are of two public copies that agree. Which colour columns A and G have is not known, and the paragraphs of the Act are from memory. Where the keeper states no rights, its column has those that apply on the grounds.",
		Sheet:    "Template", HeaderRow: 9, Look: icoLook,
		Header: icoHeader(),
		Columns: []layout.Column{
			{Key: layout.KeyFunction, Heading: "Business function", Group: icoBand, Width: 20},
			{Key: layout.KeyPurposes, Heading: "Purpose of processing", Group: icoBand, Requirement: layout.Required, Clause: "Art. 30(1)(b)", Width: 34},
			{Key: layout.KeyJointControllers, Heading: "Name and contact details of joint controller (if applicable)", Group: icoBand, Requirement: layout.IfApplicable, Clause: "Art. 30(1)(a)", Width: 28},
			{Key: layout.KeySubjects, Heading: "Categories of individuals", Group: icoBand, Requirement: layout.Required, Clause: "Art. 30(1)(c)", Width: 26},
			{Key: layout.KeyData, Heading: "Categories of personal data", Group: icoBand, Requirement: layout.Required, Clause: "Art. 30(1)(c)", Width: 34},
			{Key: layout.KeyRecipients, Heading: "Categories of recipients", Group: icoBand, Requirement: layout.Required, Clause: "Art. 30(1)(d)", Width: 30},
			{Key: layout.KeyContracts, Heading: "Link to contract with processor", Group: icoBand, Clause: "Art. 28(3)", Width: 26},
			{Key: layout.KeyDestinations, Heading: icoThird, Group: icoBand, Requirement: layout.IfApplicable, Clause: "Art. 30(1)(e)", Width: 28},
			{Key: layout.KeySafeguards, Heading: icoExcept, Group: icoBand, Requirement: layout.IfApplicable, Clause: "Art. 30(1)(e), 49(1) second subparagraph", Width: 30},
			{Key: layout.KeyRetention, Heading: "Retention schedule (if possible)", Group: icoBand, Requirement: layout.WherePossible, Clause: "Art. 30(1)(f)", Width: 32},
			{Key: layout.KeySecurity, Heading: icoTOM, Group: icoBand, Requirement: layout.WherePossible, Clause: "Art. 30(1)(g)", Width: 34},
			{Key: layout.KeyBases, Heading: "Article 6 lawful basis for processing personal data", Group: "Privacy Notices", Clause: "Art. 6(1)", Width: 26},
			{Key: layout.KeyConditions, Heading: "Article 9 condition for processing special category data", Group: "Privacy Notices", Clause: "Art. 9(2)", Width: 26},
			{Key: layout.KeyInterests, Heading: "Legitimate interests for the processing (if applicable)", Group: "Privacy Notices", Clause: "Art. 13(1)(d)", Width: 28},
			{Key: layout.KeyAssessments, Heading: "Link to record of legitimate interests assessment (if applicable)", Group: "Privacy Notices", Width: 26},
			{Key: layout.KeyRights, Heading: "Rights available to individuals", Group: "Privacy Notices", Clause: "Arts. 15 to 22", Width: 24},
			{Key: layout.KeyDecisions, Heading: "Existence of automated decision-making, including profiling (if applicable)", Group: "Privacy Notices", Clause: "Art. 13(2)(f)", Width: 24},
			{Key: layout.KeySources, Heading: "The source of the personal data (if applicable)", Group: "Privacy Notices", Clause: "Art. 14(2)(f)", Width: 26},
			{Key: layout.KeyConsentRecords, Heading: "Link to record of consent", Group: "Consent", Clause: "Art. 7(1)", Width: 22},
			{Key: layout.KeySystems, Heading: "Location of personal data", Group: "Access Requests", Width: 24},
			{Key: layout.KeyDPIARequired, Heading: "Data Protection Impact Assessment required?", Group: "Data Protection Impact Assessments", Clause: "Art. 35", Width: 16},
			{Key: layout.KeyDPIAStatus, Heading: "Data Protection Impact Assessment progress", Group: "Data Protection Impact Assessments", Clause: "Art. 35", Width: 16},
			{Key: layout.KeyDPIADocument, Heading: "Link to Data Protection Impact Assessment", Group: "Data Protection Impact Assessments", Clause: "Art. 35", Width: 24},
			{Key: layout.KeyBreach, Heading: "Has a personal data breach occurred?", Group: "Personal Data Breaches", Clause: "Art. 33(5)", Width: 16},
			{Key: layout.KeyBreachRecords, Heading: "Link to record of personal data breach", Group: "Personal Data Breaches", Clause: "Art. 33(5)", Width: 24},
			{Key: layout.KeySchedule1, Heading: "Data Protection Act 2018 Schedule 1 Condition for processing", Aliases: []string{"Data Protection Act 2018 Schedule Condition for processing"}, Group: icoDPA, Requirement: layout.LocalLaw, Clause: "DPA 2018 Sch. 1 para. 41(a)", Width: 26},
			{Key: layout.KeySchedule1Ground, Heading: "GDPR Article 6 lawful basis for processing", Group: icoDPA, Requirement: layout.LocalLaw, Clause: "DPA 2018 Sch. 1 para. 41(b)", Width: 24},
			{Key: layout.KeySchedule1Policy, Heading: "Link to retention and erasure policy document", Group: icoDPA, Requirement: layout.LocalLaw, Clause: "DPA 2018 Sch. 1 paras 39, 41(c)", Width: 24},
			{Key: layout.KeySchedule1Followed, Heading: "Is personal data retained and erased in accordance with the policy document?", Group: icoDPA, Requirement: layout.LocalLaw, Clause: "DPA 2018 Sch. 1 para. 41(c)", Width: 20},
			{Key: layout.KeySchedule1Reason, Heading: "Reasons for not adhering to policy document (if applicable)", Group: icoDPA, Requirement: layout.LocalLaw, Clause: "DPA 2018 Sch. 1 para. 41(c)", Width: 26},
		},
		NotesSheet: "Notes",
		Notes: []string{
			"Green headings are what Article 30 of the UK GDPR or Schedule 1 of the Data Protection Act 2018 wants on record.",
			"Blue headings are voluntary.",
			"The last five columns are filled in where special category or criminal offence data is processed under a condition of Schedule 1.",
		},
	}
}

// icoProcessor has the order of a public copy that shortens the headings; they
// are written out by analogy with the controller's, and read in both forms.
func icoProcessor() layout.Layout {
	return layout.Layout{
		ID: "ico-processor", Authority: "Information Commissioner's Office (GB)", Title: "Record of processing activities: processor", Language: "en",
		Version: "processor template", Role: layout.Processor, Kind: layout.WideTable, Verified: layout.FromMemory,
		Evidence: "The columns and their order are of a public copy with shortened headings. The wording of all but the third is not verified.",
		Sheet:    "Template", HeaderRow: 9, Look: icoLook,
		Header: icoHeader(),
		Columns: []layout.Column{
			{Key: layout.KeyControllers, Heading: "Name and contact details of controller", Aliases: []string{"Controller"}, Group: icoBand, Requirement: layout.Required, Clause: "Art. 30(2)(a)", Width: 30},
			{Key: layout.KeyClientReps, Heading: "Name and contact details of controller's representative (if applicable)", Aliases: []string{"Controller representative (if applicable)"}, Group: icoBand, Requirement: layout.IfApplicable, Clause: "Art. 30(2)(a)", Width: 30},
			{Key: layout.KeyCategories, Heading: "Categories of processing", Verified: layout.FromCopies, Group: icoBand, Requirement: layout.Required, Clause: "Art. 30(2)(b)", Width: 34},
			{Key: layout.KeyDestinations, Heading: icoThird, Aliases: []string{"Third countries / international organisations (if applicable)"}, Group: icoBand, Requirement: layout.IfApplicable, Clause: "Art. 30(2)(c)", Width: 30},
			{Key: layout.KeySafeguards, Heading: icoExcept, Aliases: []string{"Safeguards for exceptional transfers"}, Group: icoBand, Requirement: layout.IfApplicable, Clause: "Art. 30(2)(c)", Width: 30},
			{Key: layout.KeySecurity, Heading: icoTOM, Aliases: []string{"Technical & organisational security measures"}, Group: icoBand, Requirement: layout.WherePossible, Clause: "Art. 30(2)(d)", Width: 36},
		},
		NotesSheet: "Notes",
		Notes:      []string{"Green headings are what Article 30(2) of the UK GDPR wants on record."},
	}
}
