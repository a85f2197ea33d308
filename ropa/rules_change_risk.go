package ropa

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
)

// What may change the risk, and who answers for it: the checks of the family
// change/* on periods, measures, decisions, assessments, entries and keeper.

// extended says in words how data of an activity is kept longer: empty if it
// is not.
func (p *Pass) extended(c *changeAt) (what string, at Path) {
	if c.Kind != ChangeRetention || c.is.Activity == nil {
		return "", Path{}
	}
	switch {
	case c.Operation == OperationChanged && c.Field == "period":
		was, is := &c.was.Retention[c.Before.index(1)], &c.is.Retention[c.After.index(1)]
		return longer(was, is), c.After
	case c.Operation == OperationRemoved:
		was := &c.was.Retention[c.Before.index(1)]
		if was.Period.IsZero() {
			return "", Path{}
		}
		after := c.is.Path.Child("retention")
		covered := false
		for i := range c.is.Retention {
			is := &c.is.Retention[i]
			if !p.keepsSame(c, was, is) {
				continue
			}
			covered = covered || is.Stated()
			if _, held := p.run.compared.heldBefore(c.is.Path.Index("retention", i)); !held {
				if what := longer(was, is); what != "" {
					return what, c.is.Path.Index("retention", i)
				}
			}
		}
		if !covered && p.dataLeft(c, was) {
			return dropped(was), after
		}
	}
	return "", Path{}
}

// longer says in words that a period is longer than it was or is dropped.
func longer(was, is *RetentionRule) string {
	switch order, ok := is.Period.Compare(was.Period); {
	case was.Period.IsZero():
	case is.Period.IsZero():
		return dropped(was)
	case ok && order > 0:
		return fmt.Sprintf("is kept for %s, and was for %s", inWords(is.Period), inWords(was.Period))
	}
	return ""
}

func dropped(was *RetentionRule) string {
	return fmt.Sprintf("was kept for %s, and is for no stated period", inWords(was.Period))
}

// keepsSame reports whether a later retention rule is for some of the data
// that an earlier one was for.
func (p *Pass) keepsSame(c *changeAt, was, is *RetentionRule) bool {
	if len(was.Data) == 0 || len(is.Data) == 0 {
		return true
	}
	local := p.run.compared.dataIDs(c)
	return slices.ContainsFunc(was.Data, func(id ID) bool { return slices.Contains(is.Data, local[id]) })
}

// dataLeft reports whether the activity still has data that an earlier rule
// was for.
func (p *Pass) dataLeft(c *changeAt, was *RetentionRule) bool {
	left := p.run.compared.dataIDs(c)
	if len(was.Data) == 0 {
		return len(left) > 0
	}
	return slices.ContainsFunc(was.Data, func(id ID) bool { _, ok := left[id]; return ok })
}

// dataIDs maps the IDs of an entry's earlier data to the later ones; data that
// is gone is not in it.
func (c *comparison) dataIDs(at *changeAt) map[ID]ID {
	ids := map[ID]ID{}
	for i := range at.was.Data {
		if to, ok := c.placed(at.was.Path.Index("data", i)); ok {
			ids[at.was.Data[i].ID] = at.is.Data[to.index(1)].ID
		}
	}
	return ids
}

