// Package html renders a document as one page of HTML that needs nothing else:
// no script to be read, and no request to anywhere. It has no knowledge of
// registers.
//
// The page is well-formed XML as well. Text of the document reaches it through
// html/template only; a content-security policy allows the page's own style
// and script by their hashes and nothing else.
package html

import (
	"bufio"
	"crypto/sha256"
	_ "embed" // the page's template, style and script
	"encoding/base64"
	"errors"
	"fmt"
	"html/template"
	"io"
	"sync"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/doc"
)

//go:embed page.html
var markup string

//go:embed page.css
var style string

//go:embed page.js
var script string

// Policy is the content-security policy of every page.
var Policy = "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script) + "'; base-uri 'none'; form-action 'none'"

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// page is parsed once, by the first call.
var page = sync.OnceValues(func() (*template.Template, error) {
	return template.New("page").Funcs(template.FuncMap{
		"policy": func() string { return Policy },
		"style":  func() template.HTML { return template.HTML("<style>" + style + "</style>") },
		"script": func() template.HTML { return template.HTML("<script>" + script + "</script>") },
	}).Parse(markup)
})

// Options adjust a rendering; the zero value is the default.
type Options struct {
	Language string        // BCP 47 tag of the page; "" for that of the document
	Facets   []brief.Facet // by which its entries can be narrowed
	Longest  []float64     // years of the longest time limits of the entries, to sort by
	// Free are the texts of the register, in the language FreeLanguage, a BCP 47
	// tag; "" for that of the page.
	Free         []string
	FreeLanguage string
	// Full is the record in full, below what is said short; nil for none. It is
	// not printed. Its parts below the first level are the entries, in the
	// order of those of the short document.
	Full     *doc.Document
	Skip     []string // IDs of parts of Full that the short document stands for
	Findings string   // ID of the part of Full whose headings are demands with a severity and, below them, rules; "" for none
}

// Render writes b to w as a page, section by section. Notes on columns are shown
// where a pointer rests. A link that leads nowhere is shown as text.
//
// The error is that of w; what w got before it is not a whole page. Render may
// be called concurrently.
func Render(w io.Writer, b *brief.Brief, o Options) error {
	if b == nil {
		return errors.New("html: no document")
	}
	t, err := page()
	if err != nil {
		return fmt.Errorf("html: %w", err)
	}
	out := bufio.NewWriterSize(w, 1<<16)
	if err := t.Execute(out, newView(b, o)); err != nil {
		return fmt.Errorf("html: %w", err)
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("html: %w", err)
	}
	return nil
}
