package ropa

import (
	"fmt"
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// The ways of direct marketing: Directive 2002/58/EC Art. 13 with what the
// States made of it, [MarketingLaw]. A legitimate interest may carry the use of
// the data, GDPR rec. 47; it does not spare the consent that sending takes. The
// law is the keeper's; where the people live, which may decide, is not stated.

// marketingPurposes walks the purposes that are direct marketing.
func marketingPurposes(p *Pass) func(yield func(PurposeAt) bool) {
	return func(yield func(PurposeAt) bool) {
		for purpose := range p.Purposes() {
			if purpose.DirectMarketing == Yes && !yield(purpose) {
				return
			}
		}
	}
}

// uses returns the first channel stated that is one of some, "" if none is.
func (m *Marketing) uses(channels ...MarketingChannel) MarketingChannel {
	if m != nil {
		for _, c := range m.Channels {
			if slices.Contains(channels, c) {
				return c
			}
		}
	}
	return ""
}

// marketingLaw returns the law of the keeper's country under the regime of the
// pass; nil if the table has none.
func (p *Pass) marketingLaw(matter MarketingMatter) *MarketingLaw {
	country := p.keeperCountry()
	if country == "" && p.Regime == UK {
		country = "GB"
	}
	return marketingLawOn(country, p.Regime, matter, p.AsOf)
}

// known reports whether a law was read in a source, so that a
// finding that rests on it may be an error.
func (l *MarketingLaw) known() bool { return l != nil && l.Confidence != transfer.Memory }

// marketingCites cites a law, and the provision of the Directive that it
// carries out in States of the Union.
func (p *Pass) marketingCites(l *MarketingLaw, paragraph string, national Citation) []Citation {
	var cites []Citation
	if p.Regime == EU {
		cites = cite(fact.EUAct, "Directive 2002/58/EC Art. 13"+paragraph)
	}
	if l != nil && national != (Citation{}) {
		cites = append(cites, national)
	}
	return cites
}

// noted returns what a message adds on the law.
func (l *MarketingLaw) noted() string {
	if l == nil || l.Note == "" {
		return ""
	}
	return " (" + l.Note + ")"
}

// Directive 2002/58/EC Art. 13(1): automated calls, fax and electronic mail for
// direct marketing take prior consent; (2) spares customers of it for electronic
// mail.
var purposeMarketingConsentRule = Rule{
	ID:       "purpose/marketing-consent",
	Title:    "Electronic direct marketing without consent",
	Concerns: "direct marketing by electronic mail, automated calls or fax",
	Doc:      "Electronic mail (e-mail, SMS, messengers), automated calls and fax for direct marketing take the prior consent of the person, whatever ground carries the use of the data; customers are spared for electronic mail under conditions (purpose/soft-opt-in-conditions), in Poland not even they. Some laws leave out messages in business: there the finding is a hint. It is a warning where the record does not say who the people are to the keeper, for members and supporters, and where the law of the keeper's country is not in the tables or stands there from memory.",
	Fix:      "Ask for consent and record it, or use post; or record that only customers are written to.",
	Fails:    "A German shop that writes e-mails to prospects on the ground of legitimate interests.",
	Passes:   "The same on consent; or by post.",
	Cites:    append(cite(fact.EUAct, "Directive 2002/58/EC Art. 13(1)"), cite(fact.UKAct, "SI 2003/2426 reg. 19", "SI 2003/2426 reg. 20", "SI 2003/2426 reg. 22(2)")...),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, Swiss},
	Check:    marketingConsent,
}

