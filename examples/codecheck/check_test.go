package codecheck

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/ropa"
)

// The test a service has: its code and its register agree.
func TestCodeAndRegisterAgree(t *testing.T) {
	for _, p := range Shop().Check(Register()) {
		t.Error(p)
	}
}

// A birthday is added to the code, and nobody told the register.
func ExampleService_Check() {
	type Birthday struct {
		Day      time.Time
		Greeting string `personal:"newsletter/birthday: greeting"`
	}
	shop := Shop()
	shop.Types = append(shop.Types, Birthday{})
	for _, p := range shop.Check(Register()) {
		fmt.Println(p)
	}
	// Output:
	// Birthday.Day: declares no purpose: tag it `personal:"activity/data: purpose"`, or "-" if it says nothing about a person
	// Birthday.Greeting: activity "newsletter" has no data "birthday"; it has address, choice
	// Birthday.Greeting: activity "newsletter" has no purpose "greeting"; it has sending
}

// node is a type that holds itself.
type node struct {
	Name string `personal:"orders/identity: delivery"`
	Next *node
}

func TestCheck(t *testing.T) {
	tests := []struct {
		name string
		add  any                  // to the shop's types
		edit func(*ropa.Register) // of the register
		want []string
	}{
		{"a type that holds itself", &node{}, nil, nil},
		{"a field without a tag", struct{ Phone string }{}, nil, []string{
			".Phone: declares no purpose: tag it `personal:\"activity/data: purpose\"`, or \"-\" if it says nothing about a person"}},
		{"a struct of another package without a tag", struct{ At time.Time }{}, nil, []string{
			".At: declares no purpose: tag it `personal:\"activity/data: purpose\"`, or \"-\" if it says nothing about a person"}},
		{"a tag without a purpose", struct {
			Phone string `personal:"orders/contact"`
		}{}, nil, []string{`.Phone: tag "orders/contact" is not: activity/data: purpose, purpose`}},
		{"an empty tag", struct {
			Phone string `personal:""`
		}{}, nil, []string{`.Phone: tag "" is not: activity/data: purpose, purpose`}},
		{"a tag without data", struct {
			Phone string `personal:"orders: delivery"`
		}{}, nil, []string{`.Phone: tag "orders: delivery" is not: activity/data: purpose, purpose`}},
		{"an activity that is not there", struct {
			Phone string `personal:"order/contact: delivery"`
		}{}, nil, []string{`.Phone: the register holds no activity "order"`}},
		{"data that is not there", struct {
			Phone string `personal:"orders/phone: delivery"`
		}{}, nil, []string{`.Phone: activity "orders" has no data "phone"; it has identity, contact, purchase`}},
		{"a purpose that is not there", struct {
			Phone string `personal:"orders/contact: delivery, marketing"`
		}{}, nil, []string{`.Phone: activity "orders" has no purpose "marketing"; it has delivery, invoicing`}},
		{"a purpose that does not use the data", nil, func(r *ropa.Register) { r.Activities[1].Purposes[0].Data = []ropa.ID{"address"} }, []string{
			`Customer.Subscribe: in the register the purpose "sending" of activity "newsletter" does not use the data "choice"`,
			`Customer.Since: in the register the purpose "sending" of activity "newsletter" does not use the data "choice"`}},
		{"a tag in two parts, one wrong", struct {
			Phone map[string][]string `personal:"orders/contact: delivery; newsletter/phone: sending"`
		}{}, nil, []string{`.Phone: activity "newsletter" has no data "phone"; it has address, choice`}},
		{"no struct", 3, nil, []string{"service: int is no struct"}},
		{"data that no field holds", nil, func(r *ropa.Register) {
			r.Activities[0].Data = append(r.Activities[0].Data, ropa.DataCategory{ID: "phone", Name: "Telephone number"})
		}, []string{`activity "orders": no field holds the data "phone" (Telephone number)`}},
		{"a purpose that no field serves", nil, func(r *ropa.Register) {
			r.Activities[0].Purposes = append(r.Activities[0].Purposes, ropa.Purpose{ID: "fraud", Name: "Detect fraud"})
		}, []string{`activity "orders": no field serves the purpose "fraud" (Detect fraud)`}},
		{"data of an activity that has ended", nil, func(r *ropa.Register) {
			r.Activities = append(r.Activities, ropa.Activity{ID: "raffle", Status: ropa.StatusEnded, Systems: []ropa.ID{"shop"}, Data: []ropa.DataCategory{{ID: "ticket"}}})
		}, nil},
		{"a system that is not there", nil, func(r *ropa.Register) { r.Systems = nil }, []string{`register: holds no system "shop"`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			shop, register := Shop(), Register()
			if tt.add != nil {
				shop.Types = append(shop.Types, tt.add)
			}
			if tt.edit != nil {
				tt.edit(register)
			}
			var got []string
			for _, p := range shop.Check(register) {
				got = append(got, p.String())
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}
