package xlsx

import (
	"cmp"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/doc"
)

// Form is a workbook of sheets whose cells stand where they are put: the
// layouts of authorities.
type Form struct {
	Title    string
	Subject  string
	Keeper   string // running head of the printed sheets
	Language string // BCP 47 tag
	Version  string
	Created  string // ISO 8601 date; "" for none
	Modified string // likewise
	Page     string // running foot with two verbs: "page %d of %d"
	Sheets   []FormSheet
}

// FormSheet is one sheet of a [Form].
type FormSheet struct {
	Name   string    // made into one that a sheet may have and no other has
	Tab    string    // colour of the tab, RRGGBB; "" for none
	Widths []float64 // of the columns, in characters
	Rows   []FormRow // from the first; a row without cells is left empty
	Frozen [2]int    // columns and rows that stay in view
	Repeat [2]int    // first and last row printed on each page; zero for none
	Wide   bool      // printed on A3, not A4
	Table  bool      // rows may be added below
}

// FormRow is one row of a [FormSheet].
type FormRow struct {
	Height float64    // points; 0 is as high as its text
	Cells  []FormCell // from left to right
}

// FormCell is one cell of a [FormSheet], or several merged.
type FormCell struct {
	Column int // from 1
	Text   string
	Look   Look
	Across int    // columns it spans; 0 is 1
	Down   int    // rows it spans; 0 is 1
	Note   string // comment
	List   string // the range a drop-down takes its values from; "" for none
	Prompt string // what the drop-down says; for List
	Link   string // address, or the name of a sheet after #
}

// Look is how a cell looks. The zero value is black on white, wrapped, at the
// top left.
type Look struct {
	Fill, Ink    string // RRGGBB; "" for none, and black
	Line         string // colour of the border; "" for none
	Size         float64
	Bold, Italic bool
	Centre       bool // across
	Middle       bool // down
	Flat         bool // not wrapped
}

func (l Look) size() float64 { return cmp.Or(l.Size, fontSize) }

// MaxLines is how many lines of body text a cell shows: beyond it, and beyond
// the units a cell holds, a text goes on in another row.
const MaxLines = maxLines

// indent is what the space before a text takes, in characters, beside the
// margins of a cell.
const indent = 0.8

// Pieces cuts a text into what one cell each can hold and show in columns of a
// width; at least one piece. The pieces together are the text. Room is what
// the mark of the further pieces takes.
func Pieces(text string, width float64, l Look, room int) []string {
	ends := breaks(text, (width-indent)*fontSize/l.size(), l.Bold)
	var pieces []string
	start, line := 0, 0
	cut := func(end int) { pieces, start, line = append(pieces, text[start:end]), end, 0 }
	last := 0
	for _, end := range ends {
		for end > start+(maxUnits-room)/2 && unitsOf(text[start:end]) > maxUnits-room {
			if last > start {
				cut(last)
				continue
			}
			cut(start + fit(text[start:end], maxUnits-room))
		}
		if line++; line > maxLines-2 && last > start {
			cut(last)
			line = 1
		}
		last = end
	}
	return append(pieces, text[start:])
}

// halves are texts that a cell would take for the escape of half a character.
// The library escapes other texts of the kind and drops these.
var halves = regexp.MustCompile(`_x[dD][89a-fA-F][0-9a-fA-F]{2}_`)

// cellText returns a text for a cell: in runs that cut the halves in it, so
// that none is an escape.
func cellText(s string) any {
	var runs []excelize.RichTextRun
	last := 0
	for _, at := range halves.FindAllStringIndex(s, -1) {
		runs = append(runs, excelize.RichTextRun{Text: s[last : at[0]+2]})
		last = at[0] + 2
	}
	if runs == nil {
		return s
	}
	return append(runs, excelize.RichTextRun{Text: s[last:]})
}

// Clean returns a text as a cell holds it: without control characters, each
// of which becomes its picture, and with plain line breaks.
func Clean(s string) string {
	if strings.Contains(s, "\r") {
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	}
	return clean(s)
}

// SheetNames makes names into ones that sheets may have: at most 31 units,
// none of :\/?*[], no two the same but for case.
func SheetNames(names []string) []string {
	taken := make(map[string]bool, len(names))
	out := make([]string, len(names))
	for i, s := range names {
		out[i] = sheetName(s, taken)
	}
	return out
}

// Quoted returns the name of a sheet as a formula has it.
func Quoted(sheet string) string { return quoted(sheet) }

// MaxSheets is how many sheets a workbook may have, to be read back.
const MaxSheets = maxSheets

