package words

import "unicode/utf8"

// Left is what the words of a text say from which nothing was read, as a set
// of bits. The zero value is a text of which every word is accounted for.
type Left uint8

// What words that are left may say.
const (
	LeftDenial   Left = 1 << iota // "no", "without": what was read may not be so
	LeftOpen                      // "if", "possibly", "except", a question, a mark for "still to be filled in"
	LeftChoice                    // "or"
	LeftElsewhen                  // "formerly", "planned", "until 2022": so at another time
	LeftYear                      // a year
	LeftNumber                    // a number
	LeftWords                     // words that add something of their own
)

// LeftUnsure is what puts in doubt whatever was read beside it.
const LeftUnsure = LeftDenial | LeftOpen | LeftChoice | LeftElsewhen | LeftYear

// Has reports whether any of the bits is set.
func (l Left) Has(bits Left) bool { return l&bits != 0 }

// LeftOf returns what the tokens of a text say that no reading accounts for.
// taken reports of the token at an index that something was read from it; nil
// means that nothing was. The numbers of a law, with its year, say nothing.
func LeftOf(text string, tokens []Token, taken func(i int) bool, lang string) (left Left) {
	if taken == nil {
		taken = func(int) bool { return false }
	}
	own := langsOf(lang)
	law, lawTo := false, 0
	for i, t := range tokens {
		if i >= lawTo {
			for lawTo = i; lawTo < len(tokens) && !divides(tokens[lawTo]); lawTo++ {
			}
			law = lawTo > i && Statute(text[t.From:tokens[lawTo-1].To])
			lawTo = max(lawTo, i+1)
		}
		if !taken(i) {
			left |= leftAt(tokens, i, lang, own, law)
		}
	}
	return left
}

// divides reports whether what is said of a law ends at a token.
func divides(t Token) bool {
	switch t.Text {
	case "(", ")", ";":
		return true
	}
	return t.Kind == Break
}

func leftAt(tokens []Token, i int, lang string, own langSet, law bool) Left {
	t, v := tokens[i], vocab()
	switch t.Kind {
	case Break:
		return 0
	case Mark:
		if t.Text == "?" {
			return LeftOpen
		}
		return 0
	case Number:
		switch {
		case law:
			return 0
		case year(t):
			for j := max(0, i-3); j < i; j++ {
				if tokens[j].Is(Until, lang) || tokens[j].Text == "-" && j == i-1 && i > 1 && tokens[j-1].Kind == Number {
					return LeftElsewhen
				}
			}
			if i+2 < len(tokens) && tokens[i+1].Text == "-" && tokens[i+2].Is(Until, lang) { // "2022-ig"
				return LeftElsewhen
			}
			return LeftYear
		}
		return LeftNumber
	}
	small := v.stop.has(t.Text, own) || own == allLangs && v.stop.has(t.Text, langBit(0))
	switch {
	case v.or.has(t.Text, own|langBit(0)) && !v.and.has(t.Text, own) && !(small && !v.or.has(t.Text, own)):
		return LeftChoice
	case t.Text == "non" && i+1 < len(tokens) && tokens[i+1].Text == "-" && !tokens[i+1].Spaced: // "non-members"
		return LeftWords
	case t.Is(Not, lang) && !t.Is(Maybe, lang) && !(small && !v.not.has(t.Text, own)) && !numbering(tokens, i):
		return LeftDenial
	case hedged(tokens, i), dueAt(tokens, i, lang):
		return LeftOpen
	case Unfilled(tokens, i, lang) > i:
		return LeftOpen // "to be signed", which begins with a small word
	case small || t.Is(And, lang):
		return 0
	case t.Is(NotNow, lang):
		return LeftElsewhen
	case t.Is(Maybe, lang):
		return LeftOpen
	case utf8.RuneCountInString(t.Text) == 1 || t.Is(Stop, lang):
		return 0
	}
	return LeftWords
}

// hedged reports whether a phrase for "in part" begins with token i.
func hedged(tokens []Token, i int) bool {
	code, _ := vocab().hedges.At(tokens, i, "")
	return code != ""
}

// numbering reports whether the word at i is the "no" or the "n" before a number:
// "no. 3", "n° 3".
func numbering(tokens []Token, i int) bool {
	if i+1 >= len(tokens) || tokens[i].Text != "no" && tokens[i].Text != "n" {
		return false
	}
	next := tokens[i+1]
	return next.Kind == Number || next.Text == "." || next.Text == "°" || next.Text == "º" || next.Text == "o" && !next.Spaced
}
