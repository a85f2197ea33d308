//go:build unix

package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
)

// unprivileged makes a command one of a user who owns nothing, where the tests
// run as one who may do everything. It opens the way to the directories.
func unprivileged(t *testing.T, cmd *exec.Cmd, dirs ...string) {
	t.Helper()
	if os.Geteuid() != 0 {
		return
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	for _, dir := range append(dirs, filepath.Dir(cmd.Path)) {
		for d := dir; d != "/" && d != os.TempDir(); d = filepath.Dir(d) {
			info, err := os.Stat(d)
			if err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(d, info.Mode().Perm()|0o055); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// copied puts the register of the tests into a directory, and returns its name.
func copied(t *testing.T, dir string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "register.json"))
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "register.json")
	if err := os.WriteFile(name, text, 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

// status is the exit status of a process, -1 if a signal ended it.
func status(t *testing.T, err error) int {
	t.Helper()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	if exit == nil {
		return 0
	}
	return exit.ExitCode()
}

// What may not be written stays as it is: a file that is to be read only, one
// in a directory that is, and one of somebody else.
func TestNotPermitted(t *testing.T) {
	for name, modes := range map[string][2]os.FileMode{"file": {0o444, 0o777}, "directory": {0o666, 0o555}, "both": {0o444, 0o555}} {
		in, out := t.TempDir(), filepath.Join(t.TempDir(), "out")
		register := copied(t, in)
		target := filepath.Join(out, "register.yaml")
		if err := errors.Join(os.Mkdir(out, 0o777), os.WriteFile(target, []byte(earlier), 0o666), os.Chmod(target, modes[0]), os.Chmod(out, modes[1])); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.Chmod(out, 0o777) })
		cmd := exec.Command("ropa", "convert", register, "-o", target)
		unprivileged(t, cmd, in, filepath.Dir(out))
		said, err := cmd.CombinedOutput()
		if status(t, err) != 2 || string(said) != "ropa: "+target+" was not written: permission denied\n" {
			t.Errorf("%s: %v: %s", name, err, said)
		}
		if text := content(t, out, "register.yaml"); text != earlier {
			t.Errorf("%s: the target holds %q", name, text)
		}
		if left, err := os.ReadDir(out); err != nil || len(left) != 1 {
			t.Errorf("%s: there are %v, %v", name, left, err)
		}
	}
	in := t.TempDir()
	register := copied(t, in)
	if err := os.Chmod(register, 0); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("ropa", "check", register)
	unprivileged(t, cmd, in)
	if said, err := cmd.CombinedOutput(); status(t, err) != 2 || string(said) != "ropa: open "+register+": permission denied\n" {
		t.Errorf("unreadable: %v: %s", err, said)
	}
}

// A new file has the mode that the user gives new files; one that was there
// keeps its own.
func TestMode(t *testing.T) {
	dir := t.TempDir()
	register := copied(t, dir)
	there := filepath.Join(dir, "there.yaml")
	if err := errors.Join(os.WriteFile(there, nil, 0o600), os.Chmod(there, 0o664)); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"new.yaml", "there.yaml"} {
		if said, err := exec.Command("sh", "-c", `umask 077; exec ropa convert "$1" -o "$2"`, "sh", register, filepath.Join(dir, name)).CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, said)
		}
	}
	for name, want := range map[string]os.FileMode{"new.yaml": 0o600, "there.yaml": 0o664} {
		if info, err := os.Stat(filepath.Join(dir, name)); err != nil || info.Mode() != want {
			t.Errorf("%s: %v, %v, want %v", name, info.Mode(), err, want)
		}
	}
}

