package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/internal/tell"
)

func diffCommand() *cobra.Command {
	var revision, format, failOn, out string
	c := &cobra.Command{
		Use:   "diff BEFORE AFTER",
		Short: "Say what changed between two registers, and what the change asks for",
		Long: `Diff compares two registers in the terms of the law, and says what the law attaches to the
change, and which findings are new and which are gone. Both are checked as of one day.
A register is a file of JSON or YAML, or the working workbook as people edited it.

The exit status is 1 if the change leaves a duty of the severity of --fail-on unmet, or
brings a new finding of that severity.`,
		Example: `  ropa diff before.yaml after.yaml
  ropa diff --git main acme.yaml --format markdown
  ropa diff sent.xlsx returned.xlsx`,
		Args: func(c *cobra.Command, args []string) error {
			if revision != "" {
				return takes(1, 1, "one register with --git")(c, args)
			}
			return takes(2, 2, "two registers, or one with --git")(c, args)
		},
	}
	asOf := dayFlag(c, "asof", "the day whose law is applied")
	c.Flags().StringVar(&revision, "git", "", "compare the one file given with what it was at this revision")
	c.Flags().StringVar(&format, "format", "text", "how it is written: text, markdown, json")
	c.Flags().StringVar(&failOn, "fail-on", "error", "the least severity that makes the exit status 1: error, warning, never")
	c.Flags().StringVarP(&out, "output", "o", "", "write to this file; - is standard output")
	c.RunE = func(c *cobra.Command, args []string) error {
		if !slices.Contains([]string{"text", "markdown", "json"}, format) {
			return fmt.Errorf("--format: unknown format %q; there are: text, markdown, json", format)
		}
		if !slices.Contains([]string{"error", "warning", "never"}, failOn) {
			return fmt.Errorf("--fail-on: unknown severity %q; there are: error, warning, never", failOn)
		}
		if err := notRead("--output", out, args...); err != nil {
			return err
		}
		before, after, err := loadPair(c, args, revision)
		if err != nil {
			return err
		}
		review, err := ropa.Review(before.register, after.register, &ropa.Options{AsOf: *asOf, Positions: after.at})
		if err != nil {
			return err
		}
		var text bytes.Buffer
		switch format {
		case "json":
			err = jsonTo(&text, review)
		case "markdown":
			reviewMarkdown(&text, before, after, review)
		default:
			reviewText(&text, before, after, review, colours(c, out))
		}
		if err != nil {
			return err
		}
		if err := writeOutput(c, out, text.Bytes()); err != nil {
			return err
		}
		if slices.ContainsFunc(slices.Concat(review.Findings, review.New), func(f ropa.Finding) bool {
			return f.Waiver == nil && (f.Severity == ropa.SeverityError && failOn != "never" || f.Severity == ropa.SeverityWarning && failOn == "warning")
		}) {
			return errFound
		}
		return nil
	}
	return c
}

// loadPair reads the two registers: two files, or one file at a revision of
// git and as it is.
func loadPair(c *cobra.Command, args []string, revision string) (before, after *source, err error) {
	if revision == "" {
		if after, err = loadVersion(c, args[1]); err != nil {
			return nil, nil, err
		}
		before, err = loadVersion(c, args[0])
		return before, after, err
	}
	if after, err = load(c, args[0]); err != nil {
		return nil, nil, err
	}
	name := args[0]
	if name == "-" {
		return nil, nil, errors.New("--git: standard input has no revisions")
	}
	show := exec.CommandContext(c.Context(), "git", "show", "--end-of-options", revision+":./"+filepath.Base(name))
	show.Dir = filepath.Dir(name)
	var said bytes.Buffer
	show.Stderr = &said
	data, err := show.Output()
	if err != nil {
		return nil, nil, fmt.Errorf("--git: %s", cmp.Or(strings.TrimSpace(said.String()), err.Error()))
	}
	before, err = decode(name, data)
	if err == nil {
		before.name = revision + ":" + name
	}
	return before, after, err
}

