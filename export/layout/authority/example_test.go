package authority_test

import (
	"fmt"

	"github.com/openropa/openropa/export/layout/authority"
)

func ExampleLayoutOf() {
	l, _ := authority.LayoutOf("cnil-simplifie")
	fmt.Println(l.Language, l.Kind, l.Verified)
	// Output: fr forms V1
}
