package ropa

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// Agreements with the representatives of the employees, GDPR Art. 88 and the
// law of the State.
var nationalWorkRules = []Rule{
	basisDEWorksAgreementRule,
	basisDEEmployeeConsentRule,
	securityWorksCouncilRule,
	specialNLCriminalRule,
}

// BDSG § 26(4): processing at work is allowed on collective agreements. CJEU
// C-65/23: such an agreement must itself meet Arts. 5, 6(1) and 9(1) and (2),
// and courts review it whole.
var basisDEWorksAgreementRule = Rule{
	ID:         "basis/de-works-agreement",
	Title:      "Work in Germany rests on a collective agreement alone",
	Concerns:   "purposes that name a collective agreement, works agreements among them, or § 26(4) BDSG",
	Doc:        "A collective agreement, such as a works agreement, can lay down more specific rules for data at work. By the judgment C-65/23 of 2024-12-19 it must not only meet Art. 88(2) but Arts. 5, 6(1) and 9 too, so that a record that states the ground of Art. 6(1) beside it shows what a court will look at. The judgment is cited from memory.",
	Fix:        "State the ground of Art. 6(1) beside the agreement.",
	Fails:      "A time clock that rests on a works agreement and nothing else.",
	Passes:     "The same with legitimate interests and the agreement that details them.",
	Cites:      slices.Concat(eu("88(1)", "88(2)"), cite(fact.CJEU, "C-65/23"), ofState("DE", "BDSG § 26(4)")),
	Severity:   SeverityInfo,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{EU},
	Countries:  []transfer.Country{"DE"},
	Confidence: transfer.Memory,
	From:       civil.MustDate("2024-12-19"),
	Check:      basisDEWorksAgreement,
}

// agreementWords are parts of words, folded, that name a works agreement in
// Germany.
var agreementWords = []string{"betriebsvereinbarung", "dienstvereinbarung", "kollektivvereinbarung", "tarifvertrag", "works agreement", "collective agreement"}

func basisDEWorksAgreement(p *Pass) {
	restsAloneOn(p, worksAgreement, "a collective agreement alone, which must itself meet Arts. 5, 6(1) and 9 GDPR (C-65/23)")
}

// worksAgreement reports whether a ground is a collective agreement: an obligation,
// a task or a claim that names one or § 26(4) BDSG.
func worksAgreement(b *lawfulbasis.Basis) bool {
	if b.Ground != "" && b.Ground != lawfulbasis.LegalObligation && b.Ground != lawfulbasis.PublicTask {
		return false
	}
	text := words.Fold(b.Claim)
	for i := range b.Law {
		text += " " + words.Fold(b.Law[i].Name+" "+b.Law[i].Provision)
	}
	if slices.ContainsFunc(agreementWords, func(w string) bool { return strings.Contains(text, w) }) {
		return true
	}
	return hasPhrase(text, []string{"bdsg", "bundesdatenschutzgesetz"}) && hasPhrase(text, []string{"26(4)", "26 (4)", "26 abs. 4", "26 abs 4", "26 iv"})
}

// BDSG § 26(2): employees, applicants among them (§ 26(8)), consent in writing or
// electronically, unless special circumstances make another form appropriate,
// and are told of the purpose and the right to withdraw in text form. Until
// 2019-11-25 it was in writing alone.
var basisDEEmployeeConsentRule = Rule{
	ID:         "basis/de-employee-consent",
	Title:      "Employees in Germany consent orally",
	Concerns:   "consent of employees and applicants in Germany whose form is described",
	Doc:        "Employees and applicants in Germany consent in writing or electronically, unless special circumstances make another form appropriate, and the employer tells them in text form what for and that they can withdraw. Whether consent is free among unequals is asked by basis/consent-imbalance; in Germany an advantage for the employee, or the same interest on both sides, speaks for it. The record says that consent is given orally; it is read in German and English.",
	Fix:        "Ask for consent in writing or electronically, or record the circumstances that make another form appropriate.",
	Fails:      "Photographs of employees on consent given orally.",
	Passes:     "The same on a form in the intranet.",
	Cites:      slices.Concat(eu("7(1)", "88(1)"), ofState("DE", "BDSG § 26(2)")),
	Severity:   SeverityInfo,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{EU},
	Countries:  []transfer.Country{"DE"},
	Confidence: transfer.Official,
	From:       gdprFrom,
	Check:      basisDEEmployeeConsent,
}

