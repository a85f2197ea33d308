package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/internal/tell"
)

// title says whose register was checked, and under which law.
func (c *checked) title() string {
	var regimes []string
	for _, r := range c.report.Regimes {
		regimes = append(regimes, r.Name())
	}
	name := cmp.Or(c.register.Organisation.Name, c.register.Title, "register")
	if len(regimes) == 0 {
		return fmt.Sprintf("%s, as of %s", name, c.report.AsOf)
	}
	return fmt.Sprintf("%s, as of %s under the %s", name, c.report.AsOf, strings.Join(regimes, " and the "))
}

// tally is how many findings there are, by severity and demand.
type tally struct {
	severity map[ropa.Severity]int
	demand   map[ropa.Demand]int
	waived   int
}

func (t *tally) add(findings []ropa.Finding) {
	if t.severity == nil {
		t.severity, t.demand = make(map[ropa.Severity]int), make(map[ropa.Demand]int)
	}
	for _, f := range findings {
		if f.Waiver != nil {
			t.waived++
			continue
		}
		t.severity[f.Severity]++
		t.demand[f.Demand]++
	}
}

func (t *tally) merge(other *tally) {
	if t.severity == nil {
		t.severity, t.demand = make(map[ropa.Severity]int), make(map[ropa.Demand]int)
	}
	for s, n := range other.severity {
		t.severity[s] += n
	}
	for d, n := range other.demand {
		t.demand[d] += n
	}
	t.waived += other.waived
}

func (t *tally) none() bool { return len(t.severity) == 0 && t.waived == 0 }

func (t *tally) String() string {
	if t.none() {
		return "nothing found"
	}
	text := count(t.severity[ropa.SeverityError], "error", "errors") + ", " + count(t.severity[ropa.SeverityWarning], "warning", "warnings") + ", " +
		count(t.severity[ropa.SeverityInfo], "hint", "hints")
	var parts []string
	for _, d := range append(ropa.Demands(), "") {
		if n := t.demand[d]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", cmp.Or(string(d), "own policies"), n))
		}
	}
	if len(parts) > 0 {
		text += " (" + strings.Join(parts, ", ") + ")"
	}
	if t.waived > 0 {
		text += fmt.Sprintf("; %d waived", t.waived)
	}
	return text
}

// counts says how many findings there are.
func counts(findings []ropa.Finding) string {
	var t tally
	t.add(findings)
	return t.String()
}

// checkFormat writes what was found. A format that writes one register after
// the other has one, and text to stand around and between them; the others
// write all together.
type checkFormat struct {
	one                func(io.Writer, *checked, checkFlags, palette) error
	open, between, end string
	frame              func([]ruleFound) (open, end string, err error) // makes open and end, by what was found
	all                func(context.Context, io.Writer, []*checked, checkFlags) error
}

// checkFormats are the formats of ropa check, in the order of its help.
var checkFormats = []string{"text", "json", "sarif", "junit", "github", "markdown", "html"}

var checkWriters = map[string]checkFormat{
	"text":     {one: writeText, between: "\n"},
	"json":     {one: writeJSON, open: "[\n", between: ",\n", end: "\n]\n"},
	"sarif":    {one: writeSARIF, between: ",\n" + sarifBefore, frame: frameSARIF},
	"junit":    {one: writeJUnit, open: xml.Header + "<testsuites>\n", between: "\n", end: "\n</testsuites>\n"},
	"github":   {one: writeGitHub},
	"markdown": {one: writeMarkdown, between: "\n"},
	"html":     {all: writeHTML},
}

func writeText(w io.Writer, c *checked, f checkFlags, p palette) error {
	says, err := c.words(f.language)
	if err != nil {
		return err
	}
	findings := c.shown(f)
	p.print(w, 2, "%s: %s", c.name, tell.Shown(says.title()))
	p.print(w, 2, "%s", says.counts(findings))
	for _, g := range tell.Grouped(findings) {
		fmt.Fprintln(w)
		head := p.severity(g.Severity, says.severity(g.Severity)) + " " + string(g.Rule)
		if demand := says.demand(g.Demand); demand != "" {
			head += " (" + demand + ")"
		}
		p.print(w, 2, "%s", head+says.rule(g.Title))
		if len(g.Cites) > 0 {
			p.print(w, 2, "  %s%s", says.label("law"), says.law(g.Cites))
		}
		for j := range g.Findings {
			finding := &g.Findings[j]
			p.print(w, 2, "  %s: %s", c.where(finding), says.message(finding))
			if g.Fix == "" && finding.Fix != "" {
				p.print(w, 2, "    %s%s", says.label("fix"), tell.Shown(says.fix(finding.Fix)))
			}
		}
		if g.Fix != "" {
			p.print(w, 2, "  %s%s", says.label("fix"), tell.Shown(says.fix(g.Fix)))
		}
	}
	if len(c.mended) > 0 {
		fmt.Fprintln(w)
		p.print(w, 2, "%s", says.mended(f.baseline))
		for _, line := range c.mended {
			p.print(w, 2, "  %s", tell.Shown(line))
		}
	}
	if end := says.end(); end != "" {
		fmt.Fprintln(w)
		p.print(w, 2, "%s", end)
	}
	return nil
}

// fileReport is the JSON of one register.
type fileReport struct {
	File   string         `json:"file"`
	Report *ropa.Report   `json:"report"`
	New    []ropa.Finding `json:"new,omitzero"`    // not in the baseline
	Mended []string       `json:"mended,omitzero"` // lines of the baseline
}

