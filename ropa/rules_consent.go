package ropa

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Consent, Arts. 4(11), 7 and 8; EUDPR Arts. 3(15), 7 and 8. The FADP has no
// such articles: Art. 6(6) and (7) say when consent is valid, where it is
// needed at all.
var consentRules = []Rule{
	basisConsentRecordRule,
	basisConsentWithdrawalRule,
	basisConsentAffirmativeRule,
	basisConsentBundledRule,
	basisConsentImbalanceRule,
	basisConsentSeparateRule,
	basisConsentOtherPersonRule,
	basisDeviceConsentRule,
	basisConsentChildRule,
}

// consentAt is a consent that a purpose relies on, with its place.
type consentAt struct {
	Path    Path
	Purpose PurposeAt
	lawfulbasis.ConsentTerms
	condition bool   // it is the condition of Art. 9(2)(a) alone, beside another ground
	when      string // the case it is for; empty means always
}

// consents walks the consents that purposes rely on: the grounds, and the
// explicit consent of Art. 9(2)(a) where the purpose has no consent as its
// ground, since one declaration serves for both.
func (p *Pass) consents() iter.Seq[consentAt] {
	return func(yield func(consentAt) bool) {
		for purpose := range p.Purposes() {
			ground := false
			for i := range purpose.Bases {
				b := &purpose.Bases[i]
				if b.Ground != lawfulbasis.Consent {
					continue
				}
				ground = true
				if !yield(newConsent(purpose, purpose.Path.Index("bases", i), b.When, b.Consent)) {
					return
				}
			}
			for i := range purpose.Conditions {
				c := &purpose.Conditions[i]
				if c.Condition != lawfulbasis.ExplicitConsent || ground {
					continue
				}
				at := newConsent(purpose, purpose.Path.Index("conditions", i), c.When, c.Consent)
				at.condition = true
				if !yield(at) {
					return
				}
			}
		}
	}
}

func newConsent(purpose PurposeAt, at Path, when string, terms *lawfulbasis.ConsentTerms) consentAt {
	c := consentAt{Path: at.Child("consent"), Purpose: purpose, when: when}
	if terms != nil {
		c.ConsentTerms = *terms
	}
	return c
}

// relies says how the purpose relies on the consent.
func (c *consentAt) relies() string {
	how := "rests on consent"
	if c.condition {
		how = "relies on explicit consent"
	}
	if c.when != "" {
		how += " in one case"
	}
	return how
}

// needless reports whether the consent is asked for nothing but what is exempt
// from it on people's devices under the law of the pass.
func (c *consentAt) needless(p *Pass) bool {
	exempt := false
	for _, d := range c.Purpose.Activity.DataOf(c.Purpose.Purpose) {
		if exempt = d.onDevice() && p.deviceExempt(d) == Yes; !exempt {
			return false
		}
	}
	return exempt && !c.condition && !c.Purpose.reliesOn(lawfulbasis.ExplicitConsent)
}

// reliesOn reports whether the purpose relies on a condition.
func (purpose *Purpose) reliesOn(condition lawfulbasis.Condition) bool {
	return slices.ContainsFunc(purpose.Conditions, func(r lawfulbasis.Reliance) bool { return r.Condition == condition })
}

