package words

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openropa/openropa/ropa/fact"
)

// Place is a place in the law as a text names it.
type Place struct {
	// Act is the act, "" if the text names none beside the place.
	Act fact.Act
	// Other says that the place is one of an act that is none of the acts of
	// data protection known here, such as a national statute.
	Other     bool
	Article   int      // 0: left out
	Paragraph int      // 0: left out
	Letters   []string // of the Latin order of the letters: "c" for γ and for в; "ea"
	// Unsure says that the letters could not be read for certain: a choice
	// ("b or f"), a range ("a-c"), a letter of another script than the text's.
	Unsure   bool
	From, To int // bytes of the text, the name of the act included
}

// Greek and Bulgarian letters in the order in which the acts count points.
const (
	greekPoints    = "α β γ δ ε στ ζ η θ ι"
	cyrillicPoints = "а б в г д е ж з и й"
)

// regulationWords may stand between a place and the name or number of an act.
var regulationWords = func() (s wordSet) {
	s.add(`regulation verordnung règlement reglamento regolamento verordening rozporządzeni* regulamento regulament* forordning* förordning*
		asetu* nařízení nariadeni* κανονισμ* регламент* rendelet* uredb* määrus* regul* reglament* rialach* regolament* reg rp ce ec eg eu ue ee ес εε n no nr num č br αριθ`, allLangs)
	return s
}()

// lawGenitives are words for a statute that belong to the place before them:
// "art. 6 ustawy", "art. 6 Codice".
var lawGenitives = func() (s wordSet) {
	s.add(`ustawy kodeksu zákona zákonníka zákoníku zakona zakonika codice code código kodeks törvény seaduse įstatymo likuma lain gesetzes
		legii codul закона кодекса νόμου ν`, allLangs)
	return s
}()

type placeReader struct {
	text string
	t    []Token
	lang string
	v    *vocabulary
	all  langSet

	cyrillic      bool // the text is in Cyrillic, at least in part
	counted, open int  // see outer
}

// Places returns the places in the law that a text names, and the acts of data
// protection that it names alone, in their order: a place without an article
// is a letter ("lit. f") or an act.
func Places(text, lang string) []Place { return PlacesIn(text, Tokens(text), lang) }

// PlacesIn is Places for a text whose tokens are at hand.
func PlacesIn(text string, tokens []Token, lang string) []Place {
	r := &placeReader{text: text, t: tokens, lang: baseOf(lang), v: vocab(), all: allLangs}
	r.cyrillic = r.lang == "bg" || strings.ContainsFunc(text, func(c rune) bool { return unicode.Is(unicode.Cyrillic, c) })
	var list []Place
	act, actFrom, actEnd := fact.Act(""), 0, -1 // the last act that belongs to no place yet
	for i := 0; i < len(r.t); {
		if code, end := r.v.acts.At(r.t, i, ""); code != "" && r.actStands(code, i) {
			if actEnd >= 0 {
				list = append(list, Place{Act: act, From: r.t[actFrom].From, To: r.t[actEnd-1].To})
			}
			act, actFrom, actEnd = fact.Act(code), i, end
			i = end
			continue
		}
		p, end, ok := r.place(i)
		if !ok {
			i++
			continue
		}
		following, followingEnd := r.actAfter(end, &p)
		switch {
		case following != "":
			p.Act, end = following, followingEnd
		case actEnd >= 0 && !p.Other && r.joined(actEnd, i):
			p.Act, p.From = act, r.t[actFrom].From
			actEnd = -1
		}
		if actEnd >= 0 {
			list = append(list, Place{Act: act, From: r.t[actFrom].From, To: r.t[actEnd-1].To})
			actEnd = -1
		}
		end = r.closed(&p, end)
		list = append(list, p)
		i = end
	}
	if actEnd >= 0 {
		list = append(list, Place{Act: act, From: r.t[actFrom].From, To: r.t[actEnd-1].To})
	}
	list = r.joinParts(list)
	for i := len(list) - 2; i >= 0; i-- {
		p, next := &list[i], &list[i+1]
		if p.Act == "" && !p.Other && next.From > p.To && r.onlyJoins(p.To, next.From) && !(strings.HasPrefix(text[next.From:], "§") && !strings.HasPrefix(text[p.From:], "§")) {
			p.Act, p.Other = next.Act, next.Other
		}
	}
	return list
}

