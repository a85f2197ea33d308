// Package export writes a register as the workbook and as the PDF that a
// supervisory authority asks for, GDPR Art. 30(4). Both are renderings of one
// document, so that what they state and how they call it is the same.
//
// The package only lays out what a register holds: whether that meets the law
// is the matter of [ropa.Validate], whose report both can include. It touches
// no file system, clock, environment or locale; the same register and options
// give the same bytes, on every run and under concurrency.
package export

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
)

// ExcelOptions says what a workbook holds. The zero value, and nil, are the
// default.
type ExcelOptions struct {
	// Language of headings and codes, a BCP 47 tag. Zero means the register's
	// Language if there is a complete set of labels for it, else English. Free
	// text stays in the language it is in.
	Language string
	// Report is included, with its findings and outcomes; nil leaves them out.
	Report *ropa.Report
}

// Excel writes a register as an Office Open XML workbook. Nothing is written
// unless the whole workbook could be made.
func Excel(w io.Writer, r *ropa.Register, o *ExcelOptions) error {
	if o == nil {
		o = &ExcelOptions{}
	}
	d, err := documentOf(r, o.Language, o.Report, workbook)
	if err != nil {
		return err
	}
	if err := xlsx.Render(w, d); err != nil {
		return fmt.Errorf("export: excel: %w", err)
	}
	return nil
}

// Languages returns the tags of the languages there are labels in.
func Languages() []string {
	tags := make([]string, len(sets))
	for i, set := range sets {
		tags[i] = set.tag
	}
	return tags
}

func documentOf(r *ropa.Register, tag string, report *ropa.Report, f format) (*doc.Document, error) {
	if r == nil {
		return nil, errors.New("export: no register")
	}
	set, err := labelsFor(r, tag)
	if err != nil {
		return nil, err
	}
	return build(r, set, report, f), nil
}

// labelsFor returns the labels of the language asked for, or of the
// register's, or in English.
func labelsFor(r *ropa.Register, tag string) (*labels, error) {
	if tag == "" {
		if set := labelsOf(r.Language); set != nil {
			return set, nil
		}
		return sets[0], nil
	}
	if set := labelsOf(tag); set != nil {
		return set, nil
	}
	return nil, fmt.Errorf("export: options: Language %q: there are labels in %s", tag, strings.Join(Languages(), ", "))
}

// labelsOf returns the labels of the language of a tag, whatever its region;
// nil if there are none.
func labelsOf(tag string) *labels {
	t, err := language.Parse(tag)
	if err != nil {
		return nil
	}
	base, _ := t.Base()
	if i := slices.IndexFunc(sets, func(l *labels) bool { return l.tag == base.String() }); i >= 0 && tag != "" {
		return sets[i]
	}
	return nil
}
