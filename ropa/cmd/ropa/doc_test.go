package main

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// Every exported name of the packages that users import is documented, and
// every package has an example.
func TestDocumented(t *testing.T) {
	for _, dir := range []string{"ropa", "ropa/civil", "ropa/fact", "ropa/words", "ropa/yaml", "ropa/ropatest", "ropa/codecheck", "lawfulbasis", "transfer", "export", "export/layout", "export/layout/authority"} {
		fset := token.NewFileSet()
		names, err := filepath.Glob(filepath.Join("../../..", dir, "*.go"))
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: no files, %v", dir, err)
		}
		var files []*ast.File
		for _, name := range names {
			file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			files = append(files, file)
		}
		p, err := doc.NewFromFiles(fset, files, "github.com/openropa/openropa/"+dir)
		if err != nil {
			t.Fatal(err)
		}
		if p.Doc == "" {
			t.Errorf("package %s is not documented", dir)
		}
		check := func(name, text string) {
			if ast.IsExported(name[strings.LastIndexByte(name, '.')+1:]) && strings.TrimSpace(text) == "" {
				t.Errorf("%s: %s is not documented", dir, name)
			}
		}
		values := func(list []*doc.Value) {
			for _, v := range list {
				for _, spec := range v.Decl.Specs {
					s := spec.(*ast.ValueSpec)
					for _, n := range s.Names {
						check(n.Name, v.Doc+s.Doc.Text()+s.Comment.Text())
					}
				}
			}
		}
		funcs := func(prefix string, list []*doc.Func) {
			for _, f := range list {
				if standard[f.Name] && prefix != "" {
					continue // as the standard library has it
				}
				check(prefix+f.Name, f.Doc)
			}
		}
		values(p.Consts)
		values(p.Vars)
		funcs("", p.Funcs)
		examples := len(p.Examples)
		for _, f := range p.Funcs {
			examples += len(f.Examples)
		}
		for _, typ := range p.Types {
			check(typ.Name, typ.Doc)
			values(typ.Consts)
			values(typ.Vars)
			funcs("", typ.Funcs)
			funcs(typ.Name+".", typ.Methods)
			examples += len(typ.Examples)
			for _, f := range append(typ.Funcs, typ.Methods...) {
				examples += len(f.Examples)
			}
		}
		if examples == 0 {
			t.Errorf("package %s has no example", dir)
		}
	}
}

var standard = map[string]bool{"String": true, "MarshalText": true, "UnmarshalText": true, "AppendText": true, "MarshalJSON": true, "UnmarshalJSON": true, "Error": true, "Unwrap": true}
