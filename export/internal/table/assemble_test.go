package table

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/openropa/openropa/ropa/fact"
)

// small is a register with an element of several depths.
func small() *ropa.Register {
	return &ropa.Register{
		ID: "r", Title: "Register", Created: civil.MustDate("2024-02-29"),
		Organisation: ropa.Organisation{Name: "Beispiel GmbH", Employees: 12},
		Activities: []ropa.Activity{
			{ID: "a", Name: "Payroll", Purposes: []ropa.Purpose{{ID: "p", Name: "Pay", Data: []fact.ID{"d", "e"}}, {Name: "without an ID"}}, Data: []ropa.DataCategory{{ID: "d"}, {ID: "e"}}, Retention: []ropa.RetentionRule{{Period: civil.MustPeriod("P10Y")}}},
			{ID: "b", Name: "Newsletter", DPIA: &ropa.DPIA{}, Recipients: []ropa.Recipient{}},
		},
	}
}

// sheet returns the input of a table.
func sheet(t *testing.T, all []Input, key string) *Input {
	t.Helper()
	for i := range all {
		if all[i].Key == key {
			return &all[i]
		}
	}
	t.Fatalf("no table %q", key)
	return nil
}

// set puts a text into a cell; a column that is not there is added.
func (in *Input) set(row int, column, text string) {
	at := -1
	for i, key := range in.Columns {
		if key == column {
			at = i
		}
	}
	if at < 0 {
		at = len(in.Columns)
		in.Columns = append(in.Columns, column)
	}
	for len(in.Rows) <= row {
		in.Rows = append(in.Rows, nil)
	}
	for len(in.Rows[row]) <= at {
		in.Rows[row] = append(in.Rows[row], "")
	}
	in.Rows[row][at] = text
}

