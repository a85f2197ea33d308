package lawfulbasis

import (
	"cmp"
	"slices"
	"strings"
	"sync"

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
type phraseSet struct{ grounds, conditions, beside, spoils, leads, others *words.Phrases }

var phrases = sync.OnceValue(func() phraseSet {
	var grounds, conditions, beside, spoils []words.Phrase
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
		for word := range strings.FieldsSeq(w.spoils) {
			spoils = append(spoils, words.Phrase{Words: word, Lang: w.lang, Code: "spoils"})
		}
	}
	var leads []words.Phrase
	for word := range strings.FieldsSeq(leadWords) {
		leads = append(leads, words.Phrase{Words: word, Code: "leads"})
	}
	var others []words.Phrase
	for word := range strings.FieldsSeq(otherParties) {
		others = append(others, words.Phrase{Words: word, Code: "others"})
	}
	return phraseSet{words.NewPhrases(grounds), words.NewPhrases(conditions), words.NewPhrases(beside), words.NewPhrases(spoils), words.NewPhrases(leads), words.NewPhrases(others)}
})

// mark is one naming of grounds or conditions in a text.
type mark struct {
	codes    []string // with a colon before a condition; none for a place that gives none
	place    bool
	weak     bool
	lettered bool // a place with a letter
	doubt    Doubt
	from, to int // tokens
}

