package export

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/book"
	"github.com/openropa/openropa/export/internal/doc"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/export/internal/record"
	"github.com/openropa/openropa/export/internal/table"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// Anchors are unique among the parts a format shows, and links lead to one.
func TestLinks(t *testing.T) {
	r, _ := exporttest.Filled()
	for _, reg := range []*ropa.Register{exporttest.Complete(), r} {
		report, err := ropa.Validate(reg, nil)
		if err != nil {
			t.Fatal(err)
		}
		b := record.New(reg, lang.English, report)
		d := b.Document(record.Workbook | record.Pages).Whole()
		for name, shown := range map[string]func(doc.Part) bool{
			"workbook": func(p doc.Part) bool { return p.Sheet != "" },
			"pages":    func(p doc.Part) bool { return p.Page },
		} {
			anchors := make(map[string]bool)
			var links []string
			use := func(id string) {
				if id != "" && anchors[id] {
					t.Errorf("%s: anchor %q stands twice", name, id)
				}
				anchors[id] = true
			}
			cell := func(c doc.Cell) {
				for _, l := range c {
					if to, ok := strings.CutPrefix(l.Link, "#"); ok {
						links = append(links, to)
					}
				}
			}
			for _, p := range append([]doc.Part{d.Cover}, d.Parts...) {
				if !shown(p) {
					continue
				}
				use(p.ID)
				for _, b := range p.Blocks {
					switch b := b.(type) {
					case *doc.Paragraph:
						cell(b.Text)
					case *doc.Fields:
						for _, f := range b.Rows {
							cell(f.Value)
						}
					case *doc.Flow:
						for _, c := range b.Columns {
							for _, n := range c.Nodes {
								links = append(links, strings.TrimPrefix(n.Link, "#"))
							}
						}
					case *doc.Table:
						for _, row := range b.Rows {
							use(row.ID)
							if len(row.Cells) != len(b.Columns) {
								t.Errorf("%s: table %s: a row of %d cells under %d headings", name, b.ID, len(row.Cells), len(b.Columns))
							}
							for _, c := range row.Cells {
								cell(c)
							}
						}
					}
				}
			}
			if name == "workbook" {
				for _, p := range book.Tables(reg, lang.English, record.New(reg, lang.English, report), nil).Locate(slices.Values(links)) {
					anchors[p.Anchor] = true
				}
			}
			for _, to := range links {
				if !anchors[to] {
					t.Errorf("%s: a link leads to %q, which is nowhere", name, to)
				}
			}
		}
	}
}

// Every language says everything, and says nothing that no code asks for.
func TestLabels(t *testing.T) {
	var files []string
	for _, dir := range []string{".", "layout", "internal/lang", "internal/record", "internal/book"} {
		list, err := filepath.Glob(dir + "/*.go")
		if err != nil || len(list) == 0 {
			t.Fatalf("%s: %d files, %v", dir, len(list), err)
		}
		files = append(files, list...)
	}
	var source strings.Builder
	for _, name := range files {
		if len(filepath.Base(name)) == len("de.go") && strings.HasPrefix(name, "internal/lang/") || strings.HasSuffix(name, "_test.go") {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		source.Write(text)
	}
	quoted := make(map[string]bool)
	for _, m := range regexp.MustCompile(`"([A-Za-z][A-Za-z0-9]*)"`).FindAllStringSubmatch(source.String(), -1) {
		quoted[m[1]] = true
	}
	for _, d := range table.Defs() { // by the names of fields
		for _, c := range d.Columns {
			for _, step := range c.Steps {
				quoted[book.LabelKey(step)] = true
			}
		}
	}
	used := func(key string) bool {
		for _, suffix := range []string{"", "Sheet", "Intro", "s"} {
			if base, ok := strings.CutSuffix(key, suffix); ok && quoted[base] {
				return true
			}
		}
		return false
	}
	for key := range lang.English.Words {
		if key != string(ropa.No) && !used(key) {
			t.Errorf("label %q is used nowhere", key)
		}
	}
	for _, set := range lang.Complete {
		for key := range lang.English.Words {
			if set.Words[key] == "" {
				t.Errorf("%s: no label %q", set.Tag, key)
			}
		}
		if len(set.Words) != len(lang.English.Words) {
			t.Errorf("%s: %d labels, want %d", set.Tag, len(set.Words), len(lang.English.Words))
		}
		for _, known := range lang.CodeTables() {
			for _, c := range known.Codes {
				if set.Codes[known.Name+":"+c.Value] == "" {
					t.Errorf("%s: no label for the code %q of table %s", set.Tag, c.Value, known.Name)
				}
			}
		}
		if got, want := len(set.Codes), len(lang.EnglishCodes()); got != want {
			t.Errorf("%s: labels for %d codes, want %d", set.Tag, got, want)
		}
	}
	// No key is missing: a missing one shows between ‹ and ›.
	for _, set := range lang.Complete {
		for _, r := range []*ropa.Register{exporttest.Complete(), {}} {
			report, err := ropa.Validate(r, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
			if err != nil {
				t.Fatal(err)
			}
			if m := regexp.MustCompile(`‹[^›]*›`).FindString(exporttest.Dump(build(r, set, report, record.Workbook|record.Pages))); m != "" {
				t.Errorf("%s: no label %s", set.Tag, m)
			}
		}
		r, _ := exporttest.Filled()
		if m := regexp.MustCompile(`‹[^›]*›`).FindString(exporttest.Dump(build(r, set, nil, record.Workbook|record.Pages))); m != "" {
			t.Errorf("%s: no label %s", set.Tag, m)
		}
	}
}

func TestLanguage(t *testing.T) {
	all := strings.Join(Languages(), ", ")
	for _, c := range []struct{ name, register, option, want, err string }{
		{"default", "", "", "en", ""},
		{"the register's", "de-LI", "", "de", ""},
		{"the register's variant", "de-AT", "", "de-AT", ""},
		{"the register's without labels", "ja", "", "en", ""},
		{"the register's is no tag", "!!", "", "en", ""},
		{"asked for", "de", "fr-BE", "fr", ""},
		{"a variant asked for", "de", "fr-CH", "fr-CH", ""},
		{"asked for without labels", "de", "ja", "", `export: options: Language "ja": there are labels in ` + all},
		{"asked for is no tag", "de", "!!", "", `export: options: Language "!!": there are labels in ` + all},
	} {
		set, err := labelsFor(&ropa.Register{Language: c.register}, c.option)
		switch {
		case err != nil && err.Error() != c.err, err == nil && c.err != "":
			t.Errorf("%s: error %v, want %q", c.name, err, c.err)
		case err == nil && set.Tag != c.want:
			t.Errorf("%s: language %q, want %q", c.name, set.Tag, c.want)
		}
	}
}

// build lays a register out whole for some formats.
func build(r *ropa.Register, set *lang.Language, report *ropa.Report, f record.Format) *doc.Document {
	return record.New(r, set, report).Document(f).Whole()
}
