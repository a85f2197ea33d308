package piufoto

import (
	"testing"

	"github.com/openropa/openropa/examples/internal/policytest"
	"github.com/openropa/openropa/ropa/civil"
)

func TestSound(t *testing.T) { policytest.Sound(t, Register(), effective) }

func TestFindings(t *testing.T) {
	for _, asOf := range []civil.Date{effective, civil.MustDate("2026-11-21")} {
		policytest.Findings(t, Register(), asOf)
	}
}
