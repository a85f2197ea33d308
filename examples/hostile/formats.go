package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"github.com/openropa/openropa/examples/cctv"
	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/generate"
	"github.com/openropa/openropa/examples/humaninsight"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/examples/valossa"
	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/yaml"
)

// example is a register whose files are changed.
type example struct {
	name     string
	register func() *ropa.Register
}

var examples = []example{
	{"cctv", cctv.Register}, {"facesoft", facesoft.Register}, {"humaninsight", humaninsight.Register}, {"piufoto", piufoto.Register}, {"valossa", valossa.Register},
}

// reader reads a file of a format: a register with the number of problems, or
// an error.
type reader func(data []byte) (r *ropa.Register, problems int, err error)

// format is a kind of file.
type format struct {
	name   string
	open   func(r *ropa.Register) (file []byte, read reader, err error) // as the register is in it
	mutate mutator
	large  func() []func() []byte
}

var formats = []format{
	{"json", func(r *ropa.Register) ([]byte, reader, error) {
		var b bytes.Buffer
		err := r.Encode(&b)
		return b.Bytes(), readJSON, err
	}, mutateText, largeJSON},
	{"yaml", func(r *ropa.Register) ([]byte, reader, error) {
		var b bytes.Buffer
		err := yaml.Encode(&b, r)
		return b.Bytes(), readYAML, err
	}, mutateText, largeYAML},
	{"working-xlsx", func(r *ropa.Register) ([]byte, reader, error) {
		var b bytes.Buffer
		err := export.Excel(context.Background(), &b, r, &export.ExcelOptions{Edition: export.Working})
		return b.Bytes(), readWorking, err
	}, mutateArchive, largeXLSX},
	{"form-xlsx", func(r *ropa.Register) ([]byte, reader, error) {
		var b bytes.Buffer
		err := export.Excel(context.Background(), &b, r, &export.ExcelOptions{Layout: "ico-controller"})
		return b.Bytes(), imported("", nil), err
	}, mutateArchive, largeXLSX},
	{"simple-xlsx", func(r *ropa.Register) ([]byte, reader, error) {
		file, err := simple(r)
		return file, imported("", nil), err
	}, mutateArchive, largeXLSX},
	{"ods", func(r *ropa.Register) ([]byte, reader, error) {
		file, err := openDocument(table(r))
		return file, imported("", nil), err
	}, mutateArchive, largeODS},
	{"csv", func(r *ropa.Register) ([]byte, reader, error) {
		file, err := separated(r)
		return file, imported("register.csv", nil), err
	}, mutateText, largeCSV},
	{"mapping", func(r *ropa.Register) ([]byte, reader, error) {
		file, err := separated(r)
		if err != nil {
			return nil, nil, err
		}
		got, err := export.Import(context.Background(), bytes.NewReader(file), &export.ImportOptions{Name: "register.csv"})
		if err != nil {
			return nil, nil, err
		}
		var b bytes.Buffer
		err = got.Foreign.Proposal.Encode(&b)
		return b.Bytes(), func(data []byte) (*ropa.Register, int, error) {
			p, err := layout.ReadProposal(bytes.NewReader(data))
			if err != nil {
				return nil, 0, err
			}
			return imported("register.csv", &p)(file)
		}, err
	}, mutateText, largeJSON},
	{"policy-json", func(r *ropa.Register) ([]byte, reader, error) {
		return []byte(policies), policed(r, ropa.DecodePolicies), nil
	}, mutateText, largeJSON},
	{"policy-yaml", func(r *ropa.Register) ([]byte, reader, error) {
		return []byte(policies), policed(r, yaml.DecodePolicies), nil
	}, mutateText, largeYAML},
}

func readJSON(data []byte) (*ropa.Register, int, error) {
	r, err := ropa.Decode(bytes.NewReader(data))
	return r, 0, err
}

func readYAML(data []byte) (*ropa.Register, int, error) {
	r, err := yaml.Decode(bytes.NewReader(data))
	return r, 0, err
}

func readWorking(data []byte) (*ropa.Register, int, error) {
	r, problems, err := export.ReadExcel(context.Background(), bytes.NewReader(data), nil)
	return r, len(problems), err
}

func imported(name string, p *layout.Proposal) reader {
	return func(data []byte) (*ropa.Register, int, error) {
		got, err := export.Import(context.Background(), bytes.NewReader(data), &export.ImportOptions{Name: name, Proposal: p})
		if err != nil {
			return nil, 0, err
		}
		return got.Register, len(got.Problems) + got.Count(layout.Unread), nil
	}
}

