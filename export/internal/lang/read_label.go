package lang

import (
	"strings"
	"sync"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// labelTables are the tables of codes whose words a drop-down offers in a
// column.
var labelTables = map[CellKind]string{GroundCell: "ground", ConditionCell: "condition", TransferCell: "mechanism", DataCell: "special", StatusCell: "status"}

// ownLabels are the codes of those tables by the folded words that a language
// itself has for them: "nl", "special:gegevens over gezondheid".
var ownLabels = sync.OnceValue(func() map[string]map[string]string {
	all := make(map[string]map[string]string, len(Complete))
	for _, l := range Complete {
		codes := make(map[string]string)
		for _, t := range CodeTables() {
			for _, c := range l.TableChoices(t) {
				codes[t.Name+":"+Fold(c.Word)] = c.Code
			}
		}
		all[l.Tag] = codes
	}
	return all
})

// readLabels reads a cell that holds nothing but words of the table of its
// column, as the language's drop-down offers them; false for any other cell.
func readLabels(kind CellKind, text, tag string) (r Reading, ok bool) {
	table, ok := labelTables[kind]
	codes := ownLabels()[tag]
	if t := words.Tokens(text); !ok || codes == nil || len(text) > 400 || len(t) > 0 && t[len(t)-1].Text == "?" {
		return r, false
	}
	for piece := range strings.FieldsFuncSeq(text, func(c rune) bool { return c == ';' || c == '\n' }) {
		if piece = strings.TrimSpace(piece); piece == "" {
			continue
		}
		code, ok := codes[table+":"+Fold(piece)]
		if !ok {
			return Reading{}, false
		}
		e := Element{Text: piece}
		switch kind {
		case GroundCell:
			e.Ground = lawfulbasis.Ground(code)
		case ConditionCell:
			e.Condition = lawfulbasis.Condition(code)
		case TransferCell:
			e.Mechanism = transfer.Mechanism(code)
		case DataCell:
			e.Name, e.Special = piece, lawfulbasis.SpecialCategory(code)
		case StatusCell:
			e.Status = ropa.Status(code)
		}
		r.Elements = append(r.Elements, e)
	}
	return r, len(r.Elements) > 0
}