// An output that is no plain file is written to where it leads, or refused.
func TestTargets(t *testing.T) {
	dir := t.TempDir()
	register := copied(t, dir)
	at := func(name string) string { return filepath.Join(dir, name) }
	if err := errors.Join(os.MkdirAll(at("a/deep"), 0o777), os.MkdirAll(at("directory"), 0o777), os.Symlink("a/deep", at("way")), os.WriteFile(at("a/kept"), []byte(earlier), 0o644),
		os.Symlink("../kept", at("a/deep/up")), os.Symlink("../fresh", at("a/deep/upwards")), os.Symlink("round", at("round")), os.Symlink("nowhere/at/all", at("lost")),
		os.WriteFile(at("file"), nil, 0o644), syscall.Mkfifo(at("pipe"), 0o666)); err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("n", 250)
	piped := make(chan string, 1)
	go func() {
		text, err := os.ReadFile(at("pipe"))
		if err != nil {
			t.Error(err)
		}
		piped <- string(text)
	}()
	want, err := exec.Command("ropa", "convert", register).Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		out, err string
		leads    string // to this file
	}{
		{"plain", "", "plain"},
		{long, "", long},
		{"way/up", "", "a/kept"},       // a link in a directory that is a link
		{"way/upwards", "", "a/fresh"}, // to what is not there yet
		{"pipe", "", ""},               // somebody reads
		{"directory", "is a directory", ""},
		{"round", "too many", ""},
		{"lost", "no such file or directory", ""},
		{"nowhere/x", "no such file or directory", ""},
		{"file/x", "not a directory", ""},
		{long + "-and-more", "too long", ""},
		{"/dev/null", "", ""},
		{"/dev/full", "no space left on device", ""},
	} {
		out := tt.out
		if !filepath.IsAbs(out) {
			out = at(out)
		}
		if _, err := os.Stat("/dev/full"); err != nil && tt.out == "/dev/full" {
			continue
		}
		said, err := exec.Command("ropa", "convert", register, "-o", out).CombinedOutput()
		if got := status(t, err); got != 0 != (tt.err != "") || !strings.Contains(string(said), tt.err) || tt.err != "" && !strings.HasPrefix(string(said), "ropa: "+out+" ") {
			t.Errorf("%.20s: %v: %s", tt.out, err, said)
		}
		if tt.leads != "" {
			asJSON := strings.ReplaceAll(content(t, dir, tt.leads), "\r", "")
			if !strings.Contains(asJSON, `"title"`) && asJSON != string(want) {
				t.Errorf("%.20s: %s holds %q", tt.out, tt.leads, asJSON)
			}
		}
	}
	if text := <-piped; !strings.Contains(text, "Acme") {
		t.Errorf("the pipe got %q", text)
	}
	for _, link := range []string{"a/deep/up", "a/deep/upwards", "round", "lost", "pipe", "way"} {
		if info, err := os.Lstat(at(link)); err != nil || info.Mode().IsRegular() {
			t.Errorf("%s became a file: %v", link, err)
		}
	}
	if left, err := filepath.Glob(at("*.part")); err != nil || len(left) > 0 {
		t.Errorf("it left %v, %v", left, err)
	}
}

// What is read is not written over.
func TestNotOverWhatIsRead(t *testing.T) {
	dir := t.TempDir()
	register := copied(t, dir)
	before := content(t, dir, "register.json")
	link, policy := filepath.Join(dir, "link.json"), filepath.Join(dir, "policy.yaml")
	if err := errors.Join(os.Symlink(register, link), os.WriteFile(policy, []byte("- id: own/x\n"), 0o644)); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{
		{"check", register, "-o", register}, {"check", register, "-o", link}, {"check", link, "--write-baseline", register}, {"check", dir, "-o", register},
		{"check", register, "--policy", policy, "-o", policy}, {"check", register, "--baseline", policy, "-o", policy}, {"diff", register, link, "-o", register},
		{"ahead", register, "-o", link}, {"export", register, "-o", link}, {"import", register, "-o", link},
	} {
		if got, out, errs := command(t, args...); got != 2 || out != "" || !strings.Contains(errs, "is what is read") && !strings.Contains(errs, "is the register itself") {
			t.Errorf("%v: status %d, %q, %q", args, got, out, errs)
		}
		if content(t, dir, "register.json") != before || content(t, dir, "policy.yaml") != "- id: own/x\n" {
			t.Fatalf("%v wrote over it", args)
		}
	}
}

