package pdf

import (
	"fmt"
	"slices"
	"strconv"
)

// structure is the tree of a document's parts, for those who do not see its
// pages. Elements are numbered from 1; 0 is none, and the parent of the first.
type structure struct {
	elements []element
	links    int // annotations that are written
}

// element is a node of the structure.
type element struct {
	kind   string // "P", "TD"
	parent int32
	kids   []kid
	alt    string // in place of what is seen
	actual string // text in place of signs
	lang   string
	about  string // of a table: what it holds
	scope  string // of a heading of a table: "Row" or "Column"
	rows   int    // that a cell spans, if more than one
	cols   int
	apart  bool // not yet a kid of its parent
}

// kid is what an element consists of: another one, marked content of a page,
// or an annotation.
type kid struct {
	element int32 // 0 for what a page has
	page    int32
	number  int32
	link    bool // an annotation
}

// begin adds an element below another.
func (t *structure) begin(kind string, parent int32) int32 {
	t.elements = append(t.elements, element{kind: kind, parent: parent})
	n := int32(len(t.elements))
	if parent > 0 {
		up := &t.elements[parent-1]
		up.kids = append(up.kids, kid{element: n})
	}
	return n
}

// inline adds an element below another that takes its place among the content
// of that once it has content itself.
func (t *structure) inline(kind string, parent int32) int32 {
	t.elements = append(t.elements, element{kind: kind, parent: parent, apart: true})
	return int32(len(t.elements))
}

// cut takes off the elements after the first n, which have no content yet, and
// of which none but the last kids of their parents is among others.
func (t *structure) cut(n int) {
	for i := len(t.elements) - 1; i >= n; i-- {
		if e := &t.elements[i]; e.parent > 0 && !e.apart {
			up := t.of(e.parent)
			up.kids = up.kids[:len(up.kids)-1]
		}
	}
	t.elements = t.elements[:n]
}

func (t *structure) of(n int32) *element { return &t.elements[n-1] }

// content adds marked content of a page to an element.
func (t *structure) content(n, page, number int32) {
	for k := n; t.of(k).apart; k = t.of(k).parent {
		e := t.of(k)
		e.apart = false
		up := t.of(e.parent)
		up.kids = append(up.kids, kid{element: k})
	}
	e := t.of(n)
	e.kids = append(e.kids, kid{page: page, number: number})
}

// refer adds an annotation of a page to an element.
func (t *structure) refer(n, page, number int32) {
	e := t.of(n)
	e.kids = append(e.kids, kid{page: page, number: number, link: true})
}

// structure writes the tree of the parts, and where each page's content and
// links belong in it. First is the object of the first page; annotations are
// those of the links, by page. It returns the object of the tree's root.
func (f *file) structure(first int, annotations [][]int) int {
	t := f.tree
	root := f.reserve(1 + len(t.elements))
	object := func(n int32) int { return root + int(n) }
	var b []byte
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
	for i := range t.elements {
		e := &t.elements[i]
		if e.apart { // without content
			f.object(object(int32(i+1)), []byte("null"))
			continue
		}
		kind := e.kind
		if kind == "Link" && !slices.ContainsFunc(e.kids, func(k kid) bool { return k.link && annotations[k.page][k.number] > 0 }) {
			kind = "Span" // it leads nowhere
		}
		b = append(append(b[:0], "<</S /"...), kind...)
		up := root
		if e.parent > 0 {
			up = object(e.parent)
		}
		b = ref(append(b, " /P "...), up)
		page := int32(-1) // of its content, where that is on one
		for _, k := range e.kids {
			if k.element == 0 && !k.link {
				page = k.page
				break
			}
		}
		if page >= 0 {
			b = ref(append(b, " /Pg "...), first+int(page))
		}
		if len(e.kids) > 0 {
			b = append(b, " /K ["...)
			for _, k := range e.kids {
				switch {
				case k.element > 0:
					b = ref(b, object(k.element))
				case k.link:
					if n := annotations[k.page][k.number]; n > 0 {
						owners[place[n]] = int32(i + 1)
						b = fmt.Appendf(b, "<</Type /OBJR /Obj %d 0 R /Pg %d 0 R>>", n, first+int(k.page))
					}
				case k.page != page:
					b = fmt.Appendf(b, "<</Type /MCR /Pg %d 0 R /MCID %d>>", first+int(k.page), k.number)
				default:
					b = append(strconv.AppendInt(b, int64(k.number), 10), ' ')
				}
			}
			b = append(b, ']')
		}
		b = append(e.attributes(b), ">>"...)
		f.object(object(int32(i+1)), b)
	}
	parents := f.parents(object, owners)
	f.object(root, fmt.Appendf(nil, "<</Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d>>", object(1), parents, len(f.sheets)+t.links))
	return root
}

func ref(b []byte, object int) []byte {
	return append(strconv.AppendInt(b, int64(object), 10), " 0 R "...)
}

// attributes appends what is said of an element.
func (e *element) attributes(b []byte) []byte {
	for _, a := range [...]struct{ key, text string }{{"Alt", e.alt}, {"ActualText", e.actual}, {"Lang", e.lang}} {
		if a.text != "" {
			b = append(append(b, " /"+a.key+" "...), textLiteral(flat(a.text))...)
		}
	}
	if e.about != "" || e.scope != "" || e.rows > 1 || e.cols > 1 {
		b = append(b, " /A <</O /Table"...)
		if e.about != "" {
			b = append(append(b, " /Summary "...), textLiteral(flat(e.about))...)
		}
		if e.scope != "" {
			b = append(b, " /Scope /"+e.scope...)
		}
		if e.rows > 1 {
			b = fmt.Appendf(b, " /RowSpan %d", e.rows)
		}
		if e.cols > 1 {
			b = fmt.Appendf(b, " /ColSpan %d", e.cols)
		}
		b = append(b, ">>"...)
	}
	return b
}

// parents writes the tree from keys to elements: pages first, each with the
// elements of its content in order, then the links. It returns its object.
func (f *file) parents(object func(int32) int, links []int32) int {
	const each = 64 // keys of a leaf
	root := f.reserve(1)
	all := append([]byte(nil), "<</Kids ["...)
	var b []byte
	n := len(f.sheets) + len(links)
	for from := 0; from < n; from += each {
		to := min(from+each, n)
		b = fmt.Appendf(b[:0], "<</Limits [%d %d] /Nums [", from, to-1)
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
		leaf := f.reserve(1)
		f.object(leaf, append(b, "]>>"...))
		all = ref(all, leaf)
	}
	f.object(root, append(all, "]>>"...))
	return root
}
