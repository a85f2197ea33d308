package layout_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/export/layout/authority"
	"github.com/xuri/excelize/v2"
)

// A form is read alike from an OpenDocument file, which the original of some
// authorities is.
func TestFormOpenDocument(t *testing.T) {
	soffice := exporttest.LibreOffice(t)
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + dir + "/profile", "--headless", "--convert-to", "ods", "--outdir", dir}
	ids := []string{"cnil-simplifie", "ico-controller", "dsk-verantwortlicher"}
	for _, id := range ids {
		file := filepath.Join(dir, id+".xlsx")
		if err := os.WriteFile(file, layoutBytes(t, layoutNamed(t, id), true).Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, file)
	}
	if out, err := exec.Command(soffice, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, id := range ids {
		data, err := os.ReadFile(filepath.Join(dir, id+".ods"))
		if err != nil {
			t.Fatal(err)
		}
		l, ok, err := authority.OfWorkbook(bytes.NewReader(data))
		if err != nil || !ok || l.ID != id {
			t.Errorf("%s: recognised as %q, %t, %v", id, l.ID, ok, err)
			continue
		}
		a, err := l.Account(t.Context(), bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(l.Project(exporttest.Complete()), a.Register, sameRegister); diff != "" {
			t.Errorf("%s: (-projected +read)\n%.2000s", id, diff)
		}
		for _, c := range a.Cells {
			if c.As == layout.AsExtra || c.As == layout.Unread {
				t.Errorf("%s: %s", id, c)
			}
		}
	}
}

// So is the table of a form as separated values.
func TestFormSeparated(t *testing.T) {
	book, err := excelize.OpenReader(layoutBytes(t, layoutNamed(t, "ico-controller"), true))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	rows, err := book.GetRows(book.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	var data bytes.Buffer
	w := csv.NewWriter(&data)
	w.Comma = ';'
	if err := w.WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	l, ok, err := authority.OfWorkbook(bytes.NewReader(data.Bytes()))
	if err != nil || !ok || l.ID != "ico-controller" {
		t.Fatalf("recognised as %q, %t, %v", l.ID, ok, err)
	}
	a, err := l.Account(t.Context(), bytes.NewReader(data.Bytes()))
	if err != nil || len(a.Problems) > 0 {
		t.Fatal(err, a.Problems)
	}
	if want := exporttest.Complete().Activities; len(a.Register.Activities) != len(want) || len(a.Register.Activities[0].Recipients) != len(want[0].Recipients) {
		t.Errorf("%+v", a.Register.Activities)
	}
}

// The labels of a form as the headings of a table are no form.
func TestLabelsAcross(t *testing.T) {
	l := layoutNamed(t, "aepd")
	f := excelize.NewFile()
	defer f.Close()
	n := 0
	for _, b := range l.Blocks {
		for _, row := range b.Rows {
			n++
			for k, text := range []string{row.Label, "Ayuntamiento"} {
				cell, err := excelize.CoordinatesToCellName(n, k+1)
				if err != nil {
					t.Fatal(err)
				}
				if err := f.SetCellStr("Sheet1", cell, text); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	var data bytes.Buffer
	if err := f.Write(&data); err != nil {
		t.Fatal(err)
	}
	if a, err := l.Account(t.Context(), bytes.NewReader(data.Bytes())); err == nil {
		t.Errorf("read as a form: %+v", a.Register.Activities)
	}
}
