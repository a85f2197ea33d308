package xlsx

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/doc"
)

// write writes the sheets of the tables and that of the lists.
func (ts *tables) write() error {
	if err := ts.addSheets(append(slices.Clone(ts.names), ts.list)...); err != nil {
		return err
	}
	places := &Places{ts, make(map[[2]string]string)}
	for i := range ts.Sheets {
		binds := make([]Formula, len(ts.Sheets[i].Columns))
		for j := range binds {
			if bind := ts.Sheets[i].Columns[j].Bind; bind != nil {
				binds[j] = bind(places)
			}
		}
		ts.binds = append(ts.binds, binds)
	}
	for i := range ts.Views {
		if err := ts.writeView(ts.views[i], ts.Views[i].Make(places)); err != nil {
			return fmt.Errorf("sheet %q: %w", ts.Views[i].Name, err)
		}
	}
	for kind := range columnKinds {
		for _, linked := range []bool{false, true} {
			if _, err := ts.cellLook(kind, linked); err != nil {
				return err
			}
		}
	}
	for i := range ts.Sheets {
		write := ts.writeTable
		if ts.Sheets[i].Form {
			write = ts.writeForm
		}
		if err := write(i); err != nil {
			return fmt.Errorf("sheet %q: %w", ts.Sheets[i].Name, err)
		}
		if ts.Sheets[i].Hidden {
			if err := ts.file.SetSheetVisible(ts.names[i], false); err != nil {
				return err
			}
		}
	}
	ts.restore()
	if err := ts.writeLists(); err != nil {
		return err
	}
	return ts.file.SetSheetVisible(ts.list, false)
}

// writeTable writes the sheet of a table: its frame now, its rows when the
// workbook is saved.
func (ts *tables) writeTable(i int) error {
	s, name := &ts.Sheets[i], ts.names[i]
	p := ts.tablePage(s)
	p.wide, p.repeat = true, [2]int{headRow, headRow}
	end := ts.end(i)
	part, sw, err := ts.frame(name, p, s.frozen(), CellName(len(s.Columns)-1, end))
	if err != nil {
		return err
	}
	if err := ts.addTable(sw, s, end); err != nil {
		return err
	}
	above, err := ts.heads(i)
	if err != nil {
		return err
	}
	if err := ts.validations(s, name, end); err != nil {
		return err
	}
	for j := range s.Columns {
		if s.Columns[j].Sign {
			if err := ts.tone(name, CellName(j, firstRow)+":"+CellName(j, end)); err != nil {
				return err
			}
		}
	}
	if part.columns, err = ts.columns(i); err != nil {
		return err
	}
	part.size = len(s.Rows) * len(s.Columns) * 40
	part.rows = func(w *rowWriter) error {
		above(w)
		for j := range s.Rows {
			ts.writeTableRow(w, &part.links, i, j)
			s.Rows[j] = nil // of no more use
			if w.err != nil {
				return w.err
			}
		}
		at := ts.ends[i] + 1
		if len(s.Rows) == 0 { // a table has a row
			at = firstRow
		}
		for ; at <= end; at++ {
			w.begin(at, 0, false)
			for j := range s.Columns {
				if !ts.folds[i][j] || ts.binds[i][j] != nil {
					ts.writeCell(w, &part.links, i, j, -1, at, "")
				}
			}
			w.end()
		}
		return nil
	}
	return sw.Flush()
}

// frame begins a sheet whose rows are written past the library. Its headings
// and some columns stay in view.
func (ts *tables) frame(name string, p page, frozen int, last string) (*sheetPart, *excelize.StreamWriter, error) {
	if err := ts.setUp(name, p); err != nil {
		return nil, nil, err
	}
	if err := ts.file.SetSheetDimension(name, "A1:"+last); err != nil {
		return nil, nil, err
	}
	part, err := ts.part(name)
	if err != nil {
		return nil, nil, err
	}
	sw, err := ts.file.NewStreamWriter(name)
	if err != nil {
		return nil, nil, err
	}
	return part, sw, freeze(sw, frozen, p.repeat[1])
}

// frozen is how many columns of a table stay in view: those that say whose row
// it is.
func (s *TableSheet) frozen() int { return min(2, len(s.Columns)-1) }

// tablePage is how a table is printed: not with the workbook, of which the
// views alone are; where its print area is ignored, one page wide.
func (ts *tables) tablePage(s *TableSheet) page {
	p := ts.page(s.Title)
	p.aside = fmt.Sprintf("$A$%d", keyRow)
	if s.Tab != "" {
		p.tab = s.Tab
	}
	return p
}

// end is the last row of the table of a sheet, blank ones included.
func (ts *tables) end(i int) int { return ts.ends[i] + ts.Sheets[i].Blank }

