package pdf

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/image/font/gofont/gomono"
	"golang.org/x/image/font/gofont/goregular"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/pdftest"
)

// lacking is a font that draws the digits and letters of to for those of
// from: a stand-in for one with characters that the others lack.
func lacking(t *testing.T, pairs string) []byte {
	t.Helper()
	f, err := newFace(gomono.TTF)
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

// Fonts that are passed draw what the document's lack, rune by rune, the
// first that has it; what none has is still shown and warned of.
func TestFonts(t *testing.T) {
	first := lacking(t, "中A 国B")
	second := lacking(t, "国C აD \u1e9eE אF")
	text := "a中b国აc 日 \u1e9e א 中国"
	d := of(&doc.Paragraph{Text: doc.Text(text)}, &doc.Heading{Text: "中 heading"})
	var b bytes.Buffer
	warnings, err := Render(&b, d, Options{Fonts: [][]byte{first, second}})
	if err != nil {
		t.Fatal(err)
	}
	found, err := pdftest.NewFinder(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"a中b国აc [U+65E5] \u1e9e [U+05D0] 中国", "中 heading"} {
		if !found.Contains(want) {
			t.Errorf("%q is not in the file", want)
		}
	}
	if got := strings.Join(warnings, "\n"); strings.Count(got, "U+") != 4 || !strings.Contains(got, "U+65E5") || !strings.Contains(got, "U+05D0") {
		t.Errorf("warnings %q, want of U+65E5 and U+05D0 alone", warnings)
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
	mono := int(faces[fixed].width['A'])
	if got, want := faces[regular].measure("a中中"), int(faces[regular].width['a'])+2*mono; got != want {
		t.Errorf("width %d, want %d", got, want)
	}
}

func TestFontErrors(t *testing.T) {
	cut := bytes.Clone(goregular.TTF[:5000])
	for name, fonts := range map[string][][]byte{
		"empty":      {nil},
		"no font":    {[]byte("wOFF0000000000000000")},
		"PostScript": {append([]byte("OTTO"), goregular.TTF[4:]...)},
		"cut":        {gomono.TTF, cut},
		"too many":   make([][]byte, mostFonts+1),
	} {
		if _, err := Render(&bytes.Buffer{}, of(), Options{Fonts: fonts}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
