package export

import (
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/book"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
)

// Beside each reference, in every column of references of every sheet that is
// worked in, stands the name of what it means.
func TestExcelNamesBeside(t *testing.T) {
	r, _ := exporttest.Resolving()
	f := written(t, r, &ExcelOptions{Edition: Working})
	columns, names := 0, 0
	for _, d := range table.Defs() {
		_, sheet := book.SheetNames(lang.English, d.Key)
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		if d.Key == "law" || d.Key == "extra" || d.Key == "provenance" { // technical, and hidden
			continue
		}
		at := func(i, j int) string {
			if i < len(rows) && j < len(rows[i]) {
				return rows[i][j]
			}
			return ""
		}
		beside := func(i, j, name int) {
			// What the register states itself is no row.
			if text := at(i, j); text != "" && text != "common" && text != "catalogue" && text != "register" {
				if names++; at(i, name) == "" {
					t.Errorf("%s!%s: no name beside %q", sheet, cellAt(t, j+1, i+1), text)
				}
			}
		}
		for j := range d.Columns {
			c := &d.Columns[j]
			if c.Kind != table.Ref && c.Kind != table.Of {
				continue
			}
			columns++
			key := d.Key + ":" + c.Key
			if d.Key == "register" {
				for i := range rows {
					if at(i, 0) == key {
						beside(i, 2, 4)
					}
				}
				continue
			}
			for place, text := range rows[3] {
				if text != key {
					continue
				}
				if name := at(3, place+1); name != d.Key+":#name."+c.Key {
					t.Errorf("%s: beside %s stands %s", sheet, key, name)
				}
				for i := 5; i < len(rows); i++ {
					if !strings.HasPrefix(at(i, place), "#") {
						beside(i, place, place+1)
					}
				}
			}
		}
	}
	if columns < 40 || names < 60 {
		t.Errorf("%d columns of references, %d names", columns, names)
	}
}
