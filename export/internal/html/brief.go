package html

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/brief"
)

// chapter is a section of a short document as the template reads it.
type chapter struct {
	ID, Number, Title, Cite string
	CiteTo                  string // address of what is cited
	Lang                    string // of the title, where it is not the page's
	Entry                   bool   // folded, and found by the search
	Facets                  string // what the filter finds it by, separated by spaces
	Depth                   int    // of the heading; 1 is the page's title
	Blocks                  []part
	Full                    *section // of the working edition: all that is stated of the entry
	FullTitle               string
}

// part is one of the blocks of a chapter, all but one of them nil.
type part struct {
	Depth   int // of a heading
	ID      string
	Heading *heading
	Para    *textLine
	List    []item
	Columns []item
	Legend  []item
	Strip   *strip
	Grid    *grid
	Line    *timeline
	Boxes   []box
}

type heading struct{ Text, Note string }

// textLine is running text.
type textLine struct{ Spans []span }

// span is a piece of running text.
type span struct {
	Text, Class, Lang string
	Anchor, Address   string
	Mark              *mark
	Break             bool // a line ends before it
}

// mark is a symbol, with what it says to those who cannot see it; "" where the
// text beside it says the same.
type mark struct{ Class, Text, Alt string }

type item struct {
	ID    string
	Mark  *mark
	Spans []span
}

type strip struct {
	Flow  bool
	Cells []stripCell
}

type stripCell struct {
	Label []span
	Open  bool
	Lines []textLine
}

// grid is a table. In cards, where there is no room for columns, each cell
// bears the heading of its column.
type grid struct {
	Title  string
	Class  string
	Groups []group
	Heads  []head
	Rows   []gridRow
	Filter bool // its rows are those that the filter shows
	Wide   bool // has more columns than a window is sure to hold: it scrolls in its own frame
}

type group struct {
	name  string
	Spans []span
	Span  int
}

type head struct {
	Spans  []span
	Turned bool
}

type gridRow struct {
	ID, Facets string
	Band       []span
	Columns    int
	Cells      []gridCell
}

type gridCell struct {
	Head  bool
	Label string // of its column, for a card
	Spans []span
	Rows  int  // that it reaches down, if more than one
	Again bool // what a cell above reaches down with, said where rows are cards
	Long  bool // holds a word that no column is wide enough for
	Order string
}

type timeline struct {
	Alt    []piece
	Rows   []spanRow
	Legend []item
	Scale  []tick
	Unit   string
}

// tick is a place on a scale, in percent, with what it is called.
type tick struct{ At, Label string }

type spanRow struct {
	Label, After []span
	Length       int // hundredths of the scale
	Open, Cut    bool
}

type box struct {
	ID      string
	Letters []string
	Title   string
	Note    string
	Weight  int
	Depth   int
	Blocks  []part
}

// spans lays running text out.
func (v *view) spans(t brief.Text) []span {
	var all []span
	for i, p := range t {
		s := span{Class: styleClass(p.Style), Lang: otherLanguage(p.Lang, v.Lang)}
		if to := p.Link; to != "" {
			if at := v.anchors[to]; at != "" {
				s.Anchor = at
			} else {
				s.Address = address(to)
			}
		}
		if p.Page {
			continue
		}
		beside := p.Text
		if beside == "" && i+1 < len(t) {
			beside = t[i+1].Text
		}
		s.Mark = markOf(p.Mark, beside)
		for n, text := range strings.Split(visible(p.Text), "\n") {
			if n > 0 {
				s.Mark = nil
			}
			one := s
			if strings.TrimSpace(text) == "" { // no link without a text
				one.Anchor, one.Address = "", ""
			}
			one.Text, one.Break = text, n > 0
			all = append(all, one)
		}
	}
	return all
}

// otherLanguage is the tag of a text, where it is not the language of the page
// and is one.
func otherLanguage(tag, page string) string {
	if tag == page || strings.Trim(tag, tagLetters) != "" {
		return ""
	}
	return tag
}

const tagLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-"

func styleClass(s brief.Style) string {
	switch s {
	case brief.Bold:
		return "strong"
	case brief.Muted:
		return "muted"
	case brief.Ground:
		return "ground"
	case brief.Special:
		return "special"
	case brief.Tag:
		return "tag"
	case brief.Missing:
		return "gap"
	case brief.Attention:
		return "attention"
	case brief.Reason:
		return "reason"
	case brief.Raised:
		return "raised"
	case brief.Small:
		return "small"
	}
	return ""
}

// shapes are the classes of the marks.
var shapes = map[brief.Shape]string{
	brief.Dot: "dot", brief.InForce: "inforce", brief.Triangle: "triangle", brief.Ring: "ring", brief.SpecialMark: "nine",
	brief.CriminalMark: "ten", brief.Role: "role", brief.RoleOpen: "role open", brief.Errors: "errors", brief.Warnings: "warnings",
	brief.Notes: "notes", brief.Bar: "bar", brief.Dashes: "dashes", brief.Dash: "dash",
}

