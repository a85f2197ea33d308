package lawfulbasis

import (
	"sync"

	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// The days to which the tables were checked. On the later one the rows were
// read again beside their sources; for the others the earlier one holds.
var (
	statedOn  = civil.MustDate("2026-11-21")
	auditedOn = civil.MustDate("2026-11-29")
)

// Tables returns what the package's answers come from, with the days between
// which each can be asked.
func Tables() []fact.Table {
	return []fact.Table{
		{Name: "grounds", Since: gdprFrom, Checked: statedOn},
		{Name: "conditions", Since: gdprFrom, Checked: statedOn},
		{Name: "ages of consent", Since: gdprFrom, Checked: auditedOn},
		{Name: "DPA 2018 Schedule 1", Since: gdprFrom, Checked: statedOn},
		{Name: "recognised legitimate interests", Since: duaaFrom, Checked: statedOn},
		{Name: "rights", Since: gdprFrom, Checked: statedOn},
	}
}

// Horizon returns the last day to which all [Tables] were checked. What the
// package says of a later day is the law of this one.
func Horizon() civil.Date { return fact.Horizon(Tables()) }

// Since returns the first day on which a row of the [Tables] binds, that of the
// GDPR. Of an earlier day the package knows no law.
func Since() civil.Date { return gdprFrom }

// TablesDigest returns the SHA-256 of the rows of all [Tables], in hexadecimal,
// as evidence of which state of the law an answer came from.
func TablesDigest() string { return tablesDigest() }

var tablesDigest = sync.OnceValue(func() string {
	return fact.Digest(grounds, conditions, ages, stateOf, schedule1, recognisedInterests, rightRules, eudprNumber)
})
