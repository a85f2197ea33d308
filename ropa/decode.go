package ropa

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// DecodeError is what is wrong with a JSON register, and where.
type DecodeError struct {
	Line, Column int    // from 1; the column counts bytes
	Pointer      string // RFC 6901, of the value being read
	Err          error
}

// Error names the line, column and pointer.
func (e *DecodeError) Error() string {
	at := ""
	if e.Pointer != "" {
		at = " (" + e.Pointer + ")"
	}
	return fmt.Sprintf("ropa: decode: line %d, column %d%s: %v", e.Line, e.Column, at, e.Err)
}

// Unwrap returns the cause.
func (e *DecodeError) Unwrap() error { return e.Err }

// Decode reads one register from JSON. It is strict: an unknown or repeated
// field, a value of the wrong type, null, text that is not UTF-8, a lone
// surrogate, and anything after the register are errors of type
// [*DecodeError]. Codes are not checked here: an unknown one is kept, and is a
// finding of the rule form/code-unknown.
func Decode(rd io.Reader) (*Register, error) {
	var r Register
	if err := decode(rd, reflect.ValueOf(&r).Elem(), nil); err != nil {
		return nil, err
	}
	return &r, nil
}

// Positions says where the values of a register stand in the text it was read
// from: by their places as RFC 6901 pointers, "" for the register itself.
type Positions map[string]Position

// Position is a place in a text, as an editor counts: from 1, the column in
// bytes. The zero value is no place.
type Position struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

// Of returns where the value at a path stands or, where it is not stated, the
// nearest that it would stand in. It is zero if p has nothing.
func (p Positions) Of(path Path) Position {
	pointer := path.String()
	for {
		if at, ok := p[pointer]; ok || pointer == "" {
			return at
		}
		pointer = pointer[:strings.LastIndexByte(pointer, '/')]
	}
}

// DecodePositions is [Decode] with the positions of all that it read, for
// [Options.Positions].
func DecodePositions(rd io.Reader) (*Register, Positions, error) {
	var r Register
	at := make(Positions)
	if err := decode(rd, reflect.ValueOf(&r).Elem(), at); err != nil {
		return nil, nil, err
	}
	return &r, at, nil
}

// decode reads all of a text into v, and notes in at, unless it is nil, where
// the values stand.
func decode(rd io.Reader, v reflect.Value, at Positions) error {
	data, err := io.ReadAll(rd)
	if err != nil {
		return fmt.Errorf("ropa: decode: %w", err)
	}
	d := decoder{data: data, limit: len(data), known: make(map[string]string), at: at, line: 1}
	for _, mark := range []struct{ bytes, name string }{
		{"\xef\xbb\xbf", "a byte order mark"}, {"\xff\xfe", "the byte order mark of UTF-16"}, {"\xfe\xff", "the byte order mark of UTF-16"},
	} {
		if bytes.HasPrefix(data, []byte(mark.bytes)) {
			return d.errorAt(0, fmt.Errorf("the text begins with %s: save it as UTF-8 without one", mark.name))
		}
	}
	if !utf8.Valid(data) {
		for i := 0; i < len(data); {
			c, n := utf8.DecodeRune(data[i:])
			if c == utf8.RuneError && n == 1 {
				return d.errorAt(i, errors.New("text is not valid UTF-8"))
			}
			i += n
		}
	}
	if !json.Valid(data) {
		d.limit, d.fault = firstFault(data)
	}
	if err := d.value(v); err != nil {
		return err
	}
	if d.skip(""); d.pos < len(data) {
		return d.errorAt(d.pos, fmt.Errorf("text after the end: %s", snippet(data[d.pos:])))
	}
	return nil
}

// firstFault returns the byte at which a text is no JSON, and what is wrong: its
// end, where more should stand.
func firstFault(data []byte) (int, error) {
	const stop = '\x00' // in no JSON: what is wrong at it is missing before it
	var whole json.RawMessage
	var syntax *json.SyntaxError
	if err := json.Unmarshal(append(data, stop), &whole); !errors.As(err, &syntax) || syntax.Offset > int64(len(data)) {
		return len(data), errors.New("unexpected end of the text")
	}
	at := int(syntax.Offset) - 1
	if c, _ := utf8.DecodeRune(data[at:]); strings.ContainsRune("“”„‟‘’‚«»", c) {
		return at, fmt.Errorf("%c is a typographic quotation mark: JSON has \" alone", c)
	}
	return at, errors.New(syntax.Error())
}

