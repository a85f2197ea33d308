// Package table lays a register out in tables and puts it together again: a
// table for each type of the model that stands in lists, a row an element, a
// column a field. What it makes is text in rows, in no format and no language
// yet, and nothing of the register is lost.
//
// The tables are drawn from the struct definitions of the model, so a field
// added there is carried without a line of code here.
package table

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Kind is what the cells of a column hold.
type Kind uint8

// The kinds of columns. The last four tie rows together and hold no field.
const (
	Text     Kind = iota
	ID            // of the row's element
	Ref           // the ID of another element
	Code          // a code of a table of codes
	Answer        // yes or no
	Country       // ISO 3166-1 alpha-2
	Language      // BCP 47
	Rule          // the ID of a rule
	Date          // YYYY-MM-DD
	Period        // ISO 8601
	Number        // whole
	Of            // the row this one belongs to
	In            // which of its lists this one stands in, by key
	Key           // what the row is called where it has no ID of its own
	Stated        // keys of what is stated and holds nothing: an empty list, an empty part
)

// Keys of the columns that tie rows together; those of fields are their JSON
// names, joined by dots.
const (
	OfKey     = "#of"
	InKey     = "#in"
	RowKey    = "#row"
	StatedKey = "#stated"
)

const registerKey = "register"

// Column is one column of a table.
type Column struct {
	Key    string
	Kind   Kind
	Many   bool   // a list of values, one a line
	Type   string // of a code: "ropa.Status"
	Target string // the kind of element an ID names or a reference names: "party"
	Steps  []Step // the fields the column was reached through, outermost first
}

// Step is one field on the way to a column.
type Step struct {
	Type string // the struct type that has it: "Contact"
	Name string // its JSON name: "email"
}

// Def defines one table.
type Def struct {
	Key     string // JSON name of the list: "purposes"; "register" for the register itself
	Type    reflect.Type
	Columns []Column
	Parents []Parent // the lists its rows stand in

	of, in, row, stated int // columns; -1 for none
	id                  int // the column of its ID; -1 for none
	nodes               []node
	lists               []*node // the lists of its rows, at any depth
	extra               string  // key of its list of Extra; "" for none
}

// Parent is a table whose rows have lists of another's rows.
type Parent struct {
	Table *Def
	Lists []string // keys of the lists
}

// node is a field of a struct, or a part of one.
type node struct {
	field    int
	key      string
	kind     nodeKind
	col, end int // its columns
	nodes    []node
	table    *Def // of a list of structs
}

type nodeKind uint8

const (
	leaf nodeKind = iota
	part
	pointer
	values // a list of texts
	list   // a list of structs
)

// Column returns where the column of a key is, -1 for none.
func (d *Def) Column(key string) int {
	return slices.IndexFunc(d.Columns, func(c Column) bool { return c.Key == key })
}

// Ties returns the columns that tie rows together: the row it belongs to, the
// list it stands in, its own name, and what it states; -1 for none.
func (d *Def) Ties() (of, in, row, stated int) { return d.of, d.in, d.row, d.stated }

// IDColumn returns the column of the ID of the table's rows, -1 for none.
func (d *Def) IDColumn() int { return d.id }

// top reports whether the rows of a table belong to the register alone.
func (d *Def) top() bool { return d.of < 0 }

// maxPlain is how many tables' rows a row can belong to and still say so by a
// name alone.
const maxPlain = 4

// qualified reports whether rows that stand in a list of a parent's rows say
// which table that row is in: the name alone does not where rows of too many
// tables can be meant, or where the list is not the one that the table is of.
// Among parents that are not the register's own, purposes go without.
func (d *Def) qualified(parent *Def, list string) bool {
	switch {
	case len(d.Parents) == 1 || parent.Key == registerKey:
		return false
	case len(d.Parents) > maxPlain || list != d.Key:
		return true
	}
	nested := 0
	for _, p := range d.Parents {
		if !p.Table.top() {
			nested++
		}
	}
	return !parent.top() && nested > 1 && parent.Key != "purposes"
}

// Named returns the keys of the tables whose rows a row can belong to, those
// first whose rows a name alone tells.
func (d *Def) Named() []string {
	var plain, rest []string
	for _, p := range d.Parents {
		switch {
		case p.Table.Key == registerKey:
		case d.qualified(p.Table, d.mainList(p.Lists)):
			rest = append(rest, p.Table.Key)
		default:
			plain = append(plain, p.Table.Key)
		}
	}
	return append(plain, rest...)
}

// Alone reports whether rows of a table can be named by their own IDs as what a
// row belongs to, and most of what a row can belong to is such a row.
func (d *Def) Alone(key string) bool {
	for _, p := range d.Parents {
		if !p.Table.top() {
			return false
		}
	}
	return len(d.Parents) <= maxPlain && slices.Contains(d.Named(), key)
}

