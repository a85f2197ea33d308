package ropa

import (
	"fmt"
	"slices"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// What one regime alone demands of a record: the institutions of the Union,
// Switzerland, the United Kingdom, the AI Act.
var recordRegimeRules = []Rule{
	recordEUIProcessorRule,
	recordEUISafeguardsRule,
	recordEUIPublicRule,
	recordCHGuaranteesRule,
	recordCHCantonalRule,
	recordUKSchedule1Rule,
	recordBiasDetectionReasonRule,
}

// EUDPR Art. 31(1)(a): name and contact details of the processor.
var recordEUIProcessorRule = Rule{
	ID:       "record/eui-processor",
	Title:    "An institution's record does not name a processor",
	Concerns: "processors",
	Doc:      "Unlike the GDPR, the regulation for the institutions of the Union has the record name the processor, with contact details; a category of recipients is not enough.",
	Fix:      "Name the processor as a party of the register, with its contact.",
	Fails:    "A processor recorded as \"cloud providers\".",
	Passes:   "A processor recorded as \"Hosting AG\" with an e-mail address.",
	Cites:    eudpr("31(1)(a)"),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EUInstitutions},
	Check:    recordProcessorNamed,
}

func recordProcessorNamed(p *Pass) {
	for r := range p.Recipients() {
		if r.Role != RoleProcessor {
			continue
		}
		p.Applies()
		if r.Party == "" {
			p.Report(r.Path.Child("party"), "%s is not named", called("processor", r.Category))
		} else {
			p.named(r.Path, r.Party, "processor", false)
		}
	}
}

// EUDPR Art. 31(1)(e), (2)(c): transfers, including the documentation of
// suitable safeguards.
var recordEUISafeguardsRule = Rule{
	ID:       "record/eui-safeguards",
	Title:    "An institution's record does not document the safeguards of a transfer",
	Concerns: "transfers",
	Doc:      "The regulation for the institutions of the Union has the record hold the documentation of suitable safeguards for every transfer, not only for those on compelling interests.",
	Fix:      "Refer to the instrument, its approval or the adequacy decision, or describe the safeguards.",
	Fails:    "A transfer to India on standard clauses with no document.",
	Passes:   "A transfer to Japan that names the adequacy decision.",
	Cites:    eudpr("31(1)(e)", "31(2)(c)"),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EUInstitutions},
	Check:    recordSafeguards,
}

func recordSafeguards(p *Pass) {
	for t := range p.Transfers() {
		if t.Status == transfer.Contingent || !p.outside(t.Transfer) {
			continue
		}
		p.Applies()
		if !t.documented() {
			p.ReportFinding(Finding{
				Path:    t.Path.Child("document"),
				Message: fmt.Sprintf("the transfer to %s has no documentation of its safeguards", placeOf(t.Transfer)),
				Cites:   p.recordCites(&t.Entry),
			})
		}
	}
}

// documented reports whether the transfer points to the instrument it rests
// on, or describes its safeguards.
func (t *TransferAt) documented() bool {
	return !t.Document.Empty() || !t.Approval.Empty() || !blank(t.Safeguards) ||
		t.Adequacy != nil && t.Adequacy.Decision != "" ||
		t.Clauses != nil && t.Clauses.Set != "" && !t.Clauses.Signed.IsZero()
}

// EUDPR Art. 31(5): the records are kept in a central register that is
// publicly accessible.
var recordEUIPublicRule = Rule{
	ID:       "record/eui-public",
	Title:    "An entry is not marked fit for the public register",
	Concerns: "entries of the record",
	Doc:      "Institutions of the Union keep their records in a central register that the public can read, unless their size makes that inappropriate. An entry that nobody has cleared for it cannot go there.",
	Fix:      "Clear the entry for publication and mark it, or move what cannot be published out of it.",
	Fails:    "An entry that does not say whether it may be published.",
	Passes:   "An entry marked as publishable.",
	Cites:    eudpr("31(5)"),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EUInstitutions},
	Check:    recordPublishable,
}

func recordPublishable(p *Pass) {
	for rec := range p.Entries() {
		p.Applies()
		var fit Answer
		if rec.Activity != nil {
			fit = rec.Activity.Publishable
		} else {
			fit = rec.Processing.Publishable
		}
		switch fit {
		case Yes:
		case No:
			p.Report(rec.Path.Child("publishable"), "the entry is marked as not fit for the public register")
		default:
			p.Report(rec.Path.Child("publishable"), "whether the entry is fit for the public register is not stated")
		}
	}
}

