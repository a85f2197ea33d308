package ropa

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// The register as a document: that it holds together, and holds something.
// The rules on waivers are beside the waivers.
var formRules = []Rule{
	formIDDuplicateRule,
	formIDMissingRule,
	formReferenceUnknownRule,
	formNoneContradictedRule,
	formDateOrderRule,
	formCodeUnknownRule,
	formRegimeUnstatedRule,
	formNoLawRule,
	formBeyondTablesRule,
	formRangeRule,
	formChildrenUnmarkedRule,
	formUnreferencedRule,
	formPlaceholderRule,
	formUnusedRule,
	formLinkOnlyRule,
}

// formNone compares what the keeper confirms there is none of with what is
// listed. The register's own "none" speaks of all its entries.
var formNoneContradictedRule = Rule{
	ID:       "form/none-contradicted",
	Title:    "\"None\" is stated, and there are some",
	Concerns: "statements that there is none of something",
	Doc:      "To confirm that there is none of something, and to list one, is to state two things of which one is false.",
	Fix:      "Take the statement out of \"none\", or the element out of the list.",
	Fails:    "An activity that confirms that there are no transfers and lists one to India.",
	Passes:   "An activity that confirms that there are no transfers and lists none, or only what would apply if there were one.",
	Severity: SeverityError,
	Demand:   DemandRecord,
	Check:    formNone,
}

func formNone(p *Pass) {
	r := p.Register
	for i, e := range r.None {
		p.Applies()
		switch {
		case e == ElementRepresentative && r.Representative != nil:
			p.Report(Path{}.Index("none", i), "the register confirms that there is no representative and names %q", r.Representative.Name)
		case e == ElementDPO && r.DPO != nil:
			p.Report(Path{}.Index("none", i), "the register confirms that there is no data protection officer and names %q", r.DPO.Name)
		case e == ElementSystems && len(r.Systems) > 0:
			p.Report(Path{}.Index("none", i), "the register confirms that there are no systems and lists %d", len(r.Systems))
		}
	}
	for rec := range p.Entries() {
		for i, e := range rec.None {
			p.Applies()
			if what := rec.listed(e, p.Regime, p.AsOf); what != "" {
				p.Report(rec.Path.Index("none", i), "the entry confirms that there %s and lists %s", noneOf[e], what)
			}
		}
		for _, e := range r.None {
			if e == ElementSystems {
				continue // reported of the register
			}
			if what := rec.listed(e, p.Regime, p.AsOf); what != "" {
				p.Report(rec.Path, "the register confirms that there %s and the entry lists %s", noneOf[e], what)
			}
		}
	}
}

var noneOf = map[Element]string{
	ElementJointControllers: "are no joint controllers", ElementRecipients: "are no recipients", ElementTransfers: "are no transfers", ElementDecisions: "are no automated decisions",
	ElementSubProcessors: "are no sub-processors", ElementSystems: "are no systems", ElementAI: "are no AI systems",
	ElementProcessors: "are no processors", ElementSpecial: "are no special categories of data", ElementCriminal: "is no data on convictions and offences",
	ElementChildren: "is no data of children", ElementProfiling: "is no profiling",
}

// listed says what a record lists of an element, or "". It does not count
// what is no such thing today: transfers that have ended, or would only apply
// if there were one; the keeper's own departments, and authorities in a
// particular inquiry, which Art. 4(9) does not regard as recipients.
func (rec *Entry) listed(e Element, regime Regime, day civil.Date) string {
	a := rec.Activity
	switch e {
	case ElementTransfers:
		for i := range rec.Transfers {
			if t := &rec.Transfers[i]; t.Status == "" && !ended("", t.End, day) {
				return "one"
			}
		}
	case ElementSystems:
		if len(rec.Systems) > 0 {
			return "some"
		}
	case ElementAI:
		if len(rec.AI) > 0 {
			return "some"
		}
	case ElementSubProcessors:
		if rec.Processing != nil && len(rec.Processing.SubProcessors) > 0 {
			return "some"
		}
	case ElementProcessors:
		for i := 0; a != nil && i < len(a.Recipients); i++ {
			if x := &a.Recipients[i]; x.Role == RoleProcessor || x.Role == RoleSubProcessor {
				return "one"
			}
		}
	case ElementSpecial:
		in := protection{regimes: [4]Regime{regime}, on: day}
		if d := in.first(rec.Data); d != nil {
			return fmt.Sprintf("%s (%s)", called("data", dataName(d)), in.label(d))
		}
	case ElementCriminal:
		if d := rec.criminal(); d != nil {
			return called("data", dataName(d))
		}
	case ElementChildren:
		for i := range rec.Subjects {
			if s := &rec.Subjects[i]; s.Kind == SubjectChild || s.minors() {
				return fmt.Sprintf("the people %q", s.called())
			}
		}
	case ElementProfiling:
		if a != nil && a.Decisions != nil && a.Decisions.Profiling == Yes {
			return "some"
		}
	case ElementJointControllers:
		if a != nil && len(a.JointControllers) > 0 {
			return "some"
		}
	case ElementRecipients:
		for i := 0; a != nil && i < len(a.Recipients); i++ {
			if x := &a.Recipients[i]; x.Inquiry != Yes && x.Role != RoleInternal && x.Kind != RecipientInternal {
				return "some"
			}
		}
	case ElementDecisions:
		if a != nil && a.Decisions != nil {
			if d := a.Decisions; d.Exist == Yes || d.Exist == "" && (d.Solely == Yes || d.Significant == Yes || d.Exception != "") {
				return "some"
			}
		}
	}
	return ""
}

