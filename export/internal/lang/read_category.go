package lang

import (
	"slices"
	"strings"
	"sync"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

var (
	subjectPhrases = sync.OnceValue(func() *words.Phrases { return phrasesOf(slices.Concat(subjectTable, lessUsualSubjects)) })
	usualSubjects  = sync.OnceValue(func() *words.Phrases { return phrasesOf(subjectTable) })
	dataPhrases    = sync.OnceValue(func() *words.Phrases { return phrasesOf(slices.Concat(dataTable, lessUsualData, specialLabels())) })
	measurePhrases = sync.OnceValue(func() *words.Phrases { return phrasesOf(slices.Concat(measureTable, lessUsualMeasures)) })
	dataNouns      = sync.OnceValue(func() *words.Phrases {
		return phrasesOf([]codeRow{{"noun", "", dataNounList + ", " + lessDataNounList}})
	})
)

// Codes of words without a code of the model.
const (
	plainWords = "-" // known, and of no kind: the words are right as they are
	manyKinds  = "?" // of more than one kind
)

// readSubjectCell reads groups of people.
func readSubjectCell(text string, tokens []words.Token, tag string) Reading {
	if words.NoneIn(tokens, tag) {
		return Reading{None: true}
	}
	var r Reading
	for _, p := range withConditions(pieces(text, ",;|/"), tag) {
		for _, q := range joined(p, tag, subjectPhrases(), nil) {
			r.Elements = append(r.Elements, readSubject(q, tag))
		}
	}
	return r
}

// joined divides a piece at "and" where a phrase stands on either side alone:
// "Employees and applicants", but not "Suppliers and their staff". plain is single
// words that stand for themselves on either side, beside the phrases.
func joined(p piece, tag string, phrases *words.Phrases, plain map[string]bool) (list []piece) {
	from := 0
	add := func(to int) {
		s := textOf(p.text, p.tokens[from:to])
		if s == "" && from == 0 && to == len(p.tokens) {
			s = p.text // signs alone are kept too
		}
		list = append(list, piece{s, words.Tokens(s)})
	}
	for i, t := range p.tokens {
		if !(t.Is(words.And, tag) || t.Text == "&" || t.Text == "/" || t.Text == "+") || i == from || i+1 >= len(p.tokens) {
			continue
		}
		a, end := phrases.At(p.tokens[:i], from, tag)
		b, _ := phrases.At(p.tokens, i+1, tag)
		if a != "" && plain[p.tokens[i+1].Text] && i+2 == len(p.tokens) {
			b = plainWords
		} else if b != "" && plain[p.tokens[from].Text] && from+1 == i {
			a, end = plainWords, i
		}
		if a != "" && b != "" && a != b && end == i {
			add(i)
			from = i + 1
		}
	}
	add(len(p.tokens))
	return list
}

func readSubject(p piece, tag string) Element {
	e := Element{Text: p.text, Name: p.text}
	tokens := p.tokens
	taken := make([]bool, len(tokens))
	code, at, last, n := "", 0, 0, 0 // at is the end of the group that counts, last that of any
	for i := 0; i < len(tokens); {
		if tokens[i].Text == "(" {
			for i < len(tokens) && tokens[i].Text != ")" {
				i++
			}
			continue
		}
		c, end, rest := subjectPhrases().AtStem(tokens, i, tag)
		if c == "" {
			i++
			continue
		}
		take(taken, i, end)
		if head := headOf(tokens[end-1].Text); c != plainWords && end-i == 1 && head != "" && !(c == string(ropa.SubjectChild) && head == plainWords) {
			c = head
		} else if c != plainWords && c != manyKinds && end-i == 1 && compound(rest, tag, personHeads()) {
			c = manyKinds // "Kundendienstfahrzeuge"
		}
		switch {
		case code == string(ropa.SubjectChild) && at == i && c != plainWords && c != manyKinds && underAge(tokens[i-1].Text): // "minor patients"
			code, at = c, end
		case code == plainWords && c != plainWords && staffOf[c] != "" && contactOf(tokens[:i], tokens[last:i], tag): // "Ansprechpartner bei unseren Kunden"
			code, at = staffOf[c], end
		case code == string(ropa.SubjectApplicant) && c == plainWords && !listed(tokens[last:i], tag): // "candidates for mayor"
			n++
		case code == "" || code == manyKinds: // "all staff"
			if code == "" && c != manyKinds && c != plainWords && (headed(p, i, tag) || headFirst[tag] && ofTheirs(tokens, i, tag)) || c != manyKinds && english(tag) && attribute(tokens, i, end) || owner(tokens, end, tag) {
				n++
			}
			if code, at = c, end; staffOf[c] != "" && ownContacts(tokens, end) { // "suppliers' contacts"
				code, n = staffOf[c], 0
			}
		case c == plainWords && code == plainWords && i == last+1 && tokens[last].Is(words.Or, tag): // "parents or guardians"
			taken[last] = true
		case c == code || c == manyKinds:
		case owned(tokens[last:i]) && c != string(ropa.SubjectEmployee) && c != string(ropa.SubjectCustomerStaff) && !contact(tokens[i].Text): // "employees and their families"
			n++
		case code != plainWords && code != string(ropa.SubjectChild) && ofGroup(tokens[last:i], tag): // "employees of our competitors"
			n++
		case listed(tokens[last:i], tag), at == i && headLast[tag] || at == i && english(tag): // "employees or customers", "customer employees"
			n++
		}
		i, last = end, end
	}
	left := words.LeftOf(p.text, tokens, func(i int) bool { return taken[i] }, tag)
	for i, depth := 0, 0; i < len(tokens); i++ {
		switch tokens[i].Text {
		case "(", "[":
			depth++
		case ")", "]":
			depth--
		}
		if !taken[i] && (depth > 0 || besideSubject().has(tokens[i].Text) || possessives[tokens[i].Text] || places(tokens, i, tag)) {
			taken[i] = true
		}
	}
	unknown := words.LeftOf(p.text, tokens, func(i int) bool { return taken[i] }, tag).Has(words.LeftWords)
	const doubts = words.LeftDenial | words.LeftOpen | words.LeftChoice // who was a customer once is one of those
	switch {
	case code == "":
		e.Doubt = Unknown
	case code == manyKinds && left.Has(words.LeftWords) && !left.Has(doubts): // "people who agreed"
		e.Doubt = Unknown
	case code == manyKinds || n > 0 || left.Has(doubts):
		e.Doubt = Ambiguous
	case code != plainWords && (unknown || company(p)):
		e.Doubt = Unknown // "employees who left", "customers of competitors"
	case code != plainWords:
		e.Subject = ropa.SubjectKind(code)
	}
	return e
}

// headed reports whether words of their own and a small word stand before the
// phrase at i, so that it only says whose or which they are: "witnesses of
// employees".
func headed(p piece, i int, tag string) bool {
	if i > 1 && p.tokens[i-1].Text == "'" { // "d'étudiants"
		i--
	}
	if i < 2 || !p.tokens[i-1].Is(words.Stop, tag) && !aboutWords[p.tokens[i-1].Text] {
		return false
	}
	for n, t := range p.tokens[:i] {
		if p.tokens[i-1].Is(words.And, tag) && besideSubject().has(t.Text) {
			continue // "potential and prospective customers"
		}
		if t.Kind == words.Word && !t.Is(words.Idle, tag) && words.LeftOf(p.text, p.tokens[n:n+1], nil, tag).Has(words.LeftWords) {
			return true
		}
	}
	return false
}

// underAge reports whether a word says of a group that they are minors.
func underAge(word string) bool {
	return slices.ContainsFunc([]string{"minor", "minder", "underage", "child", "nezletil", "malolet", "mindrear", "alaik", "kiskor", "niepeln", "ανηλικ", "непълн", "малолет"}, func(stem string) bool { return strings.HasPrefix(word, stem) })
}

// headFirst are languages in which the first of two nouns in a row is what they
// name.
var headFirst = map[string]bool{"fr": true, "es": true, "it": true, "pt": true, "ca": true, "ro": true}

// ofTheirs reports whether the word before the phrase at i is one that may name
// something of theirs ("service clients") and none that says which of them.
func ofTheirs(tokens []words.Token, i int, tag string) bool {
	if i == 0 || tokens[i-1].Kind != words.Word || tokens[i-1].Is(words.Stop, tag) || tokens[i-1].Is(words.NotNow, tag) {
		return false
	}
	return !leading().has(tokens[i-1].Text)
}

// leading are words that stand before a group in those languages and say which of
// them it is.
var leading = sync.OnceValue(func() *stems {
	return stemsOf(`ex anc* actuel* nouve* futur* jeune* petit* tous tout* autre* potentiel* potenti* personnel* nos leurs seul* premier* ensemble grand* certain*
		antigu* anterior* nuev* posible* todo* toda* otro* otra* joven* jóven* nuestr* propi* person* pequeñ* miembro*
		ogni tutt* nuov* vecchi* precedent* attual* altr* giovan* nostr* propr* eventual* singol* minor* personale var* possibil*
		antig* nov* atua* futur* todo* outr* joven* noss* tots totes altres antic* joves nostre*
		foșt* actual* noi* toț* viitor* alț* tiner* noștri proprii minor* mineur* menor* diver* divers* principal* même*`)
})

// owner reports whether an apostrophe and another word follow that
// are no staff: "patients' relatives", "members' children".
func owner(tokens []words.Token, i int, tag string) bool {
	if i >= len(tokens) || tokens[i].Text != "'" {
		return false
	}
	if i++; i < len(tokens) && tokens[i].Text == "s" {
		i++
	}
	code, _ := subjectPhrases().At(tokens, i, tag)
	return i < len(tokens) && tokens[i].Kind == words.Word && (code != string(ropa.SubjectEmployee))
}

// ownContacts reports whether an apostrophe and a word for contacts follow a group.
func ownContacts(tokens []words.Token, i int) bool {
	if i >= len(tokens) || tokens[i].Text != "'" {
		return false
	}
	if i++; i < len(tokens) && tokens[i].Text == "s" {
		i++
	}
	return i < len(tokens) && contact(tokens[i].Text)
}

// listed reports whether what stands between two groups makes them two: "and",
// "or", a sign. "Suppliers and their staff" are one.
func listed(between []words.Token, tag string) bool {
	if owned(between) {
		return false
	}
	for _, t := range between {
		if t.Is(words.And, tag) || t.Is(words.Or, tag) || t.Kind == words.Mark && strings.Contains("/&+,-", t.Text) {
			return true
		}
	}
	return false
}

// ofGroup reports whether what stands between two groups says that the first is
// of the second.
func ofGroup(between []words.Token, tag string) bool {
	of := false
	for _, t := range between {
		if t.Kind != words.Word || !t.Is(words.Stop, tag) || t.Is(words.And, tag) {
			return false
		}
		of = of || genitives[t.Text] && !withWords[t.Text] || t.Text == "der" || t.Text == "des" || t.Text == "du" || t.Text == "del" || t.Text == "dei" || t.Text == "degli" || t.Text == "dos" || t.Text == "das" || t.Text == "af" || t.Text == "av"
	}
	return of
}

// withWords are the words among genitives that stand for "with".
var withWords = map[string]bool{"with": true, "mit": true, "avec": true, "con": true, "met": true, "med": true, "com": true}

// owned reports whether the words before a group say whose it is: "their".
func owned(between []words.Token) bool {
	n := len(between)
	return n > 0 && possessives[between[n-1].Text]
}

// contactOf reports whether the words before a group name contacts, and those
// between lead to whose they are: "contact persons at".
func contactOf(before, between []words.Token, tag string) bool {
	if listed(between, tag) || !slices.ContainsFunc(before, func(t words.Token) bool { return contact(t.Text) || strings.HasPrefix(t.Text, "osob") }) {
		return false
	}
	return len(between) > 0 && slices.ContainsFunc(between, func(t words.Token) bool {
		return t.Is(words.Stop, tag) || genitives[t.Text] || atWords[t.Text]
	})
}

// staffOf is of what kind those are who speak for a group.
var staffOf = map[string]string{
	string(ropa.SubjectCustomer): string(ropa.SubjectCustomerStaff),
	string(ropa.SubjectSupplier): string(ropa.SubjectSupplier),
	string(ropa.SubjectPartner):  string(ropa.SubjectPartner),
}

// atWords are words for "at" before a group, folded.
var atWords = map[string]bool{"at": true, "bei": true, "chez": true, "presso": true, "bij": true, "u": true, "hos": true, "junto": true, "of": true, "from": true}

// contact reports whether a word is one for a person to turn to, who is of the
// group before: "suppliers and their contacts".
func contact(word string) bool {
	return slices.ContainsFunc([]string{"contact", "kontakt", "ansprech", "referent", "interlocut", "osoby", "representa", "vertreter"}, func(stem string) bool { return strings.HasPrefix(word, stem) })
}

// places reports whether the name of a country stands at token i.
func places(tokens []words.Token, i int, tag string) bool {
	_, ok := transfer.ReadCountry(tokens[i].Text, tag)
	return ok
}

// aboutWords are prepositions after which stands what something is about,
// beside the small words of a language, folded.
var aboutWords = map[string]bool{"about": true, "against": true, "regarding": true, "concerning": true, "gegen": true, "contre": true, "concernant": true, "contra": true, "sobre": true, "contro": true, "tegen": true, "over": true, "przeciwko": true, "mot": true, "imod": true}

// possessives are words for "their", folded.
var possessives = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words.Fold("their ihre ihren ihrer deren leur leurs sus seus suas seves seus loro hun ich deres deras sine sina heidän jejich τους lor техните")) {
		set[w] = true
	}
	return set
}()

