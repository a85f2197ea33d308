package xlsx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenKind is what a token of a part is.
type tokenKind uint8

const (
	besides tokenKind = iota // a comment or an instruction
	begins                   // the tag that begins an element
	ends                     // the tag that ends one, also that of <a/>
	says                     // text
)

// tokens splits XML in UTF-8 into tokens. It reads what [xml.Decoder.RawToken]
// reads and refuses what that refuses, and also a document type and an element
// that ends by another's name. Names lose their prefixes, as programs choose
// them differently.
type tokens struct {
	in      io.Reader
	err     error         // of in
	wide    bool          // in says in UTF-8 what the part says in UTF-16
	window  []byte        // what was read and is not yet used
	room    []byte        // that the window is in
	before  int64         // bytes of the part before the window
	open    []byte        // names of the elements that have begun and not ended
	opened  [maxDepth]int // where each of them ends in open
	depth   int
	empty   bool   // <a/> has begun
	decoded []byte // of this token, what is stored in another way than it reads

	// The token, until the next is read.
	name  []byte // of the element that begins or ends
	attrs []attribute
	text  []byte
}

type attribute struct {
	name, value []byte
	prefixed    bool
}

// window is how much of a part is read at a time.
const window = 32 << 10

func newTokens(in io.Reader, wide bool) *tokens { return &tokens{in: in, wide: wide} }

// errMore is the error of a token that does not end within the window.
var errMore = errors.New("more")

// next reads the next token; io.EOF at the end.
func (t *tokens) next() (tokenKind, error) {
	if t.empty {
		t.empty = false
		t.leave()
		return ends, nil
	}
	for {
		t.decoded = t.decoded[:0]
		kind, n, err := t.token(t.window)
		switch {
		case err == nil:
			t.window, t.before = t.window[n:], t.before+int64(n)
			return kind, nil
		case err != errMore:
			return 0, fmt.Errorf("after byte %d: %w", t.before, err)
		case t.err == io.EOF && len(t.window) > 0:
			return 0, fmt.Errorf("after byte %d: %w", t.before, io.ErrUnexpectedEOF)
		case t.err != nil:
			return 0, t.err
		}
		if err := t.fill(); err != nil {
			return 0, err
		}
	}
}

// fill reads more behind what is in the window, as much as there is room for.
func (t *tokens) fill() error {
	rest := len(t.window)
	switch {
	case rest == maxToken:
		return fmt.Errorf("a text or tag larger than %d MiB", maxToken>>20)
	case rest == len(t.room):
		t.room = make([]byte, min(max(window, 2*rest), maxToken))
	}
	copy(t.room, t.window)
	for rest < len(t.room) && t.err == nil {
		var n int
		n, t.err = t.in.Read(t.room[rest:])
		rest += n
	}
	t.window = t.room[:rest]
	return nil
}

// token reads the token at the beginning of w, and returns how long it is.
func (t *tokens) token(w []byte) (kind tokenKind, n int, err error) {
	switch {
	case len(w) == 0:
		return 0, 0, errMore
	case w[0] != '<':
		if n = bytes.IndexByte(w, '<'); n < 0 {
			if n = len(w); t.err == nil {
				return 0, 0, errMore
			}
		}
		t.text, err = t.decode(w[:n], false)
		return says, n, err
	case len(w) == 1:
		return 0, 0, errMore
	}
	switch w[1] {
	case '/':
		n, err = t.end(w)
		return ends, n, err
	case '?':
		n, err = t.instruction(w)
		return besides, n, err
	case '!':
		return t.declaration(w)
	}
	n, err = t.begin(w)
	return begins, n, err
}

