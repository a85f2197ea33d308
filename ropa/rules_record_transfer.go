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
var recordTransfersNotStatedRule = Rule{
	ID:       "record/transfers-not-stated",
	Title:    "An entry says nothing of transfers",
	Concerns: "entries of the record",
	Doc:      "The record, of a controller and of a processor, states transfers to third countries and international organisations where there are any. An empty list says nothing; that there is none is said by confirming it. The record owes transfers only where there are any, so that the record leaves it open, and the finding is a warning.",
	Fix:      "List the transfers, or add \"transfers\" to the entry's \"none\".",
	Fails:    "An activity with no transfers and no word on them.",
	Passes:   "An activity that confirms that there are no transfers.",
	Cites:    slices.Concat(gdpr("30(1)(e)", "30(2)(c)"), eudpr("31(1)(e)", "31(2)(c)"), fadp("12(2)(g)", "12(3)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordTransfers,
}

func recordTransfers(p *Pass) {
	for rec := range p.Entries() {
		p.Applies()
		if len(rec.Transfers) > 0 || p.confirms(&rec, ElementTransfers) {
			continue
		}
		f := Finding{Path: rec.Path.Child("transfers"), Cites: p.recordCites(&rec)}
		f.Message = "no transfers are listed, and nothing says that there are none"
		if p.keptInside(&rec) && !p.reachesOutside(&rec) {
			f.Message += "; the systems keep data in " + p.territory() + ", and nobody who receives it is said to be outside"
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
	abroad := func(party ID) bool { return p.thirdCountry(p.partyCountry(party)) }
	if a := rec.Activity; a != nil {
		for i := range a.Recipients {
			if p.thirdCountry(p.recipientCountry(&a.Recipients[i])) {
				return true
			}
		}
		for i := range a.JointControllers {
			if abroad(a.JointControllers[i].Party) {
				return true
			}
		}
	}
	if a := rec.Processing; a != nil {
		for i := range a.SubProcessors {
			if abroad(a.SubProcessors[i].Party) {
				return true
			}
		}
		for i := range a.Controllers {
			if abroad(a.Controllers[i].Party) {
				return true
			}
		}
	}
	for _, id := range rec.Systems {
		if s := p.System(id); s != nil && abroad(s.Operator) {
			return true
		}
	}
	return false
}

// The same: including the identification of that country or organisation.
var recordTransferDestinationRule = Rule{
	ID:       "record/transfer-destination",
	Title:    "A transfer names no destination",
	Concerns: "transfers",
	Doc:      "The record identifies the third country or international organisation of each transfer. \"Worldwide\" or \"outside the EU\" identifies none, and no rule on adequacy can be applied to it. Alternatives for one flow are reported once. What is not decided, and only would apply, need not be identified yet.",
	Fix:      "State the country by its ISO 3166-1 code, or the international organisation; one transfer for each.",
	Fails:    "A transfer to \"various countries\".",
	Passes:   "A transfer to US.",
	Cites:    slices.Concat(gdpr("30(1)(e)", "30(2)(c)"), eudpr("31(1)(e)", "31(2)(c)"), fadp("12(2)(g)", "12(3)")),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordDestination,
}

func recordDestination(p *Pass) {
	for t := range p.Transfers() {
		if t.Status == transfer.Contingent {
			continue
		}
		p.Applies()
		if t.Destination != "" || !blank(t.Organisation) || p.repeats(t, alsoNowhere) {
			continue
		}
		message := "a transfer names neither a country nor an international organisation"
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
var recordTransferSafeguardsDocumentedRule = Rule{
	ID:       "record/transfer-safeguards-documented",
	Title:    "A transfer on compelling interests lacks its documentation",
	Concerns: "transfers on compelling legitimate interests",
	Doc:      "For a transfer under the second subparagraph of Art. 49(1) alone, the record holds the documentation of the suitable safeguards and, by Art. 49(6), the assessment of all circumstances, whether the keeper is controller or processor.",
	Fix:      "Add the documentation of the safeguards and the assessment to the transfer.",
	Fails:    "A transfer on compelling legitimate interests with neither.",
	Passes:   "Such a transfer with a reference to the safeguards and to the assessment.",
	Cites:    gdpr("30(1)(e)", "30(2)(c)", "49(6)"),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK},
	Check:    recordCompelling,
}

func recordCompelling(p *Pass) {
	for t := range p.Transfers() {
		if t.Mechanism != transfer.CompellingInterests || t.Status == transfer.Contingent {
			continue
		}
		p.Applies()
		if t.Document.Empty() && blank(t.Safeguards) {
			p.ReportFinding(Finding{
				Path:    t.Path.Child("document"),
				Message: fmt.Sprintf("the transfer to %s on compelling interests has no documentation of its safeguards", placeOf(t.Transfer)),
				Cites:   p.recordCites(&t.Entry),
			})
		}
		if t.Assessment.Empty() && (t.Derogation == nil || t.Derogation.Assessment.Empty()) {
			p.ReportFinding(Finding{
				Path:    t.Path.Child("derogation", "assessment"),
				Message: fmt.Sprintf("the transfer to %s on compelling interests has no assessment on record", placeOf(t.Transfer)),
				Cites:   p.recordCites(&t.Entry),
			})
		}
	}
}
