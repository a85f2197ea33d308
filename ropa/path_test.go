package ropa

import (
	"slices"
	"strings"
	"testing"
)

func TestPath(t *testing.T) {
	tests := []struct {
		path Path
		want string
	}{
		{Path{}, ""},
		{Path{}.Child("title"), "/title"},
		{Path{}.Index("activities", 3), "/activities/3"},
		{Path{}.Index("activities", 3).Index("purposes", 0).Child("consent", "withdrawal"), "/activities/3/purposes/0/consent/withdrawal"},
		{Path{}.Child("a/b~c"), "/a~1b~0c"},
		{Path{}.Child("1", "2", "3", "4", "5", "6", "7", "8"), "/1/2/3/4/5/6/7/8"},
		{Path{}.Index("a", 0).Index("b", 1).Index("c", 2).Index("d", 3).Index("e", 4).Index("f", 5).Index("g", 6).Index("h", 7), "/a/0/b/1/c/2/d/3/e/4/f/5/g/6/h/7"},
	}
	for _, tt := range tests {
		if got := tt.path.String(); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
		if got := ParsePath(tt.want).String(); tt.want != "/1/2/3/4/5/6/7/8" && got != tt.want {
			t.Errorf("ParsePath(%q) = %q", tt.want, got)
		}
	}
}

func TestPathIsImmutable(t *testing.T) {
	base := Path{}.Index("activities", 0)
	a, b := base.Child("name"), base.Child("owner")
	if a.String() != "/activities/0/name" || b.String() != "/activities/0/owner" || base.String() != "/activities/0" {
		t.Errorf("paths changed one another: %s, %s, %s", base, a, b)
	}
}

func TestPathWithin(t *testing.T) {
	tests := []struct {
		path, of string
		want     bool
	}{
		{"/activities/1/purposes/0", "/activities/1", true},
		{"/activities/1", "/activities/1", true},
		{"/activities/10", "/activities/1", false},
		{"/activities/1", "/activities/1/purposes/0", false},
		{"/activities/1", "", true},
	}
	for _, tt := range tests {
		if got := ParsePath(tt.path).Within(ParsePath(tt.of)); got != tt.want {
			t.Errorf("%q within %q: %t", tt.path, tt.of, got)
		}
	}
}

func TestPathsInDocumentOrder(t *testing.T) {
	want := []string{
		"", "/title", "/organisation", "/organisation/name", "/organisation/contact/email", "/dpo", "/parties/2", "/parties/10",
		"/activities", "/activities/0", "/activities/0/name", "/activities/0/purposes/0/bases/1", "/activities/0/purposes/0/conditions/0",
		"/activities/0/purposes/1", "/activities/0/subjects", "/activities/2", "/activities/10", "/processing/0", "/waivers/0",
	}
	var paths []Path
	for _, w := range want {
		paths = append(paths, ParsePath(w))
	}
	slices.Reverse(paths)
	slices.SortStableFunc(paths, func(p, q Path) int { return comparePaths(p, q) })
	for i, p := range paths {
		if p.String() != want[i] {
			t.Errorf("position %d: %q, want %q", i, p, want[i])
		}
	}
}

// A placement holds the position of a field in a byte.
func TestNoStructHasTooManyFields(t *testing.T) {
	fieldSets.Range(func(of, set any) bool {
		for name, f := range set.(*fieldSet).byName {
			if f.index >= 255 {
				t.Errorf("%v: %s is its field %d", of, name, f.index)
			}
		}
		return true
	})
}

func comparePaths(p, q Path) int {
	a, b := placementOf(p), placementOf(q)
	return a.compare(&b)
}

func TestParts(t *testing.T) {
	long := strings.Repeat("x", 100)
	r := &Register{Activities: []Activity{{Name: long, Purposes: []Purpose{{}, {ID: "pay", Data: []ID{"d"}}}}}, DPO: &DPO{}}
	for _, tt := range []struct {
		path, subject string
		want          []Part
	}{
		{"", "register", []Part{{Kind: "register"}}},
		{"/title", "register", []Part{{Kind: "register"}}},
		{"/dpo/contact", "data protection officer", []Part{{Kind: "data protection officer"}}},
		{"/activities/0/purposes", `activity "` + long + `"`, []Part{{"activity", long, 1}}},
		{"/activities/0/purposes/0", `activity "` + long + `", purpose 1`, []Part{{"activity", long, 1}, {"purpose", "", 1}}},
		{"/activities/0/purposes/1/data/0", `activity "` + long + `", purpose "pay", data 1`,
			[]Part{{"activity", long, 1}, {"purpose", "pay", 2}, {"data", "", 1}}},
		{"/activities/7", "register", []Part{{Kind: "register"}}},
	} {
		got := r.Parts(ParsePath(tt.path))
		if !slices.Equal(got, tt.want) || subjectOf(got) != tt.subject {
			t.Errorf("%s: %q of %v, want %q of %v", tt.path, subjectOf(got), got, tt.subject, tt.want)
		}
	}
}