// RenderForm writes a workbook. The same book gives the same bytes. Nothing is
// written unless the workbook is whole.
func RenderForm(w io.Writer, b *Form) error {
	d := &doc.Document{
		Title: b.Title, Subject: b.Subject, Keeper: b.Keeper, Language: b.Language, Version: b.Version,
		Created: b.Created, Modified: b.Modified, Words: doc.Words{Page: b.Page},
	}
	f := excelize.NewFile(excelize.Options{TmpDir: "\x00"}) // in memory
	defer f.Close()
	f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return newSortedZip(w, nil) })
	if err := f.SetDefaultFont(fontName); err != nil {
		return err
	}
	if err := f.SetAppProps(&excelize.AppProperties{Application: "OpenROPA"}); err != nil {
		return err
	}
	f.Pkg.Store("docProps/core.xml", coreProperties(d))
	names := make([]string, len(b.Sheets))
	for i := range b.Sheets {
		names[i] = b.Sheets[i].Name
	}
	names = SheetNames(names)
	for i, name := range names {
		if i == 0 {
			if err := f.SetSheetName("Sheet1", name); err != nil {
				return err
			}
		} else if _, err := f.NewSheet(name); err != nil {
			return err
		}
	}
	p := placer{file: f, looks: make(map[Look]int), book: b}
	for i := range b.Sheets {
		if err := p.sheet(names[i], &b.Sheets[i]); err != nil {
			return fmt.Errorf("sheet %q: %w", names[i], err)
		}
	}
	if err := nameAreas(f, names, b); err != nil {
		return err
	}
	_, err := f.WriteToBuffer()
	return err
}

// placer puts cells on sheets.
type placer struct {
	file  *excelize.File
	looks map[Look]int
	book  *Form
}

func (p *placer) sheet(name string, s *FormSheet) error {
	f := p.file
	yes, no, one, zero := true, false, 1, 0
	props := &excelize.SheetPropsOptions{FitToPage: &yes}
	if s.Tab != "" {
		props.TabColorRGB = &s.Tab
	}
	if err := f.SetSheetProps(name, props); err != nil {
		return err
	}
	if err := f.SetSheetView(name, 0, &excelize.ViewOptions{ShowGridLines: &no}); err != nil {
		return err
	}
	sw, err := f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	for i, w := range s.Widths {
		if err := sw.SetColWidth(i+1, i+1, w); err != nil {
			return err
		}
	}
	if s.Frozen != [2]int{} {
		corner, err := excelize.CoordinatesToCellName(s.Frozen[0]+1, s.Frozen[1]+1)
		if err != nil {
			return err
		}
		pane := "bottomRight"
		if s.Frozen[0] == 0 {
			pane = "bottomLeft"
		} else if s.Frozen[1] == 0 {
			pane = "topRight"
		}
		if err := sw.SetPanes(&excelize.Panes{Freeze: true, XSplit: s.Frozen[0], YSplit: s.Frozen[1], TopLeftCell: corner, ActivePane: pane}); err != nil {
			return err
		}
	}
	lists := make(map[[2]string][]string) // cells of each drop-down
	var order [][2]string
	links := 0
	under := make(map[[2]int]Look) // cells that one above spans
	heights := s.heights()
	for i, row := range s.Rows {
		at := i + 1
		values, err := p.row(sw, name, at, row, under)
		if err != nil {
			return err
		}
		for _, c := range row.Cells {
			cell, err := excelize.CoordinatesToCellName(c.Column, at)
			if err != nil {
				return err
			}
			if c.Note != "" {
				if err := f.AddComment(name, excelize.Comment{
					Cell: cell, Author: "OpenROPA", Width: 320, Height: uint(40 + 16*len(breaks(c.Note, 50, false))),
					Paragraph: []excelize.RichTextRun{{Text: clean(c.Note), Font: &excelize.Font{Family: fontName, Size: 9}}},
				}); err != nil {
					return err
				}
			}
			if c.List != "" {
				key := [2]string{c.List, c.Prompt}
				if lists[key] == nil {
					order = append(order, key)
				}
				lists[key] = append(lists[key], cell)
			}
			if c.Link != "" && links < 2000 && len(c.Link) < 2000 {
				links++
				to, kind := c.Link, "External"
				if inside, ok := strings.CutPrefix(to, "#"); ok {
					to, kind = Quoted(inside)+"!A1", "Location"
				}
				if err := f.SetCellHyperLink(name, cell, to, kind); err != nil {
					return err
				}
			}
		}
		if len(values) == 0 && row.Height == 0 {
			continue
		}
		if err := sw.SetRow("A"+strconv.Itoa(at), values, excelize.RowOpts{Height: heights[i]}); err != nil {
			return err
		}
	}
	for i, row := range s.Rows {
		for _, c := range row.Cells {
			if c.Across < 2 && c.Down < 2 {
				continue
			}
			first, err := excelize.CoordinatesToCellName(c.Column, i+1)
			if err != nil {
				return err
			}
			last, err := excelize.CoordinatesToCellName(c.Column+max(c.Across, 1)-1, i+max(c.Down, 1))
			if err != nil {
				return err
			}
			if err := sw.MergeCell(first, last); err != nil {
				return err
			}
		}
	}
	for _, key := range order {
		v := excelize.NewDataValidation(true)
		v.Sqref = strings.Join(lists[key], " ")
		v.SetSqrefDropList(key[0])
		v.ShowErrorMessage = false // other values are allowed: the lists are examples
		if err := f.AddDataValidation(name, v); err != nil {
			return err
		}
	}
	orientation, size := "landscape", 9 // A4
	if s.Wide {
		size = 8 // A3
	}
	if err := f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &one, FitToHeight: &zero}); err != nil {
		return err
	}
	side, top, edge := 0.4, 0.7, 0.3
	if err := f.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &edge, Footer: &edge}); err != nil {
		return err
	}
	const font = `&"` + fontName + `,Regular"&8 `
	page := strings.Replace(strings.Replace(headerText(p.book.Page, 40), "%d", "&P", 1), "%d", "&N", 1)
	if err := f.SetHeaderFooter(name, &excelize.HeaderFooterOptions{
		OddHeader: "&L" + font + headerText(p.book.Keeper, 80) + "&R" + font + headerText(p.book.Title, 80),
		OddFooter: "&L" + font + headerText(name, 60) + "&R" + font + page,
	}); err != nil {
		return err
	}
	return sw.Flush()
}

