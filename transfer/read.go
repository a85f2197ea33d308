package transfer

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
)

//go:generate go run ./internal/countrynames

// Reading is one element of what a text says of transfers.
type Reading struct {
	Country   Country   // also one inside the EEA, where data are no transfer by being stored
	Area      string    // the words for a destination that is no country: "worldwide"
	Mechanism Mechanism // "" where none is named, or not for certain
	Importer  string    // other words beside the country: who receives the data, a remark
	Unclear   Doubt     // why nothing is read
	Text      string    // the part of the text it was read from
	From, To  int       // bytes of the text
}

// Doubt is why a text gives no transfer. The zero value is none.
type Doubt string

// Doubts.
const (
	SaysNone    Doubt = "none"        // it says that there is none, or that the question does not apply
	NotFilledIn Doubt = "placeholder" // nobody has filled it in
	LeftOpen    Doubt = "left open"   // "possibly", "yes" without a country, a denial with an exception
	Ambiguous   Doubt = "ambiguous"   // a name that more than one place has: "Georgia", "Congo"
	Unknown     Doubt = "unknown"
)

// Sure reports whether the element names a country, an area or a mechanism.
func (r Reading) Sure() bool { return r.Unclear == "" }

// ReadCountry reads the name of a country in any official language of the
// Union, Catalan or Norwegian, an abbreviation in use ("USA", "EE.UU.", "VS")
// or its code in capitals; false if the text is none of them or may mean more
// than one. lang is the BCP 47 tag of the text's language, "" if unknown.
func ReadCountry(text, lang string) (Country, bool) {
	t := words.Tokens(text)
	for len(t) > 0 && (t[0].Kind == words.Mark || t[0].Kind == words.Break || len(t) > 1 && t[0].Is(words.Stop, lang) && countryName(t, 0, lang).to == 0) {
		t = t[1:]
	}
	if len(t) == 0 {
		return "", false
	}
	m := countryName(t, 0, lang)
	if m.to == 0 || (&reader{text: text, t: t}).short(m) {
		m = codeAt(text, t, 0)
	}
	for m.to > 0 && m.to < len(t) && (t[m.to].Kind == words.Mark || t[m.to].Kind == words.Break) {
		m.to++
	}
	if m.to < len(t) || m.country == "" {
		return "", false
	}
	return m.country, true
}

// ReadTransfers reads what a text says of transfers to third countries:
// countries, areas and what the transfers rely on ("USA (SCC)", "Ja — naar VS
// via SCCs"). A denial is one element with the doubt [SaysNone]; a text that
// says neither for certain is one with another doubt. An empty text has none.
// Where one country has two mechanisms it is two elements.
func ReadTransfers(text, lang string) []Reading {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	r := &reader{text: text, lang: lang, t: words.Tokens(text)}
	whole := Reading{Text: strings.TrimSpace(text), To: len(text), Unclear: Unknown}
	if words.PlaceholderIn(text, r.t, lang) {
		whole.Unclear = NotFilledIn
		return []Reading{whole}
	}
	r.find()
	if words.NoneIn(r.homely(), lang) {
		whole.Unclear = SaysNone
		for _, m := range r.marks {
			if m.country != "" && !denied(m.country, lang) || m.mechanism != "" || m.unclear {
				whole.Unclear = LeftOpen // "no (USA for support only)"
			}
		}
		return []Reading{whole}
	}
	list := r.transfers()
	if len(list) == 0 {
		if a := words.Answer(text, lang); a == fact.Yes {
			whole.Unclear = LeftOpen
		}
		return []Reading{whole}
	}
	return list
}

// denied reports whether a denial may name a country as the place where the
// data stay: one of the EEA, and in English the keeper's own United Kingdom.
func denied(c Country, lang string) bool {
	if c == "GB" {
		return strings.HasPrefix(strings.ToLower(lang), "en")
	}
	return slices.ContainsFunc(memberships[c], func(m Membership) bool { return m.Of != InTransition && m.Until.IsZero() })
}

// homely returns the tokens with the Union in the place of each country that a
// denial may name: "not outside the UK", "Germany only".
func (r *reader) homely() []words.Token {
	t := r.t
	for i := len(r.marks) - 1; i >= 0; i-- {
		if m := r.marks[i]; m.country != "" && m.from < len(t) && denied(m.country, r.lang) {
			union := t[m.from]
			union.Text, union.Kind = "eu", words.Word
			t = slices.Concat(t[:m.from], []words.Token{union}, t[m.to:])
		}
	}
	return t
}

