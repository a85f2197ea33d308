package pdf

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/brief"
)

// Where lines may end, shown by bars.
func TestPartings(t *testing.T) {
	for _, want := range []string{
		"Art. 6 |Abs. 1 |lit. b |DSGVO",
		"§ 203 |Abs. 4 |Satz 1 StGB",
		"§§ 26 |und |27 BDSG, |Nr. 3, |Buchst. a",
		"art. 30 |§ 1 |a) ; |let. b",
		"seit |10 Jahren |und |6 Monaten; |2 400 |Personen, |1,5 %",
		"+49 341 5550142",
		"Sick |Leave |Act |2022 s. 5; |Sch. 1",
		"ParcelMail – |Versand",
		"(Art. 9) |und |(siehe |§ 3)",
		"Dr. Lindner |und |Prof. Dr. Weiß",
		"vom |1 March |2023 |an",
		"01–05, |07",
		"Mit- |und |Weiter-|behandlung",
		"Données : |« oui » |ou |non ?",
		"datenschutz|@zahnarzt-lindner|.example",
		"https://zahnarzt|.example|/daten|/schutz",
		"EU-|US |Privacy |Shield",
		"M1–M6: |Zugriff",
		"Čl. 12–22 |a |Čl. 9, |10 |odst. 2 |písm. f)",
		"съгласно |чл. 6, |пар. 1, |буква е)",
		"Άρθρα 12–22, |άρθρο 30 |παρ. 1 |στοιχ. ζ)",
		"a |12–22. cikk |és |a |6. cikk |(1) bekezdés",
		"tietosuoja-|asetuksen |6 artiklan |1 kohta",
		"die |Datenschutzberater/in, |Kund/innen, |Verantwortliche/|Auftragsverarbeiter",
		"1 March |2023 |→\u00a0erase",
		"中|国|人",
	} {
		text := []rune(strings.ReplaceAll(want, "|", ""))
		var b strings.Builder
		for i, p := range partings(nil, text) {
			if p != together {
				b.WriteByte('|')
			}
			b.WriteRune(text[i])
		}
		if b.String() != want {
			t.Errorf("got %s\nwant %s", b.String(), want)
		}
	}
}

// A text is broken where it may be, its frames are whole, and what is wider
// than the line is broken with a hyphen.
func TestSetText(t *testing.T) {
	faces, err := loadFaces()
	if err != nil {
		t.Fatal(err)
	}
	l := newLayout(&brief.Brief{}, faces, nil)
	for _, test := range []struct {
		name  string
		text  brief.Text
		width float64
		want  []string
	}{
		{"empty", nil, 100, []string{""}},
		{"lines", plainText("eins\nzwei"), 100, []string{"eins ", "zwei"}},
		{"citation", plainText("nach Art. 6 Abs. 1"), 50, []string{"nach Art. 6 ", "Abs. 1"}},
		{"frame", textOf("Grund ", brief.Piece{Text: "6 Abs. 1 lit. b", Style: brief.Ground}), 65, []string{"Grund ", "6 Abs. 1 lit. b"}},
		{"note", textOf("Angaben zur Person", noteNumber("28, 29")), 82, []string{"Angaben zur ", "Person28, 29"}},
		{"long word", plainText("Donaudampfschifffahrt"), 42, []string{"Donaudam\u00ad", "pfschifffahrt"}},
		{"soft hyphen", plainText("Auftrags\u00adverarbeitung"), 60, []string{"Auftrags\u00ad", "verarbeitung"}},
		{"item", plainText("– eins zwei drei"), 45, []string{"– eins zwei ", "drei"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			set := l.setText(test.text, inBox, test.width)
			var got []string
			for _, n := range set.lines {
				text := ""
				for _, b := range n.bits {
					text += b.text
				}
				got = append(got, text)
				if n.w > test.width+0.01 {
					t.Errorf("%q is %.1f wide, of %.1f", text, n.w, test.width)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
