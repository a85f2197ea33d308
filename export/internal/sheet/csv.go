package sheet

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// readSeparated reads separated values: the encoding and the separator are
// found.
func readSeparated(ctx context.Context, data []byte, name string) (*Workbook, error) {
	text, err := decoded(data)
	if err != nil {
		return nil, err
	}
	head := strings.ToLower(strings.TrimSpace(text[:min(len(text), 200)]))
	if strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html") || strings.HasPrefix(head, "<?xml") {
		return nil, errors.New("a page or an XML file, not a table: open it in a spreadsheet program and save it as .xlsx")
	}
	comma := separator(text)
	if rest, ok := strings.CutPrefix(text, "sep="); ok && len(rest) > 1 && (rest[1] == '\r' || rest[1] == '\n') {
		comma, text = rune(rest[0]), "\n"+strings.TrimLeft(rest[1:], "\r\n") // the line still counts
	}
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	if name == "" || base == "." || base == "/" {
		base = "csv"
	}
	s := Sheet{Name: strings.TrimSuffix(base, path.Ext(base))}
	cells := 0
	// A spreadsheet counts records, empty lines among them, not lines: a field
	// may hold line breaks.
	at, row := 0, 0
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for at < len(text) { // lines that the reader passes over
			line, _, _ := strings.Cut(text[at:], "\n")
			if strings.TrimRight(line, "\r") != "" || at+len(line) >= len(text) {
				break
			}
			at += len(line) + 1
			row++
		}
		fields, err := r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("separated values: %w", err)
		}
		at = int(r.InputOffset())
		row++
		if row > maxRows {
			return nil, fmt.Errorf("more than %d rows", maxRows)
		}
		out := Row{Number: row}
		for i, f := range fields {
			if f = strings.TrimSpace(f); f == "" {
				continue
			}
			if i >= maxColumns {
				return nil, fmt.Errorf("row %d: more than %d columns", row, maxColumns)
			}
			if cells++; cells > maxCells {
				return nil, fmt.Errorf("more than %d cells", maxCells)
			}
			out.Cells = append(out.Cells, Cell{Column: i, Text: stated(f)})
		}
		s.Rows = append(s.Rows, out)
	}
	return &Workbook{Format: "csv", Sheets: []Sheet{s}}, nil
}

// decoded returns the text of a file in UTF-8, UTF-16 or Windows-1252.
func decoded(data []byte) (string, error) {
	utf16Text := func(data []byte, order binary.ByteOrder) string {
		units := make([]uint16, len(data)/2)
		for i := range units {
			units[i] = order.Uint16(data[2*i:])
		}
		return string(utf16.Decode(units))
	}
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return utf16Text(data[2:], binary.LittleEndian), nil
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return utf16Text(data[2:], binary.BigEndian), nil
	}
	probe := data[:min(len(data), 4096)]
	if n := bytes.Count(probe, []byte{0}); n > 0 {
		even, odd := 0, 0
		for i, b := range probe {
			if b == 0 && i%2 == 0 {
				even++
			} else if b == 0 {
				odd++
			}
		}
		switch {
		case odd > len(probe)/4 && even < odd/8:
			return utf16Text(data, binary.LittleEndian), nil
		case even > len(probe)/4 && odd < even/8:
			return utf16Text(data, binary.BigEndian), nil
		}
		return "", errors.New("neither a spreadsheet nor text: save it as .xlsx, .ods or .csv")
	}
	if utf8.Valid(data) {
		return string(data), nil
	}
	text, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("text of an unknown encoding: %w", err)
	}
	return string(text), nil
}

// separator is the sign that divides the first records most evenly, outside
// quotes.
func separator(text string) rune {
	best, most := ',', 0
	for _, sign := range []rune{';', '\t', ',', '|'} {
		counts, n, quoted := []int{}, 0, false
		for _, r := range text[:min(len(text), 64<<10)] {
			switch {
			case r == '"':
				quoted = !quoted
			case quoted:
			case r == sign:
				n++
			case r == '\n':
				if counts = append(counts, n); len(counts) == 30 {
					break
				}
				n = 0
			}
		}
		counts = append(counts, n)
		// How many records have the commonest count of signs, weighed by it.
		score := 0
		seen := make(map[int]int)
		for _, c := range counts {
			if c > 0 {
				seen[c]++
				score = max(score, seen[c]*100+min(c, 50))
			}
		}
		if score > most {
			best, most = sign, score
		}
	}
	return best
}