// ordinals are "first" and "second" before or after a word for a paragraph.
var ordinals = func() map[string]int {
	m := map[string]int{}
	for n, list := range []string{
		"first erste ersten premier primo primero primer eerste pierwszy pierwszego primeiro første första ensimmäinen prvega prvi prvního prvního primul první prvý πρώτη първа első esimene pirmā pirmos",
		"second zweite zweiten deuxième second secondo segundo segon tweede drugi drugiego andet andre andra toinen drugega druhého druhý druhá al doilea δεύτερη втора második teine otrā antros"} {
		for w := range strings.FieldsSeq(Fold(list)) {
			m[w] = n + 1
		}
	}
	delete(m, "al")
	return m
}()

// joinParts joins a point that stands apart from its article: "alínea c) do
// n.º 1 do artigo 6.º". A point without an article beside an article without a
// point is unsure where other words stand between them.
func (r *placeReader) joinParts(list []Place) []Place {
	var out []Place
	for _, p := range list {
		if n := len(out); n > 0 {
			last := &out[n-1]
			point, article := last, &p
			if last.Article != 0 {
				point, article = &p, last
			}
			if point.Article == 0 && len(point.Letters) > 0 && article.Article != 0 && len(article.Letters) == 0 && !article.Other {
				paragraph, ok := r.between(last.To, p.From)
				if ok && (paragraph == 0 || article.Paragraph == 0) {
					joined := *article
					joined.Letters, joined.Unsure = point.Letters, point.Unsure
					joined.Paragraph = max(paragraph, article.Paragraph)
					joined.From, joined.To = last.From, p.To
					if joined.Act == "" {
						joined.Act, joined.Other = point.Act, point.Other
					}
					*last = joined
					continue
				}
				point.Unsure = true
			}
		}
		out = append(out, p)
	}
	return out
}

// between reports whether nothing but signs, small words and the count of a
// paragraph stands between two bytes, and that count.
func (r *placeReader) between(from, to int) (paragraph int, ok bool) {
	for i := r.at(from); i < len(r.t) && r.t[i].To <= to; i++ {
		t := r.t[i]
		switch {
		case t.Kind == Break || t.Text == ";":
			return 0, false
		case t.Kind == Number:
			if paragraph != 0 || r.number(i) == 0 || r.number(i) > 9 {
				return 0, false
			}
			paragraph = r.number(i)
		case t.Kind == Word && ordinals[t.Text] > 0:
			paragraph = ordinals[t.Text]
		case t.Kind == Word && !t.Is(Stop, "") && !r.word(i, &r.v.paragraph) && !r.word(i, &r.v.point):
			return 0, false
		}
	}
	return paragraph, true
}

// closed ends a place after a bracket that it opened and before one that it
// did not, and returns the index after its last token.
func (r *placeReader) closed(p *Place, end int) int {
	first := r.at(p.From)
	outer, depth := r.outer(first), 0
	for i := first; i < end; i++ {
		if r.mark(i, "(") {
			depth++
		} else if r.mark(i, ")") {
			depth--
		}
	}
	if depth > 0 && r.mark(end, ")") {
		end++
	} else if depth < 0 && outer > 0 && r.mark(end-1, ")") {
		end--
	}
	p.To = r.t[end-1].To
	return end
}

// at returns the first token that begins at a byte of the text or after it.
func (r *placeReader) at(from int) int {
	return sort.Search(len(r.t), func(i int) bool { return r.t[i].From >= from })
}

