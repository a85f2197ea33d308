package ropa

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
)

// Special categories of data and data on criminal offences, Arts. 9 and 10:
// EUDPR Arts. 10 and 11, in the UK with DPA 2018 ss. 10, 11 and Sch. 1. The
// FADP calls such data sensitive and asks for no condition; what it asks of
// consent is in Art. 6(7).
var specialRules = []Rule{
	specialConditionMissingRule,
	specialGroundMissingRule,
	specialCaseUncoveredRule,
	specialConsentNotExplicitRule,
	specialLawMissingRule,
	specialSecrecyRule,
	specialVitalIncapacityRule,
	specialResearchSafeguardsRule,
	specialNotForProfitScopeRule,
	specialManifestlyPublicRule,
	specialBiometricUnmarkedRule,
	specialBiometricUnstatedRule,
	specialInferredRule,
	specialKindUnmarkedRule,
	specialNameUnmarkedRule,
	specialTypeUnstatedRule,
	specialConditionUnneededRule,
	specialUKResearchRule,
	specialUKSchedule1ConditionRule,
	specialUKPolicyDocumentRule,
	specialCriminalAuthorityRule,
}

// article9 reports whether a category of data is special in this pass, by its
// mark or by what is done with it.
func (p *Pass) article9(d *DataCategory) bool { return p.protection().special(d) == Yes }

// covers reports whether a condition is for the category of data.
func covers(r *lawfulbasis.Reliance, d *DataCategory) bool {
	return len(r.Data) == 0 || slices.Contains(r.Data, d.ID)
}

// ofArticle9 reports whether the condition is one of Art. 9(2), or a code
// that is not known to be none.
func ofArticle9(c lawfulbasis.Condition) bool {
	info, ok := lawfulbasis.ConditionOf(c)
	return c != "" && (!ok || info.Article == 9)
}