// OfRegister reports whether rows can stand in lists of the register itself, of
// what holds for each entry or of categories that entries take up.
func (d *Def) OfRegister() bool {
	return d.of >= 0 && d.listsOf(defs()[0]) != nil && len(d.Parents) <= maxPlain
}

// mainList returns the list of a parent's rows that is meant where nothing
// says which of several: the one the table is of, else the one least deep.
func (d *Def) mainList(lists []string) string {
	if slices.Contains(lists, d.Key) {
		return d.Key
	}
	return slices.MinFunc(lists, func(a, b string) int { return cmp.Compare(strings.Count(a, "."), strings.Count(b, ".")) })
}

// plainly reports whether rows need not say which of several lists they stand
// in: that which is meant where nothing says it, by its name.
func (d *Def) plainly(lists []string, key string) bool {
	return len(lists) == 1 || key == d.Key || key == commonName+"."+d.Key && key == d.mainList(lists)
}

// What rows that belong to the register itself say they belong to.
const (
	commonName    = "common"    // lists of what holds for each entry
	catalogueName = "catalogue" // categories that entries take up
)

// rootName returns what rows in a list of the register say they belong to.
func (d *Def) rootName(list string) string {
	switch {
	case strings.HasPrefix(list, commonName+"."):
		return commonName
	case list == d.Key && list != "extra":
		return catalogueName
	}
	return registerKey
}

// rootLists returns which of a table's lists of the register are meant by a
// name; nil if it names no part of the register.
func (d *Def) rootLists(name string) []string {
	if name == registerKey {
		return d.listsOf(defs()[0])
	}
	var lists []string
	for _, key := range d.listsOf(defs()[0]) {
		if d.rootName(key) == name {
			lists = append(lists, key)
		}
	}
	return lists
}

// listsOf returns the keys of the lists of a table's rows that hold rows of d.
func (d *Def) listsOf(parent *Def) []string {
	for _, p := range d.Parents {
		if p.Table == parent {
			return p.Lists
		}
	}
	return nil
}

// Lists returns the keys of the lists that rows of a table stand in, each
// with the way to it.
func (d *Def) Lists() []Column {
	var all []Column
	for _, p := range d.Parents {
		for _, n := range p.Table.lists {
			if n.table == d && !slices.ContainsFunc(all, func(c Column) bool { return c.Key == n.key }) {
				all = append(all, Column{Key: n.key, Steps: p.Table.steps(n.key)})
			}
		}
	}
	return all
}

// steps returns the way to a list.
func (d *Def) steps(key string) []Step {
	var steps []Step
	t := d.Type
	for name := range strings.SplitSeq(key, ".") {
		for t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		steps = append(steps, Step{t.Name(), name})
		for i := range t.NumField() {
			if jsonName(t.Field(i)) == name {
				t = t.Field(i).Type
				break
			}
		}
	}
	return steps
}

// Defs returns the tables of the model, the register first, every table after
// those its rows belong to.
func Defs() []*Def { return slices.Clone(defs()) }

// Find returns the table of a key, nil for none.
func Find(key string) *Def {
	for _, d := range defs() {
		if d.Key == key {
			return d
		}
	}
	return nil
}

var defs = sync.OnceValue(func() []*Def { return draw(reflect.TypeFor[ropa.Register](), registerKey) })

// draw makes the tables of a type.
func draw(t reflect.Type, key string) []*Def {
	s := schema{byType: make(map[reflect.Type]*Def)}
	s.table(t, key)
	for _, d := range s.defs {
		s.columns(d)
	}
	// Each table after its parents: those whose parents are all placed, in the
	// order they were met.
	var sorted []*Def
	for len(sorted) < len(s.defs) {
		before := len(sorted)
		for _, d := range s.defs {
			placed := func(p Parent) bool { return slices.Contains(sorted, p.Table) }
			if !slices.Contains(sorted, d) && !slices.ContainsFunc(d.Parents, func(p Parent) bool { return !placed(p) }) {
				sorted = append(sorted, d)
			}
		}
		if len(sorted) == before {
			panic("table: a type of the model holds itself")
		}
	}
	return sorted
}

// tableKeys are the keys of tables that are not called by the first list of
// their rows.
var tableKeys = map[reflect.Type]string{reflect.TypeFor[ropa.Party](): "parties"}

type schema struct {
	defs   []*Def
	byType map[reflect.Type]*Def
}

// table returns the table of a struct type, and makes it and those beneath if
// there is none yet.
func (s *schema) table(t reflect.Type, key string) *Def {
	if d := s.byType[t]; d != nil {
		return d
	}
	if named, ok := tableKeys[t]; ok {
		key = named
	}
	for _, d := range s.defs {
		if d.Key == key {
			key = strings.ToLower(t.Name()[:1]) + t.Name()[1:]
		}
	}
	d := &Def{Key: key, Type: t}
	s.byType[t] = d
	s.defs = append(s.defs, d)
	d.nodes = s.nodes(d, t, "")
	return d
}

