package sheet

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
)

func openZip(data []byte) (map[string]*zip.File, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("the file is truncated or damaged: %w", err)
	}
	parts := make(map[string]*zip.File, len(z.File))
	for _, f := range z.File {
		name := strings.ToLower(strings.TrimPrefix(f.Name, "/"))
		if parts[name] == nil {
			parts[name] = f
		}
	}
	return parts, nil
}

// bounded fails where there is more than a limit.
type bounded struct {
	r    io.Reader
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, fmt.Errorf("a part is larger than %d MiB when unpacked", maxText*4>>20)
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	b.left -= int64(n)
	return n, err
}

// odsReader reads content.xml of an OpenDocument spreadsheet.
type odsReader struct {
	ctx        context.Context
	dec        *xml.Decoder
	w          *Workbook
	invisible  map[string]bool // styles of tables that are not shown
	cells      int
	text       int
	tokens     int
	stylesName string
}

func readODS(ctx context.Context, parts map[string]*zip.File) (*Workbook, error) {
	if m := parts["meta-inf/manifest.xml"]; m != nil {
		if r, err := m.Open(); err == nil {
			data, _ := io.ReadAll(io.LimitReader(r, 1<<20))
			r.Close()
			if bytes.Contains(data, []byte("encryption-data")) {
				return nil, errors.New("the file is encrypted: save it without a password")
			}
		}
	}
	r, err := parts["content.xml"].Open()
	if err != nil {
		return nil, fmt.Errorf("part content.xml: %w", err)
	}
	defer r.Close()
	o := &odsReader{ctx: ctx, dec: xml.NewDecoder(&bounded{r, maxText * 4}), w: &Workbook{Format: "ods"}, invisible: make(map[string]bool)}
	if err := o.read(); err != nil {
		return nil, fmt.Errorf("part content.xml: %w", err)
	}
	if len(o.w.Sheets) == 0 {
		return nil, errors.New("an OpenDocument file without a sheet: only spreadsheets (.ods) are read")
	}
	return o.w, nil
}

func (o *odsReader) next() (xml.Token, error) {
	if o.tokens++; o.tokens&0xfff == 0 {
		if err := o.ctx.Err(); err != nil {
			return nil, err
		}
		if o.tokens > 64<<20 {
			return nil, errors.New("too many elements")
		}
	}
	tok, err := o.dec.Token()
	if _, ok := tok.(xml.Directive); ok {
		return nil, errors.New("a document type declaration")
	}
	return tok, err
}

func odsAttr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// odsCount is an attribute that counts repetitions, at least 1.
func odsCount(e xml.StartElement, name string) int {
	n, err := strconv.Atoi(odsAttr(e, name))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, maxRows)
}

func (o *odsReader) read() error {
	for {
		tok, err := o.next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		e, ok := tok.(xml.StartElement)
		if !ok {
			continue
		}
		switch e.Name.Local {
		case "style":
			o.stylesName = odsAttr(e, "name")
		case "table-properties":
			if odsAttr(e, "display") == "false" {
				o.invisible[o.stylesName] = true
			}
		case "table":
			if err := o.table(e); err != nil {
				return err
			}
		}
	}
}

func (o *odsReader) table(start xml.StartElement) error {
	s := Sheet{Name: odsAttr(start, "name"), Hidden: o.invisible[odsAttr(start, "style-name")]}
	row, column := 1, 0
	for {
		tok, err := o.next()
		if err != nil {
			return ended(err)
		}
		switch t := tok.(type) {
		case xml.EndElement:
			if t.Name.Local != "table" {
				continue
			}
			if o.w.Sheets = append(o.w.Sheets, s); len(o.w.Sheets) > maxSheets {
				return fmt.Errorf("more than %d sheets", maxSheets)
			}
			return nil
		case xml.StartElement:
			switch t.Name.Local {
			case "table-column":
				n := odsCount(t, "number-columns-repeated")
				if v := odsAttr(t, "visibility"); v == "collapse" || v == "filter" {
					if len(s.HiddenColumns) < maxColumns {
						s.HiddenColumns = append(s.HiddenColumns, [2]int{column, column + n - 1})
					}
				}
				column += n
			case "table-row":
				n := odsCount(t, "number-rows-repeated")
				r := Row{Number: row, Hidden: odsAttr(t, "visibility") == "collapse" || odsAttr(t, "visibility") == "filter"}
				if err := o.row(&s, &r); err != nil {
					return fmt.Errorf("sheet %q: %w", s.Name, err)
				}
				if len(r.Cells) > 0 {
					for i := range n {
						if o.cells += len(r.Cells); o.cells > maxCells {
							return fmt.Errorf("sheet %q: more than %d cells", s.Name, maxCells)
						}
						again := r
						again.Number = row + i
						s.Rows = append(s.Rows, again)
					}
				}
				if row += n; row > maxRows*2 {
					return fmt.Errorf("sheet %q: more than %d rows", s.Name, maxRows)
				}
			case "table", "shapes", "forms", "named-expressions", "desc", "title", "dde-links": // within the sheet: no cells of it
				if err := o.skip(); err != nil {
					return err
				}
			}
		}
	}
}

