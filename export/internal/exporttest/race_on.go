//go:build race

package exporttest

// raced reports whether the race detector watches the tests.
const raced = true
