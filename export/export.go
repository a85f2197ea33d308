// Package export writes a register as the workbook, the PDF and the page of
// HTML that a supervisory authority asks for, GDPR Art. 30(4), and reads the
// register back from the workbook as people edited it, with [ReadExcel]. The
// PDF, the page and the sheets of the workbook that show the record are
// renderings of one document, so that what they state and how they call it is
// the same. [Layouts] are the forms in which authorities want the record; a
// [Layout] of one's own, made with package layout, is data too.
//
// The package only lays out what a register holds: whether that meets the law
// is the matter of [ropa.Validate], whose report all three can include. It
// touches no file system, clock, environment or locale; the same register and
// options give the same bytes, on every run and under concurrency.
//
// # Size
//
// A sheet has 1,048,576 rows, of which a table of the workbook uses up to
// 1,048,070: that is the number of activities, if no text needs a further row,
// and of purposes, data categories or any other list of all activities
// together; with ten data categories each, 104,807 activities. Beyond it
// [Excel] returns an error that names the sheet, and writes nothing. A sheet
// has at most 65,530 links: cells beyond them name the row they belong to
// without a link. The layouts with a sheet for each activity (forms, cards) hold
// at most 1,000 sheets, so about 995 activities; more are an error. [ReadExcel]
// reads files of up to 256 MiB, with 1 GiB a part unpacked and 4,194,304 cells
// that hold something; [Import] says what it reads.
package export

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/ropa"
)

// Languages returns the tags of the languages there are labels in.
func Languages() []string { return lang.Tags() }

var errNoRegister = errors.New("export: no register")

// builderOf returns what lays a register out in the language of a tag.
func builderOf(ctx context.Context, r *ropa.Register, tag string, report *ropa.Report) (*record.Builder, error) {
	if r == nil {
		return nil, errNoRegister
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	set, err := labelsFor(r, tag)
	if err != nil {
		return nil, err
	}
	return record.New(r, set, report), nil
}

// untilDone is a writer that fails with the context's error once that is done.
type untilDone struct {
	ctx context.Context
	w   io.Writer
}

func (u untilDone) Write(p []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.w.Write(p)
}

// labelsFor returns the labels of the language asked for, or of the
// register's, or in English.
func labelsFor(r *ropa.Register, tag string) (*lang.Language, error) {
	if tag == "" {
		if set := lang.CompleteOf(r.Language); set != nil {
			return set, nil
		}
		return lang.English, nil
	}
	if set := lang.CompleteOf(tag); set != nil {
		return set, nil
	}
	return nil, fmt.Errorf("export: options: Language %q: there are labels in %s", tag, strings.Join(Languages(), ", "))
}
