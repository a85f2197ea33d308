package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/pdftest"
)

// render renders d, and fails the test if that fails.
func render(t testing.TB, d *doc.Document) (pdf []byte, warnings []string) {
	t.Helper()
	var b bytes.Buffer
	warnings, err := Render(&b, d, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), warnings
}

// of returns a document of one part with the blocks.
func of(blocks ...doc.Block) *doc.Document {
	return &doc.Document{
		Title: "Register", Keeper: "Keeper", Language: "en", Words: words,
		Parts: []doc.Part{{ID: "part", Title: "Part", Page: true, Level: 1, Blocks: blocks}},
	}
}

// field returns a block of one field.
func field(name, text string) *doc.Fields {
	return &doc.Fields{Rows: []doc.Field{{Label: name, Value: doc.Text(text)}}}
}

// said calls yield with each text that the PDF of d must show.
func said(d *doc.Document, yield func(where, text string)) {
	part := func(p *doc.Part) {
		yield(p.ID, p.Title)
		cell := func(c doc.Cell) {
			for _, line := range c {
				yield(p.ID, line.Text)
			}
		}
		for _, b := range p.Blocks {
			switch b := b.(type) {
			case *doc.Heading:
				yield(p.ID, b.Text)
				yield(p.ID, b.Clause)
			case *doc.Paragraph:
				cell(b.Text)
			case *doc.Fields:
				for _, f := range b.Rows {
					yield(p.ID, f.Label)
					yield(p.ID, f.Clause)
					cell(f.Value)
				}
			case *doc.Table:
				yield(p.ID, b.Title)
				for _, c := range b.Columns {
					yield(p.ID, c.Heading)
					yield(p.ID, c.Clause)
				}
				for _, r := range b.Rows {
					for _, c := range r.Cells {
						cell(c)
					}
				}
				if len(b.Rows) == 0 {
					yield(p.ID, d.Words.Empty)
				}
			case *doc.Chart:
				yield(p.ID, b.Title)
				for _, bar := range b.Bars {
					yield(p.ID, bar.Label)
					yield(p.ID, bar.Note)
					yield(p.ID, strconv.Itoa(bar.Value))
				}
			}
		}
	}
	for _, s := range []string{d.Title, d.Keeper, d.Version, d.Digest} {
		yield("document", s)
	}
	part(&d.Cover)
	for i := range d.Parts {
		if d.Parts[i].Page {
			part(&d.Parts[i])
		}
	}
}

// drawn is a text as it is drawn by the fonts.
func drawn(s string) string {
	faces, err := loadFaces()
	if err != nil {
		panic(err)
	}
	return visual(newLayout(&doc.Document{}, faces, nil).clean(s, faces[regular]), byText)
}

func TestNothingLost(t *testing.T) {
	d := sample()
	pdf, _ := render(t, d)
	f, err := pdftest.NewFinder(pdf)
	if err != nil {
		t.Fatal(err)
	}
	said(d, func(where, text string) {
		if !f.Contains(drawn(text)) {
			t.Errorf("%s: %.60q is not in the file", where, text)
		}
	})
}

func TestLanguages(t *testing.T) {
	b := &doc.Fields{}
	for code, text := range europe {
		b.Rows = append(b.Rows, doc.Field{Label: code, Value: doc.Text(text)})
	}
	pdf, warnings := render(t, of(b))
	for code, text := range europe {
		if ok, err := pdftest.Contains(pdf, text); !ok || err != nil {
			t.Errorf("%s: %q is not in the file: %v", code, text, err)
		}
	}
	if len(warnings) > 0 {
		t.Errorf("warnings %q, want none", warnings)
	}
}

