package ropa

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// The points of Regulation (EU) 2024/1689 that turn on biometric data and
// emotions. They bind keepers in the Union and its institutions, and speak
// only where an entry names an AI use. Text and dates are as amended by
// Regulation (EU) 2026/1744, in force since 2026-07-27.
var aiRules = []Rule{
	{
		ID:       "ai/scraping",
		Title:    "A face database built by untargeted scraping",
		Concerns: "AI uses that build face databases or scrape without a target",
		Doc:      "AI systems that create or expand face recognition databases by untargeted scraping of facial images from the internet or CCTV are prohibited.",
		Fix:      "Stop the use and erase what it collected.",
		Fails:    "A face database filled from social networks without a target.",
		Passes:   "A face database of staff who enrolled at the gate.",
		Cites:    cite(fact.AIAct, "Art. 5(1)(e)"),
		Severity: Error,
		Regimes:  []Regime{EU, EUInstitutions},
		From:     prohibitionsFrom,
		Check:    aiScraping,
	},
	{
		ID:       "ai/emotion-workplace",
		Title:    "Emotions of workers or learners are inferred",
		Concerns: "emotion recognition",
		Doc:      "AI systems that infer emotions at the workplace or in education are prohibited, unless they serve medical or safety reasons. The reason belongs in the record: without it the prohibition stands.",
		Fix:      "Stop the use, or record that it serves medical or safety reasons.",
		Fails:    "Emotion recognition in a call centre to rate its agents.",
		Passes:   "Fatigue of pilots recognised for safety, and recorded so.",
		Cites:    cite(fact.AIAct, "Art. 5(1)(f)"),
		Severity: Error,
		Regimes:  []Regime{EU, EUInstitutions},
		From:     prohibitionsFrom,
		Check:    aiEmotionWorkplace,
	},
	{
		ID:       "ai/context-unstated",
		Title:    "Where emotions are inferred is not said",
		Concerns: "AI systems that infer emotions",
		Doc:      "Inferring emotions is prohibited in the workplace and in education. A record that does not say where a system is used cannot show that it is not prohibited.",
		Fix:      "State the context of use: workplace, education, research, consumer service, public space.",
		Fails:    "Emotion recognition with no word on where it is used.",
		Passes:   "Emotion recognition in market research.",
		Cites:    cite(fact.AIAct, "Art. 5(1)(f)"),
		Severity: Info,
		Regimes:  []Regime{EU, EUInstitutions},
		From:     prohibitionsFrom,
		Check:    aiContext,
	},
	{
		ID:       "ai/biometric-categorisation",
		Title:    "Biometric data is used to deduce what must not be deduced",
		Concerns: "biometric categorisation",
		Doc:      "AI systems that categorise individual people by their biometric data to deduce race, political opinions, trade union membership, religious or philosophical beliefs, sex life or sexual orientation are prohibited. The letter says race and not ethnic origin, which ai/high-risk speaks of. Not covered are the labelling or filtering of lawfully acquired biometric datasets, which can be waived, and categorisation in law enforcement.",
		Fix:      "Stop deducing the characteristic.",
		Fails:    "A camera that estimates the religion of passers-by.",
		Passes:   "A camera that estimates age bands.",
		Cites:    cite(fact.AIAct, "Art. 5(1)(g)"),
		Severity: Error,
		Regimes:  []Regime{EU, EUInstitutions},
		From:     prohibitionsFrom,
		Check:    aiCategorisation,
	},
	{
		ID:       "ai/real-time-identification",
		Title:    "Real-time remote identification in public for law enforcement",
		Concerns: "remote biometric identification",
		Doc:      "Real-time remote biometric identification in publicly accessible spaces for law enforcement is prohibited. The exceptions of Art. 5(1)(h)(i) to (iii) are narrow and need a national law and an authorisation (Art. 5(2) to (7)): where they are met, accept the finding with them as the reason.",
		Fix:      "Stop the use, or accept the finding with the law and the authorisation it rests on.",
		Fails:    "Faces at a station compared live with a police watch list.",
		Passes:   "Faces at an office gate compared with the badge of their owner.",
		Cites:    cite(fact.AIAct, "Art. 5(1)(h)"),
		Severity: Error,
		Regimes:  []Regime{EU, EUInstitutions},
		From:     prohibitionsFrom,
		Check:    aiRealTime,
	},
	{
		ID:       "ai/exposed-persons-informed",
		Title:    "People exposed to emotion recognition or categorisation are not informed",
		Concerns: "emotion recognition and biometric categorisation by a deployer",
		Doc:      "Whoever deploys emotion recognition or biometric categorisation informs the people exposed to it that it operates. Systems permitted by law to detect, prevent or investigate criminal offences are outside. Where the record says nothing, the finding is a warning.",
		Fix:      "Inform people where they meet the system, and record it.",
		Fails:    "Emotions of shoppers recognised without a notice.",
		Passes:   "Emotions of study participants recognised, who are told before.",
		Cites:    cite(fact.AIAct, "Art. 50(3)"),
		Severity: Error,
		Regimes:  []Regime{EU, EUInstitutions},
		From:     civil.MustDate("2026-08-02"),
		Check:    aiInformed,
	},
	{
		// In force as a rule since the Act is: it speaks before the duties
		// bind, so that they can be prepared for.
		ID:       "ai/high-risk",
		Title:    "A high-risk AI system",
		Concerns: "remote identification, biometric categorisation or emotion recognition",
		Doc:      "Remote biometric identification, biometric categorisation by sensitive or protected attributes and emotion recognition are high-risk systems, as far as they are permitted at all; verification that someone is who they claim to be is not. The duties bind from 2027-12-02; until 2026-07-26 the Act said 2026-08-02. The exception of Art. 6(3) is not examined: it never covers profiling.",
		Fix:      "Prepare for the duties of a provider (Art. 16) or deployer (Art. 26), or document the exception of Art. 6(3).",
		Fails:    "Emotion recognition among study participants.",
		Passes:   "Verification of the owner of a badge.",
		Cites:    cite(fact.AIAct, "Art. 6(2)", "Annex III(1)(a)", "Annex III(1)(b)", "Annex III(1)(c)", "Art. 113"),
		Severity: Info,
		Regimes:  []Regime{EU, EUInstitutions},
		From:     civil.MustDate("2024-08-01"), // entry into force, Art. 113
		Check:    aiHighRisk,
	},
}

