package lang

import (
	"strings"
	"sync"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/words"
)

var (
	subjectPhrases = sync.OnceValue(func() *words.Phrases { return phrasesOf(subjectTable) })
	dataPhrases    = sync.OnceValue(func() *words.Phrases { return phrasesOf(dataTable) })
	measurePhrases = sync.OnceValue(func() *words.Phrases { return phrasesOf(measureTable) })
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
	for _, p := range pieces(text, ",;|/") {
		for _, q := range joined(p, tag, subjectPhrases()) {
			r.Elements = append(r.Elements, readSubject(q, tag))
		}
	}
	return r
}

// joined divides a piece at "and" where a phrase stands on either side alone:
// "Employees and applicants", but not "Suppliers and their staff".
func joined(p piece, tag string, phrases *words.Phrases) (list []piece) {
	from := 0
	add := func(to int) {
		s := textOf(p.text, p.tokens[from:to])
		list = append(list, piece{s, words.Tokens(s)})
	}
	for i, t := range p.tokens {
		if !(t.Is(words.And, tag) || t.Text == "&" || t.Text == "/" || t.Text == "+") || i == from || i+1 >= len(p.tokens) {
			continue
		}
		a, end := phrases.At(p.tokens, from, tag)
		b, _ := phrases.At(p.tokens, i+1, tag)
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
	code, at, n := "", 0, 0
	for i := 0; i < len(tokens); {
		if tokens[i].Text == "(" {
			for i < len(tokens) && tokens[i].Text != ")" {
				i++
			}
			continue
		}
		c, end := subjectPhrases().At(tokens, i, tag)
		if c == "" {
			i++
			continue
		}
		if last := tokens[end-1].Text; c != plainWords && end-i == 1 && headOf(last) != "" {
			c = headOf(last)
		}
		switch {
		case code == "" || code == manyKinds: // "all staff"
			code, at = c, end
			if c != manyKinds && english(tag) && attribute(tokens, i, end) {
				n++
			}
		case c != code && at == i && english(tag): // "customer employees": the last is the head
			n++
		}
		i = end
	}
	switch {
	case code == "":
		e.Doubt = Unknown
	case code == manyKinds || n > 0 || strings.Contains(p.text, "?") || denied(tokens, tag):
		e.Doubt = Ambiguous
	case code != plainWords:
		e.Subject = ropa.SubjectKind(code)
	}
	return e
}

// headOf is what the last part of a compound makes of it: "Schülereltern" are
// parents and "Nutzerkonten" no people; "" if it changes nothing.
func headOf(word string) string {
	for _, end := range parentHeads {
		if strings.HasSuffix(word, end) && len(word) > len(end) {
			return plainWords
		}
	}
	for _, end := range otherHeads {
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
	for _, p := range pieces(text, ",;|") {
		for _, q := range joined(p, tag, dataPhrases()) {
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
	open := ""
	for i := 0; i < len(tokens); {
		c, end := dataPhrases().At(tokens, i, tag)
		if c == "" || c == plainWords {
			i = max(end, i+1)
			continue
		}
		switch c {
		case manyKinds:
			open = c
		case "criminal":
			e.Criminal = true
		case "nationalid":
			e.NationalID = true
		default:
			if s := lawfulbasis.SpecialCategory(c); e.Special == "" || e.Special == s {
				e.Special = s
			} else {
				e.Doubt = Ambiguous
			}
		}
		i = end
	}
	topic := false
	for _, t := range tokens {
		if besideTopics[t.Text] {
			topic = true
		}
	}
	marked := e.Special != "" || e.Criminal || e.NationalID
	if marked && (topic || denied(tokens, tag) || strings.Contains(p.text, "?")) || !marked && open != "" || e.Doubt != "" {
		return Element{Text: p.text, Name: p.text, Doubt: Ambiguous}
	}
	return e
}

// readMeasureCell reads measures of security.
func readMeasureCell(text string, tokens []words.Token, tag string) Reading {
	if words.NoneIn(tokens, tag) {
		return Reading{None: true}
	}
	var r Reading
	for _, p := range pieces(text, ",;|/") {
		for _, q := range joined(p, tag, measurePhrases()) {
			r.Elements = append(r.Elements, readMeasure(q, tag))
		}
	}
	return r
}

func readMeasure(p piece, tag string) Element {
	e := Element{Text: p.text, Name: p.text}
	code := ""
	for i := 0; i < len(p.tokens); {
		c, end := measurePhrases().At(p.tokens, i, tag)
		if c == "" {
			i++
			continue
		}
		if code != "" && c != code && c != manyKinds {
			if code == manyKinds {
				code, i = c, end
				continue
			}
			if p.tokens[i-1].Text == "(" {
				i = end
				continue
			}
			if !besideMeasure(code, c) {
				e.Doubt = Ambiguous
				return e
			}
			if c == string(ropa.MeasureTesting) || c == string(ropa.MeasureTraining) || c == string(ropa.MeasurePolicy) {
				code = c
			}
			i = end
			continue
		}
		code, i = c, end
	}
	if code == "" || code == manyKinds || denied(p.tokens, tag) || notNow(p.tokens, tag) || strings.Contains(p.text, "?") {
		e.Doubt = Unknown
		return e
	}
	e.Measure = ropa.MeasureType(code)
	e.Objective = objectiveOf[e.Measure]
	return e
}

// notNow reports whether words say that something is planned, or rests.
func notNow(tokens []words.Token, tag string) bool {
	for i := range tokens {
		if code, _ := statusPhrases().At(tokens, i, tag); code == string(ropa.StatusPlanned) || code == string(ropa.StatusSuspended) || words.Unfilled(tokens, i, tag) > i {
			return true
		}
	}
	return false
}

// besideMeasure reports whether two kinds of measure named in a row are one
// that does something about the other: "encrypted backups", "backup test".
func besideMeasure(a, b string) bool {
	for _, c := range []string{string(ropa.MeasureTesting), string(ropa.MeasureTraining), string(ropa.MeasurePolicy)} {
		if b == c {
			return true
		}
	}
	return false
}

// objectiveOf is what of Art. 32(1) a kind of measure serves, where that is plain.
var objectiveOf = map[ropa.MeasureType]ropa.Objective{
	ropa.MeasureEncryption:       ropa.ObjectiveEncryption,
	ropa.MeasurePseudonymisation: ropa.ObjectivePseudonymisation,
	ropa.MeasureBackup:           ropa.ObjectiveAvailability,
	ropa.MeasureAccessControl:    ropa.ObjectiveConfidentiality,
	ropa.MeasurePhysical:         ropa.ObjectiveConfidentiality,
	ropa.MeasureTesting:          ropa.ObjectiveTesting,
}
