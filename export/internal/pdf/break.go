package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// parting is whether a line may end before a character.
type parting uint8

const (
	together  parting = iota
	apart             // the line ends there
	hyphened          // the line ends there, with a hyphen
	byAddress         // the line ends there, within an address
)

// words that stay with what follows: signs and short forms of citations and
// titles, and the words that are cited by number.
var bound = wordSet(`§ §§ Art. Artt. art. arts. Arts. Abs. Nr. Nrn. lit. Satz Buchst. Unterabs. Ziff. Kap. Anl. Rn. S. let. al. alinéa
	par. point lid ust. odst. stk. litra bod čl. pkt no. No. No Nos. n° N° Nr nº Dr. Prof. Hr. Fr. Mr Mrs Ms Dr Mme AVV rec. recital Erwägungsgrund considérant s. ss. Sch. reg. vgl. z. i. d. u. ca. etwa p. pp. M. L. R. D.
	Artikel Article Articles article articles artículo articolo artigo artykuł Airt. airt. art Art Člen člen Člena člena Členi členi Čl. ods. odst. písm. st. t. alin. lett.
	Чл. чл. пар. ал. т. буква Άρθρο άρθρο Άρθρα άρθρα άρθρου παρ. στοιχ. στοιχείο`)

// ordinals stay with the number before them: the words of citations in
// languages that put the number first.
var ordinals = wordSet(`artikla artiklan art. kohta kohdan cikk cikke cikkének bek. bekezdés str. straipsnis straipsnio d. dalis dalies pants panta p.`)

// units stay with the number before them, as months do.
var units = wordSet(`€ EUR CHF GBP USD £ $ % ‰ °C kB MB GB TB cm mm m km kg h min s Uhr Stunde Stunden Tag Tage Tagen Woche Wochen Monat Monate Monaten
	Jahr Jahre Jahren Jahrs hour hours day days week weeks month months year years working heure heures jour jours semaine semaines mois ans année années
	dagen weken maand maanden jaar dagar vecka veckor månad månader år dage uge uger måned måneder ore giorno giorni settimane mese mesi anno anni
	día días semana semanas mes meses año años dia dias mês ano anos dzień dni tygodnie tygodni miesiąc miesiące miesięcy rok lata lat
	StGB BGB BDSG DSGVO GDPR RGPD
	January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
	Januar Februar März Mai Juni Juli Oktober Dezember
	janvier février mars avril mai juin juillet août septembre octobre novembre décembre`)

func wordSet(s string) map[string]bool {
	all := make(map[string]bool)
	for w := range strings.FieldsSeq(s) {
		all[w] = true
	}
	return all
}

// partings appends, for each character of a text, whether a line may end
// before it. Spaces stay at the end of their line.
func partings(out []parting, text []rune) []parting {
	out = append(out, make([]parting, len(text))...)
	marks := out[len(out)-len(text):]
	for i := 0; i < len(text); {
		from := i
		for i < len(text) && !breaks(text[i]) {
			i++
		}
		within(marks[from:i], text[from:i])
		to := i
		for i < len(text) && breaks(text[i]) {
			i++
		}
		if i < len(text) && i > to {
			next := i
			for next < len(text) && !breaks(text[next]) {
				next++
			}
			if text[i-1] == zeroSpace || !stays(text[from:to], text[i:next]) {
				marks[i] = apart
			}
		}
	}
	return out
}

// stays reports whether a word stays on the line of the word before it.
func stays(before, after []rune) bool {
	switch after[0] {
	case '–', '—', '·':
		return true
	case ';', ':', '!', '?', '»':
		if len(after) == 1 {
			return true
		}
	}
	for len(before) > 0 && strings.ContainsRune("([„“«\"'‚‘", before[0]) {
		if before[0] == '«' && len(before) == 1 {
			return true
		}
		before = before[1:]
	}
	if len(before) == 0 || contains(bound, before) {
		return true
	}
	if unicode.IsDigit(before[0]) && contains(ordinals, after) {
		return true
	}
	if !isNumber(before) {
		return false
	}
	for len(after) > 0 && strings.ContainsRune(".,;:)]»“”", after[len(after)-1]) {
		after = after[:len(after)-1]
	}
	return contains(units, after) || isNumber(after)
}

// contains reports whether a word is one of a set.
func contains(set map[string]bool, word []rune) bool {
	if len(word) > 16 { // longer than all
		return false
	}
	var b [64]byte
	own := b[:0]
	for _, r := range word {
		own = utf8.AppendRune(own, r)
	}
	return set[string(own)]
}

func isNumber(word []rune) bool {
	for i, r := range word {
		if !unicode.IsDigit(r) && (i == 0 || r != '.' && r != ',') && (i > 0 || r != '+') {
			return false
		}
	}
	return len(word) > 0 && unicode.IsDigit(word[len(word)-1])
}

// longestEnding is how many letters behind a stroke are an ending of the word
// before it: "Berater/in", "Kund/innen".
const longestEnding = 5

// lettersOf is how many letters a text begins with.
func lettersOf(text []rune) int {
	n := slices.IndexFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	if n < 0 {
		return len(text)
	}
	return n
}

// within finds where a word between spaces may part: after a hyphen between
// letters, at a soft hyphen, and where an address does. No word is hyphenated
// otherwise.
func within(marks []parting, word []rune) {
	if len(word) == 0 || len(word) < 4 && !isIdeograph(word[0]) {
		return
	}
	if isAddressWord(word) {
		for i := 1; i < len(word); i++ {
			switch word[i] {
			case '@', '.', '?', '&', '=', '#':
				if i+1 < len(word) && (word[i] != '.' || word[i+1] != '.') {
					marks[i] = byAddress
				}
			case '/':
				if word[i-1] != '/' && word[i-1] != ':' {
					marks[i] = byAddress
				}
			}
		}
		return
	}
	start := 0
	for i, r := range word {
		switch {
		case r == softHyphen:
			if i > 0 && i+1 < len(word) {
				marks[i+1] = hyphened
			}
		case i > 1 && i+1 < len(word) && (r == '-' || r == '/' || r == '\u2010') && unicode.IsLetter(word[i+1]) && unicode.IsLetter(word[i-1]) && i-start > 1 &&
			(r != '/' || lettersOf(word[i+1:]) > longestEnding):
			marks[i+1] = apart
		case i > 0 && i+1 < len(word) && (r == '—' || r == '–' && unicode.IsLetter(word[i-1])):
			marks[i+1] = apart
		case isIdeograph(r) && i > 0:
			marks[i] = apart
		}
		if !unicode.IsLetter(r) && r != softHyphen {
			start = i + 1
		}
	}
}

// isAddressWord reports whether a word is a web or mail address, or looks like
// a path.
func isAddressWord(word []rune) bool {
	if !slices.ContainsFunc(word, func(r rune) bool { return r == '/' || r == '@' || r == '.' }) {
		return false
	}
	s := string(word)
	return strings.Contains(s, "://") || strings.Contains(s, "@") || strings.HasPrefix(s, "www.") || strings.Count(s, "/") > 2
}

func isIdeograph(r rune) bool {
	return r >= 0x2e80 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
