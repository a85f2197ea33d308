package record

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
)

// mostNodes is how many boxes a column of the flow diagram has at most: as
// many as can be read on a page.
const mostNodes = 60

// mostLinks is how many lines before the recipients can be followed with the
// eye.
const mostLinks = 180

// flow is the flow diagram in the making.
type flow struct {
	columns [4][]*flowNode
	at      [4]map[string]*flowNode
	links   [3]map[[2]*flowNode]doc.Stroke
}

// flowNode is a box in the making. Its weight is how often it is met.
type flowNode struct {
	key    string
	node   doc.FlowNode
	weight int
	at     int     // place in its column
	bary   float64 // mean place of its neighbours
}

func (f *flow) node(column int, key string, n doc.FlowNode) *flowNode {
	if f.at[column] == nil {
		f.at[column] = make(map[string]*flowNode)
	}
	known := f.at[column][key]
	if known == nil {
		known = &flowNode{key: key, node: n, at: len(f.columns[column])}
		f.at[column][key] = known
		f.columns[column] = append(f.columns[column], known)
	}
	known.weight++
	return known
}

// link draws a line; of several the last stroke stays.
func (f *flow) link(column int, from, to *flowNode, stroke doc.Stroke) {
	if f.links[column] == nil {
		f.links[column] = make(map[[2]*flowNode]doc.Stroke)
	}
	f.links[column][[2]*flowNode{from, to}] = stroke
}

// tier is what protects data in a country, as a line.
func tier(m transfer.Mechanism) doc.Stroke {
	switch {
	case m == "":
		return doc.Double
	case m.Derogation():
		return doc.Dotted
	case m.Kind() == transfer.KindAdequacy:
		return doc.Thick
	}
	return doc.Dashed
}

// flowPart is the flow diagram of the register, people to purposes to
// recipients to countries.
func (b *Builder) flowPart() doc.Part {
	return doc.Part{ID: "flow", Title: b.word("flow"), Page: true, Level: 1, Make: func() []doc.Block { return []doc.Block{b.flow()} }}
}

func (b *Builder) flow() *doc.Flow {
	// The finest of purposes, activities and functions that can be read.
	var f *flow
	heading := ""
	for _, view := range []struct {
		heading string
		middle  func(e *entry, purpose string) string
	}{
		{"flowPurposes", func(_ *entry, purpose string) string { return purpose }},
		{"flowActivities", func(e *entry, _ string) string { return e.title() }},
		{"function", func(e *entry, _ string) string { return cmp.Or(e.common().function, b.word("notStated")) }},
	} {
		g := &flow{}
		for _, e := range b.all {
			b.flowOf(g, e, view.middle)
		}
		if f != nil && len(g.columns[1]) < 2 { // says nothing
			break
		}
		f, heading = g, view.heading
		if len(f.columns[1]) <= mostNodes && len(f.links[0])+len(f.links[1]) <= mostLinks {
			break
		}
	}
	for column := range f.columns {
		f.group(b, column)
	}
	f.order()
	d := &doc.Flow{ID: "flow", Title: b.word("flow")}
	for column, key := range []string{"flowPeople", heading, "flowRecipients", "flowCountries"} {
		c := doc.FlowColumn{Heading: b.word(key)}
		for _, n := range f.columns[column] {
			c.Nodes = append(c.Nodes, n.node)
		}
		if len(c.Nodes) == 0 && slices.ContainsFunc(f.columns[:], func(nodes []*flowNode) bool { return len(nodes) > 0 }) {
			c.Nodes = []doc.FlowNode{{Label: lang.UpperFirst(b.word("notStated"))}}
		}
		d.Columns = append(d.Columns, c)
	}
	used := make(map[doc.Stroke]bool)
	for column := range f.links {
		for pair, stroke := range f.links[column] {
			d.Links = append(d.Links, doc.FlowLink{Column: column, From: pair[0].at, To: pair[1].at, Line: stroke})
			if column == 2 {
				used[stroke] = true
			}
		}
	}
	slices.SortFunc(d.Links, func(x, y doc.FlowLink) int {
		return cmp.Or(cmp.Compare(x.Column, y.Column), cmp.Compare(x.From, y.From), cmp.Compare(x.To, y.To))
	})
	for _, l := range []doc.Legend{
		{Line: doc.Thin, Text: b.word("flowInside")}, {Line: doc.Thick, Text: b.word("flowAdequacy")}, {Line: doc.Dashed, Text: b.word("flowSafeguard")},
		{Line: doc.Dotted, Text: b.word("flowDerogation")}, {Line: doc.Double, Text: b.word("flowUnprotected")},
	} {
		if used[l.Line] {
			d.Legend = append(d.Legend, l)
		}
	}
	d.Table = b.flowTable(d)
	return d
}

