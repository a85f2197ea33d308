package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/spf13/cobra"

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// exportFlags are the flags of ropa export.
type exportFlags struct {
	out, all, format       string
	layout, language, mark string
	edition                string
	with, without          []string
	noMarks, progress      bool
	asOf                   civil.Date
}

func exportCommand() *cobra.Command {
	var f exportFlags
	c := &cobra.Command{
		Use:   "export FILE -o OUT | FILE|DIR... --all DIR",
		Short: "Write a register as a workbook, a PDF, a page, Markdown, CSV, JSON-LD, JSON or YAML",
		Long: `Export writes a register in the format that the name of the output ends with, or that
--format names:

  xlsx  the register as an authority wants to receive it, a row an entry; with
        --edition working the workbook to work in, which ropa import reads back whole
  pdf   the register as an authority wants to receive it, a page an entry
  html  the same as one page for a browser
  md    for reading: a section an entry, in the order of Art. 30(1)(a) to (g)
  csv   a row an entry with the columns of the record
  jsonld  for machines: the terms of the Data Privacy Vocabulary (DPV) 2.3
  json, yaml  the register itself

With --layout the workbook is the form of an authority (ropa layouts lists them); what
of the register it cannot hold is listed on standard error.

With --all several registers are written at once, as many as there are processors; of a
directory each file of JSON or YAML, at any depth, to the same place below the output.
After an interrupt no register is begun, and each file that is there is whole.

The edition for an authority holds what the law asks the record to hold. The working
edition is for the keeper, with what a check finds on the day of --asof.`,
		Example: `  ropa export acme.yaml -o acme.pdf
  ropa export acme.yaml -o acme.xlsx --edition working
  ropa export acme.yaml -o acme.xlsx --layout ico-controller
  ropa export acme.yaml --format md -o - | less
  ropa export acme.yaml --all out --edition working
  ropa export group/ --all out --progress`,
		Args: takes(1, 0, "a register or several"),
	}
	asOf := dayFlag(c, "asof", "the day whose law is applied")
	c.Flags().StringVarP(&f.out, "output", "o", "", "write this file; - is standard output")
	c.Flags().StringVar(&f.format, "format", "", "the format, where the name of the output does not say it")
	c.Flags().StringVar(&f.all, "all", "", "write all formats to this directory")
	c.Flags().StringVar(&f.layout, "layout", "", "the workbook is in this layout of an authority")
	c.Flags().StringVar(&f.language, "lang", "", "the language of labels: "+strings.Join(export.Languages(), ", ")+" (default: the register's)")
	c.Flags().StringVar(&f.mark, "mark", "", "a mark of distribution on each page of PDF and workbook, such as Confidential")
	c.Flags().StringVar(&f.edition, "edition", "authority", "for whom it is made: authority, working")
	c.Flags().StringSliceVar(&f.with, "with", nil, "what the authority's PDF, page and workbook hold only if asked for: "+strings.Join(contents("if asked for"), ", "))
	c.Flags().StringSliceVar(&f.without, "without", nil, "what to leave out of the authority's PDF, page and workbook: "+strings.Join(contents("unless left out"), ", "))
	c.Flags().BoolVar(&f.noMarks, "no-marks", false, "leave out the marks of what is missing or needs attention")
	progressFlag(c, &f.progress)
	c.RunE = func(c *cobra.Command, args []string) error {
		f.asOf = *asOf
		return exportFiles(c, args, f)
	}
	return c
}

// exportFormats are the formats of ropa export.
var exportFormats = []string{"xlsx", "pdf", "html", "md", "csv", "jsonld", "json", "yaml"}

// contents are what the authority's edition holds, on the terms given.
func contents(terms string) (names []string) {
	for _, h := range export.Holdings() {
		if h.Authority == terms {
			names = append(names, string(h.Content))
		}
	}
	return names
}

// chosen returns the contents of a flag.
func chosen(names []string) (list []export.Content) {
	for _, n := range names {
		list = append(list, export.Content(n))
	}
	return list
}

// inEditions are those that there are editions of.
var inEditions = []string{"xlsx", "pdf", "html", "md", "csv", "jsonld"}

// formatOf is the format of the output: the one asked for, or that of its
// name.
func (f exportFlags) formatOf() (string, error) {
	if f.out == "-" && f.format == "" {
		return "", errors.New("-o -: say with --format in which format")
	}
	format := cmp.Or(f.format, suffixOf(f.out))
	switch format {
	case "htm":
		format = "html"
	case "markdown":
		format = "md"
	case "yml":
		format = "yaml"
	}
	if !slices.Contains(exportFormats, format) {
		of := "-o"
		if f.format != "" {
			of = "--format"
		}
		return "", fmt.Errorf("%s: no format %q; there are: %s", of, format, strings.Join(exportFormats, ", "))
	}
	return format, nil
}

