package html

import (
	"bytes"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/htmltest"
)

// picture is a document with a chart and a flow.
func picture() (*brief.Brief, Options) {
	full := &doc.Document{
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
		}}, {ID: "sheet", Title: "not a page"}, {ID: "skipped", Title: "left out", Page: true, Level: 1}},
	}
	entry := func(n, title string) brief.Section {
		return brief.Section{ID: "entry:" + n, Number: n, Title: title, Cite: "Art. 30", Level: 2, Blocks: []brief.Block{
			&brief.Boxes{Boxes: []brief.Box{
				{Letters: []string{"b"}, Title: "Purposes", Blocks: []brief.Block{&brief.Para{Text: brief.Text{{Text: "Zweck", Lang: "de"}, {Text: "consent", Style: brief.Ground}, {Text: "en", Lang: "en"}}}}},
				{Letters: []string{"c", "f"}, Title: "Data", Blocks: []brief.Block{&brief.Table{Title: "Data", Columns: []brief.Column{{Heading: plain("Category")}, {Heading: plain("Erased after")}}, Rows: []brief.Row{
					{Head: 1, Cells: []brief.Cell{{Text: plain("names")}, {Text: plain("a year"), Span: 2}}}, {Head: 1, Cells: []brief.Cell{{Text: plain("addresses")}, {}}},
				}}}},
			}},
		}}
	}
	row := func(n, title string) brief.Row {
		return brief.Row{Head: 2, Cells: []brief.Cell{
			{Text: brief.Text{{Text: n, Link: "entry:" + n}}}, {Text: brief.Text{{Text: title, Link: "entry:" + n}, {Mark: brief.Mark{Shape: brief.SpecialMark, Text: "9", Alt: "special category"}}}},
			{Text: brief.Text{{Page: true, Link: "entry:" + n}}},
		}}
	}
	short := &brief.Brief{Title: "Title", Language: "en", Mark: "Confidential", Sections: []brief.Section{
		{ID: "front", Title: "Title", Level: 1, Blocks: []brief.Block{
			&brief.Strip{Rule: true, Cells: []brief.StripCell{{Label: "Controller", Lines: []brief.Text{{{Text: "Acme", Style: brief.Bold}}}}}},
			&brief.Heading{Text: "At a glance"},
			&brief.Table{Title: "At a glance", Columns: []brief.Column{{Heading: plain("No.")}, {Heading: plain("Activity")}, {Heading: plain("p.")}}, Rows: []brief.Row{row("01", "One <b>"), row("02", "Two")}},
			&brief.Timeline{Alt: "2 limits", Most: 12, Rows: []brief.Span{{Label: plain("long"), Years: 75}, {Label: plain("half"), Years: 6}, {Label: plain("open"), Open: true}}},
		}},
		entry("01", "One <b>"), entry("02", "Two"),
		{ID: "annex:a", Title: "Annex A", Level: 2, Blocks: []brief.Block{&brief.List{Items: []brief.Item{{ID: "source:1", Text: plain("a source")}}}}},
	}}
	return short, Options{
		Full: full, Skip: []string{"skipped"},
		Facets: []brief.Facet{
			{Key: "ground", Label: "Ground", Choices: []brief.Choice{{Key: "consent", Label: "Consent", Entries: []int{0, 1}}, {Key: "contract", Label: "Contract", Entries: []int{1}}}},
			{Key: "status", Label: "Status", Column: true, Choices: []brief.Choice{{Key: "active", Label: "Active", Entries: []int{0}}}},
		},
	}
}

func plain(s string) brief.Text { return brief.Text{{Text: s}} }

func TestPictures(t *testing.T) {
	short, o := picture()
	var buf bytes.Buffer
	if err := Render(&buf, short, o); err != nil {
		t.Fatal(err)
	}
	page, err := htmltest.Parse(buf.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Confidential", "Chart", "half", "warning", "Flow", "People", "Customers", "Staff <b>", "Adequacy", "dashes", "In words", "words", "Acme", "At a glance", "One <b>", "Zweck", "Active", "Consent (2)", "Contract (1)", "a source"} {
		if !strings.Contains(page.Text, want) {
			t.Errorf("%q is lost", want)
		}
	}
	for _, wrong := range []string{"not a page", "left out", "p."} {
		if strings.Contains(page.Text, "\n"+wrong+"\n") {
			t.Errorf("%q is shown", wrong)
		}
	}
	for _, want := range []string{
		`<tr data-f="g0.0 s1.0">`, `<section id="entry-02" class="entry" data-f="g0.0 g0.1">`, `<span lang="de">Zweck</span>`, `<td rowspan="2" data-h="Erased after">a year</td>`,
		`<td class="again" data-h="Erased after">a year</td>`, `<th scope="col">Status</th>`, `<li id="source-1">`, `role="img" aria-label="special category">9<`, `<a href="#entry-02">Two</a>`,
	} {
		if !strings.Contains(buf.String(), want) {
			t.Errorf("no %s", want)
		}
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
	if err := Render(io.Discard, &brief.Brief{}, Options{}); err != nil {
		t.Errorf("an empty document: %v", err)
	}
}

// Text can be read on its ground in the light and in the dark: WCAG 2.2 asks
// for a contrast of 4.5, and of 3 for what is not text.
func TestContrast(t *testing.T) {
	schemes := regexp.MustCompile(`:root \{([^}]*)\}`).FindAllStringSubmatch(style, -1)
	if len(schemes) != 2 {
		t.Fatalf("%d schemes", len(schemes))
	}
	colour := make(map[string]float64) // relative luminance; the dark ones over the light
	for i, scheme := range schemes {
		for _, m := range regexp.MustCompile(`(--[a-z-]+): #([0-9a-f]{6})`).FindAllStringSubmatch(scheme[1], -1) {
			n, err := strconv.ParseUint(m[2], 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			part := func(shift int) float64 {
				c := float64(n>>shift&0xff) / 255
				if c <= 0.04045 {
					return c / 12.92
				}
				return math.Pow((c+0.055)/1.055, 2.4)
			}
			colour[m[1]] = 0.2126*part(16) + 0.7152*part(8) + 0.0722*part(0)
		}
		for _, c := range []struct {
			text   string
			least  float64
			ground []string
		}{
			{"--ink", 7, []string{"--ground", "--panel", "--head", "--found"}},
			{"--muted", 4.5, []string{"--ground", "--panel", "--head", "--found"}},
			{"--accent", 4.5, []string{"--ground", "--panel", "--head", "--found"}},
			{"--amber", 4.5, []string{"--ground", "--panel", "--head", "--amber-tint", "--found"}},
			{"--green", 4.5, []string{"--ground", "--panel"}},
			{"--red", 4.5, []string{"--ground", "--panel", "--head"}},
			{"--plum", 4.5, []string{"--ground", "--on-plum"}},
			{"--ground", 4.5, []string{"--accent"}},
			{"--edge", 3, []string{"--ground", "--panel"}},
			{"--amber-edge", 3, []string{"--ground"}},
		} {
			for _, g := range c.ground {
				x, y := colour[c.text], colour[g]
				if got := (max(x, y) + 0.05) / (min(x, y) + 0.05); got < c.least {
					t.Errorf("scheme %d: %s on %s has a contrast of %.1f, want %.1f", i, c.text, g, got, c.least)
				}
			}
		}
	}
}
