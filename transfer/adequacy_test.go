package transfer

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

func decisions(rows []Adequacy) string {
	var out []string
	for _, a := range rows {
		name := a.Decision
		if a.Amending != "" {
			name += " as amended by " + a.Amending
		}
		out = append(out, name)
	}
	return strings.Join(out, "; ")
}

// TestAdequacyDates lists the dates that matter by hand.
func TestAdequacyDates(t *testing.T) {
	for _, tt := range []struct {
		regime  fact.Regime
		country Country
		on      string
		want    string
	}{
		{fact.EU, "US", "2000-07-25", ""},
		{fact.EU, "US", "2000-07-26", "2000/520/EC"},
		{fact.EU, "US", "2015-10-05", "2000/520/EC"},
		{fact.EU, "US", "2015-10-06", ""},
		{fact.EU, "US", "2016-07-11", ""},
		{fact.EU, "US", "2016-07-12", "(EU) 2016/1250"},
		{fact.EU, "US", "2020-07-15", "(EU) 2016/1250"},
		{fact.EU, "US", "2020-07-16", ""},
		{fact.EU, "US", "2023-07-09", ""},
		{fact.EU, "US", "2023-07-10", "(EU) 2023/1795"},
		{fact.EU, "US", "2026-11-21", "(EU) 2023/1795"},
		{fact.EUInstitutions, "US", "2026-11-21", "(EU) 2023/1795"},
		{fact.EU, "GB", "2021-06-27", ""},
		{fact.EU, "GB", "2021-06-28", "(EU) 2021/1772"},
		{fact.EU, "GB", "2025-06-23", "(EU) 2021/1772"},
		{fact.EU, "GB", "2025-07-01", "(EU) 2021/1772 as amended by (EU) 2025/1226"},
		{fact.EU, "GB", "2025-12-18", "(EU) 2021/1772 as amended by (EU) 2025/1226"},
		{fact.EU, "GB", "2025-12-19", "(EU) 2021/1772 as amended by (EU) 2025/2574"},
		{fact.EU, "GB", "2031-12-27", "(EU) 2021/1772 as amended by (EU) 2025/2574"},
		{fact.EU, "GB", "2031-12-28", ""},
		{fact.EU, "JP", "2019-01-22", ""},
		{fact.EU, "JP", "2019-01-23", "(EU) 2019/419"},
		{fact.EU, "KR", "2021-12-16", ""},
		{fact.EU, "KR", "2021-12-17", "(EU) 2022/254"},
		{fact.EU, "BR", "2026-01-25", ""},
		{fact.EU, "BR", "2026-01-26", "(EU) 2026/179"},
		{fact.EU, "HU", "2004-04-30", "2000/519/EC"},
		{fact.EU, "HU", "2004-05-01", ""},
		{fact.EU, "GI", "2026-11-21", ""},
		{fact.EU, "DE", "2026-11-21", ""},
		{fact.UK, "DE", "2020-12-30", ""},
		{fact.UK, "DE", "2020-12-31", "DPA 2018 Sch. 21"},
		{fact.UK, "IS", "2026-11-21", "DPA 2018 Sch. 21"},
		{fact.UK, "MQ", "2026-11-21", "DPA 2018 Sch. 21"},
		{fact.UK, "KR", "2022-12-18", ""},
		{fact.UK, "KR", "2022-12-19", "SI 2022/1213"},
		{fact.UK, "US", "2023-10-11", ""},
		{fact.UK, "US", "2023-10-12", "SI 2023/1028"},
		{fact.UK, "BR", "2026-11-21", ""},
		{fact.Swiss, "DE", "2023-08-31", ""},
		{fact.Swiss, "DE", "2023-09-01", "DPO Annex 1"},
		{fact.Swiss, "GB", "2023-09-01", "DPO Annex 1"},
		{fact.Swiss, "US", "2024-09-14", ""},
		{fact.Swiss, "US", "2024-09-15", "DPO Annex 1"},
		{fact.Swiss, "BR", "2026-11-21", ""},
		{"", "US", "2026-11-21", ""},
	} {
		if got := decisions(AdequacyOn(tt.regime, tt.country, day(tt.on))); got != tt.want {
			t.Errorf("AdequacyOn(%s, %s, %s) = %q, want %q", tt.regime, tt.country, tt.on, got, tt.want)
		}
	}
}

