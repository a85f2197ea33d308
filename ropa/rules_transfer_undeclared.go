package ropa

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/openropa/openropa/transfer"
)

// Art. 30(1)(e), 30(2)(c): the record contains transfers to a third country,
// including the identification of that country.
var transferUndeclaredRule = Rule{
	ID:       "transfer/undeclared",
	Title:    "Data reaches a third country that no transfer names",
	Concerns: "recipients, systems, sub-processors or importers in third countries",
	Doc:      "The record identifies every third country that data is transferred to, an adequate one included. A recipient, an operator, a sub-processor or a place of storage there is such a transfer, whatever else the record says. The keeper's own country and its own people are passed over.",
	Fix:      "Add a transfer to that country with its mechanism, or correct the country of the recipient or system.",
	Fails:    "A mailing service in the United States among the recipients, and no transfer to the United States.",
	Passes:   "The same with a transfer to the United States under an adequacy decision.",
	Cites:    slices.Concat(transferRecord, transferPrinciple),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    transferUndeclared,
}

func transferUndeclared(p *Pass) {
	for rec := range p.Entries() {
		if a := rec.Activity; a != nil {
			for i := range a.Recipients {
				r := &a.Recipients[i]
				same := func(other Recipient) bool { return other.Party == r.Party && other.Kind == r.Kind }
				if r.Role == RoleInternal || p.noImporter(r.Kind) || r.Party != "" && slices.ContainsFunc(a.Recipients[:i], same) {
					continue
				}
				if c := p.recipientCountry(r); p.undeclared(&rec, c) {
					p.reportUndeclared(rec.Path.Index("recipients", i), &rec, c, called("recipient", p.recipientLabel(r))+" is")
				} else if r.Kind == RecipientOrganisation {
					p.undeclaredOrganisation(&rec, r, i)
				}
			}
		}
		if a := rec.Processing; a != nil {
			for i := range a.SubProcessors {
				s := &a.SubProcessors[i]
				if c := p.partyCountry(s.Party); p.undeclared(&rec, c) {
					p.reportUndeclared(rec.Path.Index("subProcessors", i), &rec, c, called("sub-processor", p.partyLabel(s.Party))+" is")
				}
			}
		}
		for i, id := range rec.Systems {
			p.undeclaredSystem(&rec, rec.Path.Index("systems", i), p.System(id))
		}
		for i := range rec.Transfers {
			t := &rec.Transfers[i]
			if t.Status == transfer.Contingent || ended("", t.End, p.AsOf) || rec.receives(t.Importer) {
				continue
			}
			if c := p.partyCountry(t.Importer); p.undeclared(&rec, c) {
				p.reportUndeclared(rec.Path.Index("transfers", i).Child("importer"), &rec, c, called("importer", p.partyLabel(t.Importer))+" is")
			}
		}
	}
}

// noImporter reports whether recipients of the kind cannot receive a transfer:
// the keeper's own people, the people concerned and the public, and those who
// act for themselves in private, Art. 2(2)(c), and so are neither controller
// nor processor. FADP Art. 16(1) speaks of any disclosure abroad.
func (p *Pass) noImporter(kind RecipientKind) bool {
	switch kind {
	case RecipientInternal, RecipientSubject, RecipientPublic:
		return true
	}
	return kind == RecipientPrivate && p.Regime != Swiss
}

// undeclared reports whether c is a third country that no transfer of the
// entry names. The keeper's own country is no destination: a keeper
// established outside the regime's territory works there to begin with.
func (p *Pass) undeclared(rec *Entry, c transfer.Country) bool {
	if c == "" || c == p.keeperCountry() || !p.thirdCountry(c) {
		return false
	}
	p.Applies()
	return !slices.ContainsFunc(rec.Transfers, func(t transfer.Transfer) bool {
		return t.Destination == c && !ended("", t.End, p.AsOf)
	})
}

// undeclaredSystem reports the places a system stores data in, and the
// operator. Where the operator is among the recipients, that it is abroad is
// found with it, and its places in the same country are no further transfer.
func (p *Pass) undeclaredSystem(rec *Entry, path Path, s *System) {
	if s == nil {
		return
	}
	c, listed := p.partyCountry(s.Operator), rec.receives(s.Operator)
	for i := range s.Places {
		at := s.Places[i].Country
		seen := slices.ContainsFunc(s.Places[:i], func(q Place) bool { return q.Country == at })
		if !seen && !(listed && at == c) && p.undeclared(rec, at) {
			p.reportUndeclared(path, rec, at, called("system", systemLabel(s))+" stores data")
		}
	}
	stored := slices.ContainsFunc(s.Places, func(q Place) bool { return q.Country == c })
	if !stored && !listed && p.undeclared(rec, c) {
		p.reportUndeclared(path, rec, c, "the operator of "+called("system", systemLabel(s))+" is")
	}
}

// undeclaredOrganisation reports a recipient that is an international
// organisation where no transfer names one.
func (p *Pass) undeclaredOrganisation(rec *Entry, r *Recipient, i int) {
	name := cmp.Or(p.partyLabel(r.Party), r.Category)
	if name == "" || transfer.StandingOfOrganisation(name, p.Regime, p.AsOf).Kind == transfer.StandingInside {
		return
	}
	p.Applies()
	if slices.ContainsFunc(rec.Transfers, func(t transfer.Transfer) bool { return t.Organisation != "" && !ended("", t.End, p.AsOf) }) {
		return
	}
	if c := p.recipientCountry(r); c != "" && p.thirdCountry(c) {
		return // its seat is named as a destination
	}
	p.ReportFinding(Finding{
		Path:    rec.Path.Index("recipients", i),
		Message: fmt.Sprintf("recipient %q is an international organisation, and no transfer names one%s", shorten(name, 60), confirmed(rec)),
		Cites:   p.recordCites(rec),
	})
}

// reportUndeclared reports what is in c: recipient "Mailer Inc." is.
func (p *Pass) reportUndeclared(path Path, rec *Entry, c transfer.Country, what string) {
	p.ReportFinding(Finding{
		Path:    path,
		Message: fmt.Sprintf("%s in %s, and no transfer names that country%s", what, countryLabel(c), confirmed(rec)),
		Cites:   p.recordCites(rec),
	})
}

// confirmed is what a message adds where the keeper says there is none.
func confirmed(rec *Entry) string {
	if rec.Confirms(ElementTransfers) {
		return "; the record even states that there are none"
	}
	return ""
}
