// Package exporttest holds what the tests of the exports share: registers, and
// the texts of documents.
package exporttest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/doc"
)

// Dump writes a document as text, one line a line.
func Dump(d *doc.Document) string {
	var s strings.Builder
	say := func(format string, args ...any) { fmt.Fprintf(&s, format+"\n", args...) }
	cell := func(label string, c doc.Cell) {
		say("  %s:", label)
		for _, l := range c {
			line := "    " + l.Text
			if l.Style != doc.Plain {
				line += " {" + string(l.Style) + "}"
			}
			if l.Link != "" {
				line += " -> " + l.Link
			}
			say("%s", line)
		}
	}
	say("%s | %s | %s | %s | as of %q | %s | %s", d.Title, d.Keeper, d.Language, d.Version, d.AsOf, d.Created, d.Modified)
	for _, p := range append([]doc.Part{d.Cover}, d.Parts...) {
		say("\n== %s [%s] sheet=%q page=%t level=%d wide=%t", p.Title, p.ID, p.Sheet, p.Page, p.Level, p.Wide)
		for _, b := range p.Blocks {
			switch b := b.(type) {
			case *doc.Heading:
				say("-- %s (%s)", b.Text, b.Clause)
			case *doc.Paragraph:
				cell("paragraph", b.Text)
			case *doc.Fields:
				for _, f := range b.Rows {
					cell(fmt.Sprintf("%s (%s) %s", f.Label, f.Clause, f.Required), f.Value)
				}
			case *doc.Chart:
				say(" chart %s", b.Title)
				for _, bar := range b.Bars {
					say("  %s (%s) %s: %d", bar.Label, bar.Note, bar.Tone, bar.Value)
				}
			case *doc.Flow:
				say(" flow %s", b.Title)
				for i, c := range b.Columns {
					say("  %s", c.Heading)
					for j, n := range c.Nodes {
						say("    %s (%s) %s -> %s", n.Label, n.Note, n.Line, n.Link)
						for _, l := range b.Links {
							if l.Column == i && l.From == j {
								say("      to %s %s", b.Columns[i+1].Nodes[l.To].Label, l.Line)
							}
						}
					}
				}
				for _, l := range b.Legend {
					say("  %q: %s", l.Line, l.Text)
				}
			case *doc.Table:
				for _, row := range b.Rows {
					say(" row %s", row.ID)
					for i, c := range row.Cells {
						if len(c) > 0 {
							col := b.Columns[i]
							cell(fmt.Sprintf("%s (%s) %s", col.Heading, col.Clause, col.Required), c)
						}
					}
				}
			}
		}
	}
	return s.String()
}

// Texts returns every text of the parts that a format shows.
func Texts(d *doc.Document, shown func(doc.Part) bool) []string {
	var all []string
	cell := func(c doc.Cell) {
		for _, l := range c {
			all = append(all, l.Text)
		}
	}
	for _, p := range append([]doc.Part{d.Cover}, d.Parts...) {
		if !shown(p) {
			continue
		}
		all = append(all, p.Title)
		for _, b := range p.Blocks {
			switch b := b.(type) {
			case *doc.Paragraph:
				cell(b.Text)
			case *doc.Fields:
				for _, f := range b.Rows {
					cell(f.Value)
				}
			case *doc.Table:
				for _, row := range b.Rows {
					for _, c := range row.Cells {
						cell(c)
					}
				}
			}
		}
	}
	return all
}

// PagePart returns a part of the pages.
func PagePart(t *testing.T, d *doc.Document, id string) *doc.Part {
	t.Helper()
	i := slices.IndexFunc(d.Parts, func(p doc.Part) bool { return p.Page && p.ID == id })
	if i < 0 {
		t.Fatalf("no part %q", id)
	}
	return &d.Parts[i]
}
