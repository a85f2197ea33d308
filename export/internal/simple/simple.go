// Package simple is the workbook that a beginner fills in: who keeps the
// record, an activity a row in twelve columns, and those who receive data. What
// people write in it is read as that of any foreign spreadsheet is, but for the
// columns, which are known.
package simple

import (
	"slices"
	"strings"
	"sync"

	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/xlsx"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/transfer"
)

// column is one column of a sheet of rows.
type column struct {
	name  string // of its words
	key   layout.Key
	width float64
	list  string // of its drop-down; "" for none
}

// registerColumns are those of the sheet of activities.
var registerColumns = []column{
	{"name", layout.KeyName, 18, ""},
	{"function", layout.KeyFunction, 12, ""},
	{"purposes", layout.KeyPurposes, 22, ""},
	{"bases", layout.KeyBases, 16, "listGrounds"},
	{"subjects", layout.KeySubjects, 16, ""},
	{"data", layout.KeyData, 20, ""},
	{"special", layout.KeySpecial, 15, "listSpecial"},
	{"conditions", layout.KeyConditions, 16, "listConditions"},
	{"recipients", layout.KeyRecipients, 18, "parties"},
	{"transfers", layout.KeyTransfers, 14, "listThird"},
	{"retention", layout.KeyRetention, 18, ""},
	{"security", layout.KeySecurity, 20, ""},
}

// partyColumns are those of the sheet of parties.
var partyColumns = []column{
	{"name", layout.KeyName, 28, ""},
	{"service", layout.KeyDescription, 34, ""},
	{"role", "role", 20, "listRoles"},
	{"country", layout.KeyDestinations, 20, "listCountries"},
	{"contract", layout.KeyContracts, 28, ""},
	{"safeguards", layout.KeySafeguards, 28, "listMechanisms"},
	{"email", "", 26, ""},
}

// field is one cell of the sheet that says who keeps the record.
type field struct {
	name, list string
	get        func(r *ropa.Register, set *lang.Language) string
}

var fields = []field{
	{"organisation", "", func(r *ropa.Register, _ *lang.Language) string { return r.Organisation.Name }},
	{"street", "", func(r *ropa.Register, _ *lang.Language) string { return r.Organisation.Contact.Address.Street }},
	{"postCode", "", func(r *ropa.Register, _ *lang.Language) string { return r.Organisation.Contact.Address.PostCode }},
	{"city", "", func(r *ropa.Register, _ *lang.Language) string { return r.Organisation.Contact.Address.City }},
	{"country", "listCountries", func(r *ropa.Register, set *lang.Language) string { return set.Country(r.Organisation.Country) }},
	{"email", "", func(r *ropa.Register, _ *lang.Language) string { return r.Organisation.Contact.Email }},
	{"phone", "", func(r *ropa.Register, _ *lang.Language) string { return r.Organisation.Contact.Phone }},
	{"public", "listAnswers", func(r *ropa.Register, set *lang.Language) string { return set.Answer(r.Organisation.PublicAuthority) }},
	{"dpo", "", func(r *ropa.Register, set *lang.Language) string {
		switch {
		case r.DPO != nil:
			return lang.JoinNonEmpty(" ", r.DPO.Salutation, r.DPO.Title, r.DPO.GivenName, r.DPO.Name)
		case slices.Contains(r.None, ropa.ElementDPO):
			return set.Simple["none"]
		}
		return ""
	}},
	{"dpoEmail", "", func(r *ropa.Register, _ *lang.Language) string {
		if r.DPO == nil {
			return ""
		}
		return r.DPO.Contact.Email
	}},
	{"reviewed", "", func(r *ropa.Register, set *lang.Language) string {
		if r.Reviewed.IsZero() {
			return ""
		}
		return r.Reviewed.String()
	}},
}

// Look of the sheets.
const (
	navy    = "17375E"
	ground  = "E3E9F0"
	typed   = "FFFBE6"
	hair    = "C5CCD4"
	soft    = "525A64"
	blank   = 40 // rows to fill in
	rowHigh = 30
)

// Rows of the sheets of rows: headings, hints, the first to fill in.
const (
	headRow  = 2
	hintRow  = 3
	firstRow = 4
)

// Form is the workbook, with what the register says of its keeper and of those
// who receive data.
func Form(r *ropa.Register, set *lang.Language) *xlsx.Form {
	say := func(key string) string { return set.Simple[key] }
	names := xlsx.SheetNames([]string{say("sheetStart"), say("sheetRegister"), say("sheetParties"), say("sheetLists")})
	ranges, lists := listSheet(set, names[3])
	ranges["parties"] = xlsx.Quoted(names[2]) + "!$A$4:$A$" + itoa(firstRow+blank+len(r.Parties)-1)
	title := r.Title
	if title == "" {
		title = say("title")
	}
	f := &xlsx.Form{
		Title: title, Keeper: r.Organisation.Name, Language: set.Tag, Page: set.Word("pageOf"),
		Sheets: []xlsx.FormSheet{startSheet(r, set, ranges), rowSheet(set, names[1], "col:", "ask:", registerColumns, ranges, nil)},
	}
	parties := make([][]string, len(r.Parties))
	for i := range r.Parties {
		p := &r.Parties[i]
		row := []string{lang.JoinNonEmpty(" ", p.GivenName, p.Name), "", "", set.Country(p.Country), "", "", p.Contact.Email}
		if e := p.Engagement; e != nil {
			row[1] = e.Service
			if e.Role != "" {
				row[2] = set.CodeWord("role", string(e.Role))
			}
			if e.Contract != nil {
				row[4] = lang.JoinNonEmpty(", ", e.Contract.Title, e.Contract.Number)
			}
		}
		parties[i] = row
	}
	f.Sheets = append(f.Sheets, rowSheet(set, names[2], "party:", "askParty:", partyColumns, ranges, parties), lists)
	return f
}

