// Package pdftest reads the text of the PDF files that this module writes, for
// tests. It knows the parts of the format that they use, and no others.
package pdftest

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"regexp"
	"sort"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"
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
	data    []byte
	offsets map[int]int
	unicode map[string]map[uint16]string // by the font's name, the text of a code
	forms   map[string]string            // by name, the text of what pages share
	pages   []Page
	at      map[int]int // pages, by the numbers of their objects
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

var (
	startxref = regexp.MustCompile(`startxref\s+(\d+)\s+%%EOF\s*$`)
	kids      = regexp.MustCompile(`/Kids \[([^\]]*)\]`)
	pagesRef  = regexp.MustCompile(`/Pages (\d+) 0 R`)
	root      = regexp.MustCompile(`/Root (\d+) 0 R`)
	contents  = regexp.MustCompile(`/Contents (\d+) 0 R`)
	resources = regexp.MustCompile(`/Resources (\d+) 0 R`)
	fonts     = regexp.MustCompile(`/Font <<([^>]*)>>`)
	forms     = regexp.MustCompile(`/XObject <<([^>]*)>>`)
	named     = regexp.MustCompile(`/(\S+) (\d+) 0 R`)
	ref       = regexp.MustCompile(`(\d+) 0 R`)
	toUnicode = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
	length    = regexp.MustCompile(`/Length (\d+)`)
	outlines  = regexp.MustCompile(`/Outlines (\d+) 0 R`)
	firstMark = regexp.MustCompile(`/First (\d+) 0 R`)
	nextMark  = regexp.MustCompile(`/Next (\d+) 0 R`)

	annotation  = regexp.MustCompile(`/Subtype /Link /Rect \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) \] /Border \[0 0 0\] ([^>]*)>>`)
	destination = regexp.MustCompile(`/Dest \[(\d+) 0 R /XYZ 0 ([\d.]+) null\]`)
	action      = regexp.MustCompile(`/A (\d+) 0 R`)

	bfRange = regexp.MustCompile(`<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]{4})([0-9A-Fa-f]{4})?>`)
)

func read(pdf []byte) (*file, error) {
	f := &file{data: pdf, offsets: map[int]int{}, unicode: map[string]map[uint16]string{}, forms: map[string]string{}}
	if err := f.xref(); err != nil {
		return nil, err
	}
	trailer := pdf[bytes.LastIndex(pdf, []byte("trailer")):]
	catalog, err := f.follow(root, trailer)
	if err != nil {
		return nil, err
	}
	tree, err := f.follow(pagesRef, catalog)
	if err != nil {
		return nil, err
	}
	list := kids.FindSubmatch(tree)
	if list == nil {
		return nil, errors.New("pdf: no pages")
	}
	kids := ref.FindAllSubmatch(list[1], -1)
	f.at = make(map[int]int)
	for i, m := range kids {
		f.at[number(m[1])] = i
	}
	for _, m := range kids {
		page, _, err := f.object(number(m[1]))
		if err != nil {
			return nil, err
		}
		if err := f.fonts(page); err != nil {
			return nil, err
		}
		m := contents.FindSubmatch(page)
		if m == nil {
			return nil, errors.New("pdf: page without contents")
		}
		_, stream, err := f.object(number(m[1]))
		if err != nil {
			return nil, err
		}
		spans, err := f.text(stream)
		if err != nil {
			return nil, err
		}
		links, err := f.links(page)
		if err != nil {
			return nil, err
		}
		f.pages = append(f.pages, Page{spans, links})
	}
	return f, nil
}

// links reads the links of a page.
func (f *file) links(page []byte) ([]Link, error) {
	var all []Link
	for _, m := range annotation.FindAllSubmatch(page, -1) {
		k := Link{Left: decimal(m[1]), Top: decimal(m[2]), Right: decimal(m[3]), Bottom: decimal(m[4]), Page: -1}
		var err error
		if k.Page, k.Y, err = f.dest(m[5]); err == nil {
			all = append(all, k)
			continue
		}
		to := action.FindSubmatch(m[5])
		if to == nil {
			return nil, fmt.Errorf("pdf: a link without a target: %s", m[5])
		}
		d, _, err := f.object(number(to[1]))
		if err != nil {
			return nil, err
		}
		_, uri, ok := bytes.Cut(d, []byte("/URI /URI "))
		if !ok {
			return nil, fmt.Errorf("pdf: action without an address: %s", d)
		}
		if k.Address, _, err = literal(uri); err != nil {
			return nil, err
		}
		k.Page = -1
		all = append(all, k)
	}
	return all, nil
}

