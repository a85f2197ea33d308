package lawfulbasis

import (
	"fmt"
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

func day(s string) civil.Date { return civil.MustDate(s) }

// checkProvisions asks available, for one code, the day before each row, its
// first and last day and the day after, and compares with what the rows of
// the regime that bound on that day say.
func checkProvisions(t *testing.T, code string, ps []Provision, available func(fact.Regime, civil.Date) bool) {
	t.Helper()
	if len(ps) == 0 {
		t.Errorf("%s: in no regime", code)
	}
	for _, p := range ps {
		if p.From.IsZero() || p.Cite.Act == "" || p.Cite.Provision == "" {
			t.Errorf("%s: %+v: no date or citation", code, p)
		}
		type probe struct {
			name string
			on   civil.Date
		}
		probes := []probe{{"day before", p.From.AddDays(-1)}, {"first day", p.From}}
		if !p.Until.IsZero() {
			probes = append(probes, probe{"last day", p.Until.AddDays(-1)}, probe{"day after", p.Until})
		}
		for _, probe := range probes {
			bound, want := p.Regime.On(probe.on), false
			for _, q := range ps {
				want = want || q.Regime == bound && !probe.on.Before(q.From) && (q.Until.IsZero() || probe.on.Before(q.Until))
			}
			if got := available(p.Regime, probe.on); got != want {
				t.Errorf("%s under %s, %s (%s): available = %t, want %t", code, p.Regime, probe.name, probe.on, got, want)
			}
		}
		if available(p.Regime, civil.Date{}) {
			t.Errorf("%s under %s is available on no date", code, p.Regime)
		}
	}
}

func TestGroundTable(t *testing.T) {
	seen := map[Ground]bool{}
	for _, info := range Grounds() {
		if seen[info.Code] || info.Label == "" || !info.Code.Valid() {
			t.Errorf("ground %q is double, unlabelled or not valid", info.Code)
		}
		seen[info.Code] = true
		if got, ok := GroundOf(info.Code); !ok || got.Code != info.Code {
			t.Errorf("GroundOf(%q) = %q, %t", info.Code, got.Code, ok)
		}
		checkProvisions(t, string(info.Code), info.Provisions(), func(r fact.Regime, on civil.Date) bool {
			return Available(info.Code, r, on)
		})
	}
	for _, g := range []Ground{Consent, Contract, LegalObligation, VitalInterests, PublicTask, LegitimateInterests, RecognisedLegitimateInterests} {
		if !seen[g] {
			t.Errorf("ground %q has no row", g)
		}
	}
}

func TestAvailable(t *testing.T) {
	tests := []struct {
		name   string
		ground Ground
		regime fact.Regime
		on     string
		want   bool
	}{
		{"GDPR, last day before it applied", Consent, fact.EU, "2018-05-24", false},
		{"GDPR, first day", Consent, fact.EU, "2018-05-25", true},
		{"UK keeper under the GDPR", LegitimateInterests, fact.UK, "2020-12-31", true},
		{"UK keeper under the UK GDPR", LegitimateInterests, fact.UK, "2021-01-01", true},
		{"UK recognised interests, last day without", RecognisedLegitimateInterests, fact.UK, "2026-02-04", false},
		{"UK recognised interests, first day", RecognisedLegitimateInterests, fact.UK, "2026-02-05", true},
		{"recognised interests outside the UK", RecognisedLegitimateInterests, fact.EU, "2026-11-21", false},
		{"recognised interests in Switzerland", RecognisedLegitimateInterests, fact.Swiss, "2026-11-21", false},
		{"institutions, day before", PublicTask, fact.EUInstitutions, "2018-12-10", false},
		{"institutions, first day", PublicTask, fact.EUInstitutions, "2018-12-11", true},
		{"institutions have no legitimate interests", LegitimateInterests, fact.EUInstitutions, "2026-11-21", false},
		{"FADP, day before", LegitimateInterests, fact.Swiss, "2023-08-31", false},
		{"FADP, first day", LegitimateInterests, fact.Swiss, "2023-09-01", true},
		{"no such ground", "manifestly-public", fact.EU, "2026-11-21", false},
		{"no ground", "", fact.EU, "2026-11-21", false},
		{"no regime", Consent, "", "2026-11-21", false},
	}
	for _, test := range tests {
		if got := Available(test.ground, test.regime, day(test.on)); got != test.want {
			t.Errorf("%s: Available(%q, %s, %s) = %t", test.name, test.ground, test.regime, test.on, got)
		}
	}
}

func TestGroundCite(t *testing.T) {
	tests := []struct {
		ground Ground
		want   [4]string // in the order of fact.Regimes
	}{
		{Consent, [4]string{"GDPR Art. 6(1)(a)", "UK GDPR Art. 6(1)(a)", "FADP Art. 31(1)", "EUDPR Art. 5(1)(d)"}},
		{Contract, [4]string{"GDPR Art. 6(1)(b)", "UK GDPR Art. 6(1)(b)", "FADP Art. 31(2)(a)", "EUDPR Art. 5(1)(c)"}},
		{LegalObligation, [4]string{"GDPR Art. 6(1)(c)", "UK GDPR Art. 6(1)(c)", "FADP Art. 31(1)", "EUDPR Art. 5(1)(b)"}},
		{VitalInterests, [4]string{"GDPR Art. 6(1)(d)", "UK GDPR Art. 6(1)(d)", "FADP Art. 31(1)", "EUDPR Art. 5(1)(e)"}},
		{PublicTask, [4]string{"GDPR Art. 6(1)(e)", "UK GDPR Art. 6(1)(e)", "FADP Art. 34(1)", "EUDPR Art. 5(1)(a)"}},
		{LegitimateInterests, [4]string{"GDPR Art. 6(1)(f)", "UK GDPR Art. 6(1)(f)", "FADP Art. 31(1)", ""}},
		{RecognisedLegitimateInterests, [4]string{"", "UK GDPR Art. 6(1)(ea)", "", ""}},
		{"manifestly-public", [4]string{}},
	}
	for _, test := range tests {
		for i, r := range fact.Regimes() {
			got, ok := test.ground.Cite(r)
			if got.String() != test.want[i] || ok != (test.want[i] != "") {
				t.Errorf("%q.Cite(%s) = %q, %t, want %q", test.ground, r, got, ok, test.want[i])
			}
		}
	}
}

func TestGroundFacts(t *testing.T) {
	for _, info := range Grounds() {
		law := info.Code == LegalObligation || info.Code == PublicTask
		barred := info.Code == LegitimateInterests || info.Code == RecognisedLegitimateInterests
		if info.NeedsLaw != law || info.BarredForPublicAuthority != barred {
			t.Errorf("%s: NeedsLaw %t, BarredForPublicAuthority %t", info.Code, info.NeedsLaw, info.BarredForPublicAuthority)
		}
	}
	for _, r := range fact.Regimes() {
		if got := GroundRequired(r); got != (r != fact.Swiss) {
			t.Errorf("GroundRequired(%s) = %t", r, got)
		}
	}
}

// A caller that writes to what an accessor returned changes no answer.
func TestTablesAreCopies(t *testing.T) {
	Grounds()[0].Code = "x"
	info, _ := GroundOf(Consent)
	info.Provisions()[0].From = civil.Date{}
	Conditions()[0].Code = "x"
	SpecialCategories()[0].Code = "x"
	Schedule1Paragraphs()[0].Code = "x"
	RecognisedInterests()[0].Code = "x"
	Ages()[0].Years = 1
	Rights()[0] = "x"
	first := RightsUnder(Consent, fact.EU, day("2026-11-21"))[0]
	first.Cites[0].Provision = "x"
	if got := RightsUnder(Consent, fact.EU, day("2026-11-21"))[0].Cites[0].Provision; got != "Art. 7(3)" {
		t.Errorf("the citation of a right changed to %q", got)
	}
	if !Available(Consent, fact.EU, day("2018-05-25")) || Available(Consent, fact.EU, day("2018-05-24")) {
		t.Error("the dates of consent changed")
	}
	for _, valid := range []bool{ExplicitConsent.Valid(), RacialEthnicOrigin.Valid(), Schedule1Employment.Valid(), RecognisedDisclosure.Valid(), RightWithdraw.Valid()} {
		if !valid {
			t.Error("a table changed")
		}
	}
	if age, _ := AgeOfConsent("AT", fact.EU, day("2026-11-21")); age.Years != 14 {
		t.Errorf("the age of Austria changed to %d", age.Years)
	}
}

// A rule engine asks these for each purpose of each activity.
func TestLookupsDoNotAllocate(t *testing.T) {
	on := day("2026-11-21")
	lookups := map[string]func(){
		"Ground.Valid":          func() { RecognisedLegitimateInterests.Valid() },
		"GroundOf":              func() { GroundOf(RecognisedLegitimateInterests) },
		"Ground.Cite":           func() { LegitimateInterests.Cite(fact.UK) },
		"Available":             func() { Available(RecognisedLegitimateInterests, fact.UK, on) },
		"Condition.Valid":       func() { AuthorisedByLaw.Valid() },
		"ConditionOf":           func() { ConditionOf(AuthorisedByLaw) },
		"ConditionAvailable":    func() { ConditionAvailable(AuthorisedByLaw, fact.EU, on) },
		"SpecialCategoryOf":     func() { SpecialCategoryOf(SocialAssistance) },
		"SpecialUnder":          func() { SpecialUnder(SocialAssistance, fact.Swiss, on) },
		"Schedule1Of":           func() { Schedule1Of(Schedule1ExtensionInsurance) },
		"Schedule1.Serves":      func() { Schedule1Fraud.Serves(SubstantialPublicInterest) },
		"Schedule1.NeedsPolicy": func() { Schedule1Fraud.NeedsPolicy(fact.Yes) },
		"RecognisedInterestOf":  func() { RecognisedInterestOf(RecognisedSafeguarding) },
		"AgeOfConsent":          func() { AgeOfConsent("SK", fact.EU, on) },
		"Right.Valid":           func() { RightComplaintKeeper.Valid() },
	}
	for name, lookup := range lookups {
		if n := testing.AllocsPerRun(100, lookup); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}

func BenchmarkAvailable(b *testing.B) {
	on := day("2026-11-21")
	for b.Loop() {
		Available(RecognisedLegitimateInterests, fact.UK, on)
	}
}

func ExampleAvailable() {
	for _, on := range []string{"2026-02-04", "2026-02-05"} {
		fmt.Println(on, Available(RecognisedLegitimateInterests, fact.UK, civil.MustDate(on)))
	}
	// Output:
	// 2026-02-04 false
	// 2026-02-05 true
}

func ExampleGround_Cite() {
	for _, regime := range fact.Regimes() {
		cite, ok := LegitimateInterests.Cite(regime)
		fmt.Println(regime, cite, ok)
	}
	// Output:
	// eu GDPR Art. 6(1)(f) true
	// uk UK GDPR Art. 6(1)(f) true
	// ch FADP Art. 31(1) true
	// eu-institutions  false
}