func TestOutsideTools(t *testing.T) {
	d := sample()
	pdf, _ := render(t, d)
	name := filepath.Join(t.TempDir(), "register.pdf")
	if err := os.WriteFile(name, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	run := func(t *testing.T, tool string, args ...string) string {
		if _, err := exec.LookPath(tool); err != nil {
			if os.Getenv("CI") != "" {
				t.Fatal(err)
			}
			t.Skip(err)
		}
		out, err := exec.Command(tool, args...).CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", tool, err, out)
		}
		return string(out)
	}
	t.Run("qpdf", func(t *testing.T) {
		if out := run(t, "qpdf", "--check", name); strings.Contains(strings.ToLower(out), "warning") {
			t.Errorf("qpdf complains:\n%s", out)
		}
	})
	t.Run("mutool", func(t *testing.T) {
		out := run(t, "mutool", "draw", "-F", "txt", "-o", os.DevNull, name)
		if strings.Contains(out, "error") || strings.Contains(strings.ReplaceAll(out, "warning: ICC support", ""), "warning") {
			t.Errorf("mutool complains:\n%s", out)
		}
	})
	t.Run("pdftotext", func(t *testing.T) {
		out := run(t, "pdftotext", "-raw", name, "-")
		flat := strings.Join(strings.Fields(out), " ")
		for code, text := range europe {
			if !strings.Contains(flat, text) {
				t.Errorf("%s: pdftotext does not return %q", code, text)
			}
		}
	})
}

func TestPageNumbers(t *testing.T) {
	pdf, _ := render(t, sample())
	pages, err := pdftest.Pages(pdf)
	if err != nil {
		t.Fatal(err)
	}
	for i, text := range pages {
		want := fmt.Sprintf("\npage %d of %d\n", i+1, len(pages))
		if got := strings.Contains(text, want); got != (i > 0) {
			t.Errorf("page %d: %q: %v", i+1, want, got)
		}
	}
	if strings.Contains(pages[0], "page ") {
		t.Errorf("the cover is numbered")
	}
}

// The contents name the page on which each part begins, also when they are
// several pages long themselves and titles take several lines.
func TestContents(t *testing.T) {
	d := of()
	d.Parts = nil
	for i := range 130 {
		title := fmt.Sprintf("Activity-%03d", i)
		if i%7 == 0 {
			title += strings.Repeat(" and its long title", 9)
		}
		d.Parts = append(d.Parts, doc.Part{
			ID: strconv.Itoa(i), Title: title, Page: i%10 != 9, Level: 1 + i%3, Wide: i%5 == 0,
			Blocks: []doc.Block{field("label", strings.Repeat("text ", 1+i*40))},
		})
	}
	pdf, _ := render(t, d)
	pages, err := pdftest.Pages(pdf)
	if err != nil {
		t.Fatal(err)
	}
	entry := regexp.MustCompile(`(?m)^(Activity-\d+)(?: .*\n(?:\D.*\n)*|\n)(\d+)\n`)
	n := 0
	first := len(pages)
	for _, text := range pages {
		if !strings.HasPrefix(text, "Contents\n") && !strings.Contains(text, "\nContents\n") {
			continue
		}
		for _, m := range entry.FindAllStringSubmatch(text, -1) {
			n++
			at, _ := strconv.Atoi(m[2])
			first = min(first, at)
			if at > len(pages) || !strings.HasPrefix(pages[at-1], m[1]) {
				t.Errorf("%s is not on page %d", m[1], at)
			}
		}
	}
	if n != 117 {
		t.Errorf("%d entries, want 117", n)
	}
	if first < 4 {
		t.Errorf("the contents take fewer pages than meant: the first part is on page %d", first)
	}
}

func TestTableHeadIsRepeated(t *testing.T) {
	table := &doc.Table{Title: "Transfers", Columns: []doc.Column{{Heading: "Country", Clause: "Art. 44"}, {Heading: "Mechanism"}}}
	for i := range 300 {
		table.Rows = append(table.Rows, doc.Row{Cells: []doc.Cell{doc.Text(fmt.Sprintf("row-%03d", i)), doc.Text("Standard contractual clauses")}})
	}
	pdf, _ := render(t, of(table))
	pages, err := pdftest.Pages(pdf)
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) < 7 {
		t.Fatalf("%d pages, the table is too short to show anything", len(pages))
	}
	for i, text := range pages[2:] {
		head := strings.Index(text, "Country\nArt. 44\nMechanism\n")
		if row := strings.Index(text, "row-"); head < 0 || row < head {
			t.Errorf("page %d: no head above the rows", i+3)
		}
		if got := strings.Contains(text, "Transfers (continued)"); got != (i > 0) {
			t.Errorf("page %d: marked as continued: %v", i+3, got)
		}
	}
	text, err := pdftest.Text(pdf)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(text, "Country\n"); n != 1 {
		t.Errorf("the head counts %d times as text", n)
	}
}

