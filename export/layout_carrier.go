package export

import (
	"cmp"
	"slices"
	"strings"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// carrier moves one field between a register and the elements that a cell
// says.
type carrier struct {
	key      Key
	once     bool // of the register, not of an entry
	single   bool // one element, whose text is never split
	late     bool // of the register, and set when the entries are known
	numbered bool // other fields refer to its elements by number
	none     ropa.Element
	// parts are what a cell says of each element where the column does not
	// choose.
	parts []string
	get   func(x *record, want []string) []element
	set   func(x *record, list []element)
}

// saidNone reports whether the keeper confirms that there is none.
func (c *carrier) saidNone(x *record) bool {
	if !c.late {
		return c.asked(x).saidNone(c.none)
	}
	for i := range x.r.Activities {
		if !slices.Contains(x.r.Activities[i].None, c.none) {
			return false
		}
	}
	return len(x.r.Activities) > 0
}

func (c *carrier) sayNone(x *record) {
	if !c.late {
		x.sayNone(c.none)
		return
	}
	for i := range x.r.Activities {
		newActivity(x.w, x.r, &x.r.Activities[i]).sayNone(c.none)
	}
}

// carrierOf returns the carrier of a key; nil if there is none.
func carrierOf(key Key) *carrier {
	for i := range carriers {
		if carriers[i].key == key {
			return &carriers[i]
		}
	}
	if name, ok := strings.CutPrefix(string(key), "extra:"); ok && name != "" {
		return extraCarrier(name)
	}
	return nil
}

func extraCarrier(name string) *carrier {
	return &carrier{
		key: Key("extra:" + name), single: true,
		get: func(x *record, _ []string) []element {
			for _, e := range *x.extra {
				if e.Key == name {
					return textElements(e.Value)
				}
			}
			return nil
		},
		set: func(x *record, list []element) {
			*x.extra = append(*x.extra, ropa.Extra{Key: name, Value: textOfElements(list)})
		},
	}
}

// textField is the carrier of a field of one text.
func textField(key Key, field func(*record) *string) carrier {
	return carrier{
		key: key, single: true,
		get: func(x *record, _ []string) []element {
			if f := field(x); f != nil {
				return textElements(*f)
			}
			return nil
		},
		set: func(x *record, list []element) {
			if f := field(x); f != nil {
				*f = textOfElements(list)
			}
		},
	}
}

// dayField is the carrier of a date.
func dayField(key Key, field func(*record) *civil.Date) carrier {
	return carrier{
		key: key,
		get: func(x *record, _ []string) []element { return x.dateElements(*field(x)) },
		set: func(x *record, list []element) { *field(x) = x.dateOfElements(list) },
	}
}

// codeField is the carrier of one code of a table.
func codeField[T ~string](key Key, table string, field func(x *record, make bool) *T) carrier {
	return carrier{
		key: key,
		get: func(x *record, _ []string) []element {
			if f := field(x, false); f != nil && *f != "" {
				return textElements(x.w.word(table, string(*f)))
			}
			return nil
		},
		set: func(x *record, list []element) { *field(x, true) = codeOf[T](x, table, textOfElements(list)) },
	}
}

// codeOf reads a code; a word of no table stays, for a finding to name.
func codeOf[T ~string](x *record, table, word string) T {
	if c, ok := x.w.code(table, word); ok {
		return T(c)
	}
	if word != "" {
		x.report(word, "a word of the list", "")
	}
	return T(word)
}

// answerField is the carrier of an answer.
func answerField(key Key, field func(x *record, make bool) *ropa.Answer) carrier {
	return carrier{
		key: key,
		get: func(x *record, _ []string) []element {
			if f := field(x, false); f != nil {
				return textElements(x.w.answer(*f))
			}
			return nil
		},
		set: func(x *record, list []element) { *field(x, true) = x.answer(textOfElements(list)) },
	}
}

func (x *record) answer(s string) ropa.Answer {
	a := x.w.answerOf(s)
	if !a.Valid() {
		x.report(s, x.w.yes+" / "+x.w.no, "")
	}
	return a
}

// documentField is the carrier of one reference.
func documentField(key Key, field func(x *record, make bool) **ropa.Reference) carrier {
	return carrier{
		key: key, single: true,
		get: func(x *record, _ []string) []element {
			if f := field(x, false); f != nil {
				return textElements(x.referenceText(*f))
			}
			return nil
		},
		set: func(x *record, list []element) {
			if s := textOfElements(list); !(cellForm{w: x.w}).saysNone(s) {
				*field(x, true) = x.referenceOf(s)
			}
		},
	}
}

// pointer returns a pointer that a field holds, made if asked for.
func pointer[T any](p **T, make bool) *T {
	if *p == nil && make {
		*p = new(T)
	}
	return *p
}

func of[T, F any](p *T, field func(*T) *F) *F {
	if p == nil {
		return nil
	}
	return field(p)
}

var contactParts = []string{"address", "email", "phone", "website"}

// recipientsField is the carrier of those recipients that a test admits.
func recipientsField(key Key, none ropa.Element, role ropa.RecipientRole, kind ropa.RecipientKind, parts []string, admit func(*ropa.Recipient) bool) carrier {
	return carrier{
		key: key, none: none, parts: parts,
		get: func(x *record, want []string) []element {
			var list []element
			for i := range x.a.Recipients {
				r := &x.a.Recipients[i]
				if !admit(r) {
					continue
				}
				e := x.partyOr(r.Party, r.Category, want)
				if r.Party == "" && slices.Contains(want, "country") && r.Country != "" {
					e.add("country", x.w.country(r.Country))
				}
				if r.Role != role || role == "" {
					e.add("role", x.wordOf("role", string(r.Role)))
				}
				e.add("purpose", r.Purpose)
				if slices.Contains(want, KindPart) {
					k := string(r.Kind)
					if r.Role == ropa.RoleProcessor {
						k = string(ropa.RoleProcessor)
					}
					e.add(KindPart, k)
				}
				list = append(list, e)
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				r := ropa.Recipient{ID: idOf("recipient", len(x.a.Recipients)+1), Role: role, Kind: kind, Purpose: strings.Join(e.values("purpose"), "\n")}
				if s := e.part("role"); s != "" {
					r.Role = codeOf[ropa.RecipientRole](x, "role", s)
				}
				if k := e.part(KindPart); k == string(ropa.RoleProcessor) {
					r.Role = ropa.RoleProcessor
				} else if k != "" {
					r.Kind = ropa.RecipientKind(k)
				}
				_, known := x.partyNamed(e.text)
				switch {
				case e.text != "" && (known || r.Role == ropa.RoleProcessor || r.Role == ropa.RoleJointController):
					r.Party = x.partyID(e)
				default:
					r.Category = e.text
					r.Country = x.country(e.part("country"))
				}
				x.a.Recipients = append(x.a.Recipients, r)
			}
		},
	}
}

func (x *record) wordOf(table, code string) string {
	if code == "" {
		return ""
	}
	return x.w.word(table, code)
}

func isProcessor(r *ropa.Recipient) bool { return r.Role == ropa.RoleProcessor }
func isInternal(r *ropa.Recipient) bool {
	return r.Kind == ropa.RecipientInternal || r.Role == ropa.RoleInternal
}

// basisField is the carrier of what the bases of purposes say. A basis of the
// ground that is free takes it on reading, else a new one.
func basisField(key Key, ground lawfulbasis.Ground, parts []string, get func(x *record, b *lawfulbasis.Basis) (element, bool), set func(x *record, b *lawfulbasis.Basis, e element), free func(*lawfulbasis.Basis) bool) carrier {
	return carrier{
		key: key, parts: append(parts, "for"),
		get: func(x *record, _ []string) []element {
			return x.perPurpose(func(p *ropa.Purpose) []element {
				var list []element
				for i := range p.Bases {
					if e, ok := get(x, &p.Bases[i]); ok {
						list = append(list, e)
					}
				}
				return list
			})
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				for _, p := range x.purposesFor(e) {
					i := -1
					if free != nil {
						i = slices.IndexFunc(p.Bases, func(b lawfulbasis.Basis) bool { return b.Ground == ground && free(&b) })
					}
					if i < 0 {
						p.Bases = append(p.Bases, lawfulbasis.Basis{Ground: ground})
						i = len(p.Bases) - 1
					}
					set(x, &p.Bases[i], e)
				}
			}
		},
	}
}

