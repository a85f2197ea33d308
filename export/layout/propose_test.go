package layout

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/openropa/openropa/export/internal/sheet"
	"github.com/openropa/openropa/lawfulbasis"
	"github.com/openropa/openropa/ropa"
)

func imported(t testing.TB, w *Workbook) *Import {
	t.Helper()
	p, err := Propose(w)
	if err != nil {
		t.Fatal(err)
	}
	got, err := p.Read(context.Background(), w)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// What each sheet is, which rows are no entries, and the entries found.
func TestPropose(t *testing.T) {
	want := map[string]struct {
		language, sheets string
		names            []string
	}{
		"nl: bands, sections, footer, legend":            {"nl", "controller rows 5 skip 6 9 12; none", []string{"Paspoorten", "Huwelijken", "Salarissen"}},
		"it: an example, a total in words, a note":       {"it", "controller rows 1 skip 2 5 6", []string{"Paghe", "Anagrafe"}},
		"pl: numbers and hints":                          {"pl", "controller rows 2 skip 3 4 8", []string{"Płace", "Nabór"}},
		"sv: marks and totals":                           {"sv", "controller rows 2 skip 5", []string{"Skolhälsovård", "Löner"}},
		"cs: an entry a column":                          {"cs", "controller columns 1", []string{"Mzdy", "Kamery"}},
		"fr: a sheet an entry":                           {"fr", "index rows 1; controller form 0; controller form 0", []string{"Paie", "Cantine", "Bibliothèque"}},
		"de: several rows an entry, processor, measures": {"de", "controller rows 1 skip 5 more 3; processor rows 1; measures rows 1", []string{"Personal", "CRM", "Fernwartung"}},
		"en: function for a name, hints, notes":          {"en", "controller rows 5 skip 6 10 11; none", []string{"Planning", "Housing"}},
	}
	books := foreignBooks()
	for _, name := range slices.Sorted(maps.Keys(books)) {
		t.Run(name, func(t *testing.T) {
			got := imported(t, books[name])
			var sheets []string
			for _, s := range got.Proposal.Sheets {
				text := string(s.Use)
				if s.Use != UseNone {
					text += fmt.Sprintf(" %s %d", s.Shape, s.Head)
					if s.Confidence <= 0 || s.Confidence > 1 {
						t.Errorf("sheet %q: confidence %v", s.Sheet, s.Confidence)
					}
				}
				for i, k := range s.Skip {
					if i == 0 {
						text += " skip"
					}
					text += fmt.Sprintf(" %d", k.Row)
				}
				for i, n := range s.More {
					if i == 0 {
						text += " more"
					}
					text += fmt.Sprintf(" %d", n)
				}
				if s.Reason == "" {
					t.Errorf("sheet %q: no reason", s.Sheet)
				}
				for _, c := range s.Columns {
					if c.Reason == "" {
						t.Errorf("sheet %q, column %s: no reason", s.Sheet, c.At)
					}
				}
				sheets = append(sheets, text)
			}
			var names []string
			for _, a := range got.Register.Activities {
				names = append(names, a.Name)
			}
			for _, a := range got.Register.Processing {
				names = append(names, a.Name)
			}
			if diff := cmp.Diff(want[name].sheets, strings.Join(sheets, "; ")); diff != "" {
				t.Errorf("sheets (-want +got)\n%s", diff)
			}
			if diff := cmp.Diff(want[name].names, names); diff != "" {
				t.Errorf("entries (-want +got)\n%s", diff)
			}
			if got.Proposal.Language != want[name].language {
				t.Errorf("language %q, want %q", got.Proposal.Language, want[name].language)
			}
			accounted(t, books[name], got)
		})
	}
}

// accounted fails for a cell that is not in the account exactly once, and for
// words that were kept and are nowhere in the register.
func accounted(t testing.TB, w *Workbook, got *Import) {
	t.Helper()
	seen := make(map[string]int)
	for _, c := range got.Cells {
		seen[c.Sheet+"!"+c.Cell]++
		if !slices.Contains(Outcomes(), c.As) {
			t.Errorf("outcome %q", c.As)
		}
		if c.As == Skipped && c.Note == "" {
			t.Errorf("%s: skipped without a reason", c)
		}
	}
	cells := 0
	for i := range w.book.Sheets {
		s := &w.book.Sheets[i]
		for _, r := range s.Rows {
			for _, c := range r.Cells {
				cells++
				if n := seen[s.Name+"!"+sheet.Name(r.Number, c.Column)]; n != 1 {
					t.Errorf("sheet %q, cell %s %q is %d times in the account", s.Name, sheet.Name(r.Number, c.Column), c.Text, n)
				}
			}
		}
	}
	total := 0
	for _, o := range Outcomes() {
		total += got.Count(o)
	}
	if total != cells || len(got.Cells) != cells {
		t.Errorf("%d cells, %d in the account, %d counted", cells, len(got.Cells), total)
	}
	var b bytes.Buffer
	if err := got.Register.Encode(&b); err != nil {
		t.Fatal(err)
	}
	again, err := ropa.Decode(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(got.Register, again); diff != "" {
		t.Errorf("the register changes when it is written and read (-want +got)\n%s", diff)
	}
	said := b.String()
	for _, c := range got.Cells {
		kept := c.As == AsExtra || c.As == InWords || c.As == Unread && c.Path != ""
		text := c.Text
		if m := partNamed.FindStringSubmatch(c.Note); m != nil { // the rest of the cell is typed
			text, _ = strconv.Unquote(m[1])
			text = strings.TrimSuffix(text, "…")
		}
		for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			if kept && !strings.Contains(said, word) {
				t.Errorf("%s: %q is nowhere in the register", c, word)
			}
		}
	}
}

var partNamed = regexp.MustCompile(`("(?:[^"\\]|\\.)*") (?:names no|is special is not)`)

// What cells become.
func TestImport(t *testing.T) {
	books := foreignBooks()
	t.Run("grounds, denials, placeholders", func(t *testing.T) {
		got := imported(t, books["nl: bands, sections, footer, legend"])
		a := got.Register.Activities
		if g := a[2].Purposes[0].Bases[0].Ground; g != lawfulbasis.Contract {
			t.Errorf("ground %q", g)
		}
		if want := []ropa.Element{ropa.ElementSpecial, ropa.ElementRecipients, ropa.ElementProcessors, ropa.ElementTransfers}; !cmp.Equal(want, a[1].None) {
			t.Errorf("none %v, want %v", a[1].None, want)
		}
		if len(a[1].Retention) != 0 {
			t.Errorf("retention %+v", a[1].Retention)
		}
		if p := got.Problems(); len(p) != 1 || p[0].Cell != "K8" || p[0].Note != "not filled in" {
			t.Errorf("problems %v", p)
		}
		if d := a[0].Data[1]; d.Name != "BSN" || d.NationalID != ropa.Yes {
			t.Errorf("data %+v", d)
		}
	})
	t.Run("parties and measures once", func(t *testing.T) {
		r := imported(t, books["de: several rows an entry, processor, measures"]).Register
		var names []string
		for _, p := range r.Parties {
			names = append(names, p.Name)
		}
		if want := []string{"Lohnbüro", "CRM LLC", "Alpha AG", "Rechenzentrum GmbH"}; !cmp.Equal(want, names) {
			t.Errorf("parties %q, want %q", names, want)
		}
		if len(r.Measures) != 2 || len(r.Activities[0].Security) != 2 || r.Processing[0].Security[0] != r.Activities[0].Security[0] {
			t.Errorf("measures %+v, %v, %v", r.Measures, r.Activities[0].Security, r.Processing[0].Security)
		}
		rules := r.Activities[0].Retention
		if len(rules) != 2 || rules[0].Period.String() != "P10Y" || len(rules[0].Data) != 1 || rules[1].Period.String() != "P4Y" || rules[1].Data[0] != r.Activities[0].Data[1].ID {
			t.Errorf("retention %+v", rules)
		}
		if tr := r.Activities[1].Transfers; len(tr) != 1 || tr[0].Destination != "US" || tr[0].Mechanism == "" {
			t.Errorf("transfers %+v", tr)
		}
	})
	t.Run("a number that no measure has", func(t *testing.T) {
		got := imported(t, books["de: several rows an entry, processor, measures"])
		if p := got.Problems(); len(p) != 1 || p[0].Cell != "L4" {
			t.Errorf("problems %v", p)
		}
	})
	t.Run("marks", func(t *testing.T) {
		r := imported(t, books["sv: marks and totals"]).Register
		var said []string
		for _, a := range r.Activities {
			for _, s := range a.Subjects {
				said = append(said, s.Name)
			}
			for _, d := range a.Data {
				said = append(said, d.Name+fmt.Sprint(d.Special))
			}
		}
		if want := []string{"Elever", "Namn[]", "Hälsa[health]", "Anställda", "Namn[]"}; !cmp.Equal(want, said) {
			t.Errorf("%q, want %q", said, want)
		}
	})
	t.Run("a contract is the one processor's", func(t *testing.T) {
		got := imported(t, foreign(foreignSheet("Register", `
Processing activity|Purpose|Legal basis|Categories of personal data|Processors|Contract with processor
Payroll|Pay salaries|Legal obligation|Bank details|Paywell Ltd|DPA-1
Newsletter|Send news|Consent|E-mail address|Mailer Ltd; Counter Ltd|DPA-2
Garden|Keep plants|Consent|Name||DPA-3
`)))
		a := got.Register.Activities
		if r := a[0].Recipients; len(r) != 1 || r[0].Contract == nil || !strings.Contains(fmt.Sprintf("%+v", *r[0].Contract), "DPA-1") {
			t.Errorf("%+v", r)
		}
		if r := a[1].Recipients; len(r) != 2 || r[0].Contract != nil || r[1].Contract != nil {
			t.Errorf("%+v", r)
		}
		for i, n := range []int{0, 1, 1} {
			if len(a[i].Extra) != n {
				t.Errorf("%q: extra %+v", a[i].Name, a[i].Extra)
			}
		}
	})
	t.Run("forms and their index", func(t *testing.T) {
		got := imported(t, books["fr: a sheet an entry"])
		a := got.Register.Activities
		if a[0].Created.String() != "2020-02-01" || a[0].ID != "A-1" || a[2].Function != "Culture" {
			t.Errorf("%+v", a)
		}
		if len(a[0].Purposes) != 2 || a[0].Data[0].Name != "État civil, identité" || a[0].Data[1].Special == nil {
			t.Errorf("%+v %+v", a[0].Purposes, a[0].Data)
		}
	})
	t.Run("beside the table, unknown and missing headings", func(t *testing.T) {
		got := imported(t, books["en: function for a name, hints, notes"])
		r := got.Register
		if r.Title != "Record of processing" || r.Reviewed.String() != "2025-03-14" || r.DPO == nil || r.DPO.Contact.Email != "dpo@council.example" {
			t.Errorf("%q %v %+v", r.Title, r.Reviewed, r.DPO)
		}
		if want := []ropa.Extra{{Key: "Colour code", Value: "17"}, {Key: "column L", Value: "loose"}}; !cmp.Equal(want, r.Activities[0].Extra) {
			t.Errorf("extra %v", r.Activities[0].Extra)
		}
		if len(r.Activities[1].Purposes) != 0 || r.Activities[1].Bases[0].Claim != "Statutory duty" || len(r.Activities[1].JointControllers) != 1 {
			t.Errorf("%+v", r.Activities[1])
		}
	})
}

// A mapping is written, corrected and read; what it does not know is an error.
func TestMapping(t *testing.T) {
	w := foreignBooks()["en: function for a name, hints, notes"]
	p, err := Propose(w)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := p.Encode(&b); err != nil {
		t.Fatal(err)
	}
	again, err := ReadProposal(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(p, again); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	corrected := strings.Replace(b.String(), `"heading": "Colour code",`, `"heading": "Colour code", "key": "systems",`, 1)
	if again, err = ReadProposal(strings.NewReader(corrected)); err != nil {
		t.Fatal(err)
	}
	got, err := again.Read(context.Background(), w)
	if err != nil {
		t.Fatal(err)
	}
	if s := got.Register.Systems; len(s) != 1 || s[0].Name != "17" {
		t.Errorf("systems %+v", s)
	}
	accounted(t, w, got)
	for name, text := range map[string]string{
		"an unknown field": `{"sheets": [], "colour": 1}`,
		"an unknown key":   `{"sheets": [{"sheet": "Controller", "use": "controller", "shape": "rows", "head": 5, "columns": [{"at": "A", "key": "purpose"}]}]}`,
		"an unknown use":   `{"sheets": [{"sheet": "Controller", "use": "activities"}]}`,
		"more":             `{"sheets": []} {}`,
		"no JSON":          `sheets`,
	} {
		if _, err := ReadProposal(strings.NewReader(text)); err == nil {
			t.Errorf("%s: no error", name)
		} else if name == "an unknown key" && !strings.Contains(err.Error(), "nearest: purposes") {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, p := range map[string]Proposal{
		"a sheet that is not there": {Sheets: []SheetProposal{{Sheet: "Other", Use: UseNone}, {Sheet: "Guidance", Use: UseNone}}},
		"a column that is none":     {Sheets: []SheetProposal{{Sheet: "Controller", Use: UseController, Shape: InRows, Columns: []ColumnProposal{{At: "?"}}}}},
	} {
		if _, err := p.Read(context.Background(), w); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// An error says which sheets and headings were seen.
func TestUnrecognised(t *testing.T) {
	w := foreign(foreignSheet("Umsätze", "Monat|Umsatz|Kosten\nJanuar|100|80\nFebruar|120|90"), sheet.Sheet{Name: "Leer"})
	_, err := Propose(w)
	var unknown *UnrecognisedError
	if !errors.As(err, &unknown) {
		t.Fatalf("error %v", err)
	}
	for _, want := range []string{`"Umsätze"`, `"Monat" "Umsatz" "Kosten"`, `"Leer": no headings`} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("error %q lacks %s", err, want)
		}
	}
}

// The headings of each language are understood in it.
func TestHeadings(t *testing.T) {
	for _, h := range headingTable {
		keys := make(map[Key]bool)
		for _, k := range h.keys {
			for p := range strings.SplitSeq(k[1], "|") {
				text := strings.ReplaceAll(p, "*", "")
				if got, sure := matchHeading(text, h.lang); got == "" || sure < 0.5 {
					t.Errorf("%s: %q is not understood as %s", h.lang, text, k[0])
				}
			}
			keys[Key(strings.TrimPrefix(k[0], "~"))] = true
		}
		for _, k := range []Key{KeyName, KeyPurposes, KeyBases, KeySubjects, KeyData, KeySpecial, KeyRecipients, KeyProcessors, KeyTransfers, KeyRetention, KeySecurity, KeyControllers, KeyCategories} {
			if !keys[k] {
				t.Errorf("%s: no words for %s", h.lang, k)
			}
		}
	}
}

// Canceling ends reading.
func TestImportCanceled(t *testing.T) {
	w := foreignBooks()["nl: bands, sections, footer, legend"]
	p, err := Propose(w)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := p.Read(ctx, w); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// Whatever a mapping says, it is refused, or written as it is read, and reads a
// workbook with every cell accounted for.
func FuzzReadProposal(f *testing.F) {
	w := foreignBooks()["nl: bands, sections, footer, legend"]
	p, err := Propose(w)
	if err != nil {
		f.Fatal(err)
	}
	var b bytes.Buffer
	if err := p.Encode(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	for _, c := range [][2]string{{`"rows"`, `"columns"`}, {`"controller"`, `"processor"`}, {`"controller"`, `"parties"`}, {`"B`, `"ZZZ`}, {"1", "-1"}, {"1", "99999999999"}, {`"nl"`, `"tlh"`}} {
		f.Add(bytes.ReplaceAll(b.Bytes(), []byte(c[0]), []byte(c[1])))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := ReadProposal(bytes.NewReader(data))
		if err != nil {
			return
		}
		var b bytes.Buffer
		if err := p.Encode(&b); err != nil {
			t.Fatal(err)
		}
		if again, err := ReadProposal(&b); err != nil || !cmp.Equal(p, again, cmpopts.EquateEmpty()) {
			t.Fatalf("written and read it is another, error %v\n%s", err, cmp.Diff(p, again))
		}
		if got, err := p.Read(t.Context(), w); err == nil {
			accounted(t, w, got)
		}
	})
}

// Whatever a sheet holds, nothing panics, and every cell is accounted for.
func FuzzPropose(f *testing.F) {
	books := foreignBooks()
	for _, name := range slices.Sorted(maps.Keys(books)) {
		var b strings.Builder
		for _, r := range books[name].book.Sheets[0].Rows {
			column := 0
			for _, c := range r.Cells {
				for ; column < c.Column; column++ {
					b.WriteByte(';')
				}
				b.WriteString(`"` + strings.ReplaceAll(c.Text, `"`, `""`) + `"`)
			}
			b.WriteByte('\n')
		}
		f.Add([]byte(b.String()))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		w, err := OpenWorkbook(context.Background(), bytes.NewReader(data), "fuzz.csv")
		if err != nil {
			return
		}
		p, err := Propose(w)
		if err != nil {
			return
		}
		got, err := p.Read(context.Background(), w)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) < 1<<16 {
			accounted(t, w, got)
		}
	})
}