// formDateOrder looks only at pairs of which one order is plainly impossible.
// An entry may be written after its activity ended, so those are no pair.
var formDateOrderRule = Rule{
	ID:       "form/date-order",
	Title:    "Dates are in an order that cannot be",
	Concerns: "pairs of dates",
	Doc:      "What ended before it began, was changed before it was written or is due before it was last done has a date that is wrong. Rules that depend on the day would judge it by that date.",
	Fix:      "Correct the date that is wrong.",
	Fails:    "An activity that starts on 2025-01-01 and ends on 2024-06-30.",
	Passes:   "An activity that starts on 2024-01-01 and ends on 2024-06-30.",
	Severity: SeverityError,
	Demand:   DemandRecord,
	Check:    formDateOrder,
}

func formDateOrder(p *Pass) {
	r := p.Register
	if disordered(p, r.Created, r.Reviewed) {
		p.Report(Path{}.Child("reviewed"), "the register was reviewed on %s, before it was created on %s", r.Reviewed, r.Created)
	}
	if disordered(p, r.Reviewed, r.NextReview) {
		p.Report(Path{}.Child("nextReview"), "the next review of the register is due on %s, before the last on %s", r.NextReview, r.Reviewed)
	}
	if a := r.Approval; a != nil && disordered(p, r.Created, a.Date) {
		p.Report(Path{}.Child("approval", "date"), "the register was approved on %s, before it was created on %s", a.Date, r.Created)
	}
	for i := 1; i < len(r.Versions); i++ {
		if before := r.Versions[i-1].Date; disordered(p, before, r.Versions[i].Date) {
			p.Report(Path{}.Index("versions", i).Child("date"), "a version is of %s, and the one before it of %s", r.Versions[i].Date, before)
		}
	}
	for i := range r.Activities {
		a := &r.Activities[i]
		at := ActivityAt{Path{}.Index("activities", i), a}
		entryDateOrder(p, at.entry(), a.Start, a.End, a.Created, a.Updated, a.Review)
	}
	for i := range r.Processing {
		a := &r.Processing[i]
		at := ProcessingAt{Path{}.Index("processing", i), a}
		entryDateOrder(p, at.entry(), a.Start, a.End, a.Created, a.Updated, a.Review)
	}
}

func entryDateOrder(p *Pass, rec Entry, start, end, created, updated civil.Date, review *LastReview) {
	if disordered(p, start, end) {
		p.Report(rec.Path.Child("end"), "the processing ended on %s, before it began on %s", end, start)
	}
	if disordered(p, created, updated) {
		p.Report(rec.Path.Child("updated"), "the entry was updated on %s, before it was created on %s", updated, created)
	}
	if review != nil && disordered(p, review.Date, review.Next) {
		p.Report(rec.Path.Child("review", "next"), "the next review is due on %s, before the last on %s", review.Next, review.Date)
	}
	for i := range rec.Transfers {
		t := &rec.Transfers[i]
		if disordered(p, t.Start, t.End) {
			p.Report(rec.Path.Index("transfers", i).Child("end"), "the transfer ended on %s, before it began on %s", t.End, t.Start)
		}
		if t.Clauses != nil && disordered(p, t.Clauses.Signed, t.End) {
			p.Report(rec.Path.Index("transfers", i).Child("clauses", "signed"), "the clauses were signed on %s, after the transfer had ended on %s", t.Clauses.Signed, t.End)
		}
	}
}

// disordered reports whether both days are stated and the second lies before
// the first.
func disordered(p *Pass, first, second civil.Date) bool {
	if first.IsZero() || second.IsZero() {
		return false
	}
	p.Applies()
	return second.Before(first)
}

var formCodeUnknownRule = Rule{
	ID:       "form/code-unknown",
	Title:    "A code is not in its table",
	Concerns: "codes",
	Doc:      "Grounds, conditions, mechanisms, countries and the like are codes from fixed tables. One that is in no table says nothing that a rule or a reader could rely on.",
	Fix:      "Use the code of the table that is meant.",
	Fails:    "A purpose with the ground \"legitimate-interest\".",
	Passes:   "A purpose with the ground \"legitimate-interests\".",
	Severity: SeverityError,
	Demand:   DemandRecord,
	asStated: true,
	Check:    formCode,
}

