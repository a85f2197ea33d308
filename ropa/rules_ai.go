package ropa

import (
	"fmt"
	"iter"
	"reflect"
	"slices"
	"strconv"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
)

// The points of Regulation (EU) 2024/1689 that a record shows. They bind keepers in the Union, which the States of the EEA beside
// it are not, its institutions, and keepers elsewhere for what is offered or
// used in the Union, and speak only where an entry names an AI use. Text and
// dates are as amended by Regulation (EU) 2026/1744, in force since 2026-07-27.
var aiRules = []Rule{
	aiScrapingRule,
	aiEmotionWorkplaceRule,
	aiContextUnstatedRule,
	aiBiometricCategorisationRule,
	aiRealTimeIdentificationRule,
	aiSocialScoringRule,
	aiCrimePredictionRule,
	aiIntimateImageryRule,
	aiAbuseMaterialRule,
	aiExposedPersonsInformedRule,
	aiChatbotNoticeRule,
	aiSyntheticMarkingRule,
	aiDeepFakeDisclosureRule,
	aiHighRiskRule,
	aiUseUnstatedRule,
	aiExceptionUndocumentedRule,
	aiExceptionProfilingRule,
	aiInstructionsMissingRule,
	aiOversightMissingRule,
	aiLogsTooShortRule,
	aiWorkersUninformedRule,
	aiPeopleUninformedRule,
	aiFRIAMissingRule,
	aiFRIANotificationRule,
	aiPostRemoteRule,
	aiRegistrationRule,
	aiBiasSafeguardsRule,
	aiLiteracyRule,
	aiFunctionUnstatedRule,
	aiUnionUnstatedRule,
	aiExpressionOpenRule,
}

// aiUseAt is an AI use with its place and entry.
type aiUseAt struct {
	Path Path
	*AIUse
	Entry Entry
}

// aiUses walks the AI uses of both kinds of entry: those with one of the
// functions, or all.
func aiUses(p *Pass, functions ...AIFunction) iter.Seq[aiUseAt] {
	return func(yield func(aiUseAt) bool) {
		reached := p.aiActReaches()
		for rec := range p.Entries() {
			for i := range rec.AI {
				u := &rec.AI[i]
				if !reached && u.Union != Yes || len(functions) > 0 && !slices.Contains(functions, u.Function) {
					continue
				}
				if !yield(aiUseAt{rec.Path.Index("ai", i), u, rec}) {
					return
				}
			}
		}
	}
}