// columns is the element of the widths of the columns, with the formats of the
// cells that someone fills later.
func (ts *tables) columns(i int) (string, error) {
	s := &ts.Sheets[i]
	var b strings.Builder
	for from, to := 0, 0; from < len(s.Columns); from = to {
		folded := ts.folds[i][from]
		look, err := ts.columnLook(s.Columns[from].Kind)
		if err != nil {
			return "", err
		}
		for to = from + 1; to < len(s.Columns) && ts.width[i][to] == ts.width[i][from] && ts.folds[i][to] == folded; to++ {
			if other, err := ts.columnLook(s.Columns[to].Kind); err != nil || other != look {
				break
			}
		}
		appendColumns(&b, from+1, to, ts.width[i][from], look, folded, folded)
	}
	return b.String(), nil
}

// appendColumns appends the element of columns of one width and, unless it is
// 0, one style.
func appendColumns(b *strings.Builder, from, to int, width float64, style int, hidden, grouped bool) {
	fmt.Fprintf(b, `<col min="%d" max="%d" width="%v" customWidth="1"`, from, to, width)
	if style > 0 {
		fmt.Fprintf(b, ` style="%d"`, style)
	}
	if hidden {
		b.WriteString(` hidden="1"`)
	}
	if grouped {
		b.WriteString(` outlineLevel="1"`)
	}
	b.WriteString("/>")
}

// heads makes what writes the rows above the data: the title and what the
// sheet is for, what the law asks, the keys, and the headings with their
// comments.
func (ts *tables) heads(i int) (func(*rowWriter), error) {
	s, width := &ts.Sheets[i], ts.width[i]
	mark, err := ts.look("mark", func() *excelize.Style {
		return &excelize.Style{Font: lineFont(doc.Note, false), Alignment: &excelize.Alignment{Vertical: "bottom", Horizontal: "left", Indent: 1, WrapText: true}, NumFmt: 49}
	})
	if err != nil {
		return nil, err
	}
	looks := make([]int, len(s.Columns))
	lines, markLines := 1, 1
	for j := range s.Columns {
		c := &s.Columns[j]
		if looks[j], err = ts.headLook(c.Need); err != nil {
			return nil, err
		}
		if !ts.folds[i][j] {
			lines = max(lines, lineCount(c.Heading, width[j]-tableIndent, true))
			markLines = max(markLines, lineCount(c.Mark, width[j]-tableIndent, false))
		}
		if err := ts.comment(ts.names[i], CellName(j, headRow), c.Comment); err != nil {
			return nil, err
		}
	}
	top, err := ts.top(s.Title, s.Note, 0)
	return func(w *rowWriter) {
		top(w)
		w.begin(markRow, float64(markLines)*lineHeight+padding, false)
		for j := range s.Columns {
			w.text(j, mark, clean(s.Columns[j].Mark))
		}
		w.end()
		w.begin(keyRow, 0, true)
		for j := range s.Columns {
			w.text(j, 0, s.Key+":"+s.Columns[j].Key)
		}
		w.end()
		w.begin(headRow, float64(lines)*lineHeight+2*padding, false)
		for j := range s.Columns {
			w.text(j, looks[j], clean(s.Columns[j].Heading))
		}
		w.end()
	}, err
}

// top makes what writes the title and the note of a sheet into a column, on one
// line each.
func (ts *tables) top(title, note string, column int) (func(*rowWriter), error) {
	titleLook, err := ts.plainLook(rowTitle, doc.Plain)
	if err != nil {
		return nil, err
	}
	noteLook, err := ts.plainLook(rowNote, doc.Note)
	if err != nil {
		return nil, err
	}
	return func(w *rowWriter) {
		w.begin(1, titleHeight, false)
		w.text(column, titleLook, clean(title))
		w.end()
		w.begin(2, height(1), false)
		w.text(column, noteLook, clean(note))
		w.end()
	}, nil
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
	for k := range row {
		if c := &row[k]; s.Columns[c.Column].Kind != DateColumn && !ts.folds[i][c.Column] {
			lines = max(lines, linesOf(c.Text, widths[c.Column]-tableIndent, false))
		}
	}
	w.begin(at, height(min(lines, rowLines)), false)
	k := 0
	for j := range s.Columns {
		text := ""
		if k < len(row) && row[k].Column == j {
			text = row[k].Text
			k++
		}
		ts.writeCell(w, links, i, j, number, at, text)
	}
	w.end()
}

