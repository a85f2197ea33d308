// Mutants measures the tests: it changes a sample of the code, a place at a
// time, and tells which changes no test notices.
//
//	go run ./.ci/mutants -seed 1 -n 200
//
// A change negates a condition, swaps && and ||, or moves a boundary (< and
// <=, > and >=). The sample is drawn by a seed, as much from each of the rules,
// readers, command, layouts and documents. All changes are compiled at once
// into a copy of the repository, each behind a switch, so that a test binary is
// built once. Each test runs alone to see which places it reaches; a change is
// then tried against the tests that reach it, first those of its own package,
// then those of the packages that import it, the nearest first. One that makes
// a test fail, crash or hang is killed.
package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"log"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

func main() {
	log.SetFlags(0)
	seed := flag.Int("seed", 1, "draws the sample")
	n := flag.Int("n", 200, "places in the sample")
	among := flag.String("strata", strings.Join(strata, ","), "of what the sample is")
	only := flag.String("only", "", "of the sample, the places whose line here matches this expression")
	in := flag.String("in", "", "the packages whose tests are run match this expression")
	workers := flag.Int("j", 2, "processes at a time")
	list := flag.Bool("list", false, "print the sample and stop")
	flag.Parse()
	if err := run(*seed, *n, *workers, strings.Split(*among, ","), *only, *in, *list); err != nil {
		log.Fatal("mutants: ", err)
	}
}

func run(seed, n, workers int, among []string, only, in string, list bool) error {
	root, err := exec.Command("git", "rev-parse", "--show-toplevel").Output()
	if err != nil {
		return err
	}
	from := strings.TrimSpace(string(root))
	places, err := draw(from, seed, n, among)
	if err != nil {
		return err
	}
	wanted, err := regexp.Compile(only)
	if err != nil {
		return err
	}
	places = slices.DeleteFunc(places, func(p *place) bool { return !wanted.MatchString(p.String()) })
	if list {
		for _, p := range places {
			fmt.Println(p.stratum, p)
		}
		return nil
	}
	dir, err := os.MkdirTemp("", "mutants-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	b := &bench{copied: filepath.Join(dir, "openropa"), dir: dir, workers: workers, reached: make(map[int]int), killed: make(map[int]string)}
	for _, sub := range []string{"on", "reached", "bin", "tmp"} {
		if err := os.Mkdir(filepath.Join(dir, sub), 0o755); err != nil {
			return err
		}
	}
	pkgs, err := b.packages(from)
	if err != nil {
		return err
	}
	tried, err := regexp.Compile(in)
	if err != nil {
		return err
	}
	pkgs = slices.DeleteFunc(pkgs, func(p *pkg) bool { return !tried.MatchString(p.path) })
	if err := rewrite(from, b.copied, b.module, places); err != nil {
		return err
	}
	for _, inTests := range []bool{false, true} {
		for _, p := range pkgs {
			var left []*place
			for _, m := range places {
				if b.killed[m.id] == "" && (inTests && p.tests[m.dir()] || !inTests && p.builds[m.dir()]) {
					left = append(left, m)
				}
			}
			if len(left) == 0 {
				continue
			}
			if err := b.try(p, left); err != nil {
				return err
			}
		}
	}
	b.report(places)
	return nil
}

// A pkg is a package with tests.
type pkg struct {
	path, dir string
	builds    map[string]bool // the directories it is made of
	tests     map[string]bool // those that its tests add
}

// A test is a function that go test runs: a test, an example, or the seeds of a
// fuzz target.
type test struct {
	name string
	took time.Duration
}

type bench struct {
	module, copied, dir string
	workers             int
	reached             map[int]int // how many tests reach a place
	killed              map[int]string
}

// packages lists the packages with tests, each before those that import it;
// the examples come last.
func (b *bench) packages(from string) ([]*pkg, error) {
	cmd := exec.Command("go", "list", "-json=ImportPath,Dir,Module,Imports,TestImports,XTestImports,TestGoFiles,XTestGoFiles", "./...")
	cmd.Dir, cmd.Stderr = from, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	type listed struct {
		ImportPath, Dir                    string
		Module                             struct{ Path string }
		Imports, TestImports, XTestImports []string
		TestGoFiles, XTestGoFiles          []string
	}
	all := make(map[string]listed)
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		var p listed
		if err := dec.Decode(&p); err != nil {
			return nil, err
		}
		b.module = p.Module.Path
		all[p.ImportPath] = p
	}
	var add func(to map[string]bool, imports []string)
	add = func(to map[string]bool, imports []string) {
		for _, name := range imports {
			p, ours := all[name]
			if dir := strings.TrimPrefix(name, b.module+"/"); ours && !to[dir] {
				to[dir] = true
				add(to, p.Imports)
			}
		}
	}
	var pkgs []*pkg
	for _, p := range all {
		if len(p.TestGoFiles)+len(p.XTestGoFiles) == 0 {
			continue
		}
		builds, tests := make(map[string]bool), make(map[string]bool)
		add(builds, []string{p.ImportPath})
		add(tests, slices.Concat(p.TestImports, p.XTestImports))
		maps.DeleteFunc(tests, func(dir string, _ bool) bool { return builds[dir] })
		dir := strings.TrimPrefix(p.ImportPath, b.module+"/")
		pkgs = append(pkgs, &pkg{path: dir, dir: filepath.Join(b.copied, dir), builds: builds, tests: tests})
	}
	example := func(p *pkg) int { return strings.Count("/"+p.path, "/examples/") }
	slices.SortFunc(pkgs, func(x, y *pkg) int {
		return cmp.Or(example(x)-example(y), len(x.builds)-len(y.builds), strings.Compare(x.path, y.path))
	})
	return pkgs, nil
}

