package lang

import (
	"slices"
	"strings"
	"sync"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/words"
)

var (
	unitPhrases   = sync.OnceValue(func() *words.Phrases { return phrasesOf(unitTable) })
	numberPhrases = sync.OnceValue(func() *words.Phrases { return phrasesOf(numberTable) })
	boundPhrases  = sync.OnceValue(func() *words.Phrases { return phrasesOf(boundTable) })
	actionPhrases = sync.OnceValue(func() *words.Phrases { return phrasesOf(actionTable) })
	statusPhrases = sync.OnceValue(func() *words.Phrases { return phrasesOf(statusTable) })
)

// What the phrases of boundTable do.
const (
	atMost    = "max"
	atLeast   = "min"
	fromEvent = "from"     // "after", "from": an event follows
	plusTime  = "plus"     // "End of contract + 2 years"
	thenDone  = "then"     // an action follows
	forCase   = "case"     // "with consent", "for applicants"
	until     = "until"    // criteria
	atOnce    = "now"      // "immediately"
	vague     = "vague"    // "about", "annually", "see policy"
	worded    = "criteria" // "permanently", "as long as necessary", "records schedule"
	labelled  = "label"    // "Retention:", "DUA :"
	longer    = "longer"   // "longer", "más tiempo": the period is not all that is said
	aged      = "aged"     // "of age", "alt": a person's years
)

// readPeriodCell reads how long data are kept.
func readPeriodCell(text, tag string) Reading {
	if p, ok := ReadPeriod(text); ok {
		return one(Element{Text: text, Period: p})
	}
	tokens := words.Tokens(text)
	if code, end := boundPhrases().At(tokens, 0, tag); code == atOnce && end == len(tokens) {
		p, _ := writtenPeriod("P0D")
		return one(Element{Text: text, Period: p}) // "not stored" denies no rule
	}
	if len(tokens) <= 3 && words.NoneIn(tokens, tag) {
		return Reading{None: true}
	}
	var r Reading
	for _, p := range periodPieces(text, tag) {
		e := readPeriodPiece(text, p, tag)
		if n := len(r.Elements); n > 0 && e.Period.IsZero() && e.Limit.IsZero() && e.Minimum.IsZero() {
			last := &r.Elements[n-1]
			if e.Action != "" && (last.Action == "" || last.Action == e.Action) {
				last.Action, last.Text = e.Action, last.Text+"; "+e.Text
				continue
			}
			if e.Doubt != "" && e.Criteria == "" && last.Doubt == "" && len(durations(p.tokens, tag)) == 0 {
				last.add(p.text, p.tokens, tag)
				continue
			}
		}
		r.Elements = append(r.Elements, e)
	}
	// Two periods without the case or the event of either: which holds is not said.
	bare := 0
	for i := range r.Elements {
		e := &r.Elements[i]
		if len(r.Elements) > 1 && e.When == "" && e.Law != "" && !words.Statute(e.Law) {
			e.When, e.Law = e.Law, "" // "30 days (Logs), 1 year (Backups)"
		}
		if len(r.Elements) > 1 && e.When == "" && strings.HasSuffix(e.Text, "("+e.Remark+")") {
			e.When, e.Remark = e.Remark, "" // "10 years (accounts) / 5 years (contracts)"
		}
		if e.Doubt == "" && e.When == "" && e.From == "" && e.Criteria == "" {
			bare++
		}
	}
	if n := len(r.Elements); n == 2 && lowest(r.Elements[0]) && highest(r.Elements[1]) {
		r.Elements[1].Minimum, r.Elements[1].Criteria, r.Elements[1].Text = r.Elements[0].Minimum, text, text
		return Reading{Elements: r.Elements[1:]}
	}
	if len(r.Elements) > 1 && slices.ContainsFunc(r.Elements, func(e Element) bool {
		t := words.Tokens(e.Text)
		return e.Doubt == Undecided && len(t) > 0 && (t[0].Is(words.Maybe, tag) || t[0].Is(words.Or, tag))
	}) {
		return one(Element{Text: text, Doubt: Undecided}) // "6 months, sometimes 1 year"
	}
	if bare > 1 || len(r.Elements) > 1 && slices.ContainsFunc(tokens, func(t words.Token) bool { return nowWords[t.Text] }) {
		return one(Element{Text: text, Doubt: Undecided})
	}
	return r
}