func formCode(p *Pass) {
	p.Register.visit(visitor{code: func(w *walk, value string, valid bool, typeName string) {
		p.Applies()
		if valid && value != "" {
			return
		}
		called, codes := knownCodes(typeName)
		if value == "" {
			p.Report(w.path(), "an element of the list is empty, which is no %s", called)
			return
		}
		near := nearestCodes(value, codes)
		if typeName == "country" || typeName == "transfer.Country" {
			near = nearestCountry(value)
		}
		if _, ok := lawfulbasis.ConditionAsGround(value); ok && typeName == "lawfulbasis.Ground" {
			near = "; it is a condition of Art. 9(2), which stands beside a ground"
		}
		p.Report(w.path(), "%q is no %s%s", shorten(value, 60), called, near)
	}})
}

var formPlaceholderRule = Rule{
	ID:       "form/placeholder",
	Title:    "A text was never filled in",
	Concerns: "texts",
	Doc:      "A mark such as TBD, or the text that an authority's template holds until someone writes over it, is not an answer. An inspector reads it as a missing statement.",
	Fix:      "Write what is meant, leave the field out, or confirm that there is none.",
	Fails:    "A retention rule whose criteria are \"TBD\".",
	Passes:   "A retention rule whose criteria are \"until the warranty ends\".",
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	asStated: true,
	Check:    formPlaceholder,
}

func formPlaceholder(p *Pass) {
	p.visitCurrent(visitor{text: func(w *walk, value string) {
		p.Applies()
		// What an authority's own column holds may be a true "n/a".
		if value == "" || w.parent() == "extra" || w.parent() == "waivers" && w.field == "path" {
			return
		}
		mark := ""
		if len(value) > longestBlank {
			mark = placeholder(value)
		} else if p.run.unfilled(value) { // what it read is remembered
			mark = cmp.Or(placeholder(value), value)
		}
		if (w.field == "criteria" || w.field == "infeasible") && p.run.unending(value) {
			return // retention/indefinite
		}
		if mark != "" {
			p.Report(w.path(), "the text was never filled in: %q", shorten(mark, 60))
		}
	}})
}

