package xlsx

import (
	"errors"
	"fmt"
	"math"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/doc"
)

// Tables are the sheets of a workbook that people work in and that are read
// back, with the lists their drop-downs offer.
type Tables struct {
	Sheets   []TableSheet
	Lists    []List
	ListName string // of the sheet of the lists
	ListNote string // what it is, above it
	Dates    string // number format of a day: "dd.mm.yyyy"
	Mark     string // begins a cell of a row that continues the row above
	More     string // what stands after the mark: "continued"
	Error    string // what is said of a value that its list does not have
	Places   []Place
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
	Columns []TableColumn
	Rows    [][]string
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
	Detail  bool     // folded away where it states nothing
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
)

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
	refs   []string    // 'Transfers'!A of each, escaped for XML
	list   string      // name of the sheet of the lists
	width  [][]float64 // by sheet and column
	rows   [][]int     // by sheet and row: where it begins
	ends   []int       // by sheet: the last row
	lines  []int       // of the form, by column
	at     map[string]int
	called []map[string]int // by sheet: rows by name
	folds  [][]bool         // by sheet and column
	styles map[string]int
	added  []any                    // parts of the tables, in the order of their numbers
	looks  [NumberColumn + 1][2]int // of cells, by kind and whether they are linked
}

// placeTables finds the place of every row, and makes the links of the
// document that lead to rows lead there.
func (b *book) placeTables(t *Tables, taken map[string]bool) (*tables, error) {
	ts := &tables{book: b, Tables: t, at: make(map[string]int), styles: make(map[string]int)}
	for i := range t.Sheets {
		s := &t.Sheets[i]
		ts.names = append(ts.names, sheetName(s.Name, taken))
		ts.refs = append(ts.refs, escaped(quoted(ts.names[i])+"!A"))
		ts.at[s.Key] = i
		called := make(map[string]int, len(s.Names))
		for j, name := range s.Names {
			if name != "" {
				called[name] = j
			}
		}
		ts.called = append(ts.called, called)
		if err := ts.place(s); err != nil {
			return nil, fmt.Errorf("sheet %q: %w", s.Name, err)
		}
	}
	ts.list = sheetName(t.ListName, taken)
	cells := make(map[string]string)
	for _, p := range t.Places {
		cell := CellName(max(0, p.Column), ts.rows[p.Sheet][p.Row])
		if s := &t.Sheets[p.Sheet]; s.Form {
			cell = CellName(2, ts.lines[max(0, p.Column)])
		}
		b.places[p.Anchor] = escaped(quoted(ts.names[p.Sheet]) + "!" + cell)
		if strings.HasPrefix(p.Anchor, cellAnchor) {
			cells["#"+p.Anchor] = ts.names[p.Sheet] + "!" + cell
		}
	}
	if len(cells) > 0 {
		for _, sheet := range b.sheets {
			sheet.nameCells(cells)
		}
	}
	return ts, nil
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

// writeAll writes the sheets of the document, those of the tables and that of
// the lists. While rows are written, the document alone makes styles, so that
// their order is always the same.
func (b *book) writeAll() error {
	ts := b.tables
	if ts == nil {
		return b.write()
	}
	work, err := ts.beginAll()
	if err != nil {
		return err
	}
	// The rows of several sheets at a time: a sheet's rows are its own.
	errs := make([]error, len(work)+1)
	var next atomic.Int32
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(errs); i = int(next.Add(1)) - 1 {
				switch {
				case i == 0:
					errs[0] = b.write()
				case !ts.Sheets[i-1].Form:
					errs[i] = ts.writeRows(i-1, &work[i-1])
				}
			}
		})
	}
	wait.Wait()
	if err := errors.Join(errs...); err != nil {
		return err
	}
	for i := range work {
		if s := &ts.Sheets[i]; !s.Form {
			if err := ts.end(i, &work[i]); err != nil {
				return fmt.Errorf("sheet %q: %w", s.Name, err)
			}
		}
	}
	ts.restore()
	return ts.writeLists()
}

