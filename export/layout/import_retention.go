package layout

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa"
)

func readRetention(x *importEntry, row int, c recordCell, text string) {
	read := readCell(periodCell, text, x.in.tag)
	switch {
	case read.Blank:
		x.in.say(c.cellRef, Unread, "", "not filled in")
		return
	case read.None:
		x.keep(c, Unread, "neither a period nor criteria")
		return
	}
	for _, e := range read.Elements {
		rule := ropa.RetentionRule{Period: e.Period, Limit: e.Limit, Minimum: e.Minimum, From: e.From, When: e.When, Criteria: e.Criteria, Action: e.Action}
		if e.Law != "" {
			rule.Law = []ropa.Law{{Name: e.Law}}
		}
		if e.Remark != "" {
			rule.Extra = []ropa.Extra{{Key: "remark", Value: e.Remark}}
		}
		if rule.Period.IsZero() && rule.Limit.IsZero() && rule.Minimum.IsZero() && rule.Criteria == "" {
			rule.Criteria = tidy(e.Text)
		} else if rule.Period.IsZero() && rule.Criteria == "" {
			rule.Criteria = tidy(e.Text)
		}
		if e.Doubt != "" { // a person who decides needs the whole
			rule = ropa.RetentionRule{Criteria: tidy(text)}
		}
		x.scope(&rule, row)
		i := slices.IndexFunc(*x.retention, func(o ropa.RetentionRule) bool { return sameRule(o, rule) })
		if i >= 0 {
			for _, id := range rule.Data {
				if o := &(*x.retention)[i]; !slices.Contains(o.Data, id) {
					o.Data = append(o.Data, id)
				}
			}
		} else {
			i = len(*x.retention)
			x.addRetention(rule)
		}
		path := fmt.Sprintf("/retention/%d", i)
		switch {
		case e.Doubt != "":
			x.in.say(c.cellRef, Unread, x.path+path, "no period for certain: the words are kept")
		case e.Period.IsZero() && e.Limit.IsZero() && e.Minimum.IsZero():
			x.inWords(c, path+"/criteria", "")
		default:
			x.typed(c, path)
		}
	}
	if len(read.Elements) == 0 {
		x.keep(c, Unread, "neither a period nor criteria")
	}
}

// scope says what a rule of one row of several is for: the data of the row;
// where all rows have the same data, its purpose, or else the people.
func (x *importEntry) scope(rule *ropa.RetentionRule, row int) {
	if len(x.rec.rows) < 2 {
		return
	}
	differ := func(same func(n int) bool) bool {
		for n := range x.rec.rows {
			if !same(n) {
				return true
			}
		}
		return false
	}
	switch {
	case len(x.rowData[row]) > 0 && differ(func(n int) bool { return slices.Equal(x.rowData[n], x.rowData[row]) }):
		rule.Data = slices.Clone(x.rowData[row])
	case x.a != nil && len(x.rowPurposes[row]) > 0 && differ(func(n int) bool { return slices.Equal(x.rowPurposes[n], x.rowPurposes[row]) }):
		for _, i := range x.rowPurposes[row] {
			rule.Purposes = append(rule.Purposes, x.a.Purposes[i].ID)
		}
	case rule.When == "" && differ(func(n int) bool { return slices.Equal(x.rowSubjects[n], x.rowSubjects[row]) }):
		rule.When = strings.Join(x.rowSubjects[row], ", ")
	}
}

func sameRule(a, b ropa.RetentionRule) bool {
	return a.Period == b.Period && a.Limit == b.Limit && a.Minimum == b.Minimum && a.From == b.From && a.When == b.When && a.Criteria == b.Criteria && a.Action == b.Action &&
		(len(a.Data) == 0) == (len(b.Data) == 0) && slices.Equal(a.Purposes, b.Purposes) && slices.EqualFunc(a.Law, b.Law, func(a, b ropa.Law) bool { return a.Name == b.Name })
}
