package book

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
)

// tableSheet is a sheet that holds a table.
type tableSheet struct {
	def   *table.Def
	sheet *xlsx.Sheet
	by    certainty
	keys  int  // index of the row of keys; -1 for none
	head  int  // index of the row of headings
	plain bool // whether nearly all of many headings are its own
}

// certainty is what a table was recognised by, the surest first.
type certainty int

const (
	byKeys certainty = iota
	byName
	byGuess
)

// recognise returns the table that a sheet holds, nil for none.
func recognise(s *xlsx.Sheet) *tableSheet {
	name := lang.Fold(s.Name)
	if skippedSheets()[name] {
		return nil
	}
	top := s.Rows[:min(len(s.Rows), xlsx.Probe)]
	for i := range top {
		if d := keyed(&top[i]); d != nil {
			return &tableSheet{def: d, sheet: s, by: byKeys, keys: i, head: i + 1}
		}
	}
	if tableNames()[name] == "register" {
		return recogniseForm(s)
	}
	var best *tableSheet
	most := 0
	for _, d := range table.Defs() {
		if d.Key == "register" {
			continue
		}
		named := tableNames()[name] == d.Key
		if !named && most >= 1000 {
			continue
		}
		heads := headingsOf(d)
		for i := range top {
			n, of := 0, 0
			for _, c := range top[i].Cells {
				if h := headingText(c.Text); h != "" {
					of++
					if _, ok := heads[h]; ok {
						n++
					}
				}
			}
			score := n
			by := byGuess
			if named {
				score, by = n+1000, byName
			}
			if (n >= 3 && 2*n > of || named && n >= min(2, of) && n > 0) && score > most {
				most, best = score, &tableSheet{def: d, sheet: s, by: by, keys: -1, head: i, plain: n >= 6 && 10*n >= 9*of}
			}
		}
	}
	return best
}

// recogniseForm finds the labels of the register on a sheet that has its name
// and lost its keys.
func recogniseForm(s *xlsx.Sheet) *tableSheet {
	d := table.Find("register")
	heads := headingsOf(d)
	for i := range s.Rows[:min(len(s.Rows), xlsx.Probe)] {
		for _, c := range s.Rows[i].Cells {
			if _, ok := heads[headingText(c.Text)]; ok {
				return &tableSheet{def: d, sheet: s, by: byName, keys: i, head: i}
			}
		}
	}
	return nil
}

// keyed returns the table whose keys a row holds: several, and little else.
func keyed(row *xlsx.Row) *table.Def {
	var d *table.Def
	n := 0
	for _, c := range row.Cells {
		key, column, ok := strings.Cut(c.Text, ":")
		if !ok {
			continue
		}
		if d == nil {
			d = table.Find(key)
		}
		if d != nil && d.Key == key && (d.Column(column) >= 0 || strings.HasPrefix(column, "#")) {
			n++
		}
	}
	if n < 2 || 2*n < len(row.Cells) {
		return nil
	}
	return d
}

// headingText returns what a heading says, without the marks and notes beside
// it.
func headingText(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), "\n")
	s = strings.TrimSpace(s)
	for _, mark := range []string{"(*)", "*", ":"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, mark))
	}
	return lang.Fold(s)
}

// headingsOf returns the columns of a table by their headings in any language.
func headingsOf(d *table.Def) map[string]string { return allHeadings()[d.Key] }

var allHeadings = sync.OnceValue(func() map[string]map[string]string {
	all := make(map[string]map[string]string)
	for _, d := range table.Defs() {
		heads := make(map[string]string)
		add := func(heading, key string) {
			if heads[heading] == "" {
				heads[heading] = key
			}
		}
		for _, set := range lang.Complete {
			for i := range d.Columns {
				add(headingText(HeadingOf(set, &d.Columns[i])), d.Columns[i].Key)
			}
		}
		for i := range d.Columns { // "importer" is a key, and the heading of another column
			add(lang.Fold(d.Columns[i].Key), d.Columns[i].Key)
		}
		all[d.Key] = heads
	}
	return all
})

// tableNames are the tables by the names of their sheets in any language.
var tableNames = sync.OnceValue(func() map[string]string {
	all := make(map[string]string)
	for _, set := range lang.Complete {
		for _, d := range table.Defs() {
			title, sheet := SheetNames(set, d.Key)
			for _, name := range []string{sheet, title, d.Key} {
				if r := []rune(name); len(r) > 31 {
					name = string(r[:31])
				}
				if name = lang.Fold(name); all[name] == "" {
					all[name] = d.Key
				}
			}
		}
	}
	return all
})

