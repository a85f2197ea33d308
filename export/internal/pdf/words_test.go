package pdf

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/ropa"
)

// No word of a register is broken, and none is wider than its place, in any
// language and edition; each language but three has one of the registers.
func TestWordsWhole(t *testing.T) {
	files, err := filepath.Glob("../../../ropa/testdata/clean/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for i, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		r, err := ropa.Decode(f)
		if err != nil {
			t.Fatal(err)
		}
		report, err := ropa.Validate(r, nil)
		if err != nil {
			t.Fatal(err)
		}
		tags := []string{"en", "de", "fr"}
		for j, tag := range lang.Tags()[len(tags):] {
			if j%len(files) == i {
				tags = append(tags, tag)
			}
		}
		for _, tag := range tags {
			for _, edition := range []record.Edition{record.Authority, record.Working} {
				b, err := record.New(r, lang.CompleteOf(tag), report).Brief(record.BriefOptions{Edition: edition})
				if err != nil {
					t.Fatal(err)
				}
				wholeWords(t, laidOut(t, b), filepath.Base(name)+", "+tag)
			}
		}
	}
}

func laidOut(t *testing.T, b *brief.Brief) *layout {
	t.Helper()
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	l := newLayout(b, faces, func(*page) {})
	l.run(func(i int) ([]brief.Block, bool) { return b.Sections[i].Content(), true })
	if len(l.set) == mostSet {
		t.Fatal("more texts than are looked at")
	}
	return l
}

// wholeWords checks that no line of what is laid out ends within a word, and
// none is wider than its place.
func wholeWords(t *testing.T, l *layout, of string) {
	t.Helper()
	for _, set := range l.set {
		for _, n := range set.lines {
			text := ""
			for _, bit := range n.bits {
				text += bit.text
			}
			if strings.HasSuffix(text, string(softHyphen)) {
				t.Errorf("%s: %q is broken, in %.1f", of, text, set.room)
			}
			if n.w > set.room+0.02 {
				t.Errorf("%s: %q is %.1f wide, of %.1f", of, text, n.w, set.room)
			}
		}
	}
}

// What is long stays whole where the page has room for it, whatever stands
// beside it; addresses part where they may, without a hyphen.
func TestLongWordsWhole(t *testing.T) {
	const compound = "Rindfleischetikettierungsüberwachungsamt" // 40 letters
	const address, mail = "https://www.example.com/verzeichnis/verarbeitungen/2026/datenschutzerklaerung.html", "datenschutzbeauftragte.muenchen@landeshauptstadt.example"
	words := func(before string) brief.Text {
		return plainText(before + " " + compound + " und " + address + " oder " + mail + ", " + compound + ".")
	}
	table := &brief.Table{Columns: []brief.Column{{Heading: plainText("Eins"), Weight: 5}, {Heading: plainText("Zwei")}, {Heading: plainText("Drei")}}}
	for range 300 {
		table.Rows = append(table.Rows, brief.Row{Cells: cellsOf("kurz", "kurz", "kurz")})
	}
	table.Rows = append(table.Rows, brief.Row{Cells: []brief.Cell{{Text: words("eins")}, {Text: words("zwei")}, {Text: words("drei")}}})
	box := func(title string, weight float64) brief.Box {
		return brief.Box{Title: title, Weight: weight, Blocks: []brief.Block{&brief.Para{Text: words("Absatz")}, &brief.List{Items: []brief.Item{{Text: words("Punkt")}}}}}
	}
	strip := []brief.StripCell{{Label: "Eins", Weight: 3, Lines: []brief.Text{plainText("kurz")}}, {Label: compound, Lines: []brief.Text{words("Zelle")}}, {Lines: []brief.Text{words("")}}}
	for name, block := range map[string]brief.Block{
		"text": &brief.Para{Text: words("Text")}, "table": table,
		"strip": &brief.Strip{Cells: strip}, "ruled": &brief.Strip{Rule: true, Cells: strip}, "flow": &brief.Strip{Flow: true, Cells: strip},
		"boxes": &brief.Boxes{Boxes: []brief.Box{box("Eins", 8), box("Zwei", 1)}}, "many boxes": &brief.Boxes{Boxes: []brief.Box{box("Eins", 2), box("Zwei", 1), box("Drei", 1), box("Vier", 1)}},
		"table in a box": &brief.Boxes{Boxes: []brief.Box{{Title: "Eins", Weight: 2, Blocks: []brief.Block{&brief.Para{Text: plainText("kurz")}}}, {Title: "Zwei", Weight: 1, Blocks: []brief.Block{&brief.Table{Plain: true, Columns: make([]brief.Column, 2), Rows: table.Rows[300:]}}}}},
	} {
		t.Run(name, func(t *testing.T) {
			l := laidOut(t, &brief.Brief{Title: "T", Sections: []brief.Section{{Title: "T", Level: 1, Blocks: []brief.Block{block}}}})
			wholeWords(t, l, name)
			if len(l.set) == 0 {
				t.Error("no text")
			}
		})
	}
}

// A word that no page is wide enough for is broken with hyphens, and none of
// its parts has fewer than three letters.
func TestWidestWord(t *testing.T) {
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	l := newLayout(&brief.Brief{}, faces, nil)
	word := strings.Repeat("Donaudampfschifffahrt", 10)
	for width := 40.0; width < 500; width += 7 {
		set := l.setText(plainText(word), inBox, width)
		got := ""
		for i, n := range set.lines {
			text := n.bits[0].text
			part, broken := strings.CutSuffix(text, string(softHyphen))
			if broken != (i+1 < len(set.lines)) || len(part) < 3 || n.w > width+0.01 {
				t.Errorf("%.0f: line %d is %q", width, i+1, text)
			}
			got += part
		}
		if got != word {
			t.Errorf("%.0f: got %q", width, got)
		}
	}
}
