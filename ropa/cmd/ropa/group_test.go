package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/openropa/openropa/ropa/internal/raced"
)

// No more is in work at once than there are processors; after an error, or the
// end of the context, nothing is begun.
func TestEach(t *testing.T) {
	var now, most, done atomic.Int64
	err := each(t.Context(), 100, func(int) error {
		n := now.Add(1)
		for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
		}
		runtime.Gosched()
		now.Add(-1)
		done.Add(1)
		return nil
	})
	if err != nil || done.Load() != 100 || most.Load() > int64(runtime.GOMAXPROCS(0)) {
		t.Errorf("%d done, %d at once, error %v", done.Load(), most.Load(), err)
	}
	full := errors.New("full")
	done.Store(0)
	err = each(t.Context(), 1000, func(i int) error {
		done.Add(1)
		if i == 3 {
			return full
		}
		return nil
	})
	if err != full || done.Load() == 1000 {
		t.Errorf("after an error %d done, error %v", done.Load(), err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	done.Store(0)
	err = each(ctx, 10, func(int) error { done.Add(1); return nil })
	if err != context.Canceled || done.Load() > 0 {
		t.Errorf("after the end %d done, error %v", done.Load(), err)
	}
}

// group writes n registers to a directory, and returns it.
func group(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range n {
		text := fmt.Sprintf("title: Record %d\norganisation: {name: Company %[1]d, country: NL}\nactivities: [{id: a, name: Wages}]\n", i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("r%02d.yaml", i)), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// canceling cancels a context with the line that says how far the work is.
type canceling struct {
	bytes.Buffer
	at     string
	cancel context.CancelFunc
}

func (c *canceling) Write(p []byte) (int, error) {
	if strings.HasPrefix(string(p), c.at) {
		c.cancel()
	}
	return c.Buffer.Write(p)
}

// An interrupt amid a group leaves whole files only, says how many registers
// are written, and what is checked says nothing.
func TestGroupInterrupted(t *testing.T) {
	n := 24
	if raced.On {
		n = 6
	}
	dir := group(t, n)
	out := filepath.Join(t.TempDir(), "out")
	ctx, cancel := context.WithCancel(t.Context())
	errs := &canceling{at: "written 2 of", cancel: cancel}
	if status := run(ctx, []string{"export", dir, "--all", out, "--progress"}, nil, io.Discard, errs); status != 2 {
		t.Errorf("status %d", status)
	}
	said := errs.String()
	if !strings.Contains(said, fmt.Sprintf(" of %d registers are in ", n)) || !strings.HasSuffix(said, "ropa: interrupted\n") {
		t.Errorf("it says %s", said)
	}
	registers := make(map[string]int)
	err := filepath.WalkDir(out, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		base, format, _ := strings.Cut(d.Name(), ".")
		registers[base]++
		data, err := os.ReadFile(name)
		if !whole(format, data) {
			t.Errorf("%s is not whole", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(registers) < 2 || len(registers) > 2+runtime.GOMAXPROCS(0) {
		t.Errorf("%d registers are written", len(registers))
	}
	for base, files := range registers {
		if files != len(exportFormats) {
			t.Errorf("%s has %d files", base, files)
		}
	}
	ctx, cancel = context.WithCancel(t.Context())
	var text bytes.Buffer
	errs = &canceling{at: "checked 2 of", cancel: cancel}
	if status := run(ctx, []string{"check", dir, "--progress"}, nil, &text, errs); status != 2 || text.Len() > 0 {
		t.Errorf("check: status %d, output %q", status, text.String())
	}
}

// whole reports whether a file ends as its format does.
func whole(format string, data []byte) bool {
	switch format {
	case "pdf":
		return bytes.HasPrefix(data, []byte("%PDF-")) && bytes.HasSuffix(bytes.TrimSpace(data), []byte("%%EOF"))
	case "xlsx":
		return bytes.HasPrefix(data, []byte("PK")) && len(data) > 22 && bytes.HasPrefix(data[len(data)-22:], []byte("PK\x05\x06"))
	case "html":
		return bytes.HasSuffix(bytes.TrimSpace(data), []byte("</html>"))
	case "json":
		return bytes.HasSuffix(data, []byte("}\n"))
	}
	return bytes.HasSuffix(data, []byte("\n"))
}

// A file that cannot be written ends the work on a group.
func TestGroupUnwritable(t *testing.T) {
	dir := group(t, 8)
	out := t.TempDir()
	for i := range 8 { // where a file should be is a directory
		if err := os.Mkdir(filepath.Join(out, fmt.Sprintf("r%02d.pdf", i)), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	var errs bytes.Buffer
	status := run(t.Context(), []string{"export", dir, "--all", out}, nil, io.Discard, &errs)
	if said := errs.String(); status != 2 || !strings.Contains(said, "0 of 8 registers are in ") || !strings.Contains(said, ".pdf is a directory") {
		t.Errorf("status %d, %s", status, said)
	}
}
