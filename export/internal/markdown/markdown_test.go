package markdown

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/brief"
)

// Text is text, whatever Markdown would make of it.
func TestInline(t *testing.T) {
	for text, want := range map[string]string{
		"":                          "",
		"Pay salaries":              "Pay salaries",
		"*all* of_it [a](b) `c`":    `\*all\* of\_it \[a\](b) ` + "\\`c\\`",
		"a | b\nc\r\nd":             `a \| b c d`,
		"# no heading":              `\# no heading`,
		"- no item":                 `\- no item`,
		"> no quotation":            `\> no quotation`,
		"1. no list":                `1\. no list`,
		"01.09.2023":                "01.09.2023",
		"<script>alert(1)</script>": `\<script>alert(1)\</script>`,
		"R&D":                       "R&D",
		"&amp; &#x41;":              `\&amp; \&#x41;`,
		`C:\data`:                   `C:\\data`,
		"a\x00b":                    `a\[U+0000\]b`,
		"a\xffb":                    `a\[0xFF\]b`,
		"~~x~~ $y$":                 `\~\~x\~\~ \$y\$`,
		"\ufffd stays":              "\ufffd stays",
	} {
		if got := inline(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestRender(t *testing.T) {
	plain := func(s string) brief.Text { return brief.Text{{Text: s}} }
	d := &brief.Brief{
		Foot: "Acme · version 3",
		Sections: []brief.Section{
			{Title: "Record", Level: 1, Blocks: []brief.Block{
				&brief.Strip{Cells: []brief.StripCell{{Label: "Controller", Lines: []brief.Text{{{Text: "Acme", Style: brief.Bold}}, plain("Rue *1*")}}}},
				&brief.Timeline{Alt: "2 time limits", Rows: []brief.Span{{Label: plain("01 Name"), Years: 10, After: brief.Text{{Text: "10 years", Style: brief.Bold}, {Text: " from the end"}}}}},
			}},
			{Number: "01", Title: "Payroll", Cite: "Art. 30(1)", Level: 2, Blocks: []brief.Block{
				&brief.Boxes{Boxes: []brief.Box{{Letters: []string{"c", "f"}, Title: "Data", Note: "F1", Blocks: []brief.Block{
					&brief.Table{Columns: []brief.Column{{Heading: plain("A")}, {}, {Heading: plain("C"), Group: "Art. 6"}}, Rows: []brief.Row{
						{Band: plain("All data")},
						{Cells: []brief.Cell{{Text: plain("x|y")}, {}, {Text: plain("1\n2"), Span: 2}}},
						{Cells: []brief.Cell{{Text: plain("z"), Mark: brief.Mark{Shape: brief.SpecialMark, Text: "9"}}, {}, {}}},
					}},
					&brief.Table{Columns: []brief.Column{{Heading: plain("A")}}},
				}}}},
				&brief.Heading{Text: "Notices", Note: "two"},
				&brief.Para{Text: brief.Text{{Text: "missing ", Style: brief.Missing}, {Text: "Two", Style: brief.Muted}, {Text: "3", Style: brief.Raised}, {Text: "\nthree"}}},
				&brief.List{Items: []brief.Item{
					{Mark: brief.Mark{Shape: brief.Role, Text: "P"}, Text: brief.Text{{Text: "Notice", Link: "https://a.example/n"}, {Text: " in "}, {Text: "force", Style: brief.Attention, Mark: brief.Mark{Shape: brief.Triangle}}}},
					{Text: brief.Text{{Text: "https://b.example", Link: "https://b.example"}, {Text: " 7", Page: true}}},
					{Text: brief.Text{{Text: "6(1)(b)", Style: brief.Ground, Link: "https://law.example"}, {Text: "Bad", Link: "https://a.example/a b"}}},
				}},
				&brief.Legend{Items: []brief.Item{{Mark: brief.Mark{Shape: brief.Ring}, Text: plain("none")}, {Text: plain("* star")}}},
			}},
		},
	}
	want := `# Record

- **Controller**: **Acme**; Rue \*1\*

2 time limits

- 01 Name: **10 years** from the end

## 01 Payroll (Art. 30(1))

### (c, f) Data – F1

| A | Art. 6 C |
|---|---|
| All data | |
| x\|y | 1<br>2 |
| \[9\] z | 1<br>2 |

| A |
|---|

### Notices – two

**missing** Two\[3\]\
three

- \[P\] [Notice](<https://a.example/n>) in ▲ **force**
- https://b.example
- 6(1)(b)Bad

○ none · \* star

---

Acme · version 3
`
	var got bytes.Buffer
	if err := Render(&got, d); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if err := Render(&got, nil); err == nil {
		t.Error("no error without a document")
	}
	full := errors.New("full")
	if err := Render(failing{full}, d); !errors.Is(err, full) {
		t.Errorf("got %v, want %v", err, full)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