// outer returns how many brackets stand open before token i. It is asked for
// rising tokens.
func (r *placeReader) outer(i int) int {
	for ; r.counted < i; r.counted++ {
		if r.mark(r.counted, "(") {
			r.open++
		} else if r.mark(r.counted, ")") {
			r.open = max(0, r.open-1)
		}
	}
	return r.open
}

// actStands reports whether the name of an act counts where it stands: AVG is
// also an average, so short names must be in capitals.
func (r *placeReader) actStands(code string, i int) bool {
	word := r.original(i)
	if n := utf8.RuneCountInString(word); n > 4 || r.t[i].Kind == Number {
		return true
	}
	return strings.ToUpper(word) == word || r.t[i].Text == "eu" || r.t[i].Text == "ds" || len(r.t) <= 3 || r.t[i].Text == "gdpr" || r.t[i].Text == "rgpd" || r.t[i].Text == "rodo"
}

func (r *placeReader) original(i int) string { return r.text[r.t[i].From:r.t[i].To] }

func (r *placeReader) mark(i int, marks string) bool {
	return i >= 0 && i < len(r.t) && r.t[i].Kind == Mark && strings.Contains(marks, r.t[i].Text)
}

func (r *placeReader) word(i int, set *wordSet) bool {
	return i >= 0 && i < len(r.t) && (r.t[i].Kind == Word || r.t[i].Text == "§") && set.has(r.t[i].Text, r.all)
}