// decoder reads JSON into values of the model. The text is JSON up to limit,
// where fault says what is wrong: of what stands before it, no syntax has to be
// looked at again.
type decoder struct {
	data  []byte
	pos   int // of the next byte
	limit int
	fault error
	path  []step            // of the value being read
	known map[string]string // short texts read before: codes and IDs recur

	at         Positions // filled unless nil
	line, from int       // the line that the byte from is in, for at
	lineAt     int       // the byte with which it begins
}

// step is a step of a place: a field, or an element where there is no name.
type step struct {
	name  string
	index int
}

// piece is a token of the text: a bracket, a string, a number or a word.
type piece struct {
	start int
	raw   []byte
}

// kind returns the first byte, '0' of numbers.
func (t piece) kind() byte {
	if c := t.raw[0]; c != '-' && (c < '0' || c > '9') {
		return c
	}
	return '0'
}

// note notes where the value being read starts.
func (d *decoder) note(start int) {
	if d.at == nil {
		return
	}
	d.line += bytes.Count(d.data[d.from:start], []byte("\n"))
	if i := bytes.LastIndexByte(d.data[d.from:start], '\n'); i >= 0 {
		d.lineAt = d.from + i + 1
	}
	d.from = start
	d.at[d.pointer()] = Position{d.line, start - d.lineAt + 1}
}

// pointer returns the place of the value being read.
func (d *decoder) pointer() string {
	var b []byte
	for _, s := range d.path {
		b = append(b, '/')
		if s.name == "" {
			b = strconv.AppendInt(b, int64(s.index), 10)
		} else {
			b = append(b, escapeStep.Replace(s.name)...)
		}
	}
	return string(b)
}

// errorAt returns err with the position of a byte of the input.
func (d *decoder) errorAt(offset int, err error) error {
	offset = min(max(offset, 0), len(d.data))
	before := d.data[:offset]
	return &DecodeError{
		Line:    1 + bytes.Count(before, []byte("\n")),
		Column:  offset - bytes.LastIndexByte(before, '\n'),
		Pointer: d.pointer(),
		Err:     err,
	}
}

// skip passes over space, and over the marks that stand between values.
func (d *decoder) skip(marks string) {
	for d.pos < len(d.data) && (isSpace(d.data[d.pos]) || strings.IndexByte(marks, d.data[d.pos]) >= 0) {
		d.pos++
	}
}

// more reports whether a value follows in a list or an object.
func (d *decoder) more() bool {
	d.skip(",")
	return d.pos < len(d.data) && d.data[d.pos] != ']' && d.data[d.pos] != '}'
}

// next returns the next token.
func (d *decoder) next() (piece, error) {
	d.skip(",:")
	start, end := d.pos, d.pos+1
	if start < d.limit {
		switch c := d.data[start]; c {
		case '{', '}', '[', ']':
		case '"':
			for end < d.limit && d.data[end] != '"' {
				if d.data[end] == '\\' {
					end++
				}
				end++
			}
			end++
		default:
			for end < d.limit && !isSpace(d.data[end]) && strings.IndexByte(",:]}", d.data[end]) < 0 {
				end++
			}
		}
	}
	if end > d.limit || end == d.limit && d.unfinished(start) {
		return piece{}, d.errorAt(max(start, d.limit), d.fault)
	}
	d.pos = end
	return piece{start, d.data[start:end]}, nil
}

// unfinished reports whether the word from start ends in the fault of the text.
func (d *decoder) unfinished(start int) bool {
	return d.fault != nil && !json.Valid(d.data[start:d.limit]) && strings.IndexByte("{}[]", d.data[start]) < 0
}

// text returns what a string says.
func (d *decoder) text(t piece) (string, error) {
	raw := t.raw[1 : len(t.raw)-1]
	if bytes.IndexByte(raw, '\\') < 0 {
		if len(raw) > 32 {
			return string(raw), nil
		}
		s, ok := d.known[string(raw)]
		if !ok {
			s = string(raw)
			d.known[s] = s
		}
		return s, nil
	}
	if err := loneSurrogate(raw); err != nil {
		return "", d.errorAt(t.start, err)
	}
	var s string
	if err := json.Unmarshal(t.raw, &s); err != nil {
		return "", d.errorAt(t.start, err)
	}
	return s, nil
}

