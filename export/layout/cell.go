package layout

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/words"
)

// item is one element of a field as a cell says it: a name and labelled
// parts beneath it.
type item struct {
	text  string
	parts []part
	read  *lang.Element // what its words were read as, where they are no exact value
}

// part is one labelled part of an element.
type part struct{ name, value string }

// nameless stands for the name of an element that has none.
const nameless = "…"

// newItem returns an element of a name and pairs of parts and values, of
// which empty ones are left out.
func newItem(text string, pairs ...string) item {
	e := item{text: tidy(text)}
	for i := 0; i < len(pairs); i += 2 {
		e.add(pairs[i], pairs[i+1])
	}
	return e
}

// tidy returns a text as a cell gives it back.
func tidy(s string) string { return strings.TrimSpace(xlsx.Clean(s)) }

func (e *item) add(name, value string) {
	if value = tidy(value); value != "" {
		e.parts = append(e.parts, part{name, value})
	}
}

// part returns the first value of a part.
func (e item) part(name string) string {
	for _, p := range e.parts {
		if p.name == name {
			return p.value
		}
	}
	return ""
}

// values returns the values of a part.
func (e item) values(name string) []string {
	var values []string
	for _, p := range e.parts {
		if p.name == name {
			values = append(values, p.value)
		}
	}
	return values
}

// only returns the element with those parts alone.
func (e item) only(parts []string) item {
	e.parts = slices.DeleteFunc(slices.Clone(e.parts), func(p part) bool { return !slices.Contains(parts, p.name) })
	if len(e.parts) == 0 {
		e.parts = nil
	}
	return e
}

func sameItems(a, b []item) bool {
	return slices.EqualFunc(a, b, func(a, b item) bool { return a.text == b.text && slices.Equal(a.parts, b.parts) })
}

// cellForm is how the elements of one field stand in a cell.
type cellForm struct {
	w            *lang.Language
	key          Key    // zero reads no words
	tag          string // the language that people's words are read in
	single       bool   // one text, which is not split
	sayable      bool   // "none" can be said of it
	deniable     bool   // so can "no"
	marked       bool   // always as a list: what stands around it needs that
	numbered     bool   // several are numbered: others refer to them
	join, split  string
	placeholders []string
	none         string
	choices      []Choice // of a column of a table
}

// encode writes elements into a cell: a single one as it is, several as a
// list. Where that would not read back as what it was, the list is marked.
func (f cellForm) encode(list []item) string {
	if len(list) == 0 {
		return ""
	}
	plain := !f.marked
	texts := make([]string, len(list))
	for i, e := range list {
		texts[i] = f.chosen(e.text)
		if e.text == "" {
			texts[i] = nameless
		}
		plain = plain && len(e.parts) == 0
	}
	if plain && (len(list) == 1 || f.join != "") {
		s := strings.Join(texts, f.join)
		if back, none := f.decode(s); !none && sameItems(back, list) && !slices.ContainsFunc(back, f.doubtful) && !strings.HasPrefix(s, f.w.GoesOn()) {
			return s
		}
	}
	var b strings.Builder
	for i, e := range list {
		if i > 0 {
			b.WriteByte('\n')
		}
		if f.numbered && len(list) > 1 {
			b.WriteString(strconv.Itoa(i+1) + ". ")
		} else {
			b.WriteString("• ")
		}
		b.WriteString(strings.ReplaceAll(texts[i], "\n", "\n    "))
		for n := 0; n < len(e.parts); n++ {
			p := e.parts[n]
			if listedParts[p.name] {
				p.value = quoted(p.value)
				for ; n+1 < len(e.parts) && e.parts[n+1].name == p.name; n++ {
					p.value += "; " + quoted(e.parts[n+1].value)
				}
			}
			b.WriteString("\n  " + f.w.PartLabel(p.name) + strings.ReplaceAll(p.value, "\n", "\n    "))
		}
	}
	return b.String()
}

// listedParts are names of which a line may say several, with semicolons
// between them.
var listedParts = map[string]bool{"data": true, "examples": true, "special": true}

// quoted returns a name of a list, in quotation marks if it would read as
// several or as a quotation.
func quoted(s string) string {
	if !strings.ContainsAny(s, ";\"") {
		return s
	}
	return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
}

// listed returns the names of a list.
func listed(s string) []string {
	var names []string
	for s != "" {
		name := ""
		if rest, ok := strings.CutPrefix(s, `"`); ok {
			var b strings.Builder
			for ok {
				before, after, found := strings.Cut(rest, `"`)
				b.WriteString(before)
				if rest, ok = strings.CutPrefix(after, `"`); ok && found {
					b.WriteByte('"')
				}
			}
			name, s, _ = strings.Cut(rest, ";")
			name = b.String() + name
		} else {
			name, s, _ = strings.Cut(s, ";")
		}
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
		s = strings.TrimLeft(s, " \n")
	}
	return names
}

// partOfLine returns the part that a line begins with the label of.
func partOfLine(w *lang.Language, line string) (name, value string, ok bool) {
	before, after, ok := strings.Cut(line, ":")
	if !ok || utf8.RuneCountInString(before) > 60 {
		return "", "", false
	}
	name, ok = w.PartOf(before)
	return name, strings.TrimLeftFunc(after, unicode.IsSpace), ok
}

