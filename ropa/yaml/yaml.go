// Package yaml reads and writes registers as YAML 1.2: the same names, the
// same values and the same errors, with line and column, as the JSON of
// package ropa.
//
// A scalar is read as what its place in the model asks for, whatever it looks
// like: "no" is the answer no, "NO" is Norway, 01067 keeps its zero, and
// 2024-03-01 is the day. Only true, false and null are what they are in JSON:
// errors, except true and false in a text. Anchors, aliases and merge keys
// ("<<") are followed; tags are not used.
package yaml

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
)

// Decode reads one register. It is as strict as [ropa.Decode], and its errors
// are of type [*ropa.DecodeError], with the line and column of the YAML.
func Decode(rd io.Reader) (r *ropa.Register, err error) {
	_, err = decode(rd, reflect.TypeFor[ropa.Register](), func(text io.Reader) (err error) {
		r, err = ropa.Decode(text)
		return err
	})
	return r, err
}

// DecodePolicies reads a list of policies, as [ropa.DecodePolicies] does.
func DecodePolicies(rd io.Reader) (list []ropa.Policy, err error) {
	_, err = decode(rd, reflect.TypeFor[[]ropa.Policy](), func(text io.Reader) (err error) {
		list, err = ropa.DecodePolicies(text)
		return err
	})
	return list, err
}

// DecodePositions is [Decode] with the positions of all that it read, for
// [ropa.Options.Positions]. What came by an alias stands where the alias does.
func DecodePositions(rd io.Reader) (r *ropa.Register, positions ropa.Positions, err error) {
	at, err := decode(rd, reflect.TypeFor[ropa.Register](), func(text io.Reader) (err error) {
		r, positions, err = ropa.DecodePositions(text)
		return err
	})
	for pointer, p := range positions {
		n := at[p.Line-1]
		positions[pointer] = ropa.Position{Line: n.Line, Column: n.Column}
	}
	return r, positions, err
}

// decode reads a document as JSON of a type.
func decode(rd io.Reader, t reflect.Type, read func(io.Reader) error) (places, error) {
	data, err := io.ReadAll(rd)
	if err != nil {
		return nil, fmt.Errorf("ropa: decode: %w", err)
	}
	doc, err := parse(data)
	if err != nil {
		return nil, err
	}
	text, at, err := toJSON(doc.Content[0], t)
	if err != nil {
		return nil, err
	}
	if err := read(bytes.NewReader(text)); err != nil {
		return nil, at.translate(err)
	}
	return at, nil
}

// Encode writes the register with the fields in the order of its JSON. A text
// that is not valid UTF-8 is an error that names the field.
func Encode(w io.Writer, r *ropa.Register) error {
	var text bytes.Buffer
	if err := r.Encode(&text); err != nil {
		return err
	}
	root, err := fromJSON(text.Bytes())
	if err != nil {
		return fmt.Errorf("ropa: encode: %w", err)
	}
	out, err := marshal(root)
	if err != nil {
		return err
	}
	_, err = w.Write(out)
	return err
}

// Format writes a register of YAML in the form that [Encode] gives it, with
// its comments. Anchors, aliases and merge keys are kept as they are. What
// [Decode] refuses is refused.
func Format(w io.Writer, rd io.Reader) error {
	data, err := io.ReadAll(rd)
	if err != nil {
		return fmt.Errorf("ropa: format: %w", err)
	}
	if _, err := Decode(bytes.NewReader(data)); err != nil {
		return err
	}
	for range 5 { // a comment at the end of a list may move inwards, and then stays
		doc, err := parse(data)
		if err != nil {
			return err
		}
		tidy(doc.Content[0], reflect.TypeFor[ropa.Register](), make(map[*yaml.Node]bool))
		formatted, err := marshal(doc)
		if err != nil {
			return err
		}
		if bytes.Equal(formatted, data) {
			break
		}
		data = formatted
	}
	_, err = w.Write(data)
	return err
}

func marshal(root *yaml.Node) ([]byte, error) {
	var out bytes.Buffer
	d, err := yaml.NewDumper(&out, yaml.WithV4Defaults(), yaml.WithIndent(2), yaml.WithLineWidth(-1))
	if err != nil {
		return nil, fmt.Errorf("ropa: encode: %w", err)
	}
	if err := d.Dump(root); err != nil {
		return nil, fmt.Errorf("ropa: encode: %w", err)
	}
	if err := d.Close(); err != nil {
		return nil, fmt.Errorf("ropa: encode: %w", err)
	}
	return out.Bytes(), nil
}

