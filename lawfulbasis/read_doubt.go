package lawfulbasis

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/words"
)

// judge finds what speaks against each mark.
func (r *reader) judge() {
	for i := range r.marks {
		m := &r.marks[i]
		m.resembles = m.weak && !r.standsAlone(m)
		if m.doubt == "" && (m.resembles || r.denied(m) || r.elsewhen(m) || r.doubted(i)) {
			m.doubt = Denied
		}
	}
	r.choices()
	r.contradictions()
}

// unexplained reports whether a word after a name, in its clause, is not known:
// it may make something else of the name ("Public Health Department", "contract
// of the photographer"). What stands after a word for "for" is the case the
// ground is for, after "under" the law that obliges, after "of" or "in" what an
// interest is in; what the name "is" or "has" must be known.
func (r *reader) unexplained(m *mark) bool {
	_, to := r.clause(m)
	if m.to >= to || words.Statute(r.text[r.t[m.to].From:r.t[to-1].To]) {
		return false
	}
	said := false
	for i := m.to; i < to && !r.divides(i); i++ {
		t := r.t[i]
		said = said || t.Is(words.Being, r.lang)
		switch {
		case said:
		case caseWords[t.Text] && (!strings.HasPrefix(m.codes[0], ":") || m.codes[0] == ":"+string(ExplicitConsent)), forWords[t.Text] && (m.codes[0] == string(Consent) || m.codes[0] == string(LegalObligation) || m.codes[0] == ":"+string(ExplicitConsent)),
			toWords[t.Text] && m.codes[0] == string(LegalObligation),
			underWords[t.Text] && (m.codes[0] == string(LegalObligation) || m.codes[0] == string(PublicTask)),
			t.Is(words.Stop, r.lang) && m.codes[0] == string(LegitimateInterests):
			return false
		}
		if t.Kind == words.Word && !r.helps(i) && r.markAt(i) == nil && words.LeftOf(r.text, r.t[i:i+1], nil, r.lang).Has(words.LeftWords) {
			return true
		}
	}
	return false
}

// markAt returns the mark that the token at i is one of; nil if it is of none.
func (r *reader) markAt(i int) *mark {
	n, found := slices.BinarySearchFunc(r.marks, i, func(m mark, n int) int { return cmp.Compare(m.from, n) })
	if !found {
		n--
	}
	if n < 0 || i >= r.marks[n].to {
		return nil
	}
	return &r.marks[n]
}

// clauseTokens is how far a clause reaches at most, so that a long text without
// signs is not read once for each of its words.
const clauseTokens = 64

// clause returns the tokens around a mark up to the nearest signs that divide.
func (r *reader) clause(m *mark) (from, to int) {
	from, to = m.from, m.to
	for from > 0 && m.from-from < clauseTokens && !r.t[from-1].Bounds() && !r.covered[from-1] {
		from--
	}
	for to < len(r.t) && to-m.to < clauseTokens && !r.t[to].Bounds() && !r.covered[to] {
		to++
	}
	return from, to
}

// denied reports whether the words around a mark deny it, leave it open or ask:
// those of its own clause, and for a name those after its clause, up to the
// next mark ("consent, where the law asks for it").
func (r *reader) denied(m *mark) bool {
	from, to := r.clause(m)
	if to < len(r.t) && r.t[to].Text == "?" || m.to < len(r.t) && r.t[m.to].Text == "?" {
		return true
	}
	if !m.place && r.unexplained(m) || m.place && r.moved(m, from) {
		return true
	}
	for i := from; i < to; i++ {
		if i >= m.from && i < m.to {
			continue
		}
		t := r.t[i]
		if t.Is(words.Not, r.lang) && !(t.Text == "no" && i+1 < len(r.t) && (r.t[i+1].Kind == words.Number || r.t[i+1].Text == ".")) && !r.onlyStop(t) ||
			(!m.place || i < m.from) && r.open(i) || !m.place && r.spoilt(i) || i < m.from && t.Is(words.NotNow, r.lang) {
			return true
		}
	}
	if m.place {
		return false
	}
	if r.ledBy(m, from) || r.ofOthers(m, to) {
		return true
	}
	for i := to; i < len(r.t) && i-to < clauseTokens && !r.divides(i) && !r.startsMark(i); i++ {
		if r.open(i) && (!r.beforeMark(i) || r.t[i].Is(words.Unless, r.lang)) || r.spoilt(i) {
			return true
		}
	}
	return false
}

