package ropa

import (
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Marketing is by which ways a purpose of direct marketing reaches people, and
// who they are to the keeper, Directive 2002/58/EC Art. 13.
type Marketing struct {
	Channels []MarketingChannel `json:"channels,omitzero"`
	Relation MarketingRelation  `json:"relation,omitzero"`
	// OwnSimilar answers whether it is for the keeper's own products or services
	// similar to those it sold to the customer, Art. 13(2); of a charity in the
	// United Kingdom, whether it furthers its own charitable purpose alone, SI
	// 2003/2426 reg. 22(3A).
	OwnSimilar Answer `json:"ownSimilar,omitzero"`
}

// MarketingChannel is a way by which direct marketing reaches people.
type MarketingChannel string

// Channels of direct marketing; the zero value is not stated.
const (
	MarketingEmail     MarketingChannel = "email"
	MarketingMessage   MarketingChannel = "message" // SMS, messenger, push
	MarketingPhone     MarketingChannel = "phone"   // a person calls
	MarketingAutomated MarketingChannel = "automated-call"
	MarketingFax       MarketingChannel = "fax"
	MarketingPost      MarketingChannel = "post"
	MarketingOnline    MarketingChannel = "online-advertising"
)

var marketingChannels = table[MarketingChannel]{
	{MarketingEmail, "e-mail", cite(fact.EUAct, "Directive 2002/58/EC Art. 13(1)")},
	{MarketingMessage, "SMS, messenger or push message", cite(fact.EUAct, "Directive 2002/58/EC Art. 13(1)")},
	{MarketingPhone, "telephone, a person calls", cite(fact.EUAct, "Directive 2002/58/EC Art. 13(3)")},
	{MarketingAutomated, "automated call", cite(fact.EUAct, "Directive 2002/58/EC Art. 13(1)")},
	{MarketingFax, "fax", cite(fact.EUAct, "Directive 2002/58/EC Art. 13(1)")},
	{MarketingPost, "post", nil},
	{MarketingOnline, "online advertising", nil},
}

// Valid reports whether c is a known code or not stated.
func (c MarketingChannel) Valid() bool { return marketingChannels.has(c) }

// MarketingRelation is what the people that direct marketing reaches are to the
// keeper.
type MarketingRelation string

// Relations; the zero value is not stated.
const (
	RelationCustomer  MarketingRelation = "customer" // gave the address with a purchase
	RelationSupporter MarketingRelation = "member-supporter"
	RelationProspect  MarketingRelation = "prospect"
	RelationBusiness  MarketingRelation = "business-contact"
	RelationBought    MarketingRelation = "bought-list"
)

var marketingRelations = table[MarketingRelation]{
	{RelationCustomer, "customers who gave their address with a purchase", cite(fact.EUAct, "Directive 2002/58/EC Art. 13(2)")},
	{RelationSupporter, "members and supporters", nil},
	{RelationProspect, "prospects", nil},
	{RelationBusiness, "contacts at businesses", nil},
	{RelationBought, "people on a list that was bought or rented", nil},
}

// Valid reports whether r is a known code or not stated.
func (r MarketingRelation) Valid() bool { return marketingRelations.has(r) }

// MarketingMatter is what a law on unsolicited communications is about.
type MarketingMatter string

// Matters.
const (
	MarketingByMail MarketingMatter = "mail"  // electronic mail, automated calls and fax, Art. 13(1) and (2)
	MarketingByCall MarketingMatter = "calls" // calls by a person, Art. 13(3)
)

// MarketingLaw is the law of one country on one kind of unsolicited
// communication in one stretch of time: for States of the Union what
// Directive 2002/58/EC Art. 13 became, for the United Kingdom the Privacy and
// Electronic Communications Regulations, for Switzerland the act on unfair
// competition.
type MarketingLaw struct {
	Country transfer.Country
	Regime  Regime
	Matter  MarketingMatter
	From    civil.Date // first day in force; zero: before the tables begin
	Until   civil.Date // first day no longer in force; zero while it stands
	Cite    Citation   // "DE UWG § 7(2) no. 2"
	// Consent says that it takes prior consent; otherwise people can refuse.
	Consent bool
	// SoftOptIn is where the law spares customers from it, under conditions;
	// zero where it does not.
	SoftOptIn Citation
	// Businesses says that the law, or part of it, leaves out communications
	// to legal persons or in their business.
	Businesses bool
	Note       string
	Confidence transfer.Confidence
	Doubt      string
}

// MarketingLaws returns every row, in the order of countries, matters and days.
// Other countries have a law too: there the Directive is what can be said.
func MarketingLaws() []MarketingLaw { return slices.Clone(marketingLaws) }

// In reports whether the law was in force on a day.
func (l *MarketingLaw) In(day civil.Date) bool {
	return !day.Before(l.From) && (l.Until.IsZero() || day.Before(l.Until))
}

// marketingLawOn returns the law of a country on a day; nil if the table has none.
func marketingLawOn(c transfer.Country, regime Regime, matter MarketingMatter, day civil.Date) *MarketingLaw {
	for i := range marketingLaws {
		if l := &marketingLaws[i]; l.Country == c && l.Regime == regime && l.Matter == matter && l.In(day) {
			return l
		}
	}
	return nil
}

// stateLaw cites a place in a law of a country: "DE", "UWG § 7(2) no. 2".
func stateLaw(country, provision string) Citation {
	return Citation{Act: fact.StateAct(country), Provision: provision}
}

var marketingLaws = []MarketingLaw{
	{Country: "AT", Regime: EU, Matter: MarketingByMail, From: civil.MustDate("2021-11-01"), Cite: stateLaw("AT", "TKG 2021 § 174(3)"), Consent: true, SoftOptIn: stateLaw("AT", "TKG 2021 § 174(4)"),
		Note: "and not on the list of ECG § 7(2)", Confidence: transfer.OneSource, Doubt: "first day from memory"},
	{Country: "AT", Regime: EU, Matter: MarketingByCall, From: civil.MustDate("2021-11-01"), Cite: stateLaw("AT", "TKG 2021 § 174(1)"), Consent: true, Confidence: transfer.OneSource, Doubt: "first day from memory"},
	{Country: "BE", Regime: EU, Matter: MarketingByMail, Cite: stateLaw("BE", "CDE Art. XII.13"), Consent: true, SoftOptIn: stateLaw("BE", "AR 2003-04-04"), Businesses: true,
		Note: "impersonal addresses of legal persons", Confidence: transfer.Memory},
	{Country: "BE", Regime: EU, Matter: MarketingByCall, Cite: stateLaw("BE", "CDE Art. VI.112"), Note: "the list \"ne m'appelez plus\" is looked up before", Confidence: transfer.Memory},
	{Country: "CH", Regime: Swiss, Matter: MarketingByMail, From: civil.MustDate("2007-04-01"), Cite: stateLaw("CH", "UCA Art. 3(1)(o)"), Consent: true, SoftOptIn: stateLaw("CH", "UCA Art. 3(1)(o)"), Confidence: transfer.Memory},
	{Country: "CH", Regime: Swiss, Matter: MarketingByCall, Cite: stateLaw("CH", "UCA Art. 3(1)(u)"), Note: "the mark in the directory is heeded", Confidence: transfer.Memory},
	{Country: "DE", Regime: EU, Matter: MarketingByMail, From: civil.MustDate("2004-07-08"), Until: civil.MustDate("2022-05-28"), Cite: stateLaw("DE", "UWG § 7(2) no. 3"), Consent: true, SoftOptIn: stateLaw("DE", "UWG § 7(3)"),
		Confidence: transfer.Official, Doubt: "first day from memory"},
	{Country: "DE", Regime: EU, Matter: MarketingByMail, From: civil.MustDate("2022-05-28"), Cite: stateLaw("DE", "UWG § 7(2) no. 2"), Consent: true, SoftOptIn: stateLaw("DE", "UWG § 7(3)"),
		Confidence: transfer.Official, Doubt: "the number since 2022-05-28 from memory; the text was read as of 2022-03-26"},
	{Country: "DE", Regime: EU, Matter: MarketingByCall, From: civil.MustDate("2004-07-08"), Cite: stateLaw("DE", "UWG § 7(2)"), Consent: true, Businesses: true,
		Note: "of a business consent may be presumed; consent of consumers is documented, UWG § 7a", Confidence: transfer.Official, Doubt: "first day from memory; the text was read as of 2022-03-26"},
	{Country: "ES", Regime: EU, Matter: MarketingByMail, Cite: stateLaw("ES", "LSSI Art. 21(1)"), Consent: true, SoftOptIn: stateLaw("ES", "LSSI Art. 21(2)"), Confidence: transfer.OneSource},
	{Country: "ES", Regime: EU, Matter: MarketingByCall, From: civil.MustDate("2023-06-29"), Cite: stateLaw("ES", "LGTel 11/2022 Art. 66(1)(b)"),
		Note: "consent or another ground of GDPR Art. 6(1); lists of exclusion are looked up, LOPDGDD Art. 23(4)", Confidence: transfer.Memory},
	{Country: "FR", Regime: EU, Matter: MarketingByMail, Cite: stateLaw("FR", "CPCE Art. L34-5"), Consent: true, SoftOptIn: stateLaw("FR", "CPCE Art. L34-5"), Businesses: true,
		Note: "messages to professionals that concern their work, by the practice of the CNIL", Confidence: transfer.Official, Doubt: "what is spared of professionals from memory"},
	{Country: "FR", Regime: EU, Matter: MarketingByCall, Until: civil.MustDate("2026-08-11"), Cite: stateLaw("FR", "C. consom. Art. L223-1"), Businesses: true, Note: "the list Bloctel is looked up before", Confidence: transfer.Official},
	{Country: "FR", Regime: EU, Matter: MarketingByCall, From: civil.MustDate("2026-08-11"), Cite: stateLaw("FR", "C. consom. Art. L223-1"), Consent: true, SoftOptIn: stateLaw("FR", "C. consom. Art. L223-1"), Businesses: true,
		Note: "calls that perform a current contract are spared; Law 2025-594 Art. 13", Confidence: transfer.OneSource},
	{Country: "GB", Regime: UK, Matter: MarketingByMail, Cite: Citation{Act: fact.UKAct, Provision: "SI 2003/2426 reg. 22(2)"}, Consent: true, SoftOptIn: Citation{Act: fact.UKAct, Provision: "SI 2003/2426 reg. 22(3)"},
		Businesses: true, Note: "corporate subscribers are left out, sole traders are not; negotiations of a sale count as one", Confidence: transfer.OneSource},
	{Country: "GB", Regime: UK, Matter: MarketingByCall, Cite: Citation{Act: fact.UKAct, Provision: "SI 2003/2426 reg. 21"},
		Note: "the register of the TPS is looked up before; calls on claims management and pensions take consent", Confidence: transfer.OneSource},
	{Country: "IE", Regime: EU, Matter: MarketingByMail, Cite: stateLaw("IE", "SI 336/2011 reg. 13(1)"), Consent: true, SoftOptIn: stateLaw("IE", "SI 336/2011 reg. 13(11)"), Businesses: true,
		Note: "addresses used mainly in business, for messages that relate to it; that an address lapses after 12 months is from memory", Confidence: transfer.OneSource},
	{Country: "IE", Regime: EU, Matter: MarketingByCall, Cite: stateLaw("IE", "SI 336/2011 reg. 13(5)"), Note: "the directory is looked up before; to mobile numbers consent", Confidence: transfer.Memory},
	{Country: "IT", Regime: EU, Matter: MarketingByMail, Cite: stateLaw("IT", "Codice privacy Art. 130(1)-(2)"), Consent: true, SoftOptIn: stateLaw("IT", "Codice privacy Art. 130(4)"),
		Note: "customers are spared by e-mail alone; legal persons are protected too", Confidence: transfer.Agreed},
	{Country: "IT", Regime: EU, Matter: MarketingByCall, Cite: stateLaw("IT", "Codice privacy Art. 130(3-bis)"), Note: "the register of oppositions is looked up before", Confidence: transfer.Memory},
	{Country: "NL", Regime: EU, Matter: MarketingByMail, Cite: stateLaw("NL", "Tw Art. 11.7"), Consent: true, SoftOptIn: stateLaw("NL", "Tw Art. 11.7"), Businesses: true,
		Note: "addresses that were published for the purpose, Tw Art. 11.7(2)", Confidence: transfer.OneSource},
	{Country: "NL", Regime: EU, Matter: MarketingByCall, From: civil.MustDate("2021-07-01"), Until: civil.MustDate("2026-07-01"), Cite: stateLaw("NL", "Tw Art. 11.7"), Consent: true, SoftOptIn: stateLaw("NL", "Tw Art. 11.7"),
		Businesses: true, Note: "natural persons alone", Confidence: transfer.OneSource},
	{Country: "NL", Regime: EU, Matter: MarketingByCall, From: civil.MustDate("2026-07-01"), Cite: stateLaw("NL", "Tw Art. 11.7"), Consent: true, Businesses: true,
		Note: "customers are no longer spared, save by charities, charity lotteries and publishers of the press", Confidence: transfer.Agreed},
	{Country: "PL", Regime: EU, Matter: MarketingByMail, From: civil.MustDate("2024-11-10"), Cite: stateLaw("PL", "PKE Art. 398(1)"), Consent: true,
		Note: "customers are not spared; who gives an address for the purpose consents, Art. 398(2)", Confidence: transfer.Official, Doubt: "first day from memory"},
	{Country: "PL", Regime: EU, Matter: MarketingByCall, From: civil.MustDate("2024-11-10"), Cite: stateLaw("PL", "PKE Art. 398(1)"), Consent: true, Confidence: transfer.Official, Doubt: "first day from memory"},
}
