package xlsx

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Note is a comment on a cell.
type Note struct {
	Sheet, Cell, Text string
}

// Annotate writes a copy of a workbook with notes as comments on its cells.
// Notes on one cell are one comment; a cell that has one keeps its text, and
// the notes follow. Notes on sheets that it lacks are left out.
func Annotate(w io.Writer, data []byte, notes []Note) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("damaged workbook: %v", p)
		}
	}()
	if len(data) > usual.file {
		return fmt.Errorf("the file is larger than %d MiB", usual.file>>20)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: usual.part, UnzipXMLSizeLimit: usual.part})
	if err != nil {
		return err
	}
	defer f.Close()
	type place struct{ sheet, cell string }
	texts := make(map[place]string)
	var order []place
	for _, n := range notes {
		p := place{n.Sheet, cmp.Or(n.Cell, "A1")}
		if at, err := f.GetSheetIndex(p.sheet); err != nil || at < 0 {
			continue
		}
		if old, ok := texts[p]; ok {
			texts[p] = old + "\n\n" + n.Text
			continue
		}
		texts[p] = n.Text
		order = append(order, p)
	}
	there := make(map[place]excelize.Comment)
	for _, p := range order {
		if _, read := there[place{sheet: p.sheet}]; read {
			continue
		}
		there[place{sheet: p.sheet}] = excelize.Comment{}
		comments, err := f.GetComments(p.sheet)
		if err != nil {
			return fmt.Errorf("sheet %q: %w", p.sheet, err)
		}
		for _, c := range comments {
			there[place{p.sheet, c.Cell}] = c
		}
	}
	for _, p := range order {
		text := clean(texts[p])
		c := excelize.Comment{Author: "OpenROPA", Cell: p.cell, Width: 300, Height: 120}
		if old, ok := there[p]; ok {
			c.Author, c.Width, c.Height = old.Author, max(old.Width, c.Width), max(old.Height, c.Height)
			if said := saidIn(old); said != "" {
				text = said + "\n\n" + text
			}
			if err := f.DeleteComment(p.sheet, p.cell); err != nil {
				return fmt.Errorf("sheet %q, cell %s: %w", p.sheet, p.cell, err)
			}
		}
		c.Text = text[:fit(text, maxUnits)]
		if err := f.AddComment(p.sheet, c); err != nil {
			return fmt.Errorf("sheet %q, cell %s: %w", p.sheet, p.cell, err)
		}
	}
	_, err = f.WriteTo(w)
	return err
}

// saidIn is the text of a comment.
func saidIn(c excelize.Comment) string {
	var b strings.Builder
	b.WriteString(c.Text)
	for _, run := range c.Paragraph {
		b.WriteString(run.Text)
	}
	return b.String()
}