// printing are commands that print.
var printing = [][]string{
	{"check", "R"}, {"check", "R", "--format", "sarif"}, {"check", "R", "--format", "html"}, {"diff", "R", "R"}, {"ahead", "R"}, {"export", "R", "--format", "pdf", "-o", "-"},
	{"fmt", "-l", "R"}, {"convert", "R"}, {"merge", "R", "R"}, {"users", "R", "newsletter"}, {"users", "R", "newsletter", "--format", "json"}, {"explain", "basis/missing"}, {"rules"},
	{"layouts"}, {"layouts", "ico-controller"}, {"law"}, {"schema"}, {"init", "--kind", "firm", "--name", "X", "--country", "FR"}, {"import", "C", "-o", "-"}, {"import", "C"},
}

func (w writing) printed(register, table string) *exec.Cmd {
	args := slices.Clone(w.args)
	for i, a := range args {
		switch a {
		case "R":
			args[i] = register
		case "C":
			args[i] = table
		}
	}
	return exec.Command("ropa", args...)
}

// A standard output that takes no more is said, with status 2, and ends the
// command as it ends others where nobody reads any longer.
func TestNobodyReads(t *testing.T) {
	register, table := copied(t, t.TempDir()), write(t, "table.csv", understood)
	text, err := os.ReadFile(register)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(register, append([]byte("\n"), text...), 0o644); err != nil { // fmt would change it
		t.Fatal(err)
	}
	for _, args := range printing {
		w := writing{args: args}
		if full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0); err == nil {
			var errs bytes.Buffer
			cmd := w.printed(register, table)
			cmd.Stdout, cmd.Stderr = full, &errs
			if err := cmd.Run(); status(t, err) != 2 || !strings.HasSuffix(errs.String(), "no space left on device\n") {
				t.Errorf("full: %v: %v: %s", args, err, errs.String())
			}
			full.Close()
		} else if runtime.GOOS == "linux" {
			t.Error(err)
		}
		reading, writes, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		reading.Close()
		cmd := w.printed(register, table)
		var errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = writes, &errs
		err = cmd.Run()
		writes.Close()
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			t.Errorf("%v: %v", args, err)
			continue
		}
		if ended := exit.Sys().(syscall.WaitStatus); !ended.Signaled() || ended.Signal() != syscall.SIGPIPE || errs.Len() > 0 {
			t.Errorf("%v: %v: %s", args, err, errs.String())
		}
	}
}

var anyDate = regexp.MustCompile(`"\d{4}-\d{2}-\d{2}"`)

