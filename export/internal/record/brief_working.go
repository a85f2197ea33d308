package record

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/ropa"
)

// flowStrip shows where the data of an entry goes: whose it is, where it comes
// from, where it is held, whom it is passed to, and abroad.
func (w *briefWriter) flowStrip(e *entry) brief.Block {
	s := &brief.Strip{Flow: true}
	cell := func(key string, open bool, lines ...brief.Text) {
		lines = slices.DeleteFunc(lines, func(t brief.Text) bool { return len(t) == 0 })
		if len(lines) == 0 {
			lines, open = []brief.Text{w.notStated()}, true
		}
		s.Cells = append(s.Cells, brief.StripCell{Label: w.say(key), Lines: lines, Open: open})
	}
	var people []string
	for i := range e.Subjects {
		people = append(people, cutAt(w.subjectName(&e.Subjects[i]), limitStart))
	}
	cell("people", false, w.free(w.few(people), brief.Plain))
	var kinds []string
	for i := range e.Data {
		for j := range e.Data[i].Sources {
			if k := w.code("source", string(e.Data[i].Sources[j].Kind)); k != "" && !slices.Contains(kinds, k) {
				kinds = append(kinds, k)
			}
		}
	}
	cell("origin", false, word(w.few(kinds), brief.Plain))
	var held []string
	for _, ref := range e.Systems {
		if i, ok := w.at.Systems[ref]; ok {
			held = append(held, cutAt(cmp.Or(w.r.Systems[i].Name, w.say("unnamed")), limitStart))
		}
	}
	var categories brief.Text
	if len(e.Data) > 0 {
		categories = word(w.count("categoriesN", len(e.Data)), brief.Muted)
	}
	cell("heldIn", false, w.free(w.few(held), brief.Plain), categories)
	cell("passedTo", false, w.passedTo(e)...)
	abroad := w.thirdCountries(e)
	cell("abroadStrip", len(e.Transfers) > 0, abroad)
	return s
}

// few joins the first of some words, with how many more there are.
func (w *briefWriter) few(words []string) string {
	const most = 3
	if len(words) > most {
		return strings.Join(words[:most], ", ") + w.set.Semicolon + fmt.Sprintf("+\u00a0%d", len(words)-most)
	}
	return strings.Join(words, ", ")
}

// passedTo counts the recipients of an entry by what they are for the data.
func (w *briefWriter) passedTo(e *entry) []brief.Text {
	count := make(map[string]int)
	var order []string
	add := func(role string) {
		if count[role] == 0 {
			order = append(order, role)
		}
		count[role]++
	}
	if e.Activity != nil {
		for i := range e.Activity.Recipients {
			r := &e.Activity.Recipients[i]
			add(cmp.Or(w.code("role", string(r.Role)), w.say("roleOpen")))
		}
	} else {
		for range e.Processing.SubProcessors {
			add(w.code("role", string(ropa.RoleSubProcessor)))
		}
	}
	var lines []brief.Text
	for _, role := range order {
		lines = append(lines, append(word(itoa(count[role])+"\u00a0×\u00a0", brief.Bold), word(role, brief.Plain)...))
	}
	if len(lines) == 0 && e.hasNone(ropa.ElementRecipients) {
		return []brief.Text{w.none()}
	}
	return lines
}

// pageText is all that blocks say, for comparison.
func pageText(blocks []brief.Block) string {
	var s strings.Builder
	writePage(&s, blocks)
	return s.String()
}

func writePage(s *strings.Builder, blocks []brief.Block) {
	say := func(t brief.Text) {
		writeFlat(s, t)
		s.WriteByte('\n')
	}
	items := func(list []brief.Item) {
		for i := range list {
			say(list[i].Text)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *brief.Heading:
			s.WriteString(b.Text)
			s.WriteByte('\n')
		case *brief.Para:
			say(b.Text)
		case *brief.List:
			items(b.Items)
		case *brief.Columns:
			items(b.Items)
		case *brief.Strip:
			for i := range b.Cells {
				for _, l := range b.Cells[i].Lines {
					say(l)
				}
			}
		case *brief.Table:
			for i := range b.Rows {
				say(b.Rows[i].Band)
				for j := range b.Rows[i].Cells {
					say(b.Rows[i].Cells[j].Text)
				}
			}
		case *brief.Timeline:
			for i := range b.Rows {
				say(b.Rows[i].Label)
			}
		case *brief.Boxes:
			for i := range b.Boxes {
				writePage(s, b.Boxes[i].Blocks)
			}
		}
	}
}
