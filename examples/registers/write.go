package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// writeFile writes what render gives to dir/name, whole or not at all, and
// returns its size. It renders to memory first, then writes a file beside the
// target and renames it over: whatever fails or interrupts, an existing file
// stays as it was and no partial one takes its name. Only a run that is killed
// outright can leave its hidden temporary file behind.
func writeFile(dir, name string, render func(io.Writer) error) (int, error) {
	var content bytes.Buffer
	if err := render(&content); err != nil {
		return 0, fmt.Errorf("%s: %w", name, err)
	}
	temp, err := os.CreateTemp(dir, "."+name+".*.part")
	if err != nil {
		return 0, err
	}
	defer os.Remove(temp.Name()) // after the rename there is nothing to remove
	_, err = temp.Write(content.Bytes())
	if err == nil {
		err = temp.Chmod(0o644)
	}
	if err == nil {
		err = temp.Sync()
	}
	if closeErr := temp.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(temp.Name(), filepath.Join(dir, name))
	}
	if err != nil {
		return 0, fmt.Errorf("%s: %w", name, err)
	}
	return content.Len(), nil
}
