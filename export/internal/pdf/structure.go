package pdf

import (
	"fmt"
	"strconv"
)

// structure is the tree of a document's parts, for those who do not see its
// pages. Elements are numbered from 1; 0 is none, and the parent of the first.
// A long document has some hundred thousand: so they are small, and hold no
// pointers.
type structure struct {
	elements rows[element]
	kids     rows[kid]
	says     []said // in words, of the elements that say something
	links    int    // annotations that are written
}

// element is a node of the structure.
type element struct {
	kind       part
	scope      scope
	apart      bool  // not yet a kid of its parent
	down, over int32 // rows and columns that a cell spans, if more than one
	parent     int32
	first      int32 // of its kids, from 1; 0 for none
	last       int32
	says       int32 // from 1; 0 for nothing
}

// said is what an element says in words.
type said struct {
	alt    string // in place of what is seen
	actual string // text in place of signs
	lang   string
	about  string // of a table: what it holds
}

// part is the kind of an element.
type part uint8

const (
	partDocument part = iota
	partSect
	partH1
	partH2
	partH3
	partH4
	partH5
	partH6
	partP
	partL
	partLI
	partLbl
	partLBody
	partTable
	partTR
	partTH
	partTD
	partSpan
	partLink
	partFigure
)

// partNames are the kinds as the file has them.
var partNames = [...]string{
	"Document", "Sect", "H1", "H2", "H3", "H4", "H5", "H6", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Span", "Link", "Figure",
}

// scope is what a heading of a table is the heading of.
type scope uint8

const (
	ofRow scope = 1 + iota
	ofColumn
)

// kid is what an element consists of: another one, marked content of a page,
// or an annotation.
type kid struct {
	element int32 // 0 for what a page has
	page    int32
	number  int32 // of the content; below 0, the complement of an annotation's
	next    int32 // kid of the same element, from 1; 0 for none
}

// begin adds an element below another.
func (t *structure) begin(kind part, parent int32) int32 {
	n := t.elements.add(element{kind: kind, parent: parent})
	if parent > 0 {
		t.bear(parent, kid{element: n})
	}
	return n
}

// bear adds a kid to an element.
func (t *structure) bear(parent int32, k kid) {
	n := t.kids.add(k)
	e := t.of(parent)
	if e.last > 0 {
		t.kids.at(e.last).next = n
	} else {
		e.first = n
	}
	e.last = n
}

// inline adds an element below another that takes its place among the content
// of that once it has content itself.
func (t *structure) inline(kind part, parent int32) int32 {
	return t.elements.add(element{kind: kind, parent: parent, apart: true})
}

// of returns an element.
func (t *structure) of(n int32) *element { return t.elements.at(n) }

// say returns what an element says, to be filled in.
func (t *structure) say(n int32) *said {
	e := t.of(n)
	if e.says == 0 {
		t.says = append(t.says, said{})
		e.says = int32(len(t.says))
	}
	return &t.says[e.says-1]
}

// point is a state of the structure to go back to.
type point struct{ elements, kids, says int }

func (t *structure) here() point { return point{t.elements.n, t.kids.n, len(t.says)} }

// back takes off what was added below an element since a point, none of which
// has content yet.
func (t *structure) back(to point, below int32) {
	t.elements.n, t.kids.n, t.says = to.elements, to.kids, t.says[:to.says]
	if below == 0 {
		return
	}
	e := t.of(below)
	left := func(n int32) bool { return n > 0 && int(n) <= to.kids }
	e.last = 0
	for n := &e.first; ; n = &t.kids.at(*n).next {
		if !left(*n) {
			*n = 0
			return
		}
		e.last = *n
	}
}

// content adds marked content of a page to an element.
func (t *structure) content(n, page, number int32) {
	for k := n; t.of(k).apart; k = t.of(k).parent {
		e := t.of(k)
		e.apart = false
		t.bear(e.parent, kid{element: k})
	}
	t.bear(n, kid{page: page, number: number})
}

// refer adds an annotation of a page to an element.
func (t *structure) refer(n, page, number int32) { t.bear(n, kid{page: page, number: ^number}) }

// rows are values numbered from 1. They grow without being copied.
type rows[T any] struct {
	parts [][]T
	n     int
}

const rowsEach = 1 << 12 // of a part

func (r *rows[T]) add(v T) int32 {
	if r.n == len(r.parts)*rowsEach {
		r.parts = append(r.parts, make([]T, rowsEach))
	}
	r.parts[r.n/rowsEach][r.n%rowsEach] = v
	r.n++
	return int32(r.n)
}

func (r *rows[T]) at(n int32) *T { return &r.parts[(n-1)/rowsEach][(n-1)%rowsEach] }

