package ropa

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// guidance reports whether a citation is of a judgment, a guideline or a
// working paper.
func guidance(c Citation) bool {
	return slices.Contains([]fact.Act{fact.CJEU, fact.EDPB, fact.WP29, fact.DPC}, c.Act)
}

// Every judgment, guideline and working paper that a rule, a table or a finding
// cites has its day.
func TestGuidanceIsDated(t *testing.T) {
	unraced(t)
	cites := map[Citation]string{}
	note := func(where string, all []Citation) {
		for _, c := range all {
			cites[c] = where
		}
	}
	for _, r := range Rules() {
		note(string(r.ID), r.Cites)
	}
	for _, c := range slices.Concat(CodesOf[ProcessingType](), CodesOf[RecipientKind](), CodesOf[SubjectKind](), CodesOf[DataKind](), CodesOf[AIFunction](), CodesOf[AICharacteristic](), CodesOf[AIContext]()) {
		note(c.Label, c.Cites)
	}
	for _, c := range ruleCases() {
		if c.is == ResultFailed {
			for _, f := range c.findings(t, c.day()) {
				note(string(f.Rule), f.Cites)
			}
		}
	}
	for _, c := range changeCases {
		if c.is == ResultFailed {
			for _, f := range c.review(t).Findings {
				note(string(f.Rule), f.Cites)
			}
		}
	}
	for c, where := range cites {
		if guidance(c) && citableFrom(c).IsZero() {
			t.Errorf("%s cites %s, which is not in datedSources", where, c)
		}
	}
}

// day is the day a case is checked on.
func (c *ruleCase) day() civil.Date {
	if c.asOf == "" {
		return civil.MustDate("2026-11-21")
	}
	return civil.MustDate(c.asOf)
}

// findings are those of a case on another day.
func (c *ruleCase) findings(t *testing.T, day civil.Date) []Finding {
	t.Helper()
	r := complete()
	if c.edit != nil {
		c.edit(r)
	}
	return validate(t, r, &Options{Only: []RuleID{c.rule}, AsOf: day}).Findings
}

// A finding cites nothing that there was not on its day, cites it from the
// first day on, and never loses all it cites.
func TestFindingsCiteWhatThereIs(t *testing.T) {
	unraced(t)
	cites := func(findings []Finding, c Citation) bool {
		return slices.ContainsFunc(findings, func(f Finding) bool { return slices.Contains(f.Cites, c) })
	}
	before, since := 0, 0
	for _, c := range ruleCases() {
		if c.is != ResultFailed {
			continue
		}
		sources := map[Citation]bool{}
		for _, f := range c.findings(t, c.day()) {
			for _, source := range f.Cites {
				if guidance(source) {
					sources[source] = true
				}
			}
		}
		for source := range sources {
			from := citableFrom(source)
			earlier := c.findings(t, from.AddDays(-1))
			if cites(earlier, source) {
				t.Errorf("%s (%s): a finding of %s cites %s", c.rule, c.name, from.AddDays(-1), source)
			}
			for _, f := range earlier {
				before++
				if len(f.Cites) == 0 {
					t.Errorf("%s (%s): a finding of %s cites nothing", c.rule, c.name, from.AddDays(-1))
				}
			}
			if now := c.findings(t, from); cites(now, source) {
				since++
			} else if len(now) > 0 && len(earlier) > 0 {
				t.Errorf("%s (%s): no finding of %s cites %s", c.rule, c.name, from, source)
			}
		}
	}
	if before == 0 || since == 0 {
		t.Errorf("%d findings before a source, %d since: nothing was looked at", before, since)
	}
}

func TestCitable(t *testing.T) {
	day := civil.MustDate("2020-05-03")
	if got := citableFrom(Citation{Act: fact.EDPB, Provision: "Guidelines 05/2020, paras 121 to 123"}); got != day.AddDays(1) {
		t.Errorf("Guidelines 05/2020 from %s, want %s", got, day.AddDays(1))
	}
	for _, c := range []Citation{{Act: fact.CJEU, Provision: "C-311/180"}, {Act: fact.GDPR, Provision: "Art. 5"}, {}} {
		if got := citableFrom(c); !got.IsZero() {
			t.Errorf("%q from %s, want no day", c, got)
		}
	}
	cites := slices.Concat(eu("6(1)"), cite(fact.EDPB, "Guidelines 05/2020"), cite(fact.WP29, "WP203"))
	want := "GDPR Art. 6(1), WP29 WP203"
	if got := joined(citable(cites, day)); got != want {
		t.Errorf("the day before: %s, want %s", got, want)
	}
	if got := joined(citable(cites, day.AddDays(1))); got != want[:len("GDPR Art. 6(1), ")]+"EDPB Guidelines 05/2020, WP29 WP203" {
		t.Errorf("the first day: %s", got)
	}
	if len(cites) != 3 || cites[1].Act != fact.EDPB {
		t.Errorf("citable changed what it was given: %v", cites)
	}
}

func joined(cites []Citation) string {
	var all []string
	for _, c := range cites {
		all = append(all, c.String())
	}
	return strings.Join(all, ", ")
}

// A rule whose first source came later is counted under the article that was
// there; one that has nothing else keeps what it has.
func TestCitationsOfTheDay(t *testing.T) {
	late := cite(fact.CJEU, "C-252/21")
	tests := []struct {
		name          string
		rule, finding []Citation
		cites         string
		article       string
	}{
		{"first of several", append(slices.Clone(late), eu("6(1)(b)")...), nil, "GDPR Art. 6(1)(b)", "GDPR Art. 6"},
		{"all there is", late, nil, "CJEU C-252/21", "CJEU C-252/21"},
		{"of the finding", eu("6(1)(b)"), slices.Concat(late, eu("9(1)")), "GDPR Art. 9(1)", "GDPR Art. 6"},
		{"all of the finding's", eu("6(1)(b)"), late, "GDPR Art. 6(1)(b)", "GDPR Art. 6"},
		{"none on purpose", eu("6(1)(b)"), []Citation{}, "", "GDPR Art. 6"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rule := Rule{ID: "own/rule", Title: "x", Severity: SeverityInfo, Cites: tt.rule, Check: func(p *Pass) {
				p.ReportFinding(Finding{Message: "x", Cites: tt.finding})
			}}
			report := validate(t, complete(), &Options{Only: []RuleID{"own/rule"}, Extra: []Rule{rule}, AsOf: civil.MustDate("2023-07-03")})
			if diff := cmp.Diff(tt.cites, joined(report.Findings[0].Cites)); diff != "" {
				t.Errorf("citations (-want +got):\n%s", diff)
			}
			if got := report.Outcomes[0].Article.String(); got != tt.article {
				t.Errorf("article %s, want %s", got, tt.article)
			}
		})
	}
}

// A definition of the UK GDPR is cited by its number of the day.
func TestCitableNumbering(t *testing.T) {
	cites := gdpr("4(9)")
	for day, want := range map[string]string{
		"2026-02-04": "GDPR Art. 4(9), UK GDPR Art. 4(9)",
		"2026-02-05": "GDPR Art. 4(9), UK GDPR Art. 4(1)(9)",
	} {
		var got []string
		for _, c := range citable(cites, civil.MustDate(day)) {
			got = append(got, c.String())
		}
		if joined := strings.Join(got, ", "); joined != want {
			t.Errorf("on %s: %s, want %s", day, joined, want)
		}
	}
	if cites[1].Provision != "Art. 4(9)" {
		t.Error("the slice was changed")
	}
}
