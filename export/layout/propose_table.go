package layout

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/sheet"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/words"
)

const (
	headLines = 60 // in which headings are looked for
	sureKey   = 0.6
)

// substance are the keys of which a register has some.
var substance = []Key{KeyPurposes, KeyBases, KeyData, KeySubjects, KeyRecipients, KeyRetention, KeyCategories, KeyTransfers, KeySecurity, KeyProcessors}

// seenSheet is what of a sheet came nearest to headings.
func seenSheet(s *sheet.Sheet, tag string) SeenSheet {
	seen := SeenSheet{Sheet: s.Name}
	g := gridOf(s, false)
	best := -1.0
	for i := range g.lines[:min(len(g.lines), headLines)] {
		keys, score := keysOf(&g.lines[i], tag)
		if score += float64(min(len(g.lines[i].cells), 8)) / 100; score > best {
			best, seen.Row, seen.Found, seen.Headings = score, g.lines[i].number, keys, nil
			for _, c := range g.lines[i].cells[:min(len(g.lines[i].cells), 12)] {
				seen.Headings = append(seen.Headings, lang.Shorten(tidy(c.Text), 60))
			}
		}
	}
	return seen
}

// keysOf are the keys that a line's cells name as headings, each once, and
// how sure they are together.
func keysOf(l *line, tag string) (keys []Key, score float64) {
	for _, c := range l.cells[:min(len(l.cells), 300)] {
		if k, sure := matchHeading(c.Text, tag); sure >= sureKey && !slices.Contains(keys, k) {
			keys, score = append(keys, k), score+sure
		}
	}
	return keys, score
}

func hasAny(keys []Key, of ...Key) bool {
	return slices.ContainsFunc(keys, func(k Key) bool { return slices.Contains(of, k) })
}

func countOf(keys []Key, of []Key) (n int) {
	for _, k := range keys {
		if slices.Contains(of, k) {
			n++
		}
	}
	return n
}

// saysWhole reports whether a text is a phrase and nothing else.
func saysWhole(p *words.Phrases, text, tag string) bool {
	tokens := lang.HeadingTokens(text)
	code, end := p.At(tokens, 0, tag)
	return code != "" && end == len(tokens)
}

func saysAnywhere(p *words.Phrases, text, tag string) bool {
	tokens := lang.HeadingTokens(text)
	for i := range tokens {
		if code, _ := p.At(tokens, i, tag); code != "" {
			return true
		}
	}
	return false
}

// proposeSheet says what a sheet is.
func proposeSheet(s *sheet.Sheet, tag string) SheetProposal {
	p := SheetProposal{Sheet: s.Name, Use: UseNone}
	if len(s.Rows) == 0 {
		p.Reason = "empty"
		return p
	}
	down := proposeTable(gridOf(s, false), tag)
	if down.score < 6 && len(s.Rows) <= 2000 {
		if form, ok := proposeForm(gridOf(s, false), tag); ok {
			if !(down.ok && down.score > 5 && down.entries > 1) {
				return form
			}
		}
		if across := proposeTable(gridOf(s, true), tag); across.ok && across.score >= 5 && across.score > down.score && across.entries > 0 && hasAny(across.keys, KeyPurposes, KeyBases) {
			return across.proposal
		}
	}
	switch {
	case down.ok && down.proposal.Use != UseIndex && saysWhole(headingVocabulary().legal, s.Name, tag) && down.score < 5:
		p.Reason = "the sheet's name says that it explains or lists values"
	case down.ok:
		return down.proposal
	case s.Hidden:
		p.Reason = "a hidden sheet without the headings of a register"
	case saysWhole(headingVocabulary().legal, s.Name, tag):
		p.Reason = "the sheet's name says that it explains or lists values"
	default:
		p.Reason = "no row has the headings of a register"
		if seen := seenSheet(s, tag); len(seen.Found) > 0 {
			p.Reason += fmt.Sprintf("; nearest is row %d (%s)", seen.Row, joinKeys(seen.Found))
		}
	}
	return p
}

