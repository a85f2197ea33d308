package ropa

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Change is one difference between two registers, in the terms of the law.
type Change struct {
	Kind      ChangeKind `json:"kind"`
	Operation Operation  `json:"operation"`
	Before    Path       `json:"before,omitzero"` // in the earlier register; zero if it was not there
	After     Path       `json:"after,omitzero"`  // in the later register; zero if it is gone
	Subject   string     `json:"subject"`         // what a person calls it, in the later register or, if it is gone, in the earlier
	// Field is the field that changed, from the thing that has it: "period",
	// "consent/withdrawal"; "id" of what was renamed; empty for what was added
	// or removed.
	Field string `json:"field,omitzero"`
	Was   string `json:"was,omitzero"` // in short; empty if it was not stated
	Is    string `json:"is,omitzero"`
	// Affects are the entries that use a party, system or measure of the
	// register that changed: in the later register or, if it is gone, in the
	// earlier.
	Affects []Path `json:"affects,omitzero"`
}

// Operation is what happened to what changed.
type Operation string

// Operations.
const (
	OperationAdded   Operation = "added"
	OperationRemoved Operation = "removed"
	OperationChanged Operation = "changed"
	OperationRenamed Operation = "renamed" // it has another ID
)

var operations = table[Operation]{
	{OperationAdded, "added", nil},
	{OperationRemoved, "removed", nil},
	{OperationChanged, "changed", nil},
	{OperationRenamed, "renamed", nil},
}

// Valid reports whether o is one of [Operations].
func (o Operation) Valid() bool { return o != "" && operations.has(o) }

// ChangeKind is what of a register changed.
type ChangeKind string

// Kinds of changes.
const (
	ChangeRegister        ChangeKind = "register" // its title, language and regimes, and what it confirms there is none of
	ChangeKeeper          ChangeKind = "keeper"
	ChangeRepresentative  ChangeKind = "representative"
	ChangeDPO             ChangeKind = "dpo"
	ChangeAuthority       ChangeKind = "authority" // the competent supervisory authority
	ChangeParty           ChangeKind = "party"
	ChangeSystem          ChangeKind = "system" // of the register, or its use by an entry
	ChangePlace           ChangeKind = "place"  // where a system stores data
	ChangeMeasure         ChangeKind = "measure"
	ChangeActivity        ChangeKind = "activity"
	ChangeProcessing      ChangeKind = "processing" // an entry as processor
	ChangeJointController ChangeKind = "joint-controller"
	ChangePurpose         ChangeKind = "purpose"
	ChangeGround          ChangeKind = "ground"
	ChangeCondition       ChangeKind = "condition"
	ChangeSubjects        ChangeKind = "subjects" // a category of people
	ChangeData            ChangeKind = "data"
	ChangeRecipient       ChangeKind = "recipient"
	ChangeTransfer        ChangeKind = "transfer"
	ChangeDestination     ChangeKind = "destination" // of a transfer
	ChangeMechanism       ChangeKind = "mechanism"   // of a transfer
	ChangeRetention       ChangeKind = "retention"
	ChangeDecision        ChangeKind = "decision" // automated decisions
	ChangeDPIA            ChangeKind = "dpia"
	ChangeNotice          ChangeKind = "notice"
	ChangeRights          ChangeKind = "rights"
	ChangeAI              ChangeKind = "ai"
	ChangeClient          ChangeKind = "client"
	ChangeSubProcessor    ChangeKind = "sub-processor"
)

var changeKinds = table[ChangeKind]{
	{ChangeRegister, "register", gdpr("30(1)")},
	{ChangeKeeper, "keeper of the register", gdpr("30(1)(a)")},
	{ChangeRepresentative, "representative", gdpr("27", "30(1)(a)")},
	{ChangeDPO, "data protection officer", gdpr("30(1)(a)", "37")},
	{ChangeAuthority, "supervisory authority", gdpr("55(1)")},
	{ChangeParty, "party", nil},
	{ChangeSystem, "system", nil},
	{ChangePlace, "place of storage", nil},
	{ChangeMeasure, "security measure", gdpr("30(1)(g)", "32(1)")},
	{ChangeActivity, "activity", gdpr("30(1)")},
	{ChangeProcessing, "processing for clients", gdpr("30(2)")},
	{ChangeJointController, "joint controller", gdpr("26", "30(1)(a)")},
	{ChangePurpose, "purpose", gdpr("5(1)(b)", "30(1)(b)")},
	{ChangeGround, "ground", gdpr("6(1)")},
	{ChangeCondition, "condition", gdpr("9(2)", "10")},
	{ChangeSubjects, "category of data subjects", gdpr("30(1)(c)")},
	{ChangeData, "category of data", gdpr("30(1)(c)")},
	{ChangeRecipient, "recipient", gdpr("30(1)(d)")},
	{ChangeTransfer, "transfer", gdpr("30(1)(e)")},
	{ChangeDestination, "destination of a transfer", gdpr("30(1)(e)")},
	{ChangeMechanism, "mechanism of a transfer", gdpr("30(1)(e)")},
	{ChangeRetention, "time limit", gdpr("30(1)(f)")},
	{ChangeDecision, "automated decisions", gdpr("22")},
	{ChangeDPIA, "impact assessment", gdpr("35")},
	{ChangeNotice, "privacy notice", gdpr("13", "14")},
	{ChangeRights, "rights", gdpr("12")},
	{ChangeAI, "use of an AI system", nil},
	{ChangeClient, "client", gdpr("30(2)(a)")},
	{ChangeSubProcessor, "sub-processor", gdpr("28(2)", "28(4)")},
}

