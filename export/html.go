package export

import (
	"context"
	"errors"
	"fmt"
	"io"

	"golang.org/x/text/language"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/html"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/ropa"
)

// HTMLOptions says what a page holds. The zero value, and nil, are the
// default.
type HTMLOptions struct {
	// Edition is for whom the page is made; zero is [Authority], which discloses
	// least. The working edition holds all that the authority's does, and below
	// it the record in full; it prints as the authority's.
	Edition Edition
	// With is what the edition holds only if it is asked for, Without what it
	// holds unless it is left out: both as [Holdings] names them.
	With, Without []Content
	// NoMarks leaves out the marks of what is missing or needs attention, for
	// who hands the record over as it stands.
	NoMarks bool
	// Language of headings and codes, a BCP 47 tag. Zero means the register's
	// Language if there is a complete set of labels for it, else English. Free
	// text stays in the language it is in.
	Language string
	// Report is included in the working edition, with its findings and outcomes;
	// nil leaves them out. From an authority edition they are left out always:
	// it shows the state of transfers on the report's day, or else that of the
	// last review.
	Report *ropa.Report
}

// HTML writes a register as one page of HTML: who keeps it, all entries at a
// glance, each entry folded below, and what the entries share. The page is one
// file that requests nothing and can be read and printed without scripts; with
// them, its entries can be sorted, searched by text and narrowed by what they
// have in common. Whatever a text of the register holds, the page shows it as
// text: a control character as "[U+0000]", say.
//
// The page is written as it is made: when w fails, what it got is not whole.
// Canceling the context ends it with the context's error, as w failing does.
func HTML(ctx context.Context, w io.Writer, r *ropa.Register, o *HTMLOptions) error {
	if o == nil {
		o = &HTMLOptions{}
	}
	if r == nil {
		return errors.New("export: no register")
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	choice, err := chosen(o.Edition, o.With, o.Without)
	if err != nil {
		return err
	}
	set, err := labelsFor(r, o.Language)
	if err != nil {
		return err
	}
	working := o.Edition == Working
	report, brief := o.Report, record.BriefOptions{Choice: choice, NoMarks: o.NoMarks}
	if report != nil {
		brief.AsOf = report.AsOf
	}
	if !working {
		report = nil
	}
	b := record.New(r, set, report)
	// The short part of a working edition is the authority's: it is what is
	// printed.
	short, err := b.Brief(brief)
	if err != nil {
		return fmt.Errorf("export: %w", err)
	}
	render := html.Options{Language: pageLanguage(set.Tag, o.Language, r.Language), Facets: b.Facets(working), Longest: b.Longest()}
	if labels := languageOf(set.Tag); languageOf(r.Language) != labels && labels != "" {
		render.Free, render.FreeLanguage = record.FreeTexts(r), r.Language
	}
	if working {
		render.Full = fullOf(b)
		render.Skip = []string{"overview", "controllerPart", "processorPart"} // the table at a glance
		render.Findings = "annex:findingTable"
	}
	if err := html.Render(untilDone{ctx, w}, short, render); err != nil {
		return fmt.Errorf("export: %w", err)
	}
	return nil
}

// fullOf is the record in full, as a page shows it.
func fullOf(b *record.Builder) *doc.Document { return b.Document(record.Pages).Whole() }

// pageLanguage is the tag of a page whose labels are in a language: the first
// of those asked for that is of it, with its region.
func pageLanguage(labels string, asked ...string) string {
	for _, tag := range asked {
		if base := languageOf(tag); base == labels {
			return language.Make(tag).String()
		} else if base != "" {
			return labels
		}
	}
	return labels
}

// languageOf is the language of a tag without its region; "" for what is no
// tag.
func languageOf(tag string) string {
	t, err := language.Parse(tag)
	if err != nil || tag == "" {
		return ""
	}
	base, _ := t.Base()
	return base.String()
}
