// Package authority has the layouts in which supervisory authorities want a
// record: data, a file an authority.
package authority

import (
	"io"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/layout"
)

// Layouts returns the layouts of the authorities, of Dutch municipalities, and
// those this package has for the Swiss FADP. The headings are as sure as each says; of the words that
// cells have for codes, those in Polish, Slovak, Dutch, Italian and Spanish
// follow the official texts of the GDPR, with which not all were compared.
func Layouts() []layout.Layout {
	return append([]layout.Layout{
		icoController(), icoProcessor(), cnilSimplifie(), cnilBasique(), uodoRCP(), uodoRKCP(), garanteTitolare(), garanteResponsabile(),
		cnpd(), edps(), aepd(), apdcat(), dskVerantwortlicher(), dskAuftragsverarbeiter(), apd(), uoou(), gemeente(),
	}, fdpic()...)
}

// graded gives a grade to the headings and labels of a layout but for those
// named, which are less sure, as sure as its Verified says.
func graded(l layout.Layout, g layout.Grade, least ...string) layout.Layout {
	grade := func(own *layout.Grade, heading string) {
		if *own == "" && !slices.Contains(least, heading) {
			*own = g
		}
	}
	for i := range l.Columns {
		grade(&l.Columns[i].Verified, l.Columns[i].Heading)
	}
	for _, blocks := range [][]layout.Block{l.Header, l.Blocks} {
		for i := range blocks {
			grade(&blocks[i].Verified, blocks[i].Title)
			for k := range blocks[i].Columns {
				grade(&blocks[i].Columns[k].Verified, blocks[i].Columns[k].Heading)
			}
			for k := range blocks[i].Rows {
				grade(&blocks[i].Rows[k].Verified, blocks[i].Rows[k].Label)
			}
		}
	}
	return l
}

// LayoutOf returns the layout of an ID, whatever its case; false if there is
// none.
func LayoutOf(id string) (layout.Layout, bool) {
	all := Layouts()
	i := slices.IndexFunc(all, func(l layout.Layout) bool { return strings.EqualFold(l.ID, id) })
	if i < 0 {
		return layout.Layout{}, false
	}
	return all[i], true
}

// OfWorkbook returns the layout, of those of the authorities, whose headings
// and labels a workbook has most of; false if it has too few of any.
func OfWorkbook(rd io.Reader) (layout.Layout, bool, error) { return layout.Recognise(rd, Layouts()...) }