// onTransfers is the carrier of what transfers say beside their destination.
func onTransfers(key Key, parts []string, get func(x *record, t *transfer.Transfer) element, set func(x *record, t *transfer.Transfer, e element)) carrier {
	return carrier{
		key: key, none: ropa.ElementTransfers, parts: append(parts, "for"),
		get: func(x *record, _ []string) []element {
			var list []element
			for i := range *x.transfers {
				e := get(x, &(*x.transfers)[i])
				if e.text == "" && len(e.parts) == 0 {
					continue
				}
				e.add("for", numbersText([]int{i}, len(*x.transfers)))
				list = append(list, e)
			}
			return list
		},
		set: func(x *record, list []element) {
			for i, e := range list {
				n := i
				if which := x.numbersOf(e.part("for")); len(which) > 0 {
					n = which[0]
				}
				for len(*x.transfers) <= n {
					*x.transfers = append(*x.transfers, transfer.Transfer{ID: idOf("transfer", len(*x.transfers)+1)})
				}
				set(x, &(*x.transfers)[n], e)
			}
		},
	}
}

func (x *record) destination(t *transfer.Transfer) string {
	switch {
	case t.Destination != "":
		return x.w.country(t.Destination)
	case t.Organisation != "":
		if o, ok := transfer.OrganisationOf(t.Organisation); ok {
			return o.Name
		}
		return t.Organisation
	}
	return t.Area
}

