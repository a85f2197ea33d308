package export

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/openropa/openropa/export/internal/book"
	"github.com/openropa/openropa/export/internal/sheet"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/export/layout/authority"
	"github.com/openropa/openropa/ropa"
)

// ImportOptions says how a spreadsheet is imported. The zero value, and nil,
// are the default.
type ImportOptions struct {
	Name     string // of the file, which names the sheet of separated values
	Language string // BCP 47 tag of its texts; zero finds it
	// Sheet is the one sheet that entries are read from; zero is all that have
	// some.
	Sheet string
	// Layout is the ID of one of the [Layouts] that it is in; zero finds it.
	Layout string
	// Proposal is how a foreign spreadsheet is read; nil proposes it.
	Proposal *layout.Proposal
}

// Imported is a register read from a spreadsheet.
type Imported struct {
	Register *ropa.Register
	// Layout is the ID of the layout that it was in; "" for the working
	// workbook and for a foreign spreadsheet.
	Layout string
	// Foreign is how a foreign spreadsheet was read; nil for the working
	// workbook and for a layout, whose cells at fault are Problems.
	Foreign  *layout.Import
	Problems []CellProblem
	// Cells are what became of every cell that shows something, in the order
	// of the sheets, then of rows and columns.
	Cells []layout.CellReading
}

// Count returns how many cells had an outcome.
func (i *Imported) Count(o layout.Outcome) (n int) {
	for k := range i.Cells {
		if i.Cells[k].As == o {
			n++
		}
	}
	return n
}

// Import reads a register from any spreadsheet: the working workbook and the
// authorities' [Layouts] as [ReadExcel] does, and any other in columns and
// words of its own as [layout.Propose] proposes. A list of vendors or of systems
// alone becomes a register of parties or systems without entries. A spreadsheet
// in which no sheet is any of it is a [*layout.UnrecognisedError], and the edition of an
// authority [ErrAuthorityEdition] unless Sheet or Proposal say how to read it. Other errors are for
// what cannot be read; see [layout.OpenWorkbook] for the limits. Canceling the
// context ends it with the context's error.
func Import(ctx context.Context, rd io.Reader, o *ImportOptions) (*Imported, error) {
	if o == nil {
		o = &ImportOptions{}
	}
	data, err := io.ReadAll(io.LimitReader(rd, sheet.MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("export: import: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("export: import: %w", err)
	}
	if o.Layout != "" {
		l, err := layoutFor(o.Layout)
		if err != nil {
			return nil, err
		}
		return inLayout(ctx, data, l)
	}
	isOffice := bytes.HasPrefix(data, []byte("PK"))
	if o.Proposal == nil && o.Sheet == "" {
		if isOffice {
			if tables, err := book.Open(ctx, data, ""); err == nil && (tables.HasKeys() || tables.Plain()) {
				return inTables(ctx, data, tables)
			}
		}
		if err := refuseAuthority(ctx, data); err != nil {
			return nil, err
		}
		if read, err := readSimple(ctx, data); err != nil || read != nil {
			if err != nil {
				return nil, err
			}
			return &Imported{Register: read.Register, Problems: read.Problems, Cells: read.Cells}, nil
		}
		if l, ok, err := authority.OfWorkbook(bytes.NewReader(data)); err == nil && ok {
			if got, err := inLayout(ctx, data, &l); err == nil {
				return got, nil
			}
		}
	}
	w, err := layout.OpenWorkbook(ctx, bytes.NewReader(data), o.Name)
	if err != nil {
		return nil, err
	}
	p, err := proposalFor(w, o)
	if err != nil {
		var unknown *layout.UnrecognisedError
		if errors.As(err, &unknown) && isOffice && o.Sheet == "" {
			// It may be the working workbook without its hidden keys.
			if tables, err := book.Open(ctx, data, ""); err == nil {
				if got, err := inTables(ctx, data, tables); err == nil {
					return got, nil
				}
			}
		}
		return nil, err
	}
	read, err := p.Read(ctx, w)
	if err != nil {
		return nil, err
	}
	return &Imported{Register: read.Register, Foreign: read, Cells: read.Cells}, nil
}

func inLayout(ctx context.Context, data []byte, l *layout.Layout) (*Imported, error) {
	a, err := l.Account(ctx, bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	return &Imported{Register: a.Register, Layout: l.ID, Problems: a.Problems, Cells: a.Cells}, nil
}

// inTables reads the working workbook.
func inTables(ctx context.Context, data []byte, tables *book.Workbook) (*Imported, error) {
	tables.KeepAccount()
	r, problems, err := registerOf(ctx, data, tables)
	if err != nil {
		return nil, err
	}
	shown, err := xlsx.ReadShown(ctx, data)
	if err != nil {
		return nil, fmt.Errorf("export: import: %w", err)
	}
	return &Imported{Register: r, Problems: problems, Cells: tables.Account(shown, problems)}, nil
}

// proposalFor returns how a workbook is read: as given, or as proposed, for one
// sheet if one is asked for.
func proposalFor(w *layout.Workbook, o *ImportOptions) (layout.Proposal, error) {
	if o.Sheet != "" && !slices.Contains(w.Sheets(), o.Sheet) {
		return layout.Proposal{}, fmt.Errorf("export: options: Sheet %q: the workbook has %q", o.Sheet, w.Sheets())
	}
	var p layout.Proposal
	if o.Proposal != nil {
		p = *o.Proposal
		p.Sheets = slices.Clone(p.Sheets)
	} else {
		var err error
		if p, err = layout.ProposeIn(w, o.Language); err != nil {
			return layout.Proposal{}, err
		}
	}
	if o.Language != "" {
		p.Language = o.Language
	}
	if o.Sheet == "" {
		return p, nil
	}
	for i := range p.Sheets {
		s := &p.Sheets[i]
		switch {
		case s.Sheet == o.Sheet && s.Use == layout.UseNone && s.Range == "":
			return layout.Proposal{}, fmt.Errorf("export: options: Sheet %q: no entries are read from it: %s", o.Sheet, s.Reason)
		case s.Sheet != o.Sheet && !slices.Contains([]layout.Use{layout.UseMeasures, layout.UseParties, layout.UseSystems}, s.Use):
			s.Use, s.Reason = layout.UseNone, "another sheet was asked for"
		}
	}
	return p, nil
}
