package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/pdftest"
)

// render renders b, and fails the test if that fails.
func render(t testing.TB, b *brief.Brief) (pdf []byte, warnings []string) {
	t.Helper()
	var out bytes.Buffer
	warnings, err := Render(&out, b, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return out.Bytes(), warnings
}

// of returns a brief of one section with the blocks.
func of(blocks ...brief.Block) *brief.Brief {
	return &brief.Brief{
		Title: "Register", Keeper: "Keeper", Language: "en", Page: "page %d of %d", More: "continued",
		Sections: []brief.Section{{ID: "part", Title: "Part", Level: 1, Blocks: blocks}},
	}
}

// para returns a block of plain text.
func para(text string) *brief.Para { return &brief.Para{Text: plainText(text)} }

// drawn is a text as it is drawn by the fonts.
func drawn(s string) string {
	faces, err := loadFaces()
	if err != nil {
		panic(err)
	}
	return visual(newLayout(&brief.Brief{}, faces, nil).clean(s, faces[regular]), byText)
}

func TestLanguages(t *testing.T) {
	b := &brief.List{}
	for code, text := range europe {
		b.Items = append(b.Items, brief.Item{Text: textOf(boldPiece(code), " "+text)})
	}
	pdf, warnings := render(t, of(b))
	read := flatText(t, pdf)
	for code, text := range europe {
		if ok, err := pdftest.Contains(pdf, text); !ok || err != nil {
			t.Errorf("%s: %q is not in the file: %v", code, text, err)
		}
		if !strings.Contains(read, text) {
			t.Errorf("%s: pdftotext does not return %q", code, text)
		}
	}
	if len(warnings) > 0 {
		t.Errorf("warnings %q, want none", warnings)
	}
}

func TestPageNumbers(t *testing.T) {
	pdf, _ := render(t, of(para(strings.Repeat("word ", 24000))))
	pages, err := pdftest.Pages(pdf)
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) < 10 {
		t.Fatalf("%d pages, too few to show anything", len(pages))
	}
	for i, text := range pages {
		if want := fmt.Sprintf("page %d of %d\n", i+1, len(pages)); strings.Count(text, want) != 1 {
			t.Errorf("page %d: no %q", i+1, want)
		}
	}
}

// The head of a table stands on each of its pages, and is read once.
func TestTableHeadIsRepeated(t *testing.T) {
	table := &brief.Table{Columns: []brief.Column{{Heading: plainText("Country")}, {Heading: plainText("Mechanism")}}}
	for i := range 300 {
		table.Rows = append(table.Rows, brief.Row{Cells: cellsOf(fmt.Sprintf("row-%03d", i), "Standard contractual clauses")})
	}
	pdf, _ := render(t, of(table))
	pages, err := pdftest.Pages(pdf)
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) < 5 {
		t.Fatalf("%d pages, the table is too short to show anything", len(pages))
	}
	for i, text := range pages {
		head := strings.Index(text, "Country\nMechanism\n")
		if row := strings.Index(text, "row-"); head < 0 || row < head {
			t.Errorf("page %d: no head above the rows", i+1)
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
		{"form feed", "a\fb", "a \nb", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			pdf, warnings := render(t, of(para(test.text)))
			text, err := pdftest.Text(pdf)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.TrimPrefix(text, "Part\n"); got != test.want+"\n" {
				t.Errorf("drawn %q, want %q", got, test.want)
			}
			if got := strings.Join(warnings, "\n"); got != test.warning {
				t.Errorf("warnings %q, want %q", got, test.warning)
			}
		})
	}
}

func TestBookmarksAndProperties(t *testing.T) {
	b := of(para("text"))
	b.Title, b.Keeper, b.Subject, b.Language, b.AsOf = "Αρχεία 😀", "Łódź & Söhne", "Art. 30", "el", "2026-11-21"
	b.Sections[0].Title = "Transfère → 😀"
	pdf, _ := render(t, b)
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
		"%PDF-1.7\n", "/Title " + utf16(b.Title), "/Author " + utf16(b.Keeper), "/Subject (Art. 30)",
		"<</Title " + utf16(b.Sections[0].Title), "/Lang (el)\n",
		"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">Αρχεία 😀</rdf:li></rdf:Alt></dc:title>",
		"<rdf:li>Łódź &amp; Söhne</rdf:li>", "<dc:language><rdf:Bag><rdf:li>el</rdf:li></rdf:Bag></dc:language>",
		"<dc:date><rdf:Seq><rdf:li>2026-11-21</rdf:li></rdf:Seq></dc:date>",
	} {
		if !bytes.Contains(pdf, []byte(want)) {
			t.Errorf("the file lacks %q", want)
		}
	}
	m := regexp.MustCompile(`/Metadata (\d+) 0 R`).FindSubmatch(pdf)
	if m == nil || !bytes.Contains(pdf, fmt.Appendf(nil, "\n%s 0 obj\n<< /Type /Metadata", m[1])) {
		t.Errorf("the catalog does not lead to the metadata")
	}
	b.AsOf, b.Language = "yesterday", "x)/AA"
	pdf, warnings := render(t, b)
	if bytes.Contains(pdf, []byte("/AA")) {
		t.Errorf("the language gets out of its string")
	}
	if want := `date "yesterday" is no ISO 8601 date and not in the properties`; len(warnings) == 0 || warnings[len(warnings)-1] != want {
		t.Errorf("warnings %q, want %q", warnings, want)
	}
}

