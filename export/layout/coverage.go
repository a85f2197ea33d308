package layout

import (
	"strconv"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
)

// State says whether a field of a layout is filled in.
type State string

// States of a field.
const (
	Filled    State = "filled"
	SaidNone  State = "none"    // the keeper confirms that there is none
	NotStated State = "missing" // nothing is said
)

// Coverage is the state of one field of a layout for one entry, or for the
// register where it is stated once.
type Coverage struct {
	Field       string // the heading or label, verbatim
	Key         Key
	Requirement Requirement
	Clause      string
	Path        string // of the entry: "/activities/0"; "" for the register
	Subject     string // what the entry is called
	State       State
}

// Coverage returns the state of every field of the layout: first those that
// stand once, then those of each entry, with what holds for it though it is
// stated elsewhere, as [ropa.Resolved] writes it out.
func (l *Layout) Coverage(r *ropa.Register) []Coverage {
	if r == nil || l.check() != nil {
		return nil
	}
	r = ropa.Resolved(r)
	var list []Coverage
	state := func(x *entry, c *carrier) State {
		for _, e := range c.elements(x, nil) {
			if e.text != "" || len(e.parts) > 0 {
				return Filled
			}
		}
		if c.saidNone(x) {
			return SaidNone
		}
		return NotStated
	}
	top := &entry{w: lang.OrEnglish(l.Language), r: r}
	seen := make(map[Key]bool)
	l.fields(func(heading string, key Key, req Requirement, clause string) {
		if c := carrierOf(key); c.once && !seen[key] {
			seen[key] = true
			list = append(list, Coverage{Field: xlsx.Clean(heading), Key: key, Requirement: req, Clause: clause, State: state(top, c)})
		}
	})
	for i, x := range l.records(r) {
		path := "/activities/" + strconv.Itoa(i)
		if l.Role == Processor {
			path = "/processing/" + strconv.Itoa(i)
		}
		clear(seen)
		l.fields(func(heading string, key Key, req Requirement, clause string) {
			c := carrierOf(key)
			if c.once || key == KeySerial || key == KeySensitive || seen[key] && l.Kind == Forms {
				return
			}
			seen[key] = true
			list = append(list, Coverage{
				Field: heading, Key: key, Requirement: req, Clause: clause, Path: path, Subject: firstOf(*x.name, string(*x.id)), State: state(x, c),
			})
		})
	}
	return list
}
