package pdf

import (
	"bufio"
	"fmt"
	"io"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf16"

	"github.com/jung-kurt/gofpdf"
)

// prune leaves out the links that lead nowhere; their text stays.
func (l *layout) prune() {
	known := map[string]bool{l.d.Cover.ID: true}
	for i := range l.d.Parts {
		known[l.d.Parts[i].ID] = true
	}
	for _, p := range l.pages {
		p.ops = slices.DeleteFunc(p.ops, func(o op) bool { return o.kind == opLink && !l.leads(&o, known) })
	}
}

// leads reports whether a link can be followed, and warns if it cannot.
func (l *layout) leads(o *op, known map[string]bool) bool {
	if id, ok := strings.CutPrefix(o.text, "#"); ok {
		if _, ok := l.anchors[id]; ok || known[id] {
			return ok
		}
		l.lost(fmt.Sprintf("link to %q leads nowhere and is shown as text", o.text))
		return false
	}
	if u, err := url.Parse(o.text); err == nil {
		switch strings.ToLower(u.Scheme) {
		case "http", "https", "mailto":
			return true
		}
	}
	l.lost(fmt.Sprintf("link to %q is no web or mail address and is shown as text", o.text))
	return false
}

func (l *layout) lost(what string) {
	if !l.warned[what] {
		l.warned[what] = true
		l.warnings = append(l.warnings, what)
	}
}

// drawing is a document in the making.
type drawing struct {
	*layout
	f        *gofpdf.Fpdf
	face     int     // the font selected, by its face; -1 for none
	size     float64 // of the font
	fill     ink     // of text and bands
	stroke   ink     // of lines
	artifact bool
}

// family is the name of a face in the file.
func family(face int) string {
	switch face {
	case regular:
		return "goregular"
	case bold:
		return "gobold"
	case fixed:
		return "gomono"
	}
	return "font" + strconv.Itoa(face-faceCount+1)
}

// write draws the pages laid out and writes the file to w.
func (l *layout) write(w io.Writer) error {
	f := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: shortEdge, Ht: longEdge}})
	f.SetAutoPageBreak(false, 0)
	f.SetMargins(0, 0, 0)
	f.SetCellMargin(0)
	f.SetCompression(false) // the finisher compresses
	f.SetCatalogSort(true)
	l.properties(f)
	for i, used := range l.used() {
		if len(used) > 0 {
			f.AddUTF8FontFromBytes(family(i), "", l.faces[i].embed(used))
		}
	}
	d := &drawing{layout: l, f: f}
	_, last := l.pages[len(l.pages)-1].size()
	marks := l.bookmarks
	for i, p := range l.pages {
		l.at = p.section
		f.AddPageFormat(orientation(p), gofpdf.SizeType{Wd: shortEdge, Ht: longEdge})
		_, h := p.size()
		d.face, d.size, d.artifact = -1, 0, false
		d.fill, d.stroke = inkCount, inkCount
		for len(marks) > 0 && marks[0].page == i {
			d.use(measures[running].face, measures[running].size) // a face is needed for the title to be written in Unicode
			// The library measures all bookmarks from the last page's edge.
			f.Bookmark(plane(flat(marks[0].title)), marks[0].level, last-h+marks[0].y)
			marks = marks[1:]
		}
		for j := range p.ops {
			d.op(&p.ops[j])
		}
		d.mark(false)
		if f.Err() {
			return fmt.Errorf("%q: %w", l.at, f.Error())
		}
		p.ops = nil
	}
	return f.Output(&finisher{w: bufio.NewWriterSize(w, 1<<16), language: l.d.Language, attach: l.attach})
}

func orientation(p *page) string {
	if p.wide {
		return "L"
	}
	return "P"
}

// used returns the runes that each face draws, in no order.
func (l *layout) used() [][]rune {
	seen := make([][]bool, len(l.faces))
	for i := range seen {
		seen[i] = make([]bool, planeSize)
	}
	seen[regular][' '] = true // for the bookmarks
	for _, p := range l.pages {
		for i := range p.ops {
			if o := &p.ops[i]; o.kind == opText {
				own := measures[o.style].face
				f := l.faces[own]
				s := seen[own]
				for _, r := range o.text {
					if f.via == nil {
						s[r&(planeSize-1)] = true
					} else {
						seen[f.by(own, r)][r&(planeSize-1)] = true
					}
				}
			}
		}
	}
	out := make([][]rune, len(l.faces))
	for i := range seen {
		for r, ok := range seen[i] {
			if ok {
				out[i] = append(out[i], rune(r))
			}
		}
	}
	return out
}

