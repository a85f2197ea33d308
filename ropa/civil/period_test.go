package civil

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestParsePeriod(t *testing.T) {
	tests := []struct {
		name, in string
		want     string // printed; "" where it is in
		units    [7]int // years to seconds
	}{
		{"years", "P10Y", "", [7]int{years: 10}},
		{"months", "P18M", "", [7]int{months: 18}},
		{"twelve months", "P12M", "", [7]int{months: 12}},
		{"years and months", "P1Y6M", "", [7]int{years: 1, months: 6}},
		{"weeks", "P2W", "", [7]int{weeks: 2}},
		{"days", "P30D", "", [7]int{days: 30}},
		{"hours", "PT72H", "", [7]int{hours: 72}},
		{"minutes are not months", "PT5M", "", [7]int{minutes: 5}},
		{"months and minutes", "P5MT6M", "", [7]int{months: 5, minutes: 6}},
		{"seconds", "PT63072000S", "", [7]int{seconds: 63072000}},
		{"at once", "P0D", "", [7]int{}},
		{"at once in seconds", "PT0S", "", [7]int{}},
		{"units left out between", "P1Y3DT4S", "", [7]int{years: 1, days: 3, seconds: 4}},
		{"all but weeks", "P1Y2M3DT4H5M6S", "", [7]int{1, 2, 0, 3, 4, 5, 6}},
		{"stated zero stays", "P1Y0M", "", [7]int{years: 1}},
		{"leading zeros go", "P01Y006M00D", "P1Y6M0D", [7]int{years: 1, months: 6}},
		{"largest number", "P999999999Y999999999MT999999999S", "", [7]int{years: maxCount, months: maxCount, seconds: maxCount}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := ParsePeriod(tt.in)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := p.String(), cmp.Or(tt.want, tt.in); got != want {
				t.Errorf("String() = %q, want %q", got, want)
			}
			got := [7]int{p.Years(), p.Months(), p.Weeks(), p.Days(), p.Hours(), p.Minutes(), p.Seconds()}
			if got != tt.units {
				t.Errorf("units = %v, want %v", got, tt.units)
			}
			if p.IsZero() {
				t.Error("IsZero() = true for a stated period")
			}
		})
	}
}

func TestParsePeriodError(t *testing.T) {
	tests := []struct {
		name, in string
		want     error
	}{
		{"empty", "", errPeriodForm},
		{"words", "ten years", errPeriodForm},
		{"P alone", "P", errPeriodForm},
		{"PT alone", "PT", errPeriodForm},
		{"T with nothing after", "P1YT", errPeriodForm},
		{"date form", "P0001-06-00", errSign},
		{"space", "P1Y 6M", errPeriodForm},
		{"space before", " P1Y", errPeriodForm},
		{"newline after", "P1Y\n", errPeriodForm},
		{"digits of another script", "P١Y", errPeriodForm},
		{"unknown unit", "P1Q", errPeriodForm},
		{"no number", "PY", errNoNumber},
		{"no number for the second", "P1YM", errNoNumber},
		{"no unit", "P10", errNoUnit},
		{"no unit after the first", "P1Y6", errNoUnit},
		{"lower-case P", "p1y", errUpperCase},
		{"lower-case unit", "P1y", errUpperCase},
		{"lower-case T", "P1Yt5H", errUpperCase},
		{"fraction with point", "P1.5Y", errFraction},
		{"fraction with comma", "PT0,5H", errFraction},
		{"negative", "-P1D", errSign},
		{"positive", "+P1D", errSign},
		{"negative number", "P-1D", errSign},
		{"hours without T", "P72H", errTime},
		{"days after T", "PT3D", errTime},
		{"wrong order", "P6M1Y", errOrder},
		{"twice", "P1Y1Y", errOrder},
		{"two Ts", "PT1HT1M", errOrder},
		{"weeks and days", "P1W1D", errWeeks},
		{"years and weeks", "P1Y2W", errWeeks},
		{"weeks and hours", "P1WT1H", errWeeks},
		{"number too large", "P1000000000Y", errLargeNumber},
		{"number beyond 64 bits", "P99999999999999999999999999Y", errLargeNumber},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, err := ParsePeriod(tt.in)
			want := fmt.Sprintf("civil: period %q: %v", tt.in, tt.want)
			if err == nil || err.Error() != want || !p.IsZero() {
				t.Errorf("ParsePeriod(%q) = %q, %v; want error %s", tt.in, p, err, want)
			}
		})
	}
}

