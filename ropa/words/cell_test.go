package words

import (
	"testing"
	"unicode/utf8"

	"github.com/openropa/openropa/ropa/fact"
)

func TestNone(t *testing.T) {
	tests := []struct {
		lang, text string
		want       bool
	}{
		{"en", "No transfers to third countries", true},
		{"en", "not outside the EEA", true},
		{"en", "EU only", true},
		{"en", "none, see notes", true},
		{"en", "Not only within the EU", false},
		{"en", "none except the parent company", false},
		{"en", "no, but may change", false},
		{"en", "Regulation No 1408", false},
		{"en", "Not known", false},
		{"en", "No. of children", false},
		{"fr", "No. de sécurité sociale", false},
		{"en", "No. Data stay in the EEA", true},
		{"de", "Es findet keine Übermittlung statt", true},
		{"de", "nicht ausgeschlossen", false},
		{"de", "Nein (Rechenzentrum Frankfurt)", true},
		{"de", "Empfänger nicht bekannt", false},
		{"fr", "Aucun transfert en dehors de l’Union européenne", true},
		{"fr", "sauf accord", false},
		{"es", "No hay cesiones previstas", true},
		{"it", "Non previsti trasferimenti verso paesi terzi", true},
		{"nl", "Geen doorgifte buiten de EER", true},
		{"nl", "geen, tenzij gevraagd", false},
		{"pl", "Nie przewiduje się przekazywania do państw trzecich", true},
		{"pt", "Não previstas", true},
		{"da", "Ingen modtagere", true},
		{"sv", "Sker inte", true},
		{"fi", "Ei luovuteta", true},
		{"cs", "Neprobíhá", true},
		{"sk", "Žiadni", true},
		{"sl", "Prenosov ni", true},
		{"hr", "Ne provodi se", true},
		{"hu", "Nem történik", true},
		{"ro", "Nu se aplică", true},
		{"el", "Δεν προβλέπεται διαβίβαση", true},
		{"bg", "Не се предвижда", true},
		{"et", "Ei edastata", true},
		{"lv", "Netiek nosūtīti", true},
		{"lt", "Neperduodami", true},
		{"ga", "Níl aon", true},
		{"mt", "Xejn", true},
		{"no", "Finnes ikke", true},
		{"ca", "Cap", true},
		{"fr", "S.O.", true},
		{"en", "SO", false},
		{"en", "—", true},
		{"en", "", false},
	}
	for _, tt := range tests {
		if got := None(tt.text, tt.lang); got != tt.want {
			t.Errorf("None(%q, %q) = %v", tt.text, tt.lang, got)
		}
	}
}

func TestPlaceholder(t *testing.T) {
	tests := []struct {
		lang, text string
		want       bool
	}{
		{"en", "tbd", true}, {"en", "[Retention period]", true}, {"en", "____ months", true}, {"en", "[x] years", true}, {"en", "To be determined by HR", true},
		{"en", "????", true}, {"en", "yes / no", true}, {"en", "dd.mm.yyyy", true}, {"en", "{{name}}", true}, {"en", "e.g. 3 months", true},
		{"en", "TODO", true}, {"es", "TODO", false}, {"es", "Todo el personal", false},
		{"en", "-", false}, {"en", "none", false}, {"en", "x", false}, {"en", "Name and address", false}, {"en", "To be deleted after 3 years", false},
		{"en", "Pending applications", false}, {"en", "[x] Yes [ ] No", false}, {"en", "Under 18 (<18)", false},
		{"de", "noch zu prüfen", true}, {"de", "BITTE ERGÄNZEN", true}, {"de", "tt.mm.jjjj", true}, {"de", "Bitte um Auskunft", false},
		{"fr", "À DÉFINIR avec le service", true}, {"fr", "oui/non", true}, {"fr", "Sélectionner les candidats", false},
		{"es", "pendiente", true}, {"it", "[es. 12 mesi]", true}, {"it", "Selezionare i fornitori", false}, {"nl", "nader te bepalen", true},
		{"pl", "do określenia", true}, {"pt", "por preencher", true}, {"da", "skal udfyldes", true}, {"sv", "fyll i här", true}, {"fi", "täydennettävä", true},
		{"cs", "bude doplněno", true}, {"sk", "treba doplniť", true}, {"el", "να συμπληρωθεί", true}, {"bg", "да се попълни", true}, {"ro", "se va completa", true},
		{"hu", "kitöltendő", true}, {"hr", "za popuniti", true}, {"sl", "za dopolnitev", true}, {"et", "täitmata", true}, {"lv", "jāaizpilda", true}, {"lt", "bus patikslinta", true},
		{"ga", "le líonadh", true}, {"mt", "imla hawn", true}, {"no", "må fylles ut", true}, {"ca", "per completar", true},
		{"en", "", false},
	}
	for _, tt := range tests {
		if got := Placeholder(tt.text, tt.lang); got != tt.want {
			t.Errorf("Placeholder(%q, %q) = %v", tt.text, tt.lang, got)
		}
	}
}

