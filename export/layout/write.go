package layout

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
)

// Write writes what a register says that the layout can carry, as an Office
// Open XML workbook: in each entry all that holds for it, as [ropa.Resolved]
// writes it out. [Layout.Loss] says what it cannot. The same register and
// layout give the same bytes. Nothing is written unless the whole workbook
// could be made. A layout with a sheet an entry has room for about 995 of them,
// and is an error beyond; a table has room for more.
func (l *Layout) Write(w io.Writer, r *ropa.Register) error {
	if r == nil {
		return errors.New("export: no register")
	}
	if err := l.check(); err != nil {
		return err
	}
	r = ropa.Resolved(r)
	if entries := l.entries(r); l.Kind != WideTable && l.otherSheets()+entries > xlsx.MaxSheets {
		return fmt.Errorf("export: layout %q: a workbook has at most %d sheets, and %d entries take %d", l.ID, xlsx.MaxSheets, entries, l.otherSheets()+entries)
	}
	b, _ := l.book(r)
	if err := xlsx.RenderForm(w, b); err != nil {
		return fmt.Errorf("export: layout %q: %w", l.ID, err)
	}
	return nil
}

// entries is how many entries the layout has of a register.
func (l *Layout) entries(r *ropa.Register) int {
	if l.Role == Processor {
		return len(r.Processing)
	}
	return len(r.Activities)
}

// otherSheets is how many sheets there are beside those of entries.
func (l *Layout) otherSheets() int {
	n := 0
	for _, is := range []bool{len(l.Header) > 0 && l.Cover != "", len(l.Columns) > 0, len(l.Lists) > 0, len(l.Notes) > 0} {
		if is {
			n++
		}
	}
	return n
}

// records returns the entries of the record that the layout is for.
func (l *Layout) records(r *ropa.Register) []*entry {
	w := lang.OrEnglish(l.Language)
	var list []*entry
	if l.Role == Processor {
		for i := range r.Processing {
			list = append(list, newProcessing(w, r, &r.Processing[i]))
		}
		return list
	}
	joined, named := !l.has(KeyConditions), l.has(KeyName)
	for i := range r.Activities {
		x := newActivity(w, r, &r.Activities[i])
		x.joined, x.named = joined, named
		list = append(list, x)
	}
	return list
}

// has reports whether the layout has a field, as a title too.
func (l *Layout) has(key Key) bool {
	has := l.TitleKey == key
	l.fields(func(_ string, k Key, _ Requirement, _ string) { has = has || k == key })
	return has
}

// layoutBook is a workbook of a layout in the making.
type layoutBook struct {
	l     *Layout
	w     *lang.Language
	r     *ropa.Register
	lists map[string]string // ranges of drop-downs by the names of lists
	look  Look
}

// book lays a register out. The second value are the names of the sheets of
// the entries as they were asked for.
func (l *Layout) book(r *ropa.Register) (*xlsx.Form, []string) {
	w := lang.OrEnglish(l.Language)
	look := l.Look
	look.Head, look.HeadInk = cmp.Or(look.Head, "1F4E79"), cmp.Or(look.HeadInk, "FFFFFF")
	look.Optional, look.OptionalInk = cmp.Or(look.Optional, "DCE6F1"), cmp.Or(look.OptionalInk, "1F4E79")
	look.Band, look.BandInk = cmp.Or(look.Band, look.Head), cmp.Or(look.BandInk, look.HeadInk)
	look.Label, look.LabelInk = cmp.Or(look.Label, "EDEFF2"), cmp.Or(look.LabelInk, "1A1A1A")
	look.Title = cmp.Or(look.Title, "1F4E79")
	lb := &layoutBook{l: l, w: w, r: r, lists: make(map[string]string), look: look}
	b := &xlsx.Form{
		Title: cmp.Or(l.Title, l.ID), Subject: lang.JoinNonEmpty(" – ", l.Authority, r.Organisation.Name), Keeper: r.Organisation.Name, Language: w.Tag, Version: r.Version,
		Created: isoDate(r.Created.IsZero(), r.Created.String()), Modified: isoDate(r.Reviewed.IsZero(), r.Reviewed.String()), Page: w.Word("pageOf"),
	}
	lb.findLists()
	records := l.records(r)
	entries := make([]xlsx.FormSheet, 0, len(records))
	if l.Kind != WideTable {
		for i, x := range records {
			entries = append(entries, lb.entrySheet(x, i))
		}
		if len(records) == 0 { // one to fill in
			entries = append(entries, lb.entrySheet(lb.blank(), 0))
		}
	}
	if len(l.Header) > 0 && l.Cover != "" {
		b.Sheets = append(b.Sheets, lb.coverSheet())
	}
	if len(l.Columns) > 0 {
		s := lb.tableSheet(records)
		b.Sheets = append(b.Sheets, s)
	}
	first := len(b.Sheets)
	b.Sheets = append(b.Sheets, entries...)
	if len(l.Lists) > 0 {
		b.Sheets = append(b.Sheets, lb.listSheet())
	}
	if len(l.Notes) > 0 {
		b.Sheets = append(b.Sheets, lb.notesSheet())
	}
	names := make([]string, len(b.Sheets))
	for i := range b.Sheets {
		names[i] = b.Sheets[i].Name
	}
	names = xlsx.SheetNames(names)
	if l.Kind == Forms && len(l.Columns) > 0 { // the index leads to the forms
		index := &b.Sheets[first-1]
		n := 0
		for i := range index.Rows {
			if len(index.Rows[i].Cells) > 0 && index.Rows[i].Cells[0].Link == "#" {
				index.Rows[i].Cells[0].Link = ""
				if n < len(entries) {
					index.Rows[i].Cells[0].Link = "#" + names[first+n]
				}
				n++
			}
		}
	}
	return b, names[first : first+len(entries)]
}

