// Package baseline reads and writes lists of the findings that are known of a
// register, one a line:
//
//	severity rule place: message
//
// Lines that begin with # are comments.
package baseline

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa"
)

// Known is one line of a baseline, and the finding it was made from, if it
// was made from one.
type Known struct {
	Severity ropa.Severity
	Rule     ropa.RuleID
	Place    string // no white space in it; "/" is the register
	Message  string // on one line; not compared
	Finding  ropa.Finding
}

// String returns the line.
func (k Known) String() string {
	return fmt.Sprintf("%s %s %s: %s", k.Severity, k.Rule, k.Place, k.Message)
}

// same reports whether two lines are of one finding.
func (k Known) same(other Known) bool { return k.Rule == other.Rule && k.Place == other.Place }

// Of returns the lines of findings in the order of a baseline: by place,
// then by rule.
func Of(r *ropa.Register, findings []ropa.Finding) []Known {
	var all []Known
	written := ropa.ResolvedView(r)
	for _, f := range Weighty(findings) {
		rule := ropa.RuleID(strings.Join(strings.Fields(string(f.Rule)), "_"))
		for _, place := range Places(r, written, f) {
			all = append(all, Known{f.Severity, rule, place, OneLine(f.Message), f})
		}
	}
	slices.SortStableFunc(all, func(a, b Known) int {
		return cmp.Or(cmp.Compare(a.Place, b.Place), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
	return all
}

// Findings returns the findings of lines, each once.
func Findings(list []Known) []ropa.Finding {
	var findings []ropa.Finding
	for _, k := range list {
		if !slices.ContainsFunc(findings, func(f ropa.Finding) bool {
			return f.Rule == k.Finding.Rule && f.Path == k.Finding.Path && f.Message == k.Finding.Message
		}) {
			findings = append(findings, k.Finding)
		}
	}
	return findings
}

// Lines returns the lines as texts.
func Lines(list []Known) []string {
	lines := make([]string, len(list))
	for i, k := range list {
		lines[i] = k.String()
	}
	return lines
}

// Compare returns the findings that are not listed, the listed ones that are
// gone, and those that weigh more than they did. Of several at one
// place by one rule, those with the same message are matched first.
func Compare(listed, found []Known) (fresh, mended, heavier []Known) {
	used := make([]bool, len(listed))
	matched := make([]bool, len(found))
	for _, exact := range []bool{true, false} {
		for i, f := range found {
			if matched[i] {
				continue
			}
			for j, l := range listed {
				if used[j] || !l.same(f) || exact && l.Message != f.Message {
					continue
				}
				used[j], matched[i] = true, true
				if weight(f.Severity) > weight(l.Severity) {
					heavier = append(heavier, f)
				}
				break
			}
		}
	}
	for i, f := range found {
		if !matched[i] {
			fresh = append(fresh, f)
		}
	}
	for j, l := range listed {
		if !used[j] {
			mended = append(mended, l)
		}
	}
	return fresh, mended, heavier
}

// Relist returns what was found, in the words and the order of the list where
// they are known, so that a difference shows nothing that does not count.
func Relist(listed, found []Known) []Known {
	fresh, mended, heavier := Compare(listed, found)
	var all []Known
	for _, l := range listed {
		if i := slices.Index(Lines(mended), l.String()); i >= 0 {
			mended = slices.Delete(mended, i, i+1)
			continue
		}
		if i := slices.IndexFunc(heavier, l.same); i >= 0 {
			l.Severity = heavier[i].Severity
		}
		all = append(all, l)
	}
	return append(all, fresh...)
}

func weight(s ropa.Severity) int {
	return slices.Index([]ropa.Severity{ropa.SeverityInfo, ropa.SeverityWarning, ropa.SeverityError}, s)
}

func Format(list []Known) string {
	var b strings.Builder
	for _, k := range list {
		fmt.Fprintln(&b, k)
	}
	return b.String()
}

func Parse(text string) ([]Known, error) {
	var list []Known
	n := 0
	for line := range strings.Lines(text) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		k, err := parseKnown(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		list = append(list, k)
	}
	return list, nil
}

func parseKnown(line string) (Known, error) {
	fields := strings.SplitN(line, " ", 3)
	if len(fields) < 3 {
		return Known{}, fmt.Errorf("%q is not: severity rule place: message", line)
	}
	where, message, ok := strings.Cut(fields[2]+" ", ": ")
	k := Known{Severity: ropa.Severity(fields[0]), Rule: ropa.RuleID(fields[1]), Place: where, Message: OneLine(message)}
	switch {
	case !ok || k.Rule == "" || where == "" || strings.ContainsAny(where, " \t"):
		return Known{}, fmt.Errorf("%q is not: severity rule place: message", line)
	case !k.Severity.Valid():
		return Known{}, fmt.Errorf("unknown severity %q", fields[0])
	}
	return k, nil
}

// OneLine is a text without line breaks and runs of white space.
func OneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// Places returns where a finding stands: in each entry that it concerns of
// the register written out, or where it is stated.
func Places(r, written *ropa.Register, f ropa.Finding) []string {
	if len(f.Places) == 0 {
		return []string{r.StablePath(f.Path)}
	}
	var places []string
	for _, p := range f.Places {
		places = append(places, written.StablePath(p))
	}
	return places
}

// beyondTables is the rule on the tables of this module, which no change to a
// register mends.
const beyondTables = "form/beyond-tables"

// Weighty returns the findings that no waiver accepts, that are more than worth
// knowing, and that are about the register.
func Weighty(findings []ropa.Finding) []ropa.Finding {
	var all []ropa.Finding
	for _, f := range findings {
		if f.Waiver == nil && f.Severity != ropa.SeverityInfo && f.Rule != beyondTables {
			all = append(all, f)
		}
	}
	return all
}
