package export

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/ropa"
)

func pdfOf(t testing.TB, r *ropa.Register, o *PDFOptions) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := PDF(context.Background(), &buf, r, o); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

// What AttachJSON embeds is read back as it was, and nothing is embedded
// without it.
func TestPDFAttachment(t *testing.T) {
	marked, _ := exporttest.Filled()
	for name, r := range map[string]*ropa.Register{"zero": {}, "complete": exporttest.Complete(), "filled": marked} {
		file := pdfOf(t, r, &PDFOptions{AttachJSON: true})
		got, err := ReadPDFAttachment(bytes.NewReader(file))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var again bytes.Buffer
		if err := r.Encode(&again); err != nil {
			t.Fatal(err)
		}
		want, err := ropa.Decode(&again)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
		if got.Digest() != r.Digest() {
			t.Errorf("%s: the digest differs", name)
		}
		if !bytes.Equal(file, pdfOf(t, r, &PDFOptions{AttachJSON: true})) {
			t.Errorf("%s: the bytes differ", name)
		}
		if file := pdfOf(t, r, nil); bytes.Contains(file, []byte("register.json")) || bytes.Contains(file, []byte("/EmbeddedFile ")) {
			t.Errorf("%s: attached without being asked for", name)
		} else if _, err := ReadPDFAttachment(bytes.NewReader(file)); !errors.Is(err, ErrNoAttachment) {
			t.Errorf("%s without one: error %v", name, err)
		}
	}
}

// Other programs see the attachment, and find no fault.
func TestPDFAttachmentByOthers(t *testing.T) {
	for _, tool := range []string{"qpdf", "pdfdetach"} {
		if _, err := exec.LookPath(tool); err != nil {
			if os.Getenv("CI") != "" {
				t.Fatal(err)
			}
			t.Skip(err)
		}
	}
	r := exporttest.Complete()
	name := filepath.Join(t.TempDir(), "register.pdf")
	if err := os.WriteFile(name, pdfOf(t, r, &PDFOptions{AttachJSON: true}), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("qpdf", "--check", name).CombinedOutput(); err != nil {
		t.Errorf("qpdf: %v\n%s", err, out)
	}
	to := name + ".json"
	if out, err := exec.Command("pdfdetach", "-save", "1", "-o", to, name).CombinedOutput(); err != nil {
		t.Fatalf("pdfdetach: %v\n%s", err, out)
	}
	got, err := os.ReadFile(to)
	if err != nil {
		t.Fatal(err)
	}
	var want bytes.Buffer
	if err := r.Encode(&want); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want.Bytes()) {
		t.Error("another program reads another file")
	}
	// qpdf writes objects anew; with a classic table the register is still found.
	if out, err := exec.Command("qpdf", "--object-streams=disable", name, name+".2").CombinedOutput(); err != nil {
		t.Fatalf("qpdf: %v\n%s", err, out)
	}
	f, err := os.Open(name + ".2")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := ReadPDFAttachment(f); err != nil {
		t.Error(err)
	}
}

func TestReadPDFAttachmentErrors(t *testing.T) {
	file := string(pdfOf(t, &ropa.Register{}, &PDFOptions{AttachJSON: true}))
	at := strings.Index(file, "/EmbeddedFile ")
	for _, c := range []struct{ name, file, want string }{
		{"empty", "", "not a PDF"},
		{"no PDF", "PK\x03\x04", "not a PDF"},
		{"cut", file[:len(file)/2], "damaged PDF"},
		{"no table", strings.Replace(file, "\nxref\n", "\nxreg\n", 1), "no table of cross-references"},
		{"stream cut", file[:at] + strings.Replace(file[at:], "\nstream\n", "\nstrewn\n", 1), "damaged PDF"},
		{"damaged data", file[:at] + strings.Replace(file[at:], "\nstream\nx", "\nstream\ny", 1), "damaged stream"},
		{"encrypted", file[:len(file)-500] + strings.Replace(file[len(file)-500:], "/Size", "/Encrypt 1 0 R /Size", 1), "encrypted PDF"},
		{"a loop of tables", "%PDF-1.4\nxref\n0 0\ntrailer <</Root 1 0 R /Prev 9>>\nstartxref\n9\n%%EOF\n", "damaged PDF"},
		{"deep", "%PDF-1.4\nxref\n0 0\ntrailer " + strings.Repeat("<</Root ", 1e5) + "\nstartxref\n9\n%%EOF\n", "no register"},
	} {
		_, err := ReadPDFAttachment(strings.NewReader(c.file))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.want)
		}
	}
	full := errors.New("disk gone")
	if _, err := ReadPDFAttachment(brokenReader{full}); !errors.Is(err, full) {
		t.Errorf("error %v", err)
	}
}

type brokenReader struct{ err error }

func (b brokenReader) Read([]byte) (int, error) { return 0, b.err }

func FuzzReadPDFAttachment(f *testing.F) {
	small := func(objects ...string) []byte {
		var b bytes.Buffer
		b.WriteString("%PDF-1.4\n")
		var at []int
		for i, o := range objects {
			at = append(at, b.Len())
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
		}
		xref := b.Len()
		fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
		for _, n := range at {
			fmt.Fprintf(&b, "%010d 00000 n \n", n)
		}
		fmt.Fprintf(&b, "trailer\n<</Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", xref)
		return b.Bytes()
	}
	ok := small("<</Names <</EmbeddedFiles <</Names [(register.json) 2 0 R]>>>>>>", "<</F (register.json) /EF <</F 3 0 R>>>>", "<</Length 2>>\nstream\n{}\nendstream")
	if _, err := ReadPDFAttachment(bytes.NewReader(ok)); err != nil {
		f.Fatal(err)
	}
	f.Add(ok)
	f.Add(small("<</Names <</EmbeddedFiles 2 0 R>>>>", "<</Kids [2 0 R 2 0 R 3 0 R]>>", "<</Kids [2 0 R]>>"))
	f.Add(small("<</Names 1 0 R /EmbeddedFiles 1 0 R>>"))
	f.Add([]byte("%PDF-startxref 0"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if r, err := ReadPDFAttachment(bytes.NewReader(data)); (r == nil) == (err == nil) {
			t.Errorf("register %v and error %v", r, err)
		}
	})
}
