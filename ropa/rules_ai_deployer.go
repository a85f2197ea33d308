package ropa

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
)

// The duties of whoever deploys a high-risk system, AI Act Arts. 26, 27 and 49.
// They bind from 2027-12-02; until then ai/high-risk says so beforehand.

// highRiskUses walks the AI uses as deployer that are high-risk beyond doubt:
// those of which the record claims no exception of Art. 6(3), and nothing that
// is not said decides.
func highRiskUses(p *Pass) iter.Seq[aiUseAt] {
	return func(yield func(aiUseAt) bool) {
		for u := range aiUses(p) {
			if point, condition := u.highRisk(); point == "" || condition != "" || u.Exception != "" || !u.deployed() {
				continue
			}
			p.Applies()
			if !yield(u) {
				return
			}
		}
	}
}

// owed reports what a duty for high-risk systems asks for, less sternly where
// it may not bind: the record does not say in which role the keeper uses the
// system; or, Art. 111(2), it may be in service since before 2027-12-02, which
// the Act reaches only once its design changes significantly, and with public
// authorities by 2030-08-02 in any case.
func (p *Pass) owed(u aiUseAt, f Finding) {
	severity := f.Severity
	if severity == "" {
		severity = p.rule.Severity
	}
	lower := func() {
		if severity == SeverityError {
			severity = SeverityWarning
		}
	}
	if u.Role == "" {
		lower()
		f.Message += "; a deployer owes it, and the record does not say in which role the keeper uses the system"
	}
	authority := p.Regime == EUInstitutions || p.Register.Organisation.PublicAuthority == Yes
	if start := u.Entry.start(); start.Before(highRiskFrom) && !(authority && !p.AsOf.Before(authoritiesFrom)) {
		lower()
		f.Message += "; a system in service before " + highRiskFrom.String() + " comes under the Act only once its design changes significantly"
		if authority {
			f.Message += ", and a public authority's by " + authoritiesFrom.String() + " in any case"
		}
		f.Message += " (Art. 111(2))"
	}
	f.Severity = severity
	p.ReportFinding(f)
}

// start returns the first day of an entry; zero if it is not stated.
func (e *Entry) start() civil.Date {
	if e.Activity != nil {
		return e.Activity.Start
	}
	return e.Processing.Start
}

// AI Act Art. 26(1): a deployer uses the system as its instructions for use say,
// which its provider supplies, Art. 13. Art. 26(9): it uses what they say for its
// impact assessment under GDPR Art. 35.
var aiInstructionsMissingRule = Rule{
	ID:       "ai/instructions-missing",
	Title:    "The instructions for use of a high-risk system are not on record",
	Concerns: "high-risk systems in use",
	Doc:      "A deployer uses a high-risk system as the provider's instructions say, and draws on them for the impact assessment of GDPR Art. 35.",
	Fix:      "Record the instructions for use.",
	Fails:    "A credit score with no instructions on record.",
	Passes:   "The same with the vendor's manual.",
	Cites:    cite(fact.AIAct, "Art. 26(1)", "Art. 13(2)", "Art. 26(9)"),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     highRiskFrom,
	Check:    aiInstructions,
}

func aiInstructions(p *Pass) {
	for u := range highRiskUses(p) {
		if !u.Instructions.Empty() {
			continue
		}
		f := Finding{Path: u.Path.Child("instructions"), Message: fmt.Sprintf("the instructions for use of %s are not on record", aiCalled(u.AIUse)), Cites: cite(fact.AIAct, "Art. 26(1)", "Art. 13(2)")}
		if a := u.Entry.Activity; a != nil && a.DPIA.done() {
			f.Message += ", on which its impact assessment draws"
			f.Cites = append(f.Cites, cite(fact.AIAct, "Art. 26(9)")...)
		}
		p.owed(u, f)
	}
}

// AI Act Art. 26(2): a deployer assigns the oversight to people with the
// competence, training, authority and support it takes.
var aiOversightMissingRule = Rule{
	ID:       "ai/oversight-missing",
	Title:    "Nobody is said to oversee a high-risk system",
	Concerns: "high-risk systems in use",
	Doc:      "A deployer of a high-risk system assigns its oversight to people who have the competence, training, authority and support for it. The record says who and what enables them to.",
	Fix:      "Record who oversees the system and what enables them to.",
	Fails:    "A credit score that nobody oversees.",
	Passes:   "The same under the head of credit, who is trained for it.",
	Cites:    cite(fact.AIAct, "Art. 26(2)"),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     highRiskFrom,
	Check:    aiOversight,
}

