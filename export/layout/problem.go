package layout

import (
	"fmt"
	"strings"
)

// CellProblem is a cell that does not say what it should. What it holds is
// kept where the register has a place for it, and left out of the register
// where it has none.
type CellProblem struct {
	Sheet    string
	Cell     string   // "B7"; the heading's for a whole column, "" for a whole sheet
	Found    string   // shortened to 200 characters
	Expected string   // in the language of the workbook
	Nearest  []string // valid values that may have been meant, best first, at most three
}

// String returns the problem on one line.
func (p CellProblem) String() string {
	s := fmt.Sprintf("sheet %q, cell %s: found %q, want %s", p.Sheet, p.Cell, p.Found, p.Expected)
	if len(p.Nearest) > 0 {
		s += "; nearest: " + strings.Join(p.Nearest, ", ")
	}
	return s
}
