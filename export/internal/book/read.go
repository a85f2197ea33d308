package book

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/ropa"
)

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
	controls []control
	typed    []typedName

	kept *account // nil if none is kept
}

// Open looks for the tables of the register in a workbook. The
// language is that of one that states none, a BCP 47 tag; zero is English.
// Canceling the context ends it with the context's error.
func Open(ctx context.Context, data []byte, tag string) (*Workbook, error) {
	in := new(Workbook)
	book, err := xlsx.Read(ctx, data, func(s *xlsx.Sheet) bool {
		if recognise(s) != nil {
			return true
		}
		in.noteControls(s)
		return false
	})
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
	in.set, in.book, in.best = set, book, byGuess
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
	in.chosen()
	in.compareNames()
	r, problems, places := table.AssemblePlaced(in.inputs)
	if in.kept != nil {
		in.kept.places = places
	}
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
			if c.Column == pieces || t.lookups[c.Column] != "" {
				continue
			}
			if area := in.area(t, &input, at, &row, c); area >= 0 {
				texts[area] = strings.TrimSpace(c.Text)
				in.takes(t.sheet, row.Number, c.Column, input.Columns[area], len(input.Rows))
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
			in.takes(t.sheet, row.Number, c.Column, input.Columns[j], len(input.Rows))
		}
		texts = in.lookedUp(t, &s, &input, &row, texts)
		if !slices.ContainsFunc(texts, func(s string) bool { return s != "" }) {
			in.untake(t.sheet, &row)
			continue
		}
		i, is := aside(t.def, input.Columns, texts)
		if !is && slices.Contains(t.sheet.Totals, row.Number) {
			i, is = slices.IndexFunc(texts, func(s string) bool { return s != "" }), true
		}
		if is {
			in.problems = in.problems[:problems]
			in.untake(t.sheet, &row)
			in.leavesRow(t.sheet, &row, "a row of no entry: a total, the heading of a section, or a note")
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
	t.lookups = make(map[int]string)
	lookedUp := lookupHeadings()[t.def.Key]
	if t.keys >= 0 {
		for _, c := range t.sheet.Rows[t.keys].Cells {
			key, ok := strings.CutPrefix(c.Text, t.def.Key+":")
			heading := strings.TrimSpace(head.Text(c.Column))
			if lookup := lookedUp[headingText(heading)]; ok && lookup != "" && (isLookup(key) || t.def.Column(key) >= 0) {
				t.lookups[c.Column], keyed[c.Column] = lookup, true
				continue
			}
			if ok && isLookup(key) {
				if says := heads[headingText(heading)]; says != "" {
					add(c.Column, says, heading)
				} else {
					t.lookups[c.Column] = key
				}
				keyed[c.Column] = true
				continue
			}
			if ok && t.def.Column(key) >= 0 {
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
		if lookup := lookedUp[headingText(c.Text)]; lookup != "" {
			t.lookups[c.Column] = lookup
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
	return says == lang.Fold(key) || slices.ContainsFunc(known(), func(l *lang.Language) bool { return headingText(HeadingOf(l, c)) == says })
}
