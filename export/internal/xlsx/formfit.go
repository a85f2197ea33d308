package xlsx

// indent is what the space before a text takes, in characters, beside the
// margins of a cell.
const indent = 0.8

// Pieces cuts a text into what one cell each can hold and show in columns of a
// width; at least one piece. The pieces together are the text. Room is what
// the mark of the further pieces takes.
func Pieces(text string, width float64, l Look, room int) []string {
	ends := breaks(text, (width-indent)*fontSize/l.size(), l.Bold)
	var pieces []string
	start, line := 0, 0
	cut := func(end int) { pieces, start, line = append(pieces, text[start:end]), end, 0 }
	last := 0
	for _, end := range ends {
		for end > start+(maxUnits-room)/2 && unitsOf(text[start:end]) > maxUnits-room {
			if last > start {
				cut(last)
				continue
			}
			cut(start + fit(text[start:end], maxUnits-room))
		}
		if line++; line > maxLines-2 && last > start {
			cut(last)
			line = 1
		}
		last = end
	}
	return append(pieces, text[start:])
}

// heights are what the texts of the rows take. A text that spans rows makes
// all of them higher.
func (s *FormSheet) heights() []float64 {
	heights := make([]float64, len(s.Rows))
	for i, row := range s.Rows {
		if heights[i] = row.Height; row.Height > 0 {
			continue
		}
		high := 15.0
		for _, c := range row.Cells {
			if c.Text != "" && !c.Look.Flat && c.Down < 2 {
				high = max(high, TextHeight(c.Text, WidthOf(s.Widths, c.Column, c.Across), c.Look))
			}
		}
		heights[i] = min(maxHeight, high)
	}
	for i, row := range s.Rows {
		for _, c := range row.Cells {
			if c.Down < 2 || c.Text == "" || i+c.Down > len(heights) {
				continue
			}
			short := TextHeight(c.Text, WidthOf(s.Widths, c.Column, c.Across), c.Look)
			for _, h := range heights[i : i+c.Down] {
				short -= h
			}
			for n := i; short > 0 && n < i+c.Down; n++ {
				heights[n] = min(maxHeight, heights[n]+short/float64(c.Down))
			}
		}
	}
	return heights
}

// WidthOf is the width of columns together.
func WidthOf(widths []float64, column, across int) float64 {
	w := 0.0
	for i := range max(across, 1) {
		if n := column - 1 + i; n < len(widths) {
			w += widths[n]
		} else {
			w += minWidth
		}
	}
	return w
}

// TextHeight is how high a row must be, in points, to show a text in a width.
func TextHeight(s string, width float64, l Look) float64 {
	lines := len(breaks(Clean(s), (width-indent)*fontSize/l.size(), l.Bold))
	return padding + float64(lines)*lineHeight*l.size()/fontSize
}