func TestAnswer(t *testing.T) {
	tests := []struct {
		lang, text string
		want       fact.Answer
	}{
		{"en", "yes", fact.Yes}, {"en", "No – low risk", fact.No}, {"en", "X", fact.Yes}, {"en", "0", fact.No}, {"en", "not yet", ""}, {"en", "yes?", ""},
		{"en", "Yes / No", ""}, {"en", "☐ Yes ☒ No", fact.No}, {"en", "n/a", ""}, {"en", "partly", ""}, {"en", "not required", fact.No},
		{"de", "Ja, siehe Akte", fact.Yes}, {"de", "Ja ☒ Nein ☐", fact.Yes}, {"de", "FALSCH", fact.No}, {"de", "nicht bekannt", ""},
		{"fr", "Non (faible risque)", fact.No}, {"es", "sí", fact.Yes}, {"it", "n.a.", ""}, {"nl", "ja", fact.Yes}, {"pl", "tak", fact.Yes}, {"pt", "não", fact.No},
		{"da", "ja", fact.Yes}, {"sv", "behövs inte", fact.No}, {"fi", "ei", fact.No}, {"cs", "Ano", fact.Yes}, {"sk", "nie", fact.No}, {"sl", "ne", fact.No}, {"hr", "da", fact.Yes},
		{"hu", "nem szükséges", fact.No}, {"ro", "da", fact.Yes}, {"el", "όχι", fact.No}, {"bg", "Да", fact.Yes}, {"et", "jah", fact.Yes}, {"lv", "nē", fact.No}, {"lt", "ne", fact.No},
		{"ga", "níl", fact.No}, {"mt", "iva", fact.Yes}, {"no", "nei", fact.No}, {"ca", "no cal", fact.No}, {"en", "", ""},
	}
	for _, tt := range tests {
		if got := Answer(tt.text, tt.lang); got != tt.want {
			t.Errorf("Answer(%q, %q) = %q, want %q", tt.text, tt.lang, got, tt.want)
		}
	}
}

func TestFold(t *testing.T) {
	tests := map[string]string{
		"  Straße\u00a0 Łódź ": "strasse lodz", "A\u0308rger – „Œuvre“": `arger - "oeuvre"`, "ΣΥΓΚΑΤΆΘΕΣΗΣ": "συγκαταθεσησ", "ЙОГА": "йога", "İstanbul": "istanbul", "d’intérêt": "d'interet", "": "",
	}
	for text, want := range tests {
		if got := Fold(text); got != want {
			t.Errorf("Fold(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestSplit(t *testing.T) {
	const text = "• a (b; c)\n- d / e;; f/g"
	want := []string{"a (b; c)", "d", "e", "f/g"}
	got := Split(text)
	if len(got) != len(want) {
		t.Fatalf("Split(%q) = %v", text, got)
	}
	for i, e := range got {
		if e.Text != want[i] || text[e.From:e.To] != e.Text {
			t.Errorf("element %d is %q at %q, want %q", i, e.Text, text[e.From:e.To], want[i])
		}
	}
}

func FuzzCell(f *testing.F) {
	for _, s := range []string{"Nein (EU Frankfurt)", "[À COMPLÉTER — nom]", "☒ Yes ☐ No", "\xff\xfe", "________", "n/a", "Y/N"} {
		f.Add(s, "fr")
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		read := func() [3]any { return [3]any{None(text, lang), Placeholder(text, lang), Answer(text, lang)} }
		if first := read(); first != read() {
			t.Fatalf("%q in %q is read in two ways", text, lang)
		}
		if utf8.ValidString(text) && !utf8.ValidString(Fold(text)) {
			t.Fatalf("Fold(%q) is not UTF-8", text)
		}
		for _, e := range Split(text) {
			if text[e.From:e.To] != e.Text {
				t.Fatalf("Split(%q): %q is not at %d", text, e.Text, e.From)
			}
		}
	})
}

func BenchmarkNone(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		None("Eine Übermittlung in Drittländer findet nicht statt.", "de")
	}
}
