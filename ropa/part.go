package ropa

import (
	"reflect"
	"strconv"
)

// Part is one of the elements that lead to a place in a register, as a person
// calls them.
type Part struct {
	Kind  string // a noun of the table "noun": "activity", "purpose"
	Name  string // as it is stated, whole; its ID where it has no name, "" where it has neither
	Index int    // place in its list, from 1; 0 for what is in no list
}

// String returns the part in words: activity "Payroll", purpose 2. The name is
// whole.
func (p Part) String() string { return string(p.append(nil)) }

func (p Part) append(b []byte) []byte {
	b = append(b, p.Kind...)
	switch {
	case p.Name != "":
		b = strconv.AppendQuote(append(b, ' '), p.Name)
	case p.Index > 0:
		b = strconv.AppendInt(append(b, ' '), int64(p.Index), 10)
	}
	return b
}

// subjectOf returns the parts in words, outermost first: activity "Payroll",
// purpose "Pay".
func subjectOf(parts []Part) string {
	b := make([]byte, 0, 128)
	for i, p := range parts {
		if i > 0 {
			b = append(b, ", "...)
		}
		b = p.append(b)
	}
	return string(b)
}

// nouns are what a person calls the elements of the lists of the model.
var nouns = map[string]string{
	"activities": "activity", "processing": "processing", "purposes": "purpose", "bases": "ground", "conditions": "condition",
	"subjects": "data subjects", "data": "data", "recipients": "recipient", "transfers": "transfer", "retention": "retention rule",
	"jointControllers": "joint controller", "controllers": "client", "subProcessors": "sub-processor", "parties": "party",
	"systems": "system", "measures": "measure", "waivers": "waiver", "ai": "AI use", "documents": "document", "organisation": "organisation",
	"representative": "representative", "dpo": "data protection officer", "dpia": "impact assessment", "decisions": "automated decisions",
	"establishments": "establishment", "sources": "source",
}

// nounCodes is the table of the nouns of subjects.
func nounCodes() []Code {
	var codes []Code
	for _, noun := range []string{
		"activity", "processing", "purpose", "ground", "condition", "data subjects", "data",
		"recipient", "transfer", "retention rule", "joint controller", "client", "sub-processor", "party",
		"system", "measure", "waiver", "AI use", "document", "organisation", "representative",
		"data protection officer", "impact assessment", "automated decisions", "establishment", "source", "register",
	} {
		codes = append(codes, Code{Value: noun, Label: noun})
	}
	return codes
}

// Parts returns the named elements on the way to the place a path points to,
// outermost first. What lies in none of them belongs to the register, which is
// then the only part.
func (r *Register) Parts(path Path) []Part {
	v := reflect.ValueOf(r).Elem()
	parts := make([]Part, 0, 3)
	for i := range path.n {
		field, index := path.at(i)
		if v.Kind() == reflect.Pointer {
			v = v.Elem()
		}
		if v.Kind() != reflect.Struct {
			break
		}
		f, ok := fieldsOf(v.Type()).byName[field]
		if !ok {
			break
		}
		v = v.Field(f.index)
		if index >= 0 {
			if v.Kind() != reflect.Slice || index >= v.Len() {
				break
			}
			v = v.Index(index)
		}
		if noun, ok := nouns[field]; ok && v.Kind() != reflect.Slice { // a list as a whole belongs to what it is in
			parts = append(parts, Part{noun, nameOf(v), index + 1})
		}
	}
	if len(parts) == 0 {
		parts = append(parts, Part{Kind: "register"})
	}
	return parts
}

// naming are the fields an element is called by, the first that is stated.
var naming = [...]string{"Name", "Category", "Title", "Description", "ID", "Party", "Ground", "Condition", "Rule"}

// nameOf returns the name a person knows an element by, or its ID, or "".
func nameOf(v reflect.Value) string {
	if v.Kind() == reflect.Pointer {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return ""
	}
	for _, i := range fieldsOf(v.Type()).naming {
		if name := v.Field(i).String(); name != "" {
			return name
		}
	}
	return ""
}
