package ropa

import "github.com/openropa/openropa/ropa/civil"

// Numbers and lengths of which one cannot be, or that leave out what they say,
// and the elements that nothing refers to.

var formRangeRule = Rule{
	ID:       "form/range",
	Title:    "A number or range cannot be",
	Concerns: "numbers of employees, ages or shortest periods",
	Doc:      "Fewer than no employees, people who are older at the least than at the most, or data that must be kept longer than it may be kept: one of the two was mistyped, and rules that depend on it would judge by it.",
	Fix:      "Correct the number that is wrong.",
	Fails:    "An organisation that employs -12 people.",
	Passes:   "People from 6 to 16 years of age.",
	Severity: SeverityError,
	Demand:   DemandRecord,
	Check:    formRange,
}

func formRange(p *Pass) {
	if n := p.Register.Organisation.Employees; n != 0 {
		p.Applies()
		if n < 0 {
			p.Report(Path{}.Child("organisation", "employees"), "the organisation is said to employ %d people", n)
		}
	}
	for rec := range p.Entries() {
		for i := range rec.Subjects {
			s, at := &rec.Subjects[i], rec.Path.Index("subjects", i)
			if s.MinAge == 0 && s.MaxAge == 0 {
				continue
			}
			p.Applies()
			switch {
			case s.MinAge < 0 || s.MaxAge < 0:
				p.Report(at, "the people %q are of an age below nought", s.called())
			case s.MaxAge > 0 && s.MinAge > s.MaxAge:
				p.Report(at.Child("maxAge"), "the people %q are at least %d and at most %d years old", s.called(), s.MinAge, s.MaxAge)
			}
		}
	}
	for r := range p.Retention() {
		if r.Minimum.IsZero() {
			continue
		}
		p.Applies()
		if exceeds(r.Minimum, r.Limit, p.AsOf) {
			p.Report(r.Path.Child("minimum"), "data must be kept for %s at least and %s at most", inWords(r.Minimum), inWords(r.Limit))
		} else if exceeds(r.Minimum, r.Period, p.AsOf) {
			p.Report(r.Path.Child("period"), "data is kept for %s and must be kept for %s at least", inWords(r.Period), inWords(r.Minimum))
		}
	}
}

// exceeds reports whether a period is longer than another that is stated. Where
// calendar lengths cannot be told apart in general, they are reckoned from the
// day.
func exceeds(period, than civil.Period, day civil.Date) bool {
	if than.IsZero() {
		return false
	}
	order, ok := period.Compare(than)
	if !ok {
		order = period.AddTo(day).Compare(than.AddTo(day))
	}
	return order > 0
}

// minors reports whether people younger than 18 are among a category by its
// ages. Where only the oldest are stated, nobody says that all are children.
func (s *SubjectCategory) minors() bool {
	return s.MinAge > 0 && s.MinAge < adultAge || s.MaxAge > 0 && s.MaxAge < adultAge
}

const adultAge = 18

// Rec. 38, Art. 8: children merit specific protection. Which rules on them
// apply is told by the kind of the category.
var formChildrenUnmarkedRule = Rule{
	ID:       "form/children-unmarked",
	Title:    "Children by age or name, and no category is marked as children",
	Concerns: "categories of people or data with ages or a name",
	Doc:      "The rules on children look at the kind of a category of people. A category whose ages are those of children, or that is named after them, in an entry where none is marked as children or pupils, is passed over by all of them. Names and examples are read in Dutch, English, French, German, Italian, Polish, Portuguese and Spanish; since a name can mislead, the rule asks, and does not where people of another kind are named so or the record answers whether they are vulnerable.",
	Fix:      "State the kind of the category, or give the children among them one of their own.",
	Fails:    "Users from 8 to 15 years of age, and no category of children.",
	Passes:   "Children from 8 to 15 years of age.",
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    formChildren,
}

func formChildren(p *Pass) {
	for rec := range p.Entries() {
		marked, named := false, false
		for i := range rec.Subjects {
			s := &rec.Subjects[i]
			marked = marked || s.Kind == SubjectChild || s.Kind == SubjectPupil
			named = named || p.saysChildren(s.Name)
		}
		for i := range rec.Subjects {
			s := &rec.Subjects[i]
			switch {
			case s.MinAge > 0 || s.MaxAge > 0:
				p.Applies()
				if !marked && s.minors() {
					p.Report(rec.Path.Index("subjects", i).Child("kind"), "the people %q include children by their ages, and no category is marked as children", s.called())
				}
			case s.Name != "" && p.readsChildren():
				p.Applies()
				if !marked && (s.Kind == "" || s.Kind == SubjectOther) && s.Vulnerable == "" && p.saysChildren(s.Name) {
					p.Report(rec.Path.Index("subjects", i).Child("kind"), "the people %q are children by their name, and no category is marked as children; are they?", s.called())
				}
			}
		}
		for i := range rec.Data {
			d := &rec.Data[i]
			if d.Name == "" && len(d.Examples) == 0 || !p.readsChildren() {
				continue
			}
			p.Applies()
			if by := p.childrenIn(d); !marked && !named && by != "" {
				p.Report(rec.Path.Index("data", i), "data %q is by its %s of children, and no category of people is marked as children; is it?", d.called(), by)
			}
		}
	}
}

