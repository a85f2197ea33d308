package ropa

import (
	"strings"

	"github.com/openropa/openropa/ropa/civil"
)

// Waiver accepts one finding for a time. The finding stays in the report,
// marked as waived. A waiver needs a rule, a path or a subject, a reason and
// an owner.
type Waiver struct {
	Rule    RuleID     `json:"rule,omitzero" ropa:"rule"`
	Path    string     `json:"path,omitzero"`    // RFC 6901 pointer; the finding's own path or one above it
	Subject string     `json:"subject,omitzero"` // the finding's subject, where the path may move
	Reason  string     `json:"reason,omitzero"`
	Owner   string     `json:"owner,omitzero"`
	Until   civil.Date `json:"until,omitzero"` // first day it no longer holds; zero never ends
}

// standing reports whether a waiver can waive on the day: it names a rule and
// a place, gives a reason and an owner, and has not expired.
func (w *Waiver) standing(day civil.Date) bool {
	return w.reasoned() && !w.expired(day) && (w.Path != "" || w.Subject != "")
}

func (w *Waiver) reasoned() bool {
	return strings.TrimSpace(w.Reason) != "" && strings.TrimSpace(w.Owner) != ""
}

func (w *Waiver) expired(day civil.Date) bool { return !w.Until.IsZero() && !day.Before(w.Until) }

// covers reports whether a waiver is for this finding: its rule, and its
// place or one within it, or its subject.
func (w *Waiver) covers(f *Finding) bool {
	if w.Rule != f.Rule {
		return false
	}
	return w.Path != "" && f.Path.Within(ParsePath(w.Path)) || w.Subject != "" && w.Subject == f.Subject
}

// waive marks the findings that a standing waiver covers.
func (run *run) waive() {
	for i := range run.register.Waivers {
		w := &run.register.Waivers[i]
		for j := range run.findings {
			f := &run.findings[j]
			if f.Waiver != nil || !w.covers(f) {
				continue
			}
			run.used[i] = true
			if w.standing(run.asOf) {
				waiver := *w
				f.Waiver = &waiver
			}
		}
	}
}
