package ropa

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
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
				Message: fmt.Sprintf("the importer %q is not among the recipients", p.partyLabel(t.Importer)),
				Cites:   p.recordCites(&t.Entry),
			})
		case t.Organisation == "" && !p.receivesIn(&t.Entry, t.Destination) && !p.worksIn(&t.Entry, t.Destination):
			p.ReportFinding(Finding{
				Path:    t.Path.Child("importer"),
				Message: fmt.Sprintf("transfer to %s: no importer is named, and no recipient is there", placeOf(t.Transfer)),
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

// Art. 46(1): in the absence of a decision, a transfer needs appropriate
// safeguards. What the keeper promises of one that may come is none, if it is
// no mechanism. A destination that a decision covers needs no other.
var transferClaimUnrecognisedRule = Rule{
	ID:       "transfer/claim-unrecognised",
	Title:    "A transfer that may come would rest on nothing the law admits",
	Concerns: "transfers not decided on that say what they would rest on",
	Doc:      "A promise of care, a certificate or \"the mandatory rules\" is no adequacy decision, no safeguard and no derogation. Of a transfer that takes place transfer/mechanism-missing says so; of one that only may come, what is promised now could not carry it. Where the words name a mechanism, the rule asks whether that is meant.",
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
			what := fmt.Sprintf("is no mechanism: %q", shorten(t.Claim, 60))
			if m := p.claimedMechanism(t.Transfer); m != "" {
				what = fmt.Sprintf("is stated in words, %q; is %q meant?", shorten(t.Claim, 60), m.Label())
			}
			p.reportDated(t.Path.Child("claim"), "transfer to %s, if it comes: what it would rest on %s", placeOf(t.Transfer), what)
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
