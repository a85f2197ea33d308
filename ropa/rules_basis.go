package ropa

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
)

// The grounds of Art. 6(1): UK GDPR Art. 6(1), EUDPR Art. 5(1). The FADP asks
// a private controller for no ground, so its rules here are those for federal
// bodies, Art. 34; that its para. 1 is the counterpart, and the paragraph
// numbers of EDPB Guidelines 05/2020 and 2/2019 in the documentation, are from
// memory. Consent has its own list below, in rules_consent.go.
var basisRules = slices.Concat([]Rule{
	basisMissingRule,
	basisClaimUnrecognisedRule,
	basisAmbiguousRule,
	basisContractUnnamedRule,
	basisContractNotPartyRule,
	basisContractNotNecessaryRule,
	basisLegalObligationLawRule,
	basisLegalObligationForeignRule,
	basisPublicTaskLawRule,
	basisPublicTaskForeignRule,
	basisVitalInterestsLastResortRule,
	basisInterestUnstatedRule,
	basisInterestAssessmentRule,
	basisInterestPublicAuthorityRule,
	basisInterestChildRule,
	basisInterestObjectionRule,
	basisRecognisedRegimeRule,
	basisRecognisedConditionRule,
}, consentRules)

// groundNeeded reports whether the regime asks the keeper for a ground.
func groundNeeded(p *Pass) bool {
	return lawfulbasis.GroundRequired(p.Regime) || p.Register.Organisation.authority(p.Regime)
}

