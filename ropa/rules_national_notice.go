package ropa

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// What an authority is told of: the officer, the register, a disclosure abroad;
// and how the data of those who are told of nothing goes on being held.
var nationalNoticeRules = []Rule{
	recordOfficerNotifiedRule,
	recordESOfficerNotifiedRule,
	changeESOfficerToldRule,
	recordCHNoticeRule,
	securityCHRegulationsRule,
	transferCHExceptionRule,
	retentionESBlockingRule,
}

// Art. 37(7): the controller or processor publishes the contact details of the
// officer and communicates them to the authority. EUDPR Art. 43(4).
var recordOfficerNotifiedRule = Rule{
	ID:       "record/officer-notified",
	Title:    "Nothing says that the authority was told of the data protection officer",
	Concerns: "data protection officers of public authorities, or whose designation is dated",
	Doc:      "Who designates a data protection officer publishes how to reach them and tells the supervisory authority. A register that dates the designation, or that of a public authority, which has to have an officer, can say when. In Spain record/es-officer-notified asks for it. EUDPR Art. 43(4) is cited from memory.",
	Fix:      "Record the day on which the authority was told, or tell it.",
	Fails:    "A town whose officer is named, with no word on the authority.",
	Passes:   "The same with the day on which the authority was told.",
	Cites:    slices.Concat(gdpr("37(7)"), eudpr("43(4)")),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    recordOfficerNotified,
}

func recordOfficerNotified(p *Pass) {
	o := p.Register.DPO
	if o == nil || o.Designated.IsZero() && o.Notified.IsZero() && p.Register.Organisation.PublicAuthority != Yes || p.keeperCountry() == "ES" && p.Regime == EU {
		return
	}
	p.Applies()
	if o.Notified.IsZero() {
		p.Report(Path{}.Child("dpo", "notified"), "the record does not say that the supervisory authority was told of the data protection officer")
	}
}

// LOPDGDD Art. 34(3): designations, appointments and terminations of an officer,
// voluntary ones too, are communicated to the authority within ten days.
var recordESOfficerNotifiedRule = Rule{
	ID:         "record/es-officer-notified",
	Title:      "The Spanish authority is not known to have been told of the officer in time",
	Concerns:   "data protection officers of keepers in Spain",
	Doc:        "In Spain the AEPD, or the authority of the region, is told of each designation of a data protection officer within ten days, and also of a voluntary one. The days are taken as working days without holidays, two weeks of the calendar, so that nothing in time is called late.",
	Fix:        "Record the day on which the authority was told; if it was not, tell it.",
	Fails:      "An officer in Spain designated on 2026-03-02 of whom the authority was told on 2026-04-20.",
	Passes:     "The same, told on 2026-03-06.",
	Cites:      slices.Concat(eu("37(7)"), ofState("ES", "LO 3/2018 Art. 34(3)")),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	Regimes:    []Regime{EU},
	Countries:  []transfer.Country{"ES"},
	Confidence: transfer.Official,
	bySeat:     true,
	From:       lopdgddFrom,
	Check:      recordESOfficerNotified,
}

func recordESOfficerNotified(p *Pass) {
	o := p.Register.DPO
	if o == nil {
		return
	}
	p.Applies()
	at := Path{}.Child("dpo", "notified")
	switch {
	case o.Notified.IsZero():
		p.Report(at, "the record does not say that the authority was told of the data protection officer, for which there are ten days in Spain")
	case !o.Designated.IsZero() && o.Notified.After(o.Designated.AddDays(14)):
		p.Report(at, "the data protection officer was designated on %s and the authority told on %s, after the ten days of Spanish law", o.Designated, o.Notified)
	}
}

// LOPDGDD Art. 31(1): where an officer is designated, the keeper tells them of
// any addition, change or exclusion in the register.
var changeESOfficerToldRule = Rule{
	ID:         "change/es-officer-told",
	Title:      "The register changed, of which the officer is told in Spain",
	Concerns:   "changes in registers of keepers in Spain that have a data protection officer",
	Doc:        "In Spain the keeper tells its data protection officer of each addition, change and removal in the register. The comparison of two registers is what the officer can be given. A change of the register cannot show whether they were told, so that this is a hint.",
	Fix:        "Give the officer the list of what changed.",
	Fails:      "A register in Spain with an officer, to which an activity was added: a hint.",
	Passes:     "The same that did not change.",
	Cites:      slices.Concat(eu("38(1)"), ofState("ES", "LO 3/2018 Art. 31(1)")),
	Severity:   SeverityInfo,
	Demand:     DemandProcessing,
	Compares:   true,
	Regimes:    []Regime{EU},
	Countries:  []transfer.Country{"ES"},
	Confidence: transfer.Official,
	bySeat:     true,
	Check:      changeESOfficerTold,
}

