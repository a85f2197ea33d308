package layout

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/ropa"
)

func readSecurity(x *importEntry, _ int, c recordCell, text string) {
	use := func(id ropa.ID) {
		if !slices.Contains(*x.security, id) {
			*x.security = append(*x.security, id)
		}
	}
	if len(x.in.numbered) > 0 {
		numbers := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ;,\n/+&", r) })
		known := 0
		for _, n := range numbers {
			if x.in.numbered[strings.Trim(n, ". ")] != "" {
				known++
			}
		}
		if known == len(numbers) && known > 0 {
			for _, n := range numbers {
				use(x.in.numbered[strings.Trim(n, ". ")])
			}
			x.typed(c, "/security")
			return
		}
		if allNumbers(numbers) {
			x.keep(c, Unread, "a number that the sheet of measures does not have")
			return
		}
	}
	read := readCell(measureCell, text, x.in.tag)
	if x.saysNothing(c, read) {
		return
	}
	for _, e := range read.Elements {
		if e.Doubt != "" {
			x.keepText(c, wordsOf(read, e, text), Unread, "names no measure for certain: the words are kept")
			continue
		}
		use(x.in.measureNamed(e))
		x.typed(c, "/security")
	}
	if len(read.Elements) == 0 {
		x.keep(c, Unread, "names no measure")
	}
}

func allNumbers(list []string) bool {
	for _, s := range list {
		if _, err := strconv.Atoi(strings.Trim(s, ". ")); err != nil {
			return false
		}
	}
	return len(list) > 0
}
