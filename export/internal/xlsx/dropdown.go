package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

func (ts *tables) comment(sheet, cell, text string) error {
	if text == "" {
		return nil
	}
	height := uint(20 + 16*len(breaks(text, 44, false)))
	return ts.file.AddComment(sheet, excelize.Comment{Author: "OpenROPA", Cell: cell, Text: clean(text), Width: 300, Height: height})
}

// validations give the columns their drop-downs.
func (ts *tables) validations(s *TableSheet, name string, last int) error {
	for j := range s.Columns {
		c := &s.Columns[j]
		cells := CellName(j, firstRow) + ":" + CellName(j, last+spareRows)
		if err := ts.validation(c, name, cells); err != nil {
			return err
		}
	}
	return nil
}

func (ts *tables) validation(c *TableColumn, sheet, cells string) error {
	from := ts.source(c.List)
	if from == "" {
		return nil
	}
	dv := excelize.NewDataValidation(true)
	dv.Sqref = cells
	dv.SetSqrefDropList(escaped(from))
	dv.SetError(excelize.DataValidationErrorStyleWarning, "OpenROPA", ts.Error)
	if c.Many { // several are none of the list's values
		dv.ShowErrorMessage = false
		dv.SetInput("OpenROPA", ts.Several)
	}
	return ts.file.AddDataValidation(sheet, dv)
}

// source returns the cells that a drop-down offers.
func (ts *tables) source(list string) string {
	if key, ok := strings.CutPrefix(list, "@"); ok {
		i, ok := ts.at[key]
		if !ok {
			return ""
		}
		for j, c := range ts.Sheets[i].Columns {
			if c.Key == "id" {
				col := strings.TrimRight(CellName(j, 1), "1")
				return fmt.Sprintf("%s!$%s$%d:$%s$%d", quoted(ts.names[i]), col, firstRow, col, ts.ends[i]+spareRows)
			}
		}
		return ""
	}
	for j, l := range ts.Lists {
		if l.Key == list && list != "" && len(l.Words) > 0 {
			col := strings.TrimRight(CellName(2*j, 1), "1")
			return fmt.Sprintf("%s!$%s$%d:$%s$%d", quoted(ts.list), col, firstRow, col, firstRow+len(l.Words)-1)
		}
	}
	return ""
}
