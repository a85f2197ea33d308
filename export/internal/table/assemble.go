package table

import (
	"cmp"
	"fmt"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Input is the rows of one table as they were read, with any of its columns in
// any order. A column of a key that the table lacks is information that the
// model has no field for, and its key is what that is called.
type Input struct {
	Key     string // of the table
	Columns []string
	Rows    [][]string // a row may be shorter than Columns
}

// Problem is a cell that does not say what it should. Row and Column count
// from 0 in the input, which counts from 0 too; Row or Column is -1 for all of
// them.
type Problem struct {
	Input       int
	Row, Column int
	Found       string
	Expected    Expected
	Nearest     []string
}

// Expected is what a cell should have held.
type Expected string

// What cells are expected to hold.
const (
	ADate       Expected = "date"
	APeriod     Expected = "period"
	ANumber     Expected = "number"
	ARow        Expected = "row"        // the name of a row of another table
	OneRow      Expected = "oneRow"     // a name that one row alone has
	AList       Expected = "list"       // the key of a list
	AField      Expected = "field"      // the key of a list or part, for what is stated and empty
	AUniqueName Expected = "uniqueName" // a name no other row beside it has
	ATable      Expected = "table"      // a table of the model
	AColumn     Expected = "column"     // a column that no other column is already
	OneValue    Expected = "oneValue"   // a row that is the only one

	AReference   Expected = "reference"    // the ID or the name of an element
	OneReference Expected = "oneReference" // a name that one element alone has
)

// element is one row on its way to the register.
type element struct {
	def      *Def
	input    int
	row      int
	name     string
	value    reflect.Value
	children map[string][]*element // by the key of the list
	empty    []string
	more     []ropa.Extra // what the model has no field for
	kept     []ropa.Extra // that, of this element and those beneath it
	parent   *element
	path     string // JSON pointer of what it became
}

// Place is where in the register a row of an input stands.
type Place struct {
	Row   string // JSON pointer of the element; "" of the register itself
	Extra string // of the list that has what the model has no field for
	Found bool   // false for a row that stands nowhere
}

// Assemble puts the rows of tables together. Every problem is returned; what
// has one is left out of the register, and nothing else is.
func Assemble(tables []Input) (*ropa.Register, []Problem) {
	r, problems, _ := AssemblePlaced(tables)
	return r, problems
}

// AssemblePlaced is as [Assemble], and returns where each row of each input
// stands.
func AssemblePlaced(tables []Input) (*ropa.Register, []Problem, [][]Place) {
	a := assembler{callings: newCallings(), named: make(map[place]*element), byName: make(map[place][]*element), ids: make(map[place]bool), resolved: make(map[*Def]map[string][]*element)}
	root := &element{def: defs()[0], value: reflect.New(defs()[0].Type).Elem(), row: -1}
	a.root = root
	for i := range tables {
		if Find(tables[i].Key) == nil {
			a.report(i, -1, -1, tables[i].Key, ATable, nil)
		}
	}
	for _, d := range defs() {
		for i := range tables {
			if tables[i].Key == d.Key {
				a.table(d, i, &tables[i])
			}
		}
	}
	a.makeIDs()
	a.refer()
	a.build(root)
	slices.SortStableFunc(a.problems, func(p, q Problem) int {
		return cmp.Or(cmp.Compare(p.Input, q.Input), cmp.Compare(p.Row, q.Row), cmp.Compare(p.Column, q.Column))
	})
	places := make([][]Place, len(tables))
	for i := range tables {
		places[i] = make([]Place, len(tables[i].Rows))
	}
	root.places(places)
	return root.value.Addr().Interface().(*ropa.Register), a.problems, places
}

// places notes where an element and those beneath it stand.
func (e *element) places(all [][]Place) {
	if e.row >= 0 {
		at := e
		for at.def.extra == "" && at.parent != nil {
			at = at.parent
		}
		all[e.input][e.row] = Place{Row: e.path, Extra: at.path + "/" + pointerOf(at.def.extra), Found: true}
	}
	for key, list := range e.children {
		for i, c := range list {
			c.path = e.path + "/" + pointerOf(key) + "/" + strconv.Itoa(i)
			c.places(all)
		}
	}
}

// pointerOf returns the JSON pointer of a field below its element.
func pointerOf(key string) string { return strings.ReplaceAll(key, ".", "/") }

// place is where a name is looked for: among the elements of one table that
// belong to one other.
type place struct {
	def    *Def
	parent *element
	name   string
}

type assembler struct {
	root     *element
	named    map[place]*element
	byName   map[place][]*element // by what people call them, in small letters
	nameless []nameless           // rows without an ID
	ids      map[place]bool
	resolved map[*Def]map[string][]*element
	names    map[*Def][]string // by table, what rows are called, as far as they were met
	looked   int
	problems []Problem

	callings   callings
	references []reference
	near       int // references compared with all IDs
}

func (a *assembler) report(input, row, column int, found string, want Expected, nearest []string) {
	a.problems = append(a.problems, Problem{Input: input, Row: row, Column: column, Found: found, Expected: want, Nearest: nearest})
}

// table reads the rows of a table.
func (a *assembler) table(d *Def, index int, in *Input) {
	at := make([]int, len(d.Columns)) // where the columns of the definition stand in the input
	for i := range at {
		at[i] = -1
	}
	var more []int
	for i, key := range in.Columns {
		switch j := d.Column(key); {
		case j < 0:
			more = append(more, i)
		case at[j] >= 0:
			a.report(index, -1, i, key, AColumn, nil)
		default:
			at[j] = i
		}
	}
	for i, row := range in.Rows {
		if !slices.ContainsFunc(row, func(s string) bool { return strings.TrimSpace(s) != "" }) {
			continue
		}
		e := &element{def: d, input: index, row: i}
		if d.Key == registerKey {
			if a.root.row >= 0 {
				a.report(index, i, -1, "", OneValue, nil)
				continue
			}
			e = a.root
			e.input, e.row = index, i
		} else {
			e.value = reflect.New(d.Type).Elem()
		}
		cell := func(col int) string {
			if col < 0 || at[col] < 0 || at[col] >= len(row) {
				return ""
			}
			return strings.TrimSpace(row[at[col]])
		}
		a.fields(e, d.nodes, e.value, at, cell)
		for _, col := range more {
			if col < len(row) && strings.TrimSpace(row[col]) != "" {
				e.more = append(e.more, ropa.Extra{Key: in.Columns[col], Value: Decode(strings.TrimSpace(row[col]))})
			}
		}
		e.empty = Split(cell(d.stated))
		for _, key := range e.empty {
			if d.node(key) == nil {
				a.report(index, i, at[d.stated], key, AField, fact.Nearest(key, d.statable()))
			}
		}
		if e != a.root {
			a.join(e, at, cell)
		}
		if e != a.root && e.parent == nil {
			continue
		}
		if d.id >= 0 && e != a.root && cell(d.id) == "" && cell(d.row) == "" {
			a.nameless = append(a.nameless, nameless{e, calledBy(d, cell)})
		}
		a.note(e, at, cell)
		if len(e.more) > 0 {
			e.keep()
		}
	}
}

// fields reads the fields of an element.
func (a *assembler) fields(e *element, nodes []node, v reflect.Value, at []int, cell func(int) string) {
	for i := range nodes {
		n := &nodes[i]
		fv := v.Field(n.field)
		switch n.kind {
		case part:
			a.fields(e, n.nodes, fv, at, cell)
		case pointer:
			stated := false
			for col := n.col; col < n.end && !stated; col++ {
				stated = cell(col) != ""
			}
			if stated {
				fv.Set(reflect.New(fv.Type().Elem()))
				a.fields(e, n.nodes, fv.Elem(), at, cell)
			}
		case leaf:
			if s := cell(n.col); s != "" {
				if want := parse(fv, s); want != "" {
					a.report(e.input, e.row, at[n.col], s, want, nil)
				}
			}
		case values:
			list := Split(cell(n.col))
			if len(list) == 0 {
				continue
			}
			fv.Set(reflect.MakeSlice(fv.Type(), len(list), len(list)))
			for j, s := range list {
				fv.Index(j).SetString(s)
			}
		}
	}
}

// parse sets a field to what a cell says. It returns what is expected if the
// cell does not say it.
func parse(v reflect.Value, s string) Expected {
	switch v.Kind() {
	case reflect.String:
		v.SetString(Decode(s))
		return ""
	case reflect.Int:
		n, err := strconv.ParseInt(s, 10, 0)
		if err != nil || n > math.MaxInt {
			return ANumber
		}
		v.SetInt(n)
		return ""
	}
	switch x := v.Addr().Interface().(type) {
	case *civil.Date:
		d, err := civil.ParseDate(s)
		if err != nil {
			return ADate
		}
		*x = d
	case *civil.Period:
		p, err := civil.ParsePeriod(s)
		if err != nil {
			return APeriod
		}
		*x = p
	}
	return ""
}

// join finds what an element belongs to.
func (a *assembler) join(e *element, at []int, cell func(int) string) {
	d := e.def
	parent, of := a.root, registerKey
	if d.of >= 0 {
		of = cell(d.of)
		found := a.resolve(d, of)
		if len(found) != 1 {
			want := ARow
			if len(found) > 1 {
				want = OneRow
			}
			a.report(e.input, e.row, at[d.of], of, want, a.nearestRows(d, of))
		}
		if len(found) == 0 {
			return
		}
		parent = found[0]
	}
	lists := d.listsOf(parent.def)
	key := d.mainList(lists)
	if parent == a.root {
		key = d.mainList(d.rootLists(of))
	}
	if d.in >= 0 {
		if in := cell(d.in); in != "" {
			if !slices.Contains(lists, in) {
				a.report(e.input, e.row, at[d.in], in, AList, fact.Nearest(in, lists))
			} else {
				key = in
			}
		}
	}
	if parent.children == nil {
		parent.children = make(map[string][]*element)
	}
	parent.children[key] = append(parent.children[key], e)
	e.parent = parent

	id := cell(d.id)
	if p := (place{d, parent, id}); id != "" {
		if a.ids[p] { // references to it mean the first
			a.report(e.input, e.row, at[d.id], id, AUniqueName, nil)
		}
		a.ids[p] = true
	}
	if len(d.lists) == 0 {
		return
	}
	if name := inSmall(calledBy(d, cell)); name != "" {
		p := place{d, parent, name}
		a.byName[p] = append(a.byName[p], e)
	}
	if e.name = cell(d.row); e.name == "" {
		e.name = id
	}
	if e.name == "" {
		return
	}
	p := place{d, parent, e.name}
	if a.named[p] == nil {
		a.named[p] = e
	} else if e.name != id {
		a.report(e.input, e.row, at[d.row], e.name, AUniqueName, nil)
	}
}

// resolve returns the elements that a name says a row of d belongs to.
func (a *assembler) resolve(d *Def, name string) []*element {
	if name == "" {
		return nil
	}
	known, ok := a.resolved[d][name]
	if ok {
		return known
	}
	if qualifier, rest, ok := strings.Cut(name, ":"); ok {
		for _, p := range d.Parents {
			if p.Table.Key == qualifier {
				known = a.find(p.Table, rest)
			}
		}
	}
	if known == nil && len(d.rootLists(name)) > 0 {
		known = []*element{a.root}
	}
	for _, find := range []func(*Def, string) []*element{a.find, a.findNamed} {
		for _, qualified := range []bool{false, true} { // those that need no table's name go first
			if known != nil {
				break
			}
			for _, p := range d.Parents {
				if p.Table.Key != registerKey && d.qualified(p.Table, d.mainList(p.Lists)) == qualified {
					known = append(known, find(p.Table, name)...)
				}
			}
		}
	}
	if a.resolved[d] == nil {
		a.resolved[d] = make(map[string][]*element)
	}
	a.resolved[d][name] = known
	return known
}

// maxDepth is more parts than the name of a row has.
const maxDepth = 12

// find returns the elements of a table that have a name: that of what they
// belong to, and their own.
func (a *assembler) find(d *Def, name string) []*element {
	if d.top() {
		if e := a.named[place{d, a.root, name}]; e != nil {
			return []*element{e}
		}
		return nil
	}
	if strings.Count(name, "/") > maxDepth {
		return nil
	}
	for i := strings.LastIndexByte(name, '/'); i > 0; i = strings.LastIndexByte(name[:i], '/') {
		var found []*element
		for _, parent := range a.resolve(d, name[:i]) {
			if e := a.named[place{d, parent, name[i+1:]}]; e != nil {
				found = append(found, e)
			}
		}
		if found != nil {
			return found
		}
	}
	return nil
}

// findNamed returns the elements of a table that people call by a name: that of
// what they belong to, and their own.
func (a *assembler) findNamed(d *Def, name string) []*element {
	if d.top() {
		return a.byName[place{d, a.root, inSmall(Decode(name))}]
	}
	if strings.Count(name, "/") > maxDepth {
		return nil
	}
	for i := strings.LastIndexByte(name, '/'); i > 0; i = strings.LastIndexByte(name[:i], '/') {
		var found []*element
		for _, parent := range a.resolve(d, name[:i]) {
			if e := a.named[place{d, parent, name[i+1:]}]; e != nil {
				found = append(found, e)
				continue
			}
			found = append(found, a.byName[place{d, parent, inSmall(Decode(name[i+1:]))}]...)
		}
		if found != nil {
			return found
		}
	}
	return nil
}

// maxLooked is how many names that name no row are compared with those of all
// rows.
const maxLooked = 100

// nearestRows returns names of rows near one that names none.
func (a *assembler) nearestRows(d *Def, name string) []string {
	if a.names == nil {
		a.names = make(map[*Def][]string)
	}
	if a.looked++; a.looked > maxLooked {
		return nil
	}
	var all []string
	for _, p := range d.Parents {
		if p.Table.Key == registerKey {
			continue
		}
		if a.names[p.Table] == nil {
			for at, e := range a.named {
				if at.def == p.Table {
					a.names[p.Table] = append(a.names[p.Table], e.called())
				}
			}
			slices.Sort(a.names[p.Table])
		}
		for _, path := range a.names[p.Table] {
			if d.qualified(p.Table, d.mainList(p.Lists)) {
				path = p.Table.Key + ":" + path
			}
			all = append(all, path)
		}
	}
	return fact.Nearest(name, all)
}

// path returns what rows that belong to an element say they do.
func (e *element) called() string {
	if e.parent == nil || e.parent.def.Key == registerKey || e.def.top() {
		return e.name
	}
	if e.def.qualified(e.parent.def, e.def.mainList(e.def.listsOf(e.parent.def))) {
		return e.parent.def.Key + ":" + e.parent.called() + "/" + e.name
	}
	return e.parent.called() + "/" + e.name
}

// build sets the lists of an element, those beneath first.
func (a *assembler) build(e *element) {
	for _, n := range e.def.lists {
		list := e.children[n.key]
		if len(list) == 0 {
			continue
		}
		for _, c := range list {
			a.build(c)
		}
		v := settle(e, n.key)
		s := reflect.MakeSlice(v.Type(), len(list), len(list))
		for i, c := range list {
			s.Index(i).Set(c.value)
		}
		v.Set(s)
	}
	for _, key := range e.empty {
		n := e.def.node(key)
		if n == nil {
			continue
		}
		switch v := settle(e, key); {
		case v.Kind() == reflect.Pointer && v.IsNil():
			v.Set(reflect.New(v.Type().Elem()))
		case v.Kind() == reflect.Slice && v.IsNil():
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
	}
	if len(e.kept) > 0 {
		v := settle(e, e.def.extra)
		v.Set(reflect.AppendSlice(v, reflect.ValueOf(e.kept)))
	}
}

// keep puts what the model has no field for where it can stand: with the
// element, or with the nearest it belongs to that has a place for it.
func (e *element) keep() {
	at, about := e, ""
	for at.def.extra == "" && at.parent != nil {
		at, about = at.parent, fmt.Sprintf(" (%s %s)", e.def.Key, cmp.Or(e.name, strconv.Itoa(e.row+1)))
	}
	for _, x := range e.more {
		x.Key += about
		at.kept = append(at.kept, x)
	}
}

// settle returns the field of a key, and makes what it is a part of.
func settle(e *element, key string) reflect.Value {
	v, nodes := e.value, e.def.nodes
	for {
		i := slices.IndexFunc(nodes, func(n node) bool { return n.key == key || strings.HasPrefix(key, n.key+".") })
		v = v.Field(nodes[i].field)
		if nodes[i].key == key {
			return v
		}
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		nodes = nodes[i].nodes
	}
}

// node returns the part or list of a key that can be stated and empty, nil
// for none.
func (d *Def) node(key string) *node {
	nodes := d.nodes
	for {
		i := slices.IndexFunc(nodes, func(n node) bool { return n.key == key || strings.HasPrefix(key, n.key+".") })
		switch {
		case i < 0:
			return nil
		case nodes[i].key != key:
			nodes = nodes[i].nodes
		case nodes[i].kind == pointer || nodes[i].kind == values || nodes[i].kind == list:
			return &nodes[i]
		default:
			return nil
		}
	}
}

// statable returns the keys of what can be stated and empty.
func (d *Def) statable() []string {
	var keys []string
	var walk func([]node)
	walk = func(nodes []node) {
		for _, n := range nodes {
			if n.kind == pointer || n.kind == values || n.kind == list {
				keys = append(keys, n.key)
			}
			walk(n.nodes)
		}
	}
	walk(d.nodes)
	return keys
}