// headLast are languages in which the last of two nouns in a row is what they
// name.
var headLast = map[string]bool{"de": true, "nl": true, "da": true, "sv": true, "no": true, "fi": true, "hu": true, "et": true}

// headOf is what the last part of a compound makes of it: "Schülereltern" are
// parents and "Nutzerkonten" no people; "" if it changes nothing.
func headOf(word string) string {
	for _, end := range parentHeads {
		if strings.HasSuffix(word, end) && len(word) > len(end) {
			return plainWords
		}
	}
	for _, end := range slices.Concat(otherHeads, topicHeads) {
		if strings.HasSuffix(word, end) && len(word) > len(end)+2 {
			return manyKinds
		}
	}
	return ""
}

func english(tag string) bool { return tag == "" || strings.HasPrefix(tag, "en") }

// attribute reports whether an English phrase only describes the noun after
// it: "customer complaints".
func attribute(tokens []words.Token, i, end int) bool {
	last := tokens[end-1].Text
	return end < len(tokens) && tokens[end].Kind == words.Word && !tokens[end].Is(words.Stop, "en") && !tokens[end].Is(words.And, "en") && !tokens[end].Is(words.Not, "en") &&
		!strings.HasSuffix(last, "s") && !collective[last]
}

// collective are English words for many without an s.
var collective = map[string]bool{"staff": true, "personnel": true, "children": true, "public": true, "people": true, "workforce": true}

