package codecheck_test

import (
	"fmt"
	"os"
	"testing"

	shop "github.com/openropa/openropa/examples/codecheck"
	"github.com/openropa/openropa/ropa/codecheck"
)

// The test a service has: its code and its register agree.
func TestCodeAndRegister(t *testing.T) {
	fields, err := codecheck.Read(os.DirFS("."), "*.go", "*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range codecheck.Check(shop.Register(), fields, &codecheck.Options{System: "shop"}) {
		t.Error(f)
	}
}

// A birthday is added to the schema, and nobody told the register.
func Example() {
	fields, err := codecheck.SQL("birthdays.sql", []byte(`ALTER TABLE customers
	ADD COLUMN birthday date,
	ADD COLUMN greeting text; -- ropa: data=birthday,purpose=greeting
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range codecheck.Check(shop.Register(), fields, nil) {
		fmt.Println(f)
	}
	// Output:
	// birthdays.sql:2: customers.birthday: looks personal (birthday) and declares nothing: data=…,purpose=…, or - if it says nothing about a person
	// birthdays.sql:3: customers.greeting: no entry of the register has data "birthday"
}
