package record

import (
	"slices"
	"strconv"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// latest is the day whose law is asked for where a register names none: that
// of the last rows of the tables.
var latest = civil.MustDate("9999-12-31")

// rightStates are the states of a right in the order they are shown in, with
// the widths of their columns.
var rightStates = [...]struct {
	status lawfulbasis.Status
	key    string
	weight float64
}{
	{lawfulbasis.Applies, "rightApplies", 2.4},
	{lawfulbasis.Restricted, "rightRestricted", 1},
	{lawfulbasis.DoesNotApply, "rightNone", 1},
}

// grounds returns the grounds of an entry, each once, and whether a purpose
// relies on explicit consent for special categories beside them.
func (e *entry) grounds() (grounds []lawfulbasis.Ground, explicit bool) {
	purposes := e.resting()
	for i := range purposes {
		for j := range purposes[i].Bases {
			if g := purposes[i].Bases[j].Ground; g != "" && !slices.Contains(grounds, g) {
				grounds = append(grounds, g)
			}
		}
		for j := range purposes[i].Conditions {
			explicit = explicit || purposes[i].Conditions[j].Condition == lawfulbasis.ExplicitConsent
		}
	}
	return grounds, explicit
}

// marketing reports whether a purpose of an entry is direct marketing.
func (e *entry) marketing() bool {
	return slices.ContainsFunc(e.purposes, func(p ropa.Purpose) bool { return p.DirectMarketing == ropa.Yes })
}

// decides reports whether there may be automated decisions: no, where the
// keeper says that there are none.
func (e *entry) decides() bool {
	return !e.hasNone(ropa.ElementDecisions) && (e.Activity.Decisions == nil || e.Activity.Decisions.Exist != ropa.No)
}

// rightsOf returns the rights that the grounds of an entry leave, under one
// regime; nil if it has no ground that is available there and then.
func (b *Builder) rightsOf(e *entry, r ropa.Regime) []lawfulbasis.RightStatus {
	day := b.day
	if day.IsZero() {
		day = latest
	}
	grounds, explicit := e.grounds()
	return lawfulbasis.RightsOf(grounds, explicit, r, day)
}

// regimesFor returns the regimes that an entry is under: its own, or the
// keeper's.
func (b *Builder) regimesFor(e *entry) []ropa.Regime {
	if own := e.common().regimes; len(own) > 0 {
		return own
	}
	return b.regimes
}

// rightFound is a right that an entry has a state of, and the provisions that
// this follows from.
type rightFound struct {
	right lawfulbasis.Right
	cites []fact.Citation
}

// rightsKey is what the rights of an entry depend on.
func (b *Builder) rightsKey(e *entry) string {
	grounds, explicit := e.grounds()
	var k []byte
	for _, g := range grounds {
		k = append(append(k, g...), ' ')
	}
	k = strconv.AppendBool(k, explicit)
	k = strconv.AppendBool(k, e.marketing())
	k = strconv.AppendBool(k, e.decides())
	for _, r := range b.regimesFor(e) {
		k = append(append(k, ' '), r...)
	}
	return string(k)
}

// rightsIn returns the rights of an entry that have a state, one line each:
// the right and the provisions that this follows from. Where regimes differ,
// a right stands under each state that it has under one of them.
func (b *Builder) rightsIn(e *entry, state lawfulbasis.Status) doc.Cell {
	key := b.rightsKey(e) + "\x00" + string(state)
	c, ok := b.rights[key]
	if !ok {
		for _, f := range b.rightsFound(e, state) {
			c = append(c, b.andCites(doc.Cell{{Text: b.code("right", string(f.right))}}, f.cites)...)
		}
		if b.rights == nil {
			b.rights = make(map[string]doc.Cell)
		}
		b.rights[key] = c
	}
	return c
}

func (b *Builder) rightsFound(e *entry, state lawfulbasis.Status) []rightFound {
	regimes := b.regimesFor(e)
	var under [][]lawfulbasis.RightStatus
	for _, r := range regimes {
		if all := b.rightsOf(e, r); all != nil {
			under = append(under, all)
		}
	}
	if len(under) == 0 {
		return nil
	}
	var list []rightFound
	for i := range under[0] {
		var cites []fact.Citation
		found := false
		for _, all := range under {
			if all[i].Status == state {
				found = true
				cites = append(cites, all[i].Cites...)
			}
		}
		// A right that one of several regimes lacks is not shown as absent.
		absent := state == lawfulbasis.DoesNotApply && len(cites) == 0 &&
			slices.ContainsFunc(under, func(all []lawfulbasis.RightStatus) bool { return all[i].Status != state })
		// Nor is the complaint to the keeper, which is a right in the United
		// Kingdom alone.
		foreign := under[0][i].Right == lawfulbasis.RightComplaintKeeper && !slices.Contains(regimes, ropa.UK)
		// Nor a right whose object the entry does not have.
		idle := under[0][i].Right == lawfulbasis.RightObjectMarketing && !e.marketing() ||
			under[0][i].Right == lawfulbasis.RightAutomatedDecision && !e.decides()
		if !found || absent || foreign || idle {
			continue
		}
		slices.SortStableFunc(cites, func(x, y fact.Citation) int { return compareNumbers(x.Provision, y.Provision) })
		list = append(list, rightFound{under[0][i].Right, cites})
	}
	return list
}

// rightsAvailable says which rights follow from the grounds of an entry, a
// line a state.
func (b *Builder) rightsAvailable(e *entry) doc.Cell {
	if e.Activity == nil {
		return nil
	}
	var c doc.Cell
	for _, state := range rightStates {
		c = append(c, b.under(state.key, b.onLine(b.rightsIn(e, state.status), b.set.Semicolon))...)
	}
	return c
}

// rightsTable is the annex of rights: which of them the grounds of each
// activity leave. Activities with the same grounds are one row.
func (b *Builder) rightsTable() *doc.Table {
	fields := []field[*entry]{
		{key: "activity", weight: 0.8, value: func(b *Builder, e *entry) doc.Cell { return linked(lines(e.title()), e.anchor) }},
		{key: "groundsFlat", clause: clauseGrounds, weight: 0.8, value: func(b *Builder, e *entry) doc.Cell {
			var c doc.Cell
			grounds, explicit := e.grounds()
			for _, g := range grounds {
				c = append(c, codeCell(b, "ground", g)...)
			}
			if explicit {
				c = append(c, codeCell(b, "condition", lawfulbasis.ExplicitConsent)...)
			}
			if len(c) == 0 {
				return b.say("notStated", doc.Missing)
			}
			return list(each(c))
		}},
	}
	for _, state := range rightStates {
		fields = append(fields, field[*entry]{key: state.key, weight: state.weight, empty: "-", value: func(b *Builder, e *entry) doc.Cell {
			return list(each(b.rightsIn(e, state.status)))
		}})
	}
	return b.merged(fieldRows(b, "rightsTable", fields, b.controllers, func(*entry) string { return "" }))
}
