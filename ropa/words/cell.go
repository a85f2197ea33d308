package words

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openropa/openropa/ropa/fact"
)

// whole returns the code of the phrase that a span of tokens is, in the
// languages of the cell; phrases of three letters and less that belong to
// another language do not count.
func whole(p *Phrases, tokens []Token, lang string) string {
	tokens = bare(tokens)
	if len(tokens) == 0 {
		return ""
	}
	for _, l := range [...]string{lang, ""} {
		for i := 0; i < len(tokens) && i < 4; i++ {
			if i > 0 && !(tokens[i-1].Kind == Mark || tokens[i-1].Is(Stop, lang)) {
				break
			}
			code, end := p.At(tokens, i, l)
			if code == "" {
				continue
			}
			long := end-i > 1 || utf8.RuneCountInString(tokens[i].Text) > 1
			for end < len(tokens) && (tokens[end].Kind == Mark || end+1 == len(tokens) && long && tokens[end].Is(Stop, lang)) {
				end++
			}
			if end < len(tokens) && code != cellOpen {
				continue
			}
			if l != lang && tokens[len(tokens)-1].To-tokens[i].From <= 3 {
				return ""
			}
			return code
		}
	}
	return ""
}

// bare leaves out the marks around tokens.
func bare(tokens []Token) []Token {
	for len(tokens) > 0 && (tokens[0].Kind == Mark || tokens[0].Kind == Break) {
		tokens = tokens[1:]
	}
	for n := len(tokens); n > 0 && (tokens[n-1].Kind == Mark || tokens[n-1].Kind == Break); n-- {
		tokens = tokens[:n-1]
	}
	return tokens
}

// head returns the tokens before the first sign that divides: a bracket, a
// comma, a dash, a colon, a full stop before a space.
func head(tokens []Token) (first, rest []Token) {
	for i, t := range tokens {
		if i > 0 && (t.Kind == Break || t.Kind == Mark && (strings.Contains("(,;:/", t.Text) && !slashed(tokens, i) || t.Text == "-" && t.Spaced ||
			t.Text == "." && (i+1 == len(tokens) || tokens[i+1].Spaced && utf8.RuneCountInString(tokens[i-1].Text) > 1))) {
			return tokens[:i], tokens[i:]
		}
	}
	return tokens, nil
}

func anyIs(tokens []Token, role Role, lang string) bool {
	for i, t := range tokens {
		if t.Is(role, lang) && !(role == Not && numbering(tokens, i)) {
			return true
		}
	}
	return false
}

// None reports whether a cell says that there is none of what its column asks
// for, or that the column does not apply: "keine", "n/a", "no transfers
// outside the EEA", "within the EU only". A denial that makes an exception, or
// that is denied itself, is none.
func None(text, lang string) bool { return NoneIn(Tokens(text), lang) }

// NoneIn is None for the tokens of a text.
func NoneIn(tokens []Token, lang string) bool {
	lang = baseOf(lang)
	if len(tokens) == 0 {
		return false
	}
	if dashes(tokens) {
		return true
	}
	if hasText(tokens, "?") || numberOf(tokens) {
		return false
	}
	if whole(vocab().cells, tokens, lang) == cellNone || denies(tokens, lang) {
		return true
	}
	first, rest := head(tokens)
	if len(rest) == 0 || strings.Contains("/", rest[0].Text) || excepts(rest, lang) {
		return false
	}
	return whole(vocab().cells, first, lang) == cellNone || rest[0].Text != ":" && denies(first, lang) && anyIs(first, Not, lang)
}

// numberOf reports whether words begin with the "no." of a number of something:
// "No. of children", "No. de sécurité sociale".
func numberOf(tokens []Token) bool {
	return len(tokens) > 3 && tokens[0].Text == "no" && tokens[1].Text == "." && !tokens[1].Spaced && ofWords[tokens[2].Text]
}

// ofWords are words for "of", folded.
var ofWords = map[string]bool{"of": true, "de": true, "du": true, "des": true, "d": true, "do": true, "da": true, "del": true, "della": true, "di": true}

