package ropa

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// What a program imports for the model and the rules has no other module: the
// packages import the standard library and each other.
func TestImportsTheStandardLibraryOnly(t *testing.T) {
	core := []string{"ropa", "ropa/civil", "ropa/fact", "ropa/words", "ropa/ropatest", "ropa/codecheck", "lawfulbasis", "transfer"}
	const module = "github.com/openropa/openropa/"
	for _, dir := range core {
		files, err := filepath.Glob(filepath.Join("..", dir, "*.go"))
		if err != nil || len(files) == 0 {
			t.Fatal(dir, files, err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
			if err != nil {
				t.Fatal(err)
			}
			if f.Name.Name == "main" || f.Name.Name == "ignore" {
				continue
			}
			for _, i := range f.Imports {
				path, err := strconv.Unquote(i.Path.Value)
				if err != nil {
					t.Fatal(err)
				}
				first, _, _ := strings.Cut(path, "/")
				if own, ok := strings.CutPrefix(path, module); strings.Contains(first, ".") && !(ok && (slices.Contains(core, own) || strings.HasPrefix(own, "ropa/internal/"))) {
					t.Errorf("%s imports %s", name, path)
				}
			}
		}
	}
}
