package layout

import (
	"fmt"
	"slices"
	"strings"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/words"
)

// reader reads one cell of a field. Row is the row of the entry, from 0.
type reader = func(x *importEntry, row int, c recordCell, text string)

// readers are the fields that an entry has.
func (x *importEntry) readers() map[Key]reader {
	if x.a == nil {
		return processorReaders
	}
	return controllerReaders
}

var commonReaders = map[Key]reader{
	KeySerial: func(x *importEntry, _ int, c recordCell, _ string) {
		x.in.say(c.cellRef, Skipped, "", "the number of the row")
	},
	KeyReference: func(x *importEntry, row int, c recordCell, text string) {
		switch id := ropa.ID(text); {
		case *x.id != "" && *x.id != id, strings.ContainsAny(text, "\n") || len(text) > 100, x.in.ids[id]:
			x.keep(c, AsExtra, "no identifier of the entry, or that of another")
		default:
			*x.id = id
			x.typed(c, "/id")
		}
	},
	KeyName:        textReader("/name", func(x *importEntry) *string { return x.name }),
	KeyDescription: textReader("/description", func(x *importEntry) *string { return x.description }),
	KeyFunction:    textReader("/function", func(x *importEntry) *string { return x.function }),
	KeyComments:    textReader("/comments", func(x *importEntry) *string { return x.comments }),
	KeyOwner: func(x *importEntry, _ int, c recordCell, text string) {
		switch {
		case words.None(text, x.in.tag):
			x.in.say(c.cellRef, Skipped, "", "says that there is none")
		case *x.owner != nil && (*x.owner).Name != text:
			x.keep(c, AsExtra, "")
		default:
			*x.owner = &ropa.Party{Name: text}
			x.typed(c, "/owner/name")
		}
	},
	KeyStatus: func(x *importEntry, _ int, c recordCell, text string) {
		read := readCell(statusCell, text, x.in.tag)
		if len(read.Elements) == 1 && read.Elements[0].Status != "" {
			*x.status = read.Elements[0].Status
			x.typed(c, "/status")
			return
		}
		if code, ok := x.w.ReadCode("status", text); ok {
			*x.status = ropa.Status(code)
			x.typed(c, "/status")
			return
		}
		x.keep(c, Unread, "no status that is known")
	},
	KeyCreated: dateReader("/created", func(x *importEntry) *civil.Date { return x.created }),
	KeyUpdated: dateReader("/updated", func(x *importEntry) *civil.Date { return x.updated }),
	keyEntryRole: func(x *importEntry, _ int, c recordCell, text string) {
		if saysWhole(headingVocabulary().proc, text, x.in.tag) {
			x.keep(c, Unread, "the entry is said to be a processor's; it was read as the sheet's others")
			return
		}
		x.in.say(c.cellRef, Skipped, "", "the role of the sheet's entries")
	},
	KeySubjects:     readSubjects,
	KeyData:         readData,
	KeySpecial:      readSpecial,
	KeySources:      readSources,
	KeyTransfers:    readTransfers,
	KeyDestinations: readTransfers,
	KeyMechanisms:   readSafeguards,
	KeySafeguards:   readSafeguards,
	KeyRetention:    readRetention,
	KeySecurity:     readSecurity,
	KeySystems: func(x *importEntry, _ int, c recordCell, text string) {
		if words.None(text, x.in.tag) {
			x.saidNoneOf(c, ropa.ElementSystems)
			return
		}
		for _, name := range namesIn(text) {
			if id := x.in.systemNamed(name); !slices.Contains(*x.systems, id) {
				*x.systems = append(*x.systems, id)
			}
		}
		x.typed(c, "/systems")
	},
}

