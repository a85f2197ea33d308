package layout

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
	"github.com/openropa/openropa/ropa/words"
	"github.com/openropa/openropa/transfer"
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
	KeyPurposes: func(x *importEntry, row int, c recordCell, text string) {
		if words.None(text, x.in.tag) {
			x.in.say(c.cellRef, Skipped, "", "says that there is none")
			return
		}
		for _, e := range words.Split(text) {
			i, ok := x.listed("purpose", e.Text, len(x.a.Purposes))
			if !ok {
				x.a.Purposes = append(x.a.Purposes, ropa.Purpose{ID: idOf("purpose", i+1), Name: e.Text})
			}
			x.rowPurposes[row] = append(x.rowPurposes[row], i)
			x.typed(c, fmt.Sprintf("/purposes/%d", i))
		}
	},
	KeyBases:      readBases,
	KeyConditions: readConditions,
	keyLaw: func(x *importEntry, row int, c recordCell, text string) {
		if words.None(text, x.in.tag) {
			x.in.say(c.cellRef, Skipped, "", "says that there is none")
			return
		}
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
	},
	KeyInterests: func(x *importEntry, row int, c recordCell, text string) {
		if words.None(text, x.in.tag) {
			x.in.say(c.cellRef, Skipped, "", "says that there is none")
			return
		}
		bases, path := x.bases(row)
		for i := range *bases {
			if b := &(*bases)[i]; b.Ground == lawfulbasis.LegitimateInterests && (b.Interest == nil || b.Interest.Interest == "") {
				pointer(&b.Interest, true).Interest = text
				x.typed(c, fmt.Sprintf("%s/%d/interest/interest", path, i))
				return
			}
		}
		x.keep(c, AsExtra, "no ground of legitimate interests that it belongs to")
	},
	KeyRecipients:         recipientsReader(""),
	KeyOtherRecipients:    recipientsReader(""),
	KeyExternalRecipients: recipientsReader(""),
	KeyInternalRecipients: recipientsReader(ropa.RoleInternal),
	KeyProcessors:         recipientsReader(ropa.RoleProcessor),
	KeyContracts: func(x *importEntry, _ int, c recordCell, text string) {
		if words.None(text, x.in.tag) {
			x.in.say(c.cellRef, Skipped, "", "says that there is none")
			return
		}
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
	},
	KeyDPIARequired: func(x *importEntry, _ int, c recordCell, text string) {
		answer := words.Answer(text, x.in.tag)
		if answer == "" && words.None(text, x.in.tag) {
			answer = ropa.No
		}
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
	KeyDPIADocument: func(x *importEntry, _ int, c recordCell, text string) {
		if words.None(text, x.in.tag) {
			x.in.say(c.cellRef, Skipped, "", "says that there is none")
			return
		}
		pointer(&x.a.DPIA, true).Document = x.referenceOf(text)
		x.typed(c, "/dpia/document")
	},
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
	switch {
	case read.Blank:
		x.in.say(c.cellRef, Unread, "", "not filled in")
		return
	case read.None:
		x.in.say(c.cellRef, Skipped, "", "says that there is none")
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
			x.in.say(c.cellRef, Unread, x.path+fmt.Sprintf("%s/%d/claim", conditionPath, len(*conditions)-1), "names no condition for certain: the words are kept")
		default:
			claim := tidy(e.Text)
			if claim == "" {
				claim = text
			}
			*bases = append(*bases, lawfulbasis.Basis{Claim: claim})
			x.in.say(c.cellRef, Unread, x.path+fmt.Sprintf("%s/%d/claim", path, len(*bases)-1), "names no ground for certain: the words are kept")
		}
	}
	if len(read.Elements) == 0 {
		x.keep(c, Unread, "names no ground")
	}
}

func readSubjects(x *importEntry, row int, c recordCell, text string) {
	read := readCell(subjectCell, text, x.in.tag)
	if read.None {
		x.in.say(c.cellRef, Skipped, "", "says that there is none")
		return
	}
	for _, e := range read.Elements {
		name := elementName(e)
		i, ok := x.listed("subject", name, len(*x.subjects))
		if !ok {
			*x.subjects = append(*x.subjects, ropa.SubjectCategory{ID: idOf("subject", i+1), Name: name, Kind: e.Subject})
		}
		x.rowSubjects[row] = append(x.rowSubjects[row], name)
		x.typed(c, fmt.Sprintf("/subjects/%d", i))
	}
}

func readData(x *importEntry, row int, c recordCell, text string) {
	read := readCell(dataCell, text, x.in.tag)
	if read.None {
		x.in.say(c.cellRef, Skipped, "", "says that there is none")
		return
	}
	for _, e := range read.Elements {
		if numberedLabel(c.column.Heading) { // "Data 1" is one category, whatever commas it has
			e.Name = text
		}
		x.datum(row, c, e)
	}
}

