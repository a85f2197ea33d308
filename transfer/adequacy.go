package transfer

import (
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// Adequacy is one decision that a destination protects personal data
// adequately, GDPR Art. 45(3), in the words it had for one period. A decision
// that was amended in its dates or its scope has a row for each wording.
type Adequacy struct {
	Regime        fact.Regime // EU stands for the Union's institutions too, EUDPR Art. 47(1)
	Country       Country     // ISO 3166-1 alpha-2; "" for an organisation or a group
	Organisation  string      // code of the international organisation, see [Organisations]
	Group         Group       // the group of States it covers, if it covers one
	Name          string      // what it is called: "EU-US Privacy Shield", or the destination
	Decision      string      // "(EU) 2016/1250"
	CELEX         string      // "32016D1250", or the identifier of a law outside EUR-Lex
	Adopted       civil.Date
	OJ            string     // place in the Official Journal
	Amending      string     // the act that gave the decision this row's wording, "" for the first
	AmendingCELEX string     // identifier of that act
	From          civil.Date // first day in force; for decisions of the Commission the day of adoption
	Until         civil.Date // first day no longer in force; zero while it stands
	Sunset        civil.Date // first day it would no longer be in force by this wording; zero if it sets none
	Ended         string     // why the decision ends on Until; "" while it stands or the next row continues it
	Scope         Scope      // what the importer must be for the decision to cover it
	ScopeNote     string     // more on the scope
	Contested     Challenge  // pending challenge to its validity
	LaterActs     string     // reviews, amendments that changed neither dates nor scope, related acts
	Confidence    Confidence
	Doubt         string // what of the row is unsure
	Cite          fact.Citation
}

// In reports whether the row was in force on a day.
func (a Adequacy) In(on civil.Date) bool { return within(a.From, a.Until, on) }

// Challenge is a pending challenge to the validity of a decision. The zero
// value is none.
type Challenge struct {
	What string
	From civil.Date // day it was lodged
	Seen civil.Date // day of the latest source that has it pending
	Cite fact.Citation
}

// On reports whether the challenge was pending on a day, as far as Seen shows.
func (c Challenge) On(day civil.Date) bool { return c.What != "" && !day.Before(c.From) }

// Group is a group of States that one decision covers.
type Group string

// GroupEEA is the States of the EEA as they are on the day, see [InEEA].
const GroupEEA Group = "eea"

// Groups returns the groups in table order.
func Groups() []Group { return []Group{GroupEEA} }

// Valid reports whether g is one of [Groups].
func (g Group) Valid() bool { return slices.Contains(Groups(), g) }

// Confidence says what a row rests on. Zero: nothing beyond the code list.
type Confidence string

// Confidences, best first.
const (
	Official  Confidence = "official"   // read in the official text
	Agreed    Confidence = "agreed"     // agrees in two or more independent sources
	OneSource Confidence = "one-source" // one source
	Memory    Confidence = "memory"     // not checked against a source
)

// Confidences returns the confidences, best first.
func Confidences() []Confidence { return []Confidence{Official, Agreed, OneSource, Memory} }

// Valid reports whether c is one of [Confidences].
func (c Confidence) Valid() bool { return slices.Contains(Confidences(), c) }

// Adequacies returns every row, past and present, in table order: by regime,
// then as the regime lists them, each country's rows oldest first.
func Adequacies() []Adequacy { return slices.Clone(adequacyTable) }

// AdequacyOn returns the decisions that covered a country under a regime on a
// day; nil if none did. A row for a group comes with Country set to c.
func AdequacyOn(r fact.Regime, c Country, on civil.Date) []Adequacy {
	var found []Adequacy
	for _, a := range rowsOf(r, c) {
		if a.In(on) {
			found = append(found, *a)
		}
	}
	if InEEA(c, on) {
		for _, a := range rowsOf(r, groupKey) {
			if a.In(on) {
				found = append(found, *a)
				found[len(found)-1].Country = c
			}
		}
	}
	return found
}

// AdequacyOfOrganisation returns the decisions that covered an international
// organisation, by code or name, under a regime on a day; for a body of the
// Union those that cover all of them, see [OrganisationCovering].
func AdequacyOfOrganisation(r fact.Regime, name string, on civil.Date) []Adequacy {
	o, ok := OrganisationCovering(name)
	if !ok {
		return nil
	}
	var found []Adequacy
	for i := range adequacyTable {
		if a := &adequacyTable[i]; a.Organisation == o.Code && a.Regime == decides(r) && a.In(on) {
			found = append(found, *a)
		}
	}
	return found
}

// Ended returns the decisions for a country that had ended by a day, the
// latest first.
func Ended(r fact.Regime, c Country, on civil.Date) []Adequacy {
	var found []Adequacy
	for _, a := range rowsOf(r, c) {
		if a.Ended != "" && !on.Before(a.Until) {
			found = append(found, *a)
		}
	}
	slices.SortStableFunc(found, func(a, b Adequacy) int { return b.Until.Compare(a.Until) })
	return found
}

// History returns every row for a country under a regime, oldest first, with
// the wordings a decision has had.
func History(r fact.Regime, c Country) []Adequacy {
	var found []Adequacy
	for _, a := range rowsOf(r, c) {
		found = append(found, *a)
	}
	return found
}

// decides returns the regime whose decisions bind r. EUDPR Art. 47(1) takes
// over those of the Commission under GDPR Art. 45(3).
func decides(r fact.Regime) fact.Regime {
	if r == fact.EUInstitutions {
		return fact.EU
	}
	return r
}

type adequacyKey struct {
	regime  fact.Regime
	country Country
}

// groupKey is the key of rows for [GroupEEA]; no country has that code.
const groupKey Country = "*eea"

var adequacyIndex = indexAdequacies()

func indexAdequacies() map[adequacyKey][]*Adequacy {
	index := make(map[adequacyKey][]*Adequacy)
	for i := range adequacyTable {
		a := &adequacyTable[i]
		key := adequacyKey{a.Regime, a.Country}
		switch {
		case a.Group == GroupEEA:
			key.country = groupKey
		case a.Country == "":
			continue
		}
		index[key] = append(index[key], a)
	}
	return index
}

func rowsOf(r fact.Regime, c Country) []*Adequacy {
	return adequacyIndex[adequacyKey{decides(r), c}]
}
