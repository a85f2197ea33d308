package words

import (
	"strings"
	"sync"
)

// langSet is a set of languages: a bit each, in the order of the table.
type langSet uint32

// allLangs is every language.
const allLangs = ^langSet(0)

func langBit(i int) langSet { return 1 << i }

// baseOf is the base of a language tag in lower case: "de" of "de-AT".
func baseOf(lang string) string {
	if i := strings.IndexAny(lang, "-_"); i >= 0 {
		lang = lang[:i]
	}
	switch lang = strings.ToLower(lang); lang {
	case "nb", "nn":
		return "no"
	}
	return lang
}

// langsOf is the language of a tag, and every language for a tag that is not
// in the table.
func langsOf(lang string) langSet {
	if lang = baseOf(lang); lang != "" {
		for i := range languageTable {
			if languageTable[i].tag == lang {
				return langBit(i)
			}
		}
	}
	return allLangs
}

// searched is the languages in which a cell is read: its own, and English.
func searched(lang string) langSet { return langsOf(lang) | langBit(0) }

// wordSet is words with the languages that have them in one role.
type wordSet struct {
	exact map[string]langSet
	stems map[string][]stem // by the first three characters
}

type stem struct {
	text  string
	langs langSet
}

func (s *wordSet) add(words string, langs langSet) {
	if s.exact == nil {
		s.exact, s.stems = map[string]langSet{}, map[string][]stem{}
	}
	for _, w := range strings.Fields(Fold(words)) {
		if text, ok := strings.CutSuffix(w, "*"); ok {
			key := phraseKey(text)
			s.stems[key] = append(s.stems[key], stem{text, langs})
			continue
		}
		s.exact[w] |= langs
	}
}

func (s *wordSet) has(word string, langs langSet) bool {
	if s.exact[word]&langs != 0 {
		return true
	}
	for _, st := range s.stems[phraseKey(word)] {
		if st.langs&langs != 0 && strings.HasPrefix(word, st.text) {
			return true
		}
	}
	return false
}

// vocabulary is the table of languages made ready for search.
type vocabulary struct {
	stop, and, or, not, maybe, only, outside, idle wordSet
	article, paragraph, point, sentence, union     wordSet
	notNow, unless, until, gone, but, foreseen     wordSet
	being                                          wordSet

	acts, cells, answers, hints, hedges, doubted *Phrases
}

// Codes of the phrases of whole cells.
const (
	cellNone = "none"
	cellTodo = "todo"  // the whole cell
	cellOpen = "todo…" // the beginning of the cell
	cellYes  = "yes"
	cellNo   = "no"
)

var vocab = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{}
	var acts, cells, answers, hints, inPart, doubted []Phrase
	phrases := func(to *[]Phrase, list, lang, code string) {
		for p := range strings.SplitSeq(list, "|") {
			p = strings.NewReplacer("'", " ", "-", " ").Replace(Fold(p))
			if p == "" {
				continue
			}
			if head, open := strings.CutSuffix(p, " ..."); open && code == cellTodo {
				*to = append(*to, Phrase{head, lang, cellOpen})
				continue
			}
			*to = append(*to, Phrase{p, lang, code})
		}
	}
	for i := range languageTable {
		l, bit := &languageTable[i], langBit(i)
		v.stop.add(strings.ReplaceAll(l.stop, "'", " "), bit)
		v.and.add(l.and, bit)
		v.or.add(l.or, bit)
		v.not.add(l.not, bit)
		v.maybe.add(l.maybe, bit)
		v.only.add(l.only, bit)
		v.outside.add(l.outside, bit)
		v.idle.add(strings.NewReplacer("/", " ", ":", " ", "'", " ").Replace(l.idle), bit)
		v.article.add(l.article, bit)
		v.paragraph.add(l.paragraph, bit)
		v.point.add(l.point, bit)
		v.sentence.add(l.sentence, bit)
		phrases(&acts, l.gdpr, "", "GDPR")
		phrases(&cells, l.none, l.tag, cellNone)
		phrases(&cells, l.todo, l.tag, cellTodo)
		phrases(&answers, l.yes, l.tag, cellYes)
		phrases(&answers, l.no, l.tag, cellNo)
		phrases(&hints, l.hint, l.tag, "hint")
	}
	for _, row := range notNowTable {
		v.notNow.add(row[1], langsOf(row[0]))
	}
	for _, row := range unlessTable {
		v.unless.add(row[1], langsOf(row[0]))
	}
	for _, row := range goneTable {
		v.gone.add(row[1], langsOf(row[0]))
	}
	for _, row := range untilTable {
		v.until.add(row[1], langsOf(row[0]))
	}
	for _, row := range doubtedTable {
		phrases(&doubted, row.against, row.lang, doubtedAgainst)
		phrases(&doubted, row.instead, row.lang, doubtedInstead)
		phrases(&doubted, row.draft, row.lang, doubtedDraft)
	}
	phrases(&inPart, hedges, "", "hedge")
	v.but.add(buts, allLangs)
	v.foreseen.add(foreseen, allLangs)
	v.being.add(beings, allLangs)
	v.union.add(unions, allLangs)
	phrases(&acts, gdprNumbers, "", "GDPR")
	phrases(&acts, ukActs, "", "UK GDPR")
	phrases(&acts, eudprActs, "", "EUDPR")
	phrases(&acts, aiActs, "", "AI Act")
	phrases(&acts, fadpActs, "", "FADP")
	v.acts, v.cells, v.answers, v.hints, v.hedges = NewPhrases(acts), NewPhrases(cells), NewPhrases(answers), NewPhrases(hints), NewPhrases(inPart)
	v.doubted = NewPhrases(doubted)
	return v
})

func isStop(word string) bool { return vocab().stop.exact[word] != 0 }

// Role is what a word does in a cell, whatever the cell is about.
type Role byte

// Roles of words.
const (
	Stop    Role = iota // adds nothing: an article, a preposition
	And                 // joins
	Or                  // leaves a choice
	Not                 // denies
	Maybe               // leaves open, or makes an exception
	Only                // "only", "within"
	Outside             // "outside", "third countries"
	Idle                // may stand in a denial: "transfers", "planned"
	Union               // the Union or the EEA
	NotNow              // was so once, or is still to come: "formerly", "planned"
	Unless              // begins a condition or an exception: "if", "except"
	Until               // "until"
	Gone                // was given up, taken back, or is missing: "withdrawn"
	But                 // "but", which narrows what stands before it
	Being               // "is", "was", "has", "will", before what is said of a thing
)

// Is reports whether a word of a language has a role; English is read beside
// the language, and "" is every language.
func (t Token) Is(role Role, lang string) bool {
	if t.Kind != Word {
		return false
	}
	v := vocab()
	set := [...]*wordSet{&v.stop, &v.and, &v.or, &v.not, &v.maybe, &v.only, &v.outside, &v.idle, &v.union, &v.notNow, &v.unless, &v.until, &v.gone, &v.but, &v.being}[role]
	return set.has(t.Text, searched(lang))
}
