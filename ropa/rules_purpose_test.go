package ropa

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
)

// boundBy makes these regimes bind the keeper instead, and edits the register.
func boundBy(edit func(*Register), regimes ...Regime) func(*Register) {
	return func(r *Register) {
		r.Regimes = regimes
		if edit != nil {
			edit(r)
		}
	}
}

// pay edits the purpose of payroll: contract and legal obligation, employees,
// health data and religious beliefs under employment law.
func pay(edit func(*Purpose)) func(*Register) {
	return func(r *Register) { edit(&r.Activities[0].Purposes[0]) }
}

// orders edits the customers' first purpose: legitimate interests.
func orders(edit func(*Purpose)) func(*Register) {
	return func(r *Register) { edit(&r.Activities[1].Purposes[0]) }
}

// newsletter edits the customers' second purpose: consent, direct marketing.
func newsletter(edit func(*Purpose)) func(*Register) {
	return func(r *Register) { edit(&r.Activities[1].Purposes[1]) }
}

// ownUse has the keeper use clients' files in its customers' activity.
func ownUse(edit func(*Activity)) func(*Register) {
	return func(r *Register) {
		r.Processing[0].OwnUse = []ID{"customers"}
		if edit != nil {
			edit(&r.Activities[1])
		}
	}
}

// orderFurther records an assessment of the customers' first purpose.
func orderFurther(assessment string) func(*Activity) {
	return func(a *Activity) {
		a.Purposes[0].Further = &FurtherProcessing{Original: "storage", Assessment: assessment}
	}
}

// purposeNamed gives the customers' first purpose a name and a description, in a
// language.
func purposeNamed(language, name, description string) func(*Register) {
	return func(r *Register) {
		r.Language = language
		p := &r.Activities[1].Purposes[0]
		p.Name, p.Description = name, description
	}
}

// further makes the customers' first purpose a further one.
func further(f FurtherProcessing) func(*Register) {
	return orders(func(p *Purpose) { p.Further = &f })
}

// afterConsent is the further use of data collected on consent.
func afterConsent(assessment string) FurtherProcessing {
	return FurtherProcessing{FromConsent: Yes, Assessment: assessment}
}

// lawAfterConsent rests a further use of such data on a law alone.
func lawAfterConsent(assessment string) func(*Purpose) {
	return func(p *Purpose) {
		f := afterConsent(assessment)
		p.Further, p.Bases = &f, []lawfulbasis.Basis{{Ground: lawfulbasis.LegalObligation, Law: german}}
	}
}