type reader struct {
	text      string
	lang      string
	t         []words.Token
	covered   []bool // tokens that a place or an act takes
	condition bool
	marks     []mark
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
	if n := len(r.marks); !r.names(set, lang) && len(r.marks) == n && lang != "" {
		r.names(set, "") // a register is not always in its own language
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
	if none {
		whole.Unclear = SaysNone
		if slices.ContainsFunc(r.marks, func(m mark) bool { return len(m.codes) > 0 && m.doubt == "" }) {
			whole.Unclear = Denied // "not applicable - consent"
		}
		return []GroundRead{whole}
	}
	list := r.elements()
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
		code, end := set.At(r.t, i, lang)
		if code == "" || slices.Contains(r.covered[i:end], true) {
			i++
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

// in reports whether a phrase of the text's language begins at token i.
func (r *reader) in(set *words.Phrases, i int) bool {
	code, _ := set.At(r.t, i, r.lang)
	return code != ""
}

// divides reports whether the token at i, outside brackets, parts elements.
func (r *reader) divides(i int) bool {
	t := r.t[i]
	switch {
	case t.Kind == words.Break, t.Text == ";", t.Text == "+", t.Text == "•", t.Text == "|":
		return true
	case t.Text == "/":
		return t.Spaced
	case t.Text == ".":
		return i+1 < len(r.t) && r.t[i+1].Spaced && i > 0 && r.t[i-1].Kind == words.Word && len([]rune(r.t[i-1].Text)) > 4 && !r.covered[i]
	}
	return false
}

// element returns the tokens of the element that a mark stands in.
func (r *reader) element(m *mark) (from, to int) {
	for from = m.from; from > 0 && m.from-from < 4*clauseTokens && !r.divides(from-1); from-- {
	}
	for to = m.to; to < len(r.t) && to-m.to < 4*clauseTokens && !r.divides(to); to++ {
	}
	return from, to
}

// elements makes the reading: each code once, in the order of the text, with
// what stands between it and the next.
func (r *reader) elements() []GroundRead {
	var list []GroundRead
	var used []mark
	sure := false
	for _, m := range r.marks {
		sure = sure || len(m.codes) > 0 && m.doubt == ""
	}
	if !sure {
		return nil
	}
	for _, m := range r.marks {
		if m.doubt != "" {
			// Beside what is sure, a name that only resembles a ground is a remark;
			// one that is denied, left open or of another time, and a place that
			// cannot be read, are told.
			if m.doubt == Contradicted || m.doubt == Choice || m.doubt == NoPoint && m.lettered || m.doubt == Denied && (r.leftOpen(&m) || r.contrasted(&m)) {
				if n := len(list); n == 0 || list[n-1].Unclear != m.doubt {
					list = append(list, r.part(&m, "", m.doubt))
					used = append(used, m)
				}
			}
			continue
		}
		for _, code := range m.codes {
			if i := slices.IndexFunc(list, func(g GroundRead) bool { return g.code() == code }); i >= 0 {
				used[i].to = max(used[i].to, m.to)
				if i == len(list)-1 {
					list[i].To = max(list[i].To, r.closed(list[i].From, m.to))
					list[i].Text = r.text[list[i].From:list[i].To]
				}
				continue
			}
			list = append(list, r.part(&m, code, ""))
			used = append(used, m)
		}
	}
	r.beside(list)
	return r.unread(list)
}

// unread adds what stands between spaced slashes or after "and" and is of no
// known words: "contract / works agreement", "contract and reporting duty".
func (r *reader) unread(list []GroundRead) []GroundRead {
	for _, m := range r.marks {
		_, to := r.clause(&m)
		if m.place || m.doubt != "" || m.to+1 >= to || !r.t[m.to].Is(words.And, r.lang) || r.bracketed(&m) {
			continue
		}
		known := false
		for i := m.to + 1; i < to; i++ {
			known = known || r.startsMark(i) || r.in(phrases().leads, i) || r.t[i].Is(words.Or, r.lang)
		}
		text := r.text[r.t[m.to+1].From:r.t[to-1].To]
		if !known && !words.Statute(text) && !(to < len(r.t) && r.covered[to]) {
			list = r.inserted(list, GroundRead{Text: text, From: r.t[m.to+1].From, To: r.t[to-1].To, Unclear: Unknown})
		}
	}
	for from := 0; from < len(r.t); {
		to := from
		for to < len(r.t) && !r.divides(to) {
			to++
		}
		slash := from > 0 && r.t[from-1].Text == "/" || to < len(r.t) && r.t[to].Text == "/"
		if slash && to > from && to-from <= 6 && !slices.ContainsFunc(r.marks, func(m mark) bool { return m.from < to && m.to > from && m.doubt != Denied }) && !slices.Contains(r.covered[from:to], true) {
			if text := r.remark(from, to); text != "" && !words.Statute(text) && !strings.ContainsAny(text, "()") {
				g := GroundRead{Text: text, From: r.t[from].From, To: r.t[to-1].To, Unclear: Unknown}
				list = r.inserted(list, g)
			}
		}
		from = to + 1
	}
	return list
}

// inserted puts an element where it stands in the text.
func (r *reader) inserted(list []GroundRead, g GroundRead) []GroundRead {
	at := slices.IndexFunc(list, func(o GroundRead) bool { return o.From > g.From })
	if at < 0 {
		at = len(list)
	}
	return slices.Insert(list, at, g)
}

// closed returns the byte after token to-1, and after the bracket that closes
// one opened since a byte of the text.
func (r *reader) closed(from, to int) int {
	end := r.t[to-1].To
	span := r.text[min(from, end):end]
	if to < len(r.t) && r.t[to].Text == ")" && strings.Count(span, "(") > strings.Count(span, ")") {
		end = r.t[to].To
	}
	return end
}

func (g GroundRead) code() string {
	if g.Condition != "" {
		return ":" + string(g.Condition)
	}
	return string(g.Ground)
}

func (r *reader) part(m *mark, code string, doubt Doubt) GroundRead {
	g := GroundRead{From: r.t[m.from].From, To: r.t[m.to-1].To, Unclear: doubt}
	g.Text = r.text[g.From:g.To]
	if c, ok := strings.CutPrefix(code, ":"); ok {
		g.Condition = Condition(c)
	} else if r.condition && code == string(VitalInterests) {
		g.Condition = ConditionVitalInterests
	} else {
		g.Ground = Ground(code)
	}
	return g
}

// beside gives the elements the law and the remarks that stand between and
// after the marks; what stands before the first belongs to the first.
func (r *reader) beside(list []GroundRead) {
	taken := make([]bool, len(r.t))
	for _, m := range r.marks {
		for i := m.from; i < m.to; i++ {
			taken[i] = taken[i] || m.place || m.doubt == ""
		}
	}
	for i, c := range r.covered {
		taken[i] = taken[i] || c
	}
	for i := 0; i < len(r.t); {
		if taken[i] || r.t[i].Kind == words.Break {
			i++
			continue
		}
		from := i
		for i < len(r.t) && !taken[i] && !r.divides(i) {
			i++
		}
		to := i
		if i == from {
			i++
			continue
		}
		at := -1
		for n := range list {
			if list[n].From <= r.t[from].From {
				at = n
			}
		}
		text := r.remark(from, to)
		if text == "" {
			continue
		}
		leading := at < 0
		at = max(at, 0)
		// "bei Newsletter Einwilligung": a comma before it opens a new clause
		if !leading && at+1 < len(list) && r.opens(from, to) && list[at+1].From >= r.t[to-1].To {
			at++
		}
		if words.Statute(text) {
			list[at].Law = join(list[at].Law, text)
		} else {
			list[at].Remark = join(list[at].Remark, text)
		}
	}
}

// opens reports whether a span begins with a comma and ends without one.
func (r *reader) opens(from, to int) bool {
	return r.t[from].Text == "," && to-from > 2 && r.t[to-1].Kind == words.Word
}

func join(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}

// remark returns the words of a span without the signs, the small words and
// the brackets around them.
func (r *reader) remark(from, to int) string {
	for from < to && (r.t[from].Kind == words.Mark && r.t[from].Text != "§" || r.t[from].Kind == words.Break || r.small(from, to) || r.linking(from, to)) {
		from++
	}
	for to > from && (r.t[to-1].Kind == words.Mark || r.t[to-1].Kind == words.Break || to-from == 1 && r.t[to-1].Is(words.Stop, r.lang)) {
		if r.t[to-1].Text == ")" && strings.Count(r.text[r.t[from].From:r.t[to-1].To], "(") >= strings.Count(r.text[r.t[from].From:r.t[to-1].To], ")") {
			break
		}
		to--
	}
	if from >= to {
		return ""
	}
	return strings.TrimSpace(r.text[r.t[from].From:r.t[to-1].To])
}

// small reports whether the token is a small word, and not an abbreviation or
// a part of a compound: "IT-Sicherheit".
func (r *reader) small(i, to int) bool {
	t := r.t[i]
	if i+1 < to && r.t[i+1].Text == "-" && !r.t[i+1].Spaced {
		return false
	}
	word := r.text[t.From:t.To]
	return (t.Is(words.Stop, r.lang) || t.Is(words.And, r.lang)) && (len(word) < 2 || strings.ToUpper(word) != word)
}

// linking reports whether the token is one of a reference between laws, such
// as "i. V. m." and "w zw. z".
func (r *reader) linking(i, to int) bool {
	switch r.t[i].Text {
	case "i", "v", "m", "vm", "ivm", "jo", "zw", "jcto", "conj", "combinato", "disposto", "conjunction", "spojeni", "wraz":
		return i+1 < to
	}
	return false
}
