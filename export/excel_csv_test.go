package export

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/ropa"
)

// Text that looks like a formula is still that text where a spreadsheet
// program saves the workbook as CSV.
func TestExcelCSV(t *testing.T) {
	t.Parallel()
	soffice := exporttest.LibreOffice(t)
	texts := []string{
		"=1+1", "+1+1", "-1-1", "@SUM(A1)", `=HYPERLINK("https://evil.example";"x")`, "=cmd|' /C calc'!A0", "1E5", "0012", "2026-01-01", "TRUE", "'quoted", `"quoted"`, "a;b,c", "two\nlines", "שלום 😀",
	}
	r := &ropa.Register{}
	for _, s := range texts {
		r.Activities = append(r.Activities, ropa.Activity{Name: s, Description: s})
	}
	dir := t.TempDir()
	file := filepath.Join(dir, "book.xlsx")
	if err := os.WriteFile(file, worked(t, r, "en"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, quoted := range map[string]string{"text quoted": "true", "quoted where needed": "false"} {
		out := filepath.Join(dir, quoted)
		// Comma, double quotes, UTF-8; text quoted or not; cells as shown; every sheet.
		filter := "csv:Text - txt - csv (StarCalc):44,34,76,1,," + "0," + quoted + ",true,false,false,false,-1"
		if log, err := exec.Command(soffice, "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", filter, "--outdir", out, file).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, log)
		}
		for _, sheet := range []string{"Activities", "Register"} {
			data, err := os.ReadFile(filepath.Join(out, "book-"+sheet+".csv"))
			if err != nil {
				t.Fatal(err)
			}
			rd := csv.NewReader(bytes.NewReader(data))
			rd.FieldsPerRecord = -1
			rows, err := rd.ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			cells := slices.Concat(rows...)
			for _, s := range texts {
				if !slices.Contains(cells, s) {
					t.Errorf("%s, sheet %q: %q is not there as it was", name, sheet, s)
				}
				if quoted == "true" && !bytes.Contains(data, []byte(`"`+string(bytes.ReplaceAll([]byte(s), []byte(`"`), []byte(`""`)))+`"`)) {
					t.Errorf("%s, sheet %q: %q is not quoted", name, sheet, s)
				}
			}
		}
	}
}
