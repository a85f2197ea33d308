package lang

import (
	"strings"
	"testing"
)

func TestReadRow(t *testing.T) {
	isID := func(s string) bool { return !strings.Contains(s, " ") }
	for _, test := range []struct {
		texts []string
		key   int
		tag   string
		want  RowKind
	}{
		{[]string{"Total", "", "12"}, 0, "", TotalRow},
		{[]string{"", "Gesamt:", "12", "3 Verarbeitungen"}, 0, "de", TotalRow},
		{[]string{"Zwischensumme", "4,5 %"}, -1, "de", TotalRow},
		{[]string{"Total : 12"}, -1, "fr", TotalRow},
		{[]string{"Suma częściowa", "1 200,50"}, -1, "pl", TotalRow},
		{[]string{"Total rewards", "benefits of employees"}, -1, "en", EntryRow},
		{[]string{"total-rewards", "Total rewards", "HR"}, 0, "", EntryRow},
		{[]string{"--- HR ---"}, 0, "", SectionRow},
		{[]string{"== Personal =="}, -1, "de", SectionRow},
		{[]string{"HUMAN RESOURCES"}, -1, "en", SectionRow},
		{[]string{"OFFICE"}, 0, "", EntryRow},
		{[]string{"", "OFFICE"}, 0, "", SectionRow},
		{[]string{"OFFICE", "365"}, 0, "", EntryRow},
		{[]string{"Last updated by J. Doe"}, 0, "", NoteRow},
		{[]string{"* only where asked for"}, -1, "en", NoteRow},
		{[]string{"Bron: gemeente, 2024"}, -1, "nl", NoteRow},
		{[]string{"Source code"}, -1, "en", EntryRow},
		{[]string{"Payroll"}, -1, "en", EntryRow},
		{[]string{"", " "}, -1, "en", EntryRow},
		{nil, -1, "", EntryRow},
	} {
		if got, _ := ReadRow(test.texts, test.key, isID, test.tag); got != test.want {
			t.Errorf("%q in %q is %q, want %q", test.texts, test.tag, got, test.want)
		}
	}
}
