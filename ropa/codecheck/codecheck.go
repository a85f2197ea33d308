// Package codecheck holds what a program stores against the register: the
// fields of its Go structs and the columns of its SQL tables say which category
// of data they are and which purposes they serve, and a test fails where the
// register does not know it.
//
// In Go it is a struct tag, in SQL a comment behind the column, above it, or on
// it:
//
//	Email string `ropa:"data=contact,purpose=billing"`
//
//	email text NOT NULL, -- ropa: data=contact,purpose=billing
//	COMMENT ON COLUMN customers.email IS 'ropa: data=contact,purpose=billing';
//
// Data and purpose are IDs of the register. Purpose may stand several times;
// activity=orders says in which entry they are, where several have them;
// special and criminal say that the data is of Art. 9(1) or Art. 10. Several
// uses are divided by semicolons; "-" is a field that says nothing about a
// person.
//
// [Check] reports data and purposes that the register does not have, data that
// no entry uses for that purpose, special data that one of the two does not call
// so, and data for which no time limit for erasure is stated. It names the
// fields that look personal by their names and say nothing, and, for a system of
// the register, the data and purposes that no field has. What it finds has file
// and line, so that it can stand beside the code:
//
//	func TestCodeAndRegister(t *testing.T) {
//		fields, err := codecheck.Read(os.DirFS("."), "*.go", "migrations/*.sql")
//		if err != nil {
//			t.Fatal(err)
//		}
//		for _, f := range codecheck.Check(register, fields, &codecheck.Options{System: "shop"}) {
//			t.Error(f)
//		}
//	}
//
// It reads declarations, not what the program does: that a field is filled with
// what its tag says is not checked.
package codecheck

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Field is a field of a struct or a column of a table.
type Field struct {
	File string // as it was named to the reader
	Line int    // from 1
	Name string // "Customer.Email", "customers.email"; "" for a comment that stands at no column
	Type string // as it is written: "*time.Time", "varchar(80)"
	// Tag is what it declares, without the key; Tagged tells an empty one from
	// none.
	Tag    string
	Tagged bool
}

// key is that of the struct tag and of the comment.
const key = "ropa"

// Read returns the fields of the Go and SQL files that patterns of [fs.Glob]
// name, in the order of their names; tests of Go are left out. A pattern that
// names no file, a file that is neither .go nor .sql and one that cannot be read
// are errors.
func Read(fsys fs.FS, patterns ...string) ([]Field, error) {
	var names []string
	for _, p := range patterns {
		found, err := fs.Glob(fsys, p)
		if err != nil {
			return nil, fmt.Errorf("codecheck: pattern %q: %w", p, err)
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("codecheck: pattern %q names no file", p)
		}
		names = append(names, found...)
	}
	slices.Sort(names)
	var all []Field
	for _, name := range slices.Compact(names) {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, fmt.Errorf("codecheck: %w", err)
		}
		read := Go
		switch strings.ToLower(path.Ext(name)) {
		case ".go":
		case ".sql":
			read = SQL
		default:
			return nil, fmt.Errorf("codecheck: %s is neither .go nor .sql", name)
		}
		fields, err := read(name, text)
		if err != nil {
			return nil, err
		}
		all = append(all, fields...)
	}
	return all, nil
}
