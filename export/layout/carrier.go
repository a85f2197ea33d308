package layout

import (
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/words"
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
	get   func(x *entry, want []string) []item
	set   func(x *entry, list []item)
}

// carriers are the fields that layouts can have, in the order they are read
// in: what others refer to comes first.
var carriers = slices.Concat(
	registerCarriers, entryCarriers, groundCarriers, dataCarriers, jointCarriers, transferCarriers, recipientCarriers, securityCarriers, assessmentCarriers, clientCarriers,
)

// saidNone reports whether the keeper confirms that there is none.
func (c *carrier) saidNone(x *entry) bool {
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

func (c *carrier) sayNone(x *entry) {
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
		get: func(x *entry, _ []string) []item {
			for _, e := range *x.extra {
				if e.Key == name {
					return textItems(e.Value)
				}
			}
			return nil
		},
		set: func(x *entry, list []item) {
			*x.extra = append(*x.extra, ropa.Extra{Key: name, Value: textOfItems(list)})
		},
	}
}

// textField is the carrier of a field of one text.
func textField(key Key, field func(*entry) *string) carrier {
	return carrier{
		key: key, single: true,
		get: func(x *entry, _ []string) []item {
			if f := field(x); f != nil {
				return textItems(*f)
			}
			return nil
		},
		set: func(x *entry, list []item) {
			if f := field(x); f != nil {
				*f = textOfItems(list)
			}
		},
	}
}

// dayField is the carrier of a date.
func dayField(key Key, field func(*entry) *civil.Date) carrier {
	return carrier{
		key: key,
		get: func(x *entry, _ []string) []item { return x.dateElements(*field(x)) },
		set: func(x *entry, list []item) { *field(x) = x.dateOfElements(key, list) },
	}
}

// codeField is the carrier of one code of a table.
func codeField[T ~string](key Key, table string, field func(x *entry, make bool) *T) carrier {
	return carrier{
		key: key,
		get: func(x *entry, _ []string) []item {
			if f := field(x, false); f != nil && *f != "" {
				return textItems(x.w.CodeWord(table, string(*f)))
			}
			return nil
		},
		set: func(x *entry, list []item) { *field(x, true) = codeOf[T](x, table, textOfItems(list)) },
	}
}

// codeOf reads a code; a word of no table stays, for a finding to name.
func codeOf[T ~string](x *entry, table, word string) T {
	if c, ok := x.w.ReadCode(table, word); ok {
		return T(c)
	}
	if table == "status" {
		if r := lang.Read(statusCell, word, x.tag); len(r.Elements) == 1 && r.Elements[0].Status != "" && r.Elements[0].Doubt == "" {
			return T(r.Elements[0].Status)
		}
	}
	if word != "" {
		x.report(word, "wantCode")
	}
	return T(word)
}

// answerField is the carrier of an answer.
func answerField(key Key, field func(x *entry, make bool) *ropa.Answer) carrier {
	return carrier{
		key: key,
		get: func(x *entry, _ []string) []item {
			if f := field(x, false); f != nil {
				return textItems(x.w.Answer(*f))
			}
			return nil
		},
		set: func(x *entry, list []item) { *field(x, true) = x.answer(textOfItems(list)) },
	}
}

func (x *entry) answer(s string) ropa.Answer {
	a, ok := lang.ReadAnswer(s)
	if !ok {
		a = words.Answer(s, x.tag)
		ok = a != ""
	}
	if !ok && s != "" {
		a = ropa.Answer(s) // for a finding to name
		x.reportAs(s, x.w.Capital("yes")+" / "+x.w.Capital("no"))
	}
	return a
}

// documentField is the carrier of one reference.
func documentField(key Key, field func(x *entry, make bool) **ropa.Reference) carrier {
	return carrier{
		key: key, single: true,
		get: func(x *entry, _ []string) []item {
			if f := field(x, false); f != nil {
				return textItems(x.referenceText(*f))
			}
			return nil
		},
		set: func(x *entry, list []item) {
			if s := textOfItems(list); !(cellForm{w: x.w}).saysNone(s) {
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

func (x *entry) wordOf(table, code string) string {
	if code == "" {
		return ""
	}
	return x.w.CodeWord(table, code)
}
