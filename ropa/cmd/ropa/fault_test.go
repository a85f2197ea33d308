//go:build unix

package main

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/examples/generate"
	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/ropa/internal/raced"
)

// earlier is what stood in an output before.
const earlier = "what was written before, and must not be lost by half\n"

// writing is a command that writes files. In its arguments IN is the directory
// of the inputs, OUT that of the outputs.
type writing struct {
	args   []string
	writes []string // below OUT
}

// writings are the commands that write.
var writings = []writing{
	{[]string{"export", "IN/a.json", "-o", "OUT/a.xlsx", "--edition", "working"}, []string{"a.xlsx"}},
	{[]string{"export", "IN/a.json", "-o", "OUT/a.pdf"}, []string{"a.pdf"}},
	{[]string{"export", "IN", "--all", "OUT"}, []string{
		"a.xlsx", "a.pdf", "a.html", "a.md", "a.csv", "a.jsonld", "a.json", "a.yaml", "b.xlsx", "b.pdf", "b.html", "b.md", "b.csv", "b.jsonld", "b.json", "b.yaml"}},
	{[]string{"import", "IN/a.xlsx", "-o", "OUT/a.yaml", "--report", "OUT/report.json"}, []string{"a.yaml", "report.json"}},
	{[]string{"import", "IN/table.xlsx", "-o", "OUT/a.json", "--report", "OUT/report.json", "--save-map", "OUT/map.json", "--annotated", "OUT/marked.xlsx"},
		[]string{"a.json", "report.json", "map.json", "marked.xlsx"}},
	{[]string{"fmt", "OUT/a.json", "OUT/b.json"}, []string{"a.json", "b.json"}},
	{[]string{"convert", "IN/a.json", "-o", "OUT/a.yaml"}, []string{"a.yaml"}},
	{[]string{"merge", "IN/a.json", "IN/b.json", "-o", "OUT/all.json"}, []string{"all.json"}},
	{[]string{"check", "IN", "--format", "sarif", "-o", "OUT/log.sarif"}, []string{"log.sarif"}},
	{[]string{"check", "IN/b.json", "--write-baseline", "OUT/known.txt", "-o", "OUT/b.txt"}, []string{"known.txt", "b.txt"}},
	{[]string{"diff", "IN/a.json", "IN/b.json", "-o", "OUT/diff.txt"}, []string{"diff.txt"}},
	{[]string{"ahead", "IN/b.json", "--format", "ical", "-o", "OUT/b.ics"}, []string{"b.ics"}},
}

