package layout

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/sheet"
)

// proposeForm looks for one entry with labels, and values beside or below them.
func proposeForm(g *grid, tag string) (SheetProposal, bool) {
	beside, ok := proposeBeside(g, tag)
	known := make(map[Key]bool)
	for i := range beside.Columns {
		known[beside.Columns[i].Key] = true
	}
	delete(known, "")
	if below, keys := proposeBelow(g, tag); keys > 0 && (!ok || keys >= len(known)) {
		return below, true
	}
	return beside, ok
}

// proposeBelow looks for one entry whose values stand below their labels, and
// returns how many keys they name; 0 if it is none.
func proposeBelow(g *grid, tag string) (SheetProposal, int) {
	p := SheetProposal{Sheet: g.sheet.Name, Use: UseController, Shape: InForm}
	var keys []Key
	rows := 0
	for i := 0; i+1 < len(g.lines); i++ {
		l, next := &g.lines[i], &g.lines[i+1]
		if next.number != l.number+1 || slices.ContainsFunc(next.cells, func(c sheet.Cell) bool { return l.at(c.Column) == nil }) {
			continue
		}
		var columns []ColumnProposal
		for _, cell := range l.cells {
			key, sure := matchHeading(cell.Text, tag)
			if key = keyFor(key, UseController); key == "" || sure < sureKey {
				break
			}
			columns = append(columns, ColumnProposal{At: g.name(l.number, cell.Column), Heading: tidy(cell.Text), Key: key, Values: valuesBelow, Confidence: sure, Reason: "by its label"})
		}
		if len(columns) < len(l.cells) {
			continue
		}
		for _, c := range columns {
			if !slices.Contains(keys, c.Key) {
				keys = append(keys, c.Key)
			}
		}
		p.Columns = append(p.Columns, columns...)
		rows++
		i++
	}
	if rows < 4 || len(keys) < 5 || countOf(keys, substance) < 3 || !hasAny(keys, KeyName, KeyPurposes) {
		return p, 0
	}
	p.Confidence = min(0.9, float64(len(keys))/10)
	p.Reason = fmt.Sprintf("labels of one entry, with values below them: %s", joinKeys(keys))
	return p, len(keys)
}

// valueBelow returns the label on line i, which stands alone, if what it names
// stands alone below it.
func (g *grid) valueBelow(i int, key Key, sure float64, tag string) (c ColumnProposal, ok bool) {
	l := &g.lines[i]
	if key = keyFor(key, UseController); key == "" || i+1 >= len(g.lines) {
		return c, false
	}
	next := &g.lines[i+1]
	if next.number != l.number+1 || len(next.cells) != 1 || next.cells[0].Column != l.cells[0].Column {
		return c, false
	}
	if k, s := matchHeading(next.cells[0].Text, tag); k != "" && s >= sureKey && key != KeyPurposes {
		return c, false
	}
	return ColumnProposal{At: g.name(l.number, l.cells[0].Column), Heading: tidy(l.cells[0].Text), Key: key, Values: valuesBelow, Confidence: sure, Reason: "by its label, with the value below it"}, true
}

// saysEntry reports whether a title says that the sheet is of one entry: it
// names an activity, or a form of one.
func saysEntry(text, tag string) bool {
	if key, _ := matchHeading(text, tag); key == KeyName {
		return true
	}
	low := lang.Fold(text)
	return slices.ContainsFunc([]string{"fiche", "ficha", "scheda", "formular", "formulier", "datenblatt", "karta", "record", "activit", "verfahren", "blatt", "sheet", "form"}, func(w string) bool { return strings.Contains(low, w) })
}

// repeats returns the numbers of the lines at which a form begins again with
// the same labels, and the first line; nil if it does not.
func (g *grid) repeats(p *SheetProposal) []int {
	at := make(map[string][]int)
	first := ""
	for i := range p.Columns {
		row, _, _ := cellAt(p.Columns[i].At)
		if c := &p.Columns[i]; c.Key != "" && c.Heading != "" && !numberedLabel(c.Heading) {
			h := lang.Fold(c.Heading)
			at[h] = append(at[h], row)
			if first == "" {
				first = h
			}
		}
	}
	rows := at[first]
	if len(rows) < 2 {
		return nil
	}
	again := 0
	for _, list := range at {
		if len(list) == len(rows) {
			again++
		}
	}
	if again < 4 || 2*again < len(at) {
		return nil
	}
	slices.Sort(rows)
	var starts []int
	for _, row := range rows {
		i := slices.IndexFunc(g.lines, func(l line) bool { return l.number == row })
		for i > 0 && len(g.lines[i-1].cells) == 1 && (g.lines[i-1].number == g.lines[i].number-1 || len(starts) == 0) {
			i--
		}
		starts = append(starts, g.lines[i].number)
	}
	return starts
}

