package ropa

import (
	"cmp"
	"errors"
	"fmt"
	"reflect"
	"slices"

	"github.com/openropa/openropa/ropa/civil"
)

// Event is a day on which findings of a register begin or end although nobody
// changes it: a decision lapses, a rule starts to bind, a waiver, a contract
// or a certification ends, a review falls due.
type Event struct {
	Day    civil.Date `json:"day"`
	Begins []Finding  `json:"begins,omitzero"` // as of the day
	Ends   []Finding  `json:"ends,omitzero"`   // as of the day before
}

// Ahead returns the events of a register after one day and up to another, in
// their order. A finding is the same as long as its rule, its severity and
// its place are, and it is waived or not; what its message says may change with
// the day. It checks the register on days at most a month apart and on those
// that the register names, and between two that differ finds the day: what both
// begins and ends between two of them is missed. The tables know the law that
// was adopted when they were made. The options' AsOf is not used. The error is
// for misuse, as with [Validate]; more than a hundred years are not looked at.
func Ahead(r *Register, from, until civil.Date, o *Options) ([]Event, error) {
	switch {
	case r == nil:
		return nil, errors.New("ropa: ahead: no register")
	case from.IsZero() || until.IsZero():
		return nil, errors.New("ropa: ahead: no first or last day")
	case until.Before(from):
		return nil, fmt.Errorf("ropa: ahead: the last day, %s, is before the first, %s", until, from)
	case until.After(from.AddMonths(12 * mostYears)):
		return nil, fmt.Errorf("ropa: ahead: the last day, %s, is more than %d years after the first, %s", until, mostYears, from)
	}
	var options Options
	if o != nil {
		options = *o
	}
	a := &ahead{r: r, options: options, known: make(map[civil.Date]findingSet)}
	days := []civil.Date{from, until}
	for day := from; day.Before(until); day = day.AddDays(28) {
		days = append(days, day)
	}
	for _, day := range datesIn(reflect.ValueOf(r).Elem(), nil) {
		for _, d := range []civil.Date{day, day.AddDays(1)} { // a last day, or the first after it
			if from.Before(d) && d.Before(until) {
				days = append(days, d)
			}
		}
	}
	slices.SortFunc(days, civil.Date.Compare)
	days = slices.Compact(days)
	var events []Event
	for i := range days[1:] {
		if err := a.between(&events, days[i], days[i+1]); err != nil {
			return nil, err
		}
		last := a.known[days[i+1]]
		clear(a.known) // of the days before nothing is asked again
		a.known[days[i+1]] = last
	}
	return events, nil
}

// mostYears is how far ahead is looked: each year takes thirteen checks.
const mostYears = 100

// ahead looks at one register on several days.
type ahead struct {
	r       *Register
	options Options
	known   map[civil.Date]findingSet
}

// findingSet are the findings of a day by what makes them the same.
type findingSet map[findingKey]Finding

type findingKey struct {
	rule     RuleID
	severity Severity
	place    string
	waived   bool
}

func (a *ahead) on(day civil.Date) (findingSet, error) {
	if set, ok := a.known[day]; ok {
		return set, nil
	}
	o := a.options
	o.AsOf = day
	report, err := Validate(a.r, &o)
	if err != nil {
		return nil, err
	}
	set := make(findingSet, len(report.Findings))
	for _, f := range report.Findings {
		places := f.Places
		if len(places) == 0 {
			places = []Path{f.Path}
		}
		for _, p := range places {
			set[findingKey{f.Rule, f.Severity, p.String(), f.Waiver != nil}] = f
		}
	}
	a.known[day] = set
	return set, nil
}

// between appends the events after one day and up to another.
func (a *ahead) between(events *[]Event, from, until civil.Date) error {
	before, err := a.on(from)
	if err != nil {
		return err
	}
	after, err := a.on(until)
	if err != nil {
		return err
	}
	begins, ends := without(after, before), without(before, after)
	if len(begins)+len(ends) == 0 {
		return nil
	}
	if length := until.DaysSince(from); length > 1 {
		middle := from.AddDays(length / 2)
		if err := a.between(events, from, middle); err != nil {
			return err
		}
		return a.between(events, middle, until)
	}
	*events = append(*events, Event{until, begins, ends})
	return nil
}

// without returns the findings of a that b does not have, each once, in the
// order of their places.
func without(a, b findingSet) []Finding {
	var list []Finding
	for key, f := range a {
		if _, ok := b[key]; !ok && !slices.ContainsFunc(list, func(g Finding) bool { return g.Rule == f.Rule && g.Path == f.Path && g.Message == f.Message }) {
			list = append(list, f)
		}
	}
	slices.SortFunc(list, func(x, y Finding) int {
		return cmp.Or(cmp.Compare(x.Path.String(), y.Path.String()), cmp.Compare(x.Rule, y.Rule), cmp.Compare(x.Message, y.Message))
	})
	return list
}

// datesIn appends the dates below v.
func datesIn(v reflect.Value, list []civil.Date) []civil.Date {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			list = datesIn(v.Elem(), list)
		}
	case reflect.Slice:
		for i := range v.Len() {
			list = datesIn(v.Index(i), list)
		}
	case reflect.Struct:
		if d, ok := v.Interface().(civil.Date); ok {
			if !d.IsZero() {
				list = append(list, d)
			}
			return list
		}
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				list = datesIn(v.Field(i), list)
			}
		}
	}
	return list
}
