package lang

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Phrases are what findings say, by what they say it with, and how a language
// says it. A phrase of English has slots; in its translation {1} is what stands
// in the first. A message that no phrase fits to its end stays in English, so
// that one that the rules reword does too. Slots are
//
//	{q}  a name in quotation marks; {qs} several, the last perhaps "…"
//	{n}  a number
//	{d}  a day
//	{p}  a length of time
//	{c}  a country with its code, or a name in quotation marks
//	{country} a country without it
//	{art} an article; {annex} a point of an annex of the AI Act
//	{w}  an ID or a code, which stays as it is; {ws} several
//	{code:special} a word of a table of codes, as the language says it
//	{q:special} the same in quotation marks
//	{w:special} a code of the table, which is said as its word
//	{x}  the rest, as it is
//	{decision} a decision on adequacy with its name
//	{prov} a provision of the tables of periods and of laws on criminal data
//	{case} the number of a case
//	{m}  another message
//
// or the name of other phrases, which is in the map; with a star a list of them.
// Those of whole messages are under "".
type Phrases map[string][][2]string

// merged puts phrases of several families of rules together.
func merged(families ...Phrases) Phrases {
	all := make(Phrases)
	for _, f := range families {
		for set, list := range f {
			all[set] = append(all[set], list...)
		}
	}
	return all
}

// phrasebook are phrases ready to be matched.
type phrasebook map[string][]phrase

type phrase struct {
	literals []string // one more than slots
	slots    []string
	say      string
}

var slot = regexp.MustCompile(`\{([a-zA-Z:]+\*?)\}`)

// phrasebooks are those there are, by language.
var phrasebooks = sync.OnceValue(func() map[string]phrasebook {
	all := make(map[string]phrasebook)
	for _, l := range Complete {
		book := make(phrasebook)
		for set, list := range l.Messages {
			for _, pair := range list {
				p := phrase{literals: slot.Split(pair[0], -1), say: pair[1]}
				for _, m := range slot.FindAllStringSubmatch(pair[0], -1) {
					p.slots = append(p.slots, m[1])
				}
				book[set] = append(book[set], p)
			}
		}
		book["m"] = book[""]
		all[l.Tag] = book
	}
	return all
})

// Message returns what a finding says in the language, by what it says in
// English.
func (l *Language) Message(english string) Said {
	if l.IsEnglish() {
		return Said{Text: english}
	}
	text, ok := l.phrase(phrasebooks()[l.Tag], "", english)
	return l.said(english, text, ok)
}

// phrase says a text by the first of some phrases that fits all of it.
func (l *Language) phrase(b phrasebook, set, text string) (string, bool) {
	if one, ok := strings.CutSuffix(set, "*"); ok {
		var list []string
		for s := range strings.SplitSeq(text, ", ") {
			said, ok := l.phrase(b, one, s)
			if !ok {
				return "", false
			}
			list = append(list, said)
		}
		return strings.Join(list, ", "), true
	}
	for i := range b[set] {
		p := &b[set][i]
		said := make([]string, len(p.slots))
		if l.fits(b, p, 0, text, said) {
			s := p.say
			for n, x := range said {
				s = strings.ReplaceAll(s, "{"+strconv.Itoa(n+1)+"}", x)
			}
			return s, true
		}
	}
	return "", false
}

// fits reports whether a text is what a phrase says from a slot on, the literal
// before it first, and puts what its slots say in the language into said.
func (l *Language) fits(b phrasebook, p *phrase, n int, text string, said []string) bool {
	text, ok := strings.CutPrefix(text, p.literals[n])
	if !ok || n == len(p.slots) {
		return ok && text == ""
	}
	if end, s := l.value(p.slots[n], text); end > 0 {
		said[n] = s
		return l.fits(b, p, n+1, text[end:], said)
	}
	if _, ok := b[strings.TrimSuffix(p.slots[n], "*")]; !ok {
		return false
	}
	next := p.literals[n+1]
	for from := 1; from <= len(text); from++ {
		if next == "" && from < len(text) {
			continue
		}
		i := strings.Index(text[from:], next)
		if i < 0 {
			return false
		}
		from += i
		if said[n], ok = l.phrase(b, p.slots[n], text[:from]); ok && l.fits(b, p, n+1, text[from:], said) {
			return true
		}
	}
	return false
}

// noTime is what messages call a period of nought.
const noTime = "no time at all"

var (
	wordForm     = regexp.MustCompile(`^[\pL\d][^\s",;:()?]*`)
	wordsForm    = regexp.MustCompile(`^[\pL\d][^\s",;:()?]*(?:, [\pL\d][^\s",;:()?]*)*`)
	numberForm   = regexp.MustCompile(`^-?\d+`)
	periodForm   = regexp.MustCompile(`^\d+ (?:year|month|week|day|hour|minute|second)s?(?: \d+ (?:year|month|week|day|hour|minute|second)s?)*`)
	annexPoint   = regexp.MustCompile(`^Annex [IVX]+(?:\([0-9a-z]+\))+`)
	citedArticle = regexp.MustCompile(`^Art\. \d+(?:\(\w+\))*`)
	codeForm     = regexp.MustCompile(`^ \([A-Z]{2}\)`) // of a country, after its name
)

