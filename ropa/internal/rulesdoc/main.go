// Command rulesdoc writes the documentation of the rules to a file.
package main

import (
	"bytes"
	"fmt"
	"os"

	"github.com/openropa/openropa/ropa"
)

func main() {
	var text bytes.Buffer
	err := ropa.WriteRules(&text, ropa.Rules())
	if err == nil {
		err = os.WriteFile(os.Args[1], text.Bytes(), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "rulesdoc:", err)
		os.Exit(1)
	}
}
