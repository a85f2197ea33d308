package export

import (
	"bytes"
	"encoding/binary"
	"io"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gomono"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/pdftest"
	"github.com/openropa/openropa/ropa"
)

// The contents of a long register name the pages that its parts begin on;
// their links, and the bookmarks, lead there.
func TestPDFContents(t *testing.T) {
	r := repeated(300)
	file, outline, err := pdftest.Read(pdfOf(t, r, nil))
	if err != nil {
		t.Fatal(err)
	}
	parts := newBuilder(r, labelsOf("en"), nil).document(pages).Parts
	outline = outline[2:] // those of the cover and the contents
	if len(outline) != len(parts) {
		t.Fatalf("%d bookmarks of %d parts", len(outline), len(parts))
	}
	n := 0
	for at, page := range file[1:] {
		if n == len(parts) {
			break
		}
		for _, k := range page.Links {
			number, title := 0, ""
			for _, s := range page.Spans {
				if k.Holds(s) && s.Artifact {
					number, _ = strconv.Atoi(s.Text)
				} else if k.Holds(s) {
					title += s.Text
				}
			}
			if want := parts[n].Title; title != want || outline[n].Title != want {
				t.Fatalf("entry %d of the contents is %q, its bookmark %q, want %q", n, title, outline[n].Title, want)
			}
			if number != k.Page+1 || k.Page <= at || outline[n].Page != k.Page || outline[n].Y != k.Y {
				t.Errorf("%q: page %d, but its link leads to page %d, the bookmark to page %d", title, number, k.Page+1, outline[n].Page+1)
			}
			if !slices.ContainsFunc(file[k.Page].Spans, func(s pdftest.Span) bool { return strings.HasPrefix(title, s.Text) && s.Y < k.Y && s.Y > k.Y-40 }) {
				t.Errorf("%q: no such heading on page %d at %.0f", title, k.Page+1, k.Y)
			}
			n++
		}
	}
	if n != len(parts) {
		t.Errorf("%d entries of %d parts", n, len(parts))
	}
}

// What is kept of a page or entry that is written is its share of contents,
// outline, links and places, and no more.
func TestPDFMemory(t *testing.T) {
	if raced {
		t.Skip("the race detector takes memory of its own")
	}
	const few, many, each = 200, 1000, 8 << 10 // bytes
	peak := func(n int) uint64 {
		r := repeated(n)
		defer runtime.KeepAlive(r)
		w := &watcher{}
		w.look()
		before := w.most
		if err := PDF(w, r, nil); err != nil {
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

// Every citation in a record leads to the act it cites, if that has an
// address, on the pages and on the page of HTML.
func TestCitationsLead(t *testing.T) {
	for _, tag := range Languages() {
		for _, regimes := range [][]ropa.Regime{{ropa.EU}, {ropa.UK, ropa.EU}, {ropa.Swiss}, {ropa.EUInstitutions}} {
			r := complete()
			r.Regimes = regimes
			set := labelsOf(tag)
			cited := 0
			lead := func(where, text string, cites *doc.Cites) {
				for act := range addresses {
					name := set.act(act)
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
			for _, p := range build(r, set, nil, pages).Parts {
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

	r := complete()
	file, _, err := pdftest.Read(pdfOf(t, r, nil))
	if err != nil {
		t.Fatal(err)
	}
	const law = "https://eur-lex.europa.eu/eli/reg/2016/679/oj/eng"
	inside := false // a record
	n := 0
	for i, page := range file {
		for _, s := range page.Spans {
			inside = inside && !strings.HasPrefix(s.Text, "Annex") || s.Text == r.Activities[0].Name && i > 3
			at := strings.Index(s.Text, "Art.\u00a0")
			if !inside || at < 0 || !strings.HasSuffix(s.Text, " GDPR") {
				continue
			}
			n++
			if !slices.ContainsFunc(page.Links, func(k pdftest.Link) bool {
				return k.Address == law && k.Bottom <= s.Y && s.Y <= k.Top && (k.Holds(s) || at > 0 && k.Left > s.X)
			}) {
				t.Errorf("page %d: %q leads nowhere", i+1, s.Text)
			}
		}
	}
	if n < 20 {
		t.Errorf("%d citations on the pages of records", n)
	}
	var html bytes.Buffer
	if err := HTML(&html, r, nil); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`<small><a href="` + law + `" rel="noopener noreferrer">Art.` + "\u00a0" + `30(1)(b) GDPR</a></small>`,
		`<p>Contract, <a href="` + law + `" rel="noopener noreferrer">Art.` + "\u00a0" + `6(1)(b) GDPR</a></p>`,
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
	ttf := append(bytes.Clone(gomono.TTF), make([]byte, -len(gomono.TTF)&3)...)
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
	file := pdfOf(t, r, &PDFOptions{Fonts: [][]byte{font}, Warn: warn})
	if ok, err := pdftest.Contains(file, "中"); !ok || err != nil {
		t.Fatalf("the font is of no use: %v", err)
	}
	// Without a table of names, the font is no matter until the library reads
	// it, for the first character that it draws.
	copy(tableEntry(font, "name"), "none")
	err := PDF(io.Discard, r, &PDFOptions{Fonts: [][]byte{font}})
	if err == nil || !strings.HasPrefix(err.Error(), `export: pdf: "Billing": `) {
		t.Errorf("error %v does not name the activity", err)
	}
}
