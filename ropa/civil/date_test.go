package civil

import (
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	tests := []struct {
		name, in         string
		year, month, day int // all zero: refused
	}{
		{"ordinary", "2018-05-25", 2018, 5, 25},
		{"first", "0001-01-01", 1, 1, 1},
		{"last", "9999-12-31", 9999, 12, 31},
		{"leap day", "2024-02-29", 2024, 2, 29},
		{"leap day of a fourth century", "2000-02-29", 2000, 2, 29},
		{"leap day of a common year", "2026-02-29", 0, 0, 0},
		{"leap day of a common century", "1900-02-29", 0, 0, 0},
		{"30 February", "2026-02-30", 0, 0, 0},
		{"31 April", "2026-04-31", 0, 0, 0},
		{"day 0", "2026-01-00", 0, 0, 0},
		{"day 32", "2026-01-32", 0, 0, 0},
		{"month 0", "2026-00-10", 0, 0, 0},
		{"month 13", "2026-13-10", 0, 0, 0},
		{"year 0", "0000-01-01", 0, 0, 0},
		{"empty", "", 0, 0, 0},
		{"no leading zeros", "2026-1-1", 0, 0, 0},
		{"basic format", "20260101", 0, 0, 0},
		{"five-digit year", "12026-01-01", 0, 0, 0},
		{"sign", "+026-01-01", 0, 0, 0},
		{"sign in the month", "2026-+1-01", 0, 0, 0},
		{"slashes", "2026/01/01", 0, 0, 0},
		{"day first", "01-01-2026", 0, 0, 0},
		{"time", "2026-01-01T00:00:00Z", 0, 0, 0},
		{"space before", " 2026-01-01", 0, 0, 0},
		{"space after", "2026-01-01 ", 0, 0, 0},
		{"digits of another script", "２026-01-1", 0, 0, 0},
		{"NUL", "2026-01-0\x00", 0, 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := ParseDate(tt.in)
			if (err != nil) != (tt.year == 0) {
				t.Fatalf("ParseDate(%q) = %v, %v", tt.in, d, err)
			}
			if d.Year() != tt.year || int(d.Month()) != tt.month || d.Day() != tt.day {
				t.Errorf("ParseDate(%q) = %d %d %d, want %d %d %d", tt.in, d.Year(), d.Month(), d.Day(), tt.year, tt.month, tt.day)
			}
			if err == nil && d.String() != tt.in {
				t.Errorf("String() = %q, want %q", d.String(), tt.in)
			}
		})
	}
}

func TestParseDateError(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"no such day", "2026-02-30", `civil: date "2026-02-30": no such day`},
		{"another form", "30.2.2026", `civil: date "30.2.2026": not in the form YYYY-MM-DD`},
		{"control character", "2026\n", `civil: date "2026\n": not in the form YYYY-MM-DD`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := ParseDate(tt.in)
			if err == nil || err.Error() != tt.want {
				t.Errorf("ParseDate(%q) error = %v, want %s", tt.in, err, tt.want)
			}
		})
	}
}

func TestMustDatePanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("MustDate did not panic")
		}
	}()
	MustDate("2026-02-30")
}

