package ropa

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
)

// relying gives payroll this condition in the place of its own, for all its
// data.
func relying(c lawfulbasis.Reliance) func(*Register) {
	return pay(func(p *Purpose) { p.Conditions = []lawfulbasis.Reliance{c} })
}

// holding gives the customers' activity this category of data.
func holding(d DataCategory) func(*Register) {
	return func(r *Register) {
		d.ID = "contact"
		r.Activities[1].Data[0] = d
	}
}

// estimated is a category of inferred data.
func estimated(name string, examples ...string) DataCategory {
	return DataCategory{Name: name, Examples: examples, Inferred: Yes}
}

// convicted gives the customers' activity data on offences, used by the first
// purpose under these conditions.
func convicted(conditions ...lawfulbasis.Reliance) func(*Register) {
	return func(r *Register) {
		holding(DataCategory{Name: "Convictions", Kind: DataOffence, Criminal: Yes})(r)
		noConsent(r)
		r.Activities[1].Purposes[0].Conditions = conditions
	}
}

// inSpeech sets the language of the register.
func inSpeech(language string, edit func(*Register)) func(*Register) {
	return edits(edit, func(r *Register) { r.Language = language })
}

// paragraph is a use of Schedule 1.
func paragraph(s lawfulbasis.Schedule1) *lawfulbasis.Schedule1Use {
	return &lawfulbasis.Schedule1Use{Condition: s}
}

const payConditions = payPath + "/conditions"

var (
	payConditionAt = []string{payConditions + "/0"}
	payDataAt      = []string{"/activities/0/data/2/special"}
	ordersDataAt   = []string{"/activities/1/data/0/special"}
	ordersCondsAt  = []string{ordersPath + "/conditions"}

	german = []Law{{Name: "Bundesdatenschutzgesetz", Provision: "§ 26(3)", Order: fact.StateLaw, Country: "DE"}}
	union  = lawfulbasis.Reliance{Condition: lawfulbasis.NotForProfit}
)

var researchAt = []string{payConditions + "/0/safeguards"}

// research is the condition of research with safeguards.
func research(safeguards string) lawfulbasis.Reliance {
	return lawfulbasis.Reliance{Condition: lawfulbasis.ArchivingResearch, Safeguards: safeguards}
}

// disclosing gives the union's data to recipients of a role.
func disclosing(role RecipientRole) func(*Register) {
	return edits(relying(union), func(r *Register) {
		r.Activities[0].Recipients = []Recipient{{ID: "insurer", Category: "insurers", Kind: RecipientFinancial, Role: role}}
	})
}

// sometimesSpecial makes the customers' contact data special in some cases.
func sometimesSpecial(types ...lawfulbasis.SpecialCategory) func(*Register) {
	return func(r *Register) {
		d := &r.Activities[1].Data[0]
		d.SpecialWhen, d.Special = "where it shows a disability", types
	}
}

// faces makes the customers' contact data pictures of faces, processed to
// identify people uniquely, and marked as nothing.
func faces(r *Register) {
	holding(DataCategory{Name: "Faces", Kind: DataImage, IdentifiesUniquely: Yes})(r)
	noConsent(r)
}

// searched has AI with a function look at pictures, in the customers' activity.
func searched(f AIFunction, d DataCategory) func(*Register) {
	return func(r *Register) {
		d.Name = "Pictures"
		holding(d)(r)
		r.Activities[1].AI = []AIUse{{ID: "search", Name: "Search for faces", Function: f}}
	}
}

// drawsOn has the keeper use what it stores for clients, these data, in its
// customers' activity with those data.
func drawsOn(clients, own []DataCategory) func(*Register) {
	return func(r *Register) {
		noConsent(r)
		r.Processing[0].OwnUse, r.Processing[0].Data = []ID{"customers"}, clients
		r.Activities[1].Data, r.Activities[1].Purposes[0].Data = own, nil
	}
}

var (
	faceFiles  = DataCategory{ID: "faces", Name: "Faces", Kind: DataBiometric, Special: []lawfulbasis.SpecialCategory{lawfulbasis.BiometricData}}
	plainFiles = DataCategory{ID: "files", Name: "Files", Kind: DataContent}
	someFaces  = DataCategory{ID: "some", Name: "Pictures", Kind: DataImage, SpecialWhen: "where they show a disability"}
	faceIDs    = DataCategory{ID: "faces", Name: "Original pictures", Kind: DataImage}
	ownUseAt   = []string{"/processing/0/ownUse/0"}
)

// onlyCase gives payroll's condition a case.
func onlyCase(when string) func(*Register) {
	return pay(func(p *Purpose) { p.Conditions[0].When = when })
}

