package xlsx

import (
	"fmt"
	"iter"
	"maps"
	"math"
	"strings"
	"unicode"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/table"
)

// Tables are the sheets of a workbook that people work in and that are read
// back, with the lists their drop-downs offer.
type Tables struct {
	Sheets   []TableSheet
	Views    []ViewSheet // before the sheets of the document and the tables
	Lists    []List
	ListName string                                 // of the sheet of the lists
	ListNote string                                 // what it is, above it
	Dates    string                                 // number format of a day: "dd.mm.yyyy"
	Mark     string                                 // begins a cell of a row that continues the row above
	More     string                                 // what stands after the mark: "continued"
	Error    string                                 // what is said of a value that its list does not have
	Several  string                                 // how several values are written into one cell
	Pieces   TableColumn                            // says which rows hold the text of one; for tables where a text takes several
	Locate   func(anchors iter.Seq[string]) []Place // the places of those that it knows; nil for none
	ListTab  string                                 // colour of the tab of the lists, RRGGBB
}

// Place is a cell of a table that the document's links can lead to.
type Place struct {
	Anchor      string // without its #
	Sheet       int    // in Tables.Sheets
	Row, Column int
}

// List is what a drop-down offers, and the codes its words stand for.
type List struct {
	Key     string
	Heading string
	Words   []string
	Codes   []string
}

// TableSheet is one table on a sheet of its own, or a form: one row of values,
// each on a line with its label.
type TableSheet struct {
	Key     string // of the table
	Name    string // of the sheet
	Title   string
	Note    string
	Form    bool
	Tab     string // colour of the tab, RRGGBB; "" for that of the document's sheets
	Hidden  bool
	Blank   int // blank rows at its foot, which belong to the table
	Columns []TableColumn
	Rows    []table.Row
	Names   []string // by row: what other rows call it
}

// TableColumn is one column of a table.
type TableColumn struct {
	Key     string
	Heading string
	Mark    string // above the heading: how far the law asks for it, and where
	Comment string // on the heading
	Need    doc.Requirement
	Kind    ColumnKind
	Many    bool     // holds several values, one a line
	List    string   // key of the list its drop-down offers; "@parties" for the IDs of a table
	LinkTo  []string // tables whose rows it names
	Detail  bool     // folded away; of a form, where it states nothing
	// Bind makes what appends the formula of a cell: of a row of the table, -1
	// for a blank one, that stands on a row of the sheet. Nil for a column
	// without formulas; a text of the row is the formula's value. An empty
	// formula leaves the text alone.
	Bind func(p *Places) Formula
	// Beside is, in a form, the value of the formula of Bind, which stands at the
	// end of the line.
	Beside string
	Sign   bool // begins with a sign that its colour goes with
}

// ColumnKind is the type of the cells of a column.
type ColumnKind uint8

// The types of cells.
const (
	TextColumn ColumnKind = iota
	LongColumn
	ShortColumn
	DateColumn // ISO 8601
	NumberColumn
	LookupColumn // of formulas
	columnKinds
)

// Formula appends the formula of a cell.
type Formula func(buf []byte, row, at int) []byte

// Rows of a sheet of a table.
const (
	markRow   = 3
	keyRow    = 4
	headRow   = 5
	firstRow  = 6
	spareRows = 500 // below the last that drop-downs serve too
)

// foldedWidth is the width of a column that states nothing, once unfolded.
const foldedWidth = 24.0

// piecesWidth is the width of the column that ties rows of one text together.
const piecesWidth = 12.0

// PiecesKey is the key of the column that ties rows of one text together: "#7"
// in the row itself, "#7.1", "#7.2" in those that continue its text.
const PiecesKey = "#pieces"

// Keys of the columns of a form.
const (
	FormKey   = "#key"
	FormLabel = "#label"
	FormValue = "#value"
)

// tables are the sheets of tables in the making.
type tables struct {
	*book
	*Tables
	names  []string    // of the sheets
	refs   []string    // 'Transfers'! of each, escaped for XML
	list   string      // name of the sheet of the lists
	width  [][]float64 // by sheet and column
	rows   [][]int     // by sheet and row: where it begins
	ends   []int       // by sheet: the last row
	lines  []int       // of the form, by column
	at     map[string]int
	called []map[string]int // by sheet: rows by name
	folds  [][]bool         // by sheet and column
	styles map[string]int
	added  []any               // parts of the tables, in the order of their numbers
	looks  [columnKinds][2]int // of cells, by kind and whether they are linked
	binds  [][]Formula         // by sheet and column
	views  []string            // names of the sheets of views
	tones  []signTone
}