func TestFlattenSmall(t *testing.T) {
	got := make(map[string][]string)
	for _, table := range Flatten(small()) {
		for i, row := range table.Rows {
			var cells []string
			for _, c := range row {
				cells = append(cells, table.Columns[c.Column].Key+"="+c.Text)
			}
			got[table.Key] = append(got[table.Key], table.Pointers[i]+" "+strings.Join(cells, " "))
		}
	}
	want := map[string][]string{
		"register":   {" id=r title=Register created=2024-02-29 organisation.name=Beispiel GmbH organisation.employees=12"},
		"activities": {"/activities/0 id=a name=Payroll", "/activities/1 id=b name=Newsletter #stated=recipients\ndpia"},
		"purposes":   {"/activities/0/purposes/0 #of=a id=p name=Pay data=d\ne", "/activities/0/purposes/1 #of=a name=without an ID #row=#2"},
		"data":       {"/activities/0/data/0 #of=a id=d", "/activities/0/data/1 #of=a id=e"},
		"retention":  {"/activities/0/retention/0 #of=a period=P10Y #row=#1"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("tables (-want +got):\n%s", diff)
	}
}

// What rows belong to reads plainly: entries by their IDs alone, what holds for
// all of them as common, the catalogue as such, a party by its table.
func TestFlattenShared(t *testing.T) {
	got := make(map[string][]string)
	for _, table := range Flatten(exporttest.Shared()) {
		of, in, row, _ := table.Ties()
		for _, cells := range table.Rows {
			text := ""
			for _, column := range []int{of, in, row} {
				if column >= 0 && cells.Text(column) != "" {
					text += " " + table.Columns[column].Key + "=" + cells.Text(column)
				}
			}
			if text != "" {
				got[table.Key] = append(got[table.Key], strings.TrimSpace(text))
			}
		}
	}
	want := map[string][]string{
		"parties":       {"#in=representatives #row=#representatives.1"},
		"places":        {"#of=shop"},
		"purposes":      {"#of=sales", "#of=sales", "#of=newsletter"},
		"data":          {"#of=catalogue", "#of=catalogue", "#of=sales", "#of=sales", "#of=sales", "#of=newsletter", "#of=storage"},
		"sources":       {"#of=catalogue/contact #row=#1"},
		"subjects":      {"#of=catalogue", "#of=sales", "#of=newsletter"},
		"recipients":    {"#of=common", "#of=newsletter"},
		"bases":         {"#of=recipients:common/courts #row=#1", "#of=sales #row=#1", "#of=newsletter/news #row=#1"},
		"transfers":     {"#of=parties:host"},
		"retention":     {"#of=common", "#of=common #in=common.processing.retention #row=#common.processing.retention.1"},
		"subProcessors": {"#of=parties:host #row=#1", "#of=common #row=#1"},
		"controllers":   {"#of=storage #row=#1"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("what rows belong to (-want +got):\n%s", diff)
	}
}

// What people do to a workbook changes nothing that it says.
func TestAssembleEdited(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(t *testing.T, all []Input) []Input
	}{
		{"as written", func(t *testing.T, all []Input) []Input { return all }},
		{"tables in another order", func(t *testing.T, all []Input) []Input {
			for i, j := 0, len(all)-1; i < j; i, j = i+1, j-1 {
				all[i], all[j] = all[j], all[i]
			}
			return all
		}},
		{"columns in another order", func(t *testing.T, all []Input) []Input {
			for _, in := range all {
				for i, j := 0, len(in.Columns)-1; i < j; i, j = i+1, j-1 {
					in.Columns[i], in.Columns[j] = in.Columns[j], in.Columns[i]
					for _, row := range in.Rows {
						row[i], row[j] = row[j], row[i]
					}
				}
			}
			return all
		}},
		{"blank rows, spaces around texts", func(t *testing.T, all []Input) []Input {
			for i := range all {
				for _, row := range all[i].Rows {
					for j := range row {
						row[j] = " " + row[j] + "\n"
					}
				}
				all[i].Rows = append([][]string{nil, {" ", "\n"}}, all[i].Rows...)
			}
			return all
		}},
		{"short rows", func(t *testing.T, all []Input) []Input {
			for _, in := range all {
				for i, row := range in.Rows {
					for len(row) > 0 && row[len(row)-1] == "" {
						row = row[:len(row)-1]
					}
					in.Rows[i] = row
				}
			}
			return all
		}},
		{"the parent named with its table", func(t *testing.T, all []Input) []Input {
			sheet(t, all, "purposes").set(0, OfKey, "activities:a")
			return all
		}},
	} {
		got, problems := Assemble(c.edit(t, inputs(Flatten(small()))))
		if len(problems) > 0 {
			t.Errorf("%s: problems %v", c.name, problems)
		}
		if diff := cmp.Diff(small(), got); diff != "" {
			t.Errorf("%s: register (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestAssembleProblems(t *testing.T) {
	for _, c := range []struct {
		name   string
		table  string
		row    int
		column string
		text   string
		want   Problem
	}{
		{name: "no date", table: "register", column: "created", text: "soon", want: Problem{Found: "soon", Expected: ADate}},
		{name: "no period", table: "retention", column: "period", text: "10 years", want: Problem{Found: "10 years", Expected: APeriod}},
		{name: "no number", table: "register", column: "organisation.employees", text: "many", want: Problem{Found: "many", Expected: ANumber}},
		{name: "a second register", table: "register", row: 1, column: "title", text: "another", want: Problem{Row: 1, Column: -1, Expected: OneValue}},
		{name: "a parent that is none", table: "purposes", column: OfKey, text: "aa", want: Problem{Found: "aa", Expected: ARow, Nearest: []string{"a", "b"}}},
		{name: "no parent", table: "purposes", column: OfKey, want: Problem{Expected: ARow}},
		{name: "the same name twice", table: "purposes", row: 1, column: RowKey, text: "p", want: Problem{Row: 1, Found: "p", Expected: AUniqueName}},
		{name: "the same ID twice", table: "activities", row: 1, column: "id", text: "a", want: Problem{Row: 1, Found: "a", Expected: AUniqueName}},
		{name: "stated, of no field", table: "activities", column: StatedKey, text: "recipient", want: Problem{Found: "recipient", Expected: AField, Nearest: []string{"recipients"}}},
	} {
		all := inputs(Flatten(small()))
		sheet(t, all, c.table).set(c.row, c.column, c.text)
		_, problems := Assemble(all)
		want := c.want
		for i, in := range all {
			if in.Key == c.table {
				want.Input = i
			}
		}
		if want.Column == 0 {
			want.Column = Find(c.table).Column(c.column)
		}
		if len(problems) == 0 {
			t.Errorf("%s: no problem", c.name)
			continue
		}
		if want.Nearest != nil && len(problems[0].Nearest) > 0 { // the first is what matters
			problems[0].Nearest, want.Nearest = problems[0].Nearest[:1], want.Nearest[:1]
		} else {
			problems[0].Nearest = nil
		}
		if diff := cmp.Diff(want, problems[0]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

func TestAssembleTables(t *testing.T) {
	all := append(inputs(Flatten(small())), Input{Key: "nonsense"})
	purposes := sheet(t, all, "purposes")
	purposes.Columns = append(purposes.Columns, "name")
	_, problems := Assemble(all)
	var got []string
	for _, p := range problems {
		got = append(got, string(p.Expected)+" "+p.Found)
	}
	if diff := cmp.Diff([]string{"column name", "table nonsense"}, got); diff != "" {
		t.Errorf("problems (-want +got):\n%s", diff)
	}
}

// A column that the model lacks is kept: with the row, or with what it belongs
// to.
func TestAssembleExtra(t *testing.T) {
	all := inputs(Flatten(small()))
	sheet(t, all, "activities").set(1, "Cost centre", "47\u241b.11")
	sheet(t, all, "jointControllers").set(0, OfKey, "b")
	sheet(t, all, "jointControllers").set(0, "Colour", "red")
	sheet(t, all, "jointControllers").set(1, OfKey, "nowhere")
	sheet(t, all, "jointControllers").set(1, "Colour", "lost with its row")
	r, problems := Assemble(all)
	if len(problems) != 1 || problems[0].Found != "nowhere" {
		t.Errorf("problems %v", problems)
	}
	want := []ropa.Extra{{Key: "Cost centre", Value: "4711"}, {Key: "Colour (jointControllers 1)", Value: "red"}}
	if diff := cmp.Diff(want, r.Activities[1].Extra); diff != "" {
		t.Errorf("extra (-want +got):\n%s", diff)
	}
}

func FuzzAssemble(f *testing.F) {
	f.Add("activities", "id", "a", "#of", "a/b/c")
	f.Add("law", OfKey, "bases:activities:a/p/#1", InKey, "decisions.law")
	f.Add("extra", OfKey, "register", StatedKey, "x.y\nz")
	f.Fuzz(func(t *testing.T, key, column, text, column2, text2 string) {
		all := append(inputs(Flatten(small())), Input{Key: key, Columns: []string{column, column2}, Rows: [][]string{{text, text2}, {text2, text}}})
		r, _ := Assemble(all)
		checkRoundTrip(t, r)
	})
}
