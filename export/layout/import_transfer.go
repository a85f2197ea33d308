package layout

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/transfer"
)

func readTransfers(x *importEntry, _ int, c recordCell, text string) {
	read := readCell(transferCell, text, x.in.tag)
	switch {
	case read.Blank:
		x.in.say(c.cellRef, Unread, "", "not filled in")
		return
	case read.None:
		x.saidNoneOf(c, ropa.ElementTransfers)
		return
	}
	inside := 0
	for _, e := range read.Elements {
		switch {
		case e.Doubt != "" && lang.NamesUnion(e.Text):
			inside++
		case e.Doubt != "":
			x.keepText(c, wordsOf(read, e, text), Unread, "names no transfer for certain: the words are kept")
		case e.Country != "" && transfer.Inside(e.Country, fact.EU, transfer.Horizon()), isUnion(e):
			inside++
		default:
			t := transfer.Transfer{ID: idOf("transfer", len(*x.transfers)+1), Destination: e.Country, Area: e.Area, Mechanism: e.Mechanism}
			if e.Name != "" {
				if isPartyName(e.Name, false) {
					t.Importer = x.in.partyNamed(e.Name)
					x.placeParty(t.Importer, e.Country)
				} else {
					t.Description = e.Name
				}
			}
			*x.transfers = append(*x.transfers, t)
			x.typed(c, fmt.Sprintf("/transfers/%d", len(*x.transfers)-1))
		}
	}
	if inside > 0 {
		path := ""
		if inside == len(read.Elements) && len(*x.transfers) == 0 {
			x.sayNone(ropa.ElementTransfers)
			x.denied[ropa.ElementTransfers] = append(x.denied[ropa.ElementTransfers], c.cellRef)
			path = x.path + "/none"
		}
		x.in.say(c.cellRef, Assumed, path, "what lies inside the EEA is no transfer")
		if path == "" {
			x.keep(c, AsExtra, "")
		}
	}
	if len(read.Elements) == 0 {
		x.keep(c, Unread, "names no transfer")
	}
}

// isUnion reports whether a destination is the Union or the EEA.
func isUnion(e cellElement) bool {
	if e.Country != "" || e.Mechanism != "" {
		return false
	}
	return lang.NamesUnion(e.Area)
}

func readSafeguards(x *importEntry, _ int, c recordCell, text string) {
	read := readCell(transferCell, text, x.in.tag)
	switch {
	case x.saysNothing(c, read):
		return
	case len(*x.transfers) == 0:
		x.keep(c, AsExtra, "no transfer that it is for")
		return
	}
	var mechanisms []transfer.Mechanism
	for _, e := range read.Elements {
		if e.Mechanism != "" && !slices.Contains(mechanisms, e.Mechanism) {
			mechanisms = append(mechanisms, e.Mechanism)
		}
	}
	if len(mechanisms) == 1 {
		n := 0
		for i := range *x.transfers {
			if t := &(*x.transfers)[i]; t.Mechanism == "" {
				t.Mechanism, n = mechanisms[0], n+1
			}
		}
		path := x.path + "/transfers/0/mechanism"
		switch {
		case n > 1:
			x.in.say(c.cellRef, Assumed, path, "it is what each transfer of the entry rests on")
		case n == 1:
			x.in.say(c.cellRef, Typed, path, "")
		}
		if n > 0 && len(strings.Fields(text)) <= 2 && mechanisms[0] != transfer.AdequacyDecision { // which decision it is stays in words
			return
		}
	}
	for i := range *x.transfers {
		t := &(*x.transfers)[i]
		t.Safeguards = lang.JoinNonEmpty("\n", t.Safeguards, text)
	}
	as, why := InWords, ""
	if len(mechanisms) != 1 {
		as, why = Unread, "names no one mechanism: the words are kept"
	}
	x.in.say(c.cellRef, as, x.path+"/transfers/0/safeguards", why)
}
