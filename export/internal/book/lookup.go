package book

import (
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
)

// lookUp gives the columns that are looked up their formulas and values.
func (w *tableWriter) lookUp() {
	for i := range w.flat {
		if g := w.grids[w.flat[i].Key]; pathed[g.flat.Key] {
			w.paths(g)
		}
	}
	each := func(wanted func(c *table.Column) bool) {
		for i := range w.flat {
			g := w.grids[w.flat[i].Key]
			for j := range g.flat.Columns {
				c := &g.flat.Columns[j]
				if _, ok := g.at[nameKey+c.Key]; ok && wanted(c) {
					w.names(g, c)
				}
			}
		}
	}
	catalogue := func(c *table.Column) bool { return strings.HasPrefix(c.Target, "catalogue") }
	each(catalogue) // which names of categories may be
	each(func(c *table.Column) bool { return !catalogue(c) })
	w.formNames(w.grids["register"])
	w.gaps(w.grids["purposes"])
	w.via(w.grids["recipients"])
	w.via(w.grids["subProcessors"])
	for i := range w.flat {
		if g := w.grids[w.flat[i].Key]; g.at[checkKey] > 0 {
			w.checks(g)
		}
	}
}

// source is where a text is looked for, and what is shown of its row.
type source struct{ table, key, name string }

// nameColumn is the column that says what a row of a table is called.
func nameColumn(tableKey string) string {
	switch tableKey {
	case "documents":
		return "title"
	case "recipients":
		return nameKey + "party"
	case "transfers":
		return "destination"
	}
	return "name"
}

// sourcesOf are where the rows that a table's rows belong to are looked for.
func sourcesOf(d *table.Def) []source {
	var all []source
	for _, key := range d.Named() {
		switch parent := table.Find(key); {
		case parent.IDColumn() < 0 || groupOf[key] == technicalGroup:
		case pathed[key]:
			all = append(all, source{key, pathKey, nameColumn(key)})
		case len(parent.Parents) == 1 && parent.Parents[0].Table.Key == "register":
			all = append(all, source{key, "id", nameColumn(key)})
		}
	}
	return all
}

// names gives the column beside references what these name.
func (w *tableWriter) names(g *grid, c *table.Column) {
	var sources []source
	before := "" // what stands before the reference in the column that is searched
	ofEntry := false
	if c.Kind == table.Of {
		sources = sourcesOf(g.flat.Def)
	} else if target := targetTable(strings.ToLower(strings.TrimPrefix(c.Target, "catalogue"))); target != "" {
		key := "id"
		if pathed[target] {
			key = pathKey
			if strings.HasPrefix(c.Target, "catalogue") {
				before = "catalogue/"
			} else {
				ofEntry = true
			}
		}
		sources = []source{{target, key, nameColumn(target)}}
	}
	fixed := make(map[int]string) // names that the formula does not find, by row
	for row := range g.sheet.Rows {
		text := g.text(row, c.Key)
		if text == "" {
			continue
		}
		found, looked := "", before+text
		if ofEntry {
			looked = g.text(row, table.OfKey) + "/" + text
		}
		for _, s := range sources {
			if at := w.grids[s.table].find(s.key, looked); at >= 0 {
				found = w.grids[s.table].text(at, s.name)
				break
			}
		}
		name := w.named(g, c, row, text, sources)
		if name != found {
			fixed[row] = name
		}
		g.set(row, nameKey+c.Key, name)
	}
	g.bind(nameKey+c.Key, func(p *xlsx.Places) xlsx.Formula {
		letter, of := p.Letter(g.flat.Key, c.Key), p.Letter(g.flat.Key, table.OfKey)
		heads := make([]string, len(sources))
		tails := make([]string, len(sources))
		for i, s := range sources {
			heads[i] = "IFERROR(INDEX(" + p.Column(s.table, s.name) + ",MATCH("
			tails[i] = "," + p.Column(s.table, s.key) + `,0))&"",`
		}
		return func(buf []byte, row, at int) []byte {
			if name, ok := fixed[row]; ok && row >= 0 {
				return appendFixed(buf, "$"+letter+strconv.Itoa(at), g.text(row, c.Key), name)
			}
			for i := range heads {
				buf = append(buf, heads[i]...)
				switch {
				case ofEntry:
					buf = strconv.AppendInt(append(append(buf, '$'), of...), int64(at), 10)
					buf = append(buf, `&"/"&`...)
				case before != "":
					buf = append(append(append(buf, '"'), before...), `"&`...)
				}
				buf = strconv.AppendInt(append(append(buf, '$'), letter...), int64(at), 10)
				buf = append(buf, tails[i]...)
			}
			buf = append(buf, `""`...)
			for range heads {
				buf = append(buf, ')')
			}
			return buf
		}
	})
}