// nodes returns the fields of a struct type.
func (s *schema) nodes(d *Def, t reflect.Type, prefix string) []node {
	var nodes []node
	for i := range t.NumField() {
		f := t.Field(i)
		if !f.IsExported() {
			continue
		}
		n := node{field: i, key: prefix + jsonName(f)}
		switch ft := f.Type; {
		case isLeaf(ft):
			n.kind = leaf
		case ft.Kind() == reflect.Struct:
			n.kind, n.nodes = part, s.nodes(d, ft, n.key+".")
		case ft.Kind() == reflect.Pointer && ft.Elem().Kind() == reflect.Struct && !isLeaf(ft.Elem()):
			n.kind, n.nodes = pointer, s.nodes(d, ft.Elem(), n.key+".")
		case ft.Kind() == reflect.Slice && isLeaf(ft.Elem()):
			n.kind = values
		case ft.Kind() == reflect.Slice && ft.Elem().Kind() == reflect.Struct:
			n.kind, n.table = list, s.table(ft.Elem(), jsonName(f))
			s.child(d, n)
		default:
			panic(fmt.Sprintf("table: no columns for %s.%s of type %s", t, f.Name, ft))
		}
		nodes = append(nodes, n)
	}
	return nodes
}

func (s *schema) child(d *Def, n node) {
	if n.table.Type == reflect.TypeFor[ropa.Extra]() && !strings.Contains(n.key, ".") {
		d.extra = n.key
	}
	for i := range n.table.Parents {
		if p := &n.table.Parents[i]; p.Table == d {
			p.Lists = append(p.Lists, n.key)
			return
		}
	}
	n.table.Parents = append(n.table.Parents, Parent{d, []string{n.key}})
}

// isLeaf reports whether values of a type stand in one cell.
func isLeaf(t reflect.Type) bool {
	switch t {
	case reflect.TypeFor[civil.Date](), reflect.TypeFor[civil.Period]():
		return true
	}
	return t.Kind() == reflect.String || t.Kind() == reflect.Int
}

// columns gives a table its columns, those that tie first and last.
func (s *schema) columns(d *Def) {
	d.of, d.in, d.id = -1, -1, -1
	if n := len(d.Parents); n > 1 || n == 1 && d.Parents[0].Table.Key != registerKey {
		d.of = 0
		d.Columns = append(d.Columns, Column{Key: OfKey, Kind: Of})
	}
	for _, p := range d.Parents {
		if len(p.Lists) > 1 && d.in < 0 {
			d.in = len(d.Columns)
			d.Columns = append(d.Columns, Column{Key: InKey, Kind: In})
		}
	}
	d.place(d.nodes, d.Type, nil)
	d.row = len(d.Columns)
	d.stated = d.row + 1
	d.Columns = append(d.Columns, Column{Key: RowKey, Kind: Key}, Column{Key: StatedKey, Kind: Stated, Many: true})
}

func (d *Def) place(nodes []node, t reflect.Type, steps []Step) {
	for i := range nodes {
		n := &nodes[i]
		f := t.Field(n.field)
		n.col = len(d.Columns)
		way := append(slices.Clone(steps), Step{t.Name(), jsonName(f)})
		switch n.kind {
		case leaf:
			c := columnOf(f.Type, f.Tag.Get("ropa"))
			c.Key, c.Steps = n.key, way
			if c.Kind == ID && len(way) == 1 {
				d.id = n.col
			}
			d.Columns = append(d.Columns, c)
		case values:
			c := columnOf(f.Type.Elem(), f.Tag.Get("ropa"))
			c.Key, c.Steps, c.Many = n.key, way, true
			d.Columns = append(d.Columns, c)
		case part:
			d.place(n.nodes, f.Type, way)
		case pointer:
			d.place(n.nodes, f.Type.Elem(), way)
		case list:
			d.lists = append(d.lists, n)
		}
		n.end = len(d.Columns)
	}
}

// columnOf says what a field holds, by its type and its tag.
func columnOf(t reflect.Type, tag string) Column {
	kind, target, _ := strings.Cut(tag, " ")
	switch {
	case kind == "id":
		return Column{Kind: ID, Target: target}
	case kind == "ref":
		return Column{Kind: Ref, Target: target}
	case kind == "country", t == reflect.TypeFor[transfer.Country]():
		return Column{Kind: Country}
	case kind == "language":
		return Column{Kind: Language}
	case kind == "rule":
		return Column{Kind: Rule}
	}
	switch t {
	case reflect.TypeFor[civil.Date]():
		return Column{Kind: Date}
	case reflect.TypeFor[civil.Period]():
		return Column{Kind: Period}
	case reflect.TypeFor[fact.Answer]():
		return Column{Kind: Answer}
	case reflect.TypeFor[fact.ID]():
		return Column{Kind: ID}
	}
	switch {
	case t.Kind() == reflect.Int:
		return Column{Kind: Number}
	case t != reflect.TypeFor[string]():
		return Column{Kind: Code, Type: t.String()}
	}
	return Column{Kind: Text}
}

func jsonName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}
