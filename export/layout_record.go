package export

import (
	"cmp"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// record is one entry of a register, as controller or as processor, with what
// getting and setting its fields takes. Only r is set for what a register
// states once.
type record struct {
	w *wording
	r *ropa.Register
	a *ropa.Activity
	p *ropa.ProcessorActivity

	id, replacedBy               *ropa.ID
	name, description, function  *string
	owner                        **ropa.Party
	status                       *ropa.Status
	start, end, created, updated *civil.Date
	subjects                     *[]ropa.SubjectCategory
	data                         *[]ropa.DataCategory
	transfers                    *[]transfer.Transfer
	retention                    *[]ropa.RetentionRule
	security, systems            *[]ropa.ID
	risk                         **ropa.Risk
	breaches                     **ropa.Breaches
	classification, comments     *string
	approval                     **ropa.Approval
	none                         *[]ropa.Element
	extra                        *[]ropa.Extra

	// For reading.
	from1904 bool
	replaced string                             // the activity that took over, by its name or ID
	problem  func(found, expected, near string) // reports what cannot be read
}

func newActivity(w *wording, r *ropa.Register, a *ropa.Activity) *record {
	return &record{
		w: w, r: r, a: a, id: &a.ID, replacedBy: &a.ReplacedBy, name: &a.Name, description: &a.Description, function: &a.Function, owner: &a.Owner, status: &a.Status,
		start: &a.Start, end: &a.End, created: &a.Created, updated: &a.Updated, subjects: &a.Subjects, data: &a.Data, transfers: &a.Transfers,
		retention: &a.Retention, security: &a.Security, systems: &a.Systems, risk: &a.Risk, breaches: &a.Breaches, classification: &a.Classification,
		comments: &a.Comments, approval: &a.Approval, none: &a.None, extra: &a.Extra,
	}
}

func newProcessing(w *wording, r *ropa.Register, a *ropa.ProcessorActivity) *record {
	return &record{
		w: w, r: r, p: a, id: &a.ID, replacedBy: &a.ReplacedBy, name: &a.Name, description: &a.Description, function: &a.Function, owner: &a.Owner, status: &a.Status,
		start: &a.Start, end: &a.End, created: &a.Created, updated: &a.Updated, subjects: &a.Subjects, data: &a.Data, transfers: &a.Transfers,
		retention: &a.Retention, security: &a.Security, systems: &a.Systems, risk: &a.Risk, breaches: &a.Breaches, classification: &a.Classification,
		comments: &a.Comments, approval: &a.Approval, none: &a.None, extra: &a.Extra,
	}
}

// report tells of a value that could not be read; it is kept as it stands.
func (x *record) report(found, expected, near string) {
	if x.problem != nil {
		x.problem(found, expected, near)
	}
}

func (x *record) sayNone(e ropa.Element) {
	list := &x.r.None
	if x.none != nil {
		list = x.none
	}
	if !slices.Contains(*list, e) {
		*list = append(*list, e)
	}
}

func (x *record) saidNone(e ropa.Element) bool {
	if e == "" {
		return false
	}
	if x.none == nil {
		return slices.Contains(x.r.None, e)
	}
	return slices.Contains(*x.none, e)
}

// firstOf returns the first of texts that says something.
func firstOf(texts ...string) string {
	for _, s := range texts {
		if s = tidy(s); s != "" {
			return s
		}
	}
	return ""
}

func idOf(kind string, n int) ropa.ID { return ropa.ID(kind + "-" + strconv.Itoa(n)) }

// Texts of one field.

func textElements(s string) []element {
	if s = tidy(s); s == "" {
		return nil
	}
	return []element{{text: s}}
}

// textOfElements returns the one text of a field, and what it says beside
// that on lines of its own, so that nothing is dropped.
func textOfElements(list []element) string {
	var texts []string
	for _, e := range list {
		if e.text != "" {
			texts = append(texts, e.text)
		}
		for _, p := range e.parts {
			texts = append(texts, p.value)
		}
	}
	return strings.Join(texts, "\n")
}

func (x *record) dateElements(d civil.Date) []element { return textElements(x.w.date(d)) }

func (x *record) dateOfElements(list []element) civil.Date {
	s := textOfElements(list)
	d, ok := dateOf(s, x.from1904)
	if !ok && s != "" {
		x.report(s, "a day", "")
	}
	return d
}

// Documents kept elsewhere, in one line: what it is called, then where it is.

func (x *record) referenceText(r *ropa.Reference) string {
	if r == nil {
		return ""
	}
	var texts []string
	for _, s := range []string{r.Title, r.URL, x.w.date(r.Date), r.Number, r.Location} {
		if s = strings.Join(strings.Fields(xlsx.Clean(s)), " "); s != "" {
			texts = append(texts, s)
		}
	}
	return strings.Join(texts, " | ")
}

func (x *record) referenceOf(s string) *ropa.Reference {
	if s = strings.TrimSpace(s); s == "" {
		return nil
	}
	r := &ropa.Reference{}
	var rest []string
	for i, piece := range strings.Split(s, " | ") {
		piece = strings.TrimSpace(piece)
		d, isDate := civil.Date{}, false
		if len(piece) > 5 {
			d, isDate = dateOf(piece, false)
		}
		switch {
		case piece == "":
		case r.URL == "" && strings.Contains(piece, "://") && !strings.ContainsAny(piece, " \n"):
			r.URL = piece
		case i > 0 && r.Date.IsZero() && isDate:
			r.Date = d
		case i == 0:
			r.Title = piece
		default:
			rest = append(rest, piece)
		}
	}
	switch len(rest) {
	case 0:
	case 1:
		r.Location = rest[0]
	default:
		r.Number, r.Location = rest[0], strings.Join(rest[1:], " | ")
	}
	return r
}

// Parties.

var partyParts = []string{"address", "country", "email", "phone", "website"}

// partyElement says who someone is. Its name takes in the parts of the name
// that are not asked for by themselves.
func (x *record) partyElement(p *ropa.Party, want []string) element {
	has := func(s string) bool { return slices.Contains(want, s) }
	name := p.Name
	if !has("givenName") {
		name = joinNonEmpty(" ", p.GivenName, p.Name)
	}
	e := newElement(name, "salutation", p.Salutation, "givenName", p.GivenName, "registration", p.RegistrationNumber)
	a := p.Contact.Address
	country := cmp.Or(a.Country, p.Country)
	if has("street") {
		e.add("street", firstOf(a.Street, a.Text))
		e.add("postCode", a.PostCode)
		e.add("city", a.City)
	} else {
		place := joinNonEmpty(", ", a.Street, joinNonEmpty(" ", a.PostCode, a.City), a.Region)
		if a.Text != "" {
			place = joinNonEmpty(", ", place, a.Text)
		}
		if !has("country") && has("address") && country != "" && !strings.Contains(place, x.w.country(country)) {
			place = joinNonEmpty(", ", place, x.w.country(country))
		}
		e.add("address", place)
	}
	e.add("country", x.w.country(country))
	e.add("email", p.Contact.Email)
	e.add("phone", p.Contact.Phone)
	e.add("website", p.Contact.Website)
	e.add("form", p.Contact.Form)
	return e
}

// party reads what partyElement says.
func (x *record) party(e element) ropa.Party {
	p := ropa.Party{
		Name: e.text, GivenName: e.part("givenName"), Salutation: e.part("salutation"), RegistrationNumber: e.part("registration"),
		Contact: ropa.Contact{
			Address: ropa.Address{Street: e.part("street"), PostCode: e.part("postCode"), City: e.part("city"), Text: e.part("address")},
			Email:   strings.Join(e.values("email"), "\n"), Phone: strings.Join(e.values("phone"), "\n"), Website: e.part("website"), Form: e.part("form"),
		},
	}
	p.Country = x.country(e.part("country"))
	return p
}

// country reads a country; what is none stays as it stands.
func (x *record) country(s string) transfer.Country {
	if s == "" {
		return ""
	}
	c, ok := x.w.countryOf(s)
	if !ok {
		x.report(s, "a country", "")
		return transfer.Country(s)
	}
	return c
}

// partyID returns the ID of a party as it is read, stated once: of the party
// of the same name, if what is said of both agrees, or of a new one.
func (x *record) partyID(e element) ropa.ID {
	p := x.party(e)
	for i := range x.r.Parties {
		known := &x.r.Parties[i]
		if known.Name == p.Name && p.Name != "" && agree(reflect.ValueOf(*known), reflect.ValueOf(p)) {
			p.ID = known.ID
			fillIn(reflect.ValueOf(known).Elem(), reflect.ValueOf(p))
			return known.ID
		}
	}
	p.ID = idOf("party", len(x.r.Parties)+1)
	x.r.Parties = append(x.r.Parties, p)
	return p.ID
}

// partyNamed returns the ID of a party that is known by a name.
func (x *record) partyNamed(name string) (ropa.ID, bool) {
	for i := range x.r.Parties {
		if x.r.Parties[i].Name == name && name != "" {
			return x.r.Parties[i].ID, true
		}
	}
	return "", false
}

// agree reports whether two values of a type say the same where both say
// something. IDs are not compared.
func agree(a, b reflect.Value) bool {
	switch {
	case a.IsZero() || b.IsZero():
		return true
	case a.Type() == reflect.TypeFor[ropa.ID]():
		return true
	case a.Kind() == reflect.Struct && a.Type() != reflect.TypeFor[civil.Date]():
		for i := range a.NumField() {
			if !agree(a.Field(i), b.Field(i)) {
				return false
			}
		}
		return true
	}
	return reflect.DeepEqual(a.Interface(), b.Interface())
}

// fillIn gives a what b says and a does not.
func fillIn(a, b reflect.Value) {
	if b.IsZero() {
		return
	}
	if a.Kind() == reflect.Struct && a.Type() != reflect.TypeFor[civil.Date]() {
		for i := range a.NumField() {
			fillIn(a.Field(i), b.Field(i))
		}
		return
	}
	if a.IsZero() {
		a.Set(b)
	}
}

func (x *record) partyOf(id ropa.ID) *ropa.Party {
	if id == "" {
		return nil
	}
	for i := range x.r.Parties {
		if x.r.Parties[i].ID == id {
			return &x.r.Parties[i]
		}
	}
	return nil
}

// partyName returns what a party is called; an ID of none stays.
func (x *record) partyName(id ropa.ID) string {
	if p := x.partyOf(id); p != nil {
		return firstOf(joinNonEmpty(" ", p.GivenName, p.Name), string(p.ID))
	}
	return string(id)
}

// partyOr returns the element of a party, or of a name that stands for one.
func (x *record) partyOr(id ropa.ID, category string, want []string) element {
	if p := x.partyOf(id); p != nil {
		e := x.partyElement(p, want)
		e.text = firstOf(e.text, string(id))
		return e
	}
	return newElement(firstOf(category, string(id)))
}

// Elements of a list by their numbers: which of the purposes, transfers or
// clients something is for.

func numbersText(which []int, of int) string {
	if len(which) == 0 || len(which) >= of {
		return ""
	}
	texts := make([]string, len(which))
	for i, n := range which {
		texts[i] = strconv.Itoa(n + 1)
	}
	return strings.Join(texts, ", ")
}

// numbersOf reads numbers, counted from 0; nil where none are given.
func (x *record) numbersOf(s string) []int {
	var which []int
	for piece := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == ',' || r == ';' || r == ' ' }) {
		n, err := strconv.Atoi(strings.TrimRight(piece, "."))
		if err != nil || n < 1 || n > 999 {
			x.report(s, "numbers of the list", "")
			continue
		}
		which = append(which, n-1)
	}
	return which
}

