package layout

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
)

// Account is a register read from a workbook in a layout, with what became of
// every cell that shows something.
type Account struct {
	Register *ropa.Register
	Problems []CellProblem
	Cells    []CellReading // in the order of the sheets, then of rows and columns
}

// Account reads a workbook as [Layout.Read] does. Canceling the context ends it
// with the context's error.
func (l *Layout) Account(ctx context.Context, rd io.Reader) (*Account, error) {
	if err := l.check(); err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(rd, xlsx.MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("export: layout %q: %w", l.ID, err)
	}
	w, err := formBook(ctx, data)
	if err != nil {
		return nil, fmt.Errorf("export: layout %q: %w", l.ID, err)
	}
	in, err := l.read(w, true)
	if err != nil {
		return nil, err
	}
	return &Account{in.r, in.problems, in.account()}, nil
}

// cellKey is a cell by the name of its sheet and its own.
type cellKey struct{ sheet, cell string }

// open begins the account of the cells.
func (in *layoutReader) open() {
	in.ledger = make(map[cellKey]*CellReading)
	for i := range in.book.Sheets {
		s := &in.book.Sheets[i]
		for k := range s.Rows {
			for _, c := range s.Rows[k].Cells {
				if cell := xlsx.CellName(c.Column, s.Rows[k].Number); !c.Filled && strings.TrimSpace(c.Text) != "" {
					in.cells = append(in.cells, &CellReading{Sheet: s.Name, Cell: cell, Text: c.Text})
					in.ledger[cellKey{s.Name, cell}] = in.cells[len(in.cells)-1]
				}
			}
		}
	}
}

// say records what became of a cell, or of a part of it; nil if no account is
// kept, or the cell only repeats the one that it is merged with.
func (in *layoutReader) say(sheet, cell string, as Outcome, note string) *CellReading {
	r := in.ledger[cellKey{sheet, cell}]
	if r != nil {
		r.add(as, note)
	}
	return r
}

// goOn records that a cell goes on with the one above it.
func (in *layoutReader) goOn(sheet, cell, above string) {
	if r, first := in.ledger[cellKey{sheet, cell}], in.ledger[cellKey{sheet, above}]; r != nil && first != nil {
		r.add(Typed, "goes on with "+above)
		in.parts = append(in.parts, [2]*CellReading{r, first})
	}
}

// skip says of cells that were read why they do not count.
func skip(cells []*CellReading, why string) {
	for _, r := range cells {
		if r != nil {
			r.As, r.Path, r.Note = Skipped, "", why
		}
	}
}

// skipRow says of each cell of a row that nothing was said of why it is not read.
func (in *layoutReader) skipRow(sheet string, row *gridRow, why string) {
	for n := range row.texts {
		if r := in.ledger[cellKey{sheet, xlsx.CellName(n, row.number)}]; r != nil && r.As == "" {
			r.add(Skipped, why)
		}
	}
}

// placed records where in an entry, or in the register, what cells say stands.
func placed(cells []*CellReading, prefix, path string) {
	for _, r := range cells {
		if r != nil && r.Path == "" && r.As != Skipped {
			r.Path = prefix + path
		}
	}
}

// account returns what became of each cell. What nothing was said of stands on
// a sheet that is not read, or is a text of the form.
func (in *layoutReader) account() []CellReading {
	for _, p := range in.problems {
		in.say(p.Sheet, p.Cell, Unread, p.Expected)
	}
	for _, p := range in.parts {
		p[0].As, p[0].Path = p[1].As, p[1].Path
	}
	all := make([]CellReading, len(in.cells))
	for i, r := range in.cells {
		if r.As == "" {
			r.add(Skipped, in.aside(r.Sheet))
		}
		all[i] = *r
	}
	return all
}

// aside says why a cell is not read of which nothing else was said.
func (in *layoutReader) aside(sheet string) string {
	switch {
	case in.known[sheet]:
		return "a text of the form"
	case in.l.ListSheet != "" && strings.EqualFold(sheet, in.l.ListSheet):
		return "a sheet of the values that cells can have"
	}
	return "the sheet is no part of the form"
}

// leftOver keeps what stands on the sheets that are read, is no text of the
// form, and was read as nothing: in the register's Extra, under its cell.
func (in *layoutReader) leftOver() {
	own := in.l.allTexts()
	for _, r := range in.cells {
		text := tidy(r.Text)
		if r.As != "" || !in.known[r.Sheet] || own[lang.Fold(text)] || own[lang.FoldBare(text)] {
			continue
		}
		in.r.Extra = append(in.r.Extra, ropa.Extra{Key: r.Sheet + " " + r.Cell, Value: text})
		r.add(AsExtra, "stands beside what the form asks for")
		r.Path = fmt.Sprintf("/extra/%d", len(in.r.Extra)-1)
	}
}

