package lang

import (
	"strings"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/words"
)

// readCriteria reads a piece without a length of time: criteria, or nothing.
func readCriteria(e Element, text string, tokens []words.Token, tag string) Element {
	code, inCase := "", false
	for i := 0; i < len(tokens); {
		c, end := boundPhrases().At(tokens, i, tag)
		inCase = inCase || c == forCase
		switch {
		case c == vague:
			e.Doubt = Unknown
			return e
		case c == until || c == atMost || c == worded || c == atOnce || c == fromEvent && code == "":
			if c == atMost {
				c = until
			}
			if !(code == until && c == worded) {
				code = c
			}
			if c == until && untilDay(tokens[end:], tag) {
				e.Doubt = Undecided
				return e
			}
		}
		if end > i {
			i = end
			continue
		}
		i++
	}
	if counts(text, tokens, tag) {
		e.Doubt = Unknown // a number of units that are not known
		return e
	}
	act := ropa.RetentionAction("")
	first := true
	for i := 0; i < len(tokens); i++ {
		// What is deleted when an account is deleted is no action.
		a, _ := actionPhrases().At(tokens, i, tag)
		if a != "" && (first || thenBefore(tokens[:i], tag)) {
			act = ropa.RetentionAction(a)
			break
		}
		if c, _ := boundPhrases().At(tokens, i, tag); c == until || c == atMost || c == fromEvent || c == worded {
			first = false
		}
	}
	switch {
	case code == atOnce && inCase: // "at once if the person objects"
		e.Criteria, e.Action = text, act
	case code == atOnce:
		e.Period, _ = writtenPeriod("P0D")
		e.Action = act
	case code == until || code == worded || code == fromEvent && (act != "" || len(tokens) > 2):
		e.Criteria, e.Action = text, act
	case act == ropa.ActionArchive && len(tokens) <= 3:
		e.Criteria, e.Action = text, act
	case act != "":
		e.Action, e.Doubt = act, Unknown
	default:
		e.Doubt = Unknown
	}
	return e
}

// counts reports whether a number stands before a word, in words that name no
// law: "6 cycles".
func counts(text string, tokens []words.Token, tag string) bool {
	for i := range tokens {
		if unit, end := unitPhrases().At(tokens, i, tag); unit != "" && end < len(tokens) && tokens[end].Kind == words.Number && len(tokens[end].Text) < 3 && unit == "Y" {
			return true // "do lat 16"
		}
		if i+1 == len(tokens) || tokens[i].Kind != words.Number || len(tokens[i].Text) > 3 || tokens[i+1].Kind != words.Word {
			continue
		}
		switch tokens[i+1].Text {
		case "th", "st", "nd", "rd", "e", "er", "o", "a": // "25th birthday"
			continue
		}
		if i > 0 && tokens[i-1].Kind == words.Mark && !(i > 1 && boundOf(tokens[i-2:i-1], tag) != "") {
			continue
		}
		return !words.Statute(text)
	}
	return false
}

// thenBefore reports whether "then" stands before, or a sign that divides.
func thenBefore(tokens []words.Token, tag string) bool {
	for i, t := range tokens {
		divides := t.Kind == words.Mark && (strings.Contains(",(", t.Text) || strings.Contains("-=>→", t.Text) && t.Spaced)
		if c, _ := boundPhrases().At(tokens, i, tag); c == thenDone || divides {
			return true
		}
	}
	return false
}

func hasCriteria(tokens []words.Token, tag string) bool {
	for i := range tokens {
		if c, _ := boundPhrases().At(tokens, i, tag); c == until || c == worded {
			return true
		}
	}
	return false
}

// untilDay reports whether a day follows.
func untilDay(tokens []words.Token, tag string) bool {
	_, end, _ := dayAt(tokens, 0, tag, DayFirst)
	return end > 0 || len(tokens) > 0 && tokens[0].Kind == words.Number && len(tokens[0].Text) == 4
}

// fileCode reads the categories of files: Polish B10, BE50 and A, Czech and
// Slovak S5, A10 and V5, Dutch V7 and B, and years counted from the current
// one: CY + 6.
func fileCode(tokens []words.Token, tag string) (p civil.Period, act ropa.RetentionAction, ok bool) {
	for len(tokens) > 0 && (fileWords[tokens[0].Text] || tokens[0].Kind == words.Mark) {
		tokens = tokens[1:]
	}
	if len(tokens) == 0 || len(tokens) > 4 || tokens[0].Kind != words.Word {
		return p, "", false
	}
	letter := tokens[0].Text
	if n := len(tokens); currentYear[letter] && n > 2 && tokens[n-1].Kind == words.Number && (tokens[n-2].Text == "+" || tokens[n-2].Text == "plus") {
		p, err := civil.ParsePeriod("P" + tokens[n-1].Text + "Y")
		return p, "", err == nil
	}
	rest := tokens[1:]
	if len(rest) > 0 && rest[0].Text == "-" {
		rest = rest[1:]
	}
	base, _, _ := strings.Cut(tag, "-")
	years := func() (civil.Period, bool) {
		if len(rest) == 0 || len(rest) > 1 || rest[0].Kind != words.Number {
			return civil.Period{}, false
		}
		p, err := civil.ParsePeriod("P" + rest[0].Text + "Y")
		return p, err == nil
	}
	switch base {
	case "pl", "":
		switch letter {
		case "b":
			p, ok = years()
			return p, ropa.ActionErase, ok
		case "be":
			p, ok = years()
			return p, ropa.ActionReview, ok
		case "bc":
			return p, ropa.ActionErase, len(rest) == 0
		case "a":
			return p, ropa.ActionArchive, len(rest) == 0
		}
	case "nl":
		switch letter {
		case "v":
			p, ok = years()
			return p, ropa.ActionErase, ok
		case "b":
			return p, ropa.ActionArchive, len(rest) == 0
		}
	case "cs", "sk":
		p, ok = years()
		switch letter {
		case "s":
			return p, ropa.ActionErase, ok
		case "a":
			return p, ropa.ActionArchive, ok
		case "v":
			return p, ropa.ActionReview, ok
		}
	}
	return p, "", false
}