func TestCellLongerThanAPage(t *testing.T) {
	var words strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&words, "word%04d ", i)
	}
	long := words.String()
	for _, test := range []struct {
		name  string
		block doc.Block
	}{
		{"field", field("Label", long)},
		{"label", field(long, "value")},
		{"paragraph", &doc.Paragraph{Text: doc.Text(long)}},
		{"heading", &doc.Heading{Text: long}},
		{"table title", &doc.Table{Title: long, Columns: []doc.Column{{Heading: "A"}}}},
		{"table cell", &doc.Table{Columns: []doc.Column{{Heading: "A"}, {Heading: "B"}}, Rows: []doc.Row{{Cells: []doc.Cell{doc.Text("short"), doc.Text(long)}}}}},
		{"two cells", &doc.Table{Columns: []doc.Column{{Heading: "A"}, {Heading: "B"}}, Rows: []doc.Row{{Cells: []doc.Cell{doc.Text(long), doc.Text(long)}}}}},
		{"column heading", &doc.Table{Columns: []doc.Column{{Heading: long}, {Heading: "B"}}, Rows: []doc.Row{{Cells: []doc.Cell{doc.Text("x"), doc.Text("y")}}}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := of(test.block)
			pdf, _ := render(t, d)
			pages, err := pdftest.Pages(pdf)
			if err != nil {
				t.Fatal(err)
			}
			if len(pages) < 5 {
				t.Errorf("%d pages", len(pages))
			}
			for i, text := range pages[3 : len(pages)-1] {
				if !strings.Contains(text, "(continued)") {
					t.Errorf("page %d: not marked", i+4)
				}
			}
			f, err := pdftest.NewFinder(pdf)
			if err != nil {
				t.Fatal(err)
			}
			for word := range strings.FieldsSeq(long) {
				if !f.Contains(word) {
					t.Fatalf("%s is lost", word)
				}
			}
			if test.name == "table cell" && !strings.Contains(pages[4], "short") {
				t.Errorf("the torn row is not named again")
			}
			if test.name != "two cells" && !f.Contains(long) {
				t.Errorf("the text does not go on where it broke off")
			}
			checkBounds(t, d)
		})
	}
}

// laid returns the pages of d as they are laid out.
func laid(t testing.TB, d *doc.Document) []*page {
	t.Helper()
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	var pages []*page
	l := newLayout(d, faces, func(p *page) { pages = append(pages, p) })
	if err := l.run(func(p *doc.Part) ([]doc.Block, error) { return p.Body(), nil }); err != nil {
		t.Fatal(err)
	}
	slices.SortFunc(pages, func(p, q *page) int { return p.number - q.number })
	for i, p := range pages {
		if p.number != i {
			t.Fatalf("page %d is missing or there twice", i)
		}
	}
	return pages
}

// checkBounds fails the test if text leaves the page's margins or two lines of
// a column overlap.
func checkBounds(t testing.TB, d *doc.Document) {
	t.Helper()
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range laid(t, d) {
		w, h := p.size()
		lines := map[float64]*op{} // the last line at a left edge
		for j := range p.ops {
			o := &p.ops[j]
			if o.kind != opText {
				continue
			}
			m := &measures[o.style]
			right := o.x + float64(faces[m.face].measure(o.text))*m.size/1000
			if o.x < marginX-0.01 || right > w-marginX+0.05 {
				t.Errorf("page %d: %.40q from %.1f to %.1f leaves the margins", i+1, o.text, o.x, right)
			}
			if o.style == running {
				continue
			}
			if o.y < marginTop-0.01 || o.y+m.leading > h-marginEnd+0.01 {
				t.Errorf("page %d: %.40q at %.1f leaves the page", i+1, o.text, o.y)
			}
			if above := lines[o.x]; above != nil && o.y > above.y && o.y < above.y+measures[above.style].leading-0.01 {
				t.Errorf("page %d: %.40q overlaps %.40q", i+1, o.text, above.text)
			}
			lines[o.x] = o
		}
	}
}

