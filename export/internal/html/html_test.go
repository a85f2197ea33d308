package html

import (
	"bytes"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/htmltest"
)

// picture is a document with a chart and a flow.
func picture() *doc.Document {
	return &doc.Document{
		Title: "Title", Language: "en", Mark: "Confidential",
		Parts: []doc.Part{{ID: "flow", Title: "Flows", Page: true, Level: 1, Blocks: []doc.Block{
			&doc.Chart{ID: "c", Title: "Chart", Bars: []doc.Bar{{Label: "none", Value: 0}, {Label: "half", Note: "warning", Tone: doc.Warn, Value: 2}, {Label: "all", Value: 4}}},
			&doc.Chart{ID: "empty", Title: "Empty chart"},
			&doc.Flow{ID: "f", Title: "Flow", Columns: []doc.FlowColumn{
				{Heading: "People", Nodes: []doc.FlowNode{{Label: "Customers", Link: "#flow"}, {Label: "Staff <b>", Link: "javascript:alert(1)"}}},
				{Heading: "Countries", Nodes: []doc.FlowNode{{Label: "United States", Note: "Adequacy", Line: doc.Double, Link: "https://a.example/"}}},
			}, Links: []doc.FlowLink{{From: 0, To: 0, Line: doc.Double}, {From: 1, To: 7}, {Column: 1}, {Column: -1, From: -1}},
				Legend: []doc.Legend{{Line: doc.Dashed, Text: "dashes"}},
				Table:  &doc.Table{ID: "t", Title: "In words", Columns: []doc.Column{{Heading: "From"}}, Rows: []doc.Row{{ID: "r", Cells: []doc.Cell{doc.Text("words")}}}}},
			&doc.Flow{ID: "bare", Title: "Bare flow"},
		}}, {ID: "sheet", Title: "not a page"}},
	}
}

func TestPictures(t *testing.T) {
	var buf bytes.Buffer
	if err := Render(&buf, picture(), Options{}); err != nil {
		t.Fatal(err)
	}
	page, err := htmltest.Parse(buf.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"Confidential", "Chart", "half", "warning", "Flow", "People", "Customers", "Staff <b>", "Adequacy", "dashes", "In words", "words"} {
		if !strings.Contains(page.Text, text) {
			t.Errorf("%q is lost", text)
		}
	}
	if strings.Contains(page.Text, "not a page") {
		t.Error("a part that is not of the pages is shown")
	}
	if n := strings.Count(buf.String(), `<path class="double"`); n != 1 {
		t.Errorf("%d lines from box to box, want 1: the others lead nowhere", n)
	}
	for _, want := range []string{`<rect width="0" `, `<rect width="50" height="8" class="warn"`, `<rect width="100" `} {
		if !strings.Contains(buf.String(), want) {
			t.Errorf("no bar %s", want)
		}
	}
	if n := page.Attrs["a@href"]; n != len(page.Links) || strings.Contains(strings.Join(page.Links, " "), "javascript") {
		t.Errorf("links: %q", page.Links)
	}
}

// The style and the script stand in the page as they are: nothing in them ends
// their element or is read as markup, and nothing in them asks for anything.
func TestAssets(t *testing.T) {
	for name, text := range map[string]string{"style": style, "script": script} {
		if m := regexp.MustCompile(`[<&]|\]\]>|\r|https?:|url\(|@import|@font-face`).FindString(text); m != "" {
			t.Errorf("the %s holds %q", name, m)
		}
	}
	if m := regexp.MustCompile(`innerHTML|insertAdjacent|\beval\b|document\.write|fetch|XMLHttp|import\b|storage|cookie`).FindString(script); m != "" {
		t.Errorf("the script uses %q", m)
	}
	if m := regexp.MustCompile(`style=|\son[a-z]+=|javascript:`).FindString(markup); m != "" {
		t.Errorf("the template holds %q", m)
	}
}

func TestNoDocument(t *testing.T) {
	if err := Render(io.Discard, nil, Options{}); err == nil {
		t.Error("no error")
	}
	if err := Render(io.Discard, &doc.Document{}, Options{}); err != nil {
		t.Errorf("an empty document: %v", err)
	}
}