// FADP Art. 12(2)(g): for disclosures abroad the State and the guarantees of
// Art. 16(2), which Art. 16(1) asks for where the Federal Council has not found
// the State adequate. By Art. 12(3) the same for a processor.
var recordCHGuaranteesRule = Rule{
	ID:       "record/ch-guarantees",
	Title:    "A disclosure to a State that is not adequate states no guarantee",
	Concerns: "disclosures to a State that the Federal Council has not found adequate",
	Doc:      "The Swiss record states, for disclosures abroad, the State and the guarantees of Art. 16(2): treaty, clauses, standard clauses, binding rules. The State itself is asked for by record/transfer-destination. A disclosure on an exception of Art. 17 has no guarantee to state, and one to a State listed in Annex 1 of the ordinance needs none.",
	Fix:      "State the guarantee, or the exception of Art. 17.",
	Fails:    "A disclosure to India without a mechanism.",
	Passes:   "A disclosure to India on standard clauses.",
	Cites:    fadp("12(2)(g)", "16(2)"),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{Swiss},
	Check:    recordGuarantees,
}

func recordGuarantees(p *Pass) {
	for t := range p.Transfers() {
		if t.Status == transfer.Contingent {
			continue
		}
		listed := "not listed as adequate"
		switch p.standing(t.Transfer).Kind {
		case transfer.StandingThirdCountry:
		case transfer.StandingPartly:
			if t.Mechanism == transfer.AdequacyDecision {
				continue // whether it covers the importer: transfer/adequacy-scope
			}
			listed = "listed as adequate in part only"
		default:
			continue
		}
		p.Applies()
		if t.Mechanism.Safeguard() || t.Mechanism.Derogation() || !t.Document.Empty() || !blank(t.Safeguards) {
			continue
		}
		p.Report(t.Path.Child("safeguards"), "the disclosure to %s, which is %s, states no guarantee", placeOf(t.Transfer), listed)
	}
}

// FADP Art. 2(1): the act applies to private persons and federal bodies. Those
// of the cantons and communes are bound by the law of their canton.
var recordCHCantonalRule = Rule{
	ID:       "record/ch-cantonal",
	Title:    "The Swiss act does not bind a public authority that is no federal body",
	Concerns: "public authorities in Switzerland",
	Doc:      "The FADP applies to private persons and to federal bodies. Authorities of a canton or a commune come under the law of their canton, which the rules do not know. Of an authority that does not say whether it is a federal body the other rules assume that it is one.",
	Fix:      "State whether the organisation is a federal body; for a cantonal or communal one, check the record against the law of the canton.",
	Fails:    "The register of a commune kept under the FADP.",
	Passes:   "The register of a federal office.",
	Cites:    fadp("2(1)", "5(i)"),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	Regimes:  []Regime{Swiss},
	Check:    recordCantonal,
}

func recordCantonal(p *Pass) {
	o := &p.Register.Organisation
	if country := p.keeperCountry(); o.PublicAuthority != Yes || country != "" && country != "CH" {
		return
	}
	p.Applies()
	at, who := Path{}.Child("organisation", "federalBody"), quotedOr(o.Name, "the organisation")
	switch o.FederalBody {
	case No:
		p.Report(at, "%s is a public authority and not a federal body, so that the FADP, under which its record is kept, does not bind it", who)
	case Yes:
	default:
		p.Report(at, "%s is a public authority, and whether it is a federal body, which alone the FADP binds, is not stated", who)
	}
}

// DPA 2018 Sch. 1 para. 41: where a condition needs an appropriate policy
// document, the record includes (a) which condition is relied on, (b) how
// Art. 6 is satisfied, (c) whether data is retained and erased as the policy
// says, and if not why.
var recordUKSchedule1Rule = Rule{
	ID:       "record/uk-schedule-1",
	Title:    "The record lacks what Schedule 1 asks of it",
	Concerns: "conditions of Schedule 1 that need a policy document",
	Doc:      "Where special or criminal data is processed on a condition of DPA 2018 Sch. 1 that needs an appropriate policy document, para. 41 has the record state the condition, how Art. 6 is satisfied, and whether data is kept and erased as the policy says, and if not why.",
	Fix:      "State the condition, the ground of Art. 6, and whether the policy is followed, with the reason where it is not.",
	Fails:    "Employment data on para. 1 without a word on whether the policy is followed.",
	Passes:   "Employment data on para. 1 with the ground and the statement that the policy is followed.",
	Cites:    cite(fact.DPA2018, "Sch. 1 para. 41(a)", "Sch. 1 para. 41(b)", "Sch. 1 para. 41(c)"),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{UK},
	Check:    recordSchedule1,
}

