// Package doc is a register laid out for reading, in no format yet: parts,
// tables, fields and cells of text with links. The workbook and the PDF render
// one Document, so that what they say, in which order and under which labels,
// cannot drift apart.
package doc

import (
	"iter"
	"slices"
	"strings"
)

// Document is a register laid out in one language.
type Document struct {
	Title    string
	Subject  string // one line for the document's properties
	Keeper   string // the organisation's name
	Language string // BCP 47 tag of the labels
	Version  string
	AsOf     string // the day whose law the findings apply, ISO 8601; "" without findings
	Digest   string // of the register's canonical form
	Created  string // ISO 8601 date for the document's properties; "" for none
	Modified string // likewise
	Mark     string // of distribution, such as "Confidential"; "" for none
	Words    Words
	Cover    Part
	Parts    []Part
}

// Words are what the renderers themselves have to say, in the document's
// language.
type Words struct {
	Contents      string // heading of the table of contents
	Page          string // running text with two verbs: "page %d of %d"
	Continued     string // mark of a cell or table that goes on: "continued"
	Required      string // mark of a required column: "required"
	IfApplicable  string
	WherePossible string
	Empty         string // a table without rows: "none stated"
	Digest        string // label of the digest
	Version       string
	Colon         string // between a label and its value: ": "
}

// Part is a chapter: a sheet of the workbook, a section of the PDF.
type Part struct {
	ID     string // anchor, unique among the parts and rows that one format shows: "activity:0"
	Title  string // heading, contents entry, bookmark
	Sheet  string // name of the sheet; "" for a part the workbook leaves out
	Page   bool   // whether the PDF shows the part
	Level  int    // depth in the contents, from 1
	Hidden bool   // the workbook hides the sheet
	Wide   bool   // a wide table: landscape in the PDF, A3 in the workbook
	RunOn  bool   // the PDF may begin the part below the one before, on its page
	Blocks []Block

	// Make, if there is one, makes the blocks in place of Blocks, so that not
	// all parts need be held at once. It is called once, and in the order of
	// the parts: the last of them may say what the others held.
	Make func() []Block
}

// Body returns the blocks of the part, made now if they were not before.
func (p *Part) Body() []Block {
	if p.Make != nil {
		return p.Make()
	}
	return p.Blocks
}

// Whole makes the parts and rows that are still to be made, for a format that
// needs all of them at once, and returns d.
func (d *Document) Whole() *Document {
	for i := range d.Parts {
		p := &d.Parts[i]
		p.Blocks, p.Make = p.Body(), nil
		for _, b := range p.Blocks {
			if t, ok := b.(*Table); ok && t.Each != nil {
				t.Rows, t.Each = slices.Collect(t.Each), nil
			}
		}
	}
	return d
}

// Block is a piece of a part: *Heading, *Paragraph, *Fields, *Table, *Chart or
// *Flow. The last two are drawn where a format can draw; a format that cannot
// shows their Table, which says the same.
type Block interface{ block() }

// Cite is a citation within a text, as it stands there, and the address at
// which what it cites can be read.
type Cite struct{ Text, Link string }

// Cites are the citations of a text that have an address, in the order in
// which they stand. Texts that cite the same share one value.
type Cites []Cite

// Heading opens a block of a part.
type Heading struct {
	Text   string
	Lang   string // BCP 47 tag where it differs from the document's; "" for none
	Clause string // the provision it answers: "Art. 30(1)(b)"
	Cites  *Cites // in Clause
	Level  int    // below the part's title, from 1
}

// Paragraph is running text.
type Paragraph struct {
	Text Cell
}

// Fields are labels with their values, one below the other.
type Fields struct {
	Rows []Field
}

// Field is one label with its value.
type Field struct {
	Label    string
	Clause   string
	Cites    *Cites // in Clause
	Required Requirement
	Value    Cell
}

// Table is rows of cells under headings.
type Table struct {
	ID      string // unique in the document
	Title   string
	Columns []Column
	Rows    []Row

	// Each, if there is one, makes the rows one by one in place of Rows. It may
	// be called more than once, until the next part is made.
	Each iter.Seq[Row]
}

// All returns the rows, made one by one if they were not before.
func (t *Table) All() iter.Seq[Row] {
	if t.Each != nil {
		return t.Each
	}
	return slices.Values(t.Rows)
}

