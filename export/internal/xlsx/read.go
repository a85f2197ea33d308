package xlsx

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"strconv"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// limits are those of what is read. A workbook beyond them is refused before
// it takes more memory than they say.
type limits struct {
	file  int   // bytes of the file
	part  int64 // bytes of one part, unpacked
	texts int   // bytes of text kept
	cells int   // cells kept
	parts int   // elements and texts of all parts
}

var usual = limits{file: 256 << 20, part: 1 << 30, texts: 256 << 20, cells: 4 << 20, parts: 128 << 20}

const (
	maxColumns = 2048    // columns of a sheet
	maxDepth   = 64      // elements within each other
	maxMerges  = 10000   // merged cells of a sheet
	maxFilled  = 1 << 20 // cells filled from merged ones
	maxSheets  = 1000
	maxToken   = 4 << 20 // bytes of one text, tag or comment; a cell has at most 32,767 units
)

// CellKind is what a cell holds.
type CellKind uint8

// What a cell can hold.
const (
	TextCell CellKind = iota
	NumberCell
	BoolCell
	ErrorCell
	DateCell     // ISO 8601
	UnvaluedCell // a formula whose value is not stored; the text is the formula
)

// Cell is one cell of a workbook that was read. A number is as its format shows
// it: a day as ISO 8601, "01067" with its leading zero.
type Cell struct {
	Column int // from 0
	Kind   CellKind
	Text   string
	Value  string // of a number, where the format shows more: 12 of "12 FTE"; else ""
	// Computed says that a formula made the value.
	Computed bool
	Filled   bool // it is merged with the one above, and has its value
}

// Row is one row with its cells in the order of their columns; those that
// hold nothing are left out.
type Row struct {
	Number int // from 1
	Cells  []Cell
}

// Text returns the text of a column.
func (r *Row) Text(column int) string {
	if c := r.At(column); c != nil {
		return c.Text
	}
	return ""
}

// At returns the cell of a column, nil if it holds nothing.
func (r *Row) At(column int) *Cell {
	for i := range r.Cells {
		if r.Cells[i].Column == column {
			return &r.Cells[i]
		}
	}
	return nil
}

// Sheet is one sheet of a workbook that was read.
type Sheet struct {
	Name   string
	Rows   []Row
	Totals []int // numbers of the rows that its tables have for totals
}

// Workbook is a workbook that was read.
type Workbook struct {
	Sheets   []Sheet
	Date1904 bool // days are counted from 1904-01-01, not from 1899-12-30
	Language string
}

// Probe is how many rows of a sheet are read before it is asked whether the
// rest is wanted.
const Probe = 60

// Read reads a workbook. Of a sheet whose first rows are not wanted the rest
// is skipped. Merged cells all have the value of the first. Canceling the
// context ends it with the context's error.
func Read(ctx context.Context, data []byte, wanted func(*Sheet) bool) (*Workbook, error) {
	return read(ctx, data, wanted, usual)
}

func read(ctx context.Context, data []byte, wanted func(*Sheet) bool, most limits) (w *Workbook, err error) {
	defer func() {
		if p := recover(); p != nil {
			w, err = nil, fmt.Errorf("damaged workbook: %v", p)
		}
	}()
	switch {
	case len(data) > most.file:
		return nil, fmt.Errorf("the file is larger than %d MiB", most.file>>20)
	case len(data) == 0:
		return nil, errors.New("the file is empty")
	case bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		return nil, errors.New("the file is encrypted, or of the format before 2007: save it as .xlsx without a password")
	case !bytes.HasPrefix(data, []byte("PK")):
		return nil, errors.New("not an Office Open XML workbook (.xlsx)")
	}
	b, err := unpack(ctx, data, most)
	if err != nil {
		return nil, err
	}
	if b.files["mimetype"] != nil && b.files["content.xml"] != nil {
		return nil, errors.New("an OpenDocument file: save it as .xlsx")
	}
	w, err = b.workbook(wanted)
	if canceled := ctx.Err(); canceled != nil { // whatever was made of it
		return nil, canceled
	}
	return w, err
}

