//go:build unix

package main

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// keeps says that a folder holds one file "r" with the old text.
func keeps(t *testing.T, dir string) {
	t.Helper()
	if diff := cmp.Diff([]string{"r"}, list(t, dir)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	text, err := os.ReadFile(filepath.Join(dir, "r"))
	if err != nil || string(text) != "old" {
		t.Errorf("the old file holds %.20q, %v", text, err)
	}
}

func oldFile(t *testing.T) (dir string) {
	t.Helper()
	dir = t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "r"), []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestWriteFile(t *testing.T) {
	dir := oldFile(t)
	n, err := writeFile(dir, "r", func(w io.Writer) error {
		_, err := io.WriteString(w, "newer")
		return err
	})
	if n != 5 || err != nil {
		t.Errorf("got %d, %v", n, err)
	}
	text, err := os.ReadFile(filepath.Join(dir, "r"))
	if string(text) != "newer" || err != nil {
		t.Errorf("the file holds %q, %v", text, err)
	}
	if diff := cmp.Diff([]string{"r"}, list(t, dir)); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
}

func TestWriteFileRenderFails(t *testing.T) {
	dir := oldFile(t)
	broken := errors.New("broken")
	_, err := writeFile(dir, "r", func(w io.Writer) error {
		io.WriteString(w, "half")
		return broken
	})
	if !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
	keeps(t, dir)
}

func TestWriteFileUnwritableFolder(t *testing.T) {
	_, err := writeFile(filepath.Join(t.TempDir(), "missing"), "r", func(w io.Writer) error { return nil })
	if !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
	if os.Getuid() == 0 {
		return // root may write anywhere
	}
	dir := oldFile(t)
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(dir, 0o700)
	if _, err := writeFile(dir, "r", func(w io.Writer) error { return nil }); !errors.Is(err, os.ErrPermission) {
		t.Errorf("got %v", err)
	}
	keeps(t, dir)
}

// child runs this test binary again as the process under test.
func child(t *testing.T, role, dir string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestChild$", "-test.v")
	cmd.Env = append(os.Environ(), "REGISTERS_CHILD="+role, "REGISTERS_DIR="+dir)
	return cmd
}

// TestChild is not a test of its own: the tests below run it as a process.
func TestChild(t *testing.T) {
	dir := os.Getenv("REGISTERS_DIR")
	megabyte := strings.Repeat("x", 1<<20)
	write := func(w io.Writer) error {
		_, err := io.WriteString(w, megabyte)
		return err
	}
	switch os.Getenv("REGISTERS_CHILD") {
	case "full":
		// A limit on the size of files fails a write as a full disk does.
		signal.Ignore(syscall.SIGXFSZ)
		limit := syscall.Rlimit{Cur: 1000, Max: 1000}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
			t.Fatal(err)
		}
		_, err := writeFile(dir, "r", write)
		if !errors.Is(err, syscall.EFBIG) {
			t.Fatalf("got %v, want that the file cannot grow", err)
		}
	case "loop":
		for {
			if _, err := writeFile(dir, "r", write); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestWriteFileFullDisk(t *testing.T) {
	dir := oldFile(t)
	if out, err := child(t, "full", dir).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	keeps(t, dir)
}

func TestWriteFileKilled(t *testing.T) {
	for pause := range 5 {
		dir := oldFile(t)
		cmd := child(t, "loop", dir)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(20+7*pause) * time.Millisecond)
		cmd.Process.Kill()
		cmd.Wait()
		text, err := os.ReadFile(filepath.Join(dir, "r"))
		if err != nil {
			t.Fatal(err)
		}
		if whole := string(text) == "old" || len(text) == 1<<20; !whole {
			t.Errorf("a killed run left %d bytes", len(text))
		}
	}
}