// Column is the heading of a column and how the column is set.
type Column struct {
	Key      string // stable name of the column, the same in every language
	Heading  string
	Clause   string
	Cites    *Cites // in Clause
	Required Requirement
	Weight   float64 // share of the width of a page, 1 for a usual column of text
	Note     string  // what the law asks, for a comment on the heading
	Empty    string  // what an empty cell says on the pages: "not stated"; "" for nothing
}

// Row is one row of a table, with one cell for each column.
type Row struct {
	ID    string // anchor, unique as that of a part; "" if nothing links here
	Cells []Cell
}

// Chart is a picture of horizontal bars, one for each label.
type Chart struct {
	ID    string // unique in the document
	Title string
	Bars  []Bar
	Table *Table // the same in words, shown by a format that does not draw
}

// Bar is one bar of a chart: its label, its length and what the length counts.
type Bar struct {
	Label string
	Note  string // what the bar's Tone means, in words: "error"; "" for none
	Tone  Style  // Plain, Bad, Warn or Good
	Value int    // from 0
}

// Flow is a picture of columns of boxes with lines from box to box, in the
// order in which they are to be drawn.
type Flow struct {
	ID      string // unique in the document
	Title   string
	Columns []FlowColumn
	Links   []FlowLink
	Legend  []Legend
	Table   *Table // the same in words, shown by a format that does not draw
}

// FlowColumn is a column of a flow under its heading.
type FlowColumn struct {
	Heading string
	Nodes   []FlowNode
}

// FlowNode is a box.
type FlowNode struct {
	Label string
	Note  string // a second line, for a country its safeguard; "" for none
	Link  string // as that of a Line
	Line  Stroke // of its edge
}

// FlowLink leads from a box of a column to a box of the next column.
type FlowLink struct {
	Column   int // index of the column it starts from
	From, To int // indexes of the nodes in that column and the next
	Line     Stroke
}

// Legend says what a stroke means.
type Legend struct {
	Line Stroke
	Text string
}

// Stroke is how a line is drawn, so that it can be told without colour.
type Stroke string

// Strokes; the zero value is a thin line.
const (
	Thin   Stroke = ""
	Thick  Stroke = "thick"
	Dashed Stroke = "dashed"
	Dotted Stroke = "dotted"
	Double Stroke = "double"
)

// Requirement is how far the law asks for a field.
type Requirement string

// Requirements; the zero value is beyond what the record must hold.
const (
	Optional      Requirement = ""
	Required      Requirement = "required"
	IfApplicable  Requirement = "if applicable"
	WherePossible Requirement = "where possible"
)

// Cell is what one field holds: lines of text, each its own paragraph.
type Cell []Line

// Line is one line of a cell.
type Line struct {
	Text  string
	Style Style
	Link  string // an anchor ("#activity:0") or an address ("https://…"); "" for none
	Cites *Cites // they lead elsewhere than the rest of the line
	Lang  string // BCP 47 tag where it differs from the document's; "" for none
}

// Style is how a line is set apart.
type Style string

// Styles; the zero value is plain text.
const (
	Plain   Style = ""
	Strong  Style = "strong"
	Note    Style = "note"    // small print: provenance, remarks
	Missing Style = "missing" // "not stated"
	None    Style = "none"    // "none", said by the keeper
	Bad     Style = "error"
	Warn    Style = "warning"
	Good    Style = "good"
)

func (*Heading) block()   {}
func (*Paragraph) block() {}
func (*Fields) block()    {}
func (*Table) block()     {}
func (*Chart) block()     {}
func (*Flow) block()      {}

// Split calls yield with the pieces of a text: its citations, and what stands
// between them, for which the link is "".
func (c *Cites) Split(text string, yield func(piece, link string)) {
	if c != nil {
		for _, cite := range *c {
			if before, after, ok := strings.Cut(text, cite.Text); ok && cite.Text != "" {
				if before != "" {
					yield(before, "")
				}
				yield(cite.Text, cite.Link)
				text = after
			}
		}
	}
	if text != "" {
		yield(text, "")
	}
}

// Text returns a cell of one plain line, or an empty cell for "".
func Text(s string) Cell {
	if s == "" {
		return nil
	}
	return Cell{{Text: s}}
}

// String returns the cell's text, its lines separated by newlines.
func (c Cell) String() string {
	if len(c) == 1 {
		return c[0].Text
	}
	var s strings.Builder
	for i, l := range c {
		if i > 0 {
			s.WriteByte('\n')
		}
		s.WriteString(l.Text)
	}
	return s.String()
}
