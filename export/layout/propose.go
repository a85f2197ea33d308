package layout

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/sheet"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
)

// Workbook is a spreadsheet that somebody keeps a register in, in columns and
// words of their own. [OpenWorkbook] reads one.
type Workbook struct{ book *sheet.Workbook }

// OpenWorkbook reads a spreadsheet: Office Open XML (.xlsx), OpenDocument
// (.ods), or separated values (.csv) of which encoding and separator are
// found. The name is that of its file; it names the sheet of separated values.
// The file may have 64 MiB, 1,048,576 cells that hold something, 2,048 columns
// and 1,000 sheets. Canceling the context ends reading with its error.
func OpenWorkbook(ctx context.Context, rd io.Reader, name string) (*Workbook, error) {
	data, err := io.ReadAll(io.LimitReader(rd, sheet.MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("export: layout: %w", err)
	}
	book, err := sheet.Read(ctx, data, name)
	if err != nil {
		return nil, fmt.Errorf("export: layout: %w", err)
	}
	return &Workbook{book}, nil
}

// Sheets returns the names of the sheets.
func (w *Workbook) Sheets() []string {
	var names []string
	for i := range w.book.Sheets {
		names = append(names, w.book.Sheets[i].Name)
	}
	return names
}

// Use is what a sheet is read as.
type Use string

// Uses of sheets.
const (
	UseController Use = "controller" // activities, Art. 30(1)
	UseProcessor  Use = "processor"  // what is done for others, Art. 30(2)
	UseMeasures   Use = "measures"   // security measures, which activities name by number or name
	UseParties    Use = "parties"    // those who receive data, which activities name
	UseSystems    Use = "systems"    // systems, which activities name
	UseIndex      Use = "index"      // a list of activities that have sheets of their own
	UseNone       Use = "none"       // not read
)

// Shape is how a sheet sets out its entries.
type Shape string

// Shapes of sheets.
const (
	InRows    Shape = "rows"    // an entry a row, or several
	InColumns Shape = "columns" // an entry a column
	InForm    Shape = "form"    // one entry: labels with values beside them
)

// Proposal is how a workbook is read: what each sheet is, and what each of its
// columns. It is a value to look at and to correct; [Proposal.Read] follows it
// to the letter. [Proposal.Encode] writes it for [ReadProposal].
type Proposal struct {
	Language string          `json:"language,omitzero"` // of the texts, a BCP 47 tag; "" if not known
	Sheets   []SheetProposal `json:"sheets"`
}

// SheetProposal is how one sheet is read.
type SheetProposal struct {
	Sheet string `json:"sheet"`
	// Range is the part of the sheet that it is about, where others stand on
	// the sheet too: "A1:I20"; zero is the whole sheet.
	Range      string  `json:"range,omitzero"`
	Use        Use     `json:"use"`
	Shape      Shape   `json:"shape,omitzero"`
	Confidence float64 `json:"confidence,omitzero"` // 0 to 1
	Reason     string  `json:"reason,omitzero"`
	// Head is the row of the headings, from 1; of a sheet in columns the
	// number of the column of the labels. Forms have none.
	Head    int              `json:"head,omitzero"`
	Columns []ColumnProposal `json:"columns,omitzero"`
	// Skip are the rows (InColumns: columns) after Head that hold no entry;
	// More those that go on with the entry before.
	Skip []SkippedRow `json:"skip,omitzero"`
	More []int        `json:"more,omitzero"`
}

// ColumnProposal is what one column is; of a sheet in columns, a row; of a
// form, a label.
type ColumnProposal struct {
	At      string `json:"at"` // "C", of a sheet in columns "5", of a form the cell of its label "A5"
	Heading string `json:"heading,omitzero"`
	Band    string `json:"band,omitzero"` // the heading above it that spans several columns
	// Key is the field that it holds; "" keeps its cells as Extra, "-" leaves
	// them out. [ProposalKeys] lists the keys.
	Key Key `json:"key,omitzero"`
	// Mark is the element of the field that a mark in the column states: the
	// column "Pupils" under "Data subjects", with an x where pupils are meant.
	Mark string `json:"mark,omitzero"`
	// Means is what words of a drop-down of the sheet stand for, where a cell
	// says exactly these, alone or between semicolons and line breaks: the words
	// that are read in their place.
	Means map[string]string `json:"means,omitzero"`
	// Values is where the values of a form's label stand, if not in the one cell
	// beside it: "across" in all the cells beside it, "below" in those below it,
	// "after" in its own cell, behind a colon.
	Values     string  `json:"values,omitzero"`
	Confidence float64 `json:"confidence,omitzero"` // 0 to 1
	Reason     string  `json:"reason,omitzero"`
}

// SkippedRow is a row that holds no entry.
type SkippedRow struct {
	Row    int    `json:"row"`
	Reason string `json:"reason"`
	// Section says that the row is the heading of those below it.
	Section bool `json:"section,omitzero"`
}

// Where the values of a form's label stand.
const (
	valuesAcross = "across"
	valuesBelow  = "below"
	valuesAfter  = "after"
)

// keySkip leaves the cells of a column out.
const keySkip Key = "-"

// proposalKeys are the keys that a column can have, in the order in which an
// entry is read.
var proposalKeys = []Key{
	KeySerial, KeyReference, KeyName, KeyDescription, KeyFunction, KeyOwner, KeyStatus, KeyCreated, KeyUpdated, keyEntryRole, keyBody,
	KeyControllers, KeyCategories, KeyJointControllers, KeyPurposes, KeyBases, keyLaw, KeyConditions, KeyInterests, KeyAssessments, KeyConsentRecords,
	KeySubjects, KeyData, KeySpecial, KeySources, KeyRecipients, KeyOtherRecipients, KeyInternalRecipients, KeyExternalRecipients, KeyProcessors, KeySubProcessors, KeyContracts,
	KeyTransfers, KeyDestinations, KeyMechanisms, KeySafeguards, KeyRetention, KeySecurity, KeySystems,
	KeyDPIARequired, KeyDPIAStatus, KeyDPIADocument, KeyDecisions, KeyNotice, KeyRights, KeyBreach, KeyBreachRecords, KeySchedule1, KeyComments,
	keyMeasure, keyObjective,
}

// ProposalKeys returns the keys that a column of a proposal can have.
func ProposalKeys() []Key { return slices.Clone(proposalKeys) }

// Encode writes a proposal as JSON, which [ReadProposal] reads.
func (p Proposal) Encode(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(p)
}

// ReadProposal reads a proposal from JSON, as [Proposal.Encode] writes it and a
// person may have corrected it. What it does not know is an error.
func ReadProposal(rd io.Reader) (Proposal, error) {
	var p Proposal
	d := json.NewDecoder(io.LimitReader(rd, 64<<20))
	d.DisallowUnknownFields()
	if err := d.Decode(&p); err != nil {
		return Proposal{}, fmt.Errorf("export: layout: mapping: %w", err)
	}
	if _, err := d.Token(); err != io.EOF {
		return Proposal{}, errors.New("export: layout: mapping: more follows the value")
	}
	return p, p.check()
}

// check reports what a proposal says that cannot be followed.
func (p *Proposal) check() error {
	// What stands under columns that are named is read in any language.
	if err := readable(p.Language); err != nil && lang.CompleteOf(p.Language) == nil {
		return err
	}
	var known []string
	for _, k := range proposalKeys {
		known = append(known, string(k))
	}
	for i := range p.Sheets {
		s := &p.Sheets[i]
		if !slices.Contains([]Use{UseController, UseProcessor, UseMeasures, UseParties, UseSystems, UseIndex, UseNone}, s.Use) {
			return fmt.Errorf("export: layout: mapping: sheet %q: use %q: there are controller, processor, measures, parties, systems, index, none", s.Sheet, s.Use)
		}
		if _, ok := areaOf(s.Range); !ok {
			return fmt.Errorf("export: layout: mapping: sheet %q: range %q: want one such as \"A1:I20\"", s.Sheet, s.Range)
		}
		if s.Use != UseNone && !slices.Contains([]Shape{InRows, InColumns, InForm}, s.Shape) {
			return fmt.Errorf("export: layout: mapping: sheet %q: shape %q: there are rows, columns, form", s.Sheet, s.Shape)
		}
		for _, c := range s.Columns {
			if c.Key != "" && c.Key != keySkip && !slices.Contains(proposalKeys, c.Key) {
				nearest := ""
				if near := fact.Nearest(string(c.Key), known); len(near) > 0 {
					nearest = "; nearest: " + strings.Join(near, ", ")
				}
				return fmt.Errorf("export: layout: mapping: sheet %q, column %s: there is no key %q%s", s.Sheet, c.At, c.Key, nearest)
			}
			if !slices.Contains([]string{"", valuesAcross, valuesBelow, valuesAfter}, c.Values) {
				return fmt.Errorf("export: layout: mapping: sheet %q, label %s: values %q: there are across, below, after", s.Sheet, c.At, c.Values)
			}
		}
	}
	return nil
}

// UnrecognisedError says that no sheet of a workbook is a register, and what
// was seen.
type UnrecognisedError struct {
	Sheets []SeenSheet
}

// SeenSheet is a sheet that was not recognised.
type SeenSheet struct {
	Sheet    string
	Headings []string // of the row that came nearest to headings, at most twelve
	Row      int      // that row; zero if there is none
	Found    []Key    // what of them was understood
}

func (e *UnrecognisedError) Error() string {
	var b strings.Builder
	b.WriteString("export: layout: no sheet looks like a record of processing activities")
	for i, s := range e.Sheets {
		if i == 8 {
			fmt.Fprintf(&b, "; and %d more", len(e.Sheets)-i)
			break
		}
		if s.Row == 0 {
			fmt.Fprintf(&b, "; sheet %q: no headings", s.Sheet)
			continue
		}
		fmt.Fprintf(&b, "; sheet %q, row %d: %q", s.Sheet, s.Row, s.Headings)
		if len(s.Found) > 0 {
			fmt.Fprintf(&b, " (understood: %s)", joinKeys(s.Found))
		}
	}
	return b.String()
}

func joinKeys(keys []Key) string {
	texts := make([]string, len(keys))
	for i, k := range keys {
		texts[i] = string(k)
	}
	return strings.Join(texts, ", ")
}

// Propose says how a workbook could be read: which sheets hold activities, what
// their columns are, and which rows are none. A workbook can also list those who
// receive data, or systems, alone. It is an [UnrecognisedError] if no sheet does
// any of it. The same workbook gives the same proposal.
func Propose(w *Workbook) (Proposal, error) { return ProposeIn(w, "") }

// ProposeIn is Propose for a workbook in a language, a BCP 47 tag; "" finds it. A
// language whose headings cannot be read is an error.
func ProposeIn(w *Workbook, language string) (p Proposal, err error) {
	defer func() {
		if r := recover(); r != nil {
			p, err = Proposal{}, fmt.Errorf("export: layout: cannot propose: %v", r)
		}
	}()
	if w == nil || w.book == nil {
		return Proposal{}, errors.New("export: layout: no workbook")
	}
	if err := readable(language); err != nil {
		return Proposal{}, err
	}
	if p.Language = language; language == "" {
		p.Language = languageOf(w.book)
	}
	seen := &UnrecognisedError{}
	found := false
	for i := range w.book.Sheets {
		for _, s := range proposeTables(&w.book.Sheets[i], p.Language) {
			found = found || slices.Contains([]Use{UseController, UseProcessor, UseParties, UseSystems}, s.Use)
			p.Sheets = append(p.Sheets, s)
		}
		seen.Sheets = append(seen.Sheets, seenSheet(&w.book.Sheets[i], p.Language))
	}
	if !found {
		return Proposal{}, seen
	}
	p.relate()
	return p, nil
}

// relate settles what a sheet is beside the others: a list of activities is an
// index where others are forms, and a register where there is nothing else.
func (p *Proposal) relate() {
	forms := slices.ContainsFunc(p.Sheets, func(s SheetProposal) bool { return s.Use == UseController && s.Shape == InForm })
	for i := range p.Sheets {
		s := &p.Sheets[i]
		if s.Use == UseIndex && !forms {
			s.Use, s.Reason = UseNone, "a list without purposes, data or grounds, and no sheet goes with it"
		}
	}
}

// matchHeading returns what a heading names in a language, and how sure that
// is; "" for nothing.
func matchHeading(text, tag string) (Key, float64) {
	if len(text) > 400 {
		return "", 0
	}
	if key, sure := matchQuestion(text, tag); key != "" {
		return key, sure
	}
	text = unhyphenated(text)
	tokens := lang.HeadingTokens(text)
	content := 0
	for _, t := range tokens {
		if t.Kind == words.Word && !t.Is(words.Stop, tag) {
			content++
		}
	}
	vocabulary := headingVocabulary().keys
	var best, weak Key
	covered, weakCovered := 0, 0
	for i := 0; i < len(tokens); {
		code, end := vocabulary.At(tokens, i, tag)
		if code == "" {
			i++
			continue
		}
		n := 0
		for _, t := range tokens[i:end] {
			if t.Kind == words.Number || t.Kind == words.Word && !t.Is(words.Stop, tag) {
				n++
			}
		}
		n = max(n, 1)
		name, isWeak := strings.CutPrefix(code, "~")
		generic := isWeak || code == "serial" || code == "id" || code == "status" || code == "comments" || code == "term"
		if best == KeyBases && Key(name) == KeySpecial || best == KeySpecial && Key(name) == KeyBases {
			best, covered = KeyConditions, covered+n // the ground of what is special
			i = max(end, i+1)
			continue
		}
		switch {
		case !generic && best == "":
			best, covered = Key(name), n
		case !generic && n > covered && i > 0 && covered == 1 && content > 3 && best != KeySafeguards && best != KeyRetention && best != KeyJointControllers:
			best, covered = Key(name), n
		case generic && weak == "":
			weak, weakCovered = Key(name), n
		}
		i = max(end, i+1)
	}
	if best == "" && weak != "" && (weakCovered >= content || weakCovered*2 >= content && weak != KeyReference && weak != KeySerial && weak != KeyName) {
		best, covered = weak, weakCovered
	}
	if best == "" {
		return "", 0
	}
	if best == KeyInternalRecipients && strings.Contains(lang.Fold(text), "extern") {
		best = KeyRecipients // "Recipients (internal/external)"
	}
	sure := 0.5 + 0.5*float64(covered)/float64(max(content, covered, 1))
	return best, float64(int(sure*100)) / 100
}

// unhyphenated joins words that a line break divides: "Rechts-", "grundlage".
func unhyphenated(s string) string {
	parts := strings.Split(s, "-\n")
	for i := 1; i < len(parts); i++ {
		if r, _ := utf8.DecodeRuneInString(parts[i]); !unicode.IsLower(r) {
			parts[i] = "-" + parts[i]
		}
	}
	return strings.Join(parts, "")
}

// readable returns an error for a language whose headings cannot be read.
func readable(tag string) error {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	var all []string
	for _, h := range headingTable {
		if all = append(all, h.lang); h.lang == base || base == "" {
			return nil
		}
	}
	return fmt.Errorf("export: layout: language %q: headings are read in %s", tag, strings.Join(all, ", "))
}
