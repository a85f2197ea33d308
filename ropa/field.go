package ropa

import (
	"encoding"
	"reflect"
	"strings"
	"sync"
)

// field is a field of the model, by its name in JSON: its position in the
// names of [model].
type field uint16

// noField is a field that the model has not.
const noField field = 0

// model are the names of all fields of the model, which a path holds by their
// positions so that it is small. The positions are in no output.
var model = modelOf(reflect.TypeFor[Register]())

type fieldNames struct {
	names []string
	slots [2048]field // by the hash of the name, or the next that was free
}

// modelOf returns the names of the fields of a type, and of those below it.
func modelOf(t reflect.Type) *fieldNames {
	m := &fieldNames{names: []string{""}}
	seen := make(map[reflect.Type]bool)
	var collect func(t reflect.Type) *fieldSet
	collect = func(t reflect.Type) *fieldSet {
		if t.Kind() != reflect.Struct {
			return nil
		}
		set := fieldsOf(t)
		if seen[t] {
			return set
		}
		seen[t] = true
		for _, name := range set.names {
			m.add(name)
			f := set.byName[name]
			f.set = collect(f.elem)
			set.byName[name] = f
		}
		return set
	}
	collect(t)
	return m
}

func (m *fieldNames) add(name string) {
	i := m.slot(name)
	if m.slots[i] == noField {
		m.slots[i] = field(len(m.names))
		m.names = append(m.names, name)
	}
}

// field returns the field with a name, or noField.
func (m *fieldNames) field(name string) field {
	if name == "" {
		return noField
	}
	return m.slots[m.slot(name)]
}

// slot returns the slot of a name, or the free one that it would have.
func (m *fieldNames) slot(name string) uint {
	n := len(name)
	i := uint(n) + uint(name[0])*7 + uint(name[n/2])*61 + uint(name[n-1])*331
	for ; ; i++ {
		i %= uint(len(m.slots))
		if f := m.slots[i]; f == noField || m.names[f] == name {
			return i
		}
	}
}

// A fieldSet is what JSON and paths need to know of a struct type.
type fieldSet struct {
	byName   map[string]fieldInfo
	names    []string
	order    []int  // of each name, the position of its field
	always   []bool // of each name, whether it is written also where it is zero
	text     bool   // it is written as text, by [encoding.TextAppender]
	reads    bool   // it is read from text, by [encoding.TextUnmarshaler]
	naming   []int  // the fields of [naming] that it has and that are text
	identity []int  // those of [identities]
}

type fieldInfo struct {
	index int
	elem  reflect.Type // the field's type less pointer and list
	set   *fieldSet    // of elem, in the model; nil where that is no struct
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
	set := &fieldSet{
		byName: make(map[string]fieldInfo),
		text:   reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextAppender]()),
		reads:  reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()),
	}
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
		set.byName[name] = fieldInfo{index: i, elem: elem}
		set.names, set.order = append(set.names, name), append(set.order, i)
		set.always = append(set.always, !strings.HasSuffix(f.Tag.Get("json"), ",omitzero"))
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
