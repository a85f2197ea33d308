package export

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"math"
	"strings"
	"sync"
	"testing"
	"unicode/utf16"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// What the workbook holds while it is written grows with the activities no
// more than what the library holds for the same cells.
func TestExcelMemory(t *testing.T) {
	exporttest.Unraced(t)
	if testing.Short() || exporttest.Raced {
		t.Skip("takes seconds, and the race detector takes memory of its own")
	}
	const few, many = 100, 900
	var floors, ours [2]func()
	for i, n := range []int{few, many} {
		var buf bytes.Buffer
		if err := Excel(context.Background(), &buf, repeated(n), &ExcelOptions{Edition: Working}); err != nil {
			t.Fatal(err)
		}
		styles, sheets := read(t, &buf)
		r := repeated(n)
		ours[i] = func() { Excel(context.Background(), io.Discard, r, &ExcelOptions{Edition: Working}) }
		floors[i] = func() { writeBare(styles, sheets) }
	}
	grows := func(write [2]func()) int { return (int(peak(write[1])) - int(peak(write[0]))) / (many - few) }
	// What is made while garbage is collected counts too, so that one measure
	// says little: the least of some is nearest to what is held.
	our, floor := math.MaxInt, math.MaxInt
	for range 9 {
		our, floor = min(our, grows(ours)), min(floor, grows(floors))
		if our <= floor {
			break
		}
	}
	t.Logf("bytes held per activity: %d, floor %d", our, floor)
	if our > floor {
		t.Errorf("%d bytes held per activity, more than the floor's %d", our, floor)
	}
}

// A table longer than a sheet, less the rows kept free, is an error, and
// nothing is written.
func TestExcelSheetFull(t *testing.T) {
	exporttest.Unraced(t)
	if testing.Short() {
		t.Skip("takes seconds")
	}
	const most = 1048070 // which package xlsx tests
	r := &ropa.Register{Extra: make([]ropa.Extra, most+1)}
	var buf bytes.Buffer
	const want = `export: excel: sheet "Additional information": more than 1048076 rows`
	if err := Excel(context.Background(), &buf, r, &ExcelOptions{Edition: Working}); err == nil || err.Error() != want || buf.Len() > 0 {
		t.Errorf("%d rows: error %v, %d bytes written; want %s", most+1, err, buf.Len(), want)
	}
}

// The same register gives the same bytes, on every run and at a time.
func TestExcelSameBytes(t *testing.T) {
	n := 150
	if exporttest.Raced {
		n = 40
	}
	r := repeated(n)
	r.Activities[3].Purposes[0].Name = strings.Repeat("long ", 2000)
	report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	var sums [6]string
	var wait sync.WaitGroup
	for i := range sums {
		wait.Go(func() {
			hash := sha256.New()
			if err := Excel(context.Background(), hash, r, &ExcelOptions{Edition: Working, Report: report, Language: Languages()[i%2]}); err != nil {
				t.Error(err)
			}
			sums[i] = fmt.Sprintf("%x", hash.Sum(nil))
		})
	}
	wait.Wait()
	for i := range sums {
		if sums[i] != sums[i%2] {
			t.Errorf("run %d differs: %s, %s", i, sums[i%2], sums[i])
		}
	}
}

// No cell holds more than the format allows, whatever text is long.
func TestExcelCellLimit(t *testing.T) {
	exporttest.Unraced(t)
	text := strings.Repeat("😀 text ", 6000)
	r := &ropa.Register{
		Title: text, Version: text, Organisation: ropa.Organisation{Name: text},
		DPO:        &ropa.DPO{Name: text},
		Parties:    []ropa.Party{{ID: "p", Name: text}},
		Activities: []ropa.Activity{{ID: "a", Name: text, Purposes: []ropa.Purpose{{ID: "q", Name: text}}, Recipients: []ropa.Recipient{{Party: "p", Purpose: text}}}},
		Extra:      []ropa.Extra{{Key: text, Value: text}},
	}
	report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	f := written(t, r, &ExcelOptions{Edition: Working, Report: report})
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range rows {
			for j, c := range row {
				if n := len(utf16.Encode([]rune(c))); n > 32767 {
					t.Errorf("%s: row %d, column %d: %d units", sheet, i+1, j+1, n)
				}
			}
		}
	}
	if got, _ := readBack(t, worked(t, r, "")); got.Title != text || got.Extra[0].Key != text {
		t.Error("the texts are not read back")
	}
}
