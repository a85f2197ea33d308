package lang

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// CellKind is what the column of a cell asks for.
type CellKind string

// Kinds of column.
const (
	GroundCell    CellKind = "ground"
	ConditionCell CellKind = "condition"
	PeriodCell    CellKind = "period"
	TransferCell  CellKind = "transfer"
	RecipientCell CellKind = "recipient"
	SubjectCell   CellKind = "subject"
	DataCell      CellKind = "data"
	AnswerCell    CellKind = "answer"
	MeasureCell   CellKind = "measure"
	StatusCell    CellKind = "status"
	DateCell      CellKind = "date"
	TextCell      CellKind = "purpose" // plain words: purposes, names, notes
)

// Reading is what a careful reader takes from a cell. The zero value is that
// of an empty cell.
type Reading struct {
	None     bool // the cell says that there is none, or that the column does not apply
	Blank    bool // nobody has filled it in
	Elements []Element
}

// Element is one part of a reading. Fields of other kinds of column are zero.
// An element without doubt and without a code is words that are right as they
// are, as a purpose or a name is.
type Element struct {
	Text  string // the part of the cell it was read from
	Doubt Doubt  // why nothing, or not all, could be read; the words want to be kept and reported

	Ground    lawfulbasis.Ground
	Condition lawfulbasis.Condition // in a column of grounds too, where it is no ground
	Law       string                // the law that is named beside a ground or a period
	Remark    string                // what else is said beside it: an interest, a case
	When      string                // the case it is for: "applicants", "with consent"

	Period   civil.Period         // how long data are kept
	Limit    civil.Period         // the longest they are kept
	Minimum  civil.Period         // the shortest they are kept
	From     string               // the event from which the period runs
	Criteria string               // the words, where no period is stated, or none for certain
	Action   ropa.RetentionAction // what is done with the data afterwards

	Country   transfer.Country // of a transfer or a recipient
	Area      string           // a destination that is no country
	Mechanism transfer.Mechanism

	Name       string // of a recipient, an importer, a category, a measure
	Role       ropa.RecipientRole
	Subject    ropa.SubjectKind
	Special    lawfulbasis.SpecialCategory
	Criminal   bool
	NationalID bool
	Measure    ropa.MeasureType
	Objective  ropa.Objective
	Answer     ropa.Answer
	Status     ropa.Status
	Date       civil.Date
}

// Doubt is why a part of a cell could not be read. The zero value is none.
type Doubt string

// Doubts.
const (
	Unknown   Doubt = "unknown"   // no words that are known
	Ambiguous Doubt = "ambiguous" // words that mean more than one thing: "Georgia", "03/04/2024", "members"
	Undecided Doubt = "undecided" // a range, a choice, a condition, a question
)

// Sure reports whether no part of the cell is in doubt.
func (r Reading) Sure() bool {
	for i := range r.Elements {
		if r.Elements[i].Doubt != "" {
			return false
		}
	}
	return true
}

