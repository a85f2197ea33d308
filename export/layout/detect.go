package layout

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/sheet"
	"github.com/openropa/openropa/export/internal/xlsx"
)

// words are the headings and labels of a layout.
func (l *Layout) words() map[string]bool {
	words := make(map[string]bool)
	add := func(s string) {
		if s = lang.Fold(s); s != "" {
			words[s] = true
		}
	}
	for _, c := range l.Columns {
		add(c.Heading)
		add(c.Group)
	}
	for _, list := range [][]Block{l.Header, l.Blocks} {
		for _, b := range list {
			add(b.Title)
			for _, c := range b.Columns {
				add(c.Heading)
			}
			for _, row := range b.Rows {
				if !row.Hidden {
					add(row.Label)
				}
			}
		}
	}
	return words
}

// maxFilled is how many cells of a sheet are merged with those above them.
const maxFilled = 1 << 20

// formBook reads a workbook that a form may be in: Office Open XML, or the other
// formats that [OpenWorkbook] reads.
func formBook(ctx context.Context, data []byte) (*xlsx.Workbook, error) {
	if bytes.HasPrefix(data, []byte("PK")) && !bytes.Contains(data[:min(len(data), 200)], []byte("application/vnd.oasis.opendocument")) {
		return xlsx.Read(ctx, data, func(*xlsx.Sheet) bool { return true })
	}
	book, err := sheet.Read(ctx, data, "")
	if err != nil {
		return nil, err
	}
	w := &xlsx.Workbook{Language: book.Language}
	for i := range book.Sheets {
		s := &book.Sheets[i]
		form := xlsx.Sheet{Name: s.Name, Totals: s.Totals}
		for _, row := range s.Rows {
			cells := make([]xlsx.Cell, len(row.Cells))
			for k, c := range row.Cells {
				cells[k] = xlsx.Cell{Column: c.Column, Text: c.Text}
				if c.Unvalued {
					cells[k].Kind = xlsx.UnvaluedCell
				}
			}
			form.Rows = append(form.Rows, xlsx.Row{Number: row.Number, Cells: cells})
		}
		most := maxFilled
		for _, m := range s.Merges { // as xlsx.Read has them
			first := s.At(m.Top, m.Left)
			if first == nil {
				continue
			}
			from, _ := slices.BinarySearchFunc(form.Rows, m.Top+1, func(r xlsx.Row, n int) int { return cmp.Compare(r.Number, n) })
			for k := from; k < len(form.Rows) && form.Rows[k].Number <= m.Bottom; k++ {
				if most--; most < 0 {
					return nil, fmt.Errorf("sheet %q: more than %d merged cells", s.Name, maxFilled)
				}
				if form.Rows[k].At(m.Left) == nil {
					form.Rows[k].Insert(xlsx.Cell{Column: m.Left, Text: first.Text, Filled: true})
				}
			}
		}
		w.Sheets = append(w.Sheets, form)
	}
	return w, nil
}

// Recognise returns the layout, of those given, whose headings and labels a
// workbook has most of; false if it has too few of any.
func Recognise(rd io.Reader, layouts ...Layout) (Layout, bool, error) {
	data, err := io.ReadAll(io.LimitReader(rd, xlsx.MaxFile+1))
	if err != nil {
		return Layout{}, false, fmt.Errorf("export: layout: %w", err)
	}
	w, err := formBook(context.Background(), data)
	if err != nil {
		return Layout{}, false, fmt.Errorf("export: layout: %w", err)
	}
	texts := make(map[string]bool)
	for i := range w.Sheets {
		for _, row := range w.Sheets[i].Rows {
			if row.Number > 200 {
				break
			}
			for _, c := range row.Cells {
				if len(c.Text) < 400 {
					texts[lang.Fold(c.Text)] = true
				}
			}
		}
	}
	best, share := Layout{}, 0.0
	for _, l := range layouts {
		words := l.words()
		found := 0
		for word := range words {
			if texts[word] {
				found++
			}
		}
		if s := float64(found) / float64(max(1, len(words))); s > share {
			best, share = l, s
		}
	}
	return best, share >= 0.6, nil
}
