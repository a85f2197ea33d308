package layout

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// recipientsReader reads recipients of a role; "" leaves it to the cell.
func recipientsReader(role ropa.RecipientRole) reader {
	return func(x *importEntry, _ int, c recordCell, text string) {
		read := readCell(recipientCell, text, x.in.tag)
		if read.None || len(read.Elements) == 0 || words.Answer(text, x.in.tag) == ropa.No {
			switch {
			case role == ropa.RoleProcessor:
				x.saidNoneOf(c, ropa.ElementProcessors)
			case c.column.Key == KeyRecipients:
				x.saidNoneOf(c, ropa.ElementRecipients)
			default:
				x.in.say(c.cellRef, Skipped, "", "says that there is none")
			}
			return
		}
		// Where some of them have a role of their own, the heading's is not that
		// of the others.
		stated := slices.ContainsFunc(read.Elements, func(e cellElement) bool { return e.Role != "" })
		for _, e := range read.Elements {
			name := elementName(e)
			if fields := strings.Fields(name); len(fields) > 1 && isLegalForm(fields[len(fields)-1]) && strings.Contains(text, name+".") { // Inc.
				name += "."
			}
			r := ropa.Recipient{Role: e.Role, Purpose: e.When}
			if r.Role == "" && !stated {
				r.Role = role
			}
			if x.in.parties[partyKey(name)] != "" || isPartyName(name, r.Role == ropa.RoleProcessor) {
				r.Party = x.in.partyNamed(name)
				x.placeParty(r.Party, e.Country)
			} else {
				r.Category, r.Country = name, e.Country
			}
			if r.Role == ropa.RoleInternal {
				r.Kind, r.Party, r.Category = ropa.RecipientInternal, "", name
			}
			i, ok := x.listed("recipient", string(r.Party)+"\x00"+r.Category, len(x.a.Recipients))
			if !ok {
				r.ID = idOf("recipient", i+1)
				x.a.Recipients = append(x.a.Recipients, r)
			} else if x.a.Recipients[i].Role == "" {
				x.a.Recipients[i].Role = r.Role
			}
			if e.Doubt != "" {
				x.in.say(c.cellRef, Unread, x.path+fmt.Sprintf("/recipients/%d", i), fmt.Sprintf("%q is kept in words", lang.Shorten(name, 60)))
				continue
			}
			x.typed(c, fmt.Sprintf("/recipients/%d", i))
		}
	}
}

// placeParty says where a party is, if nobody has said so.
func (x *importEntry) placeParty(id ropa.ID, c transfer.Country) {
	for i := range x.in.r.Parties {
		if p := &x.in.r.Parties[i]; p.ID == id && p.Country == "" {
			p.Country = c
		}
	}
}

// legalForms are words that only the names of companies and bodies end in.
var legalForms = []string{
	"bv", "nv", "gmbh", "ag", "kg", "ug", "se", "ev", "eg", "ohg", "ltd", "limited", "plc", "llp", "llc", "inc", "corp", "co", "sa", "sas", "sarl", "srl", "spa", "sl", "slu", "lda", "ab", "as", "aps", "oy", "oyj", "sro", "zoo", "oo", "kft", "zrt", "nyrt", "ood", "eood", "ad", "gbr", "vof", "sc", "scrl", "ca", "doo", "sia", "uab", "ou",
}

func isLegalForm(s string) bool {
	return slices.Contains(legalForms, strings.ToLower(strings.ReplaceAll(s, ".", "")))
}

// isPartyName reports whether a name is that of one body, not of a category of
// recipients: it has a legal form, is an abbreviation, or is all in capital
// words; that of a processor need only begin with a capital.
func isPartyName(name string, processor bool) bool {
	fields := strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
	if len(fields) == 0 || len(fields) > 8 || strings.ContainsAny(name, "(?") {
		return false
	}
	if len(fields) > 1 && isLegalForm(fields[len(fields)-1]) {
		return true
	}
	first := []rune(fields[0])[0]
	if !unicode.IsUpper(first) && !unicode.IsDigit(first) {
		return false
	}
	if processor {
		return true
	}
	if len(fields) == 1 {
		letters := []rune(fields[0])
		return len(letters) >= 2 && isAbbreviation(letters)
	}
	for _, f := range fields[1:] {
		if r := []rune(f)[0]; !unicode.IsUpper(r) && len([]rune(f)) > 3 {
			return false
		}
	}
	return true
}

func isAbbreviation(letters []rune) bool {
	upper := 0
	for _, r := range letters {
		if unicode.IsUpper(r) {
			upper++
		}
	}
	return upper >= 2 && upper*2 >= len(letters)
}
