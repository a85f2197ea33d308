package book

import (
	"strings"
	"sync"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/layout"
)

// View is a sheet that shows what the tables state, and is not read.
type View struct {
	Sheet    string
	Table    string // the sheet of the table to change instead
	OfReport bool   // what it shows depends on a report, which is not read either
}

// viewTables are the tables to change instead of the sheets that show them, by
// the words that name the sheets; "" for a sheet of a report.
var viewTables = map[string]string{
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
	for i := range views { // the cover and the overview count findings
		name := lang.Fold(views[i].Sheet)
		views[i].OfReport = views[i].OfReport || report && (name == lang.Fold(in.set.Word("coverSheet")) || name == lang.Fold(in.set.Word("overview")))
	}
	return views
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
	for _, set := range lang.Complete {
		all[lang.Fold(set.Word("tableNote"))] = true
		for _, d := range table.Defs() {
			title, sheet := SheetNames(set, d.Key)
			all[lang.Fold(title)], all[lang.Fold(sheet)] = true, true
		}
	}
	return all
})

// isMark reports whether a text is one that says how far the law asks for a
// column: "* required", "Art. 30(1)(b)".
func isMark(text string) bool {
	text = lang.Fold(text)
	return strings.HasPrefix(text, "*") || strings.HasPrefix(text, "(*)") || strings.HasPrefix(text, "art") || strings.HasPrefix(text, "§") || strings.HasPrefix(text, "s. ")
}

// above reports what someone wrote above a table: it is not read.
func (in *Workbook) above(t *tableSheet) {
	if t.by != byKeys {
		return
	}
	for i := range t.sheet.Rows[:t.keys] {
		row := &t.sheet.Rows[i]
		for _, c := range row.Cells {
			if text := strings.TrimSpace(c.Text); text != "" && !ownTexts()[lang.Fold(text)] && !isMark(text) {
				in.report(t.sheet, row.Number, c.Column, text, "wantBelow", nil)
			}
		}
	}
}
