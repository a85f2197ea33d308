package export

import (
	"fmt"
	"io"
	"strings"

	"github.com/openropa/openropa/export/internal/xlsx"
)

// Annotate writes a copy of a workbook (.xlsx) that was read, with a comment
// on each cell at fault: what was expected, and what may have been meant. The
// comment of a problem of a whole sheet is on its first cell. A cell that has a
// comment keeps its text before ours; values and formats stay. The error is for
// what is no such workbook, or is larger than [ReadExcel] reads.
func Annotate(w io.Writer, workbook io.Reader, problems []CellProblem) error {
	data, err := io.ReadAll(io.LimitReader(workbook, xlsx.MaxFile+1))
	if err != nil {
		return fmt.Errorf("export: annotate: %w", err)
	}
	var notes []xlsx.Note
	for _, p := range problems {
		text := p.Expected
		if len(p.Nearest) > 0 {
			text += "\n→ " + strings.Join(p.Nearest, ", ")
		}
		notes = append(notes, xlsx.Note{Sheet: p.Sheet, Cell: p.Cell, Text: text})
	}
	if err := xlsx.Annotate(w, data, notes); err != nil {
		return fmt.Errorf("export: annotate: %w", err)
	}
	return nil
}
