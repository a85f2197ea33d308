package layout_test

import (
	"bytes"
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/export/layout/authority"
	"github.com/xuri/excelize/v2"
)

// accountFor fails for a cell of a workbook that is not in the account once,
// for an outcome without what belongs to it, and for words that were kept and
// are nowhere in the register. It returns how many cells had each outcome.
func accountFor(t testing.TB, data []byte, a *layout.Account) map[layout.Outcome]int {
	t.Helper()
	counts := make(map[layout.Outcome]int)
	seen := make(map[string]int)
	var encoded bytes.Buffer
	if err := a.Register.Encode(&encoded); err != nil {
		t.Fatal(err)
	}
	var whole any
	if err := json.Unmarshal(encoded.Bytes(), &whole); err != nil {
		t.Fatal(err)
	}
	atFault := make(map[string]bool)
	for _, p := range a.Problems {
		atFault[p.Sheet+"!"+p.Cell] = true
	}
	for _, c := range a.Cells {
		counts[c.As]++
		seen[c.Sheet+"!"+c.Cell]++
		switch c.As {
		case layout.Skipped:
			if c.Note == "" {
				t.Errorf("%s: skipped without a reason", c)
			}
		case layout.Unread:
			if !atFault[c.Sheet+"!"+c.Cell] {
				t.Errorf("%s: no problem says so", c)
			}
		case layout.Typed, layout.InWords, layout.Assumed, layout.AsExtra:
			if c.Path == "" || exporttest.Pointed(whole, c.Path) == nil {
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
				cell, err := excelize.CoordinatesToCellName(i+1, n+1)
				if err != nil {
					t.Fatal(err)
				}
				if strings.TrimSpace(text) == "" {
					continue
				}
				if cells++; seen[sheet+"!"+cell] != 1 {
					t.Errorf("%s!%s is %d times in the account: %.60q", sheet, cell, seen[sheet+"!"+cell], text)
				}
			}
		}
	}
	if cells != len(a.Cells) {
		t.Errorf("%d cells, %d in the account", cells, len(a.Cells))
	}
	return counts
}

// Every cell of a form that was filled in ends in the account: what the form
// has of its own is skipped, and all else is in the register.
func TestAccountOfForms(t *testing.T) {
	registers := goodRegisters(t)
	names := slices.Sorted(maps.Keys(registers))
	for i, l := range authority.Layouts() {
		t.Run(l.ID, func(t *testing.T) {
			// The estate agent has no officer: each sheet of a form says so again.
			for _, name := range []string{"complete", "estate-agent", names[i%len(names)]} {
				var book bytes.Buffer
				if err := l.Write(&book, registers[name]); err != nil {
					t.Fatal(err)
				}
				a, err := l.Account(context.Background(), bytes.NewReader(book.Bytes()))
				if err != nil {
					t.Fatal(err)
				}
				counts := accountFor(t, book.Bytes(), a)
				if len(a.Register.Activities)+len(a.Register.Processing) > 0 && counts[layout.Typed] == 0 {
					t.Errorf("%s: no value", name)
				}
				for _, c := range a.Cells {
					if c.As == layout.AsExtra && !strings.Contains(c.Path, "/extra/") {
						t.Errorf("%s: %s", name, c)
					}
				}
				if len(a.Register.Extra) > 0 {
					t.Errorf("%s: beside the form: %v", name, a.Register.Extra)
				}
			}
		})
	}
}

// What people write beside a form, above and below its table and in columns of
// their own is in the register or is a problem: nothing of it is left out.
func TestAccountOfStrays(t *testing.T) {
	for _, l := range authority.Layouts() {
		t.Run(l.ID, func(t *testing.T) {
			f, err := excelize.OpenReader(layoutBytes(t, &l, true))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			written := make(map[string]string)
			for i, sheet := range f.GetSheetList() {
				rows, err := f.GetRows(sheet)
				if err != nil {
					t.Fatal(err)
				}
				wide := 0
				for _, row := range rows {
					wide = max(wide, len(row))
				}
				for n, at := range [][2]int{{wide + 2, 1}, {wide + 2, (len(rows) + 1) / 2}, {wide + 1, len(rows)}, {1, len(rows) + 2}, {2, len(rows) + 4}} {
					cell, err := excelize.CoordinatesToCellName(at[0], at[1])
					if err != nil {
						t.Fatal(err)
					}
					text := "Zyzzyva " + strconv.Itoa(10*i+n)
					if err := f.SetCellStr(sheet, cell, text); err != nil {
						t.Fatal(err)
					}
					written[sheet+"!"+cell] = text
				}
			}
			var book, encoded bytes.Buffer
			if err := f.Write(&book); err != nil {
				t.Fatal(err)
			}
			a, err := l.Account(context.Background(), bytes.NewReader(book.Bytes()))
			if err != nil {
				t.Fatal(err)
			}
			accountFor(t, book.Bytes(), a)
			if err := a.Register.Encode(&encoded); err != nil {
				t.Fatal(err)
			}
			for _, c := range a.Cells {
				text, own := written[c.Sheet+"!"+c.Cell]
				switch {
				case !own:
				case c.As == layout.Skipped && (c.Note == "a heading" || c.Sheet == l.ListSheet || len(l.Notes) > 0 && c.Sheet == sheetOfNotes(&l)):
				case c.As == layout.Skipped || c.As != layout.Unread && !strings.Contains(encoded.String(), text):
					t.Errorf("%s: it is not in the register", c)
				}
			}
		})
	}
}

func sheetOfNotes(l *layout.Layout) string {
	if l.NotesSheet == "" {
		return "Notes"
	}
	return l.NotesSheet
}