// flowRecipient is a recipient, or a sub-processor, of an entry.
type flowRecipient struct {
	party    ropa.ID
	name     string // where it is no party of the register
	country  transfer.Country
	purposes []ropa.ID
	link     string
}

// recipientsOf returns the recipients of an entry as controller, or its
// sub-processors as processor.
func (b *Builder) recipientsOf(e *entry) []flowRecipient {
	var all []flowRecipient
	if e.Activity != nil {
		for i := range e.Activity.Recipients {
			r := &e.Activity.Recipients[i]
			all = append(all, flowRecipient{r.Party, cmp.Or(r.Category, b.code("recipient", string(r.Kind))), r.Country, r.Purposes, e.at("recipient", i)})
		}
		return all
	}
	for i := range e.Processing.SubProcessors {
		s := &e.Processing.SubProcessors[i]
		all = append(all, flowRecipient{party: s.Party, name: s.Category, link: e.anchor})
	}
	return all
}

// entryFlow is one entry in the making of the diagram.
type entryFlow struct {
	*flow
	b        *Builder
	e        *entry
	middle   func(e *entry, purpose string) string
	purposes map[ropa.ID]*flowNode
	every    []*flowNode // the boxes of all its purposes
}

// flowOf adds one entry to the diagram. What is processed for others has
// categories of processing in place of purposes.
func (b *Builder) flowOf(f *flow, e *entry, middle func(e *entry, purpose string) string) {
	x := &entryFlow{flow: f, b: b, e: e, middle: middle, purposes: make(map[ropa.ID]*flowNode)}
	for i := range e.purposes {
		p := &e.purposes[i]
		x.purposes[p.ID] = x.purpose(cmp.Or(p.Name, string(p.ID)), e.at("purpose", i), p.Subjects)
	}
	if e.Processing != nil {
		for _, category := range e.Processing.Categories {
			x.purpose(category, e.anchor, nil)
		}
	}
	sent := make([]bool, len(e.Transfers))
	for _, r := range b.recipientsOf(e) {
		x.recipient(&r, sent)
	}
	for j := range e.Transfers {
		if t := &e.Transfers[j]; !sent[j] { // to none of the recipients that the entry names
			name := cmp.Or(joined(b.party(t.Importer), " "), b.word("flowUnnamed"))
			n := x.receiver(t.Importer, name, e.at("transfer", j), t.Purposes)
			x.transfer(n, j)
		}
	}
}

// purpose adds a purpose and the people whose data it uses: all of the entry
// where it names none.
func (x *entryFlow) purpose(name, link string, subjects []ropa.ID) *flowNode {
	name = cmp.Or(x.middle(x.e, name), x.b.word("unnamed"))
	n := x.node(1, name, doc.FlowNode{Label: name, Link: link})
	x.every = append(x.every, n)
	for i := range x.e.Subjects {
		if s := &x.e.Subjects[i]; len(subjects) == 0 || slices.Contains(subjects, s.ID) {
			name := cmp.Or(s.Name, x.b.code("subject", string(s.Kind)), string(s.ID))
			x.link(0, x.node(0, name, doc.FlowNode{Label: name, Link: x.e.at("subject", i)}), n, doc.Thin)
		}
	}
	return n
}

// receiver adds who receives data, and the lines from the purposes that it
// serves: all of the entry where it names none.
func (x *entryFlow) receiver(party ropa.ID, name, link string, purposes []ropa.ID) *flowNode {
	n := x.node(2, string(party)+"\x00"+name, doc.FlowNode{Label: name, Link: link})
	var served []*flowNode
	for _, ref := range purposes {
		if from := x.purposes[ref]; from != nil {
			served = append(served, from)
		}
	}
	if len(served) == 0 {
		served = x.every
	}
	for _, from := range served {
		x.link(1, from, n, doc.Thin)
	}
	return n
}

