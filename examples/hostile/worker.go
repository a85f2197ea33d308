package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"regexp"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/openropa/openropa/examples/generate"
	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/ropa"
)

// What a reader may take at most.
const (
	mostTime   = 10 * time.Second // of the processor
	mostMemory = 1 << 30          // of the heap, with what the mutant itself takes
)

// work tries the mutants of a format and an example, from a seed to before
// another, and writes a line of JSON before and after each. It ends after one
// that hangs.
func work(of []string, w io.Writer) error {
	if len(of) != 4 {
		return fmt.Errorf("%q: want a format, an example, and two seeds", of)
	}
	i := slices.IndexFunc(formats, func(f format) bool { return f.name == of[0] })
	k := slices.IndexFunc(examples, func(e example) bool { return e.name == of[1] })
	first, err := strconv.Atoi(of[2])
	end, err2 := strconv.Atoi(of[3])
	if i < 0 || k < 0 || err != nil || err2 != nil {
		return fmt.Errorf("%q: no such format, example or seed", of)
	}
	f, e := formats[i], examples[k]
	original, read, err := f.open(e.register())
	if err != nil {
		return fmt.Errorf("%s of %s: %w", f.name, e.name, err)
	}
	before, _, err := read(original)
	if err != nil {
		return fmt.Errorf("%s of %s: %w", f.name, e.name, err)
	}
	lines := json.NewEncoder(w)
	for seed := first; seed < end; seed++ {
		if err := lines.Encode(outcome{Seed: seed, Begun: true}); err != nil {
			return err
		}
		o := attempt(f, read, original, before.Digest(), seed)
		if err := lines.Encode(o); err != nil {
			return err
		}
		if o.What == hung {
			return nil // the reader cannot be stopped but with the process
		}
	}
	return nil
}

// attempt makes one mutant and reads it. Negative seeds are the files made to
// be large.
func attempt(f format, read reader, original []byte, digest string, seed int) outcome {
	var data []byte
	if seed < 0 {
		data = f.large()[-seed-1]()
	} else {
		data = f.mutate(rand.New(rand.NewPCG(uint64(seed), 20)), original)
	}
	if seed < 0 {
		debug.FreeOSMemory()
	}
	o := outcome{Seed: seed}
	ended := make(chan struct{})
	began := processorTime()
	go func() {
		defer close(ended)
		defer func() {
			if p := recover(); p != nil {
				o.What, o.Detail = panicked, fmt.Sprintf("%v\n%.1500s", p, debug.Stack())
			}
		}()
		o.What, o.Detail = judge(read, data, digest, seed)
	}()
	heap := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	watch := time.NewTicker(20 * time.Millisecond)
	defer watch.Stop()
	var peak uint64
	for {
		select {
		case <-ended:
			if peak > mostMemory {
				o.Peak = peak
			}
			return o
		case <-watch.C:
			metrics.Read(heap)
			peak = max(peak, heap[0].Value.Uint64())
			if processorTime()-began > mostTime {
				return outcome{Seed: seed, What: hung, Peak: o.Peak}
			}
		}
	}
}

// judge reads a mutant, and says whether what comes of it is right.
func judge(read reader, data []byte, digest string, seed int) (what, detail string) {
	r, problems, err := read(data)
	if err != nil {
		if text := err.Error(); !isClear(text) {
			return unclear, text[:min(len(text), 500)]
		} else {
			return refused, ""
		}
	}
	if r == nil {
		return wrongly, "neither a register nor an error"
	}
	report, err := ropa.Validate(r, &ropa.Options{AsOf: generate.AsOf})
	if err != nil {
		return wrongly, "check: " + err.Error()
	}
	var text, again bytes.Buffer
	if err := r.Encode(&text); err != nil {
		return wrongly, "encode: " + err.Error()
	}
	back, err := ropa.Decode(bytes.NewReader(text.Bytes()))
	if err == nil {
		err = back.Encode(&again)
	}
	switch {
	case err != nil:
		return wrongly, "what was written is not read: " + err.Error()
	case !bytes.Equal(text.Bytes(), again.Bytes()):
		return wrongly, "what was written is read as another register"
	}
	if seed >= 0 && seed%25 == 0 {
		if err := writeAll(r, report); err != nil {
			return wrongly, "write: " + err.Error()
		}
	}
	switch {
	case r.Digest() == digest:
		return asBefore, ""
	case problems > 0:
		return withWord, ""
	}
	return other, ""
}

// writeAll has every writer write a register.
func writeAll(r *ropa.Register, report *ropa.Report) error {
	ctx := context.Background()
	return errors.Join(
		export.PDF(ctx, io.Discard, r, &export.PDFOptions{Edition: export.Working, Report: report}),
		export.HTML(ctx, io.Discard, r, &export.HTMLOptions{Edition: export.Working, Report: report}),
		export.Markdown(ctx, io.Discard, r, &export.MarkdownOptions{Report: report}),
		export.CSV(ctx, io.Discard, r, nil),
		export.DPV(ctx, io.Discard, r, nil),
		export.Excel(ctx, io.Discard, r, nil),
		export.Excel(ctx, io.Discard, r, &export.ExcelOptions{Edition: export.Working}),
	)
}

// ofMachines is what an error says to those who wrote the program.
var ofMachines = regexp.MustCompile(`runtime error|goroutine|0x[0-9a-f]{6}|%!|(^|[: ])\*?(ropa|civil|fact|layout|export|lawfulbasis|transfer|yaml|json|xml|zip|flate|reflect|interface)[.{][A-Z{}]|unexpected EOF$|: EOF$|^EOF$`)

// isClear reports whether an error says in words what is wrong.
func isClear(text string) bool {
	return len(strings.Fields(text)) >= 3 && len(text) < 10_000 && utf8.ValidString(text) && !ofMachines.MatchString(text)
}