// beginAll adds the sheets and writes what stands above their rows, and the
// forms.
func (ts *tables) beginAll() ([]sheetWork, error) {
	for _, name := range append(slices.Clone(ts.names), ts.list) {
		if _, err := ts.file.NewSheet(name); err != nil {
			return nil, err
		}
	}
	for kind := range NumberColumn + 1 { // the styles that sheets share
		for _, linked := range []bool{false, true} {
			if _, err := ts.cellLook(kind, linked); err != nil {
				return nil, err
			}
		}
	}
	work := make([]sheetWork, len(ts.Sheets))
	for i := range work {
		s := &ts.Sheets[i]
		var err error
		if s.Form {
			err = ts.writeForm(s, ts.names[i])
		} else {
			work[i].sw, err = ts.begin(i)
		}
		if err != nil {
			return nil, fmt.Errorf("sheet %q: %w", s.Name, err)
		}
	}
	return work, nil
}

// sheetWork is a sheet between its beginning and its end.
type sheetWork struct {
	sw    *excelize.StreamWriter
	links hyperlinks
	row   []any // in work
}

// pieces cuts a text where a cell cannot hold it, or a row cannot show it.
func pieces(s string, width float64) []string {
	if len(s) < 300 {
		return nil
	}
	var cuts []string
	ends := breaks(s, width, false)
	if len(ends) <= maxLines && unitsOf(s) <= maxUnits {
		return nil
	}
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

// place finds where each row of a table begins.
func (ts *tables) place(s *TableSheet) error {
	i := len(ts.width)
	ts.width = append(ts.width, s.widths())
	folds := make([]bool, len(s.Columns))
	for j := range folds {
		if folds[j] = s.folded(j) && !s.Form; folds[j] {
			ts.width[i][j] = foldedWidth
		}
	}
	ts.folds = append(ts.folds, folds)
	rows := make([]int, len(s.Rows))
	at := firstRow
	for n, row := range s.Rows {
		rows[n] = at
		most := 1
		for j, cell := range row {
			if len(cell) >= 300 {
				most = max(most, len(pieces(cell, ts.width[i][j])))
			}
		}
		if s.Form { // a line a column
			ts.lines = make([]int, len(row))
			for j, cell := range row {
				ts.lines[j] = at
				at += max(1, len(pieces(cell, valueWidth)))
			}
			most = 0
		}
		if at += most; at > maxRows-spareRows {
			return fmt.Errorf("more than %d rows", maxRows-spareRows)
		}
	}
	ts.rows = append(ts.rows, rows)
	ts.ends = append(ts.ends, max(at-1, firstRow))
	return nil
}

// folded reports whether a column is folded away.
func (s *TableSheet) folded(column int) bool {
	return s.Columns[column].Detail && !slices.ContainsFunc(s.Rows, func(row []string) bool { return row[column] != "" })
}

// widths gives each column of a table the width of what it holds, within
// those of its kind.
func (s *TableSheet) widths() []float64 {
	w := make([]float64, len(s.Columns))
	for j := range w {
		if s.Form {
			w[j] = valueWidth
			continue
		}
		least, most := 11.0, 30.0
		switch s.Columns[j].Kind {
		case LongColumn:
			most = 46
		case DateColumn:
			least = 13
		case ShortColumn:
			most = 24
		}
		w[j] = least
		for word := range strings.FieldsSeq(s.Columns[j].Heading) {
			w[j] = max(w[j], chars(word, true)+2)
		}
		for _, row := range s.Rows {
			if text := row[j]; text != "" && w[j] < most {
				if len(text) > 100 {
					w[j] = most
					break
				}
				for line := range strings.SplitSeq(text, "\n") {
					w[j] = max(w[j], chars(line, false)+2)
				}
			}
		}
		w[j] = math.Round(min(w[j], most)*10) / 10
	}
	return w
}

// linesOf returns how many lines a text takes at a width.
func linesOf(s string, width float64) int {
	if float64(len(s)) < width/1.5 && !strings.Contains(s, "\n") {
		return 1
	}
	return len(breaks(s, width, false))
}

// height is that of a row of some lines.
func height(lines int) float64 { return min(float64(lines)*lineHeight+padding, maxHeight) }

// look returns a style of the sheets of tables.
func (ts *tables) look(key string, make func() *excelize.Style) (int, error) {
	if id, ok := ts.styles[key]; ok {
		return id, nil
	}
	id, err := ts.file.NewStyle(make())
	if err != nil {
		return 0, err
	}
	ts.styles[key] = id
	return id, nil
}

// cellLook is the style of the cells of a column.
func (ts *tables) cellLook(kind ColumnKind, linked bool) (int, error) {
	known := &ts.looks[kind][0]
	if linked {
		known = &ts.looks[kind][1]
	}
	if *known != 0 {
		return *known, nil
	}
	id, err := ts.newCellLook(kind, linked)
	*known = id
	return id, err
}

func (ts *tables) newCellLook(kind ColumnKind, linked bool) (int, error) {
	return ts.look(fmt.Sprint("cell", kind, linked), func() *excelize.Style {
		look := &excelize.Style{
			Font:      lineFont(doc.Plain, linked),
			Alignment: &excelize.Alignment{Vertical: "top", WrapText: true},
			Border:    []excelize.Border{{Type: "bottom", Color: lineColor, Style: 1}, {Type: "right", Color: optionalFill, Style: 1}},
			NumFmt:    49,
		}
		switch kind {
		case DateColumn:
			look.NumFmt, look.CustomNumFmt = 0, &ts.Dates
			look.Alignment.Horizontal = "left"
		case NumberColumn:
			look.NumFmt = 1
			look.Alignment.Horizontal = "left"
		}
		return look
	})
}

func (ts *tables) headLook(need doc.Requirement) (int, error) {
	s := style{kind: rowHead, cell: cellStyle{need: need == doc.Required, proviso: need == doc.IfApplicable || need == doc.WherePossible, line: doc.Strong}}
	return ts.look("head"+string(need), func() *excelize.Style {
		look := s.look()
		look.Font = headFont(doc.Strong, s.cell)
		return look
	})
}

func (ts *tables) plainLook(kind rowKind, line doc.Style) (int, error) {
	return ts.book.style(style{kind: kind, cell: cellStyle{line: line}})
}

// open begins a sheet.
func (ts *tables) open(name, title string, form bool) (*excelize.StreamWriter, error) {
	f := ts.file
	yes, noGrid, one, zero, size, orientation := true, false, 1, 0, 8, "landscape" // A3
	if form {
		size = 9 // A4
	}
	color := accentColor
	if err := f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes, TabColorRGB: &color}); err != nil {
		return nil, err
	}
	if err := f.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &noGrid}); err != nil {
		return nil, err
	}
	if err := f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &one, FitToHeight: &zero}); err != nil {
		return nil, err
	}
	side, top, edge := 0.4, 0.7, 0.3
	if err := f.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &edge, Footer: &edge}); err != nil {
		return nil, err
	}
	if err := f.SetHeaderFooter(name, ts.headerFooter(&sheet{part: doc.Part{Title: title}})); err != nil {
		return nil, err
	}
	return f.NewStreamWriter(name)
}

