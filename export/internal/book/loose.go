package book

import (
	"slices"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// longestLoose is how many bytes a cell has that is read as words in use; a
// longer one says more than a code does.
const longestLoose = 200

// looseCode returns the code of a list that words in use stand for, which are
// not the list's own: "UK", "WAHR", "Art. 6(1)(a) GDPR". Words that say more
// than the code, or that may mean another, stand for none.
func looseCode(tag, list, word string) (string, bool) {
	if len(word) > longestLoose {
		return "", false
	}
	switch list {
	case answerList:
		if len(words.Tokens(word)) != 1 { // what is said beside the answer would be lost
			return "", false
		}
		a := words.Answer(word, tag)
		return string(a), a != ""
	case countryList:
		c, ok := transfer.ReadCountry(word, tag)
		return string(c), ok
	}
	kind, ok := looseKinds()[list]
	if !ok {
		return "", false
	}
	r := lang.Read(kind, word, tag)
	if len(r.Elements) != 1 {
		return "", false
	}
	e := r.Elements[0]
	code := ""
	switch kind {
	case lang.GroundCell:
		code, e.Ground = string(e.Ground), ""
	case lang.ConditionCell:
		code, e.Condition = string(e.Condition), ""
	case lang.TransferCell:
		code, e.Mechanism = string(e.Mechanism), ""
	case lang.StatusCell:
		code, e.Status = string(e.Status), ""
	}
	// Nothing else was read, no doubt either.
	return code, code != "" && e == lang.Element{Text: e.Text}
}

// area returns the column that a cell of a column of countries is meant for if
// it names an area, "EU", and the row has a place for one that is empty; -1 for
// another cell.
func (in *Workbook) area(t *tableSheet, input *table.Input, at map[int]int, row *xlsx.Row, c xlsx.Cell) int {
	j, ok := at[c.Column]
	if !ok || c.Kind != xlsx.TextCell || len(c.Text) > longestLoose {
		return -1
	}
	i, area := t.def.Column(input.Columns[j]), slices.Index(input.Columns, "area")
	if i < 0 || area < 0 || t.def.Columns[i].Kind != table.Country || len(t.def.Columns[i].Steps) != 1 {
		return -1
	}
	for column, k := range at {
		if k == area && row.Text(column) != "" {
			return -1
		}
	}
	if !lang.NamesUnion(c.Text) {
		return -1
	}
	return area
}

// looseKinds are the kinds of cells that lists of codes are read as.
func looseKinds() map[string]lang.CellKind {
	return map[string]lang.CellKind{
		codeTypes["lawfulbasis.Ground"]:    lang.GroundCell,
		codeTypes["lawfulbasis.Condition"]: lang.ConditionCell,
		codeTypes["transfer.Mechanism"]:    lang.TransferCell,
		codeTypes["ropa.Status"]:           lang.StatusCell,
	}
}

// loosely is looseCode for the workbook's language, which remembers what it
// read: one word stands in many cells.
func (in *Workbook) loosely(list, word string) (string, bool) {
	key := [2]string{list, word}
	code, known := in.loose[key]
	if !known {
		code, _ = looseCode(in.set.Tag, list, word)
		if in.loose == nil {
			in.loose = make(map[[2]string]string)
		}
		in.loose[key] = code
	}
	return code, code != ""
}
