package ropa

import (
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// agreedOn has the payroll rest on a works agreement.
func agreedOn(name string) lawfulbasis.Basis {
	return lawfulbasis.Basis{Ground: lawfulbasis.LegalObligation, Law: []Law{{Name: name, Country: "DE"}}}
}

// agreesBy has people consent in a way.
func agreesBy(obtained string) lawfulbasis.Basis {
	return lawfulbasis.Basis{Ground: lawfulbasis.Consent, Consent: &lawfulbasis.ConsentTerms{Obtained: obtained}}
}

func watched(r *Register) { r.Activities[0].Monitoring = Yes }

func worksAgreed(r *Register) {
	r.Activities[0].WorksAgreement = &Reference{Title: "Agreement of 2024-02-01"}
}

// offences has the payroll's first data be criminal.
func offences(r *Register) { r.Activities[0].Data[0].Criminal = Yes }

// blacklisted has the customers' data be criminal, on Art. 33 UAVG, and passed
// on to another controller.
func blacklisted(provision string) func(*Register) {
	return inTurn(carriedBy(lawfulbasis.AuthorisedByLaw, "UAVG", provision, "NL"), func(r *Register) {
		a := &r.Activities[1]
		a.Data[0].Criminal, a.Recipients[0].Role = Yes, RoleController
	})
}

func federal(r *Register) { r.Organisation.PublicAuthority, r.Organisation.FederalBody = Yes, Yes }

func notified(r *Register) {
	for i := range r.Activities {
		r.Activities[i].Notification = &Reference{Number: "2026-114"}
	}
}

func regulated(name string) func(*Register) {
	return func(r *Register) { r.Measures[3].Name = name }
}

// officerOf dates the designation of the officer and the notice to the authority.
func officerOf(designated, notified string) func(*Register) {
	return func(r *Register) {
		day := func(s string) (d civil.Date) {
			if s != "" {
				d = civil.MustDate(s)
			}
			return d
		}
		r.DPO.Designated, r.DPO.Notified = day(designated), day(notified)
	}
}

// erasedBy is what the retention rules of complete() say happens at their end.
func erasedBy(note string) func(*Register) {
	return func(r *Register) { r.Activities[0].Retention[0].ActionNote = note }
}

// arranged has the customers be looked after with a joint controller.
func arranged(essence Answer, more ...func(*Activity)) func(*Register) {
	return func(r *Register) {
		a := &r.Activities[1]
		a.None, a.JointControllers = nil, []JointController{{Party: "client", Arrangement: &Reference{Title: "Arrangement"}, EssencePublished: essence}}
		for _, edit := range more {
			edit(a)
		}
	}
}

// cards has the customers' data be copies of identity cards.
func cards(edits ...func(*Activity)) func(*Register) {
	return func(r *Register) {
		a := &r.Activities[1]
		a.Data[0].Name, a.Data[0].Examples, a.Purposes = "Ausweiskopie", nil, a.Purposes[:1]
		for _, edit := range edits {
			edit(a)
		}
	}
}

// studied has the newsletter be one under the condition for research.
func studied(safeguards string) func(*Register) {
	return func(r *Register) {
		r.Activities[1].Purposes[1].Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.ArchivingResearch, Safeguards: safeguards}}
	}
}

// shown has the customers' national number reach the public.
func shown(name string) func(*Register) {
	return numbered(name, onLaw, func(a *Activity) { a.Recipients[0].Kind = RecipientPublic })
}

// given has the customers' data go to another controller in a country.
func given(c transfer.Country, purpose string) func(*Register) {
	return func(r *Register) {
		r.Activities[0].Recipients = nil
		r.Activities[1].Recipients = []Recipient{{ID: "fair", Category: "organiser of the fair", Role: RoleController, Country: c, Purpose: purpose}}
	}
}

func limits(notes string) func(*Register) {
	return func(r *Register) { r.Activities[0].Rights = &Rights{Contact: "dpo@agency.example", Notes: notes} }
}

func chain(r *Register) {
	r.Parties[2].Engagement = &Engagement{SubProcessors: []SubProcessor{{Party: "hosting"}}}
}

// fixes looks for words in how the first finding is put right.
func fixes(words string) func(*testing.T, []Finding) {
	return func(t *testing.T, findings []Finding) {
		t.Helper()
		if len(findings) > 0 && !strings.Contains(findings[0].Fix, words) {
			t.Errorf("fix %q does not say %q", findings[0].Fix, words)
		}
	}
}

