package ropa

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Screening is what the record of one activity says on the question whether
// it needs a data protection impact assessment. It counts what is stated: a
// record that states little meets little.
type Screening struct {
	// Cases are those of Art. 35(3) GDPR that are met; each needs an
	// assessment. For other regimes, those of their own law.
	Cases []Criterion
	// Criteria are those of the nine of WP248 rev.01 that are met; two or
	// more normally call for an assessment.
	Criteria []Criterion
	// Listed are the entries that are met of the authorities' lists of
	// processing that needs an assessment, Art. 35(4), and Exempt those of the
	// lists of processing that needs none, Art. 35(5): of the keeper's authority
	// first, then of those where its establishments and representatives are, and
	// where people are to whom the record says that services are offered.
	Listed, Exempt []ListedEntry
}

// ListedEntry is an entry of an authority's list that an activity meets.
type ListedEntry struct {
	Country   transfer.Country
	Authority string
	List      Citation
	Number    string
	What      string // English
	Facts     []string
	Path      Path // where the record states the first of them; the activity where none is
	// Confidence says what the entry rests on; Certain that the list is a
	// regulation or a published decision, and the entry was checked.
	Confidence transfer.Confidence
	Certain    bool
}

// Criterion is one case or criterion that an activity meets.
type Criterion struct {
	Code  string         // letter of Art. 35(3), "a" to "c", or number in WP248, "1" to "9"
	Type  ProcessingType // the type of processing it is
	Label string         // English
	Cite  Citation
	Fact  string // what the record states that meets it: `data "Church tax class" is special (religious beliefs)`
	Path  Path   // where the record states it
}

// Screen answers which cases of Art. 35(3) and which of the nine criteria of
// WP248 rev.01 the record of an activity meets, under the regimes of the
// register. Paths begin at the register; where a is no element of
// r.Activities, at the activity. A nil activity meets nothing.
func Screen(r *Register, a *Activity) Screening {
	var s Screening
	if a == nil {
		return s
	}
	regimes, base, in := []Regime{EU}, Path{}, protection{}
	if r != nil {
		regimes, in.lang = r.RegimesOn(civil.Date{}), r.Language
		for i := range r.Activities {
			if &r.Activities[i] == a {
				base = Path{}.Index("activities", i)
			}
		}
	}
	copy(in.regimes[:], regimes)
	met := a.signs(in)
	for i, c := range screeningCases {
		var where Citation
		for _, regime := range regimes {
			where = cmp.Or(where, c.in(regime))
		}
		if sign := met.cases[i]; sign.met() && where != (Citation{}) {
			s.Cases = append(s.Cases, Criterion{c.code, c.kind, c.labelIn(regimeOf(where.Act)), where, sign.fact(a), sign.path(base)})
		}
	}
	for i, kind := range screeningCriteria {
		if sign := met.criteria[i]; sign.met() {
			where := Citation{Act: fact.WP29, Provision: "WP248 rev.01, criterion " + strconv.Itoa(i+1)}
			s.Criteria = append(s.Criteria,
				Criterion{strconv.Itoa(i + 1), kind, codeLabel(processingTypes, kind), where, sign.fact(a), sign.path(base)})
		}
	}
	for _, country := range countriesOf(r, a) {
		regime := EU
		if country == "GB" {
			regime = UK
		}
		f := impactFacts{Activity: a, signs: met, in: in, keeper: &Organisation{}}
		if r != nil {
			f.keeper = &r.Organisation
		}
		s.Listed = append(s.Listed, f.entries(country, regime, false, base)...)
		s.Exempt = append(s.Exempt, f.entries(country, regime, true, base)...)
	}
	return s
}

// countriesOf returns the countries whose authorities an activity concerns, the
// keeper's first.
func countriesOf(r *Register, a *Activity) []transfer.Country {
	if r == nil {
		return nil
	}
	o := &r.Organisation
	all := []transfer.Country{cmp.Or(o.Country, o.Contact.Address.Country)}
	for i := range o.Establishments {
		all = append(all, o.Establishments[i].Address.Country)
	}
	all = append(all, representativeCountries(r)...)
	for i := range a.Purposes {
		for _, b := range a.Purposes[i].Bases {
			if b.Consent != nil && b.Consent.Child != nil {
				for _, c := range b.Consent.Child.Countries {
					all = append(all, transfer.Country(c))
				}
			}
		}
	}
	var distinct []transfer.Country
	for _, c := range all {
		if c != "" && !slices.Contains(distinct, c) {
			distinct = append(distinct, c)
		}
	}
	return distinct
}

