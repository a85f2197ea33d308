package civil

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Period is a length of time in the units of the calendar, as it was stated:
// P12M is kept apart from P1Y, and P30D from P1M. The zero value is no period
// ("not stated"), which is not P0D ("at once"). Periods are comparable with
// ==, which asks whether they were stated alike; [Period.Compare] asks which
// is longer.
type Period struct {
	n   [7]uint32 // by unit
	has uint8     // bit set of the units stated
}

// The units, in the order in which a period is written.
const (
	years = iota
	months
	weeks
	days
	hours
	minutes
	seconds
)

const (
	designators = "YMWDHMS"
	maxCount    = 999_999_999 // largest number of a unit
	secsPerDay  = 24 * 60 * 60
)

var (
	errPeriodForm  = errors.New("not an ISO 8601 duration such as P1Y6M or PT72H")
	errNoNumber    = errors.New("a unit needs a number before it")
	errNoUnit      = errors.New("a number needs a unit after it")
	errUpperCase   = errors.New("designators are upper-case letters")
	errFraction    = errors.New("fractions are not accepted")
	errSign        = errors.New("signs are not accepted")
	errTime        = errors.New("hours, minutes and seconds come after T, other units before it")
	errOrder       = errors.New("units are not in the order Y M D T H M S, each at most once")
	errWeeks       = errors.New("weeks do not go with other units")
	errLargeNumber = fmt.Errorf("number over %d", maxCount)
)

// ParsePeriod reads an ISO 8601 duration: P, then numbers each followed by Y,
// M or D, then, if there is a time, T and numbers followed by H, M or S; or P,
// a number and W. At least one unit is given; P0D is the usual way to write
// none at all. Numbers are whole and at most 999999999.
//
// It refuses what only some readers of ISO 8601 understand: weeks beside other
// units (ISO 8601-2; ISO 8601-1 and RFC 3339 have them alone), fractions,
// signs, lower-case designators and the form P0001-06-00.
func ParsePeriod(s string) (Period, error) {
	p, err := parsePeriod(s)
	if err != nil {
		return Period{}, fmt.Errorf("civil: period %.80q: %w", s, err)
	}
	return p, nil
}

func parsePeriod(s string) (p Period, err error) {
	rest, ok := strings.CutPrefix(s, "P")
	if !ok {
		return p, errPrefix(s)
	}
	date, clock, timed := strings.Cut(rest, "T")
	if date == "" && !timed || timed && clock == "" {
		return p, errPeriodForm
	}
	if err := p.parseUnits(date, years, hours); err != nil {
		return p, err
	}
	if err := p.parseUnits(clock, hours, seconds+1); err != nil {
		return p, err
	}
	if p.has&(1<<weeks) != 0 && p.has != 1<<weeks {
		return p, errWeeks
	}
	return p, nil
}

// parseUnits reads numbers followed by the designators of units from the
// first up to, but not including, the end.
func (p *Period) parseUnits(s string, first, end int) error {
	for next := first; s != ""; {
		n, i := uint64(0), 0
		for ; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
			if n = n*10 + uint64(s[i]-'0'); n > maxCount {
				return errLargeNumber
			}
		}
		if i == len(s) {
			return errNoUnit
		}
		unit := strings.IndexByte(designators[first:end], s[i]) + first
		switch {
		case unit < first:
			return errDesignator(s[i])
		case i == 0:
			return errNoNumber
		case unit < next:
			return errOrder
		}
		p.n[unit], p.has = uint32(n), p.has|1<<unit
		next, s = unit+1, s[i+1:]
	}
	return nil
}

// errPrefix says what is wrong with text that does not begin with P.
func errPrefix(s string) error {
	switch {
	case strings.HasPrefix(s, "p"):
		return errUpperCase
	case strings.HasPrefix(s, "-P"), strings.HasPrefix(s, "+P"):
		return errSign
	}
	return errPeriodForm
}

// errDesignator says what is wrong with c where a designator should be.
func errDesignator(c byte) error {
	switch c {
	case '.', ',':
		return errFraction
	case '-', '+':
		return errSign
	case 'Y', 'W', 'D', 'H', 'S':
		return errTime
	case 'T':
		return errOrder
	case 'y', 'm', 'w', 'd', 't', 'h', 's':
		return errUpperCase
	}
	return errPeriodForm
}

// MustPeriod is [ParsePeriod] for periods written in source code; it panics on
// a malformed one.
func MustPeriod(s string) Period {
	p, err := ParsePeriod(s)
	if err != nil {
		panic(err)
	}
	return p
}

// IsZero reports whether p is the zero value, no period. P0D is not.
func (p Period) IsZero() bool { return p == Period{} }

// Equal reports whether p and q are stated alike; it is p == q. P1Y and P12M
// are not equal, though as long as each other.
func (p Period) Equal(q Period) bool { return p == q }

// Years returns the number before Y; zero if there is none.
func (p Period) Years() int { return int(p.n[years]) }

// Months returns the number before the M that is not after T, years not
// counted; zero if there is none.
func (p Period) Months() int { return int(p.n[months]) }

// Weeks returns the number before W; zero if there is none.
func (p Period) Weeks() int { return int(p.n[weeks]) }

// Days returns the number before D, weeks not counted; zero if there is none.
func (p Period) Days() int { return int(p.n[days]) }

// Hours returns the number before H; zero if there is none.
func (p Period) Hours() int { return int(p.n[hours]) }

