package lang

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

var rolePhrases = sync.OnceValue(func() *words.Phrases { return phrasesOf(roleTable) })

// vagueName is the code of words that name nobody: "third parties".
const vagueName = "?"

// readRecipientCell reads who receives data: names with their roles and
// countries.
func readRecipientCell(text string, tokens []words.Token, tag string) Reading {
	if words.NoneIn(tokens, tag) {
		if names := slices.IndexFunc(tokens, func(t words.Token) bool { return t.Kind == words.Break || strings.Contains(";,.", t.Text) }); names > 0 && namesAny(text, tokens[names:], tag) {
			return one(Element{Text: text, Name: text, Doubt: Undecided}) // "none. Payroll bureau"
		}
		return Reading{None: true}
	}
	if nobodyOutside(tokens, tag) {
		return Reading{None: true}
	}
	switch denial, whole := sharesNothing(text, tokens, tag); {
	case whole:
		return Reading{None: true}
	case denial:
		return one(Element{Text: text, Name: text, Doubt: Undecided})
	}
	var r Reading
	for _, p := range pieces(text, ";|/") {
		first := len(r.Elements)
		for _, q := range recipientParts(p, tag) {
			e := readRecipient(q, tag)
			if n := len(r.Elements); n > first && e.Role == "" && e.Doubt == "" && strings.Contains(r.Elements[first].Text, ":") {
				e.Role = r.Elements[first].Role // "Processors: A, B"
			}
			r.Elements = append(r.Elements, e)
		}
	}
	if len(r.Elements) > 1 && slices.ContainsFunc(r.Elements, func(e Element) bool { return words.None(e.Text, tag) }) {
		return one(Element{Text: text, Name: text, Doubt: Undecided}) // "none, only the accountant"
	}
	return r
}

// nobodyOutside reports whether a cell says that nobody outside, and nothing more:
// "no one outside the club".
func nobodyOutside(tokens []words.Token, tag string) bool {
	at := slices.IndexFunc(tokens, func(t words.Token) bool { return t.Is(words.Outside, tag) })
	if at < 1 || at > 3 || len(tokens) > at+5 || !words.NoneIn(tokens[:at], tag) {
		return false
	}
	return !slices.ContainsFunc(tokens[at:], func(t words.Token) bool {
		return t.Kind != words.Word || t.Is(words.Maybe, tag) && !t.Is(words.Outside, tag) || t.Is(words.Unless, tag) || t.Is(words.Or, tag) || t.Is(words.And, tag)
	})
}

// sharesNothing reports whether a cell is a sentence that denies that data are
// given to anybody ("we do not share data with anyone"), and whether it says
// nothing more: an exception, or somebody, is more.
func sharesNothing(text string, tokens []words.Token, tag string) (denial, whole bool) {
	not, shares := false, false
	whole = true
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		if code, end := rolePhrases().At(tokens, i, tag); code == vagueName && end > i {
			shares = shares || recipientLabels().has(t.Text) // "no external parties"
			i = end - 1
			continue
		}
		verb, denied := strings.CutPrefix(t.Text, "ne")
		switch {
		case t.Kind != words.Word:
			whole = whole && t.Kind == words.Mark && t.Text == "."
		case sharing().has(t.Text), recipientLabels().has(t.Text):
			shares = true // also "no external recipients"
		case denied && sharing().has(verb):
			not, shares = true, true // "nepředáváme"
		case nobodyWords[t.Text] || t.Is(words.Not, tag) && !t.Is(words.Maybe, tag):
			not = true
		case t.Is(words.Maybe, tag), t.Is(words.Unless, tag), t.Is(words.Only, tag), t.Is(words.But, tag), t.Is(words.Or, tag):
			whole = false
		case t.Is(words.Stop, tag), t.Is(words.And, tag), t.Is(words.Idle, tag), t.Is(words.Being, tag), besideSharing().has(t.Text), isDataNoun(tokens, i, tag):
		default:
			whole = whole && !words.LeftOf(text, tokens[i:i+1], nil, tag).Has(words.LeftWords)
		}
	}
	return not && shares, not && shares && whole
}

