// Command bench measures what the module does with registers of 100, 1,000 and
// 10,000 activities, each beside its floor: what a plain use of the library
// below it takes for the same. It prints a table in Markdown.
//
//	go run ./examples/bench [-sizes 100,1000] [-only decode,excel]
//
// # Method
//
// Registers are those of package generate, in English, with the same seed. Each
// measure is a process of its own, which makes its register, does the work once
// unmeasured, then again for a second, at least once. Time is that of the
// processor, of all threads, on systems that tell it, otherwise of the clock;
// allocations are those of one run; the peak is what the process took of memory
// at most, with its register and its input, where the system tells. A case and
// its floor follow each other, and what is stated is their ratio: times of
// other machines, and of other minutes, differ. Growth is the time an activity
// takes at the largest size by that at the smallest.
//
// Floors: encoding/json reads the same text; compress/flate packs the parts of
// the same workbook; encoding/xml reads the tokens of its sheets; gofpdf writes
// the text of the same document in one column of one of its own fonts. Where a
// Python with them is found, openpyxl and XlsxWriter write the cells of the
// working workbook, openpyxl reads it, and ReportLab writes the same lines as
// paragraphs.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"
)

// child names the case and the size that a process measures.
const child = "OPENROPA_BENCH"

// errMissing is the error of a case that cannot be measured here.
var errMissing = errors.New("not installed")

// result is what one process measured.
type result struct {
	Seconds float64 // of one run
	Allocs  uint64
	Peak    uint64 // bytes; 0 is not known
	Missing string // why nothing was measured
}

func main() {
	if of := os.Getenv(child); of != "" {
		name, n, _ := strings.Cut(of, "=")
		err := measureHere(name, n)
		leave()
		if err != nil {
			fmt.Fprintln(os.Stderr, "bench:", err)
			os.Exit(1)
		}
		return
	}
	sizes := flag.String("sizes", "100,1000,10000", "numbers of activities")
	only := flag.String("only", "", "the cases to measure; all if it is empty")
	flag.Parse()
	if err := run(strings.Split(*sizes, ","), strings.FieldsFunc(*only, func(r rune) bool { return r == ',' })); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run measures the cases and prints the table.
func run(sizes, only []string) error {
	head := "| case | beside |"
	for _, n := range sizes {
		head += " " + n + " |"
	}
	fmt.Println(head, "growth | ms | allocations | peak, MiB |")
	fmt.Println("|" + strings.Repeat("---|", 6+len(sizes)))
	for i := range cases {
		c := &cases[i]
		if len(only) > 0 && !slices.Contains(only, c.name) {
			continue
		}
		line := fmt.Sprintf("| %s | %s |", c.name, c.floor)
		var each []float64 // seconds an activity
		var last result
		for _, n := range sizes {
			r, err := measure(c.name, n)
			if err != nil {
				return err
			}
			if r.Missing != "" {
				line += " – |"
				continue
			}
			ratio := ""
			if c.floor != "" {
				floor, err := measure(c.floor, n)
				if err != nil {
					return err
				}
				if ratio = "–"; floor.Missing == "" {
					ratio = fmt.Sprintf("%.2f", r.Seconds/floor.Seconds)
				}
			}
			line += " " + ratio + " |"
			count, err := strconv.Atoi(n)
			if err != nil {
				return err
			}
			each, last = append(each, r.Seconds/float64(count)), r
		}
		if len(each) == 0 {
			fmt.Println(line, "– | – | – | – |")
			continue
		}
		fmt.Printf("%s %.2f | %.1f | %d | %d |\n", line, each[len(each)-1]/each[0], 1000*last.Seconds, last.Allocs, last.Peak>>20)
	}
	return nil
}

// measure starts a process that measures one case.
func measure(name, n string) (result, error) {
	self, err := os.Executable()
	if err != nil {
		return result{}, err
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), child+"="+name+"="+n)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return result{}, fmt.Errorf("%s of %s: %w", name, n, err)
	}
	var r result
	if err := json.Unmarshal(out, &r); err != nil {
		return result{}, fmt.Errorf("%s of %s: %w", name, n, err)
	}
	return r, nil
}

// measureHere measures one case and prints the result as JSON.
func measureHere(name, size string) error {
	n, err := strconv.Atoi(size)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(cases, func(c benchmark) bool { return c.name == name })
	if i < 0 {
		return fmt.Errorf("no case %q", name)
	}
	var r result
	do, err := cases[i].setUp(n)
	if errors.Is(err, errMissing) {
		r.Missing = err.Error()
		return json.NewEncoder(os.Stdout).Encode(r)
	}
	if err != nil {
		return err
	}
	if err := do(); err != nil {
		return err
	}
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	begin, used, runs := time.Now(), processorTime(), 0
	for ; runs == 0 || time.Since(begin) < time.Second; runs++ {
		if err := do(); err != nil {
			return err
		}
	}
	spent := processorTime() - used
	if used < 0 {
		spent = time.Since(begin)
	}
	runtime.ReadMemStats(&after)
	r.Seconds, r.Allocs, r.Peak = spent.Seconds()/float64(runs), (after.Mallocs-before.Mallocs)/uint64(runs), peak()
	return json.NewEncoder(os.Stdout).Encode(r)
}