// formNames gives the references of the form what they name.
func (w *tableWriter) formNames(g *grid) {
	for j := range g.flat.Columns {
		c := &g.flat.Columns[j]
		target := targetTable(c.Target)
		if c.Kind != table.Ref || target == "" || len(g.sheet.Rows) == 0 {
			continue
		}
		text := g.text(0, c.Key)
		name := w.named(g, c, 0, text, []source{{target, "id", nameColumn(target)}})
		if name == "" {
			continue
		}
		g.sheet.Columns[g.at[c.Key]].Beside = name
		g.bind(c.Key, func(*xlsx.Places) xlsx.Formula {
			return func(buf []byte, _, at int) []byte { return appendFixed(buf, xlsx.FormValueCell(at), text, name) }
		})
	}
}

// named returns what the references of a cell name.
func (w *tableWriter) named(g *grid, c *table.Column, row int, text string, sources []source) string {
	if c.Kind == table.Of {
		plain := text
		if qualifier, rest, ok := strings.Cut(text, ":"); ok && table.Find(qualifier) != nil {
			plain = rest
		}
		for _, s := range sources {
			for _, looked := range []string{text, plain} {
				if at := w.grids[s.table].find(s.key, looked); at >= 0 {
					return w.grids[s.table].rowName(at)
				}
			}
		}
		if qualifier, _, _ := strings.Cut(text, ":"); qualifier+":"+plain == text {
			if at := w.grids[qualifier].findPath(plain); at >= 0 {
				return w.grids[qualifier].rowName(at)
			}
		}
		return ""
	}
	entry, _, _ := strings.Cut(g.text(row, table.OfKey), "/")
	if _, rest, ok := strings.Cut(entry, ":"); ok {
		entry = rest
	}
	if g.flat.Key == "activities" || g.flat.Key == "processing" {
		entry = g.text(row, "id")
	}
	var names []string
	for _, s := range sources {
		for line := range strings.SplitSeq(text, "\n") {
			looked := []string{line}
			if s.key == pathKey {
				looked = []string{entry + "/" + line, "catalogue/" + line, "common/" + line}
			}
			name := ""
			for _, l := range looked {
				if at := w.grids[s.table].find(s.key, l); at >= 0 && name == "" {
					name = w.grids[s.table].rowName(at)
				}
			}
			if g := w.grids[s.table]; name == "" && s.key == pathKey { // what is stated for every entry means that of any
				name = g.rowName(g.find("id", line))
			}
			if name != "" {
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, "; ")
}

// appendFixed appends a formula that shows a name as long as a cell holds what
// it did: where more than one reference stands, no lookup finds them.
func appendFixed(buf []byte, cell, text, name string) []byte {
	if len(text)+len(name) > 4000 {
		return append(buf, `""`...)
	}
	buf = append(append(append(buf, "IF("...), cell...), '=')
	buf = append(appendLiteral(buf, text), ',')
	buf = append(appendLiteral(buf, name), `,"")`...)
	return buf
}

// appendLiteral appends a text as a formula has it: in pieces of no more than
// 250 characters, with its line breaks as characters of a number.
func appendLiteral(buf []byte, s string) []byte {
	buf = append(buf, '"')
	n := 0
	for _, r := range s {
		switch {
		case r == '\n':
			buf = append(buf, `"&CHAR(10)&"`...)
			n = 0
			continue
		case r == '"':
			buf = append(buf, '"')
		}
		buf = append(buf, string(r)...)
		if n++; n == 120 {
			buf = append(buf, `"&"`...)
			n = 0
		}
	}
	return append(buf, '"')
}

// literal is a text as a formula has it.
func literal(s string) string { return string(appendLiteral(nil, s)) }

// paths gives rows that are referred to by what they belong to and their own
// reference these two together.
func (w *tableWriter) paths(g *grid) {
	for row := range g.sheet.Rows {
		id := g.text(row, "id")
		if id == "" {
			id = g.text(row, table.RowKey)
		}
		if of := g.text(row, table.OfKey); of != "" {
			g.set(row, pathKey, of+"/"+id)
		}
	}
	g.bind(pathKey, func(p *xlsx.Places) xlsx.Formula {
		of, id, own := "$"+p.Letter(g.flat.Key, table.OfKey), "$"+p.Letter(g.flat.Key, "id"), "$"+p.Letter(g.flat.Key, table.RowKey)
		return func(buf []byte, _, at int) []byte {
			n := strconv.Itoa(at)
			return append(buf, "IF("+of+n+`="","",`+of+n+`&"/"&IF(`+id+n+`="",`+own+n+","+id+n+"))"...)
		}
	})
}

// gaps gives each purpose that no ground stands for the entry it belongs to.
func (w *tableWriter) gaps(g *grid) {
	bases := w.grids["bases"]
	for row := range g.sheet.Rows {
		of := g.text(row, table.OfKey)
		if of != "" && !w.grounded(bases, of, g.text(row, pathKey)) {
			g.set(row, gapKey, of)
		}
	}
	g.bind(gapKey, func(p *xlsx.Places) xlsx.Formula {
		of, path, grounds := "$"+p.Letter("purposes", table.OfKey), "$"+p.Letter("purposes", pathKey), p.Column("bases", table.OfKey)
		return func(buf []byte, _, at int) []byte {
			n := strconv.Itoa(at)
			return append(buf, "IF("+of+n+`="","",IF(COUNTIF(`+grounds+","+path+n+")+COUNTIF("+grounds+","+of+n+")+COUNTIF("+grounds+`,"activities:"&`+of+n+")>0,\"\","+of+n+"))"...)
		}
	})
}

// ofParty begins what a row says that belongs to a party.
const ofParty = "parties:"

// via gives each row that uses a party of which transfers are stated the entry it
// belongs to.
func (w *tableWriter) via(g *grid) {
	transfers := w.grids["transfers"]
	for row := range g.sheet.Rows {
		if party := g.text(row, "party"); party != "" && transfers.count(table.OfKey, ofParty+party) > 0 {
			g.set(row, viaKey, g.text(row, table.OfKey))
		}
	}
	g.bind(viaKey, func(p *xlsx.Places) xlsx.Formula {
		of, party, transfers := "$"+p.Letter(g.flat.Key, table.OfKey), "$"+p.Letter(g.flat.Key, "party"), p.Column("transfers", table.OfKey)
		return func(buf []byte, _, at int) []byte {
			n := strconv.Itoa(at)
			return append(buf, "IF("+party+n+`="","",IF(COUNTIF(`+transfers+`,"`+ofParty+`"&`+party+n+")>0,"+of+n+`&"",""))`...)
		}
	})
}

func (w *tableWriter) grounded(bases *grid, of, path string) bool {
	return bases.count(table.OfKey, path)+bases.count(table.OfKey, of)+bases.count(table.OfKey, "activities:"+of) > 0
}
