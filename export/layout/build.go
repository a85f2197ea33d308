package layout

import (
	"maps"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

// isExample reports whether an entry is an example that the template has.
func (l *Layout) isExample(fields map[Key]said) bool {
	return l.Example != "" && strings.HasPrefix(lang.Fold(textOfItems(fields[KeyName].list)), lang.Fold(l.Example))
}

// join puts rows of an index to the entries they are of. A row of which there
// is no form is an entry.
func (in *layoutReader) join(entries []map[Key]said, extras [][]ropa.Extra, listed []map[Key]said, more [][]ropa.Extra) ([]map[Key]said, [][]ropa.Extra) {
	one := func(m map[Key]said, key Key) string { return textOfItems(m[key].list) }
	for n := len(entries) - 1; n >= 0; n-- { // the form of an example goes with its row
		if ref := one(entries[n], KeyReference); ref != "" && slices.Contains(in.examples, ref) {
			entries, extras = slices.Delete(entries, n, n+1), slices.Delete(extras, n, n+1)
		}
	}
	used := make([]bool, len(entries))
	for i, row := range listed {
		at := -1
		for n, e := range entries {
			same := one(e, KeyReference) == one(row, KeyReference)
			if one(row, KeyReference) == "" || one(e, KeyReference) == "" {
				same = same && one(e, KeyName) == one(row, KeyName)
			}
			if same && !used[n] {
				at = n
				break
			}
		}
		if at < 0 {
			delete(row, KeySensitive)
			entries, extras, used = append(entries, row), append(extras, more[i]), append(used, true)
			continue
		}
		used[at] = true
		for _, e := range more[i] {
			if !slices.Contains(extras[at], e) {
				extras[at] = append(extras[at], e)
			}
		}
	}
	return entries, extras
}

// build makes the register of what was read.
func (in *layoutReader) build(entries []map[Key]said, extras [][]ropa.Extra) {
	// What a register states once comes first; entries repeat it.
	for _, fields := range entries {
		for _, key := range slices.Sorted(maps.Keys(fields)) {
			if c := carrierOf(key); !c.once {
				continue
			}
			s := fields[key]
			first, ok := in.once[key]
			if !ok {
				in.once[key] = s
			} else if len(s.list) > 0 {
				if !sameAgain(&first, s) {
					in.problems = append(in.problems, CellProblem{
						Sheet: s.sheet, Cell: s.cell, Found: shortened(textOfItems(s.list)), Expected: shortened(textOfItems(first.list)),
					})
				}
				in.once[key] = first
			}
		}
	}
	top := &entry{w: in.w, r: in.r, tag: in.l.Language, from1904: in.book.Date1904}
	in.set(top, in.once, func(c *carrier) bool { return c.once && !c.late })
	late := func() { in.set(top, in.once, func(c *carrier) bool { return c.late }) }
	var kept []map[Key]said
	var keptExtras [][]ropa.Extra
	for i, fields := range entries {
		says := len(extras[i]) > 0
		for key := range fields {
			says = says || !carrierOf(key).once && key != KeySensitive
		}
		if says {
			kept, keptExtras = append(kept, fields), append(keptExtras, extras[i])
		}
	}
	kind := "activity"
	if in.l.Role == Processor {
		kind = "processing"
		in.r.Processing = make([]ropa.ProcessorActivity, len(kept))
	} else {
		in.r.Activities = make([]ropa.Activity, len(kept))
	}
	if len(kept) == 0 {
		in.r.Processing, in.r.Activities = nil, nil
		late()
		return
	}
	records := in.l.records(in.r)
	taken := make(map[ropa.ID]bool)
	orders := dayOrders(kept, in.l.Language)
	for i, x := range records {
		x.tag, x.from1904, x.orders = in.l.Language, in.book.Date1904, orders
		in.set(x, kept[i], func(c *carrier) bool { return !c.once })
		*x.extra = append(*x.extra, keptExtras[i]...)
		taken[*x.id] = true
	}
	for i, x := range records {
		for n := i + 1; *x.id == ""; n++ {
			if id := idOf(kind, n); !taken[id] {
				*x.id, taken[id] = id, true
			}
		}
	}
	late()
	for _, x := range records {
		if x.replaced == "" {
			continue
		}
		*x.replacedBy = ropa.ID(x.replaced)
		for _, o := range records {
			if firstOf(*o.name, string(*o.id)) == x.replaced {
				*x.replacedBy = *o.id
				break
			}
		}
	}
}

// sameAgain reports whether what is said of a field a second time agrees with
// the first, and adds what only the second says.
func sameAgain(first *said, again said) bool {
	if len(first.list) == 0 {
		first.list = again.list
		return !first.none
	}
	a, b := first.list[0], again.list[0]
	a.parts = slices.Clone(a.parts)
	whole := func(e item) string { return lang.JoinNonEmpty(" ", e.part("givenName"), e.text) }
	same := whole(a) == whole(b) || b.text == ""
	for _, p := range b.parts {
		switch has := a.values(p.name); {
		case len(has) == 0:
			a.parts = append(a.parts, p)
		case !slices.Contains(has, p.value):
			same = false
		}
	}
	first.list = append([]item{a}, first.list[1:]...)
	return same && len(again.list) <= len(first.list)
}

// set gives a record what was read of those fields of it that are wanted.
func (in *layoutReader) set(x *entry, fields map[Key]said, want func(*carrier) bool) {
	one := func(c *carrier, s said) {
		if !want(c) {
			return
		}
		x.problem = func(found, expected string) {
			in.problems = append(in.problems, CellProblem{Sheet: s.sheet, Cell: s.cell, Found: shortened(found), Expected: expected})
		}
		if len(s.list) > 0 {
			c.set(x, s.list)
		} else if s.none && c.none != "" && !detail(c.key) {
			c.sayNone(x)
		}
		x.problem = nil
	}
	for i := range carriers {
		if s, ok := fields[carriers[i].key]; ok {
			one(&carriers[i], s)
		}
	}
	var own []Key
	for key := range fields {
		if strings.HasPrefix(string(key), "extra:") {
			own = append(own, key)
		}
	}
	slices.Sort(own)
	for _, key := range own {
		one(carrierOf(key), fields[key])
	}
}

// detail reports whether a field says more of elements that another one
// lists: "none" said of it is not said of them.
func detail(key Key) bool {
	return key == KeySafeguards || key == KeyMechanisms || key == KeyDocuments
}