// skippedSheets are the names of sheets that show what the tables state, and
// of the lists.
var skippedSheets = sync.OnceValue(func() map[string]bool {
	all := make(map[string]bool)
	for _, set := range lang.Complete {
		for _, key := range []string{"listSheet", "coverSheet", "overview", "recordSheet", "processorRecordSheet", "findingTableSheet", "outcomeTableSheet"} {
			all[lang.Fold(set.Word(key))] = true
		}
	}
	return all
})

// Workbook is a workbook that is being read: its sheets are turned into tables.
type Workbook struct {
	set      *lang.Language
	book     *xlsx.Workbook
	found    []*tableSheet      // sheets that hold tables
	best     certainty          // the surest of them
	seen     []layout.SeenSheet // if there are none: what the others are
	inputs   []table.Input
	sources  []origin // of the inputs
	problems []located
	orders   map[int]columnOrder  // of days, by the columns of the sheet being read
	loose    map[[2]string]string // codes of words in use, by list and word; "" for none
}

// Open looks for the tables of the register in a workbook. The
// language is that of one that states none, a BCP 47 tag; zero is English.
// Canceling the context ends it with the context's error.
func Open(ctx context.Context, data []byte, tag string) (*Workbook, error) {
	book, err := xlsx.Read(ctx, data, func(s *xlsx.Sheet) bool { return recognise(s) != nil })
	if err != nil {
		return nil, fmt.Errorf("export: read: %w", err)
	}
	set := lang.CompleteOf(book.Language)
	if set == nil {
		if set = lang.CompleteOf(tag); set == nil {
			if tag != "" {
				return nil, fmt.Errorf("export: options: Language %q: there are labels in %s", tag, strings.Join(lang.Tags(), ", "))
			}
			set = lang.English
		}
	}
	in := &Workbook{set: set, book: book, best: byGuess}
	for i := range book.Sheets {
		if t := recognise(&book.Sheets[i]); t != nil {
			in.found = append(in.found, t)
			in.best = min(in.best, t.by)
		}
	}
	if len(in.found) == 0 { // of what is wanted nothing is there, and of the rest nothing was kept
		_, err = xlsx.Read(ctx, data, func(s *xlsx.Sheet) bool {
			in.seen = append(in.seen, seenOf(s))
			return false
		})
	}
	return in, err
}

// HasKeys reports whether a sheet has the keys that the workbook is written
// with, so that it is no other's.
func (in *Workbook) HasKeys() bool { return in.best == byKeys }

// Plain reports whether the sheets of activities or of processing have nearly all
// the headings of their tables, so that the workbook is no other's though it
// lost its keys.
func (in *Workbook) Plain() bool {
	return slices.ContainsFunc(in.found, func(t *tableSheet) bool {
		return t.plain && len(t.def.Columns) <= 2*len(t.sheet.Rows[t.head].Cells) && (t.def.Key == "activities" || t.def.Key == "processing")
	})
}

// Named reports whether a sheet has the name of a table and headings of it, as
// those of a workbook have that lost its keys.
func (in *Workbook) Named() bool { return in.best <= byName }

