package transfer

import (
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// ClauseSet is one set of standard contractual clauses.
type ClauseSet string

// Clause sets.
const (
	SCC2001      ClauseSet = "scc-2001"      // Decision 2001/497/EC, set I
	SCC2002      ClauseSet = "scc-2002"      // Decision 2002/16/EC
	SCC2004      ClauseSet = "scc-2004"      // Decision 2004/915/EC, set II
	SCC2010      ClauseSet = "scc-2010"      // Decision 2010/87/EU
	SCCDirective ClauseSet = "scc-directive" // one of the above, which of them is not stated
	SCC2021      ClauseSet = "scc-2021"      // Decision (EU) 2021/914
	SCCArt28     ClauseSet = "scc-art-28"    // Decision (EU) 2021/915: no tool for transfers
	SCCArt3      ClauseSet = "scc-art-3-2"   // for importers under GDPR Art. 3(2): announced, not adopted
	IDTA         ClauseSet = "uk-idta"       // International Data Transfer Agreement
	SwissModel   ClauseSet = "ch-model"      // model clauses the FDPIC recognised under the FADP of 1992
)

// ClauseSetInfo is one row of the table of clause sets.
type ClauseSetInfo struct {
	Code       ClauseSet
	Name       string
	CELEX      string // or the basis of a set outside EUR-Lex
	Adopted    civil.Date
	Transfers  bool   // a tool for transfers, adopted
	Directive  bool   // made under Directive 95/46/EC
	Modules    bool   // has the modules of [Modules]
	Roles      string // who sends to whom
	Note       string
	Confidence Confidence
	Doubt      string
	Cite       fact.Citation
}

// ClauseSets returns the sets in table order.
func ClauseSets() []ClauseSetInfo { return slices.Clone(clauseTable) }

// ClauseSetOf returns the row of one set; false if s is none.
func ClauseSetOf(s ClauseSet) (ClauseSetInfo, bool) {
	for _, row := range clauseTable {
		if row.Code == s {
			return row, true
		}
	}
	return ClauseSetInfo{}, false
}

// Valid reports whether s is in the table.
func (s ClauseSet) Valid() bool {
	_, ok := ClauseSetOf(s)
	return ok
}

// ClauseRule is how long one set serves under one regime.
type ClauseRule struct {
	Set         ClauseSet
	Regime      fact.Regime
	From        civil.Date // first day it could be used
	SignedUntil civil.Date // first day on which a new contract no longer could use it; zero while one can
	ServesUntil civil.Date // first day on which an existing contract no longer serves; zero while it does
	UKAddendum  bool       // serves only with the UK Addendum (B1.0)
	SwissTerms  bool       // serves only with the adaptations the FDPIC asks for
	Confidence  Confidence
	Doubt       string
	Cite        fact.Citation
}

// ClauseRules returns the rules in table order.
func ClauseRules() []ClauseRule { return slices.Clone(clauseRules) }

// ClauseStanding is what a clause set is good for on a day. The zero value is
// not known: no such set, no such regime or day, or the tables do not say.
type ClauseStanding struct {
	Kind ClauseStandingKind
	Rule ClauseRule // the rule it follows from; zero where there is none
}

// ClauseStandingKind is a kind of clause standing.
type ClauseStandingKind string

// Kinds of clause standing.
const (
	ClausesUsable        ClauseStandingKind = "usable"              // serves, and new contracts can use it
	ClausesGrandfathered ClauseStandingKind = "grandfathered"       // serves, in contracts signed in time and while the processing is unchanged
	ClausesSignedLate    ClauseStandingKind = "signed-late"         // signed when new contracts no longer could use it: never served
	ClausesChanged       ClauseStandingKind = "changed"             // signed in time, but the processing changed since
	ClausesNoLonger      ClauseStandingKind = "no-longer"           // existing contracts no longer serve
	ClausesNotYet        ClauseStandingKind = "not-yet"             // not usable yet
	ClausesNoTool        ClauseStandingKind = "no-tool-of-transfer" // no tool for transfers under this regime
)

// ClauseStandingKinds returns the kinds in table order.
func ClauseStandingKinds() []ClauseStandingKind {
	return []ClauseStandingKind{
		ClausesUsable, ClausesGrandfathered, ClausesSignedLate, ClausesChanged, ClausesNoLonger, ClausesNotYet, ClausesNoTool,
	}
}

// Valid reports whether k is one of [ClauseStandingKinds].
func (k ClauseStandingKind) Valid() bool { return slices.Contains(ClauseStandingKinds(), k) }

// Serves reports whether a contract of that standing carries a transfer.
func (k ClauseStandingKind) Serves() bool { return k == ClausesUsable || k == ClausesGrandfathered }

// ClauseStandingOf returns what a set is good for under a regime on a day, in
// a contract signed on another. A zero signed means not stated, and is taken
// to be in time. Before 2021-01-01 the answer for the United Kingdom's regime
// is the Union's.
//
// No set adopted under EUDPR Art. 48(2)(b) is known; the sets of the
// Commission name the GDPR alone. For the institutions their standing is not
// known.
func ClauseStandingOf(s ClauseSet, r fact.Regime, signed, on civil.Date) ClauseStanding {
	c := Clauses{Set: s, Signed: signed}
	return c.Standing(r, on)
}

// Standing is [ClauseStandingOf] for clauses on record. It also takes account
// of the last change of the processing they cover: contracts with repealed
// clauses served only while that was unchanged, Decision (EU) 2021/914
// Art. 4(4). Nil has no standing.
func (c *Clauses) Standing(r fact.Regime, on civil.Date) ClauseStanding {
	if c == nil {
		return ClauseStanding{}
	}
	set, ok := ClauseSetOf(c.Set)
	r = regimeOn(r, on)
	if !ok || on.IsZero() || !slices.Contains(fact.Regimes(), r) {
		return ClauseStanding{}
	}
	if !set.Transfers {
		return ClauseStanding{Kind: ClausesNoTool}
	}
	if r == fact.EUInstitutions {
		return ClauseStanding{}
	}
	for _, rule := range clauseRules {
		if rule.Set == c.Set && rule.Regime == r {
			return ClauseStanding{Kind: rule.kind(c.Signed, c.Changed, on), Rule: rule}
		}
	}
	return ClauseStanding{Kind: ClausesNoTool}
}

func (rule ClauseRule) kind(signed, changed, on civil.Date) ClauseStandingKind {
	closed := func(day civil.Date) bool {
		return !rule.SignedUntil.IsZero() && !day.IsZero() && !day.Before(rule.SignedUntil)
	}
	switch {
	case closed(signed):
		return ClausesSignedLate
	case on.Before(rule.From):
		return ClausesNotYet
	case !rule.ServesUntil.IsZero() && !on.Before(rule.ServesUntil):
		return ClausesNoLonger
	case closed(changed) && !on.Before(changed):
		return ClausesChanged
	case closed(on):
		return ClausesGrandfathered
	}
	return ClausesUsable
}

// Module is one of the four modules of Decision (EU) 2021/914. No other set
// has them.
type Module string

// Modules.
const (
	ModuleOne   Module = "1"
	ModuleTwo   Module = "2"
	ModuleThree Module = "3"
	ModuleFour  Module = "4"
)

// ModuleInfo is one row of the table of modules.
type ModuleInfo struct {
	Code     Module
	Name     string
	Exporter Role
	Importer Role
	Note     string
}

// Modules returns the modules in order.
func Modules() []ModuleInfo { return slices.Clone(moduleTable) }

// ModuleFor returns the module for the roles of the two ends; false if either
// is not stated.
func ModuleFor(exporter, importer Role) (Module, bool) {
	for _, row := range moduleTable {
		if row.Exporter == exporter && row.Importer == importer {
			return row.Code, true
		}
	}
	return "", false
}

// ModuleOf returns the row of one module; false if m is none.
func ModuleOf(m Module) (ModuleInfo, bool) {
	for _, row := range moduleTable {
		if row.Code == m {
			return row, true
		}
	}
	return ModuleInfo{}, false
}

// Valid reports whether m is one of the four.
func (m Module) Valid() bool {
	_, ok := ModuleOf(m)
	return ok
}

var moduleTable = []ModuleInfo{
	{ModuleOne, "Module One: controller to controller", Controller, Controller, ""},
	{ModuleTwo, "Module Two: controller to processor", Controller, Processor, "also meets Art. 28(3)-(4)"},
	{ModuleThree, "Module Three: processor to processor", Processor, Processor, "also meets Art. 28(3)-(4)"},
	{ModuleFour, "Module Four: processor to controller", Processor, Controller, "any governing law that allows third-party rights"},
}
