package dpv

import (
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa"
)

// Each row is of a code of the model, and of one that no other row is of; what
// the table of a code holds and no row is of is listed here.
func TestCodes(t *testing.T) {
	none := []string{
		"ground recognised-legitimate-interests", "condition official-authority", "condition authorised-by-law", "mechanism made-public",
		"subject supplier", "subject partner", "subject bystander", "type ordinary", "right complaint-to-controller",
		"special private-sphere", "special proceedings-sanctions", "special social-assistance", // of the Swiss act alone
	}
	rows := make(map[string]bool)
	tables := make(map[string]bool)
	for _, c := range codes {
		key := c.Table + " " + c.Code
		if rows[key] || len(c.Terms) == 0 {
			t.Errorf("%s: twice, or without a term", key)
		}
		rows[key], tables[c.Table] = true, true
	}
	for _, table := range ropa.CodeTables() {
		if !tables[table.Name] {
			continue
		}
		for _, c := range table.Codes {
			key := table.Name + " " + c.Value
			if !rows[key] && !slices.Contains(none, key) {
				t.Errorf("%s has no row", key)
			}
			delete(rows, key)
		}
	}
	for key := range rows {
		t.Errorf("%s is no code of the model", key)
	}
}

// Each field that the code names has a row, each row is used, and each term is
// of a prefix of the context.
func TestFields(t *testing.T) {
	var source strings.Builder
	for _, name := range []string{"dpv.go", "party.go", "entry.go"} {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		source.Write(data)
	}
	terms := []string{}
	named := make(map[string]bool)
	for _, f := range fields {
		if named[f.Field] {
			t.Errorf("%s has two rows", f.Field)
		}
		named[f.Field] = true
		if !strings.Contains(source.String(), `"`+f.Field+`"`) {
			t.Errorf("%s is not used", f.Field)
		}
		terms = append(append(terms, f.Property), f.Types...)
	}
	for _, m := range regexp.MustCompile(`(?:d\.put\(\w+, |of\(|fieldOf\(|d\.said\(|d\.reference\(|d\.person\(|d\.period\()"([\w.]+)"`).FindAllStringSubmatch(source.String(), -1) {
		if !named[m[1]] {
			t.Errorf("%s has no row", m[1])
		}
	}
	for _, c := range codes {
		terms = append(terms, c.Terms...)
	}
	for _, v := range values {
		terms = append(terms, v)
	}
	for _, term := range terms {
		if prefix, _, _ := strings.Cut(term, ":"); prefixes[prefix] == "" {
			t.Errorf("%s is of no prefix", term)
		}
	}
}
