package lawfulbasis

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

// GroundRead is what one element of a text says of grounds and conditions.
type GroundRead struct {
	Ground    Ground
	Condition Condition // where the text names one, also where it asks for a ground
	Law       string    // the law that is named beside it: "Housing Act 1996"
	Remark    string    // what is said beside it: the interest, the case it is for
	Unclear   Doubt     // why neither ground nor condition is given
	Text      string    // the part of the text it was read from
	From, To  int       // bytes of the text
}

// Doubt is why a text gives no ground and no condition. The zero value is
// none.
type Doubt string

// Doubts.
const (
	SaysNone     Doubt = "none"        // it says that there is none, or that the question does not apply
	NotFilledIn  Doubt = "placeholder" // nobody has filled it in
	LawAlone     Doubt = "law"         // a statute, which is no ground by itself
	NoPoint      Doubt = "no point"    // an article without its point, or a point that does not exist
	Choice       Doubt = "choice"      // one or the other, and not which
	Contradicted Doubt = "contradicted"
	Denied       Doubt = "denied" // "no consent", "if necessary", a question
	Unknown      Doubt = "unknown"
)

// Sure reports whether the element names a ground or a condition.
func (g GroundRead) Sure() bool { return g.Unclear == "" }

// ReadGrounds reads what a text says where grounds of Art. 6(1) are asked for,
// in any official language of the Union, Catalan or Norwegian: by place
// ("Art. 6 Abs. 1 Buchst. c DSGVO", "6.1.c"), also of the EUDPR, or by name
// ("Performance of a contract"). lang is the BCP 47 tag of the text's
// language, "" if it is not known. A text that names no ground for certain is
// one element with the doubt. An empty text has none.
func ReadGrounds(text, lang string) []GroundRead { return read(text, lang, false) }

// ReadConditions is ReadGrounds where conditions of Art. 9(2) and 10 are asked
// for: there "vital interests" is the condition, and consent that is not said
// to be explicit is none.
func ReadConditions(text, lang string) []GroundRead { return read(text, lang, true) }

// groundPhrases are the phrases of both columns: those that must stand alone
// have a tilde before their code; conditions have a colon before theirs.
type phraseSet struct{ grounds, conditions, beside, leads, tails, others, processors, suppliers, cases *words.Phrases }

var phrases = sync.OnceValue(func() phraseSet {
	var grounds, conditions, beside []words.Phrase
	add := func(to *[]words.Phrase, lang, code, list string) {
		for p := range strings.SplitSeq(list, "|") {
			if p, weak := strings.CutPrefix(p, "~"); weak {
				*to = append(*to, words.Phrase{Words: p, Lang: lang, Code: "~" + code})
			} else if p != "" {
				*to = append(*to, words.Phrase{Words: p, Lang: lang, Code: code})
			}
		}
	}
	for i := range groundWordsTable {
		w := &groundWordsTable[i]
		for _, g := range []struct {
			code  Ground
			words string
		}{{Consent, w.consent}, {Contract, w.contract}, {LegalObligation, w.obligation}, {VitalInterests, w.vital}, {PublicTask, w.task},
			{LegitimateInterests, w.interests}, {RecognisedLegitimateInterests, w.recognised}} {
			add(&grounds, w.lang, string(g.code), g.words)
		}
		for _, c := range []struct {
			code  Condition
			words string
		}{{ExplicitConsent, w.explicit}, {EmploymentLaw, w.employment}, {NotForProfit, w.body}, {ManifestlyPublic, w.madePublic}, {LegalClaims, w.claims},
			{SubstantialPublicInterest, w.substantial}, {HealthCare, w.health}, {PublicHealth, w.publicHealth}, {ArchivingResearch, w.research},
			{OfficialAuthority, w.official}, {AuthorisedByLaw, w.authorised}} {
			add(&grounds, w.lang, ":"+string(c.code), c.words)
			add(&conditions, w.lang, ":"+string(c.code), c.words)
		}
		add(&grounds, w.lang, string(Contract)+"+"+string(LegalObligation), w.both)
		for p := range strings.SplitSeq(w.alone, "|") {
			if code, phrase, ok := strings.Cut(p, ":"); ok {
				add(&conditions, w.lang, ":"+code, phrase)
			}
		}
		for word := range strings.FieldsSeq(w.beside) {
			beside = append(beside, words.Phrase{Words: word, Lang: w.lang, Code: "beside"})
		}
	}
	listed := func(list string) *words.Phrases {
		var phrases []words.Phrase
		for word := range strings.FieldsSeq(list) {
			phrases = append(phrases, words.Phrase{Words: word, Code: "listed"})
		}
		return words.NewPhrases(phrases)
	}
	return phraseSet{words.NewPhrases(grounds), words.NewPhrases(conditions), words.NewPhrases(beside), listed(leadWords), listed(tailWords), listed(otherParties), listed(processorWords), listed(supplierWords), listed(caseNouns)}
})

