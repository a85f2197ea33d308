package transfer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openropa/openropa/ropa/words"
)

// chosen reports whether "or" stands between two countries, alone or beside
// signs and small words.
func (r *reader) chosen(marks []mark) bool {
	for n := 1; n < len(marks); n++ {
		a, b := marks[n-1], marks[n]
		if a.country == "" || b.country == "" {
			continue
		}
		for i := a.to; i < b.from; i++ {
			if r.t[i].Is(words.Or, r.lang) && !r.t[i].Is(words.And, r.lang) {
				return true
			}
		}
	}
	return false
}

// aside reports whether a bracket after a country names another one beside
// words of its own: "Ireland (US parent)".
func (r *reader) aside(marks []mark) bool {
	for n := 1; n < len(marks); n++ {
		m := marks[n]
		if marks[n-1].country == "" || m.country == "" || m.country == marks[n-1].country || marks[n-1].to >= m.from || r.t[marks[n-1].to].Text != "(" {
			continue
		}
		if m.to < len(r.t) && r.t[m.to].Kind == words.Word || r.t[m.from-1].Kind == words.Word {
			return true
		}
	}
	return false
}

// segmentTokens is how far the words beside a country are read at most.
const segmentTokens = 128

// negated reports whether a mark's own clause denies it.
func (r *reader) negated(m mark) bool {
	for i := m.from - 1; i >= max(0, m.from-segmentTokens) && !r.t[i].Bounds(); i-- {
		if r.t[i].Is(words.Not, r.lang) && !r.inMark(i) {
			return true
		}
	}
	for i := m.to; i < min(len(r.t), m.to+segmentTokens) && !r.t[i].Bounds(); i++ {
		if r.t[i].Is(words.Not, r.lang) && !r.inMark(i) && !r.t[i].Is(words.Stop, r.lang) {
			return true
		}
	}
	if m.country != "" && m.to+1 < len(r.t) && r.t[m.to].Text == ":" && r.t[m.to+1].Is(words.Not, r.lang) {
		return true
	}
	return false
}

// followed reports whether a country's name is only part of another name:
// "US parent company", "China Telecom".
func (r *reader) followed(m mark) bool {
	if m.to >= len(r.t) || r.t[m.to].Kind != words.Word && r.t[m.to].Text != "-" || r.t[m.to].Bounds() {
		return false
	}
	next := m.to
	if r.t[next].Text == "-" {
		if next++; next >= len(r.t) || r.t[next].Kind != words.Word {
			return false
		}
	}
	t := r.t[next]
	if t.Is(words.Stop, r.lang) || t.Is(words.And, r.lang) || t.Is(words.Idle, r.lang) || t.Is(words.Or, r.lang) || t.Is(words.Not, r.lang) || t.Is(words.Only, r.lang) || t.Is(words.Union, r.lang) || r.inMark(next) {
		return false
	}
	code, _ := vocabulary().beside.At(r.t, next, r.lang)
	return code == ""
}

// preceded reports whether a country's name ends another name: "Air India",
// "Bank of China", "Via Brasile 12". A preposition of place before it, or a
// word in small letters, makes it a place.
func (r *reader) preceded(m mark) bool {
	if m.to < len(r.t) && r.t[m.to].Kind == words.Number && r.t[m.to].Spaced {
		return true
	}
	i := m.from - 1
	if i >= 1 && (r.t[i].Text == "." || r.t[i].Kind == words.Word) && titles[r.t[i-1].Text] || i == 0 && titles[r.t[i].Text] {
		return true // "M. Jordan", "Mr Jordan"
	}
	if i >= 1 && genitives[r.t[i].Text] && r.t[i].Kind == words.Word {
		i--
	}
	if i < 0 || r.t[i].Kind != words.Word || r.inMark(i) || r.idle(i, group{from: -1}) || r.t[i].Is(words.Not, r.lang) || r.t[i].Is(words.Only, r.lang) ||
		r.t[i].Is(words.Outside, r.lang) || r.t[i].Is(words.Union, r.lang) || r.t[i].Is(words.Or, r.lang) || r.t[i].Is(words.Maybe, r.lang) {
		return false
	}
	if _, state := vocabulary().states.At(r.t, i, ""); state > i {
		return false
	}
	first, _ := utf8.DecodeRuneInString(r.text[r.t[i].From:])
	return unicode.IsUpper(first)
}