// Valid reports whether k is the code of a kind of change.
func (k ChangeKind) Valid() bool { return k != "" && changeKinds.has(k) }

// String returns the change in a line: what it is about, and what was and is.
func (c Change) String() string {
	subject := cmp.Or(c.Subject, "register")
	switch c.Operation {
	case OperationAdded, OperationRemoved:
		return fmt.Sprintf("%s: %s %s%s", subject, codeLabel(changeKinds, c.Kind), c.Operation, quotedAfter(cmp.Or(c.Is, c.Was)))
	case OperationRenamed:
		return fmt.Sprintf("%s: %s renamed from %q to %q", subject, codeLabel(changeKinds, c.Kind), c.Was, c.Is)
	}
	return fmt.Sprintf("%s: %s: %s, was %s", subject, c.Field, cmp.Or(c.Is, "not stated"), cmp.Or(c.Was, "not stated"))
}

// Compare lists what changed from one register to a later one: first what the
// later holds, in its order, then what is gone, in the order of the earlier.
//
// Elements are matched by ID. One whose ID changed and whose content did not
// is Renamed, and references to it count as unchanged. Elements without an ID
// match by content, then by what they name (a ground, a party), then by their
// position among the rest. The order of lists is no change, and neither is the
// bookkeeping of the record: its version and dates of entry, reviews and
// approvals, waivers, documents and provenance. What is added or removed is
// one change with all that is in it.
//
// What is compared is what holds for each entry, as [Resolved] writes it out:
// stating a fact in another place is no change, and one that is stated once
// for many entries is one change, which affects them all.
//
// A nil register is an empty one. Compare(b, a) mirrors Compare(a, b).
func Compare(before, after *Register) []Change { return compare(before, after).together() }

// comparison is two registers, what changed, and where each element went.
type comparison struct {
	before, after *Register // written out
	// earlierStated and laterStated know where what is in them was stated.
	earlierStated, laterStated resolution
	changes                    []Change
	global, local              renames          // of the register's elements, and of the entry's
	moved                      map[Path]int     // earlier places of elements: the later index, or gone
	later                      map[string][]int // by list of entries: for each earlier one, the later index, or gone
	earlier                    map[string][]int // the reverse
	names                      [2]map[string]string
}

const gone = -1

func compare(before, after *Register) *comparison {
	if before == nil {
		before = &Register{}
	}
	if after == nil {
		after = &Register{}
	}
	earlierStated, laterStated := resolve(before), resolve(after)
	before, after = earlierStated.register, laterStated.register
	c := &comparison{before: before, after: after, earlierStated: earlierStated, laterStated: laterStated, global: renames{}, local: renames{}, moved: map[Path]int{}, later: map[string][]int{}, earlier: map[string][]int{}}
	c.diff(reflect.ValueOf(before).Elem(), reflect.ValueOf(after).Elem(), site{kind: ChangeRegister})
	c.sort()
	c.affect()
	return c
}

// site is where in both registers a comparison is, and what it is about.
type site struct {
	kind          ChangeKind
	before, after Path
	field         string // from the thing that has it
	element       bool   // of a list, whose ID is compared where it is matched
}

func (at site) child(f *comparedField) site {
	field := f.name
	if at.field != "" {
		field = at.field + "/" + f.name
	}
	if f.own() && !f.whole {
		field = ""
	}
	return site{cmp.Or(f.kind, at.kind), at.before.Child(f.name), at.after.Child(f.name), field, false}
}

