package codecheck

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"reflect"
	"strconv"
)

// Go returns the fields of the structs that a file of Go declares, in the order
// in which they stand. The error is for what does not parse.
func Go(name string, text []byte) ([]Field, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, text, parser.SkipObjectResolution)
	if err != nil {
		return nil, fmt.Errorf("codecheck: %w", err)
	}
	var fields []Field
	ast.Inspect(file, func(n ast.Node) bool {
		if t, ok := n.(*ast.TypeSpec); ok {
			if s, ok := t.Type.(*ast.StructType); ok {
				fields = append(fields, structFields(fset, name, t.Name.Name, s)...)
			}
		}
		return true
	})
	return fields, nil
}

// structFields returns the fields of a struct, those of a struct within it
// under its name.
func structFields(fset *token.FileSet, file, owner string, s *ast.StructType) []Field {
	var fields []Field
	for _, f := range s.Fields.List {
		tag, tagged := "", false
		if f.Tag != nil {
			if text, err := strconv.Unquote(f.Tag.Value); err == nil {
				tag, tagged = reflect.StructTag(text).Lookup(key)
			}
		}
		for _, name := range f.Names {
			full := owner + "." + name.Name
			if inner, ok := elementOf(f.Type).(*ast.StructType); ok && !tagged {
				fields = append(fields, structFields(fset, file, full, inner)...)
				continue
			}
			fields = append(fields, Field{File: file, Line: fset.Position(name.Pos()).Line, Name: full, Type: types.ExprString(f.Type), Tag: tag, Tagged: tagged})
		}
		if len(f.Names) == 0 && tagged { // embedded
			text := types.ExprString(f.Type)
			fields = append(fields, Field{File: file, Line: fset.Position(f.Pos()).Line, Name: owner + "." + text, Type: text, Tag: tag, Tagged: true})
		}
	}
	return fields
}

// elementOf returns what a type is a pointer to, a list of or a map to.
func elementOf(t ast.Expr) ast.Expr {
	for {
		switch e := t.(type) {
		case *ast.StarExpr:
			t = e.X
		case *ast.ArrayType:
			t = e.Elt
		case *ast.MapType:
			t = e.Value
		case *ast.ParenExpr:
			t = e.X
		default:
			return t
		}
	}
}
