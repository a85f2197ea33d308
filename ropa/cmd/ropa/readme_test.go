package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"
)

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(text), "\r\n", "\n")
}

// blocks returns the blocks of code in a language.
func blocks(text, language string) (all []string) {
	for _, m := range regexp.MustCompile("(?ms)^```"+language+"\n(.*?)^```$").FindAllStringSubmatch(text, -1) {
		all = append(all, m[1])
	}
	return all
}

// The session in the README says what the command does. A line of three dots
// stands for lines that are left out, three dots at the end of a line for the
// rest of it.
func TestReadmeSession(t *testing.T) {
	sessions := blocks(readme(t), "console")
	if len(sessions) == 0 {
		t.Fatal("no session")
	}
	t.Chdir(t.TempDir())
	for _, session := range sessions {
		for step := range strings.SplitSeq("\n"+session, "\n$ ") {
			if step = strings.TrimPrefix(step, "\n"); step == "" {
				continue
			}
			line, want, _ := strings.Cut(step, "\n")
			args := arguments(line)
			if args[0] != "ropa" {
				t.Errorf("%q is not ropa", line)
				continue
			}
			var out, errs bytes.Buffer
			run(context.Background(), args[1:], strings.NewReader(""), &out, &errs)
			var pattern strings.Builder
			if want != "" {
				want = strings.TrimSuffix(want, "\n") + "\n"
			}
			for line := range strings.Lines(want) {
				if line == "…\n" {
					pattern.WriteString("(?s:.*)")
					continue
				}
				pattern.WriteString(strings.ReplaceAll(regexp.QuoteMeta(line), "…", ".*"))
			}
			if got := out.String() + errs.String(); !regexp.MustCompile("^" + pattern.String() + "$").MatchString(got) {
				t.Errorf("$ %s\nsays\n%s\nand not\n%s", line, got, want)
			}
		}
	}
}

// arguments divides a command line as a shell does, as far as quotes go.
func arguments(line string) (args []string) {
	for _, m := range regexp.MustCompile(`'([^']*)'|(\S+)`).FindAllStringSubmatch(line, -1) {
		args = append(args, m[1]+m[2])
	}
	return args
}

// The programs in the README compile, and the first writes its findings and
// its PDF to different places. The tests in it pass.
func TestReadmePrograms(t *testing.T) {
	if testing.Short() {
		t.Skip("runs go")
	}
	text := readme(t)
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	tool := func(in string, args ...string) (out, errs string) {
		t.Helper()
		cmd := exec.Command("go", args...)
		cmd.Dir = in
		cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOWORK=off")
		var o, e bytes.Buffer
		cmd.Stdout, cmd.Stderr = &o, &e
		if err := cmd.Run(); err != nil {
			t.Errorf("go %s: %v\n%s%s", strings.Join(args, " "), err, o.String(), e.String())
		}
		return o.String(), e.String()
	}
	var program string
	var pair []string
	for _, b := range blocks(text, "go") {
		name := ""
		switch {
		case strings.HasPrefix(b, "package main"):
			name = "main.go"
			program = filepath.Join(dir, name)
		case strings.HasPrefix(b, "package privacy") && strings.Contains(b, `"testing"`):
			name = "register_test.go"
		case strings.HasPrefix(b, "package privacy"):
			name = "register.go"
		default:
			continue
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(b), 0o644); err != nil {
			t.Fatal(err)
		}
		if name != "main.go" {
			pair = append(pair, filepath.Join(dir, name))
		}
	}
	if program == "" || len(pair) != 2 {
		t.Fatalf("the README has the program %q and the package %q", program, pair)
	}
	exe := filepath.Join(dir, "program.exe")
	tool(root, "build", "-o", exe, program)
	cmd := exec.Command(exe)
	cmd.Dir = dir
	out, err := cmd.Output()
	if err != nil || !bytes.Contains(out, []byte("\nerror record/")) || bytes.Contains(out, []byte("%PDF")) {
		t.Errorf("the first program: %v, %.200q", err, out)
	}
	if data, err := os.ReadFile(filepath.Join(dir, "register.pdf")); err != nil || !bytes.HasPrefix(data, []byte("%PDF-")) {
		t.Errorf("the PDF: %v", err)
	}
	for _, update := range []string{"1", ""} { // first the golden file is written
		t.Setenv("OPENROPA_UPDATE", update)
		tool(root, append([]string{"test", "-count=1"}, pair...)...)
	}
}

// What the README says of a change is what the helper says.
func TestReadmeChange(t *testing.T) {
	source, err := os.ReadFile("../../ropatest/change_example_test.go")
	if err != nil {
		t.Fatal(err)
	}
	_, example, _ := strings.Cut(string(source), "func ExampleNoNewFindings()")
	_, example, ok := strings.Cut(example, "// Output:\n")
	example, _, _ = strings.Cut(example, "\n}")
	day := regexp.MustCompile(`as of \d{4}-\d\d-\d\d`)
	text := day.ReplaceAllString(readme(t), "as of DAY")
	for line := range strings.Lines(example) {
		line = strings.TrimPrefix(strings.TrimPrefix(strings.Trim(line, "\t\n"), "//"), " ")
		if line = day.ReplaceAllString(line, "as of DAY"); !ok || line != "" && !strings.Contains(text, line+"\n") {
			t.Errorf("the README does not have the line %q", line)
		}
	}
}

// The workflow and the hooks in the README are YAML, and call the command with
// flags that it has.
func TestReadmePipelines(t *testing.T) {
	n := 0
	for _, b := range blocks(readme(t), "yaml") {
		var v any
		if err := yaml.Unmarshal([]byte(b), &v); err != nil {
			t.Errorf("%v in\n%s", err, b)
		}
		for _, m := range regexp.MustCompile(`(?m)(?:run|entry): (ropa [^>,\n]*)`).FindAllStringSubmatch(b, -1) {
			n++
			args := append(arguments(m[1])[1:], "--help")
			if status, _, errs := command(t, args...); status != 0 {
				t.Errorf("%s: %s", m[1], errs)
			}
		}
	}
	if n < 5 {
		t.Errorf("%d calls of the command", n)
	}
}