// use selects the font of a face.
func (d *drawing) use(face int, size float64) {
	if d.face != face || d.size != size {
		d.face, d.size = face, size
		d.f.SetFont(family(face), "", size)
	}
}

// paint selects the ink of text and bands, which are one in the file.
func (d *drawing) paint(k ink) {
	if d.fill != k {
		d.fill = k
		d.f.SetTextColor(inks[k][0], inks[k][1], inks[k][2])
		d.f.SetFillColor(inks[k][0], inks[k][1], inks[k][2])
	}
}

// pen selects the ink and the thickness of lines.
func (d *drawing) pen(k ink, thickness float64) {
	if d.stroke != k {
		d.stroke = k
		d.f.SetDrawColor(inks[k][0], inks[k][1], inks[k][2])
	}
	if d.f.GetLineWidth() != thickness {
		d.f.SetLineWidth(thickness)
	}
}

// mark sets what follows apart as no part of the text, or ends that.
func (d *drawing) mark(artifact bool) {
	if d.artifact != artifact {
		d.artifact = artifact
		if artifact {
			d.f.RawWriteStr("/Artifact BMC")
		} else {
			d.f.RawWriteStr("EMC")
		}
	}
}

// op draws one operation.
func (d *drawing) op(o *op) {
	if o.kind != opLink {
		d.mark(o.artifact)
	}
	switch o.kind {
	case opText:
		m := &measures[o.style]
		d.paint(o.ink)
		x, y := o.x, o.y+m.baseline()
		f := d.faces[m.face]
		f.runs(m.face, o.text, func(face int, part string) {
			d.use(face, m.size)
			d.f.Text(x, y, part)
			x += float64(f.measure(part)) * m.size / 1000
		})
		if strings.ContainsAny(o.text, "☑☒") {
			d.ticks(o, y)
		}
	case opBand:
		d.paint(o.ink)
		d.f.Rect(o.x, o.y, o.w, o.h, "F")
	case opRule:
		d.pen(o.ink, o.h)
		d.f.Line(o.x, o.y, o.x+o.w, o.y)
	case opCurve:
		d.curve(o)
	case opFrame:
		d.frame(o)
	case opLeader:
		if o.w > 8 {
			d.pen(o.ink, 0.7)
			d.f.SetLineCapStyle("round")
			d.f.SetDashPattern([]float64{0, 3.5}, 0)
			d.f.Line(o.x+o.w, o.y-0.4, o.x, o.y-0.4)
			d.f.SetDashPattern(nil, 0)
			d.f.SetLineCapStyle("butt")
		}
	case opLink:
		if id, ok := strings.CutPrefix(o.text, "#"); ok {
			to := d.anchors[id]
			n := d.f.AddLink()
			d.f.SetLink(n, to.y, to.page+1)
			d.f.Link(o.x, o.y, o.w, o.h, n)
		} else {
			d.f.LinkString(o.x, o.y, o.w, o.h, address(o.text))
		}
	}
}

// ticks draws the marks in the boxes of a line.
func (d *drawing) ticks(o *op, y float64) {
	m := &measures[o.style]
	f := d.faces[m.face]
	d.pen(o.ink, m.size*0.1)
	for i, r := range o.text {
		if r != '☑' && r != '☒' {
			continue
		}
		x := o.x + float64(f.measure(o.text[:i]))*m.size/1000
		w := float64(f.width[r]) * m.size / 1000
		at := func(u, v float64) (float64, float64) { return x + u*w, y - v*w }
		stroke := func(u1, v1, u2, v2 float64) {
			x1, y1 := at(u1, v1)
			x2, y2 := at(u2, v2)
			d.f.Line(x1, y1, x2, y2)
		}
		if r == '☑' {
			stroke(0.15, 0.6, 0.42, 0.2)
			stroke(0.42, 0.2, 1.05, 1.15)
		} else {
			stroke(0, 0.05, 1, 1.05)
			stroke(0, 1.05, 1, 0.05)
		}
	}
}

// address returns a link's target in ASCII, as the format asks.
func address(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c > '~' {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

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
	f.SetXmpMetadata(l.xmp(created, modified))
}
