package ropa

import (
	"fmt"
	"slices"

	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Standard contractual clauses, Art. 46(2)(c) and (d).
var transferClauseRules = []Rule{
	transferClausesRepealedRule,
	transferClausesUnstatedRule,
	transferClausesModuleRule,
	transferClausesImporterSubjectRule,
	transferClausesNotTransferToolRule,
	transferUKInstrumentRule,
	transferCHAdaptationRule,
}

// clausesServe reports whether clauses carry a transfer under the regime on
// the day, with the additions it asks for.
func (p *Pass) clausesServe(c *transfer.Clauses) bool {
	s := c.Standing(p.Regime, p.AsOf)
	return s.Kind.Serves() && (!s.Rule.UKAddendum || c.UKAddendum == Yes) && (!s.Rule.SwissTerms || c.SwissTerms == Yes)
}

// Decision (EU) 2021/914 Art. 4(2) to (4): the earlier decisions are repealed
// from 2021-09-27; contracts concluded before serve until 2022-12-27, provided
// the processing remains unchanged. DPA 2018 Sch. 21 paras. 7-8 for the United
// Kingdom; the FDPIC's announcement of 2021-08-27 for Switzerland.
var transferClausesRepealedRule = Rule{
	ID:       "transfer/clauses-repealed",
	Title:    "A transfer rests on standard clauses that no longer serve",
	Concerns: "transfers that rely on a named set of standard clauses",
	Doc:      "Decision (EU) 2021/914 repealed the clauses of 2001, 2004 and 2010 on 2021-09-27. Contracts signed before served until 2022-12-27, and only while the processing stayed as it was. What nobody has decided on has no contract yet, as far as the record says: from the day on which no new one could use them there is a warning, and an error once the last old one ended. Where the clauses are one of several alternatives and another is admitted, the finding is a warning. The United Kingdom let them be signed until 2022-09-21 and serve until 2024-03-21; in Switzerland they served until 2022-12-31.",
	Fix:      "Sign the clauses of Decision (EU) 2021/914; for the United Kingdom the IDTA or those clauses with the UK Addendum, for Switzerland those clauses with the adaptations of the FDPIC.",
	Fails:    "A transfer under the clauses of Decision 2010/87/EU, checked under the GDPR after 2022-12-27.",
	Passes:   "A transfer under Module Two of Decision (EU) 2021/914.",
	Cites:    slices.Concat(transferClauses, cite(fact.EUAct, "Decision (EU) 2021/914 Art. 4(2)-(3)", "Decision (EU) 2021/914 Art. 4(4)"), cite(fact.DPA2018, "Sch. 21 paras. 7-8")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    transferClausesRepealed,
}

func transferClausesRepealed(p *Pass) {
	for t := range p.relying(mechanismIs(transfer.StandardClauses)) {
		s := t.Clauses.Standing(p.Regime, p.AsOf)
		if s.Kind == "" || s.Kind == transfer.ClausesNoTool {
			continue
		}
		p.Applies()
		// No contract is known of what nobody has decided on.
		unsigned := t.Status == transfer.Contingent && t.Clauses.Signed.IsZero()
		var why string
		var severity Severity
		path, fail := t.Path.Child("clauses"), "do not serve"
		switch s.Kind {
		case transfer.ClausesSignedLate:
			path = path.Child("signed")
			why = fmt.Sprintf("signed on %s, while new contracts could use them until %s", t.Clauses.Signed, lastDay(s.Rule.SignedUntil))
		case transfer.ClausesChanged:
			path = path.Child("changed")
			why = fmt.Sprintf("repealed for new contracts after %s, and the processing changed on %s", lastDay(s.Rule.SignedUntil), t.Clauses.Changed)
		case transfer.ClausesNoLonger:
			path = path.Child("set")
			why = "existing contracts served until " + lastDay(s.Rule.ServesUntil).String()
			if unsigned {
				why = fmt.Sprintf("new contracts could use them until %s, and existing ones served until %s", lastDay(s.Rule.SignedUntil), lastDay(s.Rule.ServesUntil))
			}
		case transfer.ClausesGrandfathered:
			if !unsigned {
				continue
			}
			path, fail, severity = path.Child("set"), "no new contract can use", SeverityWarning
			why = fmt.Sprintf("new contracts could use them until %s, and existing ones serve until %s", lastDay(s.Rule.SignedUntil), lastDay(s.Rule.ServesUntil))
		default:
			continue
		}
		contingent := t.Status == transfer.Contingent
		rests := " rests on"
		if contingent {
			rests = " would rest on"
		}
		if p.hasAlternative(t, func(other *transfer.Transfer) bool {
			return (contingent || other.Status != transfer.Contingent) && p.admits(other)
		}) {
			severity, rests = SeverityWarning, ": one of its alternatives is"
			if contingent {
				rests = ", if it comes: one of its alternatives is"
			}
		}
		p.ReportFinding(Finding{
			Path:     path,
			Severity: severity,
			Message:  fmt.Sprintf("transfer to %s%s clauses that %s (%s): %s", placeOf(t.Transfer), rests, fail, clauseName(t.Clauses.Set), why),
			Cites:    p.clauseCites(s, unsigned),
		})
	}
}

// clauseCites returns where the regime admits standard clauses, and what ended
// a set: its repeal, for new contracts, or the end of the old ones, or both
// for what is not signed.
func (p *Pass) clauseCites(s transfer.ClauseStanding, unsigned bool) []Citation {
	rule, _ := transfer.StandardClauses.Under(p.Regime, p.AsOf)
	cites := []Citation{rule.Cite}
	if end := s.Rule.Cite; end.Act != fact.EUAct {
		if end != rule.Cite {
			cites = append(cites, end)
		}
		return cites
	}
	repeal, serve := "Decision (EU) 2021/914 Art. 4(2)-(3)", "Decision (EU) 2021/914 Art. 4(4)"
	switch s.Rule.Set {
	case transfer.SCC2001, transfer.SCC2004: // the later decision amended the earlier
		repeal = "Decision (EU) 2021/914 Art. 4(2)"
	case transfer.SCC2010:
		repeal = "Decision (EU) 2021/914 Art. 4(3)"
	case transfer.SCC2002:
		repeal = "Decision 2010/87/EU Art. 7"
	}
	switch {
	case unsigned && s.Kind != transfer.ClausesChanged:
		return append(cites, cite(fact.EUAct, repeal, serve)...)
	case s.Kind == transfer.ClausesSignedLate || s.Kind == transfer.ClausesChanged && s.Rule.Set == transfer.SCC2002:
		return append(cites, cite(fact.EUAct, repeal)...)
	}
	return append(cites, cite(fact.EUAct, serve)...)
}

// Art. 46(2)(c): the clauses are those the Commission adopted; which, the
// keeper must be able to say, Art. 5(2).
var transferClausesUnstatedRule = Rule{
	ID:       "transfer/clauses-unstated",
	Title:    "Which standard clauses a transfer relies on is not said",
	Concerns: "transfers that rely on standard clauses",
	Doc:      "There have been several sets of standard clauses, most of them repealed. \"Standard contractual clauses\" alone does not show that the transfer rests on one that still serves, nor does \"clauses under Directive 95/46/EC\" while some of those still did.",
	Fix:      "State the set of clauses, its module and the day it was signed.",
	Fails:    "A transfer that relies on standard clauses and names no set.",
	Passes:   "A transfer under the clauses of Decision (EU) 2021/914.",
	Cites:    transferClauses,
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    transferClausesUnstated,
}

func transferClausesUnstated(p *Pass) {
	for t := range p.relyingNow(mechanismIs(transfer.StandardClauses)) {
		p.Applies()
		switch {
		case t.Clauses == nil || t.Clauses.Set == "":
			p.Report(t.Path.Child("clauses"), "transfer to %s: which set of standard clauses it relies on is not stated", placeOf(t.Transfer))
		case t.Clauses.Set != transfer.SCCDirective:
		default:
			switch t.Clauses.Standing(p.Regime, p.AsOf).Kind {
			case transfer.ClausesSignedLate, transfer.ClausesChanged, transfer.ClausesNoLonger: // transfer/clauses-repealed
			default:
				p.Report(t.Path.Child("clauses", "set"), "transfer to %s: which of the sets of standard clauses under Directive 95/46/EC it relies on is not stated", placeOf(t.Transfer))
			}
		}
	}
}

// Decision (EU) 2021/914, annex: the module applies that fits the roles of the
// parties. The importer's role, where the transfer does not state it, is that
// of the recipient it is.
var transferClausesModuleRule = Rule{
	ID:       "transfer/clauses-module",
	Title:    "The module of the standard clauses is missing or does not fit the roles",
	Concerns: "transfers under the clauses of Decision (EU) 2021/914",
	Doc:      "The clauses of 2021 come in four modules, one for each pair of roles: One from controller to controller, Two from controller to processor, Three from processor to processor, Four from processor to controller. The wrong module leaves out what the pair of roles needs. Where none is named the finding is a warning.",
	Fix:      "Name the module that fits the roles of exporter and importer, and check that it is the one signed.",
	Fails:    "Module One with an importer that is a processor.",
	Passes:   "Module Two from a controller to a processor.",
	Cites:    slices.Concat(transferClauses, cite(fact.EUAct, "Decision (EU) 2021/914 Art. 1(1)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    transferClausesModule,
}

func transferClausesModule(p *Pass) {
	for t := range p.relyingNow(mechanismIs(transfer.StandardClauses)) {
		if t.Clauses == nil || t.Clauses.Set != transfer.SCC2021 {
			continue
		}
		p.Applies()
		exporter, importer := t.ExporterRole, t.importerRole()
		path, place := t.Path.Child("clauses", "module"), placeOf(t.Transfer)
		fits := ""
		if m, ok := transfer.ModuleFor(exporter, importer); ok {
			fits = "; the roles call for module " + string(m)
		}
		module, ok := transfer.ModuleOf(t.Clauses.Module)
		switch {
		case t.Clauses.Module == "":
			p.left(path, "transfer to %s: no module of Decision (EU) 2021/914 is named%s", place, fits)
		case !ok: // an unknown code
		case exporter != "" && exporter != module.Exporter:
			p.Report(path, "transfer to %s: module %s is for a %s as exporter, and this one is a %s%s", place, module.Code, module.Exporter, exporter, fits)
		case importer != "" && importer != module.Importer:
			p.Report(path, "transfer to %s: module %s is for a %s as importer, and this one is a %s%s", place, module.Code, module.Importer, importer, fits)
		}
	}
}

// importerRole returns the role of the importer as the transfer states it, or
// as the lists of the entry do; "" if neither does, or the lists differ.
func (t TransferAt) importerRole() transfer.Role {
	if t.ImporterRole != "" || t.Importer == "" {
		return t.ImporterRole
	}
	var role transfer.Role
	add := func(r transfer.Role) bool {
		ok := role == "" || role == r
		role = r
		return ok
	}
	if a := t.Entry.Activity; a != nil {
		for i := range a.Recipients {
			if a.Recipients[i].Party != t.Importer {
				continue
			}
			r := transfer.Controller
			switch a.Recipients[i].Role {
			case RoleProcessor:
				r = transfer.Processor
			case RoleController, RoleJointController:
			default:
				continue
			}
			if !add(r) {
				return ""
			}
		}
	}
	if a := t.Entry.Processing; a != nil {
		for i := range a.SubProcessors {
			if a.SubProcessors[i].Party == t.Importer && !add(transfer.Processor) {
				return ""
			}
		}
		for i := range a.Controllers {
			if a.Controllers[i].Party == t.Importer && !add(transfer.Controller) {
				return ""
			}
		}
	}
	return role
}

// Decision (EU) 2021/914 Art. 1(1) and rec. 7: the clauses are for importers
// whose processing is not subject to the GDPR.
var transferClausesImporterSubjectRule = Rule{
	ID:       "transfer/clauses-importer-subject",
	Title:    "Standard clauses are signed with an importer that is itself under the GDPR",
	Concerns: "transfers under the clauses of Decision (EU) 2021/914",
	Doc:      "The clauses of 2021 are made for importers whose processing is not itself subject to the GDPR. The Commission announced a set for importers under Art. 3(2) and had not adopted it by September 2026, so which tool fits is for someone who knows the case.",
	Fix:      "Have the case looked at: whether the GDPR binds the importer for this processing, and which safeguard then serves.",
	Fails:    "Clauses of 2021 with a company in India that offers its service to people in the Union and is itself subject to the GDPR.",
	Passes:   "Clauses of 2021 with a processor in India that is not.",
	Cites:    slices.Concat(eu("46(2)(c)"), cite(fact.EUAct, "Decision (EU) 2021/914 Art. 1(1)", "Decision (EU) 2021/914 rec. 7")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU},
	Check:    transferClausesSubject,
}

func transferClausesSubject(p *Pass) {
	for t := range p.relyingNow(mechanismIs(transfer.StandardClauses)) {
		if t.Clauses == nil || t.Clauses.Set != transfer.SCC2021 {
			continue
		}
		p.Applies()
		if party := p.Party(t.Importer); party != nil && party.SubjectToGDPR == Yes {
			p.Report(t.Path.Child("importer"), "transfer to %s: the importer %q is itself subject to the GDPR, for which the clauses of Decision (EU) 2021/914 are not made", placeOf(t.Transfer), p.partyLabel(t.Importer))
		}
	}
}

// Art. 28(7): the Commission may lay down clauses for contracts with
// processors. They are no safeguard of Art. 46(2)(c).
var transferClausesNotTransferToolRule = Rule{
	ID:       "transfer/clauses-not-transfer-tool",
	Title:    "Clauses that are no tool for transfers are used as one",
	Concerns: "transfers that rely on a named set of standard clauses",
	Doc:      "The clauses of Decision (EU) 2021/915 are for contracts between controller and processor under Art. 28(7) and give no safeguard for a transfer. Nor does a set that another regime made: the IDTA serves under the UK GDPR alone.",
	Fix:      "Use the clauses of Decision (EU) 2021/914, or the instrument of the regime concerned.",
	Fails:    "A transfer to India under the clauses of Decision (EU) 2021/915.",
	Passes:   "A transfer to India under the clauses of Decision (EU) 2021/914.",
	Cites:    slices.Concat(eu("46(2)(c)", "28(7)"), uk("46(2)(d)", "28(7)"), eudpr("48(2)(b)", "29(7)"), fadp("16(2)(d)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    transferClausesNoTool,
}

func transferClausesNoTool(p *Pass) {
	for t := range p.relying(mechanismIs(transfer.StandardClauses)) {
		if t.Clauses == nil || !t.Clauses.Set.Valid() {
			continue
		}
		p.Applies()
		if t.Clauses.Standing(p.Regime, p.AsOf).Kind == transfer.ClausesNoTool && !p.carriedBySibling(t) {
			p.Report(t.Path.Child("clauses", "set"), "transfer to %s: %s is no tool for transfers under %s", placeOf(t.Transfer), clauseName(t.Clauses.Set), p.law())
		}
	}
}

// DPA 2018 s. 119A: the Commissioner issues standard clauses. The Addendum to
// the Commission's clauses is such a document; those clauses alone are not.
var transferUKInstrumentRule = Rule{
	ID:       "transfer/uk-instrument",
	Title:    "The Commission's clauses are used under the UK GDPR without the Addendum",
	Concerns: "transfers under the clauses of Decision (EU) 2021/914",
	Doc:      "Under the UK GDPR the Commission's clauses of 2021 serve only with the Addendum that the Information Commissioner issued under s. 119A of the Data Protection Act 2018, usable since 2022-03-21. The alternative is the International Data Transfer Agreement.",
	Fix:      "Add the UK Addendum to the clauses and record it, or sign the IDTA.",
	Fails:    "A British company's transfer to India under the Commission's clauses alone.",
	Passes:   "The same with the UK Addendum.",
	Cites:    slices.Concat(uk("46(2)(d)"), cite(fact.DPA2018, "s. 119A")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{UK},
	Check:    transferUKInstrument,
}

func transferUKInstrument(p *Pass) {
	for t := range p.relying(mechanismIs(transfer.StandardClauses)) {
		if t.Clauses == nil || t.Clauses.Set != transfer.SCC2021 {
			continue
		}
		p.Applies()
		unstated := t.Clauses.UKAddendum == "" && t.Status == transfer.Contingent
		s := t.Clauses.Standing(p.Regime, p.AsOf)
		switch {
		case p.clausesServe(t.Clauses) || unstated || p.carriedBySibling(t):
		case s.Kind == transfer.ClausesNotYet:
			p.Report(t.Path.Child("clauses", "set"), "transfer to %s: the clauses of Decision (EU) 2021/914 could not be used under the UK GDPR before %s", placeOf(t.Transfer), s.Rule.From)
		case t.Clauses.UKAddendum == No:
			p.Report(t.Path.Child("clauses", "ukAddendum"), "transfer to %s: the clauses of Decision (EU) 2021/914 are without the UK Addendum", placeOf(t.Transfer))
		default:
			p.left(t.Path.Child("clauses", "ukAddendum"), "transfer to %s: that the clauses of Decision (EU) 2021/914 have the UK Addendum is not recorded", placeOf(t.Transfer))
		}
	}
}

// FADP Art. 16(2)(d): standard clauses that the FDPIC has approved, issued or
// recognised. The Commission's are recognised with adaptations.
var transferCHAdaptationRule = Rule{
	ID:       "transfer/ch-adaptation",
	Title:    "The Commission's clauses are used under the FADP without the Swiss adaptations",
	Concerns: "transfers under the clauses of Decision (EU) 2021/914",
	Doc:      "The FDPIC recognised the Commission's clauses on 2021-08-27 on terms: they refer to the FADP, name the FDPIC as authority, and treat Switzerland as a Member State where people claim their rights.",
	Fix:      "Add the Swiss adaptations to the clauses and record them.",
	Fails:    "A Swiss company's transfer to India under the Commission's clauses as they are.",
	Passes:   "The same with an annex that makes the adaptations.",
	Cites:    fadp("16(2)(d)"),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{Swiss},
	Check:    transferSwissTerms,
}

func transferSwissTerms(p *Pass) {
	for t := range p.relying(mechanismIs(transfer.StandardClauses)) {
		if t.Clauses == nil || t.Clauses.Set != transfer.SCC2021 {
			continue
		}
		p.Applies()
		unstated := t.Clauses.SwissTerms == "" && t.Status == transfer.Contingent
		path := t.Path.Child("clauses", "swissTerms")
		switch {
		case t.Clauses.SwissTerms == Yes || unstated || p.carriedBySibling(t):
		case t.Clauses.SwissTerms == No:
			p.Report(path, "transfer to %s: the clauses of Decision (EU) 2021/914 are without the adaptations the FDPIC asks for", placeOf(t.Transfer))
		default:
			p.Report(path, "transfer to %s: that the clauses of Decision (EU) 2021/914 have the adaptations the FDPIC asks for is not recorded", placeOf(t.Transfer))
		}
	}
}
