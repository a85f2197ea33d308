package yaml_test

import (
	"fmt"
	"log"
	"strings"

	"github.com/openropa/openropa/ropa/yaml"
)

func ExampleDecode() {
	r, err := yaml.Decode(strings.NewReader(`
title: Record of processing activities
organisation:
  name: Fjell AS
  country: NO          # Norway, and no answer
  publicAuthority: no
`))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(r.Organisation.Country, r.Organisation.PublicAuthority)
	_, err = yaml.Decode(strings.NewReader("title: x\nactivites: []\n"))
	fmt.Println(err)
	// Output:
	// NO no
	// ropa: decode: line 2, column 1: unknown field "activites"; nearest: activities
}
