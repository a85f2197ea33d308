package lawfulbasis

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestLawCarries(t *testing.T) {
	const unsaid = fact.Answer("")
	union, foreign := fact.Law{Order: fact.UnionLaw}, fact.Law{Order: fact.ForeignLaw}
	state := func(c string) fact.Law { return fact.Law{Order: fact.StateLaw, Country: c} }
	for _, tt := range []struct {
		name   string
		law    fact.Law
		regime fact.Regime
		on     string
		want   fact.Answer
	}{
		{"Union law", union, fact.EU, "2026-11-21", fact.Yes},
		{"Member State", state("DE"), fact.EU, "2026-11-21", fact.Yes},
		{"country without order", fact.Law{Country: "FR"}, fact.EU, "2026-11-21", fact.Yes},
		{"EEA", state("NO"), fact.EU, "2026-11-21", fact.Yes},
		{"EEA before the decision", state("NO"), fact.EU, "2018-05-25", fact.Yes},
		{"territory", state("RE"), fact.EU, "2026-11-21", fact.Yes},
		{"third country", state("US"), fact.EU, "2026-11-21", fact.No},
		{"Swiss law", state("CH"), fact.EU, "2026-11-21", fact.No},
		{"UK law, last day of the transition", state("GB"), fact.EU, "2020-12-31", fact.Yes},
		{"UK law, day after", state("GB"), fact.EU, "2021-01-01", fact.No},
		{"Gibraltar, last day", state("GI"), fact.EU, "2020-12-31", fact.Yes},
		{"Gibraltar, day after", state("GI"), fact.EU, "2021-01-01", fact.No},
		{"foreign, no country", foreign, fact.EU, "2026-11-21", fact.No},
		{"foreign, country", fact.Law{Order: fact.ForeignLaw, Country: "DE"}, fact.EU, "2026-11-21", fact.No},
		{"not stated", fact.Law{Name: "Companies Act"}, fact.EU, "2026-11-21", unsaid},
		{"a State's, not which", fact.Law{Order: fact.StateLaw}, fact.EU, "2026-11-21", unsaid},
		{"unknown order", fact.Law{Order: "moon", Country: "US"}, fact.EU, "2026-11-21", unsaid},
		{"day before the GDPR", union, fact.EU, "2018-05-24", unsaid},
		{"first day of the GDPR", union, fact.EU, "2018-05-25", fact.Yes},

		{"domestic", state("GB"), fact.UK, "2021-01-01", fact.Yes},
		{"domestic, under the GDPR", state("GB"), fact.UK, "2020-12-31", fact.Yes},
		{"Union law, under the GDPR", union, fact.UK, "2020-12-31", fact.Yes},
		{"Union law", union, fact.UK, "2021-01-01", fact.No},
		{"Member State", state("DE"), fact.UK, "2026-11-21", fact.No},
		{"Crown Dependency", state("JE"), fact.UK, "2026-11-21", fact.No},
		{"a treaty, which has no order", fact.Law{Name: "Agreement of 3 October 2019"}, fact.UK, "2026-02-05", unsaid},

		{"Union law", union, fact.EUInstitutions, "2026-11-21", fact.Yes},
		{"Member State", state("BE"), fact.EUInstitutions, "2026-11-21", fact.No},
		{"day before", union, fact.EUInstitutions, "2018-12-10", unsaid},
		{"first day", union, fact.EUInstitutions, "2018-12-11", fact.Yes},

		{"Swiss law", state("CH"), fact.Swiss, "2023-09-01", fact.Yes},
		{"day before", state("CH"), fact.Swiss, "2023-08-31", unsaid},
		{"German law", state("DE"), fact.Swiss, "2026-11-21", fact.No},
		{"Union law", union, fact.Swiss, "2026-11-21", unsaid},
		{"foreign", foreign, fact.Swiss, "2026-11-21", fact.No},

		{"no regime", union, "", "2026-11-21", unsaid},
	} {
		if got := LawCarries(tt.law, tt.regime, day(tt.on)); got != tt.want {
			t.Errorf("%s, %s on %s: %q, want %q", tt.name, tt.regime, tt.on, got, tt.want)
		}
	}
	// Every State whose law sets an age has law that carries.
	for _, a := range Ages() {
		if a.Regime == fact.EU && LawCarries(state(a.Country), fact.EU, a.From) != fact.Yes {
			t.Errorf("law of %s on %s", a.Country, a.From)
		}
	}
}
