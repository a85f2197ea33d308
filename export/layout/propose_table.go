package layout

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/sheet"
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
	lead, sure := matchHeading(g.sheet.Name, tag)
	if head > 0 && len(g.lines[head-1].cells) == 1 && g.lines[head-1].number == g.lines[head].number-1 { // "Our vendors"
		if k, s := matchHeading(g.lines[head-1].cells[0].Text, tag); k == KeyProcessors || k == KeySystems {
			lead, sure = k, s
		}
	}
	if sure >= 0.9 && (lead == KeyProcessors || lead == KeySystems) && !hasAny(keys, KeyPurposes, KeyData) {
		return map[Key]Use{KeyProcessors: UseParties, KeySystems: UseSystems}[lead]
	}
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
		if keys, score := keysOf(&g.lines[head+1], tag); len(keys) >= 2 || g.underBands(head) {
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
	case countOf(t.keys, substance)-bareQuestions(&g.lines[head], tag) >= 1 && countOf(t.keys, substance) >= 2 && entryKeys && len(t.keys) >= 3 && (!hasAny(t.keys, keyTerm) || countOf(t.keys, substance) >= 5):
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
	settleOnce(found, tag)
	if use == UseParties || use == UseSystems {
		g.listName(&p, head, found)
	}
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
	for i := head + 1; i < last; i++ { // a legend below, with a title
		if l := &g.lines[i]; len(l.cells) == 1 && g.lines[i-1].number < l.number-1 && saysLegend(l.cells[0].Text, tag) {
			last = i - 1
		}
	}
	lone := g.loneNames(head, last, byColumn)
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
		case numberedSection(l, byColumn):
			skip("the heading of a section", true)
			before = nil
			continue
		case len(l.cells) == 1 && lone[l.number],
			len(l.cells) == 1 && (g.across(l.number, first.Column) > 1 || first.Column == found[0].column || lang.IsUpper(first.Text)) &&
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

// numberedSection reports whether a line has a number and a name in capitals
// alone: "2", "MARKETING".
func numberedSection(l *line, keys map[int]Key) bool {
	return len(l.cells) == 2 && (keys[l.cells[0].Column] == KeySerial || keys[l.cells[0].Column] == KeyReference) && keys[l.cells[1].Column] == KeyName &&
		lang.IsUpper(l.cells[1].Text) && len(keys) > 4
}

// loneNames are the numbers of the lines between the headings and the last entry
// that have a name and nothing else, if they read as the headings of sections:
// the first line is one, none is next to another or the last, and the lines
// between them say a good deal.
func (g *grid) loneNames(head, last int, keys map[int]Key) map[int]bool {
	lone := make(map[int]bool)
	for i := head + 1; i <= last; i++ {
		l := &g.lines[i]
		switch is := len(l.cells) == 1 && keys[l.cells[0].Column] == KeyName; {
		case is && (i == last || lone[g.lines[i-1].number]), !is && (i == head+1 || len(l.cells) < 3):
			return nil
		case is:
			lone[l.number] = true
		}
	}
	return lone
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
	hints, named := 0, false
	for _, c := range l.cells {
		text := strings.TrimSpace(c.Text)
		hint := words.Placeholder(text, tag) || strings.HasSuffix(text, "?") || strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") || strings.HasPrefix(text, "<")
		if hint {
			hints++
		}
		if keys[c.Column] == KeyName && strings.HasPrefix(text, "(") && strings.HasSuffix(text, ")") && words.Placeholder(strings.Trim(text, "()"), tag) {
			return true // "(e.g. payroll)"
		}
		named = named || hint && keys[c.Column] == KeyName && !strings.HasSuffix(text, ")")
	}
	return named && len(l.cells) > 2 && hints*4 >= len(l.cells) || hints*5 >= len(l.cells)*2
}