// Read reads a cell of a column in a language, a BCP 47 tag; "" if it is not
// known. Days are read in the order that the language has; see [ReadDayIn]
// for a column whose order is known.
func Read(kind CellKind, text, tag string) Reading {
	tokens := words.Tokens(text)
	if len(tokens) == 0 {
		return Reading{}
	}
	tag = baseTag(tag)
	if r, ok := readLabels(kind, text, tag); ok {
		return r
	}
	switch kind {
	case GroundCell:
		return ofGrounds(lawfulbasis.ReadGrounds(text, tag))
	case ConditionCell:
		return ofGrounds(lawfulbasis.ReadConditions(text, tag))
	case TransferCell:
		return ofTransfers(transfer.ReadTransfers(text, tag))
	case DateCell:
		return readDateCell(text, tokens, tag)
	}
	if kind == AnswerCell && len(tokens) == 3 && tokens[0].Text == "[" && tokens[1].Text == "x" && tokens[2].Text == "]" {
		return one(Element{Text: text, Answer: ropa.Yes})
	}
	if code, end := statusPhrases().At(tokens, 0, tag); kind == StatusCell && end == len(tokens) && code != "?" && code != "" {
		return readStatusCell(text, tokens, tag) // "in preparation", which elsewhere nobody filled in
	}
	if words.PlaceholderIn(text, tokens, tag) {
		return Reading{Blank: true}
	}
	switch kind {
	case AnswerCell:
		return readAnswerCell(text, tokens, tag)
	case PeriodCell:
		return ofToday(readPeriodCell(text, tag), tokens, tag)
	case TextCell:
		if words.NoneIn(tokens, tag) && len(tokens) <= 6 {
			return Reading{None: true}
		}
		return one(Element{Text: text, Name: strings.TrimSpace(text)})
	}
	if whetherWords[tokens[0].Text] {
		return one(Element{Text: text, Name: text, Doubt: Undecided})
	}
	switch kind {
	case RecipientCell:
		return readRecipientCell(text, tokens, tag)
	case SubjectCell:
		return readSubjectCell(text, tokens, tag)
	case DataCell:
		return readDataCell(text, tokens, tag)
	case MeasureCell:
		return readMeasureCell(text, tokens, tag)
	case StatusCell:
		return readStatusCell(text, tokens, tag)
	}
	return one(Element{Text: text, Doubt: Unknown})
}

// whetherWords are words for "whether" that begin a question nobody answered.
var whetherWords = map[string]bool{"whether": true, "ob": true, "czy": true, "zda": true, "jestli": true, "huruvida": true, "hvorvidt": true, "дали": true}

func one(e Element) Reading { return Reading{Elements: []Element{e}} }

// baseTag is the language of a tag without its region; English keeps its own,
// which decides the order of days.
func baseTag(tag string) string {
	base, _, _ := strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	if base = strings.ToLower(base); base == "en" {
		return strings.ToLower(tag)
	}
	if base == "nb" || base == "nn" {
		return "no"
	}
	return base
}

func ofGrounds(list []lawfulbasis.GroundRead) (r Reading) {
	for _, g := range list {
		switch g.Unclear {
		case lawfulbasis.SaysNone:
			return Reading{None: true}
		case lawfulbasis.NotFilledIn:
			return Reading{Blank: true}
		}
		e := Element{Text: g.Text, Ground: g.Ground, Condition: g.Condition, Law: g.Law, Remark: g.Remark}
		switch g.Unclear {
		case "":
		case lawfulbasis.Choice, lawfulbasis.Contradicted, lawfulbasis.Denied:
			e.Doubt = Undecided
		default:
			e.Doubt = Unknown
		}
		r.Elements = append(r.Elements, e)
	}
	return r
}

func ofTransfers(list []transfer.Reading) (r Reading) {
	for _, t := range list {
		switch t.Unclear {
		case transfer.SaysNone:
			return Reading{None: true}
		case transfer.NotFilledIn:
			return Reading{Blank: true}
		}
		e := Element{Text: t.Text, Country: t.Country, Area: t.Area, Mechanism: t.Mechanism, Name: t.Importer}
		switch t.Unclear {
		case "":
		case transfer.LeftOpen:
			e.Doubt = Undecided
		case transfer.Ambiguous:
			e.Doubt = Ambiguous
		default:
			e.Doubt = Unknown
		}
		r.Elements = append(r.Elements, e)
	}
	return r
}

// readAnswerCell reads a cell that asks yes or no.
func readAnswerCell(text string, tokens []words.Token, tag string) Reading {
	if a := words.Answer(text, tag); a != "" {
		return one(Element{Text: text, Answer: a})
	}
	if words.NoneIn(tokens, tag) {
		return Reading{None: true}
	}
	return one(Element{Text: text, Doubt: Undecided})
}

