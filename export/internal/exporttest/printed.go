package exporttest

import "github.com/openropa/openropa/export/internal/brief"

// Printed calls yield with each text of a brief that is drawn whole: a text is
// its pieces joined. Texts of a timeline may be cut, and are not among them.
func Printed(b *brief.Brief, yield func(text string)) {
	for i := range b.Sections {
		s := &b.Sections[i]
		for _, text := range []string{s.Title, s.Number, s.Cite} {
			if text != "" {
				yield(text)
			}
		}
		Running(s.Content(), yield, func(t brief.Text) {
			joined := ""
			for _, p := range t {
				if !p.Page {
					joined += p.Text
				}
			}
			if joined != "" {
				yield(joined)
			}
		})
	}
}

// Running calls yield with each word of blocks that is no running text, and text
// with each text, in their order.
func Running(blocks []brief.Block, yield func(string), text func(brief.Text)) {
	items := func(items []brief.Item) {
		for _, item := range items {
			text(item.Text)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *brief.Heading:
			yield(b.Text)
			yield(b.Note)
		case *brief.Para:
			text(b.Text)
		case *brief.List:
			items(b.Items)
		case *brief.Legend:
			items(b.Items)
		case *brief.Columns:
			items(b.Items)
		case *brief.Timeline:
			items(b.Parts)
		case *brief.Strip:
			for _, c := range b.Cells {
				yield(c.Label)
				for _, line := range c.Lines {
					text(line)
				}
			}
		case *brief.Boxes:
			for _, box := range b.Boxes {
				yield(box.Title)
				Running(box.Blocks, yield, text)
			}
		case *brief.Table:
			for _, c := range b.Columns {
				yield(c.Group)
				text(c.Heading)
			}
			for _, r := range b.Rows {
				text(r.Band)
				for _, c := range r.Cells {
					text(c.Text)
					if c.Mark.Text != "" {
						yield(c.Mark.Text)
					}
				}
			}
		}
	}
}
