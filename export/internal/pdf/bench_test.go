package pdf

import (
	"fmt"
	"io"
	"slices"
	"testing"
	"time"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/jung-kurt/gofpdf"

	"github.com/openropa/openropa/export/internal/doc"
)

// register is a document with so many activities.
func register(activities int) *doc.Document {
	d := sample()
	model := d.Parts[1]
	d.Parts = nil
	for i := range activities {
		p := model
		p.ID = fmt.Sprintf("activity:%d", i)
		p.Title = fmt.Sprintf("%s %d", model.Title, i)
		d.Parts = append(d.Parts, p)
	}
	return d
}

func BenchmarkRender(b *testing.B) {
	for _, n := range []int{1, 100, 1000} {
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) {
			d := register(n)
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
// same fonts and widths, with no layout beyond that.
func BenchmarkFloor(b *testing.B) {
	for _, n := range []int{1, 100, 1000} {
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) {
			d := register(n)
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
				f.SetFont("regular", "", 9.5)
				said(d, func(_, text string) { f.MultiCell(331, 13, text, "", "L", false) })
				if err := f.Output(io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