// readDataCell reads categories of data.
func readDataCell(text string, tokens []words.Token, tag string) Reading {
	switch none, kind := words.NoneIn(tokens, tag), deniedKind(tokens, tag); {
	case kind != "" && kind != manyKinds:
		// "no health data": there may be others, which the cell does not name
		return one(Element{Text: text, Name: text, Doubt: Ambiguous})
	case none || kind != "":
		return Reading{None: true}
	}
	var r Reading
	for _, p := range withConditions(pieces(text, ",;|"), tag) {
		for _, q := range joined(p, tag, dataPhrases(), plainData) {
			r.Elements = append(r.Elements, readData(q, tag))
		}
	}
	return r
}

// deniedKind returns the kind of data of which a cell says that there are
// none: a denial, the words for the data, and words that may stand in a
// denial. It is manyKinds for special categories at large, "" for another cell.
func deniedKind(tokens []words.Token, tag string) (kind string) {
	if len(tokens) > 10 {
		return ""
	}
	not := 0
	for i := 0; i < len(tokens); {
		t := tokens[i]
		if c, end := dataPhrases().At(tokens, i, tag); c != "" && !t.Is(words.Not, tag) {
			if c != plainWords && (kind == "" || kind == manyKinds) {
				kind = c
			}
			i = end
			continue
		}
		switch {
		case t.Is(words.Maybe, tag) && !t.Is(words.Not, tag) || t.Kind == words.Mark && t.Text != ".":
			return ""
		case t.Is(words.Not, tag):
			not++
		case t.Kind == words.Word && !t.Is(words.Stop, tag) && !t.Is(words.Or, tag) && !t.Is(words.And, tag) && !t.Is(words.Idle, tag):
			return ""
		}
		i++
	}
	if not != 1 {
		return ""
	}
	return kind
}

