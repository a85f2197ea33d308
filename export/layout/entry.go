package layout

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// entry is one entry of a register, as controller or as processor, with what
// getting and setting its fields takes. Only r is set for what a register
// states once.
type entry struct {
	w *lang.Language
	r *ropa.Register
	a *ropa.Activity
	p *ropa.ProcessorActivity

	id, replacedBy               *ropa.ID
	name, description, function  *string
	owner                        **ropa.Party
	status                       *ropa.Status
	start, end, created, updated *civil.Date
	subjects                     *[]ropa.SubjectCategory
	data                         *[]ropa.DataCategory
	transfers                    *[]transfer.Transfer
	retention                    *[]ropa.RetentionRule
	security, systems            *[]ropa.ID
	largeScale, monitoring       *ropa.Answer
	occasional                   *ropa.Answer
	ai                           *[]ropa.AIUse
	risk                         **ropa.Risk
	breaches                     **ropa.Breaches
	classification, comments     *string
	approval                     **ropa.Approval
	none                         *[]ropa.Element
	extra                        *[]ropa.Extra

	joined bool // conditions stand among the grounds: the layout has no place of their own
	named  bool // the layout says what entries are called

	// For reading.
	tag      string // the language of the cells
	from1904 bool
	orders   map[Key]lang.DayOrder        // of day and month
	remarked []*lawfulbasis.Interest      // interests that stand beside their ground
	replaced string                       // the activity that took over, by its name or ID
	problem  func(found, expected string) // reports what cannot be read
}

func newActivity(w *lang.Language, r *ropa.Register, a *ropa.Activity) *entry {
	return &entry{
		w: w, r: r, a: a, id: &a.ID, replacedBy: &a.ReplacedBy, name: &a.Name, description: &a.Description, function: &a.Function, owner: &a.Owner, status: &a.Status,
		start: &a.Start, end: &a.End, created: &a.Created, updated: &a.Updated, subjects: &a.Subjects, data: &a.Data, transfers: &a.Transfers,
		retention: &a.Retention, security: &a.Security, systems: &a.Systems, largeScale: &a.LargeScale, monitoring: &a.Monitoring, occasional: &a.Occasional, ai: &a.AI, risk: &a.Risk, breaches: &a.Breaches, classification: &a.Classification,
		comments: &a.Comments, approval: &a.Approval, none: &a.None, extra: &a.Extra,
	}
}

func newProcessing(w *lang.Language, r *ropa.Register, a *ropa.ProcessorActivity) *entry {
	return &entry{
		w: w, r: r, p: a, id: &a.ID, replacedBy: &a.ReplacedBy, name: &a.Name, description: &a.Description, function: &a.Function, owner: &a.Owner, status: &a.Status,
		start: &a.Start, end: &a.End, created: &a.Created, updated: &a.Updated, subjects: &a.Subjects, data: &a.Data, transfers: &a.Transfers,
		retention: &a.Retention, security: &a.Security, systems: &a.Systems, largeScale: &a.LargeScale, monitoring: &a.Monitoring, occasional: &a.Occasional, ai: &a.AI, risk: &a.Risk, breaches: &a.Breaches, classification: &a.Classification,
		comments: &a.Comments, approval: &a.Approval, none: &a.None, extra: &a.Extra,
	}
}

// report tells of a value that could not be read, and what was expected by the
// key of its label; the value is kept as it stands.
func (x *entry) report(found, want string) { x.reportAs(found, x.w.Word(want)) }

// reportAs is as report, for what was expected in words.
func (x *entry) reportAs(found, expected string) {
	if x.problem != nil {
		x.problem(found, expected)
	}
}

func (x *entry) sayNone(e ropa.Element) {
	list := &x.r.None
	if x.none != nil {
		list = x.none
	}
	if !slices.Contains(*list, e) {
		*list = append(*list, e)
	}
}

