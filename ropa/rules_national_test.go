package ropa

import (
	"slices"
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// in moves the keeper of complete() to a country.
func in(c transfer.Country, edits ...func(*Register)) func(*Register) {
	return func(r *Register) {
		r.Organisation.Country, r.Organisation.Contact.Address.Country = c, c
		switch c {
		case "CH":
			r.Regimes = []Regime{Swiss}
		case "GB":
			r.Regimes = []Regime{UK}
		}
		inTurn(edits...)(r)
	}
}

func noOfficer(r *Register) { r.DPO = nil }

func staff(n int) func(*Register) { return func(r *Register) { r.Organisation.Employees = n } }

func public(r *Register) { r.Organisation.PublicAuthority = Yes }

// needsDPIA has the payroll be subject to an impact assessment.
func needsDPIA(r *Register) {
	r.Activities[0].DPIA = &DPIA{Required: Yes, Status: DPIADone, Date: civil.MustDate("2026-01-01")}
}

// underLaw has the newsletter rest on a legal obligation.
func underLaw(laws ...Law) func(*Register) {
	return func(r *Register) {
		r.Activities[1].Purposes[1].Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.LegalObligation, Law: laws}}
	}
}

// carriedBy has the newsletter rely on a condition of a law.
func carriedBy(c lawfulbasis.Condition, name, provision, country string) func(*Register) {
	return func(r *Register) {
		r.Activities[1].Purposes[1].Conditions = []lawfulbasis.Reliance{{Condition: c, Law: []Law{{Name: name, Provision: provision, Country: country}}}}
	}
}

// filming has the customers' activity be one of cameras that keep images.
func filming(period string, edits ...func(*Activity)) func(*Register) {
	return func(r *Register) {
		a := &r.Activities[1]
		a.Name, a.Data[0].Kind = "Video surveillance of the entrance", DataImage
		a.Retention = []RetentionRule{{ID: "images", Period: civil.MustPeriod(period), From: "recording", Action: ActionErase}}
		for _, edit := range edits {
			edit(a)
		}
	}
}

func ofEmployees(a *Activity) { a.Subjects[0].Kind = SubjectEmployee }

// numbered has the contacts' data be a national identification number.
func numbered(name string, edits ...func(*Activity)) func(*Register) {
	return func(r *Register) {
		a := &r.Activities[1]
		a.Data[0].NationalID, a.Data[0].Name, a.Data[0].Description = Yes, name, ""
		a.Purposes = a.Purposes[1:]
		for _, edit := range edits {
			edit(a)
		}
	}
}

func onInterests(a *Activity) {
	a.Purposes[0].Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.LegitimateInterests}}
}

func onLaw(a *Activity) {
	a.Purposes[0].Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.LegalObligation, Law: []Law{{Name: "Wages Tax Act"}}}}
}

// patients has the customers be patients with health data, in the system of a host.
func patients(certificates ...Certification) func(*Register) {
	return func(r *Register) {
		a := &r.Activities[1]
		a.Subjects[0].Kind, a.Data[0].Special, a.Systems = SubjectPatient, []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}, []ID{"platform"}
		for i := range r.Parties {
			if r.Parties[i].ID == "hosting" {
				r.Parties[i].Certifications = certificates
			}
		}
	}
}

func owner(activity, given, name string) func(*Register) {
	return func(r *Register) {
		r.Activities[0].Name, r.Activities[0].Owner = activity, &Party{GivenName: given, Name: name}
	}
}

// abroad is a company in the United States under the FADP that offers an app.
func abroad(occasional Answer, risk Level) func(*Register) {
	return func(r *Register) {
		in("US")(r)
		r.Regimes, r.Organisation.OffersInside = []Regime{Swiss}, Yes
		a := &r.Activities[0]
		a.LargeScale, a.Occasional, a.DPIA, a.Risk = Yes, occasional, nil, &Risk{Residual: risk}
	}
}