// datum adds a category of data, or what is said of one that is there.
func (x *importEntry) datum(row int, c recordCell, e cellElement) {
	name := elementName(e)
	i, ok := x.listed("data", name, len(*x.data))
	if !ok {
		*x.data = append(*x.data, ropa.DataCategory{ID: idOf("data", i+1), Name: name})
	}
	d := &(*x.data)[i]
	if e.Special != "" && !slices.Contains(d.Special, e.Special) {
		d.Special = append(d.Special, e.Special)
	}
	if e.Criminal {
		d.Criminal = ropa.Yes
	}
	if e.NationalID {
		d.NationalID = ropa.Yes
	}
	if !slices.Contains(x.rowData[row], d.ID) {
		x.rowData[row] = append(x.rowData[row], d.ID)
	}
	path := fmt.Sprintf("/data/%d", i)
	if e.Doubt != "" {
		x.in.say(c.cellRef, Unread, x.path+path, fmt.Sprintf("whether %q is special is not said for certain: the words are kept", lang.Shorten(name, 60)))
		return
	}
	x.typed(c, path)
}

func readSpecial(x *importEntry, row int, c recordCell, text string) {
	read := readCell(dataCell, text, x.in.tag)
	answer := words.Answer(text, x.in.tag)
	if read.None || answer == ropa.No {
		x.saidNoneOf(c, ropa.ElementSpecial)
		return
	}
	if answer == ropa.Yes { // "Yes: allergies"
		i := strings.IndexAny(text, ":,;(–—")
		if i < 0 {
			x.keep(c, Unread, "which categories they are is not said")
			return
		}
		text = strings.Trim(text[i:], ":,;–— ")
		if inner, ok := strings.CutPrefix(text, "("); ok {
			text = strings.TrimSuffix(inner, ")")
		}
		if read = readCell(dataCell, text, x.in.tag); read.None || len(read.Elements) == 0 {
			x.keep(c, Unread, "which categories they are is not said")
			return
		}
	}
	special := false
	for _, e := range read.Elements {
		special = special || e.Special != "" || e.Criminal
	}
	if tokens := words.Tokens(text); !special && len(tokens) <= 4 && len(tokens) > 0 && tokens[0].Is(words.Not, x.in.tag) { // "none are processed"
		x.saidNoneOf(c, ropa.ElementSpecial)
		return
	}
	if !special && len(read.Elements) == 1 && strings.Contains(text, "(") { // "Possibly (free text)"
		x.keep(c, Unread, "names no special category for certain")
		return
	}
	for _, e := range read.Elements {
		x.datum(row, c, e)
		if e.Special == "" && !e.Criminal && !e.NationalID && e.Doubt == "" {
			x.in.say(c.cellRef, Unread, "", fmt.Sprintf("which special category %q is cannot be told", lang.Shorten(elementName(e), 60)))
		}
	}
}

func readSources(x *importEntry, _ int, c recordCell, text string) {
	if words.None(text, x.in.tag) {
		x.in.say(c.cellRef, Skipped, "", "says that there is none")
		return
	}
	if len(*x.data) == 0 {
		x.keep(c, AsExtra, "no data that it is the source of")
		return
	}
	for _, e := range words.Split(text) {
		s := ropa.DataSource{Description: e.Text}
		if code, ok := x.w.ReadCode("source", e.Text); ok {
			s = ropa.DataSource{Kind: ropa.SourceKind(code)}
		}
		for i := range *x.data {
			(*x.data)[i].Sources = append((*x.data)[i].Sources, s)
		}
	}
	if len(*x.data) > 1 {
		x.in.say(c.cellRef, Assumed, x.path+"/data/0/sources", "the source is that of all data of the entry")
		return
	}
	x.inWords(c, "/data/0/sources", "")
}

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
			x.keepText(c, elementName(cellElement{Text: e.Text, Name: ""}), Unread, "names no transfer for certain: the words are kept")
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
	case read.Blank:
		x.in.say(c.cellRef, Unread, "", "not filled in")
		return
	case read.None:
		x.in.say(c.cellRef, Skipped, "", "says that there is none")
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