// top writes the title and the note of a sheet.
func (ts *tables) top(sw *excelize.StreamWriter, title, note string) error {
	look, err := ts.plainLook(rowTitle, doc.Plain)
	if err != nil {
		return err
	}
	if err := sw.SetRow("A1", []any{excelize.Cell{StyleID: look, Value: clean(title)}}, excelize.RowOpts{Height: titleHeight}); err != nil {
		return err
	}
	if look, err = ts.plainLook(rowNote, doc.Note); err != nil {
		return err
	}
	return sw.SetRow("A2", []any{excelize.Cell{StyleID: look, Value: clean(note)}})
}

// begin opens the sheet of a table and writes what stands above its rows.
func (ts *tables) begin(i int) (*excelize.StreamWriter, error) {
	s, name := &ts.Sheets[i], ts.names[i]
	sw, err := ts.open(name, s.Title, false)
	if err != nil {
		return nil, err
	}
	// A run of like columns at a time: the library's work grows with the square
	// of the calls.
	for from, to := 0, 0; from < len(s.Columns); from = to {
		folded := ts.folds[i][from]
		for to = from + 1; to < len(s.Columns) && ts.width[i][to] == ts.width[i][from] && ts.folds[i][to] == folded; to++ {
		}
		if err := sw.SetColWidth(from+1, to, ts.width[i][from]); err != nil {
			return nil, err
		}
		if folded {
			if err := sw.SetColVisible(from+1, to, false); err != nil {
				return nil, err
			}
			for j := from; j < to; j++ {
				if err := sw.SetColOutlineLevel(j+1, 1); err != nil {
					return nil, err
				}
			}
		}
	}
	frozen := min(2, len(s.Columns)-1)
	if err := sw.SetPanes(&excelize.Panes{Freeze: true, XSplit: frozen, YSplit: headRow, TopLeftCell: CellName(frozen, firstRow), ActivePane: "bottomRight"}); err != nil {
		return nil, err
	}
	if err := ts.top(sw, s.Title, s.Note); err != nil {
		return nil, err
	}
	return sw, ts.heads(sw, i, name)
}

