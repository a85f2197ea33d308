package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"github.com/openropa/openropa/ropa"
)

// Progress is shown when work takes long, and taken away before the result.
func TestProgress(t *testing.T) {
	var b bytes.Buffer
	p := &progress{w: &b, width: 20, after: time.Hour}
	p.say("quick")
	p.end()
	if b.Len() > 0 {
		t.Errorf("quick work shows %q", b.String())
	}
	b.Reset()
	p = &progress{w: &b, width: 20, after: time.Hour}
	p.say("checking %d of %d: %s", 1, 2, "a\x1b[31m.yaml")
	p.mu.Lock()
	p.show() // as the timer does
	p.mu.Unlock()
	p.say("checking 2 of 2: b.yaml")
	p.end()
	if got, want := b.String(), "\rchecking 1 of 2: a \x1b[K\rchecking 2 of 2: b.\x1b[K\r\x1b[K"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What is no terminal gets neither progress nor colours, and lines as long as
// they are: a file, a buffer, the null device.
func TestNoTerminal(t *testing.T) {
	file, err := os.Create(t.TempDir() + "/out")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	c := new(cobra.Command)
	for _, stream := range []*os.File{file, null} {
		c.SetOut(stream)
		c.SetErr(stream)
		if p := progressOf(c, false); p.w != nil {
			t.Errorf("%s: progress is shown", stream.Name())
		}
		if p := colours(c, ""); p != (palette{}) {
			t.Errorf("%s: %+v", stream.Name(), p)
		}
	}
}

// Lines are broken between words, and indented below the first.
func TestPrint(t *testing.T) {
	p := palette{on: true, width: 44}
	var b bytes.Buffer
	p.print(&b, 2, "  acme.yaml:9:3: %s: the contract with processor “Métrique Inc.” is not on record", p.severity(ropa.SeverityError, "error"))
	want := "  acme.yaml:9:3: \x1b[31merror\x1b[0m: the contract with\n    processor “Métrique Inc.” is not on\n    record\n"
	if b.String() != want {
		t.Errorf("got\n%q, want\n%q", b.String(), want)
	}
	b.Reset()
	long := strings.Repeat("word ", 40)
	palette{}.print(&b, 2, "%s", long)
	if b.String() != long+"\n" {
		t.Errorf("got %q", b.String())
	}
}

// A line as wide as the terminal is left whole, one by a letter wider is
// broken; below a least width nothing is.
func TestPrintWidth(t *testing.T) {
	for _, tt := range []struct {
		width, letters int
		broken         bool
	}{
		{leastWidth, leastWidth - 5, false},
		{leastWidth, leastWidth - 4, true},
		{leastWidth - 1, 2 * leastWidth, false},
		{0, 2 * leastWidth, false},
	} {
		var b bytes.Buffer
		palette{width: tt.width}.print(&b, 2, "some%s %s", "", strings.Repeat("a", tt.letters))
		if got := strings.Count(b.String(), "\n") > 1; got != tt.broken {
			t.Errorf("width %d: %q", tt.width, b.String())
		}
	}
}

// Rows stand in columns where the terminal is as wide as they are; else each is
// a line that is broken, without what it leaves empty.
func TestTableWidth(t *testing.T) {
	rows := [][]string{{"code", strings.Repeat("a", 30), ""}, {"c", "b", "last"}}
	columns := "code  " + strings.Repeat("a", 30) + "  \nc     b" + strings.Repeat(" ", 31) + "last\n"
	lines := "code: " + strings.Repeat("a", 30) + "\nc: b, last\n"
	for width, want := range map[int]string{0: columns, leastWidth - 1: columns, leastWidth: lines, 41: lines, 42: columns} {
		var b bytes.Buffer
		if err := (palette{width: width}).table(&b, rows); err != nil {
			t.Fatal(err)
		}
		if b.String() != want {
			t.Errorf("width %d: got\n%s, want\n%s", width, b.String(), want)
		}
	}
}