// Art. 9(2) lifts the prohibition of Art. 9(1) and nothing else: Art. 6(1)
// applies beside it.
var specialGroundMissingRule = Rule{
	ID:       "special/ground-missing",
	Title:    "A condition stands in the place of a ground",
	Concerns: "purposes with a condition of Art. 9 or 10",
	Doc:      "The conditions of Art. 9(2) lift a prohibition; they do not make processing lawful. Data that a person has manifestly made public still need a ground of Art. 6(1): the two apply together (C-667/21, 2023-12-21). A condition that stands in the place of a ground for one case is not mended by the ground of another case.",
	Fix:      "State the ground of Art. 6(1) and keep the condition beside it.",
	Fails:    "A purpose whose only ground is \"manifestly made public\".",
	Passes:   "The same condition beside legitimate interests.",
	Cites:    slices.Concat(gdpr("6(1)", "9(2)"), eudpr("5(1)", "10(2)"), cite(fact.CJEU, "C-667/21")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    specialGround,
}

func specialGround(p *Pass) {
	for purpose := range p.Purposes() {
		misplaced := false
		for i := range purpose.Bases {
			b := &purpose.Bases[i]
			words, ok := asGround(b)
			if !ok {
				continue
			}
			p.Applies()
			if purpose.hasGroundFor(b.When) {
				continue
			}
			misplaced = true
			as := "its ground"
			if b.When != "" {
				as += " in one case"
			}
			p.Report(purpose.Path.Index("bases", i), "%s gives %q as %s, which is a condition and no ground", p.relier(purpose, purpose.Path.Index("bases", i)), shorten(words, 60), as)
		}
		for i := range purpose.Conditions {
			if c := purpose.Conditions[i].Condition; c.Valid() {
				p.Applies()
				if !misplaced && !purpose.hasGround() {
					p.Report(purpose.Path.Index("conditions", i), "%s relies on %s and states no ground beside it", p.relier(purpose, purpose.Path.Index("conditions", i)), conditionLabel(c))
				}
				break
			}
		}
	}
}

// readsCondition returns the condition that words name; "" if they name none.
func (p *Pass) readsCondition(words string) lawfulbasis.Condition {
	if c, ok := lawfulbasis.ConditionAsGround(words); ok {
		return c
	}
	for _, read := range lawfulbasis.ReadConditions(words, p.Register.Language) {
		if read.Sure() && read.Condition != "" {
			return read.Condition
		}
	}
	return ""
}

// asGround returns the words in which a ground, or a claim of one, names a
// condition.
func asGround(b *lawfulbasis.Basis) (words string, ok bool) {
	if b.Ground.Valid() {
		return "", false
	}
	words = cmp.Or(string(b.Ground), b.Claim)
	return words, namesCondition(words)
}

// hasGround reports whether one of the purpose's grounds is of Art. 6(1).
func (purpose *Purpose) hasGround() bool {
	return slices.ContainsFunc(purpose.Bases, func(b lawfulbasis.Basis) bool { return b.Ground.Valid() })
}

// hasGroundFor reports whether one of the purpose's grounds is of Art. 6(1) and
// for a case, or for all; where no case is named, any will do.
func (purpose *Purpose) hasGroundFor(when string) bool {
	return slices.ContainsFunc(purpose.Bases, func(b lawfulbasis.Basis) bool {
		return b.Ground.Valid() && (when == "" || b.When == "" || b.When == when)
	})
}

// Art. 9(2)(a): explicit consent. FADP Art. 6(7)(a): consent, where it is
// needed, must be explicit for sensitive data.
var specialConsentNotExplicitRule = Rule{
	ID:       "special/consent-not-explicit",
	Title:    "Consent to the use of special data is not recorded as explicit",
	Concerns: "consents to the use of special categories of data, in Switzerland also to profiling",
	Doc:      "Consent lifts the prohibition of Art. 9(1) only if it is explicit: an express statement, not conduct from which it is read. In Switzerland consent to the processing of sensitive data must be explicit, Art. 6(7)(a) FADP, and so must consent to profiling by a federal body (c) and to profiling of high risk by a private person (b). Where the record does not say whether it is, the finding is a warning.",
	Fix:      "Obtain consent by an express statement and record it as explicit, or choose another condition.",
	Fails:    "Explicit consent as the condition, given by continuing to use the site.",
	Passes:   "Explicit consent as the condition, given by a signed statement and recorded as explicit.",
	Cites:    slices.Concat(gdpr("9(2)(a)"), eudpr("10(2)(a)"), fadp("6(7)(a)", "6(7)(b)", "6(7)(c)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    specialExplicit,
}

func specialExplicit(p *Pass) {
	for purpose := range p.Purposes() {
		relied := false
		for i := range purpose.Conditions {
			c := &purpose.Conditions[i]
			if c.Condition != lawfulbasis.ExplicitConsent {
				continue
			}
			relied = true
			p.Applies()
			explicit := Answer("")
			if c.Consent != nil {
				explicit = c.Consent.Explicit
			}
			if explicit == "" { // the one declaration may be described with the ground
				explicit = purpose.explicitGround()
			}
			p.explicit(purpose, purpose.Path.Index("conditions", i), explicit, nil)
		}
		if relied || p.Regime != Swiss {
			continue
		}
		cites := fadp("6(7)(a)")
		if !p.usesSpecial(purpose) {
			if cites = p.profilingConsent(purpose.Activity); cites == nil {
				continue
			}
		}
		for i := range purpose.Bases {
			if b := &purpose.Bases[i]; b.Ground == lawfulbasis.Consent {
				p.Applies()
				explicit := Answer("")
				if b.Consent != nil {
					explicit = b.Consent.Explicit
				}
				p.explicit(purpose, purpose.Path.Index("bases", i), explicit, cites)
			}
		}
	}
}

// explicit reports a consent that is not recorded as explicit.
func (p *Pass) explicit(purpose PurposeAt, at Path, answer Answer, cites []Citation) {
	f := Finding{Path: at.Child("consent", "explicit"), Cites: cites}
	switch who := p.relier(purpose, at); answer {
	case Yes:
		return
	case No:
		f.Message = fmt.Sprintf("the consent that %s relies on is recorded as not explicit", who)
	default:
		f.Severity = SeverityWarning
		f.Message = fmt.Sprintf("it is not stated whether the consent that %s relies on is explicit", who)
	}
	p.ReportFinding(f)
}

// profilingConsent returns where the FADP asks that consent to profiling be
// explicit: to any by a federal body, to one of high risk by a private person;
// nil if it does not.
func (p *Pass) profilingConsent(a *Activity) []Citation {
	switch {
	case a.Decisions == nil || a.Decisions.Profiling != Yes:
		return nil
	case p.Register.Organisation.authority(Swiss):
		return fadp("6(7)(c)")
	case a.highRisk() == Yes:
		return fadp("6(7)(b)")
	}
	return nil
}

// highRisk answers whether the record rates the activity's risk as high.
func (a *Activity) highRisk() Answer {
	switch {
	case a.DPIA != nil && a.DPIA.ResidualRisk == LevelHigh, a.Risk != nil && (a.Risk.Residual == LevelHigh || a.Risk.Residual == "" && a.Risk.Inherent == LevelHigh), a.DPIA != nil && a.DPIA.Required == Yes:
		return Yes
	}
	return ""
}

// explicitGround answers whether a consent among the grounds is explicit.
func (purpose *Purpose) explicitGround() Answer {
	found := Answer("")
	for i := range purpose.Bases {
		if b := &purpose.Bases[i]; b.Ground == lawfulbasis.Consent && b.Consent != nil && b.Consent.Explicit != "" {
			if found = b.Consent.Explicit; found == Yes {
				break
			}
		}
	}
	return found
}

// usesSpecial reports whether the purpose uses special data.
func (p *Pass) usesSpecial(purpose PurposeAt) bool {
	for _, d := range purpose.Activity.DataOf(purpose.Purpose) {
		if p.article9(d) {
			return true
		}
	}
	return false
}

// Art. 9(2)(b), (g), (h), (i), (j): on the basis of Union or Member State
// law; point (h) also pursuant to a contract with a health professional.
var specialLawMissingRule = Rule{
	ID:       "special/law-missing",
	Title:    "The law behind a condition is not named",
	Concerns: "conditions that rest on law",
	Doc:      "The conditions of Art. 9(2)(b), (g), (h), (i) and (j) are met only under Union or Member State law that provides for the processing; point (h) also under a contract with a health professional, point (b) under a collective agreement. In the United Kingdom a paragraph of Schedule 1 to the DPA 2018 serves. That no law is named is a warning; that it is one of another legal order, an error.",
	Fix:      "Name the law and the provision; for health care, the law or the contract with the health professional.",
	Fails:    "Substantial public interest as the condition, and no law.",
	Passes:   "Employment law as the condition, with section 26(3) of the Bundesdatenschutzgesetz.",
	Cites:    slices.Concat(gdpr("9(2)(b)", "9(2)(g)", "9(2)(h)", "9(2)(i)", "9(2)(j)"), eudpr("10(2)(b)", "10(2)(g)", "10(2)(h)", "10(2)(i)", "10(2)(j)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    specialLaw,
}

func specialLaw(p *Pass) {
	for purpose, r := range p.Conditions() {
		info, ok := lawfulbasis.ConditionOf(r.Condition)
		if !ok || info.Article != 9 || !info.NeedsLaw {
			continue
		}
		p.Applies()
		report := func(severity Severity, format string, args ...any) {
			f := Finding{Path: r.Path.Child("law"), Severity: severity, Message: fmt.Sprintf("%s relies on %s", p.relier(purpose, r.Path), conditionLabel(info.Code)) + fmt.Sprintf(format, args...)}
			if c, ok := info.Code.Cite(p.Regime); ok {
				f.Cites = []Citation{c}
			}
			p.ReportFinding(f)
		}
		switch {
		case info.HealthContract && r.HealthContract != "":
		case p.foreign(r.Law):
			report(SeverityError, " under %s, which is %s", describeLaw(&r.Law[0]), notLaw(p.Regime))
		case lawNamed(r.Law):
		case p.Regime == UK && r.Schedule1 != nil && r.Schedule1.Condition != "":
			// DPA 2018 s. 10: the paragraph is the law.
		default:
			report(SeverityWarning, " and names no law")
		}
	}
}

// Art. 9(3): by or under the responsibility of a professional subject to the
// obligation of professional secrecy, or another person under such a duty.
var specialSecrecyRule = Rule{
	ID:       "special/secrecy",
	Title:    "Health care without a duty of secrecy",
	Concerns: "purposes that rely on health care",
	Doc:      "Data processed for health or social care are to be handled by, or under the responsibility of, people bound to professional secrecy by law or by rules of competent bodies.",
	Fix:      "Record the duty of secrecy and whom it binds, or choose another condition.",
	Fails:    "Art. 9(2)(h) for occupational medicine, and nothing on secrecy.",
	Passes:   "The same with \"the works doctor, section 203 of the Strafgesetzbuch\".",
	Cites:    slices.Concat(gdpr("9(3)", "9(2)(h)"), cite(fact.DPA2018, "s. 11(1)"), eudpr("10(3)", "10(2)(h)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    specialSecrecy,
}

func specialSecrecy(p *Pass) {
	for purpose, r := range p.Conditions(lawfulbasis.HealthCare) {
		p.Applies()
		if r.Secrecy == "" {
			p.Report(r.Path.Child("secrecy"), "%s relies on health care and records no duty of secrecy", p.relier(purpose, r.Path))
		}
	}
}

// Art. 9(2)(d): the data are not disclosed outside that body without the
// consent of the data subjects.
var specialNotForProfitScopeRule = Rule{
	ID:       "special/not-for-profit-scope",
	Title:    "A not-for-profit body discloses its members' data outside",
	Concerns: "purposes that rely on Art. 9(2)(d)",
	Doc:      "A body with a political, philosophical, religious or trade union aim may process data of its members, former members and regular contacts under Art. 9(2)(d) as long as the data are not disclosed outside the body without their consent.",
	Fix:      "Keep the data inside the body, obtain consent to the disclosure, or state the condition that covers it.",
	Fails:    "A trade union that gives its list of members to an insurer as a controller, on the condition of Art. 9(2)(d) alone.",
	Passes:   "The same list, kept in the union's own office.",
	Cites:    slices.Concat(gdpr("9(2)(d)"), eudpr("10(2)(d)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    specialNotForProfit,
}

func specialNotForProfit(p *Pass) {
	for purpose, r := range p.Conditions(lawfulbasis.NotForProfit) {
		p.Applies()
		if len(purpose.Conditions) > 1 && slices.ContainsFunc(purpose.Conditions, func(o lawfulbasis.Reliance) bool {
			return o.Condition != lawfulbasis.NotForProfit && ofArticle9(o.Condition)
		}) {
			continue // consent, or another condition, may cover the disclosure
		}
		if r.MembersOnly == No {
			p.Report(r.Path.Child("membersOnly"), "%s relies on the exception for not-for-profit bodies, and the data do not stay with members and regular contacts", p.relier(purpose, r.Path))
			continue
		}
		for i := range purpose.Activity.Recipients {
			if rec := &purpose.Activity.Recipients[i]; rec.external() && rec.receives(purpose, r) {
				p.Report(r.Path, "%s relies on the exception for not-for-profit bodies, and recipient %q is outside the body", p.relier(purpose, r.Path), p.recipientName(rec))
				break
			}
		}
	}
}

// external reports whether a recipient is known to be another body that gets
// the data for itself: not a processor, nor someone of the keeper's own.
func (rec *Recipient) external() bool {
	return rec.Kind != RecipientInternal && rec.Kind != RecipientSubject &&
		(rec.Role == RoleController || rec.Role == RoleJointController || rec.Role == RoleThirdParty)
}

// receives reports whether a recipient gets, for a purpose, special data that
// a condition covers.
func (rec *Recipient) receives(purpose PurposeAt, r RelianceAt) bool {
	if len(rec.Purposes) > 0 && !slices.Contains(rec.Purposes, purpose.ID) {
		return false
	}
	for _, d := range purpose.Activity.DataOf(purpose.Purpose) {
		if len(d.Special) > 0 && covers(r.Reliance, d) && (len(rec.Data) == 0 || slices.Contains(rec.Data, d.ID)) {
			return true
		}
	}
	return false
}

// recipientName returns what messages call a recipient.
func (p *Pass) recipientName(rec *Recipient) string {
	if party := p.Party(rec.Party); party != nil && party.Name != "" {
		return shorten(party.Name, 60)
	}
	if rec.Category != "" {
		return shorten(rec.Category, 60)
	}
	return string(rec.ID)
}

// Art. 9(2)(e): data which are manifestly made public by the data subject.
var specialManifestlyPublicRule = Rule{
	ID:       "special/manifestly-public",
	Title:    "Not said how the person made the data public",
	Concerns: "purposes that rely on data made public by the person",
	Doc:      "The condition is met only if the person themselves, by a clear act, meant the data to be open to everyone (C-252/21, paras 76 to 85). Data that others published, or that lie open by chance, are not covered.",
	Fix:      "Record how the person made the data public.",
	Fails:    "Art. 9(2)(e) for pictures from social networks, and nothing on who posted them.",
	Passes:   "Art. 9(2)(e) for the party membership that deputies state in their public curriculum vitae.",
	Cites:    slices.Concat(gdpr("9(2)(e)"), eudpr("10(2)(e)"), cite(fact.CJEU, "C-252/21")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    specialPublic,
}

func specialPublic(p *Pass) {
	for purpose, r := range p.Conditions(lawfulbasis.ManifestlyPublic) {
		p.Applies()
		if r.Public == "" {
			p.Report(r.Path.Child("public"), "%s relies on data made public by the person and does not say how they did so", p.relier(purpose, r.Path))
		}
	}
}

// citing returns those citations that belong to the regime of the pass.
func (p *Pass) citing(lists ...[]Citation) []Citation {
	for _, cites := range lists {
		if len(cites) > 0 && regimeOf(cites[0].Act) == p.Regime {
			return cites
		}
	}
	return nil
}

// Art. 9(1): the prohibition, and so its exceptions, are for special
// categories alone. In the UK a condition may also serve criminal data,
// DPA 2018 s. 10(5).
var specialConditionUnneededRule = Rule{
	ID:       "special/condition-unneeded",
	Title:    "A condition without data that need it",
	Concerns: "conditions of Art. 9",
	Doc:      "A condition of Art. 9(2) says something only about special categories of data. Where the purpose uses none, either the data are not marked, or the condition can go.",
	Fix:      "Mark the data that are special, or remove the condition.",
	Fails:    "Explicit consent as a condition for a purpose that uses names and addresses.",
	Passes:   "Explicit consent as a condition for a purpose that uses health data.",
	Cites:    slices.Concat(gdpr("9(1)"), eudpr("10(1)")),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    specialUnneeded,
}

func specialUnneeded(p *Pass) {
	for purpose, r := range p.Conditions() {
		if info, ok := lawfulbasis.ConditionOf(r.Condition); !ok || info.Article != 9 {
			continue
		}
		p.Applies()
		used, needed := false, false
		for _, d := range purpose.Activity.DataOf(purpose.Purpose) {
			if covers(r.Reliance, d) {
				used = true
				needed = needed || len(d.Special) > 0 || d.SpecialWhen != "" || d.Criminal == Yes || d.IdentifiesUniquely == Yes || d.Kind == DataHealth
			}
		}
		if used && !needed {
			p.Report(r.Path, "%s relies on %s, and none of its data is marked as special", called("purpose", purpose.called()), conditionLabel(r.Condition))
		}
	}
}