// begin reads <name a="b">.
func (t *tokens) begin(w []byte) (int, error) {
	i, err := nameEnd(w, 1)
	if err != nil {
		return 0, err
	}
	whole := w[1:i]
	t.attrs = t.attrs[:0]
	for {
		if i = skipSpace(w, i); i == len(w) {
			return 0, errMore
		}
		switch w[i] {
		case '/':
			if i+1 == len(w) {
				return 0, errMore
			}
			if w[i+1] != '>' {
				return 0, errors.New("no > after / in a tag")
			}
			t.empty = true
			return i + 2, t.enter(whole)
		case '>':
			return i + 1, t.enter(whole)
		}
		from := i
		if i, err = nameEnd(w, from); err != nil {
			return 0, err
		}
		name := w[from:i]
		if i = skipSpace(w, i); i < len(w) && w[i] != '=' {
			return 0, fmt.Errorf("attribute %.40q without a value", name)
		}
		if i = skipSpace(w, i+1); i >= len(w) {
			return 0, errMore
		}
		quote := w[i]
		if quote != '"' && quote != '\'' {
			return 0, fmt.Errorf("attribute %.40q without quotes", name)
		}
		i++
		n := bytes.IndexByte(w[i:], quote)
		if n < 0 {
			return 0, errMore
		}
		var a attribute
		if a.name, a.prefixed, err = localName(name); err != nil {
			return 0, err
		}
		if a.value, err = t.decode(w[i:i+n], true); err != nil {
			return 0, err
		}
		t.attrs = append(t.attrs, a)
		i += n + 1
	}
}

// end reads </name>.
func (t *tokens) end(w []byte) (int, error) {
	i, err := nameEnd(w, 2)
	if err != nil {
		return 0, err
	}
	whole := w[2:i]
	if i = skipSpace(w, i); i == len(w) {
		return 0, errMore
	}
	if w[i] != '>' {
		return 0, fmt.Errorf("no > after </%.40s", whole)
	}
	if t.depth == 0 {
		return 0, fmt.Errorf("</%.40s> ends nothing", whole)
	}
	if open := t.leave(); !bytes.Equal(open, whole) {
		return 0, fmt.Errorf("<%.40s> ends by </%.40s>", open, whole)
	}
	t.name, _, err = localName(whole)
	return i + 1, err
}

func (t *tokens) enter(whole []byte) (err error) {
	if t.depth == maxDepth {
		return fmt.Errorf("more than %d elements within each other", maxDepth)
	}
	t.open = append(t.open, whole...)
	t.opened[t.depth] = len(t.open)
	t.depth++
	t.name, _, err = localName(whole)
	return err
}

// leave ends the innermost element and returns its name.
func (t *tokens) leave() []byte {
	from := 0
	if t.depth--; t.depth > 0 {
		from = t.opened[t.depth-1]
	}
	whole := t.open[from:]
	t.open = t.open[:from]
	return whole
}

// declaration reads a comment and a section of text in which nothing has a
// meaning.
func (t *tokens) declaration(w []byte) (tokenKind, int, error) {
	const comment, cdata = "<!--", "<![CDATA["
	switch {
	case bytes.HasPrefix(w, []byte(comment)):
		n := bytes.Index(w[len(comment):], []byte("--"))
		end := len(comment) + n + len("--")
		if n < 0 || end == len(w) {
			return 0, 0, errMore
		}
		if w[end] != '>' {
			return 0, 0, errors.New("-- within a comment")
		}
		return besides, end + 1, nil
	case bytes.HasPrefix(w, []byte(cdata)):
		n := bytes.Index(w[len(cdata):], []byte("]]>"))
		if n < 0 {
			return 0, 0, errMore
		}
		end := len(cdata) + n
		t.lines(w[len(cdata):end])
		t.text = t.decoded
		return says, end + len("]]>"), allowed(t.text)
	case len(w) < len(cdata):
		return 0, 0, errMore
	}
	return 0, 0, errors.New("a document type declaration")
}

// instruction reads <?name ... ?>. That of XML itself, which states the version
// and the encoding, is left to the library.
func (t *tokens) instruction(w []byte) (int, error) {
	i, err := nameEnd(w, 2)
	if err != nil {
		return 0, err
	}
	n := bytes.Index(w[i:], []byte("?>"))
	if n < 0 {
		return 0, errMore
	}
	end := i + n + len("?>")
	if string(w[2:i]) == "xml" {
		d := xml.NewDecoder(bytes.NewReader(w[:end]))
		d.CharsetReader = func(charset string, in io.Reader) (io.Reader, error) {
			if t.wide && strings.HasPrefix(strings.ToLower(charset), "utf-16") {
				return in, nil
			}
			return nil, fmt.Errorf("encoding %q", charset)
		}
		_, err = d.RawToken()
	}
	return end, err
}

// Bytes of names.
var inNames, inASCIINames = func() (all, ascii [256]bool) {
	for c := range all {
		ascii[c] = 'a' <= c|0x20 && c|0x20 <= 'z' && c < utf8.RuneSelf || '0' <= c && c <= ':' || c == '_' || c == '-' || c == '.'
		all[c] = ascii[c] || c >= utf8.RuneSelf
	}
	return all, ascii
}()

