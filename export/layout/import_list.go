package layout

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
)

// listRow is an element of a list in the making: a party or a system.
type listRow struct {
	in    *importer
	path  string // JSON pointer of the element
	extra *[]ropa.Extra
}

// keep puts a cell in the element's Extra under its heading.
func (x *listRow) keep(c recordCell, as Outcome, why string) {
	heading := "without a heading"
	if c.column != nil && c.column.Heading != "" {
		heading = c.column.Heading
	}
	*x.extra = append(*x.extra, ropa.Extra{Key: heading, Value: tidy(c.text)})
	x.in.say(c.cellRef, as, fmt.Sprintf("%s/extra/%d", x.path, len(*x.extra)-1), why)
}

func (x *listRow) typed(c recordCell, path string) { x.in.say(c.cellRef, Typed, x.path+path, "") }

// field sets a text, or keeps what a second cell says.
func (x *listRow) field(to *string, path string, c recordCell) {
	if *to != "" {
		x.keep(c, AsExtra, "")
		return
	}
	*to = tidy(c.text)
	x.typed(c, path)
}

// listKeys are the keys of the columns of lists, in the order in which a row is
// read: where a party is decides what its safeguards are for.
var listKeys = []Key{KeySerial, KeyReference, keyEntryRole, KeyDescription, KeyDestinations, KeyContracts, KeyProcessors, KeyMechanisms, KeySafeguards, KeySecurity, ""}

// list reads the rows of an element of a list, whose name stands in the column of
// names.
func (in *importer) list(rec record, named func(name string) (x listRow, read func(key Key, c recordCell, text string))) {
	var x listRow
	var read func(Key, recordCell, string)
	cells := make(map[Key][]recordCell)
	for _, row := range rec.rows {
		for _, c := range row {
			key := Key("")
			if c.column != nil {
				key = c.column.Key
			}
			switch {
			case key == keySkip:
				in.say(c.cellRef, Skipped, "", "the mapping leaves the column out")
			case key == KeyName && read == nil && !c.unvalued:
				x, read = named(tidy(c.text))
				x.typed(c, "/name")
			default:
				if !slices.Contains(listKeys, key) {
					key = ""
				}
				cells[key] = append(cells[key], c)
			}
		}
	}
	for _, key := range listKeys {
		for _, c := range cells[key] {
			text := tidy(c.text)
			if c.column != nil {
				text = c.column.meant(text)
			}
			switch {
			case c.unvalued:
				in.say(c.cellRef, Unread, "", "a formula whose value the file does not hold: open the file in a spreadsheet program and save it")
			case read == nil:
				in.say(c.cellRef, Unread, "", "a row without a name")
			case words.Placeholder(text, in.tag):
				in.say(c.cellRef, Unread, "", "not filled in")
			case words.None(text, in.tag):
				in.say(c.cellRef, Skipped, "", "says that there is none")
			case key == KeySerial:
				in.say(c.cellRef, Skipped, "", "the number of the row")
			default:
				read(key, c, text)
			}
		}
	}
}

// party reads a row of a list of those who receive data.
func (in *importer) party(rec record) {
	at := -1
	in.list(rec, func(name string) (listRow, func(Key, recordCell, string)) {
		id := in.partyNamed(name)
		at = slices.IndexFunc(in.r.Parties, func(p ropa.Party) bool { return p.ID == id })
		p := &in.r.Parties[at]
		x := listRow{in, fmt.Sprintf("/parties/%d", at), &p.Extra}
		return x, func(key Key, c recordCell, text string) { x.partyCell(p, key, c, text) }
	})
	if at >= 0 {
		in.listedAs(&in.r.Parties[at], fmt.Sprintf("/parties/%d", at), rec)
	}
}

// listedAs gives a party of which no role is said that which the heading of the
// list, or the name of its sheet, says: "Verwerkers".
func (in *importer) listedAs(p *ropa.Party, path string, rec record) {
	if p.Engagement != nil && p.Engagement.Role != "" {
		return
	}
	for _, c := range rec.rows[0] {
		switch {
		case c.column == nil:
		case c.column.Key == keyEntryRole:
			return
		case c.column.Key == KeyName:
			for _, says := range []string{c.column.Heading, in.book.Sheets[c.at.sheet].Name} {
				read := readCell(recipientCell, "A ("+says+")", in.tag)
				if len(read.Elements) == 1 && read.Elements[0].Role != "" && read.Elements[0].Doubt == "" {
					pointer(&p.Engagement, true).Role = read.Elements[0].Role
					in.say(c.cellRef, Assumed, path+"/engagement/role", fmt.Sprintf("the role is that of the list, %q", says))
					return
				}
			}
		}
	}
}

func (x *listRow) partyCell(p *ropa.Party, key Key, c recordCell, text string) {
	engagement := func() *ropa.Engagement { return pointer(&p.Engagement, true) }
	switch key {
	case keyEntryRole:
		read := readCell(recipientCell, "A ("+text+")", x.in.tag)
		if len(read.Elements) != 1 || read.Elements[0].Role == "" || read.Elements[0].Doubt != "" {
			x.keep(c, Unread, "names no role for certain: the words are kept")
			return
		}
		engagement().Role = read.Elements[0].Role
		x.typed(c, "/engagement/role")
	case KeyDescription:
		x.field(&engagement().Service, "/engagement/service", c)
	case KeyDestinations:
		x.country(p, c, text)
	case KeyContracts:
		switch a := words.Answer(text, x.in.tag); {
		case a == ropa.No:
			x.in.say(c.cellRef, Skipped, "", "says that there is none")
		case a != "" || engagement().Contract != nil:
			x.keep(c, AsExtra, "which contract it is, is not said")
		default:
			engagement().Contract = &ropa.Reference{Title: text}
			x.typed(c, "/engagement/contract")
		}
	case KeyMechanisms, KeySafeguards:
		x.safeguard(p, c, text)
	case "":
		if address, ok := mailIn(text); ok && p.Contact.Email == "" {
			p.Contact.Email = address
			x.typed(c, "/contact/email")
			return
		}
		x.keep(c, AsExtra, "")
	default:
		x.keep(c, AsExtra, "")
	}
}

