package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/pdftest"
)

// pictures are a chart and a flow of n boxes a column.
func pictures(n int) []doc.Block {
	c := &doc.Chart{ID: "c", Title: "Chart of things", Table: &doc.Table{}}
	f := &doc.Flow{ID: "f", Title: "Flow of things", Table: &doc.Table{Title: "In words", Columns: []doc.Column{{Heading: "From"}}}}
	strokes := []doc.Stroke{doc.Thin, doc.Thick, doc.Dashed, doc.Dotted, doc.Double}
	for i := range n {
		c.Bars = append(c.Bars, doc.Bar{Label: fmt.Sprintf("Label number %d", i), Note: "how it is meant", Value: i * i, Tone: []doc.Style{doc.Plain, doc.Bad, doc.Warn, doc.Good}[i%4]})
		f.Table.Rows = append(f.Table.Rows, doc.Row{Cells: []doc.Cell{doc.Text(fmt.Sprintf("row %d", i))}})
	}
	for column := range 4 {
		f.Columns = append(f.Columns, doc.FlowColumn{Heading: "A heading that is too long for its column"})
		for i := range n {
			note := ""
			if column == 3 {
				note = "standard data protection clauses"
			}
			f.Columns[column].Nodes = append(f.Columns[column].Nodes, doc.FlowNode{Label: fmt.Sprintf("Box %d with words enough for some lines", i), Note: note, Line: strokes[i%5], Link: "#c"})
			if column > 0 {
				f.Links = append(f.Links, doc.FlowLink{Column: column - 1, From: i, To: (i * 7) % n, Line: strokes[i%5]})
			}
		}
	}
	for _, s := range strokes {
		f.Legend = append(f.Legend, doc.Legend{Line: s, Text: "what it means"})
	}
	return []doc.Block{c, f, &doc.Paragraph{Text: doc.Text("after")}}
}

// Pictures stay within the page at any size, a flow takes one page, and what a
// chart says is text.
func TestPictures(t *testing.T) {
	for _, n := range []int{0, 1, 5, 20, 60, 75} {
		d := of(pictures(n)...)
		checkBounds(t, d)
		pdf, warnings := render(t, d)
		if len(warnings) > 0 {
			t.Errorf("%d: warnings %q", n, warnings)
		}
		found, err := pdftest.NewFinder(pdf)
		if err != nil {
			t.Fatal(err)
		}
		said(d, func(_, text string) {
			if !found.Contains(text) {
				t.Errorf("%d: %q is lost", n, text)
			}
		})
		if !found.Contains("after") || n > 0 && !found.Contains(fmt.Sprintf("row %d", n-1)) {
			t.Errorf("%d: what follows the pictures is lost", n)
		}
		on := make(map[int]bool)
		boxes := 0
		for i, p := range laid(t, d) {
			_, h := p.size()
			for j := range p.ops {
				switch o := &p.ops[j]; o.kind {
				case opFrame:
					on[i] = true
					boxes++
					if o.y < marginTop || o.y+o.h > h-marginEnd+0.01 || o.h < 4 {
						t.Errorf("%d: a box from %.1f, %.1f high", n, o.y, o.h)
					}
				case opCurve:
					if end := o.y + o.h; o.y < marginTop || o.y > h-marginEnd || end < marginTop || end > h-marginEnd {
						t.Errorf("%d: a line from %.1f to %.1f", n, o.y, end)
					}
				}
			}
		}
		if boxes != 4*n || n > 0 && len(on) != 1 {
			t.Errorf("%d: %d boxes on %d pages", n, boxes, len(on))
		}
	}
}

// Each stroke is drawn in a way of its own, whatever its colour.
func TestStrokes(t *testing.T) {
	drawings := make(map[string]doc.Stroke)
	for _, s := range []doc.Stroke{doc.Thin, doc.Thick, doc.Dashed, doc.Dotted, doc.Double} {
		f := &doc.Flow{Columns: []doc.FlowColumn{{Nodes: []doc.FlowNode{{}}}, {Nodes: []doc.FlowNode{{}}}}, Links: []doc.FlowLink{{Line: s}, {Column: 9}, {From: -1}, {To: 5}}}
		pdf, _ := render(t, of(f))
		if was, ok := drawings[string(pdf)]; ok {
			t.Errorf("%q is drawn as %q", s, was)
		}
		drawings[string(pdf)] = s
	}
}

// A mark stands on the cover and in the footers.
func TestMark(t *testing.T) {
	d := of(&doc.Paragraph{Text: doc.Text("text")})
	d.Mark = "For the authority's eyes"
	pdf, _ := render(t, d)
	pages, err := pdftest.Pages(pdf)
	if err != nil {
		t.Fatal(err)
	}
	for i, text := range pages {
		if !strings.Contains(text, d.Mark) {
			t.Errorf("page %d: no mark", i+1)
		}
	}
}

// What protects data in a country is not cut to make room for its name.
func TestNoteBeforeLabel(t *testing.T) {
	const name, note = "Wherever the company has premises or those who serve it have theirs", "Binding rules"
	for _, n := range []int{1, 30, 60} {
		nodes := make([]doc.FlowNode, n)
		for i := range nodes {
			nodes[i] = doc.FlowNode{Label: name, Note: note}
		}
		whole := 0
		for _, p := range laid(t, of(&doc.Flow{Title: "Part", Columns: []doc.FlowColumn{{Nodes: nodes}, {}, {}, {Nodes: nodes}}})) {
			for _, o := range p.ops {
				if o.kind == opText && o.style == boxText && strings.HasSuffix(o.text, note) {
					whole++
				}
			}
		}
		if whole != 2*n {
			t.Errorf("%d boxes: %d notes are whole, want %d", 2*n, whole, 2*n)
		}
	}
}
