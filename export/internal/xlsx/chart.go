package xlsx

import (
	"bytes"
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/export/internal/doc"
)

// Measures of a sheet of charts.
const (
	chartColumns = 13   // of labels, numbers, and beneath the chart
	chartLabel   = 46.0 // characters of the column of labels
	chartNumber  = 10.0
	chartWidth   = 620.0 // pixels
	chartBar     = 22.0  // points of a bar
	chartFrame   = 44.0  // points around the bars
)

// charts returns the charts of a part, if it is a sheet of charts.
func charts(p doc.Part) []*doc.Chart {
	var all []*doc.Chart
	for _, block := range p.Blocks {
		if c, ok := block.(*doc.Chart); ok {
			all = append(all, c)
		}
	}
	return all
}

// writeCharts writes charts one below the other, each beside the table of its
// figures.
func (b *book) writeCharts(s *sheet, sw *excelize.StreamWriter, all []*doc.Chart) error {
	if err := setWidths(sw, []float64{chartLabel, chartNumber, 3}); err != nil {
		return err
	}
	at := 0
	write := func(kind rowKind, line doc.Style, height float64, values ...any) error {
		at++
		id, err := b.style(style{kind: kind, cell: cellStyle{line: line}})
		if err != nil {
			return err
		}
		cells := make([]any, len(values))
		for i, v := range values {
			cells[i] = excelize.Cell{StyleID: id, Value: v}
		}
		return sw.SetRow("A"+strconv.Itoa(at), cells, excelize.RowOpts{Height: height})
	}
	if err := write(rowTitle, doc.Plain, titleHeight, clean(s.part.Title)); err != nil {
		return err
	}
	for _, c := range all {
		if err := write(rowNote, doc.Plain, lineHeight); err != nil {
			return err
		}
		top := at + 1
		used := titleHeight
		if err := write(rowHeading, doc.Strong, titleHeight, clean(c.Title)); err != nil {
			return err
		}
		if err := write(rowHead, doc.Strong, lineHeight+padding, clean(c.Table.Columns[0].Heading), clean(c.Table.Columns[1].Heading)); err != nil {
			return err
		}
		used += lineHeight + padding
		first := at + 1
		for _, bar := range c.Bars {
			label := clean(bar.Label)
			height := height(linesOf(label, chartLabel, false))
			if err := write(rowTable, doc.Plain, height, label, bar.Value); err != nil {
				return err
			}
			used += height
		}
		if len(c.Bars) == 0 {
			if err := write(rowTable, doc.Missing, lineHeight+padding, b.doc.Words.Empty, nil); err != nil {
				return err
			}
			continue
		}
		last := at
		// Empty rows down to where the chart ends.
		need := chartFrame + chartBar*float64(len(c.Bars))
		for ; used < need; used += lineHeight + padding {
			if err := write(rowNote, doc.Plain, lineHeight+padding); err != nil {
				return err
			}
		}
		if err := b.addChart(s.name, "D"+strconv.Itoa(top), c, first, last, need); err != nil {
			return err
		}
	}
	// The library adds the types of pictures in the order of a map.
	if types := b.file.ContentTypes; types != nil {
		sort.Slice(types.Defaults, func(i, j int) bool { return types.Defaults[i].Extension < types.Defaults[j].Extension })
	}
	return nil
}

// addChart draws the bars whose labels and numbers stand in columns A and B.
func (b *book) addChart(sheet, cell string, c *doc.Chart, first, last int, points float64) error {
	cells := func(column string) string {
		return quoted(sheet) + "!$" + column + "$" + strconv.Itoa(first) + ":$" + column + "$" + strconv.Itoa(last)
	}
	gap, vary, zero := uint(40), false, 0.0
	font := excelize.Font{Family: fontName, Size: fontSize, Color: inkColor}
	series := excelize.ChartSeries{
		Name: quoted(sheet) + "!$B$" + strconv.Itoa(first-1), Categories: cells("A"), Values: cells("B"),
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{accentColor}},
	}
	if err := b.file.AddChart(sheet, cell, &excelize.Chart{
		Type: excelize.Bar, Series: []excelize.ChartSeries{series}, VaryColors: &vary, GapWidth: &gap,
		Format:    excelize.GraphicOptions{AltText: described(c), Positioning: "oneCell"},
		Dimension: excelize.ChartDimension{Width: uint(chartWidth), Height: uint(points * 4 / 3)},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: clean(c.Title), Font: &excelize.Font{Family: fontName, Size: 10, Bold: true, Color: accentColor}}}},
		Legend:    excelize.ChartLegend{Position: "none"},
		PlotArea:  excelize.ChartPlotArea{ShowVal: true},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: font},
		YAxis:     excelize.ChartAxis{None: true, Minimum: &zero, Font: font},
	}); err != nil {
		return err
	}
	b.charts++
	return b.colorBars("xl/charts/chart"+strconv.Itoa(b.charts)+".xml", c)
}

// longestDescription is how much Excel keeps of the description of a chart.
const longestDescription = 2000

// described is a chart in words: its title, and its bars with their values.
func described(c *doc.Chart) string {
	var bars []string
	for _, bar := range c.Bars {
		bars = append(bars, bar.Label+" "+strconv.Itoa(bar.Value))
	}
	return shortened(clean(strings.TrimSpace(c.Title)+": "+strings.Join(bars, "; ")), longestDescription)
}

// colorBars gives the bars that have a tone its colour. The library does so
// for charts of other kinds only.
func (b *book) colorBars(part string, c *doc.Chart) error {
	var points strings.Builder
	for i, bar := range c.Bars {
		if color := map[doc.Style]string{doc.Bad: badColor, doc.Warn: warnColor, doc.Good: goodColor}[bar.Tone]; color != "" {
			fmt.Fprintf(&points, `<dPt><idx val="%d"/><invertIfNegative val="0"/><bubble3D val="0"/><spPr><a:solidFill><a:srgbClr val="%s"/></a:solidFill></spPr></dPt>`, i, color)
		}
	}
	if points.Len() == 0 {
		return nil
	}
	chart, _ := b.file.Pkg.Load(part)
	text, _ := chart.([]byte)
	at := bytes.Index(text, []byte("<ser>"))
	for _, after := range []string{"<dLbls>", "<cat>"} {
		if i := bytes.Index(text[max(at, 0):], []byte(after)); at >= 0 && i >= 0 {
			b.file.Pkg.Store(part, slices.Concat(text[:at+i], []byte(points.String()), text[at+i:]))
			return nil
		}
	}
	return fmt.Errorf("no bars in %s", part)
}
