package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/internal/baseline"
	"github.com/openropa/openropa/ropa/yaml"
)

// checkFlags are the flags of ropa check.
type checkFlags struct {
	demands               []string
	only, skip            []string
	failOn, format        string
	baseline, newBaseline string
	policies              []string
	out, language         string
}

// checked is a register with what was found in it.
type checked struct {
	*source
	report *ropa.Report
	// With a baseline, what is new or weighs more than listed, and what is
	// listed and no longer found.
	fresh  []ropa.Finding
	mended []string
}

func checkCommand() *cobra.Command {
	var f checkFlags
	c := &cobra.Command{
		Use:   "check FILE...",
		Short: "Check registers against the law of a day",
		Long: `Check holds registers against the rules and says what the record, the processing as
recorded, and accountability lack: each fact once, grouped by rule.

The exit status is 1 if a finding weighs as much as --fail-on, or, with --baseline, if one
is not listed, weighs more than listed, or is listed and mended.`,
		Example: `  ropa check acme.yaml
  ropa check acme.yaml --demand record --fail-on warning
  ropa check *.yaml --format sarif -o findings.sarif
  ropa check acme.yaml --policy policies.yaml --baseline known.txt`,
		Args: takes(1, 0, "a register or several"),
	}
	asOf := dayFlag(c, "asof", "the day whose law is applied")
	c.Flags().StringSliceVar(&f.demands, "demand", nil, "what is demanded of: record, processing, accountability (default all)")
	c.Flags().StringSliceVar(&f.only, "only", nil, "check these rules only")
	c.Flags().StringSliceVar(&f.skip, "skip", nil, "check all rules but these")
	c.Flags().StringVar(&f.failOn, "fail-on", "error", "the least severity that makes the exit status 1: error, warning, info, never")
	c.Flags().StringVar(&f.format, "format", "text", "how findings are written: "+strings.Join(checkFormats, ", "))
	c.Flags().StringVar(&f.baseline, "baseline", "", "the findings that are known are listed in this file")
	c.Flags().StringVar(&f.newBaseline, "write-baseline", "", "list the findings, as known from now on, in this file")
	c.Flags().StringSliceVar(&f.policies, "policy", nil, "check the organisation's own policies in this file of YAML or JSON too")
	c.Flags().StringVarP(&f.out, "output", "o", "", "write to this file; - is standard output")
	c.Flags().StringVar(&f.language, "lang", "", "the language of labels in HTML (default: the register's)")
	c.RunE = func(c *cobra.Command, args []string) error {
		o := &ropa.Options{AsOf: *asOf}
		return check(c, args, f, o)
	}
	return c
}

func check(c *cobra.Command, names []string, f checkFlags, o *ropa.Options) error {
	write, ok := checkWriters[f.format]
	if !ok {
		return fmt.Errorf("--format: unknown format %q; there are: %s", f.format, strings.Join(checkFormats, ", "))
	}
	severities := []ropa.Severity{"never", ropa.SeverityError, ropa.SeverityWarning, ropa.SeverityInfo}
	least := slices.Index(severities, ropa.Severity(f.failOn))
	if least < 0 {
		return fmt.Errorf("--fail-on: unknown severity %q; there are: error, warning, info, never", f.failOn)
	}
	if f.format == "html" && len(names) > 1 || (f.baseline != "" || f.newBaseline != "") && len(names) > 1 {
		return errors.New("--format html and a baseline are for one register")
	}
	if err := f.options(c, o); err != nil {
		return err
	}
	var known []baseline.Known
	if f.baseline != "" {
		text, err := os.ReadFile(f.baseline)
		if err != nil {
			return err
		}
		if known, err = baseline.Parse(strings.ReplaceAll(string(text), "\r\n", "\n")); err != nil {
			return fmt.Errorf("%s: %w", f.baseline, err)
		}
	}
	var all []checked
	found := false
	working := progressOf(c)
	defer working.end()
	for i, name := range names {
		if len(names) > 1 {
			working.say("checking %d of %d: %s", i+1, len(names), name)
		} else {
			working.say("checking %s", name)
		}
		if err := c.Context().Err(); err != nil {
			return err
		}
		s, err := load(c, name)
		if err != nil {
			return err
		}
		o.Positions = s.at
		report, err := ropa.Validate(s.register, o)
		if err != nil {
			return fmt.Errorf("%s: %w", s.name, err)
		}
		got := checked{source: s, report: report}
		if f.baseline != "" {
			got.compare(known)
			found = found || len(got.fresh)+len(got.mended) > 0
		} else {
			found = found || slices.ContainsFunc(report.Findings, func(f ropa.Finding) bool {
				return f.Waiver == nil && slices.Index(severities, f.Severity) <= least
			})
		}
		all = append(all, got)
	}
	if f.newBaseline != "" {
		list := "# The findings that are known, one a line: severity rule place: message\n" + baseline.Format(baseline.Of(all[0].register, all[0].report.Findings))
		if err := writeOutput(c, f.newBaseline, []byte(list)); err != nil {
			return err
		}
		found = false
	}
	var text bytes.Buffer
	if err := write(c.Context(), &text, all, f, colours(c, f.out)); err != nil {
		return err
	}
	working.end()
	if err := writeOutput(c, f.out, text.Bytes()); err != nil {
		return err
	}
	if found {
		return errFound
	}
	return nil
}

