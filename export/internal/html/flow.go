package html

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
)

// Measures of the picture of a flow, in its own units: pixels, where there is
// room.
const (
	flowBox     = 210 // width of a box
	flowGap     = 86  // between columns, for the lines
	flowBetween = 10  // between boxes
	flowPad     = 8   // in a box
	flowLeading = 14
	flowHead    = 30 // above the boxes, for the headings
	flowChars   = 28 // letters on a line of a box
)

type flow struct {
	Title         string
	Hidden        bool // the title repeats that of the part
	Width, Height int
	Heads         []text
	Nodes         []node
	Links         []stroke
	Legend        []stroke
	Words         *table
}

// text is a line of text at a place.
type text struct {
	X, Y int
	Text string
	Lang string // where it is not the page's
	Note bool
}

// node is a box.
type node struct {
	X, Y, Width, Height int
	Class               string
	Lines               []text
	Anchor, Address     string
	Place               string // column and place in it, by which lines name it
}

// stroke is a line from box to box, or one of the legend with what it means.
type stroke struct{ Class, Path, Text, Ends string }

func (v *view) flow(top *section, b *doc.Flow) *flow {
	f := &flow{Title: visible(b.Title)}
	f.Hidden = f.Title == top.Title
	columns := make([][]node, len(b.Columns))
	heights := make([]int, len(b.Columns))
	for i, c := range b.Columns {
		x := i * (flowBox + flowGap)
		f.Heads = append(f.Heads, text{X: x, Y: flowLeading, Text: visible(c.Heading)})
		for j := range c.Nodes {
			n := v.node(&c.Nodes[j], x)
			n.Place = place(i, j)
			columns[i] = append(columns[i], n)
			heights[i] += n.Height + flowBetween
		}
		f.Height = max(f.Height, flowHead+heights[i])
	}
	f.Width = max(0, len(columns)*(flowBox+flowGap)-flowGap) + 4 // and the edges of the boxes
	for i, column := range columns {                             // each in the middle of the height
		y := flowHead + (f.Height-flowHead-heights[i])/2
		for j := range column {
			n := &column[j]
			n.Y = y
			for k := range n.Lines {
				n.Lines[k].Y = y + flowPad + flowLeading*k + 10
			}
			y += n.Height + flowBetween
		}
		f.Nodes = append(f.Nodes, column...)
	}
	at := func(column, i int) *node {
		if column < 0 || column >= len(columns) || i < 0 || i >= len(columns[column]) {
			return nil
		}
		return &columns[column][i]
	}
	for _, l := range b.Links {
		if from, to := at(l.Column, l.From), at(l.Column+1, l.To); from != nil && to != nil {
			x, y, end, low := from.X+flowBox, from.Y+from.Height/2, to.X, to.Y+to.Height/2
			path := fmt.Sprintf("M%d %dC%d %d %d %d %d %d", x, y, x+flowGap/2, y, x+flowGap/2, low, end, low)
			f.Links = append(f.Links, stroke{Class: strokeClass(l.Line), Path: path, Ends: from.Place + " " + to.Place})
		}
	}
	for _, l := range b.Legend {
		f.Legend = append(f.Legend, stroke{Class: strokeClass(l.Line), Text: visible(l.Text)})
	}
	if b.Table != nil {
		f.Words = v.table(top, b.Table, f.Title)
		f.Words.Hidden = true // it is the summary above
	}
	return f
}

func place(column, i int) string { return strconv.Itoa(column) + "." + strconv.Itoa(i) }

// node is a box as high as its text, at the top of its column.
func (v *view) node(b *doc.FlowNode, x int) node {
	n := node{X: x, Width: flowBox, Class: strokeClass(b.Line)}
	for i, s := range []string{b.Label, b.Note} {
		for _, l := range wrap(visible(s), flowChars) {
			n.Lines = append(n.Lines, text{X: x + flowPad, Text: l, Lang: v.langOf(s), Note: i == 1})
		}
	}
	n.Height = 2*flowPad + flowLeading*max(1, len(n.Lines))
	link := v.leading(b.Link)
	if len(n.Lines) > 0 {
		n.Anchor, n.Address = link.Anchor, link.Address
	}
	return n
}

func strokeClass(s doc.Stroke) string {
	switch s {
	case doc.Thick, doc.Dashed, doc.Dotted, doc.Double:
		return string(s)
	}
	return "thin"
}

// wrap breaks a text into lines of at most n letters, between words where it
// can. A letter of East Asia counts twice.
func wrap(s string, n int) []string {
	var lines []string
	var line strings.Builder
	used := 0
	end := func() {
		if used > 0 {
			lines = append(lines, line.String())
		}
		line.Reset()
		used = 0
	}
	for _, word := range strings.Fields(s) {
		if used > 0 && used+1+width(word) > n {
			end()
		} else if used > 0 {
			line.WriteByte(' ')
			used++
		}
		for _, r := range word {
			w := width(string(r))
			if used+w > n {
				end()
			}
			line.WriteRune(r)
			used += w
		}
	}
	end()
	return lines
}

func width(s string) int {
	n := 0
	for _, r := range s {
		if n++; r >= 0x2e80 {
			n++
		}
	}
	return n
}
