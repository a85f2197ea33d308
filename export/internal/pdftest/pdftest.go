// Package pdftest reads the text of the PDF files that this module writes, for
// tests. It knows the parts of the format that they use, and no others.
package pdftest

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"

	"github.com/openropa/openropa/export/internal/pdfobject"
)

// Text returns the text of a file without its running lines, repeated heads and
// continuation marks: each line as drawn, in the order of drawing.
func Text(pdf []byte) (string, error) {
	f, err := read(pdf)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, page := range f.pages {
		for _, s := range page.Spans {
			if !s.Artifact {
				b.WriteString(s.Text)
				b.WriteByte('\n')
			}
		}
	}
	return b.String(), nil
}

// Pages returns all text of each page, with its running lines.
func Pages(pdf []byte) ([]string, error) {
	f, err := read(pdf)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, page := range f.pages {
		var b strings.Builder
		for _, s := range page.Spans {
			b.WriteString(s.Text)
			b.WriteByte('\n')
		}
		out = append(out, b.String())
	}
	return out, nil
}

// Contains reports whether a text stands in the file, regardless of how it is
// broken into lines and pages. White space does not count, nor does whether a
// letter is composed. What is drawn as a substitute is not found.
func Contains(pdf []byte, text string) (bool, error) {
	t, err := NewFinder(pdf)
	if err != nil {
		return false, err
	}
	return t.Contains(text), nil
}

// Finder looks up many texts in one file.
type Finder struct {
	all   string
	pages []string
}

// NewFinder reads a file.
func NewFinder(pdf []byte) (*Finder, error) {
	f, err := read(pdf)
	if err != nil {
		return nil, err
	}
	t := new(Finder)
	for _, page := range f.pages {
		var b strings.Builder
		for _, s := range page.Spans {
			if !s.Artifact {
				b.WriteString(squeeze(s.Text))
			}
		}
		t.pages = append(t.pages, b.String())
	}
	t.all = strings.Join(t.pages, "")
	return t, nil
}

// Contains is as the function of that name.
func (t *Finder) Contains(text string) bool {
	want := squeeze(text)
	if strings.Contains(t.all, want) {
		return true
	}
	// A short text that two pages happen to hold halves of is not torn.
	const shortest = 24
	if len(want) < shortest {
		return false
	}
	failed := map[[2]int]bool{}
	for i := range t.pages {
		if t.torn(i, want, failed) {
			return true
		}
	}
	return false
}

// torn reports whether want begins on page i and goes on over the next ones,
// beside other text. What failed before, by page and length, is not tried again.
func (t *Finder) torn(i int, want string, failed map[[2]int]bool) bool {
	if want == "" {
		return true
	}
	key := [2]int{i, len(want)}
	if i == len(t.pages) || failed[key] {
		return false
	}
	n := sort.Search(len(want), func(n int) bool { return !strings.Contains(t.pages[i], want[:n+1]) })
	// What follows a cell may happen to begin as the cell goes on.
	for k := n; k > 0 && k > n-8; k-- {
		if t.torn(i+1, want[k:], failed) {
			return true
		}
	}
	failed[key] = true
	return false
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u00ad' || r == '\u200b' {
			return -1
		}
		return r
	}, norm.NFC.String(s))
}

// file is what is read of a file.
type file struct {
	*pdfobject.Reader
	fonts map[string]*font  // by name
	forms map[string]string // by name, the text of what pages share
	pages []Page
	at    map[pdfobject.Reference]int // pages, by their objects
	// tagged says that all that is drawn is content or an artifact.
	tagged bool
}

// font says what text the codes of a font stand for.
type font struct {
	ranges []codes
	known  map[uint16]string
}

// codes are codes that follow each other, of texts that differ in their last
// unit, which goes up with them.
type codes struct {
	first, last uint16
	text        []uint16 // of the first, in UTF-16
}

// text returns the text of a code; "" if there is none.
func (f *font) text(code uint16) string {
	if s, ok := f.known[code]; ok {
		return s
	}
	s := ""
	for _, r := range f.ranges {
		if r.first <= code && code <= r.last && len(r.text) > 0 {
			units := slices.Clone(r.text)
			units[len(units)-1] += code - r.first
			s = string(utf16.Decode(units))
		}
	}
	f.known[code] = s
	return s
}

// Page is what a page shows and where it leads.
type Page struct {
	Spans []Span
	Links []Link
}

// Span is one drawn string.
type Span struct {
	Text     string
	X, Y     float64 // where it begins, from the lower left corner
	Artifact bool
	Content  int // number of the marked content that it is of; -1 for none
}

// Link is an area of a page that leads somewhere.
type Link struct {
	Left, Bottom, Right, Top float64
	Page                     int     // from 0; -1 out of the file
	Y                        float64 // the place on the page
	Address                  string
}

// Holds reports whether a span begins within the area of a link.
func (k *Link) Holds(s Span) bool {
	return k.Left-0.1 <= s.X && s.X < k.Right && k.Bottom <= s.Y && s.Y <= k.Top
}

