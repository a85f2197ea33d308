package ropa

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// StatutoryPeriod is a time for which a law has records kept at least, or by
// which it has them erased, in the wording it had for one stretch of time.
type StatutoryPeriod struct {
	ID      string           // "de-vouchers"; one for all wordings of a period
	Country transfer.Country // whose law it is; "" for the Union's
	What    string           // what is kept: "accounting vouchers"
	Laws    []StatutoryLaw   // that lay it down, each by itself
	Minimum civil.Period     // the shortest time; zero where the law sets none
	Maximum civil.Period     // the longest time; zero where the law sets none
	Starts  string           // what it runs from, as the law says
	// From is the first day it binds, zero where that is before the GDPR and
	// was not looked up; Until the first day it no longer does.
	From, Until civil.Date
	Confidence  transfer.Confidence
	Doubt       string // what of the row is unsure, and whom it leaves out

	about []string // parts of words, folded, that say of data that it is this, where the provision alone does not
}

// StatutoryLaw is one provision that lays a period down.
type StatutoryLaw struct {
	Act       string // "HGB"
	Provision string // "§ 257(1) no. 4, (4)"

	names  string // further names of the act, folded, divided by "|"
	place  string // the article as texts write it, folded: "257", "252-5"; in several ways divided by "|"
	points string // the numbers in it that are this period's, with a space at each side; "" for any
}

// Cite returns the provision as a citation.
func (s *StatutoryPeriod) Cite(l StatutoryLaw) Citation {
	if act := fact.Act(l.Act); act == fact.AIAct || act == fact.DPO {
		return Citation{Act: act, Provision: l.Provision}
	}
	return Citation{Act: cmp.Or(fact.StateAct(string(s.Country)), fact.EUAct), Provision: l.Act + " " + l.Provision}
}

// On reports whether the wording binds on the day.
func (s *StatutoryPeriod) On(day civil.Date) bool {
	return !day.Before(s.From) && (s.Until.IsZero() || day.Before(s.Until))
}

// name is a period as messages call it: accounting vouchers, HGB § 257(1) no. 4.
func (s *StatutoryPeriod) name() string {
	laws := make([]string, len(s.Laws))
	for i, l := range s.Laws {
		laws[i] = l.Act + " " + l.Provision
	}
	return s.What + ", " + either(laws)
}

// StatutoryPeriods returns the table of periods that laws lay down, by
// country and then in the order of their wordings. It is no full list: a record
// that names no row of it may still be under a law.
func StatutoryPeriods() []StatutoryPeriod {
	all := slices.Clone(statutoryPeriods)
	for i := range all {
		all[i].Laws = slices.Clone(all[i].Laws)
	}
	return all
}

// StatutoryPeriodsOf returns the periods of a country's law, and the Union's,
// that bind on a day and are as long as the given one, at least or at most;
// all of them for the zero period.
func StatutoryPeriodsOf(country transfer.Country, period civil.Period, on civil.Date) []StatutoryPeriod {
	var list []StatutoryPeriod
	for _, s := range StatutoryPeriods() {
		fits := period.IsZero() || !s.Minimum.IsZero() && sameLength(s.Minimum, period) || !s.Maximum.IsZero() && sameLength(s.Maximum, period)
		if fits && s.On(on) && (s.Country == country || s.Country == "") {
			list = append(list, s)
		}
	}
	return list
}

// named reports whether a law of the register, whose text is folded, is a
// provision of the table.
func (l *StatutoryLaw) named(text string) bool {
	placed := false
	for place := range strings.SplitSeq(l.place, "|") {
		placed = placed || hasNumber(text, place)
	}
	if !placed {
		return false
	}
	act := hasPhrase(text, []string{words.Fold(l.Act)})
	for name := range strings.SplitSeq(l.names, "|") {
		act = act || name != "" && hasPhrase(text, []string{name})
	}
	return act
}

// hasNumber reports whether the number of an article stands in a folded text,
// with no digit, letter or hyphen beside it: 257 in "§ 257 abs. 4", not in
// "§ 257a". A full stop and a space do not divide it: "l. 252-5".
func hasNumber(text, number string) bool {
	part := func(i int) bool {
		return i >= 0 && i < len(text) && (text[i] >= '0' && text[i] <= '9' || text[i] >= 'a' && text[i] <= 'z' || text[i] == '-')
	}
	for from := 0; ; {
		i := strings.Index(text[from:], number)
		if i < 0 {
			return false
		}
		at := from + i
		if before := at - 1; !part(before) || strings.HasPrefix(text[before:], "l") || strings.HasPrefix(text[before:], "r") { // L252-5, R1221-26
			if end := at + len(number); !part(end) {
				return true
			}
		}
		from = at + 1
	}
}