func aiOversight(p *Pass) {
	for u := range highRiskUses(p) {
		if blank(u.Oversight) {
			p.owed(u, Finding{Path: u.Path.Child("oversight"), Message: fmt.Sprintf("the record does not say who oversees %s", aiCalled(u.AIUse))})
		}
	}
}

// The shortest period for which logs are kept, AI Act Arts. 19(1) and 26(6).
var sixMonths = civil.MustPeriod("P6M")

// AI Act Art. 26(6): a deployer keeps the logs under its control for a period
// that fits the purpose, of at least six months, unless Union or national law
// says otherwise.
var aiLogsTooShortRule = Rule{
	ID:       "ai/logs-too-short",
	Title:    "The logs of a high-risk system are kept for less than six months",
	Concerns: "high-risk systems in use",
	Doc:      "A deployer keeps the logs that a high-risk system makes and that it controls for at least six months, unless other law, on data protection in particular, says otherwise: the rule is silent where a retention rule of the entry has the same period and names its law. Where the period is not stated the finding is a warning.",
	Fix:      "Keep the logs for six months or more, or name the law that sets a shorter period in a retention rule.",
	Fails:    "Logs of a credit score kept for 30 days.",
	Passes:   "The same kept for six months.",
	Cites:    cite(fact.AIAct, "Art. 26(6)", "Art. 19(1)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     highRiskFrom,
	Check:    aiLogs,
}

func aiLogs(p *Pass) {
	for u := range highRiskUses(p) {
		f := Finding{Path: u.Path.Child("logRetention")}
		order, comparable := u.LogRetention.Compare(sixMonths)
		switch {
		case u.LogRetention.IsZero():
			f.Severity, f.Message = SeverityWarning, fmt.Sprintf("the record does not say how long the logs of %s are kept", aiCalled(u.AIUse))
		case order >= 0 || !comparable:
			continue
		case slices.ContainsFunc(u.Entry.Retention, func(r RetentionRule) bool { return r.Period == u.LogRetention && len(r.Law) > 0 }):
			continue
		default:
			f.Message = fmt.Sprintf("the logs of %s are kept for %s, less than six months, and no law is named that says so", aiCalled(u.AIUse), inWords(u.LogRetention))
		}
		p.owed(u, f)
	}
}

// AI Act Art. 26(7): before a high-risk system is put into service or used at the
// workplace, an employer informs the representatives of the workers and the
// workers who will be subject to it.
var aiWorkersUninformedRule = Rule{
	ID:       "ai/workers-uninformed",
	Title:    "Workers are not informed of a high-risk system",
	Concerns: "high-risk systems used on workers",
	Doc:      "An employer that uses a high-risk system at the workplace informs the workers it is used on and their representatives before. Applicants from outside are told under Art. 26(11). Where the record does not say whether workers are informed the finding is a warning.",
	Fix:      "Inform the workers and their representatives before the use, and record it.",
	Fails:    "A system that scores performance, of which staff are not told.",
	Passes:   "The same, announced to staff and works council.",
	Cites:    cite(fact.AIAct, "Art. 26(7)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     highRiskFrom,
	Check:    aiWorkers,
}

func aiWorkers(p *Pass) {
	for u := range highRiskUses(p) {
		workers := slices.ContainsFunc(u.Entry.Subjects, func(s SubjectCategory) bool { return s.Kind == SubjectEmployee })
		if u.Use != AIForWorkerManagement && (u.Context != ContextWorkplace || !workers) || u.WorkersInformed == Yes {
			continue
		}
		f := Finding{Path: u.Path.Child("workersInformed"), Message: fmt.Sprintf("workers and their representatives are not informed of %s", aiCalled(u.AIUse))}
		if u.WorkersInformed == "" {
			f.Severity, f.Message = SeverityWarning, fmt.Sprintf("the record does not say that workers and their representatives are informed of %s", aiCalled(u.AIUse))
		}
		p.owed(u, f)
	}
}

// AI Act Art. 26(11): deployers of systems of Annex III that decide, or help to
// decide, about people tell them that they are subject to one. Art. 50 stays as
// it is, and for law enforcement Art. 13 of Directive (EU) 2016/680.
var aiPeopleUninformedRule = Rule{
	ID:       "ai/people-uninformed",
	Title:    "People are not told that a high-risk system helps to decide about them",
	Concerns: "high-risk systems in use",
	Doc:      "Deployers of systems for the uses of Annex III that decide about people, or help to, tell them so. Systems in critical infrastructure decide about nobody. In law enforcement Art. 13 of Directive (EU) 2016/680 applies instead. Where the record does not say whether people are told the finding is a warning.",
	Fix:      "Tell people, in the privacy notice or where they meet the system, and record it.",
	Fails:    "Applications for benefits ranked by AI, of which applicants are not told.",
	Passes:   "The same, said in the notice.",
	Cites:    cite(fact.AIAct, "Art. 26(11)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     highRiskFrom,
	Check:    aiPeople,
}

func aiPeople(p *Pass) {
	for u := range highRiskUses(p) {
		if u.Use.highRisk() == "" || u.Use == AIForInfrastructure || u.Use == AIForLawEnforcement || u.LawEnforcement == Yes || u.Informed == Yes {
			continue
		}
		f := Finding{Path: u.Path.Child("informed"), Message: fmt.Sprintf("people are not told that %s decides, or helps to decide, about them", aiCalled(u.AIUse))}
		if u.Informed == "" {
			f.Severity, f.Message = SeverityWarning, fmt.Sprintf("the record does not say that people are told that %s decides, or helps to decide, about them", aiCalled(u.AIUse))
		}
		p.owed(u, f)
	}
}

// assessed reports whether Art. 27(1) asks for an assessment of the impact on
// fundamental rights of a use: Yes from bodies governed by public law, from
// private ones that provide public services, for uses other than in critical
// infrastructure, and from anyone for creditworthiness and for life and health
// insurance; "" where the record leaves open whether the keeper is one of them.
func (p *Pass) assessed(u *AIUse) Answer {
	o := &p.Register.Organisation
	switch {
	case u.Use == AIForInfrastructure:
		return No
	case u.Use == AIForCreditworthiness, u.Use == AIForInsurance, p.Regime == EUInstitutions, o.PublicAuthority == Yes, o.PublicServices == Yes:
		return Yes
	}
	return o.PublicServices
}

// AI Act Art. 27(1), (2) and (4).
var aiFRIAMissingRule = Rule{
	ID:       "ai/fria-missing",
	Title:    "The impact on fundamental rights is not assessed",
	Concerns: "high-risk systems in use",
	Doc:      "Before the first use of a high-risk system its impact on fundamental rights is assessed by bodies governed by public law and private ones that provide public services, save in critical infrastructure, and by whoever uses it for creditworthiness or for risk and price in life and health insurance. What the impact assessment of GDPR Art. 35 covers may be taken from it (Art. 27(4)); it does not replace the assessment. Where a private keeper does not say whether it provides public services, and the use touches those, the finding is a warning.",
	Fix:      "Carry out the assessment and record its date or document; or record that the keeper provides no public services.",
	Fails:    "A bank that scores credit and has assessed nothing.",
	Passes:   "The same with an assessment before the first use.",
	Cites:    cite(fact.AIAct, "Art. 27(1)", "Art. 27(4)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     highRiskFrom,
	Check:    aiFRIA,
}

func aiFRIA(p *Pass) {
	for u := range highRiskUses(p) {
		owed := p.assessed(u.AIUse)
		if owed == No || u.FRIA.done() || owed == "" && !u.Use.public() {
			continue
		}
		f := Finding{Path: u.Path.Child("fria"), Message: fmt.Sprintf("the impact of %s on fundamental rights is not assessed", aiCalled(u.AIUse)), Cites: cite(fact.AIAct, "Art. 27(1)")}
		if owed == "" {
			f.Severity = SeverityWarning
			f.Message += "; that is owed if the keeper provides public services, which the record does not say"
		}
		if a := u.Entry.Activity; a != nil && a.DPIA.done() {
			f.Message += "; what the impact assessment under GDPR Art. 35 covers may be taken from it"
			f.Cites = append(f.Cites, cite(fact.AIAct, "Art. 27(4)")...)
		}
		p.owed(u, f)
	}
}

// public reports whether a use is typical of those who provide public services,
// also where they are private: education, benefits and emergencies.
func (p AIPurpose) public() bool {
	switch p {
	case AIForAdmission, AIForOutcomes, AIForEducationLevel, AIForExamMonitoring, AIForPublicBenefits, AIForEmergencies:
		return true
	}
	return false
}

// AI Act Art. 27(3): the deployer notifies the market surveillance authority of
// the results.
var aiFRIANotificationRule = Rule{
	ID:       "ai/fria-notification",
	Title:    "The assessment of fundamental rights is not notified",
	Concerns: "assessments of the impact of high-risk systems on fundamental rights",
	Doc:      "The results of the assessment go to the market surveillance authority, in the template of the AI Office, save in the case of Art. 46(1).",
	Fix:      "Notify the market surveillance authority, and record the day.",
	Fails:    "An assessment of 2028-01-10, with no notice.",
	Passes:   "The same, notified on 2028-01-20.",
	Cites:    cite(fact.AIAct, "Art. 27(3)"),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     highRiskFrom,
	Check:    aiFRIANotification,
}

func aiFRIANotification(p *Pass) {
	for u := range aiUses(p) {
		if !u.FRIA.done() || !u.deployed() || p.assessed(u.AIUse) != Yes {
			continue
		}
		p.Applies()
		if u.FRIA.Notified.IsZero() {
			p.owed(u, Finding{Path: u.Path.Child("fria", "notified"), Message: fmt.Sprintf("the record does not say that the market surveillance authority was notified of the assessment of %s", aiCalled(u.AIUse))})
		}
	}
}

// AI Act Arts. 26(8) and 49(3): before they use a system of Annex III, public
// authorities and institutions of the Union, and who acts for them, register
// themselves and the use; a system that is not in the database they do not use.
// Art. 49(4) and (5): in law enforcement, migration and critical infrastructure
// registration is not public or is national. Art. 49 applies since 2026-08-02,
// Art. 26(8) and the rank that it turns on from 2027-12-02.
var aiRegistrationRule = Rule{
	ID:       "ai/registration",
	Title:    "A public authority's use of a high-risk system is not registered",
	Concerns: "uses of Annex III by public authorities",
	Doc:      "Public authorities and institutions of the Union register themselves and the use of a high-risk system in the database of the Union before they use it; if the system itself is not there they may not. Law enforcement and migration register in the part that is not public; critical infrastructure nationally. Until 2027-12-01 the finding is a hint.",
	Fix:      "Register the use, and record its number.",
	Fails:    "A municipality that ranks applications for benefits by AI and has not registered it.",
	Passes:   "The same with its number in the database.",
	Cites:    cite(fact.AIAct, "Art. 49(3)", "Art. 26(8)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     transparencyFrom,
	Check:    aiRegistration,
}

func aiRegistration(p *Pass) {
	if p.Regime != EUInstitutions && p.Register.Organisation.PublicAuthority != Yes {
		return
	}
	for u := range highRiskUses(p) {
		if u.Use == AIForInfrastructure || !blank(u.Registration) {
			continue
		}
		f := Finding{Path: u.Path.Child("registration"), Message: fmt.Sprintf("%s is not said to be registered in the database of the Union", aiCalled(u.AIUse))}
		if p.AsOf.Before(highRiskFrom) {
			f.Severity = SeverityInfo
			f.Message += "; it may not be used without that from " + highRiskFrom.String()
			p.ReportFinding(f)
			continue
		}
		p.owed(u, f)
	}
}

// AI Act Art. 26(10): who deploys a high-risk system to identify, afterwards and
// remotely, a person who is suspected or convicted of an offence asks a judicial
// or administrative authority for authorisation, beforehand or within 48 hours,
// documents each use in the police file, and never searches without a target.
// Art. 14(5): two people at least verify a match.
var aiPostRemoteRule = Rule{
	ID:       "ai/post-remote-identification",
	Title:    "No authorisation is named for identifying people afterwards",
	Concerns: "remote identification in law enforcement that is not in real time",
	Doc:      "Who identifies a suspect or convict from recordings for law enforcement asks a judicial authority, or an administrative one whose decision binds and can be reviewed by a court, for authorisation beforehand or within 48 hours, never searches without a target, documents each use in the police file, and has two people verify a match. The record says so where it says who oversees the system; it is read in nine languages for a word on the authorisation.",
	Fix:      "Say, where the oversight of the system is described, which authority authorises each search and who verifies a match.",
	Fails:    "A police force that searches recordings for suspects, with no word on who authorises it.",
	Passes:   "The same, authorised by the investigating judge and verified by two officers.",
	Cites:    cite(fact.AIAct, "Art. 26(10)", "Art. 14(5)"),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     highRiskFrom,
	Check:    aiPostRemote,
}

// authorisationWords are parts of words, folded, in what says that an authority
// or a court authorises something.
var authorisationWords = []string{"authoris", "authoriz", "warrant", "judge", "court", "genehmig", "richter", "gericht", "autoris", "juge", "autoriz", "juez", "giudice", "juiz", "machtiging", "rechter", "zezwol", "sad ", "sadu", "tillstand", "domstol"}

func aiPostRemote(p *Pass) {
	for u := range aiUses(p) {
		if u.Function != AIRemoteIdentification || u.RealTime != No || u.LawEnforcement != Yes || !u.deployed() {
			continue
		}
		p.Applies()
		text := words.Fold(u.Oversight) + " "
		if !slices.ContainsFunc(authorisationWords, func(w string) bool { return strings.Contains(text, w) }) {
			p.owed(u, Finding{Path: u.Path.Child("oversight"), Message: fmt.Sprintf("the record does not say who authorises each search for a person with %s", aiCalled(u.AIUse))})
		}
	}
}
