package xlsx

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/doc"
)

// write writes the sheets of the tables and that of the lists.
func (ts *tables) write() error {
	for _, name := range ts.names {
		if _, err := ts.file.NewSheet(name); err != nil {
			return err
		}
	}
	if _, err := ts.file.NewSheet(ts.list); err != nil {
		return err
	}
	for i := range ts.Sheets {
		write := ts.writeTable
		if ts.Sheets[i].Form {
			write = ts.writeForm
		}
		if err := write(i); err != nil {
			return fmt.Errorf("sheet %q: %w", ts.Sheets[i].Name, err)
		}
	}
	ts.restore()
	return ts.writeLists()
}

// writeTable writes the sheet of a table: what stands above its rows now, the
// rows when the workbook is saved.
func (ts *tables) writeTable(i int) error {
	s, name := &ts.Sheets[i], ts.names[i]
	if err := ts.setUp(name, page{title: s.Title, columns: len(s.Columns), wide: true, repeat: headRow}); err != nil {
		return err
	}
	if err := ts.file.SetSheetDimension(name, "A1:"+CellName(len(s.Columns)-1, ts.ends[i])); err != nil {
		return err
	}
	part, err := ts.part(name)
	if err != nil {
		return err
	}
	sw, err := ts.file.NewStreamWriter(name)
	if err != nil {
		return err
	}
	if err := ts.setColumns(sw, i); err != nil {
		return err
	}
	frozen := min(2, len(s.Columns)-1)
	if err := sw.SetPanes(&excelize.Panes{Freeze: true, XSplit: frozen, YSplit: headRow, TopLeftCell: CellName(frozen, firstRow), ActivePane: "bottomRight"}); err != nil {
		return err
	}
	if err := ts.top(sw, s.Title, s.Note); err != nil {
		return err
	}
	if err := ts.heads(sw, i, name); err != nil {
		return err
	}
	if err := ts.validations(s, name, ts.ends[i]); err != nil {
		return err
	}
	if err := ts.addTable(sw, s, ts.ends[i]); err != nil {
		return err
	}
	for _, linked := range []bool{false, true} {
		for j := range s.Columns {
			if _, err := ts.cellLook(s.Columns[j].Kind, linked); err != nil {
				return err
			}
		}
	}
	part.size = len(s.Rows) * len(s.Columns) * 40
	part.rows = func(w *rowWriter) error {
		for j := range s.Rows {
			ts.writeTableRow(w, &part.links, i, j)
		}
		if len(s.Rows) == 0 { // a table has a row
			w.begin(firstRow, 0, false)
			for j := range s.Columns {
				w.blank(j, ts.looks[s.Columns[j].Kind][0])
			}
			w.end()
		}
		return nil
	}
	return sw.Flush()
}

// setColumns sets the widths of the columns of a table, a run of like columns
// at a time: the library's work grows with the square of the calls.
func (ts *tables) setColumns(sw *excelize.StreamWriter, i int) error {
	s := &ts.Sheets[i]
	for from, to := 0, 0; from < len(s.Columns); from = to {
		folded := ts.folds[i][from]
		for to = from + 1; to < len(s.Columns) && ts.width[i][to] == ts.width[i][from] && ts.folds[i][to] == folded; to++ {
		}
		if err := sw.SetColWidth(from+1, to, ts.width[i][from]); err != nil {
			return err
		}
		if !folded {
			continue
		}
		if err := sw.SetColVisible(from+1, to, false); err != nil {
			return err
		}
		for j := from; j < to; j++ {
			if err := sw.SetColOutlineLevel(j+1, 1); err != nil {
				return err
			}
		}
	}
	return nil
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
		keys[j] = s.Key + ":" + c.Key
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

// writeTableRow writes one row of a table, and further rows where a cell has
// more than one can hold.
func (ts *tables) writeTableRow(w *rowWriter, links *hyperlinks, i, number int) {
	s, at := &ts.Sheets[i], ts.rows[i][number]
	row, widths := s.Rows[number], ts.width[i]
	next := ts.ends[i] + 1
	if number+1 < len(s.Rows) {
		next = ts.rows[i][number+1]
	}
	if next-at > 1 {
		ts.writeLongRow(w, links, i, number, next-at)
		return
	}
	lines := 1
	for j, text := range row {
		if text != "" && s.Columns[j].Kind != DateColumn {
			lines = max(lines, linesOf(text, widths[j], false))
		}
	}
	w.begin(at, height(lines), false)
	for j, text := range row {
		ts.writeCell(w, links, i, j, at, text)
	}
	w.end()
}

// writeCell writes a cell of a table.
func (ts *tables) writeCell(w *rowWriter, links *hyperlinks, i, j, at int, text string) {
	c := &ts.Sheets[i].Columns[j]
	looks := &ts.looks[c.Kind]
	switch {
	case text == "" && ts.folds[i][j]:
		return
	case text == "":
		w.blank(j, looks[0])
		return
	case len(c.LinkTo) > 0 && ts.linkRow(links, c.LinkTo, text, j, at):
		w.text(j, looks[1], text)
		return
	case c.Kind == DateColumn:
		if n, ok := Serial(text); ok {
			w.number(j, looks[0], n)
			return
		}
	case c.Kind == NumberColumn && len(text) < 16:
		if n, err := strconv.Atoi(text); err == nil {
			w.number(j, looks[0], n)
			return
		}
	}
	w.text(j, looks[0], text)
}

// writeLongRow writes a row of a table that takes several rows of the sheet.
func (ts *tables) writeLongRow(w *rowWriter, links *hyperlinks, i, number, rows int) {
	s, at := &ts.Sheets[i], ts.rows[i][number]
	row, widths := s.Rows[number], ts.width[i]
	long := make([][]string, len(row)) // by cell: its pieces
	mark := -1                         // a cell that says that a row goes on
	for j, text := range row {
		long[j] = pieces(text, widths[j])
		if long[j] == nil {
			long[j] = []string{text}
			if mark < 0 {
				mark = j
			}
		}
	}
	for k := range rows {
		lines := 1
		for j := range row {
			if k < len(long[j]) && long[j][k] != "" {
				lines = max(lines, linesOf(long[j][k], widths[j], false))
			}
		}
		w.begin(at+k, height(lines), false)
		for j := range row {
			switch {
			case k == 0:
				ts.writeCell(w, links, i, j, at, long[j][0])
			case k < len(long[j]):
				w.text(j, ts.looks[s.Columns[j].Kind][0], long[j][k])
			case j == mark:
				w.text(j, ts.looks[s.Columns[j].Kind][0], ts.Mark+" "+ts.More)
			default:
				w.blank(j, ts.looks[s.Columns[j].Kind][0])
			}
		}
		w.end()
	}
}

// linkRow makes a cell lead to the row it names.
func (ts *tables) linkRow(links *hyperlinks, to []string, text string, column, row int) bool {
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
		if j, ok := ts.called[i][name]; ok {
			links.inside(column, row, ts.refs[i], strconv.Itoa(ts.rows[i][j]))
			return true
		}
	}
	return false
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
