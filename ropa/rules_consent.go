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
	{
		ID:       "basis/consent-record",
		Title:    "Consent without a record of how it is proved",
		Concerns: "purposes that rest on consent",
		Doc:      "Where processing rests on consent the controller must be able to demonstrate that each person gave it. The record therefore says how consent is obtained and what is kept as proof.",
		Fix:      "Record how the proof is kept, or the document that holds it.",
		Fails:    "Consent \"by a box at sign-up\", and nothing on what is kept of it.",
		Passes:   "The same with the proof \"time, text and address of each consent are logged\".",
		Cites:    slices.Concat(gdpr("7(1)"), eudpr("7(1)")),
		Severity: Warning,
		Regimes:  []Regime{EU, UK, EUInstitutions},
		Check:    consentRecord,
	},
	{
		ID:       "basis/consent-withdrawal",
		Title:    "Consent without a way to withdraw it",
		Concerns: "purposes that rest on consent",
		Doc:      "A person may withdraw consent at any time, as easily as it was given, and is told so beforehand. Consent that cannot be withdrawn is not valid.",
		Fix:      "Provide a way to withdraw, as easy as the way to consent, and record it.",
		Fails:    "A newsletter on the ground of consent that says nothing of unsubscribing.",
		Passes:   "The same with \"a link in every e-mail\".",
		Cites:    slices.Concat(gdpr("7(3)"), eudpr("7(3)")),
		Severity: Error,
		Regimes:  []Regime{EU, UK, EUInstitutions},
		Check:    consentWithdrawal,
	},
	{
		ID:       "basis/consent-affirmative",
		Title:    "Consent without a clear affirmative act",
		Concerns: "purposes that rest on consent",
		Doc:      "Consent is a statement or a clear affirmative act. Silence, a box ticked beforehand, and going on using a service are none: the Court said so of boxes in Planet49 (C-673/17, 2019-10-01), the EDPB of scrolling and swiping (05/2020, para. 86).",
		Fix:      "Ask for an act by which a person consents, and do not process before it, or find the ground that fits.",
		Fails:    "Consent to cookies by going on using the website.",
		Passes:   "Consent to cookies by a button that stands beside one that refuses.",
		Cites:    slices.Concat(eu("4(11)"), gdpr("rec. 32"), eudpr("3(15)"), cite(fact.CJEU, "C-673/17")),
		Severity: Error,
		Regimes:  []Regime{EU, UK, EUInstitutions},
		Check:    consentAffirmative,
	},
	{
		ID:       "basis/consent-bundled",
		Title:    "Consent is tied to a contract or to terms",
		Concerns: "purposes that rest on consent",
		Doc:      "Consent is presumed not to be free where a contract or service depends on it without needing it, and is not binding where it is hidden among other terms.",
		Fix:      "Ask for consent apart from other matters and do not make the service depend on it, or find the ground that fits.",
		Fails:    "Consent to advertising by accepting the terms of use.",
		Passes:   "Consent to advertising by a separate box that may stay empty.",
		Cites:    slices.Concat(gdpr("7(4)", "7(2)", "rec. 43"), eudpr("7(4)", "7(2)")),
		Severity: Warning,
		Regimes:  []Regime{EU, UK, EUInstitutions},
		Check:    consentBundled,
	},
	{
		ID:       "basis/consent-imbalance",
		Title:    "Consent between unequal parties",
		Concerns: "purposes that rest on consent",
		Doc:      "Employees and applicants can seldom refuse their employer, nor people a public authority. Consent between such parties is unlikely to be free (rec. 43; EDPB 05/2020, paras 16 to 23), unless refusing has no drawback, which the record then says.",
		Fix:      "Choose another ground, or record why refusing has no drawback.",
		Fails:    "Cameras at work on the ground of the employees' consent.",
		Passes:   "Pictures of a staff party on the ground of consent, with the note that those who do not wish it are not pictured and nothing follows from it.",
		Cites:    slices.Concat(gdpr("7(4)", "rec. 43"), eudpr("7(4)", "3(15)"), cite(fact.EDPB, "Guidelines 05/2020")),
		Severity: Warning,
		Regimes:  []Regime{EU, UK, EUInstitutions},
		Check:    consentImbalance,
	},
	{
		ID:       "basis/consent-child",
		Title:    "A child below the age of consent, and no parent authorises",
		Concerns: "consent to services offered to children, and consent of children",
		Doc:      "An information society service offered directly to a child rests on the child's own consent only from an age that Member States set between 13 and 16; below it the holder of parental responsibility consents or authorises, and the controller makes reasonable efforts to verify that. The United Kingdom and the Union's institutions have 13. The age is that of the countries the record names, otherwise of the keeper's, on the as-of day. Where children are concerned, or their age is stated, and the record does not say whether a service is offered to them, the finding is a warning.",
		Fix:      "State the youngest age whose own consent is relied on, and how parents authorise below the age that applies; or state that the service is not offered to children.",
		Fails:    "A game offered to children in Denmark from 13 on, as of 2024-01-01, when the age there became 15.",
		Passes:   "The same as of 2023-12-31, when it was 13.",
		Cites:    slices.Concat(gdpr("8(1)", "8(2)"), eudpr("8(1)", "8(2)")),
		Severity: Error,
		Regimes:  []Regime{EU, UK, EUInstitutions},
		Check:    consentChild,
	},
}

