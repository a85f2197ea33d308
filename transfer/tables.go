package transfer

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
		{Name: "adequacy decisions", Since: adequacyFrom, Checked: auditedOn},
		{Name: "clause sets", Since: civil.MustDate("2001-09-03"), Checked: auditedOn},
		{Name: "mechanisms", Since: gdprFrom, Checked: statedOn},
		{Name: "memberships", Since: civil.MustDate("1958-01-01"), Checked: auditedOn},
		{Name: "replaced provisions", Since: civil.MustDate("2020-12-31"), Checked: auditedOn},
	}
}

// adequacyFrom is the day of the first decisions, on Switzerland and others.
var adequacyFrom = civil.MustDate("2000-07-26")

// Horizon returns the last day to which all [Tables] were checked. What the
// package says of a later day is the law of this one.
func Horizon() civil.Date { return fact.Horizon(Tables()) }

// Since returns the first day on which a decision was in force. Asked of an
// earlier day, the package knows of no adequate country.
func Since() civil.Date { return adequacyFrom }

// TablesDigest returns the SHA-256 of the rows of all [Tables], in hexadecimal,
// as evidence of which state of the law an answer came from.
func TablesDigest() string { return tablesDigest() }

var tablesDigest = sync.OnceValue(func() string {
	return fact.Digest(Adequacies(), Organisations(), Scopes(), ClauseSets(), ClauseRules(), Modules(), Mechanisms(), Countries(), ReplacedProvisions())
})
