package ropa

import (
	"fmt"
	"slices"

	"github.com/openropa/openropa/transfer"
)

// Arts. 45(1) and 46(1): a transfer rests on a decision or on safeguards; which
// one must be said of this transfer. The first of a group is reported. Art. 45
// is cited where a decision is one of them.
var transferAlternativesRule = Rule{
	ID:       "transfer/alternatives",
	Title:    "Several mechanisms are named for one transfer",
	Concerns: "transfers with alternatives",
	Doc:      "\"An adequacy decision and/or standard clauses\" does not say which of them carries the transfer. Each has its own conditions and its own end; when one falls, nobody can tell whether the transfer still stands.",
	Fix:      "Decide which mechanism carries which transfer, record one transfer for each, and drop the alternatives.",
	Fails:    "A transfer under Privacy Shield that lists one under standard clauses as its alternative.",
	Passes:   "A transfer under standard clauses alone.",
	Cites:    slices.Concat(transferSafeguards, transferAdequacy),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    transferAlternatives,
}

func transferAlternatives(p *Pass) {
	for t := range p.Transfers() {
		if len(t.AlternativeTo) == 0 {
			continue
		}
		p.Applies()
		n := p.alternatives(t)
		if n > 0 && !p.repeats(t, func(_, earlier *transfer.Transfer) bool {
			return p.alternatives(TransferAt{Transfer: earlier, Entry: t.Entry}) > 0
		}) {
			carries := "carries"
			if t.Status == transfer.Contingent {
				carries = "would carry"
			}
			f := Finding{
				Path:    t.Path.Child("alternativeTo"),
				Message: fmt.Sprintf("transfer to %s: it is one of %d alternatives, and which of them %s it is not said", placeOf(t.Transfer), n+1, carries),
				Cites:   p.cites(),
			}
			if t.Mechanism != transfer.AdequacyDecision && !p.hasAlternative(t, func(s *transfer.Transfer) bool { return s.Mechanism == transfer.AdequacyDecision }) {
				f.Cites = slices.DeleteFunc(f.Cites, func(c Citation) bool { return slices.Contains(transferAdequacy, c) })
			}
			p.ReportFinding(f)
		}
	}
}

// alternatives counts the alternatives to t that have not ended.
func (p *Pass) alternatives(t TransferAt) int {
	n := len(t.AlternativeTo)
	for _, id := range t.AlternativeTo {
		if slices.ContainsFunc(t.Entry.Transfers, func(s transfer.Transfer) bool { return s.ID == id && ended("", s.End, p.AsOf) }) {
			n--
		}
	}
	return n
}

// repeats reports whether what is wrong with t is reported already, at an
// earlier transfer of the entry for the same flow: one that lists t as its
// alternative or is listed by it, has not ended, and is as wrong.
func (p *Pass) repeats(t TransferAt, wrong func(t, earlier *transfer.Transfer) bool) bool {
	for i := range t.Entry.Transfers {
		earlier := &t.Entry.Transfers[i]
		if earlier == t.Transfer {
			return false
		}
		if linked(t.Transfer, earlier) && !ended("", earlier.End, p.AsOf) && wrong(t.Transfer, earlier) {
			return true
		}
	}
	return false
}

// hasAlternative reports whether an alternative to t that has not ended is of
// some kind.
func (p *Pass) hasAlternative(t TransferAt, is func(*transfer.Transfer) bool) bool {
	for i := range t.Entry.Transfers {
		s := &t.Entry.Transfers[i]
		if s != t.Transfer && linked(t.Transfer, s) && !ended("", s.End, p.AsOf) && is(s) {
			return true
		}
	}
	return false
}

// linked reports whether one of two transfers lists the other as its
// alternative.
func linked(a, b *transfer.Transfer) bool {
	return a.ID != "" && slices.Contains(b.AlternativeTo, a.ID) || b.ID != "" && slices.Contains(a.AlternativeTo, b.ID)
}

// carriedBySibling reports whether another transfer of the entry, to the same
// place and importer, rests on something the regime admits. A keeper under two
// regimes may record one instrument for each.
func (p *Pass) carriedBySibling(t TransferAt) bool {
	for i := range t.Entry.Transfers {
		s := &t.Entry.Transfers[i]
		if s == t.Transfer || s.Destination != t.Destination || s.Organisation != t.Organisation || s.Importer != t.Importer ||
			s.Status == transfer.Contingent || ended("", s.End, p.AsOf) {
			continue
		}
		if p.admits(s) {
			return true
		}
	}
	return false
}
