package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync"
	"text/tabwriter"
	"time"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/openropa/openropa/ropa"
)

// terminal returns the terminal that a stream is, nil for any other.
func terminal(stream any) *os.File {
	file, ok := stream.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return nil
	}
	return file
}

// palette is how a text is set: in colours and lines of a width on a terminal,
// else plainly. The zero value has neither.
type palette struct {
	on    bool
	width int // of lines; 0 for as long as they are
}

// colours returns the palette for standard output: none unless it is a
// terminal, and no colours with NO_COLOR set or on a terminal that has none.
func colours(c *cobra.Command, out string) palette {
	file := terminal(c.OutOrStdout())
	if file == nil || out != "" && out != "-" {
		return palette{}
	}
	width, _, err := term.GetSize(int(file.Fd()))
	if err != nil {
		width = 0
	}
	return palette{os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb", width}
}

func (p palette) severity(s ropa.Severity, text string) string {
	if !p.on {
		return text
	}
	return map[ropa.Severity]string{ropa.SeverityError: "\x1b[31m", ropa.SeverityWarning: "\x1b[33m", ropa.SeverityInfo: "\x1b[36m"}[s] + text + "\x1b[0m"
}

// leastWidth is the width below which lines are not broken.
const leastWidth = 40

// print writes a line, broken where it is longer than the terminal is wide.
// The lines after the first are indented as the first is, and by more.
func (p palette) print(w io.Writer, more int, format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	if p.width < leastWidth {
		fmt.Fprintln(w, text)
		return
	}
	rest := strings.TrimLeft(text, " ")
	indent := len(text) - len(rest)
	at := indent
	fmt.Fprint(w, text[:indent])
	for i, word := range strings.Fields(rest) {
		n := shownWidth(word)
		switch {
		case i == 0:
		case at+1+n > p.width:
			fmt.Fprintf(w, "\n%*s", indent+more, "")
			at = indent + more
		default:
			fmt.Fprint(w, " ")
			at++
		}
		fmt.Fprint(w, word)
		at += n
	}
	fmt.Fprintln(w)
}

// table writes rows in columns, or, where they are wider than the terminal,
// each as a line that is broken.
func (p palette) table(w io.Writer, rows [][]string) error {
	var widths []int
	for _, row := range rows {
		for i, cell := range row {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	total := 2 * (len(widths) - 1)
	for _, n := range widths {
		total += n
	}
	if p.width >= leastWidth && total > p.width {
		for _, row := range rows {
			p.print(w, 4, "%s: %s", row[0], strings.Join(slices.DeleteFunc(slices.Clone(row[1:]), func(s string) bool { return s == "" }), ", "))
		}
		return nil
	}
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, row := range rows {
		fmt.Fprintln(out, strings.Join(row, "\t"))
	}
	return out.Flush()
}

// shownWidth is how many characters a word shows: colours take no room.
func shownWidth(word string) int {
	n := 0
	for word != "" {
		if strings.HasPrefix(word, "\x1b[") {
			if _, rest, ok := strings.Cut(word, "m"); ok {
				word = rest
				continue
			}
		}
		_, size := utf8.DecodeRuneInString(word)
		word = word[size:]
		n++
	}
	return n
}

// progress says on a terminal what is in work, once that takes longer than a
// moment, and where it is asked for, elsewhere, in a line each.
type progress struct {
	errs  io.Writer // gets what is noted amid the work
	w     io.Writer // gets what is in work; nil for nothing
	lines bool
	width int
	after time.Duration

	mu    sync.Mutex // of all that is written
	text  string
	shown bool
	ended bool
	timer *time.Timer
}

// moment is how long work takes before its progress is shown.
const moment = 700 * time.Millisecond

// progressOf returns the progress of a command: on standard error, if that is
// a terminal or it is asked for.
func progressOf(c *cobra.Command, asked bool) *progress {
	p := &progress{errs: c.ErrOrStderr()}
	file := terminal(p.errs)
	switch {
	case file != nil && os.Getenv("TERM") != "dumb":
		width, _, err := term.GetSize(int(file.Fd()))
		if err != nil {
			width = 0
		}
		p.w, p.width, p.after = file, cmp.Or(width, 80), moment
	case asked:
		p.w, p.lines = p.errs, true
	}
	return p
}

// progressFlag adds the flag that asks for progress.
func progressFlag(c *cobra.Command, asked *bool) {
	c.Flags().BoolVar(asked, "progress", false, "say on standard error how far it is, also where that is no terminal")
}

// say names what is in work now.
func (p *progress) say(format string, args ...any) {
	if p.w == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.text = fmt.Sprintf(format, args...)
	switch {
	case p.ended:
	case p.lines:
		fmt.Fprintln(p.w, p.shownText())
	case p.shown:
		p.show()
	case p.timer == nil:
		p.timer = time.AfterFunc(p.after, func() {
			p.mu.Lock()
			defer p.mu.Unlock()
			if !p.ended {
				p.show()
			}
		})
	}
}

// shownText is what is in work, as one line.
func (p *progress) shownText() string {
	return strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, p.text)
}

// show writes what is in work over what was.
func (p *progress) show() {
	text := []rune(p.shownText())
	fmt.Fprintf(p.w, "\r%s\x1b[K", string(text[:min(len(text), p.width-1)]))
	p.shown = true
}

// note writes a line amid the work.
func (p *progress) note(format string, args ...any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
	fmt.Fprintf(p.errs, format+"\n", args...)
}

// end takes away what is shown for good, before the result.
func (p *progress) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ended = true
	p.clear()
}

func (p *progress) clear() {
	if p.timer != nil {
		p.timer.Stop()
		p.timer = nil
	}
	if p.shown {
		p.shown = false
		fmt.Fprint(p.w, "\r\x1b[K")
	}
}