// besides reports whether "and" after a country leads to a word that is none of a
// transfer: the name of another place that is not known.
func (r *reader) besides(marks []mark, to int) bool {
	for _, m := range marks {
		i := m.to
		if m.country == "" || i+1 >= to || !r.t[i].Is(words.And, r.lang) && r.t[i].Text != "&" || r.t[i+1].Kind != words.Word || r.told(i+1) {
			continue
		}
		code, _ := vocabulary().beside.At(r.t, i+1, r.lang)
		state, _ := vocabulary().states.At(r.t, i+1, "")
		if code == "" && state == "" && words.LeftOf(r.text, r.t[i+1:i+2], nil, r.lang).Has(words.LeftWords) && !r.t[i+1].Is(words.Idle, r.lang) {
			return true
		}
	}
	return false
}

// office reports whether "US" alone in a Polish text may be a tax office, urząd
// skarbowy: beside no other country and no mechanism.
func (r *reader) office(marks []mark, from, to int) bool {
	return base(r.lang) == "pl" && len(marks) == 1 && marks[0].country == "US" && to-from > 1 && r.t[marks[0].from].Text == "us"
}

// planned are verbs for "is foreseen", folded.
var planned = map[string]bool{"preve": true, "preven": true, "preveu": true, "prevede": true, "prevedono": true, "prevoit": true, "prevoyons": true, "prevemos": true, "plans": true, "planen": true, "plant": true, "plannen": true, "planujemy": true, "planeamos": true, "planlaegger": true, "planerar": true, "suunnittelemme": true, "planujeme": true, "tervezzuk": true}

// titles are words before the name of a person, folded.
var titles = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words.Fold("m mr mrs ms miss dr prof herr hr frau fr mme mlle monsieur madame sr sra srta señor señora don doña sig sigra signor signora dott dhr mw mevr heer mevrouw pan pani inż senhor senhora fru hr herra rouva paní κ κα κος domnul doamna úr г господин госпожа")) {
		set[w] = true
	}
	return set
}()

// given reports whether the name of a country is also a given name or a family
// name, and a word stands in its clause that says nothing of a transfer: "Chad
// from IT".
func (r *reader) given(m mark) bool {
	if m.to != m.from+1 || !givenNames[r.t[m.from].Text] {
		return false
	}
	i := m.to
	for ; i < len(r.t) && i < m.to+segmentTokens && r.t[i].Is(words.Stop, r.lang); i++ {
	}
	if i >= len(r.t) || r.t[i].Kind != words.Word || r.inMark(i) || r.t[i].Is(words.Idle, r.lang) {
		return i > m.to && !r.t[m.to].Is(words.And, r.lang)
	}
	code, _ := vocabulary().beside.At(r.t, i, r.lang)
	return code == ""
}

// givenNames are names of countries that people have too.
var givenNames = map[string]bool{"chad": true, "jordan": true, "israel": true}

// genitives are words for "of" within names.
var genitives = map[string]bool{"of": true, "de": true, "du": true, "des": true, "d": true, "di": true, "do": true, "da": true, "del": true, "von": true, "van": true}

// told reports whether the token at i is accounted for: it is one of a mark or
// of a place in the law, or says that the data go there only, or outside. A word
// for "outside" and "except" before a country makes an exception of it.
func (r *reader) told(i int) bool {
	t := r.t[i]
	if r.inMark(i) || r.placed[i] || t.Is(words.Only, r.lang) {
		return true
	}
	if !t.Is(words.Outside, r.lang) {
		return false
	}
	for i++; i < len(r.t) && r.t[i].Is(words.Stop, r.lang) && !r.inMark(i); i++ {
	}
	return !t.Is(words.Maybe, r.lang) || i >= len(r.t) || !r.inMark(i)
}