// add adds to a rule of retention words from which nothing else was read: a
// condition or an exception is the case it is for, words that add something are
// a remark, and words that deny it, leave it open or are of another time put it
// in doubt.
func (e *Element) add(text string, tokens []words.Token, tag string) {
	s := textOf(text, tokens)
	switch left := words.LeftOf(text, tokens, nil, tag); {
	case s == "":
	case conditional(tokens, tag):
		e.When = joinWords(e.When, s)
	case left.Has(words.LeftUnsure | words.LeftNumber), says(tokens, longer, tag), says(tokens, aged, tag):
		e.Doubt = Undecided
	case !hasCriteria(tokens, tag) && strange(text, tokens, tag):
		e.Doubt = Unknown
	default:
		e.Remark = joinWords(e.Remark, s)
	}
}

// bracketWords is how many words that are not known a remark in brackets has at
// most.
const bracketWords = 3

// strange reports whether words of which nothing was read are neither known
// beside a length of time, nor a law, nor a short remark in brackets.
func strange(text string, tokens []words.Token, tag string) bool {
	unknown := 0
	for i := 0; i < len(tokens); {
		if end := besideTime(tokens, i, tag); end > i {
			i = end
			continue
		}
		if words.LeftOf(text, tokens[i:i+1], nil, tag).Has(words.LeftWords) {
			unknown++
		}
		i++
	}
	most := 0
	if from := tokens[0].From; from > 0 && text[from-1] == '(' {
		most = bracketWords
	}
	return unknown > most && !words.Statute(textOf(text, tokens))
}

// besideTime returns the index after words that may stand beside a length of
// time and only say of what data or of whom it is: "invoices", "rolling"; i if
// none do.
func besideTime(tokens []words.Token, i int, tag string) (end int) {
	if recordWords().has(tokens[i].Text) {
		return i + 1
	}
	for _, phrases := range [...]*words.Phrases{dataNouns(), dataPhrases(), subjectPhrases(), boundPhrases(), actionPhrases()} {
		if code, to := phrases.At(tokens, i, tag); code != "" {
			end = max(end, to)
		}
	}
	return max(i, end)
}

// conditional reports whether words begin with one for a condition or an
// exception, and go on: "unless a claim is pending".
func conditional(tokens []words.Token, tag string) bool {
	for i, t := range tokens {
		if t.Is(words.Unless, tag) {
			return slices.ContainsFunc(tokens[i+1:], func(t words.Token) bool { return t.Kind == words.Word && !t.Is(words.Stop, tag) })
		}
		if t.Kind == words.Number || t.Kind == words.Word && !t.Is(words.Stop, tag) {
			return false
		}
	}
	return false
}

// says reports whether a phrase of boundTable with a code stands among tokens.
func says(tokens []words.Token, code, tag string) bool {
	for i := range tokens {
		if c, _ := boundPhrases().At(tokens, i, tag); c == code {
			return true
		}
	}
	return false
}

// ofToday puts in doubt what a cell says of another time: "formerly 10 years".
func ofToday(r Reading, tokens []words.Token, tag string) Reading {
	for i := 1; i+1 < len(tokens); i++ {
		if n := len(r.Elements) - 1; n >= 0 && pastVerbs[tokens[i].Text] && tokens[i+1].Kind == words.Number {
			r.Elements[n].Doubt = Undecided // "5 years, once was 7"
		}
	}
	if !pastVerbs[tokens[0].Text] && !slices.ContainsFunc(tokens, func(t words.Token) bool { return t.Is(words.NotNow, tag) || askWords[t.Text] }) {
		return r
	}
	first := slices.ContainsFunc(tokens, func(t words.Token) bool { return askWords[t.Text] }) || tokens[0].Is(words.NotNow, tag) || pastVerbs[tokens[0].Text] // "until now not erased"
	for i := range r.Elements {
		if e := &r.Elements[i]; e.Doubt == "" && (first || !(e.Period.IsZero() && e.Limit.IsZero() && e.Minimum.IsZero())) {
			e.Doubt = Undecided
		}
	}
	return r
}

// askWords are words for "ask", which leave a length of time to somebody else,
// folded.
var askWords = map[string]bool{"ask": true, "nachfragen": true, "fragen": true, "demander": true, "preguntar": true, "consultar": true, "chiedere": true, "navragen": true, "vragen": true, "zapytac": true, "perguntar": true, "sporg": true, "fraga": true, "kysy": true, "zeptat": true, "ρωτηθει": true, "intrebat": true, "kerdezni": true, "пита": true}