// unpack lists the parts of a workbook.
func unpack(ctx context.Context, data []byte, most limits) (*reader, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("the file is truncated or damaged: %w", err)
	}
	// A packed byte of a workbook stands for a few elements; more of them are
	// meant to keep the reader busy.
	most.parts = min(most.parts, max(8<<20, 16*len(data)))
	b := &reader{ctx: ctx, most: most, files: make(map[string]*zip.File, len(z.File)), words: make(map[string]string)}
	for _, f := range z.File {
		name := strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(f.Name, `\`, "/"), "/"))
		if b.files[name] == nil {
			b.files[name] = f
		}
	}
	return b, nil
}

type reader struct {
	ctx     context.Context
	most    limits
	files   map[string]*zip.File
	texts   []string          // shared
	looks   []cellFormat      // by the style of a cell
	kept    int               // bytes of text
	words   map[string]string // texts of cells, by themselves
	inRow   []Cell            // of the row in work
	said    []byte            // the text read last
	scratch []byte            // the formula read last
	cells   int
	parts   int
	book    Workbook
}

// scanner reads the elements of one part.
type scanner struct {
	*tokens
	book  *reader
	close func() error
}

func (b *reader) open(name string) (*scanner, error) {
	f := b.files[strings.ToLower(strings.TrimPrefix(name, "/"))]
	if f == nil {
		return nil, fmt.Errorf("part %q is missing", name)
	}
	if f.UncompressedSize64 > uint64(b.most.part) {
		return nil, fmt.Errorf("part %q is larger than %d MiB", name, b.most.part>>20)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("part %q: %w", name, err)
	}
	text, wide := fromUTF16(&limited{r: r, left: b.most.part})
	return &scanner{tokens: newTokens(text, wide), book: b, close: r.Close}, nil
}

// fromUTF16 returns what a part in UTF-16 says in UTF-8, and whether it is in
// UTF-16: by its byte order mark, or by the bracket that it begins with.
func fromUTF16(r io.Reader) (io.Reader, bool) {
	in := bufio.NewReader(r)
	first, _ := in.Peek(2)
	order := unicode.LittleEndian
	switch string(first) {
	case "\xff\xfe", "<\x00":
	case "\xfe\xff", "\x00<":
		order = unicode.BigEndian
	default:
		return in, false
	}
	return transform.NewReader(in, unicode.UTF16(order, unicode.UseBOM).NewDecoder()), true
}

// limited is a reader that fails where there is more than a limit.
type limited struct {
	r    io.Reader
	left int64
}

func (l *limited) Read(p []byte) (int, error) {
	if l.left <= 0 {
		return 0, errors.New("part is larger when unpacked than is read")
	}
	n, err := l.r.Read(p[:min(int64(len(p)), l.left)])
	l.left -= int64(n)
	return n, err
}

// next reads the next token; io.EOF at the end.
func (s *scanner) next() (tokenKind, error) {
	if s.book.parts++; s.book.parts > s.book.most.parts {
		return 0, fmt.Errorf("more than %d elements", s.book.most.parts)
	}
	if s.book.parts%1024 == 1 {
		if err := s.book.ctx.Err(); err != nil {
			return 0, err
		}
	}
	return s.tokens.next()
}

// each calls f for every element that begins.
func (b *reader) each(name string, f func(s *scanner) error) error {
	s, err := b.open(name)
	if err != nil {
		return err
	}
	defer s.close()
	for {
		kind, err := s.next()
		if err == io.EOF {
			if s.depth > 0 {
				return fmt.Errorf("part %q is truncated", name)
			}
			return nil
		}
		if err != nil {
			return fmt.Errorf("part %q: %w", name, err)
		}
		if kind == begins {
			if err := f(s); err == errEnough {
				return nil
			} else if err != nil {
				return fmt.Errorf("part %q: %w", name, err)
			}
		}
	}
}

var errEnough = errors.New("enough")

// is reports whether the element has a name.
func (s *scanner) is(name string) bool { return string(s.name) == name }

// value returns the value of an attribute until the next token is read, nil for
// none.
func (s *scanner) value(name string) []byte {
	for i := range s.attrs {
		if string(s.attrs[i].name) == name {
			return s.attrs[i].value
		}
	}
	return nil
}

// attr returns the value of an attribute, "" for none.
func (s *scanner) attr(name string) string { return string(s.value(name)) }

func isTrue(s string) bool { return s == "1" || s == "true" }

// workbook reads the parts: the workbook, what it relates to, the shared
// texts, and the sheets.
func (b *reader) workbook(wanted func(*Sheet) bool) (*Workbook, error) {
	sheets, err := b.contents()
	if err != nil {
		return nil, err
	}
	b.language()
	for _, s := range sheets {
		if s.kind == "chartsheet" || s.kind == "dialogsheet" {
			continue
		}
		if err := b.present(s); err != nil {
			return nil, err
		}
		sheet := Sheet{Name: s.name}
		if err := b.sheet(&sheet, s.part, wanted); err != nil {
			return nil, fmt.Errorf("sheet %q: %w", s.name, err)
		}
		if len(sheet.Rows) > 0 {
			if sheet.Totals, err = b.totals(s.part); err != nil {
				return nil, fmt.Errorf("sheet %q: %w", s.name, err)
			}
		}
		b.book.Sheets = append(b.book.Sheets, sheet)
	}
	return &b.book, nil
}

// bookSheet is a sheet with the part that holds it.
type bookSheet struct {
	name, id, part, kind string
	hidden               bool
}

// present returns an error for a sheet whose part is not in the file.
func (b *reader) present(s bookSheet) error {
	if s.part == "" || b.files[strings.ToLower(s.part)] == nil {
		return fmt.Errorf("sheet %q: its part is missing from the file, which is damaged", s.name)
	}
	return nil
}

// contents reads what the workbook consists of: its sheets, the formats of its
// cells, and the shared texts.
func (b *reader) contents() ([]bookSheet, error) {
	sheets, texts, styles, err := b.outline()
	if err != nil {
		return nil, err
	}
	if texts != "" && b.files[strings.ToLower(texts)] != nil {
		if err := b.sharedTexts(texts); err != nil {
			return nil, err
		}
	}
	if styles != "" && b.files[strings.ToLower(styles)] != nil {
		if err := b.styles(styles); err != nil {
			return nil, err
		}
	}
	return sheets, nil
}

// outline reads which sheets the workbook has, and which parts hold the shared
// texts and the formats, "" for none.
func (b *reader) outline() (sheets []bookSheet, texts, styles string, err error) {
	main, err := b.related("", "_rels/.rels", "/officeDocument")
	if err != nil || main == "" || b.files[strings.ToLower(main)] == nil {
		return nil, "", "", errors.New("not an Office Open XML workbook (.xlsx)")
	}
	if strings.HasSuffix(strings.ToLower(main), ".bin") {
		return nil, "", "", errors.New("a binary workbook (.xlsb): save it as .xlsx")
	}
	dir := path.Dir(main)
	isBook := false
	err = b.each(main, func(s *scanner) error {
		switch string(s.name) {
		case "workbook":
			isBook = true
		case "workbookPr":
			b.book.Date1904 = isTrue(s.attr("date1904"))
		case "sheet":
			state := s.attr("state")
			sheets = append(sheets, bookSheet{name: s.attr("name"), id: s.relID(), hidden: state == "hidden" || state == "veryHidden"})
			if len(sheets) > maxSheets {
				return fmt.Errorf("more than %d sheets", maxSheets)
			}
		}
		return nil
	})
	if err != nil {
		return nil, "", "", err
	}
	if !isBook {
		return nil, "", "", errors.New("not an Office Open XML workbook (.xlsx)")
	}
	type relation struct{ part, kind string }
	relations := make(map[string]relation)
	err = b.each(path.Join(dir, "_rels", path.Base(main)+".rels"), func(s *scanner) error {
		if !s.is("Relationship") {
			return nil
		}
		r := relation{target(dir, s.attr("Target")), path.Base(s.attr("Type"))}
		relations[s.attr("Id")] = r
		switch r.kind {
		case "sharedStrings":
			texts = r.part
		case "styles":
			styles = r.part
		}
		return nil
	})
	if err != nil {
		return nil, "", "", err
	}
	for i := range sheets {
		r := relations[sheets[i].id]
		sheets[i].part, sheets[i].kind = r.part, r.kind
	}
	return sheets, texts, styles, nil
}

// related returns the part that has a relation of a type.
func (b *reader) related(dir, rels, suffix string) (found string, err error) {
	err = b.each(rels, func(s *scanner) error {
		if s.is("Relationship") && strings.HasSuffix(s.attr("Type"), suffix) {
			found = target(dir, s.attr("Target"))
		}
		return nil
	})
	return found, err
}

func target(dir, to string) string {
	if strings.HasPrefix(to, "/") {
		return strings.TrimPrefix(path.Clean(to), "/")
	}
	return path.Join(dir, to)
}

// relID is the attribute r:id, whatever its prefix.
func (s *scanner) relID() string {
	for _, a := range s.attrs {
		if a.prefixed && string(a.name) == "id" {
			return string(a.value)
		}
	}
	return ""
}

// language reads the language of the document's properties, if it is stated.
func (b *reader) language() {
	if b.files["docprops/core.xml"] == nil {
		return
	}
	b.each("docProps/core.xml", func(s *scanner) error {
		if !s.is("language") {
			return nil
		}
		text, err := b.text(s)
		b.book.Language = strings.TrimSpace(string(text))
		return errors.Join(err, errEnough)
	})
}

// text returns the text of the element that has begun, that of elements in it
// included but for readings. It holds until the next is read.
func (b *reader) text(s *scanner) ([]byte, error) {
	b.said = b.said[:0]
	end, skip := s.depth-1, 0
	for {
		kind, err := s.next()
		if err != nil {
			return nil, noEOF(err)
		}
		switch kind {
		case begins:
			if s.is("rPh") || s.is("rPr") {
				skip++
			}
		case says:
			if skip == 0 {
				b.said = append(b.said, s.text...)
			}
		case ends:
			if s.is("rPh") || s.is("rPr") {
				skip--
			}
			if s.depth == end {
				if bytes.Contains(b.said, []byte("_x")) {
					b.said = append(b.said[:0], unescape(string(b.said))...)
				}
				return b.said, nil
			}
		}
		if b.kept+len(b.said) > b.most.texts {
			return nil, b.tooMuch()
		}
	}
}

func (b *reader) tooMuch() error { return fmt.Errorf("more than %d bytes of text", b.most.texts) }

func noEOF(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}

// unescape replaces _x0041_ by the character it stands for; half of a
// surrogate pair, _xD83D_, stands for none. The end of a line is one line feed.
func unescape(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for {
		i := strings.Index(s, "_x")
		if i < 0 || i+7 > len(s) {
			b.WriteString(s)
			return strings.ReplaceAll(b.String(), "\r\n", "\n")
		}
		n, err := strconv.ParseUint(s[i+2:i+6], 16, 32)
		if err != nil || s[i+6] != '_' || utf16.IsSurrogate(rune(n)) {
			b.WriteString(s[:i+1])
			s = s[i+1:]
			continue
		}
		b.WriteString(s[:i])
		b.WriteRune(rune(n))
		s = s[i+7:]
	}
}

func (b *reader) sharedTexts(name string) error {
	return b.each(name, func(s *scanner) error {
		if !s.is("si") {
			return nil
		}
		text, err := b.text(s)
		if err != nil {
			return err
		}
		b.texts = append(b.texts, string(text))
		b.kept += len(text) + 16
		return nil
	})
}
