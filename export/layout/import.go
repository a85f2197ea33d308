package layout

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/sheet"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/words"
)

// Outcome is what became of a cell that was read.
type Outcome string

// Outcomes, the surest first. A cell that says several things has the least
// sure of theirs.
const (
	Typed   Outcome = "typed"   // it is a value of the model
	InWords Outcome = "words"   // its words stand in the field they are for
	Assumed Outcome = "assumed" // it is a value of the model by an assumption
	AsExtra Outcome = "extra"   // it is kept under its heading, for which the model has no field
	Skipped Outcome = "skipped" // it is no part of the record
	Unread  Outcome = "problem" // it could not be understood; its words are kept where there is a place
)

// Outcomes returns all outcomes in their order.
func Outcomes() []Outcome { return []Outcome{Typed, InWords, Assumed, AsExtra, Skipped, Unread} }

// CellReading is what became of one cell.
type CellReading struct {
	Sheet string  `json:"sheet"`
	Cell  string  `json:"cell"`
	Text  string  `json:"text"` // what it shows
	As    Outcome `json:"as"`
	Path  string  `json:"path,omitzero"` // JSON pointer of what it became first, "" for nothing
	Note  string  `json:"note,omitzero"` // why, or what was assumed
}

// String returns the reading on one line.
func (c CellReading) String() string {
	s := fmt.Sprintf("sheet %q, cell %s: %s: %q", c.Sheet, c.Cell, c.As, shortened(c.Text))
	if c.Path != "" {
		s += " at " + c.Path
	}
	if c.Note != "" {
		s += ": " + c.Note
	}
	return s
}

// Import is a register read from a foreign workbook, with an account of every
// cell that shows something.
type Import struct {
	Register *ropa.Register
	Proposal Proposal      // that was followed
	Cells    []CellReading // in the order of the sheets, then of rows and columns
}

// Count returns how many cells had an outcome.
func (i *Import) Count(o Outcome) (n int) {
	for k := range i.Cells {
		if i.Cells[k].As == o {
			n++
		}
	}
	return n
}

// Problems returns the cells that could not be understood.
func (i *Import) Problems() []CellReading {
	var list []CellReading
	for _, c := range i.Cells {
		if c.As == Unread {
			list = append(list, c)
		}
	}
	return list
}

// cellRef is a cell of a sheet with its text.
type cellRef struct {
	at       place
	text     string
	unvalued bool
}

type place struct {
	sheet       int
	row, column int // of the sheet, from 1 and from 0
}

// importer reads a workbook by a proposal.
type importer struct {
	ctx    context.Context
	book   *sheet.Workbook
	p      Proposal
	tag    string
	w      *lang.Language
	r      *ropa.Register
	ledger map[place]*CellReading

	parties, systems, measures, numbered map[string]ropa.ID // by folded name; measures by number too
	ids                                  map[ropa.ID]bool
	numbers                              map[string]int // of the IDs given out, by their kind
	index                                []record       // rows of indexes, to be joined with the entries

	days map[*ColumnProposal]lang.DayOrder // of columns of days that show their order
}

// Read reads a workbook as the proposal says. Every cell of it that shows
// something is in the result's Cells, once. A sheet that the proposal does not
// name is not read, and one that the workbook does not have is an error.
// Canceling the context ends reading with its error.
func (p Proposal) Read(ctx context.Context, w *Workbook) (out *Import, err error) {
	defer func() {
		if r := recover(); r != nil {
			out, err = nil, fmt.Errorf("export: layout: cannot read: %v", r)
		}
	}()
	if w == nil || w.book == nil {
		return nil, errors.New("export: layout: no workbook")
	}
	if err := p.check(); err != nil {
		return nil, err
	}
	in := &importer{
		ctx: ctx, book: w.book, p: p, tag: p.Language, w: lang.OrEnglish(p.Language), r: &ropa.Register{Language: p.Language},
		ledger: make(map[place]*CellReading), parties: make(map[string]ropa.ID), systems: make(map[string]ropa.ID),
		measures: make(map[string]ropa.ID), numbered: make(map[string]ropa.ID), ids: make(map[ropa.ID]bool), numbers: make(map[string]int),
		days: make(map[*ColumnProposal]lang.DayOrder),
	}
	numbers := make([]int, len(p.Sheets))
	for i, s := range p.Sheets {
		numbers[i] = slices.IndexFunc(w.book.Sheets, func(b sheet.Sheet) bool { return b.Name == s.Sheet })
		if numbers[i] < 0 && len(w.book.Sheets) == 1 && len(p.Sheets) == 1 {
			numbers[i] = 0 // separated values, whose sheet is named after the file
		}
		if numbers[i] < 0 {
			return nil, fmt.Errorf("export: layout: mapping: the workbook has no sheet %q; it has %q", s.Sheet, w.Sheets())
		}
		if k := slices.Index(numbers[:i], numbers[i]); k >= 0 && (s.Range == "" || p.Sheets[k].Range == "") {
			return nil, fmt.Errorf("export: layout: mapping: sheet %q stands twice", s.Sheet)
		}
	}
	for _, pass := range [][]Use{{UseMeasures}, {UseParties}, {UseSystems}, {UseController, UseProcessor, UseIndex}} {
		for i := range p.Sheets {
			if !slices.Contains(pass, p.Sheets[i].Use) {
				continue
			}
			if err := in.sheet(numbers[i], &p.Sheets[i]); err != nil {
				return nil, err
			}
		}
	}
	in.join()
	for i := range p.Sheets {
		if p.Sheets[i].Use == UseNone {
			in.rest(numbers[i], p.Sheets[i].Range, cmp.Or(p.Sheets[i].Reason, "the sheet is not read"))
		}
	}
	for i := range w.book.Sheets {
		in.rest(i, "", "no part of the mapping")
	}
	return &Import{Register: in.r, Proposal: p, Cells: in.cells()}, nil
}

