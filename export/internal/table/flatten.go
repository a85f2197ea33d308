package table

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// Table is the rows of one table. A cell is text: of a text, [Encode]; of a
// list, [Join]; of a code, an ID or an answer, the encoded code; of a date, a
// period or a number, its usual form. A field that is not stated is "".
type Table struct {
	*Def
	Rows     []Row
	Names    []string // by row: what rows that belong to it call it
	Pointers []string // by row: RFC 6901, of its element in the register
}

// Row is the cells of a row that state something, in the order of their
// columns.
type Row []Cell

// Cell is what stands in a column.
type Cell struct {
	Column int
	Text   string
}

// Text returns the text of a column, "" for none.
func (r Row) Text(column int) string {
	i, ok := slices.BinarySearchFunc(r, column, func(c Cell, column int) int { return c.Column - column })
	if !ok {
		return ""
	}
	return r[i].Text
}

// Flatten lays a register out: a table for each of [Defs], in their order.
func Flatten(r *ropa.Register) []Table {
	f := flattener{at: make(map[*Def]int)}
	for i, d := range defs() {
		f.at[d] = i
		f.tables = append(f.tables, Table{Def: d})
	}
	f.twice = make(map[*Def]map[string]bool)
	for _, d := range defs() {
		if d.of >= 0 {
			f.twice[d] = f.shared(r, d)
		}
	}
	f.row(f.tables[0].Def, reflect.ValueOf(r).Elem(), nil, "", "", "", "")
	toTheLetter(f.tables)
	return f.tables
}

type flattener struct {
	tables []Table
	at     map[*Def]int
	twice  map[*Def]map[string]bool // names that rows of several parent tables have
	spare  [][]string               // for rows in work
	cells  []Cell                   // for those to come
}

// shared returns the names that several of the elements a table's rows belong
// to have in common, where those stand in the register's own lists.
func (f *flattener) shared(r *ropa.Register, d *Def) map[string]bool {
	count := make(map[string]int)
	for _, p := range d.Parents {
		if p.Table.Key == registerKey {
			for _, name := range []string{registerKey, commonName, catalogueName} {
				count[name]++
			}
			continue
		}
		for _, l := range f.tables[0].lists {
			if p.Table.top() && l.table == p.Table && l.key == p.Table.Key {
				for _, name := range names(p.Table, fieldAt(reflect.ValueOf(r).Elem(), f.tables[0].Def, l.key)) {
					count[name.key]++
				}
			}
		}
	}
	twice := make(map[string]bool)
	for key, n := range count {
		if n > 1 {
			twice[key] = true
		}
	}
	return twice
}

// fieldAt returns the list of a key; an invalid value if it is beyond a nil
// pointer.
func fieldAt(v reflect.Value, d *Def, key string) reflect.Value {
	nodes := d.nodes
	for {
		i := 0
		for i < len(nodes) && nodes[i].key != key && !strings.HasPrefix(key, nodes[i].key+".") {
			i++
		}
		if i == len(nodes) {
			return reflect.Value{}
		}
		v = v.Field(nodes[i].field)
		if nodes[i].key == key {
			return v
		}
		if v.Kind() == reflect.Pointer {
			if v.IsNil() {
				return reflect.Value{}
			}
			v = v.Elem()
		}
		nodes = nodes[i].nodes
	}
}

// name is what an element of a list is called among its siblings.
type name struct {
	key string
	own bool // its ID
}

// names returns what the elements of a list are called: by their IDs, where
// those can tell them apart, else by their place.
func names(d *Def, list reflect.Value) []name {
	if !list.IsValid() || list.Len() == 0 {
		return nil
	}
	all := make([]name, list.Len())
	var seen map[string]bool
	if d.id >= 0 {
		seen = make(map[string]bool, list.Len())
	}
	for i := range all {
		all[i].key = "#" + strconv.Itoa(i+1)
		if seen == nil {
			continue
		}
		if id := list.Index(i).Field(d.idField()).String(); telling(id) && !seen[id] {
			seen[id] = true
			all[i] = name{id, true}
		}
	}
	return all
}

func (d *Def) idField() int {
	for i := range d.nodes {
		if d.nodes[i].kind == leaf && d.nodes[i].col == d.id {
			return d.nodes[i].field
		}
	}
	return -1
}

// telling reports whether an ID can stand in a cell as what its row is
// called, alone and as a part of what the rows below it are called.
func telling(id string) bool {
	if id == "" || len(id) > 120 || strings.HasPrefix(id, "#") || !utf8.ValidString(id) || encode(id, true) != id {
		return false
	}
	return !strings.ContainsFunc(id, func(r rune) bool { return r == '/' || r == ':' || r == '\n' || r == '\t' || !unicode.IsPrint(r) })
}

// row adds the row of an element, and the rows of its lists. Its path is what
// rows that belong to it say they do.
func (f *flattener) row(d *Def, v reflect.Value, as *name, path, of, in, ptr string) {
	t := &f.tables[f.at[d]]
	row := f.take(len(d.Columns))
	if d.of >= 0 {
		row[d.of] = of
	}
	if d.in >= 0 {
		row[d.in] = in
	}
	at := len(t.Rows)
	t.Rows = append(t.Rows, nil) // before those of its lists
	t.Names = append(t.Names, path)
	t.Pointers = append(t.Pointers, ptr)
	var empty []string
	f.fields(d, d.nodes, v, row, path, ptr, &empty)
	row[d.stated] = strings.Join(empty, "\n")
	if as != nil && !as.own && (len(d.lists) > 0 || d.id >= 0 || d.of < 0 && blank(row)) {
		row[d.row] = as.key
	}
	t.Rows[at] = f.pack(row)
	f.spare = append(f.spare, row)
}