// doubted reports whether words beside the mark at index n of the marks, up to
// the marks beside it, put in doubt what it names: "6(1)(f) rejected", "draft:
// consent".
func (r *reader) doubted(n int) bool {
	m := &r.marks[n]
	from, to := r.element(m)
	if n > 0 && r.marks[n-1].to > from {
		from = r.marks[n-1].to
		for i := from; i < m.from; i++ {
			if r.t[i].Bounds() { // "consent withdrawn, legal claims" is of the first
				from = i
				break
			}
		}
	}
	if r.exampled(from, m.from) {
		return true
	}
	for i := range r.t[from:max(from, m.from)] {
		if end := words.Doubted(r.t[from:m.from], i, r.lang); end > i {
			return true
		}
	}
	if n+1 < len(r.marks) && r.marks[n+1].from < to {
		for to = r.marks[n+1].from; to > m.to && !r.t[to-1].Bounds(); to-- { // "consent, disputed contract" is of the next
		}
	}
	for i := range r.t[m.to:max(m.to, to)] {
		if end := words.Doubted(r.t[m.to:to], i, r.lang); end > i && !r.revocable(m.to+i) || r.onlyWith(m.to+i) {
			return true
		}
	}
	return m.place && r.attached(m)
}

// onlyWith reports whether words for "only with" begin at i.
func (r *reader) onlyWith(i int) bool {
	return i+1 < len(r.t) && r.t[i].Is(words.Only, r.lang) && withWords[r.t[i+1].Text]
}

// exampled reports whether a word for "for example" stands before a mark, and no
// mark before that in its element: "state the basis, e.g. consent, contract".
func (r *reader) exampled(from, to int) bool {
	for ; from > 0 && to-from < 4*clauseTokens && !r.divides(from-1); from-- {
	}
	for i := from; i < to && !r.startsMark(i); i++ {
		if words.Example(r.t, i, r.lang) > i {
			return true
		}
	}
	return false
}

// attached reports whether a word that is not known follows a place directly, and
// names no act with those after it: "Art. 6(1)(f) superseded".
func (r *reader) attached(m *mark) bool {
	_, to := r.clause(m)
	return m.to < to && !r.t[m.to].Is(words.And, r.lang) && r.predicated(m.to, to) || m.to < to && r.unknown(m.to) && len(r.t[m.to].Text) > 3 && !words.Statute(r.text[r.t[m.to].From:r.t[to-1].To])
}

// predicated reports whether a word for "is" or "has" stands at i and words that
// are not known follow: "consent is being phased out".
func (r *reader) predicated(i, to int) bool {
	return r.t[i].Is(words.Being, r.lang) && slices.ContainsFunc(r.t[i:to], func(t words.Token) bool { return r.unknown(i + slices.Index(r.t[i:to], t)) })
}

// moved reports whether words in small letters that are not known stand before a
// place in its clause: "we moved from 6(1)(a) to 6(1)(f)".
func (r *reader) moved(m *mark, from int) bool {
	if caseWords[r.t[from].Text] || from > 0 && caseWords[r.t[from-1].Text] { // "6.1.a) for the newsletter and 6.1.b)"
		return false
	}
	for i := from; i < m.from; i++ {
		if r.unknown(i) && len(r.t[i].Text) > 4 {
			return true
		}
	}
	return false
}

