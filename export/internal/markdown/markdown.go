// Package markdown renders a document as Markdown, in the dialect of GitHub.
// It has no knowledge of registers.
//
// Text of the document is shown as it is: what Markdown would take for markup
// is escaped. Of links only those to pages stand in it: renderers differ in how
// a heading is called, and the provisions that labels cite would hide what they
// label.
package markdown

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openropa/openropa/export/internal/doc"
)

// Render writes the cover and the parts of d that are for pages.
//
// The error is that of w; what w got before it is not whole.
func Render(w io.Writer, d *doc.Document) error {
	if d == nil {
		return errors.New("markdown: no document")
	}
	out := bufio.NewWriter(w)
	r := renderer{Writer: out, words: d.Words}
	r.printf("# %s\n", inline(d.Title))
	r.blocks(d.Cover.Body(), 1)
	for i := range d.Parts {
		if p := &d.Parts[i]; p.Page {
			r.heading(p.Level+1, inline(p.Title))
			r.blocks(p.Body(), p.Level+1)
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("markdown: %w", err)
	}
	return nil
}

type renderer struct {
	*bufio.Writer // which keeps the first error
	words         doc.Words
}

func (r *renderer) printf(format string, args ...any) { fmt.Fprintf(r.Writer, format, args...) }

func (r *renderer) heading(level int, text string) {
	r.printf("\n%s %s\n", strings.Repeat("#", min(level, 6)), text)
}

// blocks writes blocks below a heading of a level.
func (r *renderer) blocks(blocks []doc.Block, level int) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Heading:
			r.heading(level+b.Level, inline(b.Text)+asked(b.Clause))
		case *doc.Paragraph:
			r.printf("\n")
			for i, l := range b.Text {
				if i > 0 {
					r.printf("\\\n")
				}
				r.printf("%s", line(l))
			}
			r.printf("\n")
		case *doc.Fields:
			r.fields(b.Rows)
		case *doc.Table:
			r.table(b)
		case *doc.Chart:
			r.table(b.Table)
		case *doc.Flow:
			r.table(b.Table)
		}
	}
}

// fields writes a list of labels with their values.
func (r *renderer) fields(rows []doc.Field) {
	r.printf("\n")
	for _, f := range rows {
		r.printf("- **%s**%s", inline(f.Label), asked(f.Clause))
		colon := cmp.Or(r.words.Colon, ": ")
		if len(f.Value) == 1 {
			r.printf("%s%s\n", colon, line(f.Value[0]))
			continue
		}
		r.printf("%s\n", strings.TrimRight(colon, " "))
		below := "  "
		for _, l := range f.Value {
			item := below
			if text, ok := strings.CutPrefix(l.Text, "• "); ok {
				l.Text, item, below = text, "  ", "    "
			} else if text, ok := strings.CutPrefix(l.Text, "– "); ok {
				l.Text, item = text, below+"  "
			}
			r.printf("%s- %s\n", item, line(l))
		}
	}
}

// table writes a table without the columns in which no row says anything.
func (r *renderer) table(t *doc.Table) {
	if t == nil {
		return
	}
	used := make([]bool, len(t.Columns))
	some := false
	for row := range t.All() {
		for i, c := range row.Cells {
			used[i] = used[i] || len(c) > 0
			some = some || used[i]
		}
	}
	if t.Title != "" {
		r.printf("\n**%s**\n", inline(t.Title))
	}
	if !some {
		r.printf("\n*%s*\n", inline(r.words.Empty))
		return
	}
	r.printf("\n|")
	for i, c := range t.Columns {
		if used[i] {
			r.printf(" %s%s |", inline(c.Heading), asked(c.Clause))
		}
	}
	r.printf("\n|")
	for i := range t.Columns {
		if used[i] {
			r.printf("---|")
		}
	}
	r.printf("\n")
	for row := range t.All() {
		r.printf("|")
		for i, c := range row.Cells {
			if used[i] {
				texts := make([]string, len(c))
				for j, l := range c {
					texts[j] = line(l)
				}
				r.printf(" %s |", strings.Join(texts, "<br>"))
			}
		}
		r.printf("\n")
	}
}

// asked is the provision that asks for something, behind its label.
func asked(clause string) string {
	if clause == "" {
		return ""
	}
	return " (" + inline(clause) + ")"
}

// line returns a line of a cell with its link and, of what is missing or set
// apart, its emphasis.
func line(l doc.Line) string {
	text := inline(l.Text)
	if page(l.Link) && !strings.Contains(l.Text, l.Link) { // else it is a link already
		return "[" + text + "](<" + l.Link + ">)"
	}
	mark := ""
	switch l.Style {
	case doc.Missing, doc.Bad, doc.Warn:
		mark = "**"
	case doc.Note:
		mark = "*"
	}
	if mark == "" || text == "" || strings.HasSuffix(text, `\`) {
		return text
	}
	return mark + text + mark
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

// inline returns a text as it stands within a line: its markup escaped, line
// ends as spaces, a control character as "[U+0000]".
func inline(s string) string {
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
	text := entity.ReplaceAllString(markup.Replace(strings.TrimSpace(b.String())), `\$0`)
	// At the beginning of a line, what would begin a list, a heading or a rule.
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
