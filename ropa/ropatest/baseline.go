package ropatest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/ropa"
)

// Baseline is a ratchet. The findings of the register, those of severity info
// and those under a waiver left out, are compared with the ones that a text
// file lists as known: one a line, as
//
//	severity rule place: message
//
// A finding that is not listed fails t, and so does one that is listed and has
// been mended: strike it off, so that it cannot come back unseen. A finding
// that weighs more than it did when it was listed fails too.
//
// A finding is known by its rule and its place. The place is that of
// [ropa.Finding.Path] with the IDs of elements for their positions,
// /activities/payroll/purposes/pay, so neither another order nor another
// wording of the message is a change. Lines that begin with # are comments. A
// file that is not there lists nothing. Why a finding is accepted, by whom and
// until when is for a [ropa.Waiver] to say.
//
// The as-of date is the register's Reviewed date; for another, or for other
// rules, see [BaselineWith].
func Baseline(t testing.TB, r *ropa.Register, file string) {
	t.Helper()
	BaselineWith(t, r, nil, file)
}

// BaselineWith is [Baseline] with options for [ropa.Validate].
func BaselineWith(t testing.TB, r *ropa.Register, o *ropa.Options, file string) {
	t.Helper()
	found := knownOf(r, validate(t, r, o).Findings)
	if updating() {
		write(t, file, formatBaseline(found))
		return
	}
	text, _ := read(t, file)
	listed, err := parseBaseline(text)
	if err != nil {
		t.Fatalf("ropatest: %s: %v", file, err)
	}
	fresh, mended, heavier := compareBaseline(listed, found)
	if len(fresh)+len(mended)+len(heavier) == 0 {
		return
	}
	var b strings.Builder
	if len(fresh) > 0 {
		fmt.Fprintf(&b, "\n\n%s not listed: mend it, or waive it in the register.%s", count(len(fresh), "finding"), describe(findingsOf(fresh)))
	}
	if len(heavier) > 0 {
		fmt.Fprintf(&b, "\n\n%s more severe than listed.%s", count(len(heavier), "finding"), describe(findingsOf(heavier)))
	}
	if len(mended) > 0 {
		fmt.Fprintf(&b, "\n\n%s listed and no longer found: strike from the file what is marked -.", count(len(mended), "finding"))
	}
	t.Errorf("the findings are not those of %s%s\n\n(-listed +found):\n%s\nOPENROPA_UPDATE=1 rewrites the file.",
		file, b.String(), diffLines(linesOf(listed), linesOf(relist(listed, found))))
}

// known is one line of a baseline, and the finding it was made from, if it
// was made from one.
type known struct {
	severity ropa.Severity
	rule     ropa.RuleID
	place    string // no white space in it; "/" is the register
	message  string // on one line; not compared
	finding  ropa.Finding
}

// String returns the line.
func (k known) String() string {
	return fmt.Sprintf("%s %s %s: %s", k.severity, k.rule, k.place, k.message)
}

// same reports whether two lines are of one finding.
func (k known) same(other known) bool { return k.rule == other.rule && k.place == other.place }

// knownOf returns the lines of findings in the order of a baseline: by place,
// then by rule.
func knownOf(r *ropa.Register, findings []ropa.Finding) []known {
	var all []known
	written := ropa.ResolvedView(r)
	for _, f := range weighty(findings) {
		rule := ropa.RuleID(strings.Join(strings.Fields(string(f.Rule)), "_"))
		for _, place := range placesOf(r, written, f) {
			all = append(all, known{f.Severity, rule, place, oneLine(f.Message), f})
		}
	}
	slices.SortStableFunc(all, func(a, b known) int {
		return cmp.Or(cmp.Compare(a.place, b.place), cmp.Compare(a.rule, b.rule), cmp.Compare(a.message, b.message))
	})
	return all
}

// findingsOf returns the findings of lines, each once.
func findingsOf(list []known) []ropa.Finding {
	var findings []ropa.Finding
	for _, k := range list {
		if !slices.ContainsFunc(findings, func(f ropa.Finding) bool {
			return f.Rule == k.finding.Rule && f.Path == k.finding.Path && f.Message == k.finding.Message
		}) {
			findings = append(findings, k.finding)
		}
	}
	return findings
}

func linesOf(list []known) []string {
	lines := make([]string, len(list))
	for i, k := range list {
		lines[i] = k.String()
	}
	return lines
}

// compareBaseline returns the findings that are not listed, the listed ones
// that are gone, and those that weigh more than they did. Of several at one
// place by one rule, those with the same message are matched first.
func compareBaseline(listed, found []known) (fresh, mended, heavier []known) {
	used := make([]bool, len(listed))
	matched := make([]bool, len(found))
	for _, exact := range []bool{true, false} {
		for i, f := range found {
			if matched[i] {
				continue
			}
			for j, l := range listed {
				if used[j] || !l.same(f) || exact && l.message != f.message {
					continue
				}
				used[j], matched[i] = true, true
				if weight(f.severity) > weight(l.severity) {
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

// relist returns what was found, in the words and the order of the list where
// they are known, so that a difference shows nothing that does not count.
func relist(listed, found []known) []known {
	fresh, mended, heavier := compareBaseline(listed, found)
	var all []known
	for _, l := range listed {
		if i := slices.Index(linesOf(mended), l.String()); i >= 0 {
			mended = slices.Delete(mended, i, i+1)
			continue
		}
		if i := slices.IndexFunc(heavier, l.same); i >= 0 {
			l.severity = heavier[i].severity
		}
		all = append(all, l)
	}
	return append(all, fresh...)
}

func weight(s ropa.Severity) int {
	return slices.Index([]ropa.Severity{ropa.SeverityInfo, ropa.SeverityWarning, ropa.SeverityError}, s)
}

const heading = `# The findings that are known, one a line: severity rule place: message
# A test fails for one that is not listed, and for one that has been mended.
# OPENROPA_UPDATE=1 go test rewrites this file.
`

func formatBaseline(list []known) string {
	var b strings.Builder
	b.WriteString(heading)
	for _, k := range list {
		fmt.Fprintln(&b, k)
	}
	return b.String()
}

func parseBaseline(text string) ([]known, error) {
	var list []known
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

func parseKnown(line string) (known, error) {
	fields := strings.SplitN(line, " ", 3)
	if len(fields) < 3 {
		return known{}, fmt.Errorf("%q is not: severity rule place: message", line)
	}
	where, message, ok := strings.Cut(fields[2]+" ", ": ")
	k := known{severity: ropa.Severity(fields[0]), rule: ropa.RuleID(fields[1]), place: where, message: oneLine(message)}
	switch {
	case !ok || k.rule == "" || where == "" || strings.ContainsAny(where, " \t"):
		return known{}, fmt.Errorf("%q is not: severity rule place: message", line)
	case !k.severity.Valid():
		return known{}, fmt.Errorf("unknown severity %q", fields[0])
	}
	return k, nil
}

// oneLine is a text without line breaks and runs of white space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