// representativeCountries returns where the keeper's representatives are,
// Art. 27(3): where people are to whom it offers or whom it monitors.
func representativeCountries(r *Register) []transfer.Country {
	var all []transfer.Country
	if r.Representative != nil {
		all = append(all, cmp.Or(r.Representative.Country, r.Representative.Contact.Address.Country))
	}
	for i := range r.Representatives {
		all = append(all, cmp.Or(r.Representatives[i].Country, r.Representatives[i].Contact.Address.Country))
	}
	return all
}

// entries returns the entries that are met of the lists of a country.
func (f *impactFacts) entries(country transfer.Country, regime Regime, exempts bool, base Path) []ListedEntry {
	var all []ListedEntry
	for _, m := range f.matches(country, regime, civil.Date{}, exempts) {
		for i, e := range m.entries {
			entry := ListedEntry{Country: country, Authority: m.list.Authority, List: m.list.Cite, Number: e.Number, What: e.What, Path: base, Confidence: m.list.Confidence}
			if e.Memory {
				entry.Confidence = transfer.Memory
			}
			entry.Certain = m.list.Binding && entry.Confidence != transfer.Memory
			for j, sign := range m.signs[i] {
				entry.Facts = append(entry.Facts, sign.fact(f.Activity))
				if j == 0 {
					entry.Path = sign.path(base)
				}
			}
			all = append(all, entry)
		}
	}
	return all
}

// screeningCase is one case of Art. 35(3).
type screeningCase struct {
	code  string
	kind  ProcessingType
	label string
	cites []Citation
}

// screeningCases are the cases of Art. 35(3) in order. FADP Art. 22(2) has the
// second and the third.
var screeningCases = [3]screeningCase{
	{"a", TypeEvaluation, "systematic and extensive evaluation on which significant decisions are based",
		slices.Concat(gdpr("35(3)(a)"), eudpr("39(3)(a)"))},
	{"b", TypeSensitive, "special-category or criminal-offence data on a large scale",
		slices.Concat(gdpr("35(3)(b)"), eudpr("39(3)(b)"), fadp("22(2)(a)"))},
	{"c", TypePublicSpaces, "systematic monitoring of a publicly accessible area on a large scale",
		slices.Concat(gdpr("35(3)(c)"), eudpr("39(3)(c)"), fadp("22(2)(b)"))},
}

// labelIn is what the case is called in a regime: the FADP speaks of sensitive
// data, Art. 5(c).
func (c *screeningCase) labelIn(regime Regime) string {
	if regime == Swiss && c.kind == TypeSensitive {
		return "sensitive data on a large scale"
	}
	return c.label
}

// in returns where a regime has the case; the zero Citation where it has not.
func (c *screeningCase) in(regime Regime) Citation {
	for _, cite := range c.cites {
		if regimeOf(cite.Act) == regime {
			return cite
		}
	}
	return Citation{}
}

// screeningCriteria are the nine of WP248 rev.01 of 4 October 2017, endorsed
// by the EDPB on 25 May 2018, in order.
var screeningCriteria = [9]ProcessingType{
	TypeEvaluation, TypeDecision, TypeMonitoring, TypeSensitive, TypeLargeScale,
	TypeMatching, TypeVulnerable, TypeInnovative, TypePreventing,
}

// signs are the cases and criteria an activity meets and what meets each, in
// the order of the tables above.
type signs struct {
	cases    [3]sign
	criteria [9]sign
}

// count returns how many of the nine criteria are met.
func (s *signs) count() int {
	n := 0
	for i := range s.criteria {
		if s.criteria[i].met() {
			n++
		}
	}
	return n
}

// sign is a statement of the record that meets a case or a criterion. The zero
// value is none. Its words and its path are made only when asked for.
type sign struct {
	by    statement
	index int // of the element in its list
}

// statement is what kind of statement of the record a sign is.
type statement uint8

const (
	byNothing statement = iota
	byType
	byProfiling
	byDecision
	byMonitoring
	byPublicArea
	bySpecial
	byCriminal
	byIdentifying
	byLocation
	byLargeScale
	bySubject
	byWatchedStaff
	byAI
	byAIUse
	byKind
	bySource
	byPeople
	byFurther
	byMarketing
	byTopic
)

