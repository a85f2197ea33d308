package record

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/transfer"
)

// overviewPart is the register at a glance: counts as bars, each with its
// figure.
func (b *Builder) overviewPart() doc.Part {
	const id = "overview"
	return doc.Part{ID: id, Title: b.word(id), Page: true, Level: 1, Make: func() []doc.Block {
		var blocks []doc.Block
		chart := func(key, counted string, bars []doc.Bar) {
			c := &doc.Chart{ID: id + ":" + key, Title: b.word(key), Bars: bars}
			c.Table = &doc.Table{ID: c.ID, Title: c.Title, Columns: []doc.Column{
				{Key: "label", Heading: b.word(counted), Weight: 3}, {Key: "count", Heading: b.word("count"), Weight: 1},
			}}
			for _, bar := range bars {
				c.Table.Rows = append(c.Table.Rows, doc.Row{Cells: []doc.Cell{
					doc.Text(lang.JoinNonEmpty(b.set.Colon, bar.Label, bar.Note)), doc.Text(strconv.Itoa(bar.Value)),
				}})
			}
			blocks = append(blocks, c)
		}
		chart("chartGrounds", "ground", b.groundBars())
		if b.report != nil {
			chart("chartFindings", "demand", b.findingBars())
		}
		chart("chartTransfers", "destination", b.transferBars())
		return blocks
	}}
}

// groundBars counts the activities by ground; one with several grounds counts
// under each.
func (b *Builder) groundBars() []doc.Bar {
	count := make(map[lawfulbasis.Ground]int)
	without := 0
	for _, e := range b.controllers {
		grounds, _ := e.grounds()
		for _, g := range grounds {
			count[g]++
		}
		if len(grounds) == 0 {
			without++
		}
	}
	var bars []doc.Bar
	for _, info := range lawfulbasis.Grounds() {
		if n := count[info.Code]; n > 0 {
			bars = append(bars, doc.Bar{Label: lang.UpperFirst(b.code("ground", string(info.Code))), Value: n})
			delete(count, info.Code)
		}
	}
	for _, g := range SortedKeys(count) { // codes of no table
		bars = append(bars, doc.Bar{Label: string(g), Value: count[g]})
	}
	if without > 0 {
		bars = append(bars, doc.Bar{Label: lang.UpperFirst(b.word("notStated")), Tone: doc.Warn, Value: without})
	}
	return bars
}

// findingBars counts the findings that are not waived, by demand and severity.
func (b *Builder) findingBars() []doc.Bar {
	var bars []doc.Bar
	for _, s := range b.report.ByDemand() {
		counts := b.counts(s)
		if len(counts) == 0 && s.Demand != "" {
			bars = append(bars, doc.Bar{Label: b.Demand(s.Demand)})
		}
		for _, n := range counts {
			n.Label = b.Demand(s.Demand) + b.set.Colon + n.Label
			bars = append(bars, n)
		}
	}
	return bars
}

// transferBars counts the transfers by destination and mechanism.
func (b *Builder) transferBars() []doc.Bar {
	type key struct{ where, how string }
	count := make(map[key]int)
	for _, t := range collect(b.all, transfersIn) {
		count[key{b.destination(t), b.mechanismName(t.v.Mechanism)}]++
	}
	keys := make([]key, 0, len(count))
	for k := range count {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(x, y key) int {
		return cmp.Or(cmp.Compare(count[y], count[x]), cmp.Compare(x.where, y.where), cmp.Compare(x.how, y.how))
	})
	var bars []doc.Bar
	const most = 24
	for i, k := range keys {
		if i >= most-1 && len(keys) > most {
			rest := 0
			for _, k := range keys[i:] {
				rest += count[k]
			}
			return append(bars, doc.Bar{Label: fmt.Sprintf(b.word("moreOf"), len(keys)-i), Value: rest})
		}
		bars = append(bars, doc.Bar{Label: k.where, Note: k.how, Value: count[k]})
	}
	return bars
}

// destination names where a transfer goes, on one line.
func (b *Builder) destination(t item[transfer.Transfer]) string {
	return cmp.Or(joined(transferDestination(b, t), ", "), b.word("notStated"))
}

// mechanismName names what a transfer relies on.
func (b *Builder) mechanismName(m transfer.Mechanism) string {
	if m == "" {
		return b.word("noMechanism")
	}
	return b.code("mechanism", string(m))
}

func SortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	keys := make([]K, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
