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
	for word := range strings.FieldsSeq(serviceWords) {
		beside = append(beside, words.Phrase{Words: plain(word), Code: "beside"})
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
		return true
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