// mailIn returns the address of mail that a text is.
func mailIn(text string) (string, bool) {
	return text, strings.Count(text, "@") == 1 && !strings.ContainsAny(text, " \n,;") && strings.Contains(text[strings.Index(text, "@"):], ".")
}

// country reads where a party is, and what data go there on.
func (x *listRow) country(p *ropa.Party, c recordCell, text string) {
	read := readCell(transferCell, text, x.in.tag)
	if country, ok := transfer.ReadCountry(text, x.in.tag); ok {
		read.Elements = []cellElement{{Country: country}}
	}
	switch {
	case len(read.Elements) == 1 && read.Elements[0].Country != "" && read.Elements[0].Doubt == "" && (p.Country == "" || p.Country == read.Elements[0].Country):
		p.Country = read.Elements[0].Country
		x.typed(c, "/country")
		if read.Elements[0].Mechanism != "" {
			x.restsOn(p, read.Elements[0].Mechanism)
		}
	case lang.NamesUnion(text):
		x.keep(c, AsExtra, "no one country")
	default:
		x.keep(c, Unread, "names no one country for certain: the words are kept")
	}
}

// safeguard reads what protects the data that go to a party in a third country.
func (x *listRow) safeguard(p *ropa.Party, c recordCell, text string) {
	if p.Country == "" || transfer.Inside(p.Country, fact.EU, transfer.Horizon()) {
		x.keep(c, AsExtra, "no third country that it is for")
		return
	}
	read := readCell(transferCell, text, x.in.tag)
	if len(read.Elements) == 1 && read.Elements[0].Mechanism != "" && read.Elements[0].Doubt == "" && (read.Elements[0].Country == "" || read.Elements[0].Country == p.Country) {
		t := x.restsOn(p, read.Elements[0].Mechanism)
		if len(strings.Fields(text)) > 2 {
			t.Safeguards = lang.JoinNonEmpty("\n", t.Safeguards, text)
		}
		x.typed(c, "/engagement/transfers/0/mechanism")
		return
	}
	t := x.restsOn(p, "")
	t.Safeguards = lang.JoinNonEmpty("\n", t.Safeguards, text)
	x.in.say(c.cellRef, Unread, x.path+"/engagement/transfers/0/safeguards", "names no one mechanism: the words are kept")
}

// restsOn returns the transfer that using a party brings.
func (x *listRow) restsOn(p *ropa.Party, m transfer.Mechanism) *transfer.Transfer {
	e := pointer(&p.Engagement, true)
	if len(e.Transfers) == 0 {
		e.Transfers = append(e.Transfers, transfer.Transfer{ID: idOf("transfer", 1), Destination: p.Country})
	}
	if t := &e.Transfers[0]; t.Mechanism == "" {
		t.Mechanism = m
	}
	return &e.Transfers[0]
}

// system reads a row of a list of systems.
func (in *importer) system(rec record) {
	in.list(rec, func(name string) (listRow, func(Key, recordCell, string)) {
		id := in.systemNamed(name)
		i := 0
		for in.r.Systems[i].ID != id {
			i++
		}
		s := &in.r.Systems[i]
		x := listRow{in, fmt.Sprintf("/systems/%d", i), &s.Extra}
		return x, func(key Key, c recordCell, text string) { x.systemCell(s, key, c, text) }
	})
}

func (x *listRow) systemCell(s *ropa.System, key Key, c recordCell, text string) {
	switch key {
	case KeyDescription:
		x.field(&s.Description, "/description", c)
	case KeyProcessors:
		if s.Operator != "" || !isPartyName(text, true) {
			x.keep(c, AsExtra, "no name of one party")
			return
		}
		s.Operator = x.in.partyNamed(text)
		x.typed(c, "/operator")
	case KeyDestinations:
		place := ropa.Place{Location: text}
		path := "location"
		if country, ok := transfer.ReadCountry(text, x.in.tag); ok {
			place, path = ropa.Place{Country: country}, "country"
		} else if lang.NamesUnion(text) {
			place, path = ropa.Place{Area: text}, "area"
		}
		s.Places = append(s.Places, place)
		x.typed(c, fmt.Sprintf("/places/%d/%s", len(s.Places)-1, path))
	case KeySecurity:
		read := readCell(measureCell, text, x.in.tag)
		for _, e := range read.Elements {
			if e.Doubt != "" {
				x.keep(c, Unread, "names no measure for certain: the words are kept")
				return
			}
		}
		for _, e := range read.Elements {
			s.Measures = append(s.Measures, x.in.measureNamed(e))
			x.typed(c, "/measures")
		}
		if len(read.Elements) == 0 {
			x.keep(c, Unread, "names no measure")
		}
	default:
		x.keep(c, AsExtra, "")
	}
}