// options puts the flags into the options of the check.
func (f checkFlags) options(c *cobra.Command, o *ropa.Options) error {
	for _, d := range f.demands {
		demand := ropa.Demand(d)
		if d == "" || !demand.Valid() {
			return fmt.Errorf("--demand: unknown demand %q; there are: record, processing, accountability", d)
		}
		o.Demands = append(o.Demands, demand)
	}
	for _, id := range f.only {
		o.Only = append(o.Only, ropa.RuleID(id))
	}
	for _, id := range f.skip {
		o.Skip = append(o.Skip, ropa.RuleID(id))
	}
	named := []struct {
		flag string
		list []ropa.RuleID
	}{{"--only", o.Only}, {"--skip", o.Skip}}
	for _, name := range f.policies {
		data, err := readInput(c, name)
		if err != nil {
			return err
		}
		read := ropa.DecodePolicies
		if isYAML(name, data) {
			read = yaml.DecodePolicies
		}
		policies, err := read(bytes.NewReader(data))
		if err != nil {
			return located(name, err)
		}
		for _, p := range policies {
			rule := p.Rule()
			o.Extra = append(o.Extra, rule)
			if len(o.Only) > 0 {
				o.Only = append(o.Only, rule.ID)
			}
		}
	}
	known := ruleIDs()
	for _, r := range o.Extra {
		known = append(known, string(r.ID))
	}
	for _, n := range named {
		for _, id := range n.list {
			if slices.Contains(known, string(id)) {
				continue
			}
			if near := fact.Nearest(string(id), known); len(near) > 0 {
				return fmt.Errorf("%s: unknown rule %q; did you mean %s?", n.flag, id, strings.Join(near, ", "))
			}
			return fmt.Errorf("%s: unknown rule %q; ropa rules lists them", n.flag, id)
		}
	}
	return nil
}

// compare holds the findings against those that are known.
func (c *checked) compare(known []baseline.Known) {
	fresh, mended, heavier := baseline.Compare(known, baseline.Of(c.register, c.report.Findings))
	c.fresh = baseline.Findings(append(fresh, heavier...))
	c.mended = baseline.Lines(mended)
}

// shown returns the findings to show: with a baseline those that it does not
// list.
func (c *checked) shown(f checkFlags) []ropa.Finding {
	if f.baseline != "" {
		return c.fresh
	}
	return c.report.Findings
}

// where is the place of a finding in its file: "acme.yaml:12:3".
func (c *checked) where(f *ropa.Finding) string {
	if f.Position.Line == 0 {
		return c.name
	}
	return fmt.Sprintf("%s:%d:%d", c.name, f.Position.Line, f.Position.Column)
}

// checkFormats are the formats of ropa check, in the order of its help.
var checkFormats = []string{"text", "json", "sarif", "junit", "github", "markdown", "html"}

var checkWriters = map[string]func(context.Context, io.Writer, []checked, checkFlags, palette) error{
	"text": writeText, "json": writeJSON, "sarif": writeSARIF, "junit": writeJUnit, "github": writeGitHub, "markdown": writeMarkdown, "html": writeHTML,
}
