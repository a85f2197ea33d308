package ropa

import (
	"cmp"
	"encoding/binary"
	"reflect"
	"strconv"
	"strings"
	"unique"
)

// Path is the place of an element in a register: an RFC 6901 JSON pointer in
// the names of the JSON form, such as /activities/0/purposes/2/bases/0. It is
// an immutable value, comparable with ==, and builds its text only when asked.
// The zero value is the register itself.
type Path struct {
	indexes [8]int32 // of each step: of an element in its list, -1 for a field itself
	fields  [8]field
	n       int
	// foreign are the fields on the way that the model has not, each at its
	// step; zero where there are none.
	foreign unique.Handle[[8]string]
}

// Child returns the path of a field below p, through each of the names.
func (p Path) Child(fields ...string) Path {
	for _, f := range fields {
		p = p.add(f, -1)
	}
	return p
}

// Index returns the path of the element at position i of a list below p.
func (p Path) Index(field string, i int) Path { return p.add(field, int32(i)) }

// sibling returns the path of the element at position i of the list that p is
// an element of.
func (p Path) sibling(i int) Path {
	p.indexes[p.n-1] = int32(i)
	return p
}

// at returns the field and the position of step i of p; -1 for a field itself.
func (p *Path) at(i int) (field string, index int) { return p.name(i), int(p.indexes[i]) }

// in reports whether p lies in an element of a list of the register itself, or
// is one.
func (p *Path) in(list string) bool {
	return p.n > 0 && p.indexes[0] >= 0 && p.name(0) == list
}

// name returns the field of step i of p.
func (p *Path) name(i int) string {
	if f := p.fields[i]; f != noField || p.foreign == (unique.Handle[[8]string]{}) {
		return model.names[f]
	}
	return p.foreign.Value()[i]
}

// rename makes a field that the model has not that of step i of p, "" for none.
func (p *Path) rename(i int, name string) {
	var names [8]string
	if p.foreign != (unique.Handle[[8]string]{}) {
		names = p.foreign.Value()
	}
	names[i] = name
	p.foreign = unique.Handle[[8]string]{}
	if names != ([8]string{}) {
		p.foreign = unique.Make(names)
	}
}

// first returns the path of the first n steps of p.
func (p Path) first(n int) Path {
	for i := n; i < p.n; i++ {
		if p.fields[i] == noField {
			p.rename(i, "")
		}
		p.fields[i], p.indexes[i] = noField, 0
	}
	p.n = n
	return p
}

// shape returns p with the first element of each list on its way.
func (p Path) shape() Path {
	for i := range p.indexes {
		p.indexes[i] = min(p.indexes[i], 0)
	}
	return p
}

func (p Path) add(name string, index int32) Path {
	if p.n == len(p.fields) { // deeper than the model is
		return p.fold(name, index)
	}
	f := model.field(name)
	p.fields[p.n], p.indexes[p.n] = f, index
	if f == noField {
		p.rename(p.n, name)
	}
	p.n++
	return p
}

// folded joins the fields of steps that share a place in a path.
const folded = "\x00"

func (p Path) fold(name string, index int32) Path {
	k := p.n - 1
	whole := p.name(k)
	if last := p.indexes[k]; last >= 0 {
		whole += folded + strconv.Itoa(int(last))
	}
	p.fields[k], p.indexes[k] = noField, index
	p.rename(k, whole+folded+name)
	return p
}

var escapeStep = strings.NewReplacer("~", "~0", "/", "~1", folded, "/")

// text returns step i of p as a part of a pointer.
func (p *Path) text(i int) string {
	field, index := p.at(i)
	if p.fields[i] == noField {
		field = escapeStep.Replace(field)
	}
	if index < 0 {
		return "/" + field
	}
	return "/" + field + "/" + strconv.Itoa(index)
}

// String returns p as an RFC 6901 pointer; the register itself is "".
func (p Path) String() string {
	var b strings.Builder
	for i := range p.n {
		b.WriteString(p.text(i))
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
		if i, err := strconv.ParseInt(part, 10, 32); err == nil && i >= 0 && p.n > 0 && p.indexes[p.n-1] < 0 {
			p.indexes[p.n-1] = int32(i)
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
// fields in the model, then of the elements in their lists, each a few bytes;
// an element comes before what is in it.
type placement [5]uint64

func placementOf(p Path) placement {
	var text [40]byte
	at := text[:0]
	set := fieldsOf(reflect.TypeFor[Register]())
	for i := range p.n {
		name, index := p.at(i)
		f, ok := set.byName[name]
		if !ok {
			break
		}
		at = append(at, byte(f.index+1))
		if index >= 0 {
			at = binary.BigEndian.AppendUint32(at, uint32(index)+1)
		}
		if set = f.set; set == nil {
			break
		}
	}
	var order placement
	for i := range order {
		order[i] = binary.BigEndian.Uint64(text[8*i:])
	}
	return order
}

func (o *placement) compare(with *placement) int {
	for i := range o {
		if o[i] != with[i] {
			return cmp.Compare(o[i], with[i])
		}
	}
	return 0
}