func TestLinks(t *testing.T) {
	link := func(text, to string) *brief.Para {
		return &brief.Para{Text: brief.Text{{Text: text, Link: to}}}
	}
	b := of(link("next", "next"), link("row", "row"), link("lost", "lost"),
		link("web", "https://example.org/ä?a=(b)"), link("mail", "mailto:a@example.org"), link("bad", "javascript:alert(1)"))
	b.Sections = append(b.Sections, brief.Section{ID: "next", Title: "Next", Level: 1, NewPage: true, Blocks: []brief.Block{
		&brief.Table{Columns: []brief.Column{{Heading: plainText("A")}}, Rows: []brief.Row{{ID: "row", Cells: cellsOf("here")}}},
	}})
	pdf, warnings := render(t, b)
	want := []string{
		`link to "#lost" leads nowhere and is shown as text`,
		`link to "#javascript:alert(1)" leads nowhere and is shown as text`,
	}
	if diff := cmp.Diff(want, warnings); diff != "" {
		t.Errorf("warnings (-want +got)\n%s", diff)
	}
	if n := bytes.Count(pdf, []byte("/S /URI")); n != 2 {
		t.Errorf("%d addresses, want 2", n)
	}
	if !bytes.Contains(pdf, []byte(`(https://example.org/%C3%A4?a=\(b\))`)) {
		t.Errorf("the address is not written in ASCII")
	}
	kids := regexp.MustCompile(`/Kids \[\d+ 0 R (\d+) 0 R \]`).FindSubmatch(pdf)
	if kids == nil {
		t.Fatal("not two pages")
	}
	if n := len(regexp.MustCompile(`/Subtype /Link[^>]*/Dest \[`+string(kids[1])+` 0 R /XYZ 0 [\d.]+ null\]`).FindAll(pdf, -1)); n != 2 {
		t.Errorf("%d links to the second page, want 2", n)
	}
}

func TestDeterminism(t *testing.T) {
	before := [2][32]byte{sha256.Sum256(liberationsansregular.TTF), sha256.Sum256(liberationsansbold.TTF)}
	odd := func() *brief.Brief {
		b := dentist()
		b.Sections[1].Blocks = append(b.Sections[1].Blocks, para("😀 中 \x00"), &brief.Para{Text: brief.Text{{Text: "lost", Link: "nowhere"}}})
		return b
	}
	want, wantWarnings := render(t, odd())
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 2 {
				var out bytes.Buffer
				warnings, err := Render(&out, odd(), Options{})
				if err != nil || !bytes.Equal(out.Bytes(), want) {
					t.Errorf("the bytes differ (error %v)", err)
				}
				if diff := cmp.Diff(wantWarnings, warnings); diff != "" {
					t.Errorf("warnings (-want +got)\n%s", diff)
				}
			}
		})
	}
	all.Wait()
	if after := [2][32]byte{sha256.Sum256(liberationsansregular.TTF), sha256.Sum256(liberationsansbold.TTF)}; after != before {
		t.Error("the shared fonts were written to")
	}
}

// Blocks that are made when their section is read make the pages that held
// ones do.
func TestMadeAsRead(t *testing.T) {
	held, made := dentist(), dentist()
	for i := range made.Sections {
		blocks := made.Sections[i].Blocks
		made.Sections[i].Blocks, made.Sections[i].Make = nil, func() []brief.Block { return blocks }
	}
	want, _ := render(t, held)
	if got, _ := render(t, made); !bytes.Equal(want, got) {
		t.Error("the files differ")
	}
}

