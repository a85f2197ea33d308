package layout

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/words"
)

// importEntry is an entry in the making.
type importEntry struct {
	*entry
	in   *importer
	rec  *record
	path string // JSON pointer of the entry

	rowData     [][]ropa.ID // the data of each row
	rowSubjects [][]string  // the names of the subjects of each row
	rowPurposes [][]int     // the purposes of each row

	known map[string]int // what the entry lists, by its kind and folded name

	denied map[ropa.Element][]cellRef // the cells that say that there is none
}

// listed returns the place of an element in the entry's list of a kind, and
// whether it is there already; if not, the place it is to have is the one
// given.
func (x *importEntry) listed(kind, name string, next int) (int, bool) {
	key := kind + "\x00" + lang.Fold(name)
	if i, ok := x.known[key]; ok {
		return i, true
	}
	x.known[key] = next
	return next, false
}

// newImportEntry returns the entry of a record, with a place for what its rows
// say.
func newImportEntry(in *importer, e *entry, rec *record, path string) *importEntry {
	return &importEntry{
		entry: e, in: in, rec: rec, path: path, known: make(map[string]int), denied: make(map[ropa.Element][]cellRef), rowData: make([][]ropa.ID, len(rec.rows)), rowSubjects: make([][]string, len(rec.rows)),
		rowPurposes: make([][]int, len(rec.rows)),
	}
}

// entry reads one record.
func (in *importer) entry(rec record) {
	switch rec.use {
	case UseMeasures:
		in.measure(rec)
		return
	case UseParties:
		in.party(rec)
		return
	case UseSystems:
		in.system(rec)
		return
	case UseIndex:
		in.index = append(in.index, rec)
		return
	}
	var a ropa.Activity
	var p ropa.ProcessorActivity
	x := newImportEntry(in, newActivity(in.w, in.r, &a), &rec, fmt.Sprintf("/activities/%d", len(in.r.Activities)))
	if rec.use == UseProcessor {
		x.entry, x.path = newProcessing(in.w, in.r, &p), fmt.Sprintf("/processing/%d", len(in.r.Processing))
	}
	x.read()
	kind := "activity"
	if rec.use == UseProcessor {
		kind = "processing"
		if p.Name == "" && len(p.Categories) > 0 {
			p.Name = p.Categories[0]
		}
	} else if a.Name == "" && len(a.Purposes) > 0 {
		a.Name = a.Purposes[0].Name
	}
	for *x.id == "" || in.ids[*x.id] {
		in.numbers[kind]++
		*x.id = idOf(kind, in.numbers[kind])
	}
	in.ids[*x.id] = true
	if rec.use == UseProcessor {
		in.r.Processing = append(in.r.Processing, p)
	} else {
		in.r.Activities = append(in.r.Activities, a)
	}
}

// read reads the cells in the order of what they are.
func (x *importEntry) read() {
	wanted := make(map[Key]bool)
	for n := range x.rec.rows {
		for _, c := range x.rec.rows[n] {
			if c.column != nil {
				wanted[c.column.Key] = true
			}
		}
	}
	for _, key := range proposalKeys {
		if !wanted[key] {
			continue
		}
		for n := range x.rec.rows {
			for i := range x.rec.rows[n] {
				if c := &x.rec.rows[n][i]; c.column != nil && c.column.Key == key {
					x.cell(n, *c)
				}
			}
		}
	}
	for n := range x.rec.rows {
		for i := range x.rec.rows[n] {
			switch c := x.rec.rows[n][i]; {
			case c.column == nil:
				c.column = &ColumnProposal{}
				x.keep(c, AsExtra, "no column of the mapping")
			case c.column.Key == keySkip:
				x.in.say(c.cellRef, Skipped, "", "the mapping leaves the column out")
			case c.column.Key == "":
				x.keep(c, AsExtra, "")
			}
		}
	}
	x.settleNone()
	if x.rec.section != "" && *x.function == "" {
		*x.function = x.rec.section
		x.in.say(x.rec.head, Assumed, x.path+"/function", "the section is the business function of the entries below")
	}
}