// inputs writes what the commands read to a directory. With the race detector
// tests of processes are left out: each waits a second at its end, and what runs
// side by side in it runs in other tests too.
func inputs(t *testing.T) string {
	t.Helper()
	if raced.On {
		t.Skip("without the race detector only")
	}
	dir := t.TempDir()
	const n = 10
	for name, r := range map[string]generate.Options{"a": {Activities: n, Seed: 1, Language: "en"}, "b": {Activities: n, Seed: 2, Gaps: true}} {
		r := generate.Register(r)
		var text bytes.Buffer
		if err := r.Encode(&text); err != nil {
			t.Fatal(err)
		}
		files := map[string]string{name + ".json": text.String()}
		if name == "a" {
			var book, table bytes.Buffer
			foreign := excelize.NewFile()
			for i, line := range strings.Split(strings.TrimSpace(understood), "\n") {
				row := strings.Split(line, ";")
				if err := foreign.SetSheetRow("Sheet1", "A"+strconv.Itoa(i+1), &row); err != nil {
					t.Fatal(err)
				}
			}
			if err := errors.Join(export.Excel(t.Context(), &book, r, &export.ExcelOptions{Edition: export.Working}), foreign.Write(&table), foreign.Close()); err != nil {
				t.Fatal(err)
			}
			files["a.xlsx"], files["table.xlsx"] = book.String(), table.String()
		}
		for name, text := range files {
			if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	return dir
}

// outputs makes a directory in which every output stands already: as a file
// of something else, or of a register with its fields in another order for a
// command that reads what it writes.
func (w writing) outputs(t *testing.T, in, out string) (before map[string]string) {
	t.Helper()
	before = make(map[string]string)
	for _, name := range w.writes {
		before[name] = earlier
		if w.args[0] == "fmt" {
			text, err := os.ReadFile(filepath.Join(in, name))
			if err != nil {
				t.Fatal(err)
			}
			before[name] = "\n\n" + string(text)
		}
		if err := os.WriteFile(filepath.Join(out, name), []byte(before[name]), 0o640); err != nil {
			t.Fatal(err)
		}
	}
	return before
}

// command is the command as a process.
func (w writing) command(in, out string) *exec.Cmd {
	args := slices.Clone(w.args)
	for i, a := range args {
		if a == "IN" || strings.HasPrefix(a, "IN/") {
			args[i] = in + a[2:]
		}
		if a == "OUT" || strings.HasPrefix(a, "OUT/") {
			args[i] = out + a[3:]
		}
	}
	if f := w.args[0]; f == "export" || f == "check" || f == "diff" || f == "ahead" {
		args = append(args, "--asof", "2026-11-21")
	}
	return exec.Command("ropa", args...)
}

// whole runs the command undisturbed, and returns what it writes and how long
// it takes.
func (w writing) whole(t *testing.T, in string) (map[string]string, time.Duration) {
	t.Helper()
	out := t.TempDir()
	w.outputs(t, in, out)
	begin := time.Now()
	said, err := w.command(in, out).CombinedOutput()
	took := time.Since(begin)
	if exit := (*exec.ExitError)(nil); err != nil && (!errors.As(err, &exit) || exit.ExitCode() != 1) {
		t.Fatalf("%v: %v\n%s", w.args, err, said)
	}
	after := make(map[string]string)
	for _, name := range w.writes {
		after[name] = content(t, out, name)
		if after[name] == earlier {
			t.Fatalf("%v did not write %s\n%s", w.args, name, said)
		}
	}
	return after, took
}

func content(t *testing.T, dir, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Error(err)
	}
	return string(text)
}

// partial returns the files of a directory that are none of the outputs.
func (w writing) partial(t *testing.T, out string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(out)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !slices.Contains(w.writes, e.Name()) {
			names = append(names, e.Name())
		}
	}
	return names
}

// tries is how often each command is killed: OPENROPA_FAULTS, or a few.
func tries(t *testing.T) int {
	if n, err := strconv.Atoi(os.Getenv("OPENROPA_FAULTS")); err == nil {
		return n
	}
	if testing.Short() {
		return 2
	}
	return 4
}

// Killed at any moment, a command leaves each output as it was or writes it
// whole. What it was writing beside may stay after SIGKILL; an interrupt takes
// it away.
func TestKilled(t *testing.T) {
	in := inputs(t)
	random := rand.New(rand.NewPCG(20, 1))
	for _, w := range writings {
		after, took := w.whole(t, in)
		kept, renewed, broken := 0, 0, 0
		for i := range tries(t) {
			signal := []syscall.Signal{syscall.SIGKILL, syscall.SIGINT}[i%2]
			out := t.TempDir()
			before := w.outputs(t, in, out)
			cmd := w.command(in, out)
			var said bytes.Buffer
			cmd.Stderr = &said
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			ended := make(chan error, 1)
			go func() { ended <- cmd.Wait() }()
			wait := time.Duration(random.Int64N(int64(took) * 11 / 10))
			if i%4 >= 2 { // while it writes
				for begin := time.Now(); time.Since(begin) < 5*took && len(w.partial(t, out)) == 0 && len(ended) == 0; {
					time.Sleep(50 * time.Microsecond)
				}
				wait = time.Duration(random.Int64N(int64(2 * time.Millisecond)))
			}
			time.Sleep(wait)
			_ = cmd.Process.Signal(signal) // it may have ended
			err := <-ended
			for _, name := range w.writes {
				switch text := content(t, out, name); text {
				case before[name]:
					kept++
				case after[name]:
					renewed++
				default:
					t.Errorf("%v: after %v at %v, %s holds %d bytes, neither the %d of before nor the %d of after", w.args, signal, wait, name, len(text), len(before[name]), len(after[name]))
				}
			}
			left := w.partial(t, out)
			broken += len(left)
			for _, name := range left {
				if signal == syscall.SIGINT || !strings.HasPrefix(name, ".ropa-") || !strings.HasSuffix(name, ".part") {
					t.Errorf("%v: after %v there is %s", w.args, signal, name)
				}
			}
			var exit *exec.ExitError
			if errors.As(err, &exit) && signal == syscall.SIGINT && exit.ExitCode() == 2 && !strings.HasSuffix(said.String(), "ropa: interrupted\n") {
				t.Errorf("%v: after an interrupt it says %q", w.args, said.String())
			}
		}
		t.Logf("%s: %d outputs kept, %d renewed, %d begun beside", w.args[0], kept, renewed, broken)
	}
}

