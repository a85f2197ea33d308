package transfer

import (
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// TestClauseDates lists the dates that matter by hand.
func TestClauseDates(t *testing.T) {
	for _, tt := range []struct {
		set        ClauseSet
		regime     fact.Regime
		signed, on string
		want       ClauseStandingKind
	}{
		{SCC2010, fact.EU, "2021-09-26", "2021-09-26", ClausesUsable},
		{SCC2010, fact.EU, "2021-09-26", "2021-09-27", ClausesGrandfathered},
		{SCC2010, fact.EU, "2021-09-27", "2021-09-27", ClausesSignedLate},
		{SCC2010, fact.EU, "2019-01-01", "2022-12-27", ClausesGrandfathered},
		{SCC2010, fact.EU, "2019-01-01", "2022-12-28", ClausesNoLonger},
		{SCC2010, fact.EU, "", "2022-12-27", ClausesGrandfathered},
		{SCC2010, fact.EU, "2010-05-14", "2010-05-14", ClausesNotYet},
		{SCC2001, fact.EU, "2001-09-03", "2001-09-03", ClausesUsable},
		{SCC2001, fact.EU, "2001-09-02", "2001-09-02", ClausesNotYet},
		{SCC2004, fact.EU, "2020-01-01", "2022-12-27", ClausesGrandfathered},
		{SCC2004, fact.EU, "2020-01-01", "2022-12-28", ClausesNoLonger},
		{SCC2002, fact.EU, "2010-05-14", "2012-01-01", ClausesGrandfathered},
		{SCC2002, fact.EU, "2010-05-15", "2012-01-01", ClausesSignedLate},
		{SCCDirective, fact.EU, "", "2018-12-01", ClausesUsable},
		{SCCDirective, fact.EU, "", "2026-11-21", ClausesNoLonger},
		{SCC2021, fact.EU, "2021-06-26", "2021-06-26", ClausesNotYet},
		{SCC2021, fact.EU, "2021-06-27", "2021-06-27", ClausesUsable},
		{SCC2021, fact.EU, "", "2026-11-21", ClausesUsable},
		{SCC2010, fact.UK, "2022-09-21", "2022-09-22", ClausesGrandfathered},
		{SCC2010, fact.UK, "2022-09-22", "2022-09-22", ClausesSignedLate},
		{SCC2010, fact.UK, "2019-01-01", "2024-03-21", ClausesGrandfathered},
		{SCC2010, fact.UK, "2019-01-01", "2024-03-22", ClausesNoLonger},
		{SCC2010, fact.UK, "2019-01-01", "2019-06-01", ClausesUsable}, // the Union's rules
		{SCC2021, fact.UK, "2021-07-01", "2022-03-20", ClausesNotYet},
		{SCC2021, fact.UK, "2021-07-01", "2022-03-21", ClausesUsable},
		{IDTA, fact.UK, "", "2022-03-20", ClausesNotYet},
		{IDTA, fact.UK, "", "2022-03-21", ClausesUsable},
		{IDTA, fact.EU, "", "2026-11-21", ClausesNoTool},
		{SCC2021, fact.Swiss, "", "2021-08-26", ClausesNotYet},
		{SCC2021, fact.Swiss, "", "2021-08-27", ClausesUsable},
		{SCC2010, fact.Swiss, "2021-09-26", "2022-12-31", ClausesGrandfathered},
		{SCC2010, fact.Swiss, "2021-09-26", "2023-01-01", ClausesNoLonger},
		{SCC2010, fact.Swiss, "2021-09-27", "2022-12-31", ClausesSignedLate},
		{SwissModel, fact.Swiss, "2021-09-26", "2022-12-31", ClausesGrandfathered},
		{SwissModel, fact.Swiss, "2021-09-26", "2023-01-01", ClausesNoLonger},
		{SCCArt28, fact.EU, "", "2026-11-21", ClausesNoTool},
		{SCCArt28, fact.EUInstitutions, "", "2026-11-21", ClausesNoTool},
		{SCCArt3, fact.EU, "", "2026-11-21", ClausesNoTool},
		{SCC2021, fact.EUInstitutions, "", "2026-11-21", ""},
		{"scc", fact.EU, "", "2026-11-21", ""},
		{SCC2021, "", "", "2026-11-21", ""},
	} {
		var signed civil.Date
		if tt.signed != "" {
			signed = day(tt.signed)
		}
		if got := ClauseStandingOf(tt.set, tt.regime, signed, day(tt.on)).Kind; got != tt.want {
			t.Errorf("ClauseStandingOf(%s, %s, %s, %s) = %q, want %q", tt.set, tt.regime, tt.signed, tt.on, got, tt.want)
		}
	}
}

func TestClausesChanged(t *testing.T) {
	c := &Clauses{Set: SCC2010, Signed: day("2019-01-01"), Changed: day("2022-03-01")}
	for on, want := range map[string]ClauseStandingKind{
		"2022-02-28": ClausesGrandfathered,
		"2022-03-01": ClausesChanged,
		"2022-12-27": ClausesChanged,
		"2022-12-28": ClausesNoLonger,
	} {
		if got := c.Standing(fact.EU, day(on)).Kind; got != want {
			t.Errorf("%s: %q, want %q", on, got, want)
		}
	}
	c.Changed = day("2021-09-26")
	if got := c.Standing(fact.EU, day("2022-12-27")).Kind; got != ClausesGrandfathered {
		t.Errorf("changed before the repeal: %q", got)
	}
	if got := (*Clauses)(nil).Standing(fact.EU, day("2022-12-27")); got.Kind != "" {
		t.Errorf("nil: %q", got.Kind)
	}
}

// TestClauseRules walks the table: usable from the first day, closed and dead
// on the days it says.
func TestClauseRules(t *testing.T) {
	for _, rule := range ClauseRules() {
		if !rule.Set.Valid() || !rule.Confidence.Valid() || rule.Cite == (fact.Citation{}) {
			t.Errorf("incomplete: %+v", rule)
		}
		check := func(signed, on civil.Date, want ClauseStandingKind) {
			if rule.Regime == fact.UK && on.Before(ukFrom) {
				return // the Union's rules
			}
			if got := ClauseStandingOf(rule.Set, rule.Regime, signed, on); got.Kind != want || got.Rule != rule {
				t.Errorf("%s, %s, signed %s, on %s: %q, want %q", rule.Set, rule.Regime, signed, on, got.Kind, want)
			}
		}
		if !rule.From.IsZero() {
			check(civil.Date{}, rule.From.AddDays(-1), ClausesNotYet)
			check(rule.From, rule.From, ClausesUsable)
		}
		if rule.SignedUntil.IsZero() != rule.ServesUntil.IsZero() {
			t.Errorf("%s, %s: half-closed", rule.Set, rule.Regime)
		}
		if !rule.SignedUntil.IsZero() {
			last := rule.SignedUntil.AddDays(-1)
			check(last, last, ClausesUsable)
			check(last, rule.SignedUntil, ClausesGrandfathered)
			check(rule.SignedUntil, rule.SignedUntil, ClausesSignedLate)
			check(last, rule.ServesUntil.AddDays(-1), ClausesGrandfathered)
			check(last, rule.ServesUntil, ClausesNoLonger)
		}
	}
}

func TestClauseSets(t *testing.T) {
	seen := map[ClauseSet]bool{}
	for _, s := range ClauseSets() {
		if seen[s.Code] || s.Name == "" || !s.Confidence.Valid() {
			t.Errorf("%+v", s)
		}
		seen[s.Code] = true
		if s.Modules != (s.Code == SCC2021) {
			t.Errorf("%s: modules %v", s.Code, s.Modules)
		}
		ruled := false
		for _, rule := range ClauseRules() {
			ruled = ruled || rule.Set == s.Code
		}
		if ruled != s.Transfers {
			t.Errorf("%s: transfers %v, rules %v", s.Code, s.Transfers, ruled)
		}
	}
	if ClauseSet("").Valid() {
		t.Error("no set is valid")
	}
}

func TestModuleFor(t *testing.T) {
	for _, tt := range []struct {
		exporter, importer Role
		want               Module
	}{
		{Controller, Controller, "1"},
		{Controller, Processor, "2"},
		{Processor, Processor, "3"},
		{Processor, Controller, "4"},
		{"", Processor, ""},
		{Controller, "", ""},
	} {
		if got, ok := ModuleFor(tt.exporter, tt.importer); got != tt.want || ok != (tt.want != "") || got.Valid() != ok {
			t.Errorf("ModuleFor(%q, %q) = %q, %v", tt.exporter, tt.importer, got, ok)
		}
	}
	if len(Modules()) != 4 || Module("One").Valid() {
		t.Error("modules")
	}
}
