package ropa

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// EUDPR Art. 25(1) and (5): rights are restricted by legal acts on the basis of
// the Treaties or by internal rules, which are clear, of general application,
// adopted at the highest level of management and published in the Official
// Journal.
var rightsEUIRestrictionRule = Rule{
	ID:         "rights/eui-restriction",
	Title:      "An institution restricts rights and names no rules for it",
	Concerns:   "limits of rights that institutions of the Union state",
	Doc:        "An institution of the Union restricts rights only under an act on the basis of the Treaties or under internal rules that are published in the Official Journal. A record whose limits of rights say that they are restricted names the rules. Read in English, French and German.",
	Fix:        "Name the internal rules with their place in the Official Journal.",
	Fails:      "\"Access is restricted during inquiries\", and no rules.",
	Passes:     "\"Access may be restricted during inquiries under Decision 2021/3 (OJ L 37, 3.2.2021)\".",
	Cites:      eudpr("25(1)", "25(5)"),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{EUInstitutions},
	Confidence: transfer.Official,
	Check:      rightsEUIRestriction,
}

// restrictionWords and rulesWords are parts of words, folded, that speak of a
// restriction and of the rules it rests on. The right to restriction itself,
// Art. 20, is none.
var (
	restrictionWords = []string{"restricted", "may restrict", "restricts", "restreint", "limitation des droits", "eingeschrankt", "beschrankt"}
	rulesWords       = []string{"internal rule", "decision", "official journal", "oj l", "oj c", "regulation", "regles internes", "journal officiel", "jo l", "reglement", "interne vorschrift", "beschluss", "amtsblatt", "abl.", "verordnung", "art. 25", "article 25", "artikel 25"}
)

func rightsEUIRestriction(p *Pass) {
	has := func(text string, parts []string) bool {
		return slices.ContainsFunc(parts, func(w string) bool { return strings.Contains(text, w) })
	}
	for a := range p.Activities() {
		if a.Rights == nil || blank(a.Rights.Notes) {
			continue
		}
		p.Applies()
		if text := words.Fold(a.Rights.Notes); has(text, restrictionWords) && !has(text, rulesWords) {
			p.Report(a.Path.Child("rights", "notes"), "rights are restricted, and the record names no rules of the institution that are published for it")
		}
	}
}
