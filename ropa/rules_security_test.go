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

// served protects the payroll by a measure, copies and tests.
func served(m Measure) func(*Register) {
	return func(r *Register) {
		r.Measures = append(r.Measures, m, Measure{ID: "copies", Name: "Copies", Type: MeasureBackup})
		measures(m.ID, "copies", "audit")(r)
	}
}

var payrollSecurity = []string{"/activities/0/security"}

var securityCases = []ruleCase{
	{name: "complete", rule: "security/special-protection", is: ResultPassed},
	{name: "access control and backup", rule: "security/special-protection", is: ResultFailed, want: payrollSecurity, edit: measures("access", "backup"),
		also: cited("GDPR Art. 32(1)(a)")},
	{name: "EU institution", rule: "security/special-protection", is: ResultFailed, want: payrollSecurity, edit: under(eudprOnly, measures("access")),
		also: cited("EUDPR Art. 33(1)(a)")},
	{name: "Switzerland", rule: "security/special-protection", is: ResultFailed, want: payrollSecurity, edit: under(swissOnly, measures("access")),
		also: cited("FADP Art. 8(1)")},
	{name: "of the system", rule: "security/special-protection", is: ResultPassed, edit: func(r *Register) {
		measures("access")(r)
		r.Systems[0].Measures = []ID{"encryption"}
	}},
	{name: "pseudonymised by type", rule: "security/special-protection", is: ResultPassed, edit: func(r *Register) {
		measures("pseudonyms")(r)
		r.Measures = append(r.Measures, Measure{ID: "pseudonyms", Name: "Keys in place of names", Type: MeasurePseudonymisation})
	}},
	{name: "encrypted in words", rule: "security/special-protection", is: ResultPassed, edit: func(r *Register) {
		measures("disk")(r)
		r.Measures = append(r.Measures, Measure{ID: "disk", Name: "Festplatten", Description: "Alle Datenträger sind VERSCHLÜSSELT."})
	}},
	{name: "no measures", rule: "security/special-protection", is: ResultNotApplicable, edit: measures()},
	{name: "unknown measures", rule: "security/special-protection", is: ResultNotApplicable, edit: measures("nowhere")},
	{name: "no special data", rule: "security/special-protection", is: ResultNotApplicable, edit: func(r *Register) { r.Activities = r.Activities[1:] }},
	{name: "processor", rule: "security/special-protection", is: ResultFailed, want: []string{"/processing/0/security"}, edit: func(r *Register) {
		r.Processing[0].Security = []ID{"access"}
		r.Processing[0].Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.GeneticData}
	}},
	{name: "sensitive in Switzerland only", rule: "security/special-protection", is: ResultNotApplicable, edit: func(r *Register) {
		r.Activities = r.Activities[1:]
		r.Activities[0].Security = []ID{"access"}
		r.Activities[0].Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.SocialAssistance}
	}},

	{name: "complete", rule: "security/objective-uncovered", is: ResultPassed},
	{name: "nothing restores or tests", rule: "security/objective-uncovered", is: ResultFailed, want: payrollSecurity, edit: measures("access", "encryption"),
		also: severities(SeverityInfo)},
	{name: "nothing tests", rule: "security/objective-uncovered", is: ResultFailed, want: payrollSecurity, edit: measures("access", "encryption", "backup"),
		also: alsoBoth(cited("GDPR Art. 32(1)(d)"), says(`no measure stated serves testing and evaluating the measures`))},
	{name: "EU institution", rule: "security/objective-uncovered", is: ResultFailed, want: payrollSecurity, edit: under(eudprOnly, measures("access")),
		also: cited("EUDPR Art. 33(1)(b)", "EUDPR Art. 33(1)(c)", "EUDPR Art. 33(1)(d)")},
	{name: "encryption serves confidentiality", rule: "security/objective-uncovered", is: ResultFailed, want: payrollSecurity,
		edit: served(Measure{ID: "tls", Name: "TLS", Objectives: []Objective{ObjectiveEncryption}}), also: says(`no measure stated serves integrity, resilience`)},
	{name: "pseudonyms serve confidentiality", rule: "security/objective-uncovered", is: ResultFailed, want: payrollSecurity,
		edit: served(Measure{ID: "keys", Name: "Keys", Objectives: []Objective{ObjectivePseudonymisation}}), also: alsoBoth(cited("GDPR Art. 32(1)(b)"), says(`no measure stated serves integrity, resilience`))},
	{name: "locked rooms serve confidentiality", rule: "security/objective-uncovered", is: ResultFailed, want: payrollSecurity,
		edit: served(Measure{ID: "rooms", Name: "Locked rooms", Type: MeasurePhysical}), also: says(`no measure stated serves integrity, resilience`)},
	{name: "control of access serves confidentiality", rule: "security/objective-uncovered", is: ResultFailed, want: payrollSecurity,
		edit: served(Measure{ID: "roles", Name: "Roles", Type: MeasureAccessControl}), also: says(`no measure stated serves integrity, resilience`)},
	{name: "software serves nothing by itself", rule: "security/objective-uncovered", is: ResultFailed, want: payrollSecurity,
		edit: served(Measure{ID: "antivirus", Name: "Virus scanner", Type: MeasureSoftware}), also: says(`no measure stated serves confidentiality, integrity, resilience`)},
	{name: "Switzerland", rule: "security/objective-uncovered", is: ResultNotApplicable, edit: under(swissOnly, measures("access"))},
	{name: "by type", rule: "security/objective-uncovered", is: ResultPassed, edit: func(r *Register) {
		r.Measures[0].Objectives = []Objective{ObjectiveConfidentiality, ObjectiveIntegrity, ObjectiveResilience}
		r.Measures[2].Objectives, r.Measures[3].Objectives = nil, nil
	}},
	{name: "no objectives stated", rule: "security/objective-uncovered", is: ResultFailed, want: []string{"/activities/0/security"}, edit: func(r *Register) {
		for i := range r.Measures {
			r.Measures[i].Objectives = nil
		}
	}},

	{name: "complete", rule: "security/vague", is: ResultPassed},
	{name: "no measures", rule: "security/vague", is: ResultNotApplicable, edit: func(r *Register) { r.Measures = nil }},
	{name: "appropriate measures", rule: "security/vague", is: ResultFailed, want: []string{"/measures/0"},
		edit: onlyMeasure(Measure{ID: "toms", Name: "Appropriate technical and organisational measures"}), also: cited("GDPR Art. 30(1)(g)", "GDPR Art. 30(2)(d)")},
	{name: "of a controller alone", rule: "security/vague", is: ResultFailed, want: []string{"/measures/0"},
		edit: inTurn(noProcessing, onlyMeasure(Measure{ID: "toms", Name: "Appropriate measures"})), also: cited("GDPR Art. 30(1)(g)")},
	{name: "of a processor alone", rule: "security/vague", is: ResultFailed, want: []string{"/measures/0"},
		edit: inTurn(processorOnly, onlyMeasure(Measure{ID: "toms", Name: "Appropriate measures"})), also: cited("GDPR Art. 30(2)(d)")},
	{name: "of an institution as processor", rule: "security/vague", is: ResultFailed, want: []string{"/measures/0"},
		edit: under(eudprOnly, inTurn(processorOnly, onlyMeasure(Measure{ID: "toms", Name: "Appropriate measures"}))), also: cited("EUDPR Art. 31(2)(d)")},
	{name: "of a Swiss controller", rule: "security/vague", is: ResultFailed, want: []string{"/measures/0"},
		edit: under(swissOnly, inTurn(noProcessing, onlyMeasure(Measure{ID: "toms", Name: "Appropriate measures"}))), also: cited("FADP Art. 12(2)(f)")},
	{name: "of a Swiss processor", rule: "security/vague", is: ResultFailed, want: []string{"/measures/0"},
		edit: under(swissOnly, inTurn(processorOnly, onlyMeasure(Measure{ID: "toms", Name: "Appropriate measures"}))), also: cited("FADP Art. 12(2)(f)", "FADP Art. 12(3)")},
	{name: "appropriate measures, in German", rule: "security/vague", is: ResultFailed, want: []string{"/measures/0"}, edit: func(r *Register) {
		r.Language = "de-AT"
		onlyMeasure(Measure{ID: "toms", Description: "geeignete technische und organisatorische Maßnahmen"})(r)
	}},
	{name: "described", rule: "security/vague", is: ResultPassed,
		edit: onlyMeasure(Measure{ID: "toms", Name: "Appropriate measures", Description: "Access by role, encrypted disks, daily backups."})},
	{name: "described elsewhere", rule: "security/vague", is: ResultPassed,
		edit: onlyMeasure(Measure{ID: "toms", Name: "Appropriate measures", Reference: &Reference{Title: "Security concept"}})},
	{name: "a description that adds nothing", rule: "security/vague", is: ResultFailed, want: []string{"/measures/0"},
		edit: onlyMeasure(Measure{ID: "toms", Name: "Precautions to protect information", Description: "online and offline"}),
		also: says(`measure "Precautions to protect information online and offline" describes nothing that is done`)},
	{name: "secure servers", rule: "security/vague", is: ResultFailed, want: []string{"/measures/0"}, edit: onlyMeasure(Measure{ID: "servers", Name: "Secure servers"})},
	{name: "secure servers, and where", rule: "security/vague", is: ResultPassed, edit: onlyMeasure(Measure{ID: "servers", Name: "Secure servers", Description: "in Frankfurt, locked"})},
	{name: "typed", rule: "security/vague", is: ResultPassed, edit: onlyMeasure(Measure{ID: "toms", Name: "Appropriate measures", Type: MeasureEncryption})},
}