// AI Act Art. 5(1)(e): no database for face recognition is created or expanded
// by untargeted scraping of facial images.
var aiScrapingRule = Rule{
	ID:       "ai/scraping",
	Title:    "A face database built by untargeted scraping",
	Concerns: "AI uses that build face databases or scrape without a target",
	Doc:      "AI systems that create or expand face recognition databases by untargeted scraping of facial images from the internet or CCTV are prohibited.",
	Fix:      "Stop the use and erase what it collected.",
	Fails:    "A face database filled from social networks without a target.",
	Passes:   "A face database of staff who enrolled at the gate.",
	Cites:    cite(fact.AIAct, "Art. 5(1)(e)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     prohibitionsFrom,
	Check:    aiScraping,
}

func aiScraping(p *Pass) {
	for u := range aiUses(p) {
		if u.Function != AIFaceDatabase && u.Untargeted == "" {
			continue
		}
		p.Applies()
		if u.Untargeted == Yes {
			p.Report(u.Path, "%s builds a face database by untargeted scraping", aiCalled(u.AIUse))
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
var aiEmotionWorkplaceRule = Rule{
	ID:       "ai/emotion-workplace",
	Title:    "Emotions of workers or learners are inferred",
	Concerns: "emotion recognition",
	Doc:      "AI systems that infer emotions at the workplace or in education are prohibited, unless they serve medical or safety reasons. The reason belongs in the record: without it the prohibition stands.",
	Fix:      "Stop the use, or record that it serves medical or safety reasons.",
	Fails:    "Emotion recognition in a call centre to rate its agents.",
	Passes:   "Fatigue of pilots recognised for safety, and recorded so.",
	Cites:    cite(fact.AIAct, "Art. 5(1)(f)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     prohibitionsFrom,
	Check:    aiEmotionWorkplace,
}

func aiEmotionWorkplace(p *Pass) {
	for u := range aiUses(p, AIEmotionRecognition) {
		p.Applies()
		if u.atWorkOrSchool() {
			p.Report(u.Path, "%s infers emotions in the context %q and records no medical or safety reason",
				aiCalled(u.AIUse), codeLabel(aiContexts, u.Context))
		}
	}
}

// AI Act Art. 5(1)(f) turns on the context: without it nobody can tell whether
// the use is prohibited, unless it serves medical or safety reasons anywhere.
var aiContextUnstatedRule = Rule{
	ID:       "ai/context-unstated",
	Title:    "Where emotions are inferred is not said",
	Concerns: "AI systems that infer emotions",
	Doc:      "Inferring emotions is prohibited in the workplace and in education, save for medical or safety reasons. A record that does not say where a system is used cannot show that it is not prohibited. Where the entry is about employees, the staff of customers, applicants or pupils, the finding is a warning.",
	Fix:      "State the context of use: workplace, education, research, consumer service, public space; or that it serves medical or safety reasons.",
	Fails:    "Emotion recognition with no word on where it is used.",
	Passes:   "Emotion recognition in market research.",
	Cites:    cite(fact.AIAct, "Art. 5(1)(f)"),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     prohibitionsFrom,
	Check:    aiContext,
}

func aiContext(p *Pass) {
	for u := range aiUses(p, AIEmotionRecognition) {
		p.Applies()
		if u.Context != "" || u.MedicalOrSafety == Yes {
			continue
		}
		f := Finding{Path: u.Path.Child("context"), Message: fmt.Sprintf("the record does not say where %s infers emotions; "+
			"in the workplace and in education it is prohibited, save for medical or safety reasons", aiCalled(u.AIUse))}
		if slices.ContainsFunc(u.Entry.Subjects, workOrSchool) {
			f.Severity = SeverityWarning
		}
		p.ReportFinding(f)
	}
}

// workOrSchool reports whether people of a category are met at work or in
// education, or on their way in.
func workOrSchool(s SubjectCategory) bool {
	switch s.Kind {
	case SubjectEmployee, SubjectCustomerStaff, SubjectApplicant, SubjectPupil:
		return true
	}
	return false
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

// AI Act Art. 5(1)(g). It names race, where Annex III(1)(b) reaches ethnic
// origin too. Deduced from the body the two are hard to tell apart, which
// someone who knows the system must judge.
var aiBiometricCategorisationRule = Rule{
	ID:       "ai/biometric-categorisation",
	Title:    "Biometric data is used to deduce what must not be deduced",
	Concerns: "biometric categorisation",
	Doc:      "AI systems that categorise individual people by their biometric data to deduce race, political opinions, trade union membership, religious or philosophical beliefs, sex life or sexual orientation are prohibited. The letter says race and not ethnic origin. Yet what is deduced of ethnic origin from a face or a voice is hard to tell from race, and the record is to show what sets the two apart: there the finding is a warning. Not covered are the labelling or filtering of lawfully acquired biometric datasets, which can be waived, and categorisation in law enforcement.",
	Fix:      "Stop deducing the characteristic.",
	Fails:    "A camera that estimates the religion of passers-by.",
	Passes:   "A camera that estimates age bands.",
	Cites:    cite(fact.AIAct, "Art. 5(1)(g)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     prohibitionsFrom,
	Check:    aiCategorisation,
}

func aiCategorisation(p *Pass) {
	for u := range aiUses(p, AIBiometricCategorisation) {
		p.Applies()
		if c := u.forbidden(); c != "" {
			p.Report(u.Path, "%s deduces %s from biometric data", aiCalled(u.AIUse), codeLabel(aiCharacteristics, c))
		} else if u.LawEnforcement != Yes && slices.Contains(u.Deduces, DeducesEthnicity) {
			p.ReportFinding(Finding{Path: u.Path, Severity: SeverityWarning, Fix: "Stop deducing it, or accept the finding with what sets it apart from race as the reason.",
				Message: fmt.Sprintf("%s deduces ethnic origin from biometric data; to deduce race is prohibited, and the record does not say what sets the two apart",
					aiCalled(u.AIUse))})
		}
	}
}

// livePolicing reports whether an AI use is what AI Act Art. 5(1)(h) forbids,
// or is if it identifies people remotely.
func (u *AIUse) livePolicing() bool {
	identifies := u.Function == AIRemoteIdentification || u.Function == AIBiometricIdentification
	public := u.PublicSpace == Yes || u.PublicSpace == "" && u.Context == ContextPublic
	return identifies && u.RealTime == Yes && u.LawEnforcement == Yes && public
}

// AI Act Art. 5(1)(h): no real-time remote biometric identification in
// publicly accessible spaces for law enforcement.
var aiRealTimeIdentificationRule = Rule{
	ID:       "ai/real-time-identification",
	Title:    "Real-time remote identification in public for law enforcement",
	Concerns: "biometric identification",
	Doc:      "Real-time remote biometric identification in publicly accessible spaces for law enforcement is prohibited. Where the record does not say that people are identified remotely the finding is a warning. The exceptions of Art. 5(1)(h)(i) to (iii) are narrow and need a national law and an authorisation (Art. 5(2) to (7)): where they are met, accept the finding with them as the reason.",
	Fix:      "Stop the use, or accept the finding with the law and the authorisation it rests on.",
	Fails:    "Faces at a station compared live with a police watch list.",
	Passes:   "Faces at an office gate compared with the badge of their owner.",
	Cites:    cite(fact.AIAct, "Art. 5(1)(h)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     prohibitionsFrom,
	Check:    aiRealTime,
}

func aiRealTime(p *Pass) {
	for u := range aiUses(p, AIRemoteIdentification, AIBiometricIdentification) {
		p.Applies()
		switch {
		case !u.livePolicing():
		case u.Function == AIBiometricIdentification:
			p.ReportFinding(Finding{Path: u.Path, Severity: SeverityWarning, Message: fmt.Sprintf("%s identifies people in real time in public for law enforcement, "+
				"which is prohibited if it is remote, save for the exceptions of Art. 5(1)(h)(i) to (iii)", aiCalled(u.AIUse))})
		default:
			p.Report(u.Path, "%s identifies people remotely in real time in public for law enforcement, and nothing says that an exception of Art. 5(1)(h)(i) to (iii) is met", aiCalled(u.AIUse))
		}
	}
}

// AI Act Art. 50(3): deployers of emotion recognition or biometric
// categorisation inform the people exposed to it, unless the law permits the
// system to detect, prevent or investigate criminal offences. Whoever only
// provides a system, or runs it for others without a word on its role, deploys
// none; a controller that does not say its role may.
var aiExposedPersonsInformedRule = Rule{
	ID:       "ai/exposed-persons-informed",
	Title:    "People exposed to emotion recognition or categorisation are not informed",
	Concerns: "emotion recognition and biometric categorisation by a deployer",
	Doc:      "Whoever deploys emotion recognition or biometric categorisation informs the people exposed to it that it operates. Systems permitted by law to detect, prevent or investigate criminal offences are outside. Where the record does not say whether people are informed, or whether the keeper is the deployer, the finding is a warning.",
	Fix:      "Inform people where they meet the system, and record it.",
	Fails:    "Emotions of shoppers recognised without a notice.",
	Passes:   "Emotions of study participants recognised, who are told before.",
	Cites:    cite(fact.AIAct, "Art. 50(3)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     transparencyFrom,
	Check:    aiInformed,
}

func aiInformed(p *Pass) {
	for u := range aiUses(p, AIEmotionRecognition, AIBiometricCategorisation) {
		if !u.deployed() || u.LawEnforcement == Yes {
			continue
		}
		p.Applies()
		f := Finding{Path: u.Path.Child("informed")}
		switch u.Informed {
		case No:
			f.Message = fmt.Sprintf("people exposed to %s are not informed of it", aiCalled(u.AIUse))
		case "":
			f.Severity = SeverityWarning
			f.Message = fmt.Sprintf("the record does not say that people exposed to %s are informed of it", aiCalled(u.AIUse))
		default:
			continue
		}
		if u.Role == "" {
			f.Severity = SeverityWarning
			f.Message += ", which its deployer owes; the record does not say in which role the keeper uses it"
		}
		p.ReportFinding(f)
	}
}

// AI Act Art. 3(35) and (39) to (41), Art. 6(2): what a system does with
// biometric data decides what the Act asks of it.
var aiFunctionUnstatedRule = Rule{
	ID:       "ai/function-unstated",
	Title:    "What an AI system does with images, voices or biometric data is not said",
	Concerns: "AI uses of which nothing is stated, or in entries with images, voices or biometric data",
	Doc:      "The Act turns on what a system does with biometric data: identify or verify people, categorise them, infer emotions. A record that names an AI system beside images, voices or biometric data and not what it does cannot show which of its duties and prohibitions apply.",
	Fix:      "State the function of the AI use; \"other\" where it is none of those the Act names.",
	Fails:    "An AI use \"video analysis\" on camera footage, with no function.",
	Passes:   "The same with the function \"other\", since it counts cars.",
	Cites:    cite(fact.AIAct, "Art. 3(35)", "Art. 3(39)", "Art. 3(40)", "Art. 3(41)", "Art. 6(2)"),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     aiActFrom,
	Check:    aiFunction,
}

// AI Act Art. 2(1)(a) and (c): outside the Union the Act binds providers that
// place a system on the market or put it into service there, and providers and
// deployers whose system's output is used there.
var aiUnionUnstatedRule = Rule{
	ID:       "ai/union-unstated",
	Title:    "Whether the AI Act reaches an AI use of a keeper outside the Union is not said",
	Concerns: "AI uses of keepers outside the Union",
	Doc:      "A keeper outside the Union is bound by the Act for a system that it places on the market or puts into service in the Union, or whose output is used there. A keeper that the GDPR binds deals with people in the Union, so that this is likely; as long as it is not said, no other rule on AI speaks.",
	Fix:      "Say of each AI use whether it is offered, or its output used, in the Union.",
	Fails:    "A company in the United States that the GDPR binds, and an AI use of which nothing more is said.",
	Passes:   "The same, whose output stays in the United States.",
	Cites:    cite(fact.AIAct, "Art. 2(1)(a)", "Art. 2(1)(c)"),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU},
	From:     aiActFrom,
	Check:    aiUnion,
}

func aiUnion(p *Pass) {
	if p.aiActReaches() {
		return
	}
	for rec := range p.Entries() {
		for i := range rec.AI {
			p.Applies()
			if rec.AI[i].Union == "" {
				p.Report(rec.Path.Index("ai", i).Child("union"), "whether AI use %s is offered in the Union, or its output used there, is not said: only then does the AI Act bind a keeper in %s",
					quotedOr(aiName(&rec.AI[i]), strconv.Itoa(i+1)), countryLabel(p.keeperCountry()))
			}
		}
	}
}

func aiFunction(p *Pass) {
	for u := range aiUses(p) {
		i := slices.IndexFunc(u.Entry.Data, ofTheBody)
		if i < 0 && u.Function == "" && u.bare() {
			p.Report(u.Path, "an AI use is listed of which nothing is stated")
		}
		if i < 0 {
			continue
		}
		p.Applies()
		if u.Function == "" {
			use := "an AI use"
			if name := aiName(u.AIUse); name != "" {
				use = fmt.Sprintf("AI use %q", name)
			}
			p.Report(u.Path.Child("function"), "the record does not say whether %s identifies or categorises people or infers emotions; the entry holds data %q",
				use, dataName(&u.Entry.Data[i]))
		}
	}
}

// bare reports whether nothing is stated of an AI use but its ID.
func (u *AIUse) bare() bool {
	rest := *u
	rest.ID, rest.Provenance = "", nil
	return reflect.ValueOf(rest).IsZero()
}

// ofTheBody reports whether data are images, voices or biometric data.
func ofTheBody(d DataCategory) bool {
	switch d.Kind {
	case DataImage, DataVoice, DataBiometric:
		return true
	}
	return slices.Contains(d.Special, lawfulbasis.BiometricData)
}

// AI Act rec. 18: to detect readily apparent expressions is no emotion
// recognition, unless emotions or intentions are inferred from them,
// Art. 3(39).
var aiExpressionOpenRule = Rule{
	ID:       "ai/expression-open",
	Title:    "Not said whether emotions are inferred from expressions",
	Concerns: "AI uses that detect expressions or recognise emotions",
	Doc:      "Detecting that someone smiles is no emotion recognition; inferring from it that they are happy is (rec. 18). On that turn the prohibition in workplace and education (Art. 5(1)(f), from 2025-02-02), the duty to inform those exposed (Art. 50(3), from 2026-08-02) and the rank of a high-risk system (Annex III(1)(c)).",
	Fix:      "Record the function as emotion recognition if emotions or intentions are inferred, and as \"other\" if it stays with the expressions.",
	Fails:    "An AI use that detects smiles, with no word on what is made of them.",
	Passes:   "An AI use that reads joy from a smile and is recorded as emotion recognition.",
	Cites:    cite(fact.AIAct, "Art. 3(39)", "rec. 18", "Art. 5(1)(f)", "Art. 50(3)", "Annex III(1)(c)"),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     aiActFrom,
	Check:    aiExpression,
}

func aiExpression(p *Pass) {
	for u := range aiUses(p, AIExpressionDetection, AIEmotionRecognition) {
		p.Applies()
		if u.Function == AIExpressionDetection {
			p.Report(u.Path.Child("function"), "%s detects expressions and the record does not say whether emotions are inferred from them; "+
				"if they are, Art. 5(1)(f), Art. 50(3) and Annex III(1)(c) speak of it", aiCalled(u.AIUse))
		}
	}
}