// Art. 6(1): processing is lawful only if one of the grounds applies;
// Art. 5(2): the controller can show it.
var basisMissingRule = Rule{
	ID:       "basis/missing",
	Title:    "A purpose rests on no ground",
	Concerns: "purposes that need a ground",
	Doc:      "Processing is lawful only on one of the grounds of Art. 6(1), and the controller must be able to show which. A claim that is none of them (\"the data are public\") is no ground. The FADP asks this of federal bodies alone, which need a basis in law. A ground that is stated in words, and a statute without the letter, are not missing but left open: a warning.",
	Fix:      "State the ground the purpose rests on, or end the processing.",
	Fails:    "A purpose \"send offers\" with no ground, or with only the claim \"industry practice\".",
	Passes:   "A purpose \"send offers\" that rests on consent.",
	Cites:    slices.Concat(gdpr("6(1)", "5(1)(a)", "5(2)"), eudpr("5(1)", "4(1)(a)", "4(2)"), fadp("34(1)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    basisMissing,
}

func basisMissing(p *Pass) {
	if !groundNeeded(p) {
		return
	}
	var of *Activity
	claims := false // of what the purposes of that activity say, asked once: they may be many
	for purpose := range p.Purposes() {
		if purpose.Activity != of {
			of, claims = purpose.Activity, purpose.Activity.claimsGround()
		}
		p.Applies()
		if purpose.grounded() {
			continue
		}
		if f, ok := p.inWords(purpose); ok {
			p.ReportFinding(f)
			continue
		}
		at := purpose.Path.Child("bases")
		who := p.relier(purpose, at)
		switch words := purpose.claims(); len(words) {
		case 0:
			if !claims {
				continue // said of the activity
			}
			p.Report(at, "%s states no ground", who)
		case 1:
			p.Report(at, "%s gives %s as its ground, which is none", who, words[0])
		default:
			p.Report(at, "%s gives %s as its grounds, which are none", who, strings.Join(words, ", "))
		}
	}
	for a := range p.Activities() {
		if len(a.Purposes) > 0 && !a.claimsGround() {
			p.Report(a.Path.Child("bases"), "no ground is stated for any purpose")
		}
	}
}

// claimsGround reports whether any purpose of an activity states or claims a
// ground.
func (a *Activity) claimsGround() bool {
	return slices.ContainsFunc(a.Purposes, func(x Purpose) bool { return len(x.Bases) > 0 })
}

// relier returns what messages call that which relies on the ground or the
// condition at a place: the purpose, or the activity where the ground is stated
// once for all its purposes.
func (p *Pass) relier(purpose PurposeAt, at Path) string {
	if p.run.origin(at) == at {
		return called("purpose", purpose.called())
	}
	return "the activity"
}

// grounded reports whether the purpose states a ground, known or not.
func (purpose *Purpose) grounded() bool {
	for i := range purpose.Bases {
		if purpose.Bases[i].Ground != "" {
			return true
		}
	}
	return false
}

// inWords returns the finding on a purpose without a ground that names one in
// words, or a statute in the place of one; false if it does neither.
func (p *Pass) inWords(purpose PurposeAt) (Finding, bool) {
	f := Finding{Path: purpose.Path.Child("bases"), Severity: SeverityWarning}
	law := false
	for i := range purpose.Bases {
		b := &purpose.Bases[i]
		law = law || lawNamed(b.Law)
		for _, read := range lawfulbasis.ReadGrounds(b.Claim, p.Register.Language) {
			if read.Sure() && read.Ground != "" {
				f.Path = purpose.Path.Index("bases", i)
				f.Message, f.Fix = p.meant(purpose, f.Path, b.Claim, read.Ground), meantFix
				return f, true
			}
			law = law || read.Unclear == lawfulbasis.LawAlone || read.Unclear == lawfulbasis.NoPoint
		}
	}
	if law {
		f.Message, f.Fix = p.relier(purpose, purpose.Path.Index("bases", 0))+" names a statute and not which letter of Art. 6(1)", "State the ground beside the law: a legal obligation, a public task."
	}
	return f, law
}

const meantFix = "State it as the ground, and keep the words beside it."

// meant says of words that they name a ground.
func (p *Pass) meant(purpose PurposeAt, at Path, words string, ground lawfulbasis.Ground) string {
	return fmt.Sprintf("%s states its ground in words, %q; is %s meant?", p.relier(purpose, at), shorten(words, 60), ground)
}

// claims returns what is given as a ground, each claim once and quoted.
func (purpose *Purpose) claims() []string {
	var claims []string
	for i := range purpose.Bases {
		if c := purpose.Bases[i].Claim; c != "" {
			if c = strconv.Quote(shorten(c, 60)); !slices.Contains(claims, c) {
				claims = append(claims, c)
			}
		}
	}
	return claims
}

// Art. 6(1): at least one of the following applies; Art. 9(2): one of the
// following applies. What is on neither list meets neither.
var basisClaimUnrecognisedRule = Rule{
	ID:       "basis/claim-unrecognised",
	Title:    "What is given as a ground or a condition is none",
	Concerns: "claims that stand for a ground or a condition",
	Doc:      "The lists of Art. 6(1) and Art. 9(2) are closed. What stands beside a ground and is none of them (\"the data are public\", \"needed for a reliable service\") makes nothing lawful: the case it is meant for has no ground. A name of a condition among the grounds is in the wrong place, no more, and is not reported here. Where a purpose has no ground at all, basis/missing speaks; where special data has no condition, special/condition-missing.",
	Fix:      "State the ground or the condition that covers the case, or remove the claim.",
	Fails:    "A purpose that rests on consent and on \"industry practice\".",
	Passes:   "A purpose that rests on consent, called \"your agreement\" in the keeper's own words.",
	Cites:    slices.Concat(gdpr("6(1)", "9(2)", "5(2)"), eudpr("5(1)", "10(2)", "4(2)"), fadp("34(1)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    claimUnrecognised,
}

func claimUnrecognised(p *Pass) {
	needed := groundNeeded(p)
	for purpose := range p.Purposes() {
		if needed && purpose.grounded() { // else basis/missing speaks
			for i := range purpose.Bases {
				b := &purpose.Bases[i]
				if b.Claim == "" {
					continue
				}
				p.Applies()
				if b.Ground != "" || namesCondition(b.Claim) {
					continue
				}
				read := lawfulbasis.ReadGrounds(b.Claim, p.Register.Language)
				at := purpose.Path.Index("bases", i)
				if k := slices.IndexFunc(read, func(g lawfulbasis.GroundRead) bool { return g.Sure() && g.Ground != "" }); k >= 0 {
					p.ReportFinding(Finding{Path: at, Message: p.meant(purpose, at, b.Claim, read[k].Ground), Fix: meantFix,
						Cites: p.citing(eu("6(1)", "5(2)"), uk("6(1)", "5(2)"), eudpr("5(1)", "4(2)"), fadp("34(1)"))})
					continue
				}
				f := Finding{
					Path:    at,
					Message: fmt.Sprintf("%s also gives %q as a ground, which is none", p.relier(purpose, purpose.Path.Index("bases", i)), shorten(b.Claim, 60)),
					Cites:   p.citing(eu("6(1)", "5(2)"), uk("6(1)", "5(2)"), eudpr("5(1)", "4(2)"), fadp("34(1)")),
				}
				switch lang := p.Register.Language; {
				case mentions(b.Claim, lang, interestClaims):
					f.Message += "; if legitimate interests are meant, it says neither which nor whose"
					f.Fix = "If legitimate interests are meant, state them as the ground, and say which and whose; if not, state the ground that covers the case, or remove the claim."
				case mentions(b.Claim, lang, contractClaims):
					f.Message += "; if a contract is meant, it is not named"
					f.Fix = "If a contract with the person is meant, state it as the ground and name it; if not, state the ground that covers the case, or remove the claim."
				}
				p.ReportFinding(f)
			}
		}
		if p.Regime == Swiss { // the FADP has no list of conditions
			continue
		}
		for i := range purpose.Conditions {
			c := &purpose.Conditions[i]
			if c.Claim == "" {
				continue
			}
			p.Applies()
			if c.Condition != "" {
				continue
			}
			if condition := p.readsCondition(c.Claim); condition != "" {
				at := purpose.Path.Index("conditions", i)
				p.ReportFinding(Finding{
					Path: at, Fix: "State it as the condition, and keep the words beside it.",
					Message: fmt.Sprintf("%s states a condition in words, %q; is %s meant?", p.relier(purpose, at), shorten(c.Claim, 60), condition),
					Cites:   p.citing(eu("9(2)", "5(2)"), uk("9(2)", "5(2)"), eudpr("10(2)", "4(2)")),
				})
				continue
			}
			if p.conditionMissing(purpose) {
				continue
			}
			p.ReportFinding(Finding{
				Path:    purpose.Path.Index("conditions", i),
				Message: fmt.Sprintf("%s gives %q as a condition for special categories of data, which is none", p.relier(purpose, purpose.Path.Index("conditions", i)), shorten(c.Claim, 60)),
				Cites:   p.citing(eu("9(2)", "5(2)"), uk("9(2)", "5(2)"), eudpr("10(2)", "4(2)")),
			})
		}
	}
}

// The words of claims that may stand for legitimate interests, or for a
// contract.
var (
	interestClaims = []wordList{
		{
			lang:    "en",
			phrases: []string{"legitimate interest", "legitimate interests", "business needs", "business need", "business interest", "business interests", "business purposes", "business reasons", "commercial interests", "commercial purposes"},
			fillers: "and or our the",
		},
		{
			lang:    "de",
			phrases: []string{"berechtigtes interesse", "berechtigte interessen", "berechtigten interessen", "berechtigten interesses", "geschäftsinteressen", "geschäftliche interessen", "geschäftlichen interessen", "geschäftszwecke", "geschäftszwecken", "geschäftliche zwecke", "geschäftlichen zwecken", "geschäftliche erfordernisse", "betriebliche erfordernisse"},
			fillers: "und oder",
		},
		{
			lang:    "fr",
			phrases: []string{"intérêt légitime", "intérêts légitimes", "intérêt commercial", "intérêts commerciaux", "besoins commerciaux", "besoins de l'entreprise", "besoins professionnels", "fins commerciales"},
			fillers: "et ou nos notre",
		},
	}
	contractClaims = []wordList{
		{
			lang: "en",
			phrases: []string{
				"contract", "contracts", "agreement with customer", "agreement with customers", "terms of service", "terms of use", "provide service", "provide services", "providing service", "providing services", "provision service", "provision services",
				"deliver service", "deliver services", "delivering service", "delivering services", "delivery service", "delivery services", "perform service", "perform services", "performing services",
			},
			fillers: "a an the our your its of with",
		},
		{
			lang: "de",
			phrases: []string{
				"vertrag", "verträge", "vertrags", "vertragserfüllung", "nutzungsbedingungen", "bereitstellung dienstes", "bereitstellung dienste", "bereitstellung dienstleistungen", "erbringung dienstes", "erbringung dienste", "erbringung dienstleistung", "erbringung dienstleistungen", "erbringung leistungen",
			},
			fillers: "der des unserer unseres ihrer von",
		},
		{
			lang:    "fr",
			phrases: []string{"contrat", "contrats", "conditions d'utilisation", "conditions générales", "fournir service", "fournir services", "fourniture service", "fourniture services", "prestation service", "prestation services", "prestations services"},
			fillers: "le la les l un des du de nos notre vos votre",
		},
	}
)

// namesCondition reports whether words name a condition of Art. 9 or 10.
func namesCondition(words string) bool {
	_, ok := lawfulbasis.ConditionAsGround(words)
	return ok
}

// Art. 6(1), 13(1)(c): people are told the ground, so one must know which
// applies to them.
var basisAmbiguousRule = Rule{
	ID:       "basis/ambiguous",
	Title:    "Several grounds and no word on when each applies",
	Concerns: "purposes that rest on several grounds",
	Doc:      "People's rights hang on the ground: only consent can be withdrawn, only some processing can be objected to. Where a purpose has several grounds, the record says which is for which case; a controller cannot hold one in reserve (EDPB 05/2020, paras 121 to 123). A ground without a case is for all that the others are not for, so that only two of these raise the question; a legal obligation and a public task, which one statute often lays down, do not.",
	Fix:      "Say for each ground in which case it applies, or split the purpose.",
	Fails:    "A purpose that rests on contract and on legitimate interests.",
	Passes:   "The same: contract \"where the customer is a person\", legitimate interests \"where it is a company\".",
	Cites:    slices.Concat(gdpr("6(1)"), eudpr("5(1)"), cite(fact.EDPB, "Guidelines 05/2020")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    basisAmbiguous,
}

func basisAmbiguous(p *Pass) {
	for purpose := range p.Purposes() {
		different, clash, consent := false, false, false
		var first, open lawfulbasis.Ground
		for i := range purpose.Bases {
			b := &purpose.Bases[i]
			if !lawfulbasis.Available(b.Ground, p.Regime, p.AsOf) {
				continue
			}
			if first == "" {
				first = b.Ground
			}
			different = different || b.Ground != first
			if b.When != "" {
				continue
			}
			if open == "" {
				open = b.Ground
			}
			clash = clash || b.Ground != open && !lawful(b.Ground, open)
			consent = consent || b.Ground == lawfulbasis.Consent
		}
		if !different {
			continue
		}
		p.Applies()
		if clash {
			f := Finding{Path: purpose.Path.Child("bases"),
				Message: fmt.Sprintf("%s has several grounds and does not say when it rests on %s", p.relier(purpose, purpose.Path.Index("bases", 0)), p.always(purpose))}
			if !consent { // of which the guidelines speak
				f.Cites = p.citing(eu("6(1)"), uk("6(1)"), eudpr("5(1)"))
			}
			p.ReportFinding(f)
		}
	}
}

// lawful reports whether two grounds are a legal obligation and a public task:
// one statute often lays both down.
func lawful(a, b lawfulbasis.Ground) bool {
	ofLaw := func(g lawfulbasis.Ground) bool {
		return g == lawfulbasis.LegalObligation || g == lawfulbasis.PublicTask
	}
	return ofLaw(a) && ofLaw(b)
}

// always names the grounds of a purpose that state no case.
func (p *Pass) always(purpose PurposeAt) string {
	var names []string
	for i := range purpose.Bases {
		if b := &purpose.Bases[i]; b.When == "" && lawfulbasis.Available(b.Ground, p.Regime, p.AsOf) {
			info, _ := lawfulbasis.GroundOf(b.Ground)
			if name := strconv.Quote(info.Label); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, " or ")
}

// Rec. 46: the vital interest of another person carries processing only where
// it manifestly cannot rest on another ground.
var basisVitalInterestsLastResortRule = Rule{
	ID:       "basis/vital-interests-last-resort",
	Title:    "Vital interests as a routine, or where another ground might serve",
	Concerns: "purposes that rest on vital interests",
	Doc:      "Vital interests are for emergencies. The vital interest of a person other than the one whose data are processed should carry processing only where it manifestly cannot rest on another ground (rec. 46).",
	Fix:      "Choose another ground, or record why none can serve.",
	Fails:    "Emergency contacts of all staff kept on the ground of vital interests as a matter of routine.",
	Passes:   "Blood groups given to a rescue service, with the note that the person is unconscious and no other ground can serve.",
	Cites:    slices.Concat(gdpr("6(1)(d)", "rec. 46"), eudpr("5(1)(e)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    vitalLastResort,
}

func vitalLastResort(p *Pass) {
	for purpose, basis := range p.Bases(lawfulbasis.VitalInterests) {
		p.Applies()
		switch v := basis.Vital; {
		case v == nil && basis.When == "" && slices.ContainsFunc(purpose.Bases, func(b lawfulbasis.Basis) bool {
			return b.When == "" && b.Ground != lawfulbasis.VitalInterests && lawfulbasis.Available(b.Ground, p.Regime, p.AsOf)
		}):
			p.Report(basis.Path.Child("vital"), "%s rests on vital interests beside another ground, and nothing says why that one cannot serve", p.relier(purpose, basis.Path))
		case v == nil:
		case v.Routine == Yes:
			p.Report(basis.Path.Child("vital", "routine"), "%s rests on vital interests as a matter of routine", p.relier(purpose, basis.Path))
		case v.Other == Yes && v.LastResort == "":
			p.Report(basis.Path.Child("vital", "lastResort"),
				"%s rests on the vital interest of another person and does not say why no other ground can serve", p.relier(purpose, basis.Path))
		}
	}
}