// placeTables finds the place of every row, and makes the links of the
// document that lead to rows lead there.
func (b *book) placeTables(t *Tables, taken map[string]bool) (*tables, error) {
	ts := &tables{book: b, Tables: t, at: make(map[string]int), styles: make(map[string]int)}
	for i := range t.Views {
		ts.views = append(ts.views, sheetName(t.Views[i].Name, taken))
	}
	linked := make(map[string]bool) // tables that cells lead to
	for i := range t.Sheets {
		for j := range t.Sheets[i].Columns {
			for _, key := range t.Sheets[i].Columns[j].LinkTo {
				linked[key] = true
			}
		}
	}
	for i := range t.Sheets {
		s := &t.Sheets[i]
		ts.names = append(ts.names, sheetName(s.Name, taken))
		ts.refs = append(ts.refs, escaped(quoted(ts.names[i])+"!"))
		ts.at[s.Key] = i
		var called map[string]int
		if linked[s.Key] {
			called = make(map[string]int, len(s.Names))
			for j, name := range s.Names {
				if name != "" {
					called[name] = j
				}
			}
		}
		s.Names = nil
		ts.called = append(ts.called, called)
		if err := ts.place(s); err != nil {
			return nil, fmt.Errorf("sheet %q: %w", s.Name, err)
		}
	}
	ts.list = sheetName(t.ListName, taken)
	if t.Locate != nil {
		ts.locate()
	}
	return ts, nil
}

// place is a cell that links lead to.
type place struct {
	sheet       string // 'Transfers'!, escaped for XML
	column, row int
}

// want finds the anchors that cells lead to: those of one line.
func (b *book) want() {
	add := func(c doc.Cell) {
		if len(c) == 1 && strings.HasPrefix(c[0].Link, "#") {
			b.places[c[0].Link[1:]] = place{}
		}
	}
	for _, s := range b.sheets {
		for _, block := range s.part.Blocks {
			switch block := block.(type) {
			case *doc.Table:
				for i := range block.Rows {
					for _, c := range block.Rows[i].Cells {
						add(c)
					}
				}
			case *doc.Fields:
				for i := range block.Rows {
					add(block.Rows[i].Value)
				}
			}
		}
	}
}

// locate finds the cells of the tables that the document's links lead to.
func (ts *tables) locate() {
	cells := make(map[string]string)
	for _, p := range ts.Locate(maps.Keys(ts.places)) {
		to := place{ts.refs[p.Sheet], max(0, p.Column), 0}
		if s := &ts.Sheets[p.Sheet]; s.Form {
			to.column, to.row = 2, ts.lines[to.column]
		} else {
			to.row = ts.rows[p.Sheet][p.Row]
		}
		ts.places[p.Anchor] = to
		if strings.HasPrefix(p.Anchor, cellAnchor) {
			cells["#"+p.Anchor] = ts.names[p.Sheet] + "!" + CellName(to.column, to.row)
		}
	}
	if len(cells) > 0 {
		for _, sheet := range ts.book.sheets {
			sheet.nameCells(cells)
		}
	}
}

// cellAnchor begins the anchors of cells that lines name.
const cellAnchor = "cell:"

// nameCells makes the lines that lead to cells say which.
func (s *sheet) nameCells(cells map[string]string) {
	for _, block := range s.part.Blocks {
		t, ok := block.(*doc.Table)
		if !ok {
			continue
		}
		for _, row := range t.Rows {
			for _, c := range row.Cells {
				for i := range c {
					if name, ok := cells[c[i].Link]; ok {
						c[i].Text = name
					}
				}
			}
		}
	}
}

