package layout

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/sheet"
)

const (
	maxTables = 8   // that are told apart on one sheet
	maxTried  = 8   // places that are tried as the beginning of another
	maxGaps   = 500 // rows below a gap that are looked at
)

// proposeTables says what the tables of a sheet are: one, or several below or
// beside each other.
func proposeTables(s *sheet.Sheet, tag string) []SheetProposal { return tablesOf(s, tag, maxTables) }

func tablesOf(s *sheet.Sheet, tag string, most int) []SheetProposal {
	whole := proposeSheet(s, tag)
	if whole.Shape == InForm && whole.Range == "" {
		if all := formsOf(s, &whole, tag); len(all) > 0 {
			return all
		}
	}
	if whole.Shape != InRows || most < 2 {
		return []SheetProposal{whole}
	}
	for _, split := range []func(*sheet.Sheet, *SheetProposal, string) (string, string){besideOf, belowOf} {
		first, second := split(s, &whole, tag)
		if first == "" {
			continue
		}
		var all []SheetProposal
		for _, within := range []string{first, second} {
			for _, p := range tablesOf(partOf(s, within), tag, most-1) {
				if p.Range == "" {
					p.Range = within
				}
				all = append(all, p)
			}
		}
		return all
	}
	return []SheetProposal{whole}
}

// maxForms is how many forms below each other are told apart on one sheet.
const maxForms = 500

// formsOf returns the forms that stand below each other on a sheet; nil if it
// is one.
func formsOf(s *sheet.Sheet, whole *SheetProposal, tag string) []SheetProposal {
	g := gridOf(s, false)
	starts := g.repeats(whole)
	if len(starts) < 2 || len(starts) > maxForms {
		return nil
	}
	starts[0] = min(starts[0], s.Rows[0].Number)
	var all []SheetProposal
	for i, from := range starts {
		to := s.Rows[len(s.Rows)-1].Number
		if i+1 < len(starts) {
			to = starts[i+1] - 1
		}
		within := sheet.Name(from, 0) + ":" + sheet.Name(to, g.width-1)
		p, ok := proposeForm(gridOf(partOf(s, within), false), tag)
		if !ok {
			return nil
		}
		p.Range = within
		all = append(all, p)
	}
	return all
}

// isOther reports whether a part of a sheet is a table of its own.
func isOther(p *SheetProposal, s *sheet.Sheet, tag string) bool {
	if p.Use != UseNone {
		return p.Use != UseIndex
	}
	return slices.Contains(seenSheet(s, tag).Found, keyTerm) || len(s.Rows) > 0 && len(s.Rows[0].Cells) == 1 && saysLegend(s.Rows[0].Cells[0].Text, tag)
}

// saysLegend reports whether a text is the title of a legend or of notes.
func saysLegend(text, tag string) bool {
	return saysWhole(headingVocabulary().legal, strings.TrimRight(tidy(text), ": "), tag)
}

// belowOf returns the ranges of a table and of what stands below it with
// headings of its own; "" if there is nothing.
func belowOf(s *sheet.Sheet, p *SheetProposal, tag string) (first, second string) {
	g := gridOf(s, false)
	gaps, tried := 0, 0
	for i := range g.lines {
		l := &g.lines[i]
		if l.number <= p.Head+1 || len(l.cells) < 2 || i == 0 {
			continue
		}
		// There is a gap above it, or a title.
		from := i
		for from > 0 && len(g.lines[from-1].cells) == 1 && g.lines[from-1].number == g.lines[from].number-1 && g.lines[from-1].number > p.Head {
			from--
		}
		if from == i && g.lines[i-1].number == l.number-1 {
			continue
		}
		if gaps++; gaps > maxGaps || tried == maxTried {
			break
		}
		keys, _ := keysOf(l, tag)
		legend := len(l.cells) <= 3 && slices.Contains(keys, keyTerm)
		if least := min(3, len(l.cells)); !legend && (len(keys) < least || 5*len(keys) < 3*len(l.cells)) {
			continue
		}
		tried++
		last := s.Rows[len(s.Rows)-1].Number
		first = sheet.Name(1, 0) + ":" + sheet.Name(g.lines[from].number-1, g.width-1)
		second = sheet.Name(g.lines[from].number, 0) + ":" + sheet.Name(last, g.width-1)
		part := partOf(s, second)
		if below := proposeSheet(part, tag); isOther(&below, part, tag) && !sameHeadings(g, p, l) {
			return first, second
		}
	}
	return "", ""
}

// sameHeadings reports whether a line has the headings of a table again.
func sameHeadings(g *grid, p *SheetProposal, l *line) bool {
	head := g.lineAt(p.Head)
	return head != nil && !slices.ContainsFunc(l.cells, func(c sheet.Cell) bool { return tidy(head.text(c.Column)) != tidy(c.Text) })
}

// besideOf returns the ranges of a table and of a list or legend to its right,
// behind an empty column; "" if there is none.
func besideOf(s *sheet.Sheet, p *SheetProposal, tag string) (first, second string) {
	g := gridOf(s, false)
	used := make([]bool, g.width)
	for i := range g.lines {
		if g.lines[i].number >= p.Head {
			for _, c := range g.lines[i].cells {
				used[c.Column] = true
			}
		}
	}
	last := s.Rows[len(s.Rows)-1].Number
	tried := 0
	for column := 3; column+1 < g.width && tried < maxTried; column++ {
		if used[column] || !used[column+1] {
			continue
		}
		tried++
		first = sheet.Name(1, 0) + ":" + sheet.Name(last, column)
		second = sheet.Name(1, column+1) + ":" + sheet.Name(last, g.width-1)
		part := partOf(s, second)
		right := proposeSheet(part, tag)
		if right.Use == UseController || right.Use == UseProcessor || !isOther(&right, part, tag) {
			continue
		}
		if left := proposeSheet(partOf(s, first), tag); left.Use == p.Use && left.Head == p.Head {
			return first, second
		}
	}
	return "", ""
}