// Register returns the register that the tables state, with all cells at
// fault in the order of the sheets.
func (in *Workbook) Register() (*ropa.Register, []layout.CellProblem, error) {
	// A sheet that only looks like a table counts where none is certain, or
	// where it is plainly the only one of its table: it may be one that shows
	// what the tables state.
	found := slices.DeleteFunc(slices.Clone(in.found), func(t *tableSheet) bool {
		return t.by == byGuess && in.best < byGuess && (!t.plain || slices.ContainsFunc(in.found, func(o *tableSheet) bool { return o != t && o.def == t.def && (o.by < byGuess || o.plain) }))
	})
	if len(found) == 0 {
		return nil, nil, fmt.Errorf("export: read: no sheet has the headings of a table of the register: %w", &layout.UnrecognisedError{Sheets: in.seen})
	}
	if d := table.Find("register"); in.best < byGuess && !slices.ContainsFunc(found, func(t *tableSheet) bool { return t.def == d }) {
		_, name := SheetNames(in.set, "register")
		in.report(&xlsx.Sheet{Name: name}, 0, -1, "", "wantRegister", nil)
	}
	for i, t := range found {
		in.copied(found[:i], t)
		in.read(t)
	}
	r, problems := table.Assemble(in.inputs)
	orphans := make(map[string]int) // the problem of each row that is missing
	for _, p := range problems {
		name := missingRow(p)
		if first, known := orphans[name]; known && name != "" {
			in.problems[first].orphans = append(in.problems[first].orphans, in.cellOf(p))
			continue
		}
		orphans[name] = len(in.problems)
		in.assembled(p)
	}
	slices.SortStableFunc(in.problems, func(a, b located) int {
		return cmp.Or(cmp.Compare(a.sheet, b.sheet), cmp.Compare(a.row, b.row), cmp.Compare(a.column, b.column))
	})
	var all []layout.CellProblem
	for _, p := range in.problems {
		if n := len(p.orphans); n > 0 {
			p.Expected += "; " + strings.Join(p.orphans[:min(n, mostOrphans)], ", ")
			if n > mostOrphans {
				p.Expected += ", …"
			}
		}
		all = append(all, p.CellProblem)
	}
	return r, all, nil
}

// seenOf says what was seen of a sheet that is no table: the row with the most
// headings that are known, or else the most cells.
func seenOf(s *xlsx.Sheet) layout.SeenSheet {
	seen, most := layout.SeenSheet{Sheet: s.Name}, 0
	for i := range s.Rows[:min(len(s.Rows), xlsx.Probe)] {
		row := &s.Rows[i]
		var texts []string
		known := 0
		for _, c := range row.Cells {
			if text := strings.TrimSpace(c.Text); c.Kind == xlsx.TextCell && text != "" && len(texts) < maxSeen {
				texts = append(texts, lang.Shorten(text, 40))
				heading := headingText(text)
				if slices.ContainsFunc(table.Defs(), func(d *table.Def) bool { return headingsOf(d)[heading] != "" }) {
					known++
				}
			}
		}
		if score := known*(maxSeen+1) + len(texts); score > most {
			most, seen.Row, seen.Headings = score, row.Number, texts
		}
	}
	return seen
}

// maxSeen is how many headings are named of a sheet that was not recognised.
const maxSeen = 12

// copied reports a sheet that has a row of one before it, cell for cell: it was
// copied, and its rows count twice.
func (in *Workbook) copied(before []*tableSheet, t *tableSheet) {
	for _, b := range before {
		if b.def != t.def {
			continue
		}
		seen := make(map[string]bool)
		for _, row := range b.below() {
			seen[wholeText(&row)] = true
		}
		for _, row := range t.below() {
			if len(row.Cells) > 1 && seen[wholeText(&row)] {
				in.report(t.sheet, row.Number, row.Cells[0].Column, t.sheet.Name, "wantOneSheet", []string{b.sheet.Name})
				return
			}
		}
	}
}

// below returns the rows below the headings.
func (t *tableSheet) below() []xlsx.Row { return t.sheet.Rows[min(t.head+1, len(t.sheet.Rows)):] }

// wholeText is what the cells of a row hold, with their columns.
func wholeText(row *xlsx.Row) string {
	var b strings.Builder
	for _, c := range row.Cells {
		fmt.Fprintf(&b, "%d %q ", c.Column, c.Text)
	}
	return b.String()
}

// origin is where the cells of an input stand.
type origin struct {
	sheet   *xlsx.Sheet
	head    int   // number of the row of headings
	rows    []int // numbers of the rows
	columns []int
	form    []int // of a form: by column, the number of its row
}

type located struct {
	layout.CellProblem
	sheet, row, column int
	orphans            []string // further cells that name the same missing row
}

// mostOrphans is how many cells are named that belong to one missing row.
const mostOrphans = 20

// missingRow returns the row that is missing where a row belongs to none: of
// "customers/orders" the entry, whose absence is one problem however many rows
// belong to it; "" for another problem.
func missingRow(p table.Problem) string {
	if p.Expected != table.ARow || p.Found == "" {
		return ""
	}
	name := p.Found
	if i := strings.LastIndexByte(name, ':'); i >= 0 {
		name = name[i+1:]
	}
	name, _, _ = strings.Cut(name, "/")
	return name
}