func readData(p piece, tag string) Element {
	e := Element{Text: p.text, Name: p.text}
	tokens := p.tokens
	taken, marks := make([]bool, len(tokens)), make([]bool, len(tokens))
	open := ""
	for i := 0; i < len(tokens); {
		c, end := dataPhrases().At(tokens, i, tag)
		if c == "" && ofHealth(tokens[i].Text, tag) {
			c, end = hea, i+1
		}
		if c == "" {
			if end = numberOf(tokens, i, tag); end > i {
				c = nid
			}
		}
		if c == "" {
			i++
			continue
		}
		take(taken, i, end)
		switch c {
		case plainWords:
		case manyKinds:
			open = c
		case "criminal":
			e.Criminal = true
			take(marks, i, end)
		case "nationalid":
			e.NationalID = true
			take(marks, i, end)
		default:
			if s := lawfulbasis.SpecialCategory(c); e.Special == "" || e.Special == s {
				e.Special = s
			} else {
				e.Doubt = Ambiguous
			}
			take(marks, i, end)
		}
		i = end
	}
	marked := e.Special != "" || e.Criminal || e.NationalID
	if marked && company(p) {
		return Element{Text: p.text, Name: p.text, Doubt: Ambiguous} // "Health & Beauty Ltd invoices"
	}
	if marked && (doubted(tokens, marks, tag) || topic(p, taken, marks, tag) || unsure(p, taken, tag, words.LeftChoice)) || !marked && open != "" || e.Doubt != "" {
		return Element{Text: p.text, Name: p.text, Doubt: Ambiguous}
	}
	return e
}

