package ropa

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// DUAA 2025 Sch. 7 paras. 2 and 3: Arts. 44 and 45 are omitted; Arts. 44A and
// 45A to 45C stand in their place.
var transferUKTestRule = Rule{
	ID:       "transfer/uk-test",
	Title:    "The record cites provisions of the UK GDPR that are repealed",
	Concerns: "transfers that cite a provision of the UK GDPR",
	Doc:      "On 2026-02-05 the Data (Use and Access) Act 2025 replaced Arts. 44 and 45 UK GDPR and ss. 17A and 17C of the Data Protection Act 2018: transfers now rest on Art. 44A, adequacy on regulations under Arts. 45A to 45C, and the test is whether protection is not materially lower.",
	Fix:      "Cite Art. 44A for the principle and Art. 45A for adequacy, and check the transfer against the new test of Art. 45B or 46(1A).",
	Fails:    "A transfer whose legal basis reads \"UK GDPR Art. 45\".",
	Passes:   "A transfer whose legal basis reads \"UK GDPR Art. 45A\".",
	Cites:    slices.Concat(uk("44A(1)-(2)", "45A", "45B", "45C"), []Citation{{Act: fact.DUAA, Provision: "Sch. 7"}}),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{UK},
	From:     transferReform,
	Check:    transferUKTest,
}

func transferUKTest(p *Pass) {
	for t := range p.Transfers() {
		if t.LegalBasis == "" {
			continue
		}
		if replaced := transfer.ReplacedSections(t.LegalBasis, p.AsOf); len(replaced) > 0 {
			p.Report(t.Path.Child("legalBasis"), "transfer to %s: its legal basis cites %s, repealed on %s", placeOf(t.Transfer), replaced[0].Cite, replaced[0].Until)
			continue
		}
		only := len(p.run.bound) == 1
		for _, clause := range strings.FieldsFunc(t.LegalBasis, func(r rune) bool { return r == ';' || r == '\n' }) {
			act, articles := citedArticles(clause)
			if act != "uk" && (act != "" || !only) {
				continue
			}
			p.Applies()
			if article := repealedArticle(articles); article != "" {
				p.Report(t.Path.Child("legalBasis"), "transfer to %s: its legal basis cites Art. %s UK GDPR, repealed on %s", placeOf(t.Transfer), article, transferReform)
				break
			}
		}
	}
}

// citedArticles reads a citation such as "UK GDPR Arts. 44-46(1)": which
// regulation it names ("uk", "eu" for any other or for both, "" for none) and
// the words that number articles.
func citedArticles(clause string) (act string, articles []string) {
	words := strings.FieldsFunc(strings.ToLower(clause), func(r rune) bool { return strings.ContainsRune(" ,-–/.&\t", r) })
	counting := false
	for i, w := range words {
		switch {
		case w == "gdpr" || w == "dsgvo" || w == "rgpd":
			named := "eu"
			if i > 0 && words[i-1] == "uk" {
				named = "uk"
			}
			if act != "" && act != named {
				named = "eu"
			}
			act, counting = named, true
		case w == "fadp" || w == "eudpr" || w == "2016":
			act, counting = "eu", false
		case strings.HasPrefix(w, "art"):
			counting = true
		case w[0] >= '0' && w[0] <= '9':
			if counting {
				articles = append(articles, w)
			}
		case w != "and" && w != "or" && w != "to" && w != "und" && w != "et" && w != "uk" && w != "eu":
			counting = false
		}
	}
	return act, articles
}

// repealedArticle returns the first of the articles that is 44 or 45, less
// paragraph and letter; not 44A or 45A.
func repealedArticle(articles []string) string {
	for _, a := range articles {
		a, _, _ = strings.Cut(a, "(")
		if a == "44" || a == "45" {
			return a
		}
	}
	return ""
}
