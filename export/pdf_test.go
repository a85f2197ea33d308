package export

import (
	"bytes"
	"context"
	"encoding/binary"
	"io"
	"maps"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"codeberg.org/go-fonts/liberation/liberationmonoregular"
	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/pdftest"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// The first pages of a long register name the page that each entry begins on;
// their links, and the bookmarks, lead there.
func TestPDFGlance(t *testing.T) {
	exporttest.Unraced(t)
	r := repeated(300)
	file, outline, err := pdftest.Read(pdfOf(t, r, nil))
	if err != nil {
		t.Fatal(err)
	}
	begins := make(map[int]string) // pages of entries, by their bookmarks
	for _, k := range outline {
		if number, title, ok := strings.Cut(k.Title, " "); ok && len(number) == 3 && strings.Trim(number, "0123456789") == "" {
			begins[k.Page] = title
		}
	}
	if n := len(r.Activities) + len(r.Processing); len(begins) != n {
		t.Fatalf("%d bookmarks of %d entries", len(begins), n)
	}
	named, numbered := make(map[int]bool), make(map[int]bool)
	for _, page := range file {
		for _, k := range page.Links {
			if begins[k.Page] == "" {
				continue
			}
			text := ""
			for _, s := range page.Spans {
				if k.Holds(s) {
					text += s.Text
				}
			}
			text = strings.TrimSpace(text)
			named[k.Page] = named[k.Page] || text != "" && strings.HasPrefix(begins[k.Page], strings.Fields(text)[0])
			numbered[k.Page] = numbered[k.Page] || slices.ContainsFunc(page.Spans, func(s pdftest.Span) bool { return s.Text == strconv.Itoa(k.Page+1) })
		}
	}
	for page, title := range begins {
		if !named[page] || !numbered[page] {
			t.Errorf("%q on page %d: its name leads there: %t, its number: %t", title, page+1, named[page], numbered[page])
		}
	}
}

// What is kept of an entry is its rows of the first pages, which are laid out
// together, and its share of structure, outline, links and places.
func TestPDFMemory(t *testing.T) {
	exporttest.Unraced(t)
	if exporttest.Raced {
		t.Skip("the race detector takes memory of its own")
	}
	const few, many, each = 200, 1000, 64 << 10 // bytes
	peak := func(n int) uint64 {
		r := repeated(n)
		defer runtime.KeepAlive(r)
		w := &watcher{}
		w.look()
		before := w.most
		if err := PDF(context.Background(), w, r, &PDFOptions{Edition: Working}); err != nil {
			t.Fatal(err)
		}
		return w.most - before
	}
	peak(1) // what is made once
	a, b := peak(few), peak(many)
	t.Logf("%d activities: %d KiB, %d: %d KiB", few, a>>10, many, b>>10)
	if b > a+(many-few)*each {
		t.Errorf("%d activities take %d KiB, %d take %d KiB: more than %d bytes each", few, a>>10, many, b>>10, each)
	}
}

// watcher looks, now and then while it is written to, how much memory is in
// use.
type watcher struct {
	n    int
	most uint64
}

func (w *watcher) Write(p []byte) (int, error) {
	if w.n++; w.n%8 == 0 {
		w.look()
	}
	return len(p), nil
}

func (w *watcher) look() {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	w.most = max(w.most, m.HeapAlloc)
}

// ground is the text of a ground of Art. 6 in its frame.
var ground = regexp.MustCompile(`^6\(1\)\([a-f]\) · `)

// Every citation in a record leads to the act it cites, if that has an
// address: of the PDF the grounds, of the page all.
func TestCitationsLead(t *testing.T) {
	for _, tag := range Languages()[:3] { // where the name of an act has one form
		for _, regimes := range [][]ropa.Regime{{ropa.EU}, {ropa.UK, ropa.EU}, {ropa.Swiss}, {ropa.EUInstitutions}} {
			r := exporttest.Complete()
			r.Regimes = regimes
			set := lang.CompleteOf(tag)
			cited := 0
			lead := func(where, text string, cites *doc.Cites) {
				for act := range lang.Addresses {
					name := set.Act(act)
					if !strings.Contains(" "+text+" ", " "+name+" ") && !strings.Contains(text, " "+name+";") && !strings.Contains(text, " "+name+":") && !strings.Contains(text, " "+name+")") && !strings.Contains(text, " "+name+"\u00a0") {
						continue
					}
					cited++
					found := false
					if cites != nil {
						for _, c := range *cites {
							found = found || strings.Contains(c.Text, name) && strings.Contains(text, c.Text) && strings.HasPrefix(c.Link, "https://")
						}
					}
					if !found {
						t.Errorf("%s, %v: %s: %q leads to no %s", tag, regimes, where, text, name)
					}
				}
			}
			cell := func(where string, c doc.Cell) {
				for _, l := range c {
					lead(where, l.Text, l.Cites)
				}
			}
			for _, p := range build(r, set, nil, record.Pages).Parts {
				if p.Level == 1 { // no record
					continue
				}
				for _, b := range p.Blocks {
					switch b := b.(type) {
					case *doc.Heading:
						lead(p.ID, b.Clause, b.Cites)
					case *doc.Paragraph:
						cell(p.ID, b.Text)
					case *doc.Fields:
						for _, f := range b.Rows {
							lead(p.ID, f.Clause, f.Cites)
							cell(p.ID+" "+f.Label, f.Value)
						}
					case *doc.Table:
						for _, c := range b.Columns {
							lead(b.ID, c.Clause, c.Cites)
						}
						for _, row := range b.Rows {
							for i, c := range row.Cells {
								cell(b.ID+" "+b.Columns[i].Key, c)
							}
						}
					}
				}
			}
			if cited < 35 {
				t.Errorf("%s, %v: %d citations only", tag, regimes, cited)
			}
		}
	}

	r := exporttest.Complete()
	file, _, err := pdftest.Read(pdfOf(t, r, &PDFOptions{Edition: Working}))
	if err != nil {
		t.Fatal(err)
	}
	const law = "https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng"
	keeper := func(s pdftest.Span) bool { return strings.HasPrefix(s.Text, "Controller – Art.") }
	if i := slices.IndexFunc(file[0].Spans, keeper); i < 0 || !slices.ContainsFunc(file[0].Links, func(k pdftest.Link) bool { return k.Address == law && k.Holds(file[0].Spans[i]) }) {
		t.Error("the label of the keeper leads nowhere")
	}
	n := 0
	for i, page := range file {
		for _, s := range page.Spans {
			if !ground.MatchString(s.Text) {
				continue
			}
			n++
			if !slices.ContainsFunc(page.Links, func(k pdftest.Link) bool { return k.Address == law && k.Holds(s) }) {
				t.Errorf("page %d: %q leads nowhere", i+1, s.Text)
			}
		}
	}
	if n < 4 {
		t.Errorf("%d grounds with their article", n)
	}
	var html bytes.Buffer
	if err := HTML(context.Background(), &html, r, &HTMLOptions{Edition: Working}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`<small><a href="` + law + `">Art.` + "\u00a0" + `30(1)(b) GDPR</a></small>`,
		`<p>Contract, <a href="` + law + `">Art.` + "\u00a0" + `6(1)(b) GDPR</a></p>`,
	} {
		if !strings.Contains(html.String(), want) {
			t.Errorf("the page of HTML lacks %s", want)
		}
	}
}

// fontOf returns a font that draws one rune alone, with the glyph of an A.
func fontOf(r uint16) []byte {
	// The character map in format 4: one segment, and the one that ends it.
	var cmap []byte
	for _, v := range []uint16{0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 4, 1, 0, r, 0xffff, 0, r, 0xffff, 36 - r, 1, 0, 0} {
		cmap = binary.BigEndian.AppendUint16(cmap, v)
	}
	ttf := append(bytes.Clone(liberationmonoregular.TTF), make([]byte, -len(liberationmonoregular.TTF)&3)...)
	entry := tableEntry(ttf, "cmap")
	binary.BigEndian.PutUint32(entry[8:], uint32(len(ttf)))
	binary.BigEndian.PutUint32(entry[12:], uint32(len(cmap)))
	return append(append(ttf, cmap...), make([]byte, -len(cmap)&3)...)
}

// tableEntry returns the entry of a table in a font's directory: tag, checksum,
// offset and length.
func tableEntry(ttf []byte, tag string) []byte {
	for i := range int(binary.BigEndian.Uint16(ttf[4:])) {
		if entry := ttf[12+16*i:]; string(entry[:4]) == tag {
			return entry[:16]
		}
	}
	return nil
}

// A panic of the library is an error that names the activity in work.
func TestPDFPanic(t *testing.T) {
	r := &ropa.Register{Activities: []ropa.Activity{{Name: "Plain"}, {Name: "Billing", Description: "中"}, {Name: "After"}}}
	font := fontOf('中')
	warn := func(s string) { t.Errorf("warning %q", s) }
	file := pdfOf(t, r, &PDFOptions{Edition: Working, Fonts: [][]byte{font}, Warn: warn})
	if ok, err := pdftest.Contains(file, "中"); !ok || err != nil {
		t.Fatalf("the font is of no use: %v", err)
	}
	// Without a table of names, the font is no matter until the library reads
	// it, for the first character that it draws.
	copy(tableEntry(font, "name"), "none")
	err := PDF(context.Background(), io.Discard, r, &PDFOptions{Fonts: [][]byte{font}})
	if err == nil || !strings.HasPrefix(err.Error(), `export: pdf: "Billing": `) {
		t.Errorf("error %v does not name the activity", err)
	}
}

// A mark of distribution is on the cover and at the foot of each page.
func TestPDFMark(t *testing.T) {
	pages, err := pdftest.Pages(pdfOf(t, exporttest.Complete(), &PDFOptions{Edition: Working, Mark: "Strictly confidential"}))
	if err != nil {
		t.Fatal(err)
	}
	for i, text := range pages {
		if !strings.Contains(text, "Strictly confidential") {
			t.Errorf("page %d: no mark", i+1)
		}
	}
}

// Text in each official language is on the pages letter by letter, without a
// warning, wherever the register holds it.
func TestPDFLanguages(t *testing.T) {
	if len(alphabets) != 24 {
		t.Fatalf("%d languages", len(alphabets))
	}
	r := &ropa.Register{}
	for _, tag := range slices.Sorted(maps.Keys(alphabets)) {
		text := tag + " " + alphabets[tag]
		r.Activities = append(r.Activities, ropa.Activity{
			ID: ropa.ID(tag), Name: "name " + text, Description: strings.Repeat("description "+text+" ", 8) + "end",
			Purposes:   []ropa.Purpose{{ID: "p", Name: "purpose " + text, Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Contract, When: "when " + text}}}},
			Data:       []ropa.DataCategory{{ID: "d", Name: "data " + text, Examples: []string{"example " + text}}},
			Recipients: []ropa.Recipient{{ID: "r", Category: "recipient " + text}},
			Retention:  []ropa.RetentionRule{{ID: "k", Criteria: "criteria " + text}},
		})
	}
	var warnings []string
	file := pdfOf(t, r, &PDFOptions{Edition: Working, Warn: func(w string) { warnings = append(warnings, w) }})
	if len(warnings) > 0 {
		t.Errorf("warnings %q", warnings)
	}
	found, err := pdftest.NewFinder(file)
	if err != nil {
		t.Fatal(err)
	}
	for tag, letters := range alphabets {
		text := tag + " " + letters
		for _, want := range []string{"name ", "purpose ", "when ", "data ", "example ", "recipient ", "criteria "} {
			if !found.Contains(want + text) {
				t.Errorf("%s: %s is lost", tag, want)
			}
		}
		if !found.Contains(strings.Repeat("description "+text+" ", 8) + "end") {
			t.Errorf("%s: the description is lost", tag)
		}
	}
}