func TestBounds(t *testing.T) {
	checkBounds(t, sample())
	many := &doc.Table{}
	cells := []doc.Cell{}
	for range 24 {
		many.Columns = append(many.Columns, doc.Column{Heading: "Auftragsverarbeitungsverträge"})
		cells = append(cells, doc.Text("Rechtsschutzversicherungsgesellschaften 2026-11-21"))
	}
	many.Rows = []doc.Row{{Cells: cells}}
	checkBounds(t, of(many, field("Word", strings.Repeat("x", 500)), field(strings.Repeat("W", 500), "x")))
}

// No heading, title of a table or table head stands alone at a page's foot.
func TestHeadingsKeepCompany(t *testing.T) {
	table := func() *doc.Table {
		return &doc.Table{Title: "Title", Columns: []doc.Column{{Heading: "Head", Clause: "Art. 1"}},
			Rows: []doc.Row{{Cells: []doc.Cell{doc.Text("row")}}, {Cells: []doc.Cell{doc.Text(strings.Repeat("row ", 900))}}}}
	}
	bodies := map[string][]doc.Block{
		"paragraph":      {&doc.Paragraph{Text: doc.Text(strings.Repeat("text ", 60))}},
		"long paragraph": {&doc.Paragraph{Text: doc.Text(strings.Repeat("text ", 3000))}},
		"field":          {field("label", strings.Repeat("value ", 60))},
		"long field":     {field("label", strings.Repeat("value ", 3000))},
		"table":          {table()},
		"no fields":      {&doc.Fields{}, table()},
		"empty table":    {&doc.Table{Columns: []doc.Column{{Heading: "Head"}}}},
		"nested":         {&doc.Heading{Text: "Lower", Level: 2}, table()},
	}
	for name, blocks := range bodies {
		for n := range 60 {
			filler := make(doc.Cell, n)
			for i := range filler {
				filler[i].Text = "filler"
			}
			all := append([]doc.Block{&doc.Paragraph{Text: filler}, &doc.Heading{Text: "Heading", Clause: "Art. 30", Level: 1}}, blocks...)
			for i, p := range laid(t, of(all...)) {
				var last *op
				for j := range p.ops {
					if o := &p.ops[j]; o.kind == opText && o.style != running {
						last = o
					}
				}
				switch s := last.style; {
				case s == title2, s == title3, s == cellHead, s == clause, s == cellNote && last.text == "Art. 1":
					t.Fatalf("%s after %d lines: page %d ends with %q", name, n, i+1, last.text)
				}
			}
		}
	}
}