// startSheet says how the workbook is filled in, and has who keeps the record.
func startSheet(r *ropa.Register, set *lang.Language, ranges map[string]string) xlsx.FormSheet {
	say := func(key string) string { return set.Simple[key] }
	s := xlsx.FormSheet{Name: say("sheetStart"), Tab: soft, Widths: []float64{30, 46, 46}}
	add := func(row xlsx.FormRow) { s.Rows = append(s.Rows, row) }
	title := r.Title
	if title == "" {
		title = say("title")
	}
	add(xlsx.FormRow{Height: 28, Cells: []xlsx.FormCell{{Column: 1, Text: title, Across: 3, Look: xlsx.Look{Size: 15, Bold: true, Ink: navy, Middle: true}}}})
	head := func(key string) {
		add(xlsx.FormRow{Height: 20, Cells: []xlsx.FormCell{{Column: 1, Text: say(key), Across: 3, Look: xlsx.Look{Fill: ground, Ink: navy, Bold: true, Middle: true}}}})
	}
	head("howHead")
	for _, key := range []string{"how1", "how2", "how3", "how4"} {
		add(xlsx.FormRow{Cells: []xlsx.FormCell{{Column: 1, Text: say(key), Across: 3}}})
	}
	add(xlsx.FormRow{Height: 10})
	head("startHead")
	for _, f := range fields {
		add(xlsx.FormRow{Height: 20, Cells: []xlsx.FormCell{
			{Column: 1, Text: say(f.name), Look: xlsx.Look{Bold: true, Line: hair, Middle: true}},
			{Column: 2, Text: f.get(r, set), Look: xlsx.Look{Fill: typed, Line: hair, Middle: true}, List: ranges[f.list]},
			{Column: 3, Text: say("hint:" + f.name), Look: xlsx.Look{Ink: soft, Middle: true}},
		}})
	}
	return s
}

// rowSheet has headings, a row of hints, the rows that there are, and rows to
// fill in.
func rowSheet(set *lang.Language, name, words, hints string, columns []column, ranges map[string]string, rows [][]string) xlsx.FormSheet {
	s := xlsx.FormSheet{Name: name, Tab: navy, Frozen: [2]int{1, hintRow}, Repeat: [2]int{headRow, hintRow}, Table: true, Heads: 1}
	head, hint := xlsx.FormRow{Height: 28}, xlsx.FormRow{}
	for i, c := range columns {
		s.Widths = append(s.Widths, c.width)
		cell := xlsx.FormCell{Column: i + 1, Text: set.Simple[words+c.name], Look: xlsx.Look{Fill: navy, Ink: "FFFFFF", Bold: true, Line: hair, Middle: true}}
		head.Cells, head.Height = append(head.Cells, cell), max(head.Height, xlsx.TextHeight(cell.Text, c.width, cell.Look))
		hint.Cells = append(hint.Cells, xlsx.FormCell{Column: i + 1, Text: set.Simple[hints+c.name], Look: xlsx.Look{Fill: ground, Ink: soft, Size: 8, Line: hair, Middle: true}})
	}
	s.Rows = append(s.Rows, xlsx.FormRow{Height: 24, Cells: []xlsx.FormCell{{Column: 1, Text: name, Across: 3, Look: xlsx.Look{Size: 13, Bold: true, Ink: navy, Middle: true}}}}, head, hint)
	for n := range len(rows) + blank {
		row := xlsx.FormRow{}
		if n >= len(rows) {
			row.Height = rowHigh
		}
		for i, c := range columns {
			cell := xlsx.FormCell{Column: i + 1, Look: xlsx.Look{Fill: typed, Line: hair}, List: ranges[c.list]}
			if n < len(rows) {
				cell.Text = rows[n][i]
			}
			row.Cells = append(row.Cells, cell)
		}
		s.Rows = append(s.Rows, row)
	}
	return s
}

