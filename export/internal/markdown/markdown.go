// Package markdown renders a short document as Markdown, in the dialect of
// GitHub. It has no knowledge of registers.
//
// Text of the document is shown as it is: what Markdown would take for markup
// is escaped. Of links only those to pages stand in it: renderers differ in how
// a heading is called, and the acts that grounds lead to would hide what they
// label.
package markdown

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openropa/openropa/export/internal/brief"
)

// Render writes the sections of d one below the other.
//
// The error is that of w; what w got before it is not whole.
func Render(w io.Writer, d *brief.Brief) error {
	if d == nil {
		return errors.New("markdown: no document")
	}
	out := bufio.NewWriter(w)
	r := renderer{Writer: out}
	for i := range d.Sections {
		s := &d.Sections[i]
		title := inline(strings.TrimSpace(s.Number + " " + s.Title))
		if s.Cite != "" {
			title += " (" + inline(s.Cite) + ")"
		}
		if i > 0 {
			r.printf("\n")
		}
		r.printf("%s %s\n", strings.Repeat("#", max(1, s.Level)), title)
		r.blocks(s.Content(), max(1, s.Level)+1)
	}
	if d.Foot != "" {
		r.printf("\n---\n\n%s\n", inline(d.Foot))
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("markdown: %w", err)
	}
	return nil
}

type renderer struct {
	*bufio.Writer // which keeps the first error
}

func (r *renderer) printf(format string, args ...any) { fmt.Fprintf(r.Writer, format, args...) }

// blocks writes blocks whose headings have a level.
func (r *renderer) blocks(blocks []brief.Block, level int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *brief.Heading:
			r.heading(level, "", b.Text, b.Note)
		case *brief.Para:
			r.printf("\n%s\n", text(b.Text, "\\\n"))
		case *brief.List:
			r.list(b.Items)
		case *brief.Columns:
			r.list(b.Items)
		case *brief.Legend:
			var items []string
			for _, i := range b.Items {
				items = append(items, strings.TrimSpace(symbol(i.Mark)+" "+text(i.Text, " ")))
			}
			r.printf("\n%s\n", strings.Join(items, " · "))
		case *brief.Strip:
			r.printf("\n")
			for _, c := range b.Cells {
				var lines []string
				for _, l := range c.Lines {
					lines = append(lines, text(l, "; "))
				}
				r.printf("- **%s**: %s\n", inline(c.Label), strings.Join(lines, "; "))
			}
		case *brief.Timeline:
			r.printf("\n%s\n\n", inline(b.Alt))
			for _, s := range b.Rows {
				r.printf("- %s: %s\n", text(s.Label, " "), text(s.After, " "))
			}
		case *brief.Table:
			r.table(b)
		case *brief.Boxes:
			for _, x := range b.Boxes {
				r.heading(level, strings.Join(x.Letters, ", "), x.Title, x.Note)
				r.blocks(x.Blocks, level+1)
			}
		}
	}
}

// heading writes a heading: the letters of the law before it, a note behind.
func (r *renderer) heading(level int, letters, title, note string) {
	title = inline(title)
	if letters != "" {
		title = "(" + inline(letters) + ") " + title
	}
	if note != "" {
		title += " – " + inline(note)
	}
	r.printf("\n%s %s\n", strings.Repeat("#", min(level, 6)), title)
}

func (r *renderer) list(items []brief.Item) {
	r.printf("\n")
	for _, i := range items {
		mark := symbol(i.Mark)
		if mark != "" {
			mark += " "
		}
		r.printf("- %s%s\n", mark, text(i.Text, "\\\n  "))
	}
}

// table writes a table without the columns in which no row says anything. What
// reaches down over rows stands in each of them.
func (r *renderer) table(t *brief.Table) {
	cells := make([][]string, len(t.Rows))
	used := make([]bool, len(t.Columns))
	down := make([]brief.Cell, len(t.Columns))
	left := make([]int, len(t.Columns))
	for i, row := range t.Rows {
		if len(row.Band) > 0 {
			continue
		}
		cells[i] = make([]string, len(t.Columns))
		for j, c := range row.Cells[:min(len(row.Cells), len(t.Columns))] {
			if left[j] > 0 {
				c = down[j]
				left[j]--
			} else if c.Span > 1 {
				down[j], left[j] = c, c.Span-1
			}
			cells[i][j] = strings.TrimSpace(symbol(c.Mark) + " " + text(c.Text, "<br>"))
			used[j] = used[j] || cells[i][j] != ""
		}
	}
	first := slices.Index(used, true)
	if first < 0 {
		first = 0
		if len(used) > 0 {
			used[0] = true
		}
	}
	r.printf("\n|")
	for j, c := range t.Columns {
		if used[j] {
			head := text(c.Heading, " ")
			if c.Group != "" {
				head = strings.TrimSpace(inline(c.Group) + " " + head)
			}
			r.printf(" %s |", head)
		}
	}
	r.printf("\n|")
	for j := range t.Columns {
		if used[j] {
			r.printf("---|")
		}
	}
	r.printf("\n")
	for i, row := range t.Rows {
		r.printf("|")
		for j := range t.Columns {
			switch {
			case !used[j]:
			case len(row.Band) == 0:
				r.printf(" %s |", cells[i][j])
			case j == first:
				r.printf(" %s |", text(row.Band, "<br>"))
			default:
				r.printf(" |")
			}
		}
		r.printf("\n")
	}
}

