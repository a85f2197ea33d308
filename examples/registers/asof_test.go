package main

import (
	"strings"
	"testing"

	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// The day decides: what Facesoft's policy of 2018 relies on for transfers was
// good law when it was written, and ended on two different days.
func TestAsOfDecides(t *testing.T) {
	tests := []struct {
		asOf    string
		shield  bool // reliance on the Privacy Shield is an error
		clauses bool // reliance on the clauses under Directive 95/46/EC is an error
	}{
		{"2018-12-01", false, false},
		{"2020-07-15", false, false},
		{"2020-07-16", true, false},
		{"2022-12-27", true, false},
		{"2022-12-28", true, true},
		{"2026-11-21", true, true},
	}
	for _, tt := range tests {
		report, err := ropa.Validate(facesoft.Register(), &ropa.Options{AsOf: civil.MustDate(tt.asOf)})
		if err != nil {
			t.Fatal(err)
		}
		shield, clauses := false, false
		for _, f := range report.Findings {
			if f.Severity != ropa.SeverityError || !strings.HasPrefix(string(f.Rule), "transfer/") {
				continue
			}
			switch f.Rule {
			case "transfer/not-adequate":
				shield = true
				if !strings.Contains(f.Message, "Privacy Shield") || !strings.Contains(f.Message, "C-311/18") || !strings.Contains(f.Message, "2020-07-16") {
					t.Errorf("as of %s: the message does not name the decision, the judgment and the day: %s", tt.asOf, f.Message)
				}
			case "transfer/clauses-repealed":
				clauses = true
			case "transfer/mechanism-missing": // access from anywhere in the world rests on nothing, on any day
			default:
				t.Errorf("as of %s: %s at %s", tt.asOf, f.Rule, f.Path)
			}
		}
		if shield != tt.shield || clauses != tt.clauses {
			t.Errorf("as of %s: Privacy Shield an error: %t, want %t; clauses an error: %t, want %t", tt.asOf, shield, tt.shield, clauses, tt.clauses)
		}
	}
}
