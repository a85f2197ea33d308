package pdf

import (
	"fmt"
	"net/url"
	"strings"
)

// goal is where links of a file lead: to a place of it, or to an address.
type goal struct {
	place
	address string
}

// goals returns a function that says where a target is, and not ok, with a
// warning, where it is nowhere: then the text stays, and no link.
func (l *layout) goals() func(target int32) (g goal, ok bool) {
	addresses := make(map[int32]string, len(l.outside))
	for to, target := range l.outside {
		addresses[target] = to
	}
	var names map[int32]string // of anchors
	return func(target int32) (g goal, ok bool) {
		if g.place = l.places[target]; g.page >= 0 {
			return g, true
		}
		if to, ok := addresses[target]; ok {
			if g.address = address(to); len(g.address) <= 2*longestString {
				return g, true
			}
			l.lost(fmt.Sprintf("address %.60q… is longer than a PDF may have, and shown as text", to))
			return goal{}, false
		}
		if names == nil {
			names = make(map[int32]string)
			for name, target := range l.anchors {
				if l.places[target].page < 0 {
					names[target] = name
				}
			}
		}
		l.lost(fmt.Sprintf("link to %q leads nowhere and is shown as text", "#"+names[target]))
		return g, false
	}
}

// isAddress reports whether a link leads out of the file.
func isAddress(s string) bool {
	scheme, _, _ := strings.Cut(s, ":")
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto":
		_, err := url.Parse(s)
		return err == nil
	}
	return false
}

// address returns a link's target in ASCII, as the format asks.
func address(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c > '~' {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func (l *layout) lost(what string) {
	if !l.warned[what] {
		l.warned[what] = true
		l.warnings = append(l.warnings, what)
	}
}