// The first day of Chapter II, AI Act Art. 113(a).
var prohibitionsFrom = civil.MustDate("2025-02-02")

// aiUseAt is an AI use with its place and entry.
type aiUseAt struct {
	Path Path
	*AIUse
	Entry      string // name of the entry
	Controller bool   // the entry is the keeper's as controller
}

// aiUses walks the AI uses of both kinds of entry: those with one of the
// functions, or all.
func aiUses(p *Pass, functions ...AIFunction) iter.Seq[aiUseAt] {
	return func(yield func(aiUseAt) bool) {
		for rec := range p.Records() {
			for i := range rec.AI {
				u := &rec.AI[i]
				if len(functions) > 0 && !slices.Contains(functions, u.Function) {
					continue
				}
				if !yield(aiUseAt{rec.Path.Index("ai", i), u, rec.Name, rec.Activity != nil}) {
					return
				}
			}
		}
	}
}

// aiName returns what a person knows an AI use by.
func aiName(u *AIUse) string {
	return shorten(cmp.Or(u.Name, string(u.ID), codeLabel(aiFunctions, u.Function)), 60)
}

// AI Act Art. 5(1)(e): no database for face recognition is created or expanded
// by untargeted scraping of facial images.
func aiScraping(p *Pass) {
	for u := range aiUses(p) {
		if u.Function != AIFaceDatabase && u.Untargeted == "" {
			continue
		}
		p.Applies()
		if u.Untargeted == Yes {
			p.Report(u.Path, "AI use %q of %q builds a face database by untargeted scraping", aiName(u.AIUse), u.Entry)
		}
	}
}

// atWorkOrSchool reports whether an AI use infers emotions where AI Act
// Art. 5(1)(f) forbids it: in workplace or education, and not for medical or
// safety reasons.
func (u *AIUse) atWorkOrSchool() bool {
	return u.Function == AIEmotionRecognition && (u.Context == ContextWorkplace || u.Context == ContextEducation) && u.MedicalOrSafety != Yes
}

// AI Act Art. 5(1)(f).
func aiEmotionWorkplace(p *Pass) {
	for u := range aiUses(p, AIEmotionRecognition) {
		p.Applies()
		if u.atWorkOrSchool() {
			p.Report(u.Path, "AI use %q of %q infers emotions in the context %q and records no medical or safety reason",
				aiName(u.AIUse), u.Entry, codeLabel(aiContexts, u.Context))
		}
	}
}

// AI Act Art. 5(1)(f) turns on the context: without it nobody can tell whether
// the use is prohibited.
func aiContext(p *Pass) {
	for u := range aiUses(p, AIEmotionRecognition) {
		p.Applies()
		if u.Context == "" {
			p.Report(u.Path.Child("context"), "the record does not say where AI use %q of %q infers emotions; in workplace and education it is prohibited", aiName(u.AIUse), u.Entry)
		}
	}
}

// forbidden returns the first characteristic a biometric categorisation
// deduces that AI Act Art. 5(1)(g) forbids to deduce, outside law enforcement.
func (u *AIUse) forbidden() AICharacteristic {
	if u.Function != AIBiometricCategorisation || u.LawEnforcement == Yes {
		return ""
	}
	for _, c := range u.Deduces {
		if c.named5() {
			return c
		}
	}
	return ""
}

