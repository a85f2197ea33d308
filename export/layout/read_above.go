package layout

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
)

// above keeps what stands above a table and is neither of the layout nor read as
// its header: in the register's Extra, under its cell.
func (in *layoutReader) above(sheet string, rows []gridRow, columns []foundColumn) {
	found := in.l.scan(rows, in.l.Header)
	own := in.l.ownTexts()
	for i := range rows {
		row := &rows[i]
		if slices.ContainsFunc(found.hits, func(h hit) bool { return h.number == row.number }) {
			continue
		}
		for n, text := range row.texts {
			text = tidy(text)
			if text == "" || own[lang.Fold(text)] || n > 0 && row.texts[n] == row.texts[n-1] ||
				n < len(columns) && columns[n].heading == row.texts[n] {
				continue
			}
			if slices.ContainsFunc(found.strays, func(x stray) bool { return x.Key == text || strings.Contains(x.Value, text) }) {
				continue
			}
			cell := xlsx.CellName(n, row.number)
			placed([]*CellReading{in.say(sheet, cell, AsExtra, "stands above the table")}, "", "/extra/"+strconv.Itoa(len(in.r.Extra)))
			in.r.Extra = append(in.r.Extra, ropa.Extra{Key: sheet + " " + cell, Value: text})
		}
	}
}

// ownTexts are the texts of the layout that stand above its table, folded.
func (l *Layout) ownTexts() map[string]bool {
	all := make(map[string]bool)
	add := func(texts ...string) {
		for _, text := range texts {
			all[lang.Fold(text)] = true
		}
	}
	add(l.Title)
	add(l.CardHead...)
	for i := range l.Columns {
		c := &l.Columns[i]
		add(c.Heading, c.Group)
		add(c.Aliases...)
	}
	for i := range l.Header {
		b := &l.Header[i]
		add(b.Title)
		add(b.Aliases...)
		for _, c := range b.Columns {
			add(c.Heading)
		}
		for _, row := range b.Rows {
			add(row.Label, row.Number)
			add(row.Aliases...)
		}
	}
	return all
}
