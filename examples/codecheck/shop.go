package codecheck

import "time"

// The data types of an online shop.

// Customer is someone with an account.
type Customer struct {
	ID        int64     `personal:"orders/identity: delivery, invoicing"`
	Name      string    `personal:"orders/identity: delivery, invoicing"`
	Email     string    `personal:"orders/contact: delivery; newsletter/address: sending"`
	Delivery  Address   // its fields declare themselves
	Subscribe bool      `personal:"newsletter/choice: sending"`
	Since     time.Time `personal:"newsletter/choice: sending"`
}

// Address is where an order is delivered.
type Address struct {
	Street   string `personal:"orders/contact: delivery, invoicing"`
	PostCode string `personal:"orders/contact: delivery, invoicing"`
	City     string `personal:"orders/contact: delivery, invoicing"`
}

// Order is one purchase.
type Order struct {
	Number   string    `personal:"orders/purchase: delivery, invoicing"`
	Customer int64     `personal:"orders/identity: delivery, invoicing"`
	Placed   time.Time `personal:"orders/purchase: delivery, invoicing"`
	Lines    []Line
}

// Line is one article of an order.
type Line struct {
	Article  string `personal:"orders/purchase: delivery, invoicing"`
	Quantity int    `personal:"orders/purchase: delivery, invoicing"`
	Weight   int    `personal:"-"` // of the article, in grams
}

// Shop is the service.
func Shop() Service {
	return Service{System: "shop", Types: []any{Customer{}, Order{}}}
}
