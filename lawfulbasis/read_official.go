package lawfulbasis

import (
	"slices"
	"strings"
	"sync"

	"github.com/openropa/openropa/ropa/words"
)

// wording is the words of an article made ready for search: those that decide
// which of its points is meant, and those that may stand beside them.
type wording struct{ points, fill *words.Phrases }

// wordings are the words of Art. 6(1) and of Art. 9(2). The codes of the former
// are grounds, of the latter conditions.
var wordings = sync.OnceValue(func() (w struct{ grounds, conditions wording }) {
	var points, fill [2][]words.Phrase
	add := func(n int, lang, code, list string) {
		for p := range strings.SplitSeq(list, "|") {
			if p, weak := strings.CutPrefix(p, "~"); weak {
				points[n] = append(points[n], words.Phrase{Words: p, Lang: lang, Code: "~" + code})
			} else if p != "" {
				points[n] = append(points[n], words.Phrase{Words: strings.ReplaceAll(p, "'", " "), Lang: lang, Code: code})
			}
		}
	}
	beside := func(n int, lang, list string) {
		for word := range strings.FieldsSeq(strings.ReplaceAll(list, "'", " ")) {
			fill[n] = append(fill[n], words.Phrase{Words: word, Lang: lang, Code: "fill"})
		}
	}
	for i := range officialGroundTable {
		o := &officialGroundTable[i]
		for _, p := range []struct {
			code  Ground
			words string
		}{{Consent, o.consent}, {Contract, o.contract}, {LegalObligation, o.obligation}, {VitalInterests, o.vital}, {PublicTask, o.task}, {LegitimateInterests, o.interests}} {
			add(0, o.lang, string(p.code), p.words)
		}
		beside(0, o.lang, o.fill)
	}
	for i := range officialWordsTable {
		o := &officialWordsTable[i]
		for _, p := range []struct {
			code  Condition
			words string
		}{{ExplicitConsent, o.explicit}, {EmploymentLaw, o.employment}, {ConditionVitalInterests, o.vital}, {NotForProfit, o.body}, {ManifestlyPublic, o.madePublic}, {LegalClaims, o.claims},
			{SubstantialPublicInterest, o.substantial}, {HealthCare, o.health}, {PublicHealth, o.publicHealth}, {ArchivingResearch, o.research}} {
			add(1, o.lang, string(p.code), p.words)
		}
		beside(1, o.lang, o.fill)
	}
	w.grounds = wording{words.NewPhrases(points[0]), words.NewPhrases(fill[0])}
	w.conditions = wording{words.NewPhrases(points[1]), words.NewPhrases(fill[1])}
	return w
})

// The wording of a point has at most mostWords tokens, and that of a ground at
// least leastWords: fewer are no sentence of the article ("consent of a third
// party").
const (
	mostWords  = 80
	leastWords = 7
)

// worded returns the code of the point that a text gives in the words of an
// article or their short forms: each of its words must be one of these, and all
// that decide name one point; "" if they do not.
func (r *reader) worded(w wording) string {
	if len(r.t) > mostWords {
		return ""
	}
	code, decided := "", 0
	taken := make([]bool, len(r.t))
	for i := 0; i < len(r.t); {
		t := r.t[i]
		if r.covered[i] || t.Kind == words.Number || t.Text == "?" || words.Doubted(r.t, i, r.lang) > i {
			return ""
		}
		if c, end, rest := w.points.AtStem(r.t, i, r.lang); c != "" && !compound(rest, r.lang) {
			c, weak := strings.CutPrefix(c, "~")
			if code != "" && c != code {
				return ""
			}
			code = c
			if decided += 2; weak {
				decided--
			}
			for ; i < end; i++ {
				taken[i] = true
			}
			continue
		}
		c, _ := w.fill.At(r.t, i, r.lang)
		taken[i] = c != "" || t.Is(words.Or, r.lang)
		i++
	}
	if decided < 2 || r.ofSomebody(code) || words.LeftOf(r.text, r.t, func(i int) bool { return taken[i] }, r.lang).Has(words.LeftUnsure|words.LeftNumber|words.LeftWords) {
		return ""
	}
	return code
}

// ofSomebody reports whether a text in the words of an article names somebody that
// the point has nothing of: the controller or a third party beside consent or a
// contract ("the consent of a third party is necessary"), people and bodies beside
// research, public health and a substantial public interest ("research of an
// employee").
func (r *reader) ofSomebody(code string) bool {
	switch code {
	case string(Consent), string(Contract):
		return beginAny(r.t, thirdStems()) || beginAny(r.t, controllerStems())
	case string(ArchivingResearch), string(PublicHealth), string(SubstantialPublicInterest):
		return beginAny(r.t, bodyStems())
	}
	return false
}

// beginAny reports whether a word begins with one of the stems.
func beginAny(tokens []words.Token, stems []string) bool {
	return slices.ContainsFunc(tokens, func(t words.Token) bool {
		return slices.ContainsFunc(stems, func(stem string) bool { return strings.HasPrefix(t.Text, stem) })
	})
}

// thirdStems are what words for a third party begin with, controllerStems what
// those for the controller do, and bodyStems those for people at work and for
// associations, folded.
var (
	thirdStems = sync.OnceValue(func() []string {
		return strings.Fields(words.Fold(`third another dritt tiers tercer terz derde trzeci terceir tredj kolmann třetí τρίτ terț harmadik трет`))
	})
	controllerStems = sync.OnceValue(func() []string {
		return strings.Fields(words.Fold(`controller verantwortlich responsable titolare verwerkingsverantwoordelijke administrator responsável dataansvarlig personuppgiftsansvarig rekisterinpitäj správc υπεύθυν υπευθύν operator adatkezelő администратор`))
	})
	bodyStems = sync.OnceValue(func() []string {
		return strings.Fields(words.Fold(`employee worker staff patient member client customer volunteer participant associat mitarbeiter arbeitnehmer beschäftigte mitglied verein vereinigung stiftung dienst salari agent travailleur adhérent association fondation
			emplead trabajador asociaci fundaci servicio dipendent lavorator associazion fondazion servizi medewerker werknemer vereniging stichting pracownik stowarzysz fundacj podmiot empregad associaç fundaç treballador associació
			forening stiftelse medarbejder arbejdstager förening arbetstagar yhdist säätiö spolek spolk sdružen nadac σωματεί ίδρυμ asociaț asociați fundaț egyesület alapítvány сдружен фондаци служител`))
	})
)
