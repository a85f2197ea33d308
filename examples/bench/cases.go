package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/jung-kurt/gofpdf"
	"github.com/openropa/openropa/examples/generate"
	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// benchmark is a case: what is done, and beside what. SetUp makes what it needs
// of a register of n activities; its error says why it cannot be measured here.
type benchmark struct {
	name, floor string
	setUp       func(n int) (do func() error, err error)
}

var cases = []benchmark{
	{"decode", "encoding/json", func(n int) (func() error, error) {
		text, err := encoded(made(n))
		return func() error { _, err := ropa.Decode(bytes.NewReader(text)); return err }, err
	}},
	{"encode", "encoding/json", func(n int) (func() error, error) {
		r := made(n)
		return func() error { return r.Encode(io.Discard) }, nil
	}},
	{"validate", "decode", validates(made)},
	{"validate with gaps", "decode with gaps", validates(gaps)},
	{"resolve", "decode", func(n int) (func() error, error) {
		r := made(n)
		return func() error { ropa.Resolved(r); return nil }, nil
	}},
	{"compare", "decode", func(n int) (func() error, error) {
		before, after := made(n), changed(n)
		return func() error { ropa.Compare(before, after); return nil }, nil
	}},
	{"review", "decode", func(n int) (func() error, error) {
		before, after := made(n), changed(n)
		return func() error { _, err := ropa.Review(before, after, &ropa.Options{AsOf: generate.AsOf}); return err }, nil
	}},
	{"excel", "flate", excel(export.Authority)},
	{"excel working", "flate working", excel(export.Working)},
	{"read", "encoding/xml", func(n int) (func() error, error) {
		book, err := workbook(n, export.Working)
		return func() error {
			_, _, err := export.ReadExcel(context.Background(), bytes.NewReader(book), nil)
			return err
		}, err
	}},
	{"import", "encoding/xml of the table", func(n int) (func() error, error) {
		book, err := workbookIn(n)
		return func() error {
			_, err := export.Import(context.Background(), bytes.NewReader(book), nil)
			return err
		}, err
	}},
	{"pdf", "gofpdf", pdf(export.Authority)},
	{"pdf working", "gofpdf working", pdf(export.Working)},
	{"page", "encode", func(n int) (func() error, error) {
		r := made(n)
		return func() error { return export.HTML(context.Background(), io.Discard, r, nil) }, nil
	}},

	{"encoding/json", "", func(n int) (func() error, error) {
		text, err := encoded(made(n))
		return func() error { var r ropa.Register; return json.Unmarshal(text, &r) }, err
	}},
	{"decode with gaps", "", func(n int) (func() error, error) {
		text, err := encoded(gaps(n))
		return func() error { _, err := ropa.Decode(bytes.NewReader(text)); return err }, err
	}},
	{"flate", "", deflates(export.Authority)},
	{"flate working", "", deflates(export.Working)},
	{"encoding/xml", "", tokens(func(n int) ([]byte, error) { return workbook(n, export.Working) })},
	{"encoding/xml of the table", "", tokens(workbookIn)},
	{"gofpdf", "", plainPDF(export.Authority)},
	{"gofpdf working", "", plainPDF(export.Working)},
	{"openpyxl writes", "excel working", python(pythonOpenpyxl)},
	{"XlsxWriter writes", "excel working", python(pythonXlsxWriter)},
	{"openpyxl reads", "read", python(pythonRead)},
	{"ReportLab writes", "pdf working", python(pythonReportLab)},
}

func made(n int) *ropa.Register {
	return generate.Register(generate.Options{Activities: n, Language: "en"})
}

func gaps(n int) *ropa.Register {
	return generate.Register(generate.Options{Activities: n, Language: "en", Gaps: true})
}

// changed is the register of made in which one in ten activities keeps its data
// for longer.
func changed(n int) *ropa.Register {
	r := made(n)
	for i := 0; i < n; i += 10 {
		r.Activities[i].Retention[0].Period = civil.MustPeriod("P12Y")
	}
	return r
}

