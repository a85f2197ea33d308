package ropa

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/transfer"
)

// Who receives data and where it goes: the checks of the family change/* on
// recipients, sub-processors, transfers and places of storage.

// newRecipient returns a recipient of an activity that is new, or is another
// party than before. Departments of the keeper, the people themselves and
// authorities in an inquiry, Art. 4(9), are none.
func newRecipient(c *changeAt) *Recipient {
	if c.Kind != ChangeRecipient || c.is.Activity == nil || c.Operation != OperationAdded && (c.Field != "party" || c.Was == "") {
		return nil
	}
	r := &c.is.Activity.Recipients[c.After.index(1)]
	if r.Role == RoleInternal || r.Kind == RecipientInternal || r.Kind == RecipientSubject || r.Inquiry == Yes {
		return nil
	}
	return r
}

// Arts. 13(1)(e), 14(1)(e): people are told the recipients. Art. 28(3): a
// processor acts under a contract. FADP Arts. 9(1), 19(2)(c).
var changeRecipientAddedRule = Rule{
	ID:       "change/recipient-added",
	Title:    "A recipient is added without notice or contract",
	Concerns: "recipients added",
	Doc:      "People are told who receives their data, and a processor acts under a contract from the first record it sees.",
	Fix:      "Conclude the contract and record it; name the recipient or its category in the privacy notice and record the notice's date.",
	Fails:    "An analytics company is added as processor, with no contract, and the notice is that of last year.",
	Passes:   "The same with the data processing agreement and a notice dated after the earlier register's review.",
	Cites:    slices.Concat(gdpr("13(1)(e)", "14(1)(e)", "28(3)"), eudpr("15(1)(d)", "16(1)(e)", "29(3)"), fadp("19(2)(c)", "9(1)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	Compares: true,
	Check:    changeRecipientAdded,
}

func changeRecipientAdded(p *Pass) {
	for c := range p.changed(ChangeRecipient) {
		r := newRecipient(&c)
		if r == nil {
			continue
		}
		at := c.is.Path.Index("recipients", c.After.index(1))
		contract := duty{cites: slices.Concat(gdpr("28(3)"), eudpr("29(3)"), fadp("9(1)"))}
		if r.Role == RoleProcessor && r.Contract.Empty() && !processorClauses(RecipientAt{at, r, c.is.Activity}) {
			contract.missing = "no contract with the processor is on record"
		}
		p.owes(Finding{Path: at}, fmt.Sprintf("recipient %q is new", p.recipientLabel(r)), contract,
			duty{p.noticeOwed(&c), slices.Concat(gdpr("13(1)(e)", "14(1)(e)"), eudpr("15(1)(d)", "16(1)(e)"), fadp("19(2)(c)"))})
	}
}

// Art. 28(2): a processor engages another one only with the controller's
// authorisation and, if that is general, informs it of intended changes.
var changeSubProcessorAddedRule = Rule{
	ID:       "change/sub-processor-added",
	Title:    "A sub-processor is added and nothing shows that the clients agreed",
	Concerns: "sub-processors added",
	Doc:      "A processor with a general authorisation tells its clients before it adds or replaces another processor, so that they can object; without one it asks each of them.",
	Fix:      "Tell the clients, wait for the time to object that was agreed, and record the authorisation.",
	Fails:    "A second data centre is added and no authorisation is recorded.",
	Passes:   "The same with the authorisation recorded.",
	Cites:    slices.Concat(gdpr("28(2)"), eudpr("29(2)"), fadp("9(3)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	Compares: true,
	Check:    changeSubProcessorAdded,
}

func changeSubProcessorAdded(p *Pass) {
	for c := range p.changed(ChangeSubProcessor) {
		if c.Operation != OperationAdded {
			continue
		}
		p.Applies()
		if s := &c.is.Processing.SubProcessors[c.After.index(1)]; s.Authorised != Yes {
			name := cmp.Or(p.partyLabel(s.Party), shorten(s.Category, 60))
			p.Report(c.After, "sub-processor %q is new: no authorisation by the clients is on record", name)
		}
	}
}

// newTransfer returns a transfer that is new or goes to another place or
// importer, to a place outside the regime's territory.
func (p *Pass) newTransfer(c *changeAt) *transfer.Transfer {
	switch {
	case c.Kind == ChangeTransfer && c.Operation == OperationAdded:
	case c.Kind == ChangeDestination && c.Operation == OperationChanged && c.Field != "area":
	case c.Kind == ChangeTransfer && c.Field == "importer" && c.Was != "":
	default:
		return nil
	}
	if c.After.index(1) < 0 {
		return nil // in the engagement of the entry's owner: no transfer of the entry
	}
	t := &c.is.Transfers[c.After.index(1)]
	if t.Status != transfer.Actual || ended("", t.End, p.AsOf) || p.AsOf.Before(t.Start) || !p.outside(t) {
		return nil
	}
	if c.Operation == OperationAdded && p.replaced(c, t) != nil {
		return nil // only its ID or what it rests on is new
	}
	return t
}

// replaced returns the earlier transfer of the entry that is gone and went to
// the same importer in the same place as t.
func (p *Pass) replaced(c *changeAt, t *transfer.Transfer) *transfer.Transfer {
	for i := range c.was.Transfers {
		old := &c.was.Transfers[i]
		if _, kept := p.run.compared.placed(c.was.Path.Index("transfers", i)); !kept && old.Destination == t.Destination &&
			old.Organisation == t.Organisation && p.run.compared.global.later("party", old.Importer) == t.Importer && old.Status == transfer.Actual {
			return old
		}
	}
	return nil
}

// Arts. 44 to 49: a transfer needs an adequacy decision, a safeguard or a
// derogation. Arts. 13(1)(f), 14(1)(f): people are told of it and of what it
// rests on. Art. 28(3)(a): a processor transfers on documented instructions.
// FADP Arts. 16(1), 19(4).
var changeTransferAddedRule = Rule{
	ID:       "change/transfer-added",
	Title:    "Data goes to a new place abroad and people were not told",
	Concerns: "new destinations and importers outside the regime's territory",
	Doc:      "A transfer stands on an adequacy decision, a safeguard or a derogation before it begins, and people are told of it and of what it stands on (in the United Kingdom Art. 44A has taken the place of Art. 44 since 2026-02-05). The rule speaks of a transfer added, of another destination or importer, and of a recipient that moves or a system that stores data in a third country. A processor transfers only on its clients' documented instructions.",
	Fix:      "Record the transfer with what it rests on; name it in the privacy notice and record the notice's date. A processor records its clients' instructions.",
	Fails:    "An analytics company in the United States is added, and the notice is that of last year.",
	Passes:   "The same under an adequacy decision, with a notice dated after the earlier register's review.",
	Cites: slices.Concat(eu("44", "13(1)(f)", "14(1)(f)", "28(3)(a)"), uk("44A", "13(1)(f)", "14(1)(f)", "28(3)(a)"),
		eudpr("46", "15(1)(e)", "16(1)(f)", "29(3)(a)"), fadp("16(1)", "19(4)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	Compares: true,
	Check:    changeTransferAdded,
}

func changeTransferAdded(p *Pass) {
	var last Path
	for c := range p.changed(ChangeTransfer, ChangeDestination) {
		t := p.newTransfer(&c)
		if t == nil {
			continue
		}
		at := c.is.Path.Index("transfers", c.After.index(1))
		if at == last {
			continue // both its destination and its importer are new
		}
		last = at
		to := placeOf(t)
		if t.Importer != "" {
			to = fmt.Sprintf("%q in %s", p.partyLabel(t.Importer), to)
		}
		p.owesTransfer(&c.was, &c.is, at, "data now goes to "+to, t.Mechanism == "")
	}
	p.newPlaces(p.owesTransfer)
}

// owesTransfer reports what a new flow of data abroad asks for.
func (p *Pass) owesTransfer(was, is *Entry, at Path, what string, unfounded bool) {
	mechanism := duty{cites: []Citation{transfer.Principle(p.Regime, p.AsOf)}}
	if unfounded {
		mechanism.missing = "no mechanism is recorded for it"
	}
	var told duty
	switch {
	case is.Activity != nil:
		told = duty{p.noticeOwed(&changeAt{was: *was, is: *is}), slices.Concat(gdpr("13(1)(f)", "14(1)(f)"), eudpr("15(1)(e)", "16(1)(f)"), fadp("19(4)"))}
	case p.Regime != Swiss && blank(is.Processing.Instructions):
		told = duty{"no instructions of the clients are on record", slices.Concat(gdpr("28(3)(a)"), eudpr("29(3)(a)"))}
	}
	p.owes(Finding{Path: at}, what, mechanism, told)
}

// newPlaces calls report for each entry whose data now lies in a third country
// that no new transfer of the entry names, since a party moved there or a
// system stores data there.
func (p *Pass) newPlaces(report func(was, is *Entry, at Path, what string, unfounded bool)) {
	for c := range p.Changes(ChangeParty, ChangePlace) {
		var country transfer.Country
		var what string
		switch {
		case c.Kind == ChangeParty && c.After.in("parties") && c.Field == "country" && c.Was != "":
			party := &p.Register.Parties[c.After.index(0)]
			country, what = party.Country, fmt.Sprintf("%q is now in %s", p.partyLabel(party.ID), countryLabel(party.Country))
		case c.Kind == ChangePlace && c.After.n >= 2 && (c.Operation == OperationAdded || c.Field == "country"):
			s := &p.Register.Systems[c.After.index(0)]
			country = s.Places[c.After.index(1)].Country
			what = fmt.Sprintf("system %q now stores data in %s", shorten(cmp.Or(s.Name, string(s.ID)), 60), countryLabel(country))
		}
		if country == "" || !p.thirdCountry(country) || c.Kind == ChangePlace && !p.isNewPlace(&c, country) {
			continue
		}
		for _, entry := range c.Affects {
			was, is := p.run.compared.entries(Change{After: entry})
			if !was.stands() || !p.takesPlace(&was) || !p.takesPlace(&is) {
				continue
			}
			declared := func(t transfer.Transfer) bool { return t.Destination == country && !ended("", t.End, p.AsOf) }
			if !slices.ContainsFunc(was.Transfers, declared) {
				report(&was, &is, entry.Child("transfers"), what, !slices.ContainsFunc(is.Transfers, declared))
			}
		}
	}
}

// isNewPlace reports whether the system stored nothing in the country before.
func (p *Pass) isNewPlace(c *Change, country transfer.Country) bool {
	for i := range p.Before.Systems {
		if to, ok := p.run.compared.placed(Path{}.Index("systems", i)); ok && to.index(0) == c.After.index(0) {
			return !slices.ContainsFunc(p.Before.Systems[i].Places, func(q Place) bool { return q.Country == country })
		}
	}
	return true
}

// weakened returns a transfer that stood on adequacy or a safeguard and now
// stands on a derogation or nothing, and what it stood on.
func (p *Pass) weakened(c *changeAt) (is, was *transfer.Transfer) {
	switch {
	case c.Kind == ChangeMechanism && c.Field == "mechanism" && c.After.index(1) >= 0 && c.Before.index(1) >= 0:
		is, was = &c.is.Transfers[c.After.index(1)], &c.was.Transfers[c.Before.index(1)]
	case c.Kind == ChangeTransfer && c.Operation == OperationAdded && c.After.index(1) >= 0:
		is = &c.is.Transfers[c.After.index(1)]
		was = p.replaced(c, is)
	}
	if was == nil || was.Status != transfer.Actual || is.Status != transfer.Actual || ended("", is.End, p.AsOf) || !p.outside(is) {
		return nil, nil
	}
	if kind := was.Mechanism.Kind(); kind != transfer.KindAdequacy && kind != transfer.KindSafeguard {
		return nil, nil
	}
	return is, was
}

// fallsBack reports whether a transfer stands on less than a safeguard.
func fallsBack(t *transfer.Transfer) bool {
	return t.Mechanism.Kind() != transfer.KindAdequacy && t.Mechanism.Kind() != transfer.KindSafeguard
}

// Art. 44: the level of protection is not undermined. Arts. 46(1), 49(1): a
// safeguard in the absence of adequacy, a derogation in the absence of both.
// FADP Arts. 16 and 17.
var changeSafeguardWeakenedRule = Rule{
	ID:       "change/safeguard-weakened",
	Title:    "A transfer that stood on adequacy or a safeguard now stands on less",
	Concerns: "transfers that rested on an adequacy decision or a safeguard",
	Doc:      "A derogation is for the case in which there is neither an adequacy decision nor a safeguard, and is read narrowly; it gives the people concerned no protection in the country the data goes to. A transfer that falls back on one, or on nothing, protects them less than before.",
	Fix:      "Put a safeguard in place, or record why neither adequacy nor a safeguard can serve and say in the privacy notice what the transfer rests on now.",
	Fails:    "Standard clauses give way to explicit consent.",
	Passes:   "Adequacy gives way to standard clauses.",
	Cites: slices.Concat(eu("44", "46(1)", "49(1)", "13(1)(f)", "14(1)(f)"), uk("44A", "46(1A)", "49(1)", "13(1)(f)", "14(1)(f)"),
		eudpr("46", "48(1)", "50(1)", "15(1)(e)", "16(1)(f)"), fadp("16(1)", "16(2)", "17(1)", "19(4)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	Compares: true,
	Check:    changeSafeguardWeakened,
}

func changeSafeguardWeakened(p *Pass) {
	for c := range p.changed(ChangeMechanism, ChangeTransfer) {
		is, was := p.weakened(&c)
		if is == nil {
			continue
		}
		p.Applies()
		if !fallsBack(is) {
			continue
		}
		now, less, told := "on nothing", duty{"no mechanism is recorded for it", []Citation{transfer.Principle(p.Regime, p.AsOf)}}, duty{}
		if is.Mechanism.Derogation() {
			now = fmt.Sprintf("on %q", strings.ToLower(is.Mechanism.Label()))
			less = duty{cites: append([]Citation{transfer.Principle(p.Regime, p.AsOf)}, slices.Concat(gdpr("49(1)"), eudpr("50(1)"), fadp("17(1)"))...)}
			if is.Derogation == nil || blank(is.Derogation.Why) {
				less.missing = "it is not recorded why neither adequacy nor a safeguard can serve"
			}
		}
		if c.is.Activity != nil {
			told = duty{p.noticeOwed(&c), slices.Concat(gdpr("13(1)(f)", "14(1)(f)"), eudpr("15(1)(e)", "16(1)(f)"), fadp("19(4)"))}
		}
		p.owes(Finding{Path: c.is.Path.Index("transfers", c.After.index(1)).Child("mechanism")},
			fmt.Sprintf("the transfer to %s rested on %q and now rests %s", placeOf(is), strings.ToLower(was.Mechanism.Label()), now), less, told)
	}
}