// nobodyWords are words for "nobody" in the case of who receives, folded.
var nobodyWords = map[string]bool{"nikomu": true, "nadie": true, "nessuno": true, "niemand": true, "niemandem": true, "niemanden": true, "ninguem": true, "nobody": true, "personne": true, "aucun": true, "aucune": true, "kenellekaan": true, "nimanui": true, "senkinek": true, "никого": true, "никому": true, "κανεναν": true, "κανενα": true, "ningu": true, "ingen": true}

// sharing is words for giving data to somebody, and besideSharing those that stand
// beside them and name nobody. Those of bg, ca, cs, da, el, fi, hu, ro and sv are
// from memory, and want a second look by a reader of them.
var (
	sharing = sync.OnceValue(func() *stems {
		return stemsOf(`share shared sharing disclose* pass passed give given transfer* forward* sell sold weitergeg* weitergeb* gebe* geben gegeben weiter übermittel* weitergeleit* offengelegt
			transmet* transmis* communiqu* cédon* cède* cédé* partag* divulgu* cedemos ceden cede cedid* comunic* transmit* compart* divulg* ceduti cediamo trasmess* trasmett* condivid* condivis* delen deelt gedeeld verstrek* doorgeg* doorgeven verkopen
			udostępni* przekaz* sprzedaj* ujawni* partilh* cedid* transmit* deler deles delt videregiv* udlever* lämna* lämnas delar delas utlämn* säljs luovut* jaet* předáv* poskyt* sdíl* zpřístup* κοινοποι* διαβιβάζ* διαβιβαζ* παραχωρ* comunic* furniz* divulg* transmit* adunk átad* továbbít* megoszt* kiadunk предостав* предава* споделя* разкрива* cedim cedeixen`)
	})
	besideSharing = sync.OnceValue(func() *stems {
		return stemsOf(`we our us they anyone anybody any else other wir es werden wird keine keinen jemand jemanden anderen nous les leur on ne nos quiconque nos se ningún ningun otros alguien noi li vengono sono altri alcuno alcun wij we er worden wordt iemand anderen nasze nasz są innym komukolwiek partilhados nós são outrem vi der bliver nogen nogen andra någon några ut uppgifterna tietoja tiedot emme kenellekään muille nikdo nikomu údaje našich jsou ostatním αυτά σε τρίτους noi altora nimeni mi nem adatokat adatot másnak ние не други лични cap`)
	})
)

// namesAny reports whether words that may name a recipient stand among tokens.
func namesAny(text string, tokens []words.Token, tag string) bool {
	return slices.ContainsFunc(tokens, func(t words.Token) bool {
		return t.Kind == words.Word && !t.Is(words.Idle, tag) && !t.Is(words.Only, tag) && !t.Is(words.Not, tag) && words.LeftOf(text, []words.Token{t}, nil, tag).Has(words.LeftWords)
	})
}

// recipientParts divides at commas, unless what follows is a place or a role:
// "Stripe, US".
func recipientParts(p piece, tag string) []piece {
	parts := pieces(p.text, ",")
	if len(parts) < 2 {
		return acronyms(p, tag)
	}
	list := parts[:1:1]
	for _, q := range parts[1:] {
		_, place := transfer.ReadCountry(bareOf(q), tag)
		role, end := rolePhrases().At(q.tokens, 0, tag)
		if place || role != "" && end == len(q.tokens) || companyForm[q.tokens[0].Text] {
			last := &list[len(list)-1]
			last.text += ", " + q.text
			last.tokens = words.Tokens(last.text)
			continue
		}
		list = append(list, q)
	}
	return list
}

// acronyms divides two acronyms with "and" between them: "INPS e INAIL".
func acronyms(p piece, tag string) []piece {
	if len(p.tokens) == 3 && p.tokens[1].Is(words.And, tag) {
		a, b := p.tokens[:1], p.tokens[2:]
		if acronym(p.text, a[0]) && acronym(p.text, b[0]) {
			return []piece{{textOf(p.text, a), words.Tokens(textOf(p.text, a))}, {textOf(p.text, b), words.Tokens(textOf(p.text, b))}}
		}
	}
	return []piece{p}
}

// acronym reports whether a word is of three capital letters or more.
func acronym(text string, t words.Token) bool {
	word := text[t.From:t.To]
	return t.Kind == words.Word && len(t.Text) > 2 && word == strings.ToUpper(word)
}

// bareOf is a piece without what stands in brackets.
func bareOf(p piece) string {
	s, _, _ := strings.Cut(p.text, "(")
	return strings.TrimSpace(s)
}