func markOf(m brief.Mark, beside string) *mark {
	class := shapes[m.Shape]
	if class == "" {
		return nil
	}
	alt := visible(m.Alt)
	if strings.EqualFold(strings.TrimSpace(beside), strings.TrimSpace(m.Alt)) {
		alt = ""
	}
	return &mark{class, visible(m.Text), alt}
}

func (v *view) items(list []brief.Item) []item {
	all := make([]item, len(list))
	for i, it := range list {
		all[i] = item{Mark: markOf(it.Mark, flat(it.Text)), Spans: v.spans(it.Text)}
		if it.ID != "" {
			all[i].ID = anchor(it.ID)
		}
	}
	return all
}

func flat(t brief.Text) string {
	var s strings.Builder
	for _, p := range t {
		s.WriteString(p.Text)
	}
	return s.String()
}

// blocks lays blocks out below a heading of a depth.
func (v *view) blocks(list []brief.Block, depth int) []part {
	var all []part
	for _, b := range list {
		var p part
		switch b := b.(type) {
		case *brief.Heading:
			p = part{Depth: min(depth+1, 6), Heading: &heading{visible(b.Text), visible(b.Note)}}
			if depth == 1 {
				p.ID = v.heads[b.Text]
			}
		case *brief.Para:
			p = part{Para: &textLine{v.spans(b.Text)}}
		case *brief.List:
			p = part{List: v.items(b.Items)}
		case *brief.Columns:
			p = part{Columns: v.items(b.Items)}
		case *brief.Legend:
			p = part{Legend: v.items(b.Items)}
		case *brief.Strip:
			p = part{Strip: v.strip(b)}
		case *brief.Table:
			p = part{Grid: v.grid(b)}
		case *brief.Timeline:
			p = part{Line: v.timeline(b)}
		case *brief.Boxes:
			for i := range b.Boxes {
				x := &b.Boxes[i]
				one := box{Letters: x.Letters, Title: visible(x.Title), Note: visible(x.Note), Depth: min(depth+1, 6), Weight: min(max(int(x.Weight/10+0.5), 1), 9)}
				if x.Weight > 0 && x.Weight <= 10 {
					one.Weight = min(max(int(x.Weight+0.5), 1), 9)
				}
				if x.ID != "" {
					one.ID = anchor(x.ID)
				}
				one.Blocks = v.blocks(x.Blocks, depth+1)
				p.Boxes = append(p.Boxes, one)
			}
		default:
			continue
		}
		all = append(all, p)
	}
	return all
}

func (v *view) strip(b *brief.Strip) *strip {
	s := &strip{Flow: b.Flow}
	for _, c := range b.Cells {
		one := stripCell{Label: v.spans(brief.Text{{Text: c.Label, Link: c.To}}), Open: c.Open}
		for _, l := range c.Lines {
			one.Lines = append(one.Lines, textLine{v.spans(l)})
		}
		s.Cells = append(s.Cells, one)
	}
	return s
}

// glance reports whether a table is that of all entries: its rows lead to them.
func (v *view) glance(b *brief.Table) bool {
	return slices.ContainsFunc(b.Rows, func(r brief.Row) bool {
		return len(r.Cells) > 0 && len(r.Cells[0].Text) > 0 && v.entries[r.Cells[0].Text[0].Link] != nil
	})
}

// mostColumns is how many columns of a matrix a window of 48rem holds.
const mostColumns = 24

