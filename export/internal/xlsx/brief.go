package xlsx

import (
	"cmp"
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/doc"
)

// RenderBrief writes the sections of a register laid out short as sheets. It is
// for handing over: nothing is hidden, no name is defined but for the headings
// that each printed page repeats, and the properties are those of the register.
// Nothing is written unless the workbook is whole; the same brief gives the same
// bytes. Canceling the context ends it with the context's error.
func RenderBrief(ctx context.Context, w io.Writer, d *brief.Brief) error {
	b, err := startBook(&doc.Document{Title: d.Title, Subject: d.Subject, Keeper: d.Keeper, Language: d.Language, Words: doc.Words{Page: d.Page}})
	if err != nil {
		return err
	}
	defer b.file.Close()
	b.file.Pkg.Store("docProps/core.xml", briefProperties(d))
	b.file.Pkg.Store("docProps/app.xml", []byte(xml.Header+`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`))
	bb := &briefBook{book: b, brief: d, looks: make(map[briefLook]int)}
	taken := make(map[string]bool)
	for i := range d.Sections {
		s := &briefSheet{name: sheetName(d.Sections[i].Sheet, taken), section: &d.Sections[i]}
		s.layOut(d.More)
		bb.sheets = append(bb.sheets, s)
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	for _, s := range bb.sheets {
		if err := b.addSheets(s.name); err != nil {
			return err
		}
		for i := range s.rows {
			if r := &s.rows[i]; r.id != "" {
				b.places[r.id] = place{sheet: escaped(quoted(s.name) + "!"), row: r.first}
			}
		}
	}
	for _, s := range bb.sheets {
		if err := bb.write(s); err != nil {
			return fmt.Errorf("sheet %q: %w", s.name, err)
		}
	}
	return b.save(ctx, w)
}

// briefBook is the workbook of a brief in the making.
type briefBook struct {
	*book
	brief  *brief.Brief
	sheets []*briefSheet
	looks  map[briefLook]int
}

// briefProperties are the properties of the document: what the register is, and
// whose.
func briefProperties(d *brief.Brief) []byte {
	buf := []byte(xml.Header + `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/">`)
	for _, p := range [][2]string{{"title", d.Title}, {"subject", d.Subject}, {"creator", d.Keeper}, {"language", d.Language}} {
		if p[1] != "" {
			buf = append(buf, "<dc:"+p[0]+">"+escaped(clean(p[1]))+"</dc:"+p[0]+">"...)
		}
	}
	return append(buf, "</cp:coreProperties>"...)
}

// write writes a sheet: its frame now, its rows when the workbook is saved.
func (b *briefBook) write(s *briefSheet) error {
	if err := b.setUp(s); err != nil {
		return err
	}
	part, err := b.part(s.name)
	if err != nil {
		return err
	}
	sw, err := b.file.NewStreamWriter(s.name)
	if err != nil {
		return err
	}
	if err := setWidths(sw, s.widths); err != nil {
		return err
	}
	if s.head > 0 && s.section.Level > 1 {
		if err := freeze(sw, s.heads, s.head); err != nil {
			return err
		}
	}
	for i := range s.rows {
		r := &s.rows[i]
		for j := range r.cells {
			c := &r.cells[j]
			for _, goesOn := range []bool{false, len(r.heights) > 1} {
				l := c.look
				l.goesOn = goesOn
				if _, err := b.style(l); err != nil {
					return err
				}
			}
			if c.across < 2 {
				continue
			}
			for n := range r.heights {
				if err := sw.MergeCell(CellName(c.column, r.first+n), CellName(c.column+c.across-1, r.first+n)); err != nil {
					return err
				}
			}
		}
	}
	part.size = len(s.rows) * len(s.widths) * 200
	part.rows = func(w *rowWriter) error {
		var runs []run
		inkLooks := make(map[ink]string)
		for i := range s.rows {
			r := &s.rows[i]
			for n, height := range r.heights {
				w.begin(r.first+n, height, false)
				for j := range r.cells {
					c := &r.cells[j]
					look := c.look
					look.goesOn = n+1 < len(r.heights)
					style := b.looks[look]
					spans := c.piece(n)
					switch {
					case len(spans) == 0:
						w.blank(c.column, style)
					case len(spans) == 1 && spans[0].ink == look.ink:
						w.text(c.column, style, spans[0].text)
					default:
						runs = runs[:0]
						for _, s := range spans {
							if inkLooks[s.ink] == "" {
								inkLooks[s.ink] = runLook(s.ink.font())
							}
							runs = append(runs, run{inkLooks[s.ink], s.text})
						}
						w.runs(c.column, style, runs)
					}
					for x := 1; x < c.across; x++ {
						w.blank(c.column+x, style)
					}
					if c.link != "" && n == 0 {
						b.link(&part.links, c.column, r.first, c.link)
					}
				}
				w.end()
			}
			r.cells = nil // of no more use
			if w.err != nil {
				return w.err
			}
		}
		return nil
	}
	return sw.Flush()
}

// tabs are the colours of the tabs.
var tabs = map[string]string{
	"sheet:cover": muted, "sheet:controller": navy, "sheet:processor": amber, "sheet:recipients": plum, "sheet:transfers": plum, "sheet:measures": green, "sheet:rights": muted, "sheet:sources": muted,
}

// setUp gives a sheet its page: printed one page wide, which the sheet's width
// was chosen for. A program that has not our font makes columns wider: at a
// fixed scale the last would be printed on a page of their own.
func (b *briefBook) setUp(s *briefSheet) error {
	f := b.file
	noGrid, fit, one, high, paper, landscape := false, true, 1, 0, 9, "landscape" // A4
	if s.wide {
		paper = 8 // A3
	}
	tab := cmp.Or(tabs[s.section.ID], muted)
	if err := f.SetSheetProps(s.name, &excelize.SheetPropsOptions{TabColorRGB: &tab, FitToPage: &fit}); err != nil {
		return err
	}
	if err := f.SetSheetView(s.name, 0, &excelize.ViewOptions{ShowGridLines: &noGrid}); err != nil {
		return err
	}
	if err := f.SetPageLayout(s.name, &excelize.PageLayoutOptions{Size: &paper, Orientation: &landscape, FitToWidth: &one, FitToHeight: &high}); err != nil {
		return err
	}
	side, top, bottom, edge := pageMargin/25.4, 0.45, 0.6, 0.3
	if err := f.SetPageMargins(s.name, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &bottom, Header: &edge, Footer: &edge}); err != nil {
		return err
	}
	p := page{foot: b.brief.Foot}
	foot := b.headerFooter(p)
	foot.OddHeader = ""
	if b.brief.Mark != "" {
		foot.OddFooter += `&C&"` + fontName + `,Bold"&9 ` + headerText(b.brief.Mark, 60)
	}
	if err := f.SetHeaderFooter(s.name, foot); err != nil {
		return err
	}
	if s.head > 0 {
		p.repeat = [2]int{s.head, s.head}
	}
	return b.nameAreas(s.name, p)
}

// hasText reports whether a row of cells says anything.
func (r *briefRow) hasText() bool {
	return slices.ContainsFunc(r.cells, func(c briefCell) bool { return len(c.spans) > 0 })
}
