package ropa

import "strings"

// The rules on waivers run last, when it is known which waivers matched.
var waiverRules = []Rule{
	formWaiverExpiredRule,
	formWaiverUnusedRule,
	formWaiverUnreasonedRule,
}

var formWaiverExpiredRule = Rule{
	ID:       "form/waiver-expired",
	Title:    "A waiver is past its date",
	Concerns: "waivers",
	Doc:      "A waiver accepts a finding for a time. When the time is over the finding stands again, and the waiver should go or be renewed by someone who has looked at the case again.",
	Fix:      "Remove the waiver, or decide again and give it a new date.",
	Fails:    "A waiver until 2026-01-01, checked on 2026-06-01.",
	Passes:   "A waiver until 2027-01-01, checked on 2026-06-01.",
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	last:     true,
	Check: func(p *Pass) {
		for i := range p.Register.Waivers {
			p.Applies()
			if w := &p.Register.Waivers[i]; w.expired(p.AsOf) {
				p.Report(Path{}.Index("waivers", i).Child("until"), "the waiver of %s ended on %s", w.Rule, w.Until)
			}
		}
	},
}

var formWaiverUnusedRule = Rule{
	ID:       "form/waiver-unused",
	Title:    "A waiver matches no finding",
	Concerns: "waivers",
	Doc:      "A waiver that matches nothing is either misspelt, so that what it was meant for stands, or its case has been put right, so that it would hide a new finding later.",
	Fix:      "Correct the waiver's rule, path or subject, or remove it.",
	Fails:    "A waiver for the path /activities/7 in a register of three activities.",
	Passes:   "A waiver whose rule has a finding at its path.",
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	last:     true,
	Check: func(p *Pass) {
		for i := range p.Register.Waivers {
			p.Applies()
			if w := &p.Register.Waivers[i]; !p.run.used[i] && !strings.HasPrefix(string(w.Rule), "form/waiver-") {
				p.Report(Path{}.Index("waivers", i), "the waiver of %.80q at %.80q matches no finding", w.Rule, w.Path+w.Subject)
			}
		}
	},
}

var formWaiverUnreasonedRule = Rule{
	ID:       "form/waiver-unreasoned",
	Title:    "A waiver gives no reason, owner or place",
	Concerns: "waivers",
	Doc:      "Accepting a finding is a decision that the organisation must be able to account for: why, and by whom. A waiver without them, or one that names no place, waives nothing.",
	Fix:      "Give the waiver a reason, an owner, and the path or subject it is for.",
	Fails:    "A waiver with a rule and a path and nothing else.",
	Passes:   "A waiver with the reason \"the contract is being signed\" and the owner \"Legal\".",
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	last:     true,
	Check: func(p *Pass) {
		for i := range p.Register.Waivers {
			p.Applies()
			w := &p.Register.Waivers[i]
			if !w.reasoned() || w.Path == "" && w.Subject == "" {
				p.Report(Path{}.Index("waivers", i), "the waiver of %.80q lacks a reason, an owner or a place, so it waives nothing", w.Rule)
			}
		}
	},
}