// oralWords are words, folded, that say that something is done by word of
// mouth.
var oralWords = []string{"mundlich", "mundliche", "telefonisch", "orally", "oral", "verbally", "by word of mouth"}

func basisDEEmployeeConsent(p *Pass) {
	for purpose := range p.Purposes() {
		worker := false
		for _, s := range purpose.Activity.SubjectsOf(purpose.Purpose) {
			worker = worker || s.Kind == SubjectEmployee || s.Kind == SubjectApplicant
		}
		if !worker {
			continue
		}
		for i := range purpose.Bases {
			b := &purpose.Bases[i]
			if b.Ground != lawfulbasis.Consent || b.Consent == nil || blank(b.Consent.Obtained) {
				continue
			}
			p.Applies()
			if hasPhrase(words.Fold(b.Consent.Obtained), oralWords) {
				p.Report(purpose.Path.Index("bases", i).Child("consent", "obtained"), "%s rests on consent given orally, which employees in Germany give in writing or electronically", called("purpose", purpose.Name))
			}
		}
	}
}

// WorksCouncilRule is what the law of a State asks of an employer before it
// watches its employees by technical means.
type WorksCouncilRule struct {
	Country    transfer.Country
	Cite       Citation
	What       string   // what is owed to the employees' representatives
	Severity   Severity // of a record that names no agreement
	Confidence transfer.Confidence
}

// worksCouncils is ordered by country. No provision of it was opened.
var worksCouncils = []WorksCouncilRule{
	{Country: "AT", Cite: ofState("AT", "ArbVG § 96(1) no. 3")[0], What: "the consent of the works council", Severity: SeverityInfo, Confidence: transfer.Memory},
	{Country: "BE", Cite: ofState("BE", "CAO 68")[0], What: "informing the works council", Severity: SeverityInfo, Confidence: transfer.Memory},
	{Country: "DE", Cite: ofState("DE", "BetrVG § 87(1) no. 6")[0], What: "the agreement of the works council, where there is one", Severity: SeverityInfo, Confidence: transfer.Memory},
	{Country: "FR", Cite: ofState("FR", "Code du travail Art. L2312-38")[0], What: "informing and consulting the social and economic committee", Severity: SeverityInfo, Confidence: transfer.Memory},
	{Country: "IT", Cite: ofState("IT", "L. 300/1970 Art. 4(1)")[0], What: "an agreement with the unions or the authorisation of the labour inspectorate", Severity: SeverityWarning, Confidence: transfer.Memory},
	{Country: "NL", Cite: ofState("NL", "WOR Art. 27(1)")[0], What: "the consent of the works council, where there is one", Severity: SeverityInfo, Confidence: transfer.Memory},
}

// WorksCouncilRules returns the table of what States ask of employers that
// watch their employees, by country.
func WorksCouncilRules() []WorksCouncilRule { return slices.Clone(worksCouncils) }

// Art. 88 and the law of the State: monitoring of employees by technical means
// involves those who represent them.
var securityWorksCouncilRule = Rule{
	ID:        "security/works-council",
	Title:     "Employees are monitored and no agreement with their representatives is on record",
	Concerns:  "monitoring of employees in a State of the table",
	Doc:       "In many States an employer may monitor employees by technical means only with the agreement of those who represent them, or after informing them; in Italy with an agreement with the unions or the authorisation of the inspectorate, save for tools of work and records of presence. The table is from memory, so that the finding is a hint, in Italy a warning. It speaks where the record says of an activity with employees that it monitors people regularly and systematically.",
	Fix:       "Refer to the agreement, the authorisation, or the information given.",
	Fails:     "The location of the vans of an Italian company, with nothing on the unions.",
	Passes:    "The same with the agreement of 2024-02-01.",
	Cites:     append(eu("88(1)"), rowCites(worksCouncils, func(w *WorksCouncilRule) Citation { return w.Cite })...),
	Severity:  SeverityWarning,
	Demand:    DemandProcessing,
	ByEntry:   true,
	Regimes:   []Regime{EU},
	Countries: rowCountries(worksCouncils, func(w *WorksCouncilRule) transfer.Country { return w.Country }),
	bySeat:    true,
	Check:     securityWorksCouncil,
}

