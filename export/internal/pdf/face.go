package pdf

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"sync"
	"unicode"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	pt "golang.org/x/image/math/fixed"
)

// Faces of the document, as indexes into the faces.
const (
	regular = iota
	bold
	faceCount
)

// planeSize is the number of code points that the library knows, those of the
// Basic Multilingual Plane.
const planeSize = 1 << 16

// face is a font with what measuring needs. It is never written to once made,
// so renderings may share it.
type face struct {
	ttf   []byte
	glyph [planeSize]uint16 // 0 for a missing glyph
	width [planeSize]uint16 // in thousandths of the size, rounded as the library does
	via   []uint8           // of a face with others to fall back on: the index of the face that draws each rune, or 0 for this one
	above map[rune]drawer   // likewise, of the runes above U+FFFF
	first rune              // of a face for a block of those: the block's first; see code
}

// drawer is the face that draws a rune, and how wide.
type drawer struct {
	face  uint8
	width uint16
}

// The runes above U+FFFF, which the library does not know, are drawn in blocks
// of blockSize by a face each, under codes from blockCodes on that are no
// halves of other characters. The file says what the codes stand for.
const (
	blockSize  = 1 << 15
	blockCodes = 0x2000
	lastPlane  = 3 // of letters and signs
)

// code is what a block's face knows a rune as.
func (f *face) code(r rune) rune {
	if f.first == 0 {
		return r
	}
	return r - f.first + blockCodes
}

// stand is a character that the fonts lack, drawn with the glyph of another.
// The text in the file stays what it was.
type stand struct{ char, glyph rune }

// stands are the characters drawn with another's glyph. A tick is drawn over
// the boxes that have one.
var stands = []stand{
	{char: '\u2010', glyph: '-'}, // hyphen
	{char: '\u2011', glyph: '-'}, // non-breaking hyphen
	{char: '\u2000', glyph: ' '},
	{char: '\u2001', glyph: ' '},
	{char: '\u2002', glyph: ' '},
	{char: '\u2003', glyph: ' '},
	{char: '\u2004', glyph: ' '},
	{char: '\u2005', glyph: ' '},
	{char: '\u2006', glyph: ' '},
	{char: '\u2007', glyph: ' '},
	{char: '\u2008', glyph: ' '},
	{char: '\u2009', glyph: ' '},
	{char: '\u200a', glyph: ' '},
	{char: '\u202f', glyph: ' '}, // narrow no-break space
	{char: '\u205f', glyph: ' '},
	{char: '\u3000', glyph: ' '},
	{char: '\u2610', glyph: '□'}, // ballot box
	{char: '\u2611', glyph: '□'}, // with tick
	{char: '\u2612', glyph: '□'}, // with cross
	{char: '\u2713', glyph: '√'}, // tick
	{char: '\u2714', glyph: '√'},
	{char: '\u207a', glyph: '+'}, // raised, as in some names
	{char: '\u207b', glyph: '-'},
	{char: '\u207c', glyph: '='},
	{char: '\u207d', glyph: '('},
	{char: '\u207e', glyph: ')'},
	{char: '\u208a', glyph: '+'}, // lowered
	{char: '\u208b', glyph: '-'},
	{char: '\u208c', glyph: '='},
	{char: '\u208d', glyph: '('},
	{char: '\u208e', glyph: ')'},
}

// loadFaces parses the fonts once for the process.
var loadFaces = sync.OnceValues(func() ([]*face, error) {
	var faces []*face
	for _, ttf := range [faceCount][]byte{regular: liberationsansregular.TTF, bold: liberationsansbold.TTF} {
		f, err := newFace(ttf)
		if err != nil {
			return nil, err
		}
		faces = append(faces, f)
	}
	return faces, nil
})

// newFace reads the glyphs and widths of a TrueType font.
func newFace(ttf []byte) (*face, error) {
	f := &face{ttf: ttf}
	parsed, err := sfnt.Parse(ttf)
	if err != nil {
		return nil, fmt.Errorf("font: %w", err)
	}
	// The last two are no characters.
	if err := f.read(parsed, ' ', planeSize-3); err != nil {
		return nil, err
	}
	for _, s := range stands {
		if f.glyph[s.char] == 0 {
			f.glyph[s.char], f.width[s.char] = f.glyph[s.glyph], f.width[s.glyph]
		}
	}
	// A soft hyphen shows only where a line breaks, and then as a hyphen.
	f.glyph[softHyphen], f.width[softHyphen] = f.glyph['-'], 0
	return f, nil
}