// Art. 5(1)(b): data is collected for specified purposes. Art. 5(1)(c): it is
// limited to what is necessary for them.
var formUnusedRule = Rule{
	ID:       "form/unused",
	Title:    "No purpose uses a category",
	Concerns: "categories of data or people in activities whose purposes each name theirs",
	Doc:      "Where every purpose of an activity names the data and the people it concerns, a category that none names is held for no purpose, or a purpose forgets it. Data held for no purpose is neither limited to one nor necessary for one; of people the finding is an info.",
	Fix:      "Name the category in the purpose it serves, or stop processing it and remove it.",
	Fails:    "A category \"photographs\" in an activity whose only purpose names \"salary\".",
	Passes:   "An activity with a purpose that names no categories, and so concerns all.",
	Cites:    slices.Concat(gdpr("5(1)(b)", "5(1)(c)"), eudpr("4(1)(b)", "4(1)(c)"), fadp("6(2)", "6(3)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	asStated: true,
	Check:    formUnused,
}

func formUnused(p *Pass) {
	for a := range p.Activities() {
		if purposesNameData(a.Activity) {
			for i := range a.Data {
				p.Applies()
				if d := &a.Data[i]; (d.ID != "" || d.Of != "") && !a.usesData(d.ID) && !a.usesData(d.Of) {
					p.Report(a.Path.Index("data", i), "no purpose uses %s", called("data", dataName(d)))
				}
			}
		}
		if purposesNameSubjects(a.Activity) {
			for i := range a.Subjects {
				p.Applies()
				if s := &a.Subjects[i]; (s.ID != "" || s.Of != "") && !a.concerns(s.ID) && !a.concerns(s.Of) {
					p.ReportFinding(Finding{
						Path:     a.Path.Index("subjects", i),
						Severity: SeverityInfo,
						Message:  fmt.Sprintf("no purpose concerns the people %q", shorten(s.called(), 60)),
						Cites:    []Citation{}, // that the entry is coherent is no demand of the law
					})
				}
			}
		}
	}
}

// usesData reports whether a purpose names the data.
func (a *Activity) usesData(id ID) bool {
	for i := range a.Purposes {
		if slices.Contains(a.Purposes[i].Data, id) {
			return true
		}
	}
	return false
}

// concerns reports whether a purpose names the category of people.
func (a *Activity) concerns(id ID) bool {
	for i := range a.Purposes {
		if slices.Contains(a.Purposes[i].Subjects, id) {
			return true
		}
	}
	return false
}

// Art. 30(1) and (2): the record contains the information. DPC guidance of
// 2023: a link to a document that may hold it does not.
var formLinkOnlyRule = Rule{
	ID:       "form/link-only",
	Title:    "A required element holds only a link",
	Concerns: "purposes, categories, measures or criteria",
	Doc:      "The record itself contains what the law lists, in writing. A link to another document is no statement: the document moves, changes, or cannot be opened by the authority. The Irish authority said so in its guidance of 2023.",
	Fix:      "State the content here. The link can stand beside it.",
	Fails:    "A purpose whose text is https://intranet.example/policies/hr.pdf.",
	Passes:   "A purpose \"pay salaries\" with a description that links to the policy.",
	Cites: slices.Concat(gdpr("30(1)", "30(2)"), eudpr("31(1)", "31(2)"), fadp("12(2)", "12(3)"),
		cite(fact.DPC, "guidance on records of processing activities, April 2023")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	Check:    formLinkOnly,
}

func formLinkOnly(p *Pass) {
	for i := range p.Register.Measures {
		m := &p.Register.Measures[i]
		nameIsLink(p, Path{}.Index("measures", i), "measure", m.Name, m.Description)
	}
	for a := range p.Activities() {
		for i := range a.Purposes {
			nameIsLink(p, a.Path.Index("purposes", i), "purpose", a.Purposes[i].Name, a.Purposes[i].Description)
		}
		for i := range a.Recipients {
			x := &a.Recipients[i]
			isLink(p, a.Path.Index("recipients", i).Child("category"), "category of recipients is", x.Category, x.Party != "")
		}
	}
	for a := range p.Processing() {
		for i, c := range a.Categories {
			isLink(p, a.Path.Index("categories", i), "category of processing is", c, false)
		}
	}
	for rec := range p.Entries() {
		entryIsLinks(p, &rec)
	}
}

// entryIsLinks looks at what entries of both kinds have.
func entryIsLinks(p *Pass, rec *Entry) {
	for i := range rec.Subjects {
		s := &rec.Subjects[i]
		isLink(p, rec.Path.Index("subjects", i).Child("name"), "category of people is", s.Name, s.Kind != "" || described(s.Description))
	}
	for i := range rec.Data {
		d := &rec.Data[i]
		isLink(p, rec.Path.Index("data", i).Child("name"), "category of data is", d.Name, d.Kind != "" || len(d.Examples) > 0 || described(d.Description))
	}
	for i := range rec.Retention {
		x := &rec.Retention[i]
		isLink(p, rec.Path.Index("retention", i).Child("criteria"), "criteria are", x.Criteria, !x.Period.IsZero())
	}
}

// nameIsLink reports what has a name and a description and states only a link.
func nameIsLink(p *Pass, at Path, what, name, description string) {
	if name == "" {
		isLink(p, at.Child("description"), what+" is", description, false)
		return
	}
	isLink(p, at.Child("name"), what+" is", name, described(description))
}

// isLink reports a text that is only a link, unless more is stated beside it.
func isLink(p *Pass, at Path, what, text string, more bool) {
	p.Applies()
	if linkOnly(text) && !more {
		p.Report(at, "the %s only a link: %q", what, shorten(text, 60))
	}
}

// described reports whether a description says more than a link.
func described(description string) bool { return description != "" && !linkOnly(description) }

// An entry is checked under its own regimes: they are some of the register's.
var formRegimeUnstatedRule = Rule{
	ID:       "form/regime-unstated",
	Title:    "An entry names a regime that the register does not",
	Concerns: "entries that name the regimes that bind them",
	Doc:      "An entry is checked under the regimes it names. One that the register does not name does not bind the keeper, so the entry is checked under none, and silence about it would look like approval.",
	Fix:      "Add the regime to the register's, or correct the entry.",
	Fails:    "A register under the GDPR with an entry under the Swiss FADP.",
	Passes:   "A register under both with an entry under the Swiss FADP alone.",
	Severity: SeverityError,
	Demand:   DemandRecord,
	asStated: true,
	Check:    formRegimes,
}

func formRegimes(p *Pass) {
	check := func(path Path, name string, regimes []Regime) {
		for i, regime := range regimes {
			p.Applies()
			if regime.Valid() && !slices.Contains(p.run.keepers, regime) {
				p.Report(path.Index("regimes", i), "%q is said to be under %s, and the register is not", shorten(name, 60), regime.Name())
			}
		}
	}
	for i := range p.Register.Activities {
		check(Path{}.Index("activities", i), p.Register.Activities[i].Name, p.Register.Activities[i].Regimes)
	}
	for i := range p.Register.Processing {
		check(Path{}.Index("processing", i), p.Register.Processing[i].Name, p.Register.Processing[i].Regimes)
	}
}
