package pdf

import (
	"hash/maphash"
	"strings"

	"github.com/openropa/openropa/export/internal/brief"
)

// opKind is what an operation draws.
type opKind uint8

const (
	opTotal    opKind = iota // the number of pages, in a style's text
	opRun                    // text on the baseline y
	opTurned                 // text that reads upwards from (x, y), on the baseline x
	opPanel                  // a rectangle with round corners, filled, framed or both
	opDisc                   // a circle in a square, filled, framed or both
	opTriangle               // a filled triangle that points up
	opArrow                  // a filled triangle that points to the right
	opStroke                 // a line from (x, y) to (x+w, y+h)
)

// op is one thing drawn on a page; y is the top of its line or area.
type op struct {
	kind     opKind
	style    style
	ink      ink
	read     direction
	artifact bool // repeated or decorative: no part of the document's text
	dashed   bool // of a line or frame
	filled   bool // a panel or disc, with ground
	square   bool // a panel whose lower corners are not round
	ground   ink
	x, y     float64
	w, h     float64
	thick    float64 // of a line or frame; 0 for no frame
	round    float64 // radius of a panel's corners
	text     string
	page     int32 // of a run: the target whose page number is its text; 0 for none
	element  int32 // of the structure that it is content of; 0 for none
	mcid     int32 // number of the marked content, from 1; 0 for none
}

// link is an area of a page that leads somewhere.
type link struct {
	x, y, w, h float32
	to         int32 // index into the targets
	element    int32 // of the structure; 0 for none
	text       string
}

// page is a page laid out.
type page struct {
	number  int    // from 0
	section string // in work, for errors
	ops     []op
	links   []link
	owners  []int32 // elements of the structure, by the number of marked content
}

// bookmark is an entry of the outline.
type bookmark struct {
	title string
	place
}

// place is where an anchor is.
type place struct {
	page int32 // -1 if the file has no such place
	y    float32
}

// layout lays a brief out, section by section: blocks become slabs, which are
// put on pages. It hands over each page once it is full and the pages that it
// names are known.
type layout struct {
	b     *brief.Brief
	faces []*face
	done  func(*page) // takes a page that is laid out
	spare chan []op   // of pages that are drawn, to be used again
	tree  structure
	cur   *page
	pages int     // begun
	held  []*page // that name pages not laid out yet
	y     float64 // where the next slab begins
	last  int32   // element that the last content of the page in work belongs to
	at    string  // the section in work, for warnings and errors

	foot   string    // left text of the foot
	number [3]string // what stands before, between and after the numbers of pages

	places    []place           // by target
	anchors   map[string]int32  // targets, by the name of an anchor
	outside   map[string]int32  // targets that are addresses, as isAddress has them
	titles    map[string]string // of the sections, by what leads to them; nil until asked for
	bookmarks []bookmark
	warned    map[string]bool
	warnings  []string

	opened  int  // sections that begin a page
	compact bool // short entries follow one another on a page
	entry   bool // the section before was one

	set  map[uint64]*setText // texts, by a hash of what they are and how they are set
	seed maphash.Seed

	chars    []char // storage for breaking lines
	runes    []rune
	partings []parting
	cum      []float64
}

// newLayout lays a brief out and hands its pages to done, each when it is full
// and the pages that it names are known.
func newLayout(b *brief.Brief, faces []*face, done func(*page)) *layout {
	opened := 0
	for i := range b.Sections {
		if b.Sections[i].NewPage {
			opened++
		}
	}
	return &layout{
		opened: opened,
		b:      b, faces: faces, done: done, anchors: map[string]int32{}, outside: map[string]int32{}, warned: map[string]bool{},
		set: map[uint64]*setText{}, seed: maphash.MakeSeed(),
	}
}

// add draws on the page in work.
func (l *layout) add(ops ...op) { l.cur.ops = append(l.cur.ops, ops...) }

// link makes an area of the page in work lead to an anchor, "#name", or an
// address.
func (l *layout) link(x, y, w, h float64, to string) {
	if to != "" {
		l.cur.links = append(l.cur.links, link{x: float32(x), y: float32(y), w: float32(w), h: float32(h), to: l.target(to)})
	}
}

// target returns the index of what a link leads to.
func (l *layout) target(to string) int32 {
	names := l.outside
	name, inside := strings.CutPrefix(to, "#")
	if inside {
		names = l.anchors
	}
	n, ok := names[name]
	if !ok {
		n = int32(len(l.places))
		l.places = append(l.places, place{page: -1}) // nowhere yet
		names[name] = n
	}
	return n
}

// here is the place of the cursor.
func (l *layout) here() place { return place{int32(l.cur.number), float32(l.y)} }
