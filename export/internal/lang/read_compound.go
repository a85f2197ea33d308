package lang

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/openropa/openropa/ropa/words"
)

// compounding are languages that write compounds in one word: what follows the
// stem of a phrase there may be another noun ("Schlüsselanhänger").
var compounding = map[string]bool{"de": true, "nl": true, "da": true, "sv": true, "no": true, "fi": true, "hu": true, "et": true}

// compound reports whether what a word has after the stem of a phrase makes
// another thing of it: it is neither an ending of a word nor one of the heads,
// which are last parts of compounds that change nothing, folded.
func compound(rest, tag string, heads *heads) bool {
	if rest == "" || !compounding[tag] || utf8.RuneCountInString(rest) == 1 || wordEnds[rest] || heads.end(rest) {
		return false
	}
	return (tag != "fi" && tag != "hu" && tag != "et") || utf8.RuneCountInString(rest) > 5
}

// wordEnds are endings of words in the languages that write compounds in one
// word, folded.
var wordEnds = func() map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words.Fold(`en er ern em es ens in innen inn ung ungen te ten ter tem tes et st iert ierte ierten ierter ierung ierungen ieren isierung isierungen isiert isierte isierten isieren keit lich liche lichen bar chen nde nden nder
		erte erten ert ing ingen de den eerd eerde eerden eren ering eringen heid tje tjes
		mar marna mer mene men merne ene erne ne ns et ets ede inger ingar ningar ning ningen nings eret erede ering eringer eringen else elser at ats gen ad ade ar arna or orna na nas ens are aren arnas ande iske isk
		minen mista misen ttu tut tetaan taan tään ssa lla sta lle ista ille iden jen
		ott ett ása ése ás és ok ek ák ei ai ja je ban ben val vel ság ség`)) {
		set[w] = true
	}
	return set
}()

// heads are last parts of compounds.
type heads struct{ list []string }

func headsOf(list string) *heads { return &heads{strings.Fields(words.Fold(list))} }

// ends are last parts of words, whatever stands before them.
type ends struct{ list []string }

func endsOf(list string) *ends { return &ends{strings.Fields(words.Fold(list))} }

func (e *ends) end(word string) bool {
	return slices.ContainsFunc(e.list, func(end string) bool { return strings.HasSuffix(word, end) })
}

// end reports whether what follows a stem ends in one of the heads, but for
// what joins the two.
func (h *heads) end(rest string) bool {
	if h == nil {
		return false
	}
	for _, head := range h.list {
		if before, ok := strings.CutSuffix(rest, head); ok && utf8.RuneCountInString(before) <= 6 {
			return true
		}
	}
	return false
}
