package words

import (
	"strings"
	"unicode"
)

// statuteWords are words for a statute, in every language; what ends in
// statuteEndings is one too.
var statuteWords = func() (s wordSet) {
	s.add(`act acts law laws statute code regulations order byelaw* ordinance directive section schedule sch
		gesetz gesetze gesetzbuch verordnung satzung vo
		loi code décret arrêté ordonnance l r d
		ley real decreto reglamento estatuto llei decret rd ordenanza
		legge codice dlgs dpr regolamento dl dm l
		wet besluit wetboek regeling verordening
		ustaw* kodeks* rozporzadzen* uchwał* prawo prawa
		lei decreto portaria código despacho
		lov loven bekendtgørelse* lag lagen sfs laki lain laissa asetus
		zákon* vyhlášk* zakon* uredb* pravilnik* nařízení νόμος νόμου νόμο ν π δ закон* наредб* кодекс* lege* legea oug hg ordonanța törvény* rendelet* tv
		likum* įstatym* seadus* acht liġi kap`, allLangs)
	return s
}()

var statuteEndings = []string{"gesetz", "gesetzes", "gesetzbuch", "ordnung", "loven", "lov", "lagen", "balken", "lain", "laki", "wet", "lova", "besluit"}

func statuteWord(folded string) bool {
	if statuteWords.has(folded, allLangs) {
		return true
	}
	if len(folded) > 6 {
		for _, e := range statuteEndings {
			if strings.HasSuffix(folded, e) {
				return true
			}
		}
	}
	return false
}

// Statute reports whether a text names a law: a section sign, a word for a
// statute, an abbreviation such as BayFwG, or a number with its year.
func Statute(text string) bool {
	tokens := Tokens(text)
	for i, t := range tokens {
		switch {
		case t.Text == "§":
			return true
		case t.Kind == Number:
			if i+2 < len(tokens) && tokens[i+1].Text == "/" && tokens[i+2].Kind == Number && len(t.Text)+len(tokens[i+2].Text) > 3 {
				return true
			}
		case t.Kind == Word && len(t.Text) > 1:
			word := text[t.From:t.To]
			if statuteWord(t.Text) {
				return true
			}
			if capitals(word) > 1 && strings.HasSuffix(word, "G") && strings.IndexFunc(word, unicode.IsLower) > 0 {
				return true
			}
			if capitals(word) > 1 && i+1 < len(tokens) && year(tokens[i+1]) {
				return true
			}
			if vocab().article.has(t.Text, allLangs) && numbered(tokens[i+1:]) {
				return true
			}
		}
	}
	return false
}

// numbered reports whether a number comes next, after full stops, hyphens and
// one letter: "art. L. 123-22".
func numbered(tokens []Token) bool {
	letters := 0
	for _, t := range tokens {
		switch {
		case t.Kind == Number:
			return true
		case t.Kind == Word && len(t.Text) == 1 && letters == 0:
			letters++
		case t.Text != "." && t.Text != "-":
			return false
		}
	}
	return false
}

// year reports whether a token is a number that may be a year.
func year(t Token) bool {
	return t.Kind == Number && len(t.Text) == 4 && (strings.HasPrefix(t.Text, "19") || strings.HasPrefix(t.Text, "20"))
}