// Bookmark is an entry of the outline.
type Bookmark struct {
	Title string
	Level int // from 0
	Page  int // from 0
	Y     float64
}

// Read returns the pages of a file and its outline.
func Read(pdf []byte) (pages []Page, outline []Bookmark, err error) {
	f, err := read(pdf)
	if err != nil {
		return nil, nil, err
	}
	outline, err = f.outline()
	return f.pages, outline, err
}

// most is how long a stream may be.
const most = 1 << 30

func read(pdf []byte) (*file, error) {
	if !bytes.HasSuffix(bytes.TrimSpace(pdf), []byte("%%EOF")) {
		return nil, errors.New("pdf: no end of the file")
	}
	r, err := pdfobject.Open(pdf)
	if err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	f := &file{Reader: r, fonts: make(map[string]*font), forms: make(map[string]string), at: make(map[pdfobject.Reference]int)}
	kids := f.List(f.Dict(f.Catalog()["Pages"])["Kids"])
	if len(kids) == 0 {
		return nil, errors.New("pdf: no pages")
	}
	for i, kid := range kids {
		if ref, ok := kid.(pdfobject.Reference); ok {
			f.at[ref] = i
		}
	}
	f.tagged = f.Dict(f.Catalog()["MarkInfo"])["Marked"] == pdfobject.Token("true")
	for i, kid := range kids {
		page := f.Dict(kid)
		if i == 0 { // all pages share them
			if err := f.resources(f.Dict(page["Resources"])); err != nil {
				return nil, err
			}
		}
		stream, err := f.Stream(page["Contents"], most)
		if err != nil {
			return nil, fmt.Errorf("pdf: contents of page %d: %w", i+1, err)
		}
		spans, err := f.text(stream)
		if err != nil {
			return nil, err
		}
		links, err := f.links(page)
		if err != nil {
			return nil, err
		}
		f.pages = append(f.pages, Page{Spans: spans, Links: links})
	}
	return f, nil
}

// links reads the links of a page.
func (f *file) links(page pdfobject.Dictionary) ([]Link, error) {
	var all []Link
	for _, v := range f.List(page["Annots"]) {
		a := f.Dict(v)
		if a["Subtype"] != pdfobject.Token("/Link") {
			continue
		}
		corners := f.List(a["Rect"])
		if len(corners) != 4 {
			return nil, fmt.Errorf("pdf: a link without an area: %v", a)
		}
		k := Link{Left: number(corners[0]), Top: number(corners[1]), Right: number(corners[2]), Bottom: number(corners[3]), Page: -1}
		if _, inside := a["Dest"]; inside {
			var err error
			if k.Page, k.Y, err = f.dest(a); err != nil {
				return nil, err
			}
		} else if k.Address, inside = f.Dict(a["A"])["URI"].(string); !inside {
			return nil, fmt.Errorf("pdf: a link without a target: %v", a)
		}
		all = append(all, k)
	}
	return all, nil
}

// dest reads which place of the file something leads to.
func (f *file) dest(d pdfobject.Dictionary) (page int, y float64, err error) {
	to := f.List(d["Dest"])
	if len(to) != 5 || to[1] != pdfobject.Token("/XYZ") {
		return 0, 0, fmt.Errorf("pdf: no destination: %v", d)
	}
	ref, _ := to[0].(pdfobject.Reference)
	page, ok := f.at[ref]
	if !ok {
		return 0, 0, fmt.Errorf("pdf: destination on object %d, which is no page", ref)
	}
	return page, number(to[3]), nil
}

// outline reads the bookmarks.
func (f *file) outline() ([]Bookmark, error) {
	top := f.Dict(f.Catalog()["Outlines"])
	if top == nil {
		return nil, errors.New("pdf: no outline")
	}
	var all []Bookmark
	var below func(parent pdfobject.Dictionary, level int) error
	below = func(parent pdfobject.Dictionary, level int) error {
		for next := parent["First"]; next != nil; {
			mark := f.Dict(next)
			title, ok := mark["Title"].(string)
			if !ok {
				return fmt.Errorf("pdf: bookmark %v without a title", next)
			}
			page, y, err := f.dest(mark)
			if err != nil {
				return err
			}
			all = append(all, Bookmark{Title: fromUTF16(title), Level: level, Page: page, Y: y})
			if err := below(mark, level+1); err != nil {
				return err
			}
			next = mark["Next"]
		}
		return nil
	}
	return all, below(top, 0)
}

// fromUTF16 decodes a string with a mark of its byte order.
func fromUTF16(s string) string {
	return string(utf16.Decode(units(strings.TrimPrefix(s, "\xfe\xff"))))
}

// units are the units of two bytes of a string.
func units(s string) []uint16 {
	var all []uint16
	for ; len(s) >= 2; s = s[2:] {
		all = append(all, uint16(s[0])<<8|uint16(s[1]))
	}
	return all
}

// number returns a number of the file; 0 for what is none.
func number(v any) float64 {
	n, _ := pdfobject.Number(v)
	return n
}