// writeRows writes the rows of a table.
func (ts *tables) writeRows(i int, work *sheetWork) error {
	s := &ts.Sheets[i]
	for j, row := range s.Rows {
		if err := ts.writeTableRow(work, i, row, ts.rows[i][j]); err != nil {
			return err
		}
	}
	if len(s.Rows) == 0 { // a table has a row
		cells := make([]any, len(s.Columns))
		for j := range cells {
			look, err := ts.cellLook(s.Columns[j].Kind, false)
			if err != nil {
				return err
			}
			cells[j] = excelize.Cell{StyleID: look}
		}
		if err := work.sw.SetRow(CellName(0, firstRow), cells); err != nil {
			return err
		}
	}
	return nil
}

// end finishes the sheet of a table.
func (ts *tables) end(i int, work *sheetWork) error {
	s, name := &ts.Sheets[i], ts.names[i]
	ts.addLinks(name, &work.links)
	if err := ts.validations(s, name, ts.ends[i]); err != nil {
		return err
	}
	titles := fmt.Sprintf("%s!$%d:$%d", quoted(name), headRow, headRow)
	if err := ts.file.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: titles, Scope: name}); err != nil {
		return err
	}
	if err := ts.addTable(work.sw, s, ts.ends[i]); err != nil {
		return err
	}
	return work.sw.Flush()
}

// addTable makes the rows of a sheet a table. The library reads all tables
// again with each that it adds, so that a stub stands for those it has until
// [tables.restore].
func (ts *tables) addTable(sw *excelize.StreamWriter, s *TableSheet, last int) error {
	if err := sw.AddTable(&excelize.Table{
		Range: CellName(0, headRow) + ":" + CellName(len(s.Columns)-1, last), Name: "ropa_" + s.Key, StyleName: "",
	}); err != nil {
		return err
	}
	id := len(ts.added) + 1
	part := "xl/tables/table" + strconv.Itoa(id) + ".xml"
	whole, ok := ts.file.Pkg.Load(part)
	if !ok {
		return fmt.Errorf("no part %q", part)
	}
	ts.added = append(ts.added, whole)
	ts.file.Pkg.Store(part, []byte(`<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="`+strconv.Itoa(id)+`"/>`))
	return nil
}

// restore puts the tables in the place of their stubs.
func (ts *tables) restore() {
	for i, whole := range ts.added {
		ts.file.Pkg.Store("xl/tables/table"+strconv.Itoa(i+1)+".xml", whole)
	}
}

