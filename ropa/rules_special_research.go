package ropa

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// ukResearchFrom is the first day of UK GDPR Arts. 84A to 84D in the place of
// Art. 89(1): DUAA 2025 ss. 86 and 87, SI 2026/82 reg. 2(n) and (o).
var ukResearchFrom = civil.MustDate("2026-02-05")

// Art. 9(2)(j): for archiving in the public interest, research or statistics
// in accordance with Art. 89(1), which subjects such processing to appropriate
// safeguards, data minimisation before all. UK GDPR Art. 84B, since 2026-02-05:
// the same. EUDPR Art. 13.
var specialResearchSafeguardsRule = Rule{
	ID:       "special/research-safeguards",
	Title:    "Archiving, research or statistics without the safeguards it is subject to",
	Concerns: "purposes that rely on archiving, research or statistics",
	Doc:      "Processing for archiving in the public interest, for scientific or historical research or for statistics is subject to appropriate safeguards, technical and organisational measures that see to it that no more data is used than needed: pseudonyms, or data that identify nobody, where they will do. The condition of Art. 9(2)(j) asks for them, and with them further processing is not incompatible (Art. 5(1)(b)) and longer storage allowed (Art. 5(1)(e)). In the United Kingdom Art. 84B has taken the place of Art. 89(1) since 2026-02-05.",
	Fix:      "State the safeguards beside the condition: pseudonyms, access, the approval of an ethics committee; or choose another condition.",
	Fails:    "Health data of patients under Art. 9(2)(j) for a study, with no word on safeguards.",
	Passes:   "The same with the safeguard that the study works on pseudonyms whose key the clinic keeps.",
	Cites:    slices.Concat(eu("9(2)(j)", "89(1)"), uk("9(2)(j)", "84B"), eudpr("10(2)(j)", "13")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    researchSafeguards,
}

func researchSafeguards(p *Pass) {
	for purpose, r := range p.Conditions(lawfulbasis.ArchivingResearch) {
		p.Applies()
		if !blank(r.Safeguards) {
			continue
		}
		f := Finding{Path: r.Path.Child("safeguards"),
			Message: p.relier(purpose, r.Path) + " relies on archiving, research or statistics and states no safeguards"}
		if p.Regime == UK && p.AsOf.Before(ukResearchFrom) {
			f.Cites = uk("9(2)(j)", "89(1)")
		}
		p.ReportFinding(f)
	}
}

// DUAA 2025 ss. 86 and 87: UK GDPR Art. 89 is omitted, and Arts. 84A to 84D
// stand in its place.
var specialUKResearchRule = Rule{
	ID:         "special/uk-research",
	Title:      "The record cites Art. 89 UK GDPR, which is repealed",
	Concerns:   "purposes that rely on archiving, research or statistics and cite a provision of the UK GDPR",
	Doc:        "On 2026-02-05 the Data (Use and Access) Act 2025 put Arts. 84A to 84D UK GDPR in the place of Art. 89: what may be done for research, archiving and statistics, and under which safeguards, is in Arts. 84B and 84C. The day is from a secondary source.",
	Fix:        "Cite Art. 84B and 84C, and check the safeguards against them.",
	Fails:      "A study whose safeguards are \"as Art. 89(1) UK GDPR asks\".",
	Passes:     "The same with Art. 84C.",
	Cites:      slices.Concat(uk("84B", "84C"), cite(fact.DUAA, "s. 86")),
	Severity:   SeverityInfo,
	Demand:     DemandAccountability,
	ByEntry:    true,
	Regimes:    []Regime{UK},
	Confidence: transfer.OneSource,
	From:       ukResearchFrom,
	Check:      specialUKResearch,
}

func specialUKResearch(p *Pass) {
	only := len(p.run.bound) == 1
	for purpose, r := range p.Conditions(lawfulbasis.ArchivingResearch) {
		texts := []string{r.Safeguards, r.Claim, r.When}
		for i := range r.Law {
			texts = append(texts, r.Law[i].Name+" "+r.Law[i].Provision)
		}
		for _, text := range texts {
			act, articles := citedArticles(text)
			if len(articles) == 0 || act != "uk" && (act != "" || !only) {
				continue
			}
			p.Applies()
			if slices.ContainsFunc(articles, func(a string) bool { return a == "89" || strings.HasPrefix(a, "89(") }) {
				p.Report(r.Path, "%s cites Art. 89 UK GDPR, repealed on %s", called("purpose", purpose.Name), ukResearchFrom)
				break
			}
		}
	}
}