func isoDate(zero bool, s string) string {
	if zero {
		return ""
	}
	return s
}

// blank is an entry of which nothing is said.
func (b *layoutBook) blank() *entry {
	if b.l.Role == Processor {
		return newProcessing(b.w, b.r, &ropa.ProcessorActivity{})
	}
	x := newActivity(b.w, b.r, &ropa.Activity{})
	x.named = b.l.has(KeyName)
	return x
}

// addRows adds a row, and further ones where a text is more than one cell
// shows. They begin with the mark of what goes on.
func (b *layoutBook) addRows(s *xlsx.FormSheet, at int, row xlsx.FormRow) int {
	pieces := make([][]string, len(row.Cells))
	most, low := 1, true
	for i, c := range row.Cells {
		pieces[i] = xlsx.Pieces(xlsx.Clean(c.Text), xlsx.WidthOf(s.Widths, c.Column, c.Across), c.Look, len(b.w.GoesOn())+1)
		most = max(most, len(pieces[i]))
		low = low && xlsx.TextHeight(pieces[i][0], xlsx.WidthOf(s.Widths, c.Column, c.Across), c.Look) < 17
	}
	for n := range most {
		more := xlsx.FormRow{}
		for i, c := range row.Cells {
			c.Text = ""
			c.Look.Middle = most == 1 && (c.Look.Middle || low)
			if n < len(pieces[i]) {
				c.Text = pieces[i][n]
				if n > 0 {
					c.Text = b.w.GoesOn() + "\n" + c.Text
				}
			}
			if n > 0 {
				c.Note, c.Link, c.List, c.Down = "", "", "", 0
			}
			more.Cells = append(more.Cells, c)
		}
		b.put(s, at+n, more)
	}
	return at + most
}

// put adds cells to a row, counted from 1.
func (b *layoutBook) put(s *xlsx.FormSheet, at int, row xlsx.FormRow) {
	for len(s.Rows) < at {
		s.Rows = append(s.Rows, xlsx.FormRow{})
	}
	s.Rows[at-1].Cells = append(s.Rows[at-1].Cells, row.Cells...)
	if row.Height > 0 {
		s.Rows[at-1].Height = row.Height
	}
}

func (b *layoutBook) findLists() {
	at := 1
	for i := range b.l.Lists {
		list := &b.l.Lists[i]
		column := cmp.Or(list.Column, at)
		at = column + 2
		name := columnName(column)
		rows := 1 + len(list.Values) + len(list.Choices)
		if len(b.l.Placeholders) > 0 {
			rows++
		}
		b.lists[list.Name] = fmt.Sprintf("%s!$%s$2:$%s$%d", xlsx.Quoted(b.l.ListSheet), name, name, rows)
	}
}

func columnName(n int) string { return strings.TrimRight(xlsx.CellName(n-1, 1), "1") }

func (b *layoutBook) listSheet() xlsx.FormSheet {
	s := xlsx.FormSheet{Name: b.l.ListSheet, Frozen: [2]int{0, 1}, Repeat: [2]int{1, 1}, Table: true}
	at := 1
	for _, list := range b.l.Lists {
		column := cmp.Or(list.Column, at)
		at = column + 2
		for len(s.Widths) < column {
			s.Widths = append(s.Widths, 3)
		}
		s.Widths[column-1] = 44
		b.put(&s, 1, xlsx.FormRow{Cells: []xlsx.FormCell{{Column: column, Text: list.Name, Look: b.headLook(false)}}})
		values := slices.Clone(list.Values)
		for _, c := range list.Choices {
			values = append(values, c.Text)
		}
		if len(b.l.Placeholders) > 0 {
			values = slices.Insert(values, 0, b.l.Placeholders[0])
		}
		for i, v := range values {
			b.put(&s, i+2, xlsx.FormRow{Cells: []xlsx.FormCell{{Column: column, Text: v, Look: middle(b.valueLook(i))}}})
		}
	}
	return s
}

func (b *layoutBook) notesSheet() xlsx.FormSheet {
	s := xlsx.FormSheet{Name: cmp.Or(b.l.NotesSheet, "Notes"), Widths: []float64{110}}
	for i, line := range b.l.Notes {
		b.put(&s, i+1, xlsx.FormRow{Cells: []xlsx.FormCell{{Column: 1, Text: line, Look: xlsx.Look{Size: 10}}}})
	}
	return s
}
