package record

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// Each facet offers the values that entries have, each with those that have it,
// whether the entry states it or what it shares with others does.
func TestFacets(t *testing.T) {
	r := &ropa.Register{
		Regimes: []ropa.Regime{ropa.EU}, Reviewed: civil.MustDate("2026-06-01"),
		Parties: []ropa.Party{{ID: "host", Name: "Host AG"}, {ID: "mail", Name: "mailer"}, {ID: "tax", Name: "Tax office"}},
		Activities: []ropa.Activity{
			{
				ID: "pay", Name: "Pay", Status: ropa.StatusActive,
				Purposes: []ropa.Purpose{
					{ID: "p", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.LegalObligation}}},
					{ID: "q", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Contract}}},
				},
				Data:       []ropa.DataCategory{{ID: "sick", Name: "Sick leave", Special: []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}}, {ID: "photo", Name: "Photo", SpecialWhen: "if it shows a disability"}},
				Recipients: []ropa.Recipient{{Party: "host", Role: ropa.RoleProcessor}, {Party: "tax", Role: ropa.RoleController}},
			},
			{
				ID: "mailing", Name: "Mailing", Status: ropa.StatusPlanned, Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent}},
				Purposes:   []ropa.Purpose{{ID: "p"}},
				Data:       []ropa.DataCategory{{ID: "d", Name: "Convictions", Kind: ropa.DataOffence}},
				Recipients: []ropa.Recipient{{Party: "mail", Role: ropa.RoleProcessor}, {Category: "Printers", Role: ropa.RoleProcessor}},
				Transfers:  []transfer.Transfer{{Destination: "US"}, {Destination: "US"}, {Organisation: "World Health Organization"}, {}},
			},
			{ID: "bare", Name: "Bare", Data: []ropa.DataCategory{{ID: "d", Name: "Names", Special: []lawfulbasis.SpecialCategory{}}}},
		},
		Processing: []ropa.ProcessorActivity{{
			ID: "hosting", Name: "Hosting", Status: ropa.StatusActive,
			SubProcessors: []ropa.SubProcessor{{Party: "host"}},
			Transfers:     []transfer.Transfer{{Destination: "GB"}},
		}},
	}
	report := &ropa.Report{AsOf: civil.MustDate("2026-11-21"), Findings: []ropa.Finding{
		{Rule: "b/rule", Demand: ropa.DemandRecord, Severity: ropa.SeverityError, Path: ropa.Path{}.Index("activities", 1)},
		{Rule: "a/rule", Demand: ropa.DemandAccountability, Severity: ropa.SeverityWarning, Path: ropa.Path{}.Child("parties"), Concerns: []ropa.Path{ropa.Path{}.Index("activities", 0)}},
	}}
	b := New(r, lang.CompleteOf("en"), report)
	said := func(findings bool) []string {
		var all []string
		for _, f := range b.Facets(findings) {
			for _, c := range f.Choices {
				all = append(all, fmt.Sprintf("%s: %s %v", f.Key, strings.ToLower(c.Label), c.Entries))
			}
		}
		return all
	}
	want := []string{
		"ground: consent [1]", "ground: contract [0]", "ground: legal obligation [0]",
		"special: data concerning health [0]", "special: not stated [0]", "special: criminal convictions and offences [1]",
		"country: not named [1]", "country: united kingdom [3]", "country: united states [1]", "country: world health organization [1]",
		"processor: host ag [0 3]", "processor: mailer [1]", "processor: printers [1]",
		"status: active [0 3]", "status: planned [1]",
	}
	if diff := cmp.Diff(want, said(false)); diff != "" {
		t.Errorf("facets (-want +got):\n%s", diff)
	}
	want = append(want, "severity: what the record must contain: errors [1]", "severity: what helps accountability: warnings [0]", "rule: b/rule [1]", "rule: a/rule [0]")
	if diff := cmp.Diff(want, said(true)); diff != "" {
		t.Errorf("facets with findings (-want +got):\n%s", diff)
	}
}