func TestSubstitutes(t *testing.T) {
	for _, test := range []struct {
		name, text, want, warning string
	}{
		{"plain", "plain (text) \\ 100 %", "plain (text) \\ 100 %", ""},
		{"accents composed", "e\u0301\u030c a\u0308", "é\u030c ä", ""},
		{"emoji", "ok 😀", "ok [U+1F600]", `U+1F600 '😀', which the font lacks, drawn as [U+1F600]: first in "Part"`},
		{"sharp s", "STRAẞE", "STRAẞE", ""},
		{"hyphen, spaces", "a\u2011b 10\u202f000\u2009€\u00a0!", "a\u2011b 10\u202f000\u2009€\u00a0!", ""},
		{"boxes", "☐ no ☑ yes ☒ ✓", "☐ no ☑ yes ☒ ✓", ""},
		{"tab", "a\tb", "a    b", ""},
		{"control", "a\x00b", "a[U+0000]b", `U+0000, which cannot be drawn, shown as [U+0000]: first in "Part"`},
		{"bad UTF-8", "a\xffb", "a[0xFF]b", `byte 0xFF that is no UTF-8, drawn as [0xFF]: first in "Part"`},
		{"replacement character", "a\ufffdb", "a[U+FFFD]b", `U+FFFD '�', which the font lacks, drawn as [U+FFFD]: first in "Part"`},
		{"direction mark", "a\u202eb", "ab", `U+202E, which has no shape of its own, left out: first in "Part"`},
		{"joiner", "a\u2060b", "ab", ""},
		{"soft hyphen", "a\u00adb", "ab", ""},
		{"noncharacter", "a\uffffb", "a[U+FFFF]b", `U+FFFF, which cannot be drawn, shown as [U+FFFF]: first in "Part"`},
		{"Hebrew", "\u05d3\u05d5", "\u05d5\u05d3", ""},
		{"CJK", "中", "[U+4E2D]", `U+4E2D '中', which the font lacks, drawn as [U+4E2D]: first in "Part"`},
		{"form feed", "a\fb", "a\nb", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			pdf, warnings := render(t, of(&doc.Paragraph{Text: doc.Text(test.text)}))
			text, err := pdftest.Text(pdf)
			if err != nil {
				t.Fatal(err)
			}
			if _, got, _ := strings.Cut(text, "\nPart\nPart\n"); got != test.want+"\n" {
				t.Errorf("drawn %q, want %q", got, test.want)
			}
			if got := strings.Join(warnings, "\n"); got != test.warning {
				t.Errorf("warnings %q, want %q", got, test.warning)
			}
		})
	}
}

func TestBookmarksAndProperties(t *testing.T) {
	d := of(field("a", "b"))
	d.Title, d.Keeper, d.Subject, d.Language = "Αρχεία 😀", "Łódź & Söhne", "Art. 30", "el"
	d.Created, d.Modified = "2024-02-29", "2026-11-21"
	d.Parts[0].Title = "Transfère → 😀"
	pdf, _ := render(t, d)
	utf16 := func(s string) string {
		b := []byte{0xfe, 0xff}
		for _, r := range s {
			switch {
			case r >= 1<<16:
				r -= 1 << 16
				hi, lo := 0xd800+r>>10, 0xdc00+r&0x3ff
				b = append(b, byte(hi>>8), byte(hi), byte(lo>>8), byte(lo))
			default:
				b = append(b, byte(r>>8), byte(r))
			}
		}
		return "(" + string(b) + ")"
	}
	for _, want := range []string{
		"%PDF-1.4\n", "/Title " + utf16(d.Title), "/Author " + utf16(d.Keeper), "/Subject " + utf16(d.Subject),
		"<</Title " + utf16(d.Parts[0].Title), "(D:20240229000000)", "(D:20261121000000)", "/Lang (el)\n", "/Metadata ",
		"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Αρχεία 😀</rdf:li></rdf:Alt></dc:title>",
		"<rdf:li>Łódź &amp; Söhne</rdf:li>", "<dc:language><rdf:Bag><rdf:li>el</rdf:li></rdf:Bag></dc:language>",
		"<xmp:CreateDate>2024-02-29T00:00:00Z</xmp:CreateDate>",
	} {
		if !bytes.Contains(pdf, []byte(want)) {
			t.Errorf("the file lacks %q", want)
		}
	}
	m := regexp.MustCompile(`/Metadata (\d+) 0 R`).FindSubmatch(pdf)
	if m == nil || !bytes.Contains(pdf, fmt.Appendf(nil, "\n%s 0 obj\n<< /Type /Metadata", m[1])) {
		t.Errorf("the catalog does not lead to the metadata")
	}
	d.Created, d.Language = "yesterday", "x)/AA"
	pdf, warnings := render(t, d)
	if bytes.Contains(pdf, []byte("/AA")) {
		t.Errorf("the language gets out of its string")
	}
	if want := `date created "yesterday" is no ISO 8601 date and not in the properties`; len(warnings) == 0 || warnings[len(warnings)-1] != want {
		t.Errorf("warnings %q, want %q", warnings, want)
	}
}

