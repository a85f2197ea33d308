package xlsx

import (
	"bytes"
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// hyperlinks are the links of a sheet in the making. They are written past
// the library, whose work grows with the square of their number.
type hyperlinks struct {
	n         int
	cells     bytes.Buffer // the elements of the sheet
	addresses bytes.Buffer // the relationships that hold addresses
}

// link makes a cell lead to a place or an address, and reports whether it
// could. It is for cells of one line: LibreOffice shows a linked cell without
// its line breaks.
func (b *book) link(links *hyperlinks, col, row int, to string) bool {
	if len(to) > 2000 || links.n >= maxLinks {
		return false
	}
	cell, err := excelize.CoordinatesToCellName(col, row)
	if err != nil {
		return false
	}
	anchor, inside := strings.CutPrefix(to, "#")
	if !inside {
		links.n++
		id := "rId" + strconv.Itoa(links.n)
		links.cells.WriteString(`<hyperlink ref="` + cell + `" r:id="` + id + `"/>`)
		links.addresses.WriteString(`<Relationship Id="` + id + `" Type="` + excelize.SourceRelationshipHyperLink +
			`" Target="` + escaped(to) + `" TargetMode="External"/>`)
		return true
	}
	place, ok := b.places[anchor]
	if !ok {
		return false
	}
	links.n++
	for _, s := range [...]string{`<hyperlink ref="`, cell, `" location="`, place, `"/>`} {
		links.cells.WriteString(s)
	}
	return true
}

func escaped(s string) string {
	if !strings.ContainsAny(s, "&<>'\"\t\n\r") {
		return s
	}
	var buf bytes.Buffer
	xml.EscapeText(&buf, []byte(s)) // writes to memory: no error
	return buf.String()
}

// addLinks adds the links of a sheet to the archive.
func (b *book) addLinks(sheet string, links *hyperlinks) {
	if links.n == 0 {
		return
	}
	index, err := b.file.GetSheetIndex(sheet)
	if err != nil {
		return
	}
	name := "sheet" + strconv.Itoa(index+1) + ".xml"
	b.links["xl/worksheets/"+name] = `<hyperlinks xmlns:r="` + relationships + `">` + links.cells.String() + `</hyperlinks>`
	if links.addresses.Len() > 0 {
		b.file.Pkg.Store("xl/worksheets/_rels/"+name+".rels", []byte(xml.Header+
			`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+links.addresses.String()+`</Relationships>`))
	}
}

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
