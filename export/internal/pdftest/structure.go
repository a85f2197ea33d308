package pdftest

import (
	"errors"
	"fmt"
	"strings"

	"github.com/openropa/openropa/export/internal/pdfobject"
)

// Element is a part of a document, as those read it who do not see its pages.
type Element struct {
	Kind     string // "P", "TD"
	Alt      string // in place of what is seen
	Actual   string // text in place of signs
	Lang     string
	Scope    string // "Row" or "Column"
	Rows     int    // that a cell spans; 1 if it says nothing
	Columns  int
	Children []Child
}

// Child is what an element consists of: another one, or the text of a page.
type Child struct {
	Element *Element // nil for a text
	Text    string
	Page    int
	Number  int  // of the marked content
	Link    bool // an annotation
}

// Text is all text of an element, with what stands for signs.
func (e *Element) Text() string {
	if e.Actual != "" {
		return e.Actual
	}
	var b strings.Builder
	for _, c := range e.Children {
		if c.Element != nil {
			b.WriteString(c.Element.Text())
		} else {
			b.WriteString(c.Text)
		}
	}
	return b.String()
}

// All calls yield with an element and all below it, each before its children,
// and with the elements above it, the nearest last.
func (e *Element) All(yield func(e *Element, above []*Element)) { e.all(nil, yield) }

func (e *Element) all(above []*Element, yield func(e *Element, above []*Element)) {
	yield(e, above)
	above = append(above, e)
	for _, c := range e.Children {
		if c.Element != nil {
			c.Element.all(above, yield)
		}
	}
}

// Structure returns the tree of a tagged file. Content that is in no element,
// or that the file says to be in another one than the tree does, is an error.
func Structure(pdf []byte) (*Element, error) {
	f, err := read(pdf)
	if err != nil {
		return nil, err
	}
	root := f.Dict(f.Catalog()["StructTreeRoot"])
	if root == nil {
		return nil, errors.New("pdf: no structure")
	}
	s := &structureReader{file: f, owner: make(map[[2]int]pdfobject.Reference), parents: make(map[int]any)}
	s.numbers(root["ParentTree"])
	ref, _ := root["K"].(pdfobject.Reference)
	top, err := s.element(ref, 0)
	if err != nil {
		return nil, err
	}
	for i, page := range f.pages {
		for _, span := range page.Spans {
			if !span.Artifact && s.owner[[2]int{i, span.Content}] == 0 {
				return nil, fmt.Errorf("pdf: page %d: %q belongs to no element", i+1, span.Text)
			}
		}
	}
	return top, nil
}

type structureReader struct {
	*file
	owner   map[[2]int]pdfobject.Reference // of content, by page and number
	parents map[int]any                    // the tree of parents
}

// numbers reads a tree of numbers.
func (s *structureReader) numbers(node any) {
	d := s.Dict(node)
	nums := s.List(d["Nums"])
	for i := 1; i < len(nums); i += 2 {
		key, _ := nums[i-1].(int)
		s.parents[key] = nums[i]
	}
	for _, kid := range s.List(d["Kids"]) {
		s.numbers(kid)
	}
}

func (s *structureReader) element(ref pdfobject.Reference, depth int) (*Element, error) {
	d := s.Dict(ref)
	kind, ok := d["S"].(pdfobject.Token)
	if !ok || depth > 32 {
		return nil, fmt.Errorf("pdf: object %d is no element: %v", ref, d)
	}
	e := &Element{Kind: string(kind[1:]), Rows: 1, Columns: 1}
	text := func(key string) string {
		t, _ := d[key].(string)
		if strings.HasPrefix(t, "\xfe\xff") {
			return fromUTF16(t)
		}
		return t
	}
	e.Alt, e.Actual, e.Lang = text("Alt"), text("ActualText"), text("Lang")
	a := s.Dict(d["A"])
	if scope, ok := a["Scope"].(pdfobject.Token); ok {
		e.Scope = string(scope[1:])
	}
	if n, ok := a["RowSpan"].(int); ok {
		e.Rows = n
	}
	if n, ok := a["ColSpan"].(int); ok {
		e.Columns = n
	}
	own, _ := d["Pg"].(pdfobject.Reference)
	for _, k := range s.List(d["K"]) {
		c, err := s.child(k, ref, own, depth)
		if err != nil {
			return nil, err
		}
		e.Children = append(e.Children, c)
	}
	return e, nil
}

func (s *structureReader) child(k any, parent, page pdfobject.Reference, depth int) (c Child, err error) {
	switch k := k.(type) {
	case pdfobject.Reference:
		if up := s.Dict(k)["P"]; up != parent {
			return c, fmt.Errorf("pdf: element %d is below %d and says %v", k, parent, up)
		}
		c.Element, err = s.element(k, depth+1)
		return c, err
	case int:
		return s.content(parent, page, k)
	case pdfobject.Dictionary:
		own, _ := k["Pg"].(pdfobject.Reference)
		switch k["Type"] {
		case pdfobject.Token("/MCR"):
			n, _ := k["MCID"].(int)
			return s.content(parent, own, n)
		case pdfobject.Token("/OBJR"):
			key, _ := s.Dict(k["Obj"])["StructParent"].(int)
			if s.parents[key] != parent {
				return c, fmt.Errorf("pdf: link %v is in element %d and says %v", k["Obj"], parent, s.parents[key])
			}
			return Child{Link: true, Page: s.at[own]}, nil
		}
	}
	return c, fmt.Errorf("pdf: element %d has an unknown part: %v", parent, k)
}

func (s *structureReader) content(parent, page pdfobject.Reference, number int) (Child, error) {
	at, ok := s.at[page]
	if !ok {
		return Child{}, fmt.Errorf("pdf: content of element %d is on no page", parent)
	}
	key := [2]int{at, number}
	owners := s.List(s.parents[at])
	if s.owner[key] != 0 || number >= len(owners) || owners[number] != parent {
		return Child{}, fmt.Errorf("pdf: page %d: content %d is in several elements, or in another than %d", at+1, number, parent)
	}
	s.owner[key] = parent
	c := Child{Page: at, Number: number}
	for _, span := range s.pages[at].Spans {
		if span.Content == number {
			c.Text += span.Text
		}
	}
	return c, nil
}
