package transfer

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
)

// ListingMonths is how long a certification under a framework with the United
// States lasts: an organisation certifies itself again every year, or is
// removed from the list. Decision (EU) 2023/1795 and its Annex I; in the
// frameworks before it from memory.
const ListingMonths = 12

// ListingKind is what an entry on a framework's list, looked up once, shows on
// a later day. The zero value is not known: the decision covers no listed
// importers, or a day is not stated.
type ListingKind string

// Kinds of listing.
const (
	ListingCurrent  ListingKind = "current"  // the certification seen can still stand
	ListingEnded    ListingKind = "ended"    // the certification had ended by the day
	ListingFuture   ListingKind = "future"   // looked up after the day
	ListingTooEarly ListingKind = "early"    // looked up before the decision was in force
	ListingOutdated ListingKind = "outdated" // the certification seen has since been renewed or has lapsed
)

// ListingKinds returns the kinds in table order.
func ListingKinds() []ListingKind {
	return []ListingKind{ListingCurrent, ListingEnded, ListingFuture, ListingTooEarly, ListingOutdated}
}

// Valid reports whether k is one of [ListingKinds].
func (k ListingKind) Valid() bool { return slices.Contains(ListingKinds(), k) }

// Listing returns what a look at the framework's list on the day checked shows
// on another day. last is the last day of the certification; zero is not
// stated. A certification whose end is stated is judged by that end, one whose
// end is not stated, or lies more than [ListingMonths] after the look, by the
// year.
func (a Adequacy) Listing(checked, last, on civil.Date) ListingKind {
	scope, ok := ScopeOf(a.Scope)
	switch {
	case !ok || scope.Test != ScopeListed || on.IsZero():
		return ""
	case !last.IsZero() && on.After(last):
		return ListingEnded
	case checked.IsZero():
		return ""
	case checked.After(on):
		return ListingFuture
	case checked.Before(a.From):
		return ListingTooEarly
	case last.IsZero() && on.After(checked.AddMonths(ListingMonths)):
		return ListingOutdated
	case !last.IsZero() && last.After(checked.AddMonths(ListingMonths)):
		// No certification lasts so long: the stated end is none.
		return a.Listing(checked, civil.Date{}, on)
	}
	return ListingCurrent
}

// AdequacyCheckable reports whether the tables can tell if a decision covers
// the transfer: whether it names a country, an international organisation, or,
// in its reliance, legal basis or document, a decision they know. A transfer
// that relies on adequacy and names an area at most, such as "worldwide", cannot
// be checked. Nil cannot either.
func (t *Transfer) AdequacyCheckable() bool {
	switch {
	case t == nil:
		return false
	case t.Destination.Valid() || strings.TrimSpace(t.Organisation) != "":
		return true
	case t.Adequacy != nil && FindDecision(t.Adequacy.Decision) != nil || FindDecision(t.LegalBasis) != nil:
		return true
	}
	return t.Document != nil && (FindDecision(t.Document.Title) != nil || FindDecision(t.Document.Number) != nil)
}
