package markdown

import (
	"bytes"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/openropa/openropa/export/internal/doc"
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
	d := &doc.Document{
		Title: "Record", Words: doc.Words{Empty: "none stated"},
		Cover: doc.Part{Blocks: []doc.Block{&doc.Fields{Rows: []doc.Field{{Label: "Name", Clause: "Art. 30(1)(a)", Value: doc.Text("Acme")}}}}},
		Parts: []doc.Part{
			{Title: "Sheet", Sheet: "Sheet"},
			{Title: "Payroll", Page: true, Level: 1, Blocks: []doc.Block{
				&doc.Heading{Text: "Purposes", Clause: "Art. 30(1)(b)", Level: 1},
				&doc.Paragraph{Text: doc.Cell{{Text: "One", Style: doc.Missing}, {Text: "Two", Style: doc.Note}}},
				&doc.Fields{Rows: []doc.Field{{Label: "Notice", Value: doc.Cell{
					{Text: "• Notice", Link: "https://a.example/n"}, {Text: "in force"}, {Text: "– since May"}, {Text: "• https://b.example", Link: "https://b.example"}, {Text: "• Entry", Link: "#activity:0"}, {Text: "• Bad", Link: "https://a.example/a b"},
				}}}},
				&doc.Table{Title: "Table", Columns: []doc.Column{{Heading: "A"}, {Heading: "B"}, {Heading: "C", Clause: "Art. 6"}}, Rows: []doc.Row{
					{Cells: []doc.Cell{doc.Text("x|y"), nil, {{Text: "1"}, {Text: "2"}}}},
				}},
				&doc.Table{Columns: []doc.Column{{Heading: "A"}}},
			}},
		},
	}
	want := `# Record

- **Name** (Art. 30(1)(a)): Acme

## Payroll

### Purposes (Art. 30(1)(b))

**One**\
*Two*

- **Notice**:
  - [Notice](<https://a.example/n>)
    - in force
      - since May
  - https://b.example
  - Entry
  - Bad

**Table**

| A | C (Art. 6) |
|---|---|
| x\|y | 1<br>2 |

*none stated*
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
