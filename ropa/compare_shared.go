package ropa

import (
	"cmp"
	"slices"
)

// together returns the changes with those that come from one statement made
// one: what holds of a party, or of every entry, is stated once and changes
// once, with the entries that it affects.
func (c *comparison) together() []Change {
	if len(c.earlierStated.origins) == 0 && len(c.laterStated.origins) == 0 {
		return c.changes
	}
	type shared struct {
		kind          ChangeKind
		operation     Operation
		before, after Path
		field         string
		was, is       string
	}
	var all []Change
	at := make(map[shared]int)
	for _, change := range c.changes {
		before, after := c.earlierStated.origin(change.Before), c.laterStated.origin(change.After)
		if before == change.Before && after == change.After {
			all = append(all, change)
			continue
		}
		place := change.After
		if change.Operation == OperationRemoved {
			place = change.Before
		}
		entry, inEntry := place.entry()
		called := change.Field
		if ofParty(cmp.Or(before, after)) && ofParty(cmp.Or(after, before)) {
			change.Kind = ChangeParty // whatever it is to each entry
			called = ""               // and whatever the entry calls it, in either role
		}
		key := shared{change.Kind, change.Operation, before, after, called, change.Was, change.Is}
		i, known := at[key]
		if !known {
			i = len(all)
			at[key] = i
			change.Before, change.After, change.Affects = before, after, nil
			if change.Operation == OperationRemoved {
				change.Subject = subjectOf(c.earlierStated.stated.Parts(before))
			} else {
				change.Subject = subjectOf(c.laterStated.stated.Parts(after))
			}
			all = append(all, change)
		}
		if inEntry && !slices.Contains(all[i].Affects, entry) {
			all[i].Affects = append(all[i].Affects, entry)
		}
	}
	return all
}

// ofParty reports whether a place is in a party.
func ofParty(at Path) bool { return at.n > 0 && at.name(0) == "parties" }