func readRetention(x *importEntry, row int, c recordCell, text string) {
	read := readCell(periodCell, text, x.in.tag)
	switch {
	case read.Blank:
		x.in.say(c.cellRef, Unread, "", "not filled in")
		return
	case read.None:
		x.keep(c, Unread, "neither a period nor criteria")
		return
	}
	for _, e := range read.Elements {
		rule := ropa.RetentionRule{Period: e.Period, Limit: e.Limit, Minimum: e.Minimum, From: e.From, When: e.When, Criteria: e.Criteria, Action: e.Action}
		if e.Law != "" {
			rule.Law = []ropa.Law{{Name: e.Law}}
		}
		if e.Remark != "" {
			rule.Extra = []ropa.Extra{{Key: "remark", Value: e.Remark}}
		}
		if rule.Period.IsZero() && rule.Limit.IsZero() && rule.Minimum.IsZero() && rule.Criteria == "" {
			rule.Criteria = tidy(e.Text)
		} else if rule.Period.IsZero() && rule.Criteria == "" {
			rule.Criteria = tidy(e.Text)
		}
		x.scope(&rule, row)
		i := slices.IndexFunc(*x.retention, func(o ropa.RetentionRule) bool { return sameRule(o, rule) })
		if i >= 0 {
			for _, id := range rule.Data {
				if o := &(*x.retention)[i]; !slices.Contains(o.Data, id) {
					o.Data = append(o.Data, id)
				}
			}
		} else {
			i = len(*x.retention)
			x.addRetention(rule)
		}
		path := fmt.Sprintf("/retention/%d", i)
		switch {
		case e.Doubt != "":
			x.in.say(c.cellRef, Unread, x.path+path, "no period for certain: the words are kept")
		case e.Period.IsZero() && e.Limit.IsZero() && e.Minimum.IsZero():
			x.inWords(c, path+"/criteria", "")
		default:
			x.typed(c, path)
		}
	}
	if len(read.Elements) == 0 {
		x.keep(c, Unread, "neither a period nor criteria")
	}
}

// scope says what a rule of one row of several is for: the data of the row;
// where all rows have the same data, its purpose, or else the people.
func (x *importEntry) scope(rule *ropa.RetentionRule, row int) {
	if len(x.rec.rows) < 2 {
		return
	}
	differ := func(same func(n int) bool) bool {
		for n := range x.rec.rows {
			if !same(n) {
				return true
			}
		}
		return false
	}
	switch {
	case len(x.rowData[row]) > 0 && differ(func(n int) bool { return slices.Equal(x.rowData[n], x.rowData[row]) }):
		rule.Data = slices.Clone(x.rowData[row])
	case x.a != nil && len(x.rowPurposes[row]) > 0 && differ(func(n int) bool { return slices.Equal(x.rowPurposes[n], x.rowPurposes[row]) }):
		for _, i := range x.rowPurposes[row] {
			rule.Purposes = append(rule.Purposes, x.a.Purposes[i].ID)
		}
	case rule.When == "" && differ(func(n int) bool { return slices.Equal(x.rowSubjects[n], x.rowSubjects[row]) }):
		rule.When = strings.Join(x.rowSubjects[row], ", ")
	}
}

func sameRule(a, b ropa.RetentionRule) bool {
	return a.Period == b.Period && a.Limit == b.Limit && a.Minimum == b.Minimum && a.From == b.From && a.When == b.When && a.Criteria == b.Criteria && a.Action == b.Action &&
		(len(a.Data) == 0) == (len(b.Data) == 0) && slices.Equal(a.Purposes, b.Purposes) && slices.EqualFunc(a.Law, b.Law, func(a, b ropa.Law) bool { return a.Name == b.Name })
}

func readSecurity(x *importEntry, _ int, c recordCell, text string) {
	use := func(id ropa.ID) {
		if !slices.Contains(*x.security, id) {
			*x.security = append(*x.security, id)
		}
	}
	if len(x.in.numbered) > 0 {
		numbers := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" ;,\n/+&", r) })
		known := 0
		for _, n := range numbers {
			if x.in.numbered[strings.Trim(n, ". ")] != "" {
				known++
			}
		}
		if known == len(numbers) && known > 0 {
			for _, n := range numbers {
				use(x.in.numbered[strings.Trim(n, ". ")])
			}
			x.typed(c, "/security")
			return
		}
		if allNumbers(numbers) {
			x.keep(c, Unread, "a number that the sheet of measures does not have")
			return
		}
	}
	read := readCell(measureCell, text, x.in.tag)
	switch {
	case read.Blank:
		x.in.say(c.cellRef, Unread, "", "not filled in")
		return
	case read.None:
		x.in.say(c.cellRef, Skipped, "", "says that there is none")
		return
	}
	for _, e := range read.Elements {
		if e.Doubt != "" {
			x.keepText(c, tidy(e.Text), Unread, "names no measure for certain: the words are kept")
			continue
		}
		use(x.in.measureNamed(e))
		x.typed(c, "/security")
	}
	if len(read.Elements) == 0 {
		x.keep(c, Unread, "names no measure")
	}
}

func allNumbers(list []string) bool {
	for _, s := range list {
		if _, err := strconv.Atoi(strings.Trim(s, ". ")); err != nil {
			return false
		}
	}
	return len(list) > 0
}