func TestMustPeriodPanics(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("MustPeriod did not panic")
		}
	}()
	MustPeriod("P1.5Y")
}

func TestPeriodEqual(t *testing.T) {
	all := []Period{{}, MustPeriod("P0D"), MustPeriod("PT0S"), MustPeriod("P1Y"), MustPeriod("P12M"), MustPeriod("P1Y0M"), MustPeriod("P1W"), MustPeriod("P7D")}
	for i, p := range all {
		for j, q := range all {
			if p.Equal(q) != (i == j) || (p == q) != (i == j) {
				t.Errorf("%q equal to %q: %t", p, q, p.Equal(q))
			}
		}
	}
}

func TestPeriodAddTo(t *testing.T) {
	tests := []struct{ name, period, from, want string }{
		{"at once", "P0D", "2026-11-21", "2026-11-21"},
		{"at once in seconds", "PT0S", "2026-11-21", "2026-11-21"},
		{"years", "P10Y", "2026-11-21", "2036-11-21"},
		{"year from a leap day", "P1Y", "2024-02-29", "2025-02-28"},
		{"month clamped", "P1M", "2026-01-31", "2026-02-28"},
		{"months before days", "P1M1D", "2026-01-31", "2026-03-01"},
		{"years and months at once", "P1Y1M", "2024-01-31", "2025-02-28"},
		{"weeks", "P2W", "2026-12-24", "2027-01-07"},
		{"whole days of hours", "PT72H", "2026-11-21", "2026-11-24"},
		{"hours rounded up", "PT73H", "2026-11-21", "2026-11-25"},
		{"a second", "PT1S", "2026-11-21", "2026-11-22"},
		{"time rounded once", "PT23H59M60S", "2026-11-21", "2026-11-22"},
		{"days and hours", "P1DT24H", "2026-11-21", "2026-11-23"},
		{"to the last day", "P1D", "9999-12-30", "9999-12-31"},
		{"past the last day", "P1D", "9999-12-31", "9999-12-31"},
		{"largest", "P999999999Y999999999M999999999DT999999999H", "0001-01-01", "9999-12-31"},
		{"largest number of weeks", "P999999999W", "0001-01-01", "9999-12-31"},
		{"no period", "", "2026-11-21", ""},
		{"no date", "P1Y", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var p Period
			var d Date
			if err := p.UnmarshalText([]byte(tt.period)); err != nil {
				t.Fatal(err)
			}
			if err := d.UnmarshalText([]byte(tt.from)); err != nil {
				t.Fatal(err)
			}
			if got := p.AddTo(d).String(); got != tt.want {
				t.Errorf("%q.AddTo(%q) = %q, want %q", p, d, got, tt.want)
			}
		})
	}
}

const depends = math.MaxInt // in TestPeriodCompare: the order depends on the start

var compareTests = []struct {
	name, p, q string
	want       int
}{
	{"year and twelve months", "P1Y", "P12M", 0},
	{"week and seven days", "P1W", "P7D", 0},
	{"day and 24 hours", "P1D", "PT24H", 0},
	{"nothing in two units", "P0D", "PT0S", 0},
	{"400 years in days", "P400Y", "P146097D", 0},
	{"400 years and a bit", "P400Y1M", "P146129D", -1},
	{"nothing and a second", "P0D", "PT1S", -1},
	{"day and 23 hours", "P1D", "PT23H", 1},
	{"month and 27 days", "P1M", "P27D", 1},
	{"month and 28 days", "P1M", "P28D", depends},
	{"month and an hour less than 28 days", "P1M", "PT671H", 1},
	{"month and 30 days", "P1M", "P30D", depends},
	{"month and 31 days", "P1M", "P31D", depends},
	{"month and an hour more than 31 days", "P1M", "P31DT1H", -1},
	{"month and 32 days", "P1M", "P32D", -1},
	{"year and 364 days", "P1Y", "P364D", 1},
	{"year and 365 days", "P1Y", "P365D", depends},
	{"year and 366 days", "P1Y", "P366D", depends},
	{"year and 367 days", "P1Y", "P367D", -1},
	{"four years may have no leap day", "P4Y", "P1460D", depends},
	{"four years never have two", "P4Y", "P1462D", -1},
	{"seven years may have none", "P7Y", "P2555D", depends},
	{"eight years have a leap day", "P8Y", "P2920D", 1},
	{"eight years may have no other", "P8Y", "P2921D", depends},
	{"days on the longer side", "P2M1D", "P1M", 1},
	{"days on the shorter side", "P2M", "P1M28D", depends},
	{"days on the shorter side, few", "P2M", "P1M27D", 1},
	{"days on the shorter side, many", "P2M", "P1M32D", -1},
	{"same months", "P1Y6M", "P18M1D", -1},
	{"largest", "P999999999Y999999999M", "P999999999Y", 1},
	{"largest days and fewer years", "P999999999D", "P2737907Y", 1},
	{"largest days and more years", "P999999999D", "P2737908Y", -1},
}

