package baseline

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

func TestParseBaseline(t *testing.T) {
	tests := []struct{ name, text, want, err string }{
		{"empty", "", "", ""},
		{"comments and blank lines", "# Known\n\n  # and so on\n", "", ""},
		{"a finding", "error record/data-missing /activities/a/data: no data: none\n", "error record/data-missing /activities/a/data: no data: none", ""},
		{"without its last line end, indented", "  warning a/b /x: m  n ", "warning a/b /x: m n", ""},
		{"no message", "warning a/b /x:", "warning a/b /x: ", ""},
		{"a colon in a place", "warning a/b /x:y:: m", "warning a/b /x:y:: m", ""},
		{"no place", "warning a/b", "", `line 1: "warning a/b" is not: severity rule place: message`},
		{"no colon", "\nwarning a/b /x m", "", `line 2: "warning a/b /x m" is not: severity rule place: message`},
		{"a space in the place", "warning a/b /x y: m", "", `line 1: "warning a/b /x y: m" is not: severity rule place: message`},
		{"no rule", "warning  /x: m", "", `line 1: "warning  /x: m" is not: severity rule place: message`},
		{"unknown severity", "fatal a/b /x: m", "", `line 1: unknown severity "fatal"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			list, err := Parse(tt.text)
			if text := errText(err); text != tt.err {
				t.Fatalf("error %q, want %q", text, tt.err)
			}
			if diff := cmp.Diff(tt.want, join(list)); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
		})
	}
}

func join(list []Known) string { return strings.Join(Lines(list), "\n") }

func errText(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

func TestPlace(t *testing.T) {
	r := &ropa.Register{
		Parties: []ropa.Party{{Name: "No ID GmbH"}, {}, {}},
		Activities: []ropa.Activity{
			{ID: "a b/c#1%"},
			{ID: "pay", JointControllers: []ropa.JointController{{Party: "p"}}, DPIA: &ropa.DPIA{},
				Purposes: []ropa.Purpose{{ID: "run", Data: []ropa.ID{"x", "y"}, Bases: []lawfulbasis.Basis{{Ground: lawfulbasis.Contract}, {Ground: lawfulbasis.Contract}},
					Conditions: []lawfulbasis.Reliance{{Condition: lawfulbasis.EmploymentLaw}}}}},
			{ID: "pay"}, {ID: "żółć"}, {ID: "0"}, {ID: "\xff"},
		},
		Waivers: []ropa.Waiver{{Rule: "a/b"}},
	}
	for path, want := range map[string]string{
		"":                                          "/",
		"/organisation/name":                        "/organisation/name",
		"/parties/0":                                "/parties/No%20ID%20GmbH",
		"/parties/2/name":                           "/parties/#2/name",
		"/activities/0":                             "/activities/a%20b%2Fc%231%25",
		"/activities/1":                             "/activities/pay",
		"/activities/2/name":                        "/activities/pay#2/name",
		"/activities/3":                             "/activities/żółć",
		"/activities/4":                             "/activities/0",
		"/activities/5":                             "/activities/\uFFFD",
		"/activities/9/name":                        "/activities/9/name",
		"/activities/1/dpia/date":                   "/activities/pay/dpia/date",
		"/activities/0/dpia/date":                   "/activities/a%20b%2Fc%231%25/dpia/date",
		"/activities/1/jointControllers/0":          "/activities/pay/jointControllers/p",
		"/activities/1/purposes/0/data/1":           "/activities/pay/purposes/run/data/y",
		"/activities/1/purposes/0/bases/1":          "/activities/pay/purposes/run/bases/contract#1",
		"/activities/1/purposes/0/conditions/0/law": "/activities/pay/purposes/run/conditions/" + string(lawfulbasis.EmploymentLaw) + "/law",
		"/waivers/0":                                "/waivers/a%2Fb",
		"/nothing/3/of the kind":                    "/nothing/3/of%20the%20kind",
	} {
		if got := r.StablePath(ropa.ParsePath(path)); got != want {
			t.Errorf("place of %q is %q, want %q", path, got, want)
		}
	}
}

// Of several findings at one place, each is matched once, and those with the
// listed message first.
func TestCompareBaselineCounts(t *testing.T) {
	a := Known{Severity: ropa.SeverityError, Rule: "a/b", Place: "/x", Message: "one"}
	b, c := a, a
	b.Message, c.Message = "two", "three"
	tests := []struct {
		name          string
		listed, found []Known
		fresh, mended []string
	}{
		{"the same in another order", []Known{a, b}, []Known{b, a}, nil, nil},
		{"other words", []Known{a}, []Known{b}, nil, nil},
		{"one more", []Known{b}, []Known{a, b}, []string{"error a/b /x: one"}, nil},
		{"one less", []Known{a, b, c}, []Known{c, a}, nil, []string{"error a/b /x: two"}},
		{"other words and one less", []Known{a, b}, []Known{c}, nil, []string{"error a/b /x: two"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fresh, mended, heavier := Compare(tt.listed, tt.found)
			if diff := cmp.Diff(strings.Join(tt.fresh, "\n"), join(fresh)); diff != "" {
				t.Errorf("new (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(strings.Join(tt.mended, "\n"), join(mended)); diff != "" {
				t.Errorf("mended (-want +got):\n%s", diff)
			}
			if len(heavier) > 0 {
				t.Errorf("heavier: %v", heavier)
			}
		})
	}
}

// What Baseline writes for a register it reads back as the same, whatever the
// register holds.
func FuzzBaseline(f *testing.F) {
	f.Add("payroll", "Payroll", "acme/x", "line\none", "# c\nerror a/b /x: m\nwarning a/b /y:: m : n\n")
	f.Add("", "", "", "", "error a/b /x:")
	f.Add("a b/c#1%", "\u2028 x: y", "a b", ": ", "fatal\n")
	f.Add("\xff", "\x00", "#", "#", "error  : \n")
	f.Fuzz(func(t *testing.T, id, name, rule, message, text string) {
		if listed, err := Parse(text); err == nil {
			again, err := Parse(Format(listed))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(join(listed), join(again)); diff != "" {
				t.Errorf("lines of a file read and written (-first +second):\n%s", diff)
			}
		}

		r := &ropa.Register{Activities: []ropa.Activity{{ID: ropa.ID(id), Name: name}, {ID: ropa.ID(name), Name: id}}}
		at := func(i int) ropa.Path { return ropa.Path{}.Index("activities", i).Child("name") }
		findings := []ropa.Finding{
			{Rule: "a/" + ropa.RuleID(rule), Severity: ropa.SeverityError, Path: at(0), Message: message},
			{Rule: "a/" + ropa.RuleID(rule), Severity: ropa.SeverityWarning, Path: at(1), Message: name},
			{Rule: "a/b", Severity: ropa.SeverityWarning, Message: message},
		}
		found := Of(r, findings)
		listed, err := Parse(Format(found))
		if err != nil {
			t.Fatal(err)
		}
		if fresh, mended, heavier := Compare(listed, found); len(fresh)+len(mended)+len(heavier) > 0 {
			t.Errorf("what was written is not what is read: new %v, mended %v, heavier %v", fresh, mended, heavier)
		}
		r.Activities[0], r.Activities[1] = r.Activities[1], r.Activities[0]
		findings[0].Path, findings[1].Path = at(1), at(0)
		if id == name || id == "" || name == "" {
			return // not told apart by their IDs
		}
		if fresh, mended, heavier := Compare(listed, Of(r, findings)); len(fresh)+len(mended)+len(heavier) > 0 {
			t.Errorf("another order is a change: new %v, mended %v, heavier %v", fresh, mended, heavier)
		}
	})
}
