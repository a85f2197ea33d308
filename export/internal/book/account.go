package book

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/export/layout"
)

// spot is a cell of a workbook.
type spot struct {
	sheet       string
	row, column int // from 1 and from 0
}

// taken is what a cell was read as: a value of a row of an input.
type taken struct {
	input, row int
	key        string // of the column
}

// account is what is kept while a workbook is read, to say what became of its
// cells.
type account struct {
	taken  map[spot]taken
	goesOn map[spot]spot   // cells that go on with others
	left   map[spot]string // why cells are not read
	places [][]table.Place // where the rows of the inputs stand
}

// KeepAccount asks for [Workbook.Account].
func (in *Workbook) KeepAccount() {
	in.kept = &account{taken: make(map[spot]taken), goesOn: make(map[spot]spot), left: make(map[spot]string)}
}

// takes notes that a cell is a value of a row of the input that is being read.
func (in *Workbook) takes(s *xlsx.Sheet, row, column int, key string, of int) {
	if in.kept != nil {
		in.kept.taken[spot{s.Name, row, column}] = taken{len(in.inputs), of, key}
	}
}

// untake takes that back for the cells of a row.
func (in *Workbook) untake(s *xlsx.Sheet, row *xlsx.Row) {
	if in.kept != nil {
		for _, c := range row.Cells {
			delete(in.kept.taken, spot{s.Name, row.Number, c.Column})
		}
	}
}

// goOn notes that a cell goes on with another of its column.
func (in *Workbook) goOn(s *xlsx.Sheet, row, column, first int) {
	if in.kept != nil {
		in.kept.goesOn[spot{s.Name, row, column}] = spot{s.Name, first, column}
	}
}

// leaves notes why a cell is not read.
func (in *Workbook) leaves(s *xlsx.Sheet, row, column int, why string) {
	if in.kept != nil {
		in.kept.left[spot{s.Name, row, column}] = why
	}
}

// isLookedUp is why a cell that a formula fills is not read.
const isLookedUp = "looked up"

// leavesRow notes why the cells of a row are not read.
func (in *Workbook) leavesRow(s *xlsx.Sheet, row *xlsx.Row, why string) {
	for _, c := range row.Cells {
		in.leaves(s, row.Number, c.Column, why)
	}
}

// Account returns what became of each cell that a workbook shows, in the order
// of the sheets, then of rows and columns. It is for after [Workbook.Register],
// with all problems that were found, and nil if [Workbook.KeepAccount] was not
// called before.
func (in *Workbook) Account(shown *xlsx.ShownBook, problems []layout.CellProblem) []layout.CellReading {
	if in.kept == nil {
		return nil
	}
	type name struct{ sheet, cell string }
	atFault := make(map[name]string)
	for _, p := range problems {
		at := name{p.Sheet, p.Cell}
		atFault[at] = lang.JoinNonEmpty("; ", atFault[at], p.Expected)
	}
	views := in.Views()
	tables := make(map[string]bool)
	for _, t := range in.found {
		tables[t.sheet.Name] = true
	}
	var all []layout.CellReading
	for i := range shown.Sheets {
		s := &shown.Sheets[i]
		aside := "the sheet is no table of the register"
		view := slices.ContainsFunc(views, func(v View) bool { return v.Sheet == s.Name })
		switch {
		case view:
			aside = "the sheet shows what the tables state"
		case lang.Fold(s.Name) == lang.Fold(in.set.Word("listSheet")):
			aside = "a sheet of the values that cells can have"
		case tables[s.Name]:
			aside = "the title, a heading or a note of the table"
		}
		for k := range s.Rows {
			for _, c := range s.Rows[k].Cells {
				at := spot{s.Name, s.Rows[k].Number, c.Column}
				// A formula of ours that comes to nothing may have lost its value.
				if strings.TrimSpace(c.Text) == "" || c.Unvalued && (view || in.kept.left[at] == isLookedUp) {
					continue
				}
				r := layout.CellReading{Sheet: s.Name, Cell: xlsx.CellName(c.Column, s.Rows[k].Number), Text: c.Text, As: layout.Skipped}
				t, ok := in.kept.taken[at]
				if first, goes := in.kept.goesOn[at]; goes {
					t, ok = in.kept.taken[first]
				}
				if ok {
					in.place(&r, t)
				} else if r.Note = in.kept.left[at]; r.Note == "" {
					r.Note = aside
				}
				if why, ok := atFault[name{r.Sheet, r.Cell}]; ok {
					r.As, r.Note = layout.Unread, why
				}
				all = append(all, r)
			}
		}
	}
	return all
}

// place says where what a cell says stands in the register.
func (in *Workbook) place(r *layout.CellReading, t taken) {
	d, p := table.Find(in.inputs[t.input].Key), in.kept.places[t.input][t.row]
	i := d.Column(t.key)
	switch {
	case !p.Found:
		r.As, r.Note = layout.Unread, "the row belongs to none that is there"
	case i < 0:
		r.As, r.Path = layout.AsExtra, p.Extra
	default:
		r.As, r.Path = layout.Typed, p.Row
		for _, step := range d.Columns[i].Steps {
			r.Path += "/" + step.Name
		}
	}
}
