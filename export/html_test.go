package export

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/html"
	"github.com/openropa/openropa/export/internal/htmltest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// pageOf returns a register as a page, and the page read.
func pageOf(t testing.TB, r *ropa.Register, o *HTMLOptions) ([]byte, *htmltest.Page) {
	t.Helper()
	var buf bytes.Buffer
	if err := HTML(context.Background(), &buf, r, o); err != nil {
		t.Fatal(err)
	}
	page, err := htmltest.Parse(buf.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	return buf.Bytes(), page
}

func reportOn(t testing.TB, r *ropa.Register) *ropa.Report {
	t.Helper()
	report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func TestHTMLHasEveryText(t *testing.T) {
	t.Parallel()
	exporttest.Unraced(t)
	r, markers := exporttest.Filled()
	report := reportOn(t, r)
	_, page := pageOf(t, r, &HTMLOptions{Edition: Working, Language: "en", Report: report})
	for _, m := range markers {
		if !strings.Contains(page.Text, m.Text) {
			t.Errorf("%s is lost (%q)", m.Path, m.Text)
		}
	}
	// And every text of the document, whatever it is made from.
	for _, tag := range exporttest.Sampled(Languages()) {
		_, page := pageOf(t, r, &HTMLOptions{Edition: Working, Language: tag, Report: report})
		d := build(r, lang.CompleteOf(tag), report, record.Pages)
		for _, text := range exporttest.Texts(d, func(p doc.Part) bool { return p.Page && !slices.Contains(leftOut, p.ID) }) {
			if !strings.Contains(page.Text, text) {
				t.Errorf("%s: %q is lost", tag, text)
			}
		}
		if page.Language != tag {
			t.Errorf("the page says that it is in %q, want %q", page.Language, tag)
		}
	}
}

// What a browser must be able to rely on, in every page.
func checkPage(t *testing.T, page *htmltest.Page) {
	t.Helper()
	for _, link := range page.Links {
		to, inside := strings.CutPrefix(link, "#")
		switch {
		case inside && !slices.Contains(page.IDs, to):
			t.Errorf("a link leads to %q, which is nowhere", link)
		case !inside && !strings.HasPrefix(link, "https://") && !strings.HasPrefix(link, "http://") && !strings.HasPrefix(link, "mailto:"):
			t.Errorf("a link leads to %q", link)
		}
	}
	if n := page.Blank; n > 0 {
		t.Errorf("%d links have no text", n)
	}
	if page.Headings[0] != 1 {
		t.Errorf("the first heading is h%d", page.Headings[0])
	}
	for i, level := range page.Headings[1:] {
		if level == 1 || level > page.Headings[i]+1 {
			t.Errorf("h%d follows h%d", level, page.Headings[i])
		}
	}
	if captions := page.Tags["caption"] + page.Tags["figcaption"]; captions < page.Tags["table"] {
		t.Errorf("%d tables with %d captions", page.Tags["table"], captions)
	}
	if page.Tags["th"] != page.Attrs["th@scope"] {
		t.Errorf("%d of %d table headers have a scope", page.Attrs["th@scope"], page.Tags["th"])
	}
	policy := "default-src 'none'; style-src " + source(page.Style) + "; script-src " + source(page.Script) + "; base-uri 'none'; form-action 'none'"
	if page.Policy != policy {
		t.Errorf("policy (-want +got):\n%s", cmp.Diff(policy, page.Policy))
	}
	for tag := range page.Tags {
		if !slices.Contains(strings.Fields("html head meta title style script body a header p h1 h2 h3 h4 h5 h6 div span b br form label input select option button nav li main section small dl dt dd table caption thead tbody tr th td figure figcaption svg g rect path text details summary ul footer"), tag) {
			t.Errorf("the page has a %s element", tag)
		}
	}
	for attr := range page.Attrs {
		_, name, _ := strings.Cut(attr, "@")
		if !slices.Contains(strings.Fields("lang charset http-equiv content name class href rel id role aria-label aria-labelledby aria-hidden hidden tabindex type value autocomplete placeholder scope title colspan rowspan data-f data-h data-v data-l data-n data-text data-more data-findings viewBox preserveAspectRatio width height x y rx d"), name) {
			t.Errorf("the page has %s", attr)
		}
	}
}

func source(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func TestHTMLPage(t *testing.T) {
	full, _ := exporttest.Filled()
	for name, r := range map[string]*ropa.Register{"complete": exporttest.Complete(), "filled": full, "zero": {}} {
		t.Run(name, func(t *testing.T) {
			for _, report := range []*ropa.Report{nil, {}, reportOn(t, r)} {
				for _, edition := range []Edition{Authority, Working} {
					_, page := pageOf(t, r, &HTMLOptions{Edition: edition, Report: report})
					checkPage(t, page)
				}
			}
		})
	}
}

// attacks are texts that would do something if a page did not show them as
// text. Each would change the page's title.
var attacks = []string{
	`<script>document.title="EXECUTED"</script>`,
	`"><img src=x onerror='document.title="EXECUTED"'>`,
	`'><svg onload='document.title="EXECUTED"'>`,
	`javascript:document.title="EXECUTED"`,
	`https://evil.example/"onmouseover="document.title='EXECUTED'`,
	`http://evil.example/'><script>document.title="EXECUTED"</script>`,
	`mailto:a@evil.example"><base href=https://evil.example/>`,
	`data:text/html,<script>document.title="EXECUTED"</script>`,
	`</style><style>@import "https://evil.example/a.css";*{display:none}</style>`,
	`</title></head><body onload='document.title="EXECUTED"'>`,
	`</script><script src=https://evil.example/a.js></script>`,
	`<!-- <![CDATA[ <meta http-equiv=refresh content="0;url=https://evil.example/">`,
	`0;url=https://evil.example/`,
	`{{template "style"}}{{.Title}}{{printf "%s" "x"}}`,
	`}*{background:url(https://evil.example/a.png)}`,
	"\x00<\x00script>\u2028\u202edocument.title='EXECUTED'\x1b",
	`&lt;script&gt;document.title="EXECUTED"&lt;/script&gt;&#x3c;`,
	`<iframe srcdoc="<script>top.document.title='EXECUTED'</script>"></iframe>`,
}

// hostile returns a register with an attack in every text, and its texts. The
// attacks start at one of them, so that each field sees each in some register.
func hostile(start int) (*ropa.Register, []string) {
	r, _ := exporttest.Filled()
	n := start
	var used []string
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			text := attacks[n%len(attacks)]
			v.SetString(text)
			used = append(used, text)
			n++
		case reflect.Pointer:
			walk(v.Elem())
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				if v.Type().Field(i).IsExported() {
					walk(v.Field(i))
				}
			}
		}
	}
	walk(reflect.ValueOf(r).Elem())
	return r, used
}