var controllerReaders = merged(commonReaders, map[Key]reader{
	keyBody: func(x *importEntry, _ int, c recordCell, text string) {
		if words.None(text, x.in.tag) || x.a.Controller != "" {
			x.keep(c, AsExtra, "")
			return
		}
		x.a.Controller = x.in.partyNamed(text)
		x.typed(c, "/controller")
	},
	KeyJointControllers: func(x *importEntry, _ int, c recordCell, text string) {
		if a := words.Answer(text, x.in.tag); words.None(text, x.in.tag) || a == ropa.No {
			x.saidNoneOf(c, ropa.ElementJointControllers)
			return
		} else if a == ropa.Yes {
			x.keep(c, Unread, "who the joint controllers are is not said")
			return
		}
		for _, name := range namesIn(text) {
			id := x.in.partyNamed(name)
			if !slices.ContainsFunc(x.a.JointControllers, func(j ropa.JointController) bool { return j.Party == id }) {
				x.a.JointControllers = append(x.a.JointControllers, ropa.JointController{Party: id})
			}
		}
		x.typed(c, "/jointControllers")
	},
	KeyPurposes: unlessNone(func(x *importEntry, row int, c recordCell, text string) {
		for _, e := range words.Split(text) {
			i, ok := x.listed("purpose", e.Text, len(x.a.Purposes))
			if !ok {
				x.a.Purposes = append(x.a.Purposes, ropa.Purpose{ID: idOf("purpose", i+1), Name: e.Text})
			}
			x.rowPurposes[row] = append(x.rowPurposes[row], i)
			x.typed(c, fmt.Sprintf("/purposes/%d", i))
		}
	}),
	KeyBases:      readBases,
	KeyConditions: readConditions,
	keyLaw: unlessNone(func(x *importEntry, row int, c recordCell, text string) {
		bases, path := x.bases(row)
		// What the cell says beside a ground's name may be a ground itself.
		at, n := -1, 0
		for i, b := range *bases {
			if b.Ground == lawfulbasis.LegalObligation || b.Ground == lawfulbasis.PublicTask {
				at, n = i, n+1
			}
		}
		if n == 0 && len(*bases) == 1 && (*bases)[0].Ground != "" {
			at, n = 0, 1
		}
		switch {
		case n == 1:
			(*bases)[at].Law = append((*bases)[at].Law, ropa.Law{Name: text})
			x.typed(c, fmt.Sprintf("%s/%d/law", path, at))
		case n > 1:
			for i := range *bases {
				if b := &(*bases)[i]; b.Ground == lawfulbasis.LegalObligation || b.Ground == lawfulbasis.PublicTask {
					b.Law = append(b.Law, ropa.Law{Name: text})
				}
			}
			x.in.say(c.cellRef, Assumed, x.path+fmt.Sprintf("%s/%d/law", path, at), "the law is that of each of the grounds that rest on a law")
		default:
			x.keep(c, AsExtra, "no one ground that the law belongs to")
		}
	}),
	KeyInterests: unlessNone(func(x *importEntry, row int, c recordCell, text string) {
		bases, path := x.bases(row)
		for i := range *bases {
			if b := &(*bases)[i]; b.Ground == lawfulbasis.LegitimateInterests && (b.Interest == nil || b.Interest.Interest == "") {
				pointer(&b.Interest, true).Interest = text
				x.typed(c, fmt.Sprintf("%s/%d/interest/interest", path, i))
				return
			}
		}
		x.keep(c, AsExtra, "no ground of legitimate interests that it belongs to")
	}),
	KeyRecipients:         recipientsReader(""),
	KeyOtherRecipients:    recipientsReader(""),
	KeyExternalRecipients: recipientsReader(""),
	KeyInternalRecipients: recipientsReader(ropa.RoleInternal),
	KeyProcessors:         recipientsReader(ropa.RoleProcessor),
	KeyContracts: unlessNone(func(x *importEntry, _ int, c recordCell, text string) {
		at := -1
		for i, r := range x.a.Recipients {
			if r.Role == ropa.RoleProcessor {
				if at >= 0 {
					x.keep(c, AsExtra, "several processors, and not said which one's")
					return
				}
				at = i
			}
		}
		if at < 0 || x.a.Recipients[at].Contract != nil {
			x.keep(c, AsExtra, "no one processor that the contract is with")
			return
		}
		x.a.Recipients[at].Contract = x.referenceOf(text)
		x.in.say(c.cellRef, Assumed, x.path+fmt.Sprintf("/recipients/%d/contract", at), "the contract is with the entry's one processor")
	}),
	KeyDPIARequired: func(x *importEntry, _ int, c recordCell, text string) {
		// "n/a" leaves open whether the column does not apply, or the law does not.
		answer := words.Answer(text, x.in.tag)
		if answer == "" {
			x.keep(c, Unread, "neither yes nor no")
			return
		}
		d := pointer(&x.a.DPIA, true)
		d.Required = answer
		x.typed(c, "/dpia/required")
		if rest := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("–—-:,;(", r) }); len(rest) > 1 {
			d.Reason = text
			x.inWords(c, "/dpia/reason", "")
		}
	},
	KeyDPIAStatus: unlessNone(func(x *importEntry, _ int, c recordCell, text string) {
		code, ok := x.in.w.ReadCode("dpia", text)
		if !ok {
			x.keep(c, Unread, "how far the assessment has come is not said for certain")
			return
		}
		pointer(&x.a.DPIA, true).Status = ropa.DPIAStatus(code)
		x.typed(c, "/dpia/status")
	}),
	KeyDPIADocument: unlessNone(func(x *importEntry, _ int, c recordCell, text string) {
		pointer(&x.a.DPIA, true).Document = x.referenceOf(text)
		x.typed(c, "/dpia/document")
	}),
	KeyNotice: func(x *importEntry, _ int, c recordCell, text string) {
		if words.None(text, x.in.tag) || x.a.Notice != nil {
			x.keep(c, AsExtra, "")
			return
		}
		x.a.Notice = x.referenceOf(text)
		x.typed(c, "/notice")
	},
	KeyDecisions: func(x *importEntry, _ int, c recordCell, text string) {
		switch a := words.Answer(text, x.in.tag); {
		case a == ropa.No || words.None(text, x.in.tag):
			x.saidNoneOf(c, ropa.ElementDecisions)
		case x.a.Decisions == nil && a == ropa.Yes:
			x.a.Decisions = &ropa.AutomatedDecisions{Exist: ropa.Yes}
			x.typed(c, "/decisions/exist")
			if len(strings.Fields(text)) > 1 {
				x.a.Decisions.Logic = text
				x.inWords(c, "/decisions/logic", "")
			}
		default:
			x.keep(c, Unread, "neither yes nor no")
		}
	},
})

