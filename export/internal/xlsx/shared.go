package xlsx

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// sharedFormulas are the formulas of a view that cells of a column share: the
// first states it, the others its number.
type sharedFormulas struct {
	columns [][]sharedFormula
	rows, n int
}

type sharedFormula struct {
	formula string
	number  int
}

func newSharedFormulas(columns, rows int) *sharedFormulas {
	return &sharedFormulas{columns: make([][]sharedFormula, columns), rows: rows}
}

// formula writes a cell of a row with its formula and value.
func (s *sharedFormulas) formula(w *rowWriter, row, line int, c *ViewCell, style int, value string, isNumber bool) {
	if !strings.Contains(c.Formula, MarkLine) {
		w.formula(c.Column, style, w.scratch, value, isNumber)
		return
	}
	for _, f := range s.columns[c.Column] {
		if f.formula == c.Formula {
			w.formulaAs(c.Column, style, ` t="shared" si="`+strconv.Itoa(f.number)+`"`, nil, value, isNumber)
			return
		}
	}
	s.columns[c.Column] = append(s.columns[c.Column], sharedFormula{c.Formula, s.n})
	share := fmt.Sprintf(` t="shared" ref="%s:%s" si="%d"`, CellName(c.Column, row), CellName(c.Column, s.rows), s.n)
	s.n++
	w.scratch = bytes.ReplaceAll(w.scratch, []byte(MarkLine), strconv.AppendInt(nil, int64(line), 10))
	w.formulaAs(c.Column, style, share, w.scratch, value, isNumber)
}