// listSheet has the values of the drop-downs, and where each stands.
func listSheet(set *lang.Language, name string) (map[string]string, xlsx.FormSheet) {
	ranges := make(map[string]string)
	s := xlsx.FormSheet{Name: name, Tab: soft, Table: true, Hidden: true}
	for i, l := range offers(set) {
		s.Widths = append(s.Widths, 44)
		texts := append([]string{set.Simple[l.name]}, l.values...)
		for n, text := range texts {
			for len(s.Rows) <= n {
				s.Rows = append(s.Rows, xlsx.FormRow{})
			}
			s.Rows[n].Cells = append(s.Rows[n].Cells, xlsx.FormCell{Column: i + 1, Text: text, Look: xlsx.Look{Bold: n == 0}})
		}
		letter := columnName(i)
		ranges[l.name] = xlsx.Quoted(name) + "!$" + letter + "$2:$" + letter + "$" + itoa(len(texts))
	}
	return ranges, s
}

// offer is what a drop-down offers, with what each stands for: words that the
// reader is sure of.
type offer struct {
	name          string
	values, means []string
}

func (o *offer) add(value, means string) {
	o.values, o.means = append(o.values, value), append(o.means, means)
}

// offers are the drop-downs of a language.
func offers(set *lang.Language) []offer { return allOffers()[set.Tag] }

var allOffers = sync.OnceValue(func() map[string][]offer {
	all := make(map[string][]offer)
	for _, set := range lang.Complete {
		all[set.Tag] = offersOf(set)
	}
	return all
})

// sure returns the first of texts that the reader takes from a cell of a kind
// without a doubt; the first of all if there is none.
func sure(set *lang.Language, kind lang.CellKind, is func(e *lang.Element) bool, texts ...string) string {
	for _, text := range texts {
		if read := lang.Read(kind, text, set.Tag); len(read.Elements) == 1 && read.Sure() && is(&read.Elements[0]) {
			return text
		}
	}
	return texts[0]
}

func offersOf(set *lang.Language) []offer {
	grounds, conditions, special, roles := offer{name: "listGrounds"}, offer{name: "listConditions"}, offer{name: "listSpecial"}, offer{name: "listRoles"}
	for _, g := range lawfulbasis.Grounds() {
		if at, ok := g.Code.Cite(ropa.EU); ok {
			word := set.CodeWord("ground", string(g.Code))
			grounds.add(word, sure(set, lang.GroundCell, func(e *lang.Element) bool { return e.Ground == g.Code }, at.Provision, word))
		}
	}
	for _, c := range lawfulbasis.Conditions() {
		if at, ok := c.Code.Cite(ropa.EU); ok && strings.HasPrefix(at.Provision, "Art. 9(2)") {
			word := set.CodeWord("condition", string(c.Code))
			conditions.add(word, sure(set, lang.ConditionCell, func(e *lang.Element) bool { return e.Condition == c.Code }, at.Provision, word))
		}
	}
	special.add(set.Simple["none"], set.Simple["none"])
	for _, c := range lawfulbasis.SpecialCategories() {
		if slices.ContainsFunc(c.Provisions(), func(p lawfulbasis.Provision) bool { return p.Regime == ropa.EU }) {
			word := set.CodeWord("special", string(c.Code))
			is := func(e *lang.Element) bool { return e.Special == c.Code }
			special.add(word, sure(set, lang.DataCell, is, word, lang.English.CodeWord("special", string(c.Code))))
		}
	}
	for _, role := range []ropa.RecipientRole{ropa.RoleProcessor, ropa.RoleController, ropa.RoleJointController} {
		roles.add(set.CodeWord("role", string(role)), lang.English.CodeWord("role", string(role)))
	}
	countries, third := offer{name: "listCountries"}, offer{name: "listThird"}
	third.add(set.Simple["none"], set.Simple["none"])
	all := transfer.Countries()
	slices.SortFunc(all, func(a, b transfer.CountryInfo) int {
		return strings.Compare(lang.Fold(set.Country(a.Code)), lang.Fold(set.Country(b.Code)))
	})
	for _, c := range all {
		name := set.Country(c.Code)
		read := sure(set, lang.TransferCell, func(e *lang.Element) bool { return e.Country == c.Code && e.Name == "" }, name, c.Code.Name(), string(c.Code))
		countries.add(name, read)
		if !transfer.InEEA(c.Code, transfer.Horizon()) {
			third.add(name, read)
		}
	}
	mechanisms := offer{name: "listMechanisms"}
	for _, m := range []transfer.Mechanism{transfer.AdequacyDecision, transfer.StandardClauses, transfer.BindingCorporateRules} {
		word := set.CodeWord("mechanism", string(m))
		mechanisms.add(word, sure(set, lang.TransferCell, func(e *lang.Element) bool { return e.Mechanism == m }, word, lang.English.CodeWord("mechanism", string(m))))
	}
	answers := offer{name: "listAnswers"}
	for _, a := range []ropa.Answer{ropa.Yes, ropa.No} {
		answers.add(set.Answer(a), set.Answer(a))
	}
	return []offer{grounds, conditions, special, roles, countries, third, answers, mechanisms}
}

// means is what the words of a drop-down stand for, in all languages.
func means(list string) map[string]string {
	all := make(map[string]string)
	for _, set := range lang.Complete {
		for _, o := range offers(set) {
			for i, value := range o.values {
				if o.name == list && value != o.means[i] {
					all[value] = o.means[i]
				}
			}
		}
	}
	return all
}
