package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// ViewSheet is a sheet that shows by formulas what the tables hold. It is
// protected, and is not read back.
type ViewSheet struct {
	Name string
	Make func(p *Places) *View // when the places of the tables are known
}

// View is what such a sheet holds.
type View struct {
	Title   string
	Tab     string // colour of the tab, RRGGBB
	Widths  []float64
	Hidden  []int // columns that formulas alone read
	Rows    []ViewRow
	Merges  []string // "A1:C1"
	Frozen  [2]int   // columns and rows that stay in view
	Filter  string   // "A2:L9"; "" for none
	Choices []Choice // cells that are not protected
	Signs   []string // ranges whose cells are coloured by the sign they begin with
	Framed  []Framed
	Wide    bool // A3
	Upright bool
	OnePage bool
	Repeat  int // row of headings on every page; 0 for none
	Printed int // columns that are printed
}

// Choice is a cell whose value is chosen, and what its list offers: cells,
// or a day for "".
type Choice struct{ Cell, From string }

// Framed are cells with lines above and below them where a formula is true: If is
// that of the first.
type Framed struct{ Cells, If string }

// ViewRow is one row, in the order of the sheet.
type ViewRow struct {
	Height float64
	Cells  []ViewCell
	Line   int // what stands in the place of the mark in its formulas
}

// MarkLine is the mark in the formulas of a row that stands for its line on the
// sheet that it is counted on. Cells of a column that have the same formula but
// for it share one: the mark follows a column alone, as in A\x01.
const MarkLine = "\x01"

// ViewCell is a cell of a view.
type ViewCell struct {
	Column  int
	Look    ViewLook
	Text    string
	Formula string // "" for a plain text; else Text is its value
	Number  bool   // whether Text is a number; a day as ISO 8601 is one in LookDay
	To      string // a place of the workbook it leads to: "'Parties'!A6"
}

// ViewLook is how a cell of a view looks.
type ViewLook uint8

// The looks.
const (
	LookPlain ViewLook = iota
	LookTitle
	LookNote
	LookNotes      // a note of several lines over merged cells
	LookBeside     // plain, beside a framed cell
	LookLine       // framed only where the view says so
	LookMutedLine  // the same, grey
	LookBand       // a part of the sheet begins
	LookBandBeside // the same, beside its letter
	LookLetter     // a letter of the law before it
	LookHead       // of a column
	LookCell       // framed
	LookStrong     // framed, bold
	LookSign       // framed, centred
	LookMuted      // framed, grey
	LookLink       // framed, leads somewhere
	LookDay        // framed, a day
	LookChoice     // is chosen
	LookChoiceDay
	viewLooks
)

// Places says where the tables of a workbook stand, for formulas.
type Places struct {
	ts      *tables
	columns map[[2]string]string // as Column returns them
}

// index returns the table and the column of a key; false if there is none.
func (p *Places) index(table, key string) (i, j int, ok bool) {
	if i, ok = p.ts.at[table]; !ok {
		return 0, 0, false
	}
	for j := range p.ts.Sheets[i].Columns {
		if p.ts.Sheets[i].Columns[j].Key == key {
			return i, j, true
		}
	}
	return 0, 0, false
}

// Column returns the whole column of a key of a table: 'Purposes'!$C:$C; "" for
// none.
func (p *Places) Column(table, key string) string {
	of := [2]string{table, key}
	if known, ok := p.columns[of]; ok {
		return known
	}
	column := ""
	if i, j, ok := p.index(table, key); ok {
		c := columnName(j)
		column = quoted(p.ts.names[i]) + "!$" + c + ":$" + c
	}
	p.columns[of] = column
	return column
}

// Letter returns the letter of a column of a table, "" for none.
func (p *Places) Letter(table, key string) string {
	if _, j, ok := p.index(table, key); ok {
		return columnName(j)
	}
	return ""
}

// Line returns the cell of a value of the form: 'Keeper'!$C$12; "" for none.
func (p *Places) Line(table, key string) string {
	i, j, ok := p.index(table, key)
	if !ok || !p.ts.Sheets[i].Form || j >= len(p.ts.lines) {
		return ""
	}
	return fmt.Sprintf("%s!$C$%d", quoted(p.ts.names[i]), p.ts.lines[j])
}

// Beside returns the cell of the form beside that of a value: 'Keeper'!$E$12.
func (p *Places) Beside(table, key string) string {
	i, j, ok := p.index(table, key)
	if !ok || !p.ts.Sheets[i].Form || j >= len(p.ts.lines) {
		return ""
	}
	return fmt.Sprintf("%s!$E$%d", quoted(p.ts.names[i]), p.ts.lines[j])
}

