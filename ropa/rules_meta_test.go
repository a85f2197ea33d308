package ropa

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// always are the rules that every register is subject to, so that there is no
// case to which they do not apply.
const always = "registers"

// Every rule is documented, cited, and shown to pass, to fail, to keep silent
// where it does not apply, and to keep its dates.
func TestEveryRuleIsShown(t *testing.T) {
	cases := ruleCases()
	id := regexp.MustCompile(`^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*$`)
	for _, r := range Rules() {
		t.Run(string(r.ID), func(t *testing.T) {
			if !id.MatchString(string(r.ID)) {
				t.Errorf("ID is not family/what-is-wrong")
			}
			for what, text := range map[string]string{"Title": r.Title, "Concerns": r.Concerns, "Doc": r.Doc, "Fix": r.Fix, "Fails": r.Fails, "Passes": r.Passes} {
				if strings.TrimSpace(text) == "" {
					t.Errorf("no %s", what)
				}
			}
			for what, text := range map[string]string{"Doc": r.Doc, "Fix": r.Fix, "Fails": r.Fails, "Passes": r.Passes} {
				if text != "" && !strings.HasSuffix(text, ".") {
					t.Errorf("%s is not a sentence: %q", what, text)
				}
			}
			if strings.HasSuffix(r.Title, ".") {
				t.Errorf("Title is a sentence: %q", r.Title)
			}
			if len(r.Cites) == 0 && !strings.HasPrefix(string(r.ID), "form/") && !strings.HasPrefix(string(r.ID), "purpose/dup") && r.ID != "retention/limit-exceeded" {
				t.Errorf("no citation")
			}
			for _, regime := range fact.Regimes() {
				if len(r.Cites) > 0 && r.appliesUnder(regime) && len(r.citesUnder(regime)) == 0 {
					t.Errorf("no citation under %s", regime.Name())
				}
			}
			if strings.HasPrefix(string(r.ID), "form/waiver-") {
				return // shown in TestWaivers
			}
			for _, want := range []Result{ResultPassed, ResultFailed, ResultNotApplicable} {
				if want == ResultNotApplicable && r.Concerns == always {
					continue
				}
				if !slices.ContainsFunc(cases, func(c ruleCase) bool { return c.rule == r.ID && c.is == want }) &&
					!slices.ContainsFunc(changeCases, func(c changeCase) bool { return c.rule == r.ID && c.is == want }) {
					t.Errorf("no case in which it is %s", want)
				}
			}
			for _, edge := range []civil.Date{r.From, r.Until} {
				for _, day := range []civil.Date{edge.AddDays(-1), edge} {
					if !edge.IsZero() && !slices.ContainsFunc(cases, func(c ruleCase) bool { return c.rule == r.ID && c.asOf == day.String() }) {
						t.Errorf("no case as of %s", day)
					}
				}
			}
		})
	}
	for _, c := range cases {
		if !slices.ContainsFunc(Rules(), func(r Rule) bool { return r.ID == c.rule }) {
			t.Errorf("case %q is of a rule %q that is not there", c.name, c.rule)
		}
	}
	for _, c := range changeCases {
		if !slices.ContainsFunc(Rules(), func(r Rule) bool { return r.ID == c.rule }) {
			t.Errorf("case %q is of a rule %q that is not there", c.name, c.rule)
		}
	}
}

// update says whether golden files are rewritten: OPENROPA_UPDATE=1.
func update() bool { return os.Getenv("OPENROPA_UPDATE") != "" }

// golden compares text with a golden file, or rewrites it.
func golden(t *testing.T, file, text string) {
	t.Helper()
	if update() {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), text); diff != "" {
		t.Errorf("%s (-want +got):\n%s\nOPENROPA_UPDATE=1 rewrites it", file, diff)
	}
}

// Every message any case gives, to be read.
func TestMessages(t *testing.T) {
	unraced(t)
	var b strings.Builder
	for _, c := range ruleCases() {
		if c.is != ResultFailed {
			continue
		}
		r := complete()
		if c.edit != nil {
			c.edit(r)
		}
		o := &Options{Only: []RuleID{c.rule}, AsOf: civil.MustDate("2026-11-21")}
		if c.asOf != "" {
			o.AsOf = civil.MustDate(c.asOf)
		}
		writeMessages(&b, c.name, validate(t, r, o).Findings)
	}
	for _, c := range changeCases {
		if c.is == ResultFailed {
			writeMessages(&b, c.name, c.review(t).Findings)
		}
	}
	golden(t, "testdata/messages.golden", b.String())
}

func writeMessages(b *strings.Builder, name string, findings []Finding) {
	for _, f := range findings {
		fmt.Fprintf(b, "%s (%s) %s\n  %s\n", f.Rule, name, f.Severity, f.Message)
		if f.Fix != ruleByID(f.Rule).Fix {
			fmt.Fprintf(b, "  fix: %s\n", f.Fix)
		}
		fmt.Fprintf(b, "  %v %v\n", f.Regimes, f.Cites)
	}
}

func ruleByID(id RuleID) Rule {
	rules := Rules()
	return rules[slices.IndexFunc(rules, func(r Rule) bool { return r.ID == id })]
}

// The IDs of rules and what they mean are public: testdata/rules.frozen lists
// every one that was ever released. Lines may be added, never changed.
func TestRuleIDsAreFrozen(t *testing.T) {
	frozen, err := os.ReadFile("testdata/rules.frozen")
	if err != nil {
		t.Fatal(err)
	}
	known := make(map[string]string)
	for line := range strings.Lines(string(frozen)) {
		id, title, _ := strings.Cut(strings.TrimSpace(line), "\t")
		known[id] = title
	}
	for _, r := range Rules() {
		title, ok := known[string(r.ID)]
		switch {
		case !ok:
			t.Errorf("add to testdata/rules.frozen:\n%s\t%s", r.ID, r.Title)
		case title != r.Title:
			t.Errorf("%s meant %q and now means %q", r.ID, title, r.Title)
		}
		delete(known, string(r.ID))
	}
	for id := range known {
		t.Errorf("rule %s is gone: an ID is never dropped or given to another rule", id)
	}
}

func TestEveryRuleHasADemand(t *testing.T) {
	for _, r := range Rules() {
		if r.Demand == "" || !r.Demand.Valid() {
			t.Errorf("%s: demand %q", r.ID, r.Demand)
		}
		if strings.HasPrefix(string(r.ID), "form/") && r.Demand != DemandRecord {
			t.Errorf("%s is about the form of the record and has the demand %q", r.ID, r.Demand)
		}
	}
}