// Hostile text in every field is text: the page has the elements and the
// attributes that harmless text gives it.
func TestHTMLHostile(t *testing.T) {
	exporttest.Unraced(t)
	harmless := func(r *ropa.Register) *ropa.Register {
		var f func(v reflect.Value)
		f = func(v reflect.Value) {
			switch v.Kind() {
			case reflect.String:
				v.SetString("harmless " + fmt.Sprintf("%x", sha256.Sum256([]byte(v.String())))[:8])
			case reflect.Pointer:
				f(v.Elem())
			case reflect.Slice:
				for i := range v.Len() {
					f(v.Index(i))
				}
			case reflect.Struct:
				for i := range v.NumField() {
					if v.Type().Field(i).IsExported() {
						f(v.Field(i))
					}
				}
			}
		}
		f(reflect.ValueOf(r).Elem())
		return r
	}
	varies := regexp.MustCompile(`^(a|text|rect|path|span|br)\b`).MatchString // with the text, where it is an address or drawn
	fixed := func(order []string) []string {
		for i, s := range order { // a cell is of a class if it holds a long word
			if strings.HasPrefix(s, "td") || strings.HasPrefix(s, "th ") {
				order[i] = strings.Replace(s, " class", "", 1)
			}
		}
		return slices.DeleteFunc(order, varies)
	}
	for start := range attacks {
		r, _ := hostile(start)
		report := &ropa.Report{AsOf: civil.MustDate("2026-11-21")}
		for i, text := range attacks {
			report.Findings = append(report.Findings, ropa.Finding{
				Rule: ropa.RuleID(text), Severity: []ropa.Severity{ropa.SeverityError, ropa.Severity(text)}[i%2], Subject: text, Message: text, Fix: text,
			})
		}
		_, page := pageOf(t, r, &HTMLOptions{Edition: Working, Language: "en", Report: report})
		checkPage(t, page)
		for i, text := range attacks {
			if !strings.ContainsAny(text, "\x00") && !strings.Contains(page.Text, text) {
				t.Errorf("attack %d is not shown: %q", i, text)
			}
		}
		if want := `[U+0000]<[U+0000]script>`; !strings.Contains(page.Text, want) {
			t.Errorf("control characters are not shown as %q", want)
		}
		if start > 0 {
			continue
		}
		_, bare := pageOf(t, r, &HTMLOptions{Edition: Working, Language: "en"})
		_, same := pageOf(t, harmless(r), &HTMLOptions{Edition: Working, Language: "en"})
		if diff := cmp.Diff(fixed(same.Order), fixed(bare.Order)); diff != "" {
			t.Errorf("elements (-harmless +hostile):\n%s", diff)
		}
	}
}