// structure writes the tree of the parts, and where each page's content and
// links belong in it. First is the object of the first page; annotations are
// those of the links, by page. It returns the object of the tree's root.
func (f *file) structure(first int, annotations [][]int) int {
	t := f.tree
	root := f.reserve(1 + t.elements.n)
	object := func(n int32) int { return root + int(n) }
	owners := make([]int32, t.links) // of the annotations, in order
	place := make(map[int]int)       // of each annotation's object, its key
	key := 0
	for _, own := range annotations {
		for _, n := range own {
			if n > 0 {
				place[n] = key
				key++
			}
		}
	}
	annotation := func(k *kid) int { // 0 for one that leads nowhere, and for none
		if k.element > 0 || k.number >= 0 {
			return 0
		}
		return annotations[k.page][^k.number]
	}
	for n := int32(1); int(n) <= t.elements.n; n++ {
		e := t.of(n)
		b := f.open(object(n))
		if e.apart { // without content
			f.end(append(b, "null"...))
			continue
		}
		kind := e.kind
		page, leads := int32(-1), false // page of its content, where that is on one
		for i := e.first; i > 0; {
			k := t.kids.at(i)
			if page < 0 && k.element == 0 && k.number >= 0 {
				page = k.page
			}
			leads = leads || annotation(k) > 0
			i = k.next
		}
		if kind == partLink && !leads {
			kind = partSpan // it leads nowhere
		}
		b = append(append(b, "<</S /"...), partNames[kind]...)
		up := root
		if e.parent > 0 {
			up = object(e.parent)
		}
		b = ref(append(b, " /P "...), up)
		if page >= 0 {
			b = ref(append(b, " /Pg "...), first+int(page))
		}
		if e.first > 0 {
			b = append(b, " /K ["...)
			for i := e.first; i > 0; {
				k := t.kids.at(i)
				switch own := annotation(k); {
				case k.element > 0:
					b = ref(b, object(k.element))
				case own > 0:
					owners[place[own]] = n
					b = ref(append(b, "<</Type /OBJR /Obj "...), own)
					b = append(strconv.AppendInt(append(b, "/Pg "...), int64(first)+int64(k.page), 10), " 0 R>>"...)
				case k.number < 0:
				case k.page != page:
					b = ref(append(b, "<</Type /MCR /Pg "...), first+int(k.page))
					b = append(strconv.AppendInt(append(b, "/MCID "...), int64(k.number), 10), ">>"...)
				default:
					b = append(strconv.AppendInt(b, int64(k.number), 10), ' ')
				}
				i = k.next
			}
			b = append(b, ']')
		}
		f.end(append(t.attributes(b, e), ">>"...))
	}
	parents := f.parents(object, owners)
	f.object(root, fmt.Appendf(nil, "<</Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d>>", object(1), parents, len(f.sheets)+t.links))
	return root
}

func ref(b []byte, object int) []byte {
	return append(strconv.AppendInt(b, int64(object), 10), " 0 R "...)
}

// attributes appends what is said of an element.
func (t *structure) attributes(b []byte, e *element) []byte {
	var own said
	if e.says > 0 {
		own = t.says[e.says-1]
		b = attribute(b, " /Alt ", own.alt)
		b = attribute(b, " /ActualText ", own.actual)
		b = attribute(b, " /Lang ", own.lang)
	}
	if own.about == "" && e.scope == 0 && e.down < 2 && e.over < 2 {
		return b
	}
	b = attribute(append(b, " /A <</O /Table"...), " /Summary ", own.about)
	switch e.scope {
	case ofRow:
		b = append(b, " /Scope /Row"...)
	case ofColumn:
		b = append(b, " /Scope /Column"...)
	}
	if e.down > 1 {
		b = strconv.AppendInt(append(b, " /RowSpan "...), int64(e.down), 10)
	}
	if e.over > 1 {
		b = strconv.AppendInt(append(b, " /ColSpan "...), int64(e.over), 10)
	}
	return append(b, ">>"...)
}

// attribute appends a key with a text, if there is one.
func attribute(b []byte, key, text string) []byte {
	if text == "" {
		return b
	}
	return appendText(append(b, key...), flat(text))
}

// parents writes the tree from keys to elements: pages first, each with the
// elements of its content in order, then the links. It returns its object.
func (f *file) parents(object func(int32) int, links []int32) int {
	const each = 64 // keys of a leaf
	root := f.reserve(1)
	all := append([]byte(nil), "<</Kids ["...)
	n := len(f.sheets) + len(links)
	for from := 0; from < n; from += each {
		to := min(from+each, n)
		leaf := f.reserve(1)
		b := fmt.Appendf(f.open(leaf), "<</Limits [%d %d] /Nums [", from, to-1)
		for k := from; k < to; k++ {
			b = append(strconv.AppendInt(b, int64(k), 10), ' ')
			if k >= len(f.sheets) {
				b = ref(b, object(links[k-len(f.sheets)]))
				continue
			}
			b = append(b, '[')
			for _, owner := range f.sheets[k].owners {
				b = ref(b, object(owner))
			}
			b = append(b, "] "...)
		}
		f.end(append(b, "]>>"...))
		all = ref(all, leaf)
	}
	f.object(root, append(all, "]>>"...))
	return root
}
