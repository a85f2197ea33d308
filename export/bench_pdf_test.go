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
	"github.com/openropa/openropa/export/internal/doc"
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
// calls, in the same fonts and about the same widths, with no layout beyond
// that. Neither the register nor its document is made in the time measured.
func BenchmarkPDFFloor(b *testing.B) {
	for _, n := range []int{100, 1000} {
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) {
			r := repeated(n)
			d := build(r, lang.CompleteOf("en"), nil, record.Pages)
			strong, plain := printed(d)
			b.ReportAllocs()
			for b.Loop() {
				if err := printBare(strong, plain); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// printed returns the strings that the pages of a document show, once each
// time they do: headings and labels, and what stands under them.
func printed(d *doc.Document) (strong, plain []string) {
	cell := func(c doc.Cell) {
		for _, l := range c {
			plain = append(plain, l.Text)
		}
	}
	table := func(t *doc.Table) {
		for _, c := range t.Columns {
			strong = append(strong, c.Heading)
			plain = append(plain, c.Clause)
		}
		for _, row := range t.Rows {
			for _, c := range row.Cells {
				cell(c)
			}
		}
	}
	for _, p := range append([]doc.Part{d.Cover}, d.Parts...) {
		strong = append(strong, p.Title, p.Title) // also in the contents
		for _, b := range p.Blocks {
			switch b := b.(type) {
			case *doc.Heading:
				strong = append(strong, b.Text)
				plain = append(plain, b.Clause)
			case *doc.Paragraph:
				cell(b.Text)
			case *doc.Fields:
				for _, f := range b.Rows {
					strong = append(strong, f.Label)
					plain = append(plain, f.Clause)
					cell(f.Value)
				}
			case *doc.Table:
				table(b)
			case *doc.Flow:
				table(b.Table)
			}
		}
	}
	return strong, plain
}

func printBare(strong, plain []string) error {
	f := gofpdf.New("P", "pt", "A4", "")
	f.SetCatalogSort(true)
	f.SetCreationDate(time.Unix(0, 0))
	f.SetModificationDate(time.Unix(0, 0))
	f.AddUTF8FontFromBytes("regular", "", slices.Clone(liberationsansregular.TTF))
	f.AddUTF8FontFromBytes("bold", "", slices.Clone(liberationsansbold.TTF))
	f.AddPage()
	f.SetFont("bold", "", 9)
	for _, s := range strong {
		f.MultiCell(331, 13, s, "", "L", false)
	}
	f.SetFont("regular", "", 9)
	for _, s := range plain {
		f.MultiCell(331, 13, s, "", "L", false)
	}
	return f.Output(io.Discard)
}
