package ropa

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Derogations for specific situations, Art. 49. FADP Art. 17 has most of them
// without their limits. The cases of EUDPR Art. 50 are those of Art. 49 less
// the compelling interests.
var transferDerogationRules = []Rule{
	transferDerogationOccasionalRule,
	transferDerogationLastResortRule,
	transferDerogationPublicAuthorityRule,
	transferDerogationConsentRule,
	transferDerogationPublicInterestRule,
	transferDerogationRegisterRule,
	transferCompellingConditionsRule,
}

// derogation returns what the transfer records of its derogation; empty where
// it records nothing.
func (t TransferAt) derogation() transfer.Derogation {
	if t.Derogation == nil {
		return transfer.Derogation{}
	}
	return *t.Derogation
}

// underRule returns what the regime says of the transfer's mechanism on the
// day.
func (p *Pass) underRule(t TransferAt) transfer.MechanismRule {
	rule, _ := t.Mechanism.Under(p.Regime, p.AsOf)
	return rule
}

// Rec. 111: transfers under Art. 49(1)(b), (c) and (e) may take place where
// they are occasional. Compelling interests have their own rule.
var transferDerogationOccasionalRule = Rule{
	ID:       "transfer/derogation-occasional",
	Title:    "A derogation for single cases is used for repeated transfers",
	Concerns: "transfers that rely on a derogation for occasional transfers",
	Doc:      "Transfers necessary for a contract or for legal claims are allowed only where they are occasional. What happens systematically or again and again needs an adequacy decision or a safeguard.",
	Fix:      "Put the transfer under a safeguard, such as standard clauses.",
	Fails:    "A nightly transfer of bookings that relies on the contract with the customer.",
	Passes:   "A single booking passed on to a hotel abroad.",
	Cites:    slices.Concat(gdpr("49(1)(b)", "49(1)(c)", "49(1)(e)", "rec. 111"), eudpr("50(1)(b)", "50(1)(c)", "50(1)(e)", "rec. 68")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    transferOccasional,
}

func transferOccasional(p *Pass) {
	for t := range p.relyingNow(transfer.Mechanism.Derogation) {
		rule := p.underRule(t)
		if t.Mechanism == transfer.CompellingInterests || !rule.OccasionalOnly {
			continue
		}
		p.Applies()
		if t.derogation().Repeated == Yes {
			recital := slices.DeleteFunc(p.cites(), func(c Citation) bool { return !strings.HasPrefix(c.Provision, "rec.") })
			p.ReportFinding(Finding{
				Path:    t.Path.Child("derogation", "repeated"),
				Message: fmt.Sprintf("transfer to %s: it is recorded as repeated, and %q serves for occasional transfers only", placeOf(t.Transfer), t.Mechanism.Label()),
				Cites:   append([]Citation{rule.Cite}, recital...),
			})
		}
	}
}

// Art. 49(1): the derogations apply in the absence of an adequacy decision or
// of appropriate safeguards. EDPB Guidelines 2/2018: safeguards are to be
// considered first.
var transferDerogationLastResortRule = Rule{
	ID:       "transfer/derogation-last-resort",
	Title:    "It is not said why a derogation is used and nothing better",
	Concerns: "transfers that rely on a derogation",
	Doc:      "A derogation comes in only where there is neither an adequacy decision nor a safeguard, and is read narrowly. The keeper should be able to say why no safeguard could be had.",
	Fix:      "Use a safeguard, or record why none can serve for this transfer.",
	Fails:    "A transfer on explicit consent with no word on why standard clauses would not do.",
	Passes:   "The same with the reason that the recipient is a court.",
	Cites:    slices.Concat(gdpr("49(1)"), eudpr("50(1)"), cite(fact.EDPB, "Guidelines 2/2018")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    transferLastResort,
}

func transferLastResort(p *Pass) {
	for t := range p.relyingNow(transfer.Mechanism.Derogation) {
		if p.underRule(t).Cite.Provision == "" {
			continue // the regime does not know it
		}
		p.Applies()
		if strings.TrimSpace(t.derogation().Why) == "" {
			p.Report(t.Path.Child("derogation", "why"), "transfer to %s: it relies on the derogation %q, and why neither adequacy nor a safeguard can serve is not said", placeOf(t.Transfer), t.Mechanism.Label())
		}
	}
}

// Art. 49(3): points (a), (b) and (c) and the second subparagraph do not apply
// to activities of public authorities in the exercise of their public powers.
var transferDerogationPublicAuthorityRule = Rule{
	ID:       "transfer/derogation-public-authority",
	Title:    "A public authority relies on a derogation closed to it",
	Concerns: "transfers that rely on a derogation closed to public authorities",
	Doc:      "Public authorities cannot rely on consent, on a contract or on compelling interests for what they do in the exercise of their public powers. Where the record does not say whether a transfer is one, the finding is a warning.",
	Fix:      "Rely on important reasons of public interest recognised in law, or on a safeguard.",
	Fails:    "A tax office that sends files abroad on the taxpayer's consent, in the exercise of its powers.",
	Passes:   "The same office sending a staff member's data for a hotel booking.",
	Cites:    slices.Concat(gdpr("49(3)"), eudpr("50(2)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    transferPublicAuthority,
}

func transferPublicAuthority(p *Pass) {
	for t := range p.relyingNow(transfer.Mechanism.Derogation) {
		if !p.underRule(t).BarredForPublicAuthority {
			continue
		}
		p.Applies()
		public := p.Register.Organisation.PublicAuthority == Yes || p.Regime == EUInstitutions
		switch {
		case public && t.derogation().PublicPowers == "":
			p.left(t.Path.Child("derogation", "publicPowers"), "transfer to %s: %q is closed to a public authority in the exercise of its public powers, and whether this is one is not said", placeOf(t.Transfer), t.Mechanism.Label())
		case public && t.derogation().PublicPowers == Yes:
			p.Report(t.Path.Child("mechanism"), "transfer to %s: %q is closed to a public authority in the exercise of its public powers", placeOf(t.Transfer), t.Mechanism.Label())
		}
	}
}

// Art. 49(1)(a): the person has explicitly consented to the transfer, after
// having been informed of its possible risks. FADP Art. 17(1)(a): has
// explicitly consented.
var transferDerogationConsentRule = Rule{
	ID:       "transfer/derogation-consent",
	Title:    "Consent to a transfer is not explicit, or not informed of its risks",
	Concerns: "transfers that rely on explicit consent",
	Doc:      "Consent carries a transfer only if it is explicit and given after the person was told what risks come with a destination that has neither adequate protection nor safeguards. The FADP asks for explicit consent. What the record leaves open is a warning.",
	Fix:      "Ask for explicit consent to this transfer, tell the person of its risks first, and record both.",
	Fails:    "A transfer on consent that is part of general terms.",
	Passes:   "A transfer on a consent of its own, given after a notice of the risks.",
	Cites:    slices.Concat(gdpr("49(1)(a)"), eudpr("50(1)(a)"), fadp("17(1)(a)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    transferConsent,
}

func transferConsent(p *Pass) {
	for t := range p.relyingNow(mechanismIs(transfer.DerogationConsent)) {
		p.Applies()
		d, place := t.derogation(), placeOf(t.Transfer)
		switch path := t.Path.Child("derogation", "explicit"); d.Explicit {
		case Yes:
		case No:
			p.Report(path, "transfer to %s: the consent it relies on is recorded as not explicit", place)
		default:
			p.left(path, "transfer to %s: that the consent it relies on is explicit is not recorded", place)
		}
		if p.Regime == Swiss {
			continue
		}
		switch path := t.Path.Child("derogation", "risksTold"); d.RisksTold {
		case Yes:
		case No:
			p.Report(path, "transfer to %s: the people who consented were not told of its risks", place)
		default:
			p.left(path, "transfer to %s: that the people who consented were told of its risks is not recorded", place)
		}
	}
}

// Art. 49(4): the public interest is recognised in Union law or in the law of
// the Member State to which the controller is subject.
var transferDerogationPublicInterestRule = Rule{
	ID:       "transfer/derogation-public-interest",
	Title:    "The public interest behind a transfer is not one the law recognises",
	Concerns: "transfers that rely on important reasons of public interest",
	Doc:      "The public interest must be recognised in Union law or the law of the Member State the controller is subject to; in the United Kingdom in domestic law; for the Union's institutions in Union law. The interest of the third country alone is not enough. Where no law is named the finding is a warning.",
	Fix:      "Name the provision that recognises the public interest, or rely on something else.",
	Fails:    "A transfer to a foreign regulator for the purposes of that regulator's own law.",
	Passes:   "A transfer under a Union regulation on cooperation between competition authorities.",
	Cites:    slices.Concat(gdpr("49(4)", "49(1)(d)"), eudpr("50(3)", "50(1)(d)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    transferPublicInterest,
}

func transferPublicInterest(p *Pass) {
	for t := range p.relyingNow(mechanismIs(transfer.DerogationPublicInterest)) {
		p.Applies()
		path, law := t.Path.Child("derogation", "law"), t.derogation().Law
		switch {
		case len(law) == 0:
			p.left(path, "transfer to %s: no law is named that recognises the public interest it relies on", placeOf(t.Transfer))
		case !slices.ContainsFunc(law, p.recognises):
			p.Report(path, "transfer to %s: %s is not law that can recognise a public interest under %s", placeOf(t.Transfer), quotedOr(law[0].Name, "what is named"), p.law())
		}
	}
}

// recognises reports whether a law can recognise a public interest under the
// regime. One whose order is not stated may.
func (p *Pass) recognises(law fact.Law) bool {
	return lawfulbasis.LawCarries(law, p.Regime, p.AsOf) != No
}

// Art. 49(2): a transfer under (g) does not involve the entirety of the data,
// or entire categories, in the register. EUDPR Art. 50(4): unless Union law
// authorises it.
var transferDerogationRegisterRule = Rule{
	ID:       "transfer/derogation-register",
	Title:    "A public register is transferred whole",
	Concerns: "transfers from a public register",
	Doc:      "What may be consulted in a public register may also be sent abroad, but not the whole of it nor whole categories of its data; from one that is open only to persons with a legitimate interest, only at the request of such a person, or to them.",
	Fix:      "Limit the transfer to single entries, or put it under a safeguard.",
	Fails:    "A copy of the commercial register sent to a data broker abroad.",
	Passes:   "A single extract sent on request.",
	Cites:    slices.Concat(gdpr("49(2)", "49(1)(g)"), eudpr("50(4)", "50(1)(g)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    transferRegister,
}

func transferRegister(p *Pass) {
	for t := range p.relyingNow(mechanismIs(transfer.DerogationRegister)) {
		p.Applies()
		d := t.derogation()
		if d.OnRequest == No {
			p.Report(t.Path.Child("derogation", "onRequest"), "transfer to %s: the register is open to persons with a legitimate interest, and it is recorded as sent without the request of one", placeOf(t.Transfer))
		}
		if d.Whole != Yes || p.Regime == EUInstitutions && slices.ContainsFunc(d.Law, func(l fact.Law) bool { return l.Order == fact.UnionLaw }) {
			continue
		}
		p.Report(t.Path.Child("derogation", "whole"), "transfer to %s: it is recorded as sending the whole register or whole categories of it", placeOf(t.Transfer))
	}
}

// Art. 49(1) second subparagraph: only if the transfer is not repetitive and
// concerns a limited number of people; the controller informs the supervisory
// authority and the people.
var transferCompellingConditionsRule = Rule{
	ID:       "transfer/compelling-conditions",
	Title:    "A transfer on compelling interests does not meet their conditions",
	Concerns: "transfers that rely on compelling legitimate interests",
	Doc:      "The last derogation of all asks for a transfer that is not repetitive and concerns a limited number of people, for notice both to the supervisory authority and to the people concerned, and for interests that can be named to them. What the record leaves open is a warning.",
	Fix:      "Meet and record each of the conditions, or rely on something else.",
	Fails:    "A transfer on compelling interests of which the authority was not told.",
	Passes:   "A single transfer about three people, of which they and the authority were told.",
	Cites:    gdpr("49(1) second subpara."),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK},
	Check:    transferCompelling,
}

func transferCompelling(p *Pass) {
	for t := range p.relyingNow(mechanismIs(transfer.CompellingInterests)) {
		p.Applies()
		d := t.derogation()
		for _, c := range [...]struct {
			field       string
			answer      Answer
			want        Answer
			not, silent string
		}{
			{"repeated", d.Repeated, No, "it is recorded as repeated", "that it is not repeated is not recorded"},
			{"limited", d.Limited, Yes, "it does not concern a limited number of people", "that it concerns a limited number of people is not recorded"},
			{"authorityTold", d.AuthorityTold, Yes, "the supervisory authority was not told", "that the supervisory authority was told is not recorded"},
			{"peopleTold", d.PeopleTold, Yes, "the people concerned were not told", "that the people concerned were told is not recorded"},
		} {
			if c.answer == c.want {
				continue
			}
			report, what := p.Report, c.not
			if c.answer == "" {
				report, what = p.left, c.silent
			}
			report(t.Path.Child("derogation", c.field), "transfer to %s relies on compelling interests, and %s", placeOf(t.Transfer), what)
		}
		if blank(d.Interest) { // it is told to the people concerned
			p.left(t.Path.Child("derogation", "interest"), "transfer to %s relies on compelling interests, and which they are is not recorded", placeOf(t.Transfer))
		}
	}
}
