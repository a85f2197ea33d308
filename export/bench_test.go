package export

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"runtime"
	"runtime/metrics"
	"strconv"
	"testing"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/ropa"
	"github.com/xuri/excelize/v2"
)

// repeated returns a register of n activities: the two of complete in turn,
// each with an ID and a name of its own.
func repeated(n int) *ropa.Register {
	r := exporttest.Complete()
	two := r.Activities
	r.Activities = nil
	for i := range n {
		a := two[i%len(two)]
		a.ID = ropa.ID(fmt.Sprintf("%s-%d", a.ID, i))
		a.Name = fmt.Sprintf("%s %d", a.Name, i)
		r.Activities = append(r.Activities, a)
	}
	return r
}

func BenchmarkExcel(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) {
			r := repeated(n)
			measure(b, func() error { return Excel(context.Background(), io.Discard, r, &ExcelOptions{Edition: Working}) })
		})
	}
}

// BenchmarkExcelFloor writes the same cells and styles as BenchmarkExcel with
// the library alone: what the workbook cannot cost less than.
func BenchmarkExcelFloor(b *testing.B) {
	for _, n := range []int{1000, 10000} {
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) {
			var buf bytes.Buffer
			if err := Excel(context.Background(), &buf, repeated(n), &ExcelOptions{Edition: Working}); err != nil {
				b.Fatal(err)
			}
			styles, sheets := read(b, &buf)
			measure(b, func() error { return writeBare(styles, sheets) })
		})
	}
}

// measure times a function, and reports the most that it holds: peak-B, beside
// what is passed to it.
func measure(b *testing.B, write func() error) {
	b.ReportAllocs()
	for b.Loop() {
		if err := write(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(peak(func() { write() })), "peak-B")
}

// peak returns the most bytes of the heap that are in use at a time while f
// runs, beyond those before. It collects garbage all the while, so that what
// could be freed does not count.
func peak(f func()) uint64 {
	live := func() uint64 {
		runtime.GC()
		sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(sample)
		return sample[0].Value.Uint64()
	}
	before, most := live(), uint64(0)
	done, stopped := make(chan bool), make(chan bool)
	go func() {
		defer close(stopped)
		for {
			select {
			case <-done:
				return
			default:
				most = max(most, live())
			}
		}
	}()
	f()
	close(done)
	<-stopped
	return max(most, before) - before
}

// bareSheet is what a sheet of a workbook holds.
type bareSheet struct {
	name    string
	widths  []float64
	rows    [][]any
	heights []float64
}

// read returns the cells of a workbook and the styles they refer to.
func read(b testing.TB, rd io.Reader) (styles []*excelize.Style, sheets []bareSheet) {
	f, err := excelize.OpenReader(rd)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	known := make(map[int]int)
	for _, name := range f.GetSheetList() {
		s := bareSheet{name: name}
		rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
		if err != nil {
			b.Fatal(err)
		}
		columns := 0
		for _, row := range rows {
			columns = max(columns, len(row))
		}
		for col := range columns {
			letter, _ := excelize.ColumnNumberToName(col + 1)
			w, err := f.GetColWidth(name, letter)
			if err != nil {
				b.Fatal(err)
			}
			s.widths = append(s.widths, w)
		}
		for i, row := range rows {
			height, err := f.GetRowHeight(name, i+1)
			if err != nil {
				b.Fatal(err)
			}
			s.heights = append(s.heights, height)
			values := make([]any, columns)
			for col := range columns {
				cell, _ := excelize.CoordinatesToCellName(col+1, i+1)
				id, err := f.GetCellStyle(name, cell)
				if err != nil {
					b.Fatal(err)
				}
				at, ok := known[id]
				if !ok {
					style, err := f.GetStyle(id)
					if err != nil {
						b.Fatal(err)
					}
					at = len(styles)
					known[id], styles = at, append(styles, style)
				}
				c := excelize.Cell{StyleID: at}
				if runs, _ := f.GetCellRichText(name, cell); len(runs) > 1 {
					c.Value = runs
				} else if col < len(row) && row[col] != "" {
					c.Value = row[col]
					if n, err := strconv.Atoi(row[col]); err == nil {
						if kind, _ := f.GetCellType(name, cell); kind == excelize.CellTypeUnset || kind == excelize.CellTypeNumber {
							c.Value = n
						}
					}
				}
				if id == 0 && c.Value == nil { // no cell
					continue
				}
				values[col] = c
			}
			s.rows = append(s.rows, values)
		}
		sheets = append(sheets, s)
	}
	return styles, sheets
}

func writeBare(styles []*excelize.Style, sheets []bareSheet) error {
	f := excelize.NewFile()
	defer f.Close()
	ids := make([]int, len(styles))
	for i, s := range styles {
		id, err := f.NewStyle(s)
		if err != nil {
			return err
		}
		ids[i] = id
	}
	for _, s := range sheets {
		if _, err := f.NewSheet(s.name); err != nil {
			return err
		}
		sw, err := f.NewStreamWriter(s.name)
		if err != nil {
			return err
		}
		for i, w := range s.widths {
			if err := sw.SetColWidth(i+1, i+1, w); err != nil {
				return err
			}
		}
		row := make([]any, 0, 64)
		for i, values := range s.rows {
			row = row[:0]
			for _, v := range values {
				if c, ok := v.(excelize.Cell); ok {
					c.StyleID = ids[c.StyleID]
					v = c
				}
				row = append(row, v)
			}
			cell, err := excelize.CoordinatesToCellName(1, i+1)
			if err != nil {
				return err
			}
			if err := sw.SetRow(cell, row, excelize.RowOpts{Height: s.heights[i]}); err != nil {
				return err
			}
		}
		if err := sw.Flush(); err != nil {
			return err
		}
	}
	return f.Write(io.Discard)
}
