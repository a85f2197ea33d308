package ropa

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa/civil"
)

// policyNamed returns the policy of that name.
func policyNamed(t *testing.T, name string) ExemptionPolicy {
	t.Helper()
	for _, p := range ExemptionPolicies() {
		if p.Name == name {
			return p
		}
	}
	t.Fatalf("no policy %q", name)
	return ExemptionPolicy{}
}

func TestExemptionPolicies(t *testing.T) {
	for _, p := range ExemptionPolicies() {
		if p.Name == "" || p.Cite.Provision == "" || p.Threshold < 1 || len(p.Triggers) == 0 || !p.Regime.Valid() || p.Pending != p.From.IsZero() {
			t.Errorf("incomplete policy %+v", p)
		}
	}
	ExemptionPolicies()[0].Triggers[0] = "changed"
	if got := ExemptionPolicies()[0].Triggers[0]; got != TriggerRisk {
		t.Errorf("a caller's change reached the table: %s", got)
	}
	day := civil.MustDate("2026-11-21")
	var law []string
	for _, p := range ExemptionPolicies() {
		if p.On(day) {
			law = append(law, p.Name)
		}
	}
	if diff := cmp.Diff([]string{"GDPR Art. 30(5)", "UK GDPR Art. 30(5)", "FADP Art. 12(5)"}, law); diff != "" {
		t.Errorf("policies in force (-want +got):\n%s", diff)
	}
}

func TestExemptionFor(t *testing.T) {
	const gdprPolicy, swissPolicy, proposed, agreed = "GDPR Art. 30(5)", "FADP Art. 12(5)", "COM(2025) 501 as proposed", "COM(2025) 501 as provisionally agreed"
	tests := []struct {
		name, policy string
		edit         func(*Register, *Activity)
		covered      Answer
		met          []ExemptionTrigger
		unknown      []ExemptionTrigger
	}{
		{"as recorded", gdprPolicy, nil, Yes, []ExemptionTrigger{TriggerNotOccasional}, []ExemptionTrigger{TriggerRisk}},
		{"nothing stated", gdprPolicy, func(_ *Register, a *Activity) { *a = Activity{} }, Yes, nil, []ExemptionTrigger{TriggerRisk, TriggerNotOccasional}},
		{"nothing met", gdprPolicy, func(_ *Register, a *Activity) { a.Occasional, a.Risk = Yes, &Risk{Inherent: LevelLow} }, Yes, nil, nil},
		{"medium risk", gdprPolicy, func(_ *Register, a *Activity) { a.Occasional, a.Risk = Yes, &Risk{Inherent: LevelMedium} }, Yes, []ExemptionTrigger{TriggerRisk}, nil},
		{"an assessment is required", gdprPolicy, func(_ *Register, a *Activity) { a.Occasional, a.DPIA = Yes, &DPIA{Required: Yes} }, Yes, []ExemptionTrigger{TriggerRisk}, nil},
		{"criminal data", gdprPolicy, func(_ *Register, a *Activity) { a.Occasional, a.Data[0].Kind = Yes, DataOffence }, Yes, []ExemptionTrigger{TriggerCriminal}, []ExemptionTrigger{TriggerRisk}},
		{"offences that are stated not to be Art. 10 data", gdprPolicy, func(_ *Register, a *Activity) {
			a.Occasional, a.Data[0].Kind, a.Data[0].Criminal = Yes, DataOffence, No
		}, Yes, nil, []ExemptionTrigger{TriggerRisk}},
		{"sensitive in Switzerland only", gdprPolicy, func(_ *Register, a *Activity) {
			a.Occasional = Yes
			a.Data[0].Special = append(a.Data[0].Special, "social-assistance")
		}, Yes, nil, []ExemptionTrigger{TriggerRisk}},
		{"too large", gdprPolicy, func(r *Register, _ *Activity) { r.Organisation.Employees = 250 }, No, []ExemptionTrigger{TriggerNotOccasional}, []ExemptionTrigger{TriggerRisk}},
		{"size not stated", gdprPolicy, func(r *Register, _ *Activity) { r.Organisation.Employees = 0 }, "", []ExemptionTrigger{TriggerNotOccasional}, []ExemptionTrigger{TriggerRisk}},

		{"Switzerland, as recorded", swissPolicy, nil, Yes, nil, []ExemptionTrigger{TriggerHighRiskProfiling}},
		{"Switzerland, an authority", swissPolicy, func(r *Register, _ *Activity) { r.Organisation.PublicAuthority = Yes }, No, nil, []ExemptionTrigger{TriggerHighRiskProfiling}},
		{"Switzerland, sensitive data on a scale not stated", swissPolicy, func(_ *Register, a *Activity) {
			a.LargeScale = ""
			a.Data[0].Special = append(a.Data[0].Special, "social-assistance")
		}, Yes, nil, []ExemptionTrigger{TriggerLargeScaleSensitive, TriggerHighRiskProfiling}},
		{"Switzerland, sensitive data on a large scale", swissPolicy, func(_ *Register, a *Activity) {
			a.LargeScale, a.Decisions = Yes, &AutomatedDecisions{Profiling: No}
			a.Data[0].Special = append(a.Data[0].Special, "social-assistance")
		}, Yes, []ExemptionTrigger{TriggerLargeScaleSensitive}, nil},
		{"Switzerland, profiling at high risk", swissPolicy, func(_ *Register, a *Activity) {
			a.Risk, a.Decisions = &Risk{Inherent: LevelHigh}, &AutomatedDecisions{Profiling: Yes}
		}, Yes, []ExemptionTrigger{TriggerHighRiskProfiling}, nil},
		{"Switzerland, profiling at low risk", swissPolicy, func(_ *Register, a *Activity) {
			a.DPIA, a.Risk, a.Decisions = nil, &Risk{Inherent: LevelLow}, &AutomatedDecisions{Profiling: Yes}
		}, Yes, nil, nil},

		{"the proposal, no high risk", proposed, nil, Yes, nil, nil},
		{"the proposal, high risk", proposed, func(_ *Register, a *Activity) { a.Risk = &Risk{Inherent: LevelHigh} }, Yes, []ExemptionTrigger{TriggerHighRisk}, nil},
		{"the agreement", agreed, func(r *Register, _ *Activity) { r.Organisation.Employees = 999 }, Yes, nil, []ExemptionTrigger{TriggerCoreActivity}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := complete()
			if tt.edit != nil {
				tt.edit(r, &r.Activities[1])
			}
			got := ExemptionFor(policyNamed(t, tt.policy), r, &r.Activities[1], civil.MustDate("2026-11-21"))
			var met []ExemptionTrigger
			for _, f := range got.Met {
				met = append(met, f.Trigger)
				if f.Fact == "" {
					t.Errorf("%s is met by no fact", f.Trigger)
				}
			}
			if got.Covered != tt.covered {
				t.Errorf("Covered = %q, want %q", got.Covered, tt.covered)
			}
			if diff := cmp.Diff(tt.met, met); diff != "" {
				t.Errorf("met (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(tt.unknown, got.Unknown); diff != "" {
				t.Errorf("unknown (-want +got):\n%s", diff)
			}
			if want := tt.covered == Yes && len(tt.met) == 0; got.Possible() != want {
				t.Errorf("Possible() = %t, want %t", got.Possible(), want)
			}
		})
	}
}