func (in *Workbook) report(s *xlsx.Sheet, row, column int, found, want string, nearest []string) {
	cell := ""
	if row > 0 && column >= 0 {
		cell = xlsx.CellName(column, row)
	}
	if table.IsLiteral(found) {
		found = table.Decode(found)
	}
	at := slices.IndexFunc(in.book.Sheets, func(x xlsx.Sheet) bool { return x.Name == s.Name })
	in.problems = append(in.problems, located{
		CellProblem: layout.CellProblem{Sheet: s.Name, Cell: cell, Found: lang.Shorten(found, 200), Expected: in.set.Word(want), Nearest: nearest},
		sheet:       at, row: row, column: column,
	})
}

// expectations are the labels of what cells should have held.
var expectations = map[table.Expected]string{
	table.ADate: "wantDate", table.APeriod: "wantPeriod", table.ANumber: "wantNumber", table.ARow: "wantRow", table.OneRow: "wantOneRow", table.AList: "wantList",
	table.AField: "wantField", table.AUniqueName: "wantUnique", table.ATable: "wantTable", table.AColumn: "wantColumn", table.OneValue: "wantOne",
	table.AReference: "wantReference", table.OneReference: "wantOneReference",
}

// cellOf names the cell of a problem with its sheet.
func (in *Workbook) cellOf(p table.Problem) string {
	s, row, column := in.placeOf(p)
	return s.sheet.Name + "!" + xlsx.CellName(column, row)
}

// assembled reports a problem that showed when the tables were put together.
func (in *Workbook) assembled(p table.Problem) {
	s, row, column := in.placeOf(p)
	in.report(s.sheet, row, column, p.Found, expectations[p.Expected], p.Nearest)
}

// placeOf returns where a problem stands.
func (in *Workbook) placeOf(p table.Problem) (s origin, row, column int) {
	s = in.sources[p.Input]
	row = s.head
	if p.Row >= 0 && p.Row < len(s.rows) {
		row = s.rows[p.Row]
	}
	if p.Column >= 0 && p.Column < len(s.columns) {
		column = s.columns[p.Column]
	}
	if s.form != nil && p.Column >= 0 {
		row = s.form[p.Column]
	}
	return s, row, column
}

// read turns a sheet into the rows of a table.
func (in *Workbook) read(t *tableSheet) {
	in.above(t)
	if t.def.Key == "register" {
		in.readForm(t)
		return
	}
	if t.head >= len(t.sheet.Rows) {
		return
	}
	head, pieces := &t.sheet.Rows[t.head], t.piecesColumn()
	s := origin{sheet: t.sheet, head: head.Number}
	input := table.Input{Key: t.def.Key}
	at := in.columns(t, &s, &input, head, pieces)
	rows := in.joined(t, pieces)
	in.orders = orders(rows)
	for _, row := range rows {
		texts, problems := make([]string, len(input.Columns)), len(in.problems)
		for _, c := range row.Cells {
			if c.Column == pieces {
				continue
			}
			if area := in.area(t, &input, at, &row, c); area >= 0 {
				texts[area] = strings.TrimSpace(c.Text)
				continue
			}
			j, ok := at[c.Column]
			if !ok { // a column without a heading
				if strings.TrimSpace(c.Text) == "" {
					continue
				}
				j = len(input.Columns)
				at[c.Column] = j
				input.Columns = append(input.Columns, strings.TrimRight(xlsx.CellName(c.Column, 1), "1"))
				s.columns = append(s.columns, c.Column)
				texts = append(texts, "")
			}
			texts[j] = in.value(t, input.Columns[j], c, row.Number)
		}
		if !slices.ContainsFunc(texts, func(s string) bool { return s != "" }) {
			continue
		}
		i, is := aside(t.def, input.Columns, texts)
		if !is && slices.Contains(t.sheet.Totals, row.Number) {
			i, is = slices.IndexFunc(texts, func(s string) bool { return s != "" }), true
		}
		if is {
			in.problems = in.problems[:problems]
			in.report(t.sheet, row.Number, s.columns[i], texts[i], "wantEntry", nil)
			continue
		}
		input.Rows = append(input.Rows, texts)
		s.rows = append(s.rows, row.Number)
	}
	in.inputs = append(in.inputs, input)
	in.sources = append(in.sources, s)
}

