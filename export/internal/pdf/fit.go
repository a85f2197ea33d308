package pdf

import (
	"math"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/brief"
)

// No word is broken that fits into its place: columns, cells of strips and
// boxes are as wide as their longest words, and boxes that are not wide enough
// side by side stand one below the other. Only what is too wide for a page, or
// in a table whose longest words together are, is broken, with a hyphen.

// longestWord is the width of the widest part of a text that does not break.
func (l *layout) longestWord(text brief.Text, b base) float64 {
	if len(text) == 0 {
		return 0
	}
	const room = -1 // of a text that is measured
	key := l.hash(text, b, room)
	if t := l.set[key]; t != nil && t.is(text, b, room) {
		return t.longest
	}
	t := &setText{text: text, base: b, room: room, looks: make([]look, len(text)), read: byText}
	l.paragraphs(t, func(chars []char, _ bool) {
		marks, at, _ := l.parted(t, chars, math.Inf(1))
		for start := 0; start < len(chars); {
			end := start + 1
			for end < len(chars) && marks[end] == together {
				end++
			}
			last := end
			for last > start && breaks(chars[last-1].r) {
				last--
			}
			w := at[last] - at[start]
			if end < len(chars) && marks[end] == hyphened {
				w += l.hyphenWidth(t, &chars[end-1])
			}
			t.longest = max(t.longest, w)
			start = end
		}
	})
	l.remember(key, t)
	return t.longest
}

// widestPage is what takes as much room as the number of any page: as many
// figures as the number of sections that begin one has, which is a good guess.
func (l *layout) widestPage() string {
	const others = 10 // pages, so that there are two figures
	return strings.Repeat("0", len(strconv.Itoa(l.opened+others)))
}

// leastColumns are the widths that the columns of a table need for their
// longest words.
func (l *layout) leastColumns(b *brief.Table) []float64 {
	least := make([]float64, len(b.Columns))
	for i := range b.Columns {
		if c := &b.Columns[i]; !c.Turned {
			least[i] = l.longestWord(c.Heading, inHead)
		}
	}
	for r := range b.Rows {
		for i := range min(len(least), len(b.Rows[r].Cells)) {
			c := &b.Rows[r].Cells[i]
			least[i] = max(least[i], l.longestWord(c.Text, inCell))
			if c.Mark.Shape != brief.NoMark { // it needs no free space beside it
				w, _ := l.markSize(&c.Mark, textCell)
				least[i] = max(least[i], w-2*cellSide)
			}
		}
	}
	for i := range least {
		least[i] += 2*cellSide + 0.1
	}
	return least
}

// leastCells are the widths that the cells of a strip need for their longest
// words.
func (l *layout) leastCells(cells []brief.StripCell, b base) []float64 {
	least := make([]float64, len(cells))
	for i := range cells {
		least[i] = l.longestWord(plainText(cells[i].Label), inSmall)
		for _, line := range cells[i].Lines {
			least[i] = max(least[i], l.longestWord(line, b))
		}
		least[i] += 0.1
	}
	return least
}

// leastBox is the width that blocks in a box need for their longest words.
func (l *layout) leastBox(blocks []brief.Block) float64 {
	w := 0.0
	items := func(all []brief.Item, b base, indent float64) {
		for i := range all {
			w = max(w, l.longestWord(all[i].Text, b)+indent)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *brief.Heading:
			w = max(w, l.longestWord(plainText(b.Text), inTitle(headBox)))
		case *brief.Para:
			w = max(w, l.longestWord(b.Text, inBox))
		case *brief.List:
			for i := range b.Items {
				indent := dashIndent
				if b.Items[i].Mark.Shape != brief.NoMark {
					indent = markIndent
				}
				items(b.Items[i:i+1], inBox, indent)
			}
		case *brief.Strip:
			for _, own := range l.leastCells(b.Cells, inCell) {
				w = max(w, own)
			}
		case *brief.Table:
			sum := 0.0
			for i, own := range l.leastColumns(b) {
				sum += max(own, b.Columns[i].Width*mm)
			}
			w = max(w, sum)
		case *brief.Legend:
			items(b.Items, inSmall, 0)
		case *brief.Columns:
			items(b.Items, inBriefNote, 0)
		case *brief.Boxes:
			for i := range b.Boxes {
				w = max(w, l.leastBox(b.Boxes[i].Blocks))
			}
		}
	}
	return w + 0.1
}

// widen raises widths to the least that each needs, and takes that from those
// that have more, in proportion. Where the sum does not allow it, the widest
// needs are met in part.
func widen(w, least []float64) {
	need, spare := 0.0, 0.0
	for i := range w {
		if d := least[i] - w[i]; d > 0 {
			need += d
		} else {
			spare -= d
		}
	}
	if need == 0 || spare == 0 {
		return
	}
	share := math.Min(need, spare)
	for i := range w {
		if d := least[i] - w[i]; d > 0 {
			w[i] += d * share / need
		} else {
			w[i] += d * share / spare
		}
	}
}
