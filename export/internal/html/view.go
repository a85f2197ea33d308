package html

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
)

// view is a document as the template reads it: every text showable, every
// link checked.
type view struct {
	Lang, Title, Subject, Keeper, Mark string
	Version, Digest                    string
	VersionLabel, DigestLabel          string
	ContentsLabel                      string
	Created, Modified                  string
	Words                              *words
	Contents                           []*entry
	Records                            []option
	Severities, Rules                  []option

	d        *doc.Document
	o        Options
	parts    []*doc.Part
	anchors  map[string]bool
	records  map[string]bool // anchors of records
	chapters map[string]bool // IDs of parts that hold records
	rules    map[string]int  // index in Rules, by clause
}

// entry is a line of the contents.
type entry struct {
	ID, Title string
	Record    bool
	Below     []*entry
}

// option is a choice of the filter.
type option struct{ Value, Label string }

// choice is one part of the filter.
type choice struct {
	Name, Label, All string
	Options          []option
}

// Filter are the choices of the filter; none if there is nothing to choose.
func (v *view) Filter() []choice {
	var list []choice
	for _, c := range []choice{
		{"activity", v.Words.Activity, v.Words.All, v.Records},
		{"severity", v.Words.Severity, v.Words.All, v.Severities},
		{"rule", v.Words.Rule, v.Words.All, v.Rules},
	} {
		if len(c.Options) > 0 {
			list = append(list, c)
		}
	}
	return list
}

// section is a heading and what stands below it.
type section struct {
	ID, Title         string
	Clause            []piece
	Depth             int // of the heading; 1 is the page's title
	Part, Wide, RunOn bool
	Record            string // of a record: its ID again
	Severity, Rule    string // values of the filter
	Findings          bool   // the part of the findings
	Nothing           string // what it says when the filter hides all of them
	Blocks            []block
	Below             []*section
}

// block is one of its fields.
type block struct {
	Paragraph *paragraph
	Fields    []field
	Table     *table
	Chart     *chart
	Flow      *flow
}

// scope says which records something is about, for the filter.
type scope struct {
	Scoped bool
	Of     string // their IDs, separated by spaces
}

type paragraph struct {
	scope
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
	scope
	ID    string
	Cells [][]line
}

type line struct {
	Class  string
	Pieces []piece
}

// piece is a piece of a text that leads somewhere, or nowhere.
type piece struct{ Text, Anchor, Address string }

type chart struct {
	Title string
	Bars  []bar
}

type bar struct {
	Label, Note, Class string
	Value, Length      int // length in hundredths of the longest
}

func newView(d *doc.Document, o Options) *view {
	v := &view{
		Lang: d.Language, Title: visible(d.Title), Subject: visible(d.Subject), Keeper: visible(d.Keeper), Mark: visible(d.Mark),
		Version: visible(d.Version), Digest: visible(d.Digest),
		VersionLabel: visible(d.Words.Version), DigestLabel: visible(d.Words.Digest), ContentsLabel: visible(d.Words.Contents),
		Created: visible(d.Created), Modified: visible(d.Modified),
		Words: wordsOf(d.Language),
		d:     d, o: o, anchors: make(map[string]bool), records: make(map[string]bool), chapters: make(map[string]bool), rules: make(map[string]int),
	}
	for i := range d.Parts {
		if d.Parts[i].Page {
			v.parts = append(v.parts, &d.Parts[i])
		}
	}
	v.collect(&d.Cover)
	chapter := ""
	for _, p := range v.parts {
		v.collect(p)
		e := &entry{ID: anchor(p.ID), Title: visible(p.Title), Record: p.Level > 1}
		if e.Record {
			v.records[e.ID], v.chapters[chapter] = true, true
			v.Records = append(v.Records, option{e.ID, e.Title})
		}
		if n := len(v.Contents); e.Record && n > 0 {
			v.Contents[n-1].Below = append(v.Contents[n-1].Below, e)
		} else {
			v.Contents = append(v.Contents, e)
			chapter = p.ID
		}
	}
	return v
}

// collect notes the anchors of a part and, of the findings, what the filter
// offers.
func (v *view) collect(p *doc.Part) {
	v.anchors[p.ID] = true
	for _, b := range p.Blocks {
		switch b := b.(type) {
		case *doc.Table:
			for i := range b.Rows {
				v.anchors[b.Rows[i].ID] = true
			}
		case *doc.Heading:
			switch {
			case p.ID != v.o.Findings || p.ID == "":
			case b.Level == 1:
				v.Severities = append(v.Severities, option{strconv.Itoa(len(v.Severities)), visible(b.Text)})
			default:
				if _, ok := v.rules[b.Clause]; !ok {
					v.rules[b.Clause] = len(v.Rules)
					v.Rules = append(v.Rules, option{strconv.Itoa(len(v.Rules)), visible(b.Clause)})
				}
			}
		}
	}
}

