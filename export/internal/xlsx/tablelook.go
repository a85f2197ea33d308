package xlsx

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/doc"
)

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
			Alignment: clearOfLines(),
			Border:    []excelize.Border{{Type: "bottom", Color: lineColor, Style: 1}, {Type: "right", Color: optionalFill, Style: 1}},
			NumFmt:    49,
		}
		switch kind {
		case DateColumn:
			look.NumFmt, look.CustomNumFmt = 0, &ts.Dates
		case NumberColumn:
			look.NumFmt = 1
		case LookupColumn:
			look.NumFmt = 0
			look.Font.Color = softColor
		}
		look.Fill = fill(typedFill)
		if kind == LookupColumn {
			look.Fill = fill(lookupFill)
		}
		return look
	})
}

// columnLook is the style of cells of a column that nobody has filled yet: text
// stays as it is typed, with its leading zeros.
func (ts *tables) columnLook(kind ColumnKind) (int, error) {
	text := kind != DateColumn && kind != NumberColumn && kind != LookupColumn
	return ts.look(fmt.Sprint("column", text, kind == DateColumn, kind == LookupColumn), func() *excelize.Style {
		look := &excelize.Style{Alignment: clearOfLines(), NumFmt: 49}
		switch kind {
		case DateColumn:
			look.NumFmt, look.CustomNumFmt = 0, &ts.Dates
		case NumberColumn:
			look.NumFmt = 1
		case LookupColumn:
			look.NumFmt = 0
		}
		return look
	})
}

// clearOfLines is the alignment of a cell of a table: below its heading, and
// clear of the lines around it.
func clearOfLines() *excelize.Alignment {
	return &excelize.Alignment{Vertical: "center", Horizontal: "left", Indent: 1, WrapText: true}
}

func fill(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
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