// parse returns the one document that the text holds, a node with one node in it.
func parse(data []byte) (*yaml.Node, error) {
	l, err := yaml.NewLoader(bytes.NewReader(data), yaml.WithV4Defaults())
	if err != nil {
		return nil, fmt.Errorf("ropa: decode: %w", err)
	}
	var doc, next yaml.Node
	if err := l.Load(&doc); errors.Is(err, io.EOF) {
		return nil, &ropa.DecodeError{Line: 1, Column: 1, Err: errors.New("the text is empty")}
	} else if err != nil {
		return nil, syntaxError(err, data)
	}
	switch err := l.Load(&next); {
	case err == nil:
		return nil, errorAt(&next, "", "a second document begins: a file holds one")
	case !errors.Is(err, io.EOF):
		return nil, syntaxError(err, data)
	}
	if doc.Kind != yaml.DocumentNode || len(doc.Content) != 1 {
		return nil, errorAt(&doc, "", "the text is empty")
	}
	return &doc, nil
}

// syntaxError returns what is no YAML, with its place.
func syntaxError(err error, data []byte) error {
	var e *yaml.LoadError
	if !errors.As(err, &e) {
		return &ropa.DecodeError{Line: 1, Column: 1, Err: err}
	}
	line, column := e.Mark.Line, e.Mark.Column
	message := e.Message
	if line == 0 { // what is no UTF-8 has no place there
		line, column = place(data, invalid(data))
		if !utf8.Valid(data) {
			message = "text is not valid UTF-8"
		}
	}
	return &ropa.DecodeError{Line: line, Column: max(1, column), Err: errors.New(message)}
}

func invalid(data []byte) int {
	for i := 0; i < len(data); {
		c, n := utf8.DecodeRune(data[i:])
		if c == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return 0
}

func place(data []byte, offset int) (line, column int) {
	before := data[:offset]
	return 1 + bytes.Count(before, []byte("\n")), offset - bytes.LastIndexByte(before, '\n')
}

func errorAt(n *yaml.Node, pointer, format string, args ...any) error {
	return &ropa.DecodeError{Line: max(1, n.Line), Column: max(1, n.Column), Pointer: pointer, Err: fmt.Errorf(format, args...)}
}

// places says which node each line of the JSON is from.
type places []*yaml.Node

// translate puts the place in the YAML into an error of the JSON.
func (p places) translate(err error) error {
	var e *ropa.DecodeError
	if !errors.As(err, &e) || len(p) == 0 {
		return err
	}
	n := p[min(max(e.Line-1, 0), len(p)-1)]
	return &ropa.DecodeError{Line: max(1, n.Line), Column: max(1, n.Column), Pointer: e.Pointer, Err: e.Err}
}

// mostCopied is how many nodes aliases may add to a file, beside as many as
// the file has ten times over.
const mostCopied = 100_000

// jsonWriter writes nodes as JSON, a token a line.
type jsonWriter struct {
	out     bytes.Buffer
	at      places
	open    map[*yaml.Node]bool // those that are being written
	aliases int                 // that are being followed
	copied  int                 // nodes written by way of aliases
	own     int                 // nodes written otherwise
}

// toJSON returns a node as JSON, its scalars as type t asks.
func toJSON(n *yaml.Node, t reflect.Type) ([]byte, places, error) {
	w := &jsonWriter{open: make(map[*yaml.Node]bool)}
	if err := w.node(n, t, n); err != nil {
		return nil, nil, err
	}
	return w.out.Bytes(), w.at, nil
}

func (w *jsonWriter) line(n *yaml.Node, text string) {
	w.out.WriteString(text)
	w.out.WriteByte('\n')
	w.at = append(w.at, n)
}

var (
	textUnmarshaler = reflect.TypeFor[encoding.TextUnmarshaler]()
	answer          = reflect.TypeFor[fact.Answer]()
	wholeNumber     = regexp.MustCompile(`^-?(0|[1-9][0-9]*)$`)
)

// node writes a node. at is the node of the file that it stands for: the
// alias, where it is one.
func (w *jsonWriter) node(n *yaml.Node, t reflect.Type, at *yaml.Node) error {
	if n.Kind == yaml.AliasNode {
		w.aliases++
		err := w.node(n.Alias, t, at)
		w.aliases--
		return err
	}
	if w.aliases == 0 {
		w.own++
	} else if w.copied++; w.copied > mostCopied+10*w.own {
		return errorAt(at, "", "aliases make the file more than ten times as large")
	}
	if w.open[n] {
		return errorAt(at, "", "an alias stands within what it names")
	}
	w.open[n] = true
	defer delete(w.open, n)
	if w.aliases == 0 {
		at = n
	}
	switch n.Kind {
	case yaml.ScalarNode:
		w.line(at, scalar(n, t))
	case yaml.SequenceNode:
		w.line(at, "[")
		for i, c := range n.Content {
			if i > 0 {
				w.line(at, ",")
			}
			if err := w.node(c, element(t), w.within(c, at)); err != nil {
				return err
			}
		}
		w.line(at, "]")
	case yaml.MappingNode:
		fields, err := w.fields(n, at, 0)
		if err != nil {
			return err
		}
		w.line(at, "{")
		for i, f := range fields {
			if i > 0 {
				w.line(at, ",")
			}
			w.line(w.within(f.key, at), quoted(f.key.Value)+":")
			if err := w.node(f.value, field(t, f.key.Value), w.within(f.value, at)); err != nil {
				return err
			}
		}
		w.line(at, "}")
	default:
		return errorAt(at, "", "want a value")
	}
	return nil
}

// within returns the node itself or, where an alias is being followed, the alias.
func (w *jsonWriter) within(n, alias *yaml.Node) *yaml.Node {
	if w.aliases > 0 {
		return alias
	}
	return n
}

type mapField struct{ key, value *yaml.Node }

// fields returns the fields of a mapping, those merged into it after its own:
// what it says itself, and what is merged first, comes before what is merged.
func (w *jsonWriter) fields(n, at *yaml.Node, depth int) ([]mapField, error) {
	if depth > 100 {
		return nil, errorAt(at, "", "merge keys are more than 100 deep")
	}
	var own, merged []mapField
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		for key.Kind == yaml.AliasNode {
			key = key.Alias
		}
		if key.Kind != yaml.ScalarNode {
			return nil, errorAt(w.within(key, at), "", "want the name of a field, found a list or an object")
		}
		if key.ShortTag() != "!!merge" {
			own = append(own, mapField{key, value})
			continue
		}
		sources := []*yaml.Node{value}
		if value.Kind == yaml.SequenceNode {
			sources = value.Content
		}
		for _, s := range sources {
			for s.Kind == yaml.AliasNode {
				s = s.Alias
			}
			if s.Kind != yaml.MappingNode {
				return nil, errorAt(w.within(value, at), "", "want an object, or a list of objects, to merge")
			}
			list, err := w.fields(s, at, depth+1)
			if err != nil {
				return nil, err
			}
			merged = append(merged, list...)
			if w.copied += len(list); w.copied > mostCopied+10*w.own {
				return nil, errorAt(at, "", "merge keys make the file more than ten times as large")
			}
		}
	}
	known := make(map[string]bool)
	for _, f := range own {
		known[f.key.Value] = true
	}
	for _, f := range merged {
		if !known[f.key.Value] {
			known[f.key.Value] = true
			own = append(own, mapField{f.key, f.value})
		}
	}
	return own, nil
}