func (r *placeReader) number(i int) int {
	if i < 0 || i >= len(r.t) || r.t[i].Kind != Number || len(r.t[i].Text) > 3 {
		return 0
	}
	n := 0
	for _, c := range r.t[i].Text {
		if c < '0' || c > '9' {
			return 0
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// place reads a place that begins at token i.
func (r *placeReader) place(i int) (p Place, end int, ok bool) {
	p.From = r.t[i].From
	switch {
	case r.mark(i, "§"):
		j := i + 1
		for j-i < 4 && r.mark(j, "§.") {
			j++
		}
		if n := r.number(j); n > 0 {
			p.Article, p.Other = n, true
			return p, j + 1, true
		}
	case r.word(i, &r.v.article) && !singleLetter(r.t[i].Text):
		j := i + 1
		for j-i < 4 && r.mark(j, ".:") || j < len(r.t) && !r.t[j].Bounds() && j == i+1 && r.t[j].Is(Stop, "") && r.number(j+1) > 0 {
			j++
		}
		if n := r.number(j); n > 0 {
			p.Article = n
			end = r.tail(&p, j+1, false)
			return p, end, true
		}
	case r.t[i].Text == "a" && r.original(i) == "A" && r.number(i+1) > 0 && !r.t[i+1].Spaced && r.mark(i+2, "("): // "A6(1)(c)"
		p.Article = r.number(i + 1)
		end = r.tail(&p, i+2, true)
		return p, end, len(p.Letters) > 0
	case r.number(i) > 0:
		if i > 0 && !r.t[i].Spaced && !r.mark(i-1, "(:,;-[\"+&") {
			return p, 0, false
		}
		p.Article = r.number(i)
		j := i + 1
		for r.mark(j, ".") {
			j++
		}
		if r.word(j, &r.v.article) { // "6 artikla", "6. cikk"
			end = r.tail(&p, j+1, false)
			return p, end, true
		}
		if i > 0 && r.counts(i-1) {
			return p, 0, false
		}
		switch p.Article {
		case 5, 6, 9, 10, 45, 46, 49:
			end = r.tail(&p, i+1, true)
			return p, end, len(p.Letters) > 0
		}
	case r.word(i, &r.v.point) && !r.and(i) && (i == 0 || r.t[i-1].Kind != Word && r.t[i-1].Kind != Number || r.or(i-1) || r.and(i-1)):
		end = r.tail(&p, i, false)
		return p, end, len(p.Letters) > 0
	}
	return p, 0, false
}

// counts reports whether the number after token i counts something else: "para 6".
func (r *placeReader) counts(i int) bool {
	for i > 0 && r.mark(i, ".") {
		i--
	}
	switch r.t[i].Text {
	case "section", "schedule", "sch", "s", "ss", "part", "reg", "recital", "erwagungsgrund", "erw", "considerant", "annex", "anlage", "anhang", "annexe", "§", "kap", "kapitel", "chapter":
		return true
	}
	return r.word(i, &r.v.paragraph) && !singleLetter(r.t[i].Text)
}

func singleLetter(word string) bool { return utf8.RuneCountInString(word) == 1 }

// tail reads the paragraph and the letters that follow the number of an
// article. bare asks that they follow closely.
func (r *placeReader) tail(p *Place, i int, bare bool) (end int) {
	end = i
	pointed := false // a word for a point stands before the letter
	for i < len(r.t) {
		t := r.t[i]
		switch {
		case t.Kind == Break:
			return end
		case t.Kind == Number:
			n := r.number(i)
			if n > 0 && n < 4 && r.roman(i-1) > 0 && (r.letter(i+1) != "" || r.word(i+1, &r.v.point)) { // "6 I 1 e": a sentence
				i++
				continue
			}
			if n == 0 || n > 9 || p.Paragraph != 0 || p.Article == 0 {
				return end
			}
			p.Paragraph = n
			i++
			end = i
			pointed = false
		case t.Kind == Mark:
			if !strings.Contains(".,()[]-§/:\"'º°", t.Text) || bare && strings.Contains(",/:", t.Text) && p.Paragraph == 0 && t.Text != "," ||
				t.Text == "-" && t.Spaced && i+1 < len(r.t) && r.t[i+1].Spaced {
				return end
			}
			i++
		case p.Paragraph == 0 && p.Article != 0 && ordinals[t.Text] > 0:
			p.Paragraph = ordinals[t.Text]
			i++
			end = i
		case p.Paragraph == 0 && r.roman(i) > 0:
			p.Paragraph = r.roman(i)
			i++
			end = i
		case r.word(i, &r.v.sentence) && r.sentence(i) > 0 && p.Article != 0:
			i = r.sentence(i)
		case (singleLetter(t.Text) && (r.word(i, &r.v.paragraph) || r.word(i, &r.v.point)) || t.Text == "στ") && r.counter(i, p):
			pointed = pointed || r.word(i, &r.v.point) && !r.word(i, &r.v.paragraph)
			i++
		case r.letter(i) != "":
			if !r.firm(i, pointed) {
				return end
			}
			return r.letters(p, i)
		case r.word(i, &r.v.point) && !singleLetter(t.Text):
			pointed = true
			i++
		case (r.word(i, &r.v.paragraph) || r.word(i, &r.v.article)) && !singleLetter(t.Text):
			if r.word(i, &r.v.article) && r.articleAhead(i) {
				return end
			}
			i++
		case !bare && (r.and(i) && r.word(i+1, &r.v.point) || t.Is(Stop, "") && len(t.Text) > 1 && (r.word(i+1, &r.v.point) || r.word(i+1, &r.v.paragraph))):
			i++
		default:
			return end
		}
	}
	return end
}

// articleAhead reports whether the word for an article at i begins another place.
func (r *placeReader) articleAhead(i int) bool {
	i++
	for r.mark(i, ".") {
		i++
	}
	return r.number(i) > 0 && i > 0
}

// counter reports whether the single letter at i is an abbreviation before a
// number or a letter ("c. 1", "б. в", "d. c p."), not a point.
func (r *placeReader) counter(i int, p *Place) bool {
	j := i + 1
	dotted := false
	for r.mark(j, ".º°\"'") {
		j, dotted = j+1, true
	}
	if r.number(j) > 0 && p.Paragraph == 0 {
		return true
	}
	switch r.t[i].Text {
	case "στ":
		return dotted && r.letter(j) != "" // "στ. γ": στοιχείο
	case "б", "т":
		return r.letter(j) != "" && (dotted || r.t[j].Spaced)
	case "d":
		return r.lang == "lt" && dotted && r.letter(j) != ""
	}
	return r.t[i].Text > "j" && r.letter(r.skipMarks(j)) != ""
}

// sentence returns the index after a sentence's number, 0 if none follows.
func (r *placeReader) sentence(i int) int {
	j := i + 1
	for r.mark(j, ".") {
		j++
	}
	if r.number(j) > 0 || r.roman(j) > 0 {
		return j + 1
	}
	return 0
}

// roman reads a paragraph in Roman numerals, in capitals; 0 if it is none.
func (r *placeReader) roman(i int) int {
	if i < len(r.t) && r.t[i].Kind == Word {
		switch r.original(i) {
		case "I":
			return 1
		case "II":
			return 2
		case "III":
			return 3
		}
	}
	return 0
}

func (r *placeReader) and(i int) bool {
	return i < len(r.t) && (r.word(i, &r.v.and) || r.t[i].Kind == Mark && (r.t[i].Text == "&" || r.t[i].Text == "+"))
}

func (r *placeReader) or(i int) bool { return r.word(i, &r.v.or) }

// actAfter reads the act that follows a place ending before token i, and notes
// if it is none of data protection.
func (r *placeReader) actAfter(i int, p *Place) (fact.Act, int) {
	if p.Other {
		return "", i
	}
	of, apart := false, false
	for steps := 0; i < len(r.t) && steps < 8; steps++ {
		if code, end := r.v.acts.At(r.t, i, ""); code != "" && r.actStands(code, i) {
			if r.mark(end, ")") && apart && r.mark(i-1, "(") {
				end++
			}
			return fact.Act(code), end
		}
		t := r.t[i]
		switch {
		case t.Kind == Mark && strings.Contains(").\"'º°", t.Text):
		case t.Kind == Mark && strings.Contains(",(", t.Text):
			apart = true
		case t.Kind == Word && regulationWords.has(t.Text, r.all):
		case !apart && r.word(i, &lawGenitives):
			p.Other = true
			return "", i
		case t.Kind == Word && t.Is(Stop, "") && capitals(r.original(i)) < 2:
			of = of || !t.Is(And, "")
		case t.Kind == Word && !apart && (capitals(r.original(i)) > 1 && !upper(r, i) || of && statuteWord(t.Text)):
			p.Other = true
			return "", i
		default:
			return "", i
		}
		i++
	}
	return "", i
}

// upper reports whether the word at i is one of several in capitals, so that
// the capitals say nothing.
func upper(r *placeReader, i int) bool {
	return i+1 < len(r.t) && r.t[i+1].Kind == Word && len(r.t[i].Text) > 3 && len(r.t[i+1].Text) > 3 && strings.ToUpper(r.original(i+1)) == r.original(i+1)
}

// joined reports whether nothing but small words and signs stands between an
// act that ends before token i and a place that begins at token j.
func (r *placeReader) joined(i, j int) bool {
	for ; i < j; i++ {
		t := r.t[i]
		if t.Kind == Break || t.Text == ";" || t.Kind == Word && !t.Is(Stop, "") && !regulationWords.has(t.Text, r.all) {
			return false
		}
	}
	return true
}

// onlyJoins reports whether nothing but "and" and commas stands between two
// bytes of the text.
func (r *placeReader) onlyJoins(from, to int) bool {
	for i := r.at(from); i < len(r.t) && r.t[i].To <= to; i++ {
		if !r.and(i) && !r.mark(i, ",/.)") {
			return false
		}
	}
	return true
}
