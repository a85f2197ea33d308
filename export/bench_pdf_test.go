package export

import (
	"context"
	"fmt"
	"io"
	"slices"
	"testing"
	"time"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/jung-kurt/gofpdf"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
)

func BenchmarkPDF(b *testing.B) {
	for _, n := range []int{100, 1000} {
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) {
			r := repeated(n)
			b.ReportAllocs()
			for b.Loop() {
				if err := PDF(context.Background(), io.Discard, r, &PDFOptions{Edition: Working}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkPDFFloor prints the strings of BenchmarkPDF with the library's own
// calls, in the same fonts, with no layout beyond lines of one width. Neither
// the register nor its brief is made in the time measured.
func BenchmarkPDFFloor(b *testing.B) {
	for _, n := range []int{100, 1000} {
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) {
			d, err := record.New(repeated(n), lang.CompleteOf("en"), nil).Brief(record.BriefOptions{Edition: record.Edition(Working)})
			if err != nil {
				b.Fatal(err)
			}
			var texts []string
			exporttest.Printed(d, func(text string) { texts = append(texts, text) })
			b.ReportAllocs()
			for b.Loop() {
				if err := printBare(texts); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func printBare(texts []string) error {
	f := gofpdf.New("P", "pt", "A4", "")
	f.SetCatalogSort(true)
	f.SetCreationDate(time.Unix(0, 0))
	f.SetModificationDate(time.Unix(0, 0))
	f.AddUTF8FontFromBytes("regular", "", slices.Clone(liberationsansregular.TTF))
	f.AddUTF8FontFromBytes("bold", "", slices.Clone(liberationsansbold.TTF))
	f.AddPage()
	f.SetFont("bold", "", 12)
	f.SetFont("regular", "", 7.8)
	for _, s := range texts {
		f.MultiCell(200, 10.3, s, "", "L", false)
	}
	return f.Output(io.Discard)
}