func TestHTMLText(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"markup", "<b>&amp;</b> (a) \\ %d {{.}}", "<b>&amp;</b> (a) \\ %d {{.}}"},
		{"control characters", "a\x00b\x07c\u0085d\x7f", "a[U+0000]b[U+0007]c[U+0085]d[U+007F]"},
		{"noncharacters", "a\ufffeb\ufdd0c\U0010ffffd", "a[U+FFFE]b[U+FDD0]c[U+10FFFF]d"},
		{"no UTF-8", "a\xffb\xed\xa0\x80", "a[0xFF]b[0xED][0xA0][0x80]"},
		{"a replacement character", "a\ufffdb", "a\ufffdb"},
		{"spaces and tabs", "a  b\tc", "a  b\tc"},
		{"above U+FFFF", "a 😀 b", "a 😀 b"},
		{"right to left", "שלום عالم", "שלום عالم"},
		{"one long word", strings.Repeat("x", 40000), strings.Repeat("x", 40000)},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, page := pageOf(t, &ropa.Register{Activities: []ropa.Activity{{ID: "A", Name: "Activity", Description: c.text}}}, &HTMLOptions{Edition: Working})
			if !strings.Contains(page.Text, c.want) {
				t.Errorf("%.40q is not shown as %.40q", c.text, c.want)
			}
		})
	}
}

// Same register, same options: same bytes, also when many render at once.
func TestHTMLSameBytes(t *testing.T) {
	r, _ := exporttest.Filled()
	r.Activities = append(r.Activities, exporttest.Complete().Activities...)
	report := reportOn(t, r)
	first, _ := pageOf(t, r, &HTMLOptions{Edition: Working, Report: report})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			var buf bytes.Buffer
			if err := HTML(context.Background(), &buf, r, &HTMLOptions{Edition: Working, Report: report}); err != nil || !bytes.Equal(buf.Bytes(), first) {
				t.Errorf("a render differs from the first (error %v)", err)
			}
		})
	}
	wg.Wait()
}

// A writer that fails, at whatever byte, fails the export.
func TestHTMLErrors(t *testing.T) {
	if err := HTML(context.Background(), io.Discard, nil, nil); err == nil || err.Error() != "export: no register" {
		t.Errorf("no register: error %v", err)
	}
	if err := HTML(context.Background(), io.Discard, &ropa.Register{}, &HTMLOptions{Language: "ja"}); err == nil || !strings.HasPrefix(err.Error(), "export: ") {
		t.Errorf("a language without labels: error %v", err)
	}
	whole, _ := pageOf(t, exporttest.Complete(), nil)
	full := errors.New("disk full")
	for _, n := range []int{0, 1, 100, 5000, len(whole) / 2, len(whole) - 1} {
		if err := HTML(context.Background(), &failing{n, full}, exporttest.Complete(), nil); !errors.Is(err, full) || !strings.HasPrefix(err.Error(), "export: ") {
			t.Errorf("to a writer that fails after %d bytes: error %v", n, err)
		}
	}
}

