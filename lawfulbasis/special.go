package lawfulbasis

import (
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// SpecialCategory is one of the categories of data whose processing GDPR
// Art. 9(1) prohibits unless a [Condition] is met, or that the Swiss FADP
// calls sensitive. The zero value names none.
type SpecialCategory string

// The eight types of Art. 9(1), then those that only the FADP has. Data on
// criminal convictions and offences are not among the former: Art. 10 has
// rules of its own.
const (
	RacialEthnicOrigin   SpecialCategory = "racial-ethnic-origin"
	PoliticalOpinions    SpecialCategory = "political-opinions"
	ReligiousBeliefs     SpecialCategory = "religious-philosophical-beliefs"
	TradeUnionMembership SpecialCategory = "trade-union-membership"
	GeneticData          SpecialCategory = "genetic"
	BiometricData        SpecialCategory = "biometric" // used to identify a person uniquely
	HealthData           SpecialCategory = "health"
	SexLife              SpecialCategory = "sex-life-orientation"

	PrivateSphere        SpecialCategory = "private-sphere"        // FADP Art. 5(c)(2)
	ProceedingsSanctions SpecialCategory = "proceedings-sanctions" // FADP Art. 5(c)(5)
	SocialAssistance     SpecialCategory = "social-assistance"     // FADP Art. 5(c)(6)
)

// SpecialCategoryInfo describes a category.
type SpecialCategoryInfo struct {
	Code  SpecialCategory
	Label string

	provisions []Provision
}

// Provisions returns where each regime has the category.
func (s SpecialCategoryInfo) Provisions() []Provision { return slices.Clone(s.provisions) }

// special gives the places of a type that all four regimes have.
func special(swiss, note string) []Provision {
	return []Provision{inEU("Art. 9(1)"), inUK("Art. 9(1)"), inInstitutions("Art. 10(1)"), inSwiss(swiss, note)}
}

// The FADP does not name sex life: that it is part of the private sphere
// (Intimsphäre) of Art. 5(c)(2) is a reading, not the text.
var specialCategories = []SpecialCategoryInfo{
	{RacialEthnicOrigin, "Racial or ethnic origin", special("Art. 5(c)(2)", "")},
	{PoliticalOpinions, "Political opinions", special("Art. 5(c)(1)", "views or activities")},
	{ReligiousBeliefs, "Religious or philosophical beliefs", special("Art. 5(c)(1)", "views or activities")},
	{TradeUnionMembership, "Trade union membership", special("Art. 5(c)(1)", "views or activities")},
	{GeneticData, "Genetic data", special("Art. 5(c)(3)", "")},
	{BiometricData, "Biometric data to identify a person uniquely", special("Art. 5(c)(4)", "")},
	{HealthData, "Data concerning health", special("Art. 5(c)(2)", "")},
	{SexLife, "Sex life or sexual orientation", special("Art. 5(c)(2)", "as part of the private sphere")},
	{PrivateSphere, "Private sphere", []Provision{inSwiss("Art. 5(c)(2)", "")}},
	{ProceedingsSanctions, "Administrative or criminal proceedings or sanctions", []Provision{inSwiss("Art. 5(c)(5)", "")}},
	{SocialAssistance, "Social assistance measures", []Provision{inSwiss("Art. 5(c)(6)", "")}},
}

// SpecialCategories returns every category: the types of Art. 9(1) in its
// order, then the Swiss ones.
func SpecialCategories() []SpecialCategoryInfo { return slices.Clone(specialCategories) }

// SpecialCategoryOf returns the description of a category, and whether there
// is one of that code.
func SpecialCategoryOf(s SpecialCategory) (SpecialCategoryInfo, bool) {
	if i := s.index(); i >= 0 {
		return specialCategories[i], true
	}
	return SpecialCategoryInfo{}, false
}

func (s SpecialCategory) index() int {
	for i := range specialCategories {
		if specialCategories[i].Code == s {
			return i
		}
	}
	return -1
}

// Valid reports whether s is the code of a category in any regime.
func (s SpecialCategory) Valid() bool { return s.index() >= 0 }

// Cite returns where the regime has the category, and whether it has it.
func (s SpecialCategory) Cite(r fact.Regime) (fact.Citation, bool) {
	i := s.index()
	if i < 0 {
		return fact.Citation{}, false
	}
	return citeIn(specialCategories[i].provisions, r)
}

// SpecialUnder reports whether data of the category are a special category,
// or in Switzerland sensitive, for a keeper whom the regime binds on the day.
func SpecialUnder(s SpecialCategory, r fact.Regime, on civil.Date) bool {
	i := s.index()
	return i >= 0 && inForce(specialCategories[i].provisions, r, on)
}