// columns finds out what the columns of a sheet are: by their keys, else by
// their headings. That of pieces is left out.
func (in *Workbook) columns(t *tableSheet, s *origin, input *table.Input, head *xlsx.Row, pieces int) map[int]int {
	at := make(map[int]int)
	taken := make(map[string]bool)
	heads := headingsOf(t.def)
	type column struct {
		at       int
		key      string
		heading  string
		repeated bool
	}
	var all []column
	add := func(place int, key, heading string) {
		c := column{at: place, key: key, heading: heading}
		if key != "" {
			c.repeated = taken[key]
			taken[key] = true
		}
		all = append(all, c)
	}
	keyed := make(map[int]bool)
	if t.keys >= 0 {
		for _, c := range t.sheet.Rows[t.keys].Cells {
			if key, ok := strings.CutPrefix(c.Text, t.def.Key+":"); ok && t.def.Column(key) >= 0 {
				heading := strings.TrimSpace(head.Text(c.Column))
				// Who moves columns within the table moves the headings and not
				// the keys above it.
				if says := heads[headingText(heading)]; says != "" && !in.heads(t.def, key, heading) {
					key = says
				}
				add(c.Column, key, heading)
				keyed[c.Column] = true
			}
		}
	}
	for _, c := range head.Cells {
		if keyed[c.Column] || c.Column == pieces || strings.TrimSpace(c.Text) == "" {
			continue
		}
		add(c.Column, heads[headingText(c.Text)], strings.TrimSpace(c.Text))
	}
	slices.SortStableFunc(all, func(a, b column) int { return cmp.Compare(a.at, b.at) })
	for _, c := range all {
		if c.repeated {
			in.report(t.sheet, head.Number, c.at, cmp.Or(c.heading, c.key), "wantColumn", nil)
		}
		key := c.key
		if key == "" || c.repeated { // kept under its heading
			heading, _, _ := strings.Cut(c.heading, "\n")
			if key = cmp.Or(strings.TrimSpace(heading), c.key); t.def.Column(key) >= 0 {
				key += " (2)"
			}
			if c.key == "" && t.by == byGuess {
				in.report(t.sheet, head.Number, c.at, c.heading, "wantHeading", nil)
			}
		}
		at[c.at] = len(input.Columns)
		input.Columns = append(input.Columns, key)
		s.columns = append(s.columns, c.at)
	}
	return at
}

// heads reports whether a column of a key has a heading in some language.
func (in *Workbook) heads(d *table.Def, key, heading string) bool {
	c, says := &d.Columns[d.Column(key)], headingText(heading)
	return says == lang.Fold(key) || slices.ContainsFunc(lang.Complete, func(l *lang.Language) bool { return headingText(HeadingOf(l, c)) == says })
}

// value turns a cell into what the table has: words into codes, numbers into
// days. What cannot be turned stays as it is.
func (in *Workbook) value(t *tableSheet, key string, c xlsx.Cell, row int) string {
	i := t.def.Column(key)
	report := func(want string, nearest []string) {
		in.report(t.sheet, row, c.Column, c.Text, want, nearest)
	}
	text := strings.TrimSpace(c.Text)
	switch {
	case text == "":
		return ""
	case c.Kind == xlsx.ErrorCell:
		report("wantValue", nil)
		return ""
	case c.Kind == xlsx.UnvaluedCell:
		report("wantStored", nil)
		return ""
	}
	if c.Kind == xlsx.BoolCell {
		c.Text = map[bool]string{true: "TRUE", false: "FALSE"}[text == "1" || strings.EqualFold(text, "true")]
	}
	if i < 0 {
		return c.Text
	}
	column := &t.def.Columns[i]
	if c.Kind == xlsx.BoolCell {
		text = map[bool]string{true: string(ropa.Yes), false: string(ropa.No)}[c.Text == "TRUE"]
	}
	if list := ListOf(t.def, column); list != "" {
		return in.codes(list, column.Many, text, report)
	}
	switch column.Kind {
	case table.Date:
		d, either, ok := in.day(text, c)
		if ok {
			return d
		}
		if len(either) > 0 {
			report("wantDate", either)
			return ""
		}
	case table.Period:
		if p, ok := lang.ReadPeriod(text); ok {
			return p.String()
		}
	case table.Number:
		if n, ok := in.number(cmp.Or(c.Value, text)); ok {
			return n
		}
	case table.Ref, table.Stated:
		if column.Many {
			return apart(c.Text)
		}
		return c.Text
	case table.Text, table.Language, table.Rule, table.ID, table.Of, table.In, table.Key:
		return c.Text
	}
	return text
}

