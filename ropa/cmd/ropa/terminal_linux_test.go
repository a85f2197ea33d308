package main

import (
	"fmt"
	"os"
	"syscall"
	"testing"
	"unsafe"

	"github.com/spf13/cobra"
)

// newTerminal returns a terminal of a width.
func newTerminal(t *testing.T, width uint16) *os.File {
	control, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { control.Close() })
	ask := func(request uintptr, value unsafe.Pointer) {
		if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, control.Fd(), request, uintptr(value)); errno != 0 {
			t.Skip(errno)
		}
	}
	var locked, number int32
	ask(syscall.TIOCSPTLCK, unsafe.Pointer(&locked))
	ask(syscall.TIOCGPTN, unsafe.Pointer(&number))
	size := [4]uint16{24, width}
	ask(syscall.TIOCSWINSZ, unsafe.Pointer(&size))
	file, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}

// A terminal gets lines of its width, in colours unless it has none or they are
// not wanted, and progress unless it cannot take a line back.
func TestTerminal(t *testing.T) {
	file := newTerminal(t, 72)
	c := new(cobra.Command)
	c.SetOut(file)
	c.SetErr(file)
	for _, tt := range []struct {
		term, noColor, out string
		want               palette
	}{
		{"xterm", "", "", palette{true, 72}},
		{"xterm", "", "-", palette{true, 72}},
		{"xterm", "", "report.txt", palette{}},
		{"xterm", "1", "", palette{false, 72}},
		{"dumb", "", "", palette{false, 72}},
	} {
		t.Setenv("TERM", tt.term)
		t.Setenv("NO_COLOR", tt.noColor)
		if got := colours(c, tt.out); got != tt.want {
			t.Errorf("TERM %q, NO_COLOR %q, output %q: %+v, want %+v", tt.term, tt.noColor, tt.out, got, tt.want)
		}
	}

	t.Setenv("TERM", "xterm")
	for _, asked := range []bool{false, true} {
		if p := progressOf(c, asked); p.w != file || p.lines || p.width != 72 || p.after != moment {
			t.Errorf("asked %t: progress is shown as %+v", asked, p)
		}
	}
	t.Setenv("TERM", "dumb")
	if p := progressOf(c, false); p.w != nil {
		t.Error("progress is shown on a terminal that takes no line back")
	}
	if p := progressOf(c, true); p.w != file || !p.lines {
		t.Errorf("progress that is asked for is shown as %+v", p)
	}
}
