package pdf

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"testing"
	"time"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/jung-kurt/gofpdf"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/exporttest"
)

func itoa(n int) string { return strconv.Itoa(n) }

func BenchmarkRender(b *testing.B) {
	for _, n := range []int{1, 100, 1000} {
		b.Run(fmt.Sprintf("entries=%d", n), func(b *testing.B) {
			d := practices(n)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Render(io.Discard, d, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkFloor prints the same strings with the library's own calls, in the
// same fonts, with no layout beyond lines of one width.
func BenchmarkFloor(b *testing.B) {
	for _, n := range []int{1, 100, 1000} {
		b.Run(fmt.Sprintf("entries=%d", n), func(b *testing.B) {
			d := practices(n)
			b.ReportAllocs()
			for b.Loop() {
				f := gofpdf.New("P", "pt", "A4", "")
				f.SetCatalogSort(true)
				f.SetCreationDate(time.Unix(0, 0))
				f.SetModificationDate(time.Unix(0, 0))
				f.AddUTF8FontFromBytes("regular", "", slices.Clone(liberationsansregular.TTF))
				f.AddUTF8FontFromBytes("bold", "", slices.Clone(liberationsansbold.TTF))
				f.AddPage()
				f.SetFont("bold", "", 12)
				f.SetFont("regular", "", 7.8)
				exporttest.Printed(d, func(text string) { f.MultiCell(200, 10.3, text, "", "L", false) })
				if err := f.Output(io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// practices is the sample with so many entries.
func practices(entries int) *brief.Brief {
	d := dentist()
	entry := d.Sections[1]
	front := d.Sections[0]
	annexes := d.Sections[len(d.Sections)-2:]
	d.Sections = []brief.Section{front}
	for i := range entries {
		e := entry
		e.ID += "-" + itoa(i)
		d.Sections = append(d.Sections, e)
	}
	d.Sections = append(d.Sections, annexes...)
	return d
}
