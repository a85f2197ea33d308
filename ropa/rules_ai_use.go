package ropa

import (
	"fmt"
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// annexIII returns the first day on which the duties for the systems of
// Annex III bind, as the law stood on the day: Art. 113 first said 2026-08-02;
// Regulation (EU) 2026/1744 put 2027-12-02 in its place.
func annexIII(day civil.Date) civil.Date {
	if day.Before(aiAmendedFrom) {
		return transparencyFrom
	}
	return highRiskFrom
}

// sensitiveTraits reports whether a biometric categorisation is by what
// GDPR Art. 9(1) protects.
func (u *AIUse) sensitiveTraits() bool {
	return slices.ContainsFunc(u.Deduces, func(c AICharacteristic) bool { return c == DeducesEthnicity || c.named5() })
}

// highRisk returns the point of Annex III that makes a use high-risk, with the
// condition under which it does, "" where it does in any case; "" for both if
// none does, also for what Art. 5 prohibits.
func (u *AIUse) highRisk() (point, condition string) {
	if u.atWorkOrSchool() || u.forbidden() != "" || u.livePolicing() {
		return "", ""
	}
	switch {
	case u.Function == AIRemoteIdentification:
		return "Annex III(1)(a)", ""
	case u.Function == AIBiometricCategorisation && u.sensitiveTraits():
		return "Annex III(1)(b)", ""
	case u.Function == AIEmotionRecognition:
		return "Annex III(1)(c)", ""
	case u.Use.highRisk() != "":
		return u.Use.highRisk(), ""
	case u.Function == AIBiometricIdentification:
		return "Annex III(1)(a)", " if it is remote"
	}
	return "", ""
}

// AI Act Art. 6(2), Annex III(1): in so far as permitted by law, (a) remote
// biometric identification, not verification, (b) biometric categorisation by
// sensitive or protected attributes, (c) emotion recognition; Annex III(2) to
// (8): the uses of [AIPurpose]. Recital 54 reads (1)(b) as the characteristics
// that GDPR Art. 9(1) protects: so not age or sex.
// Art. 111(2): the Act applies to systems in service before its duties for them
// bind only if their design changes significantly from then on; those for use
// by public authorities comply by 2030-08-02 in any case.
var aiHighRiskRule = Rule{
	// In force as a rule since the Act is: it speaks before the duties
	// bind, so that they can be prepared for.
	ID:       "ai/high-risk",
	Title:    "A high-risk AI system",
	Concerns: "biometric identification, biometric categorisation, emotion recognition or a stated use",
	Doc:      "Remote biometric identification, biometric categorisation by sensitive or protected attributes and emotion recognition are high-risk systems, as far as they are permitted at all; verification that someone is who they claim to be is not. So are systems for the uses of Annex III(2) to (8): critical infrastructure, education, recruitment and workers, essential benefits, credit, life and health insurance, emergencies, law enforcement, migration, justice and elections. The duties bind from 2027-12-02; until 2026-07-26 the Act said 2026-08-02. A system placed on the market or put into service before that day comes under the Act only if its design changes significantly from then on; systems intended for use by public authorities comply by 2030-08-02 in any case (Art. 111(2)). Where an exception of Art. 6(3) is claimed the finding says so; none covers profiling.",
	Fix:      "Prepare for the duties of a provider (Art. 16) or deployer (Art. 26), or document the exception of Art. 6(3).",
	Fails:    "Emotion recognition among study participants; applications ranked by AI.",
	Passes:   "Verification of the owner of a badge; AI that books rooms for interviews.",
	Cites: cite(fact.AIAct, "Art. 6(2)", "Annex III(1)(a)", "Annex III(1)(b)", "Annex III(1)(c)", "Annex III(2)", "Annex III(3)", "Annex III(4)", "Annex III(5)",
		"Annex III(6)", "Annex III(7)", "Annex III(8)", "Art. 111(2)", "Art. 113"),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     aiActFrom,
	Check:    aiHighRisk,
}

func aiHighRisk(p *Pass) {
	for u := range aiUses(p) {
		switch u.Function {
		case AIRemoteIdentification, AIBiometricIdentification, AIBiometricCategorisation, AIEmotionRecognition:
		default:
			if u.Use == "" {
				continue
			}
		}
		p.Applies()
		point, condition := u.highRisk()
		if point == "" {
			continue
		}
		f := Finding{Path: u.Path, Cites: cite(fact.AIAct, "Art. 6(2)", point, "Art. 111(2)", "Art. 113")}
		from, older := annexIII(p.AsOf), "a system in service before that day only once its design changes significantly"
		if p.Regime == EUInstitutions || p.Register.Organisation.PublicAuthority == Yes {
			older += ", and a public authority's by " + authoritiesFrom.String() + " in any case"
		}
		if p.AsOf.Before(from) {
			f.Message = fmt.Sprintf("%s will be a high-risk system under %s%s: the duties bind from %s; %s (Art. 111(2))", aiCalled(u.AIUse), point, condition, from, older)
		} else {
			f.Message = fmt.Sprintf("%s is a high-risk system under %s%s: the duties have bound since %s; %s (Art. 111(2))", aiCalled(u.AIUse), point, condition, from, older)
		}
		if u.Exception != "" {
			f.Message += fmt.Sprintf("; the record claims the exception %q of Art. 6(3)", codeLabel(aiExceptions, u.Exception))
			f.Cites = append(f.Cites, cite(fact.AIAct, "Art. 6(3)")...)
		}
		if condition != "" {
			f.Fix = "State whether people are identified at a distance and without their active involvement (Art. 3(41)); if so, prepare for the duties of a provider (Art. 16) or deployer (Art. 26)."
		}
		p.ReportFinding(f)
	}
}

// AI Act Art. 6(2), Annex III(3) to (5): what a system decides about people in
// education and at work makes it high-risk or not.
var aiUseUnstatedRule = Rule{
	ID:       "ai/use-unstated",
	Title:    "What an AI system is used for is not said, among workers, applicants or learners",
	Concerns: "AI uses in the workplace or in education, or about applicants and pupils",
	Doc:      "Whether a system is high-risk turns on its use: ranking applications is, booking rooms for interviews is not. Where people are met at work or in education, or on their way in, a record that does not say what an AI system is used for cannot show which.",
	Fix:      "State the use of the AI system; \"other\" where it is none that the Act names.",
	Fails:    "An \"assistant\" in recruiting, with no use stated.",
	Passes:   "The same with the use \"recruitment\".",
	Cites:    cite(fact.AIAct, "Art. 6(2)", "Annex III(3)", "Annex III(4)"),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     aiActFrom,
	Check:    aiUseUnstated,
}

func aiUseUnstated(p *Pass) {
	for u := range aiUses(p, AIOther, "") {
		toWorkOrSchool := u.Context == ContextWorkplace || u.Context == ContextEducation ||
			u.Context == "" && slices.ContainsFunc(u.Entry.Subjects, func(s SubjectCategory) bool { return s.Kind == SubjectApplicant || s.Kind == SubjectPupil })
		if !toWorkOrSchool {
			continue
		}
		p.Applies()
		if u.Use == "" {
			p.Report(u.Path.Child("use"), "the record does not say what %s is used for; in education, recruitment and the management of workers that makes a system high-risk or not",
				aiCalled(u.AIUse))
		}
	}
}

// AI Act Art. 6(3) and (4): a system for a use of Annex III is not high-risk
// where it poses no significant risk and meets one of four conditions; its
// provider documents that before it places it on the market.
var aiExceptionUndocumentedRule = Rule{
	ID:       "ai/exception-undocumented",
	Title:    "A system is claimed not to be high-risk and nothing documents it",
	Concerns: "claims to an exception of AI Act Art. 6(3)",
	Doc:      "A provider who holds that a system for a use of Annex III is not high-risk documents its assessment before it places the system on the market or puts it into service, and registers it (Art. 49(2)). For a deployer, who does not owe the assessment and should know it, the finding is a hint.",
	Fix:      "Record the assessment as the document of the exception.",
	Fails:    "A provider claims that its filter of applications detects patterns only, with no document.",
	Passes:   "The same with its assessment.",
	Cites:    cite(fact.AIAct, "Art. 6(4)", "Art. 6(3)", "Art. 49(2)"),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     highRiskFrom,
	Check:    aiExceptionUndocumented,
}

func aiExceptionUndocumented(p *Pass) {
	for u := range aiUses(p) {
		if u.Exception == "" {
			continue
		}
		p.Applies()
		if !u.ExceptionDocument.Empty() {
			continue
		}
		f := Finding{Path: u.Path.Child("exceptionDocument"), Message: fmt.Sprintf("%s is claimed not to be high-risk (%s), and no assessment is on record",
			aiCalled(u.AIUse), codeLabel(aiExceptions, u.Exception))}
		if u.Role != AIProvider {
			f.Severity = SeverityInfo
		}
		p.ReportFinding(f)
	}
}

// AI Act Art. 6(3), last subparagraph: a system of Annex III that profiles
// people is always high-risk.
var aiExceptionProfilingRule = Rule{
	ID:       "ai/exception-profiling",
	Title:    "A system that profiles people is claimed not to be high-risk",
	Concerns: "claims to an exception of AI Act Art. 6(3)",
	Doc:      "A system for a use of Annex III that profiles people is high-risk whatever else holds of it. Where the record does not say whether the entry profiles people the finding is a warning.",
	Fix:      "Treat the system as high-risk, or record that the entry does not profile people.",
	Fails:    "A ranking of applicants claimed to be preparatory, in an entry with profiling.",
	Passes:   "Text recognition of applications, in an entry without profiling.",
	Cites:    cite(fact.AIAct, "Art. 6(3)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     highRiskFrom,
	Check:    aiExceptionProfiling,
}

func aiExceptionProfiling(p *Pass) {
	for u := range aiUses(p) {
		if u.Exception == "" {
			continue
		}
		p.Applies()
		a := u.Entry.Activity
		switch {
		case a != nil && a.profiles() == Yes:
			p.Report(u.Path.Child("exception"), "%s is claimed not to be high-risk (%s), and the entry profiles people", aiCalled(u.AIUse), codeLabel(aiExceptions, u.Exception))
		case a == nil || a.profiles() == "":
			p.left(u.Path.Child("exception"), "%s is claimed not to be high-risk (%s), which holds only if it does not profile people, and the record does not say whether it does",
				aiCalled(u.AIUse), codeLabel(aiExceptions, u.Exception))
		}
	}
}

// profiles answers whether an entry profiles people, as far as it says.
func (a *Activity) profiles() Answer {
	switch {
	case a.Decisions != nil && a.Decisions.Profiling != "":
		return a.Decisions.Profiling
	case slices.Contains(a.Types, TypeEvaluation):
		return Yes
	case slices.Contains(a.None, ElementProfiling):
		return No
	}
	return ""
}

// AI Act Art. 4a(1)(a) to (f) and (2): special categories serve the detection of
// bias only where (b) they are pseudonymised, (d) not transmitted to or
// accessed by others and (e) erased when the bias is corrected or their time is
// over.
var aiBiasSafeguardsRule = Rule{
	ID:       "ai/bias-safeguards",
	Title:    "Special data for the detection of bias lacks a safeguard",
	Concerns: "uses of special categories to detect bias in AI systems",
	Doc:      "Special categories may be used to detect and correct bias only under all conditions of Art. 4a(1): among them that they are pseudonymised as far as possible (b), not transmitted to, or accessed by, other parties (d), and erased once the bias is corrected or their period is over (e). The rule looks for a measure that works on pseudonyms, for recipients that are controllers, and for a period of the special data. Whether a processor is another party is not settled; the rule is silent on them.",
	Fix:      "Pseudonymise the data, keep it in house, and set when it is erased.",
	Fails:    "Data on ethnic origin that serves the detection of bias and goes to a university.",
	Passes:   "The same kept in house under pseudonyms for three months.",
	Cites:    cite(fact.AIAct, "Art. 4a(1)(b)", "Art. 4a(1)(d)", "Art. 4a(1)(e)", "Art. 4a(2)"),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     aiAmendedFrom,
	Check:    aiBiasSafeguards,
}

func aiBiasSafeguards(p *Pass) {
	for u := range aiUses(p) {
		a := u.Entry.Activity
		if u.BiasDetection != Yes || a == nil {
			continue
		}
		p.Applies()
		name := aiCalled(u.AIUse)
		report := func(at Path, letter, format string, args ...any) {
			p.ReportFinding(Finding{Path: at, Message: name + " uses special categories to detect bias, and " + fmt.Sprintf(format, args...), Cites: cite(fact.AIAct, "Art. 4a(1)("+letter+")", "Art. 4a(2)")})
		}
		if !p.safeguarded(a) {
			report(u.Path.Child("biasDetection"), "b", "no measure that works on pseudonyms is on record")
		}
		for i := range a.Data {
			d := &a.Data[i]
			if len(d.Special) == 0 {
				continue
			}
			for j := range a.Recipients {
				if r := &a.Recipients[j]; r.Role == RoleController && (len(r.Data) == 0 || slices.Contains(r.Data, d.ID)) {
					report(u.Entry.Path.Index("recipients", j), "d", "data %q goes to another controller", dataName(d))
				}
			}
			if !slices.ContainsFunc(a.Retention, func(r RetentionRule) bool {
				return (len(r.Data) == 0 || slices.Contains(r.Data, d.ID)) && (!r.Period.IsZero() || !blank(r.Criteria))
			}) {
				report(u.Entry.Path.Index("data", i), "e", "nothing says when data %q is erased", dataName(d))
			}
		}
	}
}

// AI Act Art. 4(1): providers and deployers take measures to support the AI
// literacy of those who operate and use their systems.
var aiLiteracyRule = Rule{
	ID:       "ai/literacy",
	Title:    "AI systems are used and no training is on record",
	Concerns: "AI uses",
	Doc:      "Whoever provides or deploys AI systems sees to it that those who work with them know enough of them; since 2026-07-27 the Act asks for measures that support their literacy, and for no level of it. The rule looks for a measure of the type training, once for the register.",
	Fix:      "Record the training on AI systems among the measures.",
	Fails:    "A chat assistant in use, and no training among the measures.",
	Passes:   "The same with a yearly course.",
	Cites:    cite(fact.AIAct, "Art. 4"),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     prohibitionsFrom,
	Check:    aiLiteracy,
}

func aiLiteracy(p *Pass) {
	for u := range aiUses(p) {
		p.Applies()
		if !slices.ContainsFunc(p.Register.Measures, func(m Measure) bool { return m.Type == MeasureTraining }) {
			p.Report(u.Path, "%s is used, and no measure of the register trains those who work with AI systems", aiCalled(u.AIUse))
		}
		return // once
	}
}
