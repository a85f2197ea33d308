package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/pdftest"
)

// briefPages lays a brief out, within the bounds of pages.
func briefPages(t testing.TB, b *brief.Brief) []*page {
	t.Helper()
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	pages, out := bounded(faces, b)
	if len(out) > 0 {
		t.Fatal(out[0])
	}
	return pages
}

// bounded lays a brief out, and says what is out of the bounds of pages.
func bounded(faces []*face, b *brief.Brief) (pages []*page, out []string) {
	l := newLayout(b, faces, func(p *page) { pages = append(pages, p) })
	l.run(func(i int) ([]brief.Block, bool) { return b.Sections[i].Content(), true })
	for _, p := range pages {
		for i := range p.ops {
			o := &p.ops[i]
			x, top, right, bottom := o.x, o.y, o.x+o.w, o.y+o.h
			switch o.kind {
			case opTotal:
				continue
			case opRun:
				right = x + l.textWidth(strings.TrimRight(o.text, " "), o.style)
				top, bottom = o.y-measures[o.style].size*0.7, o.y
			case opTurned:
				right, bottom = x, o.y
				top = o.y - l.textWidth(o.text, o.style)
			}
			low := briefBottom + overhang
			if top > low { // the foot
				low = longEdge
			}
			if x < briefLeft-0.5 || right > briefLeft+briefWidth+0.5 || top < briefTop-0.5 || bottom > low+0.5 {
				out = append(out, fmt.Sprintf("page %d: %q from (%.1f, %.1f) to (%.1f, %.1f) is out of bounds", p.number+1, o.text, x, top, right, bottom))
			}
		}
	}
	return pages, out
}

// long are blocks that fit on no page, in every place.
func long() map[string]brief.Block {
	var b strings.Builder
	for i := range 1200 {
		b.WriteString("Wort" + itoa(i) + " ")
	}
	words := b.String()
	word := strings.Repeat("Donaudampfschifffahrtsgesellschaft", 20)
	table := func(grid, plain bool, cell brief.Cell) *brief.Table {
		t := &brief.Table{Grid: grid, Plain: plain, Columns: []brief.Column{{Heading: plainText("Eins"), Weight: 2}, {Heading: plainText("Zwei")}, {Heading: plainText("Drei"), Width: 15}}}
		for range 60 {
			t.Rows = append(t.Rows, brief.Row{Head: 1, Cells: cellsOf("kurz", cell, "Text der dritten Spalte")})
		}
		return t
	}
	spans := table(false, true, brief.Cell{Text: plainText("kurz")})
	spans.Rows[1].Cells[2] = brief.Cell{Span: 58, Text: plainText(words)}
	for i := range 57 {
		spans.Rows[2+i].Cells[2] = brief.Cell{}
	}
	items := []brief.Item{{Text: plainText(words)}, {Mark: agent, Text: plainText(word)}, {Text: plainText("kurz")}}
	many := &brief.Columns{Count: 4}
	for i := range 900 {
		many.Items = append(many.Items, brief.Item{ID: "many:" + itoa(i), Text: plainText(itoa(i) + " Quelle " + strings.Repeat("Absatz ", i%9))})
	}
	line := &brief.Timeline{Alt: "viele", Unit: "Jahre", Most: 12}
	for i := range 150 {
		line.Rows = append(line.Rows, brief.Span{Label: plainText(words[:300]), Years: float64(i), After: textOf(boldPiece("lang"), words[:300])})
	}
	bands, heads := table(false, true, brief.Cell{Text: plainText("kurz")}), table(false, false, brief.Cell{Text: plainText("kurz")})
	bands.Rows[20] = brief.Row{Band: plainText(words)}
	heads.Columns[0].Heading, heads.Columns[1].Heading = plainText(words), plainText(word)
	marks := table(true, false, brief.Cell{Mark: brief.Mark{Shape: brief.SpecialMark, Text: "9"}})
	marks.Columns[1] = brief.Column{Heading: plainText("Art. 9"), Width: 6, Turned: true, Centre: true}
	marks.Columns[2] = marks.Columns[1]
	for i := range marks.Rows {
		marks.Rows[i].Cells[0].Text, marks.Rows[i].Cells[2] = plainText(word), marks.Rows[i].Cells[1]
	}
	return map[string]brief.Block{
		"bands": bands, "heads": heads, "marks": marks, "legend": &brief.Legend{Items: items},
		"notes": &brief.Columns{Count: 4, Items: items}, "heading": &brief.Heading{Text: words, Note: words},
		"lines": &brief.Heading{Text: strings.Repeat("Zeile\n", 500)}, "text": &brief.Para{Text: plainText(words)}, "word": &brief.Para{Text: plainText(word)},
		"frame": &brief.Para{Text: textOf(brief.Piece{Text: words, Style: brief.Special}, brief.Piece{Text: word, Style: brief.Missing}, noteNumber("1"))},
		"list":  &brief.List{Items: items}, "short rows": table(false, false, brief.Cell{Text: plainText("kurz")}),
		"high rows": table(false, false, brief.Cell{Text: plainText(words)}), "wide words": table(true, false, brief.Cell{Text: plainText(word)}),
		"spans": spans, "columns": many, "timeline": line,
		"strip": &brief.Strip{Cells: []brief.StripCell{{Label: "Eins", Lines: []brief.Text{plainText(words[:2000])}}, {Label: word[:200], Lines: []brief.Text{plainText(word)}}}},
		"ruled": &brief.Strip{Rule: true, Cells: []brief.StripCell{{Label: "Eins", Lines: []brief.Text{plainText(words[:2000])}}, {Label: "Zwei", Lines: []brief.Text{plainText(word)}}}},
		"flow":  &brief.Strip{Flow: true, Cells: []brief.StripCell{{Label: "Eins", Lines: []brief.Text{plainText(words[:200])}}, {Label: "Zwei", Open: true, Lines: []brief.Text{plainText(word[:90])}}}},
	}
}

