package layout

import (
	"slices"
	"strings"
)

// isNoEntry reports whether a row of a table is none of an entry: a total, the
// heading of a section, or a note. Rows that a layout writes are none of these:
// they have a number where the table has a column for it.
func isNoEntry(row gridRow, columns []foundColumn, tag string) bool {
	var texts []string
	first := -1
	for n, s := range row.texts {
		if s = strings.TrimSpace(s); s != "" {
			if first < 0 {
				first = n
			}
			texts = append(texts, s)
		}
	}
	if len(texts) == 0 {
		return false
	}
	counts := strings.ContainsAny(texts[0], "0123456789:=")
	if saysAtStart(headingVocabulary().total, texts[0], tag) {
		for _, s := range texts[1:] {
			if strings.Trim(s, "0123456789., %") != "" {
				return false
			}
		}
		return len(texts) > 1 || counts || saysWhole(headingVocabulary().total, texts[0], tag)
	}
	if len(texts) > 1 || len(columns) < 3 {
		return false
	}
	if counts && saysAtStart(headingVocabulary().note, texts[0], tag) {
		return true
	}
	for _, mark := range []string{"---", "===", "***", "###"} {
		if strings.HasPrefix(texts[0], mark) && strings.Trim(texts[0], mark+" ") != "" {
			return true
		}
	}
	serial := slices.IndexFunc(columns, func(c foundColumn) bool { return c.column != nil && c.column.Key == KeySerial })
	return serial >= 0 && (isUpper(texts[0]) || first == serial && strings.Trim(texts[0], "0123456789.") != "")
}
