package book

import (
	"slices"
	"strings"
	"sync"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
)

// Columns that are looked up hold formulas. Where one holds a text instead,
// somebody typed it, or a program wrote what the formula came to: a name beside
// an empty reference is the reference; any other text must be the name of what
// the reference means.

// lookupHeadings are the keys of the columns that are looked up, by table and by
// their headings in any language.
var lookupHeadings = sync.OnceValue(func() map[string]map[string]string {
	all := make(map[string]map[string]string)
	for _, d := range table.Defs() {
		heads := make(map[string]string)
		add := func(heading, key string) {
			if h := headingText(heading); headingsOf(d)[h] == "" {
				heads[h] = key
			}
		}
		for _, set := range lang.Complete {
			for i := range d.Columns {
				if c := &d.Columns[i]; c.Kind == table.Of || c.Kind == table.Ref {
					add(strings.Replace(set.Word("lookedUp"), "%s", HeadingOf(set, c), 1), nameKey+c.Key)
				}
			}
			if checked(d.Key) {
				add(set.Word("rowCheck"), checkKey)
			}
			if pathed[d.Key] {
				add(set.Word("rowPath"), pathKey)
			}
			if d.Key == "purposes" {
				add(set.Word("rowGap"), gapKey)
			}
			if d.Key == "recipients" || d.Key == "subProcessors" {
				add(viaHeading(set), viaKey)
			}
		}
		all[d.Key] = heads
	}
	return all
})

// typedName is a text beside a reference.
type typedName struct {
	t           *tableSheet
	row, column int // of the sheet
	of          string
	ref         *table.Column
	refs, text  string
}

// lookedUp reads what stands in the columns of a row that are looked up, and is
// not the value of a formula.
func (in *Workbook) lookedUp(t *tableSheet, s *origin, input *table.Input, row *xlsx.Row, texts []string) []string {
	for _, c := range row.Cells {
		key := t.lookups[c.Column]
		text := strings.TrimSpace(c.Text)
		if key == "" {
			continue
		}
		if in.leaves(t.sheet, row.Number, c.Column, isLookedUp); text == "" || c.Computed || c.Kind == xlsx.UnvaluedCell {
			continue
		}
		at := func(key string) string {
			if j := slices.Index(input.Columns, key); j >= 0 && j < len(texts) {
				return texts[j]
			}
			return ""
		}
		switch base, isName := strings.CutPrefix(key, nameKey); {
		case isName && at(base) == "":
			j := slices.Index(input.Columns, base)
			if j < 0 {
				j = len(input.Columns)
				input.Columns, s.columns = append(input.Columns, base), append(s.columns, c.Column)
			}
			for len(texts) <= j {
				texts = append(texts, "")
			}
			texts[j] = text
			in.takes(t.sheet, row.Number, c.Column, base, len(input.Rows))
		case isName:
			ref := &t.def.Columns[t.def.Column(base)]
			in.typed = append(in.typed, typedName{t, row.Number, c.Column, at(table.OfKey), ref, at(base), text})
		case key == checkKey && strings.ContainsAny(string([]rune(text)[:1]), "●▲■"):
		case key == gapKey && text == at(table.OfKey), key == pathKey && (text == at(table.OfKey)+"/"+at("id") || text == at(table.OfKey)+"/"+at(table.RowKey)):
		default:
			in.report(t.sheet, row.Number, c.Column, text, "wantLookup", nil)
		}
	}
	return texts
}

// compareNames reports the names beside references that are not those of what
// these mean.
func (in *Workbook) compareNames() {
	for _, n := range in.typed {
		if in.names(n.ref, n.of, n.refs, n.text) {
			continue
		}
		heading := HeadingOf(in.set, n.ref)
		in.report(n.t.sheet, n.row, n.column, n.text, "wantLookup", []string{heading})
	}
}

// names reports whether a text names what references mean: each of them, where
// there are several.
func (in *Workbook) names(ref *table.Column, of, refs, text string) bool {
	var targets []string
	if ref.Kind == table.Of {
		refs = refs[strings.LastIndexAny(refs, "/:")+1:]
	} else {
		targets = []string{targetTable(strings.ToLower(strings.TrimPrefix(ref.Target, "catalogue")))}
	}
	rest := text
	for line := range strings.SplitSeq(refs, "\n") {
		found := false
		for i := range in.inputs {
			input := &in.inputs[i]
			if targets != nil && !slices.Contains(targets, input.Key) {
				continue
			}
			id := slices.Index(input.Columns, "id")
			if id < 0 {
				continue
			}
			for _, row := range input.Rows {
				if id >= len(row) || row[id] != line {
					continue
				}
				for _, key := range []string{"name", "title", "category", "destination", "description"} {
					if j := slices.Index(input.Columns, key); j >= 0 && j < len(row) && row[j] != "" && strings.HasPrefix(rest, row[j]) {
						rest, found = strings.TrimPrefix(strings.TrimPrefix(rest, row[j]), "; "), true
						break
					}
				}
				if found {
					break
				}
			}
		}
		if !found && !strings.EqualFold(line, text) { // a name may stand for a reference
			return false
		}
	}
	return rest == "" || rest == text
}
