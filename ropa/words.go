package ropa

import (
	"fmt"
	"strings"

	"github.com/openropa/openropa/ropa/civil"
)

// inWords returns a period as messages say it: "1 year 6 months", "at once".
func inWords(p civil.Period) string {
	var parts []string
	for _, unit := range []struct {
		n    int
		name string
	}{
		{p.Years(), "year"}, {p.Months(), "month"}, {p.Weeks(), "week"}, {p.Days(), "day"},
		{p.Hours(), "hour"}, {p.Minutes(), "minute"}, {p.Seconds(), "second"},
	} {
		switch {
		case unit.n == 1:
			parts = append(parts, "1 "+unit.name)
		case unit.n > 1:
			parts = append(parts, fmt.Sprintf("%d %ss", unit.n, unit.name))
		}
	}
	if len(parts) == 0 {
		return "no time at all"
	}
	return strings.Join(parts, " ")
}
