package layout_test

import (
	"bytes"
	"testing"

	"github.com/openropa/openropa/examples/facesoft"
	"github.com/openropa/openropa/examples/piufoto"
	"github.com/openropa/openropa/examples/valossa"
	"github.com/openropa/openropa/export/layout/authority"
	"github.com/openropa/openropa/ropa"
)

// A layout shows the same of a register that states facts once and of one in
// which they are written out.
func TestLayoutsShowWhatIsShared(t *testing.T) {
	for name, r := range map[string]*ropa.Register{"facesoft": facesoft.Register(), "piufoto": piufoto.Register(), "valossa": valossa.Register()} {
		for _, l := range authority.Layouts() {
			var shared, written bytes.Buffer
			if err := l.Write(&shared, r); err != nil {
				t.Fatal(err)
			}
			if err := l.Write(&written, ropa.Resolved(r)); err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(shared.Bytes(), written.Bytes()) {
				t.Errorf("%s in %s differs", name, l.ID)
			}
		}
	}
}
