package record

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/openropa/openropa/export/internal/brief"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
)

// What an entry says in a short document, it says in the workbook.
func TestSheetsSayWhatTheBriefSays(t *testing.T) {
	files, err := filepath.Glob("../../../ropa/testdata/clean/*.json")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := ropa.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		set := lang.CompleteOf(r.Language)
		if set == nil {
			set = lang.English
		}
		// Numbers of sources and of long time limits are not those of pages.
		o := BriefOptions{Choice: map[string]bool{"sources": false, "retention-chart": false}}
		b := New(r, set, nil)
		pages, err := b.Brief(o)
		if err != nil {
			t.Fatal(err)
		}
		sheets, err := b.Sheets(o)
		if err != nil {
			t.Fatal(err)
		}
		var all strings.Builder
		exporttest.Printed(sheets, func(text string) { all.WriteString(text + "\n") })
		said := spaced(all.String())
		for _, s := range pages.Sections {
			if !strings.HasPrefix(s.ID, "entry:") && s.ID != "front" {
				continue
			}
			blocks := s.Content()
			if s.ID == "front" {
				blocks = blocks[:1] // who keeps it
			}
			for _, text := range boxTexts(blocks) {
				for line := range strings.SplitSeq(text, "\n") {
					if line = strings.TrimPrefix(spaced(line), "– "); line != "" && line != spaced(set.BriefWord("asForAll", false)) && line != spaced(set.BriefWord("seeAnnexB", false)) && !strings.Contains(said, line) {
						t.Errorf("%s: %s: the workbook lacks %q", filepath.Base(name), s.ID, line)
					}
				}
			}
		}
	}
}

func spaced(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

// boxTexts are the texts of boxes, without headings and bands, which a workbook
// has others for.
func boxTexts(blocks []brief.Block) []string {
	var all []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *brief.Boxes:
			for _, box := range b.Boxes {
				all = append(all, boxTexts(box.Blocks)...)
			}
		case *brief.Strip:
			for _, c := range b.Cells {
				for _, l := range c.Lines {
					all = append(all, flat(l))
				}
			}
		case *brief.List:
			for _, it := range b.Items {
				all = append(all, flat(it.Text))
			}
		case *brief.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					all = append(all, flat(c.Text))
				}
			}
		}
	}
	return all
}
