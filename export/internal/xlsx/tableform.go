package xlsx

import (
	"strconv"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/doc"
)

// writeForm writes a row as labels and values: key, label, value, and how far
// the law asks for it.
func (ts *tables) writeForm(i int) error {
	s, name := &ts.Sheets[i], ts.names[i]
	if err := ts.setUp(name, page{title: s.Title, columns: 4}); err != nil {
		return err
	}
	sw, err := ts.file.NewStreamWriter(name)
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
				key, excelize.Cell{StyleID: label, Value: heading}, excelize.Cell{StyleID: look, Value: formValue(c.Kind, piece)}, excelize.Cell{StyleID: note, Value: clean(c.Mark)},
			}, excelize.RowOpts{Hidden: c.Detail && text == "", Height: height(max(linesOf(piece, valueWidth, false), linesOf(heading, 40, true), linesOf(c.Mark, 28, false)))}); err != nil {
				return err
			}
			at++
		}
	}
	return sw.Flush()
}

// formValue is what a cell stores: a day as its number, where it has one.
func formValue(kind ColumnKind, text string) any {
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

// writeLists writes the lists side by side: words, and the codes they stand
// for.
func (ts *tables) writeLists() error {
	n := 2 * len(ts.Lists)
	if err := ts.setUp(ts.list, page{title: ts.ListName, columns: max(n, 1), wide: true, repeat: headRow}); err != nil {
		return err
	}
	sw, err := ts.file.NewStreamWriter(ts.list)
	if err != nil {
		return err
	}
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
