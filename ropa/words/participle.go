package words

import "strings"

// participleEnds is what participles and similar forms end in, by language: the
// words that say what became of something ("withheld" is a word of doubtedTable,
// "waived" ends in "ed"). Those of languages beside en, de, fr, es, it, nl, pl
// and pt are from memory, and want a second look by a reader of them.
var participleEnds = map[string]string{
	"en": "ed aken oken olen otten rown",
	"fr": "é ée és ées",
	"es": "ado ada ados adas ido ida idos idas",
	"pt": "ado ada ados adas ido ida idos idas",
	"ca": "at ats ada ades it its ida ides",
	"it": "ato ata ati ate ito ita iti ite uto uta uti ute",
	"pl": "any ana ane ano ony ona one ono ęty ęta ęte ęto",
	"cs": "án ána áno ány aný aná ané en ena eno eny ený ená ené ut uta uto",
	"sk": "aný aná ané ený ená ené",
	"da": "et ede",
	"no": "et ede",
	"sv": "ad at ade ats ades erats",
	"fi": "ttu tty ttiin taan tään",
	"el": "μένο μένη μένα μένες μένος θηκε θηκαν",
	"ro": "at ată ate ați ut ută ute it ită ite",
	"hu": "ott ett ött ták ték andó endő ítva ezve",
	"bg": "ено ена ени ано ана ани яно яна ени ато",
}

// nounEnds is what nouns end in that would pass for participles: "sécurité".
var nounEnds = map[string]string{"fr": "ité anté auté iété arté", "ca": "etat itat", "ro": "tate", "es": "udad edad idad", "hu": "zett"}

// Participle reports whether a word of a text has the form of one that says what
// became of a thing: in German and Dutch by its prefix, in other languages by its
// end. word is as the text has it, lang the BCP 47 tag of the text's language;
// a word with a capital, or one of another language, is none.
func Participle(word, lang string) bool {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	if len(word) < 5 || strings.ToLower(word) != word {
		return false
	}
	switch base {
	case "de":
		return strings.HasSuffix(word, "t") || strings.HasSuffix(word, "en") || strings.HasSuffix(word, "lich") || strings.HasSuffix(word, "ig")
	case "nl":
		return (strings.HasSuffix(word, "d") || strings.HasSuffix(word, "t") || strings.HasSuffix(word, "en")) && (strings.Contains(word, "ge") || strings.HasPrefix(word, "ver") || strings.HasPrefix(word, "be") || strings.HasPrefix(word, "her") || strings.HasPrefix(word, "ont"))
	}
	for end := range strings.FieldsSeq(nounEnds[base]) {
		if strings.HasSuffix(word, end) {
			return false
		}
	}
	for end := range strings.FieldsSeq(participleEnds[base]) {
		if strings.HasSuffix(word, end) && len(word) > len(end)+2 {
			return true
		}
	}
	return false
}
