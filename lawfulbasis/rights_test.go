package lawfulbasis

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// matrix writes the status of every right as one letter: A applies,
// R restricted, - does not apply.
func matrix(all []RightStatus) string {
	var b strings.Builder
	for _, s := range all {
		b.WriteByte(map[Status]byte{Applies: 'A', Restricted: 'R', DoesNotApply: '-'}[s.Status])
	}
	return b.String()
}

func TestRightsMatrix(t *testing.T) {
	// The columns: withdraw, information, access, rectification, erasure,
	// restriction, notification, portability, object, object to marketing,
	// automated decisions, complaint, complaint to the controller.
	tests := []struct {
		regime fact.Regime
		on     string
		ground Ground
		want   string
	}{
		{fact.EU, "2026-11-21", Consent, "AAAAAAAA-ARA-"},
		{fact.EU, "2026-11-21", Contract, "-AAAAAAA-ARA-"},
		{fact.EU, "2026-11-21", LegalObligation, "-RAARAA--ARA-"},
		{fact.EU, "2026-11-21", VitalInterests, "-AAAAAA--AAA-"},
		{fact.EU, "2026-11-21", PublicTask, "-AAARAA-AARA-"},
		{fact.EU, "2026-11-21", LegitimateInterests, "-AAAAAA-AAAA-"},

		{fact.UK, "2026-02-04", Consent, "AAAAAAAA-ARA-"},
		{fact.UK, "2026-02-05", Consent, "AAAAAAAA-AAA-"},
		{fact.UK, "2026-06-18", Consent, "AAAAAAAA-AAA-"},
		{fact.UK, "2026-06-19", Consent, "AAAAAAAA-AAAA"},
		{fact.UK, "2026-06-19", LegalObligation, "-RAARAA--AAAA"},
		{fact.UK, "2026-06-19", PublicTask, "-AAARAA-AAAAA"},
		{fact.UK, "2026-06-19", RecognisedLegitimateInterests, "-AAAAAA-AAAAA"},
		{fact.UK, "2020-12-31", PublicTask, "-AAARAA-AARA-"},

		{fact.EUInstitutions, "2026-11-21", Consent, "AAAAAAAA--RA-"},
		{fact.EUInstitutions, "2026-11-21", Contract, "-AAAAAAA--RA-"},
		{fact.EUInstitutions, "2026-11-21", LegalObligation, "-RAARAA---RA-"},
		{fact.EUInstitutions, "2026-11-21", VitalInterests, "-AAAAAA---AA-"},
		{fact.EUInstitutions, "2026-11-21", PublicTask, "-AAARAA-A-RA-"},

		{fact.Swiss, "2026-11-21", Consent, "AAAAAAAAAAR--"},
		{fact.Swiss, "2026-11-21", Contract, "-AAAAAAAAAR--"},
		{fact.Swiss, "2026-11-21", LegalObligation, "-RAAAAA-AAA--"},
		{fact.Swiss, "2026-11-21", LegitimateInterests, "-AAAAAA-AAA--"},

		{fact.UK, "2026-02-04", RecognisedLegitimateInterests, ""},
		{fact.EUInstitutions, "2026-11-21", LegitimateInterests, ""},
		{fact.EU, "2018-05-24", Consent, ""},
		{fact.Swiss, "2023-08-31", Consent, ""},
		{fact.EU, "2026-11-21", "unknown", ""},
	}
	for _, test := range tests {
		if got := matrix(RightsUnder(test.ground, test.regime, day(test.on))); got != test.want {
			t.Errorf("%s, %s, %s:\n got %s\nwant %s", test.regime, test.on, test.ground, got, test.want)
		}
	}
}

