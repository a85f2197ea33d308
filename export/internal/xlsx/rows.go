package xlsx

import (
	"io"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// rowWriter writes the rows of a sheet as XML. They are written past the
// library, which holds a sheet until the archive is made and allocates for
// every cell; nothing of a row is kept here.
type rowWriter struct {
	w     io.Writer
	buf   []byte
	row   []byte   // number of the row in work
	names []string // of the columns
	// scratch is for formulas in the making.
	scratch []byte
	err     error
}

// rowBuffer is how much is written at a time.
const rowBuffer = 64 << 10

func newRowWriter(w io.Writer) *rowWriter {
	return &rowWriter{w: w, buf: make([]byte, 0, rowBuffer+rowBuffer/4)}
}

// begin begins a row; those of a sheet come in their order.
func (w *rowWriter) begin(number int, height float64, hidden bool) {
	w.row = strconv.AppendInt(w.row[:0], int64(number), 10)
	w.buf = append(w.buf, `<row r="`...)
	w.buf = append(w.buf, w.row...)
	w.buf = append(w.buf, '"')
	if height > 0 {
		w.buf = append(w.buf, ` ht="`...)
		w.buf = strconv.AppendFloat(w.buf, height, 'f', -1, 64)
		w.buf = append(w.buf, `" customHeight="1"`...)
	}
	if hidden {
		w.buf = append(w.buf, ` hidden="1"`...)
	}
	w.buf = append(w.buf, '>')
}

func (w *rowWriter) end() {
	w.buf = append(w.buf, "</row>"...)
	if len(w.buf) >= rowBuffer {
		w.flush()
	}
}

func (w *rowWriter) flush() {
	if w.err == nil {
		_, w.err = w.w.Write(w.buf)
	}
	w.buf = w.buf[:0]
}

// cell begins a cell; columns count from 0.
func (w *rowWriter) cell(column, style int) {
	for len(w.names) <= column {
		w.names = append(w.names, columnName(len(w.names)))
	}
	w.buf = append(w.buf, `<c r="`...)
	w.buf = append(w.buf, w.names[column]...)
	w.buf = append(w.buf, w.row...)
	w.buf = append(w.buf, '"')
	if style > 0 {
		w.buf = append(w.buf, ` s="`...)
		w.buf = strconv.AppendInt(w.buf, int64(style), 10)
		w.buf = append(w.buf, '"')
	}
}

func (w *rowWriter) blank(column, style int) {
	w.cell(column, style)
	w.buf = append(w.buf, "/>"...)
}

func (w *rowWriter) number(column, style, n int) {
	w.cell(column, style)
	w.buf = append(w.buf, "><v>"...)
	w.buf = strconv.AppendInt(w.buf, int64(n), 10)
	w.buf = append(w.buf, "</v></c>"...)
}

// formula writes a cell of a formula with its value: a number, or a text.
func (w *rowWriter) formula(column, style int, formula []byte, value string, isNumber bool) {
	w.formulaAs(column, style, "", formula, value, isNumber)
}

// formulaAs is formula with attributes of the element of the formula.
func (w *rowWriter) formulaAs(column, style int, attributes string, formula []byte, value string, isNumber bool) {
	w.cell(column, style)
	if !isNumber {
		w.buf = append(w.buf, ` t="str"`...)
	}
	w.buf = append(append(append(w.buf, "><f"...), attributes...), '>')
	w.buf = appendXML(w.buf, formula)
	w.buf = append(w.buf, "</f><v>"...)
	w.buf = appendEscaped(w.buf, clean(value))
	w.buf = append(w.buf, "</v></c>"...)
}

// appendXML appends a formula as it stands in XML.
func appendXML(buf, formula []byte) []byte {
	last := 0
	for i, c := range formula {
		var with string
		switch c {
		case '&':
			with = "&amp;"
		case '<':
			with = "&lt;"
		case '>':
			with = "&gt;"
		default:
			continue
		}
		buf = append(append(buf, formula[last:i]...), with...)
		last = i + 1
	}
	return append(buf, formula[last:]...)
}

// text writes a cell of text: of its lines, if there are several.
func (w *rowWriter) text(column, style int, lines ...string) {
	w.cell(column, style)
	w.buf = append(w.buf, ` t="inlineStr"><is>`...)
	w.buf = appendText(w.buf, lines...)
	w.buf = append(w.buf, "</is></c>"...)
}

// rich writes a cell of text in runs.
func (w *rowWriter) rich(column, style int, runs []run) {
	w.cell(column, style)
	w.buf = append(w.buf, ` t="inlineStr"><is>`...)
	for i, r := range runs {
		w.buf = append(w.buf, "<r>"...)
		w.buf = append(w.buf, r.look...)
		if i > 0 {
			w.buf = appendText(w.buf, "", r.text)
		} else {
			w.buf = appendText(w.buf, r.text)
		}
		w.buf = append(w.buf, "</r>"...)
	}
	w.buf = append(w.buf, "</is></c>"...)
}

// runs writes a cell of text in runs that stand on one line unless they have
// line breaks themselves.
func (w *rowWriter) runs(column, style int, runs []run) {
	w.cell(column, style)
	w.buf = append(w.buf, ` t="inlineStr"><is>`...)
	for _, r := range runs {
		w.buf = append(w.buf, "<r>"...)
		w.buf = append(w.buf, r.look...)
		w.buf = appendText(w.buf, r.text)
		w.buf = append(w.buf, "</r>"...)
	}
	w.buf = append(w.buf, "</is></c>"...)
}

// run is a line of a cell with a look of its own.
type run struct {
	look string // the element of its font
	text string
}

// runLook is the element of the font of a run.
func runLook(f *excelize.Font) string {
	var b strings.Builder
	b.WriteString("<rPr>")
	if f.Bold {
		b.WriteString("<b/>")
	}
	if f.Italic {
		b.WriteString("<i/>")
	}
	b.WriteString(`<sz val="` + strconv.FormatFloat(f.Size, 'f', -1, 64) + `"/><color rgb="FF` + f.Color + `"/><rFont val="` + f.Family + `"/><family val="2"/></rPr>`)
	return b.String()
}

// appendText appends the element of a text, clean, whose lines these are.
func appendText(buf []byte, lines ...string) []byte {
	open := len(buf) + len("<t")
	buf = append(buf, "<t>"...)
	start := len(buf)
	for i, s := range lines {
		if i > 0 {
			buf = append(buf, '\n')
		}
		buf = appendEscaped(buf, s)
	}
	if n := len(buf); n > start && (isBlank(buf[start]) || isBlank(buf[n-1])) {
		const keep = ` xml:space="preserve"`
		buf = append(buf, keep...)
		copy(buf[open+len(keep):], buf[open:n])
		copy(buf[open:], keep)
	}
	return append(buf, "</t>"...)
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\t' }

// appendEscaped appends a text as it stands in XML; what would be read as the
// format's own escape of a character, _x0041_, is escaped too.
func appendEscaped(buf []byte, s string) []byte {
	last := 0
	for i := 0; i < len(s); i++ {
		var with string
		switch s[i] {
		case '&':
			with = "&amp;"
		case '<':
			with = "&lt;"
		case '>':
			with = "&gt;"
		case '_':
			if len(s) < i+7 || s[i+1] != 'x' || s[i+6] != '_' || strings.Trim(s[i+2:i+6], "0123456789abcdefABCDEF") != "" {
				continue
			}
			buf = append(buf, s[last:i]...)
			buf = append(buf, "_x005F"...)
			last = i
			continue
		default:
			continue
		}
		buf = append(buf, s[last:i]...)
		buf = append(buf, with...)
		last = i + 1
	}
	return append(buf, s[last:]...)
}