// TestAdequateToday compares the lists in force with lists written by hand; a
// star marks a partial one.
func TestAdequateToday(t *testing.T) {
	const eea = "AT AX BE BG CY CZ DE DK EE ES FI FR GF GP GR HR HU IE IS IT LI LT LU LV MF MQ MT NL NO PL PT RE RO SE SI SK YT"
	for _, tt := range []struct {
		regime fact.Regime
		eea    bool
		want   string
	}{
		{fact.EU, false, "AD AR BR CA* CH FO GB GG IL* IM JE JP* KR* NZ US* UY"},
		{fact.UK, true, "AD AR CA* CH FO GG GI IL IM JE JP* KR* NZ US* UY"},
		{fact.Swiss, true, "AD AR CA* FO GB GG GI IL IM JE MC NZ US* UY"},
	} {
		want := strings.Fields(tt.want)
		if tt.eea {
			want = append(want, strings.Fields(eea)...)
		}
		slices.Sort(want)
		var got []string
		for _, c := range Countries() {
			for _, a := range AdequacyOn(tt.regime, c.Code, day("2026-11-21")) {
				star := ""
				if a.Scope.Partial() {
					star = "*"
				}
				got = append(got, string(a.Country)+star)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.regime, diff)
		}
	}
}

// TestAdequacyRows walks the table: each row is complete, and found by its
// lookups on exactly the days it stands.
func TestAdequacyRows(t *testing.T) {
	all := Adequacies()
	if len(all) != 54 { // 20 of the Union, one of them in three wordings; 17; 15
		t.Errorf("%d rows, want 54", len(all))
	}
	for i, a := range all {
		subject := string(a.Country) + a.Organisation + string(a.Group)
		t.Run(fmt.Sprintf("%s/%s/%s", a.Regime, subject, a.From), func(t *testing.T) {
			one := 0
			for _, set := range []bool{a.Country != "", a.Organisation != "", a.Group != ""} {
				if set {
					one++
				}
			}
			if one != 1 || a.Country != "" && !a.Country.Valid() || a.Group != "" && !a.Group.Valid() {
				t.Errorf("subject %q", subject)
			}
			if a.Name == "" || a.Decision == "" || a.CELEX == "" || a.Adopted.IsZero() || a.From.IsZero() ||
				a.Cite == (fact.Citation{}) || !a.Scope.Valid() || !a.Confidence.Valid() {
				t.Errorf("incomplete: %+v", a)
			}
			if a.From.Before(a.Adopted) || !a.Until.IsZero() && !a.From.Before(a.Until) {
				t.Error("dates out of order")
			}
			if (a.Amending == "") != (a.AmendingCELEX == "") || a.Ended != "" && a.Until.IsZero() {
				t.Error("half-stated")
			}
			if !a.Until.IsZero() && a.Ended == "" && (all[i+1].Decision != a.Decision || all[i+1].From != a.Until) {
				t.Error("the next row does not continue it")
			}
			found := func(on civil.Date) bool {
				rows := AdequacyOn(a.Regime, a.Country, on)
				switch {
				case a.Organisation != "":
					rows = AdequacyOfOrganisation(a.Regime, a.Organisation, on)
				case a.Group == GroupEEA:
					rows = AdequacyOn(a.Regime, "NO", on)
					for j := range rows {
						rows[j].Country = ""
					}
				}
				return slices.Contains(rows, a)
			}
			if found(a.From.AddDays(-1)) || !found(a.From) || found(civil.Date{}) {
				t.Error("first day")
			}
			if !a.Until.IsZero() && (!found(a.Until.AddDays(-1)) || found(a.Until)) {
				t.Error("last day")
			}
			if a.Ended != "" {
				if slices.Contains(Ended(a.Regime, a.Country, a.Until.AddDays(-1)), a) || !slices.Contains(Ended(a.Regime, a.Country, a.Until), a) {
					t.Error("Ended")
				}
			}
			if !slices.Contains(FindDecision(a.Decision), a) || !slices.Contains(FindDecision(strings.ToUpper(a.Decision)), a) {
				t.Errorf("FindDecision(%q) does not find it", a.Decision)
			}
		})
	}
	all[0].Country = "XX"
	if Adequacies()[0].Country != "CH" {
		t.Error("Adequacies does not return a copy")
	}
}