func TestPeriodCompare(t *testing.T) {
	for _, tt := range compareTests {
		t.Run(tt.name, func(t *testing.T) {
			p, q := MustPeriod(tt.p), MustPeriod(tt.q)
			want, wantOK := tt.want, tt.want != depends
			if !wantOK {
				want = 0
			}
			if order, ok := p.Compare(q); order != want || ok != wantOK {
				t.Errorf("%v.Compare(%v) = %d, %t, want %d, %t", p, q, order, ok, want, wantOK)
			}
			if order, ok := q.Compare(p); order != -want || ok != wantOK {
				t.Errorf("%v.Compare(%v) = %d, %t, want %d, %t", q, p, order, ok, -want, wantOK)
			}
			if order, ok := p.Compare(p); order != 0 || !ok {
				t.Errorf("%v.Compare itself = %d, %t", p, order, ok)
			}
		})
	}
	for _, pq := range [][2]Period{{{}, {}}, {{}, MustPeriod("P0D")}, {MustPeriod("P1Y"), {}}} {
		if order, ok := pq[0].Compare(pq[1]); order != 0 || ok {
			t.Errorf("%q.Compare(%q) = %d, %t, want 0, false", pq[0], pq[1], order, ok)
		}
	}
}

// TestDaysInMonths holds the range of days of up to 400 years and a month of
// months against every month they could start in.
func TestDaysInMonths(t *testing.T) {
	var first [3 * monthsPerCycle]int // day number of the first of each month
	for i := range first {
		first[i] = date(1+i/12, 1+i%12, 1).days()
	}
	for n := range monthsPerCycle + 2 {
		fewest, most := math.MaxInt, 0
		for from := range monthsPerCycle {
			d := first[from+n] - first[from]
			fewest, most = min(fewest, d), max(most, d)
		}
		if low, high := daysInMonths(int64(n)); low != int64(fewest) || high != int64(most) {
			t.Fatalf("daysInMonths(%d) = %d, %d, want %d, %d", n, low, high, fewest, most)
		}
	}
}

// starts are the dates that differ in where clamping leads: in every month of
// 400 years the first and every day from the 28th.
func starts(yield func(Date) bool) {
	for year := 1600; year < 2000; year++ {
		for month := 1; month <= 12; month++ {
			for day := 28; day <= daysIn(year, month); day++ {
				if !yield(date(year, month, day)) {
					return
				}
			}
			if !yield(date(year, month, 1)) {
				return
			}
		}
	}
}

// bruteCompare is Compare by trying every start.
func bruteCompare(p, q Period) (order int, ok bool) {
	end := func(p Period, d Date) int64 {
		return int64(d.AddMonths(int(p.months())).days())*secsPerDay + p.secs()
	}
	first := true
	for d := range starts {
		o := cmp.Compare(end(p, d), end(q, d))
		if !first && o != order {
			return 0, false
		}
		order, first = o, false
	}
	return order, true
}

// checkCompare holds Compare of two periods of less than some 4000 years
// against brute force.
func checkCompare(t *testing.T, p, q Period) {
	t.Helper()
	order, ok := p.Compare(q)
	if wantOrder, wantOK := bruteCompare(p, q); order != wantOrder || ok != wantOK {
		t.Errorf("%v.Compare(%v) = %d, %t, want %d, %t", p, q, order, ok, wantOrder, wantOK)
	}
	if !ok {
		return
	}
	for _, s := range []string{"2023-12-31", "2024-01-31", "2024-02-29", "2026-11-21"} {
		d := MustDate(s)
		if got := p.AddTo(d).Compare(q.AddTo(d)); got*order < 0 || order == 0 && got != 0 {
			t.Errorf("%v.Compare(%v) = %d but from %v they end in order %d", p, q, order, d, got)
		}
	}
}

// near returns a period of days close to the length of p, where orders turn.
func near(p Period, days, seconds int) Period {
	n := p.months()*daysPerCycle/monthsPerCycle + p.secs()/secsPerDay + int64(days)
	return MustPeriod(fmt.Sprintf("P%dDT%dS", max(n, 0), seconds))
}

