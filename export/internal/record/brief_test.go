package record_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// clean returns one of the registers in good order.
func clean(t *testing.T, name string) *ropa.Register {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "..", "ropa", "testdata", "clean", name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r, err := ropa.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// What the short documents say is as in their goldens, in plain text.
func TestBriefGolden(t *testing.T) {
	for _, c := range []struct {
		name, tag string
		r         *ropa.Register
		edition   record.Edition
	}{
		{"dentist", "de", clean(t, "dentist"), record.Authority},
		{"facesoft", "en", facesoft.Register(), record.Authority},
		{"piufoto", "en", piufoto.Register(), record.Authority},
		{"saas", "fr", clean(t, "saas"), record.Authority},
		{"working", "en", exporttest.Complete(), record.Working},
		{"swiss-shop", "de", clean(t, "swiss-shop"), record.Authority},
	} {
		t.Run(c.name, func(t *testing.T) {
			report, err := ropa.Validate(c.r, &ropa.Options{AsOf: civil.MustDate("2026-11-29")})
			if err != nil {
				t.Fatal(err)
			}
			b, err := record.New(c.r, lang.CompleteOf(c.tag), report).Brief(record.BriefOptions{Edition: c.edition})
			if err != nil {
				t.Fatal(err)
			}
			got := dump(b)
			file := filepath.Join("testdata", "brief_"+c.name+".golden")
			if os.Getenv("OPENROPA_UPDATE") != "" {
				if err := os.MkdirAll("testdata", 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

var shapes = map[brief.Shape]string{
	brief.Dot: "●", brief.InForce: "●", brief.Triangle: "▲", brief.Ring: "○", brief.SpecialMark: "§", brief.CriminalMark: "§",
	brief.Role: "@", brief.RoleOpen: "@", brief.Errors: "■", brief.Warnings: "□", brief.Notes: "·", brief.Bar: "▬", brief.Dashes: "╌", brief.Dash: "–",
}

func markText(m brief.Mark) string {
	if m.Shape == brief.NoMark {
		return ""
	}
	return "{" + shapes[m.Shape] + m.Text + "}"
}

// shown is running text with its styles told by brackets.
func shown(t brief.Text) string {
	var s strings.Builder
	for _, p := range t {
		text := strings.ReplaceAll(p.Text, "\n", " ⏎ ")
		if p.Page {
			text = "page of " + p.Link
		}
		switch p.Style {
		case brief.Bold:
			text = "*" + text + "*"
		case brief.Ground, brief.Special, brief.Tag:
			text = "[" + text + "]"
		case brief.Missing, brief.Attention, brief.Reason:
			text = "!" + text + "!"
		case brief.Raised:
			text = "^" + text
		}
		s.WriteString(markText(p.Mark) + text)
	}
	return s.String()
}

// dump writes a short document as text, a block a line or a few.
func dump(d *brief.Brief) string {
	var s strings.Builder
	fmt.Fprintf(&s, "%s | %s | %s | %s | %s | %s\n", d.Title, d.Subject, d.Keeper, d.Language, d.Foot, d.AsOf)
	for _, sec := range d.Sections {
		fmt.Fprintf(&s, "\n== %s %s (%s) #%s\n", sec.Number, sec.Title, sec.Cite, sec.ID)
		dumpBlocks(&s, "", sec.Blocks)
	}
	return s.String()
}

func dumpBlocks(s *strings.Builder, in string, blocks []brief.Block) {
	list := func(items []brief.Item) {
		for _, i := range items {
			fmt.Fprintf(s, "%s- %s%s\n", in, markText(i.Mark), shown(i.Text))
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *brief.Heading:
			fmt.Fprintf(s, "%s-- %s %s\n", in, b.Text, b.Note)
		case *brief.Para:
			fmt.Fprintf(s, "%s%s\n", in, shown(b.Text))
		case *brief.List:
			list(b.Items)
		case *brief.Columns:
			list(b.Items)
		case *brief.Legend:
			var items []string
			for _, i := range b.Items {
				items = append(items, markText(i.Mark)+shown(i.Text))
			}
			fmt.Fprintf(s, "%s(%s)\n", in, strings.Join(items, " · "))
		case *brief.Strip:
			for _, c := range b.Cells {
				var lines []string
				for _, l := range c.Lines {
					lines = append(lines, shown(l))
				}
				fmt.Fprintf(s, "%s%s: %s\n", in, c.Label, strings.Join(lines, " ⏎ "))
			}
		case *brief.Table:
			var heads []string
			for _, c := range b.Columns {
				heads = append(heads, shown(c.Heading))
			}
			fmt.Fprintf(s, "%s| %s |\n", in, strings.Join(heads, " | "))
			for _, r := range b.Rows {
				if len(r.Band) > 0 {
					fmt.Fprintf(s, "%s| == %s\n", in, shown(r.Band))
					continue
				}
				var cells []string
				for _, c := range r.Cells {
					cells = append(cells, markText(c.Mark)+shown(c.Text))
				}
				fmt.Fprintf(s, "%s| %s |\n", in, strings.Join(cells, " | "))
			}
		case *brief.Timeline:
			fmt.Fprintf(s, "%stimeline to %g %s: %s\n", in, b.Most, b.Unit, b.Alt)
			for _, r := range b.Rows {
				fmt.Fprintf(s, "%s  %s: %.2f %t %s\n", in, shown(r.Label), r.Years, r.Open, shown(r.After))
			}
		case *brief.Boxes:
			for _, x := range b.Boxes {
				fmt.Fprintf(s, "%s[%s] %s %s\n", in, strings.Join(x.Letters, " "), x.Title, x.Note)
				dumpBlocks(s, in+"  ", x.Blocks)
			}
		default:
			fmt.Fprintf(s, "%s%T\n", in, b)
		}
	}
}