func (s sign) met() bool { return s.by != byNothing }

// or returns s if it is met, else t.
func (s sign) or(t sign) sign {
	if s.met() {
		return s
	}
	return t
}

// signs finds what the record states that counts towards an assessment, with
// the data that is special under the regimes asked for.
func (a *Activity) signs(in protection) signs {
	var s signs
	c := &s.criteria

	// What the keeper itself classifies the processing as.
	public := sign{}
	for i, t := range a.Types {
		if t == TypePublicSpaces {
			public = sign{byType, i}
			c[2] = c[2].or(public)
		}
		for j := range screeningCriteria {
			if screeningCriteria[j] == t {
				c[j] = c[j].or(sign{byType, i})
			}
		}
	}

	significant := c[1].met()
	if d := a.Decisions; d != nil {
		if d.Profiling == Yes {
			c[0] = c[0].or(sign{by: byProfiling})
		}
		if d.Exist != No && d.Significant == Yes {
			significant = true
			if d.Solely == Yes {
				c[1] = c[1].or(sign{by: byDecision})
			}
		}
	}
	for i := range a.AI {
		switch a.AI[i].Function {
		case AIEmotionRecognition, AIBiometricCategorisation:
			c[0] = c[0].or(sign{byAI, i})
			c[7] = c[7].or(sign{byAI, i})
		case AIBiometricVerification, AIBiometricIdentification, AIRemoteIdentification, AIFaceDatabase,
			AIExpressionDetection: // which evaluates nobody, unless emotions are inferred
			c[7] = c[7].or(sign{byAI, i})
		}
		// What Annex III of the AI Act ranks as high-risk is new technology with
		// an effect on people; most of it evaluates them.
		use := a.AI[i].Use
		if use.evaluates() {
			c[0] = c[0].or(sign{byAIUse, i})
		}
		if use.highRisk() != "" {
			c[7] = c[7].or(sign{byAIUse, i})
		}
		if use.withholds() {
			c[8] = c[8].or(sign{byAIUse, i})
		}
	}
	if a.Monitoring == Yes {
		c[2] = c[2].or(sign{by: byMonitoring})
	}
	if a.PublicArea == Yes && !public.met() && c[2].met() {
		public = sign{by: byPublicArea}
	}
	if a.PublicArea == Yes && a.Monitoring != No {
		c[2] = c[2].or(sign{by: byPublicArea})
	}
	// WP248 names under criterion 4 also financial data that could serve
	// payment fraud. The kind financial is wider (invoices, salaries), and no
	// field says that data could serve fraud, so it is no sign: a keeper that
	// has such data states TypeSensitive.
	sensitive := a.sensitive(in)
	c[3] = c[3].or(sensitive)
	for i := range a.Data {
		if a.Data[i].Kind == DataLocation {
			c[3] = c[3].or(sign{byLocation, i})
		}
	}
	if a.LargeScale == Yes {
		c[4] = c[4].or(sign{by: byLargeScale})
	}
	for i := range a.Subjects {
		who := &a.Subjects[i]
		if vulnerable(who) {
			c[6] = c[6].or(sign{bySubject, i})
		} else if who.Kind == SubjectCustomerStaff && who.Vulnerable == "" && a.watches() {
			c[6] = c[6].or(sign{byWatchedStaff, i})
		}
	}

	// (a) asks for an extensive evaluation: not where a large scale is denied.
	if c[0].met() && significant && a.LargeScale != No {
		s.cases[0] = c[0]
	}
	if c[4].met() {
		s.cases[1], s.cases[2] = sensitive, public
	}
	return s
}

// sensitive finds data of Arts. 9 and 10.
func (a *Activity) sensitive(in protection) sign {
	for i := range a.Data {
		d := &a.Data[i]
		switch {
		case in.category(d) != "" || d.SpecialWhen != "":
			return sign{bySpecial, i}
		case d.criminal() == Yes:
			return sign{byCriminal, i}
		case in.bodily(d):
			return sign{byIdentifying, i}
		}
	}
	return sign{}
}

// vulnerable reports whether people are vulnerable in the sense of WP248
// criterion 7: children, employees and patients, unless the keeper says they
// are not; others where the keeper says so.
func vulnerable(s *SubjectCategory) bool {
	switch s.Kind {
	case SubjectChild, SubjectEmployee, SubjectPatient:
		return s.Vulnerable != No
	}
	return s.Vulnerable == Yes
}