// value reads the next value into v.
func (d *decoder) value(v reflect.Value) error {
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		return d.value(v.Elem())
	}
	t, err := d.next()
	if err != nil {
		return err
	}
	d.note(t.start)
	switch kind := t.kind(); v.Kind() {
	case reflect.String:
		if kind != '"' {
			return d.mismatch("a string", t)
		}
		s, err := d.text(t)
		if err != nil {
			return err
		}
		v.SetString(s)
	case reflect.Int:
		i, err := strconv.ParseInt(string(t.raw), 10, 0)
		if kind != '0' || err != nil {
			return d.mismatch("a whole number", t)
		}
		v.SetInt(i)
	case reflect.Bool:
		if kind != 't' && kind != 'f' {
			return d.mismatch("true or false", t)
		}
		v.SetBool(kind == 't')
	case reflect.Slice:
		if kind != '[' {
			return d.mismatch("a list", t)
		}
		return d.list(v)
	case reflect.Struct:
		set := fieldsOf(v.Type())
		switch {
		case set.reads:
			if kind != '"' {
				return d.mismatch("a string", t)
			}
			s, err := d.text(t)
			if err != nil {
				return err
			}
			if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s)); err != nil {
				return d.errorAt(t.start, err)
			}
			return nil
		case kind != '{':
			return d.mismatch("an object", t)
		}
		return d.object(v, set)
	default:
		return d.errorAt(t.start, fmt.Errorf("no JSON form for %s", v.Type()))
	}
	return nil
}

// mismatch says what stands where something else should.
func (d *decoder) mismatch(want string, t piece) error {
	return d.errorAt(t.start, fmt.Errorf("want %s, found %s", want, d.describe(t)))
}

func (d *decoder) list(v reflect.Value) error {
	v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	for i := 0; d.more(); i++ {
		if i == v.Cap() {
			v.Grow(1)
		}
		v.SetLen(i + 1)
		d.path = append(d.path, step{index: i})
		if err := d.value(v.Index(i)); err != nil {
			return err
		}
		d.path = d.path[:len(d.path)-1]
	}
	_, err := d.next() // the closing bracket
	return err
}

func (d *decoder) object(v reflect.Value, set *fieldSet) error {
	var seen [4]uint64 // a bit a field
	for d.more() {
		t, err := d.next()
		if err != nil {
			return err
		}
		name, err := d.text(t)
		if err != nil {
			return err
		}
		f, ok := set.byName[name]
		if !ok {
			return d.errorAt(t.start, fmt.Errorf("unknown field %.80q%s", name, didYouMean(name, set.names)))
		}
		word, bit := f.index/64, uint64(1)<<(f.index%64)
		if seen[word]&bit != 0 {
			return d.errorAt(t.start, fmt.Errorf("field %.80q stands twice", name))
		}
		seen[word] |= bit
		d.path = append(d.path, step{name: name})
		if err := d.value(v.Field(f.index)); err != nil {
			return err
		}
		d.path = d.path[:len(d.path)-1]
	}
	_, err := d.next() // the closing brace
	return err
}

// describe names a token for an error message.
func (d *decoder) describe(t piece) string {
	switch t.kind() {
	case 'n':
		return "null (leave out what is not stated)"
	case '"':
		s, err := d.text(t)
		if err != nil {
			s = string(t.raw)
		}
		return "the string " + snippet([]byte(s))
	case '0':
		return "the number " + shorten(string(t.raw), 30)
	case 't', 'f':
		return string(t.raw) + " (yes and no are strings)"
	case '{':
		return "an object"
	}
	return "a list"
}

func snippet(b []byte) string {
	const most = 30
	if len(b) > most {
		return strconv.Quote(strings.ToValidUTF8(string(b[:most]), "")) + "…"
	}
	return strconv.Quote(string(b))
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// loneSurrogate returns an error if a JSON string escapes half of a surrogate
// pair: encoding/json would replace it silently.
func loneSurrogate(raw []byte) error {
	for i := 0; i+1 < len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		i++ // the escaped character
		if raw[i] != 'u' || i+4 >= len(raw) {
			continue
		}
		unit, _ := strconv.ParseUint(string(raw[i+1:i+5]), 16, 16)
		escape := raw[i-1 : i+5]
		i += 4
		switch {
		case unit >= 0xDC00 && unit < 0xE000:
			return fmt.Errorf("lone surrogate %s", escape)
		case unit >= 0xD800 && unit < 0xDC00:
			if i+6 >= len(raw) || raw[i+1] != '\\' || raw[i+2] != 'u' {
				return fmt.Errorf("lone surrogate %s", escape)
			}
			low, _ := strconv.ParseUint(string(raw[i+3:i+7]), 16, 16)
			if low < 0xDC00 || low >= 0xE000 {
				return fmt.Errorf("lone surrogate %s", escape)
			}
			i += 6
		}
	}
	return nil
}
