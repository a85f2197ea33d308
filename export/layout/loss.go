package layout

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// Project returns a register reduced to what the layout can carry, in the form
// in which reading what [Layout.Write] writes gives it back: texts without
// control characters and without space around them, elements with IDs by their
// order, details that a cell says in words in the field for words. It returns
// nil for a layout that cannot be written.
func (l *Layout) Project(r *ropa.Register) *ropa.Register {
	if r == nil || l.check() != nil {
		return nil
	}
	b, _ := l.book(ropa.Resolved(r))
	in, err := l.read(b.Workbook(), false)
	if err != nil {
		return nil
	}
	return in.r
}

// Loss is one part of a register that a layout does not carry.
type Loss struct {
	Path string // RFC 6901 pointer in the register; all below it is lost
	Text string // what is lost, if it is a single value, shortened to 200 characters
}

// Loss returns what of a register the layout does not carry, in document
// order: what is neither a value of the register that [Layout.Project] gives
// nor part of one of its texts. IDs are not counted where they only link
// elements, but for those of entries; links are counted as the name of what
// they lead to. What is stated once for several entries is lost once, where it
// is stated, and only if no entry carries it.
func (l *Layout) Loss(r *ropa.Register) []Loss {
	p := l.Project(r)
	if r == nil {
		return nil
	}
	if p == nil {
		p = &ropa.Register{}
	}
	shared, lists := valuesOf(p)
	resolved := ropa.Resolved(r)
	x := losses{became: l.became(resolved), shared: shared, all: make(map[string]bool)}
	for _, list := range lists {
		for _, values := range list {
			for v := range values {
				x.all[v] = true
			}
		}
	}
	// Elements are called what they are called where everything is written out,
	// those of the catalogue as well.
	named := *resolved
	named.Data, named.Subjects = r.Data, r.Subjects
	x.r = &named
	x.walk(reflect.ValueOf(r).Elem(), "", "", lists)
	return x.list
}

// losses is a walk through a register beside what a layout carries of it.
type losses struct {
	r      *ropa.Register // for the names of elements
	became map[[2]int]int
	all    map[string]bool // values of all projected entries
	shared map[string]bool // values of the projected register but for its entries
	entry  map[string]bool // values of the projected entry
	list   []Loss
}

// leaf is one value of a register that is not zero.
type leaf struct {
	path  string // with indices
	kind  string // the path without them
	value string
	text  bool // free text, which may be part of another
}

// leaves calls f for every value under one; IDs that only link are left out.
func leaves(r *ropa.Register, w *lang.Language, v reflect.Value, path, kind, tag string, f func(leaf)) {
	if v.IsZero() {
		return
	}
	switch t := v.Interface().(type) {
	case civil.Date:
		f(leaf{path, kind, t.String(), false})
		return
	case civil.Period:
		f(leaf{path, kind, t.String(), false})
		return
	case transfer.Country:
		f(leaf{path, kind, w.Country(t), true})
		return
	case ropa.Answer:
		f(leaf{path, kind, string(t), false})
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		leaves(r, w, v.Elem(), path, kind, tag, f)
	case reflect.Slice:
		for i := range v.Len() {
			leaves(r, w, v.Index(i), path+"/"+strconv.Itoa(i), kind, tag, f)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			leaves(r, w, v.Field(i), path+"/"+name, kind+"/"+name, field.Tag.Get("ropa"), f)
		}
	case reflect.Int:
		f(leaf{path, kind, strconv.FormatInt(v.Int(), 10), false})
	case reflect.String:
		s := v.String()
		is, of, _ := strings.Cut(tag, " ")
		switch {
		case is == "id" && of != "activity" && of != "processing" && of != "register":
			return
		case is == "ref" && of == "catalogueData" && slices.ContainsFunc(r.Data, func(d ropa.DataCategory) bool { return d.ID == ropa.ID(s) }),
			is == "ref" && of == "catalogueSubject" && slices.ContainsFunc(r.Subjects, func(d ropa.SubjectCategory) bool { return d.ID == ropa.ID(s) }):
			return // what it says is stated there
		case is == "ref":
			s = nameOf(r, of, ropa.ID(s), path)
		}
		f(leaf{path, kind, strings.Join(strings.Fields(xlsx.Clean(s)), " "), true}) // how a text is broken does not count
	}
}