// paired reports whether a line of a form has labels and values by turns from
// its label on.
func paired(l *line, at int, tag string) bool {
	if n := len(l.cells) - at; n < 4 || n%2 > 0 {
		return false
	}
	for k := at + 2; k < len(l.cells); k += 2 {
		text := strings.TrimSpace(l.cells[k].Text)
		if _, sure := matchHeading(text, tag); sure < sureKey && !strings.HasSuffix(text, ":") {
			return false
		}
	}
	return true
}

// lists are the keys of which an entry can have several values.
var lists = []Key{KeyPurposes, KeyBases, KeyConditions, KeySubjects, KeyData, KeySpecial, KeySources, KeyRecipients, KeyInternalRecipients, KeyExternalRecipients, KeyProcessors, KeySecurity, KeySystems}

// valuesAcross notes the labels that have several values side by side, and
// reports whether there are any. What also stands behind values of which an
// entry has one is no value: a hint, a remark.
func (g *grid) valuesAcross(p *SheetProposal, tag string) bool {
	var some []int
	for i := range p.Columns {
		row, column, _ := cellAt(p.Columns[i].At)
		l := g.lineAt(row)
		if l == nil || paired(l, slices.IndexFunc(l.cells, func(c sheet.Cell) bool { return c.Column == column }), tag) {
			continue
		}
		values := 0
		for _, c := range l.cells {
			if c.Column > column && !isHint(c.Text, tag) {
				if values++; values > 1 && (len(c.Text) > 80 || c.Column > column+1 && l.at(c.Column-1) == nil) {
					return false
				}
			}
		}
		switch {
		case values < 2:
		case !slices.Contains(lists, p.Columns[i].Key):
			return false
		default:
			some = append(some, i)
		}
	}
	for _, i := range some {
		p.Columns[i].Values = valuesAcross
	}
	return len(some) > 0
}

// proposeBeside looks for one entry with labels and values beside them.
func proposeBeside(g *grid, tag string) (SheetProposal, bool) {
	p := SheetProposal{Sheet: g.sheet.Name, Use: UseController, Shape: InForm}
	var keys []Key
	repeated := make(map[Key]int)
	labels, wide := 0, 0
	section := Key("")
	sectionText, titled := "", ""
	var alone []ColumnProposal // labels that stand alone on their lines
	for i := range g.lines {
		l := &g.lines[i]
		at := 0
		if len(l.cells) > 2 && strings.Trim(l.cells[0].Text, "0123456789. ") == "" {
			at = 1 // numbers before the labels
		}
		label := l.cells[at]
		key, sure := matchHeading(label.Text, tag)
		if len(l.cells) == at+1 { // a section, or a label without value
			before, after, colon := strings.Cut(label.Text, ":")
			switch {
			case sure >= sureKey && (g.across(l.number, label.Column) > 1 || !numberedLabel(label.Text)) && (!colon || strings.TrimSpace(after) == ""):
				section, sectionText = key, tidy(label.Text)
				if c, ok := g.valueBelow(i, key, sure, tag); ok {
					alone = append(alone, c)
				}
			case colon && strings.TrimSpace(after) != "" && len(after) < 400:
				if key, sure := matchHeading(before, tag); sure >= sureKey && keyFor(key, UseController) != "" { // "Purpose: to bill"
					alone = append(alone, ColumnProposal{At: g.name(l.number, label.Column), Heading: tidy(before), Key: keyFor(key, UseController), Values: valuesAfter, Confidence: sure, Reason: "by its label, with the value behind it"})
				} else if titled == "" && labels == 0 && saysEntry(before, tag) {
					titled = g.name(l.number, label.Column)
				}
			}
			continue
		}
		labels++
		if len(l.cells) > at+2 && !paired(l, at, tag) {
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
		for k := at + 2; k < len(l.cells) && paired(l, at, tag); k += 2 { // "Code: | T1 | Date: | 2024"
			c := ColumnProposal{At: g.name(l.number, l.cells[k].Column), Heading: tidy(l.cells[k].Text), Band: sectionText, Reason: "by its label"}
			if c.Key, c.Confidence = matchHeading(c.Heading, tag); c.Confidence < sureKey {
				c.Key, c.Confidence, c.Reason = "", 0, "no known label: kept as Extra"
			}
			if c.Key = keyFor(c.Key, UseController); c.Key != "" && !slices.Contains(keys, c.Key) {
				keys = append(keys, c.Key)
			}
			p.Columns = append(p.Columns, c)
		}
	}
	side := g.valuesAcross(&p, tag)
	for _, c := range alone {
		if p.Columns = append(p.Columns, c); !slices.Contains(keys, c.Key) {
			keys = append(keys, c.Key)
		}
		labels++
	}
	if titled != "" && !hasAny(keys, KeyName) {
		p.Columns = append(p.Columns, ColumnProposal{At: titled, Key: KeyName, Values: valuesAfter, Confidence: 0.8, Reason: "the title names the entry behind its colon"})
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
	case wide*3 > labels && !side: // values side by side: entries across
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
