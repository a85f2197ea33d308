package html

import (
	"cmp"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
)

// view is a page as the template reads it: every text showable, every link
// checked.
type view struct {
	Lang, Title, Subject, Keeper, Mark string
	Digest, DigestLabel                string
	Created, Modified                  string
	Words                              *words
	Jumps                              []option
	Filter                             []choice
	Entries                            int

	b       *brief.Brief
	d       *doc.Document // in full; nil if it is not shown
	o       Options
	parts   []*doc.Part          // of d, those that are no entry
	records []*doc.Part          // and those that are one each
	anchors map[string]string    // of all that a link of b may lead to, as the page calls it
	full    map[string]string    // likewise of d
	entries map[string]*entryOf  // by the ID of their section
	heads   map[string]string    // IDs of the headings of the first section
	facets  map[[2]string]string // what the filter calls a value: by key of the facet, and its own
	free    *brief.FreeTexts     // in another language; nil for none
}

// option is a place to go to, or a value of the filter with how many entries
// have it.
type option struct {
	Value, Label string
	Lang         string // of the label, where it is not the page's
	Count        string
}

// choice is one part of the filter.
type choice struct {
	Name, Label string
	Options     []option
}

// section is a heading and what stands below it.
type section struct {
	ID, Title string
	Lang      string // of the title, where it is not the page's
	Clause    []piece
	Depth     int // of the heading; 1 is the page's title
	Part      bool
	Facets    string // of findings: what the filter finds them by
	Findings  bool   // the part of the findings
	Nothing   string // what it says when the filter hides all of them
	Blocks    []block
	Below     []*section
}

// block is one of its fields.
type block struct {
	Paragraph *paragraph
	Fields    []field
	Table     *table
	Chart     *chart
	Flow      *flow
}

type paragraph struct {
	Lines []line
}

type field struct {
	Label string
	Asked []piece
	Value []line
}

type table struct {
	Title   string
	Hidden  bool // the title repeats a heading: it is for those who cannot see the page
	Columns []column
	Rows    []row
	Empty   string
}

type column struct {
	Heading string
	Asked   []piece
	Note    string
}

type row struct {
	ID    string
	Cells []cell
}

// cell is a cell with the heading of its column, for where rows are cards.
type cell struct {
	Label string
	Long  bool // holds a word that no column is wide enough for
	Lines []line
}

// texts are the texts of a cell, in order.
func (c *cell) texts(yield func(string) bool) {
	for i := range c.Lines {
		for j := range c.Lines[i].Pieces {
			if !yield(c.Lines[i].Pieces[j].Text) {
				return
			}
		}
		if !yield(" ") {
			return
		}
	}
}

type line struct {
	Class  string
	Lang   string
	Pieces []piece
}

// piece is a piece of a text that leads somewhere, or nowhere.
type piece struct{ Text, Anchor, Address, Lang string }

type chart struct {
	Title string
	Bars  []bar
}

type bar struct {
	Label         []piece
	Note, Class   string
	Value, Length int // length in hundredths of the longest
}

func newView(b *brief.Brief, o Options) *view {
	v := &view{
		Lang: o.Language, Title: visible(b.Title), Subject: visible(b.Subject), Keeper: visible(b.Keeper), Mark: visible(b.Mark),
		Digest: visible(b.Digest), Words: wordsOf(b.Language),
		b: b, d: o.Full, o: o,
		anchors: make(map[string]string), full: make(map[string]string), entries: make(map[string]*entryOf), heads: make(map[string]string), facets: make(map[[2]string]string),
	}
	if v.Lang == "" {
		v.Lang = b.Language
	}
	v.free = brief.NewFreeTexts(otherLanguage(o.FreeLanguage, v.Lang), o.Free)
	for i := range o.Facets {
		f := &o.Facets[i]
		c := choice{Name: f.Key, Label: visible(f.Label)}
		for j, one := range f.Choices {
			value := f.Key[:1] + strconv.Itoa(i) + "." + strconv.Itoa(j)
			v.facets[[2]string{f.Key, one.Key}] = value
			c.Options = append(c.Options, option{value, visible(one.Label), v.langOf(one.Label), lang.OrEnglish(v.Lang).Number(len(one.Entries))})
		}
		v.Filter = append(v.Filter, c)
	}
	for i := range b.Sections {
		v.note(&b.Sections[i], i == 0)
	}
	if v.d == nil {
		return v
	}
	v.DigestLabel, v.Created, v.Modified = visible(v.d.Words.Digest), visible(v.d.Created), visible(v.d.Modified)
	v.collect(&v.d.Cover)
	v.Jumps = append(v.Jumps, option{Value: v.full[v.d.Cover.ID], Label: v.Words.Keeper})
	for i := range v.d.Parts {
		switch p := &v.d.Parts[i]; {
		case !p.Page:
		case slices.Contains(o.Skip, p.ID):
			v.full[p.ID] = anchor(b.Sections[0].ID)
		case p.Level > 1:
			v.records = append(v.records, p)
			v.collect(p)
		default:
			v.parts = append(v.parts, p)
			v.collect(p)
			v.Jumps = append(v.Jumps, option{Value: v.full[p.ID], Label: visible(p.Title)})
		}
	}
	return v
}

