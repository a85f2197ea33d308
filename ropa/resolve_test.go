package ropa

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// shared is a register that states each thing that can be shared once.
func sharing() *Register {
	return &Register{
		Parties: []Party{
			{ID: "host", Name: "Host BV", Country: "NL", Engagement: &Engagement{
				Kind: RecipientService, Role: RoleProcessor, Service: "hosting", Contract: &Reference{Title: "DPA"},
				Transfers:     []transfer.Transfer{{ID: "support", Destination: "US", Mechanism: transfer.StandardClauses}},
				SubProcessors: []SubProcessor{{Party: "cdn", Processing: "delivery"}},
			}},
			{ID: "cdn", Name: "CDN Inc.", Country: "US"},
			{ID: "bank", Name: "Bank"},
		},
		Systems: []System{{ID: "crm", Operator: "host"}, {ID: "paper"}},
		Data: []DataCategory{
			{ID: "email", Name: "E-mail address", Kind: DataContact},
			{ID: "health", Name: "Sick notes", Special: []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}},
		},
		Subjects: []SubjectCategory{{ID: "staff", Name: "Employees", Kind: SubjectEmployee}},
		Common: Common{
			Recipients: []Recipient{{ID: "bank", Party: "bank", Role: RoleController}, {ID: "doctor", Category: "company doctor", Data: []ID{"health"}}},
			Retention:  []RetentionRule{{ID: "short", Period: civil.MustPeriod("P1Y")}},
			Security:   []ID{"access"},
			Notice:     &Reference{Title: "Notice"},
			Rights:     &Rights{Contact: "privacy@acme.example"},
		},
		Activities: []Activity{
			{
				ID: "crm", Systems: []ID{"crm"}, Security: []ID{"locks"},
				Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Contract}},
				Purposes: []Purpose{
					{ID: "serve", Name: "Serve customers"},
					{ID: "sell", Name: "Sell", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent}}, Data: []ID{"email"}},
				},
				Data: []DataCategory{{ID: "mail", Of: "email", Kind: DataIdentity}},
			},
			{
				ID: "sick", Data: []DataCategory{{Of: "health"}}, Subjects: []SubjectCategory{{Of: "staff"}},
				Recipients: []Recipient{{Party: "host", Role: RoleThirdParty}}, Notice: &Reference{Title: "Staff notice"},
			},
		},
		Processing: []ProcessorActivity{{ID: "run", Systems: []ID{"crm"}, SubProcessors: []SubProcessor{{Party: "cdn"}}}},
	}
}

func TestResolved(t *testing.T) {
	r := sharing()
	before := clone(reflect.ValueOf(r)).Interface()
	got := Resolved(r)
	if diff := cmp.Diff(before, any(r)); diff != "" {
		t.Errorf("the register was changed (-before +after):\n%s", diff)
	}
	support := transfer.Transfer{ID: "support", Destination: "US", Mechanism: transfer.StandardClauses, Importer: "host"}
	rights := &Rights{Contact: "privacy@acme.example"}
	short := RetentionRule{ID: "short", Period: civil.MustPeriod("P1Y")}
	want := &Register{
		Parties: []Party{{ID: "host", Name: "Host BV", Country: "NL"}, {ID: "cdn", Name: "CDN Inc.", Country: "US"}, {ID: "bank", Name: "Bank"}},
		Systems: r.Systems,
		Activities: []Activity{
			{
				ID: "crm", Systems: []ID{"crm"}, Security: []ID{"locks", "access"},
				Purposes: []Purpose{
					{ID: "serve", Name: "Serve customers", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Contract}}},
					{ID: "sell", Name: "Sell", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent}}, Data: []ID{"mail"}},
				},
				Data: []DataCategory{{ID: "mail", Name: "E-mail address", Kind: DataIdentity}},
				Recipients: []Recipient{
					{ID: "bank", Party: "bank", Role: RoleController},
					{Party: "host", Kind: RecipientService, Role: RoleProcessor, Purpose: "hosting", Contract: &Reference{Title: "DPA"}},
					{Party: "cdn", Role: RoleSubProcessor, Purpose: "delivery"},
				},
				Transfers: []transfer.Transfer{support}, Retention: []RetentionRule{short},
				Notice: &Reference{Title: "Notice"}, Rights: rights,
			},
			{
				ID: "sick", Security: []ID{"access"},
				Data:     []DataCategory{{ID: "health", Name: "Sick notes", Special: []lawfulbasis.SpecialCategory{lawfulbasis.HealthData}}},
				Subjects: []SubjectCategory{{ID: "staff", Name: "Employees", Kind: SubjectEmployee}},
				Recipients: []Recipient{
					{Party: "host", Kind: RecipientService, Role: RoleThirdParty, Purpose: "hosting", Contract: &Reference{Title: "DPA"}},
					{ID: "bank", Party: "bank", Role: RoleController},
					{ID: "doctor", Category: "company doctor", Data: []ID{"health"}},
					{Party: "cdn", Role: RoleSubProcessor, Purpose: "delivery"},
				},
				Transfers: []transfer.Transfer{support}, Retention: []RetentionRule{short},
				Notice: &Reference{Title: "Staff notice"}, Rights: rights,
			},
		},
		Processing: []ProcessorActivity{{
			ID: "run", Systems: []ID{"crm"}, Security: []ID{"access"}, Retention: []RetentionRule{short},
			SubProcessors: []SubProcessor{{Party: "cdn"}, {Party: "host", Processing: "hosting", Contract: &Reference{Title: "DPA"}}},
			Transfers:     []transfer.Transfer{support},
		}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if Resolved(nil) != nil {
		t.Error("nil is resolved to something")
	}
}

