package xlsx

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// page is how a sheet looks on the screen and how it is printed: one page
// wide, or in bands of columns that are.
type page struct {
	title   string // at the right of the running head
	foot    string // at the left of the running foot
	tab     string // colour of the tab, RRGGBB; "" for none
	bands   []int  // the column after the last of each, from 0; nil for all there is
	rows    int    // how many rows are printed; 0 for all of the columns, so that those that people add are printed
	wide    bool   // A3, not A4
	upright bool
	scale   int    // per cent at which it is printed, over as many pages across as it takes; 0 is one page wide
	breaks  []int  // rows, from 1, that begin a page; they need a scale
	repeat  [2]int // first and last of the rows that stand on every page; 0 for none
	heads   int    // columns that stand on every page
	onePage bool   // one page high too
	aside   string // it is not printed with the workbook: its print area is this cell, "$A$4", which shows nothing
}

// page is that of a sheet of a document: its foot says the version.
func (b *book) page(title string, bands ...int) page {
	p := page{title: title, tab: accentColor, bands: bands}
	if b.doc.Version != "" {
		p.foot = b.doc.Words.Version + " " + b.doc.Version
	}
	return p
}

// setUp gives a sheet its page.
func (b *book) setUp(sheet string, p page) error {
	f := b.file
	fit, noGrid, one, zero, size, orientation := p.scale == 0, false, 1, 0, 9, "landscape" // A4
	if p.wide {
		size = 8 // A3
	}
	if p.upright {
		orientation = "portrait"
	}
	if p.onePage {
		zero = 1
	}
	props := &excelize.SheetPropsOptions{FitToPage: &fit}
	if p.tab != "" {
		props.TabColorRGB = &p.tab
	}
	if err := f.SetSheetProps(sheet, props); err != nil {
		return err
	}
	if err := f.SetSheetView(sheet, 0, &excelize.ViewOptions{ShowGridLines: &noGrid}); err != nil {
		return err
	}
	paper := &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, FitToWidth: &one, FitToHeight: &zero}
	if scale, order := uint(p.scale), "overThenDown"; !fit {
		paper = &excelize.PageLayoutOptions{Size: &size, Orientation: &orientation, AdjustTo: &scale, PageOrder: &order}
	}
	if err := f.SetPageLayout(sheet, paper); err != nil {
		return err
	}
	side, top, edge := 0.3, 0.7, 0.3
	if err := f.SetPageMargins(sheet, &excelize.PageLayoutMarginsOptions{Left: &side, Right: &side, Top: &top, Bottom: &top, Header: &edge, Footer: &edge}); err != nil {
		return err
	}
	if err := f.SetHeaderFooter(sheet, b.headerFooter(p)); err != nil {
		return err
	}
	return b.nameAreas(sheet, p)
}

// protect keeps the cells of a sheet that is not read back from being edited,
// without a password. It can be sorted, filtered and formatted.
func (b *book) protect(sheet string) error {
	return b.file.ProtectSheet(sheet, &excelize.SheetProtectionOptions{
		AutoFilter: true, Sort: true, FormatCells: true, FormatColumns: true, FormatRows: true, SelectLockedCells: true, SelectUnlockedCells: true,
	})
}

// nameAreas defines what is printed of a sheet, and what on each of its pages.
func (b *book) nameAreas(sheet string, p page) error {
	name := quoted(sheet)
	var titles, areas []string
	if p.heads > 0 {
		titles = append(titles, fmt.Sprintf("%s!$A:$%s", name, columnName(p.heads-1)))
	}
	if p.repeat[1] > 0 {
		titles = append(titles, fmt.Sprintf("%s!$%d:$%d", name, p.repeat[0], p.repeat[1]))
	}
	if p.aside != "" {
		areas = append(areas, name+"!"+p.aside)
	}
	from := 0
	for _, to := range p.bands {
		area := fmt.Sprintf("%s!$%s:$%s", name, columnName(from), columnName(to-1))
		if p.rows > 0 {
			area = fmt.Sprintf("%s!$%s$1:$%s$%d", name, columnName(from), columnName(to-1), p.rows)
		}
		areas = append(areas, area)
		from = to
	}
	if err := b.define(sheet, "_xlnm.Print_Titles", titles); err != nil {
		return err
	}
	return b.define(sheet, "_xlnm.Print_Area", areas)
}

// define defines a name of a sheet for ranges, if there are any. The library
// defines the first name; it would go through all sheets for each of the
// others, which are copies of the first.
func (b *book) define(sheet, name string, ranges []string) error {
	if len(ranges) == 0 {
		return nil
	}
	to := strings.Join(ranges, ",")
	list := b.file.WorkBook.DefinedNames
	if list == nil {
		return b.file.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: to, Scope: sheet})
	}
	index, err := b.file.GetSheetIndex(sheet)
	if err != nil {
		return err
	}
	d := list.DefinedName[0]
	d.Name, d.Data, d.LocalSheetID = name, to, &index
	list.DefinedName = append(list.DefinedName, d)
	return nil
}

// headerFooter is the running text of a printed sheet.
func (b *book) headerFooter(p page) *excelize.HeaderFooterOptions {
	const font = `&"` + fontName + `,Regular"&8 `
	number := strings.Replace(strings.Replace(headerText(b.doc.Words.Page, 40), "%d", "&P", 1), "%d", "&N", 1)
	return &excelize.HeaderFooterOptions{
		OddHeader: "&L" + font + headerText(b.doc.Keeper, 80) + "&R" + font + headerText(p.title, 80),
		OddFooter: "&L" + font + headerText(p.foot, 60) + "&R" + font + number,
	}
}

// headerText makes a text safe for a header, whose codes begin with &.
func headerText(s string, n int) string {
	return strings.ReplaceAll(shortened(strings.Join(strings.Fields(clean(s)), " "), n), "&", "&&")
}

// freeze keeps the first columns and rows of a sheet in view.
func freeze(sw *excelize.StreamWriter, columns, rows int) error {
	pane := "bottomRight"
	switch {
	case columns == 0 && rows == 0:
		return nil
	case columns == 0:
		pane = "bottomLeft"
	case rows == 0:
		pane = "topRight"
	}
	return sw.SetPanes(&excelize.Panes{Freeze: true, XSplit: columns, YSplit: rows, TopLeftCell: CellName(columns, rows+1), ActivePane: pane})
}

// setWidths gives the first columns of a sheet their widths, in characters.
func setWidths(sw *excelize.StreamWriter, widths []float64) error {
	for i, w := range widths {
		if err := sw.SetColWidth(i+1, i+1, w); err != nil {
			return err
		}
	}
	return nil
}
