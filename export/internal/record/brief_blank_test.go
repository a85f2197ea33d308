package record_test

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// goodRegisters are the names of the registers in good order.
func goodRegisters(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "..", "..", "ropa", "testdata", "clean", "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatal("no registers", err)
	}
	var names []string
	for _, f := range files {
		names = append(names, strings.TrimSuffix(filepath.Base(f), ".json"))
	}
	return names
}

// briefOf is the short document of a register.
func briefOf(t *testing.T, r *ropa.Register, tag string, edition record.Edition) *brief.Brief {
	t.Helper()
	report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	b, err := record.New(r, lang.CompleteOf(tag), report).Brief(record.BriefOptions{Edition: edition})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// marksIn are the marks of what is missing in blocks.
func marksIn(blocks []brief.Block) (all []string) {
	exporttest.Running(blocks, func(string) {}, func(t brief.Text) {
		for _, p := range t {
			if p.Style == brief.Missing {
				all = append(all, p.Text)
			}
		}
	})
	return all
}

// What the law asks an entry to hold, and what the mark says where it is
// missing.
var asked = []struct {
	way   string
	blank func(a *ropa.Activity)
	place string // in the GDPR, in English
}{
	{"purposes", func(a *ropa.Activity) { a.Purposes = nil }, "Art.\u00a030(1)(b)"},
	{"people", func(a *ropa.Activity) { a.Subjects = nil }, "Art.\u00a030(1)(c)"},
	{"data", func(a *ropa.Activity) { a.Data = nil }, "Art.\u00a030(1)(c)"},
	{"recipients", func(a *ropa.Activity) { a.Recipients, a.None = nil, nil }, "Art.\u00a030(1)(d)"},
	{"time limits", func(a *ropa.Activity) { a.Retention = nil }, "Art.\u00a030(1)(f)"},
	{"measures", func(a *ropa.Activity) { a.Security = nil }, "Art.\u00a030(1)(g)"},
}

// What the law asks for and a register lacks is marked with the place that asks
// for it, in each edition and in its own entry alone; and unless marks are asked
// for, with none.
func TestMissingIsMarked(t *testing.T) {
	for _, name := range goodRegisters(t) {
		r := clean(t, name)
		if len(r.Regimes) != 1 || r.Regimes[0] != ropa.EU && r.Regimes[0] != ropa.UK {
			continue // other articles
		}
		r.Common = ropa.Common{}
		for _, c := range asked {
			r := exporttest.Copied(t, r)
			c.blank(&r.Activities[0])
			for _, edition := range []record.Edition{record.Authority, record.Working} {
				b := briefOf(t, r, "en", edition)
				for i := range b.Sections {
					s := &b.Sections[i]
					if s.Number == "" {
						continue
					}
					marked := strings.Join(marksIn(s.Content()), "; ")
					if s.Number == "01" && !strings.Contains(marked, "missing – "+c.place) {
						t.Errorf("%s, edition %d, without %s: marked is %q, not %s", name, edition, c.way, marked, c.place)
					}
				}
			}
		}
		for key, blank := range map[string]func(o *ropa.Organisation){
			"name missing – Art.\u00a030(1)(a)":            func(o *ropa.Organisation) { o.Name = "" },
			"contact details missing – Art.\u00a030(1)(a)": func(o *ropa.Organisation) { o.Contact = ropa.Contact{} },
		} {
			r := exporttest.Copied(t, r)
			blank(&r.Organisation)
			if marks := marksIn(briefOf(t, r, "en", record.Authority).Sections[0].Content()); len(marks) == 0 || marks[0] != key {
				t.Errorf("%s: marked is %q, want %q", name, marks, key)
			}
		}
	}
}

// mandatory are the fields whose lack is marked, or said, by the names of
// fields: what the law asks the record to hold, and what that hangs on.
var mandatory = []string{
	"Regimes", "Organisation.Name", "Organisation.Contact", "Organisation.Country", "DPO", "Representative", "None", "Activities", "Processing", "Measures", "Parties",
	"Purposes", "Subjects", "Data", "Recipients", "Transfers", "Retention", "Security", "Controllers", "Categories", "ID", "Bases", "Ground", "Conditions", "Systems",
	"Common", "Status", "Destination", "Engagement", "Organisation", "Retention.Period", "Controllers.Party", "DPO.Contact",
}

// A register of which fields are blank, each in turn or several, is laid out in
// each language: nothing is empty, no word is lacking, and what the law does not
// ask for leaves no mark.
func TestBlankFields(t *testing.T) {
	exporttest.Unraced(t)
	const each = 24 // fields of a register
	rnd := rand.New(rand.NewPCG(16, 30))
	tags := []string{"en", "de", "fr"}
	for n, name := range goodRegisters(t) {
		r := clean(t, name)
		before := len(allMarks(briefOf(t, r, "en", record.Authority)))
		count := len(exporttest.Stated(r))
		for i := range each {
			c := exporttest.Copied(t, r)
			fields := exporttest.Stated(c)
			at := rnd.IntN(count)
			ways := []string{fields[at].Way}
			fields[at].Blank()
			if i%4 == 3 { // several
				for _, k := range rnd.Perm(count)[:count/5] {
					ways = append(ways, fields[k].Way)
					fields[k].Blank()
				}
			}
			tag, edition := tags[(n+i)%len(tags)], record.Edition(i%2)
			b := briefOf(t, c, tag, edition)
			what := fmt.Sprintf("%s, %s, edition %d, without %s", name, tag, edition, ways[0])
			if len(ways) > 1 {
				what += fmt.Sprintf(" and %d others", len(ways)-1)
			}
			checkWhole(t, what, b)
			if len(ways) == 1 && !anyOf(ways[0], mandatory) {
				if marks := allMarks(b); len(marks) > before {
					t.Errorf("%s: marked %q", what, marks)
				}
			}
		}
	}
}

// anyOf reports whether the last steps of a way are one of some.
func anyOf(way string, all []string) bool {
	for _, one := range all {
		if way == one || strings.HasSuffix(way, "."+one) || strings.HasPrefix(way, one+".") && strings.Contains(one, ".") {
			return true
		}
	}
	return false
}

func allMarks(b *brief.Brief) (all []string) {
	for i := range b.Sections {
		all = append(all, marksIn(b.Sections[i].Content())...)
	}
	return all
}

// checkWhole checks that nothing of a brief is empty, and that no word of it is
// lacking.
func checkWhole(t *testing.T, what string, b *brief.Brief) {
	t.Helper()
	for i := range b.Sections {
		s := &b.Sections[i]
		if s.Title == "" {
			t.Errorf("%s: section %s has no title", what, s.ID)
		}
		if len(s.Content()) == 0 {
			t.Errorf("%s: section %s is empty", what, s.ID)
		}
		checkBlocks(t, what+": "+s.ID, s.Content())
	}
	exporttest.Printed(b, func(text string) {
		if strings.Contains(text, "‹") || strings.Contains(text, "%!") || strings.HasPrefix(text, "; ") {
			t.Errorf("%s: %q", what, text)
		}
	})
}

func checkBlocks(t *testing.T, what string, blocks []brief.Block) {
	t.Helper()
	said := func(text brief.Text) bool {
		for _, p := range text {
			if strings.TrimSpace(p.Text) != "" || p.Mark.Shape != brief.NoMark || p.Page {
				return true
			}
		}
		return false
	}
	for i, b := range blocks {
		switch b := b.(type) {
		case *brief.Heading:
			if b.Text == "" {
				t.Errorf("%s: a heading is empty", what)
			}
			if i+1 == len(blocks) {
				t.Errorf("%s: nothing stands below %q", what, b.Text)
			}
		case *brief.Para:
			if !said(b.Text) {
				t.Errorf("%s: a paragraph is empty", what)
			}
		case *brief.List:
			for _, item := range b.Items {
				if !said(item.Text) {
					t.Errorf("%s: an item is empty", what)
				}
			}
		case *brief.Table:
			checkTable(t, what, b, said)
		case *brief.Boxes:
			for j := range b.Boxes {
				x := &b.Boxes[j]
				if x.Title == "" || len(x.Blocks) == 0 {
					t.Errorf("%s: box %q holds %d blocks", what, x.Title, len(x.Blocks))
				}
				checkBlocks(t, what+": "+x.Title, x.Blocks)
			}
		}
	}
}

func checkTable(t *testing.T, what string, b *brief.Table, said func(brief.Text) bool) {
	t.Helper()
	if len(b.Rows) == 0 {
		t.Errorf("%s: table %q has no rows", what, b.Title)
	}
	filled := make([]bool, len(b.Columns))
	bands := 0
	for _, r := range b.Rows {
		if said(r.Band) {
			bands++
			continue
		}
		any := false
		for j, c := range r.Cells {
			if said(c.Text) || c.Mark.Shape != brief.NoMark {
				any, filled[j] = true, true
			}
		}
		if !any {
			t.Errorf("%s: a row of %q is empty", what, b.Title)
		}
	}
	if b.Grid || bands == len(b.Rows) {
		return // its columns are entries
	}
	for j, is := range filled {
		if !is {
			t.Errorf("%s: column %d of %q is empty", what, j, b.Title)
		}
	}
}
