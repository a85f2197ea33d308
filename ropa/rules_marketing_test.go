package ropa

import (
	"slices"
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// markets lets the customers' newsletter reach people of a country on the
// ground of legitimate interests.
func markets(country transfer.Country, m Marketing) func(*Register) {
	return func(r *Register) {
		r.Organisation.Country, r.Organisation.Contact.Address.Country = country, country
		switch country {
		case "GB":
			r.Regimes = ukOnly
		case "CH":
			r.Regimes = swissOnly
		}
		p := &r.Activities[1].Purposes[1]
		p.Marketing = &m
		p.Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.LegitimateInterests, Interest: &lawfulbasis.Interest{Interest: "sales", Holder: "Muster GmbH", Assessment: &Reference{Title: "Balancing test"}}}}
	}
}

// onConsent is the same on the ground of consent.
func onConsent(country transfer.Country, m Marketing) func(*Register) {
	return edits(markets(country, m), func(r *Register) {
		r.Activities[1].Purposes[1].Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.Consent, Consent: &lawfulbasis.ConsentTerms{Obtained: "box", Proof: "log", Withdrawal: "link"}}}
	})
}

func by(relation MarketingRelation, channels ...MarketingChannel) Marketing {
	return Marketing{Channels: channels, Relation: relation}
}

func sells(own Answer) Marketing {
	return Marketing{Channels: []MarketingChannel{MarketingEmail}, Relation: RelationCustomer, OwnSimilar: own}
}

func supports(own, charity Answer) func(*Register) {
	return edits(markets("GB", Marketing{Channels: []MarketingChannel{MarketingEmail}, Relation: RelationSupporter, OwnSimilar: own}), func(r *Register) { r.Organisation.Charity = charity })
}

var (
	marketingAt  = []string{"/activities/1/purposes/1/marketing"}
	ownSimilarAt = []string{"/activities/1/purposes/1/marketing/ownSimilar"}
)

// callsIn are the cases around the days on which a country's law on calls
// changed: whether it asks for consent of whom the day before and on it.
func callsIn(country transfer.Country, relation MarketingRelation, day string, before, on bool) []ruleCase {
	first := civil.MustDate(day)
	around := func(name string, d civil.Date, consent bool) ruleCase {
		c := ruleCase{name: string(country) + " " + name, rule: "purpose/marketing-phone", asOf: d.String(), is: ResultPassed, edit: markets(country, by(relation, MarketingPhone))}
		if consent {
			c.is, c.want = ResultFailed, marketingAt
		}
		return c
	}
	return []ruleCase{around("day before", first.AddDays(-1), before), around("first day", first, on)}
}

