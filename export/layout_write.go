package export

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
)

// Write writes what a register says that the layout can carry, as an Office
// Open XML workbook. [Layout.Loss] says what it cannot. The same register and
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
	if entries := l.entries(r); l.Kind != WideTable && l.otherSheets()+entries > xlsx.MaxSheets {
		return fmt.Errorf("export: layout %q: a workbook has at most %d sheets, and %d entries take %d", l.ID, xlsx.MaxSheets, entries, l.otherSheets()+entries)
	}
	b, _ := l.book(r)
	if err := xlsx.RenderForm(w, b); err != nil {
		return fmt.Errorf("export: layout %q: %w", l.ID, err)
	}
	return nil
}

// fields calls f for every field that the layout has, with its heading.
func (l *Layout) fields(f func(heading string, key Key, req Requirement, clause string)) {
	sections := func(heading string, list []Section, req Requirement, clause string) {
		for _, s := range list {
			f(heading+": "+s.Label, s.Key, req, clause)
		}
	}
	blocks := func(list []Block) {
		for _, b := range list {
			listed := false
			for _, row := range b.Rows {
				switch {
				case row.Key != "" && row.Hidden:
				case len(row.Sections) > 0:
					sections(row.Label, row.Sections, row.Requirement, row.Clause)
				case row.Key != "":
					f(row.Label, row.Key, cmp.Or(row.Requirement, b.Requirement), cmp.Or(row.Clause, b.Clause))
				default:
					listed = true
				}
			}
			if listed {
				f(cmp.Or(b.Title, b.Rows[0].Label), b.Key, b.Requirement, b.Clause)
			}
		}
	}
	blocks(l.Header)
	if l.Kind != Forms { // an index repeats what the forms say
		for _, c := range l.Columns {
			if len(c.Sections) > 0 {
				sections(c.Heading, c.Sections, c.Requirement, c.Clause)
			} else {
				f(c.Heading, c.Key, c.Requirement, c.Clause)
			}
		}
	}
	blocks(l.Blocks)
}

// check returns an error if the layout is not one that can be followed.
func (l *Layout) check() error {
	if l.Role != Controller && l.Role != Processor {
		return fmt.Errorf("export: layout %q: Role %q: want %q or %q", l.ID, l.Role, Controller, Processor)
	}
	if l.Kind != WideTable && l.Kind != Forms && l.Kind != Cards {
		return fmt.Errorf("export: layout %q: Kind %q: want %q, %q or %q", l.ID, l.Kind, WideTable, Forms, Cards)
	}
	var err error
	one := func(heading string, key Key, _ Requirement, _ string) {
		switch {
		case err != nil:
		case carrierOf(key) == nil:
			err = fmt.Errorf("export: layout %q: %q: unknown Key %q", l.ID, heading, key)
		case keyRole(key) != "" && keyRole(key) != l.Role:
			err = fmt.Errorf("export: layout %q: %q: Key %q is not of the record of a %s", l.ID, heading, key, l.Role)
		}
	}
	l.fields(one)
	for _, c := range l.Columns {
		if len(c.Sections) == 0 {
			one(c.Heading, c.Key, "", "")
		}
	}
	if l.TitleKey != "" {
		one("TitleKey", l.TitleKey, "", "")
	}
	return err
}