// excepts reports whether what follows a denial makes an exception of somebody
// or something ("none, only the accountant"), leaves a choice, or says that it
// is so at another time ("none; planned").
func excepts(rest []Token, lang string) bool {
	only, not, later, own, union := false, false, false, false, false
	home := staysHome(rest)
	for i, t := range rest {
		switch {
		case i > 0 && year(t) && starts[rest[i-1].Text]: // "no, only from 2027"
			return true
		case t.Kind != Word:
		case t.Is(Only, lang):
			only = true
		case t.Is(Maybe, lang), t.Is(Unless, lang) && !t.Is(Stop, lang), t.Is(Until, lang) && i+1 < len(rest) && rest[i+1].Kind == Number:
			return true
		case t.Is(Not, lang):
			not = true
		case t.Is(NotNow, lang):
			later = true
		case t.Is(Union, lang):
			union = true
		default:
			own = own || leftAt(rest, i, lang, langsOf(lang), false) == LeftWords && !t.Is(Idle, lang) && !t.Is(Outside, lang)
		}
	}
	return only && own && !union && !home || later && !not
}

// staysHome reports whether words say that something stays with the keeper: a
// word for "stay" and one for "our own".
func staysHome(tokens []Token) bool {
	stays, ours := false, false
	for _, t := range tokens {
		stays = stays || stayWords[t.Text]
		ours = ours || ourWords[t.Text]
	}
	return stays && ours
}

// stayWords are words for "stay" and ourWords those for "our own", folded.
var (
	stayWords = map[string]bool{"stay": true, "stays": true, "remain": true, "remains": true, "bleiben": true, "verbleiben": true, "restent": true, "reste": true, "demeurent": true, "restano": true, "rimangono": true, "permanecen": true, "quedan": true, "blijven": true, "pozostaja": true, "permanecem": true, "ficam": true, "forbliver": true, "stannar": true, "zustavaji": true}
	ourWords  = map[string]bool{"our": true, "own": true, "unserem": true, "unseren": true, "eigenen": true, "notre": true, "nos": true, "propre": true, "nuestro": true, "nuestros": true, "propio": true, "nostro": true, "nostri": true, "proprio": true, "onze": true, "eigen": true, "naszym": true, "naszych": true, "wlasnym": true, "nosso": true, "nossos": true, "egen": true, "egne": true, "vores": true, "var": true, "vlastnim": true, "nasem": true}
)

func hasText(tokens []Token, text string) bool {
	for _, t := range tokens {
		if t.Text == text {
			return true
		}
	}
	return false
}

// dashes reports whether a cell is a dash or a slash and nothing else.
func dashes(tokens []Token) bool {
	dots := 0
	for _, t := range tokens {
		switch t.Text {
		case "-", "/", "∅":
		case ".":
			dots++
		default:
			return false
		}
	}
	return len(tokens) <= 3 && dots < len(tokens)
}

// denies reports whether all words of a cell are a denial and what may stand
// in one, or keep what happens within the Union.
func denies(tokens []Token, lang string) bool {
	all := searched(lang)
	v := vocab()
	not, only, outside, union, idle := 0, 0, false, false, 0
	for i, t := range tokens {
		if t.Kind == Number || t.Text == "?" || t.Text == "+" || t.Text == "%" {
			return false
		}
		if t.Kind != Word {
			continue
		}
		word := t.Text
		known := false
		if v.maybe.has(word, all) && !v.only.has(word, all) && !v.outside.has(word, all) {
			return false
		}
		if v.not.has(word, all) && !(v.stop.has(word, langsOf(lang)) && !v.not.has(word, langsOf(lang))) {
			if !(i > 0 && v.not.has(tokens[i-1].Text, all)) {
				not++
			}
			known = true
		}
		if v.only.has(word, all) {
			only++
			known = true
		}
		if v.outside.has(word, all) {
			outside, known = true, true
		}
		if v.union.has(word, all) || unionNamed(tokens, i) {
			union, known = true, true
		}
		if v.idle.has(word, all) {
			idle++
			known = true
		}
		if !known && !v.stop.has(word, all) && !(utf8.RuneCountInString(word) == 1) {
			return false
		}
	}
	switch {
	case not == 1 || not == 2 && idle > 0 && lang != "en" && lang != "de" && lang != "nl":
		return only == 0 && (outside || !union || idle > 0) || only > 0 && outside && union
	case not == 0:
		return only > 0 && union && !outside
	}
	return false
}

