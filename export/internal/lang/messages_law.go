package lang

import (
	"regexp"
	"strings"
	"sync"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

var (
	adequacyForm = regexp.MustCompile(`^(?:Decision (?:\(EU\) )?\d+/\d+(?:/E[CU])?|SI \d+/\d+|DPA 2018 Sch\. 21|DPO Annex 1)`)
	caseForm     = regexp.MustCompile(`^[CT]-\d+/\d+(?: P)?(?: \(Schrems I+\), ECLI:[A-Z]+:C:\d+:\d+)?`)
)

// adequacy says what stands for a decision on adequacy: its number, and its name
// in brackets, which is that of a country or stays as it is.
func (l *Language) adequacy(text string) (end int, said string) {
	number := adequacyForm.FindString(text)
	switch {
	case number == "":
		return 0, ""
	case strings.HasPrefix(number, "DPO "):
		said = l.cite(fact.Citation{Act: fact.DPO, Provision: strings.TrimPrefix(number, "DPO ")})
	case strings.HasPrefix(number, "Decision "):
		said = l.Source(Source{fact.EUAct, number})
	default:
		said = number
	}
	end = len(number)
	for _, a := range transfer.Adequacies() {
		if in := " (" + a.Name + ")"; a.Name != "" && strings.HasPrefix(text[end:], in) {
			name := a.Name
			if n, country := l.countryNamed(name); n == len(name) {
				name = country
			}
			return end + len(in), said + " (" + name + ")"
		}
	}
	return end, said
}

// provisionNamed says a provision of the tables of periods and of laws on
// criminal data that a text begins with.
func (l *Language) provisionNamed(text string) (end int, said string) {
	for _, c := range tabled() {
		name := c.Provision
		if c.Act == fact.DPO || c.Act == fact.AIAct {
			name = string(c.Act) + " " + name
		}
		if len(name) <= end || !strings.HasPrefix(text, name) {
			continue
		}
		end, said = len(name), name
		if c.Act == fact.DPO || c.Act == fact.AIAct {
			said = l.cite(c)
		}
	}
	return end, said
}

// tabled are the provisions of those tables.
var tabled = sync.OnceValue(func() []fact.Citation {
	var all []fact.Citation
	for _, s := range ropa.StatutoryPeriods() {
		for _, law := range s.Laws {
			all = append(all, s.Cite(law))
		}
	}
	for _, c := range ropa.CriminalLaws() {
		all = append(all, c.Cite)
	}
	return all
})