// mark is one naming of grounds or conditions in a text.
type mark struct {
	codes     []string // with a colon before a condition; none for a place that gives none
	place     bool
	weak      bool
	resembles bool // a weak name beside other words
	lettered  bool // a place with a letter
	doubt     Doubt
	from, to  int // tokens
}

type reader struct {
	text      string
	lang      string
	t         []words.Token
	covered   []bool // tokens that a place or an act takes
	condition bool
	marks     []mark
	counted   []int // tokens that are letters before a bracket, see enumerators
}

func read(text, lang string, condition bool) []GroundRead {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	r := &reader{text: text, lang: lang, t: words.Tokens(text), condition: condition}
	whole := GroundRead{Text: strings.TrimSpace(text), From: 0, To: len(text)}
	switch {
	case words.PlaceholderIn(text, r.t, lang):
		whole.Unclear = NotFilledIn
		return []GroundRead{whole}
	}
	none := words.NoneIn(r.t, lang)
	r.covered = make([]bool, len(r.t))
	r.places()
	set := phrases().grounds
	if condition {
		set = phrases().conditions
	}
	r.letters()
	r.enumerators()
	if n := len(r.marks); !r.names(set, lang) && len(r.marks) == n && lang != "" {
		r.names(set, "") // a register is not always in its own language
	}
	if !condition {
		r.laws()
	}
	if off := words.Unticked(r.t); off != nil {
		for i := range off {
			r.covered[i] = r.covered[i] || off[i]
		}
		r.marks = slices.DeleteFunc(r.marks, func(m mark) bool { return off[m.from] })
		if len(r.marks) == 0 && !slices.Contains(off, false) {
			whole.Unclear = NotFilledIn
			return []GroundRead{whole}
		}
	}
	slices.SortFunc(r.marks, func(a, b mark) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to)) })
	r.judge()
	r.misnumbered()
	if none {
		whole.Unclear = SaysNone
		if slices.ContainsFunc(r.marks, func(m mark) bool { return len(m.codes) > 0 && m.doubt == "" }) {
			whole.Unclear = Denied // "not applicable - consent"
		}
		return []GroundRead{whole}
	}
	list := r.elements()
	if len(list) == 0 || slices.ContainsFunc(list, func(g GroundRead) bool { return !g.Sure() }) {
		if condition {
			whole.Condition = Condition(r.worded(wordings().conditions))
		} else if len(r.t) >= leastWords {
			whole.Ground = Ground(r.worded(wordings().grounds))
		}
		if whole.Ground != "" || whole.Condition != "" {
			return []GroundRead{whole}
		}
	}
	if len(list) == 0 {
		whole.Unclear = Unknown
		if words.Statute(text) {
			whole.Unclear, whole.Law = LawAlone, whole.Text
		}
		for _, m := range r.marks {
			if m.doubt != "" {
				whole.Unclear = m.doubt
			}
		}
		return []GroundRead{whole}
	}
	return list
}

// places marks the places in the law.
func (r *reader) places() {
	for _, p := range words.PlacesIn(r.text, r.t, r.lang) {
		m := mark{place: true, lettered: len(p.Letters) > 0}
		m.from, m.to = r.span(p.From, p.To)
		if !p.Other && (p.Article != 0 || len(p.Letters) > 0 || p.Act != "") {
			for i := m.from; i < m.to; i++ {
				r.covered[i] = p.Act != "" || p.Article == 5 || p.Article == 6 || p.Article == 9 || p.Article == 10 || p.Article == 0
			}
		}
		m.codes, m.doubt = codesOf(p, r.condition)
		if len(m.codes) > 0 || m.doubt != "" {
			r.marks = append(r.marks, m)
		}
	}
}

// letters marks letters in brackets that stand alone after a place with a
// letter, as points that cannot be read: "Art. 6(1)(a) for newsletters, (b) for
// orders".
func (r *reader) letters() {
	if !slices.ContainsFunc(r.marks, func(m mark) bool { return m.lettered }) {
		return
	}
	for i := 1; i+2 < len(r.t); i++ {
		open, letter, shut := r.t[i], r.t[i+1], r.t[i+2]
		if open.Text == "(" && open.Spaced && shut.Text == ")" && letter.Kind == words.Word && utf8.RuneCountInString(letter.Text) == 1 && !slices.Contains(r.covered[i:i+3], true) {
			r.marks = append(r.marks, mark{place: true, lettered: true, doubt: NoPoint, from: i, to: i + 3})
		}
	}
}

