package ropa

import (
	"fmt"
	"iter"
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
)

// How long data is kept: storage limitation, Art. 5(1)(e) GDPR, and what
// Arts. 13(2)(a) and 30(1)(f) say of periods and criteria, with their
// siblings: UK GDPR, EUDPR Arts. 4(1)(e), 15(2)(a) and 31(1)(f), FADP
// Arts. 6(4) and 12(2)(e). All but retention/limit-exceeded speak to the
// controller's entries only: Art. 30(2) asks a processor for no period.
var retentionRules = []Rule{
	retentionIndefiniteRule,
	retentionStartMissingRule,
	retentionLawMissingRule,
	retentionPolicyOnlyRule,
	retentionConflictRule,
	retentionLimitExceededRule,
	retentionActionMissingRule,
	retentionArchiveSafeguardsRule,
	retentionUKPolicyFollowedRule,
}

var atOnce = civil.MustPeriod("P0D")

// sameLength reports whether two periods are as long as each other from every
// start.
func sameLength(a, b civil.Period) bool {
	order, ok := a.Compare(b)
	return a == b || ok && order == 0
}

// controllerRetention walks the retention rules of the activities as
// controller, each with its place.
func controllerRetention(p *Pass) iter.Seq2[retentionPlace, *RetentionRule] {
	return func(yield func(retentionPlace, *RetentionRule) bool) {
		for a := range p.Activities() {
			for i := range a.Retention {
				if !yield(retentionPlace{a, i}, &a.Retention[i]) {
					return
				}
			}
		}
	}
}

// retentionPlace is the place of a retention rule in an activity.
type retentionPlace struct {
	ActivityAt
	index int
}

// at returns the path of the rule, or of a field of it.
func (at retentionPlace) at(field ...string) Path {
	return at.Path.Index("retention", at.index).Child(field...)
}

