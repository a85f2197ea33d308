package export

// The Swiss commissioner (FDPIC) has no template. These two are of this
// package: one column for each letter of FADP Art. 12(2), and of what
// Art. 12(3) wants of a processor.

var fdpicLook = Look{Head: "8B0000", HeadInk: "FFFFFF", Label: "F2F2F2", Title: "8B0000"}

func fdpicHeader(label string) []Block {
	return []Block{{Rows: []BlockRow{
		{Label: label, Key: KeyKeeper, Requirement: Required, Clause: "FADP Art. 12(2)(a)"},
		{Label: "Representative in Switzerland", Key: KeyRepresentative, Clause: "FADP Art. 14"},
		{Label: "Data protection advisor", Key: KeyDPO, Clause: "FADP Art. 10"},
	}}}
}

func fdpicController() Layout {
	return Layout{
		ID: "fdpic-controller", Authority: "Federal Data Protection and Information Commissioner (CH)", Title: "Record of processing activities, FADP Art. 12(2)", Language: "en",
		Role: Controller, Kind: WideTable, Verified: Own, Evidence: "There is no official template. The columns are the letters of FADP Art. 12(2) in our own words.",
		Sheet: "Record", Look: fdpicLook, Header: fdpicHeader("Identity of the controller"),
		Columns: []Column{
			{Key: KeyReference, Heading: "No.", Width: 12},
			{Key: KeyName, Heading: "Processing activity", Width: 26},
			{Key: KeyPurposes, Heading: "Purpose of processing", Requirement: Required, Clause: "FADP Art. 12(2)(b)", Width: 34},
			{Key: KeySubjects, Heading: "Categories of data subjects", Requirement: Required, Clause: "FADP Art. 12(2)(c)", Width: 26},
			{Key: KeyData, Heading: "Categories of personal data", Requirement: Required, Clause: "FADP Art. 12(2)(c)", Width: 34},
			{Key: KeyRecipients, Heading: "Categories of recipients", Requirement: Required, Clause: "FADP Art. 12(2)(d)", Width: 30},
			{Key: KeyRetention, Heading: "Retention period, or criteria for it", Requirement: WherePossible, Clause: "FADP Art. 12(2)(e)", Width: 30},
			{Key: KeySecurity, Heading: "Measures of data security", Requirement: WherePossible, Clause: "FADP Art. 12(2)(f)", Width: 32},
			{Key: KeyDestinations, Heading: "States to which data is disclosed", Requirement: IfApplicable, Clause: "FADP Art. 12(2)(g)", Width: 26},
			{Key: KeySafeguards, Heading: "Guarantees of Art. 16(2)", Requirement: IfApplicable, Clause: "FADP Art. 12(2)(g), 16(2)", Width: 30},
		},
	}
}

func fdpicProcessor() Layout {
	return Layout{
		ID: "fdpic-processor", Authority: "Federal Data Protection and Information Commissioner (CH)", Title: "Record of processing activities, FADP Art. 12(3)", Language: "en",
		Role: Processor, Kind: WideTable, Verified: Own, Evidence: "There is no official template. The columns are what FADP Art. 12(3) lists, in our own words.",
		Sheet: "Record", Look: fdpicLook, Header: fdpicHeader("Identity of the processor"),
		Columns: []Column{
			{Key: KeyReference, Heading: "No.", Width: 12},
			{Key: KeyControllers, Heading: "Identity of the controller", Requirement: Required, Clause: "FADP Art. 12(3)", Width: 32},
			{Key: KeyCategories, Heading: "Categories of processing on behalf of the controller", Requirement: Required, Clause: "FADP Art. 12(3)", Width: 36},
			{Key: KeySecurity, Heading: "Measures of data security", Requirement: WherePossible, Clause: "FADP Art. 12(2)(f), 12(3)", Width: 34},
			{Key: KeyDestinations, Heading: "States to which data is disclosed", Requirement: IfApplicable, Clause: "FADP Art. 12(2)(g), 12(3)", Width: 28},
			{Key: KeySafeguards, Heading: "Guarantees of Art. 16(2)", Requirement: IfApplicable, Clause: "FADP Art. 12(2)(g), 16(2)", Width: 30},
		},
	}
}