func changeESOfficerTold(p *Pass) {
	if p.Register.DPO == nil || p.AsOf.Before(lopdgddFrom) {
		return
	}
	p.Applies()
	for range p.Changes() {
		p.Report(Path{}.Child("dpo"), "the register changed, of which the data protection officer is told in Spain")
		return
	}
}

// FADP Art. 12(4): federal bodies notify the FDPIC of their records. DPO
// Art. 31(1): of planned automated processing when the project is decided on.
var recordCHNoticeRule = Rule{
	ID:         "record/ch-notice",
	Title:      "Entries of a federal body that the FDPIC is not known to have been told of",
	Concerns:   "entries of federal bodies",
	Doc:        "Federal bodies of Switzerland notify the FDPIC of their records, which it publishes in a register; of automated processing that is planned they do so when the project is decided on. The record shows it by the notice of the entry, with its day or number.",
	Fix:        "Notify the FDPIC, and record the notice of the entry.",
	Fails:      "A federal office whose entries state no notice.",
	Passes:     "The same with the number and day of the notice in each.",
	Cites:      slices.Concat(fadp("12(4)"), cite(fact.DPO, "Art. 31(1)")),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{Swiss},
	Confidence: transfer.Official,
	Check:      recordCHNotice,
}

func recordCHNotice(p *Pass) {
	if p.Register.Organisation.FederalBody != Yes {
		return
	}
	for a := range p.Activities() {
		planned := a.Status == StatusPlanned
		if planned && a.Means == MeansPaper {
			continue
		}
		p.Applies()
		if a.Notification != nil && (!a.Notification.Empty() || !a.Notification.Date.IsZero()) {
			continue
		}
		f := Finding{Path: a.Path.Child("notification"), Message: "the FDPIC is not known to have been told of the entry", Cites: fadp("12(4)")}
		if planned {
			f.Message, f.Cites = "the FDPIC is not known to have been told of the planned processing", cite(fact.DPO, "Art. 31(1)")
		}
		p.ReportFinding(f)
	}
}

// FADP DPO Art. 5(1): a private controller and its processor draw up
// regulations for automated processing if they process sensitive data on a
// large scale or carry out high-risk profiling. Art. 6(1): so does a federal
// body that processes sensitive data, (a), or carries out profiling, (b). Its
// letters (c) to (f) turn on what no field shows.
var securityCHRegulationsRule = Rule{
	ID:         "security/ch-regulations",
	Title:      "Swiss law asks for processing regulations and none are on record",
	Concerns:   "automated processing of sensitive data on a large scale or profiling of high risk in Switzerland, and that of federal bodies with sensitive data or profiling",
	Doc:        "Regulations for the processing say how a keeper in Switzerland is organised, how data is processed and controlled, and what secures it. A private keeper has them for sensitive data on a large scale and for profiling of high risk, a federal body for any sensitive data and any profiling. The record shows them by a measure that has them in its name, in German, French, Italian or English.",
	Fix:        "Draw up the regulations, keep them current, and name them as a measure of the activity.",
	Fails:      "A clinic in Switzerland with health data on a large scale and no regulations.",
	Passes:     "The same with the measure \"Bearbeitungsreglement\".",
	Cites:      cite(fact.DPO, "Art. 5(1)", "Art. 6(1)(a)", "Art. 6(1)(b)"),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{Swiss},
	Confidence: transfer.Official,
	Check:      securityCHRegulations,
}

// regulationWords are parts of words, folded, in the names of processing
// regulations.
var regulationWords = []string{"bearbeitungsreglement", "bearbeitungsordnung", "reglement de traitement", "reglements de traitement", "regolamento per il trattamento", "regolamento di trattamento", "regolamento sul trattamento", "processing regulation", "processing polic"}

func securityCHRegulations(p *Pass) {
	federal := p.Register.Organisation.FederalBody == Yes
	if !federal && !p.Register.Organisation.private() {
		return
	}
	for a := range p.Activities() {
		sensitive := p.protection().first(a.Data) != nil
		profiling := a.Decisions != nil && a.Decisions.Profiling == Yes
		if a.Means == MeansPaper || !sensitive && !profiling || !federal && !(sensitive && a.LargeScale == Yes) && !(profiling && a.highRisk() == Yes) {
			continue
		}
		p.Applies()
		if p.measured(a.Activity, regulationWords) {
			continue
		}
		why, place := "has sensitive data on a large scale", "Art. 5(1)"
		switch {
		case federal && sensitive:
			why, place = "is automated processing of sensitive data by a federal body", "Art. 6(1)(a)"
		case federal:
			why, place = "is profiling by a federal body", "Art. 6(1)(b)"
		case !sensitive || a.LargeScale != Yes:
			why = "profiles people at a high risk"
		}
		p.ReportFinding(Finding{Path: a.Path.Child("security"), Message: called("activity", a.Name) + " " + why + ", and no regulations for it are on record", Cites: cite(fact.DPO, place)})
	}
}

