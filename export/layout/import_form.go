package layout

import (
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/sheet"
	"github.com/openropa/openropa/ropa/words"
)

// form reads a sheet of one entry.
func (in *importer) form(number int, p *SheetProposal) error {
	if err := in.ctx.Err(); err != nil {
		return err
	}
	s := partOf(&in.book.Sheets[number], p.Range)
	byLabel := make(map[string]*ColumnProposal, len(p.Columns))
	for i := range p.Columns {
		byLabel[strings.ToUpper(p.Columns[i].At)] = &p.Columns[i]
	}
	rec := record{use: p.Use}
	var row []recordCell
	labelled := false // a label was seen
	whole := make(map[place]string)
	var above map[int]*ColumnProposal // the labels with values below them, by their columns
	for i := range s.Rows {
		l := &s.Rows[i]
		if i > 0 && l.Number > s.Rows[i-1].Number+1 {
			above = nil
		}
		labels := make(map[int]*ColumnProposal)
		label := -1
		for k, c := range l.Cells {
			ref := cellRef{place{number, l.Number, c.Column}, c.Text, c.Unvalued}
			if column := byLabel[sheet.Name(l.Number, c.Column)]; column != nil {
				label = k
				switch column.Values {
				case valuesBelow:
					labels[c.Column] = column
				case valuesAfter:
					if _, after, ok := strings.Cut(c.Text, ":"); ok {
						ref.text = after
						row = append(row, recordCell{ref, column})
						whole[ref.at] = c.Text
						continue
					}
				}
				in.say(ref, Skipped, "", "a label")
				continue
			}
			switch {
			case label < 0 && above[c.Column] != nil:
				row = append(row, recordCell{ref, above[c.Column]})
			case label < 0 && len(l.Cells) == 1 && (!labelled || isTitle(c.Text, in.tag)):
				in.say(ref, Skipped, "", "a title of the form")
			case label < 0 && k+1 < len(l.Cells) && strings.Trim(c.Text, "0123456789. ") == "":
				in.say(ref, Skipped, "", "a number of the form")
			case label < 0:
				in.beside(ref, false)
			case k > label+1 && isHint(c.Text, in.tag):
				in.say(ref, Skipped, "", "a hint beside the value")
			case k > label+1 && byLabel[sheet.Name(l.Number, l.Cells[label].Column)].Values != valuesAcross:
				column := *byLabel[sheet.Name(l.Number, l.Cells[label].Column)]
				column.Key = ""
				row = append(row, recordCell{ref, &column})
			default:
				row = append(row, recordCell{ref, byLabel[sheet.Name(l.Number, l.Cells[label].Column)]})
			}
		}
		if label >= 0 {
			above, labelled = labels, true
		}
	}
	rec.rows = [][]recordCell{row}
	in.entry(rec)
	for at, text := range whole { // the account shows cells as they are
		if r := in.ledger[at]; r != nil {
			r.Text = text
		}
	}
	return nil
}

// isTitle reports whether what stands alone on a line of a form heads what
// follows: it names a field, ends in a colon, or is in capitals.
func isTitle(s, tag string) bool {
	key, sure := matchHeading(s, tag)
	return key != "" && sure >= sureKey || strings.HasSuffix(strings.TrimSpace(s), ":") || lang.IsUpper(s) || len(s) < 3
}

// isHint reports whether a text beside a value says what the value may be.
func isHint(s, tag string) bool {
	return words.Placeholder(s, tag) || strings.Count(s, "/") > 0 && !strings.ContainsAny(s, "0123456789:") && len(s) < 80
}
