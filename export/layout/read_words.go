package layout

import (
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/transfer"
)

// cellKinds are the fields whose cells are read as people write them, by what
// they ask for; see [lang.Read].
var cellKinds = map[Key]lang.CellKind{
	KeyBases: groundCell, KeyConditions: conditionCell, KeyRetention: periodCell,
	KeyTransfers: transferCell, KeyDestinations: transferCell, KeySafeguards: transferCell, KeyMechanisms: transferCell,
	KeyRecipients: recipientCell, KeyProcessors: recipientCell, KeyOtherRecipients: recipientCell, KeyInternalRecipients: recipientCell, KeyExternalRecipients: recipientCell,
	KeySubjects: subjectCell, KeyData: dataCell, KeySpecial: dataCell, KeySecurity: measureCell,
}

// exact reports whether a text is a value in the words of the layout's
// language, which says all there is to say.
func (f cellForm) exact(text string) bool {
	is := func(table string) bool {
		_, ok := f.w.ReadCode(table, text)
		return ok
	}
	switch f.key {
	case KeyBases:
		return is("ground")
	case KeyConditions:
		return is("condition")
	case KeyRetention:
		_, ok := lang.ReadPeriod(text)
		return ok
	case KeyTransfers, KeyDestinations:
		_, country := f.w.ReadCountry(text)
		_, organisation := transfer.OrganisationOf(text)
		return (country || organisation) && lang.Read(transferCell, text, f.tag).Sure() // Georgia may be a state of the US
	case KeySafeguards, KeyMechanisms:
		return is("mechanism")
	case KeySpecial:
		return is("special") || lang.Fold(text) == lang.Fold(f.w.Parts["criminal"])
	}
	return false
}

// named reports whether a field lists names of its elements, which are kept as
// they are and need no code.
func (f cellForm) named() bool {
	switch f.kind() {
	case recipientCell, subjectCell, dataCell, measureCell:
		return f.key != KeySpecial
	}
	return false
}

func (f cellForm) kind() lang.CellKind { return cellKinds[f.key] }

// words reads a whole cell as people write it; false where its own form or
// exact values say it, and where nothing can be made of it.
func (f cellForm) words(s string, plain []item) (list []item, none, ok bool) {
	if f.kind() == "" || f.join != "" || f.split != "" || f.key == KeySafeguards || f.key == KeyMechanisms {
		return nil, false, false
	}
	exact := len(plain) > 0
	for _, e := range plain {
		exact = exact && f.exact(e.text)
	}
	if exact {
		return nil, false, false
	}
	r := lang.Read(f.kind(), s, f.tag)
	if r.None && f.sayable {
		return nil, true, true
	}
	for _, e := range r.Elements {
		if e.Doubt == lang.Undecided && !f.named() { // one or the other
			return nil, false, false
		}
	}
	for i := range r.Elements {
		e := &r.Elements[i]
		text := tidy(e.Text)
		if f.named() && e.Name != "" {
			text = tidy(e.Name)
		}
		list = append(list, item{text: text, read: e})
	}
	return list, false, len(list) > 0
}

// understand reads the text of one element as people write it.
func (f cellForm) understand(e *item) {
	if f.kind() == "" || e.text == "" || f.exact(e.text) {
		return
	}
	r := lang.Read(f.kind(), e.text, f.tag)
	switch {
	case len(r.Elements) == 1:
		e.read = &r.Elements[0]
	case r.Blank, !f.named():
		e.read = &lang.Element{Text: e.text, Doubt: lang.Undecided}
	}
}

// understandOwn is as understand, for an element in the layouts' own form.
func (f cellForm) understandOwn(e *item) {
	if f.understand(e); e.read != nil && e.read.Doubt != "" {
		e.read = nil
	}
}

// sure returns what was read of an element's words, if that is certain.
func (e item) sure() (lang.Element, bool) {
	if e.read == nil || e.read.Doubt != "" {
		return lang.Element{}, false
	}
	return *e.read, true
}

// doubtful reports whether an element's words mean more than one thing, leave
// open what they mean, or are no known words where a code is asked for. Words
// that are not known are right as they are as a name or a criterion.
func (f cellForm) doubtful(e item) bool {
	if e.read == nil {
		return false
	}
	switch e.read.Doubt {
	case "":
		return false
	case lang.Unknown:
		return !f.named() && f.kind() != periodCell
	}
	return true
}

// doubted reports an element of a field in whose words there is a doubt.
func (x *entry) doubted(key Key, e item, want string) {
	if (cellForm{key: key}).doubtful(e) {
		x.report(e.text, want)
	}
}

// say adds values that an element's words name to a part it does not have.
func (e *item) say(name, value string) {
	if e.part(name) == "" {
		e.add(name, value)
	}
}
