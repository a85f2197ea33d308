package xlsx

import (
	"github.com/xuri/excelize/v2"
)

// Colours of a brief.
const (
	navy       = "17375E"
	plum       = "5E1A47"
	amber      = "7A4300"
	green      = "14532D"
	ink1       = "1A1D21"
	muted      = "525A64"
	hairLine   = "C5CCD4"
	headGround = "E3E9F0"
	panel      = "F1F4F7"
)

// font is the font of a piece of text.
func (i ink) font() *excelize.Font {
	f := &excelize.Font{Family: fontName, Size: fontSize, Color: ink1, Bold: i.bold()}
	switch i {
	case inkMuted:
		f.Color = muted
	case inkNavy, inkGround:
		f.Color = navy
	case inkSpecial:
		f.Color = plum
	case inkAmber, inkReason:
		f.Color = amber
	case inkGreen:
		f.Color = green
	}
	return f
}

// briefLook is how a cell of a brief looks.
type briefLook struct {
	kind   briefKind
	ink    ink // of text that is all alike
	centre bool
	turned bool // read upwards
	goesOn bool // no line below: the next row goes on with it
	middle bool // between the lines above and below, in a table of low rows
}

// briefKind is what a row of a brief is for.
type briefKind uint8

const (
	briefBody briefKind = iota
	briefTitle
	briefCite  // below the title
	briefPart  // heading within a sheet
	briefLabel // of a particular, beside its value
	briefValue
	briefHead
	briefBand
	briefNote
)

// style returns the style of a look.
func (b *briefBook) style(l briefLook) (int, error) {
	if id, ok := b.looks[l]; ok {
		return id, nil
	}
	id, err := b.file.NewStyle(l.style())
	if err == nil {
		b.looks[l] = id
	}
	return id, err
}

func (l briefLook) style() *excelize.Style {
	s := &excelize.Style{Font: l.ink.font(), Alignment: &excelize.Alignment{Vertical: "top", WrapText: true}, NumFmt: 49}
	line := func(side, color string, style int) {
		s.Border = append(s.Border, excelize.Border{Type: side, Color: color, Style: style})
	}
	fill := func(color string) { s.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}} }
	switch l.kind {
	case briefTitle:
		s.Font = &excelize.Font{Family: fontName, Size: titleSize, Bold: true, Color: navy}
	case briefPart:
		s.Font = &excelize.Font{Family: fontName, Size: 11, Bold: true, Color: navy}
		s.Alignment.Vertical = "bottom"
	case briefHead:
		fill(headGround)
		line("bottom", navy, 1)
		line("left", hairLine, 1)
		line("right", hairLine, 1)
		s.Alignment.Vertical = "bottom"
	case briefBand:
		fill(panel)
		line("bottom", hairLine, 1)
	case briefLabel, briefValue:
		line("bottom", hairLine, 1)
	case briefBody:
		for _, side := range []string{"left", "right"} {
			line(side, hairLine, 1)
		}
		if !l.goesOn {
			line("bottom", hairLine, 1)
		}
	}
	if l.middle {
		s.Alignment.Vertical = "center"
	}
	switch {
	case l.centre:
		s.Alignment.Horizontal = "center"
	case !l.turned && (l.kind == briefHead || l.kind == briefBody): // clear of the line beside it
		s.Alignment.Horizontal, s.Alignment.Indent = "left", 1
	}
	if l.turned {
		s.Alignment.TextRotation = 90
	}
	return s
}
