package export

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/openropa/openropa/export/internal/pdf"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/ropa"
)

// PDFOptions says what a PDF holds. The zero value, and nil, are the default.
type PDFOptions struct {
	// Edition is for whom the PDF is made; zero is [Authority], which discloses
	// least.
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
	// Report is included in the working edition, with its findings; nil leaves
	// them out. From an authority edition they are left out always: there the
	// report gives the day, and what the rules found of each transfer. Without
	// one, the register is checked on the day of its last review; one that
	// states none, by the law of the last day that the tables were checked on.
	Report *ropa.Report
	// Mark is a mark of distribution, such as "Confidential", for the cover and
	// the foot of each page; "" for none.
	Mark string
	// Compact sets an entry of less than half a page below the entry before it,
	// where it fits; otherwise each begins a page.
	Compact bool
	// Fonts are TrueType fonts (not collections, nor with PostScript outlines)
	// for the characters that the fonts of the document lack, such as those of
	// Chinese, Japanese or Georgian: each character up to U+3FFFF is drawn by
	// the first font that has it. What is read from the right, as Hebrew is, is
	// put in order. Characters are not shaped: the letters of Arabic and Syriac
	// stand apart, with a warning, and those of Indic scripts as they are
	// encoded. A character that no font has is shown by its code point, with a
	// warning.
	Fonts [][]byte
	// AttachJSON embeds the register itself, as [ropa.Register.Encode] writes
	// it, for [ReadPDFAttachment]. That discloses the whole register to whoever
	// is given the PDF, and a reader does not see it on the pages; so it is off
	// by default.
	AttachJSON bool
	// Warn is called for each thing that the PDF could not show as it is, such
	// as a character that no font has, once the PDF is written; nil drops them.
	Warn func(warning string)
}

// attachmentName is what the register is called inside a PDF.
const attachmentName = "register.json"

// PDF writes a register as a PDF: who keeps it and all entries at a glance, a
// record for each activity and each processing for others, and annexes.
//
// Pages are written as they are made. What is wrong with
// the options is found before anything is written; when w fails, or the error
// names an activity that could not be laid out, what w got is not whole.
// Canceling the context ends it with the context's error, as w failing does.
func PDF(ctx context.Context, w io.Writer, r *ropa.Register, o *PDFOptions) error {
	if o == nil {
		o = &PDFOptions{}
	}
	choice, err := chosen(o.Edition, o.With, o.Without)
	if err != nil {
		return err
	}
	render := pdf.Options{Fonts: o.Fonts, Compact: o.Compact}
	if o.AttachJSON && r != nil {
		render.Attach = &pdf.Attachment{Name: attachmentName, Type: "application/json", Description: "OpenROPA register", Write: r.Encode}
	}
	warnings, err := briefPDF(ctx, w, r, o, choice, render)
	if err != nil {
		return err
	}
	if o.Warn != nil {
		for _, warning := range warnings {
			o.Warn(warning)
		}
	}
	return nil
}

// briefPDF writes a register laid out short.
func briefPDF(ctx context.Context, w io.Writer, r *ropa.Register, o *PDFOptions, choice map[string]bool, render pdf.Options) ([]string, error) {
	builder, err := builderOf(ctx, r, o.Language, o.Report)
	if err != nil {
		return nil, err
	}
	b, err := builder.Brief(record.BriefOptions{Edition: record.Edition(o.Edition), Choice: choice, NoMarks: o.NoMarks, Mark: o.Mark, Later: true})
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	warnings, err := pdf.Render(untilDone{ctx, w}, b, render)
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	return warnings, nil
}

// ErrNoAttachment is the error of [ReadPDFAttachment] for a PDF that holds no
// register.
var ErrNoAttachment = errors.New("export: the PDF holds no register")

// The most that ReadPDFAttachment reads: of a file, and of the register in it.
const (
	mostPDF        = 256 << 20
	mostAttachment = 128 << 20
)

// ReadPDFAttachment returns the register that [PDF] embedded with AttachJSON.
// A file of more than 256 MiB, or a register of more than 128 MiB of JSON, is
// an error; so is a PDF that another program has rewritten with streams of
// cross-references, or encrypted.
func ReadPDFAttachment(rd io.Reader) (*ropa.Register, error) {
	file, err := io.ReadAll(io.LimitReader(rd, mostPDF+1))
	if err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	if len(file) > mostPDF {
		return nil, fmt.Errorf("export: PDF of more than %d bytes", mostPDF)
	}
	data, err := pdf.ReadAttachment(file, attachmentName, mostAttachment)
	if errors.Is(err, pdf.ErrNoAttachment) {
		return nil, ErrNoAttachment
	}
	if err != nil {
		return nil, fmt.Errorf("export: pdf: %w", err)
	}
	r, err := ropa.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("export: pdf: attachment: %w", err)
	}
	return r, nil
}
