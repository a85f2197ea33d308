package ropa

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
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
	entry, field := after.steps[0], after.steps[1].field
	i := c.earlier[entry.field][entry.index]
	if i == gone {
		return 0, false
	}
	rec, n := c.before.entry(entry.field, i), 0
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

// someOf lists names, and counts those beyond the third.
func someOf(names []string) string {
	quoted := make([]string, min(len(names), 3))
	for i := range quoted {
		quoted[i] = strconv.Quote(names[i])
	}
	list := strings.Join(quoted, ", ")
	if more := len(names) - len(quoted); more > 0 {
		list += fmt.Sprintf(" and %d more", more)
	}
	return list
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

func groundNames(grounds []lawfulbasis.Ground) string {
	names := make([]string, len(grounds))
	for i, g := range grounds {
		names[i] = string(g)
	}
	return strings.Join(names, ", ")
}

// EDPB Guidelines 05/2020, paras 121 to 123: a controller that relied on
// consent respects that choice and cannot swap to another ground for the same
// purpose, even where there were problems with the consent.
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
	case "", "special", "specialWhen", "criminal":
	default:
		return nil, false, false
	}
	d = &c.is.Activity.Data[c.After.index(1)]
	var was DataCategory
	if c.Operation == OperationChanged {
		was = c.was.Activity.Data[c.Before.index(1)]
	}
	if c.Field != "criminal" {
		for _, s := range d.Special {
			special = special || lawfulbasis.SpecialUnder(s, p.Regime, p.AsOf) && !slices.Contains(was.Special, s)
		}
		special = special || d.SpecialWhen != "" && !p.special(&was)
	}
	if c.Field == "" || c.Field == "criminal" {
		criminal = d.Criminal == Yes && was.Criminal != Yes
	}
	if c.Field == "specialWhen" && p.special(&was) && was.SpecialWhen == "" {
		special = false // it says when what it was anyway
	}
	if !special && !criminal {
		return nil, false, false
	}
	return d, special, criminal
}

// Art. 9(1) and (2): special categories only under a condition. Art. 10: data
// on convictions only under official authority or a law. Art. 35(1) and (11):
// the assessment is reviewed when the risk changes. FADP Art. 22(2)(a): a high
// risk exists where sensitive data is processed on a large scale.
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
			if !special || a.LargeScale == No {
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
			} else if met := a.signs(p.Regime == Swiss); condition.missing == "" && !met.caseIn(p.Regime) && met.count() < 2 {
				f.Severity = SeverityWarning // whether one is required is what someone must judge
			}
		}
		what := fmt.Sprintf("%s data %q is added", sort, d.called())
		if c.Operation == OperationChanged {
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
			if !p.dpiaRenewed(&c) {
				assessment.missing = c.dpiaStanding()
			}
		}
		p.owes(Finding{Path: c.is.Path.Index("subjects", c.After.index(1))}, what, duty{p.noticeOwed(&c), p.rule.Cites}, assessment)
	}
}
