package export

import (
	"context"
	"fmt"
	"io"

	"github.com/openropa/openropa/export/internal/markdown"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/export/internal/sheet"
	"github.com/openropa/openropa/ropa"
)

// MarkdownOptions says what the Markdown of a register holds. The zero value,
// and nil, are the default.
type MarkdownOptions struct {
	// Edition is for whom it is made; zero is [Authority], which discloses
	// least.
	Edition Edition
	// With is what the edition holds only if it is asked for, Without what it
	// holds unless it is left out: both as [Holdings] names them.
	With, Without []Content
	// NoMarks leaves out the marks of what is missing or needs attention, as
	// that of [PDFOptions].
	NoMarks bool
	// Language of headings and codes, a BCP 47 tag. Zero means the register's
	// Language if there is a complete set of labels for it, else English. Free
	// text stays in the language it is in.
	Language string
	// Report is what a check found, as that of [PDFOptions]: findings stand in
	// the working edition alone.
	Report *ropa.Report
}

// Markdown writes a register in the Markdown of GitHub, with what the PDF of
// the edition says and in its order: who keeps it and all entries at a glance,
// a section an entry that says what Art. 30(1)(a) to (g) or 30(2)(a) to (d) asks
// for, and annexes. Whatever a text of the register holds, it is shown as text.
//
// What is wrong with the options is found before anything is written; when w
// fails, what it got is not whole. Canceling the context ends it with the
// context's error, as w failing does.
func Markdown(ctx context.Context, w io.Writer, r *ropa.Register, o *MarkdownOptions) error {
	if o == nil {
		o = &MarkdownOptions{}
	}
	choice, err := chosen(o.Edition, o.With, o.Without)
	if err != nil {
		return err
	}
	builder, err := builderOf(ctx, r, o.Language, o.Report)
	if err != nil {
		return err
	}
	b, err := builder.Brief(record.BriefOptions{Edition: record.Edition(o.Edition), Choice: choice, NoMarks: o.NoMarks, Later: true})
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	if err := markdown.Render(untilDone{ctx, w}, b); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}

// CSVOptions says what separated values hold. The zero value, and nil, are the
// edition for an authority.
type CSVOptions struct {
	// Edition is for whom the values are. [Holdings] says what each holds.
	Edition Edition

	// With is what the edition holds only if it is asked for, such as "extra",
	// and Without what it is to leave out: "owners" and "systems" are columns,
	// the values have none of the other parts.
	With, Without []Content

	// Language of headings and codes, as that of [MarkdownOptions].
	Language string
}

// CSV writes the record as comma-separated values, RFC 4180 in UTF-8 without a
// byte order mark: a line of headings, then a row an entry with the columns of
// the record, those of Art. 30(1) first. What is not stated is an empty cell;
// columns that the law does not ask for are left out where no entry fills them.
// A text that a spreadsheet would take for a formula has an
// apostrophe before it, which [Import] leaves out again. Errors are as for
// [Markdown].
func CSV(ctx context.Context, w io.Writer, r *ropa.Register, o *CSVOptions) error {
	if o == nil {
		o = &CSVOptions{}
	}
	choice, err := chosen(o.Edition, o.With, o.Without)
	if err != nil {
		return err
	}
	if o.Edition == Authority && r != nil {
		r = record.Disclosed(r, choice)
	}
	b, err := builderOf(ctx, r, o.Language, nil)
	if err != nil {
		return err
	}
	if err := sheet.WriteSeparated(untilDone{ctx, w}, b.Flat(record.Edition(o.Edition), choice)); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}
