package xlsx

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/openropa/openropa/export/internal/doc"
)

// Form is a workbook of sheets whose cells stand where they are put: the
// layouts of authorities.
type Form struct {
	Title    string
	Subject  string
	Keeper   string // running head of the printed sheets
	Language string // BCP 47 tag
	Version  string
	Created  string // ISO 8601 date; "" for none
	Modified string // likewise
	Page     string // running foot with two verbs: "page %d of %d"
	Sheets   []FormSheet
}

// FormSheet is one sheet of a [Form].
type FormSheet struct {
	Name   string    // made into one that a sheet may have and no other has
	Tab    string    // colour of the tab, RRGGBB; "" for none
	Widths []float64 // of the columns, in characters
	Rows   []FormRow // from the first; a row without cells is left empty
	Frozen [2]int    // columns and rows that stay in view
	Repeat [2]int    // first and last row printed on each page; zero for none
	Heads  int       // columns of a table that say whose row it is: printed on each page
	Table  bool      // rows may be added below
	Hidden bool
}

// FormRow is one row of a [FormSheet].
type FormRow struct {
	Height float64    // points; 0 is as high as its text
	Title  bool       // of the rows below: printed on the page of the next
	Cells  []FormCell // from left to right
}

// FormCell is one cell of a [FormSheet], or several merged.
type FormCell struct {
	Column int // from 1
	Text   string
	Look   Look
	Across int    // columns it spans; 0 is 1
	Down   int    // rows it spans; 0 is 1
	Note   string // comment
	List   string // the range a drop-down takes its values from; "" for none
	Link   string // the name of a sheet after #; "" for none
}

// Look is how a cell looks. The zero value is black on white, wrapped, at the
// top left.
type Look struct {
	Fill, Ink string // RRGGBB; "" for none, and black
	Line      string // colour of the border; "" for none
	Size      float64
	Bold      bool
	Centre    bool // across
	Middle    bool // down
	Flat      bool // not wrapped
}

func (l Look) size() float64 { return cmp.Or(l.Size, fontSize) }

// SheetNames makes names into ones that sheets may have: at most 31 units,
// none of :\/?*[], no two the same but for case.
func SheetNames(names []string) []string {
	taken := make(map[string]bool, len(names))
	out := make([]string, len(names))
	for i, s := range names {
		out[i] = sheetName(s, taken)
	}
	return out
}

// Quoted returns the name of a sheet as a formula has it.
func Quoted(sheet string) string { return quoted(sheet) }

// MaxSheets is how many sheets a workbook may have, to be read back.
const MaxSheets = maxSheets

// RenderForm writes a workbook. The same form gives the same bytes. Nothing is
// written unless the workbook is whole. A text of more than a cell holds is an
// error that names the cell.
func RenderForm(w io.Writer, form *Form) error {
	b, err := startBook(&doc.Document{
		Title: form.Title, Subject: form.Subject, Keeper: form.Keeper, Language: form.Language, Version: form.Version,
		Created: form.Created, Modified: form.Modified, Words: doc.Words{Page: form.Page},
	})
	if err != nil {
		return err
	}
	defer b.file.Close()
	f := forms{book: b, looks: make(map[Look]int)}
	names := form.names()
	if err := f.addSheets(names...); err != nil {
		return err
	}
	for _, name := range names {
		f.places[name] = place{sheet: escaped(quoted(name) + "!"), row: 1}
	}
	for i, name := range names {
		if err := f.writeSheet(name, &form.Sheets[i]); err != nil {
			return fmt.Errorf("sheet %q: %w", name, err)
		}
		if form.Sheets[i].Hidden {
			if err := f.file.SetSheetVisible(name, false); err != nil {
				return err
			}
		}
	}
	return f.save(context.Background(), w)
}

// names are those of the sheets, as the workbook has them.
func (b *Form) names() []string {
	names := make([]string, len(b.Sheets))
	for i := range b.Sheets {
		names[i] = b.Sheets[i].Name
	}
	return SheetNames(names)
}

// Workbook returns the cells of a form as [Read] gives what [RenderForm]
// writes.
func (b *Form) Workbook() *Workbook {
	w := &Workbook{Language: b.Language}
	for i, name := range b.names() {
		s := Sheet{Name: name}
		rows := make([]Row, len(b.Sheets[i].Rows))
		for n, row := range b.Sheets[i].Rows {
			for _, c := range row.Cells {
				text := Clean(c.Text)
				if text == "" {
					continue
				}
				for y := range max(c.Down, 1) { // merged cells have it in every row
					if n+y < len(rows) {
						rows[n+y].Cells = append(rows[n+y].Cells, Cell{Column: c.Column - 1, Text: text, Filled: y > 0})
					}
				}
			}
		}
		for n := range rows {
			if rows[n].Number = n + 1; len(rows[n].Cells) > 0 {
				slices.SortStableFunc(rows[n].Cells, func(a, b Cell) int { return a.Column - b.Column })
				s.Rows = append(s.Rows, rows[n])
			}
		}
		w.Sheets = append(w.Sheets, s)
	}
	return w
}