var symbols = map[brief.Shape]string{
	brief.Dot: "●", brief.InForce: "●", brief.Triangle: "▲", brief.Ring: "○", brief.Bar: "▬", brief.Dashes: "╌", brief.Dash: "–",
}

// symbol is a mark as a character, or as the letters within it.
func symbol(m brief.Mark) string {
	switch m.Shape {
	case brief.NoMark:
		return ""
	case brief.Notes:
		return "(" + inline(m.Text) + ")"
	case brief.Errors:
		return "**" + inline(m.Text) + "**"
	case brief.SpecialMark, brief.CriminalMark, brief.Role, brief.RoleOpen, brief.Warnings:
		return `\[` + inline(m.Text) + `\]`
	}
	return symbols[m.Shape]
}

// text is running text on one line; what begins a new one in it stands after a
// break.
func text(t brief.Text, br string) string {
	var all strings.Builder
	for _, p := range t {
		if p.Page {
			continue // there are none
		}
		all.WriteString(symbol(p.Mark))
		if p.Mark.Shape != brief.NoMark && p.Text != "" {
			all.WriteByte(' ')
		}
		for i, line := range strings.Split(strings.ReplaceAll(p.Text, "\r\n", "\n"), "\n") {
			if i > 0 {
				all.WriteString(br)
			}
			all.WriteString(piece(p, line))
		}
	}
	return lineStart(strings.TrimSpace(all.String()))
}

// piece is a part of running text with its link, or its emphasis. Spaces at its
// ends stand outside.
func piece(p brief.Piece, s string) string {
	in := strings.TrimSpace(s)
	if in == "" {
		return escape(s)
	}
	before, after, _ := strings.Cut(s, in)
	in = escape(in)
	switch p.Style {
	case brief.Bold, brief.Missing, brief.Attention, brief.Reason:
		if !strings.HasSuffix(in, `\`) {
			in = "**" + in + "**"
		}
	case brief.Raised:
		in = `\[` + in + `\]`
	case brief.Tag:
		in = "(" + in + ")"
	}
	if p.Style != brief.Ground && p.Style != brief.Special && page(p.Link) && !strings.Contains(s, p.Link) { // else it is a link already
		in = "[" + in + "](<" + p.Link + ">)"
	}
	return before + in + after
}

// page reports whether a link is to a page, and one that Markdown can hold.
func page(s string) bool {
	return (strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://")) && utf8.ValidString(s) && !strings.ContainsFunc(s, func(c rune) bool {
		return strings.ContainsRune(`<>\|`, c) || unicode.IsSpace(c) || !unicode.IsPrint(c)
	})
}

// markup is what Markdown gives a meaning within a line.
var markup = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "|", `\|`, "~", `\~`, "$", `\$`, "<", `\<`, "\t", " ",
)

var entity = regexp.MustCompile(`&#?\w+;`)

// inline returns a text as it stands alone within a line.
func inline(s string) string { return lineStart(escape(strings.TrimSpace(s))) }

// escape returns a text whose markup is escaped, line ends as spaces, a control
// character as "[U+0000]".
func escape(s string) string {
	var b strings.Builder
	s = strings.ReplaceAll(s, "\r\n", "\n")
	for i, r := range s {
		switch {
		case r == '\n', r == '\r', r == '\u2028', r == '\u2029', r == '\u0085', r == '\v', r == '\f':
			b.WriteByte(' ')
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd"):
			fmt.Fprintf(&b, "[0x%02X]", s[i])
		case r != '\t' && unicode.IsControl(r):
			fmt.Fprintf(&b, "[U+%04X]", r)
		default:
			b.WriteRune(r)
		}
	}
	return entity.ReplaceAllString(markup.Replace(b.String()), `\$0`)
}

// lineStart escapes what would begin a list, a heading or a rule.
func lineStart(text string) string {
	digits := strings.TrimLeft(text, "0123456789")
	switch {
	case text == "":
	case strings.ContainsRune("#+-=>", rune(text[0])):
		text = `\` + text
	case digits != text && len(digits) > 1 && (digits[0] == '.' || digits[0] == ')') && digits[1] == ' ':
		text = text[:len(text)-len(digits)] + `\` + digits
	}
	return text
}
