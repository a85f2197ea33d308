package ropa

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/words"
)

// What Art. 28 asks of the choice of a processor and of the contract with it.
var recipientTermsRules = []Rule{
	recipientContractTermsRule,
	recipientGuaranteesRule,
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
		a := r.Activity
		if r.Role != RoleProcessor || a.LargeScale != Yes || !slices.ContainsFunc(a.Data, func(d DataCategory) bool {
			return (len(r.Data) == 0 || slices.Contains(r.Data, d.ID)) && (p.article9(&d) || d.criminal() == Yes)
		}) {
			continue
		}
		p.Applies()
		party := p.Party(r.Party)
		if r.Guarantees.Empty() && (party == nil || len(party.Certifications) == 0) {
			p.Report(r.Path.Child("guarantees"), "%s has special or criminal data on a large scale, and no check of its guarantees is on record", called("processor", cmp.Or(p.recipientLabel(r.Recipient), r.Category)))
		}
	}
}
