package pdf

import (
	"fmt"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/brief"
)

// filled is a section that begins with lines and goes on with blocks.
func filled(lines int, blocks ...brief.Block) *brief.Brief {
	filler := &brief.List{}
	for range lines {
		filler.Items = append(filler.Items, brief.Item{Text: plainText("Zeile")})
	}
	return &brief.Brief{Title: "Verzeichnis", Sections: []brief.Section{{Title: "Verzeichnis", Level: 1, Blocks: append([]brief.Block{filler}, blocks...)}}}
}

// onPage returns what a page says.
func onPage(p *page) string {
	var all []string
	for _, o := range p.ops {
		if o.kind == opRun {
			all = append(all, o.text)
		}
	}
	return strings.Join(all, "\n")
}

// A box that may break anywhere begins where there is room for its head and
// two rows; others go to the next page.
func TestFlowingBox(t *testing.T) {
	table := &brief.Table{Plain: true, Columns: make([]brief.Column, 2)}
	for range 12 {
		table.Rows = append(table.Rows, brief.Row{Cells: cellsOf("Merkmal", "Angabe")})
	}
	for breaks, first := range map[brief.Breaking]bool{brief.Whole: false, brief.HighAlone: false, brief.Anywhere: true} {
		pages := briefPages(t, filled(58, &brief.Boxes{Boxes: []brief.Box{{Title: "Kasten", Break: breaks, Blocks: []brief.Block{table}}}}))
		if len(pages) != 2 || strings.Contains(onPage(pages[0]), "Angabe") != first {
			t.Errorf("%d: on %d pages, begun on the first: want %t of 2", breaks, len(pages), first)
		}
	}
}

// What would stand alone on a second page moves up: the gaps are smaller, and
// the end reaches lower.
func TestEndOfSection(t *testing.T) {
	one := func(lines int) int {
		return len(briefPages(t, filled(lines, &brief.Heading{Text: "Kapitel"}, &brief.Para{Text: plainText("Satz")}, &brief.Heading{Text: "Ende"}, &brief.Para{Text: plainText("Schluss")})))
	}
	fits := 0
	for lines := range 90 {
		if one(lines) == 1 {
			fits = lines
		}
	}
	for _, p := range briefPages(t, filled(fits, &brief.Heading{Text: "Kapitel"}, &brief.Para{Text: plainText("Satz")}, &brief.Heading{Text: "Ende"}, &brief.Para{Text: plainText("Schluss")})) {
		low := 0.0
		for _, o := range p.ops {
			if o.kind == opRun && o.y < briefFoot {
				low = max(low, o.y)
			}
		}
		if low <= briefBottom-measures[textCell].leading || low > briefBottom+overhang {
			t.Errorf("the last line that a page of %d lines has room for is at %.1f of %.1f", fits, low, briefBottom)
		}
	}
}

// The heading over several columns leads to where it is told to, and the head
// of a box is whole beside others that have room.
func TestHeadsOfGroupsAndBoxes(t *testing.T) {
	const act, title = "https://example.org/act", "Bekanntgabe ins Ausland und an Organe"
	table := &brief.Table{Grid: true, Columns: []brief.Column{{Heading: plainText("Nr.")}, {Heading: plainText("a"), Group: "Art. 30", GroupTo: act}, {Heading: plainText("b"), Group: "Art. 30", GroupTo: act}}, Rows: []brief.Row{{Cells: cellsOf("1", "2", "3")}}}
	note := []brief.Block{&brief.Para{Text: plainText("keine")}}
	b := filled(1, table, &brief.Boxes{Boxes: []brief.Box{{Title: "Maßnahmen", Weight: 5, Blocks: note}, {Letters: []string{"g"}, Title: title, Note: "F1 F2", Blocks: note}, {Title: "Prüfungen", Weight: 5, Blocks: note}}})
	pages := briefPages(t, b)
	if !strings.Contains(onPage(pages[0]), title) {
		t.Errorf("the head of the box is cut:\n%s", onPage(pages[0]))
	}
	if file := briefFile(t, b); strings.Count(string(file), "("+act+")") != 1 {
		t.Errorf("%d links to the act", strings.Count(string(file), act))
	}
}

// A title that no page holds is shortened, and stands whole below.
func TestLongTitle(t *testing.T) {
	var words []string
	for i := range 3000 {
		words = append(words, fmt.Sprint("wort", i))
	}
	long := strings.Join(words, " ")
	for _, level := range []int{1, 2} {
		for _, number := range []string{"", "01"} {
			b := &brief.Brief{Title: "Verzeichnis", Sections: []brief.Section{{Title: long, Level: level, Number: number, Blocks: []brief.Block{&brief.Heading{Text: long}, &brief.Para{Text: plainText("Ende")}}}}}
			var all strings.Builder
			for _, p := range briefPages(t, b) {
				all.WriteString(onPage(p) + "\n")
			}
			for _, word := range words {
				if n := strings.Count(all.String(), word); n < 2 {
					t.Fatalf("level %d, number %q: %q is there %d times", level, number, word, n)
				}
			}
		}
	}
}
