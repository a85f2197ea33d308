package transfer

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// TestMechanisms lists code, tier and provisions by hand.
func TestMechanisms(t *testing.T) {
	type row struct {
		Code               Mechanism
		Kind               MechanismKind
		EU, UK, Swiss, EUI string
	}
	want := []row{
		{"adequacy", "adequacy", "Art. 45(1)", "Art. 45A", "Art. 16(1)", "Art. 47(1)"},
		{"public-instrument", "safeguard", "Art. 46(2)(a)", "Art. 46(2)(a)", "Art. 16(2)(a)", "Art. 48(2)(a)"},
		{"bcr", "safeguard", "Art. 46(2)(b)", "Art. 46(2)(b)", "Art. 16(2)(e)", "Art. 48(2)(d)"},
		{"scc", "safeguard", "Art. 46(2)(c)", "Art. 46(2)(d)", "Art. 16(2)(d)", "Art. 48(2)(b)"},
		{"scc-authority", "safeguard", "Art. 46(2)(d)", "Art. 46(2)(d)", "Art. 16(2)(d)", "Art. 48(2)(c)"},
		{"code-of-conduct", "safeguard", "Art. 46(2)(e)", "Art. 46(2)(e)", "Art. 12", "Art. 48(2)(d)"},
		{"certification", "safeguard", "Art. 46(2)(f)", "Art. 46(2)(f)", "Art. 12", "Art. 48(2)(d)"},
		{"ad-hoc-clauses", "safeguard", "Art. 46(3)(a)", "Art. 46(3)(a)", "Art. 16(2)(b)", "Art. 48(3)(a)"},
		{"administrative-arrangement", "safeguard", "Art. 46(3)(b)", "Art. 46(3)(b)", "Art. 16(2)(c)", "Art. 48(3)(b)"},
		{"explicit-consent", "derogation", "Art. 49(1)(a)", "Art. 49(1)(a)", "Art. 17(1)(a)", "Art. 50(1)(a)"},
		{"contract-with-subject", "derogation", "Art. 49(1)(b)", "Art. 49(1)(b)", "Art. 17(1)(b)(1)", "Art. 50(1)(b)"},
		{"contract-in-interest", "derogation", "Art. 49(1)(c)", "Art. 49(1)(c)", "Art. 17(1)(b)(2)", "Art. 50(1)(c)"},
		{"public-interest", "derogation", "Art. 49(1)(d)", "Art. 49(1)(d)", "Art. 17(1)(c)(1)", "Art. 50(1)(d)"},
		{"legal-claims", "derogation", "Art. 49(1)(e)", "Art. 49(1)(e)", "Art. 17(1)(c)(2)", "Art. 50(1)(e)"},
		{"vital-interests", "derogation", "Art. 49(1)(f)", "Art. 49(1)(f)", "Art. 17(1)(d)", "Art. 50(1)(f)"},
		{"public-register", "derogation", "Art. 49(1)(g)", "Art. 49(1)(g)", "Art. 17(1)(f)", "Art. 50(1)(g)"},
		{"made-public", "derogation", "", "", "Art. 17(1)(e)", ""},
		{"compelling-interests", "derogation", "Art. 49(1) second subpara.", "Art. 49(1) second subpara.", "", ""},
	}
	var got []row
	for _, m := range Mechanisms() {
		at := func(r fact.Regime) string {
			rule, _ := m.Code.Under(r, day("2026-11-21"))
			return rule.Cite.Provision
		}
		got = append(got, row{m.Code, m.Kind, at(fact.EU), at(fact.UK), at(fact.Swiss), at(fact.EUInstitutions)})
		if !m.Code.Valid() || !m.Kind.Valid() || m.Label == "" || m.Code.Label() != m.Label ||
			m.Code.Safeguard() != (m.Kind == KindSafeguard) || m.Code.Derogation() != (m.Kind == KindDerogation) {
			t.Errorf("%+v", m)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if m := Mechanism("consent"); m.Valid() || m.Kind() != "" || m.Label() != "" || m.Safeguard() || m.Derogation() {
		t.Error("an unknown mechanism")
	}
	Mechanisms()[0].Rules[0].Cite.Provision = ""
	if info, ok := MechanismOf(AdequacyDecision); !ok || info.Rules[0].Cite.Provision != "Art. 45(1)" {
		t.Error("Mechanisms does not return a copy")
	}
}

// TestMechanismDemands lists by hand which mechanisms carry each demand.
func TestMechanismDemands(t *testing.T) {
	demands := map[string]func(MechanismRule) bool{
		"authorisation": func(r MechanismRule) bool { return r.NeedsAuthorisation },
		"approval":      func(r MechanismRule) bool { return r.NeedsApproval },
		"notice":        func(r MechanismRule) bool { return r.NeedsNotice },
		"commitments":   func(r MechanismRule) bool { return r.NeedsCommitments },
		"barred":        func(r MechanismRule) bool { return r.BarredForPublicAuthority },
		"occasional":    func(r MechanismRule) bool { return r.OccasionalOnly },
		"record":        func(r MechanismRule) bool { return r.RecordSafeguards },
	}
	gdpr := map[string][]Mechanism{
		"authorisation": {AdHocClauses, AdministrativeArrangement},
		"approval":      {BindingCorporateRules, AuthorityClauses, CodeOfConduct, Certification},
		"commitments":   {CodeOfConduct, Certification},
		"barred":        {DerogationConsent, DerogationContract, DerogationContractInInterest, CompellingInterests},
		"occasional":    {DerogationContract, DerogationContractInInterest, DerogationLegalClaims, CompellingInterests},
		"record":        {CompellingInterests},
	}
	for regime, want := range map[fact.Regime]map[string][]Mechanism{
		fact.EU: gdpr,
		fact.Swiss: {
			"approval":    {BindingCorporateRules, CodeOfConduct},
			"notice":      {AdHocClauses, AdministrativeArrangement},
			"commitments": {CodeOfConduct, Certification},
			"record": {
				PublicInstrument, BindingCorporateRules, StandardClauses, AuthorityClauses, CodeOfConduct, Certification,
				AdHocClauses, AdministrativeArrangement,
			},
		},
	} {
		for name, has := range demands {
			var got []Mechanism
			for _, m := range Mechanisms() {
				if rule, ok := m.Code.Under(regime, day("2026-11-21")); ok && has(rule) {
					got = append(got, m.Code)
				}
			}
			if diff := cmp.Diff(want[name], got); diff != "" {
				t.Errorf("%s, %s (-want +got):\n%s", regime, name, diff)
			}
		}
	}
	for _, m := range Mechanisms() {
		if rule, ok := m.Code.Under(fact.EUInstitutions, day("2026-11-21")); ok && !rule.RecordSafeguards {
			t.Errorf("EUDPR Art. 31(1)(e): %s", m.Code)
		}
	}
}

// TestMechanismRules walks the table: each rule is found on its first and last
// day and not beyond.
func TestMechanismRules(t *testing.T) {
	for _, m := range Mechanisms() {
		for _, rule := range m.Rules {
			found := func(on civil.Date) bool {
				got, ok := m.Code.Under(rule.Regime, on)
				return ok && got == rule
			}
			if found(rule.From.AddDays(-1)) || !found(rule.From) {
				t.Errorf("%s: %s from %s", m.Code, rule.Cite, rule.From)
			}
			if !rule.Until.IsZero() && (!found(rule.Until.AddDays(-1)) || found(rule.Until)) {
				t.Errorf("%s: %s until %s", m.Code, rule.Cite, rule.Until)
			}
		}
	}
}

func TestDatedCitations(t *testing.T) {
	for _, tt := range []struct {
		regime        fact.Regime
		on            string
		principle, to string
	}{
		{fact.EU, "2018-05-24", "EU Directive 95/46/EC Art. 25", ""},
		{fact.EU, "2018-05-25", "GDPR Art. 44", "GDPR Art. 45(1)"},
		{fact.UK, "2020-12-31", "GDPR Art. 44", "GDPR Art. 45(1)"},
		{fact.UK, "2021-01-01", "UK GDPR Art. 44", "UK GDPR Art. 45(1)"},
		{fact.UK, "2026-02-04", "UK GDPR Art. 44", "UK GDPR Art. 45(1)"},
		{fact.UK, "2026-02-05", "UK GDPR Art. 44A", "UK GDPR Art. 45A"},
		{fact.EUInstitutions, "2018-12-11", "EUDPR Art. 46", "EUDPR Art. 47(1)"},
		{fact.Swiss, "2023-09-01", "FADP Art. 16(1)", "FADP Art. 16(1)"},
		{"", "2026-11-21", "", ""},
	} {
		rule, _ := AdequacyDecision.Under(tt.regime, day(tt.on))
		if got := Principle(tt.regime, day(tt.on)).String(); got != tt.principle || rule.Cite.String() != tt.to {
			t.Errorf("%s on %s: %q and %q, want %q and %q", tt.regime, tt.on, got, rule.Cite, tt.principle, tt.to)
		}
	}
}

func TestCodeLists(t *testing.T) {
	check := func(name string, n int, valid func(int) bool, unknown bool) {
		if n == 0 || unknown {
			t.Errorf("%s: %d codes, an unknown one valid: %v", name, n, unknown)
		}
		for i := range n {
			if !valid(i) {
				t.Errorf("%s: code %d is not valid", name, i)
			}
		}
	}
	check("bond", len(Bonds()), func(i int) bool { return Bonds()[i].Valid() }, Bond("x").Valid())
	check("reach", len(Reaches()), func(i int) bool { return Reaches()[i].Valid() }, Reach("x").Valid())
	check("confidence", len(Confidences()), func(i int) bool { return Confidences()[i].Valid() }, Confidence("x").Valid())
	check("standing", len(StandingKinds()), func(i int) bool { return StandingKinds()[i].Valid() }, StandingKind("x").Valid())
	check("clauses", len(ClauseStandingKinds()), func(i int) bool { return ClauseStandingKinds()[i].Valid() }, ClauseStandingKind("x").Valid())
	check("kind", len(MechanismKinds()), func(i int) bool { return MechanismKinds()[i].Valid() }, MechanismKind("x").Valid())
	check("scope test", len(ScopeTests()), func(i int) bool { return ScopeTests()[i].Valid() }, ScopeTest("x").Valid())
	check("group", len(Groups()), func(i int) bool { return Groups()[i].Valid() }, Group("x").Valid())
	check("module", len(Modules()), func(i int) bool { return Modules()[i].Code.Valid() }, Module("x").Valid())
	check("clause set", len(ClauseSets()), func(i int) bool { return ClauseSets()[i].Code.Valid() }, ClauseSet("x").Valid())
}
