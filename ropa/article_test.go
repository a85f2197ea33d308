package ropa

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa/fact"
)

func TestArticle(t *testing.T) {
	tests := []struct{ text, want string }{
		{"GDPR Art. 30(1)(b)", "GDPR Art. 30"},
		{"UK GDPR Art. 22A(1)", "UK GDPR Art. 22A"},
		{"AI Act Art. 4a(1)(f)", "AI Act Art. 4a"},
		{"AI Act Annex III(1)(a)", "AI Act Annex III"},
		{"DPA 2018 Sch. 1 para. 41", "DPA 2018 Sch. 1"},
		{"DPA 2018 s. 119A", "DPA 2018 s. 119A"},
		{"GDPR rec. 43", "GDPR rec. 43"},
		{"CJEU C-311/18", "CJEU C-311/18"},
	}
	for _, tt := range tests {
		var c Citation
		if err := c.UnmarshalText([]byte(tt.text)); err != nil {
			t.Fatal(err)
		}
		if got := article(c).String(); got != tt.want {
			t.Errorf("%s is of %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestSummary(t *testing.T) {
	report := &Report{Outcomes: []Outcome{
		{Rule: "form/x", Result: ResultFailed},
		{Rule: "a", Result: ResultPassed, Article: Citation{Act: fact.GDPR, Provision: "Art. 30"}},
		{Rule: "b", Result: ResultNotInForce, Article: Citation{Act: fact.AIAct, Provision: "Art. 5"}},
		{Rule: "c", Result: ResultFailed, Article: Citation{Act: fact.GDPR, Provision: "Art. 6"}},
		{Rule: "d", Result: ResultNotApplicable, Article: Citation{Act: fact.GDPR, Provision: "Art. 30"}},
		{Rule: "form/y", Result: ResultPassed},
	}}
	want := []ArticleSummary{
		{Article: Citation{Act: fact.GDPR, Provision: "Art. 6"}, Failed: 1},
		{Article: Citation{Act: fact.GDPR, Provision: "Art. 30"}, Passed: 1, NotApplicable: 1},
		{Article: Citation{Act: fact.AIAct, Provision: "Art. 5"}, NotInForce: 1},
		{Passed: 1, Failed: 1},
	}
	if diff := cmp.Diff(want, report.Summary()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestByDemand(t *testing.T) {
	r := &Report{Findings: []Finding{
		{Demand: DemandProcessing, Severity: SeverityError},
		{Demand: DemandProcessing, Severity: SeverityError, Waiver: &Waiver{}},
		{Demand: DemandRecord, Severity: SeverityWarning},
		{Severity: SeverityInfo},
		{Demand: DemandRecord, Severity: SeverityInfo, Waiver: &Waiver{}},
	}}
	want := []DemandSummary{
		{Demand: DemandRecord, Warnings: 1, Waived: 1},
		{Demand: DemandProcessing, Errors: 1, Waived: 1},
		{Demand: DemandAccountability},
		{Infos: 1},
	}
	if diff := cmp.Diff(want, r.ByDemand()); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
