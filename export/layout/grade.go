package layout

import "cmp"

// Headings calls f for each heading and label of the layout, in its order, with
// how sure its wording is.
func (l *Layout) Headings(f func(heading string, g Grade)) {
	for _, c := range l.Columns {
		f(cmp.Or(c.Heading, c.Group), cmp.Or(c.Verified, l.Verified))
	}
	for _, list := range [][]Block{l.Header, l.Blocks} {
		for _, b := range list {
			if b.Title != "" {
				f(b.Title, cmp.Or(b.Verified, l.Verified))
			}
			for _, c := range b.Columns {
				if c.Heading != "" {
					f(c.Heading, cmp.Or(c.Verified, l.Verified))
				}
			}
			for _, row := range b.Rows {
				f(row.Label, cmp.Or(row.Verified, l.Verified))
			}
		}
	}
}

// LeastSure returns the headings and labels whose wording is as sure as the
// layout's Verified and no surer, in the order of the layout; nil if all of
// them are, and for a layout without an original.
func (l *Layout) LeastSure() []string {
	var list []string
	all := true
	l.Headings(func(heading string, g Grade) {
		if g != l.Verified {
			all = false
			return
		}
		list = append(list, heading)
	})
	if all {
		return nil
	}
	return list
}
