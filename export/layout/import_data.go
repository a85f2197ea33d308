package layout

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/words"
)

func readSubjects(x *importEntry, row int, c recordCell, text string) {
	read := readCell(subjectCell, text, x.in.tag)
	if x.saysNothing(c, read) {
		return
	}
	for _, e := range read.Elements {
		name := elementName(e)
		i, ok := x.listed("subject", name, len(*x.subjects))
		if !ok {
			*x.subjects = append(*x.subjects, ropa.SubjectCategory{ID: idOf("subject", i+1), Name: name, Kind: e.Subject})
		}
		x.rowSubjects[row] = append(x.rowSubjects[row], name)
		x.typed(c, fmt.Sprintf("/subjects/%d", i))
	}
}

func readData(x *importEntry, row int, c recordCell, text string) {
	read := readCell(dataCell, text, x.in.tag)
	if x.saysNothing(c, read) {
		return
	}
	for _, e := range read.Elements {
		if numberedLabel(c.column.Heading) { // "Data 1" is one category, whatever commas it has
			e.Name = text
		}
		x.datum(row, c, e)
	}
}

// datum adds a category of data, or what is said of one that is there.
func (x *importEntry) datum(row int, c recordCell, e cellElement) {
	name := elementName(e)
	i, ok := x.listed("data", name, len(*x.data))
	if !ok {
		*x.data = append(*x.data, ropa.DataCategory{ID: idOf("data", i+1), Name: name})
	}
	d := &(*x.data)[i]
	if e.Special != "" && !slices.Contains(d.Special, e.Special) {
		d.Special = append(d.Special, e.Special)
	}
	if e.Criminal {
		d.Criminal = ropa.Yes
	}
	if e.NationalID {
		d.NationalID = ropa.Yes
	}
	if !slices.Contains(x.rowData[row], d.ID) {
		x.rowData[row] = append(x.rowData[row], d.ID)
	}
	path := fmt.Sprintf("/data/%d", i)
	if e.Doubt != "" {
		x.in.say(c.cellRef, Unread, x.path+path, fmt.Sprintf("whether %q is special is not said for certain: the words are kept", lang.Shorten(name, 60)))
		return
	}
	x.typed(c, path)
}

func readSpecial(x *importEntry, row int, c recordCell, text string) {
	read := readCell(dataCell, text, x.in.tag)
	answer := words.Answer(text, x.in.tag)
	if read.None || answer == ropa.No {
		x.saidNoneOf(c, ropa.ElementSpecial)
		return
	}
	if answer == ropa.Yes { // "Yes: allergies"
		i := strings.IndexAny(text, ":,;(–—")
		if i < 0 {
			x.keep(c, Unread, "which categories they are is not said")
			return
		}
		text = strings.Trim(text[i:], ":,;–— ")
		if inner, ok := strings.CutPrefix(text, "("); ok {
			text = strings.TrimSuffix(inner, ")")
		}
		if read = readCell(dataCell, text, x.in.tag); read.None || len(read.Elements) == 0 {
			x.keep(c, Unread, "which categories they are is not said")
			return
		}
	}
	special := false
	for _, e := range read.Elements {
		special = special || e.Special != "" || e.Criminal
	}
	if tokens := words.Tokens(text); !special && len(tokens) <= 4 && len(tokens) > 0 && tokens[0].Is(words.Not, x.in.tag) { // "none are processed"
		x.saidNoneOf(c, ropa.ElementSpecial)
		return
	}
	if !special && len(read.Elements) == 1 && strings.Contains(text, "(") { // "Possibly (free text)"
		x.keep(c, Unread, "names no special category for certain")
		return
	}
	for _, e := range read.Elements {
		x.datum(row, c, e)
		if e.Special == "" && !e.Criminal && !e.NationalID && e.Doubt == "" {
			x.in.say(c.cellRef, Unread, "", fmt.Sprintf("which special category %q is cannot be told", lang.Shorten(elementName(e), 60)))
		}
	}
}

func readSources(x *importEntry, _ int, c recordCell, text string) {
	if words.None(text, x.in.tag) {
		x.in.say(c.cellRef, Skipped, "", "says that there is none")
		return
	}
	if len(*x.data) == 0 {
		x.keep(c, AsExtra, "no data that it is the source of")
		return
	}
	for _, e := range words.Split(text) {
		s := ropa.DataSource{Description: e.Text}
		if code, ok := x.w.ReadCode("source", e.Text); ok {
			s = ropa.DataSource{Kind: ropa.SourceKind(code)}
		}
		for i := range *x.data {
			(*x.data)[i].Sources = append((*x.data)[i].Sources, s)
		}
	}
	if len(*x.data) > 1 {
		x.in.say(c.cellRef, Assumed, x.path+"/data/0/sources", "the source is that of all data of the entry")
		return
	}
	x.inWords(c, "/data/0/sources", "")
}