// unionNamed reports whether the word at i and one beside it name the European
// Union or the European Economic Area in full.
func unionNamed(tokens []Token, i int) bool {
	european := false
	for _, stem := range europeans {
		european = european || strings.HasPrefix(tokens[i].Text, stem)
	}
	if !european {
		return false
	}
	for _, j := range [...]int{i - 2, i - 1, i + 1} {
		if j >= 0 && j < len(tokens) && unionNames[tokens[j].Text] {
			return true
		}
	}
	return false
}

// europeans is what words for "European" begin with, and unionNames what stands
// beside them in the names of the Union and the Economic Area, folded.
var (
	europeans  = []string{"europ", "euroop", "evrop", "europai", "ευρωπ", "европ"}
	unionNames = func() map[string]bool {
		set := make(map[string]bool)
		for w := range strings.FieldsSeq(Fold("union unión unió unione unie unii unia união unionen unionin unioni unie únie únia ένωση ένωσης uniunea uniunii unió unióban unióból unióban съюз economic wirtschaftsraum wirtschaftsraums économique económico econòmic economico economische gospodarczym gospodarczy gospodarczego økonomiske ekonomiska talousalueen talousalue hospodářský hospodářského hospodárskeho οικονομικό οικονομικού economic gazdasági икономическо")) {
			set[w] = true
		}
		return set
	}()
)

// Placeholder reports whether nobody has filled a cell in: it holds a mark for
// that ("TBD", "zu prüfen", "[to be completed]"), a hint of the form ("e.g. 7
// years", "dd/mm/yyyy"), a choice not made ("Yes / No") or a blank to fill
// ("_____ years", "[X] months"). A denial is none; TODO is none in Spanish,
// Catalan and Portuguese, where it is a word.
func Placeholder(text, lang string) bool { return PlaceholderIn(text, Tokens(text), lang) }

// PlaceholderIn is Placeholder for a text whose tokens are at hand.
func PlaceholderIn(text string, tokens []Token, lang string) bool {
	lang = baseOf(lang)
	trimmed := strings.TrimSpace(text)
	if trimmed == "" || len(tokens) == 0 {
		return false
	}
	if strings.Contains(trimmed, "__") || strings.Contains(trimmed, "{{") || strings.Contains(trimmed, "<<") {
		return true
	}
	if open, shut := trimmed[0], trimmed[len(trimmed)-1]; open == '[' && shut == ']' || open == '<' && shut == '>' || open == '{' && shut == '}' {
		if inner := bare(tokens); len(inner) > 1 || len(inner) == 1 && inner[0].Text != "x" {
			return true
		}
	}
	words := bare(tokens)
	if len(words) == 0 {
		return blank(trimmed) && !dashes(tokens)
	}
	if len(words) == 1 && words[0].Kind == Word && len(words[0].Text) >= 3 && (strings.Trim(words[0].Text, "x") == "" || strings.Trim(words[0].Text, "z") == "") {
		return true
	}
	if len(words) == 1 && words[0].Text == "todo" && !anySet(langsOf(lang), "es", "ca", "pt", "gl") {
		return text[words[0].From:words[0].To] == "TODO" || lang == "en"
	}
	if hasText(tokens, "lorem") && hasText(tokens, "ipsum") {
		return true
	}
	if untouched(tokens) || dateForm(words) || choice(tokens, lang) || blankIn(tokens, lang) {
		return true
	}
	if code := whole(vocab().cells, tokens, lang); code == cellTodo || code == cellOpen {
		return true
	}
	if code, end := vocab().hints.At(words, 0, lang); code != "" && end < len(words) {
		return true
	}
	first, rest := head(tokens)
	if len(rest) == 0 || rest[0].Text == "/" {
		return false
	}
	if code := whole(vocab().cells, first, lang); code != cellTodo && code != cellOpen {
		return false
	}
	// A verb alone begins a purpose too ("Prüfen, ob ein Kauf auf Rechnung
	// möglich ist"): what follows its comma is then no such mark.
	verb := len(first) == 1 && len(first[0].Text) > 4 && rest[0].Text == ","
	return !verb || PlaceholderIn(text[rest[0].To:], rest[1:], lang)
}

// Unfilled returns the index after a mark for "nobody has filled this in" that
// begins with token i of a longer text ("to be confirmed", "TBC"); i if none
// does.
func Unfilled(tokens []Token, i int, lang string) (end int) {
	code, end := vocab().cells.At(tokens, i, baseOf(lang))
	if code != cellTodo && code != cellOpen || tokens[i].Text == "select" || tokens[i].Text == "choose" {
		return i
	}
	return end
}

