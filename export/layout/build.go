package layout

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
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
func (in *layoutReader) join(entries []map[Key]said, extras [][]note, listed []map[Key]said, more [][]note) ([]map[Key]said, [][]note) {
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
			entries, extras, used = append(entries, row), append(extras, more[i]), append(used, true)
			continue
		}
		used[at] = true
		in.again(entries[at], row)
		for _, e := range more[i] {
			if same := slices.IndexFunc(extras[at], func(o note) bool { return o.Extra == e.Extra }); same >= 0 {
				extras[at][same].cells = append(extras[at][same].cells, e.cells...)
			} else {
				extras[at] = append(extras[at], e)
			}
		}
	}
	return entries, extras
}

// again takes what the row of an index says to what the entry's own sheet says: a
// field that the sheet leaves blank. What differs is a problem.
func (in *layoutReader) again(entry, row map[Key]said) {
	for _, key := range slices.Sorted(maps.Keys(row)) {
		s := row[key]
		first, ok := entry[key]
		switch {
		case !ok || len(first.list) == 0 && !first.none:
			entry[key] = s
			continue
		case first.none == s.none && namesAmong(s.list, first.list) || lang.Fold(textOfItems(first.list)) == lang.Fold(textOfItems(s.list)):
		default:
			in.problems = append(in.problems, CellProblem{
				Sheet: s.sheet, Cell: s.cell, Found: shortened(textOfItems(s.list)), Expected: shortened(textOfItems(first.list)),
			})
			continue
		}
		skip(s.cells, "the same as on the entry's own sheet")
	}
}

// namesAmong reports whether all elements of a list are in another by their names.
func namesAmong(list, other []item) bool {
	return !slices.ContainsFunc(list, func(e item) bool {
		return !slices.ContainsFunc(other, func(o item) bool { return lang.Fold(o.text) == lang.Fold(e.text) })
	})
}

// textSaid returns what a field says as text, and of none its word.
func (in *layoutReader) textSaid(s said) string {
	if s.none && len(s.list) == 0 {
		return cmp.Or(in.l.None, lang.OrEnglish(in.l.Language).Capital("none"))
	}
	return textOfItems(s.list)
}

// build makes the register of what was read.
func (in *layoutReader) build(entries []map[Key]said, extras [][]note) {
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
				continue
			}
			if again := len(s.list) > 0 && sameAgain(&first, s) || len(s.list) == 0 && s.none == first.none; !again {
				in.problems = append(in.problems, CellProblem{
					Sheet: s.sheet, Cell: s.cell, Found: shortened(in.textSaid(s)), Expected: shortened(in.textSaid(first)),
				})
			}
			first.cells = append(first.cells, s.cells...)
			in.once[key] = first
		}
	}
	top := &entry{w: in.w, r: in.r, tag: in.l.Language, from1904: in.book.Date1904}
	in.set(top, "", in.once, func(c *carrier) bool { return c.once && !c.late })
	late := func() { in.set(top, "", in.once, func(c *carrier) bool { return c.late }) }
	var kept []map[Key]said
	var keptExtras [][]note
	for i, fields := range entries {
		says := len(extras[i]) > 0
		for key := range fields {
			says = says || !carrierOf(key).once
		}
		if says {
			kept, keptExtras = append(kept, fields), append(keptExtras, extras[i])
		}
	}
	kind, path := "activity", "/activities/"
	if in.l.Role == Processor {
		kind, path = "processing", "/processing/"
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
		in.set(x, path+strconv.Itoa(i), kept[i], func(c *carrier) bool { return !c.once })
		for _, n := range keptExtras[i] {
			placed(n.cells, path+strconv.Itoa(i), "/extra/"+strconv.Itoa(len(*x.extra)))
			*x.extra = append(*x.extra, n.Extra)
		}
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
func (in *layoutReader) set(x *entry, path string, fields map[Key]said, want func(*carrier) bool) {
	one := func(c *carrier, s said) {
		if !want(c) {
			return
		}
		x.problem = func(found, expected string) {
			in.problems = append(in.problems, CellProblem{Sheet: s.sheet, Cell: in.cellSaying(s, found), Found: shortened(found), Expected: expected})
		}
		switch {
		case len(s.list) > 0:
			c.set(x, s.list)
			placed(s.cells, path, pathOf(c.key, x))
		case s.none && c.none != "" && !detail(c.key):
			c.sayNone(x)
			if c.late {
				placed(s.cells, path, pathOf(c.key, x))
			} else {
				placed(s.cells, path, "/none")
			}
		default:
			skip(s.cells, "says that there is none")
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

// cellSaying returns the cell of a field that says a text: the first, if it is
// not known which one.
func (in *layoutReader) cellSaying(s said, text string) string {
	for _, r := range s.cells {
		if r != nil && r.Sheet == s.sheet && strings.Contains(tidy(r.Text), text) {
			return r.Cell
		}
	}
	return s.cell
}

// detail reports whether a field says more of elements that another one
// lists: "none" said of it is not said of them.
func detail(key Key) bool {
	return key == KeySafeguards || key == KeyMechanisms || key == KeyDocuments
}
