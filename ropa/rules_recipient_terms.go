package ropa

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// What Arts. 26 and 28 ask of the choice of a processor, of the contract with it
// and of the arrangement with joint controllers, and EUDPR Art. 9 of others.
var recipientTermsRules = []Rule{
	recipientContractTermsRule,
	recipientGuaranteesRule,
	recipientJointEssenceRule,
	recipientSubProcessorsKnownRule,
	recipientEUITransmissionRule,
}

// Art. 28(3)(a)-(h): what the contract stipulates. EUDPR Art. 29(3).
var recipientContractTermsRule = Rule{
	ID:       "recipient/contract-terms",
	Title:    "A contract with a processor lacks terms that it has to have",
	Concerns: "processors whose contract has its terms on record",
	Doc:      "The contract with a processor stipulates eight things: instructions, confidentiality, security, sub-processors, help with rights, help with Arts. 32 to 36, deletion or return, information and audits. Where the record lists the terms that a contract has, the list shows which are missing. The clauses of Decision (EU) 2021/915 have all of them. A record that lists none is passed over.",
	Fix:      "Have the missing terms agreed, or complete the list.",
	Fails:    "A contract of whose terms seven are listed, and audits are not.",
	Passes:   "A contract of which all eight are listed.",
	Cites:    slices.Concat(gdpr("28(3)"), eudpr("29(3)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    recipientContractTerms,
}

func recipientContractTerms(p *Pass) {
	for r := range p.Recipients() {
		if r.Role != RoleProcessor || len(r.Terms) == 0 {
			continue
		}
		p.Applies()
		if r.Contract != nil && hasPhrase(words.Fold(r.Contract.Title+" "+r.Contract.Number), []string{"2021/915"}) {
			continue
		}
		var missing []string
		var cites []Citation
		for i, t := range contractTerms {
			if !slices.Contains(r.Terms, t.value) {
				missing = append(missing, t.label)
				letter := "(" + string(rune('a'+i)) + ")"
				cites = append(cites, citesOf(p.Regime, gdpr("28(3)"+letter), eudpr("29(3)"+letter))...)
			}
		}
		if len(missing) > 0 {
			p.ReportFinding(Finding{Path: r.Path.Child("terms"), Cites: cites,
				Message: fmt.Sprintf("the contract with %s is listed without: %s", called("processor", p.recipientLabel(r.Recipient)), strings.Join(missing, "; "))})
		}
	}
}

// Art. 28(1): only processors that provide sufficient guarantees are used, and
// by Art. 5(2) the controller can show that they do. EUDPR Art. 29(1).
var recipientGuaranteesRule = Rule{
	ID:       "recipient/processor-guarantees",
	Title:    "Nothing on record shows the guarantees of a processor of sensitive data",
	Concerns: "processors of special or criminal data on a large scale",
	Doc:      "A controller uses only processors that provide sufficient guarantees, and has to be able to show it. For special and criminal data on a large scale the record says where: an audit, a questionnaire, a certificate. It is asked for nowhere else.",
	Fix:      "Refer to the check of the processor, or record its certificate.",
	Fails:    "A host of health data on a large scale, of which no check is recorded.",
	Passes:   "The same with the report of an audit.",
	Cites:    slices.Concat(gdpr("28(1)", "5(2)"), eudpr("29(1)", "4(2)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    recipientGuarantees,
}

func recipientGuarantees(p *Pass) {
	for r := range p.Recipients() {
		if !p.sensitiveAtScale(r) {
			continue
		}
		p.Applies()
		party := p.Party(r.Party)
		if r.Guarantees.Empty() && (party == nil || len(party.Certifications) == 0) {
			p.Report(r.Path.Child("guarantees"), "%s has special or criminal data on a large scale, and no check of its guarantees is on record", called("processor", cmp.Or(p.recipientLabel(r.Recipient), r.Category)))
		}
	}
}

// Art. 26(2): the essence of the arrangement is made available to the data
// subject. EUDPR Art. 28(2).
var recipientJointEssenceRule = Rule{
	ID:       "recipient/joint-essence",
	Title:    "The essence of an arrangement between joint controllers is not made available",
	Concerns: "joint controllers with an arrangement",
	Doc:      "Those who decide together on purposes and means make the essence of their arrangement available to the people concerned, as a rule in the privacy notice. An answer of no is an error. Where the record does not say so, it is a hint if the activity has a notice, which may hold it, and a warning if it has none.",
	Fix:      "Say in the privacy notice who answers for what, and record that it does.",
	Fails:    "Joint controllers with an arrangement whose essence is not made available.",
	Passes:   "The same with the essence in the privacy notice.",
	Cites:    slices.Concat(gdpr("26(2)"), eudpr("28(2)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    recipientJointEssence,
}

func recipientJointEssence(p *Pass) {
	for a := range p.Activities() {
		for i := range a.JointControllers {
			j := &a.JointControllers[i]
			if j.Arrangement.Empty() && blank(j.Responsibilities) {
				continue
			}
			p.Applies()
			f := Finding{Path: a.Path.Index("jointControllers", i).Child("essencePublished")}
			switch {
			case j.EssencePublished == Yes:
				continue
			case j.EssencePublished == No:
				f.Message = fmt.Sprintf("the essence of the arrangement with the joint controller%s is not made available to the people concerned", quotedAfter(p.partyLabel(j.Party)))
			default:
				f.Severity = SeverityWarning
				if !a.Notice.Empty() {
					f.Severity = SeverityInfo
				}
				f.Message = fmt.Sprintf("whether the essence of the arrangement with the joint controller%s is made available to the people concerned is not recorded", quotedAfter(p.partyLabel(j.Party)))
			}
			p.ReportFinding(f)
		}
	}
}

// opinionOnChains is the day of EDPB Opinion 22/2024, from memory.
var opinionOnChains = civil.MustDate("2024-10-07")

// Art. 28(2) and (4): a processor engages another one only with authorisation
// and under the same obligations. EDPB Opinion 22/2024: the controller has the
// identity of all processors and sub-processors at hand, and looks the deeper
// the higher the risk.
var recipientSubProcessorsKnownRule = Rule{
	ID:         "recipient/sub-processors-known",
	Title:      "The sub-processors of a processor of sensitive data are not on record",
	Concerns:   "processors of special or criminal data on a large scale",
	Doc:        "A processor engages others only with the controller's authorisation. By Opinion 22/2024 of the EDPB, cited from memory, the controller has the name of each of them at hand, and looks at them the closer the higher the risk. It is asked for with special and criminal data on a large scale, and nowhere else. The record has them as what engaging the party brings; a list that is kept elsewhere stands there as a category with its address.",
	Fix:        "List the sub-processors in the engagement of the party, or say that there are none.",
	Fails:      "A host of health data on a large scale of which no sub-processor is recorded.",
	Passes:     "The same with its data centre, or with the confirmation that it has none.",
	Cites:      slices.Concat(eu("28(2)", "28(4)"), cite(fact.EDPB, "Opinion 22/2024")),
	Severity:   SeverityWarning,
	Demand:     DemandAccountability,
	ByEntry:    true,
	Regimes:    []Regime{EU},
	Confidence: transfer.Memory,
	From:       opinionOnChains,
	Check:      recipientSubProcessorsKnown,
}

func recipientSubProcessorsKnown(p *Pass) {
	for r := range p.Recipients() {
		if r.Party == "" || !p.sensitiveAtScale(r) {
			continue
		}
		p.Applies()
		if slices.Contains(r.Activity.None, ElementSubProcessors) {
			continue
		}
		if e := p.engagement(r.Party); e == nil || len(e.SubProcessors) == 0 {
			p.Report(r.Path.Child("party"), "%s has special or criminal data on a large scale, and who works for it in turn is not on record", called("processor", p.recipientLabel(r.Recipient)))
		}
	}
}

// engagement returns what holds of a party wherever the register uses it, as it
// was stated; nil for nothing.
func (p *Pass) engagement(id ID) *Engagement {
	if party := element(p.run.resolution.stated.Parties, p.run.parties, id); party != nil {
		return party.Engagement
	}
	return nil
}

// sensitiveAtScale reports whether a recipient is a processor of special or
// criminal data on a large scale.
func (p *Pass) sensitiveAtScale(r RecipientAt) bool {
	return r.Role == RoleProcessor && r.Activity.LargeScale == Yes && slices.ContainsFunc(r.Activity.Data, func(d DataCategory) bool {
		return (len(r.Data) == 0 || slices.Contains(r.Data, d.ID)) && (p.article9(&d) || d.criminal() == Yes)
	})
}

// EUDPR Art. 9(1): data is transmitted to a recipient in the Union that is no
// institution only if the recipient shows that it is necessary for a task in the
// public interest, or for a purpose in the public interest and harms nobody.
// Art. 9(2): where the institution begins it, the institution shows it.
var recipientEUITransmissionRule = Rule{
	ID:         "recipient/eui-transmission",
	Title:      "An institution transmits data to someone else in the Union and does not say what for",
	Concerns:   "recipients in the Union that are controllers of their own, of institutions of the Union",
	Doc:        "Institutions of the Union transmit data to others in the Union only where it is necessary for a task of theirs, or for a specific purpose in the public interest. The record says what the recipient has it for. The article is cited from memory.",
	Fix:        "Say what the recipient receives the data for.",
	Fails:      "An agency that gives the list of participants to the organiser of a fair in Austria, with no purpose.",
	Passes:     "The same, for admission to the building.",
	Cites:      eudpr("9(1)", "9(2)"),
	Severity:   SeverityWarning,
	Demand:     DemandProcessing,
	ByEntry:    true,
	Regimes:    []Regime{EUInstitutions},
	Confidence: transfer.Memory,
	Check:      recipientEUITransmission,
}

func recipientEUITransmission(p *Pass) {
	for r := range p.Recipients() {
		if r.Role != RoleController && r.Role != RoleThirdParty || r.Kind == RecipientSubject || r.Kind == RecipientInternal {
			continue
		}
		if !transfer.InUnion(p.recipientCountry(r.Recipient), p.AsOf) {
			continue
		}
		p.Applies()
		if blank(r.Purpose) && len(r.Bases) == 0 && len(r.Purposes) == 0 {
			p.Report(r.Path.Child("purpose"), "%s receives data in the Union, and what for is not recorded", called("recipient", p.recipientLabel(r.Recipient)))
		}
	}
}
