package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/export/layout"
)

// importFlags are the flags of ropa import.
type importFlags struct {
	sheet, layout, mapping, language string
	out, report, saveMap, annotated  string
}

func importCommand() *cobra.Command {
	var f importFlags
	c := &cobra.Command{
		Use:   "import FILE",
		Short: "Read a register from any spreadsheet",
		Long: `Import reads a register from a spreadsheet (.xlsx, .ods, .csv): the workbook of this
module, the form of an authority, or any other in columns and words of its own. It
prints how each column was read, what became of the cells, and what was not understood.

To correct the reading, save the mapping with --save-map, edit the file, and give it
with --map. A column's key says what it holds; "" keeps it as Extra, "-" leaves it out.
FILE may be - for standard input.

The exit status is 0 if every cell was understood, 1 if some were not, and 2 if nothing
was imported.`,
		Example: `  ropa import register.xlsx
  ropa import register.xlsx -o register.yaml
  ropa import register.xlsx --save-map map.json   # correct it, then
  ropa import register.xlsx --map map.json -o register.yaml --annotated unclear.xlsx`,
		Args: takes(1, 1, "one spreadsheet"),
		RunE: func(c *cobra.Command, args []string) error { return importFile(c, args[0], f) },
	}
	c.Flags().StringVar(&f.sheet, "sheet", "", "read the entries of this sheet only")
	c.Flags().StringVar(&f.layout, "layout", "", "the spreadsheet is in this layout of an authority")
	c.Flags().StringVar(&f.mapping, "map", "", "read it as this mapping says")
	c.Flags().StringVar(&f.language, "lang", "", "the language of its texts, a BCP 47 tag (default: found)")
	c.Flags().StringVarP(&f.out, "output", "o", "", "write the register to this file, as YAML if it ends in .yaml, else as JSON; - is standard output")
	c.Flags().StringVar(&f.report, "report", "", "write what became of every column and cell as JSON to this file")
	c.Flags().StringVar(&f.saveMap, "save-map", "", "write the mapping to this file")
	c.Flags().StringVar(&f.annotated, "annotated", "", "write a copy of the workbook (.xlsx), with a comment on each cell not understood, to this file")
	return c
}