// diff compares two structs of one type, field by field.
func (c *comparison) diff(before, after reflect.Value, at site) {
	plan := planOf(before.Type())
	for i := range plan.fields {
		f := &plan.fields[i]
		b, a := before.Field(f.index), after.Field(f.index)
		switch f.mode {
		case asID:
			if !at.element && b.String() != a.String() {
				c.change(f, b, a, at.child(f))
			}
		case asValue:
			if !c.same(b, a, f) {
				c.change(f, b, a, at.child(f))
			}
		case asStruct:
			c.diff(b, a, at.child(f))
		case asPointer:
			c.diffOptional(f, b, a, at)
		case asElements:
			c.diffElements(f, b, a, at)
		case asValues:
			c.diffValues(f, b, a, at)
		}
	}
}

// diffOptional compares what a pointer points to. A thing of its own, such as
// an impact assessment, is added or removed; other structs are compared with
// an empty one.
func (c *comparison) diffOptional(f *comparedField, before, after reflect.Value, at site) {
	if before.IsNil() && after.IsNil() {
		return
	}
	here := at.child(f)
	if f.own() {
		was, is := len(c.content(before, f, true)) > 0, len(c.content(after, f, false)) > 0
		switch {
		case !was && !is:
			return
		case !was:
			c.add(Change{Kind: f.kind, Operation: OperationAdded, After: here.after, Is: c.words(after, f, false)})
			return
		case !is:
			c.add(Change{Kind: f.kind, Operation: OperationRemoved, Before: here.before, Was: c.words(before, f, true)})
			return
		}
	}
	if f.whole {
		if !c.same(before, after, f) {
			c.change(f, before, after, here)
		}
		return
	}
	c.diff(orZero(before), orZero(after), here)
}

// orZero returns what a pointer points to, or an empty one.
func orZero(pointer reflect.Value) reflect.Value {
	if pointer.IsNil() {
		return reflect.Zero(pointer.Type().Elem())
	}
	return pointer.Elem()
}

// diffElements compares lists of things of the law: each is added, removed, or
// compared with the one it matches.
func (c *comparison) diffElements(f *comparedField, before, after reflect.Value, at site) {
	if before.Len() == 0 && after.Len() == 0 {
		return
	}
	if f.entries {
		c.local = renames{}
	}
	partner, ids := c.match(f, before, after)
	matched := make([]bool, before.Len())
	for j, i := range partner {
		pa := at.after.Index(f.name, j)
		if i == gone {
			c.add(Change{Kind: f.kind, Operation: OperationAdded, After: pa, Is: c.words(after.Index(j), f, false)})
			continue
		}
		matched[i] = true
		pb := at.before.Index(f.name, i)
		if i != j {
			c.moved[pb] = j
		}
		if ids && f.elem.idOf(before.Index(i)) != f.elem.idOf(after.Index(j)) {
			c.add(Change{Kind: f.kind, Operation: OperationRenamed, Before: pb, After: pa, Field: "id",
				Was: string(f.elem.idOf(before.Index(i))), Is: string(f.elem.idOf(after.Index(j)))})
		}
	}
	for i, ok := range matched {
		if !ok {
			pb := at.before.Index(f.name, i)
			c.moved[pb] = gone
			c.add(Change{Kind: f.kind, Operation: OperationRemoved, Before: pb, Was: c.words(before.Index(i), f, true)})
		}
	}
	if f.entries {
		c.earlier[f.name], c.later[f.name] = partner, inverse(partner, before.Len())
	}
	for j, i := range partner {
		if i == gone {
			continue
		}
		if f.entries {
			c.local = renames{}
		}
		c.diff(before.Index(i), after.Index(j), site{kind: f.kind, before: at.before.Index(f.name, i), after: at.after.Index(f.name, j), element: true})
	}
}

func inverse(partner []int, n int) []int {
	to := slices.Repeat([]int{gone}, n)
	for j, i := range partner {
		if i != gone {
			to[i] = j
		}
	}
	return to
}