// place finds where each row of a table begins.
func (ts *tables) place(s *TableSheet) error {
	stated := make([]bool, len(s.Columns))
	for _, row := range s.Rows {
		for k := range row {
			stated[row[k].Column] = true
		}
	}
	width, folds := s.widths(), make([]bool, len(s.Columns))
	for j := range folds {
		if s.Columns[j].Detail && !s.Form {
			if folds[j] = true; !stated[j] {
				width[j] = foldedWidth
			}
		}
	}
	rows := make([]int, len(s.Rows))
	at, long := firstRow, false
	for n, row := range s.Rows {
		rows[n] = at
		if s.Form { // a line a column
			ts.lines = make([]int, len(s.Columns))
			for j := range ts.lines {
				ts.lines[j] = at
				at += max(1, len(pieces(row.Text(j), valueWidth)))
			}
			continue
		}
		most := 1
		for k := range row {
			if c := &row[k]; len(c.Text) >= 300 {
				most = max(most, len(pieces(c.Text, width[c.Column])))
			}
		}
		if at += most; at > maxRows-spareRows {
			return fmt.Errorf("more than %d rows", maxRows-spareRows)
		}
		long = long || most > 1
	}
	if long {
		s.Columns = append(s.Columns, ts.Pieces)
		width, folds = append(width, piecesWidth), append(folds, false)
	}
	ts.width, ts.folds = append(ts.width, width), append(ts.folds, folds)
	ts.rows = append(ts.rows, rows)
	ts.ends = append(ts.ends, max(at-1, firstRow))
	return nil
}

// widths gives each column of a table the width of what it holds, within
// those of its kind.
func (s *TableSheet) widths() []float64 {
	width, most := make([]float64, len(s.Columns)), make([]float64, len(s.Columns))
	for j := range width {
		least := 11.0
		switch s.Columns[j].Kind {
		case LongColumn:
			most[j] = 60
		case DateColumn:
			least, most[j] = 13, 30
		case ShortColumn:
			most[j] = 24
		case LookupColumn:
			most[j] = 34
		default:
			most[j] = 30
		}
		width[j] = least
		for word := range strings.FieldsSeq(s.Columns[j].Heading) {
			width[j] = max(width[j], chars(word, true)+2+tableIndent)
		}
	}
	for _, row := range s.Rows {
		for k := range row {
			c := &row[k]
			w, most := &width[c.Column], most[c.Column]
			if *w >= most {
				continue
			}
			if len(c.Text) > 100 {
				*w = most
				continue
			}
			for line := range strings.SplitSeq(c.Text, "\n") {
				*w = max(*w, chars(line, false)+2+tableIndent)
			}
		}
	}
	for j := range width {
		width[j] = math.Round(min(width[j], most[j])*10) / 10
	}
	return width
}

// pieces cuts a text where a cell cannot hold it, or a row cannot show it.
func pieces(s string, width float64) []string {
	if len(s) < 300 {
		return nil
	}
	if lineCount(s, width, false) <= maxLines && unitsOf(s) <= maxUnits {
		return nil
	}
	var cuts []string
	ends := breaks(s, width, false)
	from, lines, units := 0, 0, 0
	last := 0
	for _, end := range ends {
		u := unitsOf(s[last:end])
		if lines+1 > maxLines || units+u > maxUnits {
			if at := clearOfSpace(s, from, last); at > from {
				cuts = append(cuts, s[from:at])
				lines, units = 1, unitsOf(s[at:last])
				from = at
			}
		}
		lines, units, last = lines+1, units+u, end
	}
	return append(cuts, s[from:])
}

// clearOfSpace moves a cut before the characters that spaces at the ends of a
// cell could be lost with, if that is not far.
func clearOfSpace(s string, from, at int) int {
	const far = 200
	for i := at; i > from && at-i < far; i-- {
		if s[i-1] < 0x80 && s[i] < 0x80 && !unicode.IsSpace(rune(s[i-1])) && !unicode.IsSpace(rune(s[i])) {
			return i
		}
	}
	return at
}

// linesOf returns how many lines a text takes at a width.
func linesOf(s string, width float64, bold bool) int {
	if float64(len(s)) < width/1.7 && strings.IndexByte(s, '\n') < 0 {
		return 1
	}
	return lineCount(s, width, bold)
}

// rowLines are the most lines that a row of a table is high: the cell shows the
// rest of a longer text when it is chosen.
const rowLines = 10

// height is that of a row of some lines.
func height(lines int) float64 { return min(float64(lines)*lineHeight+padding, maxHeight) }

func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }
