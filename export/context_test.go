package export

import (
	"bytes"
	"context"
	"errors"
	"io"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/openropa/openropa/export/internal/exporttest"
)

// cancelling cancels a context once n bytes have gone through it.
type cancelling struct {
	left   int
	cancel context.CancelFunc
	w      io.Writer
	r      io.Reader
}

func (c *cancelling) count(n int) {
	if c.left -= n; c.left <= 0 {
		c.cancel()
	}
}

func (c *cancelling) Write(p []byte) (int, error) {
	c.count(len(p))
	return c.w.Write(p)
}

func (c *cancelling) Read(p []byte) (int, error) {
	n, err := c.r.Read(p[:min(len(p), 512)])
	c.count(n)
	return n, err
}

// A context that is done before the work, or becomes done in the midst of it,
// ends it with its error.
func TestCancelled(t *testing.T) {
	r := repeated(40)
	var workbook, table bytes.Buffer
	if err := Excel(t.Context(), &workbook, r, &ExcelOptions{Edition: Working}); err != nil {
		t.Fatal(err)
	}
	table.WriteString("Activity;Purpose;Data subjects;Legal basis\n" + strings.Repeat("Payroll;Paying staff;Employees;Contract\n", 200))
	written := map[string]func(context.Context, io.Writer) error{
		"excel":  func(ctx context.Context, w io.Writer) error { return Excel(ctx, w, r, &ExcelOptions{Edition: Working}) },
		"layout": func(ctx context.Context, w io.Writer) error { return Excel(ctx, w, r, &ExcelOptions{Layout: "aepd"}) },
		"pdf":    func(ctx context.Context, w io.Writer) error { return PDF(ctx, w, r, nil) },
		"html":   func(ctx context.Context, w io.Writer) error { return HTML(ctx, w, r, nil) },
	}
	for name, write := range written {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		var got bytes.Buffer
		if err := write(ctx, &got); !errors.Is(err, context.Canceled) || !strings.HasPrefix(err.Error(), "export: ") || got.Len() > 0 {
			t.Errorf("%s, canceled before: %v, %d bytes written", name, err, got.Len())
		}
		if name != "pdf" && name != "html" {
			continue // nothing is written before all is made
		}
		var whole bytes.Buffer
		if err := write(t.Context(), &whole); err != nil {
			t.Fatal(err)
		}
		ctx, cancel = context.WithCancel(t.Context())
		got.Reset()
		if err := write(ctx, &cancelling{left: whole.Len() / 4, cancel: cancel, w: &got}); !errors.Is(err, context.Canceled) || got.Len() >= whole.Len() {
			t.Errorf("%s, canceled midway: %v, %d of %d bytes written", name, err, got.Len(), whole.Len())
		}
	}
	read := map[string]struct {
		data []byte
		read func(context.Context, io.Reader) error
	}{
		"read": {workbook.Bytes(), func(ctx context.Context, rd io.Reader) error {
			_, _, err := ReadExcel(ctx, rd, nil)
			return err
		}},
		"read layout": {workbook.Bytes(), func(ctx context.Context, rd io.Reader) error {
			_, _, err := ReadExcel(ctx, rd, &ReadOptions{Layout: "aepd"})
			return err
		}},
		"import workbook": {workbook.Bytes(), func(ctx context.Context, rd io.Reader) error {
			_, err := Import(ctx, rd, nil)
			return err
		}},
		"import": {table.Bytes(), func(ctx context.Context, rd io.Reader) error {
			_, err := Import(ctx, rd, &ImportOptions{Name: "r.csv"})
			return err
		}},
	}
	for name, c := range read {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if err := c.read(ctx, bytes.NewReader(c.data)); !errors.Is(err, context.Canceled) || !strings.HasPrefix(err.Error(), "export: ") {
			t.Errorf("%s, canceled before: %v", name, err)
		}
		if name == "read layout" {
			continue
		}
		ctx, cancel = context.WithCancel(t.Context())
		if err := c.read(ctx, &cancelling{left: len(c.data), cancel: cancel, r: bytes.NewReader(c.data)}); !errors.Is(err, context.Canceled) {
			t.Errorf("%s, canceled midway: %v", name, err)
		}
	}
}

// doneAfter is a context that is canceled once it has been asked a number of
// times.
type doneAfter struct {
	context.Context
	left atomic.Int32
}

func (d *doneAfter) Err() error {
	if d.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

func after(t *testing.T, n int) *doneAfter {
	d := &doneAfter{Context: t.Context()}
	d.left.Store(int32(n))
	return d
}

// A workbook whose making is given up in its midst is not written at all.
func TestExcelCancelledWhileMade(t *testing.T) {
	r := repeated(200)
	for _, checks := range exporttest.Sampled([]int{0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33}) {
		var got bytes.Buffer
		if err := Excel(after(t, checks), &got, r, &ExcelOptions{Edition: Working}); err != nil && (!errors.Is(err, context.Canceled) || got.Len() > 0) {
			t.Errorf("after %d checks: %v, %d bytes written", checks, err, got.Len())
		}
	}
	if err := Excel(after(t, 8), io.Discard, exporttest.Complete(), &ExcelOptions{Edition: Working}); !errors.Is(err, context.Canceled) {
		t.Errorf("after 8 checks: %v", err)
	}
}
