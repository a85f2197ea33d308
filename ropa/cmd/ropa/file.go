package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/yaml"
)

// source is a register with the file that holds it.
type source struct {
	name     string // "standard input" for -
	data     []byte
	lines    []string // of data, made when asked for
	yaml     bool     // else JSON
	register *ropa.Register
	at       ropa.Positions
}

// load reads a register from a file of JSON or YAML.
func load(c *cobra.Command, name string) (*source, error) {
	data, err := readInput(c, name)
	if err != nil {
		return nil, err
	}
	return decode(name, data)
}

// decode reads a register from the contents of a file.
func decode(name string, data []byte) (*source, error) {
	s := &source{name: name, data: data, yaml: isYAML(name, data)}
	if name == "-" {
		s.name = "standard input"
	}
	if suffix := suffixOf(name); slices.Contains([]string{"xlsx", "xlsm", "ods", "csv", "xls", "xlsb"}, suffix) {
		return nil, fmt.Errorf("%s: a spreadsheet: ropa import reads it", s.name)
	}
	var err error
	if s.yaml {
		s.register, s.at, err = yaml.DecodePositions(bytes.NewReader(data))
	} else {
		s.register, s.at, err = ropa.DecodePositions(bytes.NewReader(data))
	}
	if err != nil {
		return nil, located(s.name, err)
	}
	return s, nil
}

// located puts the file before what is wrong in it, as compilers do.
func located(name string, err error) error {
	var e *ropa.DecodeError
	if !errors.As(err, &e) {
		return fmt.Errorf("%s: %w", name, err)
	}
	if e.Pointer != "" {
		return fmt.Errorf("%s:%d:%d: %s: %w", name, e.Line, e.Column, e.Pointer, e.Err)
	}
	return fmt.Errorf("%s:%d:%d: %w", name, e.Line, e.Column, e.Err)
}

// most is how many bytes of a file are read: some 300,000 activities of JSON.
// It ends the reading of what never ends, such as a device.
const most = 1 << 30

func readInput(c *cobra.Command, name string) ([]byte, error) {
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		if info, err := file.Stat(); err == nil && info.Mode().IsRegular() && info.Size() <= most {
			return readAll(file, name, int(info.Size()), most)
		}
		return readAll(file, name, 0, most)
	}
	type input struct {
		data []byte
		err  error
	}
	read := make(chan input, 1)
	go func() {
		data, err := readAll(c.InOrStdin(), "standard input", 0, most)
		read <- input{data, err}
	}()
	select {
	case in := <-read:
		if err := c.Context().Err(); err != nil {
			return nil, err
		}
		return in.data, in.err
	case <-c.Context().Done(): // reading a terminal cannot be broken off
		return nil, c.Context().Err()
	}
}

// readAll reads what there is, of some size, unless it is more than most.
func readAll(r io.Reader, name string, size, most int) ([]byte, error) {
	var b bytes.Buffer
	b.Grow(size + bytes.MinRead)
	if _, err := b.ReadFrom(io.LimitReader(r, int64(most)+1)); err != nil {
		return nil, err
	}
	if b.Len() > most {
		return nil, fmt.Errorf("%s is larger than %d MiB", name, most>>20)
	}
	return b.Bytes(), nil
}

func suffixOf(name string) string {
	return strings.ToLower(strings.TrimPrefix(filepath.Ext(name), "."))
}