var marketingCases = slices.Concat([]ruleCase{
	{name: "the channel is not said", rule: "purpose/marketing-consent", is: ResultNotApplicable},
	{name: "post", rule: "purpose/marketing-consent", is: ResultNotApplicable, edit: markets("DE", by(RelationProspect, MarketingPost, MarketingOnline))},
	{name: "no direct marketing", rule: "purpose/marketing-consent", is: ResultNotApplicable,
		edit: edits(markets("DE", by(RelationProspect, MarketingEmail)), customers(func(a *Activity) { a.Purposes[1].DirectMarketing = No }))},
	{name: "consent", rule: "purpose/marketing-consent", is: ResultPassed, edit: onConsent("DE", by(RelationProspect, MarketingEmail))},
	{name: "prospects", rule: "purpose/marketing-consent", is: ResultFailed, want: marketingAt, edit: markets("DE", by(RelationProspect, MarketingEmail)),
		also: both(severities(SeverityError), citesExactly("EU Directive 2002/58/EC Art. 13(1)", "DE UWG § 7(2) no. 2"))},
	{name: "prospects, last day of the old number", rule: "purpose/marketing-consent", asOf: "2022-05-27", is: ResultFailed, want: marketingAt, edit: markets("DE", by(RelationProspect, MarketingEmail)),
		also: citesExactly("EU Directive 2002/58/EC Art. 13(1)", "DE UWG § 7(2) no. 3")},
	{name: "prospects, first day of the new number", rule: "purpose/marketing-consent", asOf: "2022-05-28", is: ResultFailed, want: marketingAt, edit: markets("DE", by(RelationProspect, MarketingEmail)),
		also: citesExactly("EU Directive 2002/58/EC Art. 13(1)", "DE UWG § 7(2) no. 2")},
	{name: "a bought list, messages", rule: "purpose/marketing-consent", is: ResultFailed, want: marketingAt, edit: markets("ES", by(RelationBought, MarketingMessage)), also: severities(SeverityError)},
	{name: "not said who", rule: "purpose/marketing-consent", is: ResultFailed, want: marketingAt, edit: markets("DE", by("", MarketingEmail)), also: severities(SeverityWarning)},
	{name: "members", rule: "purpose/marketing-consent", is: ResultFailed, want: marketingAt, edit: markets("DE", by(RelationSupporter, MarketingEmail)), also: severities(SeverityWarning)},
	{name: "businesses, in Germany", rule: "purpose/marketing-consent", is: ResultFailed, want: marketingAt, edit: markets("DE", by(RelationBusiness, MarketingEmail)), also: severities(SeverityError)},
	{name: "businesses, in France", rule: "purpose/marketing-consent", is: ResultFailed, want: marketingAt, edit: markets("FR", by(RelationBusiness, MarketingEmail)), also: severities(SeverityInfo)},
	{name: "a country from memory", rule: "purpose/marketing-consent", is: ResultFailed, want: marketingAt, edit: markets("BE", by(RelationProspect, MarketingEmail)), also: severities(SeverityWarning)},
	{name: "a country that is not in the table", rule: "purpose/marketing-consent", is: ResultFailed, want: marketingAt, edit: markets("SE", by(RelationProspect, MarketingEmail)),
		also: both(severities(SeverityWarning), citesExactly("EU Directive 2002/58/EC Art. 13(1)"))},
	{name: "Switzerland", rule: "purpose/marketing-consent", is: ResultFailed, want: marketingAt, edit: markets("CH", by(RelationProspect, MarketingEmail)),
		also: both(severities(SeverityWarning), citesExactly("CH UCA Art. 3(1)(o)"))},
	{name: "UK", rule: "purpose/marketing-consent", is: ResultFailed, want: marketingAt, edit: markets("GB", by(RelationProspect, MarketingEmail)),
		also: both(severities(SeverityError), citesExactly("UK SI 2003/2426 reg. 22(2)"))},
	{name: "UK, an automated call", rule: "purpose/marketing-consent", is: ResultFailed, want: marketingAt, edit: markets("GB", by(RelationCustomer, MarketingEmail, MarketingAutomated)),
		also: citesExactly("UK SI 2003/2426 reg. 19")},
	{name: "customers, by fax", rule: "purpose/marketing-consent", is: ResultFailed, want: marketingAt, edit: markets("DE", by(RelationCustomer, MarketingFax)), also: severities(SeverityError)},
	{name: "customers", rule: "purpose/marketing-consent", is: ResultPassed, edit: markets("DE", sells(Yes))},
	{name: "customers, in Poland", rule: "purpose/marketing-consent", is: ResultFailed, want: marketingAt, edit: markets("PL", sells(Yes)),
		also: both(severities(SeverityError), citesExactly("EU Directive 2002/58/EC Art. 13(1)", "PL PKE Art. 398(1)"))},
	{name: "customers, in Poland the day before", rule: "purpose/marketing-consent", asOf: "2024-11-09", is: ResultPassed, edit: markets("PL", sells(Yes))},
	{name: "customers, in Poland on the first day", rule: "purpose/marketing-consent", asOf: "2024-11-10", is: ResultFailed, want: marketingAt, edit: markets("PL", sells(Yes))},
	{name: "prospects, in Austria the day before", rule: "purpose/marketing-consent", asOf: "2021-10-31", is: ResultFailed, want: marketingAt, edit: markets("AT", by(RelationProspect, MarketingEmail)), also: severities(SeverityWarning)},
	{name: "prospects, in Austria on the first day", rule: "purpose/marketing-consent", asOf: "2021-11-01", is: ResultFailed, want: marketingAt, edit: markets("AT", by(RelationProspect, MarketingEmail)), also: severities(SeverityError)},

	{name: "consent", rule: "purpose/soft-opt-in-conditions", is: ResultNotApplicable, edit: onConsent("DE", sells(No))},
	{name: "prospects", rule: "purpose/soft-opt-in-conditions", is: ResultNotApplicable, edit: markets("DE", by(RelationProspect, MarketingEmail))},
	{name: "own similar goods", rule: "purpose/soft-opt-in-conditions", is: ResultPassed, edit: markets("DE", sells(Yes))},
	{name: "goods of others", rule: "purpose/soft-opt-in-conditions", is: ResultFailed, want: ownSimilarAt, edit: markets("DE", sells(No)),
		also: both(severities(SeverityError), citesExactly("EU Directive 2002/58/EC Art. 13(2)", "DE UWG § 7(3)"))},
	{name: "goods of others, in Belgium", rule: "purpose/soft-opt-in-conditions", is: ResultFailed, want: ownSimilarAt, edit: markets("BE", sells(No)), also: severities(SeverityWarning)},
	{name: "goods of others, in Sweden", rule: "purpose/soft-opt-in-conditions", is: ResultFailed, want: ownSimilarAt, edit: markets("SE", sells(No)), also: severities(SeverityWarning)},
	{name: "not said of what", rule: "purpose/soft-opt-in-conditions", is: ResultFailed, want: ownSimilarAt, edit: markets("DE", sells("")), also: severities(SeverityWarning)},
	{name: "no way to object", rule: "purpose/soft-opt-in-conditions", is: ResultPassed, edit: edits(markets("DE", sells(Yes)), customers(func(a *Activity) { a.Purposes[1].Objection = "" }))},
	{name: "no way to object, in Switzerland", rule: "purpose/soft-opt-in-conditions", is: ResultFailed, want: []string{"/activities/1/purposes/1/objection"}, also: severities(SeverityWarning),
		edit: edits(markets("CH", sells(Yes)), customers(func(a *Activity) { a.Purposes[1].Objection = "" }))},
	{name: "messages, in Italy", rule: "purpose/soft-opt-in-conditions", is: ResultFailed, want: []string{"/activities/1/purposes/1/marketing/channels"}, also: severities(SeverityWarning),
		edit: markets("IT", Marketing{Channels: []MarketingChannel{MarketingMessage}, Relation: RelationCustomer, OwnSimilar: Yes})},
	{name: "in Poland", rule: "purpose/soft-opt-in-conditions", is: ResultNotApplicable, edit: markets("PL", sells(No))},
	{name: "UK", rule: "purpose/soft-opt-in-conditions", is: ResultFailed, want: ownSimilarAt, edit: markets("GB", sells(No)), also: citesExactly("UK SI 2003/2426 reg. 22(3)")},

	{name: "no calls", rule: "purpose/marketing-phone", is: ResultNotApplicable, edit: markets("DE", by(RelationProspect, MarketingEmail))},
	{name: "not in the table", rule: "purpose/marketing-phone", is: ResultNotApplicable, edit: markets("SE", by(RelationProspect, MarketingPhone))},
	{name: "consent", rule: "purpose/marketing-phone", is: ResultPassed, edit: onConsent("DE", by(RelationProspect, MarketingPhone))},
	{name: "prospects", rule: "purpose/marketing-phone", is: ResultFailed, want: marketingAt, edit: markets("DE", by(RelationProspect, MarketingPhone)), also: severities(SeverityError)},
	{name: "businesses", rule: "purpose/marketing-phone", is: ResultPassed, edit: markets("DE", by(RelationBusiness, MarketingPhone))},
	{name: "not said who", rule: "purpose/marketing-phone", is: ResultFailed, want: marketingAt, edit: markets("DE", by("", MarketingPhone)), also: severities(SeverityWarning)},
	{name: "a list is looked up", rule: "purpose/marketing-phone", is: ResultPassed, edit: markets("GB", by(RelationProspect, MarketingPhone))},
	{name: "customers, in France", rule: "purpose/marketing-phone", asOf: "2026-08-11", is: ResultPassed, edit: markets("FR", by(RelationCustomer, MarketingPhone))},

	{name: "consent", rule: "purpose/marketing-charity-uk", is: ResultPassed, edit: edits(onConsent("GB", by(RelationSupporter, MarketingEmail)))},
	{name: "customers", rule: "purpose/marketing-charity-uk", is: ResultNotApplicable, edit: markets("GB", sells(Yes))},
	{name: "a German association", rule: "purpose/marketing-charity-uk", is: ResultNotApplicable, edit: markets("DE", by(RelationSupporter, MarketingEmail))},
	{name: "a charity", rule: "purpose/marketing-charity-uk", is: ResultPassed, edit: supports(Yes, Yes)},
	{name: "a charity, for another", rule: "purpose/marketing-charity-uk", is: ResultFailed, want: ownSimilarAt, edit: supports(No, Yes), also: severities(SeverityError)},
	{name: "a charity, not said for what", rule: "purpose/marketing-charity-uk", is: ResultFailed, want: ownSimilarAt, edit: supports("", Yes), also: severities(SeverityWarning)},
	{name: "no charity", rule: "purpose/marketing-charity-uk", is: ResultFailed, want: marketingAt, edit: supports(Yes, No), also: severities(SeverityError)},
	{name: "a charity or not", rule: "purpose/marketing-charity-uk", is: ResultFailed, want: marketingAt, edit: supports(Yes, ""), also: severities(SeverityWarning)},
	{name: "a charity, the day before", rule: "purpose/marketing-charity-uk", asOf: "2026-02-04", is: ResultFailed, want: marketingAt, edit: supports(Yes, Yes), also: severities(SeverityError)},
	{name: "a charity, the first day", rule: "purpose/marketing-charity-uk", asOf: "2026-02-05", is: ResultPassed, edit: supports(Yes, Yes)},

	{name: "consent", rule: "purpose/marketing-channel-unstated", is: ResultNotApplicable},
	{name: "stated", rule: "purpose/marketing-channel-unstated", is: ResultPassed, edit: markets("DE", by(RelationProspect, MarketingPost))},
	{name: "not", rule: "purpose/marketing-channel-unstated", is: ResultFailed, want: marketingAt, edit: markets("DE", Marketing{}), also: severities(SeverityInfo)},
},
	callsIn("FR", RelationProspect, "2026-08-11", false, true),
	callsIn("NL", RelationCustomer, "2026-07-01", false, true),
	callsIn("PL", RelationCustomer, "2024-11-10", false, true)[1:],
)

