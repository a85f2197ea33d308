package export

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// carrier moves one field between a register and the elements that a cell
// says.
type carrier struct {
	key      Key
	once     bool // of the register, not of an entry
	single   bool // one element, whose text is never split
	late     bool // of the register, and set when the entries are known
	numbered bool // other fields refer to its elements by number
	none     ropa.Element
	// parts are what a cell says of each element where the column does not
	// choose.
	parts []string
	get   func(x *record, want []string) []element
	set   func(x *record, list []element)
}

// carriers are the fields that layouts can have, in the order they are read
// in: what others refer to comes first.
var carriers = slices.Concat(
	registerCarriers, entryCarriers, groundCarriers, dataCarriers, jointCarriers, transferCarriers, recipientCarriers, securityCarriers, assessmentCarriers, clientCarriers,
)

// saidNone reports whether the keeper confirms that there is none.
func (c *carrier) saidNone(x *record) bool {
	if !c.late {
		return c.asked(x).saidNone(c.none)
	}
	for i := range x.r.Activities {
		if !slices.Contains(x.r.Activities[i].None, c.none) {
			return false
		}
	}
	return len(x.r.Activities) > 0
}

func (c *carrier) sayNone(x *record) {
	if !c.late {
		x.sayNone(c.none)
		return
	}
	for i := range x.r.Activities {
		newActivity(x.w, x.r, &x.r.Activities[i]).sayNone(c.none)
	}
}

// carrierOf returns the carrier of a key; nil if there is none.
func carrierOf(key Key) *carrier {
	for i := range carriers {
		if carriers[i].key == key {
			return &carriers[i]
		}
	}
	if name, ok := strings.CutPrefix(string(key), "extra:"); ok && name != "" {
		return extraCarrier(name)
	}
	return nil
}

func extraCarrier(name string) *carrier {
	return &carrier{
		key: Key("extra:" + name), single: true,
		get: func(x *record, _ []string) []element {
			for _, e := range *x.extra {
				if e.Key == name {
					return textElements(e.Value)
				}
			}
			return nil
		},
		set: func(x *record, list []element) {
			*x.extra = append(*x.extra, ropa.Extra{Key: name, Value: textOfElements(list)})
		},
	}
}

// textField is the carrier of a field of one text.
func textField(key Key, field func(*record) *string) carrier {
	return carrier{
		key: key, single: true,
		get: func(x *record, _ []string) []element {
			if f := field(x); f != nil {
				return textElements(*f)
			}
			return nil
		},
		set: func(x *record, list []element) {
			if f := field(x); f != nil {
				*f = textOfElements(list)
			}
		},
	}
}

// dayField is the carrier of a date.
func dayField(key Key, field func(*record) *civil.Date) carrier {
	return carrier{
		key: key,
		get: func(x *record, _ []string) []element { return x.dateElements(*field(x)) },
		set: func(x *record, list []element) { *field(x) = x.dateOfElements(list) },
	}
}

// codeField is the carrier of one code of a table.
func codeField[T ~string](key Key, table string, field func(x *record, make bool) *T) carrier {
	return carrier{
		key: key,
		get: func(x *record, _ []string) []element {
			if f := field(x, false); f != nil && *f != "" {
				return textElements(x.w.word(table, string(*f)))
			}
			return nil
		},
		set: func(x *record, list []element) { *field(x, true) = codeOf[T](x, table, textOfElements(list)) },
	}
}

// codeOf reads a code; a word of no table stays, for a finding to name.
func codeOf[T ~string](x *record, table, word string) T {
	if c, ok := x.w.code(table, word); ok {
		return T(c)
	}
	if word != "" {
		x.report(word, "a word of the list", "")
	}
	return T(word)
}

// answerField is the carrier of an answer.
func answerField(key Key, field func(x *record, make bool) *ropa.Answer) carrier {
	return carrier{
		key: key,
		get: func(x *record, _ []string) []element {
			if f := field(x, false); f != nil {
				return textElements(x.w.answer(*f))
			}
			return nil
		},
		set: func(x *record, list []element) { *field(x, true) = x.answer(textOfElements(list)) },
	}
}

func (x *record) answer(s string) ropa.Answer {
	a := x.w.answerOf(s)
	if !a.Valid() {
		x.report(s, x.w.yes+" / "+x.w.no, "")
	}
	return a
}

// documentField is the carrier of one reference.
func documentField(key Key, field func(x *record, make bool) **ropa.Reference) carrier {
	return carrier{
		key: key, single: true,
		get: func(x *record, _ []string) []element {
			if f := field(x, false); f != nil {
				return textElements(x.referenceText(*f))
			}
			return nil
		},
		set: func(x *record, list []element) {
			if s := textOfElements(list); !(cellForm{w: x.w}).saysNone(s) {
				*field(x, true) = x.referenceOf(s)
			}
		},
	}
}

// pointer returns a pointer that a field holds, made if asked for.
func pointer[T any](p **T, make bool) *T {
	if *p == nil && make {
		*p = new(T)
	}
	return *p
}

func of[T, F any](p *T, field func(*T) *F) *F {
	if p == nil {
		return nil
	}
	return field(p)
}

func (x *record) wordOf(table, code string) string {
	if code == "" {
		return ""
	}
	return x.w.word(table, code)
}