// consentAt is a consent that a purpose relies on, with its place.
type consentAt struct {
	Path    Path
	Purpose PurposeAt
	lawfulbasis.ConsentTerms
	condition bool // it is the condition of Art. 9(2)(a) alone, beside another ground
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
				if !yield(newConsent(purpose, purpose.Path.Index("bases", i), b.Consent)) {
					return
				}
			}
			for i := range purpose.Conditions {
				c := &purpose.Conditions[i]
				if c.Condition != lawfulbasis.ExplicitConsent || ground {
					continue
				}
				at := newConsent(purpose, purpose.Path.Index("conditions", i), c.Consent)
				at.condition = true
				if !yield(at) {
					return
				}
			}
		}
	}
}

func newConsent(purpose PurposeAt, at Path, terms *lawfulbasis.ConsentTerms) consentAt {
	c := consentAt{Path: at.Child("consent"), Purpose: purpose}
	if terms != nil {
		c.ConsentTerms = *terms
	}
	return c
}

// Art. 7(1): the controller can demonstrate that the person has consented.
func consentRecord(p *Pass) {
	for c := range p.consents() {
		p.Applies()
		switch {
		case c.Proof != "" || !c.Record.Empty():
		case c.Obtained == "":
			p.Report(c.Path, "purpose %q rests on consent and says neither how it is obtained nor how it is proved", c.Purpose.called())
		default:
			p.Report(c.Path.Child("proof"), "purpose %q rests on consent and does not say how it is proved", c.Purpose.called())
		}
	}
}

// Art. 7(3): a person may withdraw consent at any time, as easily as it was
// given.
func consentWithdrawal(p *Pass) {
	for c := range p.consents() {
		p.Applies()
		if c.Withdrawal == "" {
			p.Report(c.Path.Child("withdrawal"), "purpose %q rests on consent and records no way to withdraw it", c.Purpose.called())
		}
	}
}

// Art. 4(11): consent is given by a statement or a clear affirmative action.
func consentAffirmative(p *Pass) {
	for c := range p.consents() {
		p.Applies()
		if c.Affirmative == No {
			p.Report(c.Path.Child("affirmative"), "the consent to purpose %q is given without a clear affirmative act", c.Purpose.called())
		}
	}
}

// Art. 7(2) and (4): consent is asked for apart from other matters, and is
// not free where a contract depends on it without need.
func consentBundled(p *Pass) {
	for c := range p.consents() {
		p.Applies()
		if c.Bundled == Yes {
			p.Report(c.Path.Child("bundled"), "the consent to purpose %q is tied to a contract, to terms or to the use of a service", c.Purpose.called())
		}
	}
}

// Rec. 43: consent is no ground where there is a clear imbalance, in
// particular with a public authority. The institutions of the Union are such.
func consentImbalance(p *Pass) {
	authority := p.Regime == EUInstitutions || p.Register.Organisation.PublicAuthority == Yes
	for c := range p.consents() {
		p.Applies()
		if c.Imbalance != "" {
			continue
		}
		switch {
		case concerns(c.Purpose, SubjectEmployee, SubjectApplicant):
			p.Report(c.Path, "purpose %q rests on the consent of employees or applicants, and the record does not say why it is free", c.Purpose.called())
		case authority:
			p.Report(c.Path, "purpose %q of a public authority rests on consent, and the record does not say why it is free", c.Purpose.called())
		}
	}
}

// Art. 8(1): where point (a) of Art. 6(1) applies, the consent to a service
// offered directly to a child below the age that the State sets is the
// parents' to give or authorise.
func consentChild(p *Pass) {
	for c := range p.consents() {
		var child lawfulbasis.ChildConsent
		if c.Child != nil {
			child = *c.Child
		}
		open := child.Offered == "" && (child.MinAge > 0 || concerns(c.Purpose, SubjectChild))
		if c.condition || child.Offered != Yes && !open {
			continue
		}
		p.Applies()
		if child.Parental != "" {
			continue
		}
		f := Finding{Path: c.Path.Child("child")}
		if open {
			f.Severity = Warning
		}
		switch older := olderThan(p, &child); {
		case child.MinAge <= 0:
			f.Message = fmt.Sprintf("purpose %q rests on the consent of children, and the record says neither from what age nor how parents authorise it", c.Purpose.called())
		case older != "":
			f.Message = fmt.Sprintf("purpose %q rests on the consent of children from %d on, and their own consent counts from %s", c.Purpose.called(), child.MinAge, older)
		default:
			continue
		}
		p.ReportFinding(f)
	}
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