// enumerators takes letters in brackets that only count, or repeat the point, of
// the names they stand before: "a) consent, b) contract". Letters of other points
// that do not count put the names in doubt ("(a) consent, (c) contract").
func (r *reader) enumerators() {
	depth := 0
	for i := 0; i+2 < len(r.t); i++ {
		t := r.t[i]
		switch t.Text {
		case "(":
			depth++
		case ")":
			depth--
		}
		first := i == 0 || depth <= 0 || r.t[i-1].Bounds() || r.t[i-1].Is(words.And, r.lang)
		if first && t.Kind == words.Word && len(t.Text) == 1 && t.Text <= "f" && r.t[i+1].Text == ")" && r.t[i+2].Kind == words.Word && !r.covered[i] {
			r.covered[i], r.covered[i+1] = true, true
			r.counted = append(r.counted, i)
		}
	}
}

// misnumbered puts in doubt names after a letter in brackets that is that of
// another point of Art. 6(1), where the letters do not only count.
func (r *reader) misnumbered() {
	for n, i := range r.counted {
		m := r.markAt(i + 2)
		if m == nil || r.condition || r.t[i].Text == string(rune('a'+n)) {
			continue
		}
		if len(m.codes) == 1 && m.codes[0] != groundAt(fact.EU, r.t[i].Text) {
			m.doubt = Contradicted
		}
	}
}

func (r *reader) span(from, to int) (first, last int) {
	first, _ = slices.BinarySearchFunc(r.t, from, func(t words.Token, n int) int { return cmp.Compare(t.From, n) })
	last, _ = slices.BinarySearchFunc(r.t, to, func(t words.Token, n int) int { return cmp.Compare(t.From, n) })
	return first, last
}

// codesOf returns the grounds and conditions that a place gives, or why it
// gives none; neither for a place that is not about grounds.
func codesOf(p words.Place, condition bool) (codes []string, doubt Doubt) {
	article := p.Article
	switch {
	case p.Other, p.Act != "" && p.Act != fact.GDPR && p.Act != fact.UKGDPR && p.Act != fact.EUDPR:
		return nil, ""
	case p.Act == fact.EUDPR:
		switch article {
		case 5, 10, 11:
		default:
			return nil, ""
		}
	case article == 0 && slices.ContainsFunc(p.Letters, func(l string) bool { return len(l) == 1 && l > "k" }):
		return nil, "" // an abbreviation: "D.P.R."
	case article == 0 && len(p.Letters) > 0:
		article = 6
		if condition {
			article = 9
		}
	case article != 6 && article != 9 && article != 10:
		return nil, ""
	}
	if len(p.Letters) == 0 {
		return nil, NoPoint
	}
	if p.Unsure {
		return nil, Choice
	}
	regime := fact.EU
	if p.Act == fact.EUDPR {
		regime = fact.EUInstitutions
	}
	for _, letter := range p.Letters {
		code := ""
		switch {
		case regime == fact.EU && article == 6 && p.Paragraph <= 1 && letter == "ea":
			code = string(RecognisedLegitimateInterests)
		case article == 6 && p.Paragraph <= 1 && regime == fact.EU, article == 5 && p.Paragraph <= 1 && regime == fact.EUInstitutions:
			code = groundAt(regime, letter)
		case article == 9 && (p.Paragraph == 2 || p.Paragraph == 0) && regime == fact.EU, article == 10 && (p.Paragraph == 2 || p.Paragraph == 0) && regime == fact.EUInstitutions:
			for _, c := range conditions {
				if c.Article == 9 && c.Point == letter {
					code = ":" + string(c.Code)
				}
			}
		}
		if code == "" {
			return nil, NoPoint
		}
		codes = append(codes, code)
	}
	return codes, ""
}

// groundAt returns the ground that a regime has at a point of its list.
func groundAt(regime fact.Regime, letter string) string {
	suffix := "(1)(" + letter + ")"
	for _, g := range grounds {
		for _, p := range g.provisions {
			if p.Regime == regime && strings.HasSuffix(p.Cite.Provision, suffix) {
				return string(g.Code)
			}
		}
	}
	return ""
}

