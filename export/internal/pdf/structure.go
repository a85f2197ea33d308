package pdf

// structure is the tree of a document's parts, for those who do not see its
// pages. Elements are numbered from 1; 0 is none, and the parent of the first.
type structure struct{ elements []element }

// element is a node of the structure.
type element struct {
	kind   string // "P", "TD"
	parent int32
	kids   []kid
	alt    string // in place of what is seen
	actual string // text in place of signs
	lang   string
	scope  string // of a heading of a table: "Row" or "Column"
	rows   int    // that a cell spans, if more than one
	cols   int
	id     string
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

func (t *structure) of(n int32) *element { return &t.elements[n-1] }

// content adds marked content of a page to an element.
func (t *structure) content(n, page, number int32) {
	e := t.of(n)
	e.kids = append(e.kids, kid{page: page, number: number})
}

// refer adds an annotation of a page to an element.
func (t *structure) refer(n, page, number int32) {
	e := t.of(n)
	e.kids = append(e.kids, kid{page: page, number: number, link: true})
}
