package layout

import "github.com/openropa/openropa/export/internal/lang"

// What a cell of a foreign sheet is read as; see [lang.Read].
type (
	cellRead    = lang.Reading
	cellElement = lang.Element
)

// Kinds of columns.
const (
	groundCell    = lang.GroundCell
	conditionCell = lang.ConditionCell
	periodCell    = lang.PeriodCell
	transferCell  = lang.TransferCell
	recipientCell = lang.RecipientCell
	subjectCell   = lang.SubjectCell
	dataCell      = lang.DataCell
	measureCell   = lang.MeasureCell
	statusCell    = lang.StatusCell
	dateCell      = lang.DateCell
)

// readCell reads a cell of a kind of column in a language.
func readCell(kind lang.CellKind, text, tag string) cellRead { return lang.Read(kind, text, tag) }