func (x *entry) saidNone(e ropa.Element) bool {
	if e == "" {
		return false
	}
	if x.none == nil {
		return slices.Contains(x.r.None, e)
	}
	return slices.Contains(*x.none, e)
}

// firstOf returns the first of texts that says something.
func firstOf(texts ...string) string {
	for _, s := range texts {
		if s = tidy(s); s != "" {
			return s
		}
	}
	return ""
}

func idOf(kind string, n int) ropa.ID { return ropa.ID(kind + "-" + strconv.Itoa(n)) }

// Data categories by their names.

func (x *entry) dataName(d *ropa.DataCategory) string {
	return cmp.Or(firstOf(d.Name, d.Description, string(d.ID)), nameless)
}

// dataNames returns the names of some data categories; nil for all of them.
func (x *entry) dataNames(ids []ropa.ID) []string {
	var names []string
	for _, d := range *x.data {
		if slices.Contains(ids, d.ID) {
			names = append(names, x.dataName(&d))
		}
	}
	if len(names) == len(*x.data) {
		return nil
	}
	return names
}

// dataIDs reads names of data categories, in the order of these; an unknown one
// becomes a category.
func (x *entry) dataIDs(names []string) []ropa.ID {
	var ids []ropa.ID
	for _, name := range names {
		i := slices.IndexFunc(*x.data, func(d ropa.DataCategory) bool { return x.dataName(&d) == name })
		if i < 0 {
			i = x.addData(ropa.DataCategory{Name: name})
		}
		if id := (*x.data)[i].ID; !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	place := func(id ropa.ID) int {
		return slices.IndexFunc(*x.data, func(d ropa.DataCategory) bool { return d.ID == id })
	}
	slices.SortFunc(ids, func(a, b ropa.ID) int { return place(a) - place(b) })
	return ids
}

func (x *entry) addData(d ropa.DataCategory) int {
	d.ID = idOf("data", len(*x.data)+1)
	*x.data = append(*x.data, d)
	return len(*x.data) - 1
}

// purpose returns a purpose by its number, and makes those up to it.
func (x *entry) purpose(n int) *ropa.Purpose {
	for len(x.a.Purposes) <= n {
		x.a.Purposes = append(x.a.Purposes, ropa.Purpose{ID: idOf("purpose", len(x.a.Purposes)+1)})
	}
	return &x.a.Purposes[n]
}

// purposesFor returns the purposes that an element is for: those it names, or
// all.
func (x *entry) purposesFor(e item) []*ropa.Purpose {
	which := x.which(e, max(1, len(x.a.Purposes)))
	x.purpose(slices.Max(which))
	list := make([]*ropa.Purpose, len(which))
	for i, n := range which {
		list[i] = x.purpose(n)
	}
	return list
}

// perPurpose collects what purposes say, each once, with the numbers of the
// purposes that say it.
func (x *entry) perPurpose(say func(*ropa.Purpose) []item) []item {
	var list []item
	var which [][]int
	for n := range x.a.Purposes {
		for _, e := range say(&x.a.Purposes[n]) {
			i := slices.IndexFunc(list, func(other item) bool { return sameItems([]item{other}, []item{e}) })
			if i < 0 {
				list, which, i = append(list, e), append(which, nil), len(list)
			}
			if !slices.Contains(which[i], n) {
				which[i] = append(which[i], n)
			}
		}
	}
	for i := range list {
		list[i].add("for", numbersText(which[i], len(x.a.Purposes)))
	}
	return list
}

// uses returns where Schedule 1 conditions are relied on.
func (x *entry) uses() []*lawfulbasis.Reliance {
	var list []*lawfulbasis.Reliance
	for i := range x.a.Purposes {
		for n := range x.a.Purposes[i].Conditions {
			if c := &x.a.Purposes[i].Conditions[n]; c.Schedule1 != nil {
				list = append(list, c)
			}
		}
	}
	return list
}
