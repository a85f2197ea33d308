package authority

import "github.com/openropa/openropa/export/layout"

// edps is the record that the European Data Protection Supervisor keeps and
// shows the Union institutions, EUDPR Art. 31. Its items were read in the
// Supervisor's own records. Part 2, the compliance check, is internal and not
// part of the record.
func edps() layout.Layout {
	const act = "Regulation (EU) 2018/1725 Art. 31(1)"
	return layout.Layout{
		ID: "edps", Authority: "European Data Protection Supervisor (EU)", Title: "Records of processing activities", Language: "en",
		Version: "Accountability on the ground, Part I v1.3", Role: layout.Controller, Kind: layout.Cards, Verified: layout.FromFile,
		Evidence: "The items are of the Supervisor's own records, of which item 7 reads differently in earlier ones. Part 2 of the template is not included.",
		Entry:    "Record ", TitleKey: layout.KeyName, Numbered: true, CardHead: []string{"Nr.", "Item", "Description"}, Widths: []float64{6, 40, 64},
		Look: layout.Look{Head: "164194", HeadInk: "FFFFFF", Label: "E8EDF6", LabelInk: "164194", Title: "164194"},
		Blocks: []layout.Block{{Title: "Header – versioning and reference numbers (recommendation: publicly available)", Rows: []layout.BlockRow{
			{Number: "1", Label: "Last update of this record", Key: layout.KeyUpdated},
			{Number: "2", Label: "Reference number", Key: layout.KeyReference},
		}}, {Title: "Part 1 – Article 31 Record (specific legal obligation to publish – Art. 31(5))", Requirement: layout.Required, Rows: []layout.BlockRow{
			{Number: "3", Label: "Name and contact details of controller", Requirement: layout.Required, Clause: act + "(a)", Sections: []layout.Section{
				{Label: "Controller", Key: layout.KeyKeeper}, {Label: "Responsible department or role", Key: layout.KeyFunction}, {Label: "Contact", Key: layout.KeyOwner},
			}},
			{Number: "4", Label: "Name and contact details of DPO", Key: layout.KeyDPO, Requirement: layout.Required, Clause: act + "(a)"},
			{Number: "5", Label: "Name and contact details of joint controller (where applicable)", Key: layout.KeyJointControllers, Requirement: layout.IfApplicable, Clause: act + "(a)"},
			{Number: "6", Label: "Name and contact details of processor (where applicable)", Key: layout.KeyProcessors, Requirement: layout.IfApplicable, Clause: act + "(a)"},
			{Number: "7", Label: "Short description and purpose of the processing", Aliases: []string{"Very short description and purpose of the processing", "Purpose of the processing"}, Requirement: layout.Required, Clause: act + "(b)",
				Sections: []layout.Section{{Label: "Description", Key: layout.KeyDescription}, {Label: "Purpose", Key: layout.KeyPurposes}}},
			{Number: "8", Label: "Description of categories of persons whose data the EDPS processes and list of data categories", Requirement: layout.Required, Clause: act + "(c)",
				Sections: []layout.Section{{Label: "Categories of persons", Key: layout.KeySubjects}, {Label: "Data categories", Key: layout.KeyData}}},
			{Number: "9", Label: "Time limit for keeping the data", Key: layout.KeyRetention, Requirement: layout.WherePossible, Clause: act + "(f)"},
			{Number: "10", Label: "Recipients of the data", Key: layout.KeyOtherRecipients, Requirement: layout.Required, Clause: act + "(d)"},
			{Number: "11", Label: "Are there any transfers of personal data to third countries or international organisations? If so, to which ones and with which safeguards?", Key: layout.KeyTransfers, Requirement: layout.IfApplicable, Clause: act + "(e)"},
			{Number: "12", Label: "General description of security measures, where possible.", Key: layout.KeySecurity, Requirement: layout.WherePossible, Clause: act + "(g)"},
			{Number: "13", Label: "For more information, including how to exercise your rights to access, rectification, object and data portability (where applicable), see the data protection notice:", Key: layout.KeyNotice},
		}}},
	}
}
