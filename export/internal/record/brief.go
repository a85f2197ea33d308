package record

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
	"golang.org/x/text/language"
)

// BriefOptions say what a short document holds. The zero value is the edition
// of an authority, with all that it holds by itself.
type BriefOptions struct {
	Edition Edition
	Choice  map[string]bool // keys of Holdings: asked for if true, left out if false
	NoMarks bool            // no marks of what is missing or needs attention
	Mark    string          // of distribution
	Later   bool            // what comes after the first page is made as it is read
	AsOf    civil.Date      // day whose law is applied; zero is that of the report, or of the last review
}

// briefWriter lays a register out short, in the order of the law.
type briefWriter struct {
	*Builder
	o        BriefOptions
	found    *ropa.Report     // what the rules find on the day
	swiss    bool             // Swiss law alone binds the keeper
	freeLang string           // of the free text, where that is not the document's
	texts    *brief.FreeTexts // the free text itself, in the working edition
	width    int              // figures of a number of an entry
	sheets   bool             // for a workbook, where no number is raised

	number     map[*entry]string
	transfers  []*briefTransfer
	transfer   map[*transfer.Transfer]*briefTransfer
	limits     []*briefLimit // L1, L2, …
	limit      map[*ropa.RetentionRule]*briefLimit
	notes      []briefNote
	noteAt     map[briefNote]int
	noted      map[int]bool               // notes on the page being made
	placeOf    map[*entry]int             // among all
	entryOf    map[string]*entry          // by path
	foundIn    map[*entry][]*ropa.Finding // what the rules find in each
	purposeOf  map[useKey]string          // what recipients receive data for, where that is the same in several entries
	fillers    []string                   // words for all of an entry, which add nothing
	shared     map[stated]bool            // what is stated for all entries, once it is known
	labels     map[string]string          // keys of fields by their labels, once they are known
	named      []string                   // names of elements, sorted, once they are known
	restBlocks []brief.Block              // of the annex of further particulars, once they are made
	questions  []*question                // findings by rule, of the working edition
}

// writer returns what lays a register out as options say. The error is that the
// rules could not be checked, which an unknown day is none for: then the law is
// that of the last day to which the tables were checked.
func (b *Builder) writer(o BriefOptions) (*briefWriter, error) {
	w := &briefWriter{Builder: b, o: o, number: make(map[*entry]string), width: 2}
	w.swiss = len(b.regimes) == 1 && b.regimes[0] == ropa.Swiss
	if err := w.check(); err != nil {
		return nil, err
	}
	w.width = max(2, len(fmt.Sprint(len(b.all))))
	w.placeOf, w.entryOf = make(map[*entry]int, len(b.all)), make(map[string]*entry, len(b.all))
	for i, e := range b.all {
		w.number[e] = fmt.Sprintf("%0*d", w.width, i+1)
		w.placeOf[e], w.entryOf[e.Path.String()] = i, e
	}
	w.foundIn = make(map[*entry][]*ropa.Finding)
	for i := range w.found.Findings {
		for _, e := range w.concernedBy(&w.found.Findings[i]) {
			w.foundIn[e] = append(w.foundIn[e], &w.found.Findings[i])
		}
	}
	w.sharePurposes()
	w.fillers = []string{w.word("allData"), w.word("allPurposes"), w.word("allSubjects")}
	if base(b.r.Language) != base(b.set.Tag) {
		w.freeLang = b.r.Language
	}
	w.shareTransfers()
	w.shareLimits()
	if o.Edition == Working {
		w.texts = brief.NewFreeTexts(w.freeLang, FreeTexts(w.r))
		w.questions = w.questionsFound()
	}
	return w, nil
}

// document is a document without its sections.
func (w *briefWriter) document() *brief.Brief {
	return &brief.Brief{
		Title: w.title(), Subject: w.say("recordTitle"), Keeper: w.r.Organisation.Name, Language: w.set.Tag,
		Foot: w.foot(), Page: w.say("pageOf"), More: w.say("continued"), Mark: w.o.Mark, AsOf: w.day.String(), Digest: w.digest(),
	}
}

// Brief lays a register out short.
func (b *Builder) Brief(o BriefOptions) (*brief.Brief, error) {
	w, err := b.writer(o)
	if err != nil {
		return nil, err
	}
	d := w.document()
	d.Sections = append(d.Sections, w.section(brief.Section{ID: "front", Title: w.title(), Lang: w.titleLang(), Level: 1}, w.front))
	if o.Edition == Working && b.report != nil && len(b.all) > 0 {
		d.Sections = append(d.Sections, w.section(w.stateHead(), w.state))
	}
	for _, e := range b.all {
		d.Sections = append(d.Sections, w.section(w.entryHead(e), func() []brief.Block { return w.entryBlocks(e) }))
	}
	d.Sections = append(d.Sections, w.annexes()...)
	if o.Edition == Working {
		d.Sections = append(d.Sections, w.findingSections()...)
	}
	return d, nil
}

