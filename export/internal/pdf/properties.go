package pdf

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"

	"github.com/openropa/openropa/export/internal/doc"
)

// flat returns s on one line and valid, for the properties and bookmarks.
func flat(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// plane writes code points beyond the plane that the library knows as two
// surrogates of three bytes each, which it turns into correct UTF-16.
func plane(s string) string {
	if strings.IndexFunc(s, func(r rune) bool { return r >= planeSize }) < 0 {
		return s
	}
	var b []byte
	for _, r := range s {
		if r < planeSize {
			b = append(b, string(r)...)
			continue
		}
		hi, lo := utf16.EncodeRune(r)
		for _, u := range []rune{hi, lo} {
			b = append(b, byte(0xe0|u>>12), byte(0x80|u>>6&0x3f), byte(0x80|u&0x3f))
		}
	}
	return string(b)
}

// producer names the program in the document's properties.
const producer = "OpenROPA"

// undated is the date of a document that states none; the format asks for one.
var undated = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

// date reads an ISO 8601 date or time.
func date(s string) (time.Time, bool) {
	for _, form := range []string{time.DateOnly, time.RFC3339, "2006-01", "2006"} {
		if t, err := time.Parse(form, s); err == nil {
			return t.UTC(), true
		}
	}
	return time.Time{}, false
}

// properties sets what a viewer says about the file.
func (l *layout) properties(f *gofpdf.Fpdf) {
	d := l.d
	created, okC := date(d.Created)
	modified, okM := date(d.Modified)
	for _, n := range [...]struct {
		name, text string
		ok         bool
	}{{"created", d.Created, okC}, {"modified", d.Modified, okM}} {
		if n.text != "" && !n.ok {
			l.lost(fmt.Sprintf("date %s %q is no ISO 8601 date and not in the properties", n.name, n.text))
		}
	}
	switch {
	case !okC && !okM:
		created, modified = undated, undated
	case !okC:
		created = modified
	case !okM:
		modified = created
	}
	f.SetCreationDate(created)
	f.SetModificationDate(modified)
	f.SetTitle(plane(flat(d.Title)), true)
	f.SetAuthor(plane(flat(d.Keeper)), true)
	f.SetSubject(plane(flat(d.Subject)), true)
	f.SetProducer(producer, true)
	f.SetCreator(producer, true)
	f.SetXmpMetadata(xmp(d, created, modified))
}

// xmp returns the document's metadata as an XMP packet.
func xmp(d *doc.Document, created, modified time.Time) []byte {
	var b bytes.Buffer
	esc := func(s string) string {
		var e strings.Builder
		xml.EscapeText(&e, []byte(flat(s)))
		return e.String()
	}
	one := func(name, open, end, text string) {
		if text != "" {
			fmt.Fprintf(&b, "<%s>%s%s%s</%s>\n", name, open, esc(text), end, name)
		}
	}
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n" +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">` + "\n")
	const alt, altEnd = `<rdf:Alt><rdf:li xml:lang="x-default">`, `</rdf:li></rdf:Alt>`
	one("dc:title", alt, altEnd, d.Title)
	one("dc:description", alt, altEnd, d.Subject)
	one("dc:creator", "<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>", d.Keeper)
	one("dc:language", "<rdf:Bag><rdf:li>", "</rdf:li></rdf:Bag>", tag(d.Language))
	one("dc:format", "", "", "application/pdf")
	one("xmp:CreateDate", "", "", created.Format(time.RFC3339))
	one("xmp:ModifyDate", "", "", modified.Format(time.RFC3339))
	one("xmp:CreatorTool", "", "", producer)
	one("pdf:Producer", "", "", producer)
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
	return b.Bytes()
}