// isYAML tells YAML from JSON by the name, or by the first character where
// the name does not say.
func isYAML(name string, data []byte) bool {
	switch suffixOf(name) {
	case "yaml", "yml":
		return true
	case "json":
		return false
	}
	return !bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n\ufeff"), []byte("{"))
}

// encode writes a register as YAML or JSON.
func encode(r *ropa.Register, asYAML bool) ([]byte, error) {
	var b bytes.Buffer
	if asYAML {
		err := yaml.Encode(&b, r)
		return b.Bytes(), err
	}
	err := r.Encode(&b)
	return b.Bytes(), err
}

// writeOutput writes to a file, whole or not at all, or to standard output
// for - and ""; nothing after an interrupt.
func writeOutput(c *cobra.Command, name string, data []byte) error {
	if err := c.Context().Err(); err != nil {
		return err
	}
	if name == "" || name == "-" {
		_, err := c.OutOrStdout().Write(data)
		return err
	}
	return writeFile(name, data)
}

// sameFile reports whether two names are of one file that is there.
func sameFile(a, b string) (bool, error) {
	if a == "-" || b == "-" {
		return false, nil
	}
	first, err := os.Stat(a)
	if err == nil {
		var second os.FileInfo
		if second, err = os.Stat(b); err == nil {
			return os.SameFile(first, second), nil
		}
	}
	if errors.Is(err, os.ErrNotExist) {
		err = nil
	}
	return false, err
}

// notRead returns an error if a file that a flag says to write is one of those
// that are read.
func notRead(flag, out string, read ...string) error {
	for _, in := range read {
		if out == "" || in == "" {
			continue
		}
		if same, err := sameFile(out, in); err != nil || same {
			return cmp.Or(err, fmt.Errorf("%s: %s is what is read", flag, out))
		}
	}
	return nil
}

// writeFile writes a file whole or not at all: beside the target, and renamed
// over it. A file that is there keeps its mode, one that may not be written
// stays, and a link leads to it still; what is no file, such as a pipe, is
// written to.
func writeFile(name string, data []byte) error {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		return fmt.Errorf("%s is a directory", name)
	}
	err := replace(name, data)
	var at *os.PathError
	var between *os.LinkError
	switch {
	case errors.As(err, &at): // of the file beside, of which nobody has heard
		err = at.Err
	case errors.As(err, &between):
		err = between.Err
	}
	if err != nil {
		return fmt.Errorf("%s was not written: %w", name, err)
	}
	return nil
}

func replace(name string, data []byte) error {
	name, err := linked(name)
	if err != nil {
		return err
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, os.ErrNotExist):
	case err != nil:
		return err
	default:
		file, err := os.OpenFile(name, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		if !info.Mode().IsRegular() {
			_, err = file.Write(data)
		}
		if closeErr := file.Close(); err == nil {
			err = closeErr
		}
		if err != nil || !info.Mode().IsRegular() {
			return err
		}
	}
	temp, err := newBeside(name)
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name()) // after the rename there is nothing to remove
	_, err = temp.Write(data)
	if err == nil && info != nil {
		err = temp.Chmod(info.Mode().Perm())
	}
	if err == nil {
		err = temp.Sync()
	}
	if closeErr := temp.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(temp.Name(), name)
	}
	return err
}

// linked follows the links of a name, also to what is not there yet.
func linked(name string) (string, error) {
	for range 255 {
		info, err := os.Lstat(name)
		if err != nil || info.Mode()&os.ModeSymlink == 0 {
			return name, nil // what is wrong with it, reading or writing says
		}
		if info, err = os.Stat(name); err == nil && !info.Mode().IsRegular() {
			return name, nil // a link to a pipe may lead nowhere by its name
		}
		to, err := os.Readlink(name)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(to) {
			dir, err := filepath.EvalSymlinks(filepath.Dir(name))
			if err != nil {
				return "", err
			}
			to = filepath.Join(dir, to)
		}
		name = to
	}
	return "", errors.New("too many links")
}

// newBeside makes a new file in the directory of another, with the mode that new
// files have.
func newBeside(name string) (*os.File, error) {
	for range 100 {
		temp, err := os.OpenFile(filepath.Join(filepath.Dir(name), fmt.Sprintf(".ropa-%d.part", rand.Uint64())), os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, os.ErrExist) {
			return temp, err
		}
	}
	return nil, os.ErrExist
}