func anySet(set langSet, tags ...string) bool {
	for _, tag := range tags {
		if set != allLangs && set&langsOf(tag) != 0 && langsOf(tag) != allLangs {
			return true
		}
	}
	return false
}

// blank reports whether signs alone are a blank to fill: dots, question marks.
// A dash is a denial.
func blank(s string) bool {
	for _, c := range s {
		if strings.ContainsRune("-–—−/✓✔☒☑☐✗✘∅", c) || c == 'x' || c == 'X' {
			return false
		}
	}
	return true
}

// timeUnits are words for lengths of time, folded, in most languages of the
// Union.
var timeUnits = func() map[string]bool {
	set := make(map[string]bool)
	for _, word := range strings.Fields("day days week weeks month months year years tag tage tagen woche wochen monat monate monaten jahr jahre jahren " +
		"jour jours semaine semaines mois an ans annee annees dia dias semana semanas mes meses ano anos any anys giorno giorni settimana settimane mese mesi anno anni " +
		"dag dagen weken maand maanden jaar jaren dni tygodni miesiecy miesiace rok lata lat roku let dagar manader ar dage maneder paivaa kuukautta vuotta zile luni ani") {
		set[word] = true
	}
	return set
}()

// TimeUnit reports whether a folded word is one for a length of time: a day, a
// week, a month, a year.
func TimeUnit(word string) bool { return timeUnits[word] }

// blankIn reports whether a text has a blank or a mark in brackets within it:
// "…… Jahre", "XX years", "[X] months", "[Name] GmbH".
func blankIn(tokens []Token, lang string) bool {
	for i, t := range tokens {
		if i+1 < len(tokens) && t.Kind == Word && strings.Trim(t.Text, "x") == "" && TimeUnit(tokens[i+1].Text) {
			return true
		}
		switch t.Text {
		case "…":
			if i == 0 && len(tokens) > 1 {
				return true
			}
		case ".":
			if i+3 < len(tokens) && tokens[i+1].Text == "." && tokens[i+2].Text == "." && tokens[i+3].Text == "." {
				return true
			}
		case "[", "<":
			shut := map[string]string{"[": "]", "<": ">"}[t.Text]
			j := i + 1
			for j < len(tokens) && j-i < 32 && tokens[j].Text != shut {
				j++
			}
			if j >= len(tokens) || tokens[j].Text != shut {
				continue
			}
			inner := tokens[i+1 : j]
			if len(inner) == 0 || strings.Trim(inner[0].Text, "x.…_") == "" && len(inner) == 1 && !(j+1 < len(tokens) && tokens[j+1].Kind == Word && answerOf(tokens[j+1:j+2], lang) != "") {
				return len(inner) > 0
			}
			if code := whole(vocab().cells, inner, lang); code == cellTodo || code == cellOpen {
				return true
			}
			if code, _ := vocab().hints.At(inner, 0, lang); code != "" {
				return true
			}
		}
	}
	return false
}

// dateForm reports whether words are the form of a date: dd/mm/yyyy, TT.MM.JJJJ.
func dateForm(words []Token) bool {
	var letters []string
	for _, t := range words {
		switch {
		case t.Kind == Word:
			letters = append(letters, t.Text)
		case !strings.Contains("/.-", t.Text):
			return false
		}
	}
	if len(letters) == 1 && len(letters[0]) == 8 {
		letters = []string{letters[0][:2], letters[0][2:4], letters[0][4:]}
	}
	if len(letters) != 3 {
		return false
	}
	years := 0
	for _, w := range letters {
		n := utf8.RuneCountInString(w)
		if n != 1 && n != 2 && n != 4 || strings.Trim(w, string([]rune(w)[0])) != "" {
			return false
		}
		if n == 4 {
			years++
		}
	}
	return years == 1
}

// answerTokens is more than any answer has.
const answerTokens = 16

