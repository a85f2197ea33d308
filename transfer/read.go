package transfer

import (
	"slices"
	"strings"

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
	if base(lang) == "pl" && t[0].Text == "us" && len(t) == 1 {
		return "", false // also the tax office, urząd skarbowy
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
			if m.country != "" && !homely(m.country, lang) || m.mechanism != "" || m.unclear {
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

// homely reports whether a denial may name a country as the place where the
// data stay: one of the EEA, and in English the keeper's own United Kingdom.
func homely(c Country, lang string) bool {
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
		if m := r.marks[i]; m.country != "" && m.from < len(t) && homely(m.country, r.lang) {
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