func marketingConsent(p *Pass) {
	for purpose := range marketingPurposes(p) {
		m := purpose.Marketing
		mail, dialled := m.uses(MarketingEmail, MarketingMessage), m.uses(MarketingAutomated, MarketingFax)
		if mail == "" && dialled == "" {
			continue
		}
		p.Applies()
		law := p.marketingLaw(MarketingByMail)
		spared := law == nil || law.SoftOptIn != (Citation{})
		ukCharity := p.Regime == UK && m.Relation == RelationSupporter // purpose/marketing-charity-uk speaks
		if purpose.consented() || dialled == "" && (m.Relation == RelationCustomer && spared || ukCharity) {
			continue
		}
		by := mail
		if by == "" || dialled != "" && (m.Relation == RelationCustomer && spared || ukCharity) {
			by = dialled
		}
		f := Finding{Path: purpose.Path.Child("marketing"), Message: fmt.Sprintf("purpose %q is direct marketing by %s, which takes prior consent, and rests on none", purpose.called(), codeLabel(marketingChannels, by))}
		national := Citation{}
		if law != nil {
			national = law.Cite
			f.Message += "; so says the law of " + countryLabel(law.Country)
		}
		if by == dialled && p.Regime == UK {
			national = Citation{Act: fact.UKAct, Provision: "SI 2003/2426 reg. 19"}
			if by == MarketingFax {
				national.Provision = "SI 2003/2426 reg. 20"
			}
		}
		f.Cites = p.marketingCites(law, "(1)", national)
		switch {
		case m.Relation == RelationBusiness && law != nil && law.Businesses:
			f.Severity = SeverityInfo
			f.Message += ", which leaves out some messages to businesses" + law.noted()
		case !law.known() || m.Relation == "" || m.Relation == RelationSupporter:
			f.Severity = SeverityWarning
		}
		if m.Relation == "" {
			f.Message += "; customers may be spared, and the record does not say who the people are"
		}
		p.ReportFinding(f)
	}
}

// Directive 2002/58/EC Art. 13(2): who obtained a customer's address for
// electronic mail with a sale may use it for its own similar products or
// services, if the customer can object, free and easily, when it is collected
// and with each message.
var purposeSoftOptInConditionsRule = Rule{
	ID:       "purpose/soft-opt-in-conditions",
	Title:    "Electronic mail to customers without consent does not meet its conditions",
	Concerns: "direct marketing by electronic mail to customers without consent",
	Doc:      "Customers may be written to without consent if the keeper got their address with a sale, offers its own similar products or services, and lets them object, free of charge and easily, at collection and with each message. An offer of others' products, of companies of the group too, is outside. That nothing says how they object is found by purpose/direct-marketing-objection, which Swiss law has not: there it is found here. Where a condition is not stated, or the law of the keeper's country is not in the tables or stands there from memory, the finding is a warning. In Italy it is e-mail alone that customers may be sent.",
	Fix:      "Offer own similar products alone and let people object with each message, and record both; or ask for consent.",
	Fails:    "A shop that sends its customers the offers of its group.",
	Passes:   "Offers of similar goods, with a link to unsubscribe in each message.",
	Cites:    append(cite(fact.EUAct, "Directive 2002/58/EC Art. 13(2)"), cite(fact.UKAct, "SI 2003/2426 reg. 22(3)")...),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, Swiss},
	Check:    softOptIn,
}

func softOptIn(p *Pass) {
	for purpose := range marketingPurposes(p) {
		m, law := purpose.Marketing, p.marketingLaw(MarketingByMail)
		by := m.uses(MarketingEmail, MarketingMessage)
		if by == "" || m.Relation != RelationCustomer || purpose.consented() || law != nil && law.SoftOptIn == (Citation{}) {
			continue
		}
		p.Applies()
		national := Citation{}
		if law != nil {
			national = law.SoftOptIn
		}
		p.spares(purpose, p.marketingCites(law, "(2)", national), law.known(), "customers", "its own similar products or services")
		if texts := m.uses(MarketingMessage); law != nil && law.Country == "IT" && texts != "" {
			p.ReportFinding(Finding{Path: purpose.Path.Child("marketing", "channels"), Severity: SeverityWarning, Cites: p.marketingCites(law, "(2)", national),
				Message: fmt.Sprintf("purpose %q sends customers messages without consent; the law of %s spares e-mail alone", purpose.called(), countryLabel(law.Country))})
		}
	}
}