// scalar returns a scalar as JSON: a number or true, false and null where they
// are, and for all that the model has as a text its characters.
func scalar(n *yaml.Node, t reflect.Type) string {
	plain := n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
	tag := n.ShortTag()
	switch {
	case plain && tag == "!!null":
		return "null"
	case plain && tag == "!!bool" && (t == nil || t.Kind() != reflect.String || t == answer):
		return strings.ToLower(n.Value)
	case t != nil && t.Kind() == reflect.Int && plain && wholeNumber.MatchString(n.Value):
		return n.Value
	}
	return quoted(n.Value)
}

func quoted(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.Encode(s) // a string cannot fail
	return strings.TrimSuffix(b.String(), "\n")
}

// element returns the type of the elements of a list, nil for none.
func element(t reflect.Type) reflect.Type {
	if t = value(t); t == nil || t.Kind() != reflect.Slice {
		return nil
	}
	return value(t.Elem())
}

// field returns the type of a field by its name in JSON, nil for none.
func field(t reflect.Type, name string) reflect.Type {
	if t = value(t); t == nil || t.Kind() != reflect.Struct {
		return nil
	}
	if i := position(t, name); i >= 0 {
		return value(t.Field(i).Type)
	}
	return nil
}

// position returns the number of a field by its name in JSON, -1 for none.
func position(t reflect.Type, name string) int {
	for i := range t.NumField() {
		if tag, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ","); tag == name && tag != "" {
			return i
		}
	}
	return -1
}

// value returns the type itself for a pointer to it, and nil for those that
// read a text.
func value(t reflect.Type) reflect.Type {
	if t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t != nil && t.Kind() != reflect.String && reflect.PointerTo(t).Implements(textUnmarshaler) {
		return reflect.TypeFor[string]()
	}
	return t
}

// fromJSON returns JSON as nodes.
func fromJSON(text []byte) (*yaml.Node, error) {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	return nodeOf(d)
}

