package lang

import (
	"strings"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/words"
)

// caseOfFrom is what the last word of an event ends in, in languages that have a
// case for "from", folded.
var caseOfFrom = map[string]string{"fi": "sta", "hu": "tol"}

// readAfter reads what follows a length of time: the event from which it runs,
// what is done with the data then, the law, a remark.
func readAfter(e *Element, text string, after []words.Token, tag string, bound *string) {
	if len(after) > 1 && after[0].Is(words.And, tag) {
		if _, end := numberAt(after, 1, tag); end > 1 { // "1 year and a half"
			e.Doubt = Undecided
			return
		}
	}
	if len(after) > 0 && after[0].Kind == words.Word && after[0].Is(words.Or, tag) {
		if code, _ := boundPhrases().At(after, 1, tag); code != "" || len(after) > 1 {
			e.Doubt = Undecided
			return
		}
	}
	type span struct {
		kind   string
		unless bool // a condition or an exception, which reaches to the next sign
		from   int
	}
	var open span
	shut := func(to int) {
		span := after[min(open.from, to):to]
		s := textOf(text, span)
		switch {
		case s == "":
		case open.kind == fromEvent && e.From == "":
			if e.From = s; words.LeftOf(text, span, nil, tag).Has(words.LeftOpen | words.LeftDenial | words.LeftElsewhen) {
				e.Doubt = Undecided
			}
		case open.kind == forCase:
			if e.When = joinWords(e.When, s); !open.unless && says(span, longer, tag) {
				e.Doubt = Undecided // "with a claim longer"
			}
		case open.kind == "" && e.From == "" && caseOfFrom[tag] != "" && strings.HasSuffix(words.Fold(s), caseOfFrom[tag]):
			e.From = s
		default:
			e.add(text, span, tag)
		}
	}
	acted := func(i int) (end int, ok bool) {
		act, end := actionPhrases().At(after, i, tag)
		if act == "" {
			return i, false
		}
		if e.Action == "" {
			e.Action = ropa.RetentionAction(act)
		}
		return end, true
	}
	for i := 0; i < len(after); {
		t := after[i]
		code, end := boundPhrases().At(after, i, tag)
		switch {
		case t.Text == "(":
			j := i + 1
			for j < len(after) && after[j].Text != ")" {
				j++
			}
			shut(i)
			inner := after[i+1 : min(j, len(after))]
			s := textOf(text, inner)
			said := boundOf(inner, tag)
			switch {
			case len(inner) > 0 && inner[0].Kind == words.Word && inner[0].Is(words.Or, tag): // "(or longer)"
				e.Doubt = Undecided
				return
			case said == vague && len(inner) < 4:
				e.Doubt = Undecided
				return
			case said == atMost || said == atLeast:
				*bound = said
			case said == fromEvent && e.From == "":
				_, k := boundPhrases().At(inner, 0, tag)
				e.From = textOf(text, inner[k:])
			case said == forCase:
				e.When = joinWords(e.When, s)
			case words.Statute(s) || len(inner) == 1 && inner[0].Kind == words.Word && capital(s):
				e.Law = s
			default:
				e.add(text, inner, tag)
			}
			i = min(j+1, len(after))
			open = span{from: i}
		case t.Kind == words.Mark && (strings.Contains(",:;", t.Text) || strings.Contains("-=>→", t.Text) && t.Spaced || t.Text == "." && i+1 < len(after) && after[i+1].Spaced) || t.Kind == words.Break:
			shut(i)
			i++
			open = span{from: i}
			if n, ok := acted(i); ok {
				i = n
				open.from = n
			}
		case open.kind == forCase && open.unless && !(code == thenDone && actionSoon(after[end:], tag)):
			i++
		case t.Is(words.Unless, tag) && conditional(after[i:], tag) && !(code == atMost || code == atLeast):
			from := i
			if from > open.from && after[from-1].Is(words.Stop, tag) { // "en cas de"
				from--
			}
			shut(from)
			open = span{kind: forCase, unless: true, from: from}
			i++
		case code == thenDone || code == plusTime:
			shut(i)
			open = span{from: end}
			i = end
			for i < len(after) {
				if n, ok := acted(i); ok {
					i = n
					continue
				}
				if c, _ := boundPhrases().At(after, i, tag); c == fromEvent {
					break
				}
				i++
			}
			open.from = i
		case code == fromEvent && i > 0 && i == open.from && actionSoon(after[end:], tag): // ", after that deleted"
			i = end
			for i < len(after) {
				if n, ok := acted(i); ok {
					i = n
					break
				}
				i++
			}
			open.from = i
		case code == fromEvent && postposed[tag] && i > open.from && open.kind == "":
			e.From = textOf(text, after[open.from:i])
			open = span{from: end}
			i = end
		case code == fromEvent && open.kind != fromEvent:
			shut(i)
			open = span{kind: fromEvent, from: end}
			i = end
		case code == forCase && open.kind == "" && i == open.from:
			open = span{kind: forCase, from: i}
			i = end
		case (code == atMost || code == atLeast) && open.kind == "":
			*bound = code
			open.from = end
			i = end
		case code == vague && open.kind == "":
			e.Doubt = Undecided
			return
		case open.kind == "" && i == open.from:
			if n, ok := acted(i); ok {
				open.from, i = n, n
				continue
			}
			if recordWords().has(t.Text) { // "after 3 months automatic erasure"
				if n, ok := acted(i + 1); ok {
					open.from, i = n, n
					continue
				}
			}
			i++
		default:
			i++
		}
	}
	shut(len(after))
}