func exportFiles(c *cobra.Command, args []string, f exportFlags) error {
	switch {
	case (f.out == "") == (f.all == ""):
		return errors.New("give the output with -o, or a directory with --all")
	case f.language != "" && !slices.Contains(export.Languages(), f.language):
		return fmt.Errorf("--lang: no labels in %q; there are: %s", f.language, strings.Join(export.Languages(), ", "))
	case f.layout != "" && !slices.ContainsFunc(export.Layouts(), func(l export.Layout) bool { return l.ID == f.layout }):
		var ids []string
		for _, l := range export.Layouts() {
			ids = append(ids, l.ID)
		}
		if near := fact.Nearest(f.layout, ids); len(near) > 0 {
			return fmt.Errorf("--layout: no layout %q; did you mean %s?", f.layout, strings.Join(near, ", "))
		}
		return fmt.Errorf("--layout: no layout %q; ropa layouts lists them", f.layout)
	case f.all != "" && f.format != "":
		return errors.New("--format: --all writes every format")
	}
	format := ""
	if f.out != "" {
		var err error
		if format, err = f.formatOf(); err != nil {
			return err
		}
	}
	switch {
	case f.layout != "" && format != "xlsx":
		return errors.New("--layout: a layout is a workbook: -o must end in .xlsx")
	case f.edition != "authority" && f.edition != "working":
		return fmt.Errorf("--edition: unknown edition %q; there are: authority, working", f.edition)
	case f.layout != "" && f.edition == "working":
		return errors.New("--edition: a layout is for an authority: there is no working edition of it")
	case f.edition == "working" && format != "" && !slices.Contains(inEditions, format):
		return fmt.Errorf("--edition: there are no editions of %s", format)
	case (len(f.with)+len(f.without) > 0 || f.noMarks) && (f.layout != "" || format != "" && !slices.Contains(inEditions, format)):
		return fmt.Errorf("--with, --without and --no-marks are for PDF, HTML, Markdown, CSV, JSON-LD and the authority's workbook, not %s", cmp.Or(f.layout, format))
	case f.noMarks && format == "csv":
		return errors.New("--no-marks: CSV has no marks")
	case f.noMarks && format == "jsonld":
		return errors.New("--no-marks: JSON-LD has no marks")
	case f.mark != "" && (f.layout != "" || format == "xlsx" && f.edition == "working" || format != "" && format != "pdf" && format != "xlsx"):
		return errors.New("--mark: only the PDF and the authority's workbook have a mark")
	}
	inputs, err := registersOf(args, f.all)
	if err != nil {
		return err
	}
	working := progressOf(c, f.progress)
	defer working.end()
	if f.all != "" {
		return f.exportAll(c, inputs, working)
	}
	if len(inputs) > 1 {
		return errors.New("-o is for one register; --all writes several to a directory")
	}
	name := inputs[0].name
	working.say("reading %s", name)
	s, err := load(c, name)
	if err != nil {
		return err
	}
	if same, err := sameFile(f.out, name); err != nil || same {
		if err == nil {
			err = fmt.Errorf("-o: %s is the register itself; ropa fmt puts it into its canonical form", f.out)
		}
		return err
	}
	working.say("writing %s", f.out)
	data, err := f.render(c, s, format, working.note)
	if err != nil {
		return err
	}
	working.end()
	return writeOutput(c, f.out, data)
}

// exported is what became of a register.
type exported struct {
	files []string // written
	bytes int      // in them
	err   error    // it could not be read or rendered
}

// exportAll writes registers in all formats to the directory. One that cannot
// be read or rendered is named, and the others are written; after a file that
// cannot be written no register is begun.
func (f exportFlags) exportAll(c *cobra.Command, inputs []input, working *progress) error {
	if err := f.apart(inputs); err != nil {
		return err
	}
	results := make([]exported, len(inputs))
	var done atomic.Int64
	stopped := each(c.Context(), len(inputs), func(i int) error {
		r := &results[i]
		texts, err := f.renderAll(c, inputs[i], len(inputs) == 1, working)
		if err := c.Context().Err(); err != nil {
			return err
		}
		if r.err = err; err != nil {
			return nil
		}
		base := filepath.Join(f.all, inputs[i].base)
		if err := os.MkdirAll(filepath.Dir(base), 0o777); err != nil {
			return err
		}
		for k, format := range exportFormats {
			name := base + "." + format
			if err := writeFile(name, texts[k]); err != nil {
				return err
			}
			r.files = append(r.files, name)
			r.bytes += len(texts[k])
			if len(inputs) == 1 {
				working.note("%s: %d bytes", name, len(texts[k]))
			}
		}
		if len(inputs) > 1 {
			working.say("written %d of %d: %s", done.Add(1), len(inputs), inputs[i].name)
		}
		return nil
	})
	working.end()
	if len(inputs) == 1 {
		return cmp.Or(stopped, results[0].err)
	}
	files, bytes, failed := 0, 0, 0
	for _, r := range results {
		if r.err != nil {
			failed++
			fmt.Fprintln(c.ErrOrStderr(), "ropa:", r.err)
		}
		files += len(r.files)
		bytes += r.bytes
	}
	fmt.Fprintf(c.ErrOrStderr(), "%d of %d registers are in %s: %s, %d bytes\n", done.Load(), len(inputs), f.all, count(files, "file", "files"), bytes)
	if stopped == nil && failed > 0 {
		return fmt.Errorf("%d of %d registers could not be exported", failed, len(inputs))
	}
	return stopped
}