// pastVerbs are words for "was" that may begin a cell.
var pastVerbs = map[string]bool{"was": true, "were": true, "war": true, "waren": true, "etait": true, "era": true, "byl": true, "byla": true, "bylo": true, "var": true, "oli": true, "volt": true, "беше": true, "ηταν": true}

// beforeWords are words for "before" that name another time where a colon follows,
// and nowWords those for "now", which set one length of time against another,
// folded.
var (
	beforeWords = map[string]bool{"before": true, "avant": true, "vorher": true, "antes": true, "abans": true, "prima": true, "eerst": true, "przedtem": true, "for": true, "fore": true, "ennen": true, "predtim": true, "predtym": true, "πριν": true, "inainte": true, "elotte": true, "преди": true}
	nowWords    = map[string]bool{"now": true, "nowadays": true, "jetzt": true, "nun": true, "nunmehr": true, "inzwischen": true, "mittlerweile": true, "maintenant": true, "desormais": true, "ahora": true, "ara": true, "ora": true, "adesso": true, "nu": true, "inmiddels": true, "teraz": true, "obecnie": true, "agora": true, "nyt": true, "nykyaan": true, "nyni": true, "τωρα": true, "πλεον": true, "acum": true, "сега": true}
)

// lowest and highest report whether a rule is a bare limit: "at least 6
// months", "2 years at most".
func lowest(e Element) bool {
	return e.Doubt == "" && !e.Minimum.IsZero() && e.When == "" && e.From == ""
}
func highest(e Element) bool {
	return e.Doubt == "" && !e.Limit.IsZero() && e.When == "" && e.From == "" && e.Criteria == ""
}

func joinWords(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}

// writtenPeriod reads a period in ISO 8601.
func writtenPeriod(text string) (civil.Period, bool) {
	p, err := civil.ParsePeriod(strings.ToUpper(strings.TrimSpace(text)))
	return p, err == nil
}

// periodPieces divides a cell at signs, and at commas between two lengths of
// time: "CVs: 2 years, contracts: 10 years".
func periodPieces(text, tag string) (list []piece) {
	for _, p := range pieces(text, ";|") {
		if halves := pieces(p.text, "/"); len(halves) > 1 {
			timed := 0
			for _, q := range halves {
				if len(durations(q.tokens, tag)) > 0 {
					timed++
				}
			}
			if timed == len(halves) {
				list = append(list, halves...)
				continue
			}
		}
		if halves := sentences(p.text); len(halves) > 1 && !slices.ContainsFunc(halves, func(q piece) bool { return len(durations(q.tokens, tag)) == 0 }) {
			list = append(list, halves...) // "Staff: 6 years. Applicants: 6 months."
			continue
		}
		parts := pieces(p.text, ",")
		timed := 0
		for i, q := range parts {
			if len(durations(q.tokens, tag)) > 0 || i > 0 && timed > 0 && lasting(q.tokens, tag) {
				timed++
			}
		}
		if timed < 2 {
			list = append(list, p)
			continue
		}
		open := -1 // where a piece begins that has no length of time yet
		for i, q := range parts {
			has := len(durations(q.tokens, tag)) > 0 || i > 0 && open < 0 && lasting(q.tokens, tag)
			switch {
			case open >= 0:
				q = joinPieces(parts[open], q)
				if has {
					list = append(list, q)
					open = -1
				}
			case has:
				list = append(list, q)
			case len(list) > 0 && i > 0:
				last := &list[len(list)-1]
				last.text += ", " + q.text
				last.tokens = words.Tokens(last.text)
			default:
				open = i
			}
		}
	}
	return list
}

// sentences divides a text at full stops after a word of some length, before a
// capital letter.
func sentences(text string) (list []piece) {
	tokens := words.Tokens(text)
	from := 0
	for i, t := range tokens {
		last := i+1 == len(tokens)
		if last || t.Text == "." && i > 0 && tokens[i-1].Kind == words.Word && (len(tokens[i-1].Text) > 4 || labelAhead(tokens[i+1:])) && tokens[i+1].Spaced && capital(text[tokens[i+1].From:]) && tokens[i+1].Kind == words.Word {
			if s := textOf(text, tokens[from:i+1]); s != "" {
				list = append(list, piece{s, words.Tokens(s)})
			}
			from = i + 1
		}
	}
	return list
}

