package pdf

import (
	"bytes"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"codeberg.org/go-fonts/liberation/liberationmonoregular"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/pdftest"
)

// lacking is a font that draws the digits and letters of to for those of
// from: a stand-in for one with characters that the others lack.
func lacking(t *testing.T, pairs string) []byte {
	t.Helper()
	f, err := newFace(liberationmonoregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	var used []rune
	for pair := range strings.FieldsSeq(pairs) {
		r := []rune(pair)
		f.glyph[r[0]], f.width[r[0]] = f.glyph[r[1]], f.width[r[1]]
		used = append(used, r[0])
	}
	slices.Sort(used)
	return f.with(used)
}

// distant is a font that draws letters for runes above U+FFFF, in ascending
// order.
func distant(t *testing.T, pairs string) []byte {
	t.Helper()
	f, err := newFace(liberationmonoregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	var groups []byte
	n := 0
	for pair := range strings.FieldsSeq(pairs) {
		r := []rune(pair)
		for _, v := range []uint32{uint32(r[0]), uint32(r[0]), uint32(f.glyph[r[1]])} {
			groups = binary.BigEndian.AppendUint32(groups, v)
		}
		n++
	}
	var cmap []byte
	for _, v := range []uint16{0, 1, 3, 10, 0, 12, 12, 0} { // one table, in format 12
		cmap = binary.BigEndian.AppendUint16(cmap, v)
	}
	for _, v := range []int{16 + len(groups), 0, n} {
		cmap = binary.BigEndian.AppendUint32(cmap, uint32(v))
	}
	return f.mapped(append(cmap, groups...))
}

// Runes above U+FFFF are drawn by a font that has them, and read back.
func TestFontsAbove(t *testing.T) {
	font := distant(t, "😀A 😁B 𠀀C 𮯠D")
	text := "a 😀 b 𠀀 c 😀😁 𮯠 \u2007"
	d := of(para(text+" 😂"), para(strings.Repeat("😀", 200)))
	d.Title, d.Sections[0].Title = "Register 😀", "Register 😀"
	briefPages(t, d)
	var b bytes.Buffer
	warnings, err := Render(&b, d, Options{Fonts: [][]byte{font}})
	if err != nil {
		t.Fatal(err)
	}
	if len(warnings) != 1 || !strings.Contains(warnings[0], "U+1F602") {
		t.Errorf("warnings %q, want of U+1F602 alone", warnings)
	}
	found, err := pdftest.NewFinder(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{text, strings.Repeat("😀", 200), d.Title} {
		if !found.Contains(want) {
			t.Errorf("%q is not in the file", want)
		}
	}
	if out := flatText(t, b.Bytes()); !strings.Contains(out, "a 😀 b 𠀀 c 😀😁 𮯠") {
		t.Errorf("pdftotext returns %q", out)
	}
}

// Hebrew is drawn in the order in which it is read, and read back as it was
// written; so is Arabic, whose letters are not joined, with a warning.
func TestFontsLeftward(t *testing.T) {
	font := lacking(t, "\u05d3A \u05d5B \u05d9C \u05e8D \u0627E \u062aF \u0628G")
	const name = "\u05d3\u05d5\u05d9\u05d3 \u05d3\u05e8\u05d5\u05e8\u05d9"
	var b bytes.Buffer
	warnings, err := Render(&b, of(para(name), para("Mr "+name+", director")), Options{Fonts: [][]byte{font}})
	if err != nil || len(warnings) > 0 {
		t.Errorf("warnings %q, error %v", warnings, err)
	}
	text, err := pdftest.Text(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	const drawn = "\u05d9\u05e8\u05d5\u05e8\u05d3 \u05d3\u05d9\u05d5\u05d3"
	if text = strings.ReplaceAll(text, "\n", ""); !strings.Contains(text, "Part"+drawn) || !strings.Contains(text, "Mr "+drawn+", director") {
		t.Errorf("drawn %+q", text)
	}
	if out := flatText(t, b.Bytes()); !strings.Contains(out, name) || !strings.Contains(out, "Mr "+name+", director") {
		t.Errorf("pdftotext returns %+q", out)
	}
	b.Reset()
	warnings, err = Render(&b, of(para("\u0628\u0627\u062a")), Options{Fonts: [][]byte{font}})
	want := []string{`letters that join, as those of Arabic, drawn apart: first in "Part"`}
	if diff := cmp.Diff(want, warnings); diff != "" || err != nil {
		t.Errorf("error %v, warnings (-want +got)\n%s", err, diff)
	}
}

// flatText returns what pdftotext reads in a file, without marks of direction
// and line breaks.
func flatText(t *testing.T, pdf []byte) string {
	t.Helper()
	if _, err := exec.LookPath("pdftotext"); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	name := filepath.Join(t.TempDir(), "register.pdf")
	if err := os.WriteFile(name, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdftotext", name, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Cf) {
			return -1
		}
		return r
	}, string(out))
	return strings.Join(strings.Fields(text), " ")
}

// Fonts that are passed draw what the document's lack, rune by rune, the
// first that has it; what none has is still shown and warned of.
func TestFonts(t *testing.T) {
	first := lacking(t, "中A 国B")
	second := lacking(t, "国C აD אF")
	text := "a中b国აc 日 \u1e9e א 中国"
	d := of(para(text), &brief.Heading{Text: "中 heading"})
	var b bytes.Buffer
	warnings, err := Render(&b, d, Options{Fonts: [][]byte{first, second}})
	if err != nil {
		t.Fatal(err)
	}
	found, err := pdftest.NewFinder(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"a中b国აc [U+65E5] \u1e9e א 中国", "中 heading"} {
		if !found.Contains(want) {
			t.Errorf("%q is not in the file", want)
		}
	}
	if got := strings.Join(warnings, "\n"); strings.Count(got, "U+") != 2 || !strings.Contains(got, "U+65E5") {
		t.Errorf("warnings %q, want of U+65E5 alone", warnings)
	}
	again := bytes.Buffer{}
	if _, err := Render(&again, d, Options{Fonts: [][]byte{first, second}}); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Errorf("the bytes differ (error %v)", err)
	}
	if n := bytes.Count(b.Bytes(), []byte("/OPROPA+")); n == 0 {
		t.Error("no font is marked as a subset")
	}
	// The shared faces are as they were.
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	if faces[regular].has('中') || faces[regular].via != nil {
		t.Error("the shared faces were written to")
	}
}

// The widths of a line are those of the fonts that draw it.
func TestFontWidths(t *testing.T) {
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	faces, err = withFonts(faces, [][]byte{lacking(t, "中A")})
	if err != nil {
		t.Fatal(err)
	}
	own, err := newFace(liberationmonoregular.TTF)
	if err != nil {
		t.Fatal(err)
	}
	mono := int(own.width['A'])
	if got, want := faces[regular].measure("a中中"), int(faces[regular].width['a'])+2*mono; got != want {
		t.Errorf("width %d, want %d", got, want)
	}
}

func TestFontErrors(t *testing.T) {
	cut := bytes.Clone(liberationsansregular.TTF[:5000])
	for name, fonts := range map[string][][]byte{
		"empty":      {nil},
		"no font":    {[]byte("wOFF0000000000000000")},
		"PostScript": {append([]byte("OTTO"), liberationsansregular.TTF[4:]...)},
		"cut":        {liberationmonoregular.TTF, cut},
		"too many":   make([][]byte, mostFonts+1),
	} {
		if _, err := Render(&bytes.Buffer{}, of(), Options{Fonts: fonts}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
