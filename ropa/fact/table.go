package fact

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/openropa/openropa/ropa/civil"
)

// Table says from when to when one table of law can be asked.
type Table struct {
	Name string
	// Since is the first day on which a row of it binds. Asked of an earlier
	// day, the table answers that there is no such law.
	Since civil.Date
	// Checked is the last day to which its rows were checked. Asked of a later
	// day, it answers with the law of this one: acts adopted since are not
	// in it. It is no promise that every row was read in the official text;
	// what was not is marked in the row.
	Checked civil.Date
}

// Horizon returns the earliest day to which one of the tables was checked: to
// that day all of them hold. Zero for no table.
func Horizon(tables []Table) civil.Date {
	var first civil.Date
	for _, t := range tables {
		if first.IsZero() || t.Checked.Before(first) {
			first = t.Checked
		}
	}
	return first
}

// Digest returns the SHA-256 of tables, in hexadecimal: the same for the same
// rows, another when a row changes. The rows must be slices of plain structs.
func Digest(tables ...any) string {
	h := sha256.New()
	for _, rows := range tables {
		fmt.Fprintf(h, "%T %+v\n", rows, rows)
	}
	return hex.EncodeToString(h.Sum(nil))
}
