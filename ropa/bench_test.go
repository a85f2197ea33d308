package ropa_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/openropa/openropa/examples/generate"
	"github.com/openropa/openropa/ropa"
	"github.com/openropa/openropa/ropa/civil"
)

// made returns a generated register of n activities, with gaps or without.
func made(n int, gaps bool) *ropa.Register {
	return generate.Register(generate.Options{Activities: n, Language: "en", Gaps: gaps})
}

func encoded(tb testing.TB, r *ropa.Register) []byte {
	var b bytes.Buffer
	if err := r.Encode(&b); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// A check makes little of its own: a rule that reads again what it has read
// shows here before it shows in time.
func TestValidateAllocates(t *testing.T) {
	made := func(n int) float64 {
		r := made(n, false)
		return testing.AllocsPerRun(3, func() {
			if _, err := ropa.Validate(r, nil); err != nil {
				t.Fatal(err)
			}
		})
	}
	if n := (made(500) - made(100)) / 400; n > 120 {
		t.Errorf("%.0f allocations an activity, want at most 120", n)
	}
}

// Decode makes fewer values of its own than the standard library, whose reader
// of tokens made ten times as many.
func TestDecodeAllocates(t *testing.T) {
	text := encoded(t, made(50, false))
	floor := testing.AllocsPerRun(3, func() {
		var r ropa.Register
		if err := json.Unmarshal(text, &r); err != nil {
			t.Fatal(err)
		}
	})
	if got := testing.AllocsPerRun(3, func() {
		if _, err := ropa.Decode(bytes.NewReader(text)); err != nil {
			t.Fatal(err)
		}
	}); got > floor {
		t.Errorf("%.0f allocations, of encoding/json %.0f", got, floor)
	}
}

// The benchmarks below are for profiles; what they measure stands beside its
// floor in examples/bench.

func each(b *testing.B, do func(b *testing.B, n int)) {
	for _, n := range []int{100, 1000, 10000} {
		b.Run(fmt.Sprintf("activities=%d", n), func(b *testing.B) { do(b, n) })
	}
}

func validate(b *testing.B, r *ropa.Register) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ropa.Validate(r, nil); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkValidate(b *testing.B) {
	each(b, func(b *testing.B, n int) { validate(b, made(n, false)) })
}

func BenchmarkValidateGaps(b *testing.B) {
	each(b, func(b *testing.B, n int) { validate(b, made(n, true)) })
}

func BenchmarkDecode(b *testing.B) {
	each(b, func(b *testing.B, n int) {
		text := encoded(b, made(n, false))
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			if _, err := ropa.Decode(bytes.NewReader(text)); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkDigest(b *testing.B) {
	each(b, func(b *testing.B, n int) {
		r := made(n, false)
		b.ReportAllocs()
		for b.Loop() {
			r.Digest()
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	each(b, func(b *testing.B, n int) {
		before, after := made(n, false), made(n, false)
		for i := 0; i < n; i += 10 { // one in ten changes
			after.Activities[i].Retention[0].Period = civil.MustPeriod("P12Y")
		}
		slices.Reverse(after.Activities)
		b.ReportAllocs()
		for b.Loop() {
			ropa.Compare(before, after)
		}
	})
}
