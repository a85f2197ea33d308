// Command hostile changes the files of the example registers at random, gives
// each to the reader of its format, and prints a table in Markdown of what
// became of them.
//
//	go run ./examples/hostile [-n 10000] [-only json,ods] [-list]
//
// The same seed makes the same mutants. What is done to a file: it is cut
// short; bits are flipped; slices are taken out, doubled and put elsewhere;
// words and values are exchanged with others of the file, and with what no
// keeper writes: huge numbers, wrong types, invalid UTF-8, runes of every
// plane, deep nesting. Of a workbook either the archive is changed so, or one
// of its parts, which are packed again; parts go missing, stand for each other
// and refer to each other in a ring, and rows are numbered in the billions.
// Beside these each format has files made to be large: a text of 100 MB,
// nesting a million deep, archives and entities that unfold, a million
// findings, references in a ring.
//
// A file is refused clearly if the error says what or where, in words; it is
// accepted rightly if the register is checked without an error, its JSON is
// read back to the same JSON, and, of one in twenty-five, every writer writes
// it. Readers run in a process of their own, which ends with a panic; one that
// takes more than ten seconds of the processor hangs.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// child tells a process which mutants it tries: format, example, first and end.
const child = "OPENROPA_HOSTILE"

func main() {
	if of := os.Getenv(child); of != "" {
		if err := work(strings.Fields(of), os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, "hostile:", err)
			os.Exit(1)
		}
		return
	}
	n := flag.Int("n", 10000, "mutants of each example in each format")
	only := flag.String("only", "", "the formats to try; all if it is empty")
	list := flag.Bool("list", false, "list what is not as it should be on standard error")
	flag.Parse()
	if err := run(*n, strings.FieldsFunc(*only, func(r rune) bool { return r == ',' }), *list); err != nil {
		fmt.Fprintln(os.Stderr, "hostile:", err)
		os.Exit(1)
	}
}

// What became of a mutant.
const (
	refused  = "refused"
	unclear  = "unclear" // an error that does not say what is wrong
	asBefore = "as before"
	withWord = "with problems"
	other    = "other" // another register, which says what the mutant does
	wrongly  = "wrongly"
	panicked = "panic"
	hung     = "hang"
)

// outcome is a line of a child.
type outcome struct {
	Seed   int    `json:"seed"`
	Begun  bool   `json:"begun,omitzero"` // and not yet ended
	What   string `json:"what,omitzero"`
	Detail string `json:"detail,omitzero"`
	Peak   uint64 `json:"peak,omitzero"` // of the heap, where it is over the bound
}

// tally counts what became of the mutants of a format.
type tally struct {
	tried  int
	counts map[string]int
	over   int // the bound of memory
}

func run(n int, only []string, list bool) error {
	fmt.Println("| format | tried | refused clearly | accepted rightly: as before, with problems, as another | unclear | wrongly | panics | hangs | over 1 GiB |")
	fmt.Println("|" + strings.Repeat("---|", 9))
	for _, f := range formats {
		if len(only) > 0 && !slices.Contains(only, f.name) {
			continue
		}
		t := tally{counts: make(map[string]int)}
		var wait sync.WaitGroup
		var mu sync.Mutex
		var failed error
		for i, e := range examples {
			wait.Go(func() {
				first := 0
				if i == 0 { // what was made to be large is the same for all
					first = -len(f.large())
				}
				err := try(f.name, e.name, first, n, func(o outcome) {
					mu.Lock()
					defer mu.Unlock()
					t.add(o)
					if list && (slices.Contains([]string{unclear, wrongly, panicked, hung}, o.What) || o.Peak > 0) {
						fmt.Fprintf(os.Stderr, "%s %s %d: %s, %d MiB: %s\n", f.name, e.name, o.Seed, o.What, o.Peak>>20, o.Detail)
					}
				})
				if err != nil {
					mu.Lock()
					defer mu.Unlock()
					failed = err
				}
			})
		}
		wait.Wait()
		if failed != nil {
			return failed
		}
		fmt.Printf("| %s | %d | %d | %d, %d, %d | %d | %d | %d | %d | %d |\n", f.name, t.tried, t.counts[refused],
			t.counts[asBefore], t.counts[withWord], t.counts[other], t.counts[unclear], t.counts[wrongly], t.counts[panicked], t.counts[hung], t.over)
	}
	return nil
}

func (t *tally) add(o outcome) {
	t.tried++
	t.counts[o.What]++
	if o.Peak > 0 {
		t.over++
	}
}

// try has processes try the mutants from first to before end. One that ends
// before its time has panicked with the mutant that it had begun.
func try(format, example string, first, end int, each func(outcome)) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	for first < end {
		cmd := exec.Command(self)
		cmd.Env = append(os.Environ(), child+"="+format+" "+example+" "+strconv.Itoa(first)+" "+strconv.Itoa(end))
		var said strings.Builder
		cmd.Stderr = &said
		out, err := cmd.StdoutPipe()
		if err != nil {
			return err
		}
		if err := cmd.Start(); err != nil {
			return err
		}
		var last outcome
		lines := bufio.NewScanner(out)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			var o outcome
			if err := json.Unmarshal(lines.Bytes(), &o); err != nil {
				return fmt.Errorf("%s %s: %w", format, example, err)
			}
			if last = o; !o.Begun {
				each(o)
			}
		}
		err = cmd.Wait()
		switch {
		case last.Begun:
			text := said.String()
			each(outcome{Seed: last.Seed, What: panicked, Detail: text[:min(len(text), 2000)]})
		case err != nil:
			return fmt.Errorf("%s %s: %w: %s", format, example, err, said.String())
		}
		if last == (outcome{}) {
			return fmt.Errorf("%s %s: nothing was tried: %s", format, example, said.String())
		}
		first = last.Seed + 1
	}
	return nil
}