// choice reports whether a cell is a choice between yes and no that nobody
// made: "Yes / No", "ja/nein", "TAK/NIE".
func choice(tokens []Token, lang string) bool {
	words := bare(tokens)
	for i, t := range words {
		if i > answerTokens {
			break
		}
		if i == 0 || i+1 == len(words) || t.Text != "/" && t.Text != "|" && !t.Is(Or, lang) && t.Text != "\n" {
			continue
		}
		first, second := bare(words[:i]), firstChoice(bare(words[i+1:]))
		a, b := answerOf(first, lang), answerOf(second, lang)
		if (a == "" || b == "") && len(first) == 1 && len(second) == 1 && len(first[0].Text) > 1 && len(second[0].Text) > 1 { // "Ja / Nein" in a register in English
			c, _ := vocab().answers.At(first, 0, "")
			d, _ := vocab().answers.At(second, 0, "")
			if c != "" && d != "" && c != d {
				return true
			}
		}
		if a != "" && b != "" && a != b {
			return true
		}
	}
	return false
}

// firstChoice is the words up to the next slash: "No / NA".
func firstChoice(words []Token) []Token {
	for i, t := range words {
		if t.Text == "/" || t.Text == "|" {
			return words[:i]
		}
	}
	return words
}

// answerOf reads words that are an answer and nothing else.
func answerOf(words []Token, lang string) fact.Answer {
	switch whole(vocab().answers, words, lang) {
	case cellYes:
		return fact.Yes
	case cellNo:
		return fact.No
	}
	return ""
}

// boxes are signs that say yes or no, alone or before what they tick.
var boxes = map[string]fact.Answer{
	"✓": fact.Yes, "✔": fact.Yes, "☑": fact.Yes, "☒": fact.Yes, "🗹": fact.Yes, "✅": fact.Yes, "√": fact.Yes, "x": fact.Yes, "×": fact.Yes, "х": fact.Yes,
	"☐": fact.No, "□": fact.No, "✗": fact.No, "✘": fact.No, "❌": fact.No,
}

// Answer reads a cell that asks yes or no; "" if it is unclear, or neither.
// What follows the answer, after a sign, is a remark: "No (screening done)".
func Answer(text, lang string) fact.Answer {
	lang = baseOf(lang)
	tokens := Tokens(text)
	if len(tokens) == 0 || hasText(tokens, "?") || choice(tokens, lang) {
		return ""
	}
	if a, ok := ticked(tokens, lang); ok {
		return a
	}
	words := bare(tokens)
	if len(words) == 1 || len(words) == 3 && words[0].Text == "(" {
		switch words[0].Text {
		case "1":
			return fact.Yes
		case "0":
			return fact.No
		}
		if a, ok := boxes[words[0].Text]; ok {
			return a
		}
	}
	if code, end := vocab().cells.At(words, 0, lang); code == cellNone && end == len(words) && end > 1 {
		if _, said := vocab().answers.At(words, 0, lang); said < end {
			return "" // "nie dotyczy" is more than "nie"
		}
	}
	if a := answerOf(words, lang); a != "" {
		return a
	}
	first, rest := head(words)
	if len(rest) > 0 && rest[0].Text == "/" {
		return ""
	}
	if a := answerOf(first, lang); a != "" {
		if a == fact.Yes && utf8.RuneCountInString(first[0].Text) == 1 && rest[0].Text == "-" {
			return ""
		}
		if anyIs(rest, Unless, lang) || contradicts(text, rest, a, lang) {
			return "" // "yes, if the threshold is met", "yes (planned)"
		}
		return a // also "yes, but only for minors"
	}
	// "DPIA required: no"
	if n := len(words); rest != nil && rest[0].Text == ":" && len(first) <= 5 && !anyIs(first, Not, lang) {
		label := Tokens(text[words[len(first)].To:words[n-1].To])
		return Answer(textOf(label), lang)
	}
	// "Ja siehe Anlage 3"
	if len(words) > 1 && words[1].Kind == Word && utf8.RuneCountInString(words[0].Text) > 1 && answerOf(words[:1], lang) == fact.Yes && !anyIs(words[1:], Unless, lang) && !contradicts(text, words[1:], fact.Yes, lang) && !LeftOf(text, words[1:], nil, lang).Has(LeftUnsure&^LeftYear) {
		return fact.Yes
	}
	return ""
}

