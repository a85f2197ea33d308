package main

import (
	"cmp"
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
)

// group is the findings of one rule and severity in one register.
type group struct {
	severity ropa.Severity
	rule     ropa.RuleID
	demand   ropa.Demand
	cites    []fact.Citation
	fix      string // "" where findings differ in it
	list     []ropa.Finding
}

// grouped returns findings by severity, then by rule in the order of the
// report. Waived ones are left out.
func grouped(findings []ropa.Finding) (all []*group, waived int) {
	for _, s := range []ropa.Severity{ropa.SeverityError, ropa.SeverityWarning, ropa.SeverityInfo} {
		from := len(all)
		for _, f := range findings {
			if f.Severity != s {
				continue
			}
			if f.Waiver != nil {
				waived++
				continue
			}
			i := slices.IndexFunc(all[from:], func(g *group) bool { return g.rule == f.Rule })
			if i < 0 {
				all = append(all, &group{severity: s, rule: f.Rule, demand: f.Demand, fix: f.Fix})
				i = len(all) - from - 1
			}
			g := all[from+i]
			if g.fix != f.Fix {
				g.fix = ""
			}
			for _, c := range f.Cites {
				if !slices.Contains(g.cites, c) {
					g.cites = append(g.cites, c)
				}
			}
			g.list = append(g.list, f)
		}
	}
	return all, waived
}

func citesText(cites []fact.Citation) string {
	texts := make([]string, len(cites))
	for i, c := range cites {
		texts[i] = c.String()
	}
	return strings.Join(texts, ", ")
}

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

// counts says how many findings there are, by severity and demand.
func counts(findings []ropa.Finding) string {
	bySeverity := make(map[ropa.Severity]int)
	byDemand := make(map[ropa.Demand]int)
	waived := 0
	for _, f := range findings {
		if f.Waiver != nil {
			waived++
			continue
		}
		bySeverity[f.Severity]++
		byDemand[f.Demand]++
	}
	if len(findings) == 0 {
		return "nothing found"
	}
	text := count(bySeverity[ropa.SeverityError], "error", "errors") + ", " + count(bySeverity[ropa.SeverityWarning], "warning", "warnings") + ", " +
		count(bySeverity[ropa.SeverityInfo], "hint", "hints")
	var parts []string
	for _, d := range append(ropa.Demands(), "") {
		if n := byDemand[d]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", cmp.Or(string(d), "own policies"), n))
		}
	}
	if len(parts) > 0 {
		text += " (" + strings.Join(parts, ", ") + ")"
	}
	if waived > 0 {
		text += fmt.Sprintf("; %d waived", waived)
	}
	return text
}

func writeText(_ context.Context, w io.Writer, all []checked, f checkFlags, p palette) error {
	for i := range all {
		c := &all[i]
		if i > 0 {
			fmt.Fprintln(w)
		}
		findings := c.shown(f)
		fmt.Fprintf(w, "%s: %s\n%s\n", c.name, c.title(), counts(findings))
		groups, _ := grouped(findings)
		for _, g := range groups {
			fmt.Fprintf(w, "\n%s %s", p.severity(g.severity, string(g.severity)), g.rule)
			if g.demand != "" {
				fmt.Fprintf(w, " (%s)", g.demand)
			}
			if len(g.cites) > 0 {
				fmt.Fprintf(w, " %s", citesText(g.cites))
			}
			fmt.Fprintln(w)
			for j := range g.list {
				finding := &g.list[j]
				fmt.Fprintf(w, "  %s: %s\n", c.where(finding), message(c.register, finding))
				if g.fix == "" && finding.Fix != "" {
					fmt.Fprintf(w, "    fix: %s\n", finding.Fix)
				}
			}
			if g.fix != "" {
				fmt.Fprintf(w, "  fix: %s\n", g.fix)
			}
		}
		if len(c.mended) > 0 {
			fmt.Fprintf(w, "\nlisted in %s and mended; strike them off:\n", f.baseline)
			for _, line := range c.mended {
				fmt.Fprintf(w, "  %s\n", line)
			}
		}
	}
	return nil
}

// message is what a finding is about and what it says, with the entries that
// it concerns, where they are several.
func message(r *ropa.Register, f *ropa.Finding) string {
	const most = 5
	subject := cmp.Or(f.Subject, "register")
	if len(f.Concerns) < 2 {
		return subject + ": " + f.Message
	}
	var names []string
	for i, p := range f.Concerns {
		if i == most {
			names = append(names, fmt.Sprintf("%d more", len(f.Concerns)-most))
			break
		}
		names = append(names, strconv.Quote(entryName(r, p)))
	}
	list := strings.Join(names, ", ")
	if first := r.Parts(f.Concerns[0]); slices.Equal(f.Parts, first) { // the subject is the first of them
		return fmt.Sprintf("%d entries (%s): %s", len(f.Concerns), list, f.Message)
	}
	return fmt.Sprintf("%s: %s (%s)", subject, f.Message, list)
}

// entryName is what a person calls the entry at a path.
func entryName(r *ropa.Register, p ropa.Path) string {
	parts := r.Parts(p)
	if len(parts) == 0 {
		return p.String()
	}
	return cmp.Or(parts[0].Name, p.String())
}