// which returns the numbers up to a count, or those that a part names.
func (x *record) which(e element, of int) []int {
	if which := x.numbersOf(e.part("for")); len(which) > 0 {
		return which
	}
	all := make([]int, of)
	for i := range all {
		all[i] = i
	}
	return all
}

// Data categories by their names.

func (x *record) dataName(d *ropa.DataCategory) string {
	return cmp.Or(firstOf(d.Name, d.Description, string(d.ID)), nameless)
}

// dataNames returns the names of some data categories; nil for all of them.
func (x *record) dataNames(ids []ropa.ID) []string {
	var names []string
	for _, d := range *x.data {
		if slices.Contains(ids, d.ID) {
			names = append(names, x.dataName(&d))
		}
	}
	if len(names) == len(*x.data) {
		return nil
	}
	return names
}

// dataIDs reads names of data categories; an unknown one becomes a category.
func (x *record) dataIDs(names []string) []ropa.ID {
	var ids []ropa.ID
	for _, name := range names {
		i := slices.IndexFunc(*x.data, func(d ropa.DataCategory) bool { return x.dataName(&d) == name })
		if i < 0 {
			i = x.addData(ropa.DataCategory{Name: name})
		}
		if id := (*x.data)[i].ID; !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

func (x *record) addData(d ropa.DataCategory) int {
	d.ID = idOf("data", len(*x.data)+1)
	*x.data = append(*x.data, d)
	return len(*x.data) - 1
}

// Laws, a line each.

func lawText(l ropa.Law) string { return joinNonEmpty(", ", tidy(l.Name), tidy(l.Provision)) }

func addLaws(e *element, laws []ropa.Law) {
	for _, l := range laws {
		e.add("law", lawText(l))
	}
}

func lawsOf(e element) []ropa.Law {
	var laws []ropa.Law
	for _, s := range e.values("law") {
		laws = append(laws, ropa.Law{Name: s})
	}
	return laws
}

// purpose returns a purpose by its number, and makes those up to it.
func (x *record) purpose(n int) *ropa.Purpose {
	for len(x.a.Purposes) <= n {
		x.a.Purposes = append(x.a.Purposes, ropa.Purpose{ID: idOf("purpose", len(x.a.Purposes)+1)})
	}
	return &x.a.Purposes[n]
}

// purposesFor returns the purposes that an element is for: those it names, or
// all.
func (x *record) purposesFor(e element) []*ropa.Purpose {
	which := x.which(e, max(1, len(x.a.Purposes)))
	x.purpose(slices.Max(which))
	list := make([]*ropa.Purpose, len(which))
	for i, n := range which {
		list[i] = x.purpose(n)
	}
	return list
}

// perPurpose collects what purposes say, each once, with the numbers of the
// purposes that say it.
func (x *record) perPurpose(say func(*ropa.Purpose) []element) []element {
	var list []element
	var which [][]int
	for n := range x.a.Purposes {
		for _, e := range say(&x.a.Purposes[n]) {
			i := slices.IndexFunc(list, func(other element) bool { return sameElements([]element{other}, []element{e}) })
			if i < 0 {
				list, which, i = append(list, e), append(which, nil), len(list)
			}
			if !slices.Contains(which[i], n) {
				which[i] = append(which[i], n)
			}
		}
	}
	for i := range list {
		list[i].add("for", numbersText(which[i], len(x.a.Purposes)))
	}
	return list
}

// uses returns where Schedule 1 conditions are relied on.
func (x *record) uses() []*lawfulbasis.Reliance {
	var list []*lawfulbasis.Reliance
	for i := range x.a.Purposes {
		for n := range x.a.Purposes[i].Conditions {
			if c := &x.a.Purposes[i].Conditions[n]; c.Schedule1 != nil {
				list = append(list, c)
			}
		}
	}
	return list
}
