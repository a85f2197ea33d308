package lawfulbasis

import (
	"slices"
	"strings"
	"unicode"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Condition is one of the cases in which special categories of data (GDPR
// Art. 9(2)) or data on criminal convictions and offences (Art. 10) may be
// processed. It stands beside a [Ground], never in its place. The zero value
// names none.
type Condition string

// The conditions. In the UK, Art. 10 data include alleged offences and
// proceedings for them, DPA 2018 s. 11(2).
const (
	ExplicitConsent           Condition = "explicit-consent"              // Art. 9(2)(a)
	EmploymentLaw             Condition = "employment-social-security"    // Art. 9(2)(b)
	ConditionVitalInterests   Condition = "vital-interests"               // Art. 9(2)(c)
	NotForProfit              Condition = "not-for-profit-body"           // Art. 9(2)(d)
	ManifestlyPublic          Condition = "manifestly-public"             // Art. 9(2)(e)
	LegalClaims               Condition = "legal-claims"                  // Art. 9(2)(f)
	SubstantialPublicInterest Condition = "substantial-public-interest"   // Art. 9(2)(g)
	HealthCare                Condition = "health-care"                   // Art. 9(2)(h)
	PublicHealth              Condition = "public-health"                 // Art. 9(2)(i)
	ArchivingResearch         Condition = "archiving-research-statistics" // Art. 9(2)(j)
	OfficialAuthority         Condition = "official-authority"            // Art. 10: under the control of official authority
	AuthorisedByLaw           Condition = "authorised-by-law"             // Art. 10: authorised by law with safeguards
)

// ConditionInfo describes a condition.
type ConditionInfo struct {
	Code    Condition
	Label   string
	Article int    // of the GDPR: 9 or 10
	Point   string // letter of Art. 9(2); empty for Art. 10
	// NeedsLaw says that it rests on law that the controller must point to:
	// (b), (g), (h), (i), (j) and the second case of Art. 10. Point (b) is
	// also met by a collective agreement under the law of a Member State.
	NeedsLaw bool
	// HealthContract says that a contract with a health professional serves
	// in the place of law, Art. 9(2)(h).
	HealthContract bool
	// NeedsSecrecy says that those who process the data must be bound to
	// secrecy, GDPR and UK GDPR Art. 9(3), EUDPR Art. 10(3).
	NeedsSecrecy bool
	// UKSchedule1 says that in the UK a condition of DPA 2018 Sch. 1 must be
	// met as well, s. 10(2), (3) and (5).
	UKSchedule1 bool
	// AllowsAutomatedDecision says that a solely automated decision may use
	// the data: GDPR Art. 22(4), UK GDPR Art. 22B(2) and (3), EUDPR
	// Art. 24(4). The UK, since 2026-02-05, asks beside point (g) that the
	// decision is needed for a contract or is required or authorised by law.
	AllowsAutomatedDecision bool

	provisions []Provision
}

// Provisions returns where each regime has the condition. The FADP has no
// list of conditions; its entries are the nearest rules it has.
func (c ConditionInfo) Provisions() []Provision { return slices.Clone(c.provisions) }

// article9 gives the places of one letter: the EUDPR keeps the order of
// Art. 9(2) in its Art. 10(2).
func article9(letter string) []Provision {
	return []Provision{
		inEU("Art. 9(2)(" + letter + ")"),
		inUK("Art. 9(2)(" + letter + ")"),
		inInstitutions("Art. 10(2)(" + letter + ")"),
	}
}

func article10() []Provision {
	return []Provision{inEU("Art. 10"), inUK("Art. 10(1)"), inInstitutions("Art. 11")}
}

var conditions = []ConditionInfo{
	{Code: ExplicitConsent, Label: "Explicit consent", Article: 9, Point: "a", AllowsAutomatedDecision: true,
		provisions: append(article9("a"), inSwiss("Art. 6(7)(a)", "consent, where it is needed, must be express"))},
	{Code: EmploymentLaw, Label: "Employment, social security and social protection law", Article: 9, Point: "b",
		NeedsLaw: true, UKSchedule1: true, provisions: article9("b")},
	{Code: ConditionVitalInterests, Label: "Vital interests of a person who cannot consent", Article: 9, Point: "c",
		provisions: article9("c")},
	{Code: NotForProfit, Label: "Not-for-profit body and its members", Article: 9, Point: "d", provisions: article9("d")},
	{Code: ManifestlyPublic, Label: "Manifestly made public by the person", Article: 9, Point: "e",
		provisions: append(article9("e"), inSwiss("Art. 30(3)", "as a rule no breach of personality rights, unless the person forbade it"))},
	{Code: LegalClaims, Label: "Legal claims and courts", Article: 9, Point: "f", provisions: article9("f")},
	{Code: SubstantialPublicInterest, Label: "Substantial public interest", Article: 9, Point: "g",
		NeedsLaw: true, UKSchedule1: true, AllowsAutomatedDecision: true, provisions: article9("g")},
	{Code: HealthCare, Label: "Health or social care", Article: 9, Point: "h",
		NeedsLaw: true, HealthContract: true, NeedsSecrecy: true, UKSchedule1: true, provisions: article9("h")},
	{Code: PublicHealth, Label: "Public health", Article: 9, Point: "i",
		NeedsLaw: true, UKSchedule1: true, provisions: article9("i")},
	{Code: ArchivingResearch, Label: "Archiving, research or statistics", Article: 9, Point: "j",
		NeedsLaw: true, UKSchedule1: true, provisions: article9("j")},
	// DPA 2018 s. 10(4): Schedule 1 is for what official authority does not control.
	{Code: OfficialAuthority, Label: "Under the control of official authority", Article: 10, provisions: article10()},
	{Code: AuthorisedByLaw, Label: "Authorised by law with appropriate safeguards", Article: 10,
		NeedsLaw: true, UKSchedule1: true, provisions: article10()},
}

// Conditions returns every condition in the order of Arts. 9(2) and 10.
func Conditions() []ConditionInfo { return slices.Clone(conditions) }

// ConditionOf returns the description of a condition, and whether there is
// one of that code.
func ConditionOf(c Condition) (ConditionInfo, bool) {
	if i := c.index(); i >= 0 {
		return conditions[i], true
	}
	return ConditionInfo{}, false
}

func (c Condition) index() int {
	for i := range conditions {
		if conditions[i].Code == c {
			return i
		}
	}
	return -1
}

// Valid reports whether c is the code of a condition.
func (c Condition) Valid() bool { return c.index() >= 0 }

// Cite returns where the regime has the condition, and whether it has it.
func (c Condition) Cite(r fact.Regime) (fact.Citation, bool) {
	i := c.index()
	if i < 0 {
		return fact.Citation{}, false
	}
	return citeIn(conditions[i].provisions, r)
}

// ConditionAvailable reports whether a keeper whom the regime binds could
// rely on the condition on the day. The FADP has no list: it reports false
// for all but the two that the act names.
func ConditionAvailable(c Condition, r fact.Regime, on civil.Date) bool {
	i := c.index()
	return i >= 0 && inForce(conditions[i].provisions, r, on)
}

// conditionAliases are other names that records give to a condition where a
// ground is asked for.
var conditionAliases = []struct {
	name string
	code Condition
}{
	{"employment-law", EmploymentLaw},
	{"social-security", EmploymentLaw},
	{"social-protection", EmploymentLaw},
	{"not-for-profit", NotForProfit},
	{"manifestly-made-public", ManifestlyPublic},
	{"publicly-available", ManifestlyPublic},
	{"public-data", ManifestlyPublic},
	{"legal-claim", LegalClaims},
	{"defence-of-legal-claims", LegalClaims},
	{"establishment-exercise-or-defence-of-legal-claims", LegalClaims},
	{"medical-diagnosis", HealthCare},
	{"preventive-medicine", HealthCare},
	{"occupational-medicine", HealthCare},
	{"archiving", ArchivingResearch},
	{"research", ArchivingResearch},
	{"scientific-research", ArchivingResearch},
	{"statistics", ArchivingResearch},
}

// ConditionAsGround reports which condition of Art. 9(2) or 10 somebody named
// where a ground of Art. 6 is asked for: by its code ("manifestly-public"),
// its name ("Manifestly made public") or its place ("Art. 9(2)(e)"); that of
// Art. 9(2)(e), which is the one most often given as a ground, also by its
// phrase within a sentence in English, German or French. It reports false for
// the name of a ground, so for "vital interests", which is both. It takes the
// words of [Basis.Ground] and of [Basis.Claim].
func ConditionAsGround(words string) (Condition, bool) {
	name := hyphenate(words)
	if name == "" || Ground(name).Valid() {
		return "", false
	}
	for i := range conditions {
		c := &conditions[i]
		if string(c.Code) == name || hyphenate(c.Label) == name {
			return c.Code, true
		}
		// "Art. 9(2)(e) GDPR", "EUDPR 10(2)(e)"
		if c.Article == 9 && (hasPlace(name, "9-2-"+c.Point) || hasPlace(name, "10-2-"+c.Point)) {
			return c.Code, true
		}
	}
	for _, alias := range conditionAliases {
		if alias.name == name {
			return alias.code, true
		}
	}
	if saysPublic(strings.Split(name, "-")) {
		return ManifestlyPublic, true
	}
	return "", false
}

// madePublic are the words of Art. 9(2)(e) in one language: an adverb, a word
// for public, and what may stand between the two.
type madePublic struct {
	manifestly string
	between    []string
	public     []string
}

var madePublicIn = []madePublic{
	{"manifestly", []string{"made", "been", "rendered"}, []string{"public"}},
	{"offensichtlich", []string{"von", "durch", "der", "dem", "die", "betroffenen", "betroffene", "person", "selbst"}, []string{"öffentlich"}},
	{"manifestement", []string{"été", "rendu", "rendue", "rendus", "rendues", "par", "la", "personne", "concernée"},
		[]string{"public", "publics", "publique", "publiques"}},
}

// saysPublic reports whether words say, in a row, that data were manifestly
// made public, and do not deny it.
func saysPublic(words []string) bool {
	for i, word := range words {
		if i > 0 && (words[i-1] == "not" || words[i-1] == "nicht" || words[i-1] == "pas" || words[i-1] == "non") {
			continue
		}
		for _, in := range madePublicIn {
			if word != in.manifestly {
				continue
			}
			rest := words[i+1:]
			for len(rest) > 0 && slices.Contains(in.between, rest[0]) {
				rest = rest[1:]
			}
			if len(rest) > 0 && slices.Contains(in.public, rest[0]) {
				return true
			}
		}
	}
	return false
}

// hyphenate writes words as codes are written: lower case, hyphens between.
func hyphenate(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	return strings.Join(words, "-")
}

// hasPlace reports whether name holds place as whole words.
func hasPlace(name, place string) bool {
	return strings.Contains("-"+name+"-", "-"+place+"-")
}
