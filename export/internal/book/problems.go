package book

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/export/layout"
)

// origin is where the cells of an input stand.
type origin struct {
	sheet   *xlsx.Sheet
	head    int   // number of the row of headings
	rows    []int // numbers of the rows
	columns []int
	form    []int // of a form: by column, the number of its row
}

type located struct {
	layout.CellProblem
	sheet, row, column int
	orphans            []string // further cells that name the same missing row
}

// mostOrphans is how many cells are named that belong to one missing row.
const mostOrphans = 20

// missingRow returns the row that is missing where a row belongs to none: of
// "customers/orders" the entry, whose absence is one problem however many rows
// belong to it; "" for another problem.
func missingRow(p table.Problem) string {
	if p.Expected != table.ARow || p.Found == "" {
		return ""
	}
	name := p.Found
	if i := strings.LastIndexByte(name, ':'); i >= 0 {
		name = name[i+1:]
	}
	name, _, _ = strings.Cut(name, "/")
	return name
}

func (in *Workbook) report(s *xlsx.Sheet, row, column int, found, want string, nearest []string) {
	cell := ""
	if row > 0 && column >= 0 {
		cell = xlsx.CellName(column, row)
	}
	if table.IsLiteral(found) {
		found = table.Decode(found)
	}
	at := slices.IndexFunc(in.book.Sheets, func(x xlsx.Sheet) bool { return x.Name == s.Name })
	in.problems = append(in.problems, located{
		CellProblem: layout.CellProblem{Sheet: s.Name, Cell: cell, Found: lang.Shorten(found, 200), Expected: in.set.Word(want), Nearest: nearest},
		sheet:       at, row: row, column: column,
	})
}

// expectations are the labels of what cells should have held.
var expectations = map[table.Expected]string{
	table.ADate: "wantDate", table.APeriod: "wantPeriod", table.ANumber: "wantNumber", table.ARow: "wantRow", table.OneRow: "wantOneRow", table.AList: "wantList",
	table.AField: "wantField", table.AUniqueName: "wantUnique", table.ATable: "wantTable", table.AColumn: "wantColumn", table.OneValue: "wantOne",
	table.AReference: "wantReference", table.OneReference: "wantOneReference",
}

// cellOf names the cell of a problem with its sheet.
func (in *Workbook) cellOf(p table.Problem) string {
	s, row, column := in.placeOf(p)
	return s.sheet.Name + "!" + xlsx.CellName(column, row)
}

// assembled reports a problem that showed when the tables were put together.
func (in *Workbook) assembled(p table.Problem) {
	s, row, column := in.placeOf(p)
	in.report(s.sheet, row, column, p.Found, expectations[p.Expected], p.Nearest)
}

// placeOf returns where a problem stands.
func (in *Workbook) placeOf(p table.Problem) (s origin, row, column int) {
	s = in.sources[p.Input]
	row = s.head
	if p.Row >= 0 && p.Row < len(s.rows) {
		row = s.rows[p.Row]
	}
	if p.Column >= 0 && p.Column < len(s.columns) {
		column = s.columns[p.Column]
	}
	if s.form != nil && p.Column >= 0 {
		row = s.form[p.Column]
	}
	return s, row, column
}