// cells returns the ledger in order.
func (in *importer) cells() []CellReading {
	var list []CellReading
	for i := range in.book.Sheets {
		s := &in.book.Sheets[i]
		for k := range s.Rows {
			for _, c := range s.Rows[k].Cells {
				if r := in.ledger[place{i, s.Rows[k].Number, c.Column}]; r != nil {
					list = append(list, *r)
				}
			}
		}
	}
	return list
}

// say records what became of a cell, or of a part of it.
func (in *importer) say(c cellRef, as Outcome, path, note string) {
	r := in.ledger[c.at]
	if r == nil {
		in.ledger[c.at] = &CellReading{
			Sheet: in.book.Sheets[c.at.sheet].Name, Cell: sheet.Name(c.at.row, c.at.column), Text: c.text, As: as, Path: path, Note: note,
		}
		return
	}
	r.add(as, note)
	r.Path = cmp.Or(r.Path, path)
}

// rest skips what of a range of a sheet is not in the ledger yet.
func (in *importer) rest(number int, within, why string) {
	s := partOf(&in.book.Sheets[number], within)
	for i := range s.Rows {
		for _, c := range s.Rows[i].Cells {
			at := place{number, s.Rows[i].Number, c.Column}
			if in.ledger[at] == nil {
				in.say(cellRef{at: at, text: c.Text}, Skipped, "", why)
			}
		}
	}
}

// record is the rows of one entry with the cells that have a column.
type record struct {
	use     Use
	section string // the heading of the section it stands in
	head    cellRef
	rows    [][]recordCell
}

type recordCell struct {
	cellRef
	column *ColumnProposal
}

// sheet reads one sheet.
func (in *importer) sheet(number int, p *SheetProposal) error {
	if p.Shape == InForm {
		return in.form(number, p)
	}
	g := gridOf(partOf(&in.book.Sheets[number], p.Range), p.Shape == InColumns)
	ref := func(row int, c sheet.Cell) cellRef {
		at := place{number, row, c.Column}
		if g.turned {
			at.row, at.column = c.Column+1, row-1
		}
		return cellRef{at, c.Text, c.Unvalued}
	}
	columns := make(map[int]*ColumnProposal, len(p.Columns))
	bands := make(map[string]bool)
	for i := range p.Columns {
		n := g.columnNumber(p.Columns[i].At)
		if n < 0 || columns[n] != nil {
			return fmt.Errorf("export: layout: mapping: sheet %q: column %q", p.Sheet, p.Columns[i].At)
		}
		columns[n] = &p.Columns[i]
		bands[p.Columns[i].Band] = true
		bands[p.Columns[i].Heading] = true
	}
	for n, c := range columns {
		if c.Key == KeyUpdated || c.Key == KeyCreated {
			var texts []string
			for i := range g.lines {
				texts = append(texts, g.lines[i].text(n))
			}
			in.days[c] = lang.OrderOfDays(texts)
		}
	}
	skip := make(map[int]*SkippedRow, len(p.Skip))
	for i := range p.Skip {
		skip[p.Skip[i].Row] = &p.Skip[i]
	}
	more := make(map[int]bool, len(p.More))
	for _, n := range p.More {
		more[n] = true
	}
	spread := g.spread(columns)
	var entry *record
	section := ""
	var head cellRef
	finish := func() {
		if entry != nil {
			in.entry(*entry)
		}
		entry = nil
	}
	for i := range g.lines {
		if err := in.ctx.Err(); err != nil {
			return err
		}
		l := &g.lines[i]
		switch s := skip[l.number]; {
		case l.number < p.Head:
			for _, c := range l.cells {
				if l.number == p.Head-1 && len(l.cells) > 1 && bands[tidy(c.Text)] {
					in.say(ref(l.number, c), Skipped, "", "a heading")
				} else {
					in.beside(ref(l.number, c), l.number == g.lines[0].number)
				}
			}
		case l.number == p.Head:
			for _, c := range l.cells {
				if columns[c.Column] == nil && g.turned {
					in.beside(ref(l.number, c), c.Column == l.cells[0].Column)
				} else {
					in.say(ref(l.number, c), Skipped, "", "a heading")
				}
			}
		case s != nil:
			for _, c := range l.cells {
				if strings.HasPrefix(s.Reason, "a note") {
					in.beside(ref(l.number, c), false)
				} else if !s.Section {
					in.say(ref(l.number, c), Skipped, "", s.Reason)
				}
			}
			if s.Section && len(l.cells) > 0 {
				finish()
				title := l.cells[0]
				if len(l.cells) == 2 && strings.Trim(title.Text, "0123456789. ") == "" { // "2", "MARKETING"
					title = l.cells[1]
				}
				section, head = tidy(title.Text), ref(l.number, title)
				for _, c := range l.cells {
					in.say(ref(l.number, c), Skipped, "", s.Reason)
				}
			}
		default:
			if !more[l.number] || entry == nil {
				finish()
				entry = &record{use: p.Use, section: section, head: head}
			}
			var row []recordCell
			for _, c := range l.cells {
				row = append(row, recordCell{ref(l.number, c), columns[c.Column]})
			}
			if len(entry.rows) == 0 { // values merged over several entries
				for _, c := range spread[l.number] {
					row = append(row, recordCell{ref(c.from, sheet.Cell{Column: c.column, Text: c.text}), columns[c.column]})
				}
			}
			if entry.rows = append(entry.rows, row); len(entry.rows) > maxEntryRows {
				return fmt.Errorf("export: layout: sheet %q, row %d: more than %d rows of one entry", p.Sheet, l.number, maxEntryRows)
			}
		}
	}
	finish()
	return nil
}