// An interrupt ends work that does not hear of it, too.
func TestInterruptedAmidWork(t *testing.T) {
	var text bytes.Buffer
	if err := generate.Register(generate.Options{Activities: 200, Seed: 3, Gaps: true}).Encode(&text); err != nil {
		t.Fatal(err)
	}
	for _, signal := range []os.Signal{syscall.SIGINT, syscall.SIGTERM} {
		cmd := exec.Command("ropa", "ahead", write(t, "a.json", text.String()), "--asof", "1960-01-01", "--until", "2060-01-01")
		var said bytes.Buffer
		cmd.Stderr = &said
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Second) // it takes a minute
		if err := cmd.Process.Signal(signal); err != nil {
			t.Fatal(err)
		}
		if err := cmd.Wait(); cmd.ProcessState.ExitCode() != 2 || said.String() != "ropa: interrupted\n" {
			t.Errorf("after %v: %v: %s", signal, err, said.String())
		}
	}
}

// With no room for what it writes, a command leaves every output as it was,
// says which it did not write, and leaves nothing beside.
func TestFullDisk(t *testing.T) {
	in := inputs(t)
	for _, w := range writings {
		after, _ := w.whole(t, in)
		t.Run("limit "+w.args[0], func(t *testing.T) {
			out := t.TempDir()
			before := w.outputs(t, in, out)
			cmd := w.command(in, out)
			w.full(t, exec.Command("sh", append([]string{"-c", `ulimit -f 1; exec "$@"`, "sh"}, cmd.Args...)...), out, before, after)
		})
		t.Run("disk "+w.args[0], func(t *testing.T) {
			disk := t.TempDir()
			if text, err := exec.Command("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk).CombinedOutput(); err != nil {
				t.Skipf("no disk of its own: %s", text)
			}
			t.Cleanup(func() {
				if text, err := exec.Command("umount", disk).CombinedOutput(); err != nil {
					t.Errorf("%v: %s", err, text)
				}
			})
			out := filepath.Join(disk, "out")
			if err := os.Mkdir(out, 0o777); err != nil {
				t.Fatal(err)
			}
			before := w.outputs(t, in, out)
			if err := os.WriteFile(filepath.Join(disk, "rest"), make([]byte, 2<<20), 0o644); !errors.Is(err, syscall.ENOSPC) {
				t.Fatalf("the disk is not full: %v", err)
			}
			w.full(t, w.command(in, out), out, before, after)
		})
	}
}

// full runs a command that has no room for its outputs.
func (w writing) full(t *testing.T, cmd *exec.Cmd, out string, before, after map[string]string) {
	t.Helper()
	text, err := cmd.CombinedOutput()
	said := string(text)
	var missing []string
	for _, name := range w.writes {
		switch text := content(t, out, name); text {
		case before[name]:
			missing = append(missing, name)
		case after[name]:
		default:
			t.Errorf("%s holds %d bytes, neither what was there nor all", name, len(text))
		}
	}
	var exit *exec.ExitError
	isSaid := func(name string) bool { return strings.Contains(said, name+" was not written: ") }
	if len(missing) == 0 || !slices.ContainsFunc(missing, isSaid) || !errors.As(err, &exit) || exit.ExitCode() != 2 || strings.Contains(said, "goroutine") {
		t.Errorf("%v: missing are %v; %v: %s", w.args, missing, err, said)
	}
	if left := w.partial(t, out); len(left) > 0 {
		t.Errorf("%v: it left %v", w.args, left)
	}
}
