// Package pdfobject reads the objects of PDF files: those that this module
// writes, also after other programs have appended to them. It knows tables of
// cross-references, not streams of them, and streams that are packed by Flate
// or not at all.
package pdfobject

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// What the values of a file are, beside int, string and []any.
type (
	Dictionary map[string]any
	Reference  int    // the number of an object
	Token      string // a name, with its slash, or another word: a number that is no int, an operator
)

// Reader reads the objects of one file. Nothing in the file makes it panic,
// loop, or take more memory than some of the file's size.
type Reader struct {
	file []byte
	root any
	at   map[int]int // offsets by number
	left int         // bytes that may still be read, over and over
}

// Open reads the tables of cross-references of a file.
func Open(file []byte) (*Reader, error) {
	r := &Reader{file: file, at: make(map[int]int), left: 8*len(file) + 1<<16}
	root, err := r.tables()
	r.root = root
	return r, err
}

// Catalog returns what all of the file hangs from; nil if it is damaged.
func (r *Reader) Catalog() Dictionary { return r.Dict(r.root) }

// mostTables is how many tables of cross-references are read, and mostValues
// how many values one object may have.
const (
	mostTables = 64
	mostValues = 1 << 18
)

// from returns a parser that stands at a place of the file.
func (r *Reader) from(pos int) *parser { return &parser{src: r.file, pos: pos, left: &r.left} }

var errDamaged = errors.New("damaged PDF")

// tables reads the tables of cross-references, the last first, and returns
// the catalog.
func (r *Reader) tables() (root any, err error) {
	if !bytes.HasPrefix(r.file, []byte("%PDF-")) {
		return nil, errors.New("not a PDF")
	}
	i := bytes.LastIndex(r.file, []byte("startxref"))
	if i < 0 {
		return nil, errDamaged
	}
	p := r.from(i + len("startxref"))
	next, ok := p.value(0).(int)
	for seen := make(map[int]bool); ok; {
		if next < 0 || next >= len(r.file) || seen[next] || len(seen) == mostTables {
			return nil, errDamaged
		}
		seen[next] = true
		trailer, err := r.table(next)
		if err != nil {
			return nil, err
		}
		if root == nil {
			root = trailer["Root"]
		}
		next, ok = trailer["Prev"].(int)
	}
	if root == nil {
		return nil, errDamaged
	}
	return root, nil
}

// table reads the table of cross-references at a place, and its trailer.
func (r *Reader) table(pos int) (trailer Dictionary, err error) {
	p := r.from(pos)
	if p.value(0) != Token("xref") {
		return nil, errors.New("no table of cross-references")
	}
	for first := p.value(0); first != Token("trailer"); first = p.value(0) {
		start, ok1 := first.(int)
		n, ok2 := p.value(0).(int)
		if !ok1 || !ok2 || start < 0 || n < 0 || n > len(r.file)/18 {
			return nil, errDamaged
		}
		for i := range n {
			offset, ok1 := p.value(0).(int)
			_, ok2 := p.value(0).(int)
			kind, ok3 := p.value(0).(Token)
			if !ok1 || !ok2 || !ok3 {
				return nil, errDamaged
			}
			if _, known := r.at[start+i]; !known && kind == "n" {
				r.at[start+i] = offset
			}
		}
	}
	trailer, ok := p.value(0).(Dictionary)
	if !ok {
		return nil, errDamaged
	}
	if _, locked := trailer["Encrypt"]; locked {
		return nil, errors.New("encrypted PDF")
	}
	return trailer, nil
}

// object returns a parser that stands after the head of an object.
func (r *Reader) object(n int) *parser {
	at, ok := r.at[n]
	if !ok || at < 0 || at >= len(r.file) {
		return nil
	}
	p := r.from(at)
	if p.value(0) != n {
		return nil
	}
	if _, ok := p.value(0).(int); !ok || p.value(0) != Token("obj") {
		return nil
	}
	return p
}

// Get follows a reference to what it leads to; nil if that is nothing. Another
// value is returned as it is.
func (r *Reader) Get(v any) any {
	for range 8 {
		ref, ok := v.(Reference)
		if !ok {
			return v
		}
		p := r.object(int(ref))
		if p == nil {
			return nil
		}
		v = p.value(0)
	}
	return nil
}

// Dict is Get for a dictionary; nil if it is none.
func (r *Reader) Dict(v any) Dictionary {
	d, _ := r.Get(v).(Dictionary)
	return d
}

// List is Get for an array; nil if it is none.
func (r *Reader) List(v any) []any {
	list, _ := r.Get(v).([]any)
	return list
}

// Stream returns the data of the object that a reference leads to, unpacked.
// More than limit bytes are an error.
func (r *Reader) Stream(v any, limit int64) ([]byte, error) {
	ref, ok := v.(Reference)
	if !ok {
		return nil, errors.New("no stream")
	}
	p := r.object(int(ref))
	if p == nil {
		return nil, errDamaged
	}
	d, ok := p.value(0).(Dictionary)
	length, isInt := r.Get(d["Length"]).(int)
	if !ok || !isInt || p.value(0) != Token("stream") {
		return nil, errDamaged
	}
	if p.pos < len(p.src) && p.src[p.pos] == '\r' {
		p.pos++
	}
	if p.pos < len(p.src) && p.src[p.pos] == '\n' {
		p.pos++
	}
	if length < 0 || length > len(p.src)-p.pos {
		return nil, errDamaged
	}
	data := p.src[p.pos : p.pos+length]
	if p.pos += length; p.value(0) != Token("endstream") {
		return nil, errDamaged
	}
	filter := r.Get(d["Filter"])
	if list, ok := filter.([]any); ok && len(list) == 1 {
		filter = r.Get(list[0])
	}
	var rd io.Reader = bytes.NewReader(data)
	switch filter {
	case nil:
	case Token("/FlateDecode"):
		z, err := zlib.NewReader(rd)
		if err != nil {
			return nil, fmt.Errorf("damaged stream: %w", err)
		}
		rd = z
	default:
		return nil, fmt.Errorf("stream packed by %v", filter)
	}
	out, err := io.ReadAll(io.LimitReader(rd, limit+1))
	if err != nil {
		return nil, fmt.Errorf("damaged stream: %w", err)
	}
	if int64(len(out)) > limit {
		return nil, fmt.Errorf("stream of more than %d bytes", limit)
	}
	return out, nil
}