func sensitiveAtLarge(r *Register) { r.Activities[0].LargeScale = Yes }

func payrollOn(bases ...lawfulbasis.Basis) func(*Register) {
	return func(r *Register) { r.Activities[0].Purposes[0].Bases = bases }
}

func bdsg(provision string) lawfulbasis.Basis {
	return lawfulbasis.Basis{Ground: lawfulbasis.LegalObligation, Law: []Law{{Name: "BDSG", Provision: provision, Country: "DE"}}}
}

var nationalCases = []ruleCase{
	{name: "twenty", rule: "record/de-officer", is: ResultFailed, want: []string{"/dpo"}, edit: inTurn(noOfficer, staff(20)), also: alsoBoth(severities(SeverityWarning), cited("GDPR Art. 37(4)", "DE BDSG § 38(1)"))},
	{name: "nineteen", rule: "record/de-officer", is: ResultNotApplicable, edit: inTurn(noOfficer, staff(19))},
	{name: "ten, on the last day of ten", rule: "record/de-officer", asOf: "2019-11-25", is: ResultFailed, want: []string{"/dpo"}, edit: inTurn(noOfficer, staff(10))},
	{name: "ten, on the first day of twenty", rule: "record/de-officer", asOf: "2019-11-26", is: ResultNotApplicable, edit: inTurn(noOfficer, staff(10))},
	{name: "three and an assessment", rule: "record/de-officer", is: ResultFailed, want: []string{"/dpo"}, edit: inTurn(noOfficer, staff(3), needsDPIA), also: severities(SeverityError)},
	{name: "three and one that may be voluntary", rule: "record/de-officer", is: ResultFailed, want: []string{"/dpo"}, edit: inTurn(noOfficer, staff(3), needsDPIA, func(r *Register) { r.Activities[0].DPIA.Required = "" }), also: severities(SeverityWarning)},
	{name: "named", rule: "record/de-officer", is: ResultPassed},
	{name: "a public body", rule: "record/de-officer", is: ResultNotApplicable, edit: inTurn(noOfficer, public)},
	{name: "in Austria", rule: "record/de-officer", is: ResultNotApplicable, edit: in("AT", noOfficer)},
	{name: "the day before", rule: "record/de-officer", asOf: "2018-05-24", is: ResultNotInForce, edit: noOfficer},
	{name: "the first day", rule: "record/de-officer", asOf: "2018-05-25", is: ResultFailed, want: []string{"/dpo"}, edit: noOfficer},

	{name: "no ground", rule: "record/es-inventory", is: ResultFailed, want: []string{"/activities/0/purposes/0/bases"}, edit: in("ES", public, payrollOn(), func(r *Register) { r.Activities[0].Publishable = Yes }), also: severities(SeverityError)},
	{name: "not published", rule: "record/es-inventory", is: ResultFailed, want: []string{"/activities"}, edit: in("ES", public), also: severities(SeverityWarning)},
	{name: "published", rule: "record/es-inventory", is: ResultPassed, edit: in("ES", public, func(r *Register) { r.Activities[0].Publishable = Yes })},
	{name: "a company", rule: "record/es-inventory", is: ResultNotApplicable, edit: in("ES")},
	{name: "in Germany", rule: "record/es-inventory", is: ResultNotApplicable, edit: public},
	{name: "the day before", rule: "record/es-inventory", asOf: "2018-12-06", is: ResultNotInForce, edit: in("ES", public)},
	{name: "the first day", rule: "record/es-inventory", asOf: "2018-12-07", is: ResultFailed, want: []string{"/activities"}, edit: in("ES", public)},

	{name: "a federal office", rule: "record/ch-adviser", is: ResultFailed, want: []string{"/dpo"}, edit: in("CH", noOfficer, public, func(r *Register) { r.Organisation.FederalBody = Yes }), also: severities(SeverityError)},
	{name: "not said which", rule: "record/ch-adviser", is: ResultFailed, want: []string{"/dpo"}, edit: in("CH", noOfficer, public), also: severities(SeverityWarning)},
	{name: "named", rule: "record/ch-adviser", is: ResultPassed, edit: in("CH", public)},
	{name: "a canton", rule: "record/ch-adviser", is: ResultNotApplicable, edit: in("CH", noOfficer, public, func(r *Register) { r.Organisation.FederalBody = No })},
	{name: "a company", rule: "record/ch-adviser", is: ResultNotApplicable, edit: in("CH", noOfficer)},

	{name: "all four", rule: "record/ch-representative", is: ResultFailed, want: []string{"/representative"}, edit: abroad(No, LevelHigh), also: severities(SeverityError)},
	{name: "regular or not", rule: "record/ch-representative", is: ResultFailed, want: []string{"/representative"}, edit: abroad("", LevelHigh), also: severities(SeverityWarning)},
	{name: "occasional", rule: "record/ch-representative", is: ResultNotApplicable, edit: abroad(Yes, LevelHigh)},
	{name: "named", rule: "record/ch-representative", is: ResultPassed, edit: inTurn(abroad(No, LevelHigh), func(r *Register) { r.Representatives = []Party{{Name: "Vertretung AG", Country: "CH"}} })},
	{name: "in Switzerland", rule: "record/ch-representative", is: ResultNotApplicable, edit: inTurn(abroad(No, LevelHigh), in("CH"))},

	{name: "the officer", rule: "record/officer-conflict", is: ResultFailed, want: []string{"/activities/0/owner"}, edit: owner("Payroll", "", "Berta Beispiel")},
	{name: "someone else", rule: "record/officer-conflict", is: ResultPassed, edit: owner("Payroll", "Anna", "Beispiel")},
	{name: "the officer's own", rule: "record/officer-conflict", is: ResultPassed, edit: owner("Requests of data subjects", "Berta", "Beispiel")},
	{name: "no owners", rule: "record/officer-conflict", is: ResultNotApplicable},

	{name: "alone", rule: "basis/de-employment", is: ResultFailed, want: []string{"/activities/0/purposes/0/bases/0"}, edit: payrollOn(bdsg("§ 26 Abs. 1"))},
	{name: "as a claim", rule: "basis/de-employment", is: ResultFailed, want: []string{"/activities/0/purposes/0/bases/0"}, edit: payrollOn(lawfulbasis.Basis{Claim: "§ 26 BDSG"})},
	{name: "beside the contract", rule: "basis/de-employment", is: ResultPassed, edit: payrollOn(bdsg("§ 26(1)"), lawfulbasis.Basis{Ground: lawfulbasis.Contract})},
	{name: "on special data", rule: "basis/de-employment", is: ResultNotApplicable, edit: payrollOn(bdsg("§ 26(3)"))},
	{name: "in Austria", rule: "basis/de-employment", is: ResultNotApplicable, edit: in("AT", payrollOn(bdsg("§ 26(1)")))},
	{name: "an office in Germany", rule: "basis/de-employment", is: ResultFailed, want: []string{"/activities/0/purposes/0/bases/0"}, edit: in("AT", payrollOn(bdsg("§ 26(1)")), func(r *Register) {
		r.Organisation.Establishments = []Establishment{{Name: "Werk", Address: Address{Country: "DE"}}}
	})},
	{name: "the day before the judgment", rule: "basis/de-employment", asOf: "2023-03-29", is: ResultNotInForce, edit: payrollOn(bdsg("§ 26(1)"))},
	{name: "its day", rule: "basis/de-employment", asOf: "2023-03-30", is: ResultFailed, want: []string{"/activities/0/purposes/0/bases/0"}, edit: payrollOn(bdsg("§ 26(1)"))},

	{name: "a clinic", rule: "security/ch-logging", is: ResultFailed, want: []string{"/activities/0/security"}, edit: in("CH", sensitiveAtLarge), also: citesExactly("FADP DPO Art. 4(1)")},
	{name: "a clinic with logs", rule: "security/ch-logging", is: ResultPassed, edit: in("CH", sensitiveAtLarge, func(r *Register) { r.Measures[0].Type = MeasureTraceability })},
	{name: "a federal office", rule: "security/ch-logging", is: ResultFailed, want: []string{"/activities/0/security", "/activities/1/security"}, edit: in("CH", public, func(r *Register) { r.Organisation.FederalBody = Yes }), also: citesExactly("FADP DPO Art. 4(2)")},
	{name: "a small shop", rule: "security/ch-logging", is: ResultNotApplicable, edit: in("CH")},
	{name: "in Germany", rule: "security/ch-logging", is: ResultNotApplicable, edit: sensitiveAtLarge},

	{name: "no measures", rule: "special/de-safeguards", is: ResultFailed, want: []string{"/activities/1/purposes/1/conditions/0/law"}, edit: inTurn(carriedBy(lawfulbasis.HealthCare, "BDSG", "§ 22(1) no. 1(b)", "DE"), func(r *Register) { r.Activities[1].Security = nil })},
	{name: "measures", rule: "special/de-safeguards", is: ResultPassed, edit: carriedBy(lawfulbasis.HealthCare, "BDSG", "§ 22(1) no. 1(b)", "DE")},
	{name: "another law", rule: "special/de-safeguards", is: ResultNotApplicable, edit: carriedBy(lawfulbasis.HealthCare, "SGB V", "§ 22", "DE")},
	{name: "in Austria", rule: "special/de-safeguards", is: ResultNotApplicable, edit: in("AT", carriedBy(lawfulbasis.HealthCare, "BDSG", "§ 22", "DE"))},
	{name: "the day before", rule: "special/de-safeguards", asOf: "2018-05-24", is: ResultNotInForce},
	{name: "the first day", rule: "special/de-safeguards", asOf: "2018-05-25", is: ResultPassed, edit: carriedBy(lawfulbasis.HealthCare, "BDSG", "§ 22(1)", "DE")},

	{name: "payment", rule: "special/nl-biometric", is: ResultFailed, want: []string{"/activities/1/purposes/1/conditions/0/law"}, edit: in("NL", carriedBy(lawfulbasis.SubstantialPublicInterest, "UAVG", "art. 29", "NL"))},
	{name: "access", rule: "special/nl-biometric", is: ResultPassed, edit: in("NL", carriedBy(lawfulbasis.SubstantialPublicInterest, "UAVG", "art. 29", "NL"), func(r *Register) { r.Activities[1].Purposes[1].Name = "Toegang tot het laboratorium" })},
	{name: "in Germany", rule: "special/nl-biometric", is: ResultNotApplicable, edit: carriedBy(lawfulbasis.SubstantialPublicInterest, "UAVG", "art. 29", "NL")},
	{name: "the day before", rule: "special/nl-biometric", asOf: "2018-05-24", is: ResultNotInForce},
	{name: "the first day", rule: "special/nl-biometric", asOf: "2018-05-25", is: ResultFailed, want: []string{"/activities/1/purposes/1/conditions/0/law"}, edit: in("NL", carriedBy(lawfulbasis.SubstantialPublicInterest, "UAVG", "art. 29", "NL"))},

	{name: "no secrecy", rule: "special/nl-health-secrecy", is: ResultFailed, want: []string{"/activities/1/purposes/1/conditions/0/secrecy"}, edit: in("NL", carriedBy(lawfulbasis.EmploymentLaw, "UAVG", "art. 30 lid 1", "NL")),
		also: alsoBoth(severities(SeverityInfo), cited("GDPR Art. 9(4)", "NL UAVG Art. 30(4)"))},
	{name: "sworn to secrecy", rule: "special/nl-health-secrecy", is: ResultPassed, edit: in("NL", carriedBy(lawfulbasis.EmploymentLaw, "UAVG", "art. 30 lid 1", "NL"), func(r *Register) {
		r.Activities[1].Purposes[1].Conditions[0].Secrecy = "geheimhoudingsovereenkomst"
	})},
	{name: "another article", rule: "special/nl-health-secrecy", is: ResultNotApplicable, edit: in("NL", carriedBy(lawfulbasis.EmploymentLaw, "UAVG", "art. 29", "NL"))},
	{name: "in health care", rule: "special/nl-health-secrecy", is: ResultNotApplicable, edit: in("NL", carriedBy(lawfulbasis.HealthCare, "UAVG", "art. 30 lid 3", "NL"))},
	{name: "in Germany", rule: "special/nl-health-secrecy", is: ResultNotApplicable, edit: carriedBy(lawfulbasis.EmploymentLaw, "UAVG", "art. 30 lid 1", "NL")},
	{name: "the day before", rule: "special/nl-health-secrecy", asOf: "2018-05-24", is: ResultNotInForce},
	{name: "the first day", rule: "special/nl-health-secrecy", asOf: "2018-05-25", is: ResultFailed, want: []string{"/activities/1/purposes/1/conditions/0/secrecy"}, edit: in("NL", carriedBy(lawfulbasis.EmploymentLaw, "UAVG", "art. 30 lid 1", "NL"))},

	{name: "on consent", rule: "special/pl-criminal-consent", is: ResultFailed, want: []string{"/activities/0/purposes/0/bases"}, edit: in("PL", payrollOn(lawfulbasis.Basis{Ground: lawfulbasis.Consent}), func(r *Register) { r.Activities[0].Data[0].Criminal = Yes })},
	{name: "under a law", rule: "special/pl-criminal-consent", is: ResultPassed, edit: in("PL", func(r *Register) { r.Activities[0].Data[0].Criminal = Yes })},
	{name: "no criminal data", rule: "special/pl-criminal-consent", is: ResultNotApplicable, edit: in("PL")},
	{name: "in Germany", rule: "special/pl-criminal-consent", is: ResultNotApplicable, edit: func(r *Register) { r.Activities[0].Data[0].Criminal = Yes }},
	{name: "the day before", rule: "special/pl-criminal-consent", asOf: "2019-05-03", is: ResultNotInForce},
	{name: "the first day", rule: "special/pl-criminal-consent", asOf: "2019-05-04", is: ResultNotApplicable},

	{name: "published", rule: "special/it-dissemination", is: ResultFailed, want: []string{"/activities/0/recipients/0"}, edit: in("IT", func(r *Register) { r.Activities[0].Recipients[0].Kind = RecipientPublic })},
	{name: "not published", rule: "special/it-dissemination", is: ResultPassed, edit: in("IT")},
	{name: "other data published", rule: "special/it-dissemination", is: ResultPassed, edit: in("IT", func(r *Register) {
		r.Activities[0].Recipients[0].Kind, r.Activities[0].Recipients[0].Data = RecipientPublic, []ID{"salary"}
	})},
	{name: "in Germany", rule: "special/it-dissemination", is: ResultNotApplicable, edit: func(r *Register) { r.Activities[0].Recipients[0].Kind = RecipientPublic }},

	{name: "no certificate", rule: "recipient/fr-health-host", is: ResultFailed, want: []string{"/activities/1/systems/0"}, edit: in("FR", patients())},
	{name: "certified", rule: "recipient/fr-health-host", is: ResultPassed, edit: in("FR", patients(Certification{Name: "Certification HDS"}))},
	{name: "certified until yesterday", rule: "recipient/fr-health-host", is: ResultFailed, want: []string{"/activities/1/systems/0"}, edit: in("FR", patients(Certification{Name: "HDS", Valid: civil.MustDate("2026-11-20")}))},
	{name: "own servers", rule: "recipient/fr-health-host", is: ResultNotApplicable, edit: in("FR", patients(), func(r *Register) { r.Activities[1].Systems = []ID{"crm"} })},
	{name: "sick leave of staff", rule: "recipient/fr-health-host", is: ResultNotApplicable, edit: in("FR")},
	{name: "in Germany", rule: "recipient/fr-health-host", is: ResultNotApplicable, edit: patients()},

	{name: "a Dutch number on consent", rule: "special/national-id", is: ResultFailed, want: []string{"/activities/1/purposes/0"}, edit: in("NL", numbered("BSN")), also: alsoBoth(severities(SeverityError), cited("NL UAVG Art. 46(1)", "GDPR Art. 87"))},
	{name: "a Dutch number under a law", rule: "special/national-id", is: ResultPassed, edit: in("NL", numbered("BSN", onLaw))},
	{name: "a Dutch number, the day before the act", rule: "special/national-id", asOf: "2018-05-24", is: ResultNotInForce, edit: in("NL", numbered("BSN"))},
	{name: "a Dutch number, its first day", rule: "special/national-id", asOf: "2018-05-25", is: ResultFailed, want: []string{"/activities/1/purposes/0"}, edit: in("NL", numbered("BSN"))},
	{name: "a German tax number on consent", rule: "special/national-id", is: ResultPassed, edit: numbered("Steuer-ID")},
	{name: "a German tax number on interests", rule: "special/national-id", is: ResultFailed, want: []string{"/activities/1/purposes/0"}, edit: numbered("Steuer-ID", onInterests), also: severities(SeverityError)},
	{name: "another German number", rule: "special/national-id", is: ResultNotApplicable, edit: numbered("Ausweisnummer", onInterests)},
	{name: "a Danish number, and a reason", rule: "special/national-id", is: ResultPassed, edit: in("DK", numbered("CPR", onInterests, func(a *Activity) { a.Data[0].Description = "credit is given on it" }))},
	{name: "a Danish number, and none", rule: "special/national-id", is: ResultFailed, want: []string{"/activities/1/purposes/0"}, edit: in("DK", numbered("CPR", onInterests)), also: severities(SeverityWarning)},
	{name: "a French number", rule: "special/national-id", is: ResultFailed, want: []string{"/activities/1/purposes/0"}, edit: in("FR", numbered("NIR"))},
	{name: "a Swiss number", rule: "special/national-id", is: ResultFailed, want: []string{"/activities/1/purposes/0"}, edit: in("CH", numbered("AHV-Nummer"))},
	{name: "a Swiss number of an authority", rule: "special/national-id", is: ResultNotApplicable, edit: in("CH", numbered("AHV-Nummer"), public)},
	{name: "a State without a rule", rule: "special/national-id", is: ResultNotApplicable, edit: in("IT", numbered("codice fiscale"))},

	{name: "Spain, two months", rule: "retention/video-limit", is: ResultFailed, want: []string{"/activities/1/retention/0/period"}, edit: in("ES", filming("P2M")), also: alsoBoth(severities(SeverityError), cited("ES LO 3/2018 Art. 22(3)", "GDPR Art. 5(1)(e)"))},
	{name: "Spain, a month", rule: "retention/video-limit", is: ResultPassed, edit: in("ES", filming("P1M"))},
	{name: "Spain, evidence", rule: "retention/video-limit", is: ResultPassed, edit: in("ES", filming("P1Y", func(a *Activity) { a.Retention[0].When = "as evidence" }))},
	{name: "Spain, the day before the act", rule: "retention/video-limit", asOf: "2018-12-06", is: ResultNotApplicable, edit: in("ES", filming("P2M"))},
	{name: "Spain, its first day", rule: "retention/video-limit", asOf: "2018-12-07", is: ResultFailed, want: []string{"/activities/1/retention/0/period"}, edit: in("ES", filming("P2M"))},
	{name: "Spain, under the law", rule: "retention/video-limit", is: ResultPassed, edit: in("ES", filming("P2M", func(a *Activity) { a.Retention[0].Law = []Law{videoES} }))},
	{name: "France, a public place", rule: "retention/video-limit", is: ResultFailed, want: []string{"/activities/1/retention/0/period"}, edit: in("FR", filming("P2M", func(a *Activity) { a.PublicArea = Yes })), also: severities(SeverityError)},
	{name: "France, elsewhere", rule: "retention/video-limit", is: ResultFailed, want: []string{"/activities/1/retention/0/period"}, edit: in("FR", filming("P2M")), also: severities(SeverityWarning)},
	{name: "Austria", rule: "retention/video-limit", is: ResultFailed, want: []string{"/activities/1/retention/0/period"}, edit: in("AT", filming("P7D")), also: severities(SeverityInfo)},
	{name: "Germany", rule: "retention/video-limit", is: ResultFailed, want: []string{"/activities/1/retention/0/period"}, edit: filming("P14D"), also: severities(SeverityWarning)},
	{name: "Germany, three days", rule: "retention/video-limit", is: ResultPassed, edit: filming("P3D")},
	{name: "Poland, at work", rule: "retention/video-limit", is: ResultFailed, want: []string{"/activities/1/retention/0/period"}, edit: in("PL", filming("P6M", ofEmployees)), also: severities(SeverityWarning)},
	{name: "Poland, customers", rule: "retention/video-limit", is: ResultNotApplicable, edit: in("PL", filming("P6M"))},
	{name: "Ireland", rule: "retention/video-limit", is: ResultNotApplicable, edit: in("IE", filming("P6M"))},
	{name: "no cameras", rule: "retention/video-limit", is: ResultNotApplicable},

	{name: "a shop", rule: "basis/de-video", is: ResultFailed, want: []string{"/activities/1/purposes/1/bases/0"}, edit: underLaw(Law{Name: "BDSG", Provision: "§ 4 Abs. 1", Country: "DE"})},
	{name: "a shop, on interests too", rule: "basis/de-video", is: ResultPassed, edit: inTurn(underLaw(Law{Name: "BDSG", Provision: "§ 4", Country: "DE"}), func(r *Register) {
		b := &r.Activities[1].Purposes[1].Bases
		*b = append(*b, lawfulbasis.Basis{Ground: lawfulbasis.LegitimateInterests})
	})},
	{name: "another section", rule: "basis/de-video", is: ResultNotApplicable, edit: underLaw(Law{Name: "BDSG", Provision: "§ 26 Abs. 4", Country: "DE"})},
	{name: "a town", rule: "basis/de-video", is: ResultNotApplicable, edit: inTurn(public, underLaw(Law{Name: "BDSG", Provision: "§ 4", Country: "DE"}))},
	{name: "the day before the judgment", rule: "basis/de-video", asOf: "2019-03-26", is: ResultNotInForce, edit: underLaw(Law{Name: "BDSG", Provision: "§ 4", Country: "DE"})},
	{name: "its day", rule: "basis/de-video", asOf: "2019-03-27", is: ResultFailed, want: []string{"/activities/1/purposes/1/bases/0"}, edit: underLaw(Law{Name: "BDSG", Provision: "§ 4", Country: "DE"})},
}

// What nobody compared with a source is never an error.
func TestNationalTables(t *testing.T) {
	for _, l := range VideoLimits() {
		if !l.Confidence.Valid() || l.Confidence == "" || !l.Severity.Valid() || l.Maximum.IsZero() || l.Confidence == transfer.Memory && l.Severity == SeverityError {
			t.Errorf("%s: %+v", l.Country, l)
		}
	}
	for _, n := range NationalIDRules() {
		if !n.Confidence.Valid() || n.Confidence == "" || !n.Severity.Valid() || len(n.By) == 0 || n.Confidence == transfer.Memory && n.Severity == SeverityError {
			t.Errorf("%s: %+v", n.Country, n)
		}
	}
	if !slices.IsSortedFunc(VideoLimits(), func(a, b VideoLimit) int { return slices.Compare([]byte(a.Country), []byte(b.Country)) }) {
		t.Error("the limits are not in order")
	}
}