// note notes the anchors of a section, and where one may jump to.
func (v *view) note(s *brief.Section, first bool) {
	v.anchors[s.ID] = anchor(s.ID)
	if s.Number != "" {
		v.entries[s.ID] = &entryOf{v.Entries, v}
		v.Entries++
	} else if !first && s.Title != "" {
		v.Jumps = append(v.Jumps, option{Value: anchor(s.ID), Label: visible(s.Title)})
	}
	v.noteIn(s.Blocks, first)
}

func (v *view) noteIn(blocks []brief.Block, first bool) {
	note := func(id string) {
		if id != "" {
			v.anchors[id] = anchor(id)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *brief.Heading:
			if first && v.heads[b.Text] == "" {
				id := "front." + strconv.Itoa(len(v.heads))
				v.heads[b.Text] = id
				v.Jumps = append(v.Jumps, option{Value: id, Label: visible(b.Text)})
			}
		case *brief.Table:
			for i := range b.Rows {
				note(b.Rows[i].ID)
			}
		case *brief.List:
			for i := range b.Items {
				note(b.Items[i].ID)
			}
		case *brief.Columns:
			for i := range b.Items {
				note(b.Items[i].ID)
			}
		case *brief.Boxes:
			for i := range b.Boxes {
				note(b.Boxes[i].ID)
				v.noteIn(b.Boxes[i].Blocks, false)
			}
		}
	}
}

// collect notes the anchors of a part of the record in full.
func (v *view) collect(p *doc.Part) {
	v.full[p.ID] = inFull(p.ID)
	for _, b := range p.Blocks {
		if t, ok := b.(*doc.Table); ok {
			for i := range t.Rows {
				if id := t.Rows[i].ID; id != "" {
					v.full[id] = inFull(id)
				}
			}
		}
	}
}

// inFull is what the page calls a place in the record in full, apart from
// those of the same name in what is said short.
func inFull(id string) string { return "all." + anchor(id) }

// langOf is the language of a text, where it is one of the register's that is
// not in the page's; else "".
func (v *view) langOf(text string) string {
	if !v.free.Has(strings.TrimSpace(text)) {
		return ""
	}
	return v.free.Lang
}

// TitleLang is the language of the page's title, where it is not the page's.
func (v *view) TitleLang() string {
	if len(v.b.Sections) == 0 {
		return ""
	}
	return otherLanguage(v.b.Sections[0].Lang, v.Lang)
}

// Full reports whether the record stands there in full too.
func (v *view) Full() bool { return v.d != nil }

// Front is the first section without what the page itself begins with: its
// title, and the strip below it.
func (v *view) Front() *chapter {
	if len(v.b.Sections) == 0 {
		return nil
	}
	s := &v.b.Sections[0]
	blocks := s.Blocks
	if v.Identity() != nil {
		blocks = blocks[1:]
	}
	return &chapter{ID: anchor(s.ID), Depth: 1, Blocks: v.blocks(blocks, 1)}
}

// Identity is the strip that the first section begins with; nil if it begins
// otherwise.
func (v *view) Identity() *strip {
	if len(v.b.Sections) == 0 || len(v.b.Sections[0].Blocks) == 0 {
		return nil
	}
	if s, ok := v.b.Sections[0].Blocks[0].(*brief.Strip); ok {
		return v.strip(s)
	}
	return nil
}

