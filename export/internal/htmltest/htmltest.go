// Package htmltest reads a page of HTML that is well-formed XML, for tests.
package htmltest

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// Page is what a page consists of.
type Page struct {
	Text     string         // of all elements but style and script, one element a line; links and the like break none
	Tags     map[string]int // how often each element stands there
	Attrs    map[string]int // likewise each attribute, as element@attribute
	Order    []string       // the elements in order, each with its attributes
	IDs      []string
	Links    []string // values of href
	Blank    int      // how many links have no text
	Headings []int    // levels, in order
	Style    string
	Script   string
	Policy   string // the content-security policy
	Language string // of the page
}

// inline are the elements within a line.
var inline = []string{"a", "span", "b"}

// Parse reads a page. It fails for one that is no well-formed XML.
func Parse(page []byte) (*Page, error) {
	p := &Page{Tags: make(map[string]int), Attrs: make(map[string]int)}
	d := xml.NewDecoder(bytes.NewReader(page))
	var text strings.Builder
	var open []string
	link := 0 // where the text of the last one begins
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			p.Text = text.String()
			return p, nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if err := p.start(token); err != nil {
				return nil, err
			}
			open = append(open, token.Name.Local)
			if token.Name.Local == "a" {
				link = text.Len()
			}
			if !slices.Contains(inline, token.Name.Local) {
				text.WriteByte('\n')
			}
		case xml.EndElement:
			if token.Name.Local == "a" && strings.TrimSpace(text.String()[link:]) == "" {
				p.Blank++
			}
			open = open[:len(open)-1]
			if !slices.Contains(inline, token.Name.Local) {
				text.WriteByte('\n')
			}
		case xml.CharData:
			switch {
			case slices.Contains(open, "style"):
				p.Style += string(token)
			case slices.Contains(open, "script"):
				p.Script += string(token)
			default:
				text.Write(token)
			}
		case xml.Comment, xml.ProcInst:
			return nil, fmt.Errorf("htmltest: a comment or an instruction: %q", token)
		}
	}
}

func (p *Page) start(e xml.StartElement) error {
	name := e.Name.Local
	p.Tags[name]++
	order := name
	policy := false
	for _, a := range e.Attr {
		key := a.Name.Local
		p.Attrs[name+"@"+key]++
		order += " " + key
		switch key {
		case "id":
			if slices.Contains(p.IDs, a.Value) {
				return fmt.Errorf("htmltest: id %q stands twice", a.Value)
			}
			p.IDs = append(p.IDs, a.Value)
		case "href":
			p.Links = append(p.Links, a.Value)
		case "lang":
			if name == "html" {
				p.Language = a.Value
			}
		case "http-equiv":
			policy = a.Value == "Content-Security-Policy"
		case "content":
			if policy {
				p.Policy = a.Value
			}
		}
	}
	if len(name) == 2 && name[0] == 'h' && '1' <= name[1] && name[1] <= '6' {
		p.Headings = append(p.Headings, int(name[1]-'0'))
	}
	p.Order = append(p.Order, order)
	return nil
}
