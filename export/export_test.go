package export

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/pdftest"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/xuri/excelize/v2"
)

// formats are the two exports.
var formats = []struct {
	name  string
	write func(w io.Writer, r *ropa.Register, tag string, report *ropa.Report) error
}{
	{"Excel", func(w io.Writer, r *ropa.Register, tag string, report *ropa.Report) error {
		return Excel(context.Background(), w, r, &ExcelOptions{Edition: Working, Language: tag, Report: report})
	}},
	{"PDF", func(w io.Writer, r *ropa.Register, tag string, report *ropa.Report) error {
		return PDF(context.Background(), w, r, &PDFOptions{Language: tag, Report: report})
	}},
	{"working PDF", func(w io.Writer, r *ropa.Register, tag string, report *ropa.Report) error {
		return PDF(context.Background(), w, r, &PDFOptions{Edition: Working, Language: tag, Report: report})
	}},
}

// Same register, same options: same bytes, also when many render at once.
func TestSameBytes(t *testing.T) {
	r, _ := exporttest.Filled()
	r.Activities = append(r.Activities, exporttest.Complete().Activities...)
	report, err := ropa.Validate(r, nil)
	if err != nil {
		t.Fatal(err)
	}
	rounds := 20
	if exporttest.Raced { // each worker once
		rounds = 8
	}
	for _, format := range formats {
		t.Run(format.name, func(t *testing.T) {
			sums := make([][sha256.Size]byte, rounds)
			var wg sync.WaitGroup
			for worker := range 8 {
				wg.Go(func() {
					for i := worker; i < len(sums); i += 8 {
						h := sha256.New()
						if err := format.write(h, r, "", report); err != nil {
							t.Error(err)
						}
						h.Sum(sums[i][:0])
					}
				})
			}
			wg.Wait()
			for i := range sums {
				if sums[i] != sums[0] {
					t.Errorf("render %d differs from the first", i)
				}
			}
		})
	}
}

