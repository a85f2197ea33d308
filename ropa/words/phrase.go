package words

import (
	"strings"
)

// Phrase is a row of vocabulary: words, and what they mean.
type Phrase struct {
	// Words stand in a row. An asterisk after a word lets it end in any way;
	// a bar divides spellings of one word. Small words that add nothing, such
	// as articles, are left out here and passed over in a text.
	Words string
	Lang  string // base tag of the language; "" is every language
	Code  string
}

// Phrases is vocabulary made ready for search; see [NewPhrases].
type Phrases struct {
	rows []phraseRow
	by   map[string][]int // rows, by what the first word begins with
}

type phraseRow struct {
	words [][]string // folded; a trailing asterisk is kept
	langs langSet
	code  string
}

// NewPhrases returns the rows made ready for search.
func NewPhrases(rows []Phrase) *Phrases {
	p := &Phrases{by: make(map[string][]int, len(rows))}
	for _, row := range rows {
		var compiled phraseRow
		compiled.code = row.Code
		compiled.langs = langsOf(row.Lang)
		for _, token := range strings.Fields(Fold(row.Words)) {
			compiled.words = append(compiled.words, strings.Split(token, "|"))
		}
		if len(compiled.words) == 0 {
			continue
		}
		at := len(p.rows)
		p.rows = append(p.rows, compiled)
		for _, first := range compiled.words[0] {
			key := phraseKey(strings.TrimSuffix(first, "*"))
			if n := len(p.by[key]); n == 0 || p.by[key][n-1] != at {
				p.by[key] = append(p.by[key], at)
			}
		}
	}
	return p
}

// phraseKey is the first three characters of a word.
func phraseKey(word string) string {
	n := 0
	for i := range word {
		if n == 3 {
			return word[:i]
		}
		n++
	}
	return word
}

// At returns the code of the longest phrase of the language that begins with
// token i, and the index after its last token; "" if there is none. Of phrases
// of as many words that with most letters is the longest, and of these the
// first. A
// language of "" is every language; English is always read beside one.
func (p *Phrases) At(tokens []Token, i int, lang string) (code string, end int) {
	code, end, _ = p.AtStem(tokens, i, lang)
	return code, end
}

// AtStem is At, and returns what the last word of the phrase has after the stem
// that the phrase spells out: "anhanger" of "Schlüsselanhänger" for "schlüssel*".
func (p *Phrases) AtStem(tokens []Token, i int, lang string) (code string, end int, rest string) {
	if i >= len(tokens) || tokens[i].Kind == Mark || tokens[i].Kind == Break {
		return "", i, ""
	}
	langs := searched(lang)
	word := tokens[i].Text
	best, letters := 0, 0
	key := phraseKey(word)
	for {
		for _, at := range p.by[key] {
			row := &p.rows[at]
			if row.langs&langs == 0 || len(row.words) < best {
				continue
			}
			to, n, last, ok := row.match(tokens, i)
			if ok && (len(row.words) > best || to > end || to == end && n > letters) {
				code, end, best, letters = row.code, to, len(row.words), n
				rest = ""
				if word := tokens[to-1].Text; last < len(word) {
					rest = word[last:]
				}
			}
		}
		// Shorter keys: a phrase may begin with a stem of one or two letters.
		if len(key) <= 1 {
			return code, end, rest
		}
		cut := len(key) - 1
		for cut > 0 && key[cut]&0xc0 == 0x80 {
			cut--
		}
		if key = key[:cut]; key == "" {
			return code, end, rest
		}
	}
}

// passedOver is how many small words and signs a phrase passes over at most
// between two of its words, so that a long text of them is read in linear time.
const passedOver = 12

// match returns the index after the last token of a phrase that begins with
// token i, how many bytes of the tokens it spells out, and how many of the last.
func (row *phraseRow) match(tokens []Token, i int) (end, letters, last int, ok bool) {
	for n, choices := range row.words {
		if n > 0 {
			for from := i; i < len(tokens) && i-from < passedOver && fits(choices, tokens[i].Text) == 0 && (slashed(tokens, i) || !tokens[i].Bounds() && (tokens[i].Kind == Mark || isStop(tokens[i].Text))); i++ {
			}
		}
		if i >= len(tokens) || tokens[i].Bounds() {
			return 0, 0, 0, false
		}
		if last = fits(choices, tokens[i].Text); last == 0 {
			return 0, 0, 0, false
		}
		letters += last
		i++
	}
	return i, letters, last, true
}

// slashed reports whether token i is the slash of "n/a" or of "2016/679",
// which divides nothing.
func slashed(tokens []Token, i int) bool {
	if tokens[i].Text != "/" || i == 0 || i+1 >= len(tokens) || tokens[i].Spaced || tokens[i+1].Spaced {
		return false
	}
	before, after := tokens[i-1], tokens[i+1]
	return before.Kind == Number && after.Kind == Number || before.Kind == Word && after.Kind == Word && singleLetter(before.Text)
}

// fits returns how many bytes of a word the longest choice spells out; 0 if
// none fits. A whole word is longer than any stem.
func fits(choices []string, word string) (spelt int) {
	for _, c := range choices {
		if c == word {
			return len(word) + 1
		}
		if stem, ok := strings.CutSuffix(c, "*"); ok && strings.HasPrefix(word, stem) {
			spelt = max(spelt, len(stem))
		}
	}
	return spelt
}
