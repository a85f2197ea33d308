package ropa

import (
	"slices"
	"strconv"
	"strings"
)

// limits reports whether the rule states when data is erased, if only by
// pointing to the law or the policy that does.
func (r *RetentionRule) limits() bool {
	return r.Stated() || len(r.Law) > 0 || !r.Policy.Empty()
}

// Art. 30(1)(f): where possible, the envisaged time limits for erasure.
var recordRetentionMissingRule = Rule{
	ID:       "record/retention-missing",
	Title:    "An activity has no time limit for erasure",
	Concerns: "activities as controller",
	Doc:      "Where possible, the record states the envisaged time limits for erasure of the categories of data; the Swiss act admits the criteria by which they are set. Where it is not possible, the reason is part of the record.",
	Fix:      "State a period, the criteria, or the reason why neither can be given.",
	Fails:    "An activity with no retention rule.",
	Passes:   "An activity whose data is erased three years after the last contact.",
	Cites:    slices.Concat(gdpr("30(1)(f)"), eudpr("31(1)(f)"), fadp("12(2)(e)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordRetention,
}

func recordRetention(p *Pass) {
	for a := range p.Activities() {
		p.Applies()
		if !a.limited() {
			p.Report(a.Path.Child("retention"), "no time limit for erasure is stated")
		}
	}
}

// limited reports whether some rule of the activity states a limit.
func (a *Activity) limited() bool {
	for i := range a.Retention {
		if a.Retention[i].limits() {
			return true
		}
	}
	return false
}

// The same: of the different categories of data.
var recordRetentionCategoryUncoveredRule = Rule{
	ID:       "record/retention-category-uncovered",
	Title:    "A category of data has no time limit while others have",
	Concerns: "activities with a time limit",
	Doc:      "Time limits are stated for the different categories of data. Where some have one, a category that has none was forgotten or is kept without end. The categories of an activity are reported together. So too for a purpose where every rule names those it is for.",
	Fix:      "Add the category to a retention rule, or give it one of its own.",
	Fails:    "An activity with limits for \"salary\" and none for \"photographs\".",
	Passes:   "An activity with one rule for all its data.",
	Cites:    slices.Concat(gdpr("30(1)(f)"), eudpr("31(1)(f)"), fadp("12(2)(e)")),
	Severity: SeverityWarning,
	Demand:   DemandRecord,
	ByEntry:  true,
	Check:    recordRetentionCovers,
}

func recordRetentionCovers(p *Pass) {
	for a := range p.Activities() {
		if !a.limited() {
			continue
		}
		p.Applies()
		var names []string
		for i := range a.Data {
			// Data without an ID where all rules name theirs: form/id-missing.
			if d := &a.Data[i]; !a.covers(d.ID) && d.ID != "" {
				names = append(names, quotedOr(d.Name, strconv.Quote(string(d.ID))))
			}
		}
		for i := range a.Purposes {
			if x := &a.Purposes[i]; x.ID != "" && !a.limitsPurpose(x.ID) {
				p.Report(a.Path.Index("purposes", i), "no time limit is for the purpose %q, and others have one", x.called())
			}
		}
		switch n := len(names); {
		case n == 1:
			p.Report(a.Path.Child("retention"), "data %s has no time limit, and other data has", names[0])
		case n > 1:
			p.Report(a.Path.Child("retention"), "%d categories of data have no time limit, and others have: %s", n, firstOf(names, 3))
		}
	}
}

// limitsPurpose reports whether a rule that states a limit is for a purpose:
// it names it, or none and is for all.
func (a *Activity) limitsPurpose(id ID) bool {
	for i := range a.Retention {
		if r := &a.Retention[i]; r.limits() && (len(r.Purposes) == 0 || slices.Contains(r.Purposes, id)) {
			return true
		}
	}
	return false
}

// firstOf lists the first n of some names, and says that there are more.
func firstOf(names []string, n int) string {
	if len(names) > n {
		return strings.Join(names[:n], ", ") + ", …"
	}
	return strings.Join(names, ", ")
}

// covers reports whether a retention rule that states a limit is for the data:
// it names it, or names the purposes that use it, or is for all.
func (a *Activity) covers(data ID) bool {
	for i := range a.Retention {
		r := &a.Retention[i]
		switch {
		case !r.limits():
		case slices.Contains(r.Data, data), len(r.Data) == 0 && len(r.Purposes) == 0:
			return true
		case len(r.Data) == 0:
			for j := range a.Purposes {
				x := &a.Purposes[j]
				if slices.Contains(r.Purposes, x.ID) && (len(x.Data) == 0 || slices.Contains(x.Data, data)) {
					return true
				}
			}
		}
	}
	return false
}