// Row returns the row of the sheet where a row of a table begins, and that of
// the blank ones after the last.
func (p *Places) Row(table string, row int) int {
	i := p.ts.at[table]
	if rows := p.ts.rows[i]; row < len(rows) {
		return rows[row]
	} else if len(rows) == 0 {
		return firstRow + row
	} else {
		return p.ts.ends[i] + 1 + row - len(rows)
	}
}

// Cell returns a cell of a table as a link has it: 'Parties'!A6.
func (p *Places) Cell(table, key string, row int) string {
	i, j, ok := p.index(table, key)
	if !ok {
		return ""
	}
	return quoted(p.ts.names[i]) + "!" + CellName(j, p.Row(table, row))
}

// Sheet returns the name of the sheet of a table.
func (p *Places) Sheet(table string) string { return p.ts.names[p.ts.at[table]] }

// View returns the name of the sheet of a view in a formula: 'Start'!.
func (p *Places) View(i int) string { return quoted(p.ts.views[i]) + "!" }

// writeView writes the sheet of a view.
func (ts *tables) writeView(name string, v *View) error {
	p := ts.page(v.Title, v.Printed)
	p.tab, p.wide, p.upright, p.onePage, p.repeat, p.rows = v.Tab, v.Wide, v.Upright, v.OnePage, [2]int{v.Repeat, v.Repeat}, len(v.Rows)
	if err := ts.setUp(name, p); err != nil {
		return err
	}
	if err := ts.protect(name); err != nil {
		return err
	}
	var ids [viewLooks]int
	for l := range viewLooks {
		id, err := ts.look(fmt.Sprint("view", l), func() *excelize.Style { return l.style(ts.Dates) })
		if err != nil {
			return err
		}
		ids[l] = id
	}
	part, err := ts.part(name)
	if err != nil {
		return err
	}
	sw, err := ts.file.NewStreamWriter(name)
	if err != nil {
		return err
	}
	if v.Frozen != [2]int{} {
		if err := freeze(sw, v.Frozen[0], v.Frozen[1]); err != nil {
			return err
		}
	}
	for _, m := range v.Merges {
		from, to, _ := strings.Cut(m, ":")
		if err := sw.MergeCell(from, to); err != nil {
			return err
		}
	}
	if v.Filter != "" {
		if err := ts.file.AutoFilter(name, v.Filter, nil); err != nil {
			return err
		}
	}
	for _, c := range v.Choices {
		if c.From == "" {
			continue
		}
		dv := excelize.NewDataValidation(true)
		dv.Sqref = c.Cell
		dv.SetSqrefDropList(escaped(c.From))
		dv.SetError(excelize.DataValidationErrorStyleStop, "OpenROPA", ts.Error)
		if err := ts.file.AddDataValidation(name, dv); err != nil {
			return err
		}
	}
	for _, cells := range v.Signs {
		if err := ts.tone(name, cells); err != nil {
			return err
		}
	}
	if err := ts.frames(name, v.Framed); err != nil {
		return err
	}
	hidden := make(map[int]bool)
	for _, j := range v.Hidden {
		hidden[j] = true
	}
	var columns strings.Builder
	for j, w := range v.Widths {
		appendColumns(&columns, j+1, j+1, w, 0, hidden[j], false)
	}
	part.columns = columns.String()
	part.size = len(v.Rows) * 2000
	shared := newSharedFormulas(len(v.Widths), len(v.Rows))
	part.rows = func(w *rowWriter) error {
		for i := range v.Rows {
			r := &v.Rows[i]
			w.begin(i+1, r.Height, false)
			for k := range r.Cells {
				c := &r.Cells[k]
				writeViewCell(w, shared, i+1, r.Line, c, ids[c.Look])
				if c.To != "" && part.links.n < maxLinks {
					part.links.to(c.Column, i+1, c.To)
				}
			}
			w.end()
			r.Cells = nil // of no more use
		}
		return nil
	}
	return sw.Flush()
}

func writeViewCell(w *rowWriter, shared *sharedFormulas, row, line int, c *ViewCell, style int) {
	value, isNumber := c.Text, c.Number
	if len(value) > maxUnits/2 {
		value = value[:fit(value, maxUnits/2)]
	}
	if isNumber && (c.Look == LookDay || c.Look == LookChoiceDay) {
		n, ok := serial(c.Text)
		if value, isNumber = fmt.Sprint(n), ok; !ok {
			value = c.Text
		}
	}
	switch {
	case c.Formula != "":
		w.scratch = append(w.scratch[:0], c.Formula...)
		shared.formula(w, row, line, c, style, value, isNumber)
	case value == "":
		w.blank(c.Column, style)
	case isNumber:
		w.cell(c.Column, style)
		w.buf = append(append(append(w.buf, "><v>"...), value...), "</v></c>"...)
	default:
		w.text(c.Column, style, value)
	}
}

// to makes a cell lead to a place of the workbook.
func (l *hyperlinks) to(column, row int, location string) {
	l.n++
	l.cells = append(appendCell(append(l.cells, `<hyperlink ref="`...), column, row), `" location="`+escaped(location)+`"/>`...)
}

