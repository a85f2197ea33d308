package ropa

import (
	"fmt"
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
)

// AI Act Art. 5(1)(c): no evaluation of people over time by their social
// behaviour or traits whose score leads to treatment that is unrelated to where
// the data is from, or unjustified or disproportionate.
var aiSocialScoringRule = Rule{
	ID:       "ai/social-scoring",
	Title:    "People are scored by their social behaviour",
	Concerns: "AI uses that score social behaviour",
	Doc:      "To evaluate people over a time by their social behaviour or personal traits is prohibited, for authorities and companies alike, where the score leads to detrimental treatment in contexts unrelated to those the data is from, or to treatment that is unjustified or disproportionate. Whether it does, someone who knows the case must judge.",
	Fix:      "Stop the use, or accept the finding with why the score leads to no such treatment.",
	Fails:    "Tenants scored by what they post in social networks.",
	Passes:   "A credit score from a history of payments.",
	Cites:    cite(fact.AIAct, "Art. 5(1)(c)"),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     prohibitionsFrom,
	Check:    aiSocialScoring,
}

func aiSocialScoring(p *Pass) {
	for u := range usesFor(p) {
		if u.Use == AIForSocialScoring {
			p.Report(u.Path, "%s scores people by their social behaviour, which is prohibited where the score leads to unrelated or disproportionate treatment", aiCalled(u.AIUse))
		}
	}
}

// usesFor walks the AI uses that state what they are for, which is what the
// rules on a use speak to.
func usesFor(p *Pass) func(yield func(aiUseAt) bool) {
	return func(yield func(aiUseAt) bool) {
		for u := range aiUses(p) {
			if u.Use == "" {
				continue
			}
			p.Applies()
			if !yield(u) {
				return
			}
		}
	}
}

