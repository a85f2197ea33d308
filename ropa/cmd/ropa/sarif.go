package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/internal/tell"
)

// home is where the project lives.
const home = "https://github.com/openropa/openropa"

// sarifLevel is what SARIF calls a severity.
var sarifLevel = map[ropa.Severity]string{ropa.SeverityError: sarif.LevelError, ropa.SeverityWarning: sarif.LevelWarning, ropa.SeverityInfo: sarif.LevelNote}

// Where the results of a log of SARIF stand in it, indented.
const (
	sarifNone   = `"results": []`
	sarifBegin  = "\"results\": [\n        "
	sarifBefore = "        "
	sarifEnd    = "\n      ]"
)

// writeSARIF writes the results of SARIF 2.1.0 of a register, with which one
// log is made of several: a result a finding, at its line of the register's
// file, a waived one as suppressed.
func writeSARIF(w io.Writer, c *checked, f checkFlags, _ palette) error {
	between := ""
	for _, finding := range c.shown(f) {
		text := tell.Message(c.register, &finding)
		if len(finding.Cites) > 0 {
			text += " (" + tell.Cites(finding.Cites) + ")"
		}
		if finding.Fix != "" {
			text += "\n" + finding.Fix
		}
		place := sarif.NewPhysicalLocation().WithArtifactLocation(sarif.NewSimpleArtifactLocation(fileURI(c.name)))
		if finding.Position.Line > 0 {
			place.WithRegion(sarif.NewRegion().WithStartLine(finding.Position.Line).WithStartColumn(c.column(finding.Position)))
		}
		result := sarif.NewRuleResult(string(finding.Rule)).WithLevel(sarifLevel[finding.Severity]).
			WithMessage(sarif.NewTextMessage(text)).
			WithLocations([]*sarif.Location{sarif.NewLocation().WithPhysicalLocation(place)})
		result.WithPartialFingerprints(map[string]string{"ruleAndPlace/v1": string(finding.Rule) + " " + finding.ByID})
		if finding.Waiver != nil {
			result.AddSuppression(sarif.NewSuppression().WithKind("external").WithJustification(finding.Waiver.Reason))
		}
		data, err := json.MarshalIndent(result, sarifBefore, "  ")
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(w, "%s%s", between, data); err != nil {
			return err
		}
		between = ",\n" + sarifBefore
	}
	return nil
}

// frameSARIF returns what stands before and after the results of registers: the
// log with the rules that found something, in the order in which they did.
func frameSARIF(found []ruleFound) (open, end string, err error) {
	log := sarif.NewReport()
	run := sarif.NewRunWithInformationURI("ropa", home)
	run.Tool.Driver.WithVersion(strings.TrimPrefix(ropa.Version, "v"))
	run.WithColumnKind("utf16CodeUnits")
	rules := make(map[ropa.RuleID]ropa.Rule)
	for _, r := range ropa.Rules() {
		rules[r.ID] = r
	}
	for _, f := range found {
		rule := rules[f.rule]
		descriptor := run.AddRule(string(f.rule)).WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(sarifLevel[cmp.Or(rule.Severity, f.severity)]))
		if rule.ID != "" {
			descriptor.WithShortDescription(sarif.NewMultiformatMessageString().WithText(rule.Title)).
				WithFullDescription(sarif.NewMultiformatMessageString().WithText(rule.Doc)).
				WithHelpURI(home + "/blob/main/ropa/RULES.md#" + anchor(rule.ID)).
				WithHelp(sarif.NewMultiformatMessageString().WithText(rule.Fix).WithMarkdown(rule.Explanation()))
		}
	}
	log.AddRun(run)
	var b strings.Builder
	if err := log.PrettyWrite(&b); err != nil {
		return "", "", err
	}
	before, after, ok := strings.Cut(b.String(), sarifNone)
	switch {
	case !ok:
		return "", "", errors.New("the log of SARIF has no place for results")
	case len(found) == 0:
		return b.String(), "", nil
	}
	return before + sarifBegin, sarifEnd + after, nil
}

// column returns the column in UTF-16 code units, as SARIF counts.
func (c *checked) column(p ropa.Position) int {
	if c.lines == nil {
		c.lines = strings.Split(string(c.data), "\n")
	}
	if p.Line > len(c.lines) {
		return 1
	}
	line := c.lines[p.Line-1]
	n := 1
	for _, r := range line[:min(p.Column-1, len(line))] {
		if n++; r > 0xffff {
			n++
		}
	}
	return n
}

// anchor is the fragment of a rule's heading in RULES.md.
func anchor(id ropa.RuleID) string { return strings.ReplaceAll(string(id), "/", "") }

// fileURI is a file as a relative reference, or as a URI if it is absolute.
func fileURI(name string) string {
	u := url.URL{Path: filepath.ToSlash(name)}
	if filepath.IsAbs(name) {
		u.Scheme = "file"
	}
	return u.String()
}