// dest reads which place of the file something leads to.
func (f *file) dest(b []byte) (page int, y float64, err error) {
	m := destination.FindSubmatch(b)
	if m == nil {
		return 0, 0, errors.New("pdf: no destination")
	}
	page, ok := f.at[number(m[1])]
	if !ok {
		return 0, 0, fmt.Errorf("pdf: destination on object %s, which is no page", m[1])
	}
	return page, decimal(m[2]), nil
}

// outline reads the bookmarks.
func (f *file) outline() ([]Bookmark, error) {
	catalog, err := f.follow(root, f.data[bytes.LastIndex(f.data, []byte("trailer")):])
	if err != nil {
		return nil, err
	}
	top, err := f.follow(outlines, catalog)
	if err != nil {
		return nil, err
	}
	var all []Bookmark
	var below func(parent []byte, level int) error
	below = func(parent []byte, level int) error {
		for m := firstMark.FindSubmatch(parent); m != nil; {
			mark, _, err := f.object(number(m[1]))
			if err != nil {
				return err
			}
			_, title, _ := bytes.Cut(mark, []byte("/Title "))
			s, _, err := literal(title)
			if err != nil {
				return err
			}
			b := Bookmark{Title: fromUTF16(s), Level: level}
			if b.Page, b.Y, err = f.dest(mark); err != nil {
				return err
			}
			all = append(all, b)
			if err := below(mark, level+1); err != nil {
				return err
			}
			m = nextMark.FindSubmatch(mark)
		}
		return nil
	}
	return all, below(top, 0)
}

// fromUTF16 decodes a string with a mark of its byte order.
func fromUTF16(s string) string {
	var units []uint16
	for s = strings.TrimPrefix(s, "\xfe\xff"); len(s) >= 2; s = s[2:] {
		units = append(units, uint16(s[0])<<8|uint16(s[1]))
	}
	return string(utf16.Decode(units))
}

func decimal(b []byte) float64 {
	n, _ := strconv.ParseFloat(string(b), 64)
	return n
}

func number(b []byte) int {
	n, _ := strconv.Atoi(string(b))
	return n
}

// xref reads where the objects begin.
func (f *file) xref() error {
	m := startxref.FindSubmatch(f.data)
	if m == nil || number(m[1]) >= len(f.data) {
		return errors.New("pdf: no cross-reference table")
	}
	rest := strings.Split(string(f.data[number(m[1]):]), "\n")
	if len(rest) < 2 || rest[0] != "xref" {
		return errors.New("pdf: cross-reference table not where the file says")
	}
	for i, entry := range rest[2:] {
		if len(entry) < 18 {
			break
		}
		if entry[17] == 'n' {
			f.offsets[i] = number([]byte(entry[:10]))
		}
	}
	return nil
}

// follow returns the dictionary that a reference in from leads to.
func (f *file) follow(what *regexp.Regexp, from []byte) ([]byte, error) {
	m := what.FindSubmatch(from)
	if m == nil {
		return nil, fmt.Errorf("pdf: no %s", what)
	}
	d, _, err := f.object(number(m[1]))
	return d, err
}

// object returns an object's dictionary and its stream, decompressed.
func (f *file) object(n int) (dict, stream []byte, err error) {
	at, ok := f.offsets[n]
	head := fmt.Appendf(nil, "%d 0 obj\n", n)
	if !ok || at > len(f.data) || !bytes.HasPrefix(f.data[at:], head) {
		return nil, nil, fmt.Errorf("pdf: object %d not where the file says", n)
	}
	body := f.data[at+len(head):]
	end, open := bytes.Index(body, []byte("endobj")), bytes.Index(body, []byte("\nstream\n"))
	if open < 0 || end >= 0 && end < open {
		if end < 0 {
			return nil, nil, fmt.Errorf("pdf: object %d has no end", n)
		}
		return body[:end], nil, nil
	}
	dict, body = body[:open], body[open+len("\nstream\n"):]
	m := length.FindSubmatch(dict)
	if m == nil || number(m[1]) > len(body) {
		return nil, nil, fmt.Errorf("pdf: object %d: bad length", n)
	}
	stream = body[:number(m[1])]
	if !bytes.HasPrefix(body[len(stream):], []byte("\nendstream")) {
		return nil, nil, fmt.Errorf("pdf: object %d: stream does not end where it says", n)
	}
	if bytes.Contains(dict, []byte("/FlateDecode")) {
		z, err := zlib.NewReader(bytes.NewReader(stream))
		if err != nil {
			return nil, nil, fmt.Errorf("pdf: object %d: %w", n, err)
		}
		if stream, err = io.ReadAll(z); err != nil {
			return nil, nil, fmt.Errorf("pdf: object %d: %w", n, err)
		}
	}
	return dict, stream, nil
}

