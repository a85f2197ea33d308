package xlsx

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean replaces what a cell cannot hold by what shows that it was there: a
// control character by its picture, what is no character by U+FFFD.
func clean(s string) string {
	if !dirty(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == 0x7f:
			return '␡'
		case r < ' ' && r != '\t' && r != '\n':
			return '␀' + r
		case r&0xfffe == 0xfffe && r <= 0xffff:
			return utf8.RuneError
		}
		return r
	}, s)
}

// Clean returns a text as a cell holds it: without control characters, each
// of which becomes its picture, and with plain line breaks.
func Clean(s string) string {
	if strings.Contains(s, "\r") {
		s = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(s)
	}
	return clean(s)
}

// dirty reports whether clean changes s.
func dirty(s string) bool {
	for _, r := range s {
		if r < ' ' && r != '\t' && r != '\n' || r >= 0x7f && (r == 0x7f || r == utf8.RuneError || r&0xfffe == 0xfffe) {
			return true
		}
	}
	return false
}

// unitsOf is the length of a text in UTF-16 units.
func unitsOf(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xffff {
			n++
		}
	}
	return n
}

// fit returns the offset up to which a text has at most n UTF-16 units.
func fit(s string, n int) int {
	for i, r := range s {
		if n--; r > 0xffff {
			n--
		}
		if n < 0 {
			return i
		}
	}
	return len(s)
}

// digit is the width of a digit, the unit of the widths of columns, in
// thousandths of an em of the default font (11 pt).
const digit = 556 * 11

// chars is how wide a text is, in the characters that columns are measured
// in. It is an estimate on the wide side.
func chars(s string, bold bool) float64 {
	w := 0
	for _, r := range s {
		w += runeWidth(r)
	}
	return float64(w) * size(bold) / digit
}

// size is the size of body text in points, larger for what bold adds.
func size(bold bool) float64 {
	if bold {
		return fontSize * 1.08
	}
	return fontSize
}

// wrap calls end with the end of each line that a text takes in a column of a
// width: it breaks after spaces and hyphens, and within a word that is wider
// than the column.
func wrap(s string, width float64, bold bool, end func(int)) {
	limit := int((width - 1.2) * digit / size(bold))
	w, atBreak, widthAtBreak, start := 0, 0, 0, 0
	for i := 0; i < len(s); {
		r, n := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(s[i:])
		}
		next := i + n
		if r == '\n' {
			end(next)
			start, atBreak, w, widthAtBreak = next, next, 0, 0
			i = next
			continue
		}
		rw := runeWidth(r)
		if w+rw > limit && i > start && r != ' ' {
			if atBreak > start {
				end(atBreak)
				start, w = atBreak, w-widthAtBreak
			} else {
				end(i)
				start, w = i, 0
			}
			atBreak, widthAtBreak = start, 0
		}
		w += rw
		if r == ' ' || r == '-' || r == '\t' || r > 0x2e7f {
			atBreak, widthAtBreak = next, w
		}
		i = next
	}
	end(len(s))
}

// breaks returns the ends of the lines that [wrap] finds.
func breaks(s string, width float64, bold bool) []int {
	var ends []int
	wrap(s, width, bold, func(end int) { ends = append(ends, end) })
	return ends
}

// lineCount returns how many lines a text takes at a width.
func lineCount(s string, width float64, bold bool) int {
	n := 0
	wrap(s, width, bold, func(int) { n++ })
	return n
}

// runeWidth is the width of a rune in thousandths of an em: of Arial for the
// letters of Latin, a guess on the wide side for others.
func runeWidth(r rune) int {
	switch {
	case r < ' ':
		return 556
	case r < 0x7f:
		return asciiWidths[r-' ']
	case r < 0x250: // Latin letters with marks
		if unicode.IsUpper(r) {
			return 740
		}
		return 560
	case unicode.Is(unicode.Mn, r):
		return 0
	case r < 0x2000:
		return 700
	case r == 0x2013 || r == 0x2018 || r == 0x2019:
		return 556
	case r < 0x2e80:
		return 1000
	}
	return 1100
}

var asciiWidths = [95]int{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // space to /
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
	333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
	556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
}
