package export

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/ropa"
	"github.com/xuri/excelize/v2"
)

// accounted fails for a cell of a workbook that is not in the account once, and
// for an outcome without what belongs to it.
func accounted(t *testing.T, data []byte, got *Imported) {
	t.Helper()
	var encoded bytes.Buffer
	if err := got.Register.Encode(&encoded); err != nil {
		t.Fatal(err)
	}
	var whole any
	if err := json.Unmarshal(encoded.Bytes(), &whole); err != nil {
		t.Fatal(err)
	}
	seen := make(map[string]int)
	for _, c := range got.Cells {
		seen[c.Sheet+"!"+c.Cell]++
		switch c.As {
		case layout.Skipped, layout.Unread:
			if c.Note == "" {
				t.Errorf("%s: not said why", c)
			}
		case layout.Typed, layout.InWords, layout.Assumed, layout.AsExtra:
			if exporttest.Pointed(whole, c.Path) == nil {
				t.Errorf("%s: there is nothing", c)
			}
		default:
			t.Errorf("%s: outcome %q", c, c.As)
		}
	}
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cells := 0
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for n, row := range rows {
			for i, text := range row {
				if strings.TrimSpace(text) == "" {
					continue
				}
				if cells++; seen[sheet+"!"+cellAt(t, i+1, n+1)] != 1 {
					t.Errorf("%s!%s is %d times in the account: %.60q", sheet, cellAt(t, i+1, n+1), seen[sheet+"!"+cellAt(t, i+1, n+1)], text)
				}
			}
		}
	}
	if cells != len(got.Cells) {
		t.Errorf("%d cells, %d in the account", cells, len(got.Cells))
	}
	total := 0
	for _, o := range layout.Outcomes() {
		total += got.Count(o)
	}
	if total != len(got.Cells) {
		t.Errorf("%d cells, %d counted", len(got.Cells), total)
	}
}

// Every cell of the working workbook ends in the account, with where in the
// register it stands or why it does not.
func TestAccountOfWorkbook(t *testing.T) {
	t.Parallel()
	long := few()
	long.Activities[0].Description = strings.Repeat("A text that one cell does not show. ", 400)
	long.Organisation.Establishments = append(long.Organisation.Establishments, ropa.Establishment{Name: strings.Repeat("Long ", 700)})
	all := registers(t)
	all["long texts"] = long
	tags := Languages()
	for i, name := range exporttest.Sampled(slices.Sorted(maps.Keys(all))) {
		if strings.HasSuffix(name, ".json") && i%3 > 0 { // a third of the clean ones
			continue
		}
		t.Run(name, func(t *testing.T) {
			data := worked(t, all[name], tags[i%len(tags)])
			got, err := Import(t.Context(), bytes.NewReader(data), nil)
			if err != nil {
				t.Fatal(err)
			}
			accounted(t, data, got)
			if len(got.Problems) != got.Count(layout.Unread) || name != "zero" && got.Count(layout.Typed) == 0 {
				t.Errorf("%d problems, %d cells not understood, %d values", len(got.Problems), got.Count(layout.Unread), got.Count(layout.Typed))
			}
		})
	}
}

// What is written into the working workbook beside the tables, or where a row
// that it is for is not, is a problem, or is kept.
func TestAccountOfStrays(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(worked(t, few(), "en")))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	e := editor{t, f}
	written := make(map[string]bool)
	text := 0
	for _, sheet := range f.GetSheetList() {
		if options, err := f.GetSheetProtection(sheet); err == nil && options.FormatCells {
			continue
		}
		rows, err := f.GetRows(sheet)
		e.must(err)
		for _, cell := range []string{"D1", "D2", "AZ9", "A" + strconv.Itoa(len(rows)+3), "B" + strconv.Itoa(len(rows)+5)} {
			text++
			e.must(f.SetCellStr(sheet, cell, "Zyzzyva "+strconv.Itoa(text)))
			written[sheet+"!"+cell] = true
		}
	}
	var buf, encoded bytes.Buffer
	e.must(f.Write(&buf))
	got, err := Import(t.Context(), bytes.NewReader(buf.Bytes()), nil)
	e.must(err)
	accounted(t, buf.Bytes(), got)
	e.must(got.Register.Encode(&encoded))
	for _, c := range got.Cells {
		if written[c.Sheet+"!"+c.Cell] && (c.As == layout.Skipped || c.As != layout.Unread && !strings.Contains(encoded.String(), c.Text)) {
			t.Errorf("%s: it is not in the register", c)
		}
	}
}

// Without the keys of the columns, too, what stands above a table is a problem.
func TestAboveWithoutKeys(t *testing.T) {
	f, err := excelize.OpenReader(bytes.NewReader(worked(t, few(), "en")))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	e := editor{t, f}
	e.must(f.SetCellStr("Parties", "D1", "Zyzzyva"))
	e.must(f.RemoveRow("Parties", 4))
	var buf bytes.Buffer
	e.must(f.Write(&buf))
	_, problems := readBack(t, buf.Bytes())
	if len(problems) != 1 || problems[0].Sheet != "Parties" || problems[0].Cell != "D1" {
		t.Errorf("problems %v", problems)
	}
}
