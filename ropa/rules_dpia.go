package ropa

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
)

// The impact assessment and the prior consultation, Arts. 35 and 36 GDPR, with
// their siblings: UK GDPR Arts. 35 and 36, EUDPR Arts. 39 and 40, FADP
// Arts. 22 and 23. FADP Arts. 22(4)-(5) and 23(4) are cited from memory.
var dpiaRules = []Rule{
	dpiaRequiredRule,
	dpiaListedRule,
	dpiaListedExemptRule,
	dpiaLikelyRule,
	dpiaScaleUnstatedRule,
	dpiaOutdatedRule,
	dpiaConsultationRule,
}

// done reports whether an assessment has been carried out: it says so, or has
// a date, or without a word on its status a document.
func (d *DPIA) done() bool {
	if d == nil {
		return false
	}
	switch d.Status {
	case DPIADone:
		return true
	case DPIAInProgress: // the review of an earlier one has the earlier date
		return !d.Date.IsZero()
	case DPIANotStarted:
		return false
	}
	return !d.Date.IsZero() || !d.Document.Empty()
}

// refused reports whether the record says, with a reason, that no assessment
// is required.
func (d *DPIA) refused() bool {
	return d != nil && d.Required == No && strings.TrimSpace(d.Reason) != ""
}

// fadpAssessments is the first day of FADP Arts. 22 and 23; Art. 69 spares what
// was begun before, as long as its purpose stays and it obtains no new data.
var fadpAssessments = civil.MustDate("2023-09-01")

// unchanged reports whether FADP Art. 69 spares an activity, as the record says:
// it was begun before, and the reason for doing without an assessment names the
// article, which says that purpose and data stayed.
func (p *Pass) unchanged(a *Activity) bool {
	return p.spared(a) != "" && a.DPIA.refused() && hasNumber(words.Fold(a.DPIA.Reason), "69")
}

// spared is what a message adds on processing that FADP Art. 69 may spare; ""
// elsewhere.
func (p *Pass) spared(a *Activity) string {
	if p.Regime != Swiss || a.Start.IsZero() || !a.Start.Before(fadpAssessments) {
		return ""
	}
	return "; it was begun before " + fadpAssessments.String() + ", and none is needed as long as its purpose is unchanged and no new data is obtained (FADP Art. 69)"
}

// underWay reports whether an assessment is in progress for processing that
// has not begun: Art. 35(1) asks for it before, not while it is planned.
func (a *Activity) underWay() bool {
	return a.Status == StatusPlanned && a.DPIA != nil && a.DPIA.Status == DPIAInProgress
}

// caseIn reports whether a case is met that the regime's law names.
func (s *signs) caseIn(regime Regime) bool {
	for i := range s.cases {
		if s.cases[i].met() && screeningCases[i].in(regime) != (Citation{}) {
			return true
		}
	}
	return false
}

