package words

import "unicode/utf8"

// Codes of the phrases of doubtedTable.
const (
	doubtedAgainst = "against"
	doubtedInstead = "instead"
	doubtedDraft   = "draft"
)

// Doubted returns the index after words that begin with token i and put in
// doubt what stands beside them: "rejected", "under discussion", "wrong", and
// before it "instead of", or "draft" where the text begins; i if there are
// none. Words that only describe another one, as in "(rejected applicants)",
// say nothing of what stands outside their brackets.
func Doubted(tokens []Token, i int, lang string) (end int) {
	code, end := vocab().doubted.At(tokens, i, lang)
	if i+1 < len(tokens) && tokens[i].Is(Only, lang) && tokens[i+1].Is(Until, lang) {
		return i + 2 // "only until June"
	}
	switch {
	case code == "", code == doubtedDraft && i > 0:
		return i
	case code == doubtedInstead && tokens[i].Text == "statt" && (hasText(tokens[:i], "findet") || hasText(tokens[:i], "finden")):
		return i // "findet statt"
	case tokens[i].Text == "misto" && i > 0:
		return i // also "place"
	case code == doubtedAgainst && described(tokens, i, end, lang):
		return i
	}
	return end
}

// Example returns the index after a phrase for "for example" that begins with
// token i, with the full stop of an abbreviation; i if none does.
func Example(tokens []Token, i int, lang string) (end int) {
	code, end := vocab().hints.At(tokens, i, lang)
	if code == "" {
		return i
	}
	dotted := end < len(tokens) && tokens[end].Text == "."
	if dotted {
		end++
	}
	if long := end-i > 1 && !dotted || utf8.RuneCountInString(tokens[i].Text) > 4; !long && !dotted {
		return i // "ex art. 6"
	}
	return end
}

// described reports whether a word that adds something of its own stands
// directly before or after the span, and a sign or a preposition divides both
// from what stands before them.
func described(tokens []Token, from, to int, lang string) bool {
	before := adds(tokens, from-1, lang)
	if !before && !adds(tokens, to, lang) {
		return false
	}
	i := from - 1
	if before {
		i--
	}
	return i >= 0 && (tokens[i].Kind == Mark || tokens[i].Is(Stop, lang) && !tokens[i].Is(Being, lang))
}

// adds reports whether the word at i adds something of its own.
func adds(tokens []Token, i int, lang string) bool {
	if i < 0 || i >= len(tokens) {
		return false
	}
	t := tokens[i]
	return t.Kind == Word && utf8.RuneCountInString(t.Text) > 2 && !t.Is(Stop, lang) && !t.Is(And, lang) && !t.Is(Or, lang) && !t.Is(Not, lang) && !t.Is(Maybe, lang) && !t.Is(Idle, lang) && !t.Is(Being, lang)
}
