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
	workers := flag.Int("j", 2, "processes at a time")
	list := flag.Bool("list", false, "print the sample and stop")
	flag.Parse()
	if err := run(*seed, *n, *workers, strings.Split(*among, ","), *only, *list); err != nil {
		log.Fatal("mutants: ", err)
	}
}

func run(seed, n, workers int, among []string, only string, list bool) error {
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
	b := &bench{copied: filepath.Join(dir, "openropa"), dir: dir, reaches: make(map[int][]*test)}
	for _, sub := range []string{"on", "reached", "bin", "tmp"} {
		if err := os.Mkdir(filepath.Join(dir, sub), 0o755); err != nil {
			return err
		}
	}
	if err := b.packages(from, places); err != nil {
		return err
	}
	if err := rewrite(from, b.copied, b.module, places); err != nil {
		return err
	}
	if err := b.compile(); err != nil {
		return err
	}
	log.Printf("%d places, %d packages with tests, %d tests", len(places), len(b.pkgs), len(b.tests))
	b.reach(workers)
	outcomes := make([]string, len(places))
	each(workers, len(places), func(i int) {
		outcomes[i] = b.try(places[i])
		log.Printf("%s: %s", places[i], cmp.Or(outcomes[i], "survived"))
	})
	return b.report(places, outcomes)
}

// A pkg is a package with tests.
type pkg struct {
	path, dir string
	binary    string
	distances map[string]int // of the directories it depends on, by imports
}

// A test is a function that go test runs: a test, an example, or the seeds of a
// fuzz target.
type test struct {
	pkg  *pkg
	name string
	took time.Duration
}

type bench struct {
	module, copied, dir string
	pkgs                []*pkg
	tests               []*test
	mu                  sync.Mutex
	reaches             map[int][]*test
}

// packages lists the packages that depend on a place.
func (b *bench) packages(from string, places []*place) error {
	cmd := exec.Command("go", "list", "-json=ImportPath,Dir,Module,Imports,TestImports,XTestImports,TestGoFiles,XTestGoFiles", "./...")
	cmd.Dir, cmd.Stderr = from, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return err
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
			return err
		}
		b.module = p.Module.Path
		all[p.ImportPath] = p
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		p := all[name]
		if len(p.TestGoFiles)+len(p.XTestGoFiles) == 0 {
			continue
		}
		dir, err := filepath.Rel(from, p.Dir)
		if err != nil {
			return err
		}
		distances := map[string]int{filepath.ToSlash(dir): 0}
		at := slices.Concat(p.Imports, p.TestImports, p.XTestImports)
		for d := 1; len(at) > 0; d++ {
			var next []string
			for _, name := range at {
				q, ours := all[name]
				rel := strings.TrimPrefix(name, b.module+"/")
				if _, had := distances[rel]; ours && !had {
					distances[rel] = d
					next = append(next, q.Imports...)
				}
			}
			at = next
		}
		if slices.ContainsFunc(places, func(p *place) bool { _, on := distances[p.dir()]; return on }) {
			b.pkgs = append(b.pkgs, &pkg{path: p.ImportPath, dir: filepath.Join(b.copied, dir), distances: distances,
				binary: filepath.Join(b.dir, "bin", strings.ReplaceAll(filepath.ToSlash(dir), "/", "-"))})
		}
	}
	return nil
}

// compile builds the test binaries and lists what they run.
func (b *bench) compile() error {
	for _, p := range b.pkgs {
		cmd := exec.Command("go", "test", "-c", "-vet=off", "-o", p.binary, p.path)
		cmd.Dir = b.copied
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%s: %w\n%s", p.path, err, out)
		}
		cmd = exec.Command(p.binary, "-test.list", "^(Test|Example|Fuzz)")
		cmd.Dir = p.dir
		out, err := cmd.Output()
		if err != nil {
			return fmt.Errorf("%s: %w", p.path, err)
		}
		for name := range strings.FieldsSeq(string(out)) {
			b.tests = append(b.tests, &test{pkg: p, name: name})
		}
	}
	return nil
}

// reach runs each test alone, with no place changed, and notes which places it
// reaches. A test that fails in the copy, say because it holds the files of the
// repository against a list, kills nothing.
func (b *bench) reach(workers int) {
	each(workers, len(b.tests), func(i int) {
		t := b.tests[i]
		file := filepath.Join(b.dir, "reached", strconv.Itoa(i))
		began := time.Now()
		if failed := b.run(t.pkg, []*test{t}, file, 10*time.Minute); failed != "" {
			log.Printf("left out, as it fails unchanged: %s %s", t.pkg.path, t.name)
			return
		}
		t.took = time.Since(began)
		ids, _ := os.ReadFile(file)
		b.mu.Lock()
		defer b.mu.Unlock()
		seen := make(map[int]bool)
		for line := range strings.FieldsSeq(string(ids)) {
			if id, err := strconv.Atoi(line); err == nil && !seen[id] {
				seen[id] = true
				b.reaches[id] = append(b.reaches[id], t)
			}
		}
	})
}

// try turns a place on and returns the first test that notices, or nothing.
func (b *bench) try(p *place) string {
	tests := slices.Clone(b.reaches[p.id])
	if len(tests) == 0 {
		return ""
	}
	far := func(t *test) int { return t.pkg.distances[p.dir()] }
	slices.SortFunc(tests, func(x, y *test) int {
		return cmp.Or(far(x)-far(y), cmp.Compare(x.pkg.path, y.pkg.path), cmp.Compare(x.took, y.took), cmp.Compare(x.name, y.name))
	})
	on := filepath.Join(b.dir, "on", strconv.Itoa(p.id))
	for limit := 2 * time.Second; len(tests) > 0; limit *= 4 {
		n, sum := 0, time.Duration(0)
		for n < len(tests) && tests[n].pkg == tests[0].pkg && (n == 0 || sum+tests[n].took <= limit) {
			sum += tests[n].took
			n++
		}
		if failed := b.run(tests[0].pkg, tests[:n], on, min(5*time.Minute, 30*time.Second+10*sum)); failed != "" {
			return failed
		}
		if n < len(tests) && tests[n].pkg != tests[0].pkg {
			limit = time.Second / 2
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
	cmd := exec.CommandContext(ctx, p.binary, "-test.failfast", "-test.timeout", "0", "-test.run", "^("+strings.Join(names, "|")+")$")
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
	short := strings.TrimPrefix(strings.TrimPrefix(p.path, b.module), "/")
	if m := failing.FindSubmatch(out.Bytes()); m != nil {
		return short + " " + string(m[1])
	}
	if ctx.Err() != nil {
		return short + " hangs in " + names[0]
	}
	return short + " crashes in " + names[0]
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
func (b *bench) report(places []*place, outcomes []string) error {
	killed, all := make(map[string]int), make(map[string]int)
	for i, p := range places {
		all[p.stratum]++
		switch {
		case outcomes[i] != "":
			killed[p.stratum]++
			fmt.Printf("%s %s: killed by %s\n", p.stratum, p, outcomes[i])
		case len(b.reaches[p.id]) == 0:
			fmt.Printf("%s %s: survived: never reached\n", p.stratum, p)
		default:
			fmt.Printf("%s %s: survived %d tests\n", p.stratum, p, len(b.reaches[p.id]))
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
	return nil
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