// contradicts reports whether what follows an answer takes it back, leaves it
// open or is of another time: "no, but planned", "yes,
// partly", "yes - not yet".
func contradicts(text string, rest []Token, a fact.Answer, lang string) bool {
	left := LeftOf(text, rest, nil, lang)
	if left.Has(LeftElsewhen|LeftChoice) || a == fact.Yes && left.Has(LeftDenial) {
		return true
	}
	if a == fact.No && !left.Has(LeftDenial) && slices.ContainsFunc(rest, func(t Token) bool { return vocab().foreseen.has(t.Text, allLangs) }) {
		return true
	}
	for i, t := range rest {
		if hedged(rest, i) || i > 0 && year(t) && starts[rest[i-1].Text] && a == fact.No {
			return true
		}
		if t.Is(Maybe, lang) && !t.Is(Not, lang) && !t.Is(Only, lang) && !vocab().but.has(t.Text, searched(lang)) && !t.Is(Stop, lang) || Unfilled(rest, i, lang) > i {
			return true
		}
	}
	return false
}

// starts are words for "from" before a year, folded.
var starts = map[string]bool{"from": true, "ab": true, "des": true, "partir": true, "desde": true, "dal": true, "vanaf": true, "od": true, "fra": true, "fran": true, "alkaen": true, "din": true, "от": true, "απο": true}

// boxEnd is what shuts a box that a bracket opens.
var boxEnd = map[string]string{"[": "]", "(": ")"}

// boxesIn returns where boxes stand in a cell, and what each says.
func boxesIn(tokens []Token) (at []int, state []fact.Answer) {
	round := false // "( ) yes (x) no": only where one is empty
	for i := 1; i < len(tokens); i++ {
		round = round || tokens[i-1].Text == "(" && tokens[i].Text == ")"
	}
	for i, t := range tokens {
		if b, box := boxes[t.Text]; box && t.Kind == Mark {
			at, state = append(at, i), append(state, b)
		} else if shut := boxEnd[t.Text]; shut != "" && (t.Text == "[" || round) && i+1 < len(tokens) && (tokens[i+1].Text == shut || tokens[i+1].Text == "x" && i+2 < len(tokens) && tokens[i+2].Text == shut) {
			b := fact.No
			if tokens[i+1].Text == "x" {
				b = fact.Yes
			}
			at, state = append(at, i), append(state, b)
		}
	}
	return at, state
}

// Unticked reports of each token whether it stands after a box that is not
// ticked, in a cell of several boxes before what they tick; nil if the cell is
// no such choice.
func Unticked(tokens []Token) []bool {
	at, state := boxesIn(tokens)
	if len(at) < 2 || len(bare(tokens)) == 0 || tokens[0].Kind == Word {
		return nil
	}
	off := make([]bool, len(tokens))
	for n := range at {
		to := len(tokens)
		if n+1 < len(at) {
			to = at[n+1]
		}
		for i := at[n]; i < to; i++ {
			off[i] = state[n] == fact.No
		}
	}
	return off
}

// untouched reports whether a cell has several boxes and none is ticked.
func untouched(tokens []Token) bool {
	at, state := boxesIn(tokens)
	return len(at) > 1 && !slices.Contains(state, fact.Yes) && !slices.ContainsFunc(at, func(i int) bool { return strings.Contains("✗✘❌", tokens[i].Text) })
}

// ticked reads the boxes of a form: the answer beside the box that is ticked.
// ok is false for a cell without boxes.
func ticked(tokens []Token, lang string) (a fact.Answer, ok bool) {
	at, state := boxesIn(tokens)
	if len(at) == 0 {
		return "", false
	}
	before := tokens[0].Kind == Word
	for n := range at {
		from, to := at[n]+1, len(tokens)
		if n+1 < len(at) {
			to = at[n+1]
		}
		if before {
			to = at[n]
			from = 0
			if n > 0 {
				from = at[n-1] + 1
			}
		}
		span := bare(tokens[from:to])
		for len(span) > 1 && (span[0].Text == "x" || span[0].Text == "]" || span[0].Text == ")") {
			span = bare(span[1:])
		}
		if len(at) == 1 && len(span) == 0 {
			return state[0], true
		}
		said := answerOf(span, lang)
		if said == "" {
			said = Answer(textOf(span), lang)
		}
		if state[n] != fact.Yes {
			continue
		}
		if a != "" && said != a {
			return "", true
		}
		a = said
	}
	return a, true
}

func textOf(tokens []Token) string {
	var b strings.Builder
	for _, t := range tokens {
		if t.Spaced {
			b.WriteByte(' ')
		}
		b.WriteString(t.Text)
	}
	return b.String()
}
