package xlsx

import "github.com/openropa/openropa/ropa/civil"

// Days are numbers in a workbook, counted from one of two days. The format
// takes 1900 for a leap year, so that before 1900-03-01 its programs disagree
// on what a number means.
var (
	dayZero     = civil.MustDate("1899-12-30")
	dayZero1904 = civil.MustDate("1904-01-01")
	firstSerial = civil.MustDate("1900-03-01")
)

// serial returns the number that a workbook stores for a day, ISO 8601; false
// for a day before 1900-03-01 and what is no day.
func serial(date string) (int, bool) {
	d, err := civil.ParseDate(date)
	if err != nil || d.Before(firstSerial) {
		return 0, false
	}
	return d.DaysSince(dayZero), true
}

// DayOf returns the day that a number stands for; false if there is none.
func DayOf(n float64, date1904 bool) (civil.Date, bool) {
	zero := dayZero
	if date1904 {
		zero = dayZero1904
	}
	if !(n >= 0 && n < 2958466) || n < 61 && !date1904 {
		return civil.Date{}, false
	}
	return zero.AddDays(int(n)), true
}
