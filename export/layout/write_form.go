package layout

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/xlsx"
)

func (b *layoutBook) coverSheet() xlsx.FormSheet {
	s := xlsx.FormSheet{Name: b.l.Cover, Widths: []float64{38, 70}, Tab: b.look.Head}
	b.put(&s, 1, xlsx.FormRow{Height: 28, Cells: []xlsx.FormCell{{Column: 1, Text: b.l.Title, Look: b.titleLook()}}})
	at := 3
	for i := range b.l.Header {
		at = b.block(&s, at, 1, &b.l.Header[i], b.blank()) + 1
	}
	return s
}

// placedBlock puts a block of a header where its cells say.
func (b *layoutBook) placedBlock(s *xlsx.FormSheet, h *Block) {
	title := xlsx.FormCell{Column: h.At[1], Text: h.Title, Look: b.headLook(h.Requirement == Voluntary), Down: h.Down}
	if h.Down == 0 {
		title.Across = 2
	}
	b.put(s, h.At[0], xlsx.FormRow{Cells: []xlsx.FormCell{title}})
	values := b.partValues(h, b.blank())
	for i, row := range h.Rows {
		at := row.At
		if at == [2]int{} {
			at = [2]int{h.At[0] + 1 + i, h.At[1]}
		}
		b.put(s, at[0], xlsx.FormRow{Cells: []xlsx.FormCell{
			{Column: at[1], Text: row.Label, Look: middle(b.labelLook())}, {Column: at[1] + 1, Text: values[i], Look: middle(b.valueLook(i))},
		}})
	}
}

// partValues are the values of the rows of a block, each a part of the one
// element of its key.
func (b *layoutBook) partValues(h *Block, x *entry) []string {
	values := make([]string, len(h.Rows))
	c := carrierOf(h.Key)
	list := c.get(c.asked(x), rowParts(h))
	if len(list) == 0 && c.saidNone(x) {
		for i, row := range h.Rows {
			if row.Part == NamePart {
				values[i] = b.l.form(c).none
				break
			}
		}
		return values
	}
	if len(list) == 0 {
		return values
	}
	for i, row := range h.Rows {
		values[i] = b.l.partText(c, list[0], row.Part, nil)
	}
	return values
}

// offset is how many rows come before the one that is number 1.
func (h *Block) offset() int {
	for i, row := range h.Rows {
		if row.Label == fmt.Sprintf(h.More, 1) {
			return i
		}
	}
	return 0
}

// rowOf returns the row of a form that elements of a code stand in; nil if it
// has none.
func (l *Layout) rowOf(key Key, code string) *BlockRow {
	for _, want := range []string{code, "*"} {
		for i := range l.Blocks {
			if l.Blocks[i].Key != key {
				continue
			}
			for n := range l.Blocks[i].Rows {
				if slices.Contains(l.Blocks[i].Rows[n].Codes, want) {
					return &l.Blocks[i].Rows[n]
				}
			}
		}
	}
	return nil
}

// entrySheet is the form or card of one entry.
func (b *layoutBook) entrySheet(x *entry, n int) xlsx.FormSheet {
	l := b.l
	name := fmt.Sprintf("%s%03d", l.Entry, n+1)
	if title := firstOf(*x.name, string(*x.id)); title != "" {
		name += " " + strings.Join(strings.Fields(title), " ")
	}
	s := xlsx.FormSheet{Name: name, Widths: slices.Clone(l.Widths), Tab: b.look.Label}
	if len(s.Widths) == 0 {
		s.Widths = []float64{38, 70}
	}
	title, look := l.Head, b.titleLook()
	if l.TitleKey != "" {
		look.Flat = false
		title = b.l.cellText(x, l.TitleKey, shape{})
	}
	at := 1
	if title != "" || l.TitleKey != "" {
		at = b.addRows(&s, 1, xlsx.FormRow{Height: 0, Cells: []xlsx.FormCell{{Column: 1, Text: title, Look: look, Across: len(s.Widths)}}})
		at++
	}
	if len(l.CardHead) > 0 {
		row := xlsx.FormRow{}
		for i, text := range l.CardHead {
			row.Cells = append(row.Cells, xlsx.FormCell{Column: i + 1, Text: text, Look: b.headLook(false)})
		}
		b.put(&s, at, row)
		s.Repeat = [2]int{at, at}
		at++
	}
	for i := range l.Blocks {
		at = b.block(&s, at, 1, &l.Blocks[i], x)
		if l.Kind == Forms || i+1 < len(l.Blocks) && l.Blocks[i+1].Title != "" {
			at++
		}
	}
	return s
}