// readStatusCell reads where an activity stands.
func readStatusCell(text string, tokens []words.Token, tag string) Reading {
	if words.NoneIn(tokens, tag) && !denied(tokens, tag) {
		return Reading{None: true}
	}
	e := Element{Text: text}
	taken := make([]bool, len(tokens))
	for i := 0; i < len(tokens); {
		code, end := statusPhrases().At(tokens, i, tag)
		if code == "" {
			i++
			continue
		}
		take(taken, i, end)
		if i > 1 && tokens[i-2].Text == "to" && tokens[i-1].Text == "be" {
			return one(Element{Text: text, Doubt: Unknown})
		}
		if s := ropa.Status(code); e.Status == "" || e.Status == s {
			e.Status = s
		} else {
			return one(Element{Text: text, Doubt: Ambiguous})
		}
		i = end
	}
	left := words.LeftOf(text, tokens, func(i int) bool {
		return taken[i] || sinceWords[tokens[i].Text] || e.Status == ropa.StatusSuspended && untilSaid(tokens[:i+1], tag) || fromWords[tokens[i].Text] && e.Status == ropa.StatusPlanned
	}, tag)
	if e.Status == "" || e.Status == "?" || left.Has(words.LeftUnsure&^words.LeftYear|words.LeftWords) || e.Status == ropa.StatusActive && says(tokens, until, tag) {
		return one(Element{Text: text, Doubt: Unknown})
	}
	return one(e)
}

// untilSaid reports whether a word for "until" or "since" stands among tokens: what
// follows it is when a pause ends or began.
func untilSaid(tokens []words.Token, tag string) bool {
	return slices.ContainsFunc(tokens, func(t words.Token) bool { return t.Is(words.Until, tag) || untilWords[t.Text] || sinceWords[t.Text] })
}

// denied reports whether a word denies or leaves open.
func denied(tokens []words.Token, tag string) bool {
	for _, t := range tokens {
		if t.Is(words.Not, tag) || t.Is(words.Maybe, tag) {
			return true
		}
	}
	return false
}

// take marks tokens as read.
func take(taken []bool, from, to int) {
	for i := from; i < to; i++ {
		taken[i] = true
	}
}

// unsure reports whether the words of a piece from which nothing was read deny
// what was read, leave it open, or say that it is so at another time. What they
// may say all the same is given.
func unsure(p piece, taken []bool, tag string, but words.Left) bool {
	if words.LeftOf(p.text, p.tokens, func(i int) bool { return taken[i] }, tag).Has(words.LeftUnsure &^ but) {
		return true
	}
	for i := range p.tokens {
		if code, _ := statusPhrases().At(p.tokens, i, tag); !taken[i] && (code == string(ropa.StatusPlanned) || code == string(ropa.StatusSuspended)) {
			return true
		}
	}
	return false
}

// piece is a part of a cell with its tokens.
type piece struct {
	text   string
	tokens []words.Token
}

// pieces divides a cell into what stands between the signs, outside brackets.
// Whatever list of signs, line breaks and bullets divide.
func pieces(text string, signs string) (list []piece) {
	tokens := words.Tokens(text)
	from, depth := 0, 0
	add := func(to int) {
		p := tokens[from:to]
		for len(p) > 0 && (p[0].Kind == words.Break || p[0].Kind == words.Mark && strings.Contains("-*•·▪◦,;|.", p[0].Text)) {
			p = p[1:]
		}
		for n := len(p); n > 0 && (p[n-1].Kind == words.Break || p[n-1].Kind == words.Mark && strings.Contains("-*•·▪◦,;|", p[n-1].Text)); n-- {
			p = p[:n-1]
		}
		if len(p) > 0 {
			s := text[p[0].From:p[len(p)-1].To]
			list = append(list, piece{s, words.Tokens(s)})
		}
	}
	for i, t := range tokens {
		switch {
		case t.Kind == words.Mark && strings.Contains("([{", t.Text):
			depth++
		case t.Kind == words.Mark && strings.Contains(")]}", t.Text):
			depth = max(0, depth-1)
		case t.Kind == words.Break || t.Kind == words.Mark && (strings.Contains("•▪◦‣", t.Text)):
			depth = 0
			add(i)
			from = i + 1
		case depth == 0 && t.Kind == words.Mark && strings.Contains(signs, t.Text):
			if t.Text == "/" && !t.Spaced || (t.Text == "," || t.Text == ".") && i+1 < len(tokens) && !tokens[i+1].Spaced && tokens[i+1].Kind == words.Number {
				continue
			}
			add(i)
			from = i + 1
		}
	}
	add(len(tokens))
	return list
}

