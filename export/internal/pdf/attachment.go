package pdf

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strconv"
)

// ErrNoAttachment says that a file is a PDF and has no attachment of the name.
var ErrNoAttachment = errors.New("no such attachment")

// ReadAttachment returns the file of a name that a PDF has embedded, of at
// most limit bytes. It reads what Render writes, also after other programs
// have appended to it: tables of cross-references, not streams, and files
// that are compressed by Flate or not at all. Nothing in the file makes it
// panic, loop, or take more memory than limit and some of the file's size.
func ReadAttachment(file []byte, name string, limit int64) ([]byte, error) {
	r := &reader{file: file, at: make(map[int]int), open: make(map[int]bool), left: 8*len(file) + 1<<16}
	root, err := r.tables()
	if err != nil {
		return nil, err
	}
	names, _ := r.get(r.dict(root)["Names"]).(dictionary)
	files, _ := r.get(names["EmbeddedFiles"]).(dictionary)
	spec := r.find(files, name, 0)
	if spec == nil {
		return nil, ErrNoAttachment
	}
	ef, _ := r.get(spec["EF"]).(dictionary)
	ref, ok := ef["F"].(reference)
	if !ok {
		return nil, errors.New("attachment without a file")
	}
	return r.stream(int(ref), limit)
}

type (
	dictionary map[string]any
	reference  int // the number of an object
	token      string
)

// reader reads the objects of a PDF.
type reader struct {
	file []byte
	at   map[int]int  // offsets by number
	open map[int]bool // nodes visited
	left int          // bytes that may still be read, over and over
}

// mostTables is how many tables of cross-references are read, and mostValues
// how many values one object may have.
const (
	mostTables = 64
	mostValues = 1 << 18
)

// from returns a parser that stands at a place of the file.
func (r *reader) from(pos int) *parser { return &parser{src: r.file, pos: pos, left: &r.left} }

var errDamaged = errors.New("damaged PDF")

// tables reads the tables of cross-references, the last first, and returns
// the catalog.
func (r *reader) tables() (root any, err error) {
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
		p := r.from(next)
		if p.value(0) != token("xref") {
			return nil, errors.New("no table of cross-references")
		}
		for {
			first := p.value(0)
			if first == token("trailer") {
				break
			}
			start, ok1 := first.(int)
			n, ok2 := p.value(0).(int)
			if !ok1 || !ok2 || start < 0 || n < 0 || n > len(r.file)/18 {
				return nil, errDamaged
			}
			for i := range n {
				offset, ok1 := p.value(0).(int)
				_, ok2 := p.value(0).(int)
				kind, ok3 := p.value(0).(token)
				if !ok1 || !ok2 || !ok3 {
					return nil, errDamaged
				}
				if _, known := r.at[start+i]; !known && kind == "n" {
					r.at[start+i] = offset
				}
			}
		}
		trailer, isDict := p.value(0).(dictionary)
		if !isDict {
			return nil, errDamaged
		}
		if _, locked := trailer["Encrypt"]; locked {
			return nil, errors.New("encrypted PDF")
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

// object returns a parser that stands after the head of an object.
func (r *reader) object(n int) *parser {
	at, ok := r.at[n]
	if !ok || at < 0 || at >= len(r.file) {
		return nil
	}
	p := r.from(at)
	if p.value(0) != n {
		return nil
	}
	if _, ok := p.value(0).(int); !ok || p.value(0) != token("obj") {
		return nil
	}
	return p
}

// get follows a reference to what it leads to; nil if that is nothing.
func (r *reader) get(v any) any {
	for range 8 {
		ref, ok := v.(reference)
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

func (r *reader) dict(v any) dictionary {
	d, _ := r.get(v).(dictionary)
	return d
}

// find looks for a file of a name in a tree of names.
func (r *reader) find(node dictionary, name string, depth int) dictionary {
	if depth > 16 {
		return nil
	}
	names, _ := r.get(node["Names"]).([]any)
	for i := 1; i < len(names); i += 2 {
		spec := r.dict(names[i])
		if text(r.get(spec["UF"])) == name || text(r.get(spec["F"])) == name {
			return spec
		}
	}
	kids, _ := r.get(node["Kids"]).([]any)
	for _, kid := range kids {
		if ref, ok := kid.(reference); ok {
			if r.open[int(ref)] {
				continue
			}
			r.open[int(ref)] = true
		}
		if spec := r.find(r.dict(kid), name, depth+1); spec != nil {
			return spec
		}
	}
	return nil
}

// text returns a string of the format, also one in UTF-16 if it is ASCII.
func text(v any) string {
	s, _ := v.(string)
	if len(s) < 2 || s[:2] != "\xfe\xff" {
		return s
	}
	var b []byte
	for i := 3; i < len(s); i += 2 {
		if s[i-1] != 0 {
			return ""
		}
		b = append(b, s[i])
	}
	return string(b)
}

// stream returns the data of an object, unpacked.
func (r *reader) stream(n int, limit int64) ([]byte, error) {
	p := r.object(n)
	if p == nil {
		return nil, errDamaged
	}
	d, ok := p.value(0).(dictionary)
	length, isInt := r.get(d["Length"]).(int)
	if !ok || !isInt || p.value(0) != token("stream") {
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
	filter := r.get(d["Filter"])
	if list, ok := filter.([]any); ok && len(list) == 1 {
		filter = r.get(list[0])
	}
	var rd io.Reader = bytes.NewReader(data)
	switch filter {
	case nil:
	case token("/FlateDecode"):
		z, err := zlib.NewReader(rd)
		if err != nil {
			return nil, fmt.Errorf("damaged attachment: %w", err)
		}
		rd = z
	default:
		return nil, fmt.Errorf("attachment packed by %v", filter)
	}
	out, err := io.ReadAll(io.LimitReader(rd, limit+1))
	if err != nil {
		return nil, fmt.Errorf("damaged attachment: %w", err)
	}
	if int64(len(out)) > limit {
		return nil, fmt.Errorf("attachment of more than %d bytes", limit)
	}
	return out, nil
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
		d := dictionary{}
		for {
			key, ok := p.value(depth + 1).(token)
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
			if v == nil || v == token("]") {
				return list
			}
			list = append(list, v)
		}
	case c == '>' && p.pos+1 < len(p.src) && p.src[p.pos+1] == '>':
		p.pos += 2
		return token(">>")
	case c == ']' || c == '>' || c == ')' || c == '{' || c == '}':
		p.pos++
		return token(string(c))
	}
	word := p.word()
	n, err := strconv.Atoi(word)
	if err != nil {
		return token(word)
	}
	// Two numbers and an R are a reference.
	back := p.pos
	p.skip()
	if second := p.word(); second != "" {
		if _, err := strconv.Atoi(second); err == nil {
			p.skip()
			if p.word() == "R" {
				return reference(n)
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
				b = append(b, p.src[p.pos])
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
