package simple

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

func itoa(n int) string { return strconv.Itoa(n) }

func columnName(i int) string { return strings.TrimRight(xlsx.CellName(i, 1), "1") }

// Language returns the language of a simple workbook by the names of its
// sheets; nil for what is none.
func Language(names []string) *lang.Language {
	for _, set := range lang.Complete {
		if slices.Contains(names, set.Simple["sheetStart"]) && slices.Contains(names, set.Simple["sheetRegister"]) && slices.Contains(names, set.Simple["sheetParties"]) {
			return set
		}
	}
	return nil
}

// Reading is what was read of a simple workbook.
type Reading struct {
	Register *ropa.Register
	Problems []layout.CellProblem
	Cells    []layout.CellReading // what became of every cell
}

// Read reads a simple workbook in a language as people filled it in. It is an
// error if a sheet has lost its headings.
func Read(ctx context.Context, data []byte, set *lang.Language) (*Reading, error) {
	book, err := xlsx.Read(ctx, data, func(*xlsx.Sheet) bool { return true })
	if err != nil {
		return nil, fmt.Errorf("export: read: %w", err)
	}
	p := layout.Proposal{Language: set.Tag}
	for _, s := range book.Sheets {
		of := layout.SheetProposal{Sheet: s.Name, Use: layout.UseNone, Reason: "no sheet of rows"}
		switch s.Name {
		case set.Simple["sheetRegister"]:
			of.Use = layout.UseController
			err = rowsOf(&of, &s, set, "col:", "ask:", registerColumns)
		case set.Simple["sheetParties"]:
			of.Use = layout.UseParties
			err = rowsOf(&of, &s, set, "party:", "askParty:", partyColumns)
		}
		if err != nil {
			return nil, err
		}
		p.Sheets = append(p.Sheets, of)
	}
	w, err := layout.OpenWorkbook(ctx, bytes.NewReader(data), "")
	if err != nil {
		return nil, err
	}
	in, err := p.Read(ctx, w)
	if err != nil {
		return nil, err
	}
	out := &Reading{Register: in.Register, Cells: in.Cells}
	// The name of a sheet above its rows is no title of the register.
	r := out.Register
	r.Title, r.Extra = set.Simple["title"], nil
	for i := range out.Cells {
		if c := &out.Cells[i]; c.Path == "/title" || strings.HasPrefix(c.Path, "/extra/") {
			c.As, c.Path, c.Note = layout.Skipped, "", "stands above the rows"
		}
	}
	for i := range book.Sheets {
		if s := &book.Sheets[i]; s.Name == set.Simple["sheetStart"] {
			out.start(s, set)
		}
	}
	for i := range r.Activities {
		r.Activities[i].Status = ropa.StatusActive
	}
	out.report(&p, set)
	out.strays(&p, set)
	return out, nil
}

// rowsOf finds the columns of a sheet of rows by their headings, in any of the
// languages, wherever they stand. A column of another heading is kept as Extra.
func rowsOf(p *layout.SheetProposal, s *xlsx.Sheet, set *lang.Language, words, hints string, columns []column) error {
	p.Shape, p.Reason = layout.InRows, ""
	for _, row := range s.Rows {
		var found []layout.ColumnProposal
		known := 0
		for _, c := range row.Cells {
			col := layout.ColumnProposal{At: columnName(c.Column), Heading: c.Text}
			for _, l := range append([]*lang.Language{set}, lang.Complete...) {
				if i := slices.IndexFunc(columns, func(want column) bool { return lang.Fold(l.Simple[words+want.name]) == lang.Fold(c.Text) }); i >= 0 {
					col.Key, col.Means = columns[i].key, means(columns[i].list)
					known++
					break
				}
			}
			found = append(found, col)
		}
		if known*2 >= len(columns) {
			p.Head, p.Columns = row.Number, found
			break
		}
	}
	if p.Head == 0 {
		return fmt.Errorf("export: read: sheet %q has lost its headings", s.Name)
	}
	for _, row := range s.Rows { // the row of hints, or what is left of it
		if row.Number <= p.Head || len(row.Cells) == 0 {
			continue
		}
		own := 0
		for _, c := range row.Cells {
			for _, l := range lang.Complete {
				if slices.ContainsFunc(columns, func(want column) bool { return l.Simple[hints+want.name] == c.Text && c.Text != "" }) {
					own++
					break
				}
			}
		}
		if own*2 > len(row.Cells) {
			p.Skip = append(p.Skip, layout.SkippedRow{Row: row.Number, Reason: "hints"})
		}
		break
	}
	return nil
}

// start reads who keeps the record: the cell beside each label.
func (out *Reading) start(s *xlsx.Sheet, set *lang.Language) {
	r := out.Register
	said := make(map[string]string)
	for _, row := range s.Rows {
		for i, c := range row.Cells {
			name := ""
			for _, l := range append([]*lang.Language{set}, lang.Complete...) {
				if k := slices.IndexFunc(fields, func(f field) bool { return lang.Fold(l.Simple[f.name]) == lang.Fold(c.Text) }); k >= 0 {
					name = fields[k].name
					break
				}
			}
			if name == "" || i+1 >= len(row.Cells) || row.Cells[i+1].Column != c.Column+1 || said[name] != "" {
				continue
			}
			value := row.Cells[i+1]
			text := strings.TrimSpace(value.Text)
			path, want := startCell(r, name, text, set)
			said[name] = text
			cell := xlsx.CellName(value.Column, row.Number)
			as := layout.Typed
			if want != "" {
				as = layout.Unread
				out.Problems = append(out.Problems, layout.CellProblem{Sheet: s.Name, Cell: cell, Found: lang.Shorten(text, 200), Expected: want})
			}
			for k := range out.Cells {
				if out.Cells[k].Sheet == s.Name && out.Cells[k].Cell == cell {
					out.Cells[k].As, out.Cells[k].Path, out.Cells[k].Note = as, path, want
				}
			}
			break
		}
	}
	switch country := r.Organisation.Country; {
	case transfer.Inside(country, fact.EU, transfer.Horizon()):
		r.Regimes = []ropa.Regime{ropa.EU}
	case country == "GB":
		r.Regimes = []ropa.Regime{ropa.UK}
	case country == "CH":
		r.Regimes = []ropa.Regime{ropa.Swiss}
	}
}

