// Package authority has the layouts in which supervisory authorities want a
// record: data, a file an authority.
package authority

import (
	"io"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/layout"
)

// Layouts returns the layouts of the authorities, and the two this package has
// for the Swiss FADP. The headings are as sure as each says; of the words that
// cells have for codes, those in Polish, Italian and Spanish follow the
// official texts of the GDPR, with which not all were compared.
func Layouts() []layout.Layout {
	return []layout.Layout{
		icoController(), icoProcessor(), cnilSimplifie(), uodoRCP(), uodoRKCP(), garanteTitolare(), garanteResponsabile(),
		cnpd(), edps(), aepd(), dskVerantwortlicher(), dskAuftragsverarbeiter(), apd(), fdpicController(), fdpicProcessor(),
	}
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
