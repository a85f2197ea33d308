package ropa

import (
	"reflect"
	"slices"
	"strconv"
)

// renames are the IDs that changed, by kind of element.
type renames map[string]*renamed

type renamed struct {
	to    map[ID]ID
	taken map[ID]bool // IDs given to what had another
}

// later returns what the later register calls what an ID of the earlier one
// refers to; an ID that was given to something else since is none of its own.
func (r renames) later(kind string, id ID) ID {
	if of := r[kind]; of != nil {
		if to, ok := of.to[id]; ok {
			return to
		}
		if of.taken[id] {
			return "\x00" + id
		}
	}
	return id
}

func (c *comparison) laterID(kind string, id ID) ID {
	switch kind {
	case "party", "system", "measure", "activity", "processing":
		return c.global.later(kind, id)
	}
	return c.local.later(kind, id)
}

func (c *comparison) rename(kind string, from, to ID) {
	into := c.local
	switch kind {
	case "party", "system", "measure", "activity", "processing":
		into = c.global
	}
	if into[kind] == nil {
		into[kind] = &renamed{map[ID]ID{}, map[ID]bool{}}
	}
	into[kind].to[from], into[kind].taken[to] = to, true
}

// match finds for each element of the later list the one of the earlier that
// it was, or gone, and whether any of them has an ID.
func (c *comparison) match(f *comparedField, before, after reflect.Value) (partner []int, ids bool) {
	partner = slices.Repeat([]int{gone}, after.Len())
	if f.elem.id < 0 && c.sameList(before, after, f) {
		for j := range partner {
			partner[j] = j
		}
		return partner, false
	}
	m := matching{c: c, f: f, before: before, after: after, partner: partner, taken: make([]bool, before.Len())}
	if f.elem.id < 0 {
		m.byKey(func(v reflect.Value, earlier bool) string { return string(c.content(v, f, earlier)) })
		m.rest()
		return partner, false
	}
	if m.inStep() {
		return partner, true
	}
	idOf := func(v reflect.Value, _ bool) string { return string(f.elem.idOf(v)) }
	was, is := count(before, f.elem), count(after, f.elem)
	m.byKey(func(v reflect.Value, _ bool) string {
		if id := f.elem.idOf(v); was[id] == 1 && is[id] == 1 {
			return string(id)
		}
		return ""
	})
	m.byKey(func(v reflect.Value, earlier bool) string { return string(c.content(v, f, earlier)) })
	for _, j := range m.byKey(func(v reflect.Value, earlier bool) string {
		if id := f.elem.idOf(v); id != "" && (earlier && is[id] > 0 || !earlier && was[id] > 0) {
			return ""
		}
		return c.contentButID(v, f, earlier)
	}) {
		from, to := f.elem.idOf(before.Index(partner[j])), f.elem.idOf(after.Index(j))
		if was[from] == 1 && is[to] == 1 && from != "" && to != "" {
			c.rename(f.elem.idKind, from, to)
		}
	}
	m.byKey(idOf)
	m.rest()
	return partner, true
}

// count counts the elements of a list by ID.
func count(list reflect.Value, t *comparedType) map[ID]int {
	n := make(map[ID]int, list.Len())
	for i := range list.Len() {
		n[t.idOf(list.Index(i))]++
	}
	return n
}

// matching is the state of matching two lists.
type matching struct {
	c             *comparison
	f             *comparedField
	before, after reflect.Value
	partner       []int
	taken         []bool
}

// inStep matches two lists with the same distinct IDs in the same order; it
// reports whether they have.
func (m *matching) inStep() bool {
	n := m.before.Len()
	if n != m.after.Len() {
		return false
	}
	var seen map[ID]bool
	if n > 16 {
		seen = make(map[ID]bool, n)
	}
	for i := range n {
		id := m.f.elem.idOf(m.before.Index(i))
		if id == "" || id != m.f.elem.idOf(m.after.Index(i)) || seen[id] {
			return false
		}
		if seen != nil {
			seen[id] = true
			continue
		}
		for j := range i {
			if m.f.elem.idOf(m.before.Index(j)) == id {
				return false
			}
		}
	}
	for i := range n {
		m.partner[i] = i
	}
	return true
}

// byKey matches those left with equal keys, the first with the first; an
// empty key matches nothing. It returns the later positions matched.
func (m *matching) byKey(key func(v reflect.Value, earlier bool) string) (matched []int) {
	if !slices.Contains(m.taken, false) || !slices.Contains(m.partner, gone) {
		return nil
	}
	waiting := map[string][]int{}
	for i, taken := range m.taken {
		if taken {
			continue
		}
		if k := key(m.before.Index(i), true); k != "" {
			waiting[k] = append(waiting[k], i)
		}
	}
	for j, i := range m.partner {
		if i != gone {
			continue
		}
		k := key(m.after.Index(j), false)
		if w := waiting[k]; k != "" && len(w) > 0 {
			m.partner[j], m.taken[w[0]], waiting[k] = w[0], true, w[1:]
			matched = append(matched, j)
		}
	}
	return matched
}