var specialCases = []ruleCase{
	{name: "complete", rule: "special/condition-missing", is: ResultPassed},
	{name: "no special data", rule: "special/condition-missing", is: ResultNotApplicable, edit: func(r *Register) { r.Activities = r.Activities[1:] }},
	{name: "no condition", rule: "special/condition-missing", is: ResultFailed, want: []string{payConditions}, edit: pay(func(p *Purpose) { p.Conditions = nil }), also: citesExactly("GDPR Art. 9(1)", "GDPR Art. 9(2)")},
	{name: "only a claim", rule: "special/condition-missing", is: ResultFailed, want: []string{payConditions}, edit: relying(lawfulbasis.Reliance{Claim: "customary"})},
	{name: "for some of the data", rule: "special/condition-missing", is: ResultFailed, want: []string{payConditions}, edit: pay(func(p *Purpose) { p.Conditions[0].Data = p.Conditions[0].Data[:1] })},
	{name: "for all data", rule: "special/condition-missing", is: ResultPassed, edit: pay(func(p *Purpose) { p.Conditions[0].Data = nil })},
	{name: "a condition of Art. 10", rule: "special/condition-missing", is: ResultFailed, want: []string{payConditions}, edit: relying(lawfulbasis.Reliance{Condition: lawfulbasis.AuthorisedByLaw, Law: german})},
	{name: "a code that is not known", rule: "special/condition-missing", is: ResultPassed, edit: relying(lawfulbasis.Reliance{Condition: "employment"})},
	{name: "the purpose does not use them", rule: "special/condition-missing", is: ResultNotApplicable, edit: pay(func(p *Purpose) { p.Data, p.Conditions = []ID{"salary"}, nil })},
	{name: "sensitive in Switzerland alone", rule: "special/condition-missing", is: ResultNotApplicable, edit: func(r *Register) {
		r.Activities = r.Activities[1:]
		r.Activities[0].Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.SocialAssistance}
	}},
	{name: "UK", rule: "special/condition-missing", is: ResultFailed, want: []string{payConditions}, edit: boundBy(pay(func(p *Purpose) { p.Conditions = nil }), UK), also: citesExactly("UK GDPR Art. 9(1)", "UK GDPR Art. 9(2)")},
	{name: "institutions", rule: "special/condition-missing", is: ResultFailed, want: []string{payConditions}, edit: boundBy(pay(func(p *Purpose) { p.Conditions = nil }), EUInstitutions), also: citesExactly("EUDPR Art. 10(1)", "EUDPR Art. 10(2)")},
	{name: "Switzerland", rule: "special/condition-missing", is: ResultNotApplicable, edit: boundBy(pay(func(p *Purpose) { p.Conditions = nil }), Swiss)},

	{name: "faces, not marked", rule: "special/condition-missing", is: ResultFailed, want: ordersCondsAt, edit: faces, also: weighs(SeverityError)},
	{name: "faces, under a condition", rule: "special/condition-missing", is: ResultPassed, edit: edits(faces, orders(func(p *Purpose) {
		p.Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.LegalClaims}}
	}))},
	{name: "an account that identifies", rule: "special/condition-missing", is: ResultNotApplicable, edit: func(r *Register) {
		r.Activities = r.Activities[1:]
		r.Activities[0].Data[0].IdentifiesUniquely = Yes
	}},
	{name: "explicit consent as the ground", rule: "special/condition-missing", is: ResultFailed, want: []string{newsletterPath + "/conditions"}, edit: func(r *Register) {
		holding(DataCategory{Name: "Faces", Kind: DataImage, IdentifiesUniquely: Yes})(r)
		r.Activities[1].Purposes[0].Data = []ID{"none"}
		r.Activities[1].Purposes[1].Bases[0].Consent.Explicit = Yes
	}, also: both(weighs(SeverityWarning), says(`uses special categories of data, "Faces"; explicit consent is its ground and is not stated as the condition`))},
	{name: "consent as the ground, not stated whether explicit", rule: "special/condition-missing", is: ResultFailed, want: []string{newsletterPath + "/conditions"}, edit: func(r *Register) {
		holding(DataCategory{Name: "Faces", Kind: DataImage, IdentifiesUniquely: Yes})(r)
		r.Activities[1].Purposes[0].Data = []ID{"none"}
	}, also: weighs(SeverityError)},
	{name: "explicit consent as the ground in one case of two", rule: "special/condition-missing", is: ResultFailed, want: []string{newsletterPath + "/conditions"}, edit: func(r *Register) {
		holding(DataCategory{Name: "Faces", Kind: DataImage, IdentifiesUniquely: Yes})(r)
		r.Activities[1].Purposes[0].Data = []ID{"none"}
		p := &r.Activities[1].Purposes[1]
		p.Bases[0].Consent.Explicit, p.Bases[0].When = Yes, "the person agreed"
		p.Bases = append(p.Bases, onInterest)
	}, also: weighs(SeverityError)},
	{name: "special in some cases", rule: "special/condition-missing", is: ResultFailed, want: ordersCondsAt, edit: edits(noConsent, sometimesSpecial(lawfulbasis.HealthData)),
		also: both(weighs(SeverityWarning), says(`states no condition for "Name and business contact details" in the cases where it is special`))},
	{name: "special always, and in some cases", rule: "special/condition-missing", is: ResultFailed, want: []string{payConditions, payConditions}, edit: edits(pay(func(p *Purpose) { p.Conditions = nil }), func(r *Register) {
		r.Activities[0].Data[2].SpecialWhen = "where it tells the illness"
	}), also: weighs(SeverityWarning, SeverityError)}, // in the order of their words
	{name: "clients' faces for the keeper's own purposes", rule: "special/condition-missing", is: ResultFailed, want: ownUseAt, edit: drawsOn([]DataCategory{faceFiles}, nil), also: both(weighs(SeverityError), citesExactly("GDPR Art. 9(1)", "GDPR Art. 28(10)"))},
	{name: "clients' faces under the same ID", rule: "special/condition-missing", is: ResultFailed, want: ownUseAt, edit: drawsOn([]DataCategory{plainFiles, faceFiles}, []DataCategory{faceIDs}), also: weighs(SeverityError)},
	{name: "clients' faces beside other data", rule: "special/condition-missing", is: ResultFailed, want: ownUseAt, edit: drawsOn([]DataCategory{plainFiles, faceFiles}, nil), also: weighs(SeverityWarning)},
	{name: "clients' faces, and other data listed", rule: "special/condition-missing", is: ResultFailed, want: ownUseAt, edit: drawsOn([]DataCategory{faceFiles}, []DataCategory{{ID: "figures", Name: "Figures"}}), also: weighs(SeverityWarning)},
	{name: "clients' pictures, special in some cases", rule: "special/condition-missing", is: ResultFailed, want: ownUseAt, edit: drawsOn([]DataCategory{someFaces}, nil), also: weighs(SeverityWarning)},
	{name: "clients' other data alone", rule: "special/condition-missing", is: ResultPassed, edit: drawsOn([]DataCategory{plainFiles, faceFiles}, []DataCategory{plainFiles})},
	{name: "clients' faces under a condition", rule: "special/condition-missing", is: ResultPassed, edit: edits(drawsOn([]DataCategory{faceFiles}, nil), orders(func(p *Purpose) {
		p.Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.LegalClaims}}
	}))},
	{name: "clients' faces, marked in the keeper's activity too", rule: "special/condition-missing", is: ResultFailed, want: ordersCondsAt, edit: drawsOn([]DataCategory{faceFiles}, []DataCategory{faceFiles})},
	{name: "clients' faces, on explicit consent", rule: "special/condition-missing", is: ResultFailed, want: ownUseAt, edit: edits(drawsOn([]DataCategory{faceFiles}, nil), orders(func(p *Purpose) {
		p.Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.Consent, Consent: &lawfulbasis.ConsentTerms{Explicit: Yes}}}
	})), also: weighs(SeverityWarning)},
	{name: "clients' faces for what has ended", rule: "special/condition-missing", is: ResultPassed, edit: edits(drawsOn([]DataCategory{faceFiles}, nil), func(r *Register) { r.Activities[1].Status = StatusEnded })},
	{name: "clients' faces, institutions", rule: "special/condition-missing", is: ResultFailed, want: ownUseAt, edit: boundBy(drawsOn([]DataCategory{faceFiles}, nil), EUInstitutions), also: citesExactly("EUDPR Art. 10(1)", "EUDPR Art. 29(10)")},
	{name: "faces, Switzerland", rule: "special/condition-missing", is: ResultNotApplicable, edit: boundBy(faces, Swiss)},

	{name: "complete", rule: "special/case-uncovered", is: ResultPassed},
	{name: "no condition", rule: "special/case-uncovered", is: ResultNotApplicable, edit: pay(func(p *Purpose) { p.Conditions = nil })},
	{name: "one case", rule: "special/case-uncovered", is: ResultFailed, want: payConditionAt, edit: onlyCase("for the sick pay"), also: both(citesExactly("GDPR Art. 9(1)", "GDPR Art. 9(2)"),
		says(`states a condition for "Days of sick leave", "Church tax class" in one case, "Employment, social security and social protection law", and none for the others`))},
	{name: "one case, and no ground that says which", rule: "special/case-uncovered", is: ResultFailed, want: payConditionAt,
		edit: edits(onlyCase("for the sick pay"), pay(func(p *Purpose) { p.Bases = nil }))},
	{name: "two cases", rule: "special/case-uncovered", is: ResultPassed, edit: edits(onlyCase("for the sick pay"), pay(func(p *Purpose) {
		p.Conditions = append(p.Conditions, lawfulbasis.Reliance{Condition: lawfulbasis.LegalClaims, When: "in disputes"})
	}))},
	{name: "beside a condition for all cases", rule: "special/case-uncovered", is: ResultPassed, edit: edits(onlyCase("for the sick pay"), pay(func(p *Purpose) {
		p.Conditions = append(p.Conditions, lawfulbasis.Reliance{Condition: lawfulbasis.LegalClaims})
	}))},
	{name: "the other case for other data", rule: "special/case-uncovered", is: ResultFailed, want: payConditionAt, edit: edits(onlyCase("for the sick pay"), pay(func(p *Purpose) {
		p.Conditions = append(p.Conditions, lawfulbasis.Reliance{Condition: lawfulbasis.LegalClaims, When: "in disputes", Data: []ID{"sick-leave"}})
	})), also: says(`states a condition for "Church tax class" in one case`)},
	{name: "a claim beside it", rule: "special/case-uncovered", is: ResultFailed, want: payConditionAt, edit: edits(onlyCase("for the sick pay"), claimsCondition("good practice"))},
	{name: "the one case of the purpose", rule: "special/case-uncovered", is: ResultPassed, edit: edits(onlyCase("where the person agreed"), pay(func(p *Purpose) {
		p.Bases = p.Bases[:1]
		p.Bases[0].When = "where the person agreed"
	}))},
	{name: "special in some cases", rule: "special/case-uncovered", is: ResultNotApplicable, edit: edits(onlyCase("where it is special"), func(r *Register) {
		r.Activities[0].Data[2].SpecialWhen, r.Activities[0].Data[3].SpecialWhen = "where it tells the illness", "where it tells a faith"
	})},
	{name: "faces, not marked", rule: "special/case-uncovered", is: ResultFailed, want: []string{ordersPath + "/conditions/0"}, edit: edits(faces, orders(func(p *Purpose) {
		p.Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.LegalClaims, When: "in disputes"}}
	}))},
	{name: "UK", rule: "special/case-uncovered", is: ResultFailed, want: payConditionAt, edit: boundBy(onlyCase("for the sick pay"), UK), also: citesExactly("UK GDPR Art. 9(1)", "UK GDPR Art. 9(2)")},
	{name: "institutions", rule: "special/case-uncovered", is: ResultFailed, want: payConditionAt, edit: boundBy(onlyCase("for the sick pay"), EUInstitutions), also: citesExactly("EUDPR Art. 10(1)", "EUDPR Art. 10(2)")},
	{name: "Switzerland", rule: "special/case-uncovered", is: ResultNotApplicable, edit: boundBy(onlyCase("for the sick pay"), Swiss)},

	{name: "complete", rule: "special/biometric-unstated", is: ResultNotApplicable},
	{name: "faces are searched", rule: "special/biometric-unstated", is: ResultFailed, want: []string{"/activities/1/data/0/identifiesUniquely"}, edit: searched(AIRemoteIdentification, DataCategory{Kind: DataImage}),
		also: both(weighs(SeverityWarning), citesExactly("GDPR Art. 9(1)", "GDPR Art. 4(14)", "GDPR rec. 51"))},
	{name: "identified, not said whether remotely", rule: "special/biometric-unstated", is: ResultFailed, want: []string{"/activities/1/data/0/identifiesUniquely"}, edit: searched(AIBiometricIdentification, DataCategory{Kind: DataVoice})},
	{name: "verified", rule: "special/biometric-unstated", is: ResultFailed, want: []string{"/activities/1/data/0/identifiesUniquely"}, edit: searched(AIBiometricVerification, DataCategory{Kind: DataBiometric})},
	{name: "a database of faces", rule: "special/biometric-unstated", is: ResultFailed, want: []string{"/activities/1/data/0/identifiesUniquely"}, edit: searched(AIFaceDatabase, DataCategory{Kind: DataImage})},
	{name: "categorised", rule: "special/biometric-unstated", is: ResultNotApplicable, edit: searched(AIBiometricCategorisation, DataCategory{Kind: DataImage})},
	{name: "said to identify", rule: "special/biometric-unstated", is: ResultPassed, edit: searched(AIRemoteIdentification, DataCategory{Kind: DataImage, IdentifiesUniquely: Yes})},
	{name: "said not to identify", rule: "special/biometric-unstated", is: ResultPassed, edit: searched(AIRemoteIdentification, DataCategory{Kind: DataImage, IdentifiesUniquely: No})},
	{name: "marked as biometric", rule: "special/biometric-unstated", is: ResultPassed, edit: searched(AIRemoteIdentification, DataCategory{Kind: DataBiometric, Special: []lawfulbasis.SpecialCategory{lawfulbasis.BiometricData}})},
	{name: "another category is marked", rule: "special/biometric-unstated", is: ResultPassed, edit: edits(searched(AIRemoteIdentification, DataCategory{Kind: DataImage}), func(r *Register) {
		r.Activities[1].Data = append(r.Activities[1].Data, faceFiles)
	})},
	{name: "several", rule: "special/biometric-unstated", is: ResultFailed, want: []string{"/activities/1/data/0/identifiesUniquely"}, edit: edits(searched(AIRemoteIdentification, DataCategory{Kind: DataImage}), func(r *Register) {
		r.Activities[1].Data = append(r.Activities[1].Data, DataCategory{ID: "voice", Kind: DataVoice}, DataCategory{ID: "gait", Name: "Gaits"}, DataCategory{ID: "name", Kind: DataIdentity})
	}), also: says(`AI use "Search for faces" identifies or verifies people, and it is not stated whether these data are processed to identify them uniquely: "Pictures" and 2 more`)},
	{name: "no data of the body", rule: "special/biometric-unstated", is: ResultPassed, edit: searched(AIRemoteIdentification, DataCategory{Kind: DataContact})},
	{name: "of a processor", rule: "special/biometric-unstated", is: ResultFailed, want: []string{"/processing/0/data/0/identifiesUniquely"}, edit: func(r *Register) {
		r.Processing[0].Data[0].Kind, r.Processing[0].AI = DataImage, []AIUse{{ID: "search", Function: AIRemoteIdentification}}
	}},
	{name: "UK", rule: "special/biometric-unstated", is: ResultFailed, want: []string{"/activities/1/data/0/identifiesUniquely"}, edit: boundBy(searched(AIRemoteIdentification, DataCategory{Kind: DataImage}), UK), also: citesExactly("UK GDPR Art. 9(1)", "UK GDPR rec. 51")},
	{name: "institutions", rule: "special/biometric-unstated", is: ResultFailed, want: []string{"/activities/1/data/0/identifiesUniquely"}, edit: boundBy(searched(AIRemoteIdentification, DataCategory{Kind: DataImage}), EUInstitutions), also: citesExactly("EUDPR Art. 10(1)", "EUDPR Art. 3(18)")},
	{name: "Switzerland", rule: "special/biometric-unstated", is: ResultFailed, want: []string{"/activities/1/data/0/identifiesUniquely"}, edit: boundBy(searched(AIRemoteIdentification, DataCategory{Kind: DataImage}), Swiss), also: citesExactly("FADP Art. 5(c)(4)")},

	{name: "complete", rule: "special/ground-missing", is: ResultPassed},
	{name: "no condition", rule: "special/ground-missing", is: ResultNotApplicable, edit: pay(func(p *Purpose) { p.Conditions = nil })},
	{name: "a condition and no ground", rule: "special/ground-missing", is: ResultFailed, want: payConditionAt, edit: pay(func(p *Purpose) { p.Bases = nil }), also: citesExactly("GDPR Art. 6(1)", "GDPR Art. 9(2)", "CJEU C-667/21")},
	{name: "a condition claimed as the ground", rule: "special/ground-missing", is: ResultFailed, want: []string{payPath + "/bases/0"}, edit: pay(func(p *Purpose) {
		p.Bases, p.Conditions = []lawfulbasis.Basis{{Claim: "Manifestly made public"}}, nil
	})},
	{name: "the same in a sentence", rule: "special/ground-missing", is: ResultFailed, want: []string{payPath + "/bases/0"}, edit: pay(func(p *Purpose) {
		p.Bases = []lawfulbasis.Basis{{Claim: "Processing relates to personal data which are manifestly made public by the data subject"}}
	})},
	{name: "a condition's code as the ground", rule: "special/ground-missing", is: ResultFailed, want: []string{payPath + "/bases/0"}, edit: pay(func(p *Purpose) {
		p.Bases, p.Conditions = []lawfulbasis.Basis{{Ground: "manifestly-public"}}, nil
	})},
	{name: "the same with the condition stated too", rule: "special/ground-missing", is: ResultFailed, want: []string{payPath + "/bases/0"}, edit: pay(func(p *Purpose) {
		p.Bases = []lawfulbasis.Basis{{Claim: "Art. 9(2)(b)"}}
	})},
	{name: "claimed beside a ground", rule: "special/ground-missing", is: ResultPassed, edit: pay(func(p *Purpose) { p.Bases[1] = lawfulbasis.Basis{Claim: "Manifestly made public"} })},
	{name: "claimed for its own case, beside a ground for another", rule: "special/ground-missing", is: ResultFailed, want: []string{payPath + "/bases/1"}, edit: pay(func(p *Purpose) {
		p.Bases[1] = lawfulbasis.Basis{Claim: "Manifestly made public", When: "the person published it"}
	}), also: says(`gives "Manifestly made public" as its ground in one case, which is a condition and no ground`)},
	{name: "claimed for its own case, beside a ground for it", rule: "special/ground-missing", is: ResultPassed, edit: pay(func(p *Purpose) {
		p.Bases[1] = lawfulbasis.Basis{Claim: "Manifestly made public", When: p.Bases[0].When}
	})},
	{name: "claimed for its own case, beside a ground for all", rule: "special/ground-missing", is: ResultPassed, edit: pay(func(p *Purpose) {
		p.Bases[0].When, p.Bases[1] = "", lawfulbasis.Basis{Claim: "Manifestly made public", When: "the person published it"}
	})},
	{name: "another claim", rule: "special/ground-missing", is: ResultNotApplicable, edit: pay(func(p *Purpose) {
		p.Bases, p.Conditions = []lawfulbasis.Basis{{Claim: "custom"}}, nil
	})},
	{name: "institutions", rule: "special/ground-missing", is: ResultFailed, want: payConditionAt, edit: boundBy(pay(func(p *Purpose) { p.Bases = nil }), EUInstitutions), also: citesExactly("EUDPR Art. 5(1)", "EUDPR Art. 10(2)", "CJEU C-667/21")},
	{name: "Switzerland", rule: "special/ground-missing", is: ResultNotApplicable, edit: boundBy(pay(func(p *Purpose) { p.Bases = nil }), Swiss)},

	{name: "complete", rule: "special/consent-not-explicit", is: ResultNotApplicable},
	{name: "explicit", rule: "special/consent-not-explicit", is: ResultPassed, edit: explicitly(&lawfulbasis.ConsentTerms{Explicit: Yes})},
	{name: "not stated", rule: "special/consent-not-explicit", is: ResultFailed, want: []string{ordersPath + "/conditions/0/consent/explicit"}, edit: explicitly(nil), also: citesExactly("GDPR Art. 9(2)(a)")},
	{name: "not explicit", rule: "special/consent-not-explicit", is: ResultFailed, want: []string{ordersPath + "/conditions/0/consent/explicit"}, edit: explicitly(&lawfulbasis.ConsentTerms{Explicit: No})},
	{name: "explicit as the ground describes it", rule: "special/consent-not-explicit", is: ResultPassed, edit: newsletter(func(p *Purpose) {
		p.Bases[0].Consent.Explicit = Yes
		p.Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.ExplicitConsent}}
	})},
	{name: "not explicit as the ground describes it", rule: "special/consent-not-explicit", is: ResultFailed, want: []string{newsletterPath + "/conditions/0/consent/explicit"}, edit: newsletter(func(p *Purpose) {
		p.Bases[0].Consent.Explicit = No
		p.Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.ExplicitConsent}}
	})},
	{name: "institutions", rule: "special/consent-not-explicit", is: ResultFailed, want: []string{ordersPath + "/conditions/0/consent/explicit"}, edit: boundBy(explicitly(nil), EUInstitutions), also: citesExactly("EUDPR Art. 10(2)(a)")},
	{name: "Switzerland, consent as the ground", rule: "special/consent-not-explicit", is: ResultFailed, want: []string{consentPath + "/explicit"}, edit: boundBy(func(r *Register) {
		r.Activities[1].Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.SocialAssistance}
	}, Swiss), also: citesExactly("FADP Art. 6(7)(a)")},
	{name: "Switzerland, data that are not sensitive", rule: "special/consent-not-explicit", is: ResultNotApplicable, edit: boundBy(nil, Swiss)},
	{name: "Switzerland, profiling", rule: "special/consent-not-explicit", is: ResultNotApplicable, edit: boundBy(func(r *Register) { r.Activities[1].Decisions = &AutomatedDecisions{Profiling: Yes} }, Swiss)},
	{name: "Switzerland, profiling of high risk", rule: "special/consent-not-explicit", is: ResultFailed, want: []string{consentPath + "/explicit"}, edit: boundBy(func(r *Register) {
		r.Activities[1].Decisions, r.Activities[1].DPIA = &AutomatedDecisions{Profiling: Yes}, &DPIA{ResidualRisk: LevelHigh}
	}, Swiss), also: citesExactly("FADP Art. 6(7)(b)")},
	{name: "Switzerland, profiling by a federal body", rule: "special/consent-not-explicit", is: ResultFailed, want: []string{consentPath + "/explicit"}, edit: boundBy(func(r *Register) {
		r.Organisation.PublicAuthority, r.Activities[1].Decisions = Yes, &AutomatedDecisions{Profiling: Yes}
	}, Swiss), also: citesExactly("FADP Art. 6(7)(c)")},
	{name: "Switzerland, faces that are not marked", rule: "special/consent-not-explicit", is: ResultFailed, want: []string{consentPath + "/explicit"},
		edit: boundBy(holding(DataCategory{Kind: DataImage, IdentifiesUniquely: Yes}), Swiss), also: citesExactly("FADP Art. 6(7)(a)")},
	{name: "Switzerland, explicit", rule: "special/consent-not-explicit", is: ResultPassed, edit: boundBy(edits(consenting(func(t *lawfulbasis.ConsentTerms) { t.Explicit = Yes }), func(r *Register) {
		r.Activities[1].Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}
	}), Swiss)},
	{name: "Union, consent as the ground", rule: "special/consent-not-explicit", is: ResultNotApplicable, edit: func(r *Register) {
		r.Activities[1].Data[0].Special = []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}
	}},

	{name: "complete", rule: "special/law-missing", is: ResultPassed},
	{name: "no condition", rule: "special/law-missing", is: ResultNotApplicable, edit: pay(func(p *Purpose) { p.Conditions = nil })},
	{name: "a condition that needs no law", rule: "special/law-missing", is: ResultNotApplicable, edit: relying(lawfulbasis.Reliance{Condition: lawfulbasis.LegalClaims})},
	{name: "Art. 10", rule: "special/law-missing", is: ResultNotApplicable, edit: relying(lawfulbasis.Reliance{Condition: lawfulbasis.AuthorisedByLaw})},
	{name: "no law", rule: "special/law-missing", is: ResultFailed, want: []string{payConditions + "/0/law"}, edit: pay(func(p *Purpose) { p.Conditions[0].Law = nil }), also: citesExactly("GDPR Art. 9(2)(b)")},
	{name: "research, no law", rule: "special/law-missing", is: ResultFailed, want: []string{payConditions + "/0/law"}, edit: relying(lawfulbasis.Reliance{Condition: lawfulbasis.ArchivingResearch}), also: citesExactly("GDPR Art. 9(2)(j)")},
	{name: "contract with a doctor", rule: "special/law-missing", is: ResultPassed, edit: relying(lawfulbasis.Reliance{Condition: lawfulbasis.HealthCare, HealthContract: "works doctor"})},
	{name: "a contract for another condition", rule: "special/law-missing", is: ResultFailed, want: []string{payConditions + "/0/law"},
		edit: relying(lawfulbasis.Reliance{Condition: lawfulbasis.PublicHealth, HealthContract: "works doctor"}), also: citesExactly("GDPR Art. 9(2)(i)")},
	{name: "UK, Schedule 1", rule: "special/law-missing", is: ResultPassed, edit: boundBy(relying(lawfulbasis.Reliance{Condition: lawfulbasis.EmploymentLaw, Schedule1: paragraph(lawfulbasis.Schedule1Employment)}), UK)},
	{name: "Union, Schedule 1", rule: "special/law-missing", is: ResultFailed, want: []string{payConditions + "/0/law"},
		edit: relying(lawfulbasis.Reliance{Condition: lawfulbasis.EmploymentLaw, Schedule1: paragraph(lawfulbasis.Schedule1Employment)})},
	{name: "UK, nothing", rule: "special/law-missing", is: ResultFailed, want: []string{payConditions + "/0/law"}, edit: boundBy(relying(lawfulbasis.Reliance{Condition: lawfulbasis.EmploymentLaw}), UK), also: citesExactly("UK GDPR Art. 9(2)(b)")},
	{name: "institutions", rule: "special/law-missing", is: ResultFailed, want: []string{payConditions + "/0/law"}, edit: boundBy(relying(lawfulbasis.Reliance{Condition: lawfulbasis.SubstantialPublicInterest}), EUInstitutions), also: citesExactly("EUDPR Art. 10(2)(g)")},

	{name: "complete", rule: "special/secrecy", is: ResultNotApplicable},
	{name: "no duty", rule: "special/secrecy", is: ResultFailed, want: []string{payConditions + "/0/secrecy"}, edit: relying(lawfulbasis.Reliance{Condition: lawfulbasis.HealthCare}), also: citesExactly("GDPR Art. 9(3)", "GDPR Art. 9(2)(h)")},
	{name: "a duty", rule: "special/secrecy", is: ResultPassed, edit: relying(lawfulbasis.Reliance{Condition: lawfulbasis.HealthCare, Secrecy: "§ 203 StGB"})},
	{name: "UK", rule: "special/secrecy", is: ResultFailed, want: []string{payConditions + "/0/secrecy"}, edit: boundBy(relying(lawfulbasis.Reliance{Condition: lawfulbasis.HealthCare}), UK),
		also: citesExactly("UK GDPR Art. 9(3)", "UK GDPR Art. 9(2)(h)", "DPA 2018 s. 11(1)")},
	{name: "institutions", rule: "special/secrecy", is: ResultFailed, want: []string{payConditions + "/0/secrecy"}, edit: boundBy(relying(lawfulbasis.Reliance{Condition: lawfulbasis.HealthCare}), EUInstitutions),
		also: citesExactly("EUDPR Art. 10(3)", "EUDPR Art. 10(2)(h)")},

	{name: "complete", rule: "special/not-for-profit-scope", is: ResultNotApplicable},
	{name: "the data leave", rule: "special/not-for-profit-scope", is: ResultFailed, want: []string{payConditions + "/0/membersOnly"},
		edit: relying(lawfulbasis.Reliance{Condition: lawfulbasis.NotForProfit, MembersOnly: No}), also: citesExactly("GDPR Art. 9(2)(d)")},
	{name: "another controller", rule: "special/not-for-profit-scope", is: ResultFailed, want: payConditionAt, edit: disclosing(RoleController)},
	{name: "a processor", rule: "special/not-for-profit-scope", is: ResultPassed, edit: disclosing(RoleProcessor)},
	{name: "role not stated", rule: "special/not-for-profit-scope", is: ResultPassed, edit: disclosing("")},
	{name: "other data", rule: "special/not-for-profit-scope", is: ResultPassed, edit: edits(disclosing(RoleController), func(r *Register) { r.Activities[0].Recipients[0].Data = []ID{"salary"} })},
	{name: "another purpose", rule: "special/not-for-profit-scope", is: ResultPassed, edit: edits(disclosing(RoleController), func(r *Register) { r.Activities[0].Recipients[0].Purposes = []ID{"other"} })},
	{name: "with consent", rule: "special/not-for-profit-scope", is: ResultPassed, edit: edits(disclosing(RoleController), pay(func(p *Purpose) {
		p.Conditions = append(p.Conditions, lawfulbasis.Reliance{Condition: lawfulbasis.ExplicitConsent})
	}))},
	{name: "institutions", rule: "special/not-for-profit-scope", is: ResultFailed, want: payConditionAt, edit: boundBy(disclosing(RoleThirdParty), EUInstitutions), also: citesExactly("EUDPR Art. 10(2)(d)")},

	{name: "complete", rule: "special/manifestly-public", is: ResultNotApplicable},
	{name: "not how", rule: "special/manifestly-public", is: ResultFailed, want: []string{payConditions + "/0/public"}, edit: relying(lawfulbasis.Reliance{Condition: lawfulbasis.ManifestlyPublic}),
		also: citesExactly("GDPR Art. 9(2)(e)", "CJEU C-252/21")},
	{name: "how", rule: "special/manifestly-public", is: ResultPassed, edit: relying(lawfulbasis.Reliance{Condition: lawfulbasis.ManifestlyPublic, Public: "in their public profile"})},
	{name: "Switzerland", rule: "special/manifestly-public", is: ResultNotApplicable, edit: boundBy(relying(lawfulbasis.Reliance{Condition: lawfulbasis.ManifestlyPublic}), Swiss)},

	{name: "complete", rule: "special/biometric-unmarked", is: ResultNotApplicable},
	{name: "faces", rule: "special/biometric-unmarked", is: ResultFailed, want: ordersDataAt, edit: holding(DataCategory{Name: "Pictures", Kind: DataImage, IdentifiesUniquely: Yes}),
		also: citesExactly("GDPR Art. 9(1)", "GDPR Art. 4(14)", "GDPR rec. 51")},
	{name: "faces, marked", rule: "special/biometric-unmarked", is: ResultPassed, edit: holding(DataCategory{
		Kind: DataImage, IdentifiesUniquely: Yes, Special: []lawfulbasis.SpecialCategory{lawfulbasis.BiometricData},
	})},
	{name: "faces, marked as something else", rule: "special/biometric-unmarked", is: ResultFailed, want: ordersDataAt, edit: holding(DataCategory{
		Kind: DataImage, IdentifiesUniquely: Yes, Special: []lawfulbasis.SpecialCategory{lawfulbasis.RacialEthnicOrigin},
	})},
	{name: "pictures that identify no one", rule: "special/biometric-unmarked", is: ResultNotApplicable, edit: holding(DataCategory{Kind: DataImage, IdentifiesUniquely: No})},
	{name: "pictures, not stated", rule: "special/biometric-unmarked", is: ResultNotApplicable, edit: holding(DataCategory{Kind: DataBiometric})},
	{name: "voices", rule: "special/biometric-unmarked", is: ResultFailed, want: ordersDataAt, edit: holding(DataCategory{Kind: DataVoice, IdentifiesUniquely: Yes})},
	{name: "gait, by its name", rule: "special/biometric-unmarked", is: ResultFailed, want: ordersDataAt, edit: holding(DataCategory{Name: "Gait", Kind: DataOther, IdentifiesUniquely: Yes})},
	{name: "fingerprints, by an example in French", rule: "special/biometric-unmarked", is: ResultFailed, want: ordersDataAt,
		edit: inSpeech("fr", holding(DataCategory{Name: "Accès", Examples: []string{"empreintes digitales"}, IdentifiesUniquely: Yes}))},
	{name: "a passport number", rule: "special/biometric-unmarked", is: ResultNotApplicable, edit: holding(DataCategory{Name: "Passport number", Kind: DataNationalID, IdentifiesUniquely: Yes})},
	{name: "of a processor", rule: "special/biometric-unmarked", is: ResultFailed, want: []string{"/processing/0/data/0/special"}, edit: func(r *Register) {
		r.Processing[0].Data[0].Kind, r.Processing[0].Data[0].IdentifiesUniquely = DataImage, Yes
	}},
	{name: "Switzerland", rule: "special/biometric-unmarked", is: ResultFailed, want: ordersDataAt, edit: boundBy(holding(DataCategory{Kind: DataImage, IdentifiesUniquely: Yes}), Swiss), also: citesExactly("FADP Art. 5(c)(4)")},
	{name: "UK", rule: "special/biometric-unmarked", is: ResultFailed, want: ordersDataAt, edit: boundBy(holding(DataCategory{Kind: DataImage, IdentifiesUniquely: Yes}), UK), also: citesExactly("UK GDPR Art. 9(1)", "UK GDPR rec. 51")},
	{name: "institutions", rule: "special/biometric-unmarked", is: ResultFailed, want: ordersDataAt, edit: boundBy(holding(DataCategory{Kind: DataImage, IdentifiesUniquely: Yes}), EUInstitutions), also: citesExactly("EUDPR Art. 10(1)", "EUDPR Art. 3(18)")},

	{name: "complete", rule: "special/inferred", is: ResultNotApplicable},
	{name: "ethnicity", rule: "special/inferred", is: ResultFailed, want: ordersDataAt, edit: holding(estimated("Estimated ethnicity")), also: both(weighs(SeverityError), citesExactly("GDPR Art. 9(1)", "CJEU C-184/20"))},
	{name: "ethnicity, under a condition for some purposes", rule: "special/inferred", is: ResultFailed, want: ordersDataAt, edit: edits(holding(estimated("Ethnicity")), orders(func(p *Purpose) {
		p.Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.ArchivingResearch}}
	})), also: both(weighs(SeverityError), says(`purpose "Send the product newsletter by e-mail to those who signed up" states no condition`))},
	{name: "ethnicity, under a condition", rule: "special/inferred", is: ResultFailed, want: ordersDataAt, edit: edits(holding(estimated("Ethnicity")), noConsent, orders(func(p *Purpose) {
		p.Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.ArchivingResearch}}
	})), also: weighs(SeverityWarning)},
	{name: "ethnicity that no purpose uses", rule: "special/inferred", is: ResultFailed, want: ordersDataAt, edit: edits(holding(estimated("Ethnicity")), func(r *Register) { r.Activities[1].Purposes = nil }), also: weighs(SeverityWarning)},
	{name: "ethnicity, of a processor", rule: "special/inferred", is: ResultFailed, want: []string{"/processing/0/data/0/special"}, edit: func(r *Register) {
		r.Processing[0].Data[0].Name, r.Processing[0].Data[0].Inferred = "Ethnicity", Yes
	}, also: weighs(SeverityWarning)},
	{name: "ethnicity in a longer name", rule: "special/inferred", is: ResultFailed, want: ordersDataAt, edit: holding(estimated("Hair style, dress and ethnicity")), also: weighs(SeverityWarning)},
	{name: "health as the whole name", rule: "special/inferred", is: ResultFailed, want: ordersDataAt, edit: holding(estimated("Estimated health")), also: weighs(SeverityError)},
	{name: "faith, German", rule: "special/inferred", is: ResultFailed, want: ordersDataAt, edit: inSpeech("de", holding(estimated("Vermutete Religion"))), also: weighs(SeverityError)},
	{name: "ethnicity among the examples", rule: "special/inferred", is: ResultFailed, want: ordersDataAt, edit: holding(estimated("Face analysis", "age", "gender", "ethnicity")), also: weighs(SeverityWarning)},
	{name: "ethnicity, marked", rule: "special/inferred", is: ResultPassed, edit: holding(DataCategory{Name: "Ethnicity", Inferred: Yes, Special: []lawfulbasis.SpecialCategory{lawfulbasis.RacialEthnicOrigin}})},
	{name: "ethnicity, collected", rule: "special/inferred", is: ResultNotApplicable, edit: holding(DataCategory{Name: "Ethnicity", Inferred: No})},
	{name: "race in so many words", rule: "special/inferred", is: ResultFailed, want: ordersDataAt, edit: holding(estimated("Perceived race"))},
	{name: "age, gender and mood", rule: "special/inferred", is: ResultPassed, edit: holding(estimated("Estimates from the face", "age", "gender", "emotions such as joy"))},
	{name: "a race that is run, an account's health", rule: "special/inferred", is: ResultPassed, edit: holding(estimated("Race time forecast", "customer health score"))},
	{name: "German", rule: "special/inferred", is: ResultFailed, want: ordersDataAt, edit: inSpeech("de", holding(estimated("Geschätzte ethnische Herkunft")))},
	{name: "French", rule: "special/inferred", is: ResultFailed, want: ordersDataAt, edit: inSpeech("fr", holding(estimated("Analyse", "orientation sexuelle")))},
	{name: "a language without a list", rule: "special/inferred", is: ResultNotApplicable, edit: inSpeech("it", holding(estimated("Etnia", "ethnicity")))},
	{name: "ruled out", rule: "special/inferred", is: ResultPassed, edit: holding(estimated("Attributes of faces (no ethnicity)"))},
	{name: "Switzerland", rule: "special/inferred", is: ResultNotApplicable, edit: boundBy(holding(estimated("Estimated ethnicity")), Swiss)},

	{name: "a law of a third country", rule: "special/law-missing", is: ResultFailed, want: []string{payConditions + "/0/law"}, edit: relying(lawfulbasis.Reliance{Condition: lawfulbasis.EmploymentLaw, Law: []Law{{Name: "Labor Code", Country: "US"}}}), also: weighs(SeverityError)},
	{name: "in words", rule: "special/condition-missing", is: ResultPassed, edit: relying(lawfulbasis.Reliance{Claim: "Art. 9(2)(b) GDPR"})},
	{name: "a law of a third country", rule: "special/criminal-authority", is: ResultFailed, want: []string{ordersPath + "/conditions/0"}, edit: convicted(lawfulbasis.Reliance{Condition: lawfulbasis.AuthorisedByLaw, Law: []Law{{Name: "FCRA", Country: "US"}}})},
	{name: "another condition", rule: "special/vital-incapacity", is: ResultNotApplicable},
	{name: "said", rule: "special/vital-incapacity", is: ResultPassed, edit: relying(lawfulbasis.Reliance{Condition: lawfulbasis.ConditionVitalInterests, Vital: &lawfulbasis.Vital{Incapacity: "unconscious"}})},
	{name: "not said", rule: "special/vital-incapacity", is: ResultFailed, want: []string{payConditions + "/0/vital/incapacity"}, edit: relying(lawfulbasis.Reliance{Condition: lawfulbasis.ConditionVitalInterests}), also: citesExactly("GDPR Art. 9(2)(c)")},
	{name: "institutions", rule: "special/vital-incapacity", is: ResultFailed, want: []string{payConditions + "/0/vital/incapacity"}, edit: boundBy(relying(lawfulbasis.Reliance{Condition: lawfulbasis.ConditionVitalInterests}), EUInstitutions), also: citesExactly("EUDPR Art. 10(2)(c)")},
	{name: "another condition", rule: "special/research-safeguards", is: ResultNotApplicable},
	{name: "none", rule: "special/research-safeguards", is: ResultFailed, want: researchAt, edit: relying(research("")), also: citesExactly("GDPR Art. 9(2)(j)", "GDPR Art. 89(1)")},
	{name: "blank", rule: "special/research-safeguards", is: ResultFailed, want: researchAt, edit: relying(research(" ")), also: weighs(SeverityWarning)},
	{name: "stated", rule: "special/research-safeguards", is: ResultPassed, edit: relying(research("the study works on pseudonyms whose key the clinic keeps"))},
	{name: "institutions", rule: "special/research-safeguards", is: ResultFailed, want: researchAt, edit: boundBy(relying(research("")), EUInstitutions), also: citesExactly("EUDPR Art. 10(2)(j)", "EUDPR Art. 13")},
	{name: "UK, last day of Art. 89(1)", rule: "special/research-safeguards", asOf: "2026-02-04", is: ResultFailed, want: researchAt, edit: boundBy(relying(research("")), UK),
		also: citesExactly("UK GDPR Art. 9(2)(j)", "UK GDPR Art. 89(1)")},
	{name: "UK, first day of Art. 84B", rule: "special/research-safeguards", asOf: "2026-02-05", is: ResultFailed, want: researchAt, edit: boundBy(relying(research("")), UK),
		also: citesExactly("UK GDPR Art. 9(2)(j)", "UK GDPR Art. 84B")},
	{name: "UK, stated", rule: "special/research-safeguards", is: ResultPassed, edit: boundBy(relying(research("pseudonyms")), UK)},
	{name: "Switzerland", rule: "special/research-safeguards", is: ResultNotApplicable, edit: boundBy(relying(research("")), Swiss)},
	{name: "ended", rule: "special/research-safeguards", is: ResultNotApplicable, edit: edits(relying(research("")), func(r *Register) { r.Activities[0].Status = StatusEnded })},
	{name: "complete", rule: "special/name-unmarked", is: ResultPassed},
	{name: "no data", rule: "special/name-unmarked", is: ResultNotApplicable, edit: func(r *Register) {
		r.Processing = nil
		for i := range r.Activities {
			r.Activities[i].Data = nil
		}
	}},
	{name: "a language without words", rule: "special/name-unmarked", is: ResultNotApplicable, edit: inSpeech("sl", holding(DataCategory{Name: "Sick notes"}))},
	{name: "sick notes", rule: "special/name-unmarked", is: ResultFailed, want: ordersDataAt, edit: holding(DataCategory{Name: "Sick notes of staff"}), also: citesExactly("GDPR Art. 9(1)")},
	{name: "an example", rule: "special/name-unmarked", is: ResultFailed, want: ordersDataAt, edit: holding(DataCategory{Name: "Payroll", Examples: []string{"IBAN", "church tax"}})},
	{name: "denied", rule: "special/name-unmarked", is: ResultPassed, edit: holding(DataCategory{Name: "Pay, without church tax"})},
	{name: "health insurance is another thing", rule: "special/name-unmarked", is: ResultPassed, edit: holding(DataCategory{Name: "Health insurance number, trade fair, union of teachers, race results"})},
	{name: "marked", rule: "special/name-unmarked", is: ResultPassed, edit: holding(DataCategory{Name: "Blood group", Special: []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}})},
	{name: "criminal record", rule: "special/name-unmarked", is: ResultFailed, want: []string{"/activities/1/data/0/criminal"}, edit: holding(DataCategory{Name: "Criminal record"}), also: citesExactly("GDPR Art. 10")},
	{name: "said not to be criminal", rule: "special/name-unmarked", is: ResultPassed, edit: holding(DataCategory{Name: "Criminal record: form that it was seen", Criminal: No})},
	{name: "German", rule: "special/name-unmarked", is: ResultFailed, want: ordersDataAt, edit: inSpeech("de", holding(DataCategory{Name: "Krankmeldungen"}))},
	{name: "German, party", rule: "special/name-unmarked", is: ResultFailed, want: ordersDataAt, edit: inSpeech("de-AT", holding(DataCategory{Name: "Angaben zur Parteimitgliedschaft"}))},
	{name: "French", rule: "special/name-unmarked", is: ResultFailed, want: ordersDataAt, edit: inSpeech("fr", holding(DataCategory{Name: "Arrêts de travail"}))},
	{name: "Spanish", rule: "special/name-unmarked", is: ResultFailed, want: ordersDataAt, edit: inSpeech("es", holding(DataCategory{Name: "Grupo sanguíneo"}))},
	{name: "Italian", rule: "special/name-unmarked", is: ResultFailed, want: []string{"/activities/1/data/0/criminal"}, edit: inSpeech("it", holding(DataCategory{Name: "Certificato del casellario giudiziale"}))},
	{name: "Dutch", rule: "special/name-unmarked", is: ResultFailed, want: ordersDataAt, edit: inSpeech("nl", holding(DataCategory{Name: "Ziekmeldingen"}))},
	{name: "Polish", rule: "special/name-unmarked", is: ResultFailed, want: ordersDataAt, edit: inSpeech("pl", holding(DataCategory{Name: "Zwolnienia lekarskie"}))},
	{name: "Portuguese", rule: "special/name-unmarked", is: ResultFailed, want: ordersDataAt, edit: inSpeech("pt", holding(DataCategory{Name: "Filiação sindical"}))},
	{name: "Switzerland", rule: "special/name-unmarked", is: ResultFailed, want: ordersDataAt, edit: boundBy(holding(DataCategory{Name: "Blood group"}), Swiss), also: citesExactly("FADP Art. 5(c)(2)")},

	{name: "a purpose says so", rule: "special/biometric-unstated", is: ResultFailed, want: []string{"/activities/1/data/0/identifiesUniquely"}, edit: edits(holding(DataCategory{Name: "Pictures", Kind: DataImage}), func(r *Register) {
		r.Activities[1].Purposes[0].Name = "Customers log in with their face"
	}), also: says(`purpose "Customers log in with their face" identifies or verifies people, and it is not stated whether these data are processed to identify them uniquely: "Pictures"`)},
	{name: "complete", rule: "special/kind-unmarked", is: ResultPassed},
	{name: "no such kind", rule: "special/kind-unmarked", is: ResultNotApplicable, edit: func(r *Register) { r.Activities = r.Activities[1:] }},
	{name: "health", rule: "special/kind-unmarked", is: ResultFailed, want: payDataAt, edit: func(r *Register) { r.Activities[0].Data[2].Special = nil }, also: citesExactly("GDPR Art. 9(1)", "GDPR Art. 4(15)")},
	{name: "biometric", rule: "special/kind-unmarked", is: ResultFailed, want: ordersDataAt, edit: holding(DataCategory{Kind: DataBiometric}), also: citesExactly("GDPR Art. 9(1)", "GDPR Art. 4(14)")},
	{name: "biometric, identifies nobody", rule: "special/kind-unmarked", is: ResultPassed, edit: holding(DataCategory{Kind: DataBiometric, IdentifiesUniquely: No})},
	{name: "biometric, marked", rule: "special/kind-unmarked", is: ResultPassed, edit: holding(DataCategory{Kind: DataBiometric, Special: []lawfulbasis.SpecialCategory{lawfulbasis.BiometricData}})},
	{name: "offence", rule: "special/kind-unmarked", is: ResultFailed, want: []string{"/activities/1/data/0/criminal"}, edit: holding(DataCategory{Kind: DataOffence}), also: citesExactly("GDPR Art. 10")},
	{name: "offence, not criminal", rule: "special/kind-unmarked", is: ResultPassed, edit: holding(DataCategory{Kind: DataOffence, Criminal: No})},
	{name: "Switzerland, offence marked as proceedings", rule: "special/kind-unmarked", is: ResultPassed, edit: boundBy(holding(DataCategory{
		Kind: DataOffence, Special: []lawfulbasis.SpecialCategory{lawfulbasis.ProceedingsSanctions},
	}), Swiss)},
	{name: "Switzerland, health", rule: "special/kind-unmarked", is: ResultFailed, want: payDataAt, edit: boundBy(func(r *Register) { r.Activities[0].Data[2].Special = nil }, Swiss), also: citesExactly("FADP Art. 5(c)(2)")},

	{name: "complete", rule: "special/type-unstated", is: ResultNotApplicable},
	{name: "no type", rule: "special/type-unstated", is: ResultFailed, want: []string{"/activities/1/data/0/special"}, edit: sometimesSpecial(), also: citesExactly("GDPR Art. 9(1)", "GDPR Art. 30(1)(c)")},
	{name: "a type", rule: "special/type-unstated", is: ResultPassed, edit: sometimesSpecial(lawfulbasis.HealthData)},
	{name: "institutions", rule: "special/type-unstated", is: ResultFailed, want: []string{"/activities/1/data/0/special"}, edit: boundBy(sometimesSpecial(), EUInstitutions), also: citesExactly("EUDPR Art. 10(1)", "EUDPR Art. 31(1)(c)")},
	{name: "in some cases", rule: "special/condition-missing", is: ResultFailed, want: []string{"/activities/1/purposes/0/conditions", "/activities/1/purposes/1/conditions"}, edit: sometimesSpecial()},

	{name: "complete", rule: "special/condition-unneeded", is: ResultPassed},
	{name: "no condition", rule: "special/condition-unneeded", is: ResultNotApplicable, edit: pay(func(p *Purpose) { p.Conditions = nil })},
	{name: "no special data", rule: "special/condition-unneeded", is: ResultFailed, want: payConditionAt, edit: pay(func(p *Purpose) { p.Data, p.Conditions[0].Data = []ID{"salary"}, nil }), also: citesExactly("GDPR Art. 9(1)")},
	{name: "for data that are not special", rule: "special/condition-unneeded", is: ResultFailed, want: payConditionAt, edit: pay(func(p *Purpose) { p.Conditions[0].Data = []ID{"salary"} })},
	{name: "no data stated", rule: "special/condition-unneeded", is: ResultPassed, edit: func(r *Register) { r.Activities[0].Data = nil }},
	{name: "special in some cases", rule: "special/condition-unneeded", is: ResultPassed, edit: edits(sometimesSpecial(), orders(func(p *Purpose) {
		p.Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.LegalClaims}}
	}))},
	{name: "biometric, not marked", rule: "special/condition-unneeded", is: ResultPassed, edit: edits(holding(DataCategory{Kind: DataImage, IdentifiesUniquely: Yes}), orders(func(p *Purpose) {
		p.Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.LegalClaims}}
	}))},
	{name: "a condition of Art. 10", rule: "special/condition-unneeded", is: ResultNotApplicable, edit: edits(pay(func(p *Purpose) { p.Conditions = nil }), convicted(lawfulbasis.Reliance{Condition: lawfulbasis.OfficialAuthority}))},
	{name: "Switzerland", rule: "special/condition-unneeded", is: ResultNotApplicable, edit: boundBy(pay(func(p *Purpose) { p.Data, p.Conditions[0].Data = []ID{"salary"}, nil }), Swiss)},

	{name: "Union", rule: "special/uk-schedule-1-condition", is: ResultNotApplicable},
	{name: "no condition stated", rule: "special/uk-schedule-1-condition", is: ResultFailed, want: []string{payConditions + "/0/schedule1"}, edit: boundBy(nil, UK), also: citesExactly("DPA 2018 s. 10(2)", "DPA 2018 Sch. 1 Part 1")},
	{name: "a condition that serves", rule: "special/uk-schedule-1-condition", is: ResultPassed, edit: boundBy(relying(lawfulbasis.Reliance{
		Condition: lawfulbasis.EmploymentLaw, Schedule1: paragraph(lawfulbasis.Schedule1Employment),
	}), UK)},
	{name: "one that serves another", rule: "special/uk-schedule-1-condition", is: ResultFailed, want: []string{payConditions + "/0/schedule1/condition"}, edit: boundBy(relying(lawfulbasis.Reliance{
		Condition: lawfulbasis.EmploymentLaw, Schedule1: paragraph(lawfulbasis.Schedule1Fraud),
	}), UK)},
	{name: "one of Part 3", rule: "special/uk-schedule-1-condition", is: ResultFailed, want: []string{payConditions + "/0/schedule1/condition"}, edit: boundBy(relying(lawfulbasis.Reliance{
		Condition: lawfulbasis.SubstantialPublicInterest, Schedule1: paragraph(lawfulbasis.Schedule1Consent),
	}), UK)},
	{name: "a code that is not known", rule: "special/uk-schedule-1-condition", is: ResultPassed, edit: boundBy(relying(lawfulbasis.Reliance{Condition: lawfulbasis.EmploymentLaw, Schedule1: paragraph("1")}), UK)},
	{name: "a condition that needs none", rule: "special/uk-schedule-1-condition", is: ResultNotApplicable, edit: boundBy(relying(lawfulbasis.Reliance{Condition: lawfulbasis.ExplicitConsent}), UK)},
	{name: "contract with a doctor", rule: "special/uk-schedule-1-condition", is: ResultPassed, edit: boundBy(relying(lawfulbasis.Reliance{Condition: lawfulbasis.HealthCare, HealthContract: "works doctor"}), UK)},
	{name: "before the UK GDPR", rule: "special/uk-schedule-1-condition", asOf: "2020-12-31", is: ResultNotInForce, edit: boundBy(nil, UK)},
	{name: "the first day of the UK GDPR", rule: "special/uk-schedule-1-condition", asOf: "2021-01-01", is: ResultFailed, want: []string{payConditions + "/0/schedule1"}, edit: boundBy(nil, UK)},

	{name: "Union", rule: "special/uk-policy-document", is: ResultNotApplicable},
	{name: "no Schedule 1", rule: "special/uk-policy-document", is: ResultNotApplicable, edit: boundBy(nil, UK)},
	{name: "fraud, no document", rule: "special/uk-policy-document", is: ResultFailed, want: []string{payConditions + "/0/schedule1/policy"}, edit: boundBy(relying(lawfulbasis.Reliance{
		Condition: lawfulbasis.SubstantialPublicInterest, Schedule1: paragraph(lawfulbasis.Schedule1Fraud),
	}), UK), also: citesExactly("DPA 2018 Sch. 1 para. 5(1)", "DPA 2018 Sch. 1 para. 39")},
	{name: "employment, no document", rule: "special/uk-policy-document", is: ResultFailed, want: []string{payConditions + "/0/schedule1/policy"}, edit: boundBy(relying(lawfulbasis.Reliance{
		Condition: lawfulbasis.EmploymentLaw, Schedule1: paragraph(lawfulbasis.Schedule1Employment),
	}), UK), also: citesExactly("DPA 2018 Sch. 1 para. 1(1)(b)", "DPA 2018 Sch. 1 para. 39")},
	{name: "a document", rule: "special/uk-policy-document", is: ResultPassed, edit: boundBy(relying(lawfulbasis.Reliance{
		Condition: lawfulbasis.EmploymentLaw, Schedule1: &lawfulbasis.Schedule1Use{Condition: lawfulbasis.Schedule1Employment, Policy: &Reference{Title: "Appropriate policy document"}},
	}), UK)},
	{name: "journalism", rule: "special/uk-policy-document", is: ResultNotApplicable, edit: boundBy(relying(lawfulbasis.Reliance{
		Condition: lawfulbasis.SubstantialPublicInterest, Schedule1: paragraph(lawfulbasis.Schedule1Journalism),
	}), UK)},
	{name: "health care", rule: "special/uk-policy-document", is: ResultNotApplicable, edit: boundBy(relying(lawfulbasis.Reliance{
		Condition: lawfulbasis.HealthCare, Schedule1: paragraph(lawfulbasis.Schedule1HealthCare),
	}), UK)},
	{name: "disclosure of unlawful acts", rule: "special/uk-policy-document", is: ResultPassed, edit: boundBy(relying(lawfulbasis.Reliance{
		Condition: lawfulbasis.SubstantialPublicInterest, Schedule1: &lawfulbasis.Schedule1Use{Condition: lawfulbasis.Schedule1UnlawfulActs, Disclosure: Yes},
	}), UK)},
	{name: "unlawful acts, no disclosure", rule: "special/uk-policy-document", is: ResultFailed, want: []string{payConditions + "/0/schedule1/policy"}, edit: boundBy(relying(lawfulbasis.Reliance{
		Condition: lawfulbasis.SubstantialPublicInterest, Schedule1: paragraph(lawfulbasis.Schedule1UnlawfulActs),
	}), UK), also: citesExactly("DPA 2018 Sch. 1 para. 5(1)", "DPA 2018 Sch. 1 para. 39")},
	{name: "disclosure of doping", rule: "special/uk-policy-document", is: ResultPassed, edit: boundBy(relying(lawfulbasis.Reliance{
		Condition: lawfulbasis.SubstantialPublicInterest, Schedule1: &lawfulbasis.Schedule1Use{Condition: lawfulbasis.Schedule1AntiDoping, Disclosure: Yes},
	}), UK)},
	{name: "an extension of Part 2", rule: "special/uk-policy-document", is: ResultNotApplicable, edit: boundBy(convicted(lawfulbasis.Reliance{
		Condition: lawfulbasis.AuthorisedByLaw, Schedule1: paragraph(lawfulbasis.Schedule1ExtensionPart2),
	}), UK)},
	{name: "an extension of insurance", rule: "special/uk-policy-document", is: ResultFailed, want: []string{ordersPath + "/conditions/0/schedule1/policy"}, edit: boundBy(convicted(lawfulbasis.Reliance{
		Condition: lawfulbasis.AuthorisedByLaw, Schedule1: paragraph(lawfulbasis.Schedule1ExtensionInsurance),
	}), UK), also: citesExactly("DPA 2018 Sch. 1 para. 5(1)", "DPA 2018 Sch. 1 para. 39")},

	{name: "complete", rule: "special/criminal-authority", is: ResultNotApplicable},
	{name: "no condition", rule: "special/criminal-authority", is: ResultFailed, want: ordersCondsAt, edit: convicted(), also: citesExactly("GDPR Art. 10")},
	{name: "a condition of Art. 9", rule: "special/criminal-authority", is: ResultFailed, want: ordersCondsAt, edit: convicted(lawfulbasis.Reliance{Condition: lawfulbasis.LegalClaims})},
	{name: "a law", rule: "special/criminal-authority", is: ResultPassed, edit: convicted(lawfulbasis.Reliance{Condition: lawfulbasis.AuthorisedByLaw, Law: german})},
	{name: "a law that is not named", rule: "special/criminal-authority", is: ResultFailed, want: []string{ordersPath + "/conditions/0"}, edit: convicted(lawfulbasis.Reliance{Condition: lawfulbasis.AuthorisedByLaw})},
	{name: "an authority", rule: "special/criminal-authority", is: ResultPassed, edit: convicted(lawfulbasis.Reliance{Condition: lawfulbasis.OfficialAuthority, Authority: "Bundesamt für Justiz"})},
	{name: "an authority that is not named", rule: "special/criminal-authority", is: ResultFailed, want: []string{ordersPath + "/conditions/0"}, edit: convicted(lawfulbasis.Reliance{Condition: lawfulbasis.OfficialAuthority})},
	{name: "the keeper is the authority", rule: "special/criminal-authority", is: ResultPassed, edit: asAuthority(convicted(lawfulbasis.Reliance{Condition: lawfulbasis.OfficialAuthority}))},
	{name: "a law for other data", rule: "special/criminal-authority", is: ResultFailed, want: ordersCondsAt,
		edit: convicted(lawfulbasis.Reliance{Condition: lawfulbasis.AuthorisedByLaw, Law: german, Data: []ID{"other"}})},
	{name: "not stated whether criminal", rule: "special/criminal-authority", is: ResultNotApplicable, edit: edits(convicted(), func(r *Register) { r.Activities[1].Data[0].Criminal = "" })},
	{name: "UK, a law without Schedule 1", rule: "special/criminal-authority", is: ResultFailed, want: []string{ordersPath + "/conditions/0"},
		edit: boundBy(convicted(lawfulbasis.Reliance{Condition: lawfulbasis.AuthorisedByLaw, Law: german}), UK), also: citesExactly("UK GDPR Art. 10(1)", "DPA 2018 s. 10(5)", "DPA 2018 s. 11(2)")},
	{name: "UK, Schedule 1", rule: "special/criminal-authority", is: ResultPassed, edit: boundBy(convicted(lawfulbasis.Reliance{
		Condition: lawfulbasis.AuthorisedByLaw, Schedule1: paragraph(lawfulbasis.Schedule1Consent),
	}), UK)},
	{name: "UK, Schedule 1 with a condition of Art. 9", rule: "special/criminal-authority", is: ResultPassed, edit: boundBy(convicted(lawfulbasis.Reliance{
		Condition: lawfulbasis.SubstantialPublicInterest, Schedule1: paragraph(lawfulbasis.Schedule1Fraud),
	}), UK)},
	{name: "UK, para. 5 is no condition", rule: "special/criminal-authority", is: ResultFailed, want: []string{ordersPath + "/conditions/0"}, edit: boundBy(convicted(lawfulbasis.Reliance{
		Condition: lawfulbasis.AuthorisedByLaw, Schedule1: paragraph(lawfulbasis.Schedule1PolicyRule),
	}), UK)},
	{name: "institutions", rule: "special/criminal-authority", is: ResultFailed, want: ordersCondsAt, edit: boundBy(convicted(), EUInstitutions), also: citesExactly("EUDPR Art. 11")},
	{name: "Switzerland", rule: "special/criminal-authority", is: ResultNotApplicable, edit: boundBy(convicted(), Swiss)},
}
