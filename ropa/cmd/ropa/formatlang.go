package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/internal/tell"
)

// languageFormats are the formats of ropa check that --lang puts in a language;
// what machines read is as it is.
var languageFormats = []string{"text", "markdown", "html"}

// inLanguage is what was found in a register, said in a language.
type inLanguage struct {
	*export.FindingWords
	c       *checked
	english bool // something was in English
}

func (c *checked) in(language string) (*inLanguage, error) {
	w, err := export.FindingsIn(c.register, c.report, language)
	if err != nil {
		return nil, err
	}
	return &inLanguage{FindingWords: w, c: c}, nil
}

// title is as [checked.title], in the language.
func (l *inLanguage) title() string {
	name := l.c.register.Organisation.Name
	if name == "" {
		name = l.c.register.Title
	}
	parts := []string{l.AsOf + l.Colon + l.Date(l.c.report.AsOf)}
	for _, r := range l.c.report.Regimes {
		parts = append(parts, l.Regime(r))
	}
	if name != "" {
		parts = append([]string{name}, parts...)
	}
	return strings.Join(parts, ", ")
}

// counts is as the function counts, in the language.
func (l *inLanguage) counts(findings []ropa.Finding) string {
	n := make(map[ropa.Severity]int)
	for _, f := range findings {
		if f.Waiver == nil {
			n[f.Severity]++
		}
	}
	return fmt.Sprintf("%d %s, %d %s, %d %s", n[ropa.SeverityError], l.Errors, n[ropa.SeverityWarning], l.Warnings, n[ropa.SeverityInfo], l.Infos)
}

// group returns the findings of a group in words, and the remedy that they
// share.
func (l *inLanguage) group(g *tell.Group) (texts []export.FindingText, fix string) {
	for i := range g.Findings {
		t := l.Text(&g.Findings[i], g.Title)
		l.english = l.english || t.English
		texts = append(texts, t)
	}
	if g.Fix != "" {
		fix = texts[0].Fix
	}
	return texts, fix
}

// message is as [tell.Message], in the language.
func (l *inLanguage) message(t export.FindingText) string {
	s := t.Message
	if t.Subject != "" {
		s = t.Subject + l.Colon + s
	}
	if len(t.Concerns) > 0 {
		names := make([]string, len(t.Concerns))
		for i, name := range t.Concerns {
			names[i] = strings.Replace(l.Quoted, "%s", name, 1)
		}
		s += " (" + strings.Join(names, ", ") + ")"
	}
	return tell.Shown(s)
}

// writeTextIn is as writeText, in a language. What is there in English alone is
// in English, which the last line says.
func writeTextIn(w io.Writer, c *checked, f checkFlags, p palette) error {
	l, err := c.in(f.language)
	if err != nil {
		return err
	}
	findings := c.shown(f)
	p.print(w, 2, "%s: %s", c.name, tell.Shown(l.title()))
	p.print(w, 2, "%s", l.counts(findings))
	for _, g := range tell.Grouped(findings) {
		texts, fix := l.group(g)
		fmt.Fprintln(w)
		head := p.severity(g.Severity, texts[0].Severity) + " " + string(g.Rule) + " (" + texts[0].Demand + ")"
		if texts[0].Title != "" {
			head += l.Colon + texts[0].Title
		}
		p.print(w, 2, "%s", head)
		if law := l.law(g); law != "" {
			p.print(w, 2, "  %s%s%s", l.Law, l.Colon, law)
		}
		for j, t := range texts {
			p.print(w, 2, "  %s: %s", c.where(&g.Findings[j]), l.message(t))
			if fix == "" && t.Fix != "" {
				p.print(w, 2, "    %s%s%s", l.Fix, l.Colon, tell.Shown(t.Fix))
			}
		}
		if fix != "" {
			p.print(w, 2, "  %s%s%s", l.Fix, l.Colon, tell.Shown(fix))
		}
	}
	for _, line := range c.mended {
		p.print(w, 2, "%s: %s", f.baseline, tell.Shown(line))
	}
	if l.english {
		fmt.Fprintln(w)
		p.print(w, 2, "%s", l.InEnglish)
	}
	return nil
}

// law is what the findings of a group cite.
func (l *inLanguage) law(g *tell.Group) string {
	return l.Text(&ropa.Finding{Cites: g.Cites}, "").Law
}

// writeMarkdownIn is as writeMarkdown, in a language, with the same last line.
func writeMarkdownIn(w io.Writer, c *checked, f checkFlags) error {
	l, err := c.in(f.language)
	if err != nil {
		return err
	}
	findings := c.shown(f)
	fmt.Fprintf(w, "## %s\n\n%s: %s.\n", markdownText.Replace(l.title()), markdownText.Replace(c.name), l.counts(findings))
	last := ropa.Severity("")
	for _, g := range tell.Grouped(findings) {
		texts, fix := l.group(g)
		if g.Severity != last {
			last = g.Severity
			fmt.Fprintf(w, "\n### %s\n", texts[0].Severity)
		}
		about := texts[0].Demand
		if law := l.law(g); law != "" {
			about += l.Semicolon + law
		}
		fmt.Fprintf(w, "\n**%s** (%s)\n\n", g.Rule, markdownText.Replace(about))
		for _, t := range texts {
			fmt.Fprintf(w, "- %s\n", markdownText.Replace(l.message(t)))
			if fix == "" && t.Fix != "" {
				fmt.Fprintf(w, "  *%s*\n", markdownText.Replace(t.Fix))
			}
		}
		if fix != "" {
			fmt.Fprintf(w, "\n*%s*\n", markdownText.Replace(fix))
		}
	}
	if len(c.mended) > 0 {
		fmt.Fprintln(w)
		for _, line := range c.mended {
			fmt.Fprintf(w, "- %s: %s\n", markdownText.Replace(f.baseline), markdownText.Replace(line))
		}
	}
	if l.english {
		fmt.Fprintf(w, "\n%s\n", markdownText.Replace(l.InEnglish))
	}
	return nil
}