// spares reports the conditions that are not met under which people are written
// to without consent: for what it is, and how they object.
func (p *Pass) spares(purpose PurposeAt, cites []Citation, known bool, whom, what string) {
	f := Finding{Path: purpose.Path.Child("marketing", "ownSimilar"), Cites: cites}
	switch {
	case purpose.Marketing.OwnSimilar == No:
		f.Message = fmt.Sprintf("purpose %q writes to %s without consent, and not for %s alone", purpose.called(), whom, what)
		if !known {
			f.Severity = SeverityWarning
		}
		p.ReportFinding(f)
	case purpose.Marketing.OwnSimilar == "":
		f.Severity = SeverityWarning
		f.Message = fmt.Sprintf("purpose %q writes to %s without consent, and the record does not say that it is for %s alone", purpose.called(), whom, what)
		p.ReportFinding(f)
	}
	if blank(purpose.Objection) && p.Regime == Swiss { // elsewhere purpose/direct-marketing-objection speaks
		p.ReportFinding(Finding{Path: purpose.Path.Child("objection"), Severity: SeverityWarning, Cites: cites,
			Message: fmt.Sprintf("purpose %q writes to %s without consent, and the record does not say how they object at collection and with each message", purpose.called(), whom)})
	}
}

// Directive 2002/58/EC Art. 13(3): for other unsolicited communications, calls by
// a person among them, each State chooses between consent and a right to refuse.
var purposeMarketingPhoneRule = Rule{
	ID:       "purpose/marketing-phone",
	Title:    "Calls for direct marketing without the consent that the country asks for",
	Concerns: "direct marketing by telephone where the law of the country is known",
	Doc:      "Whether calls by a person take consent, each State decides: of those in the tables Germany, Austria, Poland, the Netherlands (of natural persons, from 2026-07-01 also of customers) and France (from 2026-08-11). Where lists are looked up instead, and where the country is not in the tables, the rule is silent. Where the record does not say who the people are, or the row is from memory, the finding is a warning.",
	Fix:      "Ask for consent and record it, or do without calls.",
	Fails:    "A French shop that calls prospects on 2026-09-01.",
	Passes:   "The same on 2026-08-10.",
	Cites:    append(cite(fact.EUAct, "Directive 2002/58/EC Art. 13(3)"), cite(fact.UKAct, "SI 2003/2426 reg. 21")...),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, Swiss},
	Check:    marketingPhone,
}

func marketingPhone(p *Pass) {
	for purpose := range marketingPurposes(p) {
		m, law := purpose.Marketing, p.marketingLaw(MarketingByCall)
		if m.uses(MarketingPhone) == "" || law == nil {
			continue
		}
		p.Applies()
		if !law.Consent || purpose.consented() || m.Relation == RelationBusiness && law.Businesses || m.Relation == RelationCustomer && law.SoftOptIn != (Citation{}) {
			continue
		}
		f := Finding{Path: purpose.Path.Child("marketing"), Cites: p.marketingCites(law, "(3)", law.Cite), Message: fmt.Sprintf("purpose %q calls people for direct marketing and rests on no consent, which the law of %s asks for%s",
			purpose.called(), countryLabel(law.Country), law.noted())}
		if !law.known() || m.Relation == "" || m.Relation == RelationSupporter {
			f.Severity = SeverityWarning
		}
		p.ReportFinding(f)
	}
}

// The first day of SI 2003/2426 reg. 22(3A), DUAA 2025 s. 114.
var charityFrom = civil.MustDate("2026-02-05")

