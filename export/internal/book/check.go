package book

import (
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
)

// rowCheck is what a row must state, one of some columns, and the column of the
// day it is good until.
type rowCheck struct {
	needs []string
	until string
}

var rowChecks = map[string]rowCheck{
	"activities":       {needs: []string{"name"}},
	"processing":       {needs: []string{"name"}},
	"purposes":         {needs: []string{"name"}},
	"bases":            {needs: []string{"ground", "claim"}},
	"conditions":       {needs: []string{"condition", "claim"}},
	"subjects":         {needs: []string{"name", "of"}},
	"data":             {needs: []string{"name", "of"}},
	"recipients":       {needs: []string{"party", "category"}, until: "contract.until"},
	"transfers":        {needs: []string{"destination", "organisation", "area"}},
	"retention":        {needs: []string{"period", "criteria", "infeasible"}},
	"jointControllers": {needs: []string{"party"}},
	"controllers":      {needs: []string{"party", "category"}, until: "contract.until"},
	"subProcessors":    {needs: []string{"party", "category"}, until: "contract.until"},
	"parties":          {needs: []string{"name"}, until: "engagement.contract.until"},
	"certifications":   {needs: []string{"name"}, until: "valid"},
	"systems":          {needs: []string{"name"}},
	"measures":         {needs: []string{"name"}},
}

func checked(tableKey string) bool { return len(rowChecks[tableKey].needs) > 0 }

// day is that which what is overdue is counted from, "" for none.
func (w *tableWriter) day() string {
	if w.report != nil && !w.report.AsOf.IsZero() {
		return w.report.AsOf.String()
	}
	return w.r.Reviewed.String()
}

// past reports whether a day lies before that of the workbook, as a formula
// compares them.
func (w *tableWriter) past(text string) bool {
	return len(text) == len("2006-01-02") && text >= "1900-03-01" && text < w.day()
}

// checks gives rows a sign of whether they state what the law asks of them.
func (w *tableWriter) checks(g *grid) {
	c := rowChecks[g.flat.Key]
	what := strings.ToLower(g.sheet.Columns[g.at[c.needs[0]]].Heading)
	missing, past := "▲ "+w.word("checkMissing")+w.set.Colon+what, "■ "+w.word("checkExpired")
	first := table.OfKey
	if _, ok := g.at[first]; !ok {
		first = "id"
		if _, ok := g.at[first]; !ok {
			first = "name"
		}
	}
	entry := g.flat.Key == "activities" || g.flat.Key == "processing"
	if entry {
		past = "■ " + w.word("checkOverdue")
		c.until = "review.next"
	}
	gap := "▲ " + w.word("checkMissing") + w.set.Colon + w.word("letterGround")
	for row := range g.sheet.Rows {
		stated := false
		for _, key := range c.needs {
			stated = stated || g.text(row, key) != ""
		}
		switch {
		case g.text(row, first) == "" && !stated:
		case !stated:
			g.set(row, checkKey, missing)
		case g.text(row, gapKey) != "":
			g.set(row, checkKey, gap)
		case c.until != "" && w.past(g.text(row, c.until)):
			g.set(row, checkKey, past)
		default:
			g.set(row, checkKey, "●")
		}
	}
	g.bind(checkKey, func(p *xlsx.Places) xlsx.Formula {
		letter := func(key string) string { return "$" + p.Letter(g.flat.Key, key) }
		day := p.View(startView) + startDayCell
		const n = "\x00" // the number of the row
		var all []string
		for _, key := range c.needs {
			all = append(all, letter(key)+n)
		}
		stated := strings.Join(all, "&")
		s := "IF(" + letter(first) + n + "&" + stated + `="","",IF(` + stated + `="",` + literal(missing) + ","
		end := "))"
		if _, ok := g.at[gapKey]; ok {
			s += "IF(" + letter(gapKey) + n + `<>"",` + literal(gap) + ","
			end += ")"
		}
		if c.until != "" {
			cell := letter(c.until) + n
			s += "IF(" + cell + `="","●",IF(` + cell + "<" + day + "," + literal(past) + `,"●"))`
		} else {
			s += `"●"`
		}
		parts := strings.Split(s+end, n)
		return func(buf []byte, _, at int) []byte {
			for i, part := range parts {
				if i > 0 {
					buf = strconv.AppendInt(buf, int64(at), 10)
				}
				buf = append(buf, part...)
			}
			return buf
		}
	})
}