// pageObjects returns the numbers of the page objects of a file, in order.
func pageObjects(t testing.TB, pdf []byte) []string {
	t.Helper()
	kids := regexp.MustCompile(`/Kids \[([^\]]*)\]`).FindSubmatch(pdf)
	if kids == nil {
		t.Fatal("no tree of pages")
	}
	var all []string
	for _, m := range regexp.MustCompile(`(\d+) 0 R`).FindAllSubmatch(kids[1], -1) {
		all = append(all, string(m[1]))
	}
	return all
}

func TestLinks(t *testing.T) {
	link := func(text, to string) *doc.Paragraph { return &doc.Paragraph{Text: doc.Cell{{Text: text, Link: to}}} }
	d := of(link("next", "#wide"), link("row", "#row"), link("sheet", "#sheet"), link("lost", "#lost"),
		link("web", "https://example.org/ä?a=(b)"), link("mail", "mailto:a@example.org"), link("bad", "javascript:alert(1)"))
	d.Parts = append(d.Parts, doc.Part{ID: "wide", Title: "Wide", Page: true, Wide: true, Blocks: []doc.Block{
		&doc.Table{Columns: []doc.Column{{Heading: "A"}}, Rows: []doc.Row{{ID: "row", Cells: []doc.Cell{doc.Text("here")}}}},
	}}, doc.Part{ID: "sheet", Title: "Sheet only"})
	pdf, warnings := render(t, d)
	want := []string{
		`link to "#lost" leads nowhere and is shown as text`,
		`link to "javascript:alert(1)" is no web or mail address and is shown as text`,
	}
	if diff := cmp.Diff(want, warnings); diff != "" {
		t.Errorf("warnings (-want +got)\n%s", diff)
	}
	if n := strings.Count(string(pdf), "/S /URI"); n != 2 {
		t.Errorf("%d addresses, want 2", n)
	}
	if !bytes.Contains(pdf, []byte(`(https://example.org/%C3%A4?a=\(b\))`)) {
		t.Errorf("the address is not written in ASCII")
	}
	// Two entries of the contents and two links, to the fourth page and to heights on it.
	fourth := pageObjects(t, pdf)[3]
	dests := regexp.MustCompile(`/Subtype /Link[^>]*/Dest \[(\d+) 0 R /XYZ 0 ([\d.]+) null\]`).FindAllSubmatch(pdf, -1)
	var got []string
	for _, m := range dests {
		got = append(got, strconv.Itoa(1+slices.Index(pageObjects(t, pdf), string(m[1]))))
		if y, _ := strconv.ParseFloat(string(m[2]), 64); string(m[1]) == fourth && (y > shortEdge-marginTop+1 || y < shortEdge/2) {
			t.Errorf("a link leads to height %.0f of a page %.0f high", y, shortEdge)
		}
	}
	if diff := cmp.Diff([]string{"3", "4", "4", "4"}, got); diff != "" {
		t.Errorf("links to pages (-want +got)\n%s", diff)
	}
	for _, m := range regexp.MustCompile(`/Parent \d+ 0 R[^>]*?/Dest \[(\d+) 0 R /XYZ 0 ([\d.]+) null\]`).FindAllSubmatch(pdf, -1) {
		h := longEdge
		if string(m[1]) == fourth {
			h = shortEdge
		}
		if y, _ := strconv.ParseFloat(string(m[2]), 64); y > h-marginTop+1 || y < h/2 {
			t.Errorf("a bookmark leads to height %.0f of a page %.0f high", y, h)
		}
	}
}

func TestDeterminism(t *testing.T) {
	before := [2][32]byte{sha256.Sum256(liberationsansregular.TTF), sha256.Sum256(liberationsansbold.TTF)}
	want, wantWarnings := render(t, sample())
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 3 {
				var b bytes.Buffer
				warnings, err := Render(&b, sample(), Options{})
				if err != nil {
					t.Error(err)
				}
				if !bytes.Equal(b.Bytes(), want) {
					t.Error("the bytes differ")
				}
				if diff := cmp.Diff(wantWarnings, warnings); diff != "" {
					t.Errorf("warnings (-want +got)\n%s", diff)
				}
			}
		})
	}
	wg.Wait()
	if after := [2][32]byte{sha256.Sum256(liberationsansregular.TTF), sha256.Sum256(liberationsansbold.TTF)}; after != before {
		t.Error("the shared fonts were written to")
	}
}

