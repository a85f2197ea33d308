package layout_test

import (
	"bytes"
	"fmt"
	"log"

	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// A company's own template is a Layout: what it calls a column, and which
// field of the record that is. Writing, reading, what is lost and what is
// missing all follow from it.
func ExampleLayout() {
	template := layout.Layout{
		ID: "muster-2026", Title: "Processing at Muster", Role: layout.Controller, Kind: layout.WideTable, Verified: layout.Own,
		// Above the table: what the register states once.
		Header: []layout.Block{{Rows: []layout.BlockRow{
			{Label: "Company", Key: layout.KeyKeeper, Requirement: layout.Required, Clause: "Art. 30(1)(a)"},
			{Label: "Data protection officer", Key: layout.KeyDPO, Requirement: layout.IfApplicable},
		}}},
		Columns: []layout.Column{
			{Heading: "ID", Key: layout.KeyReference, Width: 10},
			{Heading: "Process", Key: layout.KeyName},
			// Two fields in one cell, each behind a label.
			{Heading: "Why, and on what ground", Requirement: layout.Required, Clause: "Art. 30(1)(b)", Width: 40, Sections: []layout.Section{
				{Label: "Purpose", Key: layout.KeyPurposes}, {Label: "Ground", Key: layout.KeyBases},
			}},
			// Names alone, with commas between them.
			{Heading: "Who", Key: layout.KeySubjects, Join: ", ", Parts: []string{}, Requirement: layout.Required},
			{Heading: "What", Key: layout.KeyData, Requirement: layout.Required},
			{Heading: "Abroad?", Key: layout.KeyTransfers, Requirement: layout.IfApplicable},
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
		if c.State == layout.NotStated && c.Requirement == layout.Required {
			fmt.Println("still to fill in:", c.Path, c.Field, c.Clause)
		}
	}
	// Output:
	// payroll | Pay salaries | contract | 2 [transfers] [{costCentre 4711}] []
	// not in the template: /activities/0/comments outsourced since 2020
	// still to fill in: /activities/0 What
}
