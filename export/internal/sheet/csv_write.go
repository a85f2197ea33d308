package sheet

import (
	"encoding/csv"
	"io"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
)

// WriteSeparated writes a table as comma-separated values: its headings, then
// its rows. The lines of a cell stand below each other, without what marks
// them as those of a list; what is not stated is empty.
func WriteSeparated(w io.Writer, t *doc.Table) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true
	fields := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		fields[i] = harmless(c.Heading)
	}
	if err := out.Write(fields); err != nil {
		return err
	}
	for row := range t.All() {
		for i, c := range row.Cells {
			var lines []string
			for _, l := range c {
				if l.Style != doc.Missing {
					lines = append(lines, strings.TrimPrefix(l.Text, "• "))
				}
			}
			fields[i] = harmless(strings.Join(lines, "\n"))
		}
		if err := out.Write(fields); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// formulaSigns are what a text begins with that spreadsheets take for a
// formula.
const formulaSigns = "=+-@\t\r＝＋－＠"

// isFormula reports whether a spreadsheet takes a text for a formula, or would
// without the apostrophes before it.
func isFormula(s string) bool {
	s = strings.TrimLeft(s, "'")
	return s != "" && strings.ContainsRune(formulaSigns, []rune(s[:min(len(s), 4)])[0])
}

// harmless returns a text with an apostrophe before what would be a formula,
// and with valid characters alone.
func harmless(s string) string {
	s = strings.ToValidUTF8(strings.ReplaceAll(s, "\r\n", "\n"), "\ufffd")
	if isFormula(s) {
		return "'" + s
	}
	return s
}

// stated returns a text without the apostrophe of [harmless].
func stated(s string) string {
	if isFormula(s) {
		return strings.TrimPrefix(s, "'")
	}
	return s
}