func (v *view) grid(b *brief.Table) *grid {
	g := &grid{Title: visible(b.Title), Filter: v.glance(b)}
	g.Class = "brief"
	switch {
	case g.Filter:
		g.Class += " glance"
	case b.Grid:
		g.Class += " matrix"
	case b.Plain:
		g.Class += " plain"
	}
	// A column of page numbers says nothing on a page without pages.
	var kept []int
	for j := range b.Columns {
		pages := false
		for i := range b.Rows {
			if j < len(b.Rows[i].Cells) {
				pages = pages || slices.ContainsFunc(b.Rows[i].Cells[j].Text, func(p brief.Piece) bool { return p.Page })
			}
		}
		if !pages {
			kept = append(kept, j)
		}
	}
	labels := make([]string, len(b.Columns))
	grouped := false
	for _, j := range kept {
		c := &b.Columns[j]
		labels[j] = visible(strings.ReplaceAll(flat(c.Heading), "\n", " "))
		h := head{v.spans(c.Heading), c.Turned}
		for i := range h.Spans {
			if g.Filter { // the heading is a button that sorts
				h.Spans[i].Anchor, h.Spans[i].Address = "", ""
			}
		}
		g.Heads = append(g.Heads, h)
		grouped = grouped || c.Group != ""
		if n := len(g.Groups); n > 0 && g.Groups[n-1].name == c.Group {
			g.Groups[n-1].Span++
		} else {
			g.Groups = append(g.Groups, group{c.Group, v.spans(brief.Text{{Text: c.Group, Link: c.GroupTo}}), 1})
		}
	}
	if !grouped {
		g.Groups = nil
	}
	if !slices.ContainsFunc(labels, func(s string) bool { return s != "" }) {
		g.Heads = nil
	}
	g.Wide = len(kept) > mostColumns
	if len(g.Heads) > 0 && len(g.Heads[0].Spans) == 0 {
		g.Class += " numbered"
	}
	left := make([]int, len(b.Columns)) // rows that a cell above reaches down
	above := make([][]span, len(b.Columns))
	for i := range b.Rows {
		r := &b.Rows[i]
		row := gridRow{Columns: len(kept)}
		if r.ID != "" {
			row.ID = anchor(r.ID)
		}
		if len(r.Band) > 0 {
			row.Band = v.spans(r.Band)
			g.Rows = append(g.Rows, row)
			continue
		}
		if g.Filter {
			if e := v.entries[r.Cells[0].Text[0].Link]; e != nil {
				row.Facets = e.facets()
			}
		}
		for _, j := range kept {
			if j >= len(r.Cells) {
				break
			}
			c := &r.Cells[j]
			cell := gridCell{Head: j < r.Head, Label: labels[j], Spans: v.spans(c.Text)}
			if m := markOf(c.Mark, ""); m != nil {
				cell.Spans = append([]span{{Mark: m}}, cell.Spans...)
			}
			if b.Columns[j].Key == brief.LongestPeriod {
				cell.Order = v.longest(r)
			}
			if left[j] > 0 {
				left[j]--
				cell.Again, cell.Spans = true, above[j]
			} else if c.Span > 1 {
				cell.Rows, left[j], above[j] = c.Span, c.Span-1, cell.Spans
			}
			cell.Long = longWord(cell.texts)
			row.Cells = append(row.Cells, cell)
		}
		if g.Filter {
			v.status(r, &row)
		}
		g.Rows = append(g.Rows, row)
	}
	if f := v.shown(); g.Filter && f != nil {
		g.Heads = append(g.Heads, head{Spans: []span{{Text: visible(f.Label)}}})
	}
	return g
}

// texts are the texts of a cell, in order.
func (c *gridCell) texts(yield func(string) bool) {
	for i := range c.Spans {
		if s := &c.Spans[i]; s.Break && !yield(" ") || !yield(s.Text) {
			return
		}
	}
}

// longest is what a row sorts by in the column of the longest time limits; ""
// for an entry without a period.
func (v *view) longest(r *brief.Row) string {
	e := v.entries[r.Cells[0].Text[0].Link]
	if e == nil || e.at >= len(v.o.Longest) || v.o.Longest[e.at] == 0 {
		return ""
	}
	return strconv.FormatFloat(v.o.Longest[e.at], 'f', 4, 64)
}

// status adds the cell of the facet that is shown as a column.
func (v *view) status(r *brief.Row, row *gridRow) {
	f := v.shown()
	if f == nil || len(row.Cells) == 0 {
		return
	}
	cell := gridCell{Label: visible(f.Label)}
	if e := v.entries[r.Cells[0].Text[0].Link]; e != nil {
		var names []string
		for _, c := range f.Choices {
			if slices.Contains(c.Entries, e.at) {
				names = append(names, visible(c.Label))
			}
		}
		cell.Spans = []span{{Text: strings.Join(names, ", ")}}
		cell.Long = longWord(cell.texts)
	}
	row.Cells = append(row.Cells, cell)
}

// shown is the facet that is a column too; nil if there is none.
func (v *view) shown() *brief.Facet {
	for i := range v.o.Facets {
		if f := &v.o.Facets[i]; f.Column && len(f.Choices) > 0 {
			return f
		}
	}
	return nil
}

func (v *view) timeline(b *brief.Timeline) *timeline {
	t := &timeline{Alt: v.pieces(b.Alt, "", nil), Legend: v.items(b.Parts), Unit: visible(b.Unit)}
	most := b.Most
	if most <= 0 {
		most = 1
	}
	for _, k := range b.Ticks {
		t.Scale = append(t.Scale, tick{strconv.FormatFloat(100*k.Years/most, 'f', 2, 64), visible(k.Label)})
	}
	for _, r := range b.Rows {
		s := spanRow{Label: v.spans(r.Label), After: v.spans(r.After), Open: r.Open, Cut: r.Years > most}
		s.Length = int(100*min(max(r.Years, 0), most)/most + 0.5)
		if r.Open {
			s.Length = 8
		}
		t.Rows = append(t.Rows, s)
	}
	return t
}

// entryOf is an entry, with its place among them.
type entryOf struct {
	at int
	v  *view
}

// facets are what the filter finds an entry by.
func (e *entryOf) facets() string {
	var all []string
	for i := range e.v.o.Facets {
		f := &e.v.o.Facets[i]
		for _, c := range f.Choices {
			if _, has := slices.BinarySearch(c.Entries, e.at); has {
				all = append(all, e.v.facets[[2]string{f.Key, c.Key}])
			}
		}
	}
	return strings.Join(all, " ")
}