// What is longer than a page breaks, within the bounds of pages, and whole.
func TestBriefLong(t *testing.T) {
	exporttest.Unraced(t)
	for name, block := range long() {
		for _, boxed := range []string{"", "box", "high box", "flowing box", "boxes"} {
			t.Run(name+" "+boxed, func(t *testing.T) {
				blocks := []brief.Block{&brief.Para{Text: plainText("davor")}, block, &brief.Para{Text: plainText("danach")}}
				switch boxed {
				case "box", "high box", "flowing box":
					blocks = []brief.Block{&brief.Boxes{Boxes: []brief.Box{{Title: "Kasten", Letters: []string{"c"}, Break: map[string]brief.Breaking{"high box": brief.HighAlone, "flowing box": brief.Anywhere}[boxed], Blocks: blocks}}}}
				case "boxes":
					blocks = []brief.Block{&brief.Boxes{Boxes: []brief.Box{{Title: "Kasten", Blocks: blocks}, {Title: "daneben", Blocks: blocks[:1]}}}}
				}
				b := &brief.Brief{Title: "Verzeichnis", Language: "de", More: "Fortsetzung", Page: "Seite %d / %d", Sections: []brief.Section{
					{ID: "note:1", Title: "Verzeichnis", Level: 1, Blocks: append([]brief.Block{&brief.Strip{Cells: []brief.StripCell{{Lines: []brief.Text{plainText("Anfang")}}}}}, blocks...)},
				}}
				briefPages(t, b)
				file := briefFile(t, b)
				pdftest.CheckTagged(t, file)
				f, err := pdftest.NewFinder(file)
				if err != nil {
					t.Fatal(err)
				}
				exporttest.Printed(b, func(text string) {
					for word := range strings.FieldsSeq(text) {
						if !f.Contains(word[:min(len(word), 40)]) {
							t.Fatalf("%q of %.60q is not in the file", word, text)
						}
					}
				})
			})
		}
	}
}

