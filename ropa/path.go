package ropa

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Path is the place of an element in a register: an RFC 6901 JSON pointer in
// the names of the JSON form, such as /activities/0/purposes/2/bases/0. It is
// an immutable value, comparable with ==, and builds its text only when asked.
// The zero value is the register itself.
type Path struct {
	steps [8]step
	n     int
}

// step is a field, or an element of a list field.
type step struct {
	field string
	index int32 // -1 for the field itself
}

// Child returns the path of a field below p, through each of the names.
func (p Path) Child(fields ...string) Path {
	for _, f := range fields {
		p = p.add(step{f, -1})
	}
	return p
}

// Index returns the path of the element at position i of a list below p.
func (p Path) Index(field string, i int) Path { return p.add(step{field, int32(i)}) }

// first returns the path of the first n steps of p.
func (p Path) first(n int) Path {
	for i := n; i < p.n; i++ {
		p.steps[i] = step{}
	}
	p.n = n
	return p
}

// shape returns p with the first element of each list on its way.
func (p Path) shape() Path {
	for i := range p.n {
		p.steps[i].index = min(p.steps[i].index, 0)
	}
	return p
}

// add is small enough to be inlined: every walk builds paths.
func (p Path) add(s step) Path {
	if p.n == len(p.steps) { // deeper than the model is
		return p.fold(s)
	}
	p.steps[p.n] = s
	p.n++
	return p
}

// folded joins the fields of steps that share a place in a path.
const folded = "\x00"

func (p Path) fold(s step) Path {
	last := &p.steps[p.n-1]
	if last.index >= 0 {
		last.field += folded + strconv.Itoa(int(last.index))
	}
	last.field += folded + s.field
	last.index = s.index
	return p
}

var escapeStep = strings.NewReplacer("~", "~0", "/", "~1", folded, "/")

func (s step) String() string {
	field := escapeStep.Replace(s.field)
	if s.index < 0 {
		return "/" + field
	}
	return "/" + field + "/" + strconv.Itoa(int(s.index))
}

// String returns p as an RFC 6901 pointer; the register itself is "".
func (p Path) String() string {
	var b strings.Builder
	for _, s := range p.steps[:p.n] {
		b.WriteString(s.String())
	}
	return b.String()
}

// Equal reports whether p and q are the same place.
func (p Path) Equal(q Path) bool { return p == q }

// IsZero reports whether p is the register itself.
func (p Path) IsZero() bool { return p.n == 0 }

// MarshalText implements [encoding.TextMarshaler].
func (p Path) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (p *Path) UnmarshalText(text []byte) error {
	*p = ParsePath(string(text))
	return nil
}

// ParsePath returns the path that an RFC 6901 pointer writes. A text that is
// not a pointer is the path of a field of that name.
func ParsePath(pointer string) Path {
	var p Path
	unescape := strings.NewReplacer("~1", "/", "~0", "~")
	for _, part := range strings.Split(strings.TrimPrefix(pointer, "/"), "/") {
		if part == "" {
			continue
		}
		if i, err := strconv.ParseInt(part, 10, 32); err == nil && i >= 0 && p.n > 0 && p.steps[p.n-1].index < 0 {
			p.steps[p.n-1].index = int32(i)
			continue
		}
		p = p.Child(unescape.Replace(part))
	}
	return p
}

// Within reports whether p is q or lies below it.
func (p Path) Within(q Path) bool {
	s, prefix := p.String(), q.String()
	rest, ok := strings.CutPrefix(s, prefix)
	return ok && (rest == "" || rest[0] == '/')
}

// compareText orders paths by their text.
func (p Path) compareText(q Path) int {
	if p == q {
		return 0
	}
	return strings.Compare(p.String(), q.String())
}

// A placement is the position of a path in the document: the order of the
// fields in the model, then of the elements in their lists, one number a step;
// an element comes before what is in it.
type placement struct {
	at [17]int32
	n  int
}

func placementOf(p Path) placement {
	var order placement
	add := func(i int32) {
		order.at[order.n] = i
		order.n++
	}
	t := reflect.TypeFor[Register]()
	for i := range p.n {
		s := &p.steps[i]
		if t == nil || t.Kind() != reflect.Struct {
			return order
		}
		f, ok := fieldsOf(t).byName[s.field]
		if !ok {
			return order
		}
		add(int32(f.index))
		if s.index >= 0 {
			add(s.index)
		}
		t = f.elem
	}
	return order
}

func (o *placement) compare(with *placement) int { return slices.Compare(o.at[:o.n], with.at[:with.n]) }

// A fieldSet is what JSON and paths need to know of a struct type.
type fieldSet struct {
	byName   map[string]fieldInfo
	names    []string
	naming   []int // the fields of [naming] that it has and that are text
	identity []int // those of [identities]
}

type fieldInfo struct {
	index int
	elem  reflect.Type // the field's type less pointer and list
}

var fieldSets sync.Map // reflect.Type to *fieldSet: a cache of what the types say

// jsonName returns what a field is called in JSON.
func jsonName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

func fieldsOf(t reflect.Type) *fieldSet {
	if set, ok := fieldSets.Load(t); ok {
		return set.(*fieldSet)
	}
	set := &fieldSet{byName: make(map[string]fieldInfo)}
	for i := range t.NumField() {
		f := t.Field(i)
		name := jsonName(f)
		if name == "" || name == "-" {
			continue
		}
		elem := f.Type
		for elem.Kind() == reflect.Pointer || elem.Kind() == reflect.Slice {
			elem = elem.Elem()
		}
		set.byName[name] = fieldInfo{i, elem}
		set.names = append(set.names, name)
	}
	for _, name := range naming {
		if f, ok := t.FieldByName(name); ok && f.Type.Kind() == reflect.String && len(f.Index) == 1 {
			set.naming = append(set.naming, f.Index[0])
		}
	}
	for _, name := range identities {
		if f, ok := t.FieldByName(name); ok && f.Type.Kind() == reflect.String && len(f.Index) == 1 {
			set.identity = append(set.identity, f.Index[0])
		}
	}
	fieldSets.Store(t, set)
	return set
}
