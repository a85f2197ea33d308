package civil

import (
	"cmp"
	"errors"
	"fmt"
	"time"
)

// The years a Date can have.
const (
	minYear = 1
	maxYear = 9999
)

// Day numbers of the first and last Date; 0001-01-01 is day 0.
const (
	minDays = 0
	maxDays = 3652058
)

// The calendar repeats after 400 years.
const (
	monthsPerCycle = 400 * 12
	daysPerCycle   = 400*365 + 97
)

// maxMonths is the number of months in those years.
const maxMonths = (maxYear - minYear + 1) * 12

// Date is a day of the (proleptic) Gregorian calendar, from 0001-01-01 to
// 9999-12-31. The zero value is no date ("not stated") and comes before every
// other. Dates are comparable with ==.
type Date struct {
	year       int16
	month, day uint8
}

var (
	errDateForm  = errors.New("not in the form YYYY-MM-DD")
	errNoSuchDay = errors.New("no such day")
)

// ParseDate reads a date written YYYY-MM-DD, the full-date of RFC 3339. It
// refuses everything else, the year 0000, and days the calendar does not have.
func ParseDate(s string) (Date, error) {
	if len(s) != len("YYYY-MM-DD") || s[4] != '-' || s[7] != '-' {
		return Date{}, dateError(s, errDateForm)
	}
	year, ok1 := digits(s[:4])
	month, ok2 := digits(s[5:7])
	day, ok3 := digits(s[8:])
	if !ok1 || !ok2 || !ok3 {
		return Date{}, dateError(s, errDateForm)
	}
	if year < minYear || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return Date{}, dateError(s, errNoSuchDay)
	}
	return date(year, month, day), nil
}

// MustDate is [ParseDate] for dates written in source code; it panics on a
// malformed one.
func MustDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// DateOf returns the date of t in t's own zone. The zero time gives the zero
// Date; a time outside the years 1 to 9999 gives the first or last Date.
func DateOf(t time.Time) Date {
	if t.IsZero() {
		return Date{}
	}
	year, month, day := t.Date()
	switch {
	case year < minYear:
		return dateOfDays(minDays)
	case year > maxYear:
		return dateOfDays(maxDays)
	}
	return date(year, int(month), day)
}

// IsZero reports whether d is the zero value, no date.
func (d Date) IsZero() bool { return d == Date{} }

// Year returns the year of d, 1 to 9999, and 0 for the zero value.
func (d Date) Year() int { return int(d.year) }

// Month returns the month of d, and 0 for the zero value.
func (d Date) Month() time.Month { return time.Month(d.month) }

// Day returns the day of the month of d, 1 to 31, and 0 for the zero value.
func (d Date) Day() int { return int(d.day) }

// Equal reports whether d and e are the same; it is d == e.
func (d Date) Equal(e Date) bool { return d == e }

// Before reports whether d is earlier than e.
func (d Date) Before(e Date) bool { return d.Compare(e) < 0 }

// After reports whether d is later than e.
func (d Date) After(e Date) bool { return d.Compare(e) > 0 }

// Compare returns -1 if d is earlier than e, 0 if they are the same and +1 if
// d is later. The zero value is the earliest.
func (d Date) Compare(e Date) int { return cmp.Compare(d.ordinal(), e.ordinal()) }

// ordinal is a number in the order of dates.
func (d Date) ordinal() int { return int(d.year)<<16 | int(d.month)<<8 | int(d.day) }

// DaysSince returns the number of days from e to d, negative if d is earlier.
// If either is the zero value it is 0.
func (d Date) DaysSince(e Date) int {
	if d.IsZero() || e.IsZero() {
		return 0
	}
	return d.days() - e.days()
}

// AddDays returns the date n days after d, before d if n is negative. A result
// outside the years 1 to 9999 becomes the first or last Date. The zero value
// stays zero.
func (d Date) AddDays(n int) Date {
	if d.IsZero() {
		return d
	}
	n = min(max(n, -maxDays), maxDays)
	return dateOfDays(min(max(d.days()+n, minDays), maxDays))
}

// AddMonths returns the date n months after d, before d if n is negative, on
// the same day of the month or, where that month is shorter, on its last day:
// one month after 31 January is 28 or 29 February. A result outside the years
// 1 to 9999 becomes the first or last Date. The zero value stays zero.
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	n = min(max(n, -maxMonths), maxMonths)
	m := (int(d.year)-minYear)*12 + int(d.month) - 1 + n
	switch {
	case m < 0:
		return dateOfDays(minDays)
	case m >= maxMonths:
		return dateOfDays(maxDays)
	}
	year, month := m/12+minYear, m%12+1
	return date(year, month, min(int(d.day), daysIn(year, month)))
}

// String returns d as YYYY-MM-DD, and "" for the zero value.
func (d Date) String() string { return string(d.appendTo(nil)) }

// MarshalText returns the text of [Date.String]; it never fails.
func (d Date) MarshalText() ([]byte, error) { return d.appendTo([]byte{}), nil }

// AppendText implements [encoding.TextAppender]; it never fails.
func (d Date) AppendText(b []byte) ([]byte, error) { return d.appendTo(b), nil }

// UnmarshalText reads what MarshalText wrote: empty text is the zero value,
// all else goes to [ParseDate]. On an error d is unchanged.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	v, err := ParseDate(string(b))
	if err != nil {
		return err
	}
	*d = v
	return nil
}

func (d Date) appendTo(b []byte) []byte {
	if d.IsZero() {
		return b
	}
	y, m, day := int(d.year), int(d.month), int(d.day)
	return append(b,
		byte('0'+y/1000), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10), '-',
		byte('0'+m/10), byte('0'+m%10), '-',
		byte('0'+day/10), byte('0'+day%10))
}

// days returns the number of days from 0001-01-01 to d.
func (d Date) days() int {
	return daysOfYears(int(d.year)-1) + dayOfYear(int(d.year), int(d.month)) + int(d.day) - 1
}

// dateOfDays is the inverse of days.
func dateOfDays(n int) Date {
	cycle, rest := n/daysPerCycle, n%daysPerCycle
	year := rest / 365 // in the cycle, from 0; at most one too many
	for daysOfYears(year) > rest {
		year--
	}
	rest -= daysOfYears(year)
	year += cycle*400 + 1
	month := min(rest/28, 11) + 1
	for dayOfYear(year, month) > rest {
		month--
	}
	return date(year, month, rest-dayOfYear(year, month)+1)
}

// daysOfYears returns the number of days in the years 1 to y.
func daysOfYears(y int) int { return y*365 + leapYears(y) }

// leapYears returns the number of leap years among the years 1 to y.
func leapYears(y int) int { return y/4 - y/100 + y/400 }

// monthStart holds the days of a common year before each month.
var monthStart = [...]int{0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365}

// dayOfYear returns the days of the year before the month.
func dayOfYear(year, month int) int {
	n := monthStart[month-1]
	if month > 2 && leap(year) {
		n++
	}
	return n
}

func daysIn(year, month int) int {
	if month == 2 && leap(year) {
		return 29
	}
	return monthStart[month] - monthStart[month-1]
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func date(year, month, day int) Date { return Date{int16(year), uint8(month), uint8(day)} }

// digits reads a number made of ASCII digits only.
func digits(s string) (n int, ok bool) {
	for i := range len(s) {
		c := s[i] - '0'
		if c > 9 {
			return 0, false
		}
		n = n*10 + int(c)
	}
	return n, true
}

func dateError(s string, err error) error {
	return fmt.Errorf("civil: date %.80q: %w", s, err)
}
