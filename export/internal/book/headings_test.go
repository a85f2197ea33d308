package book

import (
	"testing"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
)

// A heading of a column leads to that column in every language: where the keys
// are gone, the heading alone says what a column is.
func TestHeadingsLeadToColumns(t *testing.T) {
	for _, set := range lang.Complete {
		for _, d := range table.Defs() {
			for i := range d.Columns {
				c := &d.Columns[i]
				if h := headingText(HeadingOf(set, c)); headingsOf(d)[h] != c.Key {
					t.Errorf("%s, table %s: %q is the heading of %s and read as %s", set.Tag, d.Key, h, c.Key, headingsOf(d)[h])
				}
			}
		}
	}
}
