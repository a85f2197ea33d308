package book

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/ropa"
)

// View is a sheet that shows what the tables state, and is not read.
type View struct {
	Sheet    string
	Table    string   // the sheet of the table to change instead
	OfReport bool     // what it shows depends on a report, which is not read either
	Open     []string // cells that are chosen, or are of a report
}

// viewTables are the tables to change instead of the sheets that show them, by
// the words that name the sheets; "" for a sheet of a report.
var viewTables = map[string]string{
	"startSheet": "activities", "registerViewSheet": "activities", "activityViewSheet": "activities",
	"coverSheet": "register", "overview": "activities", "recordSheet": "activities", "processorRecordSheet": "processing",
	"findingTableSheet": "", "outcomeTableSheet": "",
}

// Views returns the sheets of the workbook that show what the tables state.
func (in *Workbook) Views() []View {
	var views []View
	report := false
	for i := range in.book.Sheets {
		name := lang.Fold(in.book.Sheets[i].Name)
		for word, table := range viewTables {
			if lang.Fold(in.set.Word(word)) != name {
				continue
			}
			v := View{Sheet: in.book.Sheets[i].Name, OfReport: table == ""}
			report = report || v.OfReport
			if table != "" {
				_, v.Table = SheetNames(in.set, table)
			}
			views = append(views, v)
			break
		}
	}
	for i := range views { // the overview counts findings
		views[i].OfReport = views[i].OfReport || report && lang.Fold(views[i].Sheet) == lang.Fold(in.set.Word("overview"))
		if lang.Fold(views[i].Sheet) == lang.Fold(in.set.Word("startSheet")) {
			views[i].Open = []string{"A2", strings.ReplaceAll(startDayCell, "$", ""), startErrorsCell}
		}
		if lang.Fold(views[i].Sheet) == lang.Fold(in.set.Word("activityViewSheet")) {
			views[i].Open = []string{formChoice}
		}
	}
	return views
}

// control is a cell of a view whose value is chosen.
type control struct {
	sheet *xlsx.Sheet
	cell  xlsx.Cell
	row   int
	day   bool // a day is chosen; else an entry
}

// noteControls remembers what was chosen on a sheet that is a view; only its
// first rows are read.
func (in *Workbook) noteControls(s *xlsx.Sheet) {
	for i, word := range []string{"startSheet", "activityViewSheet"} {
		if !slices.ContainsFunc(lang.Complete, func(l *lang.Language) bool { return lang.Fold(l.Word(word)) == lang.Fold(s.Name) }) {
			continue
		}
		name, day := formChoice, i == 0
		if day {
			name = strings.ReplaceAll(startDayCell, "$", "")
		}
		for k := range s.Rows {
			for _, c := range s.Rows[k].Cells {
				if xlsx.CellName(c.Column, s.Rows[k].Number) == name && strings.TrimSpace(c.Text) != "" {
					in.controls = append(in.controls, control{&xlsx.Sheet{Name: s.Name}, c, s.Rows[k].Number, day})
				}
			}
		}
	}
}

// chosen reports what was typed where an entry or a day is chosen and is none.
func (in *Workbook) chosen() {
	for _, c := range in.controls {
		text := strings.TrimSpace(c.cell.Text)
		if c.day {
			if _, ok := lang.ReadDayOrSerial(text, c.cell.Kind == xlsx.NumberCell, in.book.Date1904); !ok {
				in.report(c.sheet, c.row, c.cell.Column, text, "wantChosenDay", nil)
			}
			continue
		}
		known := false
		for i := range in.inputs {
			input := &in.inputs[i]
			if at := slices.Index(input.Columns, "name"); at >= 0 && (input.Key == "activities" || input.Key == "processing") {
				known = known || slices.ContainsFunc(input.Rows, func(row []string) bool { return at < len(row) && strings.TrimSpace(row[at]) == text })
			}
		}
		if !known {
			in.report(c.sheet, c.row, c.cell.Column, text, "wantChosen", nil)
		}
	}
}

// Language returns the language of the workbook's labels.
func (in *Workbook) Language() string { return in.set.Tag }

// NotRead is the problem of a cell that was changed on a sheet that is not read.
func (in *Workbook) NotRead(v View, cell, found string) layout.CellProblem {
	if table.IsLiteral(found) {
		found = table.Decode(found)
	}
	return layout.CellProblem{Sheet: v.Sheet, Cell: cell, Found: lang.Shorten(found, 200), Expected: in.set.Word("wantView"), Nearest: []string{v.Table}}
}

// ownTexts are the titles and notes above the tables in any language, folded.
var ownTexts = sync.OnceValue(func() map[string]bool {
	all := make(map[string]bool)
	for _, set := range known() {
		all[lang.Fold(set.Word("tableNote"))] = true
		for _, d := range table.Defs() {
			title, sheet := SheetNames(set, d.Key)
			all[lang.Fold(title)], all[lang.Fold(sheet)] = true, true
		}
	}
	return all
})

// isMark reports whether a text is one that says how far the law asks for a
// column: "* required", "Art. 30(1)(b)". It has no words but those of marks.
func (in *Workbook) isMark(text string) bool {
	text = lang.Fold(text)
	if strings.HasPrefix(text, "*") || strings.HasPrefix(text, "(*)") || earlierMark.MatchString(text) {
		return true
	}
	own := markWords(in.set)
	words := 0
	for word := range strings.FieldsFuncSeq(text, dividesMark) {
		if !own[word] {
			return false
		}
		words++
	}
	return words > 1
}

// earlierMark is how marks begin that an earlier version wrote.
var earlierMark = regexp.MustCompile(`^(art\.?|§|s\.) ?[0-9]`)

// dividesMark reports whether a sign divides the words of a mark.
func dividesMark(r rune) bool { return unicode.IsSpace(r) || r == ';' || r == ',' || r == '/' }

// markWords returns the words of the marks of all columns, folded.
func markWords(set *lang.Language) map[string]bool {
	if known, ok := markWordsBy.Load(set); ok {
		return known.(map[string]bool)
	}
	known := make(map[string]bool)
	for _, regimes := range [][]ropa.Regime{{ropa.EU}, {ropa.UK}, {ropa.Swiss}, {ropa.EUInstitutions}, {ropa.EU, ropa.UK, ropa.Swiss, ropa.EUInstitutions}} {
		provisions := record.New(&ropa.Register{Regimes: regimes}, set, nil)
		for _, d := range table.Defs() {
			for i := range d.Columns {
				law, _ := Asked(provisions, &d.Columns[i])
				for word := range strings.FieldsFuncSeq(lang.Fold(law), dividesMark) {
					known[word] = true
				}
			}
		}
	}
	markWordsBy.Store(set, known)
	return known
}

// markWordsBy are the words of marks, by language.
var markWordsBy sync.Map

// above reports what someone wrote above a table: it is not read.
func (in *Workbook) above(t *tableSheet) {
	top := t.keys
	if t.by != byKeys {
		top = t.head
	}
	for i := range t.sheet.Rows[:top] {
		row := &t.sheet.Rows[i]
		for _, c := range row.Cells {
			if text := strings.TrimSpace(c.Text); text != "" && !ownTexts()[lang.Fold(text)] && !in.isMark(text) {
				in.report(t.sheet, row.Number, c.Column, text, "wantBelow", nil)
			}
		}
	}
}
