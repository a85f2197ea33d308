package export

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/ropa"
	"github.com/xuri/excelize/v2"
)

// sort puts the rows of a table in another order: order is given how many
// there are and returns which stands where.
func (e editor) sort(sheet string, order func(n int) []int) {
	e.t.Helper()
	const first = 6
	raw := excelize.Options{RawCellValue: true}
	rows, err := e.GetRows(sheet, raw)
	e.must(err)
	rows = rows[first-1:]
	kinds := make([][]excelize.CellType, len(rows))
	for i, row := range rows {
		for j := range row {
			cell, _ := excelize.CoordinatesToCellName(j+1, first+i)
			kind, err := e.GetCellType(sheet, cell)
			e.must(err)
			kinds[i] = append(kinds[i], kind)
		}
	}
	width := len(slices.MaxFunc(rows, func(a, b []string) int { return len(a) - len(b) }))
	for to, from := range order(len(rows)) {
		for j := range width {
			var value any
			if j < len(rows[from]) && rows[from][j] != "" {
				value = rows[from][j]
				if n, err := strconv.ParseFloat(rows[from][j], 64); err == nil && kinds[from][j] != excelize.CellTypeInlineString {
					value = n
				}
			}
			cell, _ := excelize.CoordinatesToCellName(j+1, first+to)
			e.must(e.SetCellValue(sheet, cell, value))
		}
	}
}

func backwards(n int) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = n - 1 - i
	}
	return order
}

// long is a register with texts that take several rows.
func long() *ropa.Register {
	r := exporttest.Complete()
	r.Activities[0].Description = strings.Repeat("the first activity, described at length; ", 2000)
	r.Activities[0].Function = strings.Repeat("a line\n", 100) + "end"
	r.Activities[1].Description = strings.Repeat("the second one, in a shorter way; ", 300)
	r.Activities[1].Purposes[0].Name = strings.Repeat("orders ", 1000)
	r.Title = strings.Repeat("title ", 2000)
	r.Extra = []ropa.Extra{{Key: "Note", Value: strings.Repeat("z", 40000)}}
	return r
}

// Rows that hold one text are put together wherever someone moved them.
func TestReadExcelPieces(t *testing.T) {
	exporttest.Unraced(t)
	const activities, purposes, register = "Activities", "Purposes", "Keeper"
	for _, c := range []struct {
		name     string
		edit     func(e editor)
		want     func(r *ropa.Register)
		problems int
	}{
		{name: "as written", edit: func(editor) {}},
		{
			name: "sorted backwards", edit: func(e editor) {
				e.sort(activities, backwards)
				e.sort(purposes, backwards)
			},
			want: func(r *ropa.Register) {
				slices.Reverse(r.Activities)
				for i := range r.Activities {
					slices.Reverse(r.Activities[i].Purposes)
				}
			},
		},
		{
			name: "the column moved, without keys", edit: func(e editor) {
				e.must(e.RemoveRow(activities, 4))
				cells, err := e.SearchSheet(activities, "Text goes on in")
				e.must(err)
				column := strings.TrimRight(cells[0], "0123456789")
				e.must(e.SetCellValue(activities, "GA4", "Suite du texte *"))
				for row := 5; row < 60; row++ {
					text, err := e.GetCellValue(activities, column+strconv.Itoa(row))
					e.must(err)
					e.must(e.SetCellValue(activities, "GA"+strconv.Itoa(row), text))
				}
				e.must(e.RemoveCol(activities, column))
			},
		},
		{
			name: "the column deleted", edit: func(e editor) {
				cells, err := e.SearchSheet(activities, "Text goes on in")
				e.must(err)
				e.must(e.RemoveCol(activities, strings.TrimRight(cells[0], "0123456789")))
			},
		},
		{
			name: "a row deleted that others continue", edit: func(e editor) {
				e.must(e.RemoveRow(purposes, 7))
			},
			want:     func(r *ropa.Register) { r.Activities[1].Purposes = r.Activities[1].Purposes[1:] },
			problems: 1,
		},
		{
			name: "lines of the form moved", edit: func(e editor) {
				cells, err := e.SearchSheet(register, "register:title~1")
				e.must(err)
				row, err := strconv.Atoi(strings.TrimLeft(cells[0], "A"))
				e.must(err)
				e.must(e.DuplicateRowTo(register, row, 300))
				e.must(e.RemoveRow(register, row))
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			want := long()
			if c.want != nil {
				c.want(want)
			}
			f, err := excelize.OpenReader(bytes.NewReader(worked(t, long(), "en")))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			c.edit(editor{t, f})
			var buf bytes.Buffer
			if err := f.Write(&buf); err != nil {
				t.Fatal(err)
			}
			got, problems := readBack(t, buf.Bytes())
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("register differs (-want +got):\n%.3000s", diff)
			}
			pieces := 0
			for _, p := range problems {
				if p.Expected == "the row that it continues" {
					pieces++
				}
			}
			if (pieces > 0) != (c.problems > 0) {
				t.Errorf("%d pieces of no text, problems %.1000v", pieces, problems)
			}
		})
	}
}

// Copies of a row and of those that continue it are each put together.
func TestReadExcelPiecesCopied(t *testing.T) {
	exporttest.Unraced(t)
	r := &ropa.Register{Activities: []ropa.Activity{{ID: "a", Description: strings.Repeat("long ", 1000)}, {ID: "b"}}}
	f, err := excelize.OpenReader(bytes.NewReader(worked(t, r, "en")))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	e := editor{t, f}
	rows, err := f.GetRows("Activities")
	e.must(err)
	n := slices.IndexFunc(rows[5:], func(row []string) bool { return row[0] == "b" })
	if n < 2 {
		t.Fatalf("the text takes %d rows", n)
	}
	for i := range n {
		e.must(f.DuplicateRowTo("Activities", 6+i, 20+i))
	}
	e.must(f.SetCellValue("Activities", "A20", "c"))
	var buf bytes.Buffer
	e.must(f.Write(&buf))
	got, problems := readBack(t, buf.Bytes())
	want := *r
	want.Activities = append(slices.Clone(r.Activities), ropa.Activity{ID: "c", Description: r.Activities[0].Description})
	if diff := cmp.Diff(&want, got); diff != "" || len(problems) > 0 {
		t.Errorf("problems %v; register differs (-want +got):\n%.2000s", problems, diff)
	}
}