// labelAhead reports whether a colon follows within a few words.
func labelAhead(tokens []words.Token) bool {
	return slices.ContainsFunc(tokens[:min(4, len(tokens))], func(t words.Token) bool { return t.Text == ":" })
}

// lasting reports whether a piece names something and then says that it is kept
// by other criteria than a length of time: "minutes permanently".
func lasting(tokens []words.Token, tag string) bool {
	for i := range tokens {
		if code, _ := boundPhrases().At(tokens, i, tag); code == worded {
			return i > 0 && !restIdle(tokens[:i], tag) && boundOf(tokens, tag) == ""
		} else if code != "" {
			return false
		}
	}
	return false
}

func joinPieces(a, b piece) piece {
	s := a.text + ", " + b.text
	return piece{s, words.Tokens(s)}
}

// readPeriodPiece reads one rule of retention.
func readPeriodPiece(cell string, p piece, tag string) Element {
	e := Element{Text: p.text}
	tokens, text := p.tokens, p.text
	if strings.Contains(text, "?") {
		e.Doubt = Undecided
		return e
	}
	if len(tokens) > 1 && beforeWords[tokens[0].Text] && tokens[1].Text == ":" {
		e.Doubt = Undecided
		return e
	}
	// "Applicants: 6 months".
	for i, t := range tokens {
		if t.Text == ":" && i > 0 && i+1 < len(tokens) && i <= 8 {
			if code, end := boundPhrases().At(tokens, 0, tag); (code != labelled || end < i) && len(durations(tokens[:i], tag)) == 0 {
				if code != labelled && code != atMost && code != atLeast && code != thenDone {
					if e.When = textOf(text, tokens[:i]); words.LeftOf(text, tokens[:i], nil, tag).Has(words.LeftElsewhen|words.LeftYear) || doubted(tokens[:i], make([]bool, i), tag) {
						e.Doubt = Undecided
						return e
					}
				}
			}
			if code, _ := boundPhrases().At(tokens, 0, tag); code == atMost || code == atLeast || len(durations(tokens[:i], tag)) > 0 {
				break
			}
			tokens = tokens[i+1:]
			break
		}
	}
	if p, act, ok := fileCode(tokens, tag); ok {
		e.Period, e.Action = p, act
		if currentYear[tokens[0].Text] {
			e.From = textOf(text, tokens[:1])
		}
		if p.IsZero() {
			e.Criteria = text
		}
		return e
	}
	times := durations(tokens, tag)
	switch {
	case len(times) == 0:
		return readCriteria(e, text, tokens, tag)
	case len(times) == 2 && !times[0].doubt && !times[1].doubt:
		return readTwo(e, text, tokens, times, tag)
	case len(times) > 1 || times[0].doubt:
		e.Doubt = Undecided
		return e
	}
	d := times[0]
	if slices.ContainsFunc(tokens, func(t words.Token) bool { return otherTimes().has(t.Text) }) {
		e.Doubt = Undecided
		return e
	}
	before, after := tokens[:d.from], tokens[d.to:]
	if n := len(before); n > 1 && (before[n-1].Is(words.And, tag) || before[n-1].Text == "&") {
		if _, end := numberAt(before, n-2, tag); end == n-1 {
			e.Doubt = Undecided // "between 2 and 4 years"
			return e
		}
	}
	if n := len(after); english(tag) && n > 0 && after[0].Kind == words.Word && d.p != onePeriod(d.p) && singular[tokens[d.to-1].Text] && tokens[d.to-1].Spaced && !after[0].Is(words.Stop, tag) && boundOf(after, tag) == "" {
		e.Doubt = Undecided // "a two year contract"
		return e
	}
	if untilClause(before, tag) {
		e.Criteria = text
		return e
	}
	if elsewhere(before, after, d.p, tag) || ofContract(before, after, tag) {
		e.Doubt = Undecided
		return e
	}
	bound, negated := "", false
	// What stands before the number.
	fromText := ""
	lead := 0
	for i := 0; i < len(before); {
		code, end := boundPhrases().At(before, i, tag)
		act, actEnd := actionPhrases().At(before, i, tag)
		switch {
		case act != "" && actEnd >= end:
			if e.Action == "" {
				e.Action = ropa.RetentionAction(act)
			}
			i, lead = actEnd, actEnd
			continue
		case code == atMost || code == atLeast:
			if bound != "" && bound != code {
				bound = "both"
			} else {
				bound = code
			}
			if i > lead && !negated {
				e.add(text, before[lead:i], tag)
			}
			lead, i = end, end
			continue
		case code == plusTime && restIdle(before[end:], tag):
			fromText = textOf(text, before[lead:i])
			i, lead = len(before), len(before)
			continue
		case code == vague:
			e.Doubt = Undecided
			return e
		case code == atOnce:
			negated = true // "not kept longer than"
		case code == until && restIdle(before[end:], tag):
			if before[i].Text == "until" || before[i].Text == "till" {
				bound = atMost
			}
			lead, i = end, end
			continue
		case code == until && i > 0:
			e.Criteria = textOf(text, before[lead:])
			lead, i = len(before), len(before)
			continue
		case code == worded && i >= lead:
			e.Criteria = text
			i = end
			continue
		case before[i].Text == "<" || before[i].Text == "≤":
			bound = atMost
		case before[i].Text == ">" || before[i].Text == "≥" || before[i].Text == "~" || before[i].Text == "≈":
			bound = atLeast
			if before[i].Text == "~" || before[i].Text == "≈" {
				e.Doubt = Undecided
				return e
			}
		case before[i].Text == "+":
			fromText = textOf(text, before[lead:i])
			lead = i + 1
		case before[i].Is(words.Or, tag) && i > 0:
			e.Doubt = Undecided
			return e
		case before[i].Is(words.Not, tag) && code == "":
			negated = true
		}
		if code != "" {
			i = end
			if code == fromEvent && restIdle(before[end:], tag) { // "review after 5 years"
				switch at := end - 1; {
				case at <= lead:
				case postposed[tag]:
					fromText = textOf(text, before[lead:at])
				case !restIdle(before[lead:i], tag):
					e.add(text, before[lead:i], tag) // "anniversary after 25 years"
				}
				lead, i = len(before), len(before)
			}
			continue
		}
		i++
	}
	if lead < len(before) && fromText == "" {
		rest := before[lead:]
		if code, end := boundPhrases().At(rest, 0, tag); code == fromEvent {
			fromText = textOf(text, rest[end:]) // "from the end of the contract: 6 years"
		} else if !restIdle(rest, tag) {
			s := textOf(text, rest)
			if left := words.LeftOf(text, rest, nil, tag); len(rest) <= bracketWords+1 && !left.Has(words.LeftUnsure|words.LeftNumber) && p.text != cell && len(durations(words.Tokens(cell), tag)) > 1 && !names(rest, boundPhrases(), tag) {
				e.When = s // one of several: "minutes 10 years; sign-in sheets 1 month"
			} else if e.add(text, rest, tag); e.Remark == s && e.When == "" && strings.Count(s, " ") < 3 {
				e.When, e.Remark = s, ""
			}
			if e.Action == "" && genitives[rest[len(rest)-1].Text] { // "persons of 60 years"
				e.Doubt = Undecided
			}
		}
	}
	if n := len(before); e.Action == "" && n > 0 && len(after) == 0 && (d.p.Years() > 0 && startAges[before[n-1].Text] && restIdle(before[:n-1], tag) || spanWords[before[0].Text] && restIdle(before[1:], tag) && (n == 1 || n == 2 && before[1].Kind == words.Word) || n == 3 && before[0].Text == "il" && before[1].Text == "y") {
		e.Doubt = Undecided // "ab 16 Jahren", "seit 10 Jahren"
		return e
	}
	if d.p.Years() > 0 && e.Action == "" && len(before) > 0 && fromText == "" && (bound != "" || lead == len(before)) && names(before, subjectPhrases(), tag) {
		e.Doubt = Undecided // "employees over 50 years"
	}
	if e.Criteria == "" && fromText == "" && bound == atMost && e.Remark != "" && hasCriteria(words.Tokens(e.Remark), tag) {
		e.Criteria, e.Remark = e.Remark, ""
	}
	switch {
	case negated && bound == atLeast:
		bound = atMost
	case negated && bound == "":
		e.Doubt = Undecided
		return e
	}
	e.From = fromText
	// What stands after the unit.
	readAfter(&e, text, after, tag, &bound)
	if e.Doubt != "" {
		return Element{Text: p.text, Doubt: e.Doubt}
	}
	switch bound {
	case atMost:
		e.Limit = d.p
	case atLeast:
		e.Minimum, e.Criteria = d.p, text
	case "both":
		e.Doubt = Undecided
	default:
		e.Period = d.p
		if e.Criteria != "" {
			e.Remark, e.Criteria = joinWords(e.Remark, e.Criteria), ""
		}
	}
	return e
}

