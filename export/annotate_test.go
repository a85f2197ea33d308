package export

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/xuri/excelize/v2"
)

// The copy has a comment on each cell at fault, keeps the comments there are,
// and reads as the workbook does.
func TestAnnotate(t *testing.T) {
	t.Parallel()
	f, err := excelize.OpenReader(bytes.NewReader(worked(t, exporttest.Complete(), "")))
	if err != nil {
		t.Fatal(err)
	}
	e := editor{t, f}
	e.set("Activities", "status", "id", "payroll", "Activ")
	e.set("Activities", "updated", "id", "payroll", "31.2.2026")
	status, updated := e.cell("Activities", "status", "id", "payroll"), e.cell("Activities", "updated", "id", "payroll")
	e.must(e.AddComment("Activities", excelize.Comment{Author: "Berta", Cell: updated, Text: "ask Jo"}))
	before := commentsOf(t, f, "Activities")
	var book bytes.Buffer
	e.must(f.Write(&book))
	want, problems := readBack(t, book.Bytes())

	var copied bytes.Buffer
	if err := Annotate(&copied, bytes.NewReader(book.Bytes()), append(problems, CellProblem{Sheet: "none", Cell: "A1"})); err != nil {
		t.Fatal(err)
	}
	got, again := readBack(t, copied.Bytes())
	if diff := cmp.Diff(want, got) + cmp.Diff(problems, again); diff != "" {
		t.Errorf("the copy reads otherwise (-want +got):\n%.2000s", diff)
	}
	c, err := excelize.OpenReader(bytes.NewReader(copied.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	comments := commentsOf(t, c, "Activities")
	for cell, text := range map[string]string{status: "a value of the list\n→ Active", updated: "ask Jo\n\na day"} {
		if !strings.HasPrefix(comments[cell], text) {
			t.Errorf("comment on %s: %q, want %q", cell, comments[cell], text)
		}
	}

	delete(before, updated)
	for cell, text := range before {
		if comments[cell] != text {
			t.Errorf("comment on %s: %q, was %q", cell, comments[cell], text)
		}
	}

	if err := Annotate(new(bytes.Buffer), strings.NewReader("name;country"), nil); err == nil {
		t.Error("no error for what is no workbook")
	}

	soffice := exporttest.LibreOffice(t)
	dir := t.TempDir()
	if err := os.WriteFile(dir+"/copy.xlsx", copied.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(soffice, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", "ods", "--outdir", dir, dir+"/copy.xlsx").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	if _, err := os.Stat(dir + "/copy.ods"); err != nil {
		t.Error(err)
	}
}

// commentsOf are the comments of a sheet by their cells.
func commentsOf(t *testing.T, f *excelize.File, sheet string) map[string]string {
	t.Helper()
	list, err := f.GetComments(sheet)
	if err != nil {
		t.Fatal(err)
	}
	all := make(map[string]string)
	for _, c := range list {
		all[c.Cell] = c.Text
		for _, run := range c.Paragraph {
			all[c.Cell] += run.Text
		}
	}
	return all
}
