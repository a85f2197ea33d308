package transfer

import (
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

func euAct(provision string) fact.Citation {
	return fact.Citation{Act: fact.EUAct, Provision: provision}
}

var clauseTable = []ClauseSetInfo{
	{
		Code: SCC2001, Name: "Decision 2001/497/EC (set I)", CELEX: "32001D0497", Adopted: civil.MustDate("2001-06-15"),
		Transfers: true, Directive: true, Roles: "controller to controller",
		Note: "applied from 2001-09-03, Art. 6", Confidence: Official, Cite: euAct("Decision 2001/497/EC"),
	},
	{
		Code: SCC2002, Name: "Decision 2002/16/EC", CELEX: "32002D0016", Adopted: civil.MustDate("2001-12-27"),
		Transfers: true, Directive: true, Roles: "controller to processor",
		Note: "replaced by Decision 2010/87/EU", Confidence: Agreed, Doubt: "adoption and first day from memory",
		Cite: euAct("Decision 2002/16/EC"),
	},
	{
		Code: SCC2004, Name: "Decision 2004/915/EC (set II)", CELEX: "32004D0915", Adopted: civil.MustDate("2004-12-27"),
		Transfers: true, Directive: true, Roles: "controller to controller",
		Note: "amends Decision 2001/497/EC; OJ L 385, 29.12.2004, p. 74", Confidence: Official, Doubt: "first day from memory",
		Cite: euAct("Decision 2004/915/EC"),
	},
	{
		Code: SCC2010, Name: "Decision 2010/87/EU", CELEX: "32010D0087", Adopted: civil.MustDate("2010-02-05"),
		Transfers: true, Directive: true, Roles: "controller to processor",
		Note:       "OJ L 39, 12.2.2010, p. 5; amended by (EU) 2016/2297 of 2016-12-16 (from memory)",
		Confidence: Agreed, Cite: euAct("Decision 2010/87/EU"),
	},
	{
		// For documents that say "standard" or "model" clauses and no more.
		Code: SCCDirective, Name: "standard clauses under Directive 95/46/EC, which of them not stated",
		Transfers: true, Directive: true, Confidence: Agreed, Cite: euAct("Directive 95/46/EC Art. 26(4)"),
	},
	{
		Code: SCC2021, Name: "Decision (EU) 2021/914", CELEX: "32021D0914", Adopted: civil.MustDate("2021-06-04"),
		Transfers: true, Modules: true, Roles: "by module",
		Note:       "OJ L 199, 7.6.2021; the importer is not itself subject to the GDPR for the processing, Art. 1(1), rec. 7",
		Confidence: Agreed, Doubt: "first day (20 days after publication) from memory", Cite: euAct("Decision (EU) 2021/914"),
	},
	{
		Code: SCCArt28, Name: "Decision (EU) 2021/915", CELEX: "32021D0915", Adopted: civil.MustDate("2021-06-04"),
		Roles: "controller to processor, within the EEA",
		Note:  "clauses of GDPR Art. 28(7) and EUDPR Art. 29(7): no safeguard under Art. 46", Confidence: Agreed,
		Cite: euAct("Decision (EU) 2021/915"),
	},
	{
		Code: SCCArt3, Name: "clauses for importers subject to the GDPR under Art. 3(2)",
		Note: "announced, not adopted by September 2026", Confidence: Agreed,
	},
	{
		Code: IDTA, Name: "International Data Transfer Agreement (A1.0)", CELEX: "DPA 2018 s. 119A", Adopted: civil.MustDate("2022-02-02"),
		Transfers: true, Roles: "any restricted transfer",
		Note:       "the Addendum to the EU clauses (B1.0) has the same dates and stands with " + string(SCC2021),
		Confidence: Agreed, Doubt: "laid on 2022-02-02 or, in one source, 2022-01-28",
		Cite: fact.Citation{Act: fact.DPA2018, Provision: "s. 119A"},
	},
	{
		Code: SwissModel, Name: "old Swiss model clauses", Transfers: true, Confidence: Agreed,
		Cite: fact.Citation{Act: fact.FADP, Provision: "Art. 16(2)(d)"},
	},
}

// clauseRules says how long each set serves under each regime. A set without a
// row under a regime is no tool there.
var clauseRules = append(directiveRules(), []ClauseRule{
	{
		Set: SCC2021, Regime: fact.EU, From: civil.MustDate("2021-06-27"),
		Confidence: Agreed, Doubt: "first day from memory", Cite: euAct("Decision (EU) 2021/914"),
	},
	{
		Set: SCC2021, Regime: fact.UK, From: civil.MustDate("2022-03-21"), UKAddendum: true,
		Confidence: Agreed, Cite: fact.Citation{Act: fact.DPA2018, Provision: "s. 119A"},
	},
	{
		Set: SCC2021, Regime: fact.Swiss, From: civil.MustDate("2021-08-27"), SwissTerms: true,
		Confidence: Agreed, Cite: fact.Citation{Act: fact.FADP, Provision: "Art. 16(2)(d)"},
	},
	{
		Set: IDTA, Regime: fact.UK, From: civil.MustDate("2022-03-21"),
		Confidence: Agreed, Cite: fact.Citation{Act: fact.DPA2018, Provision: "s. 119A"},
	},
	{
		Set: SwissModel, Regime: fact.Swiss,
		SignedUntil: civil.MustDate("2021-09-27"), ServesUntil: civil.MustDate("2023-01-01"),
		Confidence: Agreed, Doubt: swissDoubt, Cite: fact.Citation{Act: fact.FADP, Provision: "Art. 16(2)(d)"},
	},
}...)

const (
	ukDoubt    = "last day of signature 2022-09-21 from memory; one source says 2022-03-21"
	swissDoubt = "served until 2022-12-31; sources also say \"beginning of 2023\" and \"1 January 2023\""
)

// directiveRules returns the rules for the sets made under Directive 95/46/EC.
// The Union repealed them on 2021-09-27 and let contracts signed before serve
// until 2022-12-27, Decision (EU) 2021/914 Art. 4(2)-(4). The United Kingdom
// kept them, DPA 2018 Sch. 21 paras. 7-8, until 2022-09-21 and 2024-03-21; the
// FDPIC until 2021-09-26 and 2022-12-31.
func directiveRules() []ClauseRule {
	var rules []ClauseRule
	for _, set := range []struct {
		code   ClauseSet
		from   string
		closed string // where another set replaced it earlier
	}{
		{SCC2001, "2001-09-03", ""},
		{SCC2002, "2002-04-03", "2010-05-15"}, // Decision 2010/87/EU Art. 7; that such contracts ended with the others is inferred
		{SCC2004, "2005-04-01", ""},
		{SCC2010, "2010-05-15", ""},
		{SCCDirective, "2001-09-03", ""},
	} {
		euRule := ClauseRule{
			Set: set.code, Regime: fact.EU, From: civil.MustDate(set.from),
			SignedUntil: civil.MustDate("2021-09-27"), ServesUntil: civil.MustDate("2022-12-28"),
			Confidence: Agreed, Cite: euAct("Decision (EU) 2021/914 Art. 4"),
		}
		ukRule, swissRule := euRule, euRule
		ukRule.Regime = fact.UK
		ukRule.SignedUntil, ukRule.ServesUntil = civil.MustDate("2022-09-22"), civil.MustDate("2024-03-22")
		ukRule.Doubt, ukRule.Cite = ukDoubt, fact.Citation{Act: fact.DPA2018, Provision: "Sch. 21 paras. 7-8"}
		swissRule.Regime = fact.Swiss
		swissRule.ServesUntil = civil.MustDate("2023-01-01")
		swissRule.Doubt, swissRule.Cite = swissDoubt, fact.Citation{Act: fact.FADP, Provision: "Art. 16(2)(d)"}
		for _, rule := range []ClauseRule{euRule, ukRule, swissRule} {
			if set.closed != "" {
				rule.SignedUntil = civil.MustDate(set.closed)
				rule.Confidence, rule.Doubt = Memory, "last day of existing contracts inferred from that of the other sets"
			}
			rules = append(rules, rule)
		}
	}
	return rules
}
