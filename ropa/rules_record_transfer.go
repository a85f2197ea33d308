package ropa

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/transfer"
)

// What the record says of transfers: Arts. 30(1)(e), 30(2)(c) and 49(6). The
// rules stand with the others on the record.

// Art. 30(1)(e), 30(2)(c): where applicable, transfers to a third country or
// an international organisation.
func recordTransfers(p *Pass) {
	for rec := range p.Entries() {
		p.Applies()
		if len(rec.Transfers) > 0 || p.confirms(&rec, ElementTransfers) {
			continue
		}
		f := Finding{Path: rec.Path.Child("transfers"), Cites: p.recordCites(&rec)}
		f.Message = quotedOr(rec.Name, "the entry") + " lists no transfers and does not say that there are none"
		if p.keptInside(&rec) && !p.reachesOutside(&rec) {
			f.Severity = SeverityWarning
			f.Message += "; its systems keep data in " + p.territory() + ", and nobody who receives it is said to be outside"
		}
		p.ReportFinding(f)
	}
}

// territory names the territory of the regime within a sentence.
func (p *Pass) territory() string {
	switch p.Regime {
	case UK:
		return "the United Kingdom"
	case Swiss:
		return "Switzerland"
	}
	return "the European Economic Area"
}

// keptInside reports whether the entry states systems and all their places,
// and every one lies in the territory of the regime.
func (p *Pass) keptInside(rec *Entry) bool {
	for _, id := range rec.Systems {
		s := p.System(id)
		if s == nil || len(s.Places) == 0 {
			return false
		}
		for i := range s.Places {
			c := s.Places[i].Country
			if c == "" && !p.insideArea(s.Places[i].Area) || c != "" && (!c.Valid() || p.thirdCountry(c)) {
				return false
			}
		}
	}
	return len(rec.Systems) > 0
}

// insideArea reports whether a group of countries named in words is that of
// the regime: the European Economic Area, or the Union in it.
func (p *Pass) insideArea(area string) bool {
	return (p.Regime == EU || p.Regime == EUInstitutions) &&
		slices.ContainsFunc(areasInside[:], func(a string) bool { return strings.EqualFold(a, strings.TrimSpace(area)) })
}

var areasInside = [...]string{
	"EEA", "the EEA", "EU", "the EU", "EU/EEA", "the EU/EEA", "EEA/EU", "Union", "the Union", "European Union", "the European Union", "European Economic Area", "the European Economic Area",
	"EWR", "EU/EWR", "EWR/EU", "Europäische Union", "Europäischer Wirtschaftsraum",
	"EEE", "l'EEE", "UE", "l'UE", "UE/EEE", "EEE/UE", "Union européenne", "l'Union européenne", "Espace économique européen", "l'Espace économique européen",
}

// reachesOutside reports whether someone who receives data of the entry, or
// runs a system of it, is in a third country.
func (p *Pass) reachesOutside(rec *Entry) bool {
	outside := func(party ID) bool { return p.thirdCountry(p.partyCountry(party)) }
	if a := rec.Activity; a != nil {
		for i := range a.Recipients {
			if p.thirdCountry(p.recipientCountry(&a.Recipients[i])) {
				return true
			}
		}
		for i := range a.JointControllers {
			if outside(a.JointControllers[i].Party) {
				return true
			}
		}
	}
	if a := rec.Processing; a != nil {
		for i := range a.SubProcessors {
			if outside(a.SubProcessors[i].Party) {
				return true
			}
		}
		for i := range a.Controllers {
			if outside(a.Controllers[i].Party) {
				return true
			}
		}
	}
	for _, id := range rec.Systems {
		if s := p.System(id); s != nil && outside(s.Operator) {
			return true
		}
	}
	return false
}

// The same: including the identification of that country or organisation.
func recordDestination(p *Pass) {
	for t := range p.Transfers() {
		if t.Status == transfer.Contingent {
			continue
		}
		p.Applies()
		if t.Destination != "" || !blank(t.Organisation) || p.repeats(t, alsoNowhere) {
			continue
		}
		message := fmt.Sprintf("a transfer of %s names neither a country nor an international organisation", quotedOr(t.Entry.Name, "the entry"))
		if !blank(t.Area) {
			message += fmt.Sprintf("; %q identifies none", shorten(t.Area, 60))
		}
		if c := p.partyCountry(t.Importer); c.Valid() {
			message += fmt.Sprintf("; its importer %q is established in %s", p.partyLabel(t.Importer), countryName(c))
		}
		p.ReportFinding(Finding{Path: t.Path.Child("destination"), Message: message, Cites: p.recordCites(&t.Entry)})
	}
}

// alsoNowhere reports whether an earlier transfer that takes place names no
// destination either.
func alsoNowhere(_, earlier *transfer.Transfer) bool {
	return earlier.Status != transfer.Contingent && earlier.Destination == "" && blank(earlier.Organisation)
}

// The same: in the case of Art. 49(1) second subparagraph, the documentation
// of suitable safeguards; and by Art. 49(6) the assessment.
func recordCompelling(p *Pass) {
	for t := range p.Transfers() {
		if t.Mechanism != transfer.CompellingInterests || t.Status == transfer.Contingent {
			continue
		}
		p.Applies()
		if t.Document.Empty() && blank(t.Safeguards) {
			p.ReportFinding(Finding{
				Path:    t.Path.Child("document"),
				Message: fmt.Sprintf("the transfer of %s to %s on compelling interests has no documentation of its safeguards", quotedOr(t.Entry.Name, "the entry"), placeOf(t.Transfer)),
				Cites:   p.recordCites(&t.Entry),
			})
		}
		if t.Assessment.Empty() && (t.Derogation == nil || t.Derogation.Assessment.Empty()) {
			p.ReportFinding(Finding{
				Path:    t.Path.Child("derogation", "assessment"),
				Message: fmt.Sprintf("the transfer of %s to %s on compelling interests has no assessment on record", quotedOr(t.Entry.Name, "the entry"), placeOf(t.Transfer)),
				Cites:   p.recordCites(&t.Entry),
			})
		}
	}
}
