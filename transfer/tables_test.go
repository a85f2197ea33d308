package transfer

import (
	"testing"

	"github.com/openropa/openropa/ropa/civil"
)

func TestTables(t *testing.T) {
	first := map[string]civil.Date{}
	note := func(name string, from civil.Date) {
		if old, ok := first[name]; !from.IsZero() && (!ok || from.Before(old)) {
			first[name] = from
		}
	}
	for _, a := range Adequacies() {
		note("adequacy decisions", a.From)
	}
	for _, r := range ClauseRules() {
		note("clause sets", r.From)
	}
	for _, m := range Mechanisms() {
		for _, r := range m.Rules {
			note("mechanisms", r.From)
		}
	}
	for _, c := range Countries() {
		for _, m := range c.Memberships {
			note("memberships", m.From)
		}
	}
	for _, r := range ReplacedProvisions() {
		note("replaced provisions", r.Until)
	}
	tables := Tables()
	if len(tables) != len(first) {
		t.Errorf("%d tables, want %d", len(tables), len(first))
	}
	for _, table := range tables {
		if table.Since != first[table.Name] {
			t.Errorf("%s since %s, want %s", table.Name, table.Since, first[table.Name])
		}
		if table.Checked.Before(Horizon()) {
			t.Errorf("%s was checked to %s, before the horizon", table.Name, table.Checked)
		}
	}
	if Horizon() != day("2026-11-21") || Since() != day("2000-07-26") {
		t.Errorf("from %s to %s", Since(), Horizon())
	}
	if AdequacyOn("eu", "CH", Since()) == nil || AdequacyOn("eu", "CH", Since().AddDays(-1)) != nil {
		t.Error("the first decision")
	}
	// No row begins after the day to which it was checked.
	for _, a := range Adequacies() {
		if a.From.After(tables[0].Checked) {
			t.Errorf("%s is in force from %s", a.Decision, a.From)
		}
	}
	if got := TablesDigest(); len(got) != 64 || got != tablesDigest() {
		t.Errorf("digest %q", got)
	}
}