// mark is a country, an area or a mechanism that a text names.
type mark struct {
	country   Country
	area      bool
	mechanism Mechanism
	unclear   bool // a name of more than one place
	from, to  int  // tokens
}

type reader struct {
	text   string
	lang   string
	t      []words.Token
	placed []bool // tokens of a place in the law
	marks  []mark
	marked []bool // tokens of the marks
}

// transferVocabulary is the tables of words made ready for search.
type transferVocabulary struct{ countries, mechanisms, beside, near, states *words.Phrases }

// unclearName is the code of a name that more than one place has.
const unclearName = "?"

var vocabulary = sync.OnceValue(func() transferVocabulary {
	plain := func(s string) string {
		return strings.Map(func(c rune) rune {
			if unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c) || c == '*' {
				return c
			}
			return ' '
		}, s)
	}
	var countries, mechanisms, beside []words.Phrase
	for name := range strings.SplitSeq(unclearNames, "|") {
		countries = append(countries, words.Phrase{Words: plain(name), Code: unclearName})
	}
	for _, row := range usualNames {
		for name := range strings.SplitSeq(row.names, "|") {
			lang := ""
			if tag, rest, ok := strings.Cut(name, ":"); ok {
				lang, name = tag, rest
			}
			countries = append(countries, words.Phrase{Words: plain(name), Lang: lang, Code: string(row.code)})
		}
	}
	for _, row := range countryTable {
		name, _, _ := strings.Cut(row.Name, " (")
		name, _, _ = strings.Cut(name, ",")
		countries = append(countries, words.Phrase{Words: plain(name), Lang: "en", Code: string(row.Code)})
	}
	for _, row := range countryNames {
		for i, name := range strings.Split(row.names, "|") {
			lang := countryNameLanguages[i]
			name = plain(name)
			if lang == "ga" || lang == "mt" {
				if article, rest, ok := strings.Cut(name, " "); ok && len(article) <= 3 {
					name = rest
				}
			}
			countries = append(countries, words.Phrase{Words: name, Lang: lang, Code: string(row.code)})
		}
	}
	for i := range transferWordsTable {
		w := &transferWordsTable[i]
		for _, m := range []struct {
			code  Mechanism
			words string
		}{{AdequacyDecision, w.adequacy}, {StandardClauses, w.scc}, {BindingCorporateRules, w.bcr}, {DerogationConsent, w.explicit}, {DerogationLegalClaims, w.claims},
			{CodeOfConduct, w.code}, {Certification, w.certification}, {AdHocClauses, w.adHoc}, {PublicInstrument, w.public}, {AdministrativeArrangement, w.admin},
			{CompellingInterests, w.compelling}, {areaCode, w.area}} {
			for p := range strings.SplitSeq(m.words, "|") {
				mechanisms = append(mechanisms, words.Phrase{Words: plain(p), Lang: w.lang, Code: string(m.code)})
			}
		}
		for word := range strings.FieldsSeq(w.beside) {
			beside = append(beside, words.Phrase{Words: plain(word), Lang: w.lang, Code: "beside"})
		}
	}
	var near []words.Phrase
	for word := range strings.FieldsSeq(nearMechanisms) {
		near = append(near, words.Phrase{Words: word, Code: "near"})
	}
	var states []words.Phrase
	for word := range strings.FieldsSeq(stateWords) {
		states = append(states, words.Phrase{Words: word, Code: "state"})
	}
	return transferVocabulary{words.NewPhrases(countries), words.NewPhrases(mechanisms), words.NewPhrases(beside), words.NewPhrases(near), words.NewPhrases(states)}
})

// areaCode marks the words for an area among those for mechanisms.
const areaCode Mechanism = "area"

// countryName reads a name at token i: of the text's language and English, or
// else one that means the same in every language that has it.
func countryName(t []words.Token, i int, lang string) (m mark) {
	if i >= len(t) || t[i].Kind != words.Word {
		return m
	}
	for _, l := range [...]string{lang, ""} {
		code, end := vocabulary().countries.At(t, i, l)
		if code == "" || l == "" && lang != "" && (utf8.RuneCountInString(t[i].Text) < 4 && end == i+1 || t[i].Is(words.Stop, lang)) {
			continue
		}
		if slices.Contains(strings.Split(foreignWords, "|"), base(lang)+":"+t[i].Text) {
			return m
		}
		m.from, m.to = i, end
		if code == unclearName {
			m.unclear = true
		} else {
			m.country = Country(code)
		}
		return m
	}
	return m
}

func base(lang string) string {
	lang, _, _ = strings.Cut(strings.ToLower(lang), "-")
	return lang
}

