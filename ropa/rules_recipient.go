package ropa

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

// Recipients, processors and joint controllers: Arts. 4(7) to (10), 26 and 28.
var recipientRules = []Rule{
	recipientProcessorContractRule,
	recipientJointArrangementRule,
	recipientVagueRule,
	recipientInquiryAuthorityRule,
	recipientSubProcessorRule,
	recipientClientContractRule,
	recipientClientEndRule,
	recipientRoleUnstatedRule,
	recipientOperatorUnlistedRule,
}

// recipientLabel names a recipient: the party, the category or the ID.
func (p *Pass) recipientLabel(r *Recipient) string {
	return cmp.Or(p.partyLabel(r.Party), shorten(r.Category, 60), string(r.ID))
}

// Art. 28(3): processing by a processor is governed by a contract or other
// legal act under Union or Member State law. FADP Art. 9(1): by contract or by
// law.
var recipientProcessorContractRule = Rule{
	ID:       "recipient/processor-contract",
	Title:    "A processor has no contract on record",
	Concerns: "processors among the recipients",
	Doc:      "A processor acts under a contract, or another legal act, that binds it to the controller's instructions. One that is not signed yet, or has ended, is none. Modules Two and Three of the standard clauses of 2021 are such a contract. The FADP asks for a contract or a law.",
	Fix:      "Conclude the contract, and record its title or number and where it is kept.",
	Fails:    "A payroll bureau recorded as processor, with no contract.",
	Passes:   "The same with the data processing agreement of 2024-01-15.",
	Cites:    slices.Concat(gdpr("28(3)"), eudpr("29(3)"), fadp("9(1)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    recipientContract,
}

func recipientContract(p *Pass) {
	for r := range p.Recipients() {
		if r.Role != RoleProcessor {
			continue
		}
		p.Applies()
		if lack, severity := p.contractLack(r.Contract); lack != "" && !processorClauses(r) {
			p.ReportFinding(Finding{Path: r.Path.Child("contract"), Severity: severity,
				Message: fmt.Sprintf("the contract with %s %s", called("processor", p.recipientLabel(r.Recipient)), lack)})
		}
	}
}

// processorClauses reports whether the recipient is the importer of a transfer
// under Module Two or Three of the clauses of 2021, which meet Art. 28(3) and
// (4): Decision (EU) 2021/914 Art. 1(1) and rec. 9.
func processorClauses(r RecipientAt) bool {
	if r.Party == "" {
		return false
	}
	for i := range r.Activity.Transfers {
		t := &r.Activity.Transfers[i]
		if t.Importer == r.Party && t.Status != transfer.Contingent && t.Mechanism == transfer.StandardClauses && t.Clauses != nil &&
			t.Clauses.Set == transfer.SCC2021 && (t.Clauses.Module == transfer.ModuleTwo || t.Clauses.Module == transfer.ModuleThree) {
			return true
		}
	}
	return false
}

// Art. 26(1): joint controllers determine their responsibilities by means of
// an arrangement, unless law determines them. Art. 26(2): it reflects their
// roles.
var recipientJointArrangementRule = Rule{
	ID:       "recipient/joint-arrangement",
	Title:    "Joint controllers have no arrangement on record",
	Concerns: "joint controllers",
	Doc:      "Those who decide together on purposes and means settle between them who answers for what, above all towards the people concerned, and make the essence of it available. The FADP has no such duty.",
	Fix:      "Conclude the arrangement and record it, or record who is responsible for what where law settles it.",
	Fails:    "A fan page run with the network as joint controller, and no arrangement.",
	Passes:   "The same with the network's addendum for joint controllers.",
	Cites:    slices.Concat(gdpr("26(1)", "26(2)"), eudpr("28(1)", "28(2)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    recipientJoint,
}

func recipientJoint(p *Pass) {
	for a := range p.Activities() {
		for i := range a.JointControllers {
			j := &a.JointControllers[i]
			p.Applies()
			if lack, severity := p.contractLack(j.Arrangement); lack != "" && (j.Responsibilities == "" || !j.Arrangement.Empty()) {
				p.ReportFinding(Finding{Path: a.Path.Index("jointControllers", i).Child("arrangement"), Severity: severity,
					Message: fmt.Sprintf("the arrangement with the joint controller%s %s", quotedAfter(p.partyLabel(j.Party)), lack)})
			}
		}
		for i := range a.Recipients {
			r := &a.Recipients[i]
			if r.Role != RoleJointController {
				continue
			}
			p.Applies()
			listed := r.Party != "" && slices.ContainsFunc(a.JointControllers, func(j JointController) bool { return j.Party == r.Party })
			if !listed && r.Contract.Empty() {
				p.Report(a.Path.Index("recipients", i), "%s is a joint controller; the activity lists no arrangement with it", called("recipient", p.recipientLabel(r)))
			}
		}
	}
}

// Art. 30(1)(d): the categories of recipients. C-154/21: a person who asks is
// owed the recipients themselves where they are known.
var recipientVagueRule = Rule{
	ID:       "recipient/vague",
	Title:    "A category of recipients says nothing",
	Concerns: "categories of recipients",
	Doc:      "\"Third parties\" or \"partners\" tells nobody who receives the data. The record owes categories that mean something, and a person who asks is owed the recipients by name where they are known (C-154/21, which does not bind in the United Kingdom or Switzerland).",
	Fix:      "Name the recipients, or say what kind of body they are and what they receive the data for.",
	Fails:    "The category \"third parties\".",
	Passes:   "The category \"parcel carriers\".",
	Cites:    slices.Concat(gdpr("30(1)(d)"), eudpr("31(1)(d)"), fadp("12(2)(d)"), cite(fact.CJEU, "C-154/21")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recipientVague,
}

func recipientVague(p *Pass) {
	for r := range p.Recipients() {
		if r.Party != "" || r.Category != "" && r.Kind == "" && p.unread(vagueRecipients) {
			continue
		}
		p.Applies()
		switch {
		case !r.unnamed(p.Register.Language):
		case r.Category == "":
			p.Report(r.Path, "a recipient names neither a party nor a category")
		default:
			p.Report(r.Path.Child("category"), "the category of recipients %q does not say who they are", shorten(r.Category, 60))
		}
	}
}

// unnamed reports whether neither a party nor a kind nor a category in words
// says who the recipient is.
func (r *Recipient) unnamed(lang string) bool {
	if r.Party != "" || r.Kind != "" && r.Kind != RecipientOther && r.Kind != RecipientPartner {
		return false
	}
	return r.Category == "" && r.Kind == "" || vagueRecipient(r.Category, lang)
}

// Art. 4(9): public authorities that may receive data in the framework of a
// particular inquiry under Union or Member State law are not recipients. The
// authorities of a third country do not act under that law.
var recipientInquiryAuthorityRule = Rule{
	ID:       "recipient/inquiry-authority",
	Title:    "An authority in a particular inquiry is listed as a recipient",
	Concerns: "public authorities among the recipients",
	Doc:      "Public authorities that receive data in a particular inquiry under Union or Member State law, in the United Kingdom under domestic law, are by definition no recipients. An authority whose country is not stated is taken to be of the keeper's; where that is not stated either, or lies outside, the record does not say under which law it inquires. Listing them does no harm; leaving them out is right too.",
	Fix:      "Take the authority out of the recipients, or leave it there for information.",
	Fails:    "A tax office listed because it may audit the books.",
	Passes:   "A tax office listed because wage tax is reported to it every month.",
	Cites:    slices.Concat(gdpr("4(9)"), eudpr("3(13)")),
	Severity: SeverityInfo,
	Demand:   DemandRecord,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    recipientInquiry,
}

func recipientInquiry(p *Pass) {
	for r := range p.Recipients() {
		if r.Inquiry != Yes && r.Kind != RecipientAuthority {
			continue
		}
		p.Applies()
		if r.Inquiry != Yes || p.thirdCountry(p.recipientCountry(r.Recipient)) {
			continue
		}
		name := quotedOr(p.recipientLabel(r.Recipient), "the authority")
		if c := cmp.Or(p.recipientCountry(r.Recipient), p.keeperCountry()); c != "" && !p.thirdCountry(c) {
			p.Report(r.Path, "%s receives data only in particular inquiries and so is no recipient by definition", name)
			continue
		}
		law := "Union or Member State law"
		if p.Regime == UK {
			law = "the law of the United Kingdom"
		}
		p.Report(r.Path, "%s receives data only in particular inquiries and is no recipient as far as these rest on %s, which the record does not say", name, law)
	}
}

// Art. 28(2): no other processor without specific or general written
// authorisation. Art. 28(4): the same obligations are imposed on it. FADP
// Art. 9(3): only with the controller's prior authorisation.
var recipientSubProcessorRule = Rule{
	ID:       "recipient/sub-processor",
	Title:    "A sub-processor lacks authorisation or the same obligations",
	Concerns: "sub-processors",
	Doc:      "A processor engages another one only with the controller's written authorisation, specific or general, and imposes on it the obligations it has itself. The FADP asks for the controller's prior authorisation. What is answered with no is an error; what the record does not say is a warning. A contract that is named and is not signed yet, or has ended, imposes nothing. All are reported together.",
	Fix:      "Obtain the authorisation, pass the obligations on in the contract, and record both.",
	Fails:    "A data centre engaged without the clients' authorisation.",
	Passes:   "A data centre on the list of sub-processors the clients agreed to, under the same obligations.",
	Cites:    slices.Concat(gdpr("28(2)", "28(4)"), eudpr("29(2)", "29(4)"), fadp("9(3)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    recipientSubProcessor,
}

func recipientSubProcessor(p *Pass) {
	for a := range p.Processing() {
		for i := range a.SubProcessors {
			s := &a.SubProcessors[i]
			p.Applies()
			bound := s.FlowDown
			contract, severity := "", SeverityWarning
			if p.Regime == Swiss {
				bound = Yes // not asked for
			} else if !s.Contract.Empty() {
				contract, severity = p.contractLack(s.Contract)
			}
			if s.Authorised == Yes && bound == Yes && contract == "" {
				continue
			}
			f := Finding{Path: a.Path.Index("subProcessors", i), Severity: SeverityWarning}
			if s.Authorised == No || bound == No || contract != "" && severity == SeverityError {
				f.Severity = SeverityError
			}
			var lacks []string
			if s.Authorised != Yes {
				f.Cites = p.citesIn(map[Regime]string{EU: "28(2)", UK: "28(2)", EUInstitutions: "29(2)", Swiss: "9(3)"}[p.Regime])
				lacks = append(lacks, lackOf(s.Authorised, "the controllers did not authorise it", "that the controllers authorised it is not recorded"))
			}
			if bound != Yes {
				f.Cites = append(f.Cites, p.citesIn(map[Regime]string{EU: "28(4)", UK: "28(4)", EUInstitutions: "29(4)"}[p.Regime])...)
				lacks = append(lacks, lackOf(bound, "it is not bound to the obligations of the keeper", "that it is bound to the obligations of the keeper is not recorded"))
			}
			if contract != "" {
				if bound == Yes {
					f.Cites = append(f.Cites, p.citesIn(map[Regime]string{EU: "28(4)", UK: "28(4)", EUInstitutions: "29(4)"}[p.Regime])...)
				}
				lacks = append(lacks, "the contract with it "+contract)
			}
			f.Message = called("sub-processor", cmp.Or(p.partyLabel(s.Party), shorten(s.Category, 60))) + ": " + strings.Join(lacks, "; ")
			p.ReportFinding(f)
		}
	}
}

// lackOf says what is lacking by an answer that is not yes.
func lackOf(a Answer, no, unstated string) string {
	if a == No {
		return no
	}
	return unstated
}

// Art. 28(3): processing by a processor is governed by a contract or other
// legal act. Art. 28(9): in writing. FADP Art. 9(1): by contract or by law.
var recipientClientContractRule = Rule{
	ID:       "recipient/client-contract",
	Title:    "The keeper processes for a client without a contract on record",
	Concerns: "entries as processor",
	Doc:      "What a processor does for a controller is governed by a contract, or another legal act, in writing. It binds both: without it the processor has no documented instructions and acts on its own. The FADP asks for a contract or a law.",
	Fix:      "Conclude the contract, and record its title or number and where it is kept: of the entry where all clients have the same, or of each client.",
	Fails:    "A hosting service for two clients, one of which has a contract on record.",
	Passes:   "The same under one standard agreement with all clients.",
	Cites:    slices.Concat(gdpr("28(3)", "28(9)"), eudpr("29(3)", "29(9)"), fadp("9(1)")),
	Severity: SeverityError,
	Demand:   DemandProcessing,
	ByEntry:  true,
	Check:    recipientClientContract,
}

func recipientClientContract(p *Pass) {
	for a := range p.Processing() {
		p.Applies()
		if !a.Contract.Empty() {
			if lack, severity := p.contractLack(a.Contract); lack != "" {
				p.ReportFinding(Finding{Path: a.Path.Child("contract"), Severity: severity,
					Message: fmt.Sprintf("the contract with the clients under %s %s", p.processorContract(), lack)})
			}
			continue
		}
		if !slices.ContainsFunc(a.Controllers, func(c Client) bool { return !c.Contract.Empty() }) {
			p.Report(a.Path.Child("contract"), "no contract under %s is on record, neither one for all clients nor one with any", p.processorContract())
			continue
		}
		for i := range a.Controllers {
			if c := &a.Controllers[i]; c.Contract.Empty() {
				p.Report(a.Path.Index("controllers", i).Child("contract"), "no contract under %s is on record with %s, and other clients have one",
					p.processorContract(), called("client", cmp.Or(p.partyLabel(c.Party), shorten(c.Category, 60))))
			} else if lack, severity := p.contractLack(c.Contract); lack != "" {
				p.ReportFinding(Finding{Path: a.Path.Index("controllers", i).Child("contract"), Severity: severity,
					Message: fmt.Sprintf("the contract with %s under %s %s", called("client", cmp.Or(p.partyLabel(c.Party), shorten(c.Category, 60))), p.processorContract(), lack)})
			}
		}
	}
}

// processorContract is the provision that asks for the contract between
// controller and processor.
func (p *Pass) processorContract() string {
	switch p.Regime {
	case EUInstitutions:
		return "Art. 29(3)"
	case Swiss:
		return "Art. 9(1)"
	}
	return "Art. 28(3)"
}

// Art. 28(3)(g): at the choice of the controller, the processor deletes or
// returns all the personal data after the end of the provision of services.
var recipientClientEndRule = Rule{
	ID:       "recipient/client-end",
	Title:    "What becomes of a client's data at the end is not said",
	Concerns: "entries as processor",
	Doc:      "The contract of processing stipulates that the processor deletes or returns all data when its services end, as the controller chooses. The FADP has no such list.",
	Fix:      "State whether the data is deleted or returned when the services end.",
	Fails:    "An entry as processor that does not say what happens when the contract ends.",
	Passes:   "An entry as processor whose data is deleted or returned as the client chooses.",
	Cites:    slices.Concat(gdpr("28(3)(g)"), eudpr("29(3)(g)")),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Check:    recipientClientEnd,
}

func recipientClientEnd(p *Pass) {
	for a := range p.Processing() {
		p.Applies()
		if a.AtEnd == "" && blank(a.AtEndNote) {
			p.Report(a.Path.Child("atEnd"), "whether the data is deleted or returned when the services end is not stated")
		}
	}
}

// Art. 4(7) to (10): controller, processor, recipient, third party. Its own
// departments, the people themselves, others who act in private, Art. 2(2)(c),
// and the public are none that needs a role; an authority and a buyer are
// controllers by what they are. Of whom it is not said who they are,
// recipient/vague speaks.
var recipientRoleUnstatedRule = Rule{
	ID:       "recipient/role-unstated",
	Title:    "What a recipient is for the data is not said",
	Concerns: "recipients outside the organisation",
	Doc:      "Whether a recipient is a controller of its own, a joint controller or a processor decides what is owed: a contract, an arrangement, or a ground for the disclosure. Private persons have no such role, and of a recipient that is not named at all recipient/vague speaks.",
	Fix:      "State the role of the recipient.",
	Fails:    "A hosting company among the recipients, with no role.",
	Passes:   "The same as processor.",
	Cites:    slices.Concat(gdpr("4(7)", "4(8)", "4(9)", "4(10)"), eudpr("3(8)", "3(12)", "3(13)", "3(14)"), fadp("5(j)", "5(k)")),
	Severity: SeverityWarning,
	Demand:   DemandAccountability,
	ByEntry:  true,
	Check:    recipientRole,
}

func recipientRole(p *Pass) {
	for r := range p.Recipients() {
		switch r.Kind {
		case RecipientInternal, RecipientSubject, RecipientPrivate, RecipientPublic, RecipientAuthority, RecipientAcquirer:
			continue
		}
		if r.Inquiry == Yes {
			continue
		}
		p.Applies()
		if r.Role == "" && !r.unnamed(p.Register.Language) {
			p.Report(r.Path.Child("role"), "the role of %s is not stated", called("recipient", p.recipientLabel(r.Recipient)))
		}
	}
}

// Art. 30(1)(d): the categories of recipients to whom data is disclosed.
// Art. 28(2): no other processor without the controller's authorisation.
var recipientOperatorUnlistedRule = Rule{
	ID:       "recipient/operator-unlisted",
	Title:    "The operator of a system is not among those who receive data",
	Concerns: "systems that another party operates",
	Doc:      "Who runs a system for the keeper has the data on it: a recipient, usually a processor, that the record must show; for a processor's entry a sub-processor. \"No recipients\" beside such a system is a contradiction.",
	Fix:      "List the operator among the recipients, or the sub-processors, with its role and contract.",
	Fails:    "An activity without recipients on a server that a hosting company runs.",
	Passes:   "The same with the hosting company as processor.",
	Cites:    slices.Concat(gdpr("30(1)(d)", "28(2)"), eudpr("31(1)(d)", "29(2)"), fadp("12(2)(d)", "9(3)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recipientOperator,
}

func recipientOperator(p *Pass) {
	for rec := range p.Entries() {
		for i, id := range rec.Systems {
			system := p.System(id)
			if system == nil || system.Operator == "" {
				continue
			}
			p.Applies()
			if !rec.receives(system.Operator) && !p.isKeeper(system.Operator) {
				p.Report(rec.Path.Index("systems", i), "%q runs the system %q and is not among those who receive the data",
					p.partyLabel(system.Operator), shorten(systemLabel(system), 60))
			}
		}
	}
}
