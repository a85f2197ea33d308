// Package codecheck is the data types of an online shop, in Go and in SQL, with
// what each field is in the register. Its test holds the two against each
// other with [github.com/openropa/openropa/ropa/codecheck]: a field that nobody
// told the register of fails it, and so does data in the register that no field
// holds.
package codecheck

import "time"

// Customer is someone with an account.
type Customer struct {
	ID        int64     `ropa:"data=identity,purpose=delivery,purpose=invoicing"`
	Name      string    `ropa:"data=identity,purpose=delivery,purpose=invoicing"`
	Email     string    `ropa:"data=contact,purpose=delivery; data=address,purpose=sending"`
	Delivery  Address   // its fields declare themselves
	Subscribe bool      `ropa:"data=choice,purpose=sending"`
	Since     time.Time `ropa:"data=choice,purpose=sending"`
}

// Address is where an order is delivered.
type Address struct {
	Street   string `ropa:"data=contact,purpose=delivery,purpose=invoicing"`
	PostCode string `ropa:"data=contact,purpose=delivery,purpose=invoicing"`
	City     string `ropa:"data=contact,purpose=delivery,purpose=invoicing"`
}
