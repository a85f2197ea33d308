package export

import (
	"context"
	"fmt"
	"io"

	"github.com/openropa/openropa/export/internal/html"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/ropa"
)

// HTMLOptions says what a page holds. The zero value, and nil, are the
// default.
type HTMLOptions struct {
	// Language of headings and codes, a BCP 47 tag. Zero means the register's
	// Language if there is a complete set of labels for it, else English. Free
	// text stays in the language it is in.
	Language string
	// Report is included, with its findings and outcomes; nil leaves them out.
	Report *ropa.Report
}

// HTML writes a register as one page of HTML with the parts of the PDF. The
// page is one file that requests nothing and can be read and printed without
// scripts; with them, its records can be filtered by activity and its findings
// by activity, by demand and severity, and by rule; a query in its address, "?activity=activity-0",
// sets the filter. Whatever a text of the register holds, the
// page shows it as text: a control character as "[U+0000]", say.
//
// The page is written as it is made: when w fails, what it got is not whole.
// Canceling the context ends it with the context's error, as w failing does.
func HTML(ctx context.Context, w io.Writer, r *ropa.Register, o *HTMLOptions) error {
	if o == nil {
		o = &HTMLOptions{}
	}
	d, err := documentOf(ctx, r, o.Language, o.Report, record.Pages)
	if err != nil {
		return err
	}
	if err := html.Render(untilDone{ctx, w}, d.Whole(), html.Options{Findings: "annex:findingTable"}); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}