// elsewhen reports whether the words after a mark, up to the next, say that it
// is so at another time, and of a name that it is not so: "consent (until
// 2022)", "consent (not given)".
func (r *reader) elsewhen(m *mark) bool {
	bits := words.LeftElsewhen
	if !m.place {
		bits |= words.LeftDenial
	}
	to := m.to
	for to < len(r.t) && to-m.to < clauseTokens && !r.divides(to) && !r.startsMark(to) {
		to++
	}
	if to < len(r.t) && r.startsMark(to) { // "consent, in future contract" is of the next
		for to > m.to && !r.t[to-1].Bounds() {
			to--
		}
	}
	after := r.t[m.to:to]
	for i, t := range after {
		if m.place && (t.Is(words.Gone, r.lang) || words.Unfilled(after, i, r.lang) > i) {
			return true
		}
	}
	return words.LeftOf(r.text, after, nil, r.lang).Has(bits) || r.untilYear(after) || !m.place && r.fate(m.to, to)
}

// fate reports whether the words from i to end, signs and small words left out,
// are at most two and one of them says what became of a thing, though not which
// is known: "consent (overruled)".
func (r *reader) fate(i, end int) bool {
	n, fate := 0, false
	for ; i < end; i++ {
		t := r.t[i]
		switch {
		case r.markAt(i) != nil, t.Kind != words.Word || r.helps(i) || t.Is(words.Stop, r.lang) || t.Is(words.And, r.lang):
			continue
		}
		n++
		fate = fate || r.unknown(i) && words.Participle(r.text[t.From:t.To], r.lang)
	}
	return fate && n <= 2
}

// untilYear reports whether words say that something ends with what happens in
// a year: "until the repeal of the Act in 2025".
func (r *reader) untilYear(tokens []words.Token) bool {
	until := slices.IndexFunc(tokens, func(t words.Token) bool { return t.Is(words.Until, r.lang) })
	return until >= 0 && slices.ContainsFunc(tokens[until:min(len(tokens), until+12)], func(t words.Token) bool {
		return t.Kind == words.Number && len(t.Text) == 4 && strings.HasPrefix(t.Text, "20")
	})
}

// ledBy reports whether a word that is not known stands before a name in its
// clause ("processor acts under the controller's consent"), or a word of
// another time in its element ("planned: consent").
func (r *reader) ledBy(m *mark, clause int) bool {
	first := clause
	for first < m.from && (r.t[first].Is(words.And, r.lang) || r.t[first].Text == "a") {
		first++ // "consent, and for invoices legal obligation"
	}
	if led := first < m.from && caseWords[r.t[first].Text]; !led { // "for photos consent"
		for i := clause; i < m.from; i++ {
			if r.t[i].Kind == words.Word && !r.neutral(i, m) && !r.in(phrases().leads, i) {
				return true
			}
		}
	}
	for i := clause - 1; i >= max(0, clause-clauseTokens) && !r.divides(i) && !r.startsMark(i); i-- {
		if r.t[i].Is(words.NotNow, r.lang) || r.t[i].Is(words.Unless, r.lang) && !r.t[i].Is(words.Stop, r.lang) { // "if foreseen, consent"
			return true
		}
	}
	return false
}

// ofOthers reports whether consent is that of somebody who is not the data
// subject ("consent of the works council"), or a contract one with a processor.
func (r *reader) ofOthers(m *mark, to int) bool {
	switch m.codes[0] {
	case string(Consent), ":" + string(ExplicitConsent), string(Contract):
		if beginAny(r.t[m.to:to], thirdStems()) {
			return true // "the consent of a third party"
		}
	case ":" + string(ArchivingResearch):
		if beginAny(r.t[m.to:to], bodyStems()) {
			return true // "research of an employee"
		}
	}
	if m.codes[0] == string(Contract) {
		for i := m.to; i < to || i < len(r.t) && i < m.to+8 && !r.divides(i) && !r.startsMark(i); i++ {
			if r.in(phrases().processors, i) || betweenWords[r.t[i].Text] || i < to && companyWords[r.t[i].Text] {
				return true
			}
		}
	}
	if m.codes[0] != string(Consent) && m.codes[0] != ":"+string(ExplicitConsent) {
		return false
	}
	of := m.to < to && ofWords[r.t[m.to].Text]
	for i := m.to; i < to; i++ {
		if r.in(phrases().others, i) || of && r.t[i].Kind == words.Word && r.t[i].Text != "s" && !r.helps(i) && !r.startsMark(i) && words.LeftOf(r.text, r.t[i:i+1], nil, r.lang).Has(words.LeftWords) {
			return true
		}
		of = of && !forWords[r.t[i].Text]
	}
	return false
}