func (o *odsReader) skip() error {
	for depth := 1; depth > 0; {
		tok, err := o.next()
		if err != nil {
			return ended(err)
		}
		switch tok.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

func (o *odsReader) row(s *Sheet, r *Row) error {
	column := 0
	for {
		tok, err := o.next()
		if err != nil {
			return ended(err)
		}
		switch t := tok.(type) {
		case xml.EndElement:
			if t.Name.Local == "table-row" {
				return nil
			}
		case xml.StartElement:
			if t.Name.Local != "table-cell" && t.Name.Local != "covered-table-cell" {
				continue
			}
			n := odsCount(t, "number-columns-repeated")
			text, err := o.cell()
			if err != nil {
				return err
			}
			if t.Name.Local == "covered-table-cell" {
				text = ""
			}
			across, down := odsCount(t, "number-columns-spanned"), odsCount(t, "number-rows-spanned")
			if text != "" && (across > 1 || down > 1) {
				m := Range{r.Number, column, r.Number + down - 1, column + across - 1}
				if s.Merges = append(s.Merges, m); len(s.Merges) > maxMerges {
					return fmt.Errorf("more than %d merged cells", maxMerges)
				}
			}
			switch kind := odsAttr(t, "value-type"); {
			case kind == "date" && len(odsAttr(t, "date-value")) >= 10:
				text = strings.TrimSuffix(strings.Replace(odsAttr(t, "date-value"), "T", " ", 1), " 00:00:00")
			case text == "" && odsAttr(t, "formula") != "" && kind == "":
				r.Cells = append(r.Cells, Cell{Column: column, Text: odsAttr(t, "formula"), Unvalued: true})
			}
			if strings.TrimSpace(text) != "" {
				if column+n > maxColumns {
					return fmt.Errorf("cell %s holds something: more than %d columns are not read", Name(r.Number, column), maxColumns)
				}
				if o.text += len(text) * n; o.text > maxText {
					return fmt.Errorf("more than %d MiB of text", maxText>>20)
				}
				for i := range n {
					r.Cells = append(r.Cells, Cell{Column: column + i, Text: text})
				}
			}
			column = min(column+n, maxRows)
		}
	}
}

// cell reads the paragraphs of the cell that has begun; notes on it are left
// out.
func (o *odsReader) cell() (string, error) {
	var b strings.Builder
	paragraphs := 0
	for depth := 1; depth > 0; {
		tok, err := o.next()
		if err != nil {
			return "", ended(err)
		}
		switch t := tok.(type) {
		case xml.StartElement:
			if depth++; depth > 64 {
				return "", errors.New("more than 64 elements within each other")
			}
			switch t.Name.Local {
			case "annotation", "table", "shapes", "frame":
				if err := o.skip(); err != nil {
					return "", err
				}
				depth--
			case "p":
				if paragraphs++; paragraphs > 1 {
					b.WriteByte('\n')
				}
			case "s":
				b.WriteString(strings.Repeat(" ", min(odsCount(t, "c"), 1000)))
			case "tab":
				b.WriteByte('\t')
			case "line-break":
				b.WriteByte('\n')
			}
		case xml.EndElement:
			depth--
		case xml.CharData:
			if paragraphs > 0 {
				b.Write(t)
			}
		}
		if b.Len() > maxText {
			return "", fmt.Errorf("more than %d MiB of text", maxText>>20)
		}
	}
	return b.String(), nil
}

func ended(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
