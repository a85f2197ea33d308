package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/internal/tell"
)

// wording says in words what was found in a register.
type wording interface {
	title() string // whose register was checked, and under which law
	counts(list []ropa.Finding) string
	severity(ropa.Severity) string
	severities(ropa.Severity) string // several, as a heading
	demand(ropa.Demand) string       // in the head of a rule; "" if counts alone says it
	rule(title string) string        // the title of a rule behind its ID; "" for none
	law([]fact.Citation) string
	message(*ropa.Finding) string
	fix(english string) string
	label(key string) string // "law" and "fix", to stand before what they name
	mended(list string) string
	end() string // what is said last; "" for nothing
}

// words are those of a language, English for "".
func (c *checked) words(language string) (wording, error) {
	if language == "" {
		return inEnglish{c}, nil
	}
	w, err := export.FindingsIn(c.register, c.report, language)
	if err != nil {
		return nil, err
	}
	return &inLanguage{w, c}, nil
}

type inEnglish struct{ c *checked }

func (e inEnglish) title() string                     { return e.c.title() }
func (e inEnglish) counts(list []ropa.Finding) string { return counts(list) }
func (e inEnglish) severity(s ropa.Severity) string   { return string(s) }
func (e inEnglish) demand(d ropa.Demand) string       { return string(d) }
func (e inEnglish) law(list []fact.Citation) string   { return tell.Cites(list) }
func (e inEnglish) message(f *ropa.Finding) string    { return tell.Message(e.c.register, f) }
func (e inEnglish) fix(english string) string         { return english }
func (e inEnglish) label(key string) string           { return key + ": " }
func (e inEnglish) mended(list string) string {
	return "listed in " + list + " and mended; strike them off:"
}
func (e inEnglish) end() string { return "" }

func (e inEnglish) severities(s ropa.Severity) string {
	return map[ropa.Severity]string{ropa.SeverityError: "Errors", ropa.SeverityWarning: "Warnings", ropa.SeverityInfo: "Hints"}[s]
}

func (e inEnglish) rule(title string) string {
	if title == "" {
		return ""
	}
	return ": " + title
}

// languageFormats are the formats of ropa check that --lang puts in a language;
// what machines read is as it is.
var languageFormats = []string{"text", "markdown", "html"}

// inLanguage is the wording of a language. What it lacks is in English, which
// the last line says.
type inLanguage struct {
	*export.FindingWords
	c *checked
}

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

func (l *inLanguage) counts(list []ropa.Finding) string {
	var t tally
	t.add(list)
	text := fmt.Sprintf("%d %s, %d %s, %d %s", t.severity[ropa.SeverityError], l.Errors, t.severity[ropa.SeverityWarning], l.Warnings, t.severity[ropa.SeverityInfo], l.Infos)
	var parts []string
	for _, d := range append(ropa.Demands(), "") {
		if n := t.demand[d]; n > 0 {
			parts = append(parts, fmt.Sprintf("%s%s%d", l.Demand(d), l.Colon, n))
		}
	}
	if len(parts) > 0 {
		text += " (" + strings.Join(parts, "; ") + ")"
	}
	if t.waived > 0 {
		text += fmt.Sprintf("; %s%s%d", l.Waived, l.Colon, t.waived)
	}
	return text
}

func (l *inLanguage) severity(s ropa.Severity) string   { return l.Severity(s) }
func (l *inLanguage) severities(s ropa.Severity) string { return l.Severity(s) }
func (l *inLanguage) demand(ropa.Demand) string         { return "" }
func (l *inLanguage) law(list []fact.Citation) string   { return l.Cites(list) }
func (l *inLanguage) fix(english string) string         { return l.Remedy(english) }
func (l *inLanguage) mended(list string) string         { return list + l.Colon }

func (l *inLanguage) rule(title string) string {
	if title == "" {
		return ""
	}
	return l.Colon + l.Title(title)
}

func (l *inLanguage) label(key string) string {
	return map[string]string{"law": l.Law, "fix": l.Fix}[key] + l.Colon
}

func (l *inLanguage) end() string {
	if !l.English {
		return ""
	}
	return l.InEnglish
}

// message is as [tell.Message], in the language.
func (l *inLanguage) message(f *ropa.Finding) string {
	about := *f
	if len(f.Parts) > 0 {
		about.Parts = tell.Parts(f)
		about.Subject = tell.Joined(about.Parts)
	}
	names := tell.Concerned(l.c.register, f)
	if len(names) > 0 && slices.Equal(f.Parts, l.c.register.Parts(f.Concerns[0])) { // the subject is the first of them
		about.Parts, about.Subject = []ropa.Part{}, ""
	}
	s := l.Message(f.Message)
	if subject := l.Subject(&about); subject != "" {
		s = subject + l.Colon + s
	}
	if len(names) > 0 {
		for i, name := range names {
			names[i] = strings.Replace(l.Quoted, "%s", name, 1)
		}
		if more := len(f.Concerns) - len(names); more > 0 {
			names = append(names, fmt.Sprintf("+%d", more))
		}
		s += " (" + strings.Join(names, ", ") + ")"
	}
	return tell.Shown(s)
}
