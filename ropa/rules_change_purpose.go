package ropa

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
)

// What data is processed, whose, what for and on which ground: the checks of
// the family change/* on purposes, grounds, data and people.

// newPurpose reports whether data the activity held is put to a new purpose:
// one that is added, or that now uses data it did not use. It returns the
// purpose and the names of the data.
func (p *Pass) newPurpose(c *changeAt) (purpose *Purpose, data []string) {
	if c.Kind != ChangePurpose || c.is.Activity == nil || c.Operation != OperationAdded && c.Field != "data" {
		return nil, nil
	}
	purpose = &c.is.Activity.Purposes[c.After.index(1)]
	used := map[ID]bool{}
	if c.Operation == OperationChanged {
		for _, d := range c.was.Activity.DataOf(&c.was.Activity.Purposes[c.Before.index(1)]) {
			used[d.ID] = true
		}
	}
	for i, d := range c.is.Activity.DataOf(purpose) {
		j, held := p.run.compared.heldBefore(c.is.Path.Index("data", i))
		if held && !used[c.was.Activity.Data[j].ID] {
			data = append(data, d.called())
		}
	}
	if len(data) == 0 {
		return nil, nil
	}
	return purpose, data
}

// heldBefore returns the earlier position of an element of a list of an entry
// that the later register has at the path; false if it is new.
func (c *comparison) heldBefore(after Path) (int, bool) {
	list, at := after.at(0)
	field, _ := after.at(1)
	i := c.earlier[list][at]
	if i == gone {
		return 0, false
	}
	rec, n := c.before.entry(list, i), 0
	switch field {
	case "purposes":
		n = len(rec.Activity.Purposes)
	case "data":
		n = len(rec.Data)
	case "retention":
		n = len(rec.Retention)
	}
	for k := range n {
		if to, ok := c.placed(rec.Path.Index(field, k)); ok && to == after {
			return k, true
		}
	}
	return 0, false
}