// actionSoon reports whether what is done with data stands among the next words.
func actionSoon(tokens []words.Token, tag string) bool {
	for i := 0; i < len(tokens) && i < 3; i++ {
		if act, _ := actionPhrases().At(tokens, i, tag); act != "" {
			return true
		}
	}
	return false
}

// boundOf is what the first phrase of a remark says.
func boundOf(tokens []words.Token, tag string) string {
	code, _ := boundPhrases().At(tokens, 0, tag)
	return code
}

func capital(s string) bool { return s != "" && strings.ToUpper(s[:1]) == s[:1] && s[0] < 0x80 }

// restIdle reports whether only small words and signs are left.
func restIdle(tokens []words.Token, tag string) bool {
	for i := 0; i < len(tokens); {
		if code, end := boundPhrases().At(tokens, i, tag); code == labelled {
			i = end
			continue
		}
		if t := tokens[i]; t.Kind == words.Number || t.Kind == words.Word && !t.Is(words.Stop, tag) && len(t.Text) > 1 {
			return false
		}
		i++
	}
	return true
}

// startAges are words for "from" before an age, folded.
var startAges = map[string]bool{"ab": true, "from": true, "des": true, "desde": true, "dai": true, "vanaf": true, "od": true, "fra": true, "fran": true, "alkaen": true, "από": true, "απο": true, "от": true, "partir": true}