// apart returns an error if two registers would be written to the same files,
// or one over another that is read.
func (f exportFlags) apart(inputs []input) error {
	real := func(name string) string {
		if name, err := filepath.EvalSymlinks(name); err == nil {
			return name
		}
		return filepath.Clean(name)
	}
	read, taken := make(map[string]bool), make(map[string]string)
	for _, in := range inputs {
		read[real(in.name)] = true
	}
	for _, in := range inputs {
		base := filepath.Join(f.all, in.base)
		if other, ok := taken[base]; ok {
			return fmt.Errorf("--all: %s and %s would both become %s.pdf", other, in.name, base)
		}
		taken[base] = in.name
		for _, format := range exportFormats {
			name := base + "." + format
			same, err := sameFile(name, in.name)
			if err != nil {
				return err
			}
			if same || read[real(name)] {
				return fmt.Errorf("--all: %s is the register itself", name)
			}
		}
	}
	return nil
}

// renderAll returns a register in all formats.
func (f exportFlags) renderAll(c *cobra.Command, in input, single bool, working *progress) ([][]byte, error) {
	note := working.note
	if !single {
		note = func(format string, args ...any) { working.note("%s: "+format, append([]any{in.name}, args...)...) }
	}
	s, err := load(c, in.name)
	if err != nil {
		return nil, err
	}
	texts := make([][]byte, len(exportFormats))
	for i, format := range exportFormats {
		if single {
			working.say("making %d of %d: %s.%s", i+1, len(exportFormats), in.base, format)
		}
		if texts[i], err = f.render(c, s, format, note); err != nil {
			if !single {
				err = fmt.Errorf("%s: %s: %w", s.name, format, err)
			}
			return nil, err
		}
	}
	return texts, nil
}

// render returns a register in a format.
func (f exportFlags) render(c *cobra.Command, s *source, format string, note func(string, ...any)) ([]byte, error) {
	var report *ropa.Report
	var err error
	edition := export.Authority
	if f.edition == "working" {
		edition = export.Working
	}
	// The editions of an authority have no findings; all but CSV and JSON-LD show the state
	// of transfers on the day of the report.
	if edition == export.Working || slices.Contains(inEditions, format) && format != "csv" && format != "jsonld" && f.layout == "" {
		if report, err = ropa.Validate(s.register, &ropa.Options{AsOf: f.asOf}); err != nil {
			return nil, err
		}
	}
	var b bytes.Buffer
	warn := func(text string) { note("ropa: %s", text) }
	switch format {
	case "xlsx":
		err = f.excel(c.Context(), &b, s.register, edition, report, warn)
	case "pdf":
		err = export.PDF(c.Context(), &b, s.register, &export.PDFOptions{Edition: edition, With: chosen(f.with), Without: chosen(f.without), NoMarks: f.noMarks, Language: f.language, Report: report, Mark: f.mark, Warn: warn})
	case "md":
		err = export.Markdown(c.Context(), &b, s.register, &export.MarkdownOptions{Edition: edition, With: chosen(f.with), Without: chosen(f.without), NoMarks: f.noMarks, Language: f.language, Report: report})
	case "csv":
		err = export.CSV(c.Context(), &b, s.register, &export.CSVOptions{Edition: edition, With: chosen(f.with), Without: chosen(f.without), Language: f.language})
	case "jsonld":
		err = export.DPV(c.Context(), &b, s.register, &export.DPVOptions{Edition: edition, With: chosen(f.with), Without: chosen(f.without), Language: f.language})
	case "html":
		err = export.HTML(c.Context(), &b, s.register, &export.HTMLOptions{Edition: edition, With: chosen(f.with), Without: chosen(f.without), NoMarks: f.noMarks, Language: f.language, Report: report})
	case "json", "yaml":
		return encode(s.register, format == "yaml")
	}
	return b.Bytes(), err
}

func (f exportFlags) excel(ctx context.Context, w io.Writer, r *ropa.Register, edition export.Edition, report *ropa.Report, warn func(string)) error {
	for _, l := range export.Layouts() {
		if l.ID == f.layout {
			for _, loss := range l.Loss(r) {
				warn(fmt.Sprintf("%s cannot hold %s %s", f.layout, loss.Path, loss.Text))
			}
		}
	}
	return export.Excel(ctx, w, r, &export.ExcelOptions{
		Edition: edition, With: chosen(f.with), Without: chosen(f.without), NoMarks: f.noMarks, Mark: f.mark, Layout: f.layout, Language: f.language, Report: report,
	})
}
