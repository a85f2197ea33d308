package authority

import "github.com/openropa/openropa/export/layout"

// The Swiss commissioner (FDPIC) has no template. These two are of this
// package: one column for each letter of FADP Art. 12(2), and of what
// Art. 12(3) wants of a processor.

var fdpicLook = layout.Look{Head: "8B0000", HeadInk: "FFFFFF", Label: "F2F2F2", Title: "8B0000"}

func fdpicHeader(label string) []layout.Block {
	return []layout.Block{{Rows: []layout.BlockRow{
		{Label: label, Key: layout.KeyKeeper, Requirement: layout.Required, Clause: "FADP Art. 12(2)(a)"},
		{Label: "Representative in Switzerland", Key: layout.KeyRepresentative, Clause: "FADP Art. 14"},
		{Label: "Data protection advisor", Key: layout.KeyDPO, Clause: "FADP Art. 10"},
	}}}
}

func fdpicController() layout.Layout {
	return layout.Layout{
		ID: "fdpic-controller", Authority: "Federal Data Protection and Information Commissioner (CH)", Title: "Record of processing activities, FADP Art. 12(2)", Language: "en",
		Role: layout.Controller, Kind: layout.WideTable, Verified: layout.Own, Evidence: "There is no official template. The columns are the letters of FADP Art. 12(2) in our own words.",
		Sheet: "Record", Look: fdpicLook, Header: fdpicHeader("Identity of the controller"),
		Columns: []layout.Column{
			{Key: layout.KeyReference, Heading: "No.", Width: 12},
			{Key: layout.KeyName, Heading: "Processing activity", Width: 26},
			{Key: layout.KeyPurposes, Heading: "Purpose of processing", Requirement: layout.Required, Clause: "FADP Art. 12(2)(b)", Width: 34},
			{Key: layout.KeySubjects, Heading: "Categories of data subjects", Requirement: layout.Required, Clause: "FADP Art. 12(2)(c)", Width: 26},
			{Key: layout.KeyData, Heading: "Categories of personal data", Requirement: layout.Required, Clause: "FADP Art. 12(2)(c)", Width: 34},
			{Key: layout.KeyRecipients, Heading: "Categories of recipients", Requirement: layout.Required, Clause: "FADP Art. 12(2)(d)", Width: 30},
			{Key: layout.KeyRetention, Heading: "Retention period, or criteria for it", Requirement: layout.WherePossible, Clause: "FADP Art. 12(2)(e)", Width: 30},
			{Key: layout.KeySecurity, Heading: "Measures of data security", Requirement: layout.WherePossible, Clause: "FADP Art. 12(2)(f)", Width: 32},
			{Key: layout.KeyDestinations, Heading: "States to which data is disclosed", Requirement: layout.IfApplicable, Clause: "FADP Art. 12(2)(g)", Width: 26},
			{Key: layout.KeySafeguards, Heading: "Guarantees of Art. 16(2)", Requirement: layout.IfApplicable, Clause: "FADP Art. 12(2)(g), 16(2)", Width: 30},
		},
	}
}

func fdpicProcessor() layout.Layout {
	return layout.Layout{
		ID: "fdpic-processor", Authority: "Federal Data Protection and Information Commissioner (CH)", Title: "Record of processing activities, FADP Art. 12(3)", Language: "en",
		Role: layout.Processor, Kind: layout.WideTable, Verified: layout.Own, Evidence: "There is no official template. The columns are what FADP Art. 12(3) lists, in our own words.",
		Sheet: "Record", Look: fdpicLook, Header: fdpicHeader("Identity of the processor"),
		Columns: []layout.Column{
			{Key: layout.KeyReference, Heading: "No.", Width: 12},
			{Key: layout.KeyControllers, Heading: "Identity of the controller", Requirement: layout.Required, Clause: "FADP Art. 12(3)", Width: 32},
			{Key: layout.KeyCategories, Heading: "Categories of processing on behalf of the controller", Requirement: layout.Required, Clause: "FADP Art. 12(3)", Width: 36},
			{Key: layout.KeySecurity, Heading: "Measures of data security", Requirement: layout.WherePossible, Clause: "FADP Art. 12(2)(f), 12(3)", Width: 34},
			{Key: layout.KeyDestinations, Heading: "States to which data is disclosed", Requirement: layout.IfApplicable, Clause: "FADP Art. 12(2)(g), 12(3)", Width: 28},
			{Key: layout.KeySafeguards, Heading: "Guarantees of Art. 16(2)", Requirement: layout.IfApplicable, Clause: "FADP Art. 12(2)(g), 16(2)", Width: 30},
		},
	}
}