// Chapters are the sections after the first, laid out one by one.
func (v *view) Chapters() iter.Seq[*chapter] {
	return func(yield func(*chapter) bool) {
		for i := range v.b.Sections {
			s := &v.b.Sections[i]
			if i == 0 || len(s.Blocks) == 0 {
				continue
			}
			c := &chapter{ID: anchor(s.ID), Number: visible(s.Number), Title: visible(s.Title), Lang: otherLanguage(s.Lang, v.Lang), Cite: visible(s.Cite), CiteTo: address(s.CiteTo), Depth: 2, Blocks: v.blocks(s.Blocks, 2)}
			if e := v.entries[s.ID]; e != nil {
				c.Entry, c.Facets = true, e.facets()
				if e.at < len(v.records) {
					c.FullTitle, c.Full = v.Words.Full, v.section(v.records[e.at], 3)
					c.Full.Title = ""
				}
			}
			if !yield(c) {
				return
			}
		}
	}
}

// Groups are the blocks by the headings above them, so that what is not on the
// screen need not be laid out.
func (c *chapter) Groups() [][]part {
	var all [][]part
	for _, p := range c.Blocks {
		if len(all) == 0 || p.Heading != nil {
			all = append(all, nil)
		}
		all[len(all)-1] = append(all[len(all)-1], p)
	}
	return all
}

// Cover is the first part of the record in full; nil if that is not shown.
func (v *view) Cover() *section {
	if v.d == nil {
		return nil
	}
	s := v.section(&v.d.Cover, 2)
	s.Title = v.Words.Keeper
	return s
}

// Parts are the parts of the record in full that are no entry, laid out one by
// one.
func (v *view) Parts() iter.Seq[*section] {
	return func(yield func(*section) bool) {
		for _, p := range v.parts {
			if !yield(v.section(p, 2)) {
				return
			}
		}
	}
}

// section lays out a part whose heading is of a depth; each heading in it
// opens a section within.
func (v *view) section(p *doc.Part, depth int) *section {
	top := &section{ID: inFull(p.ID), Title: visible(p.Title), Lang: v.langOf(p.Title), Depth: depth, Part: true}
	if top.Findings = p.ID != "" && p.ID == v.o.Findings; top.Findings {
		top.Nothing = v.Words.Nothing
	}
	open := []*section{top} // from the part to the section in work
	heading := ""           // what a table without a title is about
	severity := ""          // what the filter calls the section of findings in work
	for _, b := range p.Blocks {
		s := open[len(open)-1]
		switch b := b.(type) {
		case *doc.Heading:
			open = open[:min(len(open), max(b.Level, 1))]
			above := open[len(open)-1]
			s := &section{Title: visible(b.Text), Lang: cmp.Or(otherLanguage(b.Lang, v.Lang), v.langOf(b.Text)), Clause: v.pieces(b.Clause, "", b.Cites), Depth: min(above.Depth+1, 6)}
			if top.Findings && b.Level == 1 {
				severity = v.severity(b.Text)
			} else if top.Findings {
				s.Facets = strings.TrimSpace(severity + " " + v.facets[[2]string{"rule", b.Clause}])
			}
			above.Below = append(above.Below, s)
			open = append(open, s)
			heading = s.Title
		case *doc.Paragraph:
			s.Blocks = append(s.Blocks, block{Paragraph: &paragraph{v.lines(b.Text)}})
		case *doc.Fields:
			fields := make([]field, len(b.Rows))
			for i, f := range b.Rows {
				fields[i] = field{visible(f.Label), v.asked(f.Clause, f.Cites, f.Required), v.lines(f.Value)}
			}
			s.Blocks = append(s.Blocks, block{Fields: fields})
		case *doc.Table:
			s.Blocks = append(s.Blocks, block{Table: v.table(top, b, heading)})
		case *doc.Chart:
			s.Blocks = append(s.Blocks, block{Chart: v.chart(b)})
		case *doc.Flow:
			s.Blocks = append(s.Blocks, block{Flow: v.flow(top, b)})
		}
	}
	return top
}

