package pdf

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"fmt"
	"math"
	"strings"

	"github.com/openropa/openropa/export/internal/brief"
)

// intent writes what the colours of the file mean, and returns its object.
func (f *file) intent() int {
	profile := f.reserve(2)
	f.stream(profile, "/N 3 ", sRGB())
	f.object(profile+1, fmt.Appendf(nil, "<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile %d 0 R>>", profile))
	return profile + 1
}

// sRGB returns a profile of the colour space of IEC 61966-2-1, as version 2 of
// the International Color Consortium's format has it: three primaries and one
// curve.
func sRGB() []byte {
	type part struct {
		name string
		data []byte
	}
	u32 := binary.BigEndian.AppendUint32
	text := func(s string) []byte {
		return append([]byte("text\x00\x00\x00\x00"+s), 0)
	}
	// A description is in ASCII, then none in Unicode, then none in a script.
	description := u32([]byte("desc\x00\x00\x00\x00"), uint32(len("sRGB")+1))
	description = append(append(description, "sRGB\x00"...), make([]byte, 4+4+2+1+67)...)
	point := func(x, y, z float64) []byte { // of the illuminant D50
		b := []byte("XYZ \x00\x00\x00\x00")
		for _, v := range [...]float64{x, y, z} {
			b = u32(b, uint32(int32(math.Round(v*65536))))
		}
		return b
	}
	const steps = 1024
	curve := u32([]byte("curv\x00\x00\x00\x00"), steps)
	for i := range steps {
		v := float64(i) / (steps - 1)
		if v <= 0.04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+0.055)/1.055, 2.4)
		}
		curve = binary.BigEndian.AppendUint16(curve, uint16(math.Round(v*65535)))
	}
	parts := []part{
		{"desc", description}, {"cprt", text("No copyright, use freely")}, {"wtpt", point(0.9642, 1, 0.8249)},
		{"rXYZ", point(0.4360, 0.2225, 0.0139)}, {"gXYZ", point(0.3851, 0.7169, 0.0971)}, {"bXYZ", point(0.1431, 0.0606, 0.7141)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	const head = 128
	at := head + 4 + 12*len(parts)
	table := u32(nil, uint32(len(parts)))
	var data []byte
	shared := 0
	for _, p := range parts {
		if p.name == "gTRC" || p.name == "bTRC" {
			table = u32(u32(append(table, p.name...), uint32(shared)), uint32(len(p.data)))
			continue
		}
		shared = at + len(data)
		table = u32(u32(append(table, p.name...), uint32(shared)), uint32(len(p.data)))
		data = append(data, p.data...)
		data = append(data, make([]byte, -len(data)&3)...)
	}
	b := u32(nil, uint32(at+len(data)))
	b = append(b, "\x00\x00\x00\x00\x02\x10\x00\x00mntrRGB XYZ "...)
	for _, v := range [...]uint16{2000, 1, 1, 0, 0, 0} { // the day of the format, not of the file
		b = binary.BigEndian.AppendUint16(b, v)
	}
	b = append(b, "acsp"...)
	b = append(b, make([]byte, 68-len(b))...)
	b = append(b, point(0.9642, 1, 0.8249)[8:]...)
	b = append(b, make([]byte, head-len(b))...)
	return append(append(b, table...), data...)
}

// properties are those of a brief in the file. No date says when the file was
// made: it is the same whenever that is.
func properties(b *brief.Brief) []byte {
	var out bytes.Buffer
	out.WriteString("<<")
	for _, p := range [...]struct{ key, text string }{{"Title", b.Title}, {"Author", b.Keeper}, {"Subject", b.Subject}, {"Creator", producer}, {"Producer", producer}} {
		if p.text != "" {
			fmt.Fprintf(&out, "/%s %s\n", p.key, appendText(nil, flat(p.text)))
		}
	}
	out.WriteString(">>")
	return out.Bytes()
}

// archived is the metadata of a brief as an XMP packet. It says that the file
// conforms to PDF/A-3a and PDF/UA-1, and what the property for the latter is,
// which the former does not know.
func (l *layout) archived(d *brief.Brief) []byte {
	var b bytes.Buffer
	one := func(name, open, end, text string) {
		if text != "" {
			var e strings.Builder
			xml.EscapeText(&e, []byte(flat(text)))
			fmt.Fprintf(&b, "<%s>%s%s%s</%s>\n", name, open, e.String(), end, name)
		}
	}
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` + "\n" +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"` +
		` xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">` + "\n")
	const alt, altEnd = `<rdf:Alt><rdf:li xml:lang="x-default">`, `</rdf:li></rdf:Alt>`
	one("dc:title", alt, altEnd, d.Title)
	one("dc:description", alt, altEnd, d.Subject)
	one("dc:creator", "<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>", d.Keeper)
	one("dc:language", "<rdf:Bag><rdf:li>", "</rdf:li></rdf:Bag>", tag(d.Language))
	if _, ok := date(d.AsOf); ok {
		one("dc:date", "<rdf:Seq><rdf:li>", "</rdf:li></rdf:Seq>", d.AsOf)
	} else if d.AsOf != "" {
		l.lost(fmt.Sprintf("date %q is no ISO 8601 date and not in the properties", d.AsOf))
	}
	one("dc:identifier", "", "", d.Digest)
	one("dc:format", "", "", "application/pdf")
	one("xmp:CreatorTool", "", "", producer)
	one("pdf:Producer", "", "", producer)
	b.WriteString("<pdfaid:part>3</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n" +
		`<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">` + "\n" +
		`<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">` +
		`<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>` +
		`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>part of ISO 14289 that the file conforms to</pdfaProperty:description>` +
		`<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>` + "\n" +
		"</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
	return b.Bytes()
}