// value says what a text begins with in the language, and where that ends; 0
// for what is no value of the kind.
func (l *Language) value(kind, text string) (end int, said string) {
	kind, table, _ := strings.Cut(kind, ":")
	if table != "" {
		return l.coded(kind, table, text)
	}
	switch kind {
	case "x":
		return len(text), text
	case "annex":
		s := annexPoint.FindString(text)
		return len(s), l.provision(fact.AIAct, s)
	case "q", "qs":
		return l.quoted(text, kind == "qs")
	case "w", "ws":
		form := wordForm
		if kind == "ws" {
			form = wordsForm
		}
		s := form.FindString(text)
		return len(s), s
	case "n":
		s := numberForm.FindString(text)
		return len(s), s
	case "d":
		const iso = len("2006-01-02")
		if len(text) >= iso {
			if d, err := civil.ParseDate(text[:iso]); err == nil {
				return iso, l.Date(d)
			}
		}
	case "p":
		if strings.HasPrefix(text, noTime) {
			return len(noTime), l.Word("atOnce")
		}
		s := periodForm.FindString(text)
		if p, ok := ReadPeriod(s); ok && s != "" {
			return len(s), l.Period(p)
		}
	case "country":
		return l.countryNamed(text)
	case "decision":
		return l.adequacy(text)
	case "prov":
		return l.provisionNamed(text)
	case "case":
		s := caseForm.FindString(text)
		return len(s), s
	case "c":
		if end, said = l.countryNamed(text); end > 0 {
			code := codeForm.FindString(text[end:])
			if code == "" {
				return 0, ""
			}
			return end + len(code), said + code
		}
		return l.quoted(text, false)
	case "art":
		s := citedArticle.FindString(text)
		act := fact.GDPR
		if s == "Art. 9(1)" {
			act = fact.FADP
		}
		return len(s), l.provision(act, s)
	}
	return 0, ""
}

// coded says what a text begins with as a word of a table of codes: its label,
// that in quotation marks, where it may be cut, or the code.
func (l *Language) coded(kind, table, text string) (end int, said string) {
	word := text
	switch kind {
	case "q":
		name, err := strconv.QuotedPrefix(text)
		if err != nil {
			return 0, ""
		}
		if word, err = strconv.Unquote(name); err != nil {
			return 0, ""
		}
		end = len(name)
	case "w":
		word = wordForm.FindString(text)
	}
	start, cut := strings.CutSuffix(word, "…")
	code := ""
	for _, c := range labels()[table] {
		switch {
		case kind == "code" && len(c.Label) > end && len(word) >= len(c.Label) && strings.EqualFold(word[:len(c.Label)], c.Label):
			code, end = c.Value, len(c.Label)
		case kind == "q" && (strings.EqualFold(word, c.Label) || word == c.Value || cut && strings.HasPrefix(c.Label, start)), kind == "w" && word == c.Value:
			code = c.Value
		}
	}
	if said = l.Codes[table+":"+code]; said == "" {
		return 0, ""
	}
	switch kind {
	case "q":
		said = strings.Replace(l.Quoted, "%s", said, 1)
	case "w":
		end = len(word)
	default:
		if text[0] >= 'a' && l.root() != german {
			r, n := utf8.DecodeRuneInString(said)
			said = string(unicode.ToLower(r)) + said[n:]
		}
	}
	return end, said
}

// countryNamed says the country whose name a text begins with.
func (l *Language) countryNamed(text string) (end int, said string) {
	name := strings.TrimPrefix(text, "the ")
	for _, c := range transfer.Countries() {
		if n := len(text) - len(name) + len(c.Name); n > end && strings.HasPrefix(name, c.Name) {
			end, said = n, l.Country(c.Code)
		}
	}
	return end, said
}

// labels are the codes with their words in English, by table.
var labels = sync.OnceValue(func() map[string][]ropa.Code {
	all := make(map[string][]ropa.Code)
	for _, t := range CodeTables() {
		all[t.Name] = t.Codes
	}
	return all
})

// quoted says a name in the quotation marks of the language, or several.
func (l *Language) quoted(text string, several bool) (end int, said string) {
	for {
		name, err := strconv.QuotedPrefix(text[end:])
		if err != nil || name[0] != '"' {
			return 0, ""
		}
		plain, err := strconv.Unquote(name)
		if err != nil {
			return 0, ""
		}
		said += strings.Replace(l.Quoted, "%s", plain, 1)
		end += len(name)
		const more, cut = ", ", ", …"
		switch {
		case several && strings.HasPrefix(text[end:], cut):
			return end + len(cut), said + cut
		case several && strings.HasPrefix(text[end:], more+`"`):
			end, said = end+len(more), said+more
		default:
			return end, said
		}
	}
}
