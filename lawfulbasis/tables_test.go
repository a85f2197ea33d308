package lawfulbasis

import (
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestTables(t *testing.T) {
	for _, table := range Tables() {
		if table.Since.Before(Since()) || table.Checked.Before(Horizon()) || !table.Since.Before(table.Checked) {
			t.Errorf("%+v", table)
		}
	}
	if Since() != day("2018-05-25") || Horizon() != day("2026-11-21") {
		t.Errorf("from %s to %s", Since(), Horizon())
	}
	if !Available(Consent, fact.EU, Since()) || Available(Consent, fact.EU, Since().AddDays(-1)) {
		t.Error("the first day")
	}
	if got := TablesDigest(); len(got) != 64 || got != tablesDigest() {
		t.Errorf("digest %q", got)
	}
	// No row begins after the day to which the tables were checked.
	for _, a := range ages {
		if a.From.After(Horizon()) {
			t.Errorf("%s has an age from %s", a.Country, a.From)
		}
	}
}