func TestEmpty(t *testing.T) {
	for name, b := range map[string]*brief.Brief{
		"zero":         {},
		"empty part":   {Sections: make([]brief.Section, 1)},
		"empty blocks": {Sections: []brief.Section{{Blocks: []brief.Block{&brief.Heading{}, &brief.Para{}, &brief.List{Items: make([]brief.Item, 2)}, &brief.Legend{}, &brief.Columns{}, &brief.Timeline{}, &brief.Strip{}, &brief.Boxes{}, &brief.Boxes{Boxes: make([]brief.Box, 1)}, &brief.Table{}, &brief.Table{Columns: make([]brief.Column, 2), Rows: make([]brief.Row, 2)}}}}},
	} {
		pdf, warnings := render(t, b)
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
		t.Error("no brief: no error")
	}
	wantErr := errors.New("disk full")
	if _, err := Render(full{wantErr}, dentist(), Options{}); !errors.Is(err, wantErr) {
		t.Errorf("broken writer: %v", err)
	}
	if _, err := Render(short{}, dentist(), Options{}); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("short writer: %v", err)
	}
	var out bytes.Buffer
	if _, err := Render(&out, of((*brief.Heading)(nil)), Options{}); err == nil || !strings.HasPrefix(err.Error(), `pdf: "Part": `) { // panics inside
		t.Errorf("error %v does not name the section", err)
	}
	if out.Len() > 0 {
		t.Error("something was written")
	}
}

// What panics while sections are being made is an error that names the section,
// and leaves nothing running.
func TestPanics(t *testing.T) {
	before := runtime.NumGoroutine()
	b := practices(20)
	b.Sections[7].Title, b.Sections[7].Make = "The bad one", func() []brief.Block { panic("boom") }
	for range 10 {
		if _, err := Render(io.Discard, b, Options{}); err == nil || err.Error() != `pdf: "The bad one": boom` {
			t.Errorf("error %v", err)
		}
		if _, err := Render(full{io.ErrClosedPipe}, practices(20), Options{}); !errors.Is(err, io.ErrClosedPipe) {
			t.Errorf("error %v", err)
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

// Ticks are drawn into boxes, not typed.
func TestTicks(t *testing.T) {
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range []opKind{opRun, opTurned} {
		for text, want := range map[string]int{"☐ no": 0, "☑ yes": 2, "☒ ☑": 4} {
			content, err := newDrawing(faces).page(&page{ops: []op{{kind: kind, style: textBox, text: text}}})
			if err != nil {
				t.Fatal(err)
			}
			if got := bytes.Count(content, []byte(" l\nS\n")); got != want {
				t.Errorf("%q: %d strokes, want %d", text, got, want)
			}
		}
	}
}

// Strings of the file that are no part of the pages are no longer than archives
// allow.
func TestLongStrings(t *testing.T) {
	title, to := strings.Repeat("Ταξινόμηση ", 4000), "https://example.org/"+strings.Repeat("a", 40_000)
	b := of(para("x"), &brief.Heading{Text: title}, &brief.Para{Text: brief.Text{{Text: "link", Link: to}, {Text: "other", Link: "far"}}},
		&brief.Timeline{Alt: title, Rows: []brief.Span{{Label: plainText("x"), Years: 1}}}, &brief.Table{Title: title, Columns: []brief.Column{{Heading: plainText("A")}}, Rows: []brief.Row{{Cells: cellsOf("1")}}})
	b.Title, b.Subject, b.Keeper = title, title, title
	b.Sections = append(b.Sections, brief.Section{ID: "far", Title: title, Level: 2, Blocks: []brief.Block{para("y")}})
	file, warnings := render(t, b)
	pdftest.CheckTagged(t, file)
	if len(warnings) != 1 || !strings.Contains(warnings[0], "longer than a PDF may have") {
		t.Errorf("warnings %q", warnings)
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
	f.Add(strings.Repeat("long text ", 2000), 1)
	f.Add(strings.Repeat("x", 20_000), 1)
	f.Add(strings.Repeat("x\xff", 7_000), 1)
	f.Add(strings.Repeat("x\n", 7_000), 1)
	f.Add(strings.Repeat("中", 7_000), 1)
	f.Fuzz(func(t *testing.T, s string, n int) {
		n = max(1, min(n, 20_000/(len(s)+1)))
		text := strings.Repeat(s, n)
		b := of(&brief.Heading{Text: "Heading " + s, Note: s}, para(text), &brief.Para{Text: brief.Text{{Text: s, Link: s}}}, &brief.List{Items: []brief.Item{{Text: plainText(text)}}},
			&brief.Table{Columns: []brief.Column{{Heading: plainText(s)}, {Heading: plainText("B")}}, Rows: []brief.Row{{ID: s, Cells: cellsOf(text, s)}}})
		b.Title, b.Keeper, b.Foot, b.Digest, b.Sections[0].Title, b.Page = "Title "+s, s, s, s, "Part "+s, s
		briefPages(t, b)
		pdf, _ := render(t, b)
		pdftest.CheckTagged(t, pdf)
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
