package ropa

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"

	"github.com/openropa/openropa/ropa/fact"
)

// articleEnd is where the article of a provision ends and its paragraph
// begins: "Art. 30(1)(b)" is of Art. 30, "Sch. 1 para. 41" of Sch. 1.
var articleEnd = regexp.MustCompile(`^(Art\. \d+[A-Z]?a?|Annex [IVX0-9]+|Sch\. \d+|s\. \d+[A-Z]?)`)

// article returns the citation less its paragraph, letter and recital: the
// unit a report is grouped by.
func article(c Citation) Citation {
	if m := articleEnd.FindString(c.Provision); m != "" {
		c.Provision = m
	}
	return c
}

// articleUnder returns the article a rule enforces under a regime: that of
// its first citation there. A rule of form alone has none.
func (r *Rule) articleUnder(regime Regime) Citation {
	cites := r.citesUnder(regime)
	if len(cites) == 0 {
		return Citation{}
	}
	return article(cites[0])
}

// compareArticles orders articles by act, as the list of acts does, then by
// number; no article comes last.
func compareArticles(a, b Citation) int {
	acts := []fact.Act{fact.GDPR, fact.UKGDPR, fact.DPA2018, fact.FADP, fact.DPO, fact.EUDPR, fact.AIAct}
	rank := func(act fact.Act) int {
		if i := slices.Index(acts, act); i >= 0 {
			return i
		}
		if act == "" {
			return len(acts) + 1
		}
		return len(acts)
	}
	return cmp.Or(
		cmp.Compare(rank(a.Act), rank(b.Act)),
		cmp.Compare(a.Act, b.Act),
		cmp.Compare(number(a.Provision), number(b.Provision)),
		cmp.Compare(a.Provision, b.Provision),
	)
}

var digits = regexp.MustCompile(`\d+`)

// number returns the first number in a provision, or 0.
func number(provision string) int {
	n, _ := strconv.Atoi(digits.FindString(provision))
	return n
}

// ArticleSummary counts the outcomes of the rules that enforce one article.
type ArticleSummary struct {
	Article       Citation `json:"article"` // zero for rules of form that no law lays down
	Passed        int      `json:"passed"`
	Failed        int      `json:"failed"`
	NotApplicable int      `json:"notApplicable"`
	NotInForce    int      `json:"notInForce"`
}

// Summary counts the outcomes by article, in the order of the law; rules of
// form come last.
func (r *Report) Summary() []ArticleSummary {
	var all []ArticleSummary
	for _, o := range r.Outcomes {
		i := slices.IndexFunc(all, func(s ArticleSummary) bool { return s.Article == o.Article })
		if i < 0 {
			i = len(all)
			all = append(all, ArticleSummary{Article: o.Article})
		}
		switch o.Result {
		case ResultPassed:
			all[i].Passed++
		case ResultFailed:
			all[i].Failed++
		case ResultNotApplicable:
			all[i].NotApplicable++
		case ResultNotInForce:
			all[i].NotInForce++
		}
	}
	slices.SortStableFunc(all, func(a, b ArticleSummary) int {
		return compareArticles(a.Article, b.Article)
	})
	return all
}

// DemandSummary counts the findings of one demand.
type DemandSummary struct {
	Demand   Demand `json:"demand,omitzero"` // zero for rules of the user's own that state none
	Errors   int    `json:"errors"`
	Warnings int    `json:"warnings"`
	Infos    int    `json:"infos"`
	Waived   int    `json:"waived"` // of any severity, and in none of the other counts
}

// Demands returns the demands in the order that reports state them in.
func Demands() []Demand {
	return []Demand{DemandRecord, DemandProcessing, DemandAccountability}
}

// ByDemand counts the findings by demand: the three of [Demands] in their
// order, each whether or not there are findings, and then any other that a
// finding states.
func (r *Report) ByDemand() []DemandSummary {
	var all []DemandSummary
	for _, d := range Demands() {
		all = append(all, DemandSummary{Demand: d})
	}
	for _, f := range r.Findings {
		i := slices.IndexFunc(all, func(s DemandSummary) bool { return s.Demand == f.Demand })
		if i < 0 {
			i = len(all)
			all = append(all, DemandSummary{Demand: f.Demand})
		}
		switch {
		case f.Waiver != nil:
			all[i].Waived++
		case f.Severity == SeverityError:
			all[i].Errors++
		case f.Severity == SeverityWarning:
			all[i].Warnings++
		case f.Severity == SeverityInfo:
			all[i].Infos++
		}
	}
	return all
}