// recipient adds a recipient and the countries that the data go to with it:
// those of its transfers, which it marks as sent, and its own.
func (x *entryFlow) recipient(r *flowRecipient, sent []bool) {
	b := x.b
	name := cmp.Or(joined(b.party(r.party), " "), r.name, b.word("unnamed"))
	n := x.receiver(r.party, name, r.link, r.purposes)
	home := r.country
	if at, ok := b.at.Parties[r.party]; ok && home == "" && r.party != "" {
		home = b.r.Parties[at].Country
	}
	found := false
	for j := range x.e.Transfers {
		t := &x.e.Transfers[j]
		if r.party != "" && t.Importer == r.party || t.Importer == "" && home != "" && t.Destination == home {
			x.transfer(n, j)
			sent[j] = true
			found = found || t.Destination == home
		}
	}
	if home != "" && !found {
		x.country(n, home, b.set.Country(home), "", false)
	}
}

// transfer adds where transfer j goes from a recipient.
func (x *entryFlow) transfer(from *flowNode, j int) {
	t := &x.e.Transfers[j]
	x.country(from, t.Destination, x.b.destination(item[transfer.Transfer]{x.e, j, t}), t.Mechanism, true)
}

// country adds a country with what protects the data there. stated says that
// the register states a transfer to it.
func (x *entryFlow) country(from *flowNode, code transfer.Country, name string, m transfer.Mechanism, stated bool) {
	note, stroke := x.b.word("flowInside"), doc.Thin
	if code == "" || !x.inside(code) {
		note, stroke = x.b.mechanismName(m), tier(m)
		if !stated {
			note = x.b.word("flowUnprotected")
		}
	}
	to := x.node(3, name+"\x00"+note, doc.FlowNode{Label: name, Note: lang.UpperFirst(note), Line: stroke})
	x.link(2, from, to, stroke)
}

// inside reports whether a country is inside all regimes of the entry.
func (x *entryFlow) inside(c transfer.Country) bool {
	day := x.b.day
	if day.IsZero() {
		day = latest
	}
	for _, r := range x.b.regimesFor(x.e) {
		if !transfer.Inside(c, r, day) {
			return false
		}
	}
	return true
}

// group puts the boxes of a column that are met least into one, if there are
// too many. Countries that differ in what protects the data stay apart: their
// groups are one for each kind of protection.
func (f *flow) group(b *Builder, column int) {
	all := f.columns[column]
	if len(all) <= mostNodes {
		return
	}
	const groups = 5 // at most, one a stroke
	ranked := slices.Clone(all)
	slices.SortStableFunc(ranked, func(x, y *flowNode) int { return cmp.Compare(y.weight, x.weight) })
	into := make(map[*flowNode]*flowNode)
	members := make(map[doc.Stroke]*flowNode)
	kept := ranked[: mostNodes-groups : mostNodes-groups]
	count := make(map[*flowNode]int)
	for _, n := range ranked[mostNodes-groups:] {
		g := members[n.node.Line]
		if g == nil {
			g = &flowNode{node: doc.FlowNode{Line: n.node.Line}}
			members[n.node.Line] = g
			kept = append(kept, g)
		}
		if g.node.Note == "" || g.node.Note == n.node.Note {
			g.node.Note = n.node.Note
		} else {
			g.node.Note = b.strokeName(n.node.Line)
		}
		count[g]++
		g.node.Label = fmt.Sprintf(b.word("moreOf"), count[g])
		into[n] = g
	}
	for i, n := range kept {
		n.at = i
	}
	f.columns[column] = kept
	replace := func(n *flowNode) *flowNode { return cmp.Or(into[n], n) }
	for side := max(0, column-1); side < min(column+1, len(f.links)); side++ {
		links := make(map[[2]*flowNode]doc.Stroke, len(f.links[side]))
		for pair, stroke := range f.links[side] {
			if side == column {
				pair[0] = replace(pair[0])
			} else {
				pair[1] = replace(pair[1])
			}
			if was, ok := links[pair]; !ok || stroke > was { // in any order the same
				links[pair] = stroke
			}
		}
		f.links[side] = links
	}
}

// strokeName says what a line to a country means.
func (b *Builder) strokeName(s doc.Stroke) string {
	return b.word(map[doc.Stroke]string{
		doc.Thin: "flowInside", doc.Thick: "flowAdequacy", doc.Dashed: "flowSafeguard", doc.Dotted: "flowDerogation", doc.Double: "flowUnprotected",
	}[s])
}

