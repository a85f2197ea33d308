package layout

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// proposeForm looks for one entry with labels and values beside them.
func proposeForm(g *grid, tag string) (SheetProposal, bool) {
	p := SheetProposal{Sheet: g.sheet.Name, Use: UseController, Shape: InForm}
	var keys []Key
	repeated := make(map[Key]int)
	labels, wide := 0, 0
	section := Key("")
	sectionText := ""
	for i := range g.lines {
		l := &g.lines[i]
		at := 0
		if len(l.cells) > 2 && strings.Trim(l.cells[0].Text, "0123456789. ") == "" {
			at = 1 // numbers before the labels
		}
		label := l.cells[at]
		key, sure := matchHeading(label.Text, tag)
		if len(l.cells) == at+1 { // a section, or a label without value
			if sure >= sureKey && (g.across(l.number, label.Column) > 1 || !numberedLabel(label.Text)) {
				section, sectionText = key, tidy(label.Text)
			}
			continue
		}
		labels++
		if len(l.cells) > at+2 {
			wide++
		}
		c := ColumnProposal{At: g.name(l.number, label.Column), Heading: tidy(label.Text), Band: sectionText}
		switch {
		case sure >= sureKey && !(numberedLabel(label.Text) && section != "" && weakLabel(key)):
			c.Key, c.Confidence, c.Reason = key, sure, "by its label"
		case section != "" && numberedLabel(label.Text):
			c.Key, c.Confidence, c.Reason = section, 0.8, fmt.Sprintf("numbered under %q", sectionText)
		case sure > 0.5:
			c.Key, c.Confidence, c.Reason = key, sure, "by its label"
		default:
			c.Reason = "no known label: kept as Extra"
		}
		c.Key = keyFor(c.Key, UseController)
		if c.Key != "" {
			repeated[c.Key]++
			if !slices.Contains(keys, c.Key) {
				keys = append(keys, c.Key)
			}
		}
		p.Columns = append(p.Columns, c)
	}
	more := 0
	for _, n := range repeated {
		if n > 1 {
			more++
		}
	}
	switch {
	case len(keys) < 5 || countOf(keys, substance) < 3 || !hasAny(keys, KeyName, KeyPurposes) || labels == 0:
		return p, false
	case wide*3 > labels: // values side by side: entries across
		return p, false
	}
	p.Confidence = min(0.95, float64(int(float64(len(keys))/float64(labels)*100+float64(more)*5))/100)
	p.Reason = fmt.Sprintf("labels of one entry, with values beside them: %s", joinKeys(keys))
	return p, true
}

// numberedLabel reports whether a label ends in a number: "Recipient 2".
func numberedLabel(s string) bool {
	s = strings.TrimRight(strings.TrimSpace(s), ".:)")
	return s != "" && unicode.IsDigit(rune(s[len(s)-1])) && len(strings.Fields(s)) <= 4
}

// weakLabel reports whether a key of a numbered label says less than its
// section does.
func weakLabel(key Key) bool {
	return cmp.Or(key, KeyName) == KeyName || key == KeySerial || key == KeyReference || key == KeyDescription || key == keyMeasure || key == KeyCategories
}