// rest matches elements without an ID by what they name, then by position.
func (m *matching) rest() {
	anonymous := func(v reflect.Value) bool { return m.f.elem.idOf(v) == "" }
	m.byKey(func(v reflect.Value, earlier bool) string {
		if !anonymous(v) {
			return ""
		}
		return m.name(v, earlier)
	})
	m.byKey(func(v reflect.Value, earlier bool) string {
		if !anonymous(v) || m.f.only && m.name(v, earlier) != "" {
			return ""
		}
		return "the next"
	})
}

// name returns what an element names, "" if nothing.
func (m *matching) name(v reflect.Value, earlier bool) string {
	var b []byte
	stated := false
	for _, field := range m.f.names {
		text := v.FieldByName(field).String()
		if text == "" {
			b = append(b, ',')
			continue
		}
		if earlier && (field == "Party" || field == "Importer") {
			text = string(m.c.laterID("party", ID(text)))
		}
		if b, stated = append(strconv.AppendQuote(b, text), ','), true; m.f.only {
			break // the next field stands in where this one is not stated
		}
	}
	if !stated {
		return ""
	}
	return string(b)
}

// same reports whether two values are equal but for bookkeeping and renamed
// IDs, lists in the same order.
func (c *comparison) same(before, after reflect.Value, f *comparedField) bool {
	switch before.Kind() {
	case reflect.String:
		if f.idKind != "" {
			return c.laterID(f.idKind, ID(before.String())) == ID(after.String())
		}
		return before.String() == after.String()
	case reflect.Pointer:
		if before.IsNil() && after.IsNil() {
			return true
		}
		return c.same(orZero(before), orZero(after), f)
	case reflect.Slice:
		return c.sameList(before, after, f)
	case reflect.Struct:
		plan := planOf(before.Type())
		if len(plan.fields) == 0 { // a date or a period
			return before.Equal(after)
		}
		for i := range plan.fields {
			g := &plan.fields[i]
			if !c.same(before.Field(g.index), after.Field(g.index), g) {
				return false
			}
		}
		return true
	}
	return before.Equal(after)
}

// sameList reports whether two lists hold the same in the same order.
func (c *comparison) sameList(before, after reflect.Value, f *comparedField) bool {
	if before.Len() != after.Len() {
		return false
	}
	for i := range before.Len() {
		if !c.same(before.Index(i), after.Index(i), f) {
			return false
		}
	}
	return true
}

// content writes a value so that two are equal if their contents are: without
// bookkeeping, with its lists sorted and, of the earlier register, with the
// IDs it refers to as the later one has them. It is empty for what states
// nothing.
func (c *comparison) content(v reflect.Value, f *comparedField, earlier bool) []byte {
	return c.appendContent(nil, v, f, earlier, "")
}

// contentButID is the content of an element less its own ID and references to
// others of its kind.
func (c *comparison) contentButID(v reflect.Value, f *comparedField, earlier bool) string {
	return string(c.appendContent(nil, v, f, earlier, f.elem.idKind))
}

func (c *comparison) appendContent(b []byte, v reflect.Value, f *comparedField, earlier bool, but string) []byte {
	switch v.Kind() {
	case reflect.String:
		text := v.String()
		if f.idKind != "" && earlier && text != "" {
			text = string(c.laterID(f.idKind, ID(text)))
		}
		if text == "" {
			return b
		}
		return strconv.AppendQuote(b, text)
	case reflect.Int:
		if v.Int() == 0 {
			return b
		}
		return strconv.AppendInt(b, v.Int(), 10)
	case reflect.Pointer:
		if v.IsNil() {
			return b
		}
		return c.appendContent(b, v.Elem(), f, earlier, but)
	case reflect.Slice:
		if v.Len() == 0 {
			return b
		}
		parts := make([]string, v.Len())
		for i := range parts {
			parts[i] = string(c.appendContent(nil, v.Index(i), f, earlier, ""))
		}
		slices.Sort(parts)
		b = append(b, '[')
		for _, part := range parts {
			b = append(append(b, part...), ',')
		}
		return append(b, ']')
	case reflect.Struct:
		plan := planOf(v.Type())
		if len(plan.fields) == 0 {
			if v.IsZero() {
				return b
			}
			text, _ := v.Interface().(interface{ String() string })
			return append(b, text.String()...)
		}
		start := len(b)
		b = append(b, '{')
		for i := range plan.fields {
			g := &plan.fields[i]
			if but != "" && (g.mode == asID || g.idKind == but) {
				continue
			}
			at := len(b)
			b = append(append(b, g.name...), ':')
			stated := len(b)
			if b = c.appendContent(b, v.Field(g.index), g, earlier, ""); len(b) == stated {
				b = b[:at]
			}
		}
		if len(b) == start+1 {
			return b[:start]
		}
		return append(b, '}')
	}
	return b
}
