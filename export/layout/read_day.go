package layout

import (
	"strconv"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/words"
)

// dateOfElements reads the day that a field says. Where day and month cannot be
// told apart, the other days of the column decide, else the order of the
// language; if that leaves it open, it is a problem.
func (x *entry) dateOfElements(key Key, list []item) civil.Date {
	s := textOfItems(list)
	if s == "" {
		return civil.Date{}
	}
	if _, err := strconv.ParseFloat(s, 64); err == nil {
		d, ok := lang.ReadDayOrSerial(s, false, x.from1904)
		if !ok {
			x.report(s, "wantDate")
		}
		return d
	}
	d, doubt := lang.ReadDayIn(s, x.tag, x.orders[key])
	if doubt == lang.Unknown { // the name of a month may be of another language
		var ok bool
		if d, ok = lang.ReadDay(s); ok || words.None(s, x.tag) {
			doubt = ""
		}
	}
	if doubt != "" {
		x.report(s, "wantDate")
		return civil.Date{}
	}
	return d
}

// dayOrders returns the order of day and month of each field in which some
// entry has a day that shows it, and none a day that shows the other.
func dayOrders(entries []map[Key]said, tag string) map[Key]lang.DayOrder {
	orders := make(map[Key]lang.DayOrder)
	for _, key := range []Key{KeyStart, KeyEnd, KeyCreated, KeyUpdated} {
		seen := make(map[lang.DayOrder]bool)
		for _, fields := range entries {
			if order := orderShown(textOfItems(fields[key].list), tag); order != lang.OrderOfLanguage {
				seen[order] = true
			}
		}
		if len(seen) == 1 {
			for order := range seen {
				orders[key] = order
			}
		}
	}
	return orders
}

// orderShown is the order that a day in numbers shows: the number above 12 is
// that of the day.
func orderShown(s, tag string) lang.DayOrder {
	if len(s) > 40 {
		return lang.OrderOfLanguage
	}
	d, doubt := lang.ReadDayIn(s, tag, lang.DayFirst)
	if doubt != "" || d.Day() <= 12 {
		return lang.OrderOfLanguage
	}
	var numbers []int
	for _, t := range words.Tokens(s) {
		if n, err := strconv.Atoi(t.Text); err == nil {
			numbers = append(numbers, n)
		}
	}
	switch {
	case len(numbers) < 3:
	case numbers[0] == d.Day() && numbers[1] == int(d.Month()):
		return lang.DayFirst
	case numbers[0] == int(d.Month()) && numbers[1] == d.Day():
		return lang.MonthFirst
	}
	return lang.OrderOfLanguage
}
