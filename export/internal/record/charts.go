package record

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// chartSheet is the workbook's overview: small tables of counts, each with its
// chart.
func (b *Builder) chartSheet() doc.Part {
	p := doc.Part{ID: "sheet:overview", Title: b.word("overview"), Sheet: b.word("overview"), Level: 1}
	chart := func(key, counted string, bars []doc.Bar) {
		p.Blocks = append(p.Blocks, &doc.Chart{ID: p.ID + ":" + key, Title: b.word(key), Bars: bars, Table: &doc.Table{Columns: []doc.Column{
			{Key: "label", Heading: b.word(counted)}, {Key: "count", Heading: b.word("count")},
		}}})
	}
	transfers := collect(b.all, transfersIn)
	chart("chartGrounds", "ground", b.groundBars())
	if b.report != nil {
		chart("chartFindings", "demand", b.findingBars())
	}
	chart("chartMechanisms", "mechanism", countBars(b, transfers, func(t item[transfer.Transfer]) string { return lang.UpperFirst(b.mechanismName(t.v.Mechanism)) }))
	chart("chartCountries", "destination", countBars(b, transfers, func(t item[transfer.Transfer]) string { return lang.UpperFirst(b.destination(t)) }))
	chart("chartPeriods", "period", b.periodBars())
	return p
}

// mostBars is how many bars a chart of the workbook has at most.
const mostBars = 16

// countBars counts elements by what they are called, the most first.
func countBars[T any](b *Builder, list []T, name func(T) string) []doc.Bar {
	count := make(map[string]int)
	for _, v := range list {
		count[name(v)]++
	}
	var bars []doc.Bar
	for _, label := range SortedKeys(count) {
		bars = append(bars, doc.Bar{Label: label, Value: count[label]})
	}
	slices.SortStableFunc(bars, func(x, y doc.Bar) int { return cmp.Compare(y.Value, x.Value) })
	return b.fewer(bars)
}

// periodBars counts the retention rules by their period, the shortest first.
func (b *Builder) periodBars() []doc.Bar {
	count := make(map[civil.Period]int)
	criteria, without := 0, 0
	for _, rule := range collect(b.all, retentionIn) {
		switch {
		case !rule.v.Period.IsZero():
			count[rule.v.Period]++
		case rule.v.Criteria != "":
			criteria++
		default:
			without++
		}
	}
	var periods []civil.Period
	for p := range count {
		periods = append(periods, p)
	}
	// About how many hours: months and years are not all as long.
	hours := func(p civil.Period) float64 {
		return 24*(365.25*float64(p.Years())+30.44*float64(p.Months())+7*float64(p.Weeks())+float64(p.Days())) + float64(p.Hours()) + float64(p.Minutes())/60
	}
	slices.SortFunc(periods, func(x, y civil.Period) int {
		return cmp.Or(cmp.Compare(hours(x), hours(y)), cmp.Compare(x.String(), y.String()))
	})
	var bars []doc.Bar
	for _, p := range periods {
		bars = append(bars, doc.Bar{Label: lang.UpperFirst(b.set.Period(p)), Value: count[p]})
	}
	bars = b.fewer(bars)
	if criteria > 0 {
		bars = append(bars, doc.Bar{Label: lang.UpperFirst(b.word("criteria")), Value: criteria})
	}
	if without > 0 {
		bars = append(bars, doc.Bar{Label: lang.UpperFirst(b.word("notStated")), Value: without, Tone: doc.Warn})
	}
	return bars
}

// fewer makes one bar of those beyond what a chart has.
func (b *Builder) fewer(bars []doc.Bar) []doc.Bar {
	if len(bars) <= mostBars {
		return bars
	}
	rest := 0
	for _, bar := range bars[mostBars-1:] {
		rest += bar.Value
	}
	return append(slices.Clone(bars[:mostBars-1]), doc.Bar{Label: fmt.Sprintf(b.word("moreOf"), len(bars)-mostBars+1), Value: rest})
}
