package ropa

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// brief is what the tests of Compare look at.
func brief(changes []Change) []string {
	var lines []string
	for _, c := range changes {
		line := fmt.Sprintf("%s %s %s>%s", c.Operation, c.Kind, c.Before, c.After)
		if c.Was != "" || c.Is != "" {
			line += fmt.Sprintf(" %s>%s", c.Was, c.Is)
		}
		lines = append(lines, line)
	}
	return lines
}

func TestCompare(t *testing.T) {
	tests := []struct {
		name string
		edit func(r *Register)
		want []string
	}{
		{"nothing", nil, nil},
		{"another order", func(r *Register) { shuffle(r, 7) }, nil},
		{"bookkeeping", func(r *Register) {
			r.Version, r.Reviewed = "4", civil.MustDate("2026-11-20")
			r.Waivers = []Waiver{{Rule: "form/unused"}}
			r.Documents = []Document{{ID: "policy"}}
			a := &r.Activities[0]
			a.Updated, a.Review, a.Approval = civil.MustDate("2026-11-20"), &LastReview{By: "DPO"}, &Approval{By: "DPO"}
			a.Provenance = Provenance{{Document: "policy"}}
		}, nil},
		{"an empty assessment is none", func(r *Register) { r.Activities[1].Decisions = &AutomatedDecisions{} }, nil},
		{"keeper", func(r *Register) {
			r.Organisation.Name, r.Organisation.Contact.Email = "Muster AG", "hello@muster.example"
		}, []string{
			"changed keeper /organisation/name>/organisation/name Muster GmbH>Muster AG",
			"changed keeper /organisation/contact/email>/organisation/contact/email office@muster.example>hello@muster.example",
		}},
		{"regimes", func(r *Register) { r.Regimes = []Regime{UK, EU} }, []string{"changed register /regimes>/regimes >uk"}},
		{"representative, officer", func(r *Register) { r.Representative, r.DPO = &Party{Name: "Rep SARL"}, nil },
			[]string{"added representative >/representative >Rep SARL", "removed dpo /dpo> Beispiel>"}},
		{"a party moves", func(r *Register) { r.Parties[0].Country = "US" },
			[]string{"changed party /parties/0/country>/parties/0/country Germany (DE)>United States of America (US)"}},
		{"a party is renamed", func(r *Register) {
			r.Parties[2].ID, r.Activities[1].Recipients[0].Party, r.Activities[1].Transfers[0].Importer = "post", "post", "post"
		}, []string{"renamed party /parties/2>/parties/2 mailer>post"}},
		{"a party is renamed and one reference forgotten", func(r *Register) {
			r.Parties[2].ID, r.Activities[1].Recipients[0].Party = "post", "post"
		}, []string{
			"renamed party /parties/2>/parties/2 mailer>post",
			"changed transfer /activities/1/transfers/0/importer>/activities/1/transfers/0/importer Mailer Inc.>mailer",
		}},
		{"an ID goes to another", func(r *Register) {
			r.Parties[2] = Party{ID: "mailer", Name: "Courrier SA", Country: "FR"}
		}, []string{
			"changed party /parties/2/name>/parties/2/name Mailer Inc.>Courrier SA",
			"changed party /parties/2/country>/parties/2/country United States of America (US)>France (FR)",
			"changed party /parties/2/contact/email>/parties/2/contact/email privacy@mailer.example>",
			"changed party /parties/2/certifications>/parties/2/certifications EU-US Data Privacy Framework>",
		}},
		{"data is renamed with what refers to it", func(r *Register) {
			a := &r.Activities[1]
			a.Data[0].ID, a.Purposes[0].Data[0], a.Purposes[1].Data[0], a.Retention[0].Data[0] = "details", "details", "details", "details"
		}, []string{"renamed data /activities/1/data/0>/activities/1/data/0 contact>details"}},
		{"an activity is renamed", func(r *Register) { r.Activities[1].ID = "crm" },
			[]string{"renamed activity /activities/1>/activities/1 customers>crm"}},
		{"an activity changes places and ID", func(r *Register) {
			r.Activities[1].ID = "crm"
			slices.Reverse(r.Activities)
		}, []string{"renamed activity /activities/1>/activities/0 customers>crm"}},
		{"activities come and go", func(r *Register) {
			r.Activities[1] = Activity{ID: "cctv", Name: "Cameras", Purposes: []Purpose{{Name: "Watch"}}}
		}, []string{"added activity >/activities/1 >Cameras", "removed activity /activities/1> Customer relations>"}},
		{"a purpose is added with all in it", func(r *Register) {
			a := &r.Activities[1]
			a.Purposes = slices.Insert(a.Purposes, 0, Purpose{ID: "profile", Name: "Profile", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent}}})
		}, []string{"added purpose >/activities/1/purposes/0 >Profile"}},
		{"a purpose uses other data", func(r *Register) { r.Activities[1].Purposes[0].Data = nil },
			[]string{"changed purpose /activities/1/purposes/0/data>/activities/1/purposes/0/data contact>"}},
		{"a ground is replaced", func(r *Register) {
			r.Activities[1].Purposes[1].Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.Contract}}
		}, []string{
			"changed ground /activities/1/purposes/1/bases/0/ground>/activities/1/purposes/1/bases/0/ground consent>contract",
			"changed ground /activities/1/purposes/1/bases/0/consent/obtained>/activities/1/purposes/1/bases/0/consent/obtained unticked box and confirmation e-mail>",
			"changed ground /activities/1/purposes/1/bases/0/consent/proof>/activities/1/purposes/1/bases/0/consent/proof time and text of the confirmation are logged>",
			"changed ground /activities/1/purposes/1/bases/0/consent/withdrawal>/activities/1/purposes/1/bases/0/consent/withdrawal link in every e-mail>",
			"changed ground /activities/1/purposes/1/bases/0/consent/bundled>/activities/1/purposes/1/bases/0/consent/bundled no>",
		}},
		{"a ground is put before another", func(r *Register) {
			p := &r.Activities[1].Purposes[1]
			p.Bases = slices.Insert(p.Bases, 0, lawfulbasis.Basis{Ground: lawfulbasis.Contract})
			p.Bases[1].Consent.Withdrawal = "by e-mail"
		}, []string{
			"added ground >/activities/1/purposes/1/bases/0 >contract",
			"changed ground /activities/1/purposes/1/bases/0/consent/withdrawal>/activities/1/purposes/1/bases/1/consent/withdrawal link in every e-mail>by e-mail",
		}},
		{"a recipient without ID is another party", func(r *Register) {
			r.Activities[1].Recipients[0] = Recipient{Party: "hosting", Role: RoleProcessor}
		}, []string{"added recipient >/activities/1/recipients/0 >Hosting AG", "removed recipient /activities/1/recipients/0> Mailer Inc.>"}},
		{"destination and mechanism", func(r *Register) {
			tr := &r.Activities[1].Transfers[0]
			tr.Destination, tr.Mechanism, tr.Adequacy = "IN", transfer.StandardClauses, nil
			tr.Clauses = &transfer.Clauses{Set: "eu-2021"}
		}, []string{
			"changed destination /activities/1/transfers/0/destination>/activities/1/transfers/0/destination United States of America (US)>India (IN)",
			"changed mechanism /activities/1/transfers/0/mechanism>/activities/1/transfers/0/mechanism adequacy>scc",
			"changed mechanism /activities/1/transfers/0/adequacy/decision>/activities/1/transfers/0/adequacy/decision (EU) 2023/1795>",
			"changed mechanism /activities/1/transfers/0/adequacy/scopeMet>/activities/1/transfers/0/adequacy/scopeMet yes>",
			"changed mechanism /activities/1/transfers/0/adequacy/listed>/activities/1/transfers/0/adequacy/listed yes>",
			"changed mechanism /activities/1/transfers/0/adequacy/checked>/activities/1/transfers/0/adequacy/checked 2026-05-20>",
			"changed mechanism /activities/1/transfers/0/clauses/set>/activities/1/transfers/0/clauses/set >eu-2021",
		}},
		{"period", func(r *Register) { r.Activities[1].Retention[0].Period = civil.MustPeriod("P10Y") },
			[]string{"changed retention /activities/1/retention/0/period>/activities/1/retention/0/period 3 years>10 years"}},
		{"measures and systems of an entry", func(r *Register) {
			a := &r.Activities[0]
			a.Security, a.Systems = []ID{"audit", "backup", "access"}, append(a.Systems, "crm")
		}, []string{"added system >/activities/0/systems/1 >Customer database", "removed measure /activities/0/security/1> Encryption at rest and in transit>"}},
		{"a place of storage", func(r *Register) { r.Systems[1].Places = append(r.Systems[1].Places, Place{Country: "US"}) },
			[]string{"added place >/systems/1/places/1 >United States of America (US)"}},
		{"decisions, assessment, notice", func(r *Register) {
			a := &r.Activities[1]
			a.Decisions = &AutomatedDecisions{Exist: Yes}
			a.DPIA.Status = DPIADone
			a.Notice = &Reference{Title: "Privacy notice", Date: civil.MustDate("2026-11-20")}
		}, []string{
			"added decision >/activities/1/decisions >yes",
			"changed dpia /activities/1/dpia/status>/activities/1/dpia/status >done",
			"changed notice /activities/1/notice>/activities/1/notice Privacy notice of 2026-03-01>Privacy notice of 2026-11-20",
		}},
		{"client and sub-processor", func(r *Register) {
			r.Processing[0].Controllers[0].Category = "shops"
			r.Processing[0].SubProcessors[0].Party = "mailer"
		}, []string{
			"changed client /processing/0/controllers/0/category>/processing/0/controllers/0/category >shops",
			"added sub-processor >/processing/0/subProcessors/0 >Mailer Inc.",
			"removed sub-processor /processing/0/subProcessors/0> Hosting AG>",
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			after := complete()
			if tt.edit != nil {
				tt.edit(after)
			}
			changes := Compare(complete(), after)
			if diff := cmp.Diff(tt.want, brief(changes)); diff != "" {
				t.Errorf("changes (-want +got):\n%s", diff)
			}
			for _, c := range changes {
				if !c.Kind.Valid() || !c.Operation.Valid() {
					t.Errorf("unknown code in %+v", c)
				}
			}
		})
	}
}