func TestExemptionForProcessing(t *testing.T) {
	r := complete()
	r.Processing[0].Occasional = Yes
	got := ExemptionForProcessing(policyNamed(t, "GDPR Art. 30(5)"), r, &r.Processing[0], civil.MustDate("2026-11-21"))
	if !got.Possible() || len(got.Unknown) != 1 {
		t.Errorf("got %+v, want possible with one trigger unknown", got)
	}
	if got := ExemptionForProcessing(got.Policy, nil, nil, r.Reviewed); got.Possible() {
		t.Error("an exemption of nothing is possible")
	}
}

// A policy in the options takes the place of the law's own, under its regime.
func TestExemptionOption(t *testing.T) {
	proposal := policyNamed(t, "COM(2025) 501 as proposed")
	o := &Options{Only: []RuleID{"record/exemption"}, AsOf: civil.MustDate("2026-11-21"), Exemption: &proposal}
	r := complete()
	r.Organisation.Employees = 600
	found := validate(t, r, o).Findings
	if len(found) != 2 || len(found[0].Concerns) != 2 || !strings.Contains(found[0].Message, "COM(2025) 501 as proposed, which is no law,") || found[0].Cites[0].Provision != "COM(2025) 501" {
		t.Errorf("findings %v, want two under the proposal, of three entries", found)
	}
	r.Regimes = []Regime{UK}
	if found := validate(t, r, o).Findings; len(found) != 0 {
		t.Errorf("a policy of the Union applied in the UK: %v", found)
	}
}
