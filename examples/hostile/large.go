package main

import (
	"bytes"
	"fmt"
	"strings"
)

// repeated is a text many times between two others.
func repeated(before, text string, n int, after string) func() []byte {
	return func() []byte {
		var b bytes.Buffer
		b.Grow(len(before) + n*len(text) + len(after))
		b.WriteString(before)
		for range n {
			b.WriteString(text)
		}
		b.WriteString(after)
		return b.Bytes()
	}
}

// ring is a register whose parts refer to each other in a ring: categories of
// the catalogue, sub-processors of engagements, systems and what replaced them.
const ring = `"data":[{"id":"a","of":"b"},{"id":"b","of":"c"},{"id":"c","of":"a"},{"id":"s","of":"s"}],
"subjects":[{"id":"x","of":"y"},{"id":"y","of":"x"}],
"parties":[{"id":"p","name":"P","engagement":{"role":"processor","subprocessors":[{"party":"q"}]}},{"id":"q","name":"Q","engagement":{"role":"processor","subprocessors":[{"party":"p"},{"party":"q"}]}}],
"activities":[{"id":"one","name":"One","replacedBy":"two","data":[{"of":"a"},{"of":"s"}],"subjects":[{"of":"x"}],"recipients":[{"party":"p"}]},{"id":"two","name":"Two","replacedBy":"one"},{"id":"self","name":"Self","replacedBy":"self"}]`

func largeJSON() []func() []byte {
	return []func() []byte{
		repeated(`{"title":"`, "a", 100<<20, `"}`),
		repeated(`{"`, "a", 100<<20, `":1}`),
		repeated(`{"title":`, "9", 10<<20, `}`),
		repeated("", "[", 1<<20, ""),
		repeated("", `{"activities":[`, 1<<20, ""),
		repeated(`{"activities":[`, `{},`, 50_000, `{}]}`),                            // a million findings
		repeated(`{"activities":[`, `{"id":"a","name":"a"},`, 20_000, `{}]}`),         // the same again and again
		repeated(`{"activities":[{"purposes":[`, `{"name":"TBD"},`, 50_000, `{}]}]}`), // of one entry
		repeated(`{`, `"title":"a",`, 1<<20, `"title":"b"}`),                          // a key a million times
		func() []byte { return []byte("{" + ring + "}") },
		repeated(" ", " ", 100<<20, "{}"),
	}
}

func largeYAML() []func() []byte {
	bomb := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c <= 'k'; c++ {
		bomb += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*%c,", c-1), 9), ","))
	}
	return []func() []byte{
		repeated("title: ", "a", 100<<20, "\n"),
		repeated("title: |\n", "  a\n", 10<<20, ""),
		repeated("", "[", 1<<20, ""),
		repeated("", "- ", 1<<20, "a"),
		repeated("activities:\n", "- {}\n", 50_000, ""),
		repeated("activities: &a\n- {id: a}\nprocessing: ", "*a", 1, "\n"),
		func() []byte { return []byte(bomb) },
		func() []byte { return []byte("title: &a [*a]\n") },
		func() []byte { return []byte("{" + ring + "}") },
		repeated("# ", "a", 100<<20, "\ntitle: x\n"),
		repeated("", "title: a\n---\n", 100_000, ""),
	}
}

func largeCSV() []func() []byte {
	head := "Activity,Purpose,Personal data,Legal basis\n"
	return []func() []byte{
		repeated(head+`Payroll,"`, "a", 100<<20, `"`),
		repeated(head+`Payroll,"`, "a", 60<<20, `"`),
		repeated(head, "Payroll,Paying staff,Name,Contract\n", 200_000, ""),
		repeated("Activity", ",Purpose", 1<<20, "\n"),
		repeated(head, ",,,\n", 1<<22, ""),
		repeated("", `"`, 60<<20, ""),
		repeated(head+"Payroll,Paying", "; Paying staff", 1<<20, ",Name,Contract\n"),
	}
}

// zipped is an archive of parts, each given by name and text.
func zipped(parts ...part) func() []byte {
	return func() []byte {
		data, err := pack(parts)
		if err != nil {
			panic(err)
		}
		return data
	}
}

