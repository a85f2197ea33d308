package civil_test

import (
	"encoding/json"
	"fmt"

	"github.com/openropa/openropa/ropa/civil"
)

func ExampleParseDate() {
	d, err := civil.ParseDate("2018-05-25")
	fmt.Println(d, err)
	_, err = civil.ParseDate("2026-02-30")
	fmt.Println(err)
	// Output:
	// 2018-05-25 <nil>
	// civil: date "2026-02-30": no such day
}

func ExampleDate_AddMonths() {
	fmt.Println(civil.MustDate("2026-01-31").AddMonths(1))
	// Output: 2026-02-28
}

func ExampleDate_DaysSince() {
	found, notified := civil.MustDate("2026-11-19"), civil.MustDate("2026-11-21")
	fmt.Println(notified.DaysSince(found))
	// Output: 2
}

func ExampleParsePeriod() {
	p, err := civil.ParsePeriod("P1Y6M")
	fmt.Println(p, p.Years(), p.Months(), err)
	_, err = civil.ParsePeriod("P72H")
	fmt.Println(err)
	// Output:
	// P1Y6M 1 6 <nil>
	// civil: period "P72H": hours, minutes and seconds come after T, other units before it
}

func ExamplePeriod_AddTo() {
	collected := civil.MustDate("2026-08-31")
	fmt.Println(civil.MustPeriod("P18M").AddTo(collected))
	fmt.Println(civil.MustPeriod("PT72H").AddTo(collected))
	// Output:
	// 2028-02-29
	// 2026-09-03
}

func ExamplePeriod_Compare() {
	for _, pair := range [][2]string{{"P1Y", "P12M"}, {"P1M", "P32D"}, {"P1M", "P30D"}} {
		order, ok := civil.MustPeriod(pair[0]).Compare(civil.MustPeriod(pair[1]))
		fmt.Println(pair[0], pair[1], order, ok)
	}
	// Output:
	// P1Y P12M 0 true
	// P1M P32D -1 true
	// P1M P30D 0 false
}

// The zero value is "not stated", which omitzero leaves out; P0D is stated.
func ExamplePeriod_zero() {
	type rule struct {
		Keep civil.Period `json:"keep,omitzero"`
		From civil.Date   `json:"from,omitzero"`
	}
	for _, r := range []rule{{}, {Keep: civil.MustPeriod("P0D")}} {
		b, err := json.Marshal(r)
		fmt.Println(string(b), err)
	}
	// Output:
	// {} <nil>
	// {"keep":"P0D"} <nil>
}