func quoted(sheet string) string { return "'" + strings.ReplaceAll(sheet, "'", "''") + "'" }

// heads writes the rows above the data: what the law asks, the keys, and the
// headings with their comments.
func (ts *tables) heads(sw *excelize.StreamWriter, i int, name string) error {
	s := &ts.Sheets[i]
	note, err := ts.look("mark", func() *excelize.Style {
		return &excelize.Style{Font: lineFont(doc.Note, false), Alignment: &excelize.Alignment{Vertical: "bottom", WrapText: true}, NumFmt: 49}
	})
	if err != nil {
		return err
	}
	n := len(s.Columns)
	marks, keys, heads := make([]any, n), make([]any, n), make([]any, n)
	lines, markLines := 1, 1
	for j := range s.Columns {
		c := &s.Columns[j]
		marks[j] = excelize.Cell{StyleID: note, Value: clean(c.Mark)}
		keys[j] = excelize.Cell{Value: s.Key + ":" + c.Key}
		look, err := ts.headLook(c.Need)
		if err != nil {
			return err
		}
		heads[j] = excelize.Cell{StyleID: look, Value: clean(c.Heading)}
		if !ts.folds[i][j] {
			lines = max(lines, len(breaks(c.Heading, ts.width[i][j], true)))
			markLines = max(markLines, len(breaks(c.Mark, ts.width[i][j], false)))
		}
		if err := ts.comment(name, CellName(j, headRow), c.Comment); err != nil {
			return err
		}
	}
	if err := sw.SetRow(CellName(0, markRow), marks, excelize.RowOpts{Height: float64(markLines)*lineHeight + padding}); err != nil {
		return err
	}
	if err := sw.SetRow(CellName(0, keyRow), keys, excelize.RowOpts{Hidden: true}); err != nil {
		return err
	}
	return sw.SetRow(CellName(0, headRow), heads, excelize.RowOpts{Height: float64(lines)*lineHeight + 2*padding})
}

func (ts *tables) comment(sheet, cell, text string) error {
	if text == "" {
		return nil
	}
	height := uint(20 + 16*len(breaks(text, 44, false)))
	return ts.file.AddComment(sheet, excelize.Comment{Author: "OpenROPA", Cell: cell, Text: clean(text), Width: 300, Height: height})
}

// writeTableRow writes one row of a table, and further rows where a cell has
// more than one can hold.
func (ts *tables) writeTableRow(work *sheetWork, i int, row []string, at int) error {
	s := &ts.Sheets[i]
	n := len(row)
	work.row = slices.Grow(work.row[:0], n)[:n]
	values := work.row
	var long map[int][]string
	further, lines := 0, 1
	for j, text := range row {
		if text == "" && ts.folds[i][j] {
			values[j] = nil
			continue
		}
		c := &s.Columns[j]
		linked := text != "" && len(c.LinkTo) > 0 && ts.linkRow(&work.links, c.LinkTo, text, j+1, at)
		look, err := ts.cellLook(c.Kind, linked)
		if err != nil {
			return err
		}
		if cut := pieces(text, ts.width[i][j]); cut != nil {
			if long == nil {
				long = make(map[int][]string)
			}
			long[j], text = cut, cut[0]
			further = max(further, len(cut)-1)
		}
		if text != "" && c.Kind != DateColumn {
			lines = max(lines, linesOf(text, ts.width[i][j]))
		}
		values[j] = excelize.Cell{StyleID: look, Value: value(c.Kind, text)}
	}
	if err := work.sw.SetRow(CellName(0, at), values, excelize.RowOpts{Height: height(lines)}); err != nil {
		return err
	}
	for k := 1; k <= further; k++ {
		mark := 0
		lines = 1
		for len(long[mark]) > k {
			mark++
		}
		for j := range row {
			look, err := ts.cellLook(s.Columns[j].Kind, false)
			if err != nil {
				return err
			}
			var v any
			switch {
			case len(long[j]) > k:
				v = long[j][k]
				lines = max(lines, linesOf(long[j][k], ts.width[i][j]))
			case j == mark:
				v = ts.Mark + " " + ts.More
			}
			values[j] = excelize.Cell{StyleID: look, Value: v}
		}
		if err := work.sw.SetRow(CellName(0, at+k), values, excelize.RowOpts{Height: height(lines)}); err != nil {
			return err
		}
	}
	return nil
}