// A font that cannot be used is named.
func TestPDFFontError(t *testing.T) {
	err := PDF(context.Background(), &bytes.Buffer{}, exporttest.Complete(), &PDFOptions{Fonts: [][]byte{[]byte("no font")}})
	if err == nil || !strings.Contains(err.Error(), "font 0: not a TrueType font") {
		t.Errorf("error %v", err)
	}
}

// A column's first field that is not stated does not lend its heading to the
// next one, and a cell with nothing says so in words.
func TestColumnsSayWhatIsNotStated(t *testing.T) {
	r := exporttest.Complete()
	r.Measures[3].Kind, r.Measures[3].Objectives = "", nil
	r.Measures = append(r.Measures, ropa.Measure{ID: "spare", Name: "Spare keys"})
	d := build(r, lang.CompleteOf("en"), nil, record.Pages)
	table := exporttest.PagePart(t, d, "annex:measureTable").Blocks[0].(*doc.Table)
	var empty []string
	for _, c := range table.Columns {
		empty = append(empty, c.Key+": "+c.Empty)
	}
	if diff := cmp.Diff([]string{"measure: not stated", "objectives: not stated", "measureKind: not stated", "usedBy: no entry"}, empty); diff != "" {
		t.Errorf("empty cells (-want +got):\n%s", diff)
	}
	if got, want := table.Rows[3].Cells[2].String(), "not stated\nType of measure: Testing and audit"; got != want {
		t.Errorf("kind of the measure %q, want %q", got, want)
	}
	parties := exporttest.PagePart(t, d, "annex:partyTable").Blocks[0].(*doc.Table)
	last := len(parties.Columns) - 1
	for _, row := range parties.Rows {
		if got := row.Cells[last].String(); strings.Contains(got, "Source") {
			t.Errorf("%s: certifications %q", row.Cells[0], got)
		}
	}
	var file bytes.Buffer
	if err := PDF(context.Background(), &file, r, &PDFOptions{Edition: Working, Language: "en"}); err != nil {
		t.Fatal(err)
	}
	text, err := pdftest.Pages(file.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(strings.Join(text, "\n"), "no entry") {
		t.Error("the PDF does not say that a measure is of no entry")
	}
	if page, _ := pageOf(t, r, &HTMLOptions{Edition: Working, Language: "en"}); !bytes.Contains(page, []byte(`<p class="missing">no entry</p>`)) {
		t.Error("the page does not say that a measure is of no entry")
	}
}

// alphabets are the letters that the 24 official languages of the Union have
// beyond a to z, by their tags.
var alphabets = map[string]string{
	"bg": "абвгдежзийклмнопрстуфхцчшщъьюя АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЬЮЯ", "cs": "áčďéěíňóřšťúůýž ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽ",
	"da": "æøå ÆØÅ", "de": "äöüß ÄÖÜ", "el": "αβγδεζηθικλμνξοπρσςτυφχψω άέήίόύώϊϋΐΰ ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", "en": "“quotes” – dash",
	"es": "áéíñóúü¿¡ ÁÉÍÑÓÚÜ", "et": "äõöüšž ÄÕÖÜŠŽ", "fi": "äöåšž ÄÖÅ", "fr": "àâæçéèêëîïôœùûüÿ ÀÂÆÇÉÈÊËÎÏÔŒÙÛÜŸ «»", "ga": "áéíóú ÁÉÍÓÚ",
	"hr": "čćđšž ČĆĐŠŽ", "hu": "áéíóöőúüű ÁÉÍÓÖŐÚÜŰ", "it": "àèéìíîòóùú ÀÈÉÌÒÙ", "lt": "ąčęėįšųūž ĄČĘĖĮŠŲŪŽ", "lv": "āčēģīķļņšūž ĀČĒĢĪĶĻŅŠŪŽ",
	"mt": "ċġħż ĊĠĦŻ", "nl": "áéëïóöü ij ĳ €", "pl": "ąćęłńóśźż ĄĆĘŁŃÓŚŹŻ", "pt": "ãáàâçéêíõóôú ÃÁÀÂÇÉÊÍÕÓÔÚ", "ro": "ăâîșț ĂÂÎȘȚ ş ţ",
	"sk": "áäčďéíĺľňóôŕšťúýž ÁÄČĎÉÍĹĽŇÓÔŔŠŤÚÝŽ", "sl": "čšž ČŠŽ", "sv": "åäö ÅÄÖ",
}