// read reads the glyphs and widths of runes.
func (f *face) read(parsed *sfnt.Font, from, to rune) error {
	var buf sfnt.Buffer
	em := pt.I(int(parsed.UnitsPerEm()))
	for r := from; r <= to; r++ {
		if r >= 0x7f && r < 0xa0 || r >= 0xd800 && r < 0xe000 || unicode.Is(unicode.Cf, r) {
			continue // without a shape, even where a font has one
		}
		g, err := parsed.GlyphIndex(&buf, r)
		if err != nil || g == 0 {
			continue
		}
		advance, err := parsed.GlyphAdvance(&buf, g, em, font.HintingNone)
		if err != nil {
			return fmt.Errorf("font: %U: %w", r, err)
		}
		f.glyph[f.code(r)] = uint16(g)
		f.width[f.code(r)] = uint16(math.Round(1000 * float64(advance) / float64(em)))
	}
	return nil
}

// blocks returns the faces for the runes of a font above U+FFFF.
func blocks(ttf []byte) (all []*face, err error) {
	parsed, err := sfnt.Parse(ttf)
	if err != nil {
		return nil, fmt.Errorf("font: %w", err)
	}
	for first := rune(planeSize); first < (lastPlane+1)*planeSize; first += blockSize {
		f := &face{ttf: ttf, first: first}
		if err := f.read(parsed, first, first+blockSize-1); err != nil {
			return nil, err
		}
		if slices.ContainsFunc(f.glyph[:], func(g uint16) bool { return g != 0 }) {
			all = append(all, f)
		}
	}
	return all, nil
}

// mostFonts is how many fonts there can be to fall back on: with their blocks,
// as many faces as have an index of eight bits.
const mostFonts = 32

// withFonts returns the faces with those of further fonts after them. What
// the faces lack is drawn by the first font that has it, rune by rune.
func withFonts(faces []*face, fonts [][]byte) ([]*face, error) {
	if len(fonts) == 0 {
		return faces, nil
	}
	if len(fonts) > mostFonts {
		return nil, fmt.Errorf("%d fonts: at most %d", len(fonts), mostFonts)
	}
	var more []*face
	for i, ttf := range fonts {
		if !isTrueType(ttf) {
			return nil, fmt.Errorf("font %d: not a TrueType font", i)
		}
		f, err := newFace(ttf)
		if err != nil {
			return nil, fmt.Errorf("font %d: %w", i, err)
		}
		far, err := blocks(ttf)
		if err != nil {
			return nil, fmt.Errorf("font %d: %w", i, err)
		}
		more = append(append(more, f), far...)
	}
	above := make(map[rune]drawer)
	var all []*face
	for _, f := range faces {
		own := *f
		own.via, own.above = make([]uint8, planeSize), above
		for r := range rune(planeSize) {
			if own.glyph[r] != 0 {
				continue
			}
			for i, m := range more {
				if m.first == 0 && m.glyph[r] != 0 && !isStand(r) {
					own.glyph[r], own.width[r], own.via[r] = m.glyph[r], m.width[r], uint8(faceCount+i)
					break
				}
			}
		}
		all = append(all, &own)
	}
	for i, m := range more {
		if m.first == 0 {
			continue
		}
		for r := m.first; r < m.first+blockSize; r++ {
			if _, ok := above[r]; !ok && m.glyph[m.code(r)] != 0 {
				above[r] = drawer{uint8(faceCount + i), m.width[m.code(r)]}
			}
		}
	}
	return append(all, more...), nil
}

// isTrueType reports whether a font has TrueType outlines and stands alone,
// as the library needs it.
func isTrueType(ttf []byte) bool {
	if len(ttf) < 12 || string(ttf[:4]) != "\x00\x01\x00\x00" && string(ttf[:4]) != "true" {
		return false
	}
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) {
		at := 12 + 16*i
		if at+16 > len(ttf) {
			return false
		}
		if string(ttf[at:at+4]) == "glyf" {
			return true
		}
	}
	return false
}