// citesExactly checks the citations of a case's first finding, in order.
func citesExactly(want ...string) func(*testing.T, []Finding) {
	return func(t *testing.T, findings []Finding) {
		t.Helper()
		var got []string
		if len(findings) > 0 {
			for _, c := range findings[0].Cites {
				got = append(got, c.String())
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("citations (-want +got):\n%s", diff)
		}
	}
}

// weighs checks the severities of a case's findings.
func weighs(want ...Severity) func(*testing.T, []Finding) {
	return func(t *testing.T, findings []Finding) {
		t.Helper()
		var got []Severity
		for _, f := range findings {
			got = append(got, f.Severity)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("severities (-want +got):\n%s", diff)
		}
	}
}

// generalWay has people object to both purposes of the customers' activity in
// one way, in a language, and tells them of the general right to.
func generalWay(language, way string) func(*Register) {
	return func(r *Register) {
		r.Language = language
		a := &r.Activities[1]
		a.Purposes[0].Objection, a.Purposes[1].Objection = way, way
		a.Rights.Offered = []Right{lawfulbasis.RightAccess, lawfulbasis.RightObject}
	}
}

func noEntries(r *Register) { r.Activities = nil }

const ordersPath, newsletterPath, payPath = "/activities/1/purposes/0", "/activities/1/purposes/1", "/activities/0/purposes/0"

var (
	vagueAt   = []string{ordersPath + "/name"}
	furtherAt = []string{ordersPath + "/further"}
)

var purposeCases = []ruleCase{
	{name: "complete", rule: "purpose/vague", is: ResultPassed},
	{name: "no activities", rule: "purpose/vague", is: ResultNotApplicable, edit: noEntries},
	{name: "a phrase", rule: "purpose/vague", is: ResultFailed, want: vagueAt, edit: purposeNamed("en", "Marketing purposes", ""), also: citesExactly("GDPR Art. 5(1)(b)", "WP29 WP203")},
	{name: "user experience", rule: "purpose/vague", is: ResultFailed, want: vagueAt, edit: purposeNamed("en-GB", "Improve user experience", "")},
	{name: "security", rule: "purpose/vague", is: ResultFailed, want: vagueAt, edit: purposeNamed("en", "IT security", "")},
	{name: "research", rule: "purpose/vague", is: ResultFailed, want: vagueAt, edit: purposeNamed("en", "Future research", "")},
	{name: "a phrase described by a phrase", rule: "purpose/vague", is: ResultFailed, want: vagueAt, edit: purposeNamed("en", "Marketing", "for marketing purposes")},
	{name: "only a description", rule: "purpose/vague", is: ResultFailed, want: []string{ordersPath + "/description"}, edit: purposeNamed("en", "", "business purposes")},
	{name: "a phrase well described", rule: "purpose/vague", is: ResultPassed, edit: purposeNamed("en", "Marketing", "send the monthly newsletter to those who signed up")},
	{name: "more than a phrase", rule: "purpose/vague", is: ResultPassed, edit: purposeNamed("en", "Marketing of seminars to former participants", "")},
	{name: "neither name nor description", rule: "purpose/vague", is: ResultPassed, edit: purposeNamed("en", "", "")},
	{name: "German", rule: "purpose/vague", is: ResultFailed, want: vagueAt, edit: purposeNamed("de-AT", "Marketingzwecke", "")},
	{name: "French", rule: "purpose/vague", is: ResultFailed, want: vagueAt, edit: purposeNamed("fr", "Sécurité informatique", "")},
	{name: "a phrase of another language", rule: "purpose/vague", is: ResultPassed, edit: purposeNamed("fr", "Business purposes", "")},
	{name: "a language without a list", rule: "purpose/vague", is: ResultNotApplicable, edit: purposeNamed("it", "Marketing", "")},
	{name: "language not stated", rule: "purpose/vague", is: ResultNotApplicable, edit: purposeNamed("", "Marketing", "")},
	{name: "what any service does", rule: "purpose/vague", is: ResultFailed, want: vagueAt, edit: purposeNamed("en", "Provide, operate and maintain our services", "")},
	{name: "the service that is provided", rule: "purpose/vague", is: ResultPassed, edit: purposeNamed("en", "Provide the face search service", "")},
	{name: "a service well described", rule: "purpose/vague", is: ResultPassed, edit: purposeNamed("en", "Provide the service", "find pictures of the person among those of an event")},
	{name: "legal obligations", rule: "purpose/vague", is: ResultFailed, want: vagueAt, edit: purposeNamed("en", "Meet legal duties and the standards of regulators", "")},
	{name: "legal obligations under a law", rule: "purpose/vague", is: ResultPassed, edit: edits(purposeNamed("en", "Meet legal duties and the standards of regulators", ""), obligedBy(german...))},
	{name: "legal obligations under a law, German", rule: "purpose/vague", is: ResultPassed, edit: edits(purposeNamed("de", "Erfüllung gesetzlicher Verpflichtungen", ""), obligedBy(german...))},
	{name: "legal obligations, described by a phrase, under a law", rule: "purpose/vague", is: ResultPassed, edit: edits(purposeNamed("en", "Compliance purposes", "comply with the law"), obligedBy(german...))},
	{name: "legal obligations, and no law", rule: "purpose/vague", is: ResultFailed, want: vagueAt, edit: edits(purposeNamed("en", "To comply with our legal obligations", ""), obligedBy())},
	{name: "marketing under a law", rule: "purpose/vague", is: ResultFailed, want: vagueAt, edit: edits(purposeNamed("en", "Marketing", ""), obligedBy(german...))},
	{name: "ended", rule: "purpose/vague", is: ResultPassed, edit: func(r *Register) {
		purposeNamed("en", "Marketing", "")(r)
		r.Activities[1].End = civil.MustDate("2026-11-21")
	}},
	{name: "UK", rule: "purpose/vague", is: ResultFailed, want: vagueAt, edit: boundBy(purposeNamed("en", "Marketing", ""), UK), also: citesExactly("UK GDPR Art. 5(1)(b)", "WP29 WP203")},
	{name: "Switzerland", rule: "purpose/vague", is: ResultFailed, want: vagueAt, edit: boundBy(purposeNamed("en", "Marketing", ""), Swiss), also: citesExactly("FADP Art. 6(3)")},
	{name: "institutions", rule: "purpose/vague", is: ResultFailed, want: vagueAt, edit: boundBy(purposeNamed("en", "Marketing", ""), EUInstitutions), also: citesExactly("EUDPR Art. 4(1)(b)", "WP29 WP203")},

	{name: "complete", rule: "purpose/duplicate", is: ResultPassed},
	{name: "one purpose each", rule: "purpose/duplicate", is: ResultNotApplicable, edit: func(r *Register) { r.Activities = r.Activities[:1] }},
	{name: "same text", rule: "purpose/duplicate", is: ResultFailed, want: []string{newsletterPath}, edit: newsletter(func(p *Purpose) {
		p.Name = " carry out orders of customers and answer their requests"
	})},
	{name: "same name, told apart by the description", rule: "purpose/duplicate", is: ResultPassed, edit: newsletter(func(p *Purpose) {
		p.Name, p.Description = "Carry out orders of customers and answer their requests", "for customers in Austria"
	})},
	{name: "both without text", rule: "purpose/duplicate", is: ResultPassed, edit: func(r *Register) {
		for i := range r.Activities[1].Purposes {
			r.Activities[1].Purposes[i].ID, r.Activities[1].Purposes[i].Name = "", ""
		}
	}},
	{name: "same text in two activities", rule: "purpose/duplicate", is: ResultPassed, edit: orders(func(p *Purpose) {
		p.Name = "Calculate and pay salaries and pass on taxes and social contributions"
	})},
	{name: "three of one text", rule: "purpose/duplicate", is: ResultFailed, want: []string{newsletterPath, "/activities/1/purposes/2"}, edit: func(r *Register) {
		a := &r.Activities[1]
		a.Purposes[1].Name = a.Purposes[0].Name
		a.Purposes = append(a.Purposes, a.Purposes[0])
	}, also: weighs(SeverityInfo, SeverityInfo)},

	{name: "complete", rule: "purpose/further-processing", is: ResultNotApplicable},
	{name: "nothing on record", rule: "purpose/further-processing", is: ResultFailed, want: furtherAt, edit: further(FurtherProcessing{Original: "delivery"}), also: citesExactly("GDPR Art. 5(1)(b)", "GDPR Art. 6(4)")},
	{name: "assessment on record", rule: "purpose/further-processing", is: ResultPassed, edit: further(FurtherProcessing{Compatibility: &Reference{Title: "Compatibility test"}})},
	{name: "assessment in words", rule: "purpose/further-processing", is: ResultPassed, edit: further(FurtherProcessing{Assessment: "closely linked to delivery"})},
	{name: "a reference to nothing", rule: "purpose/further-processing", is: ResultFailed, want: furtherAt, edit: further(FurtherProcessing{Compatibility: &Reference{}})},
	{name: "consent", rule: "purpose/further-processing", is: ResultPassed, edit: newsletter(func(p *Purpose) { p.Further = &FurtherProcessing{Original: "orders"} })},
	{name: "a law", rule: "purpose/further-processing", is: ResultPassed, edit: pay(func(p *Purpose) {
		p.Further = &FurtherProcessing{Original: "recruitment"}
		p.Bases[1].When = ""
	})},
	{name: "a law for one case of two", rule: "purpose/further-processing", is: ResultFailed, want: []string{payPath + "/further"},
		edit: pay(func(p *Purpose) { p.Further = &FurtherProcessing{Original: "recruitment"} }),
		also: says("a law is stated for one case only, with no assessment on record")},
	{name: "consent for one case, interests for others", rule: "purpose/further-processing", is: ResultFailed, want: []string{newsletterPath + "/further"}, edit: newsletter(func(p *Purpose) {
		p.Further = &FurtherProcessing{Original: "orders"}
		p.Bases[0].When = "where the person agreed"
		p.Bases = append(p.Bases, onInterest)
	}), also: says("is not the one of collection, and consent is stated for one case only, with no assessment on record")},
	{name: "consent for one case, a claim for others", rule: "purpose/further-processing", is: ResultFailed, want: []string{newsletterPath + "/further"}, edit: newsletter(func(p *Purpose) {
		p.Further = &FurtherProcessing{Original: "orders"}
		p.Bases[0].When = "where the person agreed"
		p.Bases = append(p.Bases, lawfulbasis.Basis{Claim: "industry practice"})
	})},
	{name: "consent for one case, a law for the other", rule: "purpose/further-processing", is: ResultPassed, edit: newsletter(func(p *Purpose) {
		p.Further = &FurtherProcessing{Original: "orders"}
		p.Bases[0].When = "where the person agreed"
		p.Bases = append(p.Bases, lawfulbasis.Basis{Ground: lawfulbasis.LegalObligation, When: "where the law asks for it", Law: []Law{{Name: "UWG"}}})
	})},
	{name: "consent in the one case there is", rule: "purpose/further-processing", is: ResultPassed, edit: newsletter(func(p *Purpose) {
		p.Further = &FurtherProcessing{Original: "orders"}
		p.Bases[0].When = "where the person agreed"
	})},
	{name: "consent in any case, beside interests", rule: "purpose/further-processing", is: ResultPassed, edit: newsletter(func(p *Purpose) {
		p.Further = &FurtherProcessing{Original: "orders"}
		p.Bases = append(p.Bases, onInterest)
	})},
	{name: "a legal obligation without its law", rule: "purpose/further-processing", is: ResultFailed, want: []string{payPath + "/further"}, edit: pay(func(p *Purpose) {
		p.Further = &FurtherProcessing{Original: "recruitment"}
		p.Bases[1].Law = nil
	})},
	{name: "research", rule: "purpose/further-processing", is: ResultPassed, edit: orders(func(p *Purpose) {
		p.Further = &FurtherProcessing{Original: "orders"}
		p.Conditions = []lawfulbasis.Reliance{{Condition: lawfulbasis.ArchivingResearch}}
	})},
	{name: "UK, the day before Art. 8A", rule: "purpose/further-processing", asOf: "2026-02-04", is: ResultFailed, want: furtherAt,
		edit: boundBy(further(FurtherProcessing{}), UK), also: citesExactly("UK GDPR Art. 5(1)(b)", "UK GDPR Art. 6(4)")},
	{name: "UK, the first day of Art. 8A", rule: "purpose/further-processing", asOf: "2026-02-05", is: ResultFailed, want: furtherAt,
		edit: boundBy(further(FurtherProcessing{}), UK), also: citesExactly("UK GDPR Art. 5(1)(b)", "UK GDPR Art. 8A")},
	{name: "UK, collected on consent, last day of Art. 6(4)", rule: "purpose/further-processing", asOf: "2026-02-04", is: ResultPassed, edit: boundBy(further(afterConsent("closely linked")), UK)},
	{name: "UK, collected on consent, first day of Art. 8A", rule: "purpose/further-processing", asOf: "2026-02-05", is: ResultFailed, want: furtherAt,
		edit: boundBy(further(afterConsent("closely linked")), UK), also: citesExactly("UK GDPR Art. 8A(4)", "UK GDPR Art. 5(1)(b)")},
	{name: "UK, collected on consent, consent to this too", rule: "purpose/further-processing", is: ResultPassed, edit: boundBy(newsletter(func(p *Purpose) { f := afterConsent(""); p.Further = &f }), UK)},
	{name: "UK, collected on consent, research", rule: "purpose/further-processing", is: ResultFailed, want: furtherAt, edit: boundBy(orders(func(p *Purpose) {
		f := afterConsent("")
		p.Further, p.Conditions = &f, []lawfulbasis.Reliance{{Condition: lawfulbasis.ArchivingResearch}}
	}), UK)},
	{name: "UK, collected on consent, a law", rule: "purpose/further-processing", is: ResultFailed, want: []string{payPath + "/further"}, edit: boundBy(pay(lawAfterConsent("")), UK)},
	{name: "UK, collected on consent, a law and why nobody is asked", rule: "purpose/further-processing", is: ResultPassed, edit: boundBy(pay(lawAfterConsent("asking would warn the suspect")), UK)},
	{name: "UK, not collected on consent", rule: "purpose/further-processing", is: ResultPassed, edit: boundBy(further(FurtherProcessing{FromConsent: No, Assessment: "closely linked"}), UK)},
	{name: "UK, the original purpose rests on consent", rule: "purpose/further-processing", is: ResultFailed, want: furtherAt,
		edit: boundBy(further(FurtherProcessing{Original: "send the product newsletter by e-mail to those who signed up ", Assessment: "closely linked"}), UK)},
	{name: "UK, the original purpose rests on consent, and the record denies it", rule: "purpose/further-processing", is: ResultPassed,
		edit: boundBy(further(FurtherProcessing{Original: "Send the product newsletter by e-mail to those who signed up", FromConsent: No, Assessment: "closely linked"}), UK)},
	{name: "UK, the original purpose is another", rule: "purpose/further-processing", is: ResultPassed,
		edit: boundBy(further(FurtherProcessing{Original: "Calculate and pay salaries and pass on taxes and social contributions", Assessment: "closely linked"}), UK)},
	{name: "the Union, collected on consent", rule: "purpose/further-processing", is: ResultPassed, edit: further(afterConsent("closely linked"))},
	{name: "institutions", rule: "purpose/further-processing", is: ResultFailed, want: furtherAt, edit: boundBy(further(FurtherProcessing{}), EUInstitutions), also: citesExactly("EUDPR Art. 4(1)(b)", "EUDPR Art. 6")},
	{name: "Switzerland", rule: "purpose/further-processing", is: ResultFailed, want: furtherAt, edit: boundBy(further(FurtherProcessing{}), Swiss), also: citesExactly("FADP Art. 6(3)")},

	{name: "complete", rule: "purpose/direct-marketing-objection", is: ResultPassed},
	{name: "complete", rule: "purpose/client-data", is: ResultNotApplicable},
	{name: "on legitimate interests", rule: "purpose/client-data", is: ResultFailed, want: []string{"/processing/0/ownUse/0"}, edit: ownUse(nil), also: both(citesExactly("GDPR Art. 28(3)(a)", "GDPR Art. 28(10)", "GDPR Art. 5(1)(b)"),
		says(`activity "Customer relations" uses clients' data for the keeper's own purposes, and its purpose "Carry out orders of customers and answer their requests" records neither consent, nor a law, nor an assessment`))},
	{name: "two purposes on legitimate interests", rule: "purpose/client-data", is: ResultFailed, want: []string{"/processing/0/ownUse/0"}, edit: ownUse(func(a *Activity) { a.Purposes[1].Bases = []lawfulbasis.Basis{onInterest} }),
		also: says("nor an assessment; so it is with 1 more of its purposes")},
	{name: "no purpose", rule: "purpose/client-data", is: ResultFailed, want: []string{"/processing/0/ownUse/0"}, edit: ownUse(func(a *Activity) { a.Purposes = nil }), also: says("and it states no purpose")},
	{name: "on consent beside interests", rule: "purpose/client-data", is: ResultFailed, want: []string{"/processing/0/ownUse/0"}, edit: ownUse(func(a *Activity) {
		a.Purposes = a.Purposes[1:]
		a.Purposes[0].Bases = append(a.Purposes[0].Bases, onInterest)
	}), also: says("consent is not the only ground, with no assessment on record")},
	{name: "on consent", rule: "purpose/client-data", is: ResultPassed, edit: ownUse(func(a *Activity) { a.Purposes = a.Purposes[1:] })},
	{name: "assessed", rule: "purpose/client-data", is: ResultPassed, edit: ownUse(orderFurther("compatible: same service, no new recipients"))},
	{name: "not assessed", rule: "purpose/client-data", is: ResultFailed, want: []string{"/processing/0/ownUse/0"}, edit: ownUse(orderFurther(""))},
	{name: "on consent for one case, interests for others", rule: "purpose/client-data", is: ResultFailed, want: []string{"/processing/0/ownUse/0"}, edit: ownUse(func(a *Activity) {
		a.Purposes = a.Purposes[1:]
		a.Purposes[0].Bases[0].When = "where the person agreed"
		a.Purposes[0].Bases = append(a.Purposes[0].Bases, onInterest)
	}), also: says(`for its purpose "Send the product newsletter by e-mail to those who signed up" consent is stated for one case only, with no assessment on record`)},
	{name: "on interests under a law", rule: "purpose/client-data", is: ResultFailed, want: []string{"/processing/0/ownUse/0"}, edit: ownUse(func(a *Activity) {
		a.Purposes[0].Bases[0].Law = []Law{{Name: "HGB"}}
	})},
	{name: "ended", rule: "purpose/client-data", is: ResultPassed, edit: ownUse(func(a *Activity) { a.Status = StatusEnded })},
	{name: "Switzerland", rule: "purpose/client-data", is: ResultFailed, want: []string{"/processing/0/ownUse/0"}, edit: boundBy(ownUse(nil), Swiss), also: citesExactly("FADP Art. 9(1)(a)", "FADP Art. 6(3)")},
	{name: "institutions", rule: "purpose/client-data", is: ResultFailed, want: []string{"/processing/0/ownUse/0"}, edit: boundBy(ownUse(nil), EUInstitutions), also: citesExactly("EUDPR Art. 29(3)(a)", "EUDPR Art. 29(10)", "EUDPR Art. 4(1)(b)")},

	{name: "no marketing", rule: "purpose/direct-marketing-objection", is: ResultNotApplicable, edit: newsletter(func(p *Purpose) { p.DirectMarketing, p.Objection = No, "" })},
	{name: "not stated whether marketing", rule: "purpose/direct-marketing-objection", is: ResultNotApplicable, edit: newsletter(func(p *Purpose) { p.DirectMarketing, p.Objection = "", "" })},
	{name: "no way to object", rule: "purpose/direct-marketing-objection", is: ResultFailed, want: []string{newsletterPath + "/objection"},
		edit: newsletter(func(p *Purpose) { p.Objection = "" }), also: citesExactly("GDPR Art. 21(2)", "GDPR Art. 21(3)", "GDPR Art. 21(4)")},
	{name: "the right is told", rule: "purpose/direct-marketing-objection", is: ResultPassed, edit: func(r *Register) {
		r.Activities[1].Purposes[1].Objection = ""
		r.Activities[1].Rights = &Rights{Offered: []Right{lawfulbasis.RightObjectMarketing}}
	}},
	{name: "the general way alone", rule: "purpose/direct-marketing-objection", is: ResultFailed, want: []string{newsletterPath + "/objection"}, edit: generalWay("en", "by e-mail to office@muster.example"),
		also: citesExactly("GDPR Art. 21(2)", "GDPR Art. 21(3)", "GDPR Art. 21(4)")},
	{name: "one way for both, and the right is told", rule: "purpose/direct-marketing-objection", is: ResultPassed, edit: edits(generalWay("en", "by e-mail to office@muster.example"), func(r *Register) {
		r.Activities[1].Rights.Offered = append(r.Activities[1].Rights.Offered, lawfulbasis.RightObjectMarketing)
	})},
	{name: "one way for both that speaks of marketing", rule: "purpose/direct-marketing-objection", is: ResultPassed, edit: generalWay("en", "by e-mail, or to marketing by the link to unsubscribe")},
	{name: "one way for both, in a language without a list", rule: "purpose/direct-marketing-objection", is: ResultNotApplicable, edit: generalWay("it", "per posta elettronica")},
	{name: "one way for both, rights not listed", rule: "purpose/direct-marketing-objection", is: ResultPassed, edit: edits(generalWay("en", "by e-mail to office@muster.example"), func(r *Register) { r.Activities[1].Rights.Offered = nil })},
	{name: "a way of its own, rights listed", rule: "purpose/direct-marketing-objection", is: ResultPassed, edit: edits(generalWay("en", "by e-mail to office@muster.example"), newsletter(func(p *Purpose) { p.Objection = "by the reply card" }))},
	{name: "two purposes of marketing", rule: "purpose/direct-marketing-objection", is: ResultPassed, edit: edits(generalWay("en", "by e-mail to office@muster.example"), orders(func(p *Purpose) { p.DirectMarketing = Yes }))},
	{name: "UK", rule: "purpose/direct-marketing-objection", is: ResultFailed, want: []string{newsletterPath + "/objection"},
		edit: boundBy(newsletter(func(p *Purpose) { p.Objection = "" }), UK), also: citesExactly("UK GDPR Art. 21(2)", "UK GDPR Art. 21(3)", "UK GDPR Art. 21(4)")},
	{name: "Switzerland", rule: "purpose/direct-marketing-objection", is: ResultNotApplicable, edit: boundBy(newsletter(func(p *Purpose) { p.Objection = "" }), Swiss)},
	{name: "institutions", rule: "purpose/direct-marketing-objection", is: ResultNotApplicable, edit: boundBy(newsletter(func(p *Purpose) { p.Objection = "" }), EUInstitutions)},
}

// The register that raises no finding raises none here either.
func TestCompleteIsLawful(t *testing.T) {
	for _, family := range [][]Rule{purposeRules, basisRules, specialRules} {
		o := &Options{AsOf: civil.MustDate("2026-11-21")}
		for _, rule := range family {
			o.Only = append(o.Only, rule.ID)
		}
		report, err := Validate(complete(), o)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range report.Findings {
			t.Errorf("%s at %s: %s", f.Rule, f.Path, f.Message)
		}
	}
}

// A check that finds nothing costs no memory for each activity.
func TestLawfulAllocates(t *testing.T) {
	small, large := complete(), complete()
	for range 100 {
		large.Activities = append(large.Activities, complete().Activities...)
	}
	for _, r := range []*Register{small, large} { // tell people of every right, so that the list is compared
		for i := range r.Activities {
			r.Activities[i].Rights = &Rights{Offered: lawfulbasis.Rights()}
		}
	}
	for _, rule := range slices.Concat(purposeRules, basisRules, specialRules, retentionRules, rightsRules, dpiaRules, securityRules, aiRules) {
		if !rule.appliesUnder(EU) {
			continue
		}
		count := func(r *Register) float64 {
			run := newRun(r, civil.MustDate("2026-11-21"), &Options{})
			p := &Pass{Register: r, AsOf: run.asOf, Regime: EU, run: run, rule: &rule, entries: entries{0, 1 << 20}}
			return testing.AllocsPerRun(5, func() { rule.Check(p) })
		}
		if few, many := count(small), count(large); many > few {
			t.Errorf("%s: %v allocations for %d activities, %v for %d", rule.ID, few, len(small.Activities), many, len(large.Activities))
		}
	}
}
