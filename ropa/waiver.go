package ropa

import (
	"strings"

	"github.com/openropa/openropa/ropa/civil"
)

// Waiver accepts one finding for a time. The finding stays in the report,
// marked as waived. A waiver needs a rule, a path or a subject, a reason and
// an owner.
type Waiver struct {
	Rule RuleID `json:"rule,omitzero" ropa:"rule"`
	// Path is the finding's own place, its place in an entry, or one above it:
	// as an RFC 6901 pointer, or with the IDs of elements, [Register.StablePath].
	Path    string     `json:"path,omitzero"`
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

// covers reports whether a waiver is for this finding of its rule: its path,
// its place in an entry, or one within them, or its subject. The paths are the
// places that the waiver's path may name.
func (w *Waiver) covers(f *Finding, place Path, paths []Path) bool {
	for _, path := range paths {
		if f.Path.Within(path) || place.Within(path) {
			return true
		}
	}
	return w.Subject != "" && w.Subject == f.Subject
}

// waived returns the places that the path of a waiver may name: as a pointer,
// and by the IDs of the register as it is stated and written out.
func (run *run) waived(w *Waiver, stated, written *stablePaths) []Path {
	if w.Path == "" {
		return nil
	}
	paths := []Path{ParsePath(w.Path)}
	for _, s := range []*stablePaths{stated, written} {
		if path, ok := s.path(w.Path); ok {
			paths = append(paths, path)
		}
	}
	return paths
}

// waive marks the findings that a standing waiver covers.
func (run *run) waive() {
	stated, written := stablePaths{of: run.resolution.stated}, stablePaths{of: run.register}
	for i := range run.register.Waivers {
		w := &run.register.Waivers[i]
		paths := run.waived(w, &stated, &written)
		for f := range run.findings() {
			if f.Rule != w.Rule || f.Waiver != nil {
				continue
			}
			if w.Subject != "" {
				run.name(&f.Finding)
			}
			if !w.covers(&f.Finding, f.place, paths) {
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
