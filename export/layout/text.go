package layout

import (
	"cmp"
	"slices"

	"github.com/openropa/openropa/export/internal/lang"
)

func (l *Layout) form(c *carrier) cellForm {
	return cellForm{w: lang.OrEnglish(l.Language), key: c.key, tag: l.Language, single: c.single, sayable: !c.single || c.none != "", deniable: c.none != "" && c.key != KeyDecisions, numbered: c.numbered, placeholders: l.Placeholders, none: cmp.Or(l.None, lang.OrEnglish(l.Language).Capital("none"))}
}

// shape is how one cell says a field.
type shape struct {
	parts       []string // nil for those of the field
	join, split string
	none        string // what it says of which there is none; "" for the layout's
	marked      bool   // always as a list
	choices     []Choice
}

func (c *Column) shape() shape {
	return shape{parts: c.Parts, join: c.Join, split: c.Split, choices: c.Choices}
}

// formOf is the form of a cell of a shape.
func (l *Layout) formOf(c *carrier, as shape) cellForm {
	f := l.form(c)
	f.choices = as.choices
	f.join, f.split, f.marked, f.none = as.join, as.split, as.marked, cmp.Or(as.none, f.none)
	return f
}

// asked returns the record that a carrier works on: that of the register for
// what it states once.
func (c *carrier) asked(x *entry) *entry {
	if c.once {
		return &entry{w: x.w, r: x.r, named: x.named, tag: x.tag, from1904: x.from1904, problem: x.problem}
	}
	return x
}

// elements returns what a record says of a field.
func (c *carrier) elements(x *entry, parts []string) []item {
	if parts == nil {
		parts = c.parts
	}
	list := c.get(c.asked(x), parts)
	for i := range list {
		list[i] = list[i].only(parts)
	}
	return list
}

// cellText is what a cell says of a field.
func (l *Layout) cellText(x *entry, key Key, as shape) string {
	c := carrierOf(key)
	f := l.formOf(c, as)
	list := c.elements(x, as.parts)
	if len(list) == 0 && c.saidNone(x) {
		return f.none
	}
	return f.encode(list)
}

// sectionsText is what a cell says of several fields.
func (l *Layout) sectionsText(x *entry, sections []Section) string {
	labels := make([]string, len(sections))
	for i, s := range sections {
		labels[i] = s.Label
	}
	for _, marked := range []bool{false, true} {
		texts := make([]sectionText, len(sections))
		for i, s := range sections {
			texts[i] = sectionText{s.Label, l.cellText(x, s.Key, shape{parts: s.Parts, marked: marked})}
		}
		said := encodeSections(x.w, texts)
		if marked || slices.Equal(decodeSections(said, labels), textsOfSections(texts)) {
			return said
		}
	}
	return ""
}

func textsOfSections(list []sectionText) []string {
	texts := make([]string, len(list))
	for i, s := range list {
		texts[i] = s.text
	}
	return texts
}

// rowParts are the parts that the rows of a block have.
func rowParts(h *Block) []string {
	var parts []string
	for _, row := range h.Rows {
		if row.Part != "" && row.Part != NamePart {
			parts = append(parts, row.Part)
		}
	}
	return parts
}

// partText is what a cell says of one part of an element.
func (l *Layout) partText(c *carrier, e item, part string, choices []Choice) string {
	f := l.form(c)
	f.single = true
	if part == "retention" { // which is a list by itself
		return e.part(part)
	}
	if part == NamePart {
		if e.text == "" {
			return ""
		}
		return f.encode([]item{{text: e.text}})
	}
	f.sayable = false
	if len(choices) > 0 {
		if code := e.part(part); code != "" {
			return choiceText(f.w, choices, code)
		}
		return ""
	}
	var list []item
	for _, v := range e.values(part) {
		list = append(list, item{text: v})
	}
	return f.encode(list)
}

// choiceTables are the tables whose codes choices stand for.
var choiceTables = []string{"mechanism", "recipient", "subject", "measure", "data", "special"}

// choiceText returns the choice of a code; of a code of none, its word.
func choiceText(w *lang.Language, choices []Choice, code string) string {
	for _, want := range []string{code, "*"} {
		if i := slices.IndexFunc(choices, func(c Choice) bool { return c.Text == code || slices.Contains(c.Codes, want) }); i >= 0 {
			return choices[i].Text
		}
	}
	for _, table := range choiceTables {
		if s := w.CodeWord(table, code); s != code {
			return s
		}
	}
	return code
}

// columnParts are the parts that columns ask for, and the kind for rows of
// codes.
func columnParts(columns []Column) []string {
	parts := []string{KindPart}
	for _, c := range columns {
		if c.Part != "" && c.Part != NamePart {
			parts = append(parts, c.Part)
		}
		parts = append(parts, c.Parts...)
	}
	return append(parts, "description", "examples")
}

// columnRest are the parts that the column of an element's name says beneath
// it: those it lists, or those of the field that no column has.
func columnRest(c *carrier, col *Column, columns []Column) []string {
	if col.Parts != nil {
		return col.Parts
	}
	return slices.DeleteFunc(slices.Clone(c.parts), func(p string) bool {
		return slices.ContainsFunc(columns, func(o Column) bool { return o.Part == p }) || slices.ContainsFunc(columns, func(o Column) bool { return o.Part == "street" }) && p == "address"
	})
}
