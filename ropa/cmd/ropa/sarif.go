package main

import (
	"cmp"
	"context"
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

// writeSARIF writes a log of SARIF 2.1.0: a result a finding, at its line of
// the register's file, a waived one as suppressed.
func writeSARIF(_ context.Context, w io.Writer, all []*checked, f checkFlags) error {
	log := sarif.NewReport()
	run := sarif.NewRunWithInformationURI("ropa", home)
	run.Tool.Driver.WithVersion(strings.TrimPrefix(ropa.Version, "v"))
	run.WithColumnKind("utf16CodeUnits")
	rules := make(map[ropa.RuleID]ropa.Rule)
	for _, r := range ropa.Rules() {
		rules[r.ID] = r
	}
	level := map[ropa.Severity]string{ropa.SeverityError: sarif.LevelError, ropa.SeverityWarning: sarif.LevelWarning, ropa.SeverityInfo: sarif.LevelNote}
	for _, c := range all {
		for _, finding := range c.shown(f) {
			rule := rules[finding.Rule]
			descriptor := run.AddRule(string(finding.Rule)).WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(level[cmp.Or(rule.Severity, finding.Severity)]))
			if rule.ID != "" {
				descriptor.WithShortDescription(sarif.NewMultiformatMessageString().WithText(rule.Title)).
					WithFullDescription(sarif.NewMultiformatMessageString().WithText(rule.Doc)).
					WithHelpURI(home + "/blob/main/ropa/RULES.md#" + anchor(rule.ID)).
					WithHelp(sarif.NewMultiformatMessageString().WithText(rule.Fix).WithMarkdown(rule.Explanation()))
			}
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
			result := sarif.NewRuleResult(string(finding.Rule)).WithLevel(level[finding.Severity]).
				WithMessage(sarif.NewTextMessage(text)).
				WithLocations([]*sarif.Location{sarif.NewLocation().WithPhysicalLocation(place)})
			result.WithPartialFingerprints(map[string]string{"ruleAndPlace/v1": string(finding.Rule) + " " + finding.ByID})
			if finding.Waiver != nil {
				result.AddSuppression(sarif.NewSuppression().WithKind("external").WithJustification(finding.Waiver.Reason))
			}
			run.AddResult(result)
		}
	}
	log.AddRun(run)
	return log.PrettyWrite(w)
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