func TestPeriodCompareBruteForce(t *testing.T) {
	rng := rand.New(rand.NewPCG(2016, 679))
	for range 300 {
		p := MustPeriod(fmt.Sprintf("P%dY%dM%dD", rng.IntN(8)*rng.IntN(60), rng.IntN(30), rng.IntN(4)*rng.IntN(20)))
		checkCompare(t, p, near(p, rng.IntN(7)-3, rng.IntN(2)))
		checkCompare(t, p, MustPeriod(fmt.Sprintf("P%dM%dD", p.months()+int64(rng.IntN(5)-2)+2, rng.IntN(64))))
	}
	for _, tt := range compareTests {
		if p, q := MustPeriod(tt.p), MustPeriod(tt.q); max(p.Years(), q.Years()) < 1000 {
			checkCompare(t, p, q)
		}
	}
}

func FuzzPeriodCompare(f *testing.F) {
	f.Add(uint16(1), uint16(0), int8(0), int8(0), uint16(0))
	f.Add(uint16(48), uint16(1), int8(28), int8(0), uint16(1))
	f.Add(uint16(4799), uint16(12), int8(-3), int8(2), uint16(59999))
	f.Fuzz(func(t *testing.T, m1, m2 uint16, days, months int8, seconds uint16) {
		p := MustPeriod(fmt.Sprintf("P%dM%dD", m1%6000, m2%400))
		checkCompare(t, p, near(p, int(days), int(seconds)))
		q := MustPeriod(fmt.Sprintf("P%dMT%dS", max(int(m1%6000)+int(months), 0), seconds))
		checkCompare(t, p, q)
	})
}

func FuzzParsePeriod(f *testing.F) {
	for _, s := range []string{"", "P", "P10Y", "P1Y6M", "P2W", "PT72H", "P0D", "P5MT6M", "P01Y", "P1.5Y", "-P1D", "P1W1D", "P1Y2M3DT4H5M6S", "P1000000000Y"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePeriod(s)
		if p.IsZero() != (err != nil) {
			t.Fatalf("ParsePeriod(%q) = %q, %v", s, p, err)
		}
		if err != nil {
			if !strings.Contains(err.Error(), fmt.Sprintf("%.80q", s)) {
				t.Errorf("error %q does not quote the beginning of %q", err, s)
			}
			return
		}
		text := p.String()
		if back, err := ParsePeriod(text); err != nil || back != p {
			t.Errorf("%q prints as %q, which reads as %q, %v", s, text, back, err)
		}
		if text != s && !strings.Contains(s, "0") {
			t.Errorf("%q prints as %q", s, text)
		}
		if order, ok := p.Compare(p); order != 0 || !ok {
			t.Errorf("%v.Compare itself = %d, %t", p, order, ok)
		}
		if d := MustDate("2024-02-29"); p.AddTo(d).Before(d) {
			t.Errorf("%v.AddTo(%v) = %v", p, d, p.AddTo(d))
		}
	})
}

func TestPeriodText(t *testing.T) {
	type doc struct {
		A, B Period
		C    Period `json:",omitzero"`
	}
	in := doc{A: MustPeriod("P18M")}
	b, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"A":"P18M","B":""}`; string(b) != want {
		t.Errorf("JSON = %s, want %s", b, want)
	}
	out := doc{B: MustPeriod("P1D")}
	if err := json.Unmarshal(b, &out); err != nil || out != in {
		t.Errorf("read back %+v, %v, want %+v", out, err, in)
	}
	if err := json.Unmarshal([]byte(`{"A":"18 months"}`), &out); err == nil || !strings.Contains(err.Error(), `"18 months"`) {
		t.Errorf("error = %v, want one that quotes the period", err)
	}
	if out != in {
		t.Errorf("after an error the value is %+v, want it unchanged", out)
	}
}

func BenchmarkPeriodCompare(b *testing.B) {
	p, q := MustPeriod("P10Y6M"), MustPeriod("P3650D")
	b.ReportAllocs()
	for b.Loop() {
		p.Compare(q)
	}
}

func TestPeriodCompareDoesNotAllocate(t *testing.T) {
	p, q := MustPeriod("P10Y6M"), MustPeriod("P3650D")
	if n := testing.AllocsPerRun(100, func() { p.Compare(q) }); n != 0 {
		t.Errorf("Compare allocates %v times", n)
	}
}
