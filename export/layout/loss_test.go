package layout_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/layout"
	"github.com/openropa/openropa/export/layout/authority"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

// Every free text of a register is either in its projection or among the
// losses, and never in both: in registers in which no two texts are alike.
func TestLayoutLossComplete(t *testing.T) {
	exporttest.Unraced(t)
	registers := goodRegisters(t)
	for seed := range uint64(20) {
		registers[fmt.Sprint("generated ", seed)] = exporttest.Generated(seed)
	}
	for name, r := range registers {
		marks := make(map[string]string) // by path
		markTexts(reflect.ValueOf(r).Elem(), "", "", marks)
		for _, l := range authority.Layouts() {
			projected, err := json.Marshal(l.Project(r))
			if err != nil {
				t.Fatal(err)
			}
			lost := make(map[string]bool)
			for _, loss := range l.Loss(r) {
				lost[loss.Path] = true
			}
			for path, mark := range marks {
				reported := false
				for p := path; p != ""; p = p[:strings.LastIndexByte(p, '/')] {
					reported = reported || lost[p]
				}
				if carried := bytes.Contains(projected, []byte(mark)); carried == reported {
					t.Errorf("%s: %s: %s is carried: %t, and reported as lost: %t", l.ID, name, path, carried, reported)
				}
			}
		}
	}
}

// markTexts makes the free texts of a value differ from one another at their
// ends, which a text that was cut lacks, and returns what tells them apart, by
// path.
func markTexts(v reflect.Value, path, tag string, marks map[string]string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			markTexts(v.Elem(), path, tag, marks)
		}
	case reflect.Slice:
		for i := range v.Len() {
			markTexts(v.Index(i), path+"/"+strconv.Itoa(i), tag, marks)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			if field.IsExported() {
				name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
				markTexts(v.Field(i), path+"/"+name, field.Tag.Get("ropa"), marks)
			}
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() && tag == "" && v.String() != "" {
			mark := fmt.Sprintf("mark%05d.", len(marks))
			v.SetString(v.String() + " " + mark)
			marks[path] = mark
		}
	}
}

// Losses of a small register, all of them.
func TestLayoutLosses(t *testing.T) {
	r := &ropa.Register{
		Organisation: ropa.Organisation{Name: "Muster GmbH", Employees: 12, Contact: ropa.Contact{Email: "office@muster.example", Website: "https://muster.example"}},
		Parties:      []ropa.Party{{ID: "bank", Name: "Beispielbank", Country: "DE"}},
		Activities: []ropa.Activity{{
			ID: "payroll", Name: "Payroll", Comments: "reviewed by the works council",
			Purposes:   []ropa.Purpose{{ID: "pay", Name: "Pay salaries", Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Contract}}}},
			Recipients: []ropa.Recipient{{ID: "r", Party: "bank", Role: ropa.RoleController}},
			DPIA:       &ropa.DPIA{Required: ropa.No, Reason: "no criterion is met"},
		}},
		Processing: []ropa.ProcessorActivity{{ID: "hosting", Name: "Hosting"}},
	}
	for id, want := range map[string][]string{
		"ico-controller": {"/organisation/contact/website", "/organisation/employees", "/activities/0/id", "/activities/0/name", "/activities/0/dpia/reason", "/activities/0/comments", "/processing"},
		"cnpd":           {"/organisation/employees", "/activities/0/id", "/activities/0/name", "/activities/0/purposes/0/bases", "/activities/0/dpia", "/activities/0/comments", "/processing"},
	} {
		var got []string
		for _, loss := range layoutNamed(t, id).Loss(r) {
			got = append(got, loss.Path)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", id, diff)
		}
	}
}

// What is stated once and written out in each entry is lost once, where it is
// stated, if it is lost.
func TestLayoutLossesShared(t *testing.T) {
	var got []string
	for _, loss := range layoutNamed(t, "ico-controller").Loss(exporttest.Shared()) {
		for _, place := range []string{"/common/", "/data/", "/subjects/", "/parties/1/", "/activities/0/bases"} {
			if strings.HasPrefix(loss.Path, place) {
				got = append(got, loss.Path)
			}
		}
	}
	want := []string{
		"/parties/1/engagement/kind", "/parties/1/engagement/contract/until", "/parties/1/engagement/contract/signed",
		"/parties/1/engagement/transfers/0/exporter", "/parties/1/engagement/transfers/0/purposes",
		"/data/0/kind", "/data/1/kind", "/subjects/0/minAge", "/subjects/0/maxAge",
		"/common/recipients/0/kind", "/common/recipients/0/bases", "/common/notice", "/common/rights",
		"/common/retention/0/limit", "/common/processing/subProcessors", "/common/processing/retention",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// Coverage has each field of each layout filled where the register says it,
// none where the keeper confirms that, and missing where nothing is said.
func TestLayoutCoverageStates(t *testing.T) {
	full, _ := exporttest.Filled()
	none := func(list []ropa.Element) *ropa.Register {
		return &ropa.Register{
			None: list, Activities: []ropa.Activity{{ID: "a", None: list}}, Processing: []ropa.ProcessorActivity{{ID: "p", None: list}},
		}
	}
	var elements []ropa.Element
	for _, e := range ropa.CodesOf[ropa.Element]() {
		elements = append(elements, ropa.Element(e.Value))
	}
	for _, l := range authority.Layouts() {
		for _, c := range l.Coverage(full) {
			if c.State != layout.Filled && !strings.HasPrefix(string(c.Key), "extra:") && c.Key != layout.KeyFurtherJoint && c.Key != layout.KeyProcessors && c.Key != layout.KeyContracts && c.Key != layout.KeyInternalRecipients && c.Key != layout.KeyInterests &&
				c.Key != layout.KeyAssessments && c.Key != layout.KeyConsentRecords && c.Key != layout.KeyApproval {
				t.Errorf("%s: %s (%s) of a full register is %s", l.ID, c.Field, c.Key, c.State)
			}
		}
		for _, c := range l.Coverage(none(elements)) {
			want := layout.NotStated
			if layout.NoneOf(c.Key) != "" {
				want = layout.SaidNone
			}
			if c.Key == layout.KeyReference {
				want = layout.Filled
			}
			if c.State != want {
				t.Errorf("%s: %s (%s) of which there is none is %s, want %s", l.ID, c.Field, c.Key, c.State, want)
			}
		}
		fields := 0
		for _, c := range l.Coverage(none(nil)) {
			fields++
			if c.State != layout.NotStated && c.Key != layout.KeyReference {
				t.Errorf("%s: %s (%s) of an empty register is %s", l.ID, c.Field, c.Key, c.State)
			}
			if c.Field == "" {
				t.Errorf("%s: %s has no heading", l.ID, c.Key)
			}
		}
		if fields < 5 {
			t.Errorf("%s: %d fields", l.ID, fields)
		}
	}
}
