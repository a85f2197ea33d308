package pdftest

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/pdfobject"
)

// What ISO 19005-3, 6.1.13, allows.
const (
	longestString = 32767
	longestName   = 127
	mostObjects   = 8388607
	shortestEdge  = 3
	longestEdge   = 14400
	deepest       = 28 // states that are kept, one in the other
)

var sizeOf = regexp.MustCompile(`trailer\n<<\n/Size (\d+)\n`)

// forbidden are keys of dictionaries that no file of an archive has, nor one
// that all can read: scripts and other actions, layers, drawings from other
// files, encryption.
var forbidden = []string{"AA", "OpenAction", "JS", "JavaScript", "OCProperties", "OC", "Ref", "OPI", "Encrypt", "XFA", "AcroForm", "Alternates", "CIDSet", "TR", "HTP"}

// checkLimits looks at all objects of a file: strings, names and numbers that
// are too long, and what must not be.
func checkLimits(t testing.TB, file []byte) {
	t.Helper()
	r, err := pdfobject.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	m := sizeOf.FindSubmatch(file)
	if m == nil {
		t.Fatal("no number of objects")
	}
	size, _ := strconv.Atoi(string(m[1]))
	if size-1 > mostObjects {
		t.Errorf("%d objects", size-1)
	}
	for n := 1; n < size; n++ {
		checkValue(t, n, r.Get(pdfobject.Reference(n)))
	}
	pages := r.Dict(r.Catalog()["Pages"])
	for _, v := range r.List(pages["MediaBox"]) {
		if edge, _ := pdfobject.Number(v); edge != 0 && (edge < shortestEdge || edge > longestEdge) {
			t.Errorf("a page of %v", pages["MediaBox"])
		}
	}
	checkContents(t, r)
}

func checkValue(t testing.TB, object int, v any) {
	t.Helper()
	switch v := v.(type) {
	case string:
		if len(v) > longestString {
			t.Errorf("object %d: a string of %d bytes: %.40q", object, len(v), v)
		}
	case pdfobject.Token:
		if strings.HasPrefix(string(v), "/") && len(v) > 1+longestName {
			t.Errorf("object %d: a name of %d bytes", object, len(v)-1)
		}
		if v == "/LZWDecode" || v == "/Launch" || v == "/GoToR" {
			t.Errorf("object %d: %s", object, v)
		}
	case []any:
		for _, own := range v {
			checkValue(t, object, own)
		}
	case pdfobject.Dictionary:
		for _, key := range forbidden {
			if v[key] != nil {
				t.Errorf("object %d has %s", object, key)
			}
		}
		for _, own := range v {
			checkValue(t, object, own)
		}
	}
}

// checkContents looks at what pages draw: the states that are kept, and that
// each code has a glyph in its font.
func checkContents(t testing.TB, r *pdfobject.Reader) {
	t.Helper()
	kids := r.List(r.Dict(r.Catalog()["Pages"])["Kids"])
	fonts := r.Dict(r.Dict(r.Dict(kids[0])["Resources"])["Font"])
	glyphs := make(map[string][]byte) // of the codes, two bytes each, by the name of a font
	for name, v := range fonts {
		below := r.Dict(r.List(r.Dict(v)["DescendantFonts"])[0])
		to, err := r.Stream(below["CIDToGIDMap"], 1<<20)
		if err != nil {
			t.Fatal(err)
		}
		glyphs["/"+name] = to
	}
	for i, kid := range kids {
		content, err := r.Stream(r.Dict(kid)["Contents"], most)
		if err != nil {
			t.Fatal(err)
		}
		font, text, depth := "", "", 0
		pdfobject.Values(content, func(v any) bool {
			switch v {
			case pdfobject.Token("q"):
				if depth++; depth > deepest {
					t.Errorf("page %d keeps %d states", i+1, depth)
				}
			case pdfobject.Token("Q"):
				depth--
			case pdfobject.Token("Tj"):
				to := glyphs[font]
				for k := 0; k+1 < len(text); k += 2 {
					code := int(text[k])<<8 | int(text[k+1])
					if 2*code+1 >= len(to) || to[2*code] == 0 && to[2*code+1] == 0 {
						t.Errorf("page %d: code %04X of %s has no glyph", i+1, code, font)
						return false
					}
				}
			}
			switch own := v.(type) {
			case string:
				text = own
				checkValue(t, 0, own)
			case pdfobject.Token:
				if glyphs[string(own)] != nil {
					font = string(own)
				}
			}
			return true
		})
		if depth != 0 {
			t.Errorf("page %d: %d states are kept at its end", i+1, depth)
		}
	}
}
