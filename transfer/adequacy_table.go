package transfer

import (
	"slices"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// amended2016 is common to the decisions taken under Directive 95/46/EC that
// still stand.
const amended2016 = "amended by (EU) 2016/2295 of 2016-12-16, OJ L 344, 17.12.2016; kept after the first review, COM(2024) 7 of 2024-01-15"

// adequacyTable holds the decisions of the Commission; those of the United
// Kingdom; the Swiss list. A decision of the Commission is addressed to the
// Member States and takes effect on notification, which is not published:
// From is the day of adoption. All but that on the United Kingdom leave law
// enforcement (Directive (EU) 2016/680) out.
var adequacyTable = slices.Concat(euDecisions, ukRolledOver(), ukRegulations, swissList())

// euDecisions are decisions of the Commission, GDPR Art. 45(3), and those
// under Directive 95/46/EC that Art. 45(9) keeps.
var euDecisions = []Adequacy{
	{
		Regime: fact.EU, Country: "CH", Name: "Switzerland",
		Decision: "2000/518/EC", CELEX: "32000D0518", Adopted: civil.MustDate("2000-07-26"), OJ: "OJ L 215, 25.8.2000, p. 1",
		From:       civil.MustDate("2000-07-26"),
		Scope:      ScopeFull,
		LaterActs:  amended2016,
		Confidence: Official,
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision 2000/518/EC"},
	},
	{
		Regime: fact.EU, Country: "CA", Name: "Canada",
		Decision: "2002/2/EC", CELEX: "32002D0002", Adopted: civil.MustDate("2001-12-20"), OJ: "OJ L 2, 4.1.2002, p. 13",
		From:       civil.MustDate("2001-12-20"),
		Scope:      ScopePIPEDA,
		LaterActs:  amended2016,
		Confidence: Official,
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision 2002/2/EC"},
	},
	{
		Regime: fact.EU, Country: "AR", Name: "Argentina",
		Decision: "2003/490/EC", CELEX: "32003D0490", Adopted: civil.MustDate("2003-06-30"), OJ: "OJ L 168, 5.7.2003, p. 19",
		From:       civil.MustDate("2003-06-30"),
		Scope:      ScopeFull,
		LaterActs:  amended2016,
		Confidence: Official,
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision 2003/490/EC"},
	},
	{
		Regime: fact.EU, Country: "GG", Name: "Guernsey",
		Decision: "2003/821/EC", CELEX: "32003D0821", Adopted: civil.MustDate("2003-11-21"), OJ: "OJ L 308, 25.11.2003, p. 27",
		From:  civil.MustDate("2003-11-21"),
		Scope: ScopeFull, ScopeNote: "Bailiwick of Guernsey",
		LaterActs:  amended2016,
		Confidence: Agreed,
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision 2003/821/EC"},
	},
	{
		Regime: fact.EU, Country: "IM", Name: "Isle of Man",
		Decision: "2004/411/EC", CELEX: "32004D0411", Adopted: civil.MustDate("2004-04-28"), OJ: "OJ L 151, 30.4.2004, p. 48",
		From:       civil.MustDate("2004-04-28"),
		Scope:      ScopeFull,
		LaterActs:  amended2016,
		Confidence: Agreed,
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision 2004/411/EC"},
	},
	{
		Regime: fact.EU, Country: "JE", Name: "Jersey",
		Decision: "2008/393/EC", CELEX: "32008D0393", Adopted: civil.MustDate("2008-05-08"), OJ: "OJ L 138, 28.5.2008, p. 21",
		From:  civil.MustDate("2008-05-08"),
		Scope: ScopeFull, ScopeNote: "Bailiwick of Jersey",
		LaterActs:  amended2016,
		Confidence: Official, // the contents of OJ L 138; one list gives 2008-05-26
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision 2008/393/EC"},
	},
	{
		Regime: fact.EU, Country: "FO", Name: "Faroe Islands",
		Decision: "2010/146/EU", CELEX: "32010D0146", Adopted: civil.MustDate("2010-03-05"), OJ: "OJ L 58, 9.3.2010, p. 17",
		From:  civil.MustDate("2010-03-05"),
		Scope: ScopeFull, ScopeNote: "recipients subject to the Faroese data protection act; the authorities of the Kingdom of Denmark there are not, rec. 6",
		LaterActs:  amended2016,
		Confidence: Agreed,
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision 2010/146/EU"},
	},
	{
		Regime: fact.EU, Country: "AD", Name: "Andorra",
		Decision: "2010/625/EU", CELEX: "32010D0625", Adopted: civil.MustDate("2010-10-19"), OJ: "OJ L 277, 21.10.2010, p. 27",
		From:       civil.MustDate("2010-10-19"),
		Scope:      ScopeFull,
		LaterActs:  amended2016,
		Confidence: Official,
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision 2010/625/EU"},
	},
	{
		Regime: fact.EU, Country: "IL", Name: "Israel",
		Decision: "2011/61/EU", CELEX: "32011D0061", Adopted: civil.MustDate("2011-01-31"), OJ: "OJ L 27, 1.2.2011, p. 39",
		From:       civil.MustDate("2011-01-31"),
		Scope:      ScopeAutomated,
		LaterActs:  amended2016,
		Confidence: Official,
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision 2011/61/EU"},
	},
	{
		Regime: fact.EU, Country: "UY", Name: "Uruguay",
		Decision: "2012/484/EU", CELEX: "32012D0484", Adopted: civil.MustDate("2012-08-21"), OJ: "OJ L 227, 23.8.2012, p. 11",
		From:  civil.MustDate("2012-08-21"),
		Scope: ScopeFull, ScopeNote: "its title says: with regard to automated processing; Art. 1 was not read",
		LaterActs:  amended2016,
		Confidence: Official, // one list gives 2012-08-22
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision 2012/484/EU"},
	},
	{
		Regime: fact.EU, Country: "NZ", Name: "New Zealand",
		Decision: "2013/65/EU", CELEX: "32013D0065", Adopted: civil.MustDate("2012-12-19"), OJ: "OJ L 28, 30.1.2013, p. 12",
		From:       civil.MustDate("2012-12-19"),
		Scope:      ScopeFull,
		LaterActs:  amended2016,
		Confidence: Official, // the contents of OJ L 28; one list gives 2012-12-20
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision 2013/65/EU"},
	},
	{
		Regime: fact.EU, Country: "JP", Name: "Japan",
		Decision: "(EU) 2019/419", CELEX: "32019D0419", Adopted: civil.MustDate("2019-01-23"), OJ: "OJ L 76, 19.3.2019, p. 1",
		From:       civil.MustDate("2019-01-23"),
		Scope:      ScopeAPPI,
		LaterActs:  "first review report of 2023-04-04",
		Confidence: Agreed,
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2019/419"},
	},
	// Decision (EU) 2021/1772 in its three wordings. The first was to expire on
	// 2025-06-27, the second on 2025-12-27, the third expires on 2031-12-27.
	{
		Regime: fact.EU, Country: "GB", Name: "United Kingdom",
		Decision: "(EU) 2021/1772", CELEX: "32021D1772", Adopted: civil.MustDate("2021-06-28"), OJ: "OJ L 360, 11.10.2021, p. 1",
		From: civil.MustDate("2021-06-28"), Until: civil.MustDate("2025-06-24"), Sunset: civil.MustDate("2025-06-28"),
		Scope: ScopeExceptUKImmigration, ScopeNote: "without Gibraltar and the Crown Dependencies",
		LaterActs:  "for law enforcement: (EU) 2021/1773, 2025/1225, 2025/2571",
		Confidence: Agreed,
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2021/1772"},
	},
	{
		Regime: fact.EU, Country: "GB", Name: "United Kingdom",
		Decision: "(EU) 2021/1772", CELEX: "32021D1772", Adopted: civil.MustDate("2021-06-28"), OJ: "OJ L 360, 11.10.2021, p. 1",
		Amending: "(EU) 2025/1226", AmendingCELEX: "32025D1226",
		From: civil.MustDate("2025-06-24"), Until: civil.MustDate("2025-12-19"), Sunset: civil.MustDate("2025-12-28"),
		Scope: ScopeExceptUKImmigration, ScopeNote: "without Gibraltar and the Crown Dependencies",
		LaterActs:  "for law enforcement: (EU) 2021/1773, 2025/1225, 2025/2571",
		Confidence: Agreed,
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2021/1772, as amended by (EU) 2025/1226"},
	},
	{
		Regime: fact.EU, Country: "GB", Name: "United Kingdom",
		Decision: "(EU) 2021/1772", CELEX: "32021D1772", Adopted: civil.MustDate("2021-06-28"), OJ: "OJ L 360, 11.10.2021, p. 1",
		Amending: "(EU) 2025/2574", AmendingCELEX: "32025D2574",
		From: civil.MustDate("2025-12-19"), Until: civil.MustDate("2031-12-28"), Sunset: civil.MustDate("2031-12-28"), Ended: "expired by its own terms",
		Scope: ScopeFull, ScopeNote: "without Gibraltar and the Crown Dependencies",
		LaterActs:  "amendment published in OJ L of 2025-12-23, C(2025) 8771; for law enforcement: (EU) 2021/1773, 2025/1225, 2025/2571",
		Confidence: Agreed,
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2021/1772, as amended by (EU) 2025/2574"},
	},
	{
		Regime: fact.EU, Country: "KR", Name: "Republic of Korea",
		Decision: "(EU) 2022/254", CELEX: "32022D0254", Adopted: civil.MustDate("2021-12-17"), OJ: "OJ L 44, 24.2.2022, p. 1",
		From:       civil.MustDate("2021-12-17"),
		Scope:      ScopePIPA,
		LaterActs:  "first review concluded on 2026-07-23, COM(2026) 384: still adequate",
		Confidence: Agreed, Doubt: "exclusions from memory",
		Cite: fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2022/254"},
	},
	{
		Regime: fact.EU, Country: "US", Name: "EU-US Safe Harbour",
		Decision: "2000/520/EC", CELEX: "32000D0520", Adopted: civil.MustDate("2000-07-26"), OJ: "OJ L 215, 25.8.2000, p. 7",
		From: civil.MustDate("2000-07-26"), Until: civil.MustDate("2015-10-06"),
		Ended:      "declared invalid at once, CJEU C-362/14 (Schrems I), ECLI:EU:C:2015:650",
		Scope:      ScopeSafeHarbour,
		Confidence: Agreed, Doubt: "OJ from memory",
		Cite: fact.Citation{Act: fact.EUAct, Provision: "Decision 2000/520/EC"},
	},
	{
		Regime: fact.EU, Country: "US", Name: "EU-US Privacy Shield",
		Decision: "(EU) 2016/1250", CELEX: "32016D1250", Adopted: civil.MustDate("2016-07-12"), OJ: "OJ L 207, 1.8.2016, p. 1",
		From: civil.MustDate("2016-07-12"), Until: civil.MustDate("2020-07-16"),
		Ended:      "declared invalid at once, CJEU C-311/18 (Schrems II), ECLI:EU:C:2020:559",
		Scope:      ScopePrivacyShield,
		Confidence: Agreed, Doubt: "adoption and OJ from memory",
		Cite: fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2016/1250"},
	},
	{
		Regime: fact.EU, Country: "US", Name: "EU-US Data Privacy Framework",
		Decision: "(EU) 2023/1795", CELEX: "32023D1795", Adopted: civil.MustDate("2023-07-10"), OJ: "OJ L 231, 20.9.2023, p. 118",
		From:  civil.MustDate("2023-07-10"),
		Scope: ScopeDPF,
		Contested: Challenge{
			What: "appeal against the judgment of the General Court of 2025-09-03 in T-553/23 (Latombe), which upheld the decision",
			From: civil.MustDate("2025-10-31"), Seen: civil.MustDate("2026-10-08"), Cite: fact.Citation{Act: fact.CJEU, Provision: "C-703/25 P"},
		},
		LaterActs:  "EDPB letter of 2026-07-31 after Trump v. Slaughter of 2026-06-29",
		Confidence: Agreed,
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2023/1795"},
	},
	{
		Regime: fact.EU, Organisation: "EPO", Name: "European Patent Organisation",
		Decision: "(EU) 2025/1382", CELEX: "32025D1382", Adopted: civil.MustDate("2025-07-15"), OJ: "OJ L, 2025/1382",
		From:  civil.MustDate("2025-07-15"),
		Scope: ScopeFull, ScopeNote: "the organisation as such; the first decision on an international organisation",
		LaterActs:  "C(2025) 4626",
		Confidence: Agreed, Doubt: "date of the OJ not seen",
		Cite: fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2025/1382"},
	},
	{
		Regime: fact.EU, Country: "BR", Name: "Brazil",
		Decision: "(EU) 2026/179", CELEX: "32026D0179", Adopted: civil.MustDate("2026-01-26"), OJ: "OJ L, 2026/179, 28.1.2026",
		From:       civil.MustDate("2026-01-26"),
		Scope:      ScopeLGPD,
		LaterActs:  "C(2026) 373; EDPB Opinion 28/2025; reciprocal ANPD Res. CD/ANPD 32/2026; first evaluation four years after notification; its incorporation into the EEA Agreement was a draft on 2026-05-06",
		Confidence: Agreed,
		Cite:       fact.Citation{Act: fact.EUAct, Provision: "Decision (EU) 2026/179"},
	},
	{
		Regime: fact.EU, Country: "HU", Name: "Hungary",
		Decision: "2000/519/EC", CELEX: "32000D0519", Adopted: civil.MustDate("2000-07-26"), OJ: "OJ L 215, 25.8.2000, p. 4",
		From: civil.MustDate("2000-07-26"), Until: civil.MustDate("2004-05-01"),
		Ended:      "accession to the Union on 2004-05-01",
		Scope:      ScopeFull,
		Confidence: Official, Doubt: "never repealed; that accession ended it is inferred",
		Cite: fact.Citation{Act: fact.EUAct, Provision: "Decision 2000/519/EC"},
	},
}

// ukRolledOver returns the destinations treated as adequate since IP completion
// day, DPA 2018 Sch. 21 paras. 4-5 (inserted by SI 2019/419): the EEA and those
// of the Commission's decisions then in force. From 2026-02-05 their basis is
// UK GDPR Art. 45A (DUAA 2025 Sch. 7).
func ukRolledOver() []Adequacy {
	rows := []Adequacy{
		{Group: GroupEEA, Name: "EEA States", Scope: ScopeFull},
		{Country: "GI", Name: "Gibraltar", Scope: ScopeFull},
		{Organisation: "EU-INST", Name: "EU and EEA institutions, bodies, offices and agencies", Scope: ScopeFull},
		{Country: "AD", Name: "Andorra", Scope: ScopeFull},
		{Country: "AR", Name: "Argentina", Scope: ScopeFull},
		{Country: "CH", Name: "Switzerland", Scope: ScopeFull},
		{Country: "FO", Name: "Faroe Islands", Scope: ScopeFull, Doubt: "missing from one of two lists; included, as there was a decision of the Commission"},
		{Country: "GG", Name: "Guernsey", Scope: ScopeFull},
		{Country: "IM", Name: "Isle of Man", Scope: ScopeFull},
		{Country: "IL", Name: "Israel", Scope: ScopeFull},
		{Country: "JE", Name: "Jersey", Scope: ScopeFull},
		{Country: "NZ", Name: "New Zealand", Scope: ScopeFull},
		{Country: "UY", Name: "Uruguay", Scope: ScopeFull},
		{Country: "CA", Name: "Canada", Scope: ScopePIPEDA},
		{Country: "JP", Name: "Japan", Scope: ScopeAPPI, ScopeNote: "importer in the private sector, subject to the APPI"},
	}
	for i := range rows {
		a := &rows[i]
		a.Regime = fact.UK
		a.Decision, a.CELEX = "DPA 2018 Sch. 21", "ukpga/2018/12/schedule/21"
		a.Adopted = civil.MustDate("2019-02-28")
		a.From = civil.MustDate("2020-12-31") // IP completion day, 23:00
		a.Confidence = Agreed
		a.Cite = fact.Citation{Act: fact.DPA2018, Provision: "Sch. 21 paras. 4-5"}
	}
	return rows
}

// ukRegulations are adequacy regulations, DPA 2018 s. 17A, since 2026-02-05 UK
// GDPR Art. 45A.
var ukRegulations = []Adequacy{
	{
		Regime: fact.UK, Country: "KR", Name: "Republic of Korea",
		Decision: "SI 2022/1213", CELEX: "uksi/2022/1213", Adopted: civil.MustDate("2022-11-21"),
		From:       civil.MustDate("2022-12-19"),
		Scope:      ScopePIPAUK,
		Confidence: Official,
		Cite:       fact.Citation{Act: fact.UKAct, Provision: "SI 2022/1213"},
	},
	{
		Regime: fact.UK, Country: "US", Name: "UK Extension to the EU-US Data Privacy Framework (data bridge)",
		Decision: "SI 2023/1028", CELEX: "uksi/2023/1028", Adopted: civil.MustDate("2023-09-21"),
		From:       civil.MustDate("2023-10-12"),
		Scope:      ScopeDPFUK,
		Confidence: Agreed,
		Cite:       fact.Citation{Act: fact.UKAct, Provision: "SI 2023/1028"},
	},
}

// swissList returns Annex 1 to the Data Protection Ordinance, the Federal
// Council's binding list under FADP Art. 16(1). Before 2023-09-01 there was a
// list of the FDPIC, which did not bind and is not in the table. Japan, Korea
// and Brazil are not on the list, as far as its copies show.
func swissList() []Adequacy {
	rows := []Adequacy{
		{Group: GroupEEA, Name: "EEA States", Scope: ScopeFull, Confidence: Agreed},
		{Country: "GB", Name: "United Kingdom", Scope: ScopeFull, Confidence: OneSource},
		{Country: "AD", Name: "Andorra", Scope: ScopeFull, Confidence: Agreed},
		{Country: "AR", Name: "Argentina", Scope: ScopeFull, Confidence: Agreed},
		{Country: "FO", Name: "Faroe Islands", Scope: ScopeFull, Confidence: OneSource},
		{Country: "GG", Name: "Guernsey", Scope: ScopeFull, Confidence: OneSource},
		{Country: "GI", Name: "Gibraltar", Scope: ScopeFull, Confidence: OneSource},
		{Country: "IM", Name: "Isle of Man", Scope: ScopeFull, Confidence: OneSource},
		{Country: "IL", Name: "Israel", Scope: ScopeFull, Confidence: OneSource},
		{Country: "JE", Name: "Jersey", Scope: ScopeFull, Confidence: OneSource},
		{Country: "MC", Name: "Monaco", Scope: ScopeFull, Confidence: OneSource},
		{Country: "NZ", Name: "New Zealand", Scope: ScopeFull, Confidence: OneSource},
		{Country: "UY", Name: "Uruguay", Scope: ScopeFull, Confidence: OneSource},
		{Country: "CA", Name: "Canada", Scope: ScopePIPEDA, ScopeNote: "where PIPEDA or a substantially similar act of a province applies", Confidence: Agreed},
		{Country: "US", Name: "Swiss-US Data Privacy Framework", Scope: ScopeDPFSwiss, Confidence: Agreed, Adopted: civil.MustDate("2024-08-14"), From: civil.MustDate("2024-09-15")},
	}
	for i := range rows {
		a := &rows[i]
		a.Regime = fact.Swiss
		a.Decision, a.CELEX = "DPO Annex 1", "SR 235.11 Annex 1"
		if a.From.IsZero() {
			a.Adopted, a.From = civil.MustDate("2022-08-31"), civil.MustDate("2023-09-01")
		}
		a.Cite = fact.Citation{Act: fact.DPO, Provision: "Annex 1"}
	}
	return rows
}
