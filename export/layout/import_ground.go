package layout

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// onePurpose is the purpose that a row is for: its own, or the entry's only
// one; nil where there is none or are several.
func (x *importEntry) onePurpose(row int) (*ropa.Purpose, string) {
	switch own := x.rowPurposes[row]; {
	case len(own) == 1:
		return &x.a.Purposes[own[0]], fmt.Sprintf("/purposes/%d", own[0])
	case len(own) == 0 && len(x.a.Purposes) == 1:
		return &x.a.Purposes[0], "/purposes/0"
	}
	return nil, ""
}

// bases are the grounds that a row states, with their path: those of its one
// purpose, else those that hold for each of the entry.
func (x *importEntry) bases(row int) (*[]lawfulbasis.Basis, string) {
	if p, path := x.onePurpose(row); p != nil {
		return &p.Bases, path + "/bases"
	}
	return &x.a.Bases, "/bases"
}

func (x *importEntry) conditions(row int) (*[]lawfulbasis.Reliance, string) {
	if p, path := x.onePurpose(row); p != nil {
		return &p.Conditions, path + "/conditions"
	}
	return &x.a.Conditions, "/conditions"
}

func readBases(x *importEntry, row int, c recordCell, text string) {
	x.ground(row, c, readCell(groundCell, text, x.in.tag), text)
}

func readConditions(x *importEntry, row int, c recordCell, text string) {
	x.ground(row, c, readCell(conditionCell, text, x.in.tag), text)
}

// ground keeps what a cell says of grounds and conditions.
func (x *importEntry) ground(row int, c recordCell, read cellRead, text string) {
	if x.saysNothing(c, read) {
		return
	}
	bases, path := x.bases(row)
	conditions, conditionPath := x.conditions(row)
	ofConditions := c.column.Key == KeyConditions
	if slices.ContainsFunc(read.Elements, func(e cellElement) bool { return e.Doubt == lang.Undecided }) { // one or the other
		read.Elements = []cellElement{{Text: text, Doubt: lang.Undecided}}
	}
	for _, e := range read.Elements {
		var law []ropa.Law
		if e.Law != "" {
			law = []ropa.Law{{Name: e.Law}}
		}
		switch {
		case e.Condition != "":
			*conditions = append(*conditions, lawfulbasis.Reliance{Condition: e.Condition, When: e.When, Law: law})
			x.typed(c, fmt.Sprintf("%s/%d", conditionPath, len(*conditions)-1))
		case e.Ground != "" && !ofConditions:
			b := lawfulbasis.Basis{Ground: e.Ground, When: e.When, Law: law}
			note := ""
			switch {
			case e.Remark == "":
			case e.Ground == lawfulbasis.LegitimateInterests:
				b.Interest = &lawfulbasis.Interest{Interest: e.Remark}
			case b.When == "":
				b.When, note = e.Remark, "what stands beside the ground is the case it is for"
			}
			if !slices.ContainsFunc(*bases, func(o lawfulbasis.Basis) bool { return o.Ground == b.Ground && o.When == b.When }) {
				*bases = append(*bases, b)
			}
			if note != "" {
				x.in.say(c.cellRef, Assumed, x.path+fmt.Sprintf("%s/%d", path, len(*bases)-1), note)
			} else {
				x.typed(c, fmt.Sprintf("%s/%d", path, len(*bases)-1))
			}
		case ofConditions:
			*conditions = append(*conditions, lawfulbasis.Reliance{Claim: elementName(e)})
			x.in.say(c.cellRef, Unread, x.path+fmt.Sprintf("%s/%d/claim", conditionPath, len(*conditions)-1), partSaid(read, e)+"names no condition for certain: the words are kept")
		default:
			*bases = append(*bases, lawfulbasis.Basis{Claim: cmp.Or(wordsOf(read, e, text), text)})
			x.in.say(c.cellRef, Unread, x.path+fmt.Sprintf("%s/%d/claim", path, len(*bases)-1), partSaid(read, e)+"names no ground for certain: the words are kept")
		}
	}
	if len(read.Elements) == 0 {
		x.keep(c, Unread, "names no ground")
	}
}

// partSaid quotes an element that is not all of its cell, to say of it alone
// what follows.
func partSaid(read cellRead, e cellElement) string {
	if len(read.Elements) == 1 || tidy(e.Text) == "" {
		return ""
	}
	return fmt.Sprintf("%q ", lang.Shorten(tidy(e.Text), 60))
}

// wordsOf returns the words of an element that is kept: those of the cell, with
// signs that the reader passes over, where it is all there is in a cell or has
// no words of its own.
func wordsOf(read cellRead, e cellElement, text string) string {
	if own := tidy(e.Text); own != "" && len(read.Elements) > 1 {
		return own
	}
	return tidy(text)
}
