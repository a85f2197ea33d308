package ropa

import (
	"cmp"
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

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

// subjectOf returns what a person calls the place a path points to: the named
// elements on the way, outermost first: activity "Payroll", purpose "Pay". What
// lies in none of them belongs to the register.
func subjectOf(r *Register, path Path) string {
	v := reflect.ValueOf(r)
	var parts []string
	for _, s := range path.steps[:path.n] {
		for v.Kind() == reflect.Pointer && !v.IsNil() {
			v = v.Elem()
		}
		if v.Kind() != reflect.Struct {
			break
		}
		f, ok := fieldsOf(v.Type()).byName[s.field]
		if !ok {
			break
		}
		v = v.Field(f.index)
		if s.index >= 0 {
			if v.Kind() != reflect.Slice || int(s.index) >= v.Len() {
				break
			}
			v = v.Index(int(s.index))
		}
		noun, ok := nouns[s.field]
		if !ok || v.Kind() == reflect.Slice { // a list as a whole belongs to what it is in
			continue
		}
		name := nameOf(v)
		switch {
		case name != "":
			parts = append(parts, fmt.Sprintf("%s %q", noun, name))
		case s.index >= 0:
			parts = append(parts, noun+" "+strconv.Itoa(int(s.index)+1))
		default:
			parts = append(parts, noun)
		}
	}
	if len(parts) == 0 {
		return "register"
	}
	return strings.Join(parts, ", ")
}

// nameOf returns the name a person knows an element by, or its ID, or "".
func nameOf(v reflect.Value) string {
	for v.Kind() == reflect.Pointer && !v.IsNil() {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return ""
	}
	text := func(field string) string {
		if f := v.FieldByName(field); f.IsValid() && f.Kind() == reflect.String {
			return f.String()
		}
		return ""
	}
	return shorten(cmp.Or(text("Name"), text("Category"), text("Title"), text("Description"), text("ID"), text("Party"), text("Ground"), text("Condition"), text("Rule")), 60)
}