func nodeOf(d *json.Decoder) (*yaml.Node, error) {
	tok, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch t := tok.(type) {
	case json.Delim:
		n := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
		if t == '[' {
			n = &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
		}
		for d.More() {
			c, err := nodeOf(d)
			if err != nil {
				return nil, err
			}
			n.Content = append(n.Content, c)
		}
		if _, err := d.Token(); err != nil {
			return nil, err
		}
		if len(n.Content) == 0 {
			n.Style = yaml.FlowStyle
		}
		return n, nil
	case string:
		return textNode(t), nil
	case json.Number:
		return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!int", Value: t.String()}, nil
	}
	return nil, fmt.Errorf("no YAML for %v", tok)
}

// textNode returns a text, in quotes where any reader of YAML 1.1 or 1.2
// would take it for something else.
func textNode(s string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
	switch {
	case day.MatchString(s):
		n.Tag = "!!timestamp"
	case strings.Contains(s, "\n") && literal(s):
		n.Style = yaml.LiteralStyle
	case !plain(s):
		n.Style = yaml.DoubleQuotedStyle
	}
	return n
}

var (
	plainText = regexp.MustCompile(`^[\pL_][\pL\pN_ ,.()/'’“”„;+&%€$§–—-]*$`)
	day       = regexp.MustCompile(`^\d{4}-(0[1-9]|1[0-2])-([0-2][1-9]|10|20|3[01])$`)
)

// old are words that are true, false or null in YAML 1.1.
var old = []string{"y", "n", "yes", "no", "on", "off", "true", "false", "null"}

func plain(s string) bool {
	return plainText.MatchString(s) && !strings.HasSuffix(s, " ") && !slices.Contains(old, strings.ToLower(s))
}

// literal reports whether a text can stand as lines of its own.
func literal(s string) bool {
	for line := range strings.SplitSeq(s, "\n") {
		if strings.TrimRight(line, " \t") != line || strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t") {
			return false
		}
	}
	return !strings.HasPrefix(s, "\n") && !strings.HasSuffix(s, "\n\n") && !strings.ContainsFunc(s, func(c rune) bool {
		return c < ' ' && c != '\n' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xfeff || c > 0xffff
	})
}

// tidy puts the fields of a node in the order of the model and its scalars in
// the form of [Encode].
func tidy(n *yaml.Node, t reflect.Type, done map[*yaml.Node]bool) {
	if n.Kind == yaml.AliasNode || done[n] {
		return
	}
	done[n] = true
	t = value(t)
	switch n.Kind {
	case yaml.ScalarNode:
		if n.ShortTag() == "!!int" && t != nil && t.Kind() == reflect.Int {
			return
		}
		form := textNode(n.Value)
		n.Tag, n.Style = form.Tag, form.Style
	case yaml.SequenceNode:
		n.Style = 0
		if len(n.Content) == 0 {
			n.Style = yaml.FlowStyle
		}
		for _, c := range n.Content {
			tidy(c, element(t), done)
			c.HeadComment = join(c.HeadComment, trailing(c))
		}
	case yaml.MappingNode:
		n.Style = 0
		if len(n.Content) == 0 {
			n.Style = yaml.FlowStyle
		}
		type pair struct {
			key, value *yaml.Node
			at         int
		}
		var pairs []pair
		for i := 0; i+1 < len(n.Content); i += 2 {
			key := n.Content[i]
			at := -1 // a merge key comes first
			if key.Kind == yaml.ScalarNode && key.ShortTag() != "!!merge" {
				key.Style = 0
				if t != nil && t.Kind() == reflect.Struct {
					at = position(t, key.Value)
				}
			}
			pairs = append(pairs, pair{key, n.Content[i+1], at})
			tidy(n.Content[i+1], field(t, key.Value), done)
			key.LineComment = join(key.LineComment, trailing(n.Content[i+1]))
		}
		if !anchored(n) { // an alias stands after its anchor
			slices.SortStableFunc(pairs, func(a, b pair) int { return a.at - b.at })
		}
		n.Content = n.Content[:0]
		for _, p := range pairs {
			n.Content = append(n.Content, p.key, p.value)
		}
	}
}

// trailing takes the comment that stands behind a list or an object in one
// line, which is to stand in several.
func trailing(n *yaml.Node) (comment string) {
	if n.Kind != yaml.ScalarNode && n.Kind != yaml.AliasNode && n.Style != yaml.FlowStyle {
		comment, n.LineComment = n.LineComment, ""
	}
	return comment
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "\n" + b
}

// anchored reports whether a node holds anchors.
func anchored(n *yaml.Node) bool {
	return slices.ContainsFunc(n.Content, func(c *yaml.Node) bool { return c.Anchor != "" || c.Kind != yaml.AliasNode && anchored(c) })
}
