//go:build race

package raced

// On reports whether the race detector watches the tests.
const On = true