// policies are of every kind that there is.
const policies = `[
  {"id": "acme/staff", "title": "No consent of staff", "of": {"subjects": ["employee"], "status": ["active"]}, "neverRestsOn": ["consent"], "severity": "error"},
  {"id": "acme/kept", "of": {"activities": ["payroll"], "data": ["contact"]}, "keptAtMost": "P2Y", "fix": "Shorten it."},
  {"id": "acme/mail", "of": {"directMarketing": "yes"}, "restsOn": ["consent", "contract"], "severity": "warning"}
]
`

// policed reads policies and holds a register against them.
func policed(r *ropa.Register, decode func(io.Reader) ([]ropa.Policy, error)) reader {
	return func(data []byte) (*ropa.Register, int, error) {
		read, err := decode(bytes.NewReader(data))
		if err != nil {
			return nil, 0, err
		}
		o := &ropa.Options{AsOf: generate.AsOf}
		for i := range read {
			o.Extra = append(o.Extra, read[i].Rule())
		}
		report, err := ropa.Validate(r, o)
		if err != nil {
			return nil, 0, err
		}
		return r, len(report.Findings), nil
	}
}

// table is what an office would keep of a register in a spreadsheet.
func table(r *ropa.Register) [][]string {
	rows := [][]string{{"Processing activity", "Purposes", "Legal basis", "Data subjects", "Personal data", "Recipients", "Retention"}}
	for _, a := range ropa.Resolved(r).Activities {
		var purposes, bases, subjects, data, recipients, kept []string
		for _, p := range a.Purposes {
			purposes = append(purposes, p.Name)
			for _, b := range p.Bases {
				bases = append(bases, string(b.Ground))
			}
		}
		for _, s := range a.Subjects {
			subjects = append(subjects, s.Name)
		}
		for _, d := range a.Data {
			data = append(data, d.Name)
		}
		for _, to := range a.Recipients {
			recipients = append(recipients, cmp.Or(to.Category, string(to.Party)))
		}
		for _, rule := range a.Retention {
			kept = append(kept, rule.Period.String())
		}
		row := []string{a.Name}
		for _, cell := range [][]string{purposes, bases, subjects, data, recipients, kept} {
			row = append(row, strings.Join(cell, "; "))
		}
		rows = append(rows, row)
	}
	return rows
}

func separated(r *ropa.Register) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	err := w.WriteAll(table(r))
	return b.Bytes(), err
}

// openDocument is rows as an OpenDocument spreadsheet.
func openDocument(rows [][]string) ([]byte, error) {
	var b strings.Builder
	b.WriteString(odsHead)
	for _, row := range rows {
		b.WriteString("<table:table-row>")
		for _, cell := range row {
			b.WriteString(`<table:table-cell office:value-type="string"><text:p>` + html.EscapeString(cell) + `</text:p></table:table-cell>`)
		}
		b.WriteString("</table:table-row>\n")
	}
	b.WriteString(odsFoot)
	return pack([]part{{"mimetype", []byte(odsType)}, {"META-INF/manifest.xml", []byte(odsManifest)}, {"content.xml", []byte(b.String())}})
}

const (
	odsType     = "application/vnd.oasis.opendocument.spreadsheet"
	odsManifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="` + odsType + `"/></manifest:manifest>`
	odsHead     = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Register">`
	odsFoot     = `</table:table></office:spreadsheet></office:body></office:document-content>`
)

// simple is the workbook to begin with, filled in with what a register says.
func simple(r *ropa.Register) ([]byte, error) {
	var b bytes.Buffer
	if err := export.Excel(context.Background(), &b, &ropa.Register{Organisation: r.Organisation, Reviewed: generate.AsOf}, &export.ExcelOptions{Simple: true, Language: "en"}); err != nil {
		return nil, err
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		return nil, err
	}
	for i, row := range table(r)[1:] {
		// Activity, function, purposes, grounds, people, data, special, condition, recipients, abroad, kept, measures.
		cells := []string{row[0], "", row[1], row[2], row[3], row[4], "", "", row[5], "none", row[6], "Access by role"}
		err = errors.Join(err, f.SetSheetRow("Register", fmt.Sprintf("A%d", 4+i), &cells))
	}
	b.Reset()
	err = errors.Join(err, f.Write(&b), f.Close())
	return b.Bytes(), err
}