// ofHealth reports whether the last part of a compound is an illness or the like:
// "Hausstauballergie", "hjärtsjukdom", but not those of plants.
func ofHealth(word, tag string) bool {
	if !compounding[tag] || slices.ContainsFunc(plantStems, func(s string) bool { return strings.HasPrefix(word, s) }) {
		return false
	}
	return slices.ContainsFunc(healthEnds, func(end string) bool { return len(word) > len(end) && strings.HasSuffix(word, end) })
}

// doubted reports whether words before or after what is marked put it in doubt:
// "health data (wrong)", "instead of fingerprints".
func doubted(tokens []words.Token, marks []bool, tag string) bool {
	start := 0 // after the last mark
	for i := range tokens {
		if marks[i] {
			start = i + 1
		} else if words.Doubted(tokens[start:], i-start, tag) > i-start {
			return true
		}
	}
	return false
}

// topic reports whether words for special data only describe something else:
// words that are none for data stand before them, or directly after them
// ("political geography coursework"), outside brackets, or they are the first
// part of a compound ("Gewerkschaftshaus").
func topic(p piece, taken, marks []bool, tag string) bool {
	depth, strange, after, any := 0, false, false, false // an unknown word, and a mark, in this run of words; a mark before it
	for i, t := range p.tokens {
		switch {
		case t.Text == "(" || t.Text == "[":
			depth++
		case t.Text == ")" || t.Text == "]":
			depth--
		}
		switch {
		case topicWords[t.Text] && !taken[i]:
			return true
		case depth > 0 && !marks[i]:
			if words.Participle(p.text[t.From:t.To], tag) && !taken[i] && !isDataNoun(p.tokens, i, tag) && words.LeftOf(p.text, p.tokens[i:i+1], nil, tag).Has(words.LeftWords) {
				return true // "health data (overtaken)"
			}
		case depth > 0:
		case marks[i]:
			if strange || topicHead(t.Text) {
				return true
			}
			after, any = true, true
		case taken[i]:
		case t.Kind == words.Number:
		case t.Kind != words.Word:
			if t.Bounds() {
				strange, after = false, false
			}
		case t.Is(words.And, tag) || t.Is(words.Or, tag):
			strange, after = false, false
		case after && t.Is(words.Being, tag):
		case t.Is(words.Stop, tag):
			after = false // what follows says whose, or what for
		case isDataNoun(p.tokens, i, tag):
		case after || any:
			return true
		default:
			strange = true
		}
	}
	return false
}

func isDataNoun(tokens []words.Token, i int, tag string) bool {
	if tokens[i].Is(words.Idle, tag) || len(tokens[i].Text) < 3 {
		return true
	}
	for _, phrases := range [...]*words.Phrases{dataNouns(), usualSubjects()} {
		if code, _ := phrases.At(tokens, i, ""); code != "" {
			return true
		}
	}
	return false
}

// topicHead reports whether a word is a compound whose last part is no data.
func topicHead(word string) bool {
	for _, stem := range markedStems {
		if rest, ok := strings.CutPrefix(word, stem); ok && rest != "" && !slices.ContainsFunc(dataEnds, func(end string) bool { return strings.HasPrefix(rest, end) }) {
			return true
		}
	}
	for _, end := range topicHeads {
		if strings.HasSuffix(word, end) && len(word) > len(end)+3 {
			return true
		}
	}
	return false
}
