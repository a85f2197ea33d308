package lang

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/openropa/openropa/ropa/words"
)

// RowKind is what a row of a table is.
type RowKind string

// The kinds of rows.
const (
	EntryRow   RowKind = ""        // a row of the table
	TotalRow   RowKind = "total"   // counts or adds up those above
	SectionRow RowKind = "section" // the heading of those below
	NoteRow    RowKind = "note"    // a line beside the table
)

// rowTable is what rows that are none of a table begin with, by language. The
// words of bg, da, el, fi, hu, ro and sv are from memory and want a second look
// by a reader of them.
var rowTable = []struct{ lang, total, note string }{
	{"en", "total|totals|sum|count|subtotal|grand total", "note|notes|source|page|last updated|version|legend|key|prepared by|approved by|signed|date"},
	{"de", "summe|gesamt|anzahl|insgesamt|gesamtzahl|total|zwischensumme|endsumme", "hinweis|hinweise|quelle|seite|stand|erstellt|legende|anmerkung|fassung|version|letzte|datum|unterschrift"},
	{"fr", "total|totaux|nombre|sous total|somme", "note|notes|source|page|dernière|mise à jour|version|légende|établi|signature|date"},
	{"es", "total|totales|suma|subtotal", "nota|notas|fuente|página|fecha|última|versión|leyenda"},
	{"it", "totale|totali|somma|subtotale", "nota|note|fonte|pagina|data|aggiornamento|versione|legenda"},
	{"nl", "totaal|aantal|som|subtotaal|eindtotaal", "bron|pagina|opmerking|versie|datum|noot|legenda|laatst"},
	{"pl", "suma|razem|ogółem|łącznie|liczba|suma częściowa", "uwaga|uwagi|źródło|strona|data|sporządził|wersja|legenda|zatwierdził|podpis"},
	{"pt", "total|totais|soma|subtotal", "nota|notas|fonte|página|data|versão|legenda"},
	{"ca", "total|suma|subtotal", "nota|notes|font|pàgina|data|versió|llegenda"},
	{"da", "total|i alt|antal|sum|subtotal", "note|noter|kilde|side|dato|version|bemærk"},
	{"sv", "antal|summa|totalt|delsumma|totalsumma", "obs|källa|sida|datum|version|not"},
	{"fi", "yhteensä|summa|lukumäärä", "huom|lähde|sivu|päivämäärä|versio"},
	{"cs", "celkem|součet|počet|mezisoučet", "poznámka|zdroj|strana|datum|zpracoval|verze|schválil"},
	{"el", "σύνολο|άθροισμα", "σημείωση|πηγή|σελίδα|ημερομηνία|έκδοση"},
	{"ro", "total|suma|subtotal", "notă|sursă|pagina|data|versiune"},
	{"hu", "összesen|összeg", "megjegyzés|forrás|oldal|dátum|verzió"},
	{"bg", "общо|всичко", "забележка|източник|страница|дата|версия"},
}

// rowPhrases are the words of rowTable ready for search.
var rowPhrases = sync.OnceValue(func() map[RowKind]*words.Phrases {
	var total, note []words.Phrase
	for _, row := range rowTable {
		for p := range strings.SplitSeq(row.total, "|") {
			total = append(total, words.Phrase{Words: p, Lang: row.lang, Code: string(TotalRow)})
		}
		for p := range strings.SplitSeq(row.note, "|") {
			note = append(note, words.Phrase{Words: p, Lang: row.lang, Code: string(NoteRow)})
		}
	}
	return map[RowKind]*words.Phrases{TotalRow: words.NewPhrases(total), NoteRow: words.NewPhrases(note)}
})

// HeadingTokens are the words of a heading: without signs, brackets and numbers
// at the end.
func HeadingTokens(text string) []words.Token {
	var b strings.Builder
	letter := false
	for _, r := range strings.ReplaceAll(text, "№", " no ") {
		switch {
		case r == '(' && letter || r == ')': // Zweck(e)
			if r == ')' {
				b.WriteByte(' ')
			}
			letter = false
			continue
		case strings.ContainsRune("()[]*:;.,/-–—'’\"“”„?!_·&+\n\t", r):
			b.WriteByte(' ')
			letter = false
			continue
		}
		letter = r != ' '
		b.WriteRune(r)
	}
	tokens := words.Tokens(b.String())
	return slices.DeleteFunc(tokens, func(t words.Token) bool { return t.Kind == words.Mark || t.Kind == words.Break })
}

// BeginsRow reports whether a text begins as a row of a kind does, and whether
// it says nothing else.
func BeginsRow(kind RowKind, text, tag string) (begins, whole bool) {
	if len(text) > 400 {
		return false, false
	}
	tokens := HeadingTokens(text)
	code, end := rowPhrases()[kind].At(tokens, 0, tag)
	return code != "", code != "" && end == len(tokens)
}

// ReadRow says what a row is by the texts of its cells, "" for an empty cell,
// and which of them is the first that says something; -1 for none. What rows
// are called by, a number or an ID, stands in the column key, and isKey tells it
// from other texts; key is -1 where there is no such column. The language is a
// BCP 47 tag; "" is all of them.
func ReadRow(texts []string, key int, isKey func(string) bool, tag string) (kind RowKind, first int) {
	first = slices.IndexFunc(texts, func(s string) bool { return strings.TrimSpace(s) != "" })
	if first < 0 {
		return EntryRow, -1
	}
	text := strings.TrimSpace(texts[first])
	var rest []string
	for _, s := range texts[first+1:] {
		if s = strings.TrimSpace(s); s != "" {
			rest = append(rest, s)
		}
	}
	counts := strings.ContainsAny(text, "0123456789:=")
	if begins, whole := BeginsRow(TotalRow, text, tag); begins && (whole || counts || len(rest) > 0) &&
		!slices.ContainsFunc(rest, func(s string) bool { return !isAmount(s) && !(whole && len(rest) < 3 && isCounted(s)) }) {
		return TotalRow, first
	}
	if len(rest) > 0 {
		return EntryRow, first
	}
	called := first == key && isKey(text)
	switch begins, _ := BeginsRow(NoteRow, text, tag); {
	case begins && counts && !called, strings.HasPrefix(text, "*") && !isRuled(text):
		return NoteRow, first
	case isRuled(text), IsUpper(text) && !called:
		return SectionRow, first
	case first == key && !called:
		return NoteRow, first
	}
	return EntryRow, first
}

// isAmount reports whether a text is a number, a share or a sum.
func isAmount(s string) bool { return strings.Trim(s, "0123456789.,' \u00a0\u202f%") == "" }

// isCounted reports whether a text is a number and a noun: "3 activities".
func isCounted(s string) bool {
	number, noun, ok := strings.Cut(s, " ")
	_, err := strconv.Atoi(number)
	return ok && err == nil && !strings.Contains(strings.TrimSpace(noun), " ")
}

// isRuled reports whether a text stands between rules: "--- HR ---".
func isRuled(s string) bool {
	const rules = "-–—=*#_~"
	runes := []rune(s)
	if len(runes) < 4 || !strings.ContainsRune(rules, runes[0]) || runes[1] != runes[0] {
		return false
	}
	core := strings.Trim(s, rules+" ")
	return core != "" && len(runes) >= len([]rune(core))+4
}

// IsUpper reports whether a text of some length is in capital letters.
func IsUpper(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters > 3
}
