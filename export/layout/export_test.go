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