// companyWords are words for a company, which is no data subject, folded.
var companyWords = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words.Fold("company companies firm firms firma firmą firmy empresa empreses azienda ditta società société entreprise bedrijf unternehmen gesellschaft dienst dienstleistung spółką yrityksen yhtiön företag företaget virksomhed firmou společností εταιρεία compania societatea cég дружество фирма")) {
		set[w] = true
	}
	return set
}()

// withWords are words for "with", folded.
var withWords = map[string]bool{"with": true, "mit": true, "avec": true, "con": true, "met": true, "z": true, "ze": true, "com": true, "amb": true, "med": true, "kanssa": true, "s": true, "se": true, "με": true, "cu": true, "с": true, "със": true}

// ofWords are words for "of" after which stands whose consent it is, forWords
// those after which stands what it is for, and betweenWords those for "between"
// after which stand the parties to a contract, folded.
var (
	ofWords      = map[string]bool{"of": true, "der": true, "des": true, "du": true, "de": true, "del": true, "della": true, "dei": true, "degli": true, "delle": true, "van": true, "do": true, "da": true, "dos": true, "das": true}
	forWords     = map[string]bool{"for": true, "to": true, "fur": true, "zur": true, "zum": true, "bei": true, "pour": true, "para": true, "per": true, "voor": true, "na": true, "em": true, "in": true, "im": true, "en": true}
	betweenWords = map[string]bool{"between": true, "zwischen": true, "tra": true, "fra": true, "tussen": true, "miedzy": true, "mellan": true, "mellem": true, "valinen": true, "mezi": true, "μεταξυ": true, "intre": true, "kozotti": true, "между": true, "his": true, "her": true, "their": true}
)

// toWords are words before what an obligation is to, beside forWords, folded.
var toWords = map[string]bool{"de": true, "di": true, "om": true, "att": true, "at": true}

// underWords are words for "under" and "according to", before a law, folded.
var underWords = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words.Fold("under pursuant nach gemäß gem aus laut selon vertu según conforme segons secondo sensi volgens krachtens wg według zgodnie segundo ifølge efter iht jf enligt mukaan podle dle podľa σύμφωνα κατά βάσει conform potrivit szerint съгласно според")) {
		set[w] = true
	}
	return set
}()

// leftOpen reports whether a name's own clause leaves it open and denies
// nothing: "contract, possibly consent".
func (r *reader) leftOpen(m *mark) bool {
	from, to := r.clause(m)
	open := false
	for i := from; i < to; i++ {
		if r.t[i].Is(words.Not, r.lang) {
			return false
		}
		open = open || r.open(i)
	}
	return open
}

// contrasted reports whether a name's own clause denies it or says that it is
// gone or still to come, or begins with words that are not known: "public
// task, not legitimate interests".
func (r *reader) contrasted(m *mark) bool {
	from, to := r.clause(m)
	for i := from; i < to; i++ {
		if (i < m.from || i >= m.to) && (r.t[i].Is(words.Not, r.lang) && !r.onlyStop(r.t[i]) || r.spoilt(i)) {
			return true
		}
	}
	return !m.place && r.ledBy(m, from)
}

// open reports whether the word at i leaves open whether something is so.
func (r *reader) open(i int) bool {
	return r.t[i].Is(words.Maybe, r.lang) && !r.t[i].Is(words.Stop, r.lang) && !(i+1 < len(r.t) && r.revocable(i))
}

