package book

import "testing"

func TestApart(t *testing.T) {
	for text, want := range map[string]string{
		"crm": "crm", "crm; crm2": "crm\ncrm2", "crm;crm2\nhr": "crm\ncrm2\nhr", "&lt;": "&lt;", "a b; c": "a b; c", "crm;": "crm;", "": "",
	} {
		if got := apart(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
