// Package pdf renders a document as a PDF: A4, typeset in one system, with
// contents, bookmarks, running lines and links, and byte for byte the same each
// time. It has no knowledge of registers.
//
// Text is measured once, broken into lines, laid out on pages, and only then
// drawn, line by line, through gofpdf.
package pdf

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/openropa/openropa/export/internal/doc"
)

// Options adjust a rendering; the zero value is the default.
type Options struct {
	// Fonts are TrueType fonts to fall back on, in order, for the characters
	// that the fonts of the document lack.
	Fonts [][]byte
	// Attach is a file to embed; nil for none.
	Attach *Attachment
}

// Attachment is a file inside the document.
type Attachment struct {
	Name, Type, Description string // Type is a media type
	Data                    []byte
}

// Render writes d to w as a PDF, in one pass once it is whole. The warnings
// name each character that is drawn as a substitute or left out, and each link
// that leads nowhere. Notes on columns are for the workbook and not shown.
//
// The error names the part in work, or is that of w. Nothing is written unless
// the whole document could be made. Render may be called concurrently.
func Render(w io.Writer, d *doc.Document, o Options) (warnings []string, err error) {
	if d == nil {
		return nil, errors.New("pdf: no document")
	}
	faces, err := loadFaces()
	if err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	if faces, err = withFonts(faces, o.Fonts); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	l := newLayout(d, faces)
	l.attach = o.Attach
	defer func() {
		if p := recover(); p != nil {
			warnings, err = nil, fmt.Errorf("pdf: %q: %v", l.at, p)
		}
	}()
	if err := l.run(); err != nil {
		return nil, fmt.Errorf("pdf: %q: %w", l.at, err)
	}
	// The parts are laid out, and may be collected while the pages are drawn.
	front := *d
	front.Parts = nil
	l.d = &front
	if err := l.write(w); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	return l.warnings, nil
}

// xmp returns the document's metadata as an XMP packet.
func (l *layout) xmp(created, modified time.Time) []byte {
	d := l.d
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
