package xlsx

import (
	"math"
	"strconv"
	"strings"
)

// builtinFormats are the codes of the formats that a workbook does not write
// out, ECMA-376 part 1, 18.8.30. The others are General or for money.
var builtinFormats = map[int]string{
	1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
	14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy-mm-dd h:mm",
	27: "yyyy-mm-dd", 28: "yyyy-mm-dd", 29: "yyyy-mm-dd", 30: "yyyy-mm-dd", 31: "yyyy-mm-dd", 36: "yyyy-mm-dd", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss",
	50: "yyyy-mm-dd", 57: "yyyy-mm-dd", 58: "yyyy-mm-dd",
}

// cellFormat is how a cell shows a number: as a day, a time of day, a share, or
// with so many digits.
type cellFormat struct {
	day, clock, percent bool
	decimals            int // -1: as many as there are
	width               int // least digits before the point
	before, after       string
}

// formatOf reads the first section of a code.
func formatOf(code string) cellFormat {
	f := cellFormat{decimals: -1}
	section, _, _ := strings.Cut(code, ";")
	if section == "" || strings.EqualFold(section, "general") || section == "@" {
		return f
	}
	digits, point := false, false
	var said strings.Builder
	literal := func(s string) {
		if digits {
			f.after += s
		} else {
			f.before += s
		}
	}
	runes := []rune(section)
	for i := 0; i < len(runes); i++ {
		switch r := runes[i]; r {
		case '"':
			for i++; i < len(runes) && runes[i] != '"'; i++ {
				literal(string(runes[i]))
			}
		case '\\':
			if i++; i < len(runes) {
				literal(string(runes[i]))
			}
		case '_', '*':
			i++
		case '[':
			from := i + 1
			for i++; i < len(runes) && runes[i] != ']'; i++ {
			}
			if s := strings.ToLower(string(runes[min(from, i):i])); s == "h" || s == "hh" || s == "m" || s == "mm" || s == "s" || s == "ss" {
				f.clock = true
			}
		case '0':
			if digits = true; point {
				f.decimals++
			} else {
				f.width++
			}
		case '#', '?':
			if digits = true; point {
				f.decimals++
			}
		case '.':
			if digits {
				point, f.decimals = true, 0
			} else {
				said.WriteRune(r)
			}
		case '%':
			f.percent = true
		default:
			said.WriteRune(r)
		}
	}
	if digits && !point {
		f.decimals = 0
	}
	letters := strings.ToLower(strings.NewReplacer("am/pm", "", "AM/PM", "", "a/p", "", "A/P", "").Replace(said.String()))
	if !digits {
		f.day = strings.ContainsAny(letters, "yd") || strings.Contains(letters, "mmm") || strings.ContainsAny(letters, "jtg") && strings.Contains(letters, "m")
		f.clock = f.clock || strings.ContainsAny(letters, "hs")
		f.decimals = -1
	}
	return f
}

// show is what a cell of the format shows of a stored number: a day as ISO
// 8601, with the time of day if the format has it.
func (f cellFormat) show(value string, date1904 bool) string {
	n, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return value
	}
	clock := func() string {
		minutes := int(math.Round((n - math.Floor(n)) * 24 * 60))
		return strconv.Itoa(100 + minutes/60%24)[1:] + ":" + strconv.Itoa(100 + minutes%60)[1:]
	}
	switch {
	case f.day:
		d, ok := DayOf(n, date1904)
		if !ok {
			return value
		}
		if f.clock && n != math.Floor(n) {
			return d.String() + " " + clock()
		}
		return d.String()
	case f.clock && n >= 0 && n < 1:
		return clock()
	case f.clock:
		return value
	case f.percent:
		return number(n*100, f.decimals) + " %"
	case f.decimals < 0:
		return number(n, -1)
	}
	s := number(n, f.decimals)
	whole, rest, dotted := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	if pad := f.width - len(whole); pad > 0 && pad < 32 {
		whole = strings.Repeat("0", pad) + whole
	}
	if dotted {
		whole += "." + rest
	}
	if n < 0 {
		whole = "-" + whole
	}
	return f.before + whole + f.after
}

// number writes a number as a cell does: without an exponent, up to fifteen
// digits.
func number(n float64, decimals int) string {
	if decimals >= 0 {
		return strconv.FormatFloat(n, 'f', min(decimals, 30), 64)
	}
	if math.Abs(n) >= 1e15 || n != 0 && math.Abs(n) < 1e-9 {
		return strconv.FormatFloat(n, 'g', 15, 64)
	}
	s := strconv.FormatFloat(n, 'f', 10, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// styles reads how the styles of cells show numbers.
func (b *reader) styles(name string) error {
	codes := make(map[int]string)
	inCells := false
	return b.each(name, func(s *scanner) error {
		switch string(s.name) {
		case "numFmt":
			if n, err := strconv.Atoi(s.attr("numFmtId")); err == nil {
				codes[n] = s.attr("formatCode")
			}
		case "cellXfs":
			inCells = true
		case "cellStyles", "dxfs":
			inCells = false
		case "xf":
			if inCells {
				n, _ := strconv.Atoi(s.attr("numFmtId"))
				code, ok := codes[n]
				if !ok {
					code = builtinFormats[n]
				}
				b.looks = append(b.looks, formatOf(code))
			}
		}
		return nil
	})
}

// shown returns what a cell of a style shows of a stored number.
func (b *reader) shown(value string, style int) string {
	if f := b.format(style); f != nil && value != "" {
		return f.show(value, b.book.Date1904)
	}
	return value
}

// format returns the format of a style, nil for none.
func (b *reader) format(style int) *cellFormat {
	if style >= 0 && style < len(b.looks) {
		return &b.looks[style]
	}
	return nil
}
