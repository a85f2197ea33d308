package record

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// lines returns a text of the register as a cell, a line a paragraph.
func lines(s string) doc.Cell {
	if s == "" {
		return nil
	}
	if !strings.ContainsAny(s, "\r\n") {
		return doc.Cell{{Text: s}}
	}
	s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	var c doc.Cell
	for part := range strings.SplitSeq(s, "\n") {
		c = append(c, doc.Line{Text: part})
	}
	return c
}

// styled returns c with every plain line in a style.
func styled(c doc.Cell, s doc.Style) doc.Cell {
	c = slices.Clone(c)
	for i := range c {
		if c[i].Style == doc.Plain {
			c[i].Style = s
		}
	}
	return c
}

// linked returns c with every line that has no link leading to one.
func linked(c doc.Cell, link string) doc.Cell {
	c = slices.Clone(c)
	for i := range c {
		if c[i].Link == "" {
			c[i].Link = link
		}
	}
	return c
}

// joined returns the lines of cells as one line, separated by sep.
func joined(c doc.Cell, sep string) string {
	var parts []string
	for _, l := range c {
		if l.Text != "" {
			parts = append(parts, l.Text)
		}
	}
	return strings.Join(parts, sep)
}

// address returns s if a reader's program may open it, or "".
func address(s string) string {
	for _, scheme := range []string{"https://", "http://", "mailto:"} {
		if strings.HasPrefix(s, scheme) && !strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r == 0x7f }) {
			return s
		}
	}
	return ""
}

// word returns what a key of the table of labels is in the language.
func (b *Builder) word(key string) string { return b.set.Word(key) }

// say returns a word as a cell.
func (b *Builder) say(key string, style doc.Style) doc.Cell {
	return doc.Cell{{Text: b.word(key), Style: style}}
}

// code returns what a code is called in the language; a code of no table is
// shown as it stands.
func (b *Builder) code(table, code string) string {
	if s, ok := b.set.Codes[table+":"+code]; ok {
		return s
	}
	return code
}

// codes returns codes as lines.
func codes[T ~string](b *Builder, table string, list []T) doc.Cell {
	var c doc.Cell
	for _, v := range list {
		c = append(c, codeCell(b, table, v)...)
	}
	return c
}

// codeCell returns one code as a cell; nothing for the zero value.
func codeCell[T ~string](b *Builder, table string, v T) doc.Cell {
	if v == "" {
		return nil
	}
	if s, ok := b.set.Codes[table+":"+string(v)]; ok {
		return lines(lang.UpperFirst(s))
	}
	return lines(string(v))
}

func (b *Builder) answer(a ropa.Answer) doc.Cell {
	switch a {
	case ropa.Yes, ropa.No:
		return lines(b.word(string(a)))
	}
	return lines(string(a))
}

func (b *Builder) date(d civil.Date) doc.Cell {
	if b.terse {
		return doc.Text(b.set.ShortDate(d))
	}
	return doc.Text(b.set.Date(d))
}

func (b *Builder) period(p civil.Period) doc.Cell { return doc.Text(b.set.Period(p)) }

func (b *Builder) country(c transfer.Country) doc.Cell { return doc.Text(b.set.Country(c)) }

// list returns cells one below the other, each marked if there are several.
func list(cells []doc.Cell) doc.Cell {
	cells = slices.DeleteFunc(cells, func(c doc.Cell) bool { return len(c) == 0 })
	if len(cells) == 1 {
		return cells[0]
	}
	var all doc.Cell
	for _, c := range cells {
		c = slices.Clone(c)
		c[0].Text = "• " + c[0].Text
		all = append(all, c...)
	}
	return all
}

// each returns the lines of a cell as cells.
func each(c doc.Cell) []doc.Cell {
	cells := make([]doc.Cell, len(c))
	for i := range c {
		cells[i] = c[i : i+1 : i+1]
	}
	return cells
}

// reference states a document kept elsewhere: what it is called, and where it
// is.
func (b *Builder) reference(r *ropa.Reference) doc.Cell {
	if r == nil {
		return nil
	}
	link := address(r.URL)
	c := linked(lines(r.Title), link)
	add := func(sep, label, value string) {
		if value == "" {
			return
		}
		if len(c) == 0 {
			c = doc.Cell{{Link: link}}
		} else {
			c[len(c)-1].Text += sep
		}
		value = label + value
		more := lines(value)
		c[len(c)-1].Text += more[0].Text
		c = append(c, more[1:]...)
	}
	if b.terse {
		add(", ", "", r.Number)
		add(", ", "", b.set.ShortDate(r.Date))
	} else {
		add(", ", b.word("number")+"\u00a0", r.Number)
		add(" ", b.word("dated")+" ", b.set.Date(r.Date))
	}
	c = append(c, b.under("validUntil", b.date(r.Until))...)
	c = append(c, b.under("isSigned", b.answer(r.Signed))...)
	c = append(c, b.under("keptAt", lines(r.Location))...)
	for _, l := range lines(r.URL) {
		l.Link, l.Style = link, doc.Note
		c = append(c, l)
	}
	return c
}