// cell reads one cell.
func (x *importEntry) cell(row int, c recordCell) {
	text := c.column.meant(tidy(c.text))
	if c.unvalued {
		x.in.say(c.cellRef, Unread, "", "a formula whose value the file does not hold: open the file in a spreadsheet program and save it")
		return
	}
	if c.column.Mark != "" {
		x.mark(row, c)
		return
	}
	read := x.readers()[c.column.Key]
	if read == nil {
		x.keep(c, AsExtra, "")
		return
	}
	if divided(text) > maxElements {
		x.keep(c, Unread, fmt.Sprintf("more than %d elements", maxElements))
		return
	}
	if words.Placeholder(text, x.in.tag) {
		x.in.say(c.cellRef, Unread, "", "not filled in")
		return
	}
	read(x, row, c, text)
}

// meant puts what words of the column's drop-down stand for in their place.
func (c *ColumnProposal) meant(text string) string {
	if len(c.Means) == 0 {
		return text
	}
	var out strings.Builder
	for rest := text; ; {
		i := strings.IndexAny(rest, ";\n")
		part := rest
		if i >= 0 {
			part = rest[:i]
		}
		word := strings.TrimSpace(part)
		if means := c.Means[word]; means != "" {
			part = strings.Replace(part, word, means, 1)
		}
		out.WriteString(part)
		if i < 0 {
			return out.String()
		}
		out.WriteByte(rest[i])
		rest = rest[i+1:]
	}
}

// maxElements is how many elements of one cell are read; maxEntryRows how many
// rows of one entry.
const (
	maxElements  = 2000
	maxEntryRows = 10000
)

// divided counts the signs that divide elements.
func divided(s string) (n int) {
	for _, r := range s {
		if strings.ContainsRune(";,\n/|•·", r) {
			n++
		}
	}
	return n
}

// mark reads a mark in the column of one element.
func (x *importEntry) mark(row int, c recordCell) {
	text := tidy(c.text)
	if a := words.Answer(text, x.in.tag); a == ropa.No || words.None(text, x.in.tag) || text == "0" || text == "-" {
		x.in.say(c.cellRef, Skipped, "", "no mark")
		return
	} else if !isMark(text) && a != ropa.Yes && text != "1" {
		x.keep(c, Unread, "neither a mark nor blank")
		return
	}
	if read := x.readers()[c.column.Key]; read != nil {
		read(x, row, c, c.column.Mark)
		return
	}
	x.keep(c, AsExtra, "")
}

// keep puts a cell in Extra under its heading.
func (x *importEntry) keep(c recordCell, as Outcome, why string) {
	x.keepText(c, tidy(c.text), as, why)
}

func (x *importEntry) keepText(c recordCell, text string, as Outcome, why string) {
	key := c.column.Heading
	if key == "" {
		key = "column " + strings.TrimRight(c.column.At, "0123456789")
		if c.column.At == "" {
			key = "without a heading"
		}
	}
	*x.extra = append(*x.extra, ropa.Extra{Key: key, Value: text})
	x.in.say(c.cellRef, as, fmt.Sprintf("%s/extra/%d", x.path, len(*x.extra)-1), why)
}

// typed records that a cell became a value, path being below the entry.
func (x *importEntry) typed(c recordCell, path string) { x.in.say(c.cellRef, Typed, x.path+path, "") }

func (x *importEntry) inWords(c recordCell, path, why string) {
	x.in.say(c.cellRef, InWords, x.path+path, why)
}

// saidNone records that a cell says that there is none.
func (x *importEntry) saidNoneOf(c recordCell, e ropa.Element) {
	if e == "" {
		x.in.say(c.cellRef, Skipped, "", "says that there is none")
		return
	}
	x.sayNone(e)
	x.denied[e] = append(x.denied[e], c.cellRef)
	x.in.say(c.cellRef, Typed, x.path+"/none", "")
}