// companyForm are forms of companies that a comma may stand before.
var companyForm = map[string]bool{"inc": true, "ltd": true, "llc": true, "gmbh": true, "corp": true, "s": true, "lda": true, "plc": true, "ag": true, "kft": true}

// company reports whether a piece names a company with its form, other than at
// its beginning.
func company(p piece) bool {
	for i, t := range p.tokens {
		if i > 0 && companyEnds[t.Text] && capital(p.text[t.From:]) && !p.tokens[i-1].Bounds() {
			return true
		}
	}
	return false
}

// companyEnds are forms of companies, folded, which stand after a name in
// capitals, or with one.
var companyEnds = map[string]bool{"inc": true, "ltd": true, "limited": true, "llc": true, "llp": true, "plc": true, "corp": true, "gmbh": true, "ag": true, "kg": true, "ohg": true, "ug": true, "sarl": true, "sas": true, "sa": true, "sl": true, "slu": true,
	"srl": true, "spa": true, "bv": true, "nv": true, "lda": true, "aps": true, "ab": true, "oy": true, "oyj": true, "kft": true, "zrt": true, "ead": true, "ood": true, "еоод": true, "оод": true, "αε": true, "επε": true}

func readRecipient(p piece, tag string) Element {
	e := Element{Text: p.text}
	tokens := p.tokens
	if strings.Contains(p.text, "?") {
		e.Doubt, e.Name = Undecided, p.text
		return e
	}
	asks := func(t words.Token) bool { return askWords[t.Text] && !(english(tag) && capital(p.text[t.From:])) }
	if deniesAll(tokens, tag) || len(tokens) < 4 && slices.ContainsFunc(tokens, asks) {
		e.Doubt, e.Name = Undecided, p.text // "nobody", "ask Karen"
		return e
	}
	role := func(tokens []words.Token) (code string, whole bool) {
		for len(tokens) > 0 && (tokens[0].Kind != words.Word || tokens[0].Is(words.Stop, tag)) {
			if c, _ := rolePhrases().At(tokens, 0, tag); c != "" {
				break
			}
			tokens = tokens[1:]
		}
		for len(tokens) > 1 && roleLead[tokens[0].Text] {
			tokens = tokens[1:]
		}
		code, end := rolePhrases().At(tokens, 0, tag)
		if code == "" || code == vagueName {
			return "", false
		}
		for end < len(tokens) && (tokens[end].Kind != words.Word || tokens[end].Is(words.Stop, tag) || roleTail[tokens[end].Text]) {
			end++
		}
		return code, end == len(tokens)
	}
	// "Processor: Acme Ltd".
	for i, t := range tokens {
		if t.Text == ":" || (t.Text == "-" && t.Spaced) {
			if code, whole := role(tokens[:i]); whole && i+1 < len(tokens) {
				e.Role = ropa.RecipientRole(code)
				tokens = tokens[i+1:]
			} else if t.Text == ":" && i == 1 && recipientLabels().has(tokens[0].Text) && i+1 < len(tokens) {
				tokens = tokens[i+1:] // "extern: DATEV"
			}
			break
		}
	}
	// Brackets, and what follows a dash or a comma.
	var name []words.Token
	for i := 0; i < len(tokens); {
		t := tokens[i]
		var inner []words.Token
		next := i
		switch {
		case t.Text == "(" || t.Text == "[":
			j := i + 1
			for j < len(tokens) && tokens[j].Text != ")" && tokens[j].Text != "]" {
				j++
			}
			inner, next = tokens[i+1:j], min(j+1, len(tokens))
		case t.Text == "," || t.Text == "-" && t.Spaced || t.Text == ":":
			j := i + 1
			for j < len(tokens) && tokens[j].Text != "," && tokens[j].Text != "(" && !(tokens[j].Text == "-" && tokens[j].Spaced) {
				j++
			}
			inner, next = tokens[i+1:j], j
		default:
			name = append(name, t)
			i++
			continue
		}
		used, strange := false, false
		for _, part := range splitMarks(inner, ",;/") {
			if code, whole := role(part); code != "" && !whole && ofAnother(part, tag) {
				e.Doubt = Ambiguous // "(processor of our client)"
				continue
			} else if code != "" && (whole || t.Text == "(") && (e.Role == "" || e.Role == ropa.RecipientRole(code)) {
				e.Role, used = ropa.RecipientRole(code), true
				continue
			} else if code != "" && e.Role != "" && e.Role != ropa.RecipientRole(code) {
				e.Doubt = Ambiguous
				continue
			}
			if t.Text == "(" && e.Role == "" && namesRole(part, tag) {
				e.Doubt = Ambiguous // "(to become processor)"
				continue
			}
			if c, ok := transfer.ReadCountry(textOf(p.text, part), tag); ok && e.Country == "" {
				e.Country, used = c, true
				continue
			}
			if s := textOf(p.text, part); s != "" {
				e.Remark = joinWords(e.Remark, s)
				strange = strange || unexplained(p.text, part, tag)
			}
		}
		if used && strange && e.Role != "" {
			e.Doubt = Ambiguous // "(processor, they claim)"
		}
		if !used && t.Text != "(" {
			name = append(name, tokens[i:next]...)
			e.Remark = ""
		}
		i = next
	}
	for i := 1; i+1 < len(name) && e.Role == ""; i++ { // "payroll bureau as processor"
		if !asWords[name[i].Text] || len(name)-i > 8 {
			continue
		}
		if code, whole := role(name[i+1:]); whole && code != string(ropa.RoleInternal) {
			e.Role = ropa.RecipientRole(code)
			if name = name[:i]; i > 1 && actingWords[name[i-1].Text] {
				name = name[:i-1]
			}
		}
	}
	e.Name = nameOf(p.text, name)
	if e.Role == "" && e.Country == "" {
		e.Name = nameOf(p.text, tokens) // nothing was read beside it: the words as they are
	}
	if e.Doubt == Ambiguous {
		e.Name, e.Role = p.text, ""
		return e
	}
	if deniesRole(p, tag) {
		return Element{Text: p.text, Name: p.text, Doubt: Undecided}
	}
	bare := words.Tokens(e.Name)
	lead := 0
	for lead+1 < len(bare) && lead < 2 && (bare[lead].Is(words.Stop, tag) || toWords[bare[lead].Text]) {
		lead++
	}
	code, end := rolePhrases().At(bare, 0, tag)
	if c, to := rolePhrases().At(bare, lead, tag); code == "" && c != "" && (c == vagueName || to == len(bare)) {
		code, end = c, to // "to third parties"
	}
	if code != "" {
		for end < len(bare) && (bare[end].Kind != words.Word || bare[end].Is(words.Stop, tag) || roleTail[bare[end].Text]) {
			end++
		}
		if end < len(bare) && code != vagueName && bare[end].Text == "of" || end == len(bare) && code != string(ropa.RoleInternal) {
			e.Doubt, e.Role = Unknown, "" // a role, or a word for anyone, without a name
		}
	}
	if len(bare) == 0 || unsettled(bare, tag) || several(bare) {
		e.Doubt = Undecided
	}
	return e
}

