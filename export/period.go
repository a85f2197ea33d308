package export

import (
	"strings"

	"github.com/openropa/openropa/ropa/civil"
)

// readPeriod reads a length of time in ISO 8601 or in the words of any of the
// languages: "1 Jahr 6 Monate".
func readPeriod(s string) (civil.Period, bool) {
	if p, err := civil.ParsePeriod(s); err == nil {
		return p, true
	}
	s = fold(s)
	if p, err := civil.ParsePeriod(strings.ToUpper(s)); err == nil {
		return p, true
	}
	units := []struct{ word, designator string }{{"year", "Y"}, {"month", "M"}, {"week", "W"}, {"day", "D"}, {"hour", "H"}, {"minute", "M"}, {"second", "S"}}
	for _, set := range sets {
		if s == fold(set.word("atOnce")) {
			p, err := civil.ParsePeriod("P0D")
			return p, err == nil
		}
	}
	fields := strings.Fields(s)
	if len(fields) == 0 || len(fields)%2 != 0 {
		return civil.Period{}, false
	}
	date, clock := "", ""
	for i := 0; i < len(fields); i += 2 {
		number, word := fields[i], strings.TrimSuffix(fields[i+1], ",")
		found := false
		for at, u := range units {
			for _, set := range sets {
				if found || word != fold(set.word(u.word)) && word != fold(set.word(u.word+"s")) {
					continue
				}
				found = true
				if at < 4 {
					date += number + u.designator
				} else {
					clock += number + u.designator
				}
			}
		}
		if !found {
			return civil.Period{}, false
		}
	}
	if clock != "" {
		clock = "T" + clock
	}
	p, err := civil.ParsePeriod("P" + date + clock)
	return p, err == nil
}