// nameOf is what the element that an ID leads to is called.
func nameOf(r *ropa.Register, kind string, id ropa.ID, path string) string {
	x := &entry{r: r, w: lang.English}
	switch kind {
	case "party":
		return x.partyName(id)
	case "measure":
		for _, m := range r.Measures {
			if m.ID == id {
				return firstOf(m.Name, m.Description)
			}
		}
	case "system":
		for _, s := range r.Systems {
			if s.ID == id {
				return s.Name
			}
		}
	case "activity":
		for _, a := range r.Activities {
			if a.ID == id {
				return firstOf(a.Name, string(a.ID))
			}
		}
	case "processing":
		for _, a := range r.Processing {
			if a.ID == id {
				return firstOf(a.Name, string(a.ID))
			}
		}
	case "data", "purpose", "subject":
		// of the entry that the path is in, else of the catalogue
		steps := strings.SplitN(path, "/", 4)
		if len(steps) < 4 {
			break
		}
		n, _ := strconv.Atoi(steps[2])
		var data []ropa.DataCategory
		var subjects []ropa.SubjectCategory
		switch {
		case steps[1] == "activities" && n < len(r.Activities):
			a := &r.Activities[n]
			data = a.Data
			for i, p := range a.Purposes {
				if kind == "purpose" && p.ID == id {
					return cmp.Or(tidy(p.Name), "purpose "+strconv.Itoa(i))
				}
			}
			subjects = a.Subjects
		case steps[1] == "processing" && n < len(r.Processing):
			data = r.Processing[n].Data
		}
		for _, list := range [][]ropa.DataCategory{data, r.Data} {
			for i := range list {
				if kind == "data" && list[i].ID == id {
					return x.dataName(&list[i])
				}
			}
		}
		for _, list := range [][]ropa.SubjectCategory{subjects, r.Subjects} {
			for i, s := range list {
				if kind == "subject" && s.ID == id {
					return cmp.Or(tidy(s.Name), "subject "+strconv.Itoa(i))
				}
			}
		}
	}
	return string(id)
}

// valuesOf returns the values of each activity and each processing, and of all
// else, as kind and value; free texts also alone.
func valuesOf(p *ropa.Register) (shared map[string]bool, entries [2][]map[string]bool) {
	shared = make(map[string]bool)
	for i, n := range []int{len(p.Activities), len(p.Processing)} {
		for range n {
			entries[i] = append(entries[i], make(map[string]bool))
		}
	}
	leaves(p, lang.English, reflect.ValueOf(p).Elem(), "", "", "", func(l leaf) {
		values := shared
		if list, n, ok := entryOf(l.path); ok {
			values = entries[list][n]
		}
		values[l.kind+"\x00"+l.value] = true
		if l.text {
			values["\x00"+l.value] = true
		}
	})
	return shared, entries
}

// entryOf returns which entry of which list a path leads into.
func entryOf(path string) (list, n int, ok bool) {
	for list, name := range []string{"/activities/", "/processing/"} {
		if rest, ok := strings.CutPrefix(path, name); ok {
			number, _, _ := strings.Cut(rest, "/")
			n, err := strconv.Atoi(number)
			return list, n, err == nil
		}
	}
	return 0, 0, false
}

