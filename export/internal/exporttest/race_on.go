//go:build race

package exporttest

// Raced reports whether the race detector watches the tests.
const Raced = true