// startCell sets what one cell says, and returns where it stands in the
// register; want is what it should have said.
func startCell(r *ropa.Register, name, text string, set *lang.Language) (path, want string) {
	o := &r.Organisation
	switch name {
	case "organisation":
		o.Name = text
		return "/organisation/name", ""
	case "street":
		o.Contact.Address.Street = text
		return "/organisation/contact/address/street", ""
	case "postCode":
		o.Contact.Address.PostCode = text
		return "/organisation/contact/address/postCode", ""
	case "city":
		o.Contact.Address.City = text
		return "/organisation/contact/address/city", ""
	case "country":
		c, ok := set.ReadCountry(text)
		if !ok {
			if c, ok = transfer.ReadCountry(text, set.Tag); !ok {
				return "", set.Simple["hint:country"]
			}
		}
		o.Country, o.Contact.Address.Country = c, c
		return "/organisation/country", ""
	case "email":
		o.Contact.Email = text
		return "/organisation/contact/email", ""
	case "phone":
		o.Contact.Phone = text
		return "/organisation/contact/phone", ""
	case "public":
		a := words.Answer(text, set.Tag)
		if a == "" {
			return "", set.Simple["hint:public"]
		}
		o.PublicAuthority = a
		return "/organisation/publicAuthority", ""
	case "dpo":
		if words.None(text, set.Tag) || words.Answer(text, set.Tag) == ropa.No {
			r.None = append(r.None, ropa.ElementDPO)
			return "/none", ""
		}
		officer(r).Name = text
		return "/dpo/name", ""
	case "dpoEmail":
		if words.None(text, set.Tag) {
			return "", ""
		}
		officer(r).Contact.Email = text
		return "/dpo/contact/email", ""
	}
	d, ok := lang.ReadDay(text)
	if !ok {
		return "", set.Simple["hint:reviewed"]
	}
	r.Reviewed = d
	return "/reviewed", ""
}

func officer(r *ropa.Register) *ropa.DPO {
	if r.DPO == nil {
		r.DPO = &ropa.DPO{}
	}
	return r.DPO
}

// report makes problems of the cells of rows that were not understood: what is
// expected is what the hint of their column says.
func (out *Reading) report(p *layout.Proposal, set *lang.Language) {
	for _, c := range out.Cells {
		if c.As != layout.Unread || c.Sheet == set.Simple["sheetStart"] {
			continue
		}
		want := set.Simple["noName"]
		for _, s := range p.Sheets {
			for _, col := range s.Columns {
				if s.Sheet != c.Sheet || col.At != strings.TrimRight(c.Cell, "0123456789") {
					continue
				}
				columns, hints := registerColumns, "ask:"
				if s.Use == layout.UseParties {
					columns, hints = partyColumns, "askParty:"
				}
				if i := slices.IndexFunc(columns, func(want column) bool { return want.key == col.Key }); i >= 0 && set.Simple[hints+columns[i].name] != "" {
					want = fmt.Sprintf(set.Simple["wantHere"], set.Simple[hints+columns[i].name])
				}
			}
		}
		out.Problems = append(out.Problems, layout.CellProblem{Sheet: c.Sheet, Cell: c.Cell, Found: lang.Shorten(c.Text, 200), Expected: want})
	}
}

// strays makes problems of what people wrote where nothing is read: above the
// rows, over the hints, and beside who keeps the record. The title of the first
// sheet is that of the register.
func (out *Reading) strays(p *layout.Proposal, set *lang.Language) {
	head, first := make(map[string]int), make(map[string]int) // by sheet: the row of headings, and that after the hints
	for _, s := range p.Sheets {
		if s.Use == layout.UseNone {
			continue
		}
		head[s.Sheet], first[s.Sheet] = s.Head, s.Head+1
		for _, row := range s.Skip {
			first[s.Sheet] = max(first[s.Sheet], row.Row+1)
		}
	}
	start := set.Simple["sheetStart"]
	for i := range out.Cells {
		c := &out.Cells[i]
		if c.As != layout.Skipped || ownWords()[strings.TrimSpace(c.Text)] {
			continue
		}
		row, _ := strconv.Atoi(strings.TrimLeft(c.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
		switch {
		case c.Sheet == start && c.Cell == "A1":
			out.Register.Title = strings.TrimSpace(c.Text)
			c.As, c.Path, c.Note = layout.Typed, "/title", ""
		case c.Sheet == start, row < first[c.Sheet] && row != head[c.Sheet]:
			c.As, c.Note = layout.Unread, set.Word("wantBelow")
			out.Problems = append(out.Problems, layout.CellProblem{Sheet: c.Sheet, Cell: c.Cell, Found: lang.Shorten(c.Text, 200), Expected: c.Note})
		}
	}
}

// ownWords are the words of the workbook in all languages.
var ownWords = sync.OnceValue(func() map[string]bool {
	own := make(map[string]bool)
	for _, set := range lang.Complete {
		for _, word := range set.Simple {
			own[word] = true
		}
	}
	return own
})