func TestDateOf(t *testing.T) {
	late := time.Date(2026, 12, 31, 23, 30, 0, 0, time.UTC)
	tests := []struct {
		name string
		in   time.Time
		want string
	}{
		{"UTC", late, "2026-12-31"},
		{"the time's own zone", late.In(time.FixedZone("", 3600)), "2027-01-01"},
		{"zero time", time.Time{}, ""},
		{"first day", time.Date(1, 1, 1, 12, 0, 0, 0, time.UTC), "0001-01-01"},
		{"before year 1", time.Date(-5, 6, 1, 0, 0, 0, 0, time.UTC), "0001-01-01"},
		{"after year 9999", time.Date(123456, 6, 1, 0, 0, 0, 0, time.UTC), "9999-12-31"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := DateOf(tt.in).String(); got != tt.want {
				t.Errorf("DateOf(%v) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestDateCompare(t *testing.T) {
	order := []Date{{}, MustDate("0001-01-01"), MustDate("2025-12-31"), MustDate("2026-01-30"),
		MustDate("2026-01-31"), MustDate("2026-02-01"), MustDate("9999-12-31")}
	for i, d := range order {
		for j, e := range order {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := d.Compare(e); got != want {
				t.Errorf("%q.Compare(%q) = %d, want %d", d, e, got, want)
			}
			if d.Before(e) != (want < 0) || d.After(e) != (want > 0) || d.Equal(e) != (want == 0) {
				t.Errorf("%q and %q: Before, After and Equal do not agree with Compare", d, e)
			}
		}
	}
}

func TestDateAddDays(t *testing.T) {
	tests := []struct {
		name, from string
		n          int
		want       string
	}{
		{"none", "2026-11-21", 0, "2026-11-21"},
		{"into the next year", "2026-12-31", 1, "2027-01-01"},
		{"back over a leap day", "2024-03-01", -1, "2024-02-29"},
		{"over a common century", "1900-02-28", 1, "1900-03-01"},
		{"a cycle", "2000-02-29", 146097, "2400-02-29"},
		{"first to last", "0001-01-01", maxDays, "9999-12-31"},
		{"last to first", "9999-12-31", -maxDays, "0001-01-01"},
		{"past the last", "9999-12-31", 1, "9999-12-31"},
		{"past the first", "0001-01-01", -1, "0001-01-01"},
		{"largest int", "2026-11-21", math.MaxInt, "9999-12-31"},
		{"smallest int", "2026-11-21", math.MinInt, "0001-01-01"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			from := MustDate(tt.from)
			got := from.AddDays(tt.n)
			if got.String() != tt.want {
				t.Errorf("%v.AddDays(%d) = %v, want %s", from, tt.n, got, tt.want)
			}
		})
	}
	if got := (Date{}).AddDays(5); !got.IsZero() {
		t.Errorf("zero value AddDays(5) = %v", got)
	}
}

func TestDateAddMonths(t *testing.T) {
	tests := []struct {
		name, from string
		n          int
		want       string
	}{
		{"none", "2026-01-31", 0, "2026-01-31"},
		{"same day", "2026-01-15", 1, "2026-02-15"},
		{"to a shorter month", "2026-01-31", 1, "2026-02-28"},
		{"to a leap February", "2024-01-31", 1, "2024-02-29"},
		{"back to a shorter month", "2026-03-31", -1, "2026-02-28"},
		{"last day does not stick", "2026-02-28", 1, "2026-03-28"},
		{"leap day a year on", "2024-02-29", 12, "2025-02-28"},
		{"leap day four years on", "2024-02-29", 48, "2028-02-29"},
		{"over December", "2026-12-31", 2, "2027-02-28"},
		{"back over January", "2026-01-31", -2, "2025-11-30"},
		{"to the last month", "9999-11-30", 1, "9999-12-30"},
		{"to the first month", "0001-02-28", -1, "0001-01-28"},
		{"past the last", "9999-12-01", 1, "9999-12-31"},
		{"past the first", "0001-01-31", -1, "0001-01-01"},
		{"largest int", "0001-01-01", math.MaxInt, "9999-12-31"},
		{"smallest int", "9999-12-31", math.MinInt, "0001-01-01"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			from := MustDate(tt.from)
			got := from.AddMonths(tt.n)
			if got.String() != tt.want {
				t.Errorf("%v.AddMonths(%d) = %v, want %s", from, tt.n, got, tt.want)
			}
		})
	}
	if got := (Date{}).AddMonths(5); !got.IsZero() {
		t.Errorf("zero value AddMonths(5) = %v", got)
	}
}

func TestDaysSince(t *testing.T) {
	tests := []struct {
		name, from, to string
		want           int
	}{
		{"same", "2026-11-21", "2026-11-21", 0},
		{"leap year", "2024-01-01", "2025-01-01", 366},
		{"backwards", "2025-01-01", "2024-12-31", -1},
		{"all", "0001-01-01", "9999-12-31", maxDays},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := MustDate(tt.to).DaysSince(MustDate(tt.from)); got != tt.want {
				t.Errorf("%s.DaysSince(%s) = %d, want %d", tt.to, tt.from, got, tt.want)
			}
		})
	}
	d := MustDate("2026-11-21")
	if a, b := d.DaysSince(Date{}), (Date{}).DaysSince(d); a != 0 || b != 0 {
		t.Errorf("DaysSince with the zero value = %d, %d, want 0", a, b)
	}
}

// TestCalendar walks every day of the calendar beside package time.
func TestCalendar(t *testing.T) {
	at := time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	for n := range maxDays + 1 {
		d := dateOfDays(n)
		if year, month, day := at.Date(); d.Year() != year || d.Month() != month || d.Day() != day {
			t.Fatalf("day %d is %v, want %v", n, d, at)
		}
		if d.days() != n {
			t.Fatalf("%v is day %d, want %d", d, d.days(), n)
		}
		at = at.AddDate(0, 0, 1)
	}
	if at.Year() != maxYear+1 {
		t.Errorf("last day is %v, want the last of %d", dateOfDays(maxDays), maxYear)
	}
}

func TestDateText(t *testing.T) {
	type doc struct {
		A, B Date
		C    Date `json:",omitzero"`
		M    map[Date]int
	}
	in := doc{A: MustDate("2026-11-21"), M: map[Date]int{MustDate("2024-02-29"): 1}}
	b, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"A":"2026-11-21","B":"","M":{"2024-02-29":1}}`; string(b) != want {
		t.Errorf("JSON = %s, want %s", b, want)
	}
	out := doc{B: MustDate("1999-01-01")}
	if err := json.Unmarshal(b, &out); err != nil {
		t.Fatal(err)
	}
	if out.A != in.A || out.B != in.B || out.M[MustDate("2024-02-29")] != 1 {
		t.Errorf("read back %+v, want %+v", out, in)
	}
	if err := json.Unmarshal([]byte(`{"A":"2026-02-30"}`), &out); err == nil || !strings.Contains(err.Error(), `"2026-02-30"`) {
		t.Errorf("error = %v, want one that quotes the date", err)
	}
	if out.A != in.A {
		t.Errorf("after an error the date is %v, want it unchanged", out.A)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"", "2026-11-21", "2024-02-29", "2026-02-30", "0000-01-01", "9999-12-31", "2026-1-1", "-001-01-01"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := ParseDate(s)
		at, timeErr := time.Parse(time.DateOnly, s)
		if ok := timeErr == nil && at.Year() >= minYear; ok != (err == nil) {
			t.Fatalf("ParseDate(%q) error = %v; package time: %v", s, err, timeErr)
		}
		if err != nil {
			if d != (Date{}) {
				t.Errorf("ParseDate(%q) = %v beside an error", s, d)
			}
			return
		}
		if d.String() != s {
			t.Errorf("%q reads as %q", s, d)
		}
		if year, month, day := at.Date(); d.Year() != year || d.Month() != month || d.Day() != day {
			t.Errorf("ParseDate(%q) = %v, want %v", s, d, at)
		}
		if back := dateOfDays(d.days()); back != d {
			t.Errorf("%v by its day number is %v", d, back)
		}
	})
}

func BenchmarkParseDate(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParseDate("2026-11-21"); err != nil {
			b.Fatal(err)
		}
	}
}