// value is what a cell stores: a day as its number, where it has one.
func value(kind ColumnKind, text string) any {
	switch {
	case text == "":
		return nil
	case kind == DateColumn:
		if n, ok := Serial(text); ok {
			return n
		}
	case kind == NumberColumn && len(text) < 16:
		if n, err := strconv.Atoi(text); err == nil {
			return n
		}
	}
	return text
}

// linkRow makes a cell lead to the row it names.
func (ts *tables) linkRow(links *hyperlinks, to []string, text string, col, row int) bool {
	if links.n >= maxLinks {
		return false
	}
	for _, key := range to {
		i, ok := ts.at[key]
		if !ok {
			continue
		}
		name := text
		if rest, ok := strings.CutPrefix(text, key+":"); ok {
			name = rest
		}
		j, ok := ts.called[i][name]
		if !ok {
			continue
		}
		links.n++
		links.cells.WriteString(`<hyperlink ref="` + CellName(col-1, row) + `" location="` + ts.refs[i] + strconv.Itoa(ts.rows[i][j]) + `"/>`)
		return true
	}
	return false
}

// validations give the columns their drop-downs.
func (ts *tables) validations(s *TableSheet, name string, last int) error {
	for j := range s.Columns {
		c := &s.Columns[j]
		cells := CellName(j, firstRow) + ":" + CellName(j, last+spareRows)
		if err := ts.validation(c, name, cells); err != nil {
			return err
		}
	}
	return nil
}

func (ts *tables) validation(c *TableColumn, sheet, cells string) error {
	from := ts.source(c.List)
	if from == "" {
		return nil
	}
	dv := excelize.NewDataValidation(true)
	dv.Sqref = cells
	dv.SetSqrefDropList(escaped(from))
	if !c.Many {
		dv.SetError(excelize.DataValidationErrorStyleWarning, "OpenROPA", ts.Error)
	}
	return ts.file.AddDataValidation(sheet, dv)
}

// source returns the cells that a drop-down offers.
func (ts *tables) source(list string) string {
	if key, ok := strings.CutPrefix(list, "@"); ok {
		i, ok := ts.at[key]
		if !ok {
			return ""
		}
		for j, c := range ts.Sheets[i].Columns {
			if c.Key == "id" {
				col := strings.TrimRight(CellName(j, 1), "1")
				return fmt.Sprintf("%s!$%s$%d:$%s$%d", quoted(ts.names[i]), col, firstRow, col, ts.ends[i]+spareRows)
			}
		}
		return ""
	}
	for j, l := range ts.Lists {
		if l.Key == list && list != "" && len(l.Words) > 0 {
			col := strings.TrimRight(CellName(2*j, 1), "1")
			return fmt.Sprintf("%s!$%s$%d:$%s$%d", quoted(ts.list), col, firstRow, col, firstRow+len(l.Words)-1)
		}
	}
	return ""
}

