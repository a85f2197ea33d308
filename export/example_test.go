package export_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

func ExampleExcel() {
	register := &ropa.Register{
		Organisation: ropa.Organisation{Name: "Muster GmbH", Country: "DE"},
		Regimes:      []ropa.Regime{ropa.EU},
		Language:     "de",
		Reviewed:     civil.MustDate("2026-06-01"),
		Activities:   []ropa.Activity{{ID: "payroll", Name: "Lohnabrechnung"}},
	}
	report, err := ropa.Validate(register, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	var workbook bytes.Buffer
	err = export.Excel(context.Background(), &workbook, register, &export.ExcelOptions{Edition: export.Working, Report: report})
	fmt.Println(err, workbook.Len() > 0)
	// Output: <nil> true
}

func ExampleExcel_language() {
	err := export.Excel(context.Background(), new(bytes.Buffer), &ropa.Register{}, &export.ExcelOptions{Edition: export.Working, Language: "ja"})
	message, _, _ := strings.Cut(err.Error(), " in ")
	fmt.Println(message)
	// Output: export: options: Language "ja": there are labels
}

func ExampleReadExcel() {
	register := &ropa.Register{Language: "de", Activities: []ropa.Activity{{ID: "payroll", Name: "Lohnabrechnung"}}}
	var workbook bytes.Buffer
	if err := export.Excel(context.Background(), &workbook, register, &export.ExcelOptions{Edition: export.Working}); err != nil {
		fmt.Println(err)
		return
	}
	// People edit it; then:
	read, problems, err := export.ReadExcel(context.Background(), &workbook, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range problems {
		fmt.Println(p.Sheet, p.Cell, p.Found, p.Expected, p.Nearest)
	}
	fmt.Println(read.Language, read.Activities[0].Name)
	// Output: de Lohnabrechnung
}

func ExampleLanguages() {
	fmt.Println(export.Languages()[:3])
	// Output: [en de fr]
}