func (x *record) setDestination(t *transfer.Transfer, s string) {
	if c, ok := x.w.countryOf(s); ok {
		t.Destination = c
	} else if o, ok := transfer.OrganisationOf(s); ok {
		t.Organisation = o.Code
	} else {
		t.Area = s
	}
}

func (x *record) mechanism(t *transfer.Transfer) string {
	if t.Mechanism == "" {
		return t.Claim
	}
	return x.w.word("mechanism", string(t.Mechanism))
}

func (x *record) setMechanism(t *transfer.Transfer, s string) {
	if c, ok := x.w.code("mechanism", s); ok {
		t.Mechanism = transfer.Mechanism(c)
	} else {
		t.Claim = s
	}
}

func transferField(key Key, parts []string) carrier {
	return carrier{
		key: key, none: ropa.ElementTransfers, numbered: true, parts: parts,
		get: func(x *record, want []string) []element {
			var list []element
			for i := range *x.transfers {
				t := &(*x.transfers)[i]
				e := newElement(x.destination(t))
				if t.Importer != "" {
					e.add("importer", x.partyName(t.Importer))
				}
				if slices.Contains(want, KindPart) {
					e.add(KindPart, firstOf(string(t.Mechanism), t.Claim))
				}
				e.add("mechanism", x.mechanism(t))
				e.add("safeguards", t.Safeguards)
				e.add("document", x.referenceText(t.Document))
				list = append(list, e)
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				t := transfer.Transfer{ID: idOf("transfer", len(*x.transfers)+1), Safeguards: strings.Join(e.values("safeguards"), "\n"), Document: x.referenceOf(e.part("document"))}
				x.setDestination(&t, e.text)
				if s := e.part("importer"); s != "" {
					t.Importer = x.partyID(element{text: s})
				}
				if s := e.part("mechanism"); s != "" {
					x.setMechanism(&t, s)
				}
				if s := e.part(KindPart); transfer.Mechanism(s).Valid() {
					t.Mechanism = transfer.Mechanism(s)
				} else {
					t.Claim = s
				}
				*x.transfers = append(*x.transfers, t)
			}
		},
	}
}

// clientDetail is the carrier of a party beside each client.
func clientDetail(key Key, parts []string, get func(x *record, c *ropa.Client, want []string) []element, set func(x *record, c *ropa.Client, e element)) carrier {
	return carrier{
		key: key, parts: append(slices.Clone(parts), "for"),
		get: func(x *record, want []string) []element {
			var list []element
			for i := range x.p.Controllers {
				for _, e := range get(x, &x.p.Controllers[i], want) {
					e.add("for", numbersText([]int{i}, len(x.p.Controllers)))
					list = append(list, e)
				}
			}
			return list
		},
		set: func(x *record, list []element) {
			for _, e := range list {
				n := x.which(e, 1)[0]
				for len(x.p.Controllers) <= n {
					x.p.Controllers = append(x.p.Controllers, ropa.Client{})
				}
				set(x, &x.p.Controllers[n], e)
			}
		},
	}
}

// officer returns a data protection officer as a party, and back.
func officer(d *ropa.DPO) *ropa.Party {
	return &ropa.Party{Name: d.Name, GivenName: d.GivenName, Salutation: d.Salutation, Contact: d.Contact}
}

func (x *record) officerElement(d *ropa.DPO, want []string) element {
	e := x.partyElement(officer(d), want)
	e.add("title", d.Title)
	e.add("company", d.Company)
	e.add("staff", x.w.answer(d.PartOfStaff))
	return e
}

func (x *record) officerOf(e element) *ropa.DPO {
	p := x.party(e)
	p.Contact.Address.Country = cmp.Or(p.Contact.Address.Country, p.Country)
	return &ropa.DPO{
		Name: p.Name, GivenName: p.GivenName, Salutation: p.Salutation, Contact: p.Contact,
		Title: e.part("title"), Company: e.part("company"), PartOfStaff: x.answer(e.part("staff")),
	}
}