// order places the boxes so that few lines cross: each at the mean of its
// neighbours, sweeping to and fro, and keeps the best arrangement met.
func (f *flow) order() {
	best, least := f.places(), f.crossings()
	for sweep := 0; sweep < 24 && least > 0; sweep++ {
		for i := range len(f.columns) - 1 {
			column, side := i+1, i // to the right, after the column before
			if sweep%2 == 1 {
				column, side = len(f.columns)-2-i, len(f.columns)-2-i
			}
			f.settle(column, side)
		}
		if n := f.crossings(); n < least {
			best, least = f.places(), n
		}
	}
	for column := range f.columns {
		for i, n := range best[column] {
			n.at = i
		}
		f.columns[column] = best[column]
	}
}

// settle orders a column by the mean places of its neighbours over the links
// of one side. Boxes without any keep their place.
func (f *flow) settle(column, side int) {
	near, far := 1, 0
	if side == column {
		near, far = 0, 1
	}
	sum := make(map[*flowNode]int)
	count := make(map[*flowNode]int)
	for pair := range f.links[side] {
		sum[pair[near]] += pair[far].at
		count[pair[near]]++
	}
	other := float64(max(1, len(f.columns[column+far-near])))
	own := float64(max(1, len(f.columns[column])))
	for _, n := range f.columns[column] {
		n.bary = (float64(n.at) + 0.5) / own
		if count[n] > 0 {
			n.bary = (float64(sum[n])/float64(count[n]) + 0.5) / other
		}
	}
	slices.SortStableFunc(f.columns[column], func(x, y *flowNode) int { return cmp.Compare(x.bary, y.bary) })
	for i, n := range f.columns[column] {
		n.at = i
	}
}

// places returns the boxes as they stand.
func (f *flow) places() (all [4][]*flowNode) {
	for column := range f.columns {
		all[column] = slices.Clone(f.columns[column])
	}
	return all
}

// crossings counts the pairs of lines that cross, column by column: lines in
// the order of their starts cross as often as their ends are inverted.
func (f *flow) crossings() int {
	n := 0
	for side := range f.links {
		var ends [][2]int
		for pair := range f.links[side] {
			ends = append(ends, [2]int{pair[0].at, pair[1].at})
		}
		slices.SortFunc(ends, func(x, y [2]int) int { return cmp.Or(cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1])) })
		met := make([]int, len(f.columns[side+1])+1) // a Fenwick tree over the ends
		for i, e := range ends {
			n += i
			for j := e[1] + 1; j > 0; j -= j & -j {
				n -= met[j]
			}
			for j := e[1] + 1; j < len(met); j += j & -j {
				met[j]++
			}
		}
	}
	return n
}

// flowTable says in words what the diagram shows. Boxes of a column that lead
// to the same ones are a row.
func (b *Builder) flowTable(d *doc.Flow) *doc.Table {
	t := &doc.Table{ID: d.ID + ":table", Title: b.word("flowInWords"), Columns: []doc.Column{
		{Key: "from", Heading: b.word("flowFrom"), Weight: 1}, {Key: "to", Heading: b.word("flowTo"), Weight: 1.3},
	}}
	for column := range len(d.Columns) - 1 {
		left, right := &d.Columns[column], &d.Columns[column+1]
		to := make([][]int, len(left.Nodes))
		for _, l := range d.Links {
			if l.Column == column {
				to[l.From] = append(to[l.From], l.To)
			}
		}
		rows := make(map[string]int)
		var froms, tos []doc.Cell
		for i, n := range left.Nodes {
			key := fmt.Sprint(to[i])
			row, ok := rows[key]
			if !ok {
				row = len(froms)
				rows[key] = row
				var names []doc.Cell
				for _, k := range to[i] {
					names = append(names, lines(lang.JoinNonEmpty(b.set.Colon, right.Nodes[k].Label, right.Nodes[k].Note)))
				}
				froms, tos = append(froms, nil), append(tos, list(names))
			}
			froms[row] = append(froms[row], linked(lines(n.Label), n.Link)...)
		}
		for i := range froms {
			from := append(doc.Cell{{Text: left.Heading, Style: doc.Note}}, list(each(froms[i]))...)
			to := b.say("noRows", doc.Missing)
			if len(tos[i]) > 0 {
				to = append(doc.Cell{{Text: right.Heading, Style: doc.Note}}, tos[i]...)
			}
			t.Rows = append(t.Rows, doc.Row{Cells: []doc.Cell{from, to}})
		}
	}
	return t
}
