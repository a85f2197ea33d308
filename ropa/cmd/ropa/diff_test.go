package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/ropa"
)

// Two versions of the working workbook are compared as two registers are.
func TestDiffWorkbooks(t *testing.T) {
	book := func(edit func(r *ropa.Register)) string {
		r := register(t, filepath.Join("testdata", "register.json"))
		edit(r)
		var b bytes.Buffer
		if err := export.Excel(context.Background(), &b, r, &export.ExcelOptions{Edition: export.Working}); err != nil {
			t.Fatal(err)
		}
		return write(t, "r.xlsx", b.String())
	}
	before := book(func(*ropa.Register) {})
	after := book(func(r *ropa.Register) { r.Activities[0].Name = "Another name" })
	status, said, errs := command(t, "diff", before, after, "--fail-on", "never")
	if status != 0 || !strings.Contains(said, "Another name") || !strings.Contains(errs, `sheet "Keeper", cell C9: found "EU", want a value of the list`) {
		t.Errorf("status %d\n%s%s", status, said, errs)
	}
	if status, said, errs = command(t, "diff", before, before, "--fail-on", "never"); status != 0 || !strings.Contains(said, "nothing changed") {
		t.Errorf("the same: status %d\n%s%s", status, said, errs)
	}
	if status, _, errs = command(t, "diff", before, write(t, "x.xlsx", "none")); status != 2 || !strings.Contains(errs, "x.xlsx: export: read: not an Office Open XML workbook") {
		t.Errorf("no workbook: status %d\n%s", status, errs)
	}
}
