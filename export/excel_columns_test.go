package export

import (
	"bytes"
	"testing"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/xuri/excelize/v2"
)

// What someone types into an empty cell of a column of texts stays a text, also
// in rows below the table and in columns that are folded away.
func TestExcelTextColumns(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(worked(t, exporttest.Complete(), "")))
	if err != nil {
		t.Fatal(err)
	}
	e := editor{t, f}
	for _, test := range []struct {
		sheet, key string
		format     string
	}{
		{"Parties", "contact.address.postCode", "@"}, {"Parties", "contact.phone", "@"}, {"Parties", "registrationNumber", "@"},
		{"Activities", "name", "@"}, {"Activities", "start", "d mmmm yyyy"}, {"Documents", "version", "@"},
	} {
		rows, err := e.GetRows(test.sheet)
		e.must(err)
		column := -1
		for i := range rows {
			for j, text := range rows[i] {
				if len(text) > len(test.key) && text[len(text)-len(test.key)-1:] == ":"+test.key {
					column = j + 1
				}
			}
		}
		name, err := excelize.ColumnNumberToName(max(column, 1))
		e.must(err)
		id, err := f.GetColStyle(test.sheet, name)
		e.must(err)
		style, err := f.GetStyle(id)
		e.must(err)
		format := ""
		if style.CustomNumFmt != nil {
			format = *style.CustomNumFmt
		} else if style.NumFmt == 49 {
			format = "@"
		}
		if column < 0 || format != test.format {
			t.Errorf("%s, column %s of %s: format %q, want %q", test.sheet, name, test.key, format, test.format)
		}
	}
}
