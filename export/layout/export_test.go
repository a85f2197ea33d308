package layout

import (
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
)

// What tests of the authorities' layouts, which this package cannot import,
// need beside what is public.

const Nameless = nameless

var Tidy = tidy

func (l *Layout) Book(r *ropa.Register) *xlsx.Form {
	b, _ := l.book(ropa.Resolved(r))
	return b
}

func (l *Layout) Check() error { return l.check() }

func (l *Layout) Fields(f func(heading string, key Key, req Requirement, clause string)) { l.fields(f) }

func NoneOf(key Key) ropa.Element { return carrierOf(key).none }

func PartyName(r *ropa.Register, id ropa.ID) string { return (&entry{r: r}).partyName(id) }

func SaysNone(w *lang.Language, s string) bool { return cellForm{w: w}.saysNone(s) }

// Keys are the keys of a role's record, in the order they are read in.
func Keys(role Role) []Key {
	var keys []Key
	for _, c := range carriers {
		if keyRole(c.key) == "" || keyRole(c.key) == role {
			keys = append(keys, c.key)
		}
	}
	return keys
}

// LayoutOf returns a table of some fields, with all parts of them that are
// asked for; nil leaves that to each field.
func LayoutOf(role Role, language string, keys []Key, parts []string) *Layout {
	l := &Layout{ID: "some", Role: role, Language: language, Kind: WideTable, Sheet: "Record"}
	for _, key := range keys {
		if carrierOf(key).once {
			l.Header = append(l.Header, Block{Title: string(key), Rows: []BlockRow{{Label: string(key), Key: key}}})
		} else {
			l.Columns = append(l.Columns, Column{Key: key, Heading: string(key), Parts: parts})
		}
	}
	return l
}
