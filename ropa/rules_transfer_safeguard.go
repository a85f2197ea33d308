package ropa

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Appropriate safeguards, Arts. 46 and 47. Standard clauses have a file of
// their own.
var transferSafeguardRules = []Rule{
	transferAssessmentMissingRule,
	transferAuthorisationMissingRule,
	transferBCRGroupRule,
	transferBCRApprovalRule,
	transferApprovalMissingRule,
}

// Art. 46(1) as C-311/18 reads it: whoever relies on a safeguard assesses
// whether the destination's law lets it be kept. FADP Art. 16(2)(a), a treaty
// under international law, needs no such test.
var transferAssessmentMissingRule = Rule{
	ID:       "transfer/assessment-missing",
	Title:    "A safeguard is used without an assessment of the destination",
	Concerns: "transfers that rely on a safeguard of Art. 46",
	Doc:      "Since the judgment C-311/18 of 2020-07-16 an exporter must assess, before it relies on a safeguard, whether the law and practice of the destination let the importer keep to it, and add measures where they do not. Alternatives for one flow are reported once, and a transfer that names no destination has none to assess. In the United Kingdom it is the transfer risk assessment, since 2026-02-05 the data protection test.",
	Fix:      "Assess the destination for this transfer, record where the assessment is kept, and state the supplementary measures it called for.",
	Fails:    "A transfer to India under standard clauses with no assessment on record.",
	Passes:   "The same with a transfer impact assessment of 2025.",
	Cites: slices.Concat(transferSafeguards, cite(fact.CJEU, "C-311/18"), cite(fact.EDPB, "Recommendations 01/2020"),
		cite(fact.EUAct, "Decision (EU) 2021/914 clause 14")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	From:     civil.MustDate("2020-07-16"), // judgment in C-311/18
	Check:    transferAssessment,
}

func transferAssessment(p *Pass) {
	for t := range p.relyingNow(transfer.Mechanism.Safeguard) {
		if t.Destination == "" && blank(t.Organisation) {
			continue // record/transfer-destination
		}
		if p.Regime == Swiss && t.Mechanism == transfer.PublicInstrument {
			continue
		}
		p.Applies()
		if !p.unassessed(t.Transfer) || p.repeats(t, p.alsoUnassessed) {
			continue
		}
		cites := p.cites()
		if t.Mechanism != transfer.StandardClauses || t.Clauses == nil || t.Clauses.Set != transfer.SCC2021 {
			cites = slices.DeleteFunc(cites, func(c Citation) bool { return c.Act == fact.EUAct })
		}
		p.ReportFinding(Finding{
			Path:    t.Path.Child("assessment"),
			Message: "transfer to " + placeOf(t.Transfer) + ": it relies on " + t.Mechanism.Label() + ", and no assessment of the destination is on record",
			Cites:   cites,
		})
	}
}

// unassessed reports whether a transfer that relies on a safeguard lacks the
// assessment.
func (p *Pass) unassessed(t *transfer.Transfer) bool {
	return t.Mechanism.Safeguard() && t.Assessment.Empty() && !(p.Regime == Swiss && t.Mechanism == transfer.PublicInstrument)
}

// alsoUnassessed reports whether an earlier transfer that takes place, to the
// same destination, lacks it as well.
func (p *Pass) alsoUnassessed(t, earlier *transfer.Transfer) bool {
	return earlier.Status != transfer.Contingent && earlier.Destination == t.Destination && earlier.Organisation == t.Organisation && p.unassessed(earlier)
}

// Art. 46(3): subject to the authorisation of the competent supervisory
// authority, safeguards may be provided by contractual clauses or by provisions
// in administrative arrangements. FADP Art. 16(2)(b) and (c): of which the
// FDPIC was informed beforehand.
var transferAuthorisationMissingRule = Rule{
	ID:       "transfer/authorisation-missing",
	Title:    "Clauses or an arrangement lack the authority's authorisation",
	Concerns: "transfers that rely on ad hoc clauses or an administrative arrangement",
	Doc:      "Clauses that are not standard ones, and arrangements between authorities that bind nobody by themselves, are a safeguard only once the supervisory authority has authorised them. Under the FADP the FDPIC need only be told of them beforehand.",
	Fix:      "Obtain the authorisation and record its number and date, or use standard clauses; under the FADP record the notice to the FDPIC.",
	Fails:    "A transfer under clauses the parties wrote themselves, with no authorisation on record.",
	Passes:   "The same with the authority's decision of 2024-05-02.",
	Cites:    slices.Concat(gdpr("46(3)"), eudpr("48(3)"), fadp("16(2)(b)", "16(2)(c)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    transferAuthorisation,
}

func transferAuthorisation(p *Pass) {
	for t := range p.relyingNow(transfer.Mechanism.Safeguard) {
		rule, ok := t.Mechanism.Under(p.Regime, p.AsOf)
		if !ok || !rule.NeedsAuthorisation && !rule.NeedsNotice {
			continue
		}
		p.Applies()
		if !t.Approval.Empty() {
			continue
		}
		lacks := "no authorisation of the supervisory authority is on record"
		if !rule.NeedsAuthorisation {
			lacks = "that the FDPIC was told beforehand is not recorded"
		}
		p.ReportFinding(Finding{
			Path:    t.Path.Child("approval"),
			Message: fmt.Sprintf("transfer to %s: it relies on %q, and %s", placeOf(t.Transfer), t.Mechanism.Label(), lacks),
			Cites:   []Citation{rule.Cite},
		})
	}
}

// Art. 47(1)(a): the rules bind every member of the group of undertakings. A
// transfer that the keeper's processor makes is within the processor's group.
var transferBCRGroupRule = Rule{
	ID:       "transfer/bcr-group",
	Title:    "Binding corporate rules are used for an importer outside the group",
	Concerns: "transfers that rely on binding corporate rules",
	Doc:      "Binding corporate rules bind the members of one group of undertakings, or of enterprises in a joint economic activity. They are no safeguard towards anyone else.",
	Fix:      "Use another safeguard for this importer, or correct the group it is recorded in.",
	Fails:    "Rules of the group \"Muster\" for an importer of the group \"Other\".",
	Passes:   "Rules of the group \"Muster\" for an importer of the same group.",
	Cites:    slices.Concat(gdpr("47(1)"), eudpr("48(2)(d)"), fadp("16(2)(e)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    transferBCRGroup,
}

func transferBCRGroup(p *Pass) {
	for t := range p.relyingNow(mechanismIs(transfer.BindingCorporateRules)) {
		p.Applies()
		own := p.Register.Organisation.Group
		party := p.Party(t.Importer)
		if own == "" || party == nil || party.Group == "" || t.Entry.Activity != nil && t.ExporterRole == transfer.Processor {
			continue
		}
		if !strings.EqualFold(strings.TrimSpace(own), strings.TrimSpace(party.Group)) {
			p.Report(t.Path.Child("importer"), "transfer to %s: the importer %q is of the group %q, and the binding corporate rules are those of %q",
				placeOf(t.Transfer), p.partyLabel(t.Importer), shorten(party.Group, 60), shorten(own, 60))
		}
	}
}

// Art. 47(1): the competent supervisory authority approves binding corporate
// rules.
var transferBCRApprovalRule = Rule{
	ID:       "transfer/bcr-approval",
	Title:    "Binding corporate rules have no approval on record",
	Concerns: "transfers that rely on binding corporate rules",
	Doc:      "Binding corporate rules become a safeguard when the competent supervisory authority approves them; under the FADP when the FDPIC or the authority of an adequate State does.",
	Fix:      "Record the approval: authority, number and date.",
	Fails:    "A transfer under binding corporate rules without a reference to their approval.",
	Passes:   "The same with the number of the authority's decision.",
	Cites:    slices.Concat(gdpr("47(1)"), eudpr("48(2)(d)"), fadp("16(2)(e)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    transferBCRApproval,
}

func transferBCRApproval(p *Pass) {
	for t := range p.relyingNow(mechanismIs(transfer.BindingCorporateRules)) {
		p.Applies()
		if t.Approval.Empty() {
			p.Report(t.Path.Child("approval"), "transfer to %s: the approval of the binding corporate rules is not on record", placeOf(t.Transfer))
		}
	}
}

// Art. 46(2)(e) and (f): an approved code of conduct, or an approved
// certification mechanism, together with binding and enforceable commitments
// of the importer. DPO Art. 12 for Switzerland.
var transferApprovalMissingRule = Rule{
	ID:       "transfer/approval-missing",
	Title:    "A code of conduct or certification lacks its approval or the importer's commitment",
	Concerns: "transfers that rely on a code of conduct or a certification",
	Doc:      "A code of conduct or a certification is a safeguard only if it is approved and the importer has bound itself, enforceably, to apply it.",
	Fix:      "Record the approval and the importer's binding commitment.",
	Fails:    "A transfer under a certification, with nothing on what the importer committed itself to.",
	Passes:   "The same with the approval and the importer's commitments recorded.",
	Cites:    slices.Concat(gdpr("46(2)(e)", "46(2)(f)"), eudpr("48(2)(d)"), cite(fact.DPO, "Art. 12")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    transferApproval,
}

func transferApproval(p *Pass) {
	for t := range p.relyingNow(func(m transfer.Mechanism) bool { return m == transfer.CodeOfConduct || m == transfer.Certification }) {
		rule, ok := t.Mechanism.Under(p.Regime, p.AsOf)
		if !ok {
			continue
		}
		p.Applies()
		report := func(field, lacks string) {
			what := strings.TrimPrefix(t.Mechanism.Label(), "approved ")
			p.ReportFinding(Finding{
				Path:    t.Path.Child(field),
				Message: fmt.Sprintf("transfer to %s: "+lacks, placeOf(t.Transfer), what),
				Cites:   []Citation{rule.Cite},
			})
		}
		if rule.NeedsApproval && t.Approval.Empty() {
			report("approval", "the approval of the %s is not on record")
		}
		if rule.NeedsCommitments && t.Commitments != Yes {
			report("commitments", "no binding commitment of the importer to the %s is on record")
		}
	}
}
