package lawfulbasis

import (
	"strings"
	"sync"

	"github.com/openropa/openropa/ropa/words"
)

// official is the words of Art. 9(2) made ready for search.
var official = sync.OnceValue(func() (set struct{ points, fill *words.Phrases }) {
	var points, fill []words.Phrase
	for i := range officialWordsTable {
		w := &officialWordsTable[i]
		for _, c := range []struct {
			code  Condition
			words string
		}{{ExplicitConsent, w.explicit}, {EmploymentLaw, w.employment}, {ConditionVitalInterests, w.vital}, {NotForProfit, w.body}, {ManifestlyPublic, w.madePublic}, {LegalClaims, w.claims},
			{SubstantialPublicInterest, w.substantial}, {HealthCare, w.health}, {PublicHealth, w.publicHealth}, {ArchivingResearch, w.research}} {
			for p := range strings.SplitSeq(c.words, "|") {
				if p != "" {
					points = append(points, words.Phrase{Words: strings.ReplaceAll(p, "'", " "), Lang: w.lang, Code: string(c.code)})
				}
			}
		}
		for word := range strings.FieldsSeq(strings.ReplaceAll(w.fill, "'", " ")) {
			fill = append(fill, words.Phrase{Words: word, Lang: w.lang, Code: "fill"})
		}
	}
	set.points, set.fill = words.NewPhrases(points), words.NewPhrases(fill)
	return set
})

// officialTokens is how many tokens the wording of a point has at most.
const officialTokens = 80

// wording returns the condition that a text gives in the words of Art. 9(2) or
// their short forms: each of its words must be one of these, and all that decide
// name one point; "" if they do not.
func (r *reader) wording() Condition {
	if len(r.t) > officialTokens {
		return ""
	}
	code := ""
	taken := make([]bool, len(r.t))
	for i := 0; i < len(r.t); {
		t := r.t[i]
		if r.covered[i] || t.Kind == words.Number || t.Text == "?" || words.Doubted(r.t, i, r.lang) > i {
			return ""
		}
		if c, end, rest := official().points.AtStem(r.t, i, r.lang); c != "" && !compound(rest, r.lang) {
			if code != "" && c != code {
				return ""
			}
			code = c
			for ; i < end; i++ {
				taken[i] = true
			}
			continue
		}
		c, _ := official().fill.At(r.t, i, r.lang)
		taken[i] = c != "" || t.Is(words.Or, r.lang)
		i++
	}
	if words.LeftOf(r.text, r.t, func(i int) bool { return taken[i] }, r.lang).Has(words.LeftUnsure | words.LeftNumber | words.LeftWords) {
		return ""
	}
	return Condition(code)
}
