package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync/atomic"

	"github.com/spf13/cobra"

	"github.com/openropa/openropa/export"
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
	progress              bool
}

// failures are what --fail-on takes, the least demanding first.
var failures = []ropa.Severity{"never", ropa.SeverityError, ropa.SeverityWarning, ropa.SeverityInfo}

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
		Use:   "check FILE|DIR...",
		Short: "Check registers against the law of a day",
		Long: `Check holds registers against the rules and says what the record, the processing as
recorded, and accountability lack: each fact once, grouped by rule. Of a directory it
checks each file of JSON or YAML, at any depth; several registers are checked at once, as
many as there are processors, and a summary of them is written to standard error.

The exit status is 1 if a finding weighs as much as --fail-on, or, with --baseline, if one
is not listed, weighs more than listed, or is listed and mended; 2 if one of the registers
could not be read: the others are checked all the same.`,
		Example: `  ropa check acme.yaml
  ropa check acme.yaml --demand record --fail-on warning
  ropa check *.yaml --format sarif -o findings.sarif
  ropa check group/ --progress -o findings.txt
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
	c.Flags().StringVar(&f.language, "lang", "", "the language of text, Markdown and HTML: "+strings.Join(export.Languages(), ", ")+" (default: English; of HTML the register's)")
	progressFlag(c, &f.progress)
	c.RunE = func(c *cobra.Command, args []string) error {
		o := &ropa.Options{AsOf: *asOf}
		return check(c, args, f, o)
	}
	return c
}

// result is what became of a register.
type result struct {
	checked        // without the register where its format has written it
	text    []byte // as its format writes it
	rules   []ruleFound
	found   tally // what is shown
	fails   bool  // something makes the exit status 1
	err     error // it could not be checked
}

// ruleFound is a rule that found something, and how grave that last was.
type ruleFound struct {
	rule     ropa.RuleID
	severity ropa.Severity
}

// addRules adds the rules of other findings to those before.
func addRules(list []ruleFound, more ...ruleFound) []ruleFound {
	for _, m := range more {
		if i := slices.IndexFunc(list, func(f ruleFound) bool { return f.rule == m.rule }); i >= 0 {
			list[i] = m
		} else {
			list = append(list, m)
		}
	}
	return list
}

func check(c *cobra.Command, args []string, f checkFlags, o *ropa.Options) error {
	if _, ok := checkWriters[f.format]; !ok {
		return fmt.Errorf("--format: unknown format %q; there are: %s", f.format, strings.Join(checkFormats, ", "))
	}
	switch {
	case f.language == "":
	case !slices.Contains(export.Languages(), f.language):
		return fmt.Errorf("--lang: no labels in %q; there are: %s", f.language, strings.Join(export.Languages(), ", "))
	case !slices.Contains(languageFormats, f.format):
		return fmt.Errorf("--lang: the format %s is in English alone; in others are: %s", f.format, strings.Join(languageFormats, ", "))
	}
	if !slices.Contains(failures, ropa.Severity(f.failOn)) {
		return fmt.Errorf("--fail-on: unknown severity %q; there are: error, warning, info, never", f.failOn)
	}
	inputs, err := registersOf(args, "")
	if err != nil {
		return err
	}
	if f.format == "html" && len(inputs) > 1 || (f.baseline != "" || f.newBaseline != "") && len(inputs) > 1 {
		return errors.New("--format html and a baseline are for one register")
	}
	for _, in := range inputs {
		if err := cmp.Or(notRead("--output", f.out, in.name), notRead("--write-baseline", f.newBaseline, in.name)); err != nil {
			return err
		}
	}
	if err := cmp.Or(notRead("--output", f.out, append([]string{f.baseline}, f.policies...)...), notRead("--write-baseline", f.newBaseline, f.policies...)); err != nil {
		return err
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
	working := progressOf(c, f.progress)
	defer working.end()
	if len(inputs) == 1 {
		working.say("checking %s", inputs[0].name)
	}
	results := make([]result, len(inputs))
	var done atomic.Int64
	err = each(c.Context(), len(inputs), func(i int) error {
		results[i].err = results[i].check(c, inputs[i].name, f, *o, known)
		if len(inputs) > 1 {
			working.say("checked %d of %d: %s", done.Add(1), len(inputs), inputs[i].name)
		}
		return nil
	})
	working.end()
	if err != nil {
		return err
	}
	if len(results) == 1 && results[0].err != nil {
		return results[0].err
	}
	var text bytes.Buffer
	if err := writeResults(c.Context(), &text, results, f); err != nil {
		return err
	}
	fails := f.newBaseline == "" && slices.ContainsFunc(results, func(r result) bool { return r.fails })
	if f.newBaseline != "" {
		list := "# The findings that are known, one a line: severity rule place: message\n" + baseline.Format(baseline.Of(results[0].register, results[0].report.Findings))
		if err := writeOutput(c, f.newBaseline, []byte(list)); err != nil {
			return err
		}
	}
	if err := writeOutput(c, f.out, text.Bytes()); err != nil {
		return err
	}
	if len(results) > 1 {
		if err := summarise(c, results); err != nil {
			return err
		}
	}
	if fails {
		return errFound
	}
	return nil
}

// check reads a register, checks it, and writes what was found where its
// format writes one register after the other.
func (r *result) check(c *cobra.Command, name string, f checkFlags, o ropa.Options, known []baseline.Known) error {
	s, err := load(c, name)
	if err != nil {
		return err
	}
	o.Positions = s.at
	report, err := ropa.Validate(s.register, &o)
	if err != nil {
		return fmt.Errorf("%s: %w", s.name, err)
	}
	whole := checked{source: s, report: report}
	if f.baseline != "" {
		whole.compare(known)
		r.fails = len(whole.fresh)+len(whole.mended) > 0
	} else {
		least := slices.Index(failures, ropa.Severity(f.failOn))
		r.fails = slices.ContainsFunc(report.Findings, func(f ropa.Finding) bool {
			return f.Waiver == nil && slices.Index(failures, f.Severity) <= least
		})
	}
	r.found.add(whole.shown(f))
	for _, finding := range whole.shown(f) {
		r.rules = addRules(r.rules, ruleFound{finding.Rule, finding.Severity})
	}
	format := checkWriters[f.format]
	if format.one == nil || f.newBaseline != "" {
		r.checked = whole
	}
	if format.one == nil {
		return nil
	}
	var b bytes.Buffer
	err = format.one(&b, &whole, f, colours(c, f.out))
	r.text = b.Bytes()
	return err
}

// writeResults writes what was found in the registers that could be checked,
// and lets go of the text of each.
func writeResults(ctx context.Context, w *bytes.Buffer, results []result, f checkFlags) error {
	format := checkWriters[f.format]
	var whole []*checked
	var rules []ruleFound
	size := 0
	for i := range results {
		if results[i].err == nil {
			whole = append(whole, &results[i].checked)
			rules = addRules(rules, results[i].rules...)
			size += len(results[i].text) + len(format.between)
		}
	}
	if format.one == nil {
		return format.all(ctx, w, whole, f)
	}
	open, end := format.open, format.end
	if format.frame != nil {
		var err error
		if open, end, err = format.frame(rules); err != nil {
			return err
		}
	}
	w.Grow(len(open) + size + len(end))
	w.WriteString(open)
	between := ""
	for i := range results {
		if r := &results[i]; r.err == nil && len(r.text) > 0 {
			w.WriteString(between)
			w.Write(r.text)
			r.text, between = nil, format.between
		}
	}
	w.WriteString(end)
	return nil
}

// summarise says on standard error what became of several registers, and
// returns an error if some could not be checked.
func summarise(c *cobra.Command, results []result) error {
	var all tally
	clean, unread := 0, 0
	for i := range results {
		r := &results[i]
		switch {
		case r.err != nil:
			unread++
			fmt.Fprintln(c.ErrOrStderr(), "ropa:", r.err)
		case r.found.none():
			clean++
		}
		all.merge(&r.found)
	}
	fmt.Fprintf(c.ErrOrStderr(), "%s: %d with findings, %d without: %s\n", count(len(results)-unread, "register", "registers"), len(results)-unread-clean, clean, &all)
	if unread > 0 {
		return fmt.Errorf("%d of %d registers could not be checked", unread, len(results))
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