// No heading, and no head of a table, is the last on its page.
func TestBriefHeadings(t *testing.T) {
	row := brief.Row{Cells: cellsOf("eins", "zwei")}
	blocks := map[string]brief.Block{
		"table": &brief.Table{Columns: []brief.Column{{Heading: plainText("Kopf")}, {Heading: plainText("Spalte")}}, Rows: []brief.Row{row, row, row, row}},
		"text":  &brief.Para{Text: plainText(strings.Repeat("Satz ", 200))},
		"boxes": &brief.Boxes{Boxes: []brief.Box{{Title: "Kasten", Blocks: []brief.Block{&brief.Para{Text: plainText("Inhalt")}}}}},
	}
	for name, block := range blocks {
		for n := range 90 {
			filler := &brief.List{}
			for range n {
				filler.Items = append(filler.Items, brief.Item{Text: plainText("Zeile")})
			}
			b := &brief.Brief{Title: "Verzeichnis", Sections: []brief.Section{{Title: "Verzeichnis", Level: 1, Blocks: []brief.Block{filler, &brief.Heading{Text: "Kapitel"}, block}}}}
			for _, p := range briefPages(t, b) {
				last := op{}
				for _, o := range p.ops {
					if o.kind == opRun && o.y < briefBottom+overhang && o.y >= last.y {
						last = o
					}
				}
				if last.style == headSection || last.style == textHead || last.style == headBox {
					t.Fatalf("%s after %d lines: page %d ends with %q", name, n, p.number+1, last.text)
				}
			}
		}
	}
}

// A document stays with the first of its notes, and its heading with both.
func TestBriefNotesKept(t *testing.T) {
	for lines := range 90 {
		filler := &brief.List{}
		for range lines {
			filler.Items = append(filler.Items, brief.Item{Text: plainText("Zeile")})
		}
		notes := &brief.Columns{Count: 2}
		for range 40 {
			notes.Items = append(notes.Items, brief.Item{Text: plainText("Absatz")})
		}
		for _, p := range briefPages(t, &brief.Brief{Title: "T", Sections: []brief.Section{
			{ID: "front", Title: "T", Level: 1, Blocks: []brief.Block{filler}},
			{ID: "annex:d", Title: "Quellen", Level: 2, Blocks: []brief.Block{&brief.Para{Text: plainText("Dokument")}, notes}},
		}}) {
			has := make(map[string]bool)
			for i := range p.ops {
				has[strings.TrimSpace(p.ops[i].text)] = true
			}
			if (has["Quellen"] || has["Dokument"]) && !has["Absatz"] || has["Quellen"] != has["Dokument"] {
				t.Fatalf("%d lines: page %d has the heading %t, the document %t and a note %t", lines, p.number+1, has["Quellen"], has["Dokument"], has["Absatz"])
			}
		}
	}
}

// The number of a page is a link as wide as it, whatever number that is, also
// where only the layout shows how many pages there are.
func TestPageNumberLinks(t *testing.T) {
	for _, opens := range []bool{true, false} {
		rows := &brief.Table{Columns: []brief.Column{{Heading: plainText("Eintrag")}, {Heading: plainText("S."), Width: 9}}}
		b := &brief.Brief{Title: "T", Sections: []brief.Section{{Title: "T", Level: 1, Blocks: []brief.Block{rows}}}}
		for i := range 130 {
			id := "e" + itoa(i)
			rows.Rows = append(rows.Rows, brief.Row{Cells: []brief.Cell{{Text: plainText("Eintrag")}, {Text: brief.Text{{Page: true, Link: id}}}}})
			s := brief.Section{ID: id, Title: id, Level: 2, NewPage: opens}
			for range 70 { // more than a page
				s.Blocks = append(s.Blocks, &brief.Para{Text: plainText("Absatz")})
			}
			b.Sections = append(b.Sections, s)
		}
		faces, err := loadFaces()
		if err != nil {
			t.Fatal(err)
		}
		numbers := 0
		var l *layout
		l = newLayout(b, faces, func(p *page) {
			for i := range p.ops {
				o := &p.ops[i]
				if o.page == 0 {
					continue
				}
				numbers++
				covered := false
				for _, k := range p.links {
					covered = covered || k.to == o.page-1 && float64(k.x) <= o.x+0.01 && float64(k.x+k.w) >= o.x+l.textWidth(o.text, o.style)-0.01
				}
				if !covered {
					t.Errorf("the link of page %s is narrower than its number", o.text)
				}
			}
		})
		l.run(func(i int) ([]brief.Block, bool) { return b.Sections[i].Content(), true })
		if numbers != 130 {
			t.Errorf("%d numbers of pages", numbers)
		}
	}
}