// settleNone takes back what one row says that there is none of where another
// row of the entry has some.
func (x *importEntry) settleNone() {
	if len(x.rec.rows) < 2 {
		return
	}
	for e, cells := range x.denied {
		some := e == ropa.ElementSpecial && slices.ContainsFunc(*x.data, func(d ropa.DataCategory) bool { return len(d.Special) > 0 }) ||
			e == ropa.ElementTransfers && len(*x.transfers) > 0 || e == ropa.ElementSystems && len(*x.systems) > 0
		if x.a != nil {
			some = some || e == ropa.ElementRecipients && len(x.a.Recipients) > 0 || e == ropa.ElementJointControllers && len(x.a.JointControllers) > 0 ||
				e == ropa.ElementProcessors && slices.ContainsFunc(x.a.Recipients, func(r ropa.Recipient) bool { return r.Role == ropa.RoleProcessor })
		} else {
			some = some || e == ropa.ElementSubProcessors && len(x.p.SubProcessors) > 0
		}
		if !some {
			continue
		}
		*x.none = slices.DeleteFunc(*x.none, func(n ropa.Element) bool { return n == e })
		for _, c := range cells {
			r := x.in.ledger[c.at]
			if r.Path = ""; r.As == Assumed {
				continue
			}
			r.As, r.Note = Skipped, "says that there is none, and another row of the entry has some"
		}
	}
}

// text reads a field of one text, and keeps what a second cell says.
func textReader(path string, to func(x *importEntry) *string) func(*importEntry, int, recordCell, string) {
	return func(x *importEntry, _ int, c recordCell, text string) {
		field := to(x)
		switch {
		case field == nil:
			x.keep(c, AsExtra, "")
		case *field == "" || *field == text:
			*field = text
			x.typed(c, path)
		case path == "/comments" || path == "/description":
			*field += "\n" + text
			x.typed(c, path)
		default:
			x.keep(c, AsExtra, "the field holds "+strconv.Quote(lang.Shorten(*field, 60))+" already")
		}
	}
}

// partyNamed returns the ID of the party of a name, which the register states
// once.
func (in *importer) partyNamed(name string) ropa.ID {
	key := partyKey(name)
	if id, ok := in.parties[key]; ok {
		return id
	}
	id := idOf("party", len(in.r.Parties)+1)
	in.r.Parties = append(in.r.Parties, ropa.Party{ID: id, Name: name})
	in.parties[key] = id
	return id
}

// partyKey is what names of one party have in common: "Mailer Inc." and
// "Mailer Inc".
func partyKey(name string) string { return strings.TrimRight(lang.Fold(name), ". ") }

func (in *importer) systemNamed(name string) ropa.ID {
	key := lang.Fold(name)
	if id, ok := in.systems[key]; ok {
		return id
	}
	id := idOf("system", len(in.r.Systems)+1)
	in.r.Systems = append(in.r.Systems, ropa.System{ID: id, Name: name})
	in.systems[key] = id
	return id
}

func (in *importer) measureNamed(e cellElement) ropa.ID {
	name := e.Name
	if name == "" {
		name = e.Text
	}
	key := lang.Fold(name)
	if id, ok := in.measures[key]; ok {
		return id
	}
	id := idOf("measure", len(in.r.Measures)+1)
	m := ropa.Measure{ID: id, Name: name, Type: e.Measure}
	if e.Objective != "" {
		m.Objectives = []ropa.Objective{e.Objective}
	}
	in.r.Measures = append(in.r.Measures, m)
	in.measures[key] = id
	return id
}