func writeJSON(w io.Writer, c *checked, _ checkFlags, _ palette) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("  ", "  ")
	if err := e.Encode(fileReport{c.name, c.report, c.fresh, c.mended}); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "  %s", bytes.TrimSuffix(b.Bytes(), []byte("\n")))
	return err
}

func jsonTo(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// The parts of JUnit's XML that its readers agree on.
type (
	junitSuite struct {
		XMLName  xml.Name    `xml:"testsuite"`
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Class   string        `xml:"classname,attr"`
		Name    string        `xml:"name,attr"`
		Failure *junitMessage `xml:"failure"`
		Skipped *junitMessage `xml:"skipped"`
	}
	junitMessage struct {
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

// writeJUnit writes a case a rule: a failure for findings that are more than
// hints, skipped for a rule that does not apply.
func writeJUnit(w io.Writer, c *checked, f checkFlags, _ palette) error {
	groups := tell.Grouped(c.shown(f))
	suite := junitSuite{Name: c.name}
	for _, o := range c.report.Outcomes {
		test := junitCase{Class: strings.ReplaceAll(c.name, "/", "."), Name: string(o.Rule)}
		var lines []string
		for _, g := range groups {
			if g.Rule == o.Rule && g.Severity != ropa.SeverityInfo {
				for j := range g.Findings {
					lines = append(lines, fmt.Sprintf("%s: %s: %s\nfix: %s", c.where(&g.Findings[j]), g.Severity, tell.Message(c.register, &g.Findings[j]), g.Findings[j].Fix))
				}
			}
		}
		switch {
		case len(lines) > 0:
			test.Failure = &junitMessage{count(len(lines), "finding", "findings"), strings.Join(lines, "\n")}
			suite.Failures++
		case o.Result == ropa.ResultNotApplicable || o.Result == ropa.ResultNotInForce:
			test.Skipped = &junitMessage{Message: string(o.Result) + ": " + o.Reason}
			suite.Skipped++
		}
		suite.Cases = append(suite.Cases, test)
	}
	suite.Tests = len(suite.Cases)
	e := xml.NewEncoder(w)
	e.Indent("  ", "  ")
	return e.Encode(suite)
}

var githubData = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")

var githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")

// writeGitHub writes the commands that GitHub Actions turns into annotations.
func writeGitHub(w io.Writer, c *checked, f checkFlags, _ palette) error {
	level := map[ropa.Severity]string{ropa.SeverityError: "error", ropa.SeverityWarning: "warning", ropa.SeverityInfo: "notice"}
	groups := tell.Grouped(c.shown(f))
	for _, g := range groups {
		for j := range g.Findings {
			finding := &g.Findings[j]
			at := ""
			if finding.Position.Line > 0 {
				at = ",line=" + strconv.Itoa(finding.Position.Line) + ",col=" + strconv.Itoa(finding.Position.Column)
			}
			text := tell.Message(c.register, finding)
			if len(finding.Cites) > 0 {
				text += "\n" + tell.Cites(finding.Cites)
			}
			if finding.Fix != "" {
				text += "\n" + finding.Fix
			}
			fmt.Fprintf(w, "::%s file=%s%s,title=%s::%s\n", level[g.Severity], githubProperty.Replace(c.name), at, githubProperty.Replace(string(g.Rule)), githubData.Replace(text))
		}
	}
	return nil
}

var markdownText = strings.NewReplacer("\\", "\\\\", "|", "\\|", "\n", " ", "\r", " ", "*", "\\*", "_", "\\_", "`", "\\`", "[", "\\[", "]", "\\]", "<", "&lt;", ">", "&gt;", "&", "&amp;", "#", "\\#", "~", "\\~", "@", "@\u200b")

func writeMarkdown(w io.Writer, c *checked, f checkFlags, _ palette) error {
	says, err := c.words(f.language)
	if err != nil {
		return err
	}
	findings := c.shown(f)
	fmt.Fprintf(w, "## %s\n\n%s: %s.\n", markdownText.Replace(says.title()), markdownText.Replace(c.name), says.counts(findings))
	last := ropa.Severity("")
	for _, g := range tell.Grouped(findings) {
		if g.Severity != last {
			last = g.Severity
			fmt.Fprintf(w, "\n### %s\n", says.severities(last))
		}
		fmt.Fprintf(w, "\n**%s** (%s)\n\n", g.Rule, markdownText.Replace(strings.Trim(says.demand(g.Demand)+"; "+says.law(g.Cites), "; ")))
		for j := range g.Findings {
			finding := &g.Findings[j]
			fmt.Fprintf(w, "- %s\n", markdownText.Replace(says.message(finding)))
			if g.Fix == "" && finding.Fix != "" {
				fmt.Fprintf(w, "  *%s*\n", markdownText.Replace(says.fix(finding.Fix)))
			}
		}
		if g.Fix != "" {
			fmt.Fprintf(w, "\n*%s*\n", markdownText.Replace(says.fix(g.Fix)))
		}
	}
	if len(c.mended) > 0 {
		fmt.Fprintf(w, "\n%s\n\n", markdownText.Replace(says.mended(f.baseline)))
		for _, line := range c.mended {
			fmt.Fprintf(w, "- %s\n", markdownText.Replace(line))
		}
	}
	if end := says.end(); end != "" {
		fmt.Fprintf(w, "\n%s\n", markdownText.Replace(end))
	}
	return nil
}

func writeHTML(ctx context.Context, w io.Writer, all []*checked, f checkFlags) error {
	return export.HTML(ctx, w, all[0].register, &export.HTMLOptions{Edition: export.Working, Language: f.language, Report: all[0].report})
}
