package pdf

import (
	"bytes"
	"os"
	"testing"

	"github.com/openropa/openropa/export/internal/brief"
)

// briefFile renders a brief, and fails on a warning.
func briefFile(t *testing.T, b *brief.Brief) []byte {
	t.Helper()
	var out bytes.Buffer
	warnings, err := RenderBrief(&out, b, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(warnings) > 0 {
		t.Errorf("warnings %q", warnings)
	}
	if dir := os.Getenv("BRIEF_DIR"); dir != "" {
		os.WriteFile(dir+"/"+t.Name()+".pdf", out.Bytes(), 0o600)
	}
	return out.Bytes()
}

func TestBriefDentist(t *testing.T) {
	briefFile(t, dentist())
}
