package ropa

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/openropa/openropa/ropa/civil"
)

// Changes of what a thing is under the same name: the words of a purpose, the
// role of a recipient, and a processor that is gone.

// Arts. 13(3), 14(4): people are informed before data is processed for
// another purpose. Art. 5(1)(b). FADP Art. 6(3).
var changePurposeRewordedRule = Rule{
	ID:       "change/purpose-reworded",
	Title:    "A purpose says something else under the same ID",
	Concerns: "purposes whose words changed",
	Doc:      "A purpose is what its words say. Where they change and the ID does not, the purpose may have become wider without being a new one to any other rule; a person must judge. Where one purpose is gone and another is new in its entry, in ID and in words, it is a hint: it may be the same one. The rule is silent where the privacy notice was updated since.",
	Fix:      "Where the purpose became wider, state the new use as a purpose of its own and update the notice; else update the notice's date.",
	Fails:    "\"Answer requests\" now reads \"Answer requests and train our models\", and the notice is that of last year.",
	Passes:   "The same with a notice dated after the earlier register's review.",
	Cites:    slices.Concat(gdpr("5(1)(b)", "13(3)", "14(4)"), eudpr("4(1)(b)", "15(3)", "16(4)"), fadp("6(3)", "19(2)(b)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	Compares: true,
	Check:    changePurposeReworded,
}

func changePurposeReworded(p *Pass) {
	var last Path
	for c := range p.changed(ChangePurpose) {
		if c.is.Activity == nil || c.Operation != OperationChanged || c.Field != "name" && c.Field != "description" {
			continue
		}
		at := c.is.Path.Index("purposes", c.After.index(1))
		if at == last {
			continue // both its name and its description
		}
		last = at
		purpose := &c.is.Activity.Purposes[c.After.index(1)]
		p.owes(Finding{Path: at}, fmt.Sprintf("purpose %q was worded otherwise before", purpose.called()), duty{p.noticeOwed(&c), p.rule.Cites})
	}
	p.replacedPurposes()
}

// replacedPurposes hints at each purpose that is the only new one of an entry
// of which one other is gone.
func (p *Pass) replacedPurposes() {
	var gone, added []changeAt
	for c := range p.changed(ChangePurpose) {
		switch {
		case c.was.Activity == nil || c.is.Activity == nil:
		case c.Operation == OperationRemoved && c.Before.n == 2:
			gone = append(gone, c)
		case c.Operation == OperationAdded && c.After.n == 2:
			added = append(added, c)
		}
	}
	only := func(list []changeAt, entry Path) *changeAt {
		var found *changeAt
		for i := range list {
			if list[i].is.Path != entry {
				continue
			}
			if found != nil {
				return nil
			}
			found = &list[i]
		}
		return found
	}
	for i := range added {
		c := only(added, added[i].is.Path)
		was := only(gone, added[i].is.Path)
		if c == nil || was == nil {
			continue
		}
		p.owes(Finding{Path: c.After, Severity: SeverityInfo}, fmt.Sprintf("purpose %q is new and %q is gone, which may be the same one in other words",
			c.is.Activity.Purposes[c.After.index(1)].called(), was.was.Activity.Purposes[was.Before.index(1)].called()), duty{p.noticeOwed(c), p.rule.Cites})
	}
}

// Arts. 4(7), 4(8), 28(10): a processor that determines purposes is a
// controller, to whom data is disclosed on a ground of its own.
var changeRoleChangedRule = Rule{
	ID:       "change/role-changed",
	Title:    "A recipient has another role than before",
	Concerns: "recipients whose role changed",
	Doc:      "What was a processor and is now a controller receives data for purposes of its own: the disclosure needs a ground, and people are told. What was a controller and is now a processor acts under a contract. The rule is silent where the notice was updated since and a processor has its contract.",
	Fix:      "Record the ground of the disclosure or the contract, and update the privacy notice.",
	Fails:    "The analytics company that was a processor is now a controller, and the notice is that of last year.",
	Passes:   "The same with a notice dated after the earlier register's review.",
	Cites:    slices.Concat(gdpr("28(3)", "28(10)", "13(1)(e)", "14(1)(e)"), eudpr("29(3)", "29(10)", "15(1)(d)", "16(1)(e)"), fadp("9(1)", "19(2)(c)")),
	Severity: SeverityWarning,
	Demand:   DemandProcessing,
	Compares: true,
	Check:    changeRoleChanged,
}

func changeRoleChanged(p *Pass) {
	for c := range p.changed(ChangeRecipient) {
		if c.is.Activity == nil || c.Operation != OperationChanged || c.Field != "role" || c.Was == "" {
			continue
		}
		r := &c.is.Activity.Recipients[c.After.index(1)]
		contract := duty{cites: slices.Concat(gdpr("28(3)", "28(10)"), eudpr("29(3)", "29(10)"), fadp("9(1)"))}
		if r.Role == RoleProcessor && r.Contract.Empty() {
			contract.missing = "no contract with the processor is on record"
		}
		p.owes(Finding{Path: c.is.Path.Index("recipients", c.After.index(1))}, fmt.Sprintf("recipient %q is now %s, and was %s", p.recipientLabel(r), cmp.Or(c.Is, "of no stated role"), c.Was), contract,
			duty{p.noticeOwed(&c), slices.Concat(gdpr("13(1)(e)", "14(1)(e)"), eudpr("15(1)(d)", "16(1)(e)"), fadp("19(2)(c)"))})
	}
}

// Art. 28(3)(g): at the end of its services a processor erases or returns the
// data, at the choice of the controller.
var changeProcessorGoneRule = Rule{
	ID:       "change/processor-gone",
	Title:    "A processor is gone and its copy of the data with it",
	Concerns: "processors that are gone",
	Doc:      "When its services end a processor erases or returns all data, as the controller chooses. The record cannot show that it did, so the rule reminds of it once.",
	Fix:      "Have the erasure or return confirmed, and keep the confirmation with the contract.",
	Fails:    "A mailing company that was a processor is no longer among the recipients.",
	Passes:   "It is still there.",
	Cites:    slices.Concat(gdpr("28(3)(g)"), eudpr("29(3)(g)")),
	Severity: SeverityInfo,
	Demand:   DemandAccountability,
	Regimes:  []Regime{EU, UK, EUInstitutions},
	Compares: true,
	Check:    changeProcessorGone,
}

func changeProcessorGone(p *Pass) {
	for c := range p.changed(ChangeRecipient) {
		if c.was.Activity == nil || c.is.Activity == nil {
			continue
		}
		p.Applies()
		if c.Operation != OperationRemoved {
			continue
		}
		if r := &c.was.Activity.Recipients[c.Before.index(1)]; r.Role == RoleProcessor && !c.is.receives(p.run.compared.global.later("party", r.Party)) {
			name := cmp.Or(string(r.Party), r.Category)
			for i := range p.Before.Parties {
				if party := &p.Before.Parties[i]; party.ID == r.Party {
					name = cmp.Or(party.Name, name)
				}
			}
			p.Report(c.is.Path.Child("recipients"), "processor %q is gone: whether it erased or returned the data is not on record", shorten(name, 60))
		}
	}
}

// swissFrom is the first day of the revised FADP.
var swissFrom = civil.MustDate("2023-09-01")

// begunBefore reports whether FADP Art. 69 frees an activity of Arts. 7, 22 and
// 23: it began before the act did, its purposes are unchanged and no new data
// is obtained.
func (p *Pass) begunBefore(c *changeAt) bool {
	was, is := c.was.Activity, c.is.Activity
	if p.Regime != Swiss || was == nil || is == nil || is.Start.IsZero() || !is.Start.Before(swissFrom) ||
		len(was.Purposes) != len(is.Purposes) || len(was.Data) != len(is.Data) {
		return false
	}
	for i := range is.Purposes {
		if !slices.ContainsFunc(was.Purposes, func(old Purpose) bool { return old.sameText(&is.Purposes[i]) }) {
			return false
		}
	}
	for i := range is.Data {
		d := &is.Data[i]
		if !slices.ContainsFunc(was.Data, func(old DataCategory) bool { return old.Name == d.Name && old.Kind == d.Kind }) {
			return false
		}
	}
	return true
}