// Art. 5(1)(b): data is not further processed in a way incompatible with its
// purposes. Art. 6(4): unless consent or a law allows it, compatibility is
// assessed. Arts. 13(3), 14(4): before, people are informed. FADP Art. 6(3).
var changePurposeAddedRule = Rule{
	ID:       "change/purpose-added",
	Title:    "Data already held is put to a new purpose",
	Concerns: "new purposes for data already held",
	Doc:      "Data collected for one purpose may be used for another only if the two are compatible, or with consent or under a law of its own; and people are told before it begins. The rule speaks of a purpose added to an activity, and of one that now uses more of the activity's data. In the United Kingdom Art. 8A and Annex 2 have taken the place of Art. 6(4) since 2026-02-05.",
	Fix:      "Record the assessment of compatibility, or the consent or law the new purpose rests on; update the privacy notice before the new use begins and record its date.",
	Fails:    "\"Train our models\" is added for the content of support tickets, and the notice is that of last year.",
	Passes:   "The same with an assessment of compatibility and a notice dated after the earlier register's review.",
	Cites:    slices.Concat(gdpr("5(1)(b)", "13(3)", "14(4)"), eu("6(4)"), eudpr("4(1)(b)", "6", "15(3)", "16(4)"), fadp("6(3)", "19(2)(b)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	Compares: true,
	Check:    changePurposeAdded,
}

func changePurposeAdded(p *Pass) {
	for c := range p.changed(ChangePurpose) {
		purpose, data := p.newPurpose(&c)
		if purpose == nil {
			continue
		}
		further := purpose.Further
		compatible := duty{cites: slices.Concat(gdpr("5(1)(b)"), eu("6(4)"), eudpr("4(1)(b)", "6"), fadp("6(3)"))}
		if p.Regime == UK && p.AsOf.Before(ukFurtherFrom) {
			compatible.cites = uk("5(1)(b)", "6(4)")
		} else if p.Regime == UK {
			compatible.cites = uk("5(1)(b)", "8A")
		}
		if assessed := further != nil && (!further.Compatibility.Empty() || !blank(further.Assessment)); !assessed && !purpose.furtherAllowed() {
			compatible.missing = "neither an assessment of compatibility nor a consent or law is on record"
		}
		p.owes(Finding{Path: c.is.Path.Index("purposes", c.After.index(1))},
			fmt.Sprintf("purpose %q now uses data already held (%s)", purpose.called(), someOf(data)), compatible,
			duty{p.noticeOwed(&c), slices.Concat(gdpr("13(3)", "14(4)"), eudpr("15(3)", "16(4)"), fadp("19(2)(b)"))})
	}
}

// groundChange is a purpose whose grounds changed.
type groundChange struct {
	changeAt
	path      Path
	purpose   *Purpose
	gone, new []lawfulbasis.Ground
	consented bool // it rested on consent
	swapped   bool // consent gave way to another ground
}

// groundChanges calls f for each purpose that had grounds and has others.
func (p *Pass) groundChanges(f func(*groundChange)) {
	seen := map[Path]bool{}
	for c := range p.changed(ChangeGround) {
		if !ofPurpose(c.Before) && !ofPurpose(c.After) {
			continue // of an entry without purposes, or of a disclosure
		}
		g := groundChange{changeAt: c}
		var was int
		ok := true
		if c.After.n == 0 {
			was = c.Before.index(1)
			g.path, ok = p.run.compared.placed(c.was.Path.Index("purposes", was))
		} else {
			g.path = c.is.Path.Index("purposes", c.After.index(1))
			was, ok = p.run.compared.heldBefore(g.path)
		}
		if !ok || seen[g.path] {
			continue
		}
		seen[g.path] = true
		g.purpose = &c.is.Activity.Purposes[g.path.index(1)]
		g.compare(&c.was.Activity.Purposes[was])
		if len(g.gone)+len(g.new) > 0 {
			f(&g)
		}
	}
}

// ofPurpose reports whether a place is in a purpose of an entry.
func ofPurpose(at Path) bool { return at.n > 1 && at.name(1) == "purposes" }

// grounds returns the grounds a purpose states.
func (purpose *Purpose) grounds() []lawfulbasis.Ground {
	var all []lawfulbasis.Ground
	for i := range purpose.Bases {
		if g := purpose.Bases[i].Ground; g != "" && !slices.Contains(all, g) {
			all = append(all, g)
		}
	}
	return all
}

// compare finds which grounds are gone and which are new. Grounds stated for
// the first time complete the record and change nothing.
func (g *groundChange) compare(was *Purpose) {
	before, after := was.grounds(), g.purpose.grounds()
	if len(before) == 0 {
		return
	}
	g.consented = slices.Contains(before, lawfulbasis.Consent)
	for _, ground := range before {
		if !slices.Contains(after, ground) {
			g.gone = append(g.gone, ground)
		}
	}
	for _, ground := range after {
		if !slices.Contains(before, ground) {
			g.new = append(g.new, ground)
		}
	}
	if !slices.Contains(g.gone, lawfulbasis.Consent) || len(after) == 0 {
		return
	}
	// A ground that stood beside consent, each for its own case, and now
	// stands for another case has taken it over.
	g.swapped = len(g.new) > 0
	for i := range g.purpose.Bases {
		now := &g.purpose.Bases[i]
		g.swapped = g.swapped || !slices.ContainsFunc(was.Bases, func(b lawfulbasis.Basis) bool { return b.Ground == now.Ground && b.When == now.When })
	}
}

// EDPB Guidelines 05/2020, paras 121 to 123: a controller that relied on
// consent respects that choice and cannot swap to another ground for the same
// purpose, even where there were problems with the consent.
var changeBasisSwappedRule = Rule{
	ID:       "change/basis-swapped",
	Title:    "Consent is replaced by another ground for the same purpose",
	Concerns: "purposes that rested on consent and whose grounds changed",
	Doc:      "Whoever asks for consent tells people that they decide. To go on without it on another ground, say because too few consent or a consent turns out to be invalid, is unfair to them: the ground is settled before data is collected, and a controller cannot swap from consent to another one (EDPB 05/2020, paras 121 to 123).",
	Fix:      "Keep consent for the data that was collected on it, and end that use where consent is missing; give a new ground to data collected from now on, and say so in its case (\"when\").",
	Fails:    "A newsletter that rested on consent now rests on legitimate interests.",
	Passes:   "Consent stays for those who subscribed, and contract is added \"for customers from 2027 on\".",
	Cites:    slices.Concat(gdpr("5(1)(a)", "6(1)(a)", "7(3)"), eudpr("4(1)(a)", "5(1)(d)", "7(3)"), cite(fact.EDPB, "Guidelines 05/2020, paras 121 to 123")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Compares: true,
	Check:    changeBasisSwapped,
}

func changeBasisSwapped(p *Pass) {
	p.groundChanges(func(g *groundChange) {
		if g.swapped {
			p.Report(g.path.Child("bases"), "purpose %q rested on consent and now rests on %s", g.purpose.called(), groundNames(g.purpose.grounds()))
		} else if g.consented {
			p.Applies() // another ground came beside consent, or went, or only consent went
		}
	})
}

// Arts. 13(1)(c), 14(1)(c): people are told the legal basis of the processing.
var changeBasisChangedRule = Rule{
	ID:       "change/basis-changed",
	Title:    "A purpose has another ground and people were not told",
	Concerns: "purposes whose grounds changed",
	Doc:      "The privacy notice names the ground of each purpose, and people's rights hang on it. Consent that gives way to another ground is change/basis-swapped. The FADP asks for no ground in the notice.",
	Fix:      "Say in the privacy notice which ground the purpose rests on now, and record the notice's date.",
	Fails:    "Legitimate interests take the place of contract, and the notice is that of last year.",
	Passes:   "The same with a notice dated after the earlier register's review.",
	Cites:    slices.Concat(gdpr("13(1)(c)", "14(1)(c)"), eudpr("15(1)(c)", "16(1)(c)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Compares: true,
	Check:    changeBasisChanged,
}

func changeBasisChanged(p *Pass) {
	p.groundChanges(func(g *groundChange) {
		if g.swapped {
			return
		}
		var what []string
		if len(g.new) > 0 {
			what = append(what, "now also rests on "+groundNames(g.new))
			if len(g.gone) > 0 {
				what[0] = "now rests on " + groundNames(g.new)
			}
		}
		if len(g.gone) > 0 {
			what = append(what, "no longer on "+groundNames(g.gone))
			if len(g.new) == 0 {
				what[0] = "rests no longer on " + groundNames(g.gone)
			}
		}
		p.owes(Finding{Path: g.path.Child("bases")}, fmt.Sprintf("purpose %q %s", g.purpose.called(), strings.Join(what, " and ")), duty{p.noticeOwed(&g.changeAt), p.rule.Cites})
	})
}

// newSpecial reports whether data of an activity is special or criminal and
// was not, or was not there.
func (p *Pass) newSpecial(c *changeAt) (d *DataCategory, special, criminal bool) {
	if c.Kind != ChangeData || c.is.Activity == nil || c.Operation != OperationAdded && c.Operation != OperationChanged {
		return nil, false, false
	}
	switch c.Field {
	case "", "special", "specialWhen", "criminal", "kind", "identifiesUniquely", "name":
	default:
		return nil, false, false
	}
	d = &c.is.Activity.Data[c.After.index(1)]
	var was DataCategory
	if c.Operation == OperationChanged {
		was = c.was.Activity.Data[c.Before.index(1)]
	}
	switch c.Field {
	case "", "special", "specialWhen":
		for _, s := range d.Special {
			special = special || lawfulbasis.SpecialUnder(s, p.Regime, p.AsOf) && !slices.Contains(was.Special, s)
		}
		special = special || d.SpecialWhen != "" && !p.article9(&was)
	}
	special = special || p.newBiometric(c, d)
	if c.Field == "" || c.Field == "criminal" {
		criminal = d.criminal() == Yes && was.criminal() != Yes
	}
	if c.Field == "specialWhen" && p.article9(&was) && was.SpecialWhen == "" {
		special = false // it says when what it was anyway
	}
	if !special && !criminal {
		return nil, false, false
	}
	return d, special, criminal
}

// biometric reports whether data identifies people by their body: by its
// marks, its kind or its name.
func (p *Pass) biometric(d *DataCategory) bool {
	if slices.Contains(d.Special, lawfulbasis.BiometricData) || p.protection().bodily(d) {
		return true
	}
	of, _ := p.saysSpecial(d)
	return d.IdentifiesUniquely != No && (d.Kind == DataBiometric || of == lawfulbasis.BiometricData)
}

// newBiometric reports whether data that is not marked as special is biometric,
// and no data of the entry was before.
func (p *Pass) newBiometric(c *changeAt, d *DataCategory) bool {
	return len(d.Special) == 0 && p.biometric(d) &&
		!slices.ContainsFunc(c.was.Activity.Data, func(was DataCategory) bool { return p.biometric(&was) })
}

// Art. 9(1) and (2): special categories only under a condition. Art. 10: data
// on convictions only under official authority or a law. Art. 35(1) and (11):
// the assessment is reviewed when the risk changes. FADP Art. 22(2)(a): a high
// risk exists where sensitive data is processed on a large scale.
var changeSpecialAddedRule = Rule{
	ID:       "change/special-added",
	Title:    "Special or criminal data is added without a condition or a fresh look at the risk",
	Concerns: "special or criminal data added",
	Doc:      "Special categories may not be processed unless a condition is met, and data on convictions only under official authority or a law. They raise the risk: an impact assessment is reviewed, or, where there is none, the question is asked again whether one is required. It is a warning where only that question is open, and where only the kind or the name of the data says that it is biometric. The FADP has no list of conditions and asks for an assessment where sensitive data is processed on a large scale; of processing begun before 2023-09-01 with the same purposes and data it asks none (Art. 69).",
	Fix:      "State the condition that covers the data; review the impact assessment and record the date, or record why none is required now that this data is processed.",
	Fails:    "Health data is added to the customer file, whose impact assessment is of last year.",
	Passes:   "The same with explicit consent and an assessment dated after the earlier register's review.",
	Cites: slices.Concat(gdpr("9(1)", "9(2)", "10", "35(1)", "35(11)"), eudpr("10(1)", "10(2)", "11", "39(1)", "39(11)"),
		fadp("22(1)", "22(2)(a)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	Compares: true,
	Check:    changeSpecialAdded,
}

func changeSpecialAdded(p *Pass) {
	for c := range p.changed(ChangeData) {
		d, special, criminal := p.newSpecial(&c)
		if d == nil {
			continue
		}
		a := c.is.Activity
		f := Finding{Path: c.is.Path.Index("data", c.After.index(1))}
		condition := duty{cites: slices.Concat(gdpr("9(1)", "9(2)"), eudpr("10(1)", "10(2)"))}
		assessment := duty{cites: slices.Concat(gdpr("35(1)"), eudpr("39(1)"), fadp("22(1)", "22(2)(a)"))}
		sort := "special"
		switch {
		case !special:
			sort, condition.cites = "criminal", slices.Concat(gdpr("10"), eudpr("11"))
		case criminal:
			condition.cites = append(condition.cites, slices.Concat(gdpr("10"), eudpr("11"))...)
		}
		if p.Regime == Swiss {
			if !special || a.LargeScale == No || p.begunBefore(&c) {
				continue
			}
			sort = "sensitive"
			if a.LargeScale == "" {
				f.Severity = SeverityWarning
			}
		} else if purpose := p.unconditioned(a, d, special, criminal); purpose != nil {
			condition.missing = fmt.Sprintf("purpose %q states no condition for it", purpose.called())
		}
		if !p.dpiaRenewed(&c) {
			assessment.missing = c.dpiaStanding()
			if a.DPIA.done() {
				assessment.cites = slices.Concat(gdpr("35(11)"), eudpr("39(11)"), fadp("22(1)", "22(2)(a)"))
			} else if met := a.signs(p.protection()); condition.missing == "" && !met.caseIn(p.Regime) && met.count() < 2 {
				f.Severity = SeverityWarning // whether one is required is what someone must judge
			}
		}
		what := fmt.Sprintf("%s data %q is added", sort, d.called())
		switch {
		case special && len(d.Special) == 0 && d.SpecialWhen == "" && p.protection().bodily(d):
			what = fmt.Sprintf("data %q now identifies people uniquely by their body", d.called())
		case special && p.protection().special(d) != Yes:
			what = fmt.Sprintf("data %q is by its kind or name biometric, and the entry had none", d.called())
			f.Severity = SeverityWarning
		case c.Operation == OperationChanged:
			what = fmt.Sprintf("data %q is now %s", d.called(), sort)
		}
		p.owes(f, what, condition, assessment)
	}
}

// unconditioned returns a purpose that uses the data and has no condition for
// it.
func (p *Pass) unconditioned(a *Activity, d *DataCategory, special, criminal bool) *Purpose {
	for i := range a.Purposes {
		purpose := &a.Purposes[i]
		if len(purpose.Data) > 0 && !slices.Contains(purpose.Data, d.ID) {
			continue
		}
		carries := func(r lawfulbasis.Reliance) bool { return covers(&r, d) && p.carriesCriminal(&r) }
		if special && !purpose.conditioned(d) || criminal && !slices.ContainsFunc(purpose.Conditions, carries) {
			return purpose
		}
	}
	return nil
}

// Art. 5(1)(c): no more data than necessary. Arts. 13 and 14(1)(d): people are
// told. FADP Arts. 6(2), 19.
var changeDataAddedRule = Rule{
	ID:       "change/data-added",
	Title:    "A category of data is added and people were not told",
	Concerns: "categories of data added",
	Doc:      "More data needs a reason, since only what the purposes need may be processed, and people are told: when it is collected from them, or with the categories where it comes from elsewhere.",
	Fix:      "Check that the purposes need the data; update the privacy notice and record its date.",
	Fails:    "Location data is added to an app's account data, and the notice is that of last year.",
	Passes:   "The same with a notice dated after the earlier register's review.",
	Cites:    slices.Concat(gdpr("5(1)(c)", "13(1)", "14(1)(d)"), eudpr("4(1)(c)", "15(1)", "16(1)(d)"), fadp("6(2)", "19(1)", "19(3)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	Compares: true,
	Check:    changeDataAdded,
}

func changeDataAdded(p *Pass) {
	for c := range p.changed(ChangeData) {
		if c.Operation != OperationAdded || c.is.Activity == nil {
			continue
		}
		p.owes(Finding{Path: c.After}, fmt.Sprintf("data %q is added", c.is.Activity.Data[c.After.index(1)].called()), duty{p.noticeOwed(&c), p.rule.Cites})
	}
}

// Arts. 13 and 14: people are informed. Arts. 8 and 35: children merit specific
// protection.
var changeSubjectsAddedRule = Rule{
	ID:       "change/subjects-added",
	Title:    "A category of people is added and nothing shows that they were told",
	Concerns: "categories of people added",
	Doc:      "People whose data is processed for the first time are owed the information in a form they understand. Children deserve more: an age and a parent's authorisation where a service rests on their consent, and a fresh look at the risk.",
	Fix:      "Update the privacy notice so that it speaks to these people, and record its date; for children review the impact assessment, or record why none is required.",
	Fails:    "Pupils become users of a platform made for teachers, and the notice is that of last year.",
	Passes:   "The same with a notice dated after the earlier register's review.",
	Cites:    slices.Concat(gdpr("12(1)", "13(1)", "14(1)"), eudpr("14(1)", "15(1)", "16(1)"), fadp("19(1)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	Compares: true,
	Check:    changeSubjectsAdded,
}

func changeSubjectsAdded(p *Pass) {
	for c := range p.changed(ChangeSubjects) {
		if c.is.Activity == nil || c.Operation != OperationAdded && c.Field != "kind" {
			continue
		}
		s := &c.is.Activity.Subjects[c.After.index(1)]
		child := s.Kind == SubjectChild
		if c.Operation == OperationChanged && (!child || c.was.Activity.Subjects[c.Before.index(1)].Kind == "") {
			continue // another code for the same people
		}
		name := cmp.Or(shorten(s.Name, 60), string(s.Kind), string(s.ID))
		what, assessment := fmt.Sprintf("people %q are added", name), duty{}
		if child {
			what = fmt.Sprintf("children (%q) are added", name)
			assessment.cites = slices.Concat(gdpr("8(1)", "8(2)", "35(1)"), eudpr("8(1)", "8(2)", "39(1)"), fadp("22(1)"))
			// FADP Art. 69: the same people, said to be children, are no new data.
			if freed := c.Operation == OperationChanged && p.begunBefore(&c); !freed && !p.dpiaRenewed(&c) {
				assessment.missing = c.dpiaStanding()
			}
		}
		p.owes(Finding{Path: c.is.Path.Index("subjects", c.After.index(1))}, what, duty{p.noticeOwed(&c), p.rule.Cites}, assessment)
	}
}