// revocable reports whether the word at i, or those after it, only say that
// consent can be taken back: "can be withdrawn at any time", "widerrufbar".
func (r *reader) revocable(i int) bool {
	gone := -1
	for n := i; n < min(len(r.t), i+4) && gone < 0; n++ {
		if r.t[n].Is(words.Gone, r.lang) {
			gone = n
		}
	}
	if gone < 0 {
		return false
	}
	if slices.ContainsFunc(revocableEnds, func(end string) bool { return strings.HasSuffix(r.t[gone].Text, end) }) {
		return true
	}
	for n := max(0, gone-3); n < min(len(r.t), gone+4); n++ {
		if mayWords[r.t[n].Text] {
			return true
		}
	}
	return false
}

// revocableEnds are what words for "that can be withdrawn" end in, and mayWords
// words for "may" and "at any time", in all languages, folded.
var (
	revocableEnds = []string{"bar", "bare", "bares", "lich", "able", "ible", "abile", "ibile", "lijk", "avel", "ivel", "telna", "telny"}
	mayWords      = func() map[string]bool {
		set := map[string]bool{}
		for w := range strings.FieldsSeq(words.Fold("can may jederzeit kann peut moment puede podrá cualquier può momento kan altijd może każdej chwili pode qualquer kunna kann voi milloin lze kdykoli kdykoliv μπορεί oricând poate bármikor може по всяко")) {
			set[w] = true
		}
		return set
	}()
)

// spoilt reports whether the word at i says that a ground is gone,
// or still to come.
func (r *reader) spoilt(i int) bool {
	return r.t[i].Is(words.Gone, r.lang) && !r.revocable(i) || r.t[i].Is(words.NotNow, r.lang) || words.Unfilled(r.t, i, r.lang) > i
}

// startsMark reports whether a mark begins at token i.
func (r *reader) startsMark(i int) bool {
	_, found := slices.BinarySearchFunc(r.marks, i, func(m mark, n int) int { return cmp.Compare(m.from, n) })
	return found || r.covered[i]
}

// beforeMark reports whether a mark stands in the clause of the word at i, so
// that the word is about it.
func (r *reader) beforeMark(i int) bool {
	for n := i; n < len(r.t) && n-i < clauseTokens && !r.t[n].Bounds(); n++ {
		if r.startsMark(n) {
			return true
		}
	}
	return false
}

// onlyStop reports whether a word denies in English alone and is a small word
// of the text's language, such as Portuguese "no".
func (r *reader) onlyStop(t words.Token) bool {
	return r.lang != "" && r.lang != "en" && t.Text == "no" && t.Is(words.Stop, r.lang) && strings.HasPrefix(strings.ToLower(r.lang), "pt")
}

// standsAlone reports whether no other word stands beside a mark: before it,
// small words left out ("withdrawal of consent"), and directly after it.
func (r *reader) standsAlone(m *mark) bool {
	from, _ := r.clause(m)
	led := from < m.from && r.t[from].Is(words.Stop, r.lang) // "for photos consent"
	before := m.from - 1
	for before >= from && r.t[before].Is(words.Stop, r.lang) {
		before--
	}
	return (led || before < from || r.neutral(before, m)) && r.neutral(m.to, m)
}

func (r *reader) neutral(i int, m *mark) bool {
	if i < 0 || i >= len(r.t) || r.covered[i] || r.t[i].Bounds() || r.t[i].Kind == words.Mark {
		return true
	}
	if r.t[i].Kind == words.Number {
		return false
	}
	t := r.t[i]
	if t.Is(words.Stop, r.lang) || t.Is(words.And, r.lang) || t.Is(words.Or, r.lang) {
		return true
	}
	if i >= m.to && r.lang != "" && !strings.HasPrefix(r.lang, "en") && r.in(phrases().tails, i) { // "zgoda rodziców", but not "consent form"
		return true
	}
	for _, lang := range [...]string{r.lang, ""} {
		if code, _ := phrases().beside.At(r.t, i, lang); code != "" {
			return true
		}
	}
	// another phrase stands there
	other := r.markAt(i)
	return other != nil && other.from != m.from
}

