package export

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
	"github.com/xuri/excelize/v2"
)

// editor changes a workbook as people do.
type editor struct {
	t *testing.T
	*excelize.File
}

func (e editor) must(err error) {
	e.t.Helper()
	if err != nil {
		e.t.Fatal(err)
	}
}

// cell returns the place of a column in the row whose column of the same
// sheet has a text.
func (e editor) cell(sheet, key, where, is string) string {
	e.t.Helper()
	rows, err := e.GetRows(sheet)
	e.must(err)
	col, at := -1, -1
	for i, row := range rows {
		for j, c := range row {
			if strings.HasSuffix(c, ":"+key) {
				col = j
			}
			if strings.HasSuffix(c, ":"+where) {
				at = j
			}
		}
		if at >= 0 && at < len(row) && row[at] == is {
			name, err := excelize.CoordinatesToCellName(col+1, i+1)
			e.must(err)
			return name
		}
	}
	e.t.Fatalf("%s: no row whose %s is %q", sheet, where, is)
	return ""
}

func (e editor) set(sheet, key, where, is string, value any) {
	e.t.Helper()
	e.must(e.SetCellValue(sheet, e.cell(sheet, key, where, is), value))
}

func TestReadExcelEdited(t *testing.T) {
	exporttest.Unraced(t)
	const activities, purposes, data, register = "Activities", "Purposes", "Data", "Keeper"
	for _, c := range []struct {
		name, tag string
		edit      func(e editor)
		want      func(r *ropa.Register)
		problems  []string // sheet!cell
	}{
		{name: "untouched"},
		{
			name: "column inserted", edit: func(e editor) {
				e.must(e.InsertCols(purposes, "C", 1))
				e.must(e.SetCellValue(purposes, "C5", "Our remark"))
				e.must(e.SetCellValue(purposes, "C7", "ask Berta"))
			},
			want: func(r *ropa.Register) {
				r.Activities[1].Purposes[0].Extra = []ropa.Extra{{Key: "Our remark", Value: "ask Berta"}}
			},
		},
		{
			name: "column inserted where the rows have no place of their own", edit: func(e editor) {
				e.must(e.InsertCols("Legal grounds", "C", 1))
				e.must(e.SetCellValue("Legal grounds", "C5", "Our remark"))
				e.must(e.SetCellValue("Legal grounds", "C6", "ask Berta"))
			},
			want: func(r *ropa.Register) {
				r.Activities[0].Purposes[0].Extra = []ropa.Extra{{Key: "Our remark (bases #1)", Value: "ask Berta"}}
			},
		},
		{
			name: "columns moved and hidden", edit: func(e editor) {
				from, to := e.cell(data, "id", "id", "salary"), e.cell(data, "kind", "id", "salary")
				for row := 4; row < 12; row++ {
					a, b := from[:1]+string(rune('0'+row)), to[:1]+string(rune('0'+row))
					if row > 9 {
						a, b = from[:1]+"1"+string(rune('0'+row-10)), to[:1]+"1"+string(rune('0'+row-10))
					}
					x, err := e.GetCellValue(data, a)
					e.must(err)
					y, err := e.GetCellValue(data, b)
					e.must(err)
					e.must(e.SetCellValue(data, a, y))
					e.must(e.SetCellValue(data, b, x))
				}
				e.must(e.SetColVisible(data, from[:1], false))
			},
		},
		{
			name: "row deleted, keys gone", edit: func(e editor) {
				e.must(e.RemoveRow(purposes, 8))
				for _, sheet := range []string{purposes, activities, data, register} {
					e.must(e.RemoveRow(sheet, 4))
				}
				e.must(e.RemoveRow("Legal grounds", 9))
			},
			want: func(r *ropa.Register) { r.Activities[1].Purposes = r.Activities[1].Purposes[:1] },
		},
		{
			name: "rows in another order, one added, a blank one between", edit: func(e editor) {
				e.must(e.DuplicateRowTo(data, 6, 10))
				e.must(e.RemoveRow(data, 6))
				e.must(e.InsertRows(data, 8, 2))
				e.set(data, "name", "id", "files", "Uploads")
			},
			want: func(r *ropa.Register) {
				d := r.Activities[0].Data
				r.Activities[0].Data = append(d[1:4:4], d[0])
				r.Processing[0].Data[0].Name = "Uploads"
			},
		},
		{
			name: "rows added", edit: func(e editor) {
				e.must(e.SetCellValue(purposes, "A9", "customers"))
				e.must(e.SetSheetRow(purposes, "C9", &[]string{"surveys", "Ask customers what they think"}))
				e.must(e.SetCellValue("Legal grounds", "A10", "customers/surveys"))
				e.must(e.SetSheetRow("Legal grounds", "C10", &[]string{"Consent", "if they agree"}))
				e.must(e.SetCellValue(register, "B200", "Insurer"))
				e.must(e.SetCellValue(register, "C200", "Versicherung AG"))
			},
			want: func(r *ropa.Register) {
				a := &r.Activities[1]
				a.Purposes = append(a.Purposes, ropa.Purpose{ID: "surveys", Name: "Ask customers what they think", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Consent, When: "if they agree"}}})
				r.Extra = []ropa.Extra{{Key: "Insurer", Value: "Versicherung AG"}}
			},
		},
		{
			name: "translated headings, notes changed", edit: func(e editor) {
				e.must(e.RemoveRow(purposes, 4))
				e.must(e.SetCellValue(purposes, e.heading(purposes, "Purpose"), "Zweck *"))
				e.must(e.SetCellValue(purposes, e.heading(purposes, "Belongs to"), "Appartient à"))
				e.must(e.SetCellValue(purposes, e.heading(purposes, "Reference"), "REFERENCE:\n(see the handbook)"))
			},
		},
		{
			name: "numbers and days as text", edit: func(e editor) {
				e.must(e.SetCellValue(register, e.cell(register, "#value", "#label", "Keeper of the record › Persons employed"), "120 "))
				e.must(e.SetCellValue(register, e.cell(register, "#value", "#label", "Reviewed"), "1.6.2026"))
				e.set(activities, "created", "id", "payroll", "2019-02-01")
				e.set(activities, "updated", "id", "payroll", "01.03.2026")
				e.set(activities, "created", "id", "customers", "1st February 2019")
				e.set(activities, "updated", "id", "customers", "46082")
			},
		},
		{
			name: "days from 1904", edit: func(e editor) {
				yes := true
				e.must(e.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
			},
			want: func(r *ropa.Register) {
				const later = 1462
				later4 := func(d *civil.Date) { *d = d.AddDays(later) }
				later4(&r.Created)
				later4(&r.Reviewed)
				for i := range r.Activities {
					a := &r.Activities[i]
					for _, d := range []*civil.Date{&a.Created, &a.Updated, &a.Notice.Date} {
						later4(d)
					}
					for j := range a.Recipients {
						if a.Recipients[j].Contract != nil {
							later4(&a.Recipients[j].Contract.Date)
						}
					}
				}
				later4(&r.Activities[1].Purposes[0].Bases[0].Interest.Assessment.Date)
				later4(&r.Activities[1].Transfers[0].Adequacy.Checked)
				later4(&r.Parties[2].Certifications[0].Checked)
				later4(&r.Processing[0].Created)
				later4(&r.Processing[0].Updated)
				later4(&r.Processing[0].Controllers[0].Contract.Date)
				later4(&r.Processing[0].SubProcessors[0].Contract.Date)
			},
		},
		{
			name: "yes and no in other languages", edit: func(e editor) {
				e.set(activities, "largeScale", "id", "payroll", "nein")
				e.set(activities, "monitoring", "id", "payroll", "Non ")
				e.set(activities, "occasional", "id", "payroll", false)
				e.set(activities, "status", "id", "payroll", "ACTIVE")
				e.set("Parties", "country", "id", "mailer", "Vereinigte Staaten")
			},
		},
		{
			name: "merged cells, trailing spaces, a filter on", edit: func(e editor) {
				e.must(e.SetCellValue(purposes, "A8", nil))
				e.must(e.MergeCell(purposes, "A7", "A8"))
				e.set(activities, "id", "id", "payroll", "payroll  ")
				e.must(e.SetRowVisible(data, 7, false))
			},
		},
		{
			name: "what is not right", tag: "en", edit: func(e editor) {
				e.set(activities, "updated", "id", "payroll", "31.2.2026")
				e.set(activities, "status", "id", "payroll", "Activ")
				e.must(e.SetCellValue(purposes, "A7", "custmers"))
				e.must(e.SetCellValue(register, e.cell(register, "#value", "#label", "Keeper of the record › Persons employed"), "many"))
			},
			want: func(r *ropa.Register) {
				r.Activities[0].Updated = civil.Date{}
				r.Activities[0].Status = "Activ"
				r.Organisation.Employees = 0
				r.Activities[1].Purposes = r.Activities[1].Purposes[1:]
			},
			problems: []string{
				`Keeper!C%: "many", nearest `, `Activities!%: "Activ", nearest Active`, `Activities!%: "31.2.2026", nearest `,
				`Purposes!A7: "custmers", nearest customers`, `Legal grounds!A8: "customers/orders", nearest customers`,
			},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			want := exporttest.Complete()
			if c.want != nil {
				c.want(want)
			}
			f, err := excelize.OpenReader(bytes.NewReader(worked(t, exporttest.Complete(), c.tag)))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			if c.edit != nil {
				c.edit(editor{t, f})
			}
			var buf bytes.Buffer
			if err := f.Write(&buf); err != nil {
				t.Fatal(err)
			}
			got, problems := readBack(t, buf.Bytes())
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("register differs (-want +got):\n%.3000s", diff)
			}
			var found []string
			for _, p := range problems {
				s := p.Sheet + "!" + p.Cell + `: "` + p.Found + `", nearest ` + strings.Join(p.Nearest, ", ")
				for _, w := range c.problems {
					if at, rest, ok := strings.Cut(w, "%"); ok && strings.HasPrefix(s, at) && strings.HasSuffix(s, rest) {
						s = w
					}
				}
				found = append(found, s)
				if p.Expected == "" {
					t.Errorf("%v: nothing expected", p)
				}
			}
			slices.Sort(found)
			slices.Sort(c.problems)
			if diff := cmp.Diff(c.problems, found); diff != "" {
				t.Errorf("problems differ (-want +got):\n%s", diff)
			}
		})
	}
}

// heading returns the cell of a heading.
func (e editor) heading(sheet, heading string) string {
	e.t.Helper()
	cells, err := e.SearchSheet(sheet, heading)
	e.must(err)
	if len(cells) == 0 {
		e.t.Fatalf("%s: no heading %q", sheet, heading)
	}
	return cells[0]
}