// apart puts references that stand on one line, "crm; crm2", on lines of their
// own. A line with anything else than plain IDs between semicolons is left as it is.
func apart(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		ids := strings.Split(line, ";")
		for j := range ids {
			ids[j] = strings.TrimSpace(ids[j])
		}
		plain := func(id string) bool {
			return id != "" && strings.IndexFunc(id, func(r rune) bool {
				return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_.", r)
			}) < 0
		}
		if len(ids) > 1 && !slices.ContainsFunc(ids, func(id string) bool { return !plain(id) }) {
			lines[i] = strings.Join(ids, "\n")
		}
	}
	return strings.Join(lines, "\n")
}

// codes turns words into the codes of a list.
func (in *Workbook) codes(list string, many bool, text string, report func(string, []string)) string {
	one := func(word string) (string, bool) {
		word = strings.TrimSpace(word)
		if word == "" || table.IsLiteral(word) {
			return word, !table.IsLiteral(word)
		}
		if code, ok := codeFor(in.set, list, word); ok {
			return code, true
		}
		if code, ok := in.loosely(list, word); ok {
			return code, true
		}
		return word, false
	}
	unknown := func(word string) {
		v := vocabularies()[in.set.Tag]
		var words []string
		for _, w := range v.word[list] {
			words = append(words, w)
		}
		slices.Sort(words)
		if len(in.problems) > 1000 {
			words = nil // enough comparing
		}
		nearest := fact.Nearest(table.Decode(word), words)
		if list == answerList { // "n/a" is neither
			nearest = words
		}
		report("wantCode", nearest)
	}
	if !many {
		code, ok := one(text)
		if !ok {
			unknown(text)
		}
		return code
	}
	var codes []string
	for line := range strings.SplitSeq(text, "\n") {
		code, ok := one(line)
		if ok {
			codes = append(codes, code)
			continue
		}
		// Several on a line.
		if parts := strings.FieldsFunc(line, func(r rune) bool { return r == ',' || r == ';' }); len(parts) > 1 && !table.IsLiteral(strings.TrimSpace(line)) {
			var several []string
			for _, p := range parts {
				if code, ok := one(p); ok {
					several = append(several, code)
				}
			}
			if len(several) == len(parts) {
				codes = append(codes, several...)
				continue
			}
		}
		unknown(line)
		codes = append(codes, code)
	}
	return strings.Join(codes, "\n")
}

// codeFor returns the code of a list that a word stands for: in a language, as
// the code itself, or in another language.
func codeFor(set *lang.Language, list, word string) (string, bool) {
	switch {
	case list == answerList:
		a, ok := lang.ReadAnswer(word)
		return string(a), ok
	case list == countryList:
		c, ok := set.ReadCountry(word)
		return string(c), ok
	case !strings.HasPrefix(list, "in:"):
		return set.ReadCode(list, word)
	}
	all := vocabularies()
	for _, l := range append([]*lang.Language{set}, lang.Complete...) {
		if code, ok := all[l.Tag].code[list][lang.Fold(word)]; ok {
			return code, true
		}
	}
	for code := range all[lang.English.Tag].word[list] {
		if lang.Fold(code) == lang.Fold(word) {
			return code, true
		}
	}
	return "", false
}

// number reads a whole number, also one stored as text with its thousands set
// apart.
func (in *Workbook) number(text string) (string, bool) {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return strconv.FormatInt(n, 10), true
	}
	plain := strings.Map(func(r rune) rune {
		if r == ' ' || r == '\u00a0' || r == '\u202f' || r == '\'' || r == '’' {
			return -1
		}
		return r
	}, text)
	for _, separator := range []string{".", ","} {
		if groups := strings.Split(plain, separator); len(groups) > 1 && !slices.ContainsFunc(groups[1:], func(g string) bool { return len(g) != 3 }) && len(groups[0]) <= 3 {
			if n, err := strconv.ParseInt(strings.Join(groups, ""), 10, 64); err == nil {
				return strconv.FormatInt(n, 10), true
			}
		}
	}
	if f, err := strconv.ParseFloat(plain, 64); err == nil && f == math.Trunc(f) && math.Abs(f) < 1<<53 {
		return strconv.FormatInt(int64(f), 10), true
	}
	return "", false
}
