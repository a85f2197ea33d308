package ropa

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// realistic is complete() with n more activities, each with three purposes,
// six categories of data, four recipients and two transfers, and no finding.
func realistic(n int) *Register {
	r := complete()
	r.Organisation.Employees = 4000
	r.Parties = append(r.Parties,
		Party{ID: "support", Name: "Support BV", Country: "NL", Contact: Contact{Email: "privacy@support.example"}},
		Party{ID: "survey", Name: "Survey KK", Country: "JP", Contact: Contact{Email: "privacy@survey.example"}})
	mailer := &r.Parties[2] // in a country whose decision nobody contests
	mailer.Name, mailer.Country, mailer.Certifications = "Mailer Ltd", "NZ", nil
	r.Activities[1].Transfers[0] = transfer.Transfer{
		ID: "mailer-nz", Destination: "NZ", Importer: "mailer", ExporterRole: transfer.Controller, ImporterRole: transfer.Processor,
		Mechanism: transfer.AdequacyDecision, Adequacy: &transfer.Reliance{Decision: "2013/65/EU"},
	}
	for i := range n {
		a := completeCustomers()
		a.Transfers = slices.Clone(r.Activities[1].Transfers)
		a.ID, a.Name = ID(fmt.Sprintf("service-%d", i)), fmt.Sprintf("Service for customers %d", i)
		support := a.Purposes[0]
		support.ID, support.Name, support.Data = "support", "Answer questions and complaints of people at customers", []ID{"tickets", "history", "contact"}
		a.Purposes[0].Data = []ID{"contact", "orders", "payment", "delivery"}
		a.Purposes = append(a.Purposes, support)
		for _, d := range []struct {
			id, name string
			kind     DataKind
		}{
			{"orders", "Orders and their status", DataContent},
			{"payment", "Invoices and payments", DataFinancial},
			{"delivery", "Addresses for delivery", DataContact},
			{"tickets", "Questions and complaints", DataContent},
			{"history", "Records of calls and letters", DataContent},
		} {
			a.Data = append(a.Data, DataCategory{ID: ID(d.id), Name: d.name, Kind: d.kind, Sources: []DataSource{{Kind: SourceSubject}}})
			a.Retention = append(a.Retention, RetentionRule{ID: ID("keep-" + d.id), Data: []ID{ID(d.id)}, Period: civil.MustPeriod("P8Y"),
				From: "end of the calendar year", Statutory: Yes, Law: []Law{{Name: "Handelsgesetzbuch", Provision: "§ 257(4)", Order: "state", Country: "DE"}}, Action: ActionErase})
		}
		contract := &Reference{Title: "Data processing agreement"}
		a.Recipients = append(a.Recipients,
			Recipient{ID: "bureau", Party: "payroll-bureau", Kind: RecipientService, Role: RoleProcessor, Contract: contract},
			Recipient{ID: "desk", Party: "support", Kind: RecipientService, Role: RoleProcessor, Contract: contract},
			Recipient{ID: "poll", Party: "survey", Kind: RecipientService, Role: RoleProcessor, Contract: contract})
		a.Transfers = append(a.Transfers, transfer.Transfer{
			ID: "survey-jp", Destination: "JP", Importer: "survey", ExporterRole: transfer.Controller, ImporterRole: transfer.Processor,
			Mechanism: transfer.AdequacyDecision, Adequacy: &transfer.Reliance{Decision: "(EU) 2019/419", ScopeMet: Yes},
		})
		if i%3 == 0 { // some activities rest on the contract with the person
			a.Subjects[0].Kind, a.Subjects[0].PartyToContract = SubjectCustomer, Yes
			a.Purposes[0].Bases = []lawfulbasis.Basis{{Ground: lawfulbasis.Contract, Contract: &lawfulbasis.ContractTerms{Name: "order", SubjectParty: Yes}}}
		}
		r.Activities = append(r.Activities, a)
	}
	return r
}

func TestRealisticIsClean(t *testing.T) {
	report := validate(t, realistic(4), &Options{AsOf: civil.MustDate("2026-11-21")})
	for _, f := range report.Findings {
		t.Errorf("%s %s at %s: %s", f.Severity, f.Rule, f.Path, f.Message)
	}
}

// A check makes little of its own: a rule that reads again what it has read
// shows here before it shows in time.
func TestValidateAllocates(t *testing.T) {
	o := &Options{AsOf: civil.MustDate("2026-11-21")}
	made := func(n int) float64 {
		r := realistic(n)
		return testing.AllocsPerRun(3, func() {
			if _, err := Validate(r, o); err != nil {
				t.Fatal(err)
			}
		})
	}
	if n := (made(500) - made(100)) / 400; n > 120 {
		t.Errorf("%.0f allocations an activity, want at most 120", n)
	}
}

var sizes = []int{100, 1000, 10000}

func BenchmarkValidate(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) {
			r, o := realistic(n), &Options{AsOf: civil.MustDate("2026-11-21")}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Validate(r, o); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkDecode(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) {
			text := encodeSeed(realistic(n))
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Decode(strings.NewReader(text)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkDecodeFloor is what BenchmarkDecode stands beside: the standard
// library reads the same text, and lets pass what Decode refuses.
func BenchmarkDecodeFloor(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) {
			text := encodeSeed(realistic(n))
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				var r Register
				if err := json.Unmarshal([]byte(text), &r); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Decode makes fewer values of its own than the standard library, whose reader
// of tokens made ten times as many.
func TestDecodeAllocates(t *testing.T) {
	text := encodeSeed(realistic(50))
	floor := testing.AllocsPerRun(3, func() {
		var r Register
		if err := json.Unmarshal([]byte(text), &r); err != nil {
			t.Fatal(err)
		}
	})
	if got := testing.AllocsPerRun(3, func() {
		if _, err := Decode(strings.NewReader(text)); err != nil {
			t.Fatal(err)
		}
	}); got > floor {
		t.Errorf("%.0f allocations, of encoding/json %.0f", got, floor)
	}
}

func BenchmarkEncode(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) {
			r := realistic(n)
			b.ReportAllocs()
			for b.Loop() {
				r.Digest()
			}
		})
	}
}

// faulty is realistic(n) with some twenty findings an activity.
func faulty(n int) *Register {
	r := realistic(n)
	for i := range r.Activities {
		a := &r.Activities[i]
		a.Retention = slices.Clone(a.Retention)
		for j := range a.Retention {
			a.Retention[j].From, a.Retention[j].Action = "", ""
		}
		a.Recipients = slices.Clone(a.Recipients)
		for j := range a.Recipients {
			a.Recipients[j].Role, a.Recipients[j].Contract = "", nil
		}
		a.Purposes = slices.Clone(a.Purposes)
		for j := range a.Purposes {
			a.Purposes[j].Bases, a.Purposes[j].Data = nil, []ID{"none"}
		}
		a.Notice = nil
	}
	return r
}

func BenchmarkValidateFaulty(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) {
			r, o := faulty(n), &Options{AsOf: civil.MustDate("2026-11-21")}
			findings := 0
			b.ReportAllocs()
			for b.Loop() {
				report, err := Validate(r, o)
				if err != nil {
					b.Fatal(err)
				}
				findings = 0
				for _, f := range report.Findings {
					findings += max(1, len(f.Concerns)) // in each entry
				}
			}
			b.ReportMetric(float64(findings)/float64(n), "findings/activity")
		})
	}
}

// BenchmarkDecodeFaulty is what BenchmarkValidateFaulty stands beside.
func BenchmarkDecodeFaulty(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) {
			text := encodeSeed(faulty(n))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Decode(strings.NewReader(text)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
