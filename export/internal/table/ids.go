package table

import (
	"strconv"
	"strings"
	"unicode"
)

// nameless is a row that somebody added without an ID. A row that was written
// without one has a key.
type nameless struct {
	e    *element
	name string // what people call it, "" for nothing
}

// longestID is how many letters of a name an ID is made of.
const longestID = 40

// calledBy is what people call a row, "" for nothing.
func calledBy(d *Def, cell func(int) string) string {
	for _, key := range []string{"name", "title", "party", "category", "of"} {
		if i := d.Column(key); i >= 0 {
			if text := Decode(cell(i)); text != "" {
				return text
			}
		}
	}
	return ""
}

// makeIDs gives rows that were added without an ID one that says what they are
// called, and that no other row beside them has.
func (a *assembler) makeIDs() {
	for _, n := range a.nameless {
		d := n.e.def
		base := idFrom(n.name)
		if base == "" {
			base = d.Columns[d.id].Target
		}
		id := base
		for i := 2; a.ids[place{d, n.e.parent, id}]; i++ {
			id = base + "-" + strconv.Itoa(i)
		}
		a.ids[place{d, n.e.parent, id}] = true
		n.e.value.Field(d.idField()).SetString(id)
		n.e.name = id
		a.callings.add(d, n.e.entry(), func(i int) string {
			if i == d.id {
				return Encode(id)
			}
			if i == d.Column("name") || i == d.Column("title") {
				return Encode(n.name)
			}
			return ""
		})
	}
}

// idFrom makes an ID of a name: its letters and digits in small letters, with
// hyphens between words.
func idFrom(name string) string {
	var b strings.Builder
	gap := false
	n := 0
	for _, r := range strings.ToLower(name) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = n > 0
			continue
		}
		if gap {
			b.WriteByte('-')
			gap = false
			n++
		}
		if n++; n > longestID {
			break
		}
		b.WriteRune(r)
	}
	return strings.TrimRight(b.String(), "-")
}
