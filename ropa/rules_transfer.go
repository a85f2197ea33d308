package ropa

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Transfers to third countries and international organisations: GDPR Chapter
// V with its siblings, UK GDPR Chapter V, EUDPR Arts. 46 to 50 and FADP
// Arts. 16 to 18.
//
// A transfer of status contingent is one that nobody has decided on. It is
// checked for what its mechanism is worth in law on the day, not for what only
// a transfer that takes place can have: importer, module, assessment.
var transferRules = slices.Concat(
	transferGeneralRules,
	transferAdequacyRules,
	transferClauseRules,
	transferSafeguardRules,
	transferDerogationRules,
)

// law names the regime's law within a sentence.
func (p *Pass) law() string {
	if p.Regime == EUInstitutions {
		return p.Regime.Name()
	}
	return "the " + p.Regime.Name()
}

// transferReform is the first day of UK GDPR Arts. 44A, 45A and 46(1A), which
// replaced Arts. 44, 45 and 46(1): DUAA 2025 Sch. 7 paras. 2-4 and 6, SI
// 2026/82.
var transferReform = civil.MustDate("2026-02-05")

// cites returns the rule's citations under the regime as the law stood on the
// day: of the UK GDPR either the provisions of 2021 or those of the reform.
func (p *Pass) cites() []Citation {
	cites := p.rule.citesUnder(p.Regime)
	if p.Regime != UK {
		return cites
	}
	reformed := !p.AsOf.Before(transferReform)
	return slices.DeleteFunc(cites, func(c Citation) bool {
		if c.Act != fact.UKGDPR {
			return false
		}
		switch c.Provision {
		case "Art. 44", "Art. 45(1)", "Art. 46(1)":
			return reformed
		case "Art. 44A(1)-(2)", "Art. 45A", "Art. 46(1A)":
			return !reformed
		}
		return false
	})
}

// reportDated is [Pass.Report] with the citations as they stood on the day.
func (p *Pass) reportDated(path Path, format string, args ...any) {
	p.ReportFinding(Finding{Path: path, Message: fmt.Sprintf(format, args...), Cites: p.cites()})
}

// Citations that several rules share.
var (
	// Art. 44: transfers only under Chapter V.
	transferPrinciple = slices.Concat(eu("44"), uk("44A(1)-(2)", "44"), eudpr("46"), fadp("16(1)"))
	// Art. 46(1): in the absence of adequacy, appropriate safeguards.
	transferSafeguards = slices.Concat(eu("46(1)"), uk("46(1A)", "46(1)"), eudpr("48(1)"), fadp("16(2)"))
	// Art. 45: adequacy.
	transferAdequacy = slices.Concat(eu("45(3)"), uk("45A", "45(1)"), eudpr("47(1)"), fadp("16(1)"))
	// Art. 46(2)(c): standard clauses.
	transferClauses = slices.Concat(eu("46(2)(c)"), uk("46(2)(d)"), eudpr("48(2)(b)"), fadp("16(2)(d)"))
	// Art. 30(1)(e) and 30(2)(c): transfers in the record.
	transferRecord = slices.Concat(gdpr("30(1)(e)", "30(2)(c)"), eudpr("31(1)(e)", "31(2)(c)"), fadp("12(2)(g)"))
)

// thirdCountry reports whether the regime takes c for a third country on the
// day: it lies neither inside nor under a bridge. An unknown code is not known
// to be one.
func (p *Pass) thirdCountry(c transfer.Country) bool {
	if c == "" || !c.Valid() || transfer.Inside(c, p.Regime, p.AsOf) {
		return false
	}
	return c != "GB" || transfer.StandingOf(c, p.Regime, p.AsOf).Kind != transfer.StandingBridge
}

// standing returns what the regime says of the destination; the zero Standing
// where none is named.
func (p *Pass) standing(t *transfer.Transfer) transfer.Standing {
	if t.Destination != "" {
		return transfer.StandingOf(t.Destination, p.Regime, p.AsOf)
	}
	return transfer.StandingOfOrganisation(t.Organisation, p.Regime, p.AsOf)
}

// outside reports whether t is a transfer under the regime: not to a place
// that is inside. One that names no place counts.
func (p *Pass) outside(t *transfer.Transfer) bool {
	switch {
	case t.Destination != "":
		return !t.Destination.Valid() || p.thirdCountry(t.Destination)
	case t.Organisation != "":
		return p.standing(t).Kind != transfer.StandingInside
	}
	return true
}