// section is a section with its blocks, or with what makes them.
func (w *briefWriter) section(s brief.Section, blocks func() []brief.Block) brief.Section {
	if w.o.Later {
		s.Make = blocks
	} else {
		s.Blocks = blocks()
	}
	return s
}

// check sets the day, and what the rules find on it.
func (w *briefWriter) check() error {
	if !w.o.AsOf.IsZero() {
		w.day = w.o.AsOf
	}
	if w.day.IsZero() {
		w.day = transfer.Horizon()
	}
	if w.found = w.report; w.found != nil && w.found.AsOf == w.day {
		return nil
	}
	var err error
	if w.found, err = ropa.Validate(w.stated, &ropa.Options{AsOf: w.day, Only: markingRules()}); err != nil {
		return err
	}
	w.digest = func() string { return w.found.Register }
	return nil
}

// markingRules are the rules that marks of the document follow from.
func markingRules() []ropa.RuleID {
	ids := []ropa.RuleID{"record/dpo-required", "record/representative-missing", "transfer/undeclared"}
	for _, r := range reasons {
		ids = append(ids, r.rule)
	}
	return ids
}

// base returns the language of a tag without its region.
func base(tag string) string {
	t, err := language.Parse(tag)
	if err != nil || tag == "" {
		return ""
	}
	b, _ := t.Base()
	return b.String()
}

// shows reports whether the edition holds what a key of Holdings names.
func (w *briefWriter) shows(key string) bool {
	i := slices.IndexFunc(Holdings, func(h Holding) bool { return h.Key == key })
	choice, chosen := w.o.Choice[key]
	switch Holdings[i].In(w.o.Edition) {
	case Always:
		return true
	case Unless:
		return !chosen || choice
	case Asked:
		return choice
	}
	return false
}

func (w *briefWriter) title() string {
	if w.r.Title != "" {
		return w.r.Title
	}
	return lang.JoinNonEmpty(" – ", w.say("recordTitle"), w.r.Organisation.Name)
}

// titleLang is the language of the title, where the register has one.
func (w *briefWriter) titleLang() string {
	if w.r.Title == "" {
		return ""
	}
	return w.freeLang
}

func (w *briefWriter) foot() string {
	version := ""
	if w.r.Version != "" {
		version = fmt.Sprintf(w.say("version"), w.r.Version)
	}
	working := ""
	if w.o.Edition == Working {
		working = w.say("workingFoot")
	}
	return lang.JoinNonEmpty(" · ", w.r.Organisation.Name, lang.UpperFirst(version), w.set.ShortDate(w.r.Reviewed), working)
}

// say returns a word of the short documents.
func (w *briefWriter) say(key string) string { return w.set.BriefWord(key, w.swiss) }

// short returns what a code is called where there is little room; a code that
// has no short word by its usual one.
func (w *briefWriter) short(table, code string) string {
	if s, ok := w.set.Brief[table+":"+code]; ok {
		return s
	}
	return w.code(table, code)
}

// Pieces of text.

// free is text of the register, whose words are the keeper's. A space before
// it stays.
func (w *briefWriter) free(s string, style brief.Style) brief.Text {
	s = strings.TrimRight(s, " \t\r\n")
	if strings.TrimSpace(s) == "" {
		return nil
	}
	return brief.Text{{Text: s, Style: style, Lang: w.freeLang}}
}

// mixed is text in which texts of the register stand among words of the
// document.
func (w *briefWriter) mixed(s string, style brief.Style) brief.Text {
	return w.appendMixed(nil, s, style)
}

func (w *briefWriter) appendMixed(t brief.Text, s string, style brief.Style) brief.Text {
	w.texts.Split(strings.TrimRight(s, " \t\r\n"), func(text string, free bool) {
		p := brief.Piece{Text: text, Style: style}
		if free {
			p.Lang = w.freeLang
		}
		if text != "" {
			t = append(t, p)
		}
	})
	return t
}

func word(s string, style brief.Style) brief.Text {
	if s == "" {
		return nil
	}
	return brief.Text{{Text: s, Style: style}}
}

