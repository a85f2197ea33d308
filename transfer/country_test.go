package transfer

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

func day(s string) civil.Date { return civil.MustDate(s) }

func TestCountries(t *testing.T) {
	all := Countries()
	if len(all) != 249 {
		t.Errorf("%d countries, want 249", len(all))
	}
	if !slices.IsSortedFunc(all, func(a, b CountryInfo) int { return strings.Compare(string(a.Code), string(b.Code)) }) {
		t.Error("not ordered by code")
	}
	seen := map[Country]bool{}
	for _, c := range all {
		if seen[c.Code] || len(c.Code) != 2 || strings.ToUpper(string(c.Code)) != string(c.Code) || c.Name == "" {
			t.Errorf("%+v: not a unique upper-case code with a name", c)
		}
		seen[c.Code] = true
		if c.Parent != "" && !c.Parent.Valid() {
			t.Errorf("%s: parent %q is no country", c.Code, c.Parent)
		}
		if !(c.Reach == "" || c.Reach.Valid()) || !(c.Confidence == "" || c.Confidence.Valid()) {
			t.Errorf("%s: reach %q, confidence %q", c.Code, c.Reach, c.Confidence)
		}
		direct := GDPRApplies(c.Code, day("2026-11-21"))
		if direct != (c.Reach == ReachDirect) {
			t.Errorf("%s: GDPR applies %v, reach %q", c.Code, direct, c.Reach)
		}
		if got, ok := CountryOf(c.Code); !ok || !cmp.Equal(got, c, cmp.Comparer(civil.Date.Equal)) {
			t.Errorf("CountryOf(%q) = %+v, %v", c.Code, got, ok)
		}
	}
	for c := range memberships {
		if !seen[c] {
			t.Errorf("membership of %q, which is no country", c)
		}
	}
	if _, ok := CountryOf("XK"); ok {
		t.Error("XK is assigned")
	}
	all[0].Name, all[11].Memberships = "", nil
	if Country("AD").Name() != "Andorra" {
		t.Error("Countries does not return a copy")
	}
}

func TestParseCountry(t *testing.T) {
	for _, tt := range []struct {
		in, want, err string
	}{
		{"DE", "DE", ""},
		{" gb\n", "GB", ""},
		{"uk", "", "writes the United Kingdom GB"},
		{"EL", "", "writes Greece GR"},
		{"DEU", "", `country "DEU" is not`},
		{"", "", "is not"},
		{"XK", "", "is not"},
	} {
		got, err := ParseCountry(tt.in)
		if string(got) != tt.want || (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
			t.Errorf("ParseCountry(%q) = %q, %v; want %q, %q", tt.in, got, err, tt.want, tt.err)
		}
	}
}

// TestEEA compares with a list written out by hand.
func TestEEA(t *testing.T) {
	members := func(on string) string {
		var in []string
		for _, c := range Countries() {
			if InEEA(c.Code, day(on)) {
				in = append(in, string(c.Code))
			}
		}
		return strings.Join(in, " ")
	}
	const today = "AT AX BE BG CY CZ DE DK EE ES FI FR GF GP GR HR HU IE IS IT LI LT LU LV MF MQ MT NL NO PL PT RE RO SE SI SK YT"
	const with = "AT AX BE BG CY CZ DE DK EE ES FI FR GB GF GI GP GR HR HU IE IS IT LI LT LU LV MF MQ MT NL NO PL PT RE RO SE SI SK YT"
	for on, want := range map[string]string{"2026-11-21": today, "2020-02-01": today, "2020-01-31": with, "2018-05-25": with} {
		if diff := cmp.Diff(want, members(on)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", on, diff)
		}
	}
}

func TestInside(t *testing.T) {
	for _, tt := range []struct {
		country Country
		regime  fact.Regime
		on      string
		want    bool
	}{
		{"FR", fact.EU, "2018-05-25", true},
		{"FR", fact.EUInstitutions, "2026-11-21", true},
		{"HR", fact.EU, "2013-06-30", false},
		{"HR", fact.EU, "2013-07-01", true},
		{"HU", fact.EU, "2004-04-30", false},
		{"HU", fact.EU, "2004-05-01", true},
		{"NO", fact.EU, "2018-07-19", true},
		{"NO", fact.EU, "1993-12-31", false},
		{"NO", fact.EU, "1994-01-01", true},
		{"LI", fact.EU, "1995-04-30", false},
		{"LI", fact.EU, "1995-05-01", true},
		{"GB", fact.EU, "1972-12-31", false},
		{"GB", fact.EU, "1973-01-01", true},
		{"GB", fact.EU, "2020-01-31", true},
		{"GB", fact.EU, "2020-02-01", true},
		{"GB", fact.EU, "2020-12-31", true},
		{"GB", fact.EU, "2021-01-01", false},
		{"GI", fact.EUInstitutions, "2020-12-31", true},
		{"GI", fact.EU, "2021-01-01", false},
		{"GG", fact.EU, "2019-01-01", false},
		{"IM", fact.EU, "2019-01-01", false},
		{"JE", fact.EU, "2019-01-01", false},
		{"AX", fact.EU, "2026-11-21", true},
		{"MQ", fact.EU, "2026-11-21", true},
		{"YT", fact.EU, "2013-12-31", false},
		{"YT", fact.EU, "2014-01-01", true},
		{"BL", fact.EU, "2011-12-31", true},
		{"BL", fact.EU, "2012-01-01", false},
		{"SJ", fact.EU, "2026-11-21", false},
		{"UK", fact.EU, "2019-01-01", false},
		{"FR", fact.EU, "", false},
		{"GB", fact.UK, "2020-12-31", true},
		{"FR", fact.UK, "2020-12-31", true}, // the Union's rules
		{"FR", fact.UK, "2021-01-01", false},
		{"GB", fact.UK, "2021-01-01", true},
		{"GI", fact.UK, "2021-01-01", false},
		{"CH", fact.Swiss, "2026-11-21", true},
		{"LI", fact.Swiss, "2026-11-21", false},
		{"FR", "", "2026-11-21", false},
	} {
		var on civil.Date
		if tt.on != "" {
			on = day(tt.on)
		}
		if got := Inside(tt.country, tt.regime, on); got != tt.want {
			t.Errorf("Inside(%s, %s, %s) = %v", tt.country, tt.regime, tt.on, got)
		}
	}
	for _, c := range strings.Fields("GL FO NC PF WF PM BL TF AW CW SX BQ GI IM JE GG SM MC VA AD") {
		if Inside(Country(c), fact.EU, day("2026-11-21")) {
			t.Errorf("%s is inside", c)
		}
	}
}