// names marks the phrases that name grounds and conditions, and reports
// whether any does.
func (r *reader) names(set *words.Phrases, lang string) (found bool) {
	for i := 0; i < len(r.t); {
		if r.covered[i] {
			i++
			continue
		}
		code, end, rest := set.AtStem(r.t, i, lang)
		if code == "" || slices.Contains(r.covered[i:end], true) || compound(rest, r.lang) {
			i++
			continue
		}
		if strings.HasPrefix(code, ":") && !r.condition && r.inStatute(i, end) || r.ofStatute(i, end) {
			i = end
			continue
		}
		m := mark{from: i, to: end}
		code, m.weak = strings.CutPrefix(code, "~")
		m.codes = strings.Split(code, "+")
		r.marks = append(r.marks, m)
		found = true
		i = end
	}
	return found
}

// laws marks words that say no more than that a law demands something, where
// they stand alone beside names: "contract or legal".
func (r *reader) laws() {
	named := len(r.marks)
	ends := func(i int) bool {
		return i < 0 || i >= len(r.t) || r.t[i].Bounds() || r.t[i].Kind == words.Break || r.t[i].Is(words.And, r.lang) || r.t[i].Is(words.Or, r.lang)
	}
	for i, t := range r.t {
		if !lawWords[t.Text] || r.covered[i] || !ends(i+1) || i+1 < len(r.t) && r.t[i+1].Text == ":" || slices.ContainsFunc(r.marks[:named], func(m mark) bool { return m.from <= i && i < m.to }) {
			continue
		}
		from := i
		if from > 0 && !ends(from-1) && r.t[from-1].Is(words.Stop, r.lang) {
			from--
		}
		if ends(from - 1) {
			r.marks = append(r.marks, mark{codes: []string{string(LegalObligation)}, doubt: Unknown, from: from, to: i + 1})
		}
	}
}

// lawWords say that a law demands something and not that it obliges, in all
// languages, folded.
var lawWords = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words.Fold("legal statutory law gesetzlich gesetzliche gesetz légal légale légaux loi legales ley legale legali legge wettelijk wettelijke wet ustawowa ustawowe ustawowy ustawa " +
		"prawne prawna prawo legais lei llei lov loven lovgivning lag lagen lagstadgad lakisääteinen laki zákonný zákonné zákon νόμος legală lege legea törvény törvényi закон законов")) {
		set[w] = true
	}
	return set
}()

// ofStatute reports whether the words from i to end are the first ones of the
// name of an act, in capitals ("Public Interest Disclosure Act"), or a compound
// that names one ("Versicherungsvertragsgesetz").
func (r *reader) ofStatute(i, end int) bool {
	if len(r.t[end-1].Text) > 8 && words.Statute(r.t[end-1].Text) {
		return true
	}
	capital := func(i int) bool {
		first, _ := utf8.DecodeRuneInString(r.text[r.t[i].From:])
		return unicode.IsUpper(first)
	}
	for j := i; j < end; j++ {
		if !capital(j) && !r.t[j].Is(words.Stop, r.lang) {
			return false
		}
	}
	for to := end; to < len(r.t) && to < end+6 && r.t[to].Kind == words.Word && (capital(to) || slices.Contains([]string{"and", "of", "to", "for", "in"}, r.t[to].Text)); to++ {
		switch r.t[to].Text {
		case "act", "acts", "regulations", "code", "bill":
			return true
		}
	}
	return false
}

// inStatute reports whether words in a column of grounds are a part of the name
// of an act: "Health and Social Care Act 2012".
func (r *reader) inStatute(from, to int) bool {
	for to < len(r.t) && to-from < clauseTokens && !r.t[to].Bounds() {
		to++
	}
	start := from
	for start > 0 && from-start < clauseTokens && !r.t[start-1].Bounds() {
		start--
	}
	if first, _ := utf8.DecodeRuneInString(r.text[r.t[start].From:]); start == 0 || !unicode.IsUpper(first) {
		return false
	}
	return words.Statute(r.text[r.t[start].From:r.t[to-1].To])
}

// compound reports whether what a word has after the stem of a phrase makes
// another thing of it in a language that writes compounds in one word:
// "Sozialrechtslehrbuch".
func compound(rest, lang string) bool {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	switch base {
	case "de", "nl", "da", "sv", "no":
	default:
		return false
	}
	return utf8.RuneCountInString(rest) > 3 && !slices.ContainsFunc(derived, func(d string) bool { return strings.HasPrefix(rest, d) })
}

// derived are what words of one stem go on with that are no compounds, folded.
var derived = []string{"lich", "isch", "isk", "iert", "ung", "else", "ning", "heid", "ingen", "enden", "ende"}

// in reports whether a phrase of the text's language begins at token i.
func (r *reader) in(set *words.Phrases, i int) bool {
	code, _ := set.At(r.t, i, r.lang)
	return code != ""
}