func TestRightCites(t *testing.T) {
	tests := []struct {
		regime fact.Regime
		on     string
		ground Ground
		right  Right
		want   string
	}{
		{fact.EU, "2026-11-21", LegalObligation, RightErasure, "GDPR Art. 17(1), GDPR Art. 17(3)(b)"},
		{fact.EU, "2026-11-21", LegitimateInterests, RightInformation, "GDPR Art. 13, GDPR Art. 14, GDPR Art. 13(1)(d), GDPR Art. 14(2)(b)"},
		{fact.EU, "2026-11-21", Consent, RightObject, "GDPR Art. 21(1), GDPR Art. 7(3)"},
		{fact.EUInstitutions, "2026-11-21", Consent, RightWithdraw, "EUDPR Art. 7(3)"},
		{fact.EUInstitutions, "2026-11-21", LegalObligation, RightInformation, "EUDPR Art. 15, EUDPR Art. 16, EUDPR Art. 16(5)(c)"},
		{fact.EUInstitutions, "2026-11-21", Consent, RightAccess, "EUDPR Art. 17"},
		{fact.EUInstitutions, "2026-11-21", Consent, RightRectification, "EUDPR Art. 18"},
		{fact.EUInstitutions, "2026-11-21", PublicTask, RightErasure, "EUDPR Art. 19(1), EUDPR Art. 19(1)(c), EUDPR Art. 19(3)(b)"},
		{fact.EUInstitutions, "2026-11-21", PublicTask, RightRestriction, "EUDPR Art. 20(1), EUDPR Art. 20(1)(d)"},
		{fact.EUInstitutions, "2026-11-21", Consent, RightNotification, "EUDPR Art. 21"},
		{fact.EUInstitutions, "2026-11-21", PublicTask, RightPortability, "EUDPR Art. 22(1)(a), EUDPR Art. 22(3)"},
		{fact.EUInstitutions, "2026-11-21", PublicTask, RightObject, "EUDPR Art. 23(1)"},
		{fact.EUInstitutions, "2026-11-21", PublicTask, RightObjectMarketing, ""},
		{fact.EUInstitutions, "2026-11-21", VitalInterests, RightAutomatedDecision, "EUDPR Art. 24(1)"},
		{fact.EUInstitutions, "2026-11-21", Consent, RightComplaint, "EUDPR Art. 63(1)"},
		{fact.UK, "2020-12-31", Contract, RightAutomatedDecision, "GDPR Art. 22(1), GDPR Art. 22(2)(a), GDPR Art. 22(3)"},
		{fact.UK, "2021-01-01", Contract, RightAutomatedDecision, "UK GDPR Art. 22(1), UK GDPR Art. 22(2)(a), UK GDPR Art. 22(3)"},
		{fact.UK, "2026-02-04", Contract, RightAutomatedDecision, "UK GDPR Art. 22(1), UK GDPR Art. 22(2)(a), UK GDPR Art. 22(3)"},
		{fact.UK, "2026-02-05", Contract, RightAutomatedDecision, "UK GDPR Art. 22A, UK GDPR Art. 22B, UK GDPR Art. 22C, UK GDPR Art. 22D"},
		{fact.UK, "2026-02-05", RecognisedLegitimateInterests, RightAutomatedDecision, "UK GDPR Art. 22A, UK GDPR Art. 22B(4)"},
		{fact.UK, "2026-02-05", RecognisedLegitimateInterests, RightObject, "UK GDPR Art. 21(1)"},
		{fact.UK, "2026-06-18", Contract, RightComplaint, "UK GDPR Art. 77(1)"},
		{fact.UK, "2026-06-19", Contract, RightComplaint, "DPA 2018 s. 165(2)"},
		{fact.UK, "2026-06-18", Contract, RightComplaintKeeper, ""},
		{fact.UK, "2026-06-19", Contract, RightComplaintKeeper, "DPA 2018 s. 164A"},
		{fact.Swiss, "2026-11-21", Consent, RightAccess, "FADP Art. 25"},
		{fact.Swiss, "2026-11-21", Contract, RightPortability, "FADP Art. 28(1)"},
		{fact.Swiss, "2026-11-21", LegalObligation, RightInformation, "FADP Art. 19, FADP Art. 20(1)(b)"},
		{fact.Swiss, "2026-11-21", Consent, RightComplaint, "FADP Art. 49(1)"},
	}
	for _, test := range tests {
		all := RightsUnder(test.ground, test.regime, day(test.on))
		i := slices.IndexFunc(all, func(s RightStatus) bool { return s.Right == test.right })
		if i < 0 {
			t.Errorf("%s, %s, %s: no %s", test.regime, test.on, test.ground, test.right)
			continue
		}
		if got := cited(all[i]); got != test.want {
			t.Errorf("%s, %s, %s, %s:\n got %s\nwant %s", test.regime, test.on, test.ground, test.right, got, test.want)
		}
	}
}

func cited(s RightStatus) string {
	var places []string
	for _, c := range s.Cites {
		places = append(places, c.String())
	}
	return strings.Join(places, ", ")
}

