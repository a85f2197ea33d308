package pdf

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// direction is the way in which a paragraph is read.
type direction uint8

const (
	byText    direction = iota // by its first letter
	leftward                   // from the right
	rightward                  // from the left
)

// hasLeftward reports whether a text holds letters that are read from the
// right. The first of them is Hebrew.
func hasLeftward(s string) bool {
	for _, r := range s {
		if r >= '\u0590' && isLeftward(r) {
			return true
		}
	}
	return false
}

func isLeftward(r rune) bool {
	switch classOf(r) {
	case bidi.R, bidi.AL, bidi.AN:
		return true
	}
	return false
}

func classOf(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}

// directionOf returns the way in which a paragraph is read: by its first
// letter, rule P2 of the bidirectional algorithm, Unicode Annex 9.
func directionOf(s string) direction {
	for _, r := range s {
		switch classOf(r) {
		case bidi.L:
			return rightward
		case bidi.R, bidi.AL:
			return leftward
		}
	}
	return rightward
}

// visual returns a line of a paragraph in the order in which it is drawn from
// the left. It follows the algorithm, but for marks of direction, which are not
// drawn, and for pairs of brackets, rule N0.
func visual(s string, d direction) string {
	if !hasLeftward(s) {
		return s
	}
	if d == byText {
		d = directionOf(s)
	}
	base := uint8(0)
	if d == leftward {
		base = 1
	}
	runes := []rune(s)
	levels := embedding(runes, base)
	most := slices.Max(levels)
	// L2: from the highest level down, what is on it or above is turned.
	for level := most; level > 0; level-- {
		for i := 0; i < len(runes); i++ {
			if levels[i] < level {
				continue
			}
			from := i
			for i < len(runes) && levels[i] >= level {
				i++
			}
			slices.Reverse(runes[from:i])
			slices.Reverse(levels[from:i])
		}
	}
	// L4: what is turned is mirrored. L3: marks are drawn after their letters.
	for i := range runes {
		if m, ok := mirrored[runes[i]]; ok && levels[i]&1 == 1 {
			runes[i] = m
		}
	}
	for i := 0; i < len(runes); i++ {
		from := i
		for i < len(runes) && levels[i]&1 == 1 && classOf(runes[i]) == bidi.NSM {
			i++
		}
		if i > from && i < len(runes) {
			slices.Reverse(runes[from : i+1])
		}
	}
	return string(runes)
}

// mirrored are the characters whose shape is turned with the text.
var mirrored = map[rune]rune{'(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '<': '>', '>': '<', '«': '»', '»': '«', '‹': '›', '›': '‹'}

// embedding returns the level of each rune: odd for those read from the right.
func embedding(runes []rune, base uint8) []uint8 {
	n := len(runes)
	class := make([]bidi.Class, n)
	own := bidi.L
	if base == 1 {
		own = bidi.R
	}
	last, strong := own, own // W1 to W3, W7
	for i, r := range runes {
		c := classOf(r)
		switch c {
		case bidi.NSM:
			c = last
		case bidi.EN:
			if strong == bidi.AL {
				c = bidi.AN
			}
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		}
		last = c
		if c == bidi.AL {
			c = bidi.R
		}
		class[i] = c
	}
	for i := 1; i+1 < n; i++ { // W4
		before, after := class[i-1], class[i+1]
		if class[i] == bidi.ES && before == bidi.EN && after == bidi.EN || class[i] == bidi.CS && before == after && (before == bidi.EN || before == bidi.AN) {
			class[i] = before
		}
	}
	run := func(i int, in func(bidi.Class) bool) int {
		for i < n && in(class[i]) {
			i++
		}
		return i
	}
	isET := func(c bidi.Class) bool { return c == bidi.ET }
	for i := 0; i < n; i++ { // W5
		if end := run(i, isET); end > i {
			if i > 0 && class[i-1] == bidi.EN || end < n && class[end] == bidi.EN {
				for ; i < end; i++ {
					class[i] = bidi.EN
				}
			}
			i = end - 1
		}
	}
	strong = own
	for i := range class { // W6, W7
		switch class[i] {
		case bidi.L, bidi.R:
			strong = class[i]
		case bidi.EN:
			if strong == bidi.L {
				class[i] = bidi.L
			}
		}
	}
	isNeutral := func(c bidi.Class) bool {
		switch c {
		case bidi.L, bidi.R, bidi.EN, bidi.AN:
			return false
		}
		return true
	}
	side := func(i int) bidi.Class { // numbers count as R
		switch {
		case i < 0 || i >= n:
			return own
		case class[i] == bidi.L:
			return bidi.L
		}
		return bidi.R
	}
	for i := 0; i < n; i++ { // N1, N2
		if end := run(i, isNeutral); end > i {
			to := own
			if side(i-1) == side(end) {
				to = side(end)
			}
			for ; i < end; i++ {
				class[i] = to
			}
			i--
		}
	}
	levels := make([]uint8, n)
	for i, c := range class { // I1, I2
		levels[i] = base
		switch {
		case base == 0 && c == bidi.R, base == 1 && c != bidi.R:
			levels[i]++
		case base == 0 && c != bidi.L:
			levels[i] += 2
		}
	}
	for i := n - 1; i >= 0 && breaks(runes[i]); i-- { // L1
		levels[i] = base
	}
	return levels
}