// codeAt reads a code of two capitals where no word stands beside it.
func codeAt(text string, t []words.Token, i int) (m mark) {
	if i >= len(t) || t[i].Kind != words.Word || t[i].To-t[i].From != 2 {
		return m
	}
	code := text[t[i].From:t[i].To]
	if strings.ToUpper(code) != code || i > 0 && t[i-1].Kind == words.Word && !t[i-1].Is(words.And, "") || i+1 < len(t) && t[i+1].Kind == words.Word && !t[i+1].Is(words.And, "") {
		return m
	}
	switch code {
	case "EL":
		code = "GR"
	case "SI", "NO", "SO", "ND", "NA", "AI", "IT", "HR", "PM": // also words and abbreviations: only in a list
		if !(i > 0 && strings.Contains(",/", t[i-1].Text) || i+1 < len(t) && strings.Contains(",/", t[i+1].Text)) {
			return m
		}
	}
	if !Country(code).Valid() {
		return m
	}
	return mark{country: Country(code), from: i, to: i + 1}
}

// short reports whether a name is made of abbreviations, of which one is not in
// capitals, so that it is more likely a word: "us", "eau". A name of one word,
// "Usa", may have only its first letter in capitals.
func (r *reader) short(m mark) bool {
	small := false
	for _, t := range r.t[m.from:m.to] {
		word := r.text[t.From:t.To]
		if utf8.RuneCountInString(word) > 3 {
			return false
		}
		small = small || strings.ToUpper(word) != word && word != "Usa"
	}
	return small && len(r.t) > 1
}

// find marks what the text names.
func (r *reader) find() {
	r.placed = make([]bool, len(r.t))
	for _, p := range words.PlacesIn(r.text, r.t, r.lang) {
		from, _ := slices.BinarySearchFunc(r.t, p.From, func(t words.Token, n int) int { return cmp.Compare(t.From, n) })
		to, _ := slices.BinarySearchFunc(r.t, p.To, func(t words.Token, n int) int { return cmp.Compare(t.From, n) })
		if p.Article == 0 && p.Act == "" {
			continue
		}
		for i := from; i < to; i++ {
			r.placed[i] = true
		}
		for _, m := range mechanismsAt(p) {
			r.marks = append(r.marks, mark{mechanism: m, from: from, to: to})
		}
	}
	for i := 0; i < len(r.t); {
		if r.placed[i] {
			i++
			continue
		}
		m := r.mechanism(i)
		if m.to == 0 || m.to > i && countryName(r.t, i, r.lang).to > m.to {
			if c := countryName(r.t, i, r.lang); c.to > 0 && !r.short(c) && !(i > 0 && r.renamed(i)) {
				m = c
			}
		}
		if m.to == 0 {
			m = codeAt(r.text, r.t, i)
		}
		if m.to == 0 || slices.Contains(r.placed[i:m.to], true) {
			i++
			continue
		}
		r.marks = append(r.marks, m)
		i = m.to
	}
	r.marked = make([]bool, len(r.t))
	for _, m := range r.marks {
		for i := m.from; i < m.to; i++ {
			r.marked[i] = true
		}
	}
	slices.SortStableFunc(r.marks, func(a, b mark) int { return cmp.Compare(a.from, b.from) })
}

// renamed reports whether the word before token i makes another place of the
// name: "New Jersey".
func (r *reader) renamed(i int) bool {
	switch r.t[i-1].Text {
	case "new", "nouveau", "nouvelle", "nuevo", "nueva", "neu", "nuovo", "nuova", "nowy", "novo":
		return !r.t[i].Bounds() && r.t[i-1].Kind == words.Word
	}
	return false
}

func (r *reader) mechanism(i int) (m mark) {
	for _, lang := range [...]string{r.lang, ""} {
		code, end := vocabulary().mechanisms.At(r.t, i, lang)
		if code == "" || lang == "" && r.lang != "" && end == i+1 && utf8.RuneCountInString(r.t[i].Text) < 5 {
			continue
		}
		m.from, m.to = i, end
		if Mechanism(code) == areaCode {
			m.area = true
		} else {
			m.mechanism = Mechanism(code)
		}
		return m
	}
	return m
}