// Art. 35(1) and (3): before the processing, the controller carries out an
// assessment where a high risk is likely; it is required in particular for
// (a) systematic and extensive evaluation on which decisions with legal or
// similarly significant effect are based, (b) data of Arts. 9(1) and 10 on a
// large scale, (c) systematic monitoring of a publicly accessible area on a
// large scale. FADP Art. 22(2): a high risk exists in cases (b) and (c).
var dpiaRequiredRule = Rule{
	ID:       "dpia/required",
	Title:    "An impact assessment is required and none is done",
	Concerns: "activities that the law names as needing an impact assessment, or whose record says one is required",
	Doc:      "The law names cases that always need an impact assessment before the processing begins: extensive evaluation of people on which significant decisions rest, sensitive data on a large scale, and large-scale monitoring of public places. The FADP names the last two, and spares processing begun before 2023-09-01 whose purpose is unchanged and which obtains no new data (Art. 69): there the finding is a warning, and none where the reason for doing without names that article. Where the record itself says that an assessment is required, it owes one too. A stated reason for doing without (Art. 35(5) or (10); EUDPR Art. 39(5) or (10); FADP Art. 22(4) or (5)) makes the finding a warning: someone must judge it.",
	Fix:      "Carry out the impact assessment and record its date or document, or record why the law exempts the activity.",
	Fails:    "A hospital's patient file: health data on a large scale, with no impact assessment.",
	Passes:   "The same, with an impact assessment done on 2026-02-01.",
	Cites: slices.Concat(gdpr("35(1)", "35(3)(a)", "35(3)(b)", "35(3)(c)"), eudpr("39(1)", "39(3)(a)", "39(3)(b)", "39(3)(c)"),
		fadp("22(1)", "22(2)(a)", "22(2)(b)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    dpiaRequired,
}

func dpiaRequired(p *Pass) {
	for a := range p.Activities() {
		met := a.signs(p.protection())
		named := met.caseIn(p.Regime)
		required := a.DPIA != nil && a.DPIA.Required == Yes
		if !named && !required {
			continue
		}
		p.Applies()
		if a.DPIA.done() || p.unchanged(a.Activity) {
			continue
		}
		f := Finding{Path: a.Path.Child("dpia")}
		if a.DPIA.refused() || a.underWay() {
			f.Severity = SeverityWarning
		}
		f.Cites = citesOf(p.Regime, gdpr("35(1)"), eudpr("39(1)"), fadp("22(1)"))
		var why []string
		for i, sign := range met.cases {
			if where := screeningCases[i].in(p.Regime); sign.met() && where != (Citation{}) {
				why = append(why, fmt.Sprintf("%s: %s", screeningCases[i].labelIn(p.Regime), sign.fact(a.Activity)))
				f.Cites = append(f.Cites, where)
			}
		}
		if !named {
			why = append(why, "the record says that one is required")
		}
		f.Message = fmt.Sprintf("an impact assessment is needed (%s), and %s", strings.Join(why, "; "), a.DPIA.standing())
		if spared := p.spared(a.Activity); spared != "" {
			f.Severity = SeverityWarning
			f.Message += spared
			f.Cites = append(f.Cites, fadp("69")...)
		}
		p.ReportFinding(f)
	}
}

// standing says in words how far an assessment that is not done has come.
func (d *DPIA) standing() string {
	switch {
	case d == nil:
		return "none is on record"
	case d.Status == DPIAInProgress:
		return "it is still in progress"
	case d.refused():
		return "the record says that none is required"
	}
	return "none is done"
}

// Art. 35(1): an assessment is due where a high risk is likely. WP248 rev.01:
// that is normally so where two of nine criteria are met.
var dpiaLikelyRule = Rule{
	ID:       "dpia/likely",
	Title:    "Two or more criteria of high risk are met and there is no impact assessment",
	Concerns: "activities that meet two or more criteria of WP248",
	Doc:      "Processing that meets two of the nine criteria of the Article 29 Working Party (WP248 rev.01 of 2017-10-04, endorsed by the EDPB on 2018-05-25) normally needs an impact assessment; a controller that sees it otherwise records why. Under the FADP the criteria are no law, but signs of the high risk that its Art. 22(1) speaks of.",
	Fix:      "Carry out an impact assessment, or record that none is required and why.",
	Fails:    "Location tracking of employees, with no impact assessment and no reason for having none.",
	Passes:   "The same, with the reason why it is not likely to result in a high risk.",
	Cites:    slices.Concat(gdpr("35(1)"), eudpr("39(1)"), fadp("22(1)"), cite(fact.WP29, "WP248 rev.01")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    dpiaLikely,
}

func dpiaLikely(p *Pass) {
	for a := range p.Activities() {
		met := a.signs(p.protection())
		n := met.count()
		if n < 2 {
			continue
		}
		p.Applies()
		// dpia/required speaks for the cases the law names and for the
		// assessments the record itself calls for.
		if a.DPIA.done() || a.DPIA.refused() || a.underWay() || met.caseIn(p.Regime) || a.DPIA != nil && a.DPIA.Required == Yes {
			continue
		}
		var why []string
		for i, sign := range met.criteria {
			if sign.met() {
				why = append(why, fmt.Sprintf("%d %s: %s", i+1, codeLabel(processingTypes, screeningCriteria[i]), sign.fact(a.Activity)))
			}
		}
		listed, exempt := p.listed(a.Activity, met)
		if len(listed) > 0 || len(exempt) > 0 || p.listedByAnother(a.Activity) { // dpia/listed or dpia/listed-exempt speaks
			continue
		}
		f := Finding{Path: a.Path.Child("dpia"), Message: fmt.Sprintf("%d of the nine criteria of WP248 are met (%s), and neither an impact assessment nor a reason for having none is recorded",
			n, strings.Join(why, "; "))}
		if spared := p.spared(a.Activity); spared != "" {
			f.Severity = SeverityInfo
			f.Message += spared
			f.Cites = append(p.cites(), fadp("69")...)
		}
		p.ReportFinding(f)
	}
}

// Art. 35(3)(b) and (c): an assessment is required for data of Arts. 9(1) and
// 10 on a large scale, and for the monitoring of a publicly accessible area on
// a large scale. Art. 37(1)(b) and (c): so is an officer where such data, or
// the monitoring of people, on a large scale are a core activity. The EUDPR
// asks for an officer in every case.
var dpiaScaleUnstatedRule = Rule{
	ID:       "dpia/scale-unstated",
	Title:    "Not said whether the processing is on a large scale, or watches a public place",
	Concerns: "activities that monitor people, or use sensitive or uniquely identifying data",
	Doc:      "Whether special, criminal or biometric data are processed on a large scale, and whether people are monitored on a large scale or in a publicly accessible area, decides whether an impact assessment is required in any case and, save for the area, whether a data protection officer must be designated. The rule is silent where both are on record, since then nothing turns on it. The FADP asks for no officer, the EUDPR for one in every case: there only the assessment turns on it.",
	Fix:      "State whether the processing is on a large scale (WP248: people, data, duration and area), and for monitoring whether a publicly accessible area is monitored.",
	Fails:    "Health data of patients with no word on the scale.",
	Passes:   "The same with \"large scale: no\".",
	Cites: slices.Concat(gdpr("35(3)(b)", "35(3)(c)", "37(1)(b)", "37(1)(c)"), eudpr("39(3)(b)", "39(3)(c)"),
		fadp("22(2)(a)", "22(2)(b)")),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    dpiaScale,
}

func dpiaScale(p *Pass) {
	for a := range p.Activities() {
		sensitive := a.sensitive(p.protection()).met()
		monitors := a.Monitoring == Yes || slices.Contains(a.Types, TypeMonitoring)
		if !sensitive && !monitors {
			continue
		}
		p.Applies()
		assessed, officer := a.DPIA.done(), p.Register.DPO != nil || p.Regime == Swiss || p.Regime == EUInstitutions
		scale := a.LargeScale
		if scale == "" && slices.Contains(a.Types, TypeLargeScale) {
			scale = Yes
		}
		area := a.PublicArea
		if area == "" && slices.Contains(a.Types, TypePublicSpaces) {
			area = Yes
		}
		// The area decides on the assessment alone.
		openScale, openArea := scale == "" && !(assessed && officer), monitors && area == "" && scale != No && !assessed
		f := Finding{Path: a.Path.Child("largeScale")}
		var does, whether string
		switch {
		case openScale && sensitive && monitors:
			does, whether, f.Cites = "sensitive data are used and people monitored", "on a large scale", scaleCites(p.Regime, true, true)
		case openScale && sensitive:
			does, whether, f.Cites = "sensitive data are used", "on a large scale", scaleCites(p.Regime, true, false)
		case openScale:
			does, whether, f.Cites = "people are monitored", "on a large scale", scaleCites(p.Regime, false, true)
		case openArea:
			f.Path = a.Path.Child("publicArea")
			does, whether, f.Cites = "people are monitored", "in a publicly accessible area", citesOf(p.Regime, gdpr("35(3)(c)"), eudpr("39(3)(c)"), fadp("22(2)(b)"))
		default:
			continue
		}
		if openScale && openArea {
			whether += ", nor whether in a publicly accessible area"
		}
		f.Message = does + ", and it is not said whether " + whether
		p.ReportFinding(f)
	}
}

// scaleCites returns what turns on the scale of processing that uses sensitive
// data, monitors people, or both.
func scaleCites(regime Regime, sensitive, monitors bool) []Citation {
	var cites []Citation
	if sensitive {
		cites = citesOf(regime, gdpr("35(3)(b)", "37(1)(c)"), eudpr("39(3)(b)"), fadp("22(2)(a)"))
	}
	if monitors {
		cites = append(cites, citesOf(regime, gdpr("35(3)(c)", "37(1)(b)"), eudpr("39(3)(c)"), fadp("22(2)(b)"))...)
	}
	return cites
}

// Art. 35(11): the controller reviews, at least when the risk changes, whether
// the processing still is as it was assessed.
var dpiaOutdatedRule = Rule{
	ID:       "dpia/outdated",
	Title:    "The impact assessment is older than the last change of the entry",
	Concerns: "dated impact assessments of entries with a date of change",
	Doc:      "An assessment is reviewed at the latest when the risk changes. A later change of the entry may be such a change, or a corrected typing error; a person must say which. The FADP has no such sentence.",
	Fix:      "Review the assessment and record the date of the review.",
	Fails:    "An assessment of 2024-05-01 for an entry last changed on 2026-03-01.",
	Passes:   "An assessment reviewed on 2026-03-01 for an entry last changed that day.",
	Cites:    slices.Concat(gdpr("35(11)"), eudpr("39(11)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    dpiaOutdated,
}

func dpiaOutdated(p *Pass) {
	for a := range p.Activities() {
		if a.DPIA == nil || a.DPIA.Required == No || a.DPIA.Date.IsZero() || a.Updated.IsZero() {
			continue
		}
		p.Applies()
		if a.DPIA.Date.Before(a.Updated) {
			p.Report(a.Path.Child("dpia", "date"), "the impact assessment is of %s, and the entry was last changed on %s",
				a.DPIA.Date, a.Updated)
		}
	}
}

// Art. 36(1): the controller consults the authority before processing that an
// assessment finds to be of high risk in spite of the measures. FADP
// Art. 23(4): a private controller that consulted its data protection adviser
// need not.
var dpiaConsultationRule = Rule{
	ID:       "dpia/consultation",
	Title:    "The residual risk is high and the authority was not consulted",
	Concerns: "impact assessments that leave a high risk",
	Doc:      "Where an assessment finds a high risk that the measures do not lower, the supervisory authority is consulted before the processing begins. In Switzerland a private controller may ask its data protection adviser instead (FADP Art. 23(4)): where one is named the finding is a warning.",
	Fix:      "Consult the supervisory authority and record when and with what outcome, or lower the risk and record what remains.",
	Fails:    "An assessment with a high residual risk and no consultation.",
	Passes:   "An assessment with a high residual risk and the authority's written advice of 2026-01-15.",
	Cites:    slices.Concat(gdpr("36(1)"), eudpr("40(1)"), fadp("23(1)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    dpiaConsultation,
}

func dpiaConsultation(p *Pass) {
	for a := range p.Activities() {
		if a.DPIA == nil || a.DPIA.ResidualRisk != LevelHigh {
			continue
		}
		p.Applies()
		if c := a.DPIA.Consultation; c != nil && (c.Authority != "" || !c.Date.IsZero() || c.Outcome != "" || !c.Document.Empty()) {
			continue
		}
		f := Finding{
			Path:    a.Path.Child("dpia", "consultation"),
			Message: "the impact assessment leaves a high risk, and no consultation of the authority is on record",
		}
		if spared := p.spared(a.Activity); spared != "" {
			f.Severity = SeverityWarning
			f.Message += spared
			f.Cites = fadp("23(1)", "69")
		}
		if p.Regime == Swiss && p.Register.DPO != nil && !p.Register.Organisation.authority(Swiss) {
			f.Severity = SeverityWarning
			f.Fix = "Consult the FDPIC, or record that the data protection adviser was consulted on the assessment."
		}
		p.ReportFinding(f)
	}
}