// tone colours the cells of a range by the sign they begin with: the sign, and
// mostly a word after it, says the same.
func (ts *tables) tone(sheet, cells string) error {
	if ts.tones == nil {
		for _, t := range []struct{ sign, fill, ink string }{{"●", goodFill, goodColor}, {"▲", warnFill, warnColor}, {"■", badFill, badColor}} {
			id, err := ts.file.NewConditionalStyle(&excelize.Style{Font: &excelize.Font{Color: t.ink, Bold: t.sign != "●"}, Fill: fill(t.fill)})
			if err != nil {
				return err
			}
			ts.tones = append(ts.tones, signTone{t.sign, id})
		}
	}
	first, _, _ := strings.Cut(cells, ":")
	var all []excelize.ConditionalFormatOptions
	for _, t := range ts.tones {
		all = append(all, excelize.ConditionalFormatOptions{Type: "formula", Criteria: `LEFT(` + first + `,1)="` + t.sign + `"`, Format: &t.style})
	}
	return ts.file.SetConditionalFormat(sheet, cells, all)
}

// frames draws lines above and below cells where their formulas are true. None
// are drawn between: an empty cell would look as if something were missing.
func (ts *tables) frames(sheet string, all []Framed) error {
	if len(all) == 0 {
		return nil
	}
	id, err := ts.file.NewConditionalStyle(&excelize.Style{Border: frame("bottom", "top")})
	if err != nil {
		return err
	}
	for _, f := range all {
		if err := ts.file.SetConditionalFormat(sheet, f.Cells, []excelize.ConditionalFormatOptions{{Type: "formula", Criteria: f.If, Format: &id}}); err != nil {
			return err
		}
	}
	return nil
}

// frame is the border of a cell with lines on some of its sides.
func frame(sides ...string) []excelize.Border {
	var all []excelize.Border
	for _, side := range sides {
		all = append(all, excelize.Border{Type: side, Color: lineColor, Style: 1})
	}
	return all
}

// signTone is the colour that a sign gives to a cell.
type signTone struct {
	sign  string
	style int
}

// style is that of a look. Dates is the format of days.
func (l ViewLook) style(dates string) *excelize.Style {
	s := &excelize.Style{
		Font:      &excelize.Font{Family: fontName, Size: fontSize, Color: inkColor},
		Alignment: &excelize.Alignment{Vertical: "center", WrapText: true},
	}
	if l >= LookCell {
		s.Border = frame("bottom", "right", "left", "top")
	}
	switch l {
	case LookPlain, LookBeside:
		s.Alignment.WrapText = false
	case LookTitle:
		s.Font.Size, s.Font.Bold, s.Font.Color = titleSize, true, accentColor
		s.Alignment = &excelize.Alignment{Vertical: "center"}
	case LookNote:
		s.Font.Color = softColor
		s.Alignment = &excelize.Alignment{Vertical: "center"}
	case LookNotes:
		s.Font.Color = softColor
	case LookBand, LookBandBeside:
		s.Font.Bold, s.Font.Color, s.Fill = true, accentColor, fill(accentLight)
		s.Alignment.WrapText = false
	case LookLetter:
		s.Font.Bold, s.Font.Color, s.Fill = true, "FFFFFF", fill(accentColor)
		s.Alignment = &excelize.Alignment{Vertical: "center", Horizontal: "center"}
	case LookHead:
		s.Font.Bold, s.Font.Color, s.Fill = true, "FFFFFF", fill(accentColor)
		s.Border = []excelize.Border{{Type: "right", Color: "FFFFFF", Style: 1}}
	case LookStrong:
		s.Font.Bold = true
	case LookSign:
		s.Alignment.Horizontal = "center"
	case LookMuted, LookMutedLine:
		s.Font.Color = softColor
	case LookLink:
		s.Font.Color, s.Font.Underline = accentColor, "single"
	case LookDay, LookChoiceDay:
		s.CustomNumFmt, s.Alignment.Horizontal = &dates, "left"
	}
	clear := l >= LookHead || l == LookBeside || l == LookBandBeside || l == LookLine || l == LookMutedLine
	if clear && s.Alignment.Horizontal != "center" { // clear of the line beside it
		s.Alignment.Horizontal, s.Alignment.Indent = "left", 1
	}
	if l == LookChoice || l == LookChoiceDay {
		s.Font.Bold, s.Fill, s.Protection = true, fill(typedFill), &excelize.Protection{Locked: false}
	}
	return s
}

// viewIndent is the room that the indent of a cell of a view takes, in characters.
const viewIndent = 1.6

// Height is that of a row with a text at a width, in points, of at most so many
// lines.
func Height(s string, width float64, bold bool, most int) float64 {
	return height(min(linesOf(s, width-viewIndent, bold), most))
}