// nameEnd returns where the name that begins at i ends. Whether letters beyond
// ASCII may stand in one is left to the library.
func nameEnd(w []byte, i int) (int, error) {
	from := i
	for i < len(w) && inASCIINames[w[i]] {
		i++
	}
	plain := i
	for i < len(w) && inNames[w[i]] {
		i++
	}
	switch {
	case i == len(w):
		return 0, errMore
	case i == from:
		return 0, fmt.Errorf("no name before %q", w[i])
	case i > plain || w[from] <= '9':
		if _, err := xml.NewDecoder(strings.NewReader("<" + string(w[from:i]) + ">")).RawToken(); err != nil {
			return 0, err
		}
	}
	return i, nil
}

// localName returns a name without its prefix, and whether it has one.
func localName(whole []byte) (name []byte, prefixed bool, err error) {
	i := bytes.IndexByte(whole, ':')
	switch {
	case i < 0:
		return whole, false, nil
	case bytes.IndexByte(whole[i+1:], ':') >= 0:
		return nil, false, fmt.Errorf("name %.40q", whole)
	case i == 0 || i+1 == len(whole):
		return whole, false, nil
	}
	return whole[i+1:], true, nil
}

func skipSpace(w []byte, i int) int {
	for i < len(w) && (w[i] == ' ' || w[i] == '\n' || w[i] == '\t' || w[i] == '\r') {
		i++
	}
	return i
}

// ofText are the bytes that stand in a text for themselves, whatever is around
// them.
var ofText = func() (is [256]bool) {
	for c := range is {
		is[c] = c >= ' ' && c < utf8.RuneSelf && c != '&' && c != '<' && c != '>'
	}
	return is
}()

// decode returns what a text, or the value of an attribute, says.
func (t *tokens) decode(raw []byte, quoted bool) ([]byte, error) {
	plain := 0
	for plain < len(raw) && ofText[raw[plain]] {
		plain++
	}
	switch {
	case plain == len(raw):
		return raw, nil
	case quoted && bytes.IndexByte(raw, '<') >= 0:
		return nil, errors.New("< within the value of an attribute")
	case !quoted && bytes.Contains(raw, []byte("]]>")):
		return nil, errors.New("]]> within a text")
	}
	from := len(t.decoded)
	for i := bytes.IndexByte(raw, '&'); i >= 0; i = bytes.IndexByte(raw, '&') {
		t.lines(raw[:i])
		name, rest, ended := bytes.Cut(raw[i+1:], []byte(";"))
		r := entity(name)
		if !ended || r < 0 {
			return nil, fmt.Errorf("%.40q stands for nothing", "&"+string(name))
		}
		t.decoded, raw = utf8.AppendRune(t.decoded, r), rest
	}
	t.lines(raw)
	return t.decoded[from:], allowed(t.decoded[from:])
}

// lines adds a text to what is decoded. Every end of a line is a line feed.
func (t *tokens) lines(raw []byte) {
	for i := bytes.IndexByte(raw, '\r'); i >= 0; i = bytes.IndexByte(raw, '\r') {
		t.decoded = append(append(t.decoded, raw[:i]...), '\n')
		raw = bytes.TrimPrefix(raw[i+1:], []byte("\n"))
	}
	t.decoded = append(t.decoded, raw...)
}

// entity returns what stands between & and ; stands for, -1 for none.
func entity(name []byte) rune {
	switch string(name) {
	case "lt":
		return '<'
	case "gt":
		return '>'
	case "amp":
		return '&'
	case "apos":
		return '\''
	case "quot":
		return '"'
	}
	digits, ok := bytes.CutPrefix(name, []byte("#"))
	base := 10
	if hex, isHex := bytes.CutPrefix(digits, []byte("x")); isHex {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(string(digits), base, 32)
	if !ok || err != nil || n > unicode.MaxRune {
		return -1
	}
	return rune(n)
}

// allowed returns an error for what XML 1.0 allows in no text.
func allowed(text []byte) error {
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(text[i:])
		}
		switch {
		case r == utf8.RuneError && n == 1:
			return errors.New("invalid UTF-8")
		case r < ' ' && r != '\t' && r != '\n' && r != '\r', r == 0xFFFE, r == 0xFFFF:
			return fmt.Errorf("the character %U", r)
		}
		i += n
	}
	return nil
}