func encoded(r *ropa.Register) ([]byte, error) {
	var b bytes.Buffer
	err := r.Encode(&b)
	return b.Bytes(), err
}

func validates(register func(int) *ropa.Register) func(int) (func() error, error) {
	return func(n int) (func() error, error) {
		r := register(n)
		return func() error { _, err := ropa.Validate(r, &ropa.Options{AsOf: generate.AsOf}); return err }, nil
	}
}

func excel(e export.Edition) func(int) (func() error, error) {
	return func(n int) (func() error, error) {
		r := made(n)
		return func() error {
			return export.Excel(context.Background(), io.Discard, r, &export.ExcelOptions{Edition: e})
		}, nil
	}
}

func workbook(n int, e export.Edition) ([]byte, error) {
	var b bytes.Buffer
	err := export.Excel(context.Background(), &b, made(n), &export.ExcelOptions{Edition: e})
	return b.Bytes(), err
}

// workbookIn is a table as people keep them, which import recognises by its
// headings.
func workbookIn(n int) ([]byte, error) {
	var b bytes.Buffer
	err := export.Excel(context.Background(), &b, made(n), &export.ExcelOptions{Layout: "nl-gemeente"})
	return b.Bytes(), err
}

// unpacked returns the parts of a workbook.
func unpacked(book []byte) ([][]byte, error) {
	z, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		return nil, err
	}
	var parts [][]byte
	for _, f := range z.File {
		rd, err := f.Open()
		if err != nil {
			return nil, err
		}
		part, err := io.ReadAll(rd)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	return parts, nil
}

// tokens reads the tokens of a workbook's parts.
func tokens(book func(n int) ([]byte, error)) func(int) (func() error, error) {
	return func(n int) (func() error, error) {
		data, err := book(n)
		if err != nil {
			return nil, err
		}
		parts, err := unpacked(data)
		return func() error {
			for _, part := range parts {
				d := xml.NewDecoder(bytes.NewReader(part))
				for {
					if _, err := d.Token(); errors.Is(err, io.EOF) {
						break
					} else if err != nil {
						return err
					}
				}
			}
			return nil
		}, err
	}
}

func deflates(e export.Edition) func(int) (func() error, error) {
	return func(n int) (func() error, error) {
		book, err := workbook(n, e)
		if err != nil {
			return nil, err
		}
		parts, err := unpacked(book)
		return func() error {
			for _, part := range parts {
				w, err := flate.NewWriter(io.Discard, flate.DefaultCompression)
				if err != nil {
					return err
				}
				if _, err := w.Write(part); err != nil {
					return err
				}
				if err := w.Close(); err != nil {
					return err
				}
			}
			return nil
		}, err
	}
}

func pdf(e export.Edition) func(int) (func() error, error) {
	return func(n int) (func() error, error) {
		r := made(n)
		return func() error { return export.PDF(context.Background(), io.Discard, r, &export.PDFOptions{Edition: e}) }, nil
	}
}

// linesOf is the text of a document: that of its Markdown.
func linesOf(n int, e export.Edition) ([]string, error) {
	var b strings.Builder
	err := export.Markdown(context.Background(), &b, made(n), &export.MarkdownOptions{Edition: e})
	return strings.FieldsFunc(b.String(), func(r rune) bool { return r == '\n' || r == '|' }), err
}

func plainPDF(e export.Edition) func(int) (func() error, error) {
	return func(n int) (func() error, error) {
		lines, err := linesOf(n, e)
		return func() error {
			f := gofpdf.New("P", "mm", "A4", "")
			f.SetFont("Helvetica", "", 9)
			f.AddPage()
			for _, line := range lines {
				f.MultiCell(0, 4, line, "", "L", false)
			}
			return f.Output(io.Discard)
		}, err
	}
}