func TestGDPRApplies(t *testing.T) {
	for _, tt := range []struct {
		country Country
		on      string
		want    bool
	}{
		{"DE", "2018-05-24", false},
		{"DE", "2018-05-25", true},
		{"IS", "2018-05-25", false},
		{"IS", "2018-07-19", false},
		{"IS", "2018-07-20", true},
		{"LI", "2018-07-19", false},
		{"LI", "2018-07-20", true},
		{"NO", "2018-07-19", false},
		{"NO", "2018-07-20", true},
		{"GB", "2020-12-31", true},
		{"GB", "2021-01-01", false},
		{"GI", "2020-12-31", true},
		{"GI", "2021-01-01", false},
		{"PF", "2026-11-21", false},
	} {
		if got := GDPRApplies(tt.country, day(tt.on)); got != tt.want {
			t.Errorf("GDPRApplies(%s, %s) = %v", tt.country, tt.on, got)
		}
		c, _ := CountryOf(tt.country)
		if got := !c.GDPRFrom.IsZero() && within(c.GDPRFrom, c.GDPRUntil, day(tt.on)); got != tt.want {
			t.Errorf("%s: GDPR from %s until %s, on %s: want %v", tt.country, c.GDPRFrom, c.GDPRUntil, tt.on, tt.want)
		}
	}
}

// TestMembershipEdges walks the table: out the day before, in on the first and
// the last day, out the day after unless the next row takes over.
func TestMembershipEdges(t *testing.T) {
	for c, rows := range memberships {
		for i, m := range rows {
			if Inside(c, fact.EU, m.From.AddDays(-1)) != (i > 0 && rows[i-1].Until == m.From) || !Inside(c, fact.EU, m.From) {
				t.Errorf("%s: first day %s", c, m.From)
			}
			if m.Until.IsZero() {
				continue
			}
			next := i+1 < len(rows) && rows[i+1].From == m.Until
			if !Inside(c, fact.EU, m.Until.AddDays(-1)) || Inside(c, fact.EU, m.Until) != next {
				t.Errorf("%s: end %s", c, m.Until)
			}
		}
	}
}

func TestInUnion(t *testing.T) {
	for _, tt := range []struct {
		country Country
		on      string
		want    bool
	}{
		{"DE", "2026-11-21", true},
		{"HR", "2013-06-30", false},
		{"HR", "2013-07-01", true},
		{"GB", "2020-01-31", true},
		{"GB", "2020-02-01", false},
		{"AX", "2026-11-21", true},
		{"RE", "2026-11-21", true},
		{"GL", "2026-11-21", false},
		{"NO", "2026-11-21", false},
		{"", "2026-11-21", false},
	} {
		if got := InUnion(tt.country, day(tt.on)); got != tt.want {
			t.Errorf("InUnion(%s, %s) = %v", tt.country, tt.on, got)
		}
	}
	if InUnion("DE", civil.Date{}) {
		t.Error("a zero day")
	}
}

func TestAIActReaches(t *testing.T) {
	for _, tt := range []struct {
		country Country
		on      string
		want    bool
	}{
		{"DE", "2024-07-31", false},
		{"DE", "2024-08-01", true},
		{"MQ", "2026-11-21", true},
		{"NO", "2026-11-21", false},
		{"IS", "2026-11-21", false},
		{"LI", "2026-11-21", false},
		{"GB", "2026-11-21", false},
		{"CH", "2026-11-21", false},
		{"US", "2026-11-21", false},
		{"", "2026-11-21", false},
	} {
		if got := AIActReaches(tt.country, day(tt.on)); got != tt.want {
			t.Errorf("AIActReaches(%s, %s) = %v", tt.country, tt.on, got)
		}
	}
}