var processorReaders = merged(commonReaders, map[Key]reader{
	KeyControllers: func(x *importEntry, _ int, c recordCell, text string) {
		for _, name := range namesIn(text) {
			id := x.in.partyNamed(name)
			if !slices.ContainsFunc(x.p.Controllers, func(k ropa.Client) bool { return k.Party == id }) {
				x.p.Controllers = append(x.p.Controllers, ropa.Client{Party: id})
			}
		}
		x.typed(c, "/controllers")
	},
	KeyCategories: func(x *importEntry, _ int, c recordCell, text string) {
		for _, e := range words.Split(text) {
			if !slices.Contains(x.p.Categories, e.Text) {
				x.p.Categories = append(x.p.Categories, e.Text)
			}
		}
		x.typed(c, "/categories")
	},
	KeySubProcessors: func(x *importEntry, _ int, c recordCell, text string) {
		read := readCell(recipientCell, text, x.in.tag)
		if read.None {
			x.saidNoneOf(c, ropa.ElementSubProcessors)
			return
		}
		for _, e := range read.Elements {
			s := ropa.SubProcessor{}
			if name := elementName(e); isPartyName(name, true) {
				s.Party = x.in.partyNamed(name)
				x.placeParty(s.Party, e.Country)
			} else {
				s.Category = name
			}
			x.p.SubProcessors = append(x.p.SubProcessors, s)
		}
		x.typed(c, "/subProcessors")
	},
	KeyContracts: func(x *importEntry, _ int, c recordCell, text string) {
		if words.None(text, x.in.tag) || x.p.Contract != nil {
			x.keep(c, AsExtra, "")
			return
		}
		x.p.Contract = x.referenceOf(text)
		x.typed(c, "/contract")
	},
})

// saysNothing reports whether a cell is not filled in or says that there is none,
// and says so.
func (x *importEntry) saysNothing(c recordCell, read cellRead) bool {
	switch {
	case read.Blank:
		x.in.say(c.cellRef, Unread, "", "not filled in")
	case read.None:
		x.in.say(c.cellRef, Skipped, "", "says that there is none")
	}
	return read.Blank || read.None
}

// unlessNone leaves out what a cell says that says that there is none.
func unlessNone(read reader) reader {
	return func(x *importEntry, row int, c recordCell, text string) {
		if words.None(text, x.in.tag) {
			x.in.say(c.cellRef, Skipped, "", "says that there is none")
			return
		}
		read(x, row, c, text)
	}
}

func merged(maps ...map[Key]reader) map[Key]reader {
	all := make(map[Key]reader)
	for _, m := range maps {
		for k, v := range m {
			all[k] = v
		}
	}
	return all
}

// namesIn are the names that a cell lists.
func namesIn(text string) []string {
	var names []string
	for _, e := range words.Split(text) {
		for name := range strings.SplitSeq(e.Text, ", ") {
			if name = strings.TrimSpace(name); name != "" {
				names = append(names, name)
			}
		}
	}
	return names
}

func elementName(e cellElement) string {
	if e.Name != "" {
		return e.Name
	}
	return tidy(e.Text)
}

func dateReader(path string, to func(x *importEntry) *civil.Date) reader {
	return func(x *importEntry, _ int, c recordCell, text string) {
		read := readCell(dateCell, text, x.in.tag)
		if read.None {
			x.in.say(c.cellRef, Skipped, "", "says that there is none")
			return
		}
		var day civil.Date
		if len(read.Elements) == 1 {
			day = read.Elements[0].Date
		}
		if order := x.in.days[c.column]; day.IsZero() && order != lang.OrderOfLanguage {
			day, _ = lang.ReadDayIn(text, x.in.tag, order) // the other days of the column show the order
		}
		if day.IsZero() {
			x.keep(c, Unread, "no day for certain")
			return
		}
		d := to(x)
		if !d.IsZero() && *d != day {
			x.keep(c, AsExtra, "the field holds "+d.String()+" already")
			return
		}
		*d = day
		x.typed(c, path)
	}
}
