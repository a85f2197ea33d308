package lawfulbasis

import (
	"fmt"
	"strconv"
	"testing"

	"github.com/openropa/openropa/ropa/fact"
)

func TestSchedule1Table(t *testing.T) {
	conditions := 0
	for i, info := range Schedule1Paragraphs() {
		n := i + 1
		if info.Number != n || info.Code != Schedule1("para-"+strconv.Itoa(n)) || info.Title == "" {
			t.Errorf("row %d is %q, number %d, title %q", n, info.Code, info.Number, info.Title)
		}
		part := 1
		if n >= 5 {
			part = 2
		}
		if n >= 29 {
			part = 3
		}
		if info.Part != part {
			t.Errorf("%s: part %d, want %d", info.Code, info.Part, part)
		}
		if got, ok := Schedule1Of(info.Code); !ok || got != info || !info.Code.Valid() {
			t.Errorf("Schedule1Of(%q) = %+v, %t", info.Code, got, ok)
		}
		if want := "DPA 2018 Sch. 1 para. " + strconv.Itoa(n); info.Cite().String() != want {
			t.Errorf("%s: cited %q, want %q", info.Code, info.Cite(), want)
		}
		if info.IsCondition() {
			conditions++
		}
	}
	if conditions != 36 {
		t.Errorf("%d conditions, want 36", conditions)
	}
	for _, code := range []Schedule1{"", "para-0", "para-38", "10", "para-010"} {
		if code.Valid() {
			t.Errorf("%q is valid", code)
		}
	}
}

// What paragraph serves which condition, s. 10(2), (3) and (5).
func TestSchedule1Serves(t *testing.T) {
	for _, p := range Schedule1Paragraphs() {
		want := map[Condition]bool{AuthorisedByLaw: p.Number != 5}
		switch {
		case p.Number == 1:
			want[EmploymentLaw] = true
		case p.Number == 2:
			want[HealthCare] = true
		case p.Number == 3:
			want[PublicHealth] = true
		case p.Number == 4:
			want[ArchivingResearch] = true
		case p.Number >= 6 && p.Number <= 28:
			want[SubstantialPublicInterest] = true
		}
		for _, c := range Conditions() {
			if got := p.Code.Serves(c.Code); got != want[c.Code] {
				t.Errorf("%s serves %s: %t, want %t", p.Code, c.Code, got, want[c.Code])
			}
		}
		if p.Code.Serves("") {
			t.Errorf("%s serves no condition", p.Code)
		}
	}
	// Every condition that needs Schedule 1 has a paragraph, and no other.
	for _, c := range Conditions() {
		served := false
		for _, p := range Schedule1Paragraphs() {
			served = served || p.Code.Serves(c.Code)
		}
		if served != c.UKSchedule1 {
			t.Errorf("%s: UKSchedule1 = %t, served = %t", c.Code, c.UKSchedule1, served)
		}
	}
}

func TestSchedule1Policy(t *testing.T) {
	type need struct{ stated, disclosure fact.Answer } // what NeedsPolicy answers
	want := func(n int) need {
		switch n {
		case 2, 3, 4, 13, 29, 30, 31, 32, 33, 34:
			return need{fact.No, fact.No}
		case 10, 27:
			return need{fact.Yes, fact.No}
		case 5, 36:
			return need{"", ""}
		}
		return need{fact.Yes, fact.Yes} // 1, 35, 37 and the rest of Part 2
	}
	for _, p := range Schedule1Paragraphs() {
		got := need{p.Code.NeedsPolicy(""), p.Code.NeedsPolicy(fact.Yes)}
		if got != want(p.Number) || p.Code.NeedsPolicy(fact.No) != got.stated {
			t.Errorf("%s: policy document %q, for disclosure %q, want %+v", p.Code, got.stated, got.disclosure, want(p.Number))
		}
	}
	for code, at := range map[Schedule1]string{
		Schedule1Employment: "para. 1(1)(b)", Schedule1UnlawfulActs: "para. 10(2)", Schedule1Journalism: "para. 13(3)",
		Schedule1Fraud: "para. 5(1)", Schedule1AntiDoping: "para. 27(3)", Schedule1Accounts: "para. 35(1)(c)",
	} {
		if info, _ := Schedule1Of(code); info.PolicyAt != at {
			t.Errorf("%s: %q, want %q", code, info.PolicyAt, at)
		}
	}
	if got := Schedule1("para-99").NeedsPolicy(""); got != "" {
		t.Errorf("para-99 needs a policy document: %q", got)
	}
	if got := (Schedule1Info{}).Cite(); got != (fact.Citation{}) {
		t.Errorf("the zero paragraph is cited %q", got)
	}
}

func ExampleSchedule1_NeedsPolicy() {
	fmt.Println(Schedule1UnlawfulActs.NeedsPolicy(""))       // para. 5(1)
	fmt.Println(Schedule1UnlawfulActs.NeedsPolicy(fact.Yes)) // para. 10(2)
	fmt.Println(Schedule1Journalism.NeedsPolicy(""))         // para. 13(3)
	// Output:
	// yes
	// no
	// no
}