// Cover is the first section; its title, if it has one of its own, is one of
// the page's.
func (v *view) Cover() *section {
	c := &v.d.Cover
	if c.Title != "" && c.Title != v.d.Title && c.Title != v.d.Keeper {
		return v.section(c, 2)
	}
	s := v.section(c, 1)
	s.Title = ""
	return s
}

// Parts are the parts of the document, laid out one by one.
func (v *view) Parts() iter.Seq[*section] {
	return func(yield func(*section) bool) {
		for _, p := range v.parts {
			if !yield(v.section(p, min(p.Level, 2)+1)) {
				return
			}
		}
	}
}

// section lays out a part whose heading is of a depth; each heading in it
// opens a section within.
func (v *view) section(p *doc.Part, depth int) *section {
	top := &section{ID: anchor(p.ID), Title: visible(p.Title), Depth: depth, Part: true, Wide: p.Wide, RunOn: p.RunOn}
	if top.Findings = p.ID != "" && p.ID == v.o.Findings; top.Findings {
		top.Nothing = v.Words.Nothing
	}
	if v.records[top.ID] {
		top.Record = top.ID
	}
	open := []*section{top} // from the part to the section in work
	heading := ""           // what a table without a title is about
	severities := 0
	for _, b := range p.Blocks {
		s := open[len(open)-1]
		switch b := b.(type) {
		case *doc.Heading:
			open = open[:min(len(open), max(b.Level, 1))]
			above := open[len(open)-1]
			s := &section{Title: visible(b.Text), Clause: v.pieces(b.Clause, "", b.Cites), Depth: min(above.Depth+1, 6)}
			if top.Findings && b.Level == 1 {
				s.Severity = strconv.Itoa(severities)
				severities++
			} else if top.Findings {
				s.Rule = strconv.Itoa(v.rules[b.Clause])
			}
			above.Below = append(above.Below, s)
			open = append(open, s)
			heading = s.Title
		case *doc.Paragraph:
			s.Blocks = append(s.Blocks, block{Paragraph: &paragraph{v.scope(top, false, b.Text), v.lines(b.Text)}})
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
		t.Rows[i].scope = v.scope(top, top.Findings, r.Cells...)
		if r.ID != "" {
			t.Rows[i].ID = anchor(r.ID)
		}
		t.Rows[i].Cells = make([][]line, len(r.Cells))
		for j, c := range r.Cells {
			if word := b.Columns[j].Empty; len(c) == 0 && filled[j] && word != "" {
				c = doc.Cell{{Text: word, Style: doc.Missing}}
			}
			t.Rows[i].Cells[j] = v.lines(c)
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
		c.Bars[i] = bar{visible(b.Label), visible(b.Note), class(b.Tone), b.Value, length}
	}
	return c
}

// everyRecord stands in a scope for all records.
const everyRecord = "*"

// scope returns the records that cells of a part link to; a link to a part
// that holds records is one to all. Within a record there is nothing to filter.
func (v *view) scope(top *section, always bool, cells ...doc.Cell) scope {
	if top.Record != "" {
		return scope{}
	}
	var of []string
	for _, c := range cells {
		for i := range c {
			if to, ok := strings.CutPrefix(c[i].Link, "#"); ok {
				to, _, _ = strings.Cut(to, "/")
				if v.chapters[to] {
					return scope{true, everyRecord}
				}
				if to = anchor(to); v.records[to] && !slices.Contains(of, to) {
					of = append(of, to)
				}
			}
		}
	}
	return scope{always || len(of) > 0, strings.Join(of, " ")}
}

func (v *view) lines(c doc.Cell) []line {
	if len(c) == 0 {
		return nil
	}
	lines := make([]line, len(c))
	for i := range c {
		lines[i] = line{class(c[i].Style), v.pieces(c[i].Text, c[i].Link, c[i].Cites)}
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
		p.Text = visible(text)
		all = append(all, p)
	})
	return all
}

// leading is a piece that leads where a link does.
func (v *view) leading(link string) piece {
	to, inside := strings.CutPrefix(link, "#")
	switch {
	case !inside:
		return piece{Address: address(link)}
	case v.anchors[to]:
		return piece{Anchor: anchor(to)}
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