// SI 2003/2426 reg. 22(3A): a charity may send electronic mail without consent
// solely to further its charitable purpose, to people whose details it got when
// they expressed interest or gave support, and who can object at collection and
// with each message.
var purposeMarketingCharityUKRule = Rule{
	ID:       "purpose/marketing-charity-uk",
	Title:    "Electronic mail to supporters without consent",
	Concerns: "direct marketing by electronic mail to members and supporters under UK law",
	Doc:      "Since 2026-02-05 a charity may write to supporters without consent, if that is solely to further its own charitable purpose, it got their details when they showed interest or gave support, and they can object at collection and with each message. Details collected before that day are, by the Information Commissioner, outside. Before that day, and for a body that is no charity, consent is needed. Where a condition is not stated the finding is a warning.",
	Fix:      "Ask for consent; or record that the keeper is a charity, that the messages further its purpose alone, and how people object.",
	Fails:    "A trade association that writes to its supporters without consent.",
	Passes:   "A charity that writes to donors of 2026-03-01 on its own work, with a link to unsubscribe.",
	Cites:    cite(fact.UKAct, "SI 2003/2426 reg. 22(2)", "SI 2003/2426 reg. 22(3A)"),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{UK},
	Check:    marketingCharity,
}

func marketingCharity(p *Pass) {
	for purpose := range marketingPurposes(p) {
		m := purpose.Marketing
		if m.uses(MarketingEmail, MarketingMessage) == "" || m.Relation != RelationSupporter {
			continue
		}
		p.Applies()
		if purpose.consented() {
			continue
		}
		charity := p.Register.Organisation.Charity
		at := purpose.Path.Child("marketing")
		switch {
		case p.AsOf.Before(charityFrom):
			p.ReportFinding(Finding{Path: at, Message: fmt.Sprintf("purpose %q writes to supporters without consent, which nothing allowed before %s", purpose.called(), charityFrom),
				Cites: cite(fact.UKAct, "SI 2003/2426 reg. 22(2)")})
		case charity == No:
			p.Report(at, "purpose %q writes to supporters without consent, which charities alone may", purpose.called())
		case charity == "":
			p.left(at, "purpose %q writes to supporters without consent, and the record does not say whether the keeper is a charity", purpose.called())
		default:
			p.spares(purpose, nil, true, "supporters", "its own charitable purpose")
		}
	}
}

// Directive 2002/58/EC Art. 13: by which way direct marketing reaches people
// decides whether it takes consent.
var purposeMarketingChannelRule = Rule{
	ID:       "purpose/marketing-channel-unstated",
	Title:    "By which way direct marketing reaches people is not said",
	Concerns: "purposes of direct marketing that rest on no consent",
	Doc:      "E-mail, messages and automated calls take consent, calls in some countries, post does not. Where direct marketing rests on something else than consent, the record cannot show that it needs none without the way it reaches people and what they are to the keeper.",
	Fix:      "State the channels, and what the people are to the keeper.",
	Fails:    "Direct marketing on legitimate interests, with no word on how.",
	Passes:   "The same, by post.",
	Cites:    append(cite(fact.EUAct, "Directive 2002/58/EC Art. 13"), cite(fact.UKAct, "SI 2003/2426 reg. 22")...),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, Swiss},
	Check:    marketingChannel,
}

func marketingChannel(p *Pass) {
	for purpose := range marketingPurposes(p) {
		if purpose.consented() || len(purpose.Bases) == 0 || !slices.ContainsFunc(purpose.Bases, func(b lawfulbasis.Basis) bool { return b.Ground != "" }) {
			continue
		}
		p.Applies()
		if purpose.Marketing == nil || len(purpose.Marketing.Channels) == 0 {
			p.ReportFinding(Finding{Path: purpose.Path.Child("marketing"), Cites: p.marketingCites(p.marketingLaw(MarketingByMail), "", Citation{}),
				Message: fmt.Sprintf("purpose %q is direct marketing without consent, and the record does not say by which way; electronic mail takes it as a rule", purpose.called())})
		}
	}
}