// Offers to customers of the app for children, under Austrian law, and of the
// employer in the United Kingdom.
var marketingMutations = []ruleMutation{
	{"children-app", "offers to prospects", "purpose/marketing-consent", "", func(r *Register) { purposeOf(r, "subscriptions", "offers").Marketing.Relation = RelationProspect }},
	{"children-app", "offers of the group", "purpose/soft-opt-in-conditions", "", func(r *Register) { purposeOf(r, "subscriptions", "offers").Marketing.OwnSimilar = No }},
	{"children-app", "calls", "purpose/marketing-phone", "", func(r *Register) {
		*purposeOf(r, "subscriptions", "offers").Marketing = by(RelationProspect, MarketingPhone)
	}},
	{"children-app", "offers by a way not said", "purpose/marketing-channel-unstated", "", func(r *Register) { purposeOf(r, "subscriptions", "offers").Marketing = nil }},
	{"uk-employer", "supporters", "purpose/marketing-charity-uk", "", func(r *Register) {
		p := &activityOf(r, "learning").Purposes[0]
		m := by(RelationSupporter, MarketingEmail)
		p.DirectMarketing, p.Marketing = Yes, &m
	}},
}

// The rows of a country and matter follow on each other, and each cites the law.
func TestMarketingLaws(t *testing.T) {
	laws := MarketingLaws()
	for i, l := range laws {
		if !l.Country.Valid() || l.Cite.Act == "" || l.Cite.Provision == "" || !l.Confidence.Valid() || l.Matter != MarketingByMail && l.Matter != MarketingByCall {
			t.Errorf("%s %s: %+v is not whole", l.Country, l.Matter, l)
		}
		if !l.Until.IsZero() && !l.From.Before(l.Until) {
			t.Errorf("%s %s: from %s until %s", l.Country, l.Matter, l.From, l.Until)
		}
		if i > 0 && laws[i-1].Country == l.Country && laws[i-1].Matter == l.Matter && laws[i-1].Until != l.From {
			t.Errorf("%s %s: a gap before %s", l.Country, l.Matter, l.From)
		}
		on := func(day civil.Date) bool {
			found := marketingLawOn(l.Country, l.Regime, l.Matter, day)
			return found != nil && *found == l
		}
		if !l.From.IsZero() && (!on(l.From) || on(l.From.AddDays(-1))) || !l.Until.IsZero() && (!on(l.Until.AddDays(-1)) || on(l.Until)) {
			t.Errorf("%s %s: not in force just from %s until %s", l.Country, l.Matter, l.From, l.Until)
		}
	}
}