// fonts reads the character maps of a page's fonts, and the forms.
func (f *file) fonts(page []byte) error {
	if len(f.unicode) > 0 { // all pages share them
		return nil
	}
	res, err := f.follow(resources, page)
	if err != nil {
		return err
	}
	list := fonts.FindSubmatch(res)
	if list == nil {
		return nil
	}
	for _, m := range named.FindAllSubmatch(list[1], -1) {
		font, _, err := f.object(number(m[2]))
		if err != nil {
			return err
		}
		to := toUnicode.FindSubmatch(font)
		if to == nil {
			return fmt.Errorf("pdf: font %s has no map to Unicode", m[1])
		}
		_, cmap, err := f.object(number(to[1]))
		if err != nil {
			return err
		}
		codes := map[uint16]string{}
		for _, r := range bfRange.FindAllSubmatch(cmap, -1) {
			first, _ := strconv.ParseUint(string(r[1]), 16, 16)
			last, _ := strconv.ParseUint(string(r[2]), 16, 16)
			to, _ := strconv.ParseUint(string(r[3]), 16, 16)
			for c := first; c <= last; c++ {
				units := []uint16{uint16(to + c - first)}
				if len(r[4]) > 0 { // two surrogates
					lo, _ := strconv.ParseUint(string(r[4]), 16, 16)
					units = []uint16{uint16(to), uint16(lo + c - first)}
				}
				codes[uint16(c)] = string(utf16.Decode(units))
			}
		}
		f.unicode[string(m[1])] = codes
	}
	if list = forms.FindSubmatch(res); list == nil {
		return nil
	}
	for _, m := range named.FindAllSubmatch(list[1], -1) {
		_, stream, err := f.object(number(m[2]))
		if err != nil {
			return err
		}
		spans, err := f.text(stream)
		if err != nil {
			return err
		}
		for _, s := range spans {
			f.forms[string(m[1])] += s.Text
		}
	}
	return nil
}

// text reads the strings that a content stream draws. A form goes on with the
// string before it.
func (f *file) text(stream []byte) ([]Span, error) {
	var (
		out      []Span
		operands []string
		font     string
		artifact int
	)
	for i := 0; i < len(stream); {
		switch c := stream[i]; {
		case c <= ' ':
			i++
		case c == '(':
			s, n, err := literal(stream[i:])
			if err != nil {
				return nil, err
			}
			operands = append(operands, s)
			i += n
		default:
			n := i + 1
			for n < len(stream) && stream[n] > ' ' && stream[n] != '(' && stream[n] != '/' {
				n++
			}
			word := string(stream[i:n])
			i = n
			switch word {
			case "Tf":
				if len(operands) >= 2 {
					font = strings.TrimPrefix(operands[len(operands)-2], "/")
				}
			case "Do":
				if len(operands) == 0 || len(out) == 0 {
					return nil, errors.New("pdf: form without a name or a place")
				}
				text, ok := f.forms[strings.TrimPrefix(operands[len(operands)-1], "/")]
				if !ok {
					return nil, fmt.Errorf("pdf: no form %s", operands[len(operands)-1])
				}
				out[len(out)-1].Text += text
			case "BMC":
				artifact++
			case "EMC":
				artifact--
			case "Tj":
				codes, ok := f.unicode[font]
				if !ok || len(operands) == 0 {
					return nil, fmt.Errorf("pdf: text without a font %q", font)
				}
				var b strings.Builder
				for s := operands[len(operands)-1]; len(s) >= 2; s = s[2:] {
					b.WriteString(codes[uint16(s[0])<<8|uint16(s[1])])
				}
				span := Span{Text: b.String(), Artifact: artifact > 0}
				if n := len(operands); n >= 4 && operands[n-2] == "Td" {
					span.X, span.Y = decimal([]byte(operands[n-4])), decimal([]byte(operands[n-3]))
				}
				out = append(out, span)
			default:
				operands = append(operands, word)
				continue
			}
			operands = operands[:0]
		}
	}
	if artifact != 0 {
		return nil, errors.New("pdf: marked content does not end")
	}
	return out, nil
}

// literal reads a string in parentheses and returns it with its length in the
// stream.
func literal(b []byte) (string, int, error) {
	var out []byte
	depth := 0
	for i := 0; i < len(b); i++ {
		switch c := b[i]; c {
		case '\\':
			i++
			if i == len(b) {
				return "", 0, errors.New("pdf: string does not end")
			}
			if b[i] == 'r' {
				out = append(out, '\r')
			} else {
				out = append(out, b[i])
			}
		case '(':
			if depth++; depth > 1 {
				out = append(out, c)
			}
		case ')':
			if depth--; depth == 0 {
				return string(out), i + 1, nil
			}
			out = append(out, c)
		default:
			out = append(out, c)
		}
	}
	return "", 0, errors.New("pdf: string does not end")
}
