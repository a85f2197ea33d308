package xlsx

import (
	"cmp"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/doc"
)

// The look of the workbook: one font, one accent, greys, and three colours
// that stand beside words.
const (
	fontName     = "Arial"
	fontSize     = 9.0
	titleSize    = 15.0
	accentColor  = "1F4E79"
	accentLight  = "DCE6F1"
	optionalFill = "EDEFF2"
	inkColor     = "1A1A1A"
	softColor    = "6B6B6B"
	lineColor    = "D0D5DB"
	badColor     = "9C1C1C"
	badFill      = "FBE3E1"
	warnColor    = "7A4B00"
	warnFill     = "FFF1D6"
	goodColor    = "1E6B3A"
	goodFill     = "E3F1E7"
	typedFill    = "FFFDF0" // of cells that are typed
	lookupFill   = "F4F6F8" // of cells that are looked up
)

// cellStyle is what sets a cell apart from others of its row.
type cellStyle struct {
	need, proviso bool // of a heading
	line          doc.Style
	linked        bool
}

// style is one look of a cell.
type style struct {
	kind rowKind
	cell cellStyle
}

func (b *book) style(s style) (int, error) {
	if id, ok := b.styles[s]; ok {
		return id, nil
	}
	id, err := b.file.NewStyle(s.look())
	if err != nil {
		return 0, err
	}
	b.styles[s] = id
	return id, nil
}

func (s style) look() *excelize.Style {
	look := &excelize.Style{
		Font:      lineFont(s.cell.line, s.cell.linked),
		Alignment: &excelize.Alignment{Vertical: "top", WrapText: true},
		NumFmt:    49, // text, also when someone edits the cell
	}
	switch s.kind {
	case rowTitle, rowLongTitle:
		look.Font = &excelize.Font{Family: fontName, Size: titleSize, Bold: true, Color: accentColor}
		look.Alignment = &excelize.Alignment{Vertical: "center", WrapText: s.kind == rowLongTitle}
	case rowHeading:
		look.Font = &excelize.Font{Family: fontName, Size: 11, Bold: true, Color: accentColor}
		look.Alignment = &excelize.Alignment{Vertical: "bottom"}
	case rowNote:
		look.Alignment = &excelize.Alignment{Vertical: "top"}
	case rowHead:
		fill, border := optionalFill, lineColor
		switch {
		case s.cell.need:
			fill, border = accentColor, accentColor
		case s.cell.proviso:
			fill = accentLight
		}
		look.Font = headFont(doc.Strong, s.cell)
		look.Alignment = clearOfLines()
		look.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}}
		look.Border = []excelize.Border{
			{Type: "bottom", Color: accentColor, Style: 1}, {Type: "right", Color: "FFFFFF", Style: 1}, {Type: "top", Color: border, Style: 1},
		}
	case rowTable:
		look.Alignment = clearOfLines()
		look.Border = []excelize.Border{{Type: "bottom", Color: lineColor, Style: 1}, {Type: "right", Color: optionalFill, Style: 1}}
	case rowField:
		look.Border = []excelize.Border{{Type: "bottom", Color: optionalFill, Style: 1}}
	}
	if s.kind != rowTable {
		return look
	}
	switch s.cell.line {
	case doc.Bad:
		look.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{badFill}}
	case doc.Warn:
		look.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{warnFill}}
	}
	return look
}

// lineFont is the font of a line of a style.
func lineFont(s doc.Style, linked bool) *excelize.Font {
	f := &excelize.Font{Family: fontName, Size: fontSize, Color: inkColor}
	if linked {
		f.Color = accentColor
	}
	switch s {
	case doc.Strong:
		f.Bold = true
	case doc.Note:
		f.Size, f.Color = 8, softColor
	case doc.Missing:
		f.Italic, f.Color = true, softColor
	case doc.None:
		f.Italic = true
	case doc.Bad:
		f.Bold, f.Color = true, badColor
	case doc.Warn:
		f.Bold, f.Color = true, warnColor
	case doc.Good:
		f.Color = goodColor
	}
	return f
}

// headFont is the font of a line of a heading, legible on its fill.
func headFont(s doc.Style, c cellStyle) *excelize.Font {
	f := &excelize.Font{Family: fontName, Size: 8, Color: accentColor}
	if c.need {
		f.Color = "FFFFFF"
	}
	switch s {
	case doc.Strong:
		f.Size, f.Bold = fontSize, true
	case doc.None:
		f.Italic = true
	}
	return f
}

// of returns the style of a cell of text; false where its lines do not all
// look the same, so that each needs its own.
func (s style) of(c doc.Cell, linked bool) (style, bool) {
	if s.kind == rowHead && strings.TrimSpace(c.String()) != "" {
		return s, false
	}
	for _, l := range c[1:] {
		if l.Style != c[0].Style {
			return s, strings.TrimSpace(c.String()) == ""
		}
	}
	s.cell.line, s.cell.linked = c[0].Style, linked
	return s, true
}

// font is the font of a line of a style.
func (s style) font() *excelize.Font {
	if s.kind == rowHead {
		return headFont(s.cell.line, s.cell)
	}
	return lineFont(s.cell.line, s.cell.linked)
}

// compare orders styles.
func (s style) compare(t style) int {
	number := func(s style) int {
		n := int(s.kind) << 3
		for i, is := range []bool{s.cell.need, s.cell.proviso, s.cell.linked} {
			if is {
				n |= 1 << i
			}
		}
		return n
	}
	return cmp.Or(cmp.Compare(number(s), number(t)), cmp.Compare(s.cell.line, t.cell.line))
}