func (v *view) table(top *section, b *doc.Table, heading string) *table {
	t := &table{Title: visible(b.Title), Columns: make([]column, len(b.Columns)), Rows: make([]row, len(b.Rows)), Empty: visible(v.d.Words.Empty)}
	if t.Title == "" {
		t.Hidden = true
		if t.Title = heading; heading == "" {
			t.Title = top.Title
		}
	}
	for i, c := range b.Columns {
		t.Columns[i] = column{visible(c.Heading), v.asked(c.Clause, c.Cites, c.Required), visible(c.Note)}
	}
	filled := make([]bool, len(b.Columns))
	for i := range b.Rows {
		for j, c := range b.Rows[i].Cells {
			filled[j] = filled[j] || len(c) > 0
		}
	}
	for i := range b.Rows {
		r := &b.Rows[i]
		if r.ID != "" {
			t.Rows[i].ID = inFull(r.ID)
		}
		t.Rows[i].Cells = make([]cell, len(r.Cells))
		for j, c := range r.Cells {
			if word := b.Columns[j].Empty; len(c) == 0 && filled[j] && word != "" {
				c = doc.Cell{{Text: word, Style: doc.Missing}}
			}
			one := cell{Label: t.Columns[j].Heading, Lines: v.lines(c)}
			one.Long = longWord(one.texts)
			t.Rows[i].Cells[j] = one
		}
	}
	return t
}

func (v *view) chart(b *doc.Chart) *chart {
	c := &chart{Title: visible(b.Title), Bars: make([]bar, len(b.Bars))}
	longest := 1
	for _, b := range b.Bars {
		longest = max(longest, b.Value)
	}
	for i, b := range b.Bars {
		length := int(100 * float64(max(b.Value, 0)) / float64(longest))
		c.Bars[i] = bar{v.pieces(b.Label, "", nil), visible(b.Note), class(b.Tone), b.Value, length}
	}
	return c
}

// severity is what the filter calls the findings below a heading, whose text
// begins with the label of the value.
func (v *view) severity(heading string) string {
	for i := range v.o.Facets {
		if f := &v.o.Facets[i]; f.Key == "severity" {
			for _, c := range f.Choices {
				if strings.HasPrefix(heading, c.Label+" (") {
					return v.facets[[2]string{f.Key, c.Key}]
				}
			}
		}
	}
	return ""
}

func (v *view) lines(c doc.Cell) []line {
	if len(c) == 0 {
		return nil
	}
	lines := make([]line, len(c))
	for i := range c {
		lines[i] = line{Class: class(c[i].Style), Pieces: v.pieces(c[i].Text, c[i].Link, c[i].Cites)}
		lines[i].Lang = otherLanguage(c[i].Lang, v.Lang)
		if own := lines[i].Pieces; len(own) == 1 && lines[i].Lang == "" {
			lines[i].Lang, own[0].Lang = own[0].Lang, ""
		}
	}
	return lines
}

// pieces are a text that leads somewhere, but for its citations, which lead
// elsewhere.
func (v *view) pieces(text, link string, cites *doc.Cites) []piece {
	rest := v.leading(link)
	var all []piece
	cites.Split(text, func(text, link string) {
		p := rest
		if to := address(link); to != "" {
			p = piece{Address: to}
		}
		v.free.Split(text, func(text string, free bool) {
			one := p
			if strings.TrimSpace(text) == "" { // no link without a text
				one = piece{}
			}
			if one.Text = visible(text); free {
				one.Lang = v.free.Lang
			}
			all = append(all, one)
		})
	})
	return all
}

// leading is a piece that leads where a link does.
func (v *view) leading(link string) piece {
	to, inside := strings.CutPrefix(link, "#")
	switch {
	case !inside:
		return piece{Address: address(link)}
	case v.full[to] != "":
		return piece{Anchor: v.full[to]}
	}
	return piece{}
}

// asked is where the law asks for something, and how far.
func (v *view) asked(clause string, cites *doc.Cites, r doc.Requirement) []piece {
	need := ""
	switch r {
	case doc.Required:
		need = v.d.Words.Required
	case doc.IfApplicable:
		need = v.d.Words.IfApplicable
	case doc.WherePossible:
		need = v.d.Words.WherePossible
	}
	if clause != "" && need != "" {
		clause += " · "
	}
	return v.pieces(clause+need, "", cites)
}

// class is the class of the style sheet for a style.
func class(s doc.Style) string {
	switch s {
	case doc.Strong, doc.Note, doc.Missing, doc.None:
		return string(s)
	case doc.Bad:
		return "bad"
	case doc.Warn:
		return "warn"
	case doc.Good:
		return "good"
	}
	return ""
}