// spanWords are words for "since", "ago" and "in" that alone before a length of
// time say when something was or will be, folded.
var spanWords = map[string]bool{"since": true, "in": true, "seit": true, "vor": true, "depuis": true, "dans": true, "hace": true, "da": true, "fra": true, "tra": true, "sinds": true, "over": true, "sedan": true, "siden": true, "om": true, "za": true, "πριν": true, "acum": true, "преди": true}

// otherTimes are words for times that are none of retention: of notice, on
// trial.
var otherTimes = sync.OnceValue(func() *stems {
	return stemsOf(`notice kündigungsfrist* laufzeit* vertragslaufzeit* probezeit* lieferzeit* préavis preaviso preavviso preavís opzegtermijn* looptijd* proeftijd* wypowiedzeni* opsigelse* oppsigelse* uppsägning* irtisanomi* výpověd* προειδοποίηση* preaviz felmondás* предизвестие probation* trial pre-aviso`)
})

// genitives are words for "of" and "with" that no length of time follows.
var genitives = map[string]bool{"with": true, "mit": true, "avec": true, "con": true, "met": true, "med": true, "com": true, "of": true, "de": true, "d": true, "di": true, "van": true, "von": true, "da": true, "do": true}

// singular are English units that only describe a noun after a number of more
// than one.
var singular = map[string]bool{"year": true, "month": true, "week": true, "day": true, "hour": true}

// onePeriod is one of the units of a length of time.
func onePeriod(p civil.Period) civil.Period {
	for _, one := range [...]string{"P1Y", "P1M", "P1W", "P1D", "PT1H"} {
		if q := civil.MustPeriod(one); p == q {
			return q
		}
	}
	return civil.Period{}
}

// names reports whether one of the phrases stands among tokens.
func names(tokens []words.Token, phrases *words.Phrases, tag string) bool {
	for i := range tokens {
		if code, _ := phrases.At(tokens, i, tag); code != "" {
			return true
		}
	}
	return false
}

// readTwo reads a piece with two lengths of time: a minimum and a maximum, or
// two rules, each of them with its event or its case.
func readTwo(e Element, text string, tokens []words.Token, times []duration, tag string) Element {
	low, high := false, false
	for i, from := range []int{0, times[0].to} {
		for j := from; j < times[i].from; j++ {
			switch code, _ := boundPhrases().At(tokens, j, tag); code {
			case atLeast:
				low = low || i == 0
			case atMost:
				high = high || i == 1
			}
		}
	}
	if low && high {
		e.Minimum, e.Limit, e.Criteria = times[0].p, times[1].p, text
		return e
	}
	e.Doubt = Undecided
	return e
}
