// Package consumer is a module of its own that imports the library as a user
// would, and tests its register with the helpers of ropatest.
package consumer

import (
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/transfer"
)

// IDs are constants, so that a misspelt reference does not compile.
const (
	badges   ropa.ID = "badges"
	staff    ropa.ID = "staff"
	name     ropa.ID = "name"
	entry    ropa.ID = "entry"
	locks    ropa.ID = "locks"
	access   ropa.ID = "access"
	doors    ropa.ID = "doors"
	retained ropa.ID = "retained"
)

// Register is the record of a company with one activity.
func Register() *ropa.Register {
	return &ropa.Register{
		ID: "sluis", Title: "Record of processing activities", Language: "en", Regimes: []ropa.Regime{ropa.EU},
		Created: civil.MustDate("2025-01-06"), Reviewed: civil.MustDate("2026-10-05"),
		Organisation: ropa.Organisation{
			Name: "Sluis NV", RegistrationNumber: "0123.456.789", Country: "BE", Employees: 40, PublicAuthority: ropa.No,
			Contact: ropa.Contact{Email: "privacy@sluis.example", Address: ropa.Address{Street: "Kaai 7", PostCode: "9000", City: "Gent", Country: "BE"}},
		},
		Parties: []ropa.Party{{ID: locks, Name: "Slot GmbH", Country: "DE", Contact: ropa.Contact{Email: "datenschutz@slot.example"}}},
		Systems: []ropa.System{{ID: doors, Name: "Door controller", Operator: locks, Places: []ropa.Place{{Country: "DE"}}}},
		Measures: []ropa.Measure{{
			ID: access, Name: "Access by role to encrypted logs", Kind: ropa.MeasureTechnical, Type: ropa.MeasureAccessControl,
			Objectives: []ropa.Objective{ropa.ObjectiveConfidentiality, ropa.ObjectiveIntegrity, ropa.ObjectiveEncryption},
		}},
		Activities: []ropa.Activity{{
			ID: badges, Name: "Door badges", Function: "Facilities", Status: ropa.StatusActive,
			Created: civil.MustDate("2025-01-06"), Updated: civil.MustDate("2026-09-01"),
			Purposes: []ropa.Purpose{{
				ID: "open", Name: "Open doors to those who may enter and find out who entered after a theft", Objection: "to the facilities desk",
				Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.LegitimateInterests, Interest: &lawfulbasis.Interest{
					Interest: "protecting the building and what is in it", Holder: "Sluis NV",
					Assessment: &ropa.Reference{Title: "Balancing test: door badges", Date: civil.MustDate("2025-01-02")},
				}}},
			}},
			Subjects: []ropa.SubjectCategory{{ID: staff, Name: "Employees", Kind: ropa.SubjectEmployee, Vulnerable: ropa.No}},
			Data: []ropa.DataCategory{
				{ID: name, Name: "Name and badge number", Kind: ropa.DataIdentity, Sources: []ropa.DataSource{{Kind: ropa.SourceSubject}}},
				{ID: entry, Name: "Door and time of each entry", Kind: ropa.DataConnection, Sources: []ropa.DataSource{{Kind: ropa.SourceObserved}}},
			},
			Recipients: []ropa.Recipient{{ID: locks, Party: locks, Role: ropa.RoleProcessor, Contract: &ropa.Reference{Title: "Data processing agreement"}}},
			Retention:  []ropa.RetentionRule{{ID: retained, Period: civil.MustPeriod("P30D"), From: "the entry", Action: ropa.ActionErase}},
			Security:   []ropa.ID{access}, Systems: []ropa.ID{doors},
			LargeScale: ropa.No, Monitoring: ropa.No,
			DPIA:   &ropa.DPIA{Required: ropa.No, Reason: "of the criteria of WP248 only vulnerable subjects could be met"},
			Notice: &ropa.Reference{Title: "Privacy notice for employees", Date: civil.MustDate("2026-09-01")},
			Rights: &ropa.Rights{Contact: "privacy@sluis.example"},
			None:   []ropa.Element{ropa.ElementTransfers, ropa.ElementJointControllers, ropa.ElementDecisions},
		}},
		None: []ropa.Element{ropa.ElementRepresentative, ropa.ElementDPO},
	}
}

// Policies are the company's own.
func Policies() []ropa.Rule {
	return []ropa.Rule{
		ropa.Policy{ID: "sluis/staff-consent", Of: ropa.Selector{Subjects: []ropa.SubjectKind{ropa.SubjectEmployee}},
			NeverRestsOn: []lawfulbasis.Ground{lawfulbasis.Consent}}.Rule(),
		ropa.Policy{ID: "sluis/adequacy-only", TransfersUnder: []transfer.Mechanism{transfer.AdequacyDecision}}.Rule(),
		ropa.Policy{ID: "sluis/logs", Of: ropa.Selector{Data: []ropa.DataKind{ropa.DataConnection}}, KeptAtMost: civil.MustPeriod("P1M")}.Rule(),
	}
}
