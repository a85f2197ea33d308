package ropa

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// What the law of one State adds to the GDPR or the FADP: the data protection
// officer, the register of public bodies, work. Each rule is about keepers that
// are established in the State, and silent elsewhere. The text of the German
// act was read as of 2022-03-26; no later change of the provisions cited here is
// known.
var nationalRules = slices.Concat([]Rule{
	recordDEOfficerRule,
	recordESInventoryRule,
	recordCHAdviserRule,
	recordCHRepresentativeRule,
	recordOfficerConflictRule,
	basisDEEmploymentRule,
	securityCHLoggingRule,
}, nationalDataRules, nationalVideoRules, nationalNoticeRules, nationalWorkRules)

// rowCountries returns the countries of the rows of a table, each once.
func rowCountries[T any](rows []T, of func(*T) transfer.Country) []transfer.Country {
	var all []transfer.Country
	for i := range rows {
		if c := of(&rows[i]); !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	return all
}

// rowCites returns what the rows of a table cite.
func rowCites[T any](rows []T, of func(*T) Citation) []Citation {
	cites := make([]Citation, len(rows))
	for i := range rows {
		cites[i] = of(&rows[i])
	}
	return cites
}

// ofState cites provisions of the acts of a State: ofState("DE", "BDSG § 38(1)").
func ofState(country string, provisions ...string) []Citation {
	return cite(fact.StateAct(country), provisions...)
}

// gdprFrom is the first day of the GDPR, and of the German and Dutch acts that
// came with it.
var gdprFrom = civil.MustDate("2018-05-25")

// lopdgddFrom is the first day of the Spanish act LO 3/2018.
var lopdgddFrom = civil.MustDate("2018-12-07")

// deOfficersFrom is the first day on which 20 persons instead of 10 call for a
// data protection officer, BDSG § 38(1) as amended.
var deOfficersFrom = civil.MustDate("2019-11-26")

// BDSG § 38(1): a controller or processor that is no public body designates a
// data protection officer if it constantly employs as a rule at least 20
// persons (10 until 2019-11-25) with automated processing, and regardless of
// their number if it carries out processing that is subject to an impact
// assessment.
var recordDEOfficerRule = Rule{
	ID:         "record/de-officer",
	Title:      "German law asks for a data protection officer and none is named",
	Concerns:   "private keepers in Germany with 20 persons employed, or with processing that is subject to an impact assessment",
	Doc:        "Beyond the cases of Art. 37 a private keeper in Germany designates a data protection officer if at least 20 persons (10 until 2019-11-25) are as a rule constantly employed with automated processing, and whatever their number if processing is subject to an impact assessment. The record states how many are employed, not how many of them work with automated processing, so that by the number alone the finding is a warning; so it is where an assessment was done that may have been voluntary.",
	Fix:        "Designate a data protection officer, or record how few persons work with automated processing and waive this.",
	Fails:      "A company in Germany with 24 employees and no data protection officer.",
	Passes:     "The same company with one.",
	Cites:      slices.Concat(eu("37(4)"), ofState("DE", "BDSG § 38(1)")),
	Severity:   SeverityError,
	Demand:     DemandProcessing,
	Regimes:    []Regime{EU},
	From:       gdprFrom,
	Countries:  []transfer.Country{"DE"},
	Confidence: transfer.Official,
	bySeat:     true,
	Check:      recordDEOfficer,
}

func recordDEOfficer(p *Pass) {
	o := &p.Register.Organisation
	if o.PublicAuthority == Yes {
		return
	}
	threshold := 20
	if p.AsOf.Before(deOfficersFrom) {
		threshold = 10
	}
	subject, done := "", ""
	for a := range p.Activities() {
		met := a.signs(p.protection())
		switch {
		case a.DPIA != nil && a.DPIA.Required == Yes || met.caseIn(p.Regime):
			subject = a.Name
		case a.DPIA.done() && a.DPIA.Required == "":
			done = a.Name
		default:
			continue
		}
		p.Applies()
	}
	many := o.Employees >= threshold
	if many {
		p.Applies()
	}
	at := Path{}.Child("dpo")
	switch {
	case p.Register.DPO != nil:
	case subject != "":
		p.Report(at, "%s is subject to an impact assessment, for which a private keeper in Germany designates a data protection officer, and none is named", quotedOr(subject, "an activity"))
	case many:
		p.left(at, "%d persons are employed; if %d of them work with automated processing, a data protection officer is required in Germany, and none is named", o.Employees, threshold)
	case done != "":
		p.left(at, "an impact assessment was done for %s; if it was required, so is a data protection officer in Germany, and none is named", quotedOr(done, "an activity"))
	}
}

// LOPDGDD Art. 31(2): the bodies of Art. 77(1) make public, by electronic
// means, an inventory of their processing with the information of Art. 30 GDPR
// and its legal basis.
var recordESInventoryRule = Rule{
	ID:         "record/es-inventory",
	Title:      "The public inventory of a Spanish body lacks what it has to show",
	Concerns:   "public bodies in Spain",
	Doc:        "Public bodies in Spain publish an inventory of their processing with what Art. 30 asks for and, beyond it, the legal basis: for them the ground is content of the record. The record shows a publication by entries marked as fit for it; where it marks none, the finding is a warning. The list of the bodies in Art. 77(1) was not compared: the rule takes who is a public authority.",
	Fix:        "State the ground of each purpose, and mark the entries that are published.",
	Fails:      "A city in Spain with a purpose that states no ground.",
	Passes:     "The same with the ground, in an entry marked as publishable.",
	Cites:      slices.Concat(eu("30(1)"), ofState("ES", "LO 3/2018 Art. 31(2)")),
	Severity:   SeverityError,
	Demand:     DemandRecord,
	Regimes:    []Regime{EU},
	From:       lopdgddFrom,
	Countries:  []transfer.Country{"ES"},
	Confidence: transfer.Official,
	bySeat:     true,
	Check:      recordESInventory,
}

func recordESInventory(p *Pass) {
	if p.Register.Organisation.PublicAuthority != Yes {
		return
	}
	published, entries := false, 0
	for a := range p.Activities() {
		p.Applies()
		entries++
		published = published || a.Publishable == Yes
	}
	for purpose := range p.Purposes() {
		if !slices.ContainsFunc(purpose.Bases, func(b lawfulbasis.Basis) bool { return b.Ground != "" }) {
			p.Report(purpose.Path.Child("bases"), "%s states no ground, which the public inventory of the body shows", called("purpose", purpose.Name))
		}
	}
	if entries > 0 && !published {
		p.left(Path{}.Child("activities"), "no entry is marked as fit for the inventory that the body publishes")
	}
}

// FADP DPO Art. 25: each federal body appoints a data protection adviser;
// several may share one.
var recordCHAdviserRule = Rule{
	ID:         "record/ch-adviser",
	Title:      "A federal body names no data protection adviser",
	Concerns:   "public authorities in Switzerland",
	Doc:        "Each federal body of Switzerland appoints a data protection adviser; several may appoint one together. For private persons an adviser is voluntary, and bodies of cantons and communes come under other law. Where the record does not say whether an authority is a federal body, the finding is a warning.",
	Fix:        "Name the adviser as the data protection officer of the register.",
	Fails:      "A federal office that names no adviser.",
	Passes:     "The same with the adviser of its department.",
	Cites:      cite(fact.DPO, "Art. 25"),
	Severity:   SeverityError,
	Demand:     DemandProcessing,
	Regimes:    []Regime{Swiss},
	Confidence: transfer.Official,
	Check:      recordCHAdviser,
}

func recordCHAdviser(p *Pass) {
	o := &p.Register.Organisation
	if !o.authority(Swiss) || p.keeperCountry() != "" && p.keeperCountry() != "CH" {
		return
	}
	p.Applies()
	switch {
	case p.Register.DPO != nil:
	case o.FederalBody == Yes:
		p.Report(Path{}.Child("dpo"), "%s is a federal body, which appoints a data protection adviser, and none is named", quotedOr(o.Name, "the organisation"))
	default:
		p.left(Path{}.Child("dpo"), "%s is a public authority; if it is a federal body, it appoints a data protection adviser, and none is named", quotedOr(o.Name, "the organisation"))
	}
}

// FADP Art. 14(1): a private controller abroad designates a representative in
// Switzerland if it processes data of people there and the processing (a) is
// connected with offering goods or services or monitoring them, (b) is
// extensive, (c) regular and (d) carries a high risk: all four together.
var recordCHRepresentativeRule = Rule{
	ID:         "record/ch-representative",
	Title:      "A keeper abroad names no representative in Switzerland",
	Concerns:   "private keepers outside Switzerland that offer to or monitor people there on a large scale",
	Doc:        "A private controller abroad designates a representative in Switzerland if its processing is connected with offers to people there or with monitoring them, is extensive, is regular, and carries a high risk for them. All four must be met; where the record leaves one of the last two open, the finding is a warning.",
	Fix:        "Designate a representative in Switzerland and name it, or state what of the four is not met.",
	Fails:      "A company in the United States that offers an app in Switzerland, with health data on a large scale, regularly, at a high risk, and names nobody there.",
	Passes:     "The same with a representative in Zürich.",
	Cites:      fadp("14(1)"),
	Severity:   SeverityError,
	Demand:     DemandProcessing,
	Regimes:    []Regime{Swiss},
	Confidence: transfer.Official,
	Check:      recordCHRepresentative,
}

func recordCHRepresentative(p *Pass) {
	r := p.Register
	if !p.keeperCountry().Valid() || r.Organisation.establishedIn("CH") || r.Organisation.OffersInside != Yes || !r.Organisation.private() {
		return
	}
	inside := func(rep *Party) bool {
		return rep != nil && (rep.Country == "CH" || rep.Country == "" && (rep.Contact.Address.Country == "CH" || rep.Contact.Address.Country == ""))
	}
	named := inside(r.Representative) || slices.ContainsFunc(r.Representatives, func(rep Party) bool { return inside(&rep) })
	severity, name := Severity(""), ""
	for a := range p.Activities() {
		risk := a.highRisk()
		if a.LargeScale != Yes || a.Occasional == Yes || risk == "" && a.Occasional == "" {
			continue
		}
		p.Applies()
		if risk == Yes && a.Occasional == No {
			severity, name = SeverityError, a.Name
			break
		}
		if severity == "" {
			severity, name = SeverityWarning, a.Name
		}
	}
	if severity != "" && !named {
		f := Finding{Path: Path{}.Child("representative"), Severity: severity}
		f.Message = fmt.Sprintf("%s is extensive, regular and of high risk for people in Switzerland, and no representative there is named", quotedOr(name, "an activity"))
		if severity == SeverityWarning {
			f.Message = fmt.Sprintf("%s is extensive; if it is regular and of high risk for people in Switzerland, a representative there is owed, and none is named", quotedOr(name, "an activity"))
		}
		p.ReportFinding(f)
	}
}

// Art. 38(6): the officer may have other tasks, if they cause no conflict of
// interests. Who determines purposes and means of processing is in one.
var recordOfficerConflictRule = Rule{
	ID:       "record/officer-conflict",
	Title:    "The data protection officer answers for an activity",
	Concerns: "activities with an owner, where there is a data protection officer",
	Doc:      "The data protection officer may have other tasks, but none in which they decide on the purposes and means of processing that they watch over. The record names the same person as officer and as the one who answers for an activity. Activities about data protection itself are left out.",
	Fix:      "Name someone else as the owner, or record why the officer does not decide there.",
	Fails:    "The head of payroll is the data protection officer.",
	Passes:   "The head of payroll answers for it, and someone else is the officer.",
	Cites:    slices.Concat(gdpr("38(6)"), eudpr("44(6)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    recordOfficerConflict,
}

// privacyWords are in the names of activities that are the officer's own.
var privacyWords = []string{"data protection", "privacy", "data subject", "personal data", "gdpr", "dsgvo", "rgpd", "rodo", "avg", "datenschutz", "betroffen", "protection des donnees", "personnes concernees", "proteccion de datos", "protezione dei dati", "interessat", "gegevensbescherming", "betrokken", "ochron"}

func recordOfficerConflict(p *Pass) {
	if p.Register.DPO == nil {
		return
	}
	name := func(given, name string) string { return words.Fold(strings.TrimSpace(given + " " + name)) }
	officer := name(p.Register.DPO.GivenName, p.Register.DPO.Name)
	for a := range p.Activities() {
		if a.Owner == nil || blank(a.Owner.Name) {
			continue
		}
		p.Applies()
		about := words.Fold(a.Name)
		if !strings.Contains(officer, " ") || name(a.Owner.GivenName, a.Owner.Name) != officer || slices.ContainsFunc(privacyWords, func(w string) bool { return strings.Contains(about, w) }) {
			continue
		}
		p.Report(a.Path.Child("owner"), "%s is answered for by the data protection officer", called("activity", a.Name))
	}
}

// CJEU C-34/21: a national provision is a more specific rule of Art. 88 only
// if it meets paragraph 2; one that only repeats Art. 6(1)(b) is left
// unapplied. BDSG § 26(1) sentence 1 has the words that the Court judged of.
var basisDEEmploymentRule = Rule{
	ID:         "basis/de-employment",
	Title:      "Work in Germany rests on § 26(1) BDSG alone",
	Concerns:   "purposes that name § 26 BDSG",
	Doc:        "Since the judgment C-34/21 of 2023-03-30 a national clause on employees' data that only repeats the GDPR carries nothing. § 26(1) sentence 1 BDSG has the wording that was judged, so that its purposes rest on Art. 6(1)(b), (c) or (f) itself. § 26(3) on special data, and sentence 2 on crimes, stand. The judgment is cited from memory.",
	Fix:        "State the ground of Art. 6(1): the contract, a legal obligation with its law, or legitimate interests.",
	Fails:      "Payroll with § 26(1) BDSG as its only ground.",
	Passes:     "Payroll on the employment contract.",
	Cites:      slices.Concat(eu("88(2)"), cite(fact.CJEU, "C-34/21"), ofState("DE", "BDSG § 26(1)")),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{EU},
	From:       civil.MustDate("2023-03-30"),
	Countries:  []transfer.Country{"DE"},
	Confidence: transfer.Memory,
	Check:      basisDEEmployment,
}

func basisDEEmployment(p *Pass) {
	restsAloneOn(p, employmentClause, "§ 26(1) BDSG alone; a clause of its wording is no more specific rule under Art. 88 GDPR (C-34/21)")
}

// restsAloneOn reports the purposes that rest on a ground of a kind, and on no
// other: "purpose X rests on what".
func restsAloneOn(p *Pass, is func(*lawfulbasis.Basis) bool, what string) {
	for purpose := range p.Purposes() {
		found, other := -1, false
		for i := range purpose.Bases {
			b := &purpose.Bases[i]
			switch {
			case is(b):
				found = i
			case b.Ground != "":
				other = true
			}
		}
		if found < 0 {
			continue
		}
		p.Applies()
		if !other {
			p.Report(purpose.Path.Index("bases", found), "%s rests on %s", called("purpose", purpose.Name), what)
		}
	}
}

// employmentClause reports whether a ground is no more than § 26(1) BDSG: an
// obligation, a task or a claim that names it and no other law.
func employmentClause(b *lawfulbasis.Basis) bool {
	if b.Ground != "" && b.Ground != lawfulbasis.LegalObligation && b.Ground != lawfulbasis.PublicTask || b.Ground != "" && len(b.Law) == 0 {
		return false
	}
	text := words.Fold(b.Claim)
	for i := range b.Law {
		law := words.Fold(b.Law[i].Name + " " + b.Law[i].Provision)
		if !hasPhrase(law, []string{"bdsg", "bundesdatenschutzgesetz"}) {
			return false
		}
		text += " " + law
	}
	if !hasPhrase(text, []string{"bdsg", "bundesdatenschutzgesetz"}) || !hasNumber(text, "26") {
		return false
	}
	for _, further := range []string{"26(2)", "26(3)", "26(4)", "26 (2)", "26 (3)", "26 (4)", "abs. 2", "abs. 3", "abs. 4", "abs 2", "abs 3", "abs 4", "26 ii", "26 iii", "26 iv", "satz 2", "s. 2"} {
		if strings.Contains(text, further) {
			return false
		}
	}
	return true
}