func recordSchedule1(p *Pass) {
	lacks := func(path Path, letter, format string, args ...any) {
		p.ReportFinding(Finding{Path: path, Message: fmt.Sprintf(format, args...), Cites: cite(fact.DPA2018, "Sch. 1 para. 41("+letter+")")})
	}
	for purpose, c := range p.Conditions() {
		use := c.Schedule1
		if use == nil || use.Condition == "" {
			// Art. 9(2)(b) can only rest on para. 1, which needs a policy
			// document. For others the paragraph decides whether one is needed.
			if c.Condition == lawfulbasis.EmploymentLaw {
				lacks(c.Path.Child("schedule1"), "a", "%s relies on employment law and does not state the condition of Schedule 1", called("purpose", purpose.Name))
			}
			continue
		}
		if use.Condition.NeedsPolicy(use.Disclosure) != Yes {
			continue
		}
		p.Applies()
		paragraph, _ := lawfulbasis.Schedule1Of(use.Condition)
		because := fmt.Sprintf("%s relies on Sch. 1 para. %d", called("purpose", purpose.Name), paragraph.Number)
		if use.Ground == "" && !slices.ContainsFunc(purpose.Bases, func(b lawfulbasis.Basis) bool { return b.Ground != "" }) {
			lacks(c.Path.Child("schedule1", "ground"), "b", "%s and does not say how Art. 6 is satisfied", because)
		}
		switch {
		case use.Followed == "":
			lacks(c.Path.Child("schedule1", "followed"), "c", "%s and does not say whether its policy document is followed", because)
		case use.Followed == No && blank(use.Reason):
			lacks(c.Path.Child("schedule1", "reason"), "c", "%s and does not say why its policy document is not followed", because)
		}
	}
}

// AI Act Art. 4a(1)(f): the records of processing include the reasons why
// special categories were strictly necessary to detect and correct bias, and
// why other data could not serve. It binds providers of high-risk systems;
// Art. 4a(2) carries it over to deployers, and to systems that are not
// high-risk.
var recordBiasDetectionReasonRule = Rule{
	ID:       "record/bias-detection-reason",
	Title:    "Special data serves bias detection and the record does not say why",
	Concerns: "uses of special categories to detect bias in AI systems",
	Doc:      "Since 27 July 2026 the AI Act allows special categories for detecting and correcting bias only where strictly necessary, and the record of processing states why they were and why other data would not do. This took the place of Art. 10(5). Paragraph 1 is addressed to providers of high-risk systems; paragraph 2 lets deployers, and whoever has a system that is not high-risk, do the same on the same terms. A keeper outside the Union, in a State of the EEA beside it too, is bound for a use that it offers there or whose output is used there.",
	Fix:      "State why special categories were strictly necessary and why other data, synthetic or anonymised, would not do.",
	Fails:    "An AI use that tests for bias with data on ethnic origin and states no reason.",
	Passes:   "The same use with the reason that no other data shows the bias.",
	Cites:    cite(fact.AIAct, "Art. 4a(1)(f)", "Art. 4a(2)"),
	Severity: SeverityError,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EU, EUInstitutions},
	From:     civil.MustDate("2026-07-27"), // Regulation (EU) 2026/1744
	Check:    recordBiasReason,
}

func recordBiasReason(p *Pass) {
	for u := range aiUses(p) {
		if u.BiasDetection != Yes {
			continue
		}
		p.Applies()
		if blank(u.StrictlyRequired) {
			p.ReportFinding(Finding{
				Path:    u.Path.Child("strictlyRequired"),
				Message: fmt.Sprintf("%s processes special categories to detect bias, and nothing says why that was strictly necessary", called("AI use", u.Name)),
				Cites:   u.biasCites(),
			})
		}
	}
}

// biasCites returns what a finding on the detection of bias cites: for a
// deployer the paragraph that binds it first; for a provider, whose system may
// be high-risk or not, and where the role is not stated, nil, which leaves both
// to the rule.
func (u *AIUse) biasCites() []Citation {
	if u.Role == AIDeployer {
		return cite(fact.AIAct, "Art. 4a(2)", "Art. 4a(1)(f)")
	}
	return nil
}
