package xlsx

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
)

// Widths of the columns of a form: key, label, value, how far the law asks for
// it, and what is looked up.
var formWidths = []float64{10, 44, valueWidth, 30, 44}

// FormValueCell is the cell of the value of a line of a form, in a formula of the
// form.
func FormValueCell(line int) string { return "$C$" + strconv.Itoa(line) }

// PieceMark stands in the key of a line of a form that continues another's
// text, before the number of the piece.
const PieceMark = "~"

// writeForm writes a row as labels and values.
func (ts *tables) writeForm(i int) error {
	s, name := &ts.Sheets[i], ts.names[i]
	part, sw, err := ts.frame(name, ts.tablePage(s), 0, CellName(len(formWidths)-1, ts.ends[i]))
	if err != nil {
		return err
	}
	var columns strings.Builder
	for j, w := range formWidths {
		appendColumns(&columns, j+1, j+1, w, 0, j == 0, false)
	}
	part.columns = columns.String()
	for j := range s.Columns {
		if err := ts.comment(name, CellName(1, ts.lines[j]), s.Columns[j].Comment); err != nil {
			return err
		}
		if err := ts.validation(&s.Columns[j], name, CellName(2, ts.lines[j])); err != nil {
			return err
		}
	}
	top, err := ts.top(s.Title, s.Note, 1)
	if err != nil {
		return err
	}
	label, err := ts.plainLook(rowField, doc.Strong)
	if err != nil {
		return err
	}
	note, err := ts.plainLook(rowNote, doc.Note)
	if err != nil {
		return err
	}
	part.rows = func(w *rowWriter) error {
		top(w)
		w.begin(keyRow, 0, true)
		for j, key := range []string{FormKey, FormLabel, FormValue} {
			w.text(j, 0, s.Key+":"+key)
		}
		w.end()
		for j := range s.Columns {
			c := &s.Columns[j]
			text := ""
			if len(s.Rows) > 0 {
				text = s.Rows[0].Text(j)
			}
			cut := pieces(text, valueWidth)
			if cut == nil {
				cut = []string{text}
			}
			for k, piece := range cut {
				key, heading := s.Key+":"+c.Key, clean(c.Heading)
				if k > 0 {
					key, heading = key+PieceMark+strconv.Itoa(k), ts.Mark+" "+ts.More
				}
				lines := max(linesOf(piece, valueWidth-tableIndent, false), linesOf(heading, formWidths[1], true), linesOf(c.Mark, formWidths[3], false), linesOf(c.Beside, formWidths[4]-tableIndent, false))
				w.begin(ts.lines[j]+k, height(min(lines, rowLines)), c.Detail && text == "")
				w.text(0, 0, key)
				w.text(1, label, heading)
				w.value(2, ts.looks[c.Kind][0], c.Kind, piece)
				w.text(3, note, clean(c.Mark))
				if formula := ts.binds[i][j]; formula != nil && k == 0 {
					w.formula(4, ts.looks[LookupColumn][0], formula(nil, 0, ts.lines[j]), c.Beside, false)
				}
				w.end()
			}
		}
		return nil
	}
	return sw.Flush()
}

// writeLists writes the lists side by side: words, and the codes they stand
// for.
func (ts *tables) writeLists() error {
	n, most := 2*len(ts.Lists), 0
	for _, l := range ts.Lists {
		most = max(most, len(l.Words))
	}
	p := ts.page(ts.ListName)
	p.tab = cmp.Or(ts.ListTab, p.tab)
	p.repeat = [2]int{headRow, headRow}
	part, sw, err := ts.frame(ts.list, p, 0, CellName(max(n, 1)-1, firstRow+most))
	if err != nil {
		return err
	}
	if err := ts.protect(ts.list); err != nil {
		return err
	}
	var columns strings.Builder
	for j := range ts.Lists {
		appendColumns(&columns, 2*j+1, 2*j+1, 40, 0, false, false)
		appendColumns(&columns, 2*j+2, 2*j+2, 22, 0, false, false)
	}
	part.columns = columns.String()
	top, err := ts.top(ts.ListName, ts.ListNote, 0)
	if err != nil {
		return err
	}
	head, err := ts.plainLook(rowField, doc.Strong)
	if err != nil {
		return err
	}
	look, err := ts.plainLook(rowField, doc.Plain)
	if err != nil {
		return err
	}
	part.rows = func(w *rowWriter) error {
		top(w)
		w.begin(headRow, 0, false)
		for j, l := range ts.Lists {
			w.text(2*j, head, clean(l.Heading))
			w.text(2*j+1, head, clean(l.Key))
		}
		w.end()
		for i := range most {
			lines := 1
			for _, l := range ts.Lists {
				if i < len(l.Words) {
					lines = max(lines, linesOf(l.Words[i], 40, false), linesOf(l.Codes[i], 22, false))
				}
			}
			w.begin(firstRow+i, height(lines), false)
			for j, l := range ts.Lists {
				if i < len(l.Words) {
					w.text(2*j, look, clean(l.Words[i]))
					w.text(2*j+1, look, clean(l.Codes[i]))
				}
			}
			w.end()
		}
		return nil
	}
	return sw.Flush()
}