// withConditions is pieces of a cell, of which those that only set a condition to
// the one before are part of it: "health data, if relevant".
func withConditions(list []piece, tag string) []piece {
	var joined []piece
	for from := 0; from < len(list); {
		to := from + 1
		var more []string
		for ; to < len(list); to++ {
			if left := words.LeftOf(list[to].text, list[to].tokens, nil, tag); !conditional(list[to].tokens, tag) && !list[to].tokens[0].Is(words.But, tag) && !(left.Has(words.LeftUnsure) && !left.Has(words.LeftWords|words.LeftYear)) {
				break
			}
			more = append(more, list[to].text)
		}
		if len(more) == 0 {
			joined = append(joined, list[from])
		} else {
			s := list[from].text + ", " + strings.Join(more, ", ")
			joined = append(joined, piece{s, words.Tokens(s)})
		}
		from = to
	}
	return joined
}

// textOf is the text of the cell that tokens stand for, without signs around it.
func textOf(text string, tokens []words.Token) string {
	for len(tokens) > 0 && tokens[0].Kind == words.Mark && !strings.Contains("(\"§", tokens[0].Text) && !saysMore(tokens[0].Text) {
		tokens = tokens[1:]
	}
	for n := len(tokens); n > 0 && tokens[n-1].Kind == words.Mark && !strings.Contains(")\"?", tokens[n-1].Text) && !saysMore(tokens[n-1].Text); n-- {
		tokens = tokens[:n-1]
	}
	if len(tokens) == 0 {
		return ""
	}
	return strings.TrimSpace(text[tokens[0].From:tokens[len(tokens)-1].To])
}

// saysMore reports whether a sign is one that is a part of what is said, and no
// punctuation: "ª", "%", "€".
func saysMore(sign string) bool {
	r, _ := utf8.DecodeRuneInString(sign)
	return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.Is(unicode.Sc, r) || r == '%' || r == '°'
}

// codeRow is vocabulary of one code in one language: phrases with commas
// between, see [words.Phrase]. "" is every language.
type codeRow struct{ code, lang, phrases string }

// phrasesOf makes rows ready for search. Of phrases that are equally long the
// first counts, so those that decide nothing go before the others.
func phrasesOf(rows []codeRow) *words.Phrases {
	var list []words.Phrase
	for _, open := range []bool{true, false} {
		for _, r := range rows {
			if (r.code == manyKinds || r.code == plainWords) != open {
				continue
			}
			for p := range strings.SplitSeq(r.phrases, ",") {
				if p = spelt(p); p != "" {
					list = append(list, words.Phrase{Words: p, Lang: r.lang, Code: r.code})
				}
			}
		}
	}
	return words.NewPhrases(list)
}

// spelt is a phrase in the tokens that a text of it has: an asterisk stays at
// its word.
func spelt(phrase string) string {
	var b strings.Builder
	end := 0
	for _, t := range words.Tokens(phrase) {
		switch {
		case t.Text == "*" && !t.Spaced:
			b.WriteByte('*')
		case t.Kind != words.Mark || t.Text == "½":
			if end > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(t.Text)
			end = t.To
		}
	}
	return b.String()
}

// stems are words, folded; those with an asterisk may end in any way.
type stems struct {
	exact map[string]bool
	begin map[string]bool
	most  int // bytes of the longest that may end in any way
}

func stemsOf(list string) *stems {
	s := &stems{exact: map[string]bool{}, begin: map[string]bool{}}
	for w := range strings.FieldsSeq(words.Fold(list)) {
		stem, open := strings.CutSuffix(w, "*")
		if !open {
			s.exact[w] = true
			continue
		}
		s.begin[stem] = true
		s.most = max(s.most, len(stem))
	}
	return s
}

func (s *stems) has(word string) bool {
	if s.exact[word] {
		return true
	}
	for n := 2; n <= min(s.most, len(word)); n++ {
		if s.begin[word[:n]] {
			return true
		}
	}
	return false
}
