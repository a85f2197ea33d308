package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
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

func readInput(c *cobra.Command, name string) ([]byte, error) {
	if name != "-" {
		return os.ReadFile(name)
	}
	type input struct {
		data []byte
		err  error
	}
	read := make(chan input, 1)
	go func() {
		data, err := io.ReadAll(c.InOrStdin())
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

// writeFile writes a file whole or not at all: beside the target, and renamed
// over it. A file that is there keeps its mode, and a link leads to it still;
// what is no file, such as a pipe, is written to.
func writeFile(name string, data []byte) error {
	mode := os.FileMode(0o644)
	switch info, err := os.Stat(name); {
	case err != nil: // it is new, or os.CreateTemp says what is wrong
	case info.IsDir():
		return fmt.Errorf("%s is a directory", name)
	case !info.Mode().IsRegular():
		return os.WriteFile(name, data, mode)
	default:
		mode = info.Mode().Perm()
		if name, err = filepath.EvalSymlinks(name); err != nil {
			return err
		}
	}
	temp, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*.part")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name()) // after the rename there is nothing to remove
	_, err = temp.Write(data)
	if err == nil {
		err = temp.Chmod(mode)
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