func TestEmptyDocument(t *testing.T) {
	for name, d := range map[string]*doc.Document{
		"zero":         {},
		"empty part":   {Parts: []doc.Part{{Page: true}}},
		"empty blocks": {Parts: []doc.Part{{Page: true, Blocks: []doc.Block{&doc.Heading{}, &doc.Paragraph{}, &doc.Fields{Rows: make([]doc.Field, 2)}, &doc.Table{}, &doc.Table{Columns: make([]doc.Column, 2), Rows: make([]doc.Row, 2)}}}}},
		"only sheets":  {Parts: []doc.Part{{Title: "Sheet"}}},
	} {
		pdf, warnings := render(t, d)
		if len(warnings) > 0 {
			t.Errorf("%s: warnings %q", name, warnings)
		}
		if _, err := pdftest.Pages(pdf); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// full is a writer that fails.
type full struct{ err error }

func (f full) Write(p []byte) (int, error) { return 0, f.err }

// short is a writer that takes less than it is given and says nothing.
type short struct{}

func (short) Write(p []byte) (int, error) { return len(p) / 2, nil }

func TestErrors(t *testing.T) {
	if _, err := Render(io.Discard, nil, Options{}); err == nil {
		t.Error("nil document: no error")
	}
	wantErr := errors.New("disk full")
	if _, err := Render(full{wantErr}, sample(), Options{}); !errors.Is(err, wantErr) {
		t.Errorf("broken writer: %v", err)
	}
	if _, err := Render(short{}, sample(), Options{}); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("short writer: %v", err)
	}
	for name, block := range map[string]doc.Block{
		"too many cells": &doc.Table{Title: "T", Columns: make([]doc.Column, 1), Rows: []doc.Row{{Cells: make([]doc.Cell, 2)}}},
		"nil block":      nil,
		"nil heading":    (*doc.Heading)(nil), // panics inside
	} {
		var b bytes.Buffer
		_, err := Render(&b, of(block), Options{})
		if err == nil || !strings.HasPrefix(err.Error(), `pdf: "Part": `) {
			t.Errorf("%s: error %v does not name the part", name, err)
		}
		if b.Len() > 0 {
			t.Errorf("%s: something was written", name)
		}
	}
}

// What panics while parts or rows are being made is an error that names the
// part, and leaves nothing running.
func TestPanics(t *testing.T) {
	boom := func() []doc.Block { panic("boom") }
	rows := func(yield func(doc.Row) bool) {
		for i := range 5000 {
			if i == 4000 {
				panic("boom")
			}
			if !yield(doc.Row{Cells: []doc.Cell{doc.Text(strconv.Itoa(i))}}) {
				return
			}
		}
	}
	before := runtime.NumGoroutine()
	for name, bad := range map[string]doc.Part{
		"part": {Make: boom},
		"rows": {Blocks: []doc.Block{&doc.Table{Columns: make([]doc.Column, 1), Each: rows}}},
	} {
		d := register(20)
		bad.Title, bad.Page = "The bad one", true
		d.Parts[7] = bad
		for range 20 {
			if _, err := Render(io.Discard, d, Options{}); err == nil || err.Error() != `pdf: "The bad one": boom` {
				t.Errorf("%s: error %v", name, err)
			}
			if _, err := Render(full{io.ErrClosedPipe}, register(40), Options{}); !errors.Is(err, io.ErrClosedPipe) {
				t.Errorf("error %v", err)
			}
		}
	}
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines, %d before", runtime.NumGoroutine(), before)
}

// Rows that are made as they are read make the pages that held ones do.
func TestRowsMadeAsRead(t *testing.T) {
	table := func(each bool) *doc.Document {
		b := &doc.Table{ID: "t", Columns: []doc.Column{{Heading: "A"}, {Heading: "empty"}, {Heading: "B"}}}
		for i := range 700 {
			b.Rows = append(b.Rows, doc.Row{ID: strconv.Itoa(i), Cells: []doc.Cell{doc.Text(fmt.Sprint("row ", i)), nil, {{Text: "next", Link: "#" + strconv.Itoa(i+1)}}}})
		}
		if rows := b.Rows; each {
			b.Rows, b.Each = nil, slices.Values(rows)
		}
		d := of(&doc.Heading{Text: "Heading"}, b)
		body := d.Parts[0].Blocks
		d.Parts[0].Blocks, d.Parts[0].Make = nil, func() []doc.Block { return body }
		d.Parts = append(d.Parts, of(field("a", "b")).Parts...)
		return d
	}
	held, want := render(t, table(false))
	made, got := render(t, table(true))
	if !bytes.Equal(held, made) {
		t.Error("the files differ")
	}
	if diff := cmp.Diff(want, got); diff != "" || len(got) != 1 { // the last row's link
		t.Errorf("warnings %q (-want +got)\n%s", got, diff)
	}
}

// The cover begins higher if it then takes one page.
func TestCover(t *testing.T) {
	for _, test := range []struct {
		fields, pages int
		usual         bool
	}{{1, 1, true}, {30, 1, false}, {45, 2, true}} {
		d := of()
		f := &doc.Fields{}
		for range test.fields {
			f.Rows = append(f.Rows, doc.Field{Label: "Label", Value: doc.Text("value")})
		}
		d.Cover.Blocks = []doc.Block{f}
		pages := laid(t, d)
		if n := len(pages) - 2; n != test.pages {
			t.Errorf("%d fields: %d pages", test.fields, n)
		}
		top := pages[0].ops[1].y
		if usual := math.Abs(top-coverTop) < 0.01; usual != test.usual || top < marginTop {
			t.Errorf("%d fields: the title at %.1f", test.fields, top)
		}
		checkBounds(t, d)
	}
}

// Ticks are drawn into boxes, not typed.
func TestTicks(t *testing.T) {
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	strokes := func(text string) int {
		content, err := newDrawing(faces).page(&page{ops: []op{{kind: opText, style: body, text: text}}})
		if err != nil {
			t.Fatal(err)
		}
		return bytes.Count(content, []byte(" l\nS\n"))
	}
	for text, want := range map[string]int{"☐ no": 0, "☑ yes": 2, "☒ ☑": 4} {
		if got := strokes(text); got != want {
			t.Errorf("%q: %d strokes, want %d", text, got, want)
		}
	}
}

func FuzzRender(f *testing.F) {
	for _, s := range europe {
		f.Add(s, 1)
	}
	f.Add("😀\x00\xff\u202e\uffff\u00ad\u200b\r\n\t(\\)", 40)
	f.Add(strings.Repeat("x", 600), 3)
	f.Add("Verzeichnis von Verarbeitungstät\x8a\xac\xa0\x94\xb4\xdbigkeite , süße Äpfel, Straße und ", 1)
	f.Add("abbbbbb\xc8\x1b\x9c6\xde\x1b\u00ad"+strings.Repeat("soft\u00adhyphen", 40), 2)
	f.Add("a\u00ad"+strings.Repeat("b", 90), 9)
	f.Fuzz(func(t *testing.T, s string, n int) {
		n = max(1, min(n, 20_000/(len(s)+1)))
		text := strings.Repeat(s, n)
		d := of(&doc.Heading{Text: s, Clause: s}, field(s, text), &doc.Paragraph{Text: doc.Cell{{Text: s, Link: s}}},
			&doc.Table{Title: s, Columns: []doc.Column{{Heading: s, Clause: s}, {Heading: "B"}}, Rows: []doc.Row{{ID: s, Cells: []doc.Cell{doc.Text(text), doc.Text(s)}}}})
		d.Title, d.Keeper, d.Version, d.Digest, d.Parts[0].Title, d.Words.Page = s, s, s, s, s, s
		pdf, _ := render(t, d)
		checkBounds(t, d)
		find, err := pdftest.NewFinder(pdf)
		if err != nil {
			t.Fatal(err)
		}
		if utf8.ValidString(s) {
			for _, line := range lines(s) {
				if !find.Contains(drawn(line)) {
					t.Errorf("%q is lost", line)
				}
			}
		}
	})
}