// keyRole returns the record that a key is of; "" for both.
func keyRole(key Key) Role {
	switch key {
	case KeyControllers, KeyClientReps, KeyClientDPOs, KeyClientJoint, KeyCategories, KeySubProcessors, KeyDuration, KeyInstructions, KeyClientContract:
		return Processor
	case KeySharedJoint, KeyJointControllers, KeyFurtherJoint, KeyPurposes, KeyBases, KeyConditions, KeyInterests, KeyAssessments, KeyConsentRecords, KeySchedule1, KeySchedule1Ground,
		KeySchedule1Policy, KeySchedule1Followed, KeySchedule1Reason, KeyRecipients, KeyProcessors, KeyOtherRecipients, KeyInternalRecipients, KeyExternalRecipients,
		KeyContracts, KeyTypes, KeyRights, KeyRightsProcedure, KeyDecisions, KeyDPIARequired, KeyDPIAStatus, KeyDPIADocument, KeyDPIA, KeyNotice:
		return Controller
	}
	return ""
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
func (l *Layout) records(r *ropa.Register) []*record {
	w := wordingOf(l.Language)
	var list []*record
	if l.Role == Processor {
		for i := range r.Processing {
			list = append(list, newProcessing(w, r, &r.Processing[i]))
		}
		return list
	}
	for i := range r.Activities {
		list = append(list, newActivity(w, r, &r.Activities[i]))
	}
	return list
}

func (l *Layout) form(c *carrier) cellForm {
	return cellForm{w: wordingOf(l.Language), single: c.single, sayable: !c.single || c.none != "", deniable: c.none != "" && c.key != KeyDecisions, numbered: c.numbered, placeholders: l.Placeholders, none: cmp.Or(l.None, wordingOf(l.Language).none)}
}

// shape is how one cell says a field.
type shape struct {
	parts       []string // nil for those of the field
	join, split string
	none        string // what it says of which there is none; "" for the layout's
	marked      bool   // always as a list
}

func (c *Column) shape() shape { return shape{parts: c.Parts, join: c.Join, split: c.Split} }

// formOf is the form of a cell of a shape.
func (l *Layout) formOf(c *carrier, as shape) cellForm {
	f := l.form(c)
	f.join, f.split, f.marked, f.none = as.join, as.split, as.marked, cmp.Or(as.none, f.none)
	return f
}

// asked returns the record that a carrier works on: that of the register for
// what it states once.
func (c *carrier) asked(x *record) *record {
	if c.once {
		return &record{w: x.w, r: x.r, from1904: x.from1904, problem: x.problem}
	}
	return x
}

// elements returns what a record says of a field.
func (c *carrier) elements(x *record, parts []string) []element {
	if parts == nil {
		parts = c.parts
	}
	list := c.get(c.asked(x), parts)
	for i := range list {
		list[i] = list[i].only(parts)
	}
	return list
}

// cellText is what a cell says of a field.
func (l *Layout) cellText(x *record, key Key, as shape) string {
	c := carrierOf(key)
	f := l.formOf(c, as)
	list := c.elements(x, as.parts)
	if len(list) == 0 && c.saidNone(x) {
		return f.none
	}
	return f.encode(list)
}

// sectionsText is what a cell says of several fields.
func (l *Layout) sectionsText(x *record, sections []Section) string {
	labels := make([]string, len(sections))
	for i, s := range sections {
		labels[i] = s.Label
	}
	for _, marked := range []bool{false, true} {
		texts := make([]sectionText, len(sections))
		for i, s := range sections {
			texts[i] = sectionText{s.Label, l.cellText(x, s.Key, shape{parts: s.Parts, marked: marked})}
		}
		said := x.w.encodeSections(texts)
		if marked || slices.Equal(decodeSections(said, labels), textsOfSections(texts)) {
			return said
		}
	}
	return ""
}

func textsOfSections(list []sectionText) []string {
	texts := make([]string, len(list))
	for i, s := range list {
		texts[i] = s.text
	}
	return texts
}

// layoutBook is a workbook of a layout in the making.
type layoutBook struct {
	l     *Layout
	w     *wording
	r     *ropa.Register
	lists map[string]string // ranges of drop-downs by the names of lists
	look  Look
}

// book lays a register out. The second value are the names of the sheets of
// the entries as they were asked for.
func (l *Layout) book(r *ropa.Register) (*xlsx.Form, []string) {
	w := wordingOf(l.Language)
	look := l.Look
	look.Head, look.HeadInk = cmp.Or(look.Head, "1F4E79"), cmp.Or(look.HeadInk, "FFFFFF")
	look.Optional, look.OptionalInk = cmp.Or(look.Optional, "DCE6F1"), cmp.Or(look.OptionalInk, "1F4E79")
	look.Band, look.BandInk = cmp.Or(look.Band, look.Head), cmp.Or(look.BandInk, look.HeadInk)
	look.Label, look.LabelInk = cmp.Or(look.Label, "EDEFF2"), cmp.Or(look.LabelInk, "1A1A1A")
	look.Title = cmp.Or(look.Title, "1F4E79")
	lb := &layoutBook{l: l, w: w, r: r, lists: make(map[string]string), look: look}
	b := &xlsx.Form{
		Title: cmp.Or(l.Title, l.ID), Subject: joinNonEmpty(" – ", l.Authority, r.Organisation.Name), Keeper: r.Organisation.Name, Language: w.tag, Version: r.Version,
		Created: isoDate(r.Created.IsZero(), r.Created.String()), Modified: isoDate(r.Reviewed.IsZero(), r.Reviewed.String()), Page: w.page,
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
func (b *layoutBook) blank() *record {
	if b.l.Role == Processor {
		return newProcessing(b.w, b.r, &ropa.ProcessorActivity{})
	}
	return newActivity(b.w, b.r, &ropa.Activity{})
}

func (b *layoutBook) titleLook() xlsx.Look {
	return xlsx.Look{Ink: b.look.Title, Bold: true, Size: 14, Flat: true, Middle: true}
}
func (b *layoutBook) headLook(optional bool) xlsx.Look {
	l := xlsx.Look{Fill: b.look.Head, Ink: b.look.HeadInk, Bold: true, Line: "FFFFFF", Middle: true}
	if optional {
		l.Fill, l.Ink = b.look.Optional, b.look.OptionalInk
	}
	return l
}
func (b *layoutBook) bandLook() xlsx.Look {
	return xlsx.Look{Fill: b.look.Band, Ink: b.look.BandInk, Bold: true, Line: "FFFFFF", Middle: true, Size: 10}
}
func (b *layoutBook) labelLook() xlsx.Look {
	return xlsx.Look{Fill: b.look.Label, Ink: b.look.LabelInk, Bold: true, Line: "FFFFFF", Middle: true}
}
func (b *layoutBook) valueLook(n int) xlsx.Look {
	l := xlsx.Look{Line: "BFC5CC"}
	if b.look.Stripe != "" {
		l.Fill, l.Line = b.look.Stripe, "FFFFFF"
		if n%2 == 1 {
			l.Fill = cmp.Or(b.look.StripeOdd, b.look.Stripe)
		}
	}
	return l
}

func middle(l xlsx.Look) xlsx.Look {
	l.Middle = true
	return l
}

// addRows adds a row, and further ones where a text is more than one cell
// shows. They begin with the mark of what goes on.
func (b *layoutBook) addRows(s *xlsx.FormSheet, at int, row xlsx.FormRow) int {
	pieces := make([][]string, len(row.Cells))
	most, low := 1, true
	for i, c := range row.Cells {
		pieces[i] = xlsx.Pieces(xlsx.Clean(c.Text), xlsx.WidthOf(s.Widths, c.Column, c.Across), c.Look, len(b.w.continued)+1)
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
					c.Text = b.w.continued + "\n" + c.Text
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
			b.put(&s, i+2, xlsx.FormRow{Cells: []xlsx.FormCell{{Column: column, Text: v, Look: b.valueLook(i)}}})
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

func (b *layoutBook) coverSheet() xlsx.FormSheet {
	s := xlsx.FormSheet{Name: b.l.Cover, Widths: []float64{44, 72}, Tab: b.look.Head}
	b.put(&s, 1, xlsx.FormRow{Height: 28, Cells: []xlsx.FormCell{{Column: 1, Text: b.l.Title, Look: b.titleLook()}}})
	at := 3
	for i := range b.l.Header {
		at = b.block(&s, at, 1, &b.l.Header[i], b.blank()) + 1
	}
	return s
}

// tableSheet is the table of a wide layout or the index of forms.
func (b *layoutBook) tableSheet(records []*record) xlsx.FormSheet {
	l := b.l
	s := xlsx.FormSheet{Name: cmp.Or(l.Sheet, "Record"), Tab: b.look.Head, Table: true}
	groups := slices.ContainsFunc(l.Columns, func(c Column) bool { return c.Group != "" })
	texts := make([][]string, len(records))
	for i, x := range records {
		texts[i] = make([]string, len(l.Columns))
		for n := range l.Columns {
			texts[i][n] = b.columnText(x, &l.Columns[n], i)
		}
	}
	s.Widths = b.tableWidths(texts)
	s.Wide = xlsx.WidthOf(s.Widths, 1, len(s.Widths)) > widthOfA4
	at := 1
	placed := slices.ContainsFunc(l.Header, func(h Block) bool { return h.At != [2]int{} })
	if l.Title != "" && (!placed || l.Header[0].At[0] > 1) {
		b.put(&s, 1, xlsx.FormRow{Height: 26, Cells: []xlsx.FormCell{{Column: 1, Text: l.Title, Look: b.titleLook()}}})
		at = 2
	}
	if l.Cover == "" {
		for i := range l.Header {
			if h := &l.Header[i]; h.At != [2]int{} {
				b.placedBlock(&s, h)
			} else {
				at = b.block(&s, at, 1, h, b.blank())
			}
		}
	}
	at = max(at, len(s.Rows)+1)
	if at > 1 && l.HeaderRow == 0 {
		at++
	}
	bandRow := 0
	if groups {
		bandRow = at
		at++
	}
	if l.HeaderRow > at {
		at = l.HeaderRow
		if groups {
			bandRow = at - 1
		}
	}
	head := at
	band, heads := xlsx.FormRow{}, xlsx.FormRow{}
	column := 1
	for i, c := range l.Columns {
		across := max(c.Across, 1)
		note := c.Note
		if c.Clause != "" {
			note = strings.TrimSpace(c.Clause + "\n" + note)
		}
		cell := xlsx.FormCell{Column: column, Text: c.Heading, Look: b.headLook(c.Requirement == Voluntary), Note: note, Across: across}
		switch {
		case c.Group == "" && groups && c.Heading != "":
			cell.Down = 2
			band.Cells = append(band.Cells, cell)
		case c.Group != "":
			if i == 0 || l.Columns[i-1].Group != c.Group {
				span := 0
				for _, o := range l.Columns[i:] {
					if o.Group != c.Group {
						break
					}
					span += max(o.Across, 1)
				}
				look := b.bandLook()
				if b.look.Band == b.look.Head {
					look = b.headLook(c.Requirement == Voluntary)
				}
				look.Centre = true
				band.Cells = append(band.Cells, xlsx.FormCell{Column: column, Text: c.Group, Look: look, Across: span})
			}
			heads.Cells = append(heads.Cells, cell)
		default:
			heads.Cells = append(heads.Cells, cell)
		}
		column += across
	}
	if bandRow > 0 {
		band.Height = b.bandHeight(&s, band)
		b.put(&s, bandRow, band)
	}
	heads.Height = b.headHeight(&s, append(slices.Clone(heads.Cells), downCells(band)...))
	b.put(&s, head, heads)
	s.Frozen = [2]int{0, head}
	s.Repeat = [2]int{cmp.Or(bandRow, head), head}
	at = head + 1
	for i := range records {
		row := xlsx.FormRow{}
		column := 1
		for n, c := range l.Columns {
			cell := xlsx.FormCell{Column: column, Text: texts[i][n], Look: b.valueLook(i), Across: max(c.Across, 1), List: b.lists[c.List]}
			if n == 0 && l.Kind == Forms {
				cell.Link = "#"
			}
			row.Cells = append(row.Cells, cell)
			column += cell.Across
		}
		at = b.addRows(&s, at, row)
	}
	if len(records) == 0 { // a row to fill in
		row := xlsx.FormRow{Height: 30}
		column := 1
		for _, c := range l.Columns {
			row.Cells = append(row.Cells, xlsx.FormCell{Column: column, Look: b.valueLook(0), Across: max(c.Across, 1), List: b.lists[c.List]})
			column += max(c.Across, 1)
		}
		b.put(&s, at, row)
	}
	return s
}

// Widths of a sheet in characters: beyond the first it is printed on A3, beyond
// the second its columns are made to fit, so that one page wide can be read;
// the third is the most they may take then.
const (
	widthOfA4 = 170.0
	widthOfA3 = 280.0
	widestA3  = 400.0
)

// tableWidths are the widths of a table's columns: those of the layout, or
// where they are too wide for a page, what their texts need.
func (b *layoutBook) tableWidths(texts [][]string) []float64 {
	var widths []float64
	for _, c := range b.l.Columns {
		across := max(c.Across, 1)
		for range across {
			widths = append(widths, cmp.Or(c.Width, 24)/float64(across))
		}
	}
	if xlsx.WidthOf(widths, 1, len(widths)) <= widthOfA3 || len(widths) > len(b.l.Columns) {
		return widths
	}
	words, cells := make([][]string, len(widths)), make([][]string, len(widths))
	for n, c := range b.l.Columns {
		words[n] = []string{c.Heading}
		for _, row := range texts {
			cells[n] = append(cells[n], row[n])
		}
		if c.Group != "" && !slices.ContainsFunc(b.l.Columns, func(o Column) bool { return o.Group == c.Group && o.Heading != c.Heading }) {
			words[n] = append(words[n], c.Group)
		}
	}
	for i := range b.l.Header { // what stands in the columns above
		h := &b.l.Header[i]
		if h.At == [2]int{} || b.l.Cover != "" {
			continue
		}
		for n, text := range b.partValues(h, b.blank()) {
			at := cmp.Or(h.Rows[n].At[1], h.At[1])
			for column, s := range map[int]string{at: h.Rows[n].Label, at + 1: text} {
				if column <= len(words) {
					words[column-1] = append(words[column-1], s)
				}
			}
		}
	}
	return xlsx.FitWidths(words, cells, widthOfA3, widestA3)
}

func downCells(r xlsx.FormRow) []xlsx.FormCell {
	return slices.DeleteFunc(slices.Clone(r.Cells), func(c xlsx.FormCell) bool { return c.Down < 2 })
}

// bandHeight and headHeight are the heights of the rows of headings, so that
// merged ones show whole too.
func (b *layoutBook) bandHeight(s *xlsx.FormSheet, r xlsx.FormRow) float64 {
	return b.headHeight(s, slices.DeleteFunc(slices.Clone(r.Cells), func(c xlsx.FormCell) bool { return c.Down > 1 }))
}

func (b *layoutBook) headHeight(s *xlsx.FormSheet, cells []xlsx.FormCell) float64 {
	high := 18.0
	for _, c := range cells {
		high = max(high, xlsx.TextHeight(c.Text, xlsx.WidthOf(s.Widths, c.Column, c.Across), c.Look))
	}
	return min(high, 400)
}

// columnText is what a cell of a table says.
func (b *layoutBook) columnText(x *record, c *Column, n int) string {
	switch {
	case len(c.Sections) > 0:
		return b.l.sectionsText(x, c.Sections)
	case c.Key == KeySerial:
		return strconv.Itoa(n + 1)
	}
	return b.l.cellText(x, c.Key, c.shape())
}

// placedBlock puts a block of a header where its cells say.
func (b *layoutBook) placedBlock(s *xlsx.FormSheet, h *Block) {
	title := xlsx.FormCell{Column: h.At[1], Text: h.Title, Look: b.headLook(h.Requirement == Voluntary), Down: h.Down}
	if h.Down == 0 {
		title.Across = 2
	}
	b.put(s, h.At[0], xlsx.FormRow{Cells: []xlsx.FormCell{title}})
	values := b.partValues(h, b.blank())
	for i, row := range h.Rows {
		at := row.At
		if at == [2]int{} {
			at = [2]int{h.At[0] + 1 + i, h.At[1]}
		}
		b.put(s, at[0], xlsx.FormRow{Cells: []xlsx.FormCell{
			{Column: at[1], Text: row.Label, Look: middle(b.labelLook())}, {Column: at[1] + 1, Text: values[i], Look: middle(b.valueLook(i))},
		}})
	}
}

// partValues are the values of the rows of a block, each a part of the one
// element of its key.
func (b *layoutBook) partValues(h *Block, x *record) []string {
	values := make([]string, len(h.Rows))
	c := carrierOf(h.Key)
	list := c.get(c.asked(x), rowParts(h))
	if len(list) == 0 && c.saidNone(x) {
		for i, row := range h.Rows {
			if row.Part == NamePart {
				values[i] = b.l.form(c).none
				break
			}
		}
		return values
	}
	if len(list) == 0 {
		return values
	}
	for i, row := range h.Rows {
		values[i] = b.l.partText(c, list[0], row.Part, nil)
	}
	return values
}

// rowParts are the parts that the rows of a block have.
func rowParts(h *Block) []string {
	var parts []string
	for _, row := range h.Rows {
		if row.Part != "" && row.Part != NamePart {
			parts = append(parts, row.Part)
		}
	}
	return parts
}

// partText is what a cell says of one part of an element.
func (l *Layout) partText(c *carrier, e element, part string, choices []Choice) string {
	f := l.form(c)
	f.single = true
	if part == "retention" { // which is a list by itself
		return e.part(part)
	}
	if part == NamePart {
		if e.text == "" {
			return ""
		}
		return f.encode([]element{{text: e.text}})
	}
	f.sayable = false
	if len(choices) > 0 {
		if code := e.part(part); code != "" {
			return choiceText(f.w, choices, code)
		}
		return ""
	}
	var list []element
	for _, v := range e.values(part) {
		list = append(list, element{text: v})
	}
	return f.encode(list)
}

// choiceTables are the tables whose codes choices stand for.
var choiceTables = []string{"mechanism", "recipient", "subject", "measure", "data", "special"}

// choiceText returns the choice of a code; of a code of none, its word.
func choiceText(w *wording, choices []Choice, code string) string {
	for _, want := range []string{code, "*"} {
		if i := slices.IndexFunc(choices, func(c Choice) bool { return c.Text == code || slices.Contains(c.Codes, want) }); i >= 0 {
			return choices[i].Text
		}
	}
	for _, table := range choiceTables {
		if s := w.word(table, code); s != code {
			return s
		}
	}
	return code
}

// block puts a block below the one before and returns the next row.
func (b *layoutBook) block(s *xlsx.FormSheet, at, column int, h *Block, x *record) int {
	label, across := column, 1
	if b.l.Numbered && b.l.Cover != s.Name {
		label++
	}
	span := 1                                     // columns of the labels
	if b.l.Kind == WideTable && b.l.Cover == "" { // in the header of a table
		for span < len(s.Widths)-1 && span < 2 && xlsx.WidthOf(s.Widths, label, span) < 24 {
			span++
		}
		across = min(4, max(1, len(s.Widths)-label-span+1))
	}
	if len(h.Columns) == 0 && b.l.Kind == Forms {
		across = max(1, len(s.Widths)-label)
	}
	if h.Title != "" {
		head := b.headLook(h.Requirement == Voluntary && b.look.Optional != "" && b.l.Kind == WideTable)
		row := xlsx.FormRow{Cells: []xlsx.FormCell{{Column: column, Text: h.Title, Look: head, Note: h.Note}}}
		if len(h.Columns) == 0 {
			row.Cells[0].Across = label - column + span + across
		} else {
			row.Cells[0].Across = label - column + 1
			c := label + 1
			for _, col := range h.Columns {
				look := head
				look.Centre = true
				row.Cells = append(row.Cells, xlsx.FormCell{Column: c, Text: col.Heading, Look: look, Across: max(col.Across, 1), Note: col.Note})
				c += max(col.Across, 1)
			}
		}
		b.put(s, at, row)
		at++
	}
	line := 0
	add := func(number, text string, row *BlockRow, values ...xlsx.FormCell) {
		cells := []xlsx.FormCell{}
		if label > column {
			cells = append(cells, xlsx.FormCell{Column: column, Text: number, Look: b.labelLook()})
		}
		note := ""
		if row != nil {
			note = row.Note
		}
		cells = append(cells, xlsx.FormCell{Column: label, Text: text, Look: b.labelLook(), Note: note, Across: span})
		c := label + span
		for _, v := range values {
			v.Column, v.Look = c, middle(b.valueLook(line))
			v.Across = max(v.Across, 1)
			c += v.Across
			cells = append(cells, v)
		}
		at = b.addRows(s, at, xlsx.FormRow{Cells: cells})
		line++
	}
	if len(rowParts(h)) > 0 {
		values := b.partValues(h, x)
		for i := range h.Rows {
			add(h.Rows[i].Number, h.Rows[i].Label, &h.Rows[i], xlsx.FormCell{Text: values[i], Across: across})
		}
		return at
	}
	// cells of one element in a row of columns
	want := columnParts(h.Columns)
	cellsOf := func(c *carrier, e *element, first bool) []xlsx.FormCell {
		cells := make([]xlsx.FormCell, len(h.Columns))
		for i, col := range h.Columns {
			cells[i] = xlsx.FormCell{Across: col.Across, List: b.lists[col.List]}
			switch {
			case e == nil:
				if first && col.List != "" && len(b.l.Placeholders) > 0 {
					cells[i].Text = b.l.Placeholders[0]
				}
			case col.Part == "" || col.Part == NamePart:
				f := b.l.form(c)
				f.single = true
				cells[i].Text = f.encode([]element{e.only(columnRest(c, &col, h.Columns))})
			default:
				cells[i].Text = b.l.partText(c, *e, col.Part, col.Choices)
			}
		}
		return cells
	}
	seq := -1 // rows that take the block's elements one by one
	var elements []element
	var c *carrier
	if h.Key != "" {
		c = carrierOf(h.Key)
		elements = c.get(c.asked(x), want)
	}
	for i := range h.Rows {
		row := &h.Rows[i]
		switch {
		case len(row.Sections) > 0:
			add(row.Number, row.Label, row, xlsx.FormCell{Text: b.l.sectionsText(x, row.Sections), Across: across})
		case row.Key != "" && row.Hidden:
		case row.Key != "" && len(h.Columns) == 0:
			add(row.Number, row.Label, row, xlsx.FormCell{Text: b.l.cellText(x, row.Key, shape{none: row.None}), Across: across})
		case row.Key != "":
			rc := carrierOf(row.Key)
			list := rc.get(rc.asked(x), want)
			if len(list) == 0 {
				cells := cellsOf(rc, nil, false)
				if rc.saidNone(x) {
					cells[0].Text = b.l.form(rc).none
				}
				add(row.Number, row.Label, row, cells...)
			}
			for n := range list {
				add(row.Number, row.Label, row, cellsOf(rc, &list[n], false)...)
			}
		case len(row.Codes) > 0:
			found := false
			for n := range elements {
				if b.l.rowOf(h.Key, elements[n].part(KindPart)) == row {
					add(row.Number, row.Label, row, cellsOf(c, &elements[n], false)...)
					found = true
				}
			}
			if !found && !row.Hidden {
				add(row.Number, row.Label, row, cellsOf(c, nil, false)...)
			}
		default:
			if seq < 0 {
				seq = 0
			}
			var cells []xlsx.FormCell
			switch {
			case seq < len(elements) && len(h.Columns) == 0:
				f := b.l.form(c)
				f.single = true
				cells = []xlsx.FormCell{{Text: f.encode([]element{elements[seq].only(c.parts)}), Across: across}}
			case seq < len(elements):
				cells = cellsOf(c, &elements[seq], false)
			case len(h.Columns) == 0:
				cells = []xlsx.FormCell{{Across: across}}
			default:
				cells = cellsOf(c, nil, seq == 0)
			}
			if seq == 0 && len(elements) == 0 && c.saidNone(x) {
				for n := range cells { // no placeholder beside it
					cells[n].Text = ""
				}
				cells[0].Text = b.l.form(c).none
			}
			add(row.Number, row.Label, row, cells...)
			seq++
		}
	}
	for ; seq >= 0 && seq < len(elements) && h.More != ""; seq++ {
		text := fmt.Sprintf(h.More, seq+1-h.offset())
		if len(h.Columns) == 0 {
			f := b.l.form(c)
			f.single = true
			add("", text, nil, xlsx.FormCell{Text: f.encode([]element{elements[seq].only(c.parts)}), Across: across})
		} else {
			add("", text, nil, cellsOf(c, &elements[seq], false)...)
		}
	}
	return at
}

// offset is how many rows come before the one that is number 1.
func (h *Block) offset() int {
	for i, row := range h.Rows {
		if row.Label == fmt.Sprintf(h.More, 1) {
			return i
		}
	}
	return 0
}

// rowOf returns the row of a form that elements of a code stand in; nil if it
// has none.
func (l *Layout) rowOf(key Key, code string) *BlockRow {
	for _, want := range []string{code, "*"} {
		for i := range l.Blocks {
			if l.Blocks[i].Key != key {
				continue
			}
			for n := range l.Blocks[i].Rows {
				if slices.Contains(l.Blocks[i].Rows[n].Codes, want) {
					return &l.Blocks[i].Rows[n]
				}
			}
		}
	}
	return nil
}

// columnParts are the parts that columns ask for, and the kind for rows of
// codes.
func columnParts(columns []Column) []string {
	parts := []string{KindPart}
	for _, c := range columns {
		if c.Part != "" && c.Part != NamePart {
			parts = append(parts, c.Part)
		}
		parts = append(parts, c.Parts...)
	}
	return append(parts, "description", "examples")
}

// columnRest are the parts that the column of an element's name says beneath
// it: those it lists, or those of the field that no column has.
func columnRest(c *carrier, col *Column, columns []Column) []string {
	if col.Parts != nil {
		return col.Parts
	}
	return slices.DeleteFunc(slices.Clone(c.parts), func(p string) bool {
		return slices.ContainsFunc(columns, func(o Column) bool { return o.Part == p }) || slices.ContainsFunc(columns, func(o Column) bool { return o.Part == "street" }) && p == "address"
	})
}

// entrySheet is the form or card of one entry.
func (b *layoutBook) entrySheet(x *record, n int) xlsx.FormSheet {
	l := b.l
	name := fmt.Sprintf("%s%03d", l.Entry, n+1)
	if title := firstOf(*x.name, string(*x.id)); title != "" {
		name += " " + strings.Join(strings.Fields(title), " ")
	}
	s := xlsx.FormSheet{Name: name, Widths: slices.Clone(l.Widths), Tab: b.look.Label}
	if len(s.Widths) == 0 {
		s.Widths = []float64{40, 76}
	}
	s.Wide = xlsx.WidthOf(s.Widths, 1, len(s.Widths)) > widthOfA4
	title, look := l.Head, b.titleLook()
	if l.TitleKey != "" {
		look.Flat = false
		title = b.l.cellText(x, l.TitleKey, shape{})
	}
	at := 1
	if title != "" || l.TitleKey != "" {
		at = b.addRows(&s, 1, xlsx.FormRow{Height: 0, Cells: []xlsx.FormCell{{Column: 1, Text: title, Look: look, Across: len(s.Widths)}}})
		at++
	}
	if len(l.CardHead) > 0 {
		row := xlsx.FormRow{}
		for i, text := range l.CardHead {
			row.Cells = append(row.Cells, xlsx.FormCell{Column: i + 1, Text: text, Look: b.headLook(false)})
		}
		b.put(&s, at, row)
		s.Repeat = [2]int{at, at}
		at++
	}
	for i := range l.Blocks {
		at = b.block(&s, at, 1, &l.Blocks[i], x)
		if l.Kind == Forms || i+1 < len(l.Blocks) && l.Blocks[i+1].Title != "" {
			at++
		}
	}
	return s
}