// nameAreas defines what is printed of each sheet, and what on each of its
// pages: of a table whole columns, so that rows added below are printed too,
// of a form its cells. The library defines the first name; it would go through
// all sheets for each of the others.
func nameAreas(f *excelize.File, names []string, b *Form) error {
	add := func(sheet int, name, to string) error {
		list := f.WorkBook.DefinedNames
		if list == nil {
			return f.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: to, Scope: names[sheet]})
		}
		d := list.DefinedName[0]
		d.Name, d.Data, d.LocalSheetID = name, to, &sheet
		list.DefinedName = append(list.DefinedName, d)
		return nil
	}
	for i := range b.Sheets {
		s := &b.Sheets[i]
		if len(s.Widths) == 0 || len(s.Rows) == 0 {
			continue
		}
		last, err := excelize.ColumnNumberToName(len(s.Widths))
		if err != nil {
			return err
		}
		area := "$A:$" + last
		if !s.Table {
			area = fmt.Sprintf("$A$1:$%s$%d", last, len(s.Rows))
		}
		if err := add(i, "_xlnm.Print_Area", Quoted(names[i])+"!"+area); err != nil {
			return err
		}
		if s.Repeat[1] > 0 {
			if err := add(i, "_xlnm.Print_Titles", fmt.Sprintf("%s!$%d:$%d", Quoted(names[i]), s.Repeat[0], s.Repeat[1])); err != nil {
				return err
			}
		}
	}
	return nil
}

// row returns the values of a row, and notes the cells beneath that it spans.
func (p *placer) row(sw *excelize.StreamWriter, name string, at int, row FormRow, under map[[2]int]Look) ([]any, error) {
	var values []any
	put := func(column int, look Look, text any) error {
		for len(values) < column {
			values = append(values, nil)
		}
		id, err := p.look(look)
		if err != nil {
			return err
		}
		values[column-1] = excelize.Cell{StyleID: id, Value: text}
		return nil
	}
	cells := slices.Clone(row.Cells)
	slices.SortStableFunc(cells, func(a, b FormCell) int { return a.Column - b.Column })
	for _, c := range cells {
		var value any
		if c.Text != "" {
			value = cellText(Clean(c.Text))
		}
		for y := range max(c.Down, 1) {
			for x := range max(c.Across, 1) {
				switch {
				case y > 0:
					under[[2]int{at + y, c.Column + x}] = c.Look
				case x > 0:
					if err := put(c.Column+x, c.Look, nil); err != nil {
						return nil, err
					}
				default:
					if err := put(c.Column, c.Look, value); err != nil {
						return nil, err
					}
				}
			}
		}
	}
	for column := 1; len(under) > 0 && column <= 64; column++ {
		look, ok := under[[2]int{at, column}]
		if !ok {
			continue
		}
		delete(under, [2]int{at, column})
		if err := put(column, look, nil); err != nil {
			return nil, err
		}
	}
	return values, nil
}