// named5 reports whether a characteristic is one of AI Act Art. 5(1)(g).
func (c AICharacteristic) named5() bool {
	switch c {
	case DeducesRace, DeducesOpinion, DeducesUnion, DeducesBelief, DeducesSexLife, DeducesOrientation:
		return true
	}
	return false
}

// AI Act Art. 5(1)(g).
func aiCategorisation(p *Pass) {
	for u := range aiUses(p, AIBiometricCategorisation) {
		p.Applies()
		if c := u.forbidden(); c != "" {
			p.Report(u.Path, "AI use %q of %q deduces %s from biometric data", aiName(u.AIUse), u.Entry, codeLabel(aiCharacteristics, c))
		}
	}
}

// livePolicing reports whether an AI use is what AI Act Art. 5(1)(h) forbids.
func (u *AIUse) livePolicing() bool {
	public := u.PublicSpace == Yes || u.PublicSpace == "" && u.Context == ContextPublic
	return u.Function == AIRemoteIdentification && u.RealTime == Yes && u.LawEnforcement == Yes && public
}

// AI Act Art. 5(1)(h): no real-time remote biometric identification in
// publicly accessible spaces for law enforcement.
func aiRealTime(p *Pass) {
	for u := range aiUses(p, AIRemoteIdentification) {
		p.Applies()
		if u.livePolicing() {
			p.Report(u.Path, "AI use %q of %q identifies people remotely in real time in public for law enforcement", aiName(u.AIUse), u.Entry)
		}
	}
}

// AI Act Art. 50(3): deployers of emotion recognition or biometric
// categorisation inform the people exposed to it, unless the law permits the
// system to detect, prevent or investigate criminal offences. Whoever only
// provides a system, or runs it for others without a word on its role, deploys
// none.
func aiInformed(p *Pass) {
	for u := range aiUses(p, AIEmotionRecognition, AIBiometricCategorisation) {
		deployer := u.Role == AIDeployer || u.Role == "" && u.Controller
		if !deployer || u.LawEnforcement == Yes {
			continue
		}
		p.Applies()
		switch u.Informed {
		case No:
			p.Report(u.Path.Child("informed"), "people exposed to AI use %q of %q are not informed of it", aiName(u.AIUse), u.Entry)
		case "":
			p.ReportFinding(Finding{Path: u.Path.Child("informed"), Severity: Warning,
				Message: fmt.Sprintf("the record does not say that people exposed to AI use %q of %q are informed of it", aiName(u.AIUse), u.Entry)})
		}
	}
}

// annexIII returns the first day on which the duties for the systems of
// Annex III bind, as the law stood on the day: Art. 113 first said 2026-08-02;
// Regulation (EU) 2026/1744 put 2027-12-02 in its place.
func annexIII(day civil.Date) civil.Date {
	if day.Before(civil.MustDate("2026-07-27")) {
		return civil.MustDate("2026-08-02")
	}
	return civil.MustDate("2027-12-02")
}

// AI Act Art. 6(2), Annex III(1): in so far as permitted by law, (a) remote
// biometric identification, not verification, (b) biometric categorisation by
// sensitive or protected attributes, (c) emotion recognition. Recital 54 reads
// (b) as the characteristics that GDPR Art. 9(1) protects: so not age or sex.
func aiHighRisk(p *Pass) {
	for u := range aiUses(p, AIRemoteIdentification, AIBiometricCategorisation, AIEmotionRecognition) {
		p.Applies()
		var point string
		switch u.Function {
		case AIRemoteIdentification:
			point = "Annex III(1)(a)"
		case AIBiometricCategorisation:
			if !slices.ContainsFunc(u.Deduces, func(c AICharacteristic) bool { return c == DeducesEthnicity || c.named5() }) {
				continue
			}
			point = "Annex III(1)(b)"
		case AIEmotionRecognition:
			point = "Annex III(1)(c)"
		}
		if u.atWorkOrSchool() || u.forbidden() != "" || u.livePolicing() { // prohibited, not high-risk
			continue
		}
		f := Finding{Path: u.Path, Cites: cite(fact.AIAct, "Art. 6(2)", point, "Art. 113")}
		if from := annexIII(p.AsOf); p.AsOf.Before(from) {
			f.Message = fmt.Sprintf("AI use %q of %q will be a high-risk system under %s: the duties bind from %s", aiName(u.AIUse), u.Entry, point, from)
		} else {
			f.Message = fmt.Sprintf("AI use %q of %q is a high-risk system under %s since %s", aiName(u.AIUse), u.Entry, point, from)
		}
		p.ReportFinding(f)
	}
}
