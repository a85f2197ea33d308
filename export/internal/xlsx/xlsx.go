// Package xlsx renders a document as an Office Open XML workbook. It is the
// only importer of excelize.
package xlsx

import (
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/doc"
)

// Limits of the format.
const (
	maxUnits  = 32767 // UTF-16 units of text in a cell
	maxHeight = 409.0 // points of a row
	maxRows   = 1 << 20
	maxLinks  = 65530 // links on a sheet
)

// Render writes the cover, the parts that are sheets, and after them the
// sheets of the tables; nil for none. A line of d whose link begins "#cell:" is
// made to say which cell that is. The same document gives the same bytes. Nothing is
// written unless the workbook is whole. The document and the tables are used up:
// their rows are let go of as they are written. Canceling the context ends it
// with the context's error.
func Render(ctx context.Context, w io.Writer, d *doc.Document, t *Tables) error {
	b, err := newBook(ctx, d, t)
	if err != nil {
		return err
	}
	defer b.file.Close()
	for _, s := range b.sheets {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := b.writeSheet(s); err != nil {
			return fmt.Errorf("sheet %q: %w", s.name, err)
		}
		if s.part.Hidden {
			if err := b.file.SetSheetVisible(s.name, false); err != nil {
				return err
			}
		}
	}
	if b.tables != nil {
		if err := b.tables.write(); err != nil {
			return err
		}
	}
	return b.save(ctx, w)
}

// book is one workbook in the making.
type book struct {
	doc    *doc.Document
	file   *excelize.File
	sheets []*sheet
	tables *tables          // nil for none
	places map[string]place // by anchor; without a row for none
	styles map[style]int
	parts  map[string]*sheetPart // by entry of the archive
	charts int
	begun  bool // whether the sheet that the library begins with has a name
}

// startBook returns a workbook without sheets of its own, that knows the
// document's properties.
func startBook(d *doc.Document) (*book, error) {
	// The library would put large sheets on disk; a folder that cannot exist
	// keeps them in memory.
	f := excelize.NewFile(excelize.Options{TmpDir: "\x00"})
	if err := f.SetDefaultFont(fontName); err != nil {
		return nil, err
	}
	if err := f.SetAppProps(&excelize.AppProperties{Application: "OpenROPA"}); err != nil {
		return nil, err
	}
	f.Pkg.Store("docProps/core.xml", coreProperties(d))
	return &book{doc: d, file: f, places: make(map[string]place), styles: make(map[style]int), parts: make(map[string]*sheetPart)}, nil
}

// addSheets adds empty sheets after those there are.
func (b *book) addSheets(names ...string) error {
	for _, name := range names {
		if !b.begun {
			b.begun = true
			if err := b.file.SetSheetName("Sheet1", name); err != nil {
				return err
			}
			continue
		}
		if _, err := b.file.NewSheet(name); err != nil {
			return err
		}
	}
	return nil
}

// save writes the workbook. The library makes the archive; its entries go past
// the library's buffer.
func (b *book) save(ctx context.Context, w io.Writer) error {
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return newSortedZip(ctx, w, b.parts) })
	_, err := b.file.WriteToBuffer()
	return err
}

