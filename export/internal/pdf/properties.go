package pdf

import (
	"strings"
	"time"
	"unicode"
)

// flat returns s on one line and valid, for the properties and bookmarks.
func flat(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
}

// producer names the program in the document's properties.
const producer = "OpenROPA"

// date reads an ISO 8601 date or time.
func date(s string) (time.Time, bool) {
	for _, form := range []string{time.DateOnly, time.RFC3339, "2006-01", "2006"} {
		if t, err := time.Parse(form, s); err == nil {
			return t.UTC(), true
		}
	}
	return time.Time{}, false
}