// Compact, an entry of less than half a page stands below the one before; the
// first, and longer ones, begin a page.
func TestCompact(t *testing.T) {
	b := &brief.Brief{Title: "T", Sections: []brief.Section{{Title: "T", Level: 1}}}
	lines := []int{5, 5, 5, 30, 5, 60, 5, 5, 5}
	for i, n := range lines {
		s := brief.Section{ID: "entry:" + itoa(i), Number: itoa(i + 1), Title: "Eintrag", Level: 2, NewPage: true}
		for range n {
			s.Blocks = append(s.Blocks, &brief.Para{Text: plainText("Absatz")})
		}
		b.Sections = append(b.Sections, s)
	}
	b.Sections = append(b.Sections, brief.Section{ID: "annex", Title: "Anlage", Level: 2, NewPage: true, Blocks: []brief.Block{&brief.Para{Text: plainText("Absatz")}}})
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	for _, compact := range []bool{false, true} {
		l := newLayout(b, faces, func(*page) {})
		l.compact = compact
		l.run(func(i int) ([]brief.Block, bool) { return b.Sections[i].Content(), true })
		var pages []int32
		for _, s := range b.Sections[1:] {
			pages = append(pages, l.places[l.anchors[s.ID]].page)
		}
		want := []int32{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
		if compact {
			want = []int32{1, 1, 1, 1, 1, 2, 3, 3, 3, 4}
		}
		if diff := cmp.Diff(want, pages); diff != "" {
			t.Errorf("compact %t (-want +got)\n%s", compact, diff)
		}
	}
}

// The number of a note leads to the note, and the note to where its number
// first stands; one whose number stands nowhere leads nowhere.
func TestNotesBothWays(t *testing.T) {
	numbered := func(n string) *brief.Para {
		return &brief.Para{Text: textOf("Angabe", noteNumber(n))}
	}
	notes := &brief.Columns{Count: 2, Items: []brief.Item{
		{ID: "note:1", Text: textOf(boldPiece("1 "), "Absatz")}, {ID: "note:2", Text: textOf(boldPiece("2 "), "Absatz")}, {ID: "note:3", Text: textOf(boldPiece("3 "), "Absatz")},
	}}
	b := &brief.Brief{Title: "T", Sections: []brief.Section{
		{ID: "a", Title: "T", Level: 1, Blocks: []brief.Block{numbered("1")}},
		{ID: "b", Title: "B", Level: 2, NewPage: true, Blocks: []brief.Block{numbered("1"), &brief.Boxes{Boxes: []brief.Box{{Title: "Kasten", Blocks: []brief.Block{numbered("2")}}}}}},
		{ID: "c", Title: "C", Level: 2, NewPage: true, Blocks: []brief.Block{notes}},
	}}
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	var l *layout
	var got [][]int32 // of each page, the pages that its links lead to
	l = newLayout(b, faces, func(p *page) {
		var to []int32
		for _, k := range p.links {
			to = append(to, k.to)
		}
		got = append(got, to)
	})
	l.run(func(i int) ([]brief.Block, bool) { return b.Sections[i].Content(), true })
	for _, links := range got {
		for i := range links {
			links[i] = l.places[links[i]].page
		}
	}
	if diff := cmp.Diff([][]int32{{2}, {2, 2}, {0, 1}}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
