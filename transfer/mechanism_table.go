package transfer

import (
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// First days of the siblings' provisions; gdprFrom and ukFrom are beside
// their other uses.
var (
	euiFrom  = civil.MustDate("2018-12-11") // EUDPR Art. 101
	fadpFrom = civil.MustDate("2023-09-01") // FADP as revised
	duaaFrom = civil.MustDate("2026-02-05") // UK GDPR Arts. 44A and 45A-45C for 44 and 45: DUAA 2025 Sch. 7, SI 2026/82
)

// The four functions below start a rule of each regime. EUDPR Art. 31(1)(e)
// and (2)(c) want the safeguards of every transfer on record.

func eu(provision string) MechanismRule {
	return MechanismRule{Regime: fact.EU, From: gdprFrom, Cite: fact.Citation{Act: fact.GDPR, Provision: provision}}
}

func uk(provision string) MechanismRule {
	return MechanismRule{Regime: fact.UK, From: ukFrom, Cite: fact.Citation{Act: fact.UKGDPR, Provision: provision}}
}

func eui(provision string) MechanismRule {
	return MechanismRule{
		Regime: fact.EUInstitutions, From: euiFrom, Cite: fact.Citation{Act: fact.EUDPR, Provision: provision},
		RecordSafeguards: true,
	}
}

func swiss(provision string) MechanismRule {
	return MechanismRule{Regime: fact.Swiss, From: fadpFrom, Cite: fact.Citation{Act: fact.FADP, Provision: provision}}
}

// guarantee is a rule of FADP Art. 16(2): Art. 12(2)(g) wants these guarantees
// on record.
func guarantee(provision string) MechanismRule {
	rule := swiss(provision)
	rule.RecordSafeguards = true
	return rule
}

// ordinance is a guarantee the Federal Council provides for under FADP
// Art. 16(3).
func ordinance(provision string) MechanismRule {
	rule := guarantee("")
	rule.Cite = fact.Citation{Act: fact.DPO, Provision: provision}
	return rule
}

// The methods below return the rule with one demand more.

func (r MechanismRule) until(day civil.Date) MechanismRule { r.Until = day; return r }
func (r MechanismRule) from(day civil.Date) MechanismRule  { r.From = day; return r }
func (r MechanismRule) authorised() MechanismRule          { r.NeedsAuthorisation = true; return r }
func (r MechanismRule) approved() MechanismRule            { r.NeedsApproval = true; return r }
func (r MechanismRule) notified() MechanismRule            { r.NeedsNotice = true; return r }
func (r MechanismRule) committed() MechanismRule           { r.NeedsCommitments = true; return r }
func (r MechanismRule) barred() MechanismRule              { r.BarredForPublicAuthority = true; return r }
func (r MechanismRule) occasional() MechanismRule          { r.OccasionalOnly = true; return r }
func (r MechanismRule) recorded() MechanismRule            { r.RecordSafeguards = true; return r }

// mechanismTable is in the order of the GDPR. The articles of the GDPR and the
// EUDPR were read in the official text; FADP Arts. 16-17 and DPO Art. 12 in
// translations; those of the UK GDPR are the GDPR's save where marked.
// "Occasional" is rec. 111 of the GDPR (from memory); recitals bind the United
// Kingdom's reading too; the institutions have rec. 68 EUDPR.
var mechanismTable = []MechanismInfo{
	{AdequacyDecision, "adequacy decision", KindAdequacy, []MechanismRule{
		eu("Art. 45(1)"),
		uk("Art. 45(1)").until(duaaFrom),
		uk("Art. 45A").from(duaaFrom),
		swiss("Art. 16(1)"),
		eui("Art. 47(1)"),
	}},
	{PublicInstrument, "legally binding instrument between public authorities", KindSafeguard, []MechanismRule{
		eu("Art. 46(2)(a)"),
		uk("Art. 46(2)(a)"),
		guarantee("Art. 16(2)(a)"), // a treaty under international law
		eui("Art. 48(2)(a)"),
	}},
	{BindingCorporateRules, "binding corporate rules", KindSafeguard, []MechanismRule{
		eu("Art. 46(2)(b)").approved(), // Art. 47(1)
		uk("Art. 46(2)(b)").approved(),
		guarantee("Art. 16(2)(e)").approved(), // by the FDPIC or the authority of an adequate State
		eui("Art. 48(2)(d)").approved(),       // where the processor is no institution
	}},
	{StandardClauses, "standard data protection clauses", KindSafeguard, []MechanismRule{
		eu("Art. 46(2)(c)"),
		uk("Art. 46(2)(d)"), // issued by the authority, DPA 2018 s. 119A; point (c) is the Secretary of State's
		guarantee("Art. 16(2)(d)"),
		eui("Art. 48(2)(b)"),
	}},
	{AuthorityClauses, "standard data protection clauses of a supervisory authority", KindSafeguard, []MechanismRule{
		eu("Art. 46(2)(d)").approved(), // by the Commission
		uk("Art. 46(2)(d)"),
		guarantee("Art. 16(2)(d)"),
		eui("Art. 48(2)(c)").approved(),
	}},
	{CodeOfConduct, "approved code of conduct", KindSafeguard, []MechanismRule{
		eu("Art. 46(2)(e)").approved().committed(),
		uk("Art. 46(2)(e)").approved().committed(),
		ordinance("Art. 12").approved().committed(),
		eui("Art. 48(2)(d)").approved().committed(),
	}},
	{Certification, "approved certification mechanism", KindSafeguard, []MechanismRule{
		eu("Art. 46(2)(f)").approved().committed(),
		uk("Art. 46(2)(f)").approved().committed(),
		ordinance("Art. 12").committed(), // only codes go to the FDPIC, Art. 12(2)
		eui("Art. 48(2)(d)").approved().committed(),
	}},
	{AdHocClauses, "contractual clauses authorised for the case", KindSafeguard, []MechanismRule{
		eu("Art. 46(3)(a)").authorised(),
		uk("Art. 46(3)(a)").authorised(),
		guarantee("Art. 16(2)(b)").notified(),
		eui("Art. 48(3)(a)").authorised(),
	}},
	{AdministrativeArrangement, "administrative arrangement between public authorities", KindSafeguard, []MechanismRule{
		eu("Art. 46(3)(b)").authorised(),
		uk("Art. 46(3)(b)").authorised(),
		guarantee("Art. 16(2)(c)").notified(), // drawn up by the competent federal body
		eui("Art. 48(3)(b)").authorised(),
	}},
	{DerogationConsent, "explicit consent to the transfer", KindDerogation, []MechanismRule{
		eu("Art. 49(1)(a)").barred(),
		uk("Art. 49(1)(a)").barred(),
		swiss("Art. 17(1)(a)"),
		eui("Art. 50(1)(a)").barred(),
	}},
	{DerogationContract, "contract with the data subject", KindDerogation, []MechanismRule{
		eu("Art. 49(1)(b)").barred().occasional(),
		uk("Art. 49(1)(b)").barred().occasional(),
		swiss("Art. 17(1)(b)(1)"),
		eui("Art. 50(1)(b)").barred().occasional(),
	}},
	{DerogationContractInInterest, "contract in the interest of the data subject", KindDerogation, []MechanismRule{
		eu("Art. 49(1)(c)").barred().occasional(),
		uk("Art. 49(1)(c)").barred().occasional(),
		swiss("Art. 17(1)(b)(2)"),
		eui("Art. 50(1)(c)").barred().occasional(),
	}},
	{DerogationPublicInterest, "important reasons of public interest", KindDerogation, []MechanismRule{
		eu("Art. 49(1)(d)"), // recognised in Union or Member State law, Art. 49(4)
		uk("Art. 49(1)(d)"),
		swiss("Art. 17(1)(c)(1)"),
		eui("Art. 50(1)(d)"),
	}},
	{DerogationLegalClaims, "legal claims", KindDerogation, []MechanismRule{
		eu("Art. 49(1)(e)").occasional(),
		uk("Art. 49(1)(e)").occasional(),
		swiss("Art. 17(1)(c)(2)"),
		eui("Art. 50(1)(e)").occasional(),
	}},
	{DerogationVitalInterests, "vital interests", KindDerogation, []MechanismRule{
		eu("Art. 49(1)(f)"),
		uk("Art. 49(1)(f)"),
		swiss("Art. 17(1)(d)"),
		eui("Art. 50(1)(f)"),
	}},
	{DerogationRegister, "public register", KindDerogation, []MechanismRule{
		eu("Art. 49(1)(g)"), // neither whole nor whole categories, Art. 49(2)
		uk("Art. 49(1)(g)"),
		swiss("Art. 17(1)(f)"),
		eui("Art. 50(1)(g)"),
	}},
	{DerogationMadePublic, "data the person has made generally accessible", KindDerogation, []MechanismRule{
		swiss("Art. 17(1)(e)"),
	}},
	{CompellingInterests, "compelling legitimate interests", KindDerogation, []MechanismRule{
		// Not repetitive by its own words; suitable safeguards and the
		// assessment are on record, Arts. 30(1)(e), 49(6).
		eu("Art. 49(1) second subpara.").barred().occasional().recorded(),
		uk("Art. 49(1) second subpara.").barred().occasional().recorded(),
	}},
}
