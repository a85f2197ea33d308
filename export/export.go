// Package export writes a register as the workbook, the PDF and the page of
// HTML that a supervisory authority asks for, GDPR Art. 30(4), and reads the
// register back from the workbook as people edited it, with [ReadExcel]. The
// PDF, the page and the sheets of the workbook that show the record are
// renderings of one document, so that what they state and how they call it is
// the same. [Layouts] are the forms in which authorities want the record; a
// [Layout] of one's own is data too.
//
// The package only lays out what a register holds: whether that meets the law
// is the matter of [ropa.Validate], whose report all three can include. It
// touches no file system, clock, environment or locale; the same register and
// options give the same bytes, on every run and under concurrency.
package export

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa"
)

// ExcelOptions says what a workbook holds. The zero value, and nil, are the
// default.
type ExcelOptions struct {
	// Layout is the ID of one of the [Layouts] of the authorities; zero is the
	// working workbook, which holds the whole register. A layout has a language
	// of its own and no place for a report: Language and Report are not used.
	Layout string
	// Language of headings and codes, a BCP 47 tag. Zero means the register's
	// Language if there is a complete set of labels for it, else English. Free
	// text stays in the language it is in.
	Language string
	// Report is included, with its findings and outcomes; nil leaves them out.
	Report *ropa.Report
}

// Excel writes a register as an Office Open XML workbook: sheets that show the
// record and its findings, and the tables that [ReadExcel] reads back. Nothing
// is written unless the whole workbook could be made. More rows of one table
// than a sheet has, 1,048,576 with those kept free for new ones, are an error.
func Excel(w io.Writer, r *ropa.Register, o *ExcelOptions) error {
	if o == nil {
		o = &ExcelOptions{}
	}
	if r == nil {
		return errors.New("export: no register")
	}
	if o.Layout != "" {
		l, err := layoutFor(o.Layout)
		if err != nil {
			return err
		}
		return l.Write(w, r)
	}
	set, err := labelsFor(r, o.Language)
	if err != nil {
		return err
	}
	b := newBuilder(r, set, o.Report)
	tables := make(chan *xlsx.Tables, 1)
	go func() {
		tables <- (&builder{r: r, set: set, report: b.report, regimes: b.regimes, day: b.day}).workTables()
	}()
	if err := xlsx.Render(w, b.document(workbook), <-tables); err != nil {
		return fmt.Errorf("export: excel: %w", err)
	}
	return nil
}

// layoutFor returns the layout of an ID that an option names.
func layoutFor(id string) (*Layout, error) {
	l, ok := LayoutOf(id)
	if ok {
		return &l, nil
	}
	var ids []string
	for _, l := range Layouts() {
		ids = append(ids, l.ID)
	}
	nearest := ""
	if near := table.Nearest(id, ids); len(near) > 0 {
		nearest = "; nearest: " + strings.Join(near, ", ")
	}
	return nil, fmt.Errorf("export: options: Layout %q: there are %s%s", id, strings.Join(ids, ", "), nearest)
}

// Languages returns the tags of the languages there are labels in.
func Languages() []string {
	tags := make([]string, len(sets))
	for i, set := range sets {
		tags[i] = set.tag
	}
	return tags
}

// documentOf lays a register out for some formats in the language of a tag.
func documentOf(r *ropa.Register, tag string, report *ropa.Report, f format) (*doc.Document, error) {
	if r == nil {
		return nil, errors.New("export: no register")
	}
	set, err := labelsFor(r, tag)
	if err != nil {
		return nil, err
	}
	return newBuilder(r, set, report).document(f), nil
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
