package lang

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// texts are all that a language prints, by where it stands.
func texts(l *Language) map[string]string {
	all := make(map[string]string)
	for kind, list := range map[string]map[string]string{"words": l.Words, "brief": l.Brief, "simple": l.Simple, "parts": l.Parts, "codes": l.Codes, "titles": l.Titles, "remedies": l.Remedies} {
		for key, s := range list {
			all[kind+" "+key] = s
		}
	}
	return all
}

// A variant has all that its language has, the same verbs, and its own terms
// nowhere beside those of its language.
func TestVariants(t *testing.T) {
	for tag, never := range map[string][]string{
		"de-CH": {"ß", "erarbeit", "Datenschutzbeauftragte", "ersonenbezogene", "„", "“"},
		"fr-CH": {"élégué à la protection", "à caractère personnel"},
		"it-CH": {"esponsabile della protezione"},
		"de-AT": nil,
		"en-GB": {"adequacy decision"},
	} {
		l := CompleteOf(tag)
		if l == nil || l.Tag != tag {
			t.Fatalf("%s: %v", tag, l)
		}
		base, own := texts(l.base), texts(l)
		for key, s := range own {
			if base[key] != "" && strings.Count(base[key], "%") != strings.Count(s, "%") {
				t.Errorf("%s: %s: %q has not the verbs of %q", tag, key, s, base[key])
			}
			for _, word := range never {
				if strings.Contains(s, word) {
					t.Errorf("%s: %s: %q in %q", tag, key, word, s)
				}
			}
		}
		for key := range base {
			if _, ok := own[key]; !ok {
				t.Errorf("%s lacks %s", tag, key)
			}
		}
	}
}

// The terms and forms that differ are those of the State.
func TestVariantTerms(t *testing.T) {
	day, article := civil.MustDate("2026-06-01"), fact.Citation{Act: fact.GDPR, Provision: "Art. 4(14)"}
	for _, c := range []struct{ tag, record, processor, dpo, ground, transfers, date, cite string }{
		{"de-CH", "Verzeichnis der Bearbeitungstätigkeiten", "Auftragsbearbeiter", "Datenschutzberater/in", "Rechtfertigungsgrund", "Bekanntgabe ins Ausland", "01.06.2026", "Art. 4 Nr. 14 DSGVO"},
		{"fr-CH", "Registre des activités de traitement", "Sous-traitant", "Conseiller à la protection des données", "Motif justificatif", "Communications à l’étranger", "01.06.2026", "art. 4, point 14), du RGPD"},
		{"it-CH", "Registro delle attività di trattamento", "Responsabile del trattamento", "Consulente per la protezione dei dati", "Motivo giustificativo", "Comunicazioni all’estero", "01.06.2026", "art. 4, punto 14, GDPR"},
		{"de-AT", "Verzeichnis von Verarbeitungstätigkeiten", "Auftragsverarbeiter", "Datenschutzbeauftragte", "Rechtsgrundlage", "Übermittlungen an Drittländer", "01.06.2026", "Art. 4 Z 14 DSGVO"},
		{"en-GB", "Record of processing activities", "Processor", "Data protection officer", "Lawful basis", "Restricted transfers", "1 June 2026", "Art. 4(14) GDPR"},
	} {
		l := CompleteOf(c.tag)
		got := []string{l.Brief["recordTitle"], l.Brief["processor"], l.Brief["dpo"], l.Word("ground"), l.Word("transferTable"), l.Date(day), plain(l.cite(article))}
		want := []string{c.record, c.processor, c.dpo, c.ground, c.transfers, c.date, c.cite}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.tag, diff)
		}
	}
	for tag, want := range map[string]string{"de": "de", "de-LI": "de", "de-ch": "de-CH", "en-IE": "en", "en-GB": "en-GB", "xx": ""} {
		if l := CompleteOf(tag); (l == nil) != (want == "") || l != nil && l.Tag != want {
			t.Errorf("%s: %v, want %q", tag, l, want)
		}
	}
}