func newBook(ctx context.Context, d *doc.Document, t *Tables) (*book, error) {
	b, err := startBook(d)
	if err != nil {
		return nil, err
	}
	names := make(map[string]bool)
	for _, p := range append([]doc.Part{d.Cover}, d.Parts...) {
		if p.Sheet == "" {
			continue
		}
		b.sheets = append(b.sheets, &sheet{name: sheetName(p.Sheet, names), part: p})
	}
	b.want()
	if t != nil {
		if b.tables, err = b.placeTables(t, names); err != nil {
			return nil, err
		}
	}
	if err := b.layOut(ctx); err != nil {
		return nil, err
	}
	for _, s := range b.sheets {
		name := escaped(quoted(s.name) + "!")
		for i := range s.rows {
			r := &s.rows[i]
			if p, wanted := b.places[r.id]; wanted && p.row == 0 {
				b.places[r.id] = place{name, 0, r.first}
			}
		}
	}
	if b.tables != nil {
		if err := b.addSheets(b.tables.views...); err != nil {
			return nil, err
		}
	}
	for _, s := range b.sheets {
		if err := b.addSheets(s.name); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// part returns what a sheet has beside what the library writes of it.
func (b *book) part(sheet string) (*sheetPart, error) {
	index, err := b.file.GetSheetIndex(sheet)
	if err != nil {
		return nil, err
	}
	p := new(sheetPart)
	b.parts["xl/worksheets/sheet"+strconv.Itoa(index+1)+".xml"] = p
	return p, nil
}

// layOut lays the sheets out, several at a time.
func (b *book) layOut(ctx context.Context) error {
	return parallel(len(b.sheets), func() (func(int) error, error) {
		return func(i int) error {
			if err := ctx.Err(); err != nil {
				return err
			}
			return b.sheets[i].layOut(b.doc)
		}, nil
	})
}

func (b *book) writeSheet(s *sheet) error {
	p := b.page(s.part.Title, max(s.columns, 1))
	p.wide, p.upright, p.repeat = s.part.Wide, s.header == 0, [2]int{s.header, s.header}
	if s.part.Hidden {
		p.tab = softColor
		p.aside, p.bands, p.repeat = "$"+columnName(s.columns)+"$1", nil, [2]int{} // some programs print hidden sheets
	}
	all := charts(s.part)
	if len(all) > 0 {
		p.wide, p.bands = true, []int{chartColumns}
	}
	if err := b.setUp(s.name, p); err != nil {
		return err
	}
	if err := b.protect(s.name); err != nil {
		return err
	}
	sw, err := b.file.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	if len(all) > 0 {
		if err := b.writeCharts(s, sw, all); err != nil {
			return err
		}
		return sw.Flush()
	}
	if err := setWidths(sw, s.widths); err != nil {
		return err
	}
	if s.rows[0].kind == rowLongTitle && s.columns > 1 {
		if err := sw.MergeCell("A1", CellName(s.columns-1, 1)); err != nil {
			return err
		}
	}
	if s.header > 0 {
		if err := freeze(sw, s.frozen(), s.header); err != nil {
			return err
		}
		if err := b.file.AutoFilter(s.name, "A"+strconv.Itoa(s.header)+":"+CellName(s.columns-1, max(s.last, s.header+1)), nil); err != nil {
			return err
		}
	}
	if err := b.prepare(s); err != nil {
		return err
	}
	part, err := b.part(s.name)
	if err != nil {
		return err
	}
	part.size = len(s.rows) * s.columns * 100
	part.rows = func(w *rowWriter) error {
		runs := make(map[style]string)
		for i := range s.rows {
			b.writeRow(w, s, &s.rows[i], &part.links, runs)
			s.rows[i].cells = nil // of no more use
			if w.err != nil {
				return w.err
			}
		}
		return nil
	}
	return sw.Flush()
}

// prepare makes the styles of a sheet's cells, in an order that is always the
// same.
func (b *book) prepare(s *sheet) error {
	for _, st := range slices.SortedFunc(maps.Keys(s.looks), style.compare) {
		if _, err := b.style(st); err != nil {
			return err
		}
	}
	return nil
}

// writeRow writes one row of the document: one row of the sheet, and more
// where a cell does not fit into one. Looks are those of runs so far.
func (b *book) writeRow(w *rowWriter, s *sheet, r *row, links *hyperlinks, looks map[style]string) {
	var texts []string
	var several []run
	for n := range r.heights {
		at := r.first + n
		w.begin(at, r.heights[n], false)
		for i := range r.cells {
			text, more := r.piece(i, n, b.doc.Words.Continued)
			st := style{kind: r.kind, cell: r.styleOf(i)}
			if text == nil {
				if r.kind == rowTable || r.kind == rowHead {
					w.blank(i, b.styles[st])
				}
				continue
			}
			linked := false
			if !more && len(text) == 1 && text[0].Link != "" && lineCount(text[0].Text, s.widths[i], text[0].Style == doc.Strong) == 1 {
				linked = b.link(links, i, at, text[0].Link)
			}
			if plain, ok := st.of(text, linked); ok {
				texts = texts[:0]
				for _, l := range text {
					texts = append(texts, l.Text)
				}
				w.text(i, b.styles[plain], texts...)
				continue
			}
			several = several[:0]
			for _, l := range text {
				of := st
				of.cell.line = l.Style
				look := looks[of]
				if look == "" {
					look = runLook(of.font())
					looks[of] = look
				}
				several = append(several, run{look, l.Text})
			}
			w.rich(i, b.styles[st], several)
		}
		w.end()
	}
}

// shortened cuts a text to at most n runes.
func shortened(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}

// sheetName returns a name that a sheet may have and no other sheet has: at
// most 31 units, none of :\/?*[], not the same but for case.
func sheetName(s string, taken map[string]bool) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) || r < ' ' {
			return ' '
		}
		return r
	}, clean(s))
	s = strings.Trim(strings.TrimSpace(s), "'")
	if s == "" {
		s = "Sheet"
	}
	for n := 1; ; n++ {
		suffix := ""
		if n > 1 {
			suffix = " " + strconv.Itoa(n)
		}
		name := s[:fit(s, 31-len(suffix))] + suffix
		if key := strings.ToLower(name); !taken[key] {
			taken[key] = true
			return name
		}
	}
}

// coreProperties are the document's properties. Its dates are those of the
// register; a register without them leaves them out.
func coreProperties(d *doc.Document) []byte {
	var buf bytes.Buffer
	buf.WriteString(xml.Header + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"` +
		` xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	add := func(tag, attr, value string) {
		if value == "" {
			return
		}
		buf.WriteString("<" + tag + attr + ">")
		xml.EscapeText(&buf, []byte(clean(value)))
		buf.WriteString("</" + tag + ">")
	}
	const w3c = ` xsi:type="dcterms:W3CDTF"`
	add("dc:title", "", d.Title)
	add("dc:subject", "", d.Subject)
	add("dc:creator", "", "OpenROPA")
	add("cp:lastModifiedBy", "", "OpenROPA")
	if d.Created != "" {
		add("dcterms:created", w3c, d.Created+"T00:00:00Z")
	}
	if d.Modified != "" {
		add("dcterms:modified", w3c, d.Modified+"T00:00:00Z")
	}
	add("dc:language", "", d.Language)
	add("cp:version", "", d.Version)
	buf.WriteString("</cp:coreProperties>")
	return buf.Bytes()
}