// unexplained reports whether a word in small letters among tokens is known
// neither for data nor for people, times or measures.
func unexplained(text string, tokens []words.Token, tag string) bool {
	for i, t := range tokens {
		if t.Kind != words.Word || capital(text[t.From:]) || measureBeside().has(t.Text) || besideSubject().has(t.Text) || recordWords().has(t.Text) || words.TimeUnit(t.Text) || roleTail[t.Text] || isDataNoun(tokens, i, tag) {
			continue
		}
		if words.LeftOf(text, tokens[i:i+1], nil, tag).Has(words.LeftWords | words.LeftUnsure) {
			return true
		}
	}
	return false
}

// toWords are words for "to" before a recipient, folded.
var toWords = map[string]bool{"to": true, "an": true, "aan": true, "a": true, "til": true, "till": true, "with": true}

// nameOf is textOf, with the full stop that belongs to the form of a company at
// its end: "Rossi S.p.A.", "Silva, Lda.".
func nameOf(text string, tokens []words.Token) string {
	n := len(tokens)
	name := textOf(text, tokens)
	if n < 2 || tokens[n-1].Text != "." || strings.HasSuffix(name, ".") {
		return name
	}
	if last := tokens[n-2]; companyEnds[last.Text] || companyForm[last.Text] || abbreviated[last.Text] || last.Kind == words.Word && utf8.RuneCountInString(last.Text) == 1 && n > 2 && tokens[n-3].Text == "." {
		return name + "."
	}
	return name
}

