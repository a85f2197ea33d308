package ropa

import (
	"encoding"
	"io"
	"reflect"
	"strconv"
	"unicode/utf8"
)

// encoder writes values of the model as indented JSON, as encoding/json does
// with two spaces a level and without escapes for HTML, in a third of the time.
type encoder struct {
	w       io.Writer
	out     []byte // not yet written
	err     error  // of the first write that failed
	notUTF8 bool   // a text is not valid UTF-8
}

// encoderPart is how many bytes are held before they are written.
const encoderPart = 1 << 15

func (e *encoder) flush() {
	if e.err == nil {
		_, e.err = e.w.Write(e.out)
	}
	e.out = e.out[:0]
}

func (e *encoder) newline(depth int) {
	const spaces = "                                "
	e.out = append(e.out, '\n')
	for n := 2 * depth; n > 0; n -= len(spaces) {
		e.out = append(e.out, spaces[:min(n, len(spaces))]...)
	}
}

// value appends a value that stands within depth levels.
func (e *encoder) value(v reflect.Value, depth int) {
	switch v.Kind() {
	case reflect.String:
		e.text(v.String())
	case reflect.Int:
		e.out = strconv.AppendInt(e.out, v.Int(), 10)
	case reflect.Pointer:
		e.value(v.Elem(), depth)
	case reflect.Slice:
		e.out = append(e.out, '[')
		for i := range v.Len() {
			if i > 0 {
				e.out = append(e.out, ',')
			}
			e.newline(depth + 1)
			e.value(v.Index(i), depth+1)
		}
		if v.Len() > 0 {
			e.newline(depth)
		}
		e.out = append(e.out, ']')
	case reflect.Struct:
		e.fields(v, depth)
	}
	if len(e.out) > encoderPart {
		e.flush()
	}
}

func (e *encoder) fields(v reflect.Value, depth int) {
	set := fieldsOf(v.Type())
	if set.text { // it writes itself, and cannot fail
		e.out = append(e.out, '"')
		e.out, _ = v.Addr().Interface().(encoding.TextAppender).AppendText(e.out)
		e.out = append(e.out, '"')
		return
	}
	e.out = append(e.out, '{')
	empty := true
	for i, at := range set.order {
		f := v.Field(at)
		if !set.always[i] && f.IsZero() {
			continue
		}
		if !empty {
			e.out = append(e.out, ',')
		}
		empty = false
		e.newline(depth + 1)
		e.out = append(append(append(e.out, '"'), set.names[i]...), `": `...)
		e.value(f, depth+1)
	}
	if !empty {
		e.newline(depth)
	}
	e.out = append(e.out, '}')
}

// text appends a text in quotation marks.
func (e *encoder) text(s string) {
	e.out = append(e.out, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' {
				i++
				continue
			}
			e.out = append(e.out, s[from:i]...)
			e.escape(c)
			i++
			from = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		e.notUTF8 = e.notUTF8 || r == utf8.RuneError && size == 1
		if r == '\u2028' || r == '\u2029' { // line ends to JavaScript
			e.out = append(append(e.out, s[from:i]...), `\u202`...)
			e.out = append(e.out, hexDigits[r&0xF])
			from = i + size
		}
		i += size
	}
	e.out = append(append(e.out, s[from:]...), '"')
}

const hexDigits = "0123456789abcdef"

func (e *encoder) escape(c byte) {
	switch c {
	case '"', '\\':
		e.out = append(e.out, '\\', c)
	case '\b':
		e.out = append(e.out, `\b`...)
	case '\f':
		e.out = append(e.out, `\f`...)
	case '\n':
		e.out = append(e.out, `\n`...)
	case '\r':
		e.out = append(e.out, `\r`...)
	case '\t':
		e.out = append(e.out, `\t`...)
	default:
		e.out = append(append(e.out, `\u00`...), hexDigits[c>>4], hexDigits[c&0xF])
	}
}