// pointWords stand before the numbers of points: "Nr. 4", "nos 2 and 3".
var pointWords = map[string]bool{"nr": true, "nrn": true, "no": true, "nos": true, "nummer": true, "nummern": true, "num": true, "number": true, "numbers": true}

// pointsOf returns the numbers of points that a place in a law names.
func pointsOf(text string) (points []string) {
	open := false
	for _, t := range words.Tokens(text) {
		switch {
		case pointWords[t.Text]:
			open = true
		case t.Kind == words.Number:
			if open {
				points = append(points, t.Text)
			}
		case t.Text == "." || t.Text == "," || t.Text == "und" || t.Text == "and" || t.Text == "u":
		case open && len(points) > 0 && t.Kind == words.Word && !t.Spaced && len(t.Text) == 1: // 4a
			points[len(points)-1] += t.Text
		default:
			open = false
		}
	}
	return points
}

// namedPeriods are the periods of the provision that a law of the register names,
// in all their wordings, and whether it names points of it.
type namedPeriods struct {
	found  []*StatutoryPeriod
	points bool
}

// namedLaw is a law as a register names it, and whose it is.
type namedLaw struct {
	name, provision string
	order           fact.LegalOrder
	country         transfer.Country
}

// statutoryOf reads a law of the register. Registers name the same laws again
// and again, so that each is read once.
func (p *Pass) statutoryOf(l *Law) namedPeriods {
	law := namedLaw{l.Name, l.Provision, l.Order, transfer.Country(l.Country)}
	if law.country == "" && law.order != fact.UnionLaw && law.order != fact.ForeignLaw {
		law.country = p.keeperCountry()
	}
	named, known := p.run.statutory[law]
	if !known {
		if p.run.statutory == nil {
			p.run.statutory = make(map[namedLaw]namedPeriods)
		}
		named = law.periods()
		p.run.statutory[law] = named
	}
	return named
}

func (law *namedLaw) periods() (named namedPeriods) {
	text := words.Fold(law.name + " " + law.provision)
	points := pointsOf(law.provision)
	named.points = len(points) > 0
	for i := range statutoryPeriods {
		s := &statutoryPeriods[i]
		if s.Country != law.country || law.order == fact.UnionLaw && s.Country != "" {
			continue
		}
		if slices.ContainsFunc(s.Laws, func(l StatutoryLaw) bool {
			return l.named(text) && (l.points == "" || len(points) == 0 || slices.ContainsFunc(points, func(n string) bool { return strings.Contains(l.points, " "+n+" ") }))
		}) {
			named.found = append(named.found, s)
		}
	}
	return named
}

// heldFor is a retention rule in one of the activities that may share it.
type heldFor struct {
	activity *Activity
	rule     *RetentionRule
}

// statutoryFor returns the periods that a retention rule is under by the laws
// it names, in all their wordings. Where a provision has several, the points
// that are named tell them apart, or what the rule says of its data in words.
func (p *Pass) statutoryFor(a ActivityAt, r *RetentionRule) []*StatutoryPeriod {
	at := heldFor{a.Activity, r}
	if list, known := p.run.periods[at]; known { // several rules ask
		return list
	}
	var list []*StatutoryPeriod
	said := ""
	for i := range r.Law {
		named := p.statutoryOf(&r.Law[i])
		found := named.found
		if !named.points && len(found) > 1 {
			if said == "" {
				said = saidOf(a, r)
			}
			var about []*StatutoryPeriod
			for _, s := range found {
				if slices.ContainsFunc(s.about, func(w string) bool { return strings.Contains(said, w) }) {
					about = append(about, s)
				}
			}
			if len(about) > 0 {
				found = about
			}
		}
		list = append(list, found...)
	}
	if p.run.periods == nil {
		p.run.periods = make(map[heldFor][]*StatutoryPeriod)
	}
	p.run.periods[at] = list
	return list
}

// saidOf returns what the rule, and the categories that it names, say in words
// of what they are, folded.
func saidOf(a ActivityAt, r *RetentionRule) string {
	texts := []string{r.When, r.ActionNote, string(r.ID)}
	for i := range a.Data {
		if d := &a.Data[i]; slices.Contains(r.Data, d.ID) {
			texts = append(texts, d.Name, d.Description)
		}
	}
	return words.Fold(strings.Join(texts, "\n"))
}