// relying walks the transfers that rely on a mechanism of the kind, contingent
// ones included. Arts. 46(1) and 49(1) speak "in the absence of" a decision, so
// a safeguard or derogation for a destination that a decision covers whole is
// passed over: nothing hangs on it.
func (p *Pass) relying(on func(transfer.Mechanism) bool) iter.Seq[TransferAt] {
	return func(yield func(TransferAt) bool) {
		for t := range p.Transfers() {
			if !on(t.Mechanism) || !p.outside(t.Transfer) {
				continue
			}
			if t.Mechanism.Kind() != transfer.KindAdequacy && p.standing(t.Transfer).Kind == transfer.StandingAdequate {
				continue
			}
			if !yield(t) {
				return
			}
		}
	}
}

// relyingNow is relying without the contingent transfers.
func (p *Pass) relyingNow(on func(transfer.Mechanism) bool) iter.Seq[TransferAt] {
	return func(yield func(TransferAt) bool) {
		for t := range p.relying(on) {
			if t.Status != transfer.Contingent && !yield(t) {
				return
			}
		}
	}
}

// mechanismIs returns a predicate for one mechanism.
func mechanismIs(m transfer.Mechanism) func(transfer.Mechanism) bool {
	return func(other transfer.Mechanism) bool { return other == m }
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

// admits reports whether the regime admits what the transfer rests on: a
// decision in force, clauses that serve, another mechanism that it knows.
func (p *Pass) admits(t *transfer.Transfer) bool {
	switch t.Mechanism {
	case transfer.AdequacyDecision:
		return p.claim(t).inForce != nil
	case transfer.StandardClauses:
		return p.clausesServe(t.Clauses)
	}
	_, ok := t.Mechanism.Under(p.Regime, p.AsOf)
	return ok
}

// placeOf names the destination of a transfer.
func placeOf(t *transfer.Transfer) string {
	if t.Destination != "" {
		return countryLabel(t.Destination)
	}
	return quotedOr(t.Organisation, quotedOr(t.Area, "a place not named"))
}

// countryLabel is a country as messages name it: Kenya (KE).
func countryLabel(c transfer.Country) string {
	if c.Valid() {
		return countryName(c) + " (" + string(c) + ")"
	}
	return fmt.Sprintf("%q", string(c))
}

// countryName is the name of a country within a sentence, with the article
// where it takes one: the United Kingdom.
func countryName(c transfer.Country) string {
	switch c {
	case "AE", "AX", "BS", "CC", "CD", "CF", "CK", "DO", "FK", "FO", "GB", "GM", "IM", "IO", "KM", "KP", "KR", "KY", "LA", "MD", "MH", "MP",
		"MV", "NL", "PH", "PS", "RU", "SB", "SC", "SY", "TC", "TF", "TZ", "UM", "US", "VA", "VG", "VI":
		return "the " + c.Name()
	}
	return c.Name()
}

// partyLabel is a party as messages name it: by its name, or its ID.
func (p *Pass) partyLabel(id ID) string {
	name := string(id)
	if party := p.Party(id); party != nil && !blank(party.Name) {
		name = party.Name
	}
	return shorten(name, 60)
}

// partyCountry returns where a party is established, "" if it is not stated.
func (p *Pass) partyCountry(id ID) transfer.Country {
	if id == "" {
		return ""
	}
	if party := p.Party(id); party != nil {
		return cmp.Or(party.Country, party.Contact.Address.Country)
	}
	return ""
}

// recipientCountry returns where a recipient is, "" if it is not stated.
func (p *Pass) recipientCountry(r *Recipient) transfer.Country {
	return cmp.Or(p.partyCountry(r.Party), r.Country)
}

// What holds of every transfer, whatever it relies on.
var transferGeneralRules = []Rule{
	transferMechanismMissingRule,
	transferInsideRule,
	transferUndeclaredRule,
	transferImporterUnknownRule,
	transferAlternativesRule,
	transferClaimUnrecognisedRule,
	transferForeignOrderRule,
	transferUKTestRule,
}

// Art. 44: the chapter governs transfers to a third country or an
// international organisation. A keeper under several regimes needs the entry
// while one of them takes the place for a third country.
var transferInsideRule = Rule{
	ID:       "transfer/inside",
	Title:    "A transfer goes nowhere the law calls a third country",
	Concerns: "transfers that name a country or an organisation",
	Doc:      "What is sent within the territory of the regime is no transfer: within the EEA, within the United Kingdom, within Switzerland. The United Kingdom counted as inside the Union until 2020-12-31. Listed as a transfer, it makes the record longer and the real transfers harder to see.",
	Fix:      "Remove the transfer from the record, or correct its destination.",
	Fails:    "A transfer from a German company to Norway.",
	Passes:   "A transfer from a German company to Switzerland.",
	Cites:    transferPrinciple,
	Severity: SeverityInfo,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    transferInside,
}

func transferInside(p *Pass) {
	for t := range p.Transfers() {
		if t.Destination == "" && t.Organisation == "" {
			continue
		}
		p.Applies()
		if p.insideAll(t) {
			what := "third country"
			if t.Destination == "" {
				what = "international organisation"
			}
			p.reportDated(t.Path, "transfer to %s: under %s that is no %s", placeOf(t.Transfer), p.law(), what)
		}
	}
}

// insideAll reports whether the destination is inside under every regime that
// bound the entry on the day.
func (p *Pass) insideAll(t TransferAt) bool {
	for _, r := range p.run.bound {
		if !t.Entry.under(r, p.AsOf) {
			continue
		}
		inside := transfer.Inside(t.Destination, r, p.AsOf)
		if t.Destination == "" {
			inside = transfer.StandingOfOrganisation(t.Organisation, r, p.AsOf).Kind == transfer.StandingInside
		}
		if !inside {
			return false
		}
	}
	return true
}

// under reports whether the regime binds the entry on the day, if it binds the
// keeper.
func (rec *Entry) under(r Regime, day civil.Date) bool {
	var own []Regime
	if rec.Activity != nil {
		own = rec.Activity.Regimes
	} else if rec.Processing != nil {
		own = rec.Processing.Regimes
	}
	return len(own) == 0 || slices.ContainsFunc(own, func(o Regime) bool { return o.On(day) == r })
}

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
				if r.Role == RoleInternal || p.noImporter(r.Kind) {
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
// operator unless it is among the recipients.
func (p *Pass) undeclaredSystem(rec *Entry, path Path, s *System) {
	if s == nil {
		return
	}
	for i := range s.Places {
		c := s.Places[i].Country
		seen := slices.ContainsFunc(s.Places[:i], func(q Place) bool { return q.Country == c })
		if !seen && p.undeclared(rec, c) {
			p.reportUndeclared(path, rec, c, called("system", systemLabel(s))+" stores data")
		}
	}
	c := p.partyCountry(s.Operator)
	stored := slices.ContainsFunc(s.Places, func(q Place) bool { return q.Country == c })
	if !stored && !rec.receives(s.Operator) && p.undeclared(rec, c) {
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
		Message: fmt.Sprintf("recipient %q is an international organisation, and no transfer of the entry names one%s", shorten(name, 60), confirmed(rec)),
		Cites:   p.recordCites(rec),
	})
}

// systemLabel is a system as messages name it: by its name, or its ID.
func systemLabel(s *System) string {
	if blank(s.Name) {
		return string(s.ID)
	}
	return s.Name
}

// reportUndeclared reports what is in c: recipient "Mailer Inc." is.
func (p *Pass) reportUndeclared(path Path, rec *Entry, c transfer.Country, what string) {
	p.ReportFinding(Finding{
		Path:    path,
		Message: fmt.Sprintf("%s in %s, and no transfer of the entry names that country%s", what, countryLabel(c), confirmed(rec)),
		Cites:   p.recordCites(rec),
	})
}

// recordCites returns the citations as they stood on the day, of the record's
// own duties those for its kind of entry: Art. 30(1) or 30(2).
func (p *Pass) recordCites(rec *Entry) []Citation {
	return p.citesFor(rec.Activity != nil, rec.Processing != nil)
}

// citesFor is the same for entries as controller, as processor, or both.
func (p *Pass) citesFor(controller, processor bool) []Citation {
	return slices.DeleteFunc(p.cites(), func(c Citation) bool {
		ofController, ofProcessor := owes(c)
		return (ofController || ofProcessor) && !(ofController && controller || ofProcessor && processor)
	})
}

// owes reports whose record a provision on records is about. FADP Art. 12(3)
// has a processor's hold what Art. 12(2)(f) and (g) ask for.
func owes(c Citation) (controller, processor bool) {
	article := "Art. 30"
	switch c.Act {
	case fact.EUDPR:
		article = "Art. 31"
	case fact.FADP:
		article = "Art. 12"
	}
	paragraph, ok := strings.CutPrefix(c.Provision, article)
	switch {
	case !ok:
		return false, false
	case c.Act == fact.FADP && (paragraph == "(2)(f)" || paragraph == "(2)(g)"):
		return true, true
	case c.Act == fact.FADP:
		return strings.HasPrefix(paragraph, "(2)"), strings.HasPrefix(paragraph, "(3)")
	}
	return strings.HasPrefix(paragraph, "(1)"), strings.HasPrefix(paragraph, "(2)")
}

// confirmed is what a message adds where the keeper says there is none.
func confirmed(rec *Entry) string {
	if rec.Confirms(ElementTransfers) {
		return "; the entry even states that there are none"
	}
	return ""
}

// receives reports whether the entry lists the party as one that receives
// data: recipient, joint controller, sub-processor or client.
func (rec *Entry) receives(party ID) bool {
	if party == "" {
		return false
	}
	if a := rec.Activity; a != nil {
		for i := range a.Recipients {
			if a.Recipients[i].Party == party {
				return true
			}
		}
		for i := range a.JointControllers {
			if a.JointControllers[i].Party == party {
				return true
			}
		}
	}
	if a := rec.Processing; a != nil {
		for i := range a.SubProcessors {
			if a.SubProcessors[i].Party == party {
				return true
			}
		}
		for i := range a.Controllers {
			if a.Controllers[i].Party == party || slices.Contains(a.Controllers[i].Joint, party) {
				return true
			}
		}
	}
	return false
}

// Art. 30(1)(d): the categories of recipients include those in third countries
// or international organisations. A category of recipients in the country of
// destination stands for importers not named one by one.
var transferImporterUnknownRule = Rule{
	ID:       "transfer/importer-unknown",
	Title:    "The importer of a transfer is not among the recipients",
	Concerns: "transfers that take place",
	Doc:      "Recipients in third countries are recipients, and the record names them or their category. A transfer whose importer is nobody on that list leaves open who receives the data. Where no importer is named, a recipient in that country answers the question, and so does a system the keeper runs there. Alternatives for one flow are reported once.",
	Fix:      "Name the importer of the transfer, and list it among the recipients, as a processor among the sub-processors.",
	Fails:    "A transfer to the United States whose importer is in no list of recipients.",
	Passes:   "A transfer to the United States whose importer is the mailing service among the recipients.",
	Cites:    slices.Concat(gdpr("30(1)(d)", "30(1)(e)", "30(2)(c)"), eudpr("31(1)(d)", "31(1)(e)", "31(2)(c)"), fadp("12(2)(d)", "12(2)(g)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    transferImporter,
}

func transferImporter(p *Pass) {
	for t := range p.Transfers() {
		if t.Status == transfer.Contingent || !p.outside(t.Transfer) {
			continue
		}
		if t.Importer == "" && t.Destination == "" && blank(t.Organisation) {
			continue // record/transfer-destination
		}
		p.Applies()
		switch {
		case t.Importer != "" && t.Entry.receives(t.Importer) || p.repeats(t, sameImporter):
		case t.Importer != "":
			p.ReportFinding(Finding{
				Path:    t.Path.Child("importer"),
				Message: fmt.Sprintf("the importer %q is not among the recipients of the entry", p.partyLabel(t.Importer)),
				Cites:   p.recordCites(&t.Entry),
			})
		case t.Organisation == "" && !p.receivesIn(&t.Entry, t.Destination) && !p.worksIn(&t.Entry, t.Destination):
			p.ReportFinding(Finding{
				Path:    t.Path.Child("importer"),
				Message: fmt.Sprintf("transfer to %s: no importer is named, and no recipient of the entry is there", placeOf(t.Transfer)),
				Cites:   p.recordCites(&t.Entry),
			})
		}
	}
}

// sameImporter reports whether an earlier transfer that takes place goes to the
// same importer in the same place.
func sameImporter(t, earlier *transfer.Transfer) bool {
	return earlier.Status != transfer.Contingent && t.Importer == earlier.Importer && t.Destination == earlier.Destination && t.Organisation == earlier.Organisation
}

// worksIn reports whether the keeper itself is in c with data of the entry: it
// is established there, or a system that no other party is said to run stores
// data there. Then the importer is the keeper, or its host.
func (p *Pass) worksIn(rec *Entry, c transfer.Country) bool {
	if c == p.keeperCountry() {
		return true
	}
	for _, id := range rec.Systems {
		s := p.System(id)
		if s == nil || s.Operator != "" && !p.isKeeper(s.Operator) {
			continue
		}
		for i := range s.Places {
			if s.Places[i].Country == c {
				return true
			}
		}
	}
	return false
}

// keeperCountry returns where the keeper is established, "" if it is not
// stated.
func (p *Pass) keeperCountry() transfer.Country {
	o := &p.Register.Organisation
	return cmp.Or(o.Country, o.Contact.Address.Country)
}

// isKeeper reports whether a party is the keeper itself, by its name.
func (p *Pass) isKeeper(id ID) bool {
	party := p.Party(id)
	return party != nil && !blank(party.Name) && strings.EqualFold(strings.TrimSpace(party.Name), strings.TrimSpace(p.Register.Organisation.Name))
}

// receivesIn reports whether the entry lists someone in c that receives data.
func (p *Pass) receivesIn(rec *Entry, c transfer.Country) bool {
	if c == "" {
		return false
	}
	if a := rec.Activity; a != nil {
		for i := range a.Recipients {
			if p.recipientCountry(&a.Recipients[i]) == c {
				return true
			}
		}
		for i := range a.JointControllers {
			if p.partyCountry(a.JointControllers[i].Party) == c {
				return true
			}
		}
	}
	if a := rec.Processing; a != nil {
		for i := range a.SubProcessors {
			if p.partyCountry(a.SubProcessors[i].Party) == c {
				return true
			}
		}
		for i := range a.Controllers {
			if p.partyCountry(a.Controllers[i].Party) == c {
				return true
			}
		}
	}
	return false
}

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

// Art. 46(1): in the absence of a decision, a transfer needs appropriate
// safeguards. What the keeper promises of one that may come is none, if it is
// no mechanism. A destination that a decision covers needs no other.
var transferClaimUnrecognisedRule = Rule{
	ID:       "transfer/claim-unrecognised",
	Title:    "A transfer that may come would rest on nothing the law admits",
	Concerns: "transfers not decided on that say what they would rest on",
	Doc:      "A promise of care, a certificate or \"the mandatory rules\" is no adequacy decision, no safeguard and no derogation. Of a transfer that takes place transfer/mechanism-missing says so; of one that only may come, what is promised now could not carry it.",
	Fix:      "Decide which decision, safeguard or derogation would carry the transfer, or say that there will be none.",
	Fails:    "A transfer that may come, for which \"we will comply with mandatory rules\" is all that is given.",
	Passes:   "A transfer that may come, for which standard clauses are foreseen.",
	Cites:    slices.Concat(transferPrinciple, transferSafeguards),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    transferClaim,
}

func transferClaim(p *Pass) {
	for t := range p.Transfers() {
		if t.Status != transfer.Contingent || t.Mechanism == "" && blank(t.Claim) || !p.outside(t.Transfer) || t.Destination != "" && !t.Destination.Valid() {
			continue
		}
		p.Applies()
		if t.Mechanism == "" && p.standing(t.Transfer).Kind != transfer.StandingAdequate {
			p.reportDated(t.Path.Child("claim"), "transfer to %s, if it comes: what it would rest on is no mechanism: %q", placeOf(t.Transfer), shorten(t.Claim, 60))
		}
	}
}

// Art. 48: a judgment or decision of a third country that requires a transfer
// is recognised only if it rests on an international agreement, without
// prejudice to other grounds of the chapter.
var transferForeignOrderRule = Rule{
	ID:       "transfer/foreign-order",
	Title:    "A foreign order is followed without an international agreement",
	Concerns: "transfers that a third country's court or authority demands",
	Doc:      "A judgment or decision of a third country is no ground to hand data over unless an international agreement, such as a treaty on mutual legal assistance, stands behind it. Without one, another ground of the chapter must carry the disclosure. The United Kingdom did not keep the article; the FADP has none like it.",
	Fix:      "Name the international agreement, or show which adequacy decision, safeguard or derogation carries the disclosure and seek advice before answering the order.",
	Fails:    "A disclosure to a foreign regulator that cites its subpoena alone.",
	Passes:   "A disclosure that cites the Agreement on mutual legal assistance between the Union and the State.",
	// UK GDPR Art. 48 was omitted by SI 2019/419 (from memory).
	Cites:    slices.Concat(eu("48"), eudpr("49")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	Check:    transferOrder,
}

func transferOrder(p *Pass) {
	for t := range p.Transfers() {
		if t.Order == nil || t.Status == transfer.Contingent || !p.outside(t.Transfer) {
			continue
		}
		p.Applies()
		if strings.TrimSpace(t.Order.Agreement) == "" {
			p.Report(t.Path.Child("order"), "transfer to %s: %s demands the data, and no international agreement is named", placeOf(t.Transfer), quotedOr(t.Order.Authority, "a foreign authority"))
		}
	}
}

// DUAA 2025 Sch. 7 paras. 2 and 3: Arts. 44 and 45 are omitted; Arts. 44A and
// 45A to 45C stand in their place.
var transferUKTestRule = Rule{
	ID:       "transfer/uk-test",
	Title:    "The record cites provisions of the UK GDPR that are repealed",
	Concerns: "transfers that cite a provision of the UK GDPR",
	Doc:      "On 2026-02-05 the Data (Use and Access) Act 2025 replaced Arts. 44 and 45 UK GDPR: transfers now rest on Art. 44A, adequacy on regulations under Arts. 45A to 45C, and the test is whether protection is not materially lower.",
	Fix:      "Cite Art. 44A for the principle and Art. 45A for adequacy, and check the transfer against the new test of Art. 45B or 46(1A).",
	Fails:    "A transfer whose legal basis reads \"UK GDPR Art. 45\".",
	Passes:   "A transfer whose legal basis reads \"UK GDPR Art. 45A\".",
	Cites:    slices.Concat(uk("44A(1)-(2)", "45A", "45B", "45C"), []Citation{{Act: fact.DUAA, Provision: "Sch. 7"}}),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{UK},
	From:     transferReform,
	Check:    transferUKTest,
}

func transferUKTest(p *Pass) {
	for t := range p.Transfers() {
		if t.LegalBasis == "" {
			continue
		}
		only := len(p.run.bound) == 1
		for _, clause := range strings.FieldsFunc(t.LegalBasis, func(r rune) bool { return r == ';' || r == '\n' }) {
			act, articles := citedArticles(clause)
			if act != "uk" && (act != "" || !only) {
				continue
			}
			p.Applies()
			if article := repealedArticle(articles); article != "" {
				p.Report(t.Path.Child("legalBasis"), "transfer to %s: its legal basis cites Art. %s UK GDPR, repealed on %s", placeOf(t.Transfer), article, transferReform)
				break
			}
		}
	}
}

// citedArticles reads a citation such as "UK GDPR Arts. 44-46(1)": which
// regulation it names ("uk", "eu" for any other or for both, "" for none) and
// the words that number articles.
func citedArticles(clause string) (act string, articles []string) {
	words := strings.FieldsFunc(strings.ToLower(clause), func(r rune) bool { return strings.ContainsRune(" ,-–/.&\t", r) })
	counting := false
	for i, w := range words {
		switch {
		case w == "gdpr" || w == "dsgvo" || w == "rgpd":
			named := "eu"
			if i > 0 && words[i-1] == "uk" {
				named = "uk"
			}
			if act != "" && act != named {
				named = "eu"
			}
			act, counting = named, true
		case w == "fadp" || w == "eudpr" || w == "2016":
			act, counting = "eu", false
		case strings.HasPrefix(w, "art"):
			counting = true
		case w[0] >= '0' && w[0] <= '9':
			if counting {
				articles = append(articles, w)
			}
		case w != "and" && w != "or" && w != "to" && w != "und" && w != "et" && w != "uk" && w != "eu":
			counting = false
		}
	}
	return act, articles
}

// repealedArticle returns the first of the articles that is 44 or 45, less
// paragraph and letter; not 44A or 45A.
func repealedArticle(articles []string) string {
	for _, a := range articles {
		a, _, _ = strings.Cut(a, "(")
		if a == "44" || a == "45" {
			return a
		}
	}
	return ""
}