// writtenIn are the kinds of values that hold for several elements, and the
// kinds that they become where they are written out.
var writtenIn = []struct{ stated, in string }{
	{"/common/processing/", "/processing/"},
	{"/common/", "/activities/"},
	{"/common/", "/processing/"},
	{"/data/", "/activities/data/"},
	{"/data/", "/processing/data/"},
	{"/subjects/", "/activities/subjects/"},
	{"/subjects/", "/processing/subjects/"},
	{"/parties/engagement/transfers/", "/activities/transfers/"},
	{"/parties/engagement/transfers/", "/processing/transfers/"},
	{"/parties/engagement/subProcessors/", "/activities/recipients/"},
	{"/parties/engagement/subProcessors/", "/processing/subProcessors/"},
	{"/parties/engagement/", "/activities/recipients/"},
	{"/parties/engagement/", "/processing/subProcessors/"},
	{"/activities/bases/", "/activities/purposes/bases/"},
	{"/activities/conditions/", "/activities/purposes/conditions/"},
}

// kindsOf returns the kinds that a value can have where it is carried.
func kindsOf(kind string) []string {
	kinds := []string{kind}
	for _, w := range writtenIn {
		if rest, ok := strings.CutPrefix(kind, w.stated); ok {
			kinds = append(kinds, w.in+rest)
		}
	}
	return kinds
}

func (x *losses) carried(l leaf) bool {
	if l.value == "" {
		return true // nothing but space
	}
	kinds := kindsOf(l.kind)
	for _, values := range []map[string]bool{x.entry, x.shared} {
		if slices.ContainsFunc(kinds, func(kind string) bool { return values[kind+"\x00"+l.value] }) || l.text && len(l.value) > 3 && values["\x00"+l.value] {
			return true
		}
		if !l.text || len(l.value) < 4 {
			continue
		}
		for v := range values {
			if text, ok := strings.CutPrefix(v, "\x00"); ok && strings.Contains(text, l.value) {
				return true
			}
		}
	}
	return false
}

// walk lists what is lost below a value; a part that is lost whole is one
// loss.
func (x *losses) walk(v reflect.Value, path, kind string, lists [2][]map[string]bool) {
	all := make([]leaf, 0, 256)
	leaves(x.r, lang.English, v, path, kind, "", func(l leaf) { all = append(all, l) })
	lost := make(map[string]bool)  // paths of leaves that are lost
	whole := make(map[string]bool) // paths under which something is carried
	for i := range all {
		x.entry = x.all // what is stated once may stand where it is used
		if list, n, ok := entryOf(all[i].path); ok {
			x.entry = nil
			if at, ok := x.became[[2]int{list, n}]; ok && at < len(lists[list]) {
				x.entry = lists[list][at]
			}
		}
		if x.carried(all[i]) {
			for p := all[i].path; p != ""; p = p[:strings.LastIndexByte(p, '/')] {
				whole[p] = true
			}
			continue
		}
		lost[all[i].path] = true
	}
	last := ""
	for _, l := range all {
		if !lost[l.path] {
			continue
		}
		top := l.path
		for {
			up := top[:strings.LastIndexByte(top, '/')]
			if up == "" || whole[up] {
				break
			}
			top = up
		}
		if top == last {
			continue
		}
		last = top
		loss := Loss{Path: top}
		if top == l.path {
			loss.Text = shortened(l.value)
		}
		x.list = append(x.list, loss)
	}
}

// became returns which entry of the projection each entry became, by list and
// number: those of which the layout says nothing are left out.
func (l *Layout) became(r *ropa.Register) map[[2]int]int {
	list := 0
	if l.Role == Processor {
		list = 1
	}
	became := make(map[[2]int]int)
	for n, x := range l.records(r) {
		says := false
		l.fields(func(_ string, key Key, _ Requirement, _ string) {
			if c := carrierOf(key); !says && !c.once && key != KeySensitive {
				says = l.cellText(x, key, shape{}) != ""
			}
		})
		if l.TitleKey != "" {
			says = says || l.cellText(x, l.TitleKey, shape{}) != ""
		}
		if says {
			became[[2]int{list, n}] = len(became)
		}
	}
	return became
}