// choices puts in doubt what stands on both sides of "or".
func (r *reader) choices() {
	for i := 1; i < len(r.marks); i++ {
		a, b := &r.marks[i-1], &r.marks[i]
		if slices.Equal(a.codes, b.codes) || len(a.codes) == 0 || len(b.codes) == 0 {
			continue
		}
		for j := a.to; j < b.from; j++ {
			if r.t[j].Kind == words.Break || r.t[j].Text == ";" {
				break
			}
			if r.t[j].Is(words.Or, r.lang) && !r.t[j].Is(words.And, r.lang) && r.t[j].Text != "i" {
				a.doubt, b.doubt = cmp.Or(a.doubt, Choice), cmp.Or(b.doubt, Choice)
			}
		}
	}
}

// contradictions compares each place with the names in its element: names of
// other grounds, and none of the place's, contradict it.
func (r *reader) contradictions() {
	for i := range r.marks {
		p := &r.marks[i]
		if !p.place || len(p.codes) == 0 || p.doubt != "" {
			continue
		}
		from, to := r.element(p)
		var others []*mark
		codes := slices.Clone(p.codes)
		for j := range r.marks {
			o := &r.marks[j]
			if j == i || o.from < from || o.to > to {
				continue
			}
			if o.place {
				codes = append(codes, o.codes...)
			} else if o.doubt == "" && !r.ownCase(o) {
				others = append(others, o)
			}
		}
		agrees := len(others) == 0 || slices.ContainsFunc(others, func(o *mark) bool {
			return slices.ContainsFunc(codes, func(c string) bool { return like(c, o.codes[0]) })
		})
		if !agrees {
			p.doubt = Contradicted
			for _, o := range others {
				o.doubt = Contradicted
			}
			continue
		}
		for _, o := range others {
			// A name within the place's own remark adds nothing.
			if !slices.ContainsFunc(codes, func(c string) bool { return like(c, o.codes[0]) }) && (o.weak || r.bracketed(o)) {
				o.codes = nil
			} else if !slices.Contains(codes, o.codes[0]) && slices.ContainsFunc(codes, func(c string) bool { return like(c, o.codes[0]) }) {
				o.codes = nil
			}
		}
	}
}

// ownCase reports whether a name after a comma or "and" is followed by the case
// it is for, so that it is a ground of its own beside a place: "6(1)(b), consent
// for the talent pool".
func (r *reader) ownCase(m *mark) bool {
	if m.from == 0 || m.to+1 >= len(r.t) || !caseWords[r.t[m.to].Text] || r.t[m.to+1].Kind == words.Mark {
		return false
	}
	before := r.t[m.from-1]
	return before.Text == "," || before.Text == ";" || before.Is(words.And, r.lang)
}

// like reports whether a name may stand for a code that a place gives:
// conditions are often named by the ground they resemble.
func like(placed, named string) bool {
	if placed == named {
		return true
	}
	switch placed {
	case ":" + string(ExplicitConsent):
		return named == string(Consent)
	case ":" + string(ConditionVitalInterests):
		return named == string(VitalInterests)
	case ":" + string(SubstantialPublicInterest), ":" + string(PublicHealth), ":" + string(ArchivingResearch), ":" + string(HealthCare):
		return named == string(PublicTask) || strings.HasPrefix(named, ":") && placed != ":"+string(SubstantialPublicInterest) && named != ":"+string(ExplicitConsent)
	case ":" + string(EmploymentLaw):
		return named == string(LegalObligation) || named == string(Contract)
	case string(Consent):
		return named == ":"+string(ExplicitConsent)
	case string(PublicTask):
		return named == ":"+string(SubstantialPublicInterest) || named == ":"+string(ArchivingResearch) || named == ":"+string(OfficialAuthority)
	case string(RecognisedLegitimateInterests):
		return named == string(LegitimateInterests)
	case string(LegitimateInterests):
		return named == ":"+string(LegalClaims)
	}
	return false
}

func (r *reader) bracketed(m *mark) bool {
	depth := 0
	for i := range m.from {
		switch r.t[i].Text {
		case "(", "[":
			depth++
		case ")", "]":
			depth--
		}
	}
	return depth > 0
}
