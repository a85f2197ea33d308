// Package xlsx renders a document as an Office Open XML workbook. It is the
// only importer of excelize.
package xlsx

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

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
// written unless the workbook is whole.
func Render(w io.Writer, d *doc.Document, t *Tables) error {
	b, err := newBook(d, t)
	if err != nil {
		return err
	}
	defer b.file.Close()
	if err := b.writeAll(); err != nil {
		return err
	}
	buf, err := b.file.WriteToBuffer()
	if err != nil {
		return err
	}
	_, err = buf.WriteTo(w)
	return err
}

// book is one workbook in the making.
type book struct {
	doc    *doc.Document
	file   *excelize.File
	sheets []*sheet
	tables *tables           // nil for none
	places map[string]string // by anchor: 'Transfers'!A5, escaped for XML
	styles map[style]int
	row    []any             // of the row in work
	links  map[string]string // by entry of the archive: the links of a sheet
}

func newBook(d *doc.Document, t *Tables) (*book, error) {
	// The library would put large sheets on disk; a folder that cannot exist
	// keeps them in memory.
	f := excelize.NewFile(excelize.Options{TmpDir: "\x00"})
	b := &book{doc: d, file: f, places: make(map[string]string), styles: make(map[style]int), links: make(map[string]string)}
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter { return newSortedZip(w, b.links) })
	if err := f.SetDefaultFont(fontName); err != nil {
		return nil, err
	}
	if err := f.SetAppProps(&excelize.AppProperties{Application: "OpenROPA"}); err != nil {
		return nil, err
	}
	f.Pkg.Store("docProps/core.xml", coreProperties(d))

	names := make(map[string]bool)
	for _, p := range append([]doc.Part{d.Cover}, d.Parts...) {
		if p.Sheet == "" {
			continue
		}
		b.sheets = append(b.sheets, &sheet{name: sheetName(p.Sheet, names), part: p})
	}
	if t != nil {
		var err error
		if b.tables, err = b.placeTables(t, names); err != nil {
			return nil, err
		}
	}
	if err := b.layOut(); err != nil {
		return nil, err
	}
	for _, s := range b.sheets {
		for _, r := range s.rows {
			if r.id != "" && b.places[r.id] == "" {
				b.places[r.id] = escaped("'" + strings.ReplaceAll(s.name, "'", "''") + "'!A" + strconv.Itoa(r.first))
			}
		}
	}
	for i, s := range b.sheets {
		if i == 0 {
			if err := f.SetSheetName("Sheet1", s.name); err != nil {
				return nil, err
			}
			continue
		}
		if _, err := f.NewSheet(s.name); err != nil {
			return nil, err
		}
	}
	return b, nil
}

// layOut lays the sheets out, several at a time.
func (b *book) layOut() error {
	errs := make([]error, len(b.sheets))
	var next atomic.Int32
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(b.sheets)) {
		wait.Go(func() {
			for {
				i := int(next.Add(1)) - 1
				if i >= len(b.sheets) {
					return
				}
				errs[i] = b.sheets[i].layOut(b.doc)
			}
		})
	}
	wait.Wait()
	return errors.Join(errs...)
}

func (b *book) write() error {
	for _, s := range b.sheets {
		if err := b.writeSheet(s); err != nil {
			return fmt.Errorf("sheet %q: %w", s.name, err)
		}
	}
	return nil
}