// loadVersion reads a register from a file of JSON or YAML, or from the working
// workbook as people edited it. The cells of a workbook that do not say what
// they should are printed; what they are about is compared without them.
func loadVersion(c *cobra.Command, name string) (*source, error) {
	if suffixOf(name) != "xlsx" {
		return load(c, name)
	}
	data, err := readInput(c, name)
	if err != nil {
		return nil, err
	}
	register, problems, err := export.ReadExcel(c.Context(), bytes.NewReader(data), nil)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	for _, p := range problems {
		fmt.Fprintf(c.ErrOrStderr(), "%s: %s\n", name, p)
	}
	return &source{name: name, data: data, register: register}, nil
}

// sections returns the findings of a review under their headings.
func sections(review *ropa.ReviewReport) []struct {
	title string
	list  []ropa.Finding
} {
	return []struct {
		title string
		list  []ropa.Finding
	}{{"What the change asks for", review.Findings}, {"New findings", review.New}, {"Gone", review.Gone}}
}

func reviewText(w *bytes.Buffer, before, after *source, review *ropa.ReviewReport, p palette) {
	p.print(w, 2, "%s to %s, as of %s", before.name, after.name, review.AsOf)
	if len(review.Changes) == 0 {
		fmt.Fprintln(w, "nothing changed")
	}
	for _, change := range review.Changes {
		p.print(w, 2, "  %s%s", tell.Change(change), tell.Shown(affected(after.register, before.register, change)))
	}
	c := checked{source: after}
	for _, s := range sections(review) {
		groups := tell.Grouped(s.list)
		if len(groups) == 0 {
			continue
		}
		in := after.register
		if s.title == "Gone" {
			in = before.register
		}
		fmt.Fprintf(w, "\n%s:\n", s.title)
		for _, g := range groups {
			for i := range g.Findings {
				f := &g.Findings[i]
				where := ""
				if s.title != "Gone" {
					where = c.where(f) + ": "
				}
				p.print(w, 2, "  %s%s %s: %s", where, p.severity(g.Severity, string(g.Severity)), g.Rule, tell.Message(in, f))
				if s.title != "Gone" && f.Fix != "" {
					p.print(w, 2, "    fix: %s", tell.Shown(f.Fix))
				}
			}
		}
	}
}

func reviewMarkdown(w *bytes.Buffer, before, after *source, review *ropa.ReviewReport) {
	fmt.Fprintf(w, "## What changed in the record of processing\n\n%s to %s, as of %s.\n\n", markdownText.Replace(before.name), markdownText.Replace(after.name), review.AsOf)
	if len(review.Changes) == 0 {
		fmt.Fprintf(w, "Nothing changed.\n")
	}
	for _, change := range review.Changes {
		fmt.Fprintf(w, "- %s%s\n", markdownText.Replace(tell.Change(change)), markdownText.Replace(affected(after.register, before.register, change)))
	}
	for _, s := range sections(review) {
		groups := tell.Grouped(s.list)
		if len(groups) == 0 {
			continue
		}
		in := after.register
		if s.title == "Gone" {
			in = before.register
		}
		fmt.Fprintf(w, "\n### %s\n\n", s.title)
		for _, g := range groups {
			for i := range g.Findings {
				f := &g.Findings[i]
				fmt.Fprintf(w, "- %s **%s** %s", g.Severity, g.Rule, markdownText.Replace(tell.Message(in, f)))
				if s.title != "Gone" {
					if len(f.Cites) > 0 {
						fmt.Fprintf(w, " (%s)", markdownText.Replace(tell.Cites(f.Cites)))
					}
					if f.Fix != "" {
						fmt.Fprintf(w, " *%s*", markdownText.Replace(f.Fix))
					}
				}
				fmt.Fprintln(w)
			}
		}
	}
}

// affected names the entries that a change of something shared affects.
func affected(after, before *ropa.Register, change ropa.Change) string {
	r := after
	if change.Operation == ropa.OperationRemoved {
		r = before
	}
	var names []string
	for _, p := range change.Affects {
		names = append(names, tell.EntryName(r, p))
	}
	if len(names) == 0 {
		return ""
	}
	return " (affects " + strings.Join(names, ", ") + ")"
}