// decode reads a cell; none reports that it says there is none.
func (f cellForm) decode(s string) (list []item, none bool) {
	s = tidy(s)
	if s == "" || f.placeholder(s) {
		return nil, false
	}
	if meant := f.meant(s); meant != s {
		return []item{{text: meant}}, false
	}
	if _, ok := bullet(s, 1); ok {
		// A list is the layouts' own form: what is in doubt stands there as it is.
		list := f.decodeList(s)
		for i := range list {
			f.understandOwn(&list[i])
		}
		return list, false
	}
	if f.sayable && f.saysNone(s) {
		return nil, true
	}
	if f.single {
		if s == nameless {
			s = ""
		}
		list = []item{{text: s}}
		f.understand(&list[0])
		return list, false
	}
	list = f.plain(s)
	if said, none, ok := f.words(s, list); ok {
		return said, none
	}
	for i := range list {
		f.understand(&list[i])
	}
	return list, false
}

// plain divides a cell at line breaks and the signs between elements.
func (f cellForm) plain(s string) (list []item) {
	split := "\n" + f.join + f.split
	if f.split == "" {
		split += ";"
	}
	split = strings.ReplaceAll(split, " ", "")
	for piece := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(split, r) }) {
		piece = strings.TrimSpace(piece)
		for _, mark := range []string{"• ", "- ", "– ", "* ", "· "} {
			piece = strings.TrimSpace(strings.TrimPrefix(piece, mark))
		}
		switch {
		case piece == "" || f.placeholder(piece):
		case piece == nameless:
			list = append(list, item{})
		default:
			list = append(list, item{text: f.meant(piece)})
		}
	}
	return list
}

func (f cellForm) placeholder(s string) bool {
	return slices.ContainsFunc(f.placeholders, func(p string) bool { return lang.Fold(p) == lang.Fold(s) })
}

// saysNone reports whether a text says that there is none, behind a ticked box
// or without one.
func (f cellForm) saysNone(s string) bool {
	s = strings.TrimLeft(strings.TrimSpace(s), "☒☑ ")
	short := lang.Fold(s)
	if short != "" && (short == lang.Fold(f.none) || short == lang.Fold(f.w.Word("none"))) {
		return true
	}
	if len(s) > 40 {
		return false
	}
	if a, ok := lang.ReadAnswer(s); f.deniable && ok && len(short) > 1 && a == ropa.No {
		return true
	}
	return lang.SaysNone(s) || f.kind() != "" && words.None(s, f.tag)
}

// bullet returns what follows the mark of the n-th element of a list.
func bullet(line string, n int) (rest string, ok bool) {
	if rest, ok := strings.CutPrefix(line, "• "); ok {
		return rest, true
	}
	if line == "•" {
		return "", true
	}
	digits := strconv.Itoa(n)
	for _, mark := range []string{". ", ") "} {
		if rest, ok := strings.CutPrefix(line, digits+mark); ok {
			return rest, true
		}
	}
	return "", false
}

func (f cellForm) decodeList(s string) []item {
	var list []item
	var into *string // what a further line goes on
	for line := range strings.SplitSeq(s, "\n") {
		if rest, ok := bullet(line, len(list)+1); ok {
			list = append(list, item{text: rest})
			into = &list[len(list)-1].text
			continue
		}
		e := &list[len(list)-1]
		body, indented := strings.CutPrefix(line, "  ")
		if more, ok := strings.CutPrefix(body, "  "); ok && indented {
			*into += "\n" + more
			continue
		}
		if name, value, ok := partOfLine(f.w, body); ok {
			e.parts = append(e.parts, part{name, value})
			into = &e.parts[len(e.parts)-1].value
			continue
		}
		*into += "\n" + strings.TrimSpace(body)
	}
	for i := range list {
		if list[i].text = f.meant(strings.TrimSpace(list[i].text)); list[i].text == nameless {
			list[i].text = ""
		}
		var parts []part
		for _, p := range list[i].parts {
			values := []string{strings.TrimSpace(p.value)}
			if listedParts[p.name] {
				values = listed(values[0])
			}
			for _, value := range values {
				if value != "" {
					parts = append(parts, part{p.name, value})
				}
			}
		}
		list[i].parts = parts
	}
	return list
}

// sectionText is one field of a cell that holds several.
type sectionText struct{ label, text string }

// encodeSections writes the texts of several fields into one cell.
func encodeSections(w *lang.Language, sections []sectionText) string {
	colon := strings.TrimRight(w.Colon, " ")
	var b strings.Builder
	for _, s := range sections {
		if s.text == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		sep := "\n"
		if !strings.ContainsRune(s.text, '\n') {
			if _, ok := bullet(s.text, 1); !ok {
				sep = " "
			}
		}
		b.WriteString(s.label + colon + sep + s.text)
	}
	return b.String()
}

// decodeSections returns the text of each field of a cell that holds several.
// What stands before the first label belongs to the first field.
func decodeSections(s string, labels []string) []string {
	texts := make([]string, len(labels))
	at := 0
	for line := range strings.SplitSeq(tidy(s), "\n") {
		if before, after, ok := strings.Cut(line, ":"); ok && !strings.HasPrefix(line, " ") {
			label := lang.Fold(before)
			if i := slices.IndexFunc(labels, func(l string) bool { return lang.Fold(l) == label }); i >= 0 {
				at = i
				line = strings.TrimPrefix(after, " ")
				if line == "" {
					continue
				}
			}
		}
		if texts[at] != "" {
			texts[at] += "\n"
		}
		texts[at] += line
	}
	return texts
}
