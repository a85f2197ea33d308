package export

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openropa/openropa/export/internal/doc"
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
func (b *builder) word(key string) string { return b.set.word(key) }

// say returns a word as a cell.
func (b *builder) say(key string, style doc.Style) doc.Cell {
	return doc.Cell{{Text: b.word(key), Style: style}}
}

// code returns what a code is called in the language; a code of no table is
// shown as it stands.
func (b *builder) code(table, code string) string {
	if s, ok := b.set.codes[table+":"+code]; ok {
		return s
	}
	return code
}

// codes returns codes as lines.
func codes[T ~string](b *builder, table string, list []T) doc.Cell {
	var c doc.Cell
	for _, v := range list {
		c = append(c, codeCell(b, table, v)...)
	}
	return c
}

// codeCell returns one code as a cell; nothing for the zero value.
func codeCell[T ~string](b *builder, table string, v T) doc.Cell {
	if v == "" {
		return nil
	}
	if s, ok := b.set.codes[table+":"+string(v)]; ok {
		return lines(upperFirst(s))
	}
	return lines(string(v))
}

// upperFirst returns s with its first letter in upper case.
func upperFirst(s string) string {
	if s == "" {
		return ""
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func (b *builder) answer(a ropa.Answer) doc.Cell {
	switch a {
	case ropa.Yes, ropa.No:
		return lines(b.word(string(a)))
	}
	return lines(string(a))
}

func (b *builder) date(d civil.Date) doc.Cell { return doc.Text(b.set.date(d)) }

// date returns a day as it is written in the language, "" for the zero value.
func (l *labels) date(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	switch l.dates {
	case dayDotMonth:
		return fmt.Sprintf("%02d.%02d.%04d", d.Day(), int(d.Month()), d.Year())
	case daySlashMonth:
		return fmt.Sprintf("%02d/%02d/%04d", d.Day(), int(d.Month()), d.Year())
	case dayMonthName:
		return fmt.Sprintf("%d %s %d", d.Day(), d.Month(), d.Year())
	}
	return d.String()
}

func (b *builder) period(p civil.Period) doc.Cell { return doc.Text(b.set.period(p)) }

// period returns a length of time in words, "" for the zero value. Units are
// those that were stated: twelve months are not turned into a year.
func (l *labels) period(p civil.Period) string {
	if p.IsZero() {
		return ""
	}
	var parts []string
	for _, u := range []struct {
		n    int
		unit string
	}{
		{p.Years(), "year"}, {p.Months(), "month"}, {p.Weeks(), "week"}, {p.Days(), "day"},
		{p.Hours(), "hour"}, {p.Minutes(), "minute"}, {p.Seconds(), "second"},
	} {
		switch u.n {
		case 0:
		case 1:
			parts = append(parts, "1 "+l.word(u.unit))
		default:
			parts = append(parts, strconv.Itoa(u.n)+" "+l.word(u.unit+"s"))
		}
	}
	if len(parts) == 0 {
		return l.word("atOnce")
	}
	return strings.Join(parts, " ")
}

func (b *builder) country(c transfer.Country) doc.Cell { return doc.Text(b.set.country(c)) }

// country returns what a country is called in the language; what is no code
// of a country is shown as it stands.
func (l *labels) country(c transfer.Country) string {
	if !c.Valid() {
		return string(c)
	}
	if name := l.region(string(c)); name != "" {
		return name
	}
	return c.Name()
}

// area returns what a group of countries is called in the language, if it is
// one that ropa knows as well; other areas stay as they are.
func (l *labels) area(name string) string {
	switch strings.TrimPrefix(strings.ToLower(strings.Join(strings.Fields(name), " ")), "the ") {
	case "eea", "european economic area":
		return l.word("eea")
	case "eu", "union", "european union":
		return l.word("union")
	case "eu/eea", "eea/eu":
		return l.word("unionAndEEA")
	}
	return name
}

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
func (b *builder) reference(r *ropa.Reference) doc.Cell {
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
	add(", ", b.word("number")+"\u00a0", r.Number)
	add(" ", b.word("dated")+" ", b.set.date(r.Date))
	c = append(c, b.under("keptAt", lines(r.Location))...)
	for _, l := range lines(r.URL) {
		l.Link, l.Style = link, doc.Note
		c = append(c, l)
	}
	return c
}

// laws states provisions of law that the keeper relies on.
func (b *builder) laws(list []ropa.Law) doc.Cell {
	var c doc.Cell
	b.citedLaws(list...)
	for _, law := range list {
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
			whose += b.set.country(transfer.Country(law.Country))
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
func (b *builder) source(p ropa.Provenance) doc.Cell {
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
		if i, ok := b.documents[document]; ok {
			link = anchor("document", i)
			title = cmp.Or(b.r.Documents[i].Title, title)
		}
		for _, l := range lines(joinNonEmpty(b.set.colon, title, strings.Join(sections, b.set.semicolon))) {
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
func (b *builder) extra(list []ropa.Extra) doc.Cell {
	var c doc.Cell
	for _, e := range list {
		c = append(c, lines(e.Key+b.set.colon+e.Value)...)
	}
	return c
}

// label puts a label before a cell: on its line, or on a line of its own
// before several. A label before small print stands on each of its lines.
func (b *builder) label(label string, c doc.Cell) doc.Cell {
	switch {
	case len(c) == 0:
		return nil
	case len(c) == 1 || !slices.ContainsFunc(c, func(l doc.Line) bool { return l.Style != doc.Note }):
		c = slices.Clone(c)
		for i := range c {
			c[i].Text = label + b.set.colon + c[i].Text
		}
		return c
	}
	out := doc.Cell{{Text: label + strings.TrimRight(b.set.colon, " ")}}
	for _, l := range c {
		if l.Style != doc.Note {
			l.Text = "– " + l.Text
		}
		out = append(out, l)
	}
	return out
}

// under puts the label of a key before a cell.
func (b *builder) under(key string, c doc.Cell) doc.Cell { return b.label(b.word(key), c) }

// anchor names the place of an element in the document.
func anchor(kind string, i int) string { return "#" + kind + ":" + strconv.Itoa(i) }

// id returns an anchor as the row or part it leads to is called.
func id(anchor string) string { return strings.TrimPrefix(anchor, "#") }