// AI Act Art. 5(1)(d): no assessment of the risk that someone commits a criminal
// offence, based solely on profiling or on traits of personality; not
// prohibited is the support of a human assessment that rests on objective and
// verifiable facts linked to a crime.
var aiCrimePredictionRule = Rule{
	ID:       "ai/crime-prediction",
	Title:    "The risk of an offence is predicted from a profile",
	Concerns: "AI uses that state what they are for",
	Doc:      "To assess or predict the risk that a person commits a criminal offence, solely from profiling or personality, is prohibited; to support a human assessment that already rests on objective facts linked to a crime is not. The finding is an error where the entry profiles people and decides solely by automated means, silent where it does not profile, and a warning in between.",
	Fix:      "Stop the use, or record the facts beside the profile that the assessment rests on and the person who makes it.",
	Fails:    "A score of visitors of a shop for the risk that they steal, from their profile alone.",
	Passes:   "An alert after a theft that was seen.",
	Cites:    cite(fact.AIAct, "Art. 5(1)(d)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     prohibitionsFrom,
	Check:    aiCrimePrediction,
}

func aiCrimePrediction(p *Pass) {
	for u := range usesFor(p) {
		a := u.Entry.Activity
		if u.Use != AIForCrimePrediction || a != nil && a.profiles() == No {
			continue
		}
		if a != nil && a.profiles() == Yes && a.Decisions != nil && a.Decisions.Solely == Yes {
			p.Report(u.Path, "%s predicts offences from profiles, without a person who decides", aiCalled(u.AIUse))
		} else {
			p.left(u.Path, "%s predicts offences, and the record does not say that more than profiling or personality decides", aiCalled(u.AIUse))
		}
	}
}

// AI Act Art. 5(1)(ba), (1a) and (1b): no system that makes or alters realistic
// intimate images of an identifiable person without explicit consent; to use
// one is prohibited only for that purpose.
var aiIntimateImageryRule = Rule{
	ID:       "ai/intimate-imagery",
	Title:    "Intimate images of people are made without their explicit consent",
	Concerns: "AI uses that state what they are for",
	Doc:      "From 2026-12-02 AI that makes or alters realistic intimate or sexual images of an identifiable person without that person's explicit consent is prohibited; before that day the finding is a hint. Alterations that expose no more than there was are outside. The finding is silent where a purpose of the entry rests on explicit consent.",
	Fix:      "Stop the use, or record the explicit consent of the people shown.",
	Fails:    "A filter that undresses people in photographs.",
	Passes:   "The same for performers who explicitly consented.",
	Cites:    cite(fact.AIAct, "Art. 5(1)(ba)", "Art. 5(1a)", "Art. 5(1b)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     aiAmendedFrom,
	Check:    aiIntimateImagery,
}

func aiIntimateImagery(p *Pass) {
	for u := range usesFor(p) {
		if u.Use != AIForIntimateImagery || u.Entry.Activity != nil && u.Entry.Activity.explicitConsent() {
			continue
		}
		forbids(p, u, "makes or alters intimate images of people, and no explicit consent is on record")
	}
}

// explicitConsent reports whether a purpose rests on consent that is explicit.
func (a *Activity) explicitConsent() bool {
	return slices.ContainsFunc(a.Purposes, func(purpose Purpose) bool {
		return slices.ContainsFunc(purpose.Bases, func(b lawfulbasis.Basis) bool {
			return b.Ground == lawfulbasis.Consent && b.Consent != nil && b.Consent.Explicit == Yes
		}) || slices.ContainsFunc(purpose.Conditions, func(c lawfulbasis.Reliance) bool {
			return c.Condition == lawfulbasis.ExplicitConsent && (c.Consent == nil || c.Consent.Explicit != No)
		})
	})
}

// forbids reports what is prohibited from 2026-12-02, and before that day as a
// hint.
func forbids(p *Pass, u aiUseAt, does string) {
	f := Finding{Path: u.Path, Message: fmt.Sprintf("%s %s", aiCalled(u.AIUse), does)}
	if p.AsOf.Before(newProhibitionsFrom) {
		f.Severity = SeverityInfo
		f.Message += "; that is prohibited from " + newProhibitionsFrom.String()
	}
	p.ReportFinding(f)
}

// AI Act Art. 5(1)(bb): no system that makes child sexual abuse material in the
// sense of Directive 2011/93/EU Art. 2(c) and (e).
var aiAbuseMaterialRule = Rule{
	ID:       "ai/abuse-material",
	Title:    "Child sexual abuse material is made",
	Concerns: "AI uses that state what they are for",
	Doc:      "From 2026-12-02 AI that makes child sexual abuse material is prohibited; before that day the finding is a hint. Where national law gives whoever acts with a right a defence, accept the finding with it. To detect such material is another use.",
	Fix:      "Stop the use.",
	Fails:    "Such material made to train a filter.",
	Passes:   "A filter that detects it, with the use \"other\".",
	Cites:    cite(fact.AIAct, "Art. 5(1)(bb)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     aiAmendedFrom,
	Check:    aiAbuseMaterial,
}

func aiAbuseMaterial(p *Pass) {
	for u := range usesFor(p) {
		if u.Use == AIForAbuseMaterial {
			forbids(p, u, "makes child sexual abuse material")
		}
	}
}

// AI Act Art. 50(1) and (5): providers see to it that people know they deal with
// an AI system, unless it is obvious.
var aiChatbotNoticeRule = Rule{
	ID:       "ai/chatbot-notice",
	Title:    "People are not told that they deal with an AI system",
	Concerns: "AI uses by their provider that interact with people",
	Doc:      "A system that interacts with people is so designed by its provider that they are told it is one, at the latest at the first contact, unless it is obvious. Whoever deploys the system of another does not owe it. Systems that the law permits to detect, prevent or investigate criminal offences are outside. Where the record does not say whether people are told the finding is a warning.",
	Fix:      "Tell people that they deal with an AI system, and record it.",
	Fails:    "One's own chat assistant that passes for a person.",
	Passes:   "The same, which begins with what it is.",
	Cites:    cite(fact.AIAct, "Art. 50(1)", "Art. 50(5)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     transparencyFrom,
	Check:    aiChatbotNotice,
}

func aiChatbotNotice(p *Pass) {
	for u := range aiUses(p) {
		if u.Use == AIForChat && u.Role == AIProvider && u.LawEnforcement != Yes {
			p.Applies()
			untold(p, u, SeverityError, "that they deal with an AI system", "people")
		}
	}
}

// untold reports whether what the Act asks to be told about an AI use is not, or
// is not said to be, which is a warning.
func untold(p *Pass, u aiUseAt, denied Severity, what, whom string) {
	at := u.Path.Child("informed")
	switch u.Informed {
	case No:
		p.ReportFinding(Finding{Path: at, Severity: denied, Message: fmt.Sprintf("%s are not told %s: %s", whom, what, aiCalled(u.AIUse))})
	case "":
		p.left(at, "the record does not say that %s are told %s: %s", whom, what, aiCalled(u.AIUse))
	}
}

// AI Act Art. 50(2): providers mark synthetic outputs so that machines can read
// it; Art. 111(4): those of systems on the market before 2026-08-02 do from
// 2026-12-02.
var aiSyntheticMarkingRule = Rule{
	ID:       "ai/synthetic-marking",
	Title:    "Synthetic content is not marked as such",
	Concerns: "AI uses by their provider that generate content",
	Doc:      "The provider of a system that generates audio, images, video or text marks what comes out of it so that machines can tell, save where it only assists in editing or hardly alters what it is given. For systems placed on the market before 2026-08-02 the duty binds from 2026-12-02. The record says it with \"informed: yes\".",
	Fix:      "Mark the outputs in a way that machines can read, and record it.",
	Fails:    "A voice generator whose recordings carry no mark.",
	Passes:   "The same with a watermark.",
	Cites:    cite(fact.AIAct, "Art. 50(2)", "Art. 111(4)"),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     transparencyFrom,
	Check:    aiSyntheticMarking,
}

func aiSyntheticMarking(p *Pass) {
	for u := range aiUses(p) {
		if u.Use != AIForSynthetic || u.Role != AIProvider {
			continue
		}
		p.Applies()
		if u.Informed == Yes {
			continue
		}
		f := Finding{Path: u.Path.Child("informed"), Message: fmt.Sprintf("the record does not say that what %s generates is marked as generated", aiCalled(u.AIUse))}
		if p.AsOf.Before(newProhibitionsFrom) {
			f.Message += "; a system on the market before " + transparencyFrom.String() + " marks it from " + newProhibitionsFrom.String()
		}
		p.ReportFinding(f)
	}
}

// AI Act Art. 50(4): deployers disclose deep fakes, and texts that inform the
// public on matters of public interest unless a person reviews them and someone
// answers for them as editor.
var aiDeepFakeDisclosureRule = Rule{
	ID:       "ai/deep-fake-disclosure",
	Title:    "Deep fakes or generated texts of public interest are not disclosed",
	Concerns: "AI uses by a deployer for deep fakes or texts of public interest",
	Doc:      "Whoever deploys a system that makes deep fakes discloses that they are made or altered; so does whoever publishes generated text to inform the public on matters of public interest, unless a person reviewed it and someone holds editorial responsibility. A deep fake resembles existing people, objects, places or events (Art. 3(60)). Uses permitted by law to detect, prevent or investigate criminal offences are outside. Where the record does not say whether it is disclosed the finding is a warning.",
	Fix:      "Disclose what is generated, and record it; or record who reviews it.",
	Fails:    "An advertisement spoken with a cloned voice, not labelled.",
	Passes:   "The same, labelled.",
	Cites:    cite(fact.AIAct, "Art. 50(4)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     transparencyFrom,
	Check:    aiDeepFakeDisclosure,
}

func aiDeepFakeDisclosure(p *Pass) {
	for u := range aiUses(p) {
		if (u.Use == AIForDeepFakes || u.Use == AIForPublicText) && u.deployed() && u.LawEnforcement != Yes {
			p.Applies()
			denied := SeverityError
			if u.Role == "" || u.Use == AIForPublicText && !blank(u.Oversight) { // reviewed, it seems
				denied = SeverityWarning
			}
			untold(p, u, denied, "that what they see or hear is generated", "people")
		}
	}
}

// deployed reports whether the keeper is, or as controller may be, the deployer.
func (u *aiUseAt) deployed() bool {
	return u.Role == AIDeployer || u.Role == "" && u.Entry.Activity != nil
}