// At every moment each right of each ground and regime is decided by exactly
// one rule, or the regime has no such right; and rows begin and end where
// they say.
func TestRightRules(t *testing.T) {
	dates := []civil.Date{gdprFrom, euiFrom, ukFrom, swissFrom, duaaFrom, s103From, day("2026-11-21")}
	for _, rule := range rightRules {
		for _, d := range []civil.Date{rule.from, rule.until} {
			if !d.IsZero() {
				dates = append(dates, d.AddDays(-1), d, d.AddDays(1))
			}
		}
		if len(rule.cases) == 0 || len(rule.cases[len(rule.cases)-1].grounds) != 0 {
			t.Errorf("%s for %v: the last case is not for every ground", rule.right, rule.regimes)
		}
		for _, r := range rule.regimes {
			for _, on := range []civil.Date{rule.from, rule.until} {
				if on.IsZero() {
					continue
				}
				before := RightsUnder(Contract, r, on.AddDays(-1))
				first := RightsUnder(Contract, r, on)
				i := slices.Index(rights, rule.right)
				if cited(before[i]) == cited(first[i]) {
					t.Errorf("%s under %s does not change on %s", rule.right, r, on)
				}
			}
		}
	}
	for _, on := range dates {
		for _, r := range fact.Regimes() {
			for _, right := range rights {
				n := 0
				for _, rule := range rightRules {
					if rule.right == right && slices.Contains(rule.regimes, r) && (Provision{From: rule.from, Until: rule.until}).On(on) {
						n++
					}
				}
				if n > 1 {
					t.Errorf("%s under %s on %s: %d rules", right, r, on, n)
				}
			}
			for _, g := range Grounds() {
				all := RightsUnder(g.Code, r, on)
				if (all != nil) != Available(g.Code, r, on) {
					t.Errorf("RightsUnder(%s, %s, %s) = %v", g.Code, r, on, all)
				}
				for i, s := range all {
					switch {
					case s.Right != rights[i] || !s.Right.Valid() || !slices.Equal(s.Grounds, []Ground{g.Code}):
						t.Errorf("RightsUnder(%s, %s, %s)[%d] is %s under %v", g.Code, r, on, i, s.Right, s.Grounds)
					case s.Status != DoesNotApply && len(s.Cites) == 0:
						t.Errorf("%s, %s, %s: %s %s without a citation", g.Code, r, on, s.Right, s.Status)
					case s.Status != Applies && s.Reason == "":
						t.Errorf("%s, %s, %s: %s %s without a reason", g.Code, r, on, s.Right, s.Status)
					}
				}
			}
		}
	}
}

func TestCombineRights(t *testing.T) {
	on := day("2026-11-21")
	tests := []struct {
		name    string
		grounds []Ground
		regime  fact.Regime
		want    string
	}{
		{"none", nil, fact.EU, ""},
		{"none available", []Ground{LegitimateInterests, "unknown"}, fact.EUInstitutions, ""},
		{"one", []Ground{LegalObligation}, fact.EU, "-RAARAA--ARA-"},
		{"the same twice", []Ground{LegalObligation, LegalObligation}, fact.EU, "-RAARAA--ARA-"},
		{"the available one", []Ground{"unknown", RecognisedLegitimateInterests, LegalObligation}, fact.EU, "-RAARAA--ARA-"},
		{"contract and legal obligation", []Ground{Contract, LegalObligation}, fact.EU, "-AAAAAAA-ARA-"},
		{"legal obligation and public task", []Ground{LegalObligation, PublicTask}, fact.EU, "-AAARAA-AARA-"},
		{"consent and legitimate interests", []Ground{LegitimateInterests, Consent}, fact.EU, "AAAAAAAAAAAA-"},
	}
	for _, test := range tests {
		if got := matrix(CombineRights(test.grounds, test.regime, on)); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}

	all := CombineRights([]Ground{LegalObligation, PublicTask, Contract}, fact.EU, on)
	erasure := all[slices.Index(rights, RightErasure)]
	if erasure.Status != Applies || !slices.Equal(erasure.Grounds, []Ground{Contract}) {
		t.Errorf("erasure %s under %v, want it to apply under contract", erasure.Status, erasure.Grounds)
	}
	decisions := all[slices.Index(rights, RightAutomatedDecision)]
	if want := "GDPR Art. 22(1), GDPR Art. 22(2)(b), GDPR Art. 22(2)(a), GDPR Art. 22(3)"; cited(decisions) != want ||
		!slices.Equal(decisions.Grounds, []Ground{LegalObligation, PublicTask, Contract}) {
		t.Errorf("automated decisions under %v: %s, want %s", decisions.Grounds, cited(decisions), want)
	}
}

func ExampleRightsUnder() {
	for _, right := range RightsUnder(LegalObligation, fact.EU, civil.MustDate("2026-11-21")) {
		if right.Status != Applies {
			fmt.Println(right.Right, right.Status)
		}
	}
	// Output:
	// withdraw-consent does-not-apply
	// information restricted
	// erasure restricted
	// portability does-not-apply
	// object does-not-apply
	// automated-decisions restricted
	// complaint-to-controller does-not-apply
}

func ExampleCombineRights() {
	all := CombineRights([]Ground{Contract, LegitimateInterests}, fact.EU, civil.MustDate("2026-11-21"))
	for _, right := range all {
		if right.Right == RightPortability || right.Right == RightObject {
			fmt.Println(right.Right, right.Status, right.Grounds, right.Cites)
		}
	}
	// Output:
	// portability applies [contract] [GDPR Art. 20(1)(a) GDPR Art. 20(1)(b)]
	// object applies [legitimate-interests] [GDPR Art. 21(1)]
}
