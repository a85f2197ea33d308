// Schemagen writes schema.json of package ropa: the JSON Schema of a register,
// made from the model with its doc comments. It runs in the directory of the
// package.
package main

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"log"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

const output = "schema.json"

func main() {
	log.SetFlags(0)
	log.SetPrefix("schemagen: ")
	text, err := generate(".")
	if err == nil {
		err = os.WriteFile(output, text, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}

// packages are those the model's types are declared in, with their
// directories from that of package ropa.
var packages = []struct{ name, dir string }{
	{"ropa", "."}, {"civil", "civil"}, {"fact", "fact"}, {"lawfulbasis", "../lawfulbasis"}, {"transfer", "../transfer"},
}

// object is a JSON object whose fields keep their order.
type object []field

type field struct {
	name  string
	value any
}

// MarshalJSON writes the fields in their order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, f := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		for j, v := range []any{f.name, f.value} {
			if j > 0 {
				b.WriteByte(':')
			}
			e := json.NewEncoder(&b)
			e.SetEscapeHTML(false)
			if err := e.Encode(v); err != nil {
				return nil, err
			}
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// generate returns the schema for package ropa in dir.
func generate(dir string) ([]byte, error) {
	docs := make(map[string]string) // by type and by "type.field"
	for _, p := range packages {
		if err := readDocs(docs, p.name, filepath.Join(dir, p.dir)); err != nil {
			return nil, err
		}
	}
	g := &generator{docs: docs, codes: make(map[string]ropa.CodeTable), known: make(map[reflect.Type]bool)}
	for _, t := range ropa.CodeTables() {
		g.codes[t.Type] = t
	}
	root, err := g.structOf(reflect.TypeFor[ropa.Register]())
	if err != nil {
		return nil, err
	}
	for i := 0; i < len(g.queue); i++ {
		def, err := g.definition(g.queue[i])
		if err != nil {
			return nil, err
		}
		g.defs = append(g.defs, field{g.queue[i].String(), def})
	}
	schema := object{
		{"$schema", "https://json-schema.org/draft/2020-12/schema"},
		{"$id", "https://github.com/openropa/openropa/blob/main/ropa/schema.json"},
		{"title", "Record of processing activities"},
	}
	schema = append(schema, root...)
	schema = append(schema, field{"$defs", g.defs})
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(schema); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

type generator struct {
	docs  map[string]string
	codes map[string]ropa.CodeTable
	known map[reflect.Type]bool
	queue []reflect.Type
	defs  object
}

// ref returns a reference to the definition of a named type.
func (g *generator) ref(t reflect.Type) object {
	if !g.known[t] {
		g.known[t] = true
		g.queue = append(g.queue, t)
	}
	return object{{"$ref", "#/$defs/" + t.String()}}
}

var textMarshaler = reflect.TypeFor[encoding.TextMarshaler]()

// typeOf returns the schema of a value of type t.
func (g *generator) typeOf(t reflect.Type) (object, error) {
	switch {
	case t.Kind() == reflect.Pointer:
		return g.typeOf(t.Elem())
	case t.Kind() == reflect.Slice:
		items, err := g.typeOf(t.Elem())
		return object{{"type", "array"}, {"items", items}}, err
	case t.Kind() == reflect.Int:
		return object{{"type", "integer"}}, nil
	case t.Implements(textMarshaler), t.Kind() == reflect.Struct, t.Kind() == reflect.String && t.PkgPath() != "":
		return g.ref(t), nil
	case t.Kind() == reflect.String:
		return object{{"type", "string"}}, nil
	}
	return nil, fmt.Errorf("no schema for %s", t)
}

// definition returns the schema of a named type.
func (g *generator) definition(t reflect.Type) (object, error) {
	described := func(o object) object {
		if doc := g.docs[t.String()]; doc != "" {
			return append(object{{"description", doc}}, o...)
		}
		return o
	}
	switch t {
	case reflect.TypeFor[civil.Date]():
		return described(object{{"type", "string"}, {"format", "date"}}), nil
	case reflect.TypeFor[civil.Period]():
		return described(object{{"type", "string"}, {"allOf", []object{
			{{"pattern", `^P(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+S)?)?)$`}},
			{{"pattern", `\d[YMWDHS]$`}}, // at least one of them, and none missing after T
		}}}), nil
	case reflect.TypeFor[fact.Citation](), reflect.TypeFor[ropa.Path]():
		return described(object{{"type", "string"}}), nil
	}
	if t.Kind() == reflect.Struct {
		return g.structOf(t)
	}
	o := described(object{{"type", "string"}})
	table, ok := g.codes[t.String()]
	if !ok {
		return o, nil
	}
	values := make([]object, len(table.Codes))
	for i, c := range table.Codes {
		values[i] = object{{"const", c.Value}, {"title", c.Label}}
	}
	return append(o, field{"oneOf", values}), nil
}

// structOf returns the schema of an object. No field is required: what is
// missing is a finding, and no fault of form.
func (g *generator) structOf(t reflect.Type) (object, error) {
	var properties object
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if !f.IsExported() || name == "-" {
			continue
		}
		if name == "" {
			return nil, fmt.Errorf("%s.%s has no name in JSON", t, f.Name)
		}
		value, err := g.typeOf(f.Type)
		if err != nil {
			return nil, fmt.Errorf("%s.%s: %w", t, f.Name, err)
		}
		if doc := g.docs[t.String()+"."+f.Name]; doc != "" {
			value = append(object{{"description", doc}}, value...)
		}
		properties = append(properties, field{name, value})
	}
	o := object{{"type", "object"}, {"additionalProperties", false}, {"properties", properties}}
	if doc := g.docs[t.String()]; doc != "" {
		o = append(object{{"description", doc}}, o...)
	}
	return o, nil
}

// readDocs takes in what the source of a package says of its types and their
// fields.
func readDocs(docs map[string]string, pkg, dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return err
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, decl := range file.Decls {
			d, ok := decl.(*ast.GenDecl)
			if !ok {
				continue
			}
			for _, spec := range d.Specs {
				t, ok := spec.(*ast.TypeSpec)
				if !ok {
					continue
				}
				doc := t.Doc
				if doc == nil {
					doc = d.Doc
				}
				typeName := pkg + "." + t.Name.Name
				docs[typeName] = said(doc)
				if s, ok := t.Type.(*ast.StructType); ok {
					for _, f := range s.Fields.List {
						for _, n := range f.Names {
							if f.Doc != nil {
								docs[typeName+"."+n.Name] = said(f.Doc)
							} else {
								docs[typeName+"."+n.Name] = said(f.Comment)
							}
						}
					}
				}
			}
		}
	}
	return nil
}

// brackets are those of links to Go names.
var brackets = strings.NewReplacer("[", "", "]", "")

// said is a comment as running text.
func said(c *ast.CommentGroup) string {
	return brackets.Replace(strings.Join(strings.Fields(c.Text()), " "))
}
