package transfer

import (
	"slices"
	"strings"
	"unicode"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Replaced is one provision on transfers that records still cite and that no
// longer is law.
type Replaced struct {
	Cite       fact.Citation
	Until      civil.Date      // first day it no longer was law
	By         []fact.Citation // what stands in its place; nil if nothing does
	Source     fact.Citation   // the act that replaced it
	Confidence Confidence
	Doubt      string
}

// ReplacedProvisions returns every row, in table order.
func ReplacedProvisions() []Replaced {
	all := slices.Clone(replacedTable)
	for i := range all {
		all[i].By = slices.Clone(all[i].By)
	}
	return all
}

var replacedTable = []Replaced{
	{
		// Omitted on IP completion day, so never binding in the UK GDPR.
		Cite: fact.Citation{Act: fact.UKGDPR, Provision: "Art. 48"}, Until: civil.MustDate("2020-12-31"),
		Source: fact.Citation{Act: fact.UKAct, Provision: "SI 2019/419 Sch. 1"}, Confidence: Official,
	},
	{
		Cite: fact.Citation{Act: fact.UKGDPR, Provision: "Art. 44"}, Until: duaaFrom,
		By:     []fact.Citation{{Act: fact.UKGDPR, Provision: "Art. 44A"}},
		Source: fact.Citation{Act: fact.DUAA, Provision: "Sch. 7"}, Confidence: Official,
	},
	{
		Cite: fact.Citation{Act: fact.UKGDPR, Provision: "Art. 45"}, Until: duaaFrom,
		By:     []fact.Citation{{Act: fact.UKGDPR, Provision: "Art. 45A"}, {Act: fact.UKGDPR, Provision: "Art. 45B"}, {Act: fact.UKGDPR, Provision: "Art. 45C"}},
		Source: fact.Citation{Act: fact.DUAA, Provision: "Sch. 7"}, Confidence: Official,
	},
	{
		Cite: fact.Citation{Act: fact.DPA2018, Provision: "s. 17A"}, Until: duaaFrom,
		By:     []fact.Citation{{Act: fact.UKGDPR, Provision: "Art. 45A"}},
		Source: fact.Citation{Act: fact.DUAA, Provision: "Sch. 9"}, Confidence: Official,
	},
	{
		Cite: fact.Citation{Act: fact.DPA2018, Provision: "s. 17C"}, Until: duaaFrom,
		By:     []fact.Citation{{Act: fact.UKGDPR, Provision: "Art. 47A"}},
		Source: fact.Citation{Act: fact.DUAA, Provision: "Sch. 9"}, Confidence: OneSource,
		Doubt: "UK GDPR Art. 46(2)(c), which named it, now names Art. 47A(1); its own repeal was not read",
	},
}

// ReplacedOn returns the row of a provision that was no longer law on a day,
// also for a paragraph of it: "Art. 45(3)". False if the table has none.
func ReplacedOn(c fact.Citation, on civil.Date) (Replaced, bool) {
	for _, row := range replacedTable {
		rest, ok := strings.CutPrefix(c.Provision, row.Cite.Provision)
		if ok && c.Act == row.Cite.Act && (rest == "" || rest[0] == '(') && !on.IsZero() && !on.Before(row.Until) {
			row.By = slices.Clone(row.By)
			return row, true
		}
	}
	return Replaced{}, false
}

// ReplacedSections returns the rows of sections of the Data Protection Act 2018
// that a text cites and that were no longer law on a day: "s. 17A DPA 2018",
// "regulations under section 17A(1)". In table order; nil if it cites none. A
// section of another act is not told apart.
func ReplacedSections(text string, on civil.Date) []Replaced {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	var found []Replaced
	for _, row := range ReplacedProvisions() {
		number, ok := strings.CutPrefix(strings.ToLower(row.Cite.Provision), "s. ")
		if !ok || on.IsZero() || on.Before(row.Until) {
			continue
		}
		for i, w := range words {
			if w == "s"+number || w == number && citesSection(words[:i]) {
				found = append(found, row)
				break
			}
		}
	}
	return found
}

// citesSection reports whether the words before a number say that it is of a
// section: "section", or that and the numbers of others.
func citesSection(before []string) bool {
	for i := len(before) - 1; i >= 0; i-- {
		switch w := before[i]; {
		case w == "s" || w == "ss" || w == "sec" || w == "section" || w == "sections":
			return true
		case w != "and" && w != "or" && w != "to" && (w[0] < '0' || w[0] > '9'):
			return false
		}
	}
	return false
}
