package transfer

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

func TestStandingOf(t *testing.T) {
	type answer struct {
		Kind  StandingKind
		Until string
		Cite  string
	}
	for _, tt := range []struct {
		country Country
		regime  fact.Regime
		on      string
		want    answer
	}{
		{"GB", fact.EU, "2018-12-01", answer{StandingInside, "2021-01-01", "GDPR Art. 44"}},
		{"GB", fact.EU, "2020-12-31", answer{StandingInside, "2021-01-01", "GDPR Art. 44"}},
		{"GB", fact.EU, "2021-01-01", answer{StandingBridge, "2021-06-28", "EU TCA Art. FINPROV.10A (later Art. 782)"}},
		{"GB", fact.EU, "2021-06-27", answer{StandingBridge, "2021-06-28", "EU TCA Art. FINPROV.10A (later Art. 782)"}},
		{"GB", fact.EUInstitutions, "2021-01-01", answer{StandingBridge, "2021-06-28", "EU TCA Art. FINPROV.10A (later Art. 782)"}},
		{"GB", fact.EU, "2021-06-28", answer{StandingAdequate, "2025-06-28", "GDPR Art. 45(1)"}},
		{"GB", fact.EU, "2025-07-01", answer{StandingAdequate, "2025-12-28", "GDPR Art. 45(1)"}},
		{"GB", fact.EU, "2025-12-19", answer{StandingAdequate, "2031-12-28", "GDPR Art. 45(1)"}},
		{"GB", fact.EU, "2031-12-27", answer{StandingAdequate, "2031-12-28", "GDPR Art. 45(1)"}},
		{"GB", fact.EU, "2031-12-28", answer{StandingThirdCountry, "", "GDPR Art. 44"}},
		{"GB", fact.Swiss, "2026-11-21", answer{StandingAdequate, "", "FADP Art. 16(1)"}},
		{"GI", fact.EU, "2020-12-31", answer{StandingInside, "2021-01-01", "GDPR Art. 44"}},
		{"GI", fact.EU, "2021-01-01", answer{StandingThirdCountry, "", "GDPR Art. 44"}},
		{"GI", fact.UK, "2021-01-01", answer{StandingAdequate, "", "UK GDPR Art. 45(1)"}},
		{"US", fact.EU, "2020-07-15", answer{StandingPartly, "", "GDPR Art. 45(1)"}},
		{"US", fact.EU, "2020-07-16", answer{StandingThirdCountry, "", "GDPR Art. 44"}},
		{"US", fact.EU, "2014-01-01", answer{StandingPartly, "", "EU Directive 95/46/EC Art. 25"}},
		{"US", fact.EUInstitutions, "2026-11-21", answer{StandingPartly, "", "EUDPR Art. 47(1)"}},
		{"US", fact.UK, "2019-01-01", answer{StandingPartly, "", "GDPR Art. 45(1)"}},
		{"US", fact.UK, "2021-01-01", answer{StandingThirdCountry, "", "UK GDPR Art. 44"}},
		{"US", fact.UK, "2026-02-04", answer{StandingPartly, "", "UK GDPR Art. 45(1)"}},
		{"US", fact.UK, "2026-02-05", answer{StandingPartly, "", "UK GDPR Art. 45A"}},
		{"BR", fact.EU, "2026-11-21", answer{StandingAdequate, "", "GDPR Art. 45(1)"}},
		{"BR", fact.UK, "2026-11-21", answer{StandingThirdCountry, "", "UK GDPR Art. 44A"}},
		{"BR", fact.Swiss, "2026-11-21", answer{StandingThirdCountry, "", "FADP Art. 16(1)"}},
		{"IN", fact.EUInstitutions, "2018-12-10", answer{StandingThirdCountry, "", "EU Regulation (EC) No 45/2001 Art. 9"}},
		{"IN", fact.EUInstitutions, "2018-12-11", answer{StandingThirdCountry, "", "EUDPR Art. 46"}},
		{"DE", fact.EU, "2026-11-21", answer{StandingInside, "", "GDPR Art. 44"}},
		{"DE", fact.UK, "2021-01-01", answer{StandingAdequate, "", "UK GDPR Art. 45(1)"}},
		{"DE", fact.UK, "2020-12-31", answer{StandingInside, "", "GDPR Art. 44"}},
		{"DE", fact.Swiss, "2023-08-31", answer{}},
		{"DE", fact.Swiss, "2023-09-01", answer{StandingAdequate, "", "FADP Art. 16(1)"}},
		{"CH", fact.Swiss, "2020-01-01", answer{StandingInside, "", "FADP Art. 16(1)"}},
		{"UK", fact.EU, "2026-11-21", answer{}},
		{"", fact.EU, "2026-11-21", answer{}},
		{"DE", "", "2026-11-21", answer{}},
	} {
		s := StandingOf(tt.country, tt.regime, day(tt.on))
		got := answer{Kind: s.Kind, Until: s.Until.String()}
		if len(s.Cites) > 0 {
			got.Cite = s.Cites[0].String()
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("StandingOf(%s, %s, %s) (-want +got):\n%s", tt.country, tt.regime, tt.on, diff)
		}
		if (s.Adequacy != nil) != (s.Kind == StandingAdequate || s.Kind == StandingPartly) {
			t.Errorf("StandingOf(%s, %s, %s): %s with %d decisions", tt.country, tt.regime, tt.on, s.Kind, len(s.Adequacy))
		}
	}
	if s := StandingOf("DE", fact.EU, civil.Date{}); s.Kind != "" {
		t.Errorf("no day: %s", s.Kind)
	}
	for _, c := range []Country{"SJ", "PF", "BL"} {
		if s := StandingOf(c, fact.EU, day("2026-11-21")); s.Kind != StandingThirdCountry || s.Note == "" {
			t.Errorf("%s: %s, note %q", c, s.Kind, s.Note)
		}
	}
}

