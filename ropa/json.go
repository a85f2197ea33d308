package ropa

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Encode writes the register as JSON: its canonical form. Fields stand in the
// order of the model, indented by two spaces, zero values are left out, and
// nothing else is in it, so the same register gives the same bytes. A text
// that is not valid UTF-8 cannot be written in JSON and is an error that names
// the field.
func (r *Register) Encode(w io.Writer) error {
	if err := r.encode(io.Discard); err != nil { // before anything is written
		return err
	}
	out := bufio.NewWriterSize(w, 1<<16)
	if err := r.encode(out); err != nil {
		return err
	}
	return out.Flush()
}

// Digest returns the SHA-256 of the canonical form as 64 hexadecimal digits:
// two registers with one digest hold the same. It is "" for a register that
// [Register.Encode] refuses.
func (r *Register) Digest() string {
	hash := sha256.New()
	if r.encode(hash) != nil {
		return ""
	}
	return hex.EncodeToString(hash.Sum(nil))
}

// encode writes the canonical form, a part at a time: what is held does not
// grow with the register.
func (r *Register) encode(w io.Writer) error {
	e := encoder{w: w, out: make([]byte, 0, 2*encoderPart)}
	e.value(reflect.ValueOf(r).Elem(), 0)
	e.out = append(e.out, '\n')
	e.flush()
	if e.notUTF8 {
		return checkUTF8(reflect.ValueOf(r).Elem(), Path{})
	}
	return e.err
}

// checkUTF8 returns an error for the first text below v that is not UTF-8.
func checkUTF8(v reflect.Value, path Path) error {
	switch v.Kind() {
	case reflect.String:
		if !utf8.ValidString(v.String()) {
			return fmt.Errorf("ropa: encode: %s: text %.40q is not valid UTF-8", path, v.String())
		}
	case reflect.Pointer:
		if !v.IsNil() {
			return checkUTF8(v.Elem(), path)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if !f.IsExported() || v.Field(i).IsZero() {
				continue
			}
			if v.Field(i).Kind() != reflect.Slice {
				if err := checkUTF8(v.Field(i), path.Child(name)); err != nil {
					return err
				}
				continue
			}
			for j := range v.Field(i).Len() {
				if err := checkUTF8(v.Field(i).Index(j), path.Index(name, j)); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

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
	d := decoder{data: data, dec: json.NewDecoder(bytes.NewReader(data)), at: at, line: 1}
	d.dec.UseNumber()
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
	if err := d.value(v); err != nil {
		return err
	}
	end := int(d.dec.InputOffset())
	for i, c := range data[end:] {
		if !isSpace(c) {
			return d.errorAt(end+i, fmt.Errorf("text after the end: %s", snippet(data[end+i:])))
		}
	}
	return nil
}

// decoder reads tokens of JSON into values of the model.
type decoder struct {
	data []byte
	dec  *json.Decoder
	path []string // of the value being read

	at         Positions // filled unless nil
	line, from int       // the line that the byte from is in, for at
	lineAt     int       // the byte with which it begins
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
	var b strings.Builder
	for _, s := range d.path {
		b.WriteString("/" + escapeStep.Replace(s))
	}
	return b.String()
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

// token returns the next token and where it starts.
func (d *decoder) token() (json.Token, int, error) {
	start := int(d.dec.InputOffset())
	for start < len(d.data) && (isSpace(d.data[start]) || d.data[start] == ',' || d.data[start] == ':') {
		start++
	}
	tok, err := d.dec.Token()
	if err == nil {
		if _, ok := tok.(string); ok {
			err = loneSurrogate(d.data[start:d.dec.InputOffset()])
		}
		if err != nil {
			return nil, start, d.errorAt(start, err)
		}
		return tok, start, nil
	}
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax):
		at := max(start, int(syntax.Offset)-1)
		if c, _ := utf8.DecodeRune(d.data[min(at, len(d.data)):]); strings.ContainsRune("“”„‟‘’‚«»", c) {
			return nil, start, d.errorAt(at, fmt.Errorf("%c is a typographic quotation mark: JSON has \" alone", c))
		}
		return nil, start, d.errorAt(at, errors.New(syntax.Error()))
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return nil, start, d.errorAt(len(d.data), errors.New("unexpected end of the text"))
	}
	return nil, start, d.errorAt(start, err)
}

var textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()

// value reads the next value into v.
func (d *decoder) value(v reflect.Value) error {
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		return d.value(v.Elem())
	}
	tok, start, err := d.token()
	if err != nil {
		return err
	}
	d.note(start)
	mismatch := func(want string) error {
		return d.errorAt(start, fmt.Errorf("want %s, found %s", want, describe(tok)))
	}
	switch {
	case v.Addr().Type().Implements(textUnmarshaler):
		s, ok := tok.(string)
		if !ok {
			return mismatch("a string")
		}
		if err := v.Addr().Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(s)); err != nil {
			return d.errorAt(start, err)
		}
	case v.Kind() == reflect.String:
		s, ok := tok.(string)
		if !ok {
			return mismatch("a string")
		}
		v.SetString(s)
	case v.Kind() == reflect.Int:
		n, ok := tok.(json.Number)
		if !ok {
			return mismatch("a whole number")
		}
		i, err := strconv.ParseInt(n.String(), 10, 0)
		if err != nil {
			return mismatch("a whole number")
		}
		v.SetInt(i)
	case v.Kind() == reflect.Bool:
		b, ok := tok.(bool)
		if !ok {
			return mismatch("true or false")
		}
		v.SetBool(b)
	case v.Kind() == reflect.Slice:
		if tok != json.Delim('[') {
			return mismatch("a list")
		}
		return d.list(v)
	case v.Kind() == reflect.Struct:
		if tok != json.Delim('{') {
			return mismatch("an object")
		}
		return d.object(v)
	default:
		return d.errorAt(start, fmt.Errorf("no JSON form for %s", v.Type()))
	}
	return nil
}

