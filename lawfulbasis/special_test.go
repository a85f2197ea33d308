package lawfulbasis

import (
	"fmt"
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

func TestSpecialCategoryTable(t *testing.T) {
	seen := map[SpecialCategory]bool{}
	for _, info := range SpecialCategories() {
		if seen[info.Code] || info.Label == "" || !info.Code.Valid() {
			t.Errorf("category %q is double, unlabelled or not valid", info.Code)
		}
		seen[info.Code] = true
		if got, ok := SpecialCategoryOf(info.Code); !ok || got.Code != info.Code {
			t.Errorf("SpecialCategoryOf(%q) = %q, %t", info.Code, got.Code, ok)
		}
		checkProvisions(t, string(info.Code), info.Provisions(), func(r fact.Regime, on civil.Date) bool {
			return SpecialUnder(info.Code, r, on)
		})
	}
	if _, ok := SpecialCategoryOf("credit-card"); ok || SpecialCategory("credit-card").Valid() {
		t.Error("credit-card is a special category")
	}
}

func TestSpecialUnder(t *testing.T) {
	common := []SpecialCategory{RacialEthnicOrigin, PoliticalOpinions, ReligiousBeliefs, TradeUnionMembership, GeneticData, BiometricData, HealthData, SexLife}
	swiss := []SpecialCategory{PrivateSphere, ProceedingsSanctions, SocialAssistance}
	on := day("2026-11-21")
	for _, r := range fact.Regimes() {
		for _, s := range common {
			if !SpecialUnder(s, r, on) {
				t.Errorf("%s is not special under %s", s, r)
			}
		}
		for _, s := range swiss {
			if got := SpecialUnder(s, r, on); got != (r == fact.Swiss) {
				t.Errorf("SpecialUnder(%s, %s) = %t", s, r, got)
			}
		}
	}
	if got := len(SpecialCategories()); got != len(common)+len(swiss) {
		t.Errorf("%d categories, want %d", got, len(common)+len(swiss))
	}
}

func ExampleSpecialCategory_Cite() {
	for _, regime := range fact.Regimes() {
		cite, ok := SocialAssistance.Cite(regime)
		fmt.Println(regime, cite, ok)
	}
	// Output:
	// eu  false
	// uk  false
	// ch FADP Art. 5(c)(6) true
	// eu-institutions  false
}
