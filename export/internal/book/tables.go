// Package book is the working workbook, out and in: the tables that hold the
// whole register, with words for its codes, and the reading of those tables as
// people edited them.
package book

import (
	"cmp"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// codeTypes are the names of the tables of codes, by the types of the model.
var codeTypes = func() map[string]string {
	names := make(map[string]string)
	for _, t := range lang.CodeTables() {
		names[t.Type] = t.Name
	}
	return names
}()

// Lists beside the tables of codes.
const (
	answerList  = "answer"
	countryList = "country"
)

// ListOf returns the list that the values of a column are from, "" for none.
func ListOf(d *table.Def, c *table.Column) string {
	switch c.Kind {
	case table.Answer:
		return answerList
	case table.Country:
		return countryList
	case table.Code:
		return codeTypes[c.Type]
	case table.In:
		return "in:" + d.Key
	}
	return ""
}

// vocabulary is the words of one language for the codes of the lists, one
// word a code.
type vocabulary struct {
	lists []xlsx.List
	word  map[string]map[string]string // by list and code
	code  map[string]map[string]string // by list and word, folded
}

var vocabularies = sync.OnceValue(func() map[string]*vocabulary {
	all := make(map[string]*vocabulary, len(lang.Complete))
	for _, set := range lang.Complete {
		all[set.Tag] = newVocabulary(set)
	}
	return all
})

func newVocabulary(l *lang.Language) *vocabulary {
	v := &vocabulary{word: make(map[string]map[string]string), code: make(map[string]map[string]string)}
	add := func(list, heading string, choices []lang.Choice) {
		x := xlsx.List{Key: list, Heading: heading}
		words, back := make(map[string]string, len(choices)), make(map[string]string, len(choices))
		for _, c := range choices {
			words[c.Code], back[lang.Fold(c.Word)] = c.Word, c.Code
			x.Words, x.Codes = append(x.Words, c.Word), append(x.Codes, c.Code)
		}
		v.word[list], v.code[list] = words, back
		v.lists = append(v.lists, x)
	}
	add(answerList, l.Word("yes")+", "+l.Word("no"), lang.ChoicesOf([]string{string(ropa.Yes), string(ropa.No)}, l.Word))
	used := make(map[string]string)
	for _, d := range table.Defs() {
		for i := range d.Columns {
			if c := &d.Columns[i]; c.Kind == table.Code && used[codeTypes[c.Type]] == "" {
				used[codeTypes[c.Type]] = HeadingOf(l, c)
			}
		}
	}
	for _, t := range lang.CodeTables() {
		if used[t.Name] == "" {
			continue
		}
		add(t.Name, used[t.Name], l.TableChoices(t))
	}
	for _, d := range table.Defs() {
		if _, in, _, _ := d.Ties(); in >= 0 {
			ways := make(map[string]string)
			var keys []string
			for _, c := range d.Lists() {
				keys = append(keys, c.Key)
				ways[c.Key] = wayOf(l, c.Steps)
			}
			title, _ := SheetNames(l, d.Key)
			add("in:"+d.Key, title, lang.ChoicesOf(keys, func(key string) string { return ways[key] }))
		}
	}
	var codes []string
	for _, c := range transfer.Countries() {
		codes = append(codes, string(c.Code))
	}
	add(countryList, l.Word("country"), lang.ChoicesOf(codes, func(code string) string { return l.Country(transfer.Country(code)) }))
	return v
}

// Asked returns the provision that asks for a column, and how much: for its
// field, or for the part it is in.
func Asked(provisions *record.Builder, c *table.Column) (law string, need doc.Requirement) {
	for _, s := range c.Steps {
		if l, n, ok := provisions.AskedOfField(s.Type + "." + s.Name); ok {
			law, need = l, n
		}
	}
	return law, need
}

// tableWriter lays a register out in the tables of the workbook.
type tableWriter struct {
	r          *ropa.Register
	set        *lang.Language
	provisions *record.Builder
	report     *ropa.Report // nil for none
	words      *vocabulary
	flat       []table.Table
	grids      map[string]*grid // by table
}

// Tables returns the tables of a register in a language, and the sheets that
// show what they hold, with the provisions that a record's builder cites. Of a
// report, nil for none, the number of errors of each entry is shown.
func Tables(r *ropa.Register, set *lang.Language, provisions *record.Builder, report *ropa.Report) *xlsx.Tables {
	w := &tableWriter{r: r, set: set, provisions: provisions, report: report, words: vocabularies()[set.Tag], grids: make(map[string]*grid)}
	return w.tables()
}

// dayFormat turns the layout of a day into a number format.
var dayFormat = strings.NewReplacer("2006", "yyyy", "January", "mmmm", "02", "dd", "01", "mm", "2", "d", "1", "m")

func (w *tableWriter) word(key string) string { return w.set.Word(key) }

func (w *tableWriter) tables() *xlsx.Tables {
	t := &xlsx.Tables{
		Lists: w.words.lists, ListName: w.word("listSheet"), ListNote: w.word("listNote"), Error: w.word("listError"),
		Mark: table.Continued, More: w.word("continued"), Several: w.word("hintSeveral"), ListTab: tabTechnical,
		Pieces: xlsx.TableColumn{Key: xlsx.PiecesKey, Heading: w.word("tablePieces"), Comment: w.word("hintPieces"), Kind: xlsx.ShortColumn},
		Dates:  dayFormat.Replace(w.set.Dates),
	}
	w.flat = table.Flatten(w.r)
	order := func(key string) int {
		if i := slices.IndexFunc(tableSheets, func(s struct{ table, title, sheet string }) bool { return s.table == key }); i >= 0 {
			return i
		}
		return len(tableSheets)
	}
	slices.SortStableFunc(w.flat, func(a, b table.Table) int {
		return cmp.Or(cmp.Compare(groupOf[a.Key], groupOf[b.Key]), cmp.Compare(order(a.Key), order(b.Key)))
	})
	t.Sheets = make([]xlsx.TableSheet, len(w.flat))
	for i := range w.flat {
		w.workSheet(&w.flat[i], &t.Sheets[i])
	}
	w.lookUp()
	t.Locate = func(anchors iter.Seq[string]) []xlsx.Place {
		places := locate(w.flat, anchors)
		for i := range places {
			if p := &places[i]; p.Column >= 0 {
				p.Column = w.grids[w.flat[p.Sheet].Key].column[p.Column]
			}
		}
		return places
	}
	t.Views = w.views()
	return t
}

// locate returns the places of anchors that lead to rows and cells of tables.
func locate(flat []table.Table, anchors iter.Seq[string]) []xlsx.Place {
	var places []xlsx.Place
	var cells []string
	rows := make(map[string]string) // anchors by pointer
	for anchor := range anchors {
		if strings.HasPrefix(anchor, cellAnchor) {
			cells = append(cells, anchor)
		} else if pointer := pointerTo(anchor); pointer != "" {
			rows[pointer] = anchor
		}
	}
	for i := range flat {
		for j, pointer := range flat[i].Pointers {
			if anchor, ok := rows[pointer]; ok {
				places = append(places, xlsx.Place{Anchor: anchor, Sheet: i, Row: j, Column: -1})
			}
		}
	}
	if len(cells) > 0 {
		locator := table.NewLocator(flat)
		for _, anchor := range cells {
			if at, row, column, ok := locator.Locate(anchor[len(cellAnchor):]); ok {
				places = append(places, xlsx.Place{Anchor: anchor, Sheet: at, Row: row, Column: column})
			}
		}
	}
	return places
}

// cellAnchor begins the anchors of cells of tables, before a pointer.
const cellAnchor = "cell:"

// listsOfRows are the lists whose elements the document's anchors lead to, by
// what the anchors call them.
var listsOfRows = map[string]string{
	"activity": "activities", "processing": "processing", "party": "parties", "system": "systems", "measure": "measures", "document": "documents", "waiver": "waivers",
	"purpose": "purposes", "subject": "subjects", "data": "data", "recipient": "recipients", "transfer": "transfers", "retention": "retention", "ground": "bases", "condition": "conditions",
}

// pointerTo returns the pointer to the element that an anchor of the document
// leads to, "" for none.
func pointerTo(anchor string) string {
	var pointer strings.Builder
	for part := range strings.SplitSeq(anchor, "/") {
		kind, index, ok := strings.Cut(part, ":")
		list := listsOfRows[kind]
		if !ok || list == "" {
			return ""
		}
		pointer.WriteString("/" + list + "/" + index)
	}
	return pointer.String()
}

// workSheet makes the sheet of a table.
func (w *tableWriter) workSheet(flat *table.Table, s *xlsx.TableSheet) {
	*s = xlsx.TableSheet{Key: flat.Key, Note: w.word("tableNote"), Form: flat.Key == "register", Names: flat.Names, Rows: make([]table.Row, len(flat.Rows))}
	s.Title, s.Name = SheetNames(w.set, flat.Key)
	s.Tab = [...]string{tabTable, tabReference, tabTechnical}[groupOf[flat.Key]]
	s.Hidden = groupOf[flat.Key] == technicalGroup || len(flat.Rows) == 0 && !shownEmpty[flat.Key]
	if !s.Hidden && !s.Form {
		s.Blank = blankRows
	}
	show := make([]func(string) string, len(flat.Columns))
	for i := range show {
		show[i] = w.shower(w.words, flat.Def, &flat.Columns[i])
	}
	longest := make([]int, len(flat.Columns))
	for _, row := range flat.Rows {
		for i := range row {
			longest[row[i].Column] = max(longest[row[i].Column], len(row[i].Text))
		}
	}
	g := w.newGrid(flat, s, longest)
	texts := make([]string, len(s.Columns))
	for n, row := range flat.Rows {
		row = setApart(flat.Def, row)
		for _, c := range row {
			if show[c.Column] != nil {
				c.Text = show[c.Column](c.Text)
			}
			texts[g.column[c.Column]] = c.Text
		}
		cells := make(table.Row, 0, len(row)+g.lookups)
		for j, text := range texts {
			if text != "" {
				cells = append(cells, table.Cell{Column: j, Text: text})
			}
		}
		clear(texts)
		s.Rows[n], flat.Rows[n] = cells, nil
	}
}

// blankRows are the rows at the foot of each table that are shown for new ones.
const blankRows = 12

// shower returns how the values of a column are shown; nil for as they are.
func (w *tableWriter) shower(v *vocabulary, d *table.Def, c *table.Column) func(string) string {
	if list := ListOf(d, c); list != "" {
		words := v.word[list]
		one := func(cell string) string {
			if w, ok := words[cell]; ok {
				return w
			}
			if knownWord(list, cell) { // a code of its own that is a word for another
				return table.Literal(cell)
			}
			return cell
		}
		if !c.Many {
			return one
		}
		return func(cell string) string {
			lines := strings.Split(cell, "\n")
			for i := range lines {
				lines[i] = one(lines[i])
			}
			return strings.Join(lines, "\n")
		}
	}
	if c.Kind == table.Period {
		return func(cell string) string {
			p, err := civil.ParsePeriod(cell)
			if err != nil {
				return cell
			}
			if words := w.set.Period(p); words != "" {
				if back, ok := lang.ReadPeriod(words); ok && back == p {
					return words
				}
			}
			return cell
		}
	}
	return nil
}

// knownWord reports whether a text is the word for a code of a list in some
// language, or is understood as one, or is a code in other letters.
func knownWord(list, text string) bool {
	if _, ok := codeFor(lang.English, list, text); ok || strings.ContainsAny(text, ",;") {
		return true
	}
	return slices.ContainsFunc(lang.Complete, func(l *lang.Language) bool {
		_, ok := looseCode(l.Tag, list, text)
		return ok
	})
}

// workColumn is column i of a table, whose longest text has some bytes.
func (w *tableWriter) workColumn(flat *table.Table, i, longest int) xlsx.TableColumn {
	c := &flat.Columns[i]
	law, need := Asked(w.provisions, c)
	x := xlsx.TableColumn{
		Key: c.Key, Heading: HeadingOf(w.set, c), Need: need, Many: c.Many, List: ListOf(flat.Def, c),
		Detail: flat.Key == "register" && (len(c.Steps) > 1 || len(c.Steps) == 0),
	}
	var comment []string
	if law != "" {
		comment = append(comment, w.word("askedFor")+w.set.Colon+law)
		x.Mark = law
	}
	if word := map[doc.Requirement]string{doc.Required: "required", doc.IfApplicable: "ifApplicable", doc.WherePossible: "wherePossible"}[need]; word != "" {
		x.Mark = strings.TrimSpace("* " + w.word(word) + "\n" + x.Mark)
		comment = append(comment, w.word(word))
	}
	hint := ""
	switch c.Kind {
	case table.Date:
		hint, x.Kind = "hintDate", xlsx.DateColumn
	case table.Period:
		hint, x.Kind = "hintPeriod", xlsx.ShortColumn
	case table.Number:
		hint, x.Kind = "hintNumber", xlsx.NumberColumn
	case table.Answer, table.Country, table.Code:
		hint, x.Kind = "hintList", xlsx.ShortColumn
	case table.ID:
		hint, x.Kind = "hintID", xlsx.ShortColumn
	case table.Ref:
		hint, x.Kind = "hintRef", xlsx.ShortColumn
		if target := targetTable(strings.ToLower(strings.TrimPrefix(c.Target, "catalogue"))); target != "" {
			x.List = "@" + target
			if d := table.Find(target); d != nil && len(d.Parents) == 1 && !c.Many {
				x.LinkTo = []string{target}
			}
		}
	case table.Of:
		hint, x.Kind = "hintOf", xlsx.ShortColumn
		x.LinkTo = flat.Named()
		if flat.Alone("activities") {
			x.List = "@activities"
		}
	case table.In:
		hint, x.Kind = "hintIn", xlsx.ShortColumn
	case table.Key:
		hint, x.Kind = "hintRow", xlsx.ShortColumn
	case table.Stated:
		hint, x.Kind = "hintStated", xlsx.ShortColumn
	case table.Text:
		if longest > 60 {
			x.Kind = xlsx.LongColumn
		}
	}
	if hint != "" {
		comment = append(comment, w.word(hint))
	}
	if c.Kind == table.Of && flat.OfRegister() {
		comment = append(comment, w.word("hintOfRegister"))
	}
	if c.Many && c.Kind != table.Stated {
		comment = append(comment, w.word("hintMany"))
	}
	x.Comment = strings.Join(comment, "\n")
	return x
}

// targetTable returns the table whose rows have IDs of a kind, "" for none.
func targetTable(kind string) string {
	for _, d := range table.Defs() {
		if i := d.IDColumn(); i >= 0 && d.Columns[i].Target == kind {
			return d.Key
		}
	}
	return ""
}
