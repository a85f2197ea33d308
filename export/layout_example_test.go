package export_test

import (
	"bytes"
	"fmt"
	"log"

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// A company's own template is a Layout: what it calls a column, and which
// field of the record that is. Writing, reading, what is lost and what is
// missing all follow from it.
func ExampleLayout() {
	template := export.Layout{
		ID: "muster-2026", Title: "Processing at Muster", Role: export.Controller, Kind: export.WideTable, Verified: export.Own,
		// Above the table: what the register states once.
		Header: []export.Block{{Rows: []export.BlockRow{
			{Label: "Company", Key: export.KeyKeeper, Requirement: export.Required, Clause: "Art. 30(1)(a)"},
			{Label: "Data protection officer", Key: export.KeyDPO, Requirement: export.IfApplicable},
		}}},
		Columns: []export.Column{
			{Heading: "ID", Key: export.KeyReference, Width: 10},
			{Heading: "Process", Key: export.KeyName},
			// Two fields in one cell, each behind a label.
			{Heading: "Why, and on what ground", Requirement: export.Required, Clause: "Art. 30(1)(b)", Width: 40, Sections: []export.Section{
				{Label: "Purpose", Key: export.KeyPurposes}, {Label: "Ground", Key: export.KeyBases},
			}},
			// Names alone, with commas between them.
			{Heading: "Who", Key: export.KeySubjects, Join: ", ", Parts: []string{}, Requirement: export.Required},
			{Heading: "What", Key: export.KeyData, Requirement: export.Required},
			{Heading: "Abroad?", Key: export.KeyTransfers, Requirement: export.IfApplicable},
			// What the law does not know, and another name it is read by.
			{Heading: "Cost centre", Key: "extra:costCentre", Aliases: []string{"Kostenstelle"}, Width: 12},
		},
	}
	register := &ropa.Register{
		Organisation: ropa.Organisation{Name: "Muster GmbH"},
		Activities: []ropa.Activity{{
			ID: "payroll", Name: "Payroll", Comments: "outsourced since 2020",
			Purposes: []ropa.Purpose{{ID: "pay", Name: "Pay salaries", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Contract}}}},
			Subjects: []ropa.SubjectCategory{{ID: "staff", Name: "Employees"}, {ID: "interns", Name: "Interns"}},
			None:     []ropa.Element{ropa.ElementTransfers},
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
