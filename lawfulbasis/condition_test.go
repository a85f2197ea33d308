package lawfulbasis

import (
	"fmt"
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

func TestConditionTable(t *testing.T) {
	seen := map[Condition]bool{}
	for _, info := range Conditions() {
		if seen[info.Code] || info.Label == "" || !info.Code.Valid() || (info.Article == 9) != (info.Point != "") {
			t.Errorf("condition %q is double, unlabelled, not valid or without its letter", info.Code)
		}
		seen[info.Code] = true
		if got, ok := ConditionOf(info.Code); !ok || got.Code != info.Code {
			t.Errorf("ConditionOf(%q) = %q, %t", info.Code, got.Code, ok)
		}
		checkProvisions(t, string(info.Code), info.Provisions(), func(r fact.Regime, on civil.Date) bool {
			return ConditionAvailable(info.Code, r, on)
		})
	}
	if len(seen) != 12 {
		t.Errorf("%d conditions, want ten of Art. 9(2) and two of Art. 10", len(seen))
	}
}

func TestConditionFacts(t *testing.T) {
	facts := map[Condition]string{ // L law, H health contract, S secrecy, U UK Schedule 1, A automated decisions
		ExplicitConsent: "A", EmploymentLaw: "LU", ConditionVitalInterests: "", NotForProfit: "", ManifestlyPublic: "",
		LegalClaims: "", SubstantialPublicInterest: "LUA", HealthCare: "LHSU", PublicHealth: "LU", ArchivingResearch: "LU",
		OfficialAuthority: "", AuthorisedByLaw: "LU",
	}
	for _, info := range Conditions() {
		var got strings.Builder
		for _, f := range []struct {
			set  bool
			mark string
		}{{info.NeedsLaw, "L"}, {info.HealthContract, "H"}, {info.NeedsSecrecy, "S"}, {info.UKSchedule1, "U"}, {info.AllowsAutomatedDecision, "A"}} {
			if f.set {
				got.WriteString(f.mark)
			}
		}
		if want := facts[info.Code]; got.String() != want {
			t.Errorf("%s: %q, want %q", info.Code, got.String(), want)
		}
	}
}

func TestConditionCite(t *testing.T) {
	tests := []struct {
		condition Condition
		want      [4]string // in the order of fact.Regimes
	}{
		{ExplicitConsent, [4]string{"GDPR Art. 9(2)(a)", "UK GDPR Art. 9(2)(a)", "FADP Art. 6(7)(a)", "EUDPR Art. 10(2)(a)"}},
		{ManifestlyPublic, [4]string{"GDPR Art. 9(2)(e)", "UK GDPR Art. 9(2)(e)", "FADP Art. 30(3)", "EUDPR Art. 10(2)(e)"}},
		{ArchivingResearch, [4]string{"GDPR Art. 9(2)(j)", "UK GDPR Art. 9(2)(j)", "", "EUDPR Art. 10(2)(j)"}},
		{OfficialAuthority, [4]string{"GDPR Art. 10", "UK GDPR Art. 10(1)", "", "EUDPR Art. 11"}},
		{"consent", [4]string{}},
	}
	for _, test := range tests {
		for i, r := range fact.Regimes() {
			got, ok := test.condition.Cite(r)
			if got.String() != test.want[i] || ok != (test.want[i] != "") {
				t.Errorf("%q.Cite(%s) = %q, %t, want %q", test.condition, r, got, ok, test.want[i])
			}
		}
	}
}

func TestConditionAsGround(t *testing.T) {
	tests := []struct {
		words string
		want  Condition // empty: not a condition's name
	}{
		{"manifestly-public", ManifestlyPublic},
		{"Manifestly made public", ManifestlyPublic},
		{"Manifestly made public by the person", ManifestlyPublic},
		{"MANIFESTLY PUBLIC", ManifestlyPublic},
		{"Art. 9(2)(e) GDPR", ManifestlyPublic},
		{"Article 9 (2) e", ManifestlyPublic},
		{"EUDPR Art. 10(2)(e)", ManifestlyPublic},
		{"substantial public interest", SubstantialPublicInterest},
		{"legal claims", LegalClaims},
		{"explicit-consent", ExplicitConsent},
		{"scientific research", ArchivingResearch},
		{"Data manifestly made public by the data subject.", ManifestlyPublic},
		{"the profile has been manifestly made public", ManifestlyPublic},
		{"Daten, die offensichtlich von der betroffenen Person öffentlich gemacht wurden", ManifestlyPublic},
		{"données manifestement rendues publiques par la personne", ManifestlyPublic},
		{"données qui ont manifestement été rendues publiques", ManifestlyPublic},
		{"data that were not manifestly made public", ""},
		{"nicht offensichtlich öffentlich", ""},
		{"manifestly excessive requests of the public", ""},
		{"the data are public", ""},
		{"manifestly", ""},
		{"official authority", OfficialAuthority},
		{"vital-interests", ""}, // a ground as well
		{"Vital interests", ""},
		{"Consent", ""},
		{"Art. 6(1)(e)", ""},
		{"Art. 19(2)(e)", ""},
		{"Art. 9(2)", ""},
		{"our terms of use", ""},
		{"", ""},
		{"(((", ""},
		{"\xff\xfe", ""},
	}
	for _, test := range tests {
		got, ok := ConditionAsGround(test.words)
		if got != test.want || ok != (test.want != "") {
			t.Errorf("ConditionAsGround(%q) = %q, %t, want %q", test.words, got, ok, test.want)
		}
	}
	for _, info := range Conditions() {
		if info.Code == ConditionVitalInterests {
			continue
		}
		for _, words := range []string{string(info.Code), info.Label} {
			if got, _ := ConditionAsGround(words); got != info.Code {
				t.Errorf("ConditionAsGround(%q) = %q, want %q", words, got, info.Code)
			}
		}
	}
	for _, info := range Grounds() {
		for _, words := range []string{string(info.Code), info.Label} {
			if got, ok := ConditionAsGround(words); ok {
				t.Errorf("ConditionAsGround(%q) = %q for a ground", words, got)
			}
		}
	}
	for _, alias := range conditionAliases {
		if hyphenate(alias.name) != alias.name || !alias.code.Valid() {
			t.Errorf("alias %q of %q is not written as codes are, or names no condition", alias.name, alias.code)
		}
	}
}

func ExampleConditionAsGround() {
	condition, ok := ConditionAsGround("Manifestly made public")
	fmt.Println(condition, ok)
	// Output: manifestly-public true
}

func ExampleConditionOf() {
	info, _ := ConditionOf(HealthCare)
	fmt.Println(info.Label, info.NeedsLaw, info.HealthContract, info.NeedsSecrecy)
	// Output: Health or social care true true true
}
