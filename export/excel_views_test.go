package export

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// The sheet Start says of each entry what it states, letter by letter, and
// counts what is overdue.
func TestExcelStart(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(r *ropa.Register)
		want string // of the row of the entry, from (a) to what is missing
		due  string // reviews overdue, and what is past its day
	}{
		{"whole", func(*ropa.Register) {}, "● ● ● ● – ● ● ● – ● 0", "● 0, ● 0"},
		{"confirmed none", func(r *ropa.Register) { r.Activities[0].None = []ropa.Element{ropa.ElementTransfers} }, "● ● ● ● ○ ● ● ● – ● 0", "● 0, ● 0"},
		{"no ground, no time limit, no measures", func(r *ropa.Register) {
			a := &r.Activities[0]
			a.Purposes[0].Bases, a.Retention, a.Security = nil, nil, nil
		}, "● ● ● ● – ▲ ▲ ▲ – ▲ 3", "● 0, ● 0"},
		{"stated for every entry", func(r *ropa.Register) {
			r.Common = ropa.Common{Retention: r.Activities[0].Retention, Security: r.Activities[0].Security}
			r.Activities[0].Retention, r.Activities[0].Security = nil, nil
		}, "● ● ● ● – ● ● ● – ● 0", "● 0, ● 0"},
		{"overdue", func(r *ropa.Register) {
			r.Activities[0].Review = &ropa.LastReview{Next: civil.MustDate("2026-05-31")}
			r.Activities[0].Recipients[0].Contract = &ropa.Reference{Title: "DPA", Until: civil.MustDate("2026-01-01")}
		}, "● ● ● ● – ● ● ● – ● 0", "■ 1, ■ 1"},
		{"an assessment that is required", func(r *ropa.Register) { r.Activities[0].DPIA = &ropa.DPIA{Required: ropa.Yes} }, "● ● ● ● – ● ● ● ▲ ▲ 1", "● 0, ● 0"},
	} {
		r := few()
		c.edit(r)
		rows, err := written(t, r, &ExcelOptions{Edition: Working}).GetRows("Start")
		if err != nil {
			t.Fatal(err)
		}
		got := []string{strings.Join(rows[12][2:12], " "), rows[8][9] + ", " + rows[9][9]}
		if diff := cmp.Diff([]string{c.want, c.due}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// What is stated once of a party that an entry uses, as recipient or through its
// systems, holds for the entry on the views too.
func TestExcelViewsEngagement(t *testing.T) {
	for name, edit := range map[string]func(r *ropa.Register){
		"recipient": func(r *ropa.Register) { r.Activities[0].Recipients = []ropa.Recipient{{ID: "r", Party: "host"}} },
		"common": func(r *ropa.Register) {
			r.Activities[0].Recipients, r.Common.Recipients = nil, []ropa.Recipient{{ID: "r", Party: "host"}}
		},
		"system": func(r *ropa.Register) { r.Activities[0].Recipients = nil },
	} {
		r := few()
		r.Parties[0].Engagement = &ropa.Engagement{
			Role: ropa.RoleProcessor, Service: "keeps the list", Contract: &ropa.Reference{Title: "DPA"}, Transfers: []transfer.Transfer{{ID: "t", Destination: "US"}},
		}
		edit(r)
		f := written(t, r, &ExcelOptions{Edition: Working})
		got := make(map[string]string)
		for sheet, cell := range map[string]string{"Start": "G13", "Register": "H3"} {
			text, err := f.GetCellValue(sheet, cell)
			if err != nil {
				t.Fatal(err)
			}
			got[sheet] = text
		}
		if diff := cmp.Diff(map[string]string{"Start": "●", "Register": "United States"}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
		form := strings.Join(shown(t, f, "Activity"), "\n")
		want := []string{"United States"}
		if name == "recipient" {
			want = append(want, "Bewaar BV||Processor|keeps the list||DPA")
		}
		for _, text := range want {
			if !strings.Contains(form, text) {
				t.Errorf("%s: the form does not show %q:\n%s", name, text, form)
			}
		}
	}
}