// leftOut are the parts of the record in full that the table at a glance stands
// for.
var leftOut = []string{"overview", "controllerPart", "processorPart"}

// A page is in the language asked for, with its region.
func TestHTMLLanguage(t *testing.T) {
	for _, c := range []struct{ register, asked, want string }{
		{"de-CH", "", "de-CH"}, {"de-CH", "de", "de"}, {"de-CH", "fr-CH", "fr-CH"}, {"ja", "", "en"}, {"", "", "en"}, {"fr", "fr", "fr"}, {"de-ch", "", "de-CH"},
	} {
		raw, _ := pageOf(t, &ropa.Register{Language: c.register, Title: "T"}, &HTMLOptions{Language: c.asked})
		if want := `<html lang="` + c.want + `">`; !bytes.Contains(raw, []byte(want)) {
			t.Errorf("%+v: not %s", c, want)
		}
	}
}

// The page's own words exist in each language of the labels.
func TestHTMLWords(t *testing.T) {
	for _, tag := range exporttest.Sampled(Languages()) {
		if !html.Speaks(tag) {
			t.Errorf("no words in %s", tag)
		}
	}
}

// The filter offers what the entries can be told apart by, with how many have
// it, and the findings.
func TestHTMLFilter(t *testing.T) {
	r := exporttest.Complete()
	r.Organisation.Contact.Address = ropa.Address{}
	r.Activities[0].Purposes = nil
	report := reportOn(t, r)
	raw, page := pageOf(t, r, &HTMLOptions{Edition: Working, Language: "en", Report: report})
	checkPage(t, page)
	rules := make(map[ropa.RuleID]bool)
	for _, f := range report.Findings {
		rules[f.Rule] = true
		if want := fmt.Sprintf(">%s (", f.Rule); !bytes.Contains(raw, []byte(want)) {
			t.Errorf("the filter does not offer %s", f.Rule)
		}
	}
	if len(rules) < 2 {
		t.Fatalf("%d rules found something", len(rules))
	}
	entries := len(r.Activities) + len(r.Processing)
	if n := strings.Count(string(raw), `class="entry"`); n != entries {
		t.Errorf("%d entries, want %d", n, entries)
	}
	if got := page.Attrs["section@data-f"] - entries; got < len(rules) {
		t.Errorf("%d findings for the filter, want %d or more", got, len(rules))
	}
	_, authority := pageOf(t, r, &HTMLOptions{Language: "en", Report: report})
	if n := page.Tags["select"] - authority.Tags["select"]; n != 2 {
		t.Errorf("%d parts of the filter in the working edition alone, want severity and rule", n)
	}
}