// The working edition holds each value of a register; a day is written short.
func TestPDFHasEveryText(t *testing.T) {
	exporttest.Unraced(t)
	r, markers := exporttest.Filled()
	var buf bytes.Buffer
	if err := PDF(context.Background(), &buf, r, &PDFOptions{Edition: Working, With: []Content{"references"}}); err != nil {
		t.Fatal(err)
	}
	pages, err := pdftest.NewFinder(buf.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range markers {
		if want := m.Short(); !pages.Contains(want) {
			t.Errorf("%s is lost (%q)", m.Path, want)
		}
	}
}

func TestPDFText(t *testing.T) {
	for _, c := range []struct {
		name, text, want string
		warns            bool
	}{
		{"a formula", "=1+1", "=1+1", false},
		{"markup", "<b>&amp;</b> (a) \\ %d %PDF", "<b>&amp;</b> (a) \\ %d %PDF", false},
		{"control characters", "a\x00b\x07c", "a[U+0000]b[U+0007]c", true},
		{"above U+FFFF", "a 😀 b", "a [U+1F600] b", true},
		{"no UTF-8", "a\xffb", "a[0xFF]b", true},
		{"32,767 units and more", strings.Repeat("processing of personal data ", 1500), strings.Repeat("processing of personal data ", 1500), false},
		{"one long word", strings.Repeat("x", 40000), strings.Repeat("x", 40000), false},
	} {
		for _, edition := range []Edition{Authority, Working} {
			var buf bytes.Buffer
			warned := false
			r := &ropa.Register{Activities: []ropa.Activity{{ID: "A", Name: "Activity", Description: c.text}}}
			if err := PDF(context.Background(), &buf, r, &PDFOptions{Edition: edition, Warn: func(string) { warned = true }}); err != nil {
				t.Fatal(c.name, err)
			}
			if ok, err := pdftest.Contains(buf.Bytes(), c.want); err != nil || !ok && !c.warns {
				t.Errorf("%s: %.40q is not in the file (error %v)", c.name, c.want, err)
			}
			if c.warns {
				pages, err := pdftest.Pages(buf.Bytes())
				if err != nil {
					t.Fatal(err)
				}
				if !strings.Contains(strings.Join(pages, "\n"), c.want) {
					t.Errorf("%q is not shown as %q", c.text, c.want)
				}
			}
			if warned != c.warns {
				t.Errorf("%s: warned: %t, want %t", c.name, warned, c.warns)
			}
		}
	}
}

// A writer that fails, at whatever byte, fails the export.
func TestErrors(t *testing.T) {
	for _, format := range formats {
		if err := format.write(io.Discard, nil, "", nil); err == nil || err.Error() != "export: no register" {
			t.Errorf("%s of no register: error %v", format.name, err)
		}
		if err := format.write(io.Discard, &ropa.Register{}, "ja", nil); err == nil {
			t.Errorf("%s in a language without labels: no error", format.name)
		}
		full := errors.New("disk full")
		for _, n := range []int{0, 1, 100, 5000} {
			if err := format.write(&failing{n, full}, exporttest.Complete(), "", nil); !errors.Is(err, full) {
				t.Errorf("%s to a writer that fails after %d bytes: error %v", format.name, n, err)
			}
		}
	}
}

// failing is a writer with room for n bytes.
type failing struct {
	n   int
	err error
}

func (f *failing) Write(p []byte) (int, error) {
	if len(p) > f.n {
		n := f.n
		f.n = 0
		return n, f.err
	}
	f.n -= len(p)
	return len(p), nil
}

// A register that states nothing makes whole files.
func TestZeroRegister(t *testing.T) {
	report, err := ropa.Validate(&ropa.Register{}, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	for _, report := range []*ropa.Report{nil, report, {}} {
		var book, pages bytes.Buffer
		if err := Excel(context.Background(), &book, &ropa.Register{}, &ExcelOptions{Edition: Working, Report: report}); err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(&book)
		if err != nil {
			t.Fatal(err)
		}
		if n := len(f.GetSheetList()); n < 15 {
			t.Errorf("%d sheets", n)
		}
		f.Close()
		if err := PDF(context.Background(), &pages, &ropa.Register{}, &PDFOptions{Edition: Working, Report: report}); err != nil {
			t.Fatal(err)
		}
		if _, err := pdftest.Pages(pages.Bytes()); err != nil {
			t.Error(err)
		}
		if _, err := exec.LookPath("qpdf"); err != nil {
			if os.Getenv("CI") != "" {
				t.Fatal(err)
			}
			continue
		}
		name := filepath.Join(t.TempDir(), "zero.pdf")
		if err := os.WriteFile(name, pages.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command("qpdf", "--check", name).CombinedOutput(); err != nil {
			t.Errorf("qpdf: %v\n%s", err, out)
		}
	}
}

// No register, however broken, panics or fails.
func TestBrokenRegisters(t *testing.T) {
	t.Parallel()
	exporttest.Unraced(t)
	r, _ := exporttest.Filled()
	dangling := exporttest.Complete()
	dangling.Parties, dangling.Systems, dangling.Measures = nil, nil, nil
	same := &ropa.Register{
		Activities: []ropa.Activity{{ID: "x"}, {ID: "x", ReplacedBy: "x"}}, Parties: []ropa.Party{{}, {ID: "p"}, {ID: "p"}},
	}
	broken := map[string]*ropa.Register{"zero": {}, "filled": r, "dangling": dangling, "same IDs": same}
	for i, name := range slices.Sorted(maps.Keys(broken)) {
		r := broken[name]
		for j, tag := range Languages() {
			if j%len(broken) != i { // together in all
				continue
			}
			for _, format := range formats {
				if err := format.write(io.Discard, r, tag, nil); err != nil {
					t.Errorf("%s of %s in %s: %v", format.name, name, tag, err)
				}
			}
		}
	}
}

// FuzzExports renders the register that the data is as JSON, and one whose
// fields are filled from the data whatever it is.
func FuzzExports(f *testing.F) {
	var buf bytes.Buffer
	if err := exporttest.Complete().Encode(&buf); err != nil {
		f.Fatal(err)
	}
	f.Add(buf.Bytes())
	for _, s := range []string{"", "=1\x00_x0041_\xff\r\n😀\ufffe", "\x03\x02\x01abc", `{"activities":[{"name":"x","none":["transfers"]}]}`} {
		f.Add([]byte(s))
	}
	f.Add(bytes.Repeat([]byte{3, 2, 5, 'a', '"', 0, 0xf0, 0x9f, 0x98, 0x80}, 200))
	f.Fuzz(func(t *testing.T, data []byte) {
		generated := &ropa.Register{}
		(&feed{data: data}).fill(reflect.ValueOf(generated).Elem(), 0)
		registers := []*ropa.Register{generated}
		if r, err := ropa.Decode(bytes.NewReader(data)); err == nil {
			registers = append(registers, r)
		}
		for _, r := range registers {
			report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
			if err != nil {
				t.Fatal(err)
			}
			for _, format := range formats {
				if err := format.write(io.Discard, r, "", report); err != nil {
					t.Errorf("%s: %v", format.name, err)
				}
			}
		}
	})
}

// FuzzWriters renders a register whose fields are filled from the data in what
// FuzzExports does not: the authority's workbook, Markdown, CSV and page, and
// the form that n counts to.
func FuzzWriters(f *testing.F) {
	for i, s := range []string{"", "=1\x00_x0041_\xff\r\n😀\ufffe", "\x03\x02\x01abc"} {
		f.Add([]byte(s), uint(i))
	}
	f.Add(bytes.Repeat([]byte{3, 2, 5, 'a', '"', 0, 0xf0, 0x9f, 0x98, 0x80}, 200), uint(3))
	layouts := Layouts()
	f.Fuzz(func(t *testing.T, data []byte, n uint) {
		r := &ropa.Register{}
		(&feed{data: data}).fill(reflect.ValueOf(r).Elem(), 0)
		tag := Languages()[n%uint(len(Languages()))]
		layout := layouts[n%uint(len(layouts))].ID
		ctx := t.Context()
		for name, err := range map[string]error{
			"workbook": Excel(ctx, io.Discard, r, &ExcelOptions{Language: tag}),
			"Markdown": Markdown(ctx, io.Discard, r, &MarkdownOptions{Language: tag, Edition: Working}),
			"CSV":      CSV(ctx, io.Discard, r, &CSVOptions{Language: tag}),
			"page":     HTML(ctx, io.Discard, r, &HTMLOptions{Language: tag}),
			layout:     Excel(ctx, io.Discard, r, &ExcelOptions{Layout: layout}),
		} {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
}

// feed fills values from bytes; where they end, with zeros.
type feed struct{ data []byte }

func (s *feed) next() int {
	if len(s.data) == 0 {
		return 0
	}
	b := s.data[0]
	s.data = s.data[1:]
	return int(b)
}

func (s *feed) text() string {
	n := min(s.next()%64, len(s.data))
	text := string(s.data[:n])
	s.data = s.data[n:]
	return text
}

func (s *feed) fill(v reflect.Value, depth int) {
	if len(s.data) == 0 || depth > 12 {
		return
	}
	switch v.Interface().(type) {
	case civil.Date:
		v.Set(reflect.ValueOf(civil.MustDate("2000-01-01").AddDays(s.next() * 100)))
		return
	case civil.Period:
		v.Set(reflect.ValueOf(civil.MustPeriod(fmt.Sprintf("P%dM", s.next()))))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(s.text())
	case reflect.Int:
		v.SetInt(int64(s.next()))
	case reflect.Pointer:
		if s.next()%2 == 1 {
			v.Set(reflect.New(v.Type().Elem()))
			s.fill(v.Elem(), depth+1)
		}
	case reflect.Slice:
		n := s.next() % 4
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			s.fill(v.Index(i), depth+1)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			s.fill(v.Field(i), depth+1)
		}
	}
}