func importFile(c *cobra.Command, name string, f importFlags) error {
	if err := f.distinct(name); err != nil {
		return err
	}
	o := &export.ImportOptions{Name: name, Sheet: f.sheet, Layout: f.layout, Language: f.language}
	if f.mapping != "" {
		file, err := os.Open(f.mapping)
		if err != nil {
			return err
		}
		p, err := layout.ReadProposal(file)
		file.Close()
		if err != nil {
			return fmt.Errorf("%s: %w", f.mapping, err)
		}
		o.Proposal = &p
	}
	data, err := readInput(c, name)
	if err != nil {
		return err
	}
	if name == "-" {
		name, o.Name = "standard input", ""
	}
	if f.annotated != "" && (!bytes.HasPrefix(data, []byte("PK")) || bytes.Contains(data[:min(len(data), 200)], []byte("opendocument"))) {
		return fmt.Errorf("--annotated: %s is no .xlsx workbook", name)
	}
	working := progressOf(c, false)
	defer working.end()
	working.say("importing %s", name)
	got, err := export.Import(c.Context(), bytes.NewReader(data), o)
	working.end()
	if err != nil {
		var unknown *layout.UnrecognisedError
		if errors.As(err, &unknown) {
			return fmt.Errorf("%s: %s\nSay with --layout which form it is, or write a mapping for --map", name, unrecognised(unknown))
		}
		return fmt.Errorf("%s: %w", name, err)
	}
	if f.saveMap != "" && got.Foreign == nil {
		return fmt.Errorf("--save-map: %s is read by its own form, not by a mapping", name)
	}

	// Everything is made before anything is written.
	var report, mapping, said, annotated bytes.Buffer
	register, err := encode(got.Register, f.out != "" && f.out != "-" && isYAML(f.out, []byte("{")))
	if err != nil {
		return err
	}
	e := json.NewEncoder(&report)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(reportOf(name, got)); err != nil {
		return err
	}
	if got.Foreign != nil {
		if err := got.Foreign.Proposal.Encode(&mapping); err != nil {
			return err
		}
	}
	if f.annotated != "" {
		if err := export.Annotate(&annotated, bytes.NewReader(data), cellsAtFault(got)); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	problems := summary(&said, name, got, f)
	if err := c.Context().Err(); err != nil {
		return err
	}
	text := c.OutOrStdout()
	if f.out == "-" {
		if _, err := c.OutOrStdout().Write(register); err != nil {
			return err
		}
		text = c.ErrOrStderr()
	}
	for _, w := range []struct {
		name string
		data []byte
	}{{f.saveMap, mapping.Bytes()}, {f.report, report.Bytes()}, {f.annotated, annotated.Bytes()}, {f.out, register}} {
		if w.name != "" && w.name != "-" {
			if err := writeFile(w.name, w.data); err != nil {
				return err
			}
		}
	}
	if _, err := text.Write(said.Bytes()); err != nil {
		return err
	}
	if problems > 0 {
		return errFound
	}
	return nil
}

// distinct returns an error if two of the files are one.
func (f importFlags) distinct(name string) error {
	outputs := []struct{ flag, name string }{{"--output", f.out}, {"--report", f.report}, {"--save-map", f.saveMap}, {"--annotated", f.annotated}}
	for i, o := range outputs {
		if o.name == "" || o.name == "-" && o.flag == "--output" {
			continue
		}
		if o.name == "-" {
			return fmt.Errorf("%s: standard output is for --output", o.flag)
		}
		if err := notRead(o.flag, o.name, name, f.mapping); err != nil {
			return err
		}
		for _, other := range outputs[:i] {
			if filepath.Clean(other.name) == filepath.Clean(o.name) {
				return fmt.Errorf("%s: %s is written by %s", o.flag, o.name, other.flag)
			}
		}
	}
	return nil
}

// cellsAtFault are the cells that were not understood: those of which a problem
// says so, and the others.
func cellsAtFault(got *export.Imported) []export.CellProblem {
	all := slices.Clone(got.Problems)
	said := make(map[[2]string]bool)
	for _, p := range all {
		said[[2]string{p.Sheet, p.Cell}] = true
	}
	for _, c := range got.Cells {
		if c.As == layout.Unread && !said[[2]string{c.Sheet, c.Cell}] {
			all = append(all, export.CellProblem{Sheet: c.Sheet, Cell: c.Cell, Found: c.Text, Expected: c.Note})
		}
	}
	return all
}

// unrecognised says what was seen of a workbook that is no register.
func unrecognised(e *layout.UnrecognisedError) string {
	var b strings.Builder
	b.WriteString("no sheet looks like a record of processing activities")
	for _, s := range e.Sheets {
		fmt.Fprintf(&b, "\n  sheet %q: ", s.Sheet)
		if s.Row == 0 {
			b.WriteString("no headings")
			continue
		}
		fmt.Fprintf(&b, "row %d is nearest to headings: %s", s.Row, strings.Join(s.Headings, " | "))
		if len(s.Found) > 0 {
			fmt.Fprintf(&b, "; of them %v are known", s.Found)
		}
	}
	return b.String()
}

// summary says what was read, and returns how many cells were not understood.
func summary(w io.Writer, name string, got *export.Imported, f importFlags) int {
	problems := cellsAtFault(got)
	switch {
	case got.Layout != "":
		fmt.Fprintf(w, "%s is in the layout %s.\n", name, got.Layout)
	case got.Foreign == nil:
		fmt.Fprintf(w, "%s is a workbook of this module.\n", name)
	default:
		mappingText(w, &got.Foreign.Proposal)
	}
	fmt.Fprintf(w, "\nOf %d cells:\n", len(got.Cells))
	for _, o := range layout.Outcomes() {
		fmt.Fprintf(w, "  %6d %s\n", got.Count(o), outcomeWords[o])
	}
	if len(problems) > 0 {
		fmt.Fprintf(w, "\nNot understood:\n")
		for _, p := range problems {
			text := fmt.Sprintf("%s!%s %.200q: ", p.Sheet, p.Cell, p.Found)
			if got.Foreign == nil {
				text += "want "
			}
			text += p.Expected
			if len(p.Nearest) > 0 {
				text += "; nearest: " + strings.Join(p.Nearest, ", ")
			}
			fmt.Fprintf(w, "  %s\n", text)
		}
	}
	if got.Count(layout.Assumed) > 0 {
		fmt.Fprintf(w, "\nAssumed:\n")
		for _, c := range got.Cells {
			if c.As == layout.Assumed {
				fmt.Fprintf(w, "  %s!%s %.200q: %s\n", c.Sheet, c.Cell, c.Text, c.Note)
			}
		}
	}
	r := got.Register
	fmt.Fprintf(w, "\nThe register has %s as controller, %s as processor, %s, %s.\n",
		count(len(r.Activities), "activity", "activities"), count(len(r.Processing), "activity", "activities"), count(len(r.Parties), "party", "parties"),
		count(len(r.Systems), "system", "systems"))
	if len(r.Activities)+len(r.Processing) == 0 {
		fmt.Fprintf(w, "No sheet lists processing activities: the register has no entry yet.\n")
	}
	switch {
	case f.out == "":
		fmt.Fprintf(w, "Next: write it with -o register.json; what was read wrongly can be corrected with --save-map map.json, then --map map.json.\n")
	case len(problems) > 0:
		fmt.Fprintf(w, "Next: look through the cells that were not understood, and state in %s what they mean.\n", f.out)
	default:
		fmt.Fprintf(w, "Next: ropa check %s\n", f.out)
	}
	return len(problems)
}

func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

var outcomeWords = map[layout.Outcome]string{
	layout.Typed: "became values", layout.InWords: "are kept in words", layout.Assumed: "became values by an assumption",
	layout.AsExtra: "are kept as Extra", layout.Skipped: "are no part of the record: headings, hints, totals, denials", layout.Unread: "were not understood",
}

// mappingText says how each sheet and column is read.
func mappingText(w io.Writer, p *layout.Proposal) {
	fmt.Fprintf(w, "Language: %s\n", orDash(p.Language))
	for _, s := range p.Sheets {
		fmt.Fprintf(w, "\nSheet %q", s.Sheet)
		if s.Range != "" {
			fmt.Fprintf(w, ", %s", s.Range)
		}
		fmt.Fprintf(w, ": %s", s.Use)
		if s.Use == layout.UseNone {
			fmt.Fprintf(w, " (%s)\n", s.Reason)
			continue
		}
		fmt.Fprintf(w, ", %s, %.0f %% sure (%s)\n", s.Shape, s.Confidence*100, s.Reason)
		for _, c := range s.Columns {
			key := string(c.Key)
			if key == "" {
				key = "extra"
			}
			fmt.Fprintf(w, "  %-5s %-40.40s %-24s %3.0f %%  %s\n", c.At, c.Heading, key, c.Confidence*100, c.Reason)
		}
		for _, k := range s.Skip {
			fmt.Fprintf(w, "  %d is skipped: %s\n", k.Row, k.Reason)
		}
	}
}

func orDash(s string) string {
	if s == "" {
		return "not known"
	}
	return s
}

// importReport is the JSON of --report.
type importReport struct {
	File     string               `json:"file"`
	Layout   string               `json:"layout,omitzero"`
	Language string               `json:"language,omitzero"`
	Counts   []outcomeCount       `json:"counts,omitzero"`
	Columns  []reportColumn       `json:"columns"`
	Cells    []layout.CellReading `json:"cells"`
	Entries  map[string]int       `json:"entries"`
}

type outcomeCount struct {
	As    layout.Outcome `json:"as"`
	Cells int            `json:"cells"`
}

type reportColumn struct {
	Sheet      string     `json:"sheet"`
	At         string     `json:"at"`
	Heading    string     `json:"heading"`
	Key        layout.Key `json:"key"`
	Mark       string     `json:"mark,omitzero"`
	Confidence float64    `json:"confidence"`
	Reason     string     `json:"reason,omitzero"`
}

func reportOf(name string, got *export.Imported) importReport {
	r := importReport{
		File: filepath.Base(name), Layout: got.Layout, Language: got.Register.Language, Columns: []reportColumn{}, Cells: []layout.CellReading{},
		Entries: map[string]int{"activities": len(got.Register.Activities), "processing": len(got.Register.Processing)},
	}
	r.Cells = append(r.Cells, got.Cells...)
	for _, o := range layout.Outcomes() {
		r.Counts = append(r.Counts, outcomeCount{o, got.Count(o)})
	}
	if got.Foreign != nil {
		for _, s := range got.Foreign.Proposal.Sheets {
			for _, c := range s.Columns {
				r.Columns = append(r.Columns, reportColumn{s.Sheet, c.At, c.Heading, c.Key, c.Mark, c.Confidence, c.Reason})
			}
		}
		return r
	}
	there := make(map[[2]string]bool, len(got.Cells))
	for _, c := range got.Cells {
		there[[2]string{c.Sheet, c.Cell}] = true
	}
	for _, p := range got.Problems { // a column or a sheet that is missing has no cell
		if !there[[2]string{p.Sheet, p.Cell}] {
			r.Cells = append(r.Cells, layout.CellReading{Sheet: p.Sheet, Cell: p.Cell, Text: p.Found, As: layout.Unread, Note: p.Expected})
		}
	}
	for _, l := range export.Layouts() {
		if l.ID != got.Layout {
			continue
		}
		for _, c := range l.Columns {
			r.Columns = append(r.Columns, reportColumn{Sheet: l.Sheet, Heading: c.Heading, Key: c.Key, Confidence: 1, Reason: "a column of the layout"})
		}
		for _, b := range slices.Concat(l.Header, l.Blocks) {
			for _, row := range b.Rows {
				r.Columns = append(r.Columns, reportColumn{Heading: row.Label, Key: cmp.Or(row.Key, b.Key), Confidence: 1, Reason: "a label of the layout"})
			}
		}
	}
	return r
}
