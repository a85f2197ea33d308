package record_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// placed is a place in an act.
var placed = regexp.MustCompile(`(?i)\bart\.[\x{a0} ]\d|\b\d+(\(\d+\))?(\([a-z]\))? · `)

// In both editions each citation of the document's own leads to the act, if
// that has an address: marks of what is missing, grounds, headings, findings,
// rights, decisions and clauses. What the rules say has its citations above it.
func TestBriefCitationsLead(t *testing.T) {
	for _, c := range []struct {
		tag string
		r   *ropa.Register
	}{
		{"de", facesoft.Register()}, {"fr", clean(t, "saas")}, {"fr", clean(t, "dentist")}, {"fr", clean(t, "swiss-shop")}, {"de", clean(t, "eu-agency")}, {"de", clean(t, "uk-employer")},
	} {
		report, err := ropa.Validate(c.r, &ropa.Options{AsOf: civil.MustDate("2026-11-29")})
		if err != nil {
			t.Fatal(err)
		}
		for _, edition := range []record.Edition{record.Authority, record.Working} {
			b, err := record.New(c.r, lang.CompleteOf(c.tag), report).Brief(record.BriefOptions{Edition: edition})
			if err != nil {
				t.Fatal(err)
			}
			ofRules := make(map[string]bool)
			for _, said := range lang.CompleteOf(c.tag).Remedies {
				ofRules[said] = true
			}
			for _, f := range report.Findings {
				ofRules[lang.CompleteOf(c.tag).Message(f.Message).Text] = true
			}
			led := 0
			for i := range b.Sections {
				s := &b.Sections[i]
				if s.Number != "" && s.CiteTo == "" {
					t.Errorf("%s: %q leads nowhere", s.ID, s.Cite)
				}
				exporttest.Running(s.Content(), func(string) {}, func(text brief.Text) {
					for _, p := range text {
						switch {
						case p.Lang != "", ofRules[p.Text], strings.HasSuffix(strings.TrimSpace(p.Text), ":"), !placed.MatchString(p.Text) && p.Style != brief.Ground && p.Style != brief.Special:
						case strings.HasPrefix(p.Link, "https://"):
							led++
						default:
							t.Errorf("%s, %s, edition %d: %s: %q leads nowhere", c.r.Organisation.Name, c.tag, edition, s.ID, p.Text)
						}
					}
				})
			}
			if led < 15 {
				t.Errorf("%s, edition %d: %d citations only", c.r.Organisation.Name, edition, led)
			}
		}
	}
}