// Art. 5(1)(e): data is kept no longer than necessary. Arts. 13(2)(a),
// 14(2)(a): people are told the period. FADP Art. 6(4).
var changeRetentionExtendedRule = Rule{
	ID:       "change/retention-extended",
	Title:    "Data is kept longer, or no longer for a stated time",
	Concerns: "periods that were lengthened or dropped",
	Doc:      "Data is kept no longer than its purposes need, and people were told for how long. A longer period for data already collected needs a reason of its own.",
	Fix:      "Shorten the period, or record what makes it necessary; say it in the privacy notice and record the notice's date.",
	Fails:    "Three years become ten, and the notice is that of last year.",
	Passes:   "The same with a notice dated after the earlier register's review, or ten years become three.",
	Cites:    slices.Concat(gdpr("5(1)(e)", "13(2)(a)", "14(2)(a)"), eudpr("4(1)(e)", "15(2)(a)", "16(2)(a)"), fadp("6(4)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	Compares: true,
	Check:    changeRetentionExtended,
}

func changeRetentionExtended(p *Pass) {
	for c := range p.changed(ChangeRetention) {
		if c.is.Activity == nil || c.Operation == OperationChanged && c.Field != "period" {
			continue
		}
		what, at := p.extended(&c)
		if what == "" {
			continue
		}
		rec, rule := &c.is, (*RetentionRule)(nil)
		if c.Operation == OperationRemoved {
			rec, rule = &c.was, &c.was.Retention[c.Before.index(1)]
		} else {
			rule = &c.is.Retention[c.After.index(1)]
		}
		p.owes(Finding{Path: at}, dataNames(rec, rule)+" "+what, duty{p.noticeOwed(&c), p.rule.Cites})
	}
}

// dataNames names the data that a retention rule is for.
func dataNames(rec *Entry, rule *RetentionRule) string {
	var names []string
	for i := range rec.Data {
		if d := &rec.Data[i]; slices.Contains(rule.Data, d.ID) {
			names = append(names, d.called())
		}
	}
	if len(names) == 0 {
		return "all data"
	}
	return "data " + someOf(names)
}

// measureGone returns a security measure that an entry, or a system, no longer
// lists.
func measureGone(c *Change, before *Register) (id ID, gone bool) {
	if c.Kind != ChangeMeasure || c.Operation != OperationRemoved || c.Before.n < 2 {
		return "", false
	}
	i, j := c.Before.index(0), c.Before.index(1)
	switch c.Before.name(0) {
	case "activities":
		return before.Activities[i].Security[j], true
	case "processing":
		return before.Processing[i].Security[j], true
	case "systems":
		return before.Systems[i].Measures[j], true
	}
	return "", false
}

// replacedMeasure reports whether a list of measures has a new one of the same
// type, or that serves all the objectives of the one that is gone.
func (p *Pass) replacedMeasure(gone *Measure, was, is []ID) bool {
	if gone == nil {
		return false
	}
	for _, id := range is {
		m := p.Measure(id)
		had := slices.ContainsFunc(was, func(old ID) bool { return p.run.compared.global.later("measure", old) == id })
		if m == nil || had {
			continue
		}
		if m.Type != "" && m.Type == gone.Type || len(gone.Objectives) > 0 && !slices.ContainsFunc(gone.Objectives, func(o Objective) bool { return !slices.Contains(m.Objectives, o) }) {
			return true
		}
	}
	return false
}

// Art. 32(1): security appropriate to the risk. FADP Art. 8(1).
var changeMeasureRemovedRule = Rule{
	ID:       "change/measure-removed",
	Title:    "A security measure is gone",
	Concerns: "security measures taken away",
	Doc:      "Security is appropriate to the risk. Where a measure goes and the processing stays, another of its sort takes its place or the risk is weighed again; an impact assessment reviewed since shows that it was.",
	Fix:      "Put a measure of the same sort in its place, or weigh the risk again and record that the level is still appropriate.",
	Fails:    "Encryption is taken from a system that is still in use.",
	Passes:   "One kind of encryption gives way to another.",
	Cites:    slices.Concat(gdpr("32(1)"), eudpr("33(1)"), fadp("8(1)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	Compares: true,
	Check:    changeMeasureRemoved,
}

func changeMeasureRemoved(p *Pass) {
	earlier := positions(p.Before.Measures, measureID)
	for c := range p.changes([]ChangeKind{ChangeMeasure}) {
		id, ok := measureGone(&c.Change, p.Before)
		if !ok {
			continue
		}
		var at Path
		var was, is []ID
		from := ""
		if list, system := c.Before.at(0); list == "systems" {
			to, still := p.run.compared.placed(Path{}.Index("systems", system))
			if !still || !p.inUse(c.Affects) {
				continue
			}
			s := &p.Register.Systems[to.index(0)]
			at, was, is = to.Child("measures"), p.Before.Systems[system].Measures, s.Measures
			from = fmt.Sprintf("system %q", shorten(cmp.Or(s.Name, string(s.ID)), 60))
		} else {
			if !c.was.stands() || !c.is.stands() || !p.takesPlace(&c.was) || !p.takesPlace(&c.is) {
				continue
			}
			at, was, is = c.is.Path.Child("security"), c.was.Security, c.is.Security
			from = fmt.Sprintf("%q", shorten(c.is.Name, 60))
		}
		p.Applies()
		if p.replacedMeasure(element(p.Before.Measures, earlier, id), was, is) || c.is.Activity != nil && c.is.Activity.DPIA.done() && p.dpiaRenewed(&c) {
			continue
		}
		name := string(id)
		if m := element(p.Before.Measures, earlier, id); m != nil {
			name = cmp.Or(m.Name, name)
		}
		p.Report(at, "measure %q no longer protects %s", shorten(name, 60), from)
	}
}

// inUse reports whether one of the earlier entries still takes place.
func (p *Pass) inUse(entries []Path) bool {
	return slices.ContainsFunc(entries, func(entry Path) bool {
		was, is := p.run.compared.entries(Change{Before: entry})
		return was.stands() && is.stands() && p.takesPlace(&was) && p.takesPlace(&is)
	})
}

// takesDecisions reports whether there are automated decisions, and none that
// are said to have no significant effect.
func (d *AutomatedDecisions) takesDecisions() bool {
	return d != nil && d.Exist != No && (d.Exist == Yes || d.Solely == Yes) && d.Significant != No
}

// newDecision reports whether an activity takes automated decisions that it
// did not take before, or that it took with a person's part.
func newDecision(was, is *Activity) bool {
	if is == nil || !is.Decisions.takesDecisions() {
		return false
	}
	return !was.Decisions.takesDecisions() || is.Decisions.Solely == Yes && was.Decisions.Solely == No
}

// Art. 35(3)(a): an assessment is required where decisions with legal or
// similarly significant effect are based on automated evaluation. Art. 22(1):
// not to be subject to decisions based solely on it. FADP Arts. 21, 22(1).
var changeDecisionAddedRule = Rule{
	ID:       "change/decision-added",
	Title:    "Automated decisions are added without an impact assessment",
	Concerns: "automated decisions with legal or similar effect that are new",
	Doc:      "Decisions that rest on automated evaluation and have a legal or similarly significant effect need an impact assessment before they begin, whether or not a person takes part; those taken by the machine alone are allowed in few cases. It is a warning where the effect is not stated or a reason for doing without is recorded, and in Switzerland, whose law names no such case, and where FADP Art. 69 asks for none of processing begun before 2023-09-01 with the same purposes and data. In the United Kingdom Arts. 22A to 22D have taken the place of Art. 22 since 2026-02-05.",
	Fix:      "Carry out or review the impact assessment before the decisions begin, and record its date.",
	Fails:    "Applications for credit are now refused by a score, and no assessment has been made since.",
	Passes:   "The same with an assessment dated after the earlier register's review.",
	Cites:    slices.Concat(gdpr("35(3)(a)"), eu("22(1)"), uk("22A(1)"), eudpr("24(1)", "39(3)(a)"), fadp("21(1)", "22(1)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	Compares: true,
	Check:    changeDecisionAdded,
}

func changeDecisionAdded(p *Pass) {
	var last Path
	for c := range p.changed(ChangeDecision) {
		if c.Operation == OperationRemoved || c.is.Path == last || !newDecision(c.was.Activity, c.is.Activity) || p.begunBefore(&c) {
			continue
		}
		last = c.is.Path
		p.Applies()
		renewed := p.dpiaRenewed(&c)
		if renewed && c.is.Activity.DPIA.done() {
			continue
		}
		f := Finding{Path: c.is.Path.Child("decisions")}
		assessment := duty{c.dpiaStanding(), p.rule.Cites}
		if p.Regime == UK {
			assessment.cites = decisionCites(p, uk("35(3)(a)", "22(1)"), uk("35(3)(a)", "22A(1)"))
		}
		if renewed {
			assessment.missing = "the record says that no impact assessment is required"
		}
		if p.Regime == Swiss || c.is.Activity.Decisions.Significant == "" || renewed {
			f.Severity = SeverityWarning
		}
		p.owes(f, "automated decisions are now taken", assessment)
	}
}

// riskier says in a phrase what a change may do to the risk; empty if nothing.
func (p *Pass) riskier(c *changeAt) string {
	if purpose, _ := p.newPurpose(c); purpose != nil {
		return "a new purpose"
	}
	if special, _, _ := p.newSpecial(c); special != nil {
		return "" // change/special-added speaks of the assessment
	}
	if is, _ := p.weakened(c); is != nil && fallsBack(is) {
		return "a weaker safeguard"
	}
	switch {
	case c.Kind == ChangeData && c.Operation == OperationAdded:
		return "new data"
	case c.Kind == ChangeSubjects && c.Operation == OperationAdded:
		if c.is.Activity.Subjects[c.After.index(1)].Kind == SubjectChild {
			return "" // change/subjects-added does
		}
		return "new people"
	case newRecipient(c) != nil:
		return "a new recipient"
	case p.newTransfer(c) != nil:
		return "a new transfer"
	}
	if what, _ := p.extended(c); what != "" {
		return "a longer period"
	}
	if _, gone := measureGone(&c.Change, p.Before); gone {
		return "a measure taken away"
	}
	return ""
}

// Art. 35(11): the controller reviews the assessment at least when the risk
// changes.
var changeDPIAReviewRule = Rule{
	ID:       "change/dpia-review",
	Title:    "The processing changed and its impact assessment was not reviewed",
	Concerns: "changes of risk in activities that have an impact assessment",
	Doc:      "An assessment is reviewed at the latest when the risk changes. New purposes, data, people, recipients, transfers, longer periods and lost measures may change it; a person must judge. Special data and automated decisions are change/special-added and change/decision-added. The FADP has no such sentence.",
	Fix:      "Review the assessment in the light of the changes and record the date of the review.",
	Fails:    "A recipient is added to an activity whose assessment is of last year.",
	Passes:   "The same with an assessment dated after the earlier register's review.",
	Cites:    slices.Concat(gdpr("35(11)"), eudpr("39(11)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Compares: true,
	Check:    changeDPIAReview,
}

func changeDPIAReview(p *Pass) {
	type review struct {
		c   changeAt
		why []string
	}
	var reviews []*review
	byPath := map[Path]*review{}
	for c := range p.changed() {
		if c.is.Activity == nil || !c.is.Activity.DPIA.done() {
			continue
		}
		why := p.riskier(&c)
		if why == "" {
			continue
		}
		p.Applies()
		r := byPath[c.is.Path]
		if r == nil {
			r = &review{c: c}
			byPath[c.is.Path] = r
			reviews = append(reviews, r)
		}
		if !slices.Contains(r.why, why) {
			r.why = append(r.why, why)
		}
	}
	for _, r := range reviews {
		if !p.dpiaRenewed(&r.c) {
			p.Report(r.c.is.Path.Child("dpia"), "there is %s: %s", strings.Join(r.why, ", "), r.c.dpiaStanding())
		}
	}
}

// Arts. 5(2), 30: the keeper can show what it processed; the record of what
// has ended is history, not waste.
var changeActivityVanishedRule = Rule{
	ID:       "change/activity-vanished",
	Title:    "An entry that had not ended is gone from the register",
	Concerns: "entries that ended or are gone",
	Doc:      "The record shows what was processed, and when it ended. An entry that is deleted takes the answer to a later question with it: until when, and what became of the data.",
	Fix:      "Put the entry back with its end date, and name the one that took over, if any.",
	Fails:    "An active entry of the earlier register is not in the later one.",
	Passes:   "The entry is still there, ended on 2026-10-01.",
	Cites:    slices.Concat(gdpr("5(2)", "30(1)", "30(2)"), eudpr("4(2)", "31(1)", "31(2)"), fadp("12(1)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	Compares: true,
	Check:    changeActivityVanished,
}

func changeActivityVanished(p *Pass) {
	for _, field := range []string{"activities", "processing"} {
		for i, j := range p.run.compared.later[field] {
			was := p.Before.entry(field, i)
			regimes, status, _, _ := was.standing()
			switch {
			case !p.concerned(regimes, "", civil.Date{}) || status == StatusPlanned: // what was planned never began
			case !p.current(&was):
				if j == gone {
					p.Applies()
				}
			case j == gone:
				p.ReportFinding(Finding{Path: Path{}.Child(field), Parts: p.Before.Parts(was.Path),
					Message: fmt.Sprintf("%q had not ended and is gone from the register", shorten(cmp.Or(was.Name, string(was.ID)), 60))})
			default:
				if is := p.Register.entry(field, j); !p.current(&is) {
					p.Applies()
				}
			}
		}
	}
}

// Arts. 13(1)(a)-(b), 14(1)(a)-(b): people are told who the controller and its
// representative are and how to reach them and the data protection officer.
// FADP Art. 19(2)(a).
var changeControllerChangedRule = Rule{
	ID:       "change/controller-changed",
	Title:    "Who is responsible changed and people were not told",
	Concerns: "changes of keeper, joint controllers, representative or data protection officer",
	Doc:      "Privacy notices say who the controller is, who represents it, and how to reach it and its data protection officer. Of an entry that gains or loses a joint controller, or for which another body of the keeper answers, it is the notice of that entry.",
	Fix:      "Update the privacy notices and record their dates; tell the supervisory authority of a new data protection officer.",
	Fails:    "The company's address changes, and the notices are those of last year.",
	Passes:   "The same with notices dated after the earlier register's review.",
	Cites: slices.Concat(gdpr("13(1)(a)", "13(1)(b)", "14(1)(a)", "14(1)(b)", "30(1)(a)"), eudpr("15(1)(a)", "15(1)(b)", "16(1)(a)", "16(1)(b)", "31(1)(a)"),
		fadp("19(2)(a)", "12(2)(a)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	Compares: true,
	Check:    changeControllerChanged,
}

func changeControllerChanged(p *Pass) {
	for c := range p.changed(ChangeJointController, ChangeActivity) {
		at, what := c.is.Path, ""
		switch {
		case c.is.Activity == nil:
		case c.Kind == ChangeJointController && c.Operation == OperationAdded:
			at = at.Index("jointControllers", c.After.index(1))
			what = "joint controller" + quotedAfter(p.partyLabel(c.is.Activity.JointControllers[c.After.index(1)].Party)) + " is new"
		case c.Kind == ChangeJointController && c.Operation == OperationRemoved:
			what = "joint controller" + quotedAfter(c.Was) + " is gone"
		case c.Kind == ChangeActivity && c.Field == "controller":
			at, what = at.Child("controller"), "another body answers for the entry"
		}
		if what != "" {
			p.owes(Finding{Path: at}, what, duty{p.noticeOwed(&c), slices.Concat(gdpr("13(1)(a)", "14(1)(a)"), eudpr("15(1)(a)", "16(1)(a)"), fadp("19(2)(a)"))})
		}
	}
	changed := map[ChangeKind][]string{}
	for c := range p.Changes(ChangeKeeper, ChangeRepresentative, ChangeDPO) {
		what, _, _ := strings.Cut(c.Field, "/")
		switch {
		case c.Operation == OperationAdded || c.Operation == OperationRemoved:
			what = string(c.Operation)
		case what == "name" || what == "givenName" || what == "contact":
			what = "another " + strings.ReplaceAll(what, "givenName", "name")
		case what == "country" || what == "company":
			what = "another " + what
		default:
			continue
		}
		if !slices.Contains(changed[c.Kind], what) {
			changed[c.Kind] = append(changed[c.Kind], what)
		}
	}
	if len(changed) == 0 {
		return
	}
	p.Applies()
	var stale []string
	for a := range p.Activities() {
		was, is := p.run.compared.entries(Change{After: a.Path})
		if !was.stands() || !p.takesPlace(&was) || !p.takesPlace(&is) || is.Activity.Notice.Empty() {
			continue // a missing notice is rights/notice's
		}
		if p.noticeOwed(&changeAt{was: was, is: is}) != "" {
			stale = append(stale, cmp.Or(a.Name, string(a.ID)))
		}
	}
	if len(stale) == 0 {
		return
	}
	for _, who := range []struct {
		kind ChangeKind
		path string
		name string
	}{{ChangeKeeper, "organisation", "keeper"}, {ChangeRepresentative, "representative", "representative"}, {ChangeDPO, "dpo", "data protection officer"}} {
		if what := changed[who.kind]; len(what) > 0 {
			p.Report(Path{}.Child(who.path), "the %s changed (%s): the privacy notice of %s was not updated since", who.name, strings.Join(what, ", "), someOf(stale))
		}
	}
}
