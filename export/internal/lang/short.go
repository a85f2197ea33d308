package lang

import (
	"strings"
	"time"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// ShortPlace returns a place in an act as short as a column or a frame has
// room for: Art. 30(1)(f), Art. 30 Abs. 1 lit. f, art. 30 § 1 f).
func (l *Language) ShortPlace(c fact.Citation) string {
	a, ok := articleOf(c.Provision)
	if !ok || l.short == nil || c.Act == fact.FADP || c.Act == fact.DPO || a.rest != "" {
		return l.provision(c.Act, c.Provision)
	}
	return l.short(a.number, a.points)
}

func frenchShort(number string, points []string) string {
	s := "art.\u00a0" + number
	for _, p := range points {
		if isNumber(p) {
			s += " §\u00a0" + p
		} else {
			s += "\u00a0" + p + ")"
		}
	}
	return s
}

// BesideActs puts a short place before or after the acts that have it, as the
// language does; either can be "".
func (l *Language) BesideActs(place, acts string) string {
	if l.actFirst {
		place, acts = acts, place
	}
	return JoinNonEmpty(" ", place, acts)
}

// ShortDate returns a day with its month cut: 5 Oct 2026, 05.10.2026,
// 05/10/2026; "" for the zero value.
func (l *Language) ShortDate(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	layout := strings.ReplaceAll(strings.ReplaceAll(l.Dates, "January", "Jan"), " ", "\u00a0")
	return time.Date(d.Year(), d.Month(), d.Day(), 0, 0, 0, 0, time.UTC).Format(layout)
}

// BriefWord returns a word of the short documents, in the words of Swiss law
// where that has its own; a key that a language lacks, which a test rules out,
// shows as the key.
func (l *Language) BriefWord(key string, swiss bool) string {
	if swiss {
		if s, ok := l.Brief[key+"@ch"]; ok {
			return s
		}
	}
	s, ok := l.Brief[key]
	if !ok {
		return "‹" + key + "›"
	}
	if swiss && l.root() == german {
		s = strings.ReplaceAll(s, "ß", "ss")
	}
	return s
}
