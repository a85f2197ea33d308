package lang

import (
	"strings"
	"sync"

	"github.com/openropa/openropa/ropa/words"
)

// nationalNumbers are what a national number is of, by language, after a word
// or sign for "number": "n° de sécurité sociale".
var nationalNumbers = [...][2]string{
	{"en", "national insurance, ni, nhs, social security, identity card"},
	{"de", "sozialversicherung, sv, rentenversicherung, rv, ahv, personalausweis, personalausweises"},
	{"fr", "sécurité sociale, sécu, ss, insee, nir, avs, inscription au répertoire, carte d identité, carte nationale d identité, cni, registre national"},
	{"es", "seguridad social, ss, afiliación, afiliación a la seguridad social, dni, nie, nif, documento nacional de identidad"},
	{"ca", "seguretat social, ss, afiliació, dni, nie, nif"},
	{"it", "codice fiscale, cf, carta d identità, carta identità, tessera sanitaria"},
	{"nl", "bsn, burgerservice, rijksregister, identiteitskaart"},
	{"pl", "pesel, dowodu, dowodu osobistego, ubezpieczenia społecznego"},
	{"pt", "segurança social, ss, utente, contribuinte, cc, cartão de cidadão, bilhete de identidade, bi, identificação civil, identificação fiscal"},
	{"da", "cpr"},
	{"cs", "op, občanského průkazu, pojištěnce"},
	{"sk", "op, občianskeho preukazu"},
	{"ro", "ci, carte de identitate"},
	{"el", "ταυτότητας, αμκα, αφμ, μητρώου κοινωνικής ασφάλισης"},
	{"hu", "taj, személyi igazolvány"},
	{"bg", "лична карта, осигурителен"},
}

// numberWords are words for "number" that stand before what it is of, folded.
var numberWords = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words.Fold("number no n nr num núm número numéro numero numer nummer číslo čís αριθμός αρ număr numărul nr szám номер №")) {
		set[w] = true
	}
	return set
}()

var nationalNumberPhrases = sync.OnceValue(func() *words.Phrases {
	var list []words.Phrase
	for _, of := range nationalNumbers {
		for p := range strings.SplitSeq(of[1], ", ") {
			list = append(list, words.Phrase{Words: p, Lang: of[0], Code: nid})
		}
	}
	return words.NewPhrases(list)
})

// numberOf returns the token after a word or sign for "number" at i and what
// it is of, where that is a national number; i if there is none.
func numberOf(tokens []words.Token, i int, tag string) (end int) {
	if !numberWords[tokens[i].Text] {
		return i
	}
	j := i + 1
	for j < len(tokens) && (strings.Contains(".°º", tokens[j].Text) || tokens[j].Kind == words.Word && tokens[j].Is(words.Stop, tag)) {
		j++
	}
	if j == len(tokens) {
		return i
	}
	if code, end := nationalNumberPhrases().At(tokens, j, tag); code != "" {
		return end
	}
	return i
}
