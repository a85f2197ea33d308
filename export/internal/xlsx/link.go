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
	cells     []byte // the elements of the sheet
	addresses []byte // the relationships that hold addresses
}

const (
	relationships     = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	relationshipsHead = xml.Header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
)

// inside makes a cell lead to one of the workbook.
func (l *hyperlinks) inside(column, row int, to place) {
	l.n++
	l.cells = append(appendCell(append(l.cells, `<hyperlink ref="`...), column, row), `" location="`...)
	l.cells = append(appendCell(append(l.cells, to.sheet...), to.column, to.row), `"/>`...)
}

// outside makes a cell lead to an address.
func (l *hyperlinks) outside(column, row int, address string) {
	l.n++
	id := `"rId` + strconv.Itoa(l.n) + `"`
	l.cells = append(appendCell(append(l.cells, `<hyperlink ref="`...), column, row), `" r:id=`+id+`/>`...)
	l.addresses = append(l.addresses, `<Relationship Id=`+id+` Type="`+excelize.SourceRelationshipHyperLink+
		`" Target="`+escaped(address)+`" TargetMode="External"/>`...)
}

// link makes a cell lead to a place or an address, and reports whether it
// could. It is for cells of one line: LibreOffice shows a linked cell without
// its line breaks.
func (b *book) link(links *hyperlinks, column, row int, to string) bool {
	if len(to) > 2000 || links.n >= maxLinks {
		return false
	}
	anchor, inside := strings.CutPrefix(to, "#")
	if !inside {
		links.outside(column, row, to)
		return true
	}
	place := b.places[anchor]
	if place.row > 0 {
		links.inside(column, row, place)
	}
	return place.row > 0
}

func escaped(s string) string {
	if !strings.ContainsAny(s, "&<>'\"\t\n\r") {
		return s
	}
	var buf bytes.Buffer
	xml.EscapeText(&buf, []byte(s)) // writes to memory: no error
	return buf.String()
}
