//go:build !race

package export

// raced reports whether the race detector watches the tests.
const raced = false