// writeForm writes a row as labels and values: key, label, value, and how far
// the law asks for it.
func (ts *tables) writeForm(s *TableSheet, name string) error {
	sw, err := ts.open(name, s.Title, true)
	if err != nil {
		return err
	}
	for j, w := range []float64{10, 44, valueWidth, 30} {
		if err := sw.SetColWidth(j+1, j+1, w); err != nil {
			return err
		}
	}
	if err := sw.SetColVisible(1, 1, false); err != nil {
		return err
	}
	look, err := ts.plainLook(rowTitle, doc.Plain)
	if err != nil {
		return err
	}
	if err := sw.SetRow("B1", []any{excelize.Cell{StyleID: look, Value: clean(s.Title)}}, excelize.RowOpts{Height: titleHeight}); err != nil {
		return err
	}
	note, err := ts.plainLook(rowNote, doc.Note)
	if err != nil {
		return err
	}
	if err := sw.SetRow("B2", []any{excelize.Cell{StyleID: note, Value: clean(s.Note)}}); err != nil {
		return err
	}
	if err := sw.SetRow(CellName(0, keyRow), []any{s.Key + ":" + FormKey, s.Key + ":" + FormLabel, s.Key + ":" + FormValue}, excelize.RowOpts{Hidden: true}); err != nil {
		return err
	}
	label, err := ts.plainLook(rowField, doc.Strong)
	if err != nil {
		return err
	}
	at := firstRow
	for j := range s.Columns {
		c := &s.Columns[j]
		text := ""
		if len(s.Rows) > 0 {
			text = s.Rows[0][j]
		}
		cut := pieces(text, valueWidth)
		if cut == nil {
			cut = []string{text}
		}
		if err := ts.comment(name, CellName(1, at), c.Comment); err != nil {
			return err
		}
		if err := ts.validation(c, name, CellName(2, at)); err != nil {
			return err
		}
		look, err := ts.cellLook(c.Kind, false)
		if err != nil {
			return err
		}
		for k, piece := range cut {
			key, heading := s.Key+":"+c.Key, clean(c.Heading)
			if k > 0 {
				key, heading = "", ts.Mark+" "+ts.More
			}
			if err := sw.SetRow(CellName(0, at), []any{
				key, excelize.Cell{StyleID: label, Value: heading}, excelize.Cell{StyleID: look, Value: value(c.Kind, piece)}, excelize.Cell{StyleID: note, Value: clean(c.Mark)},
			}, excelize.RowOpts{Hidden: c.Detail && text == "", Height: height(max(linesOf(piece, valueWidth), linesOf(heading, 40), linesOf(c.Mark, 28)))}); err != nil {
				return err
			}
			at++
		}
	}
	return sw.Flush()
}

// writeLists writes the lists side by side: words, and the codes they stand
// for.
func (ts *tables) writeLists() error {
	sw, err := ts.open(ts.list, ts.ListName, false)
	if err != nil {
		return err
	}
	n := 2 * len(ts.Lists)
	if n == 0 {
		return sw.Flush()
	}
	most := 0
	for j, l := range ts.Lists {
		if err := sw.SetColWidth(2*j+1, 2*j+1, 40); err != nil {
			return err
		}
		if err := sw.SetColWidth(2*j+2, 2*j+2, 22); err != nil {
			return err
		}
		most = max(most, len(l.Words))
	}
	if err := ts.top(sw, ts.ListName, ts.ListNote); err != nil {
		return err
	}
	row := make([]any, n)
	write := func(at int, kind rowKind, line doc.Style, cells func(l *List) (string, string)) error {
		for j := range ts.Lists {
			look, err := ts.plainLook(kind, line)
			if err != nil {
				return err
			}
			row[2*j], row[2*j+1] = nil, nil
			if word, code := cells(&ts.Lists[j]); word != "" || code != "" {
				row[2*j] = excelize.Cell{StyleID: look, Value: clean(word)}
				row[2*j+1] = excelize.Cell{StyleID: look, Value: clean(code)}
			}
		}
		return sw.SetRow(CellName(0, at), row)
	}
	if err := write(headRow, rowField, doc.Strong, func(l *List) (string, string) { return l.Heading, l.Key }); err != nil {
		return err
	}
	for i := range most {
		if err := write(firstRow+i, rowField, doc.Plain, func(l *List) (string, string) {
			if i >= len(l.Words) {
				return "", ""
			}
			return l.Words[i], l.Codes[i]
		}); err != nil {
			return err
		}
	}
	return sw.Flush()
}
