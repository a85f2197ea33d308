// Command registers writes every example register as a workbook, a PDF, a web
// page, JSON, and the findings of a check, and prints what it wrote and found.
//
//	go run ./examples/registers [-out DIR] [-asof DATE] [-lang LANG] [-only NAME]
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"text/tabwriter"
	"time"

	"github.com/openropa/openropa/examples/cctv"
	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/humaninsight"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/examples/valossa"
	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// example is one register this command writes.
type example struct {
	name     string // of the files
	register func() *ropa.Register
}

var examples = []example{
	{"valossa", valossa.Register},
	{"facesoft", facesoft.Register},
	{"human-insight-services", humaninsight.Register},
	{"cctv-analytics", cctv.Register},
	{"piufoto", piufoto.Register},
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil {
		if !errors.Is(err, flag.ErrHelp) {
			fmt.Fprintln(os.Stderr, "registers:", err)
		}
		os.Exit(1)
	}
}

// run is the command with its arguments and outputs. It stops between two
// files when ctx is done.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) error {
	flags := flag.NewFlagSet("registers", flag.ContinueOnError)
	flags.SetOutput(stderr)
	out := flags.String("out", "out", "write to `DIR`, made if it does not exist")
	asOf := civil.DateOf(time.Now())
	flags.TextVar(&asOf, "asof", asOf, "apply the law of `DATE`, YYYY-MM-DD")
	lang := flags.String("lang", "", "label the exports in `LANG`: "+strings.Join(export.Languages(), ", ")+" (default: the register's own language)")
	only := flags.String("only", "", "write the register `NAME` only")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if flags.NArg() > 0 {
		return fmt.Errorf("unexpected argument %q", flags.Arg(0))
	}
	if asOf.IsZero() {
		return errors.New("-asof: no date")
	}
	if *lang != "" && !slices.Contains(export.Languages(), *lang) {
		return fmt.Errorf("-lang: no labels in %q; there are: %s", *lang, strings.Join(export.Languages(), ", "))
	}
	chosen, err := choose(*only)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(*out, 0o777); err != nil {
		return err
	}
	table := tabwriter.NewWriter(stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "as of %s\terrors\twarnings\tinfos\tfile\tbytes\n", asOf)
	for _, e := range chosen {
		register := e.register()
		report, err := ropa.Validate(register, &ropa.Options{AsOf: asOf})
		if err != nil {
			return fmt.Errorf("%s: %w", e.name, err)
		}
		row := fmt.Sprintf("%s\t%d\t%d\t%d", e.name, report.Count(ropa.SeverityError), report.Count(ropa.SeverityWarning), report.Count(ropa.SeverityInfo))
		for _, f := range files(register, report, *lang) {
			if ctx.Err() != nil {
				table.Flush()
				return errors.New("interrupted; the files listed are complete")
			}
			size, err := writeFile(*out, e.name+f.suffix, f.render)
			if err != nil {
				table.Flush()
				return err
			}
			fmt.Fprintf(table, "%s\t%s\t%d\n", row, e.name+f.suffix, size)
			row = "\t\t\t"
		}
	}
	return table.Flush()
}

// choose returns the examples to write: all, or the one named.
func choose(only string) ([]example, error) {
	if only == "" {
		return examples, nil
	}
	var names []string
	for _, e := range examples {
		if e.name == only {
			return []example{e}, nil
		}
		names = append(names, e.name)
	}
	return nil, fmt.Errorf("-only: no register %q; there are: %s", only, strings.Join(names, ", "))
}

// file is one rendering of a register.
type file struct {
	suffix string
	render func(io.Writer) error
}

func files(r *ropa.Register, report *ropa.Report, lang string) []file {
	return []file{
		{".xlsx", func(w io.Writer) error {
			return export.Excel(context.Background(), w, r, &export.ExcelOptions{Edition: export.Working, Language: lang, Report: report})
		}},
		{".authority.xlsx", func(w io.Writer) error {
			return export.Excel(context.Background(), w, r, &export.ExcelOptions{Language: lang, Report: report})
		}},
		{".authority.pdf", func(w io.Writer) error {
			return export.PDF(context.Background(), w, r, &export.PDFOptions{Language: lang, Report: report})
		}},
		{".pdf", func(w io.Writer) error {
			return export.PDF(context.Background(), w, r, &export.PDFOptions{Edition: export.Working, Language: lang, Report: report})
		}},
		{".html", func(w io.Writer) error {
			return export.HTML(context.Background(), w, r, &export.HTMLOptions{Edition: export.Working, Language: lang, Report: report})
		}},
		{".json", r.Encode},
		{".findings.json", func(w io.Writer) error {
			enc := json.NewEncoder(w)
			enc.SetEscapeHTML(false)
			enc.SetIndent("", "  ")
			return enc.Encode(report)
		}},
	}
}