// measure reads a row of a sheet of measures.
func (in *importer) measure(rec record) {
	var m *ropa.Measure
	path := ""
	for pass := range 2 {
		for _, row := range rec.rows {
			for _, c := range row {
				key := Key("")
				if c.column != nil {
					key = c.column.Key
				}
				text := tidy(c.text)
				switch {
				case pass == 0 && key == keyMeasure && m == nil:
					e := cellElement{Name: text}
					if read := readCell(measureCell, text, in.tag); len(read.Elements) == 1 {
						e.Measure, e.Objective = read.Elements[0].Measure, read.Elements[0].Objective
					}
					id := in.measureNamed(e)
					i := slices.IndexFunc(in.r.Measures, func(m ropa.Measure) bool { return m.ID == id })
					m, path = &in.r.Measures[i], fmt.Sprintf("/measures/%d", i)
					in.say(c.cellRef, Typed, path+"/name", "")
				case pass == 0 || in.ledger[c.at] != nil:
				case m == nil:
					in.say(c.cellRef, Unread, "", "a row without the name of a measure")
				case key == KeySerial || key == KeyReference:
					in.numbered[strings.Trim(text, ". ")] = m.ID
					in.say(c.cellRef, Typed, path, "the number by which entries name the measure")
				case key == keyObjective:
					if code, ok := in.w.ReadCode("objective", text); ok {
						m.Objectives = append(m.Objectives, ropa.Objective(code))
						in.say(c.cellRef, Typed, path+"/objectives", "")
						continue
					}
					if read := readCell(measureCell, text, in.tag); len(read.Elements) == 1 && read.Elements[0].Objective != "" {
						m.Objectives = append(m.Objectives, read.Elements[0].Objective)
						in.say(c.cellRef, Typed, path+"/objectives", "")
						continue
					}
					fallthrough
				default:
					heading := "without a heading"
					if c.column != nil && c.column.Heading != "" {
						heading = c.column.Heading
					}
					m.Extra = append(m.Extra, ropa.Extra{Key: heading, Value: text})
					in.say(c.cellRef, AsExtra, fmt.Sprintf("%s/extra/%d", path, len(m.Extra)-1), "")
				}
			}
		}
	}
}

// join puts what an index says to the entries that have sheets of their own.
// A row of which there is none is an entry.
func (in *importer) join() {
	byID, byName := make(map[ropa.ID]int), make(map[string]int)
	for i, a := range in.r.Activities {
		byID[a.ID] = i
		if _, ok := byName[lang.Fold(a.Name)]; !ok {
			byName[lang.Fold(a.Name)] = i
		}
	}
	for _, rec := range in.index {
		at, ok := 0, false
		for _, key := range []Key{KeyReference, KeyName} {
			for _, c := range rec.rows[0] {
				if text := tidy(c.text); !ok && text != "" && c.column != nil && c.column.Key == key {
					if key == KeyReference {
						at, ok = byID[ropa.ID(text)]
					} else {
						at, ok = byName[lang.Fold(text)]
					}
				}
			}
		}
		if !ok {
			rec.use = UseController
			in.entry(rec)
			continue
		}
		x := newImportEntry(in, newActivity(in.w, in.r, &in.r.Activities[at]), &rec, fmt.Sprintf("/activities/%d", at))
		for n, row := range rec.rows {
			for _, c := range row {
				key := Key("")
				if c.column != nil {
					key = c.column.Key
				}
				text := tidy(c.text)
				same := false
				day, isDay := lang.ReadDay(text)
				switch key {
				case KeyReference:
					same = string(*x.id) == text
				case KeyName:
					same = *x.name == text
				case KeyFunction:
					same = *x.function == text
				case KeyCreated:
					same = isDay && *x.created == day
				case KeyUpdated:
					same = isDay && *x.updated == day
				case KeySerial:
					same = true
				}
				switch {
				case same:
					in.say(c.cellRef, Skipped, "", "the same as on the entry's own sheet")
				case c.column == nil || key == "":
					if c.column == nil {
						c.column = &ColumnProposal{}
					}
					x.keep(c, AsExtra, "")
				default:
					x.cell(n, c)
				}
			}
		}
	}
}