// measured reports whether a measure of the activity has one of some parts of
// words, folded, in its name or description.
func (p *Pass) measured(a *Activity, parts []string) bool {
	return slices.ContainsFunc(a.Security, func(id ID) bool {
		m := p.Measure(id)
		if m == nil {
			return false
		}
		text := words.Fold(m.Name + " " + m.Description)
		return slices.ContainsFunc(parts, func(w string) bool { return strings.Contains(text, w) })
	})
}

// FADP Art. 17(2): on request the FDPIC is told of disclosures on a contract in
// the interest of the person, on an overriding public interest or for claims,
// and to protect life and limb. Which letters of Art. 17(1) these are was not
// read in order, and is not cited.
var transferCHExceptionRule = Rule{
	ID:         "transfer/ch-exception",
	Title:      "The FDPIC is to be told on request of a disclosure on an exception",
	Concerns:   "disclosures from Switzerland on a contract with a third party, a public interest, claims, or life and limb",
	Doc:        "Of disclosures abroad on these exceptions the FDPIC is told when it asks. The record is where the answer is taken from: it says that the FDPIC was told, or holds the assessment of the case.",
	Fix:        "Record the assessment of the disclosure, or that the FDPIC was told.",
	Fails:      "A disclosure of evidence to a court in the United States with nothing on record about it.",
	Passes:     "The same with the assessment of the case.",
	Cites:      fadp("17(2)"),
	Severity:   SeverityInfo,
	Demand:     DemandAccountability,
	ByEntry:    true,
	Regimes:    []Regime{Swiss},
	Confidence: transfer.Official,
	Check:      transferCHException,
}

func transferCHException(p *Pass) {
	told := []transfer.Mechanism{transfer.DerogationContractInInterest, transfer.DerogationPublicInterest, transfer.DerogationLegalClaims, transfer.DerogationVitalInterests}
	for t := range p.Transfers() {
		if t.Status == transfer.Contingent || !slices.Contains(told, t.Mechanism) {
			continue
		}
		p.Applies()
		if d := t.Derogation; t.Document.Empty() && t.Assessment.Empty() && (d == nil || d.AuthorityTold == "" && d.Assessment.Empty()) {
			p.Report(t.Path.Child("derogation"), "transfer to %s: it relies on %q, of which the FDPIC is told on request, and no assessment of it is on record", placeOf(t.Transfer), t.Mechanism.Label())
		}
	}
}

// LOPDGDD Art. 32: the controller blocks data when it rectifies or erases it,
// until the claims that may arise from its processing are barred; only courts
// and authorities may have it meanwhile; then it is destroyed. Art. 22(3):
// images of video surveillance are not blocked.
var retentionESBlockingRule = Rule{
	ID:         "retention/es-blocking",
	Title:      "Data is erased in Spain, and nothing says that it is blocked first",
	Concerns:   "time limits after which keepers in Spain erase data",
	Doc:        "Under Spanish law data that is erased is blocked first: kept apart, for courts and authorities alone, until claims from the processing are barred, and then destroyed. A register that says of no erasure that it follows on blocking may have left that out. Images of video surveillance are not blocked.",
	Fix:        "Say what happens at the end: blocked for how long, and then destroyed.",
	Fails:      "A register of a company in Spain whose data is \"erased\" throughout.",
	Passes:     "A rule that says \"bloqueo durante los plazos de prescripción y supresión posterior\".",
	Cites:      slices.Concat(eu("17(1)"), ofState("ES", "LO 3/2018 Art. 32")),
	Severity:   SeverityInfo,
	Demand:     DemandProcessing,
	Regimes:    []Regime{EU},
	Countries:  []transfer.Country{"ES"},
	Confidence: transfer.Official,
	From:       lopdgddFrom,
	Check:      retentionESBlocking,
}

// blockingWords are parts of words, folded, that speak of blocking.
var blockingWords = []string{"bloque", "bloc", "block", "restrict"}

func retentionESBlocking(p *Pass) {
	var first *retentionPlace
	for place, r := range controllerRetention(p) {
		if r.Action != ActionErase && r.Action != ActionRestrict || place.Activity.surveillance() {
			continue
		}
		p.Applies()
		text := words.Fold(strings.Join([]string{r.ActionNote, r.Criteria, r.When, r.From}, " "))
		if r.Action == ActionRestrict || slices.ContainsFunc(blockingWords, func(w string) bool { return strings.Contains(text, w) }) {
			return // the keeper knows of it
		}
		if first == nil {
			first = &place
		}
	}
	if first != nil {
		p.Report(first.at("action"), "data is erased, and no time limit of the register says that it is blocked first")
	}
}