// mechanismsAt returns what a place in Chapter V gives.
func mechanismsAt(p words.Place) (list []Mechanism) {
	if p.Other || p.Unsure || p.Act != "" && p.Act != fact.GDPR && p.Act != fact.UKGDPR {
		return nil
	}
	switch p.Article {
	case 45:
		return []Mechanism{AdequacyDecision}
	case 47:
		return []Mechanism{BindingCorporateRules}
	case 46, 49:
	default:
		return nil
	}
	for _, letter := range p.Letters {
		switch {
		case len(letter) != 1 || letter > "g":
		case p.Article == 49 && p.Paragraph <= 1:
			list = append(list, []Mechanism{DerogationConsent, DerogationContract, DerogationContractInInterest, DerogationPublicInterest,
				DerogationLegalClaims, DerogationVitalInterests, DerogationRegister}[letter[0]-'a'])
		case p.Article == 46 && (p.Paragraph == 2 || p.Paragraph == 0) && letter <= "f":
			list = append(list, []Mechanism{PublicInstrument, BindingCorporateRules, StandardClauses, AuthorityClauses, CodeOfConduct, Certification}[letter[0]-'a'])
		case p.Article == 46 && p.Paragraph == 3 && letter <= "b":
			list = append(list, []Mechanism{AdHocClauses, AdministrativeArrangement}[letter[0]-'a'])
		}
	}
	return list
}

// group is countries that stand together, and what their transfers rely on.
type group struct {
	marks      []mark // countries and areas
	mechanisms []mark
	doubt      Doubt
	from, to   int // tokens of the segment
}

// various reports whether a group has more than one mechanism.
func (g group) various() bool {
	return slices.ContainsFunc(g.mechanisms, func(m mark) bool { return m.mechanism != g.mechanisms[0].mechanism })
}

// transfers puts the marks together.
func (r *reader) transfers() []Reading {
	if len(r.marks) == 0 {
		return nil
	}
	var groups []group
	for from := 0; from < len(r.t); {
		to := from
		for to < len(r.t) && !r.divides(to) {
			to++
		}
		groups = r.segment(groups, from, to)
		from = to + 1
	}
	var list []Reading
	doubt := Doubt("")
	for _, g := range groups {
		if len(g.marks) > 1 && len(g.mechanisms) > 1 && g.various() {
			g.mechanisms, doubt = nil, LeftOpen // which is for which is not said
		}
		if g.doubt != "" {
			doubt = cmp.Or(doubt, g.doubt)
			continue
		}
		for _, reading := range r.readings(g) {
			said := func(o Reading) bool { return o.Country == reading.Country && o.Area == reading.Area }
			if reading.Mechanism != "" || !slices.ContainsFunc(list, said) {
				list = append(list, reading)
			}
		}
	}
	switch {
	case doubt != "" && len(list) > 0:
		list = append(list, Reading{Unclear: doubt, Text: strings.TrimSpace(r.text), To: len(r.text)})
	case doubt != "":
		list = []Reading{{Unclear: doubt, Text: strings.TrimSpace(r.text), To: len(r.text)}}
	}
	return list
}

func (r *reader) divides(i int) bool {
	t := r.t[i]
	return t.Kind == words.Break || t.Text == ";" || t.Text == "|" || t.Text == "•" || t.Text == "·"
}

// segment adds the groups of one segment.
func (r *reader) segment(groups []group, from, to int) []group {
	doubt := Doubt("")
	var marks []mark
	for _, m := range r.marks {
		if m.from < from || m.from >= to {
			continue
		}
		switch {
		case m.mechanism != "" && r.negated(m):
			continue
		case m.unclear:
			doubt = Ambiguous
		case m.area && r.followed(m):
			continue // "Global Services Ltd"
		case m.country != "" && (r.negated(m) || r.followed(m) || r.preceded(m)):
			doubt = LeftOpen
		}
		marks = append(marks, m)
	}
	if len(marks) == 0 {
		return groups
	}
	countries := slices.ContainsFunc(marks, func(m mark) bool { return m.country != "" })
	depth := 0
	for i := from; i < to; i++ {
		t := r.t[i]
		switch t.Text {
		case "(":
			depth++
		case ")":
			depth--
		}
		if i == from && words.Answer(r.text[t.From:t.To], r.lang) == fact.Yes {
			continue
		}
		if !r.inMark(i) && (r.doubtful(i) || countries && depth == 0 && r.unexplained(i)) {
			doubt = cmp.Or(doubt, LeftOpen)
		}
		if t.Text == "?" || !r.inMark(i) && words.Unfilled(r.t, i, r.lang) > i || t.Is(words.Maybe, r.lang) && !t.Is(words.Only, r.lang) && !t.Is(words.Stop, r.lang) && !t.Is(words.Outside, r.lang) && !r.inMark(i) {
			doubt = cmp.Or(doubt, LeftOpen)
		}
	}
	if r.chosen(marks) || r.aside(marks) {
		doubt = cmp.Or(doubt, LeftOpen)
	}
	g := group{doubt: doubt, from: from, to: to}
	leading := marks[0].mechanism != ""
	var found []group
	for n, m := range marks {
		switch {
		case m.mechanism == "" && !leading && len(g.mechanisms) > 0, m.mechanism != "" && leading && len(g.marks) > 0:
			found = append(found, g)
			g = group{doubt: doubt, from: m.from, to: to}
		}
		if m.mechanism == "" {
			g.marks = append(g.marks, m)
			continue
		}
		if n > 0 && !leading && len(g.marks) > 1 && len(g.mechanisms) == 0 && r.ownBracket(g.marks[len(g.marks)-1], m) {
			last := g.marks[len(g.marks)-1]
			g.marks = g.marks[:len(g.marks)-1]
			found = append(found, g)
			g = group{marks: []mark{last}, doubt: doubt, from: last.from, to: to}
		}
		g.mechanisms = append(g.mechanisms, m)
	}
	found = append(found, g)
	// A mechanism on a line of its own belongs to the countries beside it.
	first := &found[0]
	if n := len(groups); n > 0 && len(found) == 1 {
		last := &groups[n-1]
		if len(first.marks) == 0 && len(last.mechanisms) == 0 || len(last.marks) == 0 && len(first.mechanisms) == 0 {
			last.marks = append(last.marks, first.marks...)
			last.mechanisms = append(last.mechanisms, first.mechanisms...)
			last.doubt = cmp.Or(last.doubt, first.doubt)
			last.to = to
			return groups
		}
	}
	return append(groups, found...)
}

