package brief

import (
	"strings"
	"testing"
)

// What is a text of the register is told from what stands beside it: whole
// words, the longest text first.
func TestFreeTexts(t *testing.T) {
	f := NewFreeTexts("de", []string{"Kunden", "Kunden und Lieferanten", "Frist\nzweite Zeile", "§ 203 StGB", "a@b.example", "7", "Cafés"})
	for line, want := range map[string]string{
		"Kunden":                                 "[Kunden]",
		"People: Kunden":                         "People: [Kunden]",
		"Kunden und Lieferanten; Kunden, others": "[Kunden und Lieferanten]; [Kunden], others",
		"Kundenkonto and Großkunden":             "Kundenkonto and Großkunden",
		"• zweite Zeile – Frist":                 "• [zweite Zeile] – [Frist]",
		"Law: § 203 StGB (Cafés)":                "Law: [§ 203 StGB] ([Cafés])",
		"7 days, write to a@b.example":           "7 days, write to a@b.example",
		"\xff Kunden \x80":                       "\xff [Kunden] \x80",
		"":                                       "",
	} {
		var got strings.Builder
		f.Split(line, func(text string, free bool) {
			if free {
				text = "[" + text + "]"
			}
			got.WriteString(text)
		})
		if got.String() != want {
			t.Errorf("got  %s\nwant %s", got.String(), want)
		}
	}
	if NewFreeTexts("", nil) != nil {
		t.Error("texts of no other language")
	}
}
