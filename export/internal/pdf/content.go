package pdf

import (
	"bytes"
	"math"
	"regexp"
	"strconv"

	"github.com/jung-kurt/gofpdf"
)

// content is what the file holds of a page, in the writing: operators of the
// format. Places are measured from the upper left corner.
type content struct {
	b []byte
	h float64 // of the page
}

// number appends a number with two decimals at most. A page has thousands.
func (c *content) number(v float64) {
	n := int64(math.Round(v * 100))
	if n < 0 {
		c.b = append(c.b, '-')
		n = -n
	}
	cents := n % 100
	if n /= 100; n < 1000 {
		if n >= 100 {
			c.b = append(c.b, byte('0'+n/100))
		}
		if n >= 10 {
			c.b = append(c.b, byte('0'+n/10%10))
		}
		c.b = append(c.b, byte('0'+n%10))
	} else {
		c.b = strconv.AppendInt(c.b, n, 10)
	}
	if cents > 0 {
		c.b = append(c.b, '.', byte('0'+cents/10))
		if cents%10 > 0 {
			c.b = append(c.b, byte('0'+cents%10))
		}
	}
}

// op appends an operator after its operands.
func (c *content) op(operator string, operands ...float64) {
	for _, v := range operands {
		c.number(v)
		c.b = append(c.b, ' ')
	}
	c.b = append(append(c.b, operator...), '\n')
}

// at appends an operator of one place.
func (c *content) at(operator string, x, y float64) { c.op(operator, x, c.h-y) }

// line draws a line.
func (c *content) line(x1, y1, x2, y2 float64) {
	c.at("m", x1, y1)
	c.at("l", x2, y2)
	c.op("S")
}

// dash sets how lines are dashed; none is solid.
func (c *content) dash(pattern ...float64) {
	c.b = append(c.b, '[')
	for _, v := range pattern {
		c.number(v)
		c.b = append(c.b, ' ')
	}
	c.op("] 0 d")
}

// text draws a text in the font selected: the codes of a face. It notes which
// are used.
func (c *content) text(x, y float64, f *face, s string, used []bool) {
	c.b = append(c.b, "BT "...)
	c.number(x)
	c.b = append(c.b, ' ')
	c.number(c.h - y)
	c.b = append(c.b, " Td ("...)
	for _, r := range s {
		r = f.code(r)
		used[r] = true
		for _, v := range [...]byte{byte(r >> 8), byte(r)} {
			switch v {
			case '\\', '(', ')':
				c.b = append(c.b, '\\', v)
			case '\r':
				c.b = append(c.b, '\\', 'r')
			default:
				c.b = append(c.b, v)
			}
		}
	}
	c.b = append(c.b, ") Tj ET\n"...)
}

// usedFont is a face as the library knows it.
type usedFont struct {
	name string // of the library's resource; "" for a face that is not used
	used []bool // the codes that are drawn
}

// aResource is a font's name in what the library draws.
var aResource = regexp.MustCompile(`/(F\w+) `)

// use selects the font of a face.
func (d *drawing) use(face int, size float64) {
	if d.face == face && d.size == size {
		return
	}
	f := &d.fonts[face]
	if f.name == "" {
		d.doc.AddUTF8FontFromBytes(family(face), "", d.faces[face].embed())
		drawn := d.library(face, "")
		if m := aResource.FindSubmatch(drawn); m != nil {
			f.name = string(m[1])
		}
		f.used = make([]bool, planeSize)
	}
	d.face, d.size = face, size
	d.b = append(strconv.AppendInt(append(d.b, "/F"...), int64(face), 10), ' ')
	d.op("Tf", size)
}

// library draws a text with the library, and returns what it makes of that.
func (d *drawing) library(face int, text string) []byte {
	t := d.doc.CreateTemplateCustom(gofpdf.PointType{}, gofpdf.SizeType{Wd: shortEdge, Ht: longEdge}, func(t *gofpdf.Tpl) {
		t.SetFont(family(face), "", 10)
		if text != "" {
			t.Text(0, 0, text)
		}
	})
	return t.Bytes()
}

// tellFonts tells the library which characters of the fonts are drawn, so that
// it embeds them. It returns pairs: what the library calls a font, and what the
// pages do, which is shorter.
func (d *drawing) tellFonts() (names []string) {
	for face := range d.fonts {
		f := &d.fonts[face]
		if f.name == "" {
			continue
		}
		var used bytes.Buffer
		for r, is := range f.used {
			if is {
				used.WriteRune(rune(r))
			}
		}
		d.library(face, used.String())
		names = append(names, "/"+f.name+" ", "/F"+strconv.Itoa(face)+" ")
	}
	return names
}
