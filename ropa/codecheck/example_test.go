package codecheck_test

import (
	"fmt"
	"testing/fstest"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/codecheck"
)

// In a test of a program's own, the file system is os.DirFS(".").
func ExampleCheck() {
	register := &ropa.Register{Activities: []ropa.Activity{{
		ID: "orders", Name: "Orders",
		Purposes:  []ropa.Purpose{{ID: "billing", Name: "Issue invoices"}},
		Data:      []ropa.DataCategory{{ID: "contact", Name: "Name and address"}},
		Retention: []ropa.RetentionRule{{ID: "invoices", Period: civil.MustPeriod("P7Y")}},
	}}}
	program := fstest.MapFS{"schema.sql": {Data: []byte(`CREATE TABLE customers (
	id    bigint PRIMARY KEY,
	name  text, -- ropa: data=contact,purpose=billing
	email text, -- ropa: data=contact,purpose=newsletter
	born  date, -- ropa: data=age,purpose=billing
	phone text
);`)}}
	fields, err := codecheck.Read(program, "*.sql")
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, finding := range codecheck.Check(register, fields, nil) {
		fmt.Println(finding)
	}
	// Output:
	// schema.sql:4: customers.email: no entry of the register has purpose "newsletter" beside data "contact"
	// schema.sql:5: customers.born: no entry of the register has data "age"
	// schema.sql:6: customers.phone: looks personal (phone) and declares nothing: data=…,purpose=…, or - if it says nothing about a person
}
