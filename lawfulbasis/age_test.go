package lawfulbasis

import (
	"fmt"
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// The rows of one country follow one another without a gap or an overlap,
// and the lookup finds each on its first and last day.
func TestAgeTable(t *testing.T) {
	all := Ages()
	for i, a := range all {
		name := fmt.Sprintf("%s %s from %s", a.Country, a.Regime, a.From)
		if a.Years < 13 || a.Years > 16 || a.From.IsZero() || a.Cite.Provision == "" {
			t.Errorf("%s: %+v", name, a)
		}
		if a.Law == "" && a.Regime == fact.EU && a.Years != 16 {
			t.Errorf("%s: %d years without a law", name, a.Years)
		}
		if i > 0 && all[i-1].Regime == a.Regime {
			before := all[i-1]
			if before.Country > a.Country {
				t.Errorf("%s stands after %s", name, before.Country)
			}
			if before.Country == a.Country && before.Until != a.From {
				t.Errorf("%s follows a row until %s", name, before.Until)
			}
		}
		days := []struct {
			name string
			on   civil.Date
			in   bool
		}{{"day before", a.From.AddDays(-1), false}, {"first day", a.From, true}}
		if !a.Until.IsZero() {
			days = append(days, days[0], days[0])
			days[2].name, days[2].on, days[2].in = "last day", a.Until.AddDays(-1), true
			days[3].name, days[3].on, days[3].in = "day after", a.Until, false
		}
		for _, d := range days {
			got, ok := AgeOfConsent(a.Country, a.Regime, d.on)
			if (ok && got == a) != d.in {
				t.Errorf("%s: on the %s AgeOfConsent = %+v, %t", name, d.name, got, ok)
			}
		}
	}
}

func TestAgeOfConsent(t *testing.T) {
	const none = 0
	tests := []struct {
		country string
		regime  fact.Regime
		on      string
		want    int
		law     string
	}{
		{"DK", fact.EU, "2018-05-24", none, ""},
		{"DK", fact.EU, "2018-05-25", 13, "Databeskyttelsesloven s. 6(2)-(3)"},
		{"DK", fact.EU, "2023-12-31", 13, "Databeskyttelsesloven s. 6(2)-(3)"},
		{"DK", fact.EU, "2024-01-01", 15, "Databeskyttelsesloven s. 6(2)-(3), as amended (bill L 79 of 2023-11-14)"},
		{"SI", fact.EU, "2023-01-25", 16, ""},
		{"SI", fact.EU, "2023-01-26", 15, "ZVOP-2 Art. 8"},
		{"BE", fact.EU, "2018-09-04", 16, ""},
		{"BE", fact.EU, "2018-09-05", 13, "Act of 30 July 2018, Art. 7"},
		{"ES", fact.EU, "2018-12-06", 14, "Real Decreto 1720/2007 Art. 13"},
		{"ES", fact.EU, "2026-11-21", 14, "LO 3/2018 (LOPDGDD) Art. 7"},
		{"PT", fact.EU, "2026-11-21", 13, "Law 58/2019 Art. 16"},
		{"DE", fact.EU, "2026-11-21", 16, ""},
		{"FR", fact.EU, "2018-05-24", none, ""},
		{"FR", fact.EU, "2018-05-25", 15, "Law 78-17 Art. 7-1"},
		{"FR", fact.EU, "2019-05-31", 15, "Law 78-17 Art. 7-1"},
		{"FR", fact.EU, "2019-06-01", 15, "Law 78-17 Art. 45"},
		{"FR", fact.EU, "2026-11-21", 15, "Law 78-17 Art. 45"},
		{"RE", fact.EU, "2019-05-31", 15, "Law 78-17 Art. 7-1"},
		{"RE", fact.EU, "2019-06-01", 15, "Law 78-17 Art. 45"},
		{"GP", fact.EU, "2026-11-21", 15, "Law 78-17 Art. 45"},
		{"MQ", fact.EU, "2026-11-21", 15, "Law 78-17 Art. 45"},
		{"GF", fact.EU, "2026-11-21", 15, "Law 78-17 Art. 45"},
		{"MF", fact.EU, "2026-11-21", 15, "Law 78-17 Art. 45"},
		{"YT", fact.EU, "2026-11-21", 15, "Law 78-17 Art. 45"},
		{"AX", fact.EU, "2018-12-31", 16, ""},
		{"AX", fact.EU, "2019-01-01", 13, "Data Protection Act 1050/2018 s. 5"},
		{"NC", fact.EU, "2026-11-21", none, ""}, // outside the Union
		{"GL", fact.EU, "2026-11-21", none, ""},
		{"RE", fact.UK, "2021-01-01", 13, ""},
		{"NO", fact.EU, "2018-07-19", none, ""},
		{"NO", fact.EU, "2018-07-20", 13, "Personopplysningsloven s. 5"},
		{"LI", fact.EU, "2018-07-19", none, ""},
		{"LI", fact.EU, "2018-07-20", 16, ""},
		{"GB", fact.EU, "2018-05-25", 13, "Data Protection Act 2018 s. 9"},
		{"GB", fact.EU, "2020-12-31", 13, "Data Protection Act 2018 s. 9"},
		{"GB", fact.EU, "2021-01-01", none, ""},
		{"GB", fact.UK, "2020-12-31", 13, "Data Protection Act 2018 s. 9"},
		{"GB", fact.UK, "2021-01-01", 13, ""},
		{"FR", fact.UK, "2020-12-31", 15, "Law 78-17 Art. 45"}, // a UK keeper under the GDPR
		{"FR", fact.UK, "2021-01-01", 13, ""},                  // one age for every child
		{"", fact.UK, "2026-11-21", 13, ""},
		{"DE", fact.EUInstitutions, "2018-12-10", none, ""},
		{"DE", fact.EUInstitutions, "2018-12-11", 13, ""},
		{"CH", fact.Swiss, "2026-11-21", none, ""},
		{"DE", fact.Swiss, "2026-11-21", none, ""},
		{"US", fact.EU, "2026-11-21", none, ""},
		{"", fact.EU, "2026-11-21", none, ""},
		{"DE", "", "2026-11-21", none, ""},
	}
	for _, test := range tests {
		got, ok := AgeOfConsent(test.country, test.regime, day(test.on))
		if got.Years != test.want || ok != (test.want != none) || got.Law != test.law {
			t.Errorf("AgeOfConsent(%q, %s, %s) = %d (%s), %t, want %d (%s)",
				test.country, test.regime, test.on, got.Years, got.Law, ok, test.want, test.law)
		}
	}
}

func TestAgeCites(t *testing.T) {
	for _, test := range []struct {
		country string
		regime  fact.Regime
		on      string
		want    string
	}{
		{"GB", fact.UK, "2020-12-31", "DPA 2018 s. 9"},
		{"GB", fact.UK, "2021-01-01", "UK GDPR Art. 8(1)"},
		{"DK", fact.EU, "2024-01-01", "GDPR Art. 8(1)"},
		{"BE", fact.EUInstitutions, "2026-11-21", "EUDPR Art. 8(1)"},
	} {
		if got, _ := AgeOfConsent(test.country, test.regime, day(test.on)); got.Cite.String() != test.want {
			t.Errorf("%s, %s, %s: cited %q, want %q", test.country, test.regime, test.on, got.Cite, test.want)
		}
	}
}

// The ages in force in November 2026, in every State of the EEA.
func TestAgesToday(t *testing.T) {
	want := map[int][]string{
		13: {"BE", "EE", "FI", "LV", "MT", "PT", "SE", "IS", "NO"},
		14: {"AT", "BG", "CY", "ES", "IT", "LT"},
		15: {"CZ", "DK", "FR", "GR", "SI"},
		16: {"DE", "HR", "HU", "IE", "LI", "LU", "NL", "PL", "RO", "SK"},
	}
	states := 0
	for years, countries := range want {
		for _, c := range countries {
			states++
			if got, ok := AgeOfConsent(c, fact.EU, day("2026-11-21")); !ok || got.Years != years {
				t.Errorf("%s: %d, want %d", c, got.Years, years)
			}
		}
	}
	if states != 30 {
		t.Errorf("%d States, want the 30 of the EEA", states)
	}
}

func ExampleAgeOfConsent() {
	for _, on := range []string{"2023-12-31", "2024-01-01"} {
		age, _ := AgeOfConsent("DK", fact.EU, civil.MustDate(on))
		fmt.Println(on, age.Years)
	}
	// Output:
	// 2023-12-31 13
	// 2024-01-01 15
}
