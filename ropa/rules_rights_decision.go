package ropa

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
)

// Art. 22(1): the right not to be subject to a decision is about those based
// solely on automated processing with legal or similarly significant effects.
var rightsDecisionUnstatedRule = Rule{
	ID:       "rights/decision-unstated",
	Title:    "What kind of automated decisions are taken is not said",
	Concerns: "activities that take or describe automated decisions",
	Doc:      "Whether a decision is taken without meaningful human involvement, and whether it has a legal or similarly significant effect, decides whether the law on automated decisions applies to it at all. A record that says there are such decisions and not of which kind cannot be checked; nor can one that describes their logic, consequences or exception and does not say that there are any. Profiling alone is no decision.",
	Fix:      "State whether there are automated decisions, whether they are solely automated and whether they have a legal or similarly significant effect.",
	Fails:    "An activity with \"automated decisions: yes\" and nothing more.",
	Passes:   "The same with \"solely automated: no\".",
	Cites:    slices.Concat(eu("22(1)", "13(2)(f)"), uk("13(2)(f)"), eudpr("24(1)", "15(2)(f)"), fadp("21(1)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    decisionUnstated,
}

func decisionUnstated(p *Pass) {
	for a := range p.Activities() {
		d := a.Decisions
		described := d != nil && d.Exist == "" && (d.Logic != "" || d.Consequences != "" || d.Exception != "") && !slices.Contains(a.None, ElementDecisions)
		if d == nil || d.Exist != Yes && !described {
			continue
		}
		p.Applies()
		var open string
		switch {
		case described && d.Solely == Yes && d.Significant == Yes: // taken for such a decision
			continue
		case d.Solely == No || d.Significant == No: // either takes it out of Art. 22
			continue
		case described:
			p.ReportFinding(Finding{Path: a.Path.Child("decisions", "exist"), Cites: decisionCites(p, uk("22(1)", "13(2)(f)"), uk("22A(1)", "13(2)(f)")),
				Message: "automated decisions are described, and whether there are any is not said"})
			continue
		case d.Solely == "" && d.Significant == "":
			open = "whether they are solely automated and whether they have a significant effect"
		case d.Solely == "":
			open = "whether they are solely automated"
		case d.Significant == "":
			open = "whether they have a legal or similarly significant effect"
		default:
			continue
		}
		p.ReportFinding(Finding{Path: a.Path.Child("decisions"), Cites: decisionCites(p, uk("22(1)", "13(2)(f)"), uk("22A(1)", "13(2)(f)")),
			Message: "automated decisions are taken, and it is not said " + open})
	}
}

// DUAA 2025 s. 80(1) put Arts. 22A to 22D in the place of UK GDPR Art. 22 from
// this day: SI 2026/82 reg. 2.
var ukDecisionsFrom = civil.MustDate("2026-02-05")

// ukDecisions reports whether UK GDPR Arts. 22A to 22D bind.
func ukDecisions(p *Pass) bool { return p.Regime == UK && !p.AsOf.Before(ukDecisionsFrom) }

// decisionCites returns the citations of a finding on a decision: in the UK
// those of the day, elsewhere nil, which leaves them to the rule.
func decisionCites(p *Pass, before, since []Citation) []Citation {
	switch {
	case ukDecisions(p):
		return since
	case p.Regime == UK:
		return before
	}
	return nil
}

// decides walks the activities that take decisions solely by automated means
// and with legal or similarly significant effect, Art. 22(1).
func decides(p *Pass) iter.Seq[ActivityAt] {
	return func(yield func(ActivityAt) bool) {
		for a := range p.Activities() {
			d := a.Decisions
			if d != nil && d.Exist != No && d.Solely == Yes && d.Significant == Yes && !yield(a) {
				return
			}
		}
	}
}

// serves reports whether the decisions serve a purpose; where they name none,
// they serve all.
func (d *AutomatedDecisions) serves(purpose *Purpose) bool {
	return len(d.Purposes) == 0 || slices.Contains(d.Purposes, purpose.ID)
}

// uses reports whether the decisions of an activity use a category of data:
// one they name or, where they name none, one that a purpose they serve uses.
func (d *AutomatedDecisions) uses(a *Activity, data *DataCategory) bool {
	switch {
	case len(d.Data) > 0:
		return slices.Contains(d.Data, data.ID)
	case len(d.Purposes) == 0:
		return true
	}
	return slices.ContainsFunc(a.Purposes, func(purpose Purpose) bool {
		return d.serves(&purpose) && (len(purpose.Data) == 0 || slices.Contains(purpose.Data, data.ID))
	})
}

// Art. 22(1) and (2): no decision with legal or similarly significant effect is
// based solely on automated processing, unless it is (a) necessary for a
// contract with the person, (b) authorised by law, or (c) based on explicit
// consent. UK GDPR Art. 22B(4), since 2026-02-05: none is taken where the
// processing rests entirely or partly on Art. 6(1)(ea).
var rightsDecisionExceptionRule = Rule{
	ID:       "rights/decision-exception",
	Title:    "A solely automated decision is not allowed as recorded",
	Concerns: "solely automated decisions with legal or similar effect",
	Doc:      "Nobody is subject to a solely automated decision with legal or similarly significant effect, unless it is necessary for a contract, authorised by law or explicitly consented to. In the UK that is so until 2026-02-04; from 2026-02-05 (Data (Use and Access) Act 2025 s. 80) such decisions are allowed with safeguards, save that none may rest on recognised legitimate interests. The FADP has no such prohibition. An exception that no ground of the purposes served bears out is a warning.",
	Fix:      "Have a person decide, or record the exception of Art. 22(2) that is met and, where it is a law, which. UK: rest the processing on another ground.",
	Fails:    "Loans refused by a score alone, with no exception recorded.",
	Passes:   "Loans refused by a score alone as necessary to enter into the contract, with safeguards.",
	Cites:    slices.Concat(gdpr("22(1)", "22(2)"), uk("22B(4)"), eudpr("24(1)", "24(2)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    decisionException,
}

func decisionException(p *Pass) {
	for a := range decides(p) {
		p.Applies()
		d := a.Decisions
		f := Finding{Path: a.Path.Child("decisions", "exception"), Cites: decisionCites(p, uk("22(1)", "22(2)"), uk("22B(4)"))}
		switch {
		case ukDecisions(p):
			i := slices.IndexFunc(a.Purposes, func(purpose Purpose) bool {
				return d.serves(&purpose) && slices.ContainsFunc(purpose.Bases, func(b lawfulbasis.Basis) bool {
					return b.Ground == lawfulbasis.RecognisedLegitimateInterests
				})
			})
			if i < 0 {
				continue
			}
			f.Path = a.Path.Child("decisions")
			f.Message = fmt.Sprintf("solely automated decisions are taken for purpose %q, which rests on recognised legitimate interests",
				shorten(a.Purposes[i].Name, 60))
		case d.Exception == "":
			f.Message = "solely automated decisions with legal or similar effect are taken, and no exception that allows them is recorded"
		case d.Exception == DecisionByLaw && len(d.Law) == 0:
			f.Severity = SeverityWarning
			f.Path = a.Path.Child("decisions", "law")
			f.Message = "solely automated decisions are taken as authorised by law, and no law is named"
		case d.Exception == DecisionByLaw && p.foreign(d.Law):
			f.Path = a.Path.Child("decisions", "law")
			f.Message = fmt.Sprintf("solely automated decisions are taken as authorised by %s, which is %s", describeLaw(&d.Law[0]), notLaw(p.Regime))
		default:
			var open bool
			if f.Message, open = d.unsupported(a.Activity); f.Message == "" {
				continue
			}
			if open {
				f.Severity = SeverityWarning
			}
		}
		p.ReportFinding(f)
	}
}

// unsupported says what the grounds of the purposes that decisions serve lack
// of the exception they are taken under, and whether they only leave it open;
// "" if nothing, or if they state no ground.
func (d *AutomatedDecisions) unsupported(a *Activity) (lacks string, open bool) {
	grounds, met, consent, refused := false, false, false, false
	for i := range a.Purposes {
		purpose := &a.Purposes[i]
		if !d.serves(purpose) {
			continue
		}
		for j := range purpose.Bases {
			b := &purpose.Bases[j]
			grounds = grounds || b.Ground != ""
			met = met || d.Exception == DecisionByContract && b.Ground == lawfulbasis.Contract
			if d.Exception == DecisionByConsent && b.Ground == lawfulbasis.Consent {
				consent = true
				met = met || b.Consent != nil && b.Consent.Explicit == Yes
				refused = refused || b.Consent != nil && b.Consent.Explicit == No
			}
		}
		met = met || d.Exception == DecisionByConsent && purpose.reliesOn(lawfulbasis.ExplicitConsent)
	}
	switch {
	case !grounds || met:
	case d.Exception == DecisionByContract:
		return "solely automated decisions are taken as necessary for a contract, and no purpose they serve rests on one", true
	case d.Exception != DecisionByConsent:
	case !consent:
		return "solely automated decisions are taken on explicit consent, and no purpose they serve rests on consent", true
	case refused:
		return "solely automated decisions are taken on explicit consent, and the consent is recorded as not explicit", false
	default:
		return "solely automated decisions are taken on explicit consent, and it is not stated whether the consent is explicit", true
	}
	return "", false
}

// Art. 22(4): such decisions are not based on special categories of data
// unless Art. 9(2)(a) or (g) applies. UK GDPR Art. 22B(1) to (3), since
// 2026-02-05: unless the data is processed with explicit consent, or point (g)
// applies and the decision is necessary for a contract or required or
// authorised by law.
var rightsDecisionSpecialRule = Rule{
	ID:       "rights/decision-special",
	Title:    "A solely automated decision rests on special categories",
	Concerns: "solely automated decisions with legal or similar effect that use special categories of data",
	Doc:      "Such a decision may use special categories of data only with explicit consent or for a substantial public interest laid down by law. In the UK from 2026-02-05 the decision must rest entirely on data under explicit consent (Art. 22B(2)), and the public interest alone does not do: the decision must also be needed for a contract or be required or authorised by law (Art. 22B(3)).",
	Fix:      "Leave the special categories out of the decision, or record the condition that allows their use.",
	Fails:    "Insurance refused automatically on health data processed for employment law.",
	Passes:   "Insurance refused automatically on health data that the applicant explicitly consented to.",
	Cites:    slices.Concat(gdpr("22(4)"), uk("22B(1)", "22B(2)", "22B(3)"), eudpr("24(4)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    decisionSpecial,
}

func decisionSpecial(p *Pass) {
	for a := range decides(p) {
		d := a.Decisions
		for i := range a.Data {
			data := &a.Data[i]
			if !p.article9(data) || !d.uses(a.Activity, data) {
				continue
			}
			p.Applies()
			if decisionCondition(a.Activity, data, ukDecisions(p)) {
				continue
			}
			p.ReportFinding(Finding{
				Path: a.Path.Index("data", i), Cites: decisionCites(p, uk("22(4)"), uk("22B(1)", "22B(2)", "22B(3)")),
				Message: fmt.Sprintf("solely automated decisions are taken on data %q (%s), and no condition that allows it is recorded",
					dataName(data), p.protection().label(data)),
			})
		}
	}
}

// onlyConsented reports whether the decisions rest on nothing but data under
// explicit consent, UK GDPR Art. 22B(2): every purpose they serve does.
func (a *Activity) onlyConsented() bool {
	for i := range a.Purposes {
		purpose := &a.Purposes[i]
		if !a.Decisions.serves(purpose) || purpose.explicitly() {
			continue
		}
		for j := range a.Data {
			d := &a.Data[j]
			if a.Decisions.uses(a, d) && (len(purpose.Data) == 0 || slices.Contains(purpose.Data, d.ID)) && !slices.ContainsFunc(purpose.Conditions, func(c lawfulbasis.Reliance) bool {
				return c.Condition == lawfulbasis.ExplicitConsent && covers(&c, d)
			}) {
				return false
			}
		}
	}
	return true
}

// decisionCondition reports whether a purpose of the decisions relies on a
// condition that lets them use the data.
func decisionCondition(a *Activity, data *DataCategory, uk22B bool) bool {
	for i := range a.Purposes {
		purpose := &a.Purposes[i]
		if !a.Decisions.serves(purpose) {
			continue
		}
		for j := range purpose.Conditions {
			c := &purpose.Conditions[j]
			if len(c.Data) > 0 && !slices.Contains(c.Data, data.ID) {
				continue
			}
			switch c.Condition {
			case lawfulbasis.ExplicitConsent:
				if !uk22B || a.onlyConsented() {
					return true
				}
			case lawfulbasis.SubstantialPublicInterest:
				if !uk22B || a.Decisions.Exception == DecisionByContract || a.Decisions.Exception == DecisionByLaw {
					return true
				}
			}
		}
	}
	return false
}

// Art. 22(3): in the cases of contract and explicit consent the person can at
// least obtain human intervention, express their point of view and contest the
// decision. UK GDPR Art. 22C(2), since 2026-02-05: in every case, and they are
// given information about the decisions taken, point (a): DUAA 2025 s. 80,
// SI 2026/82 reg. 2(j); the text of point (a) was not read. FADP
// Art. 21(2), (3): the person can state their position and have a person review
// the decision, unless they expressly consented or their request for a
// contract is granted.
var rightsDecisionSafeguardsRule = Rule{
	ID:       "rights/decision-safeguards",
	Title:    "A solely automated decision has no safeguards on record",
	Concerns: "solely automated decisions with legal or similar effect that owe safeguards",
	Doc:      "Whoever is decided upon can have a person step in, say their view and contest the decision. Under the GDPR a decision authorised by law has the safeguards of that law instead (Art. 22(2)(b)); in the UK from 2026-02-05 every such decision owes them, and information about the decisions taken (Art. 22C). In Switzerland explicit consent lifts the duty, and a contract does where the request is granted (FADP Art. 21(3)): there, and where the record leaves open whether there are safeguards, the finding is a warning.",
	Fix:      "Give people a way to reach a person who can change the decision, to state their view and to contest it, and record both; in the UK also tell them of the decisions taken, and record that.",
	Fails:    "An automated decision with no word on human intervention.",
	Passes:   "An automated decision that a person reviews on request and that can be contested.",
	Cites:    slices.Concat(gdpr("22(3)"), uk("22C(1)", "22C(2)"), eudpr("24(3)"), fadp("21(2)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    decisionSafeguards,
}

func decisionSafeguards(p *Pass) {
	for a := range decides(p) {
		d := a.Decisions
		f := Finding{Path: a.Path.Child("decisions"), Cites: decisionCites(p, uk("22(3)"), uk("22C(1)", "22C(2)"))}
		switch {
		case p.Regime == Swiss && d.Exception == DecisionByConsent:
			continue
		case p.Regime == Swiss && d.Exception == DecisionByContract:
			f.Severity = SeverityWarning
		case p.Regime != Swiss && !ukDecisions(p) && d.Exception == DecisionByLaw:
			continue
		}
		p.Applies()
		var lacks []string
		told := ukDecisions(p)
		if d.Intervention != No && d.Contest != No && !(told && d.Informed == No) {
			f.Severity = SeverityWarning // left open
		}
		if told && (d.Informed == No || d.Informed == "" && d.Safeguards == "") {
			lacks = append(lacks, "information about the decisions taken")
		}
		if d.Intervention == No || d.Intervention == "" && d.Safeguards == "" {
			lacks = append(lacks, "human intervention")
		}
		if d.Contest == No || d.Contest == "" && d.Safeguards == "" {
			lacks = append(lacks, "a way to put one's view and contest the decision")
		}
		if len(lacks) > 0 {
			f.Message = "solely automated decisions are taken, and these safeguards are not recorded: " + strings.Join(lacks, ", ")
			p.ReportFinding(f)
		}
	}
}

// Recital 71: such a measure should not concern a child.
var rightsDecisionChildRule = Rule{
	ID:       "rights/decision-child",
	Title:    "A solely automated decision concerns children",
	Concerns: "solely automated decisions with legal or similar effect",
	Doc:      "The recitals say that such a decision should not concern a child. The articles do not forbid it outright: it needs a reason that stands up.",
	Fix:      "Keep children out of the decision, or record why it is in their interest.",
	Fails:    "Accounts of pupils under 16 closed by a score alone.",
	Passes:   "Accounts closed by a score alone, of adults only.",
	Cites:    slices.Concat(gdpr("rec. 71"), eudpr("rec. 43")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    decisionChild,
}

func decisionChild(p *Pass) {
	for a := range decides(p) {
		p.Applies()
		for i := range a.Subjects {
			s := &a.Subjects[i]
			if s.Kind != SubjectChild || !a.Decisions.concerns(a.Activity, s) {
				continue
			}
			p.Report(a.Path.Index("subjects", i), "solely automated decisions are taken about children (%q)", shorten(s.Name, 60))
		}
	}
}

// concerns reports whether the decisions of an activity concern a category of
// people: one that a purpose they serve concerns.
func (d *AutomatedDecisions) concerns(a *Activity, s *SubjectCategory) bool {
	return len(d.Purposes) == 0 || slices.ContainsFunc(a.Purposes, func(purpose Purpose) bool {
		return d.serves(&purpose) && (len(purpose.Subjects) == 0 || slices.Contains(purpose.Subjects, s.ID))
	})
}

// Arts. 13(2)(f), 14(2)(g) and 15(1)(h): people get meaningful information on
// the logic involved and on the significance and consequences for them.
var rightsDecisionLogicRule = Rule{
	ID:       "rights/decision-logic",
	Title:    "The logic or the consequences of an automated decision are not on record",
	Concerns: "solely automated decisions with legal or similar effect",
	Doc:      "People are told, and can ask, by what logic such a decision is made and what it means for them. Without either on record the notice cannot say it. FADP Art. 25(2)(f) owes the logic to whoever asks for access.",
	Fix:      "Record the logic in terms a person understands, and the significance and consequences of the decision.",
	Fails:    "An automated decision with safeguards and no word on how it is reached.",
	Passes:   "An automated decision \"by income, rent and payment history\" whose consequence is \"a lower limit\".",
	Cites:    slices.Concat(gdpr("13(2)(f)", "14(2)(g)", "15(1)(h)"), eudpr("15(2)(f)", "16(2)(f)", "17(1)(h)"), fadp("25(2)(f)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    decisionLogic,
}

func decisionLogic(p *Pass) {
	for a := range decides(p) {
		p.Applies()
		var lacks string
		switch d := a.Decisions; {
		case d.Logic == "" && d.Consequences == "":
			lacks = "neither the logic nor the consequences are"
		case d.Logic == "":
			lacks = "the logic is not"
		case d.Consequences == "" && p.Regime != Swiss: // FADP Art. 25(2)(f) names the logic alone
			lacks = "the consequences are not"
		default:
			continue
		}
		p.Report(a.Path.Child("decisions"), "solely automated decisions are taken, and %s on record", lacks)
	}
}