// join puts texts one after the other with sep between those that say
// something.
func join(sep string, style brief.Style, parts ...brief.Text) brief.Text {
	n := 0
	for _, p := range parts {
		n += len(p) + 1
	}
	all := make(brief.Text, 0, n)
	for _, p := range parts {
		if len(p) == 0 {
			continue
		}
		if len(all) > 0 {
			between := sep
			if strings.HasPrefix(strings.TrimSpace(sep), ";") && strings.HasSuffix(all[len(all)-1].Text, ".") {
				between = " " // a sentence has ended
			}
			all = append(all, brief.Piece{Text: between, Style: style})
		}
		all = append(all, p...)
	}
	return all
}

// clauses joins texts with semicolons; after a sentence that has ended, with a
// space.
func (w *briefWriter) clauses(parts ...string) string {
	var all string
	for _, p := range parts {
		switch p = strings.TrimSpace(p); {
		case p == "" || all == "":
			all += p
		case strings.ContainsRune(".!?…", rune(all[len(all)-1])) && unicode.IsUpper([]rune(p)[0]):
			all += " " + p
		default:
			all = strings.TrimSuffix(all, ".") + w.set.Semicolon + p
		}
	}
	return all
}

// newline joins texts one below the other.
func newline(parts ...brief.Text) brief.Text { return join("\n", brief.Plain, parts...) }

// flat is the text alone, without numbers of notes.
func flat(t brief.Text) string {
	if len(t) == 1 && t[0].Style != brief.Raised {
		return t[0].Text
	}
	var s strings.Builder
	writeFlat(&s, t)
	return s.String()
}

func writeFlat(s *strings.Builder, t brief.Text) {
	for i := range t {
		if t[i].Style != brief.Raised {
			s.WriteString(t[i].Text)
		}
	}
}

// missing marks what the law asks for and the register lacks, with its place.
func (w *briefWriter) missing(e *entry, c clause) brief.Text {
	if w.o.NoMarks {
		return w.notStated()
	}
	return w.missingAt("missing", e, c)
}

// missingAt marks what is missing, and leads to the act that asks for it.
func (w *briefWriter) missingAt(key string, e *entry, c clause) brief.Text {
	return brief.Text{{Text: lang.JoinNonEmpty(" – ", w.say(key), w.place(e, c)), Style: brief.Missing, Link: w.actAddress(e, c)}}
}

// actAddress is where the act of a clause can be read; "" if that is not known.
func (w *briefWriter) actAddress(e *entry, c clause) string {
	at := w.cite(e, c)
	if at.Provision == "" {
		return ""
	}
	return w.set.Address(lang.Source{Act: at.Act})
}

// placed is text that ends with the place of a clause, which leads to its act.
func (w *briefWriter) placed(text string, e *entry, c clause) brief.Text {
	p := w.place(e, c)
	t := word(text, brief.Plain)
	if p == "" {
		return t
	}
	if text != "" {
		t = append(t, word(" – ", brief.Plain)...)
	}
	return append(t, brief.Piece{Text: p, Link: w.actAddress(e, c)})
}

// missingOf is missing where two particulars of one place stand together: it
// says which of them.
func (w *briefWriter) missingOf(key string, c clause) brief.Text {
	if w.o.NoMarks {
		return w.notStated()
	}
	return w.missingAt(key, nil, c)
}

// lacking is missing where there is room for the word alone.
func (w *briefWriter) lacking(key string) brief.Text {
	if w.o.NoMarks {
		return w.notStated()
	}
	return word(w.say(key), brief.Missing)
}

func (w *briefWriter) notStated() brief.Text { return word(w.say("notStated"), brief.Muted) }

// none is the keeper's word that there is none.
func (w *briefWriter) none() brief.Text {
	return brief.Text{{Text: w.say("noneConfirmed"), Style: brief.Muted, Mark: brief.Mark{Shape: brief.Ring, Alt: w.say("none")}}}
}

// boundBy returns the regimes that an entry is under; those of the keeper for
// none.
func (w *briefWriter) boundBy(e *entry) []ropa.Regime {
	if e == nil {
		return w.regimes
	}
	return w.regimesFor(e)
}

// under returns what a clause is called under a regime.
func (c clause) under(r ropa.Regime) fact.Citation {
	place := c.gdpr
	switch r {
	case ropa.EUInstitutions:
		place = c.eudpr
	case ropa.Swiss:
		place = c.fadp
	}
	if place == "" {
		return fact.Citation{}
	}
	return fact.Citation{Act: actOf(r), Provision: "Art. " + place}
}