var nationalWorkCases = []ruleCase{
	{name: "orally", rule: "basis/de-employee-consent", is: ResultFailed, want: []string{"/activities/0/purposes/0/bases/0/consent/obtained"}, edit: payrollOn(agreesBy("mündlich beim Vorgesetzten")), also: alsoBoth(severities(SeverityInfo), cited("GDPR Art. 7(1)", "GDPR Art. 88(1)", "DE BDSG § 26(2)"))},
	{name: "in the intranet", rule: "basis/de-employee-consent", is: ResultPassed, edit: payrollOn(agreesBy("Formular im Intranet"))},
	{name: "form not said", rule: "basis/de-employee-consent", is: ResultNotApplicable, edit: payrollOn(lawfulbasis.Basis{Ground: lawfulbasis.Consent})},
	{name: "of customers", rule: "basis/de-employee-consent", is: ResultNotApplicable, edit: func(r *Register) { r.Activities[1].Purposes[1].Bases[0].Consent.Obtained = "orally" }},
	{name: "in Austria", rule: "basis/de-employee-consent", is: ResultNotApplicable, edit: in("AT", payrollOn(agreesBy("mündlich")))},
	{name: "the day before", rule: "basis/de-employee-consent", asOf: "2018-05-24", is: ResultNotInForce, edit: payrollOn(agreesBy("mündlich"))},
	{name: "the first day", rule: "basis/de-employee-consent", asOf: "2018-05-25", is: ResultFailed, want: []string{"/activities/0/purposes/0/bases/0/consent/obtained"}, edit: payrollOn(agreesBy("mündlich"))},

	{name: "alone", rule: "basis/de-works-agreement", is: ResultFailed, want: []string{"/activities/0/purposes/0/bases/0"}, edit: payrollOn(agreedOn("Betriebsvereinbarung Zeiterfassung")), also: alsoBoth(severities(SeverityInfo), cited("GDPR Art. 88(1)", "GDPR Art. 88(2)", "CJEU C-65/23", "DE BDSG § 26(4)"))},
	{name: "by its section", rule: "basis/de-works-agreement", is: ResultFailed, want: []string{"/activities/0/purposes/0/bases/0"}, edit: payrollOn(bdsg("§ 26 Abs. 4"))},
	{name: "beside a ground", rule: "basis/de-works-agreement", is: ResultPassed, edit: payrollOn(agreedOn("Betriebsvereinbarung"), lawfulbasis.Basis{Ground: lawfulbasis.Contract})},
	{name: "another section", rule: "basis/de-works-agreement", is: ResultNotApplicable, edit: payrollOn(bdsg("§ 26(1)"))},
	{name: "in Austria", rule: "basis/de-works-agreement", is: ResultNotApplicable, edit: in("AT", payrollOn(agreedOn("Betriebsvereinbarung")))},
	{name: "the day before", rule: "basis/de-works-agreement", asOf: "2024-12-18", is: ResultNotInForce, edit: payrollOn(agreedOn("Betriebsvereinbarung"))},
	{name: "its day", rule: "basis/de-works-agreement", asOf: "2024-12-19", is: ResultFailed, want: []string{"/activities/0/purposes/0/bases/0"}, edit: payrollOn(agreedOn("Betriebsvereinbarung"))},

	{name: "Italy", rule: "security/works-council", is: ResultFailed, want: []string{"/activities/0/worksAgreement"}, edit: in("IT", watched), also: alsoBoth(severities(SeverityWarning), cited("IT L. 300/1970 Art. 4(1)", "GDPR Art. 88(1)"))},
	{name: "Germany", rule: "security/works-council", is: ResultFailed, want: []string{"/activities/0/worksAgreement"}, edit: watched, also: severities(SeverityInfo)},
	{name: "agreed", rule: "security/works-council", is: ResultPassed, edit: in("IT", watched, worksAgreed)},
	{name: "nobody is watched", rule: "security/works-council", is: ResultNotApplicable, edit: in("IT")},
	{name: "customers are", rule: "security/works-council", is: ResultNotApplicable, edit: in("IT", func(r *Register) { r.Activities[1].Monitoring = Yes })},
	{name: "Ireland", rule: "security/works-council", is: ResultNotApplicable, edit: in("IE", watched)},

	{name: "staff", rule: "special/nl-criminal", is: ResultFailed, want: []string{"/activities/0/worksAgreement"}, edit: in("NL", offences), also: citesExactly("GDPR Art. 10", "NL UAVG Art. 33(3)")},
	{name: "staff, with rules", rule: "special/nl-criminal", is: ResultPassed, edit: in("NL", offences, worksAgreed)},
	{name: "shared", rule: "special/nl-criminal", is: ResultFailed, want: []string{"/activities/1/recipients/0"}, edit: in("NL", blacklisted("art. 33 lid 2")), also: citesExactly("GDPR Art. 10", "NL UAVG Art. 33(4)")},
	{name: "shared with a licence", rule: "special/nl-criminal", is: ResultPassed, edit: in("NL", blacklisted("art. 33 lid 4 onder c, vergunning van de AP"))},
	{name: "none", rule: "special/nl-criminal", is: ResultNotApplicable, edit: in("NL")},
	{name: "an authority", rule: "special/nl-criminal", is: ResultNotApplicable, edit: in("NL", public, offences)},
	{name: "in Germany", rule: "special/nl-criminal", is: ResultNotApplicable, edit: offences},
	{name: "the day before", rule: "special/nl-criminal", asOf: "2018-05-24", is: ResultNotInForce, edit: in("NL", offences)},
	{name: "the first day", rule: "special/nl-criminal", asOf: "2018-05-25", is: ResultFailed, want: []string{"/activities/0/worksAgreement"}, edit: in("NL", offences)},

	{name: "criminal data in Ireland", rule: "special/criminal-authority", is: ResultFailed, want: []string{"/activities/0/purposes/0/conditions"}, edit: in("IE", offences), also: fixes("Data Protection Act 2018 s. 55")},
	{name: "criminal data in Spain before its act", rule: "special/criminal-authority", asOf: "2018-12-06", is: ResultFailed, want: []string{"/activities/0/purposes/0/conditions"}, edit: in("ES", offences), also: fixes("or leave the data out.")},

	{name: "a town", rule: "record/officer-notified", is: ResultFailed, want: []string{"/dpo/notified"}, edit: public, also: severities(SeverityInfo)},
	{name: "designated", rule: "record/officer-notified", is: ResultFailed, want: []string{"/dpo/notified"}, edit: officerOf("2026-03-02", "")},
	{name: "told", rule: "record/officer-notified", is: ResultPassed, edit: officerOf("2026-03-02", "2026-03-06")},
	{name: "a company that dates nothing", rule: "record/officer-notified", is: ResultNotApplicable},
	{name: "no officer", rule: "record/officer-notified", is: ResultNotApplicable, edit: inTurn(public, noOfficer)},
	{name: "in Spain", rule: "record/officer-notified", is: ResultNotApplicable, edit: in("ES", public)},

	{name: "late", rule: "record/es-officer-notified", is: ResultFailed, want: []string{"/dpo/notified"}, edit: in("ES", officerOf("2026-03-02", "2026-04-20"))},
	{name: "nothing said", rule: "record/es-officer-notified", is: ResultFailed, want: []string{"/dpo/notified"}, edit: in("ES"), also: severities(SeverityWarning)},
	{name: "the last day", rule: "record/es-officer-notified", is: ResultPassed, edit: in("ES", officerOf("2026-03-02", "2026-03-16"))},
	{name: "the day after", rule: "record/es-officer-notified", is: ResultFailed, want: []string{"/dpo/notified"}, edit: in("ES", officerOf("2026-03-02", "2026-03-17"))},
	{name: "no officer", rule: "record/es-officer-notified", is: ResultNotApplicable, edit: in("ES", noOfficer)},
	{name: "in Germany", rule: "record/es-officer-notified", is: ResultNotApplicable},
	{name: "the day before the act", rule: "record/es-officer-notified", asOf: "2018-12-06", is: ResultNotInForce, edit: in("ES")},
	{name: "its first day", rule: "record/es-officer-notified", asOf: "2018-12-07", is: ResultFailed, want: []string{"/dpo/notified"}, edit: in("ES")},

	{name: "a federal office", rule: "record/ch-notice", is: ResultFailed, want: []string{"/activities/0/notification"}, edit: in("CH", federal), also: citesExactly("FADP Art. 12(4)")},
	{name: "planned", rule: "record/ch-notice", is: ResultFailed, want: []string{"/activities/1/notification"}, edit: in("CH", federal, notified, func(r *Register) {
		r.Activities[1].Status, r.Activities[1].Notification = StatusPlanned, nil
	}), also: citesExactly("FADP DPO Art. 31(1)")},
	{name: "notified", rule: "record/ch-notice", is: ResultPassed, edit: in("CH", federal, notified)},
	{name: "planned on paper", rule: "record/ch-notice", is: ResultPassed, edit: in("CH", federal, notified, func(r *Register) {
		r.Activities[1].Status, r.Activities[1].Notification, r.Activities[1].Means = StatusPlanned, nil, MeansPaper
	})},
	{name: "a company", rule: "record/ch-notice", is: ResultNotApplicable, edit: in("CH")},
	{name: "a commune", rule: "record/ch-notice", is: ResultNotApplicable, edit: in("CH", public, func(r *Register) { r.Organisation.FederalBody = No })},

	{name: "a clinic", rule: "security/ch-regulations", is: ResultFailed, want: []string{"/activities/0/security"}, edit: in("CH", sensitiveAtLarge), also: citesExactly("FADP DPO Art. 5(1)")},
	{name: "a clinic with regulations", rule: "security/ch-regulations", is: ResultPassed, edit: in("CH", sensitiveAtLarge, regulated("Bearbeitungsreglement"))},
	{name: "a federal office on a small scale", rule: "security/ch-regulations", is: ResultFailed, want: []string{"/activities/0/security"}, edit: in("CH", federal), also: citesExactly("FADP DPO Art. 6(1)(a)")},
	{name: "a federal office that profiles", rule: "security/ch-regulations", is: ResultFailed, want: []string{"/activities/0/security", "/activities/1/security"}, edit: in("CH", federal, func(r *Register) {
		r.Activities[1].Decisions = &AutomatedDecisions{Profiling: Yes}
	})},
	{name: "a federal office with règlements", rule: "security/ch-regulations", is: ResultPassed, edit: in("CH", federal, regulated("Règlement de traitement"))},
	{name: "a small shop", rule: "security/ch-regulations", is: ResultNotApplicable, edit: in("CH")},
	{name: "in Germany", rule: "security/ch-regulations", is: ResultNotApplicable, edit: sensitiveAtLarge},

	{name: "claims", rule: "transfer/ch-exception", is: ResultFailed, want: []string{mailerUS + "/derogation"}, edit: in("CH", transferTo("US", transfer.DerogationLegalClaims)), also: severities(SeverityInfo)},
	{name: "claims, told", rule: "transfer/ch-exception", is: ResultPassed, edit: in("CH", transferTo("US", transfer.DerogationLegalClaims, func(x *transfer.Transfer) { x.Derogation = &transfer.Derogation{AuthorityTold: Yes} }))},
	{name: "consent", rule: "transfer/ch-exception", is: ResultNotApplicable, edit: in("CH", transferTo("US", transfer.DerogationConsent))},
	{name: "in Germany", rule: "transfer/ch-exception", is: ResultNotApplicable, edit: transferTo("US", transfer.DerogationLegalClaims)},

	{name: "erased", rule: "retention/es-blocking", is: ResultFailed, want: []string{"/activities/0/retention/0/action"}, edit: in("ES"), also: alsoBoth(severities(SeverityInfo), cited("GDPR Art. 17(1)", "ES LO 3/2018 Art. 32"))},
	{name: "blocked", rule: "retention/es-blocking", is: ResultPassed, edit: in("ES", erasedBy("Bloqueo hasta la prescripción y supresión posterior"))},
	{name: "nothing erased", rule: "retention/es-blocking", is: ResultNotApplicable, edit: in("ES", func(r *Register) {
		for i := range r.Activities {
			for j := range r.Activities[i].Retention {
				r.Activities[i].Retention[j].Action = ActionArchive
			}
		}
	})},
	{name: "in Germany", rule: "retention/es-blocking", is: ResultNotApplicable},
	{name: "the day before the act", rule: "retention/es-blocking", asOf: "2018-12-06", is: ResultNotInForce, edit: in("ES")},
	{name: "its first day", rule: "retention/es-blocking", asOf: "2018-12-07", is: ResultFailed, want: []string{"/activities/0/retention/0/action"}, edit: in("ES")},

	{name: "for a contract", rule: "special/de-id-card", is: ResultFailed, want: []string{"/activities/1/purposes/0/bases"}, edit: cards(), also: cited("GDPR Art. 87", "DE PAuswG § 20(2)")},
	{name: "under a law", rule: "special/de-id-card", is: ResultPassed, edit: cards(onLaw)},
	{name: "with consent", rule: "special/de-id-card", is: ResultPassed, edit: cards(func(a *Activity) { a.Purposes[0].Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.Consent}} })},
	{name: "a badge", rule: "special/de-id-card", is: ResultNotApplicable, edit: cards(func(a *Activity) { a.Data[0].Name = "Ausweisnummer" })},
	{name: "in Austria", rule: "special/de-id-card", is: ResultNotApplicable, edit: in("AT", cards())},
	{name: "the day before", rule: "special/de-id-card", asOf: "2018-05-24", is: ResultNotInForce, edit: cards()},
	{name: "the first day", rule: "special/de-id-card", asOf: "2018-05-25", is: ResultFailed, want: []string{"/activities/1/purposes/0/bases"}, edit: cards()},

	{name: "a list", rule: "special/es-public-id", is: ResultFailed, want: []string{"/activities/1/recipients/0"}, edit: in("ES", shown("DNI")), also: severities(SeverityWarning)},
	{name: "four digits", rule: "special/es-public-id", is: ResultPassed, edit: in("ES", shown("Cuatro cifras del DNI"))},
	{name: "no number", rule: "special/es-public-id", is: ResultNotApplicable, edit: in("ES")},
	{name: "in Germany", rule: "special/es-public-id", is: ResultNotApplicable, edit: shown("DNI")},
	{name: "the day before the act", rule: "special/es-public-id", asOf: "2018-12-06", is: ResultNotInForce, edit: in("ES", shown("DNI"))},
	{name: "its first day", rule: "special/es-public-id", asOf: "2018-12-07", is: ResultFailed, want: []string{"/activities/1/recipients/0"}, edit: in("ES", shown("DNI"))},

	{name: "Art. 89", rule: "special/uk-research", is: ResultFailed, want: []string{"/activities/1/purposes/1/conditions/0"}, edit: in("GB", studied("safeguards of Art. 89(1) UK GDPR")), also: alsoBoth(severities(SeverityInfo), cited("UK GDPR Art. 84B", "UK GDPR Art. 84C", "DUAA 2025 s. 86"))},
	{name: "Art. 84C", rule: "special/uk-research", is: ResultPassed, edit: in("GB", studied("safeguards of Art. 84C UK GDPR"))},
	{name: "no research", rule: "special/uk-research", is: ResultNotApplicable, edit: in("GB")},
	{name: "no article", rule: "special/uk-research", is: ResultNotApplicable, edit: in("GB", studied("pseudonyms"))},
	{name: "in Germany", rule: "special/uk-research", is: ResultNotApplicable, edit: studied("Art. 89(1) GDPR")},
	{name: "the day before", rule: "special/uk-research", asOf: "2026-02-04", is: ResultNotInForce, edit: in("GB", studied("Art. 89(1)"))},
	{name: "the first day", rule: "special/uk-research", asOf: "2026-02-05", is: ResultFailed, want: []string{"/activities/1/purposes/1/conditions/0"}, edit: in("GB", studied("Art. 89(1)"))},

	{name: "not made available", rule: "recipient/joint-essence", is: ResultFailed, want: []string{"/activities/1/jointControllers/0/essencePublished"}, edit: arranged(No), also: alsoBoth(severities(SeverityError), citesExactly("GDPR Art. 26(2)"))},
	{name: "not said, with a notice", rule: "recipient/joint-essence", is: ResultFailed, want: []string{"/activities/1/jointControllers/0/essencePublished"}, edit: arranged(""), also: severities(SeverityInfo)},
	{name: "not said, without", rule: "recipient/joint-essence", is: ResultFailed, want: []string{"/activities/1/jointControllers/0/essencePublished"}, edit: arranged("", func(a *Activity) { a.Notice = nil }), also: severities(SeverityWarning)},
	{name: "in the notice", rule: "recipient/joint-essence", is: ResultPassed, edit: arranged(Yes)},
	{name: "no arrangement", rule: "recipient/joint-essence", is: ResultNotApplicable, edit: arranged(No, func(a *Activity) { a.JointControllers[0].Arrangement = nil })},
	{name: "none", rule: "recipient/joint-essence", is: ResultNotApplicable},
	{name: "in Switzerland", rule: "recipient/joint-essence", is: ResultNotApplicable, edit: in("CH", arranged(No))},

	{name: "health data on a large scale", rule: "recipient/sub-processors-known", is: ResultFailed, want: []string{"/activities/1/recipients/0/party"}, edit: sensitive(), also: alsoBoth(severities(SeverityWarning), citesExactly("GDPR Art. 28(2)", "GDPR Art. 28(4)", "EDPB Opinion 22/2024"))},
	{name: "on record", rule: "recipient/sub-processors-known", is: ResultPassed, edit: sensitive(chain)},
	{name: "none", rule: "recipient/sub-processors-known", is: ResultPassed, edit: sensitive(func(r *Register) { r.Activities[1].None = append(r.Activities[1].None, ElementSubProcessors) })},
	{name: "on a small scale", rule: "recipient/sub-processors-known", is: ResultNotApplicable, edit: sensitive(func(r *Register) { r.Activities[1].LargeScale = No })},
	{name: "the day before", rule: "recipient/sub-processors-known", asOf: "2024-10-06", is: ResultNotInForce, edit: sensitive()},
	{name: "its day", rule: "recipient/sub-processors-known", asOf: "2024-10-07", is: ResultFailed, want: []string{"/activities/1/recipients/0/party"}, edit: sensitive()},

	{name: "a fair in Austria", rule: "recipient/eui-transmission", is: ResultFailed, want: []string{"/activities/1/recipients/0/purpose"}, edit: inTurn(underRegimes(EUInstitutions), given("AT", "")), also: citesExactly("EUDPR Art. 9(1)", "EUDPR Art. 9(2)")},
	{name: "with its purpose", rule: "recipient/eui-transmission", is: ResultPassed, edit: inTurn(underRegimes(EUInstitutions), given("AT", "admission to the building"))},
	{name: "outside the Union", rule: "recipient/eui-transmission", is: ResultNotApplicable, edit: inTurn(underRegimes(EUInstitutions), given("US", ""))},
	{name: "a company", rule: "recipient/eui-transmission", is: ResultNotApplicable, edit: given("AT", "")},

	{name: "no rules", rule: "rights/eui-restriction", is: ResultFailed, want: []string{"/activities/0/rights/notes"}, edit: inTurn(underRegimes(EUInstitutions), limits("Access is restricted during inquiries."))},
	{name: "rules", rule: "rights/eui-restriction", is: ResultPassed, edit: inTurn(underRegimes(EUInstitutions), limits("Access may be restricted during inquiries under Decision 2021/3 (OJ L 37, 3.2.2021)."))},
	{name: "another limit", rule: "rights/eui-restriction", is: ResultPassed, edit: inTurn(underRegimes(EUInstitutions), limits("Requests are answered within a month."))},
	{name: "no limits", rule: "rights/eui-restriction", is: ResultNotApplicable, edit: underRegimes(EUInstitutions)},
	{name: "a company", rule: "rights/eui-restriction", is: ResultNotApplicable, edit: limits("Access is restricted.")},
}

// Tables are in order, and no row of them that is from memory weighs as an error.
func TestWorkTables(t *testing.T) {
	for _, w := range WorksCouncilRules() {
		if !w.Confidence.Valid() || w.Confidence == "" || w.What == "" || w.Confidence == transfer.Memory && w.Severity == SeverityError {
			t.Errorf("%s: %+v", w.Country, w)
		}
	}
	for _, l := range CriminalLaws() {
		if !l.Confidence.Valid() || l.Confidence == "" || l.What == "" {
			t.Errorf("%s: %+v", l.Country, l)
		}
	}
	if !slices.IsSortedFunc(CriminalLaws(), func(a, b CriminalLaw) int { return slices.Compare([]byte(a.Country), []byte(b.Country)) }) {
		t.Error("the laws on criminal data are not in order")
	}
}