// What is written in knows where it is stated.
func TestOrigins(t *testing.T) {
	res := resolve(sharing())
	for place, want := range map[string]string{
		"/activities/0/purposes/0/bases/0/law":    "/activities/0/bases/0/law",
		"/activities/0/purposes/0/bases":          "/activities/0/bases",
		"/activities/0/purposes/1/bases/0":        "/activities/0/purposes/1/bases/0",
		"/activities/0/data/0/name":               "/data/0/name",
		"/activities/0/data/0/kind":               "/activities/0/data/0/kind",
		"/activities/1/data/0/special":            "/data/1/special",
		"/activities/1/data/0/criminal":           "/data/1/criminal",
		"/activities/1/subjects/0":                "/subjects/0",
		"/activities/0/security/0":                "/activities/0/security/0",
		"/activities/0/security/1":                "/common/security/0",
		"/activities/0/recipients/0/role":         "/common/recipients/0/role",
		"/activities/0/recipients/1":              "/parties/0/engagement",
		"/activities/0/recipients/1/party":        "/systems/0/operator",
		"/activities/0/recipients/1/contract":     "/parties/0/engagement/contract",
		"/activities/0/recipients/1/purpose":      "/parties/0/engagement/service",
		"/activities/0/recipients/2/contract":     "/parties/0/engagement/subProcessors/0/contract",
		"/activities/1/recipients/0/role":         "/activities/1/recipients/0/role",
		"/activities/1/recipients/0/contract/url": "/parties/0/engagement/contract/url",
		"/activities/0/transfers/0/clauses":       "/parties/0/engagement/transfers/0/clauses",
		"/activities/0/retention/0":               "/common/retention/0",
		"/activities/0/notice/date":               "/common/notice/date",
		"/activities/1/notice/date":               "/activities/1/notice/date",
		"/processing/0/subProcessors/1/contract":  "/parties/0/engagement/contract",
		"/processing/0/retention/0/from":          "/common/retention/0/from",
		"/organisation/name":                      "/organisation/name",
	} {
		if got := res.origin(ParsePath(place)).String(); got != want {
			t.Errorf("%s: %s, want %s", place, got, want)
		}
	}
}