// try builds the tests of a package, runs each alone with no place changed to
// see which places it reaches, and then turns the places on. A test that fails
// in the copy, say because it holds the files of the repository against a list,
// kills nothing.
func (b *bench) try(p *pkg, places []*place) error {
	cmd := exec.Command("go", "test", "-c", "-vet=off", "-o", b.binary(p), "./"+p.path)
	cmd.Dir = b.copied
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", p.path, err, out)
	}
	cmd = exec.Command(b.binary(p), "-test.list", "^(Test|Example|Fuzz)")
	cmd.Dir = p.dir
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("%s: %w", p.path, err)
	}
	names := strings.Fields(string(out))
	log.Printf("%s: %d tests, %d places left", p.path, len(names), len(places))

	var mu sync.Mutex
	reach := make(map[int][]*test)
	each(b.workers, len(names), func(i int) {
		t := &test{name: names[i]}
		file := filepath.Join(b.dir, "reached", strings.ReplaceAll(p.path, "/", "-")+"-"+t.name)
		began := time.Now()
		if failed := b.run(p, []*test{t}, file, 10*time.Minute); failed != "" {
			log.Printf("left out, as it fails unchanged: %s", failed)
			return
		}
		t.took = time.Since(began)
		ids, _ := os.ReadFile(file)
		seen := make(map[int]bool)
		for line := range strings.FieldsSeq(string(ids)) {
			if id, err := strconv.Atoi(line); err == nil {
				seen[id] = true
			}
		}
		mu.Lock()
		defer mu.Unlock()
		for id := range seen {
			reach[id] = append(reach[id], t)
		}
	})
	each(b.workers, len(places), func(i int) {
		m := places[i]
		tests := reach[m.id]
		slices.SortFunc(tests, func(x, y *test) int { return cmp.Or(cmp.Compare(x.took, y.took), cmp.Compare(x.name, y.name)) })
		failed := b.noticed(p, m, tests)
		mu.Lock()
		defer mu.Unlock()
		b.reached[m.id] += len(tests)
		if b.killed[m.id] = failed; failed != "" {
			log.Printf("%s: killed by %s", m, failed)
		}
	})
	return os.Remove(b.binary(p))
}

