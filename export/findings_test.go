package export

import (
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// What a finding says is in the language asked for; what the language lacks is
// in English, and said to be.
func TestFindingsIn(t *testing.T) {
	r := &ropa.Register{Organisation: ropa.Organisation{Name: "Acme BV", Country: "NL"}, Activities: []ropa.Activity{{ID: "pay", Name: "Pay"}}, Regimes: []ropa.Regime{ropa.EU}}
	report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	titles := make(map[ropa.RuleID]string)
	for _, rule := range ropa.Rules() {
		titles[rule.ID] = rule.Title
	}
	for _, c := range []struct {
		tag, want string
		english   bool
	}{{"de", "kein Zweck ist angegeben", false}, {"fr", "aucune finalité n’est indiquée", false}, {"nl", "no purpose is stated", true}} {
		w, err := FindingsIn(r, report, c.tag)
		if err != nil {
			t.Fatal(err)
		}
		shown := false
		for i := range report.Findings {
			f := &report.Findings[i]
			w.English = false
			title, message, fix := w.Title(titles[f.Rule]), w.Message(f.Message), w.Remedy(f.Fix)
			if w.English != c.english || title == "" {
				t.Errorf("%s: %s: %q in English: %v", c.tag, f.Rule, title, w.English)
			}
			if f.Rule == "record/purpose-missing" {
				shown = message == c.want && strings.Contains(w.Subject(f), "Pay") && fix != "" && w.Cites(f.Cites) != "" && w.Demand(f.Demand) != ""
			}
		}
		if !shown {
			t.Errorf("%s: %q is not shown", c.tag, c.want)
		}
	}
	if _, err := FindingsIn(r, report, "xx"); err == nil {
		t.Error("there is a language xx")
	}
	if _, err := FindingsIn(nil, report, "de"); err == nil {
		t.Error("there are findings on no register")
	}
}