// However far off the clock, and whatever days a register states, a command
// works or says what is wrong.
func TestFarOff(t *testing.T) {
	dir := t.TempDir()
	var files []string
	for name, day := range map[string]string{"as-it-is": "", "first": `"0001-01-01"`, "last": `"9999-12-31"`} {
		text := registers(t)["piufoto"]
		if day != "" {
			text = anyDate.ReplaceAll(text, []byte(day))
		}
		file := filepath.Join(dir, name+".json")
		if err := os.WriteFile(file, text, 0o644); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	for _, file := range files {
		for _, day := range []string{"0001-01-01", "1970-01-01", "9999-12-31"} {
			for _, args := range [][]string{
				{"check", file}, {"check", file, "--format", "sarif"}, {"ahead", file, "--format", "ical"}, {"diff", file, files[0]},
				{"export", file, "--format", "md", "-o", "-", "--edition", "working"}, {"export", file, "--format", "xlsx", "-o", "-", "--edition", "working"},
				{"export", file, "--format", "pdf", "-o", "-", "--edition", "working"},
			} {
				got, out, errs := command(t, append(args, "--asof", day)...)
				if got > 1 || out == "" || errs != "" {
					t.Errorf("%v on %s: status %d, %d bytes, %s", args, day, got, len(out), errs)
				}
			}
		}
	}
	if got, _, errs := command(t, "ahead", files[0], "--asof", "0001-01-01", "--until", "9999-12-31"); got != 2 || !strings.Contains(errs, "more than 100 years") {
		t.Errorf("of all days: status %d, %s", got, errs)
	}
	for _, day := range []string{"0000-01-01", "10000-01-01", "-0001-01-01", "2026-02-30", "", "now"} {
		if got, out, errs := command(t, "check", files[0], "--asof", day); got == 2 != (errs != "") || got != 2 && day != "" || out != "" && got == 2 {
			t.Errorf("as of %q: status %d, %q, %s", day, got, out, errs)
		}
	}
	for _, zone := range []string{"", "TZ=", "TZ=Nowhere/At/All", "TZ=Pacific/Kiritimati", "TZ=:/dev/null"} {
		cmd := exec.Command("ropa", "check", files[0], "--format", "json")
		cmd.Env = slices.DeleteFunc(append(os.Environ(), zone), func(v string) bool { return v == "" || zone == "" && strings.HasPrefix(v, "TZ=") })
		if out, err := cmd.CombinedOutput(); status(t, err) != 1 || !bytes.HasPrefix(out, []byte("[\n")) {
			t.Errorf("%q: %v: %.200s", zone, err, out)
		}
	}
}

// What goes away, or never ends, while it is read is said, and the other
// registers are checked.
func TestGoesAway(t *testing.T) {
	dir := t.TempDir()
	register := copied(t, dir)
	if err := os.Symlink("gone", filepath.Join(dir, "vanished.json")); err != nil { // listed, and not there when it is read
		t.Fatal(err)
	}
	got, out, errs := command(t, "check", dir)
	if got != 2 || !strings.Contains(out, "Acme") || !strings.Contains(errs, "vanished.json: no such file") || !strings.Contains(errs, "1 of 2 registers could not be checked") {
		t.Errorf("vanished: status %d, %q, %s", got, out, errs)
	}
	for _, what := range []string{"directory", "pipe"} {
		bad := filepath.Join(dir, what+".yaml")
		var err error
		if what == "pipe" {
			err = syscall.Mkfifo(bad, 0o666)
		} else {
			err = os.Symlink("..", bad)
		}
		if err != nil {
			t.Fatal(err)
		}
		if got, out, errs := command(t, "check", dir); got != 2 || out != "" || errs != "ropa: "+bad+": a "+what+" is no register\n" {
			t.Errorf("%s: status %d, %q, %s", what, got, out, errs)
		}
		if err := os.Remove(bad); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(register)
	if err != nil {
		t.Fatal(err)
	}
	reading, writes, err := os.Pipe() // whose writer ends half-way
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("ropa", "check", "/dev/stdin")
	cmd.Stdin = reading
	if _, err := writes.Write(text[:len(text)/2]); err != nil {
		t.Fatal(err)
	}
	writes.Close()
	said, err := cmd.CombinedOutput()
	if status(t, err) != 2 || !strings.HasPrefix(string(said), "ropa: /dev/stdin:") {
		t.Errorf("half: %v: %s", err, said)
	}
	reading.Close()
}

// The reading of what never ends ends.
func TestNeverEnds(t *testing.T) {
	if _, err := readAll(zeros{}, "zeros", 0, 1<<20); err == nil || err.Error() != "zeros is larger than 1 MiB" {
		t.Error(err)
	}
	if data, err := readAll(io.LimitReader(zeros{}, 1<<20), "zeros", 1<<20, 1<<20); err != nil || len(data) != 1<<20 {
		t.Errorf("%d bytes, %v", len(data), err)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}