func TestEnded(t *testing.T) {
	for _, tt := range []struct {
		country Country
		on      string
		want    string
	}{
		{"US", "2015-10-05", ""},
		{"US", "2015-10-06", "2000/520/EC"},
		{"US", "2020-07-15", "2000/520/EC"},
		{"US", "2020-07-16", "(EU) 2016/1250; 2000/520/EC"},
		{"US", "2026-11-21", "(EU) 2016/1250; 2000/520/EC"},
		{"GB", "2026-11-21", ""}, // amended, not ended
		{"GB", "2031-12-28", "(EU) 2021/1772 as amended by (EU) 2025/2574"},
		{"HU", "2026-11-21", "2000/519/EC"},
		{"DE", "2026-11-21", ""},
	} {
		for _, r := range []fact.Regime{fact.EU, fact.EUInstitutions} {
			if got := decisions(Ended(r, tt.country, day(tt.on))); got != tt.want {
				t.Errorf("Ended(%s, %s, %s) = %q, want %q", r, tt.country, tt.on, got, tt.want)
			}
		}
	}
}

func TestHistory(t *testing.T) {
	want := "(EU) 2021/1772; (EU) 2021/1772 as amended by (EU) 2025/1226; (EU) 2021/1772 as amended by (EU) 2025/2574"
	if got := decisions(History(fact.EU, "GB")); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var sunsets, scopes []string
	for _, a := range History(fact.EU, "GB") {
		sunsets = append(sunsets, a.Sunset.String())
		scopes = append(scopes, string(a.Scope))
	}
	if diff := cmp.Diff([]string{"2025-06-28", "2025-12-28", "2031-12-28"}, sunsets); diff != "" {
		t.Errorf("sunsets (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"full-except-uk-immigration", "full-except-uk-immigration", "full"}, scopes); diff != "" {
		t.Errorf("scopes (-want +got):\n%s", diff)
	}
}

func TestAdequacyOfOrganisation(t *testing.T) {
	for _, tt := range []struct {
		regime   fact.Regime
		name, on string
		want     string
	}{
		{fact.EU, "EPO", "2025-07-14", ""},
		{fact.EU, "EPO", "2025-07-15", "(EU) 2025/1382"},
		{fact.EUInstitutions, "european patent office ", "2026-11-21", "(EU) 2025/1382"},
		{fact.UK, "EPO", "2026-11-21", ""},
		{fact.UK, "EU institutions", "2020-12-30", ""},
		{fact.UK, "EU institutions", "2020-12-31", "DPA 2018 Sch. 21"},
		{fact.EU, "Red Cross", "2026-11-21", ""},
		{fact.EU, "", "2026-11-21", ""},
	} {
		if got := decisions(AdequacyOfOrganisation(tt.regime, tt.name, day(tt.on))); got != tt.want {
			t.Errorf("AdequacyOfOrganisation(%s, %q, %s) = %q, want %q", tt.regime, tt.name, tt.on, got, tt.want)
		}
	}
}

func TestContested(t *testing.T) {
	for _, a := range Adequacies() {
		if want := a.Decision == "(EU) 2023/1795"; a.Contested.On(day("2026-11-21")) != want {
			t.Errorf("%s contested: want %v", a.Decision, want)
		}
	}
	dpf := AdequacyOn(fact.EU, "US", day("2025-10-30"))[0]
	if dpf.Contested.On(day("2025-10-30")) || !dpf.Contested.On(day("2025-10-31")) {
		t.Error("C-703/25 P was lodged on 2025-10-31")
	}
}

func TestFindDecision(t *testing.T) {
	const (
		shield = "(EU) 2016/1250"
		harbor = "2000/520/EC"
		dpf    = "(EU) 2023/1795"
		bridge = "SI 2023/1028"
		swiss  = "DPO Annex 1"
		gb     = "(EU) 2021/1772"
	)
	for name, want := range map[string]string{
		"Privacy Shield":                                  shield,
		"EU-US Privacy Shield":                            shield,
		"the EU-U.S. Privacy Shield Framework":            shield,
		"EU-U.S. and Swiss-U.S. Privacy Shield":           shield,
		"Swiss-US Privacy Shield":                         "",
		"(EU) 2016/1250":                                  shield,
		"2016/1250":                                       shield,
		"Commission Implementing Decision (EU) 2016/1250": shield,
		"32016D1250":                                      shield,
		"Safe Harbour":                                    harbor,
		"US-EU Safe Harbor":                               harbor,
		"2000/520":                                        harbor,
		"Decision 2000/520/EC":                            harbor,
		"Privacy Shield and Safe Harbor":                  harbor + "; " + shield,
		"DPF":                                             dpf + "; " + bridge + "; " + swiss,
		"Data Privacy Framework":                          dpf + "; " + bridge + "; " + swiss,
		"EU-US DPF":                                       dpf,
		"EU/US Data Privacy Framework":                    dpf,
		"EU-US DPF and UK Extension":                      dpf + "; " + bridge,
		"UK Extension":                                    bridge,
		"UK Extension to the EU-US Data Privacy Framework": bridge,
		"UK-US data bridge":                 bridge,
		"data bridge":                       bridge,
		"S.I. 2023/1028":                    bridge,
		"Swiss-US DPF":                      swiss,
		"Swiss-U.S. Data Privacy Framework": swiss,
		"2019/419":                          "(EU) 2019/419",
		"2021/1772":                         gb + "; " + gb + " as amended by (EU) 2025/1226; " + gb + " as amended by (EU) 2025/2574",
		"(EU) 2025/1226":                    gb + " as amended by (EU) 2025/1226",
		"32025D2574":                        gb + " as amended by (EU) 2025/2574",
		"2026/179":                          "(EU) 2026/179",
		"":                                  "",
		"adequacy":                          "",
		"2016":                              "",
		"/":                                 "",
		"standard contractual clauses, Decision 2021/914": "",
	} {
		if got := decisions(FindDecision(name)); got != want {
			t.Errorf("FindDecision(%q) = %q, want %q", name, got, want)
		}
	}
	if got := FindDecision("SI 2019/419"); len(got) != 15 || got[0].Regime != fact.UK {
		t.Errorf("SI 2019/419: %s", decisions(got))
	}
}

func TestScopes(t *testing.T) {
	used := map[Scope]bool{}
	for _, a := range Adequacies() {
		used[a.Scope] = true
	}
	for _, s := range Scopes() {
		if !used[s.Code] || !s.Test.Valid() || s.Importer == "" || !s.Confidence.Valid() || !s.Code.Valid() {
			t.Errorf("%+v", s)
		}
		if s.HumanResources != (s.Test == ScopeListed) || s.Code.Partial() != (s.Test != ScopeWhole) {
			t.Errorf("%s: test %s", s.Code, s.Test)
		}
	}
	if Scope("nothing").Valid() || Scope("nothing").Partial() {
		t.Error("an unknown scope")
	}
}
