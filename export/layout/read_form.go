package layout

import (
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/ropa/fact"
)

// header reads what stands once.
func (in *layoutReader) header(sheet string, rows []gridRow, blocks []Block) {
	in.unvalued(sheet, rows)
	fields, extra := in.hits(sheet, in.l.scan(rows, blocks))
	for key, s := range fields {
		if c := carrierOf(key); c.once {
			in.once[key] = s
		}
	}
	for _, n := range extra {
		placed(n.cells, "", "/extra/"+strconv.Itoa(len(in.r.Extra)))
		in.r.Extra = append(in.r.Extra, n.Extra)
	}
}

// entry reads the form or card of one entry.
func (in *layoutReader) entry(sheet string, rows []gridRow, found scanned) (map[Key]said, []note) {
	in.unvalued(sheet, rows)
	fields, extra := in.hits(sheet, found)
	if in.l.TitleKey != "" && found.title != "" {
		in.cell(fields, in.l.TitleKey, sheet, found.titleCell, found.title, shape{})
		for _, cell := range found.titleMore {
			in.goOn(sheet, cell, found.titleCell)
		}
	}
	return fields, extra
}

// hits reads the values beside labels.
func (in *layoutReader) hits(sheet string, found scanned) (map[Key]said, []note) {
	l := in.l
	in.known[sheet] = true
	for _, cell := range found.titles {
		in.say(sheet, cell, Skipped, "a title of the form")
	}
	fields := make(map[Key]said)
	parts := make(map[*Block]*item)
	says := make(map[*Block][]*CellReading)
	var order []*Block
	for i := range found.hits {
		h := &found.hits[i]
		cell := xlsx.CellName(h.cells[0], h.number)
		in.say(sheet, xlsx.CellName(h.label, h.number), Skipped, "a label")
		for _, more := range h.more {
			in.goOn(sheet, more[0], more[1])
		}
		switch {
		case h.row != nil && len(h.row.Sections) > 0:
			in.sections(fields, h.row.Sections, sheet, cell, h.values[0])
		case h.row != nil && h.row.Part != "":
			c := carrierOf(h.block.Key)
			f := l.form(c)
			f.single = true
			if h.row.Part != NamePart {
				f.sayable = false
			}
			list, none := f.decode(h.values[0])
			if none {
				in.add(fields, h.block.Key, sheet, cell, nil, true)
				continue
			}
			if len(list) == 0 {
				in.say(sheet, cell, Skipped, "not filled in")
				continue
			}
			says[h.block] = append(says[h.block], in.say(sheet, cell, Typed, ""))
			e := parts[h.block]
			if e == nil {
				e = &item{}
				parts[h.block], order = e, append(order, h.block)
			}
			for _, v := range list {
				if h.row.Part == NamePart {
					e.text = textOfItems(list)
					break
				}
				e.add(h.row.Part, v.text)
			}
		case h.row != nil && h.row.Key != "" && len(h.block.Columns) == 0:
			in.cell(fields, h.row.Key, sheet, cell, h.values[0], shape{none: h.row.None})
		default:
			key := h.block.Key
			if h.row != nil && h.row.Key != "" {
				key = h.row.Key
			}
			c := carrierOf(key)
			e, any, none := in.rowElement(c, sheet, h)
			if none {
				in.add(fields, key, sheet, cell, nil, true)
			}
			if any {
				if h.row != nil && len(h.row.Codes) > 0 {
					e.add(KindPart, h.row.Codes[0])
				}
				in.add(fields, key, sheet, cell, []item{e}, false)
			}
			in.rowCells(fields, key, sheet, h, any)
		}
	}
	for _, b := range order {
		in.add(fields, b.Key, sheet, "", []item{*parts[b]}, false)
		s := fields[b.Key]
		s.cells = append(s.cells, says[b]...)
		fields[b.Key] = s
	}
	var notes []note
	for _, x := range found.strays {
		n := note{Extra: x.Extra}
		for _, cell := range x.cells {
			n.cells = append(n.cells, in.say(sheet, cell, AsExtra, ""))
		}
		notes = append(notes, n)
	}
	return fields, notes
}

// rowCells says what became of the cells of a row of a block beside the first.
func (in *layoutReader) rowCells(fields map[Key]said, key Key, sheet string, h *hit, any bool) {
	s := fields[key]
	for i, n := range h.cells {
		cell := xlsx.CellName(n, h.number)
		switch r := in.ledger[cellKey{sheet, cell}]; {
		case r == nil:
		case r.As == "" && (!any || in.l.form(&carrier{}).placeholder(tidy(h.values[i]))):
			r.add(Skipped, "not filled in")
		case r.As == "":
			r.add(Typed, "")
			s.cells = append(s.cells, r)
			fields[key] = s
		}
	}
}

// rowElement reads a row of a block that holds one element.
func (in *layoutReader) rowElement(c *carrier, sheet string, h *hit) (e item, any, none bool) {
	l := in.l
	f := l.form(c)
	f.single = true
	if len(h.block.Columns) == 0 {
		list, none := f.decode(h.values[0])
		if len(list) == 0 {
			return e, false, none
		}
		return inOne(list), true, none
	}
	for i, col := range h.block.Columns {
		text := h.values[i]
		if strings.TrimSpace(text) == "" || f.placeholder(tidy(text)) {
			continue
		}
		if col.Part == "" || col.Part == NamePart {
			list, no := f.decode(text)
			if no {
				none = true
				continue
			}
			if len(list) > 0 {
				got := inOne(list)
				e.text, e.read = got.text, got.read
				e.parts = append(e.parts, got.parts...)
				any = true
			}
			continue
		}
		if len(col.Choices) > 0 {
			if c.none != "" && f.saysNone(text) {
				none = true
				continue
			}
			code := tidy(text)
			if n := slices.IndexFunc(col.Choices, func(c Choice) bool { return lang.Fold(c.Text) == lang.Fold(text) }); n >= 0 {
				if len(col.Choices[n].Codes) > 0 && col.Choices[n].Codes[0] != "" {
					code = col.Choices[n].Codes[0]
				} else {
					code = col.Choices[n].Text
				}
			} else {
				known := false
				for _, table := range choiceTables {
					if c, ok := in.w.ReadCode(table, text); ok {
						code, known = c, true
						break
					}
				}
				if !known {
					words := make([]string, len(col.Choices))
					for n := range words {
						words[n] = col.Choices[n].Text
					}
					in.problems = append(in.problems, CellProblem{
						Sheet: sheet, Cell: xlsx.CellName(h.cells[i], h.number), Found: shortened(text), Expected: col.Heading, Nearest: fact.Nearest(tidy(text), words),
					})
				}
			}
			e.add(col.Part, code)
			any = true
			continue
		}
		if col.Part == "retention" {
			e.add(col.Part, text)
			any = true
			continue
		}
		pf := f
		pf.sayable = false
		list, _ := pf.decode(text)
		for _, v := range list {
			e.add(col.Part, textOfItems([]item{v}))
			any = true
		}
	}
	return e, any, none
}

// inOne makes one element of those a cell says: a form has a row for each.
func inOne(list []item) item {
	e := list[0]
	for _, more := range list[1:] {
		e.text = lang.JoinNonEmpty("\n", e.text, more.text)
		e.parts = append(e.parts, more.parts...)
	}
	return e
}
