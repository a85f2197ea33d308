package export

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
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
