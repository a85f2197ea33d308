package authority_test

import (
	"fmt"

	"github.com/openropa/openropa/export/layout/authority"
)

func ExampleLayoutOf() {
	l, _ := authority.LayoutOf("cnil-simplifie")
	fmt.Println(l.Language, l.Kind, l.Verified, l.LeastSure())
	// Output: fr forms V2 [Autres catégories de données (précisez)]
}