// ownBracket reports whether nothing but an opening bracket stands between a
// country and a mechanism: "USA, India (SCC)".
func (r *reader) ownBracket(country, m mark) bool {
	return country.to < m.from && r.t[country.to].Text == "("
}

func (r *reader) inMark(i int) bool {
	return r.marked[i]
}

// readings writes a group out: each country with each mechanism.
func (r *reader) readings(g group) (list []Reading) {
	mechanisms := []Mechanism{}
	for _, m := range g.mechanisms {
		if !slices.Contains(mechanisms, m.mechanism) {
			mechanisms = append(mechanisms, m.mechanism)
		}
	}
	if len(mechanisms) == 0 {
		mechanisms = append(mechanisms, "")
	}
	destinations := g.marks
	if len(destinations) == 0 {
		destinations = []mark{g.mechanisms[0]}
	}
	importer := r.importer(g)
	var seen []Country
	for _, d := range destinations {
		if d.country != "" && slices.Contains(seen, d.country) {
			continue
		}
		seen = append(seen, d.country)
		for _, m := range mechanisms {
			reading := Reading{Country: d.country, Mechanism: m, From: r.t[d.from].From, To: r.t[d.to-1].To}
			if d.area {
				reading.Area = r.text[reading.From:reading.To]
			}
			for _, mark := range g.mechanisms {
				if mark.mechanism == m {
					reading.From, reading.To = min(reading.From, r.t[mark.from].From), max(reading.To, r.t[mark.to-1].To)
				}
			}
			reading.Text = r.text[reading.From:reading.To]
			if len(destinations) == 1 {
				reading.Importer = importer
			}
			list = append(list, reading)
		}
	}
	return list
}

// importer returns the words of a group's segment that say nothing of where
// and by what: a name, a remark.
func (r *reader) importer(g group) string {
	var parts []string
	for i := g.from; i < min(g.to, g.from+segmentTokens); {
		if r.idle(i, g) {
			i++
			continue
		}
		from := i
		for i < min(g.to, g.from+segmentTokens) && !r.inMark(i) && (r.t[i].Kind != words.Mark || !r.t[i].Bounds() || r.t[i].Text == "&") {
			i++
		}
		if i == from {
			i++
			continue
		}
		last := i
		for last > from+1 && r.idle(last-1, g) {
			last--
		}
		parts = append(parts, r.text[r.t[from].From:r.t[last-1].To])
	}
	return strings.Join(parts, ", ")
}

func (r *reader) idle(i int, g group) bool {
	t := r.t[i]
	if r.inMark(i) || r.placed[i] || t.Kind != words.Word {
		return true
	}
	if code, _ := vocabulary().beside.At(r.t, i, r.lang); code != "" {
		return true
	}
	return t.Is(words.Stop, r.lang) || t.Is(words.Idle, r.lang) || t.Is(words.And, r.lang) || i == g.from && words.Answer(r.text[t.From:t.To], r.lang) == fact.Yes
}