// heights are what the texts of the rows take. A text that spans rows makes
// all of them higher.
func (s *FormSheet) heights() []float64 {
	heights := make([]float64, len(s.Rows))
	for i, row := range s.Rows {
		if heights[i] = row.Height; row.Height > 0 {
			continue
		}
		high := 15.0
		for _, c := range row.Cells {
			if c.Text != "" && !c.Look.Flat && c.Down < 2 {
				high = max(high, TextHeight(c.Text, WidthOf(s.Widths, c.Column, c.Across), c.Look))
			}
		}
		heights[i] = min(maxHeight, high)
	}
	for i, row := range s.Rows {
		for _, c := range row.Cells {
			if c.Down < 2 || c.Text == "" || i+c.Down > len(heights) {
				continue
			}
			short := TextHeight(c.Text, WidthOf(s.Widths, c.Column, c.Across), c.Look)
			for _, h := range heights[i : i+c.Down] {
				short -= h
			}
			for n := i; short > 0 && n < i+c.Down; n++ {
				heights[n] = min(maxHeight, heights[n]+short/float64(c.Down))
			}
		}
	}
	return heights
}

// WidthOf is the width of columns together.
func WidthOf(widths []float64, column, across int) float64 {
	w := 0.0
	for i := range max(across, 1) {
		if n := column - 1 + i; n < len(widths) {
			w += widths[n]
		} else {
			w += minWidth
		}
	}
	return w
}

func (p *placer) look(l Look) (int, error) {
	if id, ok := p.looks[l]; ok {
		return id, nil
	}
	s := &excelize.Style{
		Font:      &excelize.Font{Family: fontName, Size: l.size(), Bold: l.Bold, Italic: l.Italic, Color: cmp.Or(l.Ink, "000000")},
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: !l.Flat},
		NumFmt:    49, // text, also when someone edits the cell
	}
	if l.Centre {
		s.Alignment.Horizontal = "center"
	}
	if l.Middle {
		s.Alignment.Vertical = "center"
	}
	if !l.Flat && !l.Centre {
		s.Alignment.Horizontal, s.Alignment.Indent = "left", 1
	}
	if l.Fill != "" {
		s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{l.Fill}}
	}
	if l.Line != "" {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			s.Border = append(s.Border, excelize.Border{Type: side, Color: l.Line, Style: 1})
		}
	}
	id, err := p.file.NewStyle(s)
	if err != nil {
		return 0, err
	}
	p.looks[l] = id
	return id, nil
}

// FitWidths gives columns that have too much text for a page the room of one:
// each what its longest words need, at most 34 characters, then step by step
// the rest to whichever makes the rows highest. The room in characters may be
// passed, up to the widest, by what would else be more than a row shows. Words
// are texts of which no word is broken if it can be helped.
func FitWidths(words, texts [][]string, room, widest float64) []float64 {
	w := make([]float64, len(texts))
	cells := make([]tallest, len(texts))
	for i := range texts {
		w[i] = minWidth + 1
		for _, s := range words[i] {
			for word := range strings.FieldsSeq(s) {
				w[i] = max(w[i], min(chars(word, true)+indent+2, 34))
			}
		}
		for _, s := range texts[i] {
			if s == "" {
				continue
			}
			for word := range strings.FieldsSeq(s) {
				if len(word) > int(w[i]) {
					w[i] = max(w[i], min(chars(word, false)+indent+2, 15))
				}
			}
			var c doc.Cell
			for line := range strings.SplitSeq(s, "\n") {
				c = append(c, doc.Line{Text: line})
			}
			cells[i].add(c)
		}
	}
	grow(w, cells, room, widest)
	return w
}

// TextHeight is how high a row must be, in points, to show a text in a width.
func TextHeight(s string, width float64, l Look) float64 {
	lines := len(breaks(Clean(s), (width-indent)*fontSize/l.size(), l.Bold))
	return padding + float64(lines)*lineHeight*l.size()/fontSize
}

// Workbook returns the cells of a form as [Read] gives what [RenderForm]
// writes.
func (b *Form) Workbook() *Workbook {
	names := make([]string, len(b.Sheets))
	for i := range b.Sheets {
		names[i] = b.Sheets[i].Name
	}
	w := &Workbook{Language: b.Language}
	for i, name := range SheetNames(names) {
		s := Sheet{Name: name}
		rows := make([]Row, len(b.Sheets[i].Rows))
		for n, row := range b.Sheets[i].Rows {
			for _, c := range row.Cells {
				text := Clean(c.Text)
				if text == "" {
					continue
				}
				for y := range max(c.Down, 1) { // merged cells have it in every row
					if n+y < len(rows) {
						rows[n+y].Cells = append(rows[n+y].Cells, Cell{Column: c.Column - 1, Text: text})
					}
				}
			}
		}
		for n := range rows {
			if rows[n].Number = n + 1; len(rows[n].Cells) > 0 {
				slices.SortStableFunc(rows[n].Cells, func(a, b Cell) int { return a.Column - b.Column })
				s.Rows = append(s.Rows, rows[n])
			}
		}
		w.Sheets = append(w.Sheets, s)
	}
	return w
}