// Values calls yield with the values of a text of the format, such as the
// contents of a page, one after the other, until yield returns false.
func Values(text []byte, yield func(v any) bool) {
	left := len(text)
	p := &parser{src: text, left: &left}
	for v := p.value(0); v != nil && yield(v); v = p.value(0) {
	}
}

// Number returns a number of the format; false for what is none.
func Number(v any) (float64, bool) {
	switch v := v.(type) {
	case int:
		return float64(v), true
	case Token:
		n, err := strconv.ParseFloat(string(v), 64)
		return n, err == nil
	}
	return 0, false
}

// parser reads values of the format. Past the end, and where the text is none,
// they are nil.
type parser struct {
	src    []byte
	pos    int
	left   *int // of the reader
	values int
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

func (p *parser) skip() {
	for p.pos < len(p.src) {
		switch c := p.src[p.pos]; {
		case isSpace(c):
			p.pos++
		case c == '%':
			for p.pos < len(p.src) && p.src[p.pos] != '\n' && p.src[p.pos] != '\r' {
				p.pos++
			}
		default:
			return
		}
	}
}

// value reads an int, string, dictionary, []any, reference or token; a token
// that begins with a slash is a name.
func (p *parser) value(depth int) any {
	if depth == 0 {
		start := p.pos
		defer func() { *p.left -= p.pos - start }()
	} else {
		p.values++
	}
	p.skip()
	if p.pos >= len(p.src) || depth > 32 || *p.left < 0 || p.values > mostValues {
		return nil
	}
	switch c := p.src[p.pos]; {
	case c == '(':
		return p.literal()
	case c == '<' && p.pos+1 < len(p.src) && p.src[p.pos+1] == '<':
		p.pos += 2
		d := Dictionary{}
		for {
			key, ok := p.value(depth + 1).(Token)
			if !ok || key[0] != '/' {
				return d // at ">>", or at what is no key
			}
			v := p.value(depth + 1)
			if v == nil {
				return d
			}
			d[string(key[1:])] = v
		}
	case c == '<':
		p.pos++
		return p.hexadecimal()
	case c == '[':
		p.pos++
		list := []any{}
		for {
			v := p.value(depth + 1)
			if v == nil || v == Token("]") {
				return list
			}
			list = append(list, v)
		}
	case c == '>' && p.pos+1 < len(p.src) && p.src[p.pos+1] == '>':
		p.pos += 2
		return Token(">>")
	case c == ']' || c == '>' || c == ')' || c == '{' || c == '}':
		p.pos++
		return Token(string(c))
	}
	word := p.word()
	n, err := strconv.Atoi(word)
	if err != nil {
		return Token(word)
	}
	// Two numbers and an R are a reference.
	back := p.pos
	p.skip()
	if second := p.word(); second != "" {
		if _, err := strconv.Atoi(second); err == nil {
			p.skip()
			if p.word() == "R" {
				return Reference(n)
			}
		}
	}
	p.pos = back
	return n
}

// word reads up to a space or delimiter.
func (p *parser) word() string {
	start := p.pos
	if p.pos < len(p.src) && p.src[p.pos] == '/' {
		p.pos++
	}
	for p.pos < len(p.src) && !isSpace(p.src[p.pos]) && !isDelimiter(p.src[p.pos]) {
		p.pos++
	}
	return string(p.src[start:p.pos])
}

// literal reads a string in brackets.
func (p *parser) literal() string {
	var b []byte
	depth := 0
	for ; p.pos < len(p.src); p.pos++ {
		switch c := p.src[p.pos]; c {
		case '(':
			if depth++; depth > 1 {
				b = append(b, c)
			}
		case ')':
			if depth--; depth == 0 {
				p.pos++
				return string(b)
			}
			b = append(b, c)
		case '\\':
			if p.pos++; p.pos < len(p.src) {
				c := p.src[p.pos]
				if i := bytes.IndexByte([]byte("nrtbf"), c); i >= 0 {
					c = "\n\r\t\b\f"[i]
				}
				b = append(b, c)
			}
		default:
			b = append(b, c)
		}
	}
	return string(b)
}

// hexadecimal reads a string of digits up to its bracket.
func (p *parser) hexadecimal() string {
	var b []byte
	half := -1
	for ; p.pos < len(p.src); p.pos++ {
		c := p.src[p.pos]
		if c == '>' {
			p.pos++
			break
		}
		n, err := strconv.ParseUint(string(c), 16, 8)
		if err != nil {
			continue
		}
		if half < 0 {
			half = int(n)
		} else {
			b, half = append(b, byte(half<<4|int(n))), -1
		}
	}
	return string(b)
}
