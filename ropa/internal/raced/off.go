//go:build !race

// Package raced tells a test whether the race detector watches it, which takes
// ten times as long: of many alike cases it then tries a few.
package raced

// On reports whether the race detector watches the tests.
const On = false