// actOf is the act of a regime.
func actOf(r ropa.Regime) fact.Act {
	switch r {
	case ropa.UK:
		return fact.UKGDPR
	case ropa.EUInstitutions:
		return fact.EUDPR
	case ropa.Swiss:
		return fact.FADP
	}
	return fact.GDPR
}

// cite returns a clause under the first regime of an entry that has it.
func (w *briefWriter) cite(e *entry, c clause) fact.Citation {
	for _, r := range w.boundBy(e) {
		if at := c.under(r); at.Provision != "" {
			return at
		}
	}
	return fact.Citation{}
}

// place is the place of a clause without its act: Art. 30(1)(f).
func (w *briefWriter) place(e *entry, c clause) string {
	at := w.cite(e, c)
	if at.Provision == "" {
		return ""
	}
	return w.set.ShortPlace(at)
}

// bare is a place without the word for article: 6(1)(f).
func (w *briefWriter) bare(c fact.Citation) string {
	s := w.set.ShortPlace(c)
	for _, prefix := range []string{"Art.\u00a0", "art.\u00a0", "art\u00a0"} {
		s = strings.TrimPrefix(s, prefix)
	}
	return s
}

// letters are those of clauses, as squares before the head of a box: none
// where the law counts without letters.
func (w *briefWriter) letters(e *entry, clauses ...clause) []string {
	var all []string
	for _, c := range clauses {
		p := w.cite(e, c).Provision
		if len(p) > 3 && p[len(p)-1] == ')' && p[len(p)-3] == '(' && p[len(p)-2] >= 'a' {
			all = append(all, w.set.Letter(p[len(p)-2:len(p)-1]))
		}
	}
	return all
}

// acts names the acts that bind, or those of an entry.
func (w *briefWriter) acts(e *entry, sep string) string {
	var names []string
	for _, r := range w.boundBy(e) {
		names = append(names, w.set.Regime(r))
	}
	return strings.Join(slices.Compact(names), sep)
}

// Numbers of entries.

// entries returns numbers of entries, runs of three or more as a range.
func (w *briefWriter) entries(list []*entry) string {
	var at []int
	for _, e := range list {
		if i, ok := w.placeOf[e]; ok {
			at = append(at, i)
		}
	}
	slices.Sort(at)
	return ranges(slices.Compact(at), func(i int) string { return w.number[w.all[i]] })
}

// ranges writes rising numbers, runs of three or more as a range.
func ranges(at []int, name func(int) string) string {
	var parts []string
	for i := 0; i < len(at); {
		j := i
		for j+1 < len(at) && at[j+1] == at[j]+1 {
			j++
		}
		switch {
		case j-i >= 2:
			parts = append(parts, name(at[i])+"–"+name(at[j]))
		case j > i:
			parts = append(parts, name(at[i]), name(at[j]))
		default:
			parts = append(parts, name(at[i]))
		}
		i = j + 1
	}
	return strings.Join(parts, ", ")
}

// Notes.

// briefNote is one place that the register says it was drawn from.
type briefNote struct {
	document ropa.ID
	section  string
}

func noteOf(s ropa.Source) briefNote { return briefNote{s.Document, strings.TrimSpace(s.Section)} }

// noteOn notes that the page has a note.
func (w *briefWriter) noteOn(i int) {
	if w.noted == nil {
		w.noted = make(map[int]bool)
	}
	w.noted[i] = true
}

// note returns the numbers of the places that something was drawn from, to
// stand raised behind it.
func (w *briefWriter) note(p ...ropa.Source) brief.Text {
	if !w.shows("sources") || len(p) == 0 {
		return nil
	}
	var at []int
	for _, s := range p {
		key := noteOf(s)
		if key == (briefNote{}) {
			continue
		}
		i, ok := w.noteAt[key]
		if !ok {
			if w.noteAt == nil {
				w.noteAt = make(map[briefNote]int)
			}
			i = len(w.notes)
			w.notes, w.noteAt[key] = append(w.notes, key), i
		}
		w.noteOn(i)
		if !slices.Contains(at, i) {
			at = append(at, i)
		}
	}
	if len(at) == 0 {
		return nil
	}
	slices.Sort(at)
	link := fmt.Sprintf("source:%d", at[0]+1)
	if w.sheets {
		return brief.Text{{Text: " [" + ranges(at, sourceNumber) + "]", Style: brief.Muted, Link: link}}
	}
	text := ranges(at, func(i int) string { return fmt.Sprint(i + 1) })
	return brief.Text{{Text: text, Style: brief.Raised, Link: link}}
}

// Texts that the parts share.