// fileReport is the JSON of one register.
type fileReport struct {
	File   string         `json:"file"`
	Report *ropa.Report   `json:"report"`
	New    []ropa.Finding `json:"new,omitzero"`    // not in the baseline
	Mended []string       `json:"mended,omitzero"` // lines of the baseline
}

func writeJSON(_ context.Context, w io.Writer, all []checked, _ checkFlags, _ palette) error {
	list := make([]fileReport, len(all))
	for i, c := range all {
		list[i] = fileReport{c.name, c.report, c.fresh, c.mended}
	}
	return jsonTo(w, list)
}

func jsonTo(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// The parts of JUnit's XML that its readers agree on.
type (
	junitSuites struct {
		XMLName xml.Name     `xml:"testsuites"`
		Suites  []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
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
func writeJUnit(_ context.Context, w io.Writer, all []checked, f checkFlags, _ palette) error {
	var doc junitSuites
	for i := range all {
		c := &all[i]
		groups, _ := grouped(c.shown(f))
		suite := junitSuite{Name: c.name}
		for _, o := range c.report.Outcomes {
			test := junitCase{Class: strings.ReplaceAll(c.name, "/", "."), Name: string(o.Rule)}
			var lines []string
			for _, g := range groups {
				if g.rule == o.Rule && g.severity != ropa.SeverityInfo {
					for j := range g.list {
						lines = append(lines, fmt.Sprintf("%s: %s: %s\nfix: %s", c.where(&g.list[j]), g.severity, message(c.register, &g.list[j]), g.list[j].Fix))
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
		doc.Suites = append(doc.Suites, suite)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(doc); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

var githubData = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")

var githubProperty = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")

// writeGitHub writes the commands that GitHub Actions turns into annotations.
func writeGitHub(_ context.Context, w io.Writer, all []checked, f checkFlags, _ palette) error {
	level := map[ropa.Severity]string{ropa.SeverityError: "error", ropa.SeverityWarning: "warning", ropa.SeverityInfo: "notice"}
	for i := range all {
		c := &all[i]
		groups, _ := grouped(c.shown(f))
		for _, g := range groups {
			for j := range g.list {
				finding := &g.list[j]
				at := ""
				if finding.Position.Line > 0 {
					at = ",line=" + strconv.Itoa(finding.Position.Line) + ",col=" + strconv.Itoa(finding.Position.Column)
				}
				text := message(c.register, finding)
				if len(finding.Cites) > 0 {
					text += "\n" + citesText(finding.Cites)
				}
				if finding.Fix != "" {
					text += "\n" + finding.Fix
				}
				fmt.Fprintf(w, "::%s file=%s%s,title=%s::%s\n", level[g.severity], githubProperty.Replace(c.name), at, githubProperty.Replace(string(g.rule)), githubData.Replace(text))
			}
		}
	}
	return nil
}

var markdownText = strings.NewReplacer("\\", "\\\\", "|", "\\|", "\n", " ", "\r", " ", "*", "\\*", "_", "\\_", "`", "\\`", "[", "\\[", "]", "\\]", "<", "&lt;", ">", "&gt;", "&", "&amp;", "#", "\\#", "~", "\\~", "@", "@\u200b")

func writeMarkdown(_ context.Context, w io.Writer, all []checked, f checkFlags, _ palette) error {
	for i := range all {
		c := &all[i]
		if i > 0 {
			fmt.Fprintln(w)
		}
		findings := c.shown(f)
		fmt.Fprintf(w, "## %s\n\n%s: %s.\n", markdownText.Replace(c.title()), markdownText.Replace(c.name), counts(findings))
		groups, _ := grouped(findings)
		last := ropa.Severity("")
		for _, g := range groups {
			if g.severity != last {
				last = g.severity
				fmt.Fprintf(w, "\n### %s\n", map[ropa.Severity]string{ropa.SeverityError: "Errors", ropa.SeverityWarning: "Warnings", ropa.SeverityInfo: "Hints"}[last])
			}
			fmt.Fprintf(w, "\n**%s** (%s)\n\n", g.rule, markdownText.Replace(strings.Trim(string(g.demand)+"; "+citesText(g.cites), "; ")))
			for j := range g.list {
				finding := &g.list[j]
				fmt.Fprintf(w, "- %s\n", markdownText.Replace(message(c.register, finding)))
				if g.fix == "" && finding.Fix != "" {
					fmt.Fprintf(w, "  *%s*\n", markdownText.Replace(finding.Fix))
				}
			}
			if g.fix != "" {
				fmt.Fprintf(w, "\n*%s*\n", markdownText.Replace(g.fix))
			}
		}
		if len(c.mended) > 0 {
			fmt.Fprintf(w, "\n### Mended\n\n")
			for _, line := range c.mended {
				fmt.Fprintf(w, "- %s\n", markdownText.Replace(line))
			}
		}
	}
	return nil
}

func writeHTML(ctx context.Context, w io.Writer, all []checked, f checkFlags, _ palette) error {
	return export.HTML(ctx, w, all[0].register, &export.HTMLOptions{Language: f.language, Report: all[0].report})
}