// listUse says what a table lists whose rows are no entries: parties or
// systems, by the name of its sheet or its first heading; [UseNone] if it is
// neither.
func (g *grid) listUse(head int, keys []Key, tag string) Use {
	if g.turned || len(keys) < 2 || hasAny(keys, KeyBases, KeySubjects, KeyRetention, KeyControllers, keyTerm) {
		return UseNone
	}
	lead, _ := matchHeading(g.sheet.Name, tag)
	for _, c := range g.lines[head].cells {
		if key, sure := matchHeading(c.Text, tag); sure >= sureKey && key != KeySerial && key != KeyReference {
			if lead == "" || key != KeyName {
				lead = key
			}
			break
		}
	}
	switch lead {
	case KeyProcessors, KeyRecipients:
		return UseParties
	case KeySystems:
		return UseSystems
	}
	return UseNone
}

// tableFound is a table that was found in a grid.
type tableFound struct {
	ok       bool
	score    float64
	keys     []Key
	entries  int
	proposal SheetProposal
}

// proposeTable looks for a table with headings.
func proposeTable(g *grid, tag string) (t tableFound) {
	head := -1
	for i := range g.lines[:min(len(g.lines), headLines)] {
		l := &g.lines[i]
		if len(l.cells) < 2 {
			continue
		}
		keys, score := keysOf(l, tag)
		if score > t.score+0.5 {
			head, t.score, t.keys = i, score, keys
		}
	}
	if head < 0 {
		return t
	}
	if g.isBands(head) {
		if keys, score := keysOf(&g.lines[head+1], tag); len(keys) >= 2 {
			head, t.score, t.keys = head+1, max(score, t.score), append(keys, slices.DeleteFunc(t.keys, func(k Key) bool { return slices.Contains(keys, k) })...)
		}
	}
	use := UseNone
	reason := ""
	title := g.sheet.Name
	for _, l := range g.lines[:head] {
		for _, c := range l.cells[:min(len(l.cells), 3)] {
			title += " " + lang.Shorten(c.Text, 200)
		}
	}
	if least := len(g.lines[head].cells); float64(len(t.keys)) < 0.3*float64(least) || g.turned && 2*len(t.keys) < least { // a row of values that has some of the words
		return tableFound{score: t.score, keys: t.keys}
	}
	processor := saysAnywhere(headingVocabulary().proc, title, tag)
	entryKeys := hasAny(t.keys, KeyName, KeyPurposes, KeyFunction, KeyCategories, KeyData)
	switch {
	case hasAny(t.keys, KeyControllers) && !hasAny(t.keys, KeyPurposes, KeyBases) && (hasAny(t.keys, KeyCategories, KeyName) || processor) && len(t.keys) >= 3:
		use, reason = UseProcessor, "headings of a processor's record: whose data, and what is done"
	case hasAny(t.keys, KeyCategories) && processor && len(t.keys) >= 3 && !hasAny(t.keys, KeyBases):
		use, reason = UseProcessor, "categories of processing, and the title names the processor"
	case g.listUse(head, t.keys, tag) != UseNone:
		use = g.listUse(head, t.keys, tag)
		reason = map[Use]string{UseParties: "a list of those who receive data", UseSystems: "a list of systems"}[use]
	case countOf(t.keys, substance) >= 2 && entryKeys && len(t.keys) >= 3 && !hasAny(t.keys, keyTerm):
		use, reason = UseController, fmt.Sprintf("%d headings of a record: %s", len(t.keys), joinKeys(t.keys))
	case hasAny(t.keys, keyMeasure, KeySecurity) && len(t.keys) <= 4 && !hasAny(t.keys, KeyPurposes, KeyBases, KeyData, keyTerm) && len(g.lines[head].cells) <= 6:
		use, reason = UseMeasures, "a list of security measures"
	case hasAny(t.keys, KeyName) && len(t.keys) >= 3 && !hasAny(t.keys, keyTerm):
		use, reason = UseIndex, "a list of activities"
	default:
		return tableFound{score: t.score, keys: t.keys}
	}
	p := SheetProposal{Sheet: g.sheet.Name, Use: use, Shape: InRows, Head: g.lines[head].number, Reason: reason}
	if g.turned {
		p.Shape = InColumns
	}
	p.Confidence = min(0.99, float64(int(t.score/float64(max(len(t.keys), 1))*min(1, float64(len(t.keys))/6)*100))/100)
	found := g.columns(head, tag, use)
	g.marks(&p, head, found, tag)
	settleOnce(found)
	g.rows(&p, head, found, tag)
	g.refine(&p, head, found, tag)
	if g.turned { // a label without a value is a line beside the table
		found = slices.DeleteFunc(found, func(c proposedColumn) bool {
			return c.Key == "" && !slices.ContainsFunc(g.lines[head+1:], func(l line) bool { return l.at(c.column) != nil })
		})
	}
	for i := range found {
		p.Columns = append(p.Columns, found[i].ColumnProposal)
	}
	t.ok, t.proposal = true, p
	taken := len(p.Skip) + len(p.More)
	t.entries = len(g.lines) - head - 1 - taken
	if t.entries <= 0 && use != UseController && use != UseProcessor {
		t.ok = false
	}
	return t
}

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
	return found
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
func settleOnce(found []proposedColumn) {
	once := []Key{KeySerial, KeyReference, KeyName, KeyFunction, KeyOwner, KeyStatus, KeyCreated, KeyUpdated, keyEntryRole, keyBody, KeyDescription}
	for i := range found {
		c := &found[i]
		if c.Mark != "" || !slices.Contains(once, c.Key) {
			continue
		}
		for k := range found {
			if o := &found[k]; k != i && o.Key == c.Key && o.Mark == "" && (o.Confidence > c.Confidence || o.Confidence == c.Confidence && k < i) {
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
	if p.Use == UseController || p.Use == UseProcessor {
		g.nameColumn(p, head, found)
	}
}

// nameColumn finds what names the entries where no column of names is.
func (g *grid) nameColumn(p *SheetProposal, head int, found []proposedColumn) {
	if slices.ContainsFunc(found, func(c proposedColumn) bool { return c.Key == KeyName }) {
		return
	}
	for i := range found {
		if found[i].Key != KeyFunction {
			continue
		}
		seen, distinct := make(map[string]bool), true
		g.entryCells(p, head, found[i].column, func(_ int, text string) {
			distinct = distinct && !seen[lang.Fold(text)]
			seen[lang.Fold(text)] = true
		})
		if distinct && len(seen) > 0 {
			found[i].Key, found[i].Confidence, found[i].Reason = KeyName, 0.6, "no column of names: the business functions, which differ, name the entries"
		}
	}
}

// startsEntry are the keys of which an entry's first row has one.
var startsEntry = []Key{KeyName, KeyReference, KeySerial}

// rows says which of the rows below the headings hold no entry, and which go on
// with one.
func (g *grid) rows(p *SheetProposal, head int, found []proposedColumn, tag string) {
	h := &g.lines[head]
	headTexts := make(map[int]string, len(h.cells))
	for _, c := range h.cells {
		headTexts[c.Column] = lang.Fold(c.Text)
	}
	byColumn := make(map[int]Key, len(found))
	named := false
	for _, c := range found {
		byColumn[c.column] = c.Key
		named = named || c.Key == KeyName
	}
	last := len(g.lines) - 1 // the last line of an entry
	for ; last > head; last-- {
		l := &g.lines[last]
		if len(l.cells) > 1 && !g.isTotal(l, tag) && !(len(l.cells) <= 2 && beginsNote(l, tag)) {
			break
		}
		if !g.turned && len(l.cells) == 1 && l.number == g.lines[last-1].number+1 && slices.Contains([]Key{KeyData, KeySubjects, KeyRetention, KeyRecipients, KeyName, KeySecurity}, byColumn[l.cells[0].Column]) &&
			g.across(l.number, l.cells[0].Column) == 1 && !beginsNote(l, tag) && !strings.HasPrefix(strings.TrimSpace(l.cells[0].Text), "*") && !g.isTotal(l, tag) {
			break
		}
	}
	entries := 0
	var before *line
	for i := head + 1; i < len(g.lines); i++ {
		l := &g.lines[i]
		skip := func(reason string, section bool) {
			p.Skip = append(p.Skip, SkippedRow{Row: l.number, Reason: reason, Section: section})
		}
		first := l.cells[0]
		switch {
		case len(l.cells) > 1 && slices.IndexFunc(l.cells, func(c sheet.Cell) bool { return headTexts[c.Column] != lang.Fold(c.Text) }) < 0:
			skip("the headings again", false)
			continue
		case entries == 0 && isNumbers(l):
			skip("numbers of the columns", false)
			continue
		case entries == 0 && isHints(l, byColumn, tag):
			skip("hints on what to fill in", false)
			continue
		case g.isTotal(l, tag):
			skip("a total", false)
			continue
		case i > last:
			skip("a note below the entries", false)
			continue
		case len(l.cells) == 1 && (g.across(l.number, first.Column) > 1 || first.Column == found[0].column || lang.IsUpper(first.Text)) &&
			!(byColumn[first.Column] == KeyName && g.across(l.number, first.Column) == 1 && !lang.IsUpper(first.Text)):
			skip("the heading of a section", true)
			before = nil
			continue
		}
		starts, says := false, false
		for _, c := range l.cells {
			k := byColumn[c.Column]
			says = says || k != ""
			starts = starts || slices.Contains(startsEntry, k) || !named && (k == KeyPurposes || k == KeyFunction || k == KeyCategories || k == KeyControllers)
		}
		again := before != nil && named && sameEntry(before, l, found)
		if before != nil && !g.turned && (!starts || again) {
			p.More = append(p.More, l.number)
			continue
		}
		if !says {
			skip("no cell below a known heading", false)
			continue
		}
		entries++
		before = l
	}
}

// sameEntry reports whether a line repeats the name of the one before, and no
// number tells them apart.
func sameEntry(before, l *line, found []proposedColumn) bool {
	same := false
	for _, c := range found {
		switch c.Key {
		case KeyName:
			same = l.text(c.column) != "" && lang.Fold(l.text(c.column)) == lang.Fold(before.text(c.column)) && c.Confidence >= 0.7
		case KeySerial, KeyReference:
			if t := l.text(c.column); t != "" && t != before.text(c.column) {
				return false
			}
		}
	}
	return same
}

// isNumbers reports whether a line numbers the columns.
func isNumbers(l *line) bool {
	if len(l.cells) < 3 {
		return false
	}
	before := 0
	for _, c := range l.cells {
		n, err := strconv.Atoi(strings.Trim(c.Text, "(). "))
		if err != nil || n <= before || n > before+3 {
			return false
		}
		before = n
	}
	return true
}

// isHints reports whether a line says what is to be filled in.
func isHints(l *line, keys map[int]Key, tag string) bool {
	if len(l.cells) < 2 {
		return false
	}
	hints := 0
	for _, c := range l.cells {
		text := strings.TrimSpace(c.Text)
		hint := words.Placeholder(text, tag) || strings.HasSuffix(text, "?") || strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") || strings.HasPrefix(text, "<")
		if hint {
			hints++
		}
		if keys[c.Column] == KeyName && strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") && words.Placeholder(strings.Trim(text, "()"), tag) {
			return true // "(e.g. payroll)"
		}
		if hint && keys[c.Column] == KeyName && !strings.HasSuffix(text, ")") && len(l.cells) > 2 && hints*4 >= len(l.cells) {
			return true
		}
	}
	return hints*5 >= len(l.cells)*2
}

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
