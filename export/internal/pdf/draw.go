package pdf

import (
	"fmt"
	"strconv"

	"github.com/jung-kurt/gofpdf"
)

// drawing turns the pages laid out into what the file holds of them. The
// library makes the fonts that they share, which are written at the end.
type drawing struct {
	content  // the page in work
	faces    []*face
	doc      *gofpdf.Fpdf // holds the fonts
	fonts    []usedFont   // by face
	section  string       // the section in work, for errors
	face     int          // the font selected, by its face; -1 for none
	size     float64      // of the font
	fill     ink          // of text and grounds
	stroke   ink          // of lines
	thick    float64      // of lines
	artifact bool
	mcid     int32 // of the marked content in work; 0 for none
}

func newDrawing(faces []*face) *drawing {
	f := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", Size: gofpdf.SizeType{Wd: shortEdge, Ht: longEdge}})
	f.SetCompression(false)
	f.SetCatalogSort(true)
	return &drawing{faces: faces, doc: f, fonts: make([]usedFont, len(faces))}
}

// page draws a page.
func (d *drawing) page(p *page) ([]byte, error) {
	d.section = p.section
	return d.sheet(longEdge, func() {
		for i := range p.ops {
			d.draw(&p.ops[i])
		}
	})
}

// sheet draws on paper of some height. What it returns holds until the next.
func (d *drawing) sheet(h float64, draw func()) (content []byte, err error) {
	d.b, d.h = d.b[:0], h
	d.face, d.size, d.artifact, d.mcid = -1, 0, false, 0
	d.fill, d.stroke, d.thick = inkCount, inkCount, -1
	draw()
	d.mark(false, 0)
	return d.b, d.doc.Error()
}

// total draws the number of pages with what follows it, for all pages.
func (d *drawing) total(text string, s style) (content []byte, w, h float64, err error) {
	m := &measures[s]
	w, h = float64(d.faces[m.face].measure(text))*m.size/1000, m.leading
	content, err = d.sheet(h, func() { d.run(&op{style: s, ink: m.ink, y: m.baseline(), text: text}) })
	return content, w, h, err
}

// family is the name of a face in the file.
func family(face int) string {
	switch face {
	case regular:
		return "LiberationSans"
	case bold:
		return "LiberationSans-Bold"
	}
	return "font" + strconv.Itoa(face-faceCount+1)
}

// paint selects the ink of text and grounds, which are one in the file.
func (d *drawing) paint(k ink) {
	if d.fill != k {
		d.fill = k
		d.b = append(append(d.b, paints[k]...), " rg\n"...)
	}
}

// pen selects the ink and the thickness of lines.
func (d *drawing) pen(k ink, thickness float64) {
	if d.stroke != k {
		d.stroke = k
		d.b = append(append(d.b, paints[k]...), " RG\n"...)
	}
	if d.thick != thickness {
		d.thick = thickness
		d.op("w", thickness)
	}
}

// paints are the inks as the file has them.
var paints = func() (all [inkCount]string) {
	for k, c := range inks {
		all[k] = fmt.Sprintf("%.3f %.3f %.3f", float64(c[0])/255, float64(c[1])/255, float64(c[2])/255)
	}
	return all
}()

// mark sets what follows apart: as no part of the text, or as content with a
// number; with neither it ends that.
func (d *drawing) mark(artifact bool, mcid int32) {
	if d.artifact == artifact && d.mcid == mcid {
		return
	}
	if d.artifact || d.mcid > 0 {
		d.op("EMC")
	}
	d.artifact, d.mcid = artifact, mcid
	switch {
	case artifact:
		d.op("/Artifact BMC")
	case mcid > 0:
		d.b = strconv.AppendInt(append(d.b, "/P <</MCID "...), int64(mcid-1), 10)
		d.op(">> BDC")
	}
}

// draw draws one operation.
func (d *drawing) draw(o *op) {
	d.mark(o.artifact, o.mcid)
	switch o.kind {
	case opRun, opTurned:
		d.run(o)
	case opPanel, opDisc, opTriangle, opArrow, opStroke:
		d.shape(o)
	case opTotal:
		d.paint(o.ink)
		d.op("q")
		d.op("cm", 1, 0, 0, 1, o.x, d.h-o.y-measures[o.style].leading)
		d.op("/Total Do Q")
	}
}

// ticks draws the marks in the boxes of a line.
func (d *drawing) ticks(left, y float64, text string, o *op) {
	m := &measures[o.style]
	f := d.faces[m.face]
	d.pen(o.ink, m.size*0.1)
	for i, r := range text {
		if r != '☑' && r != '☒' {
			continue
		}
		x := left + float64(f.measure(text[:i]))*m.size/1000
		w := float64(f.width[r]) * m.size / 1000
		at := func(u, v float64) (float64, float64) { return x + u*w, y - v*w }
		stroke := func(u1, v1, u2, v2 float64) {
			x1, y1 := at(u1, v1)
			x2, y2 := at(u2, v2)
			d.line(x1, y1, x2, y2)
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