// TestHTMLSamples writes pages for a browser to open, if OPENROPA_PAGES names
// a folder.
func TestHTMLSamples(t *testing.T) {
	dir := os.Getenv("OPENROPA_PAGES")
	if dir == "" {
		t.Skip("OPENROPA_PAGES is not set")
	}
	samples := map[string]*ropa.Register{"complete": exporttest.Complete(), "zero": {}}
	samples["filled"], _ = exporttest.Filled()
	for i := 0; i < len(attacks); i += 3 {
		samples[fmt.Sprintf("hostile-%02d", i)], _ = hostile(i)
	}
	samples["complete"].Activities[0].Purposes = nil
	samples["many"] = repeated(250)
	samples["many"].Processing = nil
	samples["wide"] = wide()
	write := func(name string, r *ropa.Register, e Edition, without ...Content) {
		raw, _ := pageOf(t, r, &HTMLOptions{Edition: e, Without: without, Report: reportOn(t, r)})
		if err := os.WriteFile(filepath.Join(dir, name+".html"), raw, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for name, r := range samples {
		write(name, r, Working)
	}
	for _, name := range []string{"complete", "filled"} { // as the working edition prints
		write(name+"-authority", samples[name], Authority)
	}
	write("unlisted", samples["complete"], Authority, "glance")
}

// wide is a register with words that no column is wide enough for, a name of
// 2,000 letters, and entries in every column.
func wide() *ropa.Register {
	r := exporttest.Complete()
	word := strings.Repeat("Verarbeitungstätigkeitsverzeichnis", 12)
	r.Title, r.Organisation.Name, r.Organisation.Contact.Email = word, word, word+"@"+word+".example"
	r.Activities[0].Name = word
	r.Activities[1].Name = strings.TrimSpace(strings.Repeat("Name of an activity ", 100))
	for i := range r.Activities {
		a := &r.Activities[i]
		a.Function, a.Owner = word, &ropa.Party{Name: word}
		for j := range a.Data {
			a.Data[j].Name, a.Data[j].Examples = word+" "+strconv.Itoa(j), []string{word}
		}
		for j := range a.Purposes {
			a.Purposes[j].Name = word + " " + strconv.Itoa(j)
		}
		a.Subjects[0].Name, a.DPIA.Reason = word, word
	}
	for i := range r.Parties {
		r.Parties[i].Name = word + " " + strconv.Itoa(i)
	}
	for i := range r.Measures {
		r.Measures[i].Name, r.Measures[i].Description = word, word
	}
	return r
}

func FuzzHTML(f *testing.F) {
	for _, text := range attacks {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := &ropa.Register{
			Title: text, Version: text, Organisation: ropa.Organisation{Name: text},
			Documents:  []ropa.Document{{ID: "d", Title: text}},
			Activities: []ropa.Activity{{ID: ropa.ID(text), Name: text, Function: text, Notice: &ropa.Reference{Title: text, URL: text}}},
		}
		report := &ropa.Report{Findings: []ropa.Finding{{Rule: ropa.RuleID(text), Severity: ropa.Severity(text), Subject: text, Message: text}}}
		_, page := pageOf(t, r, &HTMLOptions{Edition: Working, Report: report})
		checkPage(t, page)
	})
}

func BenchmarkHTML(b *testing.B) {
	for _, n := range []int{100, 1000} {
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) {
			r := repeated(n)
			b.ReportAllocs()
			for b.Loop() {
				if err := HTML(context.Background(), io.Discard, r, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Every text of a register that is in another language than the page is marked
// as such, in the record in full too.
func TestHTMLLanguageOfTexts(t *testing.T) {
	for name, tag := range map[string]string{"dentist": "en", "saas": "de", "town-hall": "en", "officina": "fr"} {
		f, err := os.Open("../ropa/testdata/clean/" + name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		r, err := ropa.Decode(f)
		if err != nil {
			t.Fatal(err)
		}
		raw, _ := pageOf(t, r, &HTMLOptions{Edition: Working, Language: tag, Report: reportOn(t, r)})
		var sentences []string // of four words or more: no label has the same
		for _, text := range record.FreeTexts(r) {
			if len(strings.Fields(text)) > 3 && !strings.ContainsAny(text, "\n") && strings.ContainsFunc(text, unicode.IsLetter) {
				sentences = append(sentences, text)
			}
		}
		marked := 0
		languages := []string{""}
		dec := xml.NewDecoder(bytes.NewReader(raw))
		for {
			token, err := dec.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			switch token := token.(type) {
			case xml.StartElement:
				own := languages[len(languages)-1]
				for _, a := range token.Attr {
					if a.Name.Local == "lang" {
						own = a.Value
					}
				}
				languages = append(languages, own)
			case xml.EndElement:
				languages = languages[:len(languages)-1]
			case xml.CharData:
				text := strings.TrimSpace(string(token))
				if text == "" {
					continue
				}
				own := languages[len(languages)-1]
				for _, s := range sentences {
					if !strings.Contains(text, s) {
						continue
					}
					if marked++; own != r.Language {
						t.Errorf("%s in %s: %q is marked as %q", name, tag, text, own)
						break
					}
				}
			}
		}
		if marked < 50 {
			t.Errorf("%s in %s: only %d texts looked at", name, tag, marked)
		}
	}
}