// What holds for processors' entries stands in place of what holds for all,
// where it is stated.
func TestResolvedProcessing(t *testing.T) {
	r := &Register{
		Common: Common{Security: []ID{"a"}, Retention: []RetentionRule{{ID: "r"}}, Processing: &CommonProcessing{
			Security: []ID{"b"}, SubProcessors: []SubProcessor{{Party: "p", Data: []ID{"d"}}, {Category: "couriers"}},
		}},
		Activities: []Activity{{ID: "a"}},
		Processing: []ProcessorActivity{{ID: "p", Data: []DataCategory{{ID: "x"}}, None: []Element{ElementSystems}}},
	}
	got := Resolved(r)
	want := &Register{
		Activities: []Activity{{ID: "a", Security: []ID{"a"}, Retention: []RetentionRule{{ID: "r"}}}},
		Processing: []ProcessorActivity{{ID: "p", Data: r.Processing[0].Data, None: r.Processing[0].None, Security: []ID{"b"}, SubProcessors: []SubProcessor{{Category: "couriers"}}}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// An entry that confirms that it has no recipients gets none from its systems.
func TestResolvedNone(t *testing.T) {
	r := sharing()
	r.Common = Common{}
	r.Activities[0].None = []Element{ElementRecipients}
	if got := Resolved(r).Activities[0].Recipients; len(got) > 0 {
		t.Errorf("recipients %+v", got)
	}
}

func TestResolvedGenerated(t *testing.T) {
	for seed := range seeds(300) {
		r := generate(seed)
		if seed%2 == 1 {
			r = leaving(r)
		}
		before := clone(reflect.ValueOf(r)).Interface()
		once := Resolved(r)
		if diff := cmp.Diff(before, any(r)); diff != "" {
			t.Fatalf("seed %d: the register was changed:\n%s", seed, diff)
		}
		if len(once.Data) > 0 || len(once.Subjects) > 0 || !reflect.ValueOf(once.Common).IsZero() {
			t.Fatalf("seed %d: something is still stated in common", seed)
		}
		if diff := cmp.Diff(once, Resolved(once)); diff != "" {
			t.Fatalf("seed %d: resolving twice changes (-once +twice):\n%s", seed, diff)
		}
	}
}

// What is found does not depend on where a fact is stated: a register written
// out has the same findings, of the same entries, but for the form of what is
// shared.
func TestResolvedFindings(t *testing.T) {
	unraced(t)
	check := func(name string, r *Register) {
		t.Helper()
		o := &Options{AsOf: civil.MustDate("2026-11-21")}
		for _, rule := range Rules() {
			if rule.asStated || rule.last {
				o.Skip = append(o.Skip, rule.ID)
			}
		}
		// Each rule, severity and place in an entry. A ground or condition of the
		// activity is found wanting once for all its purposes.
		purposes := regexp.MustCompile(`/purposes/\d+/(bases|conditions)`)
		facts := func(r *Register) []string {
			var all []string
			for _, f := range validate(t, r, o).Findings {
				places := f.Places
				if len(places) == 0 {
					places = []Path{f.Path}
				}
				for _, place := range places {
					all = append(all, fmt.Sprint(f.Rule, " ", f.Severity, " ", purposes.ReplaceAllString(place.String(), "/purposes/$1")))
				}
			}
			slices.Sort(all)
			return slices.Compact(all)
		}
		if diff := cmp.Diff(facts(Resolved(r)), facts(r)); diff != "" {
			t.Errorf("%s (-written out +as stated):\n%s", name, diff)
		}
	}
	check("shared", sharing())
	for _, name := range cleanNames(t) {
		check(name, cleanRegister(t, name))
	}
	for seed := range uint64(100) {
		check(fmt.Sprint("seed ", seed), generate(seed))
		check(fmt.Sprint("seed ", seed, " leaving"), leaving(generate(seed)))
	}
}

// What is stated once is found wanting once, with the entries it concerns.
func TestFoundOnce(t *testing.T) {
	r := sharing()
	r.Parties[0].Engagement.Contract = nil
	r.Activities[1].Recipients[0].Role = ""
	report := validate(t, r, &Options{AsOf: civil.MustDate("2026-11-21"), Only: []RuleID{"recipient/processor-contract"}})
	if len(report.Findings) != 1 {
		t.Fatalf("%d findings: %+v", len(report.Findings), report.Findings)
	}
	f := report.Findings[0]
	if got := f.Path.String(); got != "/parties/0/engagement/contract" {
		t.Errorf("found at %s", got)
	}
	if diff := cmp.Diff([]Path{ParsePath("/activities/0"), ParsePath("/activities/1")}, f.Concerns); diff != "" {
		t.Errorf("concerns (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Path{ParsePath("/activities/0/recipients/1/contract"), ParsePath("/activities/1/recipients/0/contract")}, f.Places); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
	if f.Subject != `party "Host BV"` {
		t.Errorf("subject %s", f.Subject)
	}
}

// A vendor's terms that change once are one change, which names the entries
// that it affects; stating a fact in another place is none.
func TestCompareShared(t *testing.T) {
	after := sharing()
	after.Parties[0].Engagement.Contract = &Reference{Title: "DPA of 2026"}
	changes := Compare(sharing(), after)
	if len(changes) != 1 {
		t.Fatalf("%d changes: %v", len(changes), changes)
	}
	c := changes[0]
	if c.After.String() != "/parties/0/engagement/contract" || c.Subject != `party "Host BV"` || len(c.Affects) != 3 {
		t.Errorf("%s at %s affects %v", c, c.After, c.Affects)
	}
	if got := Compare(sharing(), Resolved(sharing())); len(got) > 0 {
		t.Errorf("writing out is a change: %v", got)
	}
}

// An element takes the places it was read in from both where it stands and
// what it takes after; an engagement gives its own.
func TestResolvedProvenance(t *testing.T) {
	from := func(sections ...string) Provenance {
		var p Provenance
		for _, s := range sections {
			p = append(p, Source{Document: "policy", Section: s})
		}
		return p
	}
	r := &Register{
		Parties: []Party{{ID: "host", Engagement: &Engagement{Service: "hosting", Provenance: from("4")}}},
		Systems: []System{{ID: "crm", Operator: "host"}},
		Data:    []DataCategory{{ID: "email", Name: "E-mail address", Provenance: from("1", "2")}},
		Activities: []Activity{
			{ID: "a", Data: []DataCategory{{Of: "email", Provenance: from("3", "1")}}, Systems: []ID{"crm"}},
			{ID: "b", Recipients: []Recipient{{Party: "host", Provenance: from("5")}}},
		},
	}
	a, b := Resolved(r).Activities[0], Resolved(r).Activities[1]
	for _, test := range []struct{ got, want Provenance }{
		{a.Data[0].Provenance, from("3", "1", "2")},
		{a.Recipients[0].Provenance, from("4")},
		{b.Recipients[0].Provenance, from("5", "4")},
	} {
		if diff := cmp.Diff(test.want, test.got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// What is stated for some purposes holds in no entry as processor, which has
// none; what is stated for some data holds where the entry has it.
func TestResolvedProcessingScope(t *testing.T) {
	r := &Register{
		Data: []DataCategory{{ID: "pictures"}},
		Common: Common{Retention: []RetentionRule{
			{ID: "all"}, {ID: "some", Purposes: []ID{"sell"}}, {ID: "pictures", Data: []ID{"pictures"}}, {ID: "notes", Data: []ID{"notes"}},
		}},
		Processing: []ProcessorActivity{{ID: "p", Data: []DataCategory{{Of: "pictures"}}}},
	}
	want := []RetentionRule{{ID: "all"}, {ID: "pictures", Data: []ID{"pictures"}}}
	if diff := cmp.Diff(want, Resolved(r).Processing[0].Retention); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What is said in the same words of an activity and of an entry as processor is
// one finding.
func TestFoundInBothRoles(t *testing.T) {
	worldwide := []transfer.Transfer{{ID: "worldwide", Area: "worldwide"}}
	r := &Register{
		Activities: []Activity{{ID: "a", Transfers: worldwide}, {ID: "b"}},
		Processing: []ProcessorActivity{{ID: "p", Transfers: worldwide}},
	}
	found := validate(t, r, &Options{AsOf: civil.MustDate("2026-11-21"), Only: []RuleID{"transfer/mechanism-missing"}}).Findings
	if len(found) != 1 {
		t.Fatalf("%d findings, want one: %v", len(found), found)
	}
	f, a, p := found[0], Path{}.Index("activities", 0), Path{}.Index("processing", 0)
	if diff := cmp.Diff([]string{a.String(), p.String()}, textsOf(f.Concerns, Path.String)); diff != "" {
		t.Errorf("concerns (-want +got):\n%s", diff)
	}
}

// Registers made at random share in every way that there is, and what is
// shared takes effect in entries; else the tests above prove little.
func TestGeneratedShares(t *testing.T) {
	taken := make(map[string]bool)
	for seed := range uint64(2000) {
		for _, from := range resolve(leaving(generate(seed))).origins {
			shape := from.shape()
			for n := range shape.n {
				taken[shape.first(n+1).String()] = true
			}
		}
	}
	for _, want := range []string{
		"/common/recipients/0", "/common/notice", "/common/rights", "/common/transfers/0", "/common/retention/0", "/common/security/0", "/common/systems/0",
		"/common/processing/subProcessors/0", "/common/processing/transfers/0", "/common/processing/retention/0",
		"/common/processing/security/0", "/common/processing/systems/0",
		"/parties/0/engagement/kind", "/parties/0/engagement/role", "/parties/0/engagement/service", "/parties/0/engagement/contract",
		"/parties/0/engagement/transfers/0", "/parties/0/engagement/subProcessors/0", "/systems/0/operator",
		"/data/0/name", "/data/0/special", "/subjects/0/kind", "/activities/0/bases/0", "/activities/0/conditions/0",
	} {
		if !taken[want] {
			t.Errorf("nothing at %s takes effect in any entry", want)
		}
	}
}

// What holds of a party and changes once is one change in any register, and
// affects the entries that it changes when they are written out.
func TestCompareSharedGenerated(t *testing.T) {
	compared := 0
	for seed := range seeds(2000) {
		before := leaving(generate(seed))
		distinct(before)
		for i := range before.Parties {
			if before.Parties[i].Engagement == nil {
				continue
			}
			after := clone(reflect.ValueOf(before)).Interface().(*Register)
			after.Parties[i].Engagement.Service = "what it does now"
			was, is := Resolved(before), Resolved(after)
			var want []string
			for k := range is.Activities {
				if !cmp.Equal(was.Activities[k], is.Activities[k]) {
					want = append(want, Path{}.Index("activities", k).String())
				}
			}
			for k := range is.Processing {
				if !cmp.Equal(was.Processing[k], is.Processing[k]) {
					want = append(want, Path{}.Index("processing", k).String())
				}
			}
			changes := Compare(before, after)
			if len(want) == 0 {
				if len(changes) > 0 {
					t.Errorf("seed %d: %v, and no entry changed", seed, changes)
				}
				continue
			}
			compared++
			if len(changes) != 1 {
				t.Errorf("seed %d: %d changes, want one: %v", seed, len(changes), changes)
				continue
			}
			if diff := cmp.Diff(want, textsOf(changes[0].Affects, Path.String)); diff != "" {
				t.Errorf("seed %d: affects (-want +got):\n%s", seed, diff)
			}
		}
	}
	if uint64(compared) < seeds(20) {
		t.Errorf("only %d registers changed", compared)
	}
}

// leaving takes from the entries of a register what they can take from
// elsewhere, but for the last of a list, and returns it.
func leaving(r *Register) *Register {
	categories := func(data []DataCategory, subjects []SubjectCategory) {
		for k := range len(data) - 1 {
			data[k] = DataCategory{ID: data[k].ID, Of: data[k].Of}
		}
		for k := range len(subjects) - 1 {
			subjects[k] = SubjectCategory{ID: subjects[k].ID, Of: subjects[k].Of}
		}
	}
	for i := range r.Activities {
		a := &r.Activities[i]
		categories(a.Data, a.Subjects)
		for k := range a.Recipients {
			a.Recipients[k] = Recipient{ID: a.Recipients[k].ID, Party: a.Recipients[k].Party}
		}
		if i%2 == 0 {
			a.Recipients, a.None = nil, nil
		}
	}
	for i := range r.Processing {
		a := &r.Processing[i]
		categories(a.Data, a.Subjects)
		for k := range a.SubProcessors {
			a.SubProcessors[k] = SubProcessor{Party: a.SubProcessors[k].Party}
		}
	}
	return r
}

// distinct gives parties and entries of a register IDs of their own.
func distinct(r *Register) {
	for i := range r.Parties {
		r.Parties[i].ID = ID(fmt.Sprintf("id-%d", i))
	}
	for i := range r.Activities {
		r.Activities[i].ID = ID(fmt.Sprintf("a-%d", i))
	}
	for i := range r.Processing {
		r.Processing[i].ID = ID(fmt.Sprintf("p-%d", i))
	}
}