// Art. 7(1): the controller can demonstrate that the person has consented.
var basisConsentRecordRule = Rule{
	ID:       "basis/consent-record",
	Title:    "Consent without a record of how it is proved",
	Concerns: "purposes that rest on consent",
	Doc:      "Where processing rests on consent the controller must be able to demonstrate that each person gave it. The record therefore says how consent is obtained and what is kept as proof.",
	Fix:      "Record how the proof is kept, or the document that holds it.",
	Fails:    "Consent \"by a box at sign-up\", and nothing on what is kept of it.",
	Passes:   "The same with the proof \"time, text and address of each consent are logged\".",
	Cites:    slices.Concat(gdpr("7(1)"), eudpr("7(1)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    consentRecord,
}

func consentRecord(p *Pass) {
	for c := range p.consents() {
		p.Applies()
		switch {
		case c.Proof != "" || !c.Record.Empty():
		case c.Obtained == "":
			p.Report(c.Path, "%s %s and says neither how it is obtained nor how it is proved", p.relier(c.Purpose, c.Path), c.relies())
		default:
			p.Report(c.Path.Child("proof"), "%s %s and does not say how it is proved", p.relier(c.Purpose, c.Path), c.relies())
		}
	}
}

// Art. 7(3): a person may withdraw consent at any time, as easily as it was
// given.
var basisConsentWithdrawalRule = Rule{
	ID:       "basis/consent-withdrawal",
	Title:    "Consent without a way to withdraw it",
	Concerns: "purposes that rest on consent",
	Doc:      "A person may withdraw consent at any time, as easily as it was given, and is told so beforehand. Consent that cannot be withdrawn is not valid. Where people are told of the right, and the record leaves open only how they use it, the finding is a warning.",
	Fix:      "Provide a way to withdraw, as easy as the way to consent, and record it.",
	Fails:    "A newsletter on the ground of consent that says nothing of unsubscribing.",
	Passes:   "The same with \"a link in every e-mail\".",
	Cites:    slices.Concat(gdpr("7(3)"), eudpr("7(3)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    consentWithdrawal,
}

func consentWithdrawal(p *Pass) {
	for c := range p.consents() {
		p.Applies()
		if c.Withdrawal != "" {
			continue
		}
		f := Finding{Path: c.Path.Child("withdrawal")}
		if c.Purpose.Activity.offers(lawfulbasis.RightWithdraw) {
			f.Severity = SeverityWarning
			f.Message = fmt.Sprintf("%s %s, and the record says that it can be withdrawn and not how", p.relier(c.Purpose, c.Path), c.relies())
		} else {
			f.Message = fmt.Sprintf("%s %s and records no way to withdraw it", p.relier(c.Purpose, c.Path), c.relies())
		}
		p.ReportFinding(f)
	}
}

// Art. 4(11): consent is given by a statement or a clear affirmative action.
var basisConsentAffirmativeRule = Rule{
	ID:       "basis/consent-affirmative",
	Title:    "Consent without a clear affirmative act",
	Concerns: "purposes that rest on consent",
	Doc:      "Consent is a statement or a clear affirmative act. Silence, a box ticked beforehand, and going on using a service are none: the Court said so of boxes in Planet49 (C-673/17, 2019-10-01), the EDPB of scrolling and swiping (05/2020, para. 86). Where all the data of a purpose is stored on or read from devices and exempt from consent, the rule is silent: no consent was needed.",
	Fix:      "Ask for an act by which a person consents, and do not process before it, or find the ground that fits.",
	Fails:    "Consent to cookies by going on using the website.",
	Passes:   "Consent to cookies by a button that stands beside one that refuses.",
	Cites:    slices.Concat(eu("4(11)"), gdpr("rec. 32"), eudpr("3(15)"), cite(fact.CJEU, "C-673/17")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    consentAffirmative,
}

func consentAffirmative(p *Pass) {
	for c := range p.consents() {
		if c.needless(p) {
			continue
		}
		p.Applies()
		if c.Affirmative == No {
			p.Report(c.Path.Child("affirmative"), "the consent to %s is given without a clear affirmative act", p.relier(c.Purpose, c.Path))
		}
	}
}

// Art. 7(2) and (4): consent is asked for apart from other matters, and is
// not free where a contract depends on it without need.
var basisConsentBundledRule = Rule{
	ID:       "basis/consent-bundled",
	Title:    "Consent is tied to a contract or to terms",
	Concerns: "purposes that rest on consent",
	Doc:      "Consent is presumed not to be free where a contract or service depends on it without needing it, and is not binding where it is hidden among other terms. Where all the data of a purpose is stored on or read from devices and exempt from consent, the rule is silent: no consent was needed.",
	Fix:      "Ask for consent apart from other matters and do not make the service depend on it, or find the ground that fits.",
	Fails:    "Consent to advertising by accepting the terms of use.",
	Passes:   "Consent to advertising by a separate box that may stay empty.",
	Cites:    slices.Concat(gdpr("7(4)", "7(2)", "rec. 43"), eudpr("7(4)", "7(2)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    consentBundled,
}

func consentBundled(p *Pass) {
	for c := range p.consents() {
		if c.needless(p) {
			continue
		}
		p.Applies()
		if c.Bundled == Yes {
			p.Report(c.Path.Child("bundled"), "the consent to %s is tied to a contract, to terms or to the use of a service", p.relier(c.Purpose, c.Path))
		}
	}
}

// Rec. 43: consent is no ground where there is a clear imbalance, in
// particular with a public authority. The institutions of the Union are such.
var basisConsentImbalanceRule = Rule{
	ID:       "basis/consent-imbalance",
	Title:    "Consent between unequal parties",
	Concerns: "purposes that rest on consent",
	Doc:      "Employees and applicants can seldom refuse their employer, nor people a public authority. Consent between such parties is unlikely to be free (rec. 43; EDPB 05/2020, paras 16 to 23), unless refusing has no drawback, which the record then says.",
	Fix:      "Choose another ground, or record why refusing has no drawback.",
	Fails:    "Cameras at work on the ground of the employees' consent.",
	Passes:   "Pictures of a staff party on the ground of consent, with the note that those who do not wish it are not pictured and nothing follows from it.",
	Cites:    slices.Concat(gdpr("7(4)", "rec. 43"), eudpr("7(4)", "3(15)"), cite(fact.EDPB, "Guidelines 05/2020")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    consentImbalance,
}

func consentImbalance(p *Pass) {
	authority := p.Regime == EUInstitutions || p.Register.Organisation.PublicAuthority == Yes
	for c := range p.consents() {
		p.Applies()
		if c.Imbalance != "" {
			continue
		}
		switch {
		case concerns(c.Purpose, SubjectEmployee, SubjectApplicant):
			p.Report(c.Path, "%s rests on the consent of employees or applicants, and the record does not say why it is free", called("purpose", c.Purpose.called()))
		case authority:
			p.Report(c.Path, "%s of a public authority rests on consent, and the record does not say why it is free", called("purpose", c.Purpose.called()))
		}
	}
}

// Art. 6(1)(a): consent to one or more specific purposes. Rec. 32 and 43: to
// each of them by itself.
var basisConsentSeparateRule = Rule{
	ID:       "basis/consent-separate",
	Title:    "One consent for several purposes",
	Concerns: "purposes that rest on consent",
	Doc:      "Consent is given to specific purposes, and for each of them by itself. It is presumed not to be free where people can only take all or leave all (rec. 43; EDPB 05/2020, paras 42 to 45). Where all the data of a purpose is stored on or read from devices and exempt from consent, the rule is silent.",
	Fix:      "Ask for consent to each purpose by itself, or find the ground that fits.",
	Fails:    "One box by which a visitor agrees to statistics, advertising and the sharing of data at once.",
	Passes:   "A box for each of the three.",
	Cites:    slices.Concat(gdpr("6(1)(a)", "rec. 32", "rec. 43"), eudpr("5(1)(d)", "7"), cite(fact.EDPB, "Guidelines 05/2020")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    consentSeparate,
}

func consentSeparate(p *Pass) {
	for c := range p.consents() {
		if c.needless(p) {
			continue
		}
		p.Applies()
		if c.Separate == No {
			p.Report(c.Path.Child("separate"), "the consent to %s is given by one act with consent to other purposes", p.relier(c.Purpose, c.Path))
		}
	}
}

// Art. 4(11): consent is an indication of the data subject's own wishes;
// Art. 7(1): the data subject has consented. Art. 9(2)(a) says the same of
// explicit consent.
var basisConsentOtherPersonRule = Rule{
	ID:       "basis/consent-other-person",
	Title:    "Someone else consents for the person",
	Concerns: "purposes that rest on consent",
	Doc:      "Consent is the wish of the person whom the data is about. Whoever uploads a picture cannot give it for those it shows, nor a customer for its staff. Who acts for the person by law or by their authority is not meant, such as the holder of parental responsibility.",
	Fix:      "Ask the people themselves, or find the ground that fits.",
	Fails:    "Faces analysed on the consent of whoever uploads the picture.",
	Passes:   "Faces analysed on the consent of the people shown, which the uploader passes on.",
	Cites:    slices.Concat(eu("4(11)"), gdpr("7(1)"), eudpr("3(15)", "7(1)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    consentOtherPerson,
}

func consentOtherPerson(p *Pass) {
	byOther := func(c *lawfulbasis.ConsentTerms) bool { return c != nil && c.ByOther == Yes }
	for purpose := range p.Purposes() {
		said := false
		for i := range purpose.Bases {
			b := &purpose.Bases[i]
			if b.Ground != lawfulbasis.Consent {
				continue
			}
			p.Applies()
			if byOther(b.Consent) {
				said = true
				at := purpose.Path.Index("bases", i).Child("consent")
				p.Report(at.Child("byOther"), "the consent to %s is given by another than the person", p.relier(purpose, at))
			}
		}
		for i := range purpose.Conditions {
			c := &purpose.Conditions[i]
			if c.Condition != lawfulbasis.ExplicitConsent {
				continue
			}
			p.Applies()
			if byOther(c.Consent) && !said { // the one declaration may be described with the ground
				at := purpose.Path.Index("conditions", i).Child("consent")
				p.ReportFinding(Finding{
					Path:    at.Child("byOther"),
					Message: fmt.Sprintf("the explicit consent to %s is given by another than the person", p.relier(purpose, at)),
					Cites:   p.citing(eu("4(11)", "7(1)", "9(2)(a)"), uk("7(1)", "9(2)(a)"), eudpr("3(15)", "7(1)", "10(2)(a)")),
				})
			}
		}
	}
}

// childGap is what consent accepted from children lacks: in one place of an
// activity, and for as many more purposes in the same words.
type childGap struct {
	Path     Path
	severity Severity
	purpose  string
	more     int
	text     string
}

// Art. 8(1): where point (a) of Art. 6(1) applies, the consent to a service
// offered directly to a child below the age that the State sets is the
// parents' to give or authorise.
var basisConsentChildRule = Rule{
	ID:       "basis/consent-child",
	Title:    "A child below the age of consent, and no parent authorises",
	Concerns: "consent to services offered to children, and consent of children",
	Doc:      "An information society service offered directly to a child rests on the child's own consent only from an age that Member States set between 13 and 16; below it the holder of parental responsibility consents or authorises, and the controller makes reasonable efforts to verify that. The United Kingdom and the Union's institutions have 13. The age is that of the countries the record names, otherwise of the keeper's, on the as-of day. Where children are concerned, or an age is stated, and the record does not say whether a service is offered to them, the finding is a warning. Purposes of an activity on the same terms have one finding.",
	Fix:      "State the youngest age whose own consent is relied on, and how parents authorise below the age that applies; or state that the service is not offered to children.",
	Fails:    "A game offered to children in Denmark from 13 on, as of 2024-01-01, when the age there became 15.",
	Passes:   "The same as of 2023-12-31, when it was 13.",
	Cites:    slices.Concat(gdpr("8(1)", "8(2)"), eudpr("8(1)", "8(2)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    consentChild,
}

func consentChild(p *Pass) {
	for a := range p.Activities() {
		var gaps []childGap
		for i := range a.Purposes {
			purpose := PurposeAt{a.Path.Index("purposes", i), &a.Purposes[i], a.Activity}
			for j := range purpose.Bases {
				b := &purpose.Bases[j]
				if b.Ground != lawfulbasis.Consent {
					continue
				}
				text, severity := p.childLacks(purpose, b.Consent)
				if text == "" {
					continue
				}
				if k := slices.IndexFunc(gaps, func(g childGap) bool { return g.text == text }); k >= 0 {
					gaps[k].more++
					continue
				}
				gaps = append(gaps, childGap{purpose.Path.Index("bases", j).Child("consent", "child"), severity, purpose.called(), 0, text})
			}
		}
		for _, g := range gaps {
			p.ReportFinding(Finding{Path: g.Path, Severity: g.severity, Message: fmt.Sprintf("consent to purpose %s %s", andMore(g.purpose, g.more), g.text)})
		}
	}
}

// childLacks says what a consent lacks that children give or may give, and how
// much that weighs; "" if nothing.
func (p *Pass) childLacks(purpose PurposeAt, terms *lawfulbasis.ConsentTerms) (string, Severity) {
	var child lawfulbasis.ChildConsent
	if terms != nil && terms.Child != nil {
		child = *terms.Child
	}
	open := child.Offered == "" && (child.MinAge > 0 || concerns(purpose, SubjectChild))
	if child.Offered != Yes && !open {
		return "", ""
	}
	p.Applies()
	if child.Parental != "" {
		return "", ""
	}
	older := olderThan(p, &child)
	switch {
	case child.MinAge <= 0 && open:
		return "concerns children, and the record says neither whether a service is offered to them, nor from what age they consent, nor how parents authorise it", SeverityWarning
	case child.MinAge <= 0:
		return "is asked of children, and the record says neither from what age it is accepted nor how parents authorise it", SeverityWarning
	case older == "":
		return "", ""
	case open:
		return fmt.Sprintf("is accepted from %d on, and the record does not say whether it is offered to children; their own consent counts from %s", child.MinAge, older), SeverityWarning
	}
	return fmt.Sprintf("is accepted from children of %d on, and their own consent counts from %s", child.MinAge, older), SeverityError
}

// olderThan names the ages that are above the youngest one relied on, in the
// children's countries or else in the keeper's; "" if there is none. Where
// the regime has no age for any of them it is 13, the lowest that Art. 8(1)
// lets a State choose.
func olderThan(p *Pass, child *lawfulbasis.ChildConsent) string {
	for _, countries := range [][]string{child.Countries, {string(p.Register.Organisation.Country)}} {
		var older []string
		known := false
		for _, country := range countries {
			age, ok := lawfulbasis.AgeOfConsent(country, p.Regime, p.AsOf)
			known = known || ok
			if !ok || child.MinAge >= age.Years {
				continue
			}
			text := fmt.Sprint(age.Years)
			if age.Country != "" {
				text += " (" + transfer.Country(age.Country).Name() + ")"
			}
			if !slices.Contains(older, text) {
				older = append(older, text)
			}
		}
		if known {
			return strings.Join(older, ", ")
		}
	}
	if child.MinAge < 13 {
		return "13 at least"
	}
	return ""
}
