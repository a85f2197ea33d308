package export

import (
	"context"
	"fmt"
	"io"

	"github.com/openropa/openropa/export/internal/markdown"
	"github.com/openropa/openropa/export/internal/sheet"
	"github.com/openropa/openropa/ropa"
)

// MarkdownOptions says what the Markdown of a register holds. The zero value,
// and nil, are the default.
type MarkdownOptions struct {
	// Language of headings and codes, a BCP 47 tag. Zero means the register's
	// Language if there is a complete set of labels for it, else English. Free
	// text stays in the language it is in.
	Language string
	// Report is included, with its findings; nil leaves them out.
	Report *ropa.Report
}

// Markdown writes a register for reading, in the Markdown of GitHub: who keeps
// it, then a section an entry that says what Art. 30(1)(a) to (g) or 30(2)(a)
// to (d) asks for, in that order and in the words of the other formats. It has
// no IDs, and none of what is stated beyond the record but for conditions,
// decisions, the assessment and the notice. Whatever a text of the register
// holds, it is shown as text.
//
// What is wrong with the options is found before anything is written; when w
// fails, what it got is not whole. Canceling the context ends it with the
// context's error, as w failing does.
func Markdown(ctx context.Context, w io.Writer, r *ropa.Register, o *MarkdownOptions) error {
	if o == nil {
		o = &MarkdownOptions{}
	}
	b, err := builderOf(ctx, r, o.Language, o.Report)
	if err != nil {
		return err
	}
	if err := markdown.Render(untilDone{ctx, w}, b.Reading()); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}

// CSVOptions says what separated values hold. The zero value, and nil, are the
// default.
type CSVOptions struct {
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
	b, err := builderOf(ctx, r, o.Language, nil)
	if err != nil {
		return err
	}
	if err := sheet.WriteSeparated(untilDone{ctx, w}, b.Flat()); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}
