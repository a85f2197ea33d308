package lang

import (
	"fmt"
	"strconv"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/words"
)

// duration is a length of time in a cell.
type duration struct {
	p        civil.Period
	from, to int // tokens
	doubt    bool
}

// durations returns the lengths of time among tokens. Two that are joined to
// one ("1 year 6 months") are one.
func durations(tokens []words.Token, tag string) (list []duration) {
	for i := 0; i < len(tokens); {
		d, ok := durationAt(tokens, i, tag)
		if !ok {
			i++
			continue
		}
		if n := len(list); n > 0 {
			last := &list[n-1]
			gap := tokens[last.to:i]
			if p, ok := addPeriods(last.p, d.p); ok && (len(gap) == 0 || len(gap) == 1 && (gap[0].Text == "," || gap[0].Is(words.And, tag))) && smaller(last.p, d.p) {
				last.p, last.to, last.doubt = p, d.to, last.doubt || d.doubt
				i = d.to
				continue
			}
		}
		list = append(list, d)
		i = d.to
	}
	return list
}

// smaller reports whether b is of months or less where a is of years.
func smaller(a, b civil.Period) bool {
	return a.Years() > 0 && b.Years() == 0 || a.Months() > 0 && b.Years() == 0 && b.Months() == 0
}

func addPeriods(a, b civil.Period) (civil.Period, bool) {
	s := "P"
	for i, n := range []int{a.Years() + b.Years(), a.Months() + b.Months(), a.Weeks() + b.Weeks(), a.Days() + b.Days()} {
		if n > 0 {
			s += strconv.Itoa(n) + string("YMWD"[i])
		}
	}
	p, err := civil.ParsePeriod(s)
	return p, err == nil
}

// durationAt reads a number and a unit that begin with token i.
func durationAt(tokens []words.Token, i int, tag string) (d duration, ok bool) {
	d.from = i
	quarters, j := numberAt(tokens, i, tag)
	if j == i {
		return d, false
	}
	for j < len(tokens) && j < i+12 {
		t := tokens[j]
		switch {
		case t.Text == "(": // ten (10) years
			k := j + 1
			for k < len(tokens) && k < j+4 && tokens[k].Text != ")" {
				k++
			}
			if k >= len(tokens) || tokens[k].Text != ")" {
				return d, false
			}
			if q, end := numberAt(tokens, j+1, tag); end != k || q != quarters {
				d.doubt = true
			}
			j = k + 1
			continue
		case t.Text == "-" || t.Text == "/" || t.Text == "…" || t.Text == "–" || rangeWords[t.Text] || t.Is(words.Or, tag):
			if _, end := numberAt(tokens, j+1, tag); end > j+1 {
				d.doubt = true
				j = end
				continue
			}
			if t.Text != "-" {
				return d, false
			}
			j++
			continue
		case t.Text == "+":
			d.doubt = true
			j++
			continue
		case passedUnits[t.Text]:
			j++
			continue
		}
		break
	}
	code, end := unitPhrases().At(tokens, j, tag)
	if code == "" {
		return d, false
	}
	// A letter alone must stand at its number: "7y", and not "7 a".
	if len(tokens[j].Text) == 1 && end-j == 1 && j > i && tokens[j].Spaced && tokens[j].Text != "r" && tokens[j].Text != "v" && tokens[j].Text != "g" && tokens[j].Text != "j" && tokens[j].Text != "a" && tokens[j].Text != "l" && tokens[j].Text != "h" {
		return d, false
	}
	if end < len(tokens) && tokens[end].Text == "." && end+1 < len(tokens) && !tokens[end+1].Spaced {
		end++
	}
	d.to = end
	if end < len(tokens) && tokens[end].Text == "+" && !tokens[end].Spaced && (end+1 == len(tokens) || tokens[end+1].Spaced && !nounAfter(tokens, end+1)) {
		d.doubt = true
	}
	if code == "?" {
		d.doubt = true
		return d, true
	}
	iso := ""
	unit := code
	switch {
	case quarters%4 == 0:
		iso = fmt.Sprintf("P%d%s", quarters/4, unit)
		if unit == "H" {
			iso = fmt.Sprintf("PT%dH", quarters/4)
		}
	case unit == "Y":
		iso = fmt.Sprintf("P%dM", quarters*3)
	case unit == "M" && quarters%2 == 0:
		d.doubt = true
	case unit == "W" && quarters%2 == 0:
		d.doubt = true
	}
	p, err := civil.ParsePeriod(iso)
	if err != nil || quarters == 0 && iso == "" {
		d.doubt = true
		return d, true
	}
	d.p = p
	return d, true
}

func nounAfter(tokens []words.Token, i int) bool {
	return i < len(tokens) && tokens[i].Kind == words.Word
}

// numberAt reads a number in quarters: 7, 1.5, 1/2, ½, seven.
func numberAt(tokens []words.Token, i int, tag string) (quarters, end int) {
	if i >= len(tokens) {
		return 0, i
	}
	t := tokens[i]
	switch t.Text {
	case "½":
		return 2, i + 1
	case "¼":
		return 1, i + 1
	case "¾":
		return 3, i + 1
	}
	if t.Kind == words.Number {
		n, err := strconv.Atoi(t.Text)
		if err != nil || n > 9999 {
			return 0, i
		}
		if i+1 < len(tokens) && tokens[i+1].Text == "½" {
			return 4*n + 2, i + 2
		}
		if i+2 < len(tokens) && tokens[i+2].Kind == words.Number && !tokens[i+1].Spaced && !tokens[i+2].Spaced {
			switch f := tokens[i+2].Text; tokens[i+1].Text {
			case ".", ",":
				switch f {
				case "5", "50":
					return 4*n + 2, i + 3
				case "25":
					return 4*n + 1, i + 3
				case "75":
					return 4*n + 3, i + 3
				case "0":
					return 4 * n, i + 3
				}
				return 0, i
			case "/":
				if n == 1 && f == "2" {
					return 2, i + 3
				}
				if n == 1 && f == "4" {
					return 1, i + 3
				}
			}
		}
		return 4 * n, i + 1
	}
	if code, end := numberPhrases().At(tokens, i, tag); code != "" {
		n, _ := strconv.Atoi(code)
		return n, end
	}
	return 0, i
}