// spreadCell is a cell that is merged over rows below it.
type spreadCell struct {
	from, column int
	text         string
}

// spread returns, by row, the cells that are merged over it from a row above.
func (g *grid) spread(columns map[int]*ColumnProposal) map[int][]spreadCell {
	all := make(map[int][]spreadCell)
	most := 1 << 18
	for _, m := range g.merges {
		if m.Bottom == m.Top || columns[m.Left] == nil {
			continue
		}
		first := g.lineAt(m.Top)
		if first == nil || first.text(m.Left) == "" {
			continue
		}
		from, _ := slices.BinarySearchFunc(g.lines, m.Top+1, func(l line, n int) int { return cmp.Compare(l.number, n) })
		for i := from; i < len(g.lines) && g.lines[i].number <= m.Bottom && most > 0; i++ {
			most--
			all[g.lines[i].number] = append(all[g.lines[i].number], spreadCell{m.Top, m.Left, first.at(m.Left).Text})
		}
	}
	return all
}

// beside keeps what stands beside a table: its title, the day of its review,
// its officer, and notes.
func (in *importer) beside(c cellRef, title bool) {
	text := tidy(c.text)
	tokens := lang.HeadingTokens(text)
	for i := range tokens {
		code, _ := headingVocabulary().day.At(tokens, i, in.tag)
		if code == "" || !in.r.Reviewed.IsZero() {
			continue
		}
		fields := strings.Fields(strings.NewReplacer(":", " ", ",", " ").Replace(text))
		for n := range fields {
			for k := min(len(fields), n+3); k > n; k-- {
				if d, ok := lang.ReadDay(strings.TrimRight(strings.Join(fields[n:k], " "), ". r")); ok {
					in.r.Reviewed = d
					in.say(c, Assumed, "/reviewed", "the day beside the table is that of the register's last review")
					if len(fields)-(k-n) > 4 { // it says more
						in.note(c, text)
					}
					return
				}
			}
		}
		break
	}
	switch {
	case title && in.r.Title == "":
		in.r.Title = text
		in.say(c, Typed, "/title", "")
		return
	case words.Placeholder(text, in.tag):
		in.say(c, Skipped, "", "not filled in")
		return
	}
	if in.r.DPO == nil && strings.Count(text, "@") == 1 && saysOfficer(tokens) {
		for _, f := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ,;:()<>\n", r) }) {
			if strings.Contains(f, "@") {
				in.r.DPO = &ropa.DPO{Contact: ropa.Contact{Email: strings.TrimRight(f, ".")}}
				in.say(c, Assumed, "/dpo/contact/email", "the address beside the table is that of the data protection officer")
			}
		}
	}
	in.note(c, text)
}

// note keeps a text beside a table.
func (in *importer) note(c cellRef, text string) {
	in.r.Extra = append(in.r.Extra, ropa.Extra{Key: in.book.Sheets[c.at.sheet].Name + " " + sheet.Name(c.at.row, c.at.column), Value: text})
	if in.ledger[c.at] == nil {
		in.say(c, AsExtra, fmt.Sprintf("/extra/%d", len(in.r.Extra)-1), "a note beside the table")
	}
}

// saysOfficer reports whether a line names the data protection officer.
func saysOfficer(tokens []words.Token) bool {
	for _, t := range tokens {
		switch t.Text {
		case "dpo", "dsb", "dpd", "fg", "iod", "rpd", "epd", "officer", "datenschutzbeauftragter", "datenschutzbeauftragte", "dataskyddsombud", "poverenec", "functionaris", "tietosuojavastaava", "databeskyttelsesradgiver":
			return true
		}
	}
	return false
}