// writeCell writes a cell of a table: of a row, -1 for a blank one.
func (ts *tables) writeCell(w *rowWriter, links *hyperlinks, i, j, number, at int, text string) {
	c := &ts.Sheets[i].Columns[j]
	looks := &ts.looks[c.Kind]
	if formula := ts.binds[i][j]; formula != nil {
		if w.scratch = formula(w.scratch[:0], number, at); len(w.scratch) > 0 {
			w.formula(j, looks[0], w.scratch, text, false)
			return
		}
	}
	switch {
	case text == "" && ts.folds[i][j]:
	case len(c.LinkTo) > 0 && text != "" && ts.linkRow(links, c.LinkTo, text, j, at):
		w.text(j, looks[1], text)
	default:
		w.value(j, looks[0], c.Kind, text)
	}
}

// value writes what a cell of a kind stores: a day as its number, where it has
// one.
func (w *rowWriter) value(column, style int, kind ColumnKind, text string) {
	switch {
	case text == "":
		w.blank(column, style)
		return
	case kind == DateColumn:
		if n, ok := serial(text); ok {
			w.number(column, style, n)
			return
		}
	case kind == NumberColumn && len(text) < 16:
		if n, err := strconv.Atoi(text); err == nil {
			w.number(column, style, n)
			return
		}
	}
	w.text(column, style, text)
}

// writeLongRow writes a row of a table that takes several rows of the sheet.
// The last column says which rows belong together, so that they do wherever
// someone moves them.
func (ts *tables) writeLongRow(w *rowWriter, links *hyperlinks, i, number, rows int) {
	s, at := &ts.Sheets[i], ts.rows[i][number]
	row, widths := s.Rows[number], ts.width[i]
	last := len(s.Columns) - 1
	long := make([][]string, last) // by cell: its pieces
	mark := -1                     // a cell that says that a row goes on
	for j := range long {
		long[j] = pieces(row.Text(j), widths[j])
		if long[j] == nil {
			long[j] = []string{row.Text(j)}
			if mark < 0 {
				mark = j
			}
		}
	}
	tie := "#" + strconv.Itoa(number+1)
	for k := range rows {
		lines := 1
		for j := range long {
			if k < len(long[j]) && long[j][k] != "" {
				lines = max(lines, linesOf(long[j][k], widths[j]-tableIndent, false))
			}
		}
		w.begin(at+k, height(min(lines, rowLines)), false)
		for j := range long {
			look := ts.looks[s.Columns[j].Kind][0]
			switch {
			case k == 0:
				ts.writeCell(w, links, i, j, number, at, long[j][0])
			case k < len(long[j]):
				w.text(j, look, long[j][k])
			case j == mark:
				w.text(j, look, ts.Mark+" "+ts.More)
			default:
				w.blank(j, look)
			}
		}
		of := tie
		if k > 0 {
			of += "." + strconv.Itoa(k)
		}
		w.text(last, ts.looks[ShortColumn][0], of)
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
			links.inside(column, row, place{ts.refs[i], 0, ts.rows[i][j]})
			return true
		}
	}
	return false
}

// addTable makes the rows of a sheet a table. The library relates it to the
// sheet; the table itself is ours, since the library would look for the
// headings in rows that it does not have, and in this empty one finds none. It
// reads all tables again with each that it adds, so that a stub stands for
// them until [tables.restore].
func (ts *tables) addTable(sw *excelize.StreamWriter, s *TableSheet, last int) error {
	if err := sw.SetRow(CellName(0, headRow), nil); err != nil {
		return err
	}
	ref := CellName(0, headRow) + ":" + CellName(len(s.Columns)-1, last)
	if err := sw.AddTable(&excelize.Table{Range: ref, Name: "ropa_" + s.Key, StyleName: ""}); err != nil {
		return err
	}
	id := strconv.Itoa(len(ts.added) + 1)
	begin := `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="` + id + `"`
	b := []byte(begin)
	for _, name := range []string{"name", "displayName"} {
		b = append(b, " "+name+`="ropa_`+s.Key+`"`...)
	}
	b = fmt.Appendf(b, ` ref="%s"><autoFilter ref="%[1]s"/><tableColumns count="%d">`, ref, len(s.Columns))
	for j := range s.Columns {
		b = fmt.Appendf(b, `<tableColumn id="%d" name="%s"/>`, j+1, escaped(clean(s.Columns[j].Heading)))
	}
	b = append(b, `</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`...)
	ts.added = append(ts.added, b)
	ts.file.Pkg.Store(tablePart(len(ts.added)), []byte(begin+"/>"))
	return nil
}

func tablePart(n int) string { return "xl/tables/table" + strconv.Itoa(n) + ".xml" }

// restore puts the tables in the place of their stubs.
func (ts *tables) restore() {
	for i, whole := range ts.added {
		ts.file.Pkg.Store(tablePart(i+1), whole)
	}
}