func (b *book) writeSheet(s *sheet) error {
	f := b.file
	yes, one, zero := true, 1, 0
	orientation, size := "landscape", 9 // A4
	if s.part.Wide {
		size = 8 // A3
	}
	if s.header == 0 { // labels and values, or charts
		orientation = "portrait"
	}
	color := accentColor
	if err := f.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &yes, TabColorRGB: &color}); err != nil {
		return err
	}
	noGrid := false
	if err := f.SetSheetView(s.name, 0, &excelize.ViewOptions{ShowGridLines: &noGrid}); err != nil {
		return err
	}
	sw, err := f.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	if all := charts(s.part); len(all) > 0 {
		if err := b.writeCharts(s, sw, all); err != nil {
			return err
		}
	}
	for i, w := range s.widths {
		if err := sw.SetColWidth(i+1, i+1, w); err != nil {
			return err
		}
	}
	if s.header > 0 {
		frozen := s.frozen()
		corner, err := excelize.CoordinatesToCellName(frozen+1, s.header+1)
		if err != nil {
			return err
		}
		pane := "bottomLeft"
		if frozen > 0 {
			pane = "bottomRight"
		}
		if err := sw.SetPanes(&excelize.Panes{Freeze: true, XSplit: frozen, YSplit: s.header, TopLeftCell: corner, ActivePane: pane}); err != nil {
			return err
		}
	}
	var links hyperlinks
	for i := range s.rows {
		if err := b.writeRow(sw, s, &s.rows[i], &links); err != nil {
			return err
		}
	}
	b.addLinks(s.name, &links)
	if s.header > 0 {
		last, err := excelize.CoordinatesToCellName(s.columns, max(s.last, s.header+1))
		if err != nil {
			return err
		}
		if err := f.AutoFilter(s.name, "A"+strconv.Itoa(s.header)+":"+last, nil); err != nil {
			return err
		}
		titles := fmt.Sprintf("'%s'!$%d:$%d", strings.ReplaceAll(s.name, "'", "''"), s.header, s.header)
		if err := f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: titles, Scope: s.name}); err != nil {
			return err
		}
	}
	if err := f.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &one, FitToHeight: &zero}); err != nil {
		return err
	}
	side, top, edge := 0.4, 0.7, 0.3
	if err := f.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &edge, Footer: &edge}); err != nil {
		return err
	}
	if err := f.SetHeaderFooter(s.name, b.headerFooter(s)); err != nil {
		return err
	}
	return sw.Flush()
}

// writeRow writes one row of the document: one row of the sheet, and more
// where a cell does not fit into one.
func (b *book) writeRow(sw *excelize.StreamWriter, s *sheet, r *row, links *hyperlinks) error {
	b.row = slices.Grow(b.row[:0], len(r.cells))[:len(r.cells)]
	values := b.row
	for n, height := range r.heights {
		at := r.first + n
		clear(values)
		for i := range r.cells {
			text, more := r.piece(i, n, b.doc.Words.Continued)
			st := style{kind: r.kind, cell: r.styleOf(i)}
			if text == nil {
				if r.kind == rowTable || r.kind == rowHead {
					id, err := b.style(st)
					if err != nil {
						return err
					}
					values[i] = excelize.Cell{StyleID: id}
				}
				continue
			}
			linked := false
			if !more && len(text) == 1 && text[0].Link != "" && len(breaks(text[0].Text, s.widths[i], text[0].Style == doc.Strong)) == 1 {
				linked = b.link(links, i+1, at, text[0].Link)
			}
			value, st := runs(text, linked, st)
			id, err := b.style(st)
			if err != nil {
				return err
			}
			values[i] = excelize.Cell{StyleID: id, Value: value}
		}
		if err := sw.SetRow("A"+strconv.Itoa(at), values, excelize.RowOpts{Height: height}); err != nil {
			return err
		}
	}
	return nil
}

// headerFooter is the running text of the printed sheet.
func (b *book) headerFooter(s *sheet) *excelize.HeaderFooterOptions {
	const font = `&"` + fontName + `,Regular"&8 `
	keeper, title := headerText(b.doc.Keeper, 80), headerText(s.part.Title, 80)
	page := strings.Replace(strings.Replace(headerText(b.doc.Words.Page, 40), "%d", "&P", 1), "%d", "&N", 1)
	version := ""
	if b.doc.Version != "" {
		version = headerText(b.doc.Words.Version+" "+b.doc.Version, 60)
	}
	return &excelize.HeaderFooterOptions{
		OddHeader: "&L" + font + keeper + "&R" + font + title,
		OddFooter: "&L" + font + version + "&R" + font + page,
	}
}

// headerText makes a text safe for a header, whose codes begin with &.
func headerText(s string, n int) string {
	s = strings.Join(strings.Fields(clean(s)), " ")
	if r := []rune(s); len(r) > n {
		s = string(r[:n-1]) + "…"
	}
	return strings.ReplaceAll(s, "&", "&&")
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