// Art. 5(1)(e): data is kept in a form that identifies people no longer than
// the purposes need. Art. 13(2)(a): people are told the period or, if that is
// not possible, the criteria by which it is found.
var retentionIndefiniteRule = Rule{
	ID:       "retention/indefinite",
	Title:    "No end of storage that anyone could find",
	Concerns: "retention rules that give criteria or a reason in place of a period",
	Doc:      "Data is kept no longer than its purposes need. Where no period can be given, criteria take its place, and a person must be able to work out from them how long their own data is kept: \"as long as necessary\" only repeats the law. Beside another time limit for the same data and the same case it leaves open which of the two holds, and is a warning; so are words that add a legal obligation, disputes or the enforcement of rights, since a law or a period of limitation may set the end.",
	Fix:      "State a period, or criteria that name the event that ends the storage.",
	Fails:    "Customer data kept \"as long as necessary\".",
	Passes:   "Customer data kept until the last order's warranty has run out.",
	Cites: slices.Concat(gdpr("5(1)(e)", "13(2)(a)", "14(2)(a)"), eudpr("4(1)(e)", "15(2)(a)", "16(2)(a)"), fadp("6(4)", "12(2)(e)"),
		cite(fact.WP29, "WP260 rev.01")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    retentionIndefinite,
}

func retentionIndefinite(p *Pass) {
	for place, r := range controllerRetention(p) {
		text, field := r.inWords()
		none := p.run.indefinite(r)
		begins := text != "" && !none && (field == "infeasible" || r.Infeasible == "") && endless(text)
		if text == "" || !none && !begins && p.unread(vagueRetentions) {
			continue
		}
		p.Applies()
		switch {
		case begins:
			p.left(place.at(field), "data is said to be kept without an end, and what is added names none: %q", shorten(text, 60))
		case !none:
		case p.run.limitedElsewhere(place.Retention, r):
			p.ReportFinding(Finding{
				Path:     place.at(field),
				Severity: SeverityWarning,
				Message:  fmt.Sprintf("of several time limits one sets no end: %q", shorten(text, 60)),
			})
		case givesReason(text):
			p.left(place.at(field), "the criteria give a reason to keep the data, and no end that a person could work out: %q", shorten(text, 60))
		default:
			p.Report(place.at(field), "data is kept with neither a period nor criteria a person could apply: %q", shorten(text, 60))
		}
	}
}

// limitedElsewhere reports whether another rule limits the storage of all the
// data of r in its case: by a period, or criteria that set an end.
func (run *run) limitedElsewhere(rules []RetentionRule, r *RetentionRule) bool {
	for i := range rules {
		other := &rules[i]
		if other != r && other.includes(r) && (!other.Period.IsZero() || !other.Limit.IsZero() || other.Criteria != "" && !run.indefinite(other)) {
			return true
		}
	}
	return false
}

// includes reports whether a rule is for all the data and purposes of another,
// and for its case: it names the same, or none and is for all.
func (r *RetentionRule) includes(other *RetentionRule) bool {
	return holds(r.Data, other.Data) && holds(r.Purposes, other.Purposes) && (r.When == "" || r.When == other.When)
}

// inWords returns what stands in the place of a period, and its field; "" if
// there is a period, or nothing.
func (r *RetentionRule) inWords() (text, field string) {
	switch {
	case !r.Period.IsZero() || !r.Limit.IsZero():
		return "", ""
	case r.Criteria != "":
		return r.Criteria, "criteria"
	}
	return r.Infeasible, "infeasible"
}

// indefinite reports whether words of a rule in the place of a period set no
// end. A criterion that is none, with a reason why none can be given, is a
// reason.
func (run *run) indefinite(r *RetentionRule) bool {
	text, field := r.inWords()
	return text != "" && (field == "infeasible" || r.Infeasible == "") && run.unending(text)
}

// Art. 5(1)(e): a period limits storage only if it has a beginning.
var retentionStartMissingRule = Rule{
	ID:       "retention/start-missing",
	Title:    "A period does not say from when it runs",
	Concerns: "retention rules that give a period",
	Doc:      "A period without the event it runs from has no end.",
	Fix:      "State the event the period runs from: the end of the contract, the last contact, the end of the calendar year.",
	Fails:    "Invoices kept for 8 years.",
	Passes:   "Invoices kept for 8 years from the end of the calendar year.",
	Cites:    slices.Concat(gdpr("5(1)(e)"), eudpr("4(1)(e)"), fadp("6(4)", "12(2)(e)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    retentionStart,
}

func retentionStart(p *Pass) {
	for place, r := range controllerRetention(p) {
		if r.Period.IsZero() || sameLength(r.Period, atOnce) {
			continue
		}
		p.Applies()
		if r.From == "" && r.Criteria == "" {
			p.Report(place.at("from"), "data is kept for %s, and nothing says from when", inWords(r.Period))
		}
	}
}

// Art. 5(1)(e), (2): that the period is the law's has to be shown.
var retentionLawMissingRule = Rule{
	ID:       "retention/law-missing",
	Title:    "A statutory period names no law",
	Concerns: "retention rules said to be laid down by law",
	Doc:      "A duty by law to keep data explains why it is kept beyond its first purpose. Without the law nobody can check the period, or notice when it changes. The laws of the keeper's country that have the period are offered, as far as the table of statutory periods knows them.",
	Fix:      "Name the law and the provision that lay the period down.",
	Fails:    "\"8 years, statutory\".",
	Passes:   "\"8 years, statutory, § 147(3) Abgabenordnung\".",
	Cites:    slices.Concat(gdpr("5(1)(e)", "5(2)"), eudpr("4(1)(e)", "4(2)"), fadp("6(4)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    retentionLaw,
}

func retentionLaw(p *Pass) {
	for place, r := range controllerRetention(p) {
		if r.Statutory != Yes {
			continue
		}
		p.Applies()
		if !slices.ContainsFunc(r.Law, func(l Law) bool { return l.Name != "" || l.Provision != "" || l.URL != "" }) {
			p.ReportFinding(Finding{Path: place.at("law"), Message: "a statutory period names no law", Fix: p.rule.Fix + p.offeredLaws(r.Period)})
		}
	}
}

// Art. 30(1)(f): the record contains, where possible, the time limits.
var retentionPolicyOnlyRule = Rule{
	ID:       "retention/policy-only",
	Title:    "Only a policy is named in place of a period",
	Concerns: "retention rules that refer to a policy",
	Doc:      "The record stands by itself: whoever reads it should find the time limit in it. The Irish authority's guidance of April 2023 asks for that in terms.",
	Fix:      "Copy the period or the criteria from the policy into the record and keep the reference.",
	Fails:    "\"See retention policy\".",
	Passes:   "\"3 years from the last contact; see retention policy\".",
	Cites:    slices.Concat(gdpr("30(1)(f)"), eudpr("31(1)(f)"), fadp("12(2)(e)"), cite(fact.DPC, "guidance on records of processing activities, April 2023")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    retentionPolicyOnly,
}

func retentionPolicyOnly(p *Pass) {
	for place, r := range controllerRetention(p) {
		text, field := r.inWords()
		elsewhere := refersElsewhere(text)
		if text != "" && len(text) <= longestBlank && !elsewhere && !hasWord(seeLanguages, primary(p.Register.Language)) {
			p.notRead()
			continue
		}
		if r.Policy.Empty() && !elsewhere {
			continue
		}
		p.Applies()
		switch {
		case elsewhere:
			p.Report(place.at(field), "where the period should stand another document is named: %q", shorten(text, 60))
		case !r.Stated() && r.Limit.IsZero():
			p.Report(place.at(), "only a policy is named where the period should stand")
		}
	}
}

// seeWords begin a text that sends the reader elsewhere.
const seeWords = "see cf refer siehe vgl voir zie véase vease vedi patrz vide viz katso vezi lásd"

// seeLanguages are the languages of seeWords.
const seeLanguages = "en de fr nl es it pl pt cs fi ro hu"

// refersElsewhere reports whether a text only names another document: "see
// policy", "voir annexe 2". One that says more is not taken for it.
func refersElsewhere(text string) bool {
	word, rest := nextWord(text)
	if word == "" || len(text) > longestBlank || !hasWord(seeWords, word) {
		return false
	}
	first := true
	for n := 0; ; n++ {
		if word, rest = nextWord(rest); word == "" {
			return !first
		}
		if n >= 5 || words.TimeUnit(words.Fold(word)) {
			return false
		}
		first = false
	}
}

// Art. 5(1)(e): no longer than is necessary for the purposes. Of two periods
// for the same data and purposes one is longer than necessary, or the other
// shorter.
var retentionConflictRule = Rule{
	ID:       "retention/conflict",
	Title:    "Two periods for the same data and purpose",
	Concerns: "several periods for the same data and purposes",
	Doc:      "Two periods for the same data are two ends, unless something tells the cases apart: when each applies, the event it runs from, what it is for, or what happens at its end. A general period beside one for some of the data is a warning: the particular one may be meant to prevail.",
	Fix:      "Say when each period applies, or keep one of them.",
	Fails:    "Applications kept for 6 months and for 2 years, both from the decision.",
	Passes:   "Applications kept for 6 months, and for 2 years where the applicant asked to stay in the pool.",
	Cites:    slices.Concat(gdpr("5(1)(e)"), eudpr("4(1)(e)"), fadp("6(4)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    retentionConflict,
}

func retentionConflict(p *Pass) {
	for a := range p.Activities() {
		for j := 1; j < len(a.Retention); j++ {
			late := &a.Retention[j]
			if late.Period.IsZero() {
				continue
			}
			for i := range j {
				early := &a.Retention[i]
				if early.Period.IsZero() {
					continue
				}
				data, generalData := shared(early.Data, late.Data)
				purposes, generalPurposes := shared(early.Purposes, late.Purposes)
				if !data || !purposes {
					continue
				}
				p.Applies()
				if sameLength(early.Period, late.Period) || toldApart(early, late) {
					continue
				}
				f := Finding{
					Path:    a.Path.Index("retention", j),
					Message: fmt.Sprintf("the same data is kept for %s and for %s, and nothing tells the cases apart", inWords(early.Period), inWords(late.Period)),
				}
				if generalData || generalPurposes {
					f.Severity = SeverityWarning
					f.Message = fmt.Sprintf("data is kept for %s and some of it for %s, and nothing says that the latter prevails", inWords(early.Period), inWords(late.Period))
					if len(late.Data) == 0 && len(early.Data) > 0 || len(late.Purposes) == 0 && len(early.Purposes) > 0 {
						f.Message = fmt.Sprintf("data is kept for %s and some of it for %s, and nothing says that the latter prevails", inWords(late.Period), inWords(early.Period))
					}
				}
				p.ReportFinding(f)
				break // one finding a rule is enough
			}
		}
	}
}

// shared reports whether two lists of IDs have one in common, where an empty
// list is all, and whether one of them is all and the other is not.
func shared(a, b []ID) (shared, general bool) {
	if len(a) == 0 || len(b) == 0 {
		return true, len(a) != len(b)
	}
	return slices.ContainsFunc(a, func(id ID) bool { return slices.Contains(b, id) }), false
}

// toldApart reports whether something tells the cases of two rules for the
// same data apart: their case, their start, what happens at their end (a
// first stage and a second), or the country whose law lays them down.
func toldApart(a, b *RetentionRule) bool {
	return a.When != b.When || a.From != b.From ||
		a.Action != b.Action && a.Action != "" && b.Action != "" ||
		len(a.Law) > 0 && len(b.Law) > 0 && a.Law[0].Country != b.Law[0].Country
}

// The owner's own limit: no period goes beyond it.
var retentionLimitExceededRule = Rule{
	ID:       "retention/limit-exceeded",
	Title:    "A period is longer than the keeper's own limit",
	Concerns: "retention rules with a period and a limit",
	Doc:      "The keeper has set the longest time it allows itself, and the period goes beyond it. Where calendar lengths cannot be told apart in general (30 days and a month), they are reckoned from the as-of day.",
	Fix:      "Shorten the period, or have the limit changed by whoever set it.",
	Fails:    "Log files kept for 90 days under a limit of one month.",
	Passes:   "Log files kept for 14 days under a limit of one month.",
	Cites:    slices.Concat(gdpr("5(1)(e)"), eudpr("4(1)(e)"), fadp("6(4)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    retentionLimit,
}

func retentionLimit(p *Pass) {
	for r := range p.Retention() {
		if r.Period.IsZero() || r.Limit.IsZero() {
			continue
		}
		p.Applies()
		if exceeds(r.Period, r.Limit, p.AsOf) {
			p.Report(r.Path.Child("period"), "data is kept for %s, longer than the limit of %s", inWords(r.Period), inWords(r.Limit))
		}
	}
}

// Art. 17(1): data no longer necessary is erased; FADP Art. 6(4): destroyed or
// made anonymous.
var retentionActionMissingRule = Rule{
	ID:       "retention/action-missing",
	Title:    "What happens at the end of the period is not said",
	Concerns: "retention rules that give a period or criteria",
	Doc:      "At the end data is erased, made anonymous or handed to an archive. Which of them decides what has to be done, and whether anything of it may stay. One rule may say it for others of the same data and the same case; where no end is set at all, retention/indefinite speaks. An activity of which no rule says it has one finding.",
	Fix:      "State what happens at the end: erase, anonymise, archive, return.",
	Fails:    "Contact data kept for 3 years from the last contact.",
	Passes:   "Contact data kept for 3 years from the last contact and then erased.",
	Cites:    slices.Concat(gdpr("5(1)(e)", "17(1)"), eudpr("4(1)(e)", "19(1)"), fadp("6(4)")),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    retentionAction,
}

func retentionAction(p *Pass) {
	for a := range p.Activities() {
		var silent []Path
		own := true // all of them are stated in the activity itself
		for i := range a.Retention {
			r := &a.Retention[i]
			if r.Period.IsZero() && r.Criteria == "" {
				continue
			}
			p.Applies()
			if r.Action == "" && r.ActionNote == "" && !actionElsewhere(a.Retention, r) && !p.run.indefinite(r) && !(r.Period.IsZero() && p.run.unfilled(r.Criteria)) {
				at := a.Path.Index("retention", i)
				own = own && p.run.origin(at) == at
				silent = append(silent, at.Child("action"))
			}
		}
		if len(silent) > 1 && len(silent) == len(a.Retention) && own {
			p.Report(a.Path.Child("retention"), "no retention rule says what happens to data at the end of its time")
			continue
		}
		for _, at := range silent {
			p.Report(at, "what happens to data at the end of its time is not stated")
		}
	}
}

// actionElsewhere reports whether another rule says what happens at the end to
// all the data of r in its case. To restrict or review them is no end.
func actionElsewhere(rules []RetentionRule, r *RetentionRule) bool {
	for i := range rules {
		other := &rules[i]
		if other.Action == ActionRestrict || other.Action == ActionReview || other.Action == "" && other.ActionNote == "" {
			continue
		}
		if other.includes(r) {
			return true
		}
	}
	return false
}

// Art. 5(1)(e): data may be kept for longer for archiving in the public
// interest, for research or for statistics in accordance with Art. 89(1), under
// the measures that this asks for. EUDPR Arts. 4(1)(e), 13; UK GDPR Art. 84B
// since 2026-02-05.
var retentionArchiveSafeguardsRule = Rule{
	ID:       "retention/archive-safeguards",
	Title:    "Data goes to an archive, and nothing says under which safeguards",
	Concerns: "retention rules at whose end data is archived",
	Doc:      "Data may be kept for longer than its purpose needs for archiving in the public interest, for research and for statistics, under safeguards that see to it that no more of it is kept, and identifies people no longer, than these need. What stands beside the rule says which: the law on archives, a policy, a note, the safeguards of a condition of Art. 9(2)(j), or a measure of the entry that works on pseudonyms. A back-up or a closed file is no archive of this kind.",
	Fix:      "Name the law on archives or the safeguards (what is kept, who has access, pseudonyms); if only a closed file is meant, state the period after which it is erased.",
	Fails:    "Case files kept for ten years and then archived, with no word on how.",
	Passes:   "The same with the archives act that obliges the town to offer them to its archive.",
	Cites:    slices.Concat(eu("5(1)(e)", "89(1)"), uk("5(1)(e)", "84B"), eudpr("4(1)(e)", "13")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    retentionArchive,
}

func retentionArchive(p *Pass) {
	for place, r := range controllerRetention(p) {
		if r.Action != ActionArchive {
			continue
		}
		p.Applies()
		if lawNamed(r.Law) || !blank(r.ActionNote) || !r.Policy.Empty() || p.safeguarded(place.Activity) {
			continue
		}
		f := Finding{Path: place.at("action"), Message: "data is archived at the end of its time, and nothing says under which safeguards"}
		if p.Regime == UK && p.AsOf.Before(ukResearchFrom) {
			f.Cites = uk("5(1)(e)", "89(1)")
		}
		p.ReportFinding(f)
	}
}

// safeguarded reports whether an activity states what Art. 89(1) asks for: the
// safeguards of a condition, or a measure that works on pseudonyms.
func (p *Pass) safeguarded(a *Activity) bool {
	stated := func(r lawfulbasis.Reliance) bool { return !blank(r.Safeguards) }
	for i := range a.Purposes {
		if slices.ContainsFunc(a.Purposes[i].Conditions, stated) {
			return true
		}
	}
	return slices.ContainsFunc(a.Security, func(id ID) bool {
		m := p.Measure(id)
		return m != nil && slices.Contains(m.Objectives, ObjectivePseudonymisation)
	})
}

// holds reports whether a list of IDs, where an empty list is all, holds every
// one of another.
func holds(list, ids []ID) bool {
	if len(list) == 0 {
		return true
	}
	for _, id := range ids {
		if !slices.Contains(list, id) {
			return false
		}
	}
	return len(ids) > 0
}

// DPA 2018 Sch. 1 para. 41(c): the record says whether the data is retained
// and erased in accordance with the policy document, and if not, why.
var retentionUKPolicyFollowedRule = Rule{
	ID:       "retention/uk-policy-followed",
	Title:    "Not said whether retention follows the policy document",
	Concerns: "policy documents recorded for a condition of Schedule 1 that is not named",
	Doc:      "Where a condition of Schedule 1 to the Data Protection Act 2018 is relied on with an appropriate policy document, the record of processing says whether the data is retained and erased as that document says, and if not, why. Where the paragraph of Schedule 1 is stated, record/uk-schedule-1 asks for it; this rule speaks where a policy document is recorded and the paragraph is not.",
	Fix:      "State whether retention and erasure follow the policy document; if they do not, why.",
	Fails:    "Staff health data under Schedule 1, no paragraph named, with a policy document and no word on whether it is followed.",
	Passes:   "The same, with \"followed: yes\".",
	Cites:    cite(fact.DPA2018, "Sch. 1 para. 41(c)"),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{UK},
	Check:    retentionPolicyFollowed,
}

func retentionPolicyFollowed(p *Pass) {
	for purpose, c := range p.Conditions() {
		use := c.Schedule1
		if use == nil || use.Policy.Empty() || use.Condition != "" { // else record/uk-schedule-1 speaks, or no document is needed
			continue
		}
		p.Applies()
		if use.Followed == "" {
			p.Report(c.Path.Child("schedule1", "followed"), "purpose %q relies on a condition of DPA 2018 Sch. 1 and does not say whether retention follows the policy document",
				shorten(purpose.Name, 60))
		}
	}
}
