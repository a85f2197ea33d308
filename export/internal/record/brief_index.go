package record

import (
	"strings"

	"github.com/openropa/openropa/ropa"
)

// foundAt returns the rules that find something, which is not waived, at or
// within an element of a list of an entry, such as "/activities/0/transfers/1".
// The findings are gone through once.
func (w *briefWriter) foundAt(place string) map[ropa.RuleID]bool {
	if w.rulesAt == nil {
		w.rulesAt = make(map[string]map[ropa.RuleID]bool)
		for i := range w.found.Findings {
			f := &w.found.Findings[i]
			if f.Waiver != nil {
				continue
			}
			w.noteFinding(f.Path, f.Rule)
			for _, p := range f.Places {
				w.noteFinding(p, f.Rule)
			}
		}
	}
	return w.rulesAt[place]
}

func (w *briefWriter) noteFinding(p ropa.Path, rule ropa.RuleID) {
	const depth = 5 // of the element: "", the list of entries, entry, list, element
	parts := strings.SplitN(p.String(), "/", depth+1)
	if len(parts) < depth {
		return
	}
	place := strings.Join(parts[:depth], "/")
	if w.rulesAt[place] == nil {
		w.rulesAt[place] = make(map[ropa.RuleID]bool)
	}
	w.rulesAt[place][rule] = true
}

// receiverKey is what tells recipients of several entries apart.
type receiverKey struct {
	party    ropa.ID
	category string
}

// sharedPurpose is what a recipient receives data for, where that is the same
// in several entries and stands in the annex of recipients. The recipients are
// gone through once.
func (w *briefWriter) sharedPurpose(party ropa.ID, category string) string {
	if !w.shows("recipients") {
		return ""
	}
	if w.served == nil {
		w.served = make(map[receiverKey]*string)
		times := make(map[receiverKey]int)
		for _, it := range collect(w.controllers, recipientsIn) {
			key := receiverKey{it.v.Party, it.v.Category}
			purpose := strings.TrimSpace(it.v.Purpose)
			if times[key]++; times[key] == 1 {
				w.served[key] = &purpose
			} else if p := w.served[key]; p != nil && *p != purpose {
				w.served[key] = nil
			}
		}
		for key, n := range times {
			if n < 2 {
				delete(w.served, key)
			}
		}
	}
	if p := w.served[receiverKey{party, category}]; p != nil {
		return *p
	}
	return ""
}