func (b *bench) binary(p *pkg) string {
	return filepath.Join(b.dir, "bin", strings.ReplaceAll(p.path, "/", "-"))
}

// noticed turns a place on and returns the first of the tests that fails, or
// nothing. The quick ones come first.
func (b *bench) noticed(p *pkg, m *place, tests []*test) string {
	for limit := 2 * time.Second; len(tests) > 0; limit *= 4 {
		n, sum := 0, time.Duration(0)
		for n < len(tests) && (n == 0 || sum+tests[n].took <= limit) {
			sum += tests[n].took
			n++
		}
		on := filepath.Join(b.dir, "on", strconv.Itoa(m.id))
		if failed := b.run(p, tests[:n], on, min(5*time.Minute, time.Minute+10*sum)); failed != "" {
			return failed
		}
		tests = tests[n:]
	}
	return ""
}

var failing = regexp.MustCompile(`(?m)^\s*--- FAIL: (\S+)`)

// run runs tests of a package and says which failed, or nothing.
func (b *bench) run(p *pkg, tests []*test, last string, limit time.Duration) string {
	tmp, err := os.MkdirTemp(filepath.Join(b.dir, "tmp"), "")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(tmp)
	var names []string
	for _, t := range tests {
		names = append(names, t.name)
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	cmd := exec.CommandContext(ctx, b.binary(p), "-test.failfast", "-test.timeout", "0", "-test.run", "^("+strings.Join(names, "|")+")$")
	cmd.Dir = p.dir
	cmd.Env = append(os.Environ(), "TMPDIR="+tmp, "PATH="+os.Getenv("PATH")+string(filepath.ListSeparator)+last)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = 5 * time.Second
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		log.Fatal(err)
	}
	done := make(chan struct{})
	defer close(done)
	go func() { // a loop that never ends may fill the memory first
		for {
			select {
			case <-done:
				return
			case <-time.After(200 * time.Millisecond):
				if resident(cmd.Process.Pid) > 4<<30 {
					cancel()
				}
			}
		}
	}()
	if err := cmd.Wait(); err == nil || errors.Is(err, exec.ErrWaitDelay) && ctx.Err() == nil {
		return ""
	}
	if m := failing.FindSubmatch(out.Bytes()); m != nil {
		return p.path + " " + string(m[1])
	}
	if ctx.Err() != nil {
		return p.path + " hangs in " + names[0]
	}
	return p.path + " crashes in " + names[0]
}

// resident is the memory of a process, in bytes.
func resident(pid int) int {
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	fields := strings.Fields(string(text))
	if len(fields) < 2 {
		return 0
	}
	pages, _ := strconv.Atoi(fields[1])
	return pages * os.Getpagesize()
}

// report prints each place with what killed it, and the totals.
func (b *bench) report(places []*place) {
	killed, all := make(map[string]int), make(map[string]int)
	for _, p := range places {
		all[p.stratum]++
		switch by := b.killed[p.id]; {
		case by != "":
			killed[p.stratum]++
			fmt.Printf("%s %s: killed by %s\n", p.stratum, p, by)
		case b.reached[p.id] == 0:
			fmt.Printf("%s %s: survived: no test reaches it\n", p.stratum, p)
		default:
			fmt.Printf("%s %s: survived %d tests\n", p.stratum, p, b.reached[p.id])
		}
	}
	sum := 0
	for _, s := range strata {
		if all[s] > 0 {
			fmt.Printf("%-10s %3d of %3d killed\n", s, killed[s], all[s])
			sum += killed[s]
		}
	}
	fmt.Printf("%-10s %3d of %3d killed\n", "all", sum, len(places))
}

// each calls do for 0 to n-1, a number of them at a time.
func each(workers, n int, do func(i int)) {
	next := make(chan int)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}