// formUnreferenced looks for what is stated once and used nowhere.
var formUnreferencedRule = Rule{
	ID:       "form/unreferenced",
	Title:    "Nothing refers to an element of the register",
	Concerns: "parties, systems, measures or categories of the catalogue",
	Doc:      "Parties, systems, measures and the categories of the catalogue mean something only where an entry or the common part refers to them. One that nothing refers to is left from before, or the reference to it was forgotten: a processor that no entry names is in no entry's record.",
	Fix:      "Refer to the element where it belongs, or remove it.",
	Fails:    "A party \"Mailing GmbH\" that no entry names.",
	Passes:   "The same as recipient of an activity.",
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	asStated: true,
	Check:    formUnreferenced,
}

func formUnreferenced(p *Pass) {
	r := p.Register
	type element struct {
		kind string
		id   ID
	}
	used := make(map[element]bool)
	r.visit(visitor{ref: func(w *walk, kind string, id ID) {
		if !w.inEntry() { // what holds for several entries names the catalogue
			switch kind {
			case "data":
				kind = "catalogueData"
			case "subject":
				kind = "catalogueSubject"
			}
		}
		used[element{kind, id}] = true
	}})
	look := func(field, kind string, i int, id ID, name string) {
		p.Applies()
		if id != "" && !used[element{kind, id}] {
			p.Report(Path{}.Index(field, i), "nothing refers to %s", the(nouns[field], name))
		}
	}
	for i := range r.Parties {
		look("parties", "party", i, r.Parties[i].ID, r.Parties[i].Name)
	}
	for i := range r.Systems {
		look("systems", "system", i, r.Systems[i].ID, r.Systems[i].Name)
	}
	for i := range r.Measures {
		look("measures", "measure", i, r.Measures[i].ID, r.Measures[i].Name)
	}
	for i := range r.Data {
		look("data", "catalogueData", i, r.Data[i].ID, r.Data[i].Name)
	}
	for i := range r.Subjects {
		look("subjects", "catalogueSubject", i, r.Subjects[i].ID, r.Subjects[i].Name)
	}
}

// formNoLaw is checked where no regime bound the keeper, unlike all others.
var formNoLawRule = Rule{
	ID:       "form/no-law",
	Title:    "No law bound the keeper on the day",
	Concerns: "registers",
	Doc:      "The rules apply the law of the as-of day. On a day before the first of the keeper's regimes there is none to apply, so that nothing was checked and a report without findings would mean nothing. Mostly the year of the review was mistyped.",
	Fix:      "Correct the day of the review, or check the register as of another day.",
	Fails:    "A register reviewed on 2016-11-01, typed for 2026.",
	Passes:   "A register reviewed on 2026-11-01.",
	Severity: SeverityError,
	Demand:   DemandRecord,
	unbound:  true,
	Check: func(p *Pass) {
		p.Applies()
		if p.Regime == "" {
			p.Report(Path{}.Child("reviewed"), "on %s no law that binds the keeper was in force, so nothing was checked", p.AsOf)
		}
	},
}

// formBeyondTables: a table of law says to which day it was checked.
var formBeyondTablesRule = Rule{
	ID:       "form/beyond-tables",
	Title:    "The day lies beyond what the tables of law know",
	Concerns: "registers",
	Doc:      "The tables of decisions, countries, ages and grounds were checked to a day, which the report states. On a later day the law may have changed: adequacy decisions end, ages are lowered.",
	Fix:      "Use a newer version of this module, or check the register as of an earlier day.",
	Fails:    "A register checked as of 2040-01-01.",
	Passes:   "A register checked as of a day to which the tables were checked.",
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	Check: func(p *Pass) {
		p.Applies()
		last := horizon()
		if p.AsOf.After(last) {
			p.Report(Path{}.Child("reviewed"), "the tables of law were checked to %s, and the day is %s: what changed after that is not known", last, p.AsOf)
		}
	},
}