// allTexts are the texts of the layout, folded: those above its table, and those
// of its forms.
func (l *Layout) allTexts() map[string]bool {
	all := l.ownTexts()
	add := func(texts ...string) {
		for _, text := range texts {
			all[lang.Fold(text)] = true
		}
	}
	add(l.Head)
	add(l.Notes...)
	add(l.Placeholders...)
	for i := range l.Blocks {
		b := &l.Blocks[i]
		add(b.Title)
		add(b.Aliases...)
		for _, c := range b.Columns {
			add(c.Heading, c.Group)
			add(c.Aliases...)
		}
		for _, row := range b.Rows {
			add(row.Label, row.Number)
			add(row.Aliases...)
		}
	}
	return all
}

// add puts another outcome of a cell to those it has: the least sure counts.
func (r *CellReading) add(as Outcome, note string) {
	rank := func(o Outcome) int {
		if o == Skipped { // what is kept says more than what is not
			return -1
		}
		return slices.Index(Outcomes(), o)
	}
	if r.As == "" || rank(as) > rank(r.As) {
		r.As = as
	}
	if note != "" && !strings.Contains(r.Note, note) {
		r.Note = lang.JoinNonEmpty("; ", r.Note, note)
	}
}

// pathsOf are where the fields of an entry, and those of the register, stand:
// JSON pointers below them.
var pathsOf = map[Key]string{
	KeyKeeper: "/organisation", KeyPublicAuthority: "/organisation/publicAuthority", KeyFederalBody: "/organisation/federalBody",
	KeyRepresentative: "/representative", KeyDPO: "/dpo", KeyDPOCompany: "/dpo/company", KeyAuthority: "/authority",
	KeyRegisterDate: "/created", KeyReviewed: "/reviewed", KeySharedJoint: "/activities",
	KeyReference: "/id", KeyName: "/name", KeyDescription: "/description", KeyFunction: "/function", KeyOwner: "/owner", KeyStatus: "/status",
	KeyStart: "/start", KeyEnd: "/end", KeyReplacedBy: "/replacedBy", KeyCreated: "/created", KeyUpdated: "/updated",
	KeySubjects: "/subjects", KeyVulnerable: "/subjects", KeyData: "/data", KeySpecial: "/data", KeyDevice: "/data", KeySources: "/data",
	KeyDestinations: "/transfers", KeySafeguards: "/transfers", KeyMechanisms: "/transfers", KeyDocuments: "/transfers", KeyTransfers: "/transfers",
	KeyRetention: "/retention", KeySecurity: "/security", KeySystems: "/systems", KeyTechnology: "/systems",
	KeyLargeScale: "/largeScale", KeyMonitoring: "/monitoring", KeyOccasional: "/occasional", KeyAI: "/ai",
	KeyInherentRisk: "/risk/inherent", KeyMitigation: "/risk/mitigation", KeyResidualRisk: "/risk/residual",
	KeyBreach: "/breaches", KeyBreachRecords: "/breaches", KeyClassification: "/classification", KeyComments: "/comments", KeyApproval: "/approval",
	KeyJointControllers: "/jointControllers", KeyFurtherJoint: "/jointControllers", KeyPurposes: "/purposes", KeyFurther: "/purposes",
	KeyBases: "/purposes", KeyConditions: "/purposes", KeyInterests: "/purposes", KeyAssessments: "/purposes", KeyConsentRecords: "/purposes",
	KeySchedule1: "/purposes", KeySchedule1Ground: "/purposes", KeySchedule1Policy: "/purposes", KeySchedule1Followed: "/purposes", KeySchedule1Reason: "/purposes",
	KeyRecipients: "/recipients", KeyProcessors: "/recipients", KeyOtherRecipients: "/recipients", KeyInternalRecipients: "/recipients",
	KeyExternalRecipients: "/recipients", KeyContracts: "/recipients", KeyTypes: "/types", KeyRights: "/rights", KeyRightsProcedure: "/rights/procedure",
	KeyDecisions: "/decisions", KeyPublicArea: "/publicArea", KeyDPIARequired: "/dpia/required", KeyDPIAStatus: "/dpia/status",
	KeyDPIADocument: "/dpia/document", KeyDPIA: "/dpia", KeyNotice: "/notice",
	KeyControllers: "/controllers", KeyClientReps: "/controllers", KeyClientDPOs: "/controllers", KeyClientJoint: "/controllers",
	KeyCategories: "/categories", KeySubProcessors: "/subProcessors", KeyDuration: "/duration", KeyInstructions: "/instructions", KeyClientContract: "/contract",
}

// pathOf returns where what a field says stands below an entry.
func pathOf(key Key, x *entry) string {
	path := cmp.Or(pathsOf[key], "/extra")
	if path == "/purposes" && x.a != nil && len(x.a.Purposes) == 0 {
		path = "/bases"
	}
	return path
}