// docRef names a document kept elsewhere on one line: title, number, day.
func (w *briefWriter) docRef(r *ropa.Reference) string {
	if r == nil {
		return ""
	}
	return lang.JoinNonEmpty(", ", r.Title, r.Number, w.set.ShortDate(r.Date))
}

// docRefs adds where a document is, and what else is said of it.
func (w *briefWriter) docFull(r *ropa.Reference, style brief.Style) brief.Text {
	if r == nil {
		return nil
	}
	var t brief.Text
	link := address(r.URL)
	if s := w.docRef(r); s != "" {
		t = w.free(s, style)
	}
	var more []string
	if !r.Until.IsZero() {
		more = append(more, w.dated("validUntil", r.Until))
	}
	switch r.Signed {
	case "", ropa.Yes:
	case ropa.No:
		more = append(more, w.say("notSigned"))
	default: // which is no answer
		more = append(more, string(r.Signed))
	}
	if r.Location != "" {
		more = append(more, r.Location)
	}
	t = join(", ", brief.Muted, t, word(strings.Join(more, ", "), brief.Muted))
	if r.URL != "" {
		t = newline(t, brief.Text{{Text: r.URL, Style: brief.Muted, Link: link}})
	}
	return t
}

// dated is a label with its day, which stay together.
func (w *briefWriter) dated(key string, d civil.Date) string {
	return w.say(key) + "\u00a0" + w.set.ShortDate(d)
}

// laws names provisions of law on one line.
func (w *briefWriter) lawsLine(list []ropa.Law) string {
	var all []string
	for _, l := range list {
		if s := lang.JoinNonEmpty(" ", l.Name, l.Provision); s != "" && !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return strings.Join(all, w.set.Semicolon)
}

// lawsText is free text in which provisions lead to where the register, or what
// is known of an act, says that they can be read.
func (w *briefWriter) lawsText(s string, style brief.Style, list []ropa.Law) brief.Text {
	var cites doc.Cites
	for _, l := range list {
		if to := cmp.Or(address(l.URL), w.set.Address(lang.Source{Act: fact.Act(l.Name)})); to != "" {
			cites = append(cites, doc.Cite{Text: lang.JoinNonEmpty(" ", l.Name, l.Provision), Link: to})
		}
	}
	var t brief.Text
	for _, p := range w.free(s, style) {
		t = append(t, led(p, &cites)...)
	}
	return t
}

// lawNotes are where provisions were read.
func lawNotes(list []ropa.Law) ropa.Provenance {
	var all ropa.Provenance
	for i := range list {
		all = append(all, list[i].Provenance...)
	}
	return all
}

// home is the country of the keeper.
func (w *briefWriter) home() transfer.Country { return w.r.Organisation.Country }

// partyOf returns a party of the register; nil for none.
func (w *briefWriter) partyOf(ref ropa.ID) *ropa.Party {
	if i, ok := w.at.Parties[ref]; ok && ref != "" {
		return &w.r.Parties[i]
	}
	return nil
}

// partyName names a party; a reference that leads to none stands as it is.
func (w *briefWriter) partyName(ref ropa.ID) string {
	if p := w.partyOf(ref); p != nil {
		return cmp.Or(personName(p), w.say("unnamed"))
	}
	if ref == "" {
		return ""
	}
	return w.say("unknownParty") + w.unknown(ref)
}

// unknown is a reference that leads nowhere, where references are asked for.
func (w *briefWriter) unknown(ref ropa.ID) string {
	if ref == "" || !w.shows("references") {
		return ""
	}
	return " (" + string(ref) + ")"
}

// reach is how someone is reached, the parts in one line each.
func (w *briefWriter) reach(k *ropa.Contact) string {
	return lang.JoinNonEmpty(" · ", k.Email, k.Phone, k.Form, k.Website)
}

// ledTo is text in which a place of the law leads to an address.
func (w *briefWriter) ledTo(text string, style brief.Style, place, address string) brief.Text {
	return led(brief.Piece{Text: text, Style: style}, &doc.Cites{{Text: place, Link: address}})
}

// citations are citations as running text, each leading to its act.
func (w *briefWriter) citations(list []fact.Citation) brief.Text {
	line := w.citing(list)
	if line.Text == "" {
		return nil
	}
	return led(brief.Piece{Text: line.Text, Style: brief.Muted}, line.Cites)
}

// led is a piece of text whose citations lead to what they cite.
func led(p brief.Piece, cites *doc.Cites) brief.Text {
	var t brief.Text
	cites.Split(p.Text, func(text, link string) {
		own := p
		own.Text, own.Link = text, link
		t = append(t, own)
	})
	return t
}