// resources reads the character maps of the fonts, and the forms.
func (f *file) resources(res pdfobject.Dictionary) error {
	for name, v := range f.Dict(res["Font"]) {
		stream, err := f.Stream(f.Dict(v)["ToUnicode"], most)
		if err != nil {
			return fmt.Errorf("pdf: font %s: map to Unicode: %w", name, err)
		}
		f.fonts[name] = &font{ranges: ranges(stream), known: make(map[uint16]string)}
	}
	for name, v := range f.Dict(res["XObject"]) {
		stream, err := f.Stream(v, most)
		if err != nil {
			return fmt.Errorf("pdf: form %s: %w", name, err)
		}
		spans, err := f.text(stream)
		if err != nil {
			return err
		}
		for _, s := range spans {
			f.forms[name] += s.Text
		}
	}
	return nil
}

// ranges reads the ranges of a map to Unicode.
func ranges(cmap []byte) []codes {
	var all []codes
	var texts [][]uint16
	within := false
	pdfobject.Values(cmap, func(v any) bool {
		switch v := v.(type) {
		case string:
			if !within {
				break
			}
			if texts = append(texts, units(v)); len(texts) == 3 {
				if len(texts[0]) == 1 && len(texts[1]) == 1 {
					all = append(all, codes{first: texts[0][0], last: texts[1][0], text: texts[2]})
				}
				texts = nil
			}
		case pdfobject.Token:
			within, texts = v == "beginbfrange", nil
		}
		return true
	})
	return all
}

// text reads the strings that a content stream draws. A form goes on with the
// string before it.
func (f *file) text(stream []byte) ([]Span, error) {
	d := drawing{file: f, seen: make(map[int]bool)}
	pdfobject.Values(stream, func(v any) bool {
		operator, ok := v.(pdfobject.Token)
		if _, isNumber := pdfobject.Number(v); !ok || isNumber || operator[0] == '/' {
			d.operands = append(d.operands, v)
			return true
		}
		d.err = d.do(operator)
		d.operands = d.operands[:0]
		return d.err == nil
	})
	if d.err == nil && len(d.open) != 0 {
		d.err = errors.New("pdf: marked content does not end")
	}
	return d.spans, d.err
}

// drawing is the state of a content stream.
type drawing struct {
	file     *file
	operands []any
	font     string
	x, y     float64
	open     []marked // contents that have not ended
	seen     map[int]bool
	spans    []Span
	err      error
}

// marked is a marked content: an artifact, or one with a number.
type marked struct {
	artifact bool
	content  int
}

func (d *drawing) artifact() bool {
	return slices.ContainsFunc(d.open, func(m marked) bool { return m.artifact })
}

func (d *drawing) content() int {
	for _, m := range d.open {
		if m.content >= 0 {
			return m.content
		}
	}
	return -1
}

// operand returns an operand, counted from the last; nil if there is none.
func (d *drawing) operand(n int) any {
	if n >= len(d.operands) {
		return nil
	}
	return d.operands[len(d.operands)-1-n]
}

func (d *drawing) name(n int) string {
	name, _ := d.operand(n).(pdfobject.Token)
	return strings.TrimPrefix(string(name), "/")
}

func (d *drawing) do(operator pdfobject.Token) error {
	switch operator {
	case "Tf":
		d.font = d.name(1)
	case "BT":
		d.x, d.y = 0, 0
	case "Td":
		d.x, d.y = number(d.operand(1)), number(d.operand(0))
	case "BMC":
		d.open = append(d.open, marked{artifact: true, content: -1})
	case "BDC":
		properties, _ := d.operand(0).(pdfobject.Dictionary)
		n, ok := properties["MCID"].(int)
		if !ok || d.seen[n] {
			return fmt.Errorf("pdf: marked content without a number of its own: %v", properties)
		}
		d.seen[n] = true
		d.open = append(d.open, marked{content: n})
	case "EMC":
		if len(d.open) == 0 {
			return errors.New("pdf: marked content ends that did not begin")
		}
		d.open = d.open[:len(d.open)-1]
	case "Do":
		text, ok := d.file.forms[d.name(0)]
		if !ok || len(d.spans) == 0 {
			return fmt.Errorf("pdf: no form %q, or no place for it", d.name(0))
		}
		d.spans[len(d.spans)-1].Text += text
	case "Tj":
		font, ok := d.file.fonts[d.font]
		s, isText := d.operand(0).(string)
		if !ok || !isText {
			return fmt.Errorf("pdf: text without a font %q", d.font)
		}
		var b strings.Builder
		for _, code := range units(s) {
			b.WriteString(font.text(code))
		}
		d.spans = append(d.spans, Span{Text: b.String(), X: d.x, Y: d.y, Artifact: d.artifact(), Content: d.content()})
	case "S", "f", "B", "s", "F", "b":
		if d.file.tagged && len(d.open) == 0 {
			return fmt.Errorf("pdf: something is drawn that is neither content nor an artifact")
		}
	}
	return nil
}
