package layout

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/words"
)

// isBands reports whether a line has headings that each span several of those
// in the line below.
func (g *grid) isBands(i int) bool {
	if i+1 >= len(g.lines) || g.lines[i+1].number != g.lines[i].number+1 {
		return false
	}
	if g.underBands(i) {
		return true
	}
	if len(g.lines[i+1].cells) <= len(g.lines[i].cells) {
		return false
	}
	wide := 0
	for _, c := range g.lines[i].cells {
		if g.across(g.lines[i].number, c.Column) > 1 {
			wide++
		}
	}
	return wide >= 2
}

// underBands reports whether each cell of the line below stands under a heading
// of a line that spans several columns, and one of them at least under each.
func (g *grid) underBands(i int) bool {
	l, below := &g.lines[i], &g.lines[i+1]
	wide, under := 0, 0
	for _, c := range l.cells {
		m, ok := g.merged[[2]int{l.number, c.Column}]
		if !ok || m.Right == m.Left || m.Bottom > l.number {
			continue
		}
		n := 0
		for _, b := range below.cells {
			if b.Column >= m.Left && b.Column <= m.Right {
				n++
			}
		}
		if n < 2 {
			return false
		}
		wide, under = wide+1, under+n
	}
	return wide > 0 && under == len(below.cells) && len(l.cells) > wide
}

// proposedColumn is a column with its place in the grid.
type proposedColumn struct {
	ColumnProposal
	column int
}

// columns are the columns of a table by their headings.
func (g *grid) columns(head int, tag string, use Use) []proposedColumn {
	h := &g.lines[head]
	var above *line
	if head > 0 && g.lines[head-1].number == h.number-1 {
		if l := &g.lines[head-1]; len(l.cells) > 1 || len(l.cells) == 1 && g.across(l.number, l.cells[0].Column) < g.width {
			above = l
		}
	}
	band := func(column int) string {
		if above == nil {
			return ""
		}
		for i := len(above.cells) - 1; i >= 0; i-- {
			c := above.cells[i]
			if c.Column > column {
				continue
			}
			if m, ok := g.merged[[2]int{above.number, c.Column}]; ok && m.Right < column {
				return ""
			}
			return tidy(c.Text)
		}
		return ""
	}
	used := make([]bool, g.width)
	for _, l := range g.lines[head:] {
		for _, c := range l.cells {
			used[c.Column] = true
		}
	}
	var found []proposedColumn
	for column := range g.width {
		if !used[column] && h.at(column) == nil {
			continue
		}
		c := proposedColumn{column: column}
		c.At, c.Heading, c.Band = g.columnName(column), tidy(h.text(column)), band(column)
		if c.Heading == "" { // merged with the row above
			c.Heading = c.Band
			if above == nil || above.at(column) == nil {
				c.Heading = ""
			}
		}
		if c.Band == c.Heading {
			c.Band = ""
		}
		c.Key, c.Confidence = matchHeading(c.Heading, tag)
		switch {
		case c.Heading == "":
			c.Reason = "no heading: kept as Extra"
		case c.Key == "" || c.Confidence < 0.5:
			c.Key, c.Confidence, c.Reason = "", 0, "no known heading: kept as Extra"
		default:
			c.Reason = "by its heading"
		}
		c.Key = keyFor(c.Key, use)
		found = append(found, c)
	}
	if g.turned {
		g.sectionBands(head, found, tag)
	}
	settleBands(found, tag, use)
	return found
}

// sectionBands gives the labels whose values are marks, of a sheet in columns,
// the label without values above them for a common heading.
func (g *grid) sectionBands(head int, found []proposedColumn, tag string) {
	section := ""
	for i := range found {
		c := &found[i]
		filled, marks := 0, 0
		for _, l := range g.lines[head+1:] {
			if text := l.text(c.column); text != "" {
				if filled++; isMark(text) {
					marks++
				}
			}
		}
		switch _, sure := matchHeading(c.Heading, tag); {
		case filled == 0 && sure >= sureKey:
			section = c.Heading
		case filled == 0 || marks < filled:
			section = ""
		case c.Band == "":
			c.Band = section
		}
	}
}

// settleBands gives the first column below a heading that spans several what
// that heading names, where no column below it does. Who speaks for a party is
// no owner of the entry.
func settleBands(found []proposedColumn, tag string, use Use) {
	for i := 0; i < len(found); {
		end := i + 1
		for end < len(found) && found[end].Band == found[i].Band {
			end++
		}
		band := found[i:end]
		i = end
		key, sure := matchHeading(band[0].Band, tag)
		if key = keyFor(key, use); band[0].Band == "" || sure < sureKey || key == "" || len(band) < 2 {
			continue
		}
		if band[0].Key == "" && !slices.ContainsFunc(band, func(c proposedColumn) bool { return c.Key == key }) {
			band[0].Key, band[0].Confidence, band[0].Reason = key, 0.7, fmt.Sprintf("the first below %q", band[0].Band)
		}
		for k := range band {
			if band[k].Key == KeyOwner && slices.Contains([]Key{KeyControllers, KeyJointControllers, KeyProcessors, KeyRecipients, KeySubProcessors}, key) {
				band[k].Key, band[k].Confidence, band[k].Reason = "", 0, fmt.Sprintf("of %q, not of the entry: kept as Extra", band[k].Band)
			}
		}
	}
}