func securityWorksCouncil(p *Pass) {
	row := &worksCouncils[slices.IndexFunc(worksCouncils, func(w WorksCouncilRule) bool { return w.Country == p.keeperCountry() })]
	for a := range p.Activities() {
		if a.Monitoring != Yes && !slices.Contains(a.Types, TypeMonitoring) || !a.concernsKind(SubjectEmployee) {
			continue
		}
		p.Applies()
		if a.WorksAgreement.Empty() {
			p.ReportFinding(Finding{Path: a.Path.Child("worksAgreement"), Severity: row.Severity, Cites: append([]Citation{row.Cite}, eu("88(1)")...),
				Message: fmt.Sprintf("%s monitors employees; the law of %s asks for %s, and none is on record", called("activity", a.Name), countryName(row.Country), row.What)})
		}
	}
}

// concernsKind reports whether a category of people of the activity is of a
// kind.
func (a *Activity) concernsKind(kind SubjectKind) bool {
	return slices.ContainsFunc(a.Subjects, func(s SubjectCategory) bool { return s.Kind == kind })
}

// UAVG Art. 33(3): criminal data on one's own staff is processed only under
// rules made in the procedure of the act on works councils. Art. 33(4) and (5):
// for others it is processed by licensed detectives, within a group, or with
// the licence of the authority.
var specialNLCriminalRule = Rule{
	ID:         "special/nl-criminal",
	Title:      "Criminal data in the Netherlands goes beyond Arts. 32 and 33 UAVG",
	Concerns:   "criminal data of keepers in the Netherlands that are no public authority",
	Doc:        "In the Netherlands criminal data on one's own staff is processed only under rules made in the procedure of the act on works councils, and shared with others mainly with the licence of the authority. A record that states no such rules, or names Art. 33 for data that another controller receives and no licence, leaves it open. Whether there is a law at all is asked by special/criminal-authority.",
	Fix:        "Refer to the rules agreed with the works council; for what others receive name the licence, or the law.",
	Fails:      "A register of theft by staff of a shop in the Netherlands, with nothing on the works council.",
	Passes:     "The same with the rules agreed with the works council.",
	Cites:      slices.Concat(eu("10"), ofState("NL", "UAVG Art. 33(3)", "UAVG Art. 33(4)")),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{EU},
	Countries:  []transfer.Country{"NL"},
	Confidence: transfer.Official,
	From:       gdprFrom,
	Check:      specialNLCriminal,
}

func specialNLCriminal(p *Pass) {
	if p.Register.Organisation.PublicAuthority == Yes {
		return
	}
	for a := range p.Activities() {
		i := slices.IndexFunc(a.Data, func(d DataCategory) bool { return d.criminal() == Yes })
		if i < 0 {
			continue
		}
		d := &a.Data[i]
		p.Applies()
		ofStaff := slices.ContainsFunc(a.Subjects, func(s SubjectCategory) bool {
			return s.Kind == SubjectEmployee && (len(d.Subjects) == 0 || slices.Contains(d.Subjects, s.ID))
		})
		if ofStaff && a.WorksAgreement.Empty() {
			p.ReportFinding(Finding{Path: a.Path.Child("worksAgreement"), Cites: slices.Concat(eu("10"), ofState("NL", "UAVG Art. 33(3)")),
				Message: fmt.Sprintf("%s is criminal data on staff, and no rules made with the works council are on record", called("data", dataName(d)))})
		}
		for j := range a.Recipients {
			r := &a.Recipients[j]
			if r.Role != RoleController && r.Role != RoleThirdParty || r.Kind == RecipientAuthority || len(r.Data) > 0 && !slices.Contains(r.Data, d.ID) || !a.onOwnCriminalData() {
				continue
			}
			p.ReportFinding(Finding{Path: a.Path.Index("recipients", j), Cites: slices.Concat(eu("10"), ofState("NL", "UAVG Art. 33(4)")),
				Message: fmt.Sprintf("%s receives criminal data that rests on Art. 33 UAVG, and no licence is on record", quotedOr(p.recipientLabel(r), "another controller"))})
		}
	}
}

// onOwnCriminalData reports whether a condition of the activity names Art. 33
// UAVG and nothing in it speaks of a licence.
func (a *Activity) onOwnCriminalData() bool {
	named := false
	for i := range a.Purposes {
		for _, r := range a.Purposes[i].Conditions {
			if !namesAct(r.Law, "33", uavgNames...) {
				continue
			}
			named = true
			text := words.Fold(r.Safeguards + " " + r.Authority + " " + r.When)
			for _, l := range r.Law {
				text += " " + words.Fold(l.Name+" "+l.Provision)
			}
			if strings.Contains(text, "vergunning") || strings.Contains(text, "licence") || strings.Contains(text, "license") {
				return false
			}
		}
	}
	return named
}
