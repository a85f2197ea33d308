package export

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/openropa/openropa/export/internal/book"
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/export/internal/simple"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/export/layout/authority"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
)

// ReadOptions says how a workbook is read. The zero value, and nil, are the
// default.
type ReadOptions struct {
	// Layout is the ID of one of the [Layouts] of the authorities that the
	// workbook is in; zero is the working workbook, the simple one or, if no
	// sheet is one of their tables, the layout that [authority.OfWorkbook] finds.
	Layout string
	// Language is that of words and dates in a workbook that does not state
	// its own, a BCP 47 tag; zero is English. Words of the other languages
	// are understood too.
	Language string
}

// CellProblem is a cell that does not say what it should, with what was
// expected and what may have been meant.
type CellProblem = layout.CellProblem

// Layout is the form in which an authority, or a company, wants a record: data
// that both writing and reading follow. Package layout has its parts.
type Layout = layout.Layout

// Layouts returns the layouts of the authorities, as [authority.Layouts] does.
func Layouts() []Layout { return authority.Layouts() }

// ReadExcel reads a register from the working edition that [Excel] writes, as
// people edited it: columns moved, inserted and hidden, rows added, deleted and put
// in another order, headings in any of the [Languages]; from the simple workbook,
// in people's own words; or from a workbook in one of the [Layouts]. A reference
// may be the name of what it means, also where that stands beside the reference,
// and a row without one is given one. All cells at fault are returned; they do
// not keep the rest from being read. The sheets that show the record are not read: [Excel]
// protects them, without a password, and a cell of one that is no longer
// protected is at fault where it shows something else than the tables state. Columns that are not of the register's tables become
// [ropa.Extra].
//
// The error is for what is no such workbook, then a [*layout.UnrecognisedError]
// with the sheets and headings that were seen, or is the edition of an
// authority, [ErrAuthorityEdition], or is encrypted, damaged or
// larger than is read: 256 MiB, 1 GiB a part when unpacked, or 4,194,304 cells
// that hold something. Canceling the context ends it with the context's error;
// a workbook in a layout is read to its end.
func ReadExcel(ctx context.Context, rd io.Reader, o *ReadOptions) (*ropa.Register, []CellProblem, error) {
	if o == nil {
		o = &ReadOptions{}
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, fmt.Errorf("export: read: %w", err)
	}
	if o.Layout != "" {
		l, err := layoutFor(o.Layout)
		if err != nil {
			return nil, nil, err
		}
		return l.Read(rd)
	}
	data, err := io.ReadAll(io.LimitReader(rd, xlsx.MaxFile+1))
	if err != nil {
		return nil, nil, fmt.Errorf("export: read: %w", err)
	}
	tables, err := book.Open(ctx, data, o.Language)
	if err != nil {
		return nil, nil, err
	}
	if !tables.HasKeys() { // it may be in a layout
		if err := refuseAuthority(ctx, data); err != nil {
			return nil, nil, err
		}
		if read, err := readSimple(ctx, data); err != nil || read != nil {
			if err != nil {
				return nil, nil, err
			}
			return read.Register, read.Problems, nil
		}
		if l, ok, err := authority.OfWorkbook(bytes.NewReader(data)); err == nil && ok {
			r, problems, err := l.Read(bytes.NewReader(data))
			if err == nil || !tables.Named() {
				return r, problems, err
			}
		}
	}
	return registerOf(ctx, data, tables)
}

// ErrAuthorityEdition is the error of [ReadExcel] and [Import] for the workbook
// that [Excel] writes for an authority, which leaves out what they would need.
var ErrAuthorityEdition = errors.New("export: read: this workbook is the edition for an authority, which is not read back: the working edition is (Edition: Working; ropa export --edition working)")

// refuseAuthority is an error for the edition of an authority.
func refuseAuthority(ctx context.Context, data []byte) error {
	names, err := xlsx.Names(ctx, data)
	if err == nil && record.AreSheets(names) {
		return ErrAuthorityEdition
	}
	return nil
}