func (d *decoder) list(v reflect.Value) error {
	v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	zero := reflect.Zero(v.Type().Elem())
	for i := 0; d.dec.More(); i++ {
		d.path = append(d.path, strconv.Itoa(i))
		v.Set(reflect.Append(v, zero))
		if err := d.value(v.Index(i)); err != nil {
			return err
		}
		d.path = d.path[:len(d.path)-1]
	}
	_, _, err := d.token() // the closing bracket
	return err
}

func (d *decoder) object(v reflect.Value) error {
	set := fieldsOf(v.Type())
	seen := make([]bool, v.NumField())
	for d.dec.More() {
		tok, start, err := d.token()
		if err != nil {
			return err
		}
		name, ok := tok.(string)
		if !ok {
			return d.errorAt(start, fmt.Errorf("want the name of a field, found %s", describe(tok)))
		}
		f, ok := set.byName[name]
		if !ok {
			return d.errorAt(start, fmt.Errorf("unknown field %.80q%s", name, didYouMean(name, set.names)))
		}
		if seen[f.index] {
			return d.errorAt(start, fmt.Errorf("field %.80q stands twice", name))
		}
		seen[f.index] = true
		d.path = append(d.path, name)
		if err := d.value(v.Field(f.index)); err != nil {
			return err
		}
		d.path = d.path[:len(d.path)-1]
	}
	_, _, err := d.token() // the closing brace
	return err
}

// describe names a token for an error message.
func describe(tok json.Token) string {
	switch t := tok.(type) {
	case nil:
		return "null (leave out what is not stated)"
	case string:
		return "the string " + snippet([]byte(t))
	case json.Number:
		return "the number " + shorten(t.String(), 30)
	case bool:
		return fmt.Sprintf("%t (yes and no are strings)", t)
	case json.Delim:
		if t == '{' {
			return "an object"
		}
		return "a list"
	}
	return fmt.Sprint(tok)
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
