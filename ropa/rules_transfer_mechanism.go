package ropa

import (
	"fmt"
	"slices"

	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Art. 44: a transfer takes place only if the conditions of Chapter V are met.
// Art. 46(1): in the absence of a decision under Art. 45(3), only with
// appropriate safeguards. So a mechanism that the regime knows must be named,
// unless a decision covers the destination whole. EDPB Guidelines 05/2021: a
// transfer has an exporter and an importer, each controller or processor, and
// the people concerned are neither.
var transferMechanismMissingRule = Rule{
	ID:       "transfer/mechanism-missing",
	Title:    "A transfer to a third country rests on nothing the law admits",
	Concerns: "transfers to third countries or international organisations",
	Doc:      "Data may leave the territory only on an adequacy decision, an appropriate safeguard or a derogation. A transfer that names none cannot be shown to be lawful. A destination that a decision covers whole needs no other mechanism. What people send by themselves to a keeper outside is no transfer, since there is none who sends it but they (EDPB Guidelines 05/2021, version 2.0 of 2023-02-14): where the keeper is in the country of destination and collects the data from the people, nothing is reported; where the record does not say where the keeper is, names nobody there who receives the data, and the keeper's own system is there, the finding is a warning, and so it is where the words of the record name a mechanism that is not stated as one.",
	Fix:      "State the mechanism: an adequacy decision that covers the importer, a safeguard such as standard clauses, or, for a single case, a derogation. If there is none, stop the transfer.",
	Fails:    "A transfer to India with no mechanism, or with \"we comply with the GDPR\" as the mechanism.",
	Passes:   "A transfer to India under standard clauses, or one to New Zealand, which a decision covers whole.",
	Cites:    slices.Concat(transferPrinciple, transferSafeguards),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    transferMechanism,
}

func transferMechanism(p *Pass) {
	for t := range p.Transfers() {
		if t.Status == transfer.Contingent || !p.outside(t.Transfer) || t.Destination != "" && !t.Destination.Valid() {
			continue
		}
		p.Applies()
		if t.Mechanism != "" && !t.Mechanism.Valid() {
			continue // an unknown code
		}
		if _, ok := t.Mechanism.Under(p.Regime, p.AsOf); ok || p.standing(t.Transfer).Kind == transfer.StandingAdequate {
			continue
		}
		path := t.Path.Child("mechanism")
		switch {
		case t.Mechanism != "":
			if !p.carriedBySibling(t) {
				p.reportDated(path, "transfer to %s: %s does not know the mechanism %q", placeOf(t.Transfer), p.law(), t.Mechanism.Label())
			}
		case p.collectsThere(t):
		case p.unclear(t):
			p.ReportFinding(Finding{
				Path:     path,
				Severity: SeverityWarning,
				Message:  fmt.Sprintf("transfer to %s: whether it is one cannot be judged, since who sends and who receives is not said; if it is, it rests on nothing%s", placeOf(t.Transfer), claimed(t.Claim)),
				Cites:    append(p.cites(), cite(fact.EDPB, "Guidelines 05/2021")...),
			})
		default:
			if m := p.claimedMechanism(t.Transfer); m != "" {
				p.ReportFinding(Finding{Path: t.Path.Child("claim"), Severity: SeverityWarning, Cites: p.cites(),
					Message: fmt.Sprintf("transfer to %s: what it rests on is stated in words, %q; is %q meant?", placeOf(t.Transfer), shorten(t.Claim, 60), m.Label())})
				continue
			}
			p.reportDated(path, "transfer to %s: no mechanism is stated%s", placeOf(t.Transfer), claimed(t.Claim))
		}
	}
}

// claimedMechanism returns the only mechanism that the words of a transfer name
// and the regime knows; "" if they name none, or several.
func (p *Pass) claimedMechanism(t *transfer.Transfer) transfer.Mechanism {
	var named transfer.Mechanism
	for _, r := range transfer.ReadTransfers(t.Claim, p.Register.Language) {
		if r.Mechanism == "" {
			continue
		}
		if _, known := r.Mechanism.Under(p.Regime, p.AsOf); !known || named != "" && r.Mechanism != named {
			return ""
		}
		named = r.Mechanism
	}
	return named
}

// claimed is what a message adds where something else stands in the place of
// a mechanism.
func claimed(claim string) string {
	if blank(claim) {
		return ""
	}
	return fmt.Sprintf(", and what the record gives instead is none: %q", shorten(claim, 60))
}

// collectsThere reports whether the keeper is established in the country of
// destination, no other party there has the data, and all of it comes from the
// people themselves, so that the keeper collects it and there is no transfer.
func (p *Pass) collectsThere(t TransferAt) bool {
	if t.Entry.Activity == nil || t.Destination == "" || t.Destination != p.keeperCountry() ||
		t.Importer != "" && !p.isKeeper(t.Importer) || p.importerIn(&t.Entry, t.Destination) {
		return false
	}
	found := false
	for i := range t.Entry.Data {
		d := &t.Entry.Data[i]
		if len(t.Data) > 0 && !slices.Contains(t.Data, d.ID) {
			continue
		}
		if found = true; !d.collected() {
			return false
		}
	}
	return found
}

// collected reports whether the data states sources and all are the person:
// it comes from them, from observing them, or is derived by the keeper.
func (d *DataCategory) collected() bool {
	for i := range d.Sources {
		switch d.Sources[i].Kind {
		case SourceSubject, SourceObserved, SourceDerived:
		default:
			return false
		}
	}
	return len(d.Sources) > 0
}

// unclear reports whether it cannot be told if t is a transfer: where the
// keeper is established is not stated, no other party in the country of
// destination has the data, and a system of the keeper's own is there.
func (p *Pass) unclear(t TransferAt) bool {
	return t.Destination != "" && t.Importer == "" && p.keeperCountry() == "" &&
		!p.importerIn(&t.Entry, t.Destination) && p.worksIn(&t.Entry, t.Destination)
}

// importerIn reports whether an entry has data with a party in c that can
// receive a transfer: a recipient, a joint controller, a sub-processor, one
// that runs a system.
func (p *Pass) importerIn(rec *Entry, c transfer.Country) bool {
	if a := rec.Activity; a != nil {
		for i := range a.Recipients {
			r := &a.Recipients[i]
			if r.Role != RoleInternal && !p.noImporter(r.Kind) && p.recipientCountry(r) == c {
				return true
			}
		}
		for i := range a.JointControllers {
			if p.partyCountry(a.JointControllers[i].Party) == c {
				return true
			}
		}
	} else if slices.ContainsFunc(rec.Processing.SubProcessors, func(s SubProcessor) bool { return p.partyCountry(s.Party) == c }) {
		return true
	}
	for _, id := range rec.Systems {
		if s := p.System(id); s != nil && p.partyCountry(s.Operator) == c && !p.isKeeper(s.Operator) {
			return true
		}
	}
	return false
}