// abbreviated are forms of companies that are written with a full stop, folded.
var abbreviated = map[string]bool{"co": true, "bros": true, "assoc": true, "int": true, "intl": true, "spol": true, "dr": true}

// asWords are words for "as" before the role of a recipient, folded.
var asWords = map[string]bool{"as": true, "als": true, "comme": true, "como": true, "com": true, "come": true, "quale": true, "jako": true, "som": true, "ως": true, "ca": true, "като": true}

// actingWords are words for "acting" before "as", folded.
var actingWords = map[string]bool{"acting": true, "tatig": true, "handelnd": true, "agissant": true, "actuando": true, "agendo": true, "optredend": true, "dzialajacy": true, "dzialajaca": true, "agindo": true}

// namesRole reports whether a role stands anywhere among tokens.
func namesRole(tokens []words.Token, tag string) bool {
	for i := range tokens {
		if code, _ := rolePhrases().At(tokens, i, tag); code != "" && code != vagueName && code != string(ropa.RoleInternal) {
			return true
		}
	}
	return false
}

// ofAnother reports whether a role is followed by a small word for "of", so that
// it is one for somebody else, or by words that are not known: "processor of our
// client", "processor's bank".
func ofAnother(part []words.Token, tag string) bool {
	for i := range part {
		code, end := rolePhrases().At(part, i, tag)
		if code == "" || code == vagueName {
			continue
		}
		if end >= len(part) || part[end].Kind == words.Number || part[end].Text == "-" {
			return false
		}
		t := part[end]
		return t.Text == "'" || genitives[t.Text] && t.Text != "with" && t.Text != "mit" && t.Text != "avec" && t.Text != "con" && t.Text != "met" && t.Text != "med" || t.Text == "des" || t.Text == "der" || t.Text == "du" || t.Text == "del" ||
			t.Kind == words.Word && !t.Is(words.Stop, tag) && !t.Is(words.And, tag) && !roleTail[t.Text]
	}
	return false
}

// deniesAll reports whether a piece begins with a denial and goes on: "nobody
// outside the company", "not shared with advertisers", "aucun sauf la banque".
func deniesAll(tokens []words.Token, tag string) bool {
	return len(tokens) > 1 && tokens[1].Kind == words.Word && (tokens[0].Is(words.Not, tag) || words.NoneIn(tokens[:1], tag))
}

// deniesRole reports whether a role is named and the words beside it deny it,
// leave it open or say that it was one once or will be: "no longer processor",
// "kein Auftragsverarbeiter", "processor until 2022".
func deniesRole(p piece, tag string) bool {
	taken := make([]bool, len(p.tokens))
	role := false
	for i := 0; i < len(p.tokens); {
		code, end := rolePhrases().At(p.tokens, i, tag)
		if code == "" {
			i++
			continue
		}
		take(taken, i, end)
		role, i = role || code != vagueName, end
	}
	return role && unsure(p, taken, tag, words.LeftYear)
}

// quantities are words before a name that is nobody's: "various suppliers".
var quantities = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words.Fold(`various several different certain some any many verschiedene diverse mehrere einige sonstige
		divers diverses différents différentes plusieurs certains varios varias diversos diversas algunos distintos vari varie diversi alcuni
		verschillende sommige enkele różne różni niektóre vários várias alguns forskellige diverse nogle olika vissa några eri useita jotkut
		různí různé někteří διάφοροι διάφορα ορισμένοι diverși anumiți unii különböző egyes bizonyos различни някои diferents alguns`)) {
		set[w] = true
	}
	return set
}()

// several reports whether words are a quantity and one noun.
func several(tokens []words.Token) bool {
	return len(tokens) > 0 && len(tokens) <= 3 && quantities[tokens[0].Text]
}

// unsettled reports whether the first word leaves a name open: "possibly".
func unsettled(tokens []words.Token, tag string) bool {
	return len(tokens) > 1 && tokens[0].Is(words.Maybe, tag)
}

// splitMarks divides tokens at signs.
func splitMarks(tokens []words.Token, signs string) (list [][]words.Token) {
	from := 0
	for i := 0; i <= len(tokens); i++ {
		if i == len(tokens) || tokens[i].Kind == words.Mark && strings.Contains(signs, tokens[i].Text) {
			if i > from {
				list = append(list, tokens[from:i])
			}
			from = i + 1
		}
	}
	return list
}
