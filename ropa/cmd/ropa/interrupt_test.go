package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// interrupting cancels a context with the first byte that is read of it.
type interrupting struct {
	io.Reader
	cancel context.CancelFunc
}

func (i interrupting) Read(p []byte) (int, error) {
	i.cancel()
	return i.Reader.Read(p)
}

// An interrupt ends the command with status 2 and leaves no file behind,
// whole or in part; also where it waits for standard input.
func TestInterrupted(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "register.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"export", "-", "-o", "DIR/r.pdf"}, {"export", "-", "-o", "DIR/r.xlsx"}, {"export", "-", "-o", "DIR/r.html"}, {"export", "-", "--all", "DIR/all"},
		{"check", "-", "--format", "json", "-o", "DIR/r.json"}, {"import", "DIR/../r.csv", "-o", "DIR/r.json"},
	} {
		ctx, cancel := context.WithCancel(t.Context())
		dir := filepath.Join(t.TempDir(), "out")
		if err := os.Mkdir(dir, 0o777); err != nil {
			t.Fatal(err)
		}
		if args[0] == "import" {
			if err := os.WriteFile(filepath.Join(dir, "../r.csv"), []byte(understood), 0o666); err != nil {
				t.Fatal(err)
			}
			cancel()
		}
		for i := range args {
			args[i] = strings.ReplaceAll(args[i], "DIR", dir)
		}
		var out, errs bytes.Buffer
		status := run(ctx, args, interrupting{bytes.NewReader(text), cancel}, &out, &errs)
		left, err := os.ReadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		if status != 2 || errs.String() != "ropa: interrupted\n" || out.Len() > 0 || len(left) > 0 {
			t.Errorf("%v: status %d, %q, output %q, files %v", args, status, errs.String(), out.String(), left)
		}
		cancel()
	}
	ctx, cancel := context.WithCancel(t.Context())
	waiting, closing := io.Pipe() // says nothing, as a terminal at which nobody types
	defer closing.Close()
	cancel()
	if status := run(ctx, []string{"check", "-"}, waiting, io.Discard, io.Discard); status != 2 {
		t.Errorf("waiting for standard input: status %d", status)
	}
}
