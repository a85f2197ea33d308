package export_test

import (
	"bytes"
	"fmt"
	"log"

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// A company's own template: a table with a header, columns in its own words,
// one that holds two fields, and one that the law does not know.
func ExampleLayout() {
	template := export.Layout{
		ID: "muster-2026", Authority: "Muster GmbH", Title: "Processing at Muster", Language: "en",
		Role: export.Controller, Kind: export.WideTable, Verified: export.Own, Sheet: "Processing",
		Header: []export.Block{{Rows: []export.BlockRow{
			{Label: "Company", Key: export.KeyKeeper, Requirement: export.Required, Clause: "Art. 30(1)(a)"},
			{Label: "Data protection officer", Key: export.KeyDPO, Requirement: export.IfApplicable},
		}}},
		Columns: []export.Column{
			{Key: export.KeyReference, Heading: "ID", Width: 10},
			{Key: export.KeyName, Heading: "Process"},
			{Heading: "Why, and on what ground", Requirement: export.Required, Clause: "Art. 30(1)(b)", Width: 40, Sections: []export.Section{
				{Label: "Purpose", Key: export.KeyPurposes}, {Label: "Ground", Key: export.KeyBases},
			}},
			{Key: export.KeySubjects, Heading: "Who", Join: ", ", Parts: []string{}, Requirement: export.Required},
			{Key: export.KeyData, Heading: "What", Requirement: export.Required},
			{Key: export.KeyTransfers, Heading: "Abroad?", Requirement: export.IfApplicable},
			{Key: "extra:costCentre", Heading: "Cost centre", Aliases: []string{"Kostenstelle"}, Width: 12},
		},
		Look: export.Look{Head: "205020"},
	}
	register := &ropa.Register{
		Organisation: ropa.Organisation{Name: "Muster GmbH"},
		Activities: []ropa.Activity{{
			ID: "payroll", Name: "Payroll",
			Purposes: []ropa.Purpose{{ID: "pay", Name: "Pay salaries", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Contract}}}},
			Subjects: []ropa.SubjectCategory{{ID: "staff", Name: "Employees"}, {ID: "interns", Name: "Interns"}},
			None:     []ropa.Element{ropa.ElementTransfers},
			Comments: "outsourced since 2020",
			Extra:    []ropa.Extra{{Key: "costCentre", Value: "4711"}},
		}},
	}
	var workbook bytes.Buffer
	if err := template.Write(&workbook, register); err != nil {
		log.Fatal(err)
	}
	read, problems, err := template.Read(&workbook)
	if err != nil {
		log.Fatal(err)
	}
	a := read.Activities[0]
	fmt.Println(a.ID, "|", a.Purposes[0].Name, "|", a.Purposes[0].Bases[0].Ground, "|", len(a.Subjects), a.None, a.Extra, problems)
	for _, loss := range template.Loss(register) {
		fmt.Println("not in the template:", loss.Path, loss.Text)
	}
	for _, c := range template.Coverage(register) {
		if c.State == export.NotStated && c.Requirement == export.Required {
			fmt.Println("still to fill in:", c.Path, c.Field, c.Clause)
		}
	}
	// Output:
	// payroll | Pay salaries | contract | 2 [transfers] [{costCentre 4711}] []
	// not in the template: /activities/0/comments outsourced since 2020
	// still to fill in: /activities/0 What
}
