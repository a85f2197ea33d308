package ropa

import "github.com/openropa/openropa/lawfulbasis"

// measures replaces what protects the payroll, which holds special-category
// data and stands at /activities/0; its system has none.
func measures(ids ...ID) func(*Register) {
	return func(r *Register) { r.Activities[0].Security = ids }
}

// onlyMeasure leaves one measure, which protects nothing yet.
func onlyMeasure(m Measure) func(*Register) {
	return func(r *Register) { r.Measures = []Measure{m} }
}

var payrollSecurity = []string{"/activities/0/security"}

var securityCases = []ruleCase{
	{name: "complete", rule: "security/special-protection", is: Passed},
	{name: "access control and backup", rule: "security/special-protection", is: Failed, want: payrollSecurity, edit: measures("access", "backup"),
		also: cited("GDPR Art. 32(1)(a)")},
	{name: "EU institution", rule: "security/special-protection", is: Failed, want: payrollSecurity, edit: under(eudprOnly, measures("access")),
		also: cited("EUDPR Art. 33(1)(a)")},
	{name: "Switzerland", rule: "security/special-protection", is: Failed, want: payrollSecurity, edit: under(swissOnly, measures("access")),
		also: cited("FADP Art. 8(1)")},
	{name: "of the system", rule: "security/special-protection", is: Passed, edit: func(r *Register) {
		measures("access")(r)
		r.Systems[0].Measures = []ID{"encryption"}
	}},
	{name: "pseudonymised by type", rule: "security/special-protection", is: Passed, edit: func(r *Register) {
		measures("pseudonyms")(r)
		r.Measures = append(r.Measures, Measure{ID: "pseudonyms", Name: "Keys in place of names", Type: MeasurePseudonymisation})
	}},
	{name: "encrypted in words", rule: "security/special-protection", is: Passed, edit: func(r *Register) {
		measures("disk")(r)
		r.Measures = append(r.Measures, Measure{ID: "disk", Name: "Festplatten", Description: "Alle Datenträger sind VERSCHLÜSSELT."})
	}},
	{name: "no measures", rule: "security/special-protection", is: NotApplicable, edit: measures()},
	{name: "unknown measures", rule: "security/special-protection", is: NotApplicable, edit: measures("nowhere")},
	{name: "no special data", rule: "security/special-protection", is: NotApplicable, edit: func(r *Register) { r.Activities = r.Activities[1:] }},
	{name: "processor", rule: "security/special-protection", is: Failed, want: []string{"/processing/0/security"}, edit: func(r *Register) {
		r.Processing[0].Security = []ID{"access"}
		r.Processing[0].Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.GeneticData}
	}},
	{name: "sensitive in Switzerland only", rule: "security/special-protection", is: NotApplicable, edit: func(r *Register) {
		r.Activities = r.Activities[1:]
		r.Activities[0].Security = []ID{"access"}
		r.Activities[0].Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.SocialAssistance}
	}},

	{name: "complete", rule: "security/objective-uncovered", is: Passed},
	{name: "nothing restores or tests", rule: "security/objective-uncovered", is: Failed, want: payrollSecurity, edit: measures("access", "encryption"),
		also: severities(Info)},
	{name: "EU institution", rule: "security/objective-uncovered", is: Failed, want: payrollSecurity, edit: under(eudprOnly, measures("access")),
		also: cited("EUDPR Art. 33(1)(b)", "EUDPR Art. 33(1)(c)", "EUDPR Art. 33(1)(d)")},
	{name: "Switzerland", rule: "security/objective-uncovered", is: NotApplicable, edit: under(swissOnly, measures("access"))},
	{name: "by type", rule: "security/objective-uncovered", is: Passed, edit: func(r *Register) {
		r.Measures[0].Objectives = []Objective{Confidentiality, Integrity, Resilience}
		r.Measures[2].Objectives, r.Measures[3].Objectives = nil, nil
	}},
	{name: "no objectives stated", rule: "security/objective-uncovered", is: NotApplicable, edit: func(r *Register) {
		for i := range r.Measures {
			r.Measures[i].Objectives = nil
		}
	}},

	{name: "complete", rule: "security/vague", is: Passed},
	{name: "no measures", rule: "security/vague", is: NotApplicable, edit: func(r *Register) { r.Measures = nil }},
	{name: "appropriate measures", rule: "security/vague", is: Failed, want: []string{"/measures/0"},
		edit: onlyMeasure(Measure{ID: "toms", Name: "Appropriate technical and organisational measures"})},
	{name: "appropriate measures, in German", rule: "security/vague", is: Failed, want: []string{"/measures/0"}, edit: func(r *Register) {
		r.Language = "de-AT"
		onlyMeasure(Measure{ID: "toms", Description: "geeignete technische und organisatorische Maßnahmen"})(r)
	}},
	{name: "described", rule: "security/vague", is: Passed,
		edit: onlyMeasure(Measure{ID: "toms", Name: "Appropriate measures", Description: "Access by role, encrypted disks, daily backups."})},
	{name: "described elsewhere", rule: "security/vague", is: Passed,
		edit: onlyMeasure(Measure{ID: "toms", Name: "Appropriate measures", Reference: &Reference{Title: "Security concept"}})},
	{name: "a description that adds nothing", rule: "security/vague", is: Failed, want: []string{"/measures/0"},
		edit: onlyMeasure(Measure{ID: "toms", Name: "Precautions to protect information", Description: "online and offline"}),
		also: says(`measure "Precautions to protect information online and offline" describes nothing that is done`)},
	{name: "secure servers", rule: "security/vague", is: Failed, want: []string{"/measures/0"}, edit: onlyMeasure(Measure{ID: "servers", Name: "Secure servers"})},
	{name: "secure servers, and where", rule: "security/vague", is: Passed, edit: onlyMeasure(Measure{ID: "servers", Name: "Secure servers", Description: "in Frankfurt, locked"})},
	{name: "typed", rule: "security/vague", is: Passed, edit: onlyMeasure(Measure{ID: "toms", Name: "Appropriate measures", Type: MeasureEncryption})},
}
