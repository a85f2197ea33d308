package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
)

// input is a register to be read.
type input struct {
	name string // of its file, or -
	base string // the name without suffix, below the directory where one was given
}

// registersOf returns the registers that the arguments name, in their order: a
// file is one, and in a directory each file of JSON or YAML is, at any depth,
// by name. What begins with a dot is passed over, and the directory except.
func registersOf(args []string, except string) ([]input, error) {
	var all []input
	for _, arg := range args {
		info, err := os.Stat(arg)
		if arg == "-" || err != nil || !info.IsDir() { // that it is not there, reading it says
			base := strings.TrimSuffix(filepath.Base(arg), filepath.Ext(arg))
			if arg == "-" {
				base = "register"
			}
			all = append(all, input{arg, base})
			continue
		}
		before := len(all)
		err = filepath.WalkDir(arg, func(name string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if name != arg && strings.HasPrefix(entry.Name(), ".") {
				if entry.IsDir() {
					return fs.SkipDir
				}
				return nil
			}
			if entry.IsDir() {
				same, err := sameFile(name, except)
				if same {
					return fs.SkipDir
				}
				return err
			}
			suffix := suffixOf(name)
			if suffix != "json" && suffix != "yaml" && suffix != "yml" {
				return nil
			}
			if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
				return fmt.Errorf("%s: a %s is no register", name, kindOf(info))
			}
			below, err := filepath.Rel(arg, name)
			all = append(all, input{name, strings.TrimSuffix(below, filepath.Ext(below))})
			return err
		})
		if err != nil {
			return nil, err
		}
		if len(all) == before {
			return nil, fmt.Errorf("%s: a directory without a file of JSON or YAML", arg)
		}
	}
	read := false
	for _, in := range all {
		if in.name == "-" && read {
			return nil, errors.New("-: standard input is read once")
		}
		read = read || in.name == "-"
	}
	return all, nil
}

// kindOf says what is there that is no file: a pipe would be waited for.
func kindOf(info fs.FileInfo) string {
	switch {
	case info.IsDir():
		return "directory"
	case info.Mode()&fs.ModeNamedPipe != 0:
		return "pipe"
	}
	return "device or socket"
}

// each calls work with 0 to n-1, as many at once as there are processors. After
// an error or the end of the context none is begun; it returns when those in
// work are done, with the first error.
func each(ctx context.Context, n int, work func(i int) error) error {
	pool, stop := context.WithCancel(ctx)
	defer stop()
	var first sync.Once
	var failed error
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := range next {
				if pool.Err() != nil {
					continue
				}
				if err := work(i); err != nil {
					first.Do(func() { failed = err })
					stop()
				}
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	workers.Wait()
	if failed == nil {
		failed = ctx.Err()
	}
	return failed
}
