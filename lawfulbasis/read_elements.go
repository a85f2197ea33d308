package lawfulbasis

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openropa/openropa/ropa/words"
)

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
	var sure []string // the codes that are given for certain
	for _, m := range r.marks {
		for _, c := range m.codes {
			if m.doubt == "" && !slices.Contains(sure, c) {
				sure = append(sure, c)
			}
		}
	}
	if len(sure) == 0 {
		return nil
	}
	for _, m := range r.marks {
		if m.doubt != "" {
			// Beside what is sure, a name that only resembles a ground is a remark;
			// one that is denied, left open or of another time, and a place that
			// cannot be read, are told; so is a word for law alone.
			if (m.doubt == Denied || m.doubt == Unknown) && r.said(&m, sure) {
				continue
			}
			if m.doubt == Unknown || m.doubt == Contradicted || m.doubt == Choice || m.doubt == NoPoint && m.lettered || m.doubt == Denied && (!m.resembles || r.leftOpen(&m) || r.contrasted(&m)) {
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
	strange := r.beside(list)
	list = r.unread(list)
	if !slices.ContainsFunc(list, func(g GroundRead) bool { return g.Unclear != "" }) {
		for _, g := range strange {
			list = r.inserted(list, g)
		}
	}
	return list
}

// said reports whether what a name in doubt names is given for certain, and the
// words of its clause neither deny it nor leave it open.
func (r *reader) said(m *mark, sure []string) bool {
	if len(m.codes) == 0 || !slices.ContainsFunc(sure, func(c string) bool { return like(c, m.codes[0]) }) {
		return false
	}
	from, to := r.clause(m)
	return !words.LeftOf(r.text, r.t[from:to], func(i int) bool { return from+i >= m.from && from+i < m.to }, r.lang).Has(words.LeftUnsure)
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
func (r *reader) beside(list []GroundRead) (strange []GroundRead) {
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
			continue
		}
		list[at].Remark = join(list[at].Remark, text)
		if r.strange(from, to) {
			strange = append(strange, GroundRead{Text: text, From: r.t[from].From, To: r.t[to-1].To, Unclear: Unknown})
		}
	}
	return strange
}

// strange reports whether what stands beside the marks says more than whose,
// what for or by which law it is: it denies, leaves open, leaves a choice, is of
// another time, or is a sentence of its own.
func (r *reader) strange(from, to int) bool {
	doubts := words.LeftDenial | words.LeftOpen | words.LeftElsewhen
	before := r.before(from)
	if before != nil && before.place {
		doubts &^= words.LeftOpen // "Art. 6(1)(f) unless overridden": the place is given all the same
	}
	interest := before != nil && slices.Contains(before.codes, string(LegitimateInterests)) && r.opened(before.to, to)
	if interest {
		doubts &^= words.LeftOpen | words.LeftChoice // the interest, in words of its own
	}
	unknown, known, most := 0, true, remarkWords
	if before != nil && !before.place {
		most = 0 // beside a name, each word must be known
	}
	ofCase := false
	for i := from; i < to; i++ {
		if r.revocable(i) {
			most = remarkWords // "can be withdrawn on request"
		}
		ofCase = ofCase || forWords[r.t[i].Text] || caseWords[r.t[i].Text] || toWords[r.t[i].Text] && before != nil && slices.Contains(before.codes, string(LegalObligation))
		if r.unknown(i) && !(most == 0 && (ofCase || r.in(phrases().cases, i))) {
			unknown++
		}
		known = known && (unknown == 0 && !words.LeftOf(r.text, r.t[i:i+1], nil, r.lang).Has(words.LeftWords) || r.helps(i))
	}
	if !known && !interest {
		doubts |= words.LeftChoice
	}
	return unknown > most && !interest || words.LeftOf(r.text, r.t[from:to], func(i int) bool { return r.revocable(from + i) }, r.lang).Has(doubts)
}

// opened reports whether a bracket, a colon or a dash is the first sign from
// token i on: what follows is then the interest.
func (r *reader) opened(i, to int) bool {
	for ; i < to; i++ {
		if r.t[i].Kind == words.Mark && r.t[i].Bounds() {
			return strings.Contains("(:-", r.t[i].Text)
		}
	}
	return false
}

// remarkWords is how many words in small letters that are not known a remark
// has at most.
const remarkWords = 3

// unknown reports whether the word at i is in small letters and of no known
// words.
func (r *reader) unknown(i int) bool {
	t := r.t[i]
	first, _ := utf8.DecodeRuneInString(r.text[t.From:])
	return t.Kind == words.Word && unicode.IsLower(first) && words.LeftOf(r.text, r.t[i:i+1], nil, r.lang).Has(words.LeftWords) &&
		!r.helps(i) && !r.startsMark(i)
}

// helps reports whether the word at i may stand beside the name of a ground.
func (r *reader) helps(i int) bool {
	return r.in(phrases().beside, i) || r.in(phrases().leads, i) || r.in(phrases().tails, i) || r.in(phrases().suppliers, i)
}

// before returns the last mark before token i, nil if there is none.
func (r *reader) before(i int) *mark {
	last := slices.IndexFunc(r.marks, func(m mark) bool { return m.to > i })
	if last < 0 {
		last = len(r.marks)
	}
	if last == 0 {
		return nil
	}
	return &r.marks[last-1]
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