// watches reports whether people are monitored, identified or have their
// emotions read. WP248 counts employees as vulnerable, who can hardly object:
// those who are watched at work are so whoever employs them.
func (a *Activity) watches() bool {
	return a.Monitoring == Yes || slices.Contains(a.Types, TypeMonitoring) || slices.ContainsFunc(a.AI, func(u AIUse) bool {
		return u.Function == AIEmotionRecognition || u.Function == AIBiometricIdentification || u.Function == AIRemoteIdentification
	})
}

// fact says in words what the record states.
func (s sign) fact(a *Activity) string {
	switch s.by {
	case byType:
		return fmt.Sprintf("the record classifies it as %q", a.Types[s.index])
	case byProfiling:
		return "profiling is stated"
	case byDecision:
		return "solely automated decisions with legal or similar effect are stated"
	case byMonitoring:
		return "regular and systematic monitoring is stated"
	case byPublicArea:
		return "a publicly accessible area is monitored"
	case bySpecial:
		d := &a.Data[s.index]
		return fmt.Sprintf("data %q is special (%s)", dataName(d), protection{regimes: [4]Regime(fact.Regimes())}.label(d))
	case byCriminal:
		return fmt.Sprintf("data %q is on criminal convictions or offences", dataName(&a.Data[s.index]))
	case byIdentifying:
		return fmt.Sprintf("data %q identifies people uniquely", dataName(&a.Data[s.index]))
	case byLocation:
		return fmt.Sprintf("data %q is location data", dataName(&a.Data[s.index]))
	case byLargeScale:
		return "a large scale is stated"
	case bySubject:
		return fmt.Sprintf("data subjects %q are vulnerable", shorten(cmp.Or(a.Subjects[s.index].Name, string(a.Subjects[s.index].ID)), 60))
	case byWatchedStaff:
		return fmt.Sprintf("data subjects %q are staff of customers who are watched", shorten(cmp.Or(a.Subjects[s.index].Name, string(a.Subjects[s.index].ID)), 60))
	case byAI:
		u := &a.AI[s.index]
		return fmt.Sprintf("%s is %s", aiCalled(u), codeLabel(aiFunctions, u.Function))
	case byAIUse:
		u := &a.AI[s.index]
		return fmt.Sprintf("%s serves %q", aiCalled(u), codeLabel(aiPurposes, u.Use))
	case byKind:
		d := &a.Data[s.index]
		return fmt.Sprintf("data %q is of the kind %q", dataName(d), codeLabel(dataKinds, d.Kind))
	case bySource:
		return fmt.Sprintf("data %q is from others than the people", dataName(&a.Data[s.index]))
	case byPeople:
		return fmt.Sprintf("data subjects are %s", quotedOr(a.Subjects[s.index].called(), "stated"))
	case byFurther:
		return fmt.Sprintf("purpose %q is another than that of collection", a.Purposes[s.index].called())
	case byMarketing:
		return fmt.Sprintf("purpose %q is direct marketing", a.Purposes[s.index].called())
	case byTopic:
		return fmt.Sprintf("the topic %q is stated", codeLabel(topics, a.Topics[s.index]))
	}
	return ""
}

// path returns where in the activity at base the statement stands.
func (s sign) path(base Path) Path {
	switch s.by {
	case byType:
		return base.Index("types", s.index)
	case byProfiling:
		return base.Child("decisions", "profiling")
	case byDecision:
		return base.Child("decisions")
	case byMonitoring:
		return base.Child("monitoring")
	case byPublicArea:
		return base.Child("publicArea")
	case bySpecial:
		return base.Index("data", s.index).Child("special")
	case byCriminal:
		return base.Index("data", s.index).Child("criminal")
	case byIdentifying:
		return base.Index("data", s.index).Child("identifiesUniquely")
	case byLocation, byKind:
		return base.Index("data", s.index).Child("kind")
	case byLargeScale:
		return base.Child("largeScale")
	case bySubject, byWatchedStaff, byPeople:
		return base.Index("subjects", s.index)
	case bySource:
		return base.Index("data", s.index).Child("sources")
	case byFurther:
		return base.Index("purposes", s.index).Child("further")
	case byMarketing:
		return base.Index("purposes", s.index).Child("directMarketing")
	case byTopic:
		return base.Index("topics", s.index)
	case byAI, byAIUse:
		return base.Index("ai", s.index)
	}
	return base
}
