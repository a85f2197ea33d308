package layout

import (
	"context"
	"fmt"
	"io"

	"github.com/openropa/openropa/export/internal/lang"
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

// Recognise returns the layout, of those given, whose headings and labels a
// workbook has most of; false if it has too few of any.
func Recognise(rd io.Reader, layouts ...Layout) (Layout, bool, error) {
	data, err := io.ReadAll(io.LimitReader(rd, xlsx.MaxFile+1))
	if err != nil {
		return Layout{}, false, fmt.Errorf("export: layout: %w", err)
	}
	w, err := xlsx.Read(context.Background(), data, func(*xlsx.Sheet) bool { return true })
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