// keyFor is what a heading means on a sheet of a use.
func keyFor(key Key, use Use) Key {
	switch {
	case use == UseParties || use == UseSystems:
		return listKeyFor(key, use)
	case use == UseMeasures && key == KeySecurity:
		return keyMeasure
	case use == UseMeasures && key != keyMeasure && key != keyObjective && key != KeySerial && key != KeyReference && key != KeyComments && key != KeyDescription:
		return ""
	case use != UseMeasures && key == keyMeasure:
		return KeySecurity
	case use != UseMeasures && key == keyObjective, key == keyTerm, key == keyOther:
		return ""
	case use == UseController && key == KeyControllers:
		return keyBody
	case use == UseController && (key == KeyCategories || key == KeySubProcessors):
		return map[Key]Key{KeySubProcessors: KeyProcessors}[key]
	case use == UseProcessor && (key == KeyProcessors || key == KeyRecipients):
		return KeySubProcessors
	case use == UseProcessor && (key == KeyPurposes || key == keyBody):
		return ""
	}
	return key
}

// listKeyFor is what a heading means on a list of parties or systems.
func listKeyFor(key Key, use Use) Key {
	switch {
	case key == KeyName, use == UseParties && (key == KeyProcessors || key == KeyRecipients), use == UseSystems && key == KeySystems:
		return KeyName
	case key == KeyFunction && use == UseParties, key == KeyPurposes, key == KeyDescription, key == KeyCategories: // "Service"
		return KeyDescription
	case key == KeyTransfers:
		return KeyDestinations
	case use == UseSystems && key == KeyRecipients:
		return KeyProcessors
	case use == UseSystems && key == keyMeasure:
		return KeySecurity
	case slices.Contains([]Key{KeySerial, KeyReference, keyEntryRole, KeyDestinations, KeyContracts, KeyProcessors, KeyMechanisms, KeySafeguards, KeySecurity}, key):
		return key
	}
	return ""
}

// isMark reports whether a cell is no more than a mark.
func isMark(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "x", "✓", "✔", "☒", "☑", "●", "•", "(x)", "[x]", "xx", "×":
		return true
	}
	return false
}

// entryCells calls f for the cells of a column in the rows of entries.
func (g *grid) entryCells(p *SheetProposal, head, column int, f func(row int, text string)) {
	skip := make(map[int]bool, len(p.Skip))
	for _, s := range p.Skip {
		skip[s.Row] = true
	}
	for i := head + 1; i < len(g.lines); i++ {
		if l := &g.lines[i]; !skip[l.number] {
			if text := l.text(column); text != "" {
				f(l.number, text)
			}
		}
	}
}

// marks finds the columns of which the cells are marks under a common heading.
func (g *grid) marks(p *SheetProposal, head int, found []proposedColumn, tag string) {
	for i := range found {
		c := &found[i]
		if c.Heading == "" {
			continue
		}
		marks, filled := 0, 0
		g.entryCells(p, head, c.column, func(_ int, text string) {
			if strings.Trim(text, "0123456789") == "" { // a total
				return
			}
			if filled++; isMark(text) {
				marks++
			}
		})
		if marks < filled {
			continue
		}
		if filled == 0 { // nobody is marked
			if i == 0 || found[i-1].Mark == "" || found[i-1].Band != c.Band {
				continue
			}
		}
		of, sure := matchHeading(c.Band, tag)
		if asksWhat(c.Band, tag) {
			of = KeyData
		}
		switch {
		case sure >= sureKey && slices.Contains([]Key{KeySubjects, KeyData, KeySpecial, KeyRecipients, KeyProcessors, KeySecurity, KeySystems}, of):
			c.Key, c.Mark, c.Confidence, c.Reason = of, c.Heading, 0.95, fmt.Sprintf("marks under %q", c.Band)
		case c.Key != "":
		default:
			if e := readCell(subjectCell, c.Heading, tag); len(e.Elements) == 1 && e.Elements[0].Subject != "" {
				c.Key, c.Mark, c.Confidence, c.Reason = KeySubjects, c.Heading, 0.6, "marks, and the heading names people"
			} else if e := readCell(dataCell, c.Heading, tag); len(e.Elements) == 1 && (e.Elements[0].Special != "" || e.Elements[0].NationalID || e.Elements[0].Criminal) {
				c.Key, c.Mark, c.Confidence, c.Reason = KeyData, c.Heading, 0.6, "marks, and the heading names data"
			}
		}
	}
}