// diffValues compares lists whose elements are no things of their own. Those
// of references to measures and systems are added or removed one by one; of
// others the list is changed.
func (c *comparison) diffValues(f *comparedField, before, after reflect.Value, at site) {
	if c.sameList(before, after, f) {
		return
	}
	partner := make([]int, after.Len())
	waiting := map[string][]int{}
	for i := range before.Len() {
		key := string(c.content(before.Index(i), f, true))
		waiting[key] = append(waiting[key], i)
	}
	for j := range partner {
		key := string(c.content(after.Index(j), f, false))
		partner[j] = gone
		if w := waiting[key]; len(w) > 0 {
			partner[j], waiting[key] = w[0], w[1:]
		}
	}
	later := inverse(partner, before.Len())
	var was, is []string
	for i, j := range later {
		pb := at.before.Index(f.name, i)
		if j != i {
			c.moved[pb] = j
		}
		if j != gone {
			continue
		}
		words := c.words(before.Index(i), f, true)
		if f.kind != "" {
			c.add(Change{Kind: f.kind, Operation: OperationRemoved, Before: pb, Was: words})
		}
		was = append(was, words)
	}
	for j, i := range partner {
		if i != gone {
			continue
		}
		words := c.words(after.Index(j), f, false)
		if f.kind != "" {
			c.add(Change{Kind: f.kind, Operation: OperationAdded, After: at.after.Index(f.name, j), Is: words})
		}
		is = append(is, words)
	}
	if f.kind == "" && len(was)+len(is) > 0 {
		here := at.child(f)
		c.add(Change{Kind: here.kind, Operation: OperationChanged, Before: here.before, After: here.after, Field: here.field,
			Was: shorten(strings.Join(was, ", "), 80), Is: shorten(strings.Join(is, ", "), 80)})
	}
}

// change adds the change of a value.
func (c *comparison) change(f *comparedField, before, after reflect.Value, at site) {
	c.add(Change{Kind: at.kind, Operation: OperationChanged, Before: at.before, After: at.after, Field: at.field,
		Was: c.words(before, f, true), Is: c.words(after, f, false)})
}

func (c *comparison) add(change Change) {
	if change.Operation == OperationRemoved {
		change.Subject = subjectOf(c.before.Parts(change.Before))
	} else {
		change.Subject = subjectOf(c.after.Parts(change.After))
	}
	c.changes = append(c.changes, change)
}

// sort puts the changes in the order of the later register, then what is gone
// in the order of the earlier one.
func (c *comparison) sort() {
	type keyed struct {
		gone   bool
		order  placement
		path   Path
		change Change
	}
	keys := make([]keyed, len(c.changes))
	for i, change := range c.changes {
		p := change.After
		if change.Operation == OperationRemoved {
			p = change.Before
		}
		keys[i] = keyed{change.Operation == OperationRemoved, placementOf(p), p, change}
	}
	slices.SortStableFunc(keys, func(a, b keyed) int {
		if a.gone != b.gone {
			if b.gone {
				return -1
			}
			return 1
		}
		if c := a.order.compare(&b.order); c != 0 {
			return c
		}
		return a.path.compareText(b.path)
	})
	for i, k := range keys {
		c.changes[i] = k.change
	}
}

// affect fills in which entries use the parties, systems and measures that
// changed.
func (c *comparison) affect() {
	var uses [2]map[string][]Path
	for i := range c.changes {
		change := &c.changes[i]
		r, p, side := c.after, change.After, 0
		if change.Operation == OperationRemoved {
			r, p, side = c.before, change.Before, 1
		}
		if p.n == 0 || p.indexes[0] < 0 {
			continue
		}
		var key string
		switch list, i := p.at(0); list {
		case "parties":
			key = "party " + string(r.Parties[i].ID)
		case "systems":
			key = "system " + string(r.Systems[i].ID)
		case "measures":
			key = "measure " + string(r.Measures[i].ID)
		default:
			continue
		}
		if uses[side] == nil {
			uses[side] = r.uses()
		}
		change.Affects = uses[side][key]
	}
}

// uses maps parties, systems and measures, as "party x", to the entries that
// refer to them, themselves or through a system.
func (r *Register) uses() map[string][]Path {
	uses := map[string][]Path{}
	through := map[string][]string{} // what a system refers to
	note := func(key string, entry Path) {
		if all := uses[key]; len(all) == 0 || all[len(all)-1] != entry {
			uses[key] = append(all, entry)
		}
	}
	r.visit(visitor{ref: func(w *walk, kind string, id ID) {
		if w.above.n == 0 || kind != "party" && kind != "system" && kind != "measure" {
			return
		}
		key := kind + " " + string(id)
		switch list, i := w.above.at(0); list {
		case "systems":
			system := "system " + string(r.Systems[i].ID)
			through[system] = append(through[system], key)
		case "activities", "processing":
			entry := Path{}.Index(list, i)
			note(key, entry)
			for _, behind := range through[key] { // systems are visited before entries
				note(behind, entry)
			}
		}
	}})
	return uses
}

// placed returns where in the later register the place p of the earlier one
// is; false if it is gone.
func (c *comparison) placed(p Path) (Path, bool) {
	var prefix, to Path
	for i := range p.n {
		field, index := p.at(i)
		prefix = prefix.Index(field, index)
		if j, ok := c.moved[prefix]; ok {
			if j == gone {
				return Path{}, false
			}
			index = j
		}
		to = to.Index(field, index)
	}
	return to, true
}