// rowCodes are the kinds of a data category as the rows of a form group it:
// what is special goes by that, a national number by itself.
func rowCodes(d *ropa.DataCategory) []string {
	var codes []string
	for _, s := range d.Special {
		codes = append(codes, string(s))
	}
	if d.Criminal == ropa.Yes {
		codes = append(codes, "criminal")
	}
	switch {
	case len(codes) > 0:
		return codes
	case d.NationalID == ropa.Yes:
		return []string{string(ropa.DataNationalID)}
	}
	return []string{cmp.Or(string(d.Kind), string(ropa.DataOther))}
}

func setRowCode(d *ropa.DataCategory, code string) {
	switch {
	case code == "criminal":
		d.Criminal = ropa.Yes
	case lawfulbasis.SpecialCategory(code).Valid():
		if s := lawfulbasis.SpecialCategory(code); !slices.Contains(d.Special, s) {
			d.Special = append(d.Special, s)
		}
	default:
		d.Kind = ropa.DataKind(code)
	}
}

// retentionElement says one rule.
func (x *record) retentionElement(r *ropa.RetentionRule) element {
	e := newElement(x.w.period(r.Period))
	if e.text == "" {
		e.text = tidy(r.Criteria)
	} else {
		e.add("criteria", r.Criteria)
	}
	return e
}

func (x *record) retentionParts(e *element, r *ropa.RetentionRule) {
	e.add("from", r.From)
	e.add("when", r.When)
	addLaws(e, r.Law)
	e.add("document", x.referenceText(r.Policy))
	e.add("infeasible", r.Infeasible)
}

func (x *record) retentionOf(e element) ropa.RetentionRule {
	r := ropa.RetentionRule{
		From: e.part("from"), When: e.part("when"), Law: lawsOf(e), Policy: x.referenceOf(e.part("document")),
		Infeasible: e.part("infeasible"), Criteria: e.part("criteria"),
	}
	if p, ok := x.w.periodOf(e.text); ok {
		r.Period = p
	} else {
		r.Criteria = joinNonEmpty("\n", e.text, r.Criteria)
	}
	return r
}

func (x *record) addRetention(r ropa.RetentionRule) {
	r.ID = idOf("retention", len(*x.retention)+1)
	*x.retention = append(*x.retention, r)
}

// addMeasure returns the ID of a measure as it is read, stated once.
func (x *record) addMeasure(m ropa.Measure) ropa.ID {
	for i := range x.r.Measures {
		known := x.r.Measures[i]
		m.ID = known.ID
		if known.Name == m.Name && known.Description == m.Description && known.Type == m.Type && (known.Reference == nil) == (m.Reference == nil) &&
			(m.Reference == nil || *known.Reference == *m.Reference) {
			return known.ID
		}
	}
	m.ID = idOf("measure", len(x.r.Measures)+1)
	x.r.Measures = append(x.r.Measures, m)
	return m.ID
}

func (x *record) systemNamed(name string) *ropa.System {
	for i := range x.r.Systems {
		if x.r.Systems[i].Name == name {
			return &x.r.Systems[i]
		}
	}
	x.r.Systems = append(x.r.Systems, ropa.System{ID: idOf("system", len(x.r.Systems)+1), Name: name})
	return &x.r.Systems[len(x.r.Systems)-1]
}

// used returns the systems of an entry; an ID of none is one of that name.
func (x *record) used() []*ropa.System {
	var list []*ropa.System
	for _, id := range *x.systems {
		i := slices.IndexFunc(x.r.Systems, func(s ropa.System) bool { return s.ID == id })
		switch {
		case i >= 0:
			list = append(list, &x.r.Systems[i])
		case id != "":
			list = append(list, &ropa.System{Name: string(id)})
		}
	}
	return list
}

// measures returns the measures of an entry; an ID of none is one of that
// name.
func (x *record) measures() []*ropa.Measure {
	var list []*ropa.Measure
	for _, id := range *x.security {
		i := slices.IndexFunc(x.r.Measures, func(m ropa.Measure) bool { return m.ID == id })
		switch {
		case i >= 0:
			list = append(list, &x.r.Measures[i])
		case id != "":
			list = append(list, &ropa.Measure{Name: string(id)})
		}
	}
	return list
}

func (x *record) use(s *ropa.System) {
	if !slices.Contains(*x.systems, s.ID) {
		*x.systems = append(*x.systems, s.ID)
	}
}
