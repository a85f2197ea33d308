package export

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/ropa"
	"github.com/xuri/excelize/v2"
)

// BenchmarkReadExcel reads the workbook of a register, and beside it the same
// workbook cell by cell with the library alone.
func BenchmarkReadExcel(b *testing.B) {
	for _, n := range []int{100, 1000} {
		r := exporttest.Complete()
		for i := 2; i < n; i++ {
			a := r.Activities[i%2]
			a.ID = ropa.ID(fmt.Sprintf("activity-%d", i))
			r.Activities = append(r.Activities, a)
		}
		var buf bytes.Buffer
		if err := Excel(context.Background(), &buf, r, &ExcelOptions{Edition: Working}); err != nil {
			b.Fatal(err)
		}
		data := buf.Bytes()
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := ReadExcel(context.Background(), bytes.NewReader(data), nil); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("floor/activities=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f, err := excelize.OpenReader(bytes.NewReader(data))
				if err != nil {
					b.Fatal(err)
				}
				for _, sheet := range f.GetSheetList() {
					rows, err := f.Rows(sheet)
					if err != nil {
						b.Fatal(err)
					}
					for rows.Next() {
						if _, err := rows.Columns(); err != nil {
							b.Fatal(err)
						}
					}
					if err := rows.Close(); err != nil {
						b.Fatal(err)
					}
				}
				f.Close()
			}
		})
	}
}
