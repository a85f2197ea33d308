package ropa

import (
	"os"
	"strings"
	"testing"

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