// nearMechanism reports whether the word at i resembles a mechanism and is
// none: "adequate protection", "binding contract".
func (r *reader) nearMechanism(i int) bool {
	if r.t[i].Kind != words.Word || r.placed[i] {
		return false
	}
	code, _ := vocabulary().near.At(r.t, i, r.lang)
	return code != ""
}

// unexplained reports whether the word at i denies, or says something of the
// transfer that is not known: "USA, non più dal 2021", "USA er ophørt", "Urlaub:
// USA". A name of who receives the data is known by its form, see named.
func (r *reader) unexplained(i int) bool {
	t := r.t[i]
	if t.Kind != words.Word || r.idle(i, group{from: -1}) || r.besideMechanism(i) && !r.afterMechanism(i) {
		return false
	}
	if t.Is(words.Not, r.lang) && !t.Is(words.Stop, r.lang) {
		return true
	}
	return utf8.RuneCountInString(t.Text) > 2 && !t.Is(words.Or, r.lang) && !t.Is(words.Only, r.lang) && !t.Is(words.Outside, r.lang) && !t.Is(words.Union, r.lang) && !r.named(i)
}

// capital reports whether a text begins with a capital letter.
func capital(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first)
}

// named reports whether the word at i is a part of the name of a company or of
// a place in a country: it has capitals within ("HubSpot", "AWS"), is a known
// vendor or region, or a form of company ends its run of words ("Acme Robotics
// Inc.").
func (r *reader) named(i int) bool {
	word := r.text[r.t[i].From:r.t[i].To]
	first, size := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) {
		return false
	}
	if strings.IndexFunc(word[size:], unicode.IsUpper) >= 0 || vendors[r.t[i].Text] {
		return true
	}
	if _, end := vocabulary().states.At(r.t, i, ""); end > i {
		return true
	}
	for from := i - 1; from >= 0 && from > i-4 && r.t[from].Kind == words.Word && capital(r.text[r.t[from].From:]); from-- {
		if vendors[r.t[from].Text] {
			return true // "Zoom Video Communications"
		}
	}
	for to := i; to < len(r.t) && to < i+6 && (r.t[to].Kind == words.Word || r.t[to].Text == "&" || r.t[to].Text == "." || r.t[to].Text == ","); to++ {
		if to > i && companyForms[r.t[to].Text] {
			return true
		}
	}
	return i > 0 && r.t[i].Spaced && companyForms[r.t[i].Text] || companyForms[r.t[i].Text]
}

// abbreviated reports whether the word at i may be short for a country that is
// not known: one or two capitals ("RU adéq."), beside a mechanism alone.
func (r *reader) abbreviated(i int) bool {
	t := r.t[i]
	if t.Kind != words.Word || utf8.RuneCountInString(t.Text) > 2 || r.placed[i] || t.Is(words.Union, r.lang) || t.Is(words.Idle, r.lang) || t.Is(words.Only, r.lang) {
		return false
	}
	code, _ := vocabulary().beside.At(r.t, i, r.lang)
	word := r.text[t.From:t.To]
	return code == "" && strings.ToUpper(word) == word
}

// afterMechanism reports whether the word at i follows a mechanism directly and
// adds something of its own: "adequacy decision annulled".
func (r *reader) afterMechanism(i int) bool {
	if i == 0 || !r.inMark(i-1) || r.t[i].Bounds() || !words.LeftOf(r.text, r.t[i:i+1], nil, r.lang).Has(words.LeftWords) {
		return false
	}
	return slices.ContainsFunc(r.marks, func(m mark) bool { return m.mechanism != "" && m.to == i })
}

// besideMechanism reports whether the clause of the word at i names a
// mechanism, of which the word is then said: "explicit consent of the
// traveller", "no adequacy decision".
func (r *reader) besideMechanism(i int) bool {
	for _, m := range r.marks {
		if m.mechanism == "" || m.from > i+segmentTokens || m.to < i-segmentTokens {
			continue
		}
		from, to := min(i, m.from), max(i, m.to-1)
		if !slices.ContainsFunc(r.t[from:to], func(t words.Token) bool { return t.Bounds() }) {
			return true
		}
	}
	return false
}