// ExcelOptions says what a workbook holds. The zero value, and nil, are the
// default.
type ExcelOptions struct {
	// Edition is for whom the workbook is made; zero is [Authority], which
	// discloses least and is not read back. [Working] is the workbook to work
	// in: it holds the whole register, and [ReadExcel] reads it.
	Edition Edition
	// With is what the edition of an authority holds only if it is asked for,
	// Without what it holds unless it is left out: both as [Holdings] names
	// them. What no workbook has is left out of it anyway.
	With, Without []Content
	// NoMarks leaves out the marks of what is missing or needs attention, for
	// who hands the record over as it stands. The working workbook has none.
	NoMarks bool
	// Mark is a mark of distribution, such as "Confidential", for the foot of
	// each page of the edition of an authority; "" for none.
	Mark string
	// Simple writes the workbook to begin with, in place of an edition: three
	// sheets that are filled in within an hour and that [ReadExcel] reads as
	// people write. It has what the register says of its keeper and of those who
	// receive data; entries are an error, as it would lose of them. Of the other
	// options Language alone is used.
	Simple bool
	// Layout is the ID of one of the [Layouts] of the authorities; zero is an
	// edition. A layout has a language of its own and no place for a report:
	// no other option is used.
	Layout string
	// Language of headings and codes, a BCP 47 tag. Zero means the register's
	// Language if there is a complete set of labels for it, else English. Free
	// text stays in the language it is in.
	Language string
	// Report is included in the working edition, with its findings and
	// outcomes; nil leaves them out. From the edition of an authority they are
	// left out always: there it gives the day, as in [PDFOptions].
	Report *ropa.Report
}

// Excel writes a register as an Office Open XML workbook. The edition of an
// authority has a cover, the records as controller and as processor with a row
// an entry, recipients, transfers, measures, and what else is stated; it says
// what the PDF of the same options says, and is printed on A4 or A3 with no type
// below 7 points. The working edition has sheets that show the record and its
// findings, and the tables that [ReadExcel] reads back. Nothing
// is written unless the whole workbook could be made. More rows of one table
// than a sheet has, 1,048,576 with those kept free for new ones, are an error.
// Canceling the context ends it with the context's error, and nothing is
// written; a layout is made to its end.
func Excel(ctx context.Context, w io.Writer, r *ropa.Register, o *ExcelOptions) error {
	if o == nil {
		o = &ExcelOptions{}
	}
	if r == nil {
		return errors.New("export: no register")
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("export: excel: %w", err)
	}
	if o.Layout != "" {
		l, err := layoutFor(o.Layout)
		if err != nil {
			return err
		}
		return l.Write(w, r)
	}
	if o.Simple {
		return simpleExcel(w, r, o.Language)
	}
	choice, err := chosen(o.Edition, o.With, o.Without)
	if err != nil {
		return err
	}
	if o.Edition == Authority {
		return authorityExcel(ctx, w, r, o, choice)
	}
	set, err := labelsFor(r, o.Language)
	if err != nil {
		return err
	}
	b := record.New(r, set, o.Report)
	tables := make(chan *xlsx.Tables, 1)
	provisions := b.Apart()
	go func() {
		tables <- book.Tables(r, set, provisions, o.Report)
	}()
	d := b.Document(record.Workbook)
	d.Cover = doc.Part{} // the sheet Start stands in its place
	if err := xlsx.Render(ctx, w, d, <-tables); err != nil {
		return fmt.Errorf("export: excel: %w", err)
	}
	return nil
}

// authorityExcel writes the edition of an authority.
func authorityExcel(ctx context.Context, w io.Writer, r *ropa.Register, o *ExcelOptions, choice map[string]bool) error {
	builder, err := builderOf(ctx, r, o.Language, o.Report)
	if err != nil {
		return err
	}
	b, err := builder.Sheets(record.BriefOptions{Choice: choice, NoMarks: o.NoMarks, Mark: o.Mark})
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	if err := xlsx.RenderBrief(ctx, w, b); err != nil {
		return fmt.Errorf("export: excel: %w", err)
	}
	return nil
}

// simpleExcel writes the workbook to begin with.
func simpleExcel(w io.Writer, r *ropa.Register, language string) error {
	if n := len(r.Activities) + len(r.Processing); n > 0 {
		return fmt.Errorf("export: options: Simple: the workbook to begin with has no room for all that %d entries say: the working edition has", n)
	}
	set, err := labelsFor(r, language)
	if err != nil {
		return err
	}
	if err := xlsx.RenderForm(w, simple.Form(r, set)); err != nil {
		return fmt.Errorf("export: excel: %w", err)
	}
	return nil
}

// readSimple reads the workbook to begin with; nil for what is none.
func readSimple(ctx context.Context, data []byte) (*simple.Reading, error) {
	names, err := xlsx.Names(ctx, data)
	if err != nil {
		return nil, nil // whoever reads it otherwise says so
	}
	set := simple.Language(names)
	if set == nil {
		return nil, nil
	}
	return simple.Read(ctx, data, set)
}

// layoutFor returns the layout of an ID that an option names.
func layoutFor(id string) (*Layout, error) {
	l, ok := authority.LayoutOf(id)
	if ok {
		return &l, nil
	}
	var ids []string
	for _, l := range authority.Layouts() {
		ids = append(ids, l.ID)
	}
	nearest := ""
	if near := fact.Nearest(id, ids); len(near) > 0 {
		nearest = "; nearest: " + strings.Join(near, ", ")
	}
	return nil, fmt.Errorf("export: options: Layout %q: there are %s%s", id, strings.Join(ids, ", "), nearest)
}