// Minutes returns the number before the M after T; zero if there is none.
func (p Period) Minutes() int { return int(p.n[minutes]) }

// Seconds returns the number before S; zero if there is none.
func (p Period) Seconds() int { return int(p.n[seconds]) }

// String returns p as it was parsed, without leading zeros in its numbers, and
// "" for the zero value. Units are not converted, nor is a stated zero dropped.
func (p Period) String() string { return string(p.appendTo(nil)) }

// MarshalText returns the text of [Period.String]; it never fails.
func (p Period) MarshalText() ([]byte, error) { return p.appendTo([]byte{}), nil }

// AppendText implements [encoding.TextAppender]; it never fails.
func (p Period) AppendText(b []byte) ([]byte, error) { return p.appendTo(b), nil }

// UnmarshalText reads what MarshalText wrote: empty text is the zero value,
// all else goes to [ParsePeriod]. On an error p is unchanged.
func (p *Period) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*p = Period{}
		return nil
	}
	v, err := ParsePeriod(string(b))
	if err != nil {
		return err
	}
	*p = v
	return nil
}

func (p Period) appendTo(b []byte) []byte {
	if p.IsZero() {
		return b
	}
	b = append(b, 'P')
	for unit, n := range p.n {
		if unit == hours && p.has>>hours != 0 {
			b = append(b, 'T')
		}
		if p.has&(1<<unit) != 0 {
			b = append(strconv.AppendUint(b, uint64(n), 10), designators[unit])
		}
	}
	return b
}

// AddTo returns the last day of a period p that runs from d: by the end of that
// day it has certainly ended, whatever the hour it began. Years and months are
// added first, as by [Date.AddMonths], so that one month from 31 January ends on
// the last day of February; then weeks and days; then hours, minutes and seconds
// together, rounded up to whole days. For years, months, weeks and days that is
// how Regulation 1182/71 Art. 3(1) and (2)(c) reckon (paragraph numbers from
// memory); the extension over holidays and weekends of Art. 3(4) is not applied.
//
// A result after 9999-12-31 becomes that day. If p or d is the zero value, so is
// the result.
func (p Period) AddTo(d Date) Date {
	if p.IsZero() {
		return Date{}
	}
	whole := (p.secs() + secsPerDay - 1) / secsPerDay
	return d.AddMonths(int(min(p.months(), maxMonths))).AddDays(int(min(whole, maxDays)))
}

// Compare compares the lengths of p and q from the same start: order is -1 if p
// is shorter, 0 if they are as long as each other and +1 if p is longer, and ok
// is true, when that holds from every date on which both could begin. A day is
// 24 hours. So P1Y is as long as P12M, and P1M shorter than P32D.
//
// Where the order depends on the start, it returns 0 and false: P1M is longer
// than P30D from 1 July and shorter from 1 February; it is shorter than P31D
// from 1 February and as long from 1 July. It does so too if p or q is the zero
// value.
func (p Period) Compare(q Period) (order int, ok bool) {
	if p.IsZero() || q.IsZero() {
		return 0, false
	}
	n, secs := p.months()-q.months(), p.secs()-q.secs()
	if n == 0 || secs == 0 { // months against none, or days
		return cmp.Compare(cmp.Or(n, secs), 0), true
	}
	if n < 0 {
		order, ok = q.Compare(p)
		return -order, ok
	}
	shortest, longest := daysInMonths(n)
	low := cmp.Compare(shortest*secsPerDay+secs, 0)
	high := cmp.Compare(longest*secsPerDay+secs, 0)
	if low != high {
		return 0, false
	}
	return low, low != 0 || shortest == longest
}

// months returns the years and months of p in months.
func (p Period) months() int64 { return 12*int64(p.n[years]) + int64(p.n[months]) }

// secs returns the weeks, days, hours, minutes and seconds of p in seconds.
func (p Period) secs() int64 {
	d := 7*int64(p.n[weeks]) + int64(p.n[days])
	return ((d*24+int64(p.n[hours]))*60+int64(p.n[minutes]))*60 + int64(p.n[seconds])
}

// marchStart holds the days before each month of a year that begins in March,
// whose last day is then the leap day.
var marchStart = [...]int{0, 31, 61, 92, 122, 153, 184, 214, 245, 275, 306, 337}

// daysInMonths returns the fewest and the most days from d.AddMonths(m) to
// d.AddMonths(m+n), over all d and all m of zero or more.
//
// It is enough to look at d on the first of a month: over the later days of the
// month the distance moves one way only, from that between the firsts of two
// months to that between their ends, where both are clamped; and that is the
// distance between the firsts of the months after them.
//
// With years that begin in March, it is a number of whole years, whose leap days
// depend on the start year alone, and a number of months, whose days depend on
// the start month alone. The most leap days come from years that begin with 1904
// (or 2304), the end of eight years with only that one, with two centuries to the
// next such gap; the fewest in years that end with 1903, going back through it.
func daysInMonths(n int64) (fewest, most int64) {
	cycles := n / monthsPerCycle
	y, m := int(n%monthsPerCycle)/12, int(n%12)
	low, high := daysPerCycle, 0
	for from, start := range marchStart {
		span, to := y, from+m
		if to >= 12 {
			span, to = y+1, to-12
		}
		d := span*365 + marchStart[to] - start
		low = min(low, d+leapYears(1903)-leapYears(1903-span))
		high = max(high, d+leapYears(1903+span)-leapYears(1903))
	}
	return cycles*daysPerCycle + int64(low), cycles*daysPerCycle + int64(high)
}
