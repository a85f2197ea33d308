package words

import "strings"

// dueAt reports whether words that begin with token i say that something is
// still to be done, by their form: "à" and an infinitive ("à mettre en place"),
// "da formalizzare", "por implantar", "umzusetzen". Verbs of counting, keeping
// and complying are none: "à compter de", "da conservare".
func dueAt(tokens []Token, i int, lang string) bool {
	base := baseOf(lang)
	word := tokens[i].Text
	if base == "de" {
		return due(word, germanDue) && (strings.HasSuffix(word, "en") || strings.HasSuffix(word, "eln") || strings.HasSuffix(word, "ern")) && !settled(word) && !hasText(tokens[:i], "um")
	}
	form, ok := dueForms[base]
	if !ok || word != form.before || i+1 >= len(tokens) || tokens[i+1].Kind != Word || len(tokens[i+1].Text) < 4 {
		return false
	}
	next := tokens[i+1].Text
	for _, end := range form.ends {
		if strings.HasSuffix(next, end) && !settled(next) {
			return true
		}
	}
	return false
}

// dueForms is the word before an infinitive and what infinitives end in.
var dueForms = map[string]struct {
	before string
	ends   []string
}{
	"fr": {"a", []string{"er", "ir", "re"}},
	"it": {"da", []string{"are", "ere", "ire"}},
	"es": {"por", []string{"ar", "er", "ir"}},
	"pt": {"por", []string{"ar", "er", "ir"}},
}

// germanDue is the first part of German infinitives with "zu" within.
var germanDue = []string{"einzu", "umzu", "aufzu", "nachzu", "festzu", "abzu", "anzu", "auszu", "herzu", "bereitzu", "vorzu", "durchzu"}

func due(word string, stems []string) bool {
	for _, s := range stems {
		if strings.HasPrefix(word, s) && len(word) > len(s)+3 {
			return true
		}
	}
	return false
}

// settled reports whether a verb is one of counting, keeping or complying.
func settled(verb string) bool {
	for _, stem := range [...]string{"compter", "partir", "conserver", "garder", "savoir", "respecter", "contar", "saber", "parte", "conservar", "conservare", "tenere", "rispettare", "considerare", "einzuhalten", "nachzukommen", "aufzubewahren", "durchzufuhren", "abzuschliessen", "nachzuweisen", "part", "intervenir", "tratar", "ejempl", "hier", "notre", "votre", "leur", "autre", "titre", "hauteur", "cocher"} {
		if strings.HasPrefix(verb, stem) {
			return true
		}
	}
	return false
}