// TestStandingTotal asks about every country under every regime on days around
// every change.
func TestStandingTotal(t *testing.T) {
	days := []civil.Date{day("2018-05-25"), day("2026-11-21")}
	for _, a := range Adequacies() {
		days = append(days, a.From.AddDays(-1), a.From)
	}
	for _, c := range Countries() {
		for _, r := range fact.Regimes() {
			for _, on := range days {
				s := StandingOf(c.Code, r, on)
				if s.Kind == "" && r == fact.Swiss && on.Before(swissListFrom) {
					continue
				}
				if !s.Kind.Valid() || len(s.Cites) == 0 {
					t.Fatalf("StandingOf(%s, %s, %s) = %+v", c.Code, r, on, s)
				}
				if (s.Kind == StandingInside) != Inside(c.Code, r, on) {
					t.Errorf("%s, %s, %s: %s", c.Code, r, on, s.Kind)
				}
			}
		}
	}
}

func TestStandingOfOrganisation(t *testing.T) {
	for _, tt := range []struct {
		name   string
		regime fact.Regime
		on     string
		want   StandingKind
	}{
		{"EPO", fact.EU, "2025-07-14", StandingThirdCountry},
		{"European Patent Organisation", fact.EU, "2025-07-15", StandingAdequate},
		{"EPO", fact.UK, "2026-11-21", StandingThirdCountry},
		{"EU institutions", fact.EU, "2026-11-21", StandingInside},
		{"EU institutions", fact.EUInstitutions, "2026-11-21", StandingInside},
		{"EU institutions", fact.UK, "2020-12-31", StandingInside},
		{"EU institutions", fact.UK, "2021-01-01", StandingAdequate},
		{"Interpol", fact.EU, "2026-11-21", StandingThirdCountry},
		{"Interpol", fact.Swiss, "2023-08-31", ""},
		{"", fact.EU, "2026-11-21", ""},
	} {
		if got := StandingOfOrganisation(tt.name, tt.regime, day(tt.on)).Kind; got != tt.want {
			t.Errorf("StandingOfOrganisation(%q, %s, %s) = %q, want %q", tt.name, tt.regime, tt.on, got, tt.want)
		}
	}
}

func BenchmarkStandingOf(b *testing.B) {
	on := day("2026-11-21")
	for _, c := range []Country{"DE", "IN", "US"} {
		b.Run(string(c), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				StandingOf(c, fact.EU, on)
			}
		})
	}
}
