package ropa

import (
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// ImpactList is an authority's list of processing that needs an impact
// assessment, GDPR Art. 35(4), or that needs none, Art. 35(5).
type ImpactList struct {
	Country   transfer.Country
	Regime    Regime
	Authority string
	Cite      Citation
	From      civil.Date // first day it can be cited
	// Exempts says that the list is of Art. 35(5). It never lifts the cases of
	// Art. 35(3).
	Exempts bool
	// AtLeast is how many of its entries together call for an assessment.
	AtLeast int
	// Binding says that the list is a regulation or a published decision, and
	// not guidance.
	Binding    bool
	Confidence transfer.Confidence // of the entries, unless they have their own
	Doubt      string
	Entries    []ImpactEntry
}

// ImpactEntry is one entry of a list, as far as facts of a record can show
// whether it is met. Entries that no field of the model can show are left out.
type ImpactEntry struct {
	Number string
	What   string // in our own words
	// Memory says that the entry was not checked against a source, where the
	// list as a whole was.
	Memory bool

	when condition
}

// ImpactLists returns every list, in the order of countries.
func ImpactLists() []ImpactList {
	lists := slices.Clone(impactLists)
	for i := range lists {
		lists[i].Entries = slices.Clone(lists[i].Entries)
	}
	return lists
}

// impactFacts are what conditions of lists are asked of: an activity, the
// keeper, and what counts towards an assessment.
type impactFacts struct {
	*Activity
	keeper *Organisation
	signs  signs
	in     protection
}

// A condition says whether it is met, and by which statements of the record.
type condition func(*impactFacts) evidence

// evidence is whether a condition is met and the statements that meet it, which
// may be none. The zero value is not met.
type evidence struct {
	met   bool
	n     int
	signs [8]sign
}

// metBy is the evidence of a condition that is met by signs.
func metBy(signs ...sign) evidence {
	e := evidence{met: true}
	for _, s := range signs {
		e.add(s)
	}
	return e
}

// add adds a statement, once.
func (e *evidence) add(s sign) {
	if e.n < len(e.signs) && !slices.Contains(e.signs[:e.n], s) {
		e.signs[e.n] = s
		e.n++
	}
}

// and joins the statements of two conditions that are both met.
func (e evidence) and(other evidence) evidence {
	for _, s := range other.signs[:other.n] {
		e.add(s)
	}
	return e
}

// allOf is met where each of several conditions is.
func allOf(conditions ...condition) condition {
	return func(f *impactFacts) evidence {
		all := metBy()
		for _, c := range conditions {
			one := c(f)
			if !one.met {
				return evidence{}
			}
			all = all.and(one)
		}
		return all
	}
}

// anyOf is met where one of several conditions is, and takes the first.
func anyOf(conditions ...condition) condition {
	return func(f *impactFacts) evidence {
		for _, c := range conditions {
			if one := c(f); one.met {
				return one
			}
		}
		return evidence{}
	}
}

// isNot is met where a condition is not.
func isNot(c condition) condition {
	return func(f *impactFacts) evidence { return evidence{met: !c(f).met} }
}

// criterion is met where the criterion of WP248 with this number is.
func criterion(n int) condition {
	return func(f *impactFacts) evidence { return ifMet(f.signs.criteria[n-1]) }
}

// ifMet is the evidence of a sign, if there is one.
func ifMet(s sign) evidence {
	if !s.met() {
		return evidence{}
	}
	return metBy(s)
}

// The conditions on facts of an activity, by what they are about.
var (
	isEvaluated  = criterion(1)
	isDecided    = criterion(2)
	isMonitored  = criterion(3)
	isLarge      = criterion(5)
	isMatched    = criterion(6)
	ofVulnerable = criterion(7)
	isInnovative = criterion(8)
	isWithheld   = criterion(9)

	hasSensitive = condition(func(f *impactFacts) evidence { return ifMet(f.sensitive(f.in)) })
	hasGenetic   = dataThat(bySpecial, func(d *DataCategory) bool { return slices.Contains(d.Special, lawfulbasis.GeneticData) })
	hasHealth    = dataThat(bySpecial, func(d *DataCategory) bool { return slices.Contains(d.Special, lawfulbasis.HealthData) })
	hasBodies    = anyOf(
		dataThat(bySpecial, func(d *DataCategory) bool { return slices.Contains(d.Special, lawfulbasis.BiometricData) }),
		dataThat(byIdentifying, func(d *DataCategory) bool { return d.IdentifiesUniquely == Yes && ofTheBody(*d) }))
	hasLocation   = dataThat(byLocation, func(d *DataCategory) bool { return d.Kind == DataLocation })
	hasImages     = dataThat(byKind, func(d *DataCategory) bool { return d.Kind == DataImage })
	hasOthersData = dataThat(bySource, func(d *DataCategory) bool {
		return slices.ContainsFunc(d.Sources, func(s DataSource) bool {
			return s.Kind == SourceThird || s.Kind == SourceClient || s.Kind == SourcePublic
		})
	})

	ofStaff      = peopleWho(func(s *SubjectCategory) bool { return s.Kind == SubjectEmployee })
	ofApplicants = peopleWho(func(s *SubjectCategory) bool { return s.Kind == SubjectApplicant })
	ofTheYoung   = peopleWho(func(s *SubjectCategory) bool { return s.Kind == SubjectChild })
	// ofWeakOthers are the vulnerable of lists that do not count employees.
	ofWeakOthers = peopleWho(func(s *SubjectCategory) bool { return s.Kind != SubjectEmployee && vulnerable(s) })

	inPublic = condition(func(f *impactFacts) evidence {
		if f.PublicArea != Yes {
			return evidence{}
		}
		return metBy(sign{by: byPublicArea})
	})
	isReused = condition(func(f *impactFacts) evidence {
		i := slices.IndexFunc(f.Purposes, func(p Purpose) bool { return p.Further != nil })
		if i < 0 {
			return evidence{}
		}
		return metBy(sign{byFurther, i})
	})
	isAdvertised = condition(func(f *impactFacts) evidence {
		i := slices.IndexFunc(f.Purposes, func(p Purpose) bool { return p.DirectMarketing == Yes })
		if i < 0 {
			return evidence{}
		}
		return metBy(sign{byMarketing, i})
	})
	readsEmotions = condition(func(f *impactFacts) evidence {
		i := slices.IndexFunc(f.AI, func(u AIUse) bool { return u.Function == AIEmotionRecognition })
		if i < 0 {
			return evidence{}
		}
		return metBy(sign{byAI, i})
	})
	converses = condition(func(f *impactFacts) evidence {
		i := slices.IndexFunc(f.AI, func(u AIUse) bool { return u.Use == AIForChat || u.Use.evaluates() })
		if i < 0 {
			return evidence{}
		}
		return metBy(sign{byAIUse, i})
	})
	isRegular = condition(func(f *impactFacts) evidence {
		if f.Occasional != No {
			return evidence{}
		}
		return metBy()
	})
	bySmallKeeper = condition(func(f *impactFacts) evidence {
		if n := f.keeper.Employees; n == 0 || n >= 250 {
			return evidence{}
		}
		return metBy()
	})
	byPublicKeeper = condition(func(f *impactFacts) evidence {
		if f.keeper.PublicAuthority != Yes {
			return evidence{}
		}
		return metBy()
	})
)

// dataThat is met by data of some kind.
func dataThat(by statement, is func(*DataCategory) bool) condition {
	return func(f *impactFacts) evidence {
		for i := range f.Data {
			if is(&f.Data[i]) {
				return metBy(sign{by, i})
			}
		}
		return evidence{}
	}
}

// peopleWho is met by data subjects of some kind.
func peopleWho(are func(*SubjectCategory) bool) condition {
	return func(f *impactFacts) evidence {
		for i := range f.Subjects {
			if are(&f.Subjects[i]) {
				return metBy(sign{byPeople, i})
			}
		}
		return evidence{}
	}
}

// isAbout is met by activities on one of some topics.
func isAbout(some ...Topic) condition {
	return func(f *impactFacts) evidence {
		for i, t := range f.Topics {
			if slices.Contains(some, t) {
				return metBy(sign{byTopic, i})
			}
		}
		return evidence{}
	}
}

// impactMatch is a list of which enough entries are met, with what meets each.
type impactMatch struct {
	list    *ImpactList
	entries []*ImpactEntry
	signs   [][]sign
}

// certain reports whether the list is a decision that the facts as stated
// decide, checked against a source.
func (m *impactMatch) certain() bool {
	return m.list.Binding && m.list.Confidence != transfer.Memory && slices.ContainsFunc(m.entries, func(e *ImpactEntry) bool { return !e.Memory })
}

// matches returns the lists of a country's authority on a day that an
// activity meets: those that ask for an assessment, or those that exempt from
// it. The zero day is any.
func (f *impactFacts) matches(country transfer.Country, regime Regime, day civil.Date, exempts bool) []impactMatch {
	var matches []impactMatch
	for i := range impactLists {
		list := &impactLists[i]
		if list.Country != country || list.Regime != regime || list.Exempts != exempts || !day.IsZero() && day.Before(list.From) {
			continue
		}
		m := impactMatch{list: list}
		for j := range list.Entries {
			if e := list.Entries[j].when(f); e.met {
				m.entries, m.signs = append(m.entries, &list.Entries[j]), append(m.signs, slices.Clone(e.signs[:e.n]))
			}
		}
		if len(m.entries) >= list.AtLeast {
			matches = append(matches, m)
		}
	}
	return matches
}