const (
	rootRelations = `<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	bookRelations = `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>`
	book          = `<workbook xmlns:r="r"><sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets></workbook>`
	entities      = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`
)

// sheetOf is a workbook of one sheet, between whose tags a text stands many times.
func sheetOf(before, text string, n int, after string) func() []byte {
	return func() []byte {
		return zipped(part{"_rels/.rels", []byte(rootRelations)}, part{"xl/workbook.xml", []byte(book)}, part{"xl/_rels/workbook.xml.rels", []byte(bookRelations)},
			part{"xl/sharedStrings.xml", []byte("<sst><si><t>x</t></si></sst>")}, part{"xl/worksheets/sheet1.xml", repeated(before, text, n, after)()})()
	}
}

func largeXLSX() []func() []byte {
	row := func(n string) string {
		return `<row r="` + n + `"><c r="A` + n + `" t="str"><v>Activity</v></c><c r="B` + n + `" t="str"><v>Purpose</v></c><c r="C` + n + `" t="str"><v>Personal data</v></c></row>`
	}
	open, shut := "<worksheet><sheetData>"+row("1"), "</sheetData></worksheet>"
	return []func() []byte{
		sheetOf(`<worksheet><dimension ref="A1:XFD1000000000"/><sheetData>`+row("1"), row("1000000000"), 1, shut),
		sheetOf(open, `<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>`, 1, shut),
		sheetOf(open+`<row><c t="str"><v>`, "a", 100<<20, "</v></c></row>"+shut),
		sheetOf(open, `<row><c t="str"><v>Pay</v></c><c t="str"><v>Paying</v></c></row>`, 400_000, shut),
		sheetOf(open, "<c/>", 1<<25, shut),
		sheetOf("", "<a>", 1<<22, ""),
		sheetOf(entities+open+`<row><c t="str"><v>`, "&b;", 1<<20, "</v></c></row>"+shut),
		sheetOf(open, " ", 1<<30, shut), // an archive of 1 MB that unfolds to 1 GB
		sheetOf(open+shut[:len("</sheetData>")]+"<mergeCells>", `<mergeCell ref="A1:XFD1048576"/>`, 100_000, "</mergeCells></worksheet>"),
		zipped(part{"_rels/.rels", []byte(strings.ReplaceAll(rootRelations, "xl/workbook.xml", "_rels/.rels"))}, part{"xl/workbook.xml", []byte(book)}),
		func() []byte { // an archive of a hundred thousand parts
			parts := []part{{"_rels/.rels", []byte(rootRelations)}}
			for i := range 100_000 {
				parts = append(parts, part{fmt.Sprintf("xl/%d.xml", i), nil})
			}
			return zipped(parts...)()
		},
	}
}

func largeODS() []func() []byte {
	row := func(cells ...string) string {
		return "<table:table-row><table:table-cell><text:p>" + strings.Join(cells, "</text:p></table:table-cell><table:table-cell><text:p>") + "</text:p></table:table-cell></table:table-row>"
	}
	file := func(before, text string, n int, after string) func() []byte {
		return func() []byte {
			return zipped(part{"mimetype", []byte(odsType)}, part{"META-INF/manifest.xml", []byte(odsManifest)}, part{"content.xml", repeated(before, text, n, after)()})()
		}
	}
	head := odsHead + row("Activity", "Purpose", "Personal data")
	return []func() []byte{
		file(head, `<table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell></table:table-row>`, 1, odsFoot),
		file(head, `<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000"><text:p>x</text:p></table:table-cell></table:table-row>`, 100, odsFoot),
		file(head+"<table:table-row><table:table-cell><text:p>", "a", 100<<20, "</text:p></table:table-cell></table:table-row>"+odsFoot),
		file(head+"<table:table-row><table:table-cell><text:p>", `<text:s text:c="1000000000"/>`, 1000, "</text:p></table:table-cell></table:table-row>"+odsFoot),
		file(head, row("Pay", "Paying", "Name"), 300_000, odsFoot),
		file(odsHead, "<a>", 1<<22, ""),
		file(strings.Replace(odsHead, "?>", "?>"+entities, 1)+"<table:table-row><table:table-cell><text:p>", "&b;", 1<<20, odsFoot),
		file(head, " ", 1<<30, odsFoot),
	}
}