// laws states provisions of law that the keeper relies on.
func (b *Builder) laws(list []ropa.Law) doc.Cell {
	var c doc.Cell
	b.citedLaws(list...)
	for _, law := range list {
		if b.terse { // whose it is, and where, the annex says
			c = append(c, lines(lang.JoinNonEmpty(" ", law.Name, law.Provision))...)
			continue
		}
		var parts []string
		for _, s := range []string{law.Name, law.Provision} {
			if s != "" {
				parts = append(parts, s)
			}
		}
		name := strings.Join(parts, ", ")
		whose := b.code("order", string(law.Order))
		if law.Country != "" {
			if whose != "" {
				whose += ", "
			}
			whose += b.set.Country(transfer.Country(law.Country))
		}
		if whose != "" {
			name = strings.TrimSpace(name + " (" + whose + ")")
		}
		link := address(law.URL)
		c = append(c, linked(lines(name), link)...)
		for _, l := range lines(law.URL) {
			l.Link, l.Style = link, doc.Note
			c = append(c, l)
		}
		c = append(c, b.under("source", b.source(law.Provenance))...)
	}
	return c
}

// source states where something was read: each document once, with its
// sections.
func (b *Builder) source(p ropa.Provenance) doc.Cell {
	var c doc.Cell
	var read []ropa.ID
	for _, s := range p {
		if !slices.Contains(read, s.Document) {
			read = append(read, s.Document)
		}
	}
	for _, document := range read {
		var sections []string
		for _, s := range p {
			if s.Document == document && s.Section != "" && !slices.Contains(sections, s.Section) {
				sections = append(sections, s.Section)
			}
		}
		if b.brief {
			sections = abridged(sections)
		}
		title, link := string(document), ""
		if i, ok := b.at.Documents[document]; ok {
			link = anchor("document", i)
			title = cmp.Or(b.r.Documents[i].Title, title)
		}
		for _, l := range lines(lang.JoinNonEmpty(b.set.Colon, title, strings.Join(sections, b.set.Semicolon))) {
			l.Style, l.Link = doc.Note, link
			c = append(c, l)
		}
	}
	return c
}

// abridged returns sections of a document without what they have in common
// with the one before: "Cookies, row 1", "row 2".
func abridged(sections []string) []string {
	short := slices.Clone(sections)
	for i := 1; i < len(sections); i++ {
		if n := strings.LastIndex(sections[i-1], ", "); n > 0 && strings.HasPrefix(sections[i], sections[i-1][:n+2]) {
			short[i] = sections[i][n+2:]
		}
	}
	return short
}

// extra states what the model has no field for, one line a key.
func (b *Builder) extra(list []ropa.Extra) doc.Cell {
	var c doc.Cell
	for _, e := range list {
		c = append(c, lines(e.Key+b.set.Colon+e.Value)...)
	}
	return c
}

// label puts a label before a cell: on its line, or on a line of its own
// before several. A label before small print stands on each of its lines.
func (b *Builder) label(label string, c doc.Cell) doc.Cell {
	switch {
	case len(c) == 0:
		return nil
	case len(c) == 1 || !slices.ContainsFunc(c, func(l doc.Line) bool { return l.Style != doc.Note }):
		c = slices.Clone(c)
		for i := range c {
			c[i].Text = label + b.set.Colon + c[i].Text
		}
		return c
	}
	out := doc.Cell{{Text: label + strings.TrimRight(b.set.Colon, " ")}}
	for _, l := range c {
		if l.Style != doc.Note {
			l.Text = "– " + l.Text
		}
		out = append(out, l)
	}
	return out
}

// under puts the label of a key before a cell.
func (b *Builder) under(key string, c doc.Cell) doc.Cell { return b.label(b.word(key), c) }

// anchor names the place of an element in the document.
func anchor(kind string, i int) string { return "#" + kind + ":" + strconv.Itoa(i) }

// id returns an anchor as the row or part it leads to is called.
func id(anchor string) string { return strings.TrimPrefix(anchor, "#") }

// number states a whole number; zero is not stated.
func number(n int) doc.Cell {
	if n == 0 {
		return nil
	}
	return lines(strconv.Itoa(n))
}
