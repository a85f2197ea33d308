package layout

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
)

// rowTexts are the texts of the cells of a line, one beside the other.
func rowTexts(l *line) []string {
	texts := make([]string, len(l.cells))
	for i, c := range l.cells {
		texts[i] = c.Text
	}
	return texts
}

// isTotal reports whether a line counts the ones above.
func (g *grid) isTotal(l *line, tag string) bool {
	if !g.turned && slices.Contains(g.sheet.Totals, l.number) {
		return true
	}
	kind, _ := lang.ReadRow(rowTexts(l), -1, nil, tag)
	return kind == lang.TotalRow
}

// beginsNote reports whether a line begins as a note does.
func beginsNote(l *line, tag string) bool {
	begins, _ := lang.BeginsRow(lang.NoteRow, l.cells[0].Text, tag)
	return begins
}

// isNoEntry reports whether a row of a table is none of an entry, but a total,
// the heading of a section, or a note.
func isNoEntry(row gridRow, columns []foundColumn, tag string) bool {
	serial := slices.IndexFunc(columns, func(c foundColumn) bool { return c.column != nil && c.column.Key == KeySerial })
	isNumber := func(s string) bool { return strings.Trim(s, "0123456789.") == "" }
	kind, _ := lang.ReadRow(row.texts, serial, isNumber, tag)
	return kind == lang.TotalRow || kind != lang.EntryRow && len(columns) >= 3
}
