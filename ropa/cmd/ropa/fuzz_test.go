package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Whatever a register says, what is found in it is written in every format,
// and as JSON and XML that can be read.
func FuzzCheckFormats(f *testing.F) {
	text, err := os.ReadFile(filepath.Join("testdata", "register.json"))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	for _, s := range []string{`{"activities":[{"id":"]]>","name":"\u0001\ud800 | # <b> ::error::%0A\r\n"}]}`, "{}", "title: |\n  x\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, format := range checkFormats {
			var out, errs bytes.Buffer
			status := run(t.Context(), []string{"check", "-", "--asof", "2026-11-21", "--format", format}, bytes.NewReader(data), &out, &errs)
			if status == 2 {
				if !strings.HasPrefix(errs.String(), "ropa: standard input:") || out.Len() > 0 {
					t.Fatalf("refused as %q with output %q", errs.String(), out.String())
				}
				return
			}
			switch {
			case errs.Len() > 0 || out.Len() == 0 && format != "github":
				t.Errorf("%s: output %q, errors %q", format, out.String(), errs.String())
			case (format == "json" || format == "sarif") && !json.Valid(out.Bytes()):
				t.Errorf("%s: no JSON: %s", format, out.String())
			case format == "junit":
				d := xml.NewDecoder(&out)
				for err := error(nil); err != io.EOF; _, err = d.Token() {
					if err != nil {
						t.Fatal(err)
					}
				}
			}
		}
	})
}
