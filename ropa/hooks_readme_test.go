package ropa

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// What rests on memory is never an error.
func TestMemoryIsNoError(t *testing.T) {
	for _, r := range Rules() {
		if r.Confidence == transfer.Memory && r.Severity == SeverityError {
			t.Errorf("%s is an error, and its law is from memory", r.ID)
		}
	}
}

// Over all cases of all rules, a finding that rests on a row from memory is no
// error: neither by the rule nor by the row of the table that it cites.
func TestNoErrorFromMemory(t *testing.T) {
	unraced(t)
	memory := make(map[Citation]string)
	sure := make(map[Citation]bool)
	row := func(c Citation, confidence transfer.Confidence, what string) {
		if confidence == transfer.Memory {
			memory[c] = what
		} else {
			sure[c] = true
		}
	}
	for _, l := range marketingLaws {
		row(l.Cite, l.Confidence, "marketing")
		row(l.SoftOptIn, l.Confidence, "marketing")
	}
	for _, l := range impactLists {
		row(l.Cite, l.Confidence, "impact assessments")
	}
	for _, n := range nationalIDs {
		row(n.Cite, n.Confidence, "identification numbers")
	}
	for _, l := range videoLimits {
		row(l.Cite, l.Confidence, "video")
	}
	for _, w := range worksCouncils {
		row(w.Cite, w.Confidence, "works councils")
	}
	for i := range statutoryPeriods {
		for _, l := range statutoryPeriods[i].Laws {
			row(statutoryPeriods[i].Cite(l), statutoryPeriods[i].Confidence, "periods")
		}
	}
	for _, l := range criminalLaws {
		row(l.Cite, l.Confidence, "criminal data")
	}
	looked := 0
	check := func(name string, findings []Finding) {
		for _, f := range findings {
			rule := ruleByID(f.Rule)
			what := ""
			if rule.Confidence == transfer.Memory {
				what = "the rule"
			}
			for _, c := range f.Cites {
				if m := memory[c]; m != "" && !sure[c] && !slices.Contains(eu("5(1)(e)"), c) {
					what = m + ", " + c.String()
				}
			}
			if what == "" {
				continue
			}
			looked++
			if f.Severity == SeverityError {
				t.Errorf("%s (%s) is an error and rests on memory: %s", f.Rule, name, what)
			}
		}
	}
	for _, c := range ruleCases() {
		r := complete()
		if c.edit != nil {
			c.edit(r)
		}
		on := civil.MustDate("2026-11-21")
		if c.asOf != "" {
			on = civil.MustDate(c.asOf)
		}
		check(c.name, validate(t, r, &Options{AsOf: on, Only: []RuleID{c.rule}}).Findings)
	}
	for _, list := range mutationLists {
		for _, m := range list {
			r := cleanRegister(t, m.register)
			m.edit(r)
			check(m.name, validate(t, r, &Options{AsOf: cleanAsOf}).Findings)
		}
	}
	if looked < 30 {
		t.Errorf("%d findings rest on memory; the cases show few", looked)
	}
}

// Each State that a hook speaks of has a row in the README, and each row one.
func TestReadmeListsTheHooks(t *testing.T) {
	data, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, ok := strings.Cut(string(data), "### What the law of a State adds")
	if !ok {
		t.Fatal("the README has no table of hooks")
	}
	table, _, _ = strings.Cut(table, "\n## ")
	rows := make(map[transfer.Country]bool)
	for line := range strings.SplitSeq(table, "\n") {
		cells := strings.Split(line, "|")
		if len(cells) < 3 || strings.HasPrefix(cells[1], "-") {
			continue
		}
		for code := range strings.SplitSeq(cells[1], ",") {
			if code = strings.TrimSpace(code); code != "" {
				rows[transfer.Country(code)] = false
			}
		}
	}
	speaks := func(c transfer.Country, what string) {
		if _, ok := rows[c]; !ok {
			t.Errorf("%s: the README has no row for %s", what, c)
		}
		rows[c] = true
	}
	for i := range nationalRules {
		r := &nationalRules[i]
		for _, c := range r.Countries {
			speaks(c, string(r.ID))
		}
		if len(r.Countries) == 0 && len(r.Regimes) == 1 && r.Regimes[0] == Swiss {
			speaks("CH", string(r.ID))
		}
	}
	for _, s := range statutoryPeriods {
		if s.Country.Valid() {
			speaks(s.Country, s.ID)
		}
	}
	for c, met := range rows {
		if !met {
			t.Errorf("the README has a row for %s, and no hook speaks of it", c)
		}
	}
}