func isStand(r rune) bool {
	return slices.ContainsFunc(stands, func(s stand) bool { return s.char == r })
}

// by returns the index of the face that draws r for the face own.
func (f *face) by(own int, r rune) int {
	if r >= planeSize {
		return int(f.above[r].face)
	}
	if f.via != nil && f.via[r] != 0 {
		return int(f.via[r])
	}
	return own
}

// runs calls draw for each part of s that one face draws.
func (f *face) runs(own int, s string, draw func(face int, part string)) {
	if f.via == nil {
		draw(own, s)
		return
	}
	start, last := 0, own
	for i, r := range s {
		if by := f.by(own, r); by != last {
			if i > start {
				draw(last, s[start:i])
			}
			start, last = i, by
		}
	}
	if start < len(s) {
		draw(last, s[start:])
	}
}

// has reports whether the font can draw r.
func (f *face) has(r rune) bool {
	if r < planeSize {
		return r >= 0 && f.glyph[r] != 0
	}
	_, ok := f.above[r]
	return ok
}

// advance returns the width of r in thousandths of the font's size.
func (f *face) advance(r rune) int {
	if r < planeSize {
		return int(f.width[r])
	}
	return int(f.above[r].width)
}

// measure returns the width of s in thousandths of the font's size.
func (f *face) measure(s string) int {
	w := 0
	for _, r := range s {
		w += f.advance(r)
	}
	return w
}

// embed returns a copy of the font for one document, with a character map of
// what it draws, also of what stands on another's glyph. The library writes to
// the slice it is given, so a copy is needed in any case.
func (f *face) embed() []byte {
	var drawn []rune
	for r := range rune(planeSize) {
		if f.has(r) && f.by(0, r) == 0 {
			drawn = append(drawn, r)
		}
	}
	return f.with(drawn)
}

// with returns a copy of the font with a character map of ascending runes.
func (f *face) with(runes []rune) []byte { return f.mapped(f.cmap(runes)) }

// mapped returns a copy of the font with another character map.
func (f *face) mapped(cmap []byte) []byte {
	at := (len(f.ttf) + 3) &^ 3
	out := make([]byte, at, at+len(cmap)+4)
	copy(out, f.ttf)
	out = append(out, cmap...)
	out = append(out, make([]byte, -len(cmap)&3)...)
	for i := range int(binary.BigEndian.Uint16(out[4:])) {
		if entry := out[12+16*i:]; string(entry[:4]) == "cmap" {
			binary.BigEndian.PutUint32(entry[8:], uint32(at))
			binary.BigEndian.PutUint32(entry[12:], uint32(len(cmap)))
		}
	}
	return out
}

// cmap returns a character map of one subtable in format 4 for ascending runes.
func (f *face) cmap(runes []rune) []byte {
	type segment struct{ first, last, delta uint16 }
	var segments []segment
	for _, r := range runes {
		c, delta := uint16(r), f.glyph[r]-uint16(r)
		if n := len(segments); n > 0 && segments[n-1].last+1 == c && segments[n-1].delta == delta {
			segments[n-1].last = c
		} else {
			segments = append(segments, segment{c, c, delta})
		}
	}
	segments = append(segments, segment{0xffff, 0xffff, 1})
	n := len(segments)
	log := 0
	for 2<<log <= n {
		log++
	}
	search := 2 << log
	u16 := []int{0, 1, 3, 1, 0, 12, 4, 16 + 8*n, 0, 2 * n, search, log, 2*n - search}
	for _, s := range segments {
		u16 = append(u16, int(s.last))
	}
	u16 = append(u16, 0)
	for _, s := range segments {
		u16 = append(u16, int(s.first))
	}
	for _, s := range segments {
		u16 = append(u16, int(s.delta))
	}
	u16 = append(u16, make([]int, n)...) // no segment uses the array of glyphs
	out := make([]byte, 0, 2*len(u16))
	for _, v := range u16 {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	return out
}
