package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/doc"
)

// A cell is torn where no line of a text is left alone, nor one of the cell.
func TestParting(t *testing.T) {
	// a and b stand for the first and the other lines of a text, m for a mark.
	for _, c := range []struct {
		lines   string
		n, want int
	}{
		{"abbbbbb", 4, 4},
		{"abbbbbb", 6, 5}, // the last would be carried alone
		{"abbabbb", 4, 3}, // the first would be left alone
		{"abbabbb", 5, 5},
		{"abbabb", 5, 3}, // three lines are not torn
		{"abbabb", 4, 3},
		{"aaaa", 3, 2},
		{"aaaa", 2, 2},
		{"aaa", 2, 2}, // there is no better place
		{"ab", 1, 1},
		{"mabbabb", 5, 4},
		{"mab", 2, 2},
		{"abb", 3, 3}, // all fit
		{"abb", 0, 0},
	} {
		var own cell
		for i, r := range c.lines {
			l := line{mark: r == 'm'}
			if r == 'a' && i > 0 && !own.lines[i-1].mark {
				l.gap = lineGap
			}
			own.lines = append(own.lines, l)
		}
		if got := own.parting(c.n); got != c.want {
			t.Errorf("%s, of which %d fit: torn after %d, want %d", c.lines, c.n, got, c.want)
		}
	}
}

// The last field does not stand on a page alone, wherever the fields begin.
func TestLastFieldKeepsCompany(t *testing.T) {
	for n := range 60 {
		filler := make(doc.Cell, n)
		for i := range filler {
			filler[i].Text = "filler"
		}
		fields := &doc.Fields{}
		for i := range 4 {
			fields.Rows = append(fields.Rows, doc.Field{Label: fmt.Sprint("label ", i), Value: doc.Text(strings.Repeat("value ", 30))})
		}
		pages := laid(t, of(&doc.Paragraph{Text: filler}, &doc.Heading{Text: "Heading", Level: 1}, fields))
		for _, p := range pages {
			texts := func(text string) bool {
				return slices.ContainsFunc(p.ops, func(o op) bool { return o.kind == opText && o.text == text })
			}
			if texts("label 3") && !texts("label 2") {
				t.Errorf("after %d lines the last field is alone", n)
			}
		}
	}
}