// settleOnce leaves a key of which an entry has one value to the column that
// is surest of it.
func settleOnce(found []proposedColumn, tag string) {
	once := []Key{KeySerial, KeyReference, KeyName, KeyFunction, KeyOwner, KeyStatus, KeyCreated, KeyUpdated, keyEntryRole, keyBody, KeyDescription}
	for i := range found {
		c := &found[i]
		if c.Mark != "" || !slices.Contains(once, c.Key) {
			continue
		}
		for k := range found {
			if o := &found[k]; k != i && o.Key == c.Key && o.Mark == "" && (o.Confidence > c.Confidence || o.Confidence == c.Confidence && k < i) {
				if asksWhat(c.Heading, tag) && !slices.ContainsFunc(found, func(o proposedColumn) bool { return o.Key == KeyData }) {
					c.Key, c.Confidence, c.Reason = KeyData, 0.6, fmt.Sprintf("column %s names the entry; this says what there is of it", o.At)
					break
				}
				c.Reason = fmt.Sprintf("column %s holds that already: kept as Extra", o.At)
				c.Key, c.Confidence = "", 0
				break
			}
		}
	}
}

// refine settles, by the cells, what the headings leave open.
func (g *grid) refine(p *SheetProposal, head int, found []proposedColumn, tag string) {
	for i := range found {
		c := &found[i]
		if c.Key != KeyBases || !slices.ContainsFunc(found, func(o proposedColumn) bool { return o.Key == KeyBases && o.column != c.column }) {
			continue
		}
		statutes, filled := 0, 0
		g.entryCells(p, head, c.column, func(_ int, text string) {
			filled++
			if read := lawfulbasis.ReadGrounds(text, tag); len(read) > 0 && (read[0].Unclear == lawfulbasis.LawAlone || words.Statute(text) && !read[0].Sure()) {
				statutes++
			}
		})
		if statutes*2 > filled {
			c.Key, c.Confidence, c.Reason = keyLaw, 0.8, "a second column of grounds, and its cells name statutes"
		}
	}
	for i := range found {
		c := &found[i]
		if c.Key != KeySystems || p.Use != UseController {
			continue
		}
		places, filled := 0, 0
		g.entryCells(p, head, c.column, func(_ int, text string) {
			filled++
			if read := readCell(transferCell, text, tag); read.None || len(read.Elements) > 0 && (read.Elements[0].Country != "" && read.Elements[0].Doubt == "" || lang.NamesUnion(text)) {
				places++
			}
		})
		if places*2 > filled {
			c.Key, c.Confidence, c.Reason = KeyTransfers, 0.7, "its cells name countries"
		}
	}
	if p.Use == UseController || p.Use == UseProcessor {
		g.nameColumn(p, head, found)
	}
}

// listName finds what names the rows of a list where no heading says so: the
// first column of texts of which none is there twice.
func (g *grid) listName(p *SheetProposal, head int, found []proposedColumn) {
	if slices.ContainsFunc(found, func(c proposedColumn) bool { return c.Key == KeyName }) {
		return
	}
	for i := range found {
		if found[i].Key != "" || found[i].Heading == "" {
			continue
		}
		if n, distinct := g.distinct(p, head, found[i].column); distinct && n > 0 {
			found[i].Key, found[i].Confidence, found[i].Reason = KeyName, 0.6, "the first column of the list, and its cells differ"
			return
		}
	}
}

// distinct returns how many texts a column has in the rows of entries, and
// whether each is there once.
func (g *grid) distinct(p *SheetProposal, head, column int) (n int, distinct bool) {
	seen := make(map[string]bool)
	distinct = true
	g.entryCells(p, head, column, func(_ int, text string) {
		text = lang.Fold(text)
		distinct = distinct && !seen[text] && strings.Trim(text, "0123456789. ") != ""
		seen[text] = true
	})
	return len(seen), distinct
}

// nameColumn finds what names the entries where no column of names is.
func (g *grid) nameColumn(p *SheetProposal, head int, found []proposedColumn) {
	if slices.ContainsFunc(found, func(c proposedColumn) bool { return c.Key == KeyName }) {
		return
	}
	entries := 0
	for i := range g.lines[head+1:] {
		if l := &g.lines[head+1+i]; !slices.ContainsFunc(p.Skip, func(s SkippedRow) bool { return s.Row == l.number }) {
			entries++
		}
	}
	for i := range found {
		// What stands before it is the name where it differs too.
		if c := &found[i]; c.Key == "" && c.Heading != "" && len(found) > i+1 && found[i+1].Key == KeyFunction {
			if n, distinct := g.distinct(p, head, c.column); distinct && n == entries {
				c.Key, c.Confidence, c.Reason = KeyName, 0.6, "no column of names: what stands first differs, and names the entries"
				return
			}
		}
		if found[i].Key != KeyFunction {
			continue
		}
		if n, distinct := g.distinct(p, head, found[i].column); distinct && n > 0 {
			found[i].Key, found[i].Confidence, found[i].Reason = KeyName, 0.6, "no column of names: the business functions, which differ, name the entries"
			return
		}
	}
	// What stands first, with no heading or one that is not known: "What we do".
	for i := range found {
		c := &found[i]
		n, distinct := g.distinct(p, head, c.column)
		if n == 0 || c.Key == KeySerial || c.Key == KeyReference {
			continue
		}
		if c.Key == "" && distinct {
			c.Key, c.Confidence, c.Reason = KeyName, 0.6, "no column of names: what stands first differs, and names the entries"
		}
		return
	}
}