// What is stated once and changed once is one change, and names all it affects.
func TestCompareAffects(t *testing.T) {
	after := complete()
	after.Parties[0].Country = "US"
	after.Measures[1].Name = "Encryption"
	after.Measures = append(after.Measures, Measure{ID: "unused", Name: "Unused"})
	before := complete()
	before.Parties = append(before.Parties, Party{ID: "old", Name: "Old Ltd"})
	before.Activities[1].Recipients = append(before.Activities[1].Recipients, Recipient{ID: "old", Party: "old"})
	var got []string
	for _, c := range Compare(before, after) {
		got = append(got, fmt.Sprint(c.Kind, " ", c.Operation, " ", c.Affects))
	}
	want := []string{
		"party changed [/activities/0]",
		"measure changed [/activities/0 /activities/1 /processing/0]",
		"measure added []",
		"party removed [/activities/1]",
		"recipient removed []",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestChangeString(t *testing.T) {
	after := complete()
	after.Activities[1].Retention[0].Period = civil.MustPeriod("P10Y")
	after.Activities[1].Recipients = append(after.Activities[1].Recipients, Recipient{ID: "host", Party: "hosting"})
	after.Parties[2].ID, after.Activities[1].Recipients[0].Party, after.Activities[1].Transfers[0].Importer = "post", "post", "post"
	after.Activities[0].Security = after.Activities[0].Security[1:]
	after.Title = ""
	want := []string{
		`register: title: not stated, was Record of processing activities of Muster GmbH`,
		`party "Mailer Inc.": party renamed from "mailer" to "post"`,
		`activity "Customer relations", recipient "host": recipient added "Hosting AG"`,
		`activity "Customer relations", retention rule "contact-data": period: 10 years, was 3 years`,
		`activity "Payroll": security measure removed "Role-based access"`,
	}
	var got []string
	for _, c := range Compare(complete(), after) {
		got = append(got, c.String())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestCompareNothing(t *testing.T) {
	if got := Compare(nil, nil); got != nil {
		t.Errorf("nothing and nothing: %v", got)
	}
	if got := Compare(nil, complete()); !slices.ContainsFunc(got, func(c Change) bool { return c.Kind == ChangeActivity && c.Operation == OperationAdded }) {
		t.Errorf("from nothing no activity is added: %v", got)
	}
	if diff := cmp.Diff(brief(Compare(&Register{}, complete())), brief(Compare(nil, complete()))); diff != "" {
		t.Errorf("nil and empty differ:\n%s", diff)
	}
}

func TestChangeCodes(t *testing.T) {
	for _, code := range CodesOf[ChangeKind]() {
		if !ChangeKind(code.Value).Valid() || code.Label == "" {
			t.Errorf("kind %+v", code)
		}
	}
	for _, code := range CodesOf[Operation]() {
		if !Operation(code.Value).Valid() || code.Label == "" {
			t.Errorf("operation %+v", code)
		}
	}
	if ChangeKind("").Valid() || ChangeKind("x").Valid() || Operation("").Valid() {
		t.Error("no kind or operation is valid")
	}
	for path := range bookkeeping { // named by type and field, so that a field that is renamed is noticed
		checkFieldName(t, path)
	}
	for path := range fieldKinds {
		checkFieldName(t, path)
	}
	for path := range mechanismFields {
		checkFieldName(t, path)
	}
	for _, path := range first {
		checkFieldName(t, path)
	}
}

func checkFieldName(t *testing.T, path string) {
	t.Helper()
	name, field, _ := strings.Cut(path, ".")
	for _, of := range []reflect.Type{reflect.TypeFor[Register](), reflect.TypeFor[Activity](), reflect.TypeFor[ProcessorActivity](),
		reflect.TypeFor[System](), reflect.TypeFor[transfer.Transfer]()} {
		if _, ok := fieldsOf(of).byName[field]; ok && of.Name() == name {
			return
		}
	}
	t.Errorf("no field %s", path)
}

// checkCompare checks what holds of any two registers.
func checkCompare(t *testing.T, a, b *Register, seed uint64) {
	t.Helper()
	if got := Compare(a, a); len(got) > 0 {
		t.Fatalf("a register differs from itself: %v", got)
	}
	there := Compare(a, b)
	if diff := cmp.Diff(there, Compare(a, b)); diff != "" {
		t.Fatalf("two comparisons differ:\n%s", diff)
	}
	mirrored := func(changes []Change, turn bool) []string {
		var lines []string
		for _, c := range changes {
			if turn {
				c.Before, c.After, c.Was, c.Is = c.After, c.Before, c.Is, c.Was
				switch c.Operation {
				case OperationAdded:
					c.Operation = OperationRemoved
				case OperationRemoved:
					c.Operation = OperationAdded
				}
			}
			lines = append(lines, fmt.Sprintf("%s %s %s %s %s %q %q", c.Operation, c.Kind, c.Before, c.After, c.Field, c.Was, c.Is))
		}
		slices.Sort(lines)
		return lines
	}
	if diff := cmp.Diff(mirrored(there, true), mirrored(Compare(b, a), false)); diff != "" {
		t.Fatalf("the way back is not the mirror of the way there (-mirror +back):\n%s", diff)
	}
	flat := Resolved(a) // of two elements with one ID the first is taken after
	again := copyRegister(t, flat)
	shuffle(again, seed)
	if got := Compare(flat, again); len(got) > 0 {
		t.Fatalf("another order is a change: %v", got)
	}
	a, b = Resolved(a), Resolved(b)
	if (len(there) == 0) != (sorted(t, a) == sorted(t, b)) {
		t.Fatalf("%d changes between\n%s\nand\n%s", len(there), sorted(t, a), sorted(t, b))
	}
	for _, c := range there {
		if c.Before.IsZero() && c.After.IsZero() {
			t.Fatalf("a change of nothing: %+v", c)
		}
		_ = c.String()
	}
}

// sorted is what a register states, but for bookkeeping, in an order of its own.
func sorted(t *testing.T, r *Register) string {
	t.Helper()
	c := &comparison{}
	return string(c.appendContent(nil, reflect.ValueOf(r).Elem(), &comparedField{}, false, ""))
}

func copyRegister(t *testing.T, r *Register) *Register {
	t.Helper()
	again, err := Decode(strings.NewReader(encode(t, r)))
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// mutate changes n things of a register at random.
func mutate(r *Register, seed uint64, n int) {
	g := generator{rand.New(rand.NewPCG(seed, 3))}
	var sites []func()
	var walk func(v reflect.Value, name, tag string)
	walk = func(v reflect.Value, name, tag string) {
		sites = append(sites, func() {
			v.SetZero()
			g.fill(v, name, tag)
		})
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.IsExported() {
					walk(v.Field(i), f.Name, f.Tag.Get("ropa"))
				}
			}
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem(), name, tag)
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i), name, tag)
			}
		}
	}
	walk(reflect.ValueOf(r).Elem(), "", "")
	for range n {
		sites[1+g.IntN(len(sites)-1)]()
	}
}

// FuzzCompare compares registers made at random, with themselves, with
// altered copies, and with each other.
func FuzzCompare(f *testing.F) {
	for seed := range seeds(60) {
		f.Add(seed, seed%7)
	}
	f.Fuzz(func(t *testing.T, seed, n uint64) {
		a := generate(seed)
		b := copyRegister(t, a)
		mutate(b, seed, int(n%20))
		checkCompare(t, a, b, seed)
		checkCompare(t, a, generate(seed+1), seed)
		c := complete()
		mutate(c, seed, int(n%5))
		checkCompare(t, complete(), c, seed)
	})
}
