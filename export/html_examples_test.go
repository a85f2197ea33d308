package export_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/openropa/openropa/examples/cctv"
	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/humaninsight"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/examples/valossa"
	"github.com/openropa/openropa/export"
	"github.com/openropa/openropa/export/internal/exporttest"
	"github.com/openropa/openropa/export/internal/htmltest"
	"github.com/openropa/openropa/export/internal/lang"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// Every text of real registers, and every finding, is on the page.
func TestHTMLExamplesHaveEveryText(t *testing.T) {
	exporttest.Unraced(t)
	for i, c := range []struct {
		Name string
		R    *ropa.Register
	}{
		{"facesoft", facesoft.Register()},
		{"humaninsight", humaninsight.Register()},
		{"cctv", cctv.Register()},
		{"piufoto", piufoto.Register()},
		{"valossa", valossa.Register()},
	} {
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			report, err := ropa.Validate(c.R, &ropa.Options{AsOf: civil.MustDate("2026-11-21")})
			if err != nil {
				t.Fatal(err)
			}
			for _, tag := range exporttest.Turn(export.Languages(), i) {
				all, set := texts(t, c.R), lang.CompleteOf(tag)
				for _, f := range report.Findings {
					all[set.Message(f.Message).Text], all[set.Remedy(f.Fix).Text] = false, false
				}
				var buf bytes.Buffer
				if err := export.HTML(context.Background(), &buf, c.R, &export.HTMLOptions{Edition: export.Working, Language: tag, Report: report}); err != nil {
					t.Fatal(err)
				}
				page, err := htmltest.Parse(buf.Bytes())
				if err != nil {
					t.Fatal(err)
				}
				// One line of a text is one paragraph.
				shown := strings.ReplaceAll(page.Text, "\n\n", "\n")
				for text, section := range all {
					parts := []string{text}
					if section { // named without what it has in common with the one before
						parts = strings.Split(text, ", ")
					}
					for _, part := range parts {
						if !strings.Contains(shown, part) {
							t.Errorf("%s: %q of %q is lost", tag, part, text)
						}
					}
				}
			}
		})
	}
}