// take returns a row of n empty texts.
func (f *flattener) take(n int) []string {
	if len(f.spare) == 0 {
		return make([]string, n)
	}
	row := slices.Grow(f.spare[len(f.spare)-1][:0], n)[:n]
	f.spare = f.spare[:len(f.spare)-1]
	clear(row)
	return row
}

// pack returns what a row states.
func (f *flattener) pack(row []string) Row {
	n := 0
	for _, text := range row {
		if text != "" {
			n++
		}
	}
	if len(f.cells) < n {
		f.cells = make([]Cell, max(n, 4096))
	}
	packed := f.cells[:0:n]
	f.cells = f.cells[n:]
	for column, text := range row {
		if text != "" {
			packed = append(packed, Cell{column, text})
		}
	}
	return packed
}

func blank(row []string) bool {
	for _, s := range row {
		if s != "" {
			return false
		}
	}
	return true
}

func (f *flattener) fields(d *Def, nodes []node, v reflect.Value, row []string, path, ptr string, empty *[]string) {
	for i := range nodes {
		n := &nodes[i]
		fv := v.Field(n.field)
		switch n.kind {
		case leaf:
			row[n.col] = format(fv, false)
		case part:
			f.fields(d, n.nodes, fv, row, path, ptr, empty)
		case pointer:
			if fv.IsNil() {
				continue
			}
			f.fields(d, n.nodes, fv.Elem(), row, path, ptr, empty)
			if blank(row[n.col:n.end]) {
				*empty = append(*empty, n.key)
			}
		case values:
			switch {
			case fv.Len() == 1:
				if row[n.col] = format(fv.Index(0), true); row[n.col] == "" {
					row[n.col] = nothing
				}
			case fv.Len() > 0:
				texts := make([]string, fv.Len())
				for j := range texts {
					texts[j] = fv.Index(j).String()
				}
				row[n.col] = Join(texts)
			case !fv.IsNil():
				*empty = append(*empty, n.key)
			}
		case list:
			if fv.Len() == 0 && !fv.IsNil() {
				*empty = append(*empty, n.key)
			}
			f.list(d, n, fv, path, ptr)
		}
	}
}

// list adds the rows of a list of structs.
func (f *flattener) list(d *Def, n *node, list reflect.Value, path, ptr string) {
	if list.Len() == 0 {
		return
	}
	of, below, in := path, "", ""
	lists := n.table.listsOf(d)
	if n.table.top() {
		if !n.table.plainly(lists, n.key) {
			in = n.key
		}
	} else {
		if d.Key == registerKey {
			of = n.table.rootName(n.key)
			lists = n.table.rootLists(of)
		} else if n.table.qualified(d, n.key) || f.twice[n.table][path] {
			of = d.Key + ":" + path
		}
		if !n.table.plainly(lists, n.key) {
			in = n.key
		}
		below = of + "/"
	}
	var called []name
	if len(n.table.lists) > 0 || n.table.id >= 0 || n.table.top() {
		if in == "" {
			called = names(n.table, list)
		} else { // elements of several lists may be called the same
			called = make([]name, list.Len())
			for j := range called {
				called[j] = name{key: "#" + n.key + "." + strconv.Itoa(j+1)}
			}
		}
	}
	ptr += "/" + strings.ReplaceAll(n.key, ".", "/") + "/"
	for j := range list.Len() {
		at := ptr + strconv.Itoa(j)
		if called == nil {
			f.row(n.table, list.Index(j), nil, "", of, in, at)
			continue
		}
		f.row(n.table, list.Index(j), &called[j], below+called[j].key, of, in, at)
	}
}

// Locator finds the cells of tables by pointers into the register.
type Locator struct {
	tables []Table
	rows   map[string][2]int // by pointer: table and row
}

// NewLocator returns a locator of cells of tables.
func NewLocator(tables []Table) *Locator {
	l := &Locator{tables, make(map[string][2]int)}
	for at := range tables {
		for row, pointer := range tables[at].Pointers {
			l.rows[pointer] = [2]int{at, row}
		}
	}
	return l
}

// Locate returns the cell that a pointer to an element or a field, RFC 6901,
// points to or into: the table, the row, and the column, which is -1 for the
// row as a whole; false if there is none.
func (l *Locator) Locate(pointer string) (at, row, column int, ok bool) {
	steps := strings.Split(strings.TrimPrefix(pointer, "/"), "/")
	for n := len(steps); n >= 0; n-- { // the last step that leads to a row
		prefix := ""
		if n > 0 {
			prefix = "/" + strings.Join(steps[:n], "/")
		}
		place, found := l.rows[prefix]
		if !found {
			continue
		}
		for m := len(steps); m > n; m-- {
			key := strings.Join(steps[n:m], ".")
			for i, c := range l.tables[place[0]].Columns {
				if c.Key == key || strings.HasPrefix(c.Key, key+".") {
					return place[0], place[1], i, true
				}
			}
		}
		return place[0], place[1], -1, true
	}
	return 0, 0, 0, false
}

// format writes the value of a field as a cell holds it.
func format(v reflect.Value, line bool) string {
	switch v.Kind() {
	case reflect.String:
		return encode(v.String(), line)
	case reflect.Int:
		if v.Int() == 0 {
			return ""
		}
		return strconv.FormatInt(v.Int(), 10)
	}
	switch x := v.Interface().(type) {
	case civil.Date:
		return x.String()
	case civil.Period:
		return x.String()
	}
	panic("table: no text for " + v.Type().String())
}
