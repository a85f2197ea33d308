// Package tell puts findings into words for people: those of a rule together,
// each fact once, with the entries that it concerns.
package tell

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
)

// Group is the findings of one rule and severity in one register.
type Group struct {
	Severity ropa.Severity
	Rule     ropa.RuleID
	Title    string // of the rule; "" for one that is not the module's
	Demand   ropa.Demand
	Cites    []fact.Citation
	Fix      string // "" where findings differ in it
	Findings []ropa.Finding
}

var titles = sync.OnceValue(func() map[ropa.RuleID]string {
	all := make(map[ropa.RuleID]string)
	for _, r := range ropa.Rules() {
		all[r.ID] = r.Title
	}
	return all
})

// Grouped returns findings by severity, then by rule in the order of the
// report. Waived ones are left out.
func Grouped(findings []ropa.Finding) (all []*Group) {
	for _, s := range []ropa.Severity{ropa.SeverityError, ropa.SeverityWarning, ropa.SeverityInfo} {
		from := len(all)
		for _, f := range findings {
			if f.Severity != s || f.Waiver != nil {
				continue
			}
			i := slices.IndexFunc(all[from:], func(g *Group) bool { return g.Rule == f.Rule })
			if i < 0 {
				all = append(all, &Group{Severity: s, Rule: f.Rule, Title: titles()[f.Rule], Demand: f.Demand, Fix: f.Fix})
				i = len(all) - from - 1
			}
			g := all[from+i]
			if g.Fix != f.Fix {
				g.Fix = ""
			}
			for _, c := range f.Cites {
				if !slices.Contains(g.Cites, c) {
					g.Cites = append(g.Cites, c)
				}
			}
			g.Findings = append(g.Findings, f)
		}
	}
	return all
}

// Cites returns citations act by act: "GDPR Art. 6(1), Art. 5(2); UK GDPR
// alike".
func Cites(cites []fact.Citation) string {
	var acts []fact.Act
	provisions := make(map[fact.Act][]string)
	for _, c := range cites {
		if _, known := provisions[c.Act]; !known {
			acts = append(acts, c.Act)
		}
		if !slices.Contains(provisions[c.Act], c.Provision) {
			provisions[c.Act] = append(provisions[c.Act], c.Provision)
		}
	}
	alike := slices.Equal(slices.Sorted(slices.Values(provisions[fact.GDPR])), slices.Sorted(slices.Values(provisions[fact.UKGDPR])))
	texts := make([]string, len(acts))
	for i, act := range acts {
		if act == fact.UKGDPR && alike {
			texts[i] = string(act) + " alike"
			continue
		}
		texts[i] = strings.TrimSpace(string(act) + " " + strings.Join(provisions[act], ", "))
	}
	return strings.Join(texts, "; ")
}

// mostEntries is how many of the entries that a finding concerns are named.
const mostEntries = 5

// Message is what a finding is about and what it says, with the entries that
// it concerns, where they are several. What the finding itself names is not
// named before it.
func Message(r *ropa.Register, f *ropa.Finding) string {
	subject := Subject(f)
	if len(f.Concerns) < 2 {
		return Shown(before(subject, f.Message))
	}
	names := Concerned(r, f)
	for i, name := range names {
		names[i] = strconv.Quote(name)
	}
	if more := len(f.Concerns) - len(names); more > 0 {
		names = append(names, fmt.Sprintf("%d more", more))
	}
	list := strings.Join(names, ", ")
	if first := r.Parts(f.Concerns[0]); slices.Equal(f.Parts, first) { // the subject is the first of them
		return Shown(fmt.Sprintf("%d entries (%s): %s", len(f.Concerns), list, f.Message))
	}
	return Shown(before(subject, f.Message) + " (" + list + ")")
}

// Concerned are the names of the entries that a finding concerns, the first
// where they are many; nil if it concerns no more than one.
func Concerned(r *ropa.Register, f *ropa.Finding) []string {
	if len(f.Concerns) < 2 {
		return nil
	}
	var names []string
	for _, p := range f.Concerns[:min(mostEntries, len(f.Concerns))] {
		names = append(names, EntryName(r, p))
	}
	return names
}

func before(subject, message string) string {
	if subject == "" {
		return message
	}
	return subject + ": " + message
}

// Subject is what a finding is about in words, without what its message names;
// "" if that names all of it.
func Subject(f *ropa.Finding) string {
	if len(f.Parts) == 0 {
		return cmp.Or(f.Subject, "register")
	}
	return Joined(Parts(f))
}

// Joined says elements of the model, outermost first.
func Joined(parts []ropa.Part) string {
	all := make([]string, len(parts))
	for i, p := range parts {
		all[i] = p.String()
	}
	return strings.Join(all, ", ")
}

// Parts are those of a finding that its message does not name, nor the entries
// that it concerns, where they are several.
func Parts(f *ropa.Finding) []ropa.Part {
	parts := []ropa.Part{}
	for _, p := range f.Parts {
		text := p.String()
		if name := []rune(p.Name); len(name) > 59 { // messages cut names
			text = p.Kind + " " + strings.TrimSuffix(strconv.Quote(strings.TrimSpace(string(name[:59]))), `"`)
		}
		if len(f.Concerns) > 1 && (p.Kind == "activity" || p.Kind == "processing") {
			continue // one of those that the finding concerns
		}
		if p.Name == "" && p.Index == 0 && p.Kind == "register" && strings.Contains(f.Message, "register") {
			continue
		}
		if p.Name == "" || !strings.Contains(f.Message, strings.TrimPrefix(text, p.Kind+" ")) {
			parts = append(parts, p)
		}
	}
	return parts
}

// Change is a change in words, what was added or removed named once.
func Change(c ropa.Change) string {
	subject := cmp.Or(c.Subject, "register")
	rest := strings.TrimPrefix(c.String(), subject+": ")
	kind, named, ok := strings.Cut(rest, " "+string(c.Operation)+" ")
	if !ok || named == "" || c.Operation != ropa.OperationAdded && c.Operation != ropa.OperationRemoved {
		return Shown(c.String())
	}
	if strings.HasPrefix(subject, kind+" ") && !strings.Contains(subject, `", `) {
		return Shown(rest)
	}
	if i := strings.LastIndex(subject, `", `+kind+" "); i >= 0 {
		return Shown(subject[:i+1] + ": " + rest)
	}
	return Shown(c.String())
}

// EntryName is what a person calls the entry at a path.
func EntryName(r *ropa.Register, p ropa.Path) string {
	parts := r.Parts(p)
	if len(parts) == 0 {
		return p.String()
	}
	return cmp.Or(parts[0].Name, p.String())
}

// Shown returns a text on one line without control characters, which a
// terminal would obey.
func Shown(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, s)
}
